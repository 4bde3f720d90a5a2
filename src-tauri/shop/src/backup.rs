//! Backups: when one is made, where it goes, what is kept of them, and what a restore would lose.

mod due;
mod look;
mod restore;
mod stopped;

pub use due::{BackupDue, Backups, next_backup};
pub use look::{is_same_shop, look_into};
pub use restore::{Restored, preview_restore, preview_restore_file, restore_backup, restore_file};
pub(crate) use restore::{lost_purchase, settle_restore};
pub(crate) use stopped::{catch_up_stopped, concerns_stopped, inherited, stopped_of, tell_stopped};

use crate::opening::{Shop, backups_of, keep};
use crate::{Actor, Refusal, wire};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use vafa_domain::day::Instant;
use vafa_store::{BackupFile, StoreError, Thinning, backup, check_file};

/// Below so many free bytes no backup is made: the shop itself needs the room.
const FREE_LEAST: u64 = 1 << 30;
/// Backups together are at most so many bytes.
const BYTES_MOST: u64 = 2 << 30;
/// The program ends without a backup when the last one took longer, in milliseconds.
const AT_EXIT_MS: i64 = 5_000;
/// A shop that was never backed up and is larger than this is not copied at exit, in bytes.
const AT_EXIT_BYTES: u64 = 256 << 20;
/// After so many days without one, in which something changed, somebody is told.
const NONE_FOR_DAYS: i64 = 7;

/// Names of this machine's values.
const MARK: &str = "backup";
const SECOND: &str = "second_place";

/// What this machine remembers of its backups.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Mark {
    /// When the last try was.
    at: Option<i64>,
    /// How long the last good one took, in milliseconds.
    took_ms: i64,
    /// The head of the log in the last good one.
    head: String,
    /// The day (whole days of UTC since 1970) of the last whole check of a copy.
    checked_on: Option<i64>,
    /// Why the last try failed, or what the check found in it; a code.
    problem: Option<String>,
    /// Names of backups in which the check found something.
    bad: Vec<String>,
}

/// How the backups stand, for the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupState {
    /// The last good one.
    pub last: Option<Instant>,
    /// A code when somebody has to do something: `disk_low`, `none_for_days`, `check_found`,
    /// `second_place_away`, or the code of the refusal that the last try met.
    pub problem: Option<String>,
    /// Whether a second place was chosen; while there is none, the window says so.
    pub second_place: bool,
}

/// What is read at once about the backups.
struct Known {
    mark: Mark,
    second: Option<PathBuf>,
    changed: bool,
    founded: Option<Instant>,
}

fn known(shop: &Shop) -> Result<Known, Refusal> {
    shop.store.read(|book| {
        let mark: Mark =
            book.here(MARK)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let second: Option<String> =
            book.here(SECOND)?.and_then(|text| serde_json::from_str(&text).ok());
        Ok(Known {
            changed: book.head_hash()? != mark.head,
            founded: book.op_at(1)?.map(|op| op.at),
            second: second.filter(|folder| !folder.is_empty()).map(PathBuf::from),
            mark,
        })
    })
}

/// Free bytes where a folder is or will be; nothing when the system does not say.
fn free_bytes(folder: &Path) -> Option<u64> {
    folder.ancestors().find(|above| above.exists()).and_then(|at| fs4::available_space(at).ok())
}

fn is_low(folder: &Path) -> bool {
    free_bytes(folder).is_some_and(|free| free < FREE_LEAST)
}

/// How the backups stand.
pub fn state(shop: &Shop) -> Result<BackupState, Refusal> {
    let known = known(shop)?;
    let now = shop.clock.now();
    let folder = backups_of(shop.path());
    let last = backup::list(&folder)?
        .iter()
        .find(|backup| !known.mark.bad.contains(&name_of(backup)))
        .map(|backup| backup.at);
    let age_days = |since: Option<Instant>| {
        // Whole days, rounded down; a clock set back makes none.
        since.map_or(0, |since| now.since_ms(since).max(0) / Instant::DAY_MS)
    };
    let old = known.changed && age_days(last.or(known.founded)) >= NONE_FOR_DAYS;
    let problem = if is_low(&folder) {
        Some("disk_low".to_owned())
    } else if old {
        Some("none_for_days".to_owned())
    } else if known.second.as_ref().is_some_and(|place| !place.is_dir()) {
        Some("second_place_away".to_owned())
    } else {
        known.mark.problem
    };
    Ok(BackupState { last, problem, second_place: known.second.is_some() })
}

/// What the time of the next backup depends on.
pub fn backups(shop: &Shop) -> Result<Backups, Refusal> {
    let known = known(shop)?;
    Ok(Backups {
        changed: known.changed && known.founded.is_some(),
        last_try: known.mark.at.map(Instant),
        took_ms: known.mark.took_ms,
        disk_low: is_low(&backups_of(shop.path())),
    })
}

/// Makes a backup when one is due, and says when the next one is. For the wake loop, on a thread
/// of its own: it may take minutes, for one copy a day is checked whole.
pub fn backup_when_due(shop: &Shop) -> Result<BackupDue, Refusal> {
    let now = shop.clock.now();
    if next_backup(&backups(shop)?, now) == BackupDue::Now {
        make(shop, &Making { check: true, thin: true })?;
    }
    Ok(next_backup(&backups(shop)?, now))
}

/// Makes a backup before the program ends, where something changed and it is quick. Says whether
/// one was made.
pub fn backup_at_exit(shop: &Shop) -> Result<bool, Refusal> {
    let known = known(shop)?;
    let bytes = fs::metadata(shop.path()).map_or(0, |file| file.len());
    let quick = match known.mark.at {
        Some(_) => known.mark.took_ms < AT_EXIT_MS,
        None => bytes < AT_EXIT_BYTES,
    };
    let due = quick && known.changed && known.founded.is_some();
    if !due || is_low(&backups_of(shop.path())) {
        return Ok(false);
    }
    make(shop, &Making { check: false, thin: true }).map(|_| true)
}

/// Makes a backup before something that could lose much: an import, a restore. Where nothing
/// changed since the last one or the disk is nearly full, none is made.
pub fn backup_now(shop: &Shop) -> Result<Option<BackupFile>, Refusal> {
    let known = known(shop)?;
    let folder = backups_of(shop.path());
    let there = known.mark.at.is_some() && !backup::list(&folder)?.is_empty();
    if known.founded.is_none() || (there && !known.changed) || is_low(&folder) {
        return Ok(None);
    }
    // Nothing is thinned: the one that is about to be put back may be among the old ones.
    make(shop, &Making { check: false, thin: false }).map(Some)
}

/// Makes a backup into any folder, such as a stick's. Nothing is thinned there, and it does not
/// count as the shop's own last one.
pub fn backup_into(shop: &Shop, folder: &Path) -> Result<BackupFile, Refusal> {
    let at = free_name(folder, shop.clock.now())?;
    Ok(shop.store.backup(folder, at)?)
}

/// What goes with making a backup.
struct Making {
    /// Check a copy whole, once a day.
    check: bool,
    /// Remove old ones by the rule.
    thin: bool,
}

/// Makes one, and remembers how it went.
fn make(shop: &Shop, making: &Making) -> Result<BackupFile, Refusal> {
    let before = known(shop)?;
    let (now, began) = (shop.clock.now(), shop.clock.monotonic_ms());
    let folder = backups_of(shop.path());
    let made = free_name(&folder, now).and_then(|at| Ok(shop.store.backup(&folder, at)?));
    let mut mark = Mark { at: Some(now.0), problem: None, ..before.mark };
    if let Ok(backup) = &made {
        mark.head = backup::read(&backup.path, |copy| copy.head_hash())?;
        if let Some(second) = &before.second
            && let Err(refused) = copy_to(second, shop.path(), backup)
        {
            tracing::warn!(code = refused.code(), "no copy in the second place");
        }
        let took = shop.clock.monotonic_ms().saturating_sub(began);
        mark.took_ms = i64::try_from(took).unwrap_or(i64::MAX);
        if making.check {
            check_once_a_day(shop, backup, &mut mark)?;
        }
        if making.thin {
            thin(&folder, now)?;
        }
    }
    if let Err(refused) = &made {
        tracing::warn!(code = refused.code(), "no backup");
        mark.problem = Some(refused.code());
    }
    keep(shop, MARK, &mark)?;
    made
}

/// The first second from `now` on of which there is no backup: none is written over.
fn free_name(folder: &Path, now: Instant) -> Result<Instant, Refusal> {
    let there = backup::list(folder)?;
    let taken =
        |at: Instant| there.iter().any(|b| b.at.0.div_euclid(1_000) == at.0.div_euclid(1_000));
    let mut at = now;
    while taken(at) {
        at = Instant(at.0 + 1_000);
    }
    Ok(at)
}

/// Checks a copy whole, as `vafa check` does, unless one of this day was checked.
fn check_once_a_day(shop: &Shop, copy: &BackupFile, mark: &mut Mark) -> Result<(), Refusal> {
    let day = shop.clock.now().0.div_euclid(Instant::DAY_MS);
    if mark.checked_on == Some(day) {
        return Ok(());
    }
    let found = check_file(&copy.path, &mut |_, _| true)?;
    mark.checked_on = Some(day);
    if !found.findings.is_empty() {
        tracing::error!(findings = found.findings.len(), "the check of a backup found something");
        mark.bad.retain(|name| copy.path.with_file_name(name).exists());
        mark.bad.push(name_of(copy));
        mark.problem = Some("check_found".to_owned());
    }
    Ok(())
}

/// Removes what the rule does not keep.
fn thin(folder: &Path, now: Instant) -> Result<(), Refusal> {
    let backups = backup::list(folder)?;
    // A tenth of what would be free without the backups, rounded down.
    let own: u64 = backups.iter().map(|backup| backup.bytes).sum();
    let room = free_bytes(folder).map_or(BYTES_MOST, |free| free.saturating_add(own) / 10);
    let rule = Thinning { bytes_max: room.min(BYTES_MOST), ..Thinning::default() };
    for (backup, keep) in rule.judge(&backups, now) {
        if !keep {
            fs::remove_file(&backup.path).map_err(StoreError::from)?;
        }
    }
    Ok(())
}

/// The folder of this shop in the second place: two shops may share a stick.
fn folder_in(second: &Path, file: &Path) -> PathBuf {
    let shop = file.parent().and_then(Path::file_name);
    second.join(shop.unwrap_or("shop".as_ref()))
}

/// Copies a backup into the second place: under another name, written through, checked, renamed.
fn copy_to(second: &Path, file: &Path, made: &BackupFile) -> Result<(), Refusal> {
    if !second.is_dir() {
        return Err(Refusal::NoFile);
    }
    if free_bytes(second).is_some_and(|free| free < made.bytes.saturating_mul(2)) {
        return Err(Refusal::DiskFull);
    }
    let folder = folder_in(second, file);
    fs::create_dir_all(&folder).map_err(StoreError::from)?;
    let name = name_of(made);
    let partial = folder.join(format!("{name}.partial"));
    let copied = copy_checked(&made.path, &partial)
        .and_then(|()| Ok(fs::rename(&partial, folder.join(&name)).map_err(StoreError::from)?));
    if let Err(refused) = copied {
        // Half a copy is no backup by its name; the next one writes over it.
        let _ = fs::remove_file(&partial);
        return Err(refused);
    }
    thin(&folder, made.at)
}

fn copy_checked(from: &Path, to: &Path) -> Result<(), Refusal> {
    fs::copy(from, to).map_err(StoreError::from)?;
    fs::File::options()
        .write(true)
        .open(to)
        .and_then(|file| file.sync_all())
        .map_err(StoreError::from)?;
    Ok(backup::open(to).map(drop)?)
}

fn name_of(backup: &BackupFile) -> String {
    backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Backups of a shop, newest first: those beside it, and those only the second place has. What
/// cannot be read is left out: a stick that is away is no reason to hide what is here.
pub(crate) fn everywhere(file: &Path, second: Option<&Path>) -> Vec<BackupFile> {
    let mut all = backup::list(&backups_of(file)).unwrap_or_default();
    if let Some(second) = second {
        for backup in backup::list(&folder_in(second, file)).unwrap_or_default() {
            if !all.iter().any(|known| known.at == backup.at) {
                all.push(backup);
            }
        }
        all.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    }
    all
}

/// The backup of this name, beside the shop or in the second place. A name leads nowhere else.
fn find(file: &Path, second: Option<&Path>, name: &str) -> Result<BackupFile, Refusal> {
    let there = everywhere(file, second).into_iter();
    there.into_iter().find(|backup| name_of(backup) == name).ok_or(Refusal::BackupUnknown)
}

/// The second place of an open shop, for the machine to remember beside its file.
///
/// # Errors
/// When the file cannot be read.
pub fn second_place(shop: &Shop) -> Result<Option<PathBuf>, Refusal> {
    Ok(known(shop)?.second)
}

/// Makes a backup now.
pub fn make_backup(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::BackupRow, Refusal> {
    if is_low(&backups_of(shop.path())) {
        return Err(Refusal::DiskFull);
    }
    let made = make(shop, &Making { check: false, thin: true })?;
    Ok(row(&made, &[]))
}

pub(crate) fn row(backup: &BackupFile, bad: &[String]) -> wire::BackupRow {
    let name = name_of(backup);
    wire::BackupRow {
        good: !bad.contains(&name),
        name,
        at: backup.at,
        bytes: i64::try_from(backup.bytes).unwrap_or(i64::MAX),
    }
}

/// Backups, newest first: those beside the shop, and those only the second place still has.
pub fn list_backups(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Backups, Refusal> {
    let known = known(shop)?;
    let folder = backups_of(shop.path());
    let there = everywhere(shop.path(), known.second.as_deref());
    Ok(wire::Backups {
        rows: there.iter().map(|backup| row(backup, &known.mark.bad)).collect(),
        place: folder.to_string_lossy().into_owned(),
        second_place: known.second.map(|place| place.to_string_lossy().into_owned()),
    })
}

/// Chooses the second place, and copies the newest backup there at once: what cannot be written
/// is found out while somebody is looking.
pub fn choose_second_place(
    shop: &Shop,
    _: &Actor,
    input: wire::SecondPlace,
) -> Result<wire::Nothing, Refusal> {
    if input.folder.is_empty() {
        return keep(shop, SECOND, &"");
    }
    let second = PathBuf::from(&input.folder);
    if !second.is_dir() {
        return Err(Refusal::NoFile);
    }
    let own = backups_of(shop.path());
    if own.parent().is_some_and(|folder| second.starts_with(folder)) {
        return Err(Refusal::rule("second_place_same", serde_json::json!({})));
    }
    match backup::list(&own)?.first() {
        Some(newest) => copy_to(&second, shop.path(), newest)?,
        None => {
            keep(shop, SECOND, &input.folder)?;
            make(shop, &Making { check: false, thin: false })?;
        }
    }
    keep(shop, SECOND, &input.folder)
}

/// Checks file, chain, replay and tables.
pub fn check_shop(
    shop: &Shop,
    _: &Actor,
    input: wire::CheckShop,
) -> Result<wire::Checked, Refusal> {
    let replay = if input.quick {
        shop.store.check_quick()?
    } else {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        shop.store.check(&mut |done, total| {
            shop.tell_progress("check", count(done), count(total));
            true
        })?
    };
    let findings = replay.findings.into_iter();
    Ok(wire::Checked {
        quick: input.quick,
        ops: replay.ops,
        tables: replay.tables,
        findings: findings
            .map(|found| wire::Finding { code: found.code.to_owned(), place: found.place })
            .collect(),
    })
}
