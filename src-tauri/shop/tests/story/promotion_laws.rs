//! What holds for promotions over any story of sales, voids, undos, returns and coupons. Many
//! stories share a file, each with promotions and people of its own.

use crate::desk::{Desk, text};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;
use vafa_domain::day::Day;

/// Files, and stories in each file.
const FILES: u32 = 40;
const STORIES: usize = 50;
/// Days of a story, and the days of it on which its promotions run.
const DAYS: i64 = 4;
const RUNS: i64 = 3;

/// Something that happens.
#[derive(Debug, Clone)]
enum Deed {
    /// A sale to one of two people or nobody, of so much, with everything that is advised, and
    /// perhaps with the coupon.
    Sell {
        who: usize,
        amount: i64,
        coupon: bool,
    },
    /// One of the sales so far is made void, taken back, or brought back.
    Void(usize),
    Undo(usize),
    Redo(usize),
    /// A part of it comes back.
    Return(usize),
    /// The next day.
    Wait,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0usize..3, 1i64..2_000, any::<bool>())
            .prop_map(|(who, amount, coupon)| Deed::Sell { who, amount, coupon }),
        1 => (0usize..20).prop_map(Deed::Void),
        2 => (0usize..20).prop_map(Deed::Undo),
        2 => (0usize..20).prop_map(Deed::Redo),
        1 => (0usize..20).prop_map(Deed::Return),
        1 => Just(Deed::Wait),
    ]
}

/// A sale as the model remembers it.
struct Sold {
    op: String,
    who: usize,
    uses: Vec<(String, i64)>,
    coupon: bool,
    undo: Option<String>,
    stands: bool,
}

/// The shop and what the model remembers of it.
struct Model<'a> {
    desk: &'a Desk,
    /// The first day.
    begun: Day,
    people: [Option<String>; 3],
    /// Ids with the limits: in all, for each customer.
    promotions: Vec<(String, Option<usize>, Option<usize>)>,
    coded: String,
    code: String,
    sold: Vec<Sold>,
    days: i64,
}

const COUPON_USES: usize = 2;

fn promotion(kind: &Value, until: Day, most: [Option<usize>; 2], coded: bool) -> Value {
    json!({
        "id": Uuid::new_v4(), "name": "One", "kind": kind, "audience": { "to": "everyone" },
        "window": { "from": null, "until": until, "weekdays": [], "hours": null },
        "per_customer": most[1], "total": most[0], "stacking": "together", "needs_code": coded,
        "expected_cost": 0, "least_margin_percent": null, "active": true,
    })
}

impl Model<'_> {
    fn begin(desk: &Desk, begun: Day) -> Model<'_> {
        desk.go_to(&format!("{begun}T10:00"));
        let percent = |percent: u8| json!({ "gives": "percent", "percent": percent });
        let gift = json!({ "gives": "gift_over", "threshold": 1_000, "gift": "mug", "cost": 30,
            "most_margin_percent": null });
        let mut promotions = Vec::new();
        let mut coded = String::new();
        for (kind, total, each, code) in [
            (percent(10), Some(3), None, false),
            (percent(7), None, Some(1), false),
            (gift, Some(2), Some(1), false),
            (percent(20), None, None, true),
        ] {
            let one = promotion(&kind, begun.plus(RUNS - 1), [total, each], code);
            desk.act("change_promotion", json!({ "promotion": one }));
            coded = text(&one, "id");
            promotions.push((coded.clone(), total, each));
        }
        let issue = json!({ "promotion": coded, "count": 1, "most_uses": COUPON_USES });
        let issued = desk.act("issue_coupons", issue);
        let sheet = desk.ask("print_coupons", json!({ "issue": issued["op"] }));
        let people = [Some(desk.member("Mina")), Some(desk.member("Sara")), None];
        let code = text(&sheet["slips"][0], "code");
        Model { desk, begun, people, promotions, coded, code, sold: Vec::new(), days: 0 }
    }

    fn standing(&self) -> impl Iterator<Item = &Sold> {
        self.sold.iter().filter(|sold| sold.stands)
    }

    fn uses(&self, promotion: &str, who: Option<usize>) -> usize {
        let of = |sold: &&Sold| who.is_none_or(|who| sold.who == who);
        self.standing()
            .filter(of)
            .flat_map(|sold| &sold.uses)
            .filter(|(id, _)| id == promotion)
            .count()
    }

    /// Whether a promotion is within its limits for somebody.
    fn is_free(&self, promotion: &str, who: usize) -> bool {
        let one = self.promotions.iter().find(|one| one.0 == promotion).expect("known");
        let in_all = one.1.is_none_or(|most| self.uses(promotion, None) < most);
        in_all && one.2.is_none_or(|most| who < 2 && self.uses(promotion, Some(who)) < most)
    }

    fn coupon_is_free(&self) -> bool {
        self.standing().filter(|sold| sold.coupon).count() < COUPON_USES
    }

    fn tell(&mut self, deed: &Deed) {
        match deed {
            Deed::Wait => {
                self.days = (self.days + 1).min(DAYS - 1);
                self.desk.go_to(&format!("{}T10:00", self.begun.plus(self.days)));
            }
            Deed::Sell { who, amount, coupon } => self.sell(*who, *amount, *coupon),
            Deed::Void(n) => {
                let Some(place) = self.place(*n).filter(|place| self.sold[*place].stands) else {
                    return;
                };
                let purchase = json!({ "purchase": self.sold[place].op });
                self.desk.act("void_purchase", purchase);
                (self.sold[place].stands, self.sold[place].undo) = (false, None);
            }
            Deed::Undo(n) => {
                let Some(place) = self.place(*n).filter(|place| self.sold[*place].stands) else {
                    return;
                };
                let target = json!({ "target": self.sold[place].op, "reason": "a slip" });
                if let Ok(undo) = self.tried("undo_op", target) {
                    (self.sold[place].stands, self.sold[place].undo) = (false, Some(undo));
                }
            }
            Deed::Redo(n) => self.redo(*n),
            Deed::Return(n) => {
                let Some(place) = self.place(*n).filter(|place| self.sold[*place].stands) else {
                    return;
                };
                // A use is kept, whatever comes back.
                let back = json!({ "purchase": self.sold[place].op, "amount": 1 });
                let _ = self.tried("return_purchase", back);
            }
        }
    }

    fn place(&self, n: usize) -> Option<usize> {
        (!self.sold.is_empty()).then(|| n % self.sold.len())
    }

    fn tried(&self, name: &str, mut input: Value) -> Result<String, String> {
        input["op_id"] = json!(Uuid::new_v4());
        vafa_shop::dispatch(&self.desk.shop, &self.desk.actor, name, input)
            .map(|done| text(&done, "op"))
            .map_err(|refusal| refusal.code())
    }

    fn sell(&mut self, who: usize, amount: i64, coupon: bool) {
        let coupons = if coupon { json!([self.code]) } else { json!([]) };
        let mut asked =
            json!({ "customer": self.people[who], "amount": amount, "coupons": coupons });
        let quote = self.desk.ask("quote_purchase", asked.clone());
        let offers = quote["offers"]["offers"].as_array().expect("offers").clone();
        let uses: Vec<(String, i64)> = offers
            .iter()
            .map(|offer| {
                let gift = if offer["gift"].is_null() { 0 } else { 30 };
                (text(offer, "promotion"), offer["off"].as_i64().expect("off") + gift)
            })
            .collect();
        for (id, _) in &uses {
            assert!(self.is_free(id, who), "beyond its limit");
            assert!(self.days < RUNS, "beyond its window");
        }
        let off = quote["off"].as_i64().expect("off");
        let sum: i64 = offers.iter().map(|offer| offer["off"].as_i64().expect("off")).sum();
        assert_eq!(off, sum, "the sum of the uses");
        assert!((0..=amount).contains(&off), "a price below zero");
        let by_coupon = uses.iter().any(|(id, _)| *id == self.coded);
        asked["promotions"] = json!(uses.iter().map(|(id, _)| id).collect::<Vec<_>>());
        match self.tried("record_purchase", asked) {
            Ok(op) => {
                self.sold.push(Sold { op, who, uses, coupon: by_coupon, undo: None, stands: true })
            }
            Err(code) => assert!(
                coupon && !self.coupon_is_free() && code == "coupon_used_up"
                    || coupon && self.days >= RUNS,
                "{code}"
            ),
        }
    }

    fn redo(&mut self, n: usize) {
        let Some(place) = self.place(n) else { return };
        let Some(undo) = self.sold[place].undo.clone() else { return };
        let sold = &self.sold[place];
        let free = sold.uses.iter().all(|(id, _)| self.is_free(id, sold.who))
            && (!sold.coupon || self.coupon_is_free());
        match self.tried("undo_op", json!({ "target": undo, "reason": "a slip" })) {
            Ok(_) => {
                assert!(free, "taken again beyond a limit");
                (self.sold[place].stands, self.sold[place].undo) = (true, None);
            }
            Err(code) => assert!(!free || code != "promotion_not_now", "{code}"),
        }
    }

    /// Uses and cost are what the standing sales add up to, beside what earlier stories cost; gives
    /// the cost of all.
    fn compare(&self, before: i64) -> i64 {
        let list = self.desk.ask("list_promotions", json!({}));
        let mut all = before;
        for (id, ..) in &self.promotions {
            let rows = list["rows"].as_array().expect("rows");
            let sum = &rows.iter().find(|row| row["promotion"]["id"] == *id).expect("a row")["sum"];
            let cost: i64 = self
                .standing()
                .flat_map(|sold| &sold.uses)
                .filter(|(used, _)| used == id)
                .map(|(_, cost)| cost)
                .sum();
            assert_eq!((&sum["uses"], &sum["cost"]), (&json!(self.uses(id, None)), &json!(cost)));
            all += cost;
        }
        assert_eq!(list["cost"], all, "the sum of its uses");
        all
    }

    /// Switches the promotions off: the next story has its own.
    fn end(self) {
        let list = self.desk.ask("list_promotions", json!({}));
        for row in list["rows"].as_array().expect("rows") {
            let mut promotion = row["promotion"].clone();
            if promotion["active"] == json!(true) {
                promotion["active"] = json!(false);
                self.desk.act("change_promotion", json!({ "promotion": promotion }));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: FILES, max_shrink_iters: 40, ..ProptestConfig::default()
    })]

    #[test]
    fn no_promotion_goes_beyond_its_limits_and_its_cost_is_the_sum_of_its_uses(
        stories in prop::collection::vec(prop::collection::vec(deed(), 1..12), STORIES),
    ) {
        let desk = Desk::new("2026-11-21T09:00");
        let mut day: Day = "2026-11-21".parse().expect("a day");
        let mut cost = 0;
        for deeds in &stories {
            let mut model = Model::begin(&desk, day);
            for deed in deeds {
                model.tell(deed);
            }
            cost = model.compare(cost);
            model.end();
            day = day.plus(DAYS);
        }
        desk.end();
    }
}
