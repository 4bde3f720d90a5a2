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
use vafa_store::Book;

/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// A reason as it is kept: one line without blanks around it, or nothing.
pub fn reason_of(text: &str) -> Result<String, Refusal> {
    let reason = clean_note(text, REASON_MAX).map_err(|error| Refusal::of(&error))?;
    Ok(reason.trim().to_owned())
}

/// Weighs a deed against the limits of who does it: nothing where it stays within them, the case to be
/// written where a reason is given or none is asked for, and a refusal that says the limit where
/// one is wanting.
pub fn passed(
    deciding: &Deciding<'_, '_>,
    deed: Limited,
    reason: &str,
) -> Result<Option<Passed>, Refusal> {
    let limits = deciding.settings.program.limits_of(deciding.actor.person);
    // What was done before is counted only where a limit could be passed.
    if limits.over(deed, i64::MAX).is_none() {
        return Ok(None);
    }
    let before = done_before(deciding, deed)?;
    let Some(over) = limits.over(deed, before) else { return Ok(None) };
    let reason = reason_of(reason)?;
    if reason.is_empty() && deed.asks_reason() {
        let (limit, came_to) = (over.limit, over.came_to);
        return Err(match deed {
            Limited::PointsByHand { .. } => Refusal::OverPoints { limit, came_to },
            Limited::StampsByHand { .. } => Refusal::OverStamps { limit, came_to },
            Limited::Off { .. } => Refusal::OverOff { limit, came_to },
            Limited::GiftMoney { .. } => {
                Refusal::OverGiftMoney { limit_minor: limit, came_to_minor: came_to }
            }
            Limited::Returned { .. }
            | Limited::TakenBackAtOnce { .. }
            | Limited::DatedBack { .. } => {
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
        Limited::Off { .. } | Limited::DatedBack { .. } => &[],
        Limited::GiftMoney { .. } => &["gift_card_issued", "credit_given"],
        Limited::Returned { .. } | Limited::TakenBackAtOnce { .. } => {
            &["purchase_returned", "purchase_voided", "gift_card_changed", "undone"]
        }
    };
    let actor = deciding.actor.person.map(|person| person.0);
    let facts = deciding.book.done_by(actor, deciding.today, kinds)?;
    let mut sum = 0;
    for fact in &facts {
        sum += match fact {
            // A slip of the hand that was put right at once is no return; only the next of its
            // kind is weighed together with it, so that many small ones are seen as one.
            Fact::Undone { at_once: true, .. } if matches!(deed, Limited::Returned { .. }) => 0,
            Fact::Undone { by, .. } => {
                let mut back = 0;
                for fact in by {
                    back += counted(deciding.book, fact)?;
                }
                back
            }
            fact => counted(deciding.book, fact)?,
        };
    }
    Ok(sum)
}

/// What a fact counts against its limit.
fn counted(book: &Book<'_>, fact: &Fact) -> Result<i64, Refusal> {
    Ok(match fact {
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
        // A void says no amount: what was left of its sale came back.
        Fact::PurchaseVoided { purchase, .. } => {
            let sold = book.sold(*purchase)?;
            sold.map_or(0, |sold| sold.points.amount.0 - sold.points.returned.0)
        }
        Fact::GiftCardChanged(changed) => (-changed.till.0).max(0),
        _ => 0,
    })
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
        let next = if more { records.last().map(|record| record.key) } else { None };
        let keys: Vec<i64> = records.iter().filter_map(|record| record.customer).collect();
        let briefs = book.briefs(&keys)?.into_iter();
        let people: BTreeMap<i64, wire::CustomerBrief> = briefs
            .map(|row| (row.key, customers::brief(row, &asking.settings, asking.today)))
            .collect();
        let mut rows = Vec::with_capacity(records.len());
        for record in records {
            rows.push(wire::OverrideRow {
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
            });
        }
        Ok(wire::Overrides { rows, next })
    })
}
