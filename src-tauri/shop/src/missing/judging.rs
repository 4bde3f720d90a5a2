//! Judging: who of the missed may be written to, and in which order the letters stand.
//!
//! For Today only those are judged to whom one may write at all; for the list of the missed,
//! everybody. Both are remembered while the file and the day stay the same.

use crate::Refusal;
use crate::opening::{Asking, Shop, is_doubtful};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError};
use vafa_domain::consent::{
    Address, AddressState, Channel, ConsentState, ContactFacts, ContactLimits, Moment,
    ReasonNotToWrite, reasons,
};
use vafa_domain::day::Day;
use vafa_domain::id::CustomerId;
use vafa_domain::missing::{
    Candidate, Deed, Facts, Missed, Round, Rule, Stand, missed, round_of_the_day, stand_of,
    today_list,
};
use vafa_domain::money::Money;
use vafa_domain::setting::{MISSING_PURPOSE, Settings};
use vafa_store::{Book, DeedRecord, MissedRecord, Reach};

/// Somebody missed, with what the lists need.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Person {
    pub key: i64,
    pub id: CustomerId,
    pub missed: Missed,
    pub facts: Facts,
    pub sum: Money,
    pub stand: Stand,
    pub reasons: Vec<ReasonNotToWrite>,
    pub priority: u8,
}

impl Person {
    pub fn candidate(&self) -> Candidate<i64> {
        let (missed, stand, priority) = (self.missed, self.stand, self.priority);
        Candidate { key: self.key, missed, stand, value: self.sum, priority }
    }

    /// Long gone, and nothing was done about it yet.
    pub fn is_waiting_long_gone(&self) -> bool {
        self.missed.long_gone && self.stand.is_open()
    }
}

/// People missed on a day, judged.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(super) on: Day,
    pub(super) doubtful: bool,
    /// Everybody missed; of the letters of today, those to whom one may write at all.
    pub(super) people: Vec<Person>,
    /// Places in `people` of those to write to, in their order.
    pub(super) to_write: Vec<usize>,
    /// How many of the long gone wait.
    pub(super) long_gone: usize,
    pub(super) round: bool,
}

/// What was judged last, and for which moment of the file.
struct Memo {
    seq: i64,
    rule: Rule,
    today: Day,
    judged: Arc<Judged>,
}

/// What a shop remembers of its missed.
#[derive(Default)]
pub(crate) struct Memos {
    everybody: Option<Memo>,
    letters: Option<Memo>,
}

fn newest(asking: &Asking<'_>) -> Result<i64, Refusal> {
    Ok(asking.book.newest_op()?.map_or(0, |(seq, _, _)| seq))
}

fn remembered(memo: Option<&Memo>, is: (i64, Rule, Day, Day)) -> Option<Arc<Judged>> {
    let memo = memo?;
    let was = (memo.seq, memo.rule, memo.today, memo.judged.on);
    (was == is).then(|| memo.judged.clone())
}

/// Everybody missed on a day by a rule.
pub(super) fn judged(
    shop: &Shop,
    asking: &Asking<'_>,
    on: Day,
    rule: Rule,
) -> Result<Arc<Judged>, Refusal> {
    let (seq, today) = (newest(asking)?, asking.today);
    let mut memos = shop.missing.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(judged) = remembered(memos.everybody.as_ref(), (seq, rule, today, on)) {
        return Ok(judged);
    }
    let judged = Arc::new(judge_everybody(asking, on, rule)?);
    memos.everybody = Some(Memo { seq, rule, today, judged: judged.clone() });
    Ok(judged)
}

/// The letters of today.
pub(super) fn letters(shop: &Shop, asking: &Asking<'_>) -> Result<Arc<Judged>, Refusal> {
    let (seq, today) = (newest(asking)?, asking.today);
    let rule = Rule::Rhythm(asking.settings.rhythm);
    let mut memos = shop.missing.lock().unwrap_or_else(PoisonError::into_inner);
    for memo in [&memos.letters, &memos.everybody] {
        if let Some(judged) = remembered(memo.as_ref(), (seq, rule, today, today)) {
            return Ok(judged);
        }
    }
    let judged = Arc::new(judge_letters(asking)?);
    memos.letters = Some(Memo { seq, rule, today, judged: judged.clone() });
    Ok(judged)
}

/// Judges everybody missed, in one pass over their facts and one over what is said of people.
pub(super) fn judge_everybody(asking: &Asking<'_>, on: Day, rule: Rule) -> Result<Judged, Refusal> {
    let book = &asking.book;
    let doubtful = on == asking.today && is_doubtful(book, on)?;
    let deeds = book.deeds()?;
    let consents = book.advertising_consents()?;
    let reach: HashMap<i64, Reach> = book.all_reach()?.into_iter().collect();
    let priorities = priorities(asking)?;
    let mut people = Vec::new();
    for candidate in candidates(asking, on, rule)? {
        let Some(missed) = missed(&rule, &candidate.facts, on) else { continue };
        let done = deeds.get(&candidate.key).map(Vec::as_slice).unwrap_or_default();
        let said = consents.get(&candidate.key).map(Vec::as_slice).unwrap_or_default();
        let facts = ContactFacts {
            addresses: addresses(reach.get(&candidate.key).copied().unwrap_or_default()),
            consent: said.to_vec(),
            ..facts_of(&candidate, done)
        };
        let priority = priorities.get(&candidate.key).copied().unwrap_or(0);
        let person = person(&asking.settings, on, doubtful, (candidate, missed, done, facts));
        people.push(Person { priority, ..person });
    }
    let long_gone_keys: HashMap<i64, bool> =
        people.iter().map(|person| (person.key, person.missed.long_gone)).collect();
    let is_long_gone = |key| Ok(long_gone_keys.get(&key) == Some(&true));
    let (to_write, round) = to_write(asking, on, &people, &deeds, is_long_gone)?;
    let long_gone = people.iter().filter(|person| person.is_waiting_long_gone()).count();
    Ok(Judged { on, doubtful, people, to_write, long_gone, round })
}

/// Judges today's letters: of the missed only those to whom one may write, a range of what the
/// file keeps. The long gone stand in it while a round is on.
pub(super) fn judge_letters(asking: &Asking<'_>) -> Result<Judged, Refusal> {
    let (book, on) = (&asking.book, asking.today);
    let rule = Rule::Rhythm(asking.settings.rhythm);
    let doubtful = is_doubtful(book, on)?;
    let deeds = book.deeds()?;
    let round = book.round()?.is_some_and(|round| round.from <= on);
    let priorities = priorities(asking)?;
    let mut people = Vec::new();
    for candidate in book.missed_and_writable(on, round)? {
        let Some(missed) = missed(&rule, &candidate.facts, on) else { continue };
        let done = deeds.get(&candidate.key).map(Vec::as_slice).unwrap_or_default();
        // That some channel is allowed and reaches them is what the file says of them; which one,
        // no reason asks.
        let facts = ContactFacts {
            addresses: vec![Address { channel: Channel::Sms, state: AddressState::Usable }],
            consent: vec![(Channel::Sms, ConsentState::Given)],
            ..facts_of(&candidate, done)
        };
        let priority = priorities.get(&candidate.key).copied().unwrap_or(0);
        let person = person(&asking.settings, on, doubtful, (candidate, missed, done, facts));
        people.push(Person { priority, ..person });
    }
    let is_long_gone = |key| Ok(book.long_gone_since(key, on)?.is_some());
    let (to_write, round) = to_write(asking, on, &people, &deeds, is_long_gone)?;
    let long_gone = waiting_long_gone(book, on, &deeds)?;
    Ok(Judged { on, doubtful, people, to_write, long_gone, round })
}

/// How many of the long gone wait: all of them but those about whom something was done.
fn waiting_long_gone(
    book: &Book<'_>,
    on: Day,
    deeds: &BTreeMap<i64, Vec<DeedRecord>>,
) -> Result<usize, Refusal> {
    let mut waiting = usize::try_from(book.long_gone(on)?).unwrap_or(usize::MAX);
    for (customer, done) in deeds {
        if let Some(last_day) = book.long_gone_since(*customer, on)?
            && !standing(done, last_day, Some(last_day)).is_open()
        {
            waiting = waiting.saturating_sub(1);
        }
    }
    Ok(waiting)
}

/// Who may be missed on a day by a rule, and nobody is left out who is.
fn candidates(asking: &Asking<'_>, on: Day, rule: Rule) -> Result<Vec<MissedRecord>, Refusal> {
    // A past day is judged by what was known of purchases until then, not by who came later.
    if on < asking.today {
        return Ok(asking.book.missed_candidates_as_of(on)?);
    }
    Ok(match rule {
        Rule::Flat { days } => asking.book.missed_candidates(on, i64::from(days))?,
        // The due days are kept by the rule of the settings, and there is no other.
        Rule::Rhythm(_) => asking.book.missed_by_rhythm(on)?,
    })
}

fn person(
    settings: &Settings,
    on: Day,
    doubtful: bool,
    (candidate, missed, done, facts): (MissedRecord, Missed, &[DeedRecord], ContactFacts),
) -> Person {
    let stand = standing(done, missed.last_day, candidate.facts.last_day);
    Person {
        key: candidate.key,
        id: candidate.id,
        missed,
        facts: candidate.facts,
        sum: candidate.sum,
        stand,
        reasons: reasons(&facts, &moment(settings, on, stand, doubtful)),
        priority: 0,
    }
}

/// How much the steps of people weigh in queues, by row key; nothing is read where no step of the
/// ladder goes first.
fn priorities(asking: &Asking<'_>) -> Result<HashMap<i64, u8>, Refusal> {
    let Some(ladder) = &asking.settings.program.ladder else { return Ok(HashMap::new()) };
    if ladder.steps.iter().all(|step| step.benefits.priority == 0) {
        return Ok(HashMap::new());
    }
    let steps = asking.book.steps()?.into_iter();
    let weight = |id| ladder.step(id).map_or(0, |step| step.benefits.priority);
    Ok(steps.map(|(key, id)| (key, weight(id))).filter(|(_, weight)| *weight > 0).collect())
}

/// The letters of a day in their order, as places among the people, and whether a round is on.
fn to_write(
    asking: &Asking<'_>,
    on: Day,
    people: &[Person],
    deeds: &BTreeMap<i64, Vec<DeedRecord>>,
    is_long_gone: impl Fn(i64) -> Result<bool, Refusal>,
) -> Result<(Vec<usize>, bool), Refusal> {
    let book = &asking.book;
    let free = people.iter().filter(|person| person.reasons.is_empty()).map(Person::candidate);
    let day = today_list(free, on, u32::MAX, asking.settings.patience_days);
    let round = book.round()?.filter(|round| round.from <= on);
    let mut dealt = 0;
    for deed in deeds.values().flatten().filter(|deed| round.is_some() && deed.day == on) {
        dealt += u32::from(is_long_gone(deed.customer)?);
    }
    let turn = round_of_the_day(
        &day.long_gone,
        round.map(|round| Round { started: round.from, per_day: round.per_day }),
        dealt,
        on,
    );
    let places: HashMap<i64, usize> =
        people.iter().enumerate().map(|(place, person)| (person.key, place)).collect();
    let place = |candidate: &Candidate<i64>| places.get(&candidate.key).copied();
    let to_write = day.shown.iter().chain(&day.rest).chain(&turn).filter_map(place).collect();
    Ok((to_write, round.is_some()))
}

/// Where a lapse stands, from everything done about somebody.
pub(super) fn standing(deeds: &[DeedRecord], last_day: Day, last_purchase: Option<Day>) -> Stand {
    let of_lapse: Vec<Deed> =
        deeds.iter().filter(|deed| deed.last_day == last_day).map(|deed| deed.deed).collect();
    stand_of(&of_lapse, last_day, last_purchase)
}

/// The days on which somebody was written to.
pub(super) fn written_days(deeds: &[DeedRecord]) -> Vec<Day> {
    let written = deeds.iter().filter_map(|deed| match deed.deed {
        Deed::HandOver { day, .. } => Some(day),
        _ => None,
    });
    written.collect()
}

/// What is known of somebody as one to write to, but for their addresses and their will.
fn facts_of(candidate: &MissedRecord, deeds: &[DeedRecord]) -> ContactFacts {
    ContactFacts {
        state: candidate.state,
        do_not_contact: candidate.stopped,
        written_days: written_days(deeds),
        ..ContactFacts::default()
    }
}

fn addresses(reach: Reach) -> Vec<Address> {
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
    addresses
}

/// What a judgement of a day goes by beside the person.
pub(super) fn moment(settings: &Settings, on: Day, stand: Stand, doubtful: bool) -> Moment {
    let limits = ContactLimits { per_week: settings.per_week, per_month: settings.per_month };
    Moment { purpose: MISSING_PURPOSE, on, stand, limits, day_is_doubtful: doubtful }
}
