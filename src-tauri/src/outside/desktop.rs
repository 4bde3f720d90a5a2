//! The way out on a person's own desktop.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_autostart::ManagerExt;
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_notification::NotificationExt;
use tauri_plugin_opener::OpenerExt;

use super::paper::ask_to_print;
use super::{Kind, Outside, OutsideError, Paper};
use crate::WINDOW;

/// The desktop, by the system's own dialogs and programs.
pub struct Desktop<R: Runtime>(
    /// The running application.
    pub AppHandle<R>,
);

impl<R: Runtime> Outside for Desktop<R> {
    fn pick_file(&self, kind: Kind, endings: &[String]) -> Result<Option<PathBuf>, OutsideError> {
        let mut dialog = self.0.dialog().file();
        if !endings.is_empty() {
            let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
            let shown: Vec<String> = endings.iter().map(|ending| format!("*.{ending}")).collect();
            dialog = dialog.add_filter(shown.join(" "), &endings);
        }
        let chosen = match kind {
            Kind::File => dialog.blocking_pick_file(),
            Kind::Folder => dialog.blocking_pick_folder(),
        };
        Ok(chosen.and_then(|path| path.into_path().ok()))
    }

    fn save_file(&self, name: &str) -> Result<Option<PathBuf>, OutsideError> {
        let chosen = self.0.dialog().file().set_file_name(name).blocking_save_file();
        Ok(chosen.and_then(|path| path.into_path().ok()))
    }

    fn open_link(&self, link: &str) -> Result<(), OutsideError> {
        let opened = self.0.opener().open_url(link, None::<&str>);
        opened.map_err(|cause| OutsideError::Open(cause.to_string()))
    }

    fn copy(&self, text: &str) -> Result<(), OutsideError> {
        let copied = self.0.clipboard().write_text(text);
        copied.map_err(|cause| OutsideError::Copy(cause.to_string()))
    }

    fn print(&self, paper: Option<Paper>) -> Result<(), OutsideError> {
        let Some(window) = self.0.get_webview_window(WINDOW) else {
            return Err(OutsideError::Print("no window".into()));
        };
        match paper {
            Some(paper) => ask_to_print(&window, paper),
            None => window.print().map_err(|cause| OutsideError::Print(cause.to_string())),
        }
    }

    fn notify(&self, title: &str, body: &str) {
        // Without a notification service this is an error on some systems and silence on others:
        // either way nobody was told, and nothing is made of it.
        let shown = self.0.notification().builder().title(title).body(body).show();
        if let Err(cause) = shown {
            tracing::info!(%cause, "the desktop shows no notices");
        }
    }

    fn start_with_computer(&self, on: Option<bool>) -> Result<bool, OutsideError> {
        let list = self.0.autolaunch();
        let switched = match on {
            Some(true) => list.enable(),
            Some(false) => list.disable(),
            None => Ok(()),
        };
        switched
            .and_then(|()| list.is_enabled())
            .map_err(|cause| OutsideError::Start(cause.to_string()))
    }
}
