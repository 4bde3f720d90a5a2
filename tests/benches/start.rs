//! The start of the window on the whole file against the start of an empty one.

use std::path::Path;

use vafa_tests::measure::{median, ratio};
use vafa_tests::{Desk, Setting, Step, Window, built};

use crate::Row;
use crate::ground::{Ground, NOW};

/// Pairs of starts; ours and the empty one by turns, so that both meet the same machine.
const PAIRS: usize = 7;

/// Time to the first screen, and memory then.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let file = ground.copy("start")?;
    let mut ours = Vec::new();
    let mut floor = Vec::new();
    for _ in 0..PAIRS {
        ours.push(runtime.block_on(start(ground, Some(&file)))?);
        floor.push(runtime.block_on(start(ground, None))?);
    }
    let middle = |of: &[(u64, u64)], pick: fn(&(u64, u64)) -> u64| {
        median(of.iter().map(pick).collect()).unwrap_or_default()
    };
    let (took, floor_took) = (middle(&ours, |of| of.0), middle(&floor, |of| of.0));
    let (weighs, floor_weighs) = (middle(&ours, |of| of.1), middle(&floor, |of| of.1));
    Ok(vec![
        Row {
            what: "start to the omnibox focused with Today drawn".to_owned(),
            ours: format!("{took} ms"),
            floor: format!("{floor_took} ms"),
            ratio: ratio(took, floor_took),
            bound: "1.4 x",
            within: took * 10 <= floor_took * 14,
        },
        Row {
            what: "memory then (PSS)".to_owned(),
            ours: format!("{} MiB", weighs >> 10),
            floor: format!("{} MiB", floor_weighs >> 10),
            ratio: ratio(weighs, floor_weighs),
            bound: "1.25 x",
            within: weighs * 100 <= floor_weighs * 125,
        },
    ])
}

/// Starts a program once, ours on a shop or the empty one: milliseconds to its mark, and KiB.
async fn start(ground: &Ground, shop: Option<&Path>) -> Step<(u64, u64)> {
    let window = match shop {
        Some(file) => open(ground, file).await?,
        None => {
            let desk = Desk::lay(Setting::named("bench-start").without_a_shop())?;
            Window::open_program(desk, &built("examples/empty")?, &[]).await?
        }
    };
    let measured = (window.start_took().await?, window.memory()?);
    window.close().await;
    Ok(measured)
}

/// Opens our window on a file, as on the machine that made it.
pub async fn open(ground: &Ground, file: &Path) -> Step<Window> {
    let desk = Desk::lay(Setting::named("bench").without_a_shop().at(NOW))?;
    let data = desk.home().join("data/org.vafa.app");
    std::fs::create_dir_all(&data)?;
    std::fs::write(data.join("machine"), ground.machine()?)?;
    let mut words = desk.words();
    words.extend(["--shop".to_owned(), file.to_string_lossy().into_owned()]);
    Window::open_program(desk, &built("vafa-app")?, &words).await
}
