//! A purchase as the shop keeps it, and the sign a seller sees before it.

use crate::day::Day;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most lines of one purchase.
pub const LINES_MAX: usize = 200;
/// Longest name of goods on a line, in characters.
pub const GOODS_MAX: usize = 200;
/// Longest receipt number, in characters.
pub const RECEIPT_MAX: usize = 64;
/// Longest name of a group of goods, in characters.
pub const GROUP_MAX: usize = 60;

/// One line of a purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Line {
    /// What was bought, in the shop's words.
    pub goods: String,
    /// How many thousandths of a piece, kilogram or metre (1,500 is one and a half).
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// What the line costs in all.
    pub amount: Money,
    /// The group of goods it belongs to, in the shop's words; empty where it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub group: String,
}

/// Parts of a sale's amount that are not goods; a rule may leave them out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Parts {
    /// Tax in the amount.
    #[serde(skip_serializing_if = "Money::is_zero")]
    pub tax: Money,
    /// Delivery in the amount.
    #[serde(skip_serializing_if = "Money::is_zero")]
    pub delivery: Money,
    /// Wrapping in the amount.
    #[serde(skip_serializing_if = "Money::is_zero")]
    pub wrapping: Money,
}

impl Parts {
    /// A sale of goods alone, or one whose parts were not told.
    pub fn is_none(&self) -> bool {
        *self == Parts::default()
    }

    /// Whether no part is below zero and together they fit into the amount.
    pub fn fit(&self, amount: Money) -> bool {
        let parts = [self.tax.0, self.delivery.0, self.wrapping.0];
        let sum: i128 = parts.iter().map(|part| i128::from(*part)).sum();
        parts.iter().all(|part| *part >= 0) && sum <= i128::from(amount.0)
    }
}

/// What the sale screen says of the person before the payment (ORD-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "sign", rename_all = "snake_case")]
pub enum Sign {
    /// Nobody: an anonymous purchase.
    Nobody,
    /// The first purchase.
    New,
    /// This will be the `nth` visit.
    Nth {
        /// Counted in days with a purchase; today counts once.
        nth: u32,
    },
    /// Was missed, and is here again.
    BackAfter {
        /// Days since the last purchase.
        #[ts(type = "number")]
        days: i64,
        /// This will be the `nth` visit.
        nth: u32,
    },
}

/// The sign for somebody with so many earlier days of purchase.
pub fn sign(visit_days: u32, last_day: Option<Day>, limit_days: i64, today: Day) -> Sign {
    match last_day {
        None => Sign::New,
        Some(last) if last >= today => Sign::Nth { nth: visit_days.max(1) },
        Some(last) => {
            let (days, nth) = (today.since(last), visit_days.saturating_add(1));
            if days > limit_days { Sign::BackAfter { days, nth } } else { Sign::Nth { nth } }
        }
    }
}
