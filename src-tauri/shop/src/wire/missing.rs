//! "We miss you": who is missed, the letter, what was done with it and what came of it.

use super::{CustomerBrief, PlanRow, RhythmBrief, TrialRow, wire};
use vafa_domain::consent::{Channel, Way};
use vafa_domain::customer::PartOfDay;
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::missing::{Answer, SkipReason, Stand};
use vafa_domain::money::Money;

wire! {
/// Asks who is missed.
#[derive(Default)]
pub struct ListMissing {
    /// On which day; today when absent.
    #[serde(default)]
    pub on: Option<Day>,
    /// A flat number of days instead of each person's rhythm.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub flat: Option<i64>,
    /// Which of the missed.
    #[serde(default)]
    pub list: MissingList,
    /// Only those held back for this reason.
    #[serde(default)]
    pub blocked_by: Option<String>,
    /// Everybody instead of the first page (for the command line).
    #[serde(default)]
    pub all: bool,
    /// Continue after this many.
    #[serde(default)]
    pub after: u32,
}

/// Somebody who is missed.
pub struct MissingRow {
    /// Who.
    pub who: CustomerBrief,
    /// Last visit.
    pub last_day: Day,
    /// Days since then.
    #[ts(type = "number")]
    pub days: i64,
    /// Missed after so many.
    #[ts(type = "number")]
    pub limit: i64,
    /// Missed since.
    pub since: Day,
    /// Usual distance in whole days; none without a rhythm.
    #[ts(type = "number | null")]
    pub usual_days: Option<i64>,
    /// How many days with a purchase.
    pub visits: u32,
    /// The last days with a purchase, oldest first, at most 8.
    pub visit_days: Vec<Day>,
    /// Sum of purchases.
    pub sum: Money,
    /// Reasons not to write, the weightiest first; the codes of `domain`'s one list.
    pub blocked_by: Vec<String>,
    /// Was lapsed already when the shop learnt of the last visit.
    pub long_gone: bool,
    /// Put off until.
    pub snoozed_until: Option<Day>,
    /// Of the letters of a day: the step of the club that lets them go first.
    pub step: Option<String>,
    /// Of the letters of a day, where steps go first: they have waited too long since this day and
    /// stand before every step.
    pub waits_since: Option<Day>,
}

/// People held back for one reason.
pub struct ReasonCount {
    /// Code of the reason.
    pub reason: String,
    /// How many people.
    pub count: u32,
}

/// The missed.
pub struct MissingPeople {
    /// The day asked for.
    pub on: Day,
    /// All who are missed: a fact, whatever may be written.
    pub missed: u32,
    /// Those to write to today (long gone left out, round of the day included).
    pub to_write: u32,
    /// Missed, but may not be written to, by the weightiest reason.
    pub held_back: Vec<ReasonCount>,
    /// Lapsed already when first heard of.
    pub long_gone: u32,
    /// Whether a round over the long gone is on.
    pub round: bool,
    /// Rows of the list asked for, at most 100 unless all were asked for.
    pub rows: Vec<MissingRow>,
    /// How many rows the list has in all.
    pub count: u32,
    /// Whether the day is doubtful: nothing is marked as due.
    pub doubtful: bool,
}

/// Asks for the letter to somebody.
pub struct GetLetter {
    /// To whom.
    pub customer: CustomerId,
    /// In which language; theirs when absent.
    #[serde(default)]
    pub language: Option<Language>,
    /// By which channel; the best one when absent.
    #[serde(default)]
    pub channel: Option<Channel>,
}

/// A way to hand a letter over.
pub struct WayOut {
    /// Way.
    pub way: Way,
    /// Whether it can be used now.
    pub open: bool,
    /// Why not: a code of `domain`'s list of reasons.
    pub reason: Option<String>,
    /// Link that opens the other program; none for copying.
    pub link: Option<String>,
    /// Whether the text is in the link; a call has none, and a long letter has to be copied.
    pub carries_text: bool,
}

/// The letter, ready to hand over.
pub struct Letter {
    /// To whom.
    pub who: CustomerBrief,
    /// How often they come.
    pub rhythm: RhythmBrief,
    /// Language of the letter.
    pub language: Language,
    /// Subject for an e-mail.
    pub subject: String,
    /// The text, whole.
    pub text: String,
    /// Parts of the text that were filled in, for marking: start and length in characters.
    pub filled: Vec<(u32, u32)>,
    /// The last goods bought, where known.
    pub last_goods: Option<String>,
    /// Ways to hand it over, the best first.
    pub ways: Vec<WayOut>,
    /// SMS parts.
    pub sms_parts: u32,
    /// Characters as an SMS counts them.
    pub sms_units: u32,
    /// Characters left in the last part.
    pub sms_left: u32,
    /// Reasons not to write at all.
    pub blocked_by: Vec<String>,
    /// Quiet hours: it may be prepared, not handed over before this hour of the local clock.
    pub quiet_until: Option<u32>,
    /// When they like to be reached, where that is not now.
    pub rather: Option<PartOfDay>,
    /// Where the absence it is about stands: what can still be done with it.
    pub stand: Stand,
}

/// Marks a letter as handed over.
pub struct HandOverMessage {
    /// Made before the first try.
    pub op_id: OpId,
    /// To whom.
    pub customer: CustomerId,
    /// How.
    pub way: Way,
    /// In which language it was; theirs when absent.
    #[serde(default)]
    pub language: Option<Language>,
}

/// Puts a reminder off.
pub struct SnoozeReminder {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whom.
    pub customer: CustomerId,
    /// For so many days, 1 to 365.
    #[ts(type = "number")]
    pub days: i64,
}

/// Leaves somebody out this time.
pub struct SkipReminder {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whom.
    pub customer: CustomerId,
    /// Why.
    pub reason: SkipReason,
}

/// Records what came of a letter.
pub struct RecordOutcome {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whose.
    pub customer: CustomerId,
    /// What came.
    pub answer: Answer,
}

/// Starts or ends a round over the long gone.
pub struct ChangeRound {
    /// Made before the first try.
    pub op_id: OpId,
    /// Start or end.
    pub on: bool,
    /// People a day; the setting when absent.
    #[serde(default)]
    pub per_day: Option<u32>,
}

/// Asks for the effect of letters.
#[derive(Default)]
pub struct MissingEffect {
    /// Letters from this day on; a year back when absent.
    #[serde(default)]
    pub from: Option<Day>,
}

/// A share with its 95 % interval, in hundredths of a percent.
pub struct Share {
    /// How many came back.
    pub came: u32,
    /// Out of how many.
    pub of: u32,
    /// The share.
    #[ts(type = "number | null")]
    pub share: Option<i64>,
    /// Lower end of the Wilson interval.
    #[ts(type = "number | null")]
    pub low: Option<i64>,
    /// Upper end.
    #[ts(type = "number | null")]
    pub high: Option<i64>,
}

/// What writing does.
pub struct Effect {
    /// From this day.
    pub from: Day,
    /// Came back within so many days.
    pub within_days: u32,
    /// Written to.
    pub written: Share,
    /// Held out.
    pub held_out: Share,
    /// Difference in hundredths of a percentage point, where both are known.
    #[ts(type = "number | null")]
    pub difference: Option<i64>,
    /// Lower end of its 95 % interval (Newcombe 1998, method 10).
    #[ts(type = "number | null")]
    pub difference_low: Option<i64>,
    /// Upper end.
    #[ts(type = "number | null")]
    pub difference_high: Option<i64>,
    /// People who came back, newest first, at most 20.
    pub came_back: Vec<CameBack>,
    /// Of those written to, by the way it went.
    pub by_way: Vec<WayShare>,
    /// Of those written to, by the words: language and version of the template.
    pub by_words: Vec<WordsShare>,
    /// Answered, no answer, asked to stop, wrong number.
    pub outcomes: Vec<Outcome>,
}

/// Somebody who came back after a letter.
pub struct CameBack {
    /// Who.
    pub who: CustomerBrief,
    /// The first day with a purchase after it.
    pub day: Day,
    /// What they bought that day and kept.
    pub amount: Money,
}

/// How many came back of those written to in one way.
pub struct WayShare {
    /// Way.
    pub way: Way,
    /// Came back.
    pub share: Share,
}

/// How many came back of those written to in the same words.
pub struct WordsShare {
    /// Language of the letters; none of those written before it was kept.
    pub language: Option<Language>,
    /// Since when the shop's own words stand so; none for the program's words.
    pub since: Option<Day>,
    /// Came back.
    pub share: Share,
}

/// What letters came to, with the people behind the number.
pub struct Outcome {
    /// What.
    pub answer: Answer,
    /// How many letters.
    pub count: u32,
    /// Whose, newest first, at most 100; each once.
    pub people: Vec<CustomerBrief>,
}

/// What needs a person now.
pub struct Today {
    /// The day.
    pub day: Day,
    /// Whether somebody has to say that the day is right.
    pub doubtful: bool,
    /// Sales at the counter today, voids left out.
    pub sales: u32,
    /// Their sum, returns taken off.
    pub sales_sum: Money,
    /// Gift cards sold today; no sales of goods.
    pub gift_sold: Money,
    /// Gift cards paid back out of the till today.
    pub gift_back: Money,
    /// Of them, of people we know.
    pub known_sales: u32,
    /// "We miss you", at most the setting.
    pub missing: Vec<MissingRow>,
    /// How many there are to write to in all.
    pub missing_count: u32,
    /// Lapsed already when first heard of.
    pub long_gone: u32,
    /// Birthdays of today and the next six days.
    pub birthdays: Vec<Birthday>,
    /// Who was here today, newest first, at most 8.
    pub visitors: Vec<Visitor>,
    /// Parts of plans that are due, late, or to be written about, the one due longest first, at
    /// most 20.
    pub plans: Vec<PlanRow>,
    /// How many of them there are.
    pub plans_count: u32,
    /// Whom to ask how the goods were that they tried, in the order of the calls, at most 20.
    pub trials: Vec<TrialRow>,
    /// How many of them there are.
    pub trials_count: u32,
    /// How much waits for a person: letters, birthdays, plans and trials, also those that are one
    /// click away.
    pub waiting: u32,
    /// Came back after a letter within the last 30 days.
    pub came_back: u32,
    /// Letters handed over in the last 30 days.
    pub written: u32,
    /// Whether there is any customer yet.
    pub any_customer: bool,
    /// Whether anything was ever sold.
    pub any_purchase: bool,
}

/// A birthday that comes.
pub struct Birthday {
    /// Whose.
    pub who: CustomerBrief,
    /// In so many days; 0 is today.
    #[ts(type = "number")]
    pub in_days: i64,
    /// Of whom of theirs it is: "Nika (daughter)"; none where it is their own.
    pub relative: Option<String>,
}

/// Somebody who was here today.
pub struct Visitor {
    /// Who.
    pub who: CustomerBrief,
    /// When.
    pub at: vafa_domain::day::Instant,
    /// How much.
    pub amount: Money,
}
}

/// Which of the missed a list holds.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum MissingList {
    /// To write to.
    #[default]
    ToWrite,
    /// All the missed.
    Missed,
    /// Held back by a reason.
    HeldBack,
    /// Lapsed already when first heard of.
    LongGone,
}
