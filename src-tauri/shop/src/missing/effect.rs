//! What came of the letters, against those who were held out.

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::day::Day;
use vafa_domain::missing::{Deed, Won, came_back};

/// What writing does: how many came back of those written to, and of those held out.
pub fn missing_effect(
    shop: &Shop,
    _: &Actor,
    input: wire::MissingEffect,
) -> Result<wire::Effect, Refusal> {
    shop.ask(|asking| effect(asking, input.from.unwrap_or(asking.today.plus(-365))))
}

/// Letters and held-out lapses since a day whose window is over, and who came back in it.
pub(crate) fn effect(asking: &Asking<'_>, from: Day) -> Result<wire::Effect, Refusal> {
    let within = asking.settings.came_back_days;
    let (mut written, mut held) = ((0u64, 0u64), (0u64, 0u64));
    let mut came: Vec<(Day, i64)> = Vec::new();
    let mut answers: BTreeMap<String, u32> = BTreeMap::new();
    for deed in asking.book.deeds()?.into_values().flatten() {
        let (day, group) = match deed.deed {
            Deed::HandOver { day, .. } => (day, &mut written),
            Deed::HoldOut { day } => (day, &mut held),
            Deed::Done { answer: Some(answer) } if deed.day >= from => {
                *answers.entry(wire::word(&answer)).or_default() += 1;
                continue;
            }
            _ => continue,
        };
        if day < from {
            continue;
        }
        let days = asking.book.visit_days_from(deed.customer, day)?;
        let back = came_back(day, &days, within);
        if let (Some(back), Deed::HandOver { .. }) = (back, deed.deed) {
            came.push((back, deed.customer));
        }
        // Only lapses whose window is over: a letter of yesterday has not failed yet.
        if asking.today.since(day) > i64::from(within) {
            group.1 += 1;
            group.0 += u64::from(back.is_some());
        }
    }
    came.sort_unstable_by(|one, other| other.cmp(one));
    came.dedup_by_key(|(_, customer)| *customer);
    let keys: Vec<i64> = came.iter().take(20).map(|(_, key)| *key).collect();
    let briefs = asking.book.briefs(&keys)?;
    let won = Won::of(written, held);
    Ok(wire::Effect {
        from,
        within_days: within,
        written: share(written, won.written),
        held_out: share(held, won.held_out),
        difference: won.effect.map(|effect| i64::from(effect.points.0)),
        difference_low: won.effect.map(|effect| i64::from(effect.interval.low.0)),
        difference_high: won.effect.map(|effect| i64::from(effect.interval.high.0)),
        came_back: briefs
            .into_iter()
            .map(|row| customers::brief(row, &asking.settings, asking.today))
            .collect(),
        outcomes: answers
            .into_iter()
            .map(|(reason, count)| wire::ReasonCount { reason, count })
            .collect(),
    })
}

fn share(
    (came, of): (u64, u64),
    read: Option<(vafa_domain::missing::Share, vafa_domain::missing::Interval)>,
) -> wire::Share {
    wire::Share {
        came: u32::try_from(came).unwrap_or(u32::MAX),
        of: u32::try_from(of).unwrap_or(u32::MAX),
        share: read.map(|(share, _)| i64::from(share.0)),
        low: read.map(|(_, interval)| i64::from(interval.low.0)),
        high: read.map(|(_, interval)| i64::from(interval.high.0)),
    }
}
