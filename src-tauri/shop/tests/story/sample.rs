//! Sample shops: believable on whatever day they are made, and the same again.

use crate::desk::at;
use serde_json::{Value, json};
use std::sync::Arc;
use vafa_domain::day::Day;
use vafa_shop::sample::{Sample, make};
use vafa_shop::{Actor, FixedClock, Shop, dispatch};

/// A sample made at an instant, with the folder it lies in.
fn made(which: Sample, now: &str) -> (Shop, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shop.vafa");
    let clock = Arc::new(FixedClock::at(at(now)));
    (make(&path, which, clock, "machine of the story").expect("a sample"), folder)
}

fn ask(shop: &Shop, name: &str, input: Value) -> Value {
    dispatch(shop, &Actor::OWNER, name, input).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

fn number(value: &Value, field: &str) -> i64 {
    value[field].as_i64().unwrap_or_else(|| panic!("{field} in {value}"))
}

/// Every operation of a file as the chain holds it, without the chain's own columns.
fn log(shop: &Shop) -> Vec<(Vec<u8>, i64, String)> {
    shop.store().with_raw(|db| {
        let mut ops = db.prepare("SELECT op_id, at, body FROM op ORDER BY seq").expect("the log");
        let rows = ops.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        rows.expect("rows").collect::<Result<_, _>>().expect("every row")
    })
}

fn count(shop: &Shop, sql: &str) -> i64 {
    shop.store().with_raw(|db| db.query_row(sql, [], |row| row.get(0)).expect(sql))
}

/// There are the people there should be, and as many letters to write as one reads through.
fn is_believable(shop: &Shop, what: &str) {
    let people = ask(shop, "list_customers", json!({}));
    assert_eq!(number(&people, "count"), 300, "{what}");
    let missing = ask(shop, "list_missing", json!({}));
    let to_write = number(&missing, "to_write");
    assert!((8..=25).contains(&to_write), "{to_write} to write: {what}");
    assert!(number(&missing, "missed") > to_write, "{what}");
    let shown = ask(shop, "get_shop", json!({}));
    assert_eq!(shown["sample"], json!(true), "{what}");
    assert_eq!(shown["doubtful"], json!(false), "{what}");
}

#[test]
fn a_sample_has_300_people_and_letters_to_write_on_whatever_day_it_is_made() {
    for which in [Sample::Persian, Sample::Georgian] {
        // Closed for Nowruz, closed for New Year, a leap day.
        for now in ["2027-03-22T06:00", "2027-01-02T12:00", "2028-02-29T22:30"] {
            let (shop, _folder) = made(which, now);
            is_believable(&shop, &format!("{which:?} of {now}"));
        }
    }
}

/// Finds people as they are typed: with the Arabic letters of another keyboard, by the digits of
/// a phone in Persian, by half a name.
fn are_found(shop: &Shop, typed: [&str; 3]) {
    for text in typed {
        let found = ask(shop, "find_customers", json!({ "text": text }));
        assert!(!found["people"].as_array().expect("people").is_empty(), "{text}");
    }
}

#[test]
fn a_sample_is_two_years_of_purchases_and_people_who_are_found_and_stands_the_check() {
    for which in [Sample::Persian, Sample::Georgian] {
        let (shop, _folder) = made(which, "2026-11-21T10:00");
        is_believable(&shop, &format!("{which:?}"));
        match which {
            Sample::Persian => are_found(&shop, ["رضايي", "كريمي", "۰۹۱۷۰۰۰۴۱۷۶"]),
            Sample::Georgian => are_found(&shop, ["მაისურაძ", "ბერიძე", "555 00 41 76"]),
        }
        let checked = shop.store().check(&mut |_, _| true).expect("a check");
        assert_eq!(checked.findings, [], "the tables are what a replay of the log gives");
        let purchases = count(&shop, "SELECT count(*) FROM purchase");
        assert!((6_000..=9_200).contains(&purchases), "{purchases} purchases");
        let day = |sql| -> Day {
            shop.store().with_raw(|db| {
                let text: String = db.query_row(sql, [], |row| row.get(0)).expect(sql);
                text.parse().expect("a day")
            })
        };
        let (first, last) =
            (day("SELECT min(day) FROM purchase"), day("SELECT max(day) FROM purchase"));
        assert!((725..=730).contains(&last.since(first)), "{first} to {last}");
        assert!(count(&shop, "SELECT count(*) FROM purchase_return") >= 10);
        assert!(count(&shop, "SELECT count(*) FROM purchase WHERE voided IS NOT NULL") >= 3);
        assert!(count(&shop, "SELECT count(*) FROM purchase WHERE paid_points > 0") >= 50);
        assert!(count(&shop, "SELECT count(*) FROM card") >= 80);
        assert!(count(&shop, "SELECT count(*) FROM note") >= 30);
        assert_eq!(count(&shop, "SELECT count(*) FROM op WHERE at > 1795255200000"), 0);
        assert_eq!(count(&shop, "SELECT count(*) FROM contact WHERE NOT sound"), 0);
        let mobiles = "SELECT count(*) FROM contact WHERE kind = 'phone' AND mobile";
        assert!(count(&shop, mobiles) >= 280);
        let effect = ask(&shop, "missing_effect", json!({}));
        let written = (number(&effect["written"], "came"), number(&effect["written"], "of"));
        assert!(written.0 >= 3 && written.1 >= written.0 + 3, "{written:?} came back");
    }
}

#[test]
fn the_same_sample_of_the_same_day_is_the_same_shop() {
    let now = "2026-11-21T10:00";
    let (one, _one) = made(Sample::Georgian, now);
    let (other, _other) = made(Sample::Georgian, now);
    assert!(log(&one) == log(&other), "ids, instants and bodies are the same");
}

#[test]
fn a_sample_takes_nobodys_place_and_goes_on_as_a_shop() {
    let (shop, folder) = made(Sample::Persian, "2026-11-21T10:00");
    let path = folder.path().join("shop.vafa");
    let clock = Arc::new(FixedClock::at(at("2026-11-21T11:00")));
    assert!(make(&path, Sample::Georgian, clock.clone(), "machine of the story").is_err());
    drop(shop);
    let opened = Shop::open(&path, clock, "machine of the story").expect("an open shop");
    assert!(opened.founded);
    let shop = opened.shop;
    let shown = ask(&shop, "get_shop", json!({}));
    assert_eq!(shown["people"].as_array().map(Vec::len), Some(2));
    let input = json!({ "op_id": uuid::Uuid::new_v4(), "amount": 2_500_000 });
    ask(&shop, "record_purchase", input);
    let checked = shop.store().check(&mut |_, _| true).expect("a check");
    assert_eq!(checked.findings, []);
}
