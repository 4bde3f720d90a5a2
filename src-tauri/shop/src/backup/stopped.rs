//! A no outlives everything a restore replaces: the small file beside the shop is told of it, and
//! asked when an address comes (again).

use crate::act::Decided;
use crate::clock::new_op_id;
use crate::opening::Shop;
use crate::{Actor, Refusal};
use std::collections::BTreeMap;
use vafa_domain::consent::{Channel, ConsentEntry, ConsentSource, ConsentState, Purpose, current};
use vafa_domain::customer::{Contact, ContactKind};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::id::CustomerId;
use vafa_domain::setting::MISSING_PURPOSE;
use vafa_store::{Book, Stopped, Withheld};

/// The file's place in the log is written anew when it lies so many operations behind, though
/// nobody said anything: the next opening looks through no more than these.
const BEHIND_MOST: i64 = 500;

/// What a fact may tell the file: whose will, and about what.
enum Said {
    /// About letters over these channels.
    Letters(Vec<(Channel, Purpose)>),
    /// About any contact.
    Contact,
    /// There may be another address.
    Addresses,
}

fn said(fact: &Fact) -> Vec<(CustomerId, Said)> {
    let ways = |entries: &[ConsentEntry]| {
        Said::Letters(entries.iter().map(|entry| (entry.channel, entry.purpose)).collect())
    };
    match fact {
        Fact::ConsentRecorded { customer, entries, .. } => vec![(*customer, ways(entries))],
        Fact::ContactStopped { customer, .. } => vec![(*customer, Said::Contact)],
        Fact::CustomerAdded(added) if added.stopped || !added.consents.is_empty() => {
            let mut all = vec![(added.customer, ways(&added.consents))];
            if added.stopped {
                all.push((added.customer, Said::Contact));
            }
            all
        }
        Fact::CustomerEdited(edited) => vec![(edited.customer, Said::Addresses)],
        Fact::Undone { by, .. } => by.iter().flat_map(said).collect(),
        _ => Vec::new(),
    }
}

/// Whether the file has to hear of a fact before anything else happens.
pub(crate) fn concerns_stopped(fact: &Fact) -> bool {
    said(fact).iter().any(|(_, said)| match said {
        Said::Letters(ways) => !ways.is_empty(),
        Said::Contact | Said::Addresses => true,
    })
}

/// Tells the file what it has not heard yet: after each no and each yes, after an import, and when
/// the shop is opened. Where it cannot be written, that is in the log; the shop goes on, and the
/// next opening makes up for it.
pub(crate) fn tell_stopped(shop: &Shop) {
    let told = shop.store.write(|book| {
        book.rewrite_stopped(shop.path(), |stopped| {
            let newest = book.newest_op()?.map_or(0, |(seq, _, _)| seq);
            let from = stopped.heard(book)?;
            let mut changed = newest - from > BEHIND_MOST;
            for op in book.wills_said_after(from)? {
                for (customer, said) in said(&op.fact) {
                    // A log it never heard of may know less than the file: it frees nothing.
                    let said = if from == 0 { Said::Addresses } else { said };
                    changed |= hear(book, stopped, customer, &said)?;
                }
            }
            stopped.has_heard_all(book)?;
            Ok::<_, Refusal>(changed)
        })
    });
    if let Err(refused) = told {
        tracing::warn!(code = refused.code(), "the file of stopped addresses is behind");
    }
}

/// At the opening of a shop: tells the file what a crash kept from it. Nobody waits for the lock
/// where there is nothing to tell.
pub(crate) fn catch_up_stopped(shop: &Shop) -> Result<(), Refusal> {
    let stopped = stopped_of(shop);
    let behind = shop.store.read(|book| {
        let Some((newest, _, _)) = book.newest_op()? else { return Ok(false) };
        let from = stopped.as_ref().map_or(Ok(0), |stopped| stopped.heard(&book))?;
        let far = newest - from > BEHIND_MOST;
        let concerns = |op: &vafa_store::OpRecord| concerns_stopped(&op.fact);
        Ok::<_, Refusal>(far || book.wills_said_after(from)?.iter().any(concerns))
    })?;
    if behind {
        tell_stopped(shop);
    }
    Ok(())
}

/// Writes down how it stands with every address of somebody.
fn hear(
    book: &Book<'_>,
    stopped: &mut Stopped,
    customer: CustomerId,
    said: &Said,
) -> Result<bool, Refusal> {
    let Some(key) = book.find_customer(customer)? else { return Ok(false) };
    let mut changed = false;
    for contact in book.contacts(key)? {
        let (kind, norm) = (contact.kind, contact.norm.as_str());
        let known = stopped.at(kind, norm).cloned().unwrap_or_default();
        let stands = standing(book, kind, norm, |_| true)?;
        let withheld = match said {
            Said::Contact => Withheld { stopped: stands.stopped, ..known },
            Said::Letters(ways) => {
                let mut withdrawn = known.withdrawn;
                withdrawn.retain(|way| !ways.contains(way));
                withdrawn.extend(stands.withdrawn.into_iter().filter(|way| ways.contains(way)));
                Withheld { stopped: known.stopped, withdrawn }
            }
            // A new address of somebody is stopped with them; it frees nothing.
            Said::Addresses => Withheld {
                stopped: known.stopped || stands.stopped,
                withdrawn: known.withdrawn.union(&stands.withdrawn).copied().collect(),
            },
        };
        changed |= stopped.set(kind, norm, withheld);
    }
    Ok(changed)
}

/// What the people at an address refuse, as their pages say.
fn standing(
    book: &Book<'_>,
    kind: ContactKind,
    norm: &str,
    counts: impl Fn(bool) -> bool,
) -> Result<Withheld, Refusal> {
    let mut all = Withheld::default();
    for person in book.people_at(kind, norm)?.into_iter().filter(|person| counts(person.listed)) {
        all.stopped |= person.stopped;
        let history = book.consents(person.key)?;
        let ways = history.iter().map(|entry| (entry.channel, entry.purpose));
        let no = |(channel, purpose): &(Channel, Purpose)| {
            current(&history, *channel, *purpose) == ConsentState::Withdrawn
        };
        all.withdrawn.extend(ways.filter(no));
    }
    Ok(all)
}

/// What the file says of an address and the page of nobody on the lists does.
fn unaccounted(
    book: &Book<'_>,
    stopped: &Stopped,
    kind: ContactKind,
    norm: &str,
) -> Result<Withheld, Refusal> {
    let Some(known) = stopped.at(kind, norm) else { return Ok(Withheld::default()) };
    let stands = standing(book, kind, norm, |listed| listed)?;
    Ok(Withheld {
        stopped: known.stopped && !stands.stopped,
        withdrawn: known.withdrawn.difference(&stands.withdrawn).copied().collect(),
    })
}

/// The file beside a shop, for asking; nothing where it cannot be read, which is logged.
pub(crate) fn stopped_of(shop: &Shop) -> Option<Stopped> {
    Stopped::read(shop.path()).unwrap_or_else(|error| {
        let code = Refusal::from(error).code();
        tracing::warn!(code, "the file of stopped addresses cannot be read");
        None
    })
}

/// What a new page begins with because its address was stopped before: any contact or not, and
/// records of consent, so that the page says why. A family may share a number: what one of them
/// said stands on their page and binds nobody else.
pub(crate) fn inherited(
    book: &Book<'_>,
    stopped: Option<&Stopped>,
    contacts: &[Contact],
    (now, today): (Instant, Day),
) -> Result<(bool, Vec<ConsentEntry>), Refusal> {
    let Some(stopped) = stopped.filter(|stopped| !stopped.is_empty()) else {
        return Ok((false, Vec::new()));
    };
    let mut all = Withheld::default();
    for contact in contacts {
        let at = unaccounted(book, stopped, contact.kind, &contact.norm)?;
        all.stopped |= at.stopped;
        all.withdrawn.extend(at.withdrawn);
    }
    if all.stopped {
        all.withdrawn.extend(Channel::ALL.map(|channel| (channel, MISSING_PURPOSE)));
    }
    Ok((all.stopped, records(&all, now, today)))
}

fn records(withheld: &Withheld, now: Instant, today: Day) -> Vec<ConsentEntry> {
    let record = |(channel, purpose): &(Channel, Purpose)| ConsentEntry {
        channel: *channel,
        purpose: *purpose,
        state: ConsentState::Withdrawn,
        at: now,
        since: Some(today),
        source: ConsentSource::StoppedAddress,
        wording: None,
    };
    withheld.withdrawn.iter().map(record).collect()
}

/// After a restore: whoever has an address that was stopped, and of whom the restored file knows
/// nothing of it, is stopped anew. Done twice it records nothing the second time. Says whether the
/// file could be read.
pub(crate) fn apply_stopped(shop: &Shop) -> Result<bool, Refusal> {
    let stopped = match Stopped::read(shop.path()) {
        Ok(Some(stopped)) if !stopped.is_empty() => stopped,
        Ok(_) => return Ok(true),
        Err(error) => {
            let code = Refusal::from(error).code();
            tracing::warn!(code, "the file of stopped addresses cannot be read");
            return Ok(false);
        }
    };
    let (mut people, now): (BTreeMap<CustomerId, (i64, Withheld)>, _) =
        (BTreeMap::new(), shop.clock.now());
    let today = shop.ask(|asking| {
        for (key, id, kind, norm) in asking.book.addresses()? {
            let at = unaccounted(&asking.book, &stopped, kind, &norm)?;
            if !at.is_empty() {
                let (_, all) = people.entry(id).or_insert_with(|| (key, Withheld::default()));
                all.stopped |= at.stopped;
                all.withdrawn.extend(at.withdrawn);
            }
        }
        Ok(asking.today)
    })?;
    for (customer, (_, withheld)) in people {
        let entries = records(&withheld, now, today);
        if !entries.is_empty() {
            write(shop, Fact::ConsentRecorded { customer, entries, answer_to: None })?;
        }
        if withheld.stopped {
            write(shop, Fact::ContactStopped { customer, stopped: true })?;
        }
    }
    Ok(true)
}

fn write(shop: &Shop, fact: Fact) -> Result<(), Refusal> {
    let op = new_op_id(&*shop.clock);
    shop.act(&Actor::OWNER, "apply_stopped", op, &fact, |_| Ok(Decided::from(fact.clone())))
        .map(drop)
}
