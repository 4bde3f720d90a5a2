//! The first start: no shop yet, nothing known, only a keyboard.

use serde_json::json;
use vafa_tests::{Key, Setting, Step, Window, answer, built, journey};

/// From the key press that founds the shop to the omnibox in focus, in milliseconds.
const CLOCK: &str = "
    window.pressed = window.focused = undefined;
    addEventListener('keydown', e => { if (e.code === 'Enter') window.pressed = e.timeStamp; }, true);
    addEventListener('focusin', e => {
        if (e.target.id === 'omnibox') window.focused ??= performance.now();
    });";

#[test]
fn a_persian_shop_is_founded_by_keyboard_and_the_omnibox_waits() -> Step {
    let setting = Setting::named("first-start").without_a_shop();
    journey(setting, async |window| {
        window.wait_focus("[data-testid=start-name]").await?;
        // The languages stand before the name.
        window.press_with(&[Key::Shift], Key::Tab.sign()).await?;
        window.wait_focus("[data-testid=start-language-en]").await?;
        window.press(Key::Enter).await?;
        window.wait_for("html[lang=en][dir=ltr]").await?;
        for _ in 0..2 {
            window.press_with(&[Key::Shift], Key::Tab.sign()).await?;
        }
        window.wait_focus("[data-testid=start-language-fa]").await?;
        window.press(Key::Enter).await?;
        window.wait_for("html[lang=fa][dir=rtl]").await?;
        window.is_accessible().await?;
        for _ in 0..3 {
            window.press(Key::Tab).await?;
        }
        window.wait_focus("[data-testid=start-name]").await?;
        window.type_keys("آجیل سرو").await?;
        window.wait_for("[data-testid=start-currency-IRR][aria-pressed=true]").await?;
        window.screenshot("fa").await?;

        window.client().execute(CLOCK, vec![]).await?;
        window.press(Key::Enter).await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        let took = window.client().execute("return focused - pressed;", vec![]).await?;
        let took = took.as_f64().ok_or("nothing was pressed")?;
        assert!(took <= 1000.0, "the omnibox has the focus within a second: {took} ms");

        window.wait_for("[data-testid=first-steps]").await?;
        window.screenshot("today").await?;
        window.is_accessible().await?;
        let shop = window.ask("get_shop", json!({})).await?;
        assert_eq!(shop["settings"]["profile"]["name"], "آجیل سرو");
        // The command line finds the shop that the window opened last.
        let mut vafa = window.desk().command(&built("vafa")?);
        let shop = answer(&vafa.args(["--json", "call", "get_shop", "{}"]).output()?)?;
        let settings = &shop["settings"];
        assert_eq!(settings["profile"]["name"], "آجیل سرو");
        assert_eq!((&settings["language"], &settings["unit"]), (&json!("fa"), &json!("toman")));
        assert_eq!(settings["calendar"], "jalali");
        take_the_first_steps(window).await
    })
}

/// A customer, a sale, a look at the letters: each shows as done by itself, and then they are gone.
async fn take_the_first_steps(window: &Window) -> Step {
    window.press(Key::F(4)).await?;
    window.wait_focus("[data-testid=person-name]").await?;
    window.type_keys("سارا").await?;
    window.click("[data-testid=person-save]").await?;
    window.click("[data-testid=nav-today]").await?;
    window.wait_for("[data-testid=step-customer][data-done=true]").await?;
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.type_keys("۲۰۰۰۰").await?;
    window.press(Key::Enter).await?;
    window.click("[data-testid=nav-today]").await?;
    window.wait_for("[data-testid=step-sale][data-done=true]").await?;
    window.screenshot("steps").await?;
    window.click("[data-testid=step-letter] button").await?;
    window.wait_gone("[data-testid=first-steps]").await?;
    window.click("[data-testid=nav-today]").await?;
    window.wait_for("[data-testid=today-calm]").await?;
    assert_eq!(window.count("[data-testid=first-steps]").await?, 0);
    Ok(())
}
