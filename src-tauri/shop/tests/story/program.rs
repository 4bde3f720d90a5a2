//! The program at work: rules, the life of points, stamps and the ladder.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

/// Changes the program of the shop.
fn set(desk: &Desk, change: impl FnOnce(&mut Value)) -> Value {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }))
}

fn counter(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_counter", json!({ "customer": customer }))
}

/// The name of the step somebody stands on.
fn step(desk: &Desk, customer: &str) -> Value {
    counter(desk, customer)["step"]["name"].clone()
}

fn night(desk: &Desk) -> Value {
    desk.ask("run_night", json!({}))
}

/// A rule of the program, with what is not usual.
fn rule(id: u32, more: Value) -> Value {
    let mut rule = json!({ "id": id });
    for (name, value) in more.as_object().expect("fields") {
        rule[name] = value.clone();
    }
    rule
}

/// Steps at 100 and 500 dollars within 30 days, kept five days longer.
fn ladder() -> Value {
    json!({
        "basis": "spend", "span": { "over": "rolling", "days": 30 },
        "keep": { "keep": "grace", "days": 5 },
        "steps": [
            { "id": 1, "name": "Friend", "from": 10_000 },
            { "id": 2, "name": "Family", "from": 50_000,
              "benefits": { "factor_percent": 200, "off_percent": 0, "priority": 0 } },
        ],
    })
}

#[test]
fn a_ready_program_is_taken_in_the_words_of_the_shop_and_its_undo_puts_the_old_one_back() {
    for (currency, language, card) in [("IRR", "fa", "کارت مهر"), ("GEL", "ka", "შტამპების ბარათი")]
    {
        let desk = Desk::with("2026-11-21T10:00", currency, language, "UTC");
        let ready = desk.ask("ready_programs", json!({}));
        assert_eq!(
            (&ready["untouched"], ready["programs"].as_array().map(Vec::len)),
            (&json!(true), Some(3))
        );
        assert_eq!(ready["programs"][0]["program"]["stamp_cards"][0]["name"], card);
        let before = desk.ask("get_shop", json!({}))["settings"]["program"].clone();
        for one in ready["programs"].as_array().expect("three") {
            let told = desk.ask("explain_program", json!({ "program": one["program"] }));
            assert_eq!(told["faults"], json!([]), "{}", one["ready"]);
            assert_eq!(told["examples"].as_array().map(Vec::len), Some(1));
        }
        let cafe = ready["programs"][0]["program"].clone();
        let done = set(&desk, |program| *program = cafe.clone());
        assert_eq!(desk.ask("ready_programs", json!({}))["untouched"], false);
        desk.act("undo_op", json!({ "target": text(&done, "op"), "reason": "" }));
        let mut after = desk.ask("get_shop", json!({}))["settings"]["program"].clone();
        // The numbers of what was there are not given again.
        assert_eq!(after["gone"]["cards"], 1);
        after.as_object_mut().expect("a program").remove("gone");
        assert_eq!(after, before);
        desk.end();
    }
}

#[test]
fn an_example_shows_the_rounding_and_a_part_out_of_bounds_is_named() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let mut program = desk.ask("get_shop", json!({}))["settings"]["program"].clone();
    let told = desk.ask("explain_program", json!({ "program": program }));
    // A point for each 10,000 toman; a sale of 105,000 toman gives ten.
    assert_eq!(told["examples"][0]["of"], json!({ "sale": 1_050_000, "gives": 10 }));
    assert_eq!(told["until"], json!(null));
    program["life"] = json!({ "ends": "season_end", "after": 1 });
    program["rules"][0]["gives"]["points"] = json!(0);
    let told = desk.ask("explain_program", json!({ "program": program }));
    assert_eq!(told["faults"], json!(["rule-1"]));
    // 30 Aban 1405 is in autumn; the next season ends with Esfand, on 20 March 2027.
    assert_eq!(told["until"], "2027-03-20");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"] = program;
    assert_eq!(
        desk.refused("change_settings", json!({ "settings": settings })),
        "setting_out_of_bounds"
    );
    desk.end();
}

#[test]
fn a_step_is_reached_at_its_threshold_and_not_one_below() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| program["ladder"] = ladder());
    for (amount, name) in
        [(9_999, json!(null)), (10_000, json!("Friend")), (10_001, json!("Friend"))]
    {
        let customer = desk.member(&format!("N{amount}"));
        let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": amount }));
        assert_eq!(quote["to_step"], name, "said before at {amount}");
        desk.sell(&customer, amount);
        assert_eq!(step(&desk, &customer), name, "at {amount}");
        let rows = desk.ask("get_ladder", json!({ "customer": customer }))["steps"].clone();
        assert_eq!(rows.as_array().map(Vec::len), Some(usize::from(!name.is_null())));
    }
    let near = desk.member("Near");
    desk.sell(&near, 9_999);
    let brief = counter(&desk, &near)["step"].clone();
    assert_eq!((&brief["next"], &brief["missing"]), (&json!("Friend"), &json!(1)));
    desk.end();
}

#[test]
fn a_step_falls_when_grace_is_over_and_not_a_day_before_and_the_row_says_why() {
    let desk = Desk::new("2026-01-01T10:00");
    set(&desk, |program| program["ladder"] = ladder());
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    // Counted through 30 January, kept through 4 February.
    assert_eq!(counter(&desk, &customer)["step"]["holds_until"], "2026-02-04");
    for day in ["2026-01-20", "2026-01-30", "2026-01-31", "2026-02-04"] {
        desk.go_to(&format!("{day}T10:00"));
        desk.member(day);
        assert_eq!(night(&desk)["down"], 0, "{day}");
        assert_eq!(step(&desk, &customer), "Friend", "{day}");
    }
    assert_eq!(counter(&desk, &customer)["step"]["why"], "kept");
    desk.go_to("2026-02-05T10:00");
    assert_eq!(night(&desk)["down"], 1);
    assert_eq!(night(&desk)["down"], 0, "a night is done once");
    assert_eq!(step(&desk, &customer), json!(null));
    let rows = desk.ask("get_ladder", json!({ "customer": customer }))["steps"].clone();
    let turns: Vec<_> =
        rows.as_array().expect("rows").iter().map(|row| text(row, "turn")).collect();
    assert_eq!(turns, ["down", "up"]);
    assert!(rows.as_array().expect("rows").iter().all(|row| row["why"].is_string()));
    desk.end();
}

#[test]
fn a_void_lowers_the_step_at_once_and_a_higher_step_multiplies_the_points() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| program["ladder"] = ladder());
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 50_000);
    assert_eq!((desk.points(&customer), step(&desk, &customer)), (500, json!("Family")));
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 520, "twice the ten of a dollar each");
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(step(&desk, &customer), json!(null));
    desk.end();
}

#[test]
fn a_step_by_hand_needs_a_reason_and_ends_on_its_day() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let by_hand = |step: u32, until: &str, reason: &str| json!({ "customer": customer, "by_hand": true, "step": step, "until": until, "reason": reason });
    assert_eq!(desk.refused("set_step", by_hand(1, "2026-11-25", "a friend")), "no_ladder");
    set(&desk, |program| program["ladder"] = ladder());
    assert_eq!(desk.refused("set_step", by_hand(1, "2026-11-25", " ")), "reason_needed");
    assert_eq!(desk.refused("set_step", by_hand(9, "2026-11-25", "a friend")), "step_unknown");
    assert_eq!(desk.refused("set_step", by_hand(1, "2026-11-20", "a friend")), "day_in_past");
    desk.act("set_step", by_hand(2, "2026-11-25", "a friend"));
    assert_eq!(step(&desk, &customer), "Family");
    desk.go_to("2026-11-25T10:00");
    assert_eq!(night(&desk)["down"], 0);
    desk.go_to("2026-11-26T10:00");
    assert_eq!(night(&desk)["down"], 1);
    let rows = desk.ask("get_ladder", json!({ "customer": customer }))["steps"].clone();
    assert_eq!((&rows[1]["reason"], &rows[1]["why"]), (&json!("a friend"), &json!("by_hand")));
    desk.end();
}

#[test]
fn points_that_wait_are_counted_and_cannot_be_spent_before_their_day() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| program["pending_days"] = json!(7));
    let customer = desk.member("Maryam");
    let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": 10_000 }));
    assert_eq!(quote["usable_from"], "2026-11-28");
    desk.sell(&customer, 10_000);
    let card = counter(&desk, &customer);
    assert_eq!((&card["who"]["points"], &card["pending"]), (&json!(100), &json!(100)));
    let spend = json!({ "customer": customer, "amount": 1_000, "spend": 10 });
    desk.go_to("2026-11-27T10:00");
    assert_eq!(desk.refused("record_purchase", spend.clone()), "points_short");
    desk.go_to("2026-11-28T10:00");
    assert_eq!(counter(&desk, &customer)["pending"], 0);
    desk.act("record_purchase", spend);
    desk.end();
}

#[test]
fn points_end_with_their_last_day_once_however_long_the_machine_was_off() {
    let desk = Desk::new("2026-11-01T10:00");
    set(&desk, |program| program["life"] = json!({ "ends": "days", "days": 10 }));
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    assert_eq!(
        counter(&desk, &customer)["expiring"],
        json!([{ "until": "2026-11-11", "amount": 100 }])
    );
    desk.go_to("2026-11-11T23:00");
    assert_eq!(night(&desk)["lots"], 0, "the last day counts to its end");
    assert_eq!(desk.points(&customer), 100);
    // Ten days off: one night.
    desk.go_to("2026-11-21T09:00");
    assert_eq!(night(&desk)["lots"], 1);
    assert_eq!(desk.points(&customer), 0);
    assert_eq!(night(&desk)["lots"], 0);
    let kinds = |desk: &Desk| {
        let list = desk.ask("list_activity", json!({}));
        let rows = list["rows"].as_array().expect("rows").clone();
        rows.iter().filter(|row| row["kind"] == "lots_expired").count()
    };
    assert_eq!(kinds(&desk), 1, "a line of the activity list");
    // The clock set back, and right again: nothing a second time.
    desk.go_to("2026-11-15T09:00");
    assert_eq!(night(&desk)["doubtful"], true);
    desk.go_to("2026-11-21T10:00");
    assert_eq!(night(&desk)["lots"], 0);
    assert_eq!(kinds(&desk), 1);
    desk.end();
}

#[test]
fn what_a_night_left_or_what_came_back_after_it_is_taken_by_its_next_run_on_the_same_day() {
    let desk = Desk::new("2026-11-01T10:00");
    set(&desk, |program| program["life"] = json!({ "ends": "days", "days": 10 }));
    let (customer, other) = (desk.member("Maryam"), desk.member("Sara"));
    desk.sell(&customer, 10_000);
    desk.sell(&other, 10_000);
    let spends = json!({ "customer": customer, "amount": 500, "spend": 100 });
    let sale = text(&desk.act("record_purchase", spends), "op");
    desk.go_to("2026-11-21T09:00");
    assert_eq!(night(&desk)["lots"], 1);
    assert_eq!(desk.points(&other), 0);
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(desk.points(&customer), 100, "with the day they had");
    assert_eq!(night(&desk)["lots"], 1);
    assert_eq!(desk.points(&customer), 0);
    desk.end();
}

#[test]
fn on_a_doubtful_day_nothing_is_taken_until_somebody_says_that_it_is_right() {
    let desk = Desk::new("2026-11-01T10:00");
    set(&desk, |program| program["life"] = json!({ "ends": "days", "days": 10 }));
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    desk.go_to("2027-11-01T10:00");
    let done = night(&desk);
    assert_eq!((&done["doubtful"], &done["lots"]), (&json!(true), &json!(0)));
    assert_eq!(desk.points(&customer), 100);
    desk.act("confirm_day", json!({ "day": "2027-11-01" }));
    assert_eq!(night(&desk)["lots"], 1);
    assert_eq!(desk.points(&customer), 0);
    desk.end();
}

#[test]
fn a_new_life_is_for_new_points_until_the_owner_gives_it_to_old_ones_too() {
    let desk = Desk::new("2026-11-01T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    set(&desk, |program| program["life"] = json!({ "ends": "days", "days": 10 }));
    assert_eq!(counter(&desk, &customer)["expiring"], json!([]), "old points are as they were");
    let preview = desk.ask("preview_life", json!({}));
    assert_eq!((&preview["losing"], &preview["points"]), (&json!(1), &json!(100)));
    let done = desk.act("apply_life", json!({}));
    // Not before 30 more days.
    assert_eq!(
        counter(&desk, &customer)["expiring"],
        json!([{ "until": "2026-12-01", "amount": 100 }])
    );
    assert_eq!(desk.refused("apply_life", json!({})), "already_so");
    desk.act("undo_op", json!({ "target": text(&done, "op"), "reason": "" }));
    assert_eq!(counter(&desk, &customer)["expiring"], json!([]));
    desk.end();
}

/// A stamp for each 10 dollars, at most three a sale, half an hour between two.
fn stamps(program: &mut Value) {
    let rule = rule(
        2,
        json!({
            "into": { "stamps": 1 }, "gives": { "by": "per_amount", "points": 1, "per": 1_000 },
            "most_sale": 3, "delay_minutes": 30, "by_step": false,
        }),
    );
    program["rules"].as_array_mut().expect("rules").push(rule);
    program["stamp_cards"] = json!([{ "id": 1, "name": "Coffee", "needs": 5, "gives": "a coffee", "worth": 100, "active": true }]);
}

fn on_card(desk: &Desk, customer: &str) -> (i64, i64) {
    let card = counter(desk, customer)["stamps"][0].clone();
    (card["on_card"].as_i64().expect("stamps"), card["free"].as_i64().expect("cards"))
}

#[test]
fn a_sale_stamps_up_to_its_cap_and_not_again_before_the_delay_is_over() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, stamps);
    let customer = desk.member("Maryam");
    let sale = json!({ "op_id": uuid::Uuid::new_v4(), "customer": customer, "amount": 9_000 });
    desk.ask("record_purchase", sale.clone());
    desk.ask("record_purchase", sale);
    assert_eq!(on_card(&desk, &customer), (3, 0), "three of nine, and once for one sale");
    desk.go_to("2026-11-21T10:29");
    desk.sell(&customer, 2_000);
    assert_eq!(on_card(&desk, &customer), (3, 0));
    desk.go_to("2026-11-21T10:31");
    let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": 2_000 }));
    assert_eq!(quote["stamps"][0]["earns"], 2);
    desk.sell(&customer, 2_000);
    assert_eq!(on_card(&desk, &customer), (0, 1));
    desk.end();
}

#[test]
fn a_full_card_is_given_for_once_and_its_undo_gives_the_stamps_back() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, |program| {
        stamps(program);
        program["rules"][1]["most_sale"] = json!(null);
    });
    let customer = desk.member("Maryam");
    let redeem = json!({ "customer": customer, "card": 1 });
    assert_eq!(desk.refused("redeem_stamps", redeem.clone()), "stamps_short");
    assert_eq!(
        desk.refused("redeem_stamps", json!({ "customer": customer, "card": 7 })),
        "stamp_card_unknown"
    );
    desk.sell(&customer, 6_000);
    let done = desk.act("redeem_stamps", redeem.clone());
    assert_eq!((&done["kind"], &done["detail"]), (&json!("stamps_redeemed"), &json!("a coffee")));
    assert_eq!(on_card(&desk, &customer), (1, 0));
    assert_eq!(desk.refused("redeem_stamps", redeem), "stamps_short");
    desk.act("undo_op", json!({ "target": text(&done, "op"), "reason": "" }));
    assert_eq!(on_card(&desk, &customer), (1, 1));
    desk.end();
}

#[test]
fn a_return_takes_the_stamps_of_what_came_back() {
    let desk = Desk::new("2026-11-21T10:00");
    set(&desk, stamps);
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 3_000);
    assert_eq!(on_card(&desk, &customer), (3, 0));
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 1_500 }));
    assert_eq!(on_card(&desk, &customer), (1, 0), "15 dollars are left: one stamp");
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 1_500 }));
    assert_eq!(on_card(&desk, &customer), (0, 0));
    desk.end();
}

#[test]
fn a_birthday_is_given_for_once_a_year() {
    let desk = Desk::new("2026-11-19T10:00");
    let bonus = rule(
        2,
        json!({
            "gives": { "by": "once", "points": 20 }, "by_step": false,
            "when": { "occasion": { "of": "birthday", "days": 3 } },
        }),
    );
    set(&desk, |program| program["rules"].as_array_mut().expect("rules").push(bonus));
    let form = json!({ "given": "Maryam", "family": "Rezaei", "birthday": "1990-11-22" });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": 1_000 }));
    let gave: Vec<_> =
        quote["rules"].as_array().expect("rules").iter().map(|one| one["gave"].clone()).collect();
    assert_eq!(gave, [json!(10), json!(20)]);
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 30);
    desk.go_to("2026-11-24T10:00");
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 40, "one birthday, one gift");
    for day in [
        "2026-12-20",
        "2027-01-18",
        "2027-02-15",
        "2027-03-15",
        "2027-04-12",
        "2027-05-10",
        "2027-06-07",
        "2027-07-05",
        "2027-08-02",
        "2027-08-30",
        "2027-09-27",
        "2027-10-25",
    ] {
        desk.go_to(&format!("{day}T10:00"));
        desk.member(day);
    }
    desk.go_to("2027-11-22T10:00");
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 70);
    desk.end();
}

#[test]
fn joining_is_given_for_once_in_a_life() {
    let desk = Desk::new("2026-11-21T10:00");
    let bonus =
        rule(2, json!({ "gives": { "by": "once", "points": 50 }, "when": { "joining": true } }));
    set(&desk, |program| program["rules"].as_array_mut().expect("rules").push(bonus));
    let form = json!({ "given": "Maryam", "family": "Rezaei" });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form })));
    let state = |state: &str| json!({ "customer": customer, "state": state, "keep_points": false });
    desk.act("change_membership", state("joined"));
    assert_eq!(desk.points(&customer), 50);
    desk.act("change_membership", state("left"));
    assert_eq!(desk.points(&customer), 0);
    desk.act("change_membership", state("joined"));
    assert_eq!(desk.points(&customer), 0, "whoever joins again gets nothing for it");
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 10, "and no sale gives it");
    // Whoever is added as a member joins too; taken off the list, it goes.
    let form = json!({ "given": "Nino", "family": "Rezaei" });
    let done = desk.act("add_customer", json!({ "form": form, "join": true }));
    assert_eq!(desk.points(&id_of(&done)), 50);
    let undone = desk.act("undo_op", json!({ "target": text(&done, "op"), "reason": "" }));
    assert_eq!(desk.ask("get_club", json!({}))["points"], 10);
    desk.act("undo_op", json!({ "target": text(&undone, "op"), "reason": "" }));
    assert_eq!(desk.points(&id_of(&done)), 50);
    desk.end();
}

#[test]
fn purchases_of_a_file_earn_by_the_first_rule_of_amount_and_by_none_where_there_is_none() {
    let desk = Desk::new("2026-11-21T10:00");
    let file = desk.path("sales.csv");
    std::fs::write(&file, "name,phone,date,amount\nAnna Bell,+12125550147,2026-11-01,50.00\n")
        .expect("a file");
    let asked = json!({ "path": file, "rows_are": "purchases" });
    assert_eq!(desk.ask("read_import", asked.clone())["earn_rule"], 1);
    let ready = desk.ask("ready_programs", json!({}))["programs"].clone();
    set(&desk, |program| *program = ready[0]["program"].clone());
    let preview = desk.ask("read_import", asked);
    assert_eq!(preview["earn_rule"], json!(null), "stamps by visit are no rule by amount");
    assert_eq!(preview["points_earned"], 0);
    let run = json!({ "path": file, "rows_are": "purchases", "mapping": preview["mapping"], "award_points": true });
    desk.act("run_import", run);
    let found = desk.ask("find_customers", json!({ "text": "Anna" }));
    let somebody = text(&found["people"][0]["who"], "id");
    assert_eq!(desk.points(&somebody), 0);
    desk.end();
}

#[test]
fn a_visit_stamps_once_a_day_and_is_said_before() {
    let desk = Desk::new("2026-11-24T10:00");
    let ready = desk.ask("ready_programs", json!({}))["programs"].clone();
    set(&desk, |program| *program = ready[0]["program"].clone());
    let customer = desk.member("Maryam");
    for day in ["2026-11-22", "2026-11-23", "2026-11-23"] {
        desk.act("record_purchase", json!({ "customer": customer, "amount": 1_000, "day": day }));
    }
    assert_eq!(on_card(&desk, &customer), (2, 0));
    let quote = desk.ask("quote_purchase", json!({ "customer": customer, "amount": 1_000 }));
    assert_eq!(quote["stamps"][0]["earns"], 1, "{quote}");
    desk.end();
}
