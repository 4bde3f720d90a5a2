//! How far somebody behind the counter goes without giving a reason, and the list of what went
//! further.

use crate::act::Deciding;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, person, wire};
use std::collections::BTreeMap;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_note;
use vafa_domain::ledger::EntryKind;
use vafa_domain::loyalty::{Limited, Passed};
use vafa_store::{Book, PassedRecord};

/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// A reason as it is kept: one line without blanks around it, or nothing.
pub fn reason_of(text: &str) -> Result<String, Refusal> {
    let reason = clean_note(text, REASON_MAX).map_err(|error| Refusal::of(&error))?;
    Ok(reason.trim().to_owned())
}

/// Weighs a deed against the shop's limits: nothing where it stays within them, the case to be
/// written where a reason is given, and a refusal that says the limit where none is.
pub fn passed(
    deciding: &Deciding<'_, '_>,
    deed: Limited,
    reason: &str,
) -> Result<Option<Passed>, Refusal> {
    let limits = &deciding.settings.program.limits;
    // What was done before is counted only where a limit could be passed.
    if limits.over(deed, i64::MAX).is_none() {
        return Ok(None);
    }
    let before = done_before(deciding, deed)?;
    let Some(over) = limits.over(deed, before) else { return Ok(None) };
    let reason = reason_of(reason)?;
    if reason.is_empty() {
        let (limit, came_to) = (over.limit, over.came_to);
        return Err(match deed {
            Limited::PointsByHand { .. } => Refusal::OverPoints { limit, came_to },
            Limited::StampsByHand { .. } => Refusal::OverStamps { limit, came_to },
            Limited::Off { .. } => Refusal::OverOff { limit, came_to },
            Limited::GiftMoney { .. } => {
                Refusal::OverGiftMoney { limit_minor: limit, came_to_minor: came_to }
            }
            Limited::Returned { .. } => {
                Refusal::OverReturned { limit_minor: limit, came_to_minor: came_to }
            }
        });
    }
    Ok(Some(Passed { deed, over, reason }))
}

/// What the same person did of this on the business day, what was taken back left out.
fn done_before(deciding: &Deciding<'_, '_>, deed: Limited) -> Result<i64, Refusal> {
    let kinds: &[&'static str] = match deed {
        Limited::PointsByHand { .. } => &["points_adjusted"],
        Limited::StampsByHand { .. } => &["stamps_adjusted"],
        Limited::Off { .. } => &[],
        Limited::GiftMoney { .. } => &["gift_card_issued", "credit_given"],
        Limited::Returned { .. } => &["purchase_returned", "purchase_voided", "gift_card_changed"],
    };
    let actor = deciding.actor.person.map(|person| person.0);
    let facts = deciding.book.done_by(actor, deciding.today, kinds)?;
    let mut sum = 0;
    for fact in &facts {
        sum += match fact {
            // A void says no amount: what was left of its sale came back.
            Fact::PurchaseVoided { purchase, .. } => {
                let sold = deciding.book.sold(*purchase)?;
                sold.map_or(0, |sold| sold.points.amount.0 - sold.points.returned.0)
            }
            fact => counted(fact),
        };
    }
    Ok(sum)
}

/// What a fact counts against its limit.
fn counted(fact: &Fact) -> i64 {
    match fact {
        Fact::PointsAdjusted { points, .. } => points
            .sum_where(|entry| matches!(entry.kind, EntryKind::Gift | EntryKind::Remove))
            .saturating_abs(),
        // A stamp for a visit is the rule's, and no deed by hand.
        Fact::StampsAdjusted(adjusted) => adjusted
            .points
            .sum_where(|entry| matches!(entry.kind, EntryKind::Gift | EntryKind::Remove))
            .saturating_abs(),
        Fact::GiftCardIssued(issued) => issued.points.change_on(issued.account) - issued.paid.0,
        Fact::CreditGiven(given) => given.points.sum_where(|_| true).max(0),
        Fact::PurchaseReturned(back) => back.amount.0,
        Fact::GiftCardChanged(changed) => (-changed.till.0).max(0),
        _ => 0,
    }
}

/// The warning a sale was made in spite of, where what it took off went over a limit as well: the
/// row is the limit's.
fn warned_beside(
    book: &Book<'_>,
    record: &PassedRecord,
) -> Result<Option<(&'static str, i64, i64)>, Refusal> {
    if record.deed != "off" {
        return Ok(None);
    }
    let Some(Fact::PurchaseRecorded(sale)) = book.op_at(record.seq)?.map(|op| op.fact) else {
        return Ok(None);
    };
    Ok(sale.warned.and_then(|warned| warned.concerns.first().map(|one| one.what.listed())))
}

/// What went over a limit, newest first.
pub fn list_overrides(
    shop: &Shop,
    _: &Actor,
    input: wire::ListOverrides,
) -> Result<wire::Overrides, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let mut records = book.limits_passed(input.before)?;
        let more = records.len() > 100;
        records.truncate(100);
        let next = if more { records.last().map(|record| record.seq) } else { None };
        let keys: Vec<i64> = records.iter().filter_map(|record| record.customer).collect();
        let briefs = book.briefs(&keys)?.into_iter();
        let people: BTreeMap<i64, wire::CustomerBrief> = briefs
            .map(|row| (row.key, customers::brief(row, &asking.settings, asking.today)))
            .collect();
        let mut rows = Vec::with_capacity(records.len());
        for record in records {
            let warned = warned_beside(book, &record)?;
            let row = wire::OverrideRow {
                op: record.op,
                at: record.at,
                day: record.day,
                by: person::name_of(book, record.by)?,
                who: record.customer.and_then(|key| people.get(&key)).cloned(),
                deed: record.deed,
                limit: record.limit,
                came_to: record.came_to,
                reason: record.reason,
                reversed: record.reversed,
            };
            rows.push(row.clone());
            if let Some((deed, limit, came_to)) = warned {
                rows.push(wire::OverrideRow { deed: deed.to_owned(), limit, came_to, ..row });
            }
        }
        Ok(wire::Overrides { rows, next })
    })
}
