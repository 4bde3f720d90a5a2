//! What is measured, ours against the floor of the same machine in the same run, as one table.
//!
//! `cargo xtask bench [NAME ...] [--quick]`: names choose rooms, `--quick` takes a tenth of the
//! size. The floor is what any program that keeps the same promises would have to pay.

mod bargain;
mod check;
mod debt;
mod draw;
mod ground;
mod import;
mod list;
mod missing;
mod night;
mod open;
mod people;
mod record;
mod search;
mod size;
mod spans;
mod start;
mod window;

use ground::Ground;
use vafa_tests::Step;

/// One line of the table.
pub struct Row {
    /// What was measured.
    pub what: String,
    /// Ours, with its unit.
    pub ours: String,
    /// The floor, with its unit; empty where the bound is a number.
    pub floor: String,
    /// Ours in relation to the floor.
    pub ratio: String,
    /// What it may be.
    pub bound: &'static str,
    /// Whether it is.
    pub within: bool,
}

type Room = fn(&Ground) -> Step<Vec<Row>>;

/// Every room in the order of the table; those that change the file work on copies.
const ROOMS: &[(&str, Room)] = &[
    ("record", record::rows),
    ("bargain", bargain::rows),
    ("search", search::rows),
    ("list", list::rows),
    ("open", open::rows),
    ("missing", missing::rows),
    ("night", night::rows),
    ("draw", draw::rows),
    ("debt", debt::rows),
    ("import", import::rows),
    ("check", check::rows),
    ("size", size::rows),
    ("window", window::rows),
    ("start", start::rows),
];

fn main() -> Step {
    // Cargo adds words of its own, which begin with a dash.
    let words: Vec<String> = std::env::args().skip(1).collect();
    let quick = words.iter().any(|word| word == "--quick");
    let names: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let ground = Ground::laid(quick)?;
    println!("{} customers, {} purchases\n", ground.people, ground.sales);
    println!("| what | ours | floor | ratio | bound | |\n|---|---|---|---|---|---|");
    let mut failed = Vec::new();
    for (name, room) in ROOMS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        match room(&ground) {
            Ok(rows) => rows.iter().for_each(print),
            // One that cannot be measured hides the others not.
            Err(why) => failed.push(format!("{name}: {why}")),
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n").into()) }
}

fn print(row: &Row) {
    let verdict = if row.within { "within" } else { "MISSED" };
    let Row { what, ours, floor, ratio, bound, .. } = row;
    println!("| {what} | {ours} | {floor} | {ratio} | {bound} | {verdict} |");
}
