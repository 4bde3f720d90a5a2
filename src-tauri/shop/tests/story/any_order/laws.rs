//! What holds after every act, and what is left when everything is taken back.

use super::more;
use super::teller::Story;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::day::Day;
use vafa_domain::fact::{Fact, PurchaseRecorded};
use vafa_domain::id::{AccountId, CustomerId, OpId, PurchaseId};
use vafa_domain::ledger::{EntryKind, Holds, Posting, usable};
use vafa_store::{Book, OpRecord, StoreError};

/// What somebody has of one kind, and what they owe of it.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    has: i64,
    owes: i64,
}

/// The postings of a fact, those inside an undo too.
fn postings(fact: &Fact) -> Vec<&Posting> {
    match fact {
        Fact::Undone { by, .. } => by.iter().flat_map(postings).collect(),
        Fact::CustomerAdded(one) => vec![&one.points],
        Fact::MembershipChanged(one) => vec![&one.points],
        Fact::PurchaseRecorded(one) => vec![&one.points],
        Fact::PurchaseReturned(one) => vec![&one.points],
        Fact::GiftCardIssued(one) => vec![&one.points],
        Fact::GiftCardChanged(one) => vec![&one.points],
        Fact::CreditGiven(one) => vec![&one.points],
        Fact::RewardRedeemed(one) => vec![&one.points],
        Fact::RedemptionChanged(one) => vec![&one.points],
        Fact::CustomersMerged(one) => vec![&one.points],
        Fact::CustomersParted(one) => vec![&one.points],
        Fact::PurchaseVoided { points, .. }
        | Fact::PurchaseRestored { points, .. }
        | Fact::PointsAdjusted { points, .. }
        | Fact::StampsRedeemed { points, .. }
        | Fact::LotsExpired { points, .. } => vec![points],
        _ => Vec::new(),
    }
}

/// What a posting brings to accounts that count this, debts taken off.
fn net(posting: &Posting, accounts: &BTreeSet<AccountId>) -> i64 {
    let came = posting.sum_where(|entry| accounts.contains(&entry.account));
    let owed = posting.owed.iter().filter(|(account, _)| accounts.contains(account));
    came - owed.map(|(_, amount)| amount).sum::<i64>()
}

/// The sale that a fact took back, in part or whole, and what it wrote for that.
fn taken_back(fact: &Fact) -> Option<(PurchaseId, &Posting)> {
    match fact {
        Fact::Undone { by, .. } => by.iter().find_map(taken_back),
        Fact::PurchaseReturned(back) => Some((back.purchase, &back.points)),
        Fact::PurchaseVoided { purchase, points, .. } => Some((*purchase, points)),
        _ => None,
    }
}

/// What leaving the club took in this fact.
fn left_behind(fact: &Fact, accounts: &BTreeSet<AccountId>) -> i64 {
    match fact {
        Fact::Undone { by, .. } => by.iter().map(|fact| left_behind(fact, accounts)).sum(),
        Fact::MembershipChanged(one) => -one.points.sum_where(|entry| {
            entry.kind == EntryKind::Remove && accounts.contains(&entry.account)
        }),
        _ => 0,
    }
}

fn ids(story: &Story<'_>) -> Vec<CustomerId> {
    story.people.iter().map(|id| id.parse().map(CustomerId).expect("an id")).collect()
}

fn op_of(book: &Book<'_>, op: &str) -> OpRecord {
    let id = OpId(op.parse().expect("an id"));
    book.op(id).expect("a read").expect("an operation")
}

impl Story<'_> {
    fn read<T>(&self, work: impl FnOnce(&Book<'_>) -> Result<T, StoreError>) -> T {
        self.house.desk.shop.store().read(|book| work(&book)).expect("a read")
    }

    /// Everything the people of the story hold, person by person and account by account.
    fn accounts(&self) -> Vec<(i64, Holds, AccountId)> {
        self.read(|book| {
            let mut keys = BTreeSet::new();
            for id in ids(self) {
                keys.extend(book.find_customer(id)?);
            }
            let mut found = Vec::new();
            for key in keys {
                let of = book.accounts_of(key)?.into_iter();
                found.extend(of.map(|account| (key, account.holds, account.id)));
            }
            Ok(found)
        })
    }

    /// What somebody of the story may use on this day.
    pub fn usable(&self, who: usize, holds: Holds) -> i64 {
        let id = ids(self)[who];
        let today: Day = self.house.day.to_string().parse().expect("a day");
        self.read(|book| {
            let Some(key) = book.find_customer(id)? else { return Ok(0) };
            Ok(usable(&book.lots(key, holds)?, today))
        })
    }

    fn held_on(&self, account: AccountId) -> Result<Held, TestCaseError> {
        let (sum, left, owes) = self.read(|book| {
            let lots = book.lots_on(account)?;
            let left: i64 = lots.iter().map(|lot| lot.left).sum();
            Ok((book.sum_on(account)?, left, book.owed_on(account)?))
        });
        prop_assert_eq!(sum, left, "the sum of the entries is what is left in the lots");
        prop_assert!(sum >= 0 && owes >= 0, "{} and {} owed", sum, owes);
        Ok(Held { has: sum, owes })
    }

    /// What each person has of each kind, and owes of it.
    fn held(&self) -> Result<BTreeMap<(i64, Holds), Held>, TestCaseError> {
        let mut people: BTreeMap<(i64, Holds), Held> = BTreeMap::new();
        for (key, holds, account) in self.accounts() {
            let held = self.held_on(account)?;
            prop_assert!(!holds.is_money() || held.owes == 0, "money is never owed");
            let of = people.entry((key, holds)).or_default();
            *of = Held { has: of.has + held.has, owes: of.owes + held.owes };
        }
        Ok(people)
    }

    /// How many records the people of the story are.
    pub fn records(&self) -> usize {
        self.accounts().iter().map(|(key, ..)| *key).collect::<BTreeSet<_>>().len()
    }

    /// What must hold after every act.
    pub fn holds(&mut self) -> Result<(), TestCaseError> {
        for ((_, holds), held) in self.held()? {
            let nobody = held.has == 0 || held.owes == 0;
            prop_assert!(nobody, "nobody has {:?} and owes them: {:?}", holds, held);
            self.has_owed |= held.owes > 0;
        }
        Ok(())
    }

    /// What a return says it took is what it took, what is owed for it now, and what had lapsed:
    /// no more and no less. The thanks for a recommendation stand apart.
    pub fn took_what_it_says(&self, op: &str) -> Result<(), TestCaseError> {
        let (back, sale, kinds) = self.read(|book| {
            let Fact::PurchaseReturned(back) = op_of(book, op).fact else { panic!("a return") };
            let sale = op_of(book, &back.purchase.0.to_string()).fact;
            let mut kinds = BTreeMap::new();
            for entry in &back.points.entries {
                kinds.insert(entry.account, book.holds_of(entry.account)?);
            }
            for account in back.taken.iter().map(|taken| taken.account) {
                kinds.insert(account, book.holds_of(account)?);
            }
            for (account, _) in &back.points.owed {
                kinds.insert(*account, book.holds_of(*account)?);
            }
            Ok((back, sale, kinds))
        });
        let Fact::PurchaseRecorded(sale) = sale else { panic!("a sale") };
        for holds in [Holds::Points, Holds::Stamps(1)] {
            let is = |account: &AccountId| kinds.get(account) == Some(&holds);
            let taken = back.taken.iter().filter(|taken| is(&taken.account));
            let (says, gone) = taken.fold((0, 0), |(says, gone), one| {
                (says + one.taken, gone + one.forgiven + one.lapsed)
            });
            let entries = |entry: &vafa_domain::ledger::Entry| {
                entry.kind == EntryKind::TakeBack && is(&entry.account)
            };
            let owed = back.points.owed.iter().filter(|(to, by)| is(to) && *by > 0);
            let took = gone - back.points.sum_where(entries) + owed.map(|(_, by)| by).sum::<i64>();
            let thanks = if holds == Holds::Points { thanks(&sale) } else { 0 };
            prop_assert!((says..=says + thanks).contains(&took), "{} but {}", says, took);
        }
        Ok(())
    }

    /// Two records that stand by themselves again: nobody paid for what a sale of the other one had
    /// given. What a return or a void took was of those whom the sale had given something.
    pub fn each_for_their_own(&self) -> Result<(), TestCaseError> {
        let strangers = self.read(|book| {
            let first = op_of(book, &self.began).seq;
            let last = book.newest_op()?.map_or(first, |(seq, ..)| seq);
            let mut strangers = Vec::new();
            for seq in first..=last {
                let Some(op) = book.op_at(seq)?.filter(|op| taken_back(&op.fact).is_some()) else {
                    continue;
                };
                if book.is_reversed(seq)? {
                    continue;
                }
                let Some((purchase, points)) = taken_back(&op.fact) else { continue };
                let Some(sold) = book.sold(purchase)? else { continue };
                let mut theirs: BTreeSet<i64> = sold.customer.into_iter().collect();
                for entry in &sold.fact.points.entries {
                    theirs.extend(book.holder_of(entry.account)?);
                }
                let entries = points.entries.iter().map(|entry| entry.account);
                for account in entries.chain(points.owed.iter().map(|(account, _)| *account)) {
                    let holder = book.holder_of(account)?;
                    strangers.extend(holder.filter(|holder| !theirs.contains(holder)));
                }
            }
            Ok(strangers)
        });
        prop_assert_eq!(strangers, Vec::<i64>::new(), "somebody paid for a sale of another one");
        Ok(())
    }

    /// Whether a sale used the promotion for everybody.
    pub fn used_percent(&self, sale: &str) -> bool {
        let fact = self.read(|book| Ok(op_of(book, sale).fact));
        let Fact::PurchaseRecorded(sale) = fact else { return false };
        sale.uses.iter().any(|one| one.promotion.0.to_string() == self.house.percent)
    }

    fn stands(&self, op: &str) -> bool {
        self.read(|book| Ok(!book.is_reversed(op_of(book, op).seq)?))
    }

    /// Takes everything back, the last first. What cannot be taken back stays; a sale that cannot
    /// be is void.
    fn take_back_all(&mut self) {
        loop {
            let known = self.acts.len();
            let acts: Vec<(String, &'static str)> =
                self.acts.iter().map(|act| (act.op.clone(), act.name)).collect();
            for (op, name) in acts.into_iter().rev() {
                if name != "undo_op" && self.stands(&op) {
                    self.act("undo_op", serde_json::json!({ "target": op, "reason": "all" }));
                }
            }
            if self.acts.len() == known {
                break;
            }
        }
        for sale in self.sales.clone() {
            let id = PurchaseId(sale.parse().expect("an id"));
            let sold = self.read(|book| book.sold(id)).expect("a sale");
            if !sold.voided {
                let void = self.act("void_purchase", serde_json::json!({ "purchase": sale }));
                assert!(void.is_some(), "a sale that stands can always be void");
            }
        }
    }

    /// Reversing everything gives zero: what is left is what was given and could not be taken
    /// back, less what expired or went with leaving the club.
    pub fn reverse_all(&mut self) -> Result<(), TestCaseError> {
        self.take_back_all();
        self.holds()?;
        let accounts = self.accounts();
        let kinds: BTreeSet<Holds> = accounts.iter().map(|(_, holds, _)| *holds).collect();
        let mut whole = true;
        for holds in kinds {
            let of = accounts.iter().filter(|(_, kind, _)| *kind == holds);
            let of: BTreeSet<AccountId> = of.map(|(_, _, account)| *account).collect();
            let mut left = 0;
            for account in &of {
                let held = self.held_on(*account)?;
                left += held.has - held.owes;
            }
            let (stays, gone) = self.stays(&of);
            whole &= stays == 0 && gone == 0;
            prop_assert!(
                (stays - gone..=stays).contains(&left),
                "{:?}: {} left of {} that stays and {} gone",
                holds,
                left,
                stays,
                gone
            );
        }
        prop_assert_eq!(&self.house.uses(), &self.uses, "no use stands without its sale");
        if whole {
            more(&self.seen.whole);
        }
        if self.has_owed {
            more(&self.seen.owing);
        }
        Ok(())
    }

    /// What stands of the story and is no sale, and what expired or was left behind.
    fn stays(&self, accounts: &BTreeSet<AccountId>) -> (i64, i64) {
        self.read(|book| {
            let first = op_of(book, &self.began).seq;
            let last = book.newest_op()?.map_or(first, |(seq, ..)| seq);
            let (mut stays, mut gone) = (0, 0);
            for seq in first..=last {
                let Some(op) = book.op_at(seq)? else { continue };
                let of_op = || postings(&op.fact).into_iter();
                gone += left_behind(&op.fact, accounts);
                match &op.fact {
                    Fact::LotsExpired { points, .. } => gone -= net(points, accounts),
                    _ if book.is_reversed(seq)? => {}
                    // Their money came out of the till, whatever became of the sale.
                    Fact::PurchaseReturned(back) => {
                        stays += back.points.sum_where(|entry| {
                            entry.kind == EntryKind::Load && accounts.contains(&entry.account)
                        });
                    }
                    Fact::Undone { .. }
                    | Fact::MembershipChanged(_)
                    | Fact::PurchaseRecorded(_)
                    | Fact::PurchaseVoided { .. } => {}
                    _ => stays += of_op().map(|posting| net(posting, accounts)).sum::<i64>(),
                }
            }
            Ok((stays, gone))
        })
    }
}

/// What a sale gave for a recommendation.
fn thanks(sale: &PurchaseRecorded) -> i64 {
    sale.bonus.map_or(0, |one| one.to_introducer + one.to_newcomer)
}
