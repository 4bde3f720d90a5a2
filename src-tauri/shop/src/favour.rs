//! What the shop does for somebody for nothing: free services of their step, counted by the year
//! of the shop's calendar, and other kindness. It brings nothing in and costs what it costs.

use crate::act::Deciding;
use crate::loyalty::ladder;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::favour::FavourDone;
use vafa_domain::fold::clean_name;
use vafa_domain::loyalty::{STEP_NAME_MAX, Service};
use vafa_domain::setting::Settings;
use vafa_store::Book;

/// Most rows of somebody's list.
const ROWS_MAX: usize = 100;

/// The days on which a service was used by somebody.
fn uses(used: &[(u32, Day)], service: &Service) -> Vec<Day> {
    used.iter().filter(|(id, _)| *id == service.id).map(|(_, day)| *day).collect()
}

/// The services of somebody's step with what is left of each. Where the step has none, nothing is
/// read for it.
pub fn services(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    today: Day,
) -> Result<Vec<wire::ServiceLeft>, Refusal> {
    let step = ladder::step(book, settings, key)?;
    let services = step.map(|step| step.benefits.services.as_slice()).unwrap_or_default();
    if services.is_empty() {
        return Ok(Vec::new());
    }
    let used = book.services_used(key)?;
    Ok(services.iter().map(|service| left(settings, &used, service, today)).collect())
}

fn left(
    settings: &Settings,
    used: &[(u32, Day)],
    service: &Service,
    today: Day,
) -> wire::ServiceLeft {
    let left = service.left(&uses(used, service), settings.calendar, today);
    wire::ServiceLeft {
        service: service.id,
        name: service.name.clone(),
        per_year: u32::from(service.per_year),
        left: left.map_or(0, u32::from),
        again_on: left.err().map(|used| used.again_on),
    }
}

/// Free services of somebody: what their step has, what is left of it, what was done.
pub fn list_favours(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::Favours, Refusal> {
    shop.ask(|asking| {
        let (book, settings) = (&asking.book, &asking.settings);
        let key = customers::key(book, input.customer)?;
        let favours = book.favours(Some(key), None)?;
        let step = ladder::step(book, settings, key)?;
        Ok(wire::Favours {
            services: services(book, settings, key, asking.today)?,
            step: step.map(|step| step.name.clone()),
            rows: favours
                .into_iter()
                .take(ROWS_MAX)
                .map(|favour| wire::FavourRow {
                    op: favour.op,
                    name: favour.name,
                    day: favour.day,
                    cost: favour.cost,
                })
                .collect(),
        })
    })
}

/// The name of a service of somebody's step that may be used on a day.
fn free_service(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    service: u32,
    day: Day,
) -> Result<String, Refusal> {
    let step = ladder::step(book, settings, key)?.ok_or(Refusal::ServiceUnknown)?;
    let service = step.benefits.services.iter().find(|one| one.id == service);
    let service = service.ok_or(Refusal::ServiceUnknown)?;
    let used = book.services_used(key)?;
    service
        .left(&uses(&used, service), settings.calendar, day)
        .map_err(|used| Refusal::ServiceUsedUp { again_on: used.again_on })?;
    Ok(service.name.clone())
}

/// Refuses a free service that would stand again where others took its place in that year.
pub fn refuse_again(deciding: &Deciding<'_, '_>, done: &FavourDone) -> Result<(), Refusal> {
    let Some(service) = done.service else { return Ok(()) };
    let (book, settings) = (deciding.book, &deciding.settings);
    let key = customers::listed(book, done.customer)?.brief.key;
    free_service(book, settings, key, service, done.day).map(drop)
}

/// Does something for somebody for nothing.
pub fn do_favour(shop: &Shop, actor: &Actor, input: wire::DoFavour) -> Result<wire::Done, Refusal> {
    shop.act(actor, "do_favour", input.op_id, &input, |deciding| {
        let (book, settings) = (deciding.book, &deciding.settings);
        let key = customers::listed(book, input.customer)?.brief.key;
        let name = match input.service {
            Some(service) => free_service(book, settings, key, service, deciding.today)?,
            None => clean_name(&input.name, STEP_NAME_MAX).map_err(|error| Refusal::of(&error))?,
        };
        if name.is_empty() {
            return Err(Refusal::TextNeeded);
        }
        Ok(Fact::FavourDone(FavourDone {
            favour: deciding.op,
            customer: input.customer,
            service: input.service,
            name,
            cost: crate::trial::bounded(input.cost)?,
            day: deciding.today,
            stands: true,
        })
        .into())
    })
}

/// What was done for nothing under one name, being counted.
#[derive(Default)]
struct Count {
    times: u32,
    cost: i64,
    people: BTreeSet<i64>,
    bought_later: BTreeSet<i64>,
}

/// What free services cost, and how many of the people bought on a later day.
pub fn favour_report(
    shop: &Shop,
    _: &Actor,
    input: wire::AskFavourReport,
) -> Result<wire::FavourReport, Refusal> {
    shop.ask(|asking| {
        let from = input.from.unwrap_or_else(|| asking.today.plus(-365));
        let mut counts: BTreeMap<String, Count> = BTreeMap::new();
        let (mut times, mut cost) = (0u32, 0i64);
        for favour in asking.book.favours(None, Some(from))? {
            let later = asking.book.visit_days_from(favour.customer, favour.day.plus(1))?;
            let count = counts.entry(favour.name).or_default();
            count.times += 1;
            count.cost = count.cost.saturating_add(favour.cost.0);
            count.people.insert(favour.customer);
            if !later.is_empty() {
                count.bought_later.insert(favour.customer);
            }
            times += 1;
            cost = cost.saturating_add(favour.cost.0);
        }
        let number = |people: &BTreeSet<i64>| u32::try_from(people.len()).unwrap_or(u32::MAX);
        let mut kinds: Vec<wire::FavourKind> = counts
            .into_iter()
            .map(|(name, count)| wire::FavourKind {
                name,
                times: count.times,
                people: number(&count.people),
                bought_later: number(&count.bought_later),
                cost: vafa_domain::money::Money(count.cost),
            })
            .collect();
        kinds.sort_by_key(|kind| std::cmp::Reverse((kind.cost, kind.times)));
        let cost = vafa_domain::money::Money(cost);
        Ok(wire::FavourReport { from, kinds, times, cost })
    })
}
