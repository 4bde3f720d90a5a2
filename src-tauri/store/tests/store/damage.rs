//! Files that are not what they should be: newer, foreign, damaged, left over.

use crate::story::{Story, found, found_by_check, length, open};
use crate::whole::whole;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use vafa_domain::fact::Fact;
use vafa_store::{SCHEMA_VERSION, Store, StoreError, backup};

/// A whole shop in one file, closed and without free pages, and the folder it is in.
fn closed() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    let story = whole();
    story.store.with_raw(|db| db.execute("VACUUM INTO ?1", [path.to_str().unwrap()])).unwrap();
    // As it lies on the disk after an ordinary day: in WAL mode, and closed.
    drop(open(&path).unwrap());
    (folder, path)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

/// Copies a file that is open, with its WAL: what a power cut leaves behind.
fn cut_off(store: &Store, to: &Path) {
    fs::copy(store.path(), to).unwrap();
    fs::copy(beside(store.path(), "-wal"), beside(to, "-wal")).unwrap();
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let (_folder, path) = closed();
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", SCHEMA_VERSION + 1).unwrap();
    drop(db);
    let before = fs::read(&path).unwrap();
    let error = open(&path).map(drop).expect_err("it is newer");
    let newer = SCHEMA_VERSION + 1;
    assert!(
        matches!(error, StoreError::Newer { found, known } if found == newer && known + 1 == newer)
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(matches!(backup::open(&path).map(drop), Err(StoreError::Newer { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_newer_file_is_not_touched_even_when_its_program_died() {
    let story = Story::begin();
    story.store.checkpoint().unwrap();
    story.store.with_raw(|db| db.pragma_update(None, "user_version", 1_000)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    cut_off(&story.store, &path);
    let wal = beside(&path, "-wal");
    let before = (fs::read(&path).unwrap(), fs::read(&wal).unwrap());
    for _ in 0..2 {
        let error = open(&path).map(drop).expect_err("it is newer");
        assert!(matches!(error, StoreError::Newer { found: 1_000, .. }), "{error}");
        assert!(before == (fs::read(&path).unwrap(), fs::read(&wal).unwrap()), "untouched");
    }
}

#[test]
fn what_is_no_shop_is_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("letter.vafa");
    fs::write(&text, "A letter, and a long one. ".repeat(400)).unwrap();
    let other = folder.path().join("other.vafa");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE goods (name TEXT)").unwrap();
    for path in [text, other] {
        let before = fs::read(&path).unwrap();
        assert!(matches!(open(&path).map(drop), Err(StoreError::NotAShop)), "{path:?}");
        assert!(matches!(backup::open(&path).map(drop), Err(StoreError::NotAShop)), "{path:?}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    let nothing = folder.path().join("nothing.vafa");
    assert!(matches!(open(&nothing).map(drop), Err(StoreError::NoFile)));
    assert!(matches!(backup::open(&nothing).map(drop), Err(StoreError::NoFile)));
    assert!(!nothing.exists(), "opening makes no file");
}

#[test]
fn a_file_of_no_bytes_is_a_damaged_shop_and_no_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    fs::write(&path, "").unwrap();
    assert!(matches!(open(&path).map(drop), Err(StoreError::Damaged(_))));
    assert!(matches!(backup::open(&path).map(drop), Err(StoreError::Damaged(_))));
    assert_eq!(fs::read(&path).unwrap(), b"");
}

#[test]
fn a_shop_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    // What a start that was killed left behind.
    fs::write(beside(&path, ".new"), "half").unwrap();
    drop(found(&path));
    let before = fs::read(&path).unwrap();
    assert!(matches!(Store::create(&path).map(drop), Err(StoreError::Io(_))));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(!beside(&path, ".new").exists());
}

/// What opening and checking say of a file.
fn verdict(path: &Path) -> Result<(), String> {
    let store = open(path).map_err(|error| format!("open: {error}"))?;
    let replay = store.check(&mut |_, _| true).map_err(|error| format!("check: {error}"))?;
    replay.findings.first().map_or(Ok(()), |finding| Err(format!("{finding:?}")))
}

#[test]
fn damage_in_any_page_is_found() {
    let (_folder, path) = closed();
    let sound = fs::read(&path).unwrap();
    let page = usize::from(u16::from_be_bytes([sound[16], sound[17]]));
    assert_eq!(verdict(&path), Ok(()));
    for at in (0..sound.len()).step_by(page) {
        let mut damaged = sound.clone();
        // A block of the disk that was never written, or to somebody else's file.
        damaged[at..at + page].fill(0xA5);
        fs::write(&path, &damaged).unwrap();
        assert!(verdict(&path).is_err(), "page {}", at / page + 1);
    }
}

#[test]
fn damage_that_meets_the_schema_is_called_damage_on_opening() {
    let (_folder, path) = closed();
    let mut bytes = fs::read(&path).unwrap();
    bytes[100..200].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    let error = open(&path).map(drop).expect_err("no schema");
    assert!(matches!(error, StoreError::Damaged(_)), "{error}");
    let error = backup::open(&path).map(drop).expect_err("no schema");
    assert!(matches!(error, StoreError::Damaged(_)), "{error}");
}

/// Where in a file the first page of a table lies.
pub fn root_of(path: &Path, table: &str) -> std::ops::Range<usize> {
    let db = Connection::open(path).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page: i64 = db.query_row(sql, [table], |row| row.get(0)).unwrap();
    let size: i64 = db.pragma_query_value(None, "page_size", |row| row.get(0)).unwrap();
    (page as usize - 1) * size as usize..page as usize * size as usize
}

#[test]
fn damage_is_found_by_the_quick_check_and_goes_into_no_backup() {
    for table in ["op", "note", "cache_name_sorted"] {
        let (folder, path) = closed();
        let page = root_of(&path, table);
        let mut bytes = fs::read(&path).unwrap();
        bytes[page].fill(0xA5);
        fs::write(&path, &bytes).unwrap();
        let store = open(&path).unwrap();
        assert_eq!(store.check_quick().unwrap().findings[0].code, "file", "{table}");
        let backups = folder.path().join("backups");
        let error = store.backup(&backups, crate::story::MORNING).expect_err("not of this");
        assert!(matches!(error, StoreError::Damaged(_)), "{table}: {error}");
        assert_eq!(fs::read_dir(&backups).unwrap().count(), 0, "nothing is left of it");
    }
}

#[test]
fn half_a_file_is_found() {
    let (_folder, path) = closed();
    let bytes = fs::read(&path).unwrap();
    for part in [bytes.len() / 2, 4096, 1000, 50] {
        fs::write(&path, &bytes[..part]).unwrap();
        assert!(verdict(&path).is_err(), "{part} bytes");
    }
}

#[test]
fn a_damaged_file_is_moved_aside_whole_and_its_place_is_free() {
    let story = Story::begin();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    cut_off(&story.store, &path);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100..200].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    let wal = fs::read(beside(&path, "-wal")).unwrap();
    let mut names = Vec::new();
    for _ in 0..2 {
        let aside = backup::move_aside(&path, "damaged", story.now).unwrap();
        assert!(fs::read(&aside).unwrap() == bytes, "nothing is deleted");
        assert!(fs::read(beside(&aside, "-wal")).unwrap() == wal, "its WAL goes with it");
        assert!(!path.exists() && !beside(&path, "-wal").exists());
        names.push(aside.file_name().unwrap().to_str().unwrap().to_owned());
        // A second one in the same second does not take the first one's place.
        fs::write(&path, &bytes).unwrap();
        fs::write(beside(&path, "-wal"), &wal).unwrap();
    }
    assert_eq!(names, ["shop-damaged-20261121-080100.vafa", "shop-damaged-20261121-080100-2.vafa"]);
    backup::move_aside(&path, "damaged", story.now).unwrap();
    drop(found(&path));
}

#[test]
fn a_wal_left_over_is_read() {
    let mut story = Story::begin();
    story.store.checkpoint().unwrap();
    let customer = story.customer("مینا", "", "");
    story.sale(customer, 10);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    cut_off(&story.store, &path);
    let store = open(&path).unwrap();
    assert_eq!(length(&store), 3);
    assert_eq!(found_by_check(&store), []);
    drop(store);
    // Without its WAL the same file is older: that is what was read.
    cut_off(&story.store, &path);
    fs::remove_file(beside(&path, "-wal")).unwrap();
    assert_eq!(length(&open(&path).unwrap()), 1);
}

#[test]
fn the_end_of_a_wal_that_was_half_written_is_left_out() {
    let mut story = Story::begin();
    story.store.checkpoint().unwrap();
    for amount in 1..=5 {
        story.act(Fact::PurchaseRecorded(story.bought(None, amount)));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    cut_off(&story.store, &path);
    let wal = fs::read(beside(&path, "-wal")).unwrap();
    fs::write(beside(&path, "-wal"), &wal[..wal.len() - 100]).unwrap();
    let store = open(&path).unwrap();
    assert_eq!(length(&store), 5, "the last commit is not there, and no half of it");
    assert_eq!(found_by_check(&store), []);
}
