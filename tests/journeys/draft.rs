//! An unclean end: what was half typed is offered again.

use serde_json::json;
use vafa_tests::{Key, Setting, Step, Window, journey};

#[test]
fn a_half_typed_customer_is_offered_after_the_program_was_killed() -> Step {
    journey(Setting::named("draft").speaking("fa"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.press(Key::F(4)).await?;
        window.wait_focus("[data-testid=person-name]").await?;
        window.type_keys("نیمه تمام").await?;
        window.press(Key::Tab).await?;
        window.type_keys("0912555").await?;
        window
            .until("the draft to be kept", async || {
                let found = window.vafa_call("load_draft", &json!({ "form": "customer" }))?;
                Ok((found["draft"]["content"]["phone"] == "0912555").then_some(()))
            })
            .await?;
        window.kill().await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        window.wait_text("[data-testid=notice-draft-customer]", "نیمه تمام").await?;
        window.screenshot("offered").await?;
        window.is_accessible().await?;
        window.click("[data-testid=draft-take-customer]").await?;
        window.wait_focus("[data-testid=person-name]").await?;
        assert_eq!(window.value("[data-testid=person-name]").await?, "نیمه تمام");
        assert_eq!(window.value("[data-testid=person-phone]").await?, "0912555");
        window.press(Key::Enter).await?;
        window.wait_for("[data-testid=customer-page]").await?;
        let list = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!(list["count"], 1);
        // Once saved, it is offered no more.
        window.reopen().await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        window.wait_gone("[data-testid=notice-draft-customer]").await?;
        let found = window.vafa_call("load_draft", &json!({ "form": "customer" }))?;
        assert_eq!(found["draft"], json!(null));
        Ok(())
    })
}
