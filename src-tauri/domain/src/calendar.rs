//! The two calendars over one stored day.
//!
//! Jalali is `icu_calendar`'s Persian calendar: the 33-year rule, which agrees with every
//! published official year (lessons: the 2820-year rule does not).

mod anniversary;
mod read;

pub use anniversary::{LeapDay, anniversary_in, next_anniversary};
pub use read::{DateError, MonthDay, Order, read_date, read_month_day};

use crate::day::Day;
use crate::format::{Calendar, Weekday};
use chrono::Datelike;
use icu_calendar::{Date, Gregorian, cal::Persian};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day as one calendar counts it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct DayParts {
    /// The year of the calendar's era: 1405, 2026.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// The day as a calendar counts it.
pub fn parts(day: Day, calendar: Calendar) -> DayParts {
    let date = day.date();
    // A Gregorian month is at most 12 and a day at most 31.
    let (month, of_month) = (date.month() as u8, date.day() as u8);
    let gregorian = DayParts { year: date.year(), month, day: of_month };
    match calendar {
        Calendar::Gregorian => gregorian,
        Calendar::Jalali => match Date::try_new_gregorian(gregorian.year, month, of_month) {
            Ok(date) => {
                let date = date.to_calendar(Persian);
                DayParts {
                    year: date.era_year().year,
                    month: date.month().ordinal,
                    day: date.day_of_month().0,
                }
            }
            // Unreachable for a bounded day; the stored date is the honest answer.
            Err(_) => gregorian,
        },
    }
}

/// The day a calendar's year, month and day name, or nothing where there is none (30 Esfand of a
/// common year) or it is out of [`Day::FIRST`]..=[`Day::LAST`].
pub fn day_of(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<Day> {
    match calendar {
        Calendar::Gregorian => Day::from_gregorian(year, u32::from(month), u32::from(day)),
        Calendar::Jalali => {
            let date = Date::try_new_persian(year, month, day).ok()?.to_calendar(Gregorian);
            let (month, day) = (date.month().ordinal, date.day_of_month().0);
            Day::from_gregorian(date.era_year().year, u32::from(month), u32::from(day))
        }
    }
}

/// How many days a month has, or nothing for a month that is not 1 to 12 or a year out of reach.
pub fn month_length(calendar: Calendar, year: i32, month: u8) -> Option<u8> {
    match calendar {
        Calendar::Gregorian => {
            Date::try_new_gregorian(year, month, 1).ok().map(|d| d.days_in_month())
        }
        Calendar::Jalali => Date::try_new_persian(year, month, 1).ok().map(|d| d.days_in_month()),
    }
}

/// Whether the year has 366 days.
pub fn is_leap_year(calendar: Calendar, year: i32) -> bool {
    match calendar {
        Calendar::Gregorian => month_length(calendar, year, 2) == Some(29),
        Calendar::Jalali => month_length(calendar, year, 12) == Some(30),
    }
}

/// The day of the week.
pub fn weekday(day: Day) -> Weekday {
    match day.date().weekday() {
        chrono::Weekday::Sat => Weekday::Saturday,
        chrono::Weekday::Sun => Weekday::Sunday,
        chrono::Weekday::Mon => Weekday::Monday,
        chrono::Weekday::Tue => Weekday::Tuesday,
        chrono::Weekday::Wed => Weekday::Wednesday,
        chrono::Weekday::Thu => Weekday::Thursday,
        chrono::Weekday::Fri => Weekday::Friday,
    }
}

/// The first and the last day of the month the day lies in.
pub fn month_of(day: Day, calendar: Calendar) -> (Day, Day) {
    let DayParts { year, month, day: of_month } = parts(day, calendar);
    let length = month_length(calendar, year, month).unwrap_or(of_month);
    let first = day.plus(1 - i64::from(of_month));
    let last = day.plus(i64::from(length) - i64::from(of_month));
    (first, last)
}

/// The same day of the month `months` later (earlier when negative); where that month is too
/// short, its last day. Kept within the bounds.
pub fn months_later(day: Day, months: i32, calendar: Calendar) -> Day {
    let DayParts { year, month, day: of_month } = parts(day, calendar);
    let index = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
    // Euclidean: a month index is counted from year 0 and the remainder is 0 to 11.
    let month = (index.rem_euclid(12) + 1) as u8;
    let edge = if months < 0 { Day::FIRST } else { Day::LAST };
    let Ok(year) = i32::try_from(index.div_euclid(12)) else { return edge };
    let Some(length) = month_length(calendar, year, month) else { return edge };
    day_of(calendar, year, month, of_month.min(length)).unwrap_or(edge)
}

#[cfg(test)]
mod tests;
