//! Coupons: a promotion that is opened by a code, for one person or for whoever brings it.

use crate::day::Day;
use crate::id::{CouponId, CustomerId, PromotionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most uses of one coupon.
pub const COUPON_USES_MAX: u32 = 100_000;

/// A coupon, with the uses that stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Coupon {
    /// Its name for the program; the code people carry is kept elsewhere.
    pub id: CouponId,
    /// The promotion it opens.
    pub promotion: PromotionId,
    /// The only customer who may use it; nothing for whoever brings it.
    pub customer: Option<CustomerId>,
    /// Most uses, at least 1.
    pub most_uses: u32,
    /// Uses that stand. The use of a sale that was made void is given back when `back_on_void`.
    pub used: u32,
    /// The first day.
    pub from: Option<Day>,
    /// The last day, to the end of that business day.
    pub until: Option<Day>,
    /// Whether a use comes back when its sale is made void (the default of the shop: yes).
    pub back_on_void: bool,
}

/// Why a coupon opens nothing here and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CouponFault {
    /// It belongs to somebody else. Whose it is, is not said.
    #[error("it belongs to another customer")]
    NotYours,
    /// Every use is used.
    #[error("it is used up")]
    UsedUp,
    /// Its first day is to come.
    #[error("it is not open yet")]
    NotYet,
    /// Its last day is over.
    #[error("its last day is over")]
    Over,
}

impl CouponFault {
    /// The name of the message that says it.
    pub fn code(&self) -> &'static str {
        match self {
            CouponFault::NotYours => "coupon-not-yours",
            CouponFault::UsedUp => "coupon-used-up",
            CouponFault::NotYet => "coupon-not-yet",
            CouponFault::Over => "coupon-over",
        }
    }
}

impl Coupon {
    /// 1 to [`COUPON_USES_MAX`] uses and the days in order.
    pub fn is_sound(&self) -> bool {
        let days = match (self.from, self.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        days && (1..=COUPON_USES_MAX).contains(&self.most_uses)
    }

    /// Whether it opens its promotion for this customer on this day.
    ///
    /// # Errors
    /// The first reason why not, the owner before all: a stranger learns nothing of its days.
    pub fn opens(&self, customer: Option<CustomerId>, today: Day) -> Result<(), CouponFault> {
        if self.customer.is_some() && self.customer != customer {
            Err(CouponFault::NotYours)
        } else if self.from.is_some_and(|from| today < from) {
            Err(CouponFault::NotYet)
        } else if self.until.is_some_and(|until| until < today) {
            Err(CouponFault::Over)
        } else if self.used >= self.most_uses {
            Err(CouponFault::UsedUp)
        } else {
            Ok(())
        }
    }
}
