//! `cargo xtask run | test | bench | screenshots`: one command for each thing one does with Vafa's
//! source. Each does all of its own set-up.

mod interface;
mod picture;
mod run;
mod step;
mod system;
mod test;

use std::process::ExitCode;

use crate::step::Failed;

const USAGE: &str = "\
cargo xtask run [--release] [--shop FILE] [--screenshot FILE]
    opens Vafa; with --screenshot it opens on a virtual display and writes what it shows
cargo xtask test
    runs every check there is
cargo xtask bench [NAME ...] [--quick]
    measures against the floor of the same machine; --quick on a tenth of the customers
cargo xtask screenshots DIR
    writes every room in three languages, light and dark, in two sizes";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["test"] => test::test(),
        ["bench", rest @ ..] => test::bench(rest),
        ["screenshots", folder] => test::screenshots(folder),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(why)) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}
