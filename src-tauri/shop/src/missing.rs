//! "We miss you": who is missed, who may be written to, what was done, what came of it.
//!
//! *Missed* is a fact. *To write* is the missed less those with a reason not to. The list is a pure
//! function of the file and the day and is never stored; it is remembered while neither changed.

mod case;
mod deeds;
mod effect;
mod everybody;
mod judging;
#[cfg(test)]
mod tests;

pub(crate) use case::{address_for, case};
pub use deeds::{change_round, hand_over_message, record_outcome, skip_reminder, snooze_reminder};
pub(crate) use deeds::{quiet_until, rather};
pub(crate) use effect::effect;
pub use effect::missing_effect;
pub use everybody::{MissedPerson, everybody_missed};
pub(crate) use judging::Memos;

use crate::loyalty::ladder;
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use judging::{Judged, Person, judged, letters};
use vafa_domain::consent::count_reasons;
use vafa_domain::day::Day;
use vafa_domain::missing::{Rule, Stand};

/// Rows of a page.
const PAGE: usize = 100;

/// How many letters there are to write today.
pub(crate) fn to_write_today(shop: &Shop, asking: &Asking<'_>) -> Result<u32, Refusal> {
    Ok(u32::try_from(letters(shop, asking)?.to_write.len()).unwrap_or(u32::MAX))
}

/// The first letters of today, how many there are in all, and how many are long gone.
pub(crate) fn of_today(
    shop: &Shop,
    asking: &Asking<'_>,
) -> Result<(Vec<wire::MissingRow>, u32, u32), Refusal> {
    let judged = letters(shop, asking)?;
    let most = usize::try_from(asking.settings.today_limit).unwrap_or(20);
    let first: Vec<usize> = judged.to_write.iter().copied().take(most).collect();
    let rows = rows(asking, &judged, &first, true)?;
    let count = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
    Ok((rows, count(judged.to_write.len()), count(judged.long_gone)))
}

/// Who is missed, since when, and why; and who may not be written to, and why.
pub fn list_missing(
    shop: &Shop,
    _: &Actor,
    input: wire::ListMissing,
) -> Result<wire::MissingPeople, Refusal> {
    shop.ask(|asking| {
        let on = input.on.unwrap_or(asking.today);
        let judged = judged(shop, asking, on, rule_of(asking, input.flat)?)?;
        let places = chosen(&judged, &input);
        let count = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let page: Vec<usize> = if input.all {
            places
        } else {
            let after = usize::try_from(input.after).unwrap_or(usize::MAX);
            places.into_iter().skip(after).take(PAGE).collect()
        };
        let counted = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        Ok(wire::MissingPeople {
            on,
            missed: counted(judged.people.len()),
            to_write: counted(judged.to_write.len()),
            held_back: held_back(&judged),
            long_gone: counted(judged.long_gone),
            round: judged.round,
            rows: rows(asking, &judged, &page, input.list == wire::MissingList::ToWrite)?,
            count,
            doubtful: judged.doubtful,
        })
    })
}

/// One number of days for everybody, or else each person's rhythm.
fn rule_of(asking: &Asking<'_>, flat: Option<i64>) -> Result<Rule, Refusal> {
    match flat {
        None => Ok(Rule::Rhythm(asking.settings.rhythm)),
        Some(days) => Rule::flat(u32::try_from(days).unwrap_or(u32::MAX))
            .map_err(|error| Refusal::rule(error.code(), serde_json::json!({}))),
    }
}

/// Places of the people a list holds. Who waits among the long gone is in no reason's list.
fn chosen(judged: &Judged, input: &wire::ListMissing) -> Vec<usize> {
    let by_lateness = |filter: &dyn Fn(&Person) -> bool| {
        let mut places: Vec<usize> =
            (0..judged.people.len()).filter(|place| filter(&judged.people[*place])).collect();
        places.sort_by_key(|place| {
            let person = &judged.people[*place];
            (person.missed.since, std::cmp::Reverse(person.sum), person.key)
        });
        places
    };
    match input.list {
        wire::MissingList::ToWrite => judged.to_write.clone(),
        wire::MissingList::LongGone => long_gone(judged),
        wire::MissingList::Missed => by_lateness(&|_| true),
        wire::MissingList::HeldBack => by_lateness(&|person| {
            let first = person.reasons.iter().min();
            !person.is_waiting_long_gone()
                && first.is_some_and(|first| {
                    input.blocked_by.as_deref().is_none_or(|code| code == first.code())
                })
        }),
    }
}

/// Places of the long gone who wait, in the order of a round.
fn long_gone(judged: &Judged) -> Vec<usize> {
    let mut places: Vec<usize> = (0..judged.people.len())
        .filter(|place| judged.people[*place].is_waiting_long_gone())
        .collect();
    places.sort_by_key(|place| {
        (std::cmp::Reverse(judged.people[*place].sum), judged.people[*place].key)
    });
    places
}

/// How many people each weightiest reason holds back.
fn held_back(judged: &Judged) -> Vec<wire::ReasonCount> {
    let people = judged.people.iter().filter(|person| !person.is_waiting_long_gone());
    let counts = count_reasons(people.map(|person| person.reasons.as_slice()));
    counts
        .into_iter()
        .map(|(reason, count)| wire::ReasonCount {
            reason: reason.code().to_owned(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        })
        .collect()
}

/// Rows of a list; `in_turn` where they stand in the order of the letters, in which some go first.
fn rows(
    asking: &Asking<'_>,
    judged: &Judged,
    places: &[usize],
    in_turn: bool,
) -> Result<Vec<wire::MissingRow>, Refusal> {
    let in_turn = in_turn && judged.to_write.iter().any(|place| judged.people[*place].priority > 0);
    let mut rows = Vec::with_capacity(places.len());
    for place in places {
        let Some(person) = judged.people.get(*place) else { continue };
        let Some(row) = asking.book.briefs(&[person.key])?.pop() else { continue };
        let (step, waits_since) =
            if in_turn { goes_first(asking, person, judged.on)? } else { (None, None) };
        let row = vafa_store::Brief { last_day: Some(person.missed.last_day), ..row };
        rows.push(wire::MissingRow {
            last_day: person.missed.last_day,
            days: person.missed.days,
            limit: person.missed.limit,
            since: person.missed.since,
            usual_days: person.facts.rhythm.map(|rhythm| rhythm.days_half_up()),
            visits: u32::try_from(person.facts.visit_days).unwrap_or(u32::MAX),
            visit_days: asking.book.visit_days(person.key, judged.on, 8)?,
            sum: person.sum,
            blocked_by: person.reasons.iter().map(|reason| reason.code().to_owned()).collect(),
            long_gone: person.missed.long_gone,
            snoozed_until: match person.stand {
                Stand::Snoozed { until } => Some(until),
                _ => None,
            },
            step,
            waits_since,
            who: customers::brief(row, &asking.settings, judged.on),
        });
    }
    Ok(rows)
}

/// Why somebody stands before others: the name of their step, or since when they wait where that
/// is past the shop's patience. Of the long gone the value decides.
fn goes_first(
    asking: &Asking<'_>,
    person: &Person,
    on: Day,
) -> Result<(Option<String>, Option<Day>), Refusal> {
    let candidate = person.candidate();
    if person.missed.long_gone {
        return Ok((None, None));
    }
    if candidate.is_overdue(on, asking.settings.patience_days) {
        return Ok((None, Some(candidate.waits_since())));
    }
    if person.priority == 0 {
        return Ok((None, None));
    }
    let step = ladder::step(&asking.book, &asking.settings, person.key)?;
    Ok((step.map(|step| step.name.clone()), None))
}
