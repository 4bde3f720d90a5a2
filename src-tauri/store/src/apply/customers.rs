//! Customers, their contacts, notes and what they allow.

use super::{Meta, Private, club, on_timeline, referral};
use crate::StoreError;
use crate::access::Writer;
use crate::column::word;
use vafa_domain::consent::ConsentEntry;
use vafa_domain::customer::{
    Contact, ContactKind, ContactWish, CustomerState, NoteTag, PersonalText,
};
use vafa_domain::fact::{CustomerAdded, CustomerEdited, Source};
use vafa_domain::id::{CustomerId, NoteId};
use vafa_domain::loyalty::MembershipSource;
use vafa_domain::phone;

pub fn added(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CustomerAdded,
    private: &Private,
) -> Result<(), StoreError> {
    let import = match (fact.source, meta.cause) {
        (Source::Import, Some(cause)) => writer.import_of_op(cause)?,
        _ => None,
    };
    writer
        .db()
        .prepare_cached(
            "INSERT INTO customer (uuid, number, op, language, first_name_ok, imported, stopped)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            fact.customer.0.as_bytes(),
            i64::try_from(fact.number).unwrap_or(i64::MAX),
            meta.seq,
            word(&fact.language)?,
            fact.first_name_ok,
            import,
            fact.stopped,
        ))?;
    let key = writer.db().last_insert_rowid();
    if !fact.wish.is_none() {
        write_wish(writer, key, fact.wish)?;
    }
    if let Some(text) = private.get(&fact.customer.0) {
        write_text(writer, key, text)?;
    }
    if let Some(account) = fact.account {
        let source = match fact.source {
            Source::Counter => MembershipSource::Counter,
            Source::Import => MembershipSource::Import,
        };
        club::open_account(writer, meta, key, account, (Some(source), fact.rules))?;
    }
    if let Some((card, number)) = &fact.card {
        club::insert_card(writer, meta, *card, key, number)?;
    }
    insert_consents(writer, meta, key, &fact.consents)?;
    club::open_accounts(writer, Some(key), &fact.opened)?;
    club::post(writer, meta, &fact.points)?;
    if let Some(by) = fact.brought_by {
        referral::link(writer, meta, key, by)?;
    }
    if let Some(heard) = fact.heard {
        referral::hear(writer, key, Some(heard))?;
    }
    writer.touched.borrow_mut().names.insert(key);
    on_timeline(writer, meta, key)
}

pub fn edited(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CustomerEdited,
    private: &Private,
) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    if let Some(language) = fact.language {
        writer
            .db()
            .execute("UPDATE customer SET language = ?2 WHERE id = ?1", (key, word(&language)?))?;
    }
    if let Some(ok) = fact.first_name_ok {
        writer.db().execute("UPDATE customer SET first_name_ok = ?2 WHERE id = ?1", (key, ok))?;
    }
    if let Some(wish) = fact.wish {
        write_wish(writer, key, wish)?;
    }
    if let Some(text) = private.get(&fact.customer.0) {
        write_text(writer, key, text)?;
    }
    writer.db().execute("UPDATE customer SET version = version + 1 WHERE id = ?1", [key])?;
    writer.touched.borrow_mut().names.insert(key);
    on_timeline(writer, meta, key)
}

/// Writes how somebody likes to be reached.
fn write_wish(writer: &Writer<'_>, key: i64, wish: ContactWish) -> Result<(), StoreError> {
    let channel = wish.channel.map(|channel| word(&channel)).transpose()?;
    let time = wish.time.map(|time| word(&time)).transpose()?;
    writer.db().execute(
        "UPDATE customer SET wish_channel = ?2, wish_time = ?3 WHERE id = ?1",
        (key, channel, time),
    )?;
    Ok(())
}

/// Writes the personal fields that are there; an absent one stays as it is.
pub fn write_text(writer: &Writer<'_>, key: i64, text: &PersonalText) -> Result<(), StoreError> {
    writer.db().prepare_cached(include_str!("customers/write_text.sql"))?.execute((
        key,
        &text.honorific,
        &text.given,
        &text.family,
        &text.call_me,
        &text.reference,
        &text.birthday,
    ))?;
    write_relatives(writer, key, text)?;
    let Some(contacts) = &text.contacts else { return Ok(()) };
    writer.db().prepare_cached("DELETE FROM contact WHERE customer = ?1")?.execute([key])?;
    contacts.iter().try_for_each(|contact| insert_contact(writer, key, contact))
}

/// Who belongs to them, what else is known, and who carries their cards.
fn write_relatives(writer: &Writer<'_>, key: i64, text: &PersonalText) -> Result<(), StoreError> {
    let db = writer.db();
    if let Some(relatives) = &text.relatives {
        db.execute("DELETE FROM relative WHERE customer = ?1", [key])?;
        for (n, one) in (0i64..).zip(relatives) {
            let page = one.customer.map(|id| writer.customer_key(id)).transpose()?;
            db.execute(
                "INSERT INTO relative (customer, n, name, relation, birthday, page)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                (key, n, &one.name, &one.relation, &one.birthday, page),
            )?;
        }
    }
    if let Some(facts) = &text.facts {
        db.execute("DELETE FROM personal_fact WHERE customer = ?1", [key])?;
        for (n, one) in (0i64..).zip(facts) {
            db.execute(
                "INSERT INTO personal_fact (customer, n, text, sensitive) VALUES (?1, ?2, ?3, ?4)",
                (key, n, &one.text, one.sensitive),
            )?;
        }
    }
    for holder in text.holders.iter().flatten() {
        let card = "(SELECT id FROM card WHERE uuid = ?1)";
        db.execute(
            &format!("DELETE FROM card_holder WHERE card = {card}"),
            [holder.card.0.as_bytes()],
        )?;
        if !holder.name.is_empty() {
            db.execute(
                &format!("INSERT INTO card_holder (card, name) VALUES ({card}, ?2)"),
                (holder.card.0.as_bytes(), &holder.name),
            )?;
        }
    }
    Ok(())
}

fn insert_contact(writer: &Writer<'_>, key: i64, contact: &Contact) -> Result<(), StoreError> {
    let reversed = match contact.kind {
        ContactKind::Phone => phone::reversed_digits(&contact.norm),
        ContactKind::Email | ContactKind::Address => String::new(),
    };
    writer.db().prepare_cached(include_str!("customers/insert_contact.sql"))?.execute((
        contact.id.0.as_bytes(),
        key,
        word(&contact.kind)?,
        &contact.raw,
        &contact.norm,
        &contact.shown,
        contact.mobile,
        contact.sound,
        &contact.label,
        contact.main,
        word(&contact.state)?,
        reversed,
    ))?;
    Ok(())
}

pub fn state_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    state: CustomerState,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    writer.db().execute("UPDATE customer SET state = ?2 WHERE id = ?1", (key, word(&state)?))?;
    // Somebody taken off the lists frees their cards for somebody else.
    if state == CustomerState::Removed {
        writer.db().execute("UPDATE card SET blocked = 1 WHERE customer = ?1", [key])?;
    }
    writer.touched.borrow_mut().names.insert(key);
    on_timeline(writer, meta, key)
}

pub fn note_added(
    writer: &Writer<'_>,
    meta: &Meta,
    note: NoteId,
    customer: CustomerId,
    (pinned, tag): (bool, Option<NoteTag>),
    private: &Private,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    let text = private.get(&customer.0).and_then(|text| text.note.as_deref()).unwrap_or_default();
    writer.db().execute(
        "INSERT INTO note (uuid, customer, op, text, pinned, tag) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (note.0.as_bytes(), key, meta.seq, text, pinned, tag.map(|tag| word(&tag)).transpose()?),
    )?;
    writer.touched.borrow_mut().names.insert(key);
    on_timeline(writer, meta, key)
}

pub fn note_changed(
    writer: &Writer<'_>,
    meta: &Meta,
    note: NoteId,
    customer: CustomerId,
    pinned: bool,
    removed: bool,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    writer.db().execute(
        "UPDATE note SET pinned = ?2, removed = ?3 WHERE uuid = ?1",
        (note.0.as_bytes(), pinned, removed),
    )?;
    writer.touched.borrow_mut().names.insert(key);
    on_timeline(writer, meta, key)
}

pub fn consent_recorded(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    entries: &[ConsentEntry],
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    insert_consents(writer, meta, key, entries)?;
    on_timeline(writer, meta, key)
}

pub fn insert_consents(
    writer: &Writer<'_>,
    meta: &Meta,
    key: i64,
    entries: &[ConsentEntry],
) -> Result<(), StoreError> {
    let first = writer.next_n("consent", meta.seq)?;
    for (n, entry) in (first..).zip(entries) {
        writer.db().prepare_cached(include_str!("customers/insert_consent.sql"))?.execute((
            meta.seq,
            n,
            key,
            word(&entry.channel)?,
            word(&entry.purpose)?,
            word(&entry.state)?,
            entry.at.0,
            entry.since.map(|day| day.to_string()),
            word(&entry.source)?,
            &entry.wording,
        ))?;
    }
    writer.touched.borrow_mut().consents.insert(key);
    Ok(())
}

pub fn contact_stopped(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: CustomerId,
    stopped: bool,
) -> Result<(), StoreError> {
    let key = writer.customer_key(customer)?;
    writer.db().execute("UPDATE customer SET stopped = ?2 WHERE id = ?1", (key, stopped))?;
    writer.touched.borrow_mut().consents.insert(key);
    on_timeline(writer, meta, key)
}
