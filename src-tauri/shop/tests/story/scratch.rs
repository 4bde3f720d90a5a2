//! Scratch cards that go out with a sale (LOY-13).

use crate::desk::{Desk, text};
use crate::draws::{one_of_each, state};
use serde_json::{Value, json};

/// A run whose cards go out with a sale; a card with a prize and one without.
fn printed(desk: &Desk) -> (String, String, String) {
    let prizes = json!([{ "name": "Tea", "count": 5, "cost": 250 }]);
    desk.act("print_scratch_run", json!({ "name": "Spring", "cards": 20, "prizes": prizes }));
    let run = text(&desk.ask("list_scratch_runs", json!({}))["rows"][0], "run");
    let (wins, nothing) = one_of_each(desk, &run);
    (run, wins, nothing)
}

fn sale(codes: &[&str]) -> Value {
    json!({ "amount": 5_000, "scratch": codes })
}

fn sell(desk: &Desk, codes: &[&str]) -> String {
    text(&desk.act("record_purchase", sale(codes)), "op")
}

#[test]
fn a_card_from_the_pile_is_worth_nothing_until_it_goes_out_with_a_sale() {
    let desk = Desk::new("2026-11-21T10:00");
    let (run, wins, nothing) = printed(&desk);
    let row = |desk: &Desk| desk.ask("list_scratch_runs", json!({}))["rows"][0].clone();
    assert_eq!(row(&desk)["with_sale"], true, "so when nothing else is said");
    assert_eq!(state(&desk, &wins), "not_given");
    let looked = desk.ask("check_scratch_code", json!({ "code": wins }));
    assert_eq!(looked["prize"], Value::Null, "what is under it is not told");
    assert_eq!(desk.refused("pay_scratch_prize", json!({ "code": wins })), "scratch_not_given");
    // Nor do the cards become good by hand, one by one or all at once.
    for by_hand in [json!({ "codes": [wins] }), json!({ "run": run })] {
        assert_eq!(desk.refused("activate_scratch_cards", by_hand), "scratch_with_sale");
    }
    let sold = sell(&desk, &[&wins, &nothing, &wins]);
    assert_eq!((state(&desk, &wins), state(&desk, &nothing)), ("wins".into(), "nothing".into()));
    assert_eq!(row(&desk)["active"], 2);
    assert_eq!(desk.ask("get_purchase", json!({ "purchase": sold }))["scratch"], 2);
    desk.act("pay_scratch_prize", json!({ "code": wins }));
    assert_eq!(desk.refused("record_purchase", sale(&[&wins])), "scratch_given_already");
    desk.end();
}

#[test]
fn a_sale_takes_no_card_that_is_unknown_blocked_or_given_out_and_then_records_nothing() {
    let desk = Desk::new("2026-11-21T10:00");
    let (run, wins, nothing) = printed(&desk);
    let kind = vafa_domain::code::CodeKind::Scratch;
    let foreign = vafa_domain::code::BearerCode::make(kind, [7; 16]);
    let with_foreign = sale(&[&nothing, foreign.as_str()]);
    assert_eq!(desk.refused("record_purchase", with_foreign), "scratch_code_unknown");
    assert_eq!(desk.refused("record_purchase", sale(&["74"])), "code_shape");
    sell(&desk, &[&wins]);
    assert_eq!(desk.refused("record_purchase", sale(&[&wins])), "scratch_given_already");
    assert_eq!(desk.refused("record_purchase", sale(&[nothing.as_str(); 21])), "too_many");
    desk.act("block_scratch_run", json!({ "run": run, "blocked": true }));
    assert_eq!(desk.refused("record_purchase", sale(&[&nothing])), "scratch_blocked");
    assert_eq!(desk.ask("list_purchases", json!({}))["count"], 1);
    desk.end();
}

#[test]
fn a_void_sale_takes_its_cards_back_and_they_go_out_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let (_, wins, _) = printed(&desk);
    let first = sell(&desk, &[&wins]);
    let void = desk.act("void_purchase", json!({ "purchase": first }));
    assert_eq!(state(&desk, &wins), "not_given");
    desk.act("undo_op", json!({ "target": void["op"] }));
    assert_eq!(state(&desk, &wins), "wins", "the sale stands again");
    desk.act("void_purchase", json!({ "purchase": first }));
    let second = sell(&desk, &[&wins]);
    let again = desk.act("undo_op", json!({ "target": second }));
    assert_eq!(state(&desk, &wins), "not_given", "an undone sale is a void one");
    let third = sell(&desk, &[&wins]);
    let refusal = desk.refusal("undo_op", json!({ "target": again["op"] }));
    assert_eq!(refusal.to_json()["args"]["ops"], json!([third]), "the card went out elsewhere");
    desk.end();
}

#[test]
fn a_card_is_worth_nothing_while_all_of_its_sale_is_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let (_, wins, _) = printed(&desk);
    let sold = sell(&desk, &[&wins]);
    let back = |amount: i64| json!({ "purchase": sold, "amount": amount });
    desk.act("return_purchase", back(4_999));
    assert_eq!(state(&desk, &wins), "wins", "a part of the goods stayed with the customer");
    let rest = desk.act("return_purchase", back(1));
    assert_eq!(state(&desk, &wins), "came_back");
    let looked = desk.ask("check_scratch_code", json!({ "code": wins }));
    assert_eq!(looked["prize"], Value::Null);
    assert_eq!(desk.refused("pay_scratch_prize", json!({ "code": wins })), "scratch_came_back");
    desk.act("undo_op", json!({ "target": rest["op"] }));
    desk.act("pay_scratch_prize", json!({ "code": wins }));
    desk.end();
}

#[test]
fn a_sale_is_not_undone_under_a_prize_that_was_paid_and_a_void_leaves_the_prize() {
    let desk = Desk::new("2026-11-21T10:00");
    let (_, wins, nothing) = printed(&desk);
    let sold = sell(&desk, &[&wins, &nothing]);
    let paid = desk.act("pay_scratch_prize", json!({ "code": wins }));
    let refusal = desk.refusal("undo_op", json!({ "target": sold }));
    assert_eq!(refusal.code(), "stood_on");
    assert_eq!(refusal.to_json()["args"]["ops"], json!([paid["op"]]));
    desk.act("void_purchase", json!({ "purchase": sold }));
    assert_eq!((state(&desk, &wins), state(&desk, &nothing)), ("paid".into(), "not_given".into()));
    // A payment that never was leaves no good card of a sale that never was.
    let unpaid = desk.act("undo_op", json!({ "target": paid["op"] }));
    assert_eq!(state(&desk, &wins), "not_given");
    sell(&desk, &[&wins]);
    assert_eq!(desk.refused("undo_op", json!({ "target": unpaid["op"] })), "stood_on");
    desk.end();
}

#[test]
fn a_card_that_is_activated_by_hand_may_go_out_with_a_sale_too() {
    let desk = Desk::new("2026-11-21T10:00");
    let prizes = json!([{ "name": "Tea", "count": 5, "cost": 250 }]);
    let run = json!({ "name": "Spring", "cards": 20, "prizes": prizes, "with_sale": false });
    desk.act("print_scratch_run", run);
    let run = text(&desk.ask("list_scratch_runs", json!({}))["rows"][0], "run");
    let (wins, nothing) = one_of_each(&desk, &run);
    sell(&desk, &[&wins]);
    assert_eq!((state(&desk, &wins), state(&desk, &nothing)), ("wins".into(), "not_active".into()));
    desk.act("activate_scratch_cards", json!({ "run": run }));
    assert_eq!(desk.refused("record_purchase", sale(&[&nothing])), "scratch_given_already");
    desk.end();
}
