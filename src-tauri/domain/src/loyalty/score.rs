//! How much somebody is bound to the shop: money, visits and years, each for its part (LOY-10).
//!
//! Spending alone calls a large single sale loyal. Here each of the three is measured against what
//! is usual in this shop, and the shop says how much each counts.

use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Greatest weight of one part.
pub const WEIGHT_MAX: u32 = 10;
/// The whole of a mark: millionths.
const WHOLE: i128 = 1_000_000;

/// How much each part counts; 0 switches it off, and three times 0 the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct ScoreWeights {
    /// Money spent, returns taken off. 0 to [`WEIGHT_MAX`].
    pub spend: u32,
    /// Days with a purchase.
    pub visits: u32,
    /// Time since the first purchase.
    pub years: u32,
}

impl Default for ScoreWeights {
    /// All three alike.
    fn default() -> ScoreWeights {
        ScoreWeights { spend: 1, visits: 1, years: 1 }
    }
}

/// What somebody gave the shop, or what a customer of it gives on average.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Relation {
    /// Money spent, returns taken off.
    pub spend: Money,
    /// Days with a purchase.
    pub visits: i64,
    /// Days since the first of them.
    pub days: i64,
}

/// A score. Who gives what is usual has 50 of 100; nobody reaches 100.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct Score {
    /// For ordering, in millionths.
    pub rank: u32,
    /// For reading: 0 to 99, rounded down.
    pub of_hundred: u32,
}

/// The share of what somebody gives in that and the usual together, in millionths, rounded down.
/// Nothing is 0, the usual is one half, and more is always more.
fn mark_down(given: i64, usual: i64) -> i128 {
    let given = i128::from(given.max(0));
    let all = given + i128::from(usual.max(1));
    given * WHOLE / all
}

impl ScoreWeights {
    /// Within the bounds.
    pub fn is_sound(self) -> bool {
        [self.spend, self.visits, self.years].into_iter().all(|weight| weight <= WEIGHT_MAX)
    }

    /// The weighted mean of the three marks, rounded down; none where no part counts.
    pub fn score(self, one: Relation, usual: Relation) -> Option<Score> {
        let parts = [
            (self.spend, mark_down(one.spend.0, usual.spend.0)),
            (self.visits, mark_down(one.visits, usual.visits)),
            (self.years, mark_down(one.days, usual.days)),
        ];
        let weights: i128 = parts.iter().map(|(weight, _)| i128::from(*weight)).sum();
        if weights == 0 {
            return None;
        }
        let sum: i128 = parts.iter().map(|(weight, mark)| i128::from(*weight) * mark).sum();
        let rank = u32::try_from(sum / weights).ok()?;
        Some(Score { rank, of_hundred: rank / 10_000 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const USUAL: Relation = Relation { spend: Money(10_000_000), visits: 10, days: 365 };

    fn rank(weights: ScoreWeights, one: Relation) -> u32 {
        weights.score(one, USUAL).expect("a score").rank
    }

    #[test]
    fn of_two_who_spent_alike_the_one_who_came_more_often_and_longer_stands_higher() {
        let all = ScoreWeights::default();
        let seldom = Relation { spend: Money(20_000_000), visits: 2, days: 30 };
        let often = Relation { visits: 24, days: 900, ..seldom };
        assert!(rank(all, often) > rank(all, seldom));
        assert!(rank(all, Relation { visits: 3, ..seldom }) > rank(all, seldom));
        assert!(rank(all, Relation { days: 31, ..seldom }) > rank(all, seldom));
    }

    #[test]
    fn a_weight_of_nothing_switches_its_part_off() {
        let spend = ScoreWeights { spend: 1, visits: 0, years: 0 };
        let one = Relation { spend: Money(5), visits: 1, days: 1 };
        assert_eq!(rank(spend, one), rank(spend, Relation { visits: 90, days: 9_000, ..one }));
        let visits = ScoreWeights { spend: 0, visits: 3, years: 0 };
        assert_eq!(rank(visits, one), rank(visits, Relation { spend: Money(1 << 40), ..one }));
        let none = ScoreWeights { spend: 0, visits: 0, years: 0 };
        assert_eq!(none.score(one, USUAL), None);
    }

    #[test]
    fn who_gives_what_is_usual_stands_in_the_middle() {
        assert_eq!(
            ScoreWeights::default().score(USUAL, USUAL).map(|score| score.of_hundred),
            Some(50)
        );
        let nothing = ScoreWeights::default().score(Relation::default(), USUAL);
        assert_eq!(nothing.map(|score| score.of_hundred), Some(0));
    }

    proptest! {
        #[test]
        fn more_is_never_less_and_nobody_has_it_all(
            spend in 0i64..1 << 51, visits in 0i64..40_000, days in 0i64..40_000,
            more in (0i64..1 << 40, 0i64..1_000, 0i64..1_000),
            weights in (0u32..=10, 0u32..=10, 1u32..=10),
        ) {
            let weights = ScoreWeights { spend: weights.0, visits: weights.1, years: weights.2 };
            let one = Relation { spend: Money(spend), visits, days };
            let other = Relation {
                spend: Money(spend + more.0), visits: visits + more.1, days: days + more.2,
            };
            let (low, high) = (weights.score(one, USUAL), weights.score(other, USUAL));
            prop_assert!(low <= high);
            prop_assert!(high.is_some_and(|score| score.of_hundred < 100));
        }
    }
}
