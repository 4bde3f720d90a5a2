//! What stands behind a purchase of a list: which rule gave what, what was taken off, what it took.

use super::rules_gave;
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::BTreeMap;
use vafa_domain::fact::Fact;
use vafa_domain::ledger::{EntryKind, Holds};
use vafa_domain::loyalty::Points;
use vafa_domain::promotion::Use;
use vafa_store::{Book, PurchaseRecord};

/// Which rule gave what on a sale, and which promotions took off how much.
pub fn get_purchase(
    shop: &Shop,
    _: &Actor,
    input: wire::ByPurchase,
) -> Result<wire::PurchaseTold, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let sold = book.sold(input.purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        let fact = &sold.fact;
        let bonus = fact.bonus.map_or(0, |bonus| bonus.to_newcomer);
        let mut spent = Points(0);
        for entry in fact.points.entries.iter().filter(|one| one.kind == EntryKind::Spend) {
            if book.holds_of(entry.account)? == Holds::Points {
                spent.0 -= entry.amount;
            }
        }
        let mut promotions = Vec::with_capacity(fact.uses.len());
        for one in &fact.uses {
            promotions.push(promotion(book, one)?);
        }
        Ok(wire::PurchaseTold {
            rules: with_draws(book, rules_gave(&fact.earned, bonus))?,
            promotions,
            off: fact.off,
            spent,
            paid_points: fact.paid_points,
            returns: returns(book, sold.op)?,
            scratch: u32::try_from(fact.scratch.len()).unwrap_or(u32::MAX),
        })
    })
}

/// What came back of a purchase, the oldest first.
fn returns(book: &Book<'_>, purchase: i64) -> Result<Vec<wire::ReturnTold>, Refusal> {
    let mut returns = Vec::new();
    for seq in book.returns_of(purchase)? {
        let Some(op) = book.op_at(seq)? else { continue };
        if let Fact::PurchaseReturned(back) = op.fact {
            let till = back.out_of_till();
            let (op, day, amount) = (op.op_id, back.day, back.amount);
            let unearned = crate::done::unearned(book, &back.unearned)?;
            returns.push(wire::ReturnTold { op, day, amount, till, unearned });
        }
    }
    Ok(returns)
}

/// A promotion as it was used; the price of a step has no name of its own.
fn promotion(book: &Book<'_>, one: &Use) -> Result<wire::PromotionTold, Refusal> {
    let record = book.promotion(one.promotion)?;
    Ok(wire::PromotionTold {
        name: record.map(|record| record.promotion.name),
        off: one.off,
        gift: one.gift.clone(),
        by_coupon: one.coupon.is_some(),
    })
}

/// What each rule gave, with the names of the draws whose tickets were given.
pub fn with_draws(
    book: &Book<'_>,
    mut rules: Vec<wire::RuleGave>,
) -> Result<Vec<wire::RuleGave>, Refusal> {
    for one in &mut rules {
        if let Holds::Tickets(draw) = one.into {
            one.draw = book.draw(draw)?.map(|draw| draw.name);
        }
    }
    Ok(rules)
}

/// A purchase in a list.
pub fn row(row: PurchaseRecord, names: &BTreeMap<i64, wire::CustomerBrief>) -> wire::PurchaseRow {
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
