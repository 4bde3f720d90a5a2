//! Putting a backup back: what would be lost is shown before, the replaced file is kept, and a no
//! that was said meanwhile stays a no.

use super::look::{inside, read_chosen, refuse_itself};
use super::stopped::apply_stopped;
use super::{backup_now, find, known};
use crate::act::Decided;
use crate::clock::{Clock, new_op_id};
use crate::opening::Shop;
use crate::start::is_being_restored;
use crate::{Actor, Refusal, wire};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use vafa_domain::consent::{ConsentEntry, ConsentState, current};
use vafa_domain::fact::{EpochCause, Fact};
use vafa_domain::id::CustomerId;
use vafa_domain::setting::Settings;
use vafa_store::salvage::{SavedPurchase, read_aside};
use vafa_store::{Book, Locks, StoreError, Till, backup};

/// At most so many purchases are listed that a restore would lose.
const LISTED: usize = 20;

/// Says what restoring a backup would lose.
pub fn preview_restore(
    shop: &Shop,
    _: &Actor,
    input: wire::ByBackup,
) -> Result<wire::RestorePreview, Refusal> {
    let second = known(shop)?.second;
    let chosen = find(shop.path(), second.as_deref(), &input.name)?;
    preview_restore_file(shop, &chosen.path)
}

/// Says what putting back a backup from anywhere would lose.
///
/// # Errors
/// `no_file`, `not_a_shop`, `newer` or `backup_damaged` where it is no good backup;
/// `backup_is_the_shop` where it is the file of this shop.
pub fn preview_restore_file(shop: &Shop, chosen: &Path) -> Result<wire::RestorePreview, Refusal> {
    refuse_itself(shop.path(), chosen)?;
    shop.ask(|asking| {
        read_chosen(chosen, |copy| {
            let book = &asking.book;
            let shared = book.shared_with(&copy)?;
            let (ops, purchases, people) = book.count_after(shared)?;
            let (lost, _) = book.purchases_after(shared);
            let latest = lost.iter().rev().take(LISTED);
            Ok(wire::RestorePreview {
                name: chosen.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                inside: inside(&copy)?,
                other_shop: shared == 0,
                last_at: copy.newest_op()?.map(|(_, _, at)| at),
                ops,
                purchases,
                people,
                lost: latest.map(|sale| lost_purchase(book, sale, &asking.settings)).collect(),
            })
        })
    })
}

/// A purchase as the list of the lost shows it. A name that cannot be read any more is left out.
pub(crate) fn lost_purchase(
    book: &Book<'_>,
    sale: &SavedPurchase,
    settings: &Settings,
) -> wire::LostPurchase {
    let name = sale.fact.customer.and_then(|id| {
        let key = book.find_customer(id).ok()??;
        let brief = crate::opening::names(book, &[key], settings).ok()?.remove(&key)?;
        brief.name.or(brief.reference)
    });
    wire::LostPurchase { at: sale.fact.at.unwrap_or(sale.at), name, amount: sale.fact.amount }
}

/// A shop opened in a backup that was put back.
pub struct Restored {
    /// The shop.
    pub shop: Shop,
    /// What of the replaced file could not be read and so was not carried over: `second_place`
    /// (backups there were not looked through), `epoch` (the number of its epoch), `wills` (who
    /// said no after the backup), `stopped` (the file of stopped addresses).
    pub not_carried: Vec<&'static str>,
}

/// Puts the backup of this name back and opens the shop in it. The shop must be closed here; see
/// [`restore_file`].
///
/// # Errors
/// `backup_unknown`; `in_use` with the name of the program that works on the file; and what keeps
/// a file from being written. The file that stood there is then as it was.
pub fn restore_backup(
    file: &Path,
    name: &str,
    clock: Arc<dyn Clock>,
    machine: &str,
) -> Result<Restored, Refusal> {
    // The second place stands in the file; one that is damaged has only its own backups.
    let second =
        read_aside(file, |book| Ok::<_, StoreError>(book.here(super::SECOND)?.unwrap_or_default()));
    let read = second.and_then(|text| match text.as_str() {
        "" => Ok(None),
        text => Ok(Some(serde_json::from_str::<PathBuf>(text)?)),
    });
    let (second, unread) = match read {
        Ok(second) => (second, false),
        // Where there is no file there is nothing to carry over.
        Err(StoreError::NoFile) => (None, false),
        Err(error) => {
            let code = Refusal::from(error).code();
            tracing::warn!(code, "the second place of a file to be replaced cannot be read");
            (None, true)
        }
    };
    let chosen = find(file, second.as_deref(), name)?;
    let mut restored = restore_file(file, &chosen.path, clock, machine)?;
    if unread {
        restored.not_carried.insert(0, "second_place");
    }
    Ok(restored)
}

/// Puts a backup from anywhere in the place of a shop file and opens the shop in it.
///
/// Before that the file is backed up where it can be; it is kept beside the new one in any case.
/// The shop goes on in a new epoch, and withdrawals of consent and "do not contact me" that were
/// recorded after the backup are recorded anew.
///
/// # Errors
/// As [`restore_backup`]; and as [`preview_restore_file`] where the chosen file is no good backup.
pub fn restore_file(
    file: &Path,
    chosen: &Path,
    clock: Arc<dyn Clock>,
    machine: &str,
) -> Result<Restored, Refusal> {
    // Looked at first: a file that is no backup of a shop replaces nothing.
    refuse_itself(file, chosen)?;
    read_chosen(chosen, |_| Ok(()))?;
    let now = clock.now();
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::from)?;
    }
    // One that was begun before and killed is finished first: what it put there is kept as well.
    if file.exists() || is_being_restored(file) {
        match Shop::open(file, clock.clone(), machine) {
            Ok(opened) => drop(backup_now(&opened.shop)?),
            // What cannot be opened cannot be backed up; it is kept as it is.
            Err(Refusal::Damaged | Refusal::NotAShop) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    let replaced = backup::put_back(file, chosen, now).map_err(Refusal::from);
    if let Err(Refusal::InUse { by }) = &replaced
        && by.is_empty()
    {
        return Err(Refusal::InUse { by: window_of(file) });
    }
    replaced?;
    let opened = Shop::open(file, clock, machine)?;
    Ok(Restored { shop: opened.shop, not_carried: opened.not_carried })
}

/// What the window that has a file says of itself; empty when none has it.
fn window_of(file: &Path) -> String {
    match Locks::window(file, "") {
        Ok(Err(taken)) => taken.by,
        _ => String::new(),
    }
}

/// Finishes a restore when its file is opened first, also after a kill in between: a new epoch,
/// and what was said meanwhile. `begun` says that this opening began an epoch already. Gives what
/// could not be carried over, as [`Restored::not_carried`].
pub(crate) fn settle_restore(shop: &Shop, begun: bool) -> Result<Vec<&'static str>, Refusal> {
    let mark = shop.store.read(|book| Ok::<_, Refusal>(book.here(backup::RESTORED)?))?;
    let Some(stamp) = mark.filter(|mark| !mark.is_empty()) else { return Ok(Vec::new()) };
    let mut not_carried = Vec::new();
    let aside = replaced_files(shop.path(), &stamp);
    if !begun {
        let mut known = None;
        for path in &aside {
            match read_aside(path, |book| book.till_or_none()) {
                Ok(till) => known = known.max(till.map(|till| till.epoch)),
                Err(error) => {
                    let code = Refusal::from(error).code();
                    tracing::warn!(code, "the epoch of a replaced file cannot be read");
                    not_carried.push("epoch");
                }
            }
        }
        shop.store.write(|book| {
            let till = book.till_or_none()?.ok_or(Refusal::NoShop)?;
            // Epochs count up over restores of restores: none is used twice.
            let epoch = till.epoch.max(known.unwrap_or(0));
            Ok::<_, Refusal>(book.set_till(&Till { epoch, ..till })?)
        })?;
        shop.begin_epoch(EpochCause::Restored)?;
    }
    for path in &aside {
        if let Err(refused) = carry_over(shop, path) {
            // What cannot be read cannot be carried over; the owner was shown that it is damaged.
            tracing::warn!(code = refused.code(), "wills of a replaced file are lost");
            not_carried.push("wills");
        }
    }
    if !apply_stopped(shop)? {
        not_carried.push("stopped");
    }
    not_carried.dedup();
    shop.store.write(|book| Ok::<_, Refusal>(book.set_here(backup::RESTORED, "")?))?;
    Ok(not_carried)
}

/// The files a restore of this instant replaced: the one moved aside by it, or the damaged ones
/// that were moved aside before.
fn replaced_files(file: &Path, stamp_ms: &str) -> Vec<PathBuf> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let moment = stamp_ms.parse().ok().and_then(chrono::DateTime::from_timestamp_millis);
    let stamp = moment.unwrap_or_default().format("%Y%m%d-%H%M%S").to_string();
    let replaced = format!("{stem}-replaced-{stamp}");
    let damaged = format!("{stem}-damaged-");
    let folder = file.parent().unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let (mut now, mut before) = (Vec::new(), Vec::new());
    for name in names.filter(|name| name.ends_with(".vafa")) {
        let path = file.with_file_name(&name);
        if name.starts_with(&replaced) {
            now.push(path);
        } else if name.starts_with(&damaged) {
            before.push(path);
        }
    }
    if now.is_empty() { before } else { now }
}

/// What somebody refused in the replaced file.
struct Refused {
    customer: CustomerId,
    stopped: bool,
    withdrawn: Vec<ConsentEntry>,
}

/// Records anew what was withdrawn in a replaced file after the two parted, where it does not
/// hold here already. Done twice it records nothing the second time.
fn carry_over(shop: &Shop, aside: &Path) -> Result<(), Refusal> {
    let refused = shop.store.read(|here| {
        read_aside(aside, |there| {
            // A log that cannot be compared is looked through whole.
            let shared = here.shared_with(&there).unwrap_or(0);
            let mut refused = Vec::new();
            for person in there.wills_after(shared)? {
                let Some(key) = here.find_customer(person.id)? else { continue };
                let said = there.consents(person.key)?;
                let known = here.consents(key)?;
                let withdrawn = withdrawals(&said, &known);
                let stopped = person.stopped && !here.is_stopped(key)?;
                if stopped || !withdrawn.is_empty() {
                    refused.push(Refused { customer: person.id, stopped, withdrawn });
                }
            }
            Ok::<_, Refusal>(refused)
        })
    })?;
    for Refused { customer, stopped, withdrawn } in refused {
        if !withdrawn.is_empty() {
            let fact = Fact::ConsentRecorded { customer, entries: withdrawn, answer_to: None };
            record(shop, "carry_over_consent", fact)?;
        }
        if stopped {
            record(shop, "carry_over_stop", Fact::ContactStopped { customer, stopped })?;
        }
    }
    Ok(())
}

fn record(shop: &Shop, name: &'static str, fact: Fact) -> Result<(), Refusal> {
    let op = new_op_id(&*shop.clock);
    shop.act(&Actor::OWNER, name, op, &fact, |_| Ok(Decided::from(fact.clone()))).map(drop)
}

/// The records by which something is withdrawn there and not here.
fn withdrawals(there: &[ConsentEntry], here: &[ConsentEntry]) -> Vec<ConsentEntry> {
    let mut found: Vec<ConsentEntry> = Vec::new();
    for entry in there.iter().rev().filter(|entry| entry.state == ConsentState::Withdrawn) {
        let (channel, purpose) = (entry.channel, entry.purpose);
        let stands = |records: &[ConsentEntry]| {
            current(records, channel, purpose) == ConsentState::Withdrawn
        };
        let listed = found.iter().any(|e| e.channel == channel && e.purpose == purpose);
        if !listed && stands(there) && !stands(here) {
            found.push(entry.clone());
        }
    }
    found
}
