//! Goods given to try, product sheets, and what is done for nothing.

use super::{CustomerBrief, Share, wire};
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::{CustomerId, OpId, SheetId, TrialId};
use vafa_domain::money::Money;
use vafa_domain::sheet::Sheet;
use vafa_domain::trial::{TrialOutcome, TrialStands, WhyNot};

wire! {
/// Gives goods to try.
pub struct GiveTrial {
    /// Made before the first try.
    pub op_id: OpId,
    /// To whom.
    pub customer: CustomerId,
    /// What.
    pub goods: String,
    /// What it cost the shop.
    #[serde(default)]
    pub cost: Money,
    /// Days until somebody asks; the setting when absent.
    #[serde(default)]
    pub follow_up_days: Option<u16>,
}

/// Says what came of a trial.
pub struct JudgeTrial {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub trial: TrialId,
    /// What they said.
    pub outcome: TrialOutcome,
}

/// Asks about a trial on a later day.
pub struct PutOffTrial {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub trial: TrialId,
    /// In so many days, 1 to 365.
    pub days: u16,
}

/// Asks for trials.
#[derive(Default)]
pub struct ListTrials {
    /// Of whom; of all when absent.
    #[serde(default)]
    pub customer: Option<CustomerId>,
    /// Only those to be asked about now, in the order of the calls.
    #[serde(default)]
    pub to_ask: bool,
}

/// Goods given to try.
pub struct TrialRow {
    /// Id.
    pub trial: TrialId,
    /// To whom.
    pub who: CustomerBrief,
    /// The step that brings them forward in the order.
    pub step: Option<String>,
    /// What.
    pub goods: String,
    /// What it cost the shop.
    pub cost: Money,
    /// When.
    pub day: Day,
    /// The last day on which a purchase counts.
    pub until: Day,
    /// The day of asking.
    pub follow_up: Day,
    /// How it stands.
    pub stands: TrialStands,
}

/// Trials, at most 500.
pub struct TrialList {
    /// Rows.
    pub rows: Vec<TrialRow>,
    /// How many there are in all.
    pub count: u32,
}

/// Asks what came of trials.
#[derive(Default)]
pub struct AskTrialReport {
    /// Given since this day; a year back when absent.
    #[serde(default)]
    pub from: Option<Day>,
}

/// Why people did not buy, how often.
pub struct WhyNotCount {
    /// Why.
    pub why: WhyNot,
    /// How often.
    pub count: u32,
}

/// What came of the trials of one kind of goods.
pub struct TrialGoods {
    /// The goods, as they were written last.
    pub goods: String,
    /// How many bought, of all to whom they were given.
    pub bought: Share,
    /// How many nobody knows of yet.
    pub open: u32,
    /// What they cost the shop.
    pub cost: Money,
    /// Why people did not buy, the most frequent first.
    pub why_not: Vec<WhyNotCount>,
}

/// What came of trials.
pub struct TrialReport {
    /// Given since this day.
    pub from: Day,
    /// By goods, those given most often first.
    pub goods: Vec<TrialGoods>,
    /// How many bought in all.
    pub bought: Share,
    /// What all of them cost.
    pub cost: Money,
}

/// A sheet in the list.
pub struct SheetRow {
    /// The sheet.
    pub sheet: Sheet,
    /// How often it was handed out.
    pub given: u32,
    /// The last time.
    pub last: Option<Day>,
}

/// Product sheets.
pub struct Sheets {
    /// Rows, those put away last.
    pub rows: Vec<SheetRow>,
}

/// Writes, changes or puts away a sheet.
pub struct ChangeSheet {
    /// Made before the first try.
    pub op_id: OpId,
    /// The sheet, whole; a new one has an id of its own.
    pub sheet: Sheet,
}

/// Hands a sheet to somebody.
pub struct GiveSheet {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub sheet: SheetId,
    /// To whom.
    pub customer: CustomerId,
    /// In which language.
    pub language: Language,
}

/// Does something for somebody for nothing.
pub struct DoFavour {
    /// Made before the first try.
    pub op_id: OpId,
    /// For whom.
    pub customer: CustomerId,
    /// A service of their step, by its number.
    #[serde(default)]
    pub service: Option<u32>,
    /// What it is, where it is no service of their step.
    #[serde(default)]
    pub name: String,
    /// What it cost the shop.
    #[serde(default)]
    pub cost: Money,
}

/// A free service of somebody's step.
pub struct ServiceLeft {
    /// Its number.
    pub service: u32,
    /// Its name.
    pub name: String,
    /// How many times a year.
    pub per_year: u32,
    /// How many times are left.
    pub left: u32,
    /// The day it renews, when none is left.
    pub again_on: Option<Day>,
}

/// What was done for somebody for nothing.
pub struct FavourRow {
    /// The operation.
    pub op: OpId,
    /// What.
    pub name: String,
    /// When.
    pub day: Day,
    /// What it cost the shop.
    pub cost: Money,
}

/// Free services of somebody.
pub struct Favours {
    /// Services of their step.
    pub services: Vec<ServiceLeft>,
    /// The step.
    pub step: Option<String>,
    /// What was done, the newest first, at most 100.
    pub rows: Vec<FavourRow>,
}

/// Asks for the cost of what was done for nothing.
#[derive(Default)]
pub struct AskFavourReport {
    /// Since this day; a year back when absent.
    #[serde(default)]
    pub from: Option<Day>,
}

/// What was done for nothing under one name.
pub struct FavourKind {
    /// What.
    pub name: String,
    /// How often.
    pub times: u32,
    /// For how many people.
    pub people: u32,
    /// How many of them bought on a later day.
    pub bought_later: u32,
    /// What it cost the shop.
    pub cost: Money,
}

/// What was done for nothing.
pub struct FavourReport {
    /// Since this day.
    pub from: Day,
    /// By name, the dearest first.
    pub kinds: Vec<FavourKind>,
    /// How often in all.
    pub times: u32,
    /// What it cost in all: a part of what keeping customers costs. It brought nothing in.
    pub cost: Money,
}
}
