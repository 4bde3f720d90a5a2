//! What the shop owes the people who collect, and how that moved.

use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::BTreeMap;
use vafa_domain::calendar::month_of;
use vafa_domain::day::Day;
use vafa_domain::debt::{Held, Rate, debt};
use vafa_domain::ledger::{EntryKind, Holds};
use vafa_domain::loyalty::Program;
use vafa_domain::money::Money;

/// Months of the movement that are told one by one.
const MONTHS: usize = 24;

/// What one thing of a kind is worth.
fn rate(program: &Program, holds: Holds) -> Rate {
    match holds {
        Holds::Points => Rate { of: program.spend.points, worth: program.spend.worth },
        Holds::Stamps(card) => {
            program.stamp_card(card).map_or(Rate { of: 1, worth: Money::ZERO }, |card| Rate {
                of: i64::from(card.needs),
                worth: card.worth,
            })
        }
        Holds::Tickets(_) => Rate { of: 1, worth: Money::ZERO },
        Holds::Gift | Holds::Credit => Rate { of: 1, worth: Money(1) },
    }
}

/// Adds what moved to the way it went.
pub fn add(moves: &mut wire::Moves, kind: EntryKind, amount: i64) {
    let way = match kind {
        EntryKind::Earn | EntryKind::Gift | EntryKind::Opening | EntryKind::Load => {
            &mut moves.given
        }
        EntryKind::Spend | EntryKind::Remove => &mut moves.used,
        EntryKind::Expire => &mut moves.ended,
        EntryKind::TakeBack | EntryKind::GiveBack | EntryKind::PayOwed => &mut moves.corrected,
    };
    *way += amount;
}

/// What all open points, stamps, gift cards and credit are worth, and how that moved since a day.
pub fn get_debt(shop: &Shop, _: &Actor, input: wire::GetDebt) -> Result<wire::DebtReport, Refusal> {
    shop.ask(|asking| {
        let (settings, today) = (&asking.settings, asking.today);
        let until = input.until.unwrap_or(today).min(today);
        let from = input.from.unwrap_or_else(|| month_of(until, settings.calendar).0);
        if from > until {
            return Err(Refusal::DayInFuture);
        }
        let moved = asking.book.moved(until)?;
        let mut kinds: BTreeMap<Holds, wire::DebtKind> = BTreeMap::new();
        let mut months: BTreeMap<Day, wire::Moves> = BTreeMap::new();
        for one in &moved {
            let kind = kinds.entry(one.holds).or_insert_with(|| wire::DebtKind::of(one.holds));
            kind.open += one.amount;
            if one.day < from {
                kind.before += one.amount;
            } else {
                add(&mut kind.moves, one.kind, one.amount);
            }
            if one.holds == Holds::Points {
                let month = month_of(one.day, settings.calendar).0;
                add(months.entry(month).or_default(), one.kind, one.amount);
            }
        }
        let program = &settings.program;
        for kind in kinds.values_mut() {
            kind.worth = rate(program, kind.holds).value_up(kind.open);
            if let Holds::Stamps(card) = kind.holds {
                kind.name =
                    program.stamp_card(card).map(|card| card.name.clone()).unwrap_or_default();
            }
        }
        let open = |holds| kinds.get(&holds).map_or(0, |kind: &wire::DebtKind| kind.open);
        let held = |holds| Held { open: open(holds), rate: rate(program, holds) };
        let stamps = kinds.keys().copied().filter(|holds| matches!(holds, Holds::Stamps(_)));
        let stamps: Vec<Held> = stamps.map(held).collect();
        let sum = debt(
            held(Holds::Points),
            &stamps,
            Money(open(Holds::Gift)),
            Money(open(Holds::Credit)),
        );
        let skip = months.len().saturating_sub(MONTHS);
        let months = months.into_iter().skip(skip);
        Ok(wire::DebtReport {
            from,
            until,
            debt: sum,
            total: sum.total(),
            owed: asking.book.owed_in_all(Holds::Points)?,
            kinds: kinds.into_values().collect(),
            months: months.map(|(month, moves)| wire::DebtMonth { month, moves }).collect(),
        })
    })
}
