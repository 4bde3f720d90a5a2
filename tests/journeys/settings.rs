//! Settings: languages at run time, the unit, the theme, and letters of twice the size.

use serde_json::json;
use vafa_tests::{Setting, Step, Window, journey};

use crate::places::{PLACES, go};

#[test]
fn language_unit_and_theme_change_while_one_works() -> Step {
    journey(Setting::named("settings").speaking("fa"), async |window| {
        window.wait_for("html[lang=fa][dir=rtl]").await?;
        let sara = window.add("سارا", "09121110001").await?;
        let sale = json!({ "customer": sara, "amount": 2_000_000, "receipt": "", "lines": [],
            "spend": null, "day": null });
        window.act("record_purchase", sale).await?;
        window.wait_text("[data-testid=today-sales]", "۲۰۰٬۰۰۰ تومان").await?;
        languages(window).await?;
        unit(window).await?;
        theme(window).await
    })
}

async fn languages(window: &Window) -> Step {
    window.click("[data-testid=nav-settings]").await?;
    window.click("[data-testid=settings-looks]").await?;
    for (language, direction) in [("ka", "ltr"), ("en", "ltr"), ("fa", "rtl")] {
        window.click(&format!("[data-testid=setting-language-{language}]")).await?;
        window.wait_for(&format!("html[lang={language}][dir={direction}]")).await?;
        let shop = window.vafa_call("get_shop", &json!({}))?;
        assert_eq!(shop["settings"]["language"], language);
        window.screenshot(language).await?;
        window.is_accessible().await?;
    }
    Ok(())
}

/// The unit is how amounts are shown and typed; what is stored stays.
async fn unit(window: &Window) -> Step {
    window.click("[data-testid=setting-unit-rial]").await?;
    window.wait_for("[data-testid=setting-unit-rial][aria-pressed=true]").await?;
    window.click("[data-testid=nav-today]").await?;
    window.wait_text("[data-testid=today-sales]", "۲٬۰۰۰٬۰۰۰ ریال").await?;
    let bought = window.vafa_call("list_purchases", &json!({}))?;
    assert_eq!(bought["sum"], 2_000_000, "no stored amount is converted");
    Ok(())
}

async fn theme(window: &Window) -> Step {
    window.click("[data-testid=nav-settings]").await?;
    window.click("[data-testid=settings-machine]").await?;
    window.click("[data-testid=setting-theme-dark]").await?;
    window.wait_for("html[data-theme=dark]").await?;
    window.screenshot("dark").await?;
    window.is_accessible().await?;
    window.click("[data-testid=nav-today]").await?;
    window.screenshot("dark-today").await?;
    window.is_accessible().await
}

/// What is wider than its place, where one would have to scroll sideways to read on.
const TOO_WIDE: &str = "
    return [document.scrollingElement, ...document.querySelectorAll('.work, .page, .counter, .nav')]
        .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1
            && getComputedStyle(e).overflowX !== 'hidden')
        .map(e => `${e.tagName}.${e.className}: ${e.scrollWidth} > ${e.clientWidth}`).join(', ');";

#[test]
fn letters_of_twice_the_size_need_no_scroll_sideways() -> Step {
    for language in ["fa", "ka", "en"] {
        let setting = Setting::named("twice").speaking(language).sized(1024, 700);
        journey(setting, async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            window.add("Nino", "+995599123456").await?;
            window.click("[data-testid=nav-settings]").await?;
            window.click("[data-testid=settings-machine]").await?;
            window.click("[data-testid=setting-text-size-200]").await?;
            window.wait_for("html[style*='200%']").await?;
            for place in PLACES {
                go(window, place).await?;
                window.screenshot(&format!("{language}-{place}")).await?;
                let wide = window.client().execute(TOO_WIDE, vec![]).await?;
                assert_eq!(wide, json!(""), "{place} in {language}");
            }
            Ok(())
        })?;
    }
    Ok(())
}
