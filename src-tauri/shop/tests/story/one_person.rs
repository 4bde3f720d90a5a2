//! Two records of one person: the merge, what it touches not, and its undo (CUS-20, lessons 58).

use crate::desk::{Desk, id_of, text};
use proptest::prelude::*;
use serde_json::{Value, json};

fn person(desk: &Desk, given: &str, phone: &str) -> (String, String) {
    let form = json!({ "given": given, "family": "Rezaei",
        "contacts": [{ "kind": "phone", "raw": phone }] });
    let done = desk.act("add_customer", json!({ "form": form, "join": true, "new_card": true }));
    let customer = id_of(&done);
    let card = counter(desk, &customer)["cards"][0]["number"].as_str().expect("a card").to_owned();
    (customer, card)
}

fn counter(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_counter", json!({ "customer": customer }))
}

fn page(desk: &Desk, customer: &str) -> Value {
    desk.ask("get_customer", json!({ "customer": customer }))
}

fn merge(desk: &Desk, kept: &str, gone: &str) -> Value {
    desk.act("merge_customers", json!({ "kept": kept, "gone": gone }))
}

fn undo(desk: &Desk, done: &Value) -> Value {
    desk.act("undo_op", json!({ "target": text(done, "op") }))
}

/// What a person's page says, without what counts every act and without ids of lines.
fn told(desk: &Desk, customer: &str) -> Value {
    let mut page = page(desk, customer);
    let map = page.as_object_mut().expect("a page");
    for field in ["version", "timeline", "timeline_count", "consents"] {
        map.remove(field);
    }
    page
}

fn exact(desk: &Desk, typed: &str) -> Value {
    desk.ask("find_customers", json!({ "text": typed }))["exact"].clone()
}

/// Two people with 120 and 80 points; returns them with their cards.
fn two(desk: &Desk) -> ((String, String), (String, String)) {
    let first = person(desk, "Sara", "+1 212 555 0101");
    let second = person(desk, "Sarah", "+1 212 555 0102");
    for (customer, points) in [(&first.0, 120), (&second.0, 80)] {
        desk.act(
            "adjust_points",
            json!({ "customer": customer, "points": points, "reason": "welcome" }),
        );
    }
    (first, second)
}

#[test]
fn two_with_120_and_80_points_are_one_with_200_and_both_cards_work_until_the_undo_restores_both() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, card), (gone, other)) = two(&desk);
    desk.act("add_note", json!({ "customer": gone, "text": "no nuts" }));
    desk.sell(&gone, 5_000);
    let before = (told(&desk, &kept), told(&desk, &gone));
    let lines = |customer: &str| page(&desk, customer)["timeline_count"].as_i64().expect("lines");
    let both_lines = lines(&kept) + lines(&gone);
    let preview = desk.ask("preview_merge", json!({ "kept": kept, "gone": gone }));
    assert_eq!(preview["points"], 250, "a sale of 50 dollars gave 50");
    assert_eq!(preview["fields"][0]["field"], "contacts");
    assert_eq!(
        preview["conflicts"][0],
        json!({ "field": "given", "stays": "Sara", "leaves": "Sarah" })
    );

    let done = merge(&desk, &kept, &gone);
    assert_eq!(desk.points(&kept), 250);
    for typed in [card.as_str(), other.as_str(), "+1 212 555 0101", "+1 212 555 0102"] {
        assert_eq!(exact(&desk, typed), json!(kept), "{typed}");
    }
    assert_eq!(id_of_page(&page(&desk, &gone)), kept, "the old page leads to the kept one");
    assert_eq!(desk.ask("list_customers", json!({}))["count"], 1);
    assert_eq!(lines(&kept), both_lines + 1, "the timeline is the union, and the merge");
    assert_eq!(page(&desk, &kept)["notes"][0]["text"], "no nuts");
    assert_eq!(page(&desk, &kept)["purchases"], 1);

    undo(&desk, &done);
    assert_eq!((told(&desk, &kept), told(&desk, &gone)), before);
    assert_eq!(exact(&desk, &other), json!(gone));
    assert_eq!(desk.ask("list_customers", json!({}))["count"], 2);
    desk.end();
}

fn id_of_page(page: &Value) -> String {
    text(&page["card"]["who"], "id")
}

#[test]
fn a_merge_can_be_done_again_after_its_undo_and_taken_back_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, _), (gone, _)) = two(&desk);
    let before = (told(&desk, &kept), told(&desk, &gone));
    let done = merge(&desk, &kept, &gone);
    let parted = undo(&desk, &done);
    let again = undo(&desk, &parted);
    assert_eq!(desk.points(&kept), 200);
    undo(&desk, &again);
    assert_eq!((told(&desk, &kept), told(&desk, &gone)), before);
    desk.end();
}

/// Two records: of the one that goes, the 100 points of a sale are spent; the other one has 100 of
/// its own. Returns both, the sale and the merge.
fn with_a_spent_sale(desk: &Desk) -> (String, String, String, Value) {
    let (kept, gone) = (desk.member("Sara"), desk.member("Sarah"));
    let sale = desk.sell(&gone, 10_000);
    for (customer, points) in [(&gone, -100), (&kept, 100)] {
        let input = json!({ "customer": customer, "points": points, "reason": "a story" });
        desk.act("adjust_points", input);
    }
    let merged = merge(desk, &kept, &gone);
    (kept, gone, sale, merged)
}

#[test]
fn a_sale_of_the_gone_record_that_came_back_out_of_the_kept_ones_points_stands_on_the_merge() {
    for name in ["return_purchase", "void_purchase"] {
        let desk = Desk::new("2026-11-21T10:00");
        let (kept, gone, sale, merged) = with_a_spent_sale(&desk);
        let mut input = json!({ "purchase": sale });
        if name == "return_purchase" {
            input["amount"] = json!(10_000);
        }
        let back = desk.act(name, input);
        assert_eq!(desk.points(&kept), 0, "what was spent of it comes from what there is");
        let part = json!({ "target": text(&merged, "op") });
        let refusal = desk.refusal("undo_op", part.clone()).to_json();
        assert_eq!(refusal["args"]["ops"], json!([back["op"]]), "{name}");
        undo(&desk, &back);
        desk.act("undo_op", part);
        assert_eq!((desk.points(&kept), desk.points(&gone)), (100, 0));
        desk.end();
    }
}

#[test]
fn credit_for_a_sale_of_the_gone_record_stands_on_the_merge() {
    let desk = Desk::new("2026-11-21T10:00");
    let (kept, gone) = (desk.member("Sara"), desk.member("Sarah"));
    let sale = desk.sell(&gone, 50);
    let merged = merge(&desk, &kept, &gone);
    let credit = |who: &str| counter(&desk, who)["credit"].clone();
    let input = json!({ "purchase": sale, "amount": 40, "as_credit": true });
    let back = desk.act("return_purchase", input);
    assert_eq!(credit(&kept), json!(40));
    let part = json!({ "target": text(&merged, "op") });
    assert_eq!(desk.refused("undo_op", part.clone()), "stood_on");
    undo(&desk, &back);
    desk.act("undo_op", part);
    assert_eq!((credit(&kept), credit(&gone)), (json!(0), json!(0)));
    desk.end();
}

#[test]
fn thanks_to_the_gone_record_that_were_taken_from_the_kept_one_stand_on_the_merge() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["referral"] =
        json!({ "active": true, "to_introducer": 50, "to_newcomer": 0, "least": 1_000 });
    desk.act("change_settings", json!({ "settings": settings }));
    let [kept, gone, friend] = ["Sara", "Sarah", "Nino"].map(|name| desk.member(name));
    desk.act("name_introducer", json!({ "newcomer": friend, "by": gone }));
    let sale = desk.sell(&friend, 2_000);
    let by_hand = |customer: &str, points: i64| {
        let input = json!({ "customer": customer, "points": points, "reason": "a story" });
        desk.act("adjust_points", input);
    };
    by_hand(&gone, -50);
    by_hand(&kept, 80);
    let merged = merge(&desk, &kept, &gone);
    let back = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(desk.points(&kept), 30);
    let part = json!({ "target": text(&merged, "op") });
    assert_eq!(desk.refused("undo_op", part.clone()), "stood_on");
    undo(&desk, &back);
    desk.act("undo_op", part);
    assert_eq!((desk.points(&kept), desk.points(&gone)), (80, 0));
    desk.end();
}

#[test]
fn a_purchase_after_the_merge_spends_from_both_and_then_stands_on_it() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, _), (gone, _)) = two(&desk);
    let done = merge(&desk, &kept, &gone);
    let sale =
        desk.act("record_purchase", json!({ "customer": gone, "amount": 100_000, "spend": 150 }));
    assert_eq!(sale["customer"], json!(kept), "a page left open writes to the kept record");
    let refusal = desk.refusal("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!(
        refusal.to_json(),
        json!({ "code": "stood_on",
        "args": { "count": 1, "ops": [sale["op"]] } })
    );
    undo(&desk, &sale);
    undo(&desk, &done);
    assert_eq!((desk.points(&kept), desk.points(&gone)), (120, 80));
    desk.end();
}

#[test]
fn what_happens_to_the_kept_record_after_the_merge_stays_with_it() {
    let desk = Desk::new("2026-11-21T10:00");
    // The older account is the gone record's: new points still go into the kept one's own.
    let ((gone, _), (kept, _)) = two(&desk);
    let done = merge(&desk, &kept, &gone);
    desk.sell(&kept, 1_000);
    desk.act("add_note", json!({ "customer": kept, "text": "later" }));
    undo(&desk, &done);
    assert_eq!((desk.points(&kept), desk.points(&gone)), (90, 120));
    assert_eq!(page(&desk, &kept)["notes"][0]["text"], "later");
    assert_eq!(page(&desk, &kept)["purchases"], 1);
    desk.end();
}

#[test]
fn a_merge_of_a_merge_leads_to_the_last_and_is_taken_back_from_the_last() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((b, _), (c, card)) = two(&desk);
    let a = desk.member("Ana");
    let first = merge(&desk, &b, &c);
    let second = merge(&desk, &a, &b);
    assert_eq!(desk.points(&a), 200);
    assert_eq!(exact(&desk, &card), json!(a));
    assert_eq!(id_of_page(&page(&desk, &c)), a);
    assert_eq!(desk.refused("undo_op", json!({ "target": text(&first, "op") })), "stood_on");
    undo(&desk, &second);
    assert_eq!(id_of_page(&page(&desk, &c)), b);
    undo(&desk, &first);
    assert_eq!((desk.points(&a), desk.points(&b), desk.points(&c)), (0, 120, 80));
    desk.end();
}

#[test]
fn an_opt_out_in_either_record_survives_the_merge() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, _), (gone, _)) = two(&desk);
    desk.act("record_consent", json!({ "customer": kept, "state": "given" }));
    desk.act("record_consent", json!({ "customer": gone, "state": "withdrawn" }));
    let says = |customer: &str| {
        let said = counter(&desk, customer)["consents"].as_array().expect("consents").clone();
        said.into_iter().map(|said| text(&said, "state")).collect::<Vec<_>>()
    };
    let before = says(&kept);
    let done = merge(&desk, &kept, &gone);
    assert!(says(&kept).iter().all(|state| state != "given"));
    undo(&desk, &done);
    assert_eq!(says(&kept), before);
    desk.act("stop_contact", json!({ "customer": gone, "stopped": true }));
    let done = merge(&desk, &kept, &gone);
    assert_eq!(counter(&desk, &kept)["stopped"], true);
    undo(&desk, &done);
    assert_eq!(counter(&desk, &kept)["stopped"], false);
    assert_eq!(counter(&desk, &gone)["stopped"], true);
    desk.end();
}

#[test]
fn a_promotion_for_who_was_chosen_is_for_the_record_that_stayed() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, _), (gone, _)) = two(&desk);
    let mut promotion = json!({
        "id": uuid::Uuid::new_v4(), "name": "For Sarah",
        "kind": { "gives": "percent", "percent": 10 },
        "audience": { "to": "chosen", "customers": [gone] },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": false,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    });
    desk.act("change_promotion", json!({ "promotion": promotion }));
    let off = |customer: &str| {
        let sale = json!({ "customer": customer, "amount": 1_000 });
        desk.ask("quote_purchase", sale)["off"].clone()
    };
    assert_eq!((off(&kept), off(&gone)), (json!(0), json!(100)));
    let done = merge(&desk, &kept, &gone);
    assert_eq!(off(&kept), json!(100));
    // An old page still names the gone record.
    promotion["name"] = json!("For Sarah and Sara");
    desk.act("change_promotion", json!({ "promotion": promotion }));
    assert_eq!(off(&kept), json!(100));
    let sale = json!({ "customer": kept, "amount": 1_000, "promotions": [promotion["id"]] });
    let sale = desk.act("record_purchase", sale);
    undo(&desk, &sale);
    undo(&desk, &done);
    assert_eq!((off(&kept), off(&gone)), (json!(0), json!(100)));
    desk.end();
}

#[test]
fn a_member_merged_into_a_stranger_makes_the_stranger_a_member_until_the_undo() {
    let desk = Desk::new("2026-11-21T10:00");
    let (_, (gone, _)) = two(&desk);
    let kept = id_of(&desk.act("add_customer", json!({ "form": { "given": "Sara" } })));
    let done = merge(&desk, &kept, &gone);
    assert_eq!(
        (desk.points(&kept), &counter(&desk, &kept)["who"]["membership"]),
        (80, &json!("joined"))
    );
    desk.sell(&kept, 1_000);
    assert_eq!(desk.points(&kept), 90);
    // The new points stand in the only account there is: the gone record's.
    assert_eq!(desk.refused("undo_op", json!({ "target": text(&done, "op") })), "stood_on");
    desk.end();
}

#[test]
fn nobody_is_merged_with_themselves_or_twice_and_old_merges_stay() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, _), (gone, _)) = two(&desk);
    let ask = |kept: &str, gone: &str| {
        desk.refused("merge_customers", json!({ "kept": kept, "gone": gone }))
    };
    assert_eq!(ask(&kept, &kept), "same_person");
    let done = merge(&desk, &kept, &gone);
    assert_eq!(ask(&kept, &gone), "already_merged");
    desk.go_to("2026-12-22T10:00");
    assert_eq!(desk.refused("undo_op", json!({ "target": text(&done, "op") })), "merge_too_old");
    desk.end();
}

#[test]
fn what_was_written_about_the_gone_record_is_not_taken_back_under_the_merge() {
    let desk = Desk::new("2026-11-21T10:00");
    let ((kept, _), (gone, _)) = two(&desk);
    let stopped = desk.act("stop_contact", json!({ "customer": gone, "stopped": true }));
    let done = merge(&desk, &kept, &gone);
    let refusal = desk.refusal("undo_op", json!({ "target": text(&stopped, "op") }));
    assert_eq!(refusal.to_json()["args"]["ops"][0], done["op"]);
    undo(&desk, &done);
    undo(&desk, &stopped);
    desk.end();
}

#[test]
fn a_record_that_stands_by_itself_again_is_at_once_on_the_step_of_its_sales() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["rules"] = json!([]);
    settings["program"]["ladder"] = json!({
        "basis": "spend", "span": { "over": "rolling", "days": 20 },
        "keep": { "keep": "grace", "days": 3 },
        "steps": [{ "id": 1, "name": "silver", "from": 5_000 }],
    });
    desk.act("change_settings", json!({ "settings": settings }));
    let (sara, twin) = (desk.member("Sara"), desk.member("Sara"));
    let sold = desk.act("record_purchase", json!({ "customer": twin, "amount": 6_000 }));
    let void = desk.act("void_purchase", json!({ "purchase": sold["op"] }));
    desk.go_to("2026-11-27T10:00");
    desk.ask("run_night", json!({}));
    let step =
        |who: &str| desk.ask("get_ladder", json!({ "customer": who }))["now"]["name"].clone();
    assert_eq!(step(&twin), Value::Null);
    let one = merge(&desk, &sara, &twin);
    desk.act("undo_op", json!({ "target": void["op"], "reason": "it was sold" }));
    assert_eq!(step(&sara), "silver");
    undo(&desk, &one);
    assert_eq!(step(&twin), "silver");
    desk.end();
}

#[test]
fn two_records_are_offered_as_one_by_phone_by_email_and_by_whole_name_however_written() {
    let desk = Desk::new("2026-11-21T10:00");
    let add = |given: &str, family: &str, kind: &str, raw: &str| {
        let contacts = match raw {
            "" => json!([]),
            raw => json!([{ "kind": kind, "raw": raw }]),
        };
        let form = json!({ "given": given, "family": family, "contacts": contacts });
        id_of(&desk.act("add_customer", json!({ "form": form })))
    };
    let both = [
        (add("Sara", "A", "phone", "+1 212 555 0101"), add("S.", "B", "phone", "+12125550101")),
        (add("Nino", "C", "email", "Nino@Shop.ge"), add("N.", "D", "email", "nino@shop.ge")),
        (add("علي", "كريمي", "", ""), add("علی", "کریمی", "", "")),
    ];
    // A first name alone is nobody's own.
    add("Mina", "", "", "");
    add("Mina", "", "", "");
    let rows = desk.ask("list_pairs", json!({}))["rows"].as_array().expect("rows").clone();
    assert_eq!(rows.len(), 3);
    for (place, (one, other)) in both.iter().enumerate() {
        let holds =
            |row: &Value, who: &str| [&row["one"], &row["other"]].iter().any(|of| of["id"] == who);
        let row = rows.iter().find(|row| holds(row, one) && holds(row, other)).expect("a pair");
        let by = ["phone", "email", "name"].map(|by| row[by] == true);
        assert_eq!(by.iter().position(|by| *by), Some(place), "{row}");
        assert_eq!(by.iter().filter(|by| **by).count(), 1);
    }
    desk.end();
}

#[test]
fn a_pair_told_apart_is_not_offered_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let add = |given: &str| {
        let form = json!({ "given": given, "family": "Rezaei",
            "contacts": [{ "kind": "phone", "raw": "+1 212 555 0101" }] });
        id_of(&desk.act("add_customer", json!({ "form": form })))
    };
    let (sara, ali) = (add("Sara"), add("Ali"));
    let pairs = || desk.ask("list_pairs", json!({}))["rows"].as_array().expect("rows").clone();
    assert_eq!((pairs().len(), &pairs()[0]["phone"]), (1, &json!(true)));
    let done = desk.act("mark_not_same", json!({ "one": ali, "other": sara }));
    assert!(pairs().is_empty());
    undo(&desk, &done);
    assert_eq!(pairs().len(), 1);
    desk.end();
}

#[test]
fn a_card_says_who_of_the_household_carries_it_and_a_daughter_has_a_birthday() {
    let desk = Desk::new("2026-11-21T10:00");
    let (customer, number) = person(&desk, "Sara", "+1 212 555 0101");
    let card = counter(&desk, &customer)["cards"][0]["id"].clone();
    let done = desk.act(
        "change_relatives",
        json!({ "customer": customer,
        "relatives": [{ "name": "Nika", "relation": "daughter", "birthday": "2015-11-22" }],
        "facts": [{ "text": "diabetic", "sensitive": true }, { "text": "likes figs" }],
        "holders": [{ "card": card, "name": "Ali, son" }] }),
    );
    let found = desk.ask("find_customers", json!({ "text": number }));
    assert_eq!(found["holder"], "Ali, son");
    let today = desk.ask("get_today", json!({}));
    assert_eq!(
        (&today["birthdays"][0]["in_days"], &today["birthdays"][0]["relative"]),
        (&json!(1), &json!("Nika (daughter)"))
    );
    let known = desk.ask("get_relatives", json!({ "customer": customer }));
    assert_eq!(known["facts"][0], json!({ "text": "diabetic", "sensitive": true }));
    // No letter has a field for it, and no list takes it out of the shop.
    let template = json!({ "language": "en", "text": "Dear {name}, {facts}" });
    let dispatched = vafa_shop::dispatch(&desk.shop, &desk.actor, "change_template", {
        let mut input = template;
        input["op_id"] = json!(uuid::Uuid::new_v4());
        input
    });
    assert!(dispatched.is_err(), "a letter has no field for a fact");
    for read in ["get_customer", "get_counter"] {
        let told = desk.ask(read, json!({ "customer": customer })).to_string();
        assert!(!told.contains("diabetic"), "{read} does not show what is sensitive");
    }
    undo(&desk, &done);
    let known = desk.ask("get_relatives", json!({ "customer": customer }));
    assert_eq!(
        (&known["relatives"], &known["facts"], &known["holders"]),
        (&json!([]), &json!([]), &json!([]))
    );
    desk.end();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_happened_a_merge_keeps_the_sum_and_its_undo_restores_both(
        deeds in prop::collection::vec((0usize..5, 0usize..2, 1i64..40), 1..14),
        later in prop::collection::vec((0usize..2, 1i64..40), 0..3),
    ) {
        let desk = Desk::new("2026-11-21T10:00");
        let ((kept, _), (gone, _)) = two(&desk);
        let mut sales: Vec<String> = Vec::new();
        for (deed, who, amount) in deeds {
            let who = if who == 0 { &kept } else { &gone };
            match deed {
                0 => sales.push(desk.sell(who, amount * 100)),
                1 => drop(desk.act("adjust_points",
                    json!({ "customer": who, "points": amount, "reason": "sorry" }))),
                2 => drop(desk.act("add_note", json!({ "customer": who, "text": format!("n{amount}") }))),
                3 => drop(desk.act("stop_contact", json!({ "customer": who,
                    "stopped": counter(&desk, who)["stopped"] == json!(false) }))),
                _ => if let Some(sale) = sales.pop() {
                    desk.act("void_purchase", json!({ "purchase": sale }));
                },
            }
        }
        let before = (told(&desk, &kept), told(&desk, &gone));
        let sum = desk.points(&kept) + desk.points(&gone);
        let done = merge(&desk, &kept, &gone);
        prop_assert_eq!(desk.points(&kept), sum);
        let mut undone = Vec::new();
        for (deed, amount) in later {
            undone.push(match deed {
                0 => desk.act("record_purchase", json!({ "customer": kept, "amount": amount * 100 })),
                _ => desk.act("adjust_points",
                    json!({ "customer": kept, "points": -amount.min(desk.points(&kept)).max(1), "reason": "x" })),
            });
        }
        for one in undone.iter().rev() {
            undo(&desk, one);
        }
        undo(&desk, &done);
        prop_assert_eq!((told(&desk, &kept), told(&desk, &gone)), before);
        desk.end();
    }
}
