//! Prize draws and scratch cards.

use super::{Meta, club, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use vafa_domain::draw::{
    DrawClosed, DrawMade, DrawOpened, PrizePassedOn, ScratchGiven, ScratchPaid, ScratchPrinted,
    TicketsGiven, unhex,
};
use vafa_domain::id::{CustomerId, DrawId, ScratchRunId};

pub fn opened(writer: &Writer<'_>, meta: &Meta, fact: &DrawOpened) -> Result<(), StoreError> {
    writer.db().execute(
        "INSERT INTO draw (uuid, op, name, terms, commitment) VALUES (?1, ?2, ?3, ?4, ?5)",
        (
            fact.draw.0.as_bytes(),
            meta.seq,
            &fact.name,
            serde_json::to_string(&fact.terms)?,
            &fact.commitment,
        ),
    )?;
    Ok(())
}

pub fn closed(writer: &Writer<'_>, meta: &Meta, fact: &DrawClosed) -> Result<(), StoreError> {
    let draw = writer.draw_key(fact.draw)?;
    writer.db().execute(
        "UPDATE draw SET closed = ?2, list = ?3 WHERE id = ?1",
        (draw, meta.seq, &fact.hash),
    )?;
    let mut insert = writer
        .db()
        .prepare_cached("INSERT INTO draw_entry (draw, customer, weight) VALUES (?1, ?2, ?3)")?;
    for (customer, weight) in &fact.list {
        insert.execute((draw, writer.customer_key(*customer)?, weight))?;
    }
    Ok(())
}

pub fn reopened(writer: &Writer<'_>, draw: DrawId) -> Result<(), StoreError> {
    let draw = writer.draw_key(draw)?;
    writer.db().execute("DELETE FROM draw_entry WHERE draw = ?1", [draw])?;
    writer.db().execute("UPDATE draw SET closed = NULL, list = NULL WHERE id = ?1", [draw])?;
    Ok(())
}

pub fn withdrawn(writer: &Writer<'_>, draw: DrawId, withdrawn: bool) -> Result<(), StoreError> {
    let draw = writer.draw_key(draw)?;
    writer.db().execute("UPDATE draw SET withdrawn = ?2 WHERE id = ?1", (draw, withdrawn))?;
    Ok(())
}

pub fn made(writer: &Writer<'_>, meta: &Meta, fact: &DrawMade) -> Result<(), StoreError> {
    let draw = writer.draw_key(fact.draw)?;
    writer.db().execute("UPDATE draw SET made = ?2 WHERE id = ?1", [draw, meta.seq])?;
    let winners = fact.winners.iter().map(|(prize, customer)| (Some(*prize), *customer));
    let reserves = fact.reserves.iter().map(|customer| (None, *customer));
    for (place, (prize, customer)) in (0i64..).zip(winners.chain(reserves)) {
        let customer = writer.customer_key(customer)?;
        writer
            .db()
            .prepare_cached(
                "INSERT INTO draw_win (draw, place, prize, customer, state, op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                draw,
                place,
                prize,
                customer,
                if prize.is_some() { "waiting" } else { "reserve" },
                meta.seq,
            ))?;
        if prize.is_some() {
            on_timeline(writer, meta, customer)?;
        }
    }
    Ok(())
}

pub fn passed_on(writer: &Writer<'_>, meta: &Meta, fact: &PrizePassedOn) -> Result<(), StoreError> {
    let (draw, db) = (writer.draw_key(fact.draw)?, writer.db());
    let state = if fact.back { "waiting" } else { "passed" };
    db.execute(
        "UPDATE draw_win SET state = ?3, note = ?4, op = ?5 WHERE draw = ?1 AND place = ?2",
        (draw, fact.place, state, &fact.note, meta.seq),
    )?;
    if let (Some(to), true) = (fact.to, fact.back) {
        db.execute(
            "UPDATE draw_win SET prize = NULL, state = 'reserve', op = ?3
             WHERE draw = ?1 AND place = ?2",
            (draw, to, meta.seq),
        )?;
    } else if let Some(to) = fact.to {
        db.execute(
            "UPDATE draw_win SET state = 'waiting', op = ?4, prize =
                 (SELECT prize FROM draw_win WHERE draw = ?1 AND place = ?3)
             WHERE draw = ?1 AND place = ?2",
            (draw, to, fact.place, meta.seq),
        )?;
    }
    let mut found =
        db.prepare("SELECT customer FROM draw_win WHERE draw = ?1 AND place IN (?2, ?3)")?;
    let people: Vec<i64> = found
        .query_map((draw, fact.place, fact.to), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    people.into_iter().try_for_each(|customer| on_timeline(writer, meta, customer))
}

pub fn handed_over(
    writer: &Writer<'_>,
    meta: &Meta,
    draw: DrawId,
    place: u32,
    customer: CustomerId,
    handed: bool,
) -> Result<(), StoreError> {
    let draw = writer.draw_key(draw)?;
    writer.db().execute(
        "UPDATE draw_win SET state = ?3, op = ?4 WHERE draw = ?1 AND place = ?2",
        (draw, place, if handed { "handed" } else { "waiting" }, meta.seq),
    )?;
    on_timeline(writer, meta, writer.customer_key(customer)?)
}

pub fn tickets_given(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &TicketsGiven,
) -> Result<(), StoreError> {
    let key = writer.customer_key(fact.customer)?;
    club::open_accounts(writer, Some(key), fact.opened.as_slice())?;
    club::post(writer, meta, &fact.points)?;
    on_timeline(writer, meta, key)
}

pub fn scratch_printed(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &ScratchPrinted,
) -> Result<(), StoreError> {
    let salt: [u8; 16] = unhex(&fact.salt).ok_or(StoreError::Unexpected("a salt"))?;
    let db = writer.db();
    db.execute(
        "INSERT INTO scratch_run (uuid, op, name, prizes, salt, with_sale)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            fact.run.0.as_bytes(),
            meta.seq,
            &fact.name,
            serde_json::to_string(&fact.prizes)?,
            salt,
            fact.with_sale,
        ),
    )?;
    let run = db.last_insert_rowid();
    let mut insert = db
        .prepare_cached("INSERT INTO scratch_code (run, n, hash, prize) VALUES (?1, ?2, ?3, ?4)")?;
    for (n, (hash, prize)) in (0i64..).zip(&fact.cards) {
        let hash: [u8; 32] = unhex(hash).ok_or(StoreError::Unexpected("a hash of a code"))?;
        insert.execute((run, n, hash, prize))?;
    }
    Ok(())
}

pub fn scratch_confirmed(
    writer: &Writer<'_>,
    meta: &Meta,
    run: ScratchRunId,
) -> Result<(), StoreError> {
    let run = writer.scratch_run_key(run)?;
    writer.db().execute("UPDATE scratch_run SET confirmed = ?2 WHERE id = ?1", [run, meta.seq])?;
    Ok(())
}

pub fn scratch_activated(
    writer: &Writer<'_>,
    meta: &Meta,
    run: ScratchRunId,
    cards: &[u32],
    active: bool,
) -> Result<(), StoreError> {
    let run = writer.scratch_run_key(run)?;
    let by = active.then_some(meta.seq);
    let mut update = writer
        .db()
        .prepare_cached("UPDATE scratch_code SET active = ?3 WHERE run = ?1 AND n = ?2")?;
    for n in cards {
        update.execute((run, n, by))?;
    }
    Ok(())
}

/// Cards go out with a sale, or, where it never was, come back: of those only what is still the
/// sale's and was not paid.
pub fn scratch_given(
    writer: &Writer<'_>,
    purchase: i64,
    cards: &[ScratchGiven],
    given: bool,
) -> Result<(), StoreError> {
    let sql = match given {
        true => "UPDATE scratch_code SET active = ?3 WHERE run = ?1 AND n = ?2 AND active IS NULL",
        false => {
            "UPDATE scratch_code SET active = NULL
             WHERE run = ?1 AND n = ?2 AND active = ?3 AND paid IS NULL"
        }
    };
    for card in cards {
        let run = writer.scratch_run_key(card.run)?;
        writer.db().prepare_cached(sql)?.execute((run, card.card, purchase))?;
    }
    Ok(())
}

pub fn scratch_blocked(
    writer: &Writer<'_>,
    run: ScratchRunId,
    blocked: bool,
) -> Result<(), StoreError> {
    let run = writer.scratch_run_key(run)?;
    writer.db().execute("UPDATE scratch_run SET blocked = ?2 WHERE id = ?1", (run, blocked))?;
    Ok(())
}

pub fn scratch_paid(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &ScratchPaid,
) -> Result<(), StoreError> {
    let run = writer.scratch_run_key(fact.run)?;
    let customer = fact.customer.map(|customer| writer.customer_key(customer)).transpose()?;
    let changed = writer.db().execute(
        "UPDATE scratch_code SET paid = ?3, customer = ?4
         WHERE run = ?1 AND n = ?2 AND (paid IS NULL) = (?3 IS NOT NULL)",
        (run, fact.card, fact.paid.then_some(meta.seq), customer.filter(|_| fact.paid)),
    )?;
    if changed != 1 {
        return Err(StoreError::Unexpected("a scratch card that is paid already"));
    }
    customer.map_or(Ok(()), |customer| on_timeline(writer, meta, customer))
}
