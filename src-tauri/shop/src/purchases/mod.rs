//! Purchases: what a sale would do, the sale, its return and its void.

mod back;
mod bonus;
mod lines;
mod sale;
mod tender;

pub use back::{reversal, step_after};
pub use bonus::{given_anew, others};
pub use sale::stamps;

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::promotions::{Bargain, Wanted, bargain, offers};
use crate::{Actor, Refusal, customers, wire};
use lines::checked_lines;
use sale::{Asked, Reckoned, reckon};
use std::collections::BTreeMap;
use tender::{Paid, Wish};
use vafa_domain::calendar::parts;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{Fact, Opened, PurchaseRecorded, PurchaseReturned};
use vafa_domain::fold::clean_name;
use vafa_domain::id::PurchaseId;
use vafa_domain::ledger::{Entry, EntryKind, Holds};
use vafa_domain::loyalty::{Applied, Limited, PaidBack, Points, Reversal};
use vafa_domain::missing::{Rule, lapse_limit};
use vafa_domain::money::Money;
use vafa_domain::purchase::{GOODS_MAX, Parts, RECEIPT_MAX, Sign, sign};
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord, PurchaseQuery, SoldRecord};

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
    _: &Actor,
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
        let waits = settings.program.pending_days;
        let wait = day.plus(i64::from(waits));
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
            rules: rules_gave(settings, &sale.earned, sale.bonus()),
            stamps,
            usable_from: (waits > 0 && earns > 0).then_some(wait),
            to_step: sale.to_step(book, settings, asking.today, &asked)?,
            sign,
            same_today: match key {
                Some(key) => book.same_purchases(Some(key), day, amount, false)?,
                None => 0,
            },
        })
    })
}

/// What each rule gives, with the names of the program, and the thanks for a recommendation.
pub fn rules_gave(settings: &Settings, earned: &[Applied], bonus: i64) -> Vec<wire::RuleGave> {
    let name = |id| settings.program.rules.iter().find(|rule| rule.id == id);
    let of = |one: &Applied| wire::RuleGave {
        rule: one.rule,
        name: name(one.rule).map(|rule| rule.name.clone()).unwrap_or_default(),
        into: one.into,
        gave: one.gave,
        referral: false,
    };
    let thanks = wire::RuleGave {
        rule: 0,
        name: String::new(),
        into: Holds::Points,
        gave: bonus,
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

fn decide_purchase(
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
        parts: left.parts,
        receipt,
        row: None,
        earned: sale.earned,
        opened,
        step,
        bonus: sale.thanks.map(|thanks| thanks.bonus),
        points,
        lines: left.lines,
    }))
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

fn sold(book: &Book<'_>, id: PurchaseId) -> Result<SoldRecord, Refusal> {
    let sold = book.sold(id)?.ok_or(Refusal::PurchaseUnknown)?;
    if sold.voided { Err(Refusal::PurchaseVoided) } else { Ok(sold) }
}

/// Takes back part of a purchase.
pub fn return_purchase(
    shop: &Shop,
    actor: &Actor,
    input: wire::ReturnPurchase,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "return_purchase", input.op_id, &input, |deciding| {
        let sold = sold(deciding.book, input.purchase)?;
        let amount = returned_amount(&sold, &input)?;
        let most = sold.points.amount.0 - sold.points.returned.0;
        if amount.0 <= 0 {
            return Err(Refusal::AmountNegative);
        }
        if amount.0 > most {
            return Err(Refusal::ReturnTooMuch { most });
        }
        let (book, settings) = (deciding.book, &deciding.settings);
        let passed =
            crate::limits::passed(deciding, Limited::Returned { money: amount }, &input.reason)?;
        let mut reversal = reversal(book, settings, &sold, amount, &input.lines)?;
        let opened = match input.as_credit {
            true => as_credit(deciding, input.purchase, &sold, &mut reversal)?,
            false => None,
        };
        let step = step_after(book, settings, deciding.today, &sold, amount, &reversal)?;
        Ok(Decided::from(Fact::PurchaseReturned(PurchaseReturned {
            opened,
            passed,
            purchase: input.purchase,
            day: deciding.today,
            amount,
            paid_back: reversal.paid_back,
            lines: input.lines.clone(),
            taken: reversal.taken,
            points: reversal.posting,
            step,
        })))
    })
}

/// What the till would pay back becomes credit of the customer. What is open of the sale's plan
/// falls first: nobody gets credit for what they have not paid.
fn as_credit(
    deciding: &Deciding<'_, '_>,
    purchase: PurchaseId,
    sold: &SoldRecord,
    reversal: &mut Reversal,
) -> Result<Option<Opened>, Refusal> {
    let customer = sold.customer.ok_or(Refusal::CreditNeedsCustomer)?;
    let plans = deciding.book.plans(Some(customer), true)?.into_iter();
    let of_sale = plans.filter(|record| record.purchase == Some(purchase));
    let open: i64 = of_sale.map(|record| record.plan.open().0).sum();
    let money = Money(reversal.till.0 - open);
    if money.0 <= 0 {
        return Ok(None);
    }
    let (account, opened) = crate::gifts::credit_account(deciding, customer)?;
    let lot = Entry::lot(account, EntryKind::Load, money.0);
    reversal.posting.open(deciding.op, lot, 0);
    reversal.paid_back.push(PaidBack { holds: Holds::Credit, money });
    reversal.till = Money(reversal.till.0 - money.0);
    Ok(opened)
}

/// How much comes back: what was said, or what the named lines cost.
fn returned_amount(sold: &SoldRecord, input: &wire::ReturnPurchase) -> Result<Money, Refusal> {
    let mut sum = Money::ZERO;
    for (n, place) in input.lines.iter().enumerate() {
        let line = usize::try_from(*place).ok().and_then(|place| sold.fact.lines.get(place));
        let line = line.ok_or(Refusal::PurchaseUnknown)?;
        // A line comes back once, in earlier returns and in this one.
        if sold.lines_back.contains(place) || input.lines.iter().take(n).any(|one| one == place) {
            return Err(Refusal::AlreadyUndone);
        }
        sum = sum.plus(line.amount).ok_or(Refusal::AmountTooGreat { most: Money::MAX.0 })?;
    }
    match input.amount {
        // Named lines bring back at most what they cost.
        Some(amount) if sum.0 > 0 && amount > sum => Err(Refusal::ReturnTooMuch { most: sum.0 }),
        Some(amount) => bounded(amount),
        None => Ok(sum),
    }
}

/// Says that a purchase never was.
pub fn void_purchase(
    shop: &Shop,
    actor: &Actor,
    input: wire::VoidPurchase,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "void_purchase", input.op_id, &input, |deciding| {
        let sold = sold(deciding.book, input.purchase)?;
        let back = Money(sold.points.amount.0 - sold.points.returned.0);
        let (book, settings) = (deciding.book, &deciding.settings);
        // All of it comes back: for a seller's limit a void is a return.
        let deed = Limited::Returned { money: back };
        let passed = crate::limits::passed(deciding, deed, &input.reason)?;
        let reversal = reversal(book, settings, &sold, back, &[])?;
        let step = step_after(book, settings, deciding.today, &sold, back, &reversal)?;
        let purchase = input.purchase;
        Ok(Fact::PurchaseVoided { purchase, points: reversal.posting, step, passed }.into())
    })
}

/// Lists purchases of a customer, or of a day at the counter.
pub fn list_purchases(
    shop: &Shop,
    _: &Actor,
    input: wire::ListPurchases,
) -> Result<wire::Purchases, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let customer = match input.customer {
            Some(id) => Some(customers::key(book, id)?),
            None => None,
        };
        let text = clean_name(&input.text, GOODS_MAX).map_err(|error| Refusal::of(&error))?;
        let mut query = PurchaseQuery {
            customer,
            from: input.from,
            to: input.to,
            text,
            after: input.after,
            above: 0,
        };
        if customer.is_none() {
            let day = input.day.unwrap_or(asking.today);
            query = PurchaseQuery { from: Some(day), to: Some(day), ..query };
            // A purchase of today can only have been recorded today.
            if day == asking.today {
                query.above = book.start_of_day(day)?;
            }
        }
        let page = book.purchases(&query)?;
        let days = book.purchase_days(&query)?;
        let next = page.more.then(|| page.rows.last().map(|row| row.op)).flatten();
        let keys: Vec<i64> = page.rows.iter().filter_map(|row| row.customer).collect();
        let names = crate::opening::names(book, &keys, settings)?;
        let rows = page.rows.into_iter().map(|row| purchase_row(row, &names)).collect();
        let mut years: BTreeMap<i32, wire::YearSum> = BTreeMap::new();
        for day in &days {
            let Some(on) = day.day else { continue };
            let year = parts(on, settings.calendar).year;
            let sum = years.entry(year).or_insert(wire::YearSum { year, count: 0, sum: Money(0) });
            sum.count += day.count;
            sum.sum.0 += day.sum.0;
        }
        Ok(wire::Purchases {
            rows,
            next,
            count: days.iter().map(|day| day.count).sum(),
            sum: Money(days.iter().map(|day| day.sum.0).sum()),
            years: years.into_values().rev().collect(),
        })
    })
}

fn purchase_row(
    row: vafa_store::PurchaseRecord,
    names: &BTreeMap<i64, wire::CustomerBrief>,
) -> wire::PurchaseRow {
    let who = row.customer.and_then(|key| names.get(&key));
    wire::PurchaseRow {
        id: row.id,
        customer: who.map(|who| who.id),
        name: who.and_then(|who| who.name.clone()),
        reference: who.and_then(|who| who.reference.clone()),
        day: row.day,
        at: row.at,
        amount: row.amount,
        off: row.off,
        returned: row.returned,
        paid_points: row.paid_points,
        paid_gift: row.paid_gift,
        paid_credit: row.paid_credit,
        points: Points(row.points),
        receipt: row.receipt,
        lines: row.lines,
        voided: row.voided,
        imported: row.imported,
    }
}
