//! Prize draws and scratch cards.

use super::{CustomerBrief, wire};
use vafa_domain::day::Day;
use vafa_domain::draw::{PrizeCost, Terms};
use vafa_domain::id::{CustomerId, DrawId, OpId, ScratchRunId};
use vafa_domain::money::Money;

/// A word out of a few.
macro_rules! word {
    ($($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* })+) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[derive(schemars::JsonSchema, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        $(#[$meta])*
        pub enum $name { $($body)* }
    )+};
}

word! {
/// Where a draw stands.
pub enum DrawState {
    /// Anybody may still come in.
    Open,
    /// The list is frozen.
    Closed,
    /// The winners are known.
    Made,
    /// Called off.
    Withdrawn,
}

/// Where a place among winners and reserves stands.
pub enum WinState {
    /// Has won and has not come yet.
    Waiting,
    /// Has the prize.
    Handed,
    /// Did not come; the prize went on.
    Passed,
    /// Waits for somebody who does not come.
    Reserve,
}

/// What a scratch code is good for.
pub enum ScratchState {
    /// No card of this shop.
    Unknown,
    /// Not given out yet.
    NotActive,
    /// It goes out with a sale, and did not yet.
    NotGiven,
    /// All of the sale it went out with came back.
    CameBack,
    /// Its run is blocked.
    Blocked,
    /// Paid before.
    Paid,
    /// No prize on it.
    Nothing,
    /// A prize that can be fetched.
    Wins,
}
}

/// What is usual for new scratch cards.
fn with_sale() -> bool {
    true
}

wire! {
/// Opens a draw.
pub struct OpenDraw {
    /// Made before the first try.
    pub op_id: OpId,
    /// Its name.
    pub name: String,
    /// Its terms.
    pub terms: Terms,
}

/// Freezes the list of a draw.
pub struct CloseDraw {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub draw: DrawId,
}

/// Makes a draw. It cannot be taken back.
pub struct MakeDraw {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub draw: DrawId,
    /// What somebody of the public says; may be empty.
    #[serde(default)]
    pub witness: String,
}

/// Hands a prize over.
pub struct HandOverPrize {
    /// Made before the first try.
    pub op_id: OpId,
    /// Of which draw.
    pub draw: DrawId,
    /// Whose place among winners and reserves, from 0.
    pub place: u32,
}

/// Passes a prize on to the next reserve, because a winner did not come.
pub struct PassPrizeOn {
    /// Made before the first try.
    pub op_id: OpId,
    /// Of which draw.
    pub draw: DrawId,
    /// The place of who did not come, from 0.
    pub place: u32,
    /// What is noted about it.
    #[serde(default)]
    pub note: String,
}

/// Gives tickets of an open draw by hand.
pub struct GiveTickets {
    /// Made before the first try.
    pub op_id: OpId,
    /// Of which draw.
    pub draw: DrawId,
    /// Whom.
    pub customer: CustomerId,
    /// How many.
    pub tickets: u32,
    /// Why.
    pub reason: String,
}

/// A draw.
pub struct ByDraw {
    /// Which.
    pub draw: DrawId,
}

/// Saves the record of a draw that was made.
pub struct SaveDrawRecord {
    /// Which draw.
    pub draw: DrawId,
    /// Into which file.
    pub into: String,
}

/// A draw in the list.
pub struct DrawRow {
    /// Id.
    pub draw: DrawId,
    /// Name.
    pub name: String,
    /// Where it stands.
    pub state: DrawState,
    /// The day it was opened.
    pub opened: Day,
    /// The day its list was frozen.
    pub closed: Option<Day>,
    /// The day it was made.
    pub made: Option<Day>,
    /// Prizes in all.
    pub prizes: u32,
    /// What all prizes cost.
    pub cost: Money,
    /// Prizes that are handed over.
    pub handed: u32,
    /// Winners who have not come yet.
    pub waiting: u32,
    /// Whether tickets bring people into it.
    pub by_tickets: bool,
}

/// Asks who is in a draw.
pub struct ListEntrants {
    /// Which.
    pub draw: DrawId,
    /// Only those with a higher number, to ask on.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub after: Option<u64>,
}

/// Somebody who is in a draw.
pub struct EntrantRow {
    /// Who.
    pub who: CustomerBrief,
    /// With how many tickets.
    pub tickets: u32,
}

/// Who is in a draw, at most 100, in the order of their numbers.
pub struct EntrantList {
    /// Name of the draw.
    pub name: String,
    /// Rows.
    pub rows: Vec<EntrantRow>,
    /// Ask on with this; none at the end.
    #[ts(type = "number | null")]
    pub next: Option<u64>,
}

/// Tickets somebody holds of one draw.
pub struct TicketsRow {
    /// Which draw.
    pub draw: DrawId,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: DrawState,
    /// How many.
    #[ts(type = "number")]
    pub tickets: i64,
}

/// Tickets somebody holds, of draws that were not made yet.
pub struct Tickets {
    /// By draw, the newest first.
    pub rows: Vec<TicketsRow>,
}

/// Draws, newest first.
pub struct Draws {
    /// Draws.
    pub rows: Vec<DrawRow>,
}

/// A winner or reserve.
pub struct WinRow {
    /// Place in the order drawn, from 0.
    pub place: u32,
    /// The prize, or none for a reserve.
    pub prize: Option<String>,
    /// Who.
    pub customer: CustomerId,
    /// Their number: what the record shows.
    pub number: u32,
    /// Their name.
    pub name: Option<String>,
    /// Where it stands.
    pub state: WinState,
    /// What was noted.
    pub note: String,
    /// The day of the last change.
    pub day: Day,
}

/// A draw, whole. The seed is here only after the draw.
pub struct DrawPage {
    /// As in the list.
    pub row: DrawRow,
    /// Its terms.
    pub terms: Terms,
    /// What is published of the seed; hex.
    pub commitment: String,
    /// Hash of the frozen list; hex.
    pub list: Option<String>,
    /// People in it: frozen, or as it would be now.
    #[ts(type = "number")]
    pub entrants: i64,
    /// Their tickets.
    #[ts(type = "number")]
    pub tickets: i64,
    /// What somebody of the public said; after the draw.
    pub witness: Option<String>,
    /// The seed; hex, after the draw.
    pub seed: Option<String>,
    /// Winners, then reserves.
    pub wins: Vec<WinRow>,
}

/// A record that was saved.
pub struct SavedDrawRecord {
    /// People on its list.
    #[ts(type = "number")]
    pub entrants: i64,
}

/// Makes a run of scratch cards.
pub struct PrintScratchRun {
    /// Made before the first try.
    pub op_id: OpId,
    /// Its name.
    pub name: String,
    /// Cards in all.
    pub cards: u32,
    /// Prizes.
    pub prizes: Vec<PrizeCost>,
    /// Whether a card pays only after it went out with a sale; so when absent.
    #[serde(default = "with_sale")]
    pub with_sale: bool,
}

/// A run of scratch cards.
pub struct ByScratchRun {
    /// Which.
    pub run: ScratchRunId,
}

/// Says that a run is on paper.
pub struct ConfirmScratchRun {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub run: ScratchRunId,
}

/// Blocks a run, or opens it again.
pub struct BlockScratchRun {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub run: ScratchRunId,
    /// Whether it is blocked.
    pub blocked: bool,
}

/// Lets prizes of cards be fetched: of a whole run, or of the cards that are given out.
pub struct ActivateScratchCards {
    /// Made before the first try.
    pub op_id: OpId,
    /// The whole run.
    #[serde(default)]
    pub run: Option<ScratchRunId>,
    /// Or cards of one run by their codes.
    #[serde(default)]
    pub codes: Vec<String>,
}

/// A scratch code.
pub struct CheckScratchCode {
    /// As typed or scanned.
    pub code: String,
}

/// Pays the prize of a scratch card.
pub struct PayScratchPrize {
    /// Made before the first try.
    pub op_id: OpId,
    /// As typed or scanned.
    pub code: String,
    /// To whom, where they are known.
    #[serde(default)]
    pub customer: Option<CustomerId>,
}

/// What a scratch code is good for.
pub struct ScratchAnswer {
    /// In a word.
    pub state: ScratchState,
    /// Name of its run.
    pub run: Option<String>,
    /// The prize, where it can be fetched or was.
    pub prize: Option<String>,
    /// The day it was paid.
    pub paid_on: Option<Day>,
}

/// A card on its way to the printer.
pub struct ScratchCard {
    /// Its number in the run, from 1.
    pub no: u32,
    /// Its code.
    pub code: String,
    /// Its prize, or none.
    pub prize: Option<String>,
}

/// The cards of a run, until it is said to be on paper.
pub struct ScratchCards {
    /// Name of the run.
    pub name: String,
    /// Cards.
    pub cards: Vec<ScratchCard>,
}

/// Saves the codes of a run for a printer.
pub struct SaveScratchCodes {
    /// Which run.
    pub run: ScratchRunId,
    /// Into which file.
    pub into: String,
}

/// A prize of a run.
pub struct ScratchPrizeRow {
    /// What it is.
    pub name: String,
    /// How many.
    pub count: u32,
    /// What one of it costs.
    pub cost: Money,
    /// How many were paid.
    pub paid: u32,
}

/// A run of scratch cards in the list.
pub struct ScratchRunRow {
    /// Id.
    pub run: ScratchRunId,
    /// Name.
    pub name: String,
    /// The day it was made.
    pub day: Day,
    /// Cards in all.
    pub cards: u32,
    /// Cards that can be fetched for.
    pub active: u32,
    /// Whether a card pays only after it went out with a sale.
    pub with_sale: bool,
    /// Said to be on paper: the codes are shown no more.
    pub confirmed: bool,
    /// Blocked as a whole.
    pub blocked: bool,
    /// Prizes.
    pub prizes: Vec<ScratchPrizeRow>,
    /// What all prizes cost.
    pub cost: Money,
    /// What the paid ones cost.
    pub paid: Money,
}

/// Runs of scratch cards, newest first.
pub struct ScratchRuns {
    /// Runs.
    pub rows: Vec<ScratchRunRow>,
}
}
