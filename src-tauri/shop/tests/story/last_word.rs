//! The last word on what somebody has in hand holds: an earlier one is not taken back under it, and
//! an undo that is taken back opens nothing that a word of its own had closed.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use uuid::Uuid;

const NOW: &str = "2026-11-21T10:00";

fn undo(done: &Value) -> Value {
    json!({ "target": text(done, "op") })
}

/// Says it, says the opposite, says it again: the first one is not taken back under the others, and
/// all of them are from the last to the first.
fn said_three_times(desk: &Desk, name: &str, words: [Value; 3]) {
    let done = words.map(|word| desk.act(name, word));
    let refusal = desk.refusal("undo_op", undo(&done[0])).to_json();
    assert_eq!(refusal["code"], "stood_on", "{name}");
    assert_eq!(refusal["args"]["count"], 2, "{name}");
    assert_eq!(desk.refused("undo_op", undo(&done[1])), "stood_on", "{name}");
    for one in done.iter().rev() {
        desk.act("undo_op", undo(one));
    }
}

fn blocked(mut input: Value) -> [Value; 3] {
    [true, false, true].map(|blocked| {
        input["blocked"] = json!(blocked);
        input.clone()
    })
}

/// A promotion by coupon.
fn coded(desk: &Desk) -> String {
    let promotion = json!({
        "id": Uuid::new_v4(), "name": "Autumn", "kind": { "gives": "percent", "percent": 30 },
        "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": true,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    });
    desk.act("change_promotion", json!({ "promotion": promotion }));
    text(&promotion, "id")
}

/// Coupons that open nothing, of all that were given out for a promotion.
fn closed(desk: &Desk, promotion: &str) -> (usize, usize) {
    let rows = desk.ask("list_coupons", json!({ "promotion": promotion }))["rows"].clone();
    let rows = rows.as_array().expect("rows").clone();
    (rows.iter().filter(|row| row["blocked"] == true).count(), rows.len())
}

#[test]
fn a_gift_card_that_was_blocked_again_is_not_opened_by_an_undo_of_the_first_block() {
    let desk = Desk::new(NOW);
    let card = text(&desk.act("issue_gift_card", json!({ "kind": "sold", "amount": 500 })), "op");
    said_three_times(&desk, "block_gift_card", blocked(json!({ "card": card })));
    let row = desk.ask("list_gift_cards", json!({}))["rows"][0].clone();
    assert_eq!(row["state"], "open");
    desk.end();
}

#[test]
fn a_coupon_that_was_blocked_again_is_not_opened_by_an_undo_of_the_first_block() {
    let desk = Desk::new(NOW);
    let promotion = coded(&desk);
    let issue = json!({ "promotion": promotion, "count": 3, "most_uses": 1 });
    let issued = desk.act("issue_coupons", issue);
    let coupons = desk.ask("list_coupons", json!({ "promotion": promotion }))["rows"].clone();
    let [one, other] = [0, 1].map(|row: usize| coupons[row]["id"].clone());
    // A word on another coupon stands in nobody's way.
    let beside = desk.act("block_coupon", json!({ "coupon": other, "blocked": true }));
    said_three_times(&desk, "block_coupon", blocked(json!({ "coupon": one })));
    assert_eq!(closed(&desk, &promotion), (1, 3));
    // All are called in; taken back, the one that was blocked by itself stays so.
    let called_in = desk.act("undo_op", undo(&issued));
    assert_eq!(closed(&desk, &promotion), (3, 3));
    desk.act("undo_op", undo(&called_in));
    assert_eq!(closed(&desk, &promotion), (1, 3));
    desk.act("undo_op", undo(&beside));
    desk.end();
}

#[test]
fn a_run_of_scratch_cards_that_was_blocked_again_is_not_opened_by_an_undo_of_the_first_block() {
    let desk = Desk::new(NOW);
    let prizes = json!([{ "name": "Tea", "count": 1, "cost": 250 }]);
    let print = json!({ "name": "Spring", "cards": 5, "prizes": prizes });
    let printed = desk.act("print_scratch_run", print);
    let run = || desk.ask("list_scratch_runs", json!({}))["rows"][0].clone();
    let block = |blocked: bool| json!({ "run": run()["run"], "blocked": blocked });
    let id = run()["run"].clone();
    said_three_times(&desk, "block_scratch_run", blocked(json!({ "run": id })));
    // It was stolen; that it was never made, and was after all, opens it to nobody.
    desk.act("block_scratch_run", block(true));
    let unmade = desk.act("undo_op", undo(&printed));
    desk.act("undo_op", undo(&unmade));
    assert_eq!(run()["blocked"], true);
    desk.end();
}

#[test]
fn a_card_that_was_lost_is_not_opened_by_an_undo_that_is_taken_back() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    let issued = desk.act("issue_card", json!({ "customer": customer }));
    let lost = json!({ "card": text(&issued, "op"), "blocked": true });
    desk.act("block_card", lost);
    let unissued = desk.act("undo_op", undo(&issued));
    desk.act("undo_op", undo(&unissued));
    let card = desk.ask("get_counter", json!({ "customer": customer }))["cards"][0].clone();
    assert_eq!(card["blocked"], true);
    desk.end();
}

#[test]
fn the_life_of_old_points_is_not_taken_back_under_a_later_one() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let life = |days: i64| {
        let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
        settings["program"]["life"] = json!({ "ends": "days", "days": days });
        desk.act("change_settings", json!({ "settings": settings }));
        desk.act("apply_life", json!({}))
    };
    let until = || {
        let card = desk.ask("get_counter", json!({ "customer": customer }));
        card["expiring"][0]["until"].clone()
    };
    let (first, second) = (life(60), life(90));
    let last = until();
    assert_eq!(desk.refused("undo_op", undo(&first)), "stood_on");
    assert_eq!(until(), last, "the last word holds");
    desk.act("undo_op", undo(&second));
    desk.act("undo_op", undo(&first));
    assert_eq!(until(), Value::Null);
    desk.end();
}
