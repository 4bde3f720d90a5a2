//! The golden shop on 2026-11-21 (1405/08/30), and the laws of the schedule over it.

use super::*;
use crate::rhythm::median_gap;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// F's only sale was voided and does not count, so F has no purchase day.
const SHOP: [(&str, &[&str]); 6] = [
    ("A", &["2026-01-10", "2026-02-10", "2026-03-12", "2026-04-11"]),
    ("B", &["2026-09-01"]),
    ("C", &["2026-10-01", "2026-11-01"]),
    ("D", &["2025-06-01", "2026-06-01"]),
    ("E", &["2026-11-15"]),
    ("F", &[]),
];

fn day(text: &str) -> Day {
    text.parse().expect("a day of the test")
}

fn facts_of(days: &[Day]) -> Facts {
    let distinct: BTreeSet<_> = days.iter().copied().collect();
    Facts {
        last_day: distinct.last().copied(),
        visit_days: i64::try_from(distinct.len()).expect("few days"),
        rhythm: median_gap(days),
        last_recorded_day: distinct.last().copied(),
    }
}

fn facts(name: &str) -> Facts {
    let (_, days) = SHOP.iter().find(|(who, _)| *who == name).expect("a customer of the shop");
    facts_of(&days.iter().map(|text| day(text)).collect::<Vec<_>>())
}

fn missed_on(rule: &Rule, on: Day) -> Vec<&'static str> {
    let is_missed = |name: &&str| missed(rule, &facts(name), on).is_some();
    SHOP.iter().map(|(name, _)| *name).filter(is_missed).collect()
}

const RHYTHM: Rule =
    Rule::Rhythm(RhythmRule { k_tenths: 20, min_days: 30, max_days: 365, default_days: 90 });

#[test]
fn rhythm_and_limit_are_those_of_the_golden_shop() {
    for (name, rhythm, limit, days) in [
        ("A", Some(30), 60, 224),
        ("B", None, 90, 81),
        ("C", Some(31), 62, 20),
        ("D", Some(365), 365, 173),
        ("E", None, 90, 6),
    ] {
        let facts = facts(name);
        assert_eq!(facts.rhythm.map(HalfDays::days_half_up), rhythm, "{name}");
        assert_eq!(lapse_limit(&RHYTHM, facts.rhythm), limit, "{name}");
        let since = facts.last_day.map(|last| day("2026-11-21").since(last));
        assert_eq!(since, Some(days), "{name}");
    }
}

#[test]
fn only_a_is_missed_since_the_11th_of_june() {
    let on = day("2026-11-21");
    assert_eq!(missed_on(&RHYTHM, on), ["A"]);
    let a = missed(&RHYTHM, &facts("A"), on).expect("A is missed");
    assert_eq!((a.since, a.days, a.limit), (day("2026-06-11"), 224, 60));
    assert_eq!(a.reason, Reason::Rhythm { every: 30, days: 224 });
    assert!(!a.long_gone);
}

#[test]
fn the_next_due_days_are_those_of_the_golden_shop() {
    for (name, due) in
        [("B", "2026-12-01"), ("C", "2027-01-03"), ("E", "2027-02-14"), ("D", "2027-06-02")]
    {
        assert_eq!(due_day(&RHYTHM, &facts(name)), Some(day(due)), "{name}");
        assert!(!missed_on(&RHYTHM, day(due).plus(-1)).contains(&name));
        assert!(missed_on(&RHYTHM, day(due)).contains(&name));
    }
    assert_eq!(due_day(&RHYTHM, &facts("F")), None, "a voided sale counts nowhere");
}

#[test]
fn a_flat_rule_of_90_days_would_wrongly_miss_d_too() {
    assert_eq!(missed_on(&Rule::Flat { days: 90 }, day("2026-11-21")), ["A", "D"]);
}

#[test]
fn the_reason_says_no_more_than_the_purchases_do() {
    let on = day("2027-12-31");
    let reason = |name| missed(&RHYTHM, &facts(name), on).map(|missed| missed.reason);
    assert_eq!(reason("B"), Some(Reason::Once { days: 486 }));
    assert_eq!(reason("C"), Some(Reason::Twice { days: 425 }));
    let flat = missed(&Rule::Flat { days: 90 }, &facts("A"), on).map(|missed| missed.reason);
    assert_eq!(flat, Some(Reason::Flat { days: 629, limit: 90 }));
}

/// What a scheduled run would begin: every occurrence missed on that day and not known yet.
fn run(known: &mut BTreeSet<Occurrence>, on: Day) -> usize {
    let before = known.len();
    for (index, (name, _)) in (0u128..).zip(SHOP) {
        if let Some(missed) = missed(&RHYTHM, &facts(name), on) {
            let customer = CustomerId(Uuid::from_u128(index));
            known.insert(Occurrence::miss_you(customer, missed.last_day));
        }
    }
    known.len() - before
}

#[test]
fn a_hundred_runs_make_what_one_makes() {
    let mut known = BTreeSet::new();
    assert_eq!(run(&mut known, day("2026-12-01")), 2, "A and B");
    for _ in 0..99 {
        assert_eq!(run(&mut known, day("2026-12-01")), 0);
    }
}

#[test]
fn ten_days_with_the_machine_off_make_each_missed_one_once() {
    let mut daily = BTreeSet::new();
    let start = day("2026-11-25");
    for days in 0..=10 {
        run(&mut daily, start.plus(days));
    }
    let mut at_once = BTreeSet::new();
    run(&mut at_once, start.plus(10));
    assert_eq!(at_once, daily);
    assert_eq!(at_once.len(), 2, "A and B, who became due on the 1st of December");
}

#[test]
fn a_clock_set_back_makes_none_twice() {
    let mut known = BTreeSet::new();
    run(&mut known, day("2026-12-01"));
    assert_eq!(run(&mut known, day("2026-11-30")), 0);
    assert_eq!(run(&mut known, day("2026-12-01")), 0);
}

proptest! {
    /// Days in any order, forward and back: every lapse is begun once, whatever the clock did.
    #[test]
    fn no_order_of_days_begins_a_lapse_twice(steps in prop::collection::vec(0i64..900, 1..40)) {
        let mut known = BTreeSet::new();
        let begun: usize =
            steps.iter().map(|days| run(&mut known, day("2026-01-01").plus(*days))).sum();
        prop_assert_eq!(begun, known.len());
        let latest = steps.iter().max().copied().unwrap_or_default();
        let mut once = BTreeSet::new();
        run(&mut once, day("2026-01-01").plus(latest));
        prop_assert_eq!(known, once, "the latest day alone begins the same lapses");
    }
}
