//! What happens in a story, done at the counter.

use super::house::{EACH, House};
use super::{Seen, more};
use crate::desk::text;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;
use vafa_domain::ledger::Holds;
use vafa_shop::dispatch;

/// Something that happens. Places count from the last one back.
#[derive(Debug, Clone)]
pub enum Deed {
    /// A sale to one of the two records for so many dollars, paid and cheapened in these ways.
    Sale {
        twin: bool,
        dollars: i64,
        points: i64,
        ways: Ways,
    },
    /// A part of a sale comes back, perhaps as credit.
    Return {
        place: usize,
        dollars: i64,
        as_credit: bool,
    },
    /// One of its two lines comes back.
    Line {
        place: usize,
        line: u32,
    },
    Void(usize),
    /// A reward for points: handed over at once, or with a slip.
    Redeem {
        hand_over: bool,
    },
    Cancel(usize),
    Stamps,
    ByHand {
        twin: bool,
        points: i64,
    },
    Card,
    Credit,
    Merge,
    /// The two stand by themselves again.
    Part,
    /// All points are spent, and the last sale is void: what it gave is owed.
    Farm {
        twin: bool,
    },
    /// Leaves the club, or joins again.
    Club,
    /// An act is taken back; where it is itself an undo, that is done again.
    Undo(usize),
    /// The last act arrives a second time.
    Again,
    Days(i64),
}

/// How a sale is paid and cheapened.
#[derive(Debug, Clone, Copy)]
pub struct Ways {
    gift: bool,
    credit: bool,
    offers: bool,
    coupon: bool,
    lines: bool,
    yesterday: bool,
}

fn ways() -> impl Strategy<Value = Ways> {
    let often = prop::bool::weighted(0.35);
    let seldom = prop::bool::weighted(0.1);
    (often, often, often, often, often, seldom).prop_map(
        |(gift, credit, offers, coupon, lines, yesterday)| Ways {
            gift,
            credit,
            offers,
            coupon,
            lines,
            yesterday,
        },
    )
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let place = || 0..4usize;
    let sale = (prop::bool::weighted(0.4), 1..60i64, 0..40i64, ways());
    prop_oneof![
        10 => sale.prop_map(|(twin, dollars, points, ways)| Deed::Sale {
            twin, dollars, points: (points - 15).max(0), ways
        }),
        4 => (place(), 1..30i64, any::<bool>()).prop_map(|(place, dollars, as_credit)| {
            Deed::Return { place, dollars, as_credit }
        }),
        2 => (place(), 0..2u32).prop_map(|(place, line)| Deed::Line { place, line }),
        4 => place().prop_map(Deed::Void),
        3 => any::<bool>().prop_map(|hand_over| Deed::Redeem { hand_over }),
        2 => place().prop_map(Deed::Cancel),
        2 => Just(Deed::Stamps),
        5 => (prop::bool::weighted(0.3), -200..60i64).prop_map(|(twin, points)| Deed::ByHand { twin, points }),
        4 => prop::bool::weighted(0.3).prop_map(|twin| Deed::Farm { twin }),
        1 => Just(Deed::Card),
        1 => Just(Deed::Credit),
        2 => Just(Deed::Merge),
        2 => Just(Deed::Part),
        1 => Just(Deed::Club),
        6 => place().prop_map(Deed::Undo),
        1 => Just(Deed::Again),
        3 => (1..18i64).prop_map(Deed::Days),
    ]
}

/// An act that was done.
pub struct Act {
    pub op: String,
    pub name: &'static str,
}

/// One story, with people of its own.
pub struct Story<'a> {
    pub house: &'a mut House,
    pub seen: &'a Seen,
    /// Who buys, the same person once more, and who brought them.
    pub people: [String; 3],
    /// The first operation of the story.
    pub began: String,
    pub acts: Vec<Act>,
    pub sales: Vec<String>,
    slips: Vec<String>,
    /// The gift card: its id and its code.
    pub card: Option<(String, String)>,
    coupon: Option<String>,
    member: bool,
    last: Option<(&'static str, Value, Value)>,
    /// Uses of the promotions before the story.
    pub uses: Vec<(Value, Value)>,
    pub has_owed: bool,
}

impl<'a> Story<'a> {
    pub fn begin(house: &'a mut House, seen: &'a Seen) -> Story<'a> {
        house.wait(1);
        let people = ["Sara", "Sara", "Maryam"].map(|name| house.desk.member(name));
        let link = json!({ "newcomer": people[0], "by": people[2] });
        let began = text(&house.desk.act("name_introducer", link), "op");
        let uses = house.uses();
        Story {
            house,
            seen,
            people,
            began,
            acts: Vec::new(),
            sales: Vec::new(),
            slips: Vec::new(),
            card: None,
            coupon: None,
            member: true,
            last: None,
            uses,
            has_owed: false,
        }
    }

    /// The two records become one before the story: of one, `spent`, the points of a sale are spent;
    /// the other one has points.
    pub fn make_one(&mut self, spent: usize) -> Result<(), TestCaseError> {
        let plain = Ways {
            gift: false,
            credit: false,
            offers: false,
            coupon: false,
            lines: false,
            yesterday: false,
        };
        let twin = spent == 1;
        self.sell(spent, 6_000, 0, plain)?;
        self.house.wait(3);
        self.tell(&Deed::ByHand { twin, points: -200 })?;
        self.tell(&Deed::ByHand { twin: !twin, points: 100 })?;
        self.tell(&Deed::Merge)?;
        self.holds()
    }

    /// Does it, or is refused: both are right, and neither may break a law. An error without words
    /// is neither.
    pub fn act(&mut self, name: &'static str, mut input: Value) -> Option<Value> {
        input["op_id"] = json!(Uuid::new_v4());
        let desk = &self.house.desk;
        match dispatch(&desk.shop, &desk.actor, name, input.clone()) {
            Ok(done) => {
                more(&self.seen.done);
                self.acts.push(Act { op: text(&done, "op"), name });
                self.last = Some((name, input, done.clone()));
                Some(done)
            }
            Err(refusal) => {
                assert_ne!(refusal.code(), "internal", "{name} {input}: {refusal}");
                more(&self.seen.refused);
                None
            }
        }
    }

    fn nth_last<T: Clone>(list: &[T], place: usize) -> Option<T> {
        list.iter().rev().nth(place).cloned()
    }

    pub fn tell(&mut self, deed: &Deed) -> Result<(), TestCaseError> {
        let who = self.people[0].clone();
        match deed {
            Deed::Sale { twin, dollars, points, ways } => {
                self.sell(usize::from(*twin), dollars * 100, *points, *ways)?;
            }
            Deed::Return { place, dollars, as_credit } => {
                if let Some(sale) = Self::nth_last(&self.sales, *place) {
                    let amount = dollars * 100;
                    let back =
                        json!({ "purchase": sale, "amount": amount, "as_credit": as_credit });
                    self.give_back(back)?;
                }
            }
            Deed::Line { place, line } => {
                if let Some(sale) = Self::nth_last(&self.sales, *place) {
                    self.give_back(json!({ "purchase": sale, "lines": [line] }))?;
                }
            }
            Deed::Void(place) => {
                if let Some(sale) = Self::nth_last(&self.sales, *place) {
                    self.act("void_purchase", json!({ "purchase": sale }));
                }
            }
            Deed::Redeem { hand_over } => {
                let reward = &self.house.reward;
                let input = json!({ "customer": who, "reward": reward, "hand_over": hand_over });
                let done = self.act("redeem_reward", input);
                self.slips.extend(done.map(|done| text(&done, "op")));
            }
            Deed::Cancel(place) => {
                if let Some(slip) = Self::nth_last(&self.slips, *place) {
                    let input = json!({ "redemption": slip, "state": "cancelled" });
                    self.act("change_redemption", input);
                }
            }
            Deed::Stamps => drop(self.act("redeem_stamps", json!({ "customer": who, "card": 1 }))),
            Deed::ByHand { twin, points } => {
                let who = usize::from(*twin);
                // What is taken is what there is: a return finds nothing then, and it is owed.
                let points = (*points).max(-self.usable(who, Holds::Points));
                let who = &self.people[who];
                let input = json!({ "customer": who, "points": points, "reason": "a story" });
                self.act("adjust_points", input);
            }
            Deed::Farm { twin } => {
                self.house.wait(3);
                self.tell(&Deed::ByHand { twin: *twin, points: i64::MIN })?;
                self.holds()?;
                self.tell(&Deed::Void(0))?;
            }
            Deed::Card => self.sell_card(),
            Deed::Credit => {
                let input = json!({ "customer": who, "amount": 2_000, "reason": "a story" });
                self.act("give_credit", input);
            }
            Deed::Merge => {
                let pair = json!({ "kept": who, "gone": self.people[1] });
                if self.act("merge_customers", pair).is_some() {
                    more(&self.seen.merged);
                }
            }
            Deed::Club => self.leave_or_join(&who),
            Deed::Part => {
                let merged = self.acts.iter().rev().find(|act| act.name == "merge_customers");
                if let Some(op) = merged.map(|act| act.op.clone()) {
                    self.undo(&op)?;
                }
            }
            Deed::Undo(place) => {
                if let Some(op) = self.acts.iter().rev().nth(*place).map(|act| act.op.clone()) {
                    self.undo(&op)?;
                }
            }
            Deed::Again => self.again()?,
            Deed::Days(days) => self.house.wait(*days),
        }
        Ok(())
    }

    fn undo(&mut self, op: &str) -> Result<(), TestCaseError> {
        let records = self.records();
        self.act("undo_op", json!({ "target": op }));
        if self.records() > records {
            more(&self.seen.parted);
            self.each_for_their_own()?;
        }
        Ok(())
    }

    /// What is owed grows by what of a return could not be taken, and by nothing else.
    fn give_back(&mut self, back: Value) -> Result<(), TestCaseError> {
        match self.act("return_purchase", back) {
            Some(done) => self.took_what_it_says(&text(&done, "op")),
            None => Ok(()),
        }
    }

    /// The same operation twice is once.
    fn again(&mut self) -> Result<(), TestCaseError> {
        let Some((name, input, done)) = self.last.clone() else { return Ok(()) };
        let newest = || self.house.desk.shop.store().read(|book| book.newest_op());
        let before = newest().expect("a read");
        let desk = &self.house.desk;
        let answer = dispatch(&desk.shop, &desk.actor, name, input).expect("the first answer");
        prop_assert_eq!(text(&answer, "op"), text(&done, "op"));
        prop_assert_eq!(newest().expect("a read"), before, "{} came twice", name);
        Ok(())
    }

    fn sell_card(&mut self) {
        if self.card.is_some() {
            return;
        }
        let input = json!({ "kind": "sold", "amount": 5_000, "customer": self.people[0] });
        if let Some(done) = self.act("issue_gift_card", input) {
            let card = text(&done, "op");
            let sheet = self.house.desk.act("print_gift_card", json!({ "card": card }));
            self.card = Some((card, text(&sheet, "code")));
        }
    }

    fn leave_or_join(&mut self, who: &str) {
        let state = if self.member { "left" } else { "joined" };
        if self.act("change_membership", json!({ "customer": who, "state": state })).is_some() {
            self.member = !self.member;
        }
    }

    /// The story's coupon, good for two uses. Giving it out stands beside the story.
    fn coupon(&mut self) -> String {
        if self.coupon.is_none() {
            let desk = &self.house.desk;
            let issue = json!({ "promotion": self.house.coded, "count": 1, "most_uses": 2 });
            let issued = desk.act("issue_coupons", issue);
            let sheet = desk.ask("print_coupons", json!({ "issue": issued["op"] }));
            self.coupon = Some(text(&sheet["slips"][0], "code"));
        }
        self.coupon.clone().expect("a coupon")
    }

    fn sell(
        &mut self,
        who: usize,
        amount: i64,
        points: i64,
        ways: Ways,
    ) -> Result<(), TestCaseError> {
        let mut sale = json!({ "customer": self.people[who], "amount": amount });
        // Every third wish for points asks for what there may not be.
        let points =
            if points % 3 == 0 { points } else { points.min(self.usable(who, Holds::Points)) };
        if points > 0 {
            sale["spend"] = json!(points);
        }
        if ways.lines {
            let line = |goods: &str, amount: i64| json!({ "goods": goods, "quantity_milli": 1_000, "amount": amount });
            sale["lines"] = json!([line("lamp", amount / 3), line("vase", amount - amount / 3)]);
        }
        if ways.yesterday {
            sale["day"] = json!((self.house.day - chrono::TimeDelta::days(1)).to_string());
        }
        if let Some((_, code)) = self.card.as_ref().filter(|_| ways.gift) {
            sale["gift"] = json!([{ "code": code }]);
        }
        if ways.credit {
            sale["credit"] = json!(self.usable(who, Holds::Credit).min(amount / 4));
        }
        if ways.coupon {
            sale["coupons"] = json!([self.coupon()]);
        }
        if ways.offers || ways.coupon {
            self.haggle(&mut sale)?;
        }
        let done = self.act("record_purchase", sale);
        self.sales.extend(done.map(|done| text(&done, "op")));
        Ok(())
    }

    /// Takes what is offered. Nothing is cheaper than for nothing, and nothing is offered beyond
    /// its limit.
    fn haggle(&mut self, sale: &mut Value) -> Result<(), TestCaseError> {
        let desk = &self.house.desk;
        let Ok(quote) = dispatch(&desk.shop, &desk.actor, "quote_purchase", sale.clone()) else {
            return Ok(());
        };
        let number = |name: &str| quote[name].as_i64().expect("a number");
        prop_assert!(number("off") >= 0 && number("to_pay") >= 0, "{}", quote);
        prop_assert!(number("off") <= sale["amount"].as_i64().expect("an amount"));
        let offers = quote["offers"]["offers"].as_array().expect("offers");
        sale["promotions"] =
            offers.iter().map(|offer| offer["promotion"].clone()).collect::<Value>();
        if offers.iter().any(|offer| offer["promotion"] == self.house.percent.as_str()) {
            prop_assert!(self.uses_of_customer(&sale["customer"]) < EACH, "beyond its limit");
        }
        Ok(())
    }

    /// Standing sales of a customer off which the promotion took something.
    fn uses_of_customer(&self, customer: &Value) -> usize {
        let desk = &self.house.desk;
        let list = desk.ask("list_purchases", json!({ "customer": customer }));
        let ours: BTreeSet<&str> = self.sales.iter().map(String::as_str).collect();
        let rows = list["rows"].as_array().expect("rows").iter();
        rows.filter(|row| row["voided"] == json!(false))
            .filter_map(|row| row["id"].as_str())
            .filter(|id| ours.contains(id) && self.used_percent(id))
            .count()
    }
}
