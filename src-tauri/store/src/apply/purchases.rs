//! Purchases, returns and voids.

use super::{Meta, club, draw, gifts, ladder, on_timeline, promotions};
use crate::StoreError;
use crate::access::Writer;
use vafa_domain::draw::ScratchGiven;
use vafa_domain::fact::{Fact, PurchaseRecorded, PurchaseReturned};
use vafa_domain::id::{CustomerId, OpId, PurchaseId};
use vafa_domain::import::RowKey;
use vafa_domain::ledger::{Holds, Posting};
use vafa_domain::loyalty::{Passed, StepChange};

/// Where people stand on the ladder after a change of a purchase.
#[derive(Debug, Clone, Copy)]
pub struct Steps<'a> {
    /// Its customer.
    pub own: Option<&'a StepChange>,
    /// Whom it thanked for a recommendation.
    pub others: &'a [(CustomerId, StepChange)],
}

pub fn recorded(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &PurchaseRecorded,
) -> Result<(), StoreError> {
    let customer = fact.customer.map(|customer| writer.customer_key(customer)).transpose()?;
    let import = match (fact.row, meta.cause) {
        (Some(_), Some(cause)) => writer.import_of_op(cause)?,
        _ => None,
    };
    writer.db().prepare_cached(include_str!("purchases/insert.sql"))?.execute((
        meta.seq,
        customer,
        fact.day.to_string(),
        fact.at.map(|at| at.0),
        fact.amount.0,
        fact.paid_points.0,
        fact.paid_gift.0,
        fact.paid_credit.0,
        fact.off.0,
        (!fact.receipt.is_empty()).then_some(&fact.receipt),
        import,
    ))?;
    for (n, line) in (0i64..).zip(&fact.lines) {
        writer
            .db()
            .prepare_cached(
                "INSERT INTO purchase_line (purchase, n, goods, quantity_milli, amount, goods_group)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                meta.seq,
                n,
                &line.goods,
                line.quantity_milli,
                line.amount.0,
                &line.group,
            ))?;
        writer.remember_goods(line, fact.day, fact.off.is_zero())?;
    }
    if let Some(row) = fact.row {
        writer
            .db()
            .prepare_cached("INSERT INTO import_row (key, purchase) VALUES (?1, ?2)")?
            .execute((row.0, meta.seq))?;
    }
    draw::scratch_given(writer, meta.seq, &fact.scratch, true)?;
    promotions::used(writer, meta, &fact.uses)?;
    // The newest row is read first: what was taken off, then why one was warned, then the day.
    gifts::passed_by(writer, meta, customer, fact.dated_back.as_ref())?;
    promotions::warned(writer, meta, customer, fact.warned.as_ref())?;
    gifts::passed_by(writer, meta, customer, fact.passed.as_ref())?;
    club::open_accounts(writer, customer, &fact.opened)?;
    club::post(writer, meta, &fact.points)?;
    others(writer, meta, customer, &fact.points)?;
    climbed(writer, meta, customer, Steps { own: fact.step.as_ref(), others: &fact.others })?;
    // On the customer's timeline a purchase stands by its own row.
    if let Some(customer) = customer {
        writer.touched.borrow_mut().facts.insert(customer);
    }
    Ok(())
}

pub fn returned(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &PurchaseReturned,
) -> Result<(), StoreError> {
    let purchase = writer.purchase_key(fact.purchase)?;
    let back = |holds| {
        let of = fact.paid_back.iter().filter(|back| back.holds == holds);
        of.map(|back| back.money.0).sum::<i64>()
    };
    let db = writer.db();
    db.execute(
        "INSERT INTO purchase_return (op, purchase, day, amount, as_points, as_gift, as_credit)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            meta.seq,
            purchase,
            fact.day.to_string(),
            fact.amount.0,
            back(Holds::Points),
            back(Holds::Gift),
            back(Holds::Credit),
        ),
    )?;
    db.execute(
        "UPDATE purchase SET returned = returned + ?2 WHERE op = ?1",
        [purchase, fact.amount.0],
    )?;
    for line in &fact.lines {
        db.execute(
            "UPDATE purchase_line SET returned = ?3 WHERE purchase = ?1 AND n = ?2",
            [purchase, i64::from(*line), meta.seq],
        )?;
    }
    let customer = customer_of(writer, purchase)?;
    club::open_accounts(writer, customer, fact.opened.as_slice())?;
    gifts::passed_by(writer, meta, customer, fact.passed.as_ref())?;
    club::post(writer, meta, &fact.points)?;
    others(writer, meta, customer, &fact.points)?;
    changed(writer, meta, purchase, Steps { own: fact.step.as_ref(), others: &fact.others })
}

pub fn voided(
    writer: &Writer<'_>,
    meta: &Meta,
    purchase: PurchaseId,
    points: &Posting,
    steps: Steps<'_>,
    passed: Option<&Passed>,
) -> Result<(), StoreError> {
    let purchase = writer.purchase_key(purchase)?;
    gifts::passed_by(writer, meta, customer_of(writer, purchase)?, passed)?;
    writer.db().execute("UPDATE purchase SET voided = ?2 WHERE op = ?1", [purchase, meta.seq])?;
    writer.count_goods_of(purchase, -1)?;
    promotions::freed(writer, meta, purchase)?;
    draw::scratch_given(writer, purchase, &scratch_of(writer, purchase)?, false)?;
    forget_row(writer, purchase)?;
    club::post(writer, meta, points)?;
    others(writer, meta, customer_of(writer, purchase)?, points)?;
    changed(writer, meta, purchase, steps)
}

pub fn restored(
    writer: &Writer<'_>,
    meta: &Meta,
    purchase: PurchaseId,
    reversed: OpId,
    points: &Posting,
    steps: Steps<'_>,
) -> Result<(), StoreError> {
    let purchase = writer.purchase_key(purchase)?;
    let by = writer.seq_of(reversed)?.ok_or(StoreError::Unexpected("op of a restore"))?;
    let db = writer.db();
    let unvoided = db.execute(
        "UPDATE purchase SET voided = NULL WHERE op = ?1 AND voided = ?2",
        [purchase, by],
    )?;
    if unvoided == 1 {
        writer.count_goods_of(purchase, 1)?;
        promotions::taken_again(writer, purchase, by)?;
        draw::scratch_given(writer, purchase, &scratch_of(writer, purchase)?, true)?;
        know_row_again(writer, purchase)?;
    } else {
        db.execute(
            "UPDATE purchase SET returned = returned
                 - (SELECT amount FROM purchase_return WHERE op = ?2 AND restored IS NULL)
             WHERE op = ?1",
            [purchase, by],
        )?;
        db.execute("UPDATE purchase_return SET restored = ?2 WHERE op = ?1", [by, meta.seq])?;
        db.execute(
            "UPDATE purchase_line SET returned = NULL WHERE purchase = ?1 AND returned = ?2",
            [purchase, by],
        )?;
    }
    club::post(writer, meta, points)?;
    others(writer, meta, customer_of(writer, purchase)?, points)?;
    changed(writer, meta, purchase, steps)
}

/// The row of another system a purchase was, if it was one: read from the log, for the rows that
/// are in are found by their keys alone.
fn row_of(writer: &Writer<'_>, purchase: i64) -> Result<Option<RowKey>, StoreError> {
    Ok(match writer.op_at(purchase)?.map(|op| op.fact) {
        Some(Fact::PurchaseRecorded(sale)) => sale.row,
        _ => None,
    })
}

/// A void row of another system may come in again.
fn forget_row(writer: &Writer<'_>, purchase: i64) -> Result<(), StoreError> {
    if let Some(row) = row_of(writer, purchase)? {
        writer.db().execute(
            "DELETE FROM import_row WHERE key = ?1 AND purchase = ?2",
            (row.0, purchase),
        )?;
    }
    Ok(())
}

/// The scratch cards that went out with a purchase.
fn scratch_of(writer: &Writer<'_>, purchase: i64) -> Result<Vec<ScratchGiven>, StoreError> {
    Ok(match writer.op_at(purchase)?.map(|op| op.fact) {
        Some(Fact::PurchaseRecorded(sale)) => sale.scratch,
        _ => Vec::new(),
    })
}

/// A row of another system that stands again is known again, so that its file brings it once.
fn know_row_again(writer: &Writer<'_>, purchase: i64) -> Result<(), StoreError> {
    if let Some(row) = row_of(writer, purchase)? {
        writer.db().execute(
            "INSERT OR IGNORE INTO import_row (key, purchase) VALUES (?1, ?2)",
            (row.0, purchase),
        )?;
    }
    Ok(())
}

/// Whose points moved beside the customer's, for a recommendation, has it on their timeline.
fn others(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: Option<i64>,
    points: &Posting,
) -> Result<(), StoreError> {
    let of_points = |account| writer.holds_of(account).map(|holds| holds == Holds::Points);
    for entry in &points.entries {
        if let Some(holder) = writer.holder_of(entry.account)?
            && Some(holder) != customer
            && of_points(entry.account)?
        {
            on_timeline(writer, meta, holder)?;
        }
    }
    Ok(())
}

/// Writes where people stand on the ladder now.
fn climbed(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: Option<i64>,
    steps: Steps<'_>,
) -> Result<(), StoreError> {
    if let (Some(customer), Some(step)) = (customer, steps.own) {
        ladder::step_changed(writer, meta, customer, step)?;
    }
    for (other, step) in steps.others {
        let other = writer.customer_key(*other)?;
        ladder::step_changed(writer, meta, other, step)?;
        // What they had may be owed whole: then nothing of theirs moved, and their step did.
        on_timeline(writer, meta, other)?;
    }
    Ok(())
}

/// A purchase changed: its customer's facts, steps and timeline follow.
fn changed(
    writer: &Writer<'_>,
    meta: &Meta,
    purchase: i64,
    steps: Steps<'_>,
) -> Result<(), StoreError> {
    let customer = customer_of(writer, purchase)?;
    if let Some(customer) = customer {
        writer.touched.borrow_mut().facts.insert(customer);
        on_timeline(writer, meta, customer)?;
    }
    climbed(writer, meta, customer, steps)
}

fn customer_of(writer: &Writer<'_>, purchase: i64) -> Result<Option<i64>, StoreError> {
    let mut found = writer.db().prepare_cached("SELECT customer FROM purchase WHERE op = ?1")?;
    Ok(found.query_row([purchase], |row| row.get(0))?)
}
