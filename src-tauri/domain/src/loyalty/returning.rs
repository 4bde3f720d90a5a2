//! What a return, a void or an undo of a sale takes back and gives back.
//!
//! What was earned is taken back by the rules the sale was made under: what was earned, less what
//! the rest of the sale would have earned, less what was taken before; so returns in any parts add
//! up to the whole. What was paid with points, gift cards or credit goes back there in proportion
//! to the running total, rounded down; the last return completes it.

use super::earning::{Applied, Rest, Sale, Snapshot, again};
use crate::id::{AccountId, PurchaseId};
use crate::ledger::{Draw, Entry, Holds, Lot, LotId, Owing, Posting, give_back, refill, take_back};
use crate::money::Money;
use crate::purchase::{Line, Parts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something a sale was paid with, that is not money in the till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tender {
    /// What it was paid with: points, a gift card or credit.
    pub holds: Holds,
    /// Money it paid.
    pub paid: Money,
    /// The lots it came from.
    pub drawn: Vec<(AccountId, Draw)>,
    /// What earlier returns gave back into them.
    pub given: i64,
}

impl Tender {
    fn units(&self) -> i64 {
        self.drawn.iter().map(|(_, draw)| draw.amount).sum()
    }
}

/// What a sale earned into one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earned {
    /// What the account counts; the rules that gave into it are known by this.
    pub holds: Holds,
    /// The account.
    pub account: AccountId,
    /// What was earned.
    pub amount: i64,
    /// What earlier returns took back; owed, forgiven and lapsed included.
    pub taken: i64,
    /// The lots it opened.
    pub own: Vec<LotId>,
    /// What expired in these lots, less what earlier returns counted as lapsed.
    pub lapsed: i64,
}

/// A sale as the ledgers know it, for reckoning a return.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sold {
    /// The whole amount.
    pub amount: Money,
    /// Parts of it that are not goods.
    pub parts: Parts,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What earlier returns took back of the amount.
    pub returned: Money,
    /// Places of the lines that earlier returns named.
    pub back: Vec<u32>,
    /// What it was paid with beside the till, one of each kind at most.
    pub tenders: Vec<Tender>,
    /// The rules it earned by.
    pub rules: Snapshot,
    /// What it earned, by account.
    pub earned: Vec<Earned>,
    /// The thanks for a recommendation it brought, by account.
    pub bonus: Vec<Earned>,
    /// What at least of the rest has to be paid with money: under it these are taken back.
    pub bonus_least: Money,
}

impl Sold {
    /// Whether the thanks for a recommendation stand when so much of the sale has come back: what
    /// is left of it is a real purchase only as far as it was paid with money.
    pub fn keeps_bonus(&self, returned: Money) -> bool {
        let beside = Money(self.paid_with(false).0 + self.paid_with(true).0);
        let rest = Money(self.amount.0 - returned.0);
        paid_down(self.amount, beside, rest) >= self.bonus_least
    }

    /// Whether the return of `back` more takes the thanks for a recommendation.
    pub fn loses_bonus(&self, back: Money) -> bool {
        let total = Money(self.returned.0.saturating_add(back.0));
        self.keeps_bonus(self.returned) && !self.keeps_bonus(total)
    }

    /// What each rule gives no more, after what has come back by now: by the rules of the sale,
    /// whatever of it could be taken back.
    pub fn lost(&self) -> Vec<Lost> {
        let gave = self.gives();
        let of = |(rule, gave): (&Applied, i64)| Lost {
            rule: rule.rule,
            into: rule.into,
            points: rule.gave - gave,
        };
        self.rules.iter().zip(gave).map(of).filter(|lost| lost.points > 0).collect()
    }

    /// What each rule gives by what is left of it.
    fn gives(&self) -> Vec<i64> {
        let rest = Rest { amount: Money(self.amount.0 - self.returned.0), back: &self.back };
        again(&self.rules, &self.sale(), &rest)
    }

    /// The bonuses for points within days that stand by what is left of it.
    pub fn bonuses(&self) -> Vec<Applied> {
        let given = self.rules.iter().zip(self.gives());
        let given = given.filter(|(rule, gave)| rule.reached.is_some() && *gave > 0);
        given.map(|(rule, gave)| Applied { gave, ..rule.clone() }).collect()
    }

    /// Points its rules give by what is left of it.
    pub fn points_left(&self) -> i64 {
        let given = self.rules.iter().zip(self.gives());
        given.filter(|(rule, _)| rule.into == Holds::Points).map(|(_, gave)| gave).sum()
    }

    /// Of these, what its bonuses for points within days give: what they ask for is reached without.
    pub fn bonus_points(&self) -> i64 {
        let bonuses = self.bonuses();
        bonuses.iter().filter(|one| one.into == Holds::Points).map(|one| one.gave).sum()
    }

    /// The sale after `back` of it and these lines came back too.
    pub fn after(&self, back: Money, lines: &[u32]) -> Sold {
        let mut after = self.clone();
        after.returned = Money(self.returned.0.saturating_add(back.0).min(self.amount.0));
        after.back.extend(lines);
        after
    }

    /// The sale without a bonus that another return took: it is neither taken nor given again.
    pub fn forget(&mut self, rule: u32) {
        for gone in self.rules.iter().filter(|one| one.rule == rule) {
            let earned = self.earned.iter_mut().find(|earned| earned.holds == gone.into);
            if let Some(earned) = earned {
                earned.amount -= gone.gave;
            }
        }
        self.rules.retain(|one| one.rule != rule);
    }

    fn paid_with(&self, money: bool) -> Money {
        let of = self.tenders.iter().filter(|tender| tender.holds.is_money() == money);
        Money(of.map(|tender| tender.paid.0).sum())
    }

    fn sale(&self) -> Sale<'_> {
        Sale {
            amount: self.amount,
            paid_points: self.paid_with(false),
            paid_gift: self.paid_with(true),
            parts: self.parts,
            lines: &self.lines,
        }
    }
}

/// A bonus for points within days that a return of another sale took: what had reached it came
/// back. Stored with that return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreached {
    /// The sale it was given with.
    pub purchase: PurchaseId,
    /// The rule that gave it.
    pub rule: u32,
}

/// What a rule gave for what came back since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// The rule.
    pub rule: u32,
    /// Into which kind of account.
    pub into: Holds,
    /// Given no more, above zero.
    pub points: i64,
}

/// What the customer holds of one kind, as it stands before the return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Which kind.
    pub holds: Holds,
    /// The lots of all accounts of this kind, soonest to expire first, then oldest.
    pub lots: Vec<Lot>,
    /// What is owed, by the account that owes; nothing where nothing can be owed.
    pub owing: Option<Owing>,
    /// What other accounts of this kind owe: those that came with a merge.
    pub others: Vec<Owing>,
    /// Whether what cannot be taken back is written off.
    pub forgive: bool,
}

/// What a return took back of what one account had earned. Stored with the return: the next one
/// goes on from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Taken {
    /// The account.
    pub account: AccountId,
    /// Taken back of what was earned; owed, forgiven and lapsed included.
    #[ts(type = "number")]
    pub taken: i64,
    /// Of it, written off because the shop forgives.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[ts(as = "Option<u32>", optional)]
    pub forgiven: i64,
    /// Of it, gone by expiry before.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[ts(as = "Option<u32>", optional)]
    pub lapsed: i64,
}

fn is_zero(amount: &i64) -> bool {
    *amount == 0
}

/// What of a return's money goes back where it came from, beside the till.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PaidBack {
    /// Where: points, a gift card or credit.
    pub holds: Holds,
    /// How much of the money.
    pub money: Money,
}

/// What a return does to the ledgers and to the money.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reversal {
    /// Entries and what is owed.
    pub posting: Posting,
    /// Money of this return that does not come out of the till, by kind; nothing left out.
    pub paid_back: Vec<PaidBack>,
    /// Money of this return out of the till.
    pub till: Money,
    /// What was taken back, by account; nothing left out.
    pub taken: Vec<Taken>,
}

/// Reckons the return of `back` (the whole rest for a void), with the places of the lines that
/// come back where they are named. `held` are the holdings of the kinds the sale touched.
pub fn reverse_sale(sold: &Sold, back: Money, lines: &[u32], held: &[Holding]) -> Reversal {
    let total = Money(sold.returned.0.saturating_add(back.0).min(sold.amount.0));
    let mut reversal = Reversal::default();
    let mut held = held.to_vec();
    // What goes back first refills the lots, so that it can pay for what is taken.
    give_back_tenders(sold, total, &mut held, &mut reversal);
    let mut named = sold.back.clone();
    named.extend(lines);
    let still = still_earned(sold, total, &named);
    for (earned, still) in sold.earned.iter().zip(still) {
        let take = (earned.amount - still - earned.taken).max(0);
        if let Some(holding) = held.iter_mut().find(|holding| holding.holds == earned.holds) {
            take_earned(earned, take, holding, &mut reversal);
        }
    }
    // What was given back may leave somebody with points and a debt.
    for mut holding in held {
        for owing in holding.owing.into_iter().chain(holding.others) {
            let amount = owing.amount + reversal.posting.owed_on(owing.account);
            let known = reversal.posting.entries.len();
            reversal.posting.pay_owed(Owing { amount, ..owing }, &holding.lots);
            let paid = reversal.posting.entries.get(known..).unwrap_or_default();
            holding.lots = refill(&holding.lots, paid);
        }
    }
    reversal
}

/// Takes back the thanks for a recommendation from one account, after the rest of the return:
/// whole, or owed as far as it is spent. It stands apart from what was earned by rules, and is not
/// counted there.
pub fn take_bonus(bonus: &Earned, holding: &Holding, reversal: &mut Reversal) {
    let theirs = |entry: &&Entry| {
        entry.account == bonus.account
            || holding.owing.is_some_and(|owing| owing.account == entry.account)
            || holding.lots.iter().any(|lot| lot.account == entry.account)
    };
    let before: Vec<Entry> = reversal.posting.entries.iter().filter(theirs).cloned().collect();
    let lots = refill(&holding.lots, &before);
    let back = take_back(&lots, &bonus.own, bonus.lapsed, bonus.amount);
    reversal.posting.entries.extend(back.entries);
    let owes = holding.owing.filter(|_| !holding.forgive && back.short > 0);
    if let Some(owing) = owes {
        reversal.posting.owed.push((owing.account, back.short));
    }
}

/// What each account would still have earned by what is left of the sale.
fn still_earned(sold: &Sold, total: Money, back: &[u32]) -> Vec<i64> {
    let rest = Rest { amount: Money(sold.amount.0 - total.0), back };
    let gave = again(&sold.rules, &sold.sale(), &rest);
    let of = |earned: &Earned| {
        let rules = sold.rules.iter().zip(&gave);
        rules.filter(|(rule, _)| rule.into == earned.holds).map(|(_, gave)| gave).sum()
    };
    sold.earned.iter().map(of).collect()
}

/// Takes back what was earned: out of the lots, as owed, or written off.
fn take_earned(earned: &Earned, take: i64, holding: &mut Holding, reversal: &mut Reversal) {
    if take <= 0 {
        return;
    }
    let back = take_back(&holding.lots, &earned.own, earned.lapsed, take);
    holding.lots = refill(&holding.lots, &back.entries);
    reversal.posting.entries.extend(back.entries);
    let owes = holding.owing.filter(|_| !holding.forgive && back.short > 0);
    if let Some(owing) = owes {
        reversal.posting.owed.push((owing.account, back.short));
    }
    let forgiven = if owes.is_some() { 0 } else { back.short };
    reversal.taken.push(Taken {
        account: earned.account,
        taken: take,
        forgiven,
        lapsed: back.lapsed,
    });
}

/// Gives every tender its part of what has come back by now.
fn give_back_tenders(sold: &Sold, total: Money, held: &mut [Holding], reversal: &mut Reversal) {
    let paid: Vec<i64> = sold.tenders.iter().map(|tender| tender.paid.0).collect();
    let now = tenders_down(sold.amount.0, &paid, total.0);
    let before = tenders_down(sold.amount.0, &paid, sold.returned.0);
    let mut beside = 0;
    for ((tender, now), before) in sold.tenders.iter().zip(now).zip(before) {
        let money = Money(now - before);
        beside += money.0;
        if money.0 > 0 {
            reversal.paid_back.push(PaidBack { holds: tender.holds, money });
        }
        // Money goes back as it came; points in proportion to the money they paid.
        let units = match tender.holds.is_money() {
            true => now,
            false => part_down(tender.units(), total.0, sold.amount.0),
        };
        let entries = give_back(&tender.drawn, tender.given, units - tender.given);
        if let Some(holding) = held.iter_mut().find(|holding| holding.holds == tender.holds) {
            holding.lots = refill(&holding.lots, &entries);
        }
        reversal.posting.entries.extend(entries);
    }
    reversal.till = Money(total.0 - sold.returned.0 - beside);
}

/// How much of each tender has gone back when `total` of `amount` has come back, each rounded
/// down and completed with the whole. What all tenders get is reckoned first, then shared out
/// from the first to the last, so that none goes down as more comes back, and the till never
/// pays what was not paid into it.
fn tenders_down(amount: i64, paid: &[i64], total: i64) -> Vec<i64> {
    let mut open: i64 = paid.iter().sum();
    let mut rest = part_down(open, total, amount);
    let mut parts = Vec::with_capacity(paid.len());
    for paid in paid {
        let part = part_down(*paid, rest, open);
        parts.push(part);
        rest -= part;
        open -= paid;
    }
    parts
}

/// What of the rest of a sale was paid with money, when `beside` of it was paid with points, gift
/// cards or credit: in proportion, rounded down.
pub fn paid_down(amount: Money, beside: Money, rest: Money) -> Money {
    Money(part_down(amount.0 - beside.0, rest.0, amount.0))
}

/// `whole * part / of`, rounded down; the whole when the part is all.
fn part_down(whole: i64, part: i64, of: i64) -> i64 {
    if part >= of {
        return whole;
    }
    let exact = i128::from(whole) * i128::from(part.max(0)) / i128::from(of);
    i64::try_from(exact).unwrap_or(whole)
}

#[cfg(test)]
#[path = "returning_tests.rs"]
mod tests;
