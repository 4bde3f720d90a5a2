//! A promotion is made from its ready form, read out at the sale, and taken off with one tick.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

const AMOUNT: &str = "[data-testid=sale-amount]";

#[test]
fn a_promotion_is_made_advised_at_the_sale_and_left_out_with_one_tick() -> Step {
    journey(Setting::named("promotions").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let sara = window.add("سارا محمدی", "09121110001").await?;
        make(window).await?;
        window.greet(&sara, "سارا").await?;
        sell(window, &sara, true).await?;
        let row = purchase(window, &sara)?;
        assert_eq!((&row["amount"], &row["off"]), (&json!(1_800_000), &json!(200_000)));
        window.greet(&sara, "سارا").await?;
        sell(window, &sara, false).await?;
        let row = purchase(window, &sara)?;
        assert_eq!((&row["amount"], &row["off"]), (&json!(2_000_000), &json!(0)));
        let list = window.vafa_call("list_promotions", &json!({}))?;
        assert_eq!(list["rows"][0]["sum"]["uses"], 1);
        Ok(())
    })
}

fn purchase(window: &Window, customer: &str) -> Step<Value> {
    let list = window.vafa_call("list_purchases", &json!({ "customer": customer }))?;
    Ok(list["rows"][0].clone())
}

/// Ten percent off everything: the ready form as it stands.
async fn make(window: &Window) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-promotions]").await?;
    window.click("[data-testid=promotion-new]").await?;
    window.click("[data-testid=promotion-pick-percent]").await?;
    window.wait_for("[data-testid=promotion-form]").await?;
    window.screenshot("form").await?;
    window.is_accessible().await?;
    window.click("[data-testid=promotion-save]").await?;
    window.wait_for("[data-testid=promotion-row]").await?;
    window.screenshot("list").await?;
    window.is_accessible().await
}

/// Sells for 200,000 toman, with what is advised or without it.
async fn sell(window: &Window, customer: &str, take: bool) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus(AMOUNT).await?;
    window.type_keys("۲۰۰۰۰۰").await?;
    window.wait_for("[data-testid=sale-off]").await?;
    if !take {
        window.click("[data-testid=sale-offer]").await?;
        window.wait_gone("[data-testid=sale-off]").await?;
    }
    window.screenshot(if take { "advice" } else { "left-out" }).await?;
    window.is_accessible().await?;
    let before = bought(window, customer)?;
    window.click("[data-testid=sale-save]").await?;
    let sold = async || Ok((bought(window, customer)? > before).then_some(()));
    window.until("the sale", sold).await?;
    // The counter is ready for the next one.
    window.wait_focus("[data-testid=omnibox]").await
}

/// How many purchases somebody has.
fn bought(window: &Window, customer: &str) -> Step<usize> {
    let list = window.vafa_call("list_purchases", &json!({ "customer": customer }))?;
    Ok(list["rows"].as_array().map_or(0, Vec::len))
}
