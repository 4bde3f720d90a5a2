//! Opening the shop: which file, in which state, and what happens while it is open.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager, Runtime};
use vafa_domain::format::Language;
use vafa_domain::id::PersonId;
use vafa_shop::place::{Places, ask_to_show, lock_window};
use vafa_shop::sample::{Sample, make};
use vafa_shop::start::{self, start};
use vafa_shop::wire::MachineView;
use vafa_shop::{
    Actor, Clock, Refusal as Refused, Role, Shop, StartState, UpgradeStep, dispatch, second_place,
};

use crate::WINDOW;
use crate::call::Refusal;
use crate::restoring::Chosen;
use crate::shell::Shell;

/// A shop that is open in this window.
pub struct Open {
    /// The shop.
    pub shop: Shop,
    pub(crate) founded: AtomicBool,
    at_counter: RwLock<Option<PersonId>>,
    /// The lock of the one window, held as long as the shop is open. A file that cannot be written
    /// has none.
    pub(crate) window: Option<File>,
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Start {
    /// The state, as the interface knows it.
    pub state: Value,
    /// Arguments of its words.
    pub args: Value,
}

impl Start {
    fn is(state: &str, args: Value) -> Self {
        Self { state: json!(state), args }
    }

    fn open(open: &Open) -> Self {
        let founded = open.founded.load(Ordering::Acquire);
        Self::is(if founded { "open" } else { "no_shop" }, json!({}))
    }
}

/// The door of the shop: which file it is, and whether it is open.
pub struct Door {
    /// Where shops lie on this machine.
    pub places: Places,
    /// The time.
    pub clock: Arc<dyn Clock>,
    asked: Mutex<Asked>,
    open: RwLock<Option<Arc<Open>>>,
    /// Held while the file is being opened, so that two askers open it once. It says what a person
    /// took notice of and went on from.
    opening: Mutex<Noticed>,
    /// What the upgrade of the file is doing while there is one.
    upgrade: Mutex<Option<UpgradeStep>>,
}

/// Which file was asked for.
#[derive(Debug, Clone)]
enum Asked {
    /// This one.
    File(PathBuf),
    /// The one opened last.
    Last,
    /// None that there is: a new shop is about to be founded.
    New,
}

/// What a person was told of this file and went on from.
#[derive(Debug, Default)]
pub(crate) struct Noticed {
    read_only: bool,
    shared: bool,
}

impl Door {
    /// A door to the shop in `asked`, or to the one opened last.
    pub fn new(places: Places, clock: Arc<dyn Clock>, asked: Option<PathBuf>) -> Self {
        let asked = Mutex::new(asked.map_or(Asked::Last, Asked::File));
        let (open, opening, upgrade) = Default::default();
        Self { places, clock, asked, open, opening, upgrade }
    }

    /// The file to open.
    pub fn file(&self) -> Option<PathBuf> {
        match &*self.asked.lock().unwrap_or_else(PoisonError::into_inner) {
            Asked::File(file) => Some(file.clone()),
            Asked::Last => self.places.last(),
            Asked::New => None,
        }
    }

    /// The shop, while it is open.
    pub fn open(&self) -> Option<Arc<Open>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets go of the file. Whoever still reads from it finishes first.
    pub fn close(&self) -> Option<Arc<Open>> {
        self.open.write().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Opens the shop on a thread of its own, and says how that went; or how far it is, while the
    /// file is being upgraded, which may take minutes.
    ///
    /// # Errors
    /// As [`Door::start`].
    pub fn start_or_wait<R: Runtime>(&self, app: &AppHandle<R>) -> Result<Start, Refused> {
        let (say, said) = channel();
        if self.upgrading().is_none() {
            let app = app.clone();
            std::thread::spawn(move || {
                // Nobody listens any more once the upgrade was seen.
                let _ = say.send(app.state::<Shell>().door.start(&app));
            });
        }
        loop {
            if let Some(step) = self.upgrading() {
                return Ok(Start::is("upgrading", json!({ "step": step })));
            }
            match said.recv_timeout(LOOK) {
                Ok(start) => return start,
                Err(RecvTimeoutError::Timeout) => {}
                // The upgrade that was seen has ended in this moment.
                Err(RecvTimeoutError::Disconnected) => return self.start(app),
            }
        }
    }

    fn upgrading(&self) -> Option<UpgradeStep> {
        *self.upgrade.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the file and opens it, with the steps of an upgrade to be seen from outside.
    fn look(&self, file: &Path) -> Result<start::Start, Refused> {
        let show = |step| {
            *self.upgrade.lock().unwrap_or_else(PoisonError::into_inner) = step;
        };
        let second = self.places.second_place(file);
        let machine = self.places.machine()?;
        let started = start(file, second.as_deref(), self.clock.clone(), &machine, &mut |step| {
            tracing::info!(?step, "the file is upgraded");
            show(Some(step));
        });
        show(None);
        started
    }

    /// Opens the shop unless it is open, and says how that went.
    ///
    /// # Errors
    /// What no screen is made for: the log has the cause.
    pub fn start<R: Runtime>(&self, app: &AppHandle<R>) -> Result<Start, Refused> {
        let noticed = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = self.open() {
            return Ok(Start::open(&open));
        }
        let language = self.places.language();
        let Some(file) = self.file() else {
            // Another shop was open before: the new one begins in the language of its owner.
            return Ok(Start::is("no_shop", json!({ "language": language })));
        };
        let started = self.look(&file)?;
        let mut args = started.args(&file);
        args["language"] = json!(language);
        let hold = match started.state {
            StartState::Open if started.shared && !noticed.shared => Some("network_folder"),
            StartState::ReadOnly | StartState::DiskFull if noticed.read_only => None,
            StartState::Open | StartState::NoShop => None,
            _ => Some(""),
        };
        let Some(shop) = started.shop.filter(|_| hold.is_none()) else {
            tracing::info!(state = ?started.state, "started without the shop");
            return Ok(match hold {
                Some("network_folder") => Start::is("network_folder", args),
                _ => Start { state: json!(started.state), args },
            });
        };
        let founded = started.state != StartState::NoShop;
        let open = self.take(app, shop, started.window, founded)?;
        Ok(Start::open(&open))
    }

    /// Does what the screen of a start offers, by the name the interface gives it.
    ///
    /// # Errors
    /// What keeps it from being done.
    pub fn act(&self, act: &str) -> Result<(), Refused> {
        let Some(file) = self.file() else { return Err(Refused::NoFile) };
        match act {
            "open_read_only" => self.noticed().read_only = true,
            "stay_shared" => self.noticed().shared = true,
            "open_backup" => {
                let started = self.look(&file)?;
                let found = started.damage.and_then(|damage| damage.found);
                let found = found.ok_or(Refused::BackupUnknown)?;
                self.put_back(&file, Chosen::Picked(&found))?;
            }
            "move_here" => self.move_here(&file)?,
            // On one session bus it came to the front by itself when this one started.
            "show_elsewhere" => ask_to_show(&file)?,
            _ => return Err(Refused::UnknownCommand),
        }
        Ok(())
    }

    pub(crate) fn noticed(&self) -> std::sync::MutexGuard<'_, Noticed> {
        self.opening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves a shop out of a folder that others write to, and opens it in its new place from now on.
    fn move_here(&self, file: &Path) -> Result<(), Refused> {
        let machine = self.places.machine()?;
        let named = start::name_of(file, self.clock.clone(), &machine)?;
        let new = self.places.for_new(&named);
        start::move_here(file, &new, self.clock.clone(), &machine)?;
        self.turn_to(new);
        Ok(())
    }

    /// Turns to a file that is being opened, while [`Door::noticed`] is held.
    pub(crate) fn is_at(&self, file: PathBuf) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = Asked::File(file);
    }

    /// Takes back a shop that was let go of.
    pub(crate) fn take_back(&self, open: Arc<Open>) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open);
    }

    /// The file that is to be opened from now on.
    fn turn_to(&self, file: PathBuf) {
        self.ask_for(Asked::File(file));
    }

    fn ask_for(&self, asked: Asked) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = asked;
        *self.noticed() = Noticed::default();
    }

    /// Lets go of the shop, so that another can be founded.
    pub fn leave(&self) {
        drop(self.close());
        self.ask_for(Asked::New);
    }

    /// Opens the sample shop in this language, and makes it first when there is none.
    ///
    /// # Errors
    /// When it cannot be made or opened.
    pub fn sample<R: Runtime>(&self, app: &AppHandle<R>, which: Sample) -> Result<(), Refused> {
        let file = self.places.for_sample(match which {
            Sample::Persian => "fa",
            Sample::Georgian => "ka",
        });
        drop(self.close());
        if !file.exists() {
            let window = lock_window(&file)?;
            let shop = make(&file, which, self.clock.clone(), &self.places.machine()?)?;
            self.turn_to(file);
            self.take(app, shop, Some(window), true)?;
            return Ok(());
        }
        self.go_to(file);
        Ok(())
    }

    /// Lets go of the open shop and turns to another file.
    pub fn go_to(&self, file: PathBuf) {
        drop(self.close());
        self.turn_to(file);
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
        let _one = self.noticed();
        if let Some(open) = self.open() {
            return Ok(open);
        }
        let file = self.file().filter(|file| !file.exists());
        let file = file.unwrap_or_else(|| self.places.for_new(name));
        let window = lock_window(&file)?;
        let shop = Shop::create(&file, self.clock.clone(), &self.places.machine()?)?;
        self.is_at(file);
        self.take(app, shop, Some(window), false)
    }

    /// Takes a shop that was opened for this window: listens to it and remembers it.
    pub(crate) fn take<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        shop: Shop,
        window: Option<File>,
        founded: bool,
    ) -> Result<Arc<Open>, Refused> {
        listen(app, &shop);
        let founded = AtomicBool::new(founded);
        let open = Open { shop, founded, at_counter: RwLock::default(), window };
        let person = open.here("at_counter")?.and_then(|text| serde_json::from_str(&text).ok());
        *open.at_counter.write().unwrap_or_else(PoisonError::into_inner) = person.flatten();
        if let Err(cause) = self.places.remember(open.shop.path()) {
            tracing::warn!(%cause, "the shop opened last is not remembered");
        }
        self.remember_second_place(&open.shop);
        let open = Arc::new(open);
        self.take_back(open.clone());
        Ok(open)
    }

    /// Remembers outside the shop's file where its second backups lie: when it is damaged they are
    /// found all the same.
    fn remember_second_place(&self, shop: &Shop) {
        let second = match second_place(shop) {
            Ok(second) => second,
            Err(refused) => {
                let code = refused.code();
                tracing::warn!(code, "the second place of the backups cannot be read");
                return;
            }
        };
        if let Err(cause) = self.places.remember_second_place(shop.path(), second.as_deref()) {
            tracing::warn!(%cause, "the second place of the backups is not remembered");
        }
    }

    /// Asks the open shop.
    ///
    /// # Errors
    /// The shop's refusal, or that no shop is open.
    pub fn ask(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        let open = self.open().ok_or(Refusal::NoShop)?;
        let answer = open.ask(name, input)?;
        if name == "choose_second_place" {
            self.remember_second_place(&open.shop);
        }
        Ok(answer)
    }
}

/// How long whoever still works on the shop is waited for, in looks of [`LOOK`].
const LOOKS: u32 = 250;
const LOOK: Duration = Duration::from_millis(20);

/// Waits until nobody else works on the shop.
pub(crate) fn alone(mut open: Arc<Open>) -> Result<Open, Arc<Open>> {
    for _ in 0..LOOKS {
        match Arc::try_unwrap(open) {
            Ok(open) => return Ok(open),
            Err(shared) => open = shared,
        }
        std::thread::sleep(LOOK);
    }
    Err(open)
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
