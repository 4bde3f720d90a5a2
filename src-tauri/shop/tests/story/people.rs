//! Customers: finding, duplicates, consent, club, notes, and the undo of each.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

fn find(desk: &Desk, typed: &str) -> Vec<String> {
    let found = desk.ask("find_customers", json!({ "text": typed }));
    let people = found["people"].as_array().expect("people");
    people.iter().map(|found| text(&found["who"], "id")).collect()
}

#[test]
fn names_notes_and_phones_are_found_however_they_are_typed() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let add = |given: &str, family: &str, phone: &str| {
        let form = json!({ "given": given, "family": family,
            "contacts": [{ "kind": "phone", "raw": phone }] });
        id_of(&desk.act("add_customer", json!({ "form": form })))
    };
    let ali = add("علي", "كاظمي", "۰۹۱۲۳۴۵۶۷۸۹");
    let reza = add("محمد‌رضا", "آرش", "09351112233");
    let ketevan = add("ᲥᲔᲗᲔᲕᲐᲜ", "მაისურაძე", "+995 599 12 34 56");
    for (typed, who) in [
        ("علی", &ali),
        ("کاظمی", &ali),
        ("كاظمي علي", &ali),
        ("عل", &ali),
        ("09123456789", &ali),
        ("٦٧٨٩", &ali),
        ("789", &ali),
        ("محمدرضا", &reza),
        ("محمد رضا", &reza),
        ("ارش", &reza),
        ("ქეთევან", &ketevan),
        ("ქე", &ketevan),
        ("599123456", &ketevan),
    ] {
        assert!(find(&desk, typed).contains(who), "{typed}");
    }
    desk.act("add_note", json!({ "customer": ali, "text": "کسب‌وکار برادرش" }));
    for typed in ["کسبوکار", "كسب‌وكار"] {
        assert_eq!(find(&desk, typed), std::slice::from_ref(&ali), "{typed}");
    }
    let exact = desk.ask("find_customers", json!({ "text": "+98 912 345 6789" }));
    assert_eq!(exact["exact"], json!(ali));
    let unknown = desk.ask("find_customers", json!({ "text": "09121110000" }));
    assert!(unknown["unknown_phone"].is_string());
    desk.end();
}

#[test]
fn a_duplicate_is_warned_of_and_saved_all_the_same() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let phone = json!([{ "kind": "phone", "raw": "09123456789" }]);
    let form = json!({ "given": "سارا", "family": "توکلی", "contacts": phone });
    let first = id_of(&desk.act("add_customer", json!({ "form": form })));
    let same = json!({ "given": "سارا", "family": "توكلي", "contacts": [{ "kind": "phone", "raw": "+98 912 345 67 89" }] });
    let found = desk.ask("find_duplicates", json!({ "form": same }));
    assert_eq!(found["people"][0]["who"]["id"], json!(first));
    assert_eq!(
        (&found["people"][0]["phone"], &found["people"][0]["name"]),
        (&json!(true), &json!(true))
    );
    desk.act("add_customer", json!({ "form": same }));
    let own = desk.ask("find_duplicates", json!({ "form": same, "except": first }));
    assert_eq!(own["people"].as_array().map(Vec::len), Some(1), "not themselves");
    desk.end();
}

#[test]
fn the_main_phone_is_used_and_a_wrong_one_is_not() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let contact = |raw: &str, main: bool, state: &str| json!({ "kind": "phone", "raw": raw, "main": main, "state": state });
    let form = json!({ "given": "سارا", "contacts": [
        contact("09123456789", false, "valid"), contact("09351112233", true, "valid")] });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form })));
    let brief =
        |desk: &Desk| desk.ask("get_counter", json!({ "customer": customer }))["who"].clone();
    assert_eq!(brief(&desk)["phone"], "0935 111 2233");
    let page = desk.ask("get_customer", json!({ "customer": customer }));
    let mut form = page["form"].clone();
    for place in 0..2 {
        if form["contacts"][place]["main"] == json!(true) {
            form["contacts"][place]["state"] = json!("wrong");
        }
    }
    desk.act(
        "edit_customer",
        json!({ "customer": customer, "form": form, "version": page["version"] }),
    );
    assert_eq!(brief(&desk)["phone"], "0912 345 6789");
    desk.end();
}

#[test]
fn joining_leaving_and_joining_again_keeps_the_history_and_the_points_as_said() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let change = |state: &str, keep: bool| {
        desk.act(
            "change_membership",
            json!({ "customer": customer, "state": state, "keep_points": keep }),
        )
    };
    change("left", true);
    assert_eq!(desk.points(&customer), 100);
    assert_eq!(
        desk.refused("record_purchase", json!({ "customer": customer, "amount": 100, "spend": 1 })),
        "not_a_member"
    );
    change("joined", false);
    change("left", false);
    assert_eq!(desk.points(&customer), 0);
    let page = desk.ask("get_customer", json!({ "customer": customer }));
    assert_eq!(page["membership"].as_array().map(Vec::len), Some(4));
    desk.end();
}

#[test]
fn a_withdrawn_consent_closes_the_letters_and_the_list_says_why() {
    let desk = Desk::with("2026-01-01T10:00", "IRR", "fa", "Asia/Tehran");
    let form = json!({ "given": "سارا", "contacts": [{ "kind": "phone", "raw": "09123456789" }] });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form })));
    let card = || desk.ask("get_counter", json!({ "customer": customer }));
    assert_eq!(card()["ask_consent"], true);
    desk.act("record_consent", json!({ "customer": customer, "state": "given" }));
    assert_eq!(card()["ask_consent"], false);
    desk.sell(&customer, 1_000);
    desk.go_to("2026-05-01T10:00");
    desk.act("confirm_day", json!({ "day": "2026-05-01" }));
    assert_eq!(desk.ask("list_missing", json!({}))["to_write"], 1);
    desk.act("record_consent", json!({ "customer": customer, "state": "withdrawn" }));
    let people = desk.ask("list_missing", json!({}));
    assert_eq!(people["held_back"], json!([{ "reason": "withdrawn", "count": 1 }]));
    let held = desk.ask("list_missing", json!({ "list": "held_back", "blocked_by": "withdrawn" }));
    assert_eq!(held["count"], 1, "the count is a door");
    desk.end();
}

#[test]
fn a_new_customer_is_taken_back_only_while_nothing_stands_on_them() {
    let desk = Desk::new("2026-11-21T10:00");
    let first = desk.member("Maryam");
    desk.act("undo_last", json!({}));
    assert_eq!(desk.ask("list_customers", json!({}))["count"], 0);
    let second = desk.act("add_customer", json!({ "form": { "given": "Nino" } }));
    desk.sell(&id_of(&second), 100);
    assert_eq!(desk.refused("undo_op", json!({ "target": second["op"] })), "stood_on");
    assert!(find(&desk, "Maryam").is_empty() && !first.is_empty());
    desk.end();
}

#[test]
fn a_note_with_markup_and_direction_marks_is_kept_as_text() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.act(
        "add_note",
        json!({ "customer": customer, "text": "<script>x</script> \u{202E}abc\u{0}" }),
    );
    let page = desk.ask("get_customer", json!({ "customer": customer }));
    assert_eq!(page["notes"][0]["text"], "<script>x</script> abc");
    desk.end();
}

#[test]
fn the_list_is_in_the_alphabet_of_the_shop() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    for name in ["هما", "پروین", "گلناز", "چنگیز", "آرش", "يوسف", "كاوه"]
    {
        desk.act("add_customer", json!({ "form": { "given": name } }));
    }
    let list = desk.ask("list_customers", json!({}));
    let names: Vec<String> =
        list["rows"].as_array().expect("rows").iter().map(|row| text(row, "name")).collect();
    assert_eq!(names, ["آرش", "پروین", "چنگیز", "كاوه", "گلناز", "هما", "يوسف"]);
    desk.end();
}

#[test]
fn settings_change_by_what_differs_and_their_undo_puts_them_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let settings = || desk.ask("get_shop", json!({}))["settings"].clone();
    let before = settings();
    let mut new = before.clone();
    new["today_limit"] = json!(5);
    new["profile"]["phone"] = json!("02112345678");
    let done = desk.act("change_settings", json!({ "settings": new }));
    assert_eq!(done["detail"], "profile, today_limit");
    assert_eq!(settings(), new);
    desk.act("undo_last", json!({}));
    assert_eq!(settings(), before);
    new["cut_off_hour"] = json!(20);
    assert_eq!(
        desk.refused("change_settings", json!({ "settings": new })),
        "setting_out_of_bounds"
    );
    desk.end();
}

#[test]
fn a_sale_after_midnight_belongs_to_the_day_before_until_the_cut_off() {
    let desk = Desk::with("2026-11-21T10:00", "USD", "en", "UTC");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["cut_off_hour"] = json!(4);
    desk.act("change_settings", json!({ "settings": settings }));
    let customer = desk.member("Maryam");
    desk.go_to("2026-11-22T03:59");
    desk.sell(&customer, 100);
    let rows = desk.ask("list_purchases", json!({ "customer": customer }))["rows"].clone();
    assert_eq!(rows[0]["day"], "2026-11-21");
    desk.end();
}

#[test]
fn what_was_sold_today_is_counted_though_the_clock_was_set_back_in_between() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    for amount in [100, 200, 300] {
        desk.sell(&customer, amount);
    }
    desk.go_to("2026-11-20T10:00");
    desk.act("add_note", json!({ "customer": customer, "text": "asked for tea" }));
    desk.go_to("2026-11-21T11:00");
    let today = desk.ask("get_today", json!({}));
    assert_eq!((&today["sales"], &today["sales_sum"]), (&json!(3), &json!(600)));
    assert_eq!(desk.ask("list_purchases", json!({}))["count"], 3);
    desk.end();
}

#[test]
fn a_clock_set_back_a_year_sells_on_and_asks_whether_the_day_is_right() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    for day in ["2025-11-21", "2027-11-21"] {
        desk.go_to(&format!("{day}T10:00"));
        assert_eq!(desk.ask("get_shop", json!({}))["doubtful"], true, "{day}");
        desk.sell(&customer, 100);
        if day > "2026-11-21" {
            break;
        }
        desk.act("confirm_day", json!({ "day": day }));
        assert_eq!(desk.ask("get_shop", json!({}))["doubtful"], false, "{day}");
    }
    desk.end();
}

#[test]
fn nothing_new_is_written_about_somebody_taken_off_the_lists() {
    let desk = Desk::new("2026-11-21T10:00");
    let gone = desk.member("Maryam");
    desk.act("undo_last", json!({}));
    for (name, input) in [
        ("record_purchase", json!({ "customer": gone, "amount": 100 })),
        ("adjust_points", json!({ "customer": gone, "points": 5, "reason": "x" })),
        ("issue_card", json!({ "customer": gone })),
        ("change_membership", json!({ "customer": gone, "state": "paused" })),
        ("add_note", json!({ "customer": gone, "text": "x" })),
        ("record_consent", json!({ "customer": gone, "state": "given" })),
    ] {
        assert_eq!(desk.refused(name, input), "customer_unknown", "{name}");
    }
    desk.end();
}

#[test]
fn an_undo_of_a_template_or_a_setting_is_refused_under_a_later_change_that_stands() {
    let desk = Desk::new("2026-11-21T10:00");
    let template = |words: &str| {
        let text = format!("{{greeting}}, {words}. {{sign_off}}");
        text_of(&desk.act("change_template", json!({ "language": "en", "text": text })))
    };
    let (first, second) = (template("come by"), template("drop in"));
    assert_eq!(desk.refused("undo_op", json!({ "target": first })), "stood_on");
    desk.act("undo_op", json!({ "target": second }));
    desk.act("undo_op", json!({ "target": first }));
    let rows = desk.ask("list_templates", json!({}))["rows"].clone();
    assert!(rows.as_array().expect("rows").iter().all(|row| row["own"] == json!(true)));
    let setting = |limit: u32| {
        let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
        settings["today_limit"] = json!(limit);
        text_of(&desk.act("change_settings", json!({ "settings": settings })))
    };
    let (first, second) = (setting(5), setting(7));
    assert_eq!(desk.refused("undo_op", json!({ "target": first })), "stood_on");
    desk.act("undo_op", json!({ "target": second }));
    desk.act("undo_op", json!({ "target": first }));
    assert_eq!(desk.ask("get_shop", json!({}))["settings"]["today_limit"], 20);
    desk.end();
}

fn text_of(done: &Value) -> String {
    text(done, "op")
}
