//! What a promotion did: its uses, and how its goods sold before and since, over two periods of the
//! same length.

use super::{known, told};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use vafa_domain::day::Day;
use vafa_domain::fold::fold;
use vafa_domain::promotion::{Promotion, PromotionKind, bundle_revenue};
use vafa_store::{Book, UseSum};

/// Longest period, in days.
const DAYS_MAX: i64 = 366;
/// Most goods that are looked at.
const GOODS_MOST: usize = 10;

/// Two periods of the same length: before a promotion began, and since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Periods {
    days: i64,
    before_from: Day,
    from: Day,
    to: Day,
}

impl Periods {
    /// From its first day, or its first use where it has none, to its last day or today.
    fn of(promotion: &Promotion, sum: &UseSum, today: Day) -> Option<Periods> {
        let from = promotion.window.from.or(sum.first).filter(|from| *from <= today)?;
        let last = promotion.window.until.map_or(today, |until| until.min(today));
        let days = (last.since(from) + 1).clamp(1, DAYS_MAX);
        Some(Periods { days, before_from: from.plus(-days), from, to: from.plus(days - 1) })
    }
}

/// Says what a promotion did.
pub fn promotion_effect(
    shop: &Shop,
    _: &Actor,
    input: wire::ByPromotion,
) -> Result<wire::PromotionEffect, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let promotion = known(book, input.promotion)?.promotion;
        let sum = book.use_sums()?.remove(&promotion.id).unwrap_or_default();
        let periods = Periods::of(&promotion, &sum, asking.today);
        let goods = match periods {
            Some(periods) => goods_effect(book, &goods_of(&promotion.kind), periods)?,
            None => Vec::new(),
        };
        Ok(wire::PromotionEffect {
            sum: told(sum),
            days: periods.map_or(0, |periods| periods.days),
            before_from: periods.map(|periods| periods.before_from),
            from: periods.map(|periods| periods.from),
            to: periods.map(|periods| periods.to),
            goods,
            parts: match &promotion.kind {
                PromotionKind::Bundle { parts, price } => bundle_revenue(*price, parts),
                _ => Vec::new(),
            },
        })
    })
}

/// The goods a promotion names.
fn goods_of(kind: &PromotionKind) -> Vec<String> {
    let names: Vec<String> = match kind {
        PromotionKind::Bundle { parts, .. } => {
            parts.iter().map(|part| part.goods.clone()).collect()
        }
        PromotionKind::Percent { goods, .. }
        | PromotionKind::Price { goods, .. }
        | PromotionKind::NForM { goods, .. } => goods.only.clone(),
        PromotionKind::Amount { .. } | PromotionKind::GiftOver { .. } => Vec::new(),
    };
    names.into_iter().take(GOODS_MOST).collect()
}

fn goods_effect(
    book: &Book<'_>,
    goods: &[String],
    periods: Periods,
) -> Result<Vec<wire::GoodsEffect>, Refusal> {
    if goods.is_empty() {
        return Ok(Vec::new());
    }
    let folded: Vec<String> = goods.iter().map(|name| fold(name)).collect();
    let before = book.goods_sums(&folded, periods.before_from, periods.from.plus(-1))?;
    let since = book.goods_sums(&folded, periods.from, periods.to)?;
    let of = |sums: &std::collections::BTreeMap<String, vafa_store::GoodsSum>, name: &String| {
        sums.get(name).copied().unwrap_or_default()
    };
    let rows = goods.iter().zip(&folded).map(|(name, folded)| {
        let (before, since) = (of(&before, folded), of(&since, folded));
        wire::GoodsEffect {
            goods: name.clone(),
            lines_before: before.lines,
            quantity_before: before.quantity_milli,
            amount_before: before.amount,
            lines_since: since.lines,
            quantity_since: since.quantity_milli,
            amount_since: since.amount,
        }
    });
    Ok(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use vafa_domain::id::PromotionId;
    use vafa_domain::loyalty::GoodsFilter;
    use vafa_domain::money::Money;
    use vafa_domain::promotion::{Audience, Stacking, Window};

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn both_periods_have_the_same_length_and_touch() {
        let window = Window {
            from: Some(day("2026-11-10")),
            until: Some(day("2026-11-30")),
            ..Window::default()
        };
        let promotion = Promotion {
            id: PromotionId(uuid::Uuid::max()),
            name: "tea".into(),
            kind: PromotionKind::NForM { take: 2, pay: 1, goods: GoodsFilter::default() },
            audience: Audience::Everyone,
            window,
            per_customer: None,
            total: None,
            stacking: Stacking::Alone,
            needs_code: false,
            expected_cost: Money::ZERO,
            least_margin_percent: None,
            active: true,
        };
        let periods = |today| Periods::of(&promotion, &UseSum::default(), day(today));
        assert_eq!(periods("2026-11-09"), None);
        for (today, days, to) in [
            ("2026-11-10", 1, "2026-11-10"),
            ("2026-11-21", 12, "2026-11-21"),
            ("2026-12-24", 21, "2026-11-30"),
        ] {
            let found = periods(today).expect("begun");
            assert_eq!((found.days, found.to), (days, day(to)));
            assert_eq!(found.from.since(found.before_from), found.to.since(found.from) + 1);
        }
    }
}
