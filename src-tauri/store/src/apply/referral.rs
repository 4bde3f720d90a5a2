//! Who brought whom, how people heard of the shop, and what that cost.

use super::{Meta, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::day::Day;
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::referral::{Heard, SourceCost};

pub fn introducer_named(
    writer: &Writer<'_>,
    meta: &Meta,
    newcomer: CustomerId,
    by: Option<CustomerId>,
    (since, thanked): (Option<Day>, Option<Day>),
) -> Result<(), StoreError> {
    let key = writer.customer_key(newcomer)?;
    writer.db().execute("DELETE FROM referral WHERE newcomer = ?1", [key])?;
    if let Some(by) = by {
        link(writer, meta, key, by)?;
        writer.db().execute(
            "UPDATE referral SET day = coalesce(?2, day), thanked = ?3 WHERE newcomer = ?1",
            (key, since.map(|day| day.to_string()), thanked.map(|day| day.to_string())),
        )?;
    }
    on_timeline(writer, meta, key)
}

/// Writes that somebody was brought by somebody.
pub fn link(
    writer: &Writer<'_>,
    meta: &Meta,
    newcomer: i64,
    by: CustomerId,
) -> Result<(), StoreError> {
    let by = writer.customer_key(by)?;
    writer.db().execute(
        "INSERT INTO referral (newcomer, brought, day) VALUES (?1, ?2, ?3)",
        (newcomer, by, meta.day.to_string()),
    )?;
    on_timeline(writer, meta, by)
}

pub fn introducer_thanked(
    writer: &Writer<'_>,
    meta: &Meta,
    newcomer: CustomerId,
    thanked: bool,
) -> Result<(), StoreError> {
    let key = writer.customer_key(newcomer)?;
    writer.db().execute(
        "UPDATE referral SET thanked = ?2 WHERE newcomer = ?1",
        (key, thanked.then(|| meta.day.to_string())),
    )?;
    if let Some(by) = writer.introducer_of(key)? {
        on_timeline(writer, meta, by)?;
    }
    on_timeline(writer, meta, key)
}

pub fn heard_noted(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    heard: Option<Heard>,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    hear(writer, key, heard)?;
    on_timeline(writer, meta, key)
}

/// Writes how somebody heard of the shop.
pub fn hear(writer: &Writer<'_>, key: i64, heard: Option<Heard>) -> Result<(), StoreError> {
    let db = writer.db();
    db.execute("DELETE FROM heard WHERE customer = ?1", [key])?;
    if let Some(heard) = heard {
        let source = word(&heard)?;
        db.execute("INSERT INTO heard (customer, source) VALUES (?1, ?2)", (key, source))?;
    }
    Ok(())
}

pub fn cost_recorded(
    writer: &Writer<'_>,
    meta: &Meta,
    cost: &SourceCost,
) -> Result<(), StoreError> {
    writer.db().execute(
        "INSERT INTO source_cost (op, source, from_day, to_day, amount, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            meta.seq,
            word(&cost.heard)?,
            cost.from.to_string(),
            cost.to.to_string(),
            cost.amount.0,
            &cost.note,
        ),
    )?;
    Ok(())
}

pub fn cost_struck(writer: &Writer<'_>, cost: OpId) -> Result<(), StoreError> {
    let op = writer.seq_of(cost)?.ok_or(StoreError::Unexpected("op of a cost"))?;
    writer.db().execute("DELETE FROM source_cost WHERE op = ?1", [op])?;
    Ok(())
}

pub fn asked(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    day: Day,
    asked: bool,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    if asked {
        writer.db().execute(
            "INSERT INTO referral_ask (op, customer, day) VALUES (?1, ?2, ?3)",
            (meta.seq, key, day.to_string()),
        )?;
    } else {
        writer.db().execute(
            "DELETE FROM referral_ask WHERE customer = ?1 AND day = ?2",
            (key, day.to_string()),
        )?;
    }
    on_timeline(writer, meta, key)
}
