//! An import, one operation a purchase, against the rows it leaves written again barely.

use crate::Row;
use crate::ground::{Ground, NOW_MS, reader, sales_mapping, take_over, writer};
use crate::people::{Sold, write_sales};
use crate::spans::{ms, shown, timed};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use vafa_domain::day::{Day, Instant};
use vafa_shop::FixedClock;
use vafa_store::Store;
use vafa_tests::Step;
use vafa_tests::measure::ratio;

/// The tables an import of purchases writes, each with what tells its new rows: those above the
/// row of the log it began at, and the people it brought or touched.
const TABLES: &[(&str, &str, &str)] = &[
    ("op", "*", "seq > ?1"),
    ("op_private", "*", "op_id IN (SELECT op_id FROM op WHERE seq > ?1)"),
    ("import", "*", "op > ?1"),
    ("customer", "*", "op > ?1"),
    ("purchase", "*", "op > ?1"),
    ("import_row", "*", "purchase > ?1"),
    ("op_person", "*", "op > ?1"),
    ("cache_facts", "*", "customer IN (SELECT customer FROM purchase WHERE op > ?1)"),
    ("cache_name", "*", "customer IN (SELECT id FROM customer WHERE op > ?1)"),
    ("cache_word", "*", "customer IN (SELECT id FROM customer WHERE op > ?1)"),
    (
        "cache_text",
        "rowid, folded, squeezed, notes",
        "rowid IN (SELECT id FROM customer WHERE op > ?1)",
    ),
];

/// A table's statement and its rows.
type Finished = Vec<(String, Vec<Vec<Value>>)>;

/// Into a new file, and onto the whole one.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let count = ground.sales / 10;
    let room = ground.room("import")?;
    let from = Day::from_gregorian(2026, 10, 1).ok_or("no day")?;
    let list = room.join("sales.csv");
    write_sales(&list, &Sold { from, days: 50, count, people: ground.people / 10, seed: 77 })?;

    let fresh = room.join("fresh/shop.vafa");
    let clock = Arc::new(FixedClock::at(Instant(NOW_MS)));
    let shop = ground.found(&fresh, clock)?;
    let (done, ours) = timed(|| take_over(&shop, &list, sales_mapping()));
    done?;
    drop(shop);
    let finished = finished(&fresh, 1)?;
    let floor = again(
        &finished,
        |file| Store::create(file).map(drop).map_err(Into::into),
        &room.join("bare.vafa"),
    )?;
    let mut rows = rows_of("a new file", count, (ours, floor), ("5 s", ms(5_000)));

    let whole = ground.copy("import-onto")?;
    let before = newest(&whole)?;
    let shop = ground.open(&whole)?;
    let (done, ours) = timed(|| take_over(&shop, &list, sales_mapping()));
    done?;
    drop(shop);
    let finished = self::finished(&whole, before)?;
    let copied = |file: &Path| Ok(fs::copy(ground.file(), file).map(drop)?);
    let floor = again(&finished, copied, &whole.with_file_name("bare.vafa"))?;
    rows.extend(rows_of("the whole file", count, (ours, floor), ("8 s", ms(8_000))));
    Ok(rows)
}

fn rows_of(
    onto: &str,
    count: u64,
    (ours, floor): (u64, u64),
    (bound, most): (&'static str, u64),
) -> Vec<Row> {
    let row = |bound, within| Row {
        what: format!("import of {count} purchases onto {onto}"),
        ours: shown(ours),
        floor: shown(floor),
        ratio: ratio(ours, floor),
        bound,
        within,
    };
    vec![row(bound, ours <= most), row("2 x the finished rows", ours <= floor * 2)]
}

fn newest(file: &Path) -> Step<i64> {
    Ok(reader(file)?.query_row("SELECT max(seq) FROM op", [], |row| row.get(0))?)
}

/// The rows an import left.
fn finished(file: &Path, before: i64) -> Step<Finished> {
    let db = reader(file)?;
    let mut all = Vec::new();
    for (table, columns, new) in TABLES {
        let mut found = db.prepare(&format!("SELECT {columns} FROM {table} WHERE {new}"))?;
        let width = found.column_count();
        let names: Vec<String> = found.column_names().map(|name| format!("\"{name}\"")).collect();
        let marks: Vec<String> = (1..=width).map(|n| format!("?{n}")).collect();
        let insert = format!(
            "INSERT {} INTO {table} ({}) VALUES ({})",
            // Of those who were there before, the facts are made anew.
            if *table == "cache_facts" { "OR REPLACE" } else { "" },
            names.join(", "),
            marks.join(", ")
        );
        let mut rows = found.query([before])?;
        let mut values = Vec::new();
        while let Some(row) = rows.next()? {
            values.push((0..width).map(|place| row.get(place)).collect::<Result<_, _>>()?);
        }
        all.push((insert, values));
    }
    Ok(all)
}

/// Writes finished rows into a file made by `lay`, in one transaction.
fn again(finished: &Finished, lay: impl FnOnce(&Path) -> Step, file: &Path) -> Step<u64> {
    lay(file)?;
    fs::File::open(file)?.sync_all()?;
    let mut db = writer(file)?;
    // In a new file the shop itself is not founded: the rows of the import alone stand there.
    db.pragma_update(None, "foreign_keys", false)?;
    let (done, span) = timed(|| write(&mut db, finished));
    done?;
    Ok(span)
}

fn write(db: &mut Connection, finished: &Finished) -> Step {
    let tx = db.transaction()?;
    for (insert, rows) in finished {
        let mut insert = tx.prepare(insert)?;
        for row in rows {
            insert.execute(params_from_iter(row))?;
        }
    }
    Ok(tx.commit()?)
}
