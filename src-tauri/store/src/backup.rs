//! Backups: made beside, checked, then renamed; thinned by a pure rule; put back with care.

use crate::access::{Book, Store};
use crate::check::head_hash;
use crate::locks::Locks;
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

fn name_of(at: Instant) -> String {
    let moment = chrono::DateTime::from_timestamp_millis(at.0).unwrap_or_default();
    format!("{}{}{}", NAME.0, moment.format("%Y%m%d-%H%M%S"), NAME.1)
}

fn instant_of(name: &str) -> Option<Instant> {
    let stamp = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
    let moment = chrono::NaiveDateTime::parse_from_str(stamp, "%Y%m%d-%H%M%S").ok()?;
    Some(Instant(moment.and_utc().timestamp_millis()))
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
    let path = folder.join(name_of(at));
    let partial = path.with_extension("partial");
    // What a killed backup left behind is no backup.
    let _ = fs::remove_file(&partial);
    let made = copy_checked(db, &partial).and_then(|()| {
        fault::point("before_backup_rename");
        fs::rename(&partial, &path)?;
        sync_folder(folder)
    });
    if let Err(error) = made {
        let _ = fs::remove_file(&partial);
        return Err(error);
    }
    let bytes = fs::metadata(&path)?.len();
    Ok(BackupFile { path, at, bytes })
}

fn copy_checked(db: &Connection, partial: &Path) -> Result<(), StoreError> {
    let mut copy = Connection::open(partial)?;
    // A thousand pages at a time, without a pause: writers go between two of them.
    Backup::new(db, &mut copy)?.run_to_completion(1_000, Duration::ZERO, None)?;
    // One file without a WAL beside it, so that it can be carried on a stick.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    let verdict: String = copy.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::Damaged(verdict));
    }
    head_hash(&copy)?;
    copy.close().map_err(|(_, error)| StoreError::from(error))?;
    File::options().write(true).open(partial)?.sync_all()?;
    Ok(())
}

/// Writes a folder's entries through, where the system has such a thing.
fn sync_folder(folder: &Path) -> Result<(), StoreError> {
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
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    migration::refuse_foreign(&db)?;
    let verdict: String = db.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::Damaged(verdict));
    }
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
pub fn put_back(file: &Path, backup: &Path, at: Instant) -> Result<PathBuf, StoreError> {
    let locks = Locks::share(file)?;
    locks.alone(|| {
        drop(open(backup)?);
        let partial = file.with_extension("partial");
        fs::copy(backup, &partial)?;
        File::options().write(true).open(&partial)?.sync_all()?;
        let aside = move_aside(file, "replaced", at)?;
        fault::point("before_restore_rename");
        fs::rename(&partial, file)?;
        if let Some(folder) = file.parent() {
            sync_folder(folder)?;
        }
        Ok(aside)
    })
}

/// Moves a file and what SQLite keeps beside it to a name that says why and when. Nothing is
/// deleted.
pub fn move_aside(file: &Path, why: &str, at: Instant) -> Result<PathBuf, StoreError> {
    let moment = chrono::DateTime::from_timestamp_millis(at.0).unwrap_or_default();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let aside =
        file.with_file_name(format!("{stem}-{why}-{}.vafa", moment.format("%Y%m%d-%H%M%S")));
    for ending in ["-wal", "-shm", ""] {
        let with = |path: &Path| {
            let mut name = path.as_os_str().to_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        let (from, to) = (with(file), with(&aside));
        if from.exists() {
            fs::rename(&from, &to)?;
        }
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
