//! Finding somebody as a person types: names and notes by folded text, phones by their tail.

use crate::StoreError;
use crate::access::Book;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, params_from_iter};
use vafa_domain::fold::{fold, squeeze};

/// Somebody found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Row key.
    pub customer: i64,
    /// Found by a note and not by a name.
    pub by_note: bool,
}

/// How a name is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameFilter {
    /// Too short for trigrams: words that begin so.
    Words(Vec<String>),
    /// An FTS5 expression over trigrams, and words too short for one.
    Trigrams {
        /// The expression.
        matches: String,
        /// Words of one or two letters that have to begin a word.
        words: Vec<String>,
    },
}

/// Most people a search returns.
pub const HITS_MAX: usize = 20;
/// Longest text searched for, in characters.
const QUERY_MAX: usize = 100;

impl NameFilter {
    /// The filter for what was typed, or nothing when nothing is left of it.
    pub fn of(typed: &str) -> Option<NameFilter> {
        let cut: String = typed.chars().take(QUERY_MAX).collect();
        let folded = fold(&cut);
        let words: Vec<String> =
            folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let (long, short): (Vec<String>, Vec<String>) =
            words.into_iter().partition(|word| word.chars().count() >= 3);
        let squeezed = squeeze(&folded);
        if squeezed.is_empty() {
            return None;
        }
        if long.is_empty() {
            return Some(NameFilter::Words(short));
        }
        let all = |column: &str| {
            let parts: Vec<String> = long.iter().map(|word| quoted(word)).collect();
            format!("{column} : ({})", parts.join(" AND "))
        };
        let matches = if short.is_empty() && long.len() > 1 {
            format!("({}) OR squeezed : {}", all("folded"), quoted(&squeezed))
        } else if short.is_empty() {
            format!("{{folded squeezed}} : {}", quoted(&squeezed))
        } else {
            all("folded")
        };
        Some(NameFilter::Trigrams { matches, words: short })
    }
}

/// A string of the FTS5 query language.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The end of the range of texts that begin with this one.
pub(crate) fn after_prefix(prefix: &str) -> String {
    format!("{prefix}\u{10FFFF}")
}

/// Asks that the customer in this column has a word that begins with each of these.
fn and_words(sql: &mut String, values: &mut Vec<String>, customer: &str, words: &[String]) {
    for word in words {
        let n = values.len();
        sql.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM cache_word WHERE customer = {customer}
              AND word BETWEEN ?{} AND ?{})",
            n + 1,
            n + 2
        ));
        values.extend([word.clone(), after_prefix(word)]);
    }
}

/// Lets statements of this connection say `folded(text)`, for text that is stored without its key:
/// goods and receipts, looked through a person or a day at a time.
pub(crate) fn teach_folding(db: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        // Never out of a view or a trigger: a schema that was tampered with calls nothing.
        | FunctionFlags::SQLITE_DIRECTONLY;
    db.create_scalar_function("folded", 1, flags, |call| {
        Ok(fold(call.get_raw(0).as_str().unwrap_or_default()))
    })?;
    Ok(())
}

impl Book<'_> {
    /// People whose phone ends so; `reversed` is the start of the reversed digits.
    pub fn by_phone_tail(&self, reversed: &str, whole: bool) -> Result<Vec<i64>, StoreError> {
        let end = if whole { reversed.to_owned() } else { after_prefix(reversed) };
        let mut found = self.db().prepare_cached(
            "SELECT DISTINCT contact.customer FROM contact
             JOIN customer ON customer.id = contact.customer
             WHERE contact.reversed <> '' AND contact.reversed BETWEEN ?1 AND ?2
                 AND customer.state <> 'removed'
             LIMIT 20",
        )?;
        let keys = found.query_map([reversed, &end], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// People whose names fit.
    pub fn by_name(&self, filter: &NameFilter) -> Result<Vec<Hit>, StoreError> {
        let keys = match filter {
            NameFilter::Words(words) => self.by_words(words)?,
            NameFilter::Trigrams { matches, words } => self.by_trigrams(matches, words)?,
        };
        Ok(keys.into_iter().map(|customer| Hit { customer, by_note: false }).collect())
    }

    fn by_words(&self, words: &[String]) -> Result<Vec<i64>, StoreError> {
        let Some((first, rest)) = words.split_first() else { return Ok(Vec::new()) };
        let mut sql = String::from(
            "SELECT DISTINCT customer FROM cache_word AS first WHERE word BETWEEN ?1 AND ?2",
        );
        let mut values = vec![first.clone(), after_prefix(first)];
        and_words(&mut sql, &mut values, "first.customer", rest);
        sql.push_str(&format!(" LIMIT {HITS_MAX}"));
        let mut found = self.db().prepare_cached(&sql)?;
        let keys = found.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    fn by_trigrams(&self, matches: &str, words: &[String]) -> Result<Vec<i64>, StoreError> {
        let mut sql = String::from("SELECT rowid FROM cache_text WHERE cache_text MATCH ?1");
        let mut values = vec![matches.to_owned()];
        and_words(&mut sql, &mut values, "cache_text.rowid", words);
        sql.push_str(&format!(" ORDER BY rowid LIMIT {HITS_MAX}"));
        let mut found = self.db().prepare_cached(&sql)?;
        let keys = found.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// People about whom a note says so (three letters and more).
    pub fn by_note(&self, typed: &str) -> Result<Vec<Hit>, StoreError> {
        let folded = fold(&typed.chars().take(QUERY_MAX).collect::<String>());
        let long: Vec<String> =
            folded.split(' ').filter(|word| word.chars().count() >= 3).map(quoted).collect();
        if long.is_empty() {
            return Ok(Vec::new());
        }
        let matches = format!("notes : ({})", long.join(" AND "));
        let mut found = self.db().prepare_cached(
            "SELECT rowid FROM cache_text WHERE cache_text MATCH ?1 ORDER BY rowid LIMIT 20",
        )?;
        let keys = found.query_map([matches], |row| row.get(0))?;
        let keys = keys.collect::<Result<Vec<i64>, _>>()?;
        Ok(keys.into_iter().map(|customer| Hit { customer, by_note: true }).collect())
    }

    /// Somebody by their number in this shop; a record that was merged leads to the kept one.
    pub fn by_number(&self, number: i64) -> Result<Option<i64>, StoreError> {
        use rusqlite::OptionalExtension;
        let mut found = self.db().prepare_cached(
            "SELECT coalesce(merged.kept, customer.id) FROM customer
                 LEFT JOIN merged ON merged.gone = customer.id
                 WHERE number = ?1 AND (customer.state <> 'removed' OR merged.kept IS NOT NULL)",
        )?;
        Ok(found.query_row([number], |row| row.get(0)).optional()?)
    }
}
