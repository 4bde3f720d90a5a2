//! A full disk, a file and a folder that cannot be written.

use crate::child::{Other, command, command_of, folder};
use crate::story::{Story, length, open};
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;
use vafa_store::{StoreError, backup};

#[test]
fn a_full_disk_refuses_the_sale_and_keeps_all_before() {
    let story = Story::begin();
    let limit = |pages: i64| {
        story.store.with_raw(|db| {
            db.pragma_update_and_check(None, "max_page_count", pages, |row| row.get::<_, i64>(0))
                .unwrap()
        })
    };
    // Never below what the file has: so this is the size of the file.
    limit(1);
    let mut sold = 0;
    let error = loop {
        match crate::child::write(&story.store) {
            Ok(_) => sold += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::DiskFull), "{error}");
    assert_eq!(length(&story.store), 1 + sold);
    story.ends_well();
    limit(1_000_000);
    crate::child::write(&story.store).expect("there is room again");
    story.ends_well();
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_loses_nothing_acknowledged_and_no_backup() {
    let story = Story::begin();
    let path = story.path();
    let before = story.store.backup(&folder(&path), story.now).unwrap();
    story.store.checkpoint().unwrap();
    drop(story.store);
    // Below the size of the file, in blocks of 512 bytes: neither its WAL nor a copy of it fits.
    let blocks = (fs::metadata(&path).unwrap().len() / 1_024).to_string();
    let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
    let child = Other::start(command("until_full", &path, &["sh", "-c", &limited, "sh"]));
    let said = child.rest();
    let sold: Vec<Uuid> = said.iter().filter_map(|line| Uuid::parse_str(line).ok()).collect();
    assert_ne!(sold.len(), 0, "{said:?}");
    assert_eq!(said[sold.len()..], ["DiskFull", "backup: DiskFull", "read true"]);
    let store = open(&path).expect("the next start");
    assert_eq!(length(&store), 1 + sold.len() as i64);
    assert_eq!(store.check(&mut |_, _| true).unwrap().findings, []);
    crate::child::write(&store).expect("there is room again");
    assert_eq!(backup::list(&folder(&path)).unwrap(), [before]);
    assert_eq!(fs::read_dir(folder(&path)).unwrap().count(), 1, "no half of a backup is left");
}

/// What is said of a shop that can be read and not written.
#[cfg(unix)]
const READ_ONLY: [&str; 4] = ["ReadOnly", "read 1", "found 0", "write Err(ReadOnly)"];

/// What somebody without special rights reads when opening the file.
#[cfg(unix)]
fn as_nobody(path: &Path) -> Option<Vec<String>> {
    use std::os::unix::fs::MetadataExt;
    // Whose the files are that we make.
    let is_root = fs::metadata(path).unwrap().uid() == 0;
    if !is_root {
        return Some(Other::start(command("open", path, &[])).rest());
    }
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
    if std::process::Command::new(nobody[0]).arg("--version").output().is_err() {
        eprintln!("left out: running as root, and there is no setpriv to give that up");
        return None;
    }
    // Where the test binary lies, nobody may not be allowed to look.
    let program = tempfile::tempdir().unwrap();
    set_mode(program.path(), 0o755);
    let copy = program.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
    Some(Other::start(command_of(&copy, "open", path, &nobody)).rest())
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(unix)]
fn of_folder(path: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_is_said_to_be_read_only() {
    let story = Story::begin();
    let (path, home) = (story.path(), story.folder().to_owned());
    drop(story.store);
    set_mode(&home, 0o777);
    for file in of_folder(&home) {
        set_mode(&file, 0o444);
    }
    let Some(said) = as_nobody(&path) else { return };
    assert_eq!(said, READ_ONLY);
    for file in of_folder(&home) {
        set_mode(&file, 0o666);
    }
    let said = as_nobody(&path).unwrap();
    assert_eq!(said, ["open 1"], "it was the rights and nothing else");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_said_to_be_read_only() {
    let story = Story::begin();
    let path = story.path();
    let locks = path.with_file_name("shop.vafa.use");
    for lock_is_there in [true, false] {
        // Closed, as on a stick: without a WAL and without the lock of another program.
        drop(open(&path).unwrap());
        let copy = tempfile::tempdir().unwrap();
        story.store.with_raw(|db| {
            let to = copy.path().join("shop.vafa");
            db.execute("VACUUM INTO ?1", [to.to_str().unwrap()]).unwrap();
            drop(open(&to).unwrap());
            if !lock_is_there {
                fs::remove_file(copy.path().join(locks.file_name().unwrap())).unwrap();
            }
        });
        for file in of_folder(copy.path()) {
            set_mode(&file, 0o666);
        }
        set_mode(copy.path(), 0o555);
        let before = of_folder(copy.path());
        let Some(said) = as_nobody(&copy.path().join("shop.vafa")) else { return };
        assert_eq!(said, READ_ONLY, "lock {lock_is_there}");
        assert_eq!(of_folder(copy.path()), before);
        set_mode(copy.path(), 0o755);
    }
}

#[test]
fn a_file_whose_wal_has_no_index_is_said_to_be_read_only_when_it_is_opened() {
    let story = Story::begin();
    let path = story.path();
    drop(story.store);
    let index = path.with_file_name("shop.vafa-shm");
    fs::create_dir(&index).unwrap();
    // Whatever rights one has, nothing is written through a folder.
    assert_eq!(Other::start(command("open", &path, &[])).rest(), READ_ONLY);
    fs::remove_dir(&index).unwrap();
    assert_eq!(Other::start(command("open", &path, &[])).rest(), ["open 1"]);
}
