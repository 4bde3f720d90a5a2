//! What a promotion gave from a sum on that the rest of a sale no longer reaches.

use super::Use;
use crate::id::PromotionId;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was given for a sum that what stays of a sale no longer reaches. It is said and not taken
/// back: the shop settles it with the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Unearned {
    /// By which promotion.
    pub promotion: PromotionId,
    /// Taken off what stays.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    #[ts(as = "Option<Money>", optional)]
    pub off: Money,
    /// The gift, in the shop's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub gift: Option<String>,
}

/// What is unearned when a return leaves `after` of the goods of a sale, and `before` was left until
/// then. `goods` is what was paid for all of them, the `uses` taken off. What was unearned already
/// is not said a second time.
///
/// The sum is reached or not at the prices before the use: in proportion, rounded up, so that
/// nothing is asked of a rest that may reach it.
pub fn unearned(uses: &[Use], goods: Money, before: Money, after: Money) -> Vec<Unearned> {
    let mut found = Vec::new();
    for (n, one) in uses.iter().enumerate() {
        let Some(least) = one.least else { continue };
        let later: i64 = uses.iter().skip(n).map(|one| one.off.0).sum();
        let full = i128::from(goods.0) + i128::from(later);
        let reaches = |kept: Money| full * i128::from(kept.0) >= short(least, goods);
        if goods.0 <= 0 || !reaches(before) || reaches(after) {
            continue;
        }
        // Rounded down, in the customer's favour.
        let off = i128::from(one.off.0) * i128::from(after.0.max(0)) / i128::from(goods.0);
        let off = Money(i64::try_from(off).unwrap_or(one.off.0));
        if off > Money::ZERO || one.gift.is_some() {
            found.push(Unearned { promotion: one.promotion, off, gift: one.gift.clone() });
        }
    }
    found
}

/// The least product of full price and rest that still reaches a sum, rounded up to a whole unit:
/// `full * kept / goods`, rounded up, is at least `least`.
fn short(least: Money, goods: Money) -> i128 {
    (i128::from(least.0) - 1) * i128::from(goods.0) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn promotion(n: u128) -> PromotionId {
        PromotionId(Uuid::from_u128(n))
    }

    /// So much off from a sum on, or a gift.
    fn used(n: u128, off: i64, least: Option<i64>, gift: Option<&str>) -> Use {
        Use {
            promotion: promotion(n),
            coupon: None,
            off: Money(off),
            cost: Money(off),
            lines: Vec::new(),
            gift: gift.map(str::to_owned),
            least: least.map(Money),
        }
    }

    fn said(uses: &[Use], goods: i64, before: i64, after: i64) -> Vec<(u128, i64)> {
        unearned(uses, Money(goods), Money(before), Money(after))
            .into_iter()
            .map(|one| (one.promotion.0.as_u128(), one.off.0))
            .collect()
    }

    #[test]
    fn twenty_off_from_a_hundred_are_unearned_by_half_of_it_and_said_once() {
        let uses = [used(1, 20, Some(100), None)];
        assert_eq!(said(&uses, 80, 80, 40), [(1, 10)], "50 of goods for 40");
        assert_eq!(said(&uses, 80, 40, 10), []);
        assert_eq!(said(&uses, 80, 80, 0), [], "nothing of it is kept");
        let from_50 = [used(1, 20, Some(50), None)];
        assert_eq!(said(&from_50, 80, 80, 40), [], "50 are left");
        assert_eq!(said(&from_50, 80, 80, 39), [(1, 9)]);
    }

    #[test]
    fn a_gift_is_unearned_also_when_all_comes_back_and_what_asks_for_no_sum_never_is() {
        let gift = [used(1, 10, None, None), used(2, 0, Some(90), Some("mug"))];
        assert_eq!(said(&gift, 90, 90, 90), []);
        assert_eq!(said(&gift, 90, 90, 89), [(2, 0)]);
        assert_eq!(said(&gift, 90, 90, 0), [(2, 0)]);
        assert_eq!(said(&gift, 0, 0, 0), []);
    }

    #[test]
    fn the_sum_is_that_before_its_own_discount_and_after_those_that_were_reckoned_before() {
        // 100 less 10 percent is 90; 20 off from 90 leaves 70.
        let uses = [used(1, 10, None, None), used(2, 20, Some(90), None)];
        assert_eq!(said(&uses, 70, 70, 70), []);
        assert_eq!(said(&uses, 70, 70, 69), [(2, 19)]);
    }
}
