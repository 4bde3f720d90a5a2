//! Product sheets: one page about goods, what they do for the buyer first (PRO-07).

use crate::day::Day;
use crate::fold::is_blank;
use crate::format::Language;
use crate::id::{CustomerId, OpId, SheetId};
use crate::money::Money;
use crate::purchase::GOODS_MAX;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Longest title and promise, in characters.
pub const TITLE_MAX: usize = 120;
/// Longest line of a list, in characters.
pub const SHEET_LINE_MAX: usize = 160;
/// Most lines of what it does for the buyer: more nobody reads.
pub const BENEFITS_MAX: usize = 5;
/// Most lines of what it is.
pub const FEATURES_MAX: usize = 10;
/// Longest remark, in characters.
pub const REMARK_MAX: usize = 300;

/// The words of a sheet in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct SheetText {
    /// What the goods are called.
    pub title: String,
    /// What they do for the buyer, in a sentence.
    pub promise: String,
    /// What they do for the buyer, line by line.
    pub benefits: Vec<String>,
    /// What they are: size, stuff, content.
    pub features: Vec<String>,
    /// How to keep them, whom to ask.
    pub remark: String,
}

/// A sheet: goods with their words in one to three languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Sheet {
    /// Its id.
    pub id: SheetId,
    /// The goods, in the shop's words: as on the lines of purchases.
    pub goods: String,
    /// The price printed on it, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Words by language.
    pub texts: BTreeMap<Language, SheetText>,
    /// Put away: it is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub put_away: bool,
}

/// Why a sheet cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// No goods, or no language has a title.
    #[error("a sheet needs goods and a title")]
    Nameless,
    /// A language says what the goods are, and not what they do for the buyer.
    #[error("a sheet says what it does for the buyer first")]
    NoPromise,
    /// A text or a list is too long for one page.
    #[error("too long for one page")]
    TooLong,
}

impl SheetFault {
    /// The name of the message that says it.
    pub fn code(&self) -> &'static str {
        match self {
            SheetFault::Nameless => "sheet_nameless",
            SheetFault::NoPromise => "sheet_no_promise",
            SheetFault::TooLong => "sheet_too_long",
        }
    }
}

impl SheetText {
    fn check(&self) -> Result<(), SheetFault> {
        if is_blank(&self.title) {
            return Err(SheetFault::Nameless);
        }
        if is_blank(&self.promise) {
            return Err(SheetFault::NoPromise);
        }
        let within = |text: &String, most| text.chars().count() <= most;
        let lines = |lines: &[String], most| {
            lines.len() <= most && lines.iter().all(|line| within(line, SHEET_LINE_MAX))
        };
        let fits = within(&self.title, TITLE_MAX)
            && within(&self.promise, TITLE_MAX)
            && lines(&self.benefits, BENEFITS_MAX)
            && lines(&self.features, FEATURES_MAX)
            && within(&self.remark, REMARK_MAX);
        if fits { Ok(()) } else { Err(SheetFault::TooLong) }
    }
}

impl Sheet {
    /// Checks that it can be printed on one page and says what the goods do for the buyer.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), SheetFault> {
        if is_blank(&self.goods) || self.texts.is_empty() {
            return Err(SheetFault::Nameless);
        }
        let price_ok = self.price.is_none_or(|price| Money::ZERO <= price && price <= Money::MAX);
        if self.goods.chars().count() > GOODS_MAX || !price_ok {
            return Err(SheetFault::TooLong);
        }
        self.texts.values().try_for_each(SheetText::check)
    }
}

/// A sheet was handed to somebody, or was not after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetGiven {
    /// The handing over: the operation that first wrote it.
    pub given: OpId,
    /// Which sheet.
    pub sheet: SheetId,
    /// To whom.
    pub customer: CustomerId,
    /// In which language.
    pub language: Language,
    /// The goods, as the sheet called them then.
    pub goods: String,
    /// On which business day.
    pub day: Day,
    /// Whether it stands.
    pub stands: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn sheet(text: SheetText) -> Sheet {
        let texts = BTreeMap::from([(Language::Fa, text)]);
        Sheet {
            id: SheetId(Uuid::nil()),
            goods: "قهوه".into(),
            price: None,
            texts,
            put_away: false,
        }
    }

    #[test]
    fn a_sheet_says_what_it_does_for_the_buyer() {
        let text = SheetText { title: "قهوهٔ تازه".into(), ..SheetText::default() };
        assert_eq!(sheet(text.clone()).check(), Err(SheetFault::NoPromise));
        let text = SheetText { promise: "صبح‌ها سرحال".into(), ..text };
        assert_eq!(sheet(text.clone()).check(), Ok(()));
        let long = vec!["بو".to_owned(); BENEFITS_MAX + 1];
        let text = SheetText { benefits: long, ..text };
        assert_eq!(sheet(text).check(), Err(SheetFault::TooLong));
    }
}
