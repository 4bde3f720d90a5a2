//! What a promotion gives, and how much of it a basket gets.

use super::basket::{Fits, Ware, share};
use super::named;
use crate::fold::fold;
use crate::loyalty::GoodsFilter;
use crate::money::Money;
use crate::purchase::GOODS_MAX;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most parts of a bundle.
pub const BUNDLE_PARTS_MAX: usize = 10;
/// Most pieces of one set of [`PromotionKind::NForM`].
const TAKE_MAX: u32 = 100;
/// Most thousandths of one part of a bundle.
const PART_QUANTITY_MAX: i64 = 1_000_000;

/// One part of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BundlePart {
    /// The goods, by their name in the shop's words; spelling is folded.
    pub goods: String,
    /// How many thousandths of a piece one bundle has.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// What that much costs outside the bundle.
    pub list: Money,
}

/// What a promotion gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "gives", rename_all = "snake_case")]
pub enum PromotionKind {
    /// A part of the price off.
    Percent {
        /// 1 to 100.
        percent: u8,
        /// Off which goods.
        #[serde(default)]
        goods: GoodsFilter,
        /// Never more than this in one sale.
        #[serde(default)]
        most: Option<Money>,
    },
    /// An amount off the whole.
    Amount {
        /// How much; never more than what is to be paid.
        off: Money,
        /// From which sum to be paid, after the discounts on goods.
        least: Money,
    },
    /// Another price for a piece, kilogram or metre. A higher one changes nothing.
    Price {
        /// Of which goods.
        goods: GoodsFilter,
        /// For 1,000 thousandths; the price of a line is rounded up.
        price: Money,
    },
    /// Take so many, pay fewer: of all the whole pieces in the basket, the cheapest are free. What
    /// they cost comes off the cheapest whole sets, line by line by price.
    NForM {
        /// Pieces of a set, 2 and more.
        take: u32,
        /// Pieces of a set that are paid, 1 and more, fewer than `take`.
        pay: u32,
        /// Of which goods.
        #[serde(default)]
        goods: GoodsFilter,
    },
    /// Several goods for one price; as many bundles as the basket holds.
    Bundle {
        /// 1 to [`BUNDLE_PARTS_MAX`], each of goods of its own.
        parts: Vec<BundlePart>,
        /// For all of them.
        price: Money,
    },
    /// A gift from a sum on.
    GiftOver {
        /// From which sum to be paid, after all discounts.
        threshold: Money,
        /// The gift, in the shop's words.
        gift: String,
        /// What it costs the shop.
        cost: Money,
        /// It should cost no more than this share of what the shop earns on the sale.
        #[serde(default)]
        most_margin_percent: Option<u8>,
    },
}

impl PromotionKind {
    /// Within the bounds the arithmetic is proven for.
    pub fn is_sound(&self) -> bool {
        let above_zero = |amount: &Money| Money::ZERO < *amount && *amount <= Money::MAX;
        let amount = |amount: &Money| (Money::ZERO..=Money::MAX).contains(amount);
        match self {
            PromotionKind::Percent { percent, goods, most } => {
                (1..=100).contains(percent) && goods.is_sound() && most.iter().all(above_zero)
            }
            PromotionKind::Amount { off, least } => above_zero(off) && amount(least),
            PromotionKind::Price { goods, price } => goods.is_sound() && amount(price),
            PromotionKind::NForM { take, pay, goods } => {
                (1..*take).contains(pay) && *take <= TAKE_MAX && goods.is_sound()
            }
            PromotionKind::Bundle { parts, price } => {
                let mut names: Vec<_> = parts.iter().map(|part| fold(&part.goods)).collect();
                names.sort_unstable();
                names.dedup();
                (1..=BUNDLE_PARTS_MAX).contains(&parts.len())
                    && names.len() == parts.len()
                    && parts.iter().all(BundlePart::is_sound)
                    && amount(price)
            }
            PromotionKind::GiftOver { threshold, gift, cost, most_margin_percent } => {
                above_zero(threshold)
                    && named(gift)
                    && amount(cost)
                    && most_margin_percent.is_none_or(|percent| percent <= 100)
            }
        }
    }

    /// Where it comes when several stand together: prices of goods first, then what depends on
    /// the sum, the gift last.
    pub(super) fn turn(&self) -> u8 {
        match self {
            PromotionKind::Price { .. } => 0,
            PromotionKind::Bundle { .. } => 1,
            PromotionKind::NForM { .. } => 2,
            PromotionKind::Percent { .. } => 3,
            PromotionKind::Amount { .. } => 4,
            PromotionKind::GiftOver { .. } => 5,
        }
    }

    /// The goods it is about; all for what depends on the sum, by part for a bundle.
    pub(super) fn places(&self, wares: &[Ware]) -> Vec<Vec<usize>> {
        let fitting = |filter: &GoodsFilter| {
            let fits = Fits::new(filter);
            (0..wares.len()).filter(|at| fits.ware(&wares[*at])).collect::<Vec<_>>()
        };
        match self {
            PromotionKind::Percent { goods, .. }
            | PromotionKind::Price { goods, .. }
            | PromotionKind::NForM { goods, .. } => vec![fitting(goods)],
            PromotionKind::Bundle { parts, .. } => parts
                .iter()
                .map(|part| fold(&part.goods))
                .map(|name| (0..wares.len()).filter(|at| wares[*at].goods == name).collect())
                .collect(),
            PromotionKind::Amount { .. } | PromotionKind::GiftOver { .. } => {
                vec![(0..wares.len()).collect()]
            }
        }
    }
}

impl BundlePart {
    fn is_sound(&self) -> bool {
        !fold(&self.goods).is_empty()
            && self.goods.chars().count() <= GOODS_MAX
            && (1..=PART_QUANTITY_MAX).contains(&self.quantity_milli)
            && (1..=Money::MAX.0).contains(&self.list.0)
    }
}

/// What the parts of a bundle brought in: its price by the list prices, exact in the sum.
pub fn bundle_revenue(price: Money, parts: &[BundlePart]) -> Vec<Money> {
    share(price, &parts.iter().map(|part| part.list).collect::<Vec<_>>())
}

/// What a promotion gives to a basket.
#[derive(Default)]
pub(super) struct Effect {
    /// Off which ware how much, above zero.
    pub(super) offs: Vec<(usize, i64)>,
    /// What the gift costs.
    pub(super) gift: Option<i64>,
}

impl Effect {
    pub(super) fn off(&self) -> i64 {
        self.offs.iter().map(|(_, off)| off).sum()
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.offs.is_empty() && self.gift.is_none()
    }

    /// `off` shared by what the wares still cost; never above it.
    fn shared(off: i64, weights: &[(usize, i64)]) -> Effect {
        let amounts: Vec<_> = weights.iter().map(|(_, left)| Money(*left)).collect();
        let shares = share(Money(off), &amounts);
        let offs = weights.iter().zip(shares).map(|((at, _), share)| (*at, share.0));
        Effect { offs: offs.filter(|(_, off)| *off > 0).collect(), gift: None }
    }
}

/// Part of an amount, rounded down; `part` is at most `whole`, both above zero.
fn part_down(amount: i64, part: i64, whole: i64) -> i64 {
    let exact = i128::from(amount) * i128::from(part) / i128::from(whole.max(1));
    i64::try_from(exact).unwrap_or(amount)
}

/// What a kind gives when the wares still cost `left`, and `beside` of it is no goods.
pub(super) fn effect(
    kind: &PromotionKind,
    places: &[Vec<usize>],
    wares: &[Ware],
    (left, beside): (&[i64], i64),
) -> Effect {
    let fit = places.first().map(Vec::as_slice).unwrap_or_default();
    let weights = || fit.iter().map(|at| (*at, left[*at])).collect::<Vec<_>>();
    // No line says that it is the delivery: of all that fits, the goods are at most this much.
    let goods = left.iter().map(|left| i128::from(*left)).sum::<i128>() - i128::from(beside);
    let sum = fit.iter().map(|at| i128::from(left[*at])).sum::<i128>().min(goods.max(0));
    let bounded = |off: i128, most: i64| i64::try_from(off).unwrap_or(i64::MAX).min(most);
    match kind {
        PromotionKind::Percent { percent, most, .. } => {
            let most = most.map_or(i64::MAX, |most| most.0);
            // Rounded down, once for all the goods.
            Effect::shared(bounded(sum * i128::from(*percent) / 100, most), &weights())
        }
        PromotionKind::Amount { off, least } if sum >= i128::from(least.0) => {
            Effect::shared(bounded(sum, off.0), &weights())
        }
        PromotionKind::GiftOver { threshold, cost, .. } if sum >= i128::from(threshold.0) => {
            Effect { offs: Vec::new(), gift: Some(cost.0) }
        }
        PromotionKind::Amount { .. } | PromotionKind::GiftOver { .. } => Effect::default(),
        PromotionKind::Price { price, .. } => {
            let off = |at: &usize| {
                let exact = i128::from(price.0) * i128::from(wares[*at].quantity_milli);
                // Rounded up: a started unit is paid.
                let new = bounded((exact + 999) / 1_000, i64::MAX);
                (*at, left[*at] - new)
            };
            Effect { offs: fit.iter().map(off).filter(|(_, off)| *off > 0).collect(), gift: None }
        }
        PromotionKind::NForM { take, pay, .. } => cheapest_free(*take, *pay, fit, wares, left),
        PromotionKind::Bundle { parts, price } => bundles(parts, *price, places, wares, left),
    }
}

/// The wares by what a piece of them still costs, the cheapest first.
fn by_price(fit: &[usize], wares: &[Ware], left: &[i64]) -> Vec<usize> {
    let mut order = fit.to_vec();
    order.sort_by(|a, b| {
        // a/qa against b/qb without a division.
        let one = i128::from(left[*a]) * i128::from(wares[*b].quantity_milli);
        let other = i128::from(left[*b]) * i128::from(wares[*a].quantity_milli);
        one.cmp(&other).then(a.cmp(b))
    });
    order
}

/// What the free pieces cost comes off all the pieces of their sets, by price: a line that comes
/// back brings back its part of what was paid, and nobody keeps a piece for nothing.
fn cheapest_free(take: u32, pay: u32, fit: &[usize], wares: &[Ware], left: &[i64]) -> Effect {
    let whole = |at: usize| wares[at].quantity_milli / 1_000;
    let pieces: i128 = fit.iter().map(|at| i128::from(whole(*at))).sum();
    let sets = pieces / i128::from(take.max(1));
    let bounded = |pieces: i128| i64::try_from(pieces).unwrap_or(i64::MAX);
    let mut free = bounded(sets * i128::from(take.saturating_sub(pay)));
    let mut in_sets = bounded(sets * i128::from(take));
    let (mut off, mut used) = (0, Vec::new());
    for at in by_price(fit, wares, left) {
        // Rounded down: so many pieces of a line.
        let price =
            |here: i64| part_down(left[at], here.saturating_mul(1_000), wares[at].quantity_milli);
        let (free_here, here) = (free.min(whole(at)), in_sets.min(whole(at)));
        free -= free_here;
        in_sets -= here;
        off += price(free_here);
        used.push((at, price(here)));
    }
    Effect::shared(off, &used)
}

/// How many bundles the wares hold.
pub(super) fn sets(parts: &[BundlePart], places: &[Vec<usize>], wares: &[Ware]) -> i64 {
    let here = |fit: &Vec<usize>| -> i128 {
        fit.iter().map(|at| i128::from(wares[*at].quantity_milli)).sum()
    };
    let most = parts
        .iter()
        .zip(places)
        .map(|(part, fit)| here(fit) / i128::from(part.quantity_milli.max(1)));
    most.min().and_then(|sets| i64::try_from(sets).ok()).unwrap_or(0)
}

fn bundles(
    parts: &[BundlePart],
    price: Money,
    places: &[Vec<usize>],
    wares: &[Ware],
    left: &[i64],
) -> Effect {
    let sets = sets(parts, places, wares);
    let mut used = Vec::new();
    for (part, fit) in parts.iter().zip(places) {
        let mut wanted = sets.saturating_mul(part.quantity_milli);
        // The dearest of them first: the bundle is for the customer's good.
        for at in by_price(fit, wares, left).into_iter().rev() {
            let here = wanted.min(wares[at].quantity_milli);
            wanted -= here;
            used.push((at, part_down(left[at], here, wares[at].quantity_milli)));
        }
    }
    let together: i128 = used.iter().map(|(_, amount)| i128::from(*amount)).sum();
    let off = together - i128::from(price.0) * i128::from(sets);
    match i64::try_from(off) {
        Ok(off) if off > 0 => Effect::shared(off, &used),
        _ => Effect::default(),
    }
}
