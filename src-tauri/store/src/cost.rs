//! What the shop gave away to keep its people: every use that stands, and their sums by kind. Both
//! are read out of the same rows, so that a sum is what stands behind it.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use crate::customers::CustomerKey;
use vafa_domain::cost::CostKind;
use vafa_domain::day::Day;
use vafa_domain::id::OpId;
use vafa_domain::money::Money;

/// What the uses of one kind came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CostSum {
    /// Which kind.
    pub kind: CostKind,
    /// How many uses.
    pub times: u32,
    /// How many different people, where they are known.
    pub people: u32,
    /// What they cost the shop.
    pub cost: Money,
    /// Points that were given, where nothing is paid for them yet.
    pub points: i64,
}

/// Where a use stands in the list: its operation, and its place in that.
pub type CostPlace = (i64, i64);

/// Something that was given away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostUse {
    /// The operation.
    pub op: OpId,
    /// Where it stands.
    pub place: CostPlace,
    /// The business day.
    pub day: Day,
    /// To whom, where they are known.
    pub customer: Option<CustomerKey>,
    /// What it was, or why, in the shop's words; may be empty.
    pub name: String,
    /// What it cost the shop.
    pub cost: Money,
    /// Points that were given, where nothing is paid for them yet.
    pub points: i64,
}

impl Book<'_> {
    /// What was given away from one day to another, by kind.
    pub fn cost_sums(&self, from: Day, until: Day) -> Result<Vec<CostSum>, StoreError> {
        let mut found = self.db().prepare_cached(concat!(
            include_str!("cost/uses.sql"),
            "SELECT
                 kind, count(*) AS times, count(DISTINCT customer) AS people,
                 sum(cost) AS cost, sum(points) AS points
             FROM use GROUP BY kind"
        ))?;
        let mut rows = found.query((from.to_string(), until.to_string()))?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.push(CostSum {
                kind: row.word("kind")?,
                times: row.count("times")?,
                people: row.count("people")?,
                cost: Money(row.get("cost")?),
                points: row.get("points")?,
            });
        }
        sums.sort_by_key(|sum| sum.kind);
        Ok(sums)
    }

    /// What of a kind was given away from one day to another, the newest first: at most `limit`
    /// uses, behind `after`.
    pub fn cost_uses(
        &self,
        kind: CostKind,
        from: Day,
        until: Day,
        after: Option<CostPlace>,
        limit: usize,
    ) -> Result<Vec<CostUse>, StoreError> {
        let mut found = self.db().prepare_cached(concat!(
            include_str!("cost/uses.sql"),
            "SELECT use.*, op.op_id FROM use JOIN op ON op.seq = use.op
             WHERE use.kind = ?3 AND (use.op, use.place) < (?4, ?5)
             ORDER BY use.op DESC, use.place DESC LIMIT ?6"
        ))?;
        let (op, place) = after.unwrap_or((i64::MAX, i64::MAX));
        let (from, until) = (from.to_string(), until.to_string());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut rows = found.query((from, until, crate::column::word(&kind)?, op, place, limit))?;
        let mut uses = Vec::new();
        while let Some(row) = rows.next()? {
            uses.push(CostUse {
                op: OpId(row.uuid("op_id")?),
                place: (row.get("op")?, row.get("place")?),
                day: row.day("day")?,
                customer: row.get("customer")?,
                name: row.get("name")?,
                cost: Money(row.get("cost")?),
                points: row.get("points")?,
            });
        }
        Ok(uses)
    }
}
