//! The tables are what a replay of the log gives.

use crate::kinds::{KINDS, kind};
use crate::story::{Story, found_by_check, open};
use crate::whole::whole;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use vafa_domain::fact::Fact;
use vafa_store::{SHOP_TABLES, StoreError};

#[test]
fn a_story_with_every_fact_ends_with_tables_that_are_its_replay() {
    let story = whole();
    story.ends_well();
    let told: BTreeSet<String> = story.store.with_raw(|db| {
        let mut kinds = db.prepare("SELECT DISTINCT kind FROM op").unwrap();
        kinds.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    });
    assert_eq!(told, KINDS.map(str::to_owned).into(), "every fact is told");
    for table in SHOP_TABLES {
        let rows: i64 = story.store.with_raw(|db| {
            db.query_row(&format!("SELECT count(*) FROM {}", table.0), [], |row| row.get(0))
                .unwrap()
        });
        assert_ne!(rows, 0, "{} has rows to be compared", table.0);
    }
}

#[test]
fn what_is_read_from_the_log_is_what_was_written() {
    let story = whole();
    let last = crate::story::length(&story.store);
    let kinds: Vec<String> = story.store.with_raw(|db| {
        let mut kinds = db.prepare("SELECT kind FROM op ORDER BY seq").unwrap();
        kinds.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    });
    for (seq, written) in (1..=last).zip(kinds) {
        let op = story.store.read(|book| book.op_at(seq)).unwrap().unwrap();
        assert_eq!(kind(&op.fact), written);
    }
}

#[test]
fn caches_made_anew_are_what_stood_there() {
    let story = whole();
    let before = dump(&story);
    story.store.write(|writer| writer.rebuild_caches()).unwrap();
    assert_eq!(dump(&story), before);
    story.ends_well();
}

fn dump(story: &Story) -> Vec<Vec<Value>> {
    story.store.with_raw(|db| {
        let mut rows = Vec::new();
        let caches = [
            "cache_lot",
            "cache_facts",
            "cache_writable",
            "cache_name",
            "cache_word",
            "cache_text",
        ];
        for table in caches {
            let mut all = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let width = all.column_count();
            let found = all
                .query_map([], |row| (0..width).map(|n| row.get::<_, Value>(n)).collect())
                .unwrap();
            for row in found {
                rows.push(row.unwrap());
            }
        }
        rows
    })
}

/// A value of the same kind that is another one.
fn other(value: &Value) -> Value {
    match value {
        Value::Null => Value::Integer(1),
        Value::Integer(number) => Value::Integer(number + 1_000_000),
        Value::Real(_) => unreachable!("there are no such columns"),
        Value::Text(text) => Value::Text(format!("{text}x")),
        Value::Blob(bytes) => Value::Blob(bytes.iter().map(|byte| byte ^ 1).collect()),
    }
}

/// Somebody who writes into the tables past the program.
fn intruder(story: &Story) -> Connection {
    let db = Connection::open(story.path()).unwrap();
    let mut sql = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;".to_owned();
    for table in ["ledger_entry", "ledger_draw", "owed_entry"] {
        sql.push_str(&format!("DROP TRIGGER {table}_is_never_changed;"));
        sql.push_str(&format!("DROP TRIGGER {table}_is_never_deleted;"));
    }
    db.execute_batch(&sql).unwrap();
    db
}

#[test]
fn a_row_of_any_table_that_was_changed_added_or_lost_is_found() {
    let story = whole();
    pristine(&story);
    let db = intruder(&story);
    let caches = ["cache_lot", "cache_facts", "cache_name", "cache_word", "cache_writable"];
    for table in SHOP_TABLES.iter().map(|(table, _)| *table).chain(caches) {
        let mut columns = db.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
        let columns = columns.query_map([table], |row| row.get::<_, String>(0)).unwrap();
        let column = columns.map(Result::unwrap).last().unwrap();
        let first = format!("SELECT {column} FROM {table} LIMIT 1");
        let old: Value = db.query_row(&first, [], |row| row.get(0)).unwrap();
        let change = format!("UPDATE {table} SET {column} = ?1 WHERE {column} IS ?2");
        assert_ne!(db.execute(&change, (other(&old), &old)).unwrap(), 0, "{table}");
        assert_ne!(found_by_check(&story.store), [], "{table}.{column} changed");
        put_back(&db, &story, table);
        db.execute(&format!("DELETE FROM {table}"), []).unwrap();
        assert_ne!(found_by_check(&story.store), [], "{table} emptied");
        put_back(&db, &story, table);
    }
    story.ends_well();
}

/// Puts a table back as it was before anybody wrote into it.
fn put_back(db: &Connection, story: &Story, table: &str) {
    db.execute("ATTACH ?1 AS pristine", [pristine(story).to_str().unwrap()]).unwrap();
    db.execute_batch(&format!(
        "DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM pristine.{table};
         DETACH pristine;"
    ))
    .unwrap();
}

/// A copy of the shop, made once.
fn pristine(story: &Story) -> PathBuf {
    let copy = story.folder().join("pristine.vafa");
    if !copy.exists() {
        let sql = "VACUUM INTO ?1";
        story.store.with_raw(|db| db.execute(sql, [copy.to_str().unwrap()])).unwrap();
    }
    copy
}

#[test]
fn a_row_that_points_at_nobody_is_found_by_the_quick_check() {
    let story = whole();
    intruder(&story).execute("UPDATE card SET customer = 999", []).unwrap();
    let found = story.store.check_quick().unwrap().findings;
    assert_eq!((found[0].code, found[0].place.as_str()), ("foreign_key", "card"));
}

/// The tables in which SQLite and the quick check find rows that point at nobody, in a copy of the
/// story that was changed past the program.
fn found_at_nobody(story: &Story, change: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    std::fs::copy(story.path(), &path).unwrap();
    let db = Connection::open(&path).unwrap();
    db.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;").unwrap();
    let triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
    let triggers: Vec<String> = db
        .prepare(triggers)
        .and_then(|mut all| all.query_map([], |row| row.get(0))?.collect())
        .unwrap();
    for trigger in triggers {
        db.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    db.execute_batch(change).unwrap();
    let sqlite = db
        .prepare("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
        .and_then(|mut all| all.query_map([], |row| row.get(0))?.collect())
        .unwrap();
    drop(db);
    let quick = open(&path).unwrap().check_quick().unwrap().findings.into_iter();
    let quick = quick.filter(|found| found.code == "foreign_key").map(|found| found.place);
    (sqlite, quick.collect())
}

#[test]
fn the_quick_check_finds_every_pointer_at_nobody_that_sqlite_finds() {
    let story = whole();
    story.store.with_raw(|db| db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")).unwrap();
    let mut met = 0;
    for (table, _) in SHOP_TABLES {
        let pointers: Vec<(String, String)> = story.store.with_raw(|db| {
            let mut all =
                db.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)").unwrap();
            let all = all.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            all.map(Result::unwrap).collect()
        });
        for (column, parent) in pointers {
            let key = if parent == "ledger_entry" { "op" } else { "rowid" };
            let last = format!("{column} = (SELECT max({column}) FROM {table})");
            for change in [
                format!("UPDATE OR IGNORE {table} SET {column} = 999999 WHERE {last}"),
                format!("UPDATE OR IGNORE {table} SET {column} = -3 WHERE {last}"),
                // One that was lost in the middle.
                format!("DELETE FROM {parent} WHERE {key} = (SELECT min({column}) FROM {table})"),
            ] {
                let (sqlite, quick) = found_at_nobody(&story, &change);
                assert_eq!(quick, sqlite, "{change}");
                met += quick.len();
            }
        }
    }
    assert!(met > 60, "{met}");
}

#[test]
fn a_word_that_is_found_no_more_is_noticed() {
    let story = whole();
    intruder(&story).execute("UPDATE cache_text SET notes = '' WHERE notes <> ''", []).unwrap();
    assert_eq!(found_by_check(&story.store)[0].0, "cache");
}

#[test]
fn a_check_can_be_ended() {
    let mut story = Story::begin();
    let ops: Vec<_> = (0..10_000)
        .map(|_| {
            let id = vafa_domain::id::OpId(story.id());
            let fact = Fact::DayConfirmed { day: story.today() };
            story.op(id, fact, Vec::new())
        })
        .collect();
    story
        .store
        .write::<_, StoreError>(|writer| ops.iter().try_for_each(|op| writer.append(op).map(drop)))
        .unwrap();
    let mut told = Vec::new();
    let ended = story.store.check(&mut |done, of| {
        told.push((done, of));
        false
    });
    assert!(matches!(ended, Err(StoreError::Interrupted)));
    assert_eq!(told, [(10_000, 20_002)]);
    story.ends_well();
}

#[test]
fn names_are_ordered_anew_when_the_language_changes() {
    let mut story = Story::begin();
    story.customer("آرش", "", "");
    story.customer("ქეთევან", "", "");
    let key = |story: &Story| -> String {
        story.store.with_raw(|db| {
            db.query_row("SELECT sort_key FROM cache_name LIMIT 1", [], |row| row.get(0)).unwrap()
        })
    };
    let persian = key(&story);
    story.act(Fact::SettingsChanged { set: [("language".to_owned(), "en".into())].into() });
    assert_ne!(key(&story), persian, "the order is another one");
    story.ends_well();
}
