//! Buy today, pay over the agreed time (PRO-05): parts, due days, part payments and polite steps.
//!
//! The program only records: it takes no money and adds none. What is agreed is the price, split
//! to the last unit; every sum here is of smallest units of the shop's currency.

mod lending;

pub use lending::{
    FOR_WHAT_MAX, Lending, PlanAgreed, PlanPaid, PlanWordSaid, cover, may_lend, plan_now,
};

use crate::calendar::months_later;
use crate::day::Day;
use crate::format::Calendar;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most parts of one plan.
pub const PARTS_MAX: u32 = 60;
/// Most months between two parts.
pub const MONTHS_APART_MAX: u32 = 12;
/// Most polite steps on one side of the due day.
pub const POLITE_MAX: usize = 6;
/// Furthest polite step from the due day, in days.
pub const POLITE_DAYS_MAX: u16 = 365;

/// Why a plan or a payment is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// Not 1 to [`PARTS_MAX`] parts.
    #[error("a plan has 1 to {PARTS_MAX} parts")]
    Parts,
    /// Not 1 to [`MONTHS_APART_MAX`] months from part to part.
    #[error("parts are 1 to {MONTHS_APART_MAX} months apart")]
    Apart,
    /// Nothing to split, or less than a unit for every part.
    #[error("too little to split")]
    TooLittle,
    /// More is paid or taken off than is open, or nothing.
    #[error("not within the open {}", .open.0)]
    NotOpen {
        /// What is open.
        open: Money,
    },
    /// The customer would owe more than the shop lends.
    #[error("over the limit by {}", .by.0)]
    OverLimit {
        /// By how much.
        by: Money,
    },
}

impl PlanFault {
    /// The name of the message that says it.
    pub fn code(&self) -> &'static str {
        match self {
            PlanFault::Parts => "plan_parts",
            PlanFault::Apart => "plan_months_apart",
            PlanFault::TooLittle => "plan_too_little",
            PlanFault::NotOpen { .. } => "plan_not_open",
            PlanFault::OverLimit { .. } => "plan_over_limit",
        }
    }
}

/// One part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Instalment {
    /// The day it is due; it is late from the day after.
    pub due: Day,
    /// What is to be paid.
    pub amount: Money,
    /// What has been paid of it.
    #[serde(default)]
    pub paid: Money,
}

/// How a part stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "stands", rename_all = "snake_case")]
pub enum InstalmentStands {
    /// Nothing is open.
    Paid,
    /// Due in so many days, at least 1.
    Later {
        /// Days from today.
        #[ts(type = "number")]
        days: i64,
    },
    /// Due today: not late.
    DueToday,
    /// Late by so many days, at least 1.
    Late {
        /// Days since the due day.
        #[ts(type = "number")]
        days: i64,
    },
}

impl Instalment {
    /// What is still to be paid.
    pub fn open(&self) -> Money {
        Money((self.amount.0 - self.paid.0).max(0))
    }

    /// How it stands on a day.
    pub fn stands(&self, today: Day) -> InstalmentStands {
        match (self.open(), self.due.since(today)) {
            (Money::ZERO, _) => InstalmentStands::Paid,
            (_, 0) => InstalmentStands::DueToday,
            (_, days) if days > 0 => InstalmentStands::Later { days },
            (_, days) => InstalmentStands::Late { days: -days },
        }
    }
}

/// Splits an amount into equal parts; what does not divide goes one unit each to the first ones,
/// so that the parts add up exactly.
///
/// # Errors
/// [`PlanFault::Parts`], or [`PlanFault::TooLittle`] when a part would be nothing.
pub fn split(total: Money, parts: u32) -> Result<Vec<Money>, PlanFault> {
    if !(1..=PARTS_MAX).contains(&parts) {
        return Err(PlanFault::Parts);
    }
    let count = i64::from(parts);
    if total.0 < count || total > Money::MAX {
        return Err(PlanFault::TooLittle);
    }
    // Rounded down, and the remainder given out from the first part on.
    let (each, over) = (total.0 / count, total.0 % count);
    Ok((0..count).map(|n| Money(each + i64::from(n < over))).collect())
}

/// The due days of the parts: the day of the month of the first one, in the shop's calendar;
/// where a month is too short, its last day, without losing the day for the months after.
///
/// # Errors
/// [`PlanFault::Parts`] or [`PlanFault::Apart`].
pub fn due_days(
    first: Day,
    parts: u32,
    months_apart: u32,
    calendar: Calendar,
) -> Result<Vec<Day>, PlanFault> {
    if !(1..=PARTS_MAX).contains(&parts) {
        return Err(PlanFault::Parts);
    }
    if !(1..=MONTHS_APART_MAX).contains(&months_apart) {
        return Err(PlanFault::Apart);
    }
    // At most 60 × 12 months: always a small number.
    let months = |n: u32| i32::try_from(n * months_apart).unwrap_or(0);
    Ok((0..parts).map(|n| months_later(first, months(n), calendar)).collect())
}

/// A plan: the parts in the order of their due days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
pub struct Plan {
    /// From the first due day.
    pub parts: Vec<Instalment>,
}

/// What one payment did to one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Covered {
    /// The part, from 0.
    pub part: u32,
    /// How much of the payment went there.
    pub amount: Money,
}

impl Plan {
    /// A plan over what is left after the first payment at the counter.
    ///
    /// # Errors
    /// As [`split`] and [`due_days`].
    pub fn agree(
        total: Money,
        first: Day,
        parts: u32,
        months_apart: u32,
        calendar: Calendar,
    ) -> Result<Plan, PlanFault> {
        let amounts = split(total, parts)?;
        let days = due_days(first, parts, months_apart, calendar)?;
        let part = |(due, amount)| Instalment { due, amount, paid: Money::ZERO };
        Ok(Plan { parts: days.into_iter().zip(amounts).map(part).collect() })
    }

    /// Within the bounds: 1 to [`PARTS_MAX`] parts in the order of their days, each of an amount
    /// with no more paid than is due.
    pub fn is_sound(&self) -> bool {
        let total: i128 = self.parts.iter().map(|part| i128::from(part.amount.0)).sum();
        (1..=PARTS_MAX as usize).contains(&self.parts.len())
            && total <= i128::from(Money::MAX.0)
            && self.parts.windows(2).all(|pair| pair[0].due <= pair[1].due)
            && self.parts.iter().all(|part| 0 <= part.paid.0 && part.paid <= part.amount)
    }

    /// What was agreed.
    pub fn total(&self) -> Money {
        self.parts.iter().fold(Money::ZERO, |sum, part| Money(sum.0.saturating_add(part.amount.0)))
    }

    /// What is still to be paid.
    pub fn open(&self) -> Money {
        self.parts.iter().fold(Money::ZERO, |sum, part| Money(sum.0.saturating_add(part.open().0)))
    }

    /// What is late on a day. A part is not late on its due day.
    pub fn late(&self, today: Day) -> Money {
        let late = self.parts.iter().filter(|part| part.due < today);
        late.fold(Money::ZERO, |sum, part| Money(sum.0.saturating_add(part.open().0)))
    }

    /// The first part that is not paid, and its place.
    pub fn next_open(&self) -> Option<(u32, &Instalment)> {
        (0..).zip(&self.parts).find(|(_, part)| part.open() > Money::ZERO)
    }

    /// Takes a payment: the oldest part first, any amount up to what is open.
    ///
    /// # Errors
    /// [`PlanFault::NotOpen`] for nothing or for more than is open; the plan is unchanged then.
    pub fn pay(&mut self, amount: Money) -> Result<Vec<Covered>, PlanFault> {
        self.within_open(amount)?;
        let mut rest = amount.0;
        let mut covered = Vec::new();
        for (at, part) in (0..).zip(&mut self.parts) {
            let taken = rest.min(part.open().0);
            if taken > 0 {
                part.paid = Money(part.paid.0 + taken);
                rest -= taken;
                covered.push(Covered { part: at, amount: Money(taken) });
            }
        }
        Ok(covered)
    }

    /// Lowers what is to be paid after goods came back: the last part first, and nothing of what
    /// is paid already.
    ///
    /// # Errors
    /// [`PlanFault::NotOpen`] for nothing or for more than is open; the plan is unchanged then.
    pub fn lower(&mut self, amount: Money) -> Result<(), PlanFault> {
        self.within_open(amount)?;
        let mut rest = amount.0;
        for part in self.parts.iter_mut().rev() {
            let taken = rest.min(part.open().0);
            part.amount = Money(part.amount.0 - taken);
            rest -= taken;
        }
        Ok(())
    }

    fn within_open(&self, amount: Money) -> Result<(), PlanFault> {
        let open = self.open();
        let fits = Money::ZERO < amount && amount <= open;
        if fits { Ok(()) } else { Err(PlanFault::NotOpen { open }) }
    }
}

/// Whether somebody may owe so much more; `limit` nothing is no limit.
///
/// # Errors
/// [`PlanFault::OverLimit`] with the difference.
pub fn may_owe(open: Money, more: Money, limit: Option<Money>) -> Result<(), PlanFault> {
    let Some(limit) = limit else { return Ok(()) };
    let by = open.0.saturating_add(more.0).saturating_sub(limit.0);
    if by > 0 { Err(PlanFault::OverLimit { by: Money(by) }) } else { Ok(()) }
}

/// When the shop says a word about a part: days before and after it is due, from the gentlest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Polite {
    /// Days before the due day, at least 1 each.
    pub before: Vec<u16>,
    /// Whether it says so on the due day itself.
    pub on_the_day: bool,
    /// Days after the due day, at least 1 each.
    pub after: Vec<u16>,
}

impl Default for Polite {
    /// Three days before, on the day, and 3, 10 and 30 days after.
    fn default() -> Polite {
        Polite { before: vec![3], on_the_day: true, after: vec![3, 10, 30] }
    }
}

/// One polite word.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum PoliteWord {
    /// It will be due.
    Soon {
        /// How many days before the due day this word belongs to, as the rule says.
        days: u16,
    },
    /// It is due today.
    Today,
    /// It was due; the step tells the tone, 1 the gentlest.
    Late {
        /// From 1.
        step: u8,
        /// How many days after the due day this word belongs to.
        days: u16,
    },
}

impl Polite {
    /// Few enough steps, each 1 to [`POLITE_DAYS_MAX`] days away.
    pub fn is_sound(&self) -> bool {
        [&self.before, &self.after].into_iter().all(|days| {
            days.len() <= POLITE_MAX && days.iter().all(|n| (1..=POLITE_DAYS_MAX).contains(n))
        })
    }

    /// The word that is due for a part today, or nothing. Only the latest one: who did not open
    /// the program for a week does not send three at once; and never one in `said` again.
    pub fn word(&self, part: &Instalment, said: &[PoliteWord], today: Day) -> Option<PoliteWord> {
        let word = match part.stands(today) {
            InstalmentStands::Paid => None,
            // The nearest of the days before that has begun.
            InstalmentStands::Later { days: left } => {
                let begun = self.before.iter().filter(|days| left <= i64::from(**days));
                begun.min().map(|days| PoliteWord::Soon { days: *days })
            }
            InstalmentStands::DueToday => self.on_the_day.then_some(PoliteWord::Today),
            InstalmentStands::Late { days: late } => {
                let mut after = self.after.clone();
                after.sort_unstable();
                after.dedup();
                let begun = after.partition_point(|days| i64::from(*days) <= late);
                let last = begun.checked_sub(1).and_then(|at| after.get(at));
                let step = u8::try_from(begun).unwrap_or(u8::MAX);
                last.map(|days| PoliteWord::Late { step, days: *days })
            }
        };
        word.filter(|word| !said.contains(word))
    }
}

#[cfg(test)]
mod tests;
