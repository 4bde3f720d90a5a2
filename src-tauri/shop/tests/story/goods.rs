//! Stories of goods and their groups: what the shop remembers, what rules and promotions make of
//! it, the parts of a sale that are no goods, and bundles that are proposed.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use uuid::Uuid;

const NOW: &str = "2026-11-21T10:00";

fn line(goods: &str, group: &str, amount: i64) -> Value {
    json!({ "goods": goods, "quantity_milli": 1_000, "amount": amount, "group": group })
}

/// Sells lines to somebody, or to nobody, on a day; returns the purchase's id.
fn sell(desk: &Desk, customer: Option<&str>, day: Option<&str>, lines: &[Value]) -> String {
    let amount: i64 = lines.iter().map(|line| line["amount"].as_i64().expect("an amount")).sum();
    let sale = json!({ "customer": customer, "amount": amount, "day": day, "lines": lines });
    text(&desk.act("record_purchase", sale), "op")
}

fn known(desk: &Desk, typed: &str) -> Vec<String> {
    let list = desk.ask("list_goods", json!({ "text": typed }));
    let rows = list["rows"].as_array().expect("rows").iter();
    rows.map(|row| text(row, "goods")).collect()
}

fn exact(desk: &Desk, typed: &str) -> Value {
    desk.ask("list_goods", json!({ "text": typed }))["exact"].clone()
}

fn set_program(desk: &Desk, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }));
}

/// A point for each unit of money of what the filter lets through.
fn rule(more: Value) -> Value {
    let mut rule = json!({ "id": 1, "gives": { "by": "per_amount", "points": 1, "per": 1 } });
    for (name, value) in more.as_object().expect("an object") {
        rule[name] = value.clone();
    }
    rule
}

#[test]
fn goods_are_found_by_the_beginning_of_a_word_in_any_spelling_what_sells_most_first() {
    let desk = Desk::with(NOW, "IRR", "fa", "Asia/Tehran");
    for _ in 0..2 {
        sell(&desk, None, None, &[line("چای سبز", "نوشیدنی", 500)]);
    }
    sell(&desk, None, None, &[line("چای کیسه‌ای", "", 300), line("کیک", "شیرینی", 200)]);
    assert_eq!(known(&desk, "چاي"), ["چای سبز", "چای کیسه‌ای"]);
    assert_eq!(known(&desk, "سبز"), ["چای سبز"], "a later word, from two letters on");
    assert_eq!(known(&desk, "")[0], "چای سبز");
    assert_eq!(known(&desk, "قهوه"), [""; 0]);
    let list = desk.ask("list_goods", json!({ "text": "نوش" }));
    assert_eq!(list["groups"], json!(["نوشیدنی"]));
    assert_eq!(
        exact(&desk, "كيك"),
        json!({ "goods": "کیک", "group": "شیرینی", "price": 200 }),
        "known by another spelling"
    );
    desk.end();
}

#[test]
fn the_latest_day_tells_name_group_and_price_and_void_sales_are_forgotten() {
    let desk = Desk::new(NOW);
    sell(
        &desk,
        None,
        None,
        &[json!({ "goods": "Tea", "quantity_milli": 1_500, "amount": 300,
        "group": "Drinks" })],
    );
    assert_eq!(exact(&desk, "tea"), json!({ "goods": "Tea", "group": "Drinks", "price": 200 }));
    // An older day changes nothing; a line without a group keeps the one there was.
    sell(&desk, None, Some("2026-10-01"), &[line("TEA", "Old", 100)]);
    sell(&desk, None, None, &[line("tea", "", 250)]);
    assert_eq!(exact(&desk, "tea"), json!({ "goods": "tea", "group": "Drinks", "price": 250 }));
    let jam = sell(&desk, None, None, &[line("Jam", "Sweets", 90), line("jam", "", 10)]);
    desk.act("void_purchase", json!({ "purchase": jam, "reason": "wrong" }));
    assert_eq!(known(&desk, "jam"), [""; 0]);
    assert_eq!(desk.ask("list_goods", json!({ "text": "swe" }))["groups"], json!([]));
    desk.act("undo_last", json!({}));
    assert_eq!(known(&desk, "jam").len(), 1, "the void was taken back");
    desk.end();
}

#[test]
fn a_rule_by_group_earns_for_goods_whose_group_was_typed_once() {
    let desk = Desk::new(NOW);
    set_program(&desk, |program| {
        program["rules"] = json!([rule(json!({ "goods": { "only": ["drinks"], "not": [] } }))]);
    });
    let maryam = desk.member("Maryam");
    sell(&desk, Some(&maryam), None, &[line("Tea", "Drinks", 30)]);
    assert_eq!(desk.points(&maryam), 30);
    // The group is not typed again, nor is the name written the same.
    let again = [line("TEA", "", 20), line("Bread", "", 50)];
    let asked = json!({ "customer": maryam, "amount": 70, "lines": again });
    assert_eq!(desk.ask("quote_purchase", asked)["earns"], 20);
    let sold = sell(&desk, Some(&maryam), None, &again);
    assert_eq!(desk.points(&maryam), 50);
    // What was promised by the group comes back with the line.
    desk.act("return_purchase", json!({ "purchase": sold, "lines": [0], "reason": "" }));
    assert_eq!(desk.points(&maryam), 30);
    desk.end();
}

#[test]
fn a_promotion_by_group_takes_off_the_lines_of_the_group_alone() {
    let desk = Desk::new(NOW);
    let off = json!({ "gives": "percent", "percent": 10, "goods": { "only": ["Drinks"] } });
    let promotion = json!({ "id": Uuid::new_v4(), "name": "Drinks", "kind": off, "active": true });
    desk.act("change_promotion", json!({ "promotion": promotion }));
    sell(&desk, None, None, &[line("Tea", "drinks", 100)]);
    let lines = json!([line("tea", "", 100), line("Bread", "", 400)]);
    let quote =
        desk.ask("quote_purchase", json!({ "customer": null, "amount": 500, "lines": lines }));
    assert_eq!((&quote["off"], &quote["to_pay"]), (&json!(10), &json!(490)));
    desk.end();
}

#[test]
fn a_price_of_a_step_is_off_its_goods_and_the_leaflet_says_which() {
    let desk = Desk::new(NOW);
    set_program(&desk, |program| {
        program["ladder"] = json!({
            "basis": "spend", "span": { "over": "lifetime" },
            "keep": { "keep": "grace", "days": 30 },
            "steps": [{ "id": 1, "name": "Gold", "from": 1_000, "benefits": { "off_percent": 10,
                "off_goods": { "only": ["Drinks"], "not": ["Wine"] } } }],
        });
    });
    let gold = desk.member("Mina");
    desk.sell(&gold, 1_000);
    let lines =
        json!([line("Tea", "Drinks", 100), line("Wine", "Drinks", 100), line("Bread", "", 300)]);
    let quote =
        desk.ask("quote_purchase", json!({ "customer": gold, "amount": 500, "lines": lines }));
    assert_eq!(quote["off"], 10, "ten percent of the tea");
    let leaflet = desk.ask("get_leaflet", json!({}))["pages"][0].clone();
    let said = leaflet.to_string();
    assert!(said.contains("10% off Drinks") && said.contains("Wine"), "{said}");
    let nothing = json!({ "only": [""], "not": [] });
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["ladder"]["steps"][0]["benefits"]["off_goods"] = nothing;
    assert_eq!(
        desk.refused("change_settings", json!({ "settings": settings })),
        "setting_out_of_bounds"
    );
    desk.end();
}

#[test]
fn tax_delivery_and_wrapping_earn_nothing_where_the_rule_leaves_them_out() {
    let desk = Desk::new(NOW);
    let on = json!({ "no_tax": true, "no_delivery": true, "no_wrapping": true });
    set_program(&desk, |program| program["rules"] = json!([rule(json!({ "on": on }))]));
    let maryam = desk.member("Maryam");
    let sale = |tax: i64| {
        json!({ "customer": maryam, "amount": 1_000,
            "parts": { "tax": tax, "delivery": 50, "wrapping": 20 } })
    };
    assert_eq!(desk.ask("quote_purchase", sale(90))["earns"], 840);
    desk.act("record_purchase", sale(90));
    assert_eq!(desk.points(&maryam), 840);
    assert_eq!(desk.refused("record_purchase", sale(931)), "parts_do_not_fit");
    // A tenth off the goods takes nothing off delivery and wrapping: 93 of 930.
    let off = json!({ "gives": "percent", "percent": 10 });
    let promotion = json!({ "id": Uuid::new_v4(), "name": "Tenth", "kind": off, "active": true });
    desk.act("change_promotion", json!({ "promotion": promotion }));
    assert_eq!(desk.ask("quote_purchase", sale(90))["off"], 93);
    desk.end();
}

#[test]
fn a_group_of_a_file_reaches_rules_and_its_import_taken_back_is_forgotten() {
    let desk = Desk::new(NOW);
    let file = desk.path("sales.csv");
    let rows = "Date,Amount,Customer,Product,Category\n\
        2026-11-01,12.00,K-1,Green tea,Drinks\n\
        2026-11-02,5.00,K-1,Bread,\n";
    std::fs::write(&file, rows).expect("a file");
    let preview = desk.ask("read_import", json!({ "path": file }));
    assert_eq!(preview["mapping"]["fields"]["group"], 4, "{preview}");
    let done = desk.act(
        "run_import",
        json!({ "path": file, "rows_are": "purchases", "mapping": preview["mapping"] }),
    );
    let tea = json!({ "goods": "Green tea", "group": "Drinks", "price": 1_200 });
    assert_eq!(exact(&desk, "green tea"), tea);
    // The same file without its groups holds the same rows.
    let bare = rows.replace(",Category", "").replace(",Drinks", "").replace("Bread,", "Bread");
    let again = desk.path("again.csv");
    std::fs::write(&again, bare).expect("a file");
    let preview = desk.ask("read_import", json!({ "path": again }));
    assert_eq!((&preview["known"], &preview["new"]), (&json!(2), &json!(0)));
    desk.act("take_back_import", json!({ "import": done["import"] }));
    assert_eq!(exact(&desk, "green tea"), Value::Null);
    desk.end();
}

#[test]
fn a_bundle_is_proposed_of_what_hardly_sells_with_what_it_was_bought_with() {
    let desk = Desk::new(NOW);
    let one = |goods: &str, price: i64| line(goods, "", price);
    // Before the 60 days, which begin on 23 September: jam and honey sold, and cups once.
    for day in ["2026-08-01", "2026-08-02", "2026-09-22"] {
        sell(&desk, None, Some(day), &[one("Jam", 90), one("Honey", 200)]);
    }
    sell(&desk, None, Some("2026-08-03"), &[one("Cups", 45)]);
    // Within them: tea 8 times, bread 6 times, jam twice with bread, honey once alone.
    for day in 1..=8 {
        sell(&desk, None, Some(&format!("2026-11-{day:02}")), &[one("Tea", 100)]);
    }
    for day in 1..=4 {
        sell(&desk, None, Some(&format!("2026-10-{day:02}")), &[one("Bread", 50)]);
    }
    for day in ["2026-09-23", "2026-10-10"] {
        sell(&desk, None, Some(day), &[one("bread", 55), one("JAM", 95)]);
    }
    sell(&desk, None, Some("2026-10-11"), &[one("Honey", 210)]);
    // A void sale counts for nothing, and what came back neither.
    let void = sell(&desk, None, Some("2026-11-10"), &[one("Cups", 45), one("Tea", 100)]);
    desk.act("void_purchase", json!({ "purchase": void, "reason": "wrong" }));
    let proposed = desk.ask("propose_bundles", json!({ "days": 60 }));
    let goods = |goods: &str, sold: u32, last: &str, price: i64| json!({ "goods": goods, "sold": sold, "last": last, "price": price });
    let tea = goods("Tea", 8, "2026-11-08", 100);
    assert_eq!(
        proposed,
        json!({ "days": 60, "rows": [
            { "slow": goods("Cups", 0, "2026-08-03", 45), "strong": tea, "together": 0,
              "price": 131 },
            { "slow": goods("Honey", 1, "2026-10-11", 210), "strong": tea, "together": 0,
              "price": 279 },
            { "slow": goods("JAM", 2, "2026-10-10", 95),
              "strong": goods("bread", 6, "2026-10-10", 55), "together": 2, "price": 135 },
        ] })
    );
    desk.end();
}
