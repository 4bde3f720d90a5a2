//! The order of names: each alphabet in its own order, the reader's first.

use super::fold;
use crate::format::Language;

/// آ stands before ا, as in the dictionaries (and CLDR's rules for fa).
const PERSIAN: &str = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
const GEORGIAN: &str = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// A key whose bytes sort in the order of the language: spaces first, then digits, other signs,
/// the reader's alphabet, the two others, and everything else by code point. Spellings that
/// [`fold`] makes one get one place, but آ keeps its own before ا.
pub fn sort_key(text: &str, language: Language) -> String {
    let alphabets = match language {
        Language::Fa => [PERSIAN, LATIN, GEORGIAN],
        Language::Ka => [GEORGIAN, LATIN, PERSIAN],
        Language::En => [LATIN, GEORGIAN, PERSIAN],
    };
    // A private sign carries آ through the folding, which would make it ا.
    let marked =
        text.replace("ا\u{0653}", "\u{E000}").replace(['آ', '\u{FE81}', '\u{FE82}'], "\u{E000}");
    fold(&marked).chars().map(|sign| place(sign, alphabets)).collect()
}

/// The sign whose code point is the place of `sign` in the order. Rows of the three alphabets
/// begin at U+0100, U+0200 and U+0300; what has no row keeps its order behind them.
fn place(sign: char, alphabets: [&str; 3]) -> char {
    let sign = if sign == '\u{E000}' { 'آ' } else { sign };
    for (row, alphabet) in (1_u32..).zip(alphabets) {
        if let Some(at) = (0_u32..).zip(alphabet.chars()).find(|(_, letter)| *letter == sign) {
            return char::from_u32(row * 0x100 + at.0).unwrap_or(sign);
        }
    }
    match sign {
        ' ' => '!',
        '0'..='9' => char::from_u32(u32::from(sign) - u32::from('0') + 0x30).unwrap_or(sign),
        _ if sign.is_ascii() => char::from_u32(u32::from(sign) + 0x80).unwrap_or(sign),
        // Beyond the rows, and past the surrogates, where every code point is a sign.
        _ => char::from_u32(u32::from(sign).saturating_add(0x1_0000)).unwrap_or(char::MAX),
    }
}
