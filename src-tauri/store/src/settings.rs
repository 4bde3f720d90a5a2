//! Settings, people behind the counter, templates and confirmed days.

use crate::StoreError;
use crate::access::Book;
use crate::column::{Columns, word};
use rusqlite::OptionalExtension;
use serde_json::{Map, Value};
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::{OpId, PersonId};

impl Book<'_> {
    /// One setting.
    pub fn setting(&self, name: &str) -> Result<Option<Value>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        let text: Option<String> = found.query_row([name], |row| row.get(0)).optional()?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    /// The operation that made a setting what it is, and its business day.
    pub fn setting_since(&self, name: &str) -> Result<Option<(OpId, Day)>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id, op.business_day FROM setting JOIN op ON op.seq = setting.op
             WHERE setting.name = ?1",
        )?;
        let mut rows = found.query([name])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some((OpId(row.uuid("op_id")?), row.day("business_day")?)))
    }

    /// All settings; empty before a shop was founded.
    pub fn settings(&self) -> Result<Map<String, Value>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT name, value FROM setting")?;
        let mut rows = found.query([])?;
        let mut all = Map::new();
        while let Some(row) = rows.next()? {
            let text: String = row.get("value")?;
            all.insert(row.get("name")?, serde_json::from_str(&text)?);
        }
        Ok(all)
    }

    /// People behind the counter: id, first name, works here.
    pub fn people(&self) -> Result<Vec<(PersonId, String, bool)>, StoreError> {
        let mut found = self.db().prepare_cached("SELECT * FROM person ORDER BY id")?;
        let mut rows = found.query([])?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            people.push((PersonId(row.uuid("uuid")?), row.get("name")?, row.get("active")?));
        }
        Ok(people)
    }

    /// The shop's own words of "we miss you" in a language.
    pub fn template(&self, language: Language) -> Result<Option<String>, StoreError> {
        let mut found =
            self.db().prepare_cached("SELECT text FROM template WHERE language = ?1")?;
        Ok(found.query_row([word(&language)?], |row| row.get(0)).optional()?)
    }

    /// The version of the shop's own words of letters in a language: the operation that wrote them.
    pub fn template_version(&self, language: Language) -> Result<Option<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT op.op_id FROM template JOIN op ON op.seq = template.op WHERE language = ?1",
        )?;
        let mut rows = found.query([word(&language)?])?;
        rows.next()?.map(|row| row.uuid("op_id").map(OpId)).transpose()
    }

    /// Whether somebody said that this day is right.
    pub fn is_confirmed(&self, day: Day) -> Result<bool, StoreError> {
        let mut found = self.db().prepare_cached("SELECT 1 FROM confirmed_day WHERE day = ?1")?;
        Ok(found.exists([day.to_string()])?)
    }
}
