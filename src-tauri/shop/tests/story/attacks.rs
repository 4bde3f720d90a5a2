//! What somebody at the counter might try.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use uuid::Uuid;
use vafa_domain::draw::Record;
use vafa_shop::{COMMANDS, Refusal, Right};
use vafa_store::backup;

const NOW: &str = "2026-11-21T10:00";

fn set(desk: &Desk, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }));
}

/// Makes a promotion for everybody; returns its id.
fn promotion(desk: &Desk, kind: Value) -> Value {
    let promotion = json!({
        "id": Uuid::new_v4(), "name": "Autumn", "kind": kind, "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": false,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    });
    desk.act("change_promotion", json!({ "promotion": promotion }));
    promotion["id"].clone()
}

fn overrides(desk: &Desk) -> Vec<Value> {
    desk.ask("list_overrides", json!({}))["rows"].as_array().expect("rows").clone()
}

/// What is kept of the newest purchase is paid, whichever of two lines comes back.
fn each_line_is_paid(desk: &Desk, kind: Value) {
    let promotion = promotion(desk, kind);
    let line = |goods: &str, amount: i64| json!({ "goods": goods, "quantity_milli": 1_000, "amount": amount });
    let lines = [line("lamp", 10_000), line("vase", 8_000)];
    for back in [0, 1] {
        let sale = json!({ "customer": null, "amount": 18_000, "promotions": [promotion], "lines": lines });
        let sold = text(&desk.act("record_purchase", sale), "op");
        let row = || {
            let rows = desk.ask("list_purchases", json!({}))["rows"].clone();
            let rows = rows.as_array().expect("rows").clone();
            rows.into_iter().find(|row| row["id"] == sold.as_str()).expect("the purchase")
        };
        assert_eq!(row()["amount"], 10_000);
        desk.act("return_purchase", json!({ "purchase": sold, "lines": [back] }));
        let kept = 10_000 - row()["returned"].as_i64().expect("money");
        assert!(kept > 4_000, "without line {back}, the other is kept for {kept}");
        desk.act("return_purchase", json!({ "purchase": sold, "lines": [1 - back] }));
        assert_eq!(row()["returned"], 10_000, "all lines bring back all that was paid");
    }
}

#[test]
fn the_paid_piece_of_two_for_one_does_not_bring_the_price_of_both_back() {
    let desk = Desk::new(NOW);
    let goods = json!({ "only": [], "not": [] });
    each_line_is_paid(&desk, json!({ "gives": "n_for_m", "take": 2, "pay": 1, "goods": goods }));
    desk.end();
}

#[test]
fn a_part_of_a_bundle_does_not_bring_the_price_of_the_bundle_back() {
    let desk = Desk::new(NOW);
    let part =
        |goods: &str, list: i64| json!({ "goods": goods, "quantity_milli": 1_000, "list": list });
    let parts = [part("lamp", 10_000), part("vase", 8_000)];
    each_line_is_paid(&desk, json!({ "gives": "bundle", "parts": parts, "price": 10_000 }));
    desk.end();
}

#[test]
fn a_void_is_a_return_for_the_limit_of_a_seller() {
    let desk = Desk::new(NOW);
    set(&desk, |program| program["limits"]["returned"] = json!(5_000));
    let customer = desk.member("Maryam");
    let (small, sale) = (desk.sell(&customer, 3_000), desk.sell(&customer, 90_000));
    desk.go_to("2026-11-23T10:00");
    desk.act("void_purchase", json!({ "purchase": small }));
    let rest = json!({ "purchase": sale, "amount": 2_001 });
    assert_eq!(desk.refused("return_purchase", rest), "over_returned", "voids count with it");
    assert_eq!(desk.refused("void_purchase", json!({ "purchase": sale })), "over_returned");
    assert!(overrides(&desk).is_empty());
    let void = desk.act("void_purchase", json!({ "purchase": sale, "reason": "paid twice" }));
    let row = overrides(&desk)[0].clone();
    assert_eq!(
        (&row["deed"], &row["limit"], &row["came_to"], &row["reason"]),
        (&json!("returned"), &json!(5_000), &json!(93_000), &json!("paid twice"))
    );
    assert_eq!((&row["op"], &row["who"]["id"]), (&void["op"], &json!(customer)));
    desk.end();
}

#[test]
fn an_undo_of_a_sale_is_a_return_for_the_limit_of_a_seller_and_asks_for_the_reason() {
    let desk = Desk::new(NOW);
    set(&desk, |program| program["limits"]["returned"] = json!(5_000));
    let customer = desk.member("Maryam");
    let (small, sale) = (desk.sell(&customer, 3_000), desk.sell(&customer, 90_000));
    desk.go_to("2026-11-23T10:00");
    desk.act("undo_op", json!({ "target": small, "reason": "a slip" }));
    let back = |reason: &str| json!({ "target": sale, "reason": reason });
    assert_eq!(desk.refused("undo_op", back("")), "over_returned");
    assert_eq!(desk.refused("void_purchase", json!({ "purchase": sale })), "over_returned");
    let undone = desk.act("undo_op", back("paid twice"));
    let row = overrides(&desk)[0].clone();
    assert_eq!(
        (&row["deed"], &row["limit"], &row["came_to"], &row["reason"]),
        (&json!("returned"), &json!(5_000), &json!(93_000), &json!("paid twice"))
    );
    assert_eq!((&row["op"], &row["who"]["id"]), (&undone["op"], &json!(customer)));
    // What stands again has not come back.
    desk.act("undo_op", json!({ "target": text(&undone, "op") }));
    assert_eq!(overrides(&desk)[0]["reversed"], true);
    let more = desk.refusal("undo_op", back(""));
    assert!(matches!(more, Refusal::OverReturned { came_to_minor: 93_000, .. }), "{more}");
    desk.end();
}

#[test]
fn a_gift_card_that_was_sold_goes_back_out_of_the_till_under_the_same_limit() {
    let desk = Desk::new(NOW);
    set(&desk, |program| program["limits"]["returned"] = json!(5_000));
    let card = desk.act("issue_gift_card", json!({ "kind": "sold", "amount": 6_000 }));
    desk.go_to("2026-11-23T10:00");
    let target = text(&card, "op");
    assert_eq!(desk.refused("undo_op", json!({ "target": target })), "over_returned");
    let reason = json!({ "card": target, "reason": "a wrong card" });
    let refunded = desk.act("refund_gift_card", reason);
    let undone = desk.act("undo_op", json!({ "target": text(&refunded, "op") }));
    desk.go_to("2026-11-23T11:00");
    let redo = json!({ "target": text(&undone, "op") });
    assert_eq!(desk.refused("undo_op", redo), "over_returned", "paid out a second time");
    desk.end();
}

#[test]
fn to_take_back_ones_own_at_once_asks_nothing_is_no_return_and_is_listed_over_the_limit() {
    let desk = Desk::new(NOW);
    set(&desk, |program| program["limits"]["returned"] = json!(5_000));
    let customer = desk.member("Maryam");
    for _ in 0..2 {
        desk.sell(&customer, 3_000);
        desk.act("undo_last", json!({}));
    }
    let rows = overrides(&desk);
    assert_eq!(rows.len(), 1, "many small ones are seen as one");
    let row = &rows[0];
    assert_eq!(
        (&row["deed"], &row["came_to"], &row["reason"]),
        (&json!("at_once"), &json!(6_000), &json!(""))
    );
    let sale = desk.sell(&customer, 5_000);
    // The slip of the sale has the same way back.
    desk.act("undo_op", json!({ "target": sale }));
    assert_eq!(overrides(&desk).len(), 2);
    // A real return stands alone.
    let sale = desk.sell(&customer, 9_000);
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 5_000 }));
    assert_eq!(overrides(&desk).len(), 2);
    // After the minutes it is a return as well.
    let sale = desk.sell(&customer, 1);
    desk.go_to("2026-11-21T10:16");
    assert_eq!(desk.refused("undo_op", json!({ "target": sale })), "over_returned");
    desk.end();
}

#[test]
fn what_was_undone_of_a_void_is_not_voided_again_by_an_undo() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 9_000);
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    let undone = desk.act("undo_op", json!({ "target": text(&void, "op") }));
    let redo = json!({ "target": text(&undone, "op") });
    assert_eq!(
        desk.refused("undo_op", redo),
        "cannot_undo",
        "a void says so by name, and is weighed"
    );
    desk.end();
}

#[test]
fn a_sale_dated_back_to_a_promotion_is_listed_and_one_whose_points_only_wait_is_not() {
    let desk = Desk::new(NOW);
    let half = promotion(&desk, json!({ "gives": "percent", "percent": 50 }));
    let customer = desk.member("Maryam");
    let sell = |more: Value| {
        let mut sale = json!({ "customer": customer, "amount": 1_000 });
        for (name, value) in more.as_object().expect("fields") {
            sale[name] = value.clone();
        }
        desk.act("record_purchase", sale)
    };
    desk.go_to("2026-11-25T10:00");
    sell(json!({ "promotions": [half] }));
    sell(json!({ "day": "2026-11-23" }));
    assert!(overrides(&desk).is_empty(), "a promotion of today, and a plain sale of a past day");
    let by =
        sell(json!({ "day": "2026-11-23", "promotions": [half], "reason": "the power was off" }));
    let row = overrides(&desk)[0].clone();
    assert_eq!(
        (&row["deed"], &row["came_to"], &row["reason"], &row["op"]),
        (&json!("dated_back"), &json!(2), &json!("the power was off"), &by["op"])
    );
    set(&desk, |program| program["pending_days"] = json!(7));
    sell(json!({ "day": "2026-11-24" }));
    assert_eq!(overrides(&desk).len(), 1, "its points wait as long as those of today");
    set(&desk, |program| program["limits"]["off_percent"] = json!(40));
    let cheap =
        json!({ "day": "2026-11-24", "promotions": [half], "cost": 700, "reason": "closing" });
    sell(cheap);
    let told: Vec<_> = overrides(&desk).iter().take(3).map(|row| row["deed"].clone()).collect();
    assert_eq!(told, ["off", "below_cost", "dated_back"], "one sale may be all of them");
    desk.end();
}

#[test]
fn a_sale_dated_back_to_where_a_rule_gives_by_the_day_or_the_hour_is_listed() {
    let plain = json!({ "by": "per_amount", "points": 1, "per": 100 });
    let visit = json!({ "by": "per_visit", "points": 1 });
    let by_day = [
        json!({ "gives": visit }),
        json!({ "gives": plain, "most_day": 5 }),
        json!({ "gives": plain, "delay_minutes": 60 }),
        json!({ "gives": plain, "when": { "weekdays": ["sunday"] } }),
        json!({ "gives": plain, "to": "2026-11-22" }),
    ];
    for mut rule in by_day {
        let desk = Desk::new(NOW);
        rule["id"] = json!(7);
        set(&desk, |program| program["rules"] = json!([rule]));
        let customer = desk.member("Maryam");
        desk.go_to("2026-11-25T10:00");
        let sell = |amount: i64, day: &str| {
            desk.act(
                "record_purchase",
                json!({ "customer": customer, "amount": amount, "day": day }),
            )
        };
        sell(1_000, "2026-11-25");
        sell(0, "2026-11-22");
        assert!(overrides(&desk).is_empty(), "of today, and of a day that gave nothing: {rule}");
        desk.go_to("2026-11-25T12:00");
        let by = sell(1_000, "2026-11-22");
        let rows = overrides(&desk);
        let told = rows.iter().map(|row| (&row["deed"], &row["came_to"], &row["op"]));
        assert!(told.eq([(&json!("dated_back"), &json!(3), &by["op"])]), "{rule}: {rows:?}");
        desk.end();
    }
}

#[test]
fn what_was_taken_off_over_a_limit_and_below_cost_is_listed_as_both() {
    let desk = Desk::new(NOW);
    let half = promotion(&desk, json!({ "gives": "percent", "percent": 50 }));
    set(&desk, |program| program["limits"]["off_percent"] = json!(40));
    let sale = json!({ "customer": null, "amount": 1_000, "cost": 700, "promotions": [half],
        "reason": "closing sale" });
    desk.act("record_purchase", sale);
    let rows = overrides(&desk);
    let told: Vec<_> = rows.iter().map(|row| (&row["deed"], &row["came_to"])).collect();
    assert_eq!(told, [(&json!("off"), &json!(50)), (&json!("below_cost"), &json!(200))]);
    desk.end();
}

#[test]
fn who_only_sells_makes_no_two_people_one() {
    let merge = COMMANDS.iter().find(|command| command.name == "merge_customers");
    assert!(merge.is_some_and(|command| command.right == Right::Manage));
}

#[test]
fn a_sale_of_nothing_is_no_visit_for_a_stamp_or_a_bonus() {
    let desk = Desk::new(NOW);
    set(&desk, |program| {
        program["rules"] = json!([{ "id": 7, "name": "Visit",
            "gives": { "by": "per_visit", "points": 10 } }]);
    });
    let customer = desk.member("Maryam");
    let before = desk.points(&customer);
    desk.sell(&customer, 0);
    assert_eq!(desk.points(&customer), before);
    desk.end();
}

#[test]
fn a_full_stamp_card_is_given_for_in_the_club_alone() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    desk.act("change_membership", json!({ "customer": customer, "state": "left" }));
    let redeem = json!({ "customer": customer, "card": 1 });
    assert_eq!(desk.refused("redeem_stamps", redeem), "not_a_member");
    desk.end();
}

#[test]
fn a_draw_needs_a_word_of_the_public_and_its_record_says_how_often_the_list_was_given_up() {
    let desk = Desk::new(NOW);
    (0..3).for_each(|n| drop(desk.member(&format!("Member {n}"))));
    let terms = json!({
        "entrants": "members", "prizes": [{ "name": "Samovar", "count": 1, "cost": 9_000 }],
        "reserves": 0, "one_each": true, "without_earlier_winners": false,
    });
    desk.act("open_draw", json!({ "name": "Nowruz", "terms": terms }));
    let draw = text(&desk.ask("list_draws", json!({}))["rows"][0], "draw");
    for _ in 0..2 {
        let closed = text(&desk.act("close_draw", json!({ "draw": draw })), "op");
        desk.act("undo_op", json!({ "target": closed }));
    }
    desk.act("close_draw", json!({ "draw": draw }));
    for word in ["", "  ", "\u{200b}"] {
        let make = json!({ "draw": draw, "witness": word });
        assert_eq!(desk.refused("make_draw", make), "text_needed", "{word:?}");
    }
    desk.act("make_draw", json!({ "draw": draw, "witness": "7" }));
    let path = desk.path("record.json");
    desk.ask("save_draw_record", json!({ "draw": draw, "into": path }));
    let record: Record =
        serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("a record");
    assert_eq!(record.reopened, 2);
    desk.end();
}

#[test]
fn a_backup_does_not_carry_the_secret_of_cards_that_are_not_yet_on_paper() {
    let desk = Desk::new(NOW);
    let prizes = json!([{ "name": "Tea", "count": 3, "cost": 250 }]);
    desk.act("print_scratch_run", json!({ "name": "Spring", "cards": 20, "prizes": prizes }));
    let run = text(&desk.ask("list_scratch_runs", json!({}))["rows"][0], "run");
    let name = format!("scratch_secret:{run}");
    let secret = desk.shop.store().read(|book| book.here(&name)).expect("a read");
    let secret = secret.expect("here the codes can be printed");
    let made = desk.ask("make_backup", json!({}));
    let folder = desk.path("backups");
    let file = backup::list(&folder).expect("backups").remove(0).path;
    assert!(file.ends_with(text(&made, "name")));
    let there = backup::read(&file, |book| book.here(&name)).expect("a read");
    assert_eq!(there, None);
    let bytes = std::fs::read(&file).expect("a file");
    assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "nor its pages");
    let still = desk.ask("get_scratch_codes", json!({ "run": run }));
    assert_eq!(still["cards"].as_array().map(Vec::len), Some(20), "here it is as before");
    desk.end();
}

/// All source of a folder but its tests and the file that only says what settings there are.
fn source_of(folder: &std::path::Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            source_of(&path, text);
        } else if !path.ends_with("loyalty/program.rs") {
            text.push_str(&std::fs::read_to_string(&path).expect("source"));
        }
    }
}

#[test]
fn every_setting_of_the_program_is_read_by_something() {
    let desk = Desk::new(NOW);
    let program = desk.ask("get_shop", json!({}))["settings"]["program"].clone();
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut source = String::new();
    for folder in ["src", "../domain/src"] {
        source_of(&here.join(folder), &mut source);
    }
    for part in ["referral", "limits", "policies"] {
        for name in program[part].as_object().expect("settings").keys() {
            assert!(source.contains(&format!(".{name}")), "{part}.{name} changes nothing");
        }
    }
    desk.end();
}
