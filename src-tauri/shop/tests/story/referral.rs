//! Who brought whom, whom to ask, and how people heard of the shop (REF-01 to REF-05).

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

fn name(desk: &Desk, newcomer: &str, by: &str) -> Value {
    desk.act("name_introducer", json!({ "newcomer": newcomer, "by": by }))
}

fn network(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_network", json!({ "customer": customer }))
}

#[test]
fn nobody_brings_themselves_and_no_circle_is_closed() {
    let desk = Desk::new("2026-11-21T10:00");
    let (a, b, c) = (desk.member("A"), desk.member("B"), desk.member("C"));
    name(&desk, &b, &a);
    name(&desk, &c, &b);
    let ask = |newcomer: &str, by: &str| {
        desk.refused("name_introducer", json!({ "newcomer": newcomer, "by": by }))
    };
    assert_eq!(ask(&a, &a), "referral_self");
    assert_eq!(ask(&a, &c), "referral_circle");
    desk.end();
}

#[test]
fn the_first_purchase_changes_the_state_once_and_its_void_changes_it_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let a = desk.member("A");
    let done = desk.act("add_customer", json!({ "form": { "given": "B" }, "brought_by": a }));
    let b = id_of(&done);
    let bought = || network(&desk, &b)["introduced_by"]["bought"].clone();
    assert_eq!(bought(), json!(false));
    let sale = desk.sell(&b, 1_000);
    desk.sell(&b, 1_000);
    assert_eq!(bought(), json!(true));
    assert_eq!(desk.ask("list_introducers", json!({}))["rows"][0]["to_thank"], 1);
    let thanked = desk.act("thank_introducer", json!({ "newcomer": b, "thanked": true }));
    assert_eq!(desk.ask("list_introducers", json!({}))["rows"][0]["to_thank"], 0);
    desk.act("undo_op", json!({ "target": text(&thanked, "op") }));
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(bought(), json!(true), "the other purchase stands");
    desk.act("undo_last", json!({}));
    desk.end();
}

#[test]
fn a_void_of_the_only_purchase_makes_the_introduction_a_name_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let (a, b) = (desk.member("A"), desk.member("B"));
    name(&desk, &b, &a);
    let sale = desk.sell(&b, 1_000);
    assert_eq!(network(&desk, &a)["bought"], 1);
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(network(&desk, &a)["bought"], 0);
    desk.end();
}

#[test]
fn a_link_that_is_written_again_has_its_day_and_its_thanks() {
    let desk = Desk::new("2026-11-01T10:00");
    let (a, b, c) = (desk.member("A"), desk.member("B"), desk.member("C"));
    let named = name(&desk, &b, &a);
    desk.sell(&b, 1_000);
    desk.go_to("2026-11-10T10:00");
    desk.act("thank_introducer", json!({ "newcomer": b, "thanked": true }));
    let link = || {
        let by = network(&desk, &b)["introduced_by"].clone();
        (by["by"]["id"].clone(), by["day"].clone(), by["thanked"].clone())
    };
    let before = link();
    assert_eq!(before, (json!(a), json!("2026-11-01"), json!("2026-11-10")));
    desk.go_to("2026-11-21T10:00");
    let undo = |done: &Value| {
        desk.act("undo_op", json!({ "target": text(done, "op"), "reason": "a slip" }))
    };
    let removed = desk.act("remove_introducer", json!({ "newcomer": b }));
    undo(&removed);
    assert_eq!(link(), before, "nobody is thanked twice");
    undo(&name(&desk, &b, &c));
    assert_eq!(link(), before);
    let again = undo(&named);
    assert_eq!(network(&desk, &b)["introduced_by"], Value::Null);
    undo(&again);
    assert_eq!(link(), before);
    desk.end();
}

#[test]
fn a_brought_b_and_c_and_b_brought_d_until_the_link_of_b_goes() {
    let desk = Desk::new("2026-11-21T10:00");
    let (a, b, c, d) = (desk.member("A"), desk.member("B"), desk.member("C"), desk.member("D"));
    name(&desk, &b, &a);
    name(&desk, &c, &a);
    name(&desk, &d, &b);
    for (who, amount) in [(&b, 100), (&c, 200), (&d, 400)] {
        desk.sell(who, amount);
    }
    let told = |customer: &str| {
        let network = network(&desk, customer);
        (network["count"].clone(), network["sum"].clone())
    };
    assert_eq!(told(&a), (json!(3), json!(700)));
    let done = desk.act("remove_introducer", json!({ "newcomer": b }));
    assert_eq!(told(&a), (json!(1), json!(200)));
    assert_eq!(told(&b), (json!(1), json!(400)));
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!(told(&a), (json!(3), json!(700)));
    desk.end();
}

#[test]
fn a_merge_takes_whom_they_brought_along_and_its_undo_gives_them_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let (a, twin, b, c) =
        (desk.member("A"), desk.member("Twin"), desk.member("B"), desk.member("C"));
    name(&desk, &b, &twin);
    name(&desk, &a, &b);
    name(&desk, &c, &twin);
    // A came through B, whom the twin brought: together they would be a circle.
    let done = desk.act("merge_customers", json!({ "kept": a, "gone": twin }));
    assert_eq!(network(&desk, &a)["count"], 1);
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!(network(&desk, &twin)["count"], 3);
    assert_eq!(network(&desk, &a)["count"], 0);
    desk.end();
}

#[test]
fn three_of_four_recommended_bought_and_one_of_ten_by_an_advertisement() {
    let desk = Desk::new("2026-11-21T10:00");
    let a = desk.member("A");
    desk.go_to("2026-11-25T10:00");
    for n in 0..14 {
        let heard = if n < 4 { json!(null) } else { json!("print") };
        let by = if n < 4 { json!(a) } else { json!(null) };
        let form = json!({ "given": format!("N{n}") });
        let done =
            desk.act("add_customer", json!({ "form": form, "brought_by": by, "heard": heard }));
        if n < 3 || n == 4 {
            desk.sell(&id_of(&done), 1_000);
        }
    }
    let cost = json!({ "heard": "print", "from": "2026-11-21", "to": "2026-11-30", "amount": 500 });
    let done = desk.act("record_source_cost", cost);
    let report = || desk.ask("source_report", json!({ "from": "2026-11-25", "to": "2026-11-30" }));
    let row = |heard: &str| {
        let rows = report()["rows"].as_array().expect("rows").clone();
        rows.into_iter().find(|row| row["heard"] == json!(heard)).expect("a row")
    };
    let (friend, print) = (row("friend"), row("print"));
    assert_eq!((&friend["people"], &friend["bought_permille"]), (&json!(4), &json!(750)));
    assert_eq!((&print["people"], &print["bought_permille"]), (&json!(10), &json!(100)));
    // Six of ten days of the cost, for one buyer.
    assert_eq!((&print["cost"], &print["cost_per_buyer"]), (&json!(300), &json!(300)));
    assert_eq!(friend["revenue"], 3_000);
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!(row("print")["cost"], 0);
    desk.end();
}

#[test]
fn a_regular_is_asked_once_in_half_a_year_and_only_who_may_be_written_to() {
    let desk = Desk::with("2026-11-01T10:00", "IRR", "fa", "Asia/Tehran");
    let form = json!({ "given": "سارا", "contacts": [{ "kind": "phone", "raw": "09123456789" }] });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form, "may_write": true })));
    let silent = desk.member("بی‌نام");
    for day in ["2026-11-01T10:00", "2026-11-08T10:00", "2026-11-15T10:00"] {
        desk.go_to(day);
        desk.sell(&customer, 1_000_000);
        desk.sell(&silent, 1_000_000);
    }
    let asks =
        || desk.ask("list_referral_asks", json!({}))["rows"].as_array().expect("rows").clone();
    assert_eq!(asks().len(), 1);
    assert_eq!(asks()[0]["who"]["id"], json!(customer));
    desk.act("mark_referral_asked", json!({ "customer": customer }));
    assert!(asks().is_empty());
    assert_eq!(
        desk.refused("mark_referral_asked", json!({ "customer": customer })),
        "asked_already"
    );
    desk.act("undo_last", json!({}));
    assert_eq!(asks().len(), 1);
    desk.end();
}

#[test]
fn whoever_has_no_name_is_asked_without_one_and_not_by_a_number() {
    let desk = Desk::with("2026-11-01T10:00", "IRR", "fa", "Asia/Tehran");
    let form = json!({ "contacts": [{ "kind": "phone", "raw": "09123456789" }] });
    let nameless = id_of(&desk.act("add_customer", json!({ "form": form, "may_write": true })));
    for day in ["2026-11-01T10:00", "2026-11-08T10:00", "2026-11-15T10:00"] {
        desk.go_to(day);
        desk.sell(&nameless, 1_000_000);
    }
    let asks = desk.ask("list_referral_asks", json!({}));
    assert_eq!(asks["rows"][0]["greeting"], "سلام");
    desk.end();
}

#[test]
fn how_somebody_heard_is_noted_and_taken_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let a = desk.member("A");
    desk.act("note_heard", json!({ "customer": a, "heard": "street" }));
    let done = desk.act("note_heard", json!({ "customer": a, "heard": "net" }));
    assert_eq!(network(&desk, &a)["heard"], "net");
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!(network(&desk, &a)["heard"], "street");
    desk.end();
}

#[test]
fn who_had_a_sample_and_brought_somebody_later_stands_once_among_the_advocates_with_both_days() {
    let desk = Desk::new("2026-11-01T10:00");
    let (a, early) = (desk.member("A"), desk.member("Early"));
    let (b, c, d) = (desk.member("B"), desk.member("C"), desk.member("D"));
    name(&desk, &d, &early);
    desk.go_to("2026-11-05T10:00");
    let sample = desk.act("give_trial", json!({ "customer": a, "goods": "Tea" }));
    desk.go_to("2026-11-08T10:00");
    desk.act("give_trial", json!({ "customer": a, "goods": "Honey" }));
    desk.act("give_trial", json!({ "customer": early, "goods": "Tea" }));
    let listed = || desk.ask("list_advocates", json!({}))["rows"].as_array().expect("rows").clone();
    assert!(listed().is_empty(), "nobody brought anybody after it");
    desk.go_to("2026-11-21T10:00");
    name(&desk, &b, &a);
    desk.go_to("2026-11-22T10:00");
    name(&desk, &c, &a);
    let rows = listed();
    assert_eq!(rows.len(), 1, "each once, and not who brought somebody before");
    let row = &rows[0];
    assert_eq!((&row["who"]["id"], &row["newcomer"]["id"]), (&json!(a), &json!(b)));
    assert_eq!((&row["tried"], &row["brought"]), (&json!("2026-11-05"), &json!("2026-11-21")));
    assert_eq!((&row["since"], &row["thanked"]), (&json!(2), &json!(null)));
    assert_eq!(network(&desk, &a)["advocate"]["brought"], "2026-11-21");
    assert_eq!(network(&desk, &early)["advocate"], json!(null));
    desk.act("thank_introducer", json!({ "newcomer": b, "thanked": true }));
    assert_eq!(listed()[0]["thanked"], "2026-11-22");
    // A sample that never was leaves the later one; a link that never was makes it the next one.
    desk.act("undo_op", json!({ "target": text(&sample, "op"), "reason": "it never was" }));
    desk.act("remove_introducer", json!({ "newcomer": b }));
    let row = listed()[0].clone();
    assert_eq!((&row["tried"], &row["brought"]), (&json!("2026-11-08"), &json!("2026-11-22")));
    desk.end();
}

#[test]
fn a_merge_makes_an_advocate_of_who_tried_under_one_name_and_brought_under_the_other() {
    let desk = Desk::new("2026-11-01T10:00");
    let (a, twin, b) = (desk.member("A"), desk.member("Twin"), desk.member("B"));
    desk.act("give_trial", json!({ "customer": twin, "goods": "Tea" }));
    name(&desk, &b, &a);
    let count = || desk.ask("list_advocates", json!({}))["count"].clone();
    assert_eq!(count(), 0);
    let merged = desk.act("merge_customers", json!({ "kept": a, "gone": twin }));
    assert_eq!(count(), 1);
    desk.act("undo_op", json!({ "target": text(&merged, "op") }));
    assert_eq!(count(), 0);
    desk.end();
}

/// A shop that thanks for recommendations, somebody of the club, and somebody they brought.
fn thanking() -> (Desk, String, String) {
    let desk = Desk::new("2026-11-21T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["referral"] =
        json!({ "active": true, "to_introducer": 30, "to_newcomer": 20, "least": 1_000 });
    desk.act("change_settings", json!({ "settings": settings }));
    let (by, newcomer) = (desk.member("Maryam"), desk.member("Sara"));
    name(&desk, &newcomer, &by);
    (desk, by, newcomer)
}

fn owed(desk: &Desk, customer: &str) -> i64 {
    desk.ask("get_counter", json!({ "customer": customer }))["owed"].as_i64().expect("points")
}

/// Points of a sale of 1,000 by the usual rule.
const EARNED: i64 = 10;

#[test]
fn the_first_real_purchase_thanks_both_once_and_its_void_takes_it_back() {
    let (desk, by, newcomer) = thanking();
    let both = || (desk.points(&by), desk.points(&newcomer));
    desk.sell(&newcomer, 500);
    assert_eq!(both(), (0, 5), "not a real purchase");
    let asked = json!({ "customer": newcomer, "amount": 1_000 });
    let quote = desk.ask("quote_purchase", asked.clone());
    assert_eq!((&quote["earns"], &quote["after"]), (&json!(30), &json!(35)));
    assert_eq!(quote["rules"][1]["referral"], true);
    let sale = desk.sell(&newcomer, 1_000);
    assert_eq!(both(), (30, 5 + EARNED + 20));
    let story = desk.ask("list_timeline", json!({ "customer": by }))["rows"][0].clone();
    assert_eq!((&story["kind"], &story["points"]), (&json!("referral_bonus"), &json!(30)));
    let row = desk.ask("list_purchases", json!({ "customer": newcomer }))["rows"][0].clone();
    assert_eq!(row["points"], EARNED + 20);
    desk.sell(&newcomer, 1_000);
    assert_eq!(both(), (30, 5 + 2 * EARNED + 20), "once");
    assert_eq!(desk.ask("quote_purchase", asked)["rules"].as_array().map(Vec::len), Some(1));
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(both(), (0, 5 + EARNED));
    let activity = desk.ask("list_activity", json!({}))["rows"][0].clone();
    assert_eq!(activity["customer"], newcomer.as_str(), "a void is the buyer's");
    desk.act("undo_last", json!({}));
    assert_eq!(both(), (30, 5 + 2 * EARNED + 20));
    desk.end();
}

#[test]
fn a_first_purchase_that_was_void_and_comes_anew_thanks_once() {
    let (desk, by, newcomer) = thanking();
    let sale = desk.sell(&newcomer, 1_000);
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    let anew = desk.sell(&newcomer, 1_000);
    assert_eq!((desk.points(&by), desk.points(&newcomer)), (30, EARNED + 20));
    let undo = json!({ "target": text(&void, "op") });
    assert_eq!(desk.refused("undo_op", undo.clone()), "stood_on", "it would thank twice");
    desk.act("undo_op", json!({ "target": anew }));
    assert_eq!((desk.points(&by), desk.points(&newcomer)), (0, 0));
    desk.act("undo_op", undo);
    assert_eq!((desk.points(&by), desk.points(&newcomer)), (30, EARNED + 20));
    desk.end();
}

#[test]
fn a_return_that_leaves_too_little_takes_the_thanks_and_what_is_spent_is_owed() {
    let (desk, by, newcomer) = thanking();
    let sale = desk.sell(&newcomer, 1_500);
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 500 }));
    assert_eq!((desk.points(&by), desk.points(&newcomer)), (30, 30), "enough is left");
    let quote = desk.ask("quote_purchase", json!({ "customer": by, "amount": 90_000 }));
    let worth = quote["most_worth"].clone();
    desk.act("record_purchase", json!({ "customer": by, "amount": worth, "spend": 30 }));
    assert_eq!(desk.points(&by), 0);
    let back = desk.act("return_purchase", json!({ "purchase": sale, "amount": 1 }));
    assert_eq!((desk.points(&by), owed(&desk, &by)), (0, 30));
    assert_eq!(desk.points(&newcomer), 9, "of 999");
    desk.act("undo_op", json!({ "target": text(&back, "op") }));
    assert_eq!((desk.points(&by), owed(&desk, &by)), (0, 0));
    assert_eq!(desk.points(&newcomer), 30);
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 600 }));
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!((owed(&desk, &by), desk.points(&newcomer)), (30, 0), "taken back once");
    desk.sell(&newcomer, 1_000);
    assert_eq!((desk.points(&by), owed(&desk, &by)), (0, 0), "the new thanks pay what is owed");
    desk.end();
}

#[test]
fn what_is_paid_with_points_a_gift_card_or_credit_is_no_real_purchase() {
    let (desk, by, newcomer) = thanking();
    let both = || (desk.points(&by), desk.points(&newcomer));
    let credit = json!({ "customer": newcomer, "amount": 5_000, "reason": "an apology" });
    desk.act("give_credit", credit);
    let sell = |amount: i64, credit: i64| {
        let sale = json!({ "customer": newcomer, "amount": amount, "credit": credit });
        text(&desk.act("record_purchase", sale), "op")
    };
    sell(1_000, 1_000);
    assert_eq!(both(), (0, 0), "nothing of it was paid with money");
    sell(2_000, 1_001);
    assert_eq!(both(), (0, 9), "999 of it was");
    let points = json!({ "customer": newcomer, "points": 1_000, "reason": "an apology" });
    desk.act("adjust_points", points);
    desk.act("record_purchase", json!({ "customer": newcomer, "amount": 2_000, "spend": 400 }));
    assert_eq!(both(), (0, 609), "all of it with points");
    // So none of them took the place of the first real one.
    let sale = sell(1_500, 500);
    assert_eq!(both(), (30, 609 + EARNED + 20));
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 1 }));
    assert_eq!(both(), (0, 609 + 9), "of the rest 999 was paid with money");
    desk.end();
}

#[test]
fn who_does_not_collect_gets_no_thanks_and_a_merge_thanks_nobody_again() {
    let (desk, by, newcomer) = thanking();
    let done = desk.act("add_customer", json!({ "form": { "given": "B" }, "brought_by": by }));
    let outside = id_of(&done);
    let sale = desk.sell(&outside, 1_000);
    assert_eq!((desk.points(&by), desk.points(&outside)), (30, 0));
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(desk.points(&by), 0);
    let first = desk.sell(&newcomer, 1_000);
    let kept = desk.member("Sara");
    name(&desk, &kept, &by);
    desk.act("merge_customers", json!({ "kept": kept, "gone": newcomer }));
    desk.sell(&kept, 1_000);
    assert_eq!((desk.points(&by), desk.points(&kept)), (30, 2 * EARNED + 20));
    desk.act("void_purchase", json!({ "purchase": first }));
    assert_eq!((desk.points(&by), desk.points(&kept)), (0, EARNED));
    desk.end();
}

#[test]
fn whoever_bought_before_they_were_brought_thanks_nobody() {
    let (desk, by, _) = thanking();
    let old = desk.member("Nika");
    desk.sell(&old, 1_000);
    name(&desk, &old, &by);
    desk.sell(&old, 1_000);
    assert_eq!((desk.points(&by), desk.points(&old)), (0, 2 * EARNED));
    desk.end();
}

/// A ladder over points: Friend at 30, kept not a day longer than they stand.
fn ladder_at_thirty(desk: &Desk) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["ladder"] = json!({
        "basis": "points", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 0 },
        "steps": [{ "id": 1, "name": "Friend", "from": 30 }],
    });
    desk.act("change_settings", json!({ "settings": settings }));
}

/// The step somebody stands on. What an operation left to the night would be seen: it has nothing
/// to do.
fn step(desk: &Desk, customer: &str) -> Value {
    let night = desk.ask("run_night", json!({}));
    assert_eq!((&night["up"], &night["down"]), (&json!(0), &json!(0)), "done at once");
    desk.ask("get_counter", json!({ "customer": customer }))["step"]["name"].clone()
}

#[test]
fn thanks_take_the_introducer_up_at_once_and_down_again_with_them() {
    let (desk, by, newcomer) = thanking();
    ladder_at_thirty(&desk);
    let (none, friend) = (json!(null), json!("Friend"));
    let sale = desk.sell(&newcomer, 1_000);
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (friend.clone(), friend.clone()));
    let rows = desk.ask("get_ladder", json!({ "customer": by }))["steps"].clone();
    assert_eq!((&rows[0]["to"], &rows[0]["value"]), (&friend, &json!(30)));
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (none.clone(), none.clone()));
    desk.act("undo_op", json!({ "target": text(&void, "op") }));
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (friend.clone(), friend.clone()));
    let undone = desk.act("undo_op", json!({ "target": sale }));
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (none.clone(), none.clone()));
    desk.act("undo_op", json!({ "target": text(&undone, "op") }));
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (friend.clone(), friend.clone()));
    let back = desk.act("return_purchase", json!({ "purchase": sale, "amount": 1 }));
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (none.clone(), none));
    desk.act("undo_op", json!({ "target": text(&back, "op") }));
    assert_eq!((step(&desk, &by), step(&desk, &newcomer)), (friend.clone(), friend));
    desk.end();
}

#[test]
fn who_spent_the_thanks_falls_from_the_step_with_the_void_all_the_same() {
    let (desk, by, newcomer) = thanking();
    ladder_at_thirty(&desk);
    let sale = desk.sell(&newcomer, 1_000);
    let quote = desk.ask("quote_purchase", json!({ "customer": by, "amount": 90_000 }));
    let worth = quote["most_worth"].clone();
    desk.act("record_purchase", json!({ "customer": by, "amount": worth, "spend": 30 }));
    assert_eq!(step(&desk, &by), "Friend");
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!((step(&desk, &by), owed(&desk, &by)), (json!(null), 30));
    let story = desk.ask("list_timeline", json!({ "customer": by }))["rows"][0].clone();
    assert_eq!(story["op"], void["op"], "it moved nothing of theirs but the step");
    desk.end();
}

#[test]
fn a_return_of_what_was_paid_with_points_taken_back_leaves_the_step() {
    let desk = Desk::new("2026-11-21T10:00");
    ladder_at_thirty(&desk);
    let who = desk.member("Sara");
    desk.sell(&who, 3_000);
    let sale = json!({ "customer": who, "amount": 1_000, "spend": 30 });
    let sale = text(&desk.act("record_purchase", sale), "op");
    let back = desk.act("return_purchase", json!({ "purchase": sale, "amount": 1_000 }));
    assert_eq!(step(&desk, &who), "Friend");
    desk.act("undo_op", json!({ "target": text(&back, "op") }));
    assert_eq!(step(&desk, &who), "Friend", "points spent anew are none taken back");
    desk.end();
}
