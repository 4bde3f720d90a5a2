//! Search as typed: each beginning of names, phones and cards, hit and miss, against the same match
//! that returns row numbers only.

use crate::Row;
use crate::ground::{Ground, ask, reader};
use crate::spans::{Spans, ms, shown, timed};
use rusqlite::Connection;
use serde_json::json;
use std::collections::BTreeSet;
use vafa_store::NameFilter;
use vafa_tests::Step;
use vafa_tests::measure::ratio;

/// People whose names, phones and cards are typed.
const PEOPLE: i64 = 60;

/// All queries, warm, ours and the floor by turns.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("search")?;
    let shop = ground.open(&file)?;
    let db = reader(&file)?;
    let queries = queries(&db)?;
    let (mut ours, mut floor) = (Spans::default(), Spans::default());
    let mut slowest = Vec::new();
    for round in 0..2 {
        for text in &queries {
            let (found, span) = timed(|| ask(&shop, "find_customers", json!({ "text": text })));
            found?;
            let (bare, bare_span) = timed(|| bare(&db, text));
            bare?;
            // The first round brings the pages into memory, as the first keys of a day do.
            if round > 0 {
                ours.add(span);
                floor.add(bare_span);
                slowest.push((span, bare_span, text));
            }
        }
    }
    slowest.sort_unstable();
    for (span, bare, text) in slowest.iter().rev().take(5) {
        eprintln!("  slowest: {text:?} {} (floor {})", shown(*span), shown(*bare));
    }
    let (late, bare) = (ours.at(95), floor.at(95));
    let what = format!("search as typed, {} texts, 95th percentile in the core", ours.count());
    Ok(vec![Row {
        what,
        ours: format!("{} (median {})", shown(late), shown(ours.at(50))),
        floor: format!("{} (median {})", shown(bare), shown(floor.at(50))),
        ratio: ratio(late, bare),
        bound: "10 ms, and 2 x or + 1 ms",
        within: late <= ms(10) && (late <= bare * 2 || late <= bare + ms(1)),
    }])
}

/// What is typed: from one sign to the whole.
fn queries(db: &Connection) -> Step<Vec<String>> {
    let mut people = db.prepare(
        "SELECT given || ' ' || family,
            coalesce((SELECT raw FROM contact WHERE customer = customer.id LIMIT 1), ''),
            coalesce((SELECT number FROM card WHERE customer = customer.id LIMIT 1), '')
         FROM customer WHERE id % (SELECT max(id) / ?1 FROM customer) = 1 LIMIT ?1",
    )?;
    let mut rows = people.query([PEOPLE])?;
    let mut all = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (name, phone, card): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        for end in 1..=name.chars().count() {
            all.insert(name.chars().take(end).collect::<String>());
        }
        if let Some((given, family)) = name.split_once(' ') {
            let first: String = family.chars().take(1).collect();
            all.extend([
                family.to_owned(),
                format!("{given} {first}"),
                format!("{family} {first}"),
            ]);
        }
        // The last signs of a phone, as people say them; then all of it.
        let digits: Vec<char> = phone.chars().collect();
        for tail in [1, 2, 3, 4, 6] {
            all.insert(digits.iter().rev().take(tail).rev().collect());
        }
        all.extend([phone, card.chars().take(3).collect(), card]);
    }
    let missed = ["q", "qz", "qzx", "Zzyzx", "ژژ", "ژژژ", "ყღჭ", "sarah qq", "0000000", "علی ژ"];
    all.extend(missed.map(str::to_owned));
    all.remove("");
    Ok(all.into_iter().collect())
}

/// The floor: from three signs the same match, order and limit, below the range read; for the end of
/// a phone the range read on the number turned round.
fn bare(db: &Connection, text: &str) -> Step<usize> {
    if text.chars().all(|sign| sign.is_ascii_digit()) {
        let turned: String = text.chars().rev().collect();
        let mut found = db.prepare_cached(
            "SELECT DISTINCT customer FROM contact
             WHERE reversed <> '' AND reversed BETWEEN ?1 AND ?2 LIMIT 20",
        )?;
        let end = format!("{turned}\u{10FFFF}");
        let ids = found.query_map([turned, end], |row| row.get::<_, i64>(0))?;
        return Ok(ids.collect::<Result<Vec<_>, _>>()?.len());
    }
    let rows = match NameFilter::of(text) {
        Some(NameFilter::Trigrams { matches, .. }) => {
            let mut found = db.prepare_cached(
                "SELECT rowid FROM cache_text WHERE cache_text MATCH ?1 ORDER BY rowid LIMIT 20",
            )?;
            let ids = found.query_map([matches], |row| row.get::<_, i64>(0))?;
            ids.collect::<Result<Vec<_>, _>>()?
        }
        Some(NameFilter::Words(words)) => {
            let first = words.first().cloned().unwrap_or_default();
            let mut found = db.prepare_cached(
                "SELECT DISTINCT customer FROM cache_word WHERE word BETWEEN ?1 AND ?2 LIMIT 20",
            )?;
            let end = format!("{first}\u{10FFFF}");
            let ids = found.query_map([first, end], |row| row.get::<_, i64>(0))?;
            ids.collect::<Result<Vec<_>, _>>()?
        }
        None => Vec::new(),
    };
    Ok(rows.len())
}
