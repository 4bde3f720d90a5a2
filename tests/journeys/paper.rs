//! Cards, slips, the leaflet and the yearly statement: what comes on paper, in three languages, and
//! that the room of what the shop owes says the same.

use serde_json::{Value, json};
use vafa_tests::{Key, Page, Setting, Step, Window, journey};

/// A bank card of 85.6 by 54 mm in points (ISO/IEC 7810 ID-1), never less.
const CARD: (u32, u32) = (243, 154);
/// A4 in points.
const A4: (u32, u32) = (595, 842);
const LANGUAGES: [&str; 3] = ["fa", "ka", "en"];

/// Somebody with a card of their own, and a sale to them.
async fn furnish(window: &Window) -> Step<(String, String)> {
    window.wait_focus("[data-testid=omnibox]").await?;
    let customer = window.add("Sara سارا", "+989121110001").await?;
    window.act("issue_card", json!({ "customer": customer, "number": "" })).await?;
    let sold = json!({
        "customer": customer, "amount": 2_000_000, "spend": null, "day": null, "receipt": "T-17",
        "lines": [{ "goods": "Tea", "quantity_milli": 1_000, "amount": 2_000_000 }],
    });
    window.act("record_purchase", sold).await?;
    let list = window.vafa_call("list_purchases", &json!({ "customer": customer }))?;
    let sale = list["rows"][0]["id"].as_str().ok_or("no sale")?.to_owned();
    window.greet(&customer, "Sara").await?;
    Ok((customer, sale))
}

/// Prints the sheet that is open.
async fn printed(window: &Window, name: &str) -> Step<Vec<Page>> {
    window.wait_for("[data-testid=paper]").await?;
    window.print("[data-testid=print]", name).await
}

/// Nothing goes over the edge of the page, and there is ink on it.
fn fits(page: &Page) {
    let (wide, high) = page.size;
    assert!(page.ink(0..wide, 0..high) > 200, "an empty page");
    for word in &page.words {
        assert!(word.across.1 <= wide && word.down.1 <= high, "cut off: {word:?}");
    }
}

/// The words of a page hold this; joined letters of Persian are looked at and not read.
fn says(page: &Page, words: &[&str]) {
    let text = page.text();
    for word in words {
        assert!(text.contains(word), "{word}: {text}");
    }
}

fn one(pages: Vec<Page>) -> Step<Page> {
    let count = pages.len();
    let mut pages = pages.into_iter();
    match (pages.next(), count) {
        (Some(page), 1) => Ok(page),
        _ => Err(format!("{count} pages instead of one").into()),
    }
}

#[test]
fn a_card_comes_in_its_size_with_bars_or_a_square_alone_or_on_a_sheet() -> Step {
    for language in LANGUAGES {
        journey(Setting::named("card").speaking(language), async |window| {
            let (customer, _) = furnish(window).await?;
            window.click("[data-testid=card-print]").await?;
            window.wait_for("[data-testid=code-picture].code-bars").await?;
            window.is_accessible().await?;
            let card = one(printed(window, &format!("bars-{language}")).await?)?;
            assert_eq!(card.size, CARD);
            fits(&card);
            let counter = window.vafa_call("get_counter", &json!({ "customer": customer }))?;
            let number = counter["cards"][0]["number"].as_str().ok_or("no card")?;
            says(&card, &["Sara"]);
            if language != "fa" {
                says(&card, &[number]);
            }
            window.click("[data-testid=card-look-square]").await?;
            window.wait_for("[data-testid=code-picture].code-square").await?;
            let card = one(printed(window, &format!("square-{language}")).await?)?;
            assert_eq!(card.size, CARD);
            fits(&card);
            window.click("[data-testid=card-paper-sheet]").await?;
            window.wait_for(".cards.is-sheet").await?;
            let sheet = one(printed(window, &format!("sheet-{language}")).await?)?;
            assert_eq!(sheet.size, A4);
            let inked = |x: &u32| sheet.ink(*x..x + 1, 0..A4.1) > 0;
            let (first, last) = ((0..A4.0).find(inked), (0..A4.0).rev().find(inked));
            let across = last.zip(first).map_or(0, |(last, first)| last - first + 1);
            assert!(across.abs_diff(CARD.0) <= 2, "a card keeps its size on a sheet: {across}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_slip_is_as_wide_as_its_printer_and_as_long_as_what_stands_on_it() -> Step {
    for (language, words) in [
        ("fa", &["T-17", "Tea", "۲۰"] as &[&str]),
        ("ka", &["T-17", "Tea", "ქულები"]),
        ("en", &["T-17", "Tea", "$20,000.00", "Points now", "20,000"]),
    ] {
        journey(Setting::named("slip").speaking(language), async |window| {
            furnish(window).await?;
            window.press(Key::F(9)).await?;
            window.click("[data-testid=purchase-slip]").await?;
            window.wait_for(".slip.is-80").await?;
            window.is_accessible().await?;
            let slip = one(printed(window, &format!("80-{language}")).await?)?;
            assert_eq!(slip.size.0, 227);
            fits(&slip);
            says(&slip, words);
            window.click("[data-testid=slip-wide-58]").await?;
            window.wait_for(".slip.is-58").await?;
            let slip = one(printed(window, &format!("58-{language}")).await?)?;
            assert_eq!(slip.size.0, 165);
            fits(&slip);
            says(&slip, words);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_leaflet_is_a_page_a_language_with_the_numbers_of_today() -> Step {
    journey(Setting::named("leaflet").speaking("en"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        leaflet(window, "before", "1 point for every $1.00").await?;
        window.press(Key::Escape).await?;
        let shop = window.vafa_call("get_shop", &json!({}))?;
        let mut settings = shop["settings"].clone();
        settings["program"]["rules"][0]["gives"]["points"] = json!(7);
        window.act("change_settings", json!({ "settings": settings })).await?;
        leaflet(window, "after", "7 points for every $1.00").await
    })
}

/// Prints the leaflet; the English page comes first and says `rule`.
async fn leaflet(window: &Window, name: &str, rule: &str) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click("[data-testid=club-leaflet]").await?;
    window.wait_for("[data-testid=paper][lang=ka]").await?;
    window.is_accessible().await?;
    let pages = printed(window, name).await?;
    assert_eq!(pages.len(), 3, "a page a language");
    for page in &pages {
        assert_eq!(page.size, A4);
        fits(page);
    }
    says(&pages[0], &[rule, "How to leave"]);
    says(&pages[2], &["როგორ გახვიდეთ"]);
    Ok(())
}

#[test]
fn the_year_both_ways_says_what_the_list_of_purchases_says() -> Step {
    for (language, words) in [
        ("fa", &["۱۴۰۵"] as &[&str]),
        ("ka", &["2026", "შენაძენები"]),
        ("en", &["2026", "What you gave us", "$20,000.00"]),
    ] {
        journey(Setting::named("year").speaking(language), async |window| {
            let (customer, _) = furnish(window).await?;
            window.click("[data-testid=customer-statement]").await?;
            window.wait_for("[data-testid=statement-sum]").await?;
            window.is_accessible().await?;
            let page = one(printed(window, language).await?)?;
            assert_eq!(page.size, A4);
            fits(&page);
            says(&page, words);
            let asked = json!({ "customer": customer });
            let year = window.vafa_call("get_statement", &asked)?;
            let span = json!({ "customer": customer, "from": year["from"], "to": year["to"] });
            let list = window.vafa_call("list_purchases", &span)?;
            assert_eq!((&year["purchases"], &year["sum"]), (&list["count"], &list["sum"]));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn what_the_shop_owes_stands_in_a_table_that_adds_up() -> Step {
    for language in LANGUAGES {
        journey(Setting::named("debt").speaking(language), async |window| {
            furnish(window).await?;
            window.click("[data-testid=nav-club]").await?;
            window.click("[data-testid=club-debt]").await?;
            window.wait_for("[data-testid=debt-kinds]").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("room-{language}")).await?;
            let report = window.vafa_call("get_debt", &json!({}))?;
            let kind = &report["kinds"][0];
            let number = |value: &Value| value.as_i64().unwrap_or_default();
            let moves = &kind["moves"];
            let sum: i64 =
                ["given", "used", "ended", "corrected"].iter().map(|way| number(&moves[way])).sum();
            assert_eq!(number(&kind["before"]) + sum, number(&kind["open"]));
            assert_eq!(window.count("[data-testid=debt-kinds] tbody tr").await?, 1);
            Ok(())
        })?;
    }
    Ok(())
}
