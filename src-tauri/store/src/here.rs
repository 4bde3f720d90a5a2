//! What belongs to this machine: its identity, its view, half-typed forms, marks of schedules.

use crate::StoreError;
use crate::access::{Book, Writer};
use crate::column::Columns;
use rusqlite::OptionalExtension;
use vafa_domain::id::TillId;

/// This copy of the file: who writes into the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Till {
    /// The machine's copy.
    pub id: TillId,
    /// Counts up with every restore or copy.
    pub epoch: i64,
    /// The machine it was made on.
    pub machine: String,
}

impl Book<'_> {
    /// The till of this file, or nothing when no shop was founded in it.
    pub fn till_or_none(&self) -> Result<Option<Till>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT * FROM here_till WHERE only = 1")?;
        let mut rows = found.query([])?;
        match rows.next()? {
            None => Ok(None),
            Some(row) => Ok(Some(Till {
                id: TillId(row.uuid("till_id")?),
                epoch: row.get("till_epoch")?,
                machine: row.get("machine")?,
            })),
        }
    }

    /// A value of this machine.
    pub fn here(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT value FROM here_value WHERE name = ?1")?;
        Ok(found.query_row([name], |row| row.get(0)).optional()?)
    }

    /// A half-typed form.
    pub fn draft(&self, form: &str) -> Result<Option<String>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT content FROM here_draft WHERE form = ?1")?;
        Ok(found.query_row([form], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Names the till of this file.
    pub fn set_till(&self, till: &Till) -> Result<(), StoreError> {
        self.db().execute(
            "INSERT INTO here_till (only, till_id, till_epoch, machine) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (only) DO UPDATE SET
                 till_id = excluded.till_id,
                 till_epoch = excluded.till_epoch,
                 machine = excluded.machine",
            (till.id.0.as_bytes(), till.epoch, &till.machine),
        )?;
        self.forget_head();
        Ok(())
    }

    /// Keeps a value of this machine.
    pub fn set_here(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.db().execute(
            "INSERT INTO here_value (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )?;
        Ok(())
    }

    /// Drops a value of this machine.
    pub fn drop_here(&self, name: &str) -> Result<(), StoreError> {
        self.db().execute("DELETE FROM here_value WHERE name = ?1", [name])?;
        Ok(())
    }

    /// Keeps a half-typed form, or drops it.
    pub fn set_draft(&self, form: &str, content: Option<&str>) -> Result<(), StoreError> {
        match content {
            Some(content) => self.db().execute(
                "INSERT INTO here_draft (form, content) VALUES (?1, ?2)
                 ON CONFLICT (form) DO UPDATE SET content = excluded.content",
                (form, content),
            )?,
            None => self.db().execute("DELETE FROM here_draft WHERE form = ?1", [form])?,
        };
        Ok(())
    }
}
