//! Imports: their beginning, their batches, and taking one back.

use super::{Meta, club, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use vafa_domain::fact::ImportBegun;
use vafa_domain::id::{CustomerId, ImportId};
use vafa_domain::ledger::Posting;

pub fn begun(writer: &Writer<'_>, meta: &Meta, fact: &ImportBegun) -> Result<(), StoreError> {
    writer.db().execute(
        "INSERT INTO import (uuid, op, file, digest, rows_are, mapping)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            fact.import.0.as_bytes(),
            meta.seq,
            &fact.file,
            &fact.digest,
            &fact.rows_are,
            serde_json::to_string(&fact.mapping)?,
        ),
    )?;
    Ok(())
}

pub fn batch_done(
    writer: &Writer<'_>,
    import: ImportId,
    rows: u64,
    finished: bool,
    added: u64,
) -> Result<(), StoreError> {
    writer.db().execute(
        "UPDATE import SET
             rows = ?2,
             added = added + ?3,
             state = CASE WHEN ?4 THEN 'finished' ELSE state END
         WHERE uuid = ?1",
        (
            import.0.as_bytes(),
            i64::try_from(rows).unwrap_or(i64::MAX),
            i64::try_from(added).unwrap_or(i64::MAX),
            finished,
        ),
    )?;
    Ok(())
}

/// What [`taken_back`] is told by the fact.
pub struct TakenBack<'a> {
    /// Which import.
    pub import: ImportId,
    /// Its new people who stay.
    pub stay: &'a [CustomerId],
    /// Who is no member any more, as before it.
    pub unjoined: &'a [CustomerId],
    /// Points that go.
    pub points: &'a Posting,
}

/// Voids the import's purchases, takes its points back, closes the memberships that only it
/// opened, and takes its new people off the lists, but for those who stay.
pub fn taken_back(
    writer: &Writer<'_>,
    meta: &Meta,
    TakenBack { import, stay, unjoined, points }: &TakenBack<'_>,
) -> Result<(), StoreError> {
    let db = writer.db();
    let key = writer.import_key(*import)?;
    let mut buyers = db.prepare(
        "SELECT DISTINCT customer FROM purchase
         WHERE import = ?1 AND voided IS NULL AND customer IS NOT NULL",
    )?;
    let buyers = buyers.query_map([key], |row| row.get::<_, i64>(0))?;
    let buyers = buyers.collect::<Result<Vec<_>, _>>()?;
    db.execute(
        "DELETE FROM import_row WHERE purchase IN (SELECT op FROM purchase WHERE import = ?1)",
        [key],
    )?;
    writer.forget_goods_of_import(key)?;
    db.execute(
        "UPDATE purchase SET voided = ?2 WHERE import = ?1 AND voided IS NULL",
        [key, meta.seq],
    )?;
    club::post(writer, meta, points)?;
    for customer in *unjoined {
        unjoin(writer, meta, *customer)?;
    }
    db.execute("UPDATE import SET state = 'taken_back' WHERE id = ?1", [key])?;
    let mut new =
        db.prepare("SELECT id FROM customer WHERE imported = ?1 AND state <> 'removed'")?;
    let new = new.query_map([key], |row| row.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut staying = std::collections::BTreeSet::new();
    for customer in *stay {
        staying.insert(writer.customer_key(*customer)?);
    }
    let mut touched = writer.touched.borrow_mut();
    for customer in new.into_iter().filter(|customer| !staying.contains(customer)) {
        db.prepare_cached("UPDATE customer SET state = 'removed' WHERE id = ?1")?
            .execute([customer])?;
        db.prepare_cached("UPDATE card SET blocked = 1 WHERE customer = ?1")?
            .execute([customer])?;
        touched.names.insert(customer);
    }
    touched.facts.extend(buyers);
    Ok(())
}

/// Somebody is no member, as if they had never been asked. The entries of the account stay in the
/// ledger; they add up to nothing, and nobody holds it.
fn unjoin(writer: &Writer<'_>, meta: &Meta, customer: CustomerId) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    writer.db().prepare_cached("DELETE FROM membership WHERE customer = ?1")?.execute([key])?;
    writer.db().prepare_cached("DELETE FROM holding WHERE customer = ?1")?.execute([key])?;
    on_timeline(writer, meta, key)
}
