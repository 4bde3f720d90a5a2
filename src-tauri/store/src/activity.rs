//! The activity list and the timeline: the log as people read it.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::log::{OpRecord, op_ids, op_record};
use rusqlite::{OptionalExtension, Row, named_params};
use uuid::Uuid;
use vafa_domain::day::Day;
use vafa_domain::id::OpId;

/// An operation with what a list says of it.
#[derive(Debug, Clone)]
pub struct OpLine {
    /// The operation.
    pub op: OpRecord,
    /// Reversed by a later one.
    pub reversed: bool,
    /// Somebody it concerns.
    pub customer: Option<i64>,
}

/// Which operations a list holds.
#[derive(Debug, Clone, Default)]
pub struct OpPage {
    /// Only of this kind.
    pub kind: Option<String>,
    /// Only of these kinds; of all when there are none.
    pub kinds: Vec<String>,
    /// Only what this operation led to; otherwise only what nothing led to.
    pub cause: Option<OpId>,
    /// Only on somebody's timeline (what an import led to included).
    pub customer: Option<i64>,
    /// Below this row.
    pub before: Option<i64>,
    /// Above this row.
    pub after: i64,
    /// At most so many.
    pub limit: u32,
}

fn line(row: &Row<'_>) -> Result<OpLine, StoreError> {
    Ok(OpLine {
        op: op_record(row)?,
        reversed: row.get("is_reversed")?,
        customer: row.get("customer")?,
    })
}

impl Book<'_> {
    /// A page of operations, newest first.
    pub fn ops(&self, page: &OpPage) -> Result<Vec<OpLine>, StoreError> {
        let filter = match (page.customer, page.cause) {
            (Some(_), _) => {
                "op.seq IN (SELECT op FROM timeline WHERE customer = :customer) AND :cause IS NULL"
            }
            (None, Some(_)) => "op.cause_id = :cause AND :customer IS NULL",
            (None, None) => "op.cause_id IS NULL AND :cause IS NULL AND :customer IS NULL",
        };
        let sql = include_str!("activity/page.sql").replace("/* filter */", filter);
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query(named_params! {
            ":customer": page.customer,
            ":cause": page.cause.map(|op| op.0.into_bytes()),
            ":kind": page.kind,
            ":kinds": serde_json::to_string(&page.kinds)?,
            ":before": page.before,
            ":after": page.after,
            ":limit": page.limit,
        })?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(line(row)?);
        }
        Ok(lines)
    }

    /// How long somebody's timeline is.
    pub fn timeline_length(&self, customer: i64) -> Result<u32, StoreError> {
        let count: i64 = self
            .db()
            .prepare_cached("SELECT count(*) FROM timeline WHERE customer = ?1")?
            .query_row([customer], |row| row.get(0))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Whether an operation is reversed.
    pub fn is_reversed(&self, seq: i64) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached("SELECT 1 FROM reversed WHERE target = ?1")?;
        Ok(found.exists([seq])?)
    }

    /// The newest operation of this actor on this till that can still be taken back: not one that
    /// something led to, not an undo, not reversed.
    pub fn last_act(&self, actor: Option<Uuid>) -> Result<Option<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("activity/last.sql"))?;
        let mut rows = found.query([actor.map(Uuid::into_bytes)])?;
        rows.next()?.map(op_record).transpose()
    }

    /// The newest operation after `seq` that changed somebody's page.
    pub fn later_edit(&self, customer: i64, seq: i64) -> Result<Option<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id FROM op_person JOIN op ON op.seq = op_person.op
             WHERE op_person.customer = ?1 AND op.seq > ?2
                 AND op.kind IN ('customer_edited', 'customers_merged')
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
             ORDER BY op.seq DESC LIMIT 1",
        )?;
        let id = found.query_row([customer, seq], |row| row.get::<_, [u8; 16]>(0)).optional()?;
        Ok(id.map(|id| OpId(Uuid::from_bytes(id))))
    }

    /// Operations about somebody after `seq` that stand and that it did not lead to, at most 20.
    pub fn later_ops(&self, customer: i64, seq: i64) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id FROM timeline JOIN op ON op.seq = timeline.op
             WHERE timeline.customer = ?1 AND timeline.op > ?2 AND op.kind <> 'undone'
                 AND op.cause_id IS NOT (SELECT op_id FROM op WHERE seq = ?2)
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
             ORDER BY op.seq LIMIT 20",
        )?;
        let rows = found.query([customer, seq])?;
        op_ids(rows)
    }

    /// How many operations there are after a row, and how many of them are purchases and new
    /// people: what a restore would lose.
    pub fn count_after(&self, seq: i64) -> Result<(u32, u32, u32), StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) AS ops,
                 count(*) FILTER (WHERE kind = 'purchase_recorded') AS purchases,
                 count(*) FILTER (WHERE kind = 'customer_added') AS people
             FROM op WHERE seq > ?1",
        )?;
        let mut rows = found.query([seq])?;
        let row = rows.next()?.ok_or(StoreError::Unexpected("count"))?;
        Ok((row.count("ops")?, row.count("purchases")?, row.count("people")?))
    }

    /// How many purchases there are, those that were cancelled left out, and the day of the last.
    pub fn count_purchases(&self) -> Result<(u32, Option<Day>), StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) AS purchases, max(day) AS last FROM purchase WHERE voided IS NULL",
        )?;
        let mut rows = found.query([])?;
        let row = rows.next()?.ok_or(StoreError::Unexpected("count"))?;
        Ok((row.count("purchases")?, row.day_or_none("last")?))
    }
}

impl Book<'_> {
    /// Operations about the shop itself (settings, templates, people behind the counter), oldest
    /// first: few in the life of a shop.
    pub fn shop_ops(&self) -> Result<Vec<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM op
             WHERE kind IN ('shop_founded', 'settings_changed', 'template_changed',
                 'person_changed', 'undone')
             ORDER BY seq",
        )?;
        let mut rows = found.query([])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(op_record(row)?);
        }
        Ok(ops)
    }

    /// Operations that changed promotions, and undone ones, oldest first.
    pub fn promotion_ops(&self) -> Result<Vec<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM op WHERE kind IN ('promotion_changed', 'undone') ORDER BY seq",
        )?;
        let mut rows = found.query([])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(op_record(row)?);
        }
        Ok(ops)
    }
}
