//! The log: a file a day beside the shop, fourteen kept. It says what the program did and which
//! code refused what, never a name, a number or a text of a person.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};

/// How many days of logs are kept.
const DAYS: usize = 14;

/// Begins to log into `folder`. The log is written out when the guard is dropped. `None` when the
/// folder cannot be written to: the program then runs without a log.
pub fn begin(folder: &Path) -> Option<WorkerGuard> {
    // Made here: the appender looks for old logs before it makes the folder, and complains.
    std::fs::create_dir_all(folder).ok()?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("vafa")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    let begun = tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_max_level(tracing::Level::INFO)
        .try_init();
    if begun.is_err() {
        return None;
    }
    std::panic::set_hook(Box::new(|panic| {
        // The place only: what a panic says may hold what a person typed.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
    Some(guard)
}
