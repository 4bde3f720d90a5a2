//! Card numbers: digits only, with a check digit, fit for Code 128 and QR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use ts_rs::TS;

/// Own cards begin with these digits, so that a scan tells them from goods.
pub const CARD_PREFIX: &str = "29";

/// Digits of an own card: prefix, serial of 8, check digit.
const OWN_LENGTH: usize = 11;

/// Longest code of a card the shop uses already.
const MAX_LENGTH: usize = 64;

/// A card's code: an own number, or the code of a card the shop uses already. It is kept as it is
/// written on the card; capital and small letters are the same code.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
pub struct CardNumber(String);

impl PartialEq for CardNumber {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for CardNumber {}

impl Hash for CardNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_ascii_lowercase().hash(state);
    }
}

impl PartialOrd for CardNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for CardNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.to_ascii_lowercase().cmp(&other.0.to_ascii_lowercase())
    }
}

/// Why a code is not a card's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACard {
    /// Looks like an own card, but the check digit is wrong: a digit was mistyped.
    #[error("check digit")]
    CheckDigit,
    /// Empty, too long, or with signs no card carries.
    #[error("shape")]
    Shape,
}

impl CardNumber {
    /// The own card with this serial, or nothing when the serials are used up.
    pub fn own(serial: u32) -> Option<CardNumber> {
        (serial < 100_000_000).then(|| {
            let body = format!("{CARD_PREFIX}{serial:08}");
            let check = luhn_check_digit(&body);
            CardNumber(format!("{body}{check}"))
        })
    }

    /// Reads what was typed or scanned, in any digits. What has the shape of an own card must
    /// carry the right check digit; anything else of 4 to 64 letters, digits and hyphens is a card
    /// from elsewhere.
    pub fn read(text: &str) -> Result<CardNumber, NotACard> {
        let code: String =
            crate::digits::to_ascii(text).chars().filter(|sign| !sign.is_whitespace()).collect();
        let fits = (4..=MAX_LENGTH).contains(&code.len())
            && code.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        if !fits {
            return Err(NotACard::Shape);
        }
        if is_own_shape(&code) && !luhn_holds(&code) {
            return Err(NotACard::CheckDigit);
        }
        Ok(CardNumber(code))
    }

    /// The code as it is stored and shown. Compare the numbers, not their texts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one of the program's own numbers.
    pub fn is_own(&self) -> bool {
        is_own_shape(&self.0)
    }
}

fn is_own_shape(code: &str) -> bool {
    code.len() == OWN_LENGTH
        && code.starts_with(CARD_PREFIX)
        && code.bytes().all(|sign| sign.is_ascii_digit())
}

/// The Luhn check digit (ISO/IEC 7812-1, annex B) of a run of digits.
pub(crate) fn luhn_check_digit(body: &str) -> u32 {
    (10 - luhn_sum(body, true) % 10) % 10
}

pub(crate) fn luhn_holds(code: &str) -> bool {
    luhn_sum(code, false).is_multiple_of(10)
}

/// The weighted sum, doubling every second digit from the end; the last one first when `doubled`.
fn luhn_sum(code: &str, doubled: bool) -> u32 {
    code.chars()
        .rev()
        .filter_map(|sign| sign.to_digit(10))
        .zip([doubled, !doubled].into_iter().cycle())
        .map(|(digit, twice)| if twice { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn luhn_agrees_with_the_published_numbers() {
        assert_eq!(luhn_check_digit("7992739871"), 3);
        assert_eq!(luhn_check_digit("142857"), 2);
        assert!(luhn_holds("49927398716"));
        assert!(!luhn_holds("4992739871"));
    }

    #[test]
    fn a_card_typed_in_persian_digits_is_the_same_card() {
        let card = CardNumber::own(1405).expect("a serial");
        assert_eq!(card.as_str(), "29000014059");
        assert_eq!(CardNumber::read("۲۹۰۰۰۰۱ ۴۰۵۹"), Ok(card));
    }

    #[test]
    fn capital_and_small_letters_are_one_card_and_it_stays_as_written() {
        let card = CardNumber::read("Vip-007 B").expect("a card");
        assert_eq!(card.as_str(), "Vip-007B");
        assert_eq!(CardNumber::read("vIP-007b"), Ok(card.clone()));
        let other = CardNumber::read("VIP-007B").expect("a card");
        assert_eq!(std::collections::HashSet::from([card.clone(), other.clone()]).len(), 1);
        assert_eq!(card.cmp(&other), Ordering::Equal);
    }

    proptest! {
        #[test]
        fn one_wrong_digit_of_an_own_card_is_noticed(
            serial in 0u32..100_000_000, place in 2usize..OWN_LENGTH, by in 1u8..10,
        ) {
            let card = CardNumber::own(serial).expect("a serial");
            let mut wrong: Vec<u8> = card.as_str().bytes().collect();
            wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
            let wrong = String::from_utf8(wrong).expect("digits");
            prop_assert_eq!(CardNumber::read(&wrong), Err(NotACard::CheckDigit));
        }

        #[test]
        fn reading_a_code_never_panics(text in "\\PC{0,80}") {
            let _ = CardNumber::read(&text);
        }
    }
}
