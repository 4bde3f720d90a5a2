//! The program over a real file: whatever happens at the counter in whatever order, the ledgers
//! agree with each other and a replay gives the same tables. The laws themselves are held over
//! thousands of stories in `domain`; here they meet the file.

use crate::desk::{Desk, text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// Something that happens in the shop.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// A sale for so many dollars.
    Sale(i64),
    /// A sale paid with so many points in part.
    Spend(i64),
    /// So many dollars of the sale in this place come back.
    Return(usize, i64),
    /// The sale in this place never was.
    Void(usize),
    /// A full stamp card is given for.
    Stamps,
    /// Points by hand.
    ByHand(i64),
    /// The last act is taken back.
    Undo,
    /// So many days pass, and their night.
    Days(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (1..60i64).prop_map(Deed::Sale),
        4 => (1..40i64).prop_map(Deed::Spend),
        3 => (0..6usize, 1..30i64).prop_map(|(place, dollars)| Deed::Return(place, dollars)),
        2 => (0..6usize).prop_map(Deed::Void),
        2 => Just(Deed::Stamps),
        1 => (-20..20i64).prop_map(Deed::ByHand),
        3 => Just(Deed::Undo),
        4 => (1..20i64).prop_map(Deed::Days),
    ]
}

/// Two rules of points, a cap, stamps, points that wait two days and live thirty, thanks for a
/// recommendation, and a ladder.
fn program(mut program: Value) -> Value {
    let usual = program["rules"][0].clone();
    let rule = |id: i64, changes: Value| {
        let mut rule = usual.clone();
        rule["id"] = json!(id);
        for (name, value) in changes.as_object().expect("changes") {
            rule[name] = value.clone();
        }
        rule
    };
    program["rules"] = json!([
        usual,
        rule(2, json!({ "gives": { "by": "per_visit", "points": 5 }, "most_day": 5 })),
        rule(
            3,
            json!({
                "into": { "stamps": 1 },
                "gives": { "by": "per_amount", "points": 1, "per": 1_000, "steps": true },
                "most_sale": 3, "by_step": false,
            })
        ),
    ]);
    program["stamp_cards"] = json!([{
        "id": 1, "name": "coffee", "needs": 4, "gives": "a cup", "worth": 300, "active": true,
    }]);
    program["life"] = json!({ "ends": "days", "days": 30 });
    program["pending_days"] = json!(2);
    program["referral"] =
        json!({ "active": true, "to_introducer": 7, "to_newcomer": 4, "least": 2_000 });
    program["ladder"] = json!({
        "basis": "spend", "span": { "over": "rolling", "days": 20 },
        "keep": { "keep": "grace", "days": 3 },
        "steps": [
            { "id": 1, "name": "silver", "from": 5_000 },
            { "id": 2, "name": "gold", "from": 12_000, "benefits": { "factor_percent": 150 } },
        ],
    });
    program
}

struct Story {
    desk: Desk,
    who: String,
    by: String,
    sales: Vec<String>,
    day: chrono::NaiveDate,
}

impl Story {
    fn new() -> Story {
        let desk = Desk::new("2026-01-05T10:00");
        let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
        settings["program"] = program(settings["program"].clone());
        desk.act("change_settings", json!({ "settings": settings }));
        let (who, by) = (desk.member("Sara"), desk.member("Maryam"));
        desk.act("name_introducer", json!({ "newcomer": who, "by": by }));
        // Beyond the reach of an undo of the last act.
        desk.go_to("2026-01-05T11:00");
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day");
        Story { desk, who, by, sales: Vec::new(), day }
    }

    /// Does it, or is refused: both are right, and neither may break a law.
    fn try_act(&self, name: &str, mut input: Value) -> Option<Value> {
        input["op_id"] = json!(uuid::Uuid::new_v4());
        vafa_shop::dispatch(&self.desk.shop, &self.desk.actor, name, input).ok()
    }

    fn tell(&mut self, deed: Deed) {
        let who = self.who.clone();
        match deed {
            Deed::Sale(dollars) => {
                let sale = json!({ "customer": who, "amount": dollars * 100 });
                self.sales.push(text(&self.desk.act("record_purchase", sale), "op"));
            }
            Deed::Spend(points) => {
                let sale = json!({ "customer": who, "amount": 3_000, "spend": points });
                let done = self.try_act("record_purchase", sale);
                self.sales.extend(done.map(|done| text(&done, "op")));
            }
            Deed::Return(place, dollars) => {
                if let Some(sale) = self.sales.get(place) {
                    let back = json!({ "purchase": sale, "amount": dollars * 100 });
                    self.try_act("return_purchase", back);
                }
            }
            Deed::Void(place) => {
                if let Some(sale) = self.sales.get(place) {
                    self.try_act("void_purchase", json!({ "purchase": sale }));
                }
            }
            Deed::Stamps => {
                self.try_act("redeem_stamps", json!({ "customer": who, "card": 1 }));
            }
            Deed::ByHand(points) => {
                let by_hand = json!({ "customer": who, "points": points, "reason": "a story" });
                self.try_act("adjust_points", by_hand);
            }
            Deed::Undo => {
                self.try_act("undo_last", json!({}));
            }
            Deed::Days(days) => {
                self.day += chrono::TimeDelta::days(days);
                self.desk.go_to(&format!("{}T10:00", self.day));
                let mut night = self.desk.ask("run_night", json!({}));
                if night["doubtful"] == json!(true) {
                    assert_eq!(night["lots"], json!(0), "nothing is taken on a doubtful day");
                    self.desk.act("confirm_day", json!({ "day": self.day.to_string() }));
                    night = self.desk.ask("run_night", json!({}));
                }
                assert_eq!(night["doubtful"], json!(false));
                let again = self.desk.ask("run_night", json!({}));
                assert_eq!(
                    (&again["lots"], &again["down"]),
                    (&json!(0), &json!(0)),
                    "once a night"
                );
            }
        }
    }

    /// Points of who brought the customer, and what they owe.
    fn thanks(&self) -> (i64, i64) {
        let card = self.desk.ask("get_counter", json!({ "customer": self.by }));
        let points = card["who"]["points"].as_i64().expect("points");
        (points, card["owed"].as_i64().expect("owed"))
    }

    /// What must hold after every deed.
    fn holds(&self) -> Result<(), TestCaseError> {
        let card = self.desk.ask("get_counter", json!({ "customer": self.who }));
        let debt = self.desk.ask("get_debt", json!({ "from": "2026-01-01" }));
        let points = card["who"]["points"].as_i64().expect("points");
        let owed = card["owed"].as_i64().expect("owed");
        prop_assert!(points >= 0 && owed >= 0);
        prop_assert!(points == 0 || owed == 0, "nobody has {points} points and owes {owed}");
        let thanks = self.thanks();
        prop_assert!(thanks == (0, 0) || thanks == (7, 0), "thanked once: {thanks:?}");
        prop_assert!(card["pending"].as_i64().expect("pending") <= points);
        for kind in debt["kinds"].as_array().expect("kinds") {
            let of = |name: &str| kind["moves"][name].as_i64().expect("a move");
            let moved = of("given") + of("used") + of("ended") + of("corrected");
            prop_assert_eq!(json!(moved), kind["open"].clone(), "what moved is what is open");
            if kind["holds"] == json!("points") {
                prop_assert_eq!(&kind["open"], &json!(points + thanks.0));
            } else {
                let stamps = &card["stamps"][0];
                let on_card = stamps["on_card"].as_i64().expect("stamps");
                let free = stamps["free"].as_i64().expect("full cards");
                prop_assert_eq!(&kind["open"], &json!(on_card + 4 * free));
            }
        }
        prop_assert_eq!(&debt["owed"], &json!(owed));
        Ok(())
    }
}

#[test]
fn whatever_happens_at_the_counter_the_ledgers_agree_and_a_replay_gives_them_again() {
    let config = Config { cases: 40, failure_persistence: None, ..Config::default() };
    let deeds = prop::collection::vec(deed(), 1..24);
    TestRunner::new(config)
        .run(&deeds, |deeds| {
            let mut story = Story::new();
            for deed in deeds {
                story.tell(deed);
                story.holds()?;
            }
            for place in 0..story.sales.len() {
                story.tell(Deed::Void(place));
                story.holds()?;
            }
            prop_assert_eq!(story.thanks(), (0, 0), "with all sales void nobody was thanked");
            story.desk.end();
            Ok(())
        })
        .unwrap();
}
