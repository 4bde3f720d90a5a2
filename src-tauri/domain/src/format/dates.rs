//! Days and hours in words and in figures.

use super::names::{month_name, month_short, weekday_name};
use super::{Calendar, Language, Style};
use crate::calendar::{DayParts, parts, weekday};
use crate::day::Day;
use crate::digits::shape;

/// A day in full: `۳۰ آبان ۱۴۰۵`, `21 ნოემბერი, 2026`, `21 November 2026`.
pub fn long_date(day: Day, style: Style) -> String {
    let DayParts { year, month, day } = parts(day, style.calendar);
    let name = month_name(style.calendar, month, style.language);
    let comma = if style.language == Language::Ka { "," } else { "" };
    shape(&format!("{day} {name}{comma} {year}"), style.digits)
}

/// A day in full with its day of the week: `شنبه ۳۰ آبان ۱۴۰۵`, `შაბათი, 21 ნოემბერი, 2026`,
/// `Saturday 21 November 2026`.
pub fn full_date(day: Day, style: Style) -> String {
    let comma = if style.language == Language::Ka { "," } else { "" };
    let weekday = weekday_name(weekday(day), style.language);
    format!("{weekday}{comma} {}", long_date(day, style))
}

/// A day for the margin: `۳۰ آبان`, `21 ნოე.`, `21 Nov`.
pub fn short_date(day: Day, style: Style) -> String {
    let DayParts { month, day, .. } = parts(day, style.calendar);
    let name = month_short(style.calendar, month, style.language);
    shape(&format!("{day} {name}"), style.digits)
}

/// Today on the bar: `سه‌شنبه ۳ آذر`, `სამშაბათი 24 ნოე.`, `Tuesday 24 Nov`.
pub fn weekday_date(day: Day, style: Style) -> String {
    format!("{} {}", weekday_name(weekday(day), style.language), short_date(day, style))
}

/// A day in figures: `۱۴۰۵/۰۸/۳۰` in Jalali; `21.11.2026` in Georgian, `۲۰۲۶/۱۱/۲۱` in Persian and
/// `2026-11-21` in English, where 05/06 would mean two days.
pub fn numeric_date(day: Day, style: Style) -> String {
    let DayParts { year, month, day } = parts(day, style.calendar);
    let text = match (style.calendar, style.language) {
        (Calendar::Jalali, _) | (_, Language::Fa) => format!("{year:04}/{month:02}/{day:02}"),
        (Calendar::Gregorian, Language::Ka) => format!("{day:02}.{month:02}.{year:04}"),
        (Calendar::Gregorian, Language::En) => format!("{year:04}-{month:02}-{day:02}"),
    };
    shape(&text, style.digits)
}

/// A month with its year, as the title of a month grid or report: `آبان ۱۴۰۵`, `November 2026`.
pub fn month_and_year(year: i32, month: u8, style: Style) -> String {
    let name = month_name(style.calendar, month, style.language);
    shape(&format!("{name} {year}"), style.digits)
}

/// A day of every year, such as a birthday of an unknown year: `۸ آذر`, `21 ნოემბერი`.
pub fn day_and_month(month: u8, day: u8, style: Style) -> String {
    let name = month_name(style.calendar, month, style.language);
    shape(&format!("{day} {name}"), style.digits)
}

/// An hour of the day on the 24-hour clock: `۱۶:۰۰`, `11:34`.
pub fn clock(hour: u32, minute: u32, style: Style) -> String {
    shape(&format!("{hour:02}:{minute:02}"), style.digits)
}
