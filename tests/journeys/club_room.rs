//! The club by hand in the window: a stamp without a sale, a lost card, leaving, and the slip of a
//! friend.

use serde_json::{Value, json};
use vafa_tests::{Key, Layout, Setting, Step, Window, journey};

fn counter(window: &Window, customer: &str) -> Step<Value> {
    window.vafa_call("get_counter", &json!({ "customer": customer }))
}

/// A cafe with a stamp a visit, rewards, and a free service for who stands on the first step.
async fn cafe(window: &Window) -> Step {
    let mut settings = window.vafa_call("get_shop", &json!({}))?["settings"].clone();
    let program = &mut settings["program"];
    program["stamp_cards"] = json!([
        { "id": 1, "name": "قهوه", "needs": 10, "gives": "یک قهوه", "worth": 500_000,
          "active": true },
    ]);
    let stamp = json!({
        "id": 2, "name": "", "into": { "stamps": 1 }, "gives": { "by": "per_visit", "points": 1 },
    });
    program["rules"].as_array_mut().ok_or("no rules")?.push(stamp);
    program["ladder"] = json!({
        "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
        "steps": [{ "id": 1, "name": "آشنا", "from": 1_000_000, "benefits": {
            "factor_percent": 100, "off_percent": 0, "priority": 0,
            "services": [{ "id": 1, "name": "ارسال", "per_year": 3 }],
        } }, { "id": 2, "name": "همراه", "from": 90_000_000 }],
    });
    window.act("change_settings", json!({ "settings": settings })).await?;
    for (name, points) in [("فنجان", 100), ("کیف", 900)] {
        let reward = json!({ "name": name, "kind": "gift", "points": points, "active": true });
        window.act("change_reward", reward).await?;
    }
    Ok(())
}

#[test]
fn a_visit_is_stamped_by_one_key_and_a_lost_card_is_replaced_in_persian() -> Step {
    journey(Setting::named("club").speaking("fa").sized(1024, 700), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        cafe(window).await?;
        let sara = window.add("سارا محمدی", "09121110001").await?;
        let omid = window.add("امید رضایی", "09121110002").await?;
        window.act("issue_card", json!({ "customer": sara, "number": "" })).await?;
        let old = counter(window, &sara)?["cards"][0]["number"].clone();
        let old = old.as_str().ok_or("no card")?.to_owned();
        told_sale(window, &sara).await?;
        stamped(window, &omid).await?;
        lost(window, &sara, &old).await?;
        by_hand(window, &sara).await?;
        left(window, &sara).await?;
        friend(window, &omid).await
    })
}

/// What a sale gave is folded out under its row.
async fn told_sale(window: &Window, customer: &str) -> Step {
    let sale = json!({ "customer": customer, "amount": 60_000_000, "spend": null, "lines": [],
        "receipt": "", "parts": { "tax": 0, "delivery": 0, "wrapping": 0 } });
    let done = window.act("record_purchase", sale).await?;
    let plan = json!({ "customer": customer, "purchase": done["op"], "parts": 3,
        "first": "2026-11-30", "for_what": "" });
    window.act("agree_plan", plan).await?;
    window.greet(customer, "سارا").await?;
    window.press(Key::F(9)).await?;
    // In a small window the day's list folds into its heading.
    window.click(".past .group .door").await?;
    window.click("[data-testid=purchase-tell]").await?;
    window.wait_text("[data-testid=purchase-told]", "۱ مهر").await?;
    window.screenshot("told").await?;
    window.is_accessible().await?;
    window.press(Key::F(9)).await?;
    window.click("[data-testid=sale-coupon-open]").await?;
    window.wait_focus("[data-testid=sale-coupon]").await?;
    window.screenshot("coupon").await?;
    window.press(Key::Escape).await
}

/// F3 stamps a visit once.
async fn stamped(window: &Window, customer: &str) -> Step {
    window.greet(customer, "امید").await?;
    window.wait_for("[data-testid=guest-stamp-visit]").await?;
    window.press(Key::F(3)).await?;
    window.wait_gone("[data-testid=guest-stamp-visit]").await?;
    assert_eq!(counter(window, customer)?["stamps"][0]["on_card"], 1);
    window.screenshot("stamped").await?;
    window.is_accessible().await?;
    window.press(Key::F(3)).await?;
    window.wait_text("[data-testid=toast]", "الان مهری").await?;
    assert_eq!(counter(window, customer)?["stamps"][0]["on_card"], 1);
    Ok(())
}

/// The card is lost: a new one stands in its place, and a scan of the old one says so.
async fn lost(window: &Window, customer: &str, old: &str) -> Step {
    window.greet(customer, "سارا").await?;
    window.wait_for("[data-testid=guest-glance]").await?;
    window.screenshot("glance").await?;
    window.is_accessible().await?;
    window.click("[data-testid=card-lost]").await?;
    window.wait_focus("[data-testid=card-code]").await?;
    window.screenshot("lost").await?;
    window.click("[data-testid=card-save]").await?;
    window.wait_text(".is-void [data-testid=card-stands]", "جایگزین").await?;
    let cards = counter(window, customer)?["cards"].clone();
    assert_eq!(cards[1]["replaced_by"], cards[0]["number"]);
    window.screenshot("replaced").await?;
    window.click("[data-testid=guest-leaves]").await?;
    window.wait_gone("[data-testid=guest]").await?;
    window.desk().lay_out(Layout::Us)?;
    window.desk().scan(old)?;
    window.wait_for("[data-testid=notice-blocked]").await?;
    assert_eq!(window.count("[data-testid=guest]").await?, 0, "it opens nothing to redeem");
    window.screenshot("old-card").await?;
    window.is_accessible().await
}

/// Stamps of an old paper card are written down, and stand in the story.
async fn by_hand(window: &Window, customer: &str) -> Step {
    window.greet(customer, "سارا").await?;
    window.click("[data-testid=points-adjust]").await?;
    window.choose("[data-testid=adjust-what]", "1").await?;
    window.click("[data-testid=adjust-points]").await?;
    window.fill("[data-testid=adjust-points]", "۴").await?;
    window.click("[data-testid=adjust-reason]").await?;
    window.fill("[data-testid=adjust-reason]", "کارت کاغذی").await?;
    window.screenshot("by-hand").await?;
    window.click("[data-testid=adjust-save]").await?;
    window.wait_gone("[data-testid=adjust-save]").await?;
    assert_eq!(counter(window, customer)?["stamps"][0]["on_card"], 5);
    Ok(())
}

/// Leaving says first what goes and what stays.
async fn left(window: &Window, customer: &str) -> Step {
    window.click("[data-testid=club-leave]").await?;
    window.wait_text("[data-testid=leave-preview]", "۵ مهر").await?;
    window.screenshot("leaving").await?;
    window.is_accessible().await?;
    window.click("[data-testid=leave-confirm]").await?;
    window.wait_for("[data-testid=club-join]").await?;
    let card = counter(window, customer)?;
    assert_eq!((&card["who"]["points"], &card["stamps"][0]["on_card"]), (&json!(0), &json!(0)));
    window.click("[data-testid=club-history]").await?;
    window.wait_for("[data-testid=club-history-rows]").await?;
    window.screenshot("left").await?;
    window.click("[data-testid=toast-undo]").await?;
    window.wait_for("[data-testid=club-leave]").await?;
    assert_eq!(counter(window, customer)?["stamps"][0]["on_card"], 5);
    Ok(())
}

/// The slip of a friend names who gave it in the form of somebody new; family is in the picture.
async fn friend(window: &Window, giver: &str) -> Step {
    window.greet(giver, "امید").await?;
    window.click("[data-testid=relatives-edit]").await?;
    window.click("[data-testid=relative-add]").await?;
    window.click("[data-testid=picker]").await?;
    window.fill("[data-testid=picker]", "سارا").await?;
    window.click("[data-testid=picker-row]").await?;
    window.wait_for("[data-testid=relative-page]").await?;
    window.screenshot("relative").await?;
    window.click("[data-testid=relatives-save]").await?;
    window.wait_gone("[data-testid=relatives-save]").await?;
    window.click("[data-testid=network-open]").await?;
    window.wait_for("[data-testid=network-bond]").await?;
    window.screenshot("family").await?;
    window.is_accessible().await?;
    window.click("[data-testid=network-slip]").await?;
    window.wait_for("[data-testid=code-picture]").await?;
    window.screenshot("friend").await?;
    let network = window.vafa_call("get_network", &json!({ "customer": giver }))?;
    let code = network["code"].as_str().ok_or("no code")?.to_owned();
    window.press(Key::Escape).await?;
    window.desk().scan(&code)?;
    window.wait_text("[data-testid=person-brought-by]", "امید").await?;
    window.screenshot("brought-by").await?;
    window.is_accessible().await
}
