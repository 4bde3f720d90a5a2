//! Backups in the window: what is in one that a person picked, and the shop opened in it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use serde::Deserialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Runtime};
use vafa_shop::place::lock_window;
use vafa_shop::{
    Refusal as Refused, Restored, is_same_shop, look_into, preview_restore_file, restore_backup,
    restore_file,
};

use crate::asked::{dress, read};
use crate::call::Refusal;
use crate::opening::{Door, alone, send};
use crate::shell::Shell;

/// What the window asks of this room.
pub const COMMANDS: [&str; 5] =
    ["look_into_backup", "preview_restore_file", "restore_backup", "restore_file", "start_backup"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    /// Name of the file in the shop's backups.
    name: String,
}

/// A file that a person picked. Its path stands here only because `Picked` put it in the place of
/// the word for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Picked {
    path: PathBuf,
}

/// Answers what concerns backups and the window's file.
///
/// # Errors
/// An unknown name, an input of another shape, or what keeps the backup from being read or opened.
pub fn answer<R: Runtime>(
    app: &AppHandle<R>,
    shell: &Shell,
    name: &str,
    input: Value,
) -> Result<Value, Refusal> {
    let door = &shell.door;
    match name {
        "look_into_backup" => {
            let asked: Picked = read(input)?;
            Ok(json!(look_into(&asked.path)?))
        }
        "preview_restore_file" => {
            let asked: Picked = read(input)?;
            let open = door.open().ok_or(Refusal::NoShop)?;
            Ok(json!(preview_restore_file(&open.shop, &asked.path)?))
        }
        "restore_backup" => {
            let asked: Named = read(input)?;
            let not_carried = door.restore(app, Chosen::Named(&asked.name))?;
            send(app, "changed", json!({"areas": ["all"]}));
            Ok(json!({ "not_carried": not_carried }))
        }
        "restore_file" => {
            let asked: Picked = read(input)?;
            let not_carried = door.restore(app, Chosen::Picked(&asked.path))?;
            send(app, "changed", json!({"areas": ["all"]}));
            Ok(json!({ "not_carried": not_carried }))
        }
        "start_backup" => {
            let asked: Picked = read(input)?;
            let not_carried = door.open_in(app, &asked.path)?;
            dress(app, shell);
            send(app, "changed", json!({"areas": ["all"]}));
            Ok(json!({ "not_carried": not_carried }))
        }
        _ => Err(Refusal::UnknownCommand),
    }
}

/// The backup a person chose.
#[derive(Debug, Clone, Copy)]
pub enum Chosen<'a> {
    /// By its name, beside the shop or in the second place.
    Named(&'a str),
    /// By its file, wherever that is.
    Picked(&'a Path),
}

impl Door {
    /// Puts a backup in the place of the open shop, and says what of the replaced file could not
    /// be carried over.
    ///
    /// # Errors
    /// `busy` while something still works on the shop; the shop then stays open as it is. And what
    /// keeps the backup from being put back.
    pub fn restore<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        chosen: Chosen<'_>,
    ) -> Result<Vec<&'static str>, Refused> {
        let file = self.file().ok_or(Refused::NoFile)?;
        let open = self.close().ok_or(Refused::NoShop)?;
        let window = match alone(open) {
            Ok(open) => open.window,
            Err(open) => {
                self.take_back(open);
                return Err(Refused::Busy);
            }
        };
        // Nobody else may open the window meanwhile.
        let restored = self.put_back(&file, chosen);
        drop(window);
        self.start(app)?;
        restored.map(|restored| restored.not_carried)
    }

    /// Puts a backup in the place of a file that is closed.
    pub(crate) fn put_back(&self, file: &Path, chosen: Chosen<'_>) -> Result<Restored, Refused> {
        let (clock, machine) = (self.clock.clone(), self.places.machine()?);
        match chosen {
            Chosen::Named(name) => restore_backup(file, name, clock, &machine),
            Chosen::Picked(path) => restore_file(file, path, clock, &machine),
        }
    }

    /// Opens the shop in a backup where none is open: in the place of the one that is damaged or
    /// gone, or in a folder of its own. No file of a shop is replaced. Says what could not be
    /// carried over.
    ///
    /// # Errors
    /// `shop_exists` while one is open; `backup_shop_here` with the name of its folder where the
    /// same shop can be opened on this machine; and what keeps the backup from being opened.
    fn open_in<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        chosen: &Path,
    ) -> Result<Vec<&'static str>, Refused> {
        let _one = self.noticed();
        if self.open().is_some_and(|open| open.founded.load(Ordering::Acquire)) {
            return Err(Refused::ShopExists);
        }
        let name = look_into(chosen)?.shop;
        let here = self.places.shops().into_iter().find(|(_, file)| is_same_shop(file, chosen));
        if let Some((folder, _)) = here {
            return Err(Refused::rule("backup_shop_here", json!({ "name": folder })));
        }
        // A file that nobody founded a shop in is let go of, and stays as it is.
        drop(self.close());
        let (file, window) = self.free_place(&name)?;
        let before = self.places.last();
        let remember = |file: &Path| {
            if let Err(cause) = self.places.remember(file) {
                tracing::warn!(%cause, "the shop opened last is not remembered");
            }
        };
        // Before it is there: a start after a power cut goes on with it.
        remember(&file);
        match self.put_back(&file, Chosen::Picked(chosen)) {
            Ok(restored) => {
                self.is_at(file);
                self.take(app, restored.shop, Some(window), true)?;
                Ok(restored.not_carried)
            }
            Err(refused) => {
                if let Some(before) = before {
                    remember(&before);
                }
                Err(refused)
            }
        }
    }

    /// The place for a shop of this name, locked for this window: where the one was that was asked
    /// for, if its file is not there and its folder can be written; else a folder of its own.
    fn free_place(&self, name: &str) -> Result<(PathBuf, File), Refused> {
        if let Some(file) = self.file().filter(|file| !file.exists()) {
            match lock_window(&file) {
                Ok(window) => return Ok((file, window)),
                Err(taken @ Refused::InUse { .. }) => return Err(taken),
                Err(refused) => {
                    let code = refused.code();
                    tracing::warn!(code, "the shop is opened in another place than it had");
                }
            }
        }
        let file = self.places.for_new(name);
        let window = lock_window(&file)?;
        Ok((file, window))
    }
}
