//! Points: how they are earned, spent, taken back and counted.

mod card;
mod points;

pub use card::{CARD_PREFIX, CardNumber, NotACard};
pub(crate) use card::{luhn_check_digit, luhn_holds};
pub use points::{
    Draw, EarnRule, Entry, EntryKind, Lot, LotId, Owing, PointsShort, Posting, Reversal, Rounding,
    Snapshot, SoldPoints, SpendRule, reverse_sale, spend, take_back,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Points, whole.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Points(pub i64);

/// Where a customer stands in the club.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// Collects and spends.
    Joined,
    /// Keeps the points; neither collects nor spends.
    Paused,
    /// Has left; what happens to the points was said before.
    Left,
}
