//! Locks beside the file, released by the system when a process dies.
//!
//! SQLite serialises the writers of one file. These locks are for what SQLite cannot know: that
//! one file has one window, and that nobody else works on it while it is migrated, restored or
//! moved aside.

use crate::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Somebody else holds a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InUse {
    /// What they said of themselves: the program and its process number.
    pub by: String,
}

/// The lock on using the file: shared by everybody, exclusive for what needs it alone.
#[derive(Debug)]
pub struct Locks {
    using: File,
    path: PathBuf,
}

/// The name of what stands beside a file.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_os_string();
    name.push(ending);
    file.with_file_name(name)
}

fn open_lock(path: &Path) -> Result<File, StoreError> {
    let options = OpenOptions::new().read(true).write(true).create(true).truncate(false).to_owned();
    match options.open(path) {
        Ok(file) => Ok(file),
        // A read-only folder: the lock can still be taken when its file is there.
        Err(error) => OpenOptions::new().read(true).open(path).map_err(|_| error.into()),
    }
}

impl Locks {
    /// Takes the shared lock on using `file`, or says who holds it alone.
    pub fn share(file: &Path) -> Result<Locks, StoreError> {
        let path = beside(file, ".use");
        let using = open_lock(&path)?;
        match using.try_lock_shared() {
            Ok(()) => {
                sign(&path);
                Ok(Locks { using, path })
            }
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse(other(&path))),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// No lock at all, for reading a file in a folder where none can be made.
    pub(crate) fn none(file: &Path) -> Result<Locks, StoreError> {
        Ok(Locks { using: File::open(file)?, path: beside(file, ".use") })
    }

    /// Trades the shared lock for the exclusive one while `work` runs.
    pub fn alone<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.using.unlock()?;
        match self.using.try_lock() {
            Ok(()) => {}
            Err(error) => {
                self.using.try_lock_shared().map_err(|_| StoreError::Busy)?;
                return match error {
                    TryLockError::WouldBlock => Err(StoreError::InUse(other(&self.path))),
                    TryLockError::Error(error) => Err(error.into()),
                };
            }
        }
        let done = work();
        self.using.unlock()?;
        self.using.lock_shared()?;
        done
    }

    /// Takes the lock of the one window on `file`; it lasts until the returned file is dropped.
    pub fn window(file: &Path, name: &str) -> Result<Result<File, InUse>, StoreError> {
        let path = beside(file, ".window");
        let mut lock = open_lock(&path)?;
        match lock.try_lock() {
            Ok(()) => {
                // In a read-only folder the name cannot be written; the lock itself is what counts.
                let _ = lock
                    .set_len(0)
                    .and_then(|()| lock.rewind())
                    .and_then(|()| lock.write_all(name.as_bytes()))
                    .and_then(|()| lock.flush());
                Ok(Ok(lock))
            }
            Err(TryLockError::WouldBlock) => Ok(Err(InUse { by: holder(&path) })),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// At most so many programs are named in the lock they share.
const NAMED: usize = 20;

/// Writes into the lock that this program shares it, so that whoever needs the file alone can say
/// which program is to be closed. A hint: two that write at once may lose a name, and a folder that
/// cannot be written, or a system on which a shared lock cannot be, names nobody.
fn sign(path: &Path) {
    let me = me();
    let mut names = names(path);
    names.retain(|name| *name != me && lives(name));
    let from = names.len().saturating_sub(NAMED);
    names.drain(..from);
    names.push(me);
    let _ = std::fs::write(path, names.join("\n") + "\n");
}

/// This program as it signs: its name and its process number.
fn me() -> String {
    let program = std::env::current_exe().unwrap_or_default();
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    format!("{name} ({})", std::process::id())
}

/// Who signed a shared lock, oldest first.
fn names(path: &Path) -> Vec<String> {
    let mut text = String::new();
    if let Ok(file) = File::open(path) {
        let _ = file.take(4_096).read_to_string(&mut text);
    }
    text.lines().map(str::to_owned).collect()
}

/// Another program that shares a lock, as it signed; empty when none can be named.
fn other(path: &Path) -> String {
    let me = me();
    names(path).into_iter().rev().find(|name| *name != me && lives(name)).unwrap_or_default()
}

/// Whether a program that signed still runs. Where the system does not say so by a folder, it is
/// taken to.
fn lives(name: &str) -> bool {
    let number = name.rsplit_once('(').and_then(|(_, number)| number.strip_suffix(')'));
    let Some(number) = number.filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    else {
        return false;
    };
    !Path::new("/proc/self").exists() || Path::new("/proc").join(number).exists()
}

/// What the holder of a lock wrote into it; at most a line.
fn holder(path: &Path) -> String {
    let mut text = String::new();
    if let Ok(file) = File::open(path) {
        // Unreadable words leave the name empty; the lock itself is what counts.
        let _ = file.take(200).read_to_string(&mut text);
    }
    text.lines().next().unwrap_or_default().to_owned()
}
