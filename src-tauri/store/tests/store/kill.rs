//! `kill -9` more than two hundred times: nothing acknowledged is lost, and the next start is normal.

use crate::child::{DISK_DIES, Other, command, folder};
use crate::dying_disk::Place;
use crate::story::{Story, found, found_by_check, open};
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;
use vafa_domain::id::OpId;
use vafa_store::{Store, backup};

fn acknowledged(said: &[String]) -> Vec<OpId> {
    said.iter().filter_map(|line| Uuid::parse_str(line).ok()).map(OpId).collect()
}

/// The next start: the file opens, the quick check finds nothing, and everything acknowledged is
/// there.
#[track_caller]
fn next_start(path: &Path, known: &[OpId]) -> Store {
    let store = open(path).expect("the next start");
    assert_eq!(store.check_quick().unwrap().findings, []);
    let lost = store.read(|book| {
        let lost = |id: &&OpId| book.seq_of(**id).map(|seq| seq.is_none()).unwrap_or(true);
        Ok::<_, vafa_store::StoreError>(known.iter().filter(lost).count())
    });
    assert_eq!(lost.unwrap(), 0, "of {} acknowledged operations", known.len());
    store
}

/// Every backup that has a name is one.
#[track_caller]
fn backups_are_whole(path: &Path) -> usize {
    let backups = backup::list(&folder(path)).unwrap();
    for made in &backups {
        backup::open(&made.path).expect("a backup that has its name is whole");
    }
    backups.len()
}

/// Dies at a named place, at its `nth` passing.
fn dies_at(path: &Path, role: &str, place: &str, nth: usize) -> Vec<String> {
    let mut command = command(role, path, &[]);
    command.env("VAFA_DIE_AT", format!("{place}:{nth}"));
    let mut child = Other::start(command);
    let mut said = Vec::new();
    while let Some(line) = child.next() {
        said.push(line);
    }
    assert!(!child.process.wait().unwrap().success(), "{place} was passed: {said:?}");
    said
}

#[test]
fn death_at_a_named_place_loses_nothing_that_was_acknowledged() {
    let story = Story::begin();
    let path = story.path();
    let mut known = Vec::new();
    let mut made = BTreeSet::new();
    for nth in 1..=12usize {
        for place in ["after_op_row", "before_commit", "before_checkpoint", "before_backup_rename"]
        {
            // A checkpoint and a backup come once in a round of three sales.
            let nth = if place.contains("ck") { nth.div_ceil(3) } else { nth };
            let said = dies_at(&path, "day", place, nth);
            known.extend(acknowledged(&said));
            made.extend(
                said.iter().filter_map(|line| line.strip_prefix("backup ")).map(String::from),
            );
            // What was being written is not there, not even half of it.
            let store = next_start(&path, &known);
            assert_eq!(crate::story::length(&store), 1 + known.len() as i64, "{place} {nth}");
        }
    }
    assert_eq!(backups_are_whole(&path), made.len(), "the acknowledged ones and no other");
    story.ends_well();
}

/// Dies inside a checkpoint of twenty sales, and gives what was acknowledged before.
#[track_caller]
fn dies_writing_back(path: &Path, place: Place) -> Vec<OpId> {
    let mut command = command("write_back", path, &[]);
    command.env(DISK_DIES, place.word());
    let said = Other::start(command).rest();
    assert_eq!(said.last().map(String::as_str), Some("checkpoint"), "{place:?}: {said:?}");
    acknowledged(&said)
}

#[test]
fn death_inside_a_checkpoint_loses_nothing_that_was_acknowledged() {
    let pages = (1..=8).flat_map(|nth| [Place::BeforePage(nth), Place::HalfPage(nth)]);
    let places: Vec<Place> = pages.chain([Place::BeforeSync, Place::AfterSync]).collect();
    // Once the next start finds only the file and its WAL, as after a power cut; once another
    // process has the file open all the while, and works on with the index that the dead one left.
    for is_open_elsewhere in [false, true] {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("shop.vafa");
        let elsewhere = Some(found(&path)).filter(|_| is_open_elsewhere);
        let mut known = Vec::new();
        for place in &places {
            known.extend(dies_writing_back(&path, *place));
            if let Some(other) = &elsewhere {
                assert_eq!(crate::story::length(other), known.len() as i64, "{place:?}");
            }
            let store = next_start(&path, &known);
            assert_eq!(crate::story::length(&store), known.len() as i64, "{place:?}");
            assert_eq!(whole_pages(&store), "ok", "{place:?}");
        }
        assert_eq!(known.len(), 20 * places.len());
    }
}

/// What SQLite says of every page of the file and of every index.
fn whole_pages(store: &Store) -> String {
    let asked = "PRAGMA integrity_check";
    store.with_raw(|db| db.query_row(asked, [], |row| row.get(0))).unwrap()
}

#[test]
fn death_at_any_moment_loses_nothing_that_was_acknowledged() {
    let story = Story::begin();
    let path = story.path();
    let mut known: Vec<OpId> = Vec::new();
    let mut dice = Dice(0x5eed);
    for _ in 0..142 {
        let mut child = Other::start(command("day", &path, &[]));
        let mut said = Vec::new();
        for _ in 0..dice.below(16) {
            said.push(child.next().expect("the day is long"));
        }
        // Somewhere in what comes after the last line.
        for _ in 0..dice.below(2_000_000) {
            std::hint::spin_loop();
        }
        said.extend(child.kill());
        known.extend(acknowledged(&said));
        let store = next_start(&path, &known);
        // A commit whose acknowledgement the kill cut off may stand; a sale stands at most once.
        let more = crate::story::length(&store) - 1 - known.len() as i64;
        assert!((0..=142).contains(&more), "{more} operations nobody made");
    }
    assert!(known.len() > 142, "the kills came late enough to mean something");
    assert_ne!(backups_are_whole(&path), 0);
    story.ends_well();
}

#[test]
fn death_during_a_restore_leaves_the_old_shop_or_the_new_one_and_never_none() {
    for nth in 0..10 {
        let story = Story::begin();
        let path = story.path();
        let shop = story.store;
        let early = crate::child::write(&shop).unwrap();
        shop.backup(&folder(&path), story.now).unwrap();
        let late = crate::child::write(&shop).unwrap();
        drop(shop);
        if nth == 0 {
            // Between moving the old file aside and giving its name to the new one.
            dies_at(&path, "restore", "before_restore_rename", 1);
        } else {
            let child = Other::start(command("restore", &path, &[]));
            for _ in 0..nth * 1_000_000 {
                std::hint::spin_loop();
            }
            child.kill();
        }
        let store = next_start(&path, &[OpId(early)]);
        let is_old = store.read(|book| book.seq_of(OpId(late))).unwrap().is_some();
        let mark = store.read(|book| book.here(backup::RESTORED)).unwrap();
        assert_eq!(mark.is_none(), is_old, "a restored file says so");
        assert!(!is_old || nth != 0);
        if !is_old {
            let aside = path.with_file_name("shop-replaced-20270115-080000.vafa");
            next_start(&aside, &[OpId(early), OpId(late)]);
        }
        assert_eq!(found_by_check(&store), []);
    }
}

/// Numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}
