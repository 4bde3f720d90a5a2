//! Which bundles to make (PRO-03): what hardly sells any more beside what everybody buys.

use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::BTreeSet;
use vafa_domain::money::Money;
use vafa_domain::promotion::{GoodsSold, pair, slow_and_strong};
use vafa_store::Book;

/// The days that are looked at.
const DAYS: std::ops::RangeInclusive<u32> = 7..=366;
/// Days before these in which goods must have been sold to count as slow now.
const DAYS_BEFORE: i64 = 366;

/// Proposes bundles of what hardly sells with what sells best.
pub fn propose_bundles(
    shop: &Shop,
    _: &Actor,
    input: wire::ProposeBundles,
) -> Result<wire::BundleProposals, Refusal> {
    let days = input.days.clamp(*DAYS.start(), *DAYS.end());
    shop.ask(|asking| {
        let (book, today) = (&asking.book, asking.today);
        let from = today.plus(1 - i64::from(days));
        let sold = book.goods_sold(from.plus(-DAYS_BEFORE), from, today)?;
        let (slow, strong) = slow_and_strong(&sold);
        let names = |goods: &[&GoodsSold]| -> BTreeSet<String> {
            goods.iter().map(|one| one.folded.clone()).collect()
        };
        let together = book.goods_together(&names(&slow), &names(&strong), (from, today))?;
        let mut rows = Vec::new();
        for slow in slow {
            let beside = together.get(&slow.folded).cloned().unwrap_or_default();
            if let Some(strong) = pair(slow, &strong, &beside) {
                let together = beside.get(&strong.folded).copied().unwrap_or(0);
                rows.push(proposal(told(book, slow)?, told(book, strong)?, together));
            }
        }
        Ok(wire::BundleProposals { days, rows })
    })
}

fn proposal(
    slow: wire::ProposedGoods,
    strong: wire::ProposedGoods,
    together: u32,
) -> wire::BundleProposal {
    let both = slow.price.zip(strong.price).and_then(|(one, other)| one.plus(other));
    // The tenth is rounded down: what is proposed never gives away a started unit.
    let price = both.map(|both| Money(both.0 - both.0 / 10));
    wire::BundleProposal { slow, strong, together, price }
}

fn told(book: &Book<'_>, sold: &GoodsSold) -> Result<wire::ProposedGoods, Refusal> {
    let known = book.goods_named(&sold.folded)?;
    Ok(wire::ProposedGoods {
        goods: known.as_ref().map_or_else(|| sold.folded.clone(), |known| known.goods.clone()),
        sold: sold.within,
        last: sold.last,
        price: known.and_then(|known| known.price),
    })
}
