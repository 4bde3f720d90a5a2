//! The command line as a script meets it: every form, its exit code, its JSON.

// Whoever asks too much of a test is told so by its failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "cli/cdnow.rs"]
mod cdnow;
#[path = "cli/crowd.rs"]
mod crowd;
#[path = "cli/draw.rs"]
mod draw;
#[path = "cli/forms.rs"]
mod forms;
#[path = "cli/keeping.rs"]
mod keeping;
#[path = "cli/kill.rs"]
mod kill;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use vafa_shop::place::Places;

/// A folder with a home of its own and a shop that may be in it.
struct Counter {
    folder: tempfile::TempDir,
}

/// What a run said.
#[derive(Debug)]
struct Said {
    exit: i32,
    out: String,
    err: String,
}

impl Said {
    fn of(output: Output) -> Said {
        Said {
            exit: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("Unicode"),
            err: String::from_utf8(output.stderr).expect("Unicode"),
        }
    }

    fn json(&self) -> Value {
        assert_eq!(self.exit, 0, "{self:?}");
        serde_json::from_str(&self.out).expect("JSON on stdout")
    }

    /// The code of a refusal, given as `code: sentence`.
    fn code(&self) -> &str {
        assert_eq!(self.exit, 1, "{self:?}");
        self.err.split_once(": ").expect("code: sentence").0
    }
}

impl Counter {
    /// A folder without a shop.
    fn empty() -> Counter {
        Counter { folder: tempfile::tempdir().expect("a folder") }
    }

    /// A shop in this currency.
    fn open(currency: &str) -> Counter {
        let counter = Counter::empty();
        let zone = ["--language", "en", "--time-zone", "UTC"];
        let new = ["new", "--name", "Sarv", "--currency", currency];
        let said = counter.run(&[&new[..], &zone[..]].concat());
        assert_eq!(said.exit, 0, "{said:?}");
        counter
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.path("Sarv/shop.vafa")
    }

    /// Where the program keeps its things in this home.
    fn places(&self) -> Places {
        let home = self.path("home");
        let data = if cfg!(target_os = "macos") {
            home.join("Library/Application Support")
        } else if cfg!(windows) {
            home
        } else {
            home.join("data")
        };
        Places::under(data.join("org.vafa.app"))
    }

    /// The program in this home, with nothing said yet.
    fn bare(&self) -> Command {
        let mut vafa = Command::new(env!("CARGO_BIN_EXE_vafa"));
        let home = self.path("home");
        vafa.env("HOME", &home).env("XDG_DATA_HOME", home.join("data")).env("APPDATA", home);
        vafa.stdin(Stdio::null());
        vafa
    }

    /// The program on the shop of this counter, on a fixed day.
    fn vafa(&self) -> Command {
        let mut vafa = self.bare();
        vafa.arg("--shop").arg(self.file()).args(["--now", "2026-11-21T10:00:00Z"]);
        vafa
    }

    fn run<S: AsRef<std::ffi::OsStr>>(&self, words: &[S]) -> Said {
        Said::of(self.vafa().args(words).output().expect("the program"))
    }

    fn call(&self, name: &str, input: Value) -> Said {
        self.run(&["call", name, &input.to_string()])
    }

    /// Writes a file beside the shop.
    fn write(&self, name: &str, content: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).expect("a file");
        path.to_str().expect("Unicode").to_owned()
    }
}

/// The sample of real purchases that the tests carry.
fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cdnow_sample.csv")
}
