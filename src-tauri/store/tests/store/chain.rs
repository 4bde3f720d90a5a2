//! The chain: whatever is changed in the log past the program is found.

use crate::story::{Story, found_by_check};
use crate::whole::whole;
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;
use vafa_domain::customer::PersonalText;
use vafa_domain::fact::Fact;
use vafa_domain::id::PersonId;

/// Every column of the log but `seq`, which is a local row key and never leaves the file.
const COLUMNS: [&str; 13] = [
    "op_id",
    "till_id",
    "till_epoch",
    "till_seq",
    "at",
    "business_day",
    "actor_id",
    "cause_id",
    "kind",
    "body_version",
    "body",
    "request_hash",
    "hash",
];

/// A connection of somebody who knows how to get past the guards.
fn intruder(story: &Story) -> Connection {
    let db = Connection::open(story.path()).unwrap();
    db.execute_batch(
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
         DROP TRIGGER IF EXISTS op_is_never_changed; DROP TRIGGER IF EXISTS op_is_never_deleted;
         DROP TRIGGER IF EXISTS op_private_is_never_changed;
         DROP TRIGGER IF EXISTS op_private_is_deleted_by_an_erase_only;",
    )
    .unwrap();
    db
}

/// Another value of the same kind: one byte of it is changed.
fn changed(value: &Value, at: usize, by: u8) -> Value {
    let mut bytes = match value {
        Value::Null => return Value::Blob(vec![by; 16]),
        Value::Integer(number) => return Value::Integer(number ^ i64::from(by)),
        Value::Text(text) => text.clone().into_bytes(),
        Value::Blob(bytes) => bytes.clone(),
        Value::Real(_) => unreachable!("there are no such columns"),
    };
    let at = at % bytes.len();
    bytes[at] ^= by;
    match value {
        // A text stays one, or SQLite would refuse it before the chain can.
        Value::Text(_) => match String::from_utf8(bytes) {
            Ok(text) => Value::Text(text),
            Err(error) => Value::Text(String::from_utf8_lossy(error.as_bytes()).into_owned()),
        },
        _ => Value::Blob(bytes),
    }
}

/// Changes one value, checks, and puts the old one back.
fn found_after(story: &Story, column: &str, seq: i64, at: usize, by: u8) -> Vec<&'static str> {
    let db = intruder(story);
    let select = format!("SELECT {column} FROM op WHERE seq = ?1");
    let update = format!("UPDATE op SET {column} = ?2 WHERE seq = ?1");
    let old: Value = db.query_row(&select, [seq], |row| row.get(0)).unwrap();
    if db.execute(&update, (seq, changed(&old, at, by))).is_err() {
        // The id of another row: the file itself refuses it.
        return vec!["refused"];
    }
    let found = found_by_check(&story.store).into_iter().map(|(code, _)| code).collect();
    db.execute(&update, (seq, old)).unwrap();
    found
}

#[test]
fn a_changed_column_of_any_row_is_found() {
    let mut story = Story::begin();
    let customer = story.customer("مینا", "رضایی", "09123456789");
    story.sale(customer, 1_000);
    story.sale(customer, 2_000);
    story.ends_well();
    for seq in 1..=4 {
        for column in COLUMNS {
            let found = found_after(&story, column, seq, 0, 1);
            assert!(
                found.contains(&"chain") || found.contains(&"gap"),
                "{column} of row {seq}: {found:?}"
            );
        }
    }
    story.ends_well();
}

#[test]
fn any_changed_byte_of_a_row_is_found() {
    let story = whole();
    let last = crate::story::length(&story.store);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let places = (1..=last, 0..COLUMNS.len(), 0usize..4_000, 1u8..128);
    runner
        .run(&places, |(seq, column, at, by)| {
            let found = found_after(&story, COLUMNS[column], seq, at, by);
            prop_assert!(!found.is_empty(), "{} of row {}", COLUMNS[column], seq);
            Ok(())
        })
        .unwrap();
    story.ends_well();
}

#[test]
fn bytes_that_are_no_text_are_found_and_end_no_check() {
    let story = whole();
    let db = intruder(&story);
    db.execute("UPDATE op SET body = CAST(X'FF00FE' AS TEXT) WHERE seq = 3", []).unwrap();
    assert_eq!(found_by_check(&story.store)[0], ("chain", "op 3".to_owned()));
}

#[test]
fn a_missing_row_is_a_gap() {
    let mut story = Story::begin();
    for amount in 1..=3 {
        story.act(Fact::PurchaseRecorded(story.bought(None, amount)));
    }
    let db = intruder(&story);
    db.execute_batch("DELETE FROM purchase WHERE op = 3; DELETE FROM op WHERE seq = 3;").unwrap();
    let found = found_by_check(&story.store);
    assert_eq!(found[0], ("gap", "op 4".to_owned()), "{found:?}");
    let quick = story.store.check_quick().unwrap();
    assert_eq!(quick.findings[0].code, "gap");
}

#[test]
fn a_row_put_in_between_is_found() {
    let mut story = Story::begin();
    story.act(Fact::PurchaseRecorded(story.bought(None, 1)));
    let db = intruder(&story);
    db.execute_batch(
        "INSERT INTO op (op_id, till_id, till_epoch, till_seq, at, business_day, kind,
             body_version, body, request_hash, hash)
         SELECT randomblob(16), till_id, till_epoch, till_seq + 1, at, business_day, kind,
             body_version, body, request_hash, hash FROM op WHERE seq = 2;",
    )
    .unwrap();
    assert_eq!(found_by_check(&story.store)[0], ("chain", "op 3".to_owned()));
}

#[test]
fn the_quick_check_sees_the_end_of_the_chain() {
    let story = whole();
    assert_eq!(story.store.check_quick().unwrap().findings, []);
    let db = intruder(&story);
    let last = crate::story::length(&story.store);
    db.execute("UPDATE op SET at = at + 1 WHERE seq = ?1", [last]).unwrap();
    let found = story.store.check_quick().unwrap().findings;
    assert_eq!((found[0].code, found[0].place.as_str()), ("chain", &*format!("op {last}")));
}

#[test]
fn changed_personal_text_is_found() {
    for sql in [
        "UPDATE op_private SET text = replace(text, 'مینا', 'مینو')",
        "UPDATE op_private SET salt = randomblob(16)",
        "UPDATE op_private SET text = '{'",
        "UPDATE op_private SET op_id = randomblob(16)",
    ] {
        let mut story = Story::begin();
        story.customer("مینا", "رضایی", "");
        assert_eq!(intruder(&story).execute(sql, []).unwrap(), 1, "{sql}");
        let found = found_by_check(&story.store);
        assert_eq!(found.first().map(|(code, _)| *code), Some("private"), "{sql}: {found:?}");
    }
}

#[test]
fn personal_text_given_to_somebody_else_is_found() {
    let mut story = Story::begin();
    story.customer("مینا", "رضایی", "");
    intruder(&story).execute("UPDATE op_private SET person_id = randomblob(16)", []).unwrap();
    let found = found_by_check(&story.store);
    assert_eq!(found.first().map(|(code, _)| *code), Some("table"), "{found:?}");
}

#[test]
fn the_chain_holds_after_personal_text_was_erased() {
    let mut story = Story::begin();
    let person = PersonId(story.id());
    let name = PersonalText { person: Some("نرگس".to_owned()), ..PersonalText::default() };
    story.act_about(person.0, name, |private| Fact::PersonChanged {
        person,
        active: true,
        private: Some(private),
    });
    let customer = story.customer("مینا", "رضایی", "09123456789");
    story.sale(customer, 5_000);
    story.store.with_raw(|db| {
        // What an erase does: text and salts go, and every column that came from them.
        db.execute_batch(
            "BEGIN; INSERT INTO here_erase_gate (open) VALUES (1);
             DELETE FROM op_private; DELETE FROM here_erase_gate;
             UPDATE customer SET given = '', family = ''; DELETE FROM contact;
             UPDATE person SET name = ''; COMMIT;",
        )
        .unwrap();
    });
    story.store.write(|writer| writer.rebuild_caches()).unwrap();
    story.ends_well();
}
