//! Drives the real window: on a display, a session bus and a data folder of its own, through
//! WebKit's own driver.
//!
//! A journey is an `async` closure over a [`Window`]:
//!
//! ```no_run
//! # use vafa_tests::{Setting, Step, journey};
//! # fn main() -> Step {
//! journey(Setting::named("first"), async |window| {
//!     window.wait_for("[data-testid=omnibox]").await?;
//!     window.screenshot("start").await
//! })
//! # }
//! ```
//!
//! Nothing here sleeps for a fixed time: every wait is for a state, looked at again and again until
//! a limit. The pauses between keys are a person's (60 ms) and a scanner's (5 ms), whose keys are
//! real ones of the display.

mod accessibility;
mod bars;
mod core;
mod desk;
mod display;
mod keys;
mod line;
pub mod measure;
mod outside;
mod paper;
mod reach;
pub mod rooms;
pub mod states;
mod tongue;
mod window;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use crate::core::answer;
pub use desk::Desk;
pub use display::Tray;
pub use keys::{Key, Layout};
pub use paper::{Page, Word};
pub use tongue::{Tongue, in_each_language, in_each_language_from};
pub use window::Window;

/// What a step of a journey gives, or why it could not be done.
pub type Step<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// How long a journey may take.
const LIMIT: Duration = Duration::from_secs(300);

/// How the window is started.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The journey's name, for its pictures.
    pub name: String,
    /// The shop, made before the window opens; `None` shows the first start.
    pub shop: Option<NewShop>,
    /// The clock, which stands still: an instant of RFC 3339.
    pub now: String,
    /// The window's size.
    pub size: (u32, u32),
    /// Whether the desktop is dark.
    pub dark: bool,
    /// The folder of the shop, within the desk's own.
    pub folder: String,
}

/// A new shop.
#[derive(Debug, Clone)]
pub struct NewShop {
    /// The name over its door.
    pub name: String,
    /// `fa`, `ka` or `en`.
    pub language: String,
    /// `IRR`, `GEL`, `USD` or `EUR`.
    pub currency: String,
    /// An IANA zone.
    pub zone: String,
}

impl NewShop {
    /// A shop as it is usual where `language` is spoken.
    pub fn speaking(language: &str) -> Self {
        let (name, currency, zone) = match language {
            "fa" => ("آجیل سرو", "IRR", "Asia/Tehran"),
            "ka" => ("ქართული ღვინო", "GEL", "Asia/Tbilisi"),
            _ => ("Corner Books", "USD", "America/New_York"),
        };
        Self {
            name: name.to_owned(),
            language: language.to_owned(),
            currency: currency.to_owned(),
            zone: zone.to_owned(),
        }
    }
}

impl Setting {
    /// An English shop on 24 November 2026, at half past nine in London.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            shop: Some(NewShop::speaking("en")),
            now: "2026-11-24T09:30:00Z".to_owned(),
            size: (1366, 768),
            dark: false,
            folder: "shop".to_owned(),
        }
    }

    /// The same with a shop that speaks `language`.
    #[must_use]
    pub fn speaking(mut self, language: &str) -> Self {
        self.shop = Some(NewShop::speaking(language));
        self
    }

    /// The same with no shop yet.
    #[must_use]
    pub fn without_a_shop(mut self) -> Self {
        self.shop = None;
        self
    }

    /// The same at another time.
    #[must_use]
    pub fn at(mut self, now: &str) -> Self {
        now.clone_into(&mut self.now);
        self
    }

    /// The same in another size.
    #[must_use]
    pub fn sized(mut self, wide: u32, high: u32) -> Self {
        self.size = (wide, high);
        self
    }

    /// The same with the shop in another folder of the desk.
    #[must_use]
    pub fn lying_in(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.folder);
        self
    }

    /// The same on a dark desktop.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }
}

/// Opens a window, goes the journey and closes the window. Of a journey that fails, a picture of
/// where it stopped is kept as `NAME-stopped.png`.
///
/// # Errors
/// What the journey could not do.
pub fn journey(setting: Setting, go: impl AsyncFnOnce(&mut Window) -> Step) -> Step {
    journey_from(setting, |_| Ok(()), go)
}

/// The same; `prepare` brings the desk into its state after the shop was made and before the window
/// opens.
///
/// # Errors
/// What could not be prepared, or what the journey could not do.
pub fn journey_from(
    setting: Setting,
    prepare: impl FnOnce(&mut Desk) -> Step,
    go: impl AsyncFnOnce(&mut Window) -> Step,
) -> Step {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut desk = Desk::lay(setting)?;
        prepare(&mut desk)?;
        let mut window = Window::open(desk).await?;
        // A window that hangs fails its journey and does not stop the others.
        let gone = tokio::time::timeout(LIMIT, go(&mut window)).await;
        let gone = gone.unwrap_or_else(|_| Err("the journey took too long".into()));
        if gone.is_err() {
            // What matters is why it stopped: a picture that cannot be taken hides it not.
            let picture = window.screenshot("stopped");
            let _ = tokio::time::timeout(Duration::from_secs(10), picture).await;
        }
        let _ = tokio::time::timeout(Duration::from_secs(10), window.close()).await;
        gone
    })
}

/// The project's root folder.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A program of ours that cargo built beside this one.
///
/// # Errors
/// When it is not there: `cargo xtask test` builds it first.
pub fn built(name: &str) -> Step<PathBuf> {
    let here = std::env::current_exe()?;
    let folders = here.ancestors().skip(1).take(2);
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let found = folders.map(|folder| folder.join(&name)).find(|file| file.is_file());
    found.ok_or_else(|| format!("{name} is not built: cargo xtask test builds it").into())
}
