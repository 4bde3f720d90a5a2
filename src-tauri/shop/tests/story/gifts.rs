//! Gift cards and credit: money the shop owes, to the last unit.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::thread;
use uuid::Uuid;
use vafa_domain::code::{BearerCode, CodeKind};
use vafa_domain::id::PersonId;
use vafa_shop::{Actor, Refusal, Role, dispatch};

/// A card that is sold; gives back its id and its code.
fn sold(desk: &Desk, amount: i64) -> (String, String) {
    let done = desk.act("issue_gift_card", json!({ "kind": "sold", "amount": amount }));
    let card = text(&done, "op");
    let sheet = desk.act("print_gift_card", json!({ "card": card }));
    (card, text(&sheet, "code"))
}

fn page(desk: &Desk, code: &str) -> Value {
    desk.ask("find_gift_card", json!({ "code": code }))
}

fn balance(desk: &Desk, code: &str) -> i64 {
    let page = page(desk, code);
    let moved = page["movements"].as_array().expect("movements").iter();
    let sum: i64 = moved.map(|one| one["amount"].as_i64().expect("money")).sum();
    let left = page["card"]["balance"].as_i64().expect("money");
    assert_eq!(sum, left, "the balance is the sum of the entries");
    left
}

fn pay(amount: i64, code: &str, with: i64) -> Value {
    json!({ "customer": null, "amount": amount, "gift": [{ "code": code, "amount": with }] })
}

#[test]
fn a_card_of_500_000_used_for_320_000_leaves_180_000_and_refuses_200_000() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let (_, code) = sold(&desk, 500_000);
    let sale = desk.act("record_purchase", pay(320_000, &code, 320_000));
    assert_eq!(balance(&desk, &code), 180_000);
    let refusal = desk.refusal("record_purchase", pay(200_000, &code, 200_000));
    assert_eq!(refusal.code(), "money_short");
    assert_eq!(refusal.to_json()["args"], json!({ "have_minor": 180_000, "need_minor": 200_000 }));
    assert_eq!(balance(&desk, &code), 180_000);
    desk.act("return_purchase", json!({ "purchase": text(&sale, "op"), "amount": 20_000 }));
    assert_eq!(balance(&desk, &code), 200_000, "a return goes back onto the card");
    desk.end();
}

#[test]
fn a_sold_card_is_no_purchase_earns_nothing_and_stands_in_the_till_apart() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let done = desk
        .act("issue_gift_card", json!({ "kind": "sold", "amount": 50_000, "customer": customer }));
    assert_eq!(desk.points(&customer), 0);
    let today = desk.ask("get_today", json!({}));
    assert_eq!(
        (&today["sales"], &today["sales_sum"], &today["gift_sold"]),
        (&json!(0), &json!(0), &json!(50_000))
    );
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!(desk.ask("get_today", json!({}))["gift_sold"], json!(0), "never sold after all");
    desk.end();
}

#[test]
fn what_is_paid_with_a_card_or_credit_does_not_earn() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let (_, code) = sold(&desk, 6_000);
    let credit = json!({ "customer": customer, "amount": 1_000, "reason": "late delivery" });
    desk.act("give_credit", credit);
    let sale = json!({
        "customer": customer, "amount": 10_000, "gift": [{ "code": code }], "credit": 1_000,
    });
    let quote = desk.ask("quote_purchase", sale.clone());
    assert_eq!((&quote["to_pay"], &quote["earns"]), (&json!(3_000), &json!(30)));
    let done = desk.act("record_purchase", sale);
    assert_eq!(desk.points(&customer), 30, "only the 3,000 of the till earn");
    desk.act("void_purchase", json!({ "purchase": text(&done, "op") }));
    assert_eq!((desk.points(&customer), balance(&desk, &code)), (0, 6_000));
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    assert_eq!(card["credit"], json!(1_000));
    desk.end();
}

#[test]
fn parts_of_a_sale_on_two_cards_and_the_till_come_back_to_the_last_unit() {
    let desk = Desk::new("2026-11-21T10:00");
    let (_, first) = sold(&desk, 1_000);
    let (_, second) = sold(&desk, 2_000);
    let sale = desk.act(
        "record_purchase",
        json!({
            "customer": null, "amount": 5_001,
            "gift": [{ "code": first, "amount": 1_000 }, { "code": second, "amount": 1_777 }],
        }),
    );
    for part in [1, 999, 2_500, 1_501] {
        desk.act("return_purchase", json!({ "purchase": text(&sale, "op"), "amount": part }));
    }
    assert_eq!((balance(&desk, &first), balance(&desk, &second)), (1_000, 2_000));
    desk.end();
}

#[test]
fn a_refunded_card_pays_what_is_left_out_of_the_till_and_its_code_pays_nothing_more() {
    let desk = Desk::new("2026-11-21T10:00");
    let (card, code) = sold(&desk, 5_000);
    desk.act("record_purchase", pay(3_200, &code, 3_200));
    assert_eq!(page(&desk, &code)["refund"], json!(1_800));
    let refund = desk.act("refund_gift_card", json!({ "card": card }));
    assert_eq!(refund["amount"], json!(1_800));
    assert_eq!(desk.ask("get_today", json!({}))["gift_back"], json!(1_800));
    assert_eq!(balance(&desk, &code), 0);
    assert_eq!(desk.refused("record_purchase", pay(100, &code, 100)), "gift_card_closed");
    assert_eq!(desk.refused("refund_gift_card", json!({ "card": card })), "gift_card_empty");
    desk.act("undo_op", json!({ "target": text(&refund, "op") }));
    assert_eq!(balance(&desk, &code), 1_800);
    desk.act("record_purchase", pay(1_800, &code, 1_800));
    assert_eq!(balance(&desk, &code), 0);
    desk.end();
}

#[test]
fn a_card_that_was_a_present_is_never_paid_out() {
    let desk = Desk::new("2026-11-21T10:00");
    let input = json!({ "kind": "apology", "amount": 5_000, "reason": "a long wait" });
    let done = desk.act("issue_gift_card", input);
    let card = json!({ "card": text(&done, "op") });
    assert_eq!(desk.refused("refund_gift_card", card), "gift_card_not_sold");
    let input = json!({ "kind": "reward", "amount": 5_000 });
    assert_eq!(desk.refused("issue_gift_card", input), "reason_needed");
    desk.end();
}

#[test]
fn an_empty_blocked_unknown_or_mistyped_card_says_so() {
    let desk = Desk::new("2026-11-21T10:00");
    let (card, code) = sold(&desk, 1_000);
    let mut wrong = code.clone();
    let digit = if wrong.ends_with('0') { '1' } else { '0' };
    wrong.replace_range(16..17, &digit.to_string());
    for (code, refusal) in [
        (wrong.as_str(), "code_check_digit"),
        ("29000000017", "code_shape"),
        (BearerCode::make(CodeKind::Gift, [7; 16]).as_str(), "gift_card_unknown"),
    ] {
        assert_eq!(desk.refused("find_gift_card", json!({ "code": code })), refusal);
    }
    desk.act("block_gift_card", json!({ "card": card, "blocked": true }));
    assert_eq!(desk.refused("record_purchase", pay(10, &code, 10)), "gift_card_blocked");
    desk.act("block_gift_card", json!({ "card": card, "blocked": false }));
    desk.act("record_purchase", pay(1_000, &code, 1_000));
    assert_eq!(desk.refused("record_purchase", pay(10, &code, 10)), "gift_card_empty");
    desk.end();
}

#[test]
fn a_card_pays_through_its_last_day_and_the_next_night_takes_the_rest() {
    let desk = Desk::new("2026-11-21T10:00");
    let input = json!({
        "kind": "reward", "amount": 5_000, "reason": "ten visits", "until": "2026-11-22",
    });
    let done = desk.act("issue_gift_card", input);
    let sheet = desk.act("print_gift_card", json!({ "card": text(&done, "op") }));
    let code = text(&sheet, "code");
    desk.go_to("2026-11-22T23:59");
    desk.act("record_purchase", pay(1_000, &code, 1_000));
    desk.go_to("2026-11-23T00:01");
    assert_eq!(desk.refused("record_purchase", pay(10, &code, 10)), "gift_card_over");
    desk.ask("run_night", json!({}));
    assert_eq!(balance(&desk, &code), 0);
    desk.end();
}

#[test]
fn a_retry_is_the_same_card_and_no_code_is_told_but_on_paper() {
    let desk = Desk::new("2026-11-21T10:00");
    let op = Uuid::new_v4();
    let input = json!({ "op_id": op, "kind": "sold", "amount": 5_000 });
    let first = desk.ask("issue_gift_card", input.clone());
    assert_eq!(first, desk.ask("issue_gift_card", input));
    let code = text(&desk.act("print_gift_card", json!({ "card": op })), "code");
    for (name, input) in [
        ("list_gift_cards", json!({})),
        ("list_activity", json!({})),
        ("find_gift_card", json!({ "code": code })),
    ] {
        let told = desk.ask(name, input).to_string();
        assert!(!told.contains(&code), "{name} tells the code");
        assert!(told.contains(&code[13..]), "{name} tells its tail");
    }
    assert!(!first.to_string().contains(&code));
    assert_eq!(desk.ask("list_gift_cards", json!({}))["rows"].as_array().map(Vec::len), Some(1));
    desk.end();
}

#[test]
fn a_code_typed_where_people_are_found_opens_a_card_and_is_nobodys_phone() {
    let desk = Desk::new("2026-11-21T10:00");
    desk.member("Maryam");
    let (card, code) = sold(&desk, 5_000);
    let found = desk.ask("find_customers", json!({ "text": code }));
    assert_eq!((&found["bearer"], &found["people"]), (&json!(true), &json!([])));
    assert_eq!(found["unknown_card"], json!(null), "it is never offered as somebody's card");
    let opened = desk.ask("open_code", json!({ "code": code }));
    assert_eq!(opened["gift"]["card"]["id"], json!(card));
    desk.end();
}

#[test]
fn a_card_that_was_used_is_not_taken_back_until_the_sale_is() {
    let desk = Desk::new("2026-11-21T10:00");
    let (card, code) = sold(&desk, 5_000);
    let sale = desk.act("record_purchase", pay(1_000, &code, 1_000));
    assert_eq!(desk.refused("undo_op", json!({ "target": card })), "stood_on");
    desk.act("undo_op", json!({ "target": text(&sale, "op") }));
    let undo = desk.act("undo_op", json!({ "target": card }));
    assert_eq!(desk.refused("record_purchase", pay(10, &code, 10)), "gift_card_closed");
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(balance(&desk, &code), 5_000);
    desk.end();
}

#[test]
fn a_return_as_credit_leaves_the_till_alone_and_pays_the_next_sale() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    let back = desk
        .act("return_purchase", json!({ "purchase": sale, "amount": 4_000, "as_credit": true }));
    let credit = |desk: &Desk| {
        desk.ask("get_counter", json!({ "customer": customer }))["credit"].as_i64().expect("money")
    };
    assert_eq!((credit(&desk), desk.points(&customer)), (4_000, 60));
    let next = json!({ "customer": customer, "amount": 5_000, "credit": 2_500 });
    let next = desk.act("record_purchase", next);
    assert_eq!(credit(&desk), 1_500);
    assert_eq!(
        desk.refused("undo_op", json!({ "target": text(&back, "op") })),
        "stood_on",
        "what the credit paid stands on the return"
    );
    desk.act("undo_op", json!({ "target": text(&next, "op") }));
    desk.act("undo_op", json!({ "target": text(&back, "op") }));
    assert_eq!((credit(&desk), desk.points(&customer)), (0, 100));
    let nobody = desk.act("record_purchase", json!({ "customer": null, "amount": 900 }));
    let input = json!({ "purchase": text(&nobody, "op"), "amount": 100, "as_credit": true });
    assert_eq!(desk.refused("return_purchase", input), "credit_needs_customer");
    desk.end();
}

#[test]
fn a_sale_takes_no_more_from_cards_than_it_costs() {
    let desk = Desk::new("2026-11-21T10:00");
    let (_, code) = sold(&desk, 5_000);
    assert_eq!(desk.refused("record_purchase", pay(1_000, &code, 1_001)), "tender_too_much");
    let twice = json!({
        "customer": null, "amount": 4_000,
        "gift": [{ "code": code, "amount": 1_000 }, { "code": code, "amount": 1_000 }],
    });
    assert_eq!(desk.refused("record_purchase", twice), "already_so");
    let open = json!({ "customer": null, "amount": 1_000, "gift": [{ "code": code }] });
    desk.act("record_purchase", open);
    assert_eq!(balance(&desk, &code), 4_000, "without an amount it pays what the sale costs");
    desk.end();
}

#[test]
fn two_sellers_with_one_card_get_it_once() {
    let desk = Desk::new("2026-11-21T10:00");
    for _ in 0..50 {
        let (_, code) = sold(&desk, 100);
        let shop = &desk.shop;
        let done: usize = thread::scope(|scope| {
            let tries: Vec<_> = (0..2)
                .map(|_| {
                    let mut input = pay(60, &code, 60);
                    input["op_id"] = json!(Uuid::new_v4());
                    scope.spawn(move || {
                        dispatch(shop, &Actor::OWNER, "record_purchase", input).is_ok()
                    })
                })
                .collect();
            tries.into_iter().map(|t| usize::from(t.join().expect("a try"))).sum()
        });
        assert_eq!((done, balance(&desk, &code)), (1, 40));
    }
    desk.end();
}

/// A shop with limits, and somebody behind the counter.
fn limited(zone: &str) -> (Desk, Actor) {
    let desk = Desk::with("2026-11-21T10:00", "USD", "en", zone);
    let done = desk.act("change_person", json!({ "name": "Sara", "active": true }));
    let person = PersonId(text(&done, "op").parse().expect("an id"));
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["limits"] =
        json!({ "points_by_hand": 100, "gift_money": 5_000, "returned": 2_000 });
    desk.act("change_settings", json!({ "settings": settings }));
    (desk, Actor { person: Some(person), role: Role::Owner })
}

fn by(desk: &Desk, actor: &Actor, name: &str, mut input: Value) -> Result<Value, String> {
    input["op_id"] = json!(Uuid::new_v4());
    dispatch(&desk.shop, actor, name, input).map_err(|refusal| Refusal::code(&refusal))
}

#[test]
fn a_seller_with_limits_of_their_own_goes_by_them_and_the_others_by_the_shops() {
    let (desk, sara) = limited("UTC");
    let done = desk.act("change_person", json!({ "name": "Reza", "active": true }));
    let reza = PersonId(text(&done, "op").parse().expect("an id"));
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    let own = |person: PersonId| json!({ "person": person, "limits": { "points_by_hand": 500 } });
    let keep = |settings: &Value| json!({ "settings": settings });
    settings["program"]["own_limits"] = json!([own(reza), own(reza)]);
    assert_eq!(desk.refused("change_settings", keep(&settings)), "setting_out_of_bounds");
    settings["program"]["own_limits"] = json!([own(PersonId(Uuid::from_u128(7)))]);
    assert_eq!(desk.refused("change_settings", keep(&settings)), "person_unknown");
    settings["program"]["own_limits"] = json!([own(reza)]);
    desk.act("change_settings", keep(&settings));

    let reza = Actor { person: Some(reza), role: Role::Owner };
    let maryam = desk.member("Maryam");
    let give = |actor: &Actor, points: i64| {
        let points = json!({ "customer": maryam, "points": points, "reason": "sorry" });
        by(&desk, actor, "adjust_points", points).expect("with a reason");
        // What is empty among one's own is no limit, whatever the shop's says.
        let present = json!({ "kind": "apology", "amount": 6_000, "reason": "spilt tea" });
        by(&desk, actor, "issue_gift_card", present).expect("with a reason");
    };
    let listed = || {
        let rows = desk.ask("list_overrides", json!({}))["rows"].clone();
        let rows = rows.as_array().expect("rows").iter();
        let of =
            |row: &Value| format!("{} {} {}", text(row, "by"), text(row, "deed"), row["limit"]);
        rows.map(of).collect::<Vec<_>>()
    };
    give(&reza, 300);
    assert_eq!(listed(), [""; 0]);
    give(&reza, 201);
    assert_eq!(listed(), ["Reza points_by_hand 500"], "the day counts together");
    give(&sara, 101);
    let all = ["Sara gift_money 5000", "Sara points_by_hand 100", "Reza points_by_hand 500"];
    assert_eq!(listed(), all);
    desk.end();
}

#[test]
fn over_the_limit_of_the_day_a_reason_is_needed_and_the_case_is_listed() {
    let (desk, sara) = limited("UTC");
    let customer = desk.member("Maryam");
    let give = |reason: &str, amount: i64| json!({ "kind": "apology", "amount": amount, "reason": reason, "customer": customer });
    // A reason is needed for every present; over the limit it is listed.
    by(&desk, &sara, "issue_gift_card", give("spilt tea", 5_000)).expect("within");
    assert_eq!(desk.ask("list_overrides", json!({}))["rows"], json!([]));
    by(&desk, &sara, "issue_gift_card", give("a lost parcel", 1)).expect("with a reason");
    let rows = desk.ask("list_overrides", json!({}))["rows"].clone();
    assert_eq!(rows.as_array().map(Vec::len), Some(1));
    let row = &rows[0];
    assert_eq!(
        (&row["deed"], &row["limit"], &row["came_to"], &row["reason"], &row["by"]),
        (
            &json!("gift_money"),
            &json!(5_000),
            &json!(5_001),
            &json!("a lost parcel"),
            &json!("Sara")
        )
    );
    let sale = desk.sell(&customer, 10_000);
    let back = |amount: i64| json!({ "purchase": sale, "amount": amount });
    by(&desk, &sara, "return_purchase", back(2_000)).expect("within");
    assert_eq!(by(&desk, &sara, "return_purchase", back(1)), Err("over_returned".to_owned()));
    let mut said = back(1);
    said["reason"] = json!("torn");
    by(&desk, &sara, "return_purchase", said).expect("with a reason");
    // A sale of somebody else is no mistake of one's own, however new it is.
    let other = json!({ "target": desk.sell(&customer, 1_000) });
    assert_eq!(by(&desk, &sara, "undo_op", other), Err("over_returned".to_owned()));
    // Somebody else behind the counter has a day of their own.
    by(&desk, &Actor::OWNER, "return_purchase", back(1)).expect("another person");
    desk.end();
}

#[test]
fn a_limit_counts_a_business_day_over_midnight_and_forgets_what_was_taken_back() {
    let (desk, sara) = limited("Asia/Tbilisi");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 90_000);
    let back = || json!({ "purchase": sale, "amount": 2_000 });
    // 23:30 in Tbilisi, and half an hour past midnight there.
    desk.go_to("2026-11-21T19:30");
    let done = by(&desk, &sara, "return_purchase", back()).expect("within");
    assert_eq!(by(&desk, &sara, "return_purchase", back()), Err("over_returned".to_owned()));
    by(&desk, &sara, "undo_op", json!({ "target": done["op"] })).expect("taken back");
    by(&desk, &sara, "return_purchase", back()).expect("the first does not count any more");
    desk.go_to("2026-11-21T20:30");
    by(&desk, &sara, "return_purchase", back()).expect("a new day in the shop's zone");
    assert_eq!(by(&desk, &sara, "return_purchase", back()), Err("over_returned".to_owned()));
    desk.end();
}

#[test]
fn who_reads_the_code_of_a_gift_card_is_written_down_and_the_card_is_still_the_last_act() {
    let (desk, sara) = limited("UTC");
    let customer = desk.member("Maryam");
    let issue = json!({ "kind": "sold", "amount": 6_000, "reason": "", "customer": customer });
    let done = by(&desk, &sara, "issue_gift_card", issue).expect("sold");
    let card = text(&done, "op");
    desk.go_to("2026-11-22T12:30");
    let reads = || by(&desk, &sara, "print_gift_card", json!({ "card": card })).expect("a sheet");
    let code = text(&reads(), "code");
    desk.go_to("2026-11-22T12:35");
    desk.act("print_gift_card", json!({ "card": card }));
    let page = desk.ask("find_gift_card", json!({ "code": code }));
    let shown: Vec<_> =
        page["shown"].as_array().expect("rows").iter().map(|row| row["by"].clone()).collect();
    assert_eq!(shown, [json!(null), json!("Sara")], "nobody by name, and Sara before");
    let row = desk.ask("list_activity", json!({}))["rows"][1].clone();
    assert_eq!(
        (&row["kind"], &row["by"], &row["detail"]),
        (&json!("gift_card_shown"), &json!("Sara"), &page["card"]["tail"])
    );
    let story = desk.ask("list_timeline", json!({ "customer": customer }))["rows"][0].clone();
    assert_eq!(
        (&story["kind"], &story["op"]),
        (&json!("gift_card_shown"), &page["shown"][0]["op"])
    );
    let read = json!({ "target": page["shown"][0]["op"] });
    assert_eq!(desk.refused("undo_op", read), "cannot_undo", "what was read was read");
    // A retry with the same id is one reading.
    let again = json!({ "card": card, "op_id": page["shown"][0]["op"] });
    desk.ask("print_gift_card", again);
    let count =
        desk.ask("find_gift_card", json!({ "code": code }))["shown"].as_array().map(Vec::len);
    assert_eq!(count, Some(2));
    desk.end();
}

#[test]
fn to_read_a_code_is_not_the_last_act() {
    let desk = Desk::new("2026-11-21T10:00");
    let (card, code) = sold(&desk, 6_000);
    desk.act("undo_last", json!({}));
    let page = desk.ask("find_gift_card", json!({ "code": code }));
    assert_eq!((&page["card"]["id"], &page["card"]["state"]), (&json!(card), &json!("void")));
    desk.end();
}
