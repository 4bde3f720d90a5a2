//! Paying over time, trying goods, product sheets, and what is done for nothing.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};
use uuid::Uuid;

/// A Persian shop on 30 Aban 1405, and somebody of it.
fn shop() -> (Desk, String) {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let customer = desk.member("مریم");
    (desk, customer)
}

fn plans(desk: &Desk, only: &str) -> Value {
    desk.ask("list_plans", json!({ "only": only }))
}

fn amounts(plan: &Value) -> Vec<i64> {
    let parts = plan["parts"].as_array().expect("parts").iter();
    parts.map(|part| part["part"]["amount"].as_i64().expect("an amount")).collect()
}

/// Three parts of a sale of 1,000,000, the first on 30 Azar.
fn agreed(desk: &Desk, customer: &str) -> (String, String) {
    let sale = desk.sell(customer, 1_000_000);
    let done = desk.act(
        "agree_plan",
        json!({ "customer": customer, "purchase": sale, "parts": 3, "first": "2026-12-21",
                "for_what": "ماشین لباس‌شویی" }),
    );
    (sale, text(&done, "op"))
}

#[test]
fn a_million_in_three_parts_sums_exactly_and_a_part_payment_leaves_the_right_rest() {
    let (desk, customer) = shop();
    let (_, plan) = agreed(&desk, &customer);
    let list = plans(&desk, "open");
    assert_eq!(amounts(&list["rows"][0]), [333_334, 333_333, 333_333]);
    assert_eq!((&list["open"], &list["late"]), (&json!(1_000_000), &json!(0)));
    desk.act("pay_plan", json!({ "plan": plan, "amount": 400_000 }));
    let page = desk.ask("get_plan", json!({ "plan": plan }));
    assert_eq!(page["row"]["open"], 600_000);
    assert_eq!(page["row"]["parts"][0]["stands"]["stands"], "paid");
    assert_eq!(page["row"]["next"]["part"]["paid"], 66_666);
    assert_eq!(page["payments"].as_array().expect("payments").len(), 1);
    let more = desk.refusal("pay_plan", json!({ "plan": plan, "amount": 600_001 })).to_json();
    assert_eq!(more, json!({ "code": "plan_not_open", "args": { "amount": 600_000 } }));
    desk.end();
}

#[test]
fn due_days_keep_the_day_of_the_month_and_take_the_last_day_of_a_shorter_one() {
    let (desk, customer) = shop();
    // From 31 Shahrivar 1406: 30 Mehr and 30 Aban; the year ends with 29 Esfand.
    let ask = json!({ "customer": customer, "amount": 700, "parts": 7, "first": "2027-09-22" });
    let quote = desk.ask("quote_plan", ask);
    let due: Vec<&str> = quote["parts"]
        .as_array()
        .expect("parts")
        .iter()
        .map(|p| p["due"].as_str().unwrap())
        .collect();
    assert_eq!(
        due,
        [
            "2027-09-22",
            "2027-10-22",
            "2027-11-21",
            "2027-12-21",
            "2028-01-20",
            "2028-02-19",
            "2028-03-19"
        ]
    );
    desk.end();
}

#[test]
fn a_part_is_not_late_on_its_due_day_and_is_the_day_after() {
    let (desk, customer) = shop();
    agreed(&desk, &customer);
    desk.go_to("2026-12-21T10:00");
    assert_eq!(plans(&desk, "late")["rows"], json!([]));
    let today = desk.ask("get_today", json!({}));
    assert_eq!(today["plans_count"], 1);
    assert_eq!(today["plans"][0]["next"]["stands"]["stands"], "due_today");
    desk.go_to("2026-12-22T10:00");
    let late = plans(&desk, "late");
    assert_eq!((&late["late"], &late["late_count"]), (&json!(333_334), &json!(1)));
    assert_eq!(late["rows"][0]["next"]["stands"], json!({ "stands": "late", "days": 1 }));
    desk.end();
}

#[test]
fn a_return_lowers_the_last_part_a_void_lets_the_rest_fall_and_their_undo_raises_it_again() {
    let (desk, customer) = shop();
    let (sale, plan) = agreed(&desk, &customer);
    let open = |desk: &Desk| desk.ask("get_plan", json!({ "plan": plan }))["row"]["open"].clone();
    desk.act("pay_plan", json!({ "plan": plan, "amount": 333_334 }));
    let back = desk.act("return_purchase", json!({ "purchase": sale, "amount": 300_000 }));
    assert_eq!(open(&desk), 366_666);
    let row = &plans(&desk, "open")["rows"][0];
    assert_eq!(amounts(row), [333_334, 333_333, 33_333]);
    desk.act("undo_op", json!({ "target": text(&back, "op") }));
    assert_eq!(open(&desk), 666_666);
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(open(&desk), 0);
    assert_eq!(plans(&desk, "open")["rows"], json!([]));
    assert_eq!(desk.refused("pay_plan", json!({ "plan": plan, "amount": 1 })), "plan_not_open");
    desk.act("undo_op", json!({ "target": text(&void, "op") }));
    assert_eq!(open(&desk), 666_666);
    desk.end();
}

#[test]
fn each_act_about_a_plan_is_taken_back_and_what_stands_on_it_is_named() {
    let (desk, customer) = shop();
    let (sale, plan) = agreed(&desk, &customer);
    assert_eq!(desk.refused("undo_op", json!({ "target": sale })), "stood_on");
    let paid = text(&desk.act("pay_plan", json!({ "plan": plan, "amount": 500 })), "op");
    let stood = desk.refusal("undo_op", json!({ "target": plan })).to_json();
    assert_eq!(stood["args"], json!({ "count": 1, "ops": [paid] }));
    let undo = desk.act("undo_op", json!({ "target": paid }));
    assert_eq!(plans(&desk, "open")["open"], 1_000_000);
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(plans(&desk, "open")["open"], 999_500);
    desk.act(
        "undo_op",
        json!({ "target": text(&desk.ask("list_activity", json!({}))["rows"][0], "op") }),
    );
    let undo = desk.act("undo_op", json!({ "target": plan }));
    assert_eq!(plans(&desk, "all")["rows"], json!([]));
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(plans(&desk, "all")["rows"].as_array().expect("rows").len(), 1);
    desk.end();
}

#[test]
fn what_is_open_of_a_plan_falls_before_the_till_pays_anything_back() {
    let (desk, customer) = shop();
    let sale = desk.sell(&customer, 90_000);
    let plan = json!({ "customer": customer, "purchase": sale });
    let plan = text(&desk.act("agree_plan", plan), "op");
    desk.act("pay_plan", json!({ "plan": plan, "amount": 20_000 }));
    let part = json!({ "purchase": sale, "amount": 80_000 });
    let quote = desk.ask("quote_return", part.clone());
    assert_eq!(quote, json!({ "amount": 80_000, "till": 10_000, "unearned": [] }));
    let back = desk.act("return_purchase", part.clone());
    assert_eq!((&back["amount"], &back["till"]), (&json!(80_000), &json!(10_000)));
    assert_eq!(plans(&desk, "open")["open"], 0);
    let told = desk.ask("get_purchase", json!({ "purchase": sale }))["returns"][0].clone();
    assert_eq!((&told["amount"], &told["till"]), (&json!(80_000), &json!(10_000)));
    // The rest is paid: it comes out of the till whole, and 20,000 went out in all.
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!((&void["amount"], &void["till"]), (&json!(90_000), &json!(10_000)));
    undo(&desk, &text(&void, "op"));
    undo(&desk, &text(&back, "op"));
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    assert_eq!(void["till"], 20_000);
    undo(&desk, &text(&void, "op"));
    let mut credit = part;
    credit["as_credit"] = json!(true);
    assert_eq!(desk.act("return_purchase", credit)["till"], 0);
    let plain = desk.sell(&customer, 5_000);
    assert_eq!(
        desk.act("return_purchase", json!({ "purchase": plain, "amount": 2_000 }))["till"],
        2_000
    );
    desk.end();
}

fn lend_at_most(desk: &Desk, limit: i64) {
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["lending"]["limit"] = json!(limit);
    desk.act("change_settings", json!({ "settings": settings }));
}

fn undo(desk: &Desk, target: &str) -> String {
    text(&desk.act("undo_op", json!({ "target": target })), "op")
}

#[test]
fn a_plan_stands_again_only_where_it_could_be_agreed_now() {
    let (desk, customer) = shop();
    let sale = desk.sell(&customer, 1_000);
    let agree = json!({ "customer": customer, "purchase": sale, "amount": 600 });
    let plan = text(&desk.act("agree_plan", agree.clone()), "op");
    let gone = undo(&desk, &plan);
    let again = json!({ "target": gone });
    let other = text(&desk.act("agree_plan", agree), "op");
    assert_eq!(desk.refused("undo_op", again.clone()), "plan_not_open", "one sale has one plan");
    undo(&desk, &other);
    lend_at_most(&desk, 599);
    assert_eq!(desk.refused("undo_op", again.clone()), "plan_over_limit");
    lend_at_most(&desk, 600);
    // What came back without a plan came out of the till.
    let back = text(&desk.act("return_purchase", json!({ "purchase": sale, "amount": 500 })), "op");
    let refusal = desk.refusal("undo_op", again.clone()).to_json();
    assert_eq!(refusal, json!({ "code": "plan_not_open", "args": { "amount": 500 } }));
    undo(&desk, &back);
    desk.act("undo_op", again);
    assert_eq!(plans(&desk, "open")["open"], 600);
    desk.end();
}

#[test]
fn a_plan_and_its_payments_are_not_taken_back_under_goods_that_came_back_since() {
    let (desk, customer) = shop();
    let sale = desk.sell(&customer, 90_000);
    let plan = json!({ "customer": customer, "purchase": sale });
    let plan = text(&desk.act("agree_plan", plan), "op");
    let paid = desk.act("pay_plan", json!({ "plan": plan, "amount": 20_000 }));
    let credit = json!({ "purchase": sale, "amount": 80_000, "as_credit": true });
    let back = text(&desk.act("return_purchase", credit), "op");
    let stood = desk.refusal("undo_op", json!({ "target": text(&paid, "op") })).to_json();
    assert_eq!(stood["args"], json!({ "count": 1, "ops": [back] }), "10,000 of it are credit now");
    undo(&desk, &back);
    undo(&desk, &text(&paid, "op"));
    let back =
        text(&desk.act("return_purchase", json!({ "purchase": sale, "amount": 80_000 })), "op");
    assert_eq!(desk.refused("undo_op", json!({ "target": plan })), "stood_on");
    undo(&desk, &back);
    undo(&desk, &plan);
    desk.end();
}

#[test]
fn nobody_owes_more_than_their_limit_and_a_limit_is_taken_back() {
    let (desk, customer) = shop();
    let other = desk.member("Ali");
    let ask = |who: &str, amount: i64| json!({ "customer": who, "amount": amount });
    lend_at_most(&desk, 500_000);
    let over = desk.refusal("agree_plan", ask(&customer, 500_001)).to_json();
    assert_eq!(over, json!({ "code": "plan_over_limit", "args": { "amount": 1 } }));
    let set = desk.act("set_credit_limit", json!({ "customer": customer, "limit": 2_000_000 }));
    assert_eq!(desk.ask("quote_plan", ask(&customer, 1_500_000))["over"], Value::Null);
    desk.act("agree_plan", ask(&customer, 1_500_000));
    let quote = desk.ask("quote_plan", ask(&customer, 500_001));
    assert_eq!(quote["over"], 1, "{quote}");
    assert_eq!(desk.ask("quote_plan", ask(&other, 500_001))["limit"], 500_000);
    desk.act("undo_op", json!({ "target": text(&set, "op") }));
    let plans = desk.ask("list_plans", json!({ "customer": customer }));
    assert_eq!((&plans["limit"], &plans["own_limit"]), (&json!(500_000), &json!(false)));
    desk.end();
}

#[test]
fn a_plan_covers_no_more_than_the_till_took_and_a_double_enter_makes_one() {
    let (desk, customer) = shop();
    let sale = desk.sell(&customer, 1_000);
    let op = Uuid::new_v4();
    let plan = json!({ "op_id": op, "customer": customer, "purchase": sale, "amount": 600 });
    let first = desk.ask("agree_plan", plan.clone());
    assert_eq!(desk.ask("agree_plan", plan), first);
    // What comes back lowers the plan of its sale, so a sale has one.
    let rest = json!({ "customer": customer, "purchase": sale, "amount": 400 });
    assert_eq!(desk.refused("agree_plan", rest), "plan_not_open");
    let other = desk.sell(&customer, 1_000);
    let more = json!({ "customer": customer, "purchase": other, "amount": 1_001 });
    assert_eq!(desk.refused("agree_plan", more), "plan_not_open");
    let nobody = json!({ "customer": desk.member("Ali"), "purchase": sale });
    assert_eq!(desk.refused("agree_plan", nobody), "purchase_unknown");
    let past = json!({ "customer": customer, "amount": 600, "first": "2026-11-20" });
    assert_eq!(desk.refused("agree_plan", past), "day_in_past");
    desk.end();
}

#[test]
fn polite_words_come_in_steps_and_none_is_said_twice() {
    let desk = Desk::with("2026-11-21T10:00", "USD", "en", "UTC");
    let form = json!({ "given": "Nino", "contacts": [
        { "kind": "phone", "raw": "+995555123456", "main": true } ] });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form })));
    let done = desk.act(
        "agree_plan",
        json!({ "customer": customer, "amount": 9_000, "parts": 3,
        "first": "2026-12-21", "for_what": "a bicycle" }),
    );
    let plan = text(&done, "op");
    let hand = json!({ "plan": plan, "way": "sms" });
    assert_eq!(desk.refused("hand_over_plan_letter", hand.clone()), "word_not_due");
    let mut said = Vec::new();
    for day in ["2026-12-18", "2026-12-21", "2026-12-24", "2026-12-31", "2027-01-20"] {
        desk.go_to(&format!("{day}T10:00"));
        let letter = desk.ask("get_plan_letter", json!({ "plan": plan }));
        assert_eq!((&letter["said"], &letter["blocked_by"]), (&json!(false), &json!([])));
        let words = text(&letter, "text");
        assert!(words.contains("30.00 dollars") && words.contains("a bicycle"), "{words}");
        assert!(!said.contains(&words), "each step has words of its own");
        said.push(words);
        desk.act("hand_over_plan_letter", hand.clone());
        assert_eq!(desk.refused("hand_over_plan_letter", hand.clone()), "word_not_due");
        let letter = desk.ask("get_plan_letter", json!({ "plan": plan }));
        assert_eq!(letter["said"], true);
    }
    desk.act("stop_contact", json!({ "customer": customer, "stopped": true }));
    let letter = desk.ask("get_plan_letter", json!({ "plan": plan }));
    assert_eq!(letter["blocked_by"], json!(["do_not_contact"]));
    assert_eq!(desk.refused("hand_over_plan_letter", hand), "not_to_write");
    desk.end();
}

#[test]
fn a_merge_takes_plans_samples_and_favours_along_and_its_undo_gives_them_back() {
    let (desk, kept) = shop();
    let gone = desk.member("مریم");
    let (_, plan) = agreed(&desk, &gone);
    desk.act("pay_plan", json!({ "plan": plan, "amount": 100 }));
    desk.act("give_trial", json!({ "customer": gone, "goods": "چای" }));
    desk.act("do_favour", json!({ "customer": gone, "name": "ارسال" }));
    let holds = |desk: &Desk, who: &str| {
        let plans = desk.ask("list_plans", json!({ "customer": who }));
        let trials = desk.ask("list_trials", json!({ "customer": who }));
        let favours = desk.ask("list_favours", json!({ "customer": who }));
        (plans["open"].clone(), trials["count"].clone(), favours["rows"].as_array().map(Vec::len))
    };
    let (all, none) = ((json!(999_900), json!(1), Some(1)), (json!(0), json!(0), Some(0)));
    let merge = desk.act("merge_customers", json!({ "kept": kept, "gone": gone }));
    assert_eq!(holds(&desk, &kept), all);
    desk.act("pay_plan", json!({ "plan": plan, "amount": 900 }));
    desk.act(
        "undo_op",
        json!({ "target": text(&desk.ask("list_activity", json!({}))["rows"][0], "op") }),
    );
    desk.act("undo_op", json!({ "target": text(&merge, "op") }));
    assert_eq!((holds(&desk, &gone), holds(&desk, &kept)), (all, none));
    desk.end();
}

fn sell_goods(desk: &Desk, customer: &str, goods: &str) -> String {
    let line = json!({ "goods": goods, "quantity_milli": 1_000, "amount": 5_000 });
    let sale = json!({ "customer": customer, "amount": 5_000, "lines": [line] });
    text(&desk.act("record_purchase", sale), "op")
}

#[test]
fn a_sample_is_asked_about_on_its_day_and_a_purchase_of_the_goods_in_its_window_is_its_success() {
    let (desk, customer) = shop();
    let give = json!({ "customer": customer, "goods": "قهوهٔ عربیکا", "cost": 700 });
    desk.act("give_trial", give);
    let asked = |desk: &Desk| desk.ask("get_today", json!({}))["trials_count"].clone();
    desk.go_to("2026-11-27T10:00");
    assert_eq!(asked(&desk), 0);
    desk.go_to("2026-11-28T10:00");
    assert_eq!(asked(&desk), 1);
    // Another spelling of the same goods.
    sell_goods(&desk, &customer, "چای");
    assert_eq!(asked(&desk), 1);
    let sale = sell_goods(&desk, &customer, "قهوه  عربيكا");
    assert_eq!(asked(&desk), 0);
    let stands = |desk: &Desk| desk.ask("list_trials", json!({}))["rows"][0]["stands"].clone();
    assert_eq!(
        stands(&desk),
        json!({ "stands": "bought_by", "purchase": sale, "day": "2026-11-28" })
    );
    let report = desk.ask("trial_report", json!({}));
    assert_eq!((&report["bought"]["came"], &report["bought"]["of"]), (&json!(1), &json!(1)));
    assert_eq!(report["goods"][0]["cost"], 700);
    // What came back was not bought.
    desk.act("return_purchase", json!({ "purchase": sale, "lines": [0] }));
    assert_eq!(stands(&desk)["stands"], "to_ask");
    desk.end();
}

#[test]
fn a_purchase_after_the_window_or_before_the_sample_is_not_its_success() {
    let (desk, customer) = shop();
    sell_goods(&desk, &customer, "tea");
    desk.act("give_trial", json!({ "customer": customer, "goods": "Tea" }));
    let came = |desk: &Desk| desk.ask("trial_report", json!({}))["bought"]["came"].clone();
    assert_eq!(came(&desk), 0);
    desk.go_to("2026-12-22T10:00");
    sell_goods(&desk, &customer, "tea");
    assert_eq!(came(&desk), 0);
    desk.end();
}

#[test]
fn what_they_said_of_a_sample_is_counted_by_reason_and_taken_back() {
    let (desk, customer) = shop();
    let trial =
        text(&desk.act("give_trial", json!({ "customer": customer, "goods": "tea" })), "op");
    let put = desk.act("put_off_trial", json!({ "trial": trial, "days": 3 }));
    desk.act("undo_op", json!({ "target": text(&put, "op") }));
    let no = json!({ "trial": trial, "outcome": { "outcome": "not", "why": "too_dear" } });
    let said = desk.act("judge_trial", no.clone());
    assert_eq!(desk.refused("judge_trial", no), "outcome_known");
    let goods = desk.ask("trial_report", json!({}))["goods"][0].clone();
    assert_eq!(goods["why_not"], json!([{ "why": "too_dear", "count": 1 }]));
    assert_eq!(desk.refused("undo_op", json!({ "target": trial })), "stood_on");
    desk.act("undo_op", json!({ "target": text(&said, "op") }));
    let gone = desk.act("undo_op", json!({ "target": trial }));
    assert_eq!(desk.ask("list_trials", json!({}))["count"], 0);
    desk.act("undo_op", json!({ "target": text(&gone, "op") }));
    assert_eq!(desk.ask("list_trials", json!({}))["count"], 1);
    desk.end();
}

fn sheet(id: Uuid) -> Value {
    json!({ "id": id, "goods": "قهوهٔ عربیکا", "price": 2_500_000, "texts": { "fa": {
        "title": "قهوهٔ عربیکا", "promise": "صبح‌ها سرحال‌تر بیدار می‌شوید",
        "benefits": ["تازه‌رُست، خوش‌عطر"], "features": ["۲۵۰ گرم"], "remark": "" } } })
}

#[test]
fn a_product_sheet_is_kept_by_language_and_giving_it_adds_one_line_to_the_timeline() {
    let (desk, customer) = shop();
    let id = Uuid::new_v4();
    let mut without = sheet(id);
    without["texts"]["fa"]["promise"] = json!("");
    assert_eq!(desk.refused("change_sheet", json!({ "sheet": without })), "sheet_no_promise");
    desk.act("change_sheet", json!({ "sheet": sheet(id) }));
    let lines = |desk: &Desk| {
        let page = desk.ask("get_customer", json!({ "customer": customer }));
        let rows = page["timeline"].as_array().expect("rows").clone();
        rows.iter().filter(|row| row["kind"] == "sheet_given").count()
    };
    let give = |language: &str| json!({ "sheet": id, "customer": customer, "language": language });
    assert_eq!(desk.refused("give_sheet", give("ka")), "sheet_not_in_language");
    let given = desk.act("give_sheet", give("fa"));
    assert_eq!(lines(&desk), 1);
    let row = |desk: &Desk| desk.ask("list_sheets", json!({}))["rows"][0].clone();
    assert_eq!((&row(&desk)["given"], &row(&desk)["last"]), (&json!(1), &json!("2026-11-21")));
    desk.act("undo_op", json!({ "target": text(&given, "op") }));
    assert_eq!(row(&desk)["given"], 0);
    let mut dearer = sheet(id);
    dearer["price"] = json!(3_000_000);
    let changed = desk.act("change_sheet", json!({ "sheet": dearer }));
    desk.act("undo_op", json!({ "target": text(&changed, "op") }));
    assert_eq!(row(&desk)["sheet"]["price"], 2_500_000);
    desk.end();
}

#[test]
fn the_third_use_of_a_two_a_year_service_is_refused_with_the_day_it_renews() {
    let (desk, customer) = shop();
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["ladder"] = json!({
        "basis": "spend", "span": { "over": "lifetime" }, "keep": { "keep": "grace", "days": 30 },
        "steps": [{ "id": 1, "name": "نقره‌ای", "from": 1, "benefits": {
            "services": [{ "id": 1, "name": "ارسال رایگان", "per_year": 2 }], "priority": 3 } }] });
    desk.act("change_settings", json!({ "settings": settings }));
    let use_it = json!({ "customer": customer, "service": 1, "cost": 50_000 });
    assert_eq!(desk.refused("do_favour", use_it.clone()), "service_unknown");
    desk.sell(&customer, 1_000_000);
    desk.act("do_favour", use_it.clone());
    let second = desk.act("do_favour", use_it.clone());
    let refusal = desk.refusal("do_favour", use_it.clone()).to_json();
    assert_eq!(refusal, json!({ "code": "service_used_up", "args": { "again_on": "2027-03-21" } }));
    let of = desk.ask("list_favours", json!({ "customer": customer }));
    assert_eq!((&of["services"][0]["left"], &of["step"]), (&json!(0), &json!("نقره‌ای")));
    let gone = undo(&desk, &text(&second, "op"));
    desk.act("do_favour", use_it.clone());
    // One that never was does not come back beside those that took its place, nor in the next year.
    let again = json!({ "target": gone });
    assert_eq!(desk.refused("undo_op", again.clone()), "service_used_up");
    desk.go_to("2027-03-21T10:00");
    desk.act("do_favour", use_it);
    assert_eq!(desk.refused("undo_op", again), "service_used_up");
    desk.end();
}

#[test]
fn a_free_service_brings_nothing_in_and_costs_what_it_costs() {
    let (desk, customer) = shop();
    let before = desk.ask("get_customer", json!({ "customer": customer }))["sum"].clone();
    desk.act("do_favour", json!({ "customer": customer, "name": "تنظیم رایگان", "cost": 50_000 }));
    desk.go_to("2026-11-25T10:00");
    desk.sell(&customer, 1_000);
    let report = desk.ask("favour_report", json!({}));
    assert_eq!((&report["cost"], &report["times"]), (&json!(50_000), &json!(1)));
    assert_eq!(
        (&report["kinds"][0]["people"], &report["kinds"][0]["bought_later"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(before, 0);
    desk.end();
}
