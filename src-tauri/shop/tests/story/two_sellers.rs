//! Two sellers at once on one file, each in a process of their own: this test binary started
//! again, to sell and nothing else.

use crate::desk::{Desk, at};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, Command, Stdio};
use std::sync::Arc;
use uuid::Uuid;
use vafa_shop::{Actor, FixedClock, Shop, dispatch};

/// The shop file a seller works on; absent in the test run itself.
const SHOP: &str = "VAFA_TEST_SELLER_AT";
const NOW: &str = "2026-11-21T10:00";
const ROUNDS: usize = 1_000;

/// In the test run itself this is nothing. A seller sells what each line says, and says what became
/// of it.
#[test]
fn sells_what_it_is_told() {
    let Some(shop) = std::env::var_os(SHOP).map(PathBuf::from) else { return };
    let clock = Arc::new(FixedClock::at(at(NOW)));
    let shop = Shop::open(&shop, clock, "machine of the story").unwrap().shop;
    for line in std::io::stdin().lines() {
        let sale: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let said = match dispatch(&shop, &Actor::OWNER, "record_purchase", sale) {
            Ok(_) => "done".to_owned(),
            Err(refusal) => refusal.code(),
        };
        // Standard output is the test runner's.
        writeln!(std::io::stderr().lock(), "{said}").unwrap();
    }
}

struct Seller {
    process: Child,
    hears: ChildStdin,
    says: std::io::Lines<BufReader<ChildStderr>>,
}

impl Seller {
    fn start(shop: &Path) -> Seller {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["two_sellers::sells_what_it_is_told", "--exact", "--nocapture"]);
        command.env(SHOP, shop).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut process = command.spawn().expect("a seller");
        let hears = process.stdin.take().expect("an ear");
        let says = BufReader::new(process.stderr.take().expect("a mouth")).lines();
        Seller { process, hears, says }
    }

    fn tell(&mut self, sale: &Value) {
        writeln!(self.hears, "{sale}").expect("a seller who hears");
    }

    fn answer(&mut self) -> String {
        self.says.next().expect("an answer").expect("a line")
    }

    fn end(self) {
        drop(self.hears);
        let mut process = self.process;
        assert!(process.wait().expect("an end").success());
    }
}

#[test]
fn of_two_processes_that_sell_for_sixty_of_a_hundred_points_one_does_every_time() {
    let desk = Desk::new(NOW);
    let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
    // What a sale earns would be points of the next round.
    settings["program"]["rules"] = json!([]);
    desk.act("change_settings", json!({ "settings": settings }));
    let customer = desk.member("Maryam");
    let mut sellers = [(); 2].map(|()| Seller::start(&desk.path("shop.vafa")));
    let mut won = [0, 0];
    for round in 0..ROUNDS {
        let missing = 100 - desk.points(&customer);
        let input = json!({ "customer": customer, "points": missing, "reason": "round" });
        desk.act("adjust_points", input);
        let sale = || json!({ "op_id": Uuid::new_v4(), "customer": customer, "amount": 10_000, "spend": 60 });
        // Who is told first changes from round to round.
        let order = if round % 2 == 0 { [0, 1] } else { [1, 0] };
        let sales = [sale(), sale()];
        order.iter().for_each(|seller| sellers[*seller].tell(&sales[*seller]));
        let said = [sellers[0].answer(), sellers[1].answer()];
        let winner = said.iter().position(|said| said == "done").expect("one of them sells");
        assert_eq!(said[1 - winner], "points_short", "{said:?}");
        assert_eq!(desk.points(&customer), 40);
        won[winner] += 1;
    }
    sellers.into_iter().for_each(Seller::end);
    assert!(won.iter().all(|won| *won > ROUNDS / 20), "they raced: {won:?}");
    let today = desk.ask("get_today", json!({}));
    assert_eq!(today["sales"], json!(ROUNDS), "a refused sale is no sale");
    desk.end();
}
