//! Settings that are more than a look: each is changed where a shop changes it and seen where it
//! holds.

use serde_json::json;
use vafa_tests::{Key, Layout, Setting, Step, Tongue, Window, in_each_language_from, journey};

/// An afternoon in Tehran and Tbilisi, a morning in New York, the next day in Auckland.
const AFTERNOON: &str = "2026-11-24T15:00:00Z";
const TODAY: &str = ".bar .today";

async fn section(window: &Window, name: &str) -> Step {
    window.click("[data-testid=nav-settings]").await?;
    window.click(&format!("[data-testid=settings-{name}]")).await
}

/// Types a setting and goes on to the next, as one does who keeps what was typed.
async fn set(window: &Window, name: &str, value: &str) -> Step {
    window.fill(&format!("[data-testid=setting-{name}]"), value).await?;
    window.press(Key::Tab).await
}

async fn choose(window: &Window, name: &str, value: &str) -> Step {
    window.click(&format!("[data-testid=setting-{name}-{value}]")).await?;
    window.wait_for(&format!("[data-testid=setting-{name}-{value}][aria-pressed=true]")).await
}

/// What a shop calls itself from now on.
fn name(tongue: Tongue) -> &'static str {
    tongue.one_of("آجیل و چای سرو", "ღვინო და ჩაი", "Corner Books and Tea")
}

fn seller(tongue: Tongue) -> &'static str {
    tongue.one_of("مریم", "თამარი", "Martha")
}

/// The shop's name and phone stand on its papers, and whoever is at the counter is named there.
async fn who_the_shop_is(window: &Window, tongue: Tongue) -> Step {
    section(window, "shop").await?;
    for (field, value) in
        [("name", name(tongue)), ("phone", "+995322123456"), ("address", "Rustaveli 7")]
    {
        window.fill(&format!("[data-testid=profile-{field}]"), value).await?;
    }
    window.click("[data-testid=profile-save]:not([aria-disabled])").await?;
    window.wait_for("[data-testid=profile-save][aria-disabled=true]").await?;
    window.screenshot("profile").await?;
    window.is_accessible().await?;
    window.click("[data-testid=nav-customers]").await?;
    window.click("[data-testid=customers-form]").await?;
    for words in [name(tongue), "+995322123456", "Rustaveli 7"] {
        window.wait_text("[data-testid=paper] header", words).await?;
    }
    section(window, "people").await?;
    window.fill("[data-testid=person-first-name]", seller(tongue)).await?;
    window.click("[data-testid=person-add]:not([aria-disabled])").await?;
    window.click("button[data-testid=status-seller]").await?;
    window.wait_text(".status-choice", seller(tongue)).await?;
    window.screenshot("people").await?;
    window.is_accessible().await?;
    window.click(".status-choice .btn").await?;
    window.wait_text("[data-testid=status-seller]", seller(tongue)).await
}

/// Digits and calendar of the day that stands above every room, and the first day of a week.
async fn looks(window: &Window, tongue: Tongue) -> Step {
    section(window, "looks").await?;
    choose(window, "digits", tongue.one_of("latin", "persian", "persian")).await?;
    window.wait_text(TODAY, tongue.one_of("3", "۲۴", "۲۴")).await?;
    choose(window, "calendar", tongue.one_of("gregorian", "jalali", "jalali")).await?;
    window.wait_text(TODAY, tongue.one_of("24", "۳", "۳")).await?;
    window.screenshot("looks").await?;
    window.is_accessible().await?;
    choose(window, "digits", tongue.one_of("persian", "latin", "latin")).await?;
    choose(window, "calendar", tongue.one_of("jalali", "gregorian", "gregorian")).await?;
    window.wait_text(TODAY, tongue.one_of("۳", "24", "24")).await?;
    let (start, weekday) = tongue.one_of(("monday", 1), ("saturday", 6), ("sunday", 0));
    choose(window, "week-start", start).await?;
    window.click("[data-testid=nav-messages]").await?;
    window.click("[data-testid=looking-open]").await?;
    window.click(".date-field .btn").await?;
    let script = "const first = document.querySelector('.month-days [data-day]');
        return new Date(`${first.dataset.day}T00:00:00Z`).getUTCDay();";
    window.wait_for(".month-days").await?;
    let first = window.client().execute(script, vec![]).await?;
    assert_eq!(first, json!(weekday), "a month's page begins with {start}");
    window.press(Key::Escape).await
}

/// Which day it is follows the zone, and the hour at which the shop's day begins.
async fn day(window: &Window, tongue: Tongue) -> Step {
    let (today, tomorrow) = tongue.one_of(("۳", "۴"), ("24", "25"), ("24", "25"));
    section(window, "looks").await?;
    set(window, "zone", "Pacific/Auckland").await?;
    window.wait_text(TODAY, tomorrow).await?;
    // Four in the morning still belongs to the evening before.
    set(window, "cut-off-hour", "6").await?;
    window.wait_text(TODAY, today).await?;
    let view = window.vafa_call("get_shop", &json!({}))?;
    assert_eq!(view["today"], "2026-11-24");
    set(window, "cut-off-hour", "0").await?;
    window.wait_text(TODAY, tomorrow).await?;
    set(window, "zone", tongue.one_of("Asia/Tehran", "Asia/Tbilisi", "America/New_York")).await?;
    window.wait_text(TODAY, today).await
}

/// Every number of the rhythm changes who is missed.
async fn rhythm(window: &Window, tongue: Tongue) -> Step {
    let missed = async |count: i64| -> Step {
        window.click("[data-testid=nav-messages]").await?;
        let count = format!(": {}", tongue.number(count));
        window.wait_text("[data-testid=list-missed]", &count).await
    };
    missed(0).await?;
    section(window, "missing").await?;
    set(window, "min-days", "12").await?;
    missed(1).await?;
    section(window, "missing").await?;
    window.choose("[data-testid=setting-factor]", "40").await?;
    missed(0).await?;
    section(window, "missing").await?;
    set(window, "max-days", "14").await?;
    missed(1).await?;
    section(window, "missing").await?;
    set(window, "default-days", "7").await?;
    window.screenshot("rhythm").await?;
    window.is_accessible().await?;
    missed(2).await
}

/// The letter is signed by whoever stands at the counter for the shop as it is called now, and in
/// the quiet hours says until when it waits.
async fn letter(window: &Window, tongue: Tongue) -> Step {
    window.click("[data-testid=list-missed]").await?;
    window.wait_text("[data-testid=letter-text]", name(tongue)).await?;
    window.wait_text("[data-testid=letter-text]", seller(tongue)).await?;
    let phone = tongue.one_of("00995322123456", "+995322123456", "+995322123456");
    window.wait_text("[data-testid=letter-text]", phone).await?;
    let until = tongue.one_of("۲۳:۰۰", "23:00", "23:00");
    assert!(!window.text("[data-testid=letter]").await?.contains(until), "no quiet hours yet");
    section(window, "missing").await?;
    set(window, "quiet-from", "8").await?;
    set(window, "quiet-to", "23").await?;
    window.click("[data-testid=nav-messages]").await?;
    window.click("[data-testid=list-missed]").await?;
    window.wait_text("[data-testid=letter]", until).await?;
    window.screenshot("quiet").await?;
    window.is_accessible().await
}

#[test]
fn what_a_shop_settles_holds_at_once_in_every_room_it_is_about() -> Step {
    let setting = Setting::named("settled").at(AFTERNOON);
    in_each_language_from(&setting, async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let once = window.add(tongue.person, tongue.phone).await?;
        let often = window.add(tongue.twin, "+995599200001").await?;
        for (customer, day) in [
            (&once, "2026-11-04"),
            (&often, "2026-10-30"),
            (&often, "2026-11-04"),
            (&often, "2026-11-09"),
        ] {
            let sale = json!({ "customer": customer, "amount": 1_000_000, "day": day });
            window.act("record_purchase", sale).await?;
        }
        for customer in [&once, &often] {
            let yes = json!({ "customer": customer, "state": "given" });
            window.act("record_consent", yes).await?;
        }
        who_the_shop_is(window, tongue).await?;
        looks(window, tongue).await?;
        day(window, tongue).await?;
        rhythm(window, tongue).await?;
        letter(window, tongue).await
    })
}

#[test]
fn the_scanner_is_tried_the_shop_is_checked_and_the_report_names_nobody() -> Step {
    journey(Setting::named("machine").speaking("fa"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.add("سارا محمدی", "09121110001").await?;
        section(window, "machine").await?;
        window.wait_for("[data-testid=scanner-test] .soft").await?;
        window.desk().lay_out(Layout::Us)?;
        window.desk().scan("4006381333931")?;
        window.wait_text("[data-testid=scanner-test]", "4006381333931").await?;
        window.screenshot("scanner").await?;
        window.is_accessible().await?;
        section(window, "safety").await?;
        window.click("[data-testid=check-quick]").await?;
        window.wait_for("[data-testid=check-result].is-kept").await?;
        let path = window.desk().home().join("report.txt");
        window.answer("save_file", &path)?;
        window.click("[data-testid=report]").await?;
        let report = window
            .until("the report", async || {
                Ok(std::fs::read_to_string(&path).ok().filter(|text| !text.is_empty()))
            })
            .await?;
        window.wait_text(".work", "report.txt").await?;
        assert!(report.starts_with("vafa: ") && report.contains("log:"), "{report}");
        for known in ["customers: 1", "quick check, findings: 0"] {
            assert!(report.contains(known), "{report}");
        }
        for theirs in ["سارا", "محمدی", "9121110001"] {
            assert!(!report.contains(theirs), "{theirs} in the report");
        }
        window.screenshot("report").await?;
        window.is_accessible().await
    })
}
