//! Tickets of a draw: by hand, by a rule of the program, and who is in it.

use crate::desk::Desk;
use crate::draws::{open, page, people, saved, terms};
use serde_json::{Value, json};

#[test]
fn tickets_given_by_hand_weigh_and_go_back_while_the_list_is_open() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = people(&desk, 3);
    let (draw, opened) = open(&desk, terms(json!("tickets")));
    let give = |customer: &str, tickets: u32| json!({ "draw": draw, "customer": customer, "tickets": tickets, "reason": "helped out" });
    assert_eq!(desk.refused("close_draw", json!({ "draw": draw })), "draw_empty");
    desk.act("give_tickets", give(&who[0], 2));
    desk.act("give_tickets", give(&who[0], 1));
    let taken = desk.act("give_tickets", give(&who[1], 5));
    desk.act("undo_op", json!({ "target": taken["op"] }));
    assert_eq!(desk.refused("undo_op", json!({ "target": opened })), "stood_on");
    let kept = desk.act("give_tickets", give(&who[2], 4));
    let mut nameless = give(&who[0], 1);
    nameless["reason"] = json!(" ");
    assert_eq!(desk.refused("give_tickets", nameless), "reason_needed");
    assert_eq!(desk.refused("give_tickets", give(&who[0], 0)), "tickets_out_of_bounds");
    let now = page(&desk, &draw);
    assert_eq!((&now["entrants"], &now["tickets"]), (&json!(2), &json!(7)));
    assert_eq!(desk.points(&who[0]), 0, "tickets are no points");
    desk.act("close_draw", json!({ "draw": draw }));
    assert_eq!(desk.refused("give_tickets", give(&who[1], 1)), "draw_turn");
    assert_eq!(desk.refused("undo_op", json!({ "target": kept["op"] })), "stood_on");
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    assert_eq!(saved(&desk, &draw).entrants.iter().map(|one| one.weight).sum::<u32>(), 7);
    let (members, _) = open(&desk, terms(json!("members")));
    let wrong = json!({ "draw": members, "customer": who[0], "tickets": 1, "reason": "x" });
    assert_eq!(desk.refused("give_tickets", wrong), "draw_without_tickets");
    desk.end();
}

fn held(desk: &Desk, customer: &str) -> Value {
    desk.ask("list_tickets", json!({ "customer": customer }))["rows"].clone()
}

#[test]
fn a_rule_gives_tickets_with_sales_while_the_draw_is_open_and_everybody_in_it_is_listed() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = people(&desk, 102);
    let (draw, _) = open(&desk, terms(json!("tickets")));
    assert_eq!(desk.ask("list_draws", json!({}))["rows"][0]["by_tickets"], true);
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["rules"].as_array_mut().expect("rules").push(json!({
        "id": 7, "into": { "tickets": draw },
        "gives": { "by": "per_amount", "points": 2, "per": 1_000 },
    }));
    desk.act("change_settings", json!({ "settings": settings }));
    let sale = json!({ "customer": who[0], "amount": 2_500 });
    let told = desk.ask("quote_purchase", sale)["rules"].clone();
    assert_eq!((&told[1]["into"], &told[1]["gave"]), (&json!({ "tickets": draw }), &json!(5)));
    let first = desk.sell(&who[0], 2_500);
    assert_eq!(held(&desk, &who[0])[0]["tickets"], 5);
    desk.act("return_purchase", json!({ "purchase": first, "amount": 1_500 }));
    assert_eq!(held(&desk, &who[0])[0]["tickets"], 2, "what came back has no tickets");
    for one in &who[1..] {
        desk.sell(one, 1_000);
    }
    let mut listed: Vec<Value> = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = desk.ask("list_entrants", json!({ "draw": draw, "after": after }));
        listed.extend(page["rows"].as_array().expect("rows").clone());
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    let ids: Vec<&str> = listed.iter().filter_map(|row| row["who"]["id"].as_str()).collect();
    assert_eq!(ids, who.iter().map(String::as_str).collect::<Vec<_>>(), "each once");
    let now = page(&desk, &draw);
    assert_eq!((&now["entrants"], &now["tickets"]), (&json!(102), &json!(204)));
    let tickets: i64 = listed.iter().filter_map(|row| row["tickets"].as_i64()).sum();
    assert_eq!(tickets, 204);
    desk.act("close_draw", json!({ "draw": draw }));
    desk.sell(&who[1], 9_000);
    assert_eq!(held(&desk, &who[1])[0]["tickets"], 2, "the list is closed");
    let frozen = desk.ask("list_entrants", json!({ "draw": draw }));
    assert_eq!(frozen["rows"][1]["tickets"], 2);
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    assert_eq!(held(&desk, &who[1]), json!([]), "nothing waits any more");
    desk.end();
}

fn merge(desk: &Desk, kept: &str, gone: &str) -> Value {
    desk.act("merge_customers", json!({ "kept": kept, "gone": gone }))
}

fn undo(desk: &Desk, done: &Value) -> Value {
    desk.act("undo_op", json!({ "target": done["op"] }))
}

/// Closes the list of a draw and makes it.
fn drawn(desk: &Desk, draw: &str) {
    desk.act("close_draw", json!({ "draw": draw }));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
}

#[test]
fn whoever_won_under_another_record_has_won() {
    let desk = Desk::new("2026-11-21T10:00");
    let gone = people(&desk, 1).remove(0);
    let (first, _) = open(&desk, terms(json!("members")));
    drawn(&desk, &first);
    let kept = people(&desk, 1).remove(0);
    let mut without = terms(json!("members"));
    without["without_earlier_winners"] = json!(true);
    let (second, _) = open(&desk, without);
    assert_eq!(page(&desk, &second)["entrants"], 1);
    let merged = merge(&desk, &kept, &gone);
    assert_eq!(page(&desk, &second)["entrants"], 0, "they are one, and one of them won");
    undo(&desk, &merged);
    assert_eq!(page(&desk, &second)["entrants"], 1);
    desk.end();
}

#[test]
fn a_list_on_which_two_became_one_is_closed_anew_before_the_draw() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = people(&desk, 3);
    let (draw, _) = open(&desk, terms(json!("members")));
    let closed = desk.act("close_draw", json!({ "draw": draw }));
    merge(&desk, &who[0], &who[1]);
    let make = json!({ "draw": draw, "witness": "Sara" });
    assert_eq!(desk.refused("make_draw", make), "draw_twice");
    undo(&desk, &closed);
    drawn(&desk, &draw);
    assert_eq!(page(&desk, &draw)["wins"].as_array().map(Vec::len), Some(2), "one prize a person");
    assert_eq!(saved(&desk, &draw).reopened, 1, "the record says so, and it holds");
    desk.end();
}

#[test]
fn a_prize_goes_on_to_no_reserve_who_is_the_winner_by_another_record() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 3);
    let mut one = terms(json!("members"));
    one["prizes"] = json!([{ "name": "Samovar", "count": 1, "cost": 9_000 }]);
    let (draw, _) = open(&desk, one);
    drawn(&desk, &draw);
    let win = |place: usize| page(&desk, &draw)["wins"][place].clone();
    let who = |place: usize| win(place)["customer"].as_str().expect("an id").to_owned();
    merge(&desk, &who(0), &who(1));
    desk.act("pass_prize_on", json!({ "draw": draw, "place": 0 }));
    let states = [0, 1, 2].map(|place| win(place)["state"].clone());
    assert_eq!(states, ["passed", "reserve", "waiting"]);
    desk.end();
}

#[test]
fn points_of_the_day_of_close_are_whole_tickets_of_those_who_collect_and_stay_theirs() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["pending_days"] = json!(7);
    desk.act("change_settings", json!({ "settings": settings }));
    let who = people(&desk, 5);
    let give = |customer: &str, points: i64| {
        let input = json!({ "customer": customer, "points": points, "reason": "welcome" });
        desk.act("adjust_points", input);
    };
    for (customer, points) in who.iter().zip([250, 99, 100, 900]) {
        give(customer, points);
    }
    desk.act("change_membership", json!({ "customer": who[3], "state": "paused" }));
    // What waits for the end of the return window is nobody's yet.
    desk.sell(&who[4], 90_000);
    let (draw, _) = open(&desk, terms(json!({ "points": { "per": 100 } })));
    assert_eq!(desk.ask("list_draws", json!({}))["rows"][0]["by_tickets"], false);
    let now = page(&desk, &draw);
    assert_eq!((&now["entrants"], &now["tickets"]), (&json!(2), &json!(3)));
    give(&who[1], 1);
    desk.act("close_draw", json!({ "draw": draw }));
    give(&who[1], 5_000);
    let frozen = page(&desk, &draw);
    assert_eq!((&frozen["entrants"], &frozen["tickets"]), (&json!(3), &json!(4)));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    let record = saved(&desk, &draw);
    let tickets: Vec<u32> = record.entrants.iter().map(|one| one.weight).collect();
    assert_eq!(tickets, [2, 1, 1], "by number, rounded down");
    assert_eq!(vafa_domain::draw::verify(&record), Ok(()));
    assert_eq!((desk.points(&who[0]), desk.points(&who[2])), (250, 100));
    desk.end();
}
