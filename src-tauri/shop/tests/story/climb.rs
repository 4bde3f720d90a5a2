//! People go up at once, whatever takes them there.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

fn set(desk: &Desk, change: impl FnOnce(&mut Value)) -> Value {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }))
}

fn ladder(basis: &str, from: [i64; 2]) -> Value {
    json!({
        "basis": basis, "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
        "steps": [
            { "id": 1, "name": "Friend", "from": from[0] },
            { "id": 2, "name": "Family", "from": from[1],
              "benefits": { "factor_percent": 200, "off_percent": 0, "priority": 0 } },
        ],
    })
}

fn step(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_counter", json!({ "customer": customer }))["step"]["name"].clone()
}

fn adjust(desk: &Desk, customer: &str, points: i64) -> Value {
    desk.act(
        "adjust_points",
        json!({ "customer": customer, "points": points, "reason": "a friend" }),
    )
}

fn undo(desk: &Desk, done: &Value) -> Value {
    desk.act("undo_op", json!({ "target": text(done, "op"), "reason": "" }))
}

#[test]
fn a_new_or_changed_ladder_takes_people_up_at_once_and_its_undo_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    desk.ask("run_night", json!({}));
    let begun = set(&desk, |program| program["ladder"] = ladder("spend", [10_000, 50_000]));
    assert_eq!(step(&desk, &customer), "Friend", "on the same day");
    let lower = set(&desk, |program| program["ladder"]["steps"][1]["from"] = json!(10_001));
    assert_eq!(step(&desk, &customer), "Friend");
    let lowest = set(&desk, |program| {
        program["ladder"]["steps"][0]["from"] = json!(1);
        program["ladder"]["steps"][1]["from"] = json!(9_000);
    });
    assert_eq!(step(&desk, &customer), "Family");
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 100 + 20, "the next sale is by the new step");
    undo(&desk, &lowest);
    undo(&desk, &lower);
    assert_eq!(step(&desk, &customer), "Friend");
    undo(&desk, &begun);
    assert_eq!(step(&desk, &customer), Value::Null);
    assert_eq!(desk.ask("run_night", json!({}))["up"], 0, "nothing is left for the night");
    desk.end();
}

#[test]
fn what_a_night_left_undone_is_done_by_its_next_run() {
    let desk = Desk::new("2026-11-01T10:00");
    set(&desk, |program| {
        program["ladder"] = ladder("spend", [10_000, 50_000]);
        program["ladder"]["span"] = json!({ "over": "rolling", "days": 5 });
    });
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    desk.go_to("2026-11-06T10:00");
    let night = || desk.ask("run_night", json!({}));
    assert_eq!(night()["down"], 1);
    // A file of another system moves somebody on the same day.
    let file = desk.path("sales.csv");
    let rows = "name,phone,date,amount\nAnna Bell,+12125550147,2026-11-05,200.00\n";
    std::fs::write(&file, rows).expect("a file");
    let asked = json!({ "path": file, "rows_are": "purchases" });
    let mapping = desk.ask("read_import", asked)["mapping"].clone();
    let run =
        json!({ "path": file, "rows_are": "purchases", "mapping": mapping, "award_points": true });
    desk.act("run_import", run);
    assert_eq!(night()["up"], 1);
    assert_eq!((&night()["up"], &night()["down"]), (&json!(0), &json!(0)));
    desk.end();
}

#[test]
fn points_by_hand_climb_at_once_fall_with_what_is_taken_and_come_back_with_the_undo() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| program["ladder"] = ladder("points", [100, 500]));
    let customer = desk.member("Maryam");
    let given = adjust(&desk, &customer, 100);
    assert_eq!(step(&desk, &customer), "Friend");
    let taken = adjust(&desk, &customer, -1);
    assert_eq!(step(&desk, &customer), Value::Null, "99 are counted");
    undo(&desk, &taken);
    assert_eq!(step(&desk, &customer), "Friend");
    undo(&desk, &given);
    assert_eq!(step(&desk, &customer), Value::Null);
    // Spending takes no step, and neither does leaving: only what is taken by hand.
    desk.sell(&customer, 10_000);
    desk.act("record_purchase", json!({ "customer": customer, "amount": 1_000, "spend": 100 }));
    assert_eq!(step(&desk, &customer), "Friend");
    desk.sell(&customer, 10_000);
    let state = |state: &str| json!({ "customer": customer, "state": state, "keep_points": false });
    desk.act("change_membership", state("left"));
    desk.act("change_membership", state("joined"));
    desk.go_to("2026-11-22T10:00");
    desk.ask("run_night", json!({}));
    assert_eq!(step(&desk, &customer), "Friend");
    desk.end();
}

#[test]
fn what_joining_gives_climbs_at_once_and_the_newcomer_can_still_be_taken_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let joining =
        json!({ "id": 2, "gives": { "by": "once", "points": 150 }, "when": { "joining": true } });
    set(&desk, |program| {
        program["rules"].as_array_mut().expect("rules").push(joining);
        program["ladder"] = ladder("points", [100, 500]);
    });
    let form = json!({ "given": "Maryam", "family": "Rezaei" });
    let added = desk.act("add_customer", json!({ "form": form, "join": true }));
    assert_eq!(step(&desk, &id_of(&added)), "Friend");
    undo(&desk, &added);
    let form = json!({ "given": "Nino", "family": "Rezaei" });
    let later = id_of(&desk.act("add_customer", json!({ "form": form })));
    let joined = desk.act(
        "change_membership",
        json!({ "customer": later, "state": "joined", "keep_points": false }),
    );
    assert_eq!(step(&desk, &later), "Friend");
    desk.act("undo_last", json!({}));
    assert_eq!(step(&desk, &later), Value::Null);
    assert!(joined["op"].is_string());
    desk.end();
}

#[test]
fn who_recommended_climbs_with_the_thanks_and_falls_when_the_purchase_comes_back() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| {
        program["ladder"] = ladder("points", [100, 500]);
        program["referral"] =
            json!({ "active": true, "to_introducer": 100, "to_newcomer": 0, "least": 0 });
    });
    let by = desk.member("Nino");
    let form = json!({ "given": "Maryam", "family": "Rezaei" });
    let input = json!({ "form": form, "join": true, "brought_by": by });
    let newcomer = id_of(&desk.act("add_customer", input));
    let sale = desk.sell(&newcomer, 1_000);
    assert_eq!(step(&desk, &by), "Friend");
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 1_000 }));
    assert_eq!(step(&desk, &by), Value::Null);
    desk.end();
}
