//! What rules remember of somebody: what came back is as if it never was, and a day in the past
//! skips nothing.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

/// Puts rules into the program in place of the usual one.
fn rules(desk: &Desk, rules: Value) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["rules"] = rules;
    desk.act("change_settings", json!({ "settings": settings }));
}

fn program(desk: &Desk, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }));
}

/// A point for each dollar, with more said of it.
fn usual(more: Value) -> Value {
    merged(json!({ "id": 1, "gives": { "by": "per_amount", "points": 1, "per": 100 } }), more)
}

/// A bonus of 20 points.
fn bonus(more: Value) -> Value {
    merged(json!({ "id": 2, "gives": { "by": "once", "points": 20 }, "by_step": false }), more)
}

fn merged(mut one: Value, more: Value) -> Value {
    for (name, value) in more.as_object().expect("fields") {
        one[name] = value.clone();
    }
    one
}

fn bring_back(desk: &Desk, sale: &str, amount: i64) -> Value {
    desk.act("return_purchase", json!({ "purchase": sale, "amount": amount }))
}

fn earns(desk: &Desk, customer: &str, amount: i64) -> Value {
    desk.ask("quote_purchase", json!({ "customer": customer, "amount": amount }))["earns"].clone()
}

fn born(desk: &Desk, birthday: &str) -> String {
    let form = json!({ "given": "Maryam", "family": "Rezaei", "birthday": birthday });
    id_of(&desk.act("add_customer", json!({ "form": form, "join": true })))
}

#[test]
fn points_within_days_are_reached_once_and_not_with_what_came_back() {
    let desk = Desk::new("2026-11-01T10:00");
    rules(
        &desk,
        json!([
            usual(json!({})),
            bonus(json!({ "when": { "reached": { "points": 100, "within_days": 30 } } }))
        ]),
    );
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 9_000);
    assert_eq!(earns(&desk, &customer, 900), 9, "99 points");
    assert_eq!(earns(&desk, &customer, 1_000), 30, "100 points and the bonus");
    bring_back(&desk, &sale, 8_000);
    assert_eq!(earns(&desk, &customer, 1_000), 10, "80 of them came back");
    let other = desk.sell(&customer, 8_000);
    bring_back(&desk, &other, 8_000);
    assert_eq!(earns(&desk, &customer, 1_000), 10, "a sale that came back whole");
    desk.sell(&customer, 9_000);
    assert_eq!(desk.points(&customer), 10 + 90 + 20);
    assert_eq!(earns(&desk, &customer, 10_000), 100, "once within the days");
    // What comes back later of an earlier sale takes the bonus, and it can be reached again.
    bring_back(&desk, &sale, 500);
    assert_eq!(desk.points(&customer), 5 + 90);
    assert_eq!(earns(&desk, &customer, 400), 4, "99 points");
    assert_eq!(earns(&desk, &customer, 500), 5 + 20);
    desk.end();
}

#[test]
fn what_was_spent_before_its_goods_came_back_is_not_reached_either() {
    let desk = Desk::new("2026-11-01T10:00");
    rules(
        &desk,
        json!([
            usual(json!({})),
            bonus(json!({ "when": { "reached": { "points": 100, "within_days": 30 } } }))
        ]),
    );
    program(&desk, |program| program["policies"]["overdrawn"] = json!("forgive"));
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 9_000);
    desk.act("adjust_points", json!({ "customer": customer, "points": -90, "reason": "a cup" }));
    bring_back(&desk, &sale, 8_900);
    assert_eq!(earns(&desk, &customer, 1_000), 10);
    desk.end();
}

#[test]
fn an_exchange_on_one_day_loses_no_stamp_no_birthday_and_no_room_of_the_day() {
    let desk = Desk::new("2026-11-21T10:00");
    let visit = json!({ "id": 3, "gives": { "by": "per_visit", "points": 5 }, "by_step": false, "delay_minutes": 60 });
    let birthday = bonus(json!({ "when": { "occasion": { "of": "birthday", "days": 3 } } }));
    rules(&desk, json!([usual(json!({ "most_day": 30 })), birthday, visit]));
    let customer = born(&desk, "1990-11-22");
    let sale = desk.sell(&customer, 3_000);
    assert_eq!(desk.points(&customer), 30 + 20 + 5);
    assert_eq!(earns(&desk, &customer, 3_000), 0, "the day is full, and it is the same visit");
    bring_back(&desk, &sale, 3_000);
    assert_eq!(desk.points(&customer), 0);
    assert_eq!(earns(&desk, &customer, 3_000), 30 + 20 + 5);
    let other = desk.sell(&customer, 3_000);
    assert_eq!(desk.points(&customer), 30 + 20 + 5);
    // A part that came back gives back its part of the day's room.
    bring_back(&desk, &other, 1_000);
    assert_eq!(earns(&desk, &customer, 3_000), 10);
    desk.end();
}

#[test]
fn the_nth_visit_counts_days_of_which_something_was_kept() {
    let desk = Desk::new("2026-11-21T10:00");
    let third = bonus(json!({ "when": { "nth_visit": { "nth": 3, "every": true } } }));
    rules(&desk, json!([third]));
    let customer = desk.member("Maryam");
    desk.sell(&customer, 1_000);
    desk.sell(&customer, 1_000);
    desk.go_to("2026-11-22T10:00");
    let sale = desk.sell(&customer, 1_000);
    bring_back(&desk, &sale, 1_000);
    desk.go_to("2026-11-23T10:00");
    assert_eq!(earns(&desk, &customer, 1_000), 0, "the second visit");
    desk.sell(&customer, 1_000);
    desk.go_to("2026-11-24T10:00");
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 20);
    assert_eq!(earns(&desk, &customer, 1_000), 0, "once on its day");
    for day in ["25", "26", "27"] {
        desk.go_to(&format!("2026-11-{day}T10:00"));
        desk.sell(&customer, 1_000);
    }
    assert_eq!(desk.points(&customer), 40, "every third one");
    desk.end();
}

#[test]
fn a_weekday_and_a_day_of_the_month_are_those_of_the_shop() {
    // 1 Azar 1405 is 22 November 2026, a Sunday.
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let sunday = bonus(json!({ "when": { "weekdays": ["sunday"] } }));
    let first = merged(
        bonus(json!({ "when": { "month_days": [1] } })),
        json!({ "id": 3, "gives": { "by": "once", "points": 7 } }),
    );
    rules(&desk, json!([sunday, first]));
    let customer = desk.member("Maryam");
    assert_eq!(earns(&desk, &customer, 1_000), 0, "a Saturday, the last of Aban");
    desk.go_to("2026-11-22T10:00");
    desk.sell(&customer, 1_000);
    assert_eq!((desk.points(&customer), earns(&desk, &customer, 1_000)), (27, json!(0)));
    desk.go_to("2026-11-29T10:00");
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 47, "the next Sunday, not a first");
    desk.end();
}

#[test]
fn goods_earn_by_the_piece_and_credit_is_money_that_waits_for_its_day() {
    let desk = Desk::new("2026-11-21T10:00");
    let goods = json!({ "id": 3, "gives": { "by": "per_goods", "points": 4 }, "goods": { "only": ["coffee"] }, "by_step": false });
    let credit = json!({ "id": 4, "into": "credit", "gives": { "by": "per_amount", "points": 50, "per": 1_000 }, "by_step": false });
    rules(&desk, json!([goods, credit]));
    program(&desk, |program| program["pending_days"] = json!(3));
    let customer = desk.member("Maryam");
    let lines = json!([
        { "goods": "Coffee", "quantity_milli": 3_000, "amount": 1_500 },
        { "goods": "Cake", "quantity_milli": 1_000, "amount": 500 },
    ]);
    let done = desk
        .act("record_purchase", json!({ "customer": customer, "amount": 2_000, "lines": lines }));
    assert_eq!(desk.points(&customer), 12, "three cups, no cake");
    let pay = json!({ "customer": customer, "amount": 1_000, "credit": 100 });
    assert!(matches!(
        desk.refused("record_purchase", pay.clone()).as_str(),
        "credit_short" | "money_short"
    ));
    desk.act("return_purchase", json!({ "purchase": text(&done, "op"), "lines": [0] }));
    assert_eq!(desk.points(&customer), 0);
    desk.go_to("2026-11-24T10:00");
    let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": 1_000 }));
    assert_eq!(quote["credit"], 25, "five of each hundred of the cake that is left");
    desk.end();
}

#[test]
fn a_sale_of_a_past_day_waits_as_long_as_one_of_today() {
    let desk = Desk::new("2026-11-21T10:00");
    program(&desk, |program| program["pending_days"] = json!(7));
    let customer = desk.member("Maryam");
    let past = json!({ "customer": customer, "amount": 10_000, "day": "2026-11-01" });
    let quote = desk.ask("quote_purchase", past.clone());
    assert_eq!(quote["usable_from"], "2026-11-28");
    desk.act("record_purchase", past);
    let spend = json!({ "customer": customer, "amount": 1_000, "spend": 10 });
    assert_eq!(desk.refused("record_purchase", spend.clone()), "points_short");
    desk.go_to("2026-11-28T10:00");
    desk.act("record_purchase", spend);
    desk.end();
}

#[test]
fn a_birthday_on_a_leap_day_is_kept_where_the_shop_says_in_a_year_without_it() {
    for (leap_day, given_on_28, given_on_1) in [(None, 20, 20), (Some("day_after"), 0, 20)] {
        let desk = Desk::new("2027-02-28T10:00");
        let birthday = bonus(json!({ "when": { "occasion": { "of": "birthday", "days": 0 } } }));
        rules(&desk, json!([birthday]));
        if let Some(leap_day) = leap_day {
            let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
            settings["leap_day"] = json!(leap_day);
            desk.act("change_settings", json!({ "settings": settings }));
        }
        let customer = born(&desk, "1996-02-29");
        desk.sell(&customer, 1_000);
        assert_eq!(desk.points(&customer), given_on_28);
        desk.go_to("2027-03-01T10:00");
        desk.sell(&customer, 1_000);
        assert_eq!(desk.points(&customer), given_on_1, "once, on its day");
        desk.end();
    }
}

#[test]
fn a_shop_that_forgives_writes_nothing_owed_and_one_that_does_not_is_paid_from_the_next_points() {
    for (overdrawn, owed, next) in [("forgive", 0, 50), ("owe", 100, 0)] {
        let desk = Desk::new("2026-11-21T10:00");
        if overdrawn == "forgive" {
            program(&desk, |program| program["policies"]["overdrawn"] = json!(overdrawn));
        }
        let customer = desk.member("Maryam");
        let sale = desk.sell(&customer, 10_000);
        desk.act(
            "adjust_points",
            json!({ "customer": customer, "points": -100, "reason": "a cup" }),
        );
        bring_back(&desk, &sale, 10_000);
        assert_eq!(desk.ask("get_club", json!({}))["owed"], owed, "{overdrawn}");
        desk.sell(&customer, 5_000);
        assert_eq!(desk.points(&customer), next, "{overdrawn}");
        desk.end();
    }
}

/// A stamp for each visit, on a card of its own.
fn stamp_for_a_visit(desk: &Desk) {
    program(desk, |program| {
        program["stamp_cards"] = json!([
            { "id": 1, "name": "Coffee", "needs": 10, "gives": "A coffee", "worth": 200, "active": true },
        ]);
        program["rules"] = json!([
            { "id": 2, "into": { "stamps": 1 }, "gives": { "by": "per_visit", "points": 1 } },
        ]);
    });
}

fn stamps(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_counter", json!({ "customer": customer }))["stamps"][0]["on_card"].clone()
}

#[test]
fn a_sale_of_nothing_or_paid_with_points_alone_leaves_the_stamp_to_the_next_one_of_the_day() {
    let desk = Desk::new("2026-11-21T10:00");
    stamp_for_a_visit(&desk);
    let customer = desk.member("Maryam");
    let points = json!({ "customer": customer, "points": 500, "reason": "an apology" });
    desk.act("adjust_points", points);
    desk.sell(&customer, 0);
    desk.act("record_purchase", json!({ "customer": customer, "amount": 1_000, "spend": 200 }));
    assert_eq!(stamps(&desk, &customer), 0);
    desk.sell(&customer, 500);
    desk.sell(&customer, 500);
    assert_eq!(stamps(&desk, &customer), 1, "one a day");
    // Where no amount is typed it is the same.
    desk.go_to("2026-11-22T10:00");
    desk.sell(&customer, 0);
    let visit = json!({ "customer": customer });
    desk.act("stamp_visit", visit.clone());
    assert_eq!(desk.refused("stamp_visit", visit), "stamp_not_now");
    desk.sell(&customer, 500);
    assert_eq!(stamps(&desk, &customer), 2);
    desk.end();
}

#[test]
fn sales_of_nothing_are_no_visits_for_a_bonus_or_a_step() {
    let desk = Desk::new("2026-11-21T10:00");
    rules(&desk, json!([bonus(json!({ "when": { "nth_visit": { "nth": 3 } } }))]));
    program(&desk, |program| {
        program["ladder"] = json!({
            "basis": "visits", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
            "steps": [{ "id": 1, "name": "Friend", "from": 3, "benefits": {} }] });
    });
    let customer = desk.member("Maryam");
    let nothing = |day: &str| json!({ "customer": customer, "amount": 0, "day": day });
    let first = text(&desk.act("record_purchase", nothing("2026-11-18")), "op");
    desk.act("record_purchase", nothing("2026-11-19"));
    let step = || desk.ask("get_counter", json!({ "customer": customer }))["step"]["name"].clone();
    desk.sell(&customer, 1);
    assert_eq!((step(), desk.points(&customer)), (Value::Null, 0));
    desk.act("void_purchase", json!({ "purchase": first }));
    desk.act("undo_last", json!({}));
    for day in ["2026-11-22T10:00", "2026-11-23T10:00"] {
        desk.go_to(day);
        desk.sell(&customer, 0);
        desk.sell(&customer, 1);
    }
    assert_eq!((step(), desk.points(&customer)), (json!("Friend"), 20));
    assert_eq!(desk.ask("run_night", json!({}))["up"], 0, "the night counts the same");
    desk.end();
}

#[test]
fn who_had_something_for_nothing_is_no_regular_of_a_promotion_and_no_newcomer_either() {
    let desk = Desk::new("2026-11-21T10:00");
    let promotion = |audience: Value| {
        let promotion = json!({ "id": uuid::Uuid::new_v4(), "name": "Autumn", "active": true,
            "audience": audience, "kind": { "gives": "percent", "percent": 10 } });
        desk.act("change_promotion", json!({ "promotion": promotion }));
        promotion["id"].clone()
    };
    let regulars = promotion(json!({ "to": "visits", "least": 2 }));
    promotion(json!({ "to": "newcomers" }));
    let customer = desk.member("Maryam");
    let offers = || {
        let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": 1_000 }));
        let offers = quote["offers"]["offers"].as_array().expect("offers").clone();
        offers.into_iter().map(|one| one["promotion"].clone()).collect::<Vec<_>>()
    };
    for day in ["2026-11-18", "2026-11-19"] {
        desk.act("record_purchase", json!({ "customer": customer, "amount": 0, "day": day }));
    }
    assert!(offers().is_empty());
    desk.sell(&customer, 1);
    desk.go_to("2026-11-22T10:00");
    assert!(offers().is_empty(), "one visit");
    desk.sell(&customer, 1);
    assert_eq!(offers(), [regulars]);
    desk.end();
}
