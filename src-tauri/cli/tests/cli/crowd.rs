//! Several processes on one file: none waits for ever and no write is lost.

use crate::{Counter, Said};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use vafa_domain::day::Instant;
use vafa_shop::{Actor, Area, FixedClock, Shop, dispatch, new_op_id};

/// Scripts that run at once, and how often each calls the program.
const SCRIPTS: (usize, usize) = (4, 250);

/// A shop that stays open, as in a window: for each tick it sells once and looks around.
fn window(shop: &Shop, clock: &FixedClock, ticks: &Receiver<()>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    while ticks.recv().is_ok() {
        let op = new_op_id(clock);
        let sale = json!({ "op_id": op, "amount": 1 });
        dispatch(shop, &Actor::OWNER, "record_purchase", sale).unwrap();
        ids.insert(op.to_string());
        shop.look_around().unwrap();
    }
    ids
}

#[test]
fn a_window_and_the_command_line_write_a_thousand_times_each_and_none_is_lost() {
    let counter = Counter::open("USD");
    let machine = counter.places().machine().unwrap();
    let clock = Arc::new(FixedClock::at(Instant(1_795_255_200_000)));
    let shop = Shop::open(&counter.file(), clock.clone(), &machine).unwrap().shop;
    shop.look_around().unwrap();
    let told = Arc::new(AtomicUsize::new(0));
    let heard = told.clone();
    shop.listen(move |areas| {
        if areas.contains(&Area::Purchases) {
            heard.fetch_add(1, Ordering::Relaxed);
        }
    });
    let (tick, ticks) = channel();
    let ids = std::thread::scope(|scope| {
        let (open, watch) = (&shop, &clock);
        let seller = scope.spawn(move || window(open, watch, &ticks));
        let script = |tick: std::sync::mpsc::Sender<()>| {
            let mut ids = BTreeSet::new();
            for _ in 0..SCRIPTS.1 {
                tick.send(()).unwrap();
                let done = counter.call("record_purchase", json!({ "amount": 1_000 })).json();
                ids.insert(done["op"].as_str().unwrap().to_owned());
            }
            ids
        };
        let scripts: Vec<_> = (0..SCRIPTS.0)
            .map(|_| {
                scope.spawn({
                    let tick = tick.clone();
                    move || script(tick)
                })
            })
            .collect();
        drop(tick);
        let mut ids = BTreeSet::new();
        for script in scripts {
            ids.extend(script.join().unwrap());
        }
        ids.extend(seller.join().unwrap());
        ids
    });
    assert_eq!(ids.len(), 2_000, "every acknowledged sale has an id of its own");
    // The window hears of its own sales and, looking around, of the others'.
    assert!(told.load(Ordering::Relaxed) > 1_000);
    let today = dispatch(&shop, &Actor::OWNER, "get_today", json!({})).unwrap();
    assert_eq!((&today["sales"], &today["sales_sum"]), (&json!(2_000), &json!(1_001_000)));
    let checked = counter.run(&["check", "--json"]).json();
    // The founding is an operation too; another name of the machine would be one more.
    assert_eq!((&checked["ops"], &checked["findings"]), (&json!(2_001), &json!([])));
}

#[test]
fn two_scripts_with_the_same_id_sell_once() {
    let counter = Counter::open("USD");
    let sale = json!({ "op_id": uuid::Uuid::new_v4(), "amount": 500 }).to_string();
    let start = || {
        let mut vafa = counter.vafa();
        vafa.args(["call", "record_purchase", &sale]).stdout(std::process::Stdio::null());
        vafa.spawn().unwrap()
    };
    let mut scripts: Vec<_> = (0..8).map(|_| start()).collect();
    assert!(scripts.iter_mut().all(|script| script.wait().unwrap().success()));
    let today = counter.call("get_today", json!({})).json();
    assert_eq!((&today["sales"], &today["sales_sum"]), (&json!(1), &json!(500)));
}

#[test]
fn of_two_scripts_that_sell_for_sixty_of_a_hundred_points_one_does_every_time() {
    let counter = Counter::open("USD");
    let machine = counter.places().machine().unwrap();
    let clock = Arc::new(FixedClock::at(Instant(1_795_255_200_000)));
    // As in a window that is open the whole time.
    let shop = Shop::open(&counter.file(), clock.clone(), &machine).unwrap().shop;
    let ask = |name: &str, mut input: serde_json::Value| {
        input["op_id"] = json!(new_op_id(&*clock));
        dispatch(&shop, &Actor::OWNER, name, input).unwrap()
    };
    let mut settings = ask("get_shop", json!({}))["settings"].clone();
    // What a sale earns would be points of the next round.
    settings["program"]["rules"] = json!([]);
    ask("change_settings", json!({ "settings": settings }));
    let added = ask("add_customer", json!({ "form": { "given": "Maryam" }, "join": true }));
    let customer = added["customer"].clone();
    let points = || ask("get_counter", json!({ "customer": customer }))["who"]["points"].clone();
    for _ in 0..100 {
        let missing = 100 - points().as_i64().unwrap();
        ask("adjust_points", json!({ "customer": customer, "points": missing, "reason": "round" }));
        let start = || {
            let id = uuid::Uuid::new_v4();
            let sale = json!({ "op_id": id, "customer": customer, "amount": 10_000, "spend": 60 });
            let mut vafa = counter.vafa();
            vafa.args(["call", "record_purchase", &sale.to_string()]);
            vafa.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
            vafa.spawn().unwrap()
        };
        let scripts = [start(), start()].map(|script| Said::of(script.wait_with_output().unwrap()));
        let (sold, refused): (Vec<_>, Vec<_>) = scripts.iter().partition(|said| said.exit == 0);
        assert_eq!((sold.len(), refused.len()), (1, 1), "{scripts:?}");
        assert_eq!(refused[0].code(), "points_short");
        assert_eq!(points(), json!(40));
    }
    let checked = counter.run(&["check", "--json"]).json();
    assert_eq!(checked["findings"], json!([]));
}
