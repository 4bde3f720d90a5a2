//! Lists of other systems taken over, seen through the commands alone.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use vafa_domain::day::Day;

/// The CDNOW sample: 6,919 purchases of 2,357 people (Fader and Hardie, "Notes on the CDNOW master
/// data set").
const CDNOW: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/cdnow_sample.csv");

impl Desk {
    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a file");
        path
    }

    fn preview(&self, path: &Path) -> Value {
        self.ask("read_import", json!({ "path": path }))
    }

    /// Takes a file over as the preview proposes it, with some answers more.
    fn take_over(&self, path: &Path, more: Value) -> Value {
        let preview = self.preview(path);
        let mut input = json!({
            "path": path, "rows_are": preview["rows_are"], "mapping": preview["mapping"],
        });
        for (name, value) in more.as_object().expect("answers") {
            match input["mapping"].get(name) {
                Some(_) => input["mapping"][name] = value.clone(),
                None => input[name] = value.clone(),
            }
        }
        self.act("run_import", input)
    }

    fn take_back(&self, done: &Value) -> Value {
        self.act("take_back_import", json!({ "import": done["import"] }))
    }

    /// Everybody on the list, by name or else by number.
    fn people(&self) -> Vec<String> {
        let list = self.ask("list_customers", json!({}));
        let rows = list["rows"].as_array().expect("rows").iter();
        let said =
            |row: &Value| row["name"].as_str().or(row["reference"].as_str()).map(str::to_owned);
        rows.map(|row| said(row).unwrap_or_default()).collect()
    }
}

fn counts(done: &Value) -> [i64; 4] {
    ["rows", "added", "known", "error_count"].map(|name| done[name].as_i64().expect(name))
}

/// The sample read by a few lines that know nothing of the program: buyer, day, cents.
fn cdnow() -> Vec<(String, Day, i64)> {
    let text = std::fs::read_to_string(CDNOW).expect("the sample");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let (dollars, cents) = cells[3].split_once('.').expect("an amount");
        let amount = dollars.parse::<i64>().unwrap() * 100 + cents.parse::<i64>().unwrap();
        (cells[0].to_owned(), cells[1].parse().unwrap(), amount)
    };
    text.lines().skip(1).map(row).collect()
}

/// Who is missed on a day by their days of purchase up to then; `limit` of their gaps.
fn missed_by(
    rows: &[(String, Day, i64)],
    on: Day,
    limit: impl Fn(&[i64]) -> i64,
) -> BTreeSet<String> {
    let mut days: BTreeMap<&String, BTreeSet<Day>> = BTreeMap::new();
    for (who, day, _) in rows.iter().filter(|(_, day, _)| *day <= on) {
        days.entry(who).or_default().insert(*day);
    }
    let missed = |days: &BTreeSet<Day>| {
        let days: Vec<Day> = days.iter().copied().collect();
        let mut gaps: Vec<i64> = days.windows(2).map(|pair| pair[1].since(pair[0])).collect();
        gaps.sort_unstable();
        on.since(*days.last().unwrap()) > limit(&gaps)
    };
    days.into_iter().filter(|(_, days)| missed(days)).map(|(who, _)| who.clone()).collect()
}

/// Twice the median gap, 30 to 365 days; 90 without a gap.
fn by_rhythm(gaps: &[i64]) -> i64 {
    match gaps.len() {
        0 => 90,
        count if count % 2 == 1 => (2 * gaps[count / 2]).clamp(30, 365),
        count => (gaps[count / 2 - 1] + gaps[count / 2]).clamp(30, 365),
    }
}

fn missed(desk: &Desk, flat: Option<i64>) -> BTreeSet<String> {
    let asked = json!({ "on": "1997-12-31", "flat": flat, "all": true, "list": "missed" });
    let list = desk.ask("list_missing", asked);
    let rows = list["rows"].as_array().expect("rows").iter();
    let people: BTreeSet<String> = rows.map(|row| text(&row["who"], "reference")).collect();
    assert_eq!(list["missed"], people.len());
    people
}

/// Names those who differ, not all of them.
fn same_people(one: &BTreeSet<String>, other: &BTreeSet<String>) {
    assert!(one.len() > 100);
    assert_eq!(one.symmetric_difference(other).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_real_history_goes_in_with_the_numbers_that_stand_in_its_file() {
    let rows = cdnow();
    let desk = Desk::new("1998-07-01T10:00");
    let preview = desk.preview(Path::new(CDNOW));
    assert_eq!((&preview["new"], &preview["rows"]), (&json!(6_919), &json!(6_919)));
    let done = desk.take_over(Path::new(CDNOW), json!({ "award_points": true }));
    let people: BTreeSet<&String> = rows.iter().map(|(who, _, _)| who).collect();
    assert_eq!(counts(&done), [6_919, 6_919, 0, 0]);
    assert_eq!(rows.len(), 6_919);
    assert_eq!(done["customers_new"], people.len());
    assert_eq!(preview["customers_new"], people.len());
    let sum: i64 = rows.iter().map(|(_, _, amount)| amount).sum();
    assert_eq!((&done["sum"], &preview["sum"]), (&json!(sum), &json!(sum)));
    let points: i64 = rows.iter().map(|(_, _, amount)| amount / 100).sum();
    assert_eq!(done["points"], points);
    assert_eq!(desk.ask("get_club", json!({}))["points"], points);
    let days = || rows.iter().map(|(_, day, _)| *day);
    assert_eq!(done["first_day"], json!(days().min()));
    assert_eq!(done["last_day"], json!(days().max()));
    let on = "1997-12-31".parse().unwrap();
    for flat in [60, 90, 180] {
        same_people(&missed(&desk, Some(flat)), &missed_by(&rows, on, |_| flat));
    }
    same_people(&missed(&desk, None), &missed_by(&rows, on, by_rhythm));
    desk.end();
}

#[test]
fn a_file_that_comes_twice_adds_nothing_and_an_overlapping_one_only_what_is_new() {
    let desk = Desk::new("2026-11-21T10:00");
    let rows = ["7,2026-01-03,12.50", "7,2026-01-03,12.50", "8,2026-02-01,0.00", "9,2026-03-01,3"];
    let listed = |rows: &[&str]| format!("customer,date,amount_usd\n{}\n", rows.join("\n"));
    let first = desk.file("a.csv", listed(&rows[..3]));
    let done = desk.take_over(&first, json!({}));
    assert_eq!(counts(&done), [3, 3, 0, 0], "two equal rows are two purchases, nought is one");
    assert_eq!(counts(&desk.take_over(&first, json!({}))), [3, 0, 3, 0]);
    let more = desk.file("b.csv", listed(&rows));
    assert_eq!(desk.preview(&more)["verdicts"][3]["verdict"], "customer_new");
    let done = desk.take_over(&more, json!({}));
    assert_eq!(counts(&done), [4, 1, 3, 0]);
    assert_eq!((&done["sum"], &done["customers_new"]), (&json!(300), &json!(1)));
    desk.end();
}

#[test]
fn three_bad_rows_of_a_hundred_stay_out_and_the_import_is_taken_back_with_its_people() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut list = "customer,date,amount_usd\n".to_owned();
    for row in 0..100 {
        list += &match row {
            10 => "1,2026-01-05,abc\n".to_owned(),
            20 => "1,2027-01-05,5.00\n".to_owned(),
            30 => "1,2026-01-05,-5.00\n".to_owned(),
            _ => format!("{},2026-01-{:02},{}.25\n", row % 9, row % 28 + 1, row),
        };
    }
    let path = desk.file("sales.csv", &list);
    let done = desk.take_over(&path, json!({ "award_points": true }));
    assert_eq!(counts(&done), [100, 97, 0, 3]);
    let codes: Vec<&str> = done["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["import_not_a_number", "import_future_date", "import_negative_amount"]);
    assert_eq!(done["errors"][0]["line"], 12);
    let saved = desk.path("refused.csv");
    let mapping = desk.preview(&path)["mapping"].clone();
    let input = json!({ "path": path, "mapping": mapping, "into": saved });
    assert_eq!(desk.ask("save_import_errors", input.clone())["rows"], 3);
    assert_eq!(std::fs::read_to_string(&saved).unwrap().lines().count(), 4);
    let over = json!({ "path": path, "mapping": mapping, "into": path });
    assert_eq!(desk.refused("save_import_errors", over), "input_not_understood");
    // Somebody of the file buys again: they stay.
    let list = desk.ask("list_customers", json!({}));
    let stays = text(&list["rows"][0], "id");
    desk.sell(&stays, 1_000);
    let preview = desk.ask("preview_take_back", json!({ "import": done["import"] }));
    assert_eq!((&preview["purchases"], &preview["points"]), (&json!(97), &done["points"]));
    assert_eq!((&preview["people_go"], &preview["people_stay"]), (&json!(8), &json!(1)));
    desk.take_back(&done);
    assert_eq!(desk.people().len(), 1);
    assert_eq!(desk.points(&stays), 10);
    assert_eq!(
        desk.refused("take_back_import", json!({ "import": done["import"] })),
        "already_undone"
    );
    let again = desk.take_over(&path, json!({}));
    assert_eq!((counts(&again), &again["customers_new"]), ([100, 97, 0, 3], &json!(8)));
    desk.end();
}

#[test]
fn an_import_whose_points_were_spent_is_not_taken_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let path = desk.file("a.csv", "customer,date,amount_usd\n7,2026-01-03,500.00\n");
    let done = desk.take_over(&path, json!({ "award_points": true }));
    let who = text(&desk.ask("list_customers", json!({}))["rows"][0], "id");
    desk.act("record_purchase", json!({ "customer": who, "amount": 2_000, "spend": 100 }));
    assert_eq!(
        desk.refused("take_back_import", json!({ "import": done["import"] })),
        "points_spent"
    );
    desk.end();
}

#[test]
fn a_row_equal_to_a_sale_at_the_counter_is_left_out_once_unless_chosen() {
    let desk = Desk::new("2026-11-21T10:00");
    let first = desk.file("a.csv", "customer,date,amount_usd\n7,2026-11-01,5.00\n");
    desk.take_over(&first, json!({}));
    let who = text(&desk.ask("list_customers", json!({}))["rows"][0], "id");
    desk.sell(&who, 1_250);
    let list = "customer,date,amount_usd\n7,2026-11-21,12.50\n7,2026-11-21,12.50\n";
    let second = desk.file("b.csv", list);
    let preview = desk.preview(&second);
    assert_eq!(preview["probably_recorded"], 1);
    assert_eq!(preview["verdicts"][0]["verdict"], "probably_recorded");
    let done = desk.take_over(&second, json!({}));
    assert_eq!((counts(&done), &done["probably_recorded"]), ([2, 1, 1, 0], &json!(1)));
    let done = desk.take_over(&second, json!({ "also_recorded": true }));
    assert_eq!(counts(&done), [2, 1, 1, 0]);
    desk.end();
}

#[test]
fn an_old_persian_file_with_jalali_dates_is_asked_about_once_and_read() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let list = "نام,تلفن,تاريخ,مبلغ\n\
        سارا كاظمي,09121234567,1405/08/30,250000\nعلي اميني,09351234567,1405/07/02,1200000\n";
    let (bytes, _, lost) = encoding_rs::WINDOWS_1256.encode(list);
    assert!(!lost);
    let path = desk.file("old.csv", &bytes);
    let preview = desk.preview(&path);
    assert_eq!(preview["ask_unit"].as_array().unwrap().len(), 4, "the unit is never guessed");
    let input = json!({ "path": path, "rows_are": "purchases", "mapping": preview["mapping"] });
    assert_eq!(desk.refused("run_import", input), "import_unit_needed");
    let done = desk.take_over(&path, json!({ "unit": "toman" }));
    assert_eq!((counts(&done), &done["sum"]), ([2, 2, 0, 0], &json!(14_500_000)));
    assert_eq!(done["last_day"], "2026-11-21");
    assert_eq!(desk.people(), ["سارا كاظمي", "علي اميني"], "as it was written");
    // Whoever types Persian letters finds the Arabic ones of an old program.
    let found = desk.ask("find_customers", json!({ "text": "کاظمی" }));
    assert_eq!(found["people"].as_array().unwrap().len(), 1);
    // The next file with these headings is not asked about again.
    let more = list.replace("1405/07/02", "1405/07/03");
    let path = desk.file("next.csv", encoding_rs::WINDOWS_1256.encode(&more).0);
    let preview = desk.preview(&path);
    assert_eq!(preview["ask_unit"], json!([]));
    assert_eq!((&preview["new"], &preview["known"]), (&json!(1), &json!(1)));
    assert_eq!(preview["customers_new"], 0);
    desk.end();
}

#[test]
fn a_list_of_people_fills_what_is_empty_and_overwrites_nothing() {
    let desk = Desk::new("2026-11-21T10:00");
    let sales = desk.file("sales.csv", "customer,date,amount_usd\n0001,2026-01-03,5.00\n");
    desk.take_over(&sales, json!({}));
    assert_eq!(desk.people(), ["0001"]);
    let form =
        json!({ "given": "Nino", "contacts": [{ "kind": "email", "raw": "n@example.com" }] });
    desk.act("add_customer", json!({ "form": form }));
    let list = "Customer number,First name,Last name,Email,Points,Accepts marketing,Note\n\
        0001,Sara,Karimi,sara@example.com,120,yes,likes tea\n\
        0002,Nino,,n2@example.com,0,no,\n\
        0003,,,,,,\n";
    let people = desk.file("people.csv", list);
    let done = desk.take_over(&people, json!({}));
    assert_eq!(counts(&done), [3, 1, 2, 0]);
    assert_eq!(done["points"], 120);
    assert_eq!(desk.people(), ["Nino", "Sara Karimi", "0003"]);
    let again = desk.take_over(&people, json!({}));
    assert_eq!((counts(&again), &again["points"]), ([3, 0, 3, 0], &json!(0)));
    let renamed = desk.file("renamed.csv", list.replace("Karimi", "Other"));
    desk.take_over(&renamed, json!({}));
    assert_eq!(desk.people(), ["Nino", "Sara Karimi", "0003"]);
    desk.end();
}

#[test]
fn a_family_with_one_phone_is_several_people() {
    let desk = Desk::new("2026-11-21T10:00");
    let list = "name,phone\nSara Karimi,2025550123\nAli Karimi,2025550123\nSara,2025550123\n";
    let done = desk.take_over(&desk.file("people.csv", list), json!({}));
    assert_eq!(counts(&done), [3, 2, 1, 0]);
    assert_eq!(desk.people(), ["Ali Karimi", "Sara Karimi"]);
    desk.end();
}

#[test]
fn the_owners_statement_is_kept_with_each_consent_and_changes_no_withdrawal() {
    let desk = Desk::new("2026-11-21T10:00");
    let list = "name,phone\nSara Karimi,2025550123\nAli Amini,2025550124\n";
    let path = desk.file("people.csv", list);
    desk.take_over(&path, json!({}));
    let rows = desk.ask("list_customers", json!({}))["rows"].clone();
    let (ali, sara) = (text(&rows[0], "id"), text(&rows[1], "id"));
    let no = json!({ "customer": ali, "channels": ["sms"], "state": "withdrawn" });
    desk.act("record_consent", no);
    let said = json!({
        "channels": ["sms"], "purpose": "advertising", "since": "2025-01-01",
        "wording": "May we write to you?",
    });
    let done = desk.take_over(&path, json!({ "consent": said }));
    assert_eq!(counts(&done), [2, 0, 2, 0]);
    let sms = |who: &str| {
        let page = desk.ask("get_customer", json!({ "customer": who }));
        let rows = page["consents"].as_array().expect("consents").clone();
        rows.into_iter()
            .find(|row| row["channel"] == "sms" && row["purpose"] == "advertising")
            .expect("a consent")
    };
    assert_eq!(sms(&ali)["state"], "withdrawn");
    assert_eq!(sms(&sara)["state"], "given");
    let mut silent = said;
    silent["wording"] = json!("  ");
    let mapping = desk.preview(&path)["mapping"].clone();
    let input =
        json!({ "path": path, "rows_are": "customers", "mapping": mapping, "consent": silent });
    assert_eq!(desk.refused("run_import", input), "text_needed");
    desk.end();
}

#[test]
fn a_void_of_a_row_that_is_undone_lets_the_row_in_no_second_time() {
    let desk = Desk::with("2026-11-21T10:00", "GEL", "en", "Asia/Tbilisi");
    let rows = "name,phone,date,amount\nAnna,+995555123456,2025-12-01,50\n";
    let path = desk.file("sales.csv", rows);
    desk.take_over(&path, json!({}));
    let standing = || {
        let people = desk.ask("list_customers", json!({}));
        let who = people["rows"][0]["id"].clone();
        desk.ask("list_purchases", json!({ "customer": who }))
    };
    let sale = standing()["rows"][0]["id"].clone();
    let void = || text(&desk.act("void_purchase", json!({ "purchase": sale })), "op");
    desk.act("undo_op", json!({ "target": void() }));
    assert_eq!(desk.take_over(&path, json!({}))["known"], 1);
    assert_eq!(standing()["count"], 1);
    // Void, the row may come in anew; then the void stays.
    let gone = void();
    assert_eq!(desk.take_over(&path, json!({}))["added"], 1);
    assert_eq!(desk.refused("undo_op", json!({ "target": gone })), "stood_on");
    assert_eq!(standing()["count"], 1);
    desk.end();
}

#[test]
fn a_void_purchase_of_an_import_taken_back_stays_void() {
    let desk = Desk::with("2026-11-21T10:00", "GEL", "en", "Asia/Tbilisi");
    let rows = "name,phone,date,amount\nAnna,+995555123456,2025-12-01,50\n";
    let done = desk.take_over(&desk.file("sales.csv", rows), json!({}));
    let who = desk.ask("list_customers", json!({}))["rows"][0]["id"].clone();
    let sales = desk.ask("list_purchases", json!({ "customer": who }));
    let void = desk.act("void_purchase", json!({ "purchase": sales["rows"][0]["id"] }));
    desk.take_back(&done);
    let undo = json!({ "target": text(&void, "op") });
    assert_eq!(desk.refused("undo_op", undo), "already_undone");
    desk.end();
}
