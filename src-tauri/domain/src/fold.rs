//! Keys for finding and for sorting, and the cleaning of what is typed.
//!
//! Text is stored as it was typed. Keys are made here and nowhere else, for what is stored and
//! for what is asked.

mod clean;
mod order;

pub use clean::{TextError, clean_name, clean_note, is_blank};
pub use order::sort_key;

use crate::digits::ascii;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The search key: two spellings of one word have the same key.
///
/// Compatibility forms are taken apart; case, vowel marks, accents, hamza, tatweel, ZWNJ and
/// direction marks go; the Arabic, Urdu and Kurdish forms of a letter become the Persian one;
/// Mtavruli and the old Georgian capitals become Mkhedruli; digits become ASCII; spaces become
/// one. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut space = false;
    // Taken apart first: ℌ becomes H before it becomes h. A test folds every sign twice.
    for sign in text.nfkd().flat_map(char::to_lowercase) {
        if sign.is_whitespace() || sign.is_control() {
            space = true;
            continue;
        }
        if is_combining_mark(sign) || is_unseen(sign) {
            continue;
        }
        let before = key.len();
        push_letter(&mut key, ascii(sign));
        if space && key.len() > before {
            if before > 0 {
                key.insert(before, ' ');
            }
            space = false;
        }
    }
    key
}

/// A key without its spaces, so that محمد رضا and محمدرضا meet.
pub fn squeeze(folded: &str) -> String {
    folded.chars().filter(|sign| *sign != ' ').collect()
}

/// Signs that are not seen: tatweel, joiners, marks of direction, soft hyphen, selectors.
fn is_unseen(sign: char) -> bool {
    matches!(sign,
        '\u{0640}' | '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Adds the one form of a letter. A hamza of its own is left out, as in املاء and املا.
fn push_letter(key: &mut String, sign: char) {
    let one = match sign {
        'ء' | 'ٴ' => return,
        'ß' => return key.push_str("ss"),
        'æ' => return key.push_str("ae"),
        'œ' => return key.push_str("oe"),
        'ي' | 'ى' | 'ے' | 'ې' | 'ۍ' | 'ێ' | 'ۑ' => 'ی',
        'ك' | 'ڪ' | 'ڬ' | 'ڭ' | 'ڮ' => 'ک',
        'ګ' => 'گ',
        'ه' | 'ة' | 'ھ' | 'ہ' | 'ە' | 'ۃ' => 'ه',
        'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ı' => 'i',
        'ø' => 'o',
        'đ' => 'd',
        'ł' => 'l',
        '\u{10A0}'..='\u{10C5}' => shifted(sign, 0x10A0),
        '\u{2D00}'..='\u{2D25}' => shifted(sign, 0x2D00),
        '’' | 'ʼ' | '‘' | '`' | '´' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    };
    key.push(one);
}

/// The Mkhedruli letter at the place of an older form.
fn shifted(sign: char, first: u32) -> char {
    char::from_u32(0x10D0 + u32::from(sign) - first).unwrap_or(sign)
}

#[cfg(test)]
mod tests;
