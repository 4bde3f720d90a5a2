//! Points spent, and the ways back: a return, a void, the activity list.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

const AMOUNT: &str = "[data-testid=sale-amount]";

#[test]
fn points_are_spent_in_part_and_what_was_sold_comes_back() -> Step {
    journey(Setting::named("points").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let sara = window.add("سارا محمدی", "09121110001").await?;
        let gift = json!({ "customer": sara, "points": 500, "reason": "هدیه" });
        window.act("adjust_points", gift).await?;
        window.greet(&sara, "سارا").await?;
        spend(window, &sara).await?;
        give_back_a_part(window, &sara).await?;
        void(window, &sara).await?;
        undo_from_the_list(window, &sara).await
    })
}

/// The balance, as the command line reads it.
fn points(window: &Window, customer: &str) -> Step<i64> {
    let card = window.vafa_call("get_counter", &json!({ "customer": customer }))?;
    Ok(card["who"]["points"].as_i64().ok_or("no points")?)
}

fn purchase(window: &Window, customer: &str) -> Step<Value> {
    let list = window.vafa_call("list_purchases", &json!({ "customer": customer }))?;
    Ok(list["rows"][0].clone())
}

async fn spend(window: &Window, customer: &str) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus(AMOUNT).await?;
    window.type_keys("۲۰۰۰۰۰").await?;
    window.press(Key::F(8)).await?;
    window.wait_focus("[data-testid=sale-spend]").await?;
    window.type_keys("۱۰۰").await?;
    window.wait_for("[data-testid=sale-to-pay]").await?;
    let asked = json!({ "customer": customer, "amount": 2_000_000, "spend": 100, "day": null });
    let quote = window.vafa_call("quote_purchase", &asked)?;
    let (before, after) = (quote["before"].as_i64(), quote["after"].as_i64());
    assert_eq!((before, &quote["spends"]), (Some(500), &json!(100)));
    window.screenshot("spend").await?;
    window.is_accessible().await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=toast-undo]").await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    assert_eq!(Some(points(window, customer)?), after, "what was shown before is what came");
    let row = purchase(window, customer)?;
    assert_eq!((&row["amount"], &row["paid_points"]), (&json!(2_000_000), &quote["paid_points"]));
    Ok(())
}

async fn give_back_a_part(window: &Window, customer: &str) -> Step {
    let before = points(window, customer)?;
    window.press(Key::F(9)).await?;
    window.click("[data-testid=purchase-return]").await?;
    window.fill("[data-testid=return-amount]", "۵۰۰۰۰").await?;
    window.screenshot("return").await?;
    window.is_accessible().await?;
    window.press(Key::Enter).await?;
    window.wait_gone("[data-testid=return-amount]").await?;
    window.wait_for("[data-testid=purchase-row] .kind").await?;
    assert_eq!(purchase(window, customer)?["returned"], 500_000);
    // A quarter of the goods: a quarter of the points spent comes back, and what was earned is the
    // rule on what stays paid.
    let after = points(window, customer)?;
    assert_eq!((before, after), (500 - 100 + 15, 500 - 75 + 11));
    Ok(())
}

async fn void(window: &Window, customer: &str) -> Step {
    window.click("[data-testid=purchase-undo]").await?;
    window.wait_gone("[data-testid=purchase-row]").await?;
    assert_eq!(purchase(window, customer)?["voided"], true);
    assert_eq!(points(window, customer)?, 500, "a voided sale leaves no trace in the points");
    Ok(())
}

/// Later, and with a reason: the void itself is taken back, and the sale counts again.
async fn undo_from_the_list(window: &Window, customer: &str) -> Step {
    window.press_with(&[Key::Control, Key::Shift], 'z').await?;
    window.wait_for("[data-testid=activity-row]").await?;
    window.click("[data-testid=activity-undo]").await?;
    window.wait_for("#undo-reason").await?;
    window.fill("#undo-reason", "اشتباه بود").await?;
    window.screenshot("activity").await?;
    window.is_accessible().await?;
    window.press(Key::Enter).await?;
    window.wait_gone("#undo-reason").await?;
    window.wait_for(".is-void").await?;
    assert_eq!(purchase(window, customer)?["voided"], false);
    let activity = window.vafa_call("list_activity", &json!({}))?;
    let kinds: Vec<&str> =
        activity["rows"].as_array().ok_or("no rows")?.iter().filter_map(kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "purchase_recorded").count(), 1);
    assert_ne!(points(window, customer)?, 500, "its points are spent and earned again");
    Ok(())
}

fn kind(row: &Value) -> Option<&str> {
    row["kind"].as_str()
}
