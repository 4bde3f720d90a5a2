//! Two pages of one person: found, compared, made one, and taken apart again from the slip.

use serde_json::{Value, json};
use vafa_tests::{Setting, Step, Tongue, Window, in_each_language, journey};

/// Points of the page that is kept and of the one that goes.
const KEPT: i64 = 120;
const GONE: i64 = 80;

#[test]
fn two_pages_of_one_person_become_one_and_the_slip_parts_them_again() -> Step {
    in_each_language("one-person", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let (kept, gone) = two(window, tongue).await?;
        window.click("[data-testid=nav-customers]").await?;
        window.click("[data-testid=customers-same]").await?;
        window.wait_text("[data-testid=pair]", tongue.twin).await?;
        window.screenshot("double-pages").await?;
        window.is_accessible().await?;
        window.click("[data-testid=pair-compare]").await?;
        window.wait_text("[data-testid=merge-what]", &tongue.number(KEPT + GONE)).await?;
        window.screenshot("merge").await?;
        window.is_accessible().await?;
        window.click("[data-testid=merge-do]").await?;
        window.wait_for("[data-testid=toast-undo]").await?;
        window.wait_text("main .balance .big", &tongue.number(KEPT + GONE)).await?;
        assert_eq!(points(window, &kept)?, KEPT + GONE);
        assert_eq!(points(window, &gone)?, KEPT + GONE, "the old page leads to the kept one");
        window.screenshot("merged").await?;
        window.is_accessible().await?;
        window.click("[data-testid=toast-undo]").await?;
        window.wait_gone("[data-testid=merged-part]").await?;
        window.wait_text("main .balance .big", &tongue.number(KEPT)).await?;
        assert_eq!((points(window, &kept)?, points(window, &gone)?), (KEPT, GONE));
        Ok(())
    })
}

/// Two pages with one number and points on both.
async fn two(window: &Window, tongue: Tongue) -> Step<(String, String)> {
    let kept = window.add(tongue.person, tongue.phone).await?;
    let gone = window.add(tongue.twin, tongue.phone).await?;
    let reason = tongue.one_of("هدیه", "საჩუქარი", "Gift");
    for (customer, points) in [(&kept, KEPT), (&gone, GONE)] {
        let gift = json!({ "customer": customer, "points": points, "reason": reason });
        window.act("adjust_points", gift).await?;
    }
    Ok((kept, gone))
}

#[test]
fn who_brought_whom_stands_as_a_tree_from_the_right() -> Step {
    journey(Setting::named("network").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let by = window.add("سارا محمدی", "09121110001").await?;
        let newcomer = window.add("مریم کریمی", "09121110002").await?;
        network(window, &by, &newcomer).await
    })
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
