//! What it costs the shop to keep its people, and the uses behind each line.

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::calendar::month_of;
use vafa_domain::cost::CostKind;
use vafa_domain::day::Day;
use vafa_domain::debt::Rate;
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;

/// Rows of a page.
const PAGE: usize = 100;

/// The span that is asked for: the month so far where nothing is said.
fn span(asking: &Asking<'_>, from: Option<Day>, until: Option<Day>) -> Result<(Day, Day), Refusal> {
    let until = until.unwrap_or(asking.today).min(asking.today);
    let from = from.unwrap_or_else(|| month_of(until, asking.settings.calendar).0);
    if from > until { Err(Refusal::DayInFuture) } else { Ok((from, until)) }
}

/// What it cost, or what points that were only given are worth today.
fn cost(asking: &Asking<'_>, kind: CostKind, cost: Money, points: i64) -> Money {
    if kind.counts() {
        return cost;
    }
    let spend = asking.settings.program.spend;
    Rate { of: spend.points, worth: spend.worth }.value_up(points)
}

/// What keeping people cost in a span of days, by kind. Points that were given stand beside the
/// sum: they cost where they are used.
pub fn get_loyalty_cost(
    shop: &Shop,
    _: &Actor,
    input: wire::GetLoyaltyCost,
) -> Result<wire::LoyaltyCost, Refusal> {
    shop.ask(|asking| {
        let (from, until) = span(asking, input.from, input.until)?;
        let sums = asking.book.cost_sums(from, until)?;
        let lines: Vec<wire::CostLine> = sums
            .iter()
            .map(|sum| wire::CostLine {
                kind: sum.kind,
                times: sum.times,
                people: sum.people,
                cost: cost(asking, sum.kind, sum.cost, sum.points),
                points: Points(sum.points),
                counts: sum.kind.counts(),
            })
            .collect();
        let counted = lines.iter().filter(|line| line.counts);
        let total =
            counted.fold(Money::ZERO, |sum, line| sum.plus(line.cost).unwrap_or(Money::MAX));
        Ok(wire::LoyaltyCost { from, until, total, lines })
    })
}

/// The uses behind a line, the newest first.
pub fn list_loyalty_cost(
    shop: &Shop,
    _: &Actor,
    input: wire::ListLoyaltyCost,
) -> Result<wire::CostUses, Refusal> {
    shop.ask(|asking| {
        let (from, until) = span(asking, input.from, input.until)?;
        let after = input.after.map(|after| (after.op, after.place));
        let mut uses = asking.book.cost_uses(input.kind, from, until, after, PAGE + 1)?;
        let more = uses.len() > PAGE;
        uses.truncate(PAGE);
        let last = uses.last().filter(|_| more).map(|last| last.place);
        let mut keys: Vec<i64> = uses.iter().filter_map(|one| one.customer).collect();
        keys.sort_unstable();
        keys.dedup();
        let briefs = asking.book.briefs(&keys)?.into_iter();
        let people: BTreeMap<i64, wire::CustomerBrief> = briefs
            .map(|row| (row.key, customers::brief(row, &asking.settings, asking.today)))
            .collect();
        let rows = uses.into_iter().map(|one| wire::CostUse {
            op: one.op,
            place: one.place.1,
            day: one.day,
            who: one.customer.and_then(|key| people.get(&key)).cloned(),
            name: one.name,
            cost: cost(asking, input.kind, one.cost, one.points),
            points: Points(one.points),
        });
        Ok(wire::CostUses {
            rows: rows.collect(),
            next: last.map(|(op, place)| wire::CostAfter { op, place }),
        })
    })
}
