//! The interface: its packages and its building.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::step::{Done, go, program, root};

/// npm in the interface's folder.
pub fn npm() -> Command {
    let mut npm = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder());
    npm
}

fn folder() -> PathBuf {
    root().join("ui")
}

/// Installs the packages when the list of them is newer than what is installed.
///
/// # Errors
/// When npm fails.
pub fn install() -> Done {
    let ui = folder();
    // npm writes this list last, so that a broken install is done again.
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&ui.join("package-lock.json")) {
        return Ok(());
    }
    println!("installing the interface's packages");
    go(npm().args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// Builds the interface when any of its files is newer than what is built.
///
/// # Errors
/// When the build fails.
pub fn build() -> Done {
    install()?;
    let ui = folder();
    // The stand-in page that a plain cargo command writes has no scripts beside it.
    let built = ui.join("dist/assets").is_dir().then(|| changed(&ui.join("dist/index.html")));
    if built.is_some_and(|built| built.is_some() && built >= newest(&ui)) {
        return Ok(());
    }
    go(npm().args(["run", "--silent", "build"]))
}

/// When a file was last changed.
fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

/// When the last of the interface's own files was changed, folders included: a file that was taken
/// away changes its folder.
fn newest(folder: &Path) -> Option<SystemTime> {
    let mut newest = changed(folder).filter(|_| folder.parent() != Some(&root()));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let outside = name == "node_modules" || name == "dist" || name == "test-results";
        if outside {
            continue;
        }
        newest = newest.max(if path.is_dir() { self::newest(&path) } else { changed(&path) });
    }
    newest
}
