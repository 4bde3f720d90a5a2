//! "We miss you": who is missed, who may be written to, what was done, what came of it.
//!
//! *Missed* is a fact. *To write* is the missed less those with a reason not to. The list is a pure
//! function of the file and the day and is never stored; it is remembered while neither changed.

mod everybody;

pub use everybody::{MissedPerson, everybody_missed};

use crate::act::Decided;
use crate::opening::{Asking, Shop, is_doubtful};
use crate::{Actor, Refusal, customers, wire};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError};
use vafa_domain::consent::{
    Address, AddressState, Channel, ConsentEntry, ConsentState, ContactFacts, ContactLimits,
    Moment, QuietHours, ReasonNotToWrite, Way, addresses_of, count_reasons, current, reasons,
    writable_channels,
};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::missing::{
    Answer, Candidate, Deed, HoldOutRule, Missed, Occurrence, Round, Rule, Stand, Won, came_back,
    missed, round_of_the_day, stand_of, today_list,
};
use vafa_domain::money::Money;
use vafa_domain::setting::{MISSING_PURPOSE, Settings};
use vafa_store::{Book, CustomerRecord, DeedRecord, MissedRecord, NewOp, Reach};

/// Rows of a page.
const PAGE: usize = 100;

/// Somebody missed, with what the lists need.
#[derive(Debug, Clone)]
struct Person {
    key: i64,
    id: vafa_domain::id::CustomerId,
    missed: Missed,
    facts: vafa_domain::missing::Facts,
    sum: Money,
    stand: Stand,
    reasons: Vec<ReasonNotToWrite>,
}

impl Person {
    fn candidate(&self) -> Candidate<i64> {
        Candidate { key: self.key, missed: self.missed, stand: self.stand, value: self.sum }
    }
}

/// Everybody missed on a day, judged.
#[derive(Debug)]
pub(crate) struct Judged {
    on: Day,
    doubtful: bool,
    people: Vec<Person>,
    /// Places in `people` of those to write to, in their order.
    to_write: Vec<usize>,
    /// Places of the long gone who wait, in the order of a round.
    long_gone: Vec<usize>,
    round: bool,
}

/// What was judged last, and for which moment of the file.
pub(crate) struct Memo {
    seq: i64,
    rule: Rule,
    today: Day,
    judged: Arc<Judged>,
}

/// The judged list for a day and a rule, remembered while the file did not change.
fn judged(shop: &Shop, asking: &Asking<'_>, on: Day, rule: Rule) -> Result<Arc<Judged>, Refusal> {
    let seq = asking.book.newest_op()?.map_or(0, |(seq, _, _)| seq);
    let mut memo = shop.missing.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(memo) = &*memo
        && (memo.seq, memo.rule, memo.today, memo.judged.on) == (seq, rule, asking.today, on)
    {
        return Ok(memo.judged.clone());
    }
    let judged = Arc::new(judge(&asking.book, &asking.settings, on, asking.today, rule)?);
    *memo = Some(Memo { seq, rule, today: asking.today, judged: judged.clone() });
    Ok(judged)
}

/// Judges everybody: two passes over the file, one over facts and one over what is said of people.
fn judge(
    book: &Book<'_>,
    settings: &Settings,
    on: Day,
    today: Day,
    rule: Rule,
) -> Result<Judged, Refusal> {
    let shortest = match rule {
        Rule::Flat { days } => days,
        Rule::Rhythm(rule) => rule.min_days.min(rule.default_days),
    };
    // A past day is judged by what was known of purchases until then, not by who came later.
    let candidates = if on < today {
        book.missed_candidates_as_of(on)?
    } else {
        book.missed_candidates(on, i64::from(shortest))?
    };
    let doubtful = on == today && is_doubtful(book, today)?;
    let deeds = book.deeds()?;
    let consents = book.advertising_consents()?;
    let reach: HashMap<i64, Reach> = book.all_reach()?.into_iter().collect();
    let mut people = Vec::new();
    for candidate in candidates {
        let Some(missed) = missed(&rule, &candidate.facts, on) else { continue };
        let done = deeds.get(&candidate.key).map(Vec::as_slice).unwrap_or_default();
        let stand = standing(done, missed.last_day, candidate.facts.last_day);
        let said = consents.get(&candidate.key).map(Vec::as_slice).unwrap_or_default();
        let reach = reach.get(&candidate.key).copied().unwrap_or_default();
        let facts = facts_of(&candidate, reach, said, done);
        let moment = moment(settings, on, stand, doubtful);
        people.push(Person {
            key: candidate.key,
            id: candidate.id,
            missed,
            facts: candidate.facts,
            sum: candidate.sum,
            stand,
            reasons: reasons(&facts, &moment),
        });
    }
    lists(book, on, doubtful, people, &deeds)
}

/// The two lists of a day, as places among the people.
fn lists(
    book: &Book<'_>,
    on: Day,
    doubtful: bool,
    people: Vec<Person>,
    deeds: &BTreeMap<i64, Vec<DeedRecord>>,
) -> Result<Judged, Refusal> {
    let places: HashMap<i64, usize> =
        people.iter().enumerate().map(|(place, person)| (person.key, place)).collect();
    let free = people.iter().filter(|person| person.reasons.is_empty()).map(Person::candidate);
    let day = today_list(free, on, u32::MAX);
    let round = book.round()?.filter(|round| round.from <= on);
    let long_gone_keys: HashMap<i64, bool> =
        people.iter().map(|person| (person.key, person.missed.long_gone)).collect();
    let dealt = deeds
        .values()
        .flatten()
        .filter(|deed| deed.day == on && long_gone_keys.get(&deed.customer) == Some(&true))
        .count();
    let turn = round_of_the_day(
        &day.long_gone,
        round.map(|round| Round { started: round.from, per_day: round.per_day }),
        u32::try_from(dealt).unwrap_or(u32::MAX),
        on,
    );
    let place = |candidate: &Candidate<i64>| places.get(&candidate.key).copied();
    let to_write: Vec<usize> =
        day.shown.iter().chain(&day.rest).chain(&turn).filter_map(place).collect();
    let mut long_gone: Vec<usize> = (0..people.len())
        .filter(|place| people[*place].missed.long_gone && people[*place].stand.is_open())
        .collect();
    long_gone.sort_by_key(|place| (std::cmp::Reverse(people[*place].sum), people[*place].key));
    Ok(Judged { on, doubtful, people, to_write, long_gone, round: round.is_some() })
}

/// Where a lapse stands, from everything done about somebody.
fn standing(deeds: &[DeedRecord], last_day: Day, last_purchase: Option<Day>) -> Stand {
    let of_lapse: Vec<Deed> =
        deeds.iter().filter(|deed| deed.last_day == last_day).map(|deed| deed.deed).collect();
    stand_of(&of_lapse, last_day, last_purchase)
}

fn written_days(deeds: &[DeedRecord]) -> Vec<Day> {
    let written = deeds.iter().filter_map(|deed| match deed.deed {
        Deed::HandOver { day, .. } => Some(day),
        _ => None,
    });
    written.collect()
}

/// What one person said, channel by channel.
fn consent_now(said: &[ConsentEntry]) -> Vec<(Channel, ConsentState)> {
    Channel::ALL.map(|channel| (channel, current(said, channel, MISSING_PURPOSE))).to_vec()
}

fn facts_of(
    candidate: &MissedRecord,
    reach: Reach,
    consent: &[(Channel, ConsentState)],
    deeds: &[DeedRecord],
) -> ContactFacts {
    let usable = |channel| Address { channel, state: AddressState::Usable };
    let mut addresses = Vec::new();
    if reach.mobile {
        addresses.extend([usable(Channel::WhatsApp), usable(Channel::Sms)]);
    }
    if reach.phone {
        addresses.push(usable(Channel::Phone));
    }
    if reach.email {
        addresses.push(usable(Channel::Email));
    }
    if addresses.is_empty() && reach.wrong {
        addresses.push(Address { channel: Channel::Phone, state: AddressState::Wrong });
    }
    ContactFacts {
        state: candidate.state,
        do_not_contact: candidate.stopped,
        addresses,
        consent: consent.to_vec(),
        preferred: None,
        written_days: written_days(deeds),
    }
}

fn moment(settings: &Settings, on: Day, stand: Stand, doubtful: bool) -> Moment {
    let limits = ContactLimits { per_week: settings.per_week, per_month: settings.per_month };
    Moment { purpose: MISSING_PURPOSE, on, stand, limits, day_is_doubtful: doubtful }
}

/// One person's case: whether they are missed, where the lapse stands, why not to write, by which
/// channels one may.
pub(crate) struct Case {
    /// How they are missed.
    pub missed: Missed,
    /// Where the lapse stands.
    pub stand: Stand,
    /// Why not to write.
    pub reasons: Vec<ReasonNotToWrite>,
    /// What they can be reached by and allow.
    pub facts: ContactFacts,
    /// Channels by which one may.
    pub channels: Vec<Channel>,
}

/// The case of one person today.
pub(crate) fn case(
    book: &Book<'_>,
    settings: &Settings,
    today: Day,
    customer: &CustomerRecord,
) -> Result<Option<Case>, Refusal> {
    let facts = vafa_domain::missing::Facts {
        last_day: customer.brief.last_day,
        visit_days: i64::from(customer.visit_days),
        rhythm: customer.rhythm,
        last_recorded_day: customer.recorded_day,
    };
    let Some(missed) = missed(&Rule::Rhythm(settings.rhythm), &facts, today) else {
        return Ok(None);
    };
    let key = customer.brief.key;
    let deeds = book.deeds_of(key)?;
    let stand = standing(&deeds, missed.last_day, customer.brief.last_day);
    let facts = ContactFacts {
        state: customer.state,
        do_not_contact: customer.stopped,
        addresses: addresses_of(&book.contacts(key)?),
        consent: consent_now(&book.consents(key)?),
        preferred: None,
        written_days: written_days(&deeds),
    };
    let doubtful = is_doubtful(book, today)?;
    let reasons = reasons(&facts, &moment(settings, today, stand, doubtful));
    let channels = writable_channels(&facts, MISSING_PURPOSE);
    Ok(Some(Case { missed, stand, reasons, facts, channels }))
}

/// How many letters there are to write today.
pub(crate) fn to_write_today(shop: &Shop) -> Result<u32, Refusal> {
    shop.ask(|asking| {
        let rule = Rule::Rhythm(asking.settings.rhythm);
        let judged = judged(shop, asking, asking.today, rule)?;
        Ok(u32::try_from(judged.to_write.len()).unwrap_or(u32::MAX))
    })
}

/// The first letters of today, how many there are in all, and how many are long gone.
pub(crate) fn of_today(
    shop: &Shop,
    asking: &Asking<'_>,
) -> Result<(Vec<wire::MissingRow>, u32, u32), Refusal> {
    let rule = Rule::Rhythm(asking.settings.rhythm);
    let judged = judged(shop, asking, asking.today, rule)?;
    let most = usize::try_from(asking.settings.today_limit).unwrap_or(20);
    let first: Vec<usize> = judged.to_write.iter().copied().take(most).collect();
    let rows = rows(asking, &judged, &first)?;
    let count = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
    Ok((rows, count(judged.to_write.len()), count(judged.long_gone.len())))
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
            long_gone: counted(judged.long_gone.len()),
            round: judged.round,
            rows: rows(asking, &judged, &page)?,
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
        wire::MissingList::LongGone => judged.long_gone.clone(),
        wire::MissingList::Missed => by_lateness(&|_| true),
        wire::MissingList::HeldBack => by_lateness(&|person| {
            let first = person.reasons.iter().min();
            !is_waiting_long_gone(person)
                && first.is_some_and(|first| {
                    input.blocked_by.as_deref().is_none_or(|code| code == first.code())
                })
        }),
    }
}

fn is_waiting_long_gone(person: &Person) -> bool {
    person.missed.long_gone && person.stand.is_open()
}

/// How many people each weightiest reason holds back.
fn held_back(judged: &Judged) -> Vec<wire::ReasonCount> {
    let people = judged.people.iter().filter(|person| !is_waiting_long_gone(person));
    let counts = count_reasons(people.map(|person| person.reasons.as_slice()));
    counts
        .into_iter()
        .map(|(reason, count)| wire::ReasonCount {
            reason: reason.code().to_owned(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        })
        .collect()
}

fn rows(
    asking: &Asking<'_>,
    judged: &Judged,
    places: &[usize],
) -> Result<Vec<wire::MissingRow>, Refusal> {
    let mut rows = Vec::with_capacity(places.len());
    for place in places {
        let Some(person) = judged.people.get(*place) else { continue };
        let Some(row) = asking.book.briefs(&[person.key])?.pop() else { continue };
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
            who: customers::brief(row, &asking.settings, judged.on),
        });
    }
    Ok(rows)
}

/// Until which hour it is quiet now, if it is.
pub(crate) fn quiet_until(settings: &Settings, now: Instant) -> Option<u32> {
    use vafa_domain::consent::NotNow;
    let quiet = QuietHours { from_hour: settings.quiet_from, to_hour: settings.quiet_to };
    quiet.not_now(now, &settings.day_rule()).map(|NotNow::QuietHours { until_hour }| until_hour)
}

/// A deed about somebody's lapse, decided: refused when it does not fit where the lapse stands.
fn deal(
    deciding: &crate::act::Deciding<'_, '_>,
    customer: vafa_domain::id::CustomerId,
    deed: impl FnOnce(&Case) -> Result<Deed, Refusal>,
) -> Result<Decided, Refusal> {
    let record = customers::record(deciding.book, customer)?;
    let case = case(deciding.book, &deciding.settings, deciding.today, &record)?
        .ok_or(Refusal::NotMissed)?;
    let deed = deed(&case)?;
    case.stand
        .after(deed, deciding.today)
        .map_err(|error| Refusal::rule(error.code(), serde_json::json!({})))?;
    let occurrence = Occurrence::miss_you(customer, case.missed.last_day);
    Ok(Fact::ReminderDealt { occurrence, deed }.into())
}

/// Marks a letter as handed over. The reasons not to write and the quiet hours hold here, whatever
/// the window shows.
pub fn hand_over_message(
    shop: &Shop,
    actor: &Actor,
    input: wire::HandOverMessage,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "hand_over_message", input.op_id, &input, |deciding| {
        deal(deciding, input.customer, |case| {
            if let Some(reason) = case.reasons.iter().min() {
                return Err(Refusal::NotToWrite { reason: reason.code().to_owned() });
            }
            let allowed = match input.way.channel() {
                Some(channel) => case.channels.contains(&channel),
                None => !case.channels.is_empty(),
            };
            if !allowed {
                let reason = ReasonNotToWrite::NoAddressForConsent.code().to_owned();
                return Err(Refusal::NotToWrite { reason });
            }
            if let Some(until) = quiet_until(&deciding.settings, deciding.now) {
                return Err(Refusal::QuietHours { until });
            }
            Ok(Deed::HandOver { at: deciding.now, day: deciding.today, way: input.way })
        })
    })
}

/// Puts a reminder off.
pub fn snooze_reminder(
    shop: &Shop,
    actor: &Actor,
    input: wire::SnoozeReminder,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "snooze_reminder", input.op_id, &input, |deciding| {
        deal(deciding, input.customer, |_| {
            Ok(Deed::Snooze { until: deciding.today.plus(input.days.clamp(0, 400)) })
        })
    })
}

/// Leaves somebody out this time.
pub fn skip_reminder(
    shop: &Shop,
    actor: &Actor,
    input: wire::SkipReminder,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "skip_reminder", input.op_id, &input, |deciding| {
        deal(deciding, input.customer, |_| Ok(Deed::Skip { reason: input.reason }))
    })
}

/// Records what came of the last letter to somebody. "Asked to stop" stops the letters with it.
pub fn record_outcome(
    shop: &Shop,
    actor: &Actor,
    input: wire::RecordOutcome,
) -> Result<wire::Done, Refusal> {
    // First of all the letters stop: whatever happens next, nobody writes to them again.
    if input.answer == Answer::AskedToStop {
        stop_letters(shop, actor, &input)?;
    }
    shop.act(actor, "record_outcome", input.op_id, &input, |deciding| {
        let record = customers::record(deciding.book, input.customer)?;
        let deeds = deciding.book.deeds_of(record.brief.key)?;
        let written = deeds.iter().rfind(|deed| matches!(deed.deed, Deed::HandOver { .. }));
        let written = written.ok_or(Refusal::NotMissed)?;
        let occurrence = Occurrence::miss_you(input.customer, written.last_day);
        let stand = standing(&deeds, written.last_day, record.brief.last_day);
        let deed = Deed::Done { answer: Some(input.answer) };
        stand
            .after(deed, deciding.today)
            .map_err(|error| Refusal::rule(error.code(), serde_json::json!({})))?;
        Ok(Fact::ReminderDealt { occurrence, deed }.into())
    })
}

/// Withdraws what was given, as the person asked; a second operation named after the first, so
/// that a retry makes it once.
fn stop_letters(shop: &Shop, actor: &Actor, input: &wire::RecordOutcome) -> Result<(), Refusal> {
    let consent = wire::RecordConsent {
        op_id: vafa_domain::id::OpId(uuid::Uuid::new_v8(
            uuid::Uuid::from_u128(input.op_id.0.as_u128().rotate_left(1)).into_bytes(),
        )),
        customer: input.customer,
        channels: Channel::ALL.to_vec(),
        purpose: None,
        state: vafa_domain::consent::ConsentState::Withdrawn,
    };
    match crate::consent::record_consent(shop, actor, consent) {
        Ok(_) | Err(Refusal::AlreadySo) => Ok(()),
        Err(refusal) => Err(refusal),
    }
}

/// Starts or ends a round over the long gone.
pub fn change_round(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeRound,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_round", input.op_id, &input, |deciding| {
        let is_on = deciding.book.round()?.is_some();
        if is_on == input.on {
            return Err(Refusal::AlreadySo);
        }
        if !input.on {
            return Ok(Fact::RoundEnded { on: deciding.today }.into());
        }
        let per_day = input.per_day.unwrap_or(deciding.settings.round_per_day);
        if !(1..=200).contains(&per_day) {
            return Err(Refusal::SettingOutOfBounds { name: "round_per_day".to_owned() });
        }
        Ok(Fact::RoundBegun { per_day, from: deciding.today }.into())
    })
}

impl Shop {
    /// The schedule: draws who of the people due today is held out, once for each lapse. Its
    /// operations are named by the lapse, so that a hundred runs and two processes make each
    /// once; on a doubtful day it makes none. Returns how many letters there are to write.
    pub fn tick(&self) -> Result<u32, Refusal> {
        let now = self.clock.now();
        let held = self.ask(|asking| {
            let rule = Rule::Rhythm(asking.settings.rhythm);
            let judged = judged(self, asking, asking.today, rule)?;
            if judged.doubtful {
                return Ok(Vec::new());
            }
            let rule = HoldOutRule {
                percent: asking.settings.hold_out_percent,
                least_due: asking.settings.hold_out_from,
            };
            let due = u64::try_from(judged.to_write.len()).unwrap_or(u64::MAX);
            let people = judged.to_write.iter().map(|place| &judged.people[*place]);
            let held = people
                .map(|person| Occurrence::miss_you(person.id, person.missed.last_day))
                .filter(|occurrence| rule.holds(occurrence, due));
            Ok(held.map(|occurrence| (occurrence, asking.today)).collect::<Vec<_>>())
        })?;
        if !held.is_empty() {
            self.store.write(|book| {
                for (occurrence, today) in held {
                    hold_out(book, occurrence, today, now)?;
                }
                Ok::<_, Refusal>(())
            })?;
            self.tell(&crate::opening::areas_of("reminder_dealt"));
        }
        to_write_today(self)
    }
}

fn hold_out(
    book: &vafa_store::Writer<'_>,
    occurrence: Occurrence,
    today: Day,
    now: Instant,
) -> Result<(), Refusal> {
    let op_id = occurrence.op_id("hold-out");
    if book.seq_of(op_id)?.is_some() {
        return Ok(());
    }
    book.append(&NewOp {
        op_id,
        at: now,
        business_day: today,
        actor: None,
        cause: None,
        fact: Fact::ReminderDealt { occurrence, deed: Deed::HoldOut { day: today } },
        private: Vec::new(),
        request_hash: Some(vafa_store::request_hash("hold_out", op_id.0.as_bytes(), None)),
    })?;
    Ok(())
}

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
                let word = serde_json::to_value(answer).ok();
                let word = word.as_ref().and_then(|word| word.as_str()).unwrap_or_default();
                *answers.entry(word.to_owned()).or_default() += 1;
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

/// The address of a channel: the main phone or e-mail that works.
pub(crate) fn address_for(contacts: &[vafa_domain::customer::Contact], way: Way) -> Option<String> {
    use vafa_domain::customer::{ContactKind, ContactState};
    let wanted = |contact: &&vafa_domain::customer::Contact| match way {
        Way::WhatsApp | Way::Sms => contact.kind == ContactKind::Phone && contact.mobile,
        Way::Phone => contact.kind == ContactKind::Phone,
        Way::Email => contact.kind == ContactKind::Email,
        Way::Copy => false,
    };
    let works = |contact: &&vafa_domain::customer::Contact| contact.state == ContactState::Valid;
    contacts.iter().filter(works).find(wanted).map(|contact| contact.norm.clone())
}
