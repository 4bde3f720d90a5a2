//! `vafa`: the same commands without a window, for scripts, schedules and checks.
//!
//! It works on the file beside an open window. Exit 0: done, 1: refused or failed, 2: wrong usage,
//! 3: `check` or `verify-draw` found something. Errors go to stderr as `code: sentence`, or as
//! `{"code", "args"}` with `--json`.

mod answer;
mod args;
mod draw;
mod import;
mod keeping;
mod missing;
mod shop;
mod table;

use answer::{Trouble, say, scold};
use args::{Asked, Deed};
use std::process::ExitCode;

fn main() -> ExitCode {
    let asked = match Asked::read(std::env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(wrong) => {
            scold(&Trouble::Usage(wrong.to_string()), wrong.json);
            return ExitCode::from(2);
        }
    };
    match perform(&asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            scold(&trouble, asked.json);
            ExitCode::from(trouble.exit())
        }
    }
}

/// Does what was asked.
fn perform(asked: &Asked) -> Result<(), Trouble> {
    match &asked.deed {
        Deed::Help => say(args::USAGE.trim_end()),
        Deed::Version => say(&format!("vafa {}", env!("CARGO_PKG_VERSION"))),
        Deed::Commands => table::commands(asked.json),
        Deed::New(new) => shop::found(asked, new)?,
        Deed::Import(told) => import::run(asked, told)?,
        Deed::Missing(about) => missing::list(asked, about)?,
        Deed::Call { name, input } => table::call(asked, name, input)?,
        Deed::Check { quick } => keeping::check(asked, *quick)?,
        Deed::VerifyDraw { file } => draw::verify_draw(file, asked.json)?,
        Deed::Backup { folder } => keeping::backup(asked, folder)?,
        Deed::Restore { backup } => keeping::restore(asked, backup)?,
    }
    Ok(())
}
