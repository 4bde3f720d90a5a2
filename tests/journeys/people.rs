//! A person's page: what they bought, found without knowing the day, and how they are reached.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

/// Somebody with purchases of two years; returns who.
async fn furnish(window: &Window) -> Step<String> {
    window.wait_focus("[data-testid=omnibox]").await?;
    let who = window.add("نسرین احمدی", "09121110001").await?;
    for (day, receipt, goods, amount) in [
        ("2025-12-01", "S-1", "چای سبز", 1_500_000),
        ("2026-05-02", "S-2", "قهوه", 2_500_000),
        ("2026-11-03", "S-3", "چای سبز", 3_000_000),
    ] {
        let sale = json!({
            "customer": who, "amount": amount, "spend": null, "day": day, "receipt": receipt,
            "lines": [{ "goods": goods, "quantity_milli": 1_000, "amount": amount }],
        });
        window.act("record_purchase", sale).await?;
    }
    window.greet(&who, "نسرین").await?;
    Ok(who)
}

async fn shown(window: &Window, rows: usize) -> Step {
    window.wait_for(&format!("[data-testid=purchases-list][data-count=\"{rows}\"]")).await?;
    window
        .until("the rows", async || {
            let there = window.count("[data-testid=purchase-row]").await?;
            Ok((there == rows).then_some(()))
        })
        .await
}

#[test]
fn a_purchase_of_weeks_ago_is_found_by_its_goods_and_given_back_without_knowing_the_day() -> Step {
    journey(Setting::named("purchases").speaking("fa"), async |window: &mut Window| {
        let who = furnish(window).await?;
        window.click("[data-testid=customer-purchases]").await?;
        shown(window, 3).await?;
        window.screenshot("all").await?;
        window.is_accessible().await?;
        // Letters typed with the other yeh, then a year, then everything again.
        window.fill("[data-testid=purchases-text]", "چاي").await?;
        shown(window, 2).await?;
        window.click("[data-testid=purchases-all]").await?;
        shown(window, 3).await?;
        window.click("[data-testid=purchases-year-1404]").await?;
        shown(window, 1).await?;
        window.screenshot("year").await?;
        window.click("[data-testid=purchases-all]").await?;
        window.fill("[data-testid=purchases-text]", "قهوه").await?;
        shown(window, 1).await?;

        // The receipt is looked at, and the same row is there when one comes back.
        window.click("[data-testid=purchase-slip]").await?;
        window.wait_for("[data-testid=paper]").await?;
        window.press(Key::Escape).await?;
        shown(window, 1).await?;
        window.click("[data-testid=purchase-return]").await?;
        window.fill("[data-testid=return-amount]", "250000").await?;
        window.press(Key::Enter).await?;
        window
            .until("the return", async || {
                let list = window.vafa_call("list_purchases", &json!({ "customer": who }))?;
                Ok((list["sum"] == json!(4_500_000)).then_some(()))
            })
            .await?;
        Ok(())
    })
}

#[test]
fn the_second_phone_becomes_the_first_is_marked_wrong_and_the_counter_asks_for_the_right_one()
-> Step {
    journey(Setting::named("reach").speaking("fa"), async |window: &mut Window| {
        let who = furnish(window).await?;
        let contacts = async || -> Step<Value> {
            Ok(window.vafa_call("get_customer", &json!({ "customer": who }))?["contacts"].clone())
        };
        let saved = async |expected: Value| -> Step {
            window
                .until("the form to be saved", async || {
                    let rows = contacts().await?;
                    let rows = rows.as_array().ok_or("no contacts")?;
                    let told: Vec<Value> = rows
                        .iter()
                        .map(|row| json!([row["raw"], row["main"], row["state"]]))
                        .collect();
                    Ok((Value::from(told) == expected).then_some(()))
                })
                .await
        };
        window.click("[data-testid=customer-edit]").await?;
        window.wait_for("[data-testid=contact-row]").await?;
        window.click("[data-testid=contact-add-phone]").await?;
        window.fill("[data-testid=contact-1]", "09351112233").await?;
        window.fill("[data-testid=contact-1-label]", "کار").await?;
        window.click("[data-testid=contact-1-main]").await?;
        window.choose("[data-testid=person-wish-channel]", "sms").await?;
        window.choose("[data-testid=person-wish-time]", "evening").await?;
        window.screenshot("form").await?;
        window.is_accessible().await?;
        window.click("[data-testid=person-save]").await?;
        saved(json!([["09351112233", true, "valid"], ["09121110001", false, "valid"]])).await?;
        window.wait_for("[data-testid=reach-wish]").await?;
        window.wait_text("[data-testid=guest]", "۰۹۳۵").await?;

        // The first of them is wrong: the other is used. Both wrong: the counter asks.
        for (wrong, expected) in [
            (
                "person-phone",
                json!([["09121110001", true, "valid"], ["09351112233", false, "wrong"]]),
            ),
            (
                "person-phone",
                json!([["09121110001", true, "wrong"], ["09351112233", false, "wrong"]]),
            ),
        ] {
            window.click("[data-testid=customer-edit]").await?;
            window.click(&format!("[data-testid={wrong}-wrong]")).await?;
            window.click("[data-testid=person-save]").await?;
            saved(expected).await?;
            window.wait_for("[data-testid=customer-page]").await?;
        }
        window.wait_for("[data-testid=guest-lacks]").await?;
        window.screenshot("lacks").await?;
        window.click("[data-testid=guest-lacks-not-now]").await?;
        window.wait_gone("[data-testid=guest-lacks]").await?;

        // An answer is shown with its day, its source and its words.
        window.click("[data-testid=consent-sms-yes]").await?;
        window.wait_for("[data-testid=consent-sms-said]").await?;
        let page = window.vafa_call("get_customer", &json!({ "customer": who }))?;
        let words = page["consents"][0]["wording"].as_str().ok_or("no words")?.to_owned();
        assert!(words.contains('؟'), "{words}");
        window.wait_text("[data-testid=consent-sms-said]", &words).await?;
        window.click("[data-testid=note-text]").await?;
        window.type_keys("چای کم‌رنگ می‌خواهد").await?;
        window.click("[data-testid=note-tag-need]").await?;
        window.click("[data-testid=note-save]").await?;
        window.wait_for("[data-testid=note-only-need]").await?;
        window.click("[data-testid=story-notes]").await?;
        window
            .until("the notes alone", async || {
                let rows = window.count("[data-testid=timeline] li.entry").await?;
                Ok((rows == 1).then_some(()))
            })
            .await?;
        window.screenshot("page").await?;
        window.is_accessible().await
    })
}
