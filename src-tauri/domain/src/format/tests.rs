use super::*;
use crate::money::Money;
use serde::Deserialize;

#[derive(Deserialize)]
struct NumberCase {
    kind: String,
    scaled: i64,
    places: u32,
    language: Language,
    digits: Digits,
    text: String,
}

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    let cases: Vec<NumberCase> =
        serde_json::from_str(include_str!("../../cases/numbers.json")).unwrap();
    assert!(cases.len() > 20);
    for case in cases {
        let style = Style::usual(case.language, Currency::Gel).with_digits(case.digits);
        let found = match case.kind.as_str() {
            "number" => decimal(case.scaled, case.places, style),
            "signed" => signed(case.scaled, style),
            "percent" => percent_decimal(case.scaled, case.places, style),
            other => panic!("no such kind: {other}"),
        };
        assert_eq!(found, case.text, "{} {}", case.kind, case.scaled);
    }
}

#[derive(Deserialize)]
struct MoneyCase {
    minor: i64,
    unit: Unit,
    language: Language,
    digits: Digits,
    number: String,
    with_unit: String,
    with_sign: String,
}

#[test]
fn an_amount_has_its_unit_word_and_no_lost_decimals() {
    let cases: Vec<MoneyCase> =
        serde_json::from_str(include_str!("../../cases/money.json")).unwrap();
    assert!(cases.len() > 20);
    for case in cases {
        let usual = Style::usual(case.language, case.unit.currency());
        let style = Style { unit: case.unit, digits: case.digits, ..usual };
        let amount = Money(case.minor);
        assert_eq!(money(amount, style), case.number);
        assert_eq!(money_with_unit(amount, style), case.with_unit);
        assert_eq!(money_with_sign(amount, style), case.with_sign);
    }
}

#[derive(Deserialize)]
struct DateCases {
    shown: Vec<DateCase>,
}

#[derive(Deserialize)]
struct DateCase {
    iso: crate::day::Day,
    language: Language,
    calendar: Calendar,
    digits: Digits,
    long: String,
    full: String,
    short: String,
    weekday: String,
    numeric: String,
    month: String,
}

#[test]
fn days_are_written_as_each_language_writes_them() {
    let cases: DateCases = serde_json::from_str(include_str!("../../cases/dates.json")).unwrap();
    assert!(cases.shown.len() > 10);
    for case in cases.shown {
        let usual = Style::usual(case.language, Currency::Gel);
        let style = Style { calendar: case.calendar, digits: case.digits, ..usual };
        let at = crate::calendar::parts(case.iso, case.calendar);
        assert_eq!(long_date(case.iso, style), case.long);
        assert_eq!(full_date(case.iso, style), case.full);
        assert_eq!(short_date(case.iso, style), case.short);
        assert_eq!(weekday_date(case.iso, style), case.weekday);
        assert_eq!(numeric_date(case.iso, style), case.numeric);
        assert_eq!(month_and_year(at.year, at.month, style), case.month);
    }
}

#[test]
fn the_hour_is_on_the_24_hour_clock() {
    let fa = Style::usual(Language::Fa, Currency::Irr);
    let ka = Style::usual(Language::Ka, Currency::Gel);
    assert_eq!(clock(16, 0, fa), "۱۶:۰۰");
    assert_eq!(clock(9, 5, ka), "09:05");
}

#[test]
fn a_birthday_without_a_year_is_a_day_and_a_month() {
    let fa = Style::usual(Language::Fa, Currency::Irr);
    assert_eq!(day_and_month(9, 8, fa), "۸ آذر");
    assert_eq!(day_and_month(11, 21, Style::usual(Language::Ka, Currency::Gel)), "21 ნოემბერი");
}

#[test]
fn names_in_a_row_are_joined_by_the_language() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(list(&[], Language::En), "");
    assert_eq!(list(&names(&["a"]), Language::En), "a");
    assert_eq!(list(&names(&["a", "b"]), Language::En), "a and b");
    assert_eq!(list(&names(&["a", "b", "c"]), Language::En), "a, b and c");
    assert_eq!(list(&names(&["الف", "ب", "پ"]), Language::Fa), "الف، ب و پ");
    assert_eq!(list(&names(&["ა", "ბ", "გ"]), Language::Ka), "ა, ბ და გ");
}

#[test]
fn half_a_percent_is_rounded_up() {
    assert_eq!(whole_percent_half_up(1, 3), Some(33));
    assert_eq!(whole_percent_half_up(2, 3), Some(67));
    assert_eq!(whole_percent_half_up(1, 200), Some(1));
    assert_eq!(whole_percent_half_up(-1, 200), Some(-1));
    assert_eq!(whole_percent_half_up(225, 312), Some(72));
    assert_eq!(whole_percent_half_up(0, 7), Some(0));
    assert_eq!(whole_percent_half_up(5, 0), None);
    assert_eq!(whole_percent_half_up(i64::MAX, 1), None);
}

#[test]
fn every_month_and_weekday_has_a_name_of_its_own() {
    for language in Language::ALL {
        for calendar in [Calendar::Jalali, Calendar::Gregorian] {
            let mut names: Vec<_> = (1..=12).map(|m| month_name(calendar, m, language)).collect();
            assert!(names.iter().all(|name| !name.is_empty()));
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), 12, "{language:?} {calendar:?}");
        }
        assert_eq!(month_name(Calendar::Jalali, 0, language), "");
        assert_eq!(month_name(Calendar::Jalali, 13, language), "");
    }
}

#[test]
fn no_word_has_a_georgian_capital() {
    let mtavruli = |text: &str| text.chars().any(|sign| ('\u{1C90}'..='\u{1CBF}').contains(&sign));
    for month in 1..=12 {
        assert!(!mtavruli(month_name(Calendar::Gregorian, month, Language::Ka)));
        assert!(!mtavruli(month_name(Calendar::Jalali, month, Language::Ka)));
    }
    for weekday in Weekday::ALL {
        assert!(!mtavruli(weekday_name(weekday, Language::Ka)));
    }
}

#[test]
fn a_language_is_known_by_its_tag() {
    assert_eq!(Language::from_code("fa-IR"), Some(Language::Fa));
    assert_eq!(Language::from_code("KA"), Some(Language::Ka));
    assert_eq!(Language::from_code("ru"), None);
    assert_eq!(serde_json::to_string(&Language::Fa).unwrap(), "\"fa\"");
}
