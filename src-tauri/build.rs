//! Prepares what the window is built from: a page to show, and the list of commands.

use std::{fs, io, path::Path};

/// What the window says while the interface has not been built. For developers, so in English.
const UNBUILT: &str = "<!doctype html><meta charset=utf-8><title>Vafa</title>\
    <p>The interface is not built yet: run <b>cargo xtask run</b>.\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    page(Path::new("../ui/dist"))?;
    println!("cargo:rerun-if-changed=../icons");
    // Only what is named here can be granted to a window, and only `call` is.
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// Writes a stand-in page where the built interface goes, so that every cargo command works in a
/// fresh clone.
fn page(dist: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", dist.display());
    let index = dist.join("index.html");
    if index.exists() {
        return Ok(());
    }
    fs::create_dir_all(dist)?;
    fs::write(index, UNBUILT)
}
