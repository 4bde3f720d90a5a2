//! Backups: made whole or not at all, thinned by a rule, put back with care.

use crate::story::{MORNING, Story, day, found_by_check, length, open};
use crate::whole::whole;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_store::{BackupFile, StoreError, Thinning, backup};

fn after(hours: i64) -> Instant {
    Instant(MORNING.0 + hours * 3_600_000)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_one_file_that_opens_on_its_own() {
    let story = whole();
    let folder = story.folder().join("backups");
    let made = story.store.backup(&folder, MORNING).unwrap();
    assert_eq!(names(&folder), ["shop-20261121-080000.vafa"]);
    let bytes = fs::read(&made.path).unwrap();
    assert_eq!(bytes.len() as u64, made.bytes);
    assert_eq!(bytes[18..20], [1, 1], "the header says: no WAL is to be looked for");
    let there = backup::read(&made.path, |book| {
        Ok::<_, StoreError>((book.head_hash()?, book.newest_op()?.map(|(seq, ..)| seq)))
    });
    let here = story.store.read(|book| {
        Ok::<_, StoreError>((book.head_hash()?, book.newest_op()?.map(|(seq, ..)| seq)))
    });
    assert_eq!(there.unwrap(), here.unwrap());
    assert_eq!(names(&folder).len(), 1, "reading leaves nothing beside it");
    // Carried elsewhere, it is a shop.
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("shop.vafa");
    fs::copy(&made.path, &copy).unwrap();
    assert_eq!(found_by_check(&open(&copy).unwrap()), []);
}

#[test]
fn a_backup_holds_what_only_the_wal_knows() {
    let mut story = Story::begin();
    story.store.checkpoint().unwrap();
    story.act(Fact::PurchaseRecorded(story.bought(None, 7)));
    let made = story.store.backup(&story.folder().join("backups"), MORNING).unwrap();
    let newest = backup::read(&made.path, |book| book.newest_op()).unwrap();
    assert_eq!(newest.map(|(seq, ..)| seq), Some(2));
}

#[test]
fn a_backup_is_of_one_moment_however_much_is_sold_meanwhile() {
    let story = Story::begin();
    let folder = story.folder().join("backups");
    // Sixteen megabytes: copied in several steps, between which a sale goes.
    let grow = "INSERT INTO here_draft (form, content) VALUES ('big', hex(randomblob(8000000)))";
    story.store.with_raw(|db| db.execute(grow, [])).unwrap();
    let selling = AtomicBool::new(true);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            while selling.load(Ordering::SeqCst) {
                crate::child::write(&story.store).unwrap();
            }
        });
        let _evening = Evening(&selling);
        for hour in 0..5 {
            let made = story.store.backup(&folder, after(hour)).unwrap();
            let seq = backup::read(&made.path, |book| {
                let newest = book.newest_op()?.map_or(0, |(seq, ..)| seq);
                Ok::<_, StoreError>((newest, book.op_at(newest)?.is_some()))
            });
            assert!(seq.unwrap().1);
        }
    });
    story.ends_well();
}

/// Ends the selling, also when an assertion fails.
struct Evening<'a>(&'a AtomicBool);

impl Drop for Evening<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

#[test]
fn what_a_killed_backup_left_behind_is_no_backup_and_goes_in_time() {
    let story = Story::begin();
    let folder = story.folder().join("backups");
    fs::create_dir(&folder).unwrap();
    for name in [
        "shop-20261120-080000.vafa.partial-77",
        "shop-20261120-080000.vafa.partial-77-journal",
        "shop-20261121-075900.vafa.partial-78",
        "holiday.partial",
    ] {
        fs::write(folder.join(name), "half").unwrap();
    }
    assert_eq!(backup::list(&folder).unwrap(), []);
    story.store.backup(&folder, MORNING).unwrap();
    // One that another program may still be making stays, and what is not ours.
    let left =
        ["holiday.partial", "shop-20261121-075900.vafa.partial-78", "shop-20261121-080000.vafa"];
    assert_eq!(names(&folder), left);
}

#[test]
fn a_backup_into_a_place_that_is_none_is_an_error() {
    let story = Story::begin();
    let file = story.folder().join("file");
    fs::write(&file, "").unwrap();
    story.store.backup(&file, MORNING).expect_err("a file is no folder");
    assert!(backup::list(&story.folder().join("none")).unwrap().is_empty());
}

#[test]
fn a_backup_is_put_back_and_what_it_replaces_is_kept() {
    let mut story = Story::begin();
    let folder = story.folder().join("backups");
    let customer = story.customer("مینا", "", "");
    let made = story.store.backup(&folder, MORNING).unwrap();
    story.sale(customer, 10);
    story.sale(customer, 20);
    let lost = backup::read(&made.path, |book| book.newest_op()).unwrap().unwrap().0;
    let lost = story.store.read(|book| book.count_after(lost)).unwrap();
    assert_eq!(lost, (2, 2, 0), "what a restore would lose is told before");
    let path = story.path();
    drop(story.store);
    let aside = backup::put_back(&path, &made.path, after(1)).unwrap();
    assert_eq!(aside, path.with_file_name("shop-replaced-20261121-090000.vafa"));
    assert_eq!((length(&open(&aside).unwrap()), length(&open(&path).unwrap())), (4, 2));
    assert_eq!(found_by_check(&open(&path).unwrap()), []);
    let rest: Vec<String> = names(path.parent().unwrap());
    assert!(!rest.iter().any(|name| name.contains("restoring") || name.contains("partial")));
}

#[test]
fn a_restored_file_says_so_until_the_shop_has_done_what_follows() {
    let story = Story::begin();
    let made = story.store.backup(&story.folder().join("backups"), MORNING).unwrap();
    let path = story.path();
    drop(story.store);
    backup::put_back(&path, &made.path, MORNING).unwrap();
    let store = open(&path).unwrap();
    let mark = || store.read(|book| book.here(backup::RESTORED)).unwrap();
    assert_eq!(mark(), Some(MORNING.0.to_string()));
    let next = vafa_store::Till { epoch: 2, ..crate::story::till() };
    store.write::<_, StoreError>(|writer| writer.set_till(&next)).unwrap();
    // A kill between the new epoch and the rest: the rest is still to be done.
    assert_eq!(mark(), Some(MORNING.0.to_string()));
    store.write::<_, StoreError>(|writer| writer.set_here(backup::RESTORED, "")).unwrap();
    assert_eq!(mark().as_deref(), Some(""));
}

#[test]
fn a_restore_does_not_mix_the_old_wal_with_the_new_file() {
    let mut story = Story::begin();
    let made = story.store.backup(&story.folder().join("backups"), MORNING).unwrap();
    let customer = story.customer("مینا", "", "");
    story.sale(customer, 10);
    // Died, and the WAL was left over.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.vafa");
    for ending in ["", "-wal"] {
        let name = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        fs::copy(name(&story.path()), name(&path)).unwrap();
    }
    let aside = backup::put_back(&path, &made.path, MORNING).unwrap();
    let store = open(&path).unwrap();
    assert_eq!((length(&store), length(&open(&aside).unwrap())), (1, 3));
    assert_eq!(found_by_check(&store), []);
}

#[test]
fn what_is_no_sound_backup_replaces_nothing() {
    let story = whole();
    let made = story.store.backup(&story.folder().join("backups"), MORNING).unwrap();
    let sound = fs::read(&made.path).unwrap();
    let page = crate::damage::root_of(&made.path, "note");
    let mut damaged = sound.clone();
    damaged[page].fill(0xA5);
    let last = length(&story.store);
    let path = story.path();
    let folder = tempfile::tempdir().unwrap();
    drop(story.store);
    let before = fs::read(&path).unwrap();
    for (name, bytes) in [
        ("empty", &b""[..]),
        ("text", &[b'x'; 5_000]),
        ("half", &sound[..sound.len() / 2]),
        ("damaged", &damaged),
    ] {
        let bad = folder.path().join(name);
        fs::write(&bad, bytes).unwrap();
        backup::put_back(&path, &bad, MORNING).expect_err(name);
        assert!(fs::read(&path).unwrap() == before, "{name}");
    }
    assert_eq!(length(&open(&path).unwrap()), last);
}

/// Backups of a year: one each hour from 8 to 19, newest first, each of so many bytes.
fn year(until: Day, bytes: u64) -> Vec<BackupFile> {
    let newest = Instant(MORNING.0 + 11 * 3_600_000);
    assert_eq!(until, day("2026-11-21"));
    (0..365)
        .flat_map(|days| (0..12).map(move |hours| days * Instant::DAY_MS + hours * 3_600_000))
        .map(|ago| Instant(newest.0 - ago))
        .map(|at| BackupFile { path: PathBuf::from(at.0.to_string()), at, bytes })
        .collect()
}

#[test]
fn a_year_of_backups_is_thinned_to_days_then_weeks_then_months() {
    let year = year(day("2026-11-21"), 1);
    let now = year[0].at;
    let judged = Thinning::default().judge(&year, now);
    assert!(judged[0].1, "the newest is always kept");
    let kept_between = |from: i64, to: i64| {
        let age = |made: &BackupFile| now.since_ms(made.at) / Instant::DAY_MS;
        judged.iter().filter(|(made, kept)| *kept && (from..to).contains(&age(made))).count()
    };
    // Younger than so many days, and how many stay of them.
    for (from, to, least, most) in
        [(0, 2, 24, 24), (2, 14, 12, 13), (14, 60, 6, 8), (60, 365, 10, 12), (365, 9_999, 0, 0)]
    {
        let kept = kept_between(from, to);
        assert!((least..=most).contains(&kept), "{from} to {to} days: {kept}");
    }
    // Of a day that is thinned the last one stays.
    for (made, _) in
        judged.iter().filter(|(made, kept)| *kept && now.since_ms(made.at) > 2 * Instant::DAY_MS)
    {
        let same_day = |other: &&BackupFile| {
            other.at.0.div_euclid(Instant::DAY_MS) == made.at.0.div_euclid(Instant::DAY_MS)
                && now.since_ms(other.at) >= 2 * Instant::DAY_MS
        };
        assert_eq!(year.iter().find(same_day).unwrap().at, made.at);
    }
}

#[test]
fn thinning_what_was_thinned_takes_nothing_more() {
    let thinning = Thinning::default();
    let year = year(day("2026-11-21"), 1);
    let now = year[0].at;
    let once: Vec<BackupFile> = kept(&thinning.judge(&year, now));
    assert_eq!(kept(&thinning.judge(&once, now)), once);
}

#[test]
fn day_by_day_the_history_stays_spread_over_the_year() {
    let thinning = Thinning::default();
    let mut all = year(day("2026-11-21"), 1);
    all.reverse();
    let mut there: Vec<BackupFile> = Vec::new();
    for made in all {
        there.insert(0, made);
        there = kept(&thinning.judge(&there, there[0].at));
    }
    let ages: Vec<i64> =
        there.iter().map(|made| there[0].at.since_ms(made.at) / Instant::DAY_MS).collect();
    assert!((45..70).contains(&there.len()), "{}", there.len());
    for pair in ages.windows(2).filter(|pair| pair[0] < 330) {
        assert!(pair[1] - pair[0] <= 61, "no hole of more than two months: {ages:?}");
    }
}

fn kept(judged: &[vafa_store::Kept<'_>]) -> Vec<BackupFile> {
    judged.iter().filter(|(_, kept)| *kept).map(|(made, _)| (*made).clone()).collect()
}

#[test]
fn the_bound_of_bytes_holds_and_the_newest_is_kept_even_alone() {
    let thinning = Thinning { bytes_max: 100, ..Thinning::default() };
    for (bytes, most) in [(10, 10), (30, 3), (100, 1), (101, 1), (u64::MAX, 1)] {
        let year = year(day("2026-11-21"), bytes);
        let kept = kept(&thinning.judge(&year, year[0].at));
        assert_eq!(kept.len(), most, "of {bytes} bytes each");
        assert_eq!(kept[0], year[0]);
    }
    let empty: [BackupFile; 0] = [];
    assert_eq!(thinning.judge(&empty, MORNING), []);
    // Older than the rule reaches, but the only one there is.
    let old = BackupFile { path: PathBuf::new(), at: Instant(0), bytes: 1 };
    assert!(Thinning::default().judge(&[old], MORNING)[0].1);
}

#[test]
fn backups_are_listed_newest_first_and_nothing_else_is_listed() {
    let story = Story::begin();
    let folder = story.folder().join("backups");
    for hour in [2, 0, 1] {
        story.store.backup(&folder, after(hour)).unwrap();
    }
    for name in ["shop-20261121.vafa", "shop-20261121-080000.vafa-journal", "notes.txt"] {
        fs::write(folder.join(name), "").unwrap();
    }
    let listed: Vec<Instant> =
        backup::list(&folder).unwrap().into_iter().map(|made| made.at).collect();
    assert_eq!(listed, [after(2), after(1), after(0)]);
}
