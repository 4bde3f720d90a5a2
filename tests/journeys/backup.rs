//! A backup from the window, and the shop as it was then.

use serde_json::json;
use vafa_tests::{Setting, Step, journey};

#[test]
fn a_backup_is_made_and_put_back_from_the_window() -> Step {
    journey(Setting::named("backup").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.add("سارا", "09121110001").await?;
        window.click("[data-testid=nav-settings]").await?;
        window.click("[data-testid=settings-safety]").await?;
        let before = window.count("[data-testid=restore]").await?;
        window.click("[data-testid=backup-now]").await?;
        window
            .until("one backup more", async || {
                Ok((window.count("[data-testid=restore]").await? > before).then_some(()))
            })
            .await?;
        window.screenshot("made").await?;
        window.is_accessible().await?;

        let later = window.add("پس از پشتیبان", "").await?;
        let sale = json!({ "customer": later, "amount": 2_000_000, "receipt": "", "lines": [],
            "spend": null, "day": null });
        window.act("record_purchase", sale).await?;
        assert_eq!(window.vafa_call("list_customers", &json!({}))?["count"], 2);

        // The newest is the first; what would be lost is said before.
        window.click("[data-testid=restore]").await?;
        window.wait_text("[data-testid=restore-preview] li", "پس از پشتیبان").await?;
        window.screenshot("preview").await?;
        window.is_accessible().await?;
        window.click("[data-testid=restore-yes]").await?;
        window.wait_gone("[data-testid=restore-preview]").await?;
        window.click("[data-testid=nav-customers]").await?;
        window.wait_text("[data-testid=customers-list]", "سارا").await?;
        assert!(!window.text("[data-testid=customers-list]").await?.contains("پس از پشتیبان"));
        let list = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!(list["count"], 1);
        window.click("[data-testid=nav-settings]").await?;
        window.click("[data-testid=settings-activity]").await?;
        window.wait_for("[data-testid=activity-row]").await?;
        window.screenshot("activity").await?;
        let activity = window.vafa_call("list_activity", &json!({}))?;
        assert_eq!(activity["rows"][0]["kind"], "epoch_begun", "a new chapter, seen in the list");
        let checked = window.vafa_call("check_shop", &json!({ "quick": false }))?;
        assert_eq!(checked["findings"], json!([]));
        Ok(())
    })
}
