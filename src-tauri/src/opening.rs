//! Opening the shop: which file, in which state, and what happens while it is open.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde::Serialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Runtime};
use vafa_domain::format::Language;
use vafa_domain::id::PersonId;
use vafa_shop::place::{Places, lock_window};
use vafa_shop::wire::MachineView;
use vafa_shop::{Actor, Clock, Refusal as Refused, Role, Shop, dispatch};

use crate::WINDOW;
use crate::call::Refusal;

/// A shop that is open in this window.
pub struct Open {
    /// The shop.
    pub shop: Shop,
    founded: AtomicBool,
    at_counter: RwLock<Option<PersonId>>,
    /// The lock of the one window, held as long as the shop is open.
    _window: File,
}

impl Open {
    /// Whoever is at the counter.
    fn actor(&self) -> Actor {
        let person = *self.at_counter.read().unwrap_or_else(PoisonError::into_inner);
        Actor { person, role: Role::Owner }
    }

    /// Asks the shop, as whoever is at the counter.
    ///
    /// # Errors
    /// What the shop refuses.
    pub fn ask(&self, name: &str, input: Value) -> Result<Value, Refused> {
        let stands = (name == "stand_at_counter").then(|| input["person"].clone());
        let answer = dispatch(&self.shop, &self.actor(), name, input)?;
        if let Some(person) = stands {
            let person = serde_json::from_value(person).unwrap_or_default();
            *self.at_counter.write().unwrap_or_else(PoisonError::into_inner) = person;
        }
        if name == "found_shop" {
            self.founded.store(true, Ordering::Release);
        }
        Ok(answer)
    }

    /// What belongs to this machine: theme, staying awake and the like.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn view(&self) -> Result<MachineView, Refused> {
        let text = self.here("view")?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// The language of the shop; English while there is none.
    pub fn language(&self) -> Language {
        let settings = self.shop.store().read(|book| Ok::<_, Refused>(book.settings()?));
        let code = settings.ok().and_then(|settings| settings.get("language").cloned());
        code.and_then(|code| serde_json::from_value(code).ok()).unwrap_or(Language::En)
    }

    fn here(&self, name: &str) -> Result<Option<String>, Refused> {
        self.shop.store().read(|book| Ok::<_, Refused>(book.here(name)?))
    }
}

/// How the start went: a state by name, with what its screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Start {
    /// The state, as the interface knows it.
    pub state: &'static str,
    /// Arguments of its words.
    pub args: Value,
}

impl Start {
    fn is(state: &'static str) -> Self {
        Self { state, args: json!({}) }
    }
}

/// The door of the shop: which file it is, and whether it is open.
pub struct Door {
    /// Where shops lie on this machine.
    pub places: Places,
    /// The time.
    pub clock: Arc<dyn Clock>,
    asked: Mutex<Option<PathBuf>>,
    open: RwLock<Option<Arc<Open>>>,
    /// Held while the file is being opened, so that two askers open it once.
    opening: Mutex<()>,
}

impl Door {
    /// A door to the shop in `asked`, or to the one opened last.
    pub fn new(places: Places, clock: Arc<dyn Clock>, asked: Option<PathBuf>) -> Self {
        let asked = Mutex::new(asked);
        Self { places, clock, asked, open: RwLock::default(), opening: Mutex::default() }
    }

    /// The file to open.
    pub fn file(&self) -> Option<PathBuf> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone();
        asked.or_else(|| self.places.last())
    }

    /// The shop, while it is open.
    pub fn open(&self) -> Option<Arc<Open>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets go of the file. Whoever still reads from it finishes first.
    pub fn close(&self) {
        self.open.write().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Opens the shop unless it is open, and says how that went.
    ///
    /// # Errors
    /// What no screen is made for: the log has the cause.
    pub fn start<R: Runtime>(&self, app: &AppHandle<R>) -> Result<Start, Refused> {
        let _one = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = self.open() {
            return Ok(state_of(&open));
        }
        let Some(file) = self.file() else { return Ok(Start::is("no_shop")) };
        match self.enter(app, &file, false) {
            Ok(open) => Ok(state_of(&open)),
            Err(refused) => screen(refused, &file),
        }
    }

    /// Opens the shop in another file.
    ///
    /// # Errors
    /// What no screen is made for.
    pub fn go_to<R: Runtime>(&self, app: &AppHandle<R>, file: PathBuf) -> Result<Start, Refused> {
        self.close();
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
        self.start(app)
    }

    /// The open file, or a new and empty one for a shop called `name`.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open_or_new<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        name: &str,
    ) -> Result<Arc<Open>, Refused> {
        let _one = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = self.open() {
            return Ok(open);
        }
        let file = self.file().filter(|file| !file.exists());
        self.enter(app, &file.unwrap_or_else(|| self.places.for_new(name)), true)
    }

    /// Takes the window's lock, opens or makes the file, and listens to it.
    fn enter<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        file: &Path,
        new: bool,
    ) -> Result<Arc<Open>, Refused> {
        if !new && !file.exists() {
            return Err(Refused::NoFile);
        }
        let window = lock_window(file)?;
        let machine = self.places.machine()?;
        let (shop, founded) = if new {
            (Shop::create(file, self.clock.clone(), &machine)?, false)
        } else {
            let opened = Shop::open(file, self.clock.clone(), &machine)?;
            (opened.shop, opened.founded)
        };
        listen(app, &shop);
        let open = Open {
            shop,
            founded: AtomicBool::new(founded),
            at_counter: RwLock::default(),
            _window: window,
        };
        let person = open.here("at_counter")?.and_then(|text| serde_json::from_str(&text).ok());
        *open.at_counter.write().unwrap_or_else(PoisonError::into_inner) = person.flatten();
        let open = Arc::new(open);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open.clone());
        if let Err(cause) = self.places.remember(file) {
            tracing::warn!(%cause, "the shop opened last is not remembered");
        }
        Ok(open)
    }

    /// Asks the open shop.
    ///
    /// # Errors
    /// The shop's refusal, or that no shop is open.
    pub fn ask(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        let open = self.open().ok_or(Refusal::NoShop)?;
        open.ask(name, input).map_err(Refusal::Shop)
    }
}

/// Open, or open and still empty.
fn state_of(open: &Open) -> Start {
    Start::is(if open.founded.load(Ordering::Acquire) { "open" } else { "no_shop" })
}

/// The screen for a file that could not be opened. Nothing was changed in it.
fn screen(refused: Refused, file: &Path) -> Result<Start, Refused> {
    let state = match &refused {
        Refused::NoFile => "no_shop",
        Refused::InUse { by } => {
            return Ok(Start { state: "elsewhere", args: json!({"by": by}) });
        }
        Refused::Busy => "elsewhere",
        Refused::Newer => "newer",
        Refused::Damaged | Refused::NotAShop => "damaged",
        Refused::ReadOnly => "read_only",
        Refused::DiskFull => "disk_full",
        _ => return Err(refused),
    };
    tracing::warn!(state, cause = %refused, "the shop was not opened");
    let folder = file.parent().map(|folder| folder.to_string_lossy().into_owned());
    Ok(Start { state, args: json!({"folder": folder}) })
}

/// Passes on to the window what changes in the shop and how far long work is.
fn listen<R: Runtime>(app: &AppHandle<R>, shop: &Shop) {
    let window = app.clone();
    shop.listen(move |areas| send(&window, "changed", json!({"areas": areas})));
    let window = app.clone();
    shop.listen_progress(move |work, done, total| {
        send(&window, "progress", json!({"work": work, "done": done, "total": total}));
    });
}

/// Sends an event to the window.
pub fn send<R: Runtime>(app: &AppHandle<R>, event: &str, payload: Value) {
    if let Err(cause) = app.emit_to(WINDOW, event, payload) {
        tracing::warn!(%cause, event, "the window was not told");
    }
}
