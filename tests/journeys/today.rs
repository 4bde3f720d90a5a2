//! Today: what waits for a person, and the number of it beside its name in every room.

use serde_json::{Value, json};
use vafa_tests::{Key, Step, Tongue, Window, in_each_language};

/// The number beside Today, as it is written and as it is said.
const BADGE: &str = "[data-testid=nav-today-count]";

#[test]
fn the_number_beside_today_is_the_sum_of_what_waits_there_after_each_act() -> Step {
    in_each_language("today", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.wait_gone(BADGE).await?;
        // A birthday on the day after tomorrow.
        let form = json!({ "given": tongue.person, "birthday": "1990-11-26" });
        let added = window.act("add_customer", json!({ "form": form, "join": true })).await?;
        let person = &added["customer"];
        waits(window, tongue, 1).await?;
        // And a part of a sale that is to be paid today.
        let sale = json!({ "customer": person, "amount": tongue.minor(90) });
        let sold = window.act("record_purchase", sale).await?;
        let agreed = json!({ "customer": person, "purchase": sold["op"], "parts": 3,
            "first": "2026-11-24", "for_what": "" });
        window.act("agree_plan", agreed).await?;
        waits(window, tongue, 2).await?;
        window.screenshot("waiting").await?;
        window.is_accessible().await?;
        // In another room the number goes on with what is done.
        window.press(Key::F(1)).await?;
        window.wait_for("[data-room=help]").await?;
        let plan = window.vafa_call("list_plans", &json!({ "only": "open" }))?["rows"][0].clone();
        let pay = json!({ "plan": plan["plan"], "amount": tongue.minor(30) });
        window.act("pay_plan", pay).await?;
        window.wait_text(BADGE, &tongue.number(1)).await?;
        window.press_with(&[Key::Control], 'z').await?;
        window.wait_text(BADGE, &tongue.number(2)).await?;
        window.click("[data-testid=nav-today]").await?;
        waits(window, tongue, 2).await
    })
}

/// So much waits: in the sum of Today, and beside its name, where it is also said in words.
async fn waits(window: &Window, tongue: Tongue, count: i64) -> Step {
    let shown = tongue.number(count);
    window.wait_text("[data-testid=today-waiting]", &shown).await?;
    window.wait_text(BADGE, &shown).await?;
    let words = tongue.one_of("منتظر شماست", "გელოდებათ", "waiting for you");
    let said = "const label = document.querySelector(arguments[0])?.ariaLabel ?? '';
        return label.includes(arguments[1]) && label.includes(arguments[2]);";
    let args: Vec<Value> = [BADGE, shown.as_str(), words].iter().map(|arg| json!(arg)).collect();
    window.until_script("the number to be said in words", said, args).await.map(drop)
}
