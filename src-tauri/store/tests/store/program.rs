//! What the loyalty program adds to the story: ledgers of every kind, the ladder, gift cards,
//! credit, rewards, promotions and coupons.

use crate::story::{Story, voided};
use uuid::Uuid;
use vafa_domain::code::{BearerCode, CodeKind};
use vafa_domain::fact::{Fact, Opened, PurchaseReturned};
use vafa_domain::id::{
    AccountId, CouponId, CustomerId, GiftCardId, OpId, PromotionId, PurchaseId, RedemptionId,
    RewardId,
};
use vafa_domain::ledger::{Entry, EntryKind, Holds, LotId, Posting};
use vafa_domain::loyalty::{
    ByHand, CreditGiven, EarnRule, GiftCardChanged, GiftCardIssued, GiftKind, GiftState, Limited,
    Over, PaidBack, Passed, RedemptionChanged, ReferralBonus, Reward, RewardKind, RewardRedeemed,
    SlipState, StepChange, Turn, Why, earn_alone,
};
use vafa_domain::money::{Currency, Money};
use vafa_domain::promotion::{
    Audience, Concern, CouponsIssued, IssuedCoupon, Promotion, PromotionChanged, PromotionKind,
    Stacking, Use, Warned, Window, Worry,
};
use vafa_domain::purchase::Parts;

/// Who the story is about, with the account of points.
type Member = (CustomerId, AccountId);

/// Tells it of a member.
pub fn told(story: &mut Story, mina: Member) {
    story.wait(1);
    stamps(story, mina);
    expiry(story, mina);
    ladder(story, mina.0);
    gift_cards(story, mina.0);
    credit(story, mina.0);
    rewards(story, mina);
    promotions(story, mina.0);
    thanks(story, mina);
}

pub fn posting(entry: Entry) -> Posting {
    Posting { entries: vec![entry], owed: Vec::new() }
}

/// A code that nobody else in the story has.
pub fn code(story: &mut Story, kind: CodeKind) -> BearerCode {
    BearerCode::make(kind, *story.id().as_bytes())
}

fn passed(deed: Limited, limit: i64, came_to: i64) -> Passed {
    Passed { deed, over: Over { limit, came_to }, reason: "مشتری قدیمی".to_owned() }
}

fn up(from: Option<u32>, to: u32, value: i64) -> StepChange {
    StepChange { from, to: Some(to), turn: Turn::Up, why: Why::Reached, value }
}

/// A first stamp opens the card; ten of them are a coffee.
fn stamps(story: &mut Story, (customer, account): Member) {
    let card = AccountId(story.id());
    let sale = OpId(story.id());
    let mut fact = story.bought(Some(customer), 1_200_000);
    fact.parts = Parts { tax: Money(100_000), ..Parts::default() };
    fact.earned = earn_alone(&EarnRule::usual(Currency::Irr), Money(1_200_000));
    fact.opened = vec![Opened { account: card, holds: Holds::Stamps(1) }];
    fact.step = Some(up(None, 1, 1_200_000));
    let points = Entry { rule: Some(1), ..Entry::lot(account, EntryKind::Earn, 12) };
    fact.points.open(sale, points, 0);
    let today = story.today();
    let stamps = Entry::lot(card, EntryKind::Earn, 10);
    let (from, until) = (Some(today.plus(1)), Some(today.plus(90)));
    fact.points.open(sale, Entry { rule: Some(2), from, until, ..stamps }, 0);
    story.act_as(sale, Fact::PurchaseRecorded(fact));
    story.wait(2);
    story.act(Fact::StampsRedeemed {
        customer,
        card: 1,
        gives: "یک قهوه".to_owned(),
        worth: Money(80_000),
        points: posting(Story::drawing(EntryKind::Spend, card, sale, 1, 10)),
    });
}

/// Points with a last day, which is moved once and then over.
fn expiry(story: &mut Story, (customer, account): Member) {
    let gift = OpId(story.id());
    let (today, limit) = (story.today(), Limited::PointsByHand { points: 20 });
    let lot = Entry { until: Some(today.plus(3)), ..Entry::lot(account, EntryKind::Gift, 20) };
    story.act_as(
        gift,
        Fact::PointsAdjusted {
            customer,
            points: posting(lot),
            reason: "نوروز".to_owned(),
            passed: Some(passed(limit, 10, 20)),
        },
    );
    let lot = LotId { op: gift, n: 0 };
    story.act(Fact::LivesChanged { lots: vec![(lot, None)] });
    story.act(Fact::LivesChanged { lots: vec![(lot, Some(today.plus(10)))] });
    story.wait(11);
    let points = posting(Story::drawing(EntryKind::Expire, account, gift, 0, 20));
    story.act(Fact::LotsExpired { day: today.plus(11), points });
}

fn ladder(story: &mut Story, customer: CustomerId) {
    let day = story.today();
    story.act(Fact::StepsChanged { day, changes: vec![(customer, up(Some(1), 2, 2_000_000))] });
    let by_hand = Some(ByHand { step: Some(3), from: day, until: Some(day.plus(30)) });
    let change = Some(StepChange { why: Why::ByHand, ..up(Some(2), 3, 2_000_000) });
    let reason = "دوست خانواده".to_owned();
    story.act(Fact::StepSet { customer, change, by_hand, reason });
    let down = StepChange { turn: Turn::Down, why: Why::Kept, ..up(Some(3), 2, 2_000_000) };
    let reason = "تمام شد".to_owned();
    story.act(Fact::StepSet { customer, change: Some(down), by_hand: None, reason });
}

/// One card with a holder, partly spent and refunded, and one that goes from hand to hand.
fn gift_cards(story: &mut Story, customer: CustomerId) {
    let (card, account) = issued(story, Some(customer), GiftKind::Sold, 500_000);
    let mut fact = story.bought(Some(customer), 300_000);
    fact.paid_gift = Money(200_000);
    let entry = Story::drawing(EntryKind::Spend, account, OpId(card.0), 0, 200_000);
    fact.points.entries.push(entry);
    let sale = PurchaseId::from(story.act(Fact::PurchaseRecorded(fact)));
    let back = Story::drawing(EntryKind::GiveBack, account, OpId(card.0), 0, -50_000);
    story.act(Fact::PurchaseReturned(PurchaseReturned {
        purchase: sale,
        day: story.today(),
        amount: Money(75_000),
        paid_back: vec![PaidBack { holds: Holds::Gift, money: Money(50_000) }],
        till: None,
        unearned: Vec::new(),
        lines: Vec::new(),
        taken: Vec::new(),
        opened: None,
        passed: Some(passed(Limited::Returned { money: Money(75_000) }, 50_000, 75_000)),
        points: posting(back),
        step: Some(up(None, 2, 1_925_000)),
        others: Vec::new(),
        unreached: Vec::new(),
    }));
    story.act(Fact::GiftCardShown { card, customer: Some(customer) });
    let mut changes = |was, state, till, points| {
        let customer = Some(customer);
        let fact = GiftCardChanged { card, customer, was, state, till, passed: None, points };
        story.act(Fact::GiftCardChanged(fact))
    };
    changes(GiftState::Open, GiftState::Blocked, Money(0), Posting::default());
    changes(GiftState::Blocked, GiftState::Open, Money(0), Posting::default());
    let rest = Story::drawing(EntryKind::Remove, account, OpId(card.0), 0, 350_000);
    changes(GiftState::Open, GiftState::Refunded, Money(-350_000), posting(rest));
    issued(story, None, GiftKind::Apology, 100_000);
}

fn issued(
    story: &mut Story,
    customer: Option<CustomerId>,
    kind: GiftKind,
    amount: i64,
) -> (GiftCardId, AccountId) {
    let (op, account) = (OpId(story.id()), AccountId(story.id()));
    let sold = kind == GiftKind::Sold;
    let money = Limited::GiftMoney { money: Money(amount) };
    let fact = GiftCardIssued {
        card: GiftCardId(op.0),
        code: code(story, CodeKind::Gift),
        kind,
        account,
        customer,
        paid: Money(if sold { amount } else { 0 }),
        until: sold.then(|| story.today().plus(365)),
        reason: if sold { String::new() } else { "دیر رسید".to_owned() },
        passed: (!sold).then(|| passed(money, 50_000, amount)),
        points: posting(Entry::lot(account, EntryKind::Load, amount)),
    };
    story.act_as(op, Fact::GiftCardIssued(fact));
    (GiftCardId(op.0), account)
}

fn credit(story: &mut Story, customer: CustomerId) {
    let (op, account) = (OpId(story.id()), AccountId(story.id()));
    let opened = Some(Opened { account, holds: Holds::Credit });
    let points = posting(Entry::lot(account, EntryKind::Load, 90_000));
    let reason = "پول خرد".to_owned();
    let fact = CreditGiven { customer, opened, reason, passed: None, points };
    story.act_as(op, Fact::CreditGiven(fact));
    let mut fact = story.bought(Some(customer), 100_000);
    fact.paid_credit = Money(60_000);
    fact.points.entries.push(Story::drawing(EntryKind::Spend, account, op, 0, 60_000));
    story.act(Fact::PurchaseRecorded(fact));
}

/// One reward handed over, one chosen and cancelled.
fn rewards(story: &mut Story, (customer, account): Member) {
    let reward = Reward {
        id: RewardId(story.id()),
        name: "لیوان".to_owned(),
        kind: RewardKind::Gift,
        points: vafa_domain::loyalty::Points(4),
        cost: Money(150_000),
        stock: Some(5),
        from: None,
        until: None,
        from_step: Some(1),
        active: true,
    };
    let id = reward.id;
    story.act(Fact::RewardChanged { reward: reward.clone(), was: None });
    let dearer = Reward { points: vafa_domain::loyalty::Points(6), ..reward.clone() };
    story.act(Fact::RewardChanged { reward: dearer, was: Some(reward) });
    let lot = OpId(story.id());
    let mut given = Posting::default();
    given.open(lot, Entry::lot(account, EntryKind::Gift, 12), 0);
    story.act_as(lot, crate::story::adjusted(customer, given));
    for (state, back) in [(SlipState::HandedOver, 0), (SlipState::Cancelled, -6)] {
        let redemption = RedemptionId(story.id());
        let fact = RewardRedeemed {
            redemption,
            reward: id,
            customer,
            code: code(story, CodeKind::Slip),
            name: "لیوان".to_owned(),
            cost: Money(150_000),
            handed_over: false,
            points: posting(Story::drawing(EntryKind::Spend, account, lot, 0, 6)),
        };
        story.act_as(OpId(redemption.0), Fact::RewardRedeemed(fact));
        let points = match back {
            0 => Posting::default(),
            back => posting(Story::drawing(EntryKind::GiveBack, account, lot, 0, back)),
        };
        let was = SlipState::Waiting;
        let fact = RedemptionChanged { redemption, customer, was, state, points };
        story.act(Fact::RedemptionChanged(fact));
    }
}

fn promotion(story: &mut Story, name: &str, kind: PromotionKind) -> Promotion {
    Promotion {
        id: PromotionId(story.id()),
        name: name.to_owned(),
        kind,
        audience: Audience::Everyone,
        window: Window::default(),
        per_customer: Some(2),
        total: None,
        stacking: Stacking::Alone,
        needs_code: true,
        expected_cost: Money(1_000_000),
        least_margin_percent: Some(10),
        active: true,
    }
}

/// A coupon that is used, free again after a void and used again when the sale is restored; and
/// sales in spite of a warning and over a limit.
fn promotions(story: &mut Story, customer: CustomerId) {
    let kind = PromotionKind::Amount { off: Money(50_000), least: Money(100_000) };
    let promotion = promotion(story, "خوش‌آمد", kind);
    let id = promotion.id;
    let changed = |promotion: &Promotion, removed| {
        Fact::PromotionChanged(PromotionChanged { promotion: promotion.clone(), removed })
    };
    story.act(changed(&promotion, false));
    let coupons = vec![coupon(story, None), coupon(story, Some(customer))];
    let ids: Vec<CouponId> = coupons.iter().map(|coupon| coupon.id).collect();
    let (from, until) = (Some(story.today()), Some(story.today().plus(30)));
    story.act(Fact::CouponsIssued(CouponsIssued {
        promotion: id,
        most_uses: 1,
        from,
        until,
        back_on_void: true,
        coupons,
    }));
    let one = Use {
        promotion: id,
        coupon: Some(ids[0]),
        off: Money(50_000),
        cost: Money(50_000),
        lines: Vec::new(),
        gift: None,
        least: Some(Money(150_000)),
    };
    let mut fact = story.bought(Some(customer), 150_000);
    (fact.off, fact.uses) = (Money(50_000), vec![one.clone()]);
    let off = Limited::Off { off: Money(50_000), of: Money(200_000) };
    fact.passed = Some(passed(off, 20_000, 50_000));
    let purchase = PurchaseId::from(story.act(Fact::PurchaseRecorded(fact)));
    let reversed = story.act(voided(purchase));
    let points = Posting::default();
    story.act(Fact::PurchaseRestored {
        purchase,
        reversed,
        points,
        step: None,
        others: Vec::new(),
    });
    let what = Worry::BelowCost { loss: Money(10_000) };
    let concerns = vec![Concern { promotion: id, what }];
    let mut fact = story.bought(Some(customer), 60_000);
    fact.uses = vec![Use { coupon: Some(ids[1]), gift: Some("شکلات".to_owned()), ..one }];
    fact.off = Money(50_000);
    fact.warned = Some(Warned { concerns, reason: "سفارش صاحب مغازه".to_owned() });
    story.act(Fact::PurchaseRecorded(fact));
    for blocked in [true, false] {
        story.act(Fact::CouponsBlocked { coupons: ids.clone(), blocked });
    }
    story.act(changed(&promotion, true));
}

fn coupon(story: &mut Story, customer: Option<CustomerId>) -> IssuedCoupon {
    let id: Uuid = story.id();
    IssuedCoupon { id: CouponId(id), code: code(story, CodeKind::Coupon), customer }
}

/// A first purchase thanks both for a recommendation; it is void for a reason, and stands again.
fn thanks(story: &mut Story, (introducer, account): Member) {
    let (newcomer, own) = story.member("شیرین", 7);
    story.act(crate::round_the_shop::named(newcomer, Some(introducer)));
    let sale = OpId(story.id());
    let least = Money(100_000);
    let bonus = ReferralBonus { active: true, to_introducer: 5, to_newcomer: 3, least };
    let mut fact = story.bought(Some(newcomer), 400_000);
    fact.bonus = Some(bonus);
    fact.points.open(sale, Entry::lot(own, EntryKind::Gift, 3), 0);
    fact.points.open(sale, Entry::lot(account, EntryKind::Gift, 5), 0);
    story.act_as(sale, Fact::PurchaseRecorded(fact));
    let moved = |kind, sign: i64| Posting {
        entries: vec![
            Story::drawing(kind, own, sale, 0, 3 * sign),
            Story::drawing(kind, account, sale, 1, 5 * sign),
        ],
        owed: Vec::new(),
    };
    let purchase = PurchaseId::from(sale);
    let reversed = story.act(Fact::PurchaseVoided {
        purchase,
        points: moved(EntryKind::TakeBack, 1),
        step: None,
        others: Vec::new(),
        passed: Some(passed(Limited::Returned { money: Money(400_000) }, 50_000, 400_000)),
        unreached: Vec::new(),
        till: None,
        unearned: Vec::new(),
    });
    let points = moved(EntryKind::GiveBack, -1);
    let others = vec![(introducer, up(None, 1, 1_000_000))];
    story.act(Fact::PurchaseRestored { purchase, reversed, points, step: None, others });
}
