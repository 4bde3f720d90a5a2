//! What comes on paper: slip, leaflet, statement, codes; the score; and the debt that is their sum.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("no number: {value}"))
}

/// What moved of a kind in a report: before, given, used, ended, corrected, open.
fn moved(report: &Value, holds: &Value) -> [i64; 6] {
    let kinds = report["kinds"].as_array().expect("kinds");
    let Some(kind) = kinds.iter().find(|kind| kind["holds"] == *holds) else { return [0; 6] };
    let moves = &kind["moves"];
    [
        number(&kind["before"]),
        number(&moves["given"]),
        number(&moves["used"]),
        number(&moves["ended"]),
        number(&moves["corrected"]),
        number(&kind["open"]),
    ]
}

/// A shop with points that end after 30 days and a stamp card of three.
fn club(now: &str) -> Desk {
    let desk = Desk::new(now);
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["life"] = json!({ "ends": "days", "days": 30 });
    settings["program"]["stamp_cards"] = json!([{
        "id": 1, "name": "Coffee", "needs": 3, "gives": "a coffee", "worth": 300, "active": true
    }]);
    let stamp = json!({ "id": 2, "into": { "stamps": 1 }, "gives": { "by": "per_visit", "points": 1 },
        "by_step": false });
    settings["program"]["rules"].as_array_mut().expect("rules").push(stamp);
    desk.act("change_settings", json!({ "settings": settings }));
    desk
}

#[test]
fn what_was_before_and_what_moved_is_what_is_open_and_that_is_the_sum_of_all_balances() {
    let desk = club("2026-09-01T10:00");
    let (sara, reza) = (desk.member("Sara"), desk.member("Reza"));
    desk.sell(&sara, 10_000);
    desk.go_to("2026-09-20T10:00");
    let sale = desk.sell(&sara, 20_000);
    desk.sell(&reza, 5_000);
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 5_000 }));
    // The points of the first sale were good through 1 October.
    desk.go_to("2026-10-03T10:00");
    desk.ask("run_night", json!({}));
    let wrong = desk.sell(&reza, 7_000);
    desk.act("void_purchase", json!({ "purchase": wrong }));
    let paid = json!({ "customer": sara, "amount": 10_000, "spend": 40 });
    desk.act("record_purchase", paid);
    desk.act("adjust_points", json!({ "customer": reza, "points": -10, "reason": "mistake" }));
    let report = desk.ask("get_debt", json!({ "from": "2026-10-01", "until": "2026-10-03" }));
    for holds in [json!("points"), json!({ "stamps": 1 })] {
        let [before, given, used, ended, corrected, open] = moved(&report, &holds);
        assert_eq!(before + given + used + ended + corrected, open, "{holds}");
    }
    let points = moved(&report, &json!("points"));
    assert_eq!(points[5], desk.points(&sara) + desk.points(&reza), "the sum of all balances");
    assert!(points[1] > 0 && points[2] < 0 && points[3] < 0 && points[4] < 0, "{points:?}");
    let stamps = moved(&report, &json!({ "stamps": 1 }));
    let cards = [&sara, &reza].map(|who| {
        let card = &desk.ask("get_counter", json!({ "customer": who }))["stamps"][0];
        number(&card["on_card"]) + 3 * number(&card["free"])
    });
    assert_eq!(stamps[5], cards.iter().sum::<i64>(), "of started and of full cards");
    // A span that begins where another ends begins with what was open there.
    let earlier = desk.ask("get_debt", json!({ "from": "2026-09-01", "until": "2026-09-30" }));
    assert_eq!(moved(&earlier, &json!("points"))[5], points[0]);
    assert_eq!(report["debt"]["points"], json!(points[5] * 5), "a point is worth five cents");
    desk.end();
}

#[test]
fn the_slip_says_what_was_bought_what_each_rule_gave_and_what_ends_next() {
    let desk = club("2026-09-01T10:00");
    let sara = desk.member("Sara");
    let lines = json!([{ "goods": "Tea", "quantity_milli": 2_000, "amount": 10_000 }]);
    let sold = json!({ "customer": sara, "amount": 10_000, "lines": lines, "receipt": "T-17" });
    let sale = text(&desk.act("record_purchase", sold), "op");
    let slip = desk.ask("get_slip", json!({ "purchase": sale }));
    assert_eq!(slip["number"], "T-17");
    assert_eq!(slip["lines"][0]["goods"], "Tea");
    assert_eq!((&slip["rules"][0]["gave"], &slip["rules"][1]["gave"]), (&json!(100), &json!(1)));
    assert_eq!((&slip["points"], &slip["worth"]), (&json!(100), &json!(500)));
    assert_eq!(slip["expiring"], json!({ "until": "2026-10-01", "amount": 100 }));
    assert_eq!(slip["stamps"][0]["on_card"], 1);
    let spent = json!({ "customer": sara, "amount": 1_000, "spend": 40 });
    let second = text(&desk.act("record_purchase", spent), "op");
    let slip = desk.ask("get_slip", json!({ "purchase": second }));
    assert_eq!((&slip["spent"], &slip["paid_points"]), (&json!(40), &json!(200)));
    assert_eq!(slip["paid_till"], 800);
    assert_eq!(text(&slip, "number").len(), 8, "a sale without a receipt has a number of its own");
    let nobody =
        text(&desk.act("record_purchase", json!({ "customer": null, "amount": 900 })), "op");
    let slip = desk.ask("get_slip", json!({ "purchase": nobody }));
    assert_eq!((&slip["who"], &slip["rules"]), (&Value::Null, &json!([])));
    desk.end();
}

/// Everything a page of the leaflet says.
fn told(page: &Value) -> String {
    let parts = page["parts"].as_array().expect("parts");
    let lines = parts.iter().flat_map(|part| part["lines"].as_array().expect("lines"));
    lines.map(|line| format!("{}\n{}\n", text(line, "text"), text(line, "under"))).collect()
}

#[test]
fn the_leaflet_says_the_rules_as_they_stand_in_three_languages() {
    let desk = club("2026-09-01T10:00");
    let before = desk.ask("get_leaflet", json!({}));
    let pages = before["pages"].as_array().expect("pages");
    let languages: Vec<&str> = pages.iter().filter_map(|page| page["language"].as_str()).collect();
    assert_eq!(languages, ["en", "fa", "ka"], "the shop's own language first");
    assert!(told(&pages[0]).contains("1 point for every $1.00 paid"), "{}", told(&pages[0]));
    assert!(told(&pages[0]).contains("3 stamps"));
    assert!(told(&pages[1]).contains('۳'), "Persian readers have Persian digits");
    for page in pages {
        let all = told(page);
        assert!(
            !all.contains("rule-") && !all.contains("cond-") && !all.contains("leaflet-"),
            "{all}"
        );
    }
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["rules"][0]["gives"]["points"] = json!(7);
    settings["program"]["spend"]["worth"] = json!(35);
    desk.act("change_settings", json!({ "settings": settings }));
    let after = desk.ask("get_leaflet", json!({}));
    let page = told(&after["pages"][0]);
    assert!(page.contains("7 points for every $1.00") && page.contains("$0.35"), "{page}");
    assert_ne!(told(&before["pages"][2]), told(&after["pages"][2]));
    desk.end();
}

#[test]
fn every_kind_of_rule_has_its_words_on_the_leaflet() {
    let desk = club("2026-09-01T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    let once = json!({ "by": "once", "points": 20 });
    let whens = [
        json!({ "weekdays": ["tuesday"] }),
        json!({ "month_days": [1, 15] }),
        json!({ "occasion": { "of": "birthday", "days": 3 } }),
        json!({ "occasion": { "of": "joined", "days": 0 } }),
        json!({ "nth_visit": { "nth": 10, "every": true } }),
        json!({ "joining": true }),
        json!({ "reached": { "points": 500, "within_days": 30 } }),
    ];
    let mut rules = settings["program"]["rules"].as_array().expect("rules").clone();
    for (id, when) in (10..).zip(&whens) {
        rules.push(json!({ "id": id, "gives": once, "when": when }));
    }
    rules.push(json!({ "id": 30, "gives": { "by": "per_goods", "points": 2 }, "least": 500,
        "goods": { "only": ["Tea"], "not": ["Ice"] }, "most_sale": 9, "most_day": 18,
        "delay_minutes": 60, "on": { "no_tax": true }, "to": "2026-12-31" }));
    rules.push(json!({ "id": 31, "into": "credit", "rounding": "up",
        "gives": { "by": "per_amount", "points": 5, "per": 1000, "steps": true } }));
    settings["program"]["rules"] = json!(rules);
    settings["program"]["pending_days"] = json!(7);
    settings["program"]["referral"] =
        json!({ "active": true, "to_introducer": 30, "to_newcomer": 10, "least": 1000 });
    settings["program"]["ladder"] = json!({ "basis": "spend", "span": { "over": "rolling", "days": 365 },
        "keep": { "keep": "grace", "days": 30 }, "steps": [{ "id": 1, "name": "Gold", "from": 50_000,
        "benefits": { "factor_percent": 150, "off_percent": 5, "priority": 1,
            "services": [{ "id": 1, "name": "Wrapping", "per_year": 4 }] } }] });
    desk.act("change_settings", json!({ "settings": settings }));
    let leaflet = desk.ask("get_leaflet", json!({}));
    for page in leaflet["pages"].as_array().expect("pages") {
        let all = told(page);
        for id in [
            "rule-", "cond-", "leaflet-", "ladder-", "step-", "life-", "gain-", "-words",
            "missing-",
        ] {
            assert!(!all.contains(id), "{id} has no words: {all}");
        }
        assert_eq!(page["parts"].as_array().map(Vec::len), Some(6));
    }
    let english = told(&leaflet["pages"][0]);
    for word in [
        "Tuesday",
        "1 and 15",
        "Tea",
        "Ice",
        "Gold",
        "1.5",
        "5%",
        "Wrapping",
        "30 points",
        "fractions up",
    ] {
        assert!(english.contains(word), "{word}: {english}");
    }
    desk.end();
}

#[test]
fn a_statement_of_a_year_says_what_the_screens_say_for_the_same_days() {
    let desk = Desk::with("2026-02-01T10:00", "IRR", "fa", "Asia/Tehran");
    let sara = desk.member("سارا");
    desk.sell(&sara, 3_000_000);
    // 1405 begins on 21 March 2026.
    desk.go_to("2026-04-01T10:00");
    let sale = desk.sell(&sara, 2_000_000);
    desk.act("return_purchase", json!({ "purchase": sale, "amount": 500_000 }));
    desk.sell(&sara, 1_000_000);
    desk.go_to("2026-05-01T10:00");
    desk.act("record_purchase", json!({ "customer": sara, "amount": 1_000_000, "spend": 20 }));
    let void = desk.sell(&sara, 9_000_000);
    desk.act("void_purchase", json!({ "purchase": void }));
    let statement = desk.ask("get_statement", json!({ "customer": sara }));
    assert_eq!((&statement["year"], &statement["from"]), (&json!(1405), &json!("2026-03-21")));
    assert_eq!(statement["first_year"], 1404);
    let list = desk.ask(
        "list_purchases",
        json!({ "customer": sara, "from": statement["from"], "to": statement["to"] }),
    );
    assert_eq!((&statement["purchases"], &statement["sum"]), (&list["count"], &list["sum"]));
    assert_eq!(list["years"][0]["year"], 1405);
    assert_eq!(statement["visits"], 2);
    let debt = desk.ask("get_debt", json!({ "from": statement["from"], "until": statement["to"] }));
    // Only she collects: what the shop owes is what she has.
    let [before, given, used, ended, corrected, open] = moved(&debt, &json!("points"));
    assert_eq!((number(&statement["before"]), number(&statement["after"])), (before, open));
    let points = &statement["points"];
    assert_eq!(
        [&points["given"], &points["used"], &points["ended"], &points["corrected"]].map(number),
        [given, used, ended, corrected]
    );
    assert_eq!(open, desk.points(&sara));
    assert_eq!(statement["paid_points"], json!(100_000), "twenty points at 500 toman");
    let earlier = desk.ask("get_statement", json!({ "customer": sara, "year": 1404 }));
    assert_eq!((&earlier["purchases"], &earlier["after"]), (&json!(1), &statement["before"]));
    assert_eq!(
        desk.refused("get_statement", json!({ "customer": sara, "year": 1406 })),
        "day_in_future"
    );
    desk.end();
}

#[test]
fn of_two_who_spent_alike_the_one_who_came_more_often_stands_higher_and_a_weight_of_nothing_is_off()
{
    let desk = Desk::new("2026-01-01T10:00");
    let (often, once) = (desk.member("Often"), desk.member("Once"));
    let score = |who: &str| desk.ask("get_score", json!({ "customer": who }))["score"].clone();
    assert_eq!(score(&often), Value::Null, "who never bought has none");
    for month in 1..=5 {
        desk.go_to(&format!("2026-0{month}-10T10:00"));
        desk.sell(&often, 2_000);
    }
    desk.sell(&once, 10_000);
    desk.go_to("2026-06-01T10:00");
    assert!(number(&score(&often)["rank"]) > number(&score(&once)["rank"]));
    let never = desk.member("Never");
    let listed = |order: &str| -> Vec<Value> {
        let list = desk.ask("list_customers", json!({ "order": order }));
        list["rows"].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect()
    };
    assert_eq!(listed("score"), [json!(often), json!(once), json!(never)]);
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["score"] = json!({ "spend": 1, "visits": 0, "years": 0 });
    desk.act("change_settings", json!({ "settings": settings }));
    assert_eq!(score(&often), score(&once), "only money counts now");
    desk.sell(&once, 1);
    assert_eq!(listed("score"), [json!(once), json!(often), json!(never)]);
    settings["score"] = json!({ "spend": 0, "visits": 0, "years": 0 });
    desk.act("change_settings", json!({ "settings": settings }));
    assert_eq!(score(&often), Value::Null);
    settings["score"] = json!({ "spend": 11, "visits": 0, "years": 0 });
    assert_eq!(
        desk.refused("change_settings", json!({ "settings": settings })),
        "setting_out_of_bounds"
    );
    desk.end();
}

#[test]
fn the_code_of_a_card_is_drawn_and_what_cannot_be_is_refused_in_words() {
    let desk = Desk::new("2026-01-01T10:00");
    let bars = desk.ask("draw_code", json!({ "text": "2900000000018", "look": "bars" }));
    assert_eq!(bars["high"], 1);
    let square = desk.ask("draw_code", json!({ "text": "2900000000018", "look": "square" }));
    assert_eq!(square["wide"], square["high"]);
    for (input, code) in [
        (json!({ "text": " ", "look": "bars" }), "text_needed"),
        (json!({ "text": "9".repeat(81), "look": "square" }), "text_too_long"),
        (json!({ "text": "کارت", "look": "bars" }), "code_not_drawn"),
    ] {
        assert_eq!(desk.refused("draw_code", input), code);
    }
    desk.end();
}

#[test]
fn who_comes_on_their_birthday_is_greeted_with_it_and_with_what_was_talked_of_last() {
    let desk = Desk::new("2026-11-21T10:00");
    let form = json!({ "given": "Sara", "call_me": "Sara", "birthday": "1990-11-21" });
    let added = desk.act("add_customer", json!({ "form": form, "join": true, "new_card": true }));
    let sara = text(&added, "customer");
    let note = json!({ "customer": sara, "text": "Daughter's exam", "pinned": true });
    desk.act("add_note", note);
    let card = desk.ask("get_counter", json!({ "customer": sara }));
    let found = desk.ask("find_customers", json!({ "text": card["cards"][0]["number"] }));
    assert_eq!(found["exact"], json!(sara), "a scan leads to her");
    assert_eq!((&card["birthday_in"], &card["pinned"]), (&json!(0), &json!(["Daughter's exam"])));
    assert!(!text(&card, "greeting").is_empty());
    desk.go_to("2026-11-22T10:00");
    let later = desk.ask("get_counter", json!({ "customer": sara }));
    assert_eq!(later["birthday_in"], Value::Null);
    desk.end();
}
