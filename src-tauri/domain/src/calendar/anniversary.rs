//! Birthdays and other days that come every year, and the two days that do not: 29 February and
//! 30 Esfand.

use super::{day_of, month_length, parts};
use crate::day::Day;
use crate::format::Calendar;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When a leap day is kept in a year that lacks it. People disagree, so it is a setting.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum LeapDay {
    /// The day before: 28 February, 29 Esfand.
    #[default]
    DayBefore,
    /// The day after: 1 March, 1 Farvardin of the next year.
    DayAfter,
}

/// The day on which a month and day are kept in a year of the calendar. Nothing where there is
/// never such a day (31 April) or it is out of bounds.
pub fn anniversary_in(
    calendar: Calendar,
    year: i32,
    month: u8,
    day: u8,
    leap: LeapDay,
) -> Option<Day> {
    if let Some(found) = day_of(calendar, year, month, day) {
        return Some(found);
    }
    if !is_leap_day(calendar, month, day) {
        return None;
    }
    let last = day_of(calendar, year, month, day.checked_sub(1)?)?;
    match leap {
        LeapDay::DayBefore => Some(last),
        LeapDay::DayAfter => (last < Day::LAST).then(|| last.plus(1)),
    }
}

/// The first time on or after `from` that a month and day are kept.
pub fn next_anniversary(
    calendar: Calendar,
    month: u8,
    day: u8,
    from: Day,
    leap: LeapDay,
) -> Option<Day> {
    let year = parts(from, calendar).year;
    // The year before: 30 Esfand of a common year is kept on 1 Farvardin of the next.
    (year - 1..=year + 1)
        .filter_map(|year| anniversary_in(calendar, year, month, day, leap))
        .find(|found| *found >= from)
}

/// Whether the month and day are the one day that only leap years have.
fn is_leap_day(calendar: Calendar, month: u8, day: u8) -> bool {
    let leap_year = match calendar {
        Calendar::Gregorian => 2024,
        Calendar::Jalali => 1403,
    };
    let (long, short) =
        (month_length(calendar, leap_year, month), month_length(calendar, leap_year + 1, month));
    long == Some(day) && short != long
}
