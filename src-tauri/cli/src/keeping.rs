//! Keeping the shop safe: check, backup, restore.

use crate::answer::{Trouble, murmur, say};
use crate::args::Asked;
use crate::shop::{self, ask_for};
use serde_json::json;
use std::path::Path;
use vafa_shop::wire::Checked;
use vafa_shop::{Refusal, Shop, backup_into, preview_restore_file, restore_backup, restore_file};

/// Checks the file. What is found goes to stdout as `code TAB place`, progress to stderr.
pub fn check(asked: &Asked, quick: bool) -> Result<(), Trouble> {
    let shop = match shop::open(asked) {
        Ok(shop) => shop,
        // A file too damaged to be opened is what the check was asked to find.
        Err(damaged @ Refusal::Damaged) => {
            crate::answer::scold(&damaged.into(), asked.json);
            return Err(Trouble::Found);
        }
        Err(refusal) => return Err(refusal.into()),
    };
    if !asked.json {
        shop.listen_progress(|work, done, total| murmur(&format!("{work} {done}/{total}")));
    }
    let checked: Checked = ask_for(&shop, "check_shop", json!({ "quick": quick }))?;
    if asked.json {
        say(&json!(checked).to_string());
    } else {
        for finding in &checked.findings {
            say(&format!("{}\t{}", finding.code, finding.place));
        }
        murmur(&format!("{} operations, {} tables", checked.ops, checked.tables));
    }
    if checked.findings.is_empty() { Ok(()) } else { Err(Trouble::Found) }
}

/// Makes a backup into a folder, and says where.
pub fn backup(asked: &Asked, folder: &Path) -> Result<(), Trouble> {
    let shop = shop::open(asked)?;
    let made = backup_into(&shop, folder)?;
    let path = made.path.to_string_lossy();
    if asked.json {
        say(&json!({ "path": path, "at": made.at, "bytes": made.bytes }).to_string());
    } else {
        say(&path);
    }
    Ok(())
}

/// Puts a backup back, and says what it cost.
pub fn restore(asked: &Asked, backup: &Path) -> Result<(), Trouble> {
    let (file, machine) = (shop::file(asked)?, shop::machine()?);
    let named = backup.to_str().filter(|_| !backup.is_file());
    let chosen = match named {
        Some(name) => file.with_file_name("backups").join(name),
        None => backup.to_owned(),
    };
    // What is lost cannot be counted in a file that is damaged or gone.
    let lost = Shop::open(&file, shop::clock(asked), &machine)
        .and_then(|opened| preview_restore_file(&opened.shop, &chosen))
        .ok();
    let clock = shop::clock(asked);
    let restored = match named {
        Some(name) => restore_backup(&file, name, clock, &machine)?,
        None => restore_file(&file, &chosen, clock, &machine)?,
    };
    let not_carried = restored.not_carried;
    let name = chosen.file_name().unwrap_or_default().to_string_lossy();
    if asked.json {
        let counts = lost.map(
            |lost| json!({ "ops": lost.ops, "purchases": lost.purchases, "people": lost.people }),
        );
        say(&json!({ "backup": name, "lost": counts, "not_carried": not_carried }).to_string());
    } else {
        say(&name);
        if let Some(lost) = lost {
            say(&format!("operations lost\t{}", lost.ops));
            say(&format!("purchases lost\t{}", lost.purchases));
            say(&format!("people lost\t{}", lost.people));
        }
        for part in not_carried {
            say(&format!("not carried over\t{part}"));
        }
    }
    Ok(())
}
