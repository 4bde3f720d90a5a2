//! What left the window, and what a person answers to its questions.

use std::fs::OpenOptions;
use std::io::Write;

use serde_json::Value;

use crate::{Step, Window};

impl Window {
    /// What left the window so far, oldest first: `{"act": "copy", "text": …}` and the like.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn acts(&self) -> Step<Vec<Value>> {
        match std::fs::read_to_string(self.desk().outside().join("acts.jsonl")) {
            Ok(text) => Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(cause) => Err(cause.into()),
        }
    }

    /// Waits until an act of this name left the window, and gives the last one.
    ///
    /// # Errors
    /// When none did in time.
    pub async fn wait_for_act(&self, name: &str) -> Step<Value> {
        let found = || self.acts().map(|acts| acts.into_iter().rfind(|act| act["act"] == name));
        self.until(&format!("act {name}"), async || found()).await
    }

    /// Lays an answer ready for the next question: to `pick_file` or `save_file`, with `path`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn answer(&self, act: &str, path: &std::path::Path) -> Step {
        let file = self.desk().outside().join("answers.jsonl");
        let mut file = OpenOptions::new().create(true).append(true).open(file)?;
        let line = serde_json::json!({"act": act, "path": path.to_string_lossy()});
        Ok(file.write_all(format!("{line}\n").as_bytes())?)
    }
}
