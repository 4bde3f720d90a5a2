//! Purchases: what a sale would do, the sale, its return and its void.

mod back;
mod bonus;
mod lines;
mod list;
mod returns;
mod sale;
mod tender;
mod told;
mod unreached;

pub use back::{Goes, Steps, reversal};
pub use bonus::{given_anew, others};
pub use list::{favourites, list_purchases};
pub use returns::{quote_return, return_purchase, void_purchase};
pub use sale::{account_for, stamps};
pub use told::{get_purchase, with_draws};
pub use unreached::{past_of_bonus, take_unreached};

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::promotions::{Bargain, Wanted, bargain, offers};
use crate::{Actor, Refusal, customers, wire};
use lines::checked_lines;
use sale::{Asked, Reckoned, reckon};
use tender::{Paid, Wish};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{Fact, PurchaseRecorded};
use vafa_domain::fold::clean_name;
use vafa_domain::ledger::Holds;
use vafa_domain::loyalty::{Applied, Limited, Passed, Points};
use vafa_domain::missing::{Rule, lapse_limit};
use vafa_domain::money::Money;
use vafa_domain::promotion::Promotion;
use vafa_domain::purchase::{Parts, RECEIPT_MAX, Sign, sign};
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord};

/// The bounds of an amount.
pub fn bounded(amount: Money) -> Result<Money, Refusal> {
    if amount.0 < 0 {
        return Err(Refusal::AmountNegative);
    }
    if amount.0 > Money::MAX.0 {
        return Err(Refusal::AmountTooGreat { most: Money::MAX.0 });
    }
    Ok(amount)
}

/// The day of a sale: today, or a past day that can be.
fn day_of(day: Option<Day>, today: Day) -> Result<Day, Refusal> {
    match day {
        None => Ok(today),
        Some(day) if day > today => Err(Refusal::DayInFuture),
        Some(day) => Ok(day),
    }
}

/// Says what a sale would do.
pub fn quote_purchase(
    shop: &Shop,
    actor: &Actor,
    input: wire::QuotePurchase,
) -> Result<wire::Quote, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let amount = bounded(input.amount)?;
        let day = day_of(input.day, asking.today)?;
        let customer = match input.customer {
            Some(id) => Some(customers::record(book, id)?),
            None => None,
        };
        let key = customer.as_ref().map(|customer| customer.brief.key);
        let sign = sign_of(settings, customer.as_ref(), asking.today);
        let wanted = Wanted {
            day,
            is_today: day == asking.today,
            amount,
            parts: checked_parts(input.parts, amount)?,
            lines: &checked_lines(book, &input.lines, amount)?,
            cost: input.cost.map(bounded).transpose()?,
            seller: actor.person,
        };
        let said_no = (input.without.as_slice(), input.coupons.as_slice());
        let (offers, left) =
            offers(book, settings, customer.as_ref(), &wanted, said_no, asking.now)?;
        let (off, amount) = (left.off, left.amount);
        let said = Said { points: input.spend, gift: &input.gift, credit: input.credit };
        let at = (asking.today, asking.now);
        let Weighed { paid, asked, sale } =
            weigh(book, settings, customer, &left, (day, said), at)?;
        let before = sale.customer.as_ref().map_or(0, |customer| customer.brief.points);
        let earns = sale.gives(Holds::Points) + sale.bonus();
        let pays_owed = sale.owed.min(earns);
        let stamps = match (key, sale.collects) {
            (Some(key), true) => stamps(book, settings, key, day, |holds| sale.gives(holds))?,
            _ => Vec::new(),
        };
        let waits = settings.program.usable_from(day, asking.today);
        let left = Money(amount.0 - asked.money.0);
        Ok(wire::Quote {
            before: Points(before),
            earns: Points(earns),
            spends: sale.spends,
            after: Points(before - sale.spends.0 + earns - pays_owed),
            paid_points: sale.paid_points,
            off,
            offers,
            to_pay: Money(amount.0 - sale.paid_points.0 - paid.money().0),
            paid_credit: paid.credit,
            credit: paid.credit_have,
            gift: paid.cards,
            most_points: sale.most_points,
            most_worth: settings.program.spend.value_down(sale.most_points).min(left),
            pays_owed: Points(pays_owed),
            collects: sale.collects,
            rules: with_draws(book, rules_gave(&sale.earned, sale.bonus()))?,
            stamps,
            usable_from: waits.filter(|_| earns > 0),
            to_step: sale.to_step(book, settings, asking.today, &asked)?,
            sign,
            same_today: match key {
                Some(key) => book.same_purchases(Some(key), day, amount, false)?,
                None => 0,
            },
        })
    })
}

/// What each rule gives, by its name then, and the thanks for a recommendation.
pub fn rules_gave(earned: &[Applied], bonus: i64) -> Vec<wire::RuleGave> {
    let of = |one: &Applied| wire::RuleGave {
        rule: one.rule,
        name: one.name.clone(),
        into: one.into,
        gave: one.gave,
        draw: None,
        referral: false,
    };
    let thanks = wire::RuleGave {
        rule: 0,
        name: String::new(),
        into: Holds::Points,
        gave: bonus,
        draw: None,
        referral: true,
    };
    earned.iter().map(of).chain((bonus > 0).then_some(thanks)).collect()
}

fn sign_of(settings: &Settings, customer: Option<&CustomerRecord>, today: Day) -> Sign {
    let Some(customer) = customer else { return Sign::Nobody };
    let limit = lapse_limit(&Rule::Rhythm(settings.rhythm), customer.rhythm);
    sign(customer.visit_days, customer.brief.last_day, limit, today)
}

/// Records a purchase. A double Enter gives points once: the same operation again is the same
/// answer again.
pub fn record_purchase(
    shop: &Shop,
    actor: &Actor,
    input: wire::RecordPurchase,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "record_purchase", input.op_id, &input, |deciding| {
        decide_purchase(deciding, &input).map(Decided::from)
    })
}

/// Decides a purchase by the rules that hold now.
pub fn decide_purchase(
    deciding: &Deciding<'_, '_>,
    input: &wire::RecordPurchase,
) -> Result<Fact, Refusal> {
    let book = deciding.book;
    let amount = bounded(input.amount)?;
    let day = day_of(input.day, deciding.today)?;
    let lines = checked_lines(book, &input.lines, amount)?;
    let receipt = clean_name(&input.receipt, RECEIPT_MAX).map_err(|error| Refusal::of(&error))?;
    let customer = match input.customer {
        Some(id) => Some(customers::listed(book, id)?),
        None => None,
    };
    let wanted = Wanted {
        day,
        is_today: day == deciding.today,
        amount,
        parts: checked_parts(input.parts, amount)?,
        lines: &lines,
        cost: input.cost.map(bounded).transpose()?,
        seller: deciding.actor.person,
    };
    let reason = crate::limits::reason_of(&input.reason)?;
    let said_yes = (input.promotions.as_slice(), input.coupons.as_slice(), reason.as_str());
    let left =
        bargain(book, &deciding.settings, customer.as_ref(), &wanted, said_yes, deciding.now)?;
    let passed =
        crate::limits::passed(deciding, Limited::Off { off: left.off, of: amount }, &reason)?;
    let said = Said { points: input.spend, gift: &input.gift, credit: input.credit };
    let at = (deciding.today, deciding.now);
    let Weighed { paid, asked, sale } =
        weigh(book, &deciding.settings, customer, &left, (day, said), at)?;
    refuse_wish(&sale, asked.wish)?;
    let (points, opened) = sale.posting(deciding, &asked, &paid.entries)?;
    let step = sale.step(book, &deciding.settings, deciding.today, &asked)?;
    let others = sale.step_of_introducer(deciding, &asked, &points)?;
    let dated_back = dated_back(deciding, day, &left, &sale.earned, &reason)?;
    // Of a purchase of today the instant is known; of a past day it is not.
    let at = (day == deciding.today).then_some(deciding.now);
    Ok(Fact::PurchaseRecorded(PurchaseRecorded {
        customer: input.customer,
        day,
        at,
        amount: left.amount,
        paid_points: sale.paid_points,
        paid_gift: paid.gift(),
        paid_credit: paid.credit,
        off: left.off,
        uses: left.uses,
        warned: left.warned,
        passed,
        dated_back,
        parts: left.parts,
        receipt,
        row: None,
        scratch: crate::draw::given_with_sale(book, &input.scratch)?,
        earned: sale.earned,
        opened,
        step,
        others: others.into_iter().collect(),
        bonus: sale.thanks.map(|thanks| thanks.bonus),
        points,
        lines: left.lines,
    }))
}

/// A sale written for a past day that takes a promotion or a coupon of that day, or to which a rule
/// gives by the day or the hour, for the owner's list: so somebody would get the stamps of ten days
/// at once. The price of a step has no day.
fn dated_back(
    deciding: &Deciding<'_, '_>,
    day: Day,
    left: &Bargain,
    earned: &[Applied],
    reason: &str,
) -> Result<Option<Passed>, Refusal> {
    let days = deciding.today.since(day);
    let by_promotion = left.uses.iter().any(|one| !Promotion::is_of_step(one.promotion));
    let rules = &deciding.settings.program.rules;
    let of_day = |one: &Applied| {
        let rule = rules.iter().find(|rule| rule.id == one.rule);
        rule.is_some_and(|rule| rule.asks_the_day() || !rule.works_on(deciding.today))
    };
    if days <= 0 || !(by_promotion || earned.iter().any(of_day)) {
        return Ok(None);
    }
    crate::limits::passed(deciding, Limited::DatedBack { days }, reason)
}

/// What somebody says a sale is to be paid with, beside the till.
struct Said<'a> {
    points: Option<Points>,
    gift: &'a [wire::GiftPay],
    credit: Option<Money>,
}

/// A sale after its promotions: how it is paid, and what it brings.
struct Weighed<'a> {
    paid: Paid,
    asked: Asked<'a>,
    sale: Reckoned,
}

/// Weighs what promotions leave of a sale. The question before a sale and the sale itself come
/// through here, so that what was shown is what is done.
fn weigh<'a>(
    book: &Book<'_>,
    settings: &Settings,
    customer: Option<CustomerRecord>,
    left: &'a Bargain,
    (day, said): (Day, Said<'_>),
    (today, now): (Day, Instant),
) -> Result<Weighed<'a>, Refusal> {
    let wish = said.points.unwrap_or_default();
    let paid_points = settings.program.spend.value_down(Points(wish.0.max(0))).min(left.amount);
    let key = customer.as_ref().map(|customer| customer.brief.key);
    let tender = Wish { gift: said.gift, credit: said.credit, paid_points };
    let paid = Paid::of(book, key, left.amount, tender, today)?;
    let money = paid.money();
    let asked =
        Asked { day, amount: left.amount, wish, money, parts: left.parts, lines: &left.lines };
    let sale = reckon(book, settings, customer, &asked, now)?;
    Ok(Weighed { paid, asked, sale })
}

/// Parts of an amount fit into it.
fn checked_parts(parts: Parts, amount: Money) -> Result<Parts, Refusal> {
    if parts.fit(amount) { Ok(parts) } else { Err(Refusal::PartsDoNotFit) }
}

/// Refuses a wish for points that cannot be: not a member, too few, more than the sale is worth.
fn refuse_wish(sale: &Reckoned, wish: Points) -> Result<(), Refusal> {
    if wish.0 < 0 {
        return Err(Refusal::AmountNegative);
    }
    if wish.0 == 0 {
        return Ok(());
    }
    if !sale.collects {
        return Err(Refusal::NotAMember);
    }
    if wish.0 > sale.usable.0 {
        return Err(Refusal::PointsShort { have: sale.usable.0, need: wish.0 });
    }
    // Too few points to pay the smallest unit would be taken for nothing.
    if sale.paid_points.0 == 0 {
        return Err(Refusal::PointsTooMany { most: 0 });
    }
    if wish.0 > sale.most_points.0 {
        return Err(Refusal::PointsTooMany { most: sale.most_points.0 });
    }
    Ok(())
}
