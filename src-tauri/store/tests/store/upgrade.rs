//! An upgrade of the file: a backup first, all of it or nothing, and with nobody else at it. The
//! rung that is climbed is one of the tests' own; see `tests/ladder`.

use crate::child::{Other, command, folder};
use crate::story::{Story, found_by_check, length, open};
use crate::whole::whole;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use vafa_store::{SCHEMA_VERSION, StoreError, backup};

/// Schema of a file, read behind the program's back.
fn schema(path: &Path) -> i64 {
    let db = Connection::open(path).unwrap();
    db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn rung() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ladder/next.sql")
}

/// A program whose ladder has one rung more.
fn newer(role: &str, path: &Path) -> std::process::Command {
    let mut command = command(role, path, &[]);
    command.env("VAFA_LADDER", rung());
    command
}

/// A whole shop, closed, in a folder of its own.
fn closed() -> (tempfile::TempDir, PathBuf, i64) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("shop.vafa");
    let story = whole();
    story.store.with_raw(|db| db.execute("VACUUM INTO ?1", [path.to_str().unwrap()])).unwrap();
    let store = open(&path).unwrap();
    let ops = length(&store);
    (home, path, ops)
}

#[test]
fn an_upgrade_makes_a_checked_backup_first_and_says_each_step() {
    let (_home, path, ops) = closed();
    let said = Other::start(newer("upgrade", &path)).rest();
    assert_eq!(said, ["Backup", "Upgrade", "Check", &format!("open {ops}")]);
    assert_eq!(schema(&path), SCHEMA_VERSION + 1);
    // The backup is the file as it was, and this program reads it.
    let made = backup::list(&folder(&path)).unwrap();
    assert_eq!(made.len(), 1);
    drop(backup::open(&made[0].path).expect("whole, and of the schema before"));
    assert_eq!(schema(&made[0].path), SCHEMA_VERSION);
    // To this program the file is now a newer one.
    assert!(matches!(open(&path).map(drop), Err(StoreError::Newer { .. })));
    // Once is enough.
    let again = Other::start(newer("upgrade", &path)).rest();
    assert_eq!(again, [format!("open {ops}")]);
    assert_eq!(backup::list(&folder(&path)).unwrap(), made);
}

#[test]
fn a_file_that_was_lifted_is_its_replay() {
    let (_home, path, _) = closed();
    Other::start(newer("upgrade", &path)).rest();
    // The newer program's own full check; it opens, reads, and finds nothing.
    assert_eq!(Other::start(newer("check", &path)).rest(), ["found 0"]);
}

#[test]
fn death_in_the_middle_of_an_upgrade_leaves_the_old_file_and_the_next_start_does_it_again() {
    for place in ["after_climb_backup", "after_climb_rungs", "before_climb_commit"] {
        let (_home, path, ops) = closed();
        let mut dying = newer("upgrade", &path);
        dying.env("VAFA_DIE_AT", place);
        let mut child = Other::start(dying);
        while child.next().is_some() {}
        assert!(!child.process.wait().unwrap().success(), "{place} was passed");
        // The program of before opens the file as if nothing had been tried.
        let store = open(&path).expect(place);
        assert_eq!((length(&store), found_by_check(&store)), (ops, vec![]), "{place}");
        drop(store);
        assert_eq!(schema(&path), SCHEMA_VERSION, "{place}");
        assert_eq!(backup::list(&folder(&path)).unwrap().len(), 1, "the backup was there: {place}");
        let said = Other::start(newer("upgrade", &path)).rest();
        assert_eq!(said.last(), Some(&format!("open {ops}")), "{place}");
        assert_eq!(schema(&path), SCHEMA_VERSION + 1, "{place}");
    }
}

#[test]
fn a_rung_that_fails_or_breaks_the_file_leaves_it_as_it_was() {
    for sql in [
        "CREATE INDEX purchase_by_amount ON purchase (amount); SELECT broken;",
        // Rows that point at nobody are found by the look before the commit.
        "PRAGMA defer_foreign_keys = ON; DELETE FROM customer;",
        "DROP TRIGGER op_is_never_deleted; DELETE FROM op WHERE seq = (SELECT max(seq) FROM op);",
    ] {
        let (home, path, ops) = closed();
        let rung = home.path().join("rung.sql");
        std::fs::write(&rung, sql).unwrap();
        let mut upgrade = command("upgrade", &path, &[]);
        upgrade.env("VAFA_LADDER", &rung);
        let said = Other::start(upgrade).rest();
        assert!(!said.last().unwrap().starts_with("open"), "{sql}: {said:?}");
        let store = open(&path).expect("the program of before");
        assert_eq!((length(&store), found_by_check(&store)), (ops, vec![]), "{sql}");
    }
}

#[test]
fn an_upgrade_waits_for_nobody_and_names_the_program_to_close() {
    let story = Story::begin();
    let path = story.path();
    let said = Other::start(newer("upgrade", &path)).rest();
    let me = format!("({})", std::process::id());
    assert_eq!(said.len(), 1, "no backup, no step: {said:?}");
    assert!(said[0].starts_with("InUse(\"store-") && said[0].contains(&me), "{said:?}");
    assert!(!folder(&path).exists());
    // Whoever was at it goes on.
    crate::child::write(&story.store).unwrap();
    story.ends_well();
    drop(story.store);
    let said = Other::start(newer("upgrade", &path)).rest();
    assert_eq!(said.last().map(String::as_str), Some("open 2"));
}
