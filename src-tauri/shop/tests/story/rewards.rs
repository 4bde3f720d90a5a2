//! Rewards of the catalogue: chosen once, paid once, given once.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::thread;
use uuid::Uuid;
use vafa_shop::{Actor, dispatch};

/// A reward in the catalogue; gives back its id.
fn reward(desk: &Desk, points: i64, stock: Option<u32>) -> String {
    let input = json!({
        "name": "A cup", "kind": "gift", "points": points, "cost": 2_000, "stock": stock,
        "active": true,
    });
    text(&desk.act("change_reward", input), "op")
}

fn row(desk: &Desk, customer: &str) -> Value {
    desk.ask("list_rewards", json!({ "customer": customer }))["rows"][0].clone()
}

#[test]
fn a_reward_takes_its_points_prints_a_slip_and_is_handed_over_once() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 15_000);
    let cup = reward(&desk, 100, Some(3));
    let done = desk.act("redeem_reward", json!({ "customer": customer, "reward": cup }));
    assert_eq!((desk.points(&customer), done["points"].as_i64()), (50, Some(-100)));
    let id = text(&done, "op");
    let slip = desk.ask("print_slip", json!({ "redemption": id }));
    let opened = desk.ask("open_code", json!({ "code": slip["code"] }));
    assert_eq!(opened["slip"]["id"], json!(id));
    let hand = json!({ "redemption": id, "state": "handed_over" });
    desk.act("change_redemption", hand.clone());
    assert_eq!(desk.refused("change_redemption", hand), "slip_handed_over");
    assert_eq!(row(&desk, &customer)["left"], json!(2));
    desk.end();
}

#[test]
fn a_reward_says_how_many_points_are_missing() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 6_000);
    let cup = reward(&desk, 100, None);
    assert_eq!(row(&desk, &customer)["not_now"], json!({ "why": "missing", "points": 40 }));
    let input = json!({ "customer": customer, "reward": cup });
    assert_eq!(desk.refused("redeem_reward", input), "points_short");
    desk.end();
}

#[test]
fn a_cancelled_reward_gives_its_points_back_with_their_first_last_day() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    settings["program"]["life"] = json!({ "ends": "days", "days": 30 });
    let set = json!({ "settings": settings });
    desk.act("change_settings", set);
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let ends =
        |desk: &Desk| desk.ask("get_counter", json!({ "customer": customer }))["expiring"].clone();
    let before = ends(&desk);
    let cup = reward(&desk, 100, Some(1));
    desk.go_to("2026-11-25T10:00");
    let done = desk.act("redeem_reward", json!({ "customer": customer, "reward": cup }));
    assert_eq!(row(&desk, &customer)["not_now"], json!({ "why": "gone" }));
    let cancel = json!({ "redemption": text(&done, "op"), "state": "cancelled" });
    let cancelled = desk.act("change_redemption", cancel);
    assert_eq!((desk.points(&customer), ends(&desk)), (100, before.clone()));
    assert_eq!(row(&desk, &customer)["left"], json!(1));
    desk.act("undo_op", json!({ "target": text(&cancelled, "op") }));
    assert_eq!(desk.points(&customer), 0, "chosen again");
    desk.act("undo_op", json!({ "target": text(&done, "op") }));
    assert_eq!((desk.points(&customer), ends(&desk)), (100, before));
    desk.end();
}

#[test]
fn a_reward_is_cancelled_on_its_own_day_and_not_later() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let cup = reward(&desk, 100, None);
    let done = desk.act("redeem_reward", json!({ "customer": customer, "reward": cup }));
    desk.go_to("2026-11-22T00:01");
    let cancel = json!({ "redemption": text(&done, "op"), "state": "cancelled" });
    assert_eq!(desk.refused("change_redemption", cancel), "slip_day_over");
    assert_eq!(desk.refused("undo_op", json!({ "target": text(&done, "op") })), "slip_day_over");
    desk.end();
}

#[test]
fn two_redemptions_at_once_with_points_for_one_and_stock_1_are_one() {
    let desk = Desk::new("2026-11-21T10:00");
    let (first, second) = (desk.member("Maryam"), desk.member("Sara"));
    for round in 0..30 {
        let stock = if round % 2 == 0 { None } else { Some(1) };
        let cup = reward(&desk, 100, stock);
        // Points for one of the same person, or stock for one of two people.
        desk.sell(&first, 10_000);
        let other = if stock.is_none() { &first } else { &second };
        if stock.is_some() {
            desk.sell(&second, 10_000);
        }
        let shop = &desk.shop;
        let tries = [&first, other].map(
            |customer| json!({ "op_id": Uuid::new_v4(), "customer": customer, "reward": cup }),
        );
        let done: usize = thread::scope(|scope| {
            let tries: Vec<_> = tries
                .into_iter()
                .map(|input| {
                    scope.spawn(move || {
                        dispatch(shop, &Actor::OWNER, "redeem_reward", input).is_ok()
                    })
                })
                .collect();
            tries.into_iter().map(|one| usize::from(one.join().expect("a try"))).sum()
        });
        assert_eq!(done, 1, "exactly one");
        // Whoever was left with points gives them back for the next round.
        for customer in [&first, &second] {
            let left = desk.points(customer);
            if left > 0 {
                let input = json!({ "customer": customer, "points": -left, "reason": "next" });
                desk.act("adjust_points", input);
            }
        }
    }
    desk.end();
}

#[test]
fn a_reward_of_a_step_is_refused_below_it() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    desk.sell(&customer, 10_000);
    let input = json!({
        "name": "Delivery", "kind": "service", "points": 10, "from_step": 2, "active": true,
    });
    let delivery = text(&desk.act("change_reward", input), "op");
    let input = json!({ "customer": customer, "reward": delivery });
    assert_eq!(desk.refused("redeem_reward", input), "reward_step");
    desk.end();
}

#[test]
fn a_change_of_the_catalogue_is_undone_and_not_under_a_later_one() {
    let desk = Desk::new("2026-11-21T10:00");
    let cup = reward(&desk, 100, None);
    let change = |points: i64| json!({ "id": cup, "name": "A cup", "kind": "gift", "points": points, "active": true });
    let first = desk.act("change_reward", change(200));
    desk.act("change_reward", change(300));
    assert_eq!(desk.refused("undo_op", json!({ "target": text(&first, "op") })), "stood_on");
    desk.act("undo_last", json!({}));
    desk.act("undo_op", json!({ "target": text(&first, "op") }));
    let rows = desk.ask("list_rewards", json!({}));
    assert_eq!(rows["rows"][0]["reward"]["points"], json!(100));
    desk.end();
}

#[test]
fn a_hundred_points_and_two_spends_of_sixty_one_succeeds_every_time() {
    let desk = Desk::new("2026-11-21T10:00");
    let customer = desk.member("Maryam");
    // The same file twice, as the window and the command line hold it.
    let other = desk.again();
    for _ in 0..1_000 {
        let left = desk.points(&customer);
        let input = json!({ "customer": customer, "points": 100 - left, "reason": "round" });
        desk.act("adjust_points", input);
        let spend = || {
            json!({
                "op_id": Uuid::new_v4(), "customer": customer, "points": -60, "reason": "spend",
            })
        };
        let done: usize = thread::scope(|scope| {
            let one = scope
                .spawn(|| dispatch(&desk.shop, &Actor::OWNER, "adjust_points", spend()).is_ok());
            let two =
                scope.spawn(|| dispatch(&other, &Actor::OWNER, "adjust_points", spend()).is_ok());
            [one, two].into_iter().map(|one| usize::from(one.join().expect("a try"))).sum()
        });
        assert_eq!((done, desk.points(&customer)), (1, 40));
    }
    drop(other);
    desk.end();
}
