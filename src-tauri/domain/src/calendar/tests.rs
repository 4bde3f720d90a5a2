use super::*;
use crate::format::Language;
use proptest::prelude::*;
use serde::Deserialize;

const JALALI: Calendar = Calendar::Jalali;
const GREGORIAN: Calendar = Calendar::Gregorian;

fn day(iso: &str) -> Day {
    iso.parse().unwrap()
}

#[derive(Deserialize)]
struct Cases {
    parts: Vec<PartsCase>,
    read: Vec<ReadCase>,
}

#[derive(Deserialize)]
struct PartsCase {
    iso: Day,
    jalali: (i32, u8, u8),
}

#[derive(Deserialize)]
struct ReadCase {
    text: String,
    order: Order,
    iso: Option<Day>,
    error: Option<String>,
}

fn cases() -> Cases {
    serde_json::from_str(include_str!("../../cases/dates.json")).unwrap()
}

#[test]
fn published_pairs_of_the_two_calendars_agree() {
    let cases = cases().parts;
    assert_eq!(cases.len(), 15);
    for PartsCase { iso, jalali: (year, month, day) } in cases {
        assert_eq!(parts(iso, JALALI), DayParts { year, month, day });
        assert_eq!(day_of(JALALI, year, month, day), Some(iso));
    }
}

/// Counted on from 1 Farvardin 1300 (21 March 1921) by the month lengths alone, so that nothing
/// of the library is trusted.
#[test]
fn every_day_from_1300_to_1500_follows_the_33_year_rule() {
    let mut expected = day("1921-03-21");
    for year in 1300..=1500 {
        let leap = [1, 5, 9, 13, 17, 22, 26, 30].contains(&(year % 33));
        assert_eq!(is_leap_year(JALALI, year), leap, "{year}");
        for month in 1..=12_u8 {
            let length = match month {
                1..=6 => 31,
                7..=11 => 30,
                _ if leap => 30,
                _ => 29,
            };
            assert_eq!(month_length(JALALI, year, month), Some(length), "{year}/{month}");
            for of_month in 1..=length {
                let found = day_of(JALALI, year, month, of_month);
                assert_eq!(found, Some(expected), "{year}/{month}/{of_month}");
                assert_eq!(parts(expected, JALALI), DayParts { year, month, day: of_month });
                expected = expected.plus(1);
            }
            assert_eq!(day_of(JALALI, year, month, length + 1), None);
        }
    }
}

#[test]
fn known_leap_years_are_leap() {
    for year in [1399, 1403, 1408, 1412] {
        assert!(is_leap_year(JALALI, year), "{year}");
    }
    for year in [1400, 1402, 1404, 1405, 1407] {
        assert!(!is_leap_year(JALALI, year), "{year}");
    }
    assert!(is_leap_year(GREGORIAN, 2000) && is_leap_year(GREGORIAN, 2024));
    assert!(!is_leap_year(GREGORIAN, 2100) && !is_leap_year(GREGORIAN, 2026));
}

#[test]
fn what_is_no_day_is_nothing() {
    assert_eq!(day_of(JALALI, 1404, 12, 30), None);
    assert_eq!(day_of(JALALI, 1405, 0, 1), None);
    assert_eq!(day_of(JALALI, 1405, 13, 1), None);
    assert_eq!(day_of(JALALI, i32::MAX, 1, 1), None);
    assert_eq!(day_of(GREGORIAN, 2026, 2, 29), None);
    assert_eq!(day_of(GREGORIAN, 1900, 1, 1), None);
    assert_eq!(month_length(JALALI, 1405, 13), None);
    assert_eq!(month_length(GREGORIAN, 2026, 0), None);
}

#[test]
fn typed_dates_are_read_and_doubtful_ones_refused() {
    let cases = cases().read;
    assert!(cases.len() > 60);
    for case in cases {
        let found = read_date(&case.text, case.order).map_err(|error| error.code().to_owned());
        let expected = case.iso.ok_or_else(|| case.error.unwrap_or_default());
        assert_eq!(found, expected, "{:?} {:?}", case.text, case.order);
    }
}

#[test]
fn a_birthday_without_a_year_is_read() {
    let read = |text, calendar| read_month_day(text, calendar, Order::DayFirst);
    let found = |calendar, month, day| Ok(MonthDay { calendar, month, day });
    assert_eq!(read("۳۰ آبان", JALALI), found(JALALI, 8, 30));
    assert_eq!(read("۸/۳۰", JALALI), found(JALALI, 8, 30));
    assert_eq!(read("30 اسفند", JALALI), found(JALALI, 12, 30));
    assert_eq!(read("21 ნოემბერი", GREGORIAN), found(GREGORIAN, 11, 21));
    assert_eq!(read("Nov 21", GREGORIAN), found(GREGORIAN, 11, 21));
    assert_eq!(read("29.02", GREGORIAN), found(GREGORIAN, 2, 29));
    assert_eq!(read("21 November", JALALI), found(GREGORIAN, 11, 21));
    assert!(read("31 آبان", JALALI).is_err());
    assert!(read("آبان", JALALI).is_err());
    let american = read_month_day("11/21", GREGORIAN, Order::MonthFirst);
    assert_eq!(american, found(GREGORIAN, 11, 21));
}

#[test]
fn a_leap_birthday_is_kept_as_the_setting_says() {
    let kept = |calendar, year, month, day, leap| {
        anniversary_in(calendar, year, month, day, leap).map(|day| day.to_string())
    };
    let (before, after) = (LeapDay::DayBefore, LeapDay::DayAfter);
    assert_eq!(kept(JALALI, 1403, 12, 30, before).as_deref(), Some("2025-03-20"));
    assert_eq!(kept(JALALI, 1403, 12, 30, after).as_deref(), Some("2025-03-20"));
    assert_eq!(kept(JALALI, 1404, 12, 30, before).as_deref(), Some("2026-03-20"));
    assert_eq!(kept(JALALI, 1404, 12, 30, after).as_deref(), Some("2026-03-21"));
    assert_eq!(kept(GREGORIAN, 2024, 2, 29, after).as_deref(), Some("2024-02-29"));
    assert_eq!(kept(GREGORIAN, 2026, 2, 29, before).as_deref(), Some("2026-02-28"));
    assert_eq!(kept(GREGORIAN, 2026, 2, 29, after).as_deref(), Some("2026-03-01"));
    assert_eq!(kept(GREGORIAN, 2026, 4, 31, after), None);
    assert_eq!(kept(GREGORIAN, 2026, 2, 30, after), None);
    assert_eq!(kept(JALALI, 1405, 7, 31, before), None);
}

#[test]
fn the_next_birthday_is_today_or_later() {
    let next = |month, of_month, from: &str, leap| {
        next_anniversary(JALALI, month, of_month, day(from), leap).map(|day| day.to_string())
    };
    let before = LeapDay::DayBefore;
    assert_eq!(next(8, 30, "2026-11-21", before).as_deref(), Some("2026-11-21"));
    assert_eq!(next(8, 30, "2026-11-22", before).as_deref(), Some("2027-11-21"));
    // 30 Esfand 1404 is kept on 1 Farvardin 1405, whose year is the next one.
    assert_eq!(next(12, 30, "2026-03-21", LeapDay::DayAfter).as_deref(), Some("2026-03-21"));
    assert_eq!(next(12, 30, "2026-03-22", LeapDay::DayAfter).as_deref(), Some("2027-03-21"));
    assert_eq!(next(12, 30, "2026-03-21", before).as_deref(), Some("2027-03-20"));
    assert_eq!(next(7, 31, "2026-03-21", before), None);
}

#[test]
fn months_have_their_first_and_last_days() {
    let aban = (day("2026-10-23"), day("2026-11-21"));
    assert_eq!(month_of(day("2026-11-21"), JALALI), aban);
    assert_eq!(month_of(day("2026-10-23"), JALALI), aban);
    assert_eq!(month_of(day("2024-02-10"), GREGORIAN), (day("2024-02-01"), day("2024-02-29")));
}

#[test]
fn months_later_keeps_to_the_last_day_of_a_short_month() {
    assert_eq!(months_later(day("2026-01-31"), 1, GREGORIAN), day("2026-02-28"));
    assert_eq!(months_later(day("2026-01-31"), -2, GREGORIAN), day("2025-11-30"));
    // 31 Shahrivar 1405 and six months: 29 Esfand 1405.
    assert_eq!(months_later(day("2026-09-22"), 6, JALALI), day("2027-03-20"));
    assert_eq!(months_later(day("2026-09-22"), i32::MAX, JALALI), Day::LAST);
    assert_eq!(months_later(day("2026-09-22"), i32::MIN, JALALI), Day::FIRST);
}

#[test]
fn the_years_of_the_two_calendars_never_meet() {
    let (first, last) = (parts(Day::FIRST, JALALI).year, parts(Day::LAST, JALALI).year);
    assert_eq!((first, last), (1279, 1578));
    assert!(last < parts(Day::FIRST, GREGORIAN).year);
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..=Day::LAST.since(Day::FIRST)).prop_map(|days| Day::FIRST.plus(days))
}

proptest! {
    #[test]
    fn a_day_survives_both_calendars(day in any_day()) {
        for calendar in [JALALI, GREGORIAN] {
            let DayParts { year, month, day: of_month } = parts(day, calendar);
            prop_assert_eq!(day_of(calendar, year, month, of_month), Some(day));
        }
    }

    #[test]
    fn what_is_shown_is_read_back(day in any_day()) {
        use crate::format::{Digits, Style, long_date, numeric_date};
        for language in Language::ALL {
            for calendar in [JALALI, GREGORIAN] {
                for digits in [Digits::Latin, Digits::Persian] {
                    let usual = Style::usual(language, crate::money::Currency::Gel);
                    let style = usual.with_calendar(calendar).with_digits(digits);
                    prop_assert_eq!(read_date(&long_date(day, style), Order::DayFirst), Ok(day));
                    prop_assert_eq!(read_date(&numeric_date(day, style), Order::DayFirst), Ok(day));
                }
            }
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,50}", figures in "[0-9۰-۹/. -]{0,30}") {
        for text in [text, figures] {
            let _ = read_date(&text, Order::MonthFirst);
            let _ = read_month_day(&text, JALALI, Order::DayFirst);
        }
    }

}
