//! Typed dates, in figures or with the month's name, in any digits.

use super::day_of;
use crate::day::Day;
use crate::digits::to_ascii;
use crate::fold::{fold, squeeze};
use crate::format::{Calendar, Language, month_name, month_short};
use crate::sms::strip_isolates;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest text that is tried.
const LONGEST: usize = 40;

/// What `05/06/2026` means: the order of a shop, or of a file that is imported.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// 5 June.
    #[default]
    DayFirst,
    /// 6 May.
    MonthFirst,
}

/// Why a text is not taken as a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "code", content = "args")]
pub enum DateError {
    /// Nothing was typed.
    #[error("no date")]
    #[serde(rename = "date_empty")]
    Empty,
    /// It does not look like a date: letters that are no month, too few or too many numbers.
    #[error("not a date")]
    #[serde(rename = "date_not_read")]
    NotRead,
    /// The year has two digits, which could be of several centuries and two calendars.
    #[error("the year needs four digits")]
    #[serde(rename = "date_short_year")]
    ShortYear,
    /// The month has no such day, the year no such month, or the day lies out of bounds.
    #[error("no such day: {year}-{month}-{day}")]
    #[serde(rename = "date_no_such_day")]
    NoSuchDay {
        /// The year as typed.
        year: u32,
        /// The month as typed.
        month: u32,
        /// The day as typed.
        day: u32,
    },
}

impl DateError {
    /// The code of its message.
    pub fn code(&self) -> &'static str {
        match self {
            DateError::Empty => "date_empty",
            DateError::NotRead => "date_not_read",
            DateError::ShortYear => "date_short_year",
            DateError::NoSuchDay { .. } => "date_no_such_day",
        }
    }
}

/// A day of every year, of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
pub struct MonthDay {
    /// The calendar in which it comes back.
    pub calendar: Calendar,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A piece of a typed date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// A number and how many digits it was typed with.
    Figure(u32, usize),
    /// A month by name.
    Month(Calendar, u8),
}

/// Reads a day with its year: `1405/8/30`, `۱۴۰۵/۰۸/۳۰`, `2026-11-21`, `21.11.2026`,
/// `30 آبان 1405`, `21 Nov 2026`, `20261121`. The year has four digits and says which calendar it
/// is: within the bounds of [`Day`] the years of the two calendars never meet. `order` decides
/// only where the year stands last, and never for dots, which are day first everywhere.
pub fn read_date(text: &str, order: Order) -> Result<Day, DateError> {
    let typed = typed(text)?;
    let order = if typed.contains('.') { Order::DayFirst } else { order };
    let (year, month, day) = match pieces(&typed)?.as_slice() {
        [Piece::Figure(whole, 8)] => (whole / 10_000, whole / 100 % 100, whole % 100),
        [Piece::Figure(year, 4), Piece::Figure(month, _), Piece::Figure(day, _)] => {
            (*year, *month, *day)
        }
        [Piece::Figure(a, 1 | 2), Piece::Figure(b, 1 | 2), Piece::Figure(year, 4)] => match order {
            Order::DayFirst => (*year, *b, *a),
            Order::MonthFirst => (*year, *a, *b),
        },
        named @ [_, _, _] => return named_date(named),
        _ => return Err(DateError::NotRead),
    };
    existing(calendar_of(year), year, month, day)
}

/// Reads a day of every year, as for a birthday: `30 آبان`, `8/30`, `21 ნოემბერი`, `Nov 21`. In
/// Jalali figures the month stands first, as it does after the year; in Gregorian ones `order`
/// says. A name of the other calendar is taken as that calendar's.
pub fn read_month_day(text: &str, calendar: Calendar, order: Order) -> Result<MonthDay, DateError> {
    let typed = typed(text)?;
    let order = if typed.contains('.') { Order::DayFirst } else { order };
    let (calendar, month, day) = match *pieces(&typed)?.as_slice() {
        [Piece::Figure(day, 1 | 2), Piece::Month(named, month)]
        | [Piece::Month(named, month), Piece::Figure(day, 1 | 2)] => (named, u32::from(month), day),
        [Piece::Figure(a, 1 | 2), Piece::Figure(b, 1 | 2)] => match (calendar, order) {
            (Calendar::Jalali, _) | (_, Order::MonthFirst) => (calendar, a, b),
            (Calendar::Gregorian, Order::DayFirst) => (calendar, b, a),
        },
        _ => return Err(DateError::NotRead),
    };
    let leap_year = match calendar {
        Calendar::Jalali => 1403,
        Calendar::Gregorian => 2024,
    };
    existing(Some(calendar), leap_year, month, day)?;
    let small = |value: u32| u8::try_from(value).map_err(|_| DateError::NotRead);
    Ok(MonthDay { calendar, month: small(month)?, day: small(day)? })
}

/// The text in ASCII digits, without marks, or why it is not tried.
fn typed(text: &str) -> Result<String, DateError> {
    let text = strip_isolates(&to_ascii(text));
    match text.trim() {
        "" => Err(DateError::Empty),
        long if long.chars().count() > LONGEST => Err(DateError::NotRead),
        text => Ok(text.to_owned()),
    }
}

/// Runs of digits and runs of letters; what stands between them only parts them.
fn pieces(text: &str) -> Result<Vec<Piece>, DateError> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let same = |next: char| match sign {
            _ if sign.is_ascii_digit() => next.is_ascii_digit(),
            _ if is_between(sign) => is_between(next),
            _ => !next.is_ascii_digit() && !is_between(next),
        };
        let end = rest.find(|next| !same(next)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if sign.is_ascii_digit() {
            let value = run.parse().map_err(|_| DateError::NotRead)?;
            found.push(Piece::Figure(value, run.len()));
        } else if !is_between(sign) {
            found.push(month_named(run).ok_or(DateError::NotRead)?);
        }
    }
    Ok(found)
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '/' | '-' | '.' | ',' | '،' | '\u{2010}'..='\u{2013}')
}

/// The month of a name in any of the three languages and both calendars.
fn month_named(word: &str) -> Option<Piece> {
    let key = squeeze(&fold(word));
    let is = |name: &str| squeeze(&fold(name.trim_end_matches('.'))) == key;
    for calendar in [Calendar::Jalali, Calendar::Gregorian] {
        for language in Language::ALL {
            let found = (1..=12).find(|month| {
                is(month_name(calendar, *month, language))
                    || is(month_short(calendar, *month, language))
            });
            if let Some(month) = found {
                return Some(Piece::Month(calendar, month));
            }
        }
    }
    None
}

/// A date with its month by name: the day before it or after it, the year at either end.
fn named_date(pieces: &[Piece]) -> Result<Day, DateError> {
    let (calendar, month, day, year) = match *pieces {
        [Piece::Figure(day, 1 | 2), Piece::Month(calendar, month), Piece::Figure(year, 4)]
        | [Piece::Month(calendar, month), Piece::Figure(day, 1 | 2), Piece::Figure(year, 4)]
        | [Piece::Figure(year, 4), Piece::Month(calendar, month), Piece::Figure(day, 1 | 2)]
        | [Piece::Figure(year, 4), Piece::Figure(day, 1 | 2), Piece::Month(calendar, month)] => {
            (calendar, month, day, year)
        }
        [Piece::Figure(_, 1 | 2), _, Piece::Figure(_, 1..=3)] => return Err(DateError::ShortYear),
        _ => return Err(DateError::NotRead),
    };
    // A year of the other calendar ("21 آبان 2026") is a contradiction, not a day.
    let calendar = calendar_of(year).filter(|found| *found == calendar);
    existing(calendar, year, u32::from(month), day)
}

/// The calendar whose years within the bounds hold this one. [`Day`] runs from 1901 to 2199,
/// which is 1279 to 1578 in Jalali.
fn calendar_of(year: u32) -> Option<Calendar> {
    match year {
        1279..=1578 => Some(Calendar::Jalali),
        1901..=2199 => Some(Calendar::Gregorian),
        _ => None,
    }
}

fn existing(calendar: Option<Calendar>, year: u32, month: u32, day: u32) -> Result<Day, DateError> {
    let find = || {
        let (month, of_month) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        day_of(calendar?, i32::try_from(year).ok()?, month, of_month)
    };
    find().ok_or(DateError::NoSuchDay { year, month, day })
}
