//! Returns, voids and cancelled rewards over random stories, and one test for each thing others
//! got wrong.

use super::super::book::{Book, KINDS, account};
use super::super::{EarnRule, Gives, GoodsFilter, Life, Overdrawn, Rounding};
use super::*;
use crate::ledger::{Entry, EntryKind, usable};
use proptest::prelude::*;

fn per(points: i64, per: i64) -> EarnRule {
    EarnRule {
        gives: Gives::PerAmount { points, per: Money(per), steps: false },
        ..EarnRule::default()
    }
}

/// One stamp for each full `per`.
fn stamp(per: i64) -> EarnRule {
    EarnRule {
        id: 2,
        into: Holds::Stamps(1),
        gives: Gives::PerAmount { points: 1, per: Money(per), steps: true },
        ..EarnRule::default()
    }
}

const POINTS: Holds = Holds::Points;

#[test]
fn a_partial_return_leaves_what_the_rest_would_have_earned() {
    let mut book = Book::new(vec![per(1, 10_000)]);
    let sale = book.sell(105_000, 0, 0);
    let back = book.take(sale, 50_000).expect("a return");
    assert_eq!((back.taken[0].taken, book.balance(POINTS)), (5, 5), "LOY-03");
}

#[test]
fn returns_leave_what_the_published_examples_say() {
    for (amount, back, left, source) in [
        (4_000, 4_000, 0, "Smile 4036183: $50 less a $10 coupon, returned"),
        (6_000, 2_000, 40, "Smile 4036183: of $60 the $20 item returned"),
        (10_000, 7_500, 25, "NoBull: $75 of $100 refunded"),
    ] {
        let mut book = Book::new(vec![per(1, 100)]);
        let sale = book.sell(amount, 0, 0);
        book.take(sale, back);
        assert_eq!(book.balance(POINTS), left, "{source}");
    }
}

/// LoyaltyLion 1965601: of 1,000 points 500 are claimed for $5 off two items of $10.
#[test]
fn a_claimed_reward_comes_back_with_the_last_of_its_sale() {
    let mut book = Book::new(vec![per(1, 100)]);
    book.load(POINTS, EntryKind::Gift, 1_000);
    let claim = book.redeem(POINTS, 500).expect("enough");
    assert_eq!(book.balance(POINTS), 500);
    let sale = book.sell(1_500, 0, 0);
    assert_eq!(book.balance(POINTS), 515);
    book.take(sale, 1_000);
    assert_eq!(book.balance(POINTS), 505);
    book.take(sale, 500);
    assert_eq!(book.balance(POINTS), 500);
    book.cancel(claim);
    assert_eq!(book.balance(POINTS), 1_000);
}

#[test]
fn many_small_refunds_take_back_everything() {
    // Square's rule floors each refund, so eleven of $1.99 take nothing from $21.90.
    let mut book = Book::new(vec![per(1, 1_000)]);
    let sale = book.sell(2_190, 0, 0);
    for _ in 0..12 {
        book.take(sale, 199);
    }
    assert_eq!(book.balance(POINTS), 0);
}

#[test]
fn a_return_is_reckoned_by_the_rule_of_the_sale_and_not_of_today() {
    // Smile 4036183: after 1 for $1 became 2 for $1, 100 points were taken for 50 earned.
    let mut book = Book::new(vec![per(1, 100)]);
    let sale = book.sell(5_000, 0, 0);
    book.load(POINTS, EntryKind::Gift, 100);
    book.program.rules = vec![per(2, 100)];
    book.take(sale, 5_000);
    assert_eq!((book.balance(POINTS), book.owed(POINTS)), (100, 0));
    book.program.rules = vec![per(1, 100)];
    let sale = book.sell(5_000, 0, 0);
    book.program.rules.clear();
    book.take(sale, 5_000);
    assert_eq!(book.balance(POINTS), 100, "a rule that is gone still takes back what it gave");
}

#[test]
fn points_spent_before_a_return_are_owed_and_paid_from_the_next_sale() {
    let mut book = Book::new(vec![per(1, 100)]);
    let sale = book.sell(10_000, 0, 0);
    book.redeem(POINTS, 50).expect("enough");
    book.take(sale, 10_000);
    assert_eq!((book.balance(POINTS), book.owed(POINTS)), (0, 50));
    book.sell(8_000, 0, 0);
    assert_eq!((book.balance(POINTS), book.owed(POINTS)), (30, 0));
}

#[test]
fn a_shop_that_forgives_writes_off_what_is_spent() {
    let mut book = Book::new(vec![per(1, 100)]);
    book.program.policies.overdrawn = Overdrawn::Forgive;
    let sale = book.sell(10_000, 0, 0);
    book.redeem(POINTS, 60).expect("enough");
    let back = book.take(sale, 10_000).expect("a return");
    assert_eq!((back.taken[0].taken, back.taken[0].forgiven), (100, 60));
    assert_eq!((book.balance(POINTS), book.owed(POINTS)), (0, 0));
}

#[test]
fn a_refund_gives_redeemed_points_back_and_never_takes_them_twice() {
    // Odoo 212922 and 221928: the refund took the redeemed points a second time.
    let mut book = Book::new(Vec::new());
    book.load(POINTS, EntryKind::Opening, 100);
    let sale = book.sell(5_000, 40, 0);
    assert_eq!(book.balance(POINTS), 60);
    let back = book.take(sale, 2_500).expect("a return");
    assert_eq!(back.paid_back, [PaidBack { holds: POINTS, money: Money(2_000) }]);
    assert_eq!((back.till, book.balance(POINTS)), (Money(500), 80));
    book.take(sale, 2_500);
    assert_eq!((book.balance(POINTS), book.till), (100, 0));
}

#[test]
fn a_return_of_a_sale_paid_with_a_gift_card_goes_back_to_the_card() {
    // Odoo 134944 charged the card again; opensourcepos 1620 could not put it back.
    let mut book = Book::new(Vec::new());
    book.load(Holds::Gift, EntryKind::Load, 500_000);
    let sale = book.sell(400_000, 0, 320_000);
    assert_eq!(book.balance(Holds::Gift), 180_000, "LOY-06");
    assert!(book.redeem(Holds::Gift, 200_000).is_none(), "LOY-06: refused");
    let back = book.take(sale, 100_000).expect("a return");
    assert_eq!(back.till, Money(20_000));
    assert_eq!(book.balance(Holds::Gift), 260_000);
    book.take(sale, 300_000);
    assert_eq!((book.balance(Holds::Gift), book.till), (500_000, 0));
}

#[test]
fn a_return_paid_with_several_things_never_takes_from_the_till_what_was_not_paid_into_it() {
    let mut book = Book::new(Vec::new());
    book.load(POINTS, EntryKind::Gift, 1);
    book.load(Holds::Gift, EntryKind::Load, 200);
    let sale = book.sell(300, 1, 200);
    for _ in 0..300 {
        let back = book.take(sale, 1).expect("a return");
        assert_eq!(back.till, Money(0));
    }
    assert_eq!((book.balance(POINTS), book.balance(Holds::Gift)), (1, 200));
}

#[test]
fn a_cancelled_reward_comes_back_with_its_first_last_day() {
    // Oracle Siebel: or else redeeming and cancelling would make points live longer.
    let mut book = Book::new(vec![per(1, 100)]).with_life(Life::Days { days: 10 }, 0);
    book.sell(10_000, 0, 0);
    let claim = book.redeem(POINTS, 70).expect("enough");
    book.nights(8);
    book.sell(1_000, 0, 0);
    book.nights(3);
    assert_eq!((book.balance(POINTS), book.expired(POINTS)), (10, 30));
    book.cancel(claim);
    assert_eq!(book.balance(POINTS), 80, "it is back,");
    assert_eq!(usable(&book.lots_of(POINTS), book.day), 10, "but past its last day,");
    book.nights(0);
    assert_eq!(book.balance(POINTS), 10, "and the night takes it");
}

#[test]
fn what_expired_unused_is_not_owed_when_its_sale_comes_back() {
    let mut book = Book::new(vec![per(1, 100)]).with_life(Life::Days { days: 10 }, 0);
    let sale = book.sell(10_000, 0, 0);
    book.redeem(POINTS, 30).expect("enough");
    book.nights(11);
    assert_eq!((book.balance(POINTS), book.expired(POINTS)), (0, 70));
    let back = book.take(sale, 10_000).expect("a return");
    assert_eq!((back.taken[0].taken, back.taken[0].lapsed), (100, 70));
    assert_eq!(book.owed(POINTS), 30, "only what was used is owed");
}

#[test]
fn an_expired_lot_takes_its_spends_with_it_and_nothing_more() {
    // FloCafe 78: spends without a lot made the balance collapse when the lot expired.
    let mut book = Book::new(vec![per(1, 100)]).with_life(Life::Days { days: 10 }, 0);
    book.sell(10_000, 0, 0);
    book.nights(5);
    book.sell(5_000, 0, 0);
    book.redeem(POINTS, 90).expect("enough");
    book.nights(6);
    assert_eq!((book.balance(POINTS), book.expired(POINTS)), (50, 10));
}

#[test]
fn waiting_points_are_held_but_not_spent_and_a_return_takes_them() {
    let mut book = Book::new(vec![per(1, 100)]).with_life(Life::Never, 7);
    let sale = book.sell(10_000, 0, 0);
    assert_eq!(book.balance(POINTS), 100);
    assert!(book.redeem(POINTS, 1).is_none());
    book.nights(6);
    assert!(book.redeem(POINTS, 1).is_none());
    book.take(sale, 5_000);
    assert_eq!((book.balance(POINTS), book.owed(POINTS)), (50, 0));
    book.nights(1);
    assert!(book.redeem(POINTS, 50).is_some());
}

#[test]
fn of_100_points_two_spends_of_60_leave_40() {
    let mut book = Book::new(Vec::new());
    book.load(POINTS, EntryKind::Gift, 100);
    assert!(book.redeem(POINTS, 60).is_some());
    assert!(book.redeem(POINTS, 60).is_none());
    assert_eq!(book.balance(POINTS), 40);
}

#[test]
fn a_cancel_after_a_refund_moves_nothing_a_second_time() {
    // nopCommerce 5595: +50, −50, +21, −21, +50 stood in the list, and the balance was wrong.
    let mut book = Book::new(vec![per(1, 100)]);
    let sale = book.sell(5_000, 0, 0);
    book.take(sale, 5_000).expect("a return");
    assert!(book.take(sale, 5_000).is_none());
    assert_eq!((book.balance(POINTS), book.owed(POINTS)), (0, 0));
}

#[test]
fn stamps_are_taken_back_like_points_and_a_reward_taken_is_owed() {
    let mut book = Book::new(vec![stamp(100)]);
    let sale = book.sell(1_000, 0, 0);
    book.redeem(Holds::Stamps(1), 10).expect("a full card");
    book.take(sale, 250);
    assert_eq!(book.owed(Holds::Stamps(1)), 3, "750 is seven full hundreds");
    book.sell(500, 0, 0);
    assert_eq!((book.balance(Holds::Stamps(1)), book.owed(Holds::Stamps(1))), (2, 0));
}

#[test]
fn a_line_that_comes_back_takes_what_it_earned() {
    let line = |goods: &str, amount| Line {
        goods: goods.into(),
        quantity_milli: 1_000,
        amount: Money(amount),
        group: String::new(),
    };
    let of = |id, goods: &str| EarnRule {
        id,
        goods: GoodsFilter { only: vec![goods.into()], not: vec![] },
        ..per(1, 100)
    };
    let mut book = Book::new(vec![of(1, "shoes"), of(2, "bag")]);
    let sale = book.sell_lines(8_000, 0, 0, vec![line("shoes", 5_000), line("bag", 3_000)]);
    assert_eq!(book.balance(POINTS), 80);
    book.take_lines(sale, 5_000, &[0]);
    assert_eq!(book.balance(POINTS), 30);
}

#[test]
fn the_entries_tell_which_rule_gave_what() {
    let mut book = Book::new(vec![per(1, 100), stamp(300)]);
    let sale = book.sell(1_000, 0, 0);
    let rules = &book.sales[&sale].rules;
    let told: Vec<_> = rules.iter().map(|rule| (rule.rule, rule.into, rule.gave)).collect();
    assert_eq!(told, [(1, POINTS, 10), (2, Holds::Stamps(1), 3)]);
    assert_eq!(account(POINTS), book.sales[&sale].earned[0].account);
    let lot = Entry::lot(account(POINTS), EntryKind::Earn, 10);
    let text = serde_json::to_string(&lot).expect("text");
    assert!(!text.contains("draws") && !text.contains("until"), "{text}");
}

#[derive(Debug, Clone)]
enum Step {
    Sell {
        amount: i64,
        points: i64,
        gift: i64,
    },
    Back {
        which: u64,
        part: i64,
    },
    Redeem {
        stamps: bool,
        amount: i64,
    },
    Cancel {
        which: u64,
    },
    Load {
        amount: i64,
    },
    Nights {
        days: i64,
    },
    /// From now on sales earn by other rules; those before keep their own.
    Rules(Vec<EarnRule>),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0i64..50_000, 0i64..300, 0i64..20_000)
            .prop_map(|(amount, points, gift)| Step::Sell { amount, points, gift }),
        3 => (1u64..20, 1i64..40_000).prop_map(|(which, part)| Step::Back { which, part }),
        1 => (1u64..20).prop_map(|which| Step::Back { which, part: i64::MAX }),
        2 => (any::<bool>(), 1i64..100)
            .prop_map(|(stamps, amount)| Step::Redeem { stamps, amount }),
        1 => (1u64..20).prop_map(|which| Step::Cancel { which }),
        1 => (1i64..30_000).prop_map(|amount| Step::Load { amount }),
        1 => (0i64..20).prop_map(|days| Step::Nights { days }),
        1 => rules().prop_map(Step::Rules),
    ]
}

fn rules() -> impl Strategy<Value = Vec<EarnRule>> {
    let rounding = prop_oneof![Just(Rounding::Down), Just(Rounding::Nearest), Just(Rounding::Up)];
    (1i64..20, 1i64..2_000, rounding, any::<[bool; 2]>(), 1i64..9_000, 0i64..5_000).prop_map(
        |(points, amount, rounding, [on_points, on_gift], stamps, least)| {
            let first = EarnRule { rounding, on_points, on_gift, ..per(points, amount) };
            let third = EarnRule {
                id: 3,
                gives: Gives::PerVisit { points: 5 },
                least: Money(least),
                ..EarnRule::default()
            };
            vec![first, stamp(stamps), third]
        },
    )
}

/// Plays a story; every law of the ledger is checked at each of its postings.
fn play(book: &mut Book, steps: Vec<Step>) -> i64 {
    let mut loaded = 0;
    for step in steps {
        match step {
            Step::Sell { amount, points, gift } => {
                book.sell(amount, points, gift);
            }
            Step::Back { which, part } => {
                book.take(which, part);
            }
            Step::Redeem { stamps, amount } => {
                book.redeem(if stamps { Holds::Stamps(1) } else { POINTS }, amount);
            }
            Step::Cancel { which } => {
                book.cancel(which);
            }
            Step::Load { amount } => {
                loaded += amount;
                book.load(Holds::Gift, EntryKind::Load, amount);
            }
            Step::Nights { days } => book.nights(days),
            Step::Rules(rules) => book.program.rules = rules,
        }
    }
    loaded
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn taking_everything_back_leaves_nothing_earned_nothing_owed_and_every_card_full(
        steps in prop::collection::vec(step(), 1..25), rules in rules(), pending in 0u32..15,
    ) {
        let mut book = Book::new(rules).with_life(Life::Never, pending);
        let loaded = play(&mut book, steps);
        book.undo_all();
        for holds in KINDS {
            let whole = if holds == Holds::Gift { loaded } else { 0 };
            prop_assert_eq!((book.balance(holds), book.owed(holds)), (whole, 0));
        }
        prop_assert_eq!(book.till, 0);
    }

    #[test]
    fn where_points_expire_nobody_owes_more_than_what_expired(
        steps in prop::collection::vec(step(), 1..25), rules in rules(),
        pending in 0u32..15, days in 1u32..40,
    ) {
        let mut book = Book::new(rules).with_life(Life::Days { days }, pending);
        let loaded = play(&mut book, steps);
        book.undo_all();
        book.nights(100);
        prop_assert_eq!(book.balance(POINTS), 0);
        prop_assert!(book.owed(POINTS) <= book.expired(POINTS));
        prop_assert_eq!(book.balance(Holds::Gift), loaded);
        prop_assert_eq!((book.owed(Holds::Stamps(1)), book.till), (0, 0));
    }

    #[test]
    fn refunds_in_any_parts_come_to_what_one_refund_comes_to(
        before in prop::collection::vec(step(), 0..8), rules in rules(),
        amount in 1i64..50_000, points in 0i64..300, gift in 0i64..20_000,
        parts in prop::collection::vec(1i64..9_000, 1..12), forgive in any::<bool>(),
    ) {
        let total: i64 = parts.iter().sum::<i64>().min(amount);
        let story = |parts: &[i64]| {
            let mut book = Book::new(rules.clone());
            play(&mut book, before.clone());
            if forgive {
                book.program.policies.overdrawn = Overdrawn::Forgive;
            }
            let sale = book.sell(amount, points, gift);
            for part in parts {
                book.take(sale, *part);
            }
            let kinds = KINDS.map(|holds| (book.balance(holds), book.owed(holds)));
            (kinds, book.till, book.sales[&sale].earned.iter().map(|e| e.taken).sum::<i64>())
        };
        prop_assert_eq!(story(&[total]), story(&parts));
    }
}
