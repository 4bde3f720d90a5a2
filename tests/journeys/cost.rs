//! What keeping people costs: credit given on somebody's page and taken back, a sale with its cost,
//! and the report with the people behind each line.

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Window, journey};

const LANGUAGES: [&str; 3] = ["fa", "ka", "en"];

#[test]
fn credit_is_given_with_a_reason_and_every_line_of_the_report_opens_who_is_behind_it() -> Step {
    for language in LANGUAGES {
        journey(Setting::named("cost").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let sara = window.add("Sara", "+989121110001").await?;
            window.greet(&sara, "Sara").await?;
            credit(window, &sara, language).await?;
            let favour = json!({ "customer": sara, "name": "Gift wrap", "cost": 4_000 });
            window.act("do_favour", favour).await?;
            let sample = json!({ "customer": sara, "goods": "Tea", "cost": 1_500 });
            window.act("give_trial", sample).await?;
            let card = json!({ "kind": "apology", "amount": 50_000, "reason": "Late" });
            window.act("issue_gift_card", card).await?;
            report(window, language).await
        })?;
    }
    Ok(())
}

/// Gives credit twice and takes the second back.
async fn credit(window: &Window, sara: &str, language: &str) -> Step {
    window.wait_for("[data-testid=customer-page]").await?;
    for amount in ["200", "300"] {
        window.click("[data-testid=credit-give]").await?;
        window.click("[data-testid=credit-amount]").await?;
        window.type_keys(amount).await?;
        window.click("[data-testid=credit-reason]").await?;
        window.type_keys("A long wait").await?;
        if amount == "200" {
            window.screenshot(&format!("credit-{language}")).await?;
            window.is_accessible().await?;
        }
        window.click("[data-testid=credit-save]").await?;
        window.wait_gone("[data-testid=credit-amount]").await?;
    }
    let both = held(window, sara)?;
    window.click("[data-testid=toast-undo]").await?;
    let back = async || Ok((held(window, sara)? < both).then_some(()));
    window.until("the credit taken back", back).await?;
    assert_eq!(held(window, sara)? * 5, both * 2, "200 of 500");
    Ok(())
}

fn held(window: &Window, customer: &str) -> Step<i64> {
    let card = window.vafa_call("get_counter", &json!({ "customer": customer }))?;
    card["credit"].as_i64().ok_or_else(|| "no credit".into())
}

async fn report(window: &Window, language: &str) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-loyalty-cost]").await?;
    window.wait_for("[data-testid=cost-lines]").await?;
    let told = window.vafa_call("get_loyalty_cost", &json!({}))?;
    let lines = told["lines"].as_array().ok_or("no lines")?.clone();
    let sum: i64 = lines.iter().filter_map(|line| line["cost"].as_i64()).sum();
    assert_eq!((lines.len(), &told["total"]), (4, &json!(sum)));
    assert_eq!(window.count("[data-testid=cost-line]").await?, 4);
    window.screenshot(&format!("report-{language}")).await?;
    window.is_accessible().await?;
    window.click("[data-testid=cost-open-credit]").await?;
    window.wait_for("[data-testid=cost-use]").await?;
    assert_eq!(window.count("[data-testid=cost-use]").await?, 1, "one was taken back");
    window.screenshot(&format!("uses-{language}")).await?;
    window.is_accessible().await?;
    window.press(Key::Escape).await?;
    window.click("[data-testid=cost-print]").await?;
    window.wait_for("[data-testid=paper] table").await?;
    window.screenshot(&format!("paper-{language}")).await?;
    window.is_accessible().await
}

/// How many purchases there are, newest first.
fn sales(window: &Window) -> Step<Vec<Value>> {
    let list = window.vafa_call("list_purchases", &json!({}))?;
    Ok(list["rows"].as_array().cloned().unwrap_or_default())
}

#[test]
fn a_sale_that_is_paid_over_time_opens_its_plan_with_the_sum_in_it() -> Step {
    for (language, size) in [("fa", (1024, 700)), ("ka", (1366, 768)), ("en", (1366, 768))] {
        let setting = Setting::named("pay-later").speaking(language).sized(size.0, size.1);
        journey(setting, async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let sara = window.add("Sara", "+989121110001").await?;
            window.greet(&sara, "Sara").await?;
            window.press(Key::F(9)).await?;
            window.wait_focus("[data-testid=sale-amount]").await?;
            window.type_keys("900").await?;
            window.click("[data-testid=sale-other-day]").await?;
            window.fill("[data-testid=sale-cost]", "1000").await?;
            window.wait_for("[data-testid=sale-margin].is-miss").await?;
            window.fill("[data-testid=sale-cost]", "700").await?;
            window.wait_for("[data-testid=sale-margin].is-kept").await?;
            window.click("[data-testid=sale-later]").await?;
            window.screenshot(&format!("sale-{language}")).await?;
            window.is_accessible().await?;
            window.click("[data-testid=sale-save]").await?;
            window.wait_for("[data-testid=plan-quote] li:nth-child(3)").await?;
            window.wait_focus("[data-testid=plan-parts-count]").await?;
            window.screenshot(&format!("plan-{language}")).await?;
            window.is_accessible().await?;
            window.press(Key::Enter).await?;
            window.wait_focus("[data-testid=omnibox]").await?;
            let sale = sales(window)?[0].clone();
            let plans = window.vafa_call("list_plans", &json!({}))?;
            assert_eq!(
                (&plans["open"], &plans["rows"][0]["total"]),
                (&sale["amount"], &sale["amount"])
            );
            // What the plan is for comes back with its sale.
            let back = json!({ "purchase": sale["id"] });
            window.act("void_purchase", back).await?;
            assert_eq!(window.vafa_call("list_plans", &json!({}))?["open"], 0);
            // And from the line of a sale that was made before.
            window.act("record_purchase", json!({ "customer": sara, "amount": 60_000 })).await?;
            window.press(Key::F(9)).await?;
            window.click("[data-testid=sales-today]").await?;
            window.wait_for("[data-testid=purchase-later]").await?;
            window.screenshot(&format!("lines-{language}")).await?;
            window.click("[data-testid=purchase-later]").await?;
            window.wait_for("[data-testid=plan-quote]").await?;
            window.click("[data-testid=plan-agree]").await?;
            window.wait_gone("[data-testid=plan-form]").await?;
            assert_eq!(window.vafa_call("list_plans", &json!({}))?["open"], 60_000);
            Ok(())
        })?;
    }
    Ok(())
}
