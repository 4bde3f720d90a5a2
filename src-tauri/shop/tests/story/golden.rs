//! The golden fixture of the catalogue, through the shop: facts, rhythm, who is missed and since
//! when.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const TOMAN: i64 = 10;

/// The shop of the fixture on its reference day: purchases are recorded on the day they happened.
fn fixture() -> (Desk, BTreeMap<&'static str, String>) {
    let desk = Desk::with("2025-06-01T10:00", "IRR", "fa", "UTC");
    let mut people = BTreeMap::new();
    for (name, day, amount) in [
        ("D", "2025-06-01", 1_000_000),
        ("A", "2026-01-10", 500_000),
        ("A", "2026-02-10", 400_000),
        ("A", "2026-03-12", 600_000),
        ("A", "2026-04-11", 500_000),
        ("D", "2026-06-01", 1_200_000),
        ("F", "2026-08-01", 250_000),
        ("B", "2026-09-01", 200_000),
        ("C", "2026-10-01", 300_000),
        ("", "2026-10-10", 100_000),
        ("C", "2026-11-01", 300_000),
        ("E", "2026-11-15", 150_000),
    ] {
        desk.go_to(&format!("{day}T10:00"));
        if name.is_empty() {
            desk.act("record_purchase", json!({ "amount": amount * TOMAN }));
            continue;
        }
        let customer = people.entry(name).or_insert_with(|| desk.member(name)).clone();
        let sale = desk.sell(&customer, amount * TOMAN);
        if name == "F" {
            desk.go_to("2026-08-05T10:00");
            desk.act("void_purchase", json!({ "purchase": sale }));
        }
    }
    desk.go_to("2026-11-21T10:00");
    (desk, people)
}

fn names(desk: &Desk, input: Value) -> Vec<(String, String, i64)> {
    let mut input = input;
    input["all"] = json!(true);
    input["list"] = json!("missed");
    let people = desk.ask("list_missing", input);
    let rows = people["rows"].as_array().expect("rows");
    let row = |row: &Value| {
        let name = text(&row["who"], "name");
        (name[..1].to_owned(), text(row, "since"), row["days"].as_i64().expect("days"))
    };
    rows.iter().map(row).collect()
}

#[test]
fn only_a_is_missed_by_the_rhythm_and_a_and_d_by_a_flat_rule() {
    let (desk, _) = fixture();
    assert_eq!(names(&desk, json!({})), [("A".into(), "2026-06-11".into(), 224)]);
    let flat: Vec<String> =
        names(&desk, json!({ "flat": 90 })).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(flat, ["A", "D"]);
    desk.end();
}

#[test]
fn the_next_to_be_missed_are_b_c_e_and_d_on_their_days() {
    let (desk, _) = fixture();
    for (name, day) in
        [("B", "2026-12-01"), ("C", "2027-01-03"), ("E", "2027-02-14"), ("D", "2027-06-02")]
    {
        let eve: vafa_domain::day::Day = day.parse().expect("a day");
        let eve = eve.plus(-1).to_string();
        let on = |day: &str| names(&desk, json!({ "on": day })).into_iter().map(|(name, ..)| name);
        assert!(!on(&eve).any(|missed| missed == name), "{name} on the eve");
        assert!(on(day).any(|missed| missed == name), "{name} on {day}");
    }
    desk.end();
}

#[test]
fn a_page_shows_the_facts_of_the_purchases_and_the_cache_is_rebuilt_equal() {
    let (desk, people) = fixture();
    let page = |name: &str| desk.ask("get_customer", json!({ "customer": people[name] }));
    let a = page("A");
    assert_eq!((&a["purchases"], &a["sum"]), (&json!(4), &json!(2_000_000 * TOMAN)));
    assert_eq!(a["card"]["rhythm"]["usual_days"], 30);
    assert_eq!(a["card"]["rhythm"]["last_day"], "2026-04-11");
    for (name, usual, limit, days) in [
        ("A", json!(30), 60, 224),
        ("B", json!(null), 90, 81),
        ("C", json!(31), 62, 20),
        ("D", json!(365), 365, 173),
        ("E", json!(null), 90, 6),
    ] {
        let rhythm = page(name)["card"]["rhythm"].clone();
        assert_eq!(rhythm["usual_days"], usual, "{name}");
        assert_eq!(
            (&rhythm["limit_days"], &rhythm["days"]),
            (&json!(limit), &json!(days)),
            "{name}"
        );
    }
    assert_eq!(page("F")["purchases"], 0, "a void counts nowhere");
    desk.end();
}

#[test]
fn sums_of_years_are_the_sums_of_the_rows_in_the_calendar_of_the_shop() {
    let (desk, people) = fixture();
    let all = desk.ask("list_purchases", json!({ "customer": people["D"] }));
    // 2025-06-01 is 1404/03/11, 2026-06-01 is 1405/03/11.
    assert_eq!(all["years"][0], json!({ "year": 1405, "count": 1, "sum": 1_200_000 * TOMAN }));
    assert_eq!(all["years"][1], json!({ "year": 1404, "count": 1, "sum": 1_000_000 * TOMAN }));
    assert_eq!((&all["count"], &all["sum"]), (&json!(2), &json!(2_200_000 * TOMAN)));
    let one = desk.ask("list_purchases", json!({ "customer": people["D"], "from": "2026-01-01" }));
    assert_eq!((&one["count"], &one["rows"][1]), (&json!(1), &json!(null)));
    desk.end();
}

#[test]
fn the_sale_screen_says_new_nth_and_back_after_n_days_and_the_sale_closes_the_reminder() {
    let (desk, people) = fixture();
    let sign = |name: &str| {
        desk.ask("quote_purchase", json!({ "customer": people[name], "amount": 1 }))["sign"].clone()
    };
    assert_eq!(sign("A"), json!({ "sign": "back_after", "days": 224, "nth": 5 }));
    assert_eq!(sign("C"), json!({ "sign": "nth", "nth": 3 }));
    assert_eq!(sign("F"), json!({ "sign": "new" }));
    desk.sell(&people["A"], 100);
    assert_eq!(names(&desk, json!({})), []);
    assert_eq!(
        desk.refused("snooze_reminder", json!({ "customer": people["A"], "days": 7 })),
        "not_missed"
    );
    desk.end();
}

#[test]
fn a_letter_needs_consent_and_is_handed_over_once_for_each_lapse() {
    let (desk, people) = fixture();
    let a = &people["A"];
    let hand_over = json!({ "customer": a, "way": "sms" });
    let held = desk.ask("list_missing", json!({}));
    assert_eq!((&held["missed"], &held["to_write"]), (&json!(1), &json!(0)));
    assert_eq!(held["held_back"], json!([{ "reason": "no_consent", "count": 1 }]));
    assert_eq!(desk.refused("hand_over_message", hand_over.clone()), "not_to_write");
    let page = desk.ask("get_customer", json!({ "customer": a }));
    let mut form = page["form"].clone();
    form["contacts"] = json!([{ "kind": "phone", "raw": "09123456789" }]);
    desk.act("edit_customer", json!({ "customer": a, "form": form, "version": page["version"] }));
    desk.act("record_consent", json!({ "customer": a, "state": "given" }));
    let letter = desk.ask("get_letter", json!({ "customer": a }));
    assert_eq!(letter["ways"][0]["way"], "whatsapp");
    let link = text(&letter["ways"][0], "link");
    assert!(link.starts_with("https://wa.me/989123456789?text="), "{link}");
    assert!(text(&letter, "text").ends_with("لغو ۱۱"));
    desk.act("hand_over_message", hand_over.clone());
    assert_eq!(desk.refused("hand_over_message", hand_over), "not_to_write");
    assert_eq!(desk.ask("list_missing", json!({}))["to_write"], 0);
    desk.end();
}

#[test]
fn quiet_hours_hold_in_the_core() {
    let (desk, people) = fixture();
    let a = &people["A"];
    let page = desk.ask("get_customer", json!({ "customer": a }));
    let mut form = page["form"].clone();
    form["contacts"] = json!([{ "kind": "phone", "raw": "09123456789" }]);
    desk.act("edit_customer", json!({ "customer": a, "form": form, "version": page["version"] }));
    desk.act("record_consent", json!({ "customer": a, "state": "given" }));
    desk.go_to("2026-11-21T21:30");
    assert_eq!(
        desk.refused("hand_over_message", json!({ "customer": a, "way": "sms" })),
        "quiet_hours"
    );
    desk.end();
}

#[test]
fn a_snooze_hides_until_its_day_and_a_skip_can_be_taken_back() {
    let (desk, people) = fixture();
    let a = &people["A"];
    let page = desk.ask("get_customer", json!({ "customer": a }));
    let mut form = page["form"].clone();
    form["contacts"] = json!([{ "kind": "phone", "raw": "09123456789" }]);
    desk.act("edit_customer", json!({ "customer": a, "form": form, "version": page["version"] }));
    desk.act("record_consent", json!({ "customer": a, "state": "given" }));
    let to_write = || desk.ask("list_missing", json!({}))["to_write"].clone();
    assert_eq!(to_write(), 1);
    desk.act("snooze_reminder", json!({ "customer": a, "days": 7 }));
    assert_eq!(to_write(), 0);
    desk.go_to("2026-11-27T10:00");
    assert_eq!(to_write(), 0);
    desk.go_to("2026-11-28T10:00");
    assert_eq!(to_write(), 1, "shown on day 7");
    desk.act("skip_reminder", json!({ "customer": a, "reason": "away_for_now" }));
    assert_eq!(to_write(), 0);
    desk.act("undo_last", json!({}));
    assert_eq!(to_write(), 1);
    desk.end();
}

#[test]
fn twenty_written_with_five_back_and_twenty_held_out_with_two_back_differ_by_fifteen_points() {
    let desk = Desk::with("2026-01-01T10:00", "IRR", "fa", "UTC");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["hold_out_percent"] = json!(50);
    settings["hold_out_from"] = json!(1);
    desk.act("change_settings", json!({ "settings": settings }));
    let mut people = Vec::new();
    for n in 0..120 {
        let form = json!({ "given": format!("N{n}"),
            "contacts": [{ "kind": "phone", "raw": format!("0912345{n:04}") }] });
        let done = desk.act("add_customer", json!({ "form": form, "may_write": true }));
        desk.sell(&id_of(&done), 1_000);
        people.push(id_of(&done));
    }
    desk.go_to("2026-05-01T10:00");
    desk.act("confirm_day", json!({ "day": "2026-05-01" }));
    for _ in 0..100 {
        desk.shop.tick().expect("a tick");
    }
    let written: Vec<String> = desk.ask("list_missing", json!({ "all": true }))["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| text(&row["who"], "id"))
        .collect();
    let held: Vec<String> = people.into_iter().filter(|id| !written.contains(id)).collect();
    assert!(held.len() >= 20 && written.len() >= 20, "{} and {}", held.len(), written.len());
    for customer in &written[..20] {
        desk.act("hand_over_message", json!({ "customer": customer, "way": "whatsapp" }));
    }
    desk.go_to("2026-05-31T10:00");
    for customer in written[..5].iter().chain(&held[..2]) {
        desk.sell(customer, 500);
    }
    // Day N counts, day N + 1 does not.
    desk.go_to("2026-06-01T10:00");
    desk.sell(&written[5], 500);
    let effect = desk.ask("missing_effect", json!({}));
    assert_eq!((&effect["written"]["came"], &effect["written"]["of"]), (&json!(5), &json!(20)));
    assert_eq!(
        (&effect["written"]["low"], &effect["written"]["high"]),
        (&json!(1119), &json!(4687))
    );
    assert_eq!(effect["held_out"]["came"], 2);
    assert!(effect["difference_low"].as_i64() < effect["difference"].as_i64());
    desk.end();
}

#[test]
fn ten_days_without_the_machine_bring_each_once_and_a_clock_set_back_none_twice() {
    let (desk, people) = fixture();
    let form_of = |id: &String| desk.ask("get_customer", json!({ "customer": id }));
    for id in people.values() {
        let page = form_of(id);
        let mut form = page["form"].clone();
        form["contacts"] = json!([{ "kind": "phone", "raw": "09123456789" }]);
        desk.act(
            "edit_customer",
            json!({ "customer": id, "form": form, "version": page["version"] }),
        );
        desk.act("record_consent", json!({ "customer": id, "state": "given" }));
    }
    desk.go_to("2026-12-01T10:00");
    assert_eq!(desk.shop.tick().expect("a tick"), 2, "A, and B since today");
    desk.act("hand_over_message", json!({ "customer": people["A"], "way": "sms" }));
    desk.go_to("2026-11-30T10:00");
    assert_eq!(desk.shop.tick().expect("a tick"), 0, "the day is doubtful: nothing is due");
    assert_eq!(desk.ask("get_today", json!({}))["doubtful"], true);
    desk.go_to("2026-12-01T10:00");
    assert_eq!(desk.shop.tick().expect("a tick"), 1);
    desk.end();
}

#[test]
fn a_past_day_is_judged_by_what_was_bought_until_then() {
    let (desk, people) = fixture();
    // C bought on 2026-10-01 and 2026-11-01; on 2026-10-31 only the first had happened.
    let flat = |on: &str, days: i64| {
        let rows = names(&desk, json!({ "on": on, "flat": days }));
        rows.into_iter().map(|(name, _, days)| (name, days)).collect::<Vec<_>>()
    };
    assert!(flat("2026-10-31", 29).contains(&("C".to_owned(), 30)));
    assert!(!flat("2026-11-21", 29).iter().any(|(name, _)| name == "C"));
    // A's third purchase stands between: at its eve the last one was a month ago.
    assert!(flat("2026-03-11", 28).contains(&("A".to_owned(), 29)));
    assert_eq!(people.len(), 6);
    desk.end();
}
