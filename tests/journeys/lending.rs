//! Paying over time, samples and product sheets: at the counter, on Today, and on paper.

use serde_json::{Value, json};
use vafa_tests::{Page, Setting, Step, Window, journey};

/// A5 in points (ISO 216: 148 by 210 mm), never less.
const A5: (u32, u32) = (420, 596);
const A4: (u32, u32) = (595, 842);
const LANGUAGES: [&str; 3] = ["fa", "ka", "en"];

async fn club(window: &Window, door: &str) -> Step {
    window.click("[data-testid=nav-club]").await?;
    window.click(&format!("[data-testid={door}]")).await
}

#[test]
fn a_plan_is_agreed_paid_in_part_and_taken_back() -> Step {
    for language in LANGUAGES {
        journey(Setting::named("plan").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let customer = window.add("Sara", "+989121110001").await?;
            window.greet(&customer, "Sara").await?;
            club(window, "club-plans").await?;
            window.wait_for("[data-testid=plans-none]").await?;
            window.click("[data-testid=plan-new]").await?;
            window.fill("[data-testid=plan-total]", "1000").await?;
            window.wait_for("[data-testid=plan-quote] li:nth-child(3)").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("form-{language}")).await?;
            window.click("[data-testid=plan-agree]").await?;
            window.wait_for("[data-testid=plan-row]").await?;
            let total = open(window)?;
            window.click("[data-testid=plan-pay]").await?;
            window.wait_for("[data-testid=plan-paid]").await?;
            window.click("[data-testid=plan-pay-save]").await?;
            window.wait_gone("[data-testid=plan-paid]").await?;
            let rest = open(window)?;
            assert!(rest < total && rest > 0, "{rest} of {total}");
            window.click("[data-testid=plan-parts]").await?;
            window.wait_for(".parts-list").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("room-{language}")).await?;
            window.click("[data-testid=plan-letter-open]").await?;
            window.wait_for("[data-testid=plan-letter-text]").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("letter-{language}")).await?;
            window.act("undo_last", json!({})).await?;
            assert_eq!(open(window)?, total);
            Ok(())
        })?;
    }
    Ok(())
}

/// What is open of plans, as another process says it.
fn open(window: &Window) -> Step<i64> {
    let plans = window.vafa_call("list_plans", &json!({}))?;
    plans["open"].as_i64().ok_or_else(|| "no sum".into())
}

#[test]
fn a_sample_is_asked_about_on_today_and_what_they_say_closes_it() -> Step {
    for language in LANGUAGES {
        journey(Setting::named("sample").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let customer = window.add("Sara", "+989121110001").await?;
            window.greet(&customer, "Sara").await?;
            club(window, "club-trials").await?;
            window.click("[data-testid=trial-give]").await?;
            window.fill("[data-testid=trial-goods]", "Tea").await?;
            window.is_accessible().await?;
            window.click("[data-testid=trial-save]").await?;
            window.wait_gone("[data-testid=trial-form]").await?;
            window.reopen_at("2026-12-01T09:30:00Z").await?;
            window.wait_for("[data-testid=today-trials]").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("today-{language}")).await?;
            window.click("[data-testid=trial-not]").await?;
            window.click("[data-testid=trial-why-too_dear]").await?;
            window.wait_gone("[data-testid=today-trials]").await?;
            club(window, "club-trials").await?;
            window.click("[data-testid=trials-report]").await?;
            window.wait_for("[data-testid=trial-report]").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("report-{language}")).await
        })?;
    }
    Ok(())
}

/// The words of a sheet of three languages.
fn sheet() -> Value {
    let text = |title: &str, promise: &str, benefit: &str, feature: &str| {
        json!({ "title": title, "promise": promise, "benefits": [benefit, benefit, benefit],
                "features": [feature, feature], "remark": benefit })
    };
    json!({ "id": "01930000-0000-7000-8000-000000000001", "goods": "Arabica", "price": 25_000,
        "texts": {
            "fa": text("قهوهٔ عربیکا", "صبح‌ها سرحال‌تر بیدار می‌شوید", "بوی تازهٔ رُست", "۲۵۰ گرم"),
            "ka": text("არაბიკა", "დილა მხნედ დაგეწყებათ", "ახლად მოხალული", "250 გრამი"),
            "en": text("Arabica", "A brighter morning", "Freshly roasted", "250 grams"),
        } })
}

#[test]
fn a_product_sheet_is_one_page_in_three_languages_and_giving_it_is_a_line_of_the_story() -> Step {
    for (language, words) in [
        ("fa", &[] as &[&str]),
        ("ka", &["არაბიკა", "ახლად", "მოხალული"]),
        ("en", &["A brighter morning", "Freshly roasted", "Corner Books"]),
    ] {
        journey(Setting::named("sheet").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let customer = window.add("Sara", "+989121110001").await?;
            window.act("change_sheet", json!({ "sheet": sheet() })).await?;
            window.greet(&customer, "Sara").await?;
            club(window, "club-sheets").await?;
            window.click("[data-testid=sheet-change]").await?;
            window.wait_for("[data-testid=sheet-form]").await?;
            window.is_accessible().await?;
            window.screenshot(&format!("form-{language}")).await?;
            window.click("[data-testid=nav-club]").await?;
            window.click("[data-testid=club-sheets]").await?;
            window.click("[data-testid=sheet-give]").await?;
            let given = async || {
                let page = window.vafa_call("get_customer", &json!({ "customer": customer }))?;
                let lines = page["timeline"].as_array().ok_or("no timeline")?;
                Ok(lines.iter().find(|line| line["kind"] == "sheet_given").cloned())
            };
            window.until("the line of the story", given).await?;
            window.click("[data-testid=sheet-print]").await?;
            window.wait_for("[data-testid=paper]").await?;
            window.is_accessible().await?;
            let small = window.print("[data-testid=print]", &format!("a5-{language}")).await?;
            fits(&small, A5, words);
            window.click("[data-testid=sheet-print-a4]").await?;
            let large = window.print("[data-testid=print]", &format!("a4-{language}")).await?;
            fits(&large, A4, words);
            Ok(())
        })?;
    }
    Ok(())
}

/// One page of this size with nothing cut off, and these words on it.
fn fits(pages: &[Page], size: (u32, u32), words: &[&str]) {
    assert_eq!(pages.len(), 1, "one page");
    for page in pages {
        assert_eq!(page.size, size);
        let (wide, high) = page.size;
        assert!(page.ink(0..wide, 0..high) > 200, "an empty page");
        for word in &page.words {
            assert!(word.across.1 <= wide && word.down.1 <= high, "cut off: {word:?}");
        }
        for word in words {
            assert!(page.text().contains(word), "{word}: {}", page.text());
        }
    }
}
