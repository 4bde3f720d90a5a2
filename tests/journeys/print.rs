//! Pages that are printed, as a picture under print media, in three languages.

use serde_json::json;
use vafa_tests::{Setting, Step, Window, journey};

/// The driver of WebKit has no printing. The page is laid out for paper instead: what the style
/// sheets say for print holds, and what they say for the screen does not.
const ON_PAPER: &str = "
    for (const sheet of document.styleSheets) {
        for (const rule of sheet.cssRules) {
            const media = rule.media?.mediaText;
            if (media === 'print') rule.media.mediaText = 'all';
            else if (media === 'screen') rule.media.mediaText = 'not all';
        }
        if (sheet.media.mediaText === 'print') sheet.media.mediaText = 'all';
    }";

/// The part of the picture, in tenths of a percent, that is not the colour of its corner.
const INK: &str = "
    const [png, done] = arguments;
    const bytes = Uint8Array.from(atob(png), sign => sign.charCodeAt(0));
    createImageBitmap(new Blob([bytes])).then(image => {
        const canvas = new OffscreenCanvas(image.width, image.height);
        const paper = canvas.getContext('2d');
        paper.drawImage(image, 0, 0);
        const { data } = paper.getImageData(0, 0, image.width, image.height);
        let ink = 0;
        for (let at = 0; at < data.length; at += 4) {
            if (Math.abs(data[at] - data[0]) + Math.abs(data[at + 1] - data[1]) > 60) ink += 1;
        }
        done(Math.round(ink * 4000 / data.length));
    }, broken => done(String(broken)));";

#[test]
fn the_form_and_the_purchases_are_pages_in_three_languages() -> Step {
    for language in ["fa", "ka", "en"] {
        journey(Setting::named("print").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let customer = window.add("Sara سارا", "+989121110001").await?;
            for day in ["2026-10-01", "2026-11-01", "2026-11-20"] {
                let bought = json!({
                    "customer": customer, "amount": 2_000_000, "spend": null, "day": day,
                    "receipt": "", "lines": [],
                });
                window.act("record_purchase", bought).await?;
            }
            window.click("[data-testid=nav-customers]").await?;
            window.click("[data-testid=customers-form]").await?;
            printed(window).await?;
            on_paper(window, &format!("form-{language}")).await?;
            window.reopen().await?;
            window.wait_focus("[data-testid=omnibox]").await?;
            window.greet(&customer, "Sara").await?;
            window.click("[data-testid=customer-print]").await?;
            window.until_script("three lines", LINES, vec![]).await?;
            printed(window).await?;
            on_paper(window, &format!("purchases-{language}")).await
        })?;
    }
    Ok(())
}

const LINES: &str = "return document.querySelectorAll('.paper tbody tr').length === 3;";

/// The button hands the page to the desktop's printing.
async fn printed(window: &Window) -> Step {
    window.wait_for("[data-testid=paper]").await?;
    window.is_accessible().await?;
    window.click("[data-testid=print]").await?;
    window.wait_for_act("print").await.map(drop)
}

/// Under print media only the page is there, and it is not empty.
async fn on_paper(window: &Window, name: &str) -> Step {
    window.client().execute(ON_PAPER, vec![]).await?;
    for gone in [".nav", ".bar", ".counter", ".status", "[data-testid=print]"] {
        window.wait_gone(gone).await?;
    }
    window.wait_for("[data-testid=paper]").await?;
    window.screenshot(name).await?;
    let picture = base64(&window.picture().await?);
    let ink = window.client().execute_async(INK, vec![json!(picture)]).await?;
    let part = ink.as_u64().ok_or_else(|| format!("the picture is not read: {ink}"))?;
    assert!((5..=300).contains(&part), "{name} holds writing: {part} of a thousand");
    Ok(())
}

/// Bytes as text of 64 signs (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len() / 3 * 4 + 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| group.get(at).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * at) & 63) as usize] as char;
            text.push(if at > group.len() { '=' } else { sign });
        }
    }
    text
}
