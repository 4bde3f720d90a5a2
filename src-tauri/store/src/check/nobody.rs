//! Rows that point at nobody, found in a glance: where the ids of a table have no holes, a row that
//! points within their range points at somebody, and one pass over its columns tells. SQLite's own
//! check asks for every row of every table anew.

use crate::StoreError;
use crate::tables::SHOP_TABLES;
use rusqlite::Connection;
use std::collections::HashMap;

/// Largest id for which a row of bits is kept: 32 megabytes of them.
const BITS_MAX: i64 = 1 << 28;

/// The ids of a table.
enum Ids {
    /// Every number from 1 up to this one.
    UpTo(i64),
    /// One bit an id, set where there is one.
    Bits(Vec<u64>),
}

impl Ids {
    /// The ids in a column; nothing where they are too large to be looked at like this.
    fn of(db: &Connection, table: &str, column: &str) -> Result<Option<Ids>, StoreError> {
        let sql = format!(
            "SELECT count(*), coalesce(min({column}), 1), coalesce(max({column}), 0) FROM {table}"
        );
        let (count, least, most): (i64, i64, i64) =
            db.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        if least == 1 && count == most {
            return Ok(Some(Ids::UpTo(most)));
        }
        if least < 0 || most > BITS_MAX {
            return Ok(None);
        }
        let mut bits = vec![0u64; usize::try_from(most / 64).unwrap_or(0) + 1];
        let mut all = db.prepare(&format!("SELECT {column} FROM {table}"))?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let word = usize::try_from(id / 64).ok().and_then(|place| bits.get_mut(place));
            if let Some(word) = word {
                *word |= 1 << (id % 64);
            }
        }
        Ok(Some(Ids::Bits(bits)))
    }

    fn holds(&self, id: i64) -> bool {
        match self {
            Ids::UpTo(most) => (1..=*most).contains(&id),
            Ids::Bits(bits) => {
                let word = usize::try_from(id).ok().and_then(|id| bits.get(id / 64));
                word.is_some_and(|word| word >> (id % 64) & 1 == 1)
            }
        }
    }
}

/// A column that points at another table's ids.
struct Pointer {
    column: String,
    parent: (String, String),
}

/// The pointers of a table; nothing where one of them has several columns.
fn pointers(db: &Connection, table: &str) -> Result<Option<Vec<Pointer>>, StoreError> {
    let mut list =
        db.prepare("SELECT seq, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1)")?;
    let mut rows = list.query([table])?;
    let mut pointers = Vec::new();
    while let Some(row) = rows.next()? {
        if row.get::<_, i64>(0)? > 0 {
            return Ok(None);
        }
        pointers.push(Pointer { column: row.get(2)?, parent: (row.get(1)?, row.get(3)?) });
    }
    Ok(Some(pointers))
}

/// Calls `found` with every table of the shop that has a row which points at nobody.
pub fn rows_that_point_at_nobody(
    db: &Connection,
    mut found: impl FnMut(&'static str),
) -> Result<(), StoreError> {
    let mut known: HashMap<(String, String), Option<Ids>> = HashMap::new();
    for (table, _) in SHOP_TABLES {
        let pointers = pointers(db, table)?;
        for pointer in pointers.iter().flatten() {
            let (parent, column) = &pointer.parent;
            if !known.contains_key(&pointer.parent) {
                known.insert(pointer.parent.clone(), Ids::of(db, parent, column)?);
            }
        }
        let ids: Option<Vec<(&Pointer, &Ids)>> = pointers.as_ref().and_then(|pointers| {
            let all = pointers.iter();
            all.map(|pointer| Some((pointer, known.get(&pointer.parent)?.as_ref()?))).collect()
        });
        let lost = match ids {
            Some(ids) if ids.is_empty() => false,
            Some(ids) => points_out(db, table, &ids)?,
            None => db.prepare("SELECT 1 FROM pragma_foreign_key_check(?1)")?.exists([table])?,
        };
        if lost {
            found(table);
        }
    }
    Ok(())
}

/// Whether a row of a table points beside the ids of its parents.
fn points_out(
    db: &Connection,
    table: &str,
    pointers: &[(&Pointer, &Ids)],
) -> Result<bool, StoreError> {
    let (mut beside, mut looked_at) = (Vec::new(), Vec::new());
    for (pointer, ids) in pointers {
        let column = &pointer.column;
        match ids {
            Ids::UpTo(most) => beside.push(format!("{column} NOT BETWEEN 1 AND {most}")),
            Ids::Bits(_) => looked_at.push((column, *ids)),
        }
    }
    if !beside.is_empty() {
        let sql = format!("SELECT 1 FROM {table} WHERE {} LIMIT 1", beside.join(" OR "));
        if db.prepare(&sql)?.exists([])? {
            return Ok(true);
        }
    }
    for (column, ids) in looked_at {
        let sql = format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL");
        let mut all = db.prepare(&sql)?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            if !ids.holds(row.get(0)?) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
