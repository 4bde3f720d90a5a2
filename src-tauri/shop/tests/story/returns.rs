//! What comes back of a sale made with a promotion: what is said of it, and what is left out.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use uuid::Uuid;

/// Makes a promotion for everybody, of this name and kind; returns its id.
fn promotion(desk: &Desk, name: &str, kind: Value) -> Value {
    let promotion = json!({ "id": Uuid::new_v4(), "name": name, "kind": kind, "active": true,
        "stacking": "together" });
    desk.act("change_promotion", json!({ "promotion": promotion }));
    promotion["id"].clone()
}

/// Two lines, of which each costs so much.
fn two_lines(amounts: [i64; 2], promotions: Value) -> Value {
    let line = |amount| json!({ "goods": "lamp", "quantity_milli": 1_000, "amount": amount });
    json!({ "customer": null, "amount": amounts[0] + amounts[1], "promotions": promotions,
        "lines": amounts.map(line) })
}

fn sell(desk: &Desk, sale: Value) -> String {
    text(&desk.act("record_purchase", sale), "op")
}

#[test]
fn a_return_below_the_sum_of_a_discount_or_a_gift_says_what_was_given_for_it() {
    let desk = Desk::new("2026-11-21T10:00");
    let less = promotion(&desk, "Less", json!({ "gives": "amount", "off": 20, "least": 100 }));
    let gift = json!({ "gives": "gift_over", "threshold": 80, "gift": "Mug", "cost": 5 });
    let gift = promotion(&desk, "Gift", gift);
    let sale = sell(&desk, two_lines([50, 50], json!([less, gift])));
    let quote = desk.ask("quote_return", json!({ "purchase": sale, "lines": [0] }));
    let back = desk.act("return_purchase", json!({ "purchase": sale, "lines": [0] }));
    assert_eq!((&back["amount"], &back["till"]), (&json!(40), &json!(40)));
    assert_eq!((&quote["till"], &quote["unearned"]), (&back["till"], &back["unearned"]));
    let both = json!([
        { "name": "Less", "off": 10, "gift": null },
        { "name": "Gift", "off": 0, "gift": "Mug" },
    ]);
    assert_eq!(back["unearned"], both, "50 of goods for 40, and a mug");
    let told = desk.ask("get_purchase", json!({ "purchase": sale }));
    assert_eq!(told["returns"][0]["unearned"], both);
    // It is said once; a gift also where all of it comes back.
    let rest = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(rest["unearned"], json!([]));
    let other = sell(&desk, two_lines([50, 50], json!([less, gift])));
    let void = desk.act("void_purchase", json!({ "purchase": other }));
    assert_eq!(void["unearned"], json!([{ "name": "Gift", "off": 0, "gift": "Mug" }]));
    // What stays above the sums has earned them.
    let dear = sell(&desk, two_lines([500, 50], json!([less, gift])));
    let back = desk.act("return_purchase", json!({ "purchase": dear, "lines": [1] }));
    assert_eq!(back["unearned"], json!([]));
    desk.end();
}

#[test]
fn a_delivery_among_the_lines_is_not_made_cheaper_and_reaches_no_sum() {
    let desk = Desk::new("2026-11-21T10:00");
    let parts = json!({ "tax": 0, "delivery": 200, "wrapping": 0 });
    let quote = |promotion: &Value, amounts: [i64; 2]| {
        let mut sale = two_lines(amounts, json!([]));
        sale.as_object_mut().expect("a sale").remove("promotions");
        sale["parts"] = parts.clone();
        let without = desk.ask("list_promotions", json!({}))["rows"].clone();
        let ids =
            without.as_array().expect("rows").iter().map(|row| row["promotion"]["id"].clone());
        sale["without"] = ids.filter(|id| id != promotion).collect();
        let quote = desk.ask("quote_purchase", sale.clone());
        let near = quote["offers"]["near"].as_array().map(Vec::len);
        (quote["off"].clone(), near)
    };
    let tenth = promotion(&desk, "Tenth", json!({ "gives": "percent", "percent": 10 }));
    assert_eq!(quote(&tenth, [1_000, 200]).0, 100, "of 1,000 of goods");
    let most = promotion(&desk, "All", json!({ "gives": "amount", "off": 5_000, "least": 0 }));
    assert_eq!(quote(&most, [1_000, 200]).0, 1_000, "the delivery is paid");
    let from = promotion(&desk, "From", json!({ "gives": "amount", "off": 50, "least": 1_100 }));
    assert_eq!(quote(&from, [1_000, 200]), (json!(0), Some(1)), "100 of goods are missing");
    assert_eq!(quote(&from, [1_100, 200]).0, 50);
    let gift = json!({ "gives": "gift_over", "threshold": 1_100, "gift": "Mug", "cost": 5 });
    let gift = promotion(&desk, "Gift", gift);
    let mut sale = two_lines([1_000, 200], json!([gift]));
    sale["parts"] = parts.clone();
    assert_eq!(desk.refused("record_purchase", sale), "promotion_not_now");
    desk.end();
}
