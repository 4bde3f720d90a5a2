//! Settings, people behind the counter, templates, days, reminders and rounds.

use super::{Meta, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use std::collections::BTreeMap;
use vafa_domain::customer::PersonalText;
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::PersonId;
use vafa_domain::missing::{Deed, Occurrence};

pub fn settings_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    set: &BTreeMap<String, serde_json::Value>,
) -> Result<(), StoreError> {
    for (name, value) in set {
        writer.db().execute(
            "INSERT INTO setting (name, value, op) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value, op = excluded.op",
            (name, serde_json::to_string(value)?, meta.seq),
        )?;
    }
    // The order of names is the language's.
    if set.contains_key("language") {
        writer.touch_everybody()?;
    }
    // From when somebody is missed is the rule's.
    if set.contains_key("rhythm") {
        writer.touched.borrow_mut().rule = true;
    }
    Ok(())
}

pub fn person_changed(
    writer: &Writer<'_>,
    person: PersonId,
    active: bool,
    private: Option<&PersonalText>,
) -> Result<(), StoreError> {
    let name = private.and_then(|text| text.person.as_deref());
    writer.db().execute(
        "INSERT INTO person (uuid, name, active) VALUES (?1, coalesce(?2, ''), ?3)
         ON CONFLICT (uuid) DO UPDATE SET
             name = coalesce(?2, name),
             active = excluded.active",
        (person.0.as_bytes(), name, active),
    )?;
    Ok(())
}

pub fn template_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    language: Language,
    text: &str,
) -> Result<(), StoreError> {
    if text.is_empty() {
        writer.db().execute("DELETE FROM template WHERE language = ?1", [word(&language)?])?;
    } else {
        writer.db().execute(
            "INSERT INTO template (language, text, op) VALUES (?1, ?2, ?3)
             ON CONFLICT (language) DO UPDATE SET text = excluded.text, op = excluded.op",
            (word(&language)?, text, meta.seq),
        )?;
    }
    Ok(())
}

pub fn day_confirmed(writer: &Writer<'_>, meta: &Meta, day: Day) -> Result<(), StoreError> {
    writer.db().execute(
        "INSERT OR IGNORE INTO confirmed_day (day, op) VALUES (?1, ?2)",
        (day.to_string(), meta.seq),
    )?;
    Ok(())
}

pub fn reminder_dealt(
    writer: &Writer<'_>,
    meta: &Meta,
    occurrence: &Occurrence,
    deed: &Deed,
) -> Result<(), StoreError> {
    let customer = writer.customer_key(occurrence.customer)?;
    let body = serde_json::to_value(deed)?;
    let kind = body.get("deed").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let day = match deed {
        Deed::HandOver { day, .. } | Deed::HoldOut { day } => *day,
        Deed::Snooze { .. } | Deed::Skip { .. } | Deed::Done { .. } => meta.day,
    };
    writer.db().execute(
        "INSERT INTO reminder (op, customer, last_day, deed, day, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            meta.seq,
            customer,
            occurrence.last_day.to_string(),
            kind,
            day.to_string(),
            serde_json::to_string(&body)?,
        ),
    )?;
    on_timeline(writer, meta, customer)
}

pub fn round_begun(
    writer: &Writer<'_>,
    meta: &Meta,
    per_day: u32,
    from: Day,
) -> Result<(), StoreError> {
    writer.db().execute(
        "INSERT INTO round (op, per_day, from_day) VALUES (?1, ?2, ?3)",
        (meta.seq, per_day, from.to_string()),
    )?;
    Ok(())
}

pub fn round_ended(writer: &Writer<'_>, on: Day) -> Result<(), StoreError> {
    writer.db().execute("UPDATE round SET to_day = ?1 WHERE to_day IS NULL", [on.to_string()])?;
    Ok(())
}
