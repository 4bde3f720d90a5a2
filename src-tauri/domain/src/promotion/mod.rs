//! Promotions (PRO-01): what is offered, to whom, when, how often, and what is best for a basket.
//!
//! The program advises, the till takes the money. [`advise`] finds the combination that is best
//! for the customer within what the shop allows. Every discount is rounded down, once for the
//! promotion as a whole, and shared among the lines so that the shares add up exactly.

mod audience;
mod basket;
mod coupon;
mod kind;
mod near;
mod proposal;
mod stacking;
mod told;
mod unearned;
mod window;

pub use audience::{Audience, BEST_MAX, CHOSEN_MAX, Person, best_of};
pub use basket::{Basket, share};
pub use coupon::{COUPON_USES_MAX, Coupon, CouponFault};
pub use kind::{BUNDLE_PARTS_MAX, BundlePart, PromotionKind, bundle_revenue};
pub use near::{Near, Wanting};
pub use proposal::{GoodsSold, PROPOSALS_MAX, pair, slow_and_strong};
pub use stacking::{Advice, Concern, Counts, EXACT_MAX, LineOff, Use, Worry, advise, total_cost};
pub use told::{COUPONS_MAX, CouponsIssued, IssuedCoupon, PromotionChanged, Warned};
pub use unearned::{Unearned, unearned};
pub use window::{DayTime, Hours, Window};

use crate::id::PromotionId;
use crate::loyalty::Step;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Most promotions that are switched on at a time.
pub const PROMOTIONS_MAX: usize = 50;
/// Longest name of a promotion or a gift, in characters.
pub const PROMOTION_NAME_MAX: usize = 60;
/// Most uses a limit can name.
pub const USES_MAX: u32 = 1_000_000;

/// Whether a promotion stands beside others in one sale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stacking {
    /// By itself: no other promotion in the same sale.
    #[default]
    Alone,
    /// With every other that may stand together.
    Together,
}

/// One promotion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Promotion {
    /// Its name for the program.
    pub id: PromotionId,
    /// Its name for people, in the shop's words.
    pub name: String,
    /// What it gives.
    pub kind: PromotionKind,
    /// To whom.
    #[serde(default)]
    pub audience: Audience,
    /// When.
    #[serde(default)]
    pub window: Window,
    /// Most uses of one customer; with it, a sale to nobody in particular has no use.
    #[serde(default)]
    pub per_customer: Option<u32>,
    /// Most uses in all.
    #[serde(default)]
    pub total: Option<u32>,
    /// Whether it stands beside others.
    #[serde(default)]
    pub stacking: Stacking,
    /// Only with a coupon.
    #[serde(default)]
    pub needs_code: bool,
    /// What the shop expects it to cost in all.
    #[serde(default)]
    pub expected_cost: Money,
    /// The least that has to be left of what is paid, in percent of it; below it the seller is
    /// warned.
    #[serde(default)]
    pub least_margin_percent: Option<u8>,
    /// Switched on.
    pub active: bool,
}

impl Promotion {
    /// Within the bounds the arithmetic is proven for.
    pub fn is_sound(&self) -> bool {
        let limit = |most: Option<u32>| most.is_none_or(|most| (1..=USES_MAX).contains(&most));
        named(&self.name)
            && self.kind.is_sound()
            && self.audience.is_sound()
            && self.window.is_sound()
            && limit(self.per_customer)
            && limit(self.total)
            && self.expected_cost.0 >= 0
            && self.least_margin_percent.is_none_or(|percent| percent <= 100)
    }

    /// Whether an id is one of a step's price and never one that the shop made.
    pub fn is_of_step(id: PromotionId) -> bool {
        id.0.as_u128() <= u128::from(u32::MAX)
    }

    /// The price a step of the ladder brings, as a promotion that stands together with others;
    /// nothing where the step brings none. Its id is made of the step's number and is never one
    /// that the shop made.
    pub fn of_step(step: &Step) -> Option<Promotion> {
        let percent = step.benefits.off_percent;
        (percent > 0).then(|| Promotion {
            id: PromotionId(Uuid::from_u128(u128::from(step.id))),
            name: step.name.clone(),
            kind: PromotionKind::Percent {
                percent,
                goods: step.benefits.off_goods.clone(),
                most: None,
            },
            audience: Audience::Steps { steps: vec![step.id] },
            window: Window::default(),
            per_customer: None,
            total: None,
            stacking: Stacking::Together,
            needs_code: false,
            expected_cost: Money::ZERO,
            least_margin_percent: None,
            active: true,
        })
    }
}

/// Whether a name of the shop's own has 1 to [`PROMOTION_NAME_MAX`] characters.
fn named(name: &str) -> bool {
    !name.trim().is_empty() && name.chars().count() <= PROMOTION_NAME_MAX
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
