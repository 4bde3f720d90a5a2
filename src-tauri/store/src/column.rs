//! Columns in and out: ids as 16 bytes, days as ISO text, enums as their one word.

use crate::StoreError;
use rusqlite::Row;
use serde::de::IntoDeserializer;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use vafa_domain::day::Day;

/// The word an enum is stored as. Only for enums whose JSON is a text.
pub fn word<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        _ => Err(StoreError::Unexpected("an enum that is no word")),
    }
}

/// The enum a stored word means; any other word is an error, never a default.
pub fn of_word<T: DeserializeOwned>(word: &str, column: &'static str) -> Result<T, StoreError> {
    let from: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
        word.into_deserializer();
    T::deserialize(from).map_err(|_| StoreError::Unexpected(column))
}

/// Reads columns by name, in the types of the domain.
pub trait Columns {
    /// A UUID stored as 16 bytes.
    fn uuid(&self, column: &'static str) -> Result<Uuid, StoreError>;
    /// A UUID stored as 16 bytes, or NULL.
    fn uuid_or_none(&self, column: &'static str) -> Result<Option<Uuid>, StoreError>;
    /// A day stored as ISO text.
    fn day(&self, column: &'static str) -> Result<Day, StoreError>;
    /// A day stored as ISO text, or NULL.
    fn day_or_none(&self, column: &'static str) -> Result<Option<Day>, StoreError>;
    /// An enum stored as its word.
    fn word<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, StoreError>;
    /// An enum stored as its word, or NULL.
    fn word_or_none<T: DeserializeOwned>(
        &self,
        column: &'static str,
    ) -> Result<Option<T>, StoreError>;
    /// A whole number that fits into 32 bits and is not negative.
    fn count(&self, column: &'static str) -> Result<u32, StoreError>;
}

impl Columns for Row<'_> {
    fn uuid(&self, column: &'static str) -> Result<Uuid, StoreError> {
        Ok(Uuid::from_bytes(self.get::<_, [u8; 16]>(column)?))
    }

    fn uuid_or_none(&self, column: &'static str) -> Result<Option<Uuid>, StoreError> {
        Ok(self.get::<_, Option<[u8; 16]>>(column)?.map(Uuid::from_bytes))
    }

    fn day(&self, column: &'static str) -> Result<Day, StoreError> {
        parse_day(self.get_ref(column)?.as_str().map_err(|_| StoreError::Unexpected(column))?)
    }

    fn day_or_none(&self, column: &'static str) -> Result<Option<Day>, StoreError> {
        let text = self.get_ref(column)?.as_str_or_null();
        text.map_err(|_| StoreError::Unexpected(column))?.map(parse_day).transpose()
    }

    fn word<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, StoreError> {
        let word = self.get_ref(column)?.as_str().map_err(|_| StoreError::Unexpected(column))?;
        of_word(word, column)
    }

    fn word_or_none<T: DeserializeOwned>(
        &self,
        column: &'static str,
    ) -> Result<Option<T>, StoreError> {
        let word = self.get_ref(column)?.as_str_or_null();
        let word = word.map_err(|_| StoreError::Unexpected(column))?;
        word.map(|word| of_word(word, column)).transpose()
    }

    fn count(&self, column: &'static str) -> Result<u32, StoreError> {
        u32::try_from(self.get::<_, i64>(column)?).map_err(|_| StoreError::Unexpected(column))
    }
}

/// A stored day.
pub fn parse_day(text: &str) -> Result<Day, StoreError> {
    text.parse().map_err(|_| StoreError::Unexpected("a day"))
}
