//! Records of one person: who may be one, who became one, and what stands on it.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::customers::CustomerKey;
use rusqlite::OptionalExtension;
use std::collections::HashSet;
use vafa_domain::day::Instant;
use vafa_domain::id::{AccountId, CustomerId, OpId};

/// A merge that stands.
#[derive(Debug, Clone, Copy)]
pub struct MergeRecord {
    /// Who stayed.
    pub kept: CustomerKey,
    /// Row of the operation.
    pub op: i64,
    /// Its id.
    pub id: OpId,
    /// When.
    pub at: Instant,
}

/// How much of somebody's changes hands in a merge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MoveCount {
    /// Accounts of points, stamps, tickets and money.
    pub accounts: u32,
    /// Cards.
    pub cards: u32,
    /// Purchases.
    pub purchases: u32,
    /// Notes that are not struck out.
    pub notes: u32,
    /// Reminders dealt with.
    pub reminders: u32,
}

/// Two who may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Who was added first.
    pub one: CustomerKey,
    /// Who was added later.
    pub other: CustomerKey,
    /// Same phone.
    pub phone: bool,
    /// Same e-mail.
    pub email: bool,
    /// Same name, letters folded.
    pub name: bool,
}

impl Book<'_> {
    /// The row key of a customer as they are written, also of a record that leads to another one.
    pub(crate) fn own_key(&self, id: CustomerId) -> Result<CustomerKey, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM customer WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("customer"))
    }

    /// The merge after which somebody's record leads to another one.
    pub fn merge_of(&self, gone: CustomerId) -> Result<Option<MergeRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT merged.kept, merged.op, op.op_id, op.at FROM merged
             JOIN customer ON customer.id = merged.gone JOIN op ON op.seq = merged.op
             WHERE customer.uuid = ?1",
        )?;
        let mut rows = found.query([gone.0.as_bytes()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(MergeRecord {
            kept: row.get("kept")?,
            op: row.get("op")?,
            id: OpId(row.uuid("op_id")?),
            at: Instant(row.get("at")?),
        }))
    }

    /// The ids of records that lead to somebody, with the numbers they had.
    pub fn merged_into(&self, kept: CustomerKey) -> Result<Vec<(CustomerId, u32)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT customer.uuid, customer.number FROM merged
             JOIN customer ON customer.id = merged.gone
             WHERE merged.kept = ?1 ORDER BY merged.op",
        )?;
        let mut rows = found.query([kept])?;
        let mut gone = Vec::new();
        while let Some(row) = rows.next()? {
            gone.push((CustomerId(row.uuid("uuid")?), row.count("number")?));
        }
        Ok(gone)
    }

    /// What of somebody's would change hands.
    pub fn moves_of(&self, gone: CustomerKey) -> Result<MoveCount, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("merge/count.sql"))?;
        let mut rows = found.query([gone])?;
        let row = rows.next()?.ok_or(StoreError::Unexpected("count"))?;
        Ok(MoveCount {
            accounts: row.count("accounts")?,
            cards: row.count("cards")?,
            purchases: row.count("purchases")?,
            notes: row.count("notes")?,
            reminders: row.count("reminders")?,
        })
    }

    /// Operations after a merge that stand on what it moved: they wrote into the accounts that
    /// changed hands, or took what a sale that did had given from the kept record's own. At most
    /// 20. The night's work goes along with the account.
    pub fn stands_on_merge(&self, merge: i64) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("merge/stands.sql"))?;
        let mut rows = found.query([merge])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(OpId(row.uuid("op_id")?));
        }
        Ok(ops)
    }

    /// The accounts that changed hands with a merge.
    pub fn accounts_moved(&self, merge: i64) -> Result<HashSet<AccountId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT account.uuid FROM merge_moved JOIN account ON account.id = merge_moved.row
             WHERE merge_moved.op = ?1 AND merge_moved.room = 'holding'",
        )?;
        let mut rows = found.query([merge])?;
        let mut accounts = HashSet::new();
        while let Some(row) = rows.next()? {
            accounts.insert(AccountId(row.uuid("uuid")?));
        }
        Ok(accounts)
    }

    /// Pairs of listed people with the same phone, e-mail or name who were not told apart: the
    /// likeliest first, at most 100.
    pub fn pairs(&self) -> Result<Vec<Pair>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("merge/pairs.sql"))?;
        let mut rows = found.query([])?;
        let mut pairs = Vec::new();
        while let Some(row) = rows.next()? {
            pairs.push(Pair {
                one: row.get("one")?,
                other: row.get("other")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                name: row.get("name")?,
            });
        }
        Ok(pairs)
    }

    /// Whether two were told apart.
    pub fn are_told_apart(&self, a: CustomerKey, b: CustomerKey) -> Result<bool, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT 1 FROM told_apart WHERE one = ?1 AND other = ?2")?;
        Ok(found.exists([a.min(b), a.max(b)])?)
    }
}
