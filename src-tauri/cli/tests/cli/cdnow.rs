//! Real purchases: what the program says of them is what a few independent lines compute.

use crate::{Counter, Said, sample};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Days since 1970 of an ISO date in the proleptic Gregorian calendar, by counting years and
/// months: nothing of the program is used.
fn days(iso: &str) -> i64 {
    let part = |range: std::ops::Range<usize>| iso[range].parse::<i64>().unwrap();
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    let leap = |y: i64| (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    let february = if leap(year) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = (1970..year).map(|y| if leap(y) { 366 } else { 365 }).sum::<i64>();
    let months = months.iter().take(usize::try_from(month - 1).unwrap()).sum::<i64>();
    before + months + day - 1
}

struct Row {
    customer: String,
    day: String,
    cents: i64,
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(sample()).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let (whole, part) = cells[3].split_once('.').unwrap_or((cells[3], "0"));
        let cents: i64 = format!("{part:0<2}").parse().unwrap();
        Row {
            customer: cells[0].to_owned(),
            day: cells[1].to_owned(),
            cents: whole.parse::<i64>().unwrap() * 100 + cents,
        }
    };
    text.lines().skip(1).map(row).collect()
}

/// Distinct days of purchase by customer, until a day.
fn visits(rows: &[Row], until: i64) -> BTreeMap<&str, BTreeSet<i64>> {
    let mut visits: BTreeMap<&str, BTreeSet<i64>> = BTreeMap::new();
    for row in rows.iter().filter(|row| days(&row.day) <= until) {
        visits.entry(&row.customer).or_default().insert(days(&row.day));
    }
    visits
}

/// Missed after more days than twice the median gap, at least 30 and at most 365 days, 90 without a gap.
fn limit(visits: &BTreeSet<i64>) -> i64 {
    let days: Vec<i64> = visits.iter().copied().collect();
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.sort_unstable();
    match gaps.len() {
        0 => 90,
        n if n % 2 == 1 => (2 * gaps[n / 2]).clamp(30, 365),
        n => (gaps[n / 2 - 1] + gaps[n / 2]).clamp(30, 365),
    }
}

fn shop() -> (Counter, Said) {
    let counter = Counter::open("USD");
    let file = sample().to_str().unwrap().to_owned();
    let map = "customer=customer,date=date,amount=amount_usd";
    let words = ["import", &file, "--as", "purchases", "--map", map, "--award-points", "--json"];
    let said = counter.run(&words);
    (counter, said)
}

#[test]
fn the_numbers_of_the_real_shop_are_those_of_its_file() {
    let (counter, said) = shop();
    let (done, rows) = (said.json(), rows());
    let people: BTreeSet<&str> = rows.iter().map(|row| &*row.customer).collect();
    assert_eq!(rows.len(), 6_919);
    assert_eq!(done["rows"], rows.len());
    assert_eq!(done["added"], rows.len());
    assert_eq!((&done["known"], &done["errors"]), (&json!(0), &json!([])));
    assert_eq!(done["customers_new"], people.len());
    assert_eq!(done["sum_minor"], rows.iter().map(|row| row.cents).sum::<i64>());
    // One point for a whole dollar of each purchase, rounded down.
    assert_eq!(done["points"], rows.iter().map(|row| row.cents / 100).sum::<i64>());
    assert_eq!(done["first_day"], rows.iter().map(|row| &*row.day).min().unwrap());
    assert_eq!(done["last_day"], rows.iter().map(|row| &*row.day).max().unwrap());

    let list = |more: &[&str]| -> Value {
        let missing = ["missing", "--on", "1997-12-31", "--json"];
        counter.run(&[&missing[..], more].concat()).json()
    };
    let on = days("1997-12-31");
    let visits = visits(&rows, on);
    let since = |days: &BTreeSet<i64>| on - days.last().unwrap();
    let agree = |list: &Value, missed: &dyn Fn(&BTreeSet<i64>) -> bool| {
        let expected: BTreeSet<&str> =
            visits.iter().filter(|(_, days)| missed(days)).map(|(who, _)| *who).collect();
        let customers = list["customers"].as_array().unwrap();
        let found: BTreeSet<&str> =
            customers.iter().map(|row| row["ref"].as_str().unwrap()).collect();
        assert_eq!(found, expected);
        assert_eq!((customers.len(), &list["count"]), (expected.len(), &json!(expected.len())));
    };
    for flat in [60, 90, 180] {
        agree(&list(&["--flat", &flat.to_string()]), &|days| since(days) > flat);
    }
    agree(&list(&[]), &|days| since(days) > limit(days));

    let again = {
        let file = sample().to_str().unwrap().to_owned();
        let map = "customer=1,date=2,amount=4";
        counter.run(&["import", &file, "--as", "purchases", "--map", map, "--json"]).json()
    };
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(rows.len())));
    let checked = counter.run(&["check", "--json"]).json();
    assert_eq!(checked["findings"], json!([]));
}
