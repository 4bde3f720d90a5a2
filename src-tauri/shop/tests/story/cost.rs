//! What keeping people costs the shop: each line reckoned by hand, and what stands behind it.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

const NOW: &str = "2026-11-21T10:00";
const SPAN: (&str, &str) = ("2026-11-01", "2026-11-30");

/// A point for each dollar, worth five cents; a stamp and, for tea, 30 cents of credit a sale.
fn program(desk: &Desk) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    let program = &mut settings["program"];
    program["spend"] = json!({ "points": 1, "worth": 5 });
    let rules = program["rules"].as_array_mut().expect("rules");
    rules.push(json!({ "id": 8, "into": { "stamps": 1 },
        "gives": { "by": "per_visit", "points": 1 }, "by_step": false }));
    rules.push(json!({ "id": 9, "into": "credit", "gives": { "by": "per_goods", "points": 30 },
        "goods": { "only": ["tea"], "not": [] }, "by_step": false }));
    program["stamp_cards"] = json!([{ "id": 1, "name": "Coffee", "needs": 1,
        "gives": "a coffee", "worth": 110, "active": true }]);
    program["referral"] =
        json!({ "active": true, "to_introducer": 30, "to_newcomer": 21, "least": 1_000 });
    desk.act("change_settings", json!({ "settings": settings }));
}

fn line(desk: &Desk, kind: &str) -> Value {
    let cost = desk.ask("get_loyalty_cost", json!({ "from": SPAN.0, "until": SPAN.1 }));
    let lines = cost["lines"].as_array().expect("lines");
    lines.iter().find(|line| line["kind"] == kind).cloned().unwrap_or(Value::Null)
}

/// Times, people and cost of a line.
fn came(desk: &Desk, kind: &str) -> Option<(i64, i64, i64)> {
    let line = line(desk, kind);
    let number = |field: &str| line[field].as_i64();
    Some((number("times")?, number("people")?, number("cost")?))
}

/// Does something and takes it back: it cost nothing.
fn act_and_undo(desk: &Desk, name: &str, input: Value) {
    let done = desk.act(name, input);
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
}

fn promotions(desk: &Desk, who: &str) -> i64 {
    let id = Uuid::new_v4();
    let autumn = json!({
        "id": id, "name": "Autumn", "kind": { "gives": "percent", "percent": 10 },
        "audience": { "to": "everyone" }, "needs_code": false, "stacking": "together",
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "expected_cost": 0,
        "least_margin_percent": null, "active": true,
    });
    desk.act("change_promotion", json!({ "promotion": autumn }));
    let sale =
        |customer: Value| json!({ "customer": customer, "amount": 3_000, "promotions": [id] });
    desk.act("record_purchase", sale(json!(who)));
    desk.act("record_purchase", sale(json!(null)));
    act_and_undo(desk, "record_purchase", sale(json!(who)));
    let mut off = autumn;
    off["active"] = json!(false);
    desk.act("change_promotion", json!({ "promotion": off }));
    let rows = desk.ask("list_promotions", json!({}))["rows"].clone();
    rows[0]["sum"]["cost"].as_i64().expect("a cost")
}

#[test]
fn what_a_promotion_and_points_took_off_is_what_their_rooms_say() {
    let desk = Desk::new(NOW);
    program(&desk);
    let maryam = desk.member("Maryam");
    assert_eq!(promotions(&desk, &maryam), 600, "ten percent of 30 dollars, twice");
    assert_eq!(came(&desk, "promotion"), Some((2, 1, 600)));
    let points = json!({ "customer": maryam, "points": 200, "reason": "a present" });
    desk.act("adjust_points", points);
    assert_eq!(came(&desk, "points"), None, "what was given is not used yet");
    let sale = json!({ "customer": maryam, "amount": 2_000, "spend": 100 });
    let sold = text(&desk.act("record_purchase", sale.clone()), "op");
    act_and_undo(&desk, "record_purchase", sale);
    assert_eq!(came(&desk, "points"), Some((1, 1, 500)), "100 points at five cents");
    let part = desk.act("return_purchase", json!({ "purchase": sold, "amount": 500 }));
    assert_eq!(came(&desk, "points"), Some((1, 1, 375)), "a quarter went back as points");
    desk.act("undo_op", json!({ "target": text(&part, "op") }));
    assert_eq!(came(&desk, "points"), Some((1, 1, 500)));
    desk.act("return_purchase", json!({ "purchase": sold, "amount": 2_000 }));
    assert_eq!(came(&desk, "points"), None);
    desk.end();
}

#[test]
fn rewards_stamps_services_and_samples_cost_what_they_cost_when_they_were_given() {
    let desk = Desk::new(NOW);
    program(&desk);
    let (maryam, sara) = (desk.member("Maryam"), desk.member("Sara"));
    let cup = json!({ "name": "Cup", "kind": "gift", "points": 10, "cost": 2_000, "active": true });
    let cup = text(&desk.act("change_reward", cup), "op");
    desk.sell(&maryam, 9_000);
    desk.sell(&sara, 9_000);
    let choose = |who: &str| json!({ "customer": who, "reward": cup });
    desk.act("redeem_reward", choose(&maryam));
    desk.act("redeem_reward", choose(&sara));
    act_and_undo(&desk, "redeem_reward", choose(&sara));
    assert_eq!(came(&desk, "reward"), Some((2, 2, 4_000)));
    let stamps = desk.act("redeem_stamps", json!({ "customer": maryam, "card": 1 }));
    assert_eq!(came(&desk, "stamps"), Some((1, 1, 110)));
    let undo = desk.act("undo_op", json!({ "target": text(&stamps, "op") }));
    assert_eq!(came(&desk, "stamps"), None);
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(came(&desk, "stamps"), Some((1, 1, 110)), "it was given after all");
    let favour = |cost: i64| json!({ "customer": sara, "name": "Wrapping", "cost": cost });
    desk.act("do_favour", favour(300));
    desk.act("do_favour", favour(0));
    act_and_undo(&desk, "do_favour", favour(1_000));
    assert_eq!(came(&desk, "favour"), Some((2, 1, 300)));
    assert_eq!(desk.ask("favour_report", json!({}))["cost"], 300);
    let sample = json!({ "customer": sara, "goods": "tea", "cost": 40 });
    desk.act("give_trial", sample.clone());
    act_and_undo(&desk, "give_trial", sample);
    assert_eq!(came(&desk, "trial"), Some((1, 1, 40)));
    // A cost that changes later changes nothing that was given.
    let dear = json!({ "id": cup, "name": "Cup", "kind": "gift", "points": 10, "cost": 9_999,
        "active": true });
    desk.act("change_reward", dear);
    assert_eq!(came(&desk, "reward"), Some((2, 2, 4_000)));
    desk.end();
}

#[test]
fn gift_cards_and_credit_cost_what_was_given_and_not_what_was_sold_or_came_back() {
    let desk = Desk::new(NOW);
    program(&desk);
    let maryam = desk.member("Maryam");
    let card = |kind: &str, more: Value| {
        let mut card = json!({ "kind": kind, "amount": 5_000, "reason": "a long wait" });
        for (name, value) in more.as_object().expect("fields") {
            card[name] = value.clone();
        }
        card
    };
    desk.act("issue_gift_card", card("sold", json!({})));
    assert_eq!(came(&desk, "gift_card"), None, "what was sold was paid for");
    desk.act("issue_gift_card", card("apology", json!({ "customer": maryam })));
    desk.act("issue_gift_card", card("sold", json!({ "paid": 4_800 })));
    act_and_undo(&desk, "issue_gift_card", card("reward", json!({})));
    assert_eq!(came(&desk, "gift_card"), Some((2, 1, 5_200)));
    let credit = |amount: i64| json!({ "customer": maryam, "amount": amount, "reason": "sorry" });
    desk.act("give_credit", credit(700));
    act_and_undo(&desk, "give_credit", credit(900));
    assert_eq!(came(&desk, "credit"), Some((1, 1, 700)));
    let tea = json!([{ "goods": "tea", "quantity_milli": 2_000, "amount": 1_000 }]);
    let sale = json!({ "customer": maryam, "amount": 1_000, "lines": tea });
    let sold = text(&desk.act("record_purchase", sale), "op");
    assert_eq!(came(&desk, "credit"), Some((2, 1, 760)), "two pieces at thirty cents");
    let back = json!({ "purchase": sold, "amount": 1_000, "as_credit": true });
    desk.act("return_purchase", back);
    assert_eq!(came(&desk, "credit").map(|line| line.2), Some(700), "that was their own money");
    desk.end();
}

#[test]
fn prizes_cost_when_they_are_handed_over_and_thanks_stand_beside_the_sum() {
    let desk = Desk::new(NOW);
    program(&desk);
    let (maryam, sara) = (desk.member("Maryam"), desk.member("Sara"));
    let terms = json!({ "entrants": "members", "prizes": [
            { "name": "Samovar", "count": 1, "cost": 9_000 }, { "name": "Cup", "count": 1, "cost": 500 },
        ], "reserves": 0, "one_each": true, "without_earlier_winners": false });
    desk.act("open_draw", json!({ "name": "Nowruz", "terms": terms }));
    let draw = text(&desk.ask("list_draws", json!({}))["rows"][0], "draw");
    desk.act("close_draw", json!({ "draw": draw }));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Nika" }));
    assert_eq!(came(&desk, "draw"), None, "nobody has come");
    desk.act("hand_over_prize", json!({ "draw": draw, "place": 1 }));
    assert_eq!(came(&desk, "draw"), Some((1, 1, 500)));
    let prizes = json!([{ "name": "Tea", "count": 2, "cost": 250 }]);
    desk.act(
        "print_scratch_run",
        json!({ "name": "Spring", "cards": 2, "prizes": prizes, "with_sale": false }),
    );
    let run = text(&desk.ask("list_scratch_runs", json!({}))["rows"][0], "run");
    let code = desk.ask("get_scratch_codes", json!({ "run": run }))["cards"][0]["code"].clone();
    desk.act("activate_scratch_cards", json!({ "run": run }));
    desk.act("pay_scratch_prize", json!({ "code": code, "customer": sara }));
    assert_eq!(came(&desk, "scratch"), Some((1, 1, 250)));
    assert_eq!(desk.ask("list_scratch_runs", json!({}))["rows"][0]["paid"], 250);
    desk.act("name_introducer", json!({ "newcomer": sara, "by": maryam }));
    let sold = desk.sell(&sara, 1_500);
    let thanks = line(&desk, "thanks");
    assert_eq!((&thanks["points"], &thanks["counts"]), (&json!(51), &json!(false)));
    assert_eq!(came(&desk, "thanks"), Some((2, 2, 255)), "51 points at five cents");
    let whole = desk.ask("get_loyalty_cost", json!({ "from": SPAN.0, "until": SPAN.1 }));
    assert_eq!(whole["total"], 750, "points cost where they are used");
    desk.act("return_purchase", json!({ "purchase": sold, "amount": 501 }));
    assert_eq!(came(&desk, "thanks"), None, "999 are no real purchase");
    desk.end();
}

#[test]
fn each_line_is_the_sum_of_the_uses_behind_it_and_days_outside_the_span_are_left_out() {
    let desk = Desk::new("2026-10-31T10:00");
    program(&desk);
    let (maryam, sara) = (desk.member("Maryam"), desk.member("Sara"));
    let favour =
        |who: &str, cost: i64| json!({ "customer": who, "name": "Wrapping", "cost": cost });
    for (day, cost) in [("2026-10-31", 1), ("2026-11-01", 20), ("2026-11-30", 300)] {
        desk.go_to(&format!("{day}T12:00"));
        desk.act("do_favour", favour(&maryam, cost));
    }
    for _ in 0..110 {
        desk.act("do_favour", favour(&sara, 1));
    }
    desk.act("give_credit", json!({ "customer": sara, "amount": 70, "reason": "sorry" }));
    desk.go_to("2026-12-01T10:00");
    desk.act("do_favour", favour(&maryam, 4_000));
    assert_eq!(came(&desk, "favour"), Some((112, 2, 430)));
    let span = json!({ "from": SPAN.0, "until": SPAN.1 });
    let cost = desk.ask("get_loyalty_cost", span.clone());
    assert_eq!(cost["total"], 500);
    for line in cost["lines"].as_array().expect("lines") {
        let mut asked = span.clone();
        asked["kind"] = line["kind"].clone();
        let (mut rows, mut pages) = (Vec::new(), 0);
        loop {
            let page = desk.ask("list_loyalty_cost", asked.clone());
            rows.extend(page["rows"].as_array().expect("rows").clone());
            pages += 1;
            if page["next"].is_null() {
                break;
            }
            asked["after"] = page["next"].clone();
        }
        assert_eq!(pages, rows.len().div_ceil(100), "{}", line["kind"]);
        let sum: i64 = rows.iter().filter_map(|row| row["cost"].as_i64()).sum();
        let people: BTreeSet<String> =
            rows.iter().map(|row| row["who"]["id"].to_string()).collect();
        let told = (json!(rows.len()), json!(people.len()), json!(sum));
        let (times, people, cost) = (&line["times"], &line["people"], &line["cost"]);
        assert_eq!((&told.0, &told.1, &told.2), (times, people, cost), "{}", line["kind"]);
    }
    let wrong = json!({ "from": "2026-12-05", "until": "2026-12-01" });
    assert_eq!(desk.refused("get_loyalty_cost", wrong), "day_in_future");
    desk.end();
}
