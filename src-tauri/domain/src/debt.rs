//! What everything that people hold is worth today: points as a debt of the shop.
//!
//! A shop that closed tomorrow would owe this. It is never shown too small: every division rounds
//! up, and what people owe the shop is told beside it and not taken off.

use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a number of one thing is worth: so many of it are worth so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many, at least 1.
    pub of: i64,
    /// What they are worth.
    pub worth: Money,
}

impl Rate {
    /// What so many are worth, rounded up to the smallest unit.
    pub fn value_up(&self, held: i64) -> Money {
        let of = i128::from(self.of.max(1));
        let exact = i128::from(held.max(0)) * i128::from(self.worth.0.max(0));
        Money(i64::try_from((exact + of - 1) / of).unwrap_or(Money::MAX.0).min(Money::MAX.0))
    }
}

/// What people hold of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// How much of it is open, in its own unit.
    pub open: i64,
    /// What it is worth.
    pub rate: Rate,
}

/// The debt by kind, in money.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Debt {
    /// Open points, pending ones included.
    pub points: Money,
    /// Started and full stamp cards.
    pub stamps: Money,
    /// Money on gift cards.
    pub gift: Money,
    /// Credit of returns and apologies.
    pub credit: Money,
}

impl Debt {
    /// All of it.
    pub fn total(&self) -> Money {
        [self.points, self.stamps, self.gift, self.credit]
            .into_iter()
            .fold(Money::ZERO, |sum, part| sum.plus(part).unwrap_or(Money::MAX))
    }
}

/// The debt of what is held. Stamps of each card are a kind of their own, with what the card gives
/// shared out over the stamps it needs.
pub fn debt(points: Held, stamps: &[Held], gift: Money, credit: Money) -> Debt {
    Debt {
        points: points.rate.value_up(points.open),
        stamps: stamps
            .iter()
            .map(|held| held.rate.value_up(held.open))
            .fold(Money::ZERO, |sum, part| sum.plus(part).unwrap_or(Money::MAX)),
        gift,
        credit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_debt_of_a_day_is_the_sum_of_its_kinds() {
        let points = Held { open: 1_340, rate: Rate { of: 1, worth: Money(5_000) } };
        let coffee = Held { open: 23, rate: Rate { of: 10, worth: Money(800_000) } };
        let debt = debt(points, &[coffee], Money(180_000), Money(20_000));
        assert_eq!((debt.points, debt.stamps), (Money(6_700_000), Money(1_840_000)));
        assert_eq!(debt.total(), Money(8_740_000));
    }

    #[test]
    fn a_debt_is_never_shown_too_small() {
        let third = Rate { of: 3, worth: Money(1) };
        assert_eq!(third.value_up(1), Money(1));
        assert_eq!(third.value_up(-5), Money(0), "what people owe is no debt of the shop");
    }

    proptest! {
        #[test]
        fn more_of_a_thing_is_never_worth_less(
            held in 0i64..1 << 50, more in 0i64..1 << 20, of in 1i64..1_000, worth in 0i64..1 << 40,
        ) {
            let rate = Rate { of, worth: Money(worth) };
            prop_assert!(rate.value_up(held) <= rate.value_up(held + more));
            prop_assert!(rate.value_up(held).0 >= 0 && rate.value_up(held).0 <= Money::MAX.0);
        }
    }
}
