//! What lies on the counter, as promotions see it.

use crate::fold::fold;
use crate::loyalty::GoodsFilter;
use crate::money::Money;
use crate::purchase::Line;

/// What lies on the counter before any promotion.
#[derive(Debug, Clone, Copy)]
pub struct Basket<'a> {
    /// The lines. What comes back (an amount or a quantity not above zero) is not looked at: it
    /// neither earns a promotion nor takes the sum of the new goods down.
    pub lines: &'a [Line],
    /// What all of it costs the shop, where that is known.
    pub cost: Option<Money>,
    /// What of the lines is no goods: delivery and wrapping. Nothing is taken off it, and it
    /// reaches no sum.
    pub beside: Money,
}

/// One line that promotions may touch.
pub(super) struct Ware {
    /// Its place in the basket.
    pub(super) line: u32,
    /// Folded names.
    pub(super) goods: String,
    pub(super) group: String,
    /// Above zero.
    pub(super) quantity_milli: i64,
    /// Above zero.
    pub(super) amount: i64,
}

/// The lines in an order that is the same however they were scanned.
pub(super) fn wares(basket: &Basket) -> Vec<Ware> {
    let mut wares: Vec<Ware> = (0..)
        .zip(basket.lines)
        .filter(|(_, line)| line.quantity_milli > 0 && Money::ZERO < line.amount)
        .filter(|(_, line)| line.amount <= Money::MAX && line.quantity_milli <= Money::MAX.0)
        .map(|(at, line)| Ware {
            line: at,
            goods: fold(&line.goods),
            group: fold(&line.group),
            quantity_milli: line.quantity_milli,
            amount: line.amount.0,
        })
        .collect();
    wares.sort_by(|a, b| {
        let key = |ware: &Ware| (ware.quantity_milli, ware.amount, ware.line);
        (&a.goods, &a.group, key(a)).cmp(&(&b.goods, &b.group, key(b)))
    });
    wares
}

/// A filter with its names folded once for a whole basket.
pub(super) struct Fits {
    only: Vec<String>,
    not: Vec<String>,
}

impl Fits {
    pub(super) fn new(filter: &GoodsFilter) -> Fits {
        let folded = |names: &[String]| names.iter().map(|name| fold(name)).collect();
        Fits { only: folded(&filter.only), not: folded(&filter.not) }
    }

    /// By the name of the goods or of their group, as [`GoodsFilter::fits`].
    pub(super) fn ware(&self, ware: &Ware) -> bool {
        let named =
            |names: &[String]| names.iter().any(|name| *name == ware.goods || *name == ware.group);
        (self.only.is_empty() || named(&self.only)) && !named(&self.not)
    }
}

/// Shares an amount by weight so that the shares add up to it exactly: every share is the
/// difference of two sums rounded down. Where the weights are nothing, the last share has all.
///
/// No share is above its weight as long as the amount is not above their sum. Amount and weights
/// are not below zero.
pub fn share(amount: Money, weights: &[Money]) -> Vec<Money> {
    let all: i128 = weights.iter().map(|weight| i128::from(weight.0)).sum();
    let (mut sum, mut given) = (0i128, 0i64);
    let last = weights.len().saturating_sub(1);
    let mut shares = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        sum += i128::from(weight.0);
        // Rounded down; at most the amount, so it is a number of 64 bits.
        let up_to = match all {
            0 if at == last => amount.0,
            0 => 0,
            all => i64::try_from(i128::from(amount.0) * sum / all).unwrap_or(amount.0),
        };
        shares.push(Money(up_to - given));
        given = up_to;
    }
    shares
}
