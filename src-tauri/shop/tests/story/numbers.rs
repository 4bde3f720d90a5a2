//! What was removed from the program stays what it was: its number, its name, what people hold.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

/// Changes the program of the shop.
fn set(desk: &Desk, change: impl FnOnce(&mut Value)) -> Value {
    desk.act("change_settings", changed(desk, change))
}

fn changed(desk: &Desk, change: impl FnOnce(&mut Value)) -> Value {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    json!({ "settings": settings })
}

fn push(program: &mut Value, rule: Value) {
    program["rules"].as_array_mut().expect("rules").push(rule);
}

fn card(id: u32) -> Value {
    json!({ "id": id, "name": "Coffee", "needs": 5, "gives": "a coffee", "worth": 100, "active": true })
}

/// A stamp a visit on this card.
fn stamps(program: &mut Value, rule: u32, id: u32) {
    program["stamp_cards"].as_array_mut().expect("cards").push(card(id));
    push(
        program,
        json!({ "id": rule, "into": { "stamps": id }, "gives": { "by": "per_visit", "points": 5 }, "by_step": false }),
    );
}

fn without(program: &mut Value, rule: u32) {
    program["rules"].as_array_mut().expect("rules").retain(|one| one["id"] != rule);
}

fn undo(desk: &Desk, done: &Value) -> Value {
    desk.act("undo_op", json!({ "target": text(done, "op"), "reason": "" }))
}

fn free(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_counter", json!({ "customer": customer }))["stamps"].clone()
}

#[test]
fn a_new_rule_never_gets_the_number_of_one_that_was_removed() {
    let desk = Desk::new("2026-11-21T10:00");
    let joining = |id: u32, points: i64| json!({ "id": id, "gives": { "by": "once", "points": points }, "when": { "joining": true } });
    set(&desk, |program| push(program, joining(2, 50)));
    let first = set(&desk, |program| without(program, 2));
    let again = changed(&desk, |program| push(program, joining(2, 70)));
    let refused = desk.refusal("change_settings", again);
    assert_eq!(refused.code(), "number_reused");
    assert_eq!(refused.to_json()["args"]["number"], 2);
    let added = set(&desk, |program| push(program, joining(3, 70)));
    // The way back keeps it in mind, and so does the way back of that.
    undo(&desk, &added);
    let again = changed(&desk, |program| push(program, joining(3, 90)));
    assert_eq!(desk.refused("change_settings", again), "number_reused");
    undo(&desk, &first);
    let program = desk.ask("get_shop", json!({}))["settings"]["program"].clone();
    assert_eq!((&program["rules"][1]["id"], &program["gone"]["rules"]), (&json!(2), &json!(3)));
    desk.end();
}

#[test]
fn a_new_card_gets_no_stamps_of_an_old_one_and_ready_programs_are_new_ones() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| stamps(program, 2, 1));
    let gone = set(&desk, |program| {
        program["stamp_cards"] = json!([]);
        without(program, 2);
    });
    let again = changed(&desk, |program| stamps(program, 3, 1));
    assert_eq!(desk.refused("change_settings", again), "number_reused");
    let ready = desk.ask("ready_programs", json!({}))["programs"][0]["program"].clone();
    assert_eq!((&ready["stamp_cards"][0]["id"], &ready["rules"][0]["id"]), (&json!(2), &json!(3)));
    assert_eq!(ready["rules"][0]["into"], json!({ "stamps": 2 }));
    undo(&desk, &gone);
    desk.end();
}

#[test]
fn no_card_goes_while_people_hold_its_stamps() {
    let desk = Desk::new("2026-11-21T10:00");
    let added = set(&desk, |program| stamps(program, 2, 1));
    for name in ["Maryam", "Nino"] {
        desk.sell(&desk.member(name), 1_000);
    }
    let removal = changed(&desk, |program| {
        program["stamp_cards"] = json!([]);
        without(program, 2);
    });
    let refused = desk.refusal("change_settings", removal.clone());
    assert_eq!(refused.code(), "stamps_held");
    assert_eq!(refused.to_json()["args"], json!({ "count": 2, "name": "Coffee" }));
    let refused = desk.refused("undo_op", json!({ "target": text(&added, "op"), "reason": "" }));
    assert_eq!(refused, "stamps_held", "nor with an undo");
    for person in
        desk.ask("find_customers", json!({ "text": "Rezaei" }))["people"].as_array().expect("two")
    {
        desk.act("redeem_stamps", json!({ "customer": person["who"]["id"], "card": 1 }));
    }
    desk.act("change_settings", removal);
    desk.end();
}

#[test]
fn a_card_that_is_switched_off_takes_no_stamps_and_what_people_hold_stays_good() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| stamps(program, 2, 1));
    let (customer, other) = (desk.member("Maryam"), desk.member("Nino"));
    desk.sell(&customer, 1_000);
    set(&desk, |program| program["stamp_cards"][0]["active"] = json!(false));
    desk.go_to("2026-11-22T10:00");
    for who in [&customer, &other] {
        desk.sell(who, 1_000);
    }
    assert_eq!(free(&desk, &other), json!([]), "no new stamps, and no empty card is shown");
    let shown = free(&desk, &customer);
    assert_eq!((&shown[0]["free"], &shown[0]["on_card"]), (&json!(1), &json!(0)));
    let leaflet = desk.ask("get_leaflet", json!({})).to_string();
    assert!(!leaflet.contains("Coffee"), "nothing promises stamps of it");
    let debt = desk.ask("get_debt", json!({}));
    let kinds = debt["kinds"].as_array().expect("kinds").clone();
    let held = kinds.iter().find(|kind| kind["name"] == "Coffee").expect("the card");
    assert_eq!((&held["open"], &held["worth"]), (&json!(5), &json!(100)));
    desk.act("redeem_stamps", json!({ "customer": customer, "card": 1 }));
    assert_eq!(free(&desk, &customer), json!([]));
    desk.end();
}

#[test]
fn an_old_sale_says_which_rule_gave_what_after_the_rule_is_gone() {
    let desk = Desk::new("2026-11-21T10:00");
    let named = |id: u32, name: &str| json!({ "id": id, "name": name, "gives": { "by": "per_visit", "points": 7 } });
    set(&desk, |program| push(program, named(2, "Morning coffee")));
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 1_000);
    set(&desk, |program| program["rules"][1]["name"] = json!("Evening tea"));
    let name = |sale: &str| {
        let slip = desk.ask("get_slip", json!({ "purchase": sale }));
        let rules = slip["rules"].as_array().expect("rules").clone();
        rules.iter().find(|one| one["rule"] == 2).map(|one| one["name"].clone())
    };
    assert_eq!(name(&sale), Some(json!("Morning coffee")));
    set(&desk, |program| without(program, 2));
    assert_eq!(name(&sale), Some(json!("Morning coffee")));
    desk.end();
}

#[test]
fn a_service_is_counted_by_itself_and_one_of_two_steps_together() {
    let desk = Desk::new("2026-11-21T10:00");
    let service = |id: u32, name: &str, per_year: u32| json!({ "id": id, "name": name, "per_year": per_year });
    let step = |id: u32, from: i64, services: Value| {
        json!({ "id": id, "name": format!("S{id}"), "from": from,
            "benefits": { "factor_percent": 100, "off_percent": 0, "priority": 0, "services": services } })
    };
    let ladder = |gold: Value| {
        json!({ "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
            "steps": [step(1, 1_000, json!([service(1, "Delivery", 2)])), step(2, 5_000, gold)] })
    };
    let mixed =
        changed(&desk, |program| program["ladder"] = ladder(json!([service(1, "Setting up", 3)])));
    assert_eq!(desk.refused("change_settings", mixed), "setting_out_of_bounds");
    set(&desk, |program| {
        program["ladder"] = ladder(json!([service(1, "delivery", 3), service(2, "Setting up", 1)]));
    });
    let customer = desk.member("Maryam");
    desk.sell(&customer, 1_000);
    desk.act("do_favour", json!({ "customer": customer, "service": 1, "name": "", "cost": 0 }));
    desk.sell(&customer, 4_000);
    let left = desk.ask("list_favours", json!({ "customer": customer }))["services"].clone();
    assert_eq!((&left[0]["left"], &left[1]["left"]), (&json!(2), &json!(1)));
    desk.end();
}

#[test]
fn a_step_that_is_made_anew_is_not_the_old_one() {
    let desk = Desk::new("2026-11-21T10:00");
    let ladder = |id: u32, from: i64| {
        json!({ "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
            "steps": [{ "id": id, "name": "Friend", "from": from }] })
    };
    set(&desk, |program| program["ladder"] = ladder(1, 1_000));
    let form = json!({ "given": "Maryam", "family": "Rezaei" });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    desk.sell(&customer, 1_000);
    set(&desk, |program| program["ladder"] = Value::Null);
    let again = changed(&desk, |program| program["ladder"] = ladder(1, 50_000));
    assert_eq!(desk.refused("change_settings", again), "number_reused");
    set(&desk, |program| program["ladder"] = ladder(2, 50_000));
    let step = desk.ask("get_counter", json!({ "customer": customer }))["step"]["name"].clone();
    assert_eq!(step, Value::Null);
    desk.end();
}
