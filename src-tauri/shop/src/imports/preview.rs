//! A file as it would go in: columns, questions, and a verdict a row. Nothing is written.

use super::file::{Answers, Ground, Listed, unusable};
use super::fill::Told;
use super::ids::RowIds;
use super::judge::{Judge, Verdict};
use super::people::Place;
use super::reckoning::Reckoning;
use crate::import::{self, Known, Preview, PreviewRow, Reading};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::{HashMap, HashSet};
use std::sync::atomic::Ordering;
use vafa_domain::import::{Field, Guess, Kind, Mapping, MappingError, Question, ReadRow};
use vafa_domain::loyalty::Points;
use vafa_domain::money::{Money, Unit};

/// Samples of a column.
const SAMPLES: usize = 3;

/// Opens a file and says what would go in.
pub fn read_import(
    shop: &Shop,
    _: &Actor,
    input: wire::ReadImport,
) -> Result<wire::ImportPreview, Refusal> {
    // What was stopped before says nothing of this file; an import under way hears its own.
    if !shop.importing.load(Ordering::SeqCst) {
        shop.cancelled.store(false, Ordering::SeqCst);
    }
    let listed = Listed::open(&input.path)?;
    let ground = shop.ask(|asking| Ok(Ground::of(asking)))?;
    let told_kind = input.mapping.as_ref().map(|mapping| mapping.kind);
    let kind = input.rows_are.or(told_kind).unwrap_or_else(|| listed.table.guess_kind());
    // A mapping for the other kind of rows says nothing of these.
    let mapping = match input.mapping.filter(|mapping| mapping.kind == kind) {
        Some(mapping) => Some(mapping),
        None => remembered(shop, &listed, kind)?,
    };
    let mut watch = |progress: import::Progress| {
        shop.tell_progress("read_import", u64::from(progress.permille) / 2, 1_000);
        super::unless_cancelled(shop)
    };
    let currency = ground.settings.currency;
    let guess = match mapping {
        Some(mapping) => listed.table.settle(mapping, currency, ground.today, &mut watch)?,
        None => listed.table.guess(kind, currency, ground.today, &mut watch)?,
    };
    let mut view = asked(&listed, &guess)?;
    view.earn_rule = ground.settings.program.rule_of_amount().map(|rule| rule.id);
    if guess.questions.is_empty() {
        let judged = Judging::of(shop, &ground, &listed, &guess.mapping)?;
        judged.tell(&mut view);
    } else {
        view.rows = count_rows(&listed)?;
    }
    Ok(view)
}

/// The mapping that was last used under these headings.
fn remembered(shop: &Shop, listed: &Listed, kind: Kind) -> Result<Option<Mapping>, Refusal> {
    let headings = listed.headings();
    let kept = shop.store.read(|book| Ok::<_, Refusal>(book.last_mapping(kind.code())?))?;
    let answers = kept.iter().filter_map(|text| serde_json::from_str::<Answers>(text).ok());
    Ok(answers.filter(|kept| kept.headings == headings).map(|kept| kept.mapping).next())
}

fn count_rows(listed: &Listed) -> Result<u32, Refusal> {
    let mut rows = listed.table.rows()?;
    let mut count = 0;
    while rows.advance()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// The columns and what is to be asked.
fn asked(listed: &Listed, guess: &Guess) -> Result<wire::ImportPreview, Refusal> {
    let mut view = wire::ImportPreview {
        file: listed.name.clone(),
        rows_are: guess.mapping.kind,
        rows: 0,
        columns: columns(listed, &guess.mapping),
        mapping: guess.mapping.clone(),
        ask_unit: Vec::new(),
        ask_dates: Vec::new(),
        missing_fields: Vec::new(),
        aloud: Vec::new(),
        verdicts: Vec::new(),
        new: 0,
        known: 0,
        probably_recorded: 0,
        customers_new: 0,
        problems: Vec::new(),
        problem_count: 0,
        sum: Money::ZERO,
        points_brought: Points(0),
        points_earned: Points(0),
        earn_rule: None,
        first_day: None,
        last_day: None,
    };
    for question in &guess.questions {
        match question {
            Question::Unit { possible } => view.ask_unit.clone_from(possible),
            Question::DateOrder { possible } if possible.is_empty() => {
                // No order reads them all: which one reads most is for a person to say.
                view.ask_dates = vafa_domain::import::DateOrder::ALL.to_vec();
            }
            Question::DateOrder { possible } => view.ask_dates.clone_from(possible),
            Question::Field { field } => view.missing_fields.push(*field),
            Question::OtherCurrency { unit } => {
                return Err(unusable(&MappingError::UnitOfOtherCurrency { unit: *unit }));
            }
        }
    }
    Ok(view)
}

fn columns(listed: &Listed, mapping: &Mapping) -> Vec<wire::ImportColumn> {
    let field_of = |place: u32| -> Option<Field> {
        mapping.fields.iter().find(|(_, column)| **column == place).map(|(field, _)| *field)
    };
    let sample = listed.table.sample();
    let headers = listed.table.headers().iter();
    (0u32..)
        .zip(headers)
        .zip(0usize..)
        .map(|((place, heading), at)| {
            let cells = sample.iter().filter_map(|row| row.get(at));
            let said = cells.filter(|cell| !cell.trim().is_empty()).take(SAMPLES);
            wire::ImportColumn {
                place,
                heading: heading.clone(),
                samples: said.map(|cell| vafa_domain::import::cell::shown(cell)).collect(),
                field: field_of(place),
            }
        })
        .collect()
}

/// A file judged row by row.
struct Judging {
    preview: Preview,
    customers_new: usize,
    /// Points brought over, and those the purchases would earn.
    points: (Points, Points),
    /// Lines of rows that bring somebody new.
    new_at: HashSet<u64>,
}

impl Judging {
    fn of(
        shop: &Shop,
        ground: &Ground,
        listed: &Listed,
        mapping: &Mapping,
    ) -> Result<Judging, Refusal> {
        let reading = listed.table.read(mapping.clone(), ground.shop())?;
        let mut reading: Reading = reading.map_err(|error| unusable(&error))?;
        let unit: Unit = mapping.unit.unwrap_or(ground.settings.unit);
        let headers = listed.table.headers();
        let told = Told::new(shop.clock.now(), ground.today, None, mapping, headers);
        // The ids of people who are new here are never written.
        let ids = RowIds::of(vafa_domain::id::ImportId(uuid::Uuid::nil()));
        let mut judge = Judge::new(ids, false);
        let mut reckoning = Reckoning::by(ground.settings.program.rule_of_amount().cloned());
        let mut failed = None;
        let mut people: HashMap<Place, u64> = HashMap::new();
        let mut place = 0;
        let mut known = |row: &ReadRow| {
            place += 1;
            let verdict = shop.store.read(|book| {
                let verdict = judge.row(&book, place, row, &told)?;
                reckoning.row(&book, &judge, verdict, row)?;
                Ok(verdict)
            });
            let verdict = verdict.unwrap_or_else(|error| {
                failed.get_or_insert(error);
                Verdict::Known
            });
            let new = match verdict {
                Verdict::Purchase { whose: Some(who), .. } | Verdict::Customer(who) => {
                    judge.register.at(who).filter(|named| named.key.is_none()).map(|_| who)
                }
                _ => None,
            };
            if let Some(who) = new {
                people.entry(who).or_insert(row.line());
            }
            match verdict {
                Verdict::Purchase { .. } | Verdict::Customer(_) => Known::New,
                Verdict::Known | Verdict::Fills(_) => Known::Imported,
                Verdict::ProbablyRecorded => Known::ProbablyRecorded,
            }
        };
        let mut watch = |progress: import::Progress| {
            // The second walk through the file: the second half of the way.
            shop.tell_progress("read_import", 500 + u64::from(progress.permille) / 2, 1_000);
            super::unless_cancelled(shop)
        };
        let style = ground.style();
        let preview = import::preview(&mut reading, unit, style, &mut known, &mut watch)?;
        match failed {
            Some(error) => Err(error),
            None => Ok(Judging {
                preview,
                points: (Points(reckoning.brought), Points(reckoning.earned)),
                customers_new: people.len(),
                new_at: people.into_values().collect(),
            }),
        }
    }

    fn tell(self, view: &mut wire::ImportPreview) {
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let preview = self.preview;
        view.rows = count(preview.rows);
        view.new = count(preview.good + preview.doubtful);
        view.known = count(preview.known);
        view.probably_recorded = count(preview.probably_recorded);
        view.customers_new = u32::try_from(self.customers_new).unwrap_or(u32::MAX);
        view.problem_count = count(preview.refused);
        view.sum = preview.sum.unwrap_or(Money::MAX);
        (view.points_brought, view.points_earned) = self.points;
        view.first_day = preview.first_day;
        view.last_day = preview.last_day;
        view.aloud = preview
            .spoken
            .into_iter()
            .map(|said| wire::ReadAloud { cell: said.cell, amount: said.amount, words: said.words })
            .collect();
        let purchases = view.rows_are == Kind::Purchases;
        let verdicts = preview.first_rows.into_iter().map(|row| {
            let new = purchases && self.new_at.contains(&row.line);
            verdict(row, new)
        });
        view.verdicts = verdicts.collect();
        view.problems = preview.refused_rows.into_iter().map(problem).collect();
    }
}

/// A row with the word of its verdict.
fn verdict(row: PreviewRow, new_customer: bool) -> wire::RowVerdict {
    let goes_in = if new_customer { "customer_new" } else { "new" };
    let (verdict, args) = match row.verdict {
        import::Verdict::Good => (goes_in.to_owned(), serde_json::Map::new()),
        import::Verdict::Doubtful { doubts } => {
            let words: Vec<String> = doubts
                .iter()
                .filter_map(|doubt| Some(serde_json::to_value(doubt).ok()?.as_str()?.to_owned()))
                .collect();
            let args = [("doubts".to_owned(), words.join(" ").into())];
            (goes_in.to_owned(), args.into_iter().collect())
        }
        import::Verdict::Known => ("known".to_owned(), serde_json::Map::new()),
        import::Verdict::ProbablyRecorded => {
            ("probably_recorded".to_owned(), serde_json::Map::new())
        }
        import::Verdict::Refused { code, args } => (code, args.into_iter().collect()),
    };
    let line = u32::try_from(row.line).unwrap_or(u32::MAX);
    wire::RowVerdict { line, cells: row.cells, verdict, args: args.into() }
}

fn problem(row: PreviewRow) -> wire::RowProblem {
    let told = verdict(row, false);
    wire::RowProblem { line: told.line, code: told.verdict, args: told.args, cells: told.cells }
}
