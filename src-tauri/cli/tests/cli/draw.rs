//! The record of a draw, checked without a shop.

use crate::{Counter, Said};
use serde_json::{Value, json};

fn run(counter: &Counter, words: &[&str]) -> Said {
    Said::of(counter.bare().args(words).output().expect("the program"))
}

/// A record that a shop saved.
fn record(counter: &Counter) -> Value {
    for n in 0..6 {
        let form = json!({ "given": format!("Member {n}") });
        counter.call("add_customer", json!({ "op_id": id(n), "form": form, "join": true })).json();
    }
    let terms = json!({
        "entrants": "members",
        "prizes": [{ "name": "Samovar", "count": 2, "cost": 900 }],
        "reserves": 1,
        "one_each": true,
        "without_earlier_winners": false,
    });
    counter.call("open_draw", json!({ "op_id": id(10), "name": "Nowruz", "terms": terms })).json();
    let draws = counter.call("list_draws", json!({})).json();
    let draw = &draws["rows"][0]["draw"];
    counter.call("close_draw", json!({ "op_id": id(11), "draw": draw })).json();
    counter.call("make_draw", json!({ "op_id": id(12), "draw": draw, "witness": "انار" })).json();
    let into = counter.path("record.json");
    counter.call("save_draw_record", json!({ "draw": draw, "into": into })).json();
    serde_json::from_slice(&std::fs::read(into).expect("a file")).expect("JSON")
}

fn id(n: u32) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

#[test]
fn a_record_that_holds_exits_with_0_and_names_the_winners_by_number() {
    let counter = Counter::open("USD");
    let record = record(&counter);
    let path = counter.path("record.json");
    let said = run(&counter, &["verify-draw", path.to_str().unwrap()]);
    assert_eq!(said.exit, 0, "{said:?}");
    let winners: Vec<String> = record["prizes"][0]["winners"]
        .as_array()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(said.out.contains(&format!("won\tSamovar\t{}", winners.join(" "))), "{said:?}");
    assert!(said.out.starts_with("holds\tSarv\tNowruz\t2026-11-21"), "{said:?}");
    let told = run(&counter, &["--json", "verify-draw", path.to_str().unwrap()]).json();
    assert_eq!((&told["holds"], &told["entrants"]), (&json!(true), &json!(6)));
}

#[test]
fn a_record_that_does_not_hold_exits_with_3_and_says_what_was_touched() {
    let counter = Counter::open("USD");
    let record = record(&counter);
    let mut touched = record.clone();
    touched["witness"] = json!("سیب");
    let mut changed = record;
    changed["entrants"][2][1] = json!(9);
    for (content, code) in [
        (touched.to_string(), "draw_record_winners"),
        (changed.to_string(), "draw_record_list_changed"),
        ("no record".to_owned(), "draw_record_shape"),
    ] {
        let path = counter.write("touched.json", &content);
        let said = run(&counter, &["verify-draw", &path]);
        assert_eq!(said.exit, 3, "{said:?}");
        let (told, sentence) = said.out.split_once('\t').expect("code TAB words");
        assert_eq!(told, code);
        assert!(sentence.contains("record"), "{sentence}");
        let said = run(&counter, &["verify-draw", &path, "--json"]);
        assert_eq!(said.exit, 3);
        let told: Value = serde_json::from_str(&said.out).expect("JSON");
        assert_eq!((&told["holds"], &told["code"]), (&json!(false), &json!(code)));
    }
    assert_eq!(run(&counter, &["verify-draw", "nowhere.json"]).exit, 1);
    assert_eq!(run(&counter, &["verify-draw"]).exit, 2);
}
