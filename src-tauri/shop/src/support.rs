//! The report for support: what program, what file, what state. It names nobody and nothing is
//! sent: a person saves it and gives it to whom they like.

use crate::Shop;
use std::fmt::Write;
use vafa_store::{SCHEMA_VERSION, StoreError};

/// The most of the log that goes in, in bytes.
const LOG_MOST: usize = 512 << 10;

/// Composes the report. `log` are the last lines of the program's log; the log holds codes and
/// never personal data, and only its end goes in.
pub fn support_report(shop: &Shop, log: &str) -> String {
    let mut report = String::new();
    // Writing into a String cannot fail.
    let mut line = |name: &str, value: String| {
        let _ = writeln!(report, "{name}: {value}");
    };
    line("vafa", env!("CARGO_PKG_VERSION").to_owned());
    line("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    line("schema", SCHEMA_VERSION.to_string());
    line("now", shop.clock.now().0.to_string());
    line("bytes", std::fs::metadata(shop.path()).map_or(0, |file| file.len()).to_string());
    let counted = shop.store.read(|book| {
        let newest = book.newest_op()?;
        let till = book.till_or_none()?;
        Ok::<_, StoreError>((book.count_after(0)?, book.count_customers()?, newest, till))
    });
    match counted {
        Ok(((ops, purchases, _), customers, newest, till)) => {
            line("operations", ops.to_string());
            line("purchases recorded", purchases.to_string());
            line("customers", customers.to_string());
            line("newest operation at", newest.map_or(0, |(_, _, at)| at.0).to_string());
            line("epoch", till.map_or(0, |till| till.epoch).to_string());
        }
        Err(error) => line("counts", error.to_string()),
    }
    match crate::backup::state(shop) {
        Ok(state) => {
            line("last backup at", state.last.map_or(0, |at| at.0).to_string());
            line("backup problem", state.problem.unwrap_or_default());
        }
        Err(refusal) => line("backups", refusal.code()),
    }
    match shop.store.check_quick() {
        Ok(found) => {
            line("quick check, findings", found.findings.len().to_string());
            for finding in found.findings {
                line(finding.code, finding.place);
            }
        }
        Err(error) => line("quick check", error.to_string()),
    }
    report.push_str("\nlog:\n");
    report.push_str(end_of(log));
    report
}

/// The end of the log, from the beginning of a line.
fn end_of(log: &str) -> &str {
    let from = log.len().saturating_sub(LOG_MOST);
    if from == 0 {
        return log;
    }
    let cut = log.char_indices().map(|(at, _)| at).find(|at| *at >= from).unwrap_or(log.len());
    let rest = log.get(cut..).unwrap_or_default();
    rest.split_once('\n').map_or("", |(_, lines)| lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_is_cut_at_a_line() {
        let line = "سطر\n";
        let log = line.repeat(LOG_MOST);
        let kept = end_of(&log);
        assert!(kept.len() <= LOG_MOST && kept.len() > LOG_MOST - 2 * line.len());
        assert!(kept.starts_with(line));
        assert_eq!(end_of("a\nb\n"), "a\nb\n");
    }
}
