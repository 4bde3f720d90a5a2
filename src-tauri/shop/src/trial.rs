//! Goods given to try: the log, whom to ask how it was, and what came of it.

use crate::loyalty::ladder;
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::BTreeMap;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_name;
use vafa_domain::id::TrialId;
use vafa_domain::loyalty::queue_place;
use vafa_domain::missing::{Share, wilson_95};
use vafa_domain::money::Money;
use vafa_domain::purchase::GOODS_MAX;
use vafa_domain::trial::{
    TRIAL_DAYS_MAX, TrialGiven, TrialStands, TrialState, WhyNot, goods_key, stands,
};
use vafa_store::{Book, TrialRecord};

/// Most rows of a list.
const ROWS_MAX: usize = 500;
/// Most rows on Today.
const TODAY_MAX: usize = 20;
/// Whoever has waited so long is asked before any priority, so that nobody waits for ever.
const PATIENCE_MS: i64 = 7 * Instant::DAY_MS;

/// Gives goods to try.
pub fn give_trial(
    shop: &Shop,
    actor: &Actor,
    input: wire::GiveTrial,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "give_trial", input.op_id, &input, |deciding| {
        customers::listed(deciding.book, input.customer)?;
        let goods = clean_name(&input.goods, GOODS_MAX).map_err(|error| Refusal::of(&error))?;
        if goods.is_empty() {
            return Err(Refusal::TextNeeded);
        }
        let cost = bounded(input.cost)?;
        let (rule, today) = (deciding.settings.trials, deciding.today);
        let follow_up = input.follow_up_days.unwrap_or(rule.follow_up_days);
        if !(1..=TRIAL_DAYS_MAX).contains(&follow_up) {
            return Err(Refusal::SettingOutOfBounds { name: "follow_up_days".to_owned() });
        }
        let follow_up = today.plus(i64::from(follow_up));
        Ok(Fact::TrialGiven(TrialGiven {
            trial: TrialId::from(deciding.op),
            customer: input.customer,
            goods,
            cost,
            day: today,
            until: today.plus(i64::from(rule.window_days)),
            state: TrialState { follow_up, outcome: None, struck: false },
        })
        .into())
    })
}

/// A cost within the bounds of money.
pub(crate) fn bounded(cost: Money) -> Result<Money, Refusal> {
    if cost.0 < 0 {
        return Err(Refusal::AmountNegative);
    }
    if cost > Money::MAX {
        return Err(Refusal::AmountTooGreat { most: Money::MAX.0 });
    }
    Ok(cost)
}

/// A trial that stands and of which nobody knows yet what came of it.
fn open(book: &Book<'_>, id: TrialId, today: Day) -> Result<TrialRecord, Refusal> {
    let trial = book.trial(id)?.filter(|trial| !trial.state.struck);
    let trial = trial.ok_or(Refusal::TrialUnknown)?;
    let bought = book.bought_after(&trial)?;
    if stands(&trial.state, bought, today).is_open() {
        Ok(trial)
    } else {
        Err(Refusal::OutcomeKnown)
    }
}

/// Says what came of a trial.
pub fn judge_trial(
    shop: &Shop,
    actor: &Actor,
    input: wire::JudgeTrial,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "judge_trial", input.op_id, &input, |deciding| {
        let trial = open(deciding.book, input.trial, deciding.today)?;
        let to = TrialState { outcome: Some(input.outcome), ..trial.state };
        Ok(Fact::TrialChanged { trial: input.trial, to, was: trial.state }.into())
    })
}

/// Asks about a trial on a later day.
pub fn put_off_trial(
    shop: &Shop,
    actor: &Actor,
    input: wire::PutOffTrial,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "put_off_trial", input.op_id, &input, |deciding| {
        let trial = open(deciding.book, input.trial, deciding.today)?;
        if !(1..=TRIAL_DAYS_MAX).contains(&input.days) {
            return Err(Refusal::SettingOutOfBounds { name: "follow_up_days".to_owned() });
        }
        let follow_up = deciding.today.plus(i64::from(input.days));
        if follow_up == trial.state.follow_up {
            return Err(Refusal::AlreadySo);
        }
        let to = TrialState { follow_up, ..trial.state };
        Ok(Fact::TrialChanged { trial: input.trial, to, was: trial.state }.into())
    })
}

fn row(
    asking: &Asking<'_>,
    record: TrialRecord,
    stands: TrialStands,
) -> Result<Option<wire::TrialRow>, Refusal> {
    let (book, settings) = (&asking.book, &asking.settings);
    let Some(brief) = book.briefs(&[record.customer.0])?.pop() else { return Ok(None) };
    let step = ladder::step(book, settings, record.customer.0)?;
    Ok(Some(wire::TrialRow {
        trial: record.id,
        who: customers::brief(brief, settings, asking.today),
        step: step.filter(|step| step.benefits.priority > 0).map(|step| step.name.clone()),
        goods: record.goods,
        cost: record.cost,
        day: record.day,
        until: record.until,
        follow_up: record.state.follow_up,
        stands,
    }))
}

/// Whom to ask now, in the order of the calls: a higher step first, but nobody waits for ever.
pub(crate) fn to_ask(
    asking: &Asking<'_>,
    customer: Option<i64>,
) -> Result<Vec<(TrialRecord, TrialStands)>, Refusal> {
    let (book, today) = (&asking.book, asking.today);
    let mut waiting = Vec::new();
    for record in book.trials(customer, None, Some(today))? {
        if record.state.outcome.is_some() {
            continue;
        }
        let stands = stands(&record.state, book.bought_after(&record)?, today);
        if stands.is_open() {
            let step = ladder::step(book, &asking.settings, record.customer.0)?;
            let priority = step.map_or(0, |step| step.benefits.priority);
            let since = asking.settings.day_rule().start_of(record.state.follow_up);
            let place = queue_place(priority, since, asking.now, PATIENCE_MS);
            waiting.push((place, record.op, (record, stands)));
        }
    }
    waiting.sort_by_key(|(place, op, _)| (*place, *op));
    Ok(waiting.into_iter().map(|(_, _, one)| one).collect())
}

fn rows(
    asking: &Asking<'_>,
    records: Vec<(TrialRecord, TrialStands)>,
) -> Result<Vec<wire::TrialRow>, Refusal> {
    let mut rows = Vec::with_capacity(records.len());
    for (record, stands) in records {
        rows.extend(row(asking, record, stands)?);
    }
    Ok(rows)
}

/// Lists trials.
pub fn list_trials(
    shop: &Shop,
    _: &Actor,
    input: wire::ListTrials,
) -> Result<wire::TrialList, Refusal> {
    shop.ask(|asking| {
        let customer = match input.customer {
            Some(id) => Some(customers::key(&asking.book, id)?),
            None => None,
        };
        if input.to_ask {
            let mut waiting = to_ask(asking, customer)?;
            let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
            waiting.truncate(ROWS_MAX);
            return Ok(wire::TrialList { rows: rows(asking, waiting)?, count });
        }
        let mut records = asking.book.trials(customer, None, None)?;
        let count = u32::try_from(records.len()).unwrap_or(u32::MAX);
        records.truncate(ROWS_MAX);
        let mut known = Vec::with_capacity(records.len());
        for record in records {
            let bought = asking.book.bought_after(&record)?;
            let stands = stands(&record.state, bought, asking.today);
            known.push((record, stands));
        }
        Ok(wire::TrialList { rows: rows(asking, known)?, count })
    })
}

/// Whom to ask today, at most a screen of them, and how many there are.
pub fn due_today(asking: &Asking<'_>) -> Result<(Vec<wire::TrialRow>, u32), Refusal> {
    let mut waiting = to_ask(asking, None)?;
    let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    waiting.truncate(TODAY_MAX);
    Ok((rows(asking, waiting)?, count))
}

/// What came of the trials of one kind of goods, being counted.
#[derive(Default)]
struct Count {
    goods: String,
    given: u64,
    bought: u64,
    open: u32,
    cost: i64,
    why_not: BTreeMap<WhyNot, u32>,
}

impl Count {
    fn add(&mut self, record: &TrialRecord, stands: &TrialStands) {
        self.given += 1;
        self.bought += u64::from(stands.is_bought());
        self.open += u32::from(stands.is_open());
        self.cost = self.cost.saturating_add(record.cost.0);
        if let TrialStands::Not { why } = stands {
            *self.why_not.entry(*why).or_default() += 1;
        }
    }

    fn told(self) -> wire::TrialGoods {
        let mut why_not: Vec<wire::WhyNotCount> =
            self.why_not.into_iter().map(|(why, count)| wire::WhyNotCount { why, count }).collect();
        why_not.sort_by_key(|why| std::cmp::Reverse(why.count));
        wire::TrialGoods {
            goods: self.goods,
            bought: share(self.bought, self.given),
            open: self.open,
            cost: Money(self.cost),
            why_not,
        }
    }
}

/// A share with its 95 % interval.
fn share(came: u64, of: u64) -> wire::Share {
    let read = Share::of(came, of).zip(wilson_95(came, of));
    wire::Share {
        came: u32::try_from(came).unwrap_or(u32::MAX),
        of: u32::try_from(of).unwrap_or(u32::MAX),
        share: read.map(|(share, _)| i64::from(share.0)),
        low: read.map(|(_, interval)| i64::from(interval.low.0)),
        high: read.map(|(_, interval)| i64::from(interval.high.0)),
    }
}

/// What came of trials, by goods: two spellings of a name are the same goods.
pub fn trial_report(
    shop: &Shop,
    _: &Actor,
    input: wire::AskTrialReport,
) -> Result<wire::TrialReport, Refusal> {
    shop.ask(|asking| {
        let from = input.from.unwrap_or_else(|| asking.today.plus(-365));
        let mut counts: BTreeMap<String, Count> = BTreeMap::new();
        let mut all = Count::default();
        for record in asking.book.trials(None, Some(from), None)? {
            let bought = asking.book.bought_after(&record)?;
            let stands = stands(&record.state, bought, asking.today);
            let count = counts.entry(goods_key(&record.goods)).or_default();
            // The newest comes first: its spelling is shown.
            if count.given == 0 {
                count.goods.clone_from(&record.goods);
            }
            count.add(&record, &stands);
            all.add(&record, &stands);
        }
        let mut counts: Vec<Count> = counts.into_values().collect();
        counts.sort_by_key(|count| std::cmp::Reverse(count.given));
        Ok(wire::TrialReport {
            from,
            bought: share(all.bought, all.given),
            cost: Money(all.cost),
            goods: counts.into_iter().map(Count::told).collect(),
        })
    })
}
