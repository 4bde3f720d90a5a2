//! Days that go wrong at the counter: the file on another machine, a clock one day back, a history
//! that comes in late.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};
use vafa_domain::fact::{EpochCause, Fact};
use vafa_shop::{Refusal, Shop, restore_backup};
use vafa_store::Till;

fn till(shop: &Shop) -> Till {
    let till = shop.store().read(|book| Ok::<_, Refusal>(book.till_or_none()?)).expect("a book");
    till.expect("a till")
}

/// Why each epoch of a file began, in order.
fn epochs(shop: &Shop) -> Vec<EpochCause> {
    let page = vafa_store::OpPage { limit: 500, ..vafa_store::OpPage::default() };
    let lines = shop.store().read(|book| Ok::<_, Refusal>(book.ops(&page)?)).expect("a book");
    let cause = |fact: &Fact| match fact {
        Fact::EpochBegun { why, .. } => Some(*why),
        _ => None,
    };
    lines.iter().rev().filter_map(|line| cause(&line.op.fact)).collect()
}

#[test]
fn a_copy_on_another_machine_is_another_till_of_a_new_epoch_and_says_so_once() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = desk.member("Sara");
    desk.sell(&who, 1_000);
    let first = till(&desk.shop);
    assert_eq!(epochs(&desk.shop), []);
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let desk = desk.reopened(|| Shop::open(&file, clock, "another machine").expect("a copy").shop);
    let copy = till(&desk.shop);
    assert_ne!(copy.id, first.id, "two machines never write as one till");
    assert_eq!((copy.epoch, copy.machine.as_str()), (first.epoch + 1, "another machine"));
    assert_eq!(epochs(&desk.shop), [EpochCause::Copied]);
    // It sells on, on top of what stood, and the chain holds over both.
    desk.sell(&who, 1_000);
    assert_eq!(desk.points(&who), 20);
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let desk = desk.reopened(|| Shop::open(&file, clock, "another machine").expect("again").shop);
    assert_eq!(till(&desk.shop), copy, "opened again where it is at home, nothing begins");
    desk.end();
}

#[test]
fn a_backup_put_back_on_another_machine_is_another_till_there_and_a_no_said_since_stays_a_no() {
    let desk = Desk::new("2026-11-21T10:00");
    let who = desk.member("Sara");
    desk.act("record_consent", json!({ "customer": who, "state": "given" }));
    let name = text(&desk.ask("make_backup", json!({})), "name");
    desk.sell(&who, 1_000);
    desk.act("record_consent", json!({ "customer": who, "state": "withdrawn" }));
    let first = till(&desk.shop);
    desk.go_to("2026-11-21T12:00");
    let (file, clock) = (desk.path("shop.vafa"), desk.clock.clone());
    let desk = desk.reopened(|| {
        restore_backup(&file, &name, clock, "another machine").expect("a restore").shop
    });
    let now = till(&desk.shop);
    assert_eq!(now.machine, "another machine");
    assert_ne!(now.id, first.id, "two machines never write as one till");
    assert_eq!(epochs(&desk.shop), [EpochCause::Copied], "why it began stands in the log, once");
    assert_eq!(desk.points(&who), 0, "what was sold after the backup is gone");
    let card = desk.ask("get_counter", json!({ "customer": who }));
    let said = card["consents"].as_array().expect("consents").iter();
    let sms = said.clone().find(|said| said["channel"] == "sms").expect("a channel");
    assert_eq!(sms["state"], "withdrawn");
    desk.sell(&who, 1_000);
    desk.end();
}

/// Takes a file of purchases over as the preview proposes it.
fn take_over(desk: &Desk, rows: &str) -> Value {
    let path = desk.path("history.csv");
    std::fs::write(&path, rows).expect("a file");
    let mapping = desk.ask("read_import", json!({ "path": path }))["mapping"].clone();
    desk.act("run_import", json!({ "path": path, "rows_are": "purchases", "mapping": mapping }))
}

#[test]
fn a_purchase_that_comes_in_by_a_file_closes_the_reminder_that_is_open() {
    let desk = Desk::new("2026-01-05T10:00");
    let form = json!({ "given": "Ana", "family": "Bell", "reference": "0007",
        "contacts": [{ "kind": "phone", "raw": "2025550123" }] });
    let who = id_of(&desk.act("add_customer", json!({ "form": form, "may_write": true })));
    desk.sell(&who, 1_000);
    desk.go_to("2026-06-01T10:00");
    desk.act("confirm_day", json!({ "day": "2026-06-01" }));
    assert_eq!(desk.ask("get_today", json!({}))["missing_count"], 1);
    desk.act("snooze_reminder", json!({ "customer": who, "days": 1 }));
    // The till's list of last week: she was here on Thursday.
    take_over(&desk, "customer,date,amount\n0007,2026-05-28,12.50\n");
    let purchases = desk.ask("list_purchases", json!({ "customer": who }));
    assert_eq!(purchases["count"], 2, "the row found her");
    desk.go_to("2026-06-02T10:00");
    let today = desk.ask("get_today", json!({}));
    assert_eq!((&today["missing_count"], &today["missing"]), (&json!(0), &json!([])));
    let late = json!({ "customer": who, "way": "sms" });
    assert_eq!(desk.refused("hand_over_message", late), "not_missed");
    desk.end();
}

#[test]
fn whoever_was_long_gone_when_the_history_came_waits_for_a_round_and_comes_by_worth() {
    let desk = Desk::with("2026-11-21T10:00", "USD", "en", "UTC");
    // Twelve people who stopped coming years ago, each worth more than the one before; and one of
    // last month.
    let mut rows = String::from("customer,name,phone,date,amount\n");
    for n in 0..12 {
        rows += &format!("{n:04},Person {n:02},20255501{n:02},2023-0{}-10,{}\n", 1 + n % 9, 10 + n);
    }
    rows += "0099,Recent,2025550199,2026-11-01,5\n";
    let path = desk.path("history.csv");
    std::fs::write(&path, rows).expect("a file");
    let mapping = desk.ask("read_import", json!({ "path": path }))["mapping"].clone();
    let consent = json!({ "channels": ["sms"], "purpose": "advertising", "since": "2025-01-01",
        "wording": "They signed our list." });
    desk.act(
        "run_import",
        json!({ "path": path, "rows_are": "purchases", "mapping": mapping, "consent": consent }),
    );

    let today = || desk.ask("get_today", json!({}));
    assert_eq!((&today()["long_gone"], &today()["missing_count"]), (&json!(12), &json!(0)));
    let to_write = || -> Vec<String> {
        let rows = desk.ask("list_missing", json!({ "all": true }))["rows"].clone();
        rows.as_array().expect("rows").iter().map(|row| text(&row["who"], "name")).collect()
    };
    assert_eq!(to_write(), [] as [&str; 0], "nobody is written to unasked");
    desk.act("change_round", json!({ "per_day": 5, "on": true }));
    let first = to_write();
    let expected: Vec<String> = (7..12).rev().map(|n| format!("Person {n:02}")).collect();
    assert_eq!(first, expected, "the most valuable first, five a day");
    assert_eq!(today()["missing_count"], 5);
    for _ in 0..2 {
        let rows = desk.ask("list_missing", json!({}))["rows"].clone();
        let who = rows[0]["who"]["id"].clone();
        desk.act("hand_over_message", json!({ "customer": who, "way": "sms" }));
    }
    assert_eq!(to_write(), expected[2..], "the day's five are not filled up again");
    desk.go_to("2026-11-22T10:00");
    let next: Vec<String> = (5..10).rev().map(|n| format!("Person {n:02}")).collect();
    assert_eq!(to_write(), next, "three of yesterday, and two more");
    desk.end();
}

#[test]
fn a_clock_one_day_back_sells_on_takes_nothing_and_forgets_nothing_when_it_is_right_again() {
    let desk = Desk::new("2026-11-20T10:00");
    let who = desk.member("Maryam");
    desk.sell(&who, 10_000);
    desk.go_to("2026-11-21T10:00");
    let before = desk.sell(&who, 1_000);
    // Somebody sets the clock back a day in the middle of the morning.
    desk.go_to("2026-11-20T10:05");
    let quote = json!({ "customer": who, "amount": 2_000, "spend": 100 });
    assert_eq!(desk.ask("get_shop", json!({}))["doubtful"], true);
    assert_eq!(desk.ask("quote_purchase", quote.clone())["paid_points"], 500);
    let sale = text(&desk.act("record_purchase", quote), "op");
    assert_eq!(desk.points(&who), 110 - 100 + 15);
    assert_eq!(desk.shop.tick().expect("a tick"), 0, "nothing falls due while the day is in doubt");
    // What was just sold can be taken back, a sale of the real day too.
    desk.act("undo_last", json!({}));
    assert_eq!(desk.points(&who), 110);
    desk.act("return_purchase", json!({ "purchase": before, "amount": 1_000 }));
    assert_eq!(desk.points(&who), 100);
    // No id, number or place in the log is given twice by the time that comes twice.
    let again = desk.sell(&who, 2_000);
    assert_ne!(again, sale);
    desk.go_to("2026-11-21T10:10");
    assert_eq!(desk.ask("get_shop", json!({}))["doubtful"], false);
    desk.sell(&who, 3_000);
    let rows = desk.ask("list_purchases", json!({ "customer": who }));
    assert_eq!((&rows["count"], &rows["sum"]), (&json!(4), &json!(10_000 + 2_000 + 3_000)));
    desk.end();
}
