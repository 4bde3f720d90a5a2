//! What the club of a sample shop gives, and in which words.

use vafa_domain::day::Day;
use vafa_domain::draw::PrizeCost;
use vafa_domain::ledger::Holds;
use vafa_domain::loyalty::{
    Benefits, EarnRule, Gives, GoodsFilter, Keep, Ladder, Life, Limits, Points, Program,
    ReferralBonus, Reward, RewardKind, Service, Span, StampCard, Step,
};
use vafa_domain::money::{Currency, Money};
use vafa_domain::promotion::{Audience, Promotion, PromotionKind, Stacking, Window};
use vafa_domain::sheet::SheetText;

/// The club of a shop. Amounts are in minor units; what something costs is what the shop pays.
pub struct Club {
    /// The steps of the ladder with the spending of a year that reaches them.
    pub steps: [(&'static str, i64); 3],
    /// What is free for the two higher steps, some times a year, and what one time costs.
    pub service: (&'static str, i64),
    /// The stamp card.
    pub stamps: Stamps,
    /// What there is for points.
    pub rewards: &'static [Prize],
    /// Taken off some goods in the first season of the last full year.
    pub season_offer: Offer,
    /// What is offered now, and what all of it may cost.
    pub running: (&'static str, fn() -> PromotionKind, i64),
    /// With a coupon, for people who are to come again.
    pub coupon: Offer,
    /// What is put on gift cards.
    pub gift_cards: &'static [i64],
    /// A gift card that makes up for something: how much, and for what.
    pub apology: (i64, &'static str),
    /// Most money of a day that is given on cards without a reason.
    pub given_limit: i64,
    /// The draw that was made: its name, its prizes and the word that somebody said.
    pub draw: (&'static str, &'static [Won], &'static str),
    /// What was noted of a winner who did not come.
    pub not_reached: &'static str,
    /// The draw that is open.
    pub next_draw: (&'static str, &'static [Won]),
    /// Bought to be paid over time: what for, how much, in how many parts.
    pub plans: [(&'static str, i64, u32); 3],
    /// Given to try, and what that costs.
    pub trials: &'static [(&'static str, i64)],
    /// A child of a household with a card of their own: name, and what they are.
    pub child: (&'static str, &'static str),
    /// What husband and wife are to each other.
    pub spouse: &'static str,
    /// Money spent to be known: for what, and how much.
    pub advertisement: (&'static str, i64),
    /// A page about goods, with their price.
    pub sheet: (&'static str, i64, Words),
}

/// A stamp card.
pub struct Stamps {
    /// Its name.
    pub name: &'static str,
    /// A piece of these is a stamp.
    pub goods: &'static [&'static str],
    /// Stamps for one reward.
    pub needs: u32,
    /// What is free, and what it costs.
    pub gives: (&'static str, i64),
}

/// Something for points: name, kind, points, cost, and the step it takes.
pub type Prize = (&'static str, RewardKind, i64, i64, Option<u32>);
/// A prize of a draw: name, count, cost of one.
pub type Won = (&'static str, u32, i64);

/// So many percent off some goods; none named are all.
pub struct Offer {
    /// Its name.
    pub name: &'static str,
    /// Percent.
    pub percent: u8,
    /// Off which goods.
    pub goods: &'static [&'static str],
    /// What all of it may cost.
    pub expected: i64,
}

/// The words of a product sheet.
pub struct Words {
    /// What it does for the buyer, in a sentence.
    pub promise: &'static str,
    /// The same line by line.
    pub benefits: &'static [&'static str],
    /// What it is.
    pub features: &'static [&'static str],
    /// How to keep it.
    pub remark: &'static str,
}

/// The number of the rule of stamps; the usual one has 1.
const STAMP_RULE: u32 = 2;
/// The number of the stamp card.
pub const STAMP_CARD: u32 = 1;
/// The number of the free service.
pub const SERVICE: u32 = 1;

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl Club {
    /// The program of the shop from its first day on.
    pub fn program(&self, currency: Currency) -> Program {
        let stamps = EarnRule {
            id: STAMP_RULE,
            name: self.stamps.name.to_owned(),
            into: Holds::Stamps(STAMP_CARD),
            gives: Gives::PerGoods { points: 1 },
            goods: GoodsFilter { only: owned(self.stamps.goods), not: Vec::new() },
            by_step: false,
            ..EarnRule::default()
        };
        let card = StampCard {
            id: STAMP_CARD,
            name: self.stamps.name.to_owned(),
            needs: self.stamps.needs,
            gives: self.stamps.gives.0.to_owned(),
            worth: Money(self.stamps.gives.1),
            life: Life::Never,
            active: true,
        };
        let mut program = Program::usual(currency);
        program.rules.push(stamps);
        Program {
            life: Life::YearEnd { after: 1 },
            ladder: Some(self.ladder()),
            stamp_cards: vec![card],
            referral: ReferralBonus {
                active: true,
                to_introducer: 60,
                to_newcomer: 30,
                // A loaf or a pinch is no real purchase.
                least: Money(if currency == Currency::Irr { 1_000_000 } else { 500 }),
            },
            limits: Limits { gift_money: Some(Money(self.given_limit)), ..Limits::default() },
            ..program
        }
    }

    fn ladder(&self) -> Ladder {
        let step = |(id, (name, from)): (u32, &(&str, i64))| Step {
            id,
            name: (*name).to_owned(),
            from: *from,
            benefits: Benefits {
                factor_percent: 75 + 25 * id,
                priority: u8::try_from(id).unwrap_or(0),
                services: if id > 1 { vec![self.free_service(6 * (id - 1))] } else { Vec::new() },
                ..Benefits::default()
            },
        };
        Ladder {
            span: Span::Rolling { days: 365 },
            basis: vafa_domain::loyalty::Basis::Spend,
            keep: Keep::Grace { days: 30 },
            steps: (1..).zip(&self.steps).map(step).collect(),
        }
    }

    fn free_service(&self, per_year: u32) -> Service {
        let per_year = u16::try_from(per_year).unwrap_or(1);
        Service { id: SERVICE, name: self.service.0.to_owned(), per_year }
    }

    /// Something for points, as the catalogue has it.
    pub fn reward(id: vafa_domain::id::RewardId, prize: &Prize) -> Reward {
        let (name, kind, points, cost, from_step) = *prize;
        Reward {
            id,
            name: name.to_owned(),
            kind,
            points: Points(points),
            cost: Money(cost),
            stock: None,
            from: None,
            until: None,
            from_step,
            active: true,
        }
    }

    /// Prizes of a draw, as its terms have them.
    pub fn prizes(prizes: &[Won]) -> Vec<PrizeCost> {
        let prize = |(name, count, cost): &Won| PrizeCost {
            name: (*name).to_owned(),
            count: *count,
            cost: Money(*cost),
        };
        prizes.iter().map(prize).collect()
    }

    /// The words of the product sheet.
    pub fn sheet_text(&self) -> SheetText {
        let (goods, _, words) = &self.sheet;
        SheetText {
            title: (*goods).to_owned(),
            promise: words.promise.to_owned(),
            benefits: owned(words.benefits),
            features: owned(words.features),
            remark: words.remark.to_owned(),
        }
    }
}

impl Offer {
    /// What it takes off.
    pub fn kind(&self) -> PromotionKind {
        let goods = GoodsFilter { only: owned(self.goods), not: Vec::new() };
        PromotionKind::Percent { percent: self.percent, goods, most: None }
    }
}

/// A promotion between two days, for everybody or for members.
pub fn promotion(
    id: vafa_domain::id::PromotionId,
    name: &str,
    kind: PromotionKind,
    (from, until): (Day, Day),
    expected: i64,
) -> Promotion {
    Promotion {
        id,
        name: name.to_owned(),
        kind,
        audience: Audience::Members,
        window: Window { from: Some(from), until: Some(until), ..Window::default() },
        per_customer: None,
        total: None,
        stacking: Stacking::Together,
        needs_code: false,
        expected_cost: Money(expected),
        least_margin_percent: None,
        active: true,
    }
}
