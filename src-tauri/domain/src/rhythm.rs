//! How often somebody comes: the median of the days between their distinct purchase days.
//!
//! The median, not the mean: one long journey does not change how often a person usually comes.

use crate::day::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A median gap in half days, so that the median of an even number of gaps stays exact.
///
/// 25 means twelve and a half days. Never negative; a rhythm of distinct days is at least 2.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct HalfDays(pub i64);

impl HalfDays {
    /// Whole days for showing, half a day rounded up: 12½ is shown as 13.
    pub fn days_half_up(self) -> i64 {
        self.0.saturating_add(1).div_euclid(2)
    }
}

/// The rhythm of a person, or nothing before the second distinct purchase day.
///
/// The order of `days` does not matter, and several purchases on a day count once. Voided
/// purchases must be left out by the caller.
pub fn median_gap(days: &[Day]) -> Option<HalfDays> {
    let mut distinct = days.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    median_gap_of_sorted(&distinct)
}

/// As [`median_gap`], for days that are distinct and ascending already (as an index gives them).
pub fn median_gap_of_sorted(days: &[Day]) -> Option<HalfDays> {
    let mut gaps: Vec<i64> = days
        .iter()
        .zip(days.iter().skip(1))
        .map(|(earlier, later)| later.since(*earlier))
        .collect();
    let middle = gaps.len() / 2;
    let is_even = gaps.len().is_multiple_of(2);
    let (below, upper, _) = gaps.get(middle).is_some().then(|| gaps.select_nth_unstable(middle))?;
    // Twice the median: the two middle gaps together, or the one middle gap twice. No division.
    let lower = if is_even { below.iter().max().copied()? } else { *upper };
    Some(HalfDays(lower.saturating_add(*upper)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(list: &[&str]) -> Vec<Day> {
        list.iter().map(|day| day.parse().expect("a day of the test")).collect()
    }

    #[test]
    fn one_purchase_day_has_no_rhythm() {
        assert_eq!(median_gap(&[]), None);
        assert_eq!(median_gap(&days(&["2026-09-01"])), None);
        assert_eq!(median_gap(&days(&["2026-09-01", "2026-09-01"])), None);
    }

    /// Customers A, C and D of the golden shop: 31, 30 and 30 days; 31 days; a year.
    #[test]
    fn the_rhythm_is_the_median_of_the_gaps() {
        let a = days(&["2026-01-10", "2026-02-10", "2026-03-12", "2026-04-11"]);
        assert_eq!(median_gap(&a), Some(HalfDays(60)));
        assert_eq!(median_gap(&days(&["2026-10-01", "2026-11-01"])), Some(HalfDays(62)));
        assert_eq!(median_gap(&days(&["2025-06-01", "2026-06-01"])), Some(HalfDays(730)));
    }

    #[test]
    fn an_even_number_of_gaps_keeps_the_half_day() {
        let gaps_of_12_and_13 = days(&["2026-01-01", "2026-01-13", "2026-01-26"]);
        assert_eq!(median_gap(&gaps_of_12_and_13), Some(HalfDays(25)));
        assert_eq!(HalfDays(25).days_half_up(), 13);
        assert_eq!(HalfDays(24).days_half_up(), 12);
    }

    #[test]
    fn one_long_absence_does_not_change_the_rhythm() {
        let weekly_with_a_summer_away =
            days(&["2026-01-01", "2026-01-08", "2026-01-15", "2026-06-15", "2026-06-22"]);
        assert_eq!(median_gap(&weekly_with_a_summer_away), Some(HalfDays(14)));
    }

    proptest! {
        #[test]
        fn order_and_repeats_of_days_change_nothing(
            offsets in prop::collection::vec(0i64..4000, 0..40),
            turn in 0usize..40,
        ) {
            let start = Day::FIRST;
            let once: Vec<Day> = offsets.iter().map(|days| start.plus(*days)).collect();
            let mut twice = once.clone();
            twice.extend(once.iter().rev());
            let at = turn.min(twice.len());
            twice.rotate_left(at);
            prop_assert_eq!(median_gap(&once), median_gap(&twice));
        }

        /// Half of the gaps are no longer than the median and half no shorter: the definition.
        #[test]
        fn the_median_lies_in_the_middle(steps in prop::collection::vec(1i64..400, 1..40)) {
            let mut list = vec![Day::FIRST];
            for step in &steps {
                let last = list[list.len() - 1];
                list.push(last.plus(*step));
            }
            let twice = median_gap(&list).expect("two days or more").0;
            let shorter = steps.iter().filter(|step| **step * 2 < twice).count();
            let longer = steps.iter().filter(|step| **step * 2 > twice).count();
            prop_assert!(shorter * 2 <= steps.len() && longer * 2 <= steps.len());
        }
    }
}
