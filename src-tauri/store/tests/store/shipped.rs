//! What was ever shipped stays: the schema is seen in review, and old files and bodies are read.

use crate::kinds::{KINDS, kind};
use crate::story::{found_by_check, length, open};
use crate::whole::whole;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use vafa_domain::fact::Fact;
use vafa_store::{APPLICATION_ID, SCHEMA_VERSION};

fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shipped").join(name)
}

fn schema_of(db: &Connection) -> String {
    let mut all = db
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .unwrap();
    let rows = all.query_map([], |row| row.get::<_, String>(0)).unwrap();
    rows.map(|row| row.unwrap() + ";").collect::<Vec<_>>().join("\n")
}

#[test]
fn the_schema_is_the_one_that_was_reviewed() {
    let story = crate::story::Story::begin();
    let schema = story.store.with_raw(schema_of);
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("schema", schema);
    });
}

#[test]
fn a_file_of_the_first_schema_is_opened_and_is_its_replay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    let first = std::fs::read_to_string(shipped("0001.sql")).unwrap();
    Connection::open(&path).unwrap().execute_batch(&first).unwrap();
    let store = open(&path).unwrap();
    assert_eq!(found_by_check(&store), []);
    assert!(length(&store) > 60, "the story is in it");
    // A shipped schema is left as it is: what comes later is a rung of its own.
    let fresh = crate::story::Story::begin();
    assert!(store.with_raw(schema_of) == fresh.store.with_raw(schema_of), "0001 was changed");
}

#[test]
fn every_body_of_the_first_version_is_read_as_it_was_written() {
    let bodies = std::fs::read(shipped("bodies-1.json")).unwrap();
    let bodies: Vec<serde_json::Value> = serde_json::from_slice(&bodies).unwrap();
    let mut kinds = BTreeSet::new();
    for body in bodies {
        let fact: Fact = serde_json::from_value(body.clone()).unwrap();
        kinds.insert(kind(&fact).to_owned());
        assert_eq!(serde_json::to_value(&fact).unwrap(), body);
    }
    // Kinds that came later have a version of their own.
    let first: BTreeSet<String> = KINDS.map(str::to_owned).into();
    assert!(kinds.is_subset(&first) && kinds.len() == KINDS.len(), "{kinds:?}");
}

/// Freezes the present schema with the rows of the story, once, when a version is shipped. Until a
/// version is out, its two files may be deleted and made again by
/// `cargo test -p vafa-store -- --ignored freeze`.
#[test]
#[ignore = "writes the frozen files; run it when a schema is shipped"]
fn freeze() {
    let schema = shipped(&format!("{SCHEMA_VERSION:04}.sql"));
    let bodies = shipped(&format!("bodies-{SCHEMA_VERSION}.json"));
    assert!(!schema.exists() && !bodies.exists(), "what was shipped is never written again");
    let story = whole();
    story.store.with_raw(|db| {
        std::fs::write(&schema, dump(db)).unwrap();
        std::fs::write(&bodies, dump_bodies(db)).unwrap();
    });
}

fn dump_bodies(db: &Connection) -> String {
    let mut ops = db.prepare("SELECT kind, body FROM op ORDER BY seq").unwrap();
    let mut rows = ops.query([]).unwrap();
    let mut bodies = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let (kind, body): (String, String) = (row.get(0).unwrap(), row.get(1).unwrap());
        bodies.push(format!("{{\"kind\":\"{kind}\",\"body\":{body}}}"));
    }
    format!("[\n{}\n]\n", bodies.join(",\n"))
}

fn dump(db: &Connection) -> String {
    let mut sql = format!(
        "PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {SCHEMA_VERSION};\n\
         PRAGMA foreign_keys = OFF;\nBEGIN;\n"
    );
    // What FTS5 keeps for itself is made by its own table.
    let schema = "SELECT name, sql FROM sqlite_schema
        WHERE type = ?1 AND sql IS NOT NULL AND name NOT GLOB 'cache_text_*' ORDER BY rowid";
    let objects = |kind: &str| -> Vec<(String, String)> {
        let mut all = db.prepare(schema).unwrap();
        let rows = all.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    for (name, create) in objects("table") {
        writeln!(sql, "{create};").unwrap();
        let columns = if name == "cache_text" { "rowid, *" } else { "*" };
        if name == "cache_text" {
            sql.push_str(
                "INSERT INTO cache_text (cache_text, rank) VALUES ('secure-delete', 1);\n",
            );
        }
        sql.push_str(&rows_of(db, &name, columns));
    }
    for kind in ["view", "index", "trigger"] {
        for (_, create) in objects(kind) {
            writeln!(sql, "{create};").unwrap();
        }
    }
    sql + "COMMIT;\n"
}

fn rows_of(db: &Connection, table: &str, columns: &str) -> String {
    let mut all = db.prepare(&format!("SELECT {columns} FROM {table}")).unwrap();
    let names = all.column_names().collect::<Vec<_>>().join(", ");
    let width = all.column_count();
    let mut rows = all.query([]).unwrap();
    let mut sql = String::new();
    while let Some(row) = rows.next().unwrap() {
        let values: Vec<String> = (0..width)
            .map(|n| match row.get_ref(n).unwrap() {
                ValueRef::Null => "NULL".to_owned(),
                ValueRef::Integer(number) => number.to_string(),
                ValueRef::Real(_) => unreachable!("there are no such columns"),
                ValueRef::Text(text) => {
                    format!("'{}'", std::str::from_utf8(text).unwrap().replace('\'', "''"))
                }
                ValueRef::Blob(bytes) => {
                    let hex: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
                    format!("X'{hex}'")
                }
            })
            .collect();
        writeln!(sql, "INSERT INTO {table} ({names}) VALUES ({});", values.join(", ")).unwrap();
    }
    sql
}
