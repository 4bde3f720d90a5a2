//! Names of things that leave the file: UUIDs in types of their own.
//!
//! Integer row keys are local to one file and never appear here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! id {
    ($(#[$meta:meta] $name:ident),+ $(,)?) => {$(
        #[$meta]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(Serialize, Deserialize, JsonSchema, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

id! {
    /// One operation: the unit of writing, undoing and retrying.
    OpId,
    /// A customer of the shop.
    CustomerId,
    /// A purchase; the same UUID as the operation that recorded it.
    PurchaseId,
    /// One of the people behind the counter.
    PersonId,
    /// A ledger account: of points, stamps, tickets or money.
    AccountId,
    /// A machine's copy of the file.
    TillId,
    /// A note about a customer.
    NoteId,
    /// A phone, e-mail or address of a customer.
    ContactId,
    /// One import of a file, in one or several batches.
    ImportId,
    /// A loyalty card.
    CardId,
    /// A prize draw.
    DrawId,
    /// A print run of scratch cards.
    ScratchRunId,
    /// A promotion.
    PromotionId,
    /// A coupon of a promotion.
    CouponId,
    /// A gift card; the same UUID as the operation that issued it.
    GiftCardId,
    /// A reward of the catalogue.
    RewardId,
    /// A plan to pay over time; the same UUID as the operation that agreed on it.
    PlanId,
    /// Goods somebody tries; the same UUID as the operation that gave them.
    TrialId,
    /// A product sheet.
    SheetId,
    /// A reward that somebody chose; the same UUID as the operation.
    RedemptionId,
}

impl From<OpId> for PurchaseId {
    fn from(op: OpId) -> Self {
        Self(op.0)
    }
}

impl From<OpId> for PlanId {
    fn from(op: OpId) -> Self {
        Self(op.0)
    }
}

impl From<OpId> for TrialId {
    fn from(op: OpId) -> Self {
        Self(op.0)
    }
}
