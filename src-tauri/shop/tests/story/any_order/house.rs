//! The shop that stories share: its program, its promotion and its reward.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use uuid::Uuid;

/// A shop file, and the day it is there.
pub struct House {
    pub desk: Desk,
    pub day: chrono::NaiveDate,
    /// A promotion for everybody, twice for each customer.
    pub percent: String,
    /// A promotion by coupon.
    pub coded: String,
    pub reward: String,
}

/// How long the points of a shop live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// At once and for ever.
    ForEver,
    /// They wait two days and live thirty.
    Short,
}

/// Points of the reward.
const REWARD: i64 = 30;
/// Uses of the promotion for each customer.
pub const EACH: usize = 2;

fn promotion(kind: Value, each: Option<usize>, coded: bool) -> Value {
    json!({
        "id": Uuid::new_v4(), "name": "One", "kind": kind, "audience": { "to": "everyone" },
        "window": { "from": null, "until": null, "weekdays": [], "hours": null },
        "per_customer": each, "total": null, "stacking": "together", "needs_code": coded,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    })
}

/// Points for amounts and visits, with a cap of a day; stamps; thanks for a recommendation; and a
/// ladder.
fn program(mut program: Value, life: Life) -> Value {
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
    if life == Life::Short {
        program["life"] = json!({ "ends": "days", "days": 30 });
        program["pending_days"] = json!(2);
    }
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

impl House {
    pub fn open(life: Life) -> House {
        let desk = Desk::new("2026-01-05T10:00");
        let mut settings = desk.ask("get_shop", json!({}))["settings"].clone();
        settings["program"] = program(settings["program"].clone(), life);
        desk.act("change_settings", json!({ "settings": settings }));
        let percent = promotion(json!({ "gives": "percent", "percent": 10 }), Some(EACH), false);
        let coded = promotion(json!({ "gives": "amount", "off": 700, "least": 0 }), None, true);
        for one in [&percent, &coded] {
            desk.act("change_promotion", json!({ "promotion": one }));
        }
        let reward = json!({ "name": "a cup", "kind": "gift", "points": REWARD, "active": true });
        let reward = text(&desk.act("change_reward", reward), "op");
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day");
        House { percent: text(&percent, "id"), coded: text(&coded, "id"), reward, desk, day }
    }

    /// So many days pass, and their night: it takes what is past, once.
    pub fn wait(&mut self, days: i64) {
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
        assert_eq!((&again["lots"], &again["down"]), (&json!(0), &json!(0)), "once a night");
    }

    /// How often each promotion was used, and what that cost.
    pub fn uses(&self) -> Vec<(Value, Value)> {
        let list = self.desk.ask("list_promotions", json!({}));
        let rows = list["rows"].as_array().expect("rows").iter();
        rows.map(|row| (row["sum"]["uses"].clone(), row["sum"]["cost"].clone())).collect()
    }
}
