//! From a key and from a click to the picture, measured inside the page: the driver's own time is
//! not in it.

use std::path::Path;

use serde_json::json;
use vafa_tests::{Key, Step, Window};

use crate::Row;
use crate::ground::{Ground, reader};
use crate::open::regular;
use crate::spans::{Spans, ms, shown};
use crate::start::open;

/// Keeps when the last key or click was, and when the last change after it was painted: the second
/// frame after a change begins when the first one stands on the screen.
const WATCH: &str = "
    const seen = { begun: 0, took: 0, at: 0 };
    window.bench = seen;
    const begin = () => { seen.begun = performance.now(); seen.took = 0; seen.at = 0; };
    document.addEventListener('keydown', begin, true);
    document.addEventListener('click', begin, true);
    new MutationObserver(() => {
        const begun = seen.begun;
        if (begun === 0 || !document.querySelector(window.benchWants)) return;
        requestAnimationFrame(() => requestAnimationFrame(() => {
            if (seen.begun !== begun) return;
            seen.at = performance.now();
            seen.took = seen.at - begun;
        }));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });";
/// What took how long, once nothing changed for a while; nothing where nothing changed at all.
const TOOK: &str = "
    const { begun, took, at } = window.bench;
    if (begun === 0) return null;
    if (took > 0 && performance.now() - at > 120) return Math.round(took * 1000);
    return performance.now() - begun > 600 ? -1 : null;";

/// Keys and clicks.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let file = ground.copy("window")?;
    runtime.block_on(async {
        let window = open(ground, &file).await?;
        let measured = measure(&window, &file).await;
        window.close().await;
        measured
    })
}

async fn measure(window: &Window, file: &Path) -> Step<Vec<Row>> {
    window.start_took().await?;
    let (_, reference, purchases) = regular(file)?;
    window.client().execute(WATCH, vec![]).await?;
    let mut keys = Spans::default();
    for text in typed(file)? {
        window.press(Key::F(2)).await?;
        wants(window, "[data-testid=omnibox-result], [data-testid=omnibox-none]").await?;
        for sign in text.chars() {
            window.type_keys(&sign.to_string()).await?;
            if let Some(span) = took(window).await? {
                keys.add(span);
            }
        }
        window.press(Key::Escape).await?;
        window.wait_gone("[data-testid=omnibox-result]").await?;
    }
    let mut clicks = Spans::default();
    for _ in 0..10 {
        window.click("[data-testid=nav-today]").await?;
        window.wait_gone("[data-testid=customer-page]").await?;
        window.press(Key::F(2)).await?;
        window.type_keys(&reference).await?;
        window.wait_for("[data-testid=omnibox-result]").await?;
        wants(window, "[data-testid=customer-page]").await?;
        window.click("[data-testid=omnibox-result]").await?;
        window.wait_for("[data-testid=customer-page]").await?;
        if let Some(span) = took(window).await? {
            clicks.add(span);
        }
    }
    let row = |what, spans: &Spans, percent| Row {
        what,
        ours: format!("{} (median {})", shown(spans.at(percent)), shown(spans.at(50))),
        floor: String::new(),
        ratio: String::new(),
        bound: "100 ms",
        within: spans.count() > 0 && spans.at(percent) <= ms(100),
    };
    let pressed = format!("key press to painted result, {} keys, 95th percentile", keys.count());
    let clicked = format!("click to the page of a customer with {purchases} purchases painted");
    Ok(vec![row(pressed, &keys, 95), row(clicked, &clicks, 95)])
}

/// Names in three scripts, phone tails, a card and somebody who is not there.
fn typed(file: &Path) -> Step<Vec<String>> {
    let db = reader(file)?;
    let mut names = db.prepare("SELECT given || ' ' || family FROM customer LIMIT 6")?;
    let names = names.query_map([], |row| row.get(0))?;
    let mut all = names.collect::<Result<Vec<String>, _>>()?;
    all.extend(["4567", "0912345", "77000", "zzyzx", "ژژژ"].map(str::to_owned));
    Ok(all)
}

/// Counts only changes that stand beside what is waited for.
async fn wants(window: &Window, css: &str) -> Step {
    let script = "window.benchWants = arguments[0]; window.bench.begun = 0;";
    window.client().execute(script, vec![json!(css)]).await?;
    Ok(())
}

/// How long the last key or click took to its picture, in nanoseconds; nothing where the picture
/// stayed as it was.
async fn took(window: &Window) -> Step<Option<u64>> {
    let micros = window.until_script("the picture", TOOK, vec![]).await?;
    Ok(micros.as_u64().map(|micros| micros * 1_000))
}
