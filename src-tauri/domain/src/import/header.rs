//! Headings: the words by which columns are known, and the systems known by their headings.

use super::cell::plain;
use super::field::{Field, Kind};
use crate::money::Unit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// A heading as compared: its words without punctuation, and the unit of money it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The words, one space between, unit words taken out.
    pub words: String,
    /// The unit it names (`amount_usd`, «مبلغ (تومان)»).
    pub unit: Option<Unit>,
}

/// Takes a heading apart. Words part at punctuation and where a small letter meets a capital.
pub fn heading(text: &str) -> Heading {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut small = false;
    for sign in text.chars() {
        if small && sign.is_uppercase() {
            spaced.push(' ');
        }
        small = sign.is_lowercase() && sign.is_ascii();
        let keeps = sign.is_alphanumeric() || "$₾€﷼".contains(sign) || is_mark(sign);
        match sign {
            '$' | '₾' | '€' | '﷼' => spaced.extend([' ', sign, ' ']),
            _ => spaced.push(if keeps { sign } else { ' ' }),
        }
    }
    let spaced = plain(&spaced);
    let mut unit = None;
    let mut thousands = false;
    let mut words: Vec<&str> = Vec::new();
    for word in spaced.split(' ') {
        match unit_word(word) {
            Some(found) => unit = Some(found),
            None => {
                thousands |= matches!(word, "هزار" | "میلیون" | "thousand" | "million" | "ათასი");
                words.push(word);
            }
        }
    }
    if unit == Some(Unit::Rial) && words.iter().any(|word| matches!(*word, "جدید" | "new")) {
        words.retain(|word| !matches!(*word, "جدید" | "new"));
        unit = Some(Unit::NewRial);
    }
    // «هزار تومان» is no unit the program keeps: leave the question open.
    Heading { words: words.join(" "), unit: unit.filter(|_| !thousands) }
}

fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}' | '\u{670}')
}

/// The unit a word (or a sign) of money names. The word is [`plain`].
pub fn unit_word(word: &str) -> Option<Unit> {
    Some(match word {
        "rial" | "rials" | "irr" | "rls" | "ریال" | "ريال" | "﷼" => Unit::Rial,
        "toman" | "tomans" | "tuman" | "tooman" | "irt" | "تومان" | "تومن" => Unit::Toman,
        "qiran" | "قران" => Unit::Qiran,
        "gel" | "lari" | "laris" | "ლარი" | "ლარში" | "ლარით" | "ლ" | "₾" | "لاری" => {
            Unit::Lari
        }
        "usd" | "dollar" | "dollars" | "$" | "دلار" | "დოლარი" | "დოლარში" => {
            Unit::Dollar
        }
        "eur" | "euro" | "euros" | "€" | "یورو" | "ევრო" => Unit::Euro,
        _ => return None,
    })
}

/// A system whose headings are known (their order is not relied on).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// Shopify, old and current.
    Shopify,
    /// Square.
    Square,
    /// Loyverse.
    Loyverse,
    /// Lightspeed X-Series (Vend).
    LightspeedX,
    /// Lightspeed eCom.
    LightspeedEcom,
    /// Open Source Point of Sale.
    OpenSourcePos,
    /// EPOS.
    Epos,
    /// Any other list.
    Other,
}

impl System {
    /// The word under which purchases of this system are kept apart from those of another.
    pub fn code(self) -> &'static str {
        match self {
            System::Shopify => "shopify",
            System::Square => "square",
            System::Loyverse => "loyverse",
            System::LightspeedX => "lightspeed_x",
            System::LightspeedEcom => "lightspeed_ecom",
            System::OpenSourcePos => "open_source_pos",
            System::Epos => "epos",
            System::Other => "file",
        }
    }

    /// The system that writes such headings: each is known by words only it has.
    pub fn of(headings: &[Heading]) -> System {
        let has = |words: &[&str]| {
            words.iter().all(|word| headings.iter().any(|heading| heading.words == *word))
        };
        if has(&["accepts email marketing"]) {
            System::Shopify
        } else if has(&["square customer id"]) || has(&["pan suffix", "transaction id"]) {
            System::Square
        } else if has(&["customer code", "total points"]) {
            System::Loyverse
        } else if has(&["customer code", "loyalty balance"])
            || has(&["customer code", "date of birth"])
        {
            System::LightspeedX
        } else if has(&["internal id", "firstname"]) {
            System::LightspeedEcom
        } else if has(&["account number", "taxable"]) {
            System::OpenSourcePos
        } else if has(&["lookup id"]) {
            System::Epos
        } else {
            System::Other
        }
    }
}

/// How well known a column is: the place of its heading in the list of its field, 0 the best.
pub type Rank = usize;

/// The field a heading names in a file of this kind.
pub fn field_of(heading: &Heading, kind: Kind, system: System) -> Option<(Field, Rank)> {
    let words = heading.words.as_str();
    if system == System::LightspeedEcom && words == "number" {
        return Some((Field::HouseNumber, 0));
    }
    // «ریال» or „ლარი“ alone over a column of purchases is what was paid.
    if words.is_empty() && heading.unit.is_some() && kind == Kind::Purchases {
        return Some((Field::Amount, 90));
    }
    super::headings::KNOWN
        .iter()
        .filter(|(field, _)| field.belongs_to(kind))
        .find_map(|(field, names)| {
            names.iter().position(|name| same(name, words)).map(|rank| (*field, rank))
        })
        .or_else(|| by_one_word(words, kind))
}

/// Whether a name of the lists, as people write it, is these words.
fn same(name: &str, words: &str) -> bool {
    if name.is_ascii() { name == words } else { plain(name) == words }
}

/// A heading not in the lists, known by one telling word and none that says otherwise.
fn by_one_word(words: &str, kind: Kind) -> Option<(Field, Rank)> {
    let has = |list: &[&str]| words.split(' ').any(|word| list.contains(&word));
    let field = if has(super::headings::OTHERWISE) {
        return None;
    } else if has(&["phone", "mobile", "cell", "تلفن", "موبایل", "همراه", "ტელეფონი", "მობილური"])
    {
        Field::Phone
    } else if has(&["email", "ایمیل"]) || words.ends_with("ელფოსტა") {
        Field::Email
    } else if has(&["birthday", "birthdate", "birth", "تولد", "დაბადების"]) {
        Field::Birthday
    } else if has(&["date", "تاریخ", "თარიღი"]) {
        Field::Date
    } else if has(&["amount", "مبلغ", "თანხა"]) {
        Field::Amount
    } else {
        return None;
    };
    field.belongs_to(kind).then_some((field, 50))
}

/// A name for a set of headings in their order, under which a mapping is saved and found again.
pub fn header_key<S: AsRef<str>>(headers: &[S]) -> String {
    let mut hash = Sha256::new();
    for header in headers {
        let text = plain(header.as_ref());
        hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_gives_its_words_and_its_unit() {
        let apart = |text| {
            let found = heading(text);
            (found.words, found.unit)
        };
        assert_eq!(apart("amount_usd"), ("amount".into(), Some(Unit::Dollar)));
        assert_eq!(apart("amount_toman"), ("amount".into(), Some(Unit::Toman)));
        assert_eq!(apart("مبلغ (تومان)"), ("مبلغ".into(), Some(Unit::Toman)));
        assert_eq!(apart("مبلغ به ريال"), ("مبلغ به".into(), Some(Unit::Rial)));
        assert_eq!(apart("ჯამი, ₾"), ("ჯამი".into(), Some(Unit::Lari)));
        assert_eq!(apart("Total ($)"), ("total".into(), Some(Unit::Dollar)));
        assert_eq!(apart("CustomerId"), ("customer id".into(), None));
        assert_eq!(apart("E-Mail"), ("e mail".into(), None));
        assert_eq!(apart("نام‌خانوادگی"), ("نام خانوادگی".into(), None));
    }

    #[test]
    fn a_unit_of_thousands_is_asked_about() {
        assert_eq!(heading("مبلغ (هزار تومان)").unit, None);
        assert_eq!(heading("مبلغ (ریال جدید)").unit, Some(Unit::NewRial));
    }

    #[test]
    fn the_same_headings_have_the_same_key_however_spelt() {
        assert_eq!(header_key(&["نام", "تلفن"]), header_key(&["\u{feff}نام ", "تلفن"]));
        assert_ne!(header_key(&["a", "b"]), header_key(&["b", "a"]));
        assert_ne!(header_key(&["ab", ""]), header_key(&["a", "b"]));
    }
}
