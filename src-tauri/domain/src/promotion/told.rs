//! What the log keeps of promotions: coupons that were given out, and why a warning was passed.

use super::{COUPON_USES_MAX, Concern, Promotion};
use crate::code::BearerCode;
use crate::day::Day;
use crate::id::{CouponId, CustomerId, PromotionId};
use serde::{Deserialize, Serialize};

/// Most coupons that are given out at once.
pub const COUPONS_MAX: usize = 1_000;

/// A promotion as it stands from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromotionChanged {
    /// The whole of it.
    pub promotion: Promotion,
    /// It never was: a new one was taken back before anybody used it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// One coupon that was given out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedCoupon {
    /// Its name for the program.
    pub id: CouponId,
    /// What people carry.
    pub code: BearerCode,
    /// The only customer who may use it; nothing for whoever brings it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
}

/// Coupons of one promotion that were given out together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouponsIssued {
    /// What they open.
    pub promotion: PromotionId,
    /// Most uses of each, 1 to [`COUPON_USES_MAX`].
    pub most_uses: u32,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day, to the end of that business day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Whether a use comes back when its sale is made void, as the shop had it on that day.
    pub back_on_void: bool,
    /// 1 to [`COUPONS_MAX`].
    pub coupons: Vec<IssuedCoupon>,
}

impl CouponsIssued {
    /// Within the bounds, with the days in order.
    pub fn is_sound(&self) -> bool {
        let days = match (self.from, self.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        days && (1..=COUPON_USES_MAX).contains(&self.most_uses)
            && (1..=COUPONS_MAX).contains(&self.coupons.len())
    }
}

/// Warnings a sale was made in spite of, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warned {
    /// The warnings of its promotions.
    pub concerns: Vec<Concern>,
    /// Why, in the seller's words.
    pub reason: String,
}
