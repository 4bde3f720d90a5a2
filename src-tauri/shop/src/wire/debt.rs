//! The debt of the shop to the people who collect.

use super::wire;
use vafa_domain::day::Day;
use vafa_domain::debt::Debt;
use vafa_domain::ledger::Holds;
use vafa_domain::money::Money;

wire! {
/// Asks for the debt on a day, and how it moved since another.
pub struct GetDebt {
    /// From this day on the movement is told; the first of the month when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// The day of the debt; today when absent.
    #[serde(default)]
    pub until: Option<Day>,
}

/// How something moved, in its own unit.
#[derive(Default)]
pub struct Moves {
    /// Earned, given and loaded.
    #[ts(type = "number")]
    pub given: i64,
    /// Spent and taken by hand; below zero.
    #[ts(type = "number")]
    pub used: i64,
    /// Not used by its last day; below zero.
    #[ts(type = "number")]
    pub ended: i64,
    /// Returns, voids and undos, both ways, and debts paid.
    #[ts(type = "number")]
    pub corrected: i64,
}

/// One kind of what people hold.
pub struct DebtKind {
    /// What is counted.
    pub holds: Holds,
    /// Name of the stamp card; empty for the others.
    pub name: String,
    /// Open before the first day.
    #[ts(type = "number")]
    pub before: i64,
    /// How it moved since.
    pub moves: Moves,
    /// Open on the last day.
    #[ts(type = "number")]
    pub open: i64,
    /// What that is worth by today's program.
    pub worth: Money,
}

/// A month of points.
pub struct DebtMonth {
    /// Its first day, in the shop's calendar.
    pub month: Day,
    /// How points moved in it.
    pub moves: Moves,
}

/// The debt.
pub struct DebtReport {
    /// First day of the movement.
    pub from: Day,
    /// The day of the debt.
    pub until: Day,
    /// By kind, in money.
    pub debt: Debt,
    /// All of it.
    pub total: Money,
    /// Points people owe the shop: told beside it, not taken off.
    #[ts(type = "number")]
    pub owed: i64,
    /// By kind, in their own units.
    pub kinds: Vec<DebtKind>,
    /// Points by month, oldest first, at most 24.
    pub months: Vec<DebtMonth>,
}
}

impl Moves {
    /// All of it together.
    pub(crate) fn sum(&self) -> i64 {
        self.given + self.used + self.ended + self.corrected
    }
}

impl DebtKind {
    pub(crate) fn of(holds: Holds) -> DebtKind {
        DebtKind {
            holds,
            name: String::new(),
            before: 0,
            moves: Moves::default(),
            open: 0,
            worth: Money::ZERO,
        }
    }
}
