//! What a file does not say and its first rows show: the sign between cells, the row of headings,
//! and with one walk through the whole file what must be asked.

use super::records::Records;
use super::{Table, TableError, Watch};
use std::ops::ControlFlow;
use vafa_domain::import::header::{System, field_of, heading};
use vafa_domain::import::mapping::guess_columns;
use vafa_domain::import::{Guess, Kind, Mapping, Survey, guess_kind};
use vafa_domain::{day::Day, money::Currency};

/// The signs that part cells; the first of two that fit alike is taken.
pub(super) const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

impl Table {
    /// Whether the rows are customers or purchases, by the headings.
    pub fn guess_kind(&self) -> Kind {
        guess_kind(self.headers(), self.sample())
    }

    /// What the columns mean and what is to be asked. Walks through the whole file, for a page of
    /// dates may agree with an order that the next page refutes.
    pub fn guess(
        &self,
        kind: Kind,
        currency: Currency,
        today: Day,
        watch: &mut Watch<'_>,
    ) -> Result<Guess, TableError> {
        let mapping = guess_columns(kind, self.headers(), self.sample());
        self.settle(mapping, currency, today, watch)
    }

    /// The same for columns that somebody has chosen: what they told stays, what is open is found
    /// out or asked.
    pub fn settle(
        &self,
        mapping: Mapping,
        currency: Currency,
        today: Day,
        watch: &mut Watch<'_>,
    ) -> Result<Guess, TableError> {
        let mut survey = Survey::new(&mapping, today);
        let mut rows = self.rows()?;
        while rows.advance()?.is_some() {
            survey.hear(&rows.cells());
            let progress = rows.progress();
            if progress.rows.is_multiple_of(1000) && watch(progress) == ControlFlow::Break(()) {
                return Err(TableError::Stopped);
            }
        }
        Ok(survey.settle(mapping, self.headers(), currency))
    }
}

/// The sign that cuts the first lines into the same number of cells, more than one; of several
/// such the one with the most cells.
pub(super) fn delimiter(head: &str) -> char {
    // Excel writes the sign down: "sep=;".
    if let Some(told) = head.strip_prefix("sep=").and_then(|rest| rest.chars().next())
        && DELIMITERS.contains(&told)
    {
        return told;
    }
    let score = |delimiter: char| {
        let mut records = Records::new(head.as_bytes(), u8::try_from(delimiter).unwrap_or(b','));
        let mut widths: Vec<usize> = Vec::new();
        while widths.len() < 20 && matches!(records.read(), Ok(Some(_))) {
            widths.push(records.cells().len());
        }
        // The widest width that at least half of the lines have.
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        let common = widths.iter().copied().filter(|width| *width > 1);
        common.map(|width| (alike(width), width)).max().unwrap_or_default()
    };
    let mut best = (',', (0, 0));
    for sign in DELIMITERS {
        let found = score(sign);
        if found > best.1 {
            best = (sign, found);
        }
    }
    best.0
}

/// The row of headings among the first rows: one with two known headings, else the first row if
/// none of its cells is a number or a date and it has no empty one.
pub(super) fn heading_row(rows: &[Vec<String>]) -> Option<usize> {
    let known = |row: &Vec<String>| {
        let headings: Vec<_> = row.iter().map(|cell| heading(cell)).collect();
        let system = System::of(&headings);
        let of = |kind| {
            let named = |heading: &&_| field_of(heading, kind, system).is_some();
            headings.iter().filter(named).count()
        };
        of(Kind::Customers).max(of(Kind::Purchases))
    };
    if let Some(at) = rows.iter().position(|row| known(row) >= 2) {
        return Some(at);
    }
    // "sep=;" stands above everything.
    let at = usize::from(rows.first()?.first().is_some_and(|cell| cell.starts_with("sep=")));
    let row = rows.get(at)?;
    let wordy = |cell: &String| {
        let cell = cell.trim();
        !cell.is_empty() && !cell.chars().any(char::is_numeric) && !cell.contains('@')
    };
    (row.len() == 1 && known(row) == 1 || row.len() > 1 && row.iter().all(wordy)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_found() {
        assert_eq!(delimiter("a,b\n1,2\n"), ',');
        assert_eq!(delimiter("a;b\n1,5;2,5\n3,5;4,5\n"), ';');
        assert_eq!(delimiter("a\tb, c\n1\t2\n"), '\t');
        assert_eq!(delimiter("a|b\n1|2\n"), '|');
        assert_eq!(delimiter("name;note\n\"a;b\";\"c,d\"\n"), ';');
        assert_eq!(delimiter("sep=;\na,b;c\n"), ';');
        assert_eq!(delimiter("name\nSara\n"), ',');
    }

    #[test]
    fn headings_are_found_under_titles_and_missed_where_there_are_none() {
        let rows = |rows: &[&[&str]]| -> Vec<Vec<String>> {
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
        };
        assert_eq!(heading_row(&rows(&[&["Sales of May", ""], &["Date", "Total"]])), Some(1));
        assert_eq!(heading_row(&rows(&[&["colour", "shape"], &["red", "7"]])), Some(0));
        assert_eq!(heading_row(&rows(&[&["0001", "1997-01-01"], &["0002", "1997-01-02"]])), None);
        assert_eq!(heading_row(&rows(&[&["sep="], &["alpha", "beta"]])), Some(1));
    }
}
