//! The counter: the person in front of it, a sale before and after.

use super::{
    GiftCardBrief, GiftPaid, GiftPay, NearReward, Offers, RuleGave, ServiceLeft, StampBrief,
    StepBrief, UnearnedTold, VisitStamp, wire,
};
use vafa_domain::consent::{Channel, ConsentState};
use vafa_domain::customer::{CustomerState, Lack};
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{CardId, CustomerId, OpId, PromotionId, PurchaseId};
use vafa_domain::loyalty::{Expiring, Membership, Points};
use vafa_domain::money::Money;
use vafa_domain::purchase::{Line, Parts, Sign};

wire! {
/// A customer in a list.
pub struct CustomerBrief {
    /// Id.
    pub id: CustomerId,
    /// Their number in this shop.
    pub number: u32,
    /// Shown name; none while only a number is known.
    pub name: Option<String>,
    /// Their number in another system.
    pub reference: Option<String>,
    /// Main phone, in its national form.
    pub phone: Option<String>,
    /// Letters of the face.
    pub initials: String,
    /// Points they have.
    pub points: Points,
    /// Standing in the club, if ever joined.
    pub membership: Option<Membership>,
    /// Last day of purchase.
    pub last_day: Option<Day>,
    /// Days since then.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
}

/// A card as the counter shows it.
pub struct CardBrief {
    /// Id.
    pub id: CardId,
    /// Code.
    pub number: String,
    /// Whether it opens anything.
    pub blocked: bool,
    /// The card that replaced it.
    pub replaced_by: Option<String>,
    /// Since when.
    pub since: Day,
    /// Who of the household carries it; none where it is the customer themselves.
    pub holder: Option<String>,
}

/// What somebody said about one channel, for letters of the shop.
pub struct ConsentBrief {
    /// Channel.
    pub channel: Channel,
    /// Unknown, given or withdrawn.
    pub state: ConsentState,
    /// Since when, where known.
    pub since: Option<Day>,
    /// How it was given.
    pub source: String,
}

/// How often somebody comes.
pub struct RhythmBrief {
    /// Twice the median of days between visits; none with fewer than two visits.
    #[ts(type = "number | null")]
    pub half_days: Option<i64>,
    /// The usual distance in whole days, rounded to the nearest.
    #[ts(type = "number | null")]
    pub usual_days: Option<i64>,
    /// Missed after this many days.
    #[ts(type = "number")]
    pub limit_days: i64,
    /// Last visit.
    pub last_day: Option<Day>,
    /// Days since then.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// Whether they are missed now.
    pub missed: bool,
    /// The day they are expected next, by their rhythm.
    pub expected: Option<Day>,
    /// The last days with a purchase, oldest first, at most 24.
    pub visits: Vec<Day>,
}

/// The card at the counter.
pub struct CounterCard {
    /// Who.
    pub who: CustomerBrief,
    /// Whether they are still a customer: somebody who moved or died may be looked up too.
    pub state: CustomerState,
    /// How to address them, ready to say.
    pub greeting: String,
    /// Points owed to the shop.
    pub owed: Points,
    /// What the points are worth at the counter.
    pub worth: Money,
    /// Points that wait until the return window is over.
    pub pending: Points,
    /// Credit they can pay with.
    pub credit: Money,
    /// Gift cards they hold that pay something today.
    pub gift_cards: Vec<GiftCardBrief>,
    /// Points that will end, by their last day, soonest first, at most 5.
    pub expiring: Vec<Expiring>,
    /// Stamp cards.
    pub stamps: Vec<StampBrief>,
    /// The stamp of a visit without a sale; none where no rule gives one.
    pub visit_stamp: Option<VisitStamp>,
    /// The nearest reward of the catalogue.
    pub near_reward: Option<NearReward>,
    /// Coupons that they alone may use today.
    pub coupons: u32,
    /// Free services of their step, with what is left of them this year.
    pub services: Vec<ServiceLeft>,
    /// What of their plans is late.
    pub late: Money,
    /// Where they stand on the ladder; none where there is no ladder.
    pub step: Option<StepBrief>,
    /// How often they come.
    pub rhythm: RhythmBrief,
    /// New, n-th visit, back after N days.
    pub sign: Sign,
    /// Cards, newest first.
    pub cards: Vec<CardBrief>,
    /// What they allow for letters of the shop, one a channel.
    pub consents: Vec<ConsentBrief>,
    /// Whether consent is to be asked for now.
    pub ask_consent: bool,
    /// Whether they asked not to be contacted.
    pub stopped: bool,
    /// Days until their birthday, when it is within two weeks.
    #[ts(type = "number | null")]
    pub birthday_in: Option<i64>,
    /// Pinned notes.
    pub pinned: Vec<String>,
    /// The one thing to ask for now; none where nothing is missing, or where nobody is to ask.
    pub lacks: Option<Lack>,
}

/// What to open: a customer, by id.
pub struct ByCustomer {
    /// Who.
    pub customer: CustomerId,
}

/// Asks what a sale would do, before it is made.
pub struct QuotePurchase {
    /// Who, or nobody.
    pub customer: Option<CustomerId>,
    /// The whole amount, before anything is taken off.
    pub amount: Money,
    /// Points the customer wants to spend.
    pub spend: Option<Points>,
    /// Gift cards to pay with, each once.
    #[serde(default)]
    pub gift: Vec<GiftPay>,
    /// Credit to pay with.
    #[serde(default)]
    pub credit: Option<Money>,
    /// A past day; today when absent.
    pub day: Option<Day>,
    /// Lines, where they are known already.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// Tax, delivery and wrapping in the amount, where they are told.
    #[serde(default)]
    pub parts: Parts,
    /// Promotions the seller left out.
    #[serde(default)]
    pub without: Vec<PromotionId>,
    /// Codes of coupons the customer brought.
    #[serde(default)]
    pub coupons: Vec<String>,
    /// What the goods cost the shop, where that is known.
    #[serde(default)]
    pub cost: Option<Money>,
}

/// The reckoning of a sale.
pub struct Quote {
    /// Points before.
    pub before: Points,
    /// Points this sale earns.
    pub earns: Points,
    /// Points spent.
    pub spends: Points,
    /// Points after.
    pub after: Points,
    /// What the points spent pay.
    pub paid_points: Money,
    /// Taken off before.
    pub off: Money,
    /// What the sale is offered.
    pub offers: Offers,
    /// What each gift card pays.
    pub gift: Vec<GiftPaid>,
    /// What credit pays.
    pub paid_credit: Money,
    /// Credit they have.
    pub credit: Money,
    /// What the till takes.
    pub to_pay: Money,
    /// Most points that can be spent on this sale.
    pub most_points: Points,
    /// What those would pay.
    pub most_worth: Money,
    /// Points owed, paid out of what is earned.
    pub pays_owed: Points,
    /// Whether they collect at all.
    pub collects: bool,
    /// What each rule gives, in the order of the program.
    pub rules: Vec<RuleGave>,
    /// Stamp cards, with what this sale adds.
    pub stamps: Vec<StampBrief>,
    /// Points that this sale earns wait until this day.
    pub usable_from: Option<Day>,
    /// The step the sale takes them to, where it does.
    pub to_step: Option<String>,
    /// New, n-th visit, back after N days.
    pub sign: Sign,
    /// Purchases of this person with the same amount on this day.
    pub same_today: u32,
}

/// Records a purchase.
pub struct RecordPurchase {
    /// Made before the first try.
    pub op_id: OpId,
    /// Who, or nobody.
    pub customer: Option<CustomerId>,
    /// The whole amount, before anything is taken off.
    pub amount: Money,
    /// Points the customer spends.
    #[serde(default)]
    pub spend: Option<Points>,
    /// Gift cards it is paid with, each once.
    #[serde(default)]
    pub gift: Vec<GiftPay>,
    /// Credit it is paid with.
    #[serde(default)]
    pub credit: Option<Money>,
    /// A past day; today when absent.
    #[serde(default)]
    pub day: Option<Day>,
    /// Lines, where wanted; their amounts must add up to the whole.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// Receipt number of the till.
    #[serde(default)]
    pub receipt: String,
    /// Tax, delivery and wrapping in the amount, where they are told.
    #[serde(default)]
    pub parts: Parts,
    /// Promotions that are taken: what the question before advised and the seller left ticked.
    #[serde(default)]
    pub promotions: Vec<PromotionId>,
    /// Codes of coupons the customer brought.
    #[serde(default)]
    pub coupons: Vec<String>,
    /// What the goods cost the shop, where that is known.
    #[serde(default)]
    pub cost: Option<Money>,
    /// Why it is sold in spite of a warning.
    #[serde(default)]
    pub reason: String,
    /// Codes of scratch cards that go out with it.
    #[serde(default)]
    pub scratch: Vec<String>,
}

/// Asks what a return would do, before it is recorded.
pub struct QuoteReturn {
    /// Of which purchase.
    pub purchase: PurchaseId,
    /// How much; with `lines`, their sum when absent.
    #[serde(default)]
    pub amount: Option<Money>,
    /// Places of lines that come back.
    #[serde(default)]
    pub lines: Vec<u32>,
}

/// What a return would do.
pub struct ReturnQuote {
    /// What comes back of the amount.
    pub amount: Money,
    /// What of it goes out of the till, or becomes credit: the rest goes back otherwise, or off what
    /// is open of the sale's plan.
    pub till: Money,
    /// What promotions gave for a sum that the rest would no longer reach.
    pub unearned: Vec<UnearnedTold>,
}

/// Takes back part of a purchase.
pub struct ReturnPurchase {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub purchase: PurchaseId,
    /// How much; with `lines`, their sum when absent.
    #[serde(default)]
    pub amount: Option<Money>,
    /// Places of lines that come back.
    #[serde(default)]
    pub lines: Vec<u32>,
    /// Whether what the till would pay back becomes credit of the customer.
    #[serde(default)]
    pub as_credit: bool,
    /// Why; needed over the limit.
    #[serde(default)]
    pub reason: String,
}

/// Says that a purchase never was.
pub struct VoidPurchase {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub purchase: PurchaseId,
    /// Why; needed over the limit of what comes back.
    #[serde(default)]
    pub reason: String,
}

/// Asks for purchases: of a customer, or of a day at the counter.
pub struct ListPurchases {
    /// Of whom.
    #[serde(default)]
    pub customer: Option<CustomerId>,
    /// Of which day (needed without a customer; today when absent).
    #[serde(default)]
    pub day: Option<Day>,
    /// Only from this day on.
    #[serde(default)]
    pub from: Option<Day>,
    /// Only up to this day.
    #[serde(default)]
    pub to: Option<Day>,
    /// Only with these letters in the goods or the receipt, however they are spelt.
    #[serde(default)]
    pub text: String,
    /// Continue after this place (the `next` of the page before).
    #[serde(default)]
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// A purchase in a list.
pub struct PurchaseRow {
    /// Id.
    pub id: PurchaseId,
    /// Who.
    pub customer: Option<CustomerId>,
    /// Shown name of the customer.
    pub name: Option<String>,
    /// Their number in another system.
    pub reference: Option<String>,
    /// Day.
    pub day: Day,
    /// Instant, where known.
    pub at: Option<Instant>,
    /// Whole amount.
    pub amount: Money,
    /// Taken off before; the amount is what was left to pay.
    pub off: Money,
    /// What came back.
    pub returned: Money,
    /// Paid with points.
    pub paid_points: Money,
    /// Paid with gift cards.
    pub paid_gift: Money,
    /// Paid with credit.
    pub paid_credit: Money,
    /// Points earned, less what was taken back.
    pub points: Points,
    /// Receipt.
    pub receipt: String,
    /// Lines.
    pub lines: Vec<Line>,
    /// Void.
    pub voided: bool,
    /// From a file.
    pub imported: bool,
}

/// Which purchase.
pub struct ByPurchase {
    /// Which.
    pub purchase: PurchaseId,
}

/// A promotion that was used on a sale.
pub struct PromotionTold {
    /// Its name; none for the price of a step.
    pub name: Option<String>,
    /// What it took off.
    pub off: Money,
    /// Its gift.
    pub gift: Option<String>,
    /// Whether a coupon opened it.
    pub by_coupon: bool,
}

/// What stands behind a purchase of a list.
pub struct PurchaseTold {
    /// What each rule gave.
    pub rules: Vec<RuleGave>,
    /// Promotions that were used.
    pub promotions: Vec<PromotionTold>,
    /// Taken off in all.
    pub off: Money,
    /// Points it took to pay.
    pub spent: Points,
    /// What they paid.
    pub paid_points: Money,
    /// What came back of it, the oldest first.
    pub returns: Vec<ReturnTold>,
    /// Scratch cards that went out with it.
    pub scratch: u32,
}

/// A part of a purchase that came back.
pub struct ReturnTold {
    /// The operation.
    pub op: OpId,
    /// The business day.
    pub day: Day,
    /// What came back of the amount.
    pub amount: Money,
    /// What of it went out of the till: the rest went back otherwise, or off what is open of a plan.
    pub till: Money,
    /// What promotions gave for a sum that the rest no longer reached.
    pub unearned: Vec<UnearnedTold>,
}

/// Purchases, at most 100, newest first.
pub struct Purchases {
    /// Rows.
    pub rows: Vec<PurchaseRow>,
    /// Ask on with this; none at the end.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
    /// How many there are in all, voids left out.
    pub count: u32,
    /// Their sum, returns taken off.
    pub sum: Money,
    /// Sums by year of the shop's calendar, newest first.
    pub years: Vec<YearSum>,
    /// Sums by goods of a customer, the most money first, at most 20; none for a day at the counter.
    pub goods: Vec<GoodsBought>,
}

/// What was bought of one kind of goods; what came back as a line is left out.
pub struct GoodsBought {
    /// Goods, in one of their spellings.
    pub goods: String,
    /// In how many purchases.
    pub count: u32,
    /// How many or how much, in thousandths.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// What its lines came to; zero where lines have no price.
    pub sum: Money,
}

/// A year of purchases.
pub struct YearSum {
    /// Year of the shop's calendar.
    pub year: i32,
    /// How many.
    pub count: u32,
    /// Sum, returns taken off.
    pub sum: Money,
}

/// Gives or takes points by hand.
pub struct AdjustPoints {
    /// Made before the first try.
    pub op_id: OpId,
    /// Whose.
    pub customer: CustomerId,
    /// Above zero gives, below zero takes.
    pub points: Points,
    /// Why; needed.
    pub reason: String,
}
}
