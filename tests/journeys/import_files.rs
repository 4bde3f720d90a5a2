//! Files as shops bring them: rows that cannot go in, a file that stopped half way, a list of people
//! with what they allow.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vafa_tests::{Setting, Step, Tongue, Window, answer, in_each_language, journey};

/// Good rows of the file of purchases, and one that was recorded at the counter.
const GOOD: usize = 96;
/// The day on which the sale at the counter was made.
const SALE: &str = "2026-11-20";
/// Its amount, in coins of the tongue.
const COINS: i64 = 7;

/// A file of the desk's own.
fn file(window: &Window, name: &str, text: &str) -> Step<PathBuf> {
    let path = window.desk().home().join(name);
    std::fs::write(&path, text)?;
    Ok(path)
}

/// Goes to the room of imports and chooses a file there.
async fn choose(window: &Window, path: &Path) -> Step {
    window.click("[data-testid=nav-customers]").await?;
    window.click("[data-testid=customers-import]").await?;
    window.answer("pick_file", path)?;
    window.click("[data-testid=import-pick]").await
}

/// The unit of the amounts, where a shop's money is written in several.
async fn say_the_unit(window: &Window, tongue: Tongue) -> Step {
    if tongue.language == "fa" {
        window.click("[data-testid=import-unit-toman]").await?;
    }
    Ok(())
}

/// How many purchases the shop has, through the command line.
fn purchases(window: &Window) -> Step<u64> {
    let club = window.vafa_call("list_customers", &json!({}))?;
    let rows = club["rows"].as_array().ok_or("no customers")?;
    let each = rows.iter().map(|row| -> Step<u64> {
        let list = window.vafa_call("list_purchases", &json!({ "customer": row["id"] }))?;
        Ok(list["count"].as_u64().unwrap_or(0))
    });
    each.sum()
}

/// A hundred purchases of ten people: one recorded at the counter already, three that cannot be
/// read. Gives the lines of these.
fn history(tongue: Tongue) -> Step<(String, [usize; 3])> {
    let mut text = tongue
        .one_of("تلفن,تاریخ,مبلغ\n", "ტელეფონი,თარიღი,თანხა\n", "phone,date,amount\n")
        .to_owned();
    let whole = tongue.minor(COINS) / tongue.one_of(10, 100, 100);
    writeln!(text, "{},{SALE},{whole}", tongue.phone)?;
    for row in 0..GOOD {
        let day = format!("2026-{:02}-{:02}", 1 + row % 10, 1 + row % 28);
        let whole = tongue.minor(1 + i64::try_from(row)?) / tongue.one_of(10, 100, 100);
        writeln!(text, "+99559920{:04},{day},{whole}", row % 10)?;
    }
    let lines = text.lines().count();
    for bad in ["2026-13-45,5", "2026-03-04,xyz", "2026-03-05,-5"] {
        writeln!(text, "+995599200001,{bad}")?;
    }
    Ok((text, [lines + 1, lines + 2, lines + 3]))
}

/// Why a row stays out, in the words of the shop: the heading, the cell and what is wrong with it.
fn reasons(tongue: Tongue) -> [[&'static str; 3]; 3] {
    tongue.one_of(
        [
            ["تاریخ", "2026-13-45", "تاریخ نیست"],
            ["مبلغ", "xyz", "عدد نیست"],
            ["مبلغ", "5", "منفی است"],
        ],
        [
            ["თარიღი", "2026-13-45", "თარიღი არ არის"],
            ["თანხა", "xyz", "რიცხვი არ არის"],
            ["თანხა", "5", "ნულზე ნაკლებია"],
        ],
        [
            ["date", "2026-13-45", "is not a date"],
            ["amount", "xyz", "is not a number"],
            ["amount", "5", "is below zero"],
        ],
    )
}

#[test]
fn rows_that_stay_out_say_why_and_are_saved_and_the_whole_goes_back_again() -> Step {
    in_each_language("files", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let known = window.add(tongue.person, tongue.phone).await?;
        let sale = json!({ "customer": known, "amount": tongue.minor(COINS), "day": SALE });
        window.act("record_purchase", sale).await?;
        let (text, bad) = history(tongue)?;
        let path = file(window, "history.csv", &text)?;

        choose(window, &path).await?;
        say_the_unit(window, tongue).await?;
        looked_at(window, tongue, bad).await?;
        saved(window, tongue, bad).await?;
        window.click("[data-testid=import-run]").await?;
        window
            .until_long("[data-testid=import-done][data-added=\"96\"][data-errors=\"3\"]")
            .await?;
        assert_eq!(window.count("[data-testid=import-errors] tbody tr").await?, 3);
        window.wait_text("[data-testid=import-left-out]", &tongue.number(1)).await?;
        assert_eq!(purchases(window)?, 97, "the sale at the counter is there once");
        window.screenshot("done").await?;
        window.is_accessible().await?;
        take_back(window, tongue).await?;
        assert_eq!(purchases(window)?, 1, "what was recorded at the counter stays");

        // The same row, where somebody says that it is another sale.
        choose(window, &path).await?;
        window.wait_for("[data-testid=import-totals][data-new=\"96\"]").await?;
        window.click("[data-testid=import-totals] input").await?;
        let button = tongue.number(97);
        window.wait_text("[data-testid=import-run]", &button).await?;
        window.click("[data-testid=import-run]").await?;
        window.until_long("[data-testid=import-done][data-added=\"97\"]").await?;
        assert_eq!(purchases(window)?, 98);
        let checked = window.vafa_call("check_shop", &json!({ "quick": false }))?;
        assert_eq!(checked["findings"], json!([]));
        Ok(())
    })
}

/// What goes in, what was probably recorded, and each of the rows that stay out with its reason.
async fn looked_at(window: &Window, tongue: Tongue, bad: [usize; 3]) -> Step {
    window.wait_for("[data-testid=import-totals][data-new=\"96\"][data-problems=\"3\"]").await?;
    let recorded = tongue.one_of("ثبت شده", "სავარაუდოდ უკვე გატარდა", "probably recorded");
    window.wait_text("[data-testid=import-verdicts]", recorded).await?;
    let rows = window.count("[data-testid=import-problems] tbody tr").await?;
    assert_eq!(rows, 3, "rows that stay out");
    for (place, (line, words)) in bad.iter().zip(reasons(tongue)).enumerate() {
        let row = format!("[data-testid=import-problems] tbody tr:nth-child({})", place + 1);
        window.wait_text(&row, &tongue.number(i64::try_from(*line)?)).await?;
        for word in words {
            window.wait_text(&row, word).await?;
        }
    }
    window.screenshot("look").await?;
    window.is_accessible().await
}

/// The rows that stay out, as a file: read as the shop's own spreadsheet reads it.
async fn saved(window: &Window, tongue: Tongue, bad: [usize; 3]) -> Step {
    let path = window.desk().home().join("refused.csv");
    window.answer("save_file", &path)?;
    window.click("[data-testid=import-save-errors]").await?;
    let text = window
        .until("the saved rows", async || {
            Ok(std::fs::read_to_string(&path).ok().filter(|text| text.ends_with('\n')))
        })
        .await?;
    let text = text.strip_prefix('\u{feff}').ok_or("no sign of UTF-8")?;
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(rows.len(), 3, "{text}");
    for ((row, line), words) in rows.iter().zip(bad).zip(reasons(tongue)) {
        assert!(row.starts_with(&format!("{line},")), "the line of the file first: {row}");
        assert!(words.iter().all(|word| row.contains(word)), "{words:?} in {row}");
        assert!(row.contains("+995599200001"), "the cells as they stood: {row}");
    }
    Ok(())
}

async fn take_back(window: &Window, tongue: Tongue) -> Step {
    window.click("[data-testid=import-undo]").await?;
    window.wait_text("[data-testid=import-goes-purchases]", &tongue.number(96)).await?;
    window.screenshot("backing").await?;
    window.is_accessible().await?;
    window.click("[data-testid=import-take-back-yes]").await?;
    window.wait_gone("[data-testid=import-backing]").await?;
    window.wait_for("[data-testid=import-pick]").await
}

/// Rows of one transaction, and of a file that needs two of them.
const BATCH: usize = 100_000;
const TWO_BATCHES: usize = 140_000;
/// Rows of a file that is cut off in its only transaction.
const ONE_BATCH: usize = 12_000;

/// A history whose import takes its time.
fn long_history(window: &Window, rows: usize) -> Step<PathBuf> {
    let mut text = "customer,date,amount\n".to_owned();
    for row in 0..rows {
        writeln!(text, "{:03},2025-{:02}-11,{}.50", row % 300, row % 12 + 1, 10 + row % 90)?;
    }
    file(window, "till.csv", &text)
}

/// Begins the import and waits until so many of its rows are in the file, not only on the screen.
async fn begin(window: &Window, path: &Path, rows: usize, in_file: usize) -> Step {
    choose(window, path).await?;
    window.until_long(&format!("[data-testid=import-totals][data-new=\"{rows}\"]")).await?;
    window.click("[data-testid=import-run]").await?;
    window.wait_for("[data-testid=import-running]").await?;
    window.desk().wait_until("the rows in the file", |desk| {
        let shop = desk.vafa(&["--json", "call", "get_shop", "{}"]);
        let shop = shop.and_then(|output| answer(&output)).unwrap_or_default();
        shop["open_import"]["rows"] == json!(in_file)
    })
}

/// The notice of a file that stopped leads to it; it goes on and is whole, and nobody is asked twice.
async fn goes_on(window: &mut Window, path: &Path, rows: usize, in_file: &str) -> Step {
    window.wait_text("[data-testid=notice-import]", "till.csv").await?;
    window.wait_text("[data-testid=notice-import]", &format!("{in_file} rows are in")).await?;
    window.screenshot("notice").await?;
    window.is_accessible().await?;
    assert_eq!(window.count("[data-testid=notice-import]").await?, 1);
    window.click("[data-testid=notice-import] .btn").await?;
    window.wait_text("[data-testid=import-half]", &format!("{in_file} rows are in")).await?;
    window.wait_gone("[data-testid=notice-import]").await?;
    window.screenshot("half").await?;
    window.is_accessible().await?;
    window.answer("pick_file", path)?;
    window.click("[data-testid=import-resume]").await?;
    let whole = format!("[data-testid=import-done][data-added=\"{rows}\"][data-errors=\"0\"]");
    window.until_long(&whole).await?;
    window.click("[data-testid=nav-today]").await?;
    window.wait_gone("[data-testid=notice-import]").await?;
    window.reopen().await?;
    window.wait_focus("[data-testid=omnibox]").await?;
    let shop = window.vafa_call("get_shop", &json!({}))?;
    assert_eq!(shop["open_import"], Value::Null);
    assert_eq!(window.count("[data-testid=notice-import]").await?, 0, "asked once");
    let checked = window.vafa_call("check_shop", &json!({ "quick": true }))?;
    assert_eq!(checked["findings"], json!([]));
    Ok(())
}

#[test]
fn an_import_stopped_between_two_batches_is_offered_once_and_goes_on_to_the_whole() -> Step {
    journey(Setting::named("import-stopped"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let path = long_history(window, TWO_BATCHES)?;
        begin(window, &path, TWO_BATCHES, BATCH).await?;
        window.click("[data-testid=import-cancel]").await?;
        window.wait_text("[data-testid=import-done]", "It was stopped").await?;
        window.screenshot("stopped").await?;
        window.is_accessible().await?;
        window.click("[data-testid=nav-today]").await?;
        goes_on(window, &path, TWO_BATCHES, "100,000").await
    })
}

#[test]
fn an_import_cut_off_by_the_power_is_offered_at_the_next_start_and_goes_on_to_the_whole() -> Step {
    journey(Setting::named("import-cut-off"), async |window: &mut Window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        let path = long_history(window, ONE_BATCH)?;
        begin(window, &path, ONE_BATCH, 0).await?;
        window.kill().await?;
        window.wait_focus("[data-testid=omnibox]").await?;
        goes_on(window, &path, ONE_BATCH, "0").await
    })
}

/// What the people of the list say, a row each, in turns.
fn answers(tongue: Tongue) -> [&'static str; 4] {
    tongue.one_of(
        ["بله", "خیر", "", "شاید"],
        ["კი", "არა", "", "იქნებ"],
        ["yes", "no", "", "maybe"],
    )
}

/// A hundred people with what they said; the first of them are known to the shop.
fn people(tongue: Tongue) -> Step<String> {
    let mut text = tongue
        .one_of(
            "نام کامل,موبایل,رضایت\n",
            "სახელი გვარი,მობილური,თანხმობა\n",
            "name,mobile,consent\n",
        )
        .to_owned();
    for row in 0..100 {
        let said = answers(tongue)[row % 4];
        writeln!(text, "{} {row},{},{said}", tongue.person, mobile(row))?;
    }
    Ok(text)
}

/// The number of a row.
fn mobile(row: usize) -> String {
    format!("+9955992000{row:02}")
}

/// What somebody allows by SMS, and where that is known from.
fn allows(window: &Window, row: usize) -> Step<(Value, Value)> {
    let found = window.vafa_call("find_customers", &json!({ "text": mobile(row) }))?;
    let id = &found["people"][0]["who"]["id"];
    let page = window.vafa_call("get_customer", &json!({ "customer": id }))?;
    let of = |list: &Value| {
        let mut rows = list.as_array().into_iter().flatten();
        let is_sms = |row: &&Value| row["channel"] == "sms" && row["purpose"] == "advertising";
        rows.find(is_sms).cloned().unwrap_or_default()
    };
    Ok((of(&page["allowed"])["state"].clone(), of(&page["consents"])["source"].clone()))
}

#[test]
fn a_list_of_people_brings_what_each_allows_and_the_owners_word_changes_no_no() -> Step {
    in_each_language("people-file", async |window, tongue| {
        window.wait_focus("[data-testid=omnibox]").await?;
        // Somebody of the list said no at the counter, whatever the list says.
        let refuser = window.add("", &mobile(0)).await?;
        let no = json!({ "customer": refuser, "state": "withdrawn" });
        window.act("record_consent", no).await?;
        let path = file(window, "people.csv", &people(tongue)?)?;
        choose(window, &path).await?;
        window.click("[data-testid=import-kind-customers]").await?;
        window.wait_for("[data-testid=import-kind-customers][aria-pressed=true]").await?;
        window.wait_for("[data-testid=import-totals][data-problems=\"0\"]").await?;
        assert_eq!(window.value("#column-2").await?, "consent");
        // Who answered neither yes nor no goes in, and the shop is told what that comes to.
        let unread =
            tongue.one_of("نه «بله» است نه «خیر»", "არც „დიახ“ წერია", "Neither yes nor no");
        window.wait_text("[data-testid=import-verdicts]", unread).await?;
        let wording = tongue.one_of("خبرتان کنیم؟", "შეგატყობინოთ?", "May we write?");
        state(window, wording).await?;
        window.click("[data-testid=import-run]").await?;
        window.until_long("[data-testid=import-done][data-errors=\"0\"]").await?;
        let list = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!(list["count"], 100);
        for (row, state, source) in [
            (0, "withdrawn", "counter"),
            (1, "withdrawn", "import_column"),
            (2, "given", "owner_statement"),
            (3, "given", "owner_statement"),
            (4, "given", "import_column"),
        ] {
            assert_eq!(allows(window, row)?, (json!(state), json!(source)), "row {row}");
        }
        on_the_page(window, tongue, wording).await
    })
}

/// The owner's word for the whole list: since when, and in which words they were asked.
async fn state(window: &Window, wording: &str) -> Step {
    window.click("[data-testid=import-consent]").await?;
    window.fill("#consent-since", "2026-10-01").await?;
    window.fill("#consent-wording", wording).await?;
    window.wait_gone(".statement .is-point").await?;
    window.screenshot("statement").await?;
    window.is_accessible().await
}

/// The page of somebody says whose word it was, and in which words.
async fn on_the_page(window: &Window, tongue: Tongue, wording: &str) -> Step {
    let found = window.vafa_call("find_customers", &json!({ "text": mobile(2) }))?;
    let id = found["people"][0]["who"]["id"].as_str().ok_or("nobody")?.to_owned();
    window.greet(&id, &mobile(2)[4..]).await?;
    let said = "[data-testid=consent-sms-said]";
    let whose = tongue.one_of("به گفتهٔ صاحب فروشگاه", "მფლობელის სიტყვით", "owner’s statement");
    window.wait_text(said, whose).await?;
    window.wait_text(said, wording).await?;
    window.wait_text(said, tongue.one_of("۱۴۰۵", "2026", "2026")).await?;
    window.screenshot("page").await
}
