//! The check: file, chain, replay, comparison. What the shop's tables hold is what a replay of the
//! log gives, and this is where it is shown.

mod nobody;

use crate::access::{Book, Store, Writer, name_of};
use crate::column::Columns;
use crate::log::{Chained, commitment, fact_of};
use crate::tables::{CACHE_TABLES, SHOP_TABLES};
use crate::{StoreError, apply, migration};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Rows};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use uuid::Uuid;
use vafa_domain::customer::PersonalText;
use vafa_domain::id::OpId;

/// Something the check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Code: `file`, `foreign_key`, `chain`, `gap`, `private`, `replay`, `table`, `cache`.
    pub code: &'static str,
    /// Where: a table, a row of the log. Never personal text.
    pub place: String,
}

/// What a check did.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    /// Operations verified.
    pub ops: i64,
    /// Tables compared.
    pub tables: u32,
    /// What was found; empty when all is well.
    pub findings: Vec<Finding>,
}

/// Most findings kept: the first ones say where it began.
const FINDINGS_MAX: usize = 100;

impl Replay {
    fn found(&mut self, code: &'static str, place: impl Into<String>) {
        if self.findings.len() < FINDINGS_MAX {
            self.findings.push(Finding { code, place: place.into() });
        }
    }
}

/// Told how far the check is; `false` ends it.
pub type Progress<'a> = &'a mut dyn FnMut(i64, i64) -> bool;

impl Store {
    /// Checks the file and the head of the chain.
    pub fn check_quick(&self) -> Result<Replay, StoreError> {
        let mut replay = Replay::default();
        let done = self.apart(|db| {
            pages_are_sound(db, "quick_check", &mut replay)?;
            nobody::rows_that_point_at_nobody(db, |table| replay.found("foreign_key", table))?;
            let last: i64 =
                db.query_row("SELECT coalesce(max(seq), 0) FROM op", [], |row| row.get(0))?;
            verify_chain(db, (last - 1_000).max(0), &mut replay, &mut |_, _| true)
        });
        judged(replay, done)
    }

    /// Checks the file, verifies the whole chain, replays the log and compares every table.
    pub fn check(&self, progress: Progress<'_>) -> Result<Replay, StoreError> {
        let mut replay = Replay::default();
        let done = self
            .apart(|db| file_is_sound(db, &mut replay))
            .and_then(|()| check_log(&self.attached_name()?, &mut replay, progress));
        judged(replay, done)
    }
}

/// Checks a file that nobody works on, such as a backup, as [`Store::check`] does. It is read only.
pub fn check_file(path: &Path, progress: Progress<'_>) -> Result<Replay, StoreError> {
    let mut replay = Replay::default();
    let done = crate::backup::open(path)
        .and_then(|db| file_is_sound(&db, &mut replay))
        .and_then(|()| check_log(&name_of(path)?, &mut replay, progress));
    judged(replay, done)
}

/// Damage that ends a check early is what the check found.
fn judged(mut replay: Replay, done: Result<(), StoreError>) -> Result<Replay, StoreError> {
    match done {
        Ok(()) => {}
        Err(StoreError::Damaged(how)) => replay.found("file", how),
        Err(error) => return Err(error),
    }
    Ok(replay)
}

/// Verifies the chain of a file, replays its log beside it and compares.
fn check_log(name: &str, replay: &mut Replay, progress: Progress<'_>) -> Result<(), StoreError> {
    let mut db = Connection::open("")?;
    migration::make(&mut db)?;
    db.pragma_update(None, "synchronous", "OFF")?;
    db.pragma_update(None, "cache_size", -200_000)?;
    db.set_prepared_statement_cache_capacity(256);
    db.execute("ATTACH ?1 AS shop", [name])?;
    // One moment of the file for all that follows.
    let tx = db.transaction()?;
    verify_chain(&tx, 0, replay, progress)?;
    private_has_its_op(&tx, replay)?;
    if replay.findings.is_empty() {
        replay_log(&tx, replay, progress)?;
    }
    if replay.findings.is_empty() {
        compare(&tx, replay)?;
    }
    Ok(())
}

/// Personal text without an operation belongs to nothing that could be verified.
fn private_has_its_op(db: &Connection, replay: &mut Replay) -> Result<(), StoreError> {
    let lost: i64 = db.query_row(
        "SELECT count(*) FROM shop.op_private AS private
         WHERE NOT EXISTS (SELECT 1 FROM shop.op WHERE op.op_id = private.op_id)",
        [],
        |row| row.get(0),
    )?;
    if lost > 0 {
        replay.found("private", format!("{lost} of no op"));
    }
    Ok(())
}

fn file_is_sound(db: &Connection, replay: &mut Replay) -> Result<(), StoreError> {
    pages_are_sound(db, "integrity_check", replay)?;
    let mut check = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        replay.found("foreign_key", row.get::<_, String>(0)?);
    }
    Ok(())
}

fn pages_are_sound(
    db: &Connection,
    pragma: &'static str,
    replay: &mut Replay,
) -> Result<(), StoreError> {
    let mut check = db.prepare(&format!("PRAGMA {pragma}"))?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            replay.found("file", line);
        }
    }
    Ok(())
}

/// Verifies hash and place of every row of the log above `from`.
fn verify_chain(
    db: &Connection,
    from: i64,
    replay: &mut Replay,
    progress: Progress<'_>,
) -> Result<(), StoreError> {
    // Attached for a whole check, the file itself for a quick one.
    let table = if db.prepare("SELECT 1 FROM shop.op LIMIT 1").is_ok() { "shop.op" } else { "op" };
    let total: i64 =
        db.query_row(&format!("SELECT count(*) FROM {table} WHERE seq > ?1"), [from], |row| {
            row.get(0)
        })?;
    let mut ops = db.prepare(&format!("SELECT * FROM {table} WHERE seq > ?1 ORDER BY seq"))?;
    let mut rows = ops.query([from])?;
    let mut heads: HashMap<([u8; 16], i64), (i64, [u8; 32])> = HashMap::new();
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        let (till, epoch) = (row.get("till_id")?, row.get("till_epoch")?);
        let (place, hash): (i64, [u8; 32]) = (row.get("till_seq")?, row.get("hash")?);
        match heads.get(&(till, epoch)) {
            // In the middle of the log the row before is not known: it is taken as it stands.
            None if from > 0 => {}
            known => {
                let (before, previous) = known.copied().unwrap_or((0, [0; 32]));
                if place != before + 1 {
                    replay.found("gap", format!("op {seq}"));
                }
                if chained(row)?.hash(&previous) != hash {
                    replay.found("chain", format!("op {seq}"));
                }
            }
        }
        heads.insert((till, epoch), (place, hash));
        replay.ops += 1;
        if replay.ops % 10_000 == 0 && !progress(replay.ops, total * 2) {
            return Err(StoreError::Interrupted);
        }
    }
    Ok(())
}

fn chained<'r>(row: &'r Row<'_>) -> Result<Chained<'r>, StoreError> {
    fn blob<'r>(row: &'r Row<'_>, column: &'static str) -> Result<&'r [u8], StoreError> {
        row.get_ref(column)?.as_blob().map_err(|_| StoreError::Unexpected(column))
    }
    fn blob_or_none<'r>(
        row: &'r Row<'_>,
        column: &'static str,
    ) -> Result<Option<&'r [u8]>, StoreError> {
        row.get_ref(column)?.as_blob_or_null().map_err(|_| StoreError::Unexpected(column))
    }
    fn text<'r>(row: &'r Row<'_>, column: &'static str) -> Result<&'r [u8], StoreError> {
        row.get_ref(column)?.as_bytes().map_err(|_| StoreError::Unexpected(column))
    }
    Ok(Chained {
        op_id: blob(row, "op_id")?,
        till_id: blob(row, "till_id")?,
        till_epoch: row.get("till_epoch")?,
        till_seq: row.get("till_seq")?,
        at: row.get("at")?,
        business_day: text(row, "business_day")?,
        actor_id: blob_or_none(row, "actor_id")?,
        cause_id: blob_or_none(row, "cause_id")?,
        kind: text(row, "kind")?,
        body_version: row.get("body_version")?,
        body: text(row, "body")?,
        request_hash: blob_or_none(row, "request_hash")?,
    })
}

/// Applies every operation of the attached file to the empty database.
fn replay_log(
    db: &Connection,
    replay: &mut Replay,
    progress: Progress<'_>,
) -> Result<(), StoreError> {
    db.execute_batch(
        "INSERT INTO main.op SELECT * FROM shop.op ORDER BY seq;
         INSERT INTO main.op_private SELECT * FROM shop.op_private;",
    )?;
    let total: i64 = db.query_row("SELECT count(*) FROM main.op", [], |row| row.get(0))?;
    let writer = Writer::on(db);
    let mut ops = db.prepare("SELECT * FROM main.op ORDER BY seq")?;
    let mut rows = ops.query([])?;
    let mut done = 0;
    while let Some(row) = rows.next()? {
        replay_op(&writer, row, replay)?;
        done += 1;
        if done % 10_000 == 0 && !progress(total + done, total * 2) {
            return Err(StoreError::Interrupted);
        }
    }
    writer.rebuild_caches()
}

fn replay_op(writer: &Writer<'_>, row: &Row<'_>, replay: &mut Replay) -> Result<(), StoreError> {
    let seq: i64 = row.get("seq")?;
    let (kind, body): (String, String) = (row.get("kind")?, row.get("body")?);
    let op_id = OpId(row.uuid("op_id")?);
    let private = private_of(writer, op_id, &body, seq, replay)?;
    let fact = match fact_of(&kind, row.get("body_version")?, &body) {
        Ok(fact) => fact,
        Err(error) => {
            replay.found("replay", format!("op {seq}: {error}"));
            return Ok(());
        }
    };
    let meta = apply::Meta {
        seq,
        day: row.day("business_day")?,
        cause: row.uuid_or_none("cause_id")?.map(OpId),
    };
    if let Err(error) = apply::apply(writer, &meta, &fact, &private) {
        replay.found("replay", format!("op {seq}: {error}"));
    }
    Ok(())
}

/// Personal text of an operation, each checked against its commitment in the body.
fn private_of(
    writer: &Writer<'_>,
    op: OpId,
    body: &str,
    seq: i64,
    replay: &mut Replay,
) -> Result<BTreeMap<Uuid, PersonalText>, StoreError> {
    let mut found = writer.db().prepare_cached("SELECT * FROM op_private WHERE op_id = ?1")?;
    let mut rows = found.query([op.0.as_bytes()])?;
    let mut texts = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (salt, text): ([u8; 16], String) = (row.get("salt")?, row.get("text")?);
        // A commitment is 64 signs of hex that no other field of a body can hold by chance.
        if !body.contains(&format!("\"{}\"", commitment(&salt, &text).0)) {
            replay.found("private", format!("op {seq}"));
            continue;
        }
        texts.insert(row.uuid("person_id")?, serde_json::from_str(&text)?);
    }
    Ok(texts)
}

/// Compares every table of the replay with the file's.
fn compare(db: &Connection, replay: &mut Replay) -> Result<(), StoreError> {
    for (tables, code) in [(SHOP_TABLES, "table"), (CACHE_TABLES, "cache")] {
        for (table, order) in tables {
            if let Some(place) = first_difference(db, table, "*", order)? {
                replay.found(code, format!("{table} {place}"));
            }
            replay.tables += 1;
        }
    }
    let columns = "rowid, folded, squeezed, notes";
    if let Some(place) = first_difference(db, "cache_text", columns, "rowid")? {
        replay.found("cache", format!("cache_text {place}"));
    }
    replay.tables += 1;
    Ok(())
}

/// The first row in which two tables differ, read side by side in one order.
fn first_difference(
    db: &Connection,
    table: &str,
    columns: &str,
    order: &str,
) -> Result<Option<String>, StoreError> {
    let sql = |schema: &str| format!("SELECT {columns} FROM {schema}.{table} ORDER BY {order}");
    let (mut ours, mut theirs) = (db.prepare(&sql("main"))?, db.prepare(&sql("shop"))?);
    let width = ours.column_count();
    let (mut ours, mut theirs): (Rows<'_>, Rows<'_>) = (ours.query([])?, theirs.query([])?);
    let mut at = 0u64;
    loop {
        at += 1;
        match (ours.next()?, theirs.next()?) {
            (None, None) => return Ok(None),
            (Some(one), Some(other)) => {
                for column in 0..width {
                    if !same(one.get_ref(column)?, other.get_ref(column)?) {
                        let name = one.as_ref().column_name(column)?;
                        return Ok(Some(format!("row {at}, {name}")));
                    }
                }
            }
            (Some(_), None) => return Ok(Some(format!("row {at} is missing"))),
            (None, Some(_)) => return Ok(Some(format!("row {at} is too many"))),
        }
    }
}

fn same(one: ValueRef<'_>, other: ValueRef<'_>) -> bool {
    one == other
}

impl Book<'_> {
    /// The hash at the head of the log, in hex: what a backup is compared by.
    pub fn head_hash(&self) -> Result<String, StoreError> {
        head_hash(self.db())
    }
}

/// The hash of the newest row of a log; empty for an empty one.
pub fn head_hash(db: &Connection) -> Result<String, StoreError> {
    let mut last = db.prepare("SELECT hash FROM op ORDER BY seq DESC LIMIT 1")?;
    let mut rows = last.query([])?;
    match rows.next()? {
        None => Ok(String::new()),
        Some(row) => Ok(crate::log::hex(&row.get::<_, [u8; 32]>("hash")?)),
    }
}
