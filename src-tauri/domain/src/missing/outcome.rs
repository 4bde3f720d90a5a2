//! What came of it: who is held out to compare with, and who came back.

use super::{Interval, Occurrence, Share, difference_95, interval::Difference, wilson_95};
use crate::day::Day;

/// Whether and how many people are held out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldOutRule {
    /// Share of the occurrences in percent, 0 to 50; 0 is off.
    pub percent: u32,
    /// Under this many people due nobody is held out: the comparison would say nothing.
    pub least_due: u32,
}

impl HoldOutRule {
    /// Whether this occurrence is held out while so many people are due.
    ///
    /// The caller records the answer the first time (a `HoldOut` deed), so that it stays when the
    /// number of people due changes.
    pub fn holds(&self, occurrence: &Occurrence, due: u64) -> bool {
        due >= u64::from(self.least_due) && hold_out(occurrence, self.percent)
    }
}

/// Whether a stable hash of customer, rule and lapse falls into the held-out share.
///
/// SHA-256, its first 8 bytes as an integer against a bound: the same on every machine and on
/// every day; no random numbers, no floats. A greater share keeps everybody of a smaller one.
pub fn hold_out(occurrence: &Occurrence, percent: u32) -> bool {
    let drawn = occurrence
        .digest("hold-out")
        .take(8)
        .fold(0u128, |number, byte| (number << 8) | u128::from(byte));
    // drawn / 2^64 < percent / 100, without a division.
    drawn * 100 < u128::from(percent.min(100)) << 64
}

/// The first purchase day by which somebody came back, or nothing.
///
/// Counted from the day of the letter (or of the decision to hold out): the day N after it
/// counts, the day N+1 does not. A purchase on the day itself counts, for one made before the
/// letter would have closed the lapse.
pub fn came_back(handed: Day, purchase_days: &[Day], within_days: u32) -> Option<Day> {
    purchase_days
        .iter()
        .copied()
        .filter(|day| (0..=i64::from(within_days)).contains(&day.since(handed)))
        .min()
}

/// How many came back of those written to and of those held out, with 95 % intervals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Won {
    /// Of those written to.
    pub written: Option<(Share, Interval)>,
    /// Of those held out.
    pub held_out: Option<(Share, Interval)>,
    /// The effect of writing, where there are both.
    pub effect: Option<Difference>,
}

impl Won {
    /// Counts: came back and all of those written to, came back and all of those held out.
    pub fn of(written: (u64, u64), held_out: (u64, u64)) -> Won {
        let read = |(back, all)| Share::of(back, all).zip(wilson_95(back, all));
        Won {
            written: read(written),
            held_out: read(held_out),
            effect: difference_95(written, held_out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::CustomerId;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> Day {
        text.parse().expect("a day of the test")
    }

    fn occurrence(customer: u128) -> Occurrence {
        Occurrence::miss_you(CustomerId(Uuid::from_u128(customer)), day("2026-04-11"))
    }

    #[test]
    fn day_n_counts_and_day_n_plus_1_does_not() {
        let handed = day("2026-11-01");
        for (after, counts) in [(-1, false), (0, true), (1, true), (30, true), (31, false)] {
            let bought = [handed.plus(after)];
            let found = came_back(handed, &bought, 30);
            assert_eq!(found, counts.then_some(bought[0]), "{after} days after");
        }
    }

    #[test]
    fn the_first_purchase_after_the_letter_is_the_return() {
        let handed = day("2026-11-01");
        let days = [day("2026-11-20"), day("2026-10-02"), day("2026-11-09")];
        assert_eq!(came_back(handed, &days, 30), Some(day("2026-11-09")));
    }

    #[test]
    fn nobody_is_held_out_below_the_least_number_of_people() {
        let rule = HoldOutRule { percent: 50, least_due: 50 };
        let held = |due| (0..200u128).filter(|n| rule.holds(&occurrence(*n), due)).count();
        assert_eq!(held(49), 0);
        assert!(held(50) > 0);
    }

    #[test]
    fn a_tenth_is_held_out_and_none_of_it_with_zero_percent() {
        let share =
            |percent| (0..10_000u128).filter(|n| hold_out(&occurrence(*n), percent)).count();
        // Five standard deviations of a binomial of 10,000 and 0.1 are 150.
        assert!((850..=1150).contains(&share(10)), "{}", share(10));
        assert_eq!(share(0), 0);
        assert_eq!(share(100), 10_000);
    }

    /// Values computed apart from this code: a change of the hash would move people between the
    /// groups of a running comparison.
    #[test]
    fn the_draw_never_changes() {
        let held: Vec<u128> = (0..60).filter(|n| hold_out(&occurrence(*n), 10)).collect();
        assert_eq!(held, [0, 22, 29, 40, 48, 50]);
    }

    proptest! {
        #[test]
        fn a_greater_share_keeps_everybody_of_a_smaller(
            customer: u128, small in 0u32..=100, more in 0u32..=100,
        ) {
            let one = occurrence(customer);
            prop_assert!(!hold_out(&one, small) || hold_out(&one, small.max(more)));
        }
    }

    #[test]
    fn the_effect_needs_both_groups() {
        let won = Won::of((5, 20), (0, 0));
        assert!(won.written.is_some() && won.held_out.is_none() && won.effect.is_none());
    }
}
