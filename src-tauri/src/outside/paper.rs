//! Printing into a file, where a test stands for the printer: the page as it comes on paper.

use std::path::Path;

use tauri::{AppHandle, Runtime};

use super::OutsideError;

/// Prints the page that the window shows into `file`, as PDF, without asking anybody.
///
/// # Errors
/// When the web view prints nothing.
#[cfg(target_os = "linux")]
pub fn print_into<R: Runtime>(app: &AppHandle<R>, file: &Path) -> Result<(), OutsideError> {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use tauri::Manager;
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    /// How long the printing is waited for.
    const PATIENCE: Duration = Duration::from_secs(20);

    let broken = |cause: &dyn ToString| OutsideError::Print(cause.to_string());
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
pub fn print_into<R: Runtime>(_: &AppHandle<R>, _: &Path) -> Result<(), OutsideError> {
    Err(OutsideError::Print("no file to print into".to_owned()))
}
