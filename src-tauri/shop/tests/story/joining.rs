//! What joining the club gives: points, stamps, tickets and credit, each where the rules say.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

/// A shop whose rules give something of every kind for joining, and its open draw.
fn generous() -> (Desk, String) {
    let desk = Desk::new("2026-11-21T10:00");
    let terms = json!({
        "entrants": "tickets", "prizes": [{ "name": "Samovar", "count": 1, "cost": 9_000 }],
        "reserves": 0, "one_each": true, "without_earlier_winners": false,
    });
    desk.act("open_draw", json!({ "name": "Nowruz", "terms": terms }));
    let draw = text(&desk.ask("list_draws", json!({}))["rows"][0], "draw");
    let rule = |id: u32, into: Value, points: i64| {
        json!({
            "id": id, "into": into, "gives": { "by": "once", "points": points },
            "when": { "joining": true },
        })
    };
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["stamp_cards"] = json!([{ "id": 1, "name": "Coffee", "needs": 10, "gives": "A coffee", "worth": 300, "active": true }]);
    settings["program"]["rules"] = json!([
        rule(1, json!("points"), 50),
        rule(2, json!({ "stamps": 1 }), 2),
        rule(3, json!("credit"), 700),
        rule(4, json!({ "tickets": draw }), 3),
    ]);
    desk.act("change_settings", json!({ "settings": settings }));
    (desk, draw)
}

/// Points, stamps and credit of somebody, and tickets of all.
fn held(desk: &Desk, draw: &str, customer: &str) -> (i64, Value, Value, Value) {
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    let tickets = desk.ask("get_draw", json!({ "draw": draw }))["tickets"].clone();
    (desk.points(customer), card["stamps"][0]["on_card"].clone(), card["credit"].clone(), tickets)
}

fn all(points: i64, stamps: i64, credit: i64, tickets: i64) -> (i64, Value, Value, Value) {
    (points, json!(stamps), json!(credit), json!(tickets))
}

#[test]
fn joining_gives_points_stamps_credit_and_tickets_and_its_undo_takes_all_of_them_back() {
    let (desk, draw) = generous();
    let form = json!({ "given": "Nino", "family": "Rezaei" });
    let done = desk.act("add_customer", json!({ "form": form, "join": true }));
    let newcomer = id_of(&done);
    assert_eq!(held(&desk, &draw, &newcomer), all(50, 2, 700, 3));
    let undone = desk.act("undo_last", json!({}));
    assert_eq!(desk.ask("list_gift_cards", json!({}))["credit"], 0);
    assert_eq!(desk.ask("get_draw", json!({ "draw": draw }))["tickets"], 0);
    desk.act("undo_op", json!({ "target": text(&undone, "op") }));
    assert_eq!(held(&desk, &draw, &newcomer), all(50, 2, 700, 3));
    desk.end();
}

#[test]
fn who_is_known_joins_with_the_account_of_credit_they_have() {
    let (desk, draw) = generous();
    let form = json!({ "given": "Sara", "family": "Rezaei" });
    let known = id_of(&desk.act("add_customer", json!({ "form": form })));
    let credit = json!({ "customer": known, "amount": 300, "reason": "a torn bag" });
    desk.act("give_credit", credit);
    let state = |state: &str| json!({ "customer": known, "state": state, "keep_points": true });
    let joined = desk.act("change_membership", state("joined"));
    assert_eq!(held(&desk, &draw, &known), all(50, 2, 1_000, 3));
    desk.act("undo_op", json!({ "target": text(&joined, "op") }));
    assert_eq!(held(&desk, &draw, &known), all(0, 0, 300, 0));
    let again = desk.act("change_membership", state("joined"));
    assert_eq!(held(&desk, &draw, &known), all(50, 2, 1_000, 3), "that was no joining");
    // Taken back once more and done again, it is still one joining.
    let undone = desk.act("undo_op", json!({ "target": text(&again, "op") }));
    desk.act("undo_op", json!({ "target": text(&undone, "op") }));
    assert_eq!(held(&desk, &draw, &known), all(50, 2, 1_000, 3));
    desk.act("change_membership", state("left"));
    desk.act("change_membership", state("joined"));
    assert_eq!(held(&desk, &draw, &known), all(50, 2, 1_000, 3), "once in a life");
    desk.end();
}

#[test]
fn nobody_is_welcomed_again_under_another_record_of_theirs() {
    let (desk, draw) = generous();
    let form = json!({ "given": "Nino" });
    let gone = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    let state = |who: &str, state: &str| {
        let input = json!({ "customer": who, "state": state, "keep_points": true });
        desk.act("change_membership", input)
    };
    state(&gone, "left");
    let kept = id_of(&desk.act("add_customer", json!({ "form": form })));
    desk.act("merge_customers", json!({ "kept": kept, "gone": gone }));
    state(&kept, "joined");
    assert_eq!(held(&desk, &draw, &kept), all(50, 2, 700, 3));
    desk.end();
}
