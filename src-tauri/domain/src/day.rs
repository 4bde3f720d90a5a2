//! Days and instants, and how one becomes the other in the shop's zone.
//!
//! `domain` never asks what time it is: `now`, `today` and the zone are arguments.

use chrono::{Days, NaiveDate, TimeZone, Timelike};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;

/// A plain local date, written as ISO 8601 (`2026-11-21`), whatever calendar is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, TS, JsonSchema)]
#[ts(type = "string")]
#[schemars(with = "String")]
pub struct Day(NaiveDate);

impl Day {
    /// The first day the program accepts (a purchase of 1900 is a typing mistake).
    pub const FIRST: Day = Day::of(1901, 1, 1);
    /// The last day the program accepts.
    pub const LAST: Day = Day::of(2199, 12, 31);

    /// A day known when the program is written.
    const fn of(year: i32, month: u32, day: u32) -> Day {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Day(date),
            None => Day(NaiveDate::MIN),
        }
    }

    /// The Gregorian day, or nothing when there is no such day or it is out of bounds.
    pub fn from_gregorian(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Day::bounded)
    }

    fn bounded(date: NaiveDate) -> Option<Day> {
        let day = Day(date);
        (Day::FIRST <= day && day <= Day::LAST).then_some(day)
    }

    /// The Gregorian date behind it.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Whole days from `earlier` to `self`; negative when `self` is the earlier one.
    pub fn since(self, earlier: Day) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The day `days` later, kept within the bounds.
    pub fn plus(self, days: i64) -> Day {
        let moved = if days >= 0 {
            self.0.checked_add_days(Days::new(days.unsigned_abs()))
        } else {
            self.0.checked_sub_days(Days::new(days.unsigned_abs()))
        };
        match moved.map(Day) {
            Some(day) => day.clamp(Day::FIRST, Day::LAST),
            None if days >= 0 => Day::LAST,
            None => Day::FIRST,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Within the bounds chrono's own form is the ISO one, and no pattern has to be read.
        fmt::Display::fmt(&self.0, f)
    }
}

/// The text is not an ISO day within the bounds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO day: {0}")]
pub struct NotADay(pub String);

impl FromStr for Day {
    type Err = NotADay;
    fn from_str(text: &str) -> Result<Day, NotADay> {
        read_iso(text)
            .and_then(|(year, month, day)| Day::from_gregorian(year, month, day))
            .ok_or_else(|| NotADay(text.chars().take(20).collect()))
    }
}

/// Year, month and day of `YYYY-MM-DD`, by hand: a list of everybody reads two days a person.
fn read_iso(text: &str) -> Option<(i32, u32, u32)> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |signs: &[u8]| {
        signs.iter().try_fold(0u32, |sum, sign| {
            sign.is_ascii_digit().then(|| sum * 10 + u32::from(sign - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    Some((year, number(&[m1, m2])?, number(&[d1, d2])?))
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// An instant: milliseconds since 1970 in UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Instant(pub i64);

impl Instant {
    /// Milliseconds in a day of 24 hours.
    pub const DAY_MS: i64 = 86_400_000;

    /// Milliseconds from `earlier` to `self`.
    pub fn since_ms(self, earlier: Instant) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Where and when the shop's day begins: the zone and the hour of the cut-off.
///
/// A shop open past midnight sets the cut-off to 4: what is sold at 01:30 belongs to the day
/// before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRule {
    /// IANA zone of the shop.
    pub zone: chrono_tz::Tz,
    /// Hour of the local clock at which the business day begins, 0 to 12.
    pub cut_off_hour: u32,
}

impl DayRule {
    /// The business day an instant belongs to.
    pub fn day_of(&self, at: Instant) -> Day {
        let local = self.local(at);
        let date = local.date();
        let date = if local.hour() < self.cut_off_hour {
            date.checked_sub_days(Days::new(1)).unwrap_or(date)
        } else {
            date
        };
        Day(date).clamp(Day::FIRST, Day::LAST)
    }

    /// The wall clock in the shop at an instant.
    pub fn local(&self, at: Instant) -> chrono::NaiveDateTime {
        self.zone
            .timestamp_millis_opt(at.0)
            .single()
            .map(|moment| moment.naive_local())
            .unwrap_or_default()
    }

    /// The instant at which the business day begins. Where a change of the clock leaves a gap,
    /// the first instant after it; where an hour comes twice, the first of them.
    pub fn start_of(&self, day: Day) -> Instant {
        let mut local = day.0.and_hms_opt(self.cut_off_hour, 0, 0).unwrap_or_default();
        // A gap is an hour nearly everywhere and never longer than a day.
        for _ in 0..=96 {
            match self.zone.from_local_datetime(&local).earliest() {
                Some(moment) => return Instant(moment.timestamp_millis()),
                None => local += chrono::TimeDelta::minutes(15),
            }
        }
        Instant(local.and_utc().timestamp_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(zone: &str, cut_off_hour: u32) -> DayRule {
        DayRule { zone: zone.parse().expect("a zone"), cut_off_hour }
    }

    fn utc(text: &str) -> Instant {
        let moment = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a time");
        Instant(moment.and_utc().timestamp_millis())
    }

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_sale_before_the_cut_off_belongs_to_the_day_before() {
        let tehran = rule("Asia/Tehran", 4);
        // Tehran is 3:30 ahead of UTC since 2022, without a summer time.
        assert_eq!(tehran.day_of(utc("2026-11-22T00:29")), day("2026-11-21"));
        assert_eq!(tehran.day_of(utc("2026-11-22T00:30")), day("2026-11-22"));
    }

    #[test]
    fn a_day_begins_after_the_gap_of_a_summer_time_and_at_the_first_of_a_double_hour() {
        // Tehran's clock went from 00:00 to 01:00 on 1401/01/01 (2022-03-22), its last time.
        let tehran = rule("Asia/Tehran", 0);
        assert_eq!(tehran.start_of(day("2022-03-22")), utc("2022-03-21T20:30"));
        // Berlin, cut-off at 2: 02:00 to 03:00 is missing in spring and comes twice in autumn.
        let berlin = rule("Europe/Berlin", 2);
        assert_eq!(berlin.start_of(day("2026-03-29")), utc("2026-03-29T01:00"));
        assert_eq!(berlin.start_of(day("2026-10-25")), utc("2026-10-25T00:00"));
        assert_eq!(berlin.day_of(utc("2026-10-24T23:59")), day("2026-10-24"));
    }

    #[test]
    fn thirty_esfand_and_the_last_of_february_are_days_like_others() {
        for (before, after) in [("2025-03-20", "2025-03-21"), ("2028-02-29", "2028-03-01")] {
            assert_eq!(day(after).since(day(before)), 1);
            assert_eq!(day(before).plus(1), day(after));
        }
        assert!("2026-02-29".parse::<Day>().is_err());
    }

    proptest! {
        /// Whatever the clocks do, the start of a day belongs to it and the moment before does not.
        #[test]
        fn a_day_begins_where_the_one_before_ends(
            ahead in 0i64..60_000, cut_off in 0u32..=12,
            zone in prop::sample::select(vec![
                "Asia/Tehran", "Asia/Tbilisi", "Europe/Berlin", "America/New_York", "UTC",
            ]),
        ) {
            let rule = rule(zone, cut_off);
            let today = day("1990-01-01").plus(ahead);
            let start = rule.start_of(today);
            prop_assert_eq!(rule.day_of(start), today);
            prop_assert!(rule.day_of(Instant(start.0 - 1)) < today);
        }
    }
}
