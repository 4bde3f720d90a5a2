//! The start: whatever state the shop's file is in, what is safe is done and the rest is said.

use crate::backup::{everywhere, lost_purchase};
use crate::clock::Clock;
use crate::opening::{Shop, StartState, UpgradeStep};
use crate::place::{is_shared, lock_window};
use crate::{Refusal, settings, wire};
use serde_json::{Value, json};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use vafa_domain::format::Language;
use vafa_domain::money::Currency;
use vafa_domain::setting::Settings;
use vafa_store::salvage::read_aside;
use vafa_store::{Book, Store, StoreError, backup};

/// How the start went.
pub struct Start {
    /// Which screen the window shows.
    pub state: StartState,
    /// The shop: open, or to read only while the file or its disk takes no writing.
    pub shop: Option<Shop>,
    /// The lock of the one window; held while the shop is open.
    pub window: Option<File>,
    /// What the program that has the file says of itself; empty when none has it.
    pub by: String,
    /// Whether the folder is on a network or kept by a cloud: a warning, no hindrance.
    pub shared: bool,
    /// What is known of a damaged or missing file.
    pub damage: Option<Damage>,
}

/// A file that is damaged or gone, and what there is instead.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Damage {
    /// Where the damaged file was moved to; nothing when it is gone or could not be moved.
    pub aside: Option<PathBuf>,
    /// The last good backup, beside the shop or in the second place.
    pub backup: Option<wire::BackupRow>,
    /// Where it lies.
    pub found: Option<PathBuf>,
    /// Sales after that backup, as far as they can be read.
    pub sales: usize,
    /// Whether that is all of them: otherwise there may be more.
    pub all: bool,
    /// The latest of them, at most 20.
    pub listed: Vec<wire::LostPurchase>,
    /// How the shop of the backup shows money and time.
    pub settings: Option<Settings>,
}

/// At most so many sales are listed.
const LISTED: usize = 20;

impl Start {
    fn is(state: StartState, file: &Path) -> Start {
        let shared = file.parent().is_some_and(is_shared);
        Start { state, shop: None, window: None, by: String::new(), shared, damage: None }
    }

    /// What the screen's words need, and the list of sales that may be missing.
    pub fn args(&self, file: &Path) -> Value {
        let folder = file.parent().map(|folder| folder.to_string_lossy());
        let mut args = json!({
            "folder": folder,
            "by": self.by,
            "shared": self.shared,
            "readable": self.shop.is_some(),
        });
        if let (Some(damage), Value::Object(args)) = (&self.damage, &mut args) {
            let aside = damage.aside.as_ref().and_then(|aside| aside.file_name());
            args.insert("aside".into(), json!(aside.map(|name| name.to_string_lossy())));
            args.insert("backup".into(), json!(damage.backup.as_ref().map(|b| &b.name)));
            args.insert("backup_at".into(), json!(damage.backup.as_ref().map(|b| b.at)));
            args.insert("sales".into(), json!(damage.sales));
            args.insert("all".into(), json!(damage.all));
            args.insert("lost".into(), json!(damage.listed));
            args.insert("settings".into(), json!(damage.settings));
        }
        args
    }
}

/// Opens the shop's file for the one window, or says why not. What is damaged is moved aside and
/// never deleted; a file of a newer or another program is not touched. `second` is the second place
/// of its backups, as this machine remembers it. `tell` hears each step of an upgrade when it
/// begins.
///
/// # Errors
/// `not_a_shop` for a file of another program, and what no screen is made for.
pub fn start(
    file: &Path,
    second: Option<&Path>,
    clock: Arc<dyn Clock>,
    machine: &str,
    tell: &mut dyn FnMut(UpgradeStep),
) -> Result<Start, Refusal> {
    let mut start = Start::is(StartState::Open, file);
    if !file.exists() && !is_being_restored(file) {
        // A shop that is gone but has backups is not a first start.
        let damage = look_for_backups(file, second, None);
        let gone = damage.aside.is_some() || damage.backup.is_some();
        start.state = if gone { StartState::Damaged } else { StartState::NoShop };
        start.damage = gone.then_some(damage);
        return Ok(start);
    }
    match lock_window(file) {
        Ok(window) => start.window = Some(window),
        Err(Refusal::InUse { by }) => {
            return Ok(Start { state: StartState::Elsewhere, by, ..start });
        }
        // Where no lock can be made nothing can be written either: it is read below.
        Err(Refusal::ReadOnly | Refusal::DiskFull) => {}
        Err(refusal) => return Err(refusal),
    }
    match Shop::open_and_tell(file, clock.clone(), machine, tell) {
        Ok(opened) => {
            start.state = if opened.founded { StartState::Open } else { StartState::NoShop };
            start.shop = Some(opened.shop);
        }
        // The window's lock is ours, so it is no window: a program that works on the file.
        Err(Refusal::InUse { by }) => {
            return Ok(Start { state: StartState::InUse, by, ..start });
        }
        Err(Refusal::Newer) => start.state = StartState::Newer,
        Err(Refusal::ReadOnly) => read_only(&mut start, StartState::ReadOnly, file, clock, machine),
        Err(Refusal::DiskFull) => read_only(&mut start, StartState::DiskFull, file, clock, machine),
        Err(Refusal::Damaged) => damaged(&mut start, file, second, &*clock)?,
        // Ours by its place: its first page is damaged. Any other is somebody else's file.
        Err(Refusal::NotAShop) if !everywhere(file, second).is_empty() => {
            damaged(&mut start, file, second, &*clock)?;
        }
        Err(refusal) => return Err(refusal),
    }
    Ok(start)
}

/// Whether a restore was killed between moving the old file and naming the new one; opening
/// finishes it.
pub(crate) fn is_being_restored(file: &Path) -> bool {
    let begin = file.file_name().map(|name| format!("{}.restoring-", name.to_string_lossy()));
    let Some(begin) = begin else { return false };
    beside(file).any(|name| name.starts_with(&begin))
}

/// Whether a shop's file that is not there left something: backups, the file itself under another
/// name, or a restore that was killed. Its place is no place for another shop.
pub(crate) fn left_something(file: &Path, second: Option<&Path>) -> bool {
    let aside = last_aside(file).is_some();
    aside || is_being_restored(file) || !everywhere(file, second).is_empty()
}

/// Moves a shop out of a folder that others write to into `new`, which is not there yet. The old
/// file is kept beside its place under a name that says when, so that nobody works on in it.
///
/// At every moment there is the old file or a whole new one.
///
/// # Errors
/// `in_use` with the name of the program that works on the file; and what keeps a shop from being
/// opened or copied. The old file is then where it was.
pub fn move_here(
    file: &Path,
    new: &Path,
    clock: Arc<dyn Clock>,
    machine: &str,
) -> Result<(), Refusal> {
    let now = clock.now();
    let copy = |from: &Path| -> Result<String, Refusal> {
        let shop = Shop::open(from, clock.clone(), machine)?.shop;
        let folder = new.parent().ok_or(Refusal::NoFile)?;
        let made = shop.store.backup(folder, now)?;
        std::fs::rename(&made.path, new).map_err(StoreError::from)?;
        head_of(&shop)
    };
    let head = copy(file)?;
    if let Some(stopped) = vafa_store::Stopped::read(file)? {
        stopped.write(new)?;
    }
    let aside = backup::move_aside(file, "moved", now).inspect_err(|_| {
        // The old file stays the shop; of two nobody would know which is the right one.
        let _ = std::fs::remove_file(new);
    })?;
    // Another program may have sold something while the first copy was made.
    let old = open_to_read(&aside, clock.clone(), machine)?;
    let is_whole = head_of(&old)? == head;
    drop(old);
    if !is_whole {
        copy(&aside)?;
    }
    Ok(())
}

/// What the shop in a file is called.
///
/// # Errors
/// What keeps it from being opened.
pub fn name_of(file: &Path, clock: Arc<dyn Clock>, machine: &str) -> Result<String, Refusal> {
    let shop = Shop::open(file, clock, machine)?.shop;
    let settings = shop.store.read(|book| settings::load(&book))?;
    Ok(settings.profile.name)
}

/// The end of a shop's log.
fn head_of(shop: &Shop) -> Result<String, Refusal> {
    shop.store.read(|book| Ok(book.head_hash()?))
}

fn beside(file: &Path) -> impl Iterator<Item = String> {
    let entries = file.parent().and_then(|folder| std::fs::read_dir(folder).ok());
    entries.into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok())
}

/// Opens a shop that cannot be written so that it can be read; every write is refused with
/// `read_only`.
///
/// # Errors
/// What keeps it from being read.
pub fn open_to_read(file: &Path, clock: Arc<dyn Clock>, machine: &str) -> Result<Shop, Refusal> {
    Ok(Shop::around(Store::open_to_read(file)?, clock, machine))
}

/// Opens what cannot be written, where it can at least be read.
fn read_only(
    start: &mut Start,
    state: StartState,
    file: &Path,
    clock: Arc<dyn Clock>,
    machine: &str,
) {
    start.state = state;
    start.shop = match open_to_read(file, clock, machine) {
        Ok(shop) => Some(shop),
        Err(refused) => {
            tracing::warn!(code = refused.code(), "the file cannot even be read");
            None
        }
    };
}

/// Moves a damaged file aside and looks for what there is instead.
fn damaged(
    start: &mut Start,
    file: &Path,
    second: Option<&Path>,
    clock: &dyn Clock,
) -> Result<(), Refusal> {
    start.state = StartState::Damaged;
    let aside = match backup::move_aside(file, "damaged", clock.now()) {
        Ok(aside) => Some(aside),
        Err(error) => {
            // It stays where it is; a restore moves it as well.
            tracing::warn!(%error, "the damaged file was not moved");
            None
        }
    };
    start.damage = Some(look_for_backups(file, second, aside));
    Ok(())
}

/// The last good backup of a file that is damaged or gone, and the sales it does not have.
fn look_for_backups(file: &Path, second: Option<&Path>, aside: Option<PathBuf>) -> Damage {
    let aside = aside.or_else(|| last_aside(file));
    let unreadable = if aside.is_none() && file.exists() { Some(file.to_owned()) } else { None };
    let mut damage = Damage { aside, ..Damage::default() };
    let mut backups = everywhere(file, second).into_iter();
    let Some(good) = backups.find(|backup| backup::open(&backup.path).is_ok()) else {
        return damage;
    };
    if let Some(old) = damage.aside.clone().or(unreadable) {
        let compared = backup::read(&good.path, |copy| {
            read_aside(&old, |old| Ok::<_, Refusal>(missing_in(&copy, &old)))
        });
        if let Ok((sales, all, listed)) = compared {
            damage = Damage { sales, all, listed, ..damage };
        }
    }
    damage.settings = backup::read(&good.path, |copy| settings::load(&copy)).ok();
    damage.backup = Some(crate::backup::row(&good, &[]));
    damage.found = Some(good.path);
    damage
}

/// The sales that a backup does not have: how many, whether that is all, and the latest.
fn missing_in(copy: &Book<'_>, old: &Book<'_>) -> (usize, bool, Vec<wire::LostPurchase>) {
    // Where the old log cannot be compared, what the backup has is taken to be its beginning.
    let newest = copy.newest_op().ok().flatten().map_or(0, |(seq, _, _)| seq);
    let (sales, all) = old.purchases_after(copy.shared_with(old).unwrap_or(newest));
    // Names are read in the damaged file first: a new customer is only there.
    let settings = settings::load(copy)
        .unwrap_or_else(|_| Settings::of_new_shop("-", Currency::Usd, Language::En, "UTC"));
    let listed = sales.iter().rev().take(LISTED).map(|sale| {
        let lost = lost_purchase(old, sale, &settings);
        if lost.name.is_some() { lost } else { lost_purchase(copy, sale, &settings) }
    });
    (sales.len(), all, listed.collect())
}

/// The newest damaged file that was moved aside before.
fn last_aside(file: &Path) -> Option<PathBuf> {
    let stem = file.file_stem()?.to_string_lossy();
    let begin = format!("{stem}-damaged-");
    let asides = beside(file).filter(|name| name.starts_with(&begin) && name.ends_with(".vafa"));
    // The moment stands in the name, so the greatest name is the newest.
    asides.max().map(|name| file.with_file_name(name))
}
