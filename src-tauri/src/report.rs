//! The report for support: versions and the newest log. It is saved where a person chooses; nothing
//! is sent.

use std::fs;
use std::path::Path;

/// The most of the log that goes in, in bytes: some days of a busy shop.
const LOG_LIMIT: usize = 512 << 10;

/// The report while no shop is open. With one, the shop writes it.
pub fn without_a_shop(log: &str) -> String {
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    format!("vafa: {}\nsystem: {system}\n\nlog:\n{log}", env!("CARGO_PKG_VERSION"))
}

/// The end of the newest logs, oldest line first.
pub fn newest(logs: &Path) -> String {
    let entries = fs::read_dir(logs).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    // The day stands in the name, so the names are in the order of the days.
    files.sort();
    let mut text = String::new();
    for file in files.iter().rev() {
        let Ok(day) = fs::read_to_string(file) else { continue };
        text.insert_str(0, &day);
        if text.len() >= LOG_LIMIT {
            break;
        }
    }
    let from = text.len().saturating_sub(LOG_LIMIT);
    let line =
        (from..=text.len()).find(|at| *at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n'));
    text.get(line.unwrap_or(from)..).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_ends_with_the_newest_lines_of_the_log() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("vafa.2026-11-23.log"), "yesterday\n").unwrap();
        fs::write(folder.path().join("vafa.2026-11-24.log"), "today\n").unwrap();
        let report = without_a_shop(&newest(folder.path()));
        assert!(report.starts_with("vafa: "));
        assert!(report.ends_with("log:\nyesterday\ntoday\n"));
    }

    #[test]
    fn a_long_log_is_cut_at_a_line() {
        let folder = tempfile::tempdir().unwrap();
        let line = "سطر\n";
        fs::write(folder.path().join("vafa.2026-11-24.log"), line.repeat(LOG_LIMIT)).unwrap();
        let kept = newest(folder.path());
        assert!(kept.len() <= LOG_LIMIT && kept.len() > LOG_LIMIT - line.len());
        assert!(kept.starts_with(line));
    }
}
