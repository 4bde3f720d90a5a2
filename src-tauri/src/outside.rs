//! What leaves the window: files, links, the clipboard, paper and the desktop's notices.
//!
//! All of it goes through one trait, so that a test can stand where the desktop is.

mod automation;
mod desktop;
mod paper;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use automation::Mailbox;
pub use desktop::Desktop;
pub use paper::{Paper, print_into};

/// What a person is asked to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A file that exists.
    File,
    /// A folder that exists.
    Folder,
}

/// Why something could not leave the window. The cause goes to the log, not to the window.
#[derive(Debug, thiserror::Error)]
pub enum OutsideError {
    /// The chosen place could not be written to.
    #[error("the file was not written: {0}")]
    Save(std::io::Error),
    /// The clipboard did not take the text: "Copied" must not be said.
    #[error("the clipboard refused: {0}")]
    Copy(String),
    /// No program opened the link.
    #[error("the link was not opened: {0}")]
    Open(String),
    /// The page was not handed to the system's print dialog.
    #[error("the page was not printed: {0}")]
    Print(String),
    /// Starting with the computer could not be switched.
    #[error("starting with the computer was not switched: {0}")]
    Start(String),
    /// The mailbox of a test could not be read or written.
    #[error("the mailbox is broken: {0}")]
    Mailbox(#[from] std::io::Error),
}

/// The way out of the window. Its calls may wait for a person and are never made on the window's
/// own thread.
pub trait Outside: Send + Sync {
    /// Asks for a file or folder; `endings` such as `csv` say which files are shown. `None` when
    /// the person chose nothing.
    ///
    /// # Errors
    /// Only in automation, when the mailbox is broken.
    fn pick_file(&self, kind: Kind, endings: &[String]) -> Result<Option<PathBuf>, OutsideError>;

    /// Asks where to save, with `name` offered. `None` when the person chose nothing.
    ///
    /// # Errors
    /// Only in automation, when the mailbox is broken.
    fn save_file(&self, name: &str) -> Result<Option<PathBuf>, OutsideError>;

    /// Opens a link (mail, telephone, SMS, https) in the program that is meant for it.
    ///
    /// # Errors
    /// When no program took the link.
    fn open_link(&self, link: &str) -> Result<(), OutsideError>;

    /// Puts text on the clipboard.
    ///
    /// # Errors
    /// When the clipboard did not take it.
    fn copy(&self, text: &str) -> Result<(), OutsideError>;

    /// Opens the system's print dialog for the page that the window shows, on `paper` where it is
    /// no ordinary sheet.
    ///
    /// # Errors
    /// When there is no such dialog.
    fn print(&self, paper: Option<Paper>) -> Result<(), OutsideError>;

    /// Shows a notice on the desktop. A hint only: that it was shown is never known, and nothing
    /// is stored as told because of it.
    fn notify(&self, title: &str, body: &str);

    /// Switches whether the program starts with the computer (`None` asks only) and says how it
    /// stands then.
    ///
    /// # Errors
    /// When the system's list of such programs cannot be changed.
    fn start_with_computer(&self, on: Option<bool>) -> Result<bool, OutsideError>;
}
