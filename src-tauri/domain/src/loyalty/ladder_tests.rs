//! The ladder against the published examples of other programs, and its laws.

use super::*;
use crate::calendar::day_of;
use crate::day::Day;
use crate::format::Calendar;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sums(list: &[(&str, i64)]) -> Vec<DaySum> {
    list.iter().map(|(on, sum)| DaySum { day: day(on), sum: *sum }).collect()
}

fn ladder(basis: Basis, span: Span, keep: Keep, froms: &[i64]) -> Ladder {
    let step = |(at, from): (usize, &i64)| Step {
        id: at as u32 + 1,
        name: format!("step {}", at + 1),
        from: *from,
        benefits: Benefits::default(),
    };
    let ladder = Ladder { basis, span, keep, steps: froms.iter().enumerate().map(step).collect() };
    assert!(ladder.is_sound());
    ladder
}

fn at(ladder: &Ladder, sums: &[DaySum], today: &str) -> Standing {
    ladder.on(day(today), Calendar::Gregorian).standing(sums, None)
}

const AT_ONCE: Keep = Keep::Grace { days: 0 };

#[test]
fn the_tier_cases_of_erpnext() {
    // test_tier_selection: spent so far, this sale, tier (1 bronze, 2 silver, 3 gold).
    let tiers = ladder(Basis::Spend, Span::Lifetime, AT_ONCE, &[0, 10_000, 20_000]);
    for (before, sale, tier) in [
        (0, 6_000, 1),
        (0, 15_000, 2),
        (0, 25_000, 3),
        (4_000, 500, 1),
        (8_000, 3_000, 2),
        (18_000, 3_000, 3),
        (22_000, 5_000, 3),
    ] {
        let sums = sums(&[("2026-01-01", before), ("2026-11-01", sale)]);
        assert_eq!(at(&tiers, &sums, "2026-11-01").step, Some(tier), "{before} + {sale}");
    }
}

#[test]
fn the_levels_of_open_loyalty() {
    // Levels from 10, 30 and 100; 5, 10 and 30 active points at the end of the year.
    let levels = ladder(Basis::Balance, Span::Lifetime, AT_ONCE, &[10, 30, 100]);
    for (active, level) in [(5, None), (10, Some(1)), (30, Some(2)), (99, Some(2)), (100, Some(3))]
    {
        let sums = sums(&[("2025-05-01", active + 7), ("2025-12-30", -7)]);
        assert_eq!(at(&levels, &sums, "2025-12-31").step, level, "{active}");
    }
}

#[test]
fn a_balance_ladder_falls_the_day_points_are_spent_as_voucherify_has_it() {
    let tiers = ladder(Basis::Balance, Span::Lifetime, AT_ONCE, &[1, 100, 500]);
    let sums = sums(&[("2026-01-01", 100), ("2026-01-02", -50), ("2026-01-03", 500)]);
    for (today, tier) in [("2026-01-01", 2), ("2026-01-02", 1), ("2026-01-03", 3)] {
        assert_eq!(at(&tiers, &sums, today).step, Some(tier), "{today}");
    }
}

#[test]
fn a_calendar_tier_is_kept_this_year_and_all_of_the_next_as_yotpo_has_it() {
    let tiers = ladder(Basis::Points, Span::Year, Keep::ThisYearAndNext, &[500]);
    let sums = sums(&[("2018-11-05", 500)]);
    assert_eq!(at(&tiers, &sums, "2018-11-04").step, None);
    let entered = at(&tiers, &sums, "2018-11-05");
    assert_eq!((entered.step, entered.why), (Some(1), Why::Reached));
    assert_eq!(entered.holds_until, Some(day("2019-12-31")));
    let last = at(&tiers, &sums, "2019-12-31");
    assert_eq!((last.step, last.why), (Some(1), Why::Kept));
    assert_eq!(last.holds_until, Some(day("2019-12-31")));
    assert_eq!((last.value, last.to_keep), (0, 500));
    assert_eq!(at(&tiers, &sums, "2020-01-01").step, None);
}

#[test]
fn a_rolling_tier_is_kept_twelve_months_from_entry_as_yotpo_has_it() {
    let keep = Keep::FromEntry { months: 12 };
    let tiers = ladder(Basis::Points, Span::Rolling { days: 365 }, keep, &[500]);
    let sums = sums(&[("2019-01-20", 300), ("2019-03-03", 200)]);
    for today in ["2019-03-03", "2019-08-01", "2020-02-15", "2020-03-03"] {
        let standing = at(&tiers, &sums, today);
        assert_eq!(standing.step, Some(1), "{today}");
        assert_eq!(standing.holds_until, Some(day("2020-03-03")), "{today}");
    }
    assert_eq!(at(&tiers, &sums, "2020-03-04").step, None);
}

#[test]
fn a_step_of_a_calendar_year_ends_on_its_last_day_and_not_on_the_first_of_the_next() {
    // Elsewhere one has to type 2 January to see 1 January: the last day here is 31 December.
    let tiers = ladder(Basis::Spend, Span::Year, AT_ONCE, &[100]);
    let sums = sums(&[("2026-06-01", 100)]);
    assert_eq!(at(&tiers, &sums, "2026-06-01").holds_until, Some(day("2026-12-31")));
    assert_eq!(at(&tiers, &sums, "2026-12-31").step, Some(1));
    assert_eq!(at(&tiers, &sums, "2027-01-01").step, None);
}

#[test]
fn a_year_is_a_year_of_the_shops_calendar() {
    let tiers = ladder(Basis::Spend, Span::Year, AT_ONCE, &[100]);
    // 29 Esfand 1404 is 2026-03-20, 1 Farvardin 1405 the day after.
    let sums = sums(&[("2026-03-20", 100)]);
    let standing =
        |calendar, today: &str| tiers.on(day(today), calendar).standing(&sums, None).step;
    assert_eq!(standing(Calendar::Jalali, "2026-03-20"), Some(1));
    assert_eq!(standing(Calendar::Jalali, "2026-03-21"), None);
    assert_eq!(standing(Calendar::Gregorian, "2026-03-21"), Some(1));
    // A leap year ends on 30 Esfand: 1403 on 2025-03-20.
    assert_eq!(day_of(Calendar::Jalali, 1403, 12, 30), Some(day("2025-03-20")));
    let next = ladder(Basis::Spend, Span::Year, Keep::ThisYearAndNext, &[100]);
    let entered = [DaySum { day: day("2024-01-05"), sum: 100 }];
    let standing = next.on(day("2024-01-05"), Calendar::Jalali).standing(&entered, None);
    assert_eq!(standing.holds_until, Some(day("2025-03-20")));
}

#[test]
fn a_sum_one_below_a_step_is_below_it_and_an_equal_one_reaches_it() {
    let steps = ladder(Basis::Points, Span::Lifetime, AT_ONCE, &[100, 200, 300]);
    for (sum, step, missing) in [
        (99, None, Some(1)),
        (100, Some(1), Some(100)),
        (101, Some(1), Some(99)),
        (199, Some(1), Some(1)),
        (200, Some(2), Some(100)),
        (201, Some(2), Some(99)),
        (299, Some(2), Some(1)),
        (300, Some(3), None),
        (301, Some(3), None),
    ] {
        let standing = at(&steps, &sums(&[("2026-01-01", sum)]), "2026-01-01");
        assert_eq!(standing.step, step, "{sum}");
        assert_eq!(standing.next.map(|next| next.missing), missing, "{sum}");
    }
}

#[test]
fn below_the_lowest_step_there_is_none() {
    let steps = ladder(Basis::Spend, Span::Lifetime, AT_ONCE, &[200_000]);
    let standing = at(&steps, &sums(&[("2026-01-01", 196_000)]), "2026-01-01");
    assert_eq!((standing.step, standing.holds_until), (None, None));
    assert_eq!(standing.next, Some(ToNext { step: 1, missing: 4_000 }));
    // Nobody falls below nothing, and a step from 0 is everybody's.
    assert_eq!(at(&steps, &sums(&[("2026-01-01", -5)]), "2026-01-01").value, 0);
    let all = ladder(Basis::Spend, Span::Lifetime, AT_ONCE, &[0, 10]);
    assert_eq!(at(&all, &[], "2026-01-01").step, Some(1));
    assert_eq!(at(&all, &[], "2026-01-01").holds_until, None);
}

#[test]
fn a_window_lowers_after_the_last_day_of_grace_and_not_before() {
    let steps = ladder(Basis::Spend, Span::Rolling { days: 30 }, Keep::Grace { days: 7 }, &[100]);
    let sums = sums(&[("2026-01-01", 100)]);
    // Counted from 1 to 30 January, kept to 6 February.
    let last = at(&steps, &sums, "2026-01-30");
    assert_eq!((last.why, last.value), (Why::Reached, 100));
    assert_eq!(last.holds_until, Some(day("2026-02-06")));
    let kept = at(&steps, &sums, "2026-01-31");
    assert_eq!((kept.step, kept.why, kept.value, kept.to_keep), (Some(1), Why::Kept, 0, 100));
    assert_eq!(at(&steps, &sums, "2026-02-06").step, Some(1));
    assert_eq!(at(&steps, &sums, "2026-02-07").step, None);
}

#[test]
fn a_return_lowers_the_step_it_had_bought_even_in_the_time_of_grace() {
    let steps = ladder(Basis::Spend, Span::Lifetime, Keep::Grace { days: 365 }, &[100, 200]);
    let bought = sums(&[("2026-01-01", 120), ("2026-03-01", 100)]);
    assert_eq!(at(&steps, &bought, "2026-03-05").step, Some(2));
    let returned = sums(&[("2026-01-01", 120), ("2026-03-01", 100), ("2026-03-01", -100)]);
    assert_eq!(at(&steps, &returned, "2026-03-05").step, Some(1));
}

#[test]
fn a_step_given_by_hand_stands_until_its_end_and_then_the_ladder_counts_again() {
    let steps = ladder(Basis::Spend, Span::Lifetime, AT_ONCE, &[100, 200, 300]);
    let sums = sums(&[("2026-01-01", 150), ("2026-02-10", 200)]);
    let hand = ByHand { step: Some(2), from: day("2026-02-01"), until: Some(day("2026-02-28")) };
    let standing = |today: &str, hand: &ByHand| {
        steps.on(day(today), Calendar::Gregorian).standing(&sums, Some(hand))
    };
    assert_eq!(standing("2026-01-31", &hand).step, Some(1));
    for today in ["2026-02-01", "2026-02-10", "2026-02-28"] {
        let given = standing(today, &hand);
        assert_eq!((given.step, given.why), (Some(2), Why::ByHand), "{today}");
        assert_eq!(given.holds_until, hand.until);
    }
    assert_eq!(standing("2026-03-01", &hand).step, Some(3));
    // By hand it can also be lower, or none at all, and without an end.
    let none = ByHand { step: None, until: None, ..hand };
    assert_eq!(standing("2026-06-01", &none).step, None);
    assert_eq!(standing("2026-06-01", &none).holds_until, None);
}

#[test]
fn every_change_of_step_is_one_row_and_no_change_is_none() {
    let steps = ladder(Basis::Spend, Span::Rolling { days: 10 }, AT_ONCE, &[100, 200]);
    let sums = sums(&[("2026-01-01", 250)]);
    let up = at(&steps, &sums, "2026-01-01");
    let row = up.change_from(None, &steps).unwrap();
    assert_eq!((row.from, row.to, row.turn, row.value), (None, Some(2), Turn::Up, 250));
    assert_eq!(up.change_from(Some(2), &steps), None);
    let down = at(&steps, &sums, "2026-01-11").change_from(Some(2), &steps).unwrap();
    assert_eq!((down.from, down.to, down.turn), (Some(2), None, Turn::Down));
    // A step the ladder has no more counts as none before.
    assert_eq!(up.change_from(Some(77), &steps).unwrap().from, None);
}

#[test]
fn a_ladder_is_held_to_its_bounds() {
    let good = ladder(Basis::Points, Span::Lifetime, AT_ONCE, &[1, 2]);
    let faults: [fn(&mut Ladder); 10] = [
        |l| l.steps.clear(),
        |l| l.steps[1].from = l.steps[0].from,
        |l| l.steps[1].id = l.steps[0].id,
        |l| l.steps[0].name = "x".repeat(61),
        |l| l.steps[0].from = -1,
        |l| l.span = Span::Rolling { days: 0 },
        |l| l.span = Span::Rolling { days: LADDER_DAYS_MAX + 1 },
        |l| l.keep = Keep::FromEntry { months: 0 },
        |l| l.keep = Keep::Grace { days: LADDER_DAYS_MAX + 1 },
        |l| (l.basis, l.span) = (Basis::Balance, Span::Year),
    ];
    for (at, fault) in faults.into_iter().enumerate() {
        let mut bad = good.clone();
        fault(&mut bad);
        assert!(!bad.is_sound(), "fault {at}");
    }
}

/// What the ladder counts on a day, by the definition and day by day.
fn plain_value(ladder: &Ladder, sums: &[DaySum], on: Day, calendar: Calendar) -> i128 {
    let first = match ladder.span {
        Span::Rolling { days } => on.plus(1 - i64::from(days)),
        Span::Year => crate::loyalty::benefits::year_of(on, calendar).0,
        Span::Lifetime => Day::FIRST,
    };
    let counted = sums.iter().filter(|sum| first <= sum.day && sum.day <= on);
    counted.map(|sum| i128::from(sum.sum)).sum()
}

/// The step of a day by the definition: every day of the look-back is reckoned from nothing.
fn plain_height(ladder: &Ladder, sums: &[DaySum], today: Day, calendar: Calendar) -> usize {
    let of = |on| ladder.reached(plain_value(ladder, sums, on, calendar));
    let added = |on: Day| sums.iter().filter(|s| s.day == on).map(|s| s.sum).sum::<i64>() > 0;
    let back = |first: Day| (0..=today.since(first)).map(move |n| first.plus(n));
    let kept = match ladder.keep {
        Keep::Grace { days } => back(today.plus(-i64::from(days))).map(of).max(),
        Keep::ThisYearAndNext => {
            let this_year = crate::loyalty::benefits::year_of(today, calendar).0;
            back(crate::loyalty::benefits::year_of(this_year.plus(-1), calendar).0).map(of).max()
        }
        Keep::FromEntry { months } => back(today.plus(-800))
            .filter(|on| crate::calendar::months_later(*on, months as i32, calendar) >= today)
            .filter(|on| added(*on))
            .map(of)
            .max(),
    };
    kept.unwrap_or(0).max(of(today))
}

fn any_ladder() -> impl Strategy<Value = Ladder> {
    let span = prop_oneof![
        (1u32..60).prop_map(|days| Span::Rolling { days }),
        Just(Span::Year),
        Just(Span::Lifetime)
    ];
    let keep = prop_oneof![
        (0u32..40).prop_map(|days| Keep::Grace { days }),
        Just(Keep::ThisYearAndNext),
        (1u32..4).prop_map(|months| Keep::FromEntry { months }),
    ];
    (span, keep, prop::collection::btree_set(0i64..300, 1..4)).prop_map(|(span, keep, froms)| {
        ladder(Basis::Points, span, keep, &froms.into_iter().collect::<Vec<_>>())
    })
}

/// Sums of 20 days in the neighbourhood of both New Years, the days in order.
fn any_sums(least: i64) -> impl Strategy<Value = Vec<DaySum>> {
    prop::collection::vec((0i64..120, least..120), 0..20).prop_map(|list| {
        let first = day("2025-12-20");
        let mut sums: Vec<_> =
            list.into_iter().map(|(n, sum)| DaySum { day: first.plus(n), sum }).collect();
        sums.sort_by_key(|sum| sum.day);
        sums
    })
}

fn calendars() -> impl Strategy<Value = Calendar> {
    prop::sample::select(vec![Calendar::Jalali, Calendar::Gregorian])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The quick walk says what the definition says, and says it of its own end too.
    #[test]
    fn the_step_is_the_highest_the_sums_reached_in_the_look_back(
        ladder in any_ladder(), sums in any_sums(-80), calendar in calendars(), ahead in 0i64..200,
    ) {
        let today = day("2025-12-20").plus(ahead);
        let standing = ladder.on(today, calendar).standing(&sums, None);
        prop_assert_eq!(ladder.height(standing.step), plain_height(&ladder, &sums, today, calendar));
        let value = plain_value(&ladder, &sums, today, calendar).max(0);
        prop_assert_eq!(i128::from(standing.value), value);
        // Later sums are not looked at.
        let past: Vec<_> = sums.iter().copied().filter(|sum| sum.day <= today).collect();
        prop_assert_eq!(ladder.on(today, calendar).standing(&past, None), standing);
        if standing.why == Why::Kept {
            prop_assert!(standing.to_keep > 0);
        }
    }

    /// It is held to its last day and not a day longer, when nothing more happens.
    #[test]
    fn the_last_day_of_a_step_is_its_last_day(
        ladder in any_ladder(), sums in any_sums(-40), calendar in calendars(), ahead in 0i64..200,
    ) {
        let today = day("2025-12-20").plus(ahead);
        let sums: Vec<_> = sums.into_iter().filter(|sum| sum.day <= today).collect();
        let standing = ladder.on(today, calendar).standing(&sums, None);
        let height = ladder.height(standing.step);
        let later = |on: Day| ladder.height(ladder.on(on, calendar).standing(&sums, None).step);
        match standing.holds_until {
            Some(until) => {
                prop_assert!(height > 0 && until >= today);
                prop_assert!(later(until) >= height);
                prop_assert!(later(today.plus(until.since(today) / 2)) >= height);
                prop_assert!(later(until.plus(1)) < height);
            }
            None if height > 0 => prop_assert!(later(today.plus(1_500)) >= height),
            None => {}
        }
    }

    /// Without returns, more is never less.
    #[test]
    fn adding_never_lowers(
        ladder in any_ladder(), sums in any_sums(0), more in any_sums(0),
        calendar in calendars(), ahead in 0i64..200,
    ) {
        let on = ladder.on(day("2025-12-20").plus(ahead), calendar);
        let mut all = sums.clone();
        all.extend(more);
        all.sort_by_key(|sum| sum.day);
        let (before, after) = (on.standing(&sums, None), on.standing(&all, None));
        prop_assert!(ladder.height(after.step) >= ladder.height(before.step));
        // Any order within a day, and any splitting of a day's sum, is the same.
        let mut merged: Vec<DaySum> = Vec::new();
        for sum in &all {
            match merged.last_mut().filter(|last| last.day == sum.day) {
                Some(last) => last.sum += sum.sum,
                None => merged.push(*sum),
            }
        }
        prop_assert_eq!(on.standing(&merged, None), after);
    }
}
