//! The digits people type and read: Persian, Arabic-Indic, full width and ASCII are one set.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which digits are shown. Every set is read, whatever is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Digits {
    /// `0123456789`
    Latin,
    /// `۰۱۲۳۴۵۶۷۸۹` (U+06F0 and on)
    Persian,
}

/// The value of a digit in any of the sets that are read.
pub fn value(sign: char) -> Option<u32> {
    let first = match sign {
        '0'..='9' => '0',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    Some(u32::from(sign) - u32::from(first))
}

/// The ASCII form of one sign; a sign that is no digit stays.
pub fn ascii(sign: char) -> char {
    value(sign).and_then(|value| char::from_digit(value, 10)).unwrap_or(sign)
}

/// The text with every digit in ASCII, and nothing else changed.
pub fn to_ascii(text: &str) -> String {
    text.chars().map(ascii).collect()
}

/// The text with every digit in the set that is shown, and nothing else changed.
pub fn shape(text: &str, digits: Digits) -> String {
    text.chars()
        .map(|sign| match (digits, value(sign)) {
            (Digits::Persian, Some(value)) => char::from_u32(0x06F0 + value).unwrap_or(sign),
            (Digits::Latin, Some(_)) => ascii(sign),
            (_, None) => sign,
        })
        .collect()
}

/// Only the digits of a text, in ASCII.
pub fn only(text: &str) -> String {
    text.chars().filter_map(value).filter_map(|value| char::from_digit(value, 10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        latin: String,
        persian: String,
    }

    #[test]
    fn every_set_is_read_and_two_are_shown() {
        let cases: Vec<Case> = serde_json::from_str(include_str!("../cases/digits.json")).unwrap();
        assert!(cases.len() > 5);
        for case in cases {
            assert_eq!(to_ascii(&case.text), case.latin, "{}", case.text);
            assert_eq!(shape(&case.text, Digits::Latin), case.latin, "{}", case.text);
            assert_eq!(shape(&case.text, Digits::Persian), case.persian, "{}", case.text);
        }
    }

    #[test]
    fn only_digits_are_left_of_a_phone() {
        assert_eq!(only("+۹۸ (۹۱۲) ٣٤٥-67"), "9891234567");
        assert_eq!(only("بی‌شماره"), "");
    }

    proptest! {
        #[test]
        fn shaping_loses_no_value(text in "\\PC{0,40}") {
            let latin = to_ascii(&text);
            prop_assert_eq!(to_ascii(&shape(&text, Digits::Persian)), latin.clone());
            prop_assert_eq!(shape(&text, Digits::Latin), latin);
        }
    }
}
