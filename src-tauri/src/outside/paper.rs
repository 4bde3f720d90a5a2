//! Printing: on paper of its own size, and into a file, where a test stands for the printer.

use std::path::Path;

use serde::Deserialize;
use tauri::{AppHandle, Runtime, WebviewWindow};

use super::OutsideError;

/// Paper that is no ordinary sheet: a card, or a strip of a slip printer. It has no margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Paper {
    /// Width in points (1/72 inch).
    pub wide: u32,
    /// Height in points.
    pub high: u32,
}

impl Paper {
    /// Between a stamp and a strip of three metres.
    #[must_use]
    pub fn is_sound(self) -> bool {
        [self.wide, self.high].into_iter().all(|side| (72..=8_640).contains(&side))
    }
}

fn broken(cause: &dyn ToString) -> OutsideError {
    OutsideError::Print(cause.to_string())
}

/// The page set-up of a paper. The web view takes the size of the paper from here alone.
#[cfg(target_os = "linux")]
fn setup(paper: Paper) -> gtk::PageSetup {
    use gtk::Unit::Points;

    let setup = gtk::PageSetup::new();
    let (wide, high) = (f64::from(paper.wide), f64::from(paper.high));
    setup.set_paper_size(&gtk::PaperSize::new_custom("vafa", "vafa", wide, high, Points));
    setup.set_top_margin(0.0, Points);
    setup.set_bottom_margin(0.0, Points);
    setup.set_left_margin(0.0, Points);
    setup.set_right_margin(0.0, Points);
    setup
}

/// Opens the print dialog for the page that the window shows, with this paper chosen.
///
/// # Errors
/// When there is no such dialog.
#[cfg(target_os = "linux")]
pub fn ask_to_print<R: Runtime>(
    window: &WebviewWindow<R>,
    paper: Paper,
) -> Result<(), OutsideError> {
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    let begun = window.with_webview(move |webview| {
        let operation = PrintOperation::new(&webview.inner());
        operation.set_page_setup(&setup(paper));
        operation.run_dialog(None::<&gtk::Window>);
    });
    begun.map_err(|cause| broken(&cause))
}

/// Elsewhere the web view reads the size of the paper from the page's style.
///
/// # Errors
/// When there is no such dialog.
#[cfg(not(target_os = "linux"))]
pub fn ask_to_print<R: Runtime>(window: &WebviewWindow<R>, _: Paper) -> Result<(), OutsideError> {
    window.print().map_err(|cause| broken(&cause))
}

/// Prints the page that the window shows into `file`, as PDF, without asking anybody.
///
/// # Errors
/// When the web view prints nothing.
#[cfg(target_os = "linux")]
pub fn print_into<R: Runtime>(
    app: &AppHandle<R>,
    file: &Path,
    paper: Option<Paper>,
) -> Result<(), OutsideError> {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use tauri::Manager;
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    /// How long the printing is waited for.
    const PATIENCE: Duration = Duration::from_secs(20);

    let window = app.get_webview_window(crate::WINDOW).ok_or_else(|| broken(&"no window"))?;
    let place = gtk::glib::filename_to_uri(file, None).map_err(|cause| broken(&cause))?;
    let (printed, done) = channel();
    let begun = window.with_webview(move |webview| {
        let operation = PrintOperation::new(&webview.inner());
        let settings = gtk::PrintSettings::new();
        settings.set_printer("Print to File");
        settings.set("output-uri", Some(&place));
        settings.set("output-file-format", Some("pdf"));
        operation.set_print_settings(&settings);
        if let Some(paper) = paper {
            operation.set_page_setup(&setup(paper));
        }
        let failed = printed.clone();
        operation.connect_failed(move |_, cause| {
            // Nobody listens any more when it took too long.
            let _ = failed.send(Err(cause.to_string()));
        });
        // It ends with its last signal: until then it holds itself.
        let itself = operation.clone();
        operation.connect_finished(move |_| {
            let _ = (&itself, printed.send(Ok(())));
        });
        operation.print();
    });
    begun.map_err(|cause| broken(&cause))?;
    match done.recv_timeout(PATIENCE) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(cause)) => Err(broken(&cause)),
        Err(cause) => Err(broken(&cause)),
    }
}

/// Only WebKitGTK prints into a file.
///
/// # Errors
/// Always.
#[cfg(not(target_os = "linux"))]
pub fn print_into<R: Runtime>(
    _: &AppHandle<R>,
    _: &Path,
    _: Option<Paper>,
) -> Result<(), OutsideError> {
    Err(broken(&"no file to print into"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_no_smaller_than_a_stamp_and_no_longer_than_a_strip() {
        assert!(Paper { wide: 243, high: 153 }.is_sound());
        assert!(!Paper { wide: 0, high: 153 }.is_sound());
        assert!(!Paper { wide: 164, high: 100_000 }.is_sound());
    }
}
