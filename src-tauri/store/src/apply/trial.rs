//! Goods given to try, product sheets, and what was done for nothing.

use super::{Meta, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::favour::FavourDone;
use vafa_domain::id::TrialId;
use vafa_domain::sheet::{Sheet, SheetGiven};
use vafa_domain::trial::{TrialGiven, TrialState};

pub fn given(writer: &Writer<'_>, meta: &Meta, fact: &TrialGiven) -> Result<(), StoreError> {
    let customer = writer.customer_key(fact.customer)?;
    writer.db().execute(
        "INSERT INTO trial
             (uuid, op, customer, goods, cost, day, until_day, follow_up, state, struck)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        (
            fact.trial.0.as_bytes(),
            meta.seq,
            customer,
            &fact.goods,
            fact.cost.0,
            fact.day.to_string(),
            fact.until.to_string(),
            fact.state.follow_up.to_string(),
            serde_json::to_string(&fact.state)?,
            fact.state.struck,
        ),
    )?;
    on_timeline(writer, meta, customer)
}

pub fn changed(
    writer: &Writer<'_>,
    meta: &Meta,
    trial: TrialId,
    to: &TrialState,
) -> Result<(), StoreError> {
    let db = writer.db();
    let (row, customer): (i64, i64) = db.query_row(
        "SELECT id, customer FROM trial WHERE uuid = ?1",
        [trial.0.as_bytes()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    db.execute(
        "UPDATE trial SET follow_up = ?2, state = ?3, struck = ?4 WHERE id = ?1",
        (row, to.follow_up.to_string(), serde_json::to_string(to)?, to.struck),
    )?;
    on_timeline(writer, meta, customer)
}

pub fn sheet_changed(writer: &Writer<'_>, sheet: &Sheet) -> Result<(), StoreError> {
    writer.db().execute(
        "INSERT INTO product_sheet (uuid, goods, body, put_away) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (uuid) DO UPDATE SET
             goods = excluded.goods, body = excluded.body, put_away = excluded.put_away",
        (sheet.id.0.as_bytes(), &sheet.goods, serde_json::to_string(sheet)?, sheet.put_away),
    )?;
    Ok(())
}

pub fn sheet_given(writer: &Writer<'_>, meta: &Meta, fact: &SheetGiven) -> Result<(), StoreError> {
    let customer = writer.customer_key(fact.customer)?;
    let db = writer.db();
    let sheet: i64 = db.query_row(
        "SELECT id FROM product_sheet WHERE uuid = ?1",
        [fact.sheet.0.as_bytes()],
        |row| row.get(0),
    )?;
    db.execute(
        "INSERT INTO sheet_given (uuid, op, sheet, customer, language, day, stands)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (uuid) DO UPDATE SET stands = excluded.stands",
        (
            fact.given.0.as_bytes(),
            meta.seq,
            sheet,
            customer,
            word(&fact.language)?,
            fact.day.to_string(),
            fact.stands,
        ),
    )?;
    on_timeline(writer, meta, customer)
}

pub fn favour_done(writer: &Writer<'_>, meta: &Meta, fact: &FavourDone) -> Result<(), StoreError> {
    let customer = writer.customer_key(fact.customer)?;
    writer.db().execute(
        "INSERT INTO favour (uuid, op, customer, service, name, cost, day, stands)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (uuid) DO UPDATE SET stands = excluded.stands",
        (
            fact.favour.0.as_bytes(),
            meta.seq,
            customer,
            fact.service,
            &fact.name,
            fact.cost.0,
            fact.day.to_string(),
            fact.stands,
        ),
    )?;
    on_timeline(writer, meta, customer)
}
