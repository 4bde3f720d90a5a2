//! Gift cards, credit, rewards, and what went over a limit.

use super::{CustomerBrief, wire};
use vafa_domain::code::CodeKind;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{CustomerId, GiftCardId, OpId, RedemptionId, RewardId};
use vafa_domain::ledger::EntryKind;
use vafa_domain::loyalty::{GiftKind, GiftState, NotNow, Points, Reward, RewardKind, SlipState};
use vafa_domain::money::Money;

wire! {
/// Gives out a gift card.
pub struct IssueGiftCard {
    /// Made before the first try.
    pub op_id: OpId,
    /// Sold, a reward, or to make up for something.
    pub kind: GiftKind,
    /// What is put on it.
    pub amount: Money,
    /// What the till takes for a sold one; its amount when absent.
    #[serde(default)]
    pub paid: Option<Money>,
    /// The last day it pays; for ever when absent.
    #[serde(default)]
    pub until: Option<Day>,
    /// Who holds it, where that is known.
    #[serde(default)]
    pub customer: Option<CustomerId>,
    /// Why; needed for one that was not sold.
    #[serde(default)]
    pub reason: String,
}

/// A code as it was typed or scanned.
pub struct ByCode {
    /// The code.
    pub code: String,
}

/// Asks for a gift card to be printed, with its whole code.
pub struct PrintGiftCard {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub card: GiftCardId,
}

/// A gift card in a list. Its code is never shown whole.
pub struct GiftCardBrief {
    /// Id.
    pub id: GiftCardId,
    /// The last digits of its code.
    pub tail: String,
    /// Sold, a reward, or to make up for something.
    pub kind: GiftKind,
    /// What was put on it.
    pub amount: Money,
    /// What the till took for it.
    pub paid: Money,
    /// What is left on it.
    pub balance: Money,
    /// What it pays today.
    pub usable: Money,
    /// The last day it pays.
    pub until: Option<Day>,
    /// How it stands.
    pub state: GiftState,
    /// The day it was given out.
    pub since: Day,
    /// Who holds it.
    pub holder: Option<CustomerBrief>,
    /// Why it was given out, in the seller's words.
    pub reason: String,
}

/// A movement on a gift card.
pub struct GiftMovement {
    /// The operation.
    pub op: OpId,
    /// When.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// Why.
    pub kind: EntryKind,
    /// On (above zero) or off.
    pub amount: Money,
}

/// The whole code of a gift card was shown, to be printed.
pub struct GiftShown {
    /// The operation.
    pub op: OpId,
    /// When.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// To whom.
    pub by: Option<String>,
}

/// A gift card, with its movements, newest first.
pub struct GiftCardPage {
    /// The card.
    pub card: GiftCardBrief,
    /// At most 50.
    pub movements: Vec<GiftMovement>,
    /// When its whole code was shown; at most 50, newest first.
    pub shown: Vec<GiftShown>,
    /// What the till would pay back for it.
    pub refund: Money,
}

/// Asks for gift cards.
#[derive(Default)]
pub struct ListGiftCards {
    /// Of whom; all when absent.
    #[serde(default)]
    pub customer: Option<CustomerId>,
    /// Ask on with this.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// Gift cards, at most 100, newest first.
pub struct GiftCards {
    /// Rows.
    pub rows: Vec<GiftCardBrief>,
    /// Ask on with this; none at the end.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
    /// Money on all cards.
    pub on_cards: Money,
    /// Credit of all people.
    pub credit: Money,
}

/// Blocks a gift card, or opens it again.
pub struct BlockGiftCard {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub card: GiftCardId,
    /// Whether it is to be blocked.
    pub blocked: bool,
}

/// Takes a sold gift card back: what is left of its price goes out of the till.
pub struct RefundGiftCard {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub card: GiftCardId,
    /// Why; needed over the limit.
    #[serde(default)]
    pub reason: String,
}

/// What a printed gift card says.
pub struct GiftCardSheet {
    /// The card.
    pub card: GiftCardBrief,
    /// The whole code.
    pub code: String,
}

/// Gives a customer credit.
pub struct GiveCredit {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whose.
    pub customer: CustomerId,
    /// How much.
    pub amount: Money,
    /// Why; needed.
    pub reason: String,
}

/// Money of a gift card for a sale.
pub struct GiftPay {
    /// The code of the card.
    pub code: String,
    /// How much; what fits when absent.
    #[serde(default)]
    pub amount: Option<Money>,
}

/// What a gift card pays of a sale.
pub struct GiftPaid {
    /// Which.
    pub card: GiftCardId,
    /// The last digits of its code.
    pub tail: String,
    /// What it can pay today.
    pub usable: Money,
    /// What it pays.
    pub pays: Money,
}

/// What a code opens.
pub struct OpenedCode {
    /// What kind of code it is.
    pub kind: CodeKind,
    /// A gift card.
    pub gift: Option<GiftCardPage>,
    /// A reward that somebody chose.
    pub slip: Option<RedemptionRow>,
    /// Who gave the slip of a friend.
    pub friend: Option<CustomerBrief>,
}

/// Asks for the catalogue of rewards.
#[derive(Default)]
pub struct ListRewards {
    /// For whom: each says whether it can be given to them now.
    #[serde(default)]
    pub customer: Option<CustomerId>,
}

/// A reward of the catalogue.
pub struct RewardRow {
    /// The reward.
    pub reward: Reward,
    /// Pieces given.
    pub given: u32,
    /// Pieces left; without end when absent.
    pub left: Option<u32>,
    /// The name of the step it takes.
    pub step: Option<String>,
    /// Why it cannot be given to them now.
    pub not_now: Option<NotNow>,
}

/// The catalogue.
pub struct Rewards {
    /// What is given first, by points.
    pub rows: Vec<RewardRow>,
    /// Points the customer may use today.
    pub usable: Points,
    /// Rewards that were chosen and wait to be handed over.
    pub waiting: Vec<RedemptionRow>,
}

/// Makes or changes a reward of the catalogue.
pub struct ChangeReward {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which; a new one when absent.
    #[serde(default)]
    pub id: Option<RewardId>,
    /// Its name.
    pub name: String,
    /// What kind of thing it is.
    pub kind: RewardKind,
    /// Points one piece takes.
    pub points: Points,
    /// What one piece costs the shop.
    #[serde(default)]
    pub cost: Option<Money>,
    /// Pieces to give in all, those given counted.
    #[serde(default)]
    pub stock: Option<u32>,
    /// The first day.
    #[serde(default)]
    pub from: Option<Day>,
    /// The last day.
    #[serde(default)]
    pub until: Option<Day>,
    /// Only from this step on.
    #[serde(default)]
    pub from_step: Option<u32>,
    /// Whether it is given.
    pub active: bool,
}

/// Gives a reward for points.
pub struct RedeemReward {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who.
    pub customer: CustomerId,
    /// Which.
    pub reward: RewardId,
    /// Whether it is handed over at once; otherwise its slip waits.
    #[serde(default)]
    pub hand_over: bool,
}

/// Hands over a reward that waits, or cancels it.
pub struct ChangeRedemption {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub redemption: RedemptionId,
    /// Handed over or cancelled.
    pub state: SlipState,
}

/// Asks for chosen rewards.
#[derive(Default)]
pub struct ListRedemptions {
    /// Of whom.
    #[serde(default)]
    pub customer: Option<CustomerId>,
    /// Only what waits to be handed over.
    #[serde(default)]
    pub waiting: bool,
}

/// A chosen reward.
pub struct RedemptionRow {
    /// Id.
    pub id: RedemptionId,
    /// Who chose it.
    pub who: CustomerBrief,
    /// Its name as it stood then.
    pub name: String,
    /// Points it took.
    pub points: Points,
    /// How it stands.
    pub state: SlipState,
    /// When it was chosen.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// The last digits of its code.
    pub tail: String,
    /// Whether it can be cancelled: on its own day.
    pub cancellable: bool,
}

/// Chosen rewards, at most 100, newest first.
pub struct Redemptions {
    /// Rows.
    pub rows: Vec<RedemptionRow>,
}

/// A chosen reward by its id.
pub struct ByRedemption {
    /// Which.
    pub redemption: RedemptionId,
}

/// What a printed slip says.
pub struct SlipSheet {
    /// The chosen reward.
    pub row: RedemptionRow,
    /// The whole code.
    pub code: String,
}

/// Asks for what went over a limit.
#[derive(Default)]
pub struct ListOverrides {
    /// Ask on with this.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// Something that went over a limit.
pub struct OverrideRow {
    /// The operation.
    pub op: OpId,
    /// When.
    pub at: Instant,
    /// The business day.
    pub day: Day,
    /// Who did it.
    pub by: Option<String>,
    /// Whom it concerns.
    pub who: Option<CustomerBrief>,
    /// Which limit: "points_by_hand", "stamps_by_hand", "off", "gift_money" or "returned"; "at_once"
    /// for one's own taken back within minutes, "dated_back" for a sale of a past day, or a
    /// promotion's warning.
    pub deed: String,
    /// The limit: points, percent, money or days, as it counts.
    #[ts(type = "number")]
    pub limit: i64,
    /// What it came to.
    #[ts(type = "number")]
    pub came_to: i64,
    /// Why, in the seller's words.
    pub reason: String,
    /// Taken back since.
    pub reversed: bool,
}

/// What went over a limit, at most 100, newest first.
pub struct Overrides {
    /// Rows.
    pub rows: Vec<OverrideRow>,
    /// Ask on with this; none at the end.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}
}
