//! Goods given to try, product sheets, and what was done for nothing.

use crate::StoreError;
use crate::access::Book;
use crate::column::{Columns, parse_day};
use crate::customers::CustomerKey;
use vafa_domain::day::Day;
use vafa_domain::id::{CustomerId, OpId, PurchaseId, SheetId, TrialId};
use vafa_domain::money::Money;
use vafa_domain::sheet::Sheet;
use vafa_domain::trial::{TrialState, goods_key};

/// Goods given to try.
#[derive(Debug, Clone)]
pub struct TrialRecord {
    /// Id.
    pub id: TrialId,
    /// Row of the operation that gave them.
    pub op: i64,
    /// To whom: row key and id.
    pub customer: (CustomerKey, CustomerId),
    /// What.
    pub goods: String,
    /// What it cost the shop.
    pub cost: Money,
    /// When.
    pub day: Day,
    /// The last day on which a purchase counts.
    pub until: Day,
    /// As it stands.
    pub state: TrialState,
}

/// What was done for somebody for nothing.
#[derive(Debug, Clone)]
pub struct FavourRecord {
    /// The operation that wrote it.
    pub op: OpId,
    /// Its row.
    pub seq: i64,
    /// For whom.
    pub customer: CustomerKey,
    /// The service of their step.
    pub service: Option<u32>,
    /// What it is called.
    pub name: String,
    /// What it cost the shop.
    pub cost: Money,
    /// When.
    pub day: Day,
}

/// A sheet with how often it was handed out.
#[derive(Debug, Clone)]
pub struct SheetRecord {
    /// The sheet.
    pub sheet: Sheet,
    /// How often it was handed out.
    pub given: u32,
    /// The last time.
    pub last: Option<Day>,
}

impl Book<'_> {
    /// Goods given to try, the newest first: of one customer or of all, given since a day, and
    /// only those whose day of asking has come.
    pub fn trials(
        &self,
        customer: Option<CustomerKey>,
        since: Option<Day>,
        asked_by: Option<Day>,
    ) -> Result<Vec<TrialRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT trial.*, customer.uuid AS customer_uuid FROM trial
             JOIN customer ON customer.id = trial.customer
             WHERE NOT trial.struck
                 AND (?1 IS NULL OR trial.customer = ?1)
                 AND (?2 IS NULL OR trial.day >= ?2)
                 AND (?3 IS NULL OR trial.follow_up <= ?3)
             ORDER BY trial.op DESC",
        )?;
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        let mut rows = found.query((customer, text(since), text(asked_by)))?;
        let mut trials = Vec::new();
        while let Some(row) = rows.next()? {
            trials.push(trial(row)?);
        }
        Ok(trials)
    }

    /// One of them; also one that never was.
    pub fn trial(&self, id: TrialId) -> Result<Option<TrialRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT trial.*, customer.uuid AS customer_uuid FROM trial
             JOIN customer ON customer.id = trial.customer WHERE trial.uuid = ?1",
        )?;
        let mut rows = found.query([id.0.as_bytes()])?;
        rows.next()?.map(trial).transpose()
    }

    /// The first purchase of the goods within a trial's window that still stands.
    pub fn bought_after(
        &self,
        trial: &TrialRecord,
    ) -> Result<Option<(PurchaseId, Day)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, purchase.day, line.goods FROM purchase
             JOIN op ON op.seq = purchase.op
             JOIN purchase_line AS line ON line.purchase = purchase.op
             WHERE purchase.customer = ?1 AND purchase.day BETWEEN ?2 AND ?3
                 AND purchase.op > ?4 AND purchase.voided IS NULL AND line.returned IS NULL
                 AND (purchase.amount = 0 OR purchase.returned < purchase.amount)
             ORDER BY purchase.day, purchase.op",
        )?;
        let span = (trial.day.to_string(), trial.until.to_string());
        let mut rows = found.query((trial.customer.0, span.0, span.1, trial.op))?;
        let wanted = goods_key(&trial.goods);
        while let Some(row) = rows.next()? {
            let goods: String = row.get("goods")?;
            if goods_key(&goods) == wanted {
                return Ok(Some((PurchaseId(row.uuid("op_id")?), row.day("day")?)));
            }
        }
        Ok(None)
    }

    /// Product sheets by the name of their goods, those put away last.
    pub fn sheets(&self) -> Result<Vec<SheetRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT sheet.body, count(given.uuid) AS times, max(given.day) AS last
             FROM product_sheet AS sheet
             LEFT JOIN sheet_given AS given ON given.sheet = sheet.id AND given.stands
             GROUP BY sheet.id ORDER BY sheet.put_away, sheet.goods, sheet.id",
        )?;
        let mut rows = found.query([])?;
        let mut sheets = Vec::new();
        while let Some(row) = rows.next()? {
            let body: String = row.get("body")?;
            let last: Option<String> = row.get("last")?;
            sheets.push(SheetRecord {
                sheet: serde_json::from_str(&body)?,
                given: row.count("times")?,
                last: last.as_deref().map(parse_day).transpose()?,
            });
        }
        Ok(sheets)
    }

    /// One sheet.
    pub fn sheet(&self, id: SheetId) -> Result<Option<Sheet>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT body FROM product_sheet WHERE uuid = ?1")?;
        let mut rows = found.query([id.0.as_bytes()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let body: String = row.get("body")?;
        Ok(Some(serde_json::from_str(&body)?))
    }

    /// The days on which somebody used a service of their step.
    pub fn services_used(&self, customer: CustomerKey) -> Result<Vec<(u32, Day)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT service, day FROM favour
             WHERE customer = ?1 AND stands AND service IS NOT NULL",
        )?;
        let mut rows = found.query([customer])?;
        let mut used = Vec::new();
        while let Some(row) = rows.next()? {
            used.push((row.count("service")?, row.day("day")?));
        }
        Ok(used)
    }

    /// What was done for nothing, the newest first: for one customer or for all, since a day.
    pub fn favours(
        &self,
        customer: Option<CustomerKey>,
        since: Option<Day>,
    ) -> Result<Vec<FavourRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM favour
             WHERE stands AND (?1 IS NULL OR customer = ?1) AND (?2 IS NULL OR day >= ?2)
             ORDER BY op DESC",
        )?;
        let mut rows = found.query((customer, since.map(|day| day.to_string())))?;
        let mut favours = Vec::new();
        while let Some(row) = rows.next()? {
            favours.push(FavourRecord {
                op: OpId(row.uuid("uuid")?),
                seq: row.get("op")?,
                customer: row.get("customer")?,
                service: row.get("service")?,
                name: row.get("name")?,
                cost: Money(row.get("cost")?),
                day: row.day("day")?,
            });
        }
        Ok(favours)
    }
}

fn trial(row: &rusqlite::Row<'_>) -> Result<TrialRecord, StoreError> {
    let state: String = row.get("state")?;
    Ok(TrialRecord {
        id: TrialId(row.uuid("uuid")?),
        op: row.get("op")?,
        customer: (row.get("customer")?, CustomerId(row.uuid("customer_uuid")?)),
        goods: row.get("goods")?,
        cost: Money(row.get("cost")?),
        day: row.day("day")?,
        until: row.day("until_day")?,
        state: serde_json::from_str(&state)?,
    })
}
