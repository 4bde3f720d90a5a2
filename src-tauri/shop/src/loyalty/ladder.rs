//! Who stands on which step of the ladder, and steps set by hand.

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_note;
use vafa_domain::loyalty::{Basis, ByHand, DaySum, Ladder, Standing, Step, StepChange};
use vafa_domain::setting::Settings;
use vafa_store::Book;

/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// Points earned are multiplied by this many percent for somebody; 100 without a step.
pub fn factor(book: &Book<'_>, settings: &Settings, key: i64) -> Result<u32, Refusal> {
    Ok(step(book, settings, key)?.map_or(100, |step| step.benefits.factor_percent))
}

/// The step somebody stands on.
pub fn step<'a>(
    book: &Book<'_>,
    settings: &'a Settings,
    key: i64,
) -> Result<Option<&'a Step>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(None) };
    Ok(book.step_of(key)?.and_then(|id| ladder.step(id)))
}

/// Where somebody stands on a day by the rule, with what is added to what the file counts.
fn standing_with(
    book: &Book<'_>,
    settings: &Settings,
    ladder: &Ladder,
    key: i64,
    today: Day,
    added: Option<DaySum>,
) -> Result<Standing, Refusal> {
    let mut sums = book.ladder_sums(key, ladder.basis, today)?;
    if let Some(added) = added {
        let place = sums.partition_point(|sum| sum.day <= added.day);
        sums.insert(place, added);
    }
    let by_hand = book.step_by_hand(key)?;
    Ok(ladder.on(today, settings.calendar).standing(&sums, by_hand.as_ref()))
}

/// Where somebody stands today.
pub fn standing(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    today: Day,
) -> Result<Option<Standing>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(None) };
    standing_with(book, settings, ladder, key, today, None).map(Some)
}

/// What an operation adds to what the ladder counts, by what it may count.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// The day it stands on.
    pub day: Option<Day>,
    /// Points earned, below zero when they are taken back.
    pub earned: i64,
    /// Change of the balance.
    pub balance: i64,
    /// Money spent.
    pub spent: i64,
    /// Visits.
    pub visits: i64,
}

/// The change of somebody's step after an operation, where there is one: up at once.
pub fn after(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    today: Day,
    counts: Counts,
) -> Result<Option<StepChange>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(None) };
    let sum = match ladder.basis {
        Basis::Points => counts.earned,
        Basis::Balance => counts.balance,
        Basis::Spend => counts.spent,
        Basis::Visits => counts.visits,
    };
    let day = match ladder.basis {
        Basis::Balance => today,
        _ => counts.day.unwrap_or(today),
    };
    let standing = standing_with(book, settings, ladder, key, today, Some(DaySum { day, sum }))?;
    Ok(standing.change_from(book.step_of(key)?, ladder))
}

/// Where two records would stand together, where that is another step than the first one's;
/// `balance` is what becoming one changes of their points.
pub fn together(
    book: &Book<'_>,
    settings: &Settings,
    (kept, gone): (i64, i64),
    today: Day,
    balance: i64,
) -> Result<Option<StepChange>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(None) };
    let mut sums = book.ladder_sums(kept, ladder.basis, today)?;
    for sum in book.ladder_sums(gone, ladder.basis, today)? {
        let place = sums.partition_point(|known| known.day < sum.day);
        match sums.get_mut(place).filter(|known| known.day == sum.day) {
            // A day on which both came is one visit.
            Some(known) if ladder.basis == Basis::Visits => known.sum = known.sum.max(sum.sum),
            Some(known) => known.sum = known.sum.saturating_add(sum.sum),
            None => sums.insert(place, sum),
        }
    }
    if ladder.basis == Basis::Balance && balance != 0 {
        sums.push(DaySum { day: today, sum: balance });
    }
    let by_hand = book.step_by_hand(kept)?;
    let standing = ladder.on(today, settings.calendar).standing(&sums, by_hand.as_ref());
    Ok(standing.change_from(book.step_of(kept)?, ladder))
}

/// Sets somebody on a step by hand until a day, or gives them back to the rule.
pub fn set_step(shop: &Shop, actor: &Actor, input: wire::SetStep) -> Result<wire::Done, Refusal> {
    shop.act(actor, "set_step", input.op_id, &input, |deciding| {
        decide_step(deciding, &input).map(Decided::from)
    })
}

fn decide_step(deciding: &Deciding<'_, '_>, input: &wire::SetStep) -> Result<Fact, Refusal> {
    let (book, settings, today) = (deciding.book, &deciding.settings, deciding.today);
    let ladder = settings.program.ladder.as_ref().ok_or(Refusal::NoLadder)?;
    let customer = customers::listed(book, input.customer)?;
    let reason = clean_note(&input.reason, REASON_MAX).map_err(|error| Refusal::of(&error))?;
    if input.by_hand && reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    if input.step.is_some_and(|step| ladder.step(step).is_none()) {
        return Err(Refusal::StepUnknown);
    }
    if input.until.is_some_and(|until| until < today) {
        return Err(Refusal::DayInPast);
    }
    let by_hand =
        input.by_hand.then_some(ByHand { step: input.step, from: today, until: input.until });
    let key = customer.brief.key;
    if by_hand.is_none() && book.step_by_hand(key)?.is_none() {
        return Err(Refusal::AlreadySo);
    }
    let sums = book.ladder_sums(key, ladder.basis, today)?;
    let standing = ladder.on(today, settings.calendar).standing(&sums, by_hand.as_ref());
    let change = standing.change_from(book.step_of(key)?, ladder);
    Ok(Fact::StepSet { customer: input.customer, change, by_hand, reason })
}

/// Somebody's history on the ladder, with its reasons, and where they stand now.
pub fn get_ladder(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::LadderPage, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let key = customers::key(book, input.customer)?;
        let steps = book.steps_of(key)?.into_iter().map(|record| wire::StepRow {
            day: record.day,
            from: record.change.from.and_then(|id| name(settings, id)),
            to: record.change.to.and_then(|id| name(settings, id)),
            turn: record.change.turn,
            why: record.change.why,
            value: record.change.value,
            reason: record.reason.unwrap_or_default(),
        });
        Ok(wire::LadderPage {
            now: brief(book, settings, key, asking.today)?,
            steps: steps.collect(),
        })
    })
}

fn name(settings: &Settings, id: u32) -> Option<String> {
    let ladder = settings.program.ladder.as_ref()?;
    ladder.step(id).map(|step| step.name.clone())
}

/// The ladder as the counter shows it: the step, and what is missing to the next.
pub fn brief(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    today: Day,
) -> Result<Option<wire::StepBrief>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(None) };
    let Some(standing) = standing(book, settings, key, today)? else { return Ok(None) };
    let stands = book.step_of(key)?;
    let next = standing.next;
    Ok(Some(wire::StepBrief {
        step: stands,
        name: stands.and_then(|id| name(settings, id)),
        benefits: stands.and_then(|id| ladder.step(id)).map(|step| step.benefits.clone()),
        basis: ladder.basis,
        value: standing.value,
        why: standing.why,
        holds_until: standing.holds_until,
        to_keep: standing.to_keep,
        next: next.and_then(|next| name(settings, next.step)),
        missing: next.map(|next| next.missing),
        by_hand: book.step_by_hand(key)?.filter(|set| set.holds_on(today)),
    }))
}
