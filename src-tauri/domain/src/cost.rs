//! What it costs a shop to keep its people: everything it gives away for it, by kind.
//!
//! A thing is counted once, where it leaves the shop: points and stamps where they are used, a gift
//! card and credit on the day they are given, a prize when it is handed over.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was given away.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Taken off by promotions, coupons and prices of a step, with their gifts.
    Promotion,
    /// Paid with points.
    Points,
    /// Rewards of the catalogue.
    Reward,
    /// Full stamp cards.
    Stamps,
    /// Done for nothing.
    Favour,
    /// Goods given to try.
    Trial,
    /// Put on gift cards beyond what the till took for them.
    GiftCard,
    /// Credit given by hand or by a rule.
    Credit,
    /// Prizes of draws.
    Draw,
    /// Prizes of scratch cards.
    Scratch,
    /// Points given as thanks for a recommendation.
    Thanks,
}

impl CostKind {
    /// Whether it counts in the sum. Points that were given cost where they are used, and are
    /// counted there.
    pub fn counts(self) -> bool {
        self != CostKind::Thanks
    }
}
