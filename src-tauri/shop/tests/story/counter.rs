//! The counter: sales, points, returns, undo.

use crate::desk::{Desk, id_of, text};
use serde_json::json;
use uuid::Uuid;
use vafa_domain::loyalty::CardNumber;

#[test]
fn a_sale_earns_points_and_a_double_enter_earns_them_once() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let op = Uuid::new_v4();
    let sale = json!({ "op_id": op, "customer": customer, "amount": 12_550 });
    let first = desk.ask("record_purchase", sale.clone());
    let second = desk.ask("record_purchase", sale);
    assert_eq!(first, second, "the same operation again is the first answer again");
    assert_eq!(first["points"], 125);
    assert_eq!(desk.points(&customer), 125);
    desk.end();
}

#[test]
fn an_operation_id_is_not_used_for_two_requests() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let op = Uuid::new_v4();
    desk.ask("record_purchase", json!({ "op_id": op, "customer": customer, "amount": 100 }));
    let other = json!({ "op_id": op, "customer": customer, "amount": 200 });
    assert_eq!(desk.refused("record_purchase", other), "op_id_reused");
    desk.end();
}

#[test]
fn points_pay_a_part_and_what_they_pay_does_not_earn() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 40_000);
    assert_eq!(desk.points(&customer), 400);
    // 100 points are worth 5 dollars.
    let quote =
        desk.ask("quote_purchase", json!({ "customer": customer, "amount": 2_000, "spend": 100 }));
    assert_eq!((&quote["paid_points"], &quote["to_pay"]), (&json!(500), &json!(1_500)));
    assert_eq!((&quote["earns"], &quote["after"]), (&json!(15), &json!(315)));
    desk.act("record_purchase", json!({ "customer": customer, "amount": 2_000, "spend": 100 }));
    assert_eq!(desk.points(&customer), 315);
    desk.end();
}

#[test]
fn more_points_than_there_are_or_than_the_sale_is_worth_are_refused() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let sale =
        |spend: i64, amount: i64| json!({ "customer": customer, "amount": amount, "spend": spend });
    assert_eq!(desk.refused("record_purchase", sale(101, 10_000)), "points_short");
    assert_eq!(desk.refused("record_purchase", sale(50, 200)), "points_too_many");
    assert_eq!(desk.points(&customer), 100);
    desk.end();
}

#[test]
fn a_void_leaves_everything_at_the_earlier_values_and_the_log_keeps_both() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let before = desk.ask("get_customer", json!({ "customer": customer }));
    let done =
        desk.act("record_purchase", json!({ "customer": customer, "amount": 3_000, "spend": 40 }));
    desk.act("void_purchase", json!({ "purchase": text(&done, "op") }));
    let after = desk.ask("get_customer", json!({ "customer": customer }));
    for field in ["purchases", "sum", "mean", "first_day"] {
        assert_eq!(before[field], after[field], "{field}");
    }
    assert_eq!(desk.points(&customer), 100);
    let kinds: Vec<_> =
        after["timeline"].as_array().expect("rows").iter().map(|row| text(row, "kind")).collect();
    assert_eq!(kinds[..2], ["purchase_voided", "purchase_recorded"]);
    desk.end();
}

#[test]
fn returns_in_parts_take_back_what_the_rest_would_not_have_earned() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 2_190);
    assert_eq!(desk.points(&customer), 21);
    for part in [199; 11] {
        desk.act("return_purchase", json!({ "purchase": sale, "amount": part }));
    }
    assert_eq!(desk.points(&customer), 0);
    assert_eq!(
        desk.refused("return_purchase", json!({ "purchase": sale, "amount": 2 })),
        "return_too_much"
    );
    desk.end();
}

#[test]
fn points_spent_before_a_return_are_owed_and_paid_by_the_next_sale() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let first = desk.sell(&customer, 10_000);
    desk.act("record_purchase", json!({ "customer": customer, "amount": 500, "spend": 100 }));
    desk.act("void_purchase", json!({ "purchase": first }));
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    assert_eq!((&card["who"]["points"], &card["owed"]), (&json!(0), &json!(100)));
    desk.sell(&customer, 13_000);
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    assert_eq!((&card["who"]["points"], &card["owed"]), (&json!(30), &json!(0)));
    desk.end();
}

#[test]
fn a_card_typed_wrong_is_refused_and_a_replaced_one_says_so() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let card = text(&desk.act("issue_card", json!({ "customer": customer })), "detail");
    let found = desk.ask("find_customers", json!({ "text": card }));
    assert_eq!(found["exact"], json!(customer));
    let wrong = format!("{}{}", &card[..10], (card[10..].parse::<u8>().expect("a digit") + 1) % 10);
    assert_eq!(
        desk.refused("issue_card", json!({ "customer": customer, "number": wrong })),
        "card_check_digit"
    );
    let cards = desk.ask("get_counter", json!({ "customer": customer }))["cards"].clone();
    desk.act("issue_card", json!({ "customer": customer, "replaces": cards[0]["id"] }));
    let found = desk.ask("find_customers", json!({ "text": card }));
    assert_eq!(found["exact"], json!(null));
    assert!(found["blocked_card"]["replaced_by"].is_string());
    desk.end();
}

#[test]
fn bad_input_is_refused_with_a_code_and_nothing_is_written() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = |amount: serde_json::Value, day: serde_json::Value| json!({ "customer": customer, "amount": amount, "day": day });
    for (input, code) in [
        (sale(json!("abc"), json!(null)), "input_not_understood"),
        (sale(json!(-1), json!(null)), "amount_negative"),
        (sale(json!(1i64 << 52), json!(null)), "input_not_understood"),
        (sale(json!(100), json!("2026-11-22")), "day_in_future"),
        (sale(json!(100), json!("1900-01-01")), "input_not_understood"),
    ] {
        assert_eq!(desk.refused("record_purchase", input.clone()), code, "{input}");
    }
    let long = json!({ "form": { "given": "n".repeat(100_000) } });
    assert_eq!(desk.refused("add_customer", long), "text_too_long");
    let phone = json!({ "form": { "contacts": [{ "kind": "phone", "raw": "1".repeat(40) }] } });
    assert_eq!(desk.refused("add_customer", phone), "phone_too_long");
    assert_eq!(desk.refused("add_customer", json!({ "form": {} })), "name_or_phone_needed");
    let activity = desk.ask("list_activity", json!({}));
    assert_eq!(activity["rows"].as_array().map(Vec::len), Some(2), "founded and one customer");
    desk.end();
}

#[test]
fn a_line_named_twice_in_a_return_does_not_come_back_twice() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let lines = json!([
        { "goods": "Lamp", "quantity_milli": 1_000, "amount": 3_000 },
        { "goods": "Rug", "quantity_milli": 1_000, "amount": 7_000 },
    ]);
    let sale = json!({ "customer": customer, "amount": 10_000, "lines": lines });
    let sale = text(&desk.act("record_purchase", sale), "op");
    let twice = json!({ "purchase": sale, "lines": [0, 0] });
    assert_eq!(desk.refused("return_purchase", twice), "already_undone");
    desk.act("return_purchase", json!({ "purchase": sale, "lines": [0] }));
    assert_eq!(desk.points(&customer), 70);
    desk.end();
}

#[test]
fn points_by_hand_beyond_any_number_are_refused() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    for points in [i64::MIN, -10_000_001, 10_000_001, i64::MAX] {
        let gift = json!({ "customer": customer, "points": points, "reason": "by hand" });
        assert_eq!(desk.refused("adjust_points", gift), "points_too_many");
    }
    desk.end();
}

#[test]
fn points_that_would_pay_nothing_are_not_taken() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 200_000);
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["spend"] = json!({ "points": 1_000, "worth": 1 });
    desk.act("change_settings", json!({ "settings": settings }));
    let sale = json!({ "customer": customer, "amount": 10_000, "spend": 999 });
    assert_eq!(desk.refused("record_purchase", sale), "points_too_many");
    desk.end();
}

#[test]
fn whoever_left_with_their_points_owes_nothing_for_an_earlier_sale() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    desk.act("change_membership", json!({ "customer": customer, "state": "left" }));
    desk.act("void_purchase", json!({ "purchase": sale }));
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    assert_eq!((&card["who"]["points"], &card["owed"]), (&json!(0), &json!(0)));
    desk.end();
}

#[test]
fn named_lines_bring_back_at_most_what_they_cost() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let line = |goods: &str, amount: i64| json!({ "goods": goods, "quantity_milli": 1_000, "amount": amount });
    let done = desk.act(
        "record_purchase",
        json!({ "customer": customer, "amount": 10_000, "lines": [line("tea", 3_000), line("nuts", 7_000)] }),
    );
    let back = json!({ "purchase": text(&done, "op"), "lines": [0], "amount": 9_000 });
    assert_eq!(desk.refused("return_purchase", back), "return_too_much");
    desk.act("return_purchase", json!({ "purchase": text(&done, "op"), "lines": [0] }));
    assert_eq!(desk.points(&customer), 70);
    desk.end();
}

#[test]
fn a_card_from_elsewhere_is_one_card_in_any_letters_and_shown_as_it_is_written() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let other = desk.member("Sara");
    let done = desk.act("issue_card", json!({ "customer": customer, "number": "Vip-00712" }));
    assert_eq!(done["detail"], "Vip-00712");
    for typed in ["vip-00712", "VIP-00712", "Vip-۰۰۷۱۲"] {
        let found = desk.ask("find_customers", json!({ "text": typed }));
        assert_eq!(found["exact"], json!(customer), "{typed}");
        let taken = json!({ "customer": other, "number": typed });
        assert_eq!(desk.refused("issue_card", taken), "card_taken", "{typed}");
    }
    let card = desk.ask("get_counter", json!({ "customer": customer }))["cards"][0].clone();
    assert_eq!(card["number"], "Vip-00712");
    desk.end();
}

#[test]
fn a_card_from_elsewhere_that_carries_the_last_number_does_not_end_our_own() {
    let desk = Desk::new("2026-11-21T10:00");
    let (customer, other) = (desk.member("Maryam"), desk.member("Sara"));
    let own = |serial| CardNumber::own(serial).expect("a serial").as_str().to_owned();
    desk.act("issue_card", json!({ "customer": customer, "number": "" }));
    desk.act("issue_card", json!({ "customer": customer, "number": own(99_999_999) }));
    let next = desk.act("issue_card", json!({ "customer": other, "number": "" }));
    assert_eq!(next["detail"], json!(own(2)));
    desk.end();
}

#[test]
fn an_unknown_code_typed_slowly_is_offered_as_a_card_and_a_name_is_not() {
    let desk = Desk::new("2026-11-21T10:00");
    desk.member("Maryam");
    let card =
        |typed: &str| desk.ask("find_customers", json!({ "text": typed }))["unknown_card"].clone();
    for code in ["K7-1234567", "00123456", "abc123"] {
        assert_eq!(card(code), json!(code), "{code}");
    }
    for other in ["Mary", "Maryam", "Zurab", "K7 Zurab", "12345", "Ma1", "مریم۱۲۳۴"] {
        assert_eq!(card(other), json!(null), "{other}");
    }
    desk.end();
}

#[test]
fn the_goods_of_a_purchase_are_handed_over_one_by_one() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let lines = json!([
        { "goods": "Lamp, small", "quantity_milli": 1_000, "amount": 3_000 },
        { "goods": "Rug", "quantity_milli": 1_000, "amount": 7_000 },
    ]);
    let sale = json!({ "customer": customer, "amount": 10_000, "lines": lines });
    let goods = json!(["Lamp, small", "Rug"]);
    assert_eq!(desk.act("record_purchase", sale)["goods"], goods);
    assert_eq!(desk.ask("list_activity", json!({}))["rows"][0]["goods"], goods);
    let story = desk.ask("get_customer", json!({ "customer": customer }))["timeline"].clone();
    assert_eq!(story[0]["goods"], goods);
    desk.end();
}

#[test]
fn somebody_with_an_e_mail_alone_is_asked_about_e_mail() {
    let desk = Desk::new("2026-11-21T10:00");
    let add = |contacts: serde_json::Value, may_write: serde_json::Value| {
        let form = json!({ "given": "Maryam", "contacts": contacts });
        id_of(&desk.act("add_customer", json!({ "form": form, "may_write": may_write })))
    };
    let email = json!([{ "kind": "email", "raw": "m@example.com" }]);
    let given = |customer: &str| {
        let card = desk.ask("get_counter", json!({ "customer": customer }));
        let said = card["consents"].as_array().expect("consents").clone();
        let given = said.iter().filter(|one| one["state"] == "given");
        let channels: Vec<String> = given.map(|one| text(one, "channel")).collect();
        (card["ask_consent"] == true, channels)
    };
    let asked = add(email.clone(), json!(null));
    assert_eq!(given(&asked), (true, vec![]));
    desk.act("record_consent", json!({ "customer": asked, "state": "given" }));
    assert_eq!(given(&asked), (false, vec!["email".to_owned()]));
    let told = add(email, json!(true));
    assert_eq!(given(&told), (false, vec!["email".to_owned()]));
    let nobody = add(json!([]), json!(null));
    assert_eq!(given(&nobody), (false, vec![]));
    desk.end();
}
