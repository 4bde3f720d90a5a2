//! Where somebody stands on the ladder on a day.
//!
//! `v(d)` is the sum the ladder counts on day `d`; the step of today is the highest that `v`
//! reached on any day of the look-back, which the rule of keeping gives. So a step is reached at
//! once and left by rule, at the end of a local day. `v` changes only on few days (something was
//! added, left the window, a year began), and only those are looked at.

use super::benefits::year_of;
use super::ladder::{ByHand, Keep, Ladder, Span, first_kept};
use crate::calendar::months_later;
use crate::day::Day;
use crate::format::Calendar;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What one day added to (or took from) what the ladder counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySum {
    /// The local business day.
    pub day: Day,
    /// Points, smallest units of money or visits, as [`super::Basis`] says.
    pub sum: i64,
}

/// Why somebody has the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Today's sum reaches it (or reaches none).
    Reached,
    /// The sum no longer reaches it; the rule of keeping does.
    Kept,
    /// Given by hand.
    ByHand,
}

/// What is missing to the next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ToNext {
    /// The next step.
    pub step: u32,
    /// What has to be added today to reach it, 0 when the sum is there already.
    #[ts(type = "number")]
    pub missing: i64,
}

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Standing {
    /// The step, or none.
    pub step: Option<u32>,
    /// What is counted today, not below 0.
    #[ts(type = "number")]
    pub value: i64,
    /// Why.
    pub why: Why,
    /// The last day of the step if nothing more is added; nothing where it does not end.
    pub holds_until: Option<Day>,
    /// What has to be added today so that the sum itself reaches the step that is kept.
    #[ts(type = "number")]
    pub to_keep: i64,
    /// The next step, or nothing at the top.
    pub next: Option<ToNext>,
}

/// Which way a change went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// To a higher step.
    Up,
    /// To a lower step, or to none.
    Down,
}

/// One row of the history: from which step to which, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StepChange {
    /// The step before; none where the ladder has it no more.
    pub from: Option<u32>,
    /// The step from now on.
    pub to: Option<u32>,
    /// Which way.
    pub turn: Turn,
    /// Why the new one is held.
    pub why: Why,
    /// What was counted then.
    #[ts(type = "number")]
    pub value: i64,
}

impl Standing {
    /// The row this standing adds to the history, or nothing when the step is the same.
    pub fn change_from(&self, before: Option<u32>, ladder: &Ladder) -> Option<StepChange> {
        let (was, is) = (ladder.height(before), ladder.height(self.step));
        let turn = match is.cmp(&was) {
            std::cmp::Ordering::Greater => Turn::Up,
            std::cmp::Ordering::Less => Turn::Down,
            std::cmp::Ordering::Equal => return None,
        };
        let from = before.filter(|_| was > 0);
        Some(StepChange { from, to: self.step, turn, why: self.why, value: self.value })
    }
}

/// The ladder made ready for one day: what is the same for everybody is worked out once.
#[derive(Debug, Clone)]
pub struct LadderDay<'a> {
    ladder: &'a Ladder,
    calendar: Calendar,
    today: i64,
    /// First day of the look-back.
    from: i64,
    /// First days of the years from the one `from` lies in to the second after any day the
    /// window can reach, as far as the rules ask for years.
    years: Vec<i64>,
}

/// Days are counted from [`Day::FIRST`] here, so that a sum beyond its end is never cut short.
fn number(day: Day) -> i64 {
    day.since(Day::FIRST)
}

impl Ladder {
    /// The ladder made ready for one day, in the shop's calendar.
    pub fn on(&self, today: Day, calendar: Calendar) -> LadderDay<'_> {
        let from = match self.keep {
            Keep::Grace { days } => number(today) - i64::from(days),
            Keep::ThisYearAndNext => {
                let (this_year, _) = year_of(today, calendar);
                number(year_of(this_year.plus(-1), calendar).0)
            }
            Keep::FromEntry { months } => number(first_kept(today, months, calendar)),
        };
        let window = match self.span {
            Span::Rolling { days } => i64::from(days),
            Span::Year | Span::Lifetime => 0,
        };
        let mut years = Vec::new();
        if self.span == Span::Year || self.keep == Keep::ThisYearAndNext {
            let last = number(today) + window;
            let mut at = Day::FIRST.plus(from);
            // The look-back and the window are ten years each at most.
            for _ in 0..32 {
                let (first, next) = year_of(at, calendar);
                years.push(number(first));
                if number(first) > last {
                    years.push(number(next));
                    break;
                }
                at = next;
            }
        }
        LadderDay { ladder: self, calendar, today: number(today), from, years }
    }
}

/// The sum as it changes from day to day.
struct Walk<'a> {
    sums: &'a [DaySum],
    span: Span,
    years: &'a [i64],
    /// The day the value is of.
    day: i64,
    value: i128,
    /// Whether the day itself added something.
    added: bool,
    /// The next sum to come, the next to leave, the next year to begin.
    coming: usize,
    leaving: usize,
    year: usize,
}

impl<'a> Walk<'a> {
    fn new(sums: &'a [DaySum], span: Span, years: &'a [i64], day: i64) -> Walk<'a> {
        let coming = sums.partition_point(|sum| number(sum.day) <= day);
        let leaving = match span {
            Span::Rolling { days } => {
                sums.partition_point(|sum| number(sum.day) + i64::from(days) <= day)
            }
            Span::Year => {
                let first = years.first().copied().unwrap_or(i64::MIN);
                sums.partition_point(|sum| number(sum.day) < first)
            }
            Span::Lifetime => 0,
        };
        let counted = sums.get(leaving..coming).unwrap_or_default();
        let value = counted.iter().map(|sum| i128::from(sum.sum)).sum();
        let added = counted.iter().rev().take_while(|sum| number(sum.day) == day);
        let added = added.map(|sum| i128::from(sum.sum)).sum::<i128>() > 0;
        Walk { sums, span, years, day, value, added, coming, leaving, year: 1 }
    }

    /// The next day on which something comes, leaves or a year begins.
    fn next_change(&self) -> Option<i64> {
        let coming = self.sums.get(self.coming).map(|sum| number(sum.day));
        let leaving = match self.span {
            Span::Rolling { days } => self
                .sums
                .get(self.leaving)
                .filter(|_| self.leaving < self.coming)
                .map(|sum| number(sum.day) + i64::from(days)),
            Span::Year => self.years.get(self.year).copied(),
            Span::Lifetime => None,
        };
        [coming, leaving].into_iter().flatten().min()
    }

    fn advance(&mut self, to: i64) {
        self.day = to;
        if self.span == Span::Year && self.years.get(self.year) == Some(&to) {
            self.value = 0;
            self.year += 1;
        }
        let mut today = 0;
        while let Some(sum) = self.sums.get(self.coming).filter(|sum| number(sum.day) == to) {
            today += i128::from(sum.sum);
            self.coming += 1;
        }
        self.value += today;
        self.added = today > 0;
        if let Span::Rolling { days } = self.span {
            while self.leaving < self.coming {
                let sum = self.sums[self.leaving];
                if number(sum.day) + i64::from(days) > to {
                    break;
                }
                self.value -= i128::from(sum.sum);
                self.leaving += 1;
            }
        }
    }
}

impl LadderDay<'_> {
    /// Where somebody with these sums stands. The sums stand in the order of their days (several
    /// of one day are allowed, sums of later days are not looked at); what a return takes back
    /// stands on the day of its sale, so that the step falls with what was given back.
    pub fn standing(&self, sums: &[DaySum], by_hand: Option<&ByHand>) -> Standing {
        let past = sums.partition_point(|sum| number(sum.day) <= self.today);
        let sums = sums.get(..past).unwrap_or_default();
        let mut walk = Walk::new(sums, self.ladder.span, &self.years, self.from);
        let (height, until) = self.highest(&mut walk);
        let value = walk.value.max(0);
        let own = self.ladder.reached(value);
        let hand = by_hand.filter(|hand| hand.holds_on(Day::FIRST.plus(self.today)));
        let (height, why, holds_until) = match hand {
            Some(hand) => (self.ladder.height(hand.step), Why::ByHand, hand.until),
            None if height > own => (height, Why::Kept, self.last_day(walk, height, until)),
            None if height == 0 => (0, Why::Reached, None),
            None => (height, Why::Reached, self.last_day(walk, height, until)),
        };
        let step = height.checked_sub(1).and_then(|at| self.ladder.steps.get(at));
        // A value beyond the bound of a number of 64 bits is shown as the greatest one.
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        let missing = |from: i64| from.saturating_sub(value).max(0);
        let next = self.ladder.steps.get(height);
        Standing {
            step: step.map(|step| step.id),
            value,
            why,
            holds_until,
            to_keep: step.map_or(0, |step| missing(step.from)),
            next: next.map(|next| ToNext { step: next.id, missing: missing(next.from) }),
        }
    }

    /// The highest step of the look-back and the last day it is kept; the walk ends on today.
    fn highest(&self, walk: &mut Walk) -> (usize, i64) {
        let (mut height, mut last) = (0, self.from);
        loop {
            let next = walk.next_change().filter(|next| *next <= self.today);
            let end = next.map_or(self.today, |next| next - 1);
            let entered = match self.ladder.keep {
                Keep::FromEntry { .. } => walk.added.then_some(walk.day),
                Keep::Grace { .. } | Keep::ThisYearAndNext => Some(end),
            };
            let reached = self.ladder.reached(walk.value);
            if let Some(day) = entered.filter(|_| reached >= height) {
                (height, last) = (reached, day);
            }
            match next {
                Some(next) => walk.advance(next),
                None => break,
            }
        }
        let own = self.ladder.reached(walk.value);
        if own > height {
            return (own, self.today);
        }
        let kept = if height == 0 { self.today } else { self.kept_until(last).max(self.today) };
        (height, kept)
    }

    /// The last day a step is kept that was reached on this day (for [`Keep::FromEntry`]: entered).
    fn kept_until(&self, day: i64) -> i64 {
        match self.ladder.keep {
            Keep::Grace { days } => day + i64::from(days),
            Keep::ThisYearAndNext => {
                let next = self.years.partition_point(|first| *first <= day) + 1;
                self.years.get(next).map_or(day, |first| first - 1)
            }
            Keep::FromEntry { months } => {
                let months = i32::try_from(months).unwrap_or(i32::MAX);
                number(months_later(Day::FIRST.plus(day), months, self.calendar)).max(day)
            }
        }
    }

    /// The last day of the step if nothing more is added: from today on the sums only leave.
    fn last_day(&self, mut walk: Walk, height: usize, kept: i64) -> Option<Day> {
        let mut until = kept;
        loop {
            let next = walk.next_change();
            if self.ladder.reached(walk.value) >= height && walk.day <= until + 1 {
                let end = next? - 1;
                let end = match self.ladder.keep {
                    Keep::FromEntry { .. } => end,
                    Keep::Grace { .. } | Keep::ThisYearAndNext => self.kept_until(end),
                };
                until = until.max(end);
            }
            match next {
                Some(next) if next <= until + 1 => walk.advance(next),
                _ => return Some(Day::FIRST.plus(until)),
            }
        }
    }
}
