//! Promotions and coupons: the list, what one would do, and what a sale is offered.

use super::wire;
use vafa_domain::day::Day;
use vafa_domain::id::{CouponId, CustomerId, OpId, PromotionId};
use vafa_domain::loyalty::Over;
use vafa_domain::money::Money;
use vafa_domain::promotion::{Promotion, PromotionKind, Wanting, Worry};
use vafa_domain::purchase::Line;

wire! {
/// What a promotion came to; sales that were made void are left out.
pub struct PromotionSum {
    /// Uses.
    pub uses: u32,
    /// Taken off in all.
    pub off: Money,
    /// Gifts handed out.
    pub gifts: u32,
    /// What it really cost: what was taken off, and the gifts.
    pub cost: Money,
    /// What those sales brought in, returns taken off.
    pub sales: Money,
    /// Different people, where they are known.
    pub customers: u32,
    /// Day of the first use.
    pub first: Option<Day>,
    /// Day of the last.
    pub last: Option<Day>,
}

/// How a promotion stands today.
#[derive(Copy, Eq)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub struct PromotionStands {
    /// Switched on, and its last day is not over.
    pub open: bool,
    /// Its first day is to come.
    pub ahead: bool,
    /// Its last day is over.
    pub over: bool,
    /// Every use is used.
    pub used_up: bool,
    /// It cost more than was expected.
    pub over_budget: bool,
}

/// A promotion in the list.
pub struct PromotionRow {
    /// The whole of it; of a step's price, as the ladder has it.
    pub promotion: Promotion,
    /// The price of a step of the ladder: it is changed there.
    pub of_step: bool,
    /// What it came to.
    pub sum: PromotionSum,
    /// How it stands.
    pub stands: PromotionStands,
}

/// Promotions, newest first, prices of steps last.
pub struct Promotions {
    /// Rows.
    pub rows: Vec<PromotionRow>,
    /// What all of them really cost: the sum of the rows.
    pub cost: Money,
    /// What they were expected to cost.
    pub expected: Money,
}

/// Makes a promotion, or changes one.
pub struct ChangePromotion {
    /// Made before the first try.
    pub op_id: OpId,
    /// The whole of it; a new one brings an id of its own.
    pub promotion: Promotion,
}

/// Asks what a promotion would do on a sale.
pub struct PreviewPromotion {
    /// The promotion as it is typed.
    pub promotion: Promotion,
    /// The sum of the sale.
    pub amount: Money,
    /// Lines, where goods play a part.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// What the goods cost the shop, where that is known.
    #[serde(default)]
    pub cost: Option<Money>,
}

/// What a promotion would do on a sale to somebody it is meant for, while it is open.
pub struct PromotionPreview {
    /// Taken off.
    pub off: Money,
    /// Left to pay.
    pub to_pay: Money,
    /// The gift.
    pub gift: Option<String>,
    /// What it costs the shop.
    pub cost: Money,
    /// What the shop earns after it, where the cost of the goods is known or usual.
    pub margin: Option<Money>,
    /// Warnings.
    pub worries: Vec<Worry>,
    /// What is missing for it.
    pub wanting: Option<Wanting>,
}

/// Asks for bundles of what hardly sells any more with what sells best.
pub struct ProposeBundles {
    /// Over so many days up to today, 7 to 366.
    pub days: u32,
}

/// Goods of a proposed bundle.
pub struct ProposedGoods {
    /// Their name, in the shop's words.
    pub goods: String,
    /// Sales within the days.
    pub sold: u32,
    /// The day of the last.
    pub last: Day,
    /// What a piece cost when it was last sold with nothing off.
    pub price: Option<Money>,
}

/// A bundle that is proposed.
pub struct BundleProposal {
    /// What hardly sells any more.
    pub slow: ProposedGoods,
    /// What sells so much better that it may draw the other along.
    pub strong: ProposedGoods,
    /// In how many sales of the days both were.
    pub together: u32,
    /// A price to begin with: a tenth off both, where both prices are known.
    pub price: Option<Money>,
}

/// Bundles that are proposed, at most 5, what sells least first.
pub struct BundleProposals {
    /// Over so many days up to today.
    pub days: u32,
    /// Rows.
    pub rows: Vec<BundleProposal>,
}

/// A promotion by id.
pub struct ByPromotion {
    /// Which.
    pub promotion: PromotionId,
}

/// Goods before and since a promotion.
pub struct GoodsEffect {
    /// The goods, in the shop's words.
    pub goods: String,
    /// Lines of sales before.
    pub lines_before: u32,
    /// Thousandths of a piece before.
    #[ts(type = "number")]
    pub quantity_before: i64,
    /// What they brought in before.
    pub amount_before: Money,
    /// Lines of sales since.
    pub lines_since: u32,
    /// Thousandths of a piece since.
    #[ts(type = "number")]
    pub quantity_since: i64,
    /// What they brought in since, after what was taken off.
    pub amount_since: Money,
}

/// What a promotion did: its uses, and its goods over two periods of the same length.
pub struct PromotionEffect {
    /// What it came to.
    pub sum: PromotionSum,
    /// Days of each period; 0 where it has not begun.
    #[ts(type = "number")]
    pub days: i64,
    /// First day of the period before.
    pub before_from: Option<Day>,
    /// First day of the period since.
    pub from: Option<Day>,
    /// Last day of the period since.
    pub to: Option<Day>,
    /// Goods it names, at most 10.
    pub goods: Vec<GoodsEffect>,
    /// What one bundle brings in by part, in the order of the parts: its price by the list prices.
    pub parts: Vec<Money>,
}

/// Gives out coupons of a promotion.
pub struct IssueCoupons {
    /// Made before the first try.
    pub op_id: OpId,
    /// What they open.
    pub promotion: PromotionId,
    /// How many open ones; with `customers`, one for each of them instead.
    #[serde(default)]
    pub count: u32,
    /// For these customers, each their own.
    #[serde(default)]
    pub customers: Vec<CustomerId>,
    /// Most uses of each.
    pub most_uses: u32,
    /// The first day.
    #[serde(default)]
    pub from: Option<Day>,
    /// The last day.
    #[serde(default)]
    pub until: Option<Day>,
}

/// Blocks a coupon, or opens it again.
pub struct BlockCoupon {
    /// Made before the first try.
    pub op_id: OpId,
    /// Which.
    pub coupon: CouponId,
    /// Blocked or open.
    pub blocked: bool,
}

/// Asks for the coupons of a promotion.
pub struct ListCoupons {
    /// Of which promotion.
    pub promotion: PromotionId,
    /// Continue after this place.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// A coupon in a list. Its code is not shown.
pub struct CouponRow {
    /// Id.
    pub id: CouponId,
    /// The last digits of its code.
    pub tail: String,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// Their shown name.
    pub name: Option<String>,
    /// Uses that stand.
    pub used: u32,
    /// Most uses.
    pub most_uses: u32,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
    /// Opens nothing.
    pub blocked: bool,
    /// The operation it was given out with: its sheet is printed by it.
    pub issue: OpId,
}

/// Coupons, at most 100, newest first.
pub struct Coupons {
    /// Rows.
    pub rows: Vec<CouponRow>,
    /// Ask on with this.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// Asks for the sheet of coupons that were given out together.
pub struct PrintCoupons {
    /// The operation that gave them out.
    pub issue: OpId,
}

/// A coupon on paper.
pub struct CouponSlip {
    /// The code, in digits without gaps, as bars and squares say it.
    pub code: String,
    /// Name of whose it is.
    pub name: Option<String>,
}

/// The sheet of coupons.
pub struct CouponSheet {
    /// What they open.
    pub promotion: Promotion,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
    /// Most uses of each.
    pub most_uses: u32,
    /// The slips, blocked ones left out.
    pub slips: Vec<CouponSlip>,
}

/// A promotion at a sale: the line to read out is made of it.
pub struct Offer {
    /// Which.
    pub promotion: PromotionId,
    /// Its name.
    pub name: String,
    /// What it gives.
    pub kind: PromotionKind,
    /// Taken off this sale.
    pub off: Money,
    /// The gift.
    pub gift: Option<String>,
    /// Whether it is taken; otherwise the seller left it out.
    pub taken: bool,
    /// The price of their step.
    pub of_step: bool,
    /// Opened by a coupon.
    pub by_coupon: bool,
}

/// A promotion that is near.
pub struct NearOffer {
    /// Which.
    pub promotion: PromotionId,
    /// Its name.
    pub name: String,
    /// What it gives.
    pub kind: PromotionKind,
    /// What is missing.
    pub wanting: Wanting,
}

/// A warning about an offer.
pub struct OfferWorry {
    /// About which promotion.
    pub promotion: PromotionId,
    /// Its name.
    pub name: String,
    /// Which warning.
    pub what: Worry,
}

/// A coupon that was typed or scanned at a sale.
pub struct CouponRead {
    /// As it was typed.
    pub code: String,
    /// What it opens.
    pub name: Option<String>,
    /// Why it opens nothing here and now: the code of an error.
    pub refused: Option<String>,
}

/// What a sale is offered.
#[derive(Default)]
pub struct Offers {
    /// The best for the customer, and what the seller left out.
    pub offers: Vec<Offer>,
    /// What is near.
    pub near: Vec<NearOffer>,
    /// Warnings of what is taken.
    pub worries: Vec<OfferWorry>,
    /// More is taken off than this seller's limit allows, in percent.
    pub over: Option<Over>,
    /// Whether the sale needs a reason.
    pub reason_needed: bool,
    /// What the shop earns on the sale, where the cost of the goods is known or usual.
    pub margin: Option<Money>,
    /// Coupons.
    pub coupons: Vec<CouponRead>,
}
}
