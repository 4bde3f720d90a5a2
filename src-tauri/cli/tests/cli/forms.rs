//! Every form of the command line, its exit code and the shape of its answer.

use crate::{Counter, Said};
use serde_json::{Value, json};

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(|k| &**k).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn a_shop_is_founded_once() {
    let counter = Counter::open("USD");
    let again = ["new", "--name", "Other", "--currency", "USD"];
    assert_eq!(counter.run(&again).code(), "shop_exists");
    let view = counter.call("get_shop", json!({})).json();
    assert_eq!(view["settings"]["profile"]["name"], "Sarv");
    assert_eq!(view["settings"]["zone"], "UTC");
    assert_eq!(view["today"], "2026-11-21", "the clock stands where it was told");
}

#[test]
fn a_shop_that_is_refused_leaves_no_file() {
    let counter = Counter::empty();
    for bad in [["--currency", "XYZ"], ["--language", "xx"], ["--time-zone", "Mars/Base"]] {
        let mut words = vec!["new", "--name", "Sarv"];
        if bad[0] != "--currency" {
            words.extend(["--currency", "USD"]);
        }
        words.extend(bad);
        assert_eq!(counter.run(&words).exit, 1, "{bad:?}");
        assert!(!counter.file().exists(), "{bad:?}");
    }
}

#[test]
fn wrong_usage_exits_with_2_and_says_what_is_known() {
    let counter = Counter::open("USD");
    for words in [
        &["sell"][..],
        &["check", "--fast"],
        &["missing", "--on", "soon"],
        &["import", "file.csv"],
        &["new", "--name", "X"],
        &["call"],
    ] {
        let said = counter.run(words);
        assert_eq!(said.exit, 2, "{words:?}");
        assert!(said.out.is_empty() && said.err.contains("vafa [--shop FILE]"), "{said:?}");
        let said = counter.run(&[words, &["--json"]].concat());
        let error: Value = serde_json::from_str(&said.err).unwrap();
        assert_eq!((said.exit, &error["code"]), (2, &json!("usage")), "{words:?}");
    }
    let help = counter.run(&["--help"]);
    assert!(help.exit == 0 && help.out.contains("missing"));
}

#[test]
fn a_refusal_exits_with_1_as_code_and_sentence_or_as_json() {
    let counter = Counter::open("USD");
    let sale = json!({ "amount": -5 });
    let said = counter.call("record_purchase", sale.clone());
    assert_eq!(said.code(), "amount_negative");
    let sentence = said.err.trim_end();
    assert!(sentence.lines().count() == 1 && sentence.ends_with('.'), "{sentence}");
    assert!(said.out.is_empty());

    let said = counter.run(&["call", "record_purchase", &sale.to_string(), "--json"]);
    let error: Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!(said.exit, 1);
    assert_eq!((&error["code"], keys(&error)), (&json!("amount_negative"), vec!["args", "code"]));

    let call = |name: &str, input: &str| counter.run(&["call", name, input]);
    assert_eq!(call("make_tea", "{}").code(), "unknown_command");
    assert_eq!(call("record_purchase", "{").code(), "input_not_understood");
    assert_eq!(call("record_purchase", "{\"amount\": \"five\"}").code(), "input_not_understood");
}

#[test]
fn a_shop_that_is_not_there_is_not_made() {
    let counter = Counter::empty();
    for words in [&["check"][..], &["missing"], &["call", "get_shop"], &["backup", "x"]] {
        assert_eq!(counter.run(words).code(), "no_file", "{words:?}");
    }
    assert!(!counter.file().exists());
    let said = Said::of(counter.bare().arg("check").output().unwrap());
    assert_eq!(said.code(), "no_file", "no shop was opened last");
}

#[test]
fn without_a_name_the_shop_opened_last_is_meant() {
    let counter = Counter::open("USD");
    let file = counter.file();
    // As the window remembers it.
    counter.places().remember(&file).unwrap();
    let said = Said::of(counter.bare().args(["call", "get_shop"]).output().unwrap());
    assert_eq!(said.json()["settings"]["profile"]["name"], "Sarv");
}

#[test]
fn the_commands_are_listed_and_described() {
    let counter = Counter::empty();
    let listed = counter.run(&["commands"]);
    assert_eq!(listed.exit, 0, "no shop is needed");
    for line in listed.out.lines() {
        let (name, summary) = line.split_once('\t').expect("name TAB summary");
        assert!(!name.contains(' ') && !summary.is_empty(), "{line}");
    }
    let schemas = counter.run(&["commands", "--json"]).json();
    let schemas = schemas.as_array().unwrap();
    assert_eq!(schemas.len(), listed.out.lines().count());
    let sale = schemas.iter().find(|command| command["name"] == "record_purchase").unwrap();
    assert_eq!(keys(sale), ["input", "name", "output", "summary", "writes"]);
    assert!(sale["input"]["properties"]["amount"].is_object());
}

#[test]
fn a_missing_op_id_is_made_and_a_given_one_is_used_once() {
    let counter = Counter::open("USD");
    let first = counter.call("record_purchase", json!({ "amount": 100 })).json();
    let second = counter.call("record_purchase", json!({ "amount": 100 })).json();
    assert_ne!(first["op"], second["op"], "two sales");

    let id = uuid::Uuid::new_v4();
    let sale =
        |amount: i64| counter.call("record_purchase", json!({ "op_id": id, "amount": amount }));
    assert_eq!(sale(200).json()["op"], json!(id));
    assert_eq!(sale(200).json()["op"], json!(id), "a retry gives the first answer");
    assert_eq!(sale(300).code(), "op_id_reused");
    let today = counter.call("get_today", json!({})).json();
    assert_eq!((&today["sales"], &today["sales_sum"]), (&json!(3), &json!(400)));
}

#[test]
fn the_missed_come_in_the_shape_that_was_promised() {
    let counter = Counter::open("USD");
    let file = counter.write(
        "sales.csv",
        "customer,date,amount\n7,2026-01-10,5\n7,2026-02-10,5\n7,2026-03-12,5\n8,2026-11-20,5\n",
    );
    let import = ["import", &file, "--as", "purchases"];
    assert_eq!(counter.run(&import).exit, 0);

    let list = counter.run(&["missing", "--on", "2026-11-21", "--json"]).json();
    assert_eq!(keys(&list), ["count", "customers", "on", "rule"]);
    assert_eq!((&list["on"], &list["count"]), (&json!("2026-11-21"), &json!(1)));
    let who = &list["customers"][0];
    assert_eq!(
        keys(who),
        ["blocked_by", "days", "id", "last_day", "limit", "name", "reason", "ref", "since"]
    );
    assert_eq!((&who["ref"], &who["name"]), (&json!("7"), &Value::Null));
    // Gaps of 31 and 30 days: the median is 30.5, twice that is 61.
    assert_eq!((&who["days"], &who["limit"]), (&json!(254), &json!(61)));
    assert_eq!(who["since"], "2026-05-13");
    assert_eq!(who["reason"], "usually every 31 days, last here 254 days ago");
    assert_eq!(who["blocked_by"], json!(["no_consent", "no_address"]));

    let flat = counter.run(&["missing", "--on", "2026-11-21", "--flat", "300", "--json"]).json();
    assert_eq!((&flat["count"], &flat["customers"]), (&json!(0), &json!([])));
    let lines = counter.run(&["missing", "--on", "2026-11-21"]).out;
    assert_eq!(lines.lines().count(), 1);
    assert!(lines.contains("2026-03-12\t2026-05-13\tusually every 31 days"), "{lines}");
}

#[test]
fn an_ambiguous_file_is_refused_until_somebody_says_how_to_read_it() {
    let counter = Counter::open("IRR");
    let file = counter.write("sales.csv", "customer,date,amount\n7,2026-03-04,5000\n");
    let import =
        |more: &[&str]| counter.run(&[&["import", &file, "--as", "purchases"], more].concat());
    for dry in [&[][..], &["--dry-run"]] {
        assert_eq!(import(dry).code(), "import_unit_needed", "{dry:?}");
    }
    let added = import(&["--unit", "toman", "--json"]).json();
    assert_eq!(added["sum_minor"], 50_000, "ten old rials a toman");
    assert_eq!(import(&["--unit", "dollar"]).code(), "import_unit_of_other_currency");

    let counter = Counter::open("USD");
    let file = counter.write("sales.csv", "customer,date,amount\n7,03/04/2026,5\n8,05/06/2026,5\n");
    let import =
        |more: &[&str]| counter.run(&[&["import", &file, "--as", "purchases"], more].concat());
    for dry in [&[][..], &["--dry-run"]] {
        assert_eq!(import(dry).code(), "import_date_order_needed", "{dry:?}");
    }
    let before = counter.call("get_today", json!({})).json();
    assert_eq!(before["any_customer"], false, "nothing went in");
    let added = import(&["--dates", "dmy", "--json"]).json();
    assert_eq!(
        (&added["first_day"], &added["last_day"]),
        (&json!("2026-04-03"), &json!("2026-06-05"))
    );
}

#[test]
fn an_import_says_what_it_did_in_the_shape_that_was_promised() {
    let counter = Counter::open("USD");
    let file = counter.write(
        "sales.csv",
        "who,when,what\n7,2026-01-10,5.00\n7,2026-01-10,5.00\n8,yesterday,5.00\n9,2026-01-12,0\n",
    );
    let map = ["--map", "customer=who,date=2,amount=what"];
    let words = [&["import", &file, "--as", "purchases", "--json"][..], &map[..]].concat();
    let dry = counter.run(&[&words[..], &["--dry-run"]].concat()).json();
    let done = counter.run(&words).json();
    let shape = [
        "added",
        "batch",
        "customers_new",
        "errors",
        "first_day",
        "known",
        "last_day",
        "points",
        "rows",
        "sum_minor",
    ];
    assert_eq!((keys(&dry), keys(&done)), (shape.to_vec(), shape.to_vec()));
    for field in ["rows", "added", "known", "errors", "customers_new", "sum_minor", "first_day"] {
        assert_eq!(dry[field], done[field], "{field}: the preview told the truth");
    }
    assert_eq!((&dry["batch"], done["batch"].is_string()), (&Value::Null, true));
    assert_eq!((&done["rows"], &done["added"], &done["known"]), (&json!(4), &json!(3), &json!(0)));
    assert_eq!((&done["sum_minor"], &done["customers_new"]), (&json!(1_000), &json!(2)));
    let error = &done["errors"][0];
    assert_eq!((&error["line"], &error["code"]), (&json!(4), &json!("import_not_a_date")));
    assert_eq!(keys(error), ["args", "code", "line"]);

    let again = counter.run(&words).json();
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(3)));
    let unknown = ["import", &file, "--as", "purchases", "--map", "date=nowhen,amount=what"];
    assert_eq!(counter.run(&unknown).code(), "import_no_such_column");
    assert_eq!(counter.run(&["import", "no.csv", "--as", "purchases"]).code(), "import_no_file");
}

#[test]
fn customers_come_in_by_name() {
    let counter = Counter::open("GEL");
    let file = counter.write("people.csv", "name,phone\nნინო ბერიძე,599 12 34 56\nSara Rezaei,\n");
    let done = counter.run(&["import", &file, "--as", "customers", "--json"]).json();
    assert_eq!((&done["added"], &done["customers_new"]), (&json!(2), &json!(2)));
    let found = counter.call("find_customers", json!({ "text": "ბერიძე" })).json();
    assert_eq!(found["people"][0]["who"]["name"], "ნინო ბერიძე");
}

#[test]
fn a_dry_run_tells_the_points_that_the_import_then_gives() {
    let counter = Counter::open("USD");
    let list = "Customer number,First name,Points\n1,Sara,40\n2,Ali,\n1,Sara,40\n";
    let people = counter.write("people.csv", list);
    let list =
        "who,when,what\n1,2026-01-10,5.90\n1,2026-01-11,0.90\n3,2026-01-12,7\n,2026-01-12,9\n";
    let sales = counter.write("sales.csv", list);
    let map = ["--map", "customer=who,date=when,amount=what"];
    let people = ["import", &people, "--as", "customers", "--json"];
    let sales = [&["import", &sales, "--as", "purchases", "--json"][..], &map[..]].concat();
    let awarded = [&sales[..], &["--award-points"]].concat();
    for (words, points) in [(&people[..], 40), (&awarded[..], 12)] {
        let dry = counter.run(&[words, &["--dry-run"]].concat()).json();
        let done = counter.run(words).json();
        assert_eq!((&dry["points"], &done["points"]), (&json!(points), &json!(points)));
    }
    let unawarded = counter.run(&[&sales[..], &["--dry-run"]].concat()).json();
    assert_eq!(unawarded["points"], 0);
}

#[test]
fn a_workbook_goes_in_like_a_text_with_the_numbers_of_its_sheet() {
    let counter = Counter::open("USD");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0u16..).zip(["customer", "date", "amount_usd"]) {
        sheet.write(0, column, heading).unwrap();
    }
    let days = rust_xlsxwriter::Format::new().set_num_format("d/m/yy");
    for (row, (who, day, amount)) in (1u32..).zip([(7, 3, 12.5), (8, 4, 0.1 + 0.2)]) {
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, day).unwrap();
        sheet.write(row, 0, who).unwrap();
        sheet.write_with_format(row, 1, &day, &days).unwrap();
        sheet.write(row, 2, amount).unwrap();
    }
    let path = counter.path("sales.xlsx");
    book.save(&path).unwrap();
    let words = ["import", path.to_str().unwrap(), "--as", "purchases", "--json"];
    let done = counter.run(&words).json();
    assert_eq!((&done["added"], &done["sum_minor"]), (&json!(2), &json!(1_280)), "{done}");
    assert_eq!(
        (&done["first_day"], &done["last_day"]),
        (&json!("2026-01-03"), &json!("2026-01-04"))
    );
    let half = std::fs::read(&path).unwrap();
    std::fs::write(&path, &half[..half.len() / 2]).unwrap();
    assert_eq!(counter.run(&words[..4]).code(), "import_damaged_workbook");
}
