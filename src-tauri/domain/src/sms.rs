//! How many short messages a text takes.
//!
//! Source: 3GPP TS 23.038 §6.2.1 (the 7-bit alphabet and its extension) and TS 23.040 §9.2.3.24.1
//! (a part of a longer text gives 6 octets to its header).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs that take one septet of the 7-bit alphabet; ESC itself (0x1B) is not text.
const SEPTET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Signs of the extension table: an escape and a septet, two together.
const EXTENSION: &str = "\u{0C}^{}\\[~]|€";

/// What a text costs as short messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SmsParts {
    /// Units used: septets of the 7-bit alphabet, or UTF-16 units when `ucs2`.
    pub units: u32,
    /// Messages to be paid; 0 for an empty text.
    pub parts: u32,
    /// Units still free in the last part.
    pub left: u32,
    /// Whether a sign outside the 7-bit alphabet makes the whole text UCS-2.
    pub ucs2: bool,
}

/// The text without the marks that only guide its drawing: isolates, embeddings, LRM, RLM and
/// ALM. ZWNJ is spelling and stays.
pub fn strip_isolates(text: &str) -> String {
    text.chars().filter(|sign| !is_mark(*sign)).collect()
}

fn is_mark(sign: char) -> bool {
    matches!(sign,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The parts of a text: 160 septets in one message and 153 in each of several, or 70 and 67
/// UTF-16 units. Marks are stripped first; a pair (an emoji, an extension sign) is never cut in
/// two, as networks do not join halves.
pub fn sms_parts(text: &str) -> SmsParts {
    let text = strip_isolates(text);
    let ucs2 = text.chars().any(|sign| septets(sign).is_none());
    let width = |sign: char| match septets(sign) {
        Some(septets) if !ucs2 => septets,
        _ => {
            if u32::from(sign) > 0xFFFF {
                2
            } else {
                1
            }
        }
    };
    let units = text.chars().map(width).fold(0_u32, u32::saturating_add);
    let (single, joined) = if ucs2 { (70, 67) } else { (160, 153) };
    if units <= single {
        return SmsParts { units, parts: u32::from(units > 0), left: single - units, ucs2 };
    }
    let (mut parts, mut filled) = (1_u32, 0_u32);
    for sign in text.chars() {
        if filled + width(sign) > joined {
            parts = parts.saturating_add(1);
            filled = 0;
        }
        filled += width(sign);
    }
    SmsParts { units, parts, left: joined - filled, ucs2 }
}

fn septets(sign: char) -> Option<u32> {
    if SEPTET.contains(sign) {
        Some(1)
    } else if EXTENSION.contains(sign) {
        Some(2)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (u32, u32, u32, bool) {
        let found = sms_parts(text);
        (found.units, found.parts, found.left, found.ucs2)
    }

    #[test]
    fn the_alphabet_has_127_signs_and_the_extension_10() {
        assert_eq!(SEPTET.chars().count(), 127);
        assert_eq!(EXTENSION.chars().count(), 10);
    }

    #[test]
    fn persian_and_georgian_take_70_and_then_67() {
        assert_eq!(parts(""), (0, 0, 160, false));
        assert_eq!(parts(&"س".repeat(70)), (70, 1, 0, true));
        assert_eq!(parts(&"س".repeat(71)), (71, 2, 63, true));
        assert_eq!(parts(&"ქ".repeat(134)), (134, 2, 0, true));
        assert_eq!(parts(&"ქ".repeat(135)), (135, 3, 66, true));
    }

    #[test]
    fn the_seven_bit_alphabet_takes_160_and_then_153() {
        assert_eq!(parts(&"a".repeat(160)), (160, 1, 0, false));
        assert_eq!(parts(&"a".repeat(161)), (161, 2, 145, false));
        assert_eq!(parts(&"a".repeat(306)), (306, 2, 0, false));
        assert_eq!(parts(&"a".repeat(307)), (307, 3, 152, false));
    }

    #[test]
    fn extension_signs_count_twice_and_are_not_cut() {
        assert_eq!(parts("5 €"), (4, 1, 156, false));
        assert_eq!(parts(&"[".repeat(80)), (160, 1, 0, false));
        // 152 + a pair does not fit the first 153: the pair begins the second part.
        let text = format!("{}{}{}", "a".repeat(152), "€", "a".repeat(10));
        assert_eq!(parts(&text), (164, 2, 141, false));
    }

    #[test]
    fn an_emoji_counts_twice_and_is_not_cut() {
        assert_eq!(parts("🙂"), (2, 1, 68, true));
        assert_eq!(parts(&format!("{}🙂", "س".repeat(69))), (71, 2, 63, true));
        let text = format!("{}🙂{}", "س".repeat(66), "س".repeat(66));
        assert_eq!(parts(&text), (134, 3, 66, true));
    }

    #[test]
    fn one_curly_quote_turns_an_english_text() {
        assert!(!sms_parts("It's ready").ucs2);
        assert!(sms_parts("It’s ready").ucs2);
    }

    #[test]
    fn marks_are_stripped_and_zwnj_is_kept() {
        assert_eq!(
            strip_isolates("\u{2068}مریم\u{2069} می\u{200C}خواهد\u{200E}"),
            "مریم می\u{200C}خواهد"
        );
        assert!(!sms_parts("\u{2068}Ellie\u{2069}, hello\u{200E}").ucs2);
    }
}
