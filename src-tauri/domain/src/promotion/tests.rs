use super::*;
use crate::day::Day;
use crate::id::{CouponId, CustomerId};
use crate::loyalty::{Benefits, GoodsFilter};
use crate::purchase::Line;

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn id(n: u128) -> PromotionId {
    PromotionId(Uuid::from_u128(n))
}

pub(super) fn line(goods: &str, pieces: i64, amount: i64) -> Line {
    let quantity_milli = pieces * 1_000;
    Line { goods: goods.into(), quantity_milli, amount: Money(amount), group: String::new() }
}

pub(super) fn promotion(n: u128, kind: PromotionKind) -> Promotion {
    Promotion {
        id: id(n),
        name: format!("promotion {n}"),
        kind,
        audience: Audience::Everyone,
        window: Window::default(),
        per_customer: None,
        total: None,
        stacking: Stacking::Together,
        needs_code: false,
        expected_cost: Money::ZERO,
        least_margin_percent: None,
        active: true,
    }
}

fn only(goods: &str) -> GoodsFilter {
    GoodsFilter { only: vec![goods.into()], not: Vec::new() }
}

fn percent(n: u128, percent: u8) -> Promotion {
    promotion(n, PromotionKind::Percent { percent, goods: GoodsFilter::default(), most: None })
}

fn two_for_one() -> Promotion {
    promotion(1, PromotionKind::NForM { take: 2, pay: 1, goods: GoodsFilter::default() })
}

fn gift_over(threshold: i64, cost: i64) -> Promotion {
    let (threshold, cost) = (Money(threshold), Money(cost));
    let gift = "mug".to_owned();
    promotion(9, PromotionKind::GiftOver { threshold, gift, cost, most_margin_percent: Some(50) })
}

pub(super) fn guest(n: u128) -> Person {
    let customer = Some(CustomerId(Uuid::from_u128(n)));
    Person { customer, member: true, step: None, visits: 3, bought: true, spent: Money(1_000) }
}

pub(super) fn noon() -> DayTime {
    DayTime { day: day("2026-11-22"), minute: 12 * 60 }
}

fn ask(promotions: &[Promotion], lines: &[Line]) -> Advice {
    let basket = Basket { lines, cost: None, beside: Money::ZERO };
    advise(promotions, &basket, &guest(1), noon(), &[], &[])
}

#[test]
fn three_equal_pieces_under_two_for_one_pay_two() {
    assert_eq!(ask(&[two_for_one()], &[line("tea", 3, 300)]).off, Money(100));
    let three = [line("tea", 1, 100), line("tea", 1, 100), line("tea", 1, 100)];
    assert_eq!(ask(&[two_for_one()], &three).off, Money(100));
}

#[test]
fn of_two_prices_the_cheaper_one_is_free_and_both_bear_it() {
    let advice = ask(&[two_for_one()], &[line("cup", 1, 100), line("bowl", 1, 80)]);
    assert_eq!(advice.off, Money(80));
    let off = |line, off| LineOff { line, off: Money(off) };
    assert_eq!(advice.chosen[0].lines, [off(0, 45), off(1, 35)], "80 by 100 to 80");
}

#[test]
fn a_piece_beside_the_sets_keeps_its_price() {
    let three = [line("cup", 1, 100), line("bowl", 1, 80), line("vase", 1, 500)];
    let advice = ask(&[two_for_one()], &three);
    assert_eq!(advice.off, Money(80));
    assert!(advice.chosen[0].lines.iter().all(|off| off.line != 2));
}

#[test]
fn one_piece_of_a_pair_says_what_is_missing() {
    let advice = ask(&[two_for_one()], &[line("cup", 1, 100)]);
    assert_eq!(advice.off, Money(0));
    let near = Near { promotion: id(1), wanting: Wanting::Pieces { more: 1 } };
    assert_eq!(advice.near, [near]);
}

#[test]
fn a_sum_one_below_the_threshold_gets_no_gift_and_an_equal_one_gets_it() {
    let promotions = [gift_over(500, 40)];
    let below = ask(&promotions, &[line("cup", 1, 499)]);
    assert!(below.chosen.is_empty());
    let wanting = Wanting::Sum { more: Money(1) };
    assert_eq!(below.near, [Near { promotion: id(9), wanting }]);
    let at = ask(&promotions, &[line("cup", 1, 500)]);
    assert_eq!((at.chosen[0].gift.as_deref(), at.off, at.cost), (Some("mug"), Money(0), Money(40)));
    assert!(at.near.is_empty());
    // Far away nothing is said.
    assert!(ask(&promotions, &[line("cup", 1, 249)]).near.is_empty());
}

#[test]
fn a_gift_above_its_share_of_the_margin_needs_a_yes() {
    let lines = [line("cup", 1, 500)];
    let concerns = |cost: i64| {
        let basket = Basket { lines: &lines, cost: Some(Money(cost)), beside: Money::ZERO };
        advise(&[gift_over(500, 40)], &basket, &guest(1), noon(), &[], &[]).concerns
    };
    assert!(concerns(420).is_empty(), "half of 80 is 40");
    let what = Worry::CostlyGift { cost: Money(40), margin: Money(79), most_percent: 50 };
    assert_eq!(concerns(421), [Concern { promotion: id(9), what }]);
}

#[test]
fn a_sale_below_its_cost_is_warned_of() {
    let lines = [line("tea", 2, 200)];
    let basket = Basket { lines: &lines, cost: Some(Money(120)), beside: Money::ZERO };
    let mut pair = two_for_one();
    pair.least_margin_percent = Some(20);
    let advice = advise(&[pair.clone()], &basket, &guest(1), noon(), &[], &[]);
    assert_eq!(advice.margin, Some(Money(-20)));
    let thin = Worry::ThinMargin { left: Money(0), least_percent: 20 };
    let what: Vec<_> = advice.concerns.iter().map(|concern| concern.what).collect();
    assert_eq!(what, [Worry::BelowCost { loss: Money(20) }, thin]);
    // 20 of 100 left is enough, 19 is not.
    let concerns = |cost| {
        let basket = Basket { lines: &lines, cost: Some(Money(cost)), beside: Money::ZERO };
        advise(&[pair.clone()], &basket, &guest(1), noon(), &[], &[]).concerns.len()
    };
    assert_eq!((concerns(80), concerns(81)), (0, 1));
}

fn breakfast() -> (PromotionKind, Vec<BundlePart>) {
    let part = |goods: &str, pieces: i64, list| BundlePart {
        goods: goods.into(),
        quantity_milli: pieces * 1_000,
        list: Money(list),
    };
    let parts = vec![part("bread", 1, 100), part("jam", 2, 200), part("tea", 1, 33)];
    (PromotionKind::Bundle { parts: parts.clone(), price: Money(250) }, parts)
}

#[test]
fn a_bundle_costs_its_price_and_its_revenue_is_split_by_list_price_to_the_last_unit() {
    let (kind, parts) = breakfast();
    assert_eq!(bundle_revenue(Money(250), &parts), [Money(75), Money(150), Money(25)]);
    let basket = [line("Jam", 5, 500), line("bread", 2, 200), line("tea", 2, 66)];
    let advice = ask(&[promotion(1, kind.clone())], &basket);
    // Two bundles of 333 for 250 each; the fifth jam is paid as it is.
    assert_eq!(advice.off, Money(2 * 83));
    let missing = ask(&[promotion(1, kind)], &[line("jam", 2, 200), line("bread", 1, 100)]);
    let wanting = Wanting::Goods { goods: "tea".into(), quantity_milli: 1_000 };
    assert_eq!((missing.off, &missing.near[0].wanting), (Money(0), &wanting));
}

#[test]
fn a_step_has_its_own_price_and_a_newcomer_pays_the_usual_one() {
    let price = PromotionKind::Price { goods: only("tea"), price: Money(90) };
    let gold = Promotion { audience: Audience::Steps { steps: vec![3] }, ..promotion(1, price) };
    let lines = [line("tea", 2, 200), line("cup", 1, 500)];
    let basket = Basket { lines: &lines, cost: None, beside: Money::ZERO };
    let off = |person: Person| {
        advise(std::slice::from_ref(&gold), &basket, &person, noon(), &[], &[]).off
    };
    assert_eq!(off(Person { step: Some(3), ..guest(1) }), Money(20));
    assert_eq!(off(Person { visits: 0, ..guest(1) }), Money(0));
    assert_eq!(off(Person { step: Some(3), member: false, ..guest(1) }), Money(0));
    // A started unit is paid: 1.5 of 33 for each is 50.
    let price = PromotionKind::Price { goods: only("tea"), price: Money(33) };
    let heavy = [Line { quantity_milli: 1_500, ..line("tea", 1, 60) }];
    assert_eq!(ask(&[promotion(1, price)], &heavy).off, Money(10));
}

#[test]
fn the_price_of_a_step_is_a_promotion_for_its_people() {
    let benefits = Benefits { off_percent: 10, ..Benefits::default() };
    let step = Step { id: 3, name: "gold".into(), from: 100, benefits };
    let promotion = Promotion::of_step(&step).unwrap();
    assert!(promotion.is_sound());
    assert!(promotion.audience.means(&Person { step: Some(3), ..guest(1) }));
    assert!(!promotion.audience.means(&Person { step: Some(2), ..guest(1) }));
    assert_eq!(Promotion::of_step(&Step { benefits: Benefits::default(), ..step }), None);
}

#[test]
fn who_came_often_enough_gets_it_once() {
    let mut regular = percent(1, 10);
    regular.audience = Audience::Visits { least: 3 };
    regular.per_customer = Some(1);
    let lines = [line("tea", 1, 100)];
    let basket = Basket { lines: &lines, cost: None, beside: Money::ZERO };
    let off = |person: &Person, by_customer| {
        let uses = [Counts { promotion: id(1), by_customer, in_all: 50 }];
        advise(std::slice::from_ref(&regular), &basket, person, noon(), &uses, &[]).off
    };
    assert_eq!(off(&guest(1), 0), Money(10));
    assert_eq!(off(&guest(1), 1), Money(0));
    assert_eq!(off(&Person { visits: 2, ..guest(1) }, 0), Money(0));
    // The sale was made void: the use is free again, which the caller's count says.
    assert_eq!(off(&guest(1), 0), Money(10));
    assert_eq!(off(&Person::default(), 0), Money(0), "nobody knows who it is");
}

#[test]
fn the_best_are_who_bought_for_the_sum_that_was_reckoned() {
    let best = |least| Audience::Best { percent: 10, least: Money(least), on: None };
    assert!(best(1_000).means(&guest(1)) && !best(1_001).means(&guest(1)));
    assert!(!best(0).means(&guest(1)), "nothing was reckoned yet");
    assert!(!best(1).means(&Person { spent: Money(5), ..Person::default() }), "nobody knows who");
    assert_eq!([(0, 10), (1, 10), (10, 10), (11, 10)].map(|(n, by)| best_of(n, by)), [0, 1, 1, 2]);
    assert_eq!(best_of(u32::MAX, 100), u32::MAX);
}

#[test]
fn a_coupon_of_somebody_else_is_refused_and_its_last_day_counts_to_its_end() {
    let coupon = Coupon {
        id: CouponId(Uuid::from_u128(7)),
        promotion: id(1),
        customer: guest(1).customer,
        most_uses: 1,
        used: 0,
        from: Some(day("2026-11-01")),
        until: Some(day("2026-11-22")),
        back_on_void: true,
    };
    let opens = |coupon: &Coupon, n, on: &str| coupon.opens(guest(n).customer, day(on));
    assert_eq!(opens(&coupon, 1, "2026-11-22"), Ok(()));
    assert_eq!(opens(&coupon, 1, "2026-11-23"), Err(CouponFault::Over));
    assert_eq!(opens(&coupon, 1, "2026-10-31"), Err(CouponFault::NotYet));
    assert_eq!(opens(&coupon, 2, "2026-11-23"), Err(CouponFault::NotYours));
    assert_eq!(coupon.opens(None, day("2026-11-22")), Err(CouponFault::NotYours));
    let used = Coupon { used: 1, ..coupon.clone() };
    assert_eq!(opens(&used, 1, "2026-11-22"), Err(CouponFault::UsedUp));
    let coded = Promotion { needs_code: true, ..percent(1, 10) };
    let lines = [line("tea", 1, 100)];
    let basket = Basket { lines: &lines, cost: None, beside: Money::ZERO };
    let chosen = |n, coupons: &[Coupon]| {
        let promotions = std::slice::from_ref(&coded);
        advise(promotions, &basket, &guest(n), noon(), &[], coupons).chosen
    };
    assert_eq!(chosen(1, std::slice::from_ref(&coupon))[0].coupon, Some(coupon.id));
    assert!(chosen(2, &[coupon]).is_empty());
    assert!(chosen(1, &[]).is_empty());
    assert!(chosen(1, &[used]).is_empty());
}

#[test]
fn what_stands_alone_is_taken_only_where_it_is_better_than_all_that_stand_together() {
    let mut alone = percent(3, 25);
    alone.stacking = Stacking::Alone;
    let lines = [line("tea", 1, 1_000)];
    let ids = |promotions: &[Promotion]| {
        let chosen = ask(promotions, &lines).chosen;
        chosen.iter().map(|one| one.promotion).collect::<Vec<_>>()
    };
    // 10 % of 1,000 and 15 % of 900 are 235, less than 250.
    assert_eq!(ids(&[percent(1, 10), percent(2, 15), alone.clone()]), [id(3)]);
    assert_eq!(ids(&[percent(1, 10), percent(2, 20), alone]), [id(1), id(2)]);
}

#[test]
fn a_discount_is_left_out_where_it_would_lose_a_bigger_gift() {
    // 5 % off takes the sum below the threshold of a gift that is worth more.
    let advice = ask(&[percent(1, 5), gift_over(1_000, 200)], &[line("tea", 1, 1_000)]);
    assert_eq!(advice.chosen.len(), 1);
    assert_eq!(advice.cost, Money(200));
}

#[test]
fn what_comes_back_does_not_lower_the_sum_of_the_new_goods() {
    let amount = PromotionKind::Amount { off: Money(50), least: Money(500) };
    let back = Line { amount: Money(-300), quantity_milli: -1_000, ..line("cup", 1, 0) };
    let advice = ask(&[promotion(1, amount)], &[line("tea", 1, 500), back]);
    assert_eq!(advice.off, Money(50));
}

#[test]
fn a_promotion_is_open_to_the_end_of_its_last_day_and_in_its_hours_over_midnight() {
    let hours = Some(Hours { from: 22 * 60, to: 2 * 60 });
    let weekdays = vec![crate::format::Weekday::Sunday];
    let until = Some(day("2026-11-22"));
    let window = Window { from: until, until, weekdays, hours };
    assert!(window.is_sound());
    let open = |on: &str, minute| window.is_open(DayTime { day: day(on), minute });
    assert!(open("2026-11-22", 22 * 60) && open("2026-11-22", 23 * 60 + 59));
    assert!(open("2026-11-22", 119), "after midnight it is still that business day");
    assert!(!open("2026-11-22", 120) && !open("2026-11-22", 22 * 60 - 1));
    assert!(!open("2026-11-23", 22 * 60) && !open("2026-11-15", 22 * 60));
}

#[test]
fn more_than_ten_that_stand_together_are_cut_to_those_that_give_the_most() {
    let many: Vec<_> = (1..=12).map(|n| percent(n, n as u8)).collect();
    let advice = ask(&many, &[line("tea", 1, 100_000)]);
    assert!(!advice.exact);
    let ids: Vec<_> = advice.chosen.iter().map(|one| one.promotion).collect();
    assert_eq!(ids, (3..=12).map(id).collect::<Vec<_>>());
    assert!(ask(&many[..10], &[line("tea", 1, 100_000)]).exact);
}

#[test]
fn a_promotion_is_held_to_its_bounds() {
    let good = percent(1, 100);
    assert!(good.is_sound());
    let faults: [fn(&mut Promotion); 13] = [
        |p| p.name = " ".into(),
        |p| p.name = "x".repeat(61),
        |p| p.total = Some(0),
        |p| p.per_customer = Some(0),
        |p| p.expected_cost = Money(-1),
        |p| p.least_margin_percent = Some(101),
        |p| p.audience = Audience::Chosen { customers: Vec::new() },
        |p| p.audience = Audience::Best { percent: 0, least: Money(1), on: None },
        |p| p.audience = Audience::Best { percent: 51, least: Money(1), on: None },
        |p| p.window.hours = Some(Hours { from: 60, to: 60 }),
        |p| (p.window.from, p.window.until) = (Some(Day::LAST), Some(Day::FIRST)),
        |p| p.kind = PromotionKind::NForM { take: 2, pay: 2, goods: GoodsFilter::default() },
        |p| p.kind = PromotionKind::Bundle { parts: Vec::new(), price: Money(1) },
    ];
    for (at, fault) in faults.into_iter().enumerate() {
        let mut bad = good.clone();
        fault(&mut bad);
        assert!(!bad.is_sound(), "fault {at}");
    }
}

#[test]
fn a_promotion_is_kept_as_it_is() {
    for kind in [breakfast().0, percent(1, 5).kind, gift_over(5, 1).kind, two_for_one().kind] {
        let one = promotion(1, kind);
        let text = serde_json::to_string(&one).unwrap();
        assert_eq!(serde_json::from_str::<Promotion>(&text).unwrap(), one);
    }
}
