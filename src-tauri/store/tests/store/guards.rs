//! What the file itself refuses, whoever writes into it.

use crate::story::{Story, adjusted, length};
use crate::whole::{gift, whole};
use rusqlite::Connection;
use vafa_domain::fact::Fact;
use vafa_domain::ledger::{EntryKind, Posting};
use vafa_store::StoreError;

#[track_caller]
fn refused(db: &Connection, sql: &str) {
    let error = db.execute(sql, []).expect_err(sql).to_string();
    assert!(error.contains("append-only"), "{sql}: {error}");
}

#[test]
fn a_written_row_of_log_and_ledgers_is_neither_changed_nor_deleted_nor_replaced() {
    let story = whole();
    story.store.with_raw(|db| {
        for (table, column) in [
            ("op", "kind"),
            ("ledger_entry", "amount"),
            ("ledger_draw", "amount"),
            ("owed_entry", "amount"),
        ] {
            refused(db, &format!("UPDATE {table} SET {column} = {column}"));
            refused(db, &format!("DELETE FROM {table}"));
            refused(db, &format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"));
            let update = format!("UPDATE OR REPLACE {table} SET {column} = {column}");
            refused(db, &update);
        }
    });
    story.ends_well();
}

#[test]
fn personal_text_is_never_changed_and_deleted_through_the_gate_only() {
    let story = whole();
    story.store.with_raw(|db| {
        refused(db, "UPDATE op_private SET text = text");
        refused(db, "DELETE FROM op_private");
        refused(db, "INSERT OR REPLACE INTO op_private SELECT * FROM op_private");
        db.execute("INSERT INTO here_erase_gate (open) VALUES (1)", []).unwrap();
        refused(db, "UPDATE op_private SET text = text");
        assert_ne!(db.execute("DELETE FROM op_private", []).unwrap(), 0);
    });
}

#[test]
fn a_lot_is_never_drawn_below_zero_and_the_refused_operation_leaves_nothing() {
    let mut story = Story::begin();
    let (customer, account) = story.member("مینا", 1);
    let lot = gift(&mut story, (customer, account), 5);
    let before = length(&story.store);
    let entry = Story::drawing(EntryKind::Spend, account, lot, 0, 6);
    let points = Posting { entries: vec![entry], owed: Vec::new() };
    let fact = adjusted(customer, points);
    let op = vafa_domain::id::OpId(story.id());
    let error = story.try_act(op, fact).expect_err("six out of five");
    assert!(matches!(error, StoreError::Sql(_)), "{error}");
    assert!(error.to_string().contains("CHECK constraint failed"), "{error}");
    assert_eq!(length(&story.store), before);
    story.ends_well();
}

#[test]
fn a_draw_names_a_lot_that_is_one() {
    let mut story = Story::begin();
    let (customer, account) = story.member("مینا", 1);
    let lot = gift(&mut story, (customer, account), 5);
    let spent = Posting {
        entries: vec![Story::drawing(EntryKind::Spend, account, lot, 0, 2)],
        owed: Vec::new(),
    };
    let spent = story.act(adjusted(customer, spent));
    for (op, n) in [(spent, 0), (lot, 1)] {
        let entry = Story::drawing(EntryKind::Spend, account, op, n, 1);
        let points = Posting { entries: vec![entry], owed: Vec::new() };
        let fact = adjusted(customer, points);
        let id = vafa_domain::id::OpId(story.id());
        story.try_act(id, fact).expect_err("what is spent is no lot");
    }
    story.ends_well();
}

#[test]
fn an_error_in_the_middle_takes_everything_back() {
    let mut story = Story::begin();
    let before = length(&story.store);
    let ops: Vec<_> = (0..3)
        .map(|n| {
            let id = vafa_domain::id::OpId(story.id());
            let fact = Fact::PurchaseRecorded(story.bought(None, n));
            story.op(id, fact, Vec::new())
        })
        .collect();
    let done: Result<(), StoreError> = story.store.write(|writer| {
        for op in &ops {
            writer.append(op)?;
        }
        Err(StoreError::Unexpected("the third sale"))
    });
    assert!(done.is_err());
    assert_eq!(length(&story.store), before);
    story.act(Fact::PurchaseRecorded(story.bought(None, 4)));
    story.ends_well();
}

#[test]
fn an_operation_comes_in_once() {
    let mut story = Story::begin();
    let op = story.act(Fact::PurchaseRecorded(story.bought(None, 1)));
    let again = Fact::PurchaseRecorded(story.bought(None, 1));
    story.try_act(op, again).expect_err("the id is taken");
    story.ends_well();
}

#[test]
fn an_operation_that_nothing_led_to_carries_its_request() {
    let mut story = Story::begin();
    let (id, day) = (vafa_domain::id::OpId(story.id()), story.today());
    let asked = story.op(id, Fact::DayConfirmed { day }, Vec::new());
    let unasked = vafa_store::NewOp { request_hash: None, ..asked.clone() };
    let write =
        |op: &vafa_store::NewOp| story.store.write::<_, StoreError>(|writer| writer.append(op));
    assert!(matches!(write(&unasked), Err(StoreError::Sql(_))));
    let led_to = vafa_store::NewOp { cause: Some(id), ..unasked.clone() };
    write(&asked).unwrap();
    let other = vafa_store::NewOp { op_id: vafa_domain::id::OpId(uuid::Uuid::new_v4()), ..led_to };
    write(&other).unwrap();
    story.ends_well();
}

#[test]
fn no_statement_reads_a_clock() {
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut statements = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap().to_lowercase();
            statements += 1;
            for clock in ["'now'", "current_date", "current_time", "strftime('%s')"] {
                assert!(!text.contains(clock), "{}: {clock}", path.display());
            }
        }
    }
    assert!(statements > 100);
}
