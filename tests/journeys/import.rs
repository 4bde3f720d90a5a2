//! A real shop's history, through the window: the CDNOW sample (Fader and Hardie, "Notes on the
//! CDNOW master data set"), 6,919 purchases of 2,357 people.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use vafa_tests::{Key, NewShop, Setting, Step, Window, answer, journey, root};

const SAMPLE: &str = "tests/data/cdnow_sample.csv";
/// The day on which the missed are counted.
const ON: &str = "1997-12-31";
/// The day after the last of the file.
const NOW: &str = "1998-07-01T12:00:00Z";

/// A purchase of the file.
struct Row {
    who: String,
    day: String,
    cents: i64,
}

/// The file read by a few lines that know nothing of the program.
fn rows() -> Step<Vec<Row>> {
    let text = std::fs::read_to_string(root().join(SAMPLE))?;
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [who, day, _, amount] = cells[..] else {
            return Err(format!("odd row: {line}").into());
        };
        let cents = amount.replace('.', "").parse()?;
        Ok(Row { who: who.to_owned(), day: day.to_owned(), cents })
    };
    text.lines().skip(1).map(row).collect()
}

/// Days since 1 March 1996, a leap year's: enough to subtract two days of the file.
fn number(day: &str) -> i64 {
    let part = |from, to| day.get(from..to).and_then(|text: &str| text.parse().ok()).unwrap_or(0);
    let (year, month, date): (i64, i64, i64) = (part(0, 4), part(5, 7), part(8, 10));
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    (year - 1996) * 365 + (year - 1996) / 4 + (month * 153 + 2) / 5 + date - 1
}

/// Who is missed on a day, by the days on which they bought until then.
fn missed(rows: &[Row], on: &str, limit: impl Fn(&[i64]) -> i64) -> BTreeSet<String> {
    let mut days: BTreeMap<&str, BTreeSet<i64>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.day.as_str() <= on) {
        days.entry(&row.who).or_default().insert(number(&row.day));
    }
    let late = |days: &BTreeSet<i64>| {
        let days: Vec<i64> = days.iter().copied().collect();
        let mut gaps: Vec<i64> = days.windows(2).map(|two| two[1] - two[0]).collect();
        gaps.sort_unstable();
        days.last().is_some_and(|last| number(on) - last > limit(&gaps))
    };
    days.into_iter().filter(|(_, days)| late(days)).map(|(who, _)| who.to_owned()).collect()
}

/// Twice the median gap, 30 to 365 days; 90 without a gap.
fn rhythm(gaps: &[i64]) -> i64 {
    let middle = gaps.len() / 2;
    match gaps.len() {
        0 => 90,
        count if count % 2 == 1 => (2 * gaps[middle]).clamp(30, 365),
        _ => (gaps[middle - 1] + gaps[middle]).clamp(30, 365),
    }
}

/// `1234567` as `1,234,567`.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap_or_default())
        .collect();
    groups.join(",")
}

fn dollars(cents: i64) -> String {
    format!("{}.{:02}", grouped(cents / 100), cents % 100)
}

#[test]
fn a_real_history_goes_in_with_the_numbers_that_stand_in_its_file() -> Step {
    let mut setting = Setting::named("import").at(NOW);
    setting.shop = Some(NewShop { zone: "UTC".to_owned(), ..NewShop::speaking("en") });
    journey(setting, async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        window.click("[data-testid=nav-customers]").await?;
        window.click("[data-testid=customers-import]").await?;
        window.wait_for("[data-testid=import-pick]").await?;
        window.is_accessible().await?;
        order_of_dates_is_asked(window).await?;
        let rows = rows()?;
        columns(window).await?;
        preview(window, &rows).await?;
        take_over(window, &rows).await?;
        what_the_rooms_say(window, &rows).await?;
        who_is_missed(window, &rows).await
    })
}

/// A file whose dates can be read in two ways is not read before the order was said.
async fn order_of_dates_is_asked(window: &Window) -> Step {
    let file = window.desk().home().join("two-ways.csv");
    std::fs::write(&file, "customer,date,amount\n7,03/04/1997,12.50\n8,05/06/1997,1.00\n")?;
    window.answer("pick_file", &file)?;
    window.click("[data-testid=import-pick]").await?;
    window.wait_for("[data-testid=import-ask-dates]").await?;
    assert_eq!(window.count("[data-testid=import-run]").await?, 0, "nothing goes in unasked");
    window.screenshot("dates").await?;
    window.is_accessible().await?;
    window.click("[data-testid=import-dates-dmy]").await?;
    window.wait_text("[data-testid=import-totals]", "April").await?;
    window.wait_for("[data-testid=import-run]").await
}

/// What the columns mean is guessed, and can be said otherwise.
async fn columns(window: &Window) -> Step {
    window.answer("pick_file", &root().join(SAMPLE))?;
    window.click("[data-testid=import-other-file]").await?;
    window.wait_for("[data-testid=import-totals][data-new=\"6919\"]").await?;
    for (place, field) in [(0, "customer"), (1, "date"), (3, "amount")] {
        assert_eq!(window.value(&format!("#column-{place}")).await?, field);
    }
    assert_eq!(window.count("[data-testid=import-ask-unit]").await?, 0, "a dollar is a dollar");
    window.choose("#column-3", "").await?;
    window.wait_gone("[data-testid=import-run]").await?;
    window.choose("#column-3", "amount").await?;
    window.wait_for("[data-testid=import-totals][data-new=\"6919\"]").await
}

async fn preview(window: &Window, rows: &[Row]) -> Step {
    let sum: i64 = rows.iter().map(|row| row.cents).sum();
    window.wait_text("[data-testid=import-totals]", &dollars(sum)).await?;
    assert_eq!(window.count("[data-testid=import-aloud] li").await?, 3, "three amounts read aloud");
    let aloud = window.text("[data-testid=import-aloud]").await?;
    assert!(aloud.contains("29.33") && aloud.contains("twenty-nine"), "in words: {aloud}");
    window.click("[data-testid=import-award]").await?;
    window.screenshot("preview").await?;
    window.is_accessible().await
}

async fn take_over(window: &Window, rows: &[Row]) -> Step {
    let people: BTreeSet<&str> = rows.iter().map(|row| row.who.as_str()).collect();
    let people = i64::try_from(people.len())?;
    let sum: i64 = rows.iter().map(|row| row.cents).sum();
    // A point for a whole dollar, purchase by purchase.
    let points: i64 = rows.iter().map(|row| row.cents / 100).sum();
    window.click("[data-testid=import-run]").await?;
    window.wait_for("[data-testid=import-done], [data-testid=import-running]").await?;
    window.until_long("[data-testid=import-done]").await?;
    window.wait_for("[data-testid=import-done][data-added=\"6919\"][data-errors=\"0\"]").await?;
    let said = window.text("[data-testid=import-done]").await?;
    for number in [grouped(6_919), grouped(people), dollars(sum), grouped(points)] {
        assert!(said.contains(&number), "{number} in: {said}");
    }
    for day in [rows.iter().map(|row| &row.day).min(), rows.iter().map(|row| &row.day).max()] {
        let day = day.ok_or("no rows")?;
        let (year, date) = (&day[..4], day[8..].trim_start_matches('0'));
        assert!(said.contains(year) && said.contains(date), "{day} in: {said}");
    }
    window.screenshot("done").await?;
    window.is_accessible().await?;
    let club = window.vafa_call("get_club", &json!({}))?;
    assert_eq!(club["points"], points);
    let some = rows.iter().filter(|row| row.day == "1997-12-12");
    let (count, cents) = some.fold((0, 0), |(count, sum), row| (count + 1, sum + row.cents));
    let day = window.vafa_call("list_purchases", &json!({ "day": "1997-12-12" }))?;
    assert_eq!((&day["count"], &day["sum"]), (&json!(count), &json!(cents)));
    Ok(())
}

async fn what_the_rooms_say(window: &Window, rows: &[Row]) -> Step {
    let people: BTreeSet<&str> = rows.iter().map(|row| row.who.as_str()).collect();
    window.click("[data-testid=import-see]").await?;
    window.wait_text(".work .when", &grouped(i64::try_from(people.len())?)).await?;
    window.screenshot("customers").await?;
    window.click("[data-testid=nav-messages]").await?;
    let today = missed(rows, &NOW[..10], rhythm);
    let all = format!(": {}", grouped(i64::try_from(today.len())?));
    window.wait_text("[data-testid=list-missed]", &all).await?;
    // All of them were late already when the shop first heard of them: none is to be written to
    // before the owner begins a round.
    window.wait_text("[data-testid=list-long-gone]", &all).await?;
    window.wait_text("[data-testid=list-to-write]", ": 0").await?;
    window.click("[data-testid=list-long-gone]").await?;
    window.wait_for("[data-testid=round]").await?;
    window.screenshot("long-gone").await?;
    window.is_accessible().await
}

/// On the last day of 1997, by flat limits and by each person's rhythm: the same people, on the
/// screen and on the command line.
async fn who_is_missed(window: &Window, rows: &[Row]) -> Step {
    window.click("[data-testid=looking-open]").await?;
    for flat in [Some(60), Some(90), Some(180), None] {
        let ours = match flat {
            Some(days) => missed(rows, ON, |_| days),
            None => missed(rows, ON, rhythm),
        };
        assert!(ours.len() > 100, "{flat:?}: {}", ours.len());
        on_the_screen(window, flat, &ours).await?;
        let days = flat.map(|days: i64| days.to_string());
        let mut words = vec!["--json", "missing", "--on", ON];
        words.extend(days.iter().flat_map(|days| ["--flat", days.as_str()]));
        let found = answer(&window.desk().vafa(&words)?)?;
        let theirs: BTreeSet<String> = found["customers"]
            .as_array()
            .ok_or("no customers")?
            .iter()
            .filter_map(|row| row["ref"].as_str().map(str::to_owned))
            .collect();
        let differ: Vec<_> = ours.symmetric_difference(&theirs).collect();
        assert!(differ.is_empty(), "{flat:?}: {differ:?}");
    }
    window.screenshot("missed").await?;
    window.is_accessible().await
}

/// Looks at that day by that rule in the room of messages: how many, and whom one sees first.
async fn on_the_screen(window: &Window, flat: Option<i64>, ours: &BTreeSet<String>) -> Step {
    window.fill("[data-testid=looking-day]", ON).await?;
    window.click("[data-testid=looking-flat]").await?;
    window.press_with(&[Key::Control], 'a').await?;
    window.press(Key::Backspace).await?;
    window.type_keys(&flat.map(|days| days.to_string()).unwrap_or_default()).await?;
    window.press(Key::Enter).await?;
    let count = ours.len();
    window.wait_for(&format!("[data-testid=missing-list][data-count=\"{count}\"]")).await?;
    let said = format!("{} people", grouped(i64::try_from(count)?));
    assert_eq!(window.text("[data-testid=looking-count]").await?, said, "by {flat:?}");
    let rule = flat.map_or("by each person’s own rhythm".to_owned(), |days| {
        format!("{days} days after the last visit")
    });
    window.wait_text("[data-testid=looking]", &format!("31 December 1997, {rule}")).await?;
    let script = "const marks = /[\\u2066-\\u2069]/g;
        return [...document.querySelectorAll('[data-testid=missing-row] .door.name')]
            .map(e => e.innerText.replace(marks, '').replace('no. ', ''));";
    let names = window.client().execute(script, vec![]).await?;
    let names: Vec<&str> =
        names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(names.len() >= 100, "{names:?}");
    let strangers: Vec<_> = names.iter().filter(|name| !ours.contains(**name)).collect();
    assert!(strangers.is_empty(), "by {flat:?}, not missed: {strangers:?}");
    Ok(())
}

/// A Persian workbook: phones that are numbers and lost their nought, days that are serials, and
/// whole tomans.
fn workbook(path: &std::path::Path) -> Step {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0u16..).zip(["نام", "نام خانوادگی", "موبایل", "تاریخ", "مبلغ"])
    {
        sheet.write(0, column, heading)?;
    }
    let days = rust_xlsxwriter::Format::new().set_num_format("yyyy/mm/dd");
    let rows = [
        ("سارا", "کاظمی", 9_121_110_001i64, 20, 250_000),
        ("علی", "امینی", 9_351_110_002, 21, 99_500),
    ];
    for (row, (given, family, phone, day, amount)) in (1u32..).zip(rows) {
        sheet.write(row, 0, given)?.write(row, 1, family)?.write(row, 2, phone)?;
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(1998, 6, day)?;
        sheet.write_with_format(row, 3, &day, &days)?.write(row, 4, amount)?;
    }
    Ok(book.save(path)?)
}

#[test]
fn a_persian_workbook_goes_in_and_what_it_left_on_known_people_is_said_before_it_goes() -> Step {
    let setting = Setting::named("workbook").speaking("fa").at(NOW);
    journey(setting, async |window| {
        window.wait_focus("[data-testid=omnibox]").await?;
        // Somebody of whom there is a phone and nothing else.
        window.add("", "09121110001").await?;
        let file = window.desk().home().join("sales.xlsx");
        workbook(&file)?;
        window.click("[data-testid=nav-customers]").await?;
        window.click("[data-testid=customers-import]").await?;
        window.answer("pick_file", &file)?;
        window.click("[data-testid=import-pick]").await?;
        window.wait_for("[data-testid=import-ask-unit]").await?;
        window.click("[data-testid=import-unit-toman]").await?;
        window.wait_for("[data-testid=import-totals][data-new=\"2\"]").await?;
        window.click("[data-testid=import-award]").await?;
        window.wait_for("[data-testid=import-award-count]").await?;
        window.screenshot("look").await?;
        window.click("[data-testid=import-run]").await?;
        window.until_long("[data-testid=import-done][data-added=\"2\"]").await?;
        let sara = window.vafa_call("find_customers", &json!({ "text": "09121110001" }))?;
        assert_eq!(sara["people"][0]["who"]["name"], "سارا کاظمی");
        window.click("[data-testid=import-undo]").await?;
        window.wait_for("[data-testid=import-goes-fields]").await?;
        window.screenshot("backing").await?;
        window.is_accessible().await?;
        window.click("[data-testid=import-take-back-yes]").await?;
        window.wait_gone("[data-testid=import-backing]").await?;
        let left = window.vafa_call("list_customers", &json!({}))?;
        assert_eq!((&left["count"], &left["rows"][0]["name"]), (&json!(1), &Value::Null));
        let checked = window.vafa_call("check_shop", &json!({ "quick": false }))?;
        assert_eq!(checked["findings"], json!([]));
        Ok(())
    })
}
