//! Stories of promotions and coupons at the counter.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use uuid::Uuid;
use vafa_domain::id::PersonId;
use vafa_shop::{Actor, Role, dispatch};

const NOW: &str = "2026-11-21T10:00";

/// A promotion for everybody, of the kind and with what else is given.
pub fn promotion(kind: Value, more: Value) -> Value {
    let mut promotion = json!({
        "id": Uuid::new_v4(), "name": "Autumn", "kind": kind, "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": null, "total": null, "stacking": "together", "needs_code": false,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    });
    for (name, value) in more.as_object().expect("an object") {
        promotion[name] = value.clone();
    }
    promotion
}

pub fn percent(percent: u8) -> Value {
    json!({ "gives": "percent", "percent": percent })
}

fn two_for_one() -> Value {
    json!({ "gives": "n_for_m", "take": 2, "pay": 1, "goods": { "only": [], "not": [] } })
}

/// Makes a promotion; returns its id.
pub fn made(desk: &Desk, promotion: &Value) -> String {
    desk.act("change_promotion", json!({ "promotion": promotion }));
    text(promotion, "id")
}

fn line(goods: &str, pieces: i64, amount: i64) -> Value {
    json!({ "goods": goods, "quantity_milli": pieces * 1_000, "amount": amount })
}

fn sale(customer: Option<&str>, lines: Value, more: Value) -> Value {
    let amount = lines.as_array().expect("lines").iter().map(|line| &line["amount"]);
    let amount: i64 = amount.map(|amount| amount.as_i64().expect("an amount")).sum();
    let mut sale = json!({ "customer": customer, "amount": amount, "lines": lines });
    for (name, value) in more.as_object().expect("an object") {
        sale[name] = value.clone();
    }
    sale
}

/// Sells with everything the question advises; returns the purchase and what was taken off.
fn sell_as_advised(desk: &Desk, asked: Value) -> (String, i64) {
    let quote = desk.ask("quote_purchase", asked.clone());
    let mut sale = asked;
    sale["promotions"] = taken(&quote);
    let done = desk.act("record_purchase", sale);
    (text(&done, "op"), quote["off"].as_i64().expect("off"))
}

fn taken(quote: &Value) -> Value {
    let offers = quote["offers"]["offers"].as_array().expect("offers");
    offers.iter().filter(|one| one["taken"] == true).map(|one| one["promotion"].clone()).collect()
}

fn sum_of(desk: &Desk, promotion: &str) -> Value {
    let rows = desk.ask("list_promotions", json!({}))["rows"].clone();
    let mut rows = rows.as_array().expect("rows").iter();
    rows.find(|row| row["promotion"]["id"] == promotion).expect("the promotion")["sum"].clone()
}

fn purchase(desk: &Desk, id: &str) -> Value {
    let rows = desk.ask("list_purchases", json!({}))["rows"].clone();
    let mut rows = rows.as_array().expect("rows").iter();
    rows.find(|row| row["id"] == id).expect("the purchase").clone()
}

fn set_program(desk: &Desk, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    change(&mut settings["program"]);
    desk.act("change_settings", json!({ "settings": settings }));
}

#[test]
fn three_equal_pieces_under_two_for_one_pay_two_and_of_two_prices_the_cheaper_is_free() {
    let desk = Desk::new(NOW);
    let tea = made(&desk, &promotion(two_for_one(), json!({})));
    let customer = desk.member("Maryam");
    let three = sale(Some(&customer), json!([line("tea", 3, 300)]), json!({}));
    let (bought, off) = sell_as_advised(&desk, three);
    assert_eq!(off, 100);
    let row = purchase(&desk, &bought);
    assert_eq!((&row["amount"], &row["off"]), (&json!(200), &json!(100)));
    let mixed = sale(Some(&customer), json!([line("cup", 1, 100), line("jam", 1, 80)]), json!({}));
    let quote = desk.ask("quote_purchase", mixed.clone());
    assert_eq!((&quote["off"], &quote["to_pay"]), (&json!(80), &json!(100)));
    sell_as_advised(&desk, mixed);
    let sum = sum_of(&desk, &tea);
    assert_eq!((&sum["uses"], &sum["off"], &sum["cost"]), (&json!(2), &json!(180), &json!(180)));
    // One piece of a pair: what is missing is said.
    let one = sale(None, json!([line("cup", 1, 100)]), json!({}));
    let near = desk.ask("quote_purchase", one)["offers"]["near"][0].clone();
    assert_eq!(near["wanting"], json!({ "wants": "pieces", "more": 1 }));
    desk.end();
}

#[test]
fn a_sale_below_what_it_cost_needs_a_reason() {
    let desk = Desk::new(NOW);
    made(&desk, &promotion(two_for_one(), json!({})));
    let pair = sale(None, json!([line("tea", 2, 200)]), json!({ "cost": 120 }));
    let quote = desk.ask("quote_purchase", pair.clone());
    assert_eq!(quote["offers"]["margin"], -20);
    assert_eq!(quote["offers"]["worries"][0]["what"], json!({ "worry": "below_cost", "loss": 20 }));
    assert_eq!(quote["offers"]["reason_needed"], true);
    let mut sold = pair;
    sold["promotions"] = taken(&quote);
    assert_eq!(desk.refused("record_purchase", sold.clone()), "reason_needed");
    sold["reason"] = json!("the last of the season");
    desk.act("record_purchase", sold);
    let listed = desk.ask("list_overrides", json!({}))["rows"][0].clone();
    assert_eq!((&listed["deed"], &listed["came_to"]), (&json!("below_cost"), &json!(20)));
    // Where the cost is not told, what the shop usually keeps of a sale speaks for it.
    set_program(&desk, |program| program["policies"]["usual_margin"] = json!(40));
    let quote = desk.ask("quote_purchase", sale(None, json!([line("tea", 2, 200)]), json!({})));
    assert_eq!(quote["offers"]["worries"][0]["what"], json!({ "worry": "below_cost", "loss": 20 }));
    desk.end();
}

#[test]
fn what_is_left_of_a_sale_is_told_once_its_cost_is_also_without_a_promotion() {
    let desk = Desk::new(NOW);
    let told = |cost: Value| {
        let asked = sale(None, json!([line("tea", 2, 200)]), json!({ "cost": cost }));
        desk.ask("quote_purchase", asked)["offers"]["margin"].clone()
    };
    assert_eq!((told(json!(120)), told(json!(250))), (json!(80), json!(-50)));
    assert_eq!(told(Value::Null), Value::Null);
    made(&desk, &promotion(two_for_one(), json!({})));
    assert_eq!(told(json!(120)), json!(-20), "after what is taken off");
    desk.end();
}

#[test]
fn a_sale_one_below_the_threshold_gets_no_gift_and_at_it_one_and_a_costly_gift_needs_a_yes() {
    let desk = Desk::new(NOW);
    let gift = json!({ "gives": "gift_over", "threshold": 500, "gift": "mug", "cost": 40,
        "most_margin_percent": 50 });
    let mug = made(&desk, &promotion(gift, json!({})));
    let of = |amount: i64, cost: i64| json!({ "customer": null, "amount": amount, "cost": cost });
    let below = desk.ask("quote_purchase", of(499, 300));
    assert_eq!(below["offers"]["offers"], json!([]));
    assert_eq!(below["offers"]["near"][0]["wanting"], json!({ "wants": "sum", "more": 1 }));
    let at = desk.ask("quote_purchase", of(500, 420));
    let offer = &at["offers"]["offers"][0];
    assert_eq!(
        (&offer["gift"], &offer["off"], &at["to_pay"]),
        (&json!("mug"), &json!(0), &json!(500))
    );
    assert_eq!(at["offers"]["reason_needed"], false, "half of 80 is 40");
    let mut sold = of(500, 421);
    sold["promotions"] = json!([mug]);
    assert_eq!(desk.refused("record_purchase", sold.clone()), "reason_needed");
    sold["reason"] = json!("a good customer");
    desk.act("record_purchase", sold);
    let mut low = of(499, 300);
    low["promotions"] = json!([mug]);
    assert_eq!(desk.refused("record_purchase", low), "promotion_not_now");
    let sum = sum_of(&desk, &mug);
    assert_eq!((&sum["uses"], &sum["gifts"], &sum["cost"]), (&json!(1), &json!(1), &json!(40)));
    desk.end();
}

#[test]
fn a_bundle_splits_what_it_brings_in_to_its_parts_and_the_report_has_equal_periods() {
    let desk = Desk::new("2026-11-11T10:00");
    let jam = || json!([line("jam", 1, 200)]);
    desk.act("record_purchase", sale(None, jam(), json!({ "day": "2026-11-10" })));
    desk.act("record_purchase", sale(None, jam(), json!({ "day": "2026-10-01" })));
    let parts = json!([
        { "goods": "bread", "quantity_milli": 1_000, "list": 100 },
        { "goods": "Jam", "quantity_milli": 2_000, "list": 400 },
        { "goods": "tea", "quantity_milli": 1_000, "list": 33 },
    ]);
    let kind = json!({ "gives": "bundle", "parts": parts, "price": 400 });
    let breakfast = promotion(
        kind,
        json!({ "window": {
        "from": "2026-11-11", "until": null, "weekdays": [], "hours": null } }),
    );
    let breakfast = made(&desk, &breakfast);
    let lines = json!([line("jam", 2, 400), line("bread", 1, 100), line("tea", 1, 33)]);
    let (bought, off) = sell_as_advised(&desk, sale(None, lines, json!({})));
    assert_eq!(off, 133);
    let row = purchase(&desk, &bought);
    let left: Vec<i64> = row["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| line["amount"].as_i64().expect("an amount"))
        .collect();
    assert_eq!(left.iter().sum::<i64>(), 400, "to the last unit");
    assert!(left[0] > left[1] && left[1] > left[2], "by the list prices: {left:?}");
    desk.go_to("2026-11-20T10:00");
    let effect = desk.ask("promotion_effect", json!({ "promotion": breakfast }));
    assert_eq!(
        (&effect["days"], &effect["before_from"], &effect["to"]),
        (&json!(10), &json!("2026-11-01"), &json!("2026-11-20"))
    );
    let jam = &effect["goods"][1];
    assert_eq!((&jam["quantity_before"], &jam["quantity_since"]), (&json!(1_000), &json!(2_000)));
    let parts: i64 = effect["parts"]
        .as_array()
        .expect("parts")
        .iter()
        .map(|part| part.as_i64().expect("money"))
        .sum();
    assert_eq!(parts, 400);
    desk.end();
}

#[test]
fn a_returned_line_brings_back_what_was_paid_for_it_and_keeps_the_use() {
    let desk = Desk::new(NOW);
    let tenth = made(&desk, &promotion(percent(10), json!({})));
    let customer = desk.member("Maryam");
    let lines = json!([line("lamp", 1, 3_000), line("rug", 1, 7_000)]);
    let (bought, _) = sell_as_advised(&desk, sale(Some(&customer), lines, json!({})));
    assert_eq!(desk.points(&customer), 90, "what was taken off earns nothing");
    desk.act("return_purchase", json!({ "purchase": bought, "lines": [0] }));
    let row = purchase(&desk, &bought);
    assert_eq!((&row["returned"], desk.points(&customer)), (&json!(2_700), 63));
    assert_eq!(sum_of(&desk, &tenth)["uses"], 1);
    desk.end();
}

#[test]
fn somebody_with_enough_visits_gets_it_once_and_a_void_frees_the_use() {
    let desk = Desk::new(NOW);
    let audience = json!({ "to": "visits", "least": 2 });
    let regular = promotion(percent(20), json!({ "audience": audience, "per_customer": 1 }));
    let regular = made(&desk, &regular);
    let customer = desk.member("Maryam");
    let asked = json!({ "customer": customer, "amount": 1_000 });
    let off = || desk.ask("quote_purchase", asked.clone())["off"].clone();
    desk.sell(&customer, 500);
    assert_eq!(off(), 0);
    desk.go_to("2026-11-22T10:00");
    desk.sell(&customer, 500);
    desk.go_to("2026-11-23T10:00");
    assert_eq!(off(), 200);
    let (bought, _) = sell_as_advised(&desk, asked.clone());
    assert_eq!(off(), 0, "once");
    let mut again = asked.clone();
    again["promotions"] = json!([regular]);
    assert_eq!(desk.refused("record_purchase", again.clone()), "promotion_not_now");
    desk.act("void_purchase", json!({ "purchase": bought }));
    assert_eq!((off(), &sum_of(&desk, &regular)["uses"]), (json!(200), &json!(0)));
    desk.act("record_purchase", again);
    assert_eq!(desk.ask("quote_purchase", json!({ "customer": null, "amount": 1_000 }))["off"], 0);
    desk.end();
}

#[test]
fn an_undo_frees_the_use_and_its_undo_takes_it_again_only_while_there_is_one() {
    let desk = Desk::new(NOW);
    let first = made(&desk, &promotion(percent(20), json!({ "total": 1 })));
    let sold = |desk: &Desk| {
        let sale = json!({ "customer": null, "amount": 1_000, "promotions": [first] });
        text(&desk.act("record_purchase", sale), "op")
    };
    let uses = || sum_of(&desk, &first)["uses"].clone();
    let bought = sold(&desk);
    let undo = text(&desk.act("undo_op", json!({ "target": bought })), "op");
    assert_eq!(uses(), 0);
    desk.act("undo_op", json!({ "target": undo }));
    assert_eq!(uses(), 1);
    desk.act("undo_op", json!({ "target": bought }));
    assert_eq!(uses(), 0);
    let undo = {
        let bought = sold(&desk);
        let undo = text(&desk.act("undo_op", json!({ "target": bought })), "op");
        sold(&desk);
        undo
    };
    assert_eq!(desk.refused("undo_op", json!({ "target": undo })), "promotion_not_now");
    assert_eq!(uses(), 1);
    desk.end();
}

#[test]
fn a_picture_of_somebody_elses_coupon_is_refused() {
    let desk = Desk::new(NOW);
    let coded = made(&desk, &promotion(percent(30), json!({ "needs_code": true })));
    let (mina, sara) = (desk.member("Mina"), desk.member("Sara"));
    let issued = desk.act(
        "issue_coupons",
        json!({
        "promotion": coded, "customers": [mina], "most_uses": 1, "until": "2026-11-30" }),
    );
    let sheet = desk.ask("print_coupons", json!({ "issue": issued["op"] }));
    let code = text(&sheet["slips"][0], "code");
    assert_eq!(sheet["slips"][0]["name"], "Mina Rezaei");
    let asked = |who: &str| json!({ "customer": who, "amount": 1_000, "coupons": [code] });
    let quote = desk.ask("quote_purchase", asked(&sara));
    assert_eq!(
        (&quote["off"], &quote["offers"]["coupons"][0]["refused"]),
        (&json!(0), &json!("coupon_not_yours"))
    );
    let with = |who: &str| {
        let mut sale = asked(who);
        sale["promotions"] = json!([coded]);
        sale
    };
    assert_eq!(desk.refused("record_purchase", with(&sara)), "coupon_not_yours");
    assert_eq!(desk.ask("quote_purchase", asked(&mina))["off"], 300);
    let mut none = with(&mina);
    none["coupons"] = json!([]);
    assert_eq!(desk.refused("record_purchase", none), "promotion_not_now");
    desk.act("record_purchase", with(&mina));
    assert_eq!(desk.refused("record_purchase", with(&mina)), "coupon_used_up");
    let row = desk.ask("list_coupons", json!({ "promotion": coded }))["rows"][0].clone();
    assert_eq!((&row["used"], row["tail"].as_str().map(str::len)), (&json!(1), Some(4)));
    // A wrong digit is told from an unknown coupon; its last day counts to its end.
    let mut wrong = code.clone().into_bytes();
    wrong[6] = if wrong[6] == b'9' { b'0' } else { wrong[6] + 1 };
    let read = |code: &[u8]| {
        let code = String::from_utf8_lossy(code).into_owned();
        let asked = json!({ "customer": mina, "amount": 1_000, "coupons": [code] });
        desk.ask("quote_purchase", asked)["offers"]["coupons"][0]["refused"].clone()
    };
    assert_eq!(read(&wrong), "coupon_check_digit");
    assert_eq!(read(b"12345"), "coupon_unknown");
    desk.go_to("2026-11-30T23:50");
    assert_eq!(read(code.as_bytes()), "coupon_used_up");
    desk.go_to("2026-12-01T00:10");
    assert_eq!(read(code.as_bytes()), "coupon_over");
    desk.end();
}

#[test]
fn a_coupon_comes_back_with_a_void_unless_the_shop_says_otherwise_and_always_with_an_undo() {
    let desk = Desk::new(NOW);
    let coded = made(&desk, &promotion(percent(30), json!({ "needs_code": true })));
    let coupon = |desk: &Desk| {
        let issue = json!({ "promotion": coded, "count": 1, "most_uses": 1 });
        let issued = desk.act("issue_coupons", issue);
        text(&desk.ask("print_coupons", json!({ "issue": issued["op"] }))["slips"][0], "code")
    };
    let with = |code: &str| json!({ "customer": null, "amount": 1_000, "promotions": [coded], "coupons": [code] });
    let sold = |code: &str| text(&desk.act("record_purchase", with(code)), "op");
    let back = coupon(&desk);
    desk.act("void_purchase", json!({ "purchase": sold(&back) }));
    let again = sold(&back);
    // Goods that all come back are a return: the coupon was used.
    desk.act("return_purchase", json!({ "purchase": again, "amount": 700 }));
    assert_eq!(desk.refused("record_purchase", with(&back)), "coupon_used_up");
    set_program(&desk, |program| program["policies"]["coupon_back"] = json!(false));
    let kept = coupon(&desk);
    desk.act("undo_op", json!({ "target": sold(&kept) }));
    let void = desk.act("void_purchase", json!({ "purchase": sold(&kept) }));
    assert_eq!(desk.refused("record_purchase", with(&kept)), "coupon_used_up");
    desk.act("undo_op", json!({ "target": void["op"] }));
    assert_eq!(desk.refused("record_purchase", with(&kept)), "coupon_used_up");
    desk.end();
}

#[test]
fn coupons_are_given_out_once_blocked_opened_and_called_in() {
    let desk = Desk::new(NOW);
    let plain = made(&desk, &promotion(percent(5), json!({})));
    let issue = |promotion: &str, count: u32| json!({ "op_id": Uuid::new_v4(), "promotion": promotion, "count": count, "most_uses": 1 });
    assert_eq!(desk.refused("issue_coupons", issue(&plain, 3)), "promotion_needs_no_code");
    let coded = made(&desk, &promotion(percent(30), json!({ "needs_code": true })));
    assert_eq!(desk.refused("issue_coupons", issue(&coded, 1_001)), "too_many");
    assert_eq!(desk.refused("issue_coupons", issue(&coded, 0)), "coupon_not_sound");
    let asked = issue(&coded, 3);
    let issued = desk.ask("issue_coupons", asked.clone());
    assert_eq!(desk.ask("issue_coupons", asked), issued, "the same act again is the same answer");
    let slips = || desk.ask("print_coupons", json!({ "issue": issued["op"] }))["slips"].clone();
    let codes: std::collections::BTreeSet<String> =
        slips().as_array().expect("slips").iter().map(|slip| text(slip, "code")).collect();
    assert_eq!(codes.len(), 3);
    let code = codes.first().expect("a code").clone();
    let rows = desk.ask("list_coupons", json!({ "promotion": coded }))["rows"].clone();
    let tail = code[code.len() - 4..].to_owned();
    let row = rows
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| text(row, "tail") == tail)
        .expect("its row");
    let block = |blocked: bool| json!({ "coupon": row["id"], "blocked": blocked });
    desk.act("block_coupon", block(true));
    assert_eq!(slips().as_array().map(Vec::len), Some(2));
    let with = json!({ "customer": null, "amount": 100, "promotions": [coded], "coupons": [code] });
    assert_eq!(desk.refused("record_purchase", with.clone()), "coupon_blocked");
    desk.act("block_coupon", block(false));
    let bought = desk.act("record_purchase", with.clone());
    let undo = json!({ "target": issued["op"] });
    assert_eq!(desk.refused("undo_op", undo.clone()), "stood_on");
    desk.act("undo_op", json!({ "target": bought["op"] }));
    desk.act("undo_op", undo);
    assert_eq!(desk.refused("record_purchase", with), "coupon_blocked");
    desk.end();
}

#[test]
fn a_price_of_the_upper_step_is_seen_by_who_stands_there_and_by_no_newcomer() {
    let desk = Desk::new(NOW);
    set_program(&desk, |program| {
        program["ladder"] = json!({
            "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 30 },
            "steps": [{ "id": 3, "name": "Gold", "from": 100_000,
                "benefits": { "factor_percent": 100, "off_percent": 10, "services": [], "priority": 1 } }],
        });
    });
    let (gold, newcomer) = (desk.member("Mina"), desk.member("Sara"));
    desk.sell(&gold, 100_000);
    let tea = json!({ "gives": "price", "goods": { "only": ["tea"], "not": [] }, "price": 90 });
    let audience = json!({ "to": "steps", "steps": [3] });
    let special = promotion(tea, json!({ "audience": audience, "expected_cost": 5 }));
    let special = made(&desk, &special);
    let asked = |who: &str| sale(Some(who), json!([line("tea", 1, 100)]), json!({}));
    assert_eq!(desk.ask("quote_purchase", asked(&newcomer))["offers"]["offers"], json!([]));
    let quote = desk.ask("quote_purchase", asked(&gold));
    // 90 for the tea, and ten percent of it.
    assert_eq!((&quote["off"], &quote["to_pay"]), (&json!(19), &json!(81)));
    let steps: Vec<bool> = quote["offers"]["offers"]
        .as_array()
        .expect("offers")
        .iter()
        .map(|offer| offer["of_step"] == true)
        .collect();
    assert_eq!(steps.iter().filter(|of_step| **of_step).count(), 1);
    sell_as_advised(&desk, asked(&gold));
    let list = desk.ask("list_promotions", json!({}));
    assert_eq!((&list["cost"], &list["expected"]), (&json!(19), &json!(5)));
    let row = list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["promotion"]["id"] == special)
        .expect("a row");
    assert_eq!((&row["sum"]["cost"], &row["stands"]["over_budget"]), (&json!(10), &json!(true)));
    desk.end();
}

#[test]
fn what_the_seller_left_out_is_not_taken_and_still_shown() {
    let desk = Desk::new(NOW);
    let tenth = made(&desk, &promotion(percent(10), json!({ "name": "Ten" })));
    let fifth = made(&desk, &promotion(percent(20), json!({ "name": "Twenty" })));
    let quote = desk.ask(
        "quote_purchase",
        json!({
        "customer": null, "amount": 1_000, "without": [fifth] }),
    );
    assert_eq!(quote["off"], 100);
    assert_eq!(taken(&quote), json!([tenth]));
    assert_eq!(quote["offers"]["offers"].as_array().map(Vec::len), Some(2));
    desk.act("record_purchase", json!({ "customer": null, "amount": 1_000 }));
    assert_eq!(sum_of(&desk, &tenth)["uses"], 0, "who ticks nothing takes nothing");
    desk.end();
}

#[test]
fn a_promotion_is_open_in_its_days_and_hours_alone() {
    let desk = Desk::with(NOW, "IRR", "fa", "Asia/Tehran");
    let window = json!({ "from": "2026-11-20", "until": "2026-11-22", "weekdays": ["saturday"],
        "hours": { "from": 840, "to": 900 } });
    made(&desk, &promotion(percent(50), json!({ "window": window })));
    let off = |now: &str| {
        desk.go_to(now);
        desk.ask("quote_purchase", json!({ "customer": null, "amount": 1_000 }))["off"].clone()
    };
    // Tehran is 3:30 ahead: 14:00 is 10:30.
    assert_eq!(off("2026-11-21T10:29"), 0);
    assert_eq!(off("2026-11-21T10:30"), 500);
    assert_eq!(off("2026-11-21T11:29"), 500);
    assert_eq!(off("2026-11-21T11:30"), 0);
    assert_eq!(off("2026-11-22T10:45"), 0, "a Sunday");
    let yesterday = json!({ "customer": null, "amount": 1_000, "day": "2026-11-21" });
    assert_eq!(desk.ask("quote_purchase", yesterday)["off"], 0, "nobody knows the hour");
    desk.end();
}

#[test]
fn a_change_of_a_promotion_is_taken_back_and_a_new_one_only_while_nobody_used_it() {
    let desk = Desk::new(NOW);
    let first = promotion(percent(10), json!({}));
    let made_by = desk.act("change_promotion", json!({ "promotion": first }));
    assert_eq!(desk.refused("change_promotion", json!({ "promotion": first })), "already_so");
    let mut other = first.clone();
    other["kind"] = percent(25);
    let changed = desk.act("change_promotion", json!({ "promotion": other }));
    let off =
        || desk.ask("quote_purchase", json!({ "customer": null, "amount": 100 }))["off"].clone();
    assert_eq!(off(), 25);
    let make = json!({ "target": made_by["op"] });
    assert_eq!(desk.refused("undo_op", make.clone()), "stood_on");
    desk.act("undo_op", json!({ "target": changed["op"] }));
    assert_eq!(off(), 10);
    let sold = json!({ "customer": null, "amount": 100, "promotions": [first["id"]] });
    let sold = desk.act("record_purchase", sold);
    assert_eq!(desk.refused("undo_op", make.clone()), "stood_on");
    desk.act("undo_op", json!({ "target": sold["op"] }));
    desk.act("undo_op", make);
    assert_eq!(desk.ask("list_promotions", json!({}))["rows"], json!([]));
    for wrong in [
        promotion(percent(0), json!({})),
        promotion(percent(10), json!({ "id": Uuid::from_u128(3) })),
        promotion(percent(10), json!({ "total": 0 })),
    ] {
        assert_eq!(
            desk.refused("change_promotion", json!({ "promotion": wrong })),
            "promotion_not_sound"
        );
    }
    desk.end();
}

#[test]
fn more_than_the_limit_of_a_seller_needs_a_reason() {
    let desk = Desk::new(NOW);
    let half = made(&desk, &promotion(percent(50), json!({})));
    set_program(&desk, |program| program["limits"]["off_percent"] = json!(40));
    let quote = desk.ask("quote_purchase", json!({ "customer": null, "amount": 1_000 }));
    assert_eq!(quote["offers"]["over"], json!({ "limit": 40, "came_to": 50 }));
    let mut sold = json!({ "customer": null, "amount": 1_000, "promotions": [half] });
    assert_eq!(desk.refused("record_purchase", sold.clone()), "over_off");
    sold["reason"] = json!("closing sale");
    desk.act("record_purchase", sold);
    let listed = desk.ask("list_overrides", json!({}))["rows"][0].clone();
    assert_eq!((&listed["deed"], &listed["reason"]), (&json!("off"), &json!("closing sale")));
    // Whoever may take off more by limits of their own is not told that it is too much.
    let done = desk.act("change_person", json!({ "name": "Reza", "active": true }));
    let reza = text(&done, "op");
    set_program(&desk, |program| {
        program["own_limits"] = json!([{ "person": reza, "limits": { "off_percent": 60 } }]);
    });
    let quote = json!({ "customer": null, "amount": 1_000 });
    let reza = Actor { person: Some(PersonId(reza.parse().expect("an id"))), role: Role::Owner };
    let quote = dispatch(&desk.shop, &reza, "quote_purchase", quote).expect("a quote");
    assert_eq!(quote["offers"]["over"], Value::Null);
    desk.end();
}

#[test]
fn a_preview_says_what_a_promotion_does_before_it_is_kept() {
    let desk = Desk::new(NOW);
    let audience = json!({ "to": "newcomers" });
    let window = json!({ "from": "2027-01-01", "until": null, "weekdays": [], "hours": null });
    let future = promotion(
        percent(15),
        json!({ "audience": audience, "window": window,
        "needs_code": true, "active": false, "per_customer": 1 }),
    );
    let preview = json!({ "promotion": future, "amount": 1_050, "cost": 900 });
    let said = desk.ask("preview_promotion", preview);
    assert_eq!(
        (&said["off"], &said["to_pay"], &said["margin"]),
        (&json!(157), &json!(893), &json!(-7))
    );
    assert_eq!(said["worries"][0]["worry"], "below_cost");
    desk.end();
}

#[test]
fn nothing_is_taken_off_delivery_and_the_tax_shrinks_with_its_goods() {
    let desk = Desk::new(NOW);
    let half = made(&desk, &promotion(percent(50), json!({})));
    let parts = json!({ "tax": 100, "delivery": 200, "wrapping": 0 });
    let sold = json!({ "customer": null, "amount": 1_200, "parts": parts, "promotions": [half] });
    let done = desk.act("record_purchase", sold);
    let row = purchase(&desk, &text(&done, "op"));
    assert_eq!((&row["amount"], &row["off"]), (&json!(700), &json!(500)));
    desk.end();
}

#[test]
fn two_sellers_take_the_last_use_of_a_promotion_once() {
    for round in 0..40 {
        let desk = Desk::new(NOW);
        let last = made(&desk, &promotion(percent(10), json!({ "total": 1 })));
        let path = desk.path("shop.vafa");
        let clock = desk.clock.clone();
        let other = vafa_shop::Shop::open(&path, clock, "machine of the story").expect("open").shop;
        let sale = || json!({ "op_id": Uuid::new_v4(), "customer": null, "amount": 100, "promotions": [last] });
        let sell = |shop: &vafa_shop::Shop| {
            vafa_shop::dispatch(shop, &vafa_shop::Actor::OWNER, "record_purchase", sale())
        };
        let (one, two) = std::thread::scope(|scope| {
            let second = scope.spawn(|| sell(&other));
            (sell(&desk.shop), second.join().expect("a seller"))
        });
        let refused: Vec<String> = [&one, &two]
            .into_iter()
            .filter_map(|done| done.as_ref().err().map(|r| r.code()))
            .collect();
        assert_eq!(refused, ["promotion_not_now"], "round {round}");
        assert_eq!(sum_of(&desk, &last)["uses"], 1);
        drop(other);
        if round == 0 {
            desk.end();
        }
    }
}
