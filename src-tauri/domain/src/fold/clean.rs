//! What is kept of a typed text.

use super::fold;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a text is refused. It is never cut in silence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "code", content = "args")]
pub enum TextError {
    /// Longer than its field.
    #[error("longer than {most} signs")]
    #[serde(rename = "text_too_long")]
    TooLong {
        /// The most signs (Unicode scalar values) the field takes.
        most: u32,
    },
}

impl TextError {
    /// The code of its message.
    pub fn code(&self) -> &'static str {
        match self {
            TextError::TooLong { .. } => "text_too_long",
        }
    }
}

/// A text of one line (a name, a title): without control signs and signs that could turn the
/// direction of what stands after them, spaces single and none at the ends. ZWNJ, which is
/// spelling, stays. Empty stays empty.
pub fn clean_name(text: &str, most: usize) -> Result<String, TextError> {
    let kept: String = text
        .chars()
        .map(|sign| if is_break(sign) { ' ' } else { sign })
        .filter(|sign| is_kept(*sign))
        .collect();
    let words: Vec<&str> = kept.split(' ').filter(|word| !word.is_empty()).collect();
    within(words.join(" "), most)
}

/// A text of several lines (a note, a message): as [`clean_name`], but lines and inner spaces
/// stay; CR LF becomes LF, and no space or empty line is kept at the end.
pub fn clean_note(text: &str, most: usize) -> Result<String, TextError> {
    let kept: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|sign| if sign != '\t' && is_break(sign) { '\n' } else { sign })
        .filter(|sign| matches!(sign, '\n' | '\t') || is_kept(*sign))
        .collect();
    let lines: Vec<&str> = kept.lines().map(|line| line.trim_end_matches([' ', '\t'])).collect();
    within(lines.join("\n").trim_matches('\n').to_owned(), most)
}

/// Whether nothing of a text can be seen: it is empty, or only spaces, joiners and marks.
pub fn is_blank(text: &str) -> bool {
    fold(text).is_empty()
}

fn within(text: String, most: usize) -> Result<String, TextError> {
    if text.chars().count() <= most {
        return Ok(text);
    }
    Err(TextError::TooLong { most: u32::try_from(most).unwrap_or(u32::MAX) })
}

/// Signs that end a line or stand for a space in one: tab, LF, VT, FF, CR, NEL, LS, PS.
fn is_break(sign: char) -> bool {
    matches!(sign, '\t'..='\r' | '\u{0085}' | '\u{2028}' | '\u{2029}')
}

fn is_kept(sign: char) -> bool {
    let turns = matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let no_sign =
        matches!(sign, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}') || u32::from(sign) & 0xFFFE == 0xFFFE;
    !(sign.is_control() || turns || no_sign)
}
