//! The ladder of schemas: SQL files embedded in order, all pending ones in one transaction.

use crate::check::head_hash;
use crate::{StoreError, backup, fault};
use rusqlite::{Connection, TransactionBehavior};
use std::borrow::Cow;
use std::sync::OnceLock;

/// The SQL that leads from one schema to the next, the first from an empty file.
const RUNGS: [&str; 1] = [include_str!("migrations/0001_shop.sql")];

/// The newest schema this program knows.
pub const SCHEMA_VERSION: i64 = RUNGS.len() as i64;

/// What an upgrade of the file is doing; each step begins when the one before is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Climb {
    /// A backup of the file as it is, opened and checked before anything else happens.
    Backup,
    /// The pending changes of the schema.
    Upgrade,
    /// What came of them is looked at before it is kept.
    Check,
}

/// All rungs there are, as data: a file climbs from its own schema to the last.
pub(crate) struct Ladder {
    rungs: Vec<Cow<'static, str>>,
}

/// The ladder of this program. A test may put one more rung on it, which no shipped program has:
/// a file of SQL named in `VAFA_LADDER`. In a release build that is nothing.
pub(crate) fn ladder() -> &'static Ladder {
    static LADDER: OnceLock<Ladder> = OnceLock::new();
    LADDER.get_or_init(|| {
        let rungs = RUNGS.into_iter().map(Cow::Borrowed);
        Ladder { rungs: rungs.chain(fault::rung().map(Cow::Owned)).collect() }
    })
}

impl Ladder {
    /// The schema at its top.
    pub(crate) fn top(&self) -> i64 {
        i64::try_from(self.rungs.len()).unwrap_or(i64::MAX)
    }

    /// Refuses a newer file and one of another program. Reads only; gives the schema it found.
    fn refuse_foreign(&self, db: &Connection) -> Result<i64, StoreError> {
        let found = version(db)?;
        let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let empty: bool =
            db.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| row.get(0))?;
        if id != crate::tables::APPLICATION_ID && !(empty && id == 0) {
            return Err(StoreError::NotAShop);
        }
        if found > self.top() {
            return Err(StoreError::Newer { found, known: self.top() });
        }
        Ok(found)
    }

    /// Runs the rungs above `from` in an open transaction.
    fn climb_from(&self, db: &Connection, from: i64) -> Result<(), StoreError> {
        let from = usize::try_from(from).unwrap_or(0);
        for rung in self.rungs.get(from..).unwrap_or_default() {
            db.execute_batch(rung)?;
        }
        db.pragma_update(None, "application_id", crate::tables::APPLICATION_ID)?;
        Ok(db.pragma_update(None, "user_version", self.top())?)
    }
}

/// The schema of a file; 0 for an empty one.
pub fn version(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a newer file and one of another program. Reads only.
pub fn refuse_foreign(db: &Connection) -> Result<i64, StoreError> {
    ladder().refuse_foreign(db)
}

/// Makes an empty file a shop's, in one transaction.
pub fn make(db: &mut Connection) -> Result<(), StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = refuse_foreign(&tx)?;
    ladder().climb_from(&tx, from)?;
    Ok(tx.commit()?)
}

/// Lifts a file to the newest schema: all of it or nothing. `step` is told what begins, and makes
/// the backup when it is told [`Climb::Backup`]; what it refuses stops the upgrade.
///
/// Nobody else may use the file meanwhile. A process that dies before the end leaves the file as
/// it was.
pub fn climb(
    db: &mut Connection,
    step: &mut dyn FnMut(Climb, &Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if refuse_foreign(db)? == ladder().top() {
        // Another process was faster.
        return Ok(());
    }
    step(Climb::Backup, db)?;
    fault::point("after_climb_backup");
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let head = head_hash(&tx)?;
    step(Climb::Upgrade, &tx)?;
    let from = refuse_foreign(&tx)?;
    ladder().climb_from(&tx, from)?;
    fault::point("after_climb_rungs");
    step(Climb::Check, &tx)?;
    backup::is_sound(&tx)?;
    points_at_somebody(&tx)?;
    // Whatever a rung does, the log stays as it was written.
    if head_hash(&tx)? != head {
        return Err(StoreError::Damaged("head of the log".to_owned()));
    }
    fault::point("before_climb_commit");
    Ok(tx.commit()?)
}

/// No row points at one that is not there.
fn points_at_somebody(db: &Connection) -> Result<(), StoreError> {
    let mut broken = db.prepare("PRAGMA foreign_key_check")?;
    if broken.exists([])? { Err(StoreError::Damaged("foreign keys".to_owned())) } else { Ok(()) }
}
