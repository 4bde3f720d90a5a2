//! Free services: what the shop does for somebody without taking money (LOY-09, PRO-09).

use crate::day::Day;
use crate::id::{CustomerId, OpId};
use crate::money::Money;
use serde::{Deserialize, Serialize};

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
