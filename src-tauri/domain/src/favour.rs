//! Free services: what the shop does for somebody without taking money (LOY-09, PRO-09).

use crate::day::Day;
use crate::id::{CustomerId, OpId};
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody was given for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftOf {
    /// A service of their step, or other kindness.
    Favour,
    /// The gift of a promotion.
    Promotion,
    /// A prize of a draw or of a scratch card that was handed over.
    Prize,
    /// Goods to try.
    Sample,
}

/// Something was done for somebody for nothing, or was not after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FavourDone {
    /// The favour: the operation that first wrote it.
    pub favour: OpId,
    /// For whom.
    pub customer: CustomerId,
    /// The service of their step it was, counted by the year; nothing for any other kindness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<u32>,
    /// What it is called, in the shop's words then.
    pub name: String,
    /// What it cost the shop; it brought nothing in.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub cost: Money,
    /// On which business day.
    pub day: Day,
    /// Whether it stands.
    pub stands: bool,
}
