//! What a column of dates allows, and what a cell says.

use super::*;
use DateOrder::{Dmy, Jalali, Mdy, Ymd};

fn today() -> Day {
    "2026-11-21".parse().unwrap()
}

/// The orders that read these cells.
fn possible(cells: &[&str]) -> Vec<DateOrder> {
    let mut evidence = DateEvidence::default();
    cells.iter().for_each(|text| evidence.hear(text, today()));
    evidence.possible()
}

fn day(text: &str, order: DateOrder) -> Result<String, DateFault> {
    read_date(text, order, today()).map(|written| written.day.to_string())
}

#[test]
fn a_column_with_one_reading_is_not_asked_about() {
    assert_eq!(possible(&["1997-01-01", "1997-12-12"]), [Ymd]);
    assert_eq!(possible(&["۱۴۰۵/۰۸/۳۰", "1405/1/2"]), [Jalali]);
    assert_eq!(possible(&["30/08/1405"]), [Jalali]);
    assert_eq!(possible(&["01/02/2026", "13/02/2026"]), [Dmy]);
    assert_eq!(possible(&["01/02/2026", "02/13/2026"]), [Mdy]);
    assert_eq!(possible(&["21 Nov 2026", "2 Jan 2026"]), [Ymd]);
    assert_eq!(possible(&["30 آبان 1405"]), [Ymd]);
    assert_eq!(possible(&["2026-11-21", "21.11.2026"]), [Dmy]);
    assert!(possible(&["", "n/a"]).is_empty());
}

#[test]
fn a_column_with_two_readings_is_asked_about() {
    assert_eq!(possible(&["01/02/2026", "12.12.2026"]), [Dmy, Mdy]);
    assert_eq!(possible(&["05/08/10"]), [Ymd, Dmy, Mdy, Jalali]);
}

#[test]
fn one_bad_date_does_not_hide_the_order_of_the_others() {
    let cells = ["31/02/2026", "abc", "13/01/2026", "01/02/2026"];
    assert_eq!(possible(&cells), [Dmy]);
}

#[test]
fn a_cell_is_read_in_the_order_chosen() {
    for (text, order, expected) in [
        ("2026-11-21", Ymd, "2026-11-21"),
        ("2026-11-21", Dmy, "2026-11-21"),
        ("20261121", Ymd, "2026-11-21"),
        ("03/04/2026", Dmy, "2026-04-03"),
        ("03/04/2026", Mdy, "2026-03-04"),
        ("21.11.26", Dmy, "2026-11-21"),
        ("01.01.99", Dmy, "1999-01-01"),
        ("۱۴۰۵/۸/۳۰", Jalali, "2026-11-21"),
        ("١٤٠٥/٠٨/٣٠", Jalali, "2026-11-21"),
        ("30/8/1405", Jalali, "2026-11-21"),
        ("05/08/30", Jalali, "2026-11-21"),
        ("14050830", Jalali, "2026-11-21"),
        ("1403/12/30", Jalali, "2025-03-20"),
        ("شنبه ۳۰ آبان ۱۴۰۵", Ymd, "2026-11-21"),
        ("Nov 21, 2026", Dmy, "2026-11-21"),
        ("Sat, 21-Nov-26", Ymd, "2026-11-21"),
        ("21 ნოემბერი 2026", Ymd, "2026-11-21"),
        ("21 نوامبر 2026", Jalali, "2026-11-21"),
        ("2026-11-21T14:30:05Z", Ymd, "2026-11-21"),
    ] {
        assert_eq!(day(text, order).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn no_such_day_and_days_out_of_bounds_are_refused() {
    assert_eq!(day("29/02/2026", Dmy), Err(DateFault::NotADate));
    assert_eq!(day("1404/12/30", Jalali), Err(DateFault::NotADate));
    assert_eq!(day("1900-12-31", Ymd), Err(DateFault::TooEarly));
    assert_eq!(day("1405/08/30", Ymd), Err(DateFault::TooEarly));
    assert_eq!(day("2200-01-01", Ymd), Err(DateFault::TooLate));
    for text in ["", "12", "11/2026", "1/2/3/4", "2026-11-21-1", "21 abc 2026", "45000", "x"] {
        assert_eq!(day(text, Ymd), Err(DateFault::NotADate), "{text}");
    }
}

#[test]
fn the_time_in_a_date_cell_is_read_with_its_zone() {
    let read = |text| read_date(text, Ymd, today()).map(|w| (w.second, w.offset));
    assert_eq!(read("2026-11-21 14:30"), Ok((Some(52_200), None)));
    assert_eq!(read("2026-11-21T14:30:05.250Z"), Ok((Some(52_205), Some(0))));
    assert_eq!(read("2026-11-21 14:30:05 +0330"), Ok((Some(52_205), Some(210))));
    assert_eq!(read("2026-11-21, 12:05 am"), Ok((Some(300), None)));
    assert_eq!(read("2026-11-21 ۲:۳۰ ب.ظ"), Ok((Some(52_200), None)));
    assert!(read("2026-11-21 25:00").is_err());
    assert!(read("2026-11-21 10:00 noon").is_err());
    assert_eq!(read_time("09:05"), Ok(32_700));
    assert!(read_time("9").is_err());
}

proptest::proptest! {
    #[test]
    fn no_text_makes_a_date_panic(text in "\\PC{0,30}|[0-9:/. TZ+-]{0,30}") {
        for order in DateOrder::ALL {
            let _ = read_date(&text, order, today());
        }
    }
}
