//! What a sale is offered, and what it takes of it.

use super::{basket_lines, of_steps, usual_cost};
use crate::{Refusal, customers, wire};
use std::collections::BTreeSet;
use vafa_domain::code::{BearerCode, CodeKind, NotACode};
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{PersonId, PromotionId};
use vafa_domain::loyalty::{Limited, Over};
use vafa_domain::money::Money;
use vafa_domain::promotion::{
    Advice, Audience, Basket, Counts, Coupon, CouponFault, DayTime, Person, Promotion, Use, Warned,
    advise,
};
use vafa_domain::purchase::{Line, Parts};
use vafa_domain::setting::Settings;
use vafa_store::{Book, CouponRecord, CustomerRecord, SoldRecord};

/// Most coupons at one sale.
const COUPONS_AT_SALE: usize = 10;

/// A sale before anything is taken off.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The business day.
    pub day: Day,
    /// Whether it is today: of another day nobody knows the hour.
    pub is_today: bool,
    /// The whole sum.
    pub amount: Money,
    /// Parts of it that are not goods.
    pub parts: Parts,
    /// Lines, where they were given.
    pub lines: &'a [Line],
    /// What the goods cost the shop, where it was told.
    pub cost: Option<Money>,
    /// Who sells, where it was said.
    pub seller: Option<PersonId>,
}

impl Wanted<'_> {
    /// What of it is goods. Delivery and wrapping are none: nothing is taken off them.
    fn goods(&self) -> Money {
        Money((self.amount.0 - self.parts.delivery.0 - self.parts.wrapping.0).max(0))
    }
}

/// A sale after what is taken off.
#[derive(Debug, Clone)]
pub struct Bargain {
    /// What is left to pay.
    pub amount: Money,
    /// Parts of it that are not goods.
    pub parts: Parts,
    /// Lines with what is left of their prices.
    pub lines: Vec<Line>,
    /// Taken off.
    pub off: Money,
    /// By which promotions.
    pub uses: Vec<Use>,
    /// Warnings it is made in spite of.
    pub warned: Option<Warned>,
}

impl Bargain {
    /// A sale off which nothing is taken.
    fn none(wanted: &Wanted<'_>) -> Bargain {
        Bargain {
            amount: wanted.amount,
            parts: wanted.parts,
            lines: wanted.lines.to_vec(),
            off: Money::ZERO,
            uses: Vec::new(),
            warned: None,
        }
    }

    /// The sale after the uses of an advice. The lines keep what is left of their prices, so that
    /// one that comes back brings back what was paid for it.
    fn after(wanted: &Wanted<'_>, advice: Advice) -> Bargain {
        let mut uses = advice.chosen;
        let mut lines = wanted.lines.to_vec();
        let priced = lines.iter().any(|line| line.amount > Money::ZERO);
        for one in &mut uses {
            if !priced {
                one.lines.clear();
            }
            for off in &one.lines {
                let line = usize::try_from(off.line).ok().and_then(|place| lines.get_mut(place));
                if let Some(line) = line {
                    line.amount.0 -= off.off.0;
                }
            }
        }
        let amount = Money(wanted.amount.0 - advice.off.0);
        let parts = parts_after(wanted, amount);
        Bargain { amount, parts, lines, off: advice.off, uses, warned: None }
    }
}

/// Tax shrinks with what it is a part of, rounded down; delivery and wrapping stay, as far as there
/// is something left to pay.
fn parts_after(wanted: &Wanted<'_>, amount: Money) -> Parts {
    let before = i128::from(wanted.amount.0.max(1));
    let tax = i128::from(wanted.parts.tax.0) * i128::from(amount.0) / before;
    let tax = i64::try_from(tax).unwrap_or(0);
    let delivery = wanted.parts.delivery.0.min(amount.0 - tax);
    let wrapping = wanted.parts.wrapping.0.min(amount.0 - tax - delivery);
    Parts { tax: Money(tax), delivery: Money(delivery), wrapping: Money(wrapping) }
}

/// The business day and the minute of the wall clock.
pub fn moment(settings: &Settings, day: Day, now: Instant) -> DayTime {
    use chrono::Timelike;
    let local = settings.day_rule().local(now);
    let minute = local.hour() * 60 + local.minute();
    DayTime { day, minute: u16::try_from(minute).unwrap_or(0) }
}

/// Everything an advice is made of.
struct Ground<'a> {
    promotions: Vec<Promotion>,
    coupons: Vec<Coupon>,
    person: Person,
    at: DayTime,
    counts: Vec<Counts>,
    lines: Vec<Line>,
    cost: Option<Money>,
    wanted: &'a Wanted<'a>,
}

impl<'a> Ground<'a> {
    /// Asks the file about promotions, somebody, and how often each was used. Uses are counted only
    /// where a limit asks for them.
    fn of(
        book: &Book<'_>,
        settings: &Settings,
        customer: Option<&CustomerRecord>,
        wanted: &'a Wanted<'a>,
        mut promotions: Vec<Promotion>,
        now: Instant,
    ) -> Result<Ground<'a>, Refusal> {
        promotions.retain(|one| wanted.is_today || one.window.hours.is_none());
        let key = customer.map(|customer| customer.brief.key);
        if let Some(customer) = customer {
            choose_by_any_record(book, customer, &mut promotions)?;
        }
        let member = customer.is_some_and(customers::collects);
        let step = match key {
            Some(key) if member => book.step_of(key)?,
            _ => None,
        };
        let limited = promotions.iter().any(|one| one.per_customer.is_some());
        let by_customer = match key {
            Some(key) if limited => book.uses_by(key)?,
            _ => Default::default(),
        };
        let mut counts = Vec::new();
        for one in promotions.iter().filter(|one| one.total.or(one.per_customer).is_some()) {
            let in_all = if one.total.is_some() { book.uses_in_all(one.id)? } else { 0 };
            let by_customer = by_customer.get(&one.id).copied().unwrap_or(0);
            counts.push(Counts { promotion: one.id, by_customer, in_all });
        }
        let goods = wanted.goods();
        let lines = basket_lines(wanted.lines, goods);
        let cost = wanted.cost.or_else(|| usual_cost(settings, goods));
        let by_visits = |one: &Promotion| matches!(one.audience, Audience::Visits { .. });
        let visits = match key {
            Some(key) if promotions.iter().any(by_visits) => visits(book, key, wanted.day)?,
            _ => 0,
        };
        let bought = customer.is_some_and(|customer| customer.visit_days > 0);
        Ok(Ground {
            promotions,
            coupons: Vec::new(),
            person: Person {
                customer: customer.map(|one| one.brief.id),
                member,
                step,
                visits,
                bought,
                spent: Money(customer.map_or(0, |customer| customer.sum)),
            },
            at: moment(settings, wanted.day, now),
            counts,
            lines,
            cost,
            wanted,
        })
    }

    /// The best of the promotions that are not left out.
    fn advise(&self, left_out: &BTreeSet<PromotionId>) -> Advice {
        let taken: Vec<Promotion> =
            self.promotions.iter().filter(|one| !left_out.contains(&one.id)).cloned().collect();
        let lines: i64 = self.lines.iter().map(|line| line.amount.0).sum();
        let beside = Money((lines - self.wanted.goods().0).max(0));
        let basket = Basket { lines: &self.lines, cost: self.cost, beside };
        advise(&taken, &basket, &self.person, self.at, &self.counts, &self.coupons)
    }

    /// Reads a coupon: what it opens, or why it opens nothing here and now.
    fn read(&mut self, book: &Book<'_>, code: &str) -> Result<CouponRecord, Refusal> {
        let found = coupon_of(book, code)?;
        if found.blocked {
            return Err(Refusal::CouponBlocked);
        }
        found.coupon.opens(self.person.customer, self.wanted.day).map_err(coupon_refused)?;
        self.coupons.push(found.coupon.clone());
        Ok(found)
    }
}

/// Whoever was chosen by name under a record that leads to this one is chosen.
fn choose_by_any_record(
    book: &Book<'_>,
    customer: &CustomerRecord,
    promotions: &mut [Promotion],
) -> Result<(), Refusal> {
    let names = |one: &Promotion| matches!(one.audience, Audience::Chosen { .. });
    if !promotions.iter().any(names) {
        return Ok(());
    }
    let gone = book.merged_into(customer.brief.key)?;
    for one in promotions {
        if let Audience::Chosen { customers } = &mut one.audience
            && gone.iter().any(|(id, _)| customers.contains(id))
        {
            customers.push(customer.brief.id);
        }
    }
    Ok(())
}

/// Days on which somebody bought something and kept it, the day of the sale among them.
fn visits(book: &Book<'_>, key: i64, day: Day) -> Result<u32, Refusal> {
    let of_day = u32::from(book.visits_on(key, day)? > 0);
    Ok(book.visits_beside(key, day)?.saturating_add(of_day))
}

/// The coupon of a code that was typed or scanned.
fn coupon_of(book: &Book<'_>, code: &str) -> Result<CouponRecord, Refusal> {
    let code = BearerCode::read(code).map_err(|error| match error {
        NotACode::CheckDigit => Refusal::CouponCheckDigit,
        NotACode::Shape => Refusal::CouponUnknown,
    })?;
    if code.kind() != CodeKind::Coupon {
        return Err(Refusal::CouponUnknown);
    }
    book.coupon_with(code.as_str())?.ok_or(Refusal::CouponUnknown)
}

fn coupon_refused(fault: CouponFault) -> Refusal {
    match fault {
        CouponFault::NotYours => Refusal::CouponNotYours,
        CouponFault::UsedUp => Refusal::CouponUsedUp,
        CouponFault::NotYet => Refusal::CouponNotYet,
        CouponFault::Over => Refusal::CouponOver,
    }
}

/// What is taken off against what this seller may take off without a reason.
fn over_limit(settings: &Settings, wanted: &Wanted<'_>, off: Money) -> Option<Over> {
    let deed = Limited::Off { off, of: wanted.amount };
    (off > Money::ZERO).then(|| settings.program.limits_of(wanted.seller).over(deed, 0)).flatten()
}

/// What a sale is offered: the best for the customer but for what the seller left out, and what is
/// left to pay.
pub fn offers(
    book: &Book<'_>,
    settings: &Settings,
    customer: Option<&CustomerRecord>,
    wanted: &Wanted<'_>,
    (without, codes): (&[PromotionId], &[String]),
    now: Instant,
) -> Result<(wire::Offers, Bargain), Refusal> {
    let mut promotions = book.open_promotions()?;
    promotions.extend(of_steps(settings));
    if promotions.is_empty() && codes.is_empty() {
        let margin = wanted.cost.map(|cost| Money(wanted.goods().0 - cost.0));
        return Ok((wire::Offers { margin, ..Default::default() }, Bargain::none(wanted)));
    }
    let mut ground = Ground::of(book, settings, customer, wanted, promotions, now)?;
    let coupons = read_coupons(book, &mut ground, codes)?;
    let without: BTreeSet<PromotionId> = without.iter().copied().collect();
    let best = ground.advise(&BTreeSet::new());
    let taken = if without.is_empty() { best.clone() } else { ground.advise(&without) };
    let over = over_limit(settings, wanted, taken.off);
    let offers = wire::Offers {
        offers: told(&ground, &best, &taken),
        near: near(&ground, &taken, &without),
        worries: worries(&ground, &taken),
        over,
        reason_needed: over.is_some() || !taken.concerns.is_empty(),
        margin: taken.margin,
        coupons,
    };
    Ok((offers, Bargain::after(wanted, taken)))
}

fn read_coupons(
    book: &Book<'_>,
    ground: &mut Ground<'_>,
    codes: &[String],
) -> Result<Vec<wire::CouponRead>, Refusal> {
    let mut read = Vec::new();
    for code in codes.iter().take(COUPONS_AT_SALE) {
        let (name, refused) = match ground.read(book, code) {
            Ok(found) => (book.promotion(found.coupon.promotion)?, None),
            Err(Refusal::Internal(why)) => return Err(Refusal::Internal(why)),
            Err(refusal) => (None, Some(refusal.code())),
        };
        let name = name.map(|record| record.promotion.name);
        read.push(wire::CouponRead { code: code.clone(), name, refused });
    }
    Ok(read)
}

/// What is taken, and what the seller left out, in the order of the best advice.
fn told(ground: &Ground<'_>, best: &Advice, taken: &Advice) -> Vec<wire::Offer> {
    let is_taken = |one: &Use| taken.chosen.iter().any(|use_| use_.promotion == one.promotion);
    let left_out = best.chosen.iter().filter(|one| !is_taken(one)).map(|one| (one, false));
    let mut uses: Vec<_> = taken.chosen.iter().map(|one| (one, true)).chain(left_out).collect();
    uses.sort_by_key(|(one, _)| {
        ground.promotions.iter().position(|promotion| promotion.id == one.promotion)
    });
    let offer = |(one, taken): (&Use, bool)| {
        let promotion = ground.promotions.iter().find(|other| other.id == one.promotion)?;
        Some(wire::Offer {
            promotion: one.promotion,
            name: promotion.name.clone(),
            kind: promotion.kind.clone(),
            off: one.off,
            gift: one.gift.clone(),
            taken,
            of_step: Promotion::is_of_step(one.promotion),
            by_coupon: one.coupon.is_some(),
        })
    };
    uses.into_iter().filter_map(offer).collect()
}

fn near(
    ground: &Ground<'_>,
    taken: &Advice,
    without: &BTreeSet<PromotionId>,
) -> Vec<wire::NearOffer> {
    let near = taken.near.iter().filter(|near| !without.contains(&near.promotion));
    near.filter_map(|near| {
        let promotion = ground.promotions.iter().find(|one| one.id == near.promotion)?;
        Some(wire::NearOffer {
            promotion: near.promotion,
            name: promotion.name.clone(),
            kind: promotion.kind.clone(),
            wanting: near.wanting.clone(),
        })
    })
    .collect()
}

fn worries(ground: &Ground<'_>, taken: &Advice) -> Vec<wire::OfferWorry> {
    let name = |id| ground.promotions.iter().find(|one| one.id == id);
    taken
        .concerns
        .iter()
        .map(|concern| wire::OfferWorry {
            promotion: concern.promotion,
            name: name(concern.promotion).map(|one| one.name.clone()).unwrap_or_default(),
            what: concern.what,
        })
        .collect()
}

/// What a sale takes of its offers, inside the transaction that writes it: refused where one of
/// them is not to be had any more, or where a warning is passed without a reason.
pub fn bargain(
    book: &Book<'_>,
    settings: &Settings,
    customer: Option<&CustomerRecord>,
    wanted: &Wanted<'_>,
    (ticked, codes, reason): (&[PromotionId], &[String], &str),
    now: Instant,
) -> Result<Bargain, Refusal> {
    if ticked.is_empty() && codes.is_empty() {
        return Ok(Bargain::none(wanted));
    }
    if codes.len() > COUPONS_AT_SALE {
        return Err(Refusal::TooMany { most: COUPONS_AT_SALE });
    }
    let promotions = chosen(book, settings, ticked)?;
    let mut ground = Ground::of(book, settings, customer, wanted, promotions, now)?;
    for code in codes {
        ground.read(book, code)?;
    }
    let advice = ground.advise(&BTreeSet::new());
    for id in ticked {
        if !advice.chosen.iter().any(|one| one.promotion == *id) {
            let named = ground.promotions.iter().find(|one| one.id == *id);
            let name = named.map(|one| one.name.clone()).unwrap_or_default();
            return Err(Refusal::PromotionNotNow { name });
        }
    }
    let concerns = advice.concerns.clone();
    let mut bargain = Bargain::after(wanted, advice);
    if !concerns.is_empty() {
        if reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        bargain.warned = Some(Warned { concerns, reason: reason.to_owned() });
    }
    Ok(bargain)
}

/// The promotions of some ids, the prices of steps among them.
fn chosen(
    book: &Book<'_>,
    settings: &Settings,
    ticked: &[PromotionId],
) -> Result<Vec<Promotion>, Refusal> {
    let steps = of_steps(settings);
    let mut promotions = Vec::with_capacity(ticked.len());
    for id in ticked {
        let of_step = steps.iter().find(|one| one.id == *id).cloned();
        let one = match of_step {
            Some(one) => one,
            None => book.promotion(*id)?.ok_or(Refusal::PromotionUnknown)?.promotion,
        };
        promotions.push(one);
    }
    Ok(promotions)
}

/// A sale that stands again takes its uses again: refused where somebody else took the last of them
/// meanwhile.
pub fn refuse_used_up(book: &Book<'_>, sold: &SoldRecord) -> Result<(), Refusal> {
    for one in &sold.fact.uses {
        let Some(promotion) = book.promotion(one.promotion)?.map(|record| record.promotion) else {
            continue;
        };
        let in_all = book.uses_in_all(one.promotion)?;
        let by_customer = match sold.customer {
            Some(key) => book.uses_by(key)?.get(&one.promotion).copied().unwrap_or(0),
            None => 0,
        };
        let is_full = promotion.total.is_some_and(|most| in_all >= most)
            || promotion.per_customer.is_some_and(|most| by_customer >= most)
            || coupon_is_full(book, sold.op, one)?;
        if is_full {
            return Err(Refusal::PromotionNotNow { name: promotion.name });
        }
    }
    Ok(())
}

/// Whether others used all of the coupon of a use.
fn coupon_is_full(book: &Book<'_>, purchase: i64, one: &Use) -> Result<bool, Refusal> {
    let Some(id) = one.coupon else { return Ok(false) };
    let Some(found) = book.coupon(id)? else { return Ok(false) };
    Ok(book.coupon_uses_beside(found.key, purchase)? >= found.coupon.most_uses)
}
