//! The wake loop: a thread that looks at the shop when something may have changed, twice a second
//! while the window is seen, and at least once a minute otherwise.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};

use crate::WINDOW;

/// Between two looks at what other processes did, while the window is seen.
const SEEN: Duration = Duration::from_millis(500);
/// The longest sleep: a minute, so that what is due is at most a minute late.
const UNSEEN: Duration = Duration::from_secs(60);

/// Rings the loop awake. The loop ends when the bell is gone.
pub struct Bell(Sender<()>);

impl Bell {
    /// Makes the loop look now.
    pub fn ring(&self) {
        // An error says that the loop has ended, with the program: nobody is left to look.
        let _ = self.0.send(());
    }
}

/// Begins the loop.
pub fn begin<R: Runtime>(app: AppHandle<R>) -> Bell {
    let (bell, rung) = channel();
    std::thread::spawn(move || watch(&app, &rung));
    Bell(bell)
}

/// Sleeps and looks until the bell is gone.
fn watch<R: Runtime>(app: &AppHandle<R>, rung: &Receiver<()>) {
    loop {
        let seen = app.get_webview_window(WINDOW).is_some_and(|window| {
            window.is_visible().unwrap_or(false) && !window.is_minimized().unwrap_or(false)
        });
        match rung.recv_timeout(if seen { SEEN } else { UNSEEN }) {
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}
