//! Opening the file and working on it: pragmas, connections, one door in and one door out.

use crate::here::Till;
use crate::locks::Locks;
use crate::{StoreError, backup, cache::Touched, fault, locks, migration, search};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, InterruptHandle, OpenFlags, OptionalExtension, TransactionBehavior};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Eight megabytes of pages (below zero: in KiB): the indexes of a large shop stay in memory
/// while typing.
const CACHE: i64 = -8_000;
/// While a batch is written.
const BATCH_CACHE: i64 = -256_000;
use vafa_domain::id::OpId;

/// How long a write waits for another process.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// An open shop file.
pub struct Store {
    path: PathBuf,
    /// Opened by [`Store::open_to_read`].
    is_still: bool,
    locks: Locks,
    writer: Mutex<Connection>,
    typed: Mutex<Connection>,
    typed_interrupt: InterruptHandle,
    lists: Mutex<Connection>,
}

/// Reading: everything that asks the file goes through it.
#[derive(Clone, Copy)]
pub struct Book<'c> {
    db: &'c Connection,
}

impl<'c> Book<'c> {
    pub(crate) fn on(db: &'c Connection) -> Book<'c> {
        Book { db }
    }

    pub(crate) fn db(&self) -> &'c Connection {
        self.db
    }
}

/// Writing inside one transaction; it reads too.
pub struct Writer<'c> {
    book: Book<'c>,
    pub(crate) touched: RefCell<Touched>,
    head: RefCell<Option<Head>>,
    /// The import the last row came from: a batch asks for the same one at every row.
    pub(crate) import: Cell<Option<(OpId, i64)>>,
}

/// The end of the chain, kept while a batch is written.
struct Head {
    till: Till,
    seq: i64,
    hash: [u8; 32],
}

impl<'c> Deref for Writer<'c> {
    type Target = Book<'c>;
    fn deref(&self) -> &Book<'c> {
        &self.book
    }
}

impl<'c> Writer<'c> {
    pub(crate) fn on(db: &'c Connection) -> Writer<'c> {
        Writer {
            book: Book::on(db),
            touched: RefCell::default(),
            head: RefCell::default(),
            import: Cell::default(),
        }
    }

    /// The till that writes.
    pub(crate) fn till(&self) -> Result<Till, StoreError> {
        if let Some(head) = &*self.head.borrow() {
            return Ok(head.till.clone());
        }
        self.till_or_none()?.ok_or(StoreError::NotAShop)
    }

    /// The last place and hash of the chain of this till and epoch.
    pub(crate) fn head(&self, till: &Till) -> Result<(i64, [u8; 32]), StoreError> {
        if let Some(head) = &*self.head.borrow() {
            return Ok((head.seq, head.hash));
        }
        let mut last = self.db().prepare_cached(
            "SELECT till_seq, hash FROM op WHERE till_id = ?1 AND till_epoch = ?2
             ORDER BY seq DESC LIMIT 1",
        )?;
        let found = last
            .query_row((till.id.0.as_bytes(), till.epoch), |row| {
                Ok((row.get("till_seq")?, row.get("hash")?))
            })
            .optional()?;
        Ok(found.unwrap_or((0, [0; 32])))
    }

    pub(crate) fn remember_head(&self, till: Till, seq: i64, hash: [u8; 32]) {
        *self.head.borrow_mut() = Some(Head { till, seq, hash });
    }

    pub(crate) fn forget_head(&self) {
        *self.head.borrow_mut() = None;
    }
}

/// Sets what every connection needs, one by one: a batch could fail half way unseen.
fn prepare(db: &Connection) -> Result<(), StoreError> {
    db.busy_timeout(BUSY_TIMEOUT)?;
    db.set_prepared_statement_cache_capacity(256);
    // A kept statement stays as it was planned. Otherwise SQLite looks at the values while it
    // plans, and plans every statement with a join anew at every use.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // A foreign key that is not enforced is a comment.
    db.pragma_update(None, "foreign_keys", true)?;
    // Without it, INSERT OR REPLACE deletes rows past the triggers of the ledgers.
    db.pragma_update(None, "recursive_triggers", true)?;
    // A schema that was tampered with may not call functions.
    db.pragma_update(None, "trusted_schema", false)?;
    // Sorting a list of people leaves no copy of it in a temporary folder.
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", CACHE)?;
    search::teach_folding(db)
}

/// Sets what a writing connection needs beyond that.
fn prepare_writer(db: &Connection) -> Result<(), StoreError> {
    // Readers and the writer do not wait for each other.
    let mode: String = db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        return Err(StoreError::ReadOnly);
    }
    // An acknowledged sale survives a power cut.
    db.pragma_update(None, "synchronous", "FULL")?;
    // Sixteen megabytes of WAL: about one sale of three hundred, and not one of seventy, waits
    // while what stands there is written back.
    db.pragma_update(None, "wal_autocheckpoint", 4_000)?;
    // macOS: fsync alone leaves the data in the drive's cache.
    db.pragma_update(None, "fullfsync", true)?;
    db.pragma_update(None, "checkpoint_fullfsync", true)?;
    // What was erased is gone from the pages.
    db.pragma_update(None, "secure_delete", true)?;
    Ok(())
}

/// Looks whether a file that was opened can be written: where the index of its WAL cannot, SQLite
/// opens it all the same and refuses only the first sale.
fn can_write(db: &Connection) -> Result<(), StoreError> {
    // Whoever writes just now shows that it can be: nobody is waited for.
    db.busy_timeout(Duration::ZERO)?;
    let begun = db.execute_batch("BEGIN IMMEDIATE; ROLLBACK").map_err(StoreError::from);
    db.busy_timeout(BUSY_TIMEOUT)?;
    match begun {
        Err(StoreError::Busy) => Ok(()),
        begun => begun,
    }
}

/// Of a file that is there: none is made by opening it.
fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(path, flags)?)
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let db = connect(path)?;
    prepare(&db)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

/// A connection that never writes.
fn still(path: &Path) -> Result<Connection, StoreError> {
    let db = Connection::open_with_flags(still_name(path)?, STILL)?;
    prepare(&db)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

const STILL: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY
    .union(OpenFlags::SQLITE_OPEN_NO_MUTEX)
    .union(OpenFlags::SQLITE_OPEN_URI);

/// The name under which a file that cannot be written can be read.
fn still_name(path: &Path) -> Result<String, StoreError> {
    let name = format!("file:{}?mode=ro", in_a_uri(path)?);
    match migration::version(&Connection::open_with_flags(&name, STILL)?) {
        Ok(_) => Ok(name),
        // In a folder where SQLite can make no index of the WAL; without a WAL none is needed.
        Err(_) if !locks::beside(path, "-wal").exists() => {
            Ok(format!("file:{}?immutable=1", in_a_uri(path)?))
        }
        Err(error) => Err(error),
    }
}

/// A path as it stands in a URI of SQLite.
fn in_a_uri(path: &Path) -> Result<String, StoreError> {
    use std::fmt::Write;
    let path = path.to_str().ok_or(StoreError::Unexpected("path"))?;
    // On Windows a drive stands behind a third slash.
    let mut uri = if cfg!(windows) { "///".to_owned() } else { String::new() };
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    for byte in path.bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b':' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            // Writing into a String cannot fail.
            byte => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    Ok(uri)
}

/// The name under which a connection attaches a file.
pub(crate) fn name_of(path: &Path) -> Result<String, StoreError> {
    Ok(path.to_str().ok_or(StoreError::Unexpected("path"))?.to_owned())
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in another thread left no transaction open: rusqlite rolls it back on drop.
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn in_transaction<T, E: From<StoreError>>(
    db: &mut Connection,
    work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let tx =
        db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
    let writer = Writer::on(&tx);
    let done = work(&writer)?;
    writer.settle()?;
    drop(writer);
    fault::point("before_commit");
    tx.commit().map_err(StoreError::from)?;
    Ok(done)
}

impl Store {
    /// Makes a new, empty file with the newest schema. Refuses one that is there.
    ///
    /// It is made under another name: a kill leaves no half a shop under this one.
    pub fn create(path: &Path) -> Result<Store, StoreError> {
        Locks::share(path)?.alone(|| {
            if path.exists() {
                return Err(StoreError::Io(std::io::ErrorKind::AlreadyExists.into()));
            }
            let fresh = locks::beside(path, ".new");
            if fresh.exists() {
                std::fs::remove_file(&fresh)?;
            }
            let mut db = Connection::open(&fresh)?;
            migration::make(&mut db)?;
            db.close().map_err(|(_, error)| StoreError::from(error))?;
            backup::sync_file(&fresh)?;
            std::fs::rename(&fresh, path)?;
            backup::sync_folder(backup::folder_of(path))
        })?;
        Store::open(path, |_, _| Ok(()))
    }

    /// Opens a shop file. One of an older program is lifted first, with nobody else at it: `step`
    /// is told what begins, and makes the verified backup that comes before all else.
    ///
    /// # Errors
    /// [`StoreError::InUse`] while another program keeps a file from being lifted, and what keeps a
    /// file from being opened or `step` from making the backup. The file is then as it was.
    pub fn open(
        path: &Path,
        mut step: impl FnMut(migration::Climb, &Connection) -> Result<(), StoreError>,
    ) -> Result<Store, StoreError> {
        backup::finish_restore(path)?;
        if !path.exists() {
            return Err(StoreError::NoFile);
        }
        let locks = Locks::share(path)?;
        let mut db = connect(path)?;
        // Whoever is refused below leaves file and WAL as they were.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        prepare(&db)?;
        let found = migration::refuse_foreign(&db)?;
        if found == 0 {
            // A power cut can leave a file of no bytes. It is no new shop: there may be backups.
            return Err(StoreError::Damaged("an empty file".to_owned()));
        }
        if db.is_readonly(rusqlite::MAIN_DB)? {
            return Err(StoreError::ReadOnly);
        }
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        prepare_writer(&db)?;
        can_write(&db)?;
        fault::disk()?;
        if found < migration::ladder().top() {
            locks.alone(|| migration::climb(&mut db, &mut step))?;
        }
        let typed = reader(path)?;
        Ok(Store {
            path: path.to_owned(),
            is_still: false,
            locks,
            writer: Mutex::new(db),
            typed_interrupt: typed.get_interrupt_handle(),
            typed: Mutex::new(typed),
            lists: Mutex::new(reader(path)?),
        })
    }

    /// Opens a shop file that cannot be written: everything can be read, every write is refused
    /// with [`StoreError::ReadOnly`].
    pub fn open_to_read(path: &Path) -> Result<Store, StoreError> {
        if !path.exists() {
            return Err(StoreError::NoFile);
        }
        let locks = Locks::share(path).or_else(|_| Locks::none(path))?;
        let db = still(path)?;
        if migration::refuse_foreign(&db)? < migration::ladder().top() {
            // It would have to be lifted first, and that is writing.
            return Err(StoreError::ReadOnly);
        }
        let typed = still(path)?;
        Ok(Store {
            path: path.to_owned(),
            is_still: true,
            locks,
            writer: Mutex::new(db),
            typed_interrupt: typed.get_interrupt_handle(),
            typed: Mutex::new(typed),
            lists: Mutex::new(still(path)?),
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The locks beside the file.
    pub fn locks(&self) -> &Locks {
        &self.locks
    }

    /// Runs `work` in one immediate transaction: all of it is committed, or nothing.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        in_transaction(&mut held(&self.writer), work)
    }

    /// The same for a batch of many rows. They touch the indexes of a large shop all over; with
    /// the pages of a single sale in memory most would be read and written many times.
    pub fn write_batch<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut db = held(&self.writer);
        db.pragma_update(None, "cache_size", BATCH_CACHE).map_err(StoreError::from)?;
        let done = in_transaction(&mut db, work);
        // The memory goes back at once, whatever came of the batch.
        db.pragma_update(None, "cache_size", CACHE).map_err(StoreError::from)?;
        db.execute_batch("PRAGMA shrink_memory").map_err(StoreError::from)?;
        done
    }

    /// Reads for what a person types: a query that is still running for the key before is
    /// interrupted.
    pub fn typed<T>(
        &self,
        work: impl FnOnce(Book<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.typed_interrupt.interrupt();
        let db = held(&self.typed);
        work(Book::on(&db))
    }

    /// Reads lists and pages, all from one moment.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(Book<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut db = held(&self.lists);
        let tx = db.transaction().map_err(StoreError::from)?;
        work(Book::on(&tx))
    }

    /// A number that moves when any connection of any process has committed.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        let db = held(&self.lists);
        Ok(db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Writes what waits in the WAL back into the file.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        let db = held(&self.writer);
        fault::point("before_checkpoint");
        db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Runs `work` with a connection of its own on the file: backups, checks, exports.
    pub(crate) fn apart<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(&if self.is_still { still(&self.path)? } else { reader(&self.path)? })
    }

    /// The name under which another connection attaches the file.
    pub(crate) fn attached_name(&self) -> Result<String, StoreError> {
        if self.is_still { still_name(&self.path) } else { name_of(&self.path) }
    }

    /// The writer's connection, for tests of the triggers.
    #[doc(hidden)]
    pub fn with_raw<T>(&self, work: impl FnOnce(&Connection) -> T) -> T {
        work(&held(&self.writer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_connection_has_the_pragmas_it_needs() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::create(&folder.path().join("shop.vafa")).expect("a shop");
        let value = |db: &Connection, name: &str| -> String {
            let read = db.pragma_query_value(None, name, |row| {
                row.get::<_, rusqlite::types::Value>(0).map(|value| match value {
                    rusqlite::types::Value::Text(text) => text,
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    other => format!("{other:?}"),
                })
            });
            read.expect("a pragma")
        };
        for (lock, is_writer) in
            [(&store.writer, true), (&store.typed, false), (&store.lists, false)]
        {
            let db = held(lock);
            for (name, wanted) in [
                ("foreign_keys", "1"),
                ("recursive_triggers", "1"),
                ("trusted_schema", "0"),
                ("temp_store", "2"),
                ("busy_timeout", "10000"),
                ("journal_mode", "wal"),
                ("query_only", if is_writer { "0" } else { "1" }),
            ] {
                assert_eq!(value(&db, name), wanted, "{name}");
            }
            let written = db.execute("INSERT INTO here_value VALUES ('a', 'b')", []);
            assert_eq!(written.is_ok(), is_writer, "a reader cannot write");
        }
        let db = held(&store.writer);
        for (name, wanted) in [("synchronous", "2"), ("fullfsync", "1"), ("secure_delete", "1")] {
            assert_eq!(value(&db, name), wanted, "{name}");
        }
    }

    #[test]
    fn a_kept_statement_is_planned_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("shop.vafa")).unwrap();
        store.with_raw(|db| {
            let mut kept = db.prepare(crate::customers::BRIEF).unwrap();
            for key in 0..10 {
                // As the cache of statements does between two uses.
                kept.clear_bindings();
                assert!(!kept.exists([key]).unwrap());
            }
            assert_eq!(kept.get_status(rusqlite::StatementStatus::RePrepare), 0);
        });
    }
}
