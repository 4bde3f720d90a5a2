//! The laws of the ledger, over random stories, and published examples as vectors.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn op(n: u64) -> OpId {
    OpId(Uuid::from_u64_pair(7, n))
}

fn account() -> AccountId {
    AccountId(Uuid::from_u64_pair(9, 1))
}

/// A ledger in memory: what `store` keeps in tables.
#[derive(Default)]
struct Book {
    lots: Vec<Lot>,
    balance: i64,
    owed: i64,
    sales: BTreeMap<u64, SoldPoints>,
    next: u64,
}

impl Book {
    fn post(&mut self, at: OpId, posting: &Posting) {
        for (n, entry) in posting.entries.iter().enumerate() {
            self.balance += entry.points;
            if entry.kind.is_lot() {
                let id = LotId { op: at, n: n as u32 };
                self.lots.push(Lot { id, account: entry.account, left: entry.points });
            } else {
                let drawn: i64 = entry.draws.iter().map(|draw| draw.points).sum();
                assert_eq!(-entry.points, drawn, "an entry moves what its draws move");
            }
            for draw in &entry.draws {
                let lot = self.lots.iter_mut().find(|lot| lot.id == draw.lot).expect("a lot");
                lot.left -= draw.points;
                assert!(lot.left >= 0, "a lot never goes below zero");
            }
        }
        self.owed += posting.owed.iter().map(|(_, points)| points).sum::<i64>();
        assert!(self.owed >= 0, "nobody is owed by the shop through a negative debt");
        let left: i64 = self.lots.iter().map(|lot| lot.left).sum();
        assert_eq!(self.balance, left, "the balance is what is left in the lots");
        assert!(self.balance >= 0);
        assert!(self.balance == 0 || self.owed == 0, "nobody has points and owes points");
    }

    fn sell(&mut self, amount: i64, wish: i64, rule: EarnRule, worth: SpendRule) {
        self.next += 1;
        let at = op(self.next);
        let most = worth.points_for_up(Money(amount)).map_or(0, |points| points.0);
        let points = wish.min(self.balance).min(most);
        let paid = worth.value_down(Points(points)).min(Money(amount));
        let base = if rule.on_points { Money(amount) } else { Money(amount - paid.0) };
        let entries = spend(&self.lots, points, EntryKind::Spend).expect("enough points");
        let mut posting = Posting { entries, owed: Vec::new() };
        let spent = posting.entries.clone();
        let first = posting.entries.len() as u32;
        let earned = rule.earned(base).0;
        posting.earn(at, account(), EntryKind::Earn, earned, self.owed);
        self.post(at, &posting);
        let drawn = spent.iter().flat_map(|e| e.draws.iter().map(|d| (e.account, *d))).collect();
        self.sales.insert(
            self.next,
            SoldPoints {
                amount: Money(amount),
                base,
                paid_points: paid,
                earned,
                rule: Some(rule),
                own: if earned > 0 { vec![LotId { op: at, n: first }] } else { Vec::new() },
                drawn,
                ..SoldPoints::default()
            },
        );
    }

    fn give_back(&mut self, which: u64, back: i64) -> Option<Reversal> {
        let sale = self.sales.get(&which)?.clone();
        let back = back.min(sale.amount.0 - sale.returned.0);
        if back <= 0 && sale.amount.0 > 0 {
            return None;
        }
        let owing = Owing { account: account(), points: self.owed };
        let reversal = reverse_sale(&sale, Money(back), &self.lots, Some(owing), false);
        self.next += 1;
        self.post(op(self.next), &reversal.posting);
        let sale = self.sales.get_mut(&which)?;
        sale.returned.0 += back;
        sale.taken += reversal.taken;
        sale.given += reversal.posting.of_kind(EntryKind::GiveBack).0;
        Some(reversal)
    }
}

#[derive(Debug, Clone)]
enum Step {
    Sell { amount: i64, wish: i64 },
    Back { sale: u64, part: i64 },
    Void { sale: u64 },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0i64..5_000_000, 0i64..2_000).prop_map(|(amount, wish)| Step::Sell { amount, wish }),
        2 => (1u64..40, 1i64..3_000_000).prop_map(|(sale, part)| Step::Back { sale, part }),
        1 => (1u64..40).prop_map(|sale| Step::Void { sale }),
    ]
}

fn rule() -> impl Strategy<Value = EarnRule> {
    let rounding = prop_oneof![Just(Rounding::Down), Just(Rounding::Nearest), Just(Rounding::Up)];
    (1i64..50, 1i64..200_000, rounding, any::<bool>()).prop_map(
        |(points, per, rounding, on_points)| EarnRule {
            points,
            per: Money(per),
            rounding,
            on_points,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn returning_everything_leaves_nothing_earned_and_nothing_owed(
        steps in prop::collection::vec(step(), 1..30), rule in rule(), worth in 1i64..9_000,
    ) {
        let worth = SpendRule { points: 1, worth: Money(worth) };
        let mut book = Book::default();
        for step in steps {
            match step {
                Step::Sell { amount, wish } => book.sell(amount, wish, rule, worth),
                Step::Back { sale, part } => { book.give_back(sale, part); }
                Step::Void { sale } => { book.give_back(sale, i64::MAX); }
            }
        }
        let sales: Vec<u64> = book.sales.keys().copied().collect();
        // Sales made with points come back before the sales that earned those points.
        for sale in sales.into_iter().rev() {
            book.give_back(sale, i64::MAX);
        }
        prop_assert_eq!((book.balance, book.owed), (0, 0));
    }

    #[test]
    fn refunds_in_any_parts_take_back_what_one_refund_takes(
        amount in 1i64..5_000_000, parts in prop::collection::vec(1i64..800_000, 1..12),
        rule in rule(),
    ) {
        let worth = SpendRule { points: 1, worth: Money(5) };
        let mut whole = Book::default();
        whole.sell(amount, 0, rule, worth);
        let mut split = Book::default();
        split.sell(amount, 0, rule, worth);
        let total: i64 = parts.iter().sum::<i64>().min(amount);
        whole.give_back(1, total);
        for part in parts {
            split.give_back(1, part);
        }
        prop_assert_eq!(whole.balance, split.balance);
    }
}

fn per(points: i64, per: i64) -> EarnRule {
    EarnRule { points, per: Money(per), rounding: Rounding::Down, on_points: false }
}

#[test]
fn points_are_earned_as_the_published_examples_say() {
    for (rule, base, points, source) in [
        (per(1, 1_000), 2_190, 2, "Square forum 22747: 1 point for $10 of $21.90"),
        (per(1, 100), 4_550, 45, "Marsello 8304053: $45.50 at 1 for $1"),
        (per(1, 500), 1_200, 2, "Marsello 8304053: $12 at 1 for $5"),
        (per(1, 100), 4_000, 40, "Smile 4036183: $50 less a $10 coupon"),
        (per(10, 10_000), 25_000, 25, "10 for 100 on 250, by amount"),
        (per(1, 10_000), 105_000, 10, "LOY-03: 1 for 10,000 of 105,000"),
    ] {
        assert_eq!(rule.earned(Money(base)), Points(points), "{source}");
    }
}

#[test]
fn a_partial_return_leaves_what_the_rest_would_have_earned() {
    let mut book = Book::default();
    book.sell(105_000, 0, per(1, 10_000), SpendRule { points: 1, worth: Money(5) });
    let back = book.give_back(1, 50_000).expect("a return");
    assert_eq!((back.taken, book.balance), (5, 5), "LOY-03: 105,000 less 50,000");
}

#[test]
fn many_small_refunds_take_back_everything() {
    // Square's rule floors each refund, so eleven of $1.99 take nothing from $21.90.
    let mut book = Book::default();
    book.sell(2_190, 0, per(1, 1_000), SpendRule { points: 1, worth: Money(5) });
    for _ in 0..12 {
        book.give_back(1, 199);
    }
    assert_eq!(book.balance, 0);
}

#[test]
fn points_spent_before_a_return_are_owed_and_paid_from_the_next_sale() {
    let worth = SpendRule { points: 1, worth: Money(100) };
    let mut book = Book::default();
    book.sell(10_000, 0, per(1, 100), worth);
    book.sell(5_000, 50, per(0, 100), worth);
    assert_eq!(book.balance, 50);
    book.give_back(1, 10_000);
    assert_eq!((book.balance, book.owed), (0, 50));
    book.sell(8_000, 0, per(1, 100), worth);
    assert_eq!((book.balance, book.owed), (30, 0));
}

#[test]
fn paying_more_points_than_there_are_is_refused_with_both_numbers() {
    let lots = [Lot { id: LotId { op: op(1), n: 0 }, account: account(), left: 40 }];
    assert_eq!(spend(&lots, 41, EntryKind::Spend), Err(PointsShort { have: 40, need: 41 }));
}
