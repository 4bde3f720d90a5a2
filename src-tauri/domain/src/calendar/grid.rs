//! The month grid of a date field.

use super::{day_of, days_into_week, month_length};
use crate::day::Day;
use crate::format::{Calendar, WeekStart, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct GridDay {
    /// The stored day.
    pub date: Day,
    /// Its number in the month.
    pub number: u8,
}

/// A month as rows of seven days. Cells before its first and after its last day are empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MonthGrid {
    /// The calendar.
    pub calendar: Calendar,
    /// The year of that calendar.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// The days of the week over the columns, from the inline start.
    pub columns: Vec<Weekday>,
    /// Four to six rows of seven cells.
    pub weeks: Vec<Vec<Option<GridDay>>>,
}

/// The grid of a month; nothing for a month that is not one or lies wholly out of bounds. Days
/// out of bounds are empty cells.
pub fn month_grid(calendar: Calendar, year: i32, month: u8, start: WeekStart) -> Option<MonthGrid> {
    let length = month_length(calendar, year, month)?;
    let days: Vec<(u8, Day)> = (1..=length)
        .filter_map(|number| day_of(calendar, year, month, number).map(|day| (number, day)))
        .collect();
    let (number, date) = *days.first()?;
    // The column of the 1st, also where the 1st itself is out of bounds.
    let lead = (days_into_week(date, start) + 35 - usize::from(number - 1)) % 7;
    let rows = (lead + usize::from(length)).div_ceil(7);
    let mut cells = vec![None; rows * 7];
    for (number, date) in days {
        if let Some(cell) = cells.get_mut(lead + usize::from(number) - 1) {
            *cell = Some(GridDay { date, number });
        }
    }
    let first = start.weekday().since_saturday();
    let columns = Weekday::ALL.into_iter().cycle().skip(first).take(7).collect();
    let weeks = cells.chunks(7).map(<[_]>::to_vec).collect();
    Some(MonthGrid { calendar, year, month, columns, weeks })
}
