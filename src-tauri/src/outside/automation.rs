//! The way out in automation: a folder with what a person would answer and what was done.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use super::{Kind, Outside, OutsideError, Paper};

/// A folder that stands where the desktop is. `answers.jsonl` holds one answer a line, such as
/// `{"act":"pick_file","path":"…"}`, each used once and in order; what was done is written to
/// `acts.jsonl`, one act a line. What is printed lies beside them, as PDF.
pub struct Mailbox {
    folder: PathBuf,
    state: Mutex<State>,
    printer: Box<Printer>,
}

/// Prints the page that the window shows into a file.
pub type Printer = dyn Fn(&Path, Option<Paper>) -> Result<(), OutsideError> + Send + Sync;

#[derive(Default)]
struct State {
    used: usize,
    starts: bool,
    pages: usize,
}

impl Mailbox {
    /// A mailbox in `folder`, which is made if it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: &Path, printer: Box<Printer>) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned(), state: Mutex::default(), printer })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes down what was done.
    fn did(&self, act: &Value) -> Result<(), OutsideError> {
        let file = self.folder.join("acts.jsonl");
        let mut file = OpenOptions::new().create(true).append(true).open(file)?;
        // One write a line, so that a reader never sees half an act.
        file.write_all(format!("{act}\n").as_bytes())?;
        Ok(())
    }

    /// The next answer to `act`. `None` when the next line answers something else, or there is
    /// none: the person turned away.
    fn answer(&self, act: &str) -> Result<Option<PathBuf>, OutsideError> {
        let text = match fs::read_to_string(self.folder.join("answers.jsonl")) {
            Ok(text) => text,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(cause.into()),
        };
        let mut state = self.state();
        let Some(line) = text.lines().nth(state.used) else { return Ok(None) };
        let answer: Value = serde_json::from_str(line).map_err(io::Error::from)?;
        if answer["act"] != act {
            return Ok(None);
        }
        state.used += 1;
        Ok(answer["path"].as_str().map(PathBuf::from))
    }
}

impl Outside for Mailbox {
    fn pick_file(&self, kind: Kind, endings: &[String]) -> Result<Option<PathBuf>, OutsideError> {
        self.did(&json!({"act": "pick_file", "kind": kind, "endings": endings}))?;
        self.answer("pick_file")
    }

    fn save_file(&self, name: &str) -> Result<Option<PathBuf>, OutsideError> {
        self.did(&json!({"act": "save_file", "name": name}))?;
        self.answer("save_file")
    }

    fn open_link(&self, link: &str) -> Result<(), OutsideError> {
        self.did(&json!({"act": "open_link", "link": link}))
    }

    fn copy(&self, text: &str) -> Result<(), OutsideError> {
        self.did(&json!({"act": "copy", "text": text}))
    }

    fn print(&self, paper: Option<Paper>) -> Result<(), OutsideError> {
        let name = {
            let mut state = self.state();
            state.pages += 1;
            format!("print-{}.pdf", state.pages)
        };
        (self.printer)(&self.folder.join(&name), paper)?;
        self.did(&json!({"act": "print", "file": name}))
    }

    fn notify(&self, title: &str, body: &str) {
        if let Err(cause) = self.did(&json!({"act": "notify", "title": title, "body": body})) {
            tracing::error!(%cause, "a notice was lost");
        }
    }

    fn start_with_computer(&self, on: Option<bool>) -> Result<bool, OutsideError> {
        if let Some(on) = on {
            self.did(&json!({"act": "start_with_computer", "on": on}))?;
            self.state().starts = on;
        }
        Ok(self.state().starts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A mailbox whose printer takes everything.
    fn mailbox(folder: &tempfile::TempDir) -> Mailbox {
        Mailbox::open(folder.path(), Box::new(|_, _| Ok(()))).unwrap()
    }

    #[test]
    fn each_answer_is_used_once_and_no_answer_is_a_person_who_turned_away() {
        let folder = tempfile::tempdir().unwrap();
        let mailbox = mailbox(&folder);
        assert_eq!(mailbox.pick_file(Kind::File, &[]).unwrap(), None);
        let answers =
            "{\"act\":\"pick_file\",\"path\":\"a.csv\"}\n{\"act\":\"save_file\",\"path\":\"b\"}\n";
        fs::write(folder.path().join("answers.jsonl"), answers).unwrap();
        assert_eq!(mailbox.pick_file(Kind::File, &[]).unwrap(), Some("a.csv".into()));
        assert_eq!(mailbox.pick_file(Kind::File, &[]).unwrap(), None);
        assert_eq!(mailbox.save_file("c").unwrap(), Some("b".into()));
    }

    #[test]
    fn what_was_done_is_read_line_by_line() {
        let folder = tempfile::tempdir().unwrap();
        let mailbox = mailbox(&folder);
        mailbox.copy("سلام\nمریم").unwrap();
        mailbox.notify("Vafa", "3");
        let acts = fs::read_to_string(folder.path().join("acts.jsonl")).unwrap();
        let acts: Vec<Value> =
            acts.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(acts[0], json!({"act": "copy", "text": "سلام\nمریم"}));
        assert_eq!(acts[1], json!({"act": "notify", "title": "Vafa", "body": "3"}));
    }
}
