//! Backups: made beside, checked, then renamed; thinned by a pure rule; put back with care.

use crate::access::{Book, Store};
use crate::check::head_hash;
use crate::locks::{Locks, beside};
use crate::{StoreError, fault, migration};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;
use vafa_domain::day::Instant;

/// A backup in its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// Where.
    pub path: PathBuf,
    /// When it was made.
    pub at: Instant,
    /// Bytes.
    pub bytes: u64,
}

/// Beginning and ending of a backup's name; between them stands the instant in UTC.
const NAME: (&str, &str) = ("shop-", ".vafa");
/// What is in the making carries this in its name.
const PARTIAL: &str = ".partial";
/// Half a backup older than this was left by a process that died, in milliseconds.
const LEFT_BEHIND_MS: i64 = 3_600_000;
/// Set in a shop file that was a backup, to the instant it was put back, until the shop has done
/// all that follows (a new epoch, what was said meanwhile) and empties it by `set_here`.
pub const RESTORED: &str = "restored";
/// Values of this machine whose names begin so are in no backup: what they hold pays whoever reads
/// it (the secret of scratch cards until they are on paper).
pub const BEARER_SECRET: &str = "scratch_secret:";
/// Ending of a backup that is whole and on its way into a shop file's place; the instant follows.
const RESTORING: &str = ".restoring-";

fn stamp_of(at: Instant) -> String {
    let moment = chrono::DateTime::from_timestamp_millis(at.0).unwrap_or_default();
    moment.format("%Y%m%d-%H%M%S").to_string()
}

fn instant_of_stamp(stamp: &str) -> Option<Instant> {
    let moment = chrono::NaiveDateTime::parse_from_str(stamp, "%Y%m%d-%H%M%S").ok()?;
    Some(Instant(moment.and_utc().timestamp_millis()))
}

fn name_of(at: Instant) -> String {
    format!("{}{}{}", NAME.0, stamp_of(at), NAME.1)
}

fn instant_of(name: &str) -> Option<Instant> {
    instant_of_stamp(name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?)
}

impl Store {
    /// Makes a backup in a folder: copied page by page while others work, opened and checked,
    /// written through, and only then given its name. A kill at any point leaves the older ones
    /// as they were.
    pub fn backup(&self, folder: &Path, at: Instant) -> Result<BackupFile, StoreError> {
        self.apart(|db| backup_from(db, folder, at))
    }
}

/// Makes a backup from an open connection: also before a migration, when there is no store yet.
pub fn backup_from(db: &Connection, folder: &Path, at: Instant) -> Result<BackupFile, StoreError> {
    fs::create_dir_all(folder)?;
    sweep(folder, at)?;
    let path = folder.join(name_of(at));
    // The process number: two programs that make a backup in the same second do not meet.
    let partial = beside(&path, &format!("{PARTIAL}-{}", std::process::id()));
    let made = copy_checked(db, &partial).and_then(|()| {
        fault::point("before_backup_rename");
        fs::rename(&partial, &path)?;
        sync_folder(folder)
    });
    if let Err(error) = made {
        discard(&partial);
        return Err(error);
    }
    let bytes = fs::metadata(&path)?.len();
    Ok(BackupFile { path, at, bytes })
}

/// Removes what backups that were killed long ago left behind: nobody else would, and the disk
/// would fill up with it.
fn sweep(folder: &Path, now: Instant) -> Result<(), StoreError> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let made = name
            .to_str()
            .and_then(|name| name.split_once(PARTIAL))
            .and_then(|(backup, _)| instant_of(backup));
        if made.is_some_and(|made| now.since_ms(made).abs() > LEFT_BEHIND_MS) {
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}

/// Removes half a copy, and what SQLite keeps beside it. Best effort: it is no backup by its name.
fn discard(partial: &Path) {
    for ending in ["-journal", "-wal", "-shm", ""] {
        let _ = fs::remove_file(beside(partial, ending));
    }
}

fn copy_checked(db: &Connection, partial: &Path) -> Result<(), StoreError> {
    discard(partial);
    let mut copy = Connection::open(partial)?;
    // All pages from one moment: otherwise every sale in between would begin the copy anew.
    let moment = if db.is_autocommit() { Some(db.unchecked_transaction()?) } else { None };
    let head = head_hash(db)?;
    // A thousand pages at a time, without a pause.
    Backup::new(db, &mut copy)?.run_to_completion(1_000, Duration::ZERO, None)?;
    drop(moment);
    // One file without a WAL beside it, so that it can be carried on a stick.
    let mode: String =
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("delete") {
        return Err(StoreError::Unexpected("journal mode of a backup"));
    }
    drop_secrets(&copy)?;
    is_sound(&copy)?;
    if head_hash(&copy)? != head {
        return Err(StoreError::Damaged("head of the log".to_owned()));
    }
    copy.close().map_err(|(_, error)| StoreError::from(error))?;
    sync_file(partial)
}

/// Takes out of a copy what would pay whoever finds it, also out of the pages it stood on.
fn drop_secrets(copy: &Connection) -> Result<(), StoreError> {
    copy.pragma_update_and_check(None, "secure_delete", "ON", |_| Ok(()))?;
    copy.execute("DELETE FROM here_value WHERE substr(name, 1, length(?1)) = ?1", [BEARER_SECRET])?;
    Ok(())
}

pub(crate) fn is_sound(db: &Connection) -> Result<(), StoreError> {
    let verdict: String = db.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged(verdict)) }
}

/// Writes a file's content through.
pub(crate) fn sync_file(path: &Path) -> Result<(), StoreError> {
    Ok(File::options().write(true).open(path)?.sync_all()?)
}

/// The folder a file is in.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a folder's entries through, where the system has such a thing.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Backups of a folder, newest first.
pub fn list(folder: &Path) -> Result<Vec<BackupFile>, StoreError> {
    let mut backups = Vec::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(backups),
        Err(error) => return Err(error.into()),
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        if let Some(at) = name.to_str().and_then(instant_of) {
            backups.push(BackupFile { path: entry.path(), at, bytes: entry.metadata()?.len() });
        }
    }
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    Ok(backups)
}

/// Opens a backup for reading, and checks it.
pub fn open(path: &Path) -> Result<Connection, StoreError> {
    if !path.exists() {
        return Err(StoreError::NoFile);
    }
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    if migration::refuse_foreign(&db)? == 0 {
        return Err(StoreError::Damaged("an empty file".to_owned()));
    }
    is_sound(&db)?;
    Ok(db)
}

/// Reads a backup as a book.
pub fn read<T, E: From<StoreError>>(
    path: &Path,
    work: impl FnOnce(Book<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let db = open(path)?;
    work(Book::on(&db))
}

/// Puts a backup in the place of a shop file that is closed here. The file that stood there is
/// kept beside it under the name returned.
///
/// The new file carries the mark [`RESTORED`] until the shop empties it. From the moment the
/// copy is whole, a restore that is killed is finished when the file is opened next: at no moment
/// is there neither the old file nor the new one.
pub fn put_back(file: &Path, backup: &Path, at: Instant) -> Result<PathBuf, StoreError> {
    Locks::share(file)?.alone(|| {
        drop(open(backup)?);
        let partial = beside(file, PARTIAL);
        let whole = beside(file, &format!("{RESTORING}{}", stamp_of(at)));
        let copied = copy_marked(backup, &partial, at).and_then(|()| {
            fs::rename(&partial, &whole)?;
            sync_folder(folder_of(file))
        });
        if let Err(error) = copied {
            discard(&partial);
            return Err(error);
        }
        replace(file, &whole, at)
    })
}

fn copy_marked(backup: &Path, partial: &Path, at: Instant) -> Result<(), StoreError> {
    discard(partial);
    fs::copy(backup, partial)?;
    // A shop's own file that was carried away has its last sales beside it.
    let log = beside(backup, "-wal");
    if log.exists() {
        fs::copy(log, beside(partial, "-wal"))?;
    }
    // A backup on a read-only stick makes no read-only shop.
    let mut rights = fs::metadata(partial)?.permissions();
    if rights.readonly() {
        #[allow(clippy::permissions_set_readonly_false)]
        rights.set_readonly(false);
        fs::set_permissions(partial, rights)?;
    }
    let copy = Connection::open(partial)?;
    copy.execute(
        "INSERT OR REPLACE INTO here_value (name, value) VALUES (?1, ?2)",
        (RESTORED, at.0.to_string()),
    )?;
    copy.close().map_err(|(_, error)| StoreError::from(error))?;
    sync_file(partial)
}

/// Moves the file aside and the whole copy into its place.
fn replace(file: &Path, whole: &Path, at: Instant) -> Result<PathBuf, StoreError> {
    let aside = match set_aside(file, "replaced", at) {
        Ok(aside) => aside,
        Err(error) => {
            // The old file stands where it stood: nothing is left to be finished.
            let _ = fs::remove_file(whole);
            return Err(error);
        }
    };
    fault::point("before_restore_rename");
    fs::rename(whole, file)?;
    sync_folder(folder_of(file))?;
    Ok(aside)
}

/// Finishes a restore that was killed after its copy was whole.
pub(crate) fn finish_restore(file: &Path) -> Result<(), StoreError> {
    let begin = beside(file, RESTORING);
    let Some(begin) = begin.file_name().and_then(|name| name.to_str()) else { return Ok(()) };
    for entry in fs::read_dir(folder_of(file))? {
        let name = entry?.file_name();
        let stamp = name.to_str().and_then(|name| name.strip_prefix(begin));
        let Some(at) = stamp.and_then(instant_of_stamp) else { continue };
        let whole = file.with_file_name(&name);
        Locks::share(file)?.alone(|| {
            // Another process may have been faster.
            if whole.exists() { replace(file, &whole, at).map(drop) } else { Ok(()) }
        })?;
    }
    Ok(())
}

/// Moves a file that is closed everywhere, and what SQLite keeps beside it, to a name that says
/// why and when. Nothing is deleted.
pub fn move_aside(file: &Path, why: &str, at: Instant) -> Result<PathBuf, StoreError> {
    Locks::share(file)?.alone(|| set_aside(file, why, at))
}

fn set_aside(file: &Path, why: &str, at: Instant) -> Result<PathBuf, StoreError> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut aside = file.with_file_name(format!("{stem}-{why}-{}.vafa", stamp_of(at)));
    let mut n = 1;
    while aside.exists() {
        n += 1;
        aside = file.with_file_name(format!("{stem}-{why}-{}-{n}.vafa", stamp_of(at)));
    }
    let mut moved = Vec::new();
    for ending in ["-wal", "-shm", ""] {
        let (from, to) = (beside(file, ending), beside(&aside, ending));
        if !from.exists() {
            continue;
        }
        if let Err(error) = fs::rename(&from, &to) {
            // A file without its WAL is less than was acknowledged.
            for (from, to) in moved.into_iter().rev() {
                fs::rename(to, from)?;
            }
            return Err(error.into());
        }
        moved.push((from, to));
    }
    Ok(aside)
}

/// How many backups are kept, and how many bytes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thinning {
    /// All of the last so many days.
    pub all_days: i64,
    /// Then the last of each day, for so many days.
    pub daily_days: i64,
    /// Then the last of each week, for so many days.
    pub weekly_days: i64,
    /// Then the last of each 30 days, for so many days.
    pub monthly_days: i64,
    /// Together at most so many bytes.
    pub bytes_max: u64,
}

impl Default for Thinning {
    fn default() -> Self {
        Thinning {
            all_days: 2,
            daily_days: 14,
            weekly_days: 60,
            monthly_days: 730,
            bytes_max: 2 << 30,
        }
    }
}

/// A backup and whether it is kept.
pub type Kept<'a> = (&'a BackupFile, bool);

impl Thinning {
    /// Which backups are kept at `now`. Backups come newest first; the newest is always kept.
    pub fn judge<'a>(&self, backups: &'a [BackupFile], now: Instant) -> Vec<Kept<'a>> {
        let mut last_slot = None;
        let mut bytes = 0u64;
        backups
            .iter()
            .enumerate()
            .map(|(place, backup)| {
                let slot = self.slot(backup, now);
                let fits = bytes.saturating_add(backup.bytes) <= self.bytes_max;
                let keep = place == 0 || (fits && slot.is_some() && slot != last_slot);
                if keep {
                    bytes = bytes.saturating_add(backup.bytes);
                    last_slot = slot;
                }
                (backup, keep)
            })
            .collect()
    }

    /// The span of time of which one backup is kept; nothing when it is too old.
    fn slot(&self, backup: &BackupFile, now: Instant) -> Option<(u8, i64)> {
        let age_days = now.since_ms(backup.at).max(0) / Instant::DAY_MS;
        let day = backup.at.0.div_euclid(Instant::DAY_MS);
        match age_days {
            age if age < self.all_days => Some((0, backup.at.0)),
            age if age < self.daily_days => Some((1, day)),
            age if age < self.weekly_days => Some((2, day.div_euclid(7))),
            age if age < self.monthly_days => Some((3, day.div_euclid(30))),
            _ => None,
        }
    }
}
