//! Codes as pictures: Code 128 and QR, for cards and slips.

use crate::opening::Shop;
use crate::wire::{CodeImage, CodeLook, DrawCode};
use crate::{Actor, Refusal};
use barcoders::sym::code128::Code128;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// Longest code, in signs.
const CODE_MAX: usize = 80;
/// Modules left white beside bars (ISO/IEC 15417: at least 10).
const QUIET_BARS: usize = 10;
/// Modules left white around a square (ISO/IEC 18004: at least 4).
const QUIET_SQUARE: usize = 4;

/// Gives a code as a picture.
pub fn draw_code(_: &Shop, _: &Actor, input: DrawCode) -> Result<CodeImage, Refusal> {
    let text = input.text.trim();
    if text.is_empty() {
        return Err(Refusal::TextNeeded);
    }
    if text.len() > CODE_MAX {
        return Err(Refusal::TextTooLong { most: CODE_MAX });
    }
    let drawn = match input.look {
        CodeLook::Bars => bars(text),
        CodeLook::Square => square(text),
    };
    drawn.ok_or(Refusal::CodeNotDrawn)
}

/// A code as bars; nothing where it holds a sign that Code 128 has not.
fn bars(text: &str) -> Option<CodeImage> {
    if !text.bytes().all(|sign| (b' '..=b'~').contains(&sign)) {
        return None;
    }
    // Pairs of digits take half the width; other codes are written sign by sign.
    let digits = text.len() > 1 && text.bytes().all(|sign| sign.is_ascii_digit());
    let (pairs, rest) = text.split_at(if digits { text.len() / 2 * 2 } else { 0 });
    let (narrow, wide) = ("\u{0106}", "\u{0181}");
    let text = match (pairs, rest) {
        ("", rest) => format!("{wide}{rest}"),
        (pairs, "") => format!("{narrow}{pairs}"),
        (pairs, last) => format!("{narrow}{pairs}{wide}{last}"),
    };
    let modules = Code128::new(text).ok()?.encode();
    let row: Vec<bool> = modules.into_iter().map(|module| module == 1).collect();
    picture(&[row], QUIET_BARS, 0)
}

/// A code as a square.
fn square(text: &str) -> Option<CodeImage> {
    // A quarter of it may be scratched off: a card lives in a pocket.
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
    let colors = code.to_colors();
    let rows: Vec<Vec<bool>> = colors
        .chunks(code.width().max(1))
        .map(|row| row.iter().map(|color| *color == Color::Dark).collect())
        .collect();
    picture(&rows, QUIET_SQUARE, QUIET_SQUARE)
}

/// Runs of dark modules as rectangles of one path, with white around them.
fn picture(rows: &[Vec<bool>], beside: usize, above: usize) -> Option<CodeImage> {
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&true) {
                let (left, top, length) = (x + beside, y + above, run.len());
                write!(path, "M{left} {top}h{length}v1h-{length}z").ok()?;
            }
            x += run.len();
        }
    }
    let width = rows.first()?.len() + 2 * beside;
    let height = rows.len() + 2 * above;
    Some(CodeImage { wide: u32::try_from(width).ok()?, high: u32::try_from(height).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_begin_and_end_as_the_standard_says_and_pairs_of_digits_are_one_sign() {
        let even = bars("A900000000018").expect("bars");
        let odd = bars("2900000000018").expect("bars");
        let pairs = bars("290000000001").expect("bars");
        // Start, a sign each, the check sign (11 modules each), the stop (13), and the quiet zone.
        assert_eq!(even.wide, 11 * (1 + 13 + 1) + 13 + 20);
        assert_eq!(pairs.wide, 11 * (1 + 6 + 1) + 13 + 20);
        // A digit without a partner takes the change to signs, and itself.
        assert_eq!(odd.wide, 11 * (1 + 6 + 2 + 1) + 13 + 20);
        // Start B is 11010010000, start C 11010011100; the stop is 1100011101011.
        assert!(even.path.starts_with("M10 0h2v1h-2zM13 0h1v1h-1zM16 0h1v1h-1z"));
        assert!(pairs.path.starts_with("M10 0h2v1h-2zM13 0h1v1h-1zM16 0h3v1h-3z"));
        let end = even.wide - 10 - 2;
        assert!(even.path.ends_with(&format!("M{end} 0h2v1h-2z")));
    }

    #[test]
    fn a_square_has_its_three_corners_and_white_around_them() {
        let image = square("2900000000018").expect("a square");
        assert_eq!((image.wide, image.high), (21 + 8, 21 + 8));
        for corner in ["M4 4h7v1h-7z", "M18 4h7v1h-7z", "M4 24h7v1h-7z"] {
            assert!(image.path.contains(corner), "{corner}");
        }
    }

    #[test]
    fn what_bars_cannot_say_is_refused() {
        assert!(bars("کارت").is_none());
        assert!(bars("A\u{1}").is_none());
        assert!(square("کارت").is_some());
    }
}
