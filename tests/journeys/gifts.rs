//! A gift card sold, used in part and paid back; a reward for points, with its slip.

use serde_json::{Value, json};
use vafa_tests::{Key, Step, Tongue, Window, in_each_language};

/// Coins on the card, of the sale it pays, and left after it.
const CARD: i64 = 50;
const SALE: i64 = 32;
const LEFT: i64 = CARD - SALE;

#[test]
fn a_gift_card_is_sold_used_in_part_and_paid_back_and_a_reward_is_given() -> Step {
    in_each_language("gifts", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let person = window.add(tongue.person, tongue.phone).await?;
        let card = sell(window, tongue).await?;
        use_in_part(window, tongue, &card).await?;
        pay_back(window, tongue, &card).await?;
        reward(window, tongue, &person).await
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
async fn sell(window: &Window, tongue: Tongue) -> Step<String> {
    window.press(Key::F(7)).await?;
    window.wait_focus("[data-testid=gift-code]").await?;
    window.screenshot("gift-card").await?;
    window.is_accessible().await?;
    window.click("[data-testid=gift-amount]").await?;
    window.type_keys(&tongue.typed(CARD)).await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=gift-sheet-code]").await?;
    window.wait_text("[data-testid=paper]", &tongue.money(tongue.minor(CARD))).await?;
    window.screenshot("gift-card-paper").await?;
    let card = newest(window)?;
    assert_eq!((&card["kind"], &card["balance"]), (&json!("sold"), &json!(tongue.minor(CARD))));
    let today = window.vafa_call("get_today", &json!({}))?;
    assert_eq!((&today["sales"], &today["gift_sold"]), (&json!(0), &json!(tongue.minor(CARD))));
    code_of(window, card["id"].as_str().ok_or("no id")?).await
}

/// A sale that takes a part of it, the card's code typed beside it: the rest stays on it.
async fn use_in_part(window: &Window, tongue: Tongue, code: &str) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.type_keys(&tongue.typed(SALE)).await?;
    window.click("[data-testid=tender-open]").await?;
    window.click("[data-testid=tender-code]").await?;
    window.type_keys(code).await?;
    window.press(Key::Enter).await?;
    window.wait_text("[data-testid=tender-gift]", &tongue.money(tongue.minor(SALE))).await?;
    window.wait_text("[data-testid=tender-gift]", &tongue.money(tongue.minor(CARD))).await?;
    window.wait_text("[data-testid=tender-rest]", &tongue.money(0)).await?;
    window.screenshot("sale-with-gift-card").await?;
    window.is_accessible().await?;
    window.click("[data-testid=sale-save]").await?;
    let left = json!(tongue.minor(LEFT));
    let paid = async || Ok((newest(window)?["balance"] == left).then_some(()));
    window.until("the sale paid with the card", paid).await?;
    // The counter is ready for the next one.
    window.wait_focus("[data-testid=omnibox]").await
}

/// F7, the code again: what is left goes out of the till, and the code pays nothing more.
async fn pay_back(window: &Window, tongue: Tongue, code: &str) -> Step {
    let left = tongue.money(tongue.minor(LEFT));
    window.press(Key::F(7)).await?;
    window.wait_focus("[data-testid=gift-code]").await?;
    window.type_keys(code).await?;
    window.press(Key::Enter).await?;
    window.wait_text("[data-testid=gift-left]", &left).await?;
    window.wait_text("[data-testid=gift-refund]", &left).await?;
    window.screenshot("gift-card-found").await?;
    window.is_accessible().await?;
    window.click("[data-testid=gift-refund]").await?;
    window.wait_for("[data-testid=gift-state]").await?;
    window.wait_text("[data-testid=gift-left]", &tongue.money(0)).await?;
    let card = newest(window)?;
    assert_eq!((&card["state"], &card["balance"]), (&json!("refunded"), &json!(0)));
    let today = window.vafa_call("get_today", &json!({}))?;
    assert_eq!(today["gift_back"], json!(tongue.minor(LEFT)));
    Ok(())
}

/// F8: what is missing for a reward, then the reward itself.
async fn reward(window: &Window, tongue: Tongue, person: &str) -> Step {
    let name = tongue.one_of("فنجان", "ფინჯანი", "Cup");
    let cup = json!({ "name": name, "kind": "gift", "points": 100, "stock": 1, "active": true });
    window.act("change_reward", cup).await?;
    let reason = tongue.one_of("هدیه", "საჩუქარი", "Gift");
    let some = json!({ "customer": person, "points": 60, "reason": reason });
    window.act("adjust_points", some).await?;
    window.greet(person, tongue.typed_name).await?;
    window.press(Key::F(8)).await?;
    window.wait_text("[data-testid=redeem-not-now]", &tongue.number(40)).await?;
    window.screenshot("redeem-missing").await?;
    window.is_accessible().await?;
    let rest = json!({ "customer": person, "points": 40, "reason": reason });
    window.act("adjust_points", rest).await?;
    window.click("[data-testid=redeem-give]").await?;
    window.wait_text("[data-testid=toast]", name).await?;
    window.wait_for("[data-testid=toast-undo]").await?;
    let counter = window.vafa_call("get_counter", &json!({ "customer": person }))?;
    assert_eq!(counter["who"]["points"], json!(0));
    let list = window.vafa_call("list_rewards", &json!({}))?;
    assert_eq!(list["rows"][0]["left"], json!(0));
    Ok(())
}
