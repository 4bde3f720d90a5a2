//! Reading what can still be read: of a file that was moved aside, damaged or replaced.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::customers::CustomerKey;
use crate::log::op_record;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use vafa_domain::day::Instant;
use vafa_domain::fact::{Fact, PurchaseRecorded};
use vafa_domain::id::CustomerId;

/// A purchase of a file that was moved aside.
#[derive(Debug, Clone)]
pub struct SavedPurchase {
    /// Its row in the log.
    pub seq: i64,
    /// When it was written down.
    pub at: Instant,
    /// What was written.
    pub fact: PurchaseRecorded,
}

/// Somebody who may have said no after a row of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwilling {
    /// Row key in this file.
    pub key: CustomerKey,
    /// Id.
    pub id: CustomerId,
    /// Whether they asked not to be contacted at all.
    pub stopped: bool,
}

/// Reads a file that nobody works on and that may be damaged: nothing is checked before, and
/// whatever cannot be read is an error of the question that met it.
pub fn read_aside<T, E: From<StoreError>>(
    path: &Path,
    work: impl FnOnce(Book<'_>) -> Result<T, E>,
) -> Result<T, E> {
    if !path.exists() {
        return Err(StoreError::NoFile.into());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(StoreError::from)?;
    work(Book::on(&db))
}

impl Book<'_> {
    /// The last row of the log that this file and `other` share: up to it they are one history.
    /// 0 when they share nothing.
    pub fn shared_with(&self, other: &Book<'_>) -> Result<i64, StoreError> {
        let newest = |book: &Book<'_>| -> Result<i64, StoreError> {
            Ok(book.newest_op()?.map_or(0, |(seq, _, _)| seq))
        };
        // Two logs that part never meet again, so the place is found by halving.
        let (mut shared, mut beyond) = (0, newest(self)?.min(newest(other)?) + 1);
        while beyond - shared > 1 {
            // Rounded down: between the two, never one of them.
            let middle = shared + (beyond - shared) / 2;
            let (ours, theirs) = (self.op_id_at(middle)?, other.op_id_at(middle)?);
            if ours.is_some() && ours == theirs { shared = middle } else { beyond = middle }
        }
        Ok(shared)
    }

    fn op_id_at(&self, seq: i64) -> Result<Option<[u8; 16]>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT op_id FROM op WHERE seq = ?1")?;
        let mut rows = found.query([seq])?;
        Ok(rows.next()?.map(|row| row.get("op_id")).transpose()?)
    }

    /// Purchases written after a row of the log, oldest first; where the file is damaged, those
    /// that can be read from either end of the log. The flag says whether that is all of them.
    pub fn purchases_after(&self, seq: i64) -> (Vec<SavedPurchase>, bool) {
        let (mut saved, whole) = self.readable(seq, "ASC");
        if !whole {
            let from = saved.last().map_or(seq, |purchase| purchase.seq);
            let (mut rest, _) = self.readable(from, "DESC");
            rest.reverse();
            saved.append(&mut rest);
        }
        (saved, whole)
    }

    fn readable(&self, seq: i64, direction: &'static str) -> (Vec<SavedPurchase>, bool) {
        let mut saved = Vec::new();
        let sql = format!(
            "SELECT * FROM op WHERE seq > ?1 AND kind = 'purchase_recorded' ORDER BY seq {direction}"
        );
        let read = |saved: &mut Vec<SavedPurchase>| -> Result<(), StoreError> {
            let mut found = self.db().prepare(&sql)?;
            let mut rows = found.query([seq])?;
            while let Some(row) = rows.next()? {
                let op = op_record(row)?;
                if let Fact::PurchaseRecorded(fact) = op.fact {
                    saved.push(SavedPurchase { seq: op.seq, at: op.at, fact });
                }
            }
            Ok(())
        };
        let whole = read(&mut saved).is_ok();
        (saved, whole)
    }

    /// Everybody whose will an operation after this row may have changed, with how it stands now.
    pub fn wills_after(&self, seq: i64) -> Result<Vec<Unwilling>, StoreError> {
        let mut found = self.db().prepare(include_str!("salvage/wills.sql"))?;
        let mut rows = found.query([seq])?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            people.push(Unwilling {
                key: row.get("id")?,
                id: CustomerId(row.uuid("uuid")?),
                stopped: row.get("stopped")?,
            });
        }
        Ok(people)
    }

    /// Whether somebody asked not to be contacted at all.
    pub fn is_stopped(&self, key: CustomerKey) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached("SELECT stopped FROM customer WHERE id = ?1")?;
        Ok(found.query_row([key], |row| row.get(0))?)
    }
}
