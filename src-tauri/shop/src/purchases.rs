//! Purchases: what a sale would do, the sale, its return and its void.

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::calendar::parts;
use vafa_domain::day::Day;
use vafa_domain::fact::{Fact, PurchaseRecorded, PurchaseReturned};
use vafa_domain::fold::clean_name;
use vafa_domain::id::PurchaseId;
use vafa_domain::loyalty::{EntryKind, Membership, Owing, Points, Posting, reverse_sale, spend};
use vafa_domain::missing::{Rule, lapse_limit};
use vafa_domain::money::Money;
use vafa_domain::purchase::{GOODS_MAX, GROUP_MAX, LINES_MAX, Line, RECEIPT_MAX, Sign, sign};
use vafa_domain::setting::{Overdrawn, Settings};
use vafa_store::{Book, CustomerRecord, PurchaseQuery, SoldRecord};

/// A sale reckoned: the same for the question before and for the act.
struct Reckoned {
    customer: Option<CustomerRecord>,
    paid_points: Money,
    base: Money,
    spends: Points,
    earns: Points,
    owed: i64,
    most_points: Points,
}

/// The bounds of an amount.
fn bounded(amount: Money) -> Result<Money, Refusal> {
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

/// Reckons a sale by the rules that hold now. The caller refuses what cannot be.
fn reckon(
    book: &Book<'_>,
    settings: &Settings,
    customer: Option<CustomerRecord>,
    amount: Money,
    wish: Points,
) -> Result<Reckoned, Refusal> {
    let collects = customer.as_ref().is_some_and(customers::collects);
    let have = customer.as_ref().map_or(0, |customer| customer.brief.points);
    // The fewest points that pay the whole amount: nobody pays more points than the sale is worth.
    let whole = settings.spend.points_for_up(amount).map_or(0, |points| points.0);
    let most_points = Points(if collects { have.min(whole) } else { 0 });
    let spends = Points(wish.0.clamp(0, most_points.0.max(0)));
    let paid_points = settings.spend.value_down(spends).min(amount);
    let base = if settings.earn.on_points { amount } else { Money(amount.0 - paid_points.0) };
    let earns = if collects { settings.earn.earned(base) } else { Points(0) };
    let owed = match &customer {
        Some(customer) => book.owed(customer.brief.key)?,
        None => 0,
    };
    Ok(Reckoned { customer, paid_points, base, spends, earns, owed, most_points })
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
        let said = sign_of(settings, customer.as_ref(), asking.today);
        let sale = reckon(book, settings, customer, amount, input.spend.unwrap_or_default())?;
        let before = sale.customer.as_ref().map_or(0, |customer| customer.brief.points);
        let pays_owed = sale.owed.min(sale.earns.0);
        let earn = settings.earn;
        Ok(wire::Quote {
            before: Points(before),
            earns: sale.earns,
            spends: sale.spends,
            after: Points(before - sale.spends.0 + sale.earns.0 - pays_owed),
            paid_points: sale.paid_points,
            to_pay: Money(amount.0 - sale.paid_points.0),
            most_points: sale.most_points,
            most_worth: settings.spend.value_down(sale.most_points).min(amount),
            pays_owed: Points(pays_owed),
            collects: sale.customer.as_ref().is_some_and(customers::collects),
            rule_points: earn.points,
            rule_per: earn.per,
            rule_rounding: earn.rounding,
            sign: said,
            same_today: match key {
                Some(key) => book.same_purchases(Some(key), day, amount, false)?,
                None => 0,
            },
        })
    })
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
    let lines = checked_lines(&input.lines, amount)?;
    let receipt = clean_name(&input.receipt, RECEIPT_MAX).map_err(|error| Refusal::of(&error))?;
    let customer = match input.customer {
        Some(id) => Some(customers::listed(book, id)?),
        None => None,
    };
    let wish = input.spend.unwrap_or_default();
    let sale = reckon(book, &deciding.settings, customer, amount, wish)?;
    refuse_wish(&sale, wish)?;
    let mut points = Posting::default();
    if let Some(customer) = &sale.customer {
        let key = customer.brief.key;
        if sale.spends.0 > 0 {
            points.entries = spend(&book.lots(key)?, sale.spends.0, EntryKind::Spend)?;
        }
        if let Some(account) = book.accounts_of(key)?.first() {
            points.earn(deciding.op, *account, EntryKind::Earn, sale.earns.0, sale.owed);
        }
    }
    // Of a purchase of today the instant is known; of a past day it is not.
    let at = (day == deciding.today).then_some(deciding.now);
    Ok(Fact::PurchaseRecorded(PurchaseRecorded {
        customer: input.customer,
        day,
        at,
        amount,
        paid_points: sale.paid_points,
        base: PurchaseRecorded::base_of(amount, sale.paid_points, sale.base),
        lines,
        receipt,
        row: None,
        rule: (!points.is_empty()).then_some(deciding.settings.earn),
        points,
    }))
}

/// Refuses a wish for points that cannot be: not a member, too few, more than the sale is worth.
fn refuse_wish(sale: &Reckoned, wish: Points) -> Result<(), Refusal> {
    if wish.0 < 0 {
        return Err(Refusal::AmountNegative);
    }
    if wish.0 == 0 {
        return Ok(());
    }
    let Some(customer) = sale.customer.as_ref().filter(|customer| customers::collects(customer))
    else {
        return Err(Refusal::NotAMember);
    };
    if wish.0 > customer.brief.points {
        return Err(Refusal::PointsShort { have: customer.brief.points, need: wish.0 });
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

fn checked_lines(lines: &[Line], amount: Money) -> Result<Vec<Line>, Refusal> {
    if lines.len() > LINES_MAX {
        return Err(Refusal::TooMany { most: LINES_MAX });
    }
    let mut checked = Vec::with_capacity(lines.len());
    let mut sum = Money::ZERO;
    let mut priced = false;
    for line in lines {
        let goods = clean_name(&line.goods, GOODS_MAX).map_err(|error| Refusal::of(&error))?;
        let group = clean_name(&line.group, GROUP_MAX).map_err(|error| Refusal::of(&error))?;
        bounded(line.amount)?;
        if !(0..=1_000_000_000).contains(&line.quantity_milli) {
            return Err(Refusal::AmountTooGreat { most: 1_000_000_000 });
        }
        priced |= line.amount.0 > 0;
        sum = sum.plus(line.amount).ok_or(Refusal::AmountTooGreat { most: Money::MAX.0 })?;
        checked.push(Line { goods, group, ..line.clone() });
    }
    // Lines may name goods without prices; with prices they add up to the amount.
    if priced && sum != amount {
        return Err(Refusal::LinesDoNotAddUp { sum: sum.0 });
    }
    Ok(checked)
}

fn sold(book: &Book<'_>, id: PurchaseId) -> Result<SoldRecord, Refusal> {
    let sold = book.sold(id)?.ok_or(Refusal::PurchaseUnknown)?;
    if sold.voided { Err(Refusal::PurchaseVoided) } else { Ok(sold) }
}

/// What goes back into the ledgers when `back` of a sale comes back.
pub fn reversal(
    book: &Book<'_>,
    settings: &Settings,
    sold: &SoldRecord,
    back: Money,
) -> Result<vafa_domain::loyalty::Reversal, Refusal> {
    let Some(customer) = sold.customer else {
        return Ok(vafa_domain::loyalty::Reversal::default());
    };
    let account = book.accounts_of(customer)?.first().copied();
    let points = book.owed(customer)?;
    let owing = account.map(|account| Owing { account, points });
    // Whoever left gave their points back with it: nothing of it is owed again.
    let left = book.briefs(&[customer])?.pop().and_then(|brief| brief.membership);
    let forgive = settings.overdrawn == Overdrawn::Forgive || left == Some(Membership::Left);
    Ok(reverse_sale(&sold.points, back, &book.lots(customer)?, owing, forgive))
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
        let reversal = reversal(deciding.book, &deciding.settings, &sold, amount)?;
        Ok(Decided::from(Fact::PurchaseReturned(PurchaseReturned {
            purchase: input.purchase,
            day: deciding.today,
            amount,
            as_points: reversal.as_points,
            lines: input.lines.clone(),
            taken: reversal.taken,
            points: reversal.posting,
        })))
    })
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
        let reversal = reversal(deciding.book, &deciding.settings, &sold, back)?;
        let purchase = input.purchase;
        Ok(Fact::PurchaseVoided { purchase, points: reversal.posting }.into())
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
        returned: row.returned,
        paid_points: row.paid_points,
        points: Points(row.points),
        receipt: row.receipt,
        lines: row.lines,
        voided: row.voided,
        imported: row.imported,
    }
}
