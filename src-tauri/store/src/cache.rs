//! Caches: what can be rebuilt from the shop's tables, kept beside them for speed.
//!
//! A writer notes whom it touched; at the end of its transaction the caches of exactly these
//! people are made anew, once, however many of a batch's rows were theirs.

use crate::StoreError;
use crate::access::Writer;
use crate::column::{Columns, parse_day};
use crate::debt::Moved;
use crate::usual::Together;
use rusqlite::Connection;
use std::collections::BTreeSet;
use vafa_domain::consent::{ContactFacts, addresses_of, consent_now, writable_channels};
use vafa_domain::day::Day;
use vafa_domain::fold::{fold, sort_key, squeeze};
use vafa_domain::format::Language;
use vafa_domain::missing::{Due, Facts, Rule, due};
use vafa_domain::rhythm::{HalfDays, median_gap_of_sorted};
use vafa_domain::setting::MISSING_PURPOSE;

/// Whose caches have to be made anew.
#[derive(Debug, Default)]
pub struct Touched {
    /// Purchases changed.
    pub facts: BTreeSet<i64>,
    /// Names, contacts or notes changed.
    pub names: BTreeSet<i64>,
    /// What they allow changed.
    pub consents: BTreeSet<i64>,
    /// What moved in the ledgers.
    pub moved: Moved,
    /// The rhythm rule changed: everybody's due day follows.
    pub rule: bool,
}

impl Writer<'_> {
    /// Brings the caches of everybody touched up to date.
    pub(crate) fn settle(&self) -> Result<(), StoreError> {
        let mut touched = self.touched.take();
        let db = self.db();
        self.settle_moved(std::mem::take(&mut touched.moved))?;
        if touched.rule || !touched.facts.is_empty() || !touched.names.is_empty() {
            let rule = self.rhythm_rule()?;
            let mut change = Together::default();
            for customer in &touched.facts {
                change = change.and(refresh_facts(db, *customer, &rule)?);
            }
            self.settle_usual(change)?;
            // Whoever was taken off the lists is due no more.
            let everybody = if touched.rule { self.everybody()? } else { BTreeSet::new() };
            for customer in
                everybody.union(&touched.names).filter(|key| !touched.facts.contains(key))
            {
                refresh_due(db, *customer, &rule)?;
            }
        }
        for customer in touched.names.union(&touched.consents) {
            self.refresh_writable(*customer)?;
        }
        if touched.names.is_empty() {
            return Ok(());
        }
        let language = self.language()?;
        for customer in touched.names {
            refresh_name(db, customer, language)?;
        }
        Ok(())
    }

    /// Whether one may write to a customer: the file leaves out who never said yes, the rule says
    /// of the others.
    fn refresh_writable(&self, customer: i64) -> Result<(), StoreError> {
        let db = self.db();
        db.prepare_cached("DELETE FROM cache_writable WHERE customer = ?1")?.execute([customer])?;
        let mut found = db.prepare_cached(include_str!("cache/said_yes.sql"))?;
        let mut rows = found.query([customer])?;
        let Some(row) = rows.next()? else { return Ok(()) };
        let said = self.consents(customer)?;
        let facts = ContactFacts {
            state: row.word("state")?,
            do_not_contact: row.get("stopped")?,
            addresses: addresses_of(&self.contacts(customer)?),
            consent: consent_now(&said, MISSING_PURPOSE),
            ..ContactFacts::default()
        };
        if !writable_channels(&facts, MISSING_PURPOSE).is_empty() {
            db.prepare_cached("INSERT INTO cache_writable (customer) VALUES (?1)")?
                .execute([customer])?;
        }
        Ok(())
    }

    /// The rhythm rule of the shop; the first one before there is one.
    fn rhythm_rule(&self) -> Result<Rule, StoreError> {
        let stored = self.setting("rhythm")?;
        let rule = stored.and_then(|value| serde_json::from_value(value).ok());
        Ok(Rule::Rhythm(rule.unwrap_or_default()))
    }

    /// The language of the shop, for the order of names; English before there is one.
    fn language(&self) -> Result<Language, StoreError> {
        let stored = self.setting("language")?;
        Ok(stored.and_then(|value| serde_json::from_value(value).ok()).unwrap_or(Language::En))
    }

    /// Makes every cache anew: for a check, a replay, or when the language of the order changed.
    pub fn rebuild_caches(&self) -> Result<(), StoreError> {
        let db = self.db();
        db.execute_batch(
            "DELETE FROM cache_facts; DELETE FROM cache_name; DELETE FROM cache_word;
             DELETE FROM cache_text; DELETE FROM cache_lot; DELETE FROM cache_writable;
             DELETE FROM cache_moved; DELETE FROM cache_goods; DELETE FROM cache_usual;",
        )?;
        db.execute_batch(include_str!("cache/lots.sql"))?;
        db.execute_batch(include_str!("cache/moved.sql"))?;
        self.remember_all_goods()?;
        let everybody = self.everybody()?;
        *self.touched.borrow_mut() =
            Touched { facts: everybody.clone(), names: everybody, ..Touched::default() };
        self.settle()
    }

    /// Notes that every name has to be ordered anew.
    pub(crate) fn touch_everybody(&self) -> Result<(), StoreError> {
        let everybody = self.everybody()?;
        self.touched.borrow_mut().names.extend(everybody);
        Ok(())
    }

    fn everybody(&self) -> Result<BTreeSet<i64>, StoreError> {
        let mut everybody = self.db().prepare("SELECT id FROM customer")?;
        let everybody = everybody.query_map([], |row| row.get(0))?;
        Ok(everybody.collect::<Result<_, _>>()?)
    }
}

/// The facts of one customer's purchases: voids left out, returns taken off. Gives how they changed
/// what everybody did together.
fn refresh_facts(db: &Connection, customer: i64, rule: &Rule) -> Result<Together, StoreError> {
    let mut purchases = db.prepare_cached(include_str!("cache/purchases_of.sql"))?;
    let mut rows = purchases.query([customer])?;
    let (mut count, mut sum) = (0i64, 0i64);
    let mut days: Vec<Day> = Vec::new();
    let mut last: Option<(String, i64)> = None;
    while let Some(row) = rows.next()? {
        let day = row.get_ref("day")?.as_str().map_err(|_| StoreError::Unexpected("day"))?;
        count += 1;
        sum = sum.saturating_add(row.get::<_, i64>("net")?);
        if last.as_ref().is_none_or(|(last, _)| last != day) {
            days.push(parse_day(day)?);
            last = Some((day.to_owned(), row.get("op")?));
        }
    }
    let gone = forget_facts(db, customer)?;
    let (Some(first), Some((last, op))) = (days.first(), last) else {
        return Ok(Together::default().without(gone));
    };
    let visit_days = i64::try_from(days.len()).unwrap_or(i64::MAX);
    let rhythm = median_gap_of_sorted(&days);
    let recorded = recorded_day(db, op)?;
    let due = due_of(rule, parse_day(&last)?, recorded, rhythm)?;
    db.prepare_cached(include_str!("cache/insert_facts.sql"))?.execute((
        customer,
        count,
        sum,
        first.to_string(),
        last,
        recorded.to_string(),
        visit_days,
        rhythm.map(|gap| gap.0),
        due.day.to_string(),
        due.long_gone,
    ))?;
    Ok(Together::one(sum, visit_days, *first).without(gone))
}

/// Takes away the facts of one customer; gives what they were.
fn forget_facts(db: &Connection, customer: i64) -> Result<Together, StoreError> {
    let mut known = db
        .prepare_cached("SELECT sum, visit_days, first_day FROM cache_facts WHERE customer = ?1")?;
    let mut rows = known.query([customer])?;
    let Some(row) = rows.next()? else { return Ok(Together::default()) };
    let gone = Together::of_facts(row)?;
    drop(rows);
    db.prepare_cached("DELETE FROM cache_facts WHERE customer = ?1")?.execute([customer])?;
    Ok(gone)
}

/// The business day an operation was written on.
fn recorded_day(db: &Connection, op: i64) -> Result<Day, StoreError> {
    let mut found = db.prepare_cached("SELECT business_day FROM op WHERE seq = ?1")?;
    let mut rows = found.query([op])?;
    rows.next()?.ok_or(StoreError::Unexpected("op of a purchase"))?.day("business_day")
}

/// From when somebody is missed by this rule; the purchases behind it are what they were.
fn refresh_due(db: &Connection, customer: i64, rule: &Rule) -> Result<(), StoreError> {
    let mut found = db.prepare_cached(
        "SELECT last_day, recorded_day, half_gap FROM cache_facts WHERE customer = ?1",
    )?;
    let mut rows = found.query([customer])?;
    let Some(row) = rows.next()? else { return Ok(()) };
    let due = due_of(
        rule,
        row.day("last_day")?,
        row.day("recorded_day")?,
        row.get::<_, Option<i64>>("half_gap")?.map(HalfDays),
    )?;
    drop(rows);
    db.prepare_cached(include_str!("cache/set_due.sql"))?.execute((
        customer,
        due.day.to_string(),
        due.long_gone,
    ))?;
    Ok(())
}

fn due_of(
    rule: &Rule,
    last: Day,
    recorded: Day,
    rhythm: Option<HalfDays>,
) -> Result<Due, StoreError> {
    let facts = Facts {
        last_day: Some(last),
        last_recorded_day: Some(recorded),
        rhythm,
        ..Facts::default()
    };
    due(rule, &facts).ok_or(StoreError::Unexpected("facts without a purchase"))
}

/// Longest folded text of a person that is searched, in bytes: names and notes, not novels.
const SEARCHED_MAX: usize = 64 * 1024;

/// The keys by which one customer is found, from what is written about them.
fn refresh_name(db: &Connection, customer: i64, language: Language) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM cache_name WHERE customer = ?1")?.execute([customer])?;
    db.prepare_cached("DELETE FROM cache_word WHERE customer = ?1")?.execute([customer])?;
    db.prepare_cached("DELETE FROM cache_text WHERE rowid = ?1")?.execute([customer])?;
    let mut found = db.prepare_cached(include_str!("cache/text_of.sql"))?;
    let mut rows = found.query([customer])?;
    let Some(row) = rows.next()? else { return Ok(()) };
    let name: String = row.get("name")?;
    let others: String = row.get("others")?;
    let notes: String = row.get("notes")?;
    let folded = fold(&format!("{name} {others}"));
    let mut notes = fold(&notes);
    while notes.len() > SEARCHED_MAX {
        notes.pop();
    }
    db.prepare_cached("INSERT INTO cache_name (customer, folded, sort_key) VALUES (?1, ?2, ?3)")?
        .execute((customer, fold(&name), sort_key(&name, language)))?;
    let words: BTreeSet<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    for word in words {
        db.prepare_cached("INSERT INTO cache_word (word, customer) VALUES (?1, ?2)")?
            .execute((word, customer))?;
    }
    db.prepare_cached(
        "INSERT INTO cache_text (rowid, folded, squeezed, notes) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((customer, &folded, squeeze(&folded), notes))?;
    Ok(())
}
