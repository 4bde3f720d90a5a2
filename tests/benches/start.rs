//! The start of the window against the start of an empty one.

use vafa_tests::measure::{median, ratio};
use vafa_tests::{Desk, Setting, Step, Window, built};

use crate::Row;

/// Pairs of starts; ours and the empty one by turns, so that both meet the same machine.
const PAIRS: usize = 7;

/// Time to the first screen, and memory then.
pub fn rows() -> Step<Vec<Row>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut ours = Vec::new();
    let mut floor = Vec::new();
    for _ in 0..PAIRS {
        ours.push(runtime.block_on(start("vafa-app"))?);
        floor.push(runtime.block_on(start("examples/empty"))?);
    }
    let middle = |of: &[(u64, u64)], pick: fn(&(u64, u64)) -> u64| {
        median(of.iter().map(pick).collect()).unwrap_or_default()
    };
    let (took, floor_took) = (middle(&ours, |of| of.0), middle(&floor, |of| of.0));
    let (weighs, floor_weighs) = (middle(&ours, |of| of.1), middle(&floor, |of| of.1));
    Ok(vec![
        Row {
            what: "start to the omnibox focused with Today drawn",
            ours: format!("{took} ms"),
            floor: format!("{floor_took} ms"),
            ratio: ratio(took, floor_took),
            bound: "1.4 x",
        },
        Row {
            what: "memory then (PSS)",
            ours: format!("{} MiB", weighs >> 10),
            floor: format!("{} MiB", floor_weighs >> 10),
            ratio: ratio(weighs, floor_weighs),
            bound: "1.25 x",
        },
    ])
}

/// Starts a program once: milliseconds to its mark, and KiB.
async fn start(program: &str) -> Step<(u64, u64)> {
    let mut setting = Setting::named("bench-start");
    if program != "vafa-app" {
        setting = setting.without_a_shop();
    }
    let desk = Desk::lay(setting)?;
    let words = if program == "vafa-app" { desk.words() } else { Vec::new() };
    let window = Window::open_program(desk, &built(program)?, &words).await?;
    let measured = (window.start_took().await?, window.memory()?);
    window.close().await;
    Ok(measured)
}
