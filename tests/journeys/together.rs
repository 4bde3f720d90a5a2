//! The window and the command line at once on one file.

use serde_json::json;
use vafa_tests::{Key, Setting, Step, journey};

#[test]
fn what_the_command_line_adds_stands_in_the_open_list_by_itself() -> Step {
    journey(Setting::named("together").speaking("ka"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.click("[data-testid=nav-customers]").await?;
        window.wait_for("[data-testid=customers-empty]").await?;
        window.screenshot("empty").await?;
        let form = json!({ "given": "თამარ", "family": "დვალი" });
        let done = window.vafa_call("add_customer", &json!({ "form": form, "join": true }))?;
        window.wait_text("[data-testid=customers-list]", "თამარ დვალი").await?;
        window.screenshot("list").await?;
        window.is_accessible().await?;
        // And the other way: what the window sells, the command line finds.
        let tamar = done["customer"].as_str().ok_or("nobody was added")?;
        window.greet(tamar, "თამ").await?;
        window.press(Key::F(9)).await?;
        window.wait_focus("[data-testid=sale-amount]").await?;
        window.type_keys("25").await?;
        window.press(Key::Enter).await?;
        window.wait_for("[data-testid=toast-undo]").await?;
        // The core has one writer: a sale by the command line counts on top of the window's.
        window.vafa_call("record_purchase", &json!({ "customer": tamar, "amount": 1_000 }))?;
        let bought = window.vafa_call("list_purchases", &json!({ "customer": tamar }))?;
        assert_eq!((&bought["count"], &bought["sum"]), (&json!(2), &json!(3_500)));
        window
            .until("the window to count both", async || {
                let seen = window.ask("get_today", json!({})).await?;
                Ok((seen["sales"] == 2).then_some(()))
            })
            .await
    })
}
