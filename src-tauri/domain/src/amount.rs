//! The one parser of typed amounts.
//!
//! Groups are parted by `٬ ، , .`, a space, a no-break space or an apostrophe; decimals by
//! `٫ . , /`. What could be read in two ways is given back in both, and a person chooses.

use crate::digits::ascii;
use crate::format::Style;
use crate::money::{Money, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest text that is tried, in signs.
pub const LONGEST: usize = 40;

/// What a typed amount means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "reading", rename_all = "snake_case")]
pub enum Parsed {
    /// One amount.
    One {
        /// The amount.
        amount: Money,
    },
    /// A point or comma with three digits after it (`1.250` lari): the person chooses.
    Either {
        /// With the sign parting groups: 1,250 lari.
        grouped: Money,
        /// With the sign before decimals: 1.25 lari. Nothing where that reading would need more
        /// decimals than the unit has (`1.234`); then the first has to be confirmed.
        decimal: Option<Money>,
    },
}

impl Parsed {
    /// The amount, where there is no choice to make.
    pub fn sure(self) -> Option<Money> {
        match self {
            Parsed::One { amount } => Some(amount),
            Parsed::Either { .. } => None,
        }
    }
}

/// Why a text is not taken as an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "code", content = "args")]
pub enum AmountError {
    /// Nothing was typed.
    #[error("no amount")]
    #[serde(rename = "amount_empty")]
    Empty,
    /// It has signs that are no digits and no separators, or separators where none can stand.
    #[error("not an amount")]
    #[serde(rename = "amount_not_read")]
    NotRead,
    /// It is below zero.
    #[error("a negative amount")]
    #[serde(rename = "amount_negative")]
    Negative,
    /// It has more decimals than the unit; it is not rounded.
    #[error("more than {most} decimals")]
    #[serde(rename = "amount_too_many_decimals")]
    TooManyDecimals {
        /// The most decimals the unit has.
        most: u32,
    },
    /// It is beyond [`Money::MAX`].
    #[error("too great an amount")]
    #[serde(rename = "amount_too_great")]
    TooGreat {
        /// The greatest amount.
        most: Money,
    },
    /// It is longer than [`LONGEST`].
    #[error("longer than {most} signs")]
    #[serde(rename = "amount_too_long")]
    TooLong {
        /// The most signs that are read.
        most: u32,
    },
}

impl AmountError {
    /// The code of its message.
    pub fn code(&self) -> &'static str {
        match self {
            AmountError::Empty => "amount_empty",
            AmountError::NotRead => "amount_not_read",
            AmountError::Negative => "amount_negative",
            AmountError::TooManyDecimals { .. } => "amount_too_many_decimals",
            AmountError::TooGreat { .. } => "amount_too_great",
            AmountError::TooLong { .. } => "amount_too_long",
        }
    }
}

/// A separator, the spaces being one and the apostrophes being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Separator(char);

impl Separator {
    fn of(sign: char) -> Option<Separator> {
        Some(Separator(match sign {
            '٬' | '،' | ',' | '.' | '٫' | '/' => sign,
            ' ' | '\u{00A0}' | '\u{2009}' | '\u{202F}' => ' ',
            '\'' | '’' => '\'',
            _ => return None,
        }))
    }

    fn may_group(self) -> bool {
        !matches!(self.0, '٫' | '/')
    }

    fn may_be_decimal(self) -> bool {
        matches!(self.0, '٫' | '.' | ',' | '/')
    }
}

/// Reads an amount typed in `unit`. The style tells the shop's group sign, which decides a sign
/// with three digits after it; its own unit is not looked at.
///
/// A single point or comma with one or two digits after it stands before decimals; with exactly
/// three it parts groups when it is the shop's group sign or the currency has no decimals, and
/// otherwise both readings are given. Of several different separators the last stands before the
/// decimals. More decimals than write the unit exactly are refused, never rounded.
pub fn parse_amount(text: &str, unit: Unit, style: Style) -> Result<Parsed, AmountError> {
    let Typed { runs, separators } = typed(text)?;
    let (Some((last_run, head)), Some(&last)) = (runs.split_last(), separators.last()) else {
        return one(&runs.concat(), "", unit);
    };
    let alike = separators.iter().all(|one| *one == last);
    if separators.len() > 1 && alike {
        return grouped(&runs, &separators, unit);
    }
    if separators.len() > 1 {
        // Several kinds: the last is the decimal sign and the others, all alike, part groups.
        if !last.may_be_decimal() {
            return Err(AmountError::NotRead);
        }
        let whole = joined(head, &separators[..separators.len() - 1])?;
        return one(&whole, last_run, unit);
    }
    let whole = head.concat();
    match (last.may_group(), last.may_be_decimal()) {
        (true, true) if last_run.len() == 3 && is_head(&whole) => {
            if Separator::of(style.group_sign()) == Some(last) || unit.decimals() == 0 {
                return grouped(&runs, &separators, unit);
            }
            either(&whole, last_run, unit)
        }
        (_, true) => one(&whole, last_run, unit),
        _ => grouped(&runs, &separators, unit),
    }
}

/// A text in runs of ASCII digits and the separators between them: one run more than separators.
struct Typed {
    runs: Vec<String>,
    separators: Vec<Separator>,
}

fn typed(text: &str) -> Result<Typed, AmountError> {
    // Bytes first: a long paste is not walked through.
    if text.len() > LONGEST * 16 || text.chars().count() > LONGEST {
        return Err(AmountError::TooLong { most: LONGEST as u32 });
    }
    let text = crate::sms::strip_isolates(text);
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let minus = ['-', '\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}'];
    let negative = text.starts_with(minus) || text.ends_with(minus);
    let mut found = Typed { runs: vec![String::new()], separators: Vec::new() };
    for sign in text.trim_matches(minus).trim().chars() {
        let digit = ascii(sign);
        if digit.is_ascii_digit() {
            if let Some(run) = found.runs.last_mut() {
                run.push(digit);
            }
        } else {
            found.separators.push(Separator::of(sign).ok_or(AmountError::NotRead)?);
            found.runs.push(String::new());
        }
    }
    if found.runs.iter().all(String::is_empty) {
        return Err(AmountError::NotRead);
    }
    if negative { Err(AmountError::Negative) } else { Ok(found) }
}

/// Whether digits can stand before a group: one to three, none of them a zero in front.
fn is_head(run: &str) -> bool {
    (1..=3).contains(&run.len()) && !run.starts_with('0')
}

/// The digits of runs parted into groups of three by one kind of sign.
fn joined(runs: &[String], separators: &[Separator]) -> Result<String, AmountError> {
    let alike = separators.windows(2).all(|pair| pair[0] == pair[1]);
    let may = separators.iter().all(|one| one.may_group());
    let well = match runs.split_first() {
        Some((head, [])) => !head.is_empty() || separators.is_empty(),
        Some((head, rest)) => {
            (1..=3).contains(&head.len()) && rest.iter().all(|run| run.len() == 3)
        }
        None => false,
    };
    if alike && may && well { Ok(runs.concat()) } else { Err(AmountError::NotRead) }
}

fn grouped(runs: &[String], separators: &[Separator], unit: Unit) -> Result<Parsed, AmountError> {
    one(&joined(runs, separators)?, "", unit)
}

fn one(whole: &str, fraction: &str, unit: Unit) -> Result<Parsed, AmountError> {
    let most = unit.exact_decimals();
    if fraction.len() > most as usize {
        return Err(AmountError::TooManyDecimals { most });
    }
    Ok(Parsed::One { amount: value(whole, fraction, unit)? })
}

fn either(whole: &str, fraction: &str, unit: Unit) -> Result<Parsed, AmountError> {
    let grouped = value(&format!("{whole}{fraction}"), "", unit)?;
    let zeros = fraction.trim_end_matches('0');
    let exact = zeros.len() <= unit.exact_decimals() as usize;
    let decimal = if exact { Some(value(whole, zeros, unit)?) } else { None };
    Ok(Parsed::Either { grouped, decimal })
}

/// Exact: the fraction has at most as many digits as the unit has zeros.
fn value(whole: &str, fraction: &str, unit: Unit) -> Result<Money, AmountError> {
    let digits = format!("{whole}{fraction:0<width$}", width = unit.exact_decimals() as usize);
    digits.trim_start_matches('0').chars().filter_map(|digit| digit.to_digit(10)).try_fold(
        Money::ZERO,
        |sum, digit| {
            let minor = sum.0.checked_mul(10).and_then(|tens| tens.checked_add(i64::from(digit)));
            minor.and_then(Money::new).ok_or(AmountError::TooGreat { most: Money::MAX })
        },
    )
}

#[cfg(test)]
mod tests;
