//! A new rule of expiry for points that were given before it.
//!
//! A change of the rule touches new points only. The owner may give old ones the new rule after
//! seeing whom it takes how much from; nobody loses anything before the notice is over.

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::ledger::Lot;
use vafa_domain::loyalty::{Expiring, Points, until_of_old};
use vafa_domain::setting::Settings;
use vafa_store::{Book, OpenLot};

/// Days that old points live at least after the owner gave them a new rule.
const NOTICE: u32 = 30;

/// A lot that gets another last day.
struct Moved {
    lot: Lot,
    holder: Option<i64>,
    until: Option<Day>,
}

impl Moved {
    /// Whether it ends sooner than before.
    fn is_loss(&self) -> bool {
        match (self.lot.until, self.until) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(before), Some(after)) => after < before,
        }
    }
}

/// Open lots of points whose last day is another one by the present rule.
fn moved(book: &Book<'_>, settings: &Settings, today: Day) -> Result<Vec<Moved>, Refusal> {
    let program = &settings.program;
    let mut moved = Vec::new();
    for OpenLot { lot, opened, holder } in book.open_points()? {
        let from = lot.from.unwrap_or(opened);
        let until = until_of_old(program.life, settings.calendar, from, today, NOTICE);
        if until != lot.until && !lot.is_past_on(today) {
            moved.push(Moved { lot, holder, until });
        }
    }
    Ok(moved)
}

/// Says whom the present rule would take how much from.
pub fn preview_life(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::LifePreview, Refusal> {
    shop.ask(|asking| {
        let moved = moved(&asking.book, &asking.settings, asking.today)?;
        let lost = || moved.iter().filter(|one| one.is_loss());
        let people = |of: &mut dyn Iterator<Item = &Moved>| {
            let people: BTreeSet<i64> = of.filter_map(|one| one.holder).collect();
            u32::try_from(people.len()).unwrap_or(u32::MAX)
        };
        let last = asking.today.plus(i64::from(NOTICE));
        let mut soon: BTreeMap<Day, i64> = BTreeMap::new();
        for one in lost() {
            if let Some(until) = one.until.filter(|until| *until <= last) {
                *soon.entry(until).or_default() += one.lot.left;
            }
        }
        let points = Points(lost().map(|one| one.lot.left).sum());
        Ok(wire::LifePreview {
            lots: u32::try_from(moved.len()).unwrap_or(u32::MAX),
            people: people(&mut moved.iter()),
            losing: people(&mut lost()),
            soon: soon.into_iter().map(|(until, amount)| Expiring { until, amount }).collect(),
            points,
            worth: asking.settings.program.spend.value_down(points),
        })
    })
}

/// Gives old points the present rule.
pub fn apply_life(
    shop: &Shop,
    actor: &Actor,
    input: wire::ApplyLife,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "apply_life", input.op_id, &input, |deciding: &Deciding<'_, '_>| {
        let moved = moved(deciding.book, &deciding.settings, deciding.today)?;
        if moved.is_empty() {
            return Err(Refusal::AlreadySo);
        }
        let lots = moved.into_iter().map(|one| (one.lot.id, one.until)).collect();
        Ok(Decided::from(Fact::LivesChanged { lots }))
    })
}
