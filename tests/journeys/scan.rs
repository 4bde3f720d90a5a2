//! A card that is scanned: on every screen, with real keys under three keyboard layouts.

use serde_json::json;
use vafa_tests::{Key, Layout, Setting, Step, Window, journey};

use crate::places::{PLACES, go};

/// Notes what the layout made of each key, and when it was pressed by the display's clock.
const HEAR: &str = "
    if (window.heard) { window.heard.length = 0; return; }
    window.heard = [];
    addEventListener('keydown', event => {
        const { code, key, timeStamp, isTrusted } = event;
        window.heard.push({ code, key, timeStamp, isTrusted });
    }, { capture: true });";

/// Puts the focus into the last field that is shown (the omnibox comes first in the page), types
/// `12` into it where it may be typed into, and remembers it.
const FIELD: &str = "
    const fields = [...document.querySelectorAll('input[type=text], textarea')]
        .filter(e => e.checkVisibility() && !e.disabled);
    const field = fields.at(-1);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, '12');
    window.scannedOver = field;
    return field.value;";

/// What stands in the remembered field now, and in all the others.
const LEFT: &str = "
    return [window.scannedOver.value,
        [...document.querySelectorAll('input, textarea')].map(e => e.value).join('|')];";

#[test]
fn a_scan_opens_the_customer_on_every_screen_under_every_layout() -> Step {
    journey(Setting::named("scan").speaking("fa"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let sara = window.add("سارا", "09121110001").await?;
        let done = window.act("issue_card", json!({ "customer": sara, "number": "" })).await?;
        let own = done["detail"].as_str().ok_or("no card")?.to_owned();
        let nino = window.add("نینو", "09121110002").await?;
        window.act("issue_card", json!({ "customer": nino, "number": "K7-1234567" })).await?;
        // From the start on the page knows both: a card of ours, and one of another length.
        window.reopen().await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        let cards = [(own.as_str(), &sara), ("K7-1234567", &nino)];
        for (at, place) in PLACES.iter().enumerate() {
            for (turn, layout) in Layout::ALL.into_iter().enumerate() {
                let (code, customer) = cards[(at + turn) % cards.len()];
                scanned_over(window, place, layout, code, customer)
                    .await
                    .map_err(|why| format!("{place} {layout:?} {code}: {why}"))?;
            }
        }
        window.screenshot("help").await?;
        window.is_accessible().await
    })
}

async fn scanned_over(
    window: &Window,
    place: &str,
    layout: Layout,
    code: &str,
    customer: &str,
) -> Step {
    window.desk().lay_out(layout)?;
    go(window, place).await?;
    let before = window.client().execute(FIELD, vec![]).await?;
    window.client().execute(HEAR, vec![]).await?;
    // With Shift the Georgian keys are Latin: there a scanner that sends small letters is harder.
    let sent = if layout == Layout::Ge { code.to_lowercase() } else { code.to_owned() };
    window.desk().scan(&sent)?;
    at_the_counter(window, customer).await?;
    were_keys_of(window, layout, code).await?;
    let left = window.client().execute(LEFT, vec![]).await?;
    assert_eq!(left[0], before, "the field is as it was before the scan");
    let fields = left[1].as_str().unwrap_or_default();
    let tail = code.rsplit('-').next().unwrap_or(code);
    let persian: String = tail.chars().filter_map(|c| c.to_digit(10)).filter_map(persian).collect();
    assert!(!fields.contains(tail) && !fields.contains(&persian), "left in a field: {fields}");
    window.press(Key::Escape).await?;
    window.press(Key::Escape).await?;
    Ok(())
}

/// The keys were real ones, as fast as a scanner's, and the layout wrote its own signs on them.
async fn were_keys_of(window: &Window, layout: Layout, code: &str) -> Step {
    let heard = window.client().execute("return window.heard;", vec![]).await?;
    let heard = heard.as_array().ok_or("nothing was heard")?;
    assert!(heard.iter().all(|key| key["isTrusted"] == true), "{heard:?}");
    let signs: Vec<&str> = heard.iter().filter_map(|key| key["key"].as_str()).collect();
    let written: String = signs.into_iter().filter(|key| key.chars().count() == 1).collect();
    match layout {
        Layout::Us => assert_eq!(written, code),
        // Persian has digits of its own, Georgian letters.
        Layout::Ir => assert!(written.chars().any(|sign| ('۰'..='۹').contains(&sign)), "{written}"),
        Layout::Ge => assert!(code.starts_with('2') || written.starts_with('კ'), "{written}"),
    }
    Ok(())
}

fn persian(digit: u32) -> Option<char> {
    char::from_u32(0x06F0 + digit)
}

/// They stand at the counter, and the sale waits for its amount.
async fn at_the_counter(window: &Window, customer: &str) -> Step {
    window.wait_for(&format!("[data-testid=guest][data-customer=\"{customer}\"]")).await?;
    window.wait_focus("[data-testid=sale-amount]").await
}

#[test]
fn an_unknown_card_is_offered_to_somebody_and_never_guessed() -> Step {
    journey(Setting::named("unknown-card").speaking("fa"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let sara = window.add("سارا", "09121110001").await?;
        window.act("issue_card", json!({ "customer": sara, "number": "K7-1234567" })).await?;
        window.reopen().await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        window.greet(&sara, "سارا").await?;
        window.desk().lay_out(Layout::Ir)?;
        window.desk().scan("K7-7654321")?;
        window.wait_text("[data-testid=notice-card]", "K7-7654321").await?;
        assert_eq!(window.value("[data-testid=omnibox]").await?, "");
        window.screenshot("offered").await?;
        window.is_accessible().await?;
        assert_eq!(window.count("[data-testid=omnibox-none]").await?, 0, "no word of a search");
        window.click("[data-testid=card-new-customer]").await?;
        window.wait_focus("[data-testid=person-name]").await?;
        assert_eq!(window.value("[data-testid=person-card]").await?, "K7-7654321");
        window.type_keys("نینو").await?;
        window.press(Key::Enter).await?;
        window.wait_for("[data-testid=customer-page]").await?;
        window.desk().lay_out(Layout::Us)?;
        window.desk().scan("K7-0000001")?;
        window.click("[data-testid=card-attach]").await?;
        window.wait_gone("[data-testid=notice-card]").await?;
        let found = |code: &str| window.vafa_call("find_customers", &json!({ "text": code }));
        let nino = found("K7-7654321")?["exact"].clone();
        assert_ne!(nino, json!(sara));
        assert_eq!(found("K7-0000001")?["exact"], nino, "attached to whoever stands there");
        assert_eq!(found("K7-1234567")?["exact"], json!(sara));
        Ok(())
    })
}
