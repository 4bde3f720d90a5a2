//! What somebody might try who wants something for nothing: each story is a way that was open, and
//! is closed.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

const NOW: &str = "2026-11-21T10:00";

fn set(desk: &Desk, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }));
}

/// A rule beside the usual one.
fn rule(desk: &Desk, id: i64, changes: Value) {
    set(desk, |program| {
        let mut rule = program["rules"][0].clone();
        rule["id"] = json!(id);
        for (name, value) in changes.as_object().expect("changes") {
            rule[name] = value.clone();
        }
        program["rules"].as_array_mut().expect("rules").push(rule);
    });
}

/// Points there are, and points that are owed.
fn held(desk: &Desk, customer: &str) -> (i64, i64) {
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    (desk.points(customer), card["owed"].as_i64().expect("points"))
}

fn by_hand(desk: &Desk, customer: &str, points: i64) -> Value {
    let input = json!({ "customer": customer, "points": points, "reason": "a story" });
    desk.act("adjust_points", input)
}

/// One person with two records: a sale whose 60 points are spent, and 100 points beside.
fn two_records(desk: &Desk) -> (String, String, Value) {
    let (kept, gone) = (desk.member("Maryam"), desk.member("Maryam"));
    let sale = desk.sell(&kept, 6_000);
    by_hand(desk, &kept, -60);
    by_hand(desk, &gone, 100);
    let merged = desk.act("merge_customers", json!({ "kept": kept, "gone": gone }));
    (kept, sale, merged)
}

#[test]
fn points_of_a_cancelled_reward_pay_what_another_record_of_theirs_owes() {
    let desk = Desk::new(NOW);
    let cup = json!({ "name": "a cup", "kind": "gift", "points": 100, "active": true });
    let cup = text(&desk.act("change_reward", cup), "op");
    let (customer, sale, _) = two_records(&desk);
    let slip = desk.act("redeem_reward", json!({ "customer": customer, "reward": cup }));
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(held(&desk, &customer), (0, 60));
    let cancel = json!({ "redemption": text(&slip, "op"), "state": "cancelled" });
    desk.act("change_redemption", cancel);
    assert_eq!(held(&desk, &customer), (40, 0), "nobody has points and owes points");
    desk.end();
}

#[test]
fn a_merge_pays_what_one_record_owes_out_of_what_the_other_has_and_its_undo_gives_it_back() {
    let desk = Desk::new(NOW);
    let (kept, gone) = (desk.member("Maryam"), desk.member("Maryam"));
    let sale = desk.sell(&kept, 6_000);
    by_hand(&desk, &kept, -60);
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    by_hand(&desk, &gone, 100);
    assert_eq!((held(&desk, &kept), held(&desk, &gone)), ((0, 60), (100, 0)));
    let both = json!({ "kept": kept, "gone": gone });
    let preview = desk.ask("preview_merge", both.clone());
    assert_eq!((&preview["points"], &preview["pays_owed"]), (&json!(40), &json!(60)));
    let merged = desk.act("merge_customers", both.clone());
    assert_eq!(held(&desk, &kept), (40, 0), "nobody has points and owes points");
    assert_eq!(merged["points"], -60);
    // The debt is paid: what made it is not taken back under the merge.
    let back = desk.refusal("undo_op", json!({ "target": void["op"] })).to_json();
    assert_eq!(back["args"]["ops"], json!([merged["op"]]));
    let parted = desk.act("undo_op", json!({ "target": merged["op"] }));
    assert_eq!((held(&desk, &kept), held(&desk, &gone)), ((0, 60), (100, 0)), "as they were");
    desk.act("undo_op", json!({ "target": parted["op"] }));
    assert_eq!(held(&desk, &kept), (40, 0));
    // What the kept record earned meanwhile pays its own debt when they are two again.
    desk.sell(&kept, 2_500);
    assert_eq!(held(&desk, &kept), (65, 0));
    desk.act("undo_op", json!({ "target": merged["op"], "reason": "two people" }));
    assert_eq!((held(&desk, &kept), held(&desk, &gone)), ((0, 35), (100, 0)));
    // The other way round the gone record's debt is paid by the kept one.
    let other = json!({ "kept": gone, "gone": kept });
    desk.act("merge_customers", other);
    assert_eq!(held(&desk, &gone), (65, 0));
    desk.end();
}

#[test]
fn points_that_an_undo_gives_back_pay_what_another_record_of_theirs_owes() {
    let desk = Desk::new(NOW);
    let (customer, sale, merged) = two_records(&desk);
    let prize = by_hand(&desk, &customer, -100);
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(held(&desk, &customer), (0, 60));
    let undo = desk.act("undo_op", json!({ "target": text(&prize, "op") }));
    assert_eq!(held(&desk, &customer), (40, 0), "nobody has points and owes points");
    // What the points of one record paid for the other one is not lost by parting them.
    let part = || desk.refusal("undo_op", json!({ "target": text(&merged, "op") })).to_json();
    assert_eq!(part()["args"]["ops"], json!([text(&undo, "op")]));
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(held(&desk, &customer), (0, 60));
    assert_eq!(part()["args"]["ops"], json!([text(&prize, "op")]), "it drew from both");
    desk.end();
}

#[test]
fn a_sale_written_for_an_earlier_day_of_a_birthday_is_not_given_for_a_second_time() {
    let desk = Desk::new("2026-11-24T10:00");
    let occasion = json!({ "occasion": { "of": "birthday", "days": 3 } });
    let gives = json!({ "by": "once", "points": 20 });
    rule(&desk, 2, json!({ "gives": gives, "by_step": false, "when": occasion }));
    let form = json!({ "given": "Maryam", "birthday": "1990-11-22" });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 30);
    for day in ["2026-11-20", "2026-11-23"] {
        let sale = json!({ "customer": customer, "amount": 1_000, "day": day });
        desk.act("record_purchase", sale);
    }
    assert_eq!(desk.points(&customer), 50, "one birthday, one gift");
    desk.end();
}

#[test]
fn a_sale_that_stands_again_brings_nothing_that_another_one_was_given_in_its_place() {
    let desk = Desk::new(NOW);
    rule(&desk, 2, json!({ "gives": { "by": "per_visit", "points": 50 }, "by_step": false }));
    rule(&desk, 3, json!({ "most_day": 10, "by_step": false }));
    let customer = desk.member("Maryam");
    let first = desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 10 + 50 + 10);
    let void = desk.act("void_purchase", json!({ "purchase": first }));
    let second = desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 70, "the visit and the day's cap are free again");
    let again = json!({ "target": text(&void, "op") });
    assert_eq!(desk.refused("undo_op", again.clone()), "stood_on");
    desk.act("void_purchase", json!({ "purchase": second }));
    desk.act("undo_op", again);
    assert_eq!(desk.points(&customer), 70);
    desk.end();
}

#[test]
fn two_records_that_are_parted_again_bring_nobody_through_themselves() {
    let desk = Desk::new(NOW);
    let name = |newcomer: &str, by: &str| json!({ "newcomer": newcomer, "by": by });
    let [kept, gone, friend, child, other] =
        ["Kept", "Gone", "Friend", "Child", "Other"].map(|name| desk.member(name));
    for (newcomer, by) in [(&gone, &friend), (&child, &gone), (&kept, &other)] {
        desk.act("name_introducer", name(newcomer, by));
    }
    let merged = desk.act("merge_customers", json!({ "kept": kept, "gone": gone }));
    // The friend's link rests: the kept record came through somebody else.
    let circle = desk.act("name_introducer", name(&friend, &child));
    let part = json!({ "target": text(&merged, "op") });
    assert_eq!(desk.refused("undo_op", part.clone()), "stood_on");
    desk.act("undo_op", json!({ "target": text(&circle, "op") }));
    desk.act("undo_op", part);
    let network = desk.ask("get_network", json!({ "customer": friend }));
    assert_eq!(network["count"], 2, "the gone record and the child");
    desk.end();
}

#[test]
fn what_went_with_leaving_does_not_come_back_once_its_sale_has() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    let had = desk.points(&customer);
    assert!(had > 0);
    let leave = json!({ "customer": customer, "state": "left", "keep_points": false });
    let left = desk.act("change_membership", leave);
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(desk.refused("undo_op", json!({ "target": left["op"] })), "stood_on");
    desk.act("undo_op", json!({ "target": void["op"] }));
    desk.act("undo_op", json!({ "target": left["op"] }));
    assert_eq!(desk.points(&customer), had);
    desk.end();
}
