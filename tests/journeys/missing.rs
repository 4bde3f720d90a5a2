//! "We miss you": from a lapse to a letter in somebody's hand, and the other ways it can end.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

/// Every twelve days until the end of September; 55 days later that is missed.
pub const VISITS: [&str; 5] =
    ["2026-08-13", "2026-08-25", "2026-09-06", "2026-09-18", "2026-09-30"];
/// The day of the last visit: the shop knew them before they stayed away.
pub const THEN: &str = "2026-09-30T09:30:00Z";
/// The day of the journey.
pub const NOW: &str = "2026-11-24T09:30:00Z";

/// Somebody who came every twelve days, and then no more.
pub async fn regular(window: &Window, name: &str, phone: &str) -> Step<String> {
    let customer = window.add(name, phone).await?;
    for day in VISITS {
        let bought = json!({
            "customer": customer, "amount": 5_000_000, "spend": null, "day": day, "receipt": "",
            "lines": [{ "goods": "پسته", "quantity_milli": 1000, "amount": 5_000_000 }],
        });
        window.act("record_purchase", bought).await?;
    }
    Ok(customer)
}

/// The computer was off for eight weeks: nobody is written to before a person says that the day is
/// right.
pub async fn weeks_later(window: &mut Window, now: &str) -> Step {
    window.reopen_at(now).await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    window.wait_for("[data-testid=notice-day]").await?;
    assert_eq!(missed(window)?.1, Vec::<String>::new());
    window.is_accessible().await?;
    window.click("[data-testid=notice-day] .btn").await?;
    window.wait_gone("[data-testid=notice-day]").await
}

/// The row of somebody in whatever list is shown.
pub fn row(customer: &str) -> String {
    format!("[data-testid=missing-row][data-customer=\"{customer}\"]")
}

/// The list as the command line reads it: how many are missed, and who is to be written to.
pub fn missed(window: &Window) -> Step<(Value, Vec<String>)> {
    let list = window.vafa_call("list_missing", &json!({}))?;
    let rows = list["rows"].as_array().ok_or("no rows")?;
    let ids = rows.iter().filter_map(|row| row["who"]["id"].as_str().map(str::to_owned)).collect();
    Ok((list["missed"].clone(), ids))
}

#[test]
fn somebody_missed_is_asked_written_to_and_done() -> Step {
    journey(Setting::named("missing").speaking("fa").at(THEN), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let nasrin = regular(window, "نسرین احمدی", "09121110001").await?;
        weeks_later(window, NOW).await?;
        held_back(window).await?;
        ask_at_the_counter(window, &nasrin).await?;
        write(window, &nasrin).await
    })
}

/// A step that goes first in queues, and other settings of the shop.
async fn change(window: &Window, patience_days: u32) -> Step {
    let mut settings = window.vafa_call("get_shop", &json!({}))?["settings"].clone();
    settings["patience_days"] = json!(patience_days);
    settings["program"]["ladder"] = json!({
        "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 30 },
        "steps": [{ "id": 1, "name": "طلایی", "from": 900_000_000,
            "benefits": { "factor_percent": 100, "off_percent": 0, "priority": 5 } }],
    });
    window.act("change_settings", json!({ "settings": settings })).await.map(drop)
}

#[test]
fn a_higher_step_stands_first_in_the_letters_and_what_is_old_is_taken_back_with_a_reason() -> Step {
    journey(Setting::named("turns").speaking("fa").at(THEN), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        change(window, 30).await?;
        let nasrin = regular(window, "نسرین احمدی", "09121110001").await?;
        let sara = regular(window, "سارا محمدی", "09121110002").await?;
        // Nasrin bought more, and would stand first.
        let more = json!({ "customer": nasrin, "amount": 9_000_000, "day": VISITS[4] });
        window.act("record_purchase", more).await?;
        let by_hand = json!({ "customer": sara, "step": 1, "by_hand": true,
            "until": "2027-12-31", "reason": "دوست قدیمی" });
        window.act("set_step", by_hand).await?;
        for customer in [&sara, &nasrin] {
            let yes = json!({ "customer": customer, "state": "given" });
            window.act("record_consent", yes).await?;
        }
        weeks_later(window, NOW).await?;
        assert_eq!(missed(window)?.1, [sara.clone(), nasrin.clone()]);
        window.click("[data-testid=nav-messages]").await?;
        window.wait_for(&format!("{} [data-testid=missing-step]", row(&sara))).await?;
        window.screenshot("step").await?;
        window.is_accessible().await?;
        take_back_with_a_reason(window).await?;
        change(window, 20).await?;
        window.click("[data-testid=nav-messages]").await?;
        window.wait_for(&format!("{} [data-testid=missing-waited]", row(&nasrin))).await?;
        window.screenshot("waited").await?;
        window.is_accessible().await
    })
}

/// The newest act that can be taken back is eight weeks old: a consent.
async fn take_back_with_a_reason(window: &Window) -> Step {
    window.press_with(&[Key::Control, Key::Shift], 'z').await?;
    window.wait_for("[data-testid=activity-row]").await?;
    window.click("[data-testid=activity-undo]").await?;
    window.click("#undo-reason").await?;
    window.press(Key::Enter).await?;
    window.wait_for("#undo-trouble [data-code=undo_reason_needed]").await?;
    window.screenshot("why").await?;
    window.is_accessible().await?;
    window.fill("#undo-reason", "اشتباه بود").await?;
    window.press(Key::Enter).await?;
    window.wait_gone("#undo-reason").await?;
    // As it was: the consent is given again.
    window.click("[data-testid=activity-undo]").await?;
    window.click("[data-testid=activity-undo-save]").await?;
    window.wait_gone("#undo-reason").await
}

/// Missed is a fact; without consent nobody is written to, and one sees who is left out and why.
async fn held_back(window: &Window) -> Step {
    window.click("[data-testid=nav-messages]").await?;
    window.wait_for("[data-testid=missing-calm]").await?;
    window.wait_for("[data-testid=held-no_consent]").await?;
    assert_eq!(missed(window)?, (json!(1), vec![]));
    window.screenshot("held-back").await?;
    window.is_accessible().await?;
    window.click("[data-testid=held-no_consent]").await?;
    window.wait_for("[data-testid=missing-list][data-count=\"1\"]").await?;
    window.wait_for("[data-testid=letter-blocked]").await?;
    assert_eq!(window.count("[data-testid=way-copy]").await?, 0, "no way out without consent");
    window.is_accessible().await
}

/// "May we write?" is asked at the counter and answered with one key.
async fn ask_at_the_counter(window: &Window, customer: &str) -> Step {
    window.greet(customer, "نسرین").await?;
    window.wait_for("[data-testid=ask-consent]").await?;
    window.screenshot("ask").await?;
    window.is_accessible().await?;
    window.press(Key::F(6)).await?;
    window.wait_gone("[data-testid=ask-consent]").await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    assert_eq!(missed(window)?, (json!(1), vec![customer.to_owned()]));
    window.press(Key::Escape).await?;
    Ok(())
}

async fn write(window: &Window, customer: &str) -> Step {
    window.click("[data-testid=nav-today]").await?;
    window.wait_for(&row(customer)).await?;
    window.wait_text("[data-testid=missing-row]", "۱۲").await?;
    window.screenshot("today").await?;
    window.is_accessible().await?;
    window.click("[data-testid=missing-write]").await?;
    window.wait_text("[data-testid=letter-text]", "نسرین").await?;
    window.wait_for("[data-testid=letter-sent][aria-disabled=true]").await?;
    window.screenshot("letter").await?;
    window.is_accessible().await?;
    window.click("[data-testid=way-copy]").await?;
    let copied = window.wait_for_act("copy").await?;
    let letter = window.vafa_call("get_letter", &json!({ "customer": customer }))?;
    assert_eq!(copied["text"], letter["text"], "what was copied is the letter, whole");
    let text = letter["text"].as_str().unwrap_or_default();
    assert!(text.contains("آجیل سرو") && !text.contains('\u{2068}'), "plain text: {text}");
    window.click("[data-testid=letter-sent]:not([aria-disabled])").await?;
    window.wait_for("[data-testid=missing-calm]").await?;
    assert_eq!(missed(window)?.1, Vec::<String>::new());
    window.click("[data-testid=nav-today]").await?;
    window.wait_for("[data-testid=today-calm]").await?;
    window.is_accessible().await
}

#[test]
fn a_lapse_ends_also_by_snooze_by_a_reason_and_by_a_purchase() -> Step {
    let setting = Setting::named("missing-ends").speaking("fa").at(THEN);
    journey(setting, async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        for (name, phone) in [
            ("نسرین احمدی", "09121110001"),
            ("بهرام رضایی", "09121110002"),
            ("شیرین صادقی", "09121110003"),
        ] {
            let customer = regular(window, name, phone).await?;
            let answer = json!({
                "customer": customer, "channels": [], "purpose": null, "state": "given",
            });
            window.act("record_consent", answer).await?;
        }
        weeks_later(window, NOW).await?;
        window.click("[data-testid=nav-messages]").await?;
        window.wait_for("[data-testid=missing-list][data-count=\"3\"]").await?;
        assert_eq!(missed(window)?.1.len(), 3);
        window.screenshot("three").await?;

        let later = shown(window).await?;
        window.click("[data-testid=snooze-7]").await?;
        window.wait_gone(&row(&later)).await?;
        let skipped = shown(window).await?;
        window.click("[data-testid=skip]").await?;
        window.screenshot("skip").await?;
        window.is_accessible().await?;
        window.click("[data-testid=skip-spoke_already]").await?;
        window.wait_gone(&row(&skipped)).await?;

        let bought = shown(window).await?;
        assert_eq!(missed(window)?, (json!(3), vec![bought.clone()]));
        window.click("[data-testid=letter] h2 button").await?;
        window.wait_for(&format!("[data-testid=guest][data-customer=\"{bought}\"]")).await?;
        window.press(Key::F(9)).await?;
        window.wait_focus("[data-testid=sale-amount]").await?;
        window.type_keys("۵۰۰۰۰").await?;
        window.press(Key::Enter).await?;
        window.wait_for("[data-testid=toast-undo]").await?;
        assert_eq!(missed(window)?, (json!(2), vec![]), "who bought is missed no more");
        window.click("[data-testid=nav-messages]").await?;
        window.wait_for("[data-testid=missing-calm]").await?;
        window.is_accessible().await
    })
}

/// Whose letter lies open.
async fn shown(window: &Window) -> Step<String> {
    let script = "return document.querySelector('[data-testid=missing-row][aria-current=true]')
        ?.dataset.customer;";
    let customer = window.until_script("a letter that lies open", script, vec![]).await?;
    Ok(customer.as_str().ok_or("nobody")?.to_owned())
}
