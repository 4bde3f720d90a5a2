//! A file judged before anything is written: a verdict a row, three amounts in words, the sums.

use super::{Reading, TableError, Watch};
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use vafa_domain::day::Day;
use vafa_domain::format::Style;
use vafa_domain::import::cell::shown;
use vafa_domain::import::{Doubt, PurchaseRow, ReadRow, RowError};
use vafa_domain::money::{Money, Unit};
use vafa_domain::words::money_words;

/// Rows shown one by one.
const ROWS_SHOWN: usize = 50;
/// Refused rows listed; all of them are in the file of refused rows.
const REFUSED_SHOWN: usize = 1_000;
/// Amounts read aloud.
const SPOKEN: usize = 3;

/// What the shop already knows of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Nothing: it is new.
    New,
    /// It came with an earlier import, or earlier in this file.
    Imported,
    /// Customer, day and amount are those of a purchase recorded at the counter.
    ProbablyRecorded,
}

/// What will become of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Goes in.
    Good,
    /// Goes in without what could not be read.
    Doubtful {
        /// What is left out.
        doubts: Vec<Doubt>,
    },
    /// Is there already.
    Known,
    /// Probably recorded at the counter already: left out unless chosen.
    ProbablyRecorded,
    /// Refused.
    Refused {
        /// The code of the reason.
        code: String,
        /// Its arguments.
        args: BTreeMap<String, serde_json::Value>,
    },
}

/// A row with its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Line of the file, row of the sheet, from 1.
    pub line: u64,
    /// Its cells, each shortened.
    pub cells: Vec<String>,
    /// What will become of it.
    pub verdict: Verdict,
}

/// An amount as it was understood, to be read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenAmount {
    /// Line of the file.
    pub line: u64,
    /// The cell as it stands in the file, shortened.
    pub cell: String,
    /// The amount.
    pub amount: Money,
    /// The amount in words with its unit.
    pub words: String,
}

/// A file judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Rows below the headings.
    pub rows: u64,
    /// Rows that go in whole.
    pub good: u64,
    /// Rows that go in without something.
    pub doubtful: u64,
    /// Rows that are there already.
    pub known: u64,
    /// Rows probably recorded at the counter.
    pub probably_recorded: u64,
    /// Rows refused.
    pub refused: u64,
    /// Different buyers named by the rows that go in, or customers of a list.
    pub people: u64,
    /// Sum of the amounts that go in; nothing where it goes beyond what is exact.
    pub sum: Option<Money>,
    /// First day of those rows.
    pub first_day: Option<Day>,
    /// Last day of those rows.
    pub last_day: Option<Day>,
    /// Amounts of the file to be read aloud: the first, the smallest and the greatest.
    pub spoken: Vec<SpokenAmount>,
    /// The first rows.
    pub first_rows: Vec<PreviewRow>,
    /// The first of the refused rows.
    pub refused_rows: Vec<PreviewRow>,
}

/// Judges a file. `known` tells what the shop has of a row; the amounts are read aloud in `unit`,
/// the unit of the file, and in the language of the style.
pub fn preview(
    reading: &mut Reading,
    unit: Unit,
    style: Style,
    known: &mut dyn FnMut(&ReadRow) -> Known,
    watch: &mut Watch<'_>,
) -> Result<Preview, TableError> {
    let mut sums = Sums { preview: Preview::default(), people: HashSet::new(), heard: Vec::new() };
    sums.preview.sum = Some(Money::ZERO);
    while let Some(row) = reading.next() {
        let row = row?;
        let cell = reading.amount_cell();
        let verdict = sums.judge(&row, cell, known);
        sums.show(reading, &row, verdict);
        let progress = reading.progress();
        if progress.rows.is_multiple_of(1000) && watch(progress) == ControlFlow::Break(()) {
            return Err(TableError::Stopped);
        }
    }
    Ok(sums.finish(unit, style))
}

/// An amount with its line and its cell.
#[derive(Clone)]
struct Heard {
    line: u64,
    amount: Money,
    cell: String,
}

struct Sums {
    preview: Preview,
    people: HashSet<String>,
    /// First, smallest and greatest amount that goes in.
    heard: Vec<Heard>,
}

impl Sums {
    fn judge(
        &mut self,
        row: &Result<ReadRow, RowError>,
        cell: &str,
        known: &mut dyn FnMut(&ReadRow) -> Known,
    ) -> Verdict {
        self.preview.rows += 1;
        let read = match row {
            Err(error) => {
                self.preview.refused += 1;
                let code = error.fault.code().to_owned();
                return Verdict::Refused { code, args: error.fault.args() };
            }
            Ok(read) => read,
        };
        match known(read) {
            Known::Imported => {
                self.preview.known += 1;
                return Verdict::Known;
            }
            Known::ProbablyRecorded => {
                self.preview.probably_recorded += 1;
                return Verdict::ProbablyRecorded;
            }
            Known::New => {}
        }
        match read {
            ReadRow::Customer(_) => self.preview.people += 1,
            ReadRow::Purchase(purchase) => self.add(purchase, cell),
        }
        if read.doubts().is_empty() {
            self.preview.good += 1;
            return Verdict::Good;
        }
        self.preview.doubtful += 1;
        Verdict::Doubtful { doubts: read.doubts().to_vec() }
    }

    fn add(&mut self, row: &PurchaseRow, cell: &str) {
        let preview = &mut self.preview;
        preview.sum = preview.sum.and_then(|sum| sum.plus(row.amount));
        preview.first_day = Some(preview.first_day.map_or(row.day, |day| day.min(row.day)));
        preview.last_day = Some(preview.last_day.map_or(row.day, |day| day.max(row.day)));
        let whose = &row.whose;
        let phone = whose.phone.as_ref().map(|phone| phone.e164.clone());
        let name = || {
            let parts = [whose.given.as_deref(), whose.family.as_deref()];
            let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            (!name.is_empty()).then_some(name)
        };
        let person = whose.reference.clone().or(phone).or(whose.card.clone()).or_else(name);
        self.people.extend(person);
        let heard = || Heard { line: row.line, amount: row.amount, cell: shown(cell) };
        match self.heard.as_mut_slice() {
            [_, least, most] => {
                if row.amount < least.amount {
                    *least = heard();
                }
                if row.amount > most.amount {
                    *most = heard();
                }
            }
            _ => self.heard = vec![heard(); SPOKEN],
        }
    }

    fn show(&mut self, reading: &Reading, row: &Result<ReadRow, RowError>, verdict: Verdict) {
        let refused = row.is_err() && self.preview.refused_rows.len() < REFUSED_SHOWN;
        if self.preview.first_rows.len() >= ROWS_SHOWN && !refused {
            return;
        }
        let line = match row {
            Ok(read) => read.line(),
            Err(error) => error.line,
        };
        let cells = reading.cells().into_iter().map(shown).collect();
        let shown = PreviewRow { line, cells, verdict };
        if refused {
            self.preview.refused_rows.push(shown.clone());
        }
        if self.preview.first_rows.len() < ROWS_SHOWN {
            self.preview.first_rows.push(shown);
        }
    }

    fn finish(self, unit: Unit, style: Style) -> Preview {
        let mut preview = self.preview;
        preview.people += u64::try_from(self.people.len()).unwrap_or(u64::MAX);
        let mut heard = self.heard;
        // Two of the three may be one row, or say the same.
        let mut amounts = HashSet::new();
        heard.retain(|heard| amounts.insert(heard.amount));
        let spoken = heard.into_iter().map(|Heard { line, amount, cell }| SpokenAmount {
            line,
            cell,
            amount,
            words: money_words(amount, unit, style.language),
        });
        preview.spoken = spoken.collect();
        preview
    }
}
