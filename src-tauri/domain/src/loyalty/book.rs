//! A ledger in memory for the tests: what `store` keeps in tables, with every law checked at each
//! posting.

use super::{
    Context, EarnRule, Earned, Holding, Life, Past, Points, Program, Reversal, Sale, Sold,
    SpendRule, Tender, earn, reverse_sale,
};
use crate::day::Day;
use crate::format::Calendar;
use crate::id::{AccountId, OpId};
use crate::ledger::{
    Draw, Entry, EntryKind, Holds, Lot, LotId, Owing, Posting, expire, give_back, spend, usable,
};
use crate::money::Money;
use crate::purchase::Line;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Every account of the one customer.
pub const KINDS: [Holds; 4] = [Holds::Points, Holds::Stamps(1), Holds::Gift, Holds::Credit];

pub fn account(holds: Holds) -> AccountId {
    let place = KINDS.iter().position(|kind| *kind == holds).expect("a kind of the tests");
    AccountId(Uuid::from_u64_pair(9, place as u64))
}

pub struct Book {
    pub program: Program,
    pub day: Day,
    pub lots: Vec<Lot>,
    entries: Vec<Entry>,
    owed: BTreeMap<AccountId, i64>,
    pub sales: BTreeMap<u64, Sold>,
    pub redeemed: BTreeMap<u64, Vec<(AccountId, Draw)>>,
    pub till: i64,
    next: u64,
}

impl Book {
    pub fn new(rules: Vec<EarnRule>) -> Book {
        let spend = SpendRule { points: 1, worth: Money(100) };
        Book {
            program: Program { rules, spend, ..Program::default() },
            day: "2026-11-22".parse().expect("a day"),
            lots: Vec::new(),
            entries: Vec::new(),
            owed: BTreeMap::new(),
            sales: BTreeMap::new(),
            redeemed: BTreeMap::new(),
            till: 0,
            next: 0,
        }
    }

    fn op(&mut self) -> OpId {
        self.next += 1;
        OpId(Uuid::from_u64_pair(7, self.next))
    }

    /// The lots of one kind, soonest to expire first, then oldest.
    pub fn lots_of(&self, holds: Holds) -> Vec<Lot> {
        let of = |lot: &&Lot| lot.account == account(holds);
        let mut lots: Vec<Lot> = self.lots.iter().filter(of).copied().collect();
        lots.sort_by_key(|lot| lot.until.unwrap_or(Day::LAST));
        lots
    }

    pub fn balance(&self, holds: Holds) -> i64 {
        self.lots_of(holds).iter().map(|lot| lot.left).sum()
    }

    pub fn owed(&self, holds: Holds) -> i64 {
        self.owed.get(&account(holds)).copied().unwrap_or_default()
    }

    fn owing(&self, holds: Holds) -> Owing {
        Owing { account: account(holds), amount: self.owed(holds) }
    }

    /// What expired so far.
    pub fn expired(&self, holds: Holds) -> i64 {
        let of =
            |entry: &&Entry| entry.account == account(holds) && entry.kind == EntryKind::Expire;
        -self.entries.iter().filter(of).map(|entry| entry.amount).sum::<i64>()
    }

    fn post(&mut self, op: OpId, posting: &Posting) {
        for (n, entry) in (0u32..).zip(&posting.entries) {
            if entry.kind.is_lot() {
                self.lots.push(Lot {
                    id: LotId { op, n },
                    account: entry.account,
                    left: entry.amount,
                    from: entry.from,
                    until: entry.until,
                });
            } else {
                let drawn: i64 = entry.draws.iter().map(|draw| draw.amount).sum();
                assert_eq!(-entry.amount, drawn, "an entry moves what its draws move");
            }
            for draw in &entry.draws {
                let lot = self.lots.iter_mut().find(|lot| lot.id == draw.lot).expect("a lot");
                assert_eq!(lot.account, entry.account, "an entry draws from its own account");
                lot.left -= draw.amount;
                assert!(lot.left >= 0, "a lot never goes below zero");
            }
        }
        self.entries.extend(posting.entries.iter().cloned());
        for (account, amount) in &posting.owed {
            *self.owed.entry(*account).or_default() += amount;
        }
        self.check();
    }

    fn check(&self) {
        for holds in KINDS {
            let of = |entry: &&Entry| entry.account == account(holds);
            let sum: i64 = self.entries.iter().filter(of).map(|entry| entry.amount).sum();
            let (balance, owed) = (self.balance(holds), self.owed(holds));
            assert_eq!(balance, sum, "what is left in the lots is the sum of the entries");
            assert!(balance >= 0 && owed >= 0);
            assert!(balance == 0 || owed == 0, "nobody has {holds:?} and owes them");
        }
    }

    /// Puts money on the gift card, or points into the account by hand.
    pub fn load(&mut self, holds: Holds, kind: EntryKind, amount: i64) -> u64 {
        let op = self.op();
        let mut posting = Posting::default();
        posting.open(op, Entry::lot(account(holds), kind, amount), self.owed(holds));
        self.post(op, &posting);
        self.next
    }

    /// Sells, paying with as many points and as much of the gift card as there is of the wishes.
    pub fn sell(&mut self, amount: i64, points: i64, gift: i64) -> u64 {
        self.sell_lines(amount, points, gift, Vec::new())
    }

    pub fn sell_lines(&mut self, amount: i64, points: i64, gift: i64, lines: Vec<Line>) -> u64 {
        let op = self.op();
        let (mut posting, mut tenders) = (Posting::default(), Vec::new());
        let rule = self.program.spend;
        let most = rule.points_for_up(Money(amount)).map_or(0, |points| points.0);
        let points = points.min(usable(&self.lots_of(Holds::Points), self.day)).min(most);
        let by_points = rule.value_down(Points(points)).min(Money(amount));
        let on_card = usable(&self.lots_of(Holds::Gift), self.day);
        let by_gift = Money(gift.min(on_card).min(amount - by_points.0));
        for (holds, paid, units) in
            [(Holds::Points, by_points, points), (Holds::Gift, by_gift, by_gift.0)]
        {
            let spent = spend(&self.lots_of(holds), units, self.day, EntryKind::Spend);
            let spent = spent.expect("enough");
            let drawn = drawn_by(&spent);
            posting.entries.extend(spent);
            if units > 0 {
                tenders.push(Tender { holds, paid, drawn, given: 0 });
            }
        }
        self.till += amount - by_points.0 - by_gift.0;
        let sale = Sale {
            amount: Money(amount),
            paid_points: by_points,
            paid_gift: by_gift,
            lines: &lines,
            ..Sale::default()
        };
        let rules = earn(self.program.giving(), &sale, &self.context(&[]));
        let mut earned: Vec<Earned> = Vec::new();
        for applied in &rules {
            let n = posting.entries.len() as u32;
            let to = account(applied.into);
            let lot = self.program.lot(to, applied, (self.day, self.day), Calendar::Gregorian);
            posting.open(op, lot, self.owed(applied.into));
            let own = LotId { op, n };
            match earned.iter_mut().find(|earned| earned.holds == applied.into) {
                Some(earned) => {
                    earned.amount += applied.gave;
                    earned.own.push(own);
                }
                None => earned.push(Earned {
                    holds: applied.into,
                    account: to,
                    amount: applied.gave,
                    taken: 0,
                    own: vec![own],
                    lapsed: 0,
                }),
            }
        }
        self.post(op, &posting);
        let amount = Money(amount);
        let sold = Sold { amount, lines, tenders, rules, earned, ..Sold::default() };
        self.sales.insert(self.next, sold);
        self.next
    }

    fn context<'a>(&self, past: &'a [Past]) -> Context<'a> {
        Context {
            day: self.day,
            calendar: Calendar::Gregorian,
            visit: 1,
            birthday: None,
            joined: None,
            factor: 100,
            past,
        }
    }

    /// What expired in these lots.
    fn expired_in(&self, lots: &[LotId]) -> i64 {
        self.entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Expire)
            .flat_map(|entry| &entry.draws)
            .filter(|draw| lots.contains(&draw.lot))
            .map(|draw| draw.amount)
            .sum()
    }

    /// Takes back part of a sale, at most what is left of it.
    pub fn take(&mut self, which: u64, back: i64) -> Option<Reversal> {
        self.take_lines(which, back, &[])
    }

    pub fn take_lines(&mut self, which: u64, back: i64, lines: &[u32]) -> Option<Reversal> {
        let mut sold = self.sales.get(&which)?.clone();
        let back = back.min(sold.amount.0 - sold.returned.0);
        if back <= 0 && sold.amount.0 > 0 {
            return None;
        }
        let known = sold.earned.clone();
        for earned in &mut sold.earned {
            // `lapsed` of the kept sale is what earlier returns counted.
            earned.lapsed = self.expired_in(&earned.own) - earned.lapsed;
        }
        let forgive = self.program.policies.overdrawn == super::Overdrawn::Forgive;
        let held = KINDS.map(|holds| Holding {
            holds,
            lots: self.lots_of(holds),
            owing: Some(self.owing(holds)),
            others: Vec::new(),
            forgive,
        });
        let reversal = reverse_sale(&sold, Money(back), lines, &held);
        sold.earned = known;
        for taken in &reversal.taken {
            let earned = sold.earned.iter_mut().find(|earned| earned.account == taken.account)?;
            earned.taken += taken.taken;
            earned.lapsed += taken.lapsed;
            self.check_taken(taken, &reversal.posting);
        }
        for tender in &mut sold.tenders {
            let given = |entry: &Entry| {
                entry.account == account(tender.holds) && entry.kind == EntryKind::GiveBack
            };
            tender.given += reversal.posting.sum_where(given);
        }
        sold.returned.0 += back;
        sold.back.extend(lines);
        let beside: i64 = reversal.paid_back.iter().map(|paid| paid.money.0).sum();
        assert_eq!(reversal.till.0 + beside, back, "every part of the money goes somewhere");
        assert!(reversal.till.0 >= 0);
        self.till -= reversal.till.0;
        let op = self.op();
        self.post(op, &reversal.posting);
        self.sales.insert(which, sold);
        Some(reversal)
    }

    fn check_taken(&self, taken: &super::Taken, posting: &Posting) {
        let of =
            |kind| posting.sum_where(|entry| entry.account == taken.account && entry.kind == kind);
        let owed: i64 = posting
            .owed
            .iter()
            .filter(|(to, by)| *to == taken.account && *by > 0)
            .map(|(_, by)| by)
            .sum();
        let found = -of(EntryKind::TakeBack) + owed + taken.forgiven + taken.lapsed;
        assert_eq!(taken.taken, found, "taken, owed, forgiven or lapsed: no more and no less");
    }

    /// Takes a reward for so much, if there is enough.
    pub fn redeem(&mut self, holds: Holds, amount: i64) -> Option<u64> {
        let entries = spend(&self.lots_of(holds), amount, self.day, EntryKind::Spend).ok()?;
        let op = self.op();
        self.redeemed.insert(self.next, drawn_by(&entries));
        self.post(op, &Posting { entries, owed: Vec::new() });
        Some(self.next)
    }

    /// Takes a reward back: what it cost returns into its lots, and pays what is owed.
    pub fn cancel(&mut self, which: u64) -> Option<()> {
        let drawn = self.redeemed.remove(&which)?;
        let mut posting = Posting { entries: give_back(&drawn, 0, i64::MAX), owed: Vec::new() };
        for holds in KINDS {
            posting.settle(&[self.owing(holds)], &self.lots_of(holds));
        }
        let op = self.op();
        self.post(op, &posting);
        Some(())
    }

    /// Days pass; each night takes what is past.
    pub fn nights(&mut self, days: i64) {
        self.day = self.day.plus(days);
        let entries = expire(&self.lots, self.day);
        let before: i64 = self.lots.iter().map(|lot| lot.left).sum();
        let taken: i64 = entries.iter().map(|entry| -entry.amount).sum();
        assert!(taken <= before, "expiry never takes more than is left");
        let op = self.op();
        self.post(op, &Posting { entries, owed: Vec::new() });
        assert!(expire(&self.lots, self.day).is_empty(), "once is enough");
    }

    pub fn with_life(mut self, life: Life, pending_days: u32) -> Book {
        self.program.life = life;
        self.program.pending_days = pending_days;
        self
    }

    /// Everything people did is taken back, the last first.
    pub fn undo_all(&mut self) {
        let mut done: Vec<u64> = self.sales.keys().chain(self.redeemed.keys()).copied().collect();
        done.sort_unstable();
        for which in done.into_iter().rev() {
            self.cancel(which);
            self.take(which, i64::MAX);
        }
    }
}

fn drawn_by(entries: &[Entry]) -> Vec<(AccountId, Draw)> {
    let of = |entry: &Entry| {
        let account = entry.account;
        entry.draws.iter().map(move |draw| (account, *draw)).collect::<Vec<_>>()
    };
    entries.iter().flat_map(of).collect()
}
