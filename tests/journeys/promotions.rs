//! A promotion is made from its ready form, read out at the sale, and taken off with one tick. A
//! coupon is printed, and a scanner reads it back from the paper.

use serde_json::{Value, json};
use vafa_tests::{Key, Layout, Setting, Step, Window, journey};

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

#[test]
fn a_promotion_for_the_best_says_what_it_takes_and_since_when() -> Step {
    for (language, size) in [("fa", (1024, 700)), ("ka", (1366, 768)), ("en", (1366, 768))] {
        let setting = Setting::named("best").speaking(language).sized(size.0, size.1);
        journey(setting, async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let sara = window.add("Sara", "+989121110001").await?;
            let sale = json!({ "customer": sara, "amount": 5_000_000 });
            window.act("record_purchase", sale).await?;
            window.click("[data-testid=nav-club]").await?;
            window.click("[data-testid=club-promotions]").await?;
            window.click("[data-testid=promotion-new]").await?;
            window.click("[data-testid=promotion-pick-percent]").await?;
            window.choose("[data-testid=promotion-audience]", "best").await?;
            window.fill("[data-testid=promotion-best]", "20").await?;
            window.screenshot(&format!("form-{language}")).await?;
            window.is_accessible().await?;
            window.click("[data-testid=promotion-save]").await?;
            window.wait_for("[data-testid=promotion-row]").await?;
            window.screenshot(&format!("list-{language}")).await?;
            window.is_accessible().await?;
            let list = window.vafa_call("list_promotions", &json!({}))?;
            let audience = &list["rows"][0]["promotion"]["audience"];
            assert_eq!((&audience["percent"], &audience["least"]), (&json!(20), &json!(5_000_000)));
            Ok(())
        })?;
    }
    Ok(())
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

/// Thirty percent off, with a coupon alone.
fn by_coupon() -> Value {
    json!({
        "id": "01980000-0000-7000-8000-00000000c0de", "name": "آجیل Autumn",
        "kind": { "gives": "percent", "percent": 30 }, "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": true,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    })
}

/// Makes twelve coupons and opens their sheet.
async fn coupons(window: &Window) -> Step {
    window.act("change_promotion", json!({ "promotion": by_coupon() })).await?;
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-promotions]").await?;
    window.click("[data-testid=promotion-coupons]").await?;
    window.wait_for("[data-testid=coupons-make]").await?;
    window.fill("#coupons-count", "12").await?;
    window.click("[data-testid=coupons-make]").await?;
    window.wait_for("[data-testid=paper] .code-bars").await?;
    window
        .until("every code", async || {
            Ok((window.count("[data-testid=code-picture]").await? == 12).then_some(()))
        })
        .await
}

#[test]
fn a_printed_coupon_is_read_from_its_bars_and_taken_at_the_sale() -> Step {
    for (language, layout) in [("fa", Layout::Ir), ("ka", Layout::Ge), ("en", Layout::Us)] {
        journey(Setting::named("coupons").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            coupons(window).await?;
            window.screenshot(&format!("sheet-{language}")).await?;
            window.is_accessible().await?;
            let pages = window.print("[data-testid=print]", language).await?;
            let mut codes = Vec::new();
            for page in &pages {
                codes.extend(page.codes()?);
            }
            assert_eq!(codes.len(), 12, "a scanner reads every coupon: {codes:?}");
            let list = json!({ "promotion": by_coupon()["id"] });
            let rows = window.vafa_call("list_coupons", &list)?["rows"].clone();
            for row in rows.as_array().ok_or("no coupons")? {
                let tail = row["tail"].as_str().unwrap_or("no tail");
                assert!(codes.iter().any(|code| code.ends_with(tail)), "{tail}: {codes:?}");
            }
            window.click("[data-testid=card-look-square]").await?;
            window.wait_for("[data-testid=paper] .code-square").await?;
            window.screenshot(&format!("squares-{language}")).await?;
            window.desk().lay_out(layout)?;
            window.desk().scan(&codes[7])?;
            window.wait_focus(AMOUNT).await?;
            window.type_keys("200").await?;
            window.wait_for("[data-testid=sale-coupon-read]").await?;
            window.wait_for("[data-testid=sale-off]").await?;
            window.screenshot(&format!("taken-{language}")).await?;
            window.is_accessible().await?;
            window.click("[data-testid=sale-save]").await?;
            let used = async || {
                let rows = window.vafa_call("list_coupons", &list)?["rows"].clone();
                let used = rows.as_array().into_iter().flatten().find(|row| row["used"] == 1);
                Ok(used.map(|row| row["tail"].clone()))
            };
            let tail = window.until("the coupon to be used", used).await?;
            assert!(codes[7].ends_with(tail.as_str().unwrap_or("no tail")), "{tail}");
            window.press(Key::Escape).await?;
            Ok(())
        })?;
    }
    Ok(())
}
