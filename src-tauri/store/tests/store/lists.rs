//! Lists that are read page by page, and the numbers beside them.

use crate::story::{Story, day, voided};
use crate::whole::gift;
use std::collections::BTreeMap;
use vafa_domain::consent::ConsentState;
use vafa_domain::customer::{CustomerState, PersonalText};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::loyalty::ScoreWeights;
use vafa_domain::money::Money;
use vafa_store::{DaySum, ListPage, OpPage, PurchaseQuery, ScoreBy, StoreError};

/// A shop of 230 people of whom some are namesakes, some nameless, and some gone.
fn crowd() -> Story {
    let mut story = Story::begin();
    for n in 0..230u32 {
        let given = ["مینا", "ქეთი", "Ali", ""][n as usize % 4];
        let (customer, account) = match n % 5 {
            0 => story.member(given, n + 1),
            _ => (story.customer(given, "", ""), vafa_domain::id::AccountId(story.id())),
        };
        if n % 10 == 0 {
            gift(&mut story, (customer, account), i64::from(n) + 1);
        }
        if n % 3 == 0 {
            story.sale(customer, i64::from(n % 7) * 1_000);
        }
        if n % 6 == 0 {
            let entries = vec![story.consent(ConsentState::Given)];
            story.act(Fact::ConsentRecorded { customer, entries, answer_to: None });
        }
        if n % 23 == 22 {
            let state = CustomerState::Removed;
            story.act(Fact::CustomerStateChanged { customer, state });
        }
        if n % 40 == 0 {
            story.wait(1);
        }
    }
    story
}

#[test]
fn every_list_of_customers_visits_everybody_once_and_in_order() {
    let story = crowd();
    // 230, of whom every 23rd is gone.
    let filters = [
        ("all", 220),
        ("members", 44),
        ("with_points", 22),
        ("nameless", 55),
        ("consent_unknown", 183),
    ];
    for (filter, roughly) in filters {
        for order in ["name", "last_visit", "sum", "points", "score"] {
            let by_score = (order == "score")
                .then(|| ScoreBy { weights: ScoreWeights::default(), today: story.today() });
            let mut seen = BTreeMap::new();
            let mut places = Vec::new();
            let mut after = None;
            loop {
                let page = ListPage { filter, order, by_score, after: after.clone() };
                let (rows, count) = story.store.read(|book| book.list_customers(&page)).unwrap();
                assert!(rows.len() <= 100);
                assert!(count.abs_diff(roughly) <= 4, "{filter}: {count}");
                let Some((last, place)) = rows.last() else {
                    assert_eq!(seen.len(), count as usize, "{filter} by {order}");
                    break;
                };
                after = Some((place.clone(), last.key));
                for (brief, place) in &rows {
                    assert!(seen.insert(brief.key, ()).is_none(), "{filter} by {order}: twice");
                    places.push((place.clone(), brief.key));
                }
            }
            let mut sorted = places.clone();
            sorted.sort();
            if order != "name" {
                sorted.reverse();
            }
            assert_eq!(places, sorted, "{filter} by {order}");
        }
    }
}

#[test]
fn purchases_are_paged_newest_first_and_their_sums_are_those_of_the_rows() {
    let mut story = Story::begin();
    let customer = story.customer("مینا", "", "");
    let mut sums: BTreeMap<String, (u32, i64, u32, i64)> = BTreeMap::new();
    for n in 0..250i64 {
        let who = (n % 2 == 0).then_some(customer);
        let mut fact = story.bought(who, n);
        // Recorded out of order: the day of the purchase counts.
        fact.day = story.today().plus(-(n * 7 % 40));
        fact.receipt = format!("R{n}");
        let of_day = sums.entry(fact.day.to_string()).or_default();
        *of_day = (of_day.0 + 1, of_day.1 + n, of_day.2, of_day.3);
        if who.is_some() {
            *of_day = (of_day.0, of_day.1, of_day.2 + 1, of_day.3 + n);
        }
        story.act(Fact::PurchaseRecorded(fact));
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let query = PurchaseQuery { after, ..PurchaseQuery::default() };
        let page = story.store.read(|book| book.purchases(&query)).unwrap();
        after = page.rows.last().map(|row| row.op);
        seen.extend(page.rows.iter().map(|row| (row.day, row.op)));
        if !page.more {
            break;
        }
    }
    assert_eq!(seen.len(), 250);
    assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "newest first, none twice");
    let query = PurchaseQuery::default();
    let days = story.store.read(|book| book.purchase_days(&query)).unwrap();
    let expected: Vec<DaySum> = sums
        .iter()
        .rev()
        .map(|(of, (count, sum, known, known_sum))| DaySum {
            day: Some(day(of)),
            count: *count,
            sum: Money(*sum),
            known: *known,
            known_sum: Money(*known_sum),
        })
        .collect();
    assert_eq!(days, expected);
    let query = PurchaseQuery { text: "R24".to_owned(), ..PurchaseQuery::default() };
    let page = story.store.read(|book| book.purchases(&query)).unwrap();
    assert_eq!(page.rows.len(), 11, "R24 and R240 to R249");
}

#[test]
fn a_void_or_returned_purchase_counts_for_what_is_left_of_it() {
    let mut story = Story::begin();
    let customer = story.customer("مینا", "", "");
    let (kept, void) = (story.sale(customer, 1_000), story.sale(customer, 500));
    story.act(voided(void));
    story.act(Fact::PurchaseReturned(vafa_domain::fact::PurchaseReturned {
        purchase: kept,
        day: story.today(),
        amount: Money(300),
        paid_back: Vec::new(),
        till: None,
        unearned: Vec::new(),
        lines: Vec::new(),
        taken: Vec::new(),
        opened: None,
        passed: None,
        points: Default::default(),
        step: None,
        others: Vec::new(),
        unreached: Vec::new(),
    }));
    let key = story.store.read(|book| book.find_customer(customer)).unwrap().unwrap();
    let record = story.store.read(|book| book.customer(key)).unwrap().unwrap();
    assert_eq!((record.purchases, record.sum, record.visit_days), (1, 700, 1));
    let days = story.store.read(|book| book.purchase_days(&PurchaseQuery::default())).unwrap();
    assert_eq!((days[0].count, days[0].sum), (1, Money(700)));
    let page = story.store.read(|book| book.purchases(&PurchaseQuery::default())).unwrap();
    let shown: Vec<_> = page.rows.iter().map(|row| (row.voided, row.returned.0)).collect();
    assert_eq!(shown, [(true, 0), (false, 300)], "the list shows the void one, struck out");
    story.ends_well();
}

#[test]
fn facts_of_a_customer_are_what_a_few_lines_reckon_from_the_purchases() {
    let mut story = Story::begin();
    let customer = story.customer("مینا", "", "");
    let days = ["2026-01-01", "2026-01-11", "2026-01-11", "2026-01-25", "2026-02-20", "2025-12-31"];
    for (n, of) in (1i64..).zip(days) {
        let mut fact = story.bought(Some(customer), n * 100);
        fact.day = day(of);
        story.act(Fact::PurchaseRecorded(fact));
    }
    let key = story.store.read(|book| book.find_customer(customer)).unwrap().unwrap();
    let record = story.store.read(|book| book.customer(key)).unwrap().unwrap();
    assert_eq!((record.purchases, record.sum, record.visit_days), (6, 2_100, 5));
    assert_eq!(record.first_day, Some(day("2025-12-31")));
    assert_eq!(record.brief.last_day, Some(day("2026-02-20")));
    assert_eq!(record.recorded_day, Some(day("2026-11-21")));
    // Gaps of 1, 10, 14 and 26 days: the median is 12, kept in half days.
    assert_eq!(record.rhythm.map(|gap| gap.0), Some(24));
    let missed = |on: &str, days: i64| {
        story.store.read(|book| book.missed_candidates(day(on), days)).unwrap().len()
    };
    // 30 days after 20 February is 22 March: more than 30 days is the day after.
    assert_eq!((missed("2026-03-22", 30), missed("2026-03-23", 30)), (0, 1));
}

#[test]
fn the_activity_list_shows_an_import_as_one_line_and_its_rows_behind_it() {
    let mut story = Story::begin();
    let begun = story.act(Fact::DayConfirmed { day: story.today() });
    story.cause = Some(begun);
    for amount in 0..150 {
        story.act(Fact::PurchaseRecorded(story.bought(None, amount)));
    }
    story.cause = None;
    let lines = |page: OpPage| -> Vec<i64> {
        story.store.read(|book| book.ops(&page)).unwrap().iter().map(|line| line.op.seq).collect()
    };
    assert_eq!(lines(OpPage { limit: 100, ..OpPage::default() }), [2, 1]);
    let cause = Some(begun);
    let first = lines(OpPage { cause, limit: 100, ..OpPage::default() });
    let before = first.last().copied();
    let rest = lines(OpPage { cause, before, limit: 100, ..OpPage::default() });
    let all: Vec<i64> = first.into_iter().chain(rest).collect();
    assert_eq!(all, (3..=152).rev().collect::<Vec<_>>());
    let kind = Some("shop_founded".to_owned());
    assert_eq!(lines(OpPage { kind, limit: 100, ..OpPage::default() }), [1]);
}

#[test]
fn a_timeline_holds_what_concerns_somebody_and_nothing_else() {
    let mut story = Story::begin();
    let (mina, keti) = (story.customer("مینا", "", ""), story.customer("ქეთი", "", ""));
    let sale = story.sale(mina, 100);
    story.sale(keti, 100);
    let edit = |story: &mut Story, customer: CustomerId| {
        let text = PersonalText { call_me: Some("ok".to_owned()), ..PersonalText::default() };
        story.act_about(customer.0, text, |private| {
            Fact::CustomerEdited(vafa_domain::fact::CustomerEdited {
                customer,
                language: None,
                first_name_ok: None,
                wish: None,
                private: Some(private),
            })
        })
    };
    let edited = edit(&mut story, mina);
    let by = vec![voided(sale)];
    let undo =
        story.act(Fact::Undone { target: OpId(sale.0), reason: String::new(), at_once: false, by });
    story
        .store
        .read(|book| {
            let key = book.find_customer(mina)?.unwrap();
            let page = OpPage { customer: Some(key), limit: 100, ..OpPage::default() };
            let timeline = book.ops(&page)?;
            let seen: Vec<_> = timeline.iter().map(|line| (line.op.op_id, line.reversed)).collect();
            assert_eq!(seen[..3], [(undo, false), (edited, false), (OpId(sale.0), true)]);
            assert_eq!((seen.len(), book.timeline_length(key)?), (4, 4));
            assert_eq!(book.later_edit(key, timeline[3].op.seq)?, Some(edited));
            assert_eq!(book.later_ops(key, timeline[3].op.seq)?, [edited]);
            let last = book.last_act(None)?.map(|op| op.op_id);
            assert_eq!(last, Some(edited), "neither the undo nor what it took back");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    story.ends_well();
}

#[test]
fn the_undo_of_an_undo_lets_the_first_operation_stand_again() {
    let mut story = Story::begin();
    let customer = story.customer("مینا", "", "");
    let undone = |target, stopped| Fact::Undone {
        target,
        reason: String::new(),
        at_once: false,
        by: vec![Fact::ContactStopped { customer, stopped }],
    };
    let target = story.act(Fact::ContactStopped { customer, stopped: true });
    let reversed = |story: &Story, op: OpId| {
        let found = story.store.read(|book| {
            let seq = book.seq_of(op)?.expect("written");
            book.is_reversed(seq)
        });
        found.unwrap()
    };
    let undo = story.act(undone(target, false));
    assert!(reversed(&story, target) && !reversed(&story, undo));
    let redo = story.act(undone(undo, true));
    assert!(!reversed(&story, target) && reversed(&story, undo));
    // And once more: each can be taken back again.
    let again = OpId(story.id());
    story.try_act(again, undone(undo, false)).expect_err("it is reversed already");
    story.act(undone(redo, false));
    assert!(!reversed(&story, undo) && reversed(&story, redo));
    assert!(reversed(&story, target), "what the undo took back is taken back again");
    story.ends_well();
}
