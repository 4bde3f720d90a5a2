//! What a rule of earning says: what it gives, for what part of a sale, and when.

use super::Points;
use crate::day::Day;
use crate::fold::fold;
use crate::format::Weekday;
use crate::ledger::Holds;
use crate::money::{Currency, Money};
use crate::purchase::{GOODS_MAX, Line};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name of a rule, a stamp card or a step, in characters.
pub const RULE_NAME_MAX: usize = 60;
/// Most points one step of a rule gives.
pub const POINTS_MAX: i64 = 1_000_000;
/// Most goods or groups one side of a filter names.
pub const FILTER_MAX: usize = 100;
/// Greatest multiplier of a ladder step, in percent.
pub const FACTOR_MAX: u32 = 1_000;

/// How a fraction of a point becomes a whole one. One step, on the sale as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// A started point is not given (the default of nearly every program).
    #[default]
    Down,
    /// Half a point and more is given.
    Nearest,
    /// A started point is given.
    Up,
}

impl Rounding {
    /// `numerator / denominator`, both not negative, denominator above zero, rounded this way.
    pub(super) fn divide(self, numerator: i128, denominator: i128) -> i128 {
        match self {
            Rounding::Down => numerator / denominator,
            Rounding::Nearest => (2 * numerator + denominator) / (2 * denominator),
            Rounding::Up => (numerator + denominator - 1) / denominator,
        }
    }
}

/// What a rule gives. "Points" here are whatever the rule's account counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Gives {
    /// So many for every `per` of what earns.
    PerAmount {
        /// 1 to [`POINTS_MAX`].
        #[ts(type = "number")]
        points: i64,
        /// Money that earns them.
        per: Money,
        /// Whether only a full `per` counts: 10 for each full 100 gives 20 for 250.
        #[serde(default)]
        steps: bool,
    },
    /// So many for a visit: once a business day, by the first sale that it holds for.
    PerVisit {
        /// 1 to [`POINTS_MAX`].
        #[ts(type = "number")]
        points: i64,
    },
    /// So many for each piece of the goods the filter names.
    PerGoods {
        /// 1 to [`POINTS_MAX`].
        #[ts(type = "number")]
        points: i64,
    },
    /// A bonus, each time its condition comes true.
    Once {
        /// 1 to [`POINTS_MAX`].
        #[ts(type = "number")]
        points: i64,
    },
}

impl Gives {
    /// Points of one step.
    pub fn points(self) -> i64 {
        match self {
            Gives::PerAmount { points, .. }
            | Gives::PerVisit { points }
            | Gives::PerGoods { points }
            | Gives::Once { points } => points,
        }
    }
}

/// Which parts of the amount do not earn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Part {
    /// Tax is left out.
    #[serde(skip_serializing_if = "is_false")]
    pub no_tax: bool,
    /// Delivery is left out.
    #[serde(skip_serializing_if = "is_false")]
    pub no_delivery: bool,
    /// Wrapping is left out.
    #[serde(skip_serializing_if = "is_false")]
    pub no_wrapping: bool,
}

pub(super) fn is_false(value: &bool) -> bool {
    !value
}

/// Goods or groups of goods, by their name in the shop's words; spelling is folded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct GoodsFilter {
    /// Only these; empty for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<String>,
    /// Never these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<String>,
}

impl GoodsFilter {
    /// Whether every line of every sale fits.
    pub fn is_all(&self) -> bool {
        self.only.is_empty() && self.not.is_empty()
    }

    /// Whether a line fits, by the name of its goods or of its group.
    pub fn fits(&self, line: &Line) -> bool {
        if self.is_all() {
            return true;
        }
        let (goods, group) = (fold(&line.goods), fold(&line.group));
        let named = |names: &[String]| {
            names.iter().map(|name| fold(name)).any(|name| name == goods || name == group)
        };
        (self.only.is_empty() || named(&self.only)) && !named(&self.not)
    }

    /// Few enough names, none of them empty or too long.
    pub fn is_sound(&self) -> bool {
        let name_ok = |name: &String| !fold(name).is_empty() && name.chars().count() <= GOODS_MAX;
        [&self.only, &self.not]
            .into_iter()
            .all(|names| names.len() <= FILTER_MAX && names.iter().all(name_ok))
    }
}

/// A day of the year that belongs to one customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum OccasionOf {
    /// The birthday.
    Birthday,
    /// The day they joined the club, in later years.
    Joined,
}

/// So many days before and after the occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Occasion {
    /// Which.
    pub of: OccasionOf,
    /// Days on either side of it, 0 to 60.
    pub days: u32,
}

/// The n-th visit, a visit being a day with a purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct NthVisit {
    /// 1 to 1,000.
    pub nth: u32,
    /// Every n-th one, and not the n-th alone.
    #[serde(default)]
    pub every: bool,
}

/// So many points earned within so many days, today among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Reached {
    /// Points to reach.
    #[ts(type = "number")]
    pub points: i64,
    /// 1 to 366.
    pub within_days: u32,
}

/// When a rule works. All conditions that are given must hold; none given is always.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct When {
    /// On these days of the week; empty for every day.
    pub weekdays: Vec<Weekday>,
    /// On these days of the month, 1 to 31, in the shop's calendar; empty for every day.
    pub month_days: Vec<u8>,
    /// Around a day of the customer's own.
    pub occasion: Option<Occasion>,
    /// On a certain visit.
    pub nth_visit: Option<NthVisit>,
    /// At joining the club, not at a sale; once in a life.
    pub joining: bool,
    /// When so much was earned; once within the same days.
    pub reached: Option<Reached>,
}

impl When {
    /// No condition at all.
    pub fn is_always(&self) -> bool {
        *self == When::default()
    }

    fn is_sound(&self) -> bool {
        let sale_only = self.reached.is_some() || self.nth_visit.is_some();
        self.weekdays.len() <= 7
            && self.month_days.len() <= 31
            && self.month_days.iter().all(|day| (1..=31).contains(day))
            && self.occasion.is_none_or(|occasion| occasion.days <= 60)
            && self.nth_visit.is_none_or(|visit| (1..=1_000).contains(&visit.nth))
            && self.reached.is_none_or(|reached| {
                (1..=Money::MAX.0).contains(&reached.points)
                    && (1..=366).contains(&reached.within_days)
            })
            && !(self.joining && sale_only)
    }
}

/// One rule of earning. Several work side by side; each rounds once, on the sale as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct EarnRule {
    /// Its number in the program, from 1; never used again for another rule.
    pub id: u32,
    /// Its name in the shop's words; empty where its content says enough.
    pub name: String,
    /// What it gives into: points, a stamp card, tickets of a draw, or credit.
    pub into: Holds,
    /// What it gives.
    pub gives: Gives,
    /// Which part of the amount earns.
    pub on: Part,
    /// Which goods earn.
    pub goods: GoodsFilter,
    /// When.
    pub when: When,
    /// Rounding of what the sale gives.
    pub rounding: Rounding,
    /// The smallest sale that earns.
    pub least: Money,
    /// Most it gives for one sale.
    #[ts(type = "number | null")]
    pub most_sale: Option<i64>,
    /// Most it gives one customer on one business day.
    #[ts(type = "number | null")]
    pub most_day: Option<i64>,
    /// Minutes that must lie between two sales it gives for.
    pub delay_minutes: u32,
    /// Whether the ladder step's factor multiplies it.
    pub by_step: bool,
    /// Whether what is paid with points earns too (default no).
    pub on_points: bool,
    /// Whether what is paid with gift cards and credit earns too (default no).
    pub on_gift: bool,
    /// Whether it works at all.
    pub active: bool,
    /// First business day it works on.
    pub from: Option<Day>,
    /// Last business day it works on.
    pub to: Option<Day>,
}

impl Default for EarnRule {
    fn default() -> EarnRule {
        EarnRule {
            id: 1,
            name: String::new(),
            into: Holds::Points,
            gives: Gives::PerAmount { points: 1, per: Money(100), steps: false },
            on: Part::default(),
            goods: GoodsFilter::default(),
            when: When::default(),
            rounding: Rounding::Down,
            least: Money::ZERO,
            most_sale: None,
            most_day: None,
            delay_minutes: 0,
            by_step: true,
            on_points: false,
            on_gift: false,
            active: true,
            from: None,
            to: None,
        }
    }
}

impl EarnRule {
    /// Whether what it gives can be a fraction: of an amount, of weighed goods, or times a step's
    /// factor.
    pub fn rounds(&self) -> bool {
        matches!(self.gives, Gives::PerAmount { .. } | Gives::PerGoods { .. })
            || (self.by_step && !self.when.joining)
    }

    /// The rule a new shop starts with: 1 point for 10,000 toman, 1 lari, 1 dollar or 1 euro.
    pub fn usual(currency: Currency) -> EarnRule {
        let per = match currency {
            Currency::Irr => Money(100_000),
            Currency::Gel | Currency::Usd | Currency::Eur => Money(100),
        };
        EarnRule { gives: Gives::PerAmount { points: 1, per, steps: false }, ..EarnRule::default() }
    }

    /// Whether the rule works on this business day.
    pub fn works_on(&self, day: Day) -> bool {
        self.active
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
    }

    /// Whether the rule must know what it gave before. Where it need not, nothing is read for it.
    pub fn needs_past(&self) -> bool {
        self.most_day.is_some()
            || self.delay_minutes > 0
            || self.when.reached.is_some()
            || matches!(self.gives, Gives::Once { .. } | Gives::PerVisit { .. })
    }

    /// Whether the day or the hour of a sale decides what it gives: so much or once a day, so long
    /// apart, on certain days. A sale that is written for a past day is held to the rule of that
    /// day, and not of today.
    pub fn asks_the_day(&self) -> bool {
        self.most_day.is_some()
            || self.delay_minutes > 0
            || !self.when.is_always()
            || matches!(self.gives, Gives::PerVisit { .. } | Gives::Once { .. })
    }

    /// Whether it gives stamps for a visit, whatever is bought: then one can be given without a
    /// sale.
    pub fn stamps_a_visit(&self) -> bool {
        matches!(self.gives, Gives::PerVisit { .. })
            && matches!(self.into, Holds::Stamps(_))
            && self.active
            && !self.when.joining
            && self.goods.is_all()
            && self.least.is_zero()
    }

    /// Within the bounds the arithmetic is proven for, and sensible.
    pub fn is_sound(&self) -> bool {
        let once = matches!(self.gives, Gives::Once { .. });
        let per_ok = match self.gives {
            Gives::PerAmount { per, .. } => (1..=Money::MAX.0).contains(&per.0),
            _ => true,
        };
        let cap_ok = |cap: Option<i64>| cap.is_none_or(|cap| (1..=Money::MAX.0).contains(&cap));
        self.id >= 1
            && self.name.chars().count() <= RULE_NAME_MAX
            && self.into != Holds::Gift
            && (1..=POINTS_MAX).contains(&self.gives.points())
            && per_ok
            && self.goods.is_sound()
            && self.when.is_sound()
            // A bonus needs a condition, and these two conditions make sense for a bonus alone.
            && if once { !self.when.is_always() } else { !self.only_for_bonus() }
            && (0..=Money::MAX.0).contains(&self.least.0)
            && cap_ok(self.most_sale)
            && cap_ok(self.most_day)
            && self.delay_minutes <= 10_080
            && self.from.zip(self.to).is_none_or(|(from, to)| from <= to)
    }

    fn only_for_bonus(&self) -> bool {
        self.when.joining || self.when.reached.is_some()
    }
}

/// `points` points are worth `worth` at the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SpendRule {
    /// Points in one step, at least 1.
    #[ts(type = "number")]
    pub points: i64,
    /// What one step is worth; nothing where points pay nothing at the counter.
    pub worth: Money,
}

impl SpendRule {
    /// The rule a new shop starts with: a point gives back a twentieth of what earned it.
    pub fn usual(currency: Currency) -> SpendRule {
        let worth = match currency {
            Currency::Irr => Money(5_000),
            Currency::Gel | Currency::Usd | Currency::Eur => Money(5),
        };
        SpendRule { points: 1, worth }
    }

    /// Within the bounds the arithmetic is proven for.
    pub fn is_sound(&self) -> bool {
        (1..=POINTS_MAX).contains(&self.points) && (0..=Money::MAX.0).contains(&self.worth.0)
    }

    /// What these points pay, rounded down to the smallest unit (the shop never pays a started
    /// unit).
    pub fn value_down(&self, points: Points) -> Money {
        let exact = i128::from(points.0.max(0)) * i128::from(self.worth.0);
        let value = exact / i128::from(self.points.max(1));
        Money(i64::try_from(value).unwrap_or(Money::MAX.0).min(Money::MAX.0))
    }

    /// The fewest points that pay at least this amount (rounded up); nothing when points are
    /// worth nothing.
    pub fn points_for_up(&self, amount: Money) -> Option<Points> {
        if self.worth.0 <= 0 {
            return None;
        }
        let exact = i128::from(amount.0.max(0)) * i128::from(self.points);
        let points = Rounding::Up.divide(exact, i128::from(self.worth.0));
        i64::try_from(points).ok().map(Points)
    }
}
