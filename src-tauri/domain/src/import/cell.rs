//! One cell: its limit, formulas made harmless and whole again, and its text for comparing.

use crate::digits;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// The greatest length of one cell in bytes; a longer one is an error of its row.
pub const CELL_MAX: usize = 64 * 1024;

/// Signs a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), with their
/// full-width forms, which some spreadsheets take too.
fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A formula behind any number of apostrophes: what [`defuse`] marks and [`restore`] unmarks.
fn is_formula_like(text: &str) -> bool {
    begins_formula(text.trim_start_matches('\''))
}

/// A text cell for export that no spreadsheet runs: `=cmd` becomes `'=cmd`.
///
/// A text that already looks marked gets one mark more, so that [`restore`] gives back exactly
/// what was there. For text only: a number is written as a number.
pub fn defuse(cell: &str) -> String {
    if is_formula_like(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The text behind a cell that [`defuse`] made. The law: `restore(&defuse(x)) == x`.
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(inner) if is_formula_like(inner) => inner,
        _ => cell,
    }
}

/// The digits behind the apostrophe with which other systems keep a spreadsheet from eating
/// leading zeros (`'0912…`, `'123`). Only for numbers and codes: a name may begin with one.
pub fn without_text_mark(cell: &str) -> &str {
    match cell.strip_prefix(['\'', '’']) {
        Some(inner) if inner.starts_with(|sign: char| sign.is_numeric() || sign == '+') => inner,
        _ => cell,
    }
}

/// Whether a spreadsheet has turned a long number into `9.12E+09`: its digits are lost.
pub fn digits_lost(cell: &str) -> bool {
    let Some((head, tail)) = cell.split_once(['e', 'E']) else { return false };
    let tail = tail.strip_prefix('+').unwrap_or_default();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let head_is_number = head.split(['.', ',']).count() <= 2 && head.split(['.', ',']).all(digits);
    head_is_number && digits(tail)
}

/// The cell with Persian, Arabic and full-width digits as 0–9.
pub fn ascii_digits(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() { Cow::Borrowed(cell) } else { Cow::Owned(digits::to_ascii(cell)) }
}

/// The text for comparing words of files: small letters, one yeh and one kaf, 0–9, one space
/// between words, no vowel signs and no invisible signs.
///
/// The identity of imported purchases rests on it, so it never changes: a file read again after
/// years must give the same keys. (The search key of `fold` is another one and may learn.)
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut gap = false;
    let mut put = |sign: char| {
        let sign = match sign {
            'ي' | 'ى' | 'ې' | 'ۍ' => 'ی',
            'ك' | 'ڪ' => 'ک',
            'ة' | 'ۀ' | 'ھ' | 'ہ' => 'ه',
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            '\u{64b}'..='\u{652}' | '\u{653}'..='\u{655}' | '\u{670}' | '\u{640}' => return,
            '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => return,
            '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => return,
            '\u{200c}' => ' ',
            other => digits::ascii(other),
        };
        if sign.is_whitespace() || sign.is_control() {
            gap = !plain.is_empty();
            return;
        }
        if std::mem::take(&mut gap) {
            plain.push(' ');
        }
        plain.extend(sign.to_lowercase());
    };
    if text.is_ascii() {
        text.chars().for_each(&mut put);
    } else {
        text.nfc().for_each(&mut put);
    }
    plain
}

/// The beginning of a cell, for a message: at most 40 signs, control signs left out.
pub fn shown(cell: &str) -> String {
    let mut short: String = cell.chars().filter(|sign| !sign.is_control()).take(40).collect();
    if short.len() < cell.len() && cell.chars().count() > 40 {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_is_defused_on_export_and_restored_on_import() {
        for text in ["=cmd|' /C calc'!A0", "+98912", "-1+1", "@SUM(A1)", "\t=1", "＝1"] {
            assert_eq!(defuse(text), format!("'{text}"));
            assert_eq!(restore(&defuse(text)), text);
        }
        assert_eq!(defuse("Nino"), "Nino");
        assert_eq!(defuse("'s-Hertogenbosch"), "'s-Hertogenbosch");
        assert_eq!(restore("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }

    proptest! {
        #[test]
        fn restoring_a_defused_cell_gives_the_cell(text in "['=+@\\-\ta-c]{0,6}|\\PC*") {
            let defused = defuse(&text);
            prop_assert_eq!(restore(&defused), text.as_str());
            prop_assert!(!begins_formula(&defused));
        }
    }

    #[test]
    fn the_apostrophe_before_digits_goes_and_the_one_in_a_name_stays() {
        assert_eq!(without_text_mark("'0912"), "0912");
        assert_eq!(without_text_mark("'+995 599"), "+995 599");
        assert_eq!(without_text_mark("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }

    #[test]
    fn one_word_in_the_spellings_of_three_encodings_is_one_text() {
        assert_eq!(plain("  علي‌رضا   كاظمي "), plain("علی رضا کاظمی"));
        assert_eq!(plain("۱۴۰۵"), "1405");
        assert_eq!(plain("\u{feff}NAME\u{200f}"), "name");
    }

    #[test]
    fn a_number_in_powers_of_ten_has_lost_its_digits() {
        assert!(digits_lost("9.12346E+09") && digits_lost("9E+11") && digits_lost("9,1e+9"));
        assert!(!digits_lost("E+09") && !digits_lost("9123456789") && !digits_lost("12E5"));
    }
}
