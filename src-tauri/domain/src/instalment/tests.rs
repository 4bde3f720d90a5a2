use super::*;
use crate::calendar::{day_of, parts as date_parts};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn plan(total: i64, first: &str, parts: u32) -> Plan {
    Plan::agree(Money(total), day(first), parts, 1, Calendar::Gregorian).unwrap()
}

#[test]
fn a_million_in_three_parts_adds_up_to_the_last_unit() {
    let parts = split(Money(1_000_000), 3).unwrap();
    assert_eq!(parts, [Money(333_334), Money(333_333), Money(333_333)]);
    assert_eq!(split(Money(3), 3).unwrap(), [Money(1); 3]);
    assert_eq!(split(Money(2), 3), Err(PlanFault::TooLittle));
    assert_eq!(split(Money(100), 0), Err(PlanFault::Parts));
    assert_eq!(split(Money(100), PARTS_MAX + 1), Err(PlanFault::Parts));
}

#[test]
fn the_end_of_a_jalali_month_is_its_last_day_and_comes_back_where_the_month_is_long() {
    // 31 Shahrivar 1405, and the five months of 30 days after it; 1405 is a common year.
    let first = day_of(Calendar::Jalali, 1405, 6, 31).unwrap();
    let days = due_days(first, 8, 1, Calendar::Jalali).unwrap();
    let of_month: Vec<_> = days
        .iter()
        .map(|due| date_parts(*due, Calendar::Jalali))
        .map(|date| (date.month, date.day))
        .collect();
    let expected = [(6, 31), (7, 30), (8, 30), (9, 30), (10, 30), (11, 30), (12, 29), (1, 31)];
    assert_eq!(of_month, expected);
    // A leap year ends on the 30th.
    let first = day_of(Calendar::Jalali, 1403, 11, 30).unwrap();
    let esfand = due_days(first, 2, 1, Calendar::Jalali).unwrap()[1];
    assert_eq!(date_parts(esfand, Calendar::Jalali).day, 30);
    let days = due_days(day("2026-01-31"), 3, 1, Calendar::Gregorian).unwrap();
    assert_eq!(days, [day("2026-01-31"), day("2026-02-28"), day("2026-03-31")]);
    assert_eq!(due_days(first, 2, 0, Calendar::Jalali), Err(PlanFault::Apart));
}

#[test]
fn a_part_payment_leaves_the_right_rest_and_goes_to_the_oldest_part() {
    let mut plan = plan(1_000_000, "2026-12-01", 3);
    let covered = plan.pay(Money(400_000)).unwrap();
    assert_eq!(
        covered,
        [Covered { part: 0, amount: Money(333_334) }, Covered { part: 1, amount: Money(66_666) }]
    );
    assert_eq!(plan.open(), Money(600_000));
    assert_eq!(plan.next_open().map(|(at, part)| (at, part.open())), Some((1, Money(266_667))));
    assert_eq!(plan.pay(Money(600_001)), Err(PlanFault::NotOpen { open: Money(600_000) }));
    assert_eq!(plan.pay(Money(0)), Err(PlanFault::NotOpen { open: Money(600_000) }));
}

#[test]
fn a_part_is_due_on_its_day_and_late_from_the_day_after() {
    let mut plan = plan(300, "2026-12-10", 3);
    let stands = |plan: &Plan, today: &str| plan.parts[0].stands(day(today));
    assert_eq!(stands(&plan, "2026-12-09"), InstalmentStands::Later { days: 1 });
    assert_eq!(stands(&plan, "2026-12-10"), InstalmentStands::DueToday);
    assert_eq!(stands(&plan, "2026-12-11"), InstalmentStands::Late { days: 1 });
    assert_eq!(plan.late(day("2026-12-10")), Money(0));
    assert_eq!(plan.late(day("2026-12-11")), Money(100));
    assert_eq!(plan.late(day("2027-01-11")), Money(200));
    plan.pay(Money(100)).unwrap();
    assert_eq!(stands(&plan, "2026-12-11"), InstalmentStands::Paid);
    assert_eq!(plan.late(day("2026-12-11")), Money(0));
}

#[test]
fn the_shop_says_a_word_before_on_and_after_the_day_each_once() {
    let polite = Polite::default();
    let part = plan(100, "2026-12-10", 1).parts[0];
    let word = |today: &str, said: &[PoliteWord]| polite.word(&part, said, day(today));
    assert_eq!(word("2026-12-06", &[]), None);
    let soon = PoliteWord::Soon { days: 3 };
    assert_eq!(word("2026-12-07", &[]), Some(soon));
    assert_eq!(word("2026-12-08", &[soon]), None);
    assert_eq!(word("2026-12-08", &[]), Some(soon), "the day itself was missed");
    assert_eq!(word("2026-12-10", &[soon]), Some(PoliteWord::Today));
    assert_eq!(word("2026-12-12", &[soon]), None);
    let first = PoliteWord::Late { step: 1, days: 3 };
    assert_eq!(word("2026-12-13", &[soon]), Some(first));
    assert_eq!(word("2026-12-19", &[first]), None);
    assert_eq!(word("2026-12-20", &[first]), Some(PoliteWord::Late { step: 2, days: 10 }));
    // Nobody opened the program for two months: one word and not three.
    assert_eq!(word("2027-02-10", &[]), Some(PoliteWord::Late { step: 3, days: 30 }));
    let paid = Instalment { paid: Money(100), ..part };
    assert_eq!(polite.word(&paid, &[], day("2026-12-13")), None);
}

#[test]
fn goods_that_came_back_lower_the_last_part_first_and_nothing_that_is_paid() {
    let mut plan = plan(300, "2026-12-10", 3);
    plan.pay(Money(150)).unwrap();
    plan.lower(Money(120)).unwrap();
    let amounts: Vec<_> = plan.parts.iter().map(|part| part.amount.0).collect();
    assert_eq!(amounts, [100, 80, 0]);
    assert_eq!((plan.open(), plan.total()), (Money(30), Money(180)));
    assert!(plan.is_sound());
    assert_eq!(plan.lower(Money(31)), Err(PlanFault::NotOpen { open: Money(30) }));
}

#[test]
fn nobody_owes_more_than_the_shop_lends() {
    assert_eq!(may_owe(Money(400), Money(600), Some(Money(1_000))), Ok(()));
    let over = may_owe(Money(400), Money(601), Some(Money(1_000)));
    assert_eq!(over, Err(PlanFault::OverLimit { by: Money(1) }));
    assert_eq!(may_owe(Money(400), Money(601), None), Ok(()));
}

#[test]
fn the_polite_steps_are_held_to_their_bounds() {
    assert!(Polite::default().is_sound());
    assert!(!Polite { before: vec![0], ..Polite::default() }.is_sound());
    assert!(!Polite { after: vec![366], ..Polite::default() }.is_sound());
    assert!(!Polite { after: vec![1; POLITE_MAX + 1], ..Polite::default() }.is_sound());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The parts add up, differ by a unit at most and never grow.
    #[test]
    fn parts_add_up_and_the_first_are_the_bigger(total in 1i64..=Money::MAX.0, parts in 1u32..=60) {
        let Ok(list) = split(Money(total), parts) else {
            prop_assert!(total < i64::from(parts));
            return Ok(());
        };
        prop_assert_eq!(list.iter().map(|part| part.0).sum::<i64>(), total);
        prop_assert!(list.windows(2).all(|pair| pair[0] >= pair[1]));
        prop_assert!(list[0].0 - list[list.len() - 1].0 <= 1);
    }

    /// However it is paid and lowered, what is agreed is what is paid and what is open.
    #[test]
    fn what_is_agreed_is_what_is_paid_and_what_is_open(
        total in 60i64..1_000_000, parts in 1u32..=12,
        steps in prop::collection::vec((any::<bool>(), 1i64..300_000), 0..12),
    ) {
        let mut plan = plan(total, "2026-12-31", parts);
        let (mut paid, mut agreed) = (0, total);
        for (pays, amount) in steps {
            let before = plan.clone();
            let done = if pays { plan.pay(Money(amount)).is_ok() } else { plan.lower(Money(amount)).is_ok() };
            match (done, pays) {
                (true, true) => paid += amount,
                (true, false) => agreed -= amount,
                (false, _) => prop_assert_eq!(&plan, &before),
            }
            prop_assert_eq!(plan.open(), Money(agreed - paid));
            prop_assert_eq!(plan.total(), Money(agreed));
            prop_assert!(plan.is_sound());
        }
    }

    /// The days go on by a month, whatever the month's length.
    #[test]
    fn a_due_day_lies_in_the_month_after(
        ahead in 0i64..20_000, parts in 2u32..=24, jalali in any::<bool>(),
    ) {
        let calendar = if jalali { Calendar::Jalali } else { Calendar::Gregorian };
        let first = day("1980-01-01").plus(ahead);
        let days = due_days(first, parts, 1, calendar).unwrap();
        let month = |on: &Day| {
            let date = date_parts(*on, calendar);
            i64::from(date.year) * 12 + i64::from(date.month)
        };
        for (at, due) in days.iter().enumerate() {
            prop_assert_eq!(month(due), month(&first) + at as i64);
            prop_assert!(date_parts(*due, calendar).day <= date_parts(first, calendar).day);
        }
    }
}
