//! How long points live, and which of them die next.
//!
//! A last day is written on a lot when it is opened, so that a change of the rule touches new
//! points only. A lot is good through the end of its last business day in the shop.

use crate::calendar::{month_of, months_later, parts};
use crate::day::Day;
use crate::format::Calendar;
use crate::ledger::Lot;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How long what was earned may be used. `after` counts whole periods beyond the running one: 0
/// is the end of this month, 1 the end of the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "ends", rename_all = "snake_case")]
pub enum Life {
    /// For ever.
    #[default]
    Never,
    /// So many days after the day it was earned; the last of them counts.
    Days {
        /// 1 to 3,660.
        days: u32,
    },
    /// At the end of a month of the shop's calendar.
    MonthEnd {
        /// 0 to 60.
        after: u8,
    },
    /// At the end of a quarter of the shop's calendar; in Iran the seasons.
    SeasonEnd {
        /// 0 to 20.
        after: u8,
    },
    /// At the end of a year of the shop's calendar.
    YearEnd {
        /// 0 to 10.
        after: u8,
    },
}

impl Life {
    /// Within the bounds.
    pub fn is_sound(self) -> bool {
        match self {
            Life::Never => true,
            Life::Days { days } => (1..=3_660).contains(&days),
            Life::MonthEnd { after } => after <= 60,
            Life::SeasonEnd { after } => after <= 20,
            Life::YearEnd { after } => after <= 10,
        }
    }
}

/// The last day on which something that may be used from `day` on may be used; nothing for ever.
pub fn until(life: Life, calendar: Calendar, day: Day) -> Option<Day> {
    // Months that lie between the running one and the last one of the period.
    let month = i32::from(parts(day, calendar).month) - 1;
    let months = match life {
        Life::Never => return None,
        Life::Days { days } => return Some(day.plus(i64::from(days))),
        Life::MonthEnd { after } => i32::from(after),
        Life::SeasonEnd { after } => 2 - month % 3 + 3 * i32::from(after),
        Life::YearEnd { after } => 11 - month + 12 * i32::from(after),
    };
    let (first, _) = month_of(day, calendar);
    Some(month_of(months_later(first, months, calendar), calendar).1)
}

/// The last day an old lot gets when the owner applies a new rule to old points too: as if the
/// rule had always been, but never before `notice` more days, so that switching it on takes
/// nothing on the same day.
pub fn until_of_old(
    life: Life,
    calendar: Calendar,
    usable_from: Day,
    today: Day,
    notice: u32,
) -> Option<Day> {
    let last = until(life, calendar, usable_from)?;
    Some(last.max(today.plus(i64::from(notice))))
}

/// What dies at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Expiring {
    /// The last day it may be used.
    pub until: Day,
    /// How much.
    #[ts(type = "number")]
    pub amount: i64,
}

/// Everything of these lots that will die, by its last day, the soonest first. What is past and
/// waits for the night is not there any more.
pub fn expiring(lots: &[Lot], day: Day) -> Vec<Expiring> {
    let mut sums: BTreeMap<Day, i64> = BTreeMap::new();
    for lot in lots.iter().filter(|lot| lot.left > 0 && !lot.is_past_on(day)) {
        if let Some(until) = lot.until {
            *sums.entry(until).or_default() += lot.left;
        }
    }
    sums.into_iter().map(|(until, amount)| Expiring { until, amount }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn points_live_through_the_last_day_of_their_period() {
        use Calendar::{Gregorian, Jalali};
        for (life, calendar, earned, last, source) in [
            (
                Life::MonthEnd { after: 0 },
                Gregorian,
                "2026-01-22",
                "2026-01-31",
                "Open Loyalty: 22 Jan, month end, dies 1 Feb 00:00",
            ),
            (Life::MonthEnd { after: 1 }, Gregorian, "2028-01-31", "2028-02-29", "leap February"),
            (Life::Days { days: 30 }, Gregorian, "2026-01-31", "2026-03-02", "ERPNext: day + N"),
            (Life::YearEnd { after: 0 }, Gregorian, "2026-12-31", "2026-12-31", "its own day"),
            (Life::YearEnd { after: 0 }, Jalali, "2024-04-01", "2025-03-20", "30 Esfand 1403"),
            (Life::YearEnd { after: 0 }, Jalali, "2026-11-22", "2027-03-20", "29 Esfand 1405"),
            (Life::SeasonEnd { after: 0 }, Jalali, "2026-11-22", "2026-12-21", "30 Azar 1405"),
            (Life::SeasonEnd { after: 1 }, Jalali, "2026-11-22", "2027-03-20", "next season"),
            (Life::SeasonEnd { after: 0 }, Gregorian, "2026-10-01", "2026-12-31", "quarter"),
            (Life::SeasonEnd { after: 1 }, Gregorian, "2026-11-30", "2027-03-31", "quarter"),
        ] {
            assert_eq!(until(life, calendar, day(earned)), Some(day(last)), "{source}");
        }
        assert_eq!(until(Life::Never, Calendar::Jalali, day("2026-11-22")), None);
    }

    #[test]
    fn switching_expiry_on_takes_nothing_before_the_notice_is_over() {
        let life = Life::Days { days: 90 };
        let of_old =
            |from| until_of_old(life, Calendar::Gregorian, day(from), day("2026-11-22"), 30);
        assert_eq!(of_old("2025-01-01"), Some(day("2026-12-22")));
        assert_eq!(of_old("2026-11-01"), Some(day("2027-01-30")));
    }

    #[test]
    fn everything_that_will_die_is_told_by_day_and_not_the_first_day_alone() {
        let lot = |n, left, until: Option<&str>| Lot {
            id: crate::ledger::LotId { op: crate::id::OpId(uuid::Uuid::from_u64_pair(7, n)), n: 0 },
            account: crate::id::AccountId(uuid::Uuid::from_u64_pair(9, 1)),
            left,
            from: None,
            until: until.map(day),
        };
        let lots = [
            lot(1, 5, Some("2026-11-21")),
            lot(2, 10, Some("2026-12-31")),
            lot(3, 20, Some("2026-11-22")),
            lot(4, 30, Some("2026-12-31")),
            lot(5, 40, None),
        ];
        let expected = [("2026-11-22", 20), ("2026-12-31", 40)];
        let told = expiring(&lots, day("2026-11-22"));
        assert_eq!(told, expected.map(|(until, amount)| Expiring { until: day(until), amount }));
    }
}
