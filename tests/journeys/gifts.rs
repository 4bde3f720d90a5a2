//! A gift card sold, used in part and paid back; a reward for points, with its slip.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

#[test]
fn a_gift_card_is_sold_used_in_part_and_paid_back_and_a_reward_is_given() -> Step {
    journey(Setting::named("gifts").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let sara = window.add("سارا محمدی", "09121110001").await?;
        let card = sell(window).await?;
        use_in_part(window, &card).await?;
        pay_back(window, &card).await?;
        reward(window, &sara).await
    })
}

async fn code_of(window: &Window, card: &str) -> Step<String> {
    let sheet = window.act("print_gift_card", json!({ "card": card })).await?;
    Ok(sheet["code"].as_str().ok_or("no code")?.to_owned())
}

fn newest(window: &Window) -> Step<Value> {
    let list = window.vafa_call("list_gift_cards", &json!({}))?;
    Ok(list["rows"][0].clone())
}

/// F7, an amount, Enter: the card lies there to be printed. Gives back its code.
async fn sell(window: &Window) -> Step<String> {
    window.press(Key::F(7)).await?;
    window.wait_focus("[data-testid=gift-code]").await?;
    window.screenshot("gift-card").await?;
    window.is_accessible().await?;
    window.click("[data-testid=gift-amount]").await?;
    window.type_keys("۵۰۰۰۰").await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=gift-sheet-code]").await?;
    window.screenshot("gift-card-paper").await?;
    let card = newest(window)?;
    assert_eq!((&card["kind"], &card["balance"]), (&json!("sold"), &json!(500_000)));
    let today = window.vafa_call("get_today", &json!({}))?;
    assert_eq!((&today["sales"], &today["gift_sold"]), (&json!(0), &json!(500_000)));
    code_of(window, card["id"].as_str().ok_or("no id")?).await
}

/// A sale of 32,000 toman, the card's code typed beside it: 18,000 stay on it.
async fn use_in_part(window: &Window, code: &str) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.type_keys("۳۲۰۰۰").await?;
    window.click("[data-testid=tender-open]").await?;
    window.click("[data-testid=tender-code]").await?;
    window.type_keys(code).await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=tender-rest]").await?;
    window.screenshot("sale-with-gift-card").await?;
    window.is_accessible().await?;
    window.click("[data-testid=sale-save]").await?;
    let paid = async || Ok((newest(window)?["balance"] == json!(180_000)).then_some(()));
    window.until("the sale paid with the card", paid).await?;
    // The counter is ready for the next one.
    window.wait_focus("[data-testid=omnibox]").await
}

/// F7, the code again: what is left goes out of the till, and the code pays nothing more.
async fn pay_back(window: &Window, code: &str) -> Step {
    window.press(Key::F(7)).await?;
    window.wait_focus("[data-testid=gift-code]").await?;
    window.type_keys(code).await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=gift-left]").await?;
    window.screenshot("gift-card-found").await?;
    window.is_accessible().await?;
    window.click("[data-testid=gift-refund]").await?;
    window.wait_for("[data-testid=gift-state]").await?;
    let card = newest(window)?;
    assert_eq!((&card["state"], &card["balance"]), (&json!("refunded"), &json!(0)));
    let today = window.vafa_call("get_today", &json!({}))?;
    assert_eq!(today["gift_back"], json!(180_000));
    Ok(())
}

/// F8: what is missing for a reward, then the reward itself.
async fn reward(window: &Window, sara: &str) -> Step {
    let cup = json!({ "name": "فنجان", "kind": "gift", "points": 100, "stock": 1, "active": true });
    window.act("change_reward", cup).await?;
    let some = json!({ "customer": sara, "points": 60, "reason": "هدیه" });
    window.act("adjust_points", some).await?;
    window.greet(sara, "سارا").await?;
    window.press(Key::F(8)).await?;
    window.wait_for("[data-testid=redeem-not-now]").await?;
    window.screenshot("redeem-missing").await?;
    window.is_accessible().await?;
    let rest = json!({ "customer": sara, "points": 40, "reason": "هدیه" });
    window.act("adjust_points", rest).await?;
    window.click("[data-testid=redeem-give]").await?;
    window.wait_for("[data-testid=toast-undo]").await?;
    let counter = window.vafa_call("get_counter", &json!({ "customer": sara }))?;
    assert_eq!(counter["who"]["points"], json!(0));
    let list = window.vafa_call("list_rewards", &json!({}))?;
    assert_eq!(list["rows"][0]["left"], json!(0));
    Ok(())
}
