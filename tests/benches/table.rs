//! What is measured, ours against the floor of the same machine in the same run, as one table.

mod start;

use vafa_tests::Step;

/// One line of the table.
pub struct Row {
    /// What was measured.
    pub what: &'static str,
    /// Ours, with its unit.
    pub ours: String,
    /// The floor, with its unit.
    pub floor: String,
    /// Ours in relation to the floor.
    pub ratio: String,
    /// What it may be.
    pub bound: &'static str,
}

fn main() -> Step {
    // Cargo adds words of its own, which begin with a dash.
    let names: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| names.is_empty() || names.iter().any(|wanted| wanted == name);
    println!("| what | ours | floor | ratio | bound |\n|---|---|---|---|---|");
    if wanted("start") {
        for row in start::rows()? {
            println!(
                "| {} | {} | {} | {} | {} |",
                row.what, row.ours, row.floor, row.ratio, row.bound
            );
        }
    }
    Ok(())
}
