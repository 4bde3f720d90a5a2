//! The ledger of points: rules of earning and spending, lots, and what a return takes back.
//!
//! Everything here is a pure function from what stands in the ledger to the entries that a new
//! operation adds. An earn entry is a lot; a spend entry names the lots it draws from. The laws
//! (tested below): the balance is the sum of the entries and the sum of what is left in the lots,
//! never below zero; refunds in any parts add up to the whole; taking everything back gives zero.

use super::Points;
use crate::id::{AccountId, OpId};
use crate::money::{Currency, Money};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    fn divide(self, numerator: i128, denominator: i128) -> i128 {
        match self {
            Rounding::Down => numerator / denominator,
            Rounding::Nearest => (2 * numerator + denominator) / (2 * denominator),
            Rounding::Up => (numerator + denominator - 1) / denominator,
        }
    }
}

/// `points` points for every `per` of what was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct EarnRule {
    /// Points given for one `per`; 0 switches earning off.
    #[ts(type = "number")]
    pub points: i64,
    /// Money that earns them.
    pub per: Money,
    /// Rounding of the sale's points.
    #[serde(default)]
    pub rounding: Rounding,
    /// Whether what is paid with points earns too (default no).
    #[serde(default)]
    pub on_points: bool,
}

/// The rule as it stood when a sale was made, kept on the sale: a later return is reckoned by it.
pub type Snapshot = EarnRule;

impl EarnRule {
    /// The rule a new shop starts with: 1 point for 10,000 toman, 1 lari, 1 dollar or 1 euro.
    pub fn usual(currency: Currency) -> EarnRule {
        let per = match currency {
            Currency::Irr => Money(100_000),
            Currency::Gel | Currency::Usd | Currency::Eur => Money(100),
        };
        EarnRule { points: 1, per, rounding: Rounding::Down, on_points: false }
    }

    /// Within the bounds the arithmetic is proven for.
    pub fn is_sound(&self) -> bool {
        (0..=1_000_000).contains(&self.points) && (1..=Money::MAX.0).contains(&self.per.0)
    }

    /// Points for the part of a sale that earns. Nothing for nothing or less.
    pub fn earned(&self, base: Money) -> Points {
        if base.0 <= 0 || self.per.0 <= 0 {
            return Points(0);
        }
        let exact = i128::from(base.0) * i128::from(self.points);
        let points = self.rounding.divide(exact, i128::from(self.per.0));
        Points(i64::try_from(points).unwrap_or(i64::MAX).min(Money::MAX.0))
    }
}

/// `points` points are worth `worth` at the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SpendRule {
    /// Points in one step, at least 1.
    #[ts(type = "number")]
    pub points: i64,
    /// What one step is worth.
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
        (1..=1_000_000).contains(&self.points) && (0..=Money::MAX.0).contains(&self.worth.0)
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

/// A lot by the operation that earned it and its place in that operation.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct LotId {
    /// The operation.
    pub op: OpId,
    /// The entry's place among the operation's entries, from 0.
    pub n: u32,
}

/// A lot and what is left in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lot {
    /// Which one.
    pub id: LotId,
    /// The account it belongs to.
    pub account: AccountId,
    /// Points left, never below zero.
    pub left: i64,
}

/// Points taken out of a lot (above zero) or put back into it (below zero).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Draw {
    /// The lot.
    pub lot: LotId,
    /// Points out of it.
    #[ts(type = "number")]
    pub points: i64,
}

/// Why an entry stands in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Earned by a sale; a lot.
    Earn,
    /// Given by hand with a reason; a lot.
    Gift,
    /// Brought over from another system; a lot.
    Opening,
    /// Spent at a sale.
    Spend,
    /// Taken by hand with a reason.
    Remove,
    /// Taken back by a return, a void or an undo.
    TakeBack,
    /// Given back into the lots it came from.
    GiveBack,
    /// What was owed, paid out of what was just earned.
    PayOwed,
}

impl EntryKind {
    /// Whether an entry of this kind opens a lot.
    pub fn is_lot(self) -> bool {
        matches!(self, EntryKind::Earn | EntryKind::Gift | EntryKind::Opening)
    }
}

/// One entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Entry {
    /// The account.
    pub account: AccountId,
    /// Why.
    pub kind: EntryKind,
    /// Points in (above zero) or out (below zero).
    #[ts(type = "number")]
    pub points: i64,
    /// Where the points come from or go back to; empty for a lot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub draws: Vec<Draw>,
}

/// What one operation writes into the ledgers of points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Posting {
    /// Entries, in order; a lot is named by its place here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
    /// Change of what is owed to the shop, by account.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(type = "[string, number][]")]
    pub owed: Vec<(AccountId, i64)>,
}

impl Posting {
    /// Nothing to write.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.owed.is_empty()
    }

    /// The change of the balance.
    pub fn change(&self) -> Points {
        Points(self.entries.iter().map(|entry| entry.points).sum())
    }

    /// The points this posting's entries of one kind add up to.
    pub fn of_kind(&self, kind: EntryKind) -> Points {
        let entries = self.entries.iter().filter(|entry| entry.kind == kind);
        Points(entries.map(|entry| entry.points).sum())
    }

    /// Adds a lot, and pays out of it what the account owes (at most `owed`).
    pub fn earn(&mut self, op: OpId, account: AccountId, kind: EntryKind, points: i64, owed: i64) {
        if points <= 0 {
            return;
        }
        let n = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.entries.push(Entry { account, kind, points, draws: Vec::new() });
        let pays = owed.clamp(0, points);
        if pays > 0 {
            let draws = vec![Draw { lot: LotId { op, n }, points: pays }];
            let kind = EntryKind::PayOwed;
            self.entries.push(Entry { account, kind, points: -pays, draws });
            self.owed.push((account, -pays));
        }
    }

    /// Pays what is owed after this posting out of what it leaves in the account's lots, which
    /// are given as they stand before it.
    pub fn settle(&mut self, owing: Owing, lots: &[Lot]) {
        let mut left = refill(lots, &self.entries);
        left.retain(|lot| lot.account == owing.account && lot.left > 0);
        self.pay_owed(owing, &left);
    }

    /// Pays what is owed out of what the lots hold: nobody has points and owes points.
    fn pay_owed(&mut self, owing: Owing, lots: &[Lot]) {
        let have: i64 = lots.iter().map(|lot| lot.left).sum();
        let pays = owing.points.clamp(0, have.max(0));
        if pays > 0 {
            let paid = spend(lots, pays, EntryKind::PayOwed).unwrap_or_default();
            self.entries.extend(paid);
            self.owed.push((owing.account, -pays));
        }
    }
}

/// What an account owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owing {
    /// The account.
    pub account: AccountId,
    /// Points owed, never below zero.
    pub points: i64,
}

/// Not enough points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("points short: have {have}, need {need}")]
pub struct PointsShort {
    /// Points there are.
    pub have: i64,
    /// Points asked for.
    pub need: i64,
}

/// Draws `points` from the lots in their order (soonest to expire first, then oldest), one entry
/// for each account touched.
pub fn spend(lots: &[Lot], points: i64, kind: EntryKind) -> Result<Vec<Entry>, PointsShort> {
    let have: i64 = lots.iter().map(|lot| lot.left).sum();
    if points > have {
        return Err(PointsShort { have, need: points });
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut rest = points;
    for lot in lots {
        let taken = lot.left.min(rest);
        if taken <= 0 {
            continue;
        }
        rest -= taken;
        let draw = Draw { lot: lot.id, points: taken };
        match entries.iter_mut().find(|entry| entry.account == lot.account) {
            Some(entry) => {
                entry.points -= taken;
                entry.draws.push(draw);
            }
            None => entries.push(Entry {
                account: lot.account,
                kind,
                points: -taken,
                draws: vec![draw],
            }),
        }
    }
    Ok(entries)
}

/// Takes back `points`: what is left is taken, first from the sale's own lot, then from the
/// others in their order; the rest is owed. Returns the entries and what is owed.
pub fn take_back(lots: &[Lot], own: &[LotId], points: i64) -> (Vec<Entry>, i64) {
    let mut ordered: Vec<Lot> = lots.to_vec();
    // A stable sort keeps the order of expiry among the others.
    ordered.sort_by_key(|lot| !own.contains(&lot.id));
    let have: i64 = ordered.iter().map(|lot| lot.left).sum();
    let taken = points.clamp(0, have);
    let entries = spend(&ordered, taken, EntryKind::TakeBack).unwrap_or_default();
    (entries, points.max(0) - taken)
}

/// Gives back the first `points` of what was drawn, into the same lots, skipping the `already`
/// points that earlier returns gave back.
fn give_back(drawn: &[(AccountId, Draw)], already: i64, points: i64) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut skip, mut rest) = (already, points);
    for (account, draw) in drawn {
        let open = (draw.points - skip).max(0);
        skip = (skip - draw.points).max(0);
        let back = open.min(rest);
        if back <= 0 {
            continue;
        }
        rest -= back;
        let draw = Draw { lot: draw.lot, points: -back };
        match entries.iter_mut().find(|entry| entry.account == *account) {
            Some(entry) => {
                entry.points += back;
                entry.draws.push(draw);
            }
            None => entries.push(Entry {
                account: *account,
                kind: EntryKind::GiveBack,
                points: back,
                draws: vec![draw],
            }),
        }
    }
    entries
}

/// A sale as the ledger knows it, for reckoning a return.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SoldPoints {
    /// The whole amount.
    pub amount: Money,
    /// The part that earned.
    pub base: Money,
    /// What was paid with points.
    pub paid_points: Money,
    /// What earlier returns took back of the amount.
    pub returned: Money,
    /// Points earned.
    pub earned: i64,
    /// Points that earlier returns took back, owed ones included.
    pub taken: i64,
    /// The rule the sale earned by.
    pub rule: Option<Snapshot>,
    /// The lots it opened.
    pub own: Vec<LotId>,
    /// The lots it was paid from.
    pub drawn: Vec<(AccountId, Draw)>,
    /// Points that earlier returns gave back.
    pub given: i64,
}

/// What a return does to the points and to the money.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reversal {
    /// Entries and what is owed.
    pub posting: Posting,
    /// Money of this return that goes back as points and not out of the till.
    pub as_points: Money,
    /// Points taken back, owed ones included.
    pub taken: i64,
    /// Points written off because the shop forgives.
    pub forgiven: i64,
}

/// Reckons the return of `back` (the whole rest for a void).
///
/// Points are taken back by the rule the sale was made under: what was earned, less what the rest
/// of the sale would have earned, less what was taken before; so refunds in any parts add up to
/// the whole. Points paid go back in proportion, rounded down, from the running total; the last
/// refund completes them.
pub fn reverse_sale(
    sale: &SoldPoints,
    back: Money,
    lots: &[Lot],
    owing: Option<Owing>,
    forgive: bool,
) -> Reversal {
    let total = i128::from(sale.returned.0 + back.0);
    let part_down = |whole: i64| -> i64 {
        if total >= i128::from(sale.amount.0) {
            return whole;
        }
        let part = i128::from(whole) * total / i128::from(sale.amount.0.max(1));
        i64::try_from(part).unwrap_or(whole)
    };
    let spent: i64 = sale.drawn.iter().map(|(_, draw)| draw.points).sum();
    let paid_back = part_down(sale.paid_points.0);
    let before = if sale.returned.0 == 0 {
        0
    } else {
        let whole = i128::from(sale.paid_points.0) * i128::from(sale.returned.0);
        i64::try_from(whole / i128::from(sale.amount.0.max(1))).unwrap_or(0)
    };
    let whole_sale = total >= i128::from(sale.amount.0);
    let rest_base = Money(
        (sale.base.0
            - (sale.returned.0 + back.0 - if base_excludes(sale) { paid_back } else { 0 }))
        .max(0),
    );
    let still = match sale.rule {
        Some(rule) if !whole_sale => rule.earned(rest_base).0,
        _ => 0,
    };
    let take = (sale.earned - still - sale.taken).max(0);
    // What goes back first refills the lots, so that it can pay for what is taken.
    let given_back = give_back(&sale.drawn, sale.given, part_down(spent) - sale.given);
    let mut posting = Posting { entries: given_back, owed: Vec::new() };
    let refilled = refill(lots, &posting.entries);
    let (entries, short) = take_back(&refilled, &sale.own, take);
    let left = refill(&refilled, &entries);
    posting.entries.extend(entries);
    let mut forgiven = 0;
    match owing {
        Some(owing) if short > 0 && !forgive => posting.owed.push((owing.account, short)),
        Some(owing) => {
            forgiven = short;
            posting.pay_owed(owing, &left);
        }
        None => forgiven = short,
    }
    Reversal { posting, as_points: Money(paid_back - before), taken: take, forgiven }
}

/// Whether what was paid with points was left out of the part that earned.
fn base_excludes(sale: &SoldPoints) -> bool {
    sale.base.0 + sale.paid_points.0 <= sale.amount.0
}

/// The lots as they stand after the entries put points back.
fn refill(lots: &[Lot], entries: &[Entry]) -> Vec<Lot> {
    let mut refilled = lots.to_vec();
    for entry in entries {
        for draw in &entry.draws {
            match refilled.iter_mut().find(|lot| lot.id == draw.lot) {
                Some(lot) => lot.left -= draw.points,
                None => {
                    refilled.push(Lot { id: draw.lot, account: entry.account, left: -draw.points })
                }
            }
        }
    }
    refilled
}

#[cfg(test)]
#[path = "points_tests.rs"]
mod tests;
