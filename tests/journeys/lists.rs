//! Long lists: they load on by themselves, stay quick, and are found again where they were left.

use std::fmt::Write as _;

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, answer, journey};

/// People of the shop, one purchase each.
const PEOPLE: usize = 5000;
/// Rows that come at a time.
const PAGE: usize = 100;
/// End, and Page Down, in the WebDriver standard.
const END: &str = "\u{E010}";
const PAGE_DOWN: &str = "\u{E00F}";

/// A history of many people, through the command line.
fn fill(window: &Window) -> Step {
    let mut text = "customer,date,amount_usd\n".to_owned();
    for person in 0..PEOPLE {
        let (month, day) = (1 + person % 9, 1 + person % 28);
        writeln!(text, "{person:05},2026-{month:02}-{day:02},{}.50", 10 + person % 90)?;
    }
    let file = window.desk().home().join("history.csv");
    std::fs::write(&file, text)?;
    let map = "ref=customer,date=date,amount=amount_usd";
    let file = file.to_string_lossy().into_owned();
    let words = ["import", &file, "--as", "purchases", "--map", map, "--json"];
    answer(&window.desk().vafa(&words)?).map(drop)
}

/// Waits until a list has more rows than it had.
async fn grown(window: &Window, rows: &str, than: usize) -> Step<usize> {
    let script = "const now = document.querySelectorAll(arguments[0]).length;
        return now > arguments[1] && now;";
    let now = window.until_script("more rows", script, vec![json!(rows), json!(than)]).await?;
    Ok(usize::try_from(now.as_u64().unwrap_or(0))?)
}

async fn scrolled(window: &Window) -> Step<Value> {
    let script = "return Math.round(document.querySelector('.work').scrollTop);";
    Ok(window.client().execute(script, vec![]).await?)
}

/// Milliseconds from a key that moves the page to the frame that shows it, the worst of several.
async fn slowest(window: &Window) -> Step<f64> {
    let script = "const done = arguments[0];
        const work = document.querySelector('.work');
        const field = document.querySelector('[data-testid=omnibox]');
        (async () => {
            let worst = 0;
            for (const code of ['Home', 'PageDown', 'PageDown', 'End', 'PageUp', 'Home', 'End']) {
                const begun = performance.now();
                field.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
                await new Promise(next => requestAnimationFrame(() => setTimeout(next)));
                worst = Math.max(worst, performance.now() - begun);
            }
            return worst;
        })().then(done);";
    let worst = window.client().execute_async(script, vec![]).await?;
    worst.as_f64().ok_or_else(|| "no time was measured".into())
}

#[test]
fn a_long_list_loads_on_by_keys_stays_quick_and_is_found_again_where_it_was_left() -> Step {
    journey(Setting::named("lists"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        fill(window)?;
        window.click("[data-testid=nav-customers]").await?;
        let rows = "[data-testid=customer-row]";
        grown(window, rows, PAGE - 1).await?;
        window.click("[data-testid=omnibox]").await?;
        // Before the end is reached there is more.
        window.type_keys(&PAGE_DOWN.repeat(8)).await?;
        let mut there = grown(window, rows, PAGE).await?;

        // Somebody far down is looked at, and the list is where it was.
        window.type_keys(END).await?;
        there = grown(window, rows, there).await?;
        let before = scrolled(window).await?;
        let script = "const work = document.querySelector('.work').getBoundingClientRect();
            const row = [...document.querySelectorAll('[data-testid=customer-row]')].find(row =>
                row.getBoundingClientRect().top > work.top + work.height / 2);
            row.click();";
        window.client().execute(script, vec![]).await?;
        window.wait_for("[data-testid=customer-page]").await?;
        assert_eq!(scrolled(window).await?, json!(0));
        window.press(Key::Escape).await?;
        window.wait_for(rows).await?;
        window
            .until("the place in the list", async || {
                Ok((scrolled(window).await? == before).then_some(()))
            })
            .await?;
        grown(window, rows, there - 1).await?;

        while there < PEOPLE {
            window.type_keys(END).await?;
            there = grown(window, rows, there).await?;
        }
        assert_eq!(there, PEOPLE);
        window.type_keys(END).await?;
        window.wait_gone("[data-testid=more]").await?;
        let worst = slowest(window).await?;
        println!("{PEOPLE} rows: {worst:.0} ms from the key to the frame at worst");
        assert!(worst < 500.0, "{worst} ms, five times the bound of 100 ms");
        Ok(())
    })
}

#[test]
fn the_missed_of_a_past_day_and_by_flat_days_are_those_of_the_command_line() -> Step {
    journey(Setting::named("looking").speaking("fa"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        for (name, day) in [("نسرین احمدی", "2026-08-01"), ("رضا کریمی", "2026-10-20")]
        {
            let customer = window.add(name, "").await?;
            let bought = json!({
                "customer": customer, "amount": 5_000_000, "spend": null, "day": day,
                "receipt": "", "lines": [],
            });
            window.act("record_purchase", bought).await?;
        }
        window.click("[data-testid=nav-messages]").await?;
        window.click("[data-testid=looking-open]").await?;
        for (day, flat) in [("", "30"), ("2026-10-15", "30"), ("2026-10-15", "90"), ("", "90")] {
            window
                .fill("[data-testid=looking-day]", if day.is_empty() { "2026-11-24" } else { day })
                .await?;
            window.fill("[data-testid=looking-flat]", flat).await?;
            window.press(Key::Enter).await?;
            let mut words = vec!["missing", "--flat", flat, "--json"];
            if !day.is_empty() {
                words.extend(["--on", day]);
            }
            let told = answer(&window.desk().vafa(&words)?)?;
            let shown = format!("[data-testid=missing-list][data-count=\"{}\"]", told["count"]);
            window.wait_for("[data-testid=looking]").await?;
            window.wait_for(&shown).await?;
            let rows = window.count("[data-testid=missing-row]").await?;
            assert_eq!(json!(rows), told["count"], "{day} {flat}");
            // Nobody is written to by a rule one only looks with.
            window.wait_gone("[data-testid=letter]").await?;
        }
        window.screenshot("looking").await?;
        window.is_accessible().await?;
        window.click("[data-testid=looking-back]").await?;
        window.wait_gone("[data-testid=looking]").await
    })
}
