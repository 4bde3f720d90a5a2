//! Looking around first: the sample shops, and from one shop to another.

use serde_json::json;
use vafa_tests::{Setting, Step, Window, journey};

/// Opens the sample shop of a language from the first start and looks at Today.
async fn look_around(window: &Window, language: &str) -> Step {
    window.wait_focus("[data-testid=start-name]").await?;
    window.click(&format!("[data-testid=start-language-{language}]")).await?;
    window.click(&format!("[data-testid=start-sample-{language}]")).await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    window.wait_for(&format!("html[lang={language}]")).await?;
    window.wait_for("[data-room=today]").await?;
    window.wait_for("[data-testid=missing-row]").await?;
    assert_eq!(window.count("[data-testid=first-steps]").await?, 0, "Today has people in it");
    window.screenshot(&format!("today-{language}")).await?;
    window.is_accessible().await?;
    let shop = window.ask("get_shop", json!({})).await?;
    assert_eq!(shop["sample"], true);
    let list = window.ask("list_customers", json!({})).await?;
    assert_eq!(list["count"], 300);
    Ok(())
}

async fn to_the_shops(window: &Window) -> Step {
    window.click("[data-testid=nav-settings]").await?;
    window.wait_for("[data-testid=new-shop]").await
}

#[test]
fn a_persian_sample_is_opened_left_for_a_new_shop_and_found_again_by_its_name() -> Step {
    let setting = Setting::named("sample").without_a_shop();
    journey(setting, async |window| {
        look_around(window, "fa").await?;
        to_the_shops(window).await?;
        window.wait_gone("[data-testid=shop-row]").await?;
        window.click("[data-testid=new-shop]").await?;
        window.wait_focus("[data-testid=start-name]").await?;
        window.wait_for("html[lang=fa]").await?;
        window.type_keys("آجیل سرو").await?;
        window.click("[data-testid=start-found]").await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        window.wait_for("[data-testid=first-steps]").await?;
        let shop = window.ask("get_shop", json!({})).await?;
        assert_eq!(shop["settings"]["profile"]["name"], "آجیل سرو");
        assert_eq!(window.ask("list_customers", json!({})).await?["count"], 0, "they never mix");

        to_the_shops(window).await?;
        window.wait_text("[data-testid=shop-row]", "فروشگاه نمونهٔ ایرانی").await?;
        assert_eq!(window.count("[data-testid=shop-row]").await?, 1, "the other, and not this one");
        window.screenshot("shops").await?;
        window.is_accessible().await?;
        window.click("[data-testid=open-shop]").await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        window
            .until("another shop to be open", async || {
                let shop = window.ask("get_shop", json!({})).await?;
                Ok((shop["sample"] == true).then_some(()))
            })
            .await
    })
}

#[test]
fn a_georgian_sample_is_opened_from_the_first_start() -> Step {
    let setting = Setting::named("sample-ka").without_a_shop();
    journey(setting, async |window| {
        look_around(window, "ka").await?;
        to_the_shops(window).await?;
        window.click("[data-testid=new-shop]").await?;
        window.wait_focus("[data-testid=start-name]").await?;
        window.wait_for("html[lang=ka]").await?;
        // The other sample, and from there back to this one.
        window.click("[data-testid=start-sample-fa]").await?;
        window.wait_for("html[lang=fa]").await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        to_the_shops(window).await?;
        window.wait_text("[data-testid=shop-row]", "فروشگاه نمونهٔ گرجی").await?;
        window.click("[data-testid=open-shop]").await?;
        window.wait_for("html[lang=ka]").await?;
        window.wait_focus("[data-testid=omnibox]").await
    })
}
