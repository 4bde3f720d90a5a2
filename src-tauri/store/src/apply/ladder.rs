//! The ladder: who stands on which step, and why.

use super::{Meta, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::day::Day;
use vafa_domain::id::CustomerId;
use vafa_domain::loyalty::{ByHand, StepChange};

/// Writes a change of somebody's step, on the day of the operation.
pub fn step_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: i64,
    change: &StepChange,
) -> Result<(), StoreError> {
    changed_on(writer, meta, customer, meta.day, change)
}

fn changed_on(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: i64,
    day: Day,
    change: &StepChange,
) -> Result<(), StoreError> {
    // Facts of one undo may move somebody twice: where they came from stays, where they end counts.
    writer.db().prepare_cached(include_str!("ladder/step_changed.sql"))?.execute((
        meta.seq,
        customer,
        day.to_string(),
        change.from,
        change.to,
        word(&change.turn)?,
        word(&change.why)?,
        change.value,
    ))?;
    Ok(())
}

pub fn steps_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    day: Day,
    changes: &[(CustomerId, StepChange)],
) -> Result<(), StoreError> {
    for (customer, change) in changes {
        let key = writer.customer_key(*customer)?;
        changed_on(writer, meta, key, day, change)?;
        on_timeline(writer, meta, key)?;
    }
    Ok(())
}

pub fn step_set(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    change: Option<&StepChange>,
    by_hand: Option<&ByHand>,
    reason: &str,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    if let Some(change) = change {
        step_changed(writer, meta, key, change)?;
    }
    writer.db().execute(
        "INSERT INTO step_by_hand (op, customer, from_day, step, until_day, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            meta.seq,
            key,
            by_hand.map(|set| set.from.to_string()),
            by_hand.and_then(|set| set.step),
            by_hand.and_then(|set| set.until).map(|day| day.to_string()),
            reason,
        ),
    )?;
    on_timeline(writer, meta, key)
}
