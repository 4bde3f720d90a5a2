//! Goods with their group: typed once with a new one, brought by itself after; and a bundle that
//! the shop's own sales propose.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

#[test]
fn a_group_is_typed_once_and_a_bundle_is_made_of_what_hardly_sells() -> Step {
    journey(Setting::named("goods").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        first_sale(window).await?;
        next_sale(window).await?;
        bundle(window).await
    })
}

/// A kilogram and a half of tea with its group, and the tax in it.
async fn first_sale(window: &Window) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.type_keys("۳۰۰۰۰۰").await?;
    window.click("[data-testid=sale-other-day]").await?;
    window.fill("[data-testid=sale-goods]", "چای سبز").await?;
    window.fill("[data-testid=sale-pieces]", "۱٫۵").await?;
    window.fill("[data-testid=sale-group]", "نوشیدنی").await?;
    window.fill("[data-testid=sale-tax]", "۲۷۰۰۰").await?;
    window.screenshot("more").await?;
    window.is_accessible().await?;
    let sold = save(window, 1).await?;
    let line = json!({ "goods": "چای سبز", "quantity_milli": 1_500, "amount": 3_000_000,
        "group": "نوشیدنی" });
    assert_eq!(sold["lines"], json!([line]));
    Ok(())
}

/// Known goods bring their group and offer the price they had.
async fn next_sale(window: &Window) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.fill("[data-testid=sale-goods]", "چاي سبز").await?;
    window.wait_text("[data-testid=sale-goods-known]", "نوشیدنی").await?;
    window.click("[data-testid=sale-goods-last]").await?;
    window.screenshot("known").await?;
    window.is_accessible().await?;
    let sold = save(window, 2).await?;
    assert_eq!(
        (&sold["amount"], &sold["lines"][0]["group"]),
        (&json!(2_000_000), &json!("نوشیدنی"))
    );
    Ok(())
}

/// Saves the sale that is open and gives what was written.
async fn save(window: &Window, count: usize) -> Step<Value> {
    window.click("[data-testid=sale-save]").await?;
    let sold = async || {
        let list = window.vafa_call("list_purchases", &json!({}))?;
        let rows = list["rows"].as_array().map_or(0, Vec::len);
        Ok((rows == count).then(|| list["rows"][0].clone()))
    };
    let sold = window.until("the sale", sold).await?;
    // The counter is ready for the next one.
    window.wait_focus("[data-testid=omnibox]").await?;
    Ok(sold)
}

/// Honey sold in the year before and tea sells now.
async fn bundle(window: &Window) -> Step {
    let sale = |day: &str, goods: &str, amount: i64| {
        json!({ "customer": null, "amount": amount, "day": day,
            "lines": [{ "goods": goods, "quantity_milli": 1_000, "amount": amount }] })
    };
    window.act("record_purchase", sale("2026-06-01", "عسل", 4_000_000)).await?;
    window.act("record_purchase", sale("2026-11-01", "چای سبز", 2_000_000)).await?;
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-promotions]").await?;
    window.click("[data-testid=promotion-new]").await?;
    window.click("[data-testid=promotion-pick-bundle]").await?;
    window.wait_text("[data-testid=promotion-proposal]", "عسل").await?;
    window.screenshot("proposed").await?;
    window.is_accessible().await?;
    window.click("[data-testid=promotion-propose-take]").await?;
    assert_eq!(window.value("[data-testid=promotion-part-0]").await?, "عسل");
    assert_eq!(window.value("[data-testid=promotion-part-1]").await?, "چاي سبز");
    window.screenshot("bundle").await?;
    window.click("[data-testid=promotion-save]").await?;
    window.wait_for("[data-testid=promotion-row]").await?;
    let list = window.vafa_call("list_promotions", &json!({}))?;
    // A tenth off 400,000 and 200,000 toman.
    assert_eq!(list["rows"][0]["promotion"]["kind"]["price"], 5_400_000);
    Ok(())
}
