//! Taking back: what an undo reverses, and what stands in its way.

use crate::desk::{Desk, text};
use serde_json::json;
use vafa_domain::id::OpId;
use vafa_shop::Refusal;

#[test]
fn undo_reverses_redo_restores_and_a_spent_lot_is_named() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    let undo = desk.act("undo_last", json!({}));
    assert_eq!(desk.points(&customer), 0);
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(desk.points(&customer), 100, "the undo of the undo");
    desk.act("record_purchase", json!({ "customer": customer, "amount": 500, "spend": 60 }));
    assert_eq!(desk.refused("undo_op", json!({ "target": sale })), "stood_on");
    assert_eq!(desk.points(&customer), 40 + 2);
    desk.end();
}

#[test]
fn undo_reaches_back_fifteen_minutes_and_no_further() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    desk.go_to("2026-11-21T10:16");
    assert_eq!(desk.refused("undo_last", json!({})), "undo_too_old");
    desk.act("undo_op", json!({ "target": sale, "reason": "wrong person" }));
    assert_eq!(desk.points(&customer), 0);
    desk.end();
}

#[test]
fn what_is_older_than_the_quick_way_back_is_taken_back_with_a_reason_alone() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["undo_minutes"] = json!(5);
    desk.act("change_settings", json!({ "settings": settings }));
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    let asks_why =
        |desk: &Desk| desk.ask("list_activity", json!({}))["rows"][0]["asks_why"].clone();
    desk.go_to("2026-11-21T10:05");
    assert_eq!(asks_why(&desk), false);
    desk.go_to("2026-11-21T10:06");
    assert_eq!(asks_why(&desk), true);
    for reason in ["", "  ", "\u{200b}"] {
        let undo = json!({ "target": sale, "reason": reason });
        let refusal = desk.refusal("undo_op", undo);
        assert_eq!(refusal.code(), "undo_reason_needed", "{reason:?}");
        assert_eq!(refusal.to_json()["args"]["minutes"], 5);
    }
    assert_eq!(desk.points(&customer), 100, "nothing was changed");
    // What cannot be taken back says so, and does not ask why first.
    let founded = desk.ask("list_activity", json!({}))["rows"].as_array().cloned();
    let founded = founded.and_then(|rows| rows.last().cloned()).expect("a row");
    assert_eq!((&founded["undoable"], &founded["asks_why"]), (&json!(false), &json!(false)));
    assert_eq!(desk.refused("undo_op", json!({ "target": founded["op"] })), "cannot_undo");
    let undone = desk.act("undo_op", json!({ "target": sale, "reason": "wrong person" }));
    assert_eq!(desk.points(&customer), 0);
    // The way back of what was just taken back is quick again.
    desk.act("undo_op", json!({ "target": undone["op"] }));
    assert_eq!(desk.points(&customer), 100);
    desk.end();
}

#[test]
fn an_edit_writes_what_changed_and_its_undo_puts_it_back() {
    let desk = Desk::new("2026-11-21T10:00");
    let form = json!({ "given": "علي", "contacts": [{ "kind": "phone", "raw": "+989123456789" }] });
    let done = desk.act("add_customer", json!({ "form": form }));
    let customer = text(&done, "customer");
    let page = desk.ask("get_customer", json!({ "customer": customer }));
    let mut form = page["form"].clone();
    form["given"] = json!("علی");
    form["contacts"] = json!([]);
    form["family"] = json!("کاظمی");
    desk.act(
        "edit_customer",
        json!({ "customer": customer, "form": form, "version": page["version"] }),
    );
    assert_eq!(
        desk.refused(
            "edit_customer",
            json!({ "customer": customer, "form": form, "version": page["version"] })
        ),
        "page_changed"
    );
    desk.act("undo_last", json!({}));
    let back = desk.ask("get_customer", json!({ "customer": customer }));
    assert_eq!(back["form"], page["form"]);
    desk.end();
}

#[test]
fn a_return_is_not_undone_under_a_void_of_the_whole_sale() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    let part = desk.act("return_purchase", json!({ "purchase": sale, "amount": 6_000 }));
    let void = desk.act("void_purchase", json!({ "purchase": sale }));
    let undo = json!({ "target": text(&part, "op") });
    assert_eq!(desk.refused("undo_op", undo.clone()), "purchase_voided");
    assert_eq!(desk.points(&customer), 0, "a void sale gives no points");
    desk.act("undo_op", json!({ "target": text(&void, "op") }));
    desk.act("undo_op", undo);
    assert_eq!(desk.points(&customer), 100);
    desk.end();
}

#[test]
fn an_earlier_word_is_not_undone_under_a_later_one() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let stop = |stopped: bool| json!({ "customer": customer, "stopped": stopped });
    let first = desk.act("stop_contact", stop(true));
    desk.act("stop_contact", stop(false));
    desk.act("stop_contact", stop(true));
    let undo = json!({ "target": text(&first, "op") });
    assert_eq!(desk.refused("undo_op", undo.clone()), "stood_on");
    assert_eq!(desk.ask("get_counter", json!({ "customer": customer }))["stopped"], true);
    // Taken back from the last to the first, each gives way.
    desk.act("undo_last", json!({}));
    desk.act("undo_last", json!({}));
    desk.act("undo_op", undo);
    assert_eq!(desk.ask("get_counter", json!({ "customer": customer }))["stopped"], false);
    desk.end();
}

#[test]
fn a_card_whose_code_somebody_else_got_does_not_open_again_by_an_undo() {
    let desk = Desk::new("2026-11-21T10:00");
    let (one, other) = (desk.member("Maryam"), desk.member("Ana"));
    let card = text(&desk.act("issue_card", json!({ "customer": one })), "op");
    let page = desk.ask("get_counter", json!({ "customer": one }));
    let code = text(&page["cards"][0], "number");
    let block = desk.act("block_card", json!({ "card": card, "blocked": true }));
    desk.act("issue_card", json!({ "customer": other, "number": code }));
    let undo = json!({ "target": text(&block, "op") });
    assert_eq!(desk.refused("undo_op", undo), "card_taken");
    desk.end();
}

#[test]
fn nobody_has_points_and_owes_points_after_an_undo() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let earned = desk.sell(&customer, 10_000);
    let paid = json!({ "customer": customer, "amount": 500, "spend": 100 });
    let paid = desk.act("record_purchase", paid);
    desk.act("void_purchase", json!({ "purchase": earned }));
    let standing = || {
        let page = desk.ask("get_counter", json!({ "customer": customer }));
        (page["who"]["points"].clone(), page["owed"].clone())
    };
    assert_eq!(standing(), (json!(0), json!(100)));
    let undo = desk.act("undo_op", json!({ "target": text(&paid, "op") }));
    assert_eq!(standing(), (json!(0), json!(0)), "what comes back pays what is owed");
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(standing(), (json!(0), json!(100)));
    desk.end();
}

#[test]
fn a_debt_that_was_paid_names_what_paid_it_and_is_struck_out_when_that_is_undone() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let first = desk.sell(&customer, 10_000);
    desk.act("record_purchase", json!({ "customer": customer, "amount": 500, "spend": 100 }));
    let void = text(&desk.act("void_purchase", json!({ "purchase": first })), "op");
    let refused = || match desk.refusal("undo_op", json!({ "target": void })) {
        Refusal::StoodOn { count, ops } => (count, ops),
        refusal => panic!("{refusal}"),
    };
    let named = |sale: &str| (1, vec![OpId(sale.parse().expect("an id"))]);
    let second = desk.sell(&customer, 13_000);
    assert_eq!(refused(), named(&second));
    // Undone and done again, the sale is named, and not what brought it back.
    let undo = text(&desk.act("undo_last", json!({})), "op");
    desk.act("undo_op", json!({ "target": undo }));
    assert_eq!(refused(), named(&second));
    // A void sale pays nothing; the next one does.
    desk.act("void_purchase", json!({ "purchase": second }));
    let third = desk.sell(&customer, 11_000);
    assert_eq!(refused(), named(&third));
    desk.act("undo_op", json!({ "target": third }));
    desk.act("undo_op", json!({ "target": void }));
    let card = desk.ask("get_counter", json!({ "customer": customer }));
    assert_eq!((&card["who"]["points"], &card["owed"]), (&json!(0), &json!(0)));
    desk.end();
}

#[test]
fn returns_are_undone_from_the_last_to_the_first() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    let sale = desk.sell(&customer, 10_000);
    let back = |amount: i64| json!({ "purchase": sale, "amount": amount });
    let first = desk.act("return_purchase", back(2_500));
    let second = desk.act("return_purchase", back(2_000));
    let undo = |done: &serde_json::Value| json!({ "target": text(done, "op") });
    assert_eq!(desk.refused("undo_op", undo(&first)), "stood_on");
    desk.act("undo_op", undo(&second));
    desk.act("undo_op", undo(&first));
    assert_eq!(desk.points(&customer), 100);
    desk.end();
}

#[test]
fn the_card_of_somebody_taken_off_the_list_opens_again_with_them() {
    let desk = Desk::new("2026-11-21T10:00");
    let added = desk.act("add_customer", json!({ "form": { "given": "Ana" }, "new_card": true }));
    let undo = desk.act("undo_last", json!({}));
    let redo = desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    let customer = text(&added, "customer");
    let blocked = || desk.ask("get_counter", json!({ "customer": customer }))["cards"][0].clone();
    assert_eq!(blocked()["blocked"], false);
    desk.act("undo_op", json!({ "target": text(&redo, "op") }));
    assert_eq!(blocked()["blocked"], true);
    desk.end();
}

#[test]
fn asked_to_stop_is_one_operation_and_its_undo_takes_back_the_answer_and_the_withdrawal() {
    let desk = Desk::new("2026-01-05T10:00");
    let form = json!({ "given": "Ana", "contacts": [{ "kind": "phone", "raw": "+12025550123" }] });
    let customer = text(&desk.act("add_customer", json!({ "form": form })), "customer");
    desk.act("record_consent", json!({ "customer": customer, "state": "given" }));
    desk.sell(&customer, 1_000);
    desk.go_to("2026-05-01T12:00");
    desk.act("confirm_day", json!({ "day": "2026-05-01" }));
    desk.act("hand_over_message", json!({ "customer": customer, "way": "sms" }));
    let stop = json!({ "customer": customer, "answer": "asked_to_stop" });
    let standing = || {
        let page = desk.ask("get_customer", json!({ "customer": customer }));
        let effect = desk.ask("missing_effect", json!({}));
        let consents: Vec<_> = page["card"]["consents"].as_array().expect("consents").clone();
        let of = |channel: &str| consents.iter().find(|one| one["channel"] == channel).cloned();
        let state = of("sms").expect("a consent")["state"].clone();
        let outcomes = effect["outcomes"].as_array().expect("outcomes");
        let told =
            outcomes.iter().map(|one| json!({ "answer": one["answer"], "count": one["count"] }));
        (
            state,
            told.collect::<serde_json::Value>(),
            page["timeline_count"].as_i64().expect("a count"),
        )
    };
    let (_, _, before) = standing();
    let told = json!([{ "answer": "asked_to_stop", "count": 1 }]);
    desk.act("record_outcome", stop.clone());
    assert_eq!(standing(), (json!("withdrawn"), told.clone(), before + 1));
    let undo = desk.act("undo_last", json!({}));
    assert_eq!(standing(), (json!("given"), json!([]), before + 2));
    desk.act("undo_op", json!({ "target": text(&undo, "op") }));
    assert_eq!(standing(), (json!("withdrawn"), told, before + 3));
    desk.end();
}

#[test]
fn who_asks_to_stop_is_written_to_no_more_though_there_is_no_letter_to_answer() {
    let desk = Desk::new("2026-01-05T10:00");
    let customer = desk.member("Ana");
    desk.act("record_consent", json!({ "customer": customer, "state": "given" }));
    let stop = json!({ "customer": customer, "answer": "asked_to_stop" });
    assert_eq!(desk.act("record_outcome", stop.clone())["kind"], "consent_recorded");
    assert_eq!(desk.refused("record_outcome", stop), "not_missed", "nothing is left to say");
    desk.end();
}
