//! What holds for every basket and every set of promotions.

use super::tests::{day, guest, id, line, noon, promotion};
use super::*;
use crate::loyalty::GoodsFilter;
use crate::purchase::Line;
use proptest::prelude::*;

const GOODS: [&str; 4] = ["tea", "cup", "jam", "bread"];

fn filter() -> impl Strategy<Value = GoodsFilter> {
    prop::collection::vec(prop::sample::select(&GOODS[..]), 0..3).prop_map(|names| GoodsFilter {
        only: names.into_iter().map(str::to_owned).collect(),
        not: Vec::new(),
    })
}

fn kind() -> impl Strategy<Value = PromotionKind> {
    let money = || (1i64..2_000).prop_map(Money);
    prop_oneof![
        (1u8..=100, filter(), prop::option::of(money()))
            .prop_map(|(percent, goods, most)| PromotionKind::Percent { percent, goods, most }),
        (money(), money()).prop_map(|(off, least)| PromotionKind::Amount { off, least }),
        (filter(), 0i64..500)
            .prop_map(|(goods, price)| PromotionKind::Price { goods, price: Money(price) }),
        (2u32..5, 1u32..5, filter()).prop_map(|(take, pay, goods)| PromotionKind::NForM {
            take,
            pay: pay.min(take - 1),
            goods
        }),
        (1i64..4, 1i64..4, 1i64..800).prop_map(|(teas, cups, price)| PromotionKind::Bundle {
            parts: [("tea", teas), ("cup", cups)]
                .map(|(goods, pieces)| BundlePart {
                    goods: goods.into(),
                    quantity_milli: pieces * 1_000,
                    list: Money(100),
                })
                .into(),
            price: Money(price),
        }),
        (money(), 1i64..300).prop_map(|(threshold, cost)| PromotionKind::GiftOver {
            threshold,
            gift: "mug".into(),
            cost: Money(cost),
            most_margin_percent: Some(30),
        }),
    ]
}

/// First and last day as days from today, the limit, together, active, for members alone.
type Bounds = (Option<i64>, Option<i64>, Option<u32>, bool, bool, bool);

/// Promotions of ids 1 to n, each with its own bounds around 2026-11-22.
fn promotions() -> impl Strategy<Value = Vec<Promotion>> {
    let bounds = (
        prop::option::of(-2i64..3),
        prop::option::of(-2i64..3),
        prop::option::of(1u32..3),
        any::<bool>(),
        prop::bool::weighted(0.9),
        prop::bool::weighted(0.3),
    );
    prop::collection::vec((kind(), bounds), 0..7).prop_map(|list| {
        let one = |(n, (kind, bounds)): (u128, (PromotionKind, Bounds))| {
            let (from, until, total, together, active, members) = bounds;
            let shifted = |days: i64| day("2026-11-22").plus(days);
            let mut one: Promotion = promotion(n, kind);
            one.window.from = from.map(shifted);
            one.window.until = until.map(shifted);
            one.total = total;
            one.stacking = if together { Stacking::Together } else { Stacking::Alone };
            one.active = active;
            one.audience = if members { Audience::Members } else { Audience::Everyone };
            one
        };
        (1u128..).zip(list).map(one).collect()
    })
}

fn basket() -> impl Strategy<Value = Vec<Line>> {
    let one = (prop::sample::select(&GOODS[..]), 100i64..5_000, -100i64..1_500);
    prop::collection::vec(one, 0..7).prop_map(|list| {
        let line =
            |(goods, quantity_milli, amount)| Line { quantity_milli, ..line(goods, 1, amount) };
        list.into_iter().map(line).collect()
    })
}

fn counts() -> impl Strategy<Value = Vec<Counts>> {
    prop::collection::vec(0u32..4, 7).prop_map(|list| {
        let one = |(n, in_all)| Counts { promotion: id(n), by_customer: in_all, in_all };
        (1u128..).zip(list).map(one).collect()
    })
}

fn ask(promotions: &[Promotion], lines: &[Line], member: bool, uses: &[Counts]) -> Advice {
    let person = Person { member, ..guest(1) };
    let basket = Basket { lines, cost: Some(Money(700)), beside: Money::ZERO };
    advise(promotions, &basket, &person, noon(), uses, &[])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Never beyond a window, a limit or an audience, never below a price of zero, and the sums
    /// are the sums of the uses.
    #[test]
    fn a_promotion_stays_within_its_bounds_and_its_sums(
        promotions in promotions(), lines in basket(), member in any::<bool>(), uses in counts(),
    ) {
        let advice = ask(&promotions, &lines, member, &uses);
        let mut left: Vec<i64> = lines.iter().map(|line| line.amount.0).collect();
        for one in &advice.chosen {
            let of = promotions.iter().find(|promotion| promotion.id == one.promotion).unwrap();
            prop_assert!(of.active && of.window.is_open(noon()) && of.is_sound());
            prop_assert!(of.audience == Audience::Everyone || member);
            let used = uses.iter().find(|counts| counts.promotion == of.id).unwrap().in_all;
            prop_assert!(of.total.is_none_or(|most| used < most));
            prop_assert!(of.stacking == Stacking::Together || advice.chosen.len() == 1);
            prop_assert_eq!(one.off.0, one.lines.iter().map(|line| line.off.0).sum::<i64>());
            prop_assert!(one.cost >= one.off && (one.gift.is_some() || one.cost == one.off));
            for line in &one.lines {
                prop_assert!(line.off > Money::ZERO);
                left[line.line as usize] -= line.off.0;
                prop_assert!(left[line.line as usize] >= 0, "a price below zero");
            }
        }
        let ids: std::collections::BTreeSet<_> = advice.chosen.iter().map(|u| u.promotion).collect();
        prop_assert_eq!(ids.len(), advice.chosen.len(), "once in a sale");
        prop_assert_eq!(advice.off.0, advice.chosen.iter().map(|one| one.off.0).sum::<i64>());
        prop_assert_eq!(advice.cost, total_cost(&advice.chosen));
    }

    /// The order in which promotions, counts and lines come plays no part.
    #[test]
    fn the_order_of_what_comes_in_plays_no_part(
        promotions in promotions(), lines in basket(), uses in counts(),
    ) {
        let advice = ask(&promotions, &lines, true, &uses);
        let turned = |list: &[Promotion]| list.iter().rev().cloned().collect::<Vec<_>>();
        let counts: Vec<_> = uses.iter().rev().copied().collect();
        prop_assert_eq!(&ask(&turned(&promotions), &lines, true, &counts), &advice);
        let scanned: Vec<_> = lines.iter().rev().cloned().collect();
        let other = ask(&promotions, &scanned, true, &uses);
        prop_assert_eq!((other.off, other.cost), (advice.off, advice.cost));
        let uses_of = |advice: &Advice| {
            advice.chosen.iter().map(|one| (one.promotion, one.off)).collect::<Vec<_>>()
        };
        prop_assert_eq!(uses_of(&other), uses_of(&advice));
        prop_assert_eq!(other.near, advice.near);
    }

    /// Another promotion is never to the customer's harm, and none by itself is better.
    #[test]
    fn no_other_choice_is_better_for_the_customer(
        promotions in promotions(), lines in basket(), uses in counts(),
    ) {
        let best = ask(&promotions, &lines, true, &uses).cost;
        for leave_out in 0..promotions.len() {
            let mut fewer = promotions.clone();
            let one = fewer.remove(leave_out);
            prop_assert!(ask(&fewer, &lines, true, &uses).cost <= best);
            prop_assert!(ask(&[one], &lines, true, &uses).cost <= best);
        }
    }

    /// Shares add up and none is above its weight.
    #[test]
    fn shares_add_up_and_none_is_above_its_weight(
        weights in prop::collection::vec(0i64..=Money::MAX.0 / 8, 1..8), part in 0u8..=100,
    ) {
        let weights: Vec<_> = weights.into_iter().map(Money).collect();
        let all: i64 = weights.iter().map(|weight| weight.0).sum();
        let amount = i64::try_from(i128::from(all) * i128::from(part) / 100).unwrap();
        let shares = share(Money(amount), &weights);
        prop_assert_eq!(shares.iter().map(|share| share.0).sum::<i64>(), amount);
        for (share, weight) in shares.iter().zip(&weights) {
            prop_assert!((0..=weight.0).contains(&share.0));
        }
        let even = share(Money(amount), &vec![Money::ZERO; weights.len()]);
        prop_assert_eq!(even.iter().map(|share| share.0).sum::<i64>(), amount);
    }
}
