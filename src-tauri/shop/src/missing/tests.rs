//! What the file keeps of due days and of who may be written to is what judging everybody gives.

use super::judging::{judge_everybody, judge_letters};
use crate::opening::Asking;
use crate::{Actor, Clock, FixedClock, Refusal, Shop, dispatch, new_op_id, wire};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use vafa_domain::day::{Day, Instant};
use vafa_domain::format::Language;
use vafa_domain::missing::{RhythmRule, Rule, missed};
use vafa_domain::money::Currency;

const DAY_MS: i64 = 86_400_000;
/// 2026-01-05, 09:00 in UTC.
const FROM: Instant = Instant(1_767_603_600_000);

struct Desk {
    shop: Shop,
    clock: Arc<FixedClock>,
    people: Vec<Value>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::at(FROM));
        let shop = Shop::create(&folder.path().join("shop.vafa"), clock.clone(), "here").unwrap();
        let founded = wire::FoundShop {
            op_id: new_op_id(&*clock),
            name: "Sarv".to_owned(),
            currency: Currency::Usd,
            language: Language::En,
            zone: Some("UTC".to_owned()),
        };
        crate::opening::found_shop(&shop, &Actor::OWNER, founded).unwrap();
        Desk { shop, clock, people: Vec::new(), _folder: folder }
    }

    /// Asks for something to be done. What the shop refuses is no part of the story.
    fn act(&self, name: &str, mut input: Value) -> Option<Value> {
        input["op_id"] = json!(new_op_id(&*self.clock));
        match dispatch(&self.shop, &Actor::OWNER, name, input) {
            Err(refusal @ (Refusal::InputNotUnderstood { .. } | Refusal::UnknownCommand)) => {
                panic!("{name}: {refusal:?}")
            }
            done => done.ok(),
        }
    }

    fn add(&mut self, number: usize, may_write: u8) {
        let contacts = match number % 3 {
            0 => json!([]),
            1 => json!([{ "kind": "phone", "raw": format!("+9891234{number:05}") }]),
            _ => json!([{ "kind": "email", "raw": format!("one{number}@example.org") }]),
        };
        let form = json!({ "given": format!("Name{number}"), "contacts": contacts });
        let may_write = [None, Some(true), Some(false)][usize::from(may_write % 3)];
        let done = self.act("add_customer", json!({ "form": form, "may_write": may_write }));
        self.people.push(done.expect("somebody new")["customer"].clone());
    }

    fn step(&mut self, (what, who, days): (u8, usize, i64)) {
        if what == 0 || self.people.is_empty() {
            return self.add(self.people.len(), u8::try_from(who % 251).unwrap_or(0));
        }
        let who = self.people[who % self.people.len()].clone();
        let today = self.today();
        match what {
            1 | 2 => self.wait(days),
            3..=6 => {
                let sale = json!({ "customer": who, "amount": days * 100 + 1 });
                self.act("record_purchase", sale);
            }
            // An old purchase written down late: whoever it is is long gone.
            7 => {
                let day = today.plus(-days * 3);
                let sale = json!({ "customer": who, "amount": days * 100, "day": day });
                self.act("record_purchase", sale);
            }
            8 => {
                let said = ["given", "withdrawn"][usize::from(days % 2 == 0)];
                let channels = json!(["sms", "email", "whatsapp", "phone"]);
                let asked = json!({ "customer": who, "channels": channels, "state": said });
                self.act("record_consent", asked);
            }
            9 => {
                self.act("stop_contact", json!({ "customer": who, "stopped": days % 3 != 0 }));
            }
            10 => self.change_rule(days),
            11 => {
                let state = ["moved", "deceased", "removed", "active"];
                let state = state[usize::try_from(days % 4).unwrap_or(0)];
                self.act("change_customer_state", json!({ "customer": who, "state": state }));
            }
            12 => {
                self.act("snooze_reminder", json!({ "customer": who, "days": days }));
            }
            13 => {
                self.act("hand_over_message", json!({ "customer": who, "way": "copy" }));
            }
            14 => {
                let skipped = json!({ "customer": who, "reason": "not_fitting" });
                self.act("skip_reminder", skipped);
            }
            15 => {
                self.act("undo_last", json!({}));
            }
            _ => {
                self.act("change_round", json!({ "on": days % 2 == 0, "per_day": 2 }));
            }
        }
    }

    fn wait(&self, days: i64) {
        self.clock.set(Instant(self.clock.now().0 + days * DAY_MS));
        let today = self.today();
        self.act("confirm_day", json!({ "day": today }));
    }

    fn today(&self) -> Day {
        self.ask(|asking| asking.today)
    }

    fn change_rule(&self, days: i64) {
        let mut settings = self.ask(|asking| asking.settings.clone());
        let days = u32::try_from(days).unwrap_or(1);
        settings.rhythm = RhythmRule {
            k_tenths: 10 + days % 30,
            min_days: 1 + days % 40,
            max_days: 41 + days,
            default_days: 1 + days % 90,
        };
        self.act("change_settings", json!({ "settings": settings }));
    }

    fn ask<T>(&self, question: impl FnOnce(&Asking<'_>) -> T) -> T {
        self.shop.ask(|asking| Ok(question(asking))).unwrap()
    }

    /// Compares what is read by range with judging everybody who ever bought.
    fn is_the_same_both_ways(&self) {
        self.ask(|asking| {
            let rule = Rule::Rhythm(asking.settings.rhythm);
            for ahead in [0, 1, 40] {
                let on = asking.today.plus(ahead);
                let everybody = asking.book.missed_candidates(on, 0).unwrap();
                let mut judged: Vec<(i64, bool)> = everybody
                    .iter()
                    .filter_map(|one| Some((one.key, missed(&rule, &one.facts, on)?.long_gone)))
                    .collect();
                judged.sort_unstable();
                let range = asking.book.missed_by_rhythm(on).unwrap();
                let mut range: Vec<(i64, bool)> = range
                    .iter()
                    .map(|one| (one.key, missed(&rule, &one.facts, on).unwrap().long_gone))
                    .collect();
                range.sort_unstable();
                assert_eq!(range, judged);
            }
            let whole = judge_everybody(asking, asking.today, rule).unwrap();
            let letters = judge_letters(asking).unwrap();
            let named = |judged: &super::Judged| -> Vec<super::Person> {
                judged.to_write.iter().map(|place| judged.people[*place].clone()).collect()
            };
            assert_eq!(named(&letters), named(&whole));
            assert_eq!(letters.long_gone, whole.long_gone);
            assert_eq!((letters.round, letters.doubtful), (whole.round, whole.doubtful));
        });
        assert_eq!(self.shop.store().check(&mut |_, _| true).unwrap().findings, []);
    }
}

#[test]
fn a_no_takes_somebody_out_of_the_letters_at_once_and_a_rule_brings_them_in() {
    let mut desk = Desk::new();
    for number in [1, 4, 7] {
        desk.add(number, 1);
    }
    for step in [(3, 0, 5), (3, 1, 6), (7, 2, 59), (1, 0, 60)] {
        desk.step(step);
    }
    let count = |desk: &Desk| {
        desk.is_the_same_both_ways();
        desk.ask(|asking| judge_letters(asking).unwrap().to_write.len())
    };
    assert_eq!(count(&desk), 0, "60 days are not past 90");
    desk.step((10, 0, 50));
    assert_eq!(count(&desk), 2, "60 days are past 51; the third was long gone when written down");
    desk.step((16, 0, 2));
    assert_eq!(count(&desk), 3, "a round brings the third");
    desk.step((9, 0, 1));
    assert_eq!(count(&desk), 2, "who asked not to be contacted");
    desk.step((11, 1, 2));
    assert_eq!(count(&desk), 1, "who was taken off the lists");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]
    #[test]
    fn the_letters_read_by_range_are_those_of_judging_everybody(
        steps in prop::collection::vec((0u8..17, 0usize..500, 1i64..60), 20..80),
    ) {
        let mut desk = Desk::new();
        for step in 0..6 {
            desk.add(step, u8::from(step % 3 == 0) + 1);
        }
        for step in steps {
            desk.step(step);
        }
        desk.wait(31);
        desk.is_the_same_both_ways();
    }
}
