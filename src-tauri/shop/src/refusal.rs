//! Why the shop did not do what it was asked: a code with arguments. The words are messages
//! `error-CODE`, which the interface owns.

use serde::Serialize;
use serde_json::{Value, json};
use vafa_domain::day::Day;
use vafa_domain::id::OpId;
use vafa_domain::ledger::Short;
use vafa_store::StoreError;

/// A refusal. Nothing was changed.
#[derive(Debug, thiserror::Error, Serialize)]
#[serde(tag = "code", content = "args", rename_all = "snake_case")]
pub enum Refusal {
    /// No shop was founded in this file yet.
    #[error("no shop in this file")]
    NoShop,
    /// A shop was founded in this file already.
    #[error("there is a shop in this file")]
    ShopExists,
    /// There is no such command.
    #[error("no such command")]
    UnknownCommand,
    /// The input has not the shape the command takes.
    #[error("the input is not understood: {detail}")]
    InputNotUnderstood {
        /// What the reader of JSON says; it names fields, not values.
        detail: String,
    },
    /// This actor may not do this.
    #[error("not allowed")]
    NotAllowed,
    /// The operation's id was used for another request.
    #[error("the operation id was used before")]
    OpIdReused,
    /// Nobody has this id.
    #[error("no such customer")]
    CustomerUnknown,
    /// No purchase has this id.
    #[error("no such purchase")]
    PurchaseUnknown,
    /// No card has this id.
    #[error("no such card")]
    CardUnknown,
    /// No note has this id.
    #[error("no such note")]
    NoteUnknown,
    /// Nobody behind the counter has this id.
    #[error("no such person")]
    PersonUnknown,
    /// No import has this id.
    #[error("no such import")]
    ImportUnknown,
    /// No operation has this id.
    #[error("no such operation")]
    OpUnknown,
    /// No backup has this name.
    #[error("no such backup")]
    BackupUnknown,
    /// A customer needs a name, a phone or a number in another system.
    #[error("a name or a phone is needed")]
    NameOrPhoneNeeded,
    /// A text is needed.
    #[error("a text is needed")]
    TextNeeded,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// A code holds signs that cannot be drawn this way.
    #[error("the code cannot be drawn")]
    CodeNotDrawn,
    /// A text is longer than it may be.
    #[error("text too long")]
    TextTooLong {
        /// Most characters.
        most: usize,
    },
    /// More phones, addresses or lines than there may be.
    #[error("too many")]
    TooMany {
        /// Most of them.
        most: usize,
    },
    /// The page was changed by somebody else meanwhile.
    #[error("the page changed meanwhile")]
    PageChanged,
    /// An amount below zero.
    #[error("a negative amount")]
    AmountNegative,
    /// An amount beyond the bound.
    #[error("the amount is too great")]
    AmountTooGreat {
        /// Greatest amount, in the currency's smallest unit.
        most: i64,
    },
    /// A day after today.
    #[error("a day in the future")]
    DayInFuture,
    /// A day that cannot be a purchase's.
    #[error("a day too long ago")]
    DayTooEarly,
    /// Lines do not add up to the amount.
    #[error("the lines do not add up")]
    LinesDoNotAddUp {
        /// What they add up to.
        sum: i64,
    },
    /// Tax, delivery and wrapping are more than the amount, or below zero.
    #[error("the parts do not fit into the amount")]
    PartsDoNotFit,
    /// A day before today.
    #[error("a day in the past")]
    DayInPast,
    /// The program has no ladder.
    #[error("there is no ladder")]
    NoLadder,
    /// The ladder has no such step.
    #[error("no such step")]
    StepUnknown,
    /// The program has no such stamp card.
    #[error("no such stamp card")]
    StampCardUnknown,
    /// People hold stamps of a card that would go.
    #[error("people hold stamps of the card")]
    StampsHeld {
        /// How many people.
        count: u32,
        /// The card, in the shop's words.
        name: String,
    },
    /// A rule, a card, a step or a service would get the number of one that was removed.
    #[error("the number was given before")]
    NumberReused {
        /// The number.
        number: u32,
    },
    /// The card is not full.
    #[error("too few stamps")]
    StampsShort {
        /// Stamps there are.
        have: i64,
        /// Stamps that are needed.
        need: i64,
    },
    /// No promotion has this id.
    #[error("no such promotion")]
    PromotionUnknown,
    /// A promotion beyond its bounds.
    #[error("the promotion is not sound")]
    PromotionNotSound,
    /// Nobody has bought anything: nobody is among the best.
    #[error("nobody has bought yet")]
    NoBuyers,
    /// A promotion that cannot be had here and now, or not any more.
    #[error("the promotion cannot be had now")]
    PromotionNotNow {
        /// Its name.
        name: String,
    },
    /// Coupons are given out for promotions that need one.
    #[error("the promotion needs no coupon")]
    PromotionNeedsNoCode,
    /// No coupon has this code.
    #[error("no such coupon")]
    CouponUnknown,
    /// The check digit of a coupon is wrong.
    #[error("a digit of the coupon is wrong")]
    CouponCheckDigit,
    /// How many, how often or from when to when cannot be.
    #[error("the coupons are not sound")]
    CouponNotSound,
    /// The coupon is blocked.
    #[error("the coupon is blocked")]
    CouponBlocked,
    /// It belongs to somebody else.
    #[error("the coupon belongs to somebody else")]
    CouponNotYours,
    /// Every use of it is used.
    #[error("the coupon is used up")]
    CouponUsedUp,
    /// Its first day is to come.
    #[error("the coupon is not open yet")]
    CouponNotYet,
    /// Its last day is over.
    #[error("the last day of the coupon is over")]
    CouponOver,
    /// No gift card has this code.
    #[error("no such gift card")]
    GiftCardUnknown,
    /// The gift card is blocked.
    #[error("the gift card is blocked")]
    GiftCardBlocked,
    /// The gift card was paid back or never given out.
    #[error("the gift card is closed")]
    GiftCardClosed,
    /// Nothing is left on the gift card.
    #[error("the gift card is empty")]
    GiftCardEmpty,
    /// The last day of the gift card is over.
    #[error("the gift card is past its last day")]
    GiftCardOver {
        /// Its last day.
        until: Day,
    },
    /// Only a card that was sold is paid back.
    #[error("the gift card was not sold")]
    GiftCardNotSold,
    /// Less money on a card or of credit than was asked for.
    #[error("not enough money")]
    MoneyShort {
        /// Money there is, in the smallest unit.
        have_minor: i64,
        /// Money asked for, in the smallest unit.
        need_minor: i64,
    },
    /// Cards and credit come to more than the sale.
    #[error("more than the sale")]
    TenderTooMuch {
        /// The sale, in the smallest unit.
        most_minor: i64,
    },
    /// Credit belongs to somebody: the sale is nobody's.
    #[error("credit needs a customer")]
    CreditNeedsCustomer,
    /// No reward has this id.
    #[error("no such reward")]
    RewardUnknown,
    /// The reward is given no more.
    #[error("the reward is given no more")]
    RewardInactive,
    /// The first day of the reward is still to come.
    #[error("the reward is not given yet")]
    RewardNotYet {
        /// Its first day.
        from: Day,
    },
    /// The last day of the reward is over.
    #[error("the reward is past its last day")]
    RewardOver {
        /// Its last day.
        until: Day,
    },
    /// No piece of the reward is left.
    #[error("none is left")]
    RewardGone,
    /// The reward is for a higher step of the ladder.
    #[error("for a higher step")]
    RewardStep,
    /// No chosen reward has this code.
    #[error("no such slip")]
    SlipUnknown,
    /// The reward was handed over.
    #[error("handed over")]
    SlipHandedOver,
    /// The choice was cancelled.
    #[error("cancelled")]
    SlipCancelled,
    /// A chosen reward is cancelled on its own day only.
    #[error("the day of the choice is over")]
    SlipDayOver,
    /// Points by hand over the limit of the day: a reason is needed.
    #[error("over the limit of points by hand")]
    OverPoints {
        /// The limit.
        limit: i64,
        /// What it comes to.
        came_to: i64,
    },
    /// Stamps by hand over the limit of the day: a reason is needed.
    #[error("over the limit of stamps by hand")]
    OverStamps {
        /// The limit.
        limit: i64,
        /// What it comes to.
        came_to: i64,
    },
    /// No rule gives a stamp for this visit now: today's is given, or it is too soon.
    #[error("no stamp for this visit now")]
    StampNotNow,
    /// More percent off than the limit: a reason is needed.
    #[error("over the limit of percent off")]
    OverOff {
        /// The limit, in percent.
        limit: i64,
        /// What it comes to.
        came_to: i64,
    },
    /// Money given over the limit of the day: a reason is needed.
    #[error("over the limit of money given")]
    OverGiftMoney {
        /// The limit, in the smallest unit.
        limit_minor: i64,
        /// What it comes to.
        came_to_minor: i64,
    },
    /// Money returned over the limit of the day: a reason is needed.
    #[error("over the limit of money returned")]
    OverReturned {
        /// The limit, in the smallest unit.
        limit_minor: i64,
        /// What it comes to.
        came_to_minor: i64,
    },
    /// The purchase is void already.
    #[error("the purchase is void")]
    PurchaseVoided,
    /// More comes back than was bought.
    #[error("more than is left of the purchase")]
    ReturnTooMuch {
        /// What is left of it.
        most: i64,
    },
    /// Not enough points.
    #[error("not enough points")]
    PointsShort {
        /// Points there are.
        have: i64,
        /// Points asked for.
        need: i64,
    },
    /// More points than the purchase can be paid with.
    #[error("more points than the purchase can be paid with")]
    PointsTooMany {
        /// Most points.
        most: i64,
    },
    /// They do not collect: not a member, or pausing.
    #[error("not a member")]
    NotAMember,
    /// Already so.
    #[error("already so")]
    AlreadySo,
    /// The check digit of a card is wrong.
    #[error("a digit of the card is wrong")]
    CardCheckDigit,
    /// No card looks like this.
    #[error("no card looks like this")]
    CardShape,
    /// The card belongs to somebody.
    #[error("the card belongs to somebody")]
    CardTaken,
    /// No draw has this id, or no winner has this place.
    #[error("no such draw")]
    DrawUnknown,
    /// The draw stands elsewhere: open, closed, made or withdrawn.
    #[error("the draw is {state}")]
    DrawTurn {
        /// Where it stands.
        state: String,
    },
    /// Nobody is in the draw.
    #[error("nobody is in the draw")]
    DrawEmpty,
    /// Two who are on the closed list of the draw became one since.
    #[error("somebody is on the list twice")]
    DrawTwice,
    /// The draw takes no tickets.
    #[error("the draw takes no tickets")]
    DrawWithoutTickets,
    /// No ticket, or more than are given at once.
    #[error("tickets out of bounds")]
    TicketsOutOfBounds {
        /// Most at once.
        most: u32,
    },
    /// The prize stands elsewhere: handed, passed, or it is a reserve's place.
    #[error("the prize is {state}")]
    PrizeTurn {
        /// Where it stands.
        state: String,
    },
    /// No run of scratch cards has this id.
    #[error("no such run")]
    ScratchRunUnknown,
    /// No scratch card has this code.
    #[error("no such scratch card")]
    ScratchCodeUnknown,
    /// The scratch card was not given out yet.
    #[error("the scratch card is not active")]
    ScratchNotActive,
    /// The scratch card goes out with a sale, and it did not yet.
    #[error("the scratch card was not given with a sale")]
    ScratchNotGiven,
    /// All of the sale the scratch card went out with came back.
    #[error("the sale of the scratch card came back")]
    ScratchCameBack,
    /// The scratch card can be fetched for already: it does not go out again.
    #[error("the scratch card was given out before")]
    ScratchGivenAlready,
    /// The cards of the run go out with a sale and not by hand.
    #[error("the cards go out with a sale")]
    ScratchWithSale,
    /// The run is blocked.
    #[error("the run is blocked")]
    ScratchBlocked,
    /// The scratch card was paid before.
    #[error("paid before")]
    ScratchPaid,
    /// There is no prize on the scratch card.
    #[error("no prize")]
    ScratchNothing,
    /// The run is on paper: its codes are shown no more.
    #[error("the codes are gone")]
    ScratchCodesGone,
    /// The check digit of a code is wrong.
    #[error("a digit of the code is wrong")]
    CodeCheckDigit,
    /// No code looks like this.
    #[error("no code looks like this")]
    CodeShape,
    /// This kind of act cannot be taken back.
    #[error("cannot be taken back")]
    CannotUndo {
        /// Its kind.
        kind: String,
    },
    /// It is reversed already.
    #[error("already taken back")]
    AlreadyUndone,
    /// Later acts stand on it.
    #[error("later acts stand on it")]
    StoodOn {
        /// How many are named.
        count: usize,
        /// The acts, at most 20.
        ops: Vec<OpId>,
    },
    /// There is no such plan, or it never was.
    #[error("no such plan")]
    PlanUnknown,
    /// Nothing is to be said about the plan today, or it was said.
    #[error("no polite word is due")]
    WordNotDue,
    /// No goods were given to try under this id.
    #[error("no such trial")]
    TrialUnknown,
    /// What came of it is known already.
    #[error("the outcome is known")]
    OutcomeKnown,
    /// There is no such product sheet.
    #[error("no such product sheet")]
    SheetUnknown,
    /// The sheet has no words in this language.
    #[error("the sheet is not in this language")]
    SheetNotInLanguage,
    /// Their step has no such free service.
    #[error("no such free service")]
    ServiceUnknown,
    /// The free service was used as often as the year allows.
    #[error("used up until {again_on}")]
    ServiceUsedUp {
        /// The day it renews.
        again_on: Day,
    },
    /// There is nothing to take back.
    #[error("nothing to take back")]
    NothingToUndo,
    /// The last act is older than the quick undo reaches.
    #[error("too long ago")]
    UndoTooOld {
        /// How far it reaches.
        minutes: u32,
    },
    /// The act is older than the quick undo reaches: a reason is needed.
    #[error("a reason is needed for what was done so long ago")]
    UndoReasonNeeded {
        /// How far the quick undo reaches.
        minutes: u32,
    },
    /// It is one record and not two.
    #[error("one record and not two")]
    SamePerson,
    /// One of the records leads to another one already.
    #[error("merged already")]
    AlreadyMerged,
    /// The merge is older than it can be taken back.
    #[error("merged too long ago")]
    MergeTooOld {
        /// For so many days it could be.
        days: i64,
    },
    /// Nobody brings themselves.
    #[error("nobody brings themselves")]
    ReferralSelf,
    /// The newcomer brought them, directly or through others.
    #[error("a circle of introducers")]
    ReferralCircle,
    /// Nobody is named as who brought them.
    #[error("nobody brought them")]
    NoIntroducer,
    /// They were asked not long ago.
    #[error("asked not long ago")]
    AskedAlready,
    /// The last day is before the first.
    #[error("the last day is before the first")]
    DaysReversed,
    /// A setting is out of its bounds.
    #[error("a setting is out of bounds")]
    SettingOutOfBounds {
        /// Its name.
        name: String,
    },
    /// They are not missed.
    #[error("not missed")]
    NotMissed,
    /// They may not be written to.
    #[error("may not be written to")]
    NotToWrite {
        /// The weightiest reason, of the one list.
        reason: String,
    },
    /// It is quiet now.
    #[error("quiet hours")]
    QuietHours {
        /// Until this hour of the shop's clock.
        until: u32,
    },
    /// The day is doubtful: somebody has to say that it is right first.
    #[error("the day is doubtful")]
    DayDoubtful,
    /// An import is running.
    #[error("an import is running")]
    ImportRunning,
    /// Another import stopped half way: it has to be finished or taken back first.
    #[error("an import stopped half way")]
    ImportOpen,
    /// The file changed since the import began.
    #[error("the file changed")]
    FileChanged,
    /// Points of the import were spent.
    #[error("points of the import were spent")]
    PointsSpent {
        /// How many.
        spent: i64,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The file cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// Another program holds the file.
    #[error("busy")]
    Busy,
    /// The file is in use by another program in a way that excludes this.
    #[error("in use")]
    InUse {
        /// What it says of itself.
        by: String,
    },
    /// The file is damaged.
    #[error("damaged")]
    Damaged,
    /// The file was written by a newer program.
    #[error("newer")]
    Newer,
    /// The file is no shop.
    #[error("not a shop")]
    NotAShop,
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// Given up for the next key.
    #[error("interrupted")]
    Interrupted,
    /// Something went wrong that nobody foresaw; the log has the cause.
    #[error("internal: {0}")]
    #[serde(skip)]
    Internal(String),
    /// A refusal of the rules, with a code of its own.
    #[error("{code}")]
    #[serde(skip)]
    Rule {
        /// Code.
        code: String,
        /// Arguments.
        args: Value,
    },
}

impl Refusal {
    /// A refusal of the rules in `domain`: they serialise as `{"code", "args"}`, or as a code.
    pub fn rule(code: &str, args: Value) -> Refusal {
        Refusal::Rule { code: code.to_owned(), args }
    }

    /// From an error of `domain` that serialises as `{"code", "args"}`.
    pub fn of<E: Serialize>(error: &E) -> Refusal {
        match serde_json::to_value(error) {
            Ok(Value::Object(map)) => Refusal::Rule {
                code: map.get("code").and_then(Value::as_str).unwrap_or("internal").to_owned(),
                args: map.get("args").cloned().unwrap_or_else(|| json!({})),
            },
            _ => Refusal::Internal("an error without a code".to_owned()),
        }
    }

    /// `{"code", "args"}`, as it crosses to the interface and to the command line.
    pub fn to_json(&self) -> Value {
        match self {
            Refusal::Internal(_) => json!({ "code": "internal", "args": {} }),
            Refusal::Rule { code, args } => json!({ "code": code, "args": args }),
            known => {
                let mut value = serde_json::to_value(known).unwrap_or_default();
                if let Value::Object(map) = &mut value {
                    map.entry("args").or_insert_with(|| json!({}));
                }
                value
            }
        }
    }

    /// Its code.
    pub fn code(&self) -> String {
        let value = self.to_json();
        value.get("code").and_then(Value::as_str).unwrap_or("internal").to_owned()
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        match error {
            StoreError::Busy => Refusal::Busy,
            StoreError::DiskFull => Refusal::DiskFull,
            StoreError::ReadOnly => Refusal::ReadOnly,
            StoreError::Damaged(_) => Refusal::Damaged,
            StoreError::NotAShop => Refusal::NotAShop,
            StoreError::Newer { .. } => Refusal::Newer,
            StoreError::InUse(by) => Refusal::InUse { by },
            StoreError::NoFile => Refusal::NoFile,
            StoreError::Interrupted => Refusal::Interrupted,
            error => Refusal::Internal(error.to_string()),
        }
    }
}

impl From<Short> for Refusal {
    fn from(short: Short) -> Refusal {
        Refusal::PointsShort { have: short.have, need: short.need }
    }
}
