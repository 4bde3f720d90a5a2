//! Prize draws and scratch cards (LOY-12, LOY-13).

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use vafa_domain::draw::{Fault, Record, commitment, hex, unhex, verify};
use vafa_domain::fact::Fact;
use vafa_domain::id::OpId;
use vafa_shop::{Shop, dispatch};

pub fn terms(entrants: Value) -> Value {
    json!({
        "entrants": entrants,
        "prizes": [
            { "name": "Samovar", "count": 1, "cost": 9_000 },
            { "name": "Cup", "count": 2, "cost": 500 },
        ],
        "reserves": 2,
        "one_each": true,
        "without_earlier_winners": false,
    })
}

/// Opens a draw; returns its id and the operation.
pub fn open(desk: &Desk, terms: Value) -> (String, String) {
    let done = desk.act("open_draw", json!({ "name": "Nowruz", "terms": terms }));
    let rows = desk.ask("list_draws", json!({}));
    (text(&rows["rows"][0], "draw"), text(&done, "op"))
}

fn seed_of(desk: &Desk, op: &str) -> String {
    let op = OpId(op.parse().expect("an id"));
    let opened = desk.shop.store().read(|book| book.op(op)).expect("a read").expect("an op");
    match opened.fact {
        Fact::DrawOpened(opened) => opened.seed,
        other => panic!("{other:?}"),
    }
}

pub fn page(desk: &Desk, draw: &str) -> Value {
    desk.ask("get_draw", json!({ "draw": draw }))
}

pub fn people(desk: &Desk, count: usize) -> Vec<String> {
    (0..count).map(|n| desk.member(&format!("Member {n}"))).collect()
}

pub fn saved(desk: &Desk, draw: &str) -> Record {
    let path = desk.path("record.json");
    desk.ask("save_draw_record", json!({ "draw": draw, "into": path }));
    serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("a record")
}

#[test]
fn a_draw_is_opened_closed_made_with_a_word_and_its_record_verifies() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 8);
    let (draw, op) = open(&desk, terms(json!("members")));
    let seed = seed_of(&desk, &op);
    let published = page(&desk, &draw);
    let bytes = unhex(&seed).expect("a seed");
    assert_eq!(published["commitment"], json!(hex(&commitment(&bytes))));
    assert_eq!(published["entrants"], 8, "as it would be now");
    assert_eq!(published["row"]["cost"], 10_000);
    desk.act("close_draw", json!({ "draw": draw }));
    // Who joins after the close is not in it.
    people(&desk, 3);
    assert_eq!(page(&desk, &draw)["entrants"], 8);
    assert_eq!(desk.refused("save_draw_record", json!({ "draw": draw, "into": "x" })), "draw_turn");
    desk.act("make_draw", json!({ "draw": draw, "witness": " انار  " }));
    let made = page(&desk, &draw);
    assert_eq!(made["seed"], json!(seed));
    assert_eq!(made["witness"], "انار");
    let states: Vec<_> = made["wins"].as_array().unwrap().iter().map(|win| &win["state"]).collect();
    assert_eq!(states, ["waiting", "waiting", "waiting", "reserve", "reserve"]);
    let record = saved(&desk, &draw);
    assert_eq!(verify(&record), Ok(()));
    assert_eq!(json!(record.commitment), published["commitment"]);
    let told: Vec<u64> = record
        .prizes
        .iter()
        .flat_map(|prize| prize.winners.clone())
        .chain(record.reserves.clone())
        .collect();
    let shown: Vec<u64> =
        made["wins"].as_array().unwrap().iter().filter_map(|win| win["number"].as_u64()).collect();
    assert_eq!(told, shown, "the record names who the window names");
    let mut touched = record;
    touched.witness = "سیب".to_owned();
    assert_eq!(verify(&touched), Err(Fault::Winners));
    desk.end();
}

#[test]
fn the_seed_is_told_to_nobody_before_the_draw() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = people(&desk, 3).remove(0);
    let opened =
        desk.act("open_draw", json!({ "name": "Nowruz", "terms": terms(json!("members")) }));
    let seed = seed_of(&desk, &text(&opened, "op"));
    let draw = text(&desk.ask("list_draws", json!({}))["rows"][0], "draw");
    let tells = |told: &Value| told.to_string().contains(&seed);
    assert!(!tells(&opened));
    let everywhere = || {
        [
            desk.ask("list_draws", json!({})),
            page(&desk, &draw),
            desk.ask("list_activity", json!({})),
            desk.ask("list_timeline", json!({ "customer": customer })),
            desk.ask("get_shop", json!({})),
        ]
    };
    assert!(!everywhere().iter().any(tells), "while it is open");
    let closed = desk.act("close_draw", json!({ "draw": draw }));
    assert!(!tells(&closed));
    assert!(!everywhere().iter().any(tells), "while it is closed");
    let refused = desk.refusal("save_draw_record", json!({ "draw": draw, "into": "x" }));
    assert!(!tells(&refused.to_json()));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    assert!(tells(&page(&desk, &draw)), "after the draw it is public");
    desk.end();
}

#[test]
fn a_closed_list_does_not_change_and_a_made_draw_is_not_taken_back() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 4);
    let (draw, opened) = open(&desk, terms(json!("members")));
    let closed = text(&desk.act("close_draw", json!({ "draw": draw })), "op");
    assert_eq!(desk.refused("close_draw", json!({ "draw": draw })), "draw_turn");
    assert_eq!(desk.refused("undo_op", json!({ "target": opened })), "stood_on");
    // Before the draw the list can be given up and frozen anew.
    desk.act("undo_op", json!({ "target": closed }));
    assert_eq!(page(&desk, &draw)["row"]["state"], "open");
    assert_eq!(desk.refused("make_draw", json!({ "draw": draw, "witness": "Sara" })), "draw_turn");
    people(&desk, 1);
    let closed = text(&desk.act("close_draw", json!({ "draw": draw })), "op");
    assert_eq!(page(&desk, &draw)["entrants"], 5);
    let made = desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    assert_eq!(made["undoable"], false, "it says so before");
    assert_eq!(desk.refused("undo_op", json!({ "target": made["op"] })), "cannot_undo");
    assert_eq!(desk.refused("undo_op", json!({ "target": closed })), "stood_on");
    assert_eq!(desk.refused("make_draw", json!({ "draw": draw, "witness": "Sara" })), "draw_turn");
    desk.end();
}

#[test]
fn an_opened_draw_is_called_off_and_on_again() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 1);
    let (draw, opened) = open(&desk, terms(json!("members")));
    let off = text(&desk.act("undo_op", json!({ "target": opened })), "op");
    assert_eq!(page(&desk, &draw)["row"]["state"], "withdrawn");
    assert_eq!(desk.refused("close_draw", json!({ "draw": draw })), "draw_turn");
    desk.act("undo_op", json!({ "target": off }));
    desk.act("close_draw", json!({ "draw": draw }));
    desk.end();
}

#[test]
fn the_same_request_makes_a_draw_once() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 5);
    let (draw, _) = open(&desk, terms(json!("members")));
    desk.act("close_draw", json!({ "draw": draw }));
    let make = json!({ "op_id": uuid::Uuid::new_v4(), "draw": draw, "witness": "seven" });
    let first = desk.ask("make_draw", make.clone());
    let wins = page(&desk, &draw);
    assert_eq!(desk.ask("make_draw", make), first);
    assert_eq!(page(&desk, &draw), wins);
    desk.end();
}

#[test]
fn buyers_between_two_days_are_in_by_what_they_kept() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = people(&desk, 4);
    desk.sell(&who[0], 5_000);
    let back = desk.sell(&who[1], 5_000);
    desk.act("return_purchase", json!({ "purchase": back, "amount": 1 }));
    let void = desk.sell(&who[2], 9_000);
    desk.act("void_purchase", json!({ "purchase": void }));
    desk.go_to("2026-11-22T10:00");
    desk.sell(&who[3], 9_000);
    let day = "2026-11-21";
    let entrants = json!({ "buyers": { "from": day, "to": day, "least": 5_000 } });
    let (draw, _) = open(&desk, terms(entrants));
    assert_eq!(page(&desk, &draw)["entrants"], 1, "nobody with less, void or on another day");
    desk.act("close_draw", json!({ "draw": draw }));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    let made = page(&desk, &draw);
    assert_eq!(made["wins"].as_array().unwrap().len(), 1, "one prize a person");
    assert_eq!(made["wins"][0]["customer"], json!(who[0]));
    desk.end();
}

#[test]
fn a_prize_of_who_does_not_come_goes_to_the_next_reserve_and_back() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 5);
    let (draw, _) = open(&desk, terms(json!("members")));
    desk.act("close_draw", json!({ "draw": draw }));
    desk.act("make_draw", json!({ "draw": draw, "witness": "Sara" }));
    let before = page(&desk, &draw);
    let at = |place: u32| json!({ "draw": draw, "place": place });
    let note = json!({ "draw": draw, "place": 0, "note": "did not answer for a week" });
    let passed = text(&desk.act("pass_prize_on", note), "op");
    let now = page(&desk, &draw);
    assert_eq!(now["wins"][0]["state"], "passed");
    assert_eq!(now["wins"][0]["note"], "did not answer for a week");
    assert_eq!(
        (&now["wins"][3]["state"], &now["wins"][3]["prize"]),
        (&json!("waiting"), &json!("Samovar"))
    );
    assert_eq!(desk.refused("hand_over_prize", at(0)), "prize_turn");
    assert_eq!(desk.refused("hand_over_prize", at(4)), "prize_turn");
    let handed = text(&desk.act("hand_over_prize", at(3)), "op");
    assert_eq!(desk.refused("hand_over_prize", at(3)), "prize_turn");
    assert_eq!(desk.refused("undo_op", json!({ "target": passed })), "stood_on");
    desk.act("undo_op", json!({ "target": handed }));
    desk.act("undo_op", json!({ "target": passed }));
    assert_eq!(page(&desk, &draw)["wins"], before["wins"], "as it was drawn");
    desk.act("pass_prize_on", at(0));
    desk.act("pass_prize_on", at(3));
    desk.act("pass_prize_on", at(4));
    let left = page(&desk, &draw);
    assert_eq!(left["row"]["waiting"], 2, "with no reserve left the prize stays with the shop");
    desk.act("hand_over_prize", at(1));
    assert_eq!(page(&desk, &draw)["row"]["handed"], 1);
    desk.end();
}

#[test]
fn whoever_won_before_stays_out_where_the_draw_says_so() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 4);
    let (first, _) = open(&desk, terms(json!("members")));
    desk.act("close_draw", json!({ "draw": first }));
    desk.act("make_draw", json!({ "draw": first, "witness": "Sara" }));
    let won: Vec<Value> = page(&desk, &first)["wins"].as_array().unwrap()[..3]
        .iter()
        .map(|w| w["customer"].clone())
        .collect();
    let mut without = terms(json!("members"));
    without["without_earlier_winners"] = json!(true);
    let (second, _) = open(&desk, without);
    desk.act("close_draw", json!({ "draw": second }));
    desk.act("make_draw", json!({ "draw": second, "witness": "Sara" }));
    let now = page(&desk, &second);
    assert_eq!(now["entrants"], 1);
    assert!(!won.contains(&now["wins"][0]["customer"]));
    desk.end();
}

#[test]
fn a_draw_is_closed_and_made_on_no_earlier_day() {
    let desk = Desk::new("2026-11-21T10:00");
    people(&desk, 2);
    let (draw, _) = open(&desk, terms(json!("members")));
    desk.go_to("2026-11-20T10:00");
    assert_eq!(desk.refused("close_draw", json!({ "draw": draw })), "day_doubtful");
    desk.go_to("2026-11-22T10:00");
    desk.act("close_draw", json!({ "draw": draw }));
    desk.go_to("2026-11-21T10:00");
    assert_eq!(
        desk.refused("make_draw", json!({ "draw": draw, "witness": "Sara" })),
        "day_doubtful"
    );
    desk.end();
}

#[test]
fn terms_out_of_bounds_open_no_draw() {
    let desk = Desk::new("2026-11-21T10:00");
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut terms = terms(json!("members"));
        change(&mut terms);
        desk.refused("open_draw", json!({ "name": "Nowruz", "terms": terms }))
    };
    assert_eq!(refused(&|terms| terms["prizes"] = json!([])), "draw_prizes");
    assert_eq!(refused(&|terms| terms["prizes"][0]["cost"] = json!(-1)), "draw_prizes");
    assert_eq!(refused(&|terms| terms["prizes"][0]["name"] = json!("  ")), "text_needed");
    assert_eq!(refused(&|terms| terms["reserves"] = json!(20_000)), "draw_places");
    let days = json!({ "buyers": { "from": "2026-11-21", "to": "2026-11-20", "least": 0 } });
    assert_eq!(refused(&|terms| terms["entrants"] = days.clone()), "draw_buyers");
    let free = json!({ "points": { "per": 0 } });
    assert_eq!(refused(&|terms| terms["entrants"] = free.clone()), "draw_points");
    let nameless = json!({ "name": " ", "terms": terms(json!("members")) });
    assert_eq!(desk.refused("open_draw", nameless), "text_needed");
    desk.end();
}

fn print(desk: &Desk, cards: u32, prizes: u32) -> (String, Value) {
    let input = json!({
        "op_id": uuid::Uuid::new_v4(),
        "name": "Spring",
        "cards": cards,
        "prizes": [{ "name": "Tea", "count": prizes, "cost": 250 }],
        "with_sale": false,
    });
    desk.ask("print_scratch_run", input.clone());
    let runs = desk.ask("list_scratch_runs", json!({}));
    (text(&runs["rows"][0], "run"), input)
}

fn codes(desk: &Desk, run: &str) -> Vec<Value> {
    desk.ask("get_scratch_codes", json!({ "run": run }))["cards"].as_array().unwrap().clone()
}

/// A code with a prize and one without.
pub fn one_of_each(desk: &Desk, run: &str) -> (String, String) {
    let cards = codes(desk, run);
    let code = |wins: bool| {
        let card = cards.iter().find(|card| card["prize"].is_string() == wins);
        text(card.expect("a card"), "code")
    };
    (code(true), code(false))
}

pub fn state(desk: &Desk, code: &str) -> String {
    text(&desk.ask("check_scratch_code", json!({ "code": code })), "state")
}

#[test]
fn a_run_of_1000_with_50_prizes_has_exactly_50_and_its_codes_are_kept_as_hashes() {
    let desk = Desk::new("2026-11-21T10:00");
    let (run, input) = print(&desk, 1_000, 50);
    let cards = codes(&desk, &run);
    assert_eq!(cards.iter().filter(|card| card["prize"] == "Tea").count(), 50);
    desk.ask("print_scratch_run", input.clone());
    assert_eq!(codes(&desk, &run), cards, "the same run again has the same codes");
    let row = desk.ask("list_scratch_runs", json!({}))["rows"][0].clone();
    assert_eq!((&row["cards"], &row["cost"]), (&json!(1_000), &json!(12_500)));
    let op = OpId(input["op_id"].as_str().unwrap().parse().unwrap());
    let body = desk.shop.store().read(|book| book.op(op)).unwrap().unwrap();
    let body = serde_json::to_string(&body.fact).unwrap();
    assert!(cards.iter().all(|card| !body.contains(card["code"].as_str().unwrap())));
    let path = desk.path("codes.csv");
    desk.ask("save_scratch_codes", json!({ "run": run, "into": path }));
    let table = std::fs::read_to_string(path).unwrap();
    assert_eq!(table.lines().count(), 1_001);
    assert!(table.contains(cards[7]["code"].as_str().unwrap()));
    desk.act("confirm_scratch_run", json!({ "run": run }));
    assert_eq!(desk.refused("get_scratch_codes", json!({ "run": run })), "scratch_codes_gone");
    assert_eq!(desk.refused("confirm_scratch_run", json!({ "run": run })), "already_so");
    let secret = desk.shop.store().read(|book| book.here(&format!("scratch_secret:{run}")));
    assert_eq!(secret.unwrap(), None, "the secret is dropped");
    desk.end();
}

#[test]
fn a_scratch_code_is_paid_once_and_every_other_answer_is_a_word_of_its_own() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let (run, _) = print(&desk, 20, 5);
    let (wins, nothing) = one_of_each(&desk, &run);
    let pay = |code: &str| json!({ "code": code, "customer": customer });
    assert_eq!(state(&desk, &wins), "not_active");
    let hidden = desk.ask("check_scratch_code", json!({ "code": wins }));
    assert_eq!(hidden["prize"], Value::Null, "what is under a card not given out is not told");
    assert_eq!(desk.refused("pay_scratch_prize", pay(&wins)), "scratch_not_active");
    let active = desk.act("activate_scratch_cards", json!({ "codes": [wins, nothing] }));
    assert_eq!((state(&desk, &wins), state(&desk, &nothing)), ("wins".into(), "nothing".into()));
    assert_eq!(desk.refused("pay_scratch_prize", pay(&nothing)), "scratch_nothing");
    let paid = desk.act("pay_scratch_prize", pay(&wins));
    assert_eq!(state(&desk, &wins), "paid");
    assert_eq!(desk.refused("pay_scratch_prize", pay(&wins)), "scratch_paid");
    assert_eq!(desk.refused("undo_op", json!({ "target": active["op"] })), "stood_on");
    let row = desk.ask("list_scratch_runs", json!({}))["rows"][0].clone();
    assert_eq!((&row["paid"], &row["prizes"][0]["paid"]), (&json!(250), &json!(1)));
    let undone = desk.act("undo_op", json!({ "target": paid["op"] }));
    assert_eq!(state(&desk, &wins), "wins");
    desk.act("undo_op", json!({ "target": undone["op"] }));
    assert_eq!(state(&desk, &wins), "paid");
    let mut wrong = wins.clone().into_bytes();
    wrong[5] = b'0' + (wrong[5] - b'0' + 1) % 10;
    let wrong = String::from_utf8(wrong).unwrap();
    assert_eq!(desk.refused("check_scratch_code", json!({ "code": wrong })), "code_check_digit");
    assert_eq!(desk.refused("check_scratch_code", json!({ "code": "12" })), "code_shape");
    let foreign =
        vafa_domain::code::BearerCode::make(vafa_domain::code::CodeKind::Scratch, [7; 16]);
    assert_eq!(state(&desk, foreign.as_str()), "unknown");
    assert_eq!(desk.refused("pay_scratch_prize", pay(foreign.as_str())), "scratch_code_unknown");
    desk.end();
}

#[test]
fn a_blocked_run_pays_nothing_until_it_is_open_again() {
    let desk = Desk::new("2026-11-21T10:00");
    let (run, _) = print(&desk, 10, 3);
    let (wins, _) = one_of_each(&desk, &run);
    let on = desk.act("activate_scratch_cards", json!({ "run": run }));
    assert_eq!(desk.refused("activate_scratch_cards", json!({ "run": run })), "already_so");
    let blocked = desk.act("block_scratch_run", json!({ "run": run, "blocked": true }));
    assert_eq!(state(&desk, &wins), "blocked");
    assert_eq!(desk.refused("pay_scratch_prize", json!({ "code": wins })), "scratch_blocked");
    assert_eq!(desk.refused("get_scratch_codes", json!({ "run": run })), "scratch_blocked");
    desk.act("undo_op", json!({ "target": blocked["op"] }));
    assert_eq!(state(&desk, &wins), "wins");
    desk.act("undo_op", json!({ "target": on["op"] }));
    assert_eq!(state(&desk, &wins), "not_active");
    desk.end();
}

#[test]
fn an_undone_run_is_blocked_unless_something_was_paid() {
    let desk = Desk::new("2026-11-21T10:00");
    let (run, input) = print(&desk, 10, 3);
    let (wins, _) = one_of_each(&desk, &run);
    let undone = desk.act("undo_op", json!({ "target": input["op_id"] }));
    assert_eq!(state(&desk, &wins), "blocked");
    desk.act("undo_op", json!({ "target": undone["op"] }));
    desk.act("activate_scratch_cards", json!({ "codes": [wins] }));
    let (second, input) = print(&desk, 10, 3);
    let (other, _) = one_of_each(&desk, &second);
    desk.act("activate_scratch_cards", json!({ "codes": [other] }));
    desk.act("pay_scratch_prize", json!({ "code": other }));
    assert_eq!(desk.refused("undo_op", json!({ "target": input["op_id"] })), "stood_on");
    assert_eq!(
        desk.refused("activate_scratch_cards", json!({ "run": second, "codes": [wins] })),
        "scratch_code_unknown",
        "cards of one run at once",
    );
    desk.end();
}

#[test]
fn two_who_pay_one_code_at_once_pay_it_once() {
    let desk = Desk::new("2026-11-21T10:00");
    let (run, _) = print(&desk, 60, 50);
    desk.act("activate_scratch_cards", json!({ "run": run }));
    let second = Shop::open(&desk.path("shop.vafa"), desk.clock.clone(), "machine of the story")
        .expect("the same file");
    for card in codes(&desk, &run).iter().filter(|card| card["prize"].is_string()) {
        let pay = |shop: &Shop| {
            let input = json!({ "op_id": uuid::Uuid::new_v4(), "code": card["code"] });
            dispatch(shop, &desk.actor, "pay_scratch_prize", input).is_ok()
        };
        let paid = std::thread::scope(|scope| {
            let hands = [scope.spawn(|| pay(&desk.shop)), scope.spawn(|| pay(&second.shop))];
            hands.map(|hand| hand.join().expect("a hand"))
        });
        assert_eq!(paid.into_iter().filter(|paid| *paid).count(), 1);
    }
    desk.end();
}

#[test]
fn a_run_out_of_bounds_is_not_made() {
    let desk = Desk::new("2026-11-21T10:00");
    let refused = |cards: u32, count: u32| {
        let prizes = json!([{ "name": "Tea", "count": count, "cost": 1 }]);
        desk.refused("print_scratch_run", json!({ "name": "x", "cards": cards, "prizes": prizes }))
    };
    assert_eq!(refused(0, 1), "scratch_cards");
    assert_eq!(refused(100_001, 1), "scratch_cards");
    assert_eq!(refused(5, 6), "scratch_prizes");
    let unknown = json!({ "run": uuid::Uuid::new_v4() });
    assert_eq!(desk.refused("get_scratch_codes", unknown), "scratch_run_unknown");
    desk.end();
}
