//! Pages that are printed: what comes on paper, read back and looked at, in three languages.

use serde_json::json;
use vafa_tests::{Page, Setting, Step, Window, journey};

/// A4 in points (ISO 216: 210 by 297 mm).
const A4: (u32, u32) = (595, 842);
/// What hardly any printer can print on, in points: 4 mm.
const EDGE: u32 = 11;
/// The strip in which the head of a page stands.
const HEAD: std::ops::Range<u32> = EDGE..60;

/// The button sends the page to the printer.
async fn printed(window: &Window, name: &str) -> Step<Vec<Page>> {
    window.wait_for("[data-testid=paper]").await?;
    window.is_accessible().await?;
    window.print("[data-testid=print]", name).await
}

/// A whole page: A4, with nothing cut off at its edges, and its head on the side where one begins to
/// read.
fn is_whole(page: &Page, language: &str) {
    let (wide, high) = page.size;
    assert_eq!(page.size, A4);
    assert!(!page.words.is_empty(), "an empty page");
    for word in &page.words {
        let on_it =
            word.across.0 >= EDGE && word.across.1 <= wide - EDGE && word.down.1 <= high - EDGE;
        assert!(on_it, "cut off: {word:?}");
    }
    for (across, down) in [
        (0..EDGE, 0..high),
        (wide - EDGE..wide, 0..high),
        (0..wide, 0..EDGE),
        (0..wide, high - EDGE..high),
    ] {
        assert_eq!(page.ink(across, down), 0, "ink at the edge");
    }
    let (near, far) = (page.ink(0..wide / 2, HEAD), page.ink(wide / 2..wide, HEAD));
    let (begins, ends) = if language == "fa" { (far, near) } else { (near, far) };
    assert!(begins > 300 && ends == 0, "{language}: the head has {near} points of ink, and {far}");
}

/// What stands on a page in words that the PDF keeps whole. Of the joined letters of Persian a PDF
/// of this kind keeps only some: there the digits are read, and the letters are looked at.
fn says(page: &Page, words: &[&str]) {
    let text = page.text();
    for word in words {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[test]
fn the_sign_up_form_is_one_page_with_a_line_for_each_answer() -> Step {
    for (language, words) in [
        ("fa", &[] as &[&str]),
        ("ka", &["ქართული ღვინო", "ვწევრიანდები კლუბში", "მობილური", "ხელმოწერა"]),
        ("en", &["Corner Books", "I join the club", "Mobile", "Signature"]),
    ] {
        journey(Setting::named("print").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            window.click("[data-testid=nav-customers]").await?;
            window.click("[data-testid=customers-form]").await?;
            let form = printed(window, &format!("form-{language}")).await?;
            let [page] = form.as_slice() else { return Err("more than one page".into()) };
            is_whole(page, language);
            says(page, words);
            // Six answers, and the place of the day and of the name below: as many lines to write on.
            assert_eq!(lines(page), 7);
            Ok(())
        })?;
    }
    Ok(())
}

/// How many lines one can write on: more than half of the page across, in one piece or two, and thin,
/// where a row of words has much ink above and below it too.
fn lines(page: &Page) -> usize {
    let wide = page.size.0;
    let ink = |down: u32| page.ink(0..wide, down..down + 1);
    let is_line = |down: &u32| {
        let here = ink(*down);
        let beside = ink(down - 3).max(ink(down + 3));
        here > (wide / 2) as usize && beside * 3 < here
    };
    // Below the head, whose rule is none of them.
    (HEAD.end + 20..page.size.1 - 3).filter(is_line).count()
}

const DAYS: [&str; 3] = ["2026-10-01", "2026-11-01", "2026-11-20"];

#[test]
fn the_purchases_of_a_customer_are_a_page_with_a_row_for_each() -> Step {
    for (language, days, words) in [
        ("fa", ["۱۴۰۵/۰۷/۰۹", "۱۴۰۵/۰۸/۱۰", "۱۴۰۵/۰۸/۲۹"], &["Sara", "۱۳:۰۰"] as &[&str]),
        ("ka", ["01.10.2026", "01.11.2026", "20.11.2026"], &["Sara", "3 შენაძენი", "₾"]),
        (
            "en",
            ["2026-10-01", "2026-11-01", "2026-11-20"],
            &["Purchases of Sara", "3 purchases", "$20,000.00", "$60,000.00"],
        ),
    ] {
        journey(Setting::named("print").speaking(language), async |window| {
            window.wait_focus("[data-testid=omnibox]").await?;
            let customer = window.add("Sara سارا", "+989121110001").await?;
            bought(window, &customer, &DAYS).await?;
            let pages = purchases(window, &customer, 3, &format!("purchases-{language}")).await?;
            let [page] = pages.as_slice() else { return Err("more than one page".into()) };
            is_whole(page, language);
            says(page, &days);
            says(page, words);
            let begins = word(page, days[0])?.across;
            let middle = page.size.0 / 2;
            // The first column stands where one begins to read.
            assert_eq!(begins.0 > middle, language == "fa", "{begins:?}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn many_purchases_go_on_over_pages_and_no_row_is_lost_or_cut() -> Step {
    const MANY: usize = 70;
    journey(Setting::named("print-many").speaking("fa"), async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let customer = window.add("Sara سارا", "+989121110001").await?;
        bought(window, &customer, &["2026-11-20"; MANY]).await?;
        let pages = purchases(window, &customer, MANY, "purchases").await?;
        assert!(pages.len() > 1, "{MANY} rows are more than a page");
        let mut rows = 0;
        for page in &pages {
            assert_eq!(page.size, A4);
            let on_it: Vec<_> =
                page.words.iter().filter(|word| word.text == "۱۴۰۵/۰۸/۲۹").collect();
            rows += on_it.len();
            for word in on_it {
                let tall = word.down.1 - word.down.0;
                assert!(tall >= 8 && word.down.1 <= page.size.1 - EDGE, "a row is cut: {word:?}");
            }
        }
        assert_eq!(rows, MANY);
        Ok(())
    })
}

/// A word of the page.
fn word<'a>(page: &'a Page, text: &str) -> Step<&'a vafa_tests::Word> {
    page.words.iter().find(|word| word.text == text).ok_or_else(|| format!("no {text}").into())
}

async fn bought(window: &Window, customer: &str, days: &[&str]) -> Step {
    for day in days {
        let bought = json!({
            "customer": customer, "amount": 2_000_000, "spend": null, "day": day,
            "receipt": "", "lines": [],
        });
        window.act("record_purchase", bought).await?;
    }
    Ok(())
}

/// Prints the purchases of somebody once all `rows` of them stand on the sheet.
async fn purchases(window: &Window, customer: &str, rows: usize, name: &str) -> Step<Vec<Page>> {
    const ROWS: &str =
        "return document.querySelectorAll('.paper tbody tr').length === arguments[0];";
    window.greet(customer, "Sara").await?;
    window.click("[data-testid=customer-print]").await?;
    window.until_script("all rows", ROWS, vec![json!(rows)]).await?;
    printed(window, name).await
}
