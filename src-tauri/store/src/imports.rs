//! Imports as they stand, and what is known of rows already.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::{OptionalExtension, Row};
use vafa_domain::id::{CustomerId, ImportId, OpId};
use vafa_domain::loyalty::Lot;

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
    pub at: vafa_domain::day::Instant,
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
        at: vafa_domain::day::Instant(row.get("at")?),
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

    /// The import an operation began.
    pub(crate) fn import_of_op(&self, op: OpId) -> Result<Option<i64>, StoreError> {
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
    pub fn known_row(&self, key: &[u8; 16]) -> Result<KnownRow, StoreError> {
        let mut found = self.db().prepare_cached("SELECT 1 FROM import_row WHERE key = ?1")?;
        Ok(if found.exists([key])? { KnownRow::Known } else { KnownRow::New })
    }

    /// Purchases of an import that stand.
    pub fn purchases_of_import(&self, key: i64) -> Result<u32, StoreError> {
        let count: i64 = self.db().query_row(
            "SELECT count(*) FROM purchase WHERE import = ?1 AND voided IS NULL",
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

    /// The lots an import earned and what is left of each.
    pub fn lots_of_import(&self, key: i64) -> Result<(Vec<Lot>, i64), StoreError> {
        let mut found = self.db().prepare_cached(include_str!("imports/lots.sql"))?;
        let mut rows = found.query([key])?;
        let (mut lots, mut spent) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let left: i64 = row.get("left")?;
            spent += row.get::<_, i64>("points")? - left;
            lots.push(Lot {
                id: vafa_domain::loyalty::LotId {
                    op: OpId(row.uuid("op_id")?),
                    n: row.count("n")?,
                },
                account: vafa_domain::id::AccountId(row.uuid("account")?),
                left,
            });
        }
        Ok((lots, spent))
    }
}
