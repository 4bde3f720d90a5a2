//! The club: membership, cards, and the ledgers of points.

use super::{Meta, gifts, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::day::Day;
use vafa_domain::fact::{MembershipChanged, Opened, StampsAdjusted};
use vafa_domain::id::{AccountId, CardId, CustomerId, OpId};
use vafa_domain::ledger::{Entry, Holds, LotId, Posting};
use vafa_domain::loyalty::{CardNumber, Membership, MembershipSource};

pub fn membership_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &MembershipChanged,
) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    if let Some(account) = fact.account {
        hold(writer, Some(key), account, Holds::Points)?;
    }
    insert_membership(writer, meta, key, fact.state, (fact.source, fact.rules))?;
    open_accounts(writer, Some(key), &fact.opened)?;
    post(writer, meta, &fact.points)?;
    on_timeline(writer, meta, key)
}

/// How somebody's word about the club came, and the operation that made the rules they accepted.
pub type Accepted = (Option<MembershipSource>, Option<OpId>);

/// Opens an account, gives it to somebody, and makes them a member.
pub fn open_account(
    writer: &Writer<'_>,
    meta: &Meta,
    key: i64,
    account: AccountId,
    accepted: Accepted,
) -> Result<(), StoreError> {
    hold(writer, Some(key), account, Holds::Points)?;
    insert_membership(writer, meta, key, Membership::Joined, accepted)
}

/// Opens an account and gives it to somebody; an account of a card that goes from hand to hand is
/// held by nobody.
pub fn hold(
    writer: &Writer<'_>,
    holder: Option<i64>,
    account: AccountId,
    holds: Holds,
) -> Result<(), StoreError> {
    let db = writer.db();
    db.prepare_cached("INSERT INTO account (uuid, holds) VALUES (?1, ?2)")?
        .execute((account.0.as_bytes(), holds.name()))?;
    if let Some(holder) = holder {
        db.prepare_cached("INSERT INTO holding (account, customer) VALUES (?1, ?2)")?
            .execute([db.last_insert_rowid(), holder])?;
    }
    Ok(())
}

fn insert_membership(
    writer: &Writer<'_>,
    meta: &Meta,
    key: i64,
    state: Membership,
    (source, rules): Accepted,
) -> Result<(), StoreError> {
    let source = source.as_ref().map(word).transpose()?;
    let rules = match rules {
        Some(rules) => Some(writer.seq_of(rules)?.ok_or(StoreError::Unexpected("op of rules"))?),
        None => None,
    };
    writer
        .db()
        .prepare_cached(
            "INSERT INTO membership (op, customer, state, day, source, rules)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((meta.seq, key, word(&state)?, meta.day.to_string(), source, rules))?;
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
    // A card that opens again was found: nothing stands in its place.
    writer.db().execute(
        "UPDATE card SET blocked = ?2, replaced_by = iif(?2, replaced_by, NULL) WHERE uuid = ?1",
        (card.0.as_bytes(), blocked),
    )?;
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

pub fn stamps_adjusted(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &StampsAdjusted,
) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    open_accounts(writer, Some(key), fact.opened.as_slice())?;
    gifts::passed(writer, meta, Some(fact.customer), fact.passed.as_ref())?;
    post(writer, meta, &fact.points)?;
    on_timeline(writer, meta, key)
}

/// Opens accounts for somebody.
pub fn open_accounts(
    writer: &Writer<'_>,
    customer: Option<i64>,
    opened: &[Opened],
) -> Result<(), StoreError> {
    opened.iter().try_for_each(|one| hold(writer, customer, one.account, one.holds))
}

/// Takes what was not used by its last day.
pub fn lots_expired(writer: &Writer<'_>, meta: &Meta, points: &Posting) -> Result<(), StoreError> {
    post(writer, meta, points)?;
    for entry in &points.entries {
        if let Some(holder) = writer.holder_of(entry.account)? {
            on_timeline(writer, meta, holder)?;
        }
    }
    Ok(())
}

/// Gives open lots another last day.
pub fn lives_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    lots: &[(LotId, Option<Day>)],
) -> Result<(), StoreError> {
    let db = writer.db();
    for (lot, until) in lots {
        let op = writer.seq_of(lot.op)?.ok_or(StoreError::Unexpected("op of a lot"))?;
        let (n, until) = (i64::from(lot.n), until.map(|day| day.to_string()));
        db.prepare_cached(
            "INSERT INTO lot_life (op, lot_op, lot_n, until_day) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((meta.seq, op, n, &until))?;
        db.prepare_cached("UPDATE cache_lot SET until_day = ?3 WHERE op = ?1 AND n = ?2")?
            .execute((op, n, &until))?;
    }
    Ok(())
}

/// Writes a posting into the ledgers and keeps the lots' rest.
pub fn post(writer: &Writer<'_>, meta: &Meta, posting: &Posting) -> Result<(), StoreError> {
    if posting.is_empty() {
        return Ok(());
    }
    let first = writer.next_n("ledger_entry", meta.seq)?;
    for (n, entry) in (first..).zip(&posting.entries) {
        write_entry(writer, meta, n, entry)?;
    }
    let first = writer.next_n("owed_entry", meta.seq)?;
    for (n, (account, points)) in (first..).zip(&posting.owed) {
        let account = writer.account_key(*account)?;
        writer
            .db()
            .prepare_cached(
                "INSERT INTO owed_entry (op, n, account, amount) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute([meta.seq, n, account, *points])?;
    }
    Ok(())
}

fn write_entry(writer: &Writer<'_>, meta: &Meta, n: i64, entry: &Entry) -> Result<(), StoreError> {
    let (db, seq) = (writer.db(), meta.seq);
    let (account, holds) = writer.account_row(entry.account)?;
    let kind = word(&entry.kind)?;
    let moved = (meta.day.to_string(), holds, kind.clone());
    *writer.touched.borrow_mut().moved.entry(moved).or_default() += entry.amount;
    let (from, until) =
        (entry.from.map(|day| day.to_string()), entry.until.map(|day| day.to_string()));
    db.prepare_cached(
        "INSERT INTO ledger_entry (op, n, account, kind, amount, rule, from_day, until_day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        seq,
        n,
        account,
        word(&entry.kind)?,
        entry.amount,
        entry.rule,
        &from,
        &until,
    ))?;
    if entry.kind.is_lot() {
        db.prepare_cached(
            "INSERT INTO cache_lot (op, n, account, left, from_day, until_day)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((seq, n, account, entry.amount, &from, &until))?;
    }
    for draw in &entry.draws {
        let lot_op = writer.seq_of(draw.lot.op)?.ok_or(StoreError::Unexpected("op of a lot"))?;
        let lot_n = i64::from(draw.lot.n);
        db.prepare_cached(
            "INSERT INTO ledger_draw (op, n, lot_op, lot_n, amount) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute([seq, n, lot_op, lot_n, draw.amount])?;
        let changed = db
            .prepare_cached("UPDATE cache_lot SET left = left - ?3 WHERE op = ?1 AND n = ?2")?
            .execute([lot_op, lot_n, draw.amount])?;
        if changed != 1 {
            return Err(StoreError::Unexpected("a draw from what is no lot"));
        }
    }
    Ok(())
}
