//! The loyalty program of the shop, whole: one setting, from which everything else follows.

use super::earning::Applied;
use super::ladder::Ladder;
use super::life::{Life, until};
use super::limits::{Limits, OwnLimits};
use super::numbers::Numbers;
use super::rule::{EarnRule, Gives, SpendRule};
use super::stamps::StampCard;
use crate::day::Day;
use crate::format::Calendar;
use crate::id::{AccountId, PersonId};
use crate::ledger::{Entry, EntryKind, Holds};
use crate::money::{Currency, Money};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Most rules of a program.
pub const RULES_MAX: usize = 50;
/// Most stamp cards of a program.
pub const STAMP_CARDS_MAX: usize = 20;
/// Most sellers with limits of their own.
pub const OWN_LIMITS_MAX: usize = 100;
/// Longest wait until points may be used, in days.
pub const PENDING_MAX: u32 = 365;

/// What happens to points a return takes back when they are already spent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Overdrawn {
    /// Written as owed and paid from the next points earned.
    #[default]
    Owe,
    /// Written off.
    Forgive,
}

/// Questions on which shops disagree, each with the usual answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Policies {
    /// Points already spent when a return comes.
    pub overdrawn: Overdrawn,
    /// Whether a coupon can be used again after its sale was made void; what comes back later
    /// gives none back.
    pub coupon_back: bool,
    /// What the shop usually keeps of a sale, in percent: from it promotions are reckoned where the
    /// cost of the goods is not told. Nothing gives no warnings.
    pub usual_margin: Option<u8>,
    /// Whether points are kept when somebody leaves the club, for the day they come back.
    pub keep_after_leaving: bool,
}

impl Default for Policies {
    fn default() -> Policies {
        Policies {
            overdrawn: Overdrawn::Owe,
            coupon_back: true,
            usual_margin: None,
            keep_after_leaving: false,
        }
    }
}

/// What a recommendation brings, after the first real purchase of the one who came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct ReferralBonus {
    /// Whether anything is given; off in a new shop.
    pub active: bool,
    /// Points for the one who recommended.
    #[ts(type = "number")]
    pub to_introducer: i64,
    /// Points for the one who came.
    #[ts(type = "number")]
    pub to_newcomer: i64,
    /// The smallest purchase that counts as real: what of it is paid with money.
    pub least: Money,
}

impl ReferralBonus {
    /// Within the bounds.
    pub fn is_sound(&self) -> bool {
        let amount_ok = |amount: i64| (0..=Money::MAX.0).contains(&amount);
        [self.to_introducer, self.to_newcomer, self.least.0].into_iter().all(amount_ok)
    }

    /// The least that is paid with money for a real purchase: one of nothing is none.
    pub fn real(&self) -> Money {
        Money(self.least.0.max(1))
    }

    /// Whether anybody gets anything.
    pub fn gives(&self) -> bool {
        self.active && (self.to_introducer > 0 || self.to_newcomer > 0)
    }
}

/// The program: how people earn, what it is worth, how long it lives, what they climb.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Program {
    /// Rules of earning; all work side by side.
    pub rules: Vec<EarnRule>,
    /// What a point is worth at the counter.
    pub spend: SpendRule,
    /// How long a point lives.
    pub life: Life,
    /// Days until points of a sale may be used (the time for returns), 0 to 365.
    pub pending_days: u32,
    /// The ladder, where there is one.
    pub ladder: Option<Ladder>,
    /// Stamp cards.
    pub stamp_cards: Vec<StampCard>,
    /// Thanks for a recommendation.
    pub referral: ReferralBonus,
    /// How far each seller goes without a reason.
    pub limits: Limits,
    /// Sellers who go by limits of their own.
    pub own_limits: Vec<OwnLimits>,
    /// Answers to what shops disagree on.
    pub policies: Policies,
    /// The greatest numbers of what was removed; the core keeps them.
    #[serde(skip_serializing_if = "Numbers::is_none")]
    #[ts(as = "Option<Numbers>", optional)]
    pub gone: Numbers,
}

impl Default for Program {
    /// Nothing is earned and a point is worth nothing.
    fn default() -> Program {
        Program {
            rules: Vec::new(),
            spend: SpendRule { points: 1, worth: Money::ZERO },
            life: Life::Never,
            pending_days: 0,
            ladder: None,
            stamp_cards: Vec::new(),
            referral: ReferralBonus::default(),
            limits: Limits::default(),
            own_limits: Vec::new(),
            policies: Policies::default(),
            gone: Numbers::default(),
        }
    }
}

impl Program {
    /// What a new shop starts with: one rule by amount.
    pub fn usual(currency: Currency) -> Program {
        Program {
            rules: vec![EarnRule::usual(currency)],
            spend: SpendRule::usual(currency),
            ..Program::default()
        }
    }

    /// Within the bounds the arithmetic is proven for, with numbers that name one rule or card
    /// each and rules that give into cards there are.
    pub fn is_sound(&self) -> bool {
        let distinct = |ids: Vec<u32>| {
            let count = ids.len();
            ids.into_iter().collect::<BTreeSet<_>>().len() == count
        };
        self.rules.len() <= RULES_MAX
            && self.stamp_cards.len() <= STAMP_CARDS_MAX
            && distinct(self.rules.iter().map(|rule| rule.id).collect())
            && distinct(self.stamp_cards.iter().map(|card| card.id).collect())
            && self.rules.iter().all(|rule| rule.is_sound() && self.has_account_for(rule.into))
            && self.spend.is_sound()
            && self.life.is_sound()
            && self.pending_days <= PENDING_MAX
            && self.ladder.as_ref().is_none_or(Ladder::is_sound)
            && self.stamp_cards.iter().all(StampCard::is_sound)
            && self.referral.is_sound()
            && self.are_limits_sound()
            && self.policies.usual_margin.is_none_or(|percent| percent <= 100)
    }

    /// Whether the limits are within their bounds, and each seller's own are given once.
    pub fn are_limits_sound(&self) -> bool {
        let sellers: BTreeSet<PersonId> = self.own_limits.iter().map(|own| own.person).collect();
        self.limits.is_sound()
            && self.own_limits.len() <= OWN_LIMITS_MAX
            && sellers.len() == self.own_limits.len()
            && self.own_limits.iter().all(|own| own.limits.is_sound())
    }

    /// How far a seller goes: by their own limits, by the shop's where they have none or nobody
    /// said who stands at the counter.
    pub fn limits_of(&self, person: Option<PersonId>) -> &Limits {
        let own = self.own_limits.iter().find(|own| Some(own.person) == person);
        own.map_or(&self.limits, |own| &own.limits)
    }

    fn has_account_for(&self, into: Holds) -> bool {
        match into {
            Holds::Stamps(card) => self.stamp_card(card).is_some(),
            _ => true,
        }
    }

    /// The stamp card with this number.
    pub fn stamp_card(&self, id: u32) -> Option<&StampCard> {
        self.stamp_cards.iter().find(|card| card.id == id)
    }

    /// The rules that may give something: a stamp card that is switched off takes no new stamps,
    /// and what people hold of it stays theirs.
    pub fn giving(&self) -> impl Iterator<Item = &EarnRule> {
        self.rules.iter().filter(|rule| match rule.into {
            Holds::Stamps(card) => self.stamp_card(card).is_none_or(|card| card.active),
            _ => true,
        })
    }

    /// The rule by which sales of another system earn: the first one that gives points for an
    /// amount under no condition. Of such sales only the amount and the day are known.
    pub fn rule_of_amount(&self) -> Option<&EarnRule> {
        self.rules.iter().find(|rule| {
            rule.active
                && rule.into == Holds::Points
                && rule.when.is_always()
                && rule.goods.is_all()
                && matches!(rule.gives, Gives::PerAmount { .. })
        })
    }

    /// How long what an account counts lives. Tickets live as long as their draw, money for ever.
    pub fn life_of(&self, holds: Holds) -> Life {
        match holds {
            Holds::Points => self.life,
            Holds::Stamps(card) => self.stamp_card(card).map_or(Life::Never, |card| card.life),
            Holds::Tickets(_) | Holds::Gift | Holds::Credit => Life::Never,
        }
    }

    /// The first day on which what is given on `today` for a sale of `day` may be used, where it
    /// has to wait. The time for returns begins when the sale is written down: a day in the past
    /// skips nothing of it.
    pub fn usable_from(&self, day: Day, today: Day) -> Option<Day> {
        (self.pending_days > 0).then(|| day.max(today).plus(i64::from(self.pending_days)))
    }

    /// The lot of what a rule gives on `today` for a sale of `day`. Points and credit wait until
    /// the time for returns is over; their life begins when they may be used. Stamps and tickets
    /// count at once.
    pub fn lot(
        &self,
        account: AccountId,
        applied: &Applied,
        (day, today): (Day, Day),
        calendar: Calendar,
    ) -> Entry {
        let waits = matches!(applied.into, Holds::Points | Holds::Credit);
        let from = self.usable_from(day, today).filter(|_| waits);
        Entry {
            rule: Some(applied.rule),
            from,
            until: until(self.life_of(applied.into), calendar, from.unwrap_or(day)),
            ..Entry::lot(account, EntryKind::Earn, applied.gave)
        }
    }

    /// The lot of the thanks for a recommendation: points like those of the sale that brought
    /// them, with their wait and their life.
    pub fn bonus_lot(
        &self,
        account: AccountId,
        points: i64,
        (day, today): (Day, Day),
        calendar: Calendar,
    ) -> Entry {
        let from = self.usable_from(day, today);
        Entry {
            from,
            until: until(self.life_of(Holds::Points), calendar, from.unwrap_or(day)),
            ..Entry::lot(account, EntryKind::Gift, points)
        }
    }
}

/// A program to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ready {
    /// A café: every tenth cup is free.
    CafeStamps,
    /// A grocer: a point by amount, good to the end of the next season.
    GrocerPoints,
    /// A boutique: points by amount and a ladder of three steps by a year's spending.
    BoutiqueLadder,
}

/// What the ready programs call things, in the shop's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The stamp card.
    pub card: String,
    /// What is free on it.
    pub free: String,
    /// The steps of the ladder, from the lowest.
    pub steps: [String; 3],
}

impl Ready {
    /// Every ready program, in the order they are offered.
    pub const ALL: [Ready; 3] = [Ready::CafeStamps, Ready::GrocerPoints, Ready::BoutiqueLadder];

    /// The program, with the shop's own words.
    pub fn program(self, currency: Currency, names: &Names) -> Program {
        match self {
            Ready::CafeStamps => cafe(currency, names),
            Ready::GrocerPoints => {
                Program { life: Life::SeasonEnd { after: 1 }, ..Program::usual(currency) }
            }
            Ready::BoutiqueLadder => boutique(currency, names),
        }
    }
}

/// So many times 1,000,000 toman, 10 lari, 10 dollars or 10 euro.
fn price(currency: Currency, times: i64) -> i64 {
    times
        * match currency {
            Currency::Irr => 10_000_000,
            Currency::Gel | Currency::Usd | Currency::Eur => 1_000,
        }
}

fn cafe(currency: Currency, names: &Names) -> Program {
    let rule = EarnRule {
        into: Holds::Stamps(1),
        gives: Gives::PerVisit { points: 1 },
        by_step: false,
        ..EarnRule::default()
    };
    let card = StampCard {
        id: 1,
        name: names.card.clone(),
        needs: 10,
        gives: names.free.clone(),
        // A cup costs the shop about a third of what it sells for.
        worth: Money(price(currency, 1) / 10),
        life: Life::Never,
        active: true,
    };
    Program { rules: vec![rule], stamp_cards: vec![card], ..Program::default() }
}

fn boutique(currency: Currency, names: &Names) -> Program {
    use super::benefits::Benefits;
    use super::ladder::{Basis, Keep, Span, Step};
    let step = |id: u32, from, factor_percent, off_percent| Step {
        id,
        name: names.steps.get(id as usize - 1).cloned().unwrap_or_default(),
        from: price(currency, from),
        benefits: Benefits {
            factor_percent,
            off_percent,
            priority: id as u8,
            ..Benefits::default()
        },
    };
    let ladder = Ladder {
        basis: Basis::Spend,
        span: Span::Rolling { days: 365 },
        keep: Keep::Grace { days: 30 },
        steps: vec![step(1, 10, 100, 0), step(2, 50, 125, 5), step(3, 100, 150, 10)],
    };
    Program {
        ladder: Some(ladder),
        life: Life::YearEnd { after: 1 },
        pending_days: 7,
        ..Program::usual(currency)
    }
}

/// An example of a rule, in numbers: a sale of so much gives so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Example {
    /// The sale; nothing where the rule does not ask for an amount.
    pub sale: Money,
    /// What it gives.
    #[ts(type = "number")]
    pub gives: i64,
}

impl EarnRule {
    /// An example that shows the rounding: ten and a half times what earns one step, or the
    /// smallest sale that earns where that is more.
    pub fn example(&self) -> Example {
        let applied = self.plain();
        let sale = match self.gives {
            // Half a step over ten, rounded down to the smallest unit.
            Gives::PerAmount { per, .. } => {
                Money((per.0.saturating_mul(21) / 2).clamp(self.least.0, Money::MAX.0))
            }
            _ => self.least,
        };
        Example { sale, gives: applied.of_amount(sale) }
    }
}

#[cfg(test)]
#[path = "program_tests.rs"]
mod tests;
