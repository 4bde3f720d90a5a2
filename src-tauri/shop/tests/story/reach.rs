//! How somebody is reached: the main way, the one they like, what they said yes to and in which
//! words, what is missing, and the letter that says how to answer.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};

/// A shop in which somebody with these ways is missed and may be written to.
fn missed(contacts: Value) -> (Desk, String) {
    let desk = Desk::with("2026-01-01T10:00", "IRR", "fa", "UTC");
    let form = json!({ "given": "سارا", "family": "کریمی", "contacts": contacts });
    let who = id_of(&desk.act("add_customer", json!({ "form": form })));
    desk.act(
        "record_consent",
        json!({ "customer": who, "state": "given", "channels": ["sms", "whatsapp", "email"] }),
    );
    desk.sell(&who, 1_000_000);
    desk.go_to("2026-06-01T10:00");
    desk.act("confirm_day", json!({ "day": "2026-06-01" }));
    (desk, who)
}

fn letter(desk: &Desk, who: &str) -> Value {
    desk.ask("get_letter", json!({ "customer": who }))
}

fn link(desk: &Desk, who: &str, way: &str) -> Option<String> {
    let ways = letter(desk, who)["ways"].as_array().expect("ways").clone();
    let one = ways.iter().find(|one| one["way"] == way).expect("a way").clone();
    one["link"].as_str().map(str::to_owned)
}

/// Changes the form of somebody.
fn edit(desk: &Desk, who: &str, change: impl FnOnce(&mut Value)) {
    let page = desk.ask("get_customer", json!({ "customer": who }));
    let mut form = page["form"].clone();
    change(&mut form);
    desk.act("edit_customer", json!({ "customer": who, "form": form, "version": page["version"] }));
}

fn contact(form: &mut Value, raw: &str) -> usize {
    let rows = form["contacts"].as_array().expect("contacts");
    rows.iter().position(|row| row["raw"] == raw).expect("a contact")
}

#[test]
fn the_letter_goes_to_the_main_phone_and_a_wrong_one_leaves_the_lists() {
    let (desk, who) = missed(json!([
        { "kind": "phone", "raw": "09123456789", "label": "home", "main": true },
        { "kind": "phone", "raw": "09351112233" },
    ]));
    assert!(link(&desk, &who, "sms").is_some_and(|link| link.contains("989123456789")));
    edit(&desk, &who, |form| {
        let (first, second) = (contact(form, "09123456789"), contact(form, "09351112233"));
        form["contacts"][first]["main"] = json!(false);
        form["contacts"][second]["main"] = json!(true);
    });
    for way in ["sms", "whatsapp"] {
        let link = link(&desk, &who, way);
        assert!(link.as_ref().is_some_and(|link| link.contains("989351112233")), "{link:?}");
    }
    // Wrong: the other one is used, and is the main one now.
    edit(&desk, &who, |form| {
        let second = contact(form, "09351112233");
        form["contacts"][second]["state"] = json!("wrong");
    });
    assert!(link(&desk, &who, "sms").is_some_and(|link| link.contains("989123456789")));
    let page = desk.ask("get_customer", json!({ "customer": who }));
    assert_eq!(
        (&page["contacts"][0]["label"], &page["contacts"][0]["main"]),
        (&json!("home"), &json!(true))
    );
    assert_eq!(page["card"]["lacks"], Value::Null);
    // Both wrong: nobody can be written to, and the counter asks for the right number.
    edit(&desk, &who, |form| {
        let first = contact(form, "09123456789");
        form["contacts"][first]["state"] = json!("wrong");
    });
    let people = desk.ask("list_missing", json!({}));
    assert_eq!((&people["missed"], &people["to_write"]), (&json!(1), &json!(0)));
    assert_eq!(desk.ask("get_counter", json!({ "customer": who }))["lacks"], "right_phone");
    desk.end();
}

#[test]
fn the_counter_asks_for_the_one_thing_that_is_missing() {
    let desk = Desk::new("2026-11-21T10:00");
    let lacks = |form: Value| {
        let who = id_of(&desk.act("add_customer", json!({ "form": form })));
        (desk.ask("get_counter", json!({ "customer": who }))["lacks"].clone(), who)
    };
    let phone = json!([{ "kind": "phone", "raw": "2025550123" }]);
    assert_eq!(lacks(json!({ "reference": "0001" })).0, "name");
    assert_eq!(lacks(json!({ "contacts": phone })).0, "name");
    assert_eq!(lacks(json!({ "given": "Ana", "contacts": phone })).0, Value::Null);
    let (lacking, who) = lacks(json!({ "given": "Ben" }));
    assert_eq!(lacking, "phone");
    desk.act("stop_contact", json!({ "customer": who, "stopped": true }));
    let card = desk.ask("get_counter", json!({ "customer": who }));
    assert_eq!(card["lacks"], Value::Null, "who wants no contact is asked for no way to it");
    desk.end();
}

#[test]
fn the_way_they_like_comes_first_where_it_is_allowed_and_the_time_they_like_is_said() {
    let (desk, who) = missed(json!([
        { "kind": "phone", "raw": "09123456789" },
        { "kind": "email", "raw": "sara@example.com" },
    ]));
    let first = |desk: &Desk| letter(desk, &who)["ways"][0]["way"].clone();
    assert_eq!(first(&desk), "whatsapp");
    edit(&desk, &who, |form| form["wish"] = json!({ "channel": "email", "time": "evening" }));
    assert_eq!(first(&desk), "email");
    assert_eq!(letter(&desk, &who)["rather"], "evening", "it is ten in the morning");
    desk.go_to("2026-06-01T17:00");
    assert_eq!(letter(&desk, &who)["rather"], Value::Null);
    // A wish is no permission.
    desk.act(
        "record_consent",
        json!({ "customer": who, "channels": ["email"], "state": "withdrawn" }),
    );
    assert_eq!(first(&desk), "whatsapp");
    // The undo puts back what was wished before, and nothing else.
    desk.act("undo_last", json!({}));
    edit(&desk, &who, |form| form["wish"] = json!({ "channel": "sms" }));
    assert_eq!(first(&desk), "sms");
    desk.act("undo_last", json!({}));
    assert_eq!(first(&desk), "email");
    let page = desk.ask("get_customer", json!({ "customer": who }));
    assert_eq!(page["form"]["wish"], json!({ "channel": "email", "time": "evening" }));
    desk.end();
}

#[test]
fn an_answer_is_kept_with_its_day_its_source_and_the_words_of_the_question() {
    let desk = Desk::new("2026-11-21T10:00");
    let words = "May we write to you now and then?";
    let form = json!({ "given": "Ana", "contacts": [{ "kind": "phone", "raw": "2025550123" }] });
    let add = json!({ "form": form, "may_write": true, "wording": words });
    let who = id_of(&desk.act("add_customer", add));
    let said = |channel: &str, purpose: &str| {
        let page = desk.ask("get_customer", json!({ "customer": who }));
        let rows = page["consents"].as_array().expect("consents").clone();
        let of = |row: &&Value| row["channel"] == channel && row["purpose"] == purpose;
        (rows.iter().find(of).cloned(), page["allowed"].clone())
    };
    let (row, _) = said("sms", "advertising");
    let row = row.expect("an answer");
    assert_eq!(
        (&row["since"], &row["source"], &row["wording"]),
        (&json!("2026-11-21"), &json!("counter"), &json!(words))
    );
    // No to questions about how it was: advertising stands, and a notice about their order needs no yes.
    desk.go_to("2026-11-22T10:00");
    let no = json!({ "customer": who, "channels": ["sms"], "purpose": "survey", "state": "withdrawn",
        "wording": " \u{202E}May we ask?\u{0} " });
    desk.act("record_consent", no);
    let (row, allowed) = said("sms", "survey");
    assert_eq!(row.expect("an answer")["wording"], "May we ask?");
    let may = |purpose: &str| {
        let rows = allowed.as_array().expect("rows");
        let row = rows.iter().find(|row| row["channel"] == "sms" && row["purpose"] == purpose);
        row.expect("a row")["may"].clone()
    };
    let all = ["advertising", "survey", "service", "relation"].map(may);
    assert_eq!(all, [true, false, true, false].map(Value::from));
    let long = json!({ "customer": who, "state": "withdrawn", "wording": "x".repeat(1_001) });
    assert_eq!(desk.refused("record_consent", long), "text_too_long");
    desk.end();
}

#[test]
fn the_profile_is_changed_once_and_every_letter_says_the_new_phone_and_hours() {
    let (desk, who) = missed(json!([{ "kind": "phone", "raw": "09123456789" }]));
    let profile = |phone: &str, hours: &str| {
        let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
        settings["profile"]["phone"] = json!(phone);
        settings["profile"]["hours"] = json!(hours);
        desk.act("change_settings", json!({ "settings": settings }));
    };
    let written = |language: &str| {
        text(&desk.ask("get_letter", json!({ "customer": who, "language": language })), "text")
    };
    let before = written("fa");
    assert!(!before.contains("021"), "{before}");
    profile("021 8877-6655", "9 to 21");
    // From right to left the groups of a number would change places.
    assert!(written("fa").contains("\n02188776655"), "{}", written("fa"));
    for language in ["en", "ka"] {
        assert!(written(language).contains("021 8877-6655"), "{}", written(language));
    }
    let own = "{greeting}: {shop_phone}, {shop_hours}. {sign_off}";
    desk.act("change_template", json!({ "language": "en", "text": own }));
    assert!(written("en").contains("021 8877-6655, 9 to 21."), "{}", written("en"));
    profile("+98 21 1111", "9 to 14");
    assert!(written("fa").contains("\n0098211111"), "{}", written("fa"));
    assert!(written("en").contains("+98 21 1111, 9 to 14."), "{}", written("en"));
    profile("", "");
    assert_eq!(written("fa"), before, "no phone, no line for it");
    desk.end();
}

#[test]
fn the_effect_of_letters_is_told_by_way_and_by_words_with_the_people_behind_each_answer() {
    let desk = Desk::with("2026-01-01T10:00", "IRR", "fa", "UTC");
    let people: Vec<String> = (0..6)
        .map(|n| {
            let phone = json!([{ "kind": "phone", "raw": format!("0912345{n:04}") }]);
            let form = json!({ "given": format!("N{n}"), "contacts": phone });
            let who = id_of(&desk.act("add_customer", json!({ "form": form, "may_write": true })));
            desk.sell(&who, 1_000);
            who
        })
        .collect();
    desk.go_to("2026-05-01T10:00");
    desk.act("confirm_day", json!({ "day": "2026-05-01" }));
    let hand = |who: &str, way: &str, language: &str| {
        desk.act("hand_over_message", json!({ "customer": who, "way": way, "language": language }));
    };
    hand(&people[0], "sms", "fa");
    hand(&people[1], "sms", "fa");
    desk.act(
        "change_template",
        json!({ "language": "fa", "text": "{greeting}، بیایید. {sign_off}" }),
    );
    for who in &people[2..5] {
        hand(who, "whatsapp", "fa");
    }
    hand(&people[5], "sms", "en");
    for (who, answer) in [(0, "answered"), (3, "no_answer"), (4, "no_answer")] {
        desk.act("record_outcome", json!({ "customer": people[who], "answer": answer }));
    }
    desk.go_to("2026-05-10T10:00");
    for who in [0, 2, 3] {
        desk.sell(&people[who], 500);
    }
    desk.sell(&people[3], 40);
    desk.go_to("2026-05-12T10:00");
    desk.sell(&people[2], 9_000);
    desk.go_to("2026-06-20T10:00");
    let effect = desk.ask("missing_effect", json!({}));
    let told = |list: &str, of: &dyn Fn(&Value) -> Value| {
        let rows = effect[list].as_array().expect(list).iter();
        let row = |row: &Value| json!([of(row), row["share"]["came"], row["share"]["of"]]);
        rows.map(row).collect::<Vec<_>>()
    };
    let back = effect["came_back"].as_array().expect("who came back").iter();
    let back: Vec<_> =
        back.map(|one| json!([one["who"]["id"], one["day"], one["amount"]])).collect();
    for (who, amount) in [(0, 500), (2, 500), (3, 540)] {
        let first = json!([people[who], "2026-05-10", amount]);
        assert!(back.contains(&first), "{first} in {back:?}");
    }
    let ways = told("by_way", &|row| row["way"].clone());
    assert!(
        ways.contains(&json!(["whatsapp", 2, 3])) && ways.contains(&json!(["sms", 1, 3])),
        "{ways:?}"
    );
    let words = told("by_words", &|row| json!([row["language"], row["since"]]));
    for expected in [
        json!([["fa", null], 1, 2]),
        json!([["fa", "2026-05-01"], 2, 3]),
        json!([["en", null], 0, 1]),
    ] {
        assert!(words.contains(&expected), "{expected} in {words:?}");
    }
    let silent = effect["outcomes"].as_array().expect("outcomes").iter();
    let silent = silent.clone().find(|one| one["answer"] == "no_answer").expect("no answer");
    assert_eq!(silent["count"], 2);
    let names: Vec<String> =
        silent["people"].as_array().expect("people").iter().map(|who| text(who, "id")).collect();
    assert!(names.contains(&people[3]) && names.contains(&people[4]) && names.len() == 2);
    desk.end();
}
