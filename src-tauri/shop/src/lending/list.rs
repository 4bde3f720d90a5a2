//! Plans as they stand: of a customer, of the shop, and what of them Today shows.

use super::standing;
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::day::Day;
use vafa_domain::instalment::{InstalmentStands, PoliteWord};
use vafa_domain::money::Money;
use vafa_store::PlanRecord;

/// Most rows of a list.
const ROWS_MAX: usize = 500;
/// Most rows on Today.
const TODAY_MAX: usize = 20;

/// The polite word that is due about a plan's next part.
pub(super) fn word_due(
    asking: &Asking<'_>,
    record: &PlanRecord,
) -> Result<Option<PoliteWord>, Refusal> {
    let Some((place, part)) = record.plan.next_open() else { return Ok(None) };
    let words = asking.book.words_of(record.key)?;
    let said: Vec<PoliteWord> =
        words.into_iter().filter(|word| word.part == place).map(|word| word.word).collect();
    Ok(asking.settings.lending.polite.word(part, &said, asking.today))
}

fn row(
    asking: &Asking<'_>,
    record: PlanRecord,
    who: wire::CustomerBrief,
) -> Result<wire::PlanRow, Refusal> {
    let today = asking.today;
    let word = word_due(asking, &record)?;
    let part = |part: &vafa_domain::instalment::Instalment| wire::PartRow {
        part: *part,
        stands: part.stands(today),
    };
    Ok(wire::PlanRow {
        plan: record.id,
        who,
        purchase: record.purchase,
        for_what: record.for_what,
        agreed_on: record.agreed_on,
        total: record.plan.total(),
        paid: record.paid,
        open: record.plan.open(),
        late: record.plan.late(today),
        next: record.plan.next_open().map(|(_, next)| part(next)),
        word,
        void: record.void,
        parts: record.plan.parts.iter().map(part).collect(),
    })
}

/// The rows of plans, with everybody's name read once.
fn rows(asking: &Asking<'_>, records: Vec<PlanRecord>) -> Result<Vec<wire::PlanRow>, Refusal> {
    let mut keys: Vec<i64> = records.iter().map(|record| record.customer.0).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut names: BTreeMap<i64, wire::CustomerBrief> = BTreeMap::new();
    for brief in asking.book.briefs(&keys)? {
        let key = brief.key;
        names.insert(key, customers::brief(brief, &asking.settings, asking.today));
    }
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        if let Some(who) = names.get(&record.customer.0) {
            rows.push(row(asking, record, who.clone())?);
        }
    }
    Ok(rows)
}

/// The day a plan is due next; those of which nothing is open come last.
fn next_due(record: &PlanRecord) -> Day {
    record.plan.next_open().map_or(Day::LAST, |(_, part)| part.due)
}

/// Lists plans, the one due longest first.
pub fn list_plans(shop: &Shop, _: &Actor, input: wire::ListPlans) -> Result<wire::Plans, Refusal> {
    shop.ask(|asking| {
        let (book, today) = (&asking.book, asking.today);
        let customer = match input.customer {
            Some(id) => Some(customers::key(book, id)?),
            None => None,
        };
        let all = input.only == wire::PlanList::All;
        let mut records = book.plans(customer, !all)?;
        let open = |record: &&PlanRecord| record.plan.open() > Money::ZERO;
        let late = |record: &&PlanRecord| record.plan.late(today) > Money::ZERO;
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let own = match customer {
            Some(key) => book.credit_limit(key)?,
            None => None,
        };
        let plans = wire::Plans {
            rows: Vec::new(),
            open: super::open_of(&records),
            late: Money(records.iter().map(|record| record.plan.late(today).0).sum()),
            open_count: count(records.iter().filter(open).count()),
            late_count: count(records.iter().filter(late).count()),
            limit: own.or(asking.settings.lending.limit),
            own_limit: own.is_some(),
        };
        if input.only == wire::PlanList::Late {
            records.retain(|record| late(&record));
        }
        records.sort_by_key(|record| (next_due(record), record.op));
        records.truncate(ROWS_MAX);
        Ok(wire::Plans { rows: rows(asking, records)?, ..plans })
    })
}

/// A plan with what happened.
pub fn get_plan(shop: &Shop, _: &Actor, input: wire::ByPlan) -> Result<wire::PlanPage, Refusal> {
    shop.ask(|asking| {
        let record = standing(&asking.book, input.plan)?;
        let key = record.key;
        let row = rows(asking, vec![record])?.pop().ok_or(Refusal::CustomerUnknown)?;
        let payments = asking.book.payments_of(key)?.into_iter();
        let words = asking.book.words_of(key)?.into_iter();
        Ok(wire::PlanPage {
            row,
            payments: payments
                .map(|paid| wire::PaymentRow { op: paid.op, day: paid.day, amount: paid.amount })
                .collect(),
            words: words
                .map(|word| wire::WordRow {
                    part: word.part,
                    word: word.word,
                    way: word.way,
                    day: word.day,
                })
                .collect(),
        })
    })
}

/// Plans that need a person today: due, late, or with a polite word to say.
pub(crate) fn due(asking: &Asking<'_>) -> Result<Vec<PlanRecord>, Refusal> {
    let mut records = Vec::new();
    for record in asking.book.plans(None, true)? {
        let Some((_, next)) = record.plan.next_open() else { continue };
        let is_due = match next.stands(asking.today) {
            InstalmentStands::DueToday | InstalmentStands::Late { .. } => true,
            InstalmentStands::Paid => false,
            InstalmentStands::Later { .. } => word_due(asking, &record)?.is_some(),
        };
        if is_due {
            records.push(record);
        }
    }
    Ok(records)
}

/// The same with their words: the one due longest first, at most a screen of them, and how many
/// there are in all.
pub fn due_today(asking: &Asking<'_>) -> Result<(Vec<wire::PlanRow>, u32), Refusal> {
    let mut records = due(asking)?;
    let count = u32::try_from(records.len()).unwrap_or(u32::MAX);
    records.sort_by_key(|record| (next_due(record), record.op));
    records.truncate(TODAY_MAX);
    Ok((rows(asking, records)?, count))
}
