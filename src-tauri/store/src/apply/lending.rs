//! Paying over time: plans, payments, polite words and limits.

use super::{Meta, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use vafa_domain::id::{CustomerId, PlanId};
use vafa_domain::instalment::{PlanAgreed, PlanPaid, PlanWordSaid};
use vafa_domain::money::Money;

pub fn agreed(writer: &Writer<'_>, meta: &Meta, fact: &PlanAgreed) -> Result<(), StoreError> {
    let customer = writer.customer_key(fact.customer)?;
    let purchase = fact.purchase.map(|purchase| writer.purchase_key(purchase)).transpose()?;
    let db = writer.db();
    db.execute(
        "INSERT INTO plan (uuid, op, customer, purchase, for_what, total)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            fact.plan.0.as_bytes(),
            meta.seq,
            customer,
            purchase,
            &fact.for_what,
            fact.parts.total().0,
        ),
    )?;
    let plan = db.last_insert_rowid();
    for (n, part) in (0i64..).zip(&fact.parts.parts) {
        db.execute(
            "INSERT INTO instalment (plan, n, due, amount) VALUES (?1, ?2, ?3, ?4)",
            (plan, n, part.due.to_string(), part.amount.0),
        )?;
    }
    on_timeline(writer, meta, customer)
}

pub fn dropped(
    writer: &Writer<'_>,
    meta: &Meta,
    plan: PlanId,
    dropped: bool,
) -> Result<(), StoreError> {
    let (plan, customer) = row_of(writer, plan)?;
    writer.db().execute("UPDATE plan SET dropped = ?2 WHERE id = ?1", (plan, dropped))?;
    on_timeline(writer, meta, customer)
}

pub fn paid(writer: &Writer<'_>, meta: &Meta, fact: &PlanPaid) -> Result<(), StoreError> {
    let (plan, customer) = row_of(writer, fact.plan)?;
    writer.db().execute(
        "INSERT INTO plan_payment (uuid, op, plan, day, amount, stands)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (uuid) DO UPDATE SET stands = excluded.stands",
        (
            fact.payment.0.as_bytes(),
            meta.seq,
            plan,
            fact.day.to_string(),
            fact.amount.0,
            fact.stands,
        ),
    )?;
    on_timeline(writer, meta, customer)
}

pub fn word_said(writer: &Writer<'_>, meta: &Meta, fact: &PlanWordSaid) -> Result<(), StoreError> {
    let (plan, customer) = row_of(writer, fact.plan)?;
    writer.db().execute(
        "INSERT INTO plan_word (op, plan, part, word, way, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            meta.seq,
            plan,
            fact.part,
            serde_json::to_string(&fact.word)?,
            fact.way.name(),
            fact.day.to_string(),
        ),
    )?;
    on_timeline(writer, meta, customer)
}

pub fn limit_set(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    limit: Option<Money>,
) -> Result<(), StoreError> {
    let customer = writer.customer_key(customer)?;
    writer.db().execute(
        "INSERT INTO credit_limit (op, customer, most) VALUES (?1, ?2, ?3)",
        (meta.seq, customer, limit.map(|limit| limit.0)),
    )?;
    on_timeline(writer, meta, customer)
}

/// A plan's row key and whose it is now.
fn row_of(writer: &Writer<'_>, plan: PlanId) -> Result<(i64, i64), StoreError> {
    let mut found = writer.db().prepare_cached("SELECT id, customer FROM plan WHERE uuid = ?1")?;
    Ok(found.query_row([plan.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
