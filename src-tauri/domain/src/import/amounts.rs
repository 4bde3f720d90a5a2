//! Amounts and counts as files write them: what stands around the digits is taken off, the rest
//! is read by the one parser of amounts.

use super::cell::{ascii_digits, plain};
use super::header::unit_word;
use crate::amount::{AmountError, Parsed, parse_amount};
use crate::format::Style;
use crate::money::{Money, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use ts_rs::TS;

/// The sign before the decimals of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
}

/// Why a cell is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountFault {
    /// Not a number.
    #[error("not a number")]
    NotANumber,
    /// Below zero.
    #[error("negative")]
    Negative,
    /// Over [`Money::MAX`].
    #[error("too large")]
    TooLarge,
    /// More decimals than the unit has.
    #[error("too many decimals")]
    TooManyDecimals,
    /// Two readings, and the file shows neither.
    #[error("two readings")]
    Ambiguous,
    /// A unit of another currency stands beside it.
    #[error("another currency")]
    OtherCurrency,
}

/// The digits of a cell with what stands around them understood.
#[derive(Debug, PartialEq, Eq)]
struct Bare<'a> {
    digits: Cow<'a, str>,
    unit: Option<Unit>,
    negative: bool,
}

/// Takes off unit words and signs, minus and the brackets of accountants.
fn bare(cell: &str) -> Option<Bare<'_>> {
    let cell = match ascii_digits(cell) {
        Cow::Borrowed(text) if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => {
            let digits = Cow::Borrowed(text);
            return (!text.is_empty()).then_some(Bare { digits, unit: None, negative: false });
        }
        other => other,
    };
    let first = cell.find(|sign: char| sign.is_ascii_digit())?;
    // A fraction may begin with its sign: ".50".
    let first = cell[..first].trim_end_matches(['.', ',', '٫']).len();
    let last = cell.rfind(|sign: char| sign.is_ascii_digit()).map_or(first, |at| at + 1);
    let mut unit = None;
    let mut negative = false;
    for around in [&cell[..first], &cell[last..]] {
        let minus = ['-', '−', '‐', '‑', '–', '(', ')'];
        negative |= around.contains(minus);
        let words = around.replace(minus, " ");
        // Trailing signs of typing: "500,-", "500 ლ."
        for word in plain(&words).split([' ', '.', ',']).filter(|word| !word.is_empty()) {
            unit = Some(money_word(word)?);
        }
    }
    Some(Bare { digits: Cow::Owned(cell[first..last].to_owned()), unit, negative })
}

fn money_word(word: &str) -> Option<Unit> {
    match word {
        "us$" => Some(Unit::Dollar),
        _ => unit_word(word),
    }
}

/// Reads an amount in `unit`; a unit beside the digits says more than the mapping does.
///
/// `decimal` is the sign the file showed elsewhere ([`AmountEvidence`]); without it a cell with
/// two readings is refused. Noughts after the last decimal are no decimals.
pub fn read_amount(
    cell: &str,
    unit: Unit,
    decimal: Option<DecimalSign>,
    style: Style,
) -> Result<Money, AmountFault> {
    let bare = bare(cell).ok_or(AmountFault::NotANumber)?;
    let unit = match bare.unit {
        Some(other) if other.currency() != unit.currency() => {
            return Err(AmountFault::OtherCurrency);
        }
        Some(told) => told,
        None => unit,
    };
    let amount = match parse_amount(&canonical(&bare.digits, decimal), unit, style) {
        Ok(Parsed::One { amount }) => amount,
        Ok(Parsed::Either { .. }) => return Err(AmountFault::Ambiguous),
        Err(AmountError::TooManyDecimals { .. }) => return Err(AmountFault::TooManyDecimals),
        Err(AmountError::TooGreat { .. } | AmountError::TooLong { .. }) => {
            return Err(AmountFault::TooLarge);
        }
        Err(AmountError::Negative) => return Err(AmountFault::Negative),
        Err(AmountError::Empty | AmountError::NotRead) => return Err(AmountFault::NotANumber),
    };
    if bare.negative && amount != Money::ZERO { Err(AmountFault::Negative) } else { Ok(amount) }
}

/// Reads a whole count (points). A rial has no decimals and is one of the smallest unit, so the
/// parser of amounts reads counts as well, with the same bound.
pub fn read_count(
    cell: &str,
    decimal: Option<DecimalSign>,
    style: Style,
) -> Result<i64, AmountFault> {
    read_amount(cell, Unit::Rial, decimal, style).map(|amount| amount.0)
}

/// Reads a quantity in thousandths (`1.250` kg). Three digits after a point are a weight, after a
/// comma the file's decimal sign decides.
pub fn read_quantity(
    cell: &str,
    decimal: Option<DecimalSign>,
    style: Style,
) -> Result<i64, AmountFault> {
    let decimal = decimal.or(cell.contains('.').then_some(DecimalSign::Point));
    // A new rial has four decimals: the value comes in ten-thousandths.
    let value = read_amount(cell, Unit::NewRial, decimal, style)?.0;
    // Exact, or refused.
    if value % 10 == 0 { Ok(value / 10) } else { Err(AmountFault::TooManyDecimals) }
}

/// The digits with the decimal sign of the file written `٫`, which has no second reading, and
/// without noughts at the end of a fraction.
fn canonical(digits: &str, decimal: Option<DecimalSign>) -> Cow<'_, str> {
    let Some(last) = digits.rfind(['.', ',', '٫']) else { return Cow::Borrowed(digits) };
    let Some(decimal) = decimal else {
        let after = digits[last..].chars().filter(char::is_ascii_digit).count();
        let single = digits.matches(['.', ',', '٫', '٬', ' ', '\'']).count() == 1;
        // Three digits after a lone sign may be a group: left as it is.
        let fraction = digits[last..].starts_with('٫') || (single && after != 3);
        return Cow::Borrowed(if fraction { without_noughts(digits) } else { digits });
    };
    let sign = match decimal {
        DecimalSign::Point => '.',
        DecimalSign::Comma => ',',
    };
    let written: String = digits
        .chars()
        .map(|other| match other {
            '٫' => '٫',
            other if other == sign => '٫',
            '.' | ',' | '،' => '٬',
            other => other,
        })
        .collect();
    let whole = if written.contains('٫') { without_noughts(&written) } else { written.as_str() };
    Cow::Owned(whole.to_owned())
}

fn without_noughts(digits: &str) -> &str {
    let short = digits.trim_end_matches('0');
    let bare = short.trim_end_matches(['.', ',', '٫']);
    // ".00" is a nought, not an empty text.
    if bare.is_empty() {
        "0"
    } else if bare.len() < short.len() {
        bare
    } else {
        short
    }
}

/// What a column of amounts shows of its decimal sign and of its units.
#[derive(Debug, Clone, Default)]
pub struct AmountEvidence {
    point: u64,
    comma: u64,
    bare: u64,
    units: Vec<Unit>,
}

impl AmountEvidence {
    /// Hears one cell; empty cells say nothing.
    pub fn hear(&mut self, cell: &str) {
        let Some(found) = bare(cell.trim()) else { return };
        match found.unit {
            None => self.bare += 1,
            Some(unit) if self.units.contains(&unit) => {}
            Some(unit) => self.units.push(unit),
        }
        match shown_sign(&found.digits) {
            Some(DecimalSign::Point) => self.point += 1,
            Some(DecimalSign::Comma) => self.comma += 1,
            None => {}
        }
    }

    /// The decimal sign, where the cells show one and no cell shows the other.
    pub fn decimal(&self) -> Option<DecimalSign> {
        match (self.point, self.comma) {
            (0, 0) => None,
            (_, 0) => Some(DecimalSign::Point),
            (0, _) => Some(DecimalSign::Comma),
            _ => None,
        }
    }

    /// The unit every amount carries beside it, where it is one.
    pub fn unit_of_every_cell(&self) -> Option<Unit> {
        match self.units.as_slice() {
            [only] if self.bare == 0 => Some(*only),
            _ => None,
        }
    }
}

/// The decimal sign one number shows: the later of two, the one that cannot part a group, or the
/// other than the one that parts several.
fn shown_sign(digits: &str) -> Option<DecimalSign> {
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    let after = |sign| digits.rsplit(sign).next().map_or(0, str::len);
    let before = |sign| digits.split(sign).next().unwrap_or_default();
    let no_group = |sign| {
        let head = before(sign);
        after(sign) != 3 || head.len() > 3 || head.is_empty() || head.starts_with('0')
    };
    match (points, commas) {
        (0, 0) => None,
        (1, 0) => no_group('.').then_some(DecimalSign::Point),
        (0, 1) => no_group(',').then_some(DecimalSign::Comma),
        (_, 0) => Some(DecimalSign::Comma),
        (0, _) => Some(DecimalSign::Point),
        _ if digits.rfind('.') > digits.rfind(',') => Some(DecimalSign::Point),
        _ => Some(DecimalSign::Comma),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Language;
    use crate::money::Currency;
    use DecimalSign::{Comma, Point};

    fn read(cell: &str, unit: Unit, decimal: Option<DecimalSign>) -> Result<i64, AmountFault> {
        read_amount(cell, unit, decimal, Style::usual(Language::En, unit.currency()))
            .map(|amount| amount.0)
    }

    #[test]
    fn an_amount_is_read_with_its_unit_and_its_signs() {
        for (cell, unit, decimal, expected) in [
            ("29.33", Unit::Dollar, None, 2933),
            ("29.330", Unit::Dollar, Some(Point), 2933),
            ("$1,234.5", Unit::Dollar, None, 123_450),
            ("1.234,50 €", Unit::Euro, None, 123_450),
            ("1.234", Unit::Euro, Some(Comma), 123_400),
            ("25 ₾", Unit::Lari, None, 2500),
            ("GEL 25,5", Unit::Lari, None, 2550),
            ("0", Unit::Lari, None, 0),
            ("-0.00", Unit::Lari, None, 0),
            ("500000", Unit::Toman, None, 5_000_000),
            ("500,000", Unit::Toman, None, 5_000_000),
            ("500.000", Unit::Toman, None, 5_000_000),
            ("500000.00", Unit::Toman, None, 5_000_000),
            ("500000.0000", Unit::Toman, None, 5_000_000),
            ("۵۰۰٬۰۰۰ تومان", Unit::Rial, None, 5_000_000),
            ("٥٠٠٠٠٠", Unit::Rial, None, 500_000),
            (".50", Unit::Dollar, Some(Point), 50),
        ] {
            assert_eq!(read(cell, unit, decimal), Ok(expected), "{cell}");
        }
    }

    #[test]
    fn what_is_not_an_amount_is_refused_with_its_reason() {
        for (cell, fault) in [
            ("abc", AmountFault::NotANumber),
            ("", AmountFault::NotANumber),
            ("12 apples", AmountFault::NotANumber),
            ("1e5", AmountFault::NotANumber),
            ("-5", AmountFault::Negative),
            ("(5.00)", AmountFault::Negative),
            ("5-", AmountFault::Negative),
            ("$-5", AmountFault::Negative),
            ("1.005", AmountFault::TooManyDecimals),
            ("99999999999999999999", AmountFault::TooLarge),
            ("22517998136852.48", AmountFault::TooLarge),
            ("5 ₾", AmountFault::OtherCurrency),
        ] {
            assert_eq!(read(cell, Unit::Dollar, Some(Point)), Err(fault), "{cell}");
        }
        assert_eq!(read("22517998136852.47", Unit::Dollar, None), Ok(Money::MAX.0));
    }

    #[test]
    fn a_cell_with_two_readings_is_refused_until_the_file_shows_its_sign() {
        let georgian = Style::usual(Language::Ka, Currency::Gel);
        let read = |decimal| read_amount("1.250", Unit::Lari, decimal, georgian).map(|a| a.0);
        assert_eq!(read(None), Err(AmountFault::Ambiguous));
        assert_eq!(read(Some(Point)), Ok(125));
        assert_eq!(read(Some(Comma)), Ok(125_000));
    }

    #[test]
    fn a_column_shows_its_decimal_sign() {
        let decimal = |cells: &[&str]| {
            let mut evidence = AmountEvidence::default();
            cells.iter().for_each(|cell| evidence.hear(cell));
            evidence.decimal()
        };
        assert_eq!(decimal(&["1,250", "29.33"]), Some(Point));
        assert_eq!(decimal(&["1.250", "29,33"]), Some(Comma));
        assert_eq!(decimal(&["1.250.000"]), Some(Comma));
        assert_eq!(decimal(&["1.250", "12"]), None);
        assert_eq!(decimal(&["1.5", "1,5"]), None);
    }

    #[test]
    fn a_column_whose_every_cell_names_one_unit_has_it() {
        let unit = |cells: &[&str]| {
            let mut evidence = AmountEvidence::default();
            cells.iter().for_each(|cell| evidence.hear(cell));
            evidence.unit_of_every_cell()
        };
        assert_eq!(unit(&["5 تومان", "6 تومان"]), Some(Unit::Toman));
        assert_eq!(unit(&["5 تومان", "6"]), None);
        assert_eq!(unit(&["5 تومان", "6 ریال"]), None);
    }

    #[test]
    fn counts_are_whole_and_quantities_have_thousandths() {
        let style = Style::usual(Language::En, Currency::Usd);
        assert_eq!(read_count("1,250", None, style), Ok(1250));
        assert_eq!(read_count("12.00", None, style), Ok(12));
        assert_eq!(read_count("12.5", None, style), Err(AmountFault::TooManyDecimals));
        assert_eq!(read_quantity("2", None, style), Ok(2000));
        assert_eq!(read_quantity("1.250", None, style), Ok(1250));
        assert_eq!(read_quantity("0,5", None, style), Ok(500));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_an_amount_panic(text in "\\PC{0,40}|[-0-9., ()$٫٬]{0,20}") {
            for decimal in [None, Some(Point), Some(Comma)] {
                let _ = read(&text, Unit::Dollar, decimal);
                let _ = read(&text, Unit::Toman, decimal);
            }
            AmountEvidence::default().hear(&text);
        }
    }
}
