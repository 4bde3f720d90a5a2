//! The main job: somebody new, and a sale, by keyboard alone.

use std::time::Duration;

use serde_json::{Value, json};
use vafa_tests::{Key, Setting, Step, Tongue, Window, journey};

/// What a seller types, and what is to be seen, where a language is spoken.
struct Shop {
    language: &'static str,
    name: &'static str,
    phone: &'static str,
    /// The last digits of the phone, as somebody says them at the counter.
    tail: &'static str,
    shown_phone: &'static str,
    amount: &'static str,
    minor: i64,
    shown: &'static str,
}

const PERSIAN: Shop = Shop {
    language: "fa",
    name: "مریم کریمی",
    phone: "۰۹۱۲۳۴۵۶۷۸۹",
    tail: "۶۷۸۹",
    shown_phone: "0912 345 6789",
    amount: "۱۲۵۰۰۰۰",
    minor: 12_500_000,
    shown: "۱٬۲۵۰٬۰۰۰",
};
const GEORGIAN: Shop = Shop {
    language: "ka",
    name: "ნინო ბერიძე",
    phone: "599 12 34 56",
    tail: "3456",
    shown_phone: "599 12 34 56",
    amount: "48,50",
    minor: 4_850,
    shown: "48,50",
};
const ENGLISH: Shop = Shop {
    language: "en",
    name: "Anna Bell",
    phone: "+1 212 555 0147",
    tail: "0147",
    shown_phone: "(212) 555-0147",
    amount: "1250.50",
    minor: 125_050,
    shown: "1,250.50",
};

#[test]
fn a_new_customer_and_a_sale_in_persian() -> Step {
    short_way(&PERSIAN)
}

#[test]
fn a_new_customer_and_a_sale_in_georgian() -> Step {
    short_way(&GEORGIAN)
}

#[test]
fn a_new_customer_and_a_sale_in_english() -> Step {
    short_way(&ENGLISH)
}

/// Two fields and Enter; F9, an amount and Enter; Ctrl+Z.
fn short_way(shop: &Shop) -> Step {
    let setting = Setting::named(&format!("counter-{}", shop.language)).speaking(shop.language);
    journey(setting, async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let customer = become_known(window, shop).await?;
        warned_of_twins(window, shop).await?;
        sell(window, shop, &customer).await?;
        heard(window, shop).await?;
        take_back(window, &customer).await
    })
}

async fn become_known(window: &Window, shop: &Shop) -> Step<String> {
    window.press(Key::F(4)).await?;
    window.wait_focus("[data-testid=person-name]").await?;
    window.type_keys(shop.name).await?;
    window.press(Key::Tab).await?;
    window.wait_focus("[data-testid=person-phone]").await?;
    window.type_keys(shop.phone).await?;
    window.screenshot("new").await?;
    window.is_accessible().await?;
    window.press(Key::Enter).await?;
    window.wait_for("[data-testid=customer-page]").await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    window.wait_text("[data-testid=guest]", shop.name).await?;
    window.wait_text("[data-testid=toast]", shop.name).await?;
    let found = window.vafa_call("find_customers", &json!({ "text": shop.tail }))?;
    let who = &found["people"][0]["who"];
    assert_eq!((&who["name"], &found["people"][1]), (&json!(shop.name), &Value::Null));
    let id = who["id"].as_str().ok_or("nobody was found")?.to_owned();
    let page = window.vafa_call("get_customer", &json!({ "customer": id }))?;
    let phone = &page["contacts"][0];
    assert_eq!((&phone["sound"], &phone["shown"]), (&json!(true), &json!(shop.shown_phone)));
    window.screenshot("page").await?;
    window.is_accessible().await?;
    Ok(id)
}

/// The same phone typed again: who has it is shown before anything is saved, and nothing forbids.
async fn warned_of_twins(window: &Window, shop: &Shop) -> Step {
    window.press(Key::F(4)).await?;
    window.wait_focus("[data-testid=person-name]").await?;
    window.press(Key::Tab).await?;
    window.type_keys(shop.phone).await?;
    window.wait_text("[data-testid=duplicates]", shop.name).await?;
    window.wait_for("[data-testid=person-save]:not([aria-disabled])").await?;
    window.screenshot("twin").await?;
    window.is_accessible().await?;
    window.press(Key::Escape).await?;
    window.wait_gone("[data-testid=person-form]").await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    let list = window.vafa_call("list_customers", &json!({}))?;
    assert_eq!(list["count"], 1, "a warning adds nobody");
    Ok(())
}

async fn sell(window: &Window, shop: &Shop, customer: &str) -> Step {
    window.press(Key::F(9)).await?;
    window.wait_focus("[data-testid=sale-amount]").await?;
    window.type_keys(shop.amount).await?;
    let asked = json!({ "customer": customer, "amount": shop.minor, "spend": null, "day": null });
    let quote = window.vafa_call("quote_purchase", &asked)?;
    let earns = quote["earns"].as_i64().ok_or("no points")?;
    assert!(earns > 0 && quote["before"] == 0);
    // What will happen stands there before it does, in the digits of the shop.
    let after = Tongue::of(shop.language).number(earns);
    window.wait_text("[data-testid=reckoning-after]", &after).await?;
    assert_eq!(points(window, customer)?, 0);
    window.screenshot("sale").await?;
    window.is_accessible().await?;

    window.press_twice(Key::Enter, Duration::from_millis(30)).await?;
    window.wait_text("[data-testid=toast]", shop.shown).await?;
    window.wait_for("[data-testid=toast-undo]").await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    let bought = window.vafa_call("list_purchases", &json!({ "customer": customer }))?;
    assert_eq!((&bought["count"], &bought["sum"]), (&json!(1), &json!(shop.minor)));
    assert_eq!(points(window, customer)?, earns, "two presses of Enter give points once");
    window.wait_text("[data-testid=balance]", &after).await?;
    window.screenshot("sold").await?;
    window.is_accessible().await
}

/// The slip is said by the one region that was there from the first paint; it leaves the focus where
/// it is, and is the next stop of Tab.
async fn heard(window: &Window, shop: &Shop) -> Step {
    window.wait_text("[role=status][data-testid=live-polite]", shop.shown).await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    window.press(Key::Tab).await?;
    window.wait_focus("[data-testid=toast-undo]").await?;
    window.press(Key::F(2)).await?;
    window.wait_focus("[data-testid=omnibox]").await
}

async fn take_back(window: &Window, customer: &str) -> Step {
    window.press_with(&[Key::Control], 'z').await?;
    window.wait_gone("[data-testid=toast-undo]").await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    let bought = window.vafa_call("list_purchases", &json!({ "customer": customer }))?;
    assert_eq!((&bought["count"], &bought["sum"]), (&json!(0), &json!(0)));
    assert_eq!(points(window, customer)?, 0);
    window.is_accessible().await
}

fn points(window: &Window, customer: &str) -> Step<i64> {
    let card = window.vafa_call("get_counter", &json!({ "customer": customer }))?;
    Ok(card["who"]["points"].as_i64().ok_or("no points")?)
}
