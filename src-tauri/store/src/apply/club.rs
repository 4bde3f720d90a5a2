//! The club: membership, cards, and the ledgers of points.

use super::{Meta, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::fact::MembershipChanged;
use vafa_domain::id::{AccountId, CardId, CustomerId};
use vafa_domain::loyalty::{CardNumber, Entry, Membership, Posting};

pub fn membership_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &MembershipChanged,
) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    match fact.account {
        Some(account) => open_account(writer, meta, key, account)?,
        None => insert_membership(writer, meta, key, fact.state)?,
    }
    post(writer, meta, &fact.points)?;
    on_timeline(writer, meta, key)
}

/// Opens an account, gives it to somebody, and makes them a member.
pub fn open_account(
    writer: &Writer<'_>,
    meta: &Meta,
    key: i64,
    account: AccountId,
) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached("INSERT INTO account (uuid) VALUES (?1)")?
        .execute([account.0.as_bytes()])?;
    writer
        .db()
        .prepare_cached("INSERT INTO holding (account, customer) VALUES (?1, ?2)")?
        .execute([writer.db().last_insert_rowid(), key])?;
    insert_membership(writer, meta, key, Membership::Joined)
}

fn insert_membership(
    writer: &Writer<'_>,
    meta: &Meta,
    key: i64,
    state: Membership,
) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached(
            "INSERT INTO membership (op, customer, state, day) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((meta.seq, key, word(&state)?, meta.day.to_string()))?;
    Ok(())
}

pub fn card_issued(
    writer: &Writer<'_>,
    meta: &Meta,
    card: CardId,
    customer: CustomerId,
    number: &CardNumber,
    replaces: Option<CardId>,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    let row = insert_card(writer, meta, card, key, number)?;
    if let Some(old) = replaces {
        writer.db().execute(
            "UPDATE card SET blocked = 1, replaced_by = ?2 WHERE uuid = ?1",
            (old.0.as_bytes(), row),
        )?;
    }
    on_timeline(writer, meta, key)
}

pub fn insert_card(
    writer: &Writer<'_>,
    meta: &Meta,
    card: CardId,
    key: i64,
    number: &CardNumber,
) -> Result<i64, StoreError> {
    writer.db().execute(
        "INSERT INTO card (uuid, customer, number, since) VALUES (?1, ?2, ?3, ?4)",
        (card.0.as_bytes(), key, number.as_str(), meta.day.to_string()),
    )?;
    Ok(writer.db().last_insert_rowid())
}

pub fn card_blocked(
    writer: &Writer<'_>,
    meta: &Meta,
    card: CardId,
    customer: CustomerId,
    blocked: bool,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    writer
        .db()
        .execute("UPDATE card SET blocked = ?2 WHERE uuid = ?1", (card.0.as_bytes(), blocked))?;
    on_timeline(writer, meta, key)
}

pub fn points_adjusted(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    points: &Posting,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    post(writer, meta, points)?;
    on_timeline(writer, meta, key)
}

/// Writes a posting into the ledgers and keeps the lots' rest.
pub fn post(writer: &Writer<'_>, meta: &Meta, posting: &Posting) -> Result<(), StoreError> {
    if posting.is_empty() {
        return Ok(());
    }
    let first = writer.next_n("points_entry", meta.seq)?;
    for (n, entry) in (first..).zip(&posting.entries) {
        write_entry(writer, meta.seq, n, entry)?;
    }
    let first = writer.next_n("owed_entry", meta.seq)?;
    for (n, (account, points)) in (first..).zip(&posting.owed) {
        let account = writer.account_key(*account)?;
        writer
            .db()
            .prepare_cached(
                "INSERT INTO owed_entry (op, n, account, points) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute([meta.seq, n, account, *points])?;
    }
    Ok(())
}

fn write_entry(writer: &Writer<'_>, seq: i64, n: i64, entry: &Entry) -> Result<(), StoreError> {
    let db = writer.db();
    let account = writer.account_key(entry.account)?;
    db.prepare_cached(
        "INSERT INTO points_entry (op, n, account, kind, points) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((seq, n, account, word(&entry.kind)?, entry.points))?;
    if entry.kind.is_lot() {
        db.prepare_cached("INSERT INTO cache_lot (op, n, account, left) VALUES (?1, ?2, ?3, ?4)")?
            .execute([seq, n, account, entry.points])?;
    }
    for draw in &entry.draws {
        let lot_op = writer.seq_of(draw.lot.op)?.ok_or(StoreError::Unexpected("op of a lot"))?;
        let lot_n = i64::from(draw.lot.n);
        db.prepare_cached(
            "INSERT INTO points_draw (op, n, lot_op, lot_n, points) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute([seq, n, lot_op, lot_n, draw.points])?;
        let changed = db
            .prepare_cached("UPDATE cache_lot SET left = left - ?3 WHERE op = ?1 AND n = ?2")?
            .execute([lot_op, lot_n, draw.points])?;
        if changed != 1 {
            return Err(StoreError::Unexpected("a draw from what is no lot"));
        }
    }
    Ok(())
}
