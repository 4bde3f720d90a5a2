//! The power fails while SQLite writes the WAL back into the file: a disk under the program that
//! ends the process at a chosen write or sync.
//!
//! In WAL mode only a checkpoint writes to the file itself, so every such place lies inside one.
//! The disk is SQLite's own, with two of its methods led through here.

#![allow(unsafe_code)]

use rusqlite::ffi;
use std::ffi::{c_char, c_int, c_void};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where inside a checkpoint the process ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The WAL is safe on the disk; before the nth page is written into the file.
    BeforePage(u32),
    /// Half of the nth page is written: a torn one.
    HalfPage(u32),
    /// All pages are written, and none is known to be safe.
    BeforeSync,
    /// The file is safe; the WAL still counts as not written back.
    AfterSync,
}

impl Place {
    /// As one word, for the child.
    pub fn word(self) -> String {
        match self {
            Self::BeforePage(nth) => format!("before_page:{nth}"),
            Self::HalfPage(nth) => format!("half_page:{nth}"),
            Self::BeforeSync => "before_sync:0".to_owned(),
            Self::AfterSync => "after_sync:0".to_owned(),
        }
    }

    fn read(word: &str) -> Place {
        let (name, nth) = word.split_once(':').expect("a place and a number");
        let nth = nth.parse().expect("a number");
        match name {
            "before_page" => Self::BeforePage(nth),
            "half_page" => Self::HalfPage(nth),
            "before_sync" => Self::BeforeSync,
            "after_sync" => Self::AfterSync,
            other => panic!("no such place: {other}"),
        }
    }
}

/// What lies under this disk, and where it dies.
struct Disk {
    place: Place,
    below: ffi::sqlite3_vfs,
}

// SAFETY: SQLite's own disk is a table of functions that any thread may call; it is only read.
unsafe impl Send for Disk {}
// SAFETY: as above.
unsafe impl Sync for Disk {}

static DISK: OnceLock<Disk> = OnceLock::new();
/// The methods of a file of the disk below, and the same with ours among them.
static METHODS: OnceLock<(ffi::sqlite3_io_methods, ffi::sqlite3_io_methods)> = OnceLock::new();
/// Pages written into the file so far.
static PAGES: AtomicU32 = AtomicU32::new(0);

/// Puts the disk under every file that this process opens from now on.
pub fn lay(word: &str) {
    // SAFETY: called before the first connection of this process; what is given to SQLite lives
    // until its end.
    unsafe {
        let below = ffi::sqlite3_vfs_find(std::ptr::null());
        let disk = Disk { place: Place::read(word), below: *below };
        let ours = Box::leak(Box::new(ffi::sqlite3_vfs {
            xOpen: Some(open),
            zName: c"dying".as_ptr(),
            ..*below
        }));
        assert!(DISK.set(disk).is_ok(), "laid once");
        assert_eq!(ffi::sqlite3_vfs_register(ours, 1), ffi::SQLITE_OK);
    }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    given: *mut c_int,
) -> c_int {
    // SAFETY: SQLite's own arguments go on to SQLite's own disk; its table of methods is constant.
    unsafe {
        let Some(below) = DISK.get().and_then(|disk| disk.below.xOpen) else {
            return ffi::SQLITE_CANTOPEN;
        };
        let code = below(vfs, name.cast(), file, flags, given);
        if code == ffi::SQLITE_OK && flags & ffi::SQLITE_OPEN_MAIN_DB != 0 {
            let (_, ours) = METHODS.get_or_init(|| {
                let its = *(*file).pMethods;
                let ours =
                    ffi::sqlite3_io_methods { xWrite: Some(write), xSync: Some(sync), ..its };
                (its, ours)
            });
            (*file).pMethods = ours;
        }
        code
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: ffi::sqlite3_int64,
) -> c_int {
    let nth = PAGES.fetch_add(1, Ordering::SeqCst) + 1;
    let place = DISK.get().map(|disk| disk.place);
    if place == Some(Place::BeforePage(nth)) {
        std::process::abort();
    }
    let Some(below) = METHODS.get().and_then(|(its, _)| its.xWrite) else {
        return ffi::SQLITE_IOERR;
    };
    // SAFETY: SQLite's own arguments go on to SQLite's own disk, at most as many bytes as it gave.
    unsafe {
        if place == Some(Place::HalfPage(nth)) {
            below(file, bytes, length / 2, at);
            std::process::abort();
        }
        below(file, bytes, length, at)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    let place = DISK.get().map(|disk| disk.place);
    // A sync with nothing written before it is none of a checkpoint.
    let wrote = PAGES.load(Ordering::SeqCst) > 0;
    if wrote && place == Some(Place::BeforeSync) {
        std::process::abort();
    }
    let Some(below) = METHODS.get().and_then(|(its, _)| its.xSync) else {
        return ffi::SQLITE_IOERR;
    };
    // SAFETY: SQLite's own arguments go on to SQLite's own disk.
    let code = unsafe { below(file, flags) };
    if wrote && place == Some(Place::AfterSync) {
        std::process::abort();
    }
    code
}
