//! When a promotion is open.

use crate::calendar::weekday;
use crate::day::Day;
use crate::format::Weekday;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes of a day.
const DAY_MINUTES: u16 = 24 * 60;

/// A business day of the shop and the minute of its local clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTime {
    /// The business day; its weekday counts, also after midnight.
    pub day: Day,
    /// Minutes since midnight on the wall clock, 0 to 1,439.
    pub minute: u16,
}

/// Hours of the local clock, the last minute not included; over midnight when `to` is earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Hours {
    /// First minute since midnight.
    pub from: u16,
    /// First minute that is no longer in it, 1,440 for midnight.
    pub to: u16,
}

/// When a promotion is open; what is left out does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Window {
    /// The first day.
    pub from: Option<Day>,
    /// The last day, to the end of that business day.
    pub until: Option<Day>,
    /// Only on these weekdays; none named is every day.
    pub weekdays: Vec<Weekday>,
    /// Only in these hours.
    pub hours: Option<Hours>,
}

impl Hours {
    /// Whether a minute lies in them.
    pub fn contain(&self, minute: u16) -> bool {
        if self.from < self.to {
            self.from <= minute && minute < self.to
        } else {
            self.from <= minute || minute < self.to
        }
    }
}

impl Window {
    /// The days in order, hours of a day and not empty, no weekday twice.
    pub fn is_sound(&self) -> bool {
        let days = match (self.from, self.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        let hours = self.hours.is_none_or(|hours| {
            hours.from < DAY_MINUTES && hours.to <= DAY_MINUTES && hours.from != hours.to
        });
        let twice =
            |(at, day): (usize, &Weekday)| self.weekdays.iter().skip(at + 1).any(|d| d == day);
        days && hours && !self.weekdays.iter().enumerate().any(twice)
    }

    /// Whether it is open.
    pub fn is_open(&self, at: DayTime) -> bool {
        self.from.is_none_or(|from| from <= at.day)
            && self.until.is_none_or(|until| at.day <= until)
            && (self.weekdays.is_empty() || self.weekdays.contains(&weekday(at.day)))
            && self.hours.is_none_or(|hours| hours.contain(at.minute))
    }
}
