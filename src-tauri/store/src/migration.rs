//! The ladder of schemas: SQL files embedded in order, all pending ones in one transaction.

use crate::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// One rung: its SQL, and whether the shop's tables are dropped and replayed after it.
struct Rung {
    sql: &'static str,
}

const LADDER: &[Rung] = &[Rung { sql: include_str!("migrations/0001_shop.sql") }];

/// The newest schema this program knows.
pub const SCHEMA_VERSION: i64 = LADDER.len() as i64;

/// The schema of a file; 0 for an empty one.
pub fn version(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a newer file and one of another program. Reads only.
pub fn refuse_foreign(db: &Connection) -> Result<i64, StoreError> {
    let found = version(db)?;
    let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let empty: bool =
        db.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| row.get(0))?;
    if id != crate::tables::APPLICATION_ID && !(empty && id == 0) {
        return Err(StoreError::NotAShop);
    }
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer { found, known: SCHEMA_VERSION });
    }
    Ok(found)
}

/// Runs what is pending, all of it or nothing. Returns whether anything was.
pub fn climb(db: &mut Connection) -> Result<bool, StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(refuse_foreign(&tx)?).unwrap_or(0);
    let pending = LADDER.get(from..).unwrap_or_default();
    for rung in pending {
        tx.execute_batch(rung.sql)?;
    }
    if !pending.is_empty() {
        tx.pragma_update(None, "application_id", crate::tables::APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    }
    tx.commit()?;
    Ok(!pending.is_empty())
}
