//! A backup from anywhere, looked at before anything is done with it.

use crate::{Refusal, settings, wire};
use std::path::Path;
use vafa_store::{Book, backup};

/// Says what is in a backup from anywhere.
///
/// # Errors
/// `no_file`, `not_a_shop`, `newer` or `backup_damaged` where it is no good backup.
pub fn look_into(chosen: &Path) -> Result<wire::BackupInside, Refusal> {
    read_chosen(chosen, |copy| inside(&copy))
}

/// Whether a shop's file can be opened and holds the shop of a backup, at whatever moment.
pub fn is_same_shop(file: &Path, chosen: &Path) -> bool {
    let shared = backup::read(file, |book| backup::read(chosen, |copy| book.shared_with(&copy)));
    shared.is_ok_and(|shared| shared > 0)
}

pub(super) fn inside(copy: &Book<'_>) -> Result<wire::BackupInside, Refusal> {
    let (purchases, last_sale) = copy.count_purchases()?;
    Ok(wire::BackupInside {
        shop: settings::load(copy)?.profile.name,
        last_sale,
        customers: copy.count_customers()?,
        purchases,
    })
}

/// Reads a backup that somebody chose, where it is one.
pub(super) fn read_chosen<T>(
    chosen: &Path,
    work: impl FnOnce(Book<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let read = backup::read(chosen, |copy| {
        if copy.till_or_none()?.is_some() { work(copy) } else { Err(Refusal::NotAShop) }
    });
    // The words for a damaged shop speak of the one that is open.
    read.map_err(|refused| match refused {
        Refusal::Damaged => Refusal::rule("backup_damaged", serde_json::json!({})),
        refused => refused,
    })
}

/// Refuses the file of the shop itself in the place of a backup: it would be copied onto itself,
/// and what is on its way into it lost.
pub(super) fn refuse_itself(file: &Path, chosen: &Path) -> Result<(), Refusal> {
    let real = |path: &Path| path.canonicalize().ok();
    if real(file).is_some_and(|file| real(chosen) == Some(file)) {
        return Err(Refusal::rule("backup_is_the_shop", serde_json::json!({})));
    }
    Ok(())
}
