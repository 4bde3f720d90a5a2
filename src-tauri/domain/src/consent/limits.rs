//! How often and at which hours people are written to.

use crate::day::{Day, DayRule, Instant};
use chrono::Timelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// At most so many advertising messages a person, over all rules and channels. 0 is none at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactLimits {
    /// In any 7 days.
    pub per_week: u32,
    /// In any 30 days.
    pub per_month: u32,
}

impl Default for ContactLimits {
    fn default() -> Self {
        ContactLimits { per_week: 1, per_month: 3 }
    }
}

impl ContactLimits {
    /// Whether one more message on the day `on` would be too many: the 7 and the 30 days end on
    /// that day, so a message of exactly 7 days ago no longer counts for the week.
    pub fn are_reached(&self, written: &[Day], on: Day) -> bool {
        let within =
            |days: i64| written.iter().filter(move |day| (0..days).contains(&on.since(**day)));
        let reached =
            |days: i64, most: u32| u32::try_from(within(days).count()).unwrap_or(u32::MAX) >= most;
        reached(7, self.per_week) || reached(30, self.per_month)
    }
}

/// The hours in which nobody is written to. Not a reason against a person, only a "not now".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// The first quiet hour, 0 to 23.
    pub from_hour: u32,
    /// The first hour that is not quiet again, 0 to 23. Equal to `from_hour`: never quiet.
    pub to_hour: u32,
}

impl Default for QuietHours {
    fn default() -> Self {
        QuietHours { from_hour: 21, to_hour: 9 }
    }
}

/// What speaks against writing at this minute, whoever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NotNow {
    /// Quiet hours, until this hour of the shop's clock.
    QuietHours {
        /// The hour at which they end, 0 to 23.
        until_hour: u32,
    },
}

impl QuietHours {
    /// Whether this hour of the shop's clock (0 to 23) is quiet. The hours may cross midnight.
    pub fn hold_at(&self, hour: u32) -> bool {
        if self.from_hour <= self.to_hour {
            (self.from_hour..self.to_hour).contains(&hour)
        } else {
            hour >= self.from_hour || hour < self.to_hour
        }
    }

    /// Whether it is quiet now by the shop's clock.
    pub fn not_now(&self, now: Instant, rule: &DayRule) -> Option<NotNow> {
        self.hold_at(rule.local(now).hour())
            .then_some(NotNow::QuietHours { until_hour: self.to_hour })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day of the test")
    }

    #[test]
    fn one_message_in_7_days_and_3_in_30() {
        let limits = ContactLimits::default();
        let on = day("2026-11-21");
        let ago = |days: &[i64]| days.iter().map(|days| on.plus(-days)).collect::<Vec<_>>();
        for (written, reached) in [
            (ago(&[]), false),
            (ago(&[0]), true),
            (ago(&[6]), true),
            (ago(&[7]), false),
            (ago(&[7, 14]), false),
            (ago(&[7, 14, 29]), true),
            (ago(&[7, 14, 30]), false),
        ] {
            assert_eq!(limits.are_reached(&written, on), reached, "{written:?}");
        }
    }

    #[test]
    fn a_limit_of_none_lets_none_through() {
        let limits = ContactLimits { per_week: 0, per_month: 3 };
        assert!(limits.are_reached(&[], day("2026-11-21")));
    }

    #[test]
    fn quiet_hours_run_over_midnight() {
        let quiet = QuietHours::default();
        let loud: Vec<u32> = (0..24).filter(|hour| !quiet.hold_at(*hour)).collect();
        assert_eq!(loud, (9..21).collect::<Vec<_>>());
        assert!(!QuietHours { from_hour: 9, to_hour: 9 }.hold_at(9), "equal hours: never quiet");
        let noon = QuietHours { from_hour: 12, to_hour: 15 };
        assert!(noon.hold_at(12) && noon.hold_at(14) && !noon.hold_at(15) && !noon.hold_at(3));
    }

    #[test]
    fn quiet_is_read_from_the_clock_of_the_shop() {
        // 2026-11-21T18:00:00Z: 21:30 in Tehran.
        let now = Instant(1_795_284_000_000);
        let at = |zone: &str| DayRule { zone: zone.parse().expect("a zone"), cut_off_hour: 4 };
        let quiet = QuietHours::default();
        assert_eq!(
            quiet.not_now(now, &at("Asia/Tehran")),
            Some(NotNow::QuietHours { until_hour: 9 })
        );
        assert_eq!(quiet.not_now(now, &at("UTC")), None);
    }
}
