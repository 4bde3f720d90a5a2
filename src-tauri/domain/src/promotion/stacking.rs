//! Which promotions a sale gets: the combination that is best for the customer.

use super::basket::{Basket, Ware, wares};
use super::kind::{Effect, PromotionKind, effect};
use super::near::{Near, wanting};
use super::{Coupon, DayTime, Person, Promotion, Stacking};
use crate::id::{CouponId, PromotionId};
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Up to so many promotions that stand together are tried in every combination. Of more, only
/// those count that would give the most by themselves, and the advice says so.
pub const EXACT_MAX: usize = 10;

/// How often a promotion has been used; a use whose sale was made void does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Which.
    pub promotion: PromotionId,
    /// By this customer.
    pub by_customer: u32,
    /// By everybody.
    pub in_all: u32,
}

/// What a use takes off one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LineOff {
    /// The line, from 0.
    pub line: u32,
    /// Above zero.
    pub off: Money,
}

/// One use of a promotion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Use {
    /// Which.
    pub promotion: PromotionId,
    /// With which coupon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub coupon: Option<CouponId>,
    /// What it takes off in all: the sum of the lines.
    pub off: Money,
    /// What it costs the shop: what is taken off, and the gift.
    pub cost: Money,
    /// Off which lines, in their order; none where the sale names no lines with prices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<LineOff>>", optional)]
    pub lines: Vec<LineOff>,
    /// The gift, in the shop's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub gift: Option<String>,
    /// The sum it asked for, where it asked for one: a rest below it has not earned it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub least: Option<Money>,
}

/// What the seller is warned of; the shop asks for a reason where it is used all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "worry", rename_all = "snake_case")]
pub enum Worry {
    /// The sale brings in less than its goods and gifts cost.
    BelowCost {
        /// By how much.
        loss: Money,
    },
    /// Less is left of what is paid than the promotion allows.
    ThinMargin {
        /// What is left, not below zero.
        left: Money,
        /// What the promotion asks for, in percent of what is paid.
        least_percent: u8,
    },
    /// The gift costs more than its share of what the shop earns on the sale.
    CostlyGift {
        /// What it costs.
        cost: Money,
        /// What the shop earns before gifts, not below zero.
        margin: Money,
        /// The share that is allowed, in percent.
        most_percent: u8,
    },
}

impl Worry {
    /// The warning as the list of what went over a limit has it: its name, the limit, and what it
    /// came to, in minor units or percent as the promotion has it.
    pub fn listed(&self) -> (&'static str, i64, i64) {
        match *self {
            Worry::BelowCost { loss } => ("below_cost", 0, loss.0),
            Worry::ThinMargin { left, least_percent } => {
                ("thin_margin", i64::from(least_percent), left.0)
            }
            Worry::CostlyGift { cost, most_percent, .. } => {
                ("costly_gift", i64::from(most_percent), cost.0)
            }
        }
    }
}

/// A warning about one use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Concern {
    /// The use of which promotion.
    pub promotion: PromotionId,
    /// Which warning.
    pub what: Worry,
}

/// What the program advises.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Advice {
    /// The uses, in the order they are reckoned.
    pub chosen: Vec<Use>,
    /// What they take off in all.
    pub off: Money,
    /// What they cost the shop in all: the sum of their costs.
    pub cost: Money,
    /// What the shop earns after them; nothing where the cost of the goods is not known. It may
    /// be below zero.
    pub margin: Option<Money>,
    /// Warnings.
    pub concerns: Vec<Concern>,
    /// What is near.
    pub near: Vec<Near>,
    /// Whether every combination was tried; see [`EXACT_MAX`].
    pub exact: bool,
}

/// A promotion this person can have here and now.
pub(super) struct Candidate<'a> {
    pub(super) promotion: &'a Promotion,
    coupon: Option<CouponId>,
    /// The wares it is about, by part for a bundle.
    pub(super) places: Vec<Vec<usize>>,
    /// What of the wares is no goods.
    beside: i64,
}

impl Candidate<'_> {
    fn effect(&self, wares: &[Ware], left: &[i64]) -> Effect {
        effect(&self.promotion.kind, &self.places, wares, (left, self.beside))
    }

    /// What a customer has of it in the basket as it lies there.
    fn gain(&self, wares: &[Ware], left: &[i64]) -> i64 {
        let effect = self.effect(wares, left);
        effect.off().saturating_add(effect.gift.unwrap_or(0))
    }
}

/// The best combination for the customer, and what is near.
///
/// A promotion counts that is switched on and sound, open at this time, meant for this person,
/// within its limits (`uses` are the uses that stand) and, where it needs one, opened by one of
/// the coupons. Best is what takes most off, gifts counted at their cost; of equals the fewer
/// uses, then the order of kinds and ids. So the order of what comes in plays no part.
pub fn advise(
    promotions: &[Promotion],
    basket: &Basket,
    person: &Person,
    at: DayTime,
    uses: &[Counts],
    coupons: &[Coupon],
) -> Advice {
    let wares = wares(basket);
    let may = (person, at, uses, coupons);
    let candidates = candidates(promotions, &wares, basket.beside, may);
    let full: Vec<i64> = wares.iter().map(|ware| ware.amount).collect();
    let (mut alone, mut together): (Vec<&Candidate>, Vec<&Candidate>) =
        candidates.iter().partition(|candidate| candidate.promotion.stacking == Stacking::Alone);
    // What gives nothing to the whole basket gives nothing to what others leave of it.
    let gives = |candidate: &&Candidate| !candidate.effect(&wares, &full).is_nothing();
    alone.retain(gives);
    together.retain(gives);
    let exact = together.len() <= EXACT_MAX;
    if !exact {
        together = dearest(together, &wares, &full);
    }
    let mut search = Search { wares: &wares, together: &together, best: Found::default() };
    search.go_on(0, &full, &mut Vec::new(), 0);
    let mut best = search.best;
    for candidate in alone {
        let gain = candidate.gain(&wares, &full);
        if gain > best.gain || gain == best.gain && best.taken.len() > 1 {
            best = Found { gain, taken: vec![candidate] };
        }
    }
    let mut advice = told(&best.taken, &wares, basket);
    advice.exact = exact;
    let goods = full.iter().sum::<i64>() - basket.beside.0;
    advice.near = all_near(&candidates, &best.taken, &wares, goods, advice.off);
    advice
}

/// What the uses cost in all.
pub fn total_cost(uses: &[Use]) -> Money {
    uses.iter().fold(Money::ZERO, |sum, one| Money(sum.0.saturating_add(one.cost.0)))
}

/// What may be had, in the order it is reckoned.
fn candidates<'a>(
    promotions: &'a [Promotion],
    wares: &[Ware],
    beside: Money,
    (person, at, uses, coupons): (&Person, DayTime, &[Counts], &[Coupon]),
) -> Vec<Candidate<'a>> {
    let mut open: Vec<_> = promotions
        .iter()
        .filter(|promotion| promotion.active && promotion.window.is_open(at))
        .filter(|promotion| promotion.audience.means(person))
        .filter(|promotion| within_limits(promotion, person, uses))
        .filter_map(|promotion| {
            let coupon = coupon_for(promotion, person, at, coupons);
            (coupon.is_some() || !promotion.needs_code).then_some((promotion, coupon))
        })
        .filter(|(promotion, _)| promotion.is_sound())
        .collect();
    open.sort_by_key(|(promotion, _)| (promotion.kind.turn(), promotion.id));
    open.dedup_by_key(|(promotion, _)| promotion.id);
    open.into_iter()
        .map(|(promotion, coupon)| {
            let places = promotion.kind.places(wares);
            Candidate { promotion, coupon, places, beside: beside.0 }
        })
        .collect()
}

fn within_limits(promotion: &Promotion, person: &Person, uses: &[Counts]) -> bool {
    let counts = || uses.iter().filter(|counts| counts.promotion == promotion.id);
    let in_all = counts().map(|counts| counts.in_all).max().unwrap_or(0);
    let by_customer = counts().map(|counts| counts.by_customer).max().unwrap_or(0);
    // A limit for each customer cannot be kept where nobody knows who it is.
    promotion.total.is_none_or(|most| in_all < most)
        && promotion.per_customer.is_none_or(|most| person.customer.is_some() && by_customer < most)
}

/// The coupon that opens a promotion; of several the one with the smallest id.
fn coupon_for(
    promotion: &Promotion,
    person: &Person,
    at: DayTime,
    coupons: &[Coupon],
) -> Option<CouponId> {
    coupons
        .iter()
        .filter(|coupon| promotion.needs_code && coupon.promotion == promotion.id)
        .filter(|coupon| coupon.opens(person.customer, at.day).is_ok())
        .map(|coupon| coupon.id)
        .min()
}

/// The [`EXACT_MAX`] that give the most by themselves, in the order they are reckoned.
fn dearest<'a, 'b>(
    together: Vec<&'a Candidate<'b>>,
    wares: &[Ware],
    full: &[i64],
) -> Vec<&'a Candidate<'b>> {
    let mut order: Vec<_> = together.into_iter().enumerate().collect();
    order.sort_by_key(|(at, candidate)| (std::cmp::Reverse(candidate.gain(wares, full)), *at));
    order.truncate(EXACT_MAX);
    order.sort_by_key(|(at, _)| *at);
    order.into_iter().map(|(_, candidate)| candidate).collect()
}

#[derive(Default)]
struct Found<'a, 'b> {
    gain: i64,
    taken: Vec<&'a Candidate<'b>>,
}

/// Every combination of those that stand together: at most 2 to the [`EXACT_MAX`].
struct Search<'a, 'b> {
    wares: &'a [Ware],
    together: &'a [&'a Candidate<'b>],
    best: Found<'a, 'b>,
}

impl<'a, 'b> Search<'a, 'b> {
    fn go_on(&mut self, next: usize, left: &[i64], taken: &mut Vec<&'a Candidate<'b>>, gain: i64) {
        let fewer = gain == self.best.gain && taken.len() < self.best.taken.len();
        if gain > self.best.gain || fewer {
            self.best = Found { gain, taken: taken.clone() };
        }
        for at in next..self.together.len() {
            let candidate = self.together[at];
            let effect = candidate.effect(self.wares, left);
            if effect.is_nothing() {
                continue;
            }
            let mut rest = left.to_vec();
            for (ware, off) in &effect.offs {
                rest[*ware] -= off;
            }
            let more = effect.off().saturating_add(effect.gift.unwrap_or(0));
            taken.push(candidate);
            self.go_on(at + 1, &rest, taken, gain.saturating_add(more));
            taken.pop();
        }
    }
}

/// The uses with what they take off, cost and are warned of.
fn told(taken: &[&Candidate], wares: &[Ware], basket: &Basket) -> Advice {
    let mut left: Vec<i64> = wares.iter().map(|ware| ware.amount).collect();
    let mut advice = Advice::default();
    let mut gifts = 0i64;
    for candidate in taken {
        let effect = candidate.effect(wares, &left);
        let mut lines: Vec<LineOff> = Vec::with_capacity(effect.offs.len());
        for (ware, off) in &effect.offs {
            left[*ware] -= off;
            lines.push(LineOff { line: wares[*ware].line, off: Money(*off) });
        }
        lines.sort_by_key(|line| line.line);
        let gift_cost = effect.gift.unwrap_or(0);
        gifts = gifts.saturating_add(gift_cost);
        let (gift, least) = match &candidate.promotion.kind {
            PromotionKind::GiftOver { gift, threshold, .. } => {
                (Some(gift.clone()), Some(*threshold))
            }
            PromotionKind::Amount { least, .. } => (None, Some(*least).filter(|sum| sum.0 > 0)),
            _ => (None, None),
        };
        advice.chosen.push(Use {
            promotion: candidate.promotion.id,
            coupon: candidate.coupon,
            off: Money(effect.off()),
            cost: Money(effect.off().saturating_add(gift_cost)),
            lines,
            gift,
            least,
        });
    }
    advice.off = Money(advice.chosen.iter().map(|one| one.off.0).sum());
    advice.cost = total_cost(&advice.chosen);
    if let Some(cost) = basket.cost {
        let paid = left.iter().sum::<i64>() - basket.beside.0;
        let before_gifts = paid.saturating_sub(cost.0);
        let margin = before_gifts.saturating_sub(gifts);
        advice.margin = Some(Money(margin));
        advice.concerns = taken
            .iter()
            .flat_map(|one| worries(one.promotion, paid, before_gifts, margin))
            .collect();
    }
    advice
}

/// What a use is warned of: `margin` is left of `paid`, `before_gifts` without the gifts' cost.
fn worries(promotion: &Promotion, paid: i64, before_gifts: i64, margin: i64) -> Vec<Concern> {
    let mut worries = Vec::new();
    if margin < 0 {
        worries.push(Worry::BelowCost { loss: Money(margin.saturating_neg()) });
    }
    // Compared by products: no share is rounded.
    let under = |part: i64, whole: i64, percent: u8| {
        i128::from(part) * 100 < i128::from(whole) * i128::from(percent)
    };
    if let Some(least_percent) = promotion.least_margin_percent
        && under(margin, paid, least_percent)
    {
        worries.push(Worry::ThinMargin { left: Money(margin.max(0)), least_percent });
    }
    if let PromotionKind::GiftOver { cost, most_margin_percent: Some(most_percent), .. } =
        promotion.kind
    {
        let margin = before_gifts.max(0);
        if i128::from(cost.0) * 100 > i128::from(margin) * i128::from(most_percent) {
            worries.push(Worry::CostlyGift { cost, margin: Money(margin), most_percent });
        }
    }
    worries.into_iter().map(|what| Concern { promotion: promotion.id, what }).collect()
}

/// What is near for somebody who already has `taken`: what stands together is measured by what
/// is to be paid after them, what stands alone by the basket as it lies there.
fn all_near(
    candidates: &[Candidate],
    taken: &[&Candidate],
    wares: &[Ware],
    whole: i64,
    off: Money,
) -> Vec<Near> {
    let alone = |candidate: &Candidate| candidate.promotion.stacking == Stacking::Alone;
    let beside = !taken.iter().any(|candidate| alone(candidate));
    let near = |candidate: &Candidate| {
        let paid = if beside && !alone(candidate) { whole - off.0 } else { whole };
        let wanting = wanting(candidate, wares, paid)?;
        Some(Near { promotion: candidate.promotion.id, wanting })
    };
    let has = |one: &Candidate| taken.iter().any(|taken| taken.promotion.id == one.promotion.id);
    candidates
        .iter()
        .filter(|one| !has(one) || matches!(one.promotion.kind, PromotionKind::NForM { .. }))
        .filter_map(near)
        .collect()
}
