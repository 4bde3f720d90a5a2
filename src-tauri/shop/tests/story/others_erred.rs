//! What other systems got wrong, by the number of the case, where no other story has its name.

use crate::desk::{Desk, id_of, text};
use serde_json::{Value, json};
use vafa_shop::dispatch;

const NOW: &str = "2026-11-21T10:00";

/// Cases 2 and 3: one order settled at two tills made two cards, and doubled its points.
#[test]
fn whoever_joins_at_two_tills_has_one_account_and_the_sale_of_both_counts_once() {
    let desk = Desk::new(NOW);
    let form = json!({ "given": "Maryam", "family": "Rezaei" });
    let customer = id_of(&desk.act("add_customer", json!({ "form": form, "join": false })));
    let other = desk.again();
    let join = |id: uuid::Uuid| json!({ "op_id": id, "customer": customer, "state": "joined" });
    desk.ask("change_membership", join(uuid::Uuid::new_v4()));
    let second = dispatch(&other, &desk.actor, "change_membership", join(uuid::Uuid::new_v4()));
    assert_eq!(second.expect_err("joined already").code(), "already_so");
    let sale = json!({ "op_id": uuid::Uuid::new_v4(), "customer": customer, "amount": 5_000 });
    let here = desk.ask("record_purchase", sale.clone());
    let there = dispatch(&other, &desk.actor, "record_purchase", sale).expect("the same answer");
    assert_eq!((&here["op"], desk.points(&customer)), (&there["op"], 50));
    let accounts = desk.shop.store().read(|book| {
        let key = book.find_customer(vafa_domain::id::CustomerId(customer.parse().unwrap()))?;
        book.accounts_of(key.expect("known")).map(|accounts| accounts.len())
    });
    assert_eq!(accounts.expect("a read"), 1);
    drop(other);
    desk.end();
}

/// Case 4: of two orders open at once, finishing one withdrew the points of the other.
#[test]
fn of_two_sales_open_at_once_each_takes_its_own_points_and_no_more_than_there_are() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    let given = json!({ "customer": customer, "points": 300, "reason": "welcome" });
    desk.act("adjust_points", given);
    let sale = |spend: i64| json!({ "customer": customer, "amount": 1_500, "spend": spend });
    desk.ask("quote_purchase", sale(100));
    desk.ask("quote_purchase", sale(150));
    let mut first = sale(100);
    first["amount"] = json!(500);
    desk.act("record_purchase", first);
    assert_eq!(desk.points(&customer), 200, "the sale that is still open took nothing");
    desk.act("record_purchase", sale(200));
    assert_eq!(desk.refused("record_purchase", sale(200)), "points_short");
    desk.end();
}

/// Case 18: +50, −50, +21, −21, +50 showed a wrong balance.
#[test]
fn sales_and_voids_in_turn_leave_what_stands_and_every_line_says_the_balance() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    for (amount, back) in [(5_000, true), (2_100, true), (5_000, false)] {
        let sale = desk.sell(&customer, amount);
        assert_eq!(desk.points(&customer), amount / 100);
        if back {
            desk.act("void_purchase", json!({ "purchase": sale }));
            assert_eq!(desk.points(&customer), 0);
        }
    }
    assert_eq!(desk.points(&customer), 50);
    desk.end();
}

/// Cases 22 and 24: a point was rounded like the currency, and was worth a hundred times more when
/// it was spent than when it was earned.
#[test]
fn a_point_is_worth_the_same_share_when_it_is_earned_and_when_it_is_spent() {
    for (currency, zone, sale, points, worth) in [
        ("IRR", "Asia/Tehran", 10_000_000, 100, 500_000),
        ("GEL", "Asia/Tbilisi", 10_000, 100, 500),
        ("USD", "UTC", 10_000, 100, 500),
    ] {
        let desk = Desk::with(NOW, currency, "en", zone);
        let customer = desk.member("Maryam");
        desk.sell(&customer, sale);
        assert_eq!(desk.points(&customer), points, "{currency}");
        let quote = desk.ask(
            "quote_purchase",
            json!({ "customer": customer, "amount": sale, "spend": points }),
        );
        assert_eq!(quote["paid_points"], json!(worth), "{currency}: a twentieth");
        desk.end();
    }
}

/// Case 34: sales still added to a card that was over.
#[test]
fn who_left_the_club_earns_nothing_and_keeps_nothing_hidden() {
    let desk = Desk::new(NOW);
    let customer = desk.member("Maryam");
    let state = |state: &str| json!({ "customer": customer, "state": state });
    desk.act("change_membership", state("left"));
    desk.sell(&customer, 5_000);
    let spend = json!({ "customer": customer, "amount": 5_000, "spend": 1 });
    assert_eq!(desk.refused("record_purchase", spend), "not_a_member");
    desk.act("change_membership", state("joined"));
    assert_eq!(desk.points(&customer), 0);
    desk.end();
}

/// Case 39: what one kind of document earned another kind could spend for ever.
#[test]
fn what_a_sale_a_reward_and_a_hand_take_comes_out_of_one_account() {
    let desk = Desk::new(NOW);
    let cup = json!({ "name": "a cup", "kind": "gift", "points": 60, "active": true });
    let cup = text(&desk.act("change_reward", cup), "op");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let sale = json!({ "customer": customer, "amount": 200, "spend": 40 });
    let redeem = json!({ "customer": customer, "reward": cup });
    let hand = json!({ "customer": customer, "points": -1, "reason": "a prize" });
    desk.act("record_purchase", sale.clone());
    desk.act("redeem_reward", redeem.clone());
    assert_eq!(desk.points(&customer), 0);
    for (name, input) in
        [("record_purchase", sale), ("redeem_reward", redeem), ("adjust_points", hand)]
    {
        assert_eq!(desk.refused(name, input), "points_short", "{name}");
    }
    desk.end();
}

/// Case 51: a card scanned twice made a second entry.
#[test]
fn a_card_that_is_scanned_twice_is_one_card_of_one_customer() {
    let desk = Desk::new(NOW);
    let (maryam, sara) = (desk.member("Maryam"), desk.member("Sara"));
    let card = |who: &str| json!({ "customer": who, "number": "ABC-777" });
    desk.act("issue_card", card(&maryam));
    assert_eq!(desk.refused("issue_card", card(&maryam)), "card_taken");
    assert_eq!(desk.refused("issue_card", card(&sara)), "card_taken");
    let cards = |who: &str| {
        let card = desk.ask("get_counter", json!({ "customer": who }));
        let numbers = card["cards"].as_array().expect("cards").iter();
        numbers.filter(|card| card["number"] == "ABC-777").count()
    };
    assert_eq!((cards(&maryam), cards(&sara)), (1, 0));
    desk.end();
}

/// Case 56: a file that came again met the key of somebody who was taken off the lists.
#[test]
fn a_file_that_comes_again_meets_somebody_off_the_lists_and_does_not_stop() {
    let desk = Desk::new(NOW);
    let path = desk.path("people.csv");
    std::fs::write(&path, "Name,Phone,Code\nMaryam Rezaei,2025550123,C-1\n").expect("a file");
    let take_over = || {
        let preview = desk.ask("read_import", json!({ "path": path }));
        let (rows_are, mapping) = (&preview["rows_are"], &preview["mapping"]);
        let run = json!({ "path": path, "rows_are": rows_are, "mapping": mapping });
        desk.act("run_import", run)
    };
    assert_eq!(take_over()["added"], 1);
    let found = |text: &str| -> Value {
        desk.ask("find_customers", json!({ "text": text }))["people"].clone()
    };
    let maryam = text(&found("2025550123")[0]["who"], "id");
    desk.act("change_customer_state", json!({ "customer": maryam, "state": "removed" }));
    let again = take_over();
    assert_eq!(again["error_count"], 0, "{again}");
    desk.end();
}
