//! `cargo xtask run`: opens Vafa.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::picture::Picture;
use crate::step::{Done, Failed, cargo, go, target};
use crate::system::{Display, Purpose, prepare};
use crate::{USAGE, interface};

/// The size of the virtual display: what most counters have.
const SIZE: &str = "1366x768";
/// How long the window may take until it stands still, in looks of [`LOOK`].
const LOOKS: u32 = 300;
const LOOK: Duration = Duration::from_millis(200);
/// So many looks without a change mean that the window is drawn.
const STILL: u32 = 5;

/// What was asked.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    release: bool,
    shop: Option<String>,
    screenshot: Option<String>,
}

impl Asked {
    fn read(words: &[&str]) -> Done<Self> {
        let mut asked = Self::default();
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            let mut value = || words.next().map(str::to_owned).ok_or_else(usage);
            match word {
                "--release" => asked.release = true,
                "--shop" => asked.shop = Some(value()?),
                "--screenshot" => asked.screenshot = Some(value()?),
                _ => return Err(usage()),
            }
        }
        Ok(asked)
    }
}

fn usage() -> Failed {
    Failed(USAGE.to_owned())
}

/// Builds Vafa and opens it.
///
/// # Errors
/// When there is no display, when something is missing, or when the program fails.
pub fn run(words: &[&str]) -> Done {
    let asked = Asked::read(words)?;
    if asked.screenshot.is_none() && !has_display() {
        return Err(Failed(
            "There is no display here. To see Vafa without one, let it open on a virtual display \
             and write what it shows:\n    cargo xtask run --screenshot vafa.png"
                .to_owned(),
        ));
    }
    prepare(if asked.screenshot.is_some() { Purpose::Picture } else { Purpose::Open })?;
    interface::build()?;
    let mut build = cargo();
    build.args(["build", "--package", "vafa-app"]);
    if asked.release {
        build.arg("--release");
    }
    go(&mut build)?;
    let folder = target().join(if asked.release { "release" } else { "debug" });
    let mut vafa = Command::new(folder.join(format!("vafa-app{}", std::env::consts::EXE_SUFFIX)));
    if let Some(shop) = &asked.shop {
        // The person typed it where they stand.
        vafa.arg("--shop").arg(std::path::absolute(shop)?);
    }
    match asked.screenshot {
        Some(file) => picture(vafa, Path::new(&file)),
        None => go(&mut vafa),
    }
}

/// Whether there is a display to open a window on.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Opens the window on a virtual display, waits until it is drawn, and writes what it shows.
fn picture(mut vafa: Command, file: &Path) -> Done {
    let folder = Folder::make()?;
    let display = Display::start(SIZE, &folder.0)?;
    // Without a bus of its own it would bring a window to the front that is open elsewhere.
    let window = vafa
        .env("DISPLAY", &display.name)
        .env("GDK_BACKEND", "x11")
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .stdin(Stdio::null())
        .spawn()?;
    let mut window = Ended(window);
    let drawn = drawn(&mut window.0, &folder.0.join("Xvfb_screen0"))?;
    std::fs::write(file, drawn.png())?;
    println!("{}", file.display());
    Ok(())
}

/// Looks until the picture has content and stands still.
fn drawn(window: &mut Child, screen: &Path) -> Done<Picture> {
    let mut before: Option<Picture> = None;
    let mut still = 0;
    for _ in 0..LOOKS {
        if let Some(status) = window.try_wait()? {
            return Err(Failed(format!("the window closed before it was drawn: {status}")));
        }
        let now = Picture::read(&std::fs::read(screen)?)?;
        let same = before.as_ref().is_some_and(|before| now.is_nearly(before));
        still = if same && !now.is_plain() { still + 1 } else { 0 };
        if still == STILL {
            return Ok(now);
        }
        before = Some(now);
        sleep(LOOK);
    }
    Err(Failed("the window was not drawn within a minute".to_owned()))
}

/// A program that is ended when this is dropped.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A folder that is taken away when this is dropped.
struct Folder(PathBuf);

impl Folder {
    fn make() -> Done<Self> {
        let folder = std::env::temp_dir().join(format!("vafa-picture-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_read_or_the_usage_is_shown() {
        let asked = Asked::read(&["--shop", "a", "--screenshot", "b.png"]).unwrap();
        assert_eq!(asked.shop.as_deref(), Some("a"));
        assert_eq!(asked.screenshot.as_deref(), Some("b.png"));
        assert!(Asked::read(&["--screenshot"]).is_err());
        assert!(Asked::read(&["--fast"]).is_err());
    }
}
