//! Numbers, percentages and lists.

use super::{Language, Style};
use crate::digits::shape;

/// A whole number in groups of three: `1,234,567`, `۱٬۲۳۴٬۵۶۷`, `1 234 567` (no-break space).
/// A minus (U+2212) stands before the digits; in RTL text the caller isolates the run.
pub fn number(value: i64, style: Style) -> String {
    decimal(value, 0, style)
}

/// A number with a fixed count of decimals, given in units of the last one: `decimal(46, 1, …)`
/// is 4.6. At most 18 decimals are shown.
pub fn decimal(scaled: i64, places: u32, style: Style) -> String {
    let places = places.min(18) as usize;
    let digits = format!("{:0>width$}", scaled.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let mut text = String::new();
    if scaled < 0 {
        text.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(style.group_sign());
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(style.decimal_sign());
        text.push_str(fraction);
    }
    shape(&text, style.digits)
}

/// A change, with its sign: `+118`, `−500`, and `0` without one.
pub fn signed(value: i64, style: Style) -> String {
    let text = number(value, style);
    if value > 0 { format!("+{text}") } else { text }
}

/// A whole percentage: `61%`, `۶۱٪`.
pub fn percent(value: i64, style: Style) -> String {
    percent_decimal(value, 0, style)
}

/// A percentage with decimals, given in units of the last one: `percent_decimal(125, 1, …)` is
/// 12.5 %.
pub fn percent_decimal(scaled: i64, places: u32, style: Style) -> String {
    let mut text = decimal(scaled, places, style);
    text.push(style.percent_sign());
    text
}

/// The share of `part` in `whole` in whole percent, half a percent rounded up (away from zero);
/// nothing of an empty or negative whole.
pub fn whole_percent_half_up(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    let twice = part.abs() * 200 + whole;
    // Rounding: floor of (share + 1/2) of the absolute value, the sign put back.
    let percent = (twice / (2 * whole)) * part.signum();
    i64::try_from(percent).ok()
}

/// Names in a row: `a, b and c`, `الف، ب و پ`, `ა, ბ და გ`.
pub fn list(items: &[String], language: Language) -> String {
    let (between, last) = match language {
        Language::En => (", ", " and "),
        Language::Fa => ("، ", " و "),
        Language::Ka => (", ", " და "),
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(between)),
    }
}
