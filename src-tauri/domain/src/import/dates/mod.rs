//! Dates as files write them: which orders a column allows, and what a cell says in one of them.
//!
//! `03/04/2026` is a day in March or in April; nothing in the cell decides. So a whole column is
//! heard first ([`DateEvidence`]), and where two orders read it differently, somebody is asked.

mod names;
mod time;

pub use time::read_time;

use crate::day::Day;
use crate::format::Calendar;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use ts_rs::TS;

/// The order in which a file writes its dates.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// Year, month, day.
    Ymd,
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// The Persian calendar: year, month, day, or day, month, year of four digits.
    Jalali,
}

impl DateOrder {
    /// Every order; the first of two that agree is the one kept.
    pub const ALL: [DateOrder; 4] =
        [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy, DateOrder::Jalali];
}

/// The word names no order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an order of dates: {0}")]
pub struct NoSuchOrder(pub String);

impl FromStr for DateOrder {
    type Err = NoSuchOrder;

    /// Reads the command line's `--dates ymd|dmy|mdy|jalali`.
    fn from_str(text: &str) -> Result<DateOrder, NoSuchOrder> {
        match text.trim().to_ascii_lowercase().as_str() {
            "ymd" => Ok(DateOrder::Ymd),
            "dmy" => Ok(DateOrder::Dmy),
            "mdy" => Ok(DateOrder::Mdy),
            "jalali" => Ok(DateOrder::Jalali),
            _ => Err(NoSuchOrder(text.chars().take(20).collect())),
        }
    }
}

/// Why a cell is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// Not a date in this order, or no such day.
    #[error("not a date")]
    NotADate,
    /// Before [`Day::FIRST`].
    #[error("too early")]
    TooEarly,
    /// After [`Day::LAST`].
    #[error("too late")]
    TooLate,
}

/// What a date cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The day, as written.
    pub day: Day,
    /// Seconds since midnight, where the cell has a time.
    pub second: Option<u32>,
    /// Minutes east of UTC, where the cell says so (`Z`, `+03:30`).
    pub offset: Option<i32>,
}

/// Reads a date cell in the given order; `today` only tells the century of a two-digit year,
/// which is the latest that does not begin after this year.
///
/// Where a cell leaves no choice the order gives way: `2026-11-21` is read in every order (a real
/// date cell of a workbook comes so), and a month with a name needs none.
pub fn read_date(text: &str, order: DateOrder, today: Day) -> Result<Written, DateFault> {
    let text = super::cell::ascii_digits(text);
    let (date, clock) = time::cut_time(text.trim());
    let clock = clock.map(time::read_clock).transpose().map_err(|_| DateFault::NotADate)?;
    let parts = Parts::of(date).ok_or(DateFault::NotADate)?;
    let day = parts.day(order, today)?;
    Ok(match clock {
        Some((second, offset)) => Written { day, second: Some(second), offset },
        None => Written { day, second: None, offset: None },
    })
}

/// The calendar of a month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MonthOf {
    Gregorian(u32),
    Jalali(u32),
}

/// The numbers of a date cell with how many digits each was written in.
#[derive(Debug, Default)]
struct Parts {
    numbers: [(u32, usize); 3],
    count: usize,
    month: Option<MonthOf>,
}

impl Parts {
    /// Splits at everything that is neither digit nor letter; a word must be a month or a weekday.
    fn of(text: &str) -> Option<Parts> {
        let mut parts = Parts::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let same: fn(char) -> bool = if first.is_ascii_digit() {
                |sign| sign.is_ascii_digit()
            } else if first.is_alphabetic() {
                |sign| sign.is_alphabetic() || sign == '\u{200c}'
            } else if matches!(first, '-' | '/' | '.' | ',' | '،' | ' ' | '\u{a0}' | '\\') {
                rest = &rest[first.len_utf8()..];
                continue;
            } else {
                return None;
            };
            let end = rest.find(|sign| !same(sign)).unwrap_or(rest.len());
            let (token, after) = rest.split_at(end);
            rest = after;
            if first.is_ascii_digit() {
                parts.number(token)?;
            } else {
                parts.word(token)?;
            }
        }
        Some(parts)
    }

    fn number(&mut self, token: &str) -> Option<()> {
        // 20261121: the one form without separators that has a single reading.
        if token.len() == 8 && self.count == 0 {
            let piece = |range: std::ops::Range<usize>| token.get(range)?.parse::<u32>().ok();
            self.numbers = [(piece(0..4)?, 4), (piece(4..6)?, 2), (piece(6..8)?, 2)];
            self.count = 3;
            return Some(());
        }
        if token.len() > 4 || self.count == 3 {
            return None;
        }
        self.numbers[self.count] = (token.parse().ok()?, token.len());
        self.count += 1;
        Some(())
    }

    fn word(&mut self, token: &str) -> Option<()> {
        match names::month(token) {
            Some(month) if self.month.is_none() => self.month = Some(month),
            Some(_) => return None,
            None if names::may_stand_by(token) => {}
            None => return None,
        }
        Some(())
    }

    fn day(&self, order: DateOrder, today: Day) -> Result<Day, DateFault> {
        match (self.month, self.count) {
            (Some(month), 2) => self.day_by_name(month, today),
            (None, 3) => self.day_by_order(order, today),
            _ => Err(DateFault::NotADate),
        }
    }

    /// `21 Nov 2026`, `Nov 21, 2026`, «30 آبان 1405», `2026 Nov 21`.
    fn day_by_name(&self, month: MonthOf, today: Day) -> Result<Day, DateFault> {
        let [first, second, _] = self.numbers;
        let (year, day) = if first.1 == 4 { (first, second) } else { (second, first) };
        match month {
            MonthOf::Gregorian(month) => {
                gregorian(full_year(year, DateOrder::Ymd, today)?, month, day.0)
            }
            MonthOf::Jalali(month) => {
                jalali(full_year(year, DateOrder::Jalali, today)?, month, day.0)
            }
        }
    }

    fn day_by_order(&self, order: DateOrder, today: Day) -> Result<Day, DateFault> {
        let [a, b, c] = self.numbers;
        if a.1 == 4 {
            // The year stands first and is whole: only the calendar can be in question.
            return match order {
                DateOrder::Jalali if a.0 < Day::FIRST.date().year().unsigned_abs() => {
                    jalali(a.0, b.0, c.0)
                }
                _ => gregorian(a.0, b.0, c.0),
            };
        }
        match order {
            DateOrder::Ymd if c.1 <= 2 => gregorian(full_year(a, order, today)?, b.0, c.0),
            DateOrder::Ymd => Err(DateFault::NotADate),
            DateOrder::Dmy => gregorian(full_year(c, order, today)?, b.0, a.0),
            DateOrder::Mdy => gregorian(full_year(c, order, today)?, a.0, b.0),
            DateOrder::Jalali if c.1 == 4 => jalali(c.0, b.0, a.0),
            DateOrder::Jalali => jalali(full_year(a, order, today)?, b.0, c.0),
        }
    }
}

/// The whole year: of two digits, the latest that is not after this one.
fn full_year((value, width): (u32, usize), order: DateOrder, today: Day) -> Result<u32, DateFault> {
    match width {
        4 => Ok(value),
        2 => {
            let this = today.date().year().unsigned_abs();
            // Nouruz falls in March: until the end of the Gregorian year it is this less 621.
            let this = if order == DateOrder::Jalali { this.saturating_sub(621) } else { this };
            // Whole hundreds, rounded down on purpose.
            let year = this / 100 * 100 + value;
            Ok(if year > this { year - 100 } else { year })
        }
        _ => Err(DateFault::NotADate),
    }
}

fn gregorian(year: u32, month: u32, day: u32) -> Result<Day, DateFault> {
    let year = i32::try_from(year).map_err(|_| DateFault::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::NotADate)?;
    Day::from_gregorian(year, month, day).ok_or(if year < Day::FIRST.date().year() {
        DateFault::TooEarly
    } else {
        DateFault::TooLate
    })
}

fn jalali(year: u32, month: u32, day: u32) -> Result<Day, DateFault> {
    let year = i32::try_from(year).map_err(|_| DateFault::NotADate)?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(DateFault::NotADate);
    }
    // Both fit: they were held to 12 and 31 above.
    let (month, day) = (month.to_le_bytes()[0], day.to_le_bytes()[0]);
    match crate::calendar::day_of(Calendar::Jalali, year, month, day) {
        Some(day) => Ok(day),
        None if year < 1280 => Err(DateFault::TooEarly),
        None if year > 1577 => Err(DateFault::TooLate),
        None => Err(DateFault::NotADate),
    }
}

/// What a whole column of dates allows: hear every cell, then ask [`DateEvidence::possible`].
#[derive(Debug, Clone, Default)]
pub struct DateEvidence {
    read: [u64; 4],
    differ: [[bool; 4]; 4],
}

impl DateEvidence {
    /// Hears one cell; empty cells say nothing.
    pub fn hear(&mut self, text: &str, today: Day) {
        if text.trim().is_empty() {
            return;
        }
        let days = DateOrder::ALL.map(|order| read_date(text, order, today).ok().map(|w| w.day));
        for (first, day) in days.iter().enumerate() {
            let Some(day) = day else { continue };
            self.read[first] += 1;
            for (second, other) in days.iter().enumerate() {
                if other.is_some_and(|other| other != *day) {
                    self.differ[first][second] = true;
                }
            }
        }
    }

    /// The orders that read the most cells and do not agree with one before them on every day.
    /// One: it is the order. More than one: somebody must be asked. None: no dates.
    pub fn possible(&self) -> Vec<DateOrder> {
        let most = self.read.into_iter().max().unwrap_or_default();
        let mut kept: Vec<usize> = Vec::new();
        for order in 0..4 {
            if most > 0
                && self.read[order] == most
                && kept.iter().all(|earlier| self.differ[*earlier][order])
            {
                kept.push(order);
            }
        }
        kept.into_iter().map(|order| DateOrder::ALL[order]).collect()
    }
}

#[cfg(test)]
mod tests;
