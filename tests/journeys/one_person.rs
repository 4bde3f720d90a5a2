//! Two pages of one person: found, compared, made one, and taken apart again from the slip.

use serde_json::{Value, json};
use vafa_tests::{Setting, Step, Window, journey};

#[test]
fn two_pages_of_one_person_become_one_and_the_slip_parts_them_again() -> Step {
    journey(Setting::named("one-person").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let (kept, gone) = two(window).await?;
        window.click("[data-testid=nav-customers]").await?;
        window.click("[data-testid=customers-same]").await?;
        window.wait_for("[data-testid=pair]").await?;
        window.screenshot("double-pages").await?;
        window.is_accessible().await?;
        window.click("[data-testid=pair-compare]").await?;
        window.wait_for("[data-testid=merge-what]").await?;
        window.screenshot("merge").await?;
        window.is_accessible().await?;
        window.click("[data-testid=merge-do]").await?;
        window.wait_for("[data-testid=toast-undo]").await?;
        window.wait_for("[data-testid=customer-page]").await?;
        assert_eq!(points(window, &kept)?, 200);
        assert_eq!(points(window, &gone)?, 200, "the old page leads to the kept one");
        window.screenshot("merged").await?;
        window.is_accessible().await?;
        window.click("[data-testid=toast-undo]").await?;
        window.wait_gone("[data-testid=merged-part]").await?;
        assert_eq!((points(window, &kept)?, points(window, &gone)?), (120, 80));
        network(window, &kept, &gone).await
    })
}

/// Two pages with one number and 120 and 80 points.
async fn two(window: &Window) -> Step<(String, String)> {
    let kept = window.add("سارا محمدی", "09121110001").await?;
    let gone = window.add("سارا محمدی‌فر", "09121110001").await?;
    for (customer, points) in [(&kept, 120), (&gone, 80)] {
        let gift = json!({ "customer": customer, "points": points, "reason": "هدیه" });
        window.act("adjust_points", gift).await?;
    }
    Ok((kept, gone))
}

/// Who brought whom, as a tree from the right.
async fn network(window: &Window, by: &str, newcomer: &str) -> Step {
    window.act("give_trial", json!({ "customer": by, "goods": "Tea" })).await?;
    window.act("name_introducer", json!({ "newcomer": newcomer, "by": by })).await?;
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-referrals]").await?;
    window.wait_for("[data-testid=introducers] .name").await?;
    window.screenshot("introducers").await?;
    window.is_accessible().await?;
    for (part, sign) in [
        ("advocates", "[data-testid=advocate-thank]"),
        ("sources", "[data-testid=cost-save]"),
        ("asks", "[data-testid=asks]"),
    ] {
        window.click(&format!("[data-testid=referrals-{part}]")).await?;
        window.wait_for(sign).await?;
        window.screenshot(part).await?;
        window.is_accessible().await?;
    }
    window.click("[data-testid=nav-customers]").await?;
    window.click("[data-testid=customer-row]").await?;
    window.click("[data-testid=network-open]").await?;
    window.wait_for("[data-testid=network-leaf]").await?;
    window.screenshot("network").await?;
    window.is_accessible().await
}

/// The balance, as the command line reads it.
fn points(window: &Window, customer: &str) -> Step<i64> {
    let card: Value = window.vafa_call("get_counter", &json!({ "customer": customer }))?;
    Ok(card["who"]["points"].as_i64().ok_or("no points")?)
}
