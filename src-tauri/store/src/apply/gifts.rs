//! Gift cards, credit, and what went over a limit.

use super::{Meta, club, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::id::{CustomerId, GiftCardId};
use vafa_domain::ledger::Holds;
use vafa_domain::loyalty::{CreditGiven, GiftCardChanged, GiftCardIssued, Limited, Passed};

pub fn issued(writer: &Writer<'_>, meta: &Meta, fact: &GiftCardIssued) -> Result<(), StoreError> {
    let holder = fact.customer.map(|customer| writer.customer_key(customer)).transpose()?;
    club::hold(writer, holder, fact.account, Holds::Gift)?;
    writer.db().prepare_cached(include_str!("gifts/insert.sql"))?.execute((
        fact.card.0.as_bytes(),
        meta.seq,
        fact.code.as_str(),
        word(&fact.kind)?,
        writer.account_key(fact.account)?,
        fact.points.change_on(fact.account),
        fact.paid.0,
        fact.until.map(|day| day.to_string()),
        &fact.reason,
    ))?;
    club::post(writer, meta, &fact.points)?;
    till(writer, meta, fact.card, fact.paid.0)?;
    passed_by(writer, meta, holder, fact.passed.as_ref())?;
    holder.map_or(Ok(()), |holder| on_timeline(writer, meta, holder))
}

pub fn changed(writer: &Writer<'_>, meta: &Meta, fact: &GiftCardChanged) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached("UPDATE gift_card SET state = ?2 WHERE uuid = ?1")?
        .execute((fact.card.0.as_bytes(), word(&fact.state)?))?;
    club::post(writer, meta, &fact.points)?;
    till(writer, meta, fact.card, fact.till.0)?;
    let holder = fact.customer.map(|customer| writer.customer_key(customer)).transpose()?;
    passed_by(writer, meta, holder, fact.passed.as_ref())?;
    holder.map_or(Ok(()), |holder| on_timeline(writer, meta, holder))
}

pub fn shown(
    writer: &Writer<'_>,
    meta: &Meta,
    card: GiftCardId,
    customer: Option<CustomerId>,
) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached(
            "INSERT INTO gift_shown (op, card) SELECT ?1, id FROM gift_card WHERE uuid = ?2",
        )?
        .execute((meta.seq, card.0.as_bytes()))?;
    let holder = customer.map(|customer| writer.customer_key(customer)).transpose()?;
    holder.map_or(Ok(()), |holder| on_timeline(writer, meta, holder))
}

/// Money for a card into the till or out of it.
fn till(writer: &Writer<'_>, meta: &Meta, card: GiftCardId, amount: i64) -> Result<(), StoreError> {
    if amount != 0 {
        // One operation may move a card twice: an undo of an undo.
        writer.db().prepare_cached(include_str!("gifts/till.sql"))?.execute((
            meta.seq,
            card.0.as_bytes(),
            amount,
        ))?;
    }
    Ok(())
}

pub fn credit_given(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CreditGiven,
) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    club::open_accounts(writer, Some(key), fact.opened.as_slice())?;
    passed_by(writer, meta, Some(key), fact.passed.as_ref())?;
    club::points_adjusted(writer, meta, fact.customer, &fact.points)
}

/// Writes what went over a limit; nothing where nothing did.
pub fn passed(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: Option<CustomerId>,
    passed: Option<&Passed>,
) -> Result<(), StoreError> {
    let key = customer.map(|customer| writer.customer_key(customer)).transpose()?;
    passed_by(writer, meta, key, passed)
}

pub fn passed_by(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: Option<i64>,
    passed: Option<&Passed>,
) -> Result<(), StoreError> {
    let Some(passed) = passed else { return Ok(()) };
    let deed = match passed.deed {
        Limited::PointsByHand { .. } => "points_by_hand",
        Limited::StampsByHand { .. } => "stamps_by_hand",
        Limited::Off { .. } => "off",
        Limited::GiftMoney { .. } => "gift_money",
        Limited::Returned { .. } => "returned",
        Limited::TakenBackAtOnce { .. } => "at_once",
        Limited::DatedBack { .. } => "dated_back",
    };
    listed(writer, meta, customer, (deed, passed.over.limit, passed.over.came_to), &passed.reason)
}

/// A row of the owner's list: which deed, the limit and what it came to, and why.
pub fn listed(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: Option<i64>,
    (deed, limit, came_to): (&str, i64, i64),
    reason: &str,
) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached(
            "INSERT INTO limit_passed (op, customer, deed, limit_amount, came_to, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((meta.seq, customer, deed, limit, came_to, reason))?;
    Ok(())
}
