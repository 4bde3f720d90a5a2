//! Shares with their 95 % intervals, in whole basis points (a hundredth of a percent).
//!
//! E. B. Wilson (1927) for one share; R. G. Newcombe (1998), method 10, for the difference of
//! two. Integers only: the squares are taken exactly, the root is an integer root, and rounding
//! happens once, at the end, half away from zero.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The square of the 97.5 % point of the normal distribution, 1.959963984540054², in 10⁻⁹.
const Z2: u128 = 3_841_458_821;
/// One, in 10⁻⁹.
const ONE: u128 = 1_000_000_000;
/// A basis point, in 10⁻⁹.
const BASIS_POINT: i128 = 100_000;
/// More people than any shop has; the squares stay within 128 bits below it.
const MOST: u64 = 1_000_000_000;

/// A share in basis points, 0 to 10,000.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(transparent)]
pub struct Share(pub i32);

impl Share {
    /// `successes` of `total`, half a basis point rounded up; nothing for 0 of 0.
    pub fn of(successes: u64, total: u64) -> Option<Share> {
        exact(successes, total).map(|nano| Share(basis_points(nano)))
    }
}

/// A 95 % interval in basis points; ends of a difference can be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Interval {
    /// The lower end.
    pub low: Share,
    /// The upper end.
    pub high: Share,
}

/// The difference of two shares with its 95 % interval, in basis points (−10,000 to 10,000).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Difference {
    /// The first share less the second.
    pub points: Share,
    /// Its interval.
    pub interval: Interval,
}

/// Rounds 10⁻⁹ to basis points, half away from zero.
fn basis_points(nano: i128) -> i32 {
    let half = BASIS_POINT / 2;
    let rounded = (nano + if nano < 0 { -half } else { half }) / BASIS_POINT;
    i32::try_from(rounded).unwrap_or(if rounded < 0 { i32::MIN } else { i32::MAX })
}

/// The share in 10⁻⁹, floored; nothing where the counts make no share.
fn exact(successes: u64, total: u64) -> Option<i128> {
    if total == 0 || successes > total || total > MOST {
        return None;
    }
    i128::try_from(u128::from(successes) * ONE / u128::from(total)).ok()
}

/// The ends of Wilson's interval in 10⁻⁹, floored.
fn wilson(successes: u64, total: u64) -> Option<(i128, i128)> {
    exact(successes, total)?;
    let (s, n) = (u128::from(successes), u128::from(total));
    // (2s + z² ± z·√(z² + 4s(n−s)/n)) / 2(n + z²), every term in 10⁻⁹.
    let middle = 2 * s * ONE + Z2;
    let root = (Z2 * Z2 + 4 * Z2 * (s * (n - s) * ONE / n)).isqrt();
    let below = 2 * (n * ONE + Z2);
    let end = |top: u128| i128::try_from(top * ONE / below).ok();
    Some((end(middle.saturating_sub(root))?, end(middle + root)?.min(ONE.cast_signed())))
}

/// Wilson's 95 % interval of a share; nothing for 0 of 0 or more successes than people.
pub fn wilson_95(successes: u64, total: u64) -> Option<Interval> {
    let (low, high) = wilson(successes, total)?;
    Some(Interval { low: Share(basis_points(low)), high: Share(basis_points(high)) })
}

/// The difference of two shares (successes, total) with Newcombe's 95 % interval; nothing where
/// one of them has nobody in it.
pub fn difference_95(one: (u64, u64), other: (u64, u64)) -> Option<Difference> {
    let (p1, p2) = (exact(one.0, one.1)?, exact(other.0, other.1)?);
    let ((low1, high1), (low2, high2)) = (wilson(one.0, one.1)?, wilson(other.0, other.1)?);
    let root = |a: i128, b: i128| (a * a + b * b).isqrt();
    let points = p1 - p2;
    let low = points - root(p1 - low1, high2 - p2);
    let high = points + root(high1 - p1, p2 - low2);
    let share = |nano: i128| Share(basis_points(nano));
    Some(Difference {
        points: share(points),
        interval: Interval { low: share(low), high: share(high) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ends(interval: Option<Interval>) -> (i32, i32) {
        interval.map(|found| (found.low.0, found.high.0)).expect("there are people")
    }

    /// The golden shop: 12 of 30, 2 of 20, 5 of 20.
    #[test]
    fn wilson_gives_the_published_ends() {
        for ((successes, total), (low, high)) in
            [((12, 30), (246, 577)), ((2, 20), (28, 301)), ((5, 20), (112, 469))]
        {
            let (l, h) = ends(wilson_95(successes, total));
            let tenths = |basis_points: i32| (basis_points + 5) / 10;
            assert_eq!((tenths(l), tenths(h)), (low, high), "{successes} of {total}");
        }
    }

    /// Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
    #[test]
    fn newcombe_gives_the_published_ends() {
        for (one, other, low, high) in [
            ((56, 70), (48, 80), 524, 3339),
            ((9, 10), (3, 10), 1705, 8090),
            ((6, 7), (2, 7), 582, 8062),
            ((5, 56), (0, 29), -381, 1926),
            ((0, 10), (0, 20), -1611, 2775),
            ((0, 10), (0, 10), -2775, 2775),
            ((10, 10), (0, 20), 6791, 10_000),
            ((10, 10), (0, 10), 6075, 10_000),
        ] {
            let found = difference_95(one, other).map(|difference| difference.interval);
            assert_eq!(ends(found), (low, high), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn five_of_20_against_two_of_20_is_15_points_that_may_be_nothing() {
        assert_eq!(Share::of(5, 20), Some(Share(2500)));
        assert_eq!(Share::of(2, 20), Some(Share(1000)));
        let found = difference_95((5, 20), (2, 20)).expect("both groups have people");
        assert_eq!(found.points, Share(1500));
        assert!(found.interval.low.0 < 0 && found.interval.high.0 > 1500);
    }

    #[test]
    fn nobody_has_no_share() {
        assert_eq!(wilson_95(0, 0), None);
        assert_eq!(wilson_95(3, 2), None);
        assert_eq!(difference_95((1, 2), (0, 0)), None);
        assert_eq!(Share::of(1, MOST + 1), None);
        assert!(wilson_95(MOST / 2, MOST).is_some(), "the greatest number does not overflow");
    }

    proptest! {
        #[test]
        fn the_share_lies_in_its_interval(total in 1u64..5000, part in 0u64..5000) {
            let successes = part.min(total);
            let share = Share::of(successes, total).expect("somebody");
            let interval = wilson_95(successes, total).expect("somebody");
            prop_assert!(Share(0) <= interval.low && interval.low <= share);
            prop_assert!(share <= interval.high && interval.high <= Share(10_000));
        }

        #[test]
        fn turning_the_groups_round_turns_the_difference_round(
            a in 0u64..50, b in 1u64..50, c in 0u64..50, d in 1u64..50,
        ) {
            let (one, other) = ((a.min(b), b), (c.min(d), d));
            let there = difference_95(one, other).expect("both");
            let back = difference_95(other, one).expect("both");
            // The roots are floored, so an end may differ by one basis point at most.
            prop_assert!((there.interval.low.0 + back.interval.high.0).abs() <= 1);
            prop_assert!((there.interval.high.0 + back.interval.low.0).abs() <= 1);
        }
    }
}
