//! How numbers, money and days are written for people.
//!
//! The tables stand here and not in the message files because the window (TypeScript) and the
//! core must write the same: `domain/cases/*.json` holds the cases both are tested with. Messages
//! get the finished text as `$shown`.

mod dates;
mod figures;
mod names;
mod price;

pub use dates::{
    clock, day_and_month, full_date, long_date, month_and_year, numeric_date, short_date,
    weekday_date,
};
pub use figures::{decimal, list, number, percent, percent_decimal, signed, whole_percent_half_up};
pub use names::{
    Weekday, month_name, month_short, unit_sign, unit_word, weekday_initial, weekday_name,
};
pub use price::{money, money_with_sign, money_with_unit};

pub use crate::digits::Digits;
use crate::money::{Currency, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the interface and of messages to people.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Persian.
    Fa,
    /// Georgian.
    Ka,
}

impl Language {
    /// Every language, in the order of the files.
    pub const ALL: [Language; 3] = [Language::En, Language::Fa, Language::Ka];

    /// BCP 47 tag, the name of its folder of messages.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fa => "fa",
            Language::Ka => "ka",
        }
    }

    /// The language of a tag; a region behind it (`fa-IR`) is allowed.
    pub fn from_code(code: &str) -> Option<Language> {
        let first = code.split(['-', '_']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(first))
    }

    /// The digits its readers expect; a setting may say otherwise.
    pub fn digits(self) -> Digits {
        match self {
            Language::Fa => Digits::Persian,
            Language::En | Language::Ka => Digits::Latin,
        }
    }

    /// The calendar its readers expect; a setting may say otherwise.
    pub fn calendar(self) -> Calendar {
        match self {
            Language::Fa => Calendar::Jalali,
            Language::En | Language::Ka => Calendar::Gregorian,
        }
    }

    /// The first day of the week (CLDR: Iran Saturday, Georgia Monday; ISO 8601 for English).
    pub fn week_start(self) -> WeekStart {
        match self {
            Language::Fa => WeekStart::Saturday,
            Language::En | Language::Ka => WeekStart::Monday,
        }
    }
}

/// The calendar in which days are shown and typed. What is stored is always an ISO day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Solar Hijri.
    Jalali,
    /// Gregorian.
    Gregorian,
}

impl Calendar {
    /// The other one, shown on hover.
    pub fn other(self) -> Calendar {
        match self {
            Calendar::Jalali => Calendar::Gregorian,
            Calendar::Gregorian => Calendar::Jalali,
        }
    }
}

/// The day a week begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    /// Iran.
    Saturday,
    /// United States.
    Sunday,
    /// Georgia, ISO 8601.
    Monday,
}

/// Everything a formatter needs to know: the shop's settings and the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
pub struct Style {
    /// The words.
    pub language: Language,
    /// The digits.
    pub digits: Digits,
    /// The calendar.
    pub calendar: Calendar,
    /// The unit of amounts.
    pub unit: Unit,
}

impl Style {
    /// What the readers of a language expect, with the usual unit of the currency.
    pub fn usual(language: Language, currency: Currency) -> Style {
        let unit = match currency {
            Currency::Irr => Unit::Toman,
            Currency::Gel => Unit::Lari,
            Currency::Usd => Unit::Dollar,
            Currency::Eur => Unit::Euro,
        };
        Style { language, digits: language.digits(), calendar: language.calendar(), unit }
    }

    /// The same with other digits.
    pub fn with_digits(self, digits: Digits) -> Style {
        Style { digits, ..self }
    }

    /// The same with another calendar.
    pub fn with_calendar(self, calendar: Calendar) -> Style {
        Style { calendar, ..self }
    }

    /// The sign between groups of three digits. Persian digits bring their own signs.
    pub fn group_sign(self) -> char {
        match (self.digits, self.language) {
            (Digits::Persian, _) => '\u{066C}',
            (Digits::Latin, Language::Ka) => '\u{00A0}',
            (Digits::Latin, Language::En | Language::Fa) => ',',
        }
    }

    /// The sign before the decimals.
    pub fn decimal_sign(self) -> char {
        match (self.digits, self.language) {
            (Digits::Persian, _) => '\u{066B}',
            (Digits::Latin, Language::Ka) => ',',
            (Digits::Latin, Language::En | Language::Fa) => '.',
        }
    }

    /// The sign after a percentage.
    pub fn percent_sign(self) -> char {
        match self.digits {
            Digits::Persian => '\u{066A}',
            Digits::Latin => '%',
        }
    }
}

#[cfg(test)]
mod tests;
