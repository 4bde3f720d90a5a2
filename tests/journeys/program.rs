//! The club's program: set up from a ready one, changed, and at work at the counter.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Tongue, Window, in_each_language, journey};

const AMOUNT: &str = "[data-testid=sale-amount]";

/// The room of the program, from wherever one is.
async fn enter(window: &Window) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-rules]").await?;
    window.wait_for("[data-testid=program]").await
}

async fn save(window: &Window) -> Step {
    window.click("[data-testid=program-save]").await?;
    window.wait_gone("[data-testid=program-save]").await
}

fn program(window: &Window) -> Step<Value> {
    Ok(window.vafa_call("get_shop", &json!({}))?["settings"]["program"].clone())
}

#[test]
fn a_program_is_set_up_from_a_ready_one_in_persian() -> Step {
    journey(Setting::named("program").speaking("fa").sized(1024, 700), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let sara = window.add("سارا محمدی", "09121110001").await?;
        enter(window).await?;
        // A shop that has changed nothing yet is offered the ready ones first.
        window.wait_for("[data-testid=ready-boutique_ladder]").await?;
        window.screenshot("ready").await?;
        window.is_accessible().await?;
        window.click("[data-testid=ready-take-cafe_stamps]").await?;
        window.wait_for("[data-testid=rule-2]").await?;
        window.click("[data-testid=program-stamps]").await?;
        window.fill("#card-1-needs", "۲").await?;
        window.screenshot("stamps").await?;
        window.is_accessible().await?;
        save(window).await?;
        let kept = program(window)?;
        assert_eq!(kept["stamp_cards"][0]["needs"], 2);
        assert_eq!(kept["rules"][0]["into"], json!({ "stamps": 1 }));
        grocer(window).await?;
        stamps(window, &sara).await
    })
}

/// A rule is added beside the stamps, and says what it does with an example.
async fn grocer(window: &Window) -> Step {
    window.click("[data-testid=program-rules]").await?;
    window.click("[data-testid=rule-add]").await?;
    window.click("[data-testid=rule-add-per_amount]").await?;
    window.wait_text("[data-testid=rule-example-3]", "۱۰۵٬۰۰۰ تومان").await?;
    window.wait_text("[data-testid=rule-example-3]", "۱۰ امتیاز").await?;
    window.screenshot("rules").await?;
    window.is_accessible().await?;
    // A number that cannot be is marked where it stands, and nothing is kept.
    window.fill("#rule-3-points", "۰").await?;
    window.wait_for("[data-testid=program-save][aria-disabled=true]").await?;
    window.fill("#rule-3-points", "۲").await?;
    window.wait_text("[data-testid=rule-example-3]", "۲۱ امتیاز").await?;
    save(window).await?;
    assert_eq!(program(window)?["rules"][1]["gives"]["points"], 2);
    // And the way back.
    window.click("[data-testid=toast-undo]").await?;
    window.wait_gone("[data-testid=rule-3]").await?;
    assert_eq!(program(window)?["rules"].as_array().map(Vec::len), Some(1));
    Ok(())
}

/// A stamp for a visit, two visits, and one key gives what is free.
async fn stamps(window: &Window, customer: &str) -> Step {
    for day in ["2026-11-22", "2026-11-23"] {
        let sale = json!({ "customer": customer, "amount": 1_000_000, "day": day, "spend": null,
            "lines": [], "receipt": "", "parts": { "tax": 0, "delivery": 0, "wrapping": 0 } });
        window.act("record_purchase", sale).await?;
    }
    window.greet(customer, "سارا").await?;
    window.wait_for("[data-testid=guest-stamps-give]").await?;
    window.screenshot("full").await?;
    window.is_accessible().await?;
    window.click("[data-testid=guest-stamps-give]").await?;
    window.wait_for("[data-testid=toast-undo]").await?;
    window.wait_gone("[data-testid=guest-stamps-give]").await?;
    window.press(Key::F(9)).await?;
    window.wait_focus(AMOUNT).await?;
    window.type_keys("۱۰۰۰۰۰").await?;
    window.wait_for("[data-testid=sale-stamps]").await?;
    window.screenshot("sale").await?;
    window.is_accessible().await
}

/// How long the first program may take to set up, in milliseconds.
const TWO_MINUTES: f64 = 120_000.0;

/// Milliseconds by the clock of the page, which goes on while the shop's stands still.
async fn now(window: &Window) -> Step<f64> {
    let read = window.client().execute("return performance.now();", vec![]).await?;
    read.as_f64().ok_or_else(|| "the page has no clock".into())
}

/// The ready programs in the order they are offered, as they are called.
fn ready(tongue: Tongue) -> [(&'static str, &'static str); 3] {
    [
        ("cafe_stamps", tongue.one_of("مهر کافه", "კაფეს შტამპები", "Café stamps")),
        ("grocer_points", tongue.one_of("امتیاز سوپرمارکت", "მარკეტის ქულები", "Grocer points")),
        ("boutique_ladder", tongue.one_of("پلکان بوتیک", "ბუტიკის საფეხურები", "Boutique ladder")),
    ]
}

#[test]
fn each_ready_program_is_set_up_in_under_two_minutes_and_works_at_the_counter() -> Step {
    in_each_language("ready", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let person = window.add(tongue.person, tongue.phone).await?;
        for (id, name) in ready(tongue) {
            // Two clicks to the room, one on the program, one to keep it, each as soon as it can be
            // done. So it is the program's share of the two minutes that is held here: what a
            // person needs to read three offers comes to it and is measured nowhere.
            let began = now(window).await?;
            enter(window).await?;
            window.wait_text(".ready .when", name).await?;
            window.click(&format!("[data-testid=ready-take-{id}]")).await?;
            save(window).await?;
            let took = now(window).await? - began;
            assert!(took < TWO_MINUTES, "{id} took {took} ms");
            window.greet(&person, tongue.typed_name).await?;
            window.press(Key::F(9)).await?;
            window.wait_focus(AMOUNT).await?;
            window.type_keys(&tongue.typed(60)).await?;
            works(window, tongue, id).await?;
            window.screenshot(id).await?;
            window.is_accessible().await?;
            // And the way back: the next one is again the first.
            window.press(Key::Escape).await?;
            window.wait_focus("[data-testid=omnibox]").await?;
            window.press_with(&[Key::Control], 'z').await?;
            let untouched = async || {
                Ok((window.vafa_call("ready_programs", &json!({}))?["untouched"] == true)
                    .then_some(()))
            };
            window.until("the program to be as it was", untouched).await?;
        }
        Ok(())
    })
}

/// What the program brings at a sale of 60 coins to somebody of the club.
async fn works(window: &Window, tongue: Tongue, id: &str) -> Step {
    let kept = program(window)?;
    match id {
        "cafe_stamps" => {
            let card = &kept["stamp_cards"][0];
            window.wait_text("[data-testid=sale-stamps]", &tongue.number(1)).await?;
            window.wait_text("[data-testid=guest-stamps]", &tongue.number(10)).await?;
            window
                .wait_text("[data-testid=guest-stamps]", card["name"].as_str().unwrap_or("-"))
                .await
        }
        "grocer_points" => {
            assert_eq!(kept["life"], json!({ "ends": "season_end", "after": 1 }));
            window.wait_text("[data-testid=reckoning-after]", &tongue.number(60)).await
        }
        _ => {
            let step = &kept["ladder"]["steps"][0];
            let from = step["from"].as_i64().ok_or("no ladder")?;
            window.wait_text("[data-testid=guest-step]", &tongue.money(from)).await?;
            window.wait_text("[data-testid=guest-step]", step["name"].as_str().unwrap_or("-")).await
        }
    }
}

#[test]
fn points_are_earned_spent_in_part_given_back_and_undone() -> Step {
    in_each_language("program-points", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let person = window.add(tongue.person, tongue.phone).await?;
        enter(window).await?;
        window.click("[data-testid=ready-take-grocer_points]").await?;
        window.click("[data-testid=program-life]").await?;
        window.wait_for("[data-testid=life-example]").await?;
        window.screenshot("life").await?;
        window.is_accessible().await?;
        save(window).await?;
        assert_eq!(program(window)?["life"], json!({ "ends": "season_end", "after": 1 }));
        window.greet(&person, tongue.typed_name).await?;
        sell(window, tongue, 60, None).await?;
        holds(window, tongue, &person, 60).await?;
        // The end of the next season is said at the counter.
        window.wait_for("[data-testid=guest-ending]").await?;
        // 20 points pay one coin of ten: nine earn.
        sell(window, tongue, 10, Some(20)).await?;
        holds(window, tongue, &person, 60 - 20 + 9).await?;
        // On a small screen the day's sales fold into their heading, which opens them.
        window.press(Key::F(9)).await?;
        window.click("[data-testid=sales-today]").await?;
        window.click("[data-testid=purchase-return]").await?;
        window.fill("[data-testid=return-amount]", &tongue.typed(5)).await?;
        window.press(Key::Enter).await?;
        window.wait_gone("[data-testid=return-amount]").await?;
        window.wait_for("[data-testid=purchase-row] .kind").await?;
        // Half of the sale: half of the points back, and four earned by what is left.
        holds(window, tongue, &person, 60 - 10 + 4).await?;
        window.click("[data-testid=toast-undo]").await?;
        window.wait_gone("[data-testid=purchase-row] .kind").await?;
        holds(window, tongue, &person, 49).await?;
        window.screenshot("undone").await?;
        window.is_accessible().await
    })
}

/// The balance is so much in the file, and stands there in the digits of the shop.
async fn holds(window: &Window, tongue: Tongue, customer: &str, points: i64) -> Step {
    let card = window.vafa_call("get_counter", &json!({ "customer": customer }))?;
    assert_eq!(card["who"]["points"], points);
    window.wait_text("[data-testid=balance]", &tongue.number(points)).await
}

/// Sells at the counter by keyboard, so many coins and points.
async fn sell(window: &Window, tongue: Tongue, coins: i64, spend: Option<i64>) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus(AMOUNT).await?;
    window.type_keys(&tongue.typed(coins)).await?;
    if let Some(points) = spend {
        window.press(Key::F(8)).await?;
        window.wait_focus("[data-testid=sale-spend]").await?;
        window.type_keys(&tongue.number(points)).await?;
        for coins in [points / 20, coins - points / 20] {
            let shown = tongue.money(tongue.minor(coins));
            window.wait_text("[data-testid=sale-to-pay]", &shown).await?;
        }
    }
    window.press(Key::Enter).await?;
    window.wait_text("[data-testid=toast]", &tongue.money(tongue.minor(coins))).await?;
    window.wait_focus("[data-testid=omnibox]").await
}

#[test]
fn a_ladder_is_set_up_and_climbed_in_english() -> Step {
    journey(Setting::named("program-en").sized(1024, 700), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let anna = window.add("Anna Bell", "+12125550147").await?;
        enter(window).await?;
        window.click("[data-testid=ready-take-boutique_ladder]").await?;
        window.click("[data-testid=program-ladder]").await?;
        window.wait_for("[data-testid=step-3]").await?;
        window.click("[data-testid=step-edit-1]").await?;
        window.fill("[data-testid=step-1-name]", "Reader").await?;
        window.screenshot("ladder").await?;
        window.is_accessible().await?;
        save(window).await?;
        window.greet(&anna, "Anna").await?;
        window.wait_text("[data-testid=guest-step]", "$100.00 to Reader").await?;
        window.press(Key::F(9)).await?;
        window.wait_focus(AMOUNT).await?;
        window.type_keys("99.99").await?;
        window.wait_for("[data-testid=reckoning]").await?;
        assert_eq!(window.count("[data-testid=sale-to-step]").await?, 0);
        window.fill(AMOUNT, "100").await?;
        window.wait_text("[data-testid=sale-to-step]", "Reader").await?;
        window.screenshot("sale").await?;
        window.is_accessible().await?;
        window.press(Key::Enter).await?;
        window.wait_text("[data-testid=guest-step]", "$400.00 to Regular").await?;
        by_hand(window, &anna).await
    })
}

/// A step by hand, with its reason in the history.
async fn by_hand(window: &Window, customer: &str) -> Step {
    window.click("[data-testid=guest] .who .door").await?;
    window.wait_for("[data-testid=step-row]").await?;
    window.click("[data-testid=toast] .close").await?;
    window.click("[data-testid=step-set]").await?;
    window.fill("[data-testid=step-reason]", "Reads to our children").await?;
    window.choose("[data-testid=step-which]", "3").await?;
    window.click("[data-testid=step-save]").await?;
    window.wait_text("[data-testid=steps]", "Reads to our children").await?;
    window.screenshot("steps").await?;
    window.is_accessible().await?;
    let page = window.vafa_call("get_ladder", &json!({ "customer": customer }))?;
    assert_eq!(page["now"]["name"], "Family");
    window.click("[data-testid=step-back]").await?;
    window.wait_gone("[data-testid=step-back]").await?;
    let page = window.vafa_call("get_ladder", &json!({ "customer": customer }))?;
    assert_eq!(page["now"]["name"], "Reader");
    Ok(())
}
