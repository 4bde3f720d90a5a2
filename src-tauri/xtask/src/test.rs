//! `cargo xtask test`: every check there is, one after the other. Also what else drives the window.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::interface::{self, npm};
use crate::step::{Done, Failed, cargo, go};
use crate::system::{Purpose, prepare};

/// One check: what it is called and what it runs.
struct Check {
    name: &'static str,
    command: Command,
}

/// All checks, the quick ones first.
fn checks() -> Vec<Check> {
    let of = |name, command| Check { name, command };
    let cargo = |words: &[&str]| {
        let mut command = cargo();
        command.args(words);
        command
    };
    let npm = |words: &[&str]| {
        let mut command = npm();
        command.args(words);
        command
    };
    let mut doc = cargo(&["doc", "--workspace", "--no-deps", "--quiet"]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    vec![
        of("formatting", cargo(&["fmt", "--all", "--check"])),
        of("the interface's types", npm(&["run", "--silent", "check"])),
        of("the interface's tests", npm(&["run", "--silent", "test"])),
        of("lints", cargo(&CLIPPY)),
        of("documentation", doc),
        of("tests of the layers", cargo(&["test"])),
        of("the program", cargo(&BUILD)),
        of(JOURNEYS, cargo(&["test", "--package", "vafa-tests"])),
    ]
}

const CLIPPY: [&str; 6] = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
const BUILD: [&str; 5] = ["build", "--package", "vafa-app", "--package", "vafa-cli"];

/// The check that drives the window, which can be done on Linux only.
const JOURNEYS: &str = "journeys through the window";

/// Runs all checks and stops at the first that fails. Elsewhere than on Linux all but the journeys,
/// and says so.
///
/// # Errors
/// When a check fails: its name.
pub fn test() -> Done {
    let begun = now();
    let drives = cfg!(target_os = "linux");
    timed("set-up", || {
        prepare(if drives { Purpose::Drive } else { Purpose::Open })?;
        interface::build()
    })?;
    for mut check in checks() {
        if check.name == JOURNEYS && !drives {
            println!("\n== {JOURNEYS}: left out, they run on Linux only");
            continue;
        }
        timed(check.name, || go(&mut check.command))?;
    }
    println!("\n== every check passed, in {}", spoken(begun.elapsed()));
    Ok(())
}

/// Runs one step under a heading, and says how long it took.
fn timed(name: &str, step: impl FnOnce() -> Done) -> Done {
    println!("\n== {name}");
    let begun = now();
    let done = step();
    let took = spoken(begun.elapsed());
    match done {
        Ok(()) => {
            // A line of its own, also after a program that ends without a line break.
            println!("\n== {name}: passed in {took}");
            Ok(())
        }
        Err(Failed(why)) => Err(Failed(format!("== {name}: FAILED after {took}\n{why}"))),
    }
}

/// Measures speeds, release build; `names` choose rows of the table.
///
/// # Errors
/// When something is missing or a measurement fails.
pub fn bench(names: &[&str]) -> Done {
    prepare(Purpose::Drive)?;
    interface::build()?;
    go(cargo().args(BUILD).args(["--release", "--bins", "--example", "empty"]))?;
    go(cargo().args(["bench", "--package", "vafa-tests", "--bench", "table", "--"]).args(names))
}

/// Writes every room into `folder`.
///
/// # Errors
/// When something is missing or a room cannot be reached.
pub fn screenshots(folder: &str) -> Done {
    prepare(Purpose::Drive)?;
    interface::build()?;
    go(cargo().args(BUILD))?;
    let folder = std::path::absolute(folder)?;
    let words = ["run", "--quiet", "--package", "vafa-tests", "--bin", "screenshots", "--"];
    go(cargo().args(words).arg(folder))
}

/// The time of this machine: it measures how long a check takes and rules nothing.
fn now() -> Instant {
    #[allow(clippy::disallowed_methods)]
    Instant::now()
}

/// A duration in minutes and seconds.
fn spoken(time: Duration) -> String {
    format!("{} min {:02} s", time.as_secs() / 60, time.as_secs() % 60)
}
