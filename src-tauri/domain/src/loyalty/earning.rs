//! What a sale earns, rule by rule, and what is left of it after a return.
//!
//! A sale keeps a snapshot of each rule that gave something, so that a later return is reckoned
//! by the rule of that day. Earning and reckoning again are one function: what a sale earns is
//! what the whole of it earns.

use super::rule::{
    EarnRule, FACTOR_MAX, Gives, GoodsFilter, Occasion, OccasionOf, Part, Reached, Rounding,
    is_false,
};
use super::share::{Matching, Share};
use crate::calendar::{parts, weekday};
use crate::day::Day;
use crate::format::Calendar;
use crate::ledger::Holds;
use crate::money::Money;
use crate::purchase::{Line, Parts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sale as the rules see it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sale<'a> {
    /// The whole amount, after what was taken off.
    pub amount: Money,
    /// What of it was paid with points.
    pub paid_points: Money,
    /// What of it was paid with gift cards and credit.
    pub paid_gift: Money,
    /// Parts of the amount that are not goods.
    pub parts: Parts,
    /// Its lines, where they were given.
    pub lines: &'a [Line],
}

/// What is left of a sale after returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest<'a> {
    /// Amount that did not come back.
    pub amount: Money,
    /// Places of the lines that came back, where lines were named.
    pub back: &'a [u32],
}

/// The person and the moment, as the rules ask for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// The business day of the sale.
    pub day: Day,
    /// The shop's calendar, for days of the month.
    pub calendar: Calendar,
    /// Number of this visit, from 1; a visit is a day with a purchase.
    pub visit: u32,
    /// Days since the nearest birthday, negative before it, where it is known.
    pub birthday: Option<i64>,
    /// Days since the nearest anniversary of joining, negative before it; not in the first year.
    pub joined: Option<i64>,
    /// The ladder step's factor in percent; 100 without a ladder.
    pub factor: u32,
    /// What the rules that ask for it ([`EarnRule::needs_past`]) gave this customer before.
    pub past: &'a [Past],
}

/// What a rule gave a customer before this sale. Sales that came back whole are not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Past {
    /// The rule.
    pub rule: u32,
    /// Given on this business day.
    pub today: i64,
    /// The last business day it gave something, up to this one.
    pub last: Option<Day>,
    /// The first business day after this one on which it gave something: this sale is written
    /// after it, for a day before it.
    pub next: Option<Day>,
    /// Minutes since it last gave something.
    pub minutes: Option<i64>,
    /// For "N points within D days": points earned by any rule in those days, today among them.
    pub within: i64,
}

/// How a snapshot reckons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// For every so much.
    #[default]
    Amount,
    /// For every full so much.
    Steps,
    /// For each piece.
    Goods,
    /// A fixed number: a visit or a bonus.
    Fixed,
}

/// A rule as it stood when it gave something, and what it gave. Stored on the sale: what is usual
/// is left out of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Applied {
    /// The rule's number.
    pub rule: u32,
    /// Its name then, in the shop's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub name: String,
    /// Into which kind of account.
    #[serde(default, skip_serializing_if = "is_points")]
    #[ts(as = "Option<Holds>", optional)]
    pub into: Holds,
    /// How it reckons.
    #[serde(default, skip_serializing_if = "is_amount")]
    #[ts(as = "Option<By>", optional)]
    pub by: By,
    /// Points of one step.
    #[ts(type = "number")]
    pub points: i64,
    /// Money of one step.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    #[ts(as = "Option<Money>", optional)]
    pub per: Money,
    /// Which part of the amount earned.
    #[serde(default, skip_serializing_if = "is_whole")]
    #[ts(as = "Option<Part>", optional)]
    pub on: Part,
    /// Which goods earned.
    #[serde(default, skip_serializing_if = "GoodsFilter::is_all")]
    #[ts(as = "Option<GoodsFilter>", optional)]
    pub goods: GoodsFilter,
    /// Its rounding.
    #[serde(default, skip_serializing_if = "is_down")]
    #[ts(as = "Option<Rounding>", optional)]
    pub rounding: Rounding,
    /// The smallest sale that earned.
    #[serde(default, skip_serializing_if = "Money::is_zero")]
    #[ts(as = "Option<Money>", optional)]
    pub least: Money,
    /// The factor of the ladder step, in percent.
    #[serde(default = "plain", skip_serializing_if = "is_plain")]
    #[ts(as = "Option<u32>", optional)]
    pub factor: u32,
    /// The most it could give: the cap of a sale, or what the day still had room for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "number", optional)]
    pub most: Option<i64>,
    /// What the sale must earn by its other rules for this bonus to stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "number", optional)]
    pub needs: Option<i64>,
    /// What had to be reached within which days, that sale among it, for this bonus to stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reached: Option<Reached>,
    /// Whether what was paid with points earned too.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(as = "Option<bool>", optional)]
    pub on_points: bool,
    /// Whether what was paid with gift cards and credit earned too.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(as = "Option<bool>", optional)]
    pub on_gift: bool,
    /// What it gave, above zero.
    #[ts(type = "number")]
    pub gave: i64,
}

fn is_points(into: &Holds) -> bool {
    *into == Holds::Points
}

fn is_amount(by: &By) -> bool {
    *by == By::Amount
}

fn is_whole(on: &Part) -> bool {
    *on == Part::default()
}

fn is_down(rounding: &Rounding) -> bool {
    *rounding == Rounding::Down
}

fn plain() -> u32 {
    100
}

fn is_plain(factor: &u32) -> bool {
    *factor == 100
}

/// The rules a sale earned by, kept on the sale: a later return is reckoned by them.
pub type Snapshot = Vec<Applied>;

/// What the sale earns: the rules that give something, in the program's order. For a customer
/// who collects; the caller knows.
pub fn earn<'a>(
    rules: impl IntoIterator<Item = &'a EarnRule>,
    sale: &Sale<'_>,
    at: &Context<'_>,
) -> Snapshot {
    // Nothing sold is no visit: no stamp and no bonus for it.
    if sale.amount.0 <= 0 {
        return Snapshot::new();
    }
    let mut earned: Snapshot = rules
        .into_iter()
        .filter(|rule| !rule.when.joining)
        .filter_map(|rule| candidate(rule, at))
        .collect();
    let rest = Rest { amount: sale.amount, back: &[] };
    let gave = reckon(&earned, sale, &rest);
    for (applied, gave) in earned.iter_mut().zip(gave) {
        applied.gave = gave;
    }
    earned.retain(|applied| applied.gave > 0);
    earned
}

/// What one rule gives for an amount alone, with nothing known of the customer: a sale of another
/// system, or one of a sample.
pub fn earn_alone(rule: &EarnRule, amount: Money) -> Snapshot {
    let applied = rule.plain();
    let gave = applied.of_amount(amount);
    if gave > 0 { vec![Applied { gave, ..applied }] } else { Snapshot::new() }
}

/// What joining the club gives: the bonuses for joining, once in a life (`past` tells which were
/// given before).
pub fn earn_at_joining(rules: &[EarnRule], at: &Context<'_>) -> Snapshot {
    let joining = rules.iter().filter(|rule| rule.when.joining);
    joining
        .filter(|rule| past_of(rule, at).last.is_none())
        .filter_map(|rule| candidate(rule, at))
        .map(|applied| Applied { gave: fixed(&applied), ..applied })
        .filter(|applied| applied.gave > 0)
        .collect()
}

/// What a visit gives where no sale is typed: the stamps of the first rule that gives some for a
/// visit and asks nothing of the sale. Nothing where no such rule holds now.
pub fn earn_visit<'a>(
    rules: impl IntoIterator<Item = &'a EarnRule>,
    at: &Context<'_>,
) -> Option<Applied> {
    let visits = rules.into_iter().filter(|rule| rule.stamps_a_visit());
    visits
        .filter_map(|rule| candidate(rule, at))
        .map(|applied| Applied { gave: fixed(&applied), ..applied })
        .find(|applied| applied.gave > 0)
}

/// What each rule of the snapshot gives for what is left of its sale. Nothing for nothing left.
///
/// Never more for less: as more comes back, no rule gives more than before, so returns in any
/// parts add up.
pub fn again(snapshot: &[Applied], sale: &Sale<'_>, rest: &Rest<'_>) -> Vec<i64> {
    if rest.amount.0 <= 0 {
        return vec![0; snapshot.len()];
    }
    reckon(snapshot, sale, rest)
}

fn past_of(rule: &EarnRule, at: &Context<'_>) -> Past {
    at.past.iter().find(|past| past.rule == rule.id).copied().unwrap_or_default()
}

/// The snapshot of a rule whose conditions hold, with nothing given yet.
fn candidate(rule: &EarnRule, at: &Context<'_>) -> Option<Applied> {
    let past = past_of(rule, at);
    if !rule.works_on(at.day) || !conditions_hold(rule, at, &past) {
        return None;
    }
    let room = rule.most_day.map(|most| (most - past.today).max(0));
    Some(Applied {
        factor: if rule.by_step { at.factor.min(FACTOR_MAX) } else { plain() },
        most: [rule.most_sale, room].into_iter().flatten().min(),
        needs: rule.when.reached.map(|reached| (reached.points - past.within).max(0)),
        reached: rule.when.reached,
        ..rule.plain()
    })
}

impl EarnRule {
    /// Whether what the rule gave on a day still fits beside what it gave since: a sale that was
    /// void stands again, and another one may have taken its place. `past` leaves the sale out.
    pub fn fits_again(&self, gave: i64, day: Day, past: &Past) -> bool {
        let within_cap = self.most_day.is_none_or(|most| past.today.saturating_add(gave) <= most);
        let apart = match self.gives {
            Gives::PerVisit { .. } => Some(0),
            Gives::Once { .. } => {
                let around = self.when.occasion.map_or(0, |one| apart_of(one) - 1);
                let within = self.when.reached.map_or(0, |one| i64::from(one.within_days) - 1);
                Some(around.max(within))
            }
            Gives::PerAmount { .. } | Gives::PerGoods { .. } => None,
        };
        let others = [past.last, past.next].into_iter().flatten();
        let far = |days| others.map(|other| other.since(day).abs()).all(|apart| apart > days);
        within_cap && apart.is_none_or(far)
    }

    /// The snapshot of the rule with no factor and no day behind it, and nothing given yet.
    pub(super) fn plain(&self) -> Applied {
        let (by, per) = match self.gives {
            Gives::PerAmount { per, steps: true, .. } => (By::Steps, per),
            Gives::PerAmount { per, .. } => (By::Amount, per),
            Gives::PerGoods { .. } => (By::Goods, Money::ZERO),
            Gives::PerVisit { .. } | Gives::Once { .. } => (By::Fixed, Money::ZERO),
        };
        Applied {
            rule: self.id,
            name: self.name.clone(),
            into: self.into,
            by,
            points: self.gives.points(),
            per,
            on: self.on,
            goods: self.goods.clone(),
            rounding: self.rounding,
            least: self.least,
            factor: plain(),
            most: self.most_sale,
            needs: None,
            reached: None,
            on_points: self.on_points,
            on_gift: self.on_gift,
            gave: 0,
        }
    }
}

impl Applied {
    /// What so much of what earns gives; one piece, where pieces earn.
    pub(super) fn of_amount(&self, base: Money) -> i64 {
        match self.by {
            By::Amount | By::Steps => per_amount(self, base),
            By::Goods | By::Fixed => fixed(self),
        }
    }
}

/// Whether every condition but the amount holds.
fn conditions_hold(rule: &EarnRule, at: &Context<'_>, past: &Past) -> bool {
    let when = &rule.when;
    let of_month = || parts(at.day, at.calendar).day;
    (when.weekdays.is_empty() || when.weekdays.contains(&weekday(at.day)))
        && (when.month_days.is_empty() || when.month_days.contains(&of_month()))
        && when.occasion.is_none_or(|occasion| offset(occasion, at).is_some())
        && when.nth_visit.is_none_or(|visit| {
            at.visit == visit.nth
                || visit.every && at.visit > 0 && at.visit.is_multiple_of(visit.nth)
        })
        && past.minutes.is_none_or(|minutes| minutes >= i64::from(rule.delay_minutes))
        && match rule.gives {
            // Once a day: also where the visit was stamped without a sale.
            Gives::PerVisit { .. } => past.today == 0,
            Gives::Once { .. } => {
                let (opens, closes) = span(rule, at);
                past.last.is_none_or(|last| last < opens)
                    && past.next.is_none_or(|next| next > closes)
            }
            Gives::PerAmount { .. } | Gives::PerGoods { .. } => true,
        }
}

/// Days since the occasion, where the day lies around it.
fn offset(occasion: Occasion, at: &Context<'_>) -> Option<i64> {
    let since = match occasion.of {
        OccasionOf::Birthday => at.birthday,
        OccasionOf::Joined => at.joined,
    };
    since.filter(|since| since.unsigned_abs() <= u64::from(occasion.days))
}

/// Days from one gift of an occasion to the next, at least: from the last day around it in one year
/// to the first in the next. A birthday that is written anew brings no second one.
fn apart_of(occasion: Occasion) -> i64 {
    365 - 2 * i64::from(occasion.days)
}

/// First and last day of the span in which a bonus is given once: a year around an occasion, less
/// the days by which it may come early or late; the days of "within D days" before and after; or
/// else the day itself.
fn span(rule: &EarnRule, at: &Context<'_>) -> (Day, Day) {
    let around = rule.when.occasion.map(|occasion| {
        let days = apart_of(occasion) - 1;
        (at.day.plus(-days), at.day.plus(days))
    });
    let within = rule.when.reached.map(|reached| {
        let days = i64::from(reached.within_days) - 1;
        (at.day.plus(-days), at.day.plus(days))
    });
    let spans = || [around, within].into_iter().flatten();
    let opens = spans().map(|(opens, _)| opens).min().unwrap_or(at.day);
    (opens, spans().map(|(_, closes)| closes).max().unwrap_or(at.day))
}

/// What each rule gives for the rest, bonuses that need the others last.
fn reckon(snapshot: &[Applied], sale: &Sale<'_>, rest: &Rest<'_>) -> Vec<i64> {
    let mut gave: Vec<i64> = snapshot
        .iter()
        .map(|applied| if applied.needs.is_some() { 0 } else { gives(applied, sale, rest) })
        .collect();
    let points = |(applied, gave): (&Applied, &i64)| {
        if applied.into == Holds::Points { *gave } else { 0 }
    };
    let others: i64 = snapshot.iter().zip(&gave).map(points).sum();
    for (applied, gave) in snapshot.iter().zip(&mut gave) {
        if applied.needs.is_some_and(|needs| others >= needs) {
            *gave = gives(applied, sale, rest);
        }
    }
    gave
}

/// What one rule gives for the rest of a sale, its cap applied after its one rounding.
fn gives(applied: &Applied, sale: &Sale<'_>, rest: &Rest<'_>) -> i64 {
    if rest.amount < applied.least {
        return 0;
    }
    let matching = Matching::of(applied, sale, rest);
    let share = Share::of(applied, sale);
    match applied.by {
        By::Amount | By::Steps => {
            let base = share.of_money_down(matching.money_down(rest));
            per_amount(applied, base)
        }
        By::Goods => {
            let pieces = share.of_pieces_down(matching.pieces_down(sale, rest));
            rounded(applied, i128::from(pieces) * i128::from(applied.points), 1_000)
        }
        // A visit or a bonus stands while something of what earns is left.
        By::Fixed if matching.any && share.of_visit(rest.amount) => fixed(applied),
        By::Fixed => 0,
    }
}

fn fixed(applied: &Applied) -> i64 {
    rounded(applied, i128::from(applied.points), 1)
}

fn per_amount(applied: &Applied, base: Money) -> i64 {
    if base.0 <= 0 || applied.per.0 <= 0 {
        return 0;
    }
    let (base, per) = (i128::from(base.0), i128::from(applied.per.0));
    let points = i128::from(applied.points);
    match applied.by {
        // A started step is none: 10 for each full 100.
        By::Steps => rounded(applied, base / per * points, 1),
        _ => rounded(applied, base * points, per),
    }
}

/// The rule's one rounding, of `numerator / denominator` times the step's factor; then its cap.
fn rounded(applied: &Applied, numerator: i128, denominator: i128) -> i64 {
    let exact = numerator.max(0) * i128::from(applied.factor);
    let points = applied.rounding.divide(exact, denominator * 100);
    let points = i64::try_from(points).unwrap_or(Money::MAX.0).min(Money::MAX.0);
    points.min(applied.most.unwrap_or(Money::MAX.0))
}

#[cfg(test)]
#[path = "earning_tests.rs"]
mod tests;
