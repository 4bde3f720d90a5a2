//! The check of the whole file, and the quick one.

use crate::Row;
use crate::ground::Ground;
use crate::spans::{ms, shown, timed};
use std::process::Stdio;
use vafa_tests::Step;

/// Both, each by a new process.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let file = ground.copy("check")?;
    let run = |words: &[&str]| -> Step<u64> {
        let mut vafa = ground.vafa(&file, words)?;
        vafa.stdout(Stdio::null()).stderr(Stdio::null());
        let (ended, span) = timed(|| vafa.status());
        if ended?.success() { Ok(span) } else { Err("the check found something".into()) }
    };
    let row = |what: &str, span: u64, bound, most| Row {
        what: format!("{what} at {} purchases", ground.sales),
        ours: shown(span),
        floor: String::new(),
        ratio: String::new(),
        bound,
        within: span <= most,
    };
    Ok(vec![
        row("vafa check", run(&["check"])?, "60 s", ms(60_000)),
        row("vafa check --quick", run(&["check", "--quick"])?, "2 s", ms(2_000)),
    ])
}
