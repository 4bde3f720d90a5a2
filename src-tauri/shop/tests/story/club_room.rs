//! The club by hand and at a glance: cards that got lost, leaving, stamps without a sale, and what
//! stands behind a sale.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};
use uuid::Uuid;
use vafa_domain::code::BearerCode;

fn set(desk: &Desk, change: impl FnOnce(&mut Value)) -> Value {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }))
}

fn counter(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_counter", json!({ "customer": customer }))
}

fn page(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_customer", json!({ "customer": customer }))
}

/// A cafe: a stamp a visit, ten make one free, and a point for each dollar.
fn cafe(desk: &Desk) {
    set(desk, |program| {
        program["stamp_cards"] = json!([
            { "id": 1, "name": "Coffee", "needs": 10, "gives": "One coffee", "worth": 200,
              "active": true },
        ]);
        program["rules"] = json!([
            { "id": 1 },
            { "id": 2, "into": { "stamps": 1 }, "gives": { "by": "per_visit", "points": 1 } },
        ]);
    });
}

/// Stamps on somebody's first card.
fn stamps(desk: &Desk, customer: &str) -> i64 {
    counter(desk, customer)["stamps"][0]["on_card"].as_i64().expect("stamps")
}

#[test]
fn a_lost_card_says_what_replaced_it_and_a_found_one_stands_for_itself_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.act("issue_card", json!({ "customer": sara }));
    let old = counter(&desk, &sara)["cards"][0].clone();
    let replaced = desk.act("issue_card", json!({ "customer": sara, "replaces": old["id"] }));
    let new = counter(&desk, &sara)["cards"][0]["number"].clone();
    let scan = |number: &Value| desk.ask("find_customers", json!({ "text": number }));
    let lost = scan(&old["number"]);
    assert_eq!((&lost["exact"], &lost["blocked_card"]["replaced_by"]), (&Value::Null, &new));
    assert_eq!(scan(&new)["exact"], json!(sara));
    desk.act("undo_op", json!({ "target": text(&replaced, "op") }));
    assert_eq!(scan(&old["number"])["exact"], json!(sara));
    let found = counter(&desk, &sara)["cards"][1].clone();
    assert_eq!((&found["blocked"], &found["replaced_by"]), (&json!(false), &Value::Null));
    desk.end();
}

#[test]
fn the_counter_says_of_somebody_that_they_moved_or_died() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    assert_eq!(counter(&desk, &sara)["state"], "active");
    for state in ["moved", "deceased"] {
        desk.act("change_customer_state", json!({ "customer": sara, "state": state }));
        let card = counter(&desk, &sara);
        assert_eq!((&card["state"], &card["ask_consent"]), (&json!(state), &json!(false)));
    }
    desk.end();
}

#[test]
fn leaving_takes_points_and_stamps_by_one_rule_and_says_so_before() {
    let desk = Desk::new("2026-11-21T10:00");
    cafe(&desk);
    let sara = desk.member("Sara");
    desk.sell(&sara, 5_000);
    desk.act(
        "issue_gift_card",
        json!({ "kind": "reward", "amount": 700, "customer": sara, "reason": "thanks" }),
    );
    desk.act("give_credit", json!({ "customer": sara, "amount": 300, "reason": "sorry" }));
    let before = desk.ask("preview_membership", json!({ "customer": sara }));
    assert_eq!(
        [&before["points"], &before["gift"], &before["credit"], &before["keeps"]],
        [&json!(50), &json!(700), &json!(300), &json!(false)]
    );
    assert_eq!(before["stamps"], json!([{ "card": 1, "name": "Coffee", "count": 1 }]));
    let leave = |keep: bool| {
        let input = json!({ "customer": sara, "state": "left", "keep_points": keep });
        text(&desk.act("change_membership", input), "op")
    };
    let held = |desk: &Desk| {
        let card = counter(desk, &sara);
        let gift: i64 = card["gift_cards"][0]["usable"].as_i64().unwrap_or_default();
        (desk.points(&sara), stamps(desk, &sara), gift, card["credit"].clone())
    };
    let left = leave(false);
    assert_eq!(held(&desk), (0, 0, 700, json!(300)));
    desk.act("undo_op", json!({ "target": left }));
    assert_eq!(held(&desk), (50, 1, 700, json!(300)));
    leave(true);
    assert_eq!(held(&desk), (50, 1, 700, json!(300)));
    desk.end();
}

#[test]
fn a_membership_says_who_wrote_it_how_it_came_and_which_rules_were_accepted() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.go_to("2026-11-23T10:00");
    cafe(&desk);
    desk.go_to("2026-11-25T10:00");
    for state in ["paused", "joined"] {
        let input = json!({ "customer": sara, "state": state, "source": "form" });
        desk.act("change_membership", input);
    }
    let history = page(&desk, &sara)["membership"].clone();
    let told = |n: usize| [&history[n]["state"], &history[n]["source"], &history[n]["rules"]];
    assert_eq!(told(0), [&json!("joined"), &json!("counter"), &json!("2026-11-21")]);
    assert_eq!(told(1), [&json!("paused"), &json!("form"), &Value::Null]);
    assert_eq!(told(2), [&json!("joined"), &json!("form"), &json!("2026-11-23")]);
    desk.end();
}

#[test]
fn a_visit_without_a_sale_is_stamped_once_and_a_sale_of_its_day_stamps_no_second_time() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    let visit = json!({ "customer": sara });
    assert_eq!(desk.refused("stamp_visit", visit.clone()), "stamp_card_unknown");
    assert_eq!(counter(&desk, &sara)["visit_stamp"], Value::Null);
    cafe(&desk);
    assert_eq!(counter(&desk, &sara)["visit_stamp"], json!({ "card": 1, "now": true }));
    let stamped = desk.act("stamp_visit", visit.clone());
    assert_eq!((&stamped["stamps"], &stamped["detail"]), (&json!(1), &json!("visit")));
    assert_eq!(counter(&desk, &sara)["visit_stamp"], json!({ "card": 1, "now": false }));
    assert_eq!(desk.refused("stamp_visit", visit.clone()), "stamp_not_now");
    let quote = desk.ask("quote_purchase", json!({ "customer": sara, "amount": 5_000 }));
    assert_eq!((&quote["stamps"][0]["earns"], &quote["earns"]), (&json!(0), &json!(50)));
    desk.sell(&sara, 5_000);
    assert_eq!(stamps(&desk, &sara), 1);
    // The next day it is the sale that stamps, and the key finds nothing to give.
    desk.go_to("2026-11-22T10:00");
    desk.sell(&sara, 5_000);
    assert_eq!(
        (stamps(&desk, &sara), desk.refused("stamp_visit", visit.clone())),
        (2, "stamp_not_now".to_owned())
    );
    desk.go_to("2026-11-23T10:00");
    let stamped = text(&desk.act("stamp_visit", visit.clone()), "op");
    desk.act("undo_op", json!({ "target": stamped }));
    assert_eq!(stamps(&desk, &sara), 2);
    desk.act("stamp_visit", visit.clone());
    assert_eq!(stamps(&desk, &sara), 3, "what was taken back is given anew");
    let away = desk.act("add_customer", json!({ "form": { "given": "Away" } }));
    assert_eq!(desk.refused("stamp_visit", json!({ "customer": id_of(&away) })), "not_a_member");
    desk.end();
}

#[test]
fn stamps_by_hand_need_a_reason_keep_their_limit_and_are_taken_back() {
    let desk = Desk::new("2026-11-21T10:00");
    cafe(&desk);
    set(&desk, |program| program["limits"]["stamps_by_hand"] = json!(5));
    let sara = desk.member("Sara");
    let by_hand = |stamps: i64, reason: &str| json!({ "customer": sara, "card": 1, "stamps": stamps, "reason": reason });
    assert_eq!(desk.refused("adjust_stamps", by_hand(3, " ")), "reason_needed");
    assert_eq!(desk.refused("adjust_stamps", by_hand(0, "why")), "already_so");
    let unknown = json!({ "customer": sara, "card": 7, "stamps": 1, "reason": "why" });
    assert_eq!(desk.refused("adjust_stamps", unknown), "stamp_card_unknown");
    let given = desk.act("adjust_stamps", by_hand(4, "old paper card"));
    assert_eq!((&given["stamps"], &given["detail"]), (&json!(4), &json!("old paper card")));
    assert_eq!(desk.refused("adjust_stamps", by_hand(-5, "too many")), "stamps_short");
    desk.act("adjust_stamps", by_hand(-2, "counted anew"));
    assert_eq!(stamps(&desk, &sara), 2);
    let over = desk.ask("list_overrides", json!({}))["rows"].clone();
    let row = &over[0];
    assert_eq!(
        [&row["deed"], &row["limit"], &row["came_to"]],
        [&json!("stamps_by_hand"), &json!(5), &json!(6)]
    );
    assert_eq!(desk.refused("undo_op", json!({ "target": text(&given, "op") })), "stood_on");
    desk.act("undo_last", json!({}));
    desk.act("undo_op", json!({ "target": text(&given, "op") }));
    assert_eq!(stamps(&desk, &sara), 0);
    let line = page(&desk, &sara)["timeline"].clone();
    let kinds = line.as_array().expect("lines").iter().map(|row| row["stamps"].clone());
    assert_eq!(kinds.collect::<Vec<_>>()[..2], [json!(-4), json!(2)], "the timeline says how many");
    desk.end();
}

#[test]
fn the_counter_says_the_nearest_reward_own_coupons_free_services_and_what_is_late() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    let glance = |desk: &Desk| {
        let card = counter(desk, &sara);
        [&card["near_reward"], &card["coupons"], &card["services"], &card["late"]].map(Clone::clone)
    };
    assert_eq!(glance(&desk), [json!(null), json!(0), json!([]), json!(0)]);
    for (name, points) in [("Cup", 60), ("Bag", 40), ("Chair", 500)] {
        desk.act(
            "change_reward",
            json!({ "name": name, "kind": "gift", "points": points, "active": true }),
        );
    }
    assert_eq!(glance(&desk)[0], json!({ "name": "Bag", "missing": 40, "can": 0 }));
    desk.act("adjust_points", json!({ "customer": sara, "points": 70, "reason": "welcome" }));
    assert_eq!(glance(&desk)[0], json!({ "name": "Cup", "missing": 0, "can": 2 }));
    let promotion = Uuid::new_v4();
    desk.act(
        "change_promotion",
        json!({ "promotion": {
        "id": promotion, "name": "Own", "kind": { "gives": "percent", "percent": 10 },
        "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": true,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    } }),
    );
    let issue = json!({ "promotion": promotion, "customers": [sara], "most_uses": 1,
        "from": null, "until": "2026-11-30" });
    desk.act("issue_coupons", issue);
    assert_eq!(glance(&desk)[1], json!(1));
    set(&desk, |program| {
        program["ladder"] = json!({
            "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
            "steps": [{ "id": 1, "name": "Friend", "from": 1_000, "benefits": {
                "factor_percent": 100, "off_percent": 0, "priority": 0,
                "services": [{ "id": 1, "name": "Sewing", "per_year": 2 }],
            } }],
        });
    });
    let sale = desk.sell(&sara, 90_000);
    let of = |services: &Value| (services[0]["name"].clone(), services[0]["left"].clone());
    assert_eq!(of(&glance(&desk)[2]), (json!("Sewing"), json!(2)));
    desk.act("do_favour", json!({ "customer": sara, "service": 1 }));
    assert_eq!(of(&glance(&desk)[2]), (json!("Sewing"), json!(1)));
    let plan = json!({ "customer": sara, "purchase": sale, "parts": 3, "first": "2026-11-25", "for_what": "Coat" });
    let plan = text(&desk.act("agree_plan", plan), "op");
    assert_eq!(glance(&desk)[3], json!(0));
    desk.go_to("2026-12-01T10:00");
    let late = desk.ask("list_plans", json!({ "customer": sara }))["late"].clone();
    assert_eq!((&glance(&desk)[3], &late), (&json!(30_000), &json!(30_000)));
    assert_eq!(glance(&desk)[1], json!(0), "its last day is over");
    desk.act("pay_plan", json!({ "plan": plan, "amount": 10_000 }));
    assert_eq!(glance(&desk)[3], json!(20_000));
    desk.end();
}

#[test]
fn a_purchase_says_which_rule_gave_what_and_what_was_taken_off() {
    let desk = Desk::new("2026-11-21T10:00");
    cafe(&desk);
    let sara = desk.member("Sara");
    let promotion = Uuid::new_v4();
    desk.act(
        "change_promotion",
        json!({ "promotion": {
        "id": promotion, "name": "Autumn", "kind": { "gives": "percent", "percent": 10 },
        "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": false,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    } }),
    );
    let sale = json!({ "customer": sara, "amount": 10_000, "promotions": [promotion] });
    let sale = text(&desk.act("record_purchase", sale), "op");
    let told = desk.ask("get_purchase", json!({ "purchase": sale }));
    let gave: Vec<_> = told["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .map(|one| (one["rule"].clone(), one["gave"].clone()))
        .collect();
    assert_eq!(gave, [(json!(1), json!(90)), (json!(2), json!(1))]);
    assert_eq!(
        (&told["off"], &told["promotions"][0]["name"], &told["promotions"][0]["off"]),
        (&json!(1_000), &json!("Autumn"), &json!(1_000))
    );
    let paid = json!({ "customer": sara, "amount": 10_000, "spend": 50 });
    let paid = text(&desk.act("record_purchase", paid), "op");
    assert_eq!(desk.ask("get_purchase", json!({ "purchase": paid }))["spent"], 50);
    desk.end();
}

#[test]
fn the_slip_of_a_friend_names_who_gave_it_and_opens_nothing() {
    let desk = Desk::new("2026-11-21T10:00");
    let sara = desk.member("Sara");
    desk.act("issue_card", json!({ "customer": sara }));
    let card = counter(&desk, &sara)["cards"][0]["number"].clone();
    let slip = desk.ask("get_network", json!({ "customer": sara }))["code"].clone();
    assert_ne!(slip, card, "the slip is not the card");
    let found = desk.ask("find_customers", json!({ "text": slip }));
    assert_eq!((&found["exact"], &found["bearer"]), (&Value::Null, &json!(true)));
    assert_eq!(found["people"], json!([]), "nobody is opened by it");
    assert_eq!(found["friend"]["id"], json!(sara), "a field for who brought somebody takes it");
    let opened = desk.ask("open_code", json!({ "code": slip }));
    assert_eq!((&opened["kind"], &opened["friend"]["id"]), (&json!("friend"), &json!(sara)));
    assert_eq!((&opened["gift"], &opened["slip"]), (&Value::Null, &Value::Null));
    let nobody = BearerCode::of_friend(99);
    let asked = json!({ "code": nobody.as_str() });
    assert_eq!(desk.refused("open_code", asked), "customer_unknown");
    // Nobody makes it their card.
    let taken = json!({ "form": { "given": "Thief" }, "card": slip });
    assert_eq!(desk.refused("add_customer", taken), "card_shape");
    desk.end();
}

#[test]
fn family_who_are_customers_stand_in_the_network_of_both() {
    let desk = Desk::new("2026-11-21T10:00");
    let (sara, omid, stranger) = (desk.member("Sara"), desk.member("Omid"), desk.member("Reza"));
    let brother = json!([{ "name": "", "relation": "brother", "birthday": "", "customer": omid }]);
    desk.act("change_relatives", json!({ "customer": sara, "relatives": brother }));
    for who in [&sara, &omid] {
        let bonds = desk.ask("get_network", json!({ "customer": who }))["bonds"].clone();
        let told = (&bonds[0]["of"]["id"], &bonds[0]["to"]["id"], &bonds[0]["relation"]);
        assert_eq!(told, (&json!(sara), &json!(omid), &json!("brother")));
    }
    assert_eq!(desk.ask("get_network", json!({ "customer": stranger }))["bonds"], json!([]));
    desk.end();
}

#[test]
fn the_statement_tells_services_gifts_prizes_samples_and_gift_cards() {
    let desk = Desk::new("2026-03-01T10:00");
    let sara = desk.member("Sara");
    desk.act("do_favour", json!({ "customer": sara, "name": "Sewing" }));
    desk.act("do_favour", json!({ "customer": sara, "name": "Sewing" }));
    desk.act("give_trial", json!({ "customer": sara, "goods": "Tea" }));
    desk.act(
        "issue_gift_card",
        json!({ "kind": "reward", "amount": 700, "customer": sara, "reason": "thanks" }),
    );
    desk.act("issue_gift_card", json!({ "kind": "sold", "amount": 900, "customer": sara }));
    let run = json!({ "op_id": Uuid::new_v4(), "name": "Spring", "cards": 10,
        "prizes": [{ "name": "Cup", "count": 10, "cost": 250 }], "with_sale": false });
    desk.ask("print_scratch_run", run);
    let run = desk.ask("list_scratch_runs", json!({}))["rows"][0]["run"].clone();
    let code = desk.ask("get_scratch_codes", json!({ "run": run }))["cards"][0]["code"].clone();
    desk.act("activate_scratch_cards", json!({ "run": run }));
    desk.act("pay_scratch_prize", json!({ "code": code, "customer": sara }));
    let draw = json!({ "name": "New year", "terms": { "entrants": "members", "reserves": 0, "one_each": true, "without_earlier_winners": false,
        "prizes": [{ "name": "Bicycle", "count": 1, "cost": 5_000 }] } });
    desk.act("open_draw", draw);
    let draw = text(&desk.ask("list_draws", json!({}))["rows"][0], "draw");
    desk.act("close_draw", json!({ "draw": draw }));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Omid" }));
    let statement = |desk: &Desk| desk.ask("get_statement", json!({ "customer": sara }));
    let of = |told: &Value| -> Vec<(String, String, i64)> {
        let rows = told["gifts"].as_array().expect("gifts").iter();
        rows.map(|one| (text(one, "kind"), text(one, "name"), one["count"].as_i64().unwrap()))
            .collect()
    };
    let row = |kind: &str, name: &str, count: i64| (kind.to_owned(), name.to_owned(), count);
    let fetched = [row("favour", "Sewing", 2), row("prize", "Cup", 1), row("sample", "Tea", 1)];
    assert_eq!(of(&statement(&desk)), fetched, "a prize counts when it is handed over");
    desk.act("hand_over_prize", json!({ "draw": draw, "place": 0 }));
    assert_eq!(of(&statement(&desk))[1], row("prize", "Bicycle", 1));
    assert_eq!(statement(&desk)["gift_money"], 700, "what was bought is no gift");
    desk.go_to("2027-03-01T10:00");
    assert_eq!(of(&statement(&desk)), []);
    desk.end();
}
