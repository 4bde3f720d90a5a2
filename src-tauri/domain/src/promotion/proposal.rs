//! Which goods go together in a bundle (PRO-03): one that hardly sells any more beside one that
//! everybody buys.

use crate::day::Day;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Most proposals at a time.
pub const PROPOSALS_MAX: usize = 5;
/// Most goods that count as strong.
const STRONG_MAX: usize = 10;
/// Sales from which on goods can be strong at all.
const STRONG_LEAST: u32 = 3;
/// How many times as often a strong one sells as the slow one beside it.
const TIMES: u32 = 3;

/// How often some goods were sold: in sales, for a kilogram and a piece are no measure of each
/// other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsSold {
    /// Their folded name.
    pub folded: String,
    /// Sales before the days that are looked at.
    pub before: u32,
    /// Sales within them.
    pub within: u32,
    /// The day of the last.
    pub last: Day,
}

/// What sells slowly, the slowest first, and what sells well, the best first.
///
/// Slow is what was sold before and within the days hardly: the fewest sales first, of equals the
/// one sold longest ago. At most [`PROPOSALS_MAX`] of them, each sold at most a third as often as
/// the best. Of equals among the strong the name decides.
pub fn slow_and_strong(sold: &[GoodsSold]) -> (Vec<&GoodsSold>, Vec<&GoodsSold>) {
    let mut strong: Vec<&GoodsSold> =
        sold.iter().filter(|one| one.within >= STRONG_LEAST).collect();
    strong.sort_by_key(|one| (Reverse(one.within), &one.folded));
    strong.truncate(STRONG_MAX);
    let Some(best) = strong.first() else { return (Vec::new(), strong) };
    let mut slow: Vec<&GoodsSold> =
        sold.iter().filter(|one| one.before > 0 && outsells(best, one)).collect();
    slow.sort_by_key(|one| (one.within, one.last, &one.folded));
    slow.truncate(PROPOSALS_MAX);
    (slow, strong)
}

/// The strong one to put beside a slow one: the one that was most often in the same sale, by
/// `together`, and of equals the one that sells best.
pub fn pair<'a>(
    slow: &GoodsSold,
    strong: &[&'a GoodsSold],
    together: &BTreeMap<String, u32>,
) -> Option<&'a GoodsSold> {
    let beside = |one: &GoodsSold| together.get(&one.folded).copied().unwrap_or(0);
    let fit = strong.iter().filter(|one| outsells(one, slow));
    fit.min_by_key(|one| (Reverse(beside(one)), Reverse(one.within), &one.folded)).copied()
}

/// Whether one sells so much better than another that it can draw it along.
fn outsells(one: &GoodsSold, other: &GoodsSold) -> bool {
    one.within >= STRONG_LEAST && one.within >= other.within.saturating_mul(TIMES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sold(folded: &str, before: u32, within: u32, last: &str) -> GoodsSold {
        GoodsSold { folded: folded.into(), before, within, last: last.parse().unwrap() }
    }

    fn names<'a>(goods: &[&'a GoodsSold]) -> Vec<&'a str> {
        goods.iter().map(|one| one.folded.as_str()).collect()
    }

    #[test]
    fn the_slowest_is_sold_least_and_longest_ago_and_was_sold_before() {
        let all = [
            sold("tea", 70, 80, "2026-11-21"),
            sold("bread", 90, 60, "2026-11-20"),
            sold("honey", 9, 2, "2026-11-01"),
            sold("saffron", 8, 2, "2026-10-05"),
            sold("jam", 5, 0, "2026-08-01"),
            sold("new cups", 0, 1, "2026-11-20"),
            sold("cheese", 30, 27, "2026-11-19"),
        ];
        let (slow, strong) = slow_and_strong(&all);
        assert_eq!(names(&slow), ["jam", "saffron", "honey"], "cheese sells, the cups are new");
        assert_eq!(names(&strong), ["tea", "bread", "cheese"]);
    }

    #[test]
    fn beside_it_stands_what_it_was_bought_with_and_else_what_sells_best() {
        let (tea, bread) = (sold("tea", 70, 80, "2026-11-21"), sold("bread", 90, 60, "2026-11-20"));
        let (jam, eggs) = (sold("jam", 5, 4, "2026-11-01"), sold("eggs", 9, 11, "2026-11-21"));
        let strong = [&tea, &bread, &eggs];
        let with = |pairs: &[(&str, u32)]| {
            pairs.iter().map(|(name, times)| ((*name).to_owned(), *times)).collect()
        };
        let beside = |together| pair(&jam, &strong, &together).map(|one| one.folded.clone());
        assert_eq!(beside(with(&[])).as_deref(), Some("tea"));
        assert_eq!(beside(with(&[("bread", 2), ("tea", 1)])).as_deref(), Some("bread"));
        // Eggs sell less than three times as well: they draw nothing along.
        assert_eq!(beside(with(&[("eggs", 4)])).as_deref(), Some("tea"));
        assert_eq!(pair(&tea, &strong, &with(&[])), None);
    }

    #[test]
    fn a_shop_without_sales_is_proposed_nothing() {
        let all = [sold("tea", 9, 2, "2026-11-21")];
        let (slow, strong) = slow_and_strong(&all);
        assert!(slow.is_empty() && strong.is_empty());
    }
}
