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
        // On other days the year whose points end may have ended while the shop was closed.
        assert!(count(&shop, "SELECT count(*) FROM op WHERE kind = 'lots_expired'") >= 1);
        assert_eq!(count(&shop, "SELECT count(*) FROM op WHERE at > 1795255200000"), 0);
        assert_eq!(count(&shop, "SELECT count(*) FROM contact WHERE NOT sound"), 0);
        let mobiles = "SELECT count(*) FROM contact WHERE kind = 'phone' AND mobile";
        assert!(count(&shop, mobiles) >= 280);
        let effect = ask(&shop, "missing_effect", json!({}));
        let written = (number(&effect["written"], "came"), number(&effect["written"], "of"));
        assert!(written.0 >= 3 && written.1 >= written.0 + 3, "{written:?} came back");
    }
}

/// Whatever the club of a shop can hold, there is some of it, in the middle of its use.
fn has_a_club(shop: &Shop) {
    let least = |what: &str, least: i64, sql: &str| {
        let came = count(shop, sql);
        assert!(came >= least, "{what}: {came} and not {least}");
    };
    for step in 1..=3 {
        let on = format!(
            "SELECT count(*) FROM customer c WHERE {step} = (SELECT to_step FROM step_change s
             WHERE s.customer = c.id ORDER BY op DESC LIMIT 1)"
        );
        least(&format!("people on step {step}"), 8, &on);
    }
    let kinds = |kind: &str| format!("SELECT count(*) FROM op WHERE kind = '{kind}'");
    for (kind, many) in [
        ("steps_changed", 5),
        ("stamps_redeemed", 10),
        ("reward_redeemed", 20),
        ("redemption_changed", 2),
        ("favour_done", 2),
        ("referral_asked", 3),
        ("introducer_thanked", 3),
        ("plan_word_said", 1),
        ("source_cost_recorded", 2),
        ("sheet_given", 1),
    ] {
        least(kind, many, &kinds(kind));
    }
    is_half_used(shop);
}

/// Each list of the club, as the window asks for it.
fn is_half_used(shop: &Shop) {
    let rows = |name: &str, input: Value| ask(shop, name, input)["rows"].clone();
    let among = |rows: &Value, what: &str, fits: &dyn Fn(&Value) -> bool| {
        let rows = rows.as_array().expect("rows");
        assert!(rows.iter().any(fits), "none {what} among {}", rows.len());
    };
    let rewards = rows("list_rewards", json!({}));
    among(&rewards, "given", &|row| number(row, "given") > 0);
    let cards = rows("list_gift_cards", json!({ "after": null }));
    let left = |row: &Value| number(row, "balance");
    among(&cards, "half used", &|row| 0 < left(row) && left(row) < number(row, "amount"));
    among(&cards, "untouched", &|row| left(row) == number(row, "amount"));
    among(&cards, "that makes up for something", &|row| row["kind"] == "apology");
    let promotions = rows("list_promotions", json!({}));
    let used = |row: &Value| number(&row["sum"], "uses") >= 3;
    among(&promotions, "over and used", &|row| row["stands"]["over"] == true && used(row));
    among(&promotions, "open and used", &|row| row["stands"]["open"] == true && used(row));
    among(&promotions, "by coupon and used", &|row| {
        row["promotion"]["needs_code"] == true && used(row)
    });
    let draws = rows("list_draws", json!({}));
    among(&draws, "open", &|row| row["state"] == "open");
    among(&draws, "made", &|row| row["state"] == "made" && number(row, "handed") >= 4);
    let plans = ask(shop, "list_plans", json!({}));
    assert!(number(&plans, "late_count") >= 1 && number(&plans, "open_count") >= 2, "{plans}");
    let trials = ask(shop, "trial_report", json!({ "from": "2020-01-01" }));
    let (bought, given) = (number(&trials["bought"], "came"), number(&trials["bought"], "of"));
    assert!(bought >= 2 && given >= 12, "{bought} of {given} bought what they tried");
    assert!(number(&ask(shop, "list_trials", json!({ "to_ask": true })), "count") >= 1);
    let introducers = rows("list_introducers", json!({}));
    among(&introducers, "with a network", &|row| number(row, "network") >= 3);
    among(&introducers, "to thank", &|row| number(row, "to_thank") > 0);
    assert!(rows("list_pairs", json!({})).as_array().is_some_and(|pairs| !pairs.is_empty()));
    let over = rows("list_overrides", json!({ "after": null }));
    among(&over, "over the limit", &|row| number(row, "came_to") > number(row, "limit"));
    let debt = ask(shop, "get_debt", json!({}));
    let kinds = debt["kinds"].as_array().expect("kinds");
    let open = |kind: &&Value| number(kind, "open") > 0;
    assert!(kinds.iter().filter(open).count() >= 3, "points, stamps and gift cards: {debt}");
}

#[test]
fn a_sample_has_a_club_that_people_use() {
    for which in [Sample::Persian, Sample::Georgian] {
        for now in ["2026-11-21T10:00", "2027-03-22T06:00", "2027-01-02T12:00"] {
            let (shop, _folder) = made(which, now);
            has_a_club(&shop);
            let record = has_a_draw_that_holds(&shop);
            assert!(record, "{which:?} of {now}");
        }
    }
}

/// Whether the record of the draw that was made gives the same winners to anybody.
fn has_a_draw_that_holds(shop: &Shop) -> bool {
    let draws = ask(shop, "list_draws", json!({}))["rows"].clone();
    let made = draws.as_array().expect("draws").iter().find(|row| row["state"] == "made");
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("record.json");
    let asked = json!({ "draw": made.expect("a made draw")["draw"], "into": into });
    ask(shop, "save_draw_record", asked);
    let text = std::fs::read_to_string(&into).expect("a record");
    let record: vafa_domain::draw::Record = serde_json::from_str(&text).expect("a record");
    vafa_domain::draw::verify(&record).is_ok()
}

/// Households stand on both pages, and the child has a card.
#[test]
fn a_sample_has_a_household() {
    for which in [Sample::Persian, Sample::Georgian] {
        let (shop, _folder) = made(which, "2026-11-21T10:00");
        let people = ask(&shop, "list_customers", json!({}))["rows"].clone();
        let mut pages = people.as_array().expect("people").clone();
        let mut next = ask(&shop, "list_customers", json!({}))["next"].clone();
        while next != Value::Null {
            let page = ask(&shop, "list_customers", json!({ "after": next }));
            pages.extend(page["rows"].as_array().expect("people").iter().cloned());
            next = page["next"].clone();
        }
        let of = |one: &Value| ask(&shop, "get_relatives", json!({ "customer": one["id"] }));
        let relatives: Vec<Value> = pages.iter().map(of).collect();
        let has = |what: &str, least: usize| {
            let with = |page: &&Value| page[what].as_array().is_some_and(|list| !list.is_empty());
            assert!(relatives.iter().filter(with).count() >= least, "{what} of {which:?}");
        };
        has("relatives", 2);
        has("holders", 1);
        has("pages", 2);
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
