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
fn a_birthday_that_is_written_anew_is_not_given_for_a_second_time() {
    let desk = Desk::new("2026-11-22T10:00");
    let occasion = json!({ "occasion": { "of": "birthday", "days": 3 } });
    let gives = json!({ "by": "once", "points": 20 });
    rule(&desk, 2, json!({ "gives": gives, "by_step": false, "when": occasion }));
    let form = |birthday: &str| json!({ "given": "Maryam", "birthday": birthday });
    let added = desk.act("add_customer", json!({ "form": form("1990-11-22"), "join": true }));
    let customer = id_of(&added);
    let born = |birthday: &str| {
        let version = desk.ask("get_customer", json!({ "customer": customer }))["version"].clone();
        let edit = json!({ "customer": customer, "form": form(birthday), "version": version });
        desk.act("edit_customer", edit);
    };
    desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 30);
    desk.go_to("2026-11-26T10:00");
    born("1990-11-28");
    let void = desk.sell(&customer, 1_000);
    assert_eq!(desk.points(&customer), 40, "one birthday a year");
    desk.act("void_purchase", json!({ "purchase": void }));
    // The next one comes early, and the one after it late.
    born("1990-11-22");
    for (day, points) in [("2027-11-20", 60), ("2028-11-25", 90)] {
        desk.go_to(&format!("{day}T10:00"));
        desk.act("confirm_day", json!({ "day": day }));
        desk.sell(&customer, 1_000);
        assert_eq!(desk.points(&customer), points, "{day}");
    }
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

/// One person with two records, of which the other one owes 60 points: what a sale of it gave was
/// spent before the sale was void. Returns both; the first one has the number 7.
fn one_who_owes(desk: &Desk) -> (String, String) {
    let form = json!({ "given": "Maryam", "reference": "7" });
    let kept = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    let gone = desk.member("Maryam");
    let sale = desk.sell(&gone, 6_000);
    by_hand(desk, &gone, -60);
    desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(held(desk, &gone), (0, 60));
    (kept, gone)
}

/// Takes a file over as the preview proposes it, with the points of its sales.
fn take_over(desk: &Desk, list: &str) -> Value {
    let path = desk.path("list.csv");
    std::fs::write(&path, list).expect("a file");
    let preview = desk.ask("read_import", json!({ "path": path }));
    let input = json!({
        "path": path, "rows_are": preview["rows_are"], "mapping": preview["mapping"],
        "award_points": preview["rows_are"] == "purchases",
    });
    let done = desk.act("run_import", input);
    assert_eq!(done["error_count"], 0, "{done}");
    done
}

#[test]
fn points_of_a_file_pay_what_another_record_of_theirs_owes() {
    for (list, points, owed) in [
        ("Customer number,First name,Points\n7,Maryam,100\n", 40, 0),
        ("Customer number,First name,Points\n7,Maryam,50\n", 0, 10),
        ("customer,date,amount_usd\n7,2026-01-03,50\n7,2026-02-03,30\n7,2026-03-03,8\n", 28, 0),
    ] {
        let desk = Desk::new(NOW);
        let (kept, gone) = one_who_owes(&desk);
        desk.act("merge_customers", json!({ "kept": kept, "gone": gone }));
        take_over(&desk, list);
        assert_eq!(held(&desk, &kept), (points, owed), "{list}");
        desk.end();
    }
}

#[test]
fn what_a_file_gave_and_is_owed_when_it_goes_is_paid_by_another_record_of_theirs() {
    let desk = Desk::new(NOW);
    let form = json!({ "given": "Maryam", "reference": "7" });
    let gone = id_of(&desk.act("add_customer", json!({ "form": form, "join": true })));
    let sale = desk.sell(&gone, 2_000);
    by_hand(&desk, &gone, -20);
    let list = take_over(&desk, "Customer number,First name,Points\n7,Maryam,30\n");
    desk.act("void_purchase", json!({ "purchase": sale }));
    let kept = desk.member("Maryam");
    by_hand(&desk, &kept, 100);
    let merged = desk.act("merge_customers", json!({ "kept": kept, "gone": gone }));
    assert_eq!(held(&desk, &kept), (110, 0));
    let back = desk.act("take_back_import", json!({ "import": list["import"] }));
    assert_eq!(held(&desk, &kept), (80, 0), "nobody has points and owes points");
    let part = desk.refusal("undo_op", json!({ "target": text(&merged, "op") })).to_json();
    assert_eq!(part["args"]["ops"], json!([text(&back, "op")]), "it paid for the other one");
    desk.end();
}

/// A point for each dollar, and 20 for 100 points within 30 days; somebody who has reached them with
/// 99 dollars and one.
fn reached(desk: &Desk) -> (String, String, String) {
    let within = json!({ "reached": { "points": 100, "within_days": 30 } });
    let gives = json!({ "by": "once", "points": 20 });
    rule(desk, 2, json!({ "gives": gives, "by_step": false, "when": within }));
    let customer = desk.member("Maryam");
    let (great, small) = (desk.sell(&customer, 9_900), desk.sell(&customer, 100));
    assert_eq!(desk.points(&customer), 99 + 1 + 20);
    (customer, great, small)
}

#[test]
fn a_bonus_for_points_within_days_goes_with_what_had_reached_it() {
    let all = |sale: &str| json!({ "purchase": sale, "amount": 9_900 });
    for name in ["return_purchase", "void_purchase", "undo_op"] {
        let desk = Desk::new(NOW);
        let (customer, great, _) = reached(&desk);
        let back = || match name {
            "return_purchase" => desk.act(name, all(&great)),
            "void_purchase" => desk.act(name, json!({ "purchase": great })),
            _ => desk.act(name, json!({ "target": great })),
        };
        let undo = |done: &Value| desk.act("undo_op", json!({ "target": text(done, "op") }));
        let gone = back();
        assert_eq!(held(&desk, &customer), (1, 0), "{name}");
        undo(&gone);
        assert_eq!(held(&desk, &customer), (120, 0), "{name}");
        // An exchange reaches it anew, once.
        let gone = back();
        let other = desk.sell(&customer, 9_900);
        assert_eq!(held(&desk, &customer), (120, 0), "{name}");
        let again = json!({ "target": text(&gone, "op") });
        assert_eq!(desk.refused("undo_op", again.clone()), "stood_on", "{name}");
        desk.act("void_purchase", json!({ "purchase": other }));
        desk.act("undo_op", again);
        assert_eq!(held(&desk, &customer), (120, 0), "{name}");
        desk.end();
    }
}

#[test]
fn a_bonus_that_went_is_taken_once_and_owed_as_far_as_it_is_spent() {
    let desk = Desk::new(NOW);
    let (customer, great, small) = reached(&desk);
    by_hand(&desk, &customer, -120);
    let part = desk.act("return_purchase", json!({ "purchase": great, "amount": 4_900 }));
    assert_eq!(held(&desk, &customer), (0, 49 + 20));
    desk.act("return_purchase", json!({ "purchase": great, "amount": 5_000 }));
    let last = desk.act("void_purchase", json!({ "purchase": small }));
    assert_eq!(held(&desk, &customer), (0, 120), "no more than was given");
    // What it was given with is gone since.
    let undo = json!({ "target": text(&part, "op") });
    assert_eq!(desk.refused("undo_op", undo), "stood_on");
    desk.act("undo_op", json!({ "target": text(&last, "op") }));
    assert_eq!(held(&desk, &customer), (0, 119));
    desk.end();
}

#[test]
fn a_sale_that_stands_again_brings_no_bonus_whose_points_are_gone() {
    let desk = Desk::new(NOW);
    let (customer, great, small) = reached(&desk);
    let gone = desk.act("void_purchase", json!({ "purchase": small }));
    let back = desk.act("void_purchase", json!({ "purchase": great }));
    assert_eq!(held(&desk, &customer), (0, 0));
    let undo = |done: &Value| json!({ "target": text(done, "op") });
    assert_eq!(desk.refused("undo_op", undo(&gone)), "stood_on");
    desk.act("undo_op", undo(&back));
    desk.act("undo_op", undo(&gone));
    assert_eq!(held(&desk, &customer), (120, 0));
    desk.end();
}

#[test]
fn a_bonus_stays_with_what_still_reaches_it_and_with_what_came_before_its_days() {
    let desk = Desk::new(NOW);
    let early = desk.member("Nino");
    let before = desk.sell(&early, 5_000);
    let (customer, great, _) = reached(&desk);
    let more = desk.sell(&customer, 4_000);
    desk.act("return_purchase", json!({ "purchase": great, "amount": 4_000 }));
    assert_eq!(held(&desk, &customer), (59 + 1 + 40 + 20, 0), "100 points all the same");
    desk.act("void_purchase", json!({ "purchase": more }));
    assert_eq!(held(&desk, &customer), (59 + 1, 0));
    // Thirty days later the first sale is none of those that reach it.
    desk.go_to("2026-12-21T10:00");
    desk.sell(&early, 10_000);
    desk.act("void_purchase", json!({ "purchase": before }));
    assert_eq!(held(&desk, &early), (120, 0));
    desk.end();
}
