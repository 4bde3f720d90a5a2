//! The ladder: what is counted, over which time, and how long a step is kept.
//!
//! A step is never stored as a truth: it is a pure function of the sums of each day, the day and
//! these rules, so that a return, a correction or a change of the rules needs no special case.
//! The reckoning itself is in [`super::standing`].

use super::benefits::{Benefits, named};
use crate::calendar::months_later;
use crate::day::Day;
use crate::format::Calendar;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most steps of a ladder.
pub const STEPS_MAX: usize = 12;
/// Longest window or grace, in days: ten years.
pub const LADDER_DAYS_MAX: u32 = 3_660;
/// Longest time a step is kept from the day it was earned, in months.
pub const KEEP_MONTHS_MAX: u32 = 60;

/// What the ladder counts. Each is the sum of many days; none is the largest single sale.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Points earned, less what a return took back, on the day of the sale they came from.
    /// Spending points takes nothing away.
    #[default]
    Points,
    /// Points held: earned, spent and expired, each on its own day.
    Balance,
    /// Money paid, in the smallest unit, less what was returned, on the day of the sale.
    Spend,
    /// Days with a purchase of which something was kept; two sales of a day are one visit.
    Visits,
}

/// The time over which the sums are counted.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(tag = "over", rename_all = "snake_case")]
pub enum Span {
    /// The last days, today among them.
    Rolling {
        /// 1 to [`LADDER_DAYS_MAX`].
        days: u32,
    },
    /// The running year of the shop's calendar.
    Year,
    /// Everything since the first day.
    #[default]
    Lifetime,
}

/// How long a step is kept after the sums no longer reach it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "keep", rename_all = "snake_case")]
pub enum Keep {
    /// So many days after the last day on which the sums reached it; 0 falls on the first day
    /// they do not.
    Grace {
        /// 0 to [`LADDER_DAYS_MAX`].
        days: u32,
    },
    /// To the last day of the year after the one in which the sums last reached it.
    ThisYearAndNext,
    /// So many calendar months from the last day on which something was added and the sums
    /// reached it; the last of these days is a day of the step.
    FromEntry {
        /// 1 to [`KEEP_MONTHS_MAX`].
        months: u32,
    },
}

impl Default for Keep {
    fn default() -> Keep {
        Keep::Grace { days: 0 }
    }
}

/// One step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Step {
    /// Its number; never used again for another step.
    pub id: u32,
    /// In the shop's words.
    pub name: String,
    /// The sum that reaches it, itself included: points, smallest units of money or visits.
    #[ts(type = "number")]
    pub from: i64,
    /// What it brings.
    #[serde(default)]
    pub benefits: Benefits,
}

/// The whole ladder. The steps stand from the lowest to the highest; below the lowest is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Ladder {
    /// What is counted.
    pub basis: Basis,
    /// Over which time.
    pub span: Span,
    /// How long a step is kept.
    pub keep: Keep,
    /// From the lowest.
    pub steps: Vec<Step>,
}

impl Ladder {
    /// Within the bounds the reckoning is proven for: 1 to [`STEPS_MAX`] steps, each from a
    /// higher sum than the one before, with numbers of their own; services with one number are
    /// one service; what is held now is counted over the lifetime only.
    pub fn is_sound(&self) -> bool {
        let mut ids: Vec<u32> = self.steps.iter().map(|step| step.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let span = match self.span {
            Span::Rolling { days } => (1..=LADDER_DAYS_MAX).contains(&days),
            Span::Year | Span::Lifetime => true,
        };
        let keep = match self.keep {
            Keep::Grace { days } => days <= LADDER_DAYS_MAX,
            Keep::FromEntry { months } => (1..=KEEP_MONTHS_MAX).contains(&months),
            Keep::ThisYearAndNext => true,
        };
        let rising = self.steps.windows(2).all(|pair| pair[0].from < pair[1].from);
        span && keep
            && rising
            && (self.basis != Basis::Balance || self.span == Span::Lifetime)
            && (1..=STEPS_MAX).contains(&self.steps.len())
            && ids.len() == self.steps.len()
            && self.services_are_one()
            && self.steps.iter().all(Step::is_sound)
    }

    /// The step of this number, or nothing when the ladder has it no more.
    pub fn step(&self, id: u32) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// How many steps a sum reaches: 0 is none, the highest is their count. A sum equal to the
    /// beginning of a step reaches it; less than nothing counts as nothing.
    pub fn reached(&self, value: i128) -> usize {
        let value = value.max(0);
        self.steps.partition_point(|step| i128::from(step.from) <= value)
    }

    /// How high a step stands, counted from 1; 0 is none or a step the ladder has no more.
    pub fn height(&self, id: Option<u32>) -> usize {
        id.and_then(|id| self.steps.iter().position(|step| step.id == id)).map_or(0, |at| at + 1)
    }
}

impl Step {
    /// A name, a beginning from 0 to the bound of amounts, sound benefits.
    pub fn is_sound(&self) -> bool {
        named(&self.name) && (0..=Money::MAX.0).contains(&self.from) && self.benefits.is_sound()
    }
}

/// A step given by hand. Until its end the ladder moves nobody; then it counts again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ByHand {
    /// The step, or none at all.
    pub step: Option<u32>,
    /// The first day.
    pub from: Day,
    /// The last day, itself included; nothing is until somebody ends it.
    pub until: Option<Day>,
}

impl ByHand {
    /// Whether it counts on this day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The first day whose step is still kept today: the earliest `d` with `months_later(d)` not
/// before today. A short month makes several days end on its last one.
pub(super) fn first_kept(today: Day, months: u32, calendar: Calendar) -> Day {
    let months = i32::try_from(months).unwrap_or(i32::MAX);
    let mut first = months_later(today, -months, calendar);
    for _ in 0..4 {
        if first < today && months_later(first, months, calendar) < today {
            first = first.plus(1);
        }
    }
    first
}
