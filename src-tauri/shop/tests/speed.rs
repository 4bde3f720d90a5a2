//! A smoke alarm for speed: on 5,000 people and 25,000 purchases nothing may take five times what
//! it may take on a hundred thousand and a million (`cargo xtask bench` measures that, in a release
//! build). It stands in a file of its own, so that no other test runs beside it, and asks for the
//! middle of many, so that a busy machine sets no alarm off. An import is no part of it:
//! unoptimised, it says nothing.

// Whoever asks too much of a test is told so by its failing.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};
use std::fmt::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};
use vafa_domain::day::Day;
use vafa_shop::{Actor, FixedClock, Shop, dispatch, new_op_id};

/// 2026-11-21, 10:00 in UTC.
const NOW: vafa_domain::day::Instant = vafa_domain::day::Instant(1_795_255_200_000);
const PEOPLE: u64 = 5_000;
const PURCHASES: u64 = 25_000;
/// How often each thing is asked for.
const ASKED: u64 = 41;

fn ask(shop: &Shop, name: &str, input: Value) -> Value {
    dispatch(shop, &Actor::OWNER, name, input).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

#[allow(clippy::disallowed_methods)]
fn now() -> Instant {
    Instant::now()
}

/// The middle of many spans.
fn middle(mut work: impl FnMut(u64)) -> Duration {
    let mut spans: Vec<Duration> = (0..ASKED)
        .map(|n| {
            let begun = now();
            work(n);
            begun.elapsed()
        })
        .collect();
    spans.sort_unstable();
    spans[spans.len() / 2]
}

/// Says what took how long, and fails above five times the bound.
fn within(what: &str, took: Duration, bound_ms: u64) {
    eprintln!("{what}: {took:?}; alarm at 5 x {bound_ms} ms");
    assert!(took <= Duration::from_millis(5 * bound_ms), "{what} took {took:?}");
}

fn people() -> String {
    let names = ["مینا", "نیما", "Nino", "Giorgi", "ნინო", "Sara", "رضا", "Ketevan"];
    let mut text = "no,given,family,phone,sms\n".to_owned();
    for n in 0..PEOPLE {
        let (given, family) = (names[(n % 8) as usize], n * 7919 % 100_000);
        let said = ["yes", "no", ""][(n % 3) as usize];
        writeln!(text, "{n:05},{given},of{family},+98912{n:07},{said}").unwrap();
    }
    text
}

fn purchases(today: Day) -> String {
    let mut text = "no,date,amount,receipt\n".to_owned();
    for n in 0..PURCHASES {
        // The first person comes every third day; of the others many have been away for long.
        let who = if n % 250 == 0 { 0 } else { n * 6151 % PEOPLE };
        let ago = i64::try_from(n % 250 * 3 + who % 97).unwrap();
        writeln!(text, "{who:05},{},{}.50,r{n}", today.plus(-ago), 1 + n % 90).unwrap();
    }
    text
}

fn take_over(shop: &Shop, name: &str, text: &str, mapping: &Value) {
    let path = shop.path().with_file_name(name);
    std::fs::write(&path, text).unwrap();
    let input = json!({
        "op_id": new_op_id(shop.clock()), "path": path, "rows_are": mapping["kind"],
        "mapping": mapping,
    });
    let done = ask(shop, "run_import", input);
    assert_eq!(done["error_count"], 0, "{done}");
}

#[test]
fn nothing_takes_five_times_what_it_may_take_on_a_large_town() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(NOW));
    let shop = Shop::create(&folder.path().join("shop.vafa"), clock, "here").unwrap();
    let founded = json!({
        "op_id": new_op_id(shop.clock()), "name": "Sarv", "currency": "USD", "language": "en",
        "zone": "UTC",
    });
    ask(&shop, "found_shop", founded);
    let today: Day = "2026-11-21".parse().unwrap();
    let fields = json!({
        "customer": 0, "given_name": 1, "family_name": 2, "phone": 3, "consent_sms": 4,
    });
    take_over(&shop, "people.csv", &people(), &json!({ "kind": "customers", "fields": fields }));
    let fields = json!({ "customer": 0, "date": 1, "amount": 2, "receipt": 3 });
    let mapping = json!({
        "kind": "purchases", "fields": fields, "date_order": "ymd", "unit": "dollar",
    });
    take_over(&shop, "sales.csv", &purchases(today), &mapping);

    let found = ask(&shop, "find_customers", json!({ "text": "00000" }));
    let first = found["exact"].clone();
    assert!(first.is_string(), "{found}");

    let typed = ["m", "ni", "gio", "კე", "نیم", "ketevan of7", "0004567", "zzyzx"];
    let took = middle(|n| {
        ask(&shop, "find_customers", json!({ "text": typed[n as usize % typed.len()] }));
    });
    within("search as typed", took, 10);
    let took = middle(|n| {
        let op_id = new_op_id(shop.clock());
        let sale = json!({ "op_id": op_id, "customer": first, "amount": 100 + n });
        ask(&shop, "record_purchase", sale);
    });
    within("record_purchase", took, 10);
    let took = middle(|_| {
        ask(&shop, "get_customer", json!({ "customer": first }));
        ask(&shop, "list_timeline", json!({ "customer": first }));
    });
    within("open a customer", took, 10);
    let took = middle(|_| drop(ask(&shop, "list_activity", json!({}))));
    within("the activity list", took, 10);
    // A sale before each: nothing is remembered.
    let took = middle(|n| {
        let op_id = new_op_id(shop.clock());
        ask(&shop, "record_purchase", json!({ "op_id": op_id, "amount": 100 + n }));
        ask(&shop, "get_today", json!({}));
    });
    within("a sale and Today after it", took, 10 + 20);
    let took = middle(|_| drop(ask(&shop, "list_missing", json!({ "list": "to_write" }))));
    within("the missed, nothing changed", took, 20);
    let again = Shop::open(shop.path(), Arc::new(FixedClock::at(NOW)), "here").unwrap().shop;
    let begun = now();
    let missed = ask(&again, "list_missing", json!({ "list": "missed" }));
    within("the missed, newly opened", begun.elapsed(), 300);
    assert!(missed["missed"].as_u64().unwrap() > 1_000, "{}", missed["missed"]);
}
