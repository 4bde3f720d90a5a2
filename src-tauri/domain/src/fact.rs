//! Facts: what an operation decided, whole. Applying a fact computes nothing a second time.
//!
//! A fact's JSON is the body of its row in the log. Its stored bytes are hashed, so a shipped
//! shape is never changed: a new one gets a new `body_version` and the old one is lifted when read.
//! Ids are UUIDs; personal text stands beside the log and is here only as its commitment.

pub mod short;

use crate::consent::ConsentEntry;
use crate::customer::{ContactWish, CustomerState, NoteTag};
use crate::day::{Day, Instant};
use crate::draw::{
    DrawClosed, DrawMade, DrawOpened, PrizePassedOn, ScratchGiven, ScratchPaid, ScratchPrinted,
    TicketsGiven,
};
use crate::favour::FavourDone;
use crate::format::Language;
use crate::id::{
    AccountId, CardId, CouponId, CustomerId, DrawId, GiftCardId, ImportId, NoteId, OpId, PersonId,
    PlanId, PurchaseId, ScratchRunId, TrialId,
};
use crate::import::RowKey;
use crate::instalment::{PlanAgreed, PlanPaid, PlanWordSaid};
use crate::ledger::{Holds, LotId, Posting};
use crate::loyalty::{
    ByHand, CardNumber, CreditGiven, GiftCardChanged, GiftCardIssued, Membership, MembershipSource,
    PaidBack, Passed, RedemptionChanged, ReferralBonus, Reward, RewardRedeemed, Snapshot,
    StepChange, Taken, Unreached,
};
use crate::merge::{CustomersMerged, CustomersParted};
use crate::missing::{Deed, Occurrence};
use crate::money::Money;
use crate::promotion::{CouponsIssued, PromotionChanged, Unearned, Use, Warned};
use crate::purchase::{Line, Parts};
use crate::referral::{Heard, Introduced, SourceCost};
use crate::sheet::{Sheet, SheetGiven};
use crate::trial::{TrialGiven, TrialState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// SHA-256 of salt and personal text, in the signs of [`short`]: what the chain holds of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Commitment(pub String);

/// Where something came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Typed at the counter.
    #[default]
    Counter,
    /// Read from a file.
    Import,
}

fn is_counter(source: &Source) -> bool {
    *source == Source::Counter
}

fn is_false(value: &bool) -> bool {
    !value
}

/// Everything that can happen in the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "facts are read one after the other; a box would cost each sale an allocation"
)]
pub enum Fact {
    /// The shop begins: its settings, whole.
    ShopFounded {
        /// Every setting by name.
        settings: BTreeMap<String, serde_json::Value>,
    },
    /// This copy of the file goes on under a new identity.
    EpochBegun {
        /// Why.
        why: EpochCause,
        /// Head of the chain it continues from, in hex.
        previous: String,
    },
    /// Settings changed: only those that did.
    SettingsChanged {
        /// New values by name.
        set: BTreeMap<String, serde_json::Value>,
    },
    /// Somebody works behind the counter (their name is personal text).
    PersonChanged {
        /// Who.
        person: PersonId,
        /// Whether they still work here.
        active: bool,
        /// Their first name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        private: Option<Commitment>,
    },
    /// The words of "we miss you" in a language; empty goes back to the program's own.
    TemplateChanged {
        /// Language of the text.
        language: Language,
        /// The text with its fields.
        text: String,
    },
    /// A new customer.
    CustomerAdded(CustomerAdded),
    /// A customer's page was edited: only what changed.
    CustomerEdited(CustomerEdited),
    /// A customer moved, died, or was taken off the lists.
    CustomerStateChanged {
        /// Who.
        customer: CustomerId,
        /// The new state.
        state: CustomerState,
    },
    /// A note was written.
    NoteAdded {
        /// Its id.
        note: NoteId,
        /// About whom.
        customer: CustomerId,
        /// Whether it stays on top.
        pinned: bool,
        /// What it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tag: Option<NoteTag>,
        /// Its text.
        private: Commitment,
    },
    /// A note was pinned, unpinned or struck out.
    NoteChanged {
        /// Which.
        note: NoteId,
        /// About whom.
        customer: CustomerId,
        /// Whether it stays on top.
        pinned: bool,
        /// Whether it is struck out.
        removed: bool,
    },
    /// What somebody allows.
    ConsentRecorded {
        /// Who.
        customer: CustomerId,
        /// One entry a channel and purpose.
        entries: Vec<ConsentEntry>,
        /// The lapse whose letter they answered by asking to stop, which ends with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answer_to: Option<Occurrence>,
    },
    /// "Do not contact me", or the end of it.
    ContactStopped {
        /// Who.
        customer: CustomerId,
        /// Whether contact is stopped.
        stopped: bool,
    },
    /// Joined, paused or left the club.
    MembershipChanged(MembershipChanged),
    /// A card was issued, attached or replaced.
    CardIssued {
        /// Its id.
        card: CardId,
        /// Whose.
        customer: CustomerId,
        /// Its code.
        number: CardNumber,
        /// The card it replaces, blocked from now on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaces: Option<CardId>,
    },
    /// A card opens nothing any more, or does again.
    CardBlocked {
        /// Which.
        card: CardId,
        /// Whose.
        customer: CustomerId,
        /// Whether it is blocked.
        blocked: bool,
    },
    /// A purchase.
    PurchaseRecorded(PurchaseRecorded),
    /// Part of a purchase came back.
    PurchaseReturned(PurchaseReturned),
    /// A purchase never was.
    PurchaseVoided {
        /// Which.
        purchase: PurchaseId,
        /// What goes back into the ledgers.
        #[serde(default, skip_serializing_if = "Posting::is_empty")]
        points: Posting,
        /// Where the customer stands on the ladder without it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<StepChange>,
        /// Where others, whom it had thanked for a recommendation, stand on the ladder without it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<(CustomerId, StepChange)>,
        /// The limit it went over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        passed: Option<Passed>,
        /// Bonuses of other sales that went with what had reached them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unreached: Vec<Unreached>,
        /// What goes out of the till for it; nothing is told by a void of before it was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        till: Option<Money>,
        /// Gifts of its promotions.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unearned: Vec<Unearned>,
    },
    /// A void or a return is taken back: the purchase stands as before.
    PurchaseRestored {
        /// Which.
        purchase: PurchaseId,
        /// The void or return that is taken back.
        reversed: OpId,
        /// What goes back into the ledgers.
        #[serde(default, skip_serializing_if = "Posting::is_empty")]
        points: Posting,
        /// Where the customer stands on the ladder with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<StepChange>,
        /// Where others, whom it had thanked for a recommendation, stand on the ladder with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<(CustomerId, StepChange)>,
    },
    /// Points given or taken by hand.
    PointsAdjusted {
        /// Whose.
        customer: CustomerId,
        /// The entries.
        points: Posting,
        /// Why, in the seller's words.
        reason: String,
        /// The limit it went over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        passed: Option<Passed>,
    },
    /// Stamps given or taken by hand, or one given for a visit without a sale.
    StampsAdjusted(StampsAdjusted),
    /// A full stamp card was given for.
    StampsRedeemed {
        /// Whose.
        customer: CustomerId,
        /// Which card of the program.
        card: u32,
        /// What was given, as the card promised it then.
        gives: String,
        /// What that cost the shop, as the program said then.
        worth: Money,
        /// The entries.
        points: Posting,
    },
    /// What was not used by its last day goes: one night's work on some accounts.
    LotsExpired {
        /// The business day that ended before.
        day: Day,
        /// The entries.
        points: Posting,
    },
    /// Open lots get another last day, because the owner gave old ones the new rule.
    LivesChanged {
        /// Each lot with its new last day.
        lots: Vec<(LotId, Option<Day>)>,
    },
    /// People go up or down the ladder: one night's work, or a change of the ladder.
    StepsChanged {
        /// The business day they stand on it.
        day: Day,
        /// Who, and from where to where.
        changes: Vec<(CustomerId, StepChange)>,
    },
    /// Somebody is set on a step by hand, or given back to the rule.
    StepSet {
        /// Who.
        customer: CustomerId,
        /// Where that takes them, where it takes them anywhere.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        change: Option<StepChange>,
        /// From when until when it holds; nothing gives them back to the rule.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_hand: Option<ByHand>,
        /// Why, in the seller's words.
        reason: String,
    },
    /// An import of a file begins.
    ImportBegun(ImportBegun),
    /// One batch of an import is in (its rows are operations caused by this one's import).
    ImportBatchDone {
        /// Which import.
        import: ImportId,
        /// Rows read so far, header not counted.
        rows: u64,
        /// Whether the file is through.
        finished: bool,
        /// Rows added in this batch.
        added: u64,
    },
    /// An import is taken back: its purchases, its points and those of its people whom nothing
    /// later touched.
    ImportTakenBack {
        /// Which.
        import: ImportId,
        /// New customers of the import who stay, because something later stands on them.
        stay: Vec<CustomerId>,
        /// People from before it who are no members any more, because only it made them one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unjoined: Vec<CustomerId>,
        /// Points that go with it.
        #[serde(default, skip_serializing_if = "Posting::is_empty")]
        points: Posting,
    },
    /// What a person did with a reminder, and what came of a letter.
    ReminderDealt {
        /// Which lapse.
        occurrence: Occurrence,
        /// What was done.
        deed: Deed,
    },
    /// The owner starts to write to the long gone, so many a day.
    RoundBegun {
        /// People a day.
        per_day: u32,
        /// First day.
        from: Day,
    },
    /// The round ends.
    RoundEnded {
        /// Last day.
        on: Day,
    },
    /// The day was doubtful, and somebody says it is right.
    DayConfirmed {
        /// The day.
        day: Day,
    },
    /// Two records of one person became one.
    CustomersMerged(CustomersMerged),
    /// Two records that had become one are two again.
    CustomersParted(CustomersParted),
    /// Two records are of two people, whatever they share; or somebody took that back.
    ToldApart {
        /// Both.
        people: (CustomerId, CustomerId),
        /// Whether they are two.
        apart: bool,
    },
    /// Somebody brought somebody, or nobody did after all.
    IntroducerNamed {
        /// Whom.
        newcomer: CustomerId,
        /// Who.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<CustomerId>,
        /// What stood in its place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<Introduced>,
        /// Since when, where an undo writes an earlier word again; otherwise the day of this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<Day>,
        /// When they were thanked, where an undo writes an earlier word again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        thanked: Option<Day>,
    },
    /// Who brought somebody was thanked, or was not after all.
    IntroducerThanked {
        /// For whom.
        newcomer: CustomerId,
        /// Whether they were thanked.
        thanked: bool,
    },
    /// How somebody came to hear of the shop.
    HeardNoted {
        /// Who.
        customer: CustomerId,
        /// How; nothing where it is unknown again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heard: Option<Heard>,
    },
    /// Money was spent so that people hear of the shop.
    SourceCostRecorded(SourceCost),
    /// A cost never was.
    SourceCostStruck {
        /// The operation that recorded it.
        cost: OpId,
    },
    /// Somebody was asked to recommend the shop, or was not after all.
    ReferralAsked {
        /// Who.
        customer: CustomerId,
        /// On which day.
        day: Day,
        /// Whether they were asked.
        asked: bool,
    },
    /// A gift card was given out.
    GiftCardIssued(GiftCardIssued),
    /// The whole code of a gift card was shown, to be printed.
    GiftCardShown {
        /// Which.
        card: GiftCardId,
        /// Who holds it, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        customer: Option<CustomerId>,
    },
    /// A gift card was blocked, opened or refunded.
    GiftCardChanged(GiftCardChanged),
    /// Somebody was given credit.
    CreditGiven(CreditGiven),
    /// A reward of the catalogue was made or changed.
    RewardChanged {
        /// The reward, whole.
        reward: Reward,
        /// As it stood before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<Reward>,
    },
    /// Somebody chose a reward.
    RewardRedeemed(RewardRedeemed),
    /// A chosen reward was handed over or cancelled.
    RedemptionChanged(RedemptionChanged),
    /// An earlier operation is reversed by these facts.
    Undone {
        /// Which.
        target: OpId,
        /// Why, where the seller gave a reason.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// It was the last word of the same person, taken back within the minutes of the setting:
        /// no return for the limit of a seller.
        #[serde(default, skip_serializing_if = "is_false")]
        at_once: bool,
        /// What reverses it, in order.
        by: Vec<Fact>,
    },
    /// A promotion is new, or another from now on.
    PromotionChanged(PromotionChanged),
    /// Coupons of a promotion were given out.
    CouponsIssued(CouponsIssued),
    /// Coupons open nothing any more, or do again.
    CouponsBlocked {
        /// Which.
        coupons: Vec<CouponId>,
        /// Whether they are blocked.
        blocked: bool,
    },
    /// A prize draw was opened.
    DrawOpened(DrawOpened),
    /// The list of a draw was frozen.
    DrawClosed(DrawClosed),
    /// A frozen list was given up: the draw is open again.
    DrawReopened {
        /// Which.
        draw: DrawId,
    },
    /// A draw was called off before it was made, or is open again.
    DrawWithdrawn {
        /// Which.
        draw: DrawId,
        /// Whether it is called off.
        withdrawn: bool,
    },
    /// A draw was made.
    DrawMade(DrawMade),
    /// A prize goes to the next reserve.
    PrizePassedOn(PrizePassedOn),
    /// A prize of a draw was handed over, or that is taken back.
    PrizeHandedOver {
        /// Of which draw.
        draw: DrawId,
        /// Whose place among winners and reserves.
        place: u32,
        /// Who.
        customer: CustomerId,
        /// Handed over; otherwise it is taken back.
        handed: bool,
    },
    /// Tickets of a draw were given by hand.
    TicketsGiven(TicketsGiven),
    /// A run of scratch cards was made.
    ScratchPrinted(ScratchPrinted),
    /// A run came on paper: its codes are shown no more.
    ScratchConfirmed {
        /// Which.
        run: ScratchRunId,
    },
    /// Scratch cards can be fetched for from now on, or no more.
    ScratchActivated {
        /// Of which run.
        run: ScratchRunId,
        /// Places of the cards in the run.
        cards: Vec<u32>,
        /// Whether they can be fetched for.
        active: bool,
    },
    /// A whole run is blocked, or open again.
    ScratchBlocked {
        /// Which.
        run: ScratchRunId,
        /// Whether it is blocked.
        blocked: bool,
    },
    /// A prize of a scratch card was paid.
    ScratchPaid(ScratchPaid),
    /// Somebody may pay over time.
    PlanAgreed(PlanAgreed),
    /// A plan never was, or stands again.
    PlanDropped {
        /// Which.
        plan: PlanId,
        /// Whether it never was.
        dropped: bool,
    },
    /// Money came for a plan, or an entry of it never was.
    PlanPaid(PlanPaid),
    /// A polite word about a part left the house.
    PlanWordSaid(PlanWordSaid),
    /// Somebody may owe so much at most; nothing goes by the shop's limit again.
    CreditLimitSet {
        /// Who.
        customer: CustomerId,
        /// Their own limit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<Money>,
        /// The one before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<Money>,
    },
    /// Goods were given to try.
    TrialGiven(TrialGiven),
    /// What can change of a trial did.
    TrialChanged {
        /// Which.
        trial: TrialId,
        /// How it stands now.
        to: TrialState,
        /// How it stood before.
        was: TrialState,
    },
    /// A product sheet was written, changed or put away.
    SheetChanged {
        /// The sheet, whole.
        sheet: Sheet,
        /// As it stood before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<Sheet>,
    },
    /// A product sheet was handed to somebody, or was not after all.
    SheetGiven(SheetGiven),
    /// Something was done for somebody for nothing, or was not after all.
    FavourDone(FavourDone),
}

/// Why a copy of the file has a new identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EpochCause {
    /// A backup was put back.
    Restored,
    /// The file was found on another machine.
    Copied,
    /// The file was saved from damage.
    Salvaged,
}

/// See [`Fact::CustomerAdded`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerAdded {
    /// Their id.
    pub customer: CustomerId,
    /// Their number in this shop, counted from 1.
    pub number: u64,
    /// Language of letters to them.
    pub language: Language,
    /// Whether they may be called by their first name.
    #[serde(default, skip_serializing_if = "is_false")]
    pub first_name_ok: bool,
    /// How they like to be reached.
    #[serde(default, skip_serializing_if = "ContactWish::is_none")]
    pub wish: ContactWish,
    /// Where they came from.
    #[serde(default, skip_serializing_if = "is_counter")]
    pub source: Source,
    /// Name, contacts and the rest.
    pub private: Commitment,
    /// Joined the club at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// Given a card at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<(CardId, CardNumber)>,
    /// Asked not to be contacted at all, before their page was lost or removed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub stopped: bool,
    /// What they allowed at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<ConsentEntry>,
    /// Accounts opened for what joining gave beside points: a first stamp, credit, a ticket.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<Opened>,
    /// What joining gave, or points brought over from another system.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
    /// Who brought them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought_by: Option<CustomerId>,
    /// How they came to hear of the shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    /// The rules of the club they joined under: the operation that made them what they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<OpId>,
}

/// See [`Fact::CustomerEdited`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerEdited {
    /// Who.
    pub customer: CustomerId,
    /// Language of letters, where it changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Whether they may be called by their first name, where it changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name_ok: Option<bool>,
    /// How they like to be reached, where that changed: the whole wish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<ContactWish>,
    /// Changed personal fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private: Option<Commitment>,
}

/// See [`Fact::MembershipChanged`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembershipChanged {
    /// Who.
    pub customer: CustomerId,
    /// The new standing.
    pub state: Membership,
    /// The account opened, the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// Accounts opened for what joining gave beside points: a first stamp, credit, a ticket.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<Opened>,
    /// What joining gives, or points and stamps that go with leaving.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
    /// How their word came to the shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<MembershipSource>,
    /// The rules they accepted by joining: the operation that made them what they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<OpId>,
}

/// See [`Fact::StampsAdjusted`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StampsAdjusted {
    /// Whose.
    pub customer: CustomerId,
    /// Which card of the program.
    pub card: u32,
    /// The account opened for a first stamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// The entries.
    pub points: Posting,
    /// Why, in the seller's words; empty for a visit, which a rule of the program gave.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The limit it went over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
}

/// See [`Fact::PurchaseRecorded`]. The fact a shop writes most often: its body is kept short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurchaseRecorded {
    /// Who, or nobody.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "short::customer")]
    pub customer: Option<CustomerId>,
    /// The business day it happened on.
    pub day: Day,
    /// The instant, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// The whole amount.
    pub amount: Money,
    /// What of it was paid with points.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub paid_points: Money,
    /// What of it was paid with gift cards.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub paid_gift: Money,
    /// What of it was paid with credit.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub paid_credit: Money,
    /// What was taken off before; the amount is what was left to pay.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    pub off: Money,
    /// The promotions it was taken off by, and their gifts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// Warnings it was made in spite of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warned: Option<Warned>,
    /// More was taken off than the limit of a seller allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
    /// It was dated back to a day whose promotions it used, or by which a rule of the day gave
    /// something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated_back: Option<Passed>,
    /// Parts of the amount that are not goods.
    #[serde(default, skip_serializing_if = "Parts::is_none")]
    pub parts: Parts,
    /// Lines, where they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// Receipt number of the till.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub receipt: String,
    /// Identity of the row in another system; only a purchase that was read from a file has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<RowKey>,
    /// Scratch cards that went out with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scratch: Vec<ScratchGiven>,
    /// The rules it earned by, as they stood; empty where it did not earn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earned: Snapshot,
    /// Accounts opened for what it earned: a first stamp, a first ticket.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<Opened>,
    /// Where the customer stands on the ladder after it, where that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepChange>,
    /// Where others, whom it thanked for a recommendation, stand on the ladder after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<(CustomerId, StepChange)>,
    /// The thanks for a recommendation it brought, as they were given: its lots are the gifts of
    /// the posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus: Option<ReferralBonus>,
    /// Entries of the ledger.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
}

/// See [`Fact::PurchaseReturned`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurchaseReturned {
    /// Of which purchase.
    pub purchase: PurchaseId,
    /// The business day it came back on.
    pub day: Day,
    /// What came back of the amount.
    pub amount: Money,
    /// What of it goes back as points, onto a gift card or as credit, and not out of the till.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paid_back: Vec<PaidBack>,
    /// What goes out of the till: what went back otherwise is left out, and what is open of a plan
    /// of the sale, which falls. Nothing in a return of before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub till: Option<Money>,
    /// What its promotions gave for a sum that the rest no longer reaches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unearned: Vec<Unearned>,
    /// Places of the lines that came back, where lines were named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<u32>,
    /// What the sale had earned and this return took back, by account.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken: Vec<Taken>,
    /// The account of credit that this return opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// The limit it went over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
    /// Entries of the ledger.
    #[serde(default, skip_serializing_if = "Posting::is_empty")]
    pub points: Posting,
    /// Where the customer stands on the ladder after it, where that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepChange>,
    /// Where others, whom the sale had thanked for a recommendation, stand on the ladder after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<(CustomerId, StepChange)>,
    /// Bonuses of other sales that went with what had reached them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreached: Vec<Unreached>,
}

impl PurchaseReturned {
    /// What goes out of the till.
    pub fn out_of_till(&self) -> Money {
        let beside: i64 = self.paid_back.iter().map(|back| back.money.0).sum();
        self.till.unwrap_or(Money(self.amount.0 - beside))
    }
}

/// An account that an operation opens for the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Its id.
    pub account: AccountId,
    /// What it counts.
    pub holds: Holds,
}

/// See [`Fact::ImportBegun`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportBegun {
    /// Its id.
    pub import: ImportId,
    /// Name of the file, without its folder.
    pub file: String,
    /// SHA-256 of the file, in hex.
    pub digest: String,
    /// "customers" or "purchases".
    pub rows_are: String,
    /// The mapping and answers, as JSON: what it takes to go on with it.
    pub mapping: serde_json::Value,
}
