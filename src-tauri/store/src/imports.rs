//! Imports as they stand, and what is known of rows already.

use crate::StoreError;
use crate::access::{Book, Writer};
use crate::column::Columns;
use crate::log::{OpRecord, op_record};
use rusqlite::{OptionalExtension, Row};
use vafa_domain::consent::ConsentEntry;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{AccountId, CustomerId, ImportId, OpId};
use vafa_domain::import::RowKey;
use vafa_domain::ledger::{Lot, LotId};
use vafa_domain::money::Money;

/// An import.
#[derive(Debug, Clone)]
pub struct ImportRecord {
    /// Row key.
    pub key: i64,
    /// Id.
    pub id: ImportId,
    /// The operation that began it: row and id.
    pub op: (i64, OpId),
    /// When.
    pub at: Instant,
    /// Name of the file.
    pub file: String,
    /// SHA-256 of the file, in hex.
    pub digest: String,
    /// "customers" or "purchases".
    pub rows_are: String,
    /// Mapping and answers, as JSON.
    pub mapping: String,
    /// `open`, `finished` or `taken_back`.
    pub state: String,
    /// Rows read so far.
    pub rows: u32,
    /// Rows added so far.
    pub added: u32,
}

/// A lot an import opened.
#[derive(Debug, Clone, Copy)]
pub struct ImportLot {
    /// The lot and what is left in it.
    pub lot: Lot,
    /// What the import still gives by it: all of an opening balance; of a sale what it earned,
    /// less what its returns took back (owed points included), and nothing once it is void.
    pub gives: i64,
    /// Points of it that paid a debt, or that a void or return of a sale outside the import took.
    pub elsewhere: i64,
    /// What of it was not used by its last day.
    pub lapsed: i64,
}

/// What an import brought.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportSums {
    /// New people.
    pub customers: u32,
    /// Sum of its purchases.
    pub sum: Money,
    /// Points given for them, or brought over.
    pub points: i64,
    /// First day.
    pub first_day: Option<Day>,
    /// Last day.
    pub last_day: Option<Day>,
}

/// What is known of a row of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownRow {
    /// Not in.
    New,
    /// In already.
    Known,
}

fn import(row: &Row<'_>) -> Result<ImportRecord, StoreError> {
    Ok(ImportRecord {
        key: row.get("id")?,
        id: ImportId(row.uuid("uuid")?),
        op: (row.get("op")?, OpId(row.uuid("op_id")?)),
        at: Instant(row.get("at")?),
        file: row.get("file")?,
        digest: row.get("digest")?,
        rows_are: row.get("rows_are")?,
        mapping: row.get("mapping")?,
        state: row.get("state")?,
        rows: row.count("rows")?,
        added: row.count("added")?,
    })
}

const IMPORTS: &str = "SELECT import.*, op.op_id, op.at FROM import JOIN op ON op.seq = import.op";

impl Book<'_> {
    pub(crate) fn import_key(&self, id: ImportId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM import WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("import"))
    }

    pub(crate) fn import_id(&self, key: i64) -> Result<ImportId, StoreError> {
        let mut found = self.db().prepare_cached("SELECT uuid FROM import WHERE id = ?1")?;
        let mut rows = found.query([key])?;
        let row = rows.next()?.ok_or(StoreError::Unexpected("import"))?;
        Ok(ImportId(row.uuid("uuid")?))
    }

    /// The import an operation began, asked anew.
    fn find_import_of_op(&self, op: OpId) -> Result<Option<i64>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT import.id FROM import JOIN op ON op.seq = import.op WHERE op.op_id = ?1",
        )?;
        Ok(found.query_row([op.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// An import by its id.
    pub fn import(&self, id: ImportId) -> Result<Option<ImportRecord>, StoreError> {
        let sql = format!("{IMPORTS} WHERE import.uuid = ?1");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([id.0.as_bytes()])?;
        rows.next()?.map(import).transpose()
    }

    /// The newest import that stopped half way.
    pub fn open_import(&self) -> Result<Option<ImportRecord>, StoreError> {
        let sql = format!("{IMPORTS} WHERE import.state = 'open' ORDER BY import.id DESC LIMIT 1");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([])?;
        rows.next()?.map(import).transpose()
    }

    /// The last mapping used for files with these headings.
    pub fn last_mapping(&self, rows_are: &str) -> Result<Vec<String>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT mapping FROM import WHERE rows_are = ?1 ORDER BY id DESC LIMIT 20",
        )?;
        let mappings = found.query_map([rows_are], |row| row.get(0))?;
        Ok(mappings.collect::<Result<_, _>>()?)
    }

    /// Whether a row with this identity is in.
    pub fn known_row(&self, key: RowKey) -> Result<KnownRow, StoreError> {
        let mut found = self.db().prepare_cached("SELECT 1 FROM import_row WHERE key = ?1")?;
        Ok(if found.exists([key.0])? { KnownRow::Known } else { KnownRow::New })
    }

    /// Purchases of an import that stand.
    pub fn purchases_of_import(&self, key: i64) -> Result<u32, StoreError> {
        let count: i64 = self.db().query_row(
            // Its purchases stand behind the operation that began it.
            "SELECT count(*) FROM purchase
             WHERE op > (SELECT op FROM import WHERE id = ?1) AND import = ?1 AND voided IS NULL",
            [key],
            |row| row.get(0),
        )?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// New people of an import: who something later stands on, and who not.
    pub fn people_of_import(
        &self,
        key: i64,
    ) -> Result<(Vec<CustomerId>, Vec<CustomerId>), StoreError> {
        let mut found = self.db().prepare_cached(include_str!("imports/people.sql"))?;
        let mut rows = found.query([key])?;
        let (mut stay, mut go) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let id = CustomerId(row.uuid("uuid")?);
            if row.get("touched")? { stay.push(id) } else { go.push(id) }
        }
        Ok((stay, go))
    }

    /// What an import wrote about people one by one, oldest first: edits, notes, memberships it
    /// opened and cards.
    pub fn gifts_of_import(&self, import: &ImportRecord) -> Result<Vec<OpRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT * FROM op WHERE seq > ?1 AND cause_id = ?2 AND kind IN
                ('customer_edited', 'note_added', 'membership_changed', 'card_issued')
             ORDER BY seq",
        )?;
        let mut rows = found.query((import.op.0, import.op.1.0.as_bytes()))?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(op_record(row)?);
        }
        Ok(ops)
    }

    /// Whether somebody was on the lists before an import, and still is.
    pub fn is_before_import(
        &self,
        customer: CustomerId,
        import: &ImportRecord,
    ) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT 1 FROM customer
             WHERE uuid = ?1 AND imported IS NOT ?2 AND op < ?3 AND state <> 'removed'",
        )?;
        Ok(found.exists((customer.0.as_bytes(), import.key, import.op.0))?)
    }

    /// Everybody on the lists of whose consent an import said something.
    pub fn consents_of_import(
        &self,
        import: &ImportRecord,
    ) -> Result<Vec<(i64, CustomerId)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT customer.id, customer.uuid
             FROM consent
             JOIN op ON op.seq = consent.op AND op.cause_id = ?2
             JOIN customer ON customer.id = consent.customer
             WHERE consent.op > ?1 AND customer.state <> 'removed'
             ORDER BY customer.id",
        )?;
        let mut rows = found.query((import.op.0, import.op.1.0.as_bytes()))?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            people.push((row.get("id")?, CustomerId(row.uuid("uuid")?)));
        }
        Ok(people)
    }

    /// What somebody allows, oldest first, and of each record whether an import wrote it.
    pub fn consents_with_import(
        &self,
        customer: i64,
        import: &ImportRecord,
    ) -> Result<Vec<(bool, ConsentEntry)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.cause_id IS ?2 AS of_import FROM consent JOIN op ON op.seq = consent.op
             WHERE consent.customer = ?1 ORDER BY consent.op, consent.n",
        )?;
        let whose = found.query_map((customer, import.op.1.0.as_bytes()), |row| row.get(0))?;
        let whose = whose.collect::<Result<Vec<bool>, _>>()?;
        Ok(whose.into_iter().zip(self.consents(customer)?).collect())
    }

    /// Whether an account of somebody has an entry that an import did not bring.
    pub fn account_used(&self, customer: i64, import: &ImportRecord) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("imports/used.sql"))?;
        Ok(found.exists((customer, import.op.1.0.as_bytes()))?)
    }

    /// The lots an import opened, what each still gives, what is left, and what went elsewhere.
    pub fn lots_of_import(&self, key: i64) -> Result<Vec<ImportLot>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("imports/lots.sql"))?;
        let mut rows = found.query([key])?;
        let mut lots = Vec::new();
        while let Some(row) = rows.next()? {
            let whole: i64 = row.get("amount")?;
            let account = AccountId(row.uuid("account")?);
            let gives = if row.get("voided")? {
                0
            } else if row.get("returned")? {
                whole - self.taken_of(row.get("seq")?, account)?
            } else {
                whole
            };
            let id = LotId { op: OpId(row.uuid("op_id")?), n: row.count("n")? };
            lots.push(ImportLot {
                lapsed: self.expired_of(id)?,
                lot: Lot {
                    id,
                    account,
                    left: row.get("left")?,
                    from: row.day_or_none("from_day")?,
                    until: row.day_or_none("until_day")?,
                },
                gives,
                elsewhere: row.get("elsewhere")?,
            });
        }
        Ok(lots)
    }

    /// Who holds an account, by row key.
    pub fn holder_of(&self, account: AccountId) -> Result<Option<i64>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT holding.customer FROM holding JOIN account ON account.id = holding.account
             WHERE account.uuid = ?1",
        )?;
        Ok(found.query_row([account.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// What an import brought, as far as it stands.
    pub fn import_sums(&self, import: &ImportRecord) -> Result<ImportSums, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("imports/sums.sql"))?;
        let mut rows = found.query((import.key, import.op.0, import.op.1.0.as_bytes()))?;
        let row = rows.next()?.ok_or(StoreError::Unexpected("sums"))?;
        Ok(ImportSums {
            customers: row.count("customers")?,
            sum: Money(row.get("sum")?),
            points: row.get("points")?,
            first_day: row.day_or_none("first_day")?,
            last_day: row.day_or_none("last_day")?,
        })
    }

    /// Whether somebody was given points brought over from another system, by an import that was
    /// not taken back.
    pub fn has_opening_points(&self, customer: i64) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("imports/opening.sql"))?;
        Ok(found.exists([customer])?)
    }
}

impl Writer<'_> {
    /// The import an operation began; remembered from one row of a batch to the next.
    pub(crate) fn import_of_op(&self, op: OpId) -> Result<Option<i64>, StoreError> {
        if let Some((known, import)) = self.import.get()
            && known == op
        {
            return Ok(Some(import));
        }
        let found = self.find_import_of_op(op)?;
        if let Some(import) = found {
            self.import.set(Some((op, import)));
        }
        Ok(found)
    }
}
