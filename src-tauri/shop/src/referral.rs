//! Who brought whom (REF-01, REF-03), who did so after a sample (REF-05), whom to ask for a
//! recommendation (REF-02), and how people hear of the shop (REF-04).

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::code::BearerCode;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_name;
use vafa_domain::id::CustomerId;
use vafa_domain::message::greeting;
use vafa_domain::money::Money;
use vafa_domain::referral::{
    ASKED_AGAIN_DAYS, Heard, Introduced, NotAnIntroducer, REGULAR_VISITS, SOURCE_DAYS, SourceCost,
    SourceSum, advocates, may_name, network,
};
use vafa_store::{Book, CustomerRecord, StoreError};

/// People of a network shown.
const NETWORK_MAX: usize = 500;
/// Introducers and advocates shown.
const INTRODUCERS_MAX: usize = 100;
/// Longest note of a cost, in characters.
const NOTE_MAX: usize = 120;

/// Who may be named as who brought a newcomer: neither themselves nor whom they brought.
pub fn may_bring(
    book: &Book<'_>,
    newcomer: CustomerId,
    by: Option<CustomerId>,
) -> Result<Option<CustomerId>, Refusal> {
    let Some(by) = by else { return Ok(None) };
    let by = customers::listed(book, by)?.brief.id;
    let brought_by = |one| -> Result<Option<CustomerId>, Refusal> {
        let Some(key) = book.find_customer(one)? else { return Ok(None) };
        Ok(book.referral_of(key)?.map(|referral| referral.by.1))
    };
    match may_name(newcomer, by, brought_by)? {
        Ok(()) => Ok(Some(by)),
        Err(NotAnIntroducer::Themselves) => Err(Refusal::ReferralSelf),
        Err(NotAnIntroducer::Circle) => Err(Refusal::ReferralCircle),
    }
}

/// Who brought somebody, as it stands.
pub fn introduced(book: &Book<'_>, newcomer: i64) -> Result<Option<Introduced>, Refusal> {
    Ok(book.referral_of(newcomer)?.map(|referral| referral.introduced()))
}

fn named(newcomer: CustomerId, by: Option<CustomerId>, was: Option<Introduced>) -> Fact {
    Fact::IntroducerNamed { newcomer, by, was, since: None, thanked: None }
}

/// Names who brought somebody.
pub fn name_introducer(
    shop: &Shop,
    actor: &Actor,
    input: wire::NameIntroducer,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "name_introducer", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let newcomer = customers::listed(book, input.newcomer)?.brief;
        let by = may_bring(book, newcomer.id, Some(input.by))?;
        let was = introduced(book, newcomer.key)?;
        if was.map(|was| was.by) == by {
            return Err(Refusal::AlreadySo);
        }
        Ok(named(newcomer.id, by, was).into())
    })
}

/// Says that nobody brought somebody after all.
pub fn remove_introducer(
    shop: &Shop,
    actor: &Actor,
    input: wire::RemoveIntroducer,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "remove_introducer", input.op_id, &input, |deciding| {
        let newcomer = customers::listed(deciding.book, input.newcomer)?.brief;
        let was = introduced(deciding.book, newcomer.key)?.ok_or(Refusal::AlreadySo)?;
        Ok(named(newcomer.id, None, Some(was)).into())
    })
}

/// Marks that who brought somebody was thanked.
pub fn thank_introducer(
    shop: &Shop,
    actor: &Actor,
    input: wire::ThankIntroducer,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "thank_introducer", input.op_id, &input, |deciding| {
        let newcomer = customers::listed(deciding.book, input.newcomer)?.brief;
        let referral = deciding.book.referral_of(newcomer.key)?;
        let referral = referral.ok_or(Refusal::NoIntroducer)?;
        if referral.thanked.is_some() == input.thanked {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::IntroducerThanked { newcomer: newcomer.id, thanked: input.thanked }.into())
    })
}

/// Notes how somebody came to hear of the shop.
pub fn note_heard(
    shop: &Shop,
    actor: &Actor,
    input: wire::NoteHeard,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "note_heard", input.op_id, &input, |deciding| {
        let customer = customers::listed(deciding.book, input.customer)?.brief;
        if deciding.book.heard_of(customer.key)? == input.heard {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::HeardNoted { customer: customer.id, heard: input.heard }.into())
    })
}

/// Who brought somebody, and everybody whom they brought, directly or through others.
pub fn get_network(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::Network, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let root = customers::record(book, input.customer)?;
        let members = network(root.brief.id, &book.links()?);
        let (mut people, mut bought, mut sum) = (Vec::new(), 0, Money(0));
        for member in &members {
            let record = customers::record(book, member.who)?;
            let referral = book.referral_of(record.brief.key)?;
            let has_bought = referral.is_some_and(|referral| referral.bought);
            bought += u32::from(has_bought);
            sum.0 = sum.0.saturating_add(record.sum);
            if people.len() < NETWORK_MAX {
                people.push(wire::NetworkRow {
                    who: customers::brief(record.brief, &asking.settings, asking.today),
                    by: member.by,
                    depth: member.depth,
                    bought: has_bought,
                    sum: Money(record.sum),
                    thanked: referral.and_then(|referral| referral.thanked),
                });
            }
        }
        let key = root.brief.key;
        Ok(wire::Network {
            introduced_by: introduced_by(asking, key)?,
            heard: book.heard_of(key)?,
            advocate: advocate(book, key)?,
            people,
            count: u32::try_from(members.len()).unwrap_or(u32::MAX),
            bought,
            sum,
            code: code(root.brief.number),
            language: root.language,
            bonds: crate::relatives::bonds(asking, &root, &members)?,
            who: customers::brief(root.brief, &asking.settings, asking.today),
        })
    })
}

fn introduced_by(asking: &Asking<'_>, key: i64) -> Result<Option<wire::IntroducedBy>, Refusal> {
    let Some(referral) = asking.book.referral_of(key)? else { return Ok(None) };
    let by = asking.book.briefs(&[referral.by.0])?.pop();
    Ok(by.map(|by| wire::IntroducedBy {
        by: customers::brief(by, &asking.settings, asking.today),
        day: referral.day,
        bought: referral.bought,
        thanked: referral.thanked,
    }))
}

/// The code of a friend's slip: it names who gave the slip, and opens nothing of theirs.
fn code(number: u32) -> String {
    BearerCode::of_friend(number).as_str().to_owned()
}

/// Who gave the slip of a friend with this code; nothing for any other code.
pub fn friend_of(book: &Book<'_>, code: &BearerCode) -> Result<Option<i64>, StoreError> {
    match code.friend() {
        Some(number) => book.by_number(i64::from(number)),
        None => Ok(None),
    }
}

/// Who brought people, the greatest network first.
pub fn list_introducers(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::Introducers, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let links = book.links()?;
        let mut direct: BTreeMap<CustomerId, u32> = BTreeMap::new();
        for link in &links {
            *direct.entry(link.by).or_default() += 1;
        }
        let mut most: Vec<(CustomerId, u32)> = direct.into_iter().collect();
        most.sort_by_key(|(who, brought)| (std::cmp::Reverse(*brought), *who));
        most.truncate(INTRODUCERS_MAX);
        let mut rows = Vec::new();
        for (who, brought) in most {
            let members = network(who, &links);
            let (mut bought, mut to_thank, mut sum) = (0, 0, 0i64);
            for member in &members {
                let record = customers::record(book, member.who)?;
                sum = sum.saturating_add(record.sum);
                let referral = book.referral_of(record.brief.key)?;
                if let Some(referral) = referral.filter(|one| member.depth == 1 && one.bought) {
                    bought += 1;
                    to_thank += u32::from(referral.thanked.is_none());
                }
            }
            let record = customers::record(book, who)?;
            rows.push(wire::IntroducerRow {
                who: customers::brief(record.brief, &asking.settings, asking.today),
                brought,
                bought,
                network: u32::try_from(members.len()).unwrap_or(u32::MAX),
                sum: Money(sum),
                to_thank,
            });
        }
        Ok(wire::Introducers { rows })
    })
}

/// Since which days somebody is an advocate, if they are one.
fn advocate(book: &Book<'_>, key: i64) -> Result<Option<wire::AdvocateDays>, Refusal> {
    let found = advocates(&book.tried_and_brought(Some(key))?).pop();
    Ok(found.map(|one| wire::AdvocateDays { tried: one.tried, brought: one.brought }))
}

/// Who tried something and brought somebody after it, who did so last first.
pub fn list_advocates(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::Advocates, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let found = advocates(&book.tried_and_brought(None)?);
        let brief =
            |record: CustomerRecord| customers::brief(record.brief, &asking.settings, asking.today);
        let mut rows = Vec::new();
        for one in found.iter().take(INTRODUCERS_MAX) {
            let newcomer = customers::record(book, one.newcomer)?;
            let referral = book.referral_of(newcomer.brief.key)?;
            rows.push(wire::AdvocateRow {
                who: brief(customers::record(book, one.who)?),
                tried: one.tried,
                newcomer: brief(newcomer),
                brought: one.brought,
                since: one.since,
                bought: referral.is_some_and(|referral| referral.bought),
                thanked: referral.and_then(|referral| referral.thanked),
            });
        }
        Ok(wire::Advocates { rows, count: u32::try_from(found.len()).unwrap_or(u32::MAX) })
    })
}

/// How people heard of the shop who came in a span of days, and what that cost.
pub fn source_report(
    shop: &Shop,
    _: &Actor,
    input: wire::SourceReport,
) -> Result<wire::Sources, Refusal> {
    shop.ask(|asking| {
        let to = input.to.unwrap_or(asking.today);
        let from = input.from.unwrap_or_else(|| to.plus(-SOURCE_DAYS));
        let records = asking.book.sources(from, to, SOURCE_DAYS)?;
        let costs = asking.book.source_costs(from, to)?;
        let cost_of = |heard: Heard| {
            let of = costs.iter().filter(|(_, cost)| cost.heard == heard);
            Money(of.map(|(_, cost)| cost.within_down(from, to).0).sum())
        };
        let mut rows: Vec<wire::SourceRow> = Vec::new();
        for record in &records {
            let sum = SourceSum {
                people: record.people,
                bought: record.bought,
                revenue: record.revenue,
                cost: record.heard.map_or(Money(0), cost_of),
            };
            rows.push(source_row(record.heard, &sum));
        }
        // What was spent and brought nobody is told too.
        for heard in Heard::ALL {
            let nobody = records.iter().all(|record| record.heard != Some(heard));
            if nobody && cost_of(heard).0 > 0 {
                let sum =
                    SourceSum { people: 0, bought: 0, revenue: Money(0), cost: cost_of(heard) };
                rows.push(source_row(Some(heard), &sum));
            }
        }
        let costs = costs.into_iter().map(|(op, cost)| wire::CostRow {
            op,
            heard: cost.heard,
            from: cost.from,
            to: cost.to,
            amount: cost.amount,
            note: cost.note,
        });
        Ok(wire::Sources { from, to, rows, costs: costs.collect() })
    })
}

fn source_row(heard: Option<Heard>, sum: &SourceSum) -> wire::SourceRow {
    wire::SourceRow {
        heard,
        people: sum.people,
        bought: sum.bought,
        bought_permille: sum.bought_permille(),
        revenue: sum.revenue,
        cost: sum.cost,
        cost_per_buyer: sum.cost_per_buyer_up().filter(|cost| cost.0 > 0),
    }
}

/// Records what a source cost.
pub fn record_source_cost(
    shop: &Shop,
    actor: &Actor,
    input: wire::RecordSourceCost,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "record_source_cost", input.op_id, &input, |_| {
        if input.amount.0 <= 0 {
            return Err(Refusal::AmountNegative);
        }
        if input.amount > Money::MAX {
            return Err(Refusal::AmountTooGreat { most: Money::MAX.0 });
        }
        if input.to < input.from {
            return Err(Refusal::DaysReversed);
        }
        let note = clean_name(&input.note, NOTE_MAX).map_err(|error| Refusal::of(&error))?;
        let (heard, amount) = (input.heard, input.amount);
        let cost = SourceCost { heard, from: input.from, to: input.to, amount, note };
        Ok(Fact::SourceCostRecorded(cost).into())
    })
}

/// Who may be asked to recommend the shop.
pub fn list_referral_asks(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::ReferralAsks, Refusal> {
    shop.ask(|asking| {
        let (book, today) = (&asking.book, asking.today);
        let keys = book.may_be_asked(today, REGULAR_VISITS, today.plus(-ASKED_AGAIN_DAYS))?;
        let mut rows = Vec::new();
        for key in keys {
            let Some(record) = book.customer(key)? else { continue };
            let parts = customers::name_parts(&record);
            rows.push(wire::AskRow {
                visits: record.visit_days,
                greeting: greeting(&parts, asking.settings.language),
                asked: book.asked_on(key)?,
                code: code(record.brief.number),
                who: customers::brief(record.brief, &asking.settings, today),
            });
        }
        Ok(wire::ReferralAsks {
            rows,
            days: u32::try_from(ASKED_AGAIN_DAYS).unwrap_or_default(),
            shop: asking.settings.profile.name_in(asking.settings.language).to_owned(),
        })
    })
}

/// Marks that somebody was asked: nobody is asked twice within the days.
pub fn mark_referral_asked(
    shop: &Shop,
    actor: &Actor,
    input: wire::MarkReferralAsked,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "mark_referral_asked", input.op_id, &input, |deciding| {
        let customer = customers::listed(deciding.book, input.customer)?.brief;
        let last = deciding.book.asked_on(customer.key)?;
        if last.is_some_and(|day| deciding.today.since(day) < ASKED_AGAIN_DAYS) {
            return Err(Refusal::AskedAlready);
        }
        let (customer, day) = (customer.id, deciding.today);
        Ok(Fact::ReferralAsked { customer, day, asked: true }.into())
    })
}
