//! What the shell holds while it runs: the shop, the way out, and what a person picked.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::call::Refusal;
use crate::opening::Door;
use crate::outside::Outside;

/// The running shell. One a process, kept by Tauri.
pub struct Shell {
    /// The way out of the window.
    pub outside: Box<dyn Outside>,
    /// The door of the shop.
    pub door: Door,
    /// The files a person picked.
    pub picked: Picked,
    /// Whether the program stays after its window is closed.
    pub awake: Switch,
}

impl Shell {
    /// A shell with this way out and this door.
    pub fn new(outside: Box<dyn Outside>, door: Door) -> Self {
        Self { outside, door, picked: Picked::default(), awake: Switch::default() }
    }

    /// The folder of the logs: beside the shop, or with the program while there is none.
    pub fn logs(&self) -> PathBuf {
        self.door.file().map_or_else(|| self.door.places.logs(), |file| logs(&file))
    }
}

/// A setting of this run, on or off.
#[derive(Debug, Default)]
pub struct Switch(AtomicBool);

impl Switch {
    /// Turns it.
    pub fn set(&self, on: bool) {
        self.0.store(on, Ordering::Release);
    }

    /// How it stands.
    pub fn is_on(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// The files a person picked in this run. Paths never cross to the interface: it holds a name to
/// show and a word, `picked:…`, that stands for the path and opens nothing else.
#[derive(Default)]
pub struct Picked(Mutex<HashMap<String, PathBuf>>);

/// The fields of an input in which the path of a file or a folder stands.
const PLACES: [&str; 3] = ["path", "folder", "into"];

impl Picked {
    /// Keeps what was picked; the answer is `{"path", "name"}`, both null when nothing was.
    pub fn keep(&self, path: Option<PathBuf>) -> Value {
        let Some(path) = path else { return json!({"path": null, "name": null}) };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        // A random word: one who guesses gets no file.
        let word = format!("picked:{}", Uuid::new_v4());
        self.lock().insert(word.clone(), path);
        json!({"path": word, "name": name})
    }

    /// Puts the picked path where its word stands.
    ///
    /// # Errors
    /// When another text than such a word stands in the place of a file, or when the path cannot
    /// be written in Unicode.
    pub fn resolve(&self, input: &mut Value) -> Result<(), Refusal> {
        for place in PLACES {
            let Some(field) = input.get_mut(place) else { continue };
            // Empty means none: a folder can be given up again.
            let Some(word) = field.as_str().filter(|word| !word.is_empty()) else { continue };
            let path = self.lock().get(word).cloned().ok_or(Refusal::FileNotPicked)?;
            *field = path.to_str().ok_or(Refusal::FileNotPicked)?.into();
        }
        Ok(())
    }

    /// The path a word stands for.
    #[cfg(test)]
    fn path(&self, word: &str) -> Option<PathBuf> {
        self.lock().get(word).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, PathBuf>> {
        // A map is whole after any panic: the lock's poison says nothing here.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The folder of the logs of the shop in `file`.
fn logs(file: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new(".")).join("logs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picked_file_is_reached_by_its_word_and_by_nothing_else() {
        let picked = Picked::default();
        let answer = picked.keep(Some("/home/m/فروش.csv".into()));
        assert_eq!(answer["name"], "فروش.csv");
        let word = answer["path"].as_str().unwrap();
        assert!(!answer.to_string().contains("/home"), "the path stays here");
        assert_eq!(picked.path(word), Some("/home/m/فروش.csv".into()));

        let mut input = json!({"path": word, "unit": "rial"});
        picked.resolve(&mut input).unwrap();
        assert_eq!(input, json!({"path": "/home/m/فروش.csv", "unit": "rial"}));
        let mut guessed = json!({"path": "/etc/passwd"});
        assert!(matches!(picked.resolve(&mut guessed), Err(Refusal::FileNotPicked)));
    }

    #[test]
    fn who_picks_nothing_gets_nothing() {
        assert_eq!(Picked::default().keep(None)["path"], Value::Null);
    }
}
