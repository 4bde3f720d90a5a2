//! What a shop agrees on with somebody who pays over time, and by which rules it lends.

use super::{Covered, MONTHS_APART_MAX, PARTS_MAX, Plan, Polite, PoliteWord, may_owe};
use crate::consent::Way;
use crate::day::Day;
use crate::id::{CustomerId, OpId, PlanId, PurchaseId};
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name of what a plan is for, in characters.
pub const FOR_WHAT_MAX: usize = 120;

/// By which rules the shop lets people pay over time: a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Lending {
    /// The most somebody may owe, in smallest units; nothing is no limit.
    pub limit: Option<Money>,
    /// Parts a new plan begins with.
    pub parts: u32,
    /// Months from part to part a new plan begins with.
    pub months_apart: u32,
    /// When the shop says a word about a part.
    pub polite: Polite,
}

impl Default for Lending {
    fn default() -> Lending {
        Lending { limit: None, parts: 3, months_apart: 1, polite: Polite::default() }
    }
}

impl Lending {
    /// Within the bounds of a plan, with a limit that is no debt of the shop.
    pub fn is_sound(&self) -> bool {
        self.limit.is_none_or(|limit| Money::ZERO <= limit && limit <= Money::MAX)
            && (1..=PARTS_MAX).contains(&self.parts)
            && (1..=MONTHS_APART_MAX).contains(&self.months_apart)
            && self.polite.is_sound()
    }
}

/// Somebody may pay over time: what was agreed, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanAgreed {
    /// Its id.
    pub plan: PlanId,
    /// Who pays.
    pub customer: CustomerId,
    /// The sale it is for, where it is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purchase: Option<PurchaseId>,
    /// What it is for, in the shop's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub for_what: String,
    /// The parts, none of them paid.
    pub parts: Plan,
}

/// Money came for a plan, or an entry of it never was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPaid {
    /// The payment: the operation that first wrote it.
    pub payment: OpId,
    /// For which plan.
    pub plan: PlanId,
    /// The business day.
    pub day: Day,
    /// How much, above zero.
    pub amount: Money,
    /// Whether it stands.
    pub stands: bool,
}

/// A polite word about a part left the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWordSaid {
    /// Of which plan.
    pub plan: PlanId,
    /// About which part, from 0.
    pub part: u32,
    /// Which word.
    pub word: PoliteWord,
    /// How.
    pub way: Way,
    /// On which business day.
    pub day: Day,
}

/// How a plan stands, from what was agreed and what happened since.
///
/// The order of what happened does not matter: payments go to the oldest part, and what came back
/// of the goods lowers the last one, as far as it is open. When the sale never was, all that is
/// open falls. So a return that is taken back, or a payment that never was, needs no second entry.
pub fn plan_now(agreed: &Plan, paid: Money, returned: Money, sale_is_void: bool) -> Plan {
    let mut plan = agreed.clone();
    let paid = paid.min(plan.open());
    if paid > Money::ZERO {
        // Within what is open, so that it cannot be refused.
        let _ = plan.pay(paid);
    }
    let lower = if sale_is_void { plan.open() } else { returned.min(plan.open()) };
    if lower > Money::ZERO {
        let _ = plan.lower(lower);
    }
    plan
}

/// What a payment covers of a plan as it stands.
///
/// # Errors
/// [`super::PlanFault::NotOpen`] for nothing or for more than is open.
pub fn cover(plan: &Plan, amount: Money) -> Result<Vec<Covered>, super::PlanFault> {
    plan.clone().pay(amount)
}

/// Whether somebody may owe so much more: by their own limit, or else by the shop's.
///
/// # Errors
/// [`super::PlanFault::OverLimit`] with the difference.
pub fn may_lend(
    lending: &Lending,
    own: Option<Money>,
    open: Money,
    more: Money,
) -> Result<(), super::PlanFault> {
    may_owe(open, more, own.or(lending.limit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Calendar;
    use crate::instalment::PlanFault;
    use proptest::prelude::*;

    fn thirds() -> Plan {
        let first = "2026-12-21".parse().unwrap();
        Plan::agree(Money(1_000_000), first, 3, 1, Calendar::Jalali).unwrap()
    }

    #[test]
    fn what_comes_back_lowers_the_last_part_and_nothing_that_is_paid() {
        let plan = plan_now(&thirds(), Money(400_000), Money(300_000), false);
        assert_eq!(plan.open(), Money(300_000));
        assert_eq!(plan.parts[2].amount, Money(33_333));
        assert_eq!(plan.parts[1].paid, Money(66_666));
        let back_in_cash = plan_now(&thirds(), Money(900_000), Money(300_000), false);
        assert_eq!(back_in_cash.open(), Money::ZERO);
    }

    #[test]
    fn when_the_sale_never_was_the_rest_falls() {
        let plan = plan_now(&thirds(), Money(400_000), Money::ZERO, true);
        assert_eq!((plan.open(), plan.total()), (Money::ZERO, Money(400_000)));
    }

    #[test]
    fn their_own_limit_goes_before_the_shops() {
        let lending = Lending { limit: Some(Money(100)), ..Lending::default() };
        assert_eq!(may_lend(&lending, None, Money(50), Money(50)), Ok(()));
        let over = PlanFault::OverLimit { by: Money(1) };
        assert_eq!(may_lend(&lending, None, Money(50), Money(51)), Err(over));
        assert_eq!(may_lend(&lending, Some(Money(200)), Money(50), Money(150)), Ok(()));
        assert_eq!(may_lend(&Lending::default(), None, Money(50), Money::MAX), Ok(()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn a_plan_never_has_less_than_nothing_open_and_its_parts_stay_sound(
            total in 60i64..5_000_000,
            parts in 1u32..=60,
            paid in 0i64..6_000_000,
            returned in 0i64..6_000_000,
            void: bool,
        ) {
            let first = "2026-11-21".parse().unwrap();
            let agreed = Plan::agree(Money(total), first, parts, 1, Calendar::Jalali).unwrap();
            let plan = plan_now(&agreed, Money(paid), Money(returned), void);
            prop_assert!(plan.is_sound() && plan.open() >= Money::ZERO);
            let taken: i64 = plan.parts.iter().map(|part| part.paid.0).sum();
            prop_assert_eq!(taken, paid.min(total));
            let open = if void { 0 } else { (total - taken - returned).max(0) };
            prop_assert_eq!(plan.open(), Money(open));
        }
    }
}
