//! Every state in which a start can find the shop's file, brought about on a desk without a mount
//! and without giving up rights.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::{Desk, Setting, Step, answer, root};

/// A state of the start, by the name its screen bears in `data-state`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is no shop.
    NoShop,
    /// Another window has it.
    Elsewhere,
    /// Another program works on the file, which is to be lifted.
    InUse,
    /// Of a newer program.
    Newer,
    /// A page of it is damaged; there is a backup, and three sales after it.
    Damaged,
    /// The file is gone; its backups are there.
    Gone,
    /// It cannot be written.
    ReadOnly,
    /// There is no room to write.
    DiskFull,
    /// It lies in a folder that is copied to a cloud.
    NetworkFolder,
    /// It is being lifted to a newer schema, and stands in the middle of that.
    Upgrading,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::NoShop,
        Self::Elsewhere,
        Self::InUse,
        Self::Newer,
        Self::Damaged,
        Self::Gone,
        Self::ReadOnly,
        Self::DiskFull,
        Self::NetworkFolder,
        Self::Upgrading,
    ];

    /// What its screen bears in `data-state`.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoShop => "no_shop",
            Self::Elsewhere => "elsewhere",
            Self::InUse => "in_use",
            Self::Newer => "newer",
            Self::Damaged | Self::Gone => "damaged",
            Self::ReadOnly => "read_only",
            Self::DiskFull => "disk_full",
            Self::NetworkFolder => "network_folder",
            Self::Upgrading => "upgrading",
        }
    }

    /// Its screen.
    pub fn screen(self) -> String {
        format!("[data-testid=start][data-state={}]", self.name())
    }

    /// A setting in which it can be brought about.
    #[must_use]
    pub fn setting(self, setting: Setting) -> Setting {
        match self {
            Self::NoShop => setting.without_a_shop(),
            Self::NetworkFolder => setting.lying_in("Dropbox"),
            _ => setting,
        }
    }

    /// Brings a desk whose shop was just made into this state.
    ///
    /// # Errors
    /// When the file or the driver does not do what it should.
    pub fn prepare(self, desk: &mut Desk) -> Step {
        match self {
            Self::NoShop | Self::NetworkFolder => {}
            Self::Elsewhere => desk.keep_locked(lock(&desk.shop(), ".window", "Vafa 4711", true)?),
            Self::InUse => {
                // Signed as a program signs that shares the file.
                let me = format!("vafa ({})\n", std::process::id());
                desk.keep_locked(lock(&desk.shop(), ".use", &me, false)?);
                desk.set_env("VAFA_LADDER", &rung())?;
            }
            // Where a file of SQLite holds its schema, as four bytes (its file format, 1.3).
            Self::Newer => overwrite(&desk.shop(), 60, &999_u32.to_be_bytes())?,
            Self::Damaged => damage(desk)?,
            Self::Gone => {
                answer(&desk.vafa(&["--json", "call", "make_backup", "{}"])?)?;
                fs::remove_file(desk.shop())?;
            }
            // A folder stands where SQLite needs a file before it can write: nobody's rights help.
            Self::ReadOnly => fs::create_dir(beside(&desk.shop(), "-shm"))?,
            Self::DiskFull => {
                fs::write(desk.home().join("full"), "")?;
                desk.set_env("VAFA_DISK_FULL", &desk.home().join("full"))?;
            }
            Self::Upgrading => {
                let hold = desk.home().join("hold");
                fs::write(&hold, "")?;
                desk.set_env("VAFA_LADDER", &rung())?;
                let place = PathBuf::from(format!("after_climb_rungs={}", hold.display()));
                desk.set_env("VAFA_HOLD_AT", &place)?;
            }
        }
        Ok(())
    }
}

/// The rung that no shipped program has.
fn rung() -> PathBuf {
    root().join("src-tauri/store/tests/ladder/next.sql")
}

/// What stands beside a file.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", file.display()))
}

/// Holds a lock beside the shop's file, signed.
fn lock(shop: &Path, ending: &str, name: &str, alone: bool) -> Step<File> {
    let path = beside(shop, ending);
    fs::write(&path, name)?;
    let file = File::options().read(true).write(true).open(path)?;
    if alone {
        file.try_lock()?
    } else {
        file.try_lock_shared()?
    }
    Ok(file)
}

fn overwrite(file: &Path, at: u64, bytes: &[u8]) -> Step {
    let mut file = File::options().write(true).open(file)?;
    file.seek(SeekFrom::Start(at))?;
    Ok(file.write_all(bytes)?)
}

/// Sells, makes a backup, sells three times more, and writes over the page on which the file says
/// whose it is.
fn damage(desk: &mut Desk) -> Step {
    let now = std::mem::replace(&mut desk.setting.now, "2026-11-24T08:00:00Z".to_owned());
    let call = |desk: &Desk, name: &str, input: serde_json::Value| {
        answer(&desk.vafa(&["--json", "call", name, &input.to_string()])?)
    };
    let form = json!({ "form": { "given": "سارا", "family": "رضایی" }, "join": true });
    let sara = call(desk, "add_customer", form)?["customer"].clone();
    call(desk, "make_backup", json!({}))?;
    desk.setting.now = "2026-11-24T08:10:00Z".to_owned();
    for amount in [1_000_000, 2_000_000, 3_000_000] {
        call(desk, "record_purchase", json!({ "customer": sara, "amount": amount }))?;
    }
    desk.setting.now = now;
    let (page, size) = {
        let db = rusqlite::Connection::open(desk.shop())?;
        let asked = |sql: &str| db.query_row(sql, [], |row| row.get::<_, u32>(0));
        let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'here_till'";
        (asked(root)?, asked("PRAGMA page_size")?)
    };
    let bytes = vec![0xa5; usize::try_from(size)?];
    overwrite(&desk.shop(), u64::from(page - 1) * u64::from(size), &bytes)
}
