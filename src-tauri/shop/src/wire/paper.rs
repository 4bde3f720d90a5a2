//! What comes on paper: codes as pictures, the slip of a sale, the club's leaflet, the yearly
//! statement; and the score that stands beside them.

use super::{CustomerBrief, Moves, RuleGave, StampBrief, wire};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vafa_domain::day::{Day, Instant};
use vafa_domain::favour::GiftOf;
use vafa_domain::format::Language;
use vafa_domain::id::{CustomerId, PurchaseId};
use vafa_domain::loyalty::{Expiring, Points, Score, ScoreWeights};
use vafa_domain::money::Money;
use vafa_domain::purchase::Line;

/// How a code looks on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeLook {
    /// Bars: Code 128 (ISO/IEC 15417).
    Bars,
    /// A square: QR (ISO/IEC 18004).
    Square,
}

wire! {
/// Asks for a code as a picture.
pub struct DrawCode {
    /// The code: 1 to 80 signs of ASCII that can be printed.
    pub text: String,
    /// How it looks.
    pub look: CodeLook,
}

/// A code as a picture, its quiet zone included. One unit is one module of the code.
pub struct CodeImage {
    /// Width in modules.
    pub wide: u32,
    /// Height in modules; bars are 1 high and are stretched.
    pub high: u32,
    /// The dark modules, as the path of an SVG.
    pub path: String,
}

/// Asks for the slip of a sale.
pub struct GetSlip {
    /// Which sale.
    pub purchase: PurchaseId,
}

/// The slip of a sale. What concerns the person is as of now; what concerns the sale, as of then.
pub struct Slip {
    /// The sale's number: the till's receipt, or a short one of our own.
    pub number: String,
    /// Day.
    pub day: Day,
    /// Instant, where known.
    pub at: Option<Instant>,
    /// Who, or nobody.
    pub who: Option<CustomerBrief>,
    /// What was bought, where it was written down.
    pub lines: Vec<Line>,
    /// What was left to pay after what was taken off.
    pub amount: Money,
    /// Taken off the price before.
    pub off: Money,
    /// Paid with points.
    pub paid_points: Money,
    /// Paid with gift cards.
    pub paid_gift: Money,
    /// Paid with credit.
    pub paid_credit: Money,
    /// What the till took.
    pub paid_till: Money,
    /// What came back since.
    pub returned: Money,
    /// Void.
    pub voided: bool,
    /// Points it took to pay.
    pub spent: Points,
    /// What each rule gave.
    pub rules: Vec<RuleGave>,
    /// Points now.
    pub points: Points,
    /// What they pay at the counter.
    pub worth: Money,
    /// What ends next.
    pub expiring: Option<Expiring>,
    /// Stamp cards now.
    pub stamps: Vec<StampBrief>,
    /// The step now.
    pub step: Option<String>,
}

/// A line of the leaflet.
pub struct LeafletLine {
    /// The sentence.
    pub text: String,
    /// Its conditions, under it; empty where there are none.
    pub under: String,
}

/// A part of the leaflet.
pub struct LeafletPart {
    /// Which: `collect`, `stamps`, `steps`, `use`, `thanks` or `leave`.
    pub part: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub lines: Vec<LeafletLine>,
}

/// The rules of the club as they stand, in one language.
pub struct LeafletPage {
    /// The language.
    pub language: Language,
    /// The shop's name for its readers.
    pub shop: String,
    /// Heading.
    pub title: String,
    /// What the club is, in a sentence.
    pub lead: String,
    /// Its parts.
    pub parts: Vec<LeafletPart>,
    /// The day of these rules, in words.
    pub as_of: String,
}

/// The leaflet: the shop's language first.
pub struct Leaflet {
    /// A page a language.
    pub pages: Vec<LeafletPage>,
}

/// Asks for what somebody gave and got in a year.
pub struct GetStatement {
    /// Who.
    pub customer: CustomerId,
    /// Year of the shop's calendar; the running one when absent.
    #[serde(default)]
    pub year: Option<i32>,
}

/// A reward that was chosen so many times.
pub struct RewardCount {
    /// Its name as it stood then.
    pub name: String,
    /// How many times.
    pub count: u32,
}

/// Something that was given for nothing, so many times.
pub struct GiftCount {
    /// What kind of gift it was.
    pub kind: GiftOf,
    /// Its name as it stood then.
    pub name: String,
    /// How many times.
    pub count: u32,
}

/// What moved on a stamp card.
pub struct StampMoves {
    /// Its name.
    pub name: String,
    /// How it moved.
    pub moves: Moves,
}

/// What somebody gave the shop and got from it in a year.
pub struct Statement {
    /// Who.
    pub who: CustomerBrief,
    /// The year of the shop's calendar.
    pub year: i32,
    /// Its first day.
    pub from: Day,
    /// Its last day, or today.
    pub to: Day,
    /// The first year there is something to say of.
    pub first_year: i32,
    /// Purchases, voids left out.
    pub purchases: u32,
    /// Their sum, returns taken off.
    pub sum: Money,
    /// Days with a purchase.
    pub visits: u32,
    /// People they brought, who bought.
    pub brought: u32,
    /// Points before the year.
    pub before: Points,
    /// How points moved.
    pub points: Moves,
    /// Points at its end.
    pub after: Points,
    /// Paid with points at the counter.
    pub paid_points: Money,
    /// Paid with gift cards.
    pub paid_gift: Money,
    /// Paid with credit.
    pub paid_credit: Money,
    /// Taken off prices.
    pub off: Money,
    /// Stamp cards that moved.
    pub stamps: Vec<StampMoves>,
    /// Rewards they chose.
    pub rewards: Vec<RewardCount>,
    /// What they were given for nothing: services, gifts of promotions, prizes, goods to try.
    pub gifts: Vec<GiftCount>,
    /// Money on gift cards they were given and nobody paid for.
    pub gift_money: Money,
    /// The step they stand on now.
    pub step: Option<String>,
}

/// How much somebody is bound to the shop.
pub struct ScoreCard {
    /// The score; none for who never bought, or where no part counts.
    pub score: Option<Score>,
    /// How much each part counts.
    pub weights: ScoreWeights,
}
}
