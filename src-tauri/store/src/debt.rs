//! What people hold in all, by day: for the debt of the shop and how it moved.

use crate::StoreError;
use crate::access::{Book, Writer};
use crate::column::Columns;
use std::collections::BTreeMap;
use vafa_domain::day::Day;
use vafa_domain::ledger::{EntryKind, Holds};

/// Sums of a transaction's entries, by day, what the accounts count, and why.
pub type Moved = BTreeMap<(String, String, String), i64>;

/// What moved on a day, of one kind and for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedRecord {
    /// The business day it was written.
    pub day: Day,
    /// What the accounts count.
    pub holds: Holds,
    /// Why.
    pub kind: EntryKind,
    /// In (above zero) or out (below zero).
    pub amount: i64,
}

impl Writer<'_> {
    /// Adds what a transaction moved to the sums of its days.
    pub(crate) fn settle_moved(&self, moved: Moved) -> Result<(), StoreError> {
        for ((day, holds, kind), amount) in moved {
            self.db()
                .prepare_cached(
                    "INSERT INTO cache_moved (day, holds, kind, amount) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (day, holds, kind) DO UPDATE SET amount = amount + excluded.amount",
                )?
                .execute((day, holds, kind, amount))?;
        }
        Ok(())
    }
}

impl Book<'_> {
    /// Everything that moved up to a day, summed by day, in the order of the days.
    pub fn moved(&self, until: Day) -> Result<Vec<MovedRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM cache_moved WHERE day <= ?1 ORDER BY day, holds, kind",
        )?;
        let mut rows = found.query([until.to_string()])?;
        let mut moved = Vec::new();
        while let Some(row) = rows.next()? {
            let holds = Holds::of_name(row.get::<_, String>("holds")?.as_str());
            moved.push(MovedRecord {
                day: row.day("day")?,
                holds: holds.ok_or(StoreError::Unexpected("cache_moved.holds"))?,
                kind: row.word("kind")?,
                amount: row.get("amount")?,
            });
        }
        Ok(moved)
    }

    /// What people owe the shop, in all, of one kind.
    pub fn owed_in_all(&self, holds: Holds) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(sum(owed_entry.amount), 0) FROM owed_entry
             JOIN account ON account.id = owed_entry.account WHERE account.holds = ?1",
        )?;
        Ok(found.query_row([holds.name()], |row| row.get(0))?)
    }
}
