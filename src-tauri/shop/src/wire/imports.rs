//! Taking over other systems' files.

use super::wire;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{ImportId, OpId};
use vafa_domain::import::{DateOrder, Field, Kind, Mapping};
use vafa_domain::money::{Money, Unit};

wire! {
/// Opens a file and guesses its mapping. The path comes from the window's file dialog through the
/// shell, never from the page.
pub struct ReadImport {
    /// Where the file is.
    pub path: String,
    /// What its rows are; guessed when absent.
    #[serde(default)]
    pub rows_are: Option<Kind>,
    /// The mapping to judge by; guessed or remembered when absent.
    #[serde(default)]
    pub mapping: Option<Mapping>,
}

/// A column of the file.
pub struct ImportColumn {
    /// Place, from 0.
    pub place: u32,
    /// Its heading.
    pub heading: String,
    /// First values.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub field: Option<Field>,
}

/// A row that cannot be taken over.
pub struct RowProblem {
    /// Line of the file, from 1.
    pub line: u32,
    /// Code: its words are `error-CODE`.
    pub code: String,
    /// Arguments of the words.
    #[ts(type = "Record<string, string | number>")]
    pub args: serde_json::Value,
    /// The cells, as they stand.
    pub cells: Vec<String>,
}

/// An amount of the file, read aloud.
pub struct ReadAloud {
    /// As it stands in the file.
    pub cell: String,
    /// As understood.
    pub amount: Money,
    /// In words, with the unit.
    pub words: String,
}

/// The verdict on a row of the preview.
pub struct RowVerdict {
    /// Line of the file, from 1.
    pub line: u32,
    /// Cells.
    pub cells: Vec<String>,
    /// `new`, `known`, `probably_recorded`, `customer_new`, or the code of an error.
    pub verdict: String,
    /// Arguments of an error's words.
    #[ts(type = "Record<string, string | number>")]
    pub args: serde_json::Value,
}

/// A file as it would go in.
pub struct ImportPreview {
    /// Name of the file, without its folder.
    pub file: String,
    /// What its rows are.
    pub rows_are: Kind,
    /// Rows, header not counted.
    pub rows: u32,
    /// Columns.
    pub columns: Vec<ImportColumn>,
    /// The mapping used.
    pub mapping: Mapping,
    /// Units the amounts may be in, when the file does not say: to be asked.
    pub ask_unit: Vec<Unit>,
    /// Orders the dates allow, when more than one: to be asked.
    pub ask_dates: Vec<DateOrder>,
    /// Fields that are needed and not mapped.
    pub missing_fields: Vec<Field>,
    /// Three amounts, read aloud.
    pub aloud: Vec<ReadAloud>,
    /// The first rows with their verdicts.
    pub verdicts: Vec<RowVerdict>,
    /// Rows that would be added.
    pub new: u32,
    /// Rows that are in already.
    pub known: u32,
    /// Rows equal to a sale made at the counter: left out unless chosen.
    pub probably_recorded: u32,
    /// People who would be new.
    pub customers_new: u32,
    /// Rows that cannot be taken over, at most 1,000.
    pub problems: Vec<RowProblem>,
    /// How many there are in all.
    pub problem_count: u32,
    /// Sum of the rows that would be added.
    pub sum: Money,
    /// Points brought over from the other system.
    pub points_brought: vafa_domain::loyalty::Points,
    /// Points the purchases would earn by today's rule, where they are to be given.
    pub points_earned: vafa_domain::loyalty::Points,
    /// The rule of the program by which they would earn: the first one by amount; none without.
    pub earn_rule: Option<u32>,
    /// First day.
    pub first_day: Option<Day>,
    /// Last day.
    pub last_day: Option<Day>,
}

/// What the owner says about consent for all people of a file.
pub struct ConsentStatement {
    /// By which channels.
    pub channels: Vec<vafa_domain::consent::Channel>,
    /// For what.
    pub purpose: vafa_domain::consent::Purpose,
    /// Since when.
    pub since: Day,
    /// In which words it was given.
    pub wording: String,
}

/// Takes a file over. Long work: it tells its progress and can be cancelled between two batches.
pub struct RunImport {
    /// Made before the first try; the import's id.
    pub op_id: OpId,
    /// Where the file is.
    pub path: String,
    /// What its rows are.
    pub rows_are: Kind,
    /// Mapping with the answers about unit and dates.
    pub mapping: Mapping,
    /// Points for imported purchases, by today's rule.
    #[serde(default)]
    pub award_points: bool,
    /// Take over rows that were probably recorded at the counter already.
    #[serde(default)]
    pub also_recorded: bool,
    /// The owner's statement about consent.
    #[serde(default)]
    pub consent: Option<ConsentStatement>,
}

/// What an import did.
pub struct ImportDone {
    /// Its id.
    pub import: ImportId,
    /// Rows read.
    pub rows: u32,
    /// Rows added.
    pub added: u32,
    /// Rows that were in already, or left out as probably recorded.
    pub known: u32,
    /// Of these, left out as probably recorded.
    pub probably_recorded: u32,
    /// Rows with an error, at most 1,000.
    pub errors: Vec<RowProblem>,
    /// How many there are in all.
    pub error_count: u32,
    /// New people.
    pub customers_new: u32,
    /// Sum added.
    pub sum: Money,
    /// Points given.
    pub points: vafa_domain::loyalty::Points,
    /// First day.
    pub first_day: Option<Day>,
    /// Last day.
    pub last_day: Option<Day>,
    /// Whether it was cancelled between two batches.
    pub cancelled: bool,
}

/// An import that stopped half way: to go on with, or to take back.
pub struct OpenImport {
    /// Its id.
    pub import: ImportId,
    /// Name of the file.
    pub file: String,
    /// Rows that are in.
    pub rows: u32,
    /// When it began.
    pub at: Instant,
}

/// An import by id.
pub struct ByImport {
    /// Which.
    pub import: ImportId,
}

/// Goes on with an import. The file is named again: it may have been moved.
pub struct ResumeImport {
    /// Which.
    pub import: ImportId,
    /// Where the file is now.
    pub path: String,
}

/// What taking an import back would do.
#[derive(Default)]
pub struct TakeBackPreview {
    /// Purchases that go.
    pub purchases: u32,
    /// Points that go.
    pub points: vafa_domain::loyalty::Points,
    /// People who go.
    pub people_go: u32,
    /// People who stay, because something later stands on them.
    pub people_stay: u32,
    /// People from before it who lose the fields it filled in.
    pub fields: u32,
    /// Notes of it on people from before it that go.
    pub notes: u32,
    /// People from before it who are no members any more, because only it made them one.
    pub members: u32,
    /// Cards of it on people from before it that open nothing any more.
    pub cards: u32,
    /// People of whose consent holds again what held before it.
    pub consents: u32,
    /// What it gave to people and what stays, by reason: `edited_since`, `note_pinned`,
    /// `member_since`, `said_since`, `no_stays`.
    pub stays: Vec<crate::wire::ReasonCount>,
}

/// Takes an import back.
pub struct TakeBackImport {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub import: ImportId,
}
/// Saves the rows of a file that cannot go in as a file of its own. Both paths come from the
/// shell's dialogs.
pub struct SaveImportErrors {
    /// The file that was read.
    pub path: String,
    /// The mapping it was read by.
    pub mapping: Mapping,
    /// Where the rows go: a place picked in the window's dialog.
    pub into: String,
}

/// How many rows were saved.
pub struct SavedErrors {
    /// Rows.
    pub rows: u32,
}
}
