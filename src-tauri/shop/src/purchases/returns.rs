//! What comes back: part of a purchase, or all of one that never was.

use super::{Goes, Steps, bounded, reversal, take_unreached};
use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use vafa_domain::fact::{Fact, Opened, PurchaseReturned};
use vafa_domain::id::{PlanId, PurchaseId};
use vafa_domain::ledger::{Entry, EntryKind, Holds};
use vafa_domain::loyalty::{Limited, PaidBack, Reversal};
use vafa_domain::money::Money;
use vafa_domain::promotion::{Unearned, unearned};
use vafa_store::{Book, SoldRecord};

fn sold(book: &Book<'_>, id: PurchaseId) -> Result<SoldRecord, Refusal> {
    let sold = book.sold(id)?.ok_or(Refusal::PurchaseUnknown)?;
    if sold.voided { Err(Refusal::PurchaseVoided) } else { Ok(sold) }
}

/// Says what a return would do.
pub fn quote_return(
    shop: &Shop,
    _: &Actor,
    input: wire::QuoteReturn,
) -> Result<wire::ReturnQuote, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let sold = sold(book, input.purchase)?;
        let amount = returned_amount(&sold, input.amount, &input.lines)?;
        let mut reversal = reversal(book, settings, &sold, amount, &input.lines)?;
        leave_open(book, &sold, &mut reversal)?;
        let unearned = crate::done::unearned(book, &unearned_by(&sold, amount))?;
        Ok(wire::ReturnQuote { amount, till: reversal.till, unearned })
    })
}

/// Takes back part of a purchase.
pub fn return_purchase(
    shop: &Shop,
    actor: &Actor,
    input: wire::ReturnPurchase,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "return_purchase", input.op_id, &input, |deciding| {
        let sold = sold(deciding.book, input.purchase)?;
        let amount = returned_amount(&sold, input.amount, &input.lines)?;
        let (book, settings) = (deciding.book, &deciding.settings);
        let passed =
            crate::limits::passed(deciding, Limited::Returned { money: amount }, &input.reason)?;
        let mut reversal = reversal(book, settings, &sold, amount, &input.lines)?;
        leave_open(book, &sold, &mut reversal)?;
        let opened = match input.as_credit {
            true => as_credit(deciding, &sold, &mut reversal)?,
            false => None,
        };
        let back = (amount, input.lines.as_slice());
        let unreached = take_unreached(deciding, &sold, back, &mut reversal)?;
        let steps = Steps::after(deciding, &sold, Goes::Back(amount), &reversal.posting)?;
        Ok(Decided::from(Fact::PurchaseReturned(PurchaseReturned {
            opened,
            passed,
            purchase: input.purchase,
            day: deciding.today,
            amount,
            paid_back: reversal.paid_back,
            till: Some(reversal.till),
            unearned: unearned_by(&sold, amount),
            lines: input.lines.clone(),
            taken: reversal.taken,
            points: reversal.posting,
            step: steps.own,
            others: steps.others,
            unreached,
        })))
    })
}

/// What is open of the sale's plan falls before the till pays anything: nobody gets back what they
/// have not paid.
fn leave_open(book: &Book<'_>, sold: &SoldRecord, reversal: &mut Reversal) -> Result<(), Refusal> {
    for op in book.plans_on(sold.op)? {
        let open = book.plan(PlanId::from(op))?.map_or(0, |record| record.plan.open().0);
        reversal.till = Money((reversal.till.0 - open).max(0));
    }
    Ok(())
}

/// What the till would pay back becomes credit of the customer.
fn as_credit(
    deciding: &Deciding<'_, '_>,
    sold: &SoldRecord,
    reversal: &mut Reversal,
) -> Result<Option<Opened>, Refusal> {
    let customer = sold.customer.ok_or(Refusal::CreditNeedsCustomer)?;
    let money = reversal.till;
    if money.0 <= 0 {
        return Ok(None);
    }
    let (account, opened) = crate::gifts::credit_account(deciding, customer)?;
    let lot = Entry::lot(account, EntryKind::Load, money.0);
    reversal.posting.open(deciding.op, lot, 0);
    reversal.paid_back.push(PaidBack { holds: Holds::Credit, money });
    reversal.till = Money::ZERO;
    Ok(opened)
}

/// What the promotions of a sale gave for a sum that its rest no longer reaches when so much more
/// comes back. Delivery and wrapping reach no sum.
fn unearned_by(sold: &SoldRecord, back: Money) -> Vec<Unearned> {
    let (of, parts) = (&sold.points, sold.points.parts);
    let goods = |returned: i64| {
        Money((of.amount.0 - parts.delivery.0 - parts.wrapping.0 - returned).max(0))
    };
    let returned = of.returned.0;
    unearned(&sold.fact.uses, goods(0), goods(returned), goods(returned.saturating_add(back.0)))
}

/// How much comes back: what was said, or what the named lines cost. More than nothing, and no more
/// than is left of the sale.
fn returned_amount(
    sold: &SoldRecord,
    amount: Option<Money>,
    lines: &[u32],
) -> Result<Money, Refusal> {
    let amount = named_amount(sold, amount, lines)?;
    let most = sold.points.amount.0 - sold.points.returned.0;
    if amount.0 <= 0 {
        return Err(Refusal::AmountNegative);
    }
    if amount.0 > most {
        return Err(Refusal::ReturnTooMuch { most });
    }
    Ok(amount)
}

fn named_amount(sold: &SoldRecord, amount: Option<Money>, lines: &[u32]) -> Result<Money, Refusal> {
    let mut sum = Money::ZERO;
    for (n, place) in lines.iter().enumerate() {
        let line = usize::try_from(*place).ok().and_then(|place| sold.fact.lines.get(place));
        let line = line.ok_or(Refusal::PurchaseUnknown)?;
        // A line comes back once, in earlier returns and in this one.
        if sold.lines_back.contains(place) || lines.iter().take(n).any(|one| one == place) {
            return Err(Refusal::AlreadyUndone);
        }
        sum = sum.plus(line.amount).ok_or(Refusal::AmountTooGreat { most: Money::MAX.0 })?;
    }
    match amount {
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
        let mut reversal = reversal(book, settings, &sold, back, &[])?;
        leave_open(book, &sold, &mut reversal)?;
        let unreached = take_unreached(deciding, &sold, (back, &[]), &mut reversal)?;
        let Steps { own: step, others } =
            Steps::after(deciding, &sold, Goes::Void, &reversal.posting)?;
        let (purchase, points) = (input.purchase, reversal.posting);
        let (till, unearned) = (Some(reversal.till), unearned_by(&sold, back));
        Ok(Fact::PurchaseVoided {
            purchase,
            points,
            step,
            others,
            passed,
            unreached,
            till,
            unearned,
        }
        .into())
    })
}
