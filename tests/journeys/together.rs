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

#[test]
fn of_the_window_and_the_command_line_that_sell_for_sixty_of_a_hundred_points_one_does() -> Step {
    journey(Setting::named("two-sellers").speaking("en"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let mut settings = window.ask("get_shop", json!({})).await?["settings"].take();
        // What a sale earns would be points of the next round.
        settings["program"]["rules"] = json!([]);
        window.act("change_settings", json!({ "settings": settings })).await?;
        let maryam = window.add("Maryam", "").await?;
        for _ in 0..20 {
            let counter = window.ask("get_counter", json!({ "customer": maryam })).await?;
            let missing = 100 - counter["who"]["points"].as_i64().ok_or("no points")?;
            let given = json!({ "customer": maryam, "points": missing, "reason": "round" });
            window.act("adjust_points", given).await?;
            let mut sale = json!({ "customer": maryam, "amount": 10_000, "spend": 60 });
            let script = window.desk().start_vafa(&[
                "--json",
                "call",
                "record_purchase",
                &sale.to_string(),
            ])?;
            sale["op_id"] = window.new_op().await?;
            let sold = window.call("record_purchase", sale).await?;
            let said = script.wait_with_output()?;
            assert_ne!(sold.is_ok(), said.status.success(), "{sold:?}, {said:?}");
            match sold {
                Ok(_) => assert!(String::from_utf8_lossy(&said.stderr).contains("points_short")),
                Err(refusal) => assert_eq!(refusal["code"], "points_short"),
            }
            let counter = window.ask("get_counter", json!({ "customer": maryam })).await?;
            assert_eq!(counter["who"]["points"], 40);
        }
        Ok(())
    })
}
