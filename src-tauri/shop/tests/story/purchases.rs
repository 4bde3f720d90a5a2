//! What one person bought: the list, its sums, and the sieve over both.

use crate::desk::Desk;
use serde_json::{Value, json};

/// Day, receipt, and goods with what each cost.
type Sale = (&'static str, &'static str, &'static [(&'static str, i64)]);

const SALES: [Sale; 5] = [
    ("2024-12-30", "A-1", &[("چاي سبز", 3_000), ("قند", 2_000)]),
    ("2025-03-10", "A-2", &[("چای سبز", 4_000)]),
    ("2025-08-01", "۱۷", &[("قهوه", 9_000)]),
    ("2026-05-05", "A-4", &[("قهوه", 8_000), ("قند", 1_000)]),
    ("2026-11-02", "", &[("چای سبز", 5_000)]),
];

fn bought(desk: &Desk) -> String {
    let customer = desk.member("Maryam");
    for (day, receipt, lines) in SALES {
        let amount: i64 = lines.iter().map(|(_, amount)| amount).sum();
        let lines: Vec<Value> = lines
            .iter()
            .map(|(goods, amount)| json!({ "goods": goods, "quantity_milli": 1_000, "amount": amount }))
            .collect();
        let sale = json!({ "customer": customer, "amount": amount, "day": day,
            "receipt": receipt, "lines": lines });
        desk.act("record_purchase", sale);
    }
    customer
}

/// Sums, years and goods are those of the rows; returns the days of the rows.
fn adds_up(list: &Value) -> Vec<String> {
    let rows = list["rows"].as_array().expect("rows").clone();
    let number = |value: &Value| value.as_i64().expect("a number");
    let left = |row: &Value| number(&row["amount"]) - number(&row["returned"]);
    let stand: Vec<&Value> = rows.iter().filter(|row| row["voided"] == json!(false)).collect();
    let sum: i64 = stand.iter().map(|row| left(row)).sum();
    assert_eq!((&list["count"], &list["sum"]), (&json!(stand.len()), &json!(sum)));
    let years = list["years"].as_array().expect("years");
    assert_eq!(years.iter().map(|year| number(&year["sum"])).sum::<i64>(), sum);
    for year in years {
        let of = |row: &&&Value| {
            row["day"].as_str().expect("a day").starts_with(&year["year"].to_string())
        };
        let rows: Vec<_> = stand.iter().filter(of).collect();
        assert_eq!(year["count"], json!(rows.len()), "{year}");
        assert_eq!(number(&year["sum"]), rows.iter().map(|row| left(row)).sum::<i64>(), "{year}");
    }
    rows.iter().map(|row| row["day"].as_str().expect("a day").to_owned()).collect()
}

fn goods(list: &Value) -> Vec<(String, i64, i64)> {
    let goods = list["goods"].as_array().expect("goods").iter();
    goods
        .map(|one| {
            let number = |field: &str| one[field].as_i64().expect("a number");
            (one["goods"].as_str().expect("a name").to_owned(), number("count"), number("sum"))
        })
        .collect()
}

#[test]
fn letters_and_days_sieve_the_list_and_every_sum_with_it() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = bought(&desk);
    let list = |text: &str, from: Value, to: Value| {
        desk.ask(
            "list_purchases",
            json!({ "customer": customer, "text": text, "from": from, "to": to }),
        )
    };
    let all = list("", json!(null), json!(null));
    assert_eq!(adds_up(&all).len(), 5);
    assert_eq!(all["years"].as_array().map(Vec::len), Some(3));
    // Two spellings of one name are one kind of goods.
    let sums = goods(&all);
    assert_eq!(sums.len(), 3, "{sums:?}");
    assert_eq!((sums[0].1, sums[0].2, sums[1].1, sums[1].2), (2, 17_000, 3, 12_000));
    assert_eq!(sums[2], ("قند".to_owned(), 2, 3_000));

    // Found however it is typed; what stands beside it on the receipt is in the list and not in its sum.
    let tea = list("چاى", json!(null), json!(null));
    assert_eq!(adds_up(&tea), ["2026-11-02", "2025-03-10", "2024-12-30"]);
    assert_eq!(goods(&tea).iter().map(|one| one.2).collect::<Vec<_>>(), [12_000]);
    // A receipt, in other digits.
    let receipt = list("17", json!(null), json!(null));
    assert_eq!(adds_up(&receipt), ["2025-08-01"]);

    let span = list("", json!("2025-03-10"), json!("2026-05-05"));
    assert_eq!(adds_up(&span), ["2026-05-05", "2025-08-01", "2025-03-10"], "both ends are in it");
    assert_eq!(goods(&span).iter().map(|one| one.2).sum::<i64>(), 22_000);
    assert_eq!(adds_up(&list("", json!("2025-03-11"), json!(null))).len(), 3);
    assert_eq!(adds_up(&list("", json!(null), json!("2025-03-09"))), ["2024-12-30"]);
    let both = list("قهوه", json!("2026-01-01"), json!(null));
    assert_eq!(adds_up(&both), ["2026-05-05"]);
    assert_eq!(goods(&both), [("قهوه".to_owned(), 1, 8_000)]);
    desk.end();
}

#[test]
fn a_return_of_three_weeks_ago_needs_no_day_and_changes_every_sum() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = bought(&desk);
    let list =
        |text: &str| desk.ask("list_purchases", json!({ "customer": customer, "text": text }));
    let row = list("قند")["rows"][0].clone();
    assert_eq!(row["day"], "2026-05-05");
    desk.act("return_purchase", json!({ "purchase": row["id"], "lines": [0] }));
    let after = list("");
    adds_up(&after);
    assert_eq!(after["sum"], 24_000);
    assert!(goods(&after).contains(&("قهوه".to_owned(), 1, 9_000)), "{:?}", goods(&after));
    desk.act("void_purchase", json!({ "purchase": row["id"] }));
    let after = list("");
    assert_eq!(adds_up(&after).len(), 5, "a void stays in the list");
    assert_eq!(after["sum"], 23_000);
    desk.end();
}
