//! One ledger for everything people hold: points, stamps, draw tickets, gift-card money, credit.
//!
//! Everything here is a pure function from what stands in the ledger to the entries that a new
//! operation adds. An entry that puts something in opens a lot; an entry that takes something out
//! names the lots it draws from. The laws (tested): the balance of an account is the sum of its
//! entries and the sum of what is left in its lots, never below zero; what cannot be taken back is
//! owed, no more and no less; nobody holds something and owes the same; taking everything back
//! gives zero.

use crate::day::Day;
use crate::id::{AccountId, DrawId, OpId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an account counts.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// Points of the club.
    #[default]
    Points,
    /// Stamps on the card with this number in the program.
    Stamps(u32),
    /// Tickets of one draw.
    Tickets(DrawId),
    /// Money on a gift card, in the smallest unit of the currency.
    Gift,
    /// Money the shop owes the customer, in the smallest unit of the currency.
    Credit,
}

impl Holds {
    /// The name that is stored: "points", "stamps:1", "tickets:UUID", "gift" or "credit".
    pub fn name(self) -> String {
        match self {
            Holds::Points => "points".to_owned(),
            Holds::Stamps(card) => format!("stamps:{card}"),
            Holds::Tickets(draw) => format!("tickets:{draw}"),
            Holds::Gift => "gift".to_owned(),
            Holds::Credit => "credit".to_owned(),
        }
    }

    /// What a stored name means.
    pub fn of_name(name: &str) -> Option<Holds> {
        match name.split_once(':') {
            Some(("stamps", card)) => card.parse().ok().map(Holds::Stamps),
            Some(("tickets", draw)) => draw.parse().ok().map(DrawId).map(Holds::Tickets),
            Some(_) => None,
            None => match name {
                "points" => Some(Holds::Points),
                "gift" => Some(Holds::Gift),
                "credit" => Some(Holds::Credit),
                _ => None,
            },
        }
    }

    /// Whether what is counted is money.
    pub fn is_money(self) -> bool {
        matches!(self, Holds::Gift | Holds::Credit)
    }
}

/// A lot by the operation that opened it and its place in that operation.
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
    /// What is left, never below zero.
    pub left: i64,
    /// The first day it may be used, where it waits (a return window).
    pub from: Option<Day>,
    /// The last day it may be used, through the end of that business day; nothing for ever.
    pub until: Option<Day>,
}

impl Lot {
    /// Whether the lot waits for a later day.
    pub fn waits_on(&self, day: Day) -> bool {
        self.from.is_some_and(|from| from > day)
    }

    /// Whether the lot's last day is over. It counts until the next night takes it.
    pub fn is_past_on(&self, day: Day) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Whether something of it may be used on this business day.
    pub fn usable_on(&self, day: Day) -> bool {
        self.left > 0 && !self.waits_on(day) && !self.is_past_on(day)
    }
}

/// What of these lots may be used on the day.
pub fn usable(lots: &[Lot], day: Day) -> i64 {
    lots.iter().filter(|lot| lot.usable_on(day)).map(|lot| lot.left).sum()
}

/// What of these lots waits for a later day.
pub fn pending(lots: &[Lot], day: Day) -> i64 {
    lots.iter().filter(|lot| lot.waits_on(day)).map(|lot| lot.left).sum()
}

/// An amount taken out of a lot (above zero) or put back into it (below zero).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Draw {
    /// The lot.
    pub lot: LotId,
    /// What comes out of it.
    #[ts(type = "number")]
    pub amount: i64,
}

/// Why an entry stands in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Earned by a sale or a bonus; a lot.
    Earn,
    /// Given by hand with a reason; a lot.
    Gift,
    /// Brought over from another system; a lot.
    Opening,
    /// Money put on a gift card or given as credit; a lot.
    Load,
    /// Spent at a sale or for a reward.
    Spend,
    /// Taken by hand with a reason.
    Remove,
    /// Taken back by a return, a void or an undo.
    TakeBack,
    /// Given back into the lots it came from.
    GiveBack,
    /// What was owed, paid out of what was just put in.
    PayOwed,
    /// Not used by its last day.
    Expire,
}

impl EntryKind {
    /// Whether an entry of this kind opens a lot.
    pub fn is_lot(self) -> bool {
        use EntryKind::{Earn, Gift, Load, Opening};
        matches!(self, Earn | Gift | Opening | Load)
    }
}

/// One entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Entry {
    /// The account.
    pub account: AccountId,
    /// Why.
    pub kind: EntryKind,
    /// What goes in (above zero) or out (below zero), in what the account counts.
    #[ts(type = "number")]
    pub amount: i64,
    /// Where it comes from or goes back to; empty for a lot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub draws: Vec<Draw>,
    /// Of a lot: the rule of the program that gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub rule: Option<u32>,
    /// Of a lot: the first day it may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// Of a lot: the last day it may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
}

impl Entry {
    /// A lot that may be used at once and for ever.
    pub fn lot(account: AccountId, kind: EntryKind, amount: i64) -> Entry {
        Entry { account, kind, amount, draws: Vec::new(), rule: None, from: None, until: None }
    }

    /// An entry that moves what its draws move.
    pub fn moving(account: AccountId, kind: EntryKind, draws: Vec<Draw>) -> Entry {
        let amount = -draws.iter().map(|draw| draw.amount).sum::<i64>();
        Entry { draws, ..Entry::lot(account, kind, amount) }
    }
}

/// What one operation writes into the ledgers.
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

    /// What the entries that fit add up to. The caller names accounts that count the same.
    pub fn sum_where(&self, fits: impl Fn(&Entry) -> bool) -> i64 {
        self.entries.iter().filter(|entry| fits(entry)).map(|entry| entry.amount).sum()
    }

    /// The change of an account's balance.
    pub fn change_on(&self, account: AccountId) -> i64 {
        self.sum_where(|entry| entry.account == account)
    }

    /// The change of what an account owes.
    pub fn owed_on(&self, account: AccountId) -> i64 {
        self.owed.iter().filter(|(of, _)| *of == account).map(|(_, amount)| amount).sum()
    }

    /// Adds a lot (nothing for nothing or less), and pays out of it what the account owes:
    /// `owed` as it stood before this posting.
    pub fn open(&mut self, op: OpId, lot: Entry, owed: i64) {
        let owing = Owing { account: lot.account, amount: owed };
        self.open_paying(op, lot, &[owing]);
    }

    /// Adds a lot, and pays out of it what the accounts of somebody owe, in their order: after a
    /// merge another account of the same person may owe.
    pub fn open_paying(&mut self, op: OpId, lot: Entry, owing: &[Owing]) {
        if lot.amount <= 0 {
            return;
        }
        let n = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let (account, mut left) = (lot.account, lot.amount);
        self.entries.push(lot);
        for owes in owing {
            let pays = (owes.amount + self.owed_on(owes.account)).clamp(0, left);
            if pays > 0 {
                left -= pays;
                let draws = vec![Draw { lot: LotId { op, n }, amount: pays }];
                self.entries.push(Entry::moving(account, EntryKind::PayOwed, draws));
                self.owed.push((owes.account, -pays));
            }
        }
    }

    /// Pays what the accounts of somebody that count the same owe after this posting, out of what
    /// it leaves in any of them. The accounts come with what they owe, which may be nothing, and
    /// with their lots, both as they stand before it. After a merge one account may owe what
    /// another one has.
    pub fn settle(&mut self, accounts: &[Owing], lots: &[Lot]) {
        let own = |lot: &Lot| accounts.iter().any(|known| known.account == lot.account);
        let mut left = refill(lots, &self.entries);
        left.retain(|lot| own(lot) && lot.left > 0);
        for owing in accounts {
            let amount = owing.amount + self.owed_on(owing.account);
            let known = self.entries.len();
            self.pay_owed(Owing { amount, ..*owing }, &left);
            left = refill(&left, self.entries.get(known..).unwrap_or_default());
        }
    }

    /// Pays what is owed out of what the lots hold: nobody has points and owes points.
    pub(crate) fn pay_owed(&mut self, owing: Owing, lots: &[Lot]) {
        let have: i64 = lots.iter().map(|lot| lot.left).sum();
        let pays = owing.amount.clamp(0, have.max(0));
        if pays > 0 {
            self.entries.extend(draw_from(lots.iter(), pays, EntryKind::PayOwed));
            self.owed.push((owing.account, -pays));
        }
    }
}

/// What an account owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owing {
    /// The account.
    pub account: AccountId,
    /// What is owed, never below zero.
    pub amount: i64,
}

/// Not enough to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("short: have {have}, need {need}")]
pub struct Short {
    /// What may be used.
    pub have: i64,
    /// What was asked for.
    pub need: i64,
}

/// Draws `amount` from the lots that may be used on the day, in their order (soonest to expire
/// first, then oldest), one entry for each account touched.
pub fn spend(lots: &[Lot], amount: i64, day: Day, kind: EntryKind) -> Result<Vec<Entry>, Short> {
    let have = usable(lots, day);
    if amount > have {
        return Err(Short { have, need: amount });
    }
    Ok(draw_from(lots.iter().filter(|lot| lot.usable_on(day)), amount, kind))
}

/// What a taking back comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Of what was asked: already gone by expiry, so nobody owes it.
    pub lapsed: i64,
    /// Of what was asked: not there any more. It is owed, or written off.
    pub short: i64,
}

/// Takes back `amount`: first from the sale's own lots; what expired in those is nobody's debt;
/// then from the other lots in their order, waiting ones too; the rest is short. `lapsed` is what
/// expired in the sale's own lots and no earlier return has counted.
pub fn take_back(lots: &[Lot], own: &[LotId], lapsed: i64, amount: i64) -> TakenBack {
    let amount = amount.max(0);
    let of_own = |lot: &&Lot| own.contains(&lot.id);
    let in_own: i64 = lots.iter().filter(of_own).map(|lot| lot.left).sum();
    let lapsed = lapsed.clamp(0, amount - in_own.min(amount));
    // One pass in the order own, others: `draw_from` stops when the amount is reached.
    let ordered = lots.iter().filter(of_own).chain(lots.iter().filter(|lot| !of_own(lot)));
    let entries = draw_from(ordered, amount - lapsed, EntryKind::TakeBack);
    let taken: i64 = entries.iter().map(|entry| -entry.amount).sum();
    TakenBack { entries, lapsed, short: amount - lapsed - taken }
}

/// Gives back the first `amount` of what was drawn, into the same lots, skipping the `already`
/// that earlier returns gave back. A lot keeps its last day, even when it is past: the next night
/// takes it again.
pub fn give_back(drawn: &[(AccountId, Draw)], already: i64, amount: i64) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut skip, mut rest) = (already.max(0), amount);
    for (account, draw) in drawn {
        let open = (draw.amount - skip).max(0);
        skip = (skip - draw.amount).max(0);
        let back = open.min(rest);
        if back <= 0 {
            continue;
        }
        rest -= back;
        let draw = Draw { lot: draw.lot, amount: -back };
        add_draw(&mut entries, *account, EntryKind::GiveBack, draw);
    }
    entries
}

/// Takes what is past its last day on this business day, never more than is left.
pub fn expire(lots: &[Lot], day: Day) -> Vec<Entry> {
    let past = || lots.iter().filter(|lot| lot.left > 0 && lot.is_past_on(day));
    draw_from(past(), past().map(|lot| lot.left).sum(), EntryKind::Expire)
}

/// Takes everything that is left, waiting and past lots too: somebody leaves, or an undo empties.
pub fn draw_all(lots: &[Lot], kind: EntryKind) -> Vec<Entry> {
    draw_from(lots.iter(), lots.iter().map(|lot| lot.left).sum(), kind)
}

/// Draws up to `amount` from the lots in the order given, one entry for each account touched.
fn draw_from<'a>(lots: impl Iterator<Item = &'a Lot>, amount: i64, kind: EntryKind) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut rest = amount;
    for lot in lots {
        if rest <= 0 {
            break;
        }
        let taken = lot.left.min(rest);
        if taken > 0 {
            rest -= taken;
            add_draw(&mut entries, lot.account, kind, Draw { lot: lot.id, amount: taken });
        }
    }
    entries
}

fn add_draw(entries: &mut Vec<Entry>, account: AccountId, kind: EntryKind, draw: Draw) {
    match entries.iter_mut().find(|entry| entry.account == account) {
        Some(entry) => {
            entry.amount -= draw.amount;
            entry.draws.push(draw);
        }
        None => entries.push(Entry::moving(account, kind, vec![draw])),
    }
}

/// The lots as they stand after the entries drew from them and put back into them. A lot that is
/// put back into and was not given (it was empty) joins at the end.
pub fn refill(lots: &[Lot], entries: &[Entry]) -> Vec<Lot> {
    let mut refilled = lots.to_vec();
    for entry in entries {
        for draw in &entry.draws {
            match refilled.iter_mut().find(|lot| lot.id == draw.lot) {
                Some(lot) => lot.left -= draw.amount,
                None => refilled.push(Lot {
                    id: draw.lot,
                    account: entry.account,
                    left: -draw.amount,
                    from: None,
                    until: None,
                }),
            }
        }
    }
    refilled
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
