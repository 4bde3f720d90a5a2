//! What came of the letters, against those who were held out.

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, wire};
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::consent::Way;
use vafa_domain::day::Day;
use vafa_domain::missing::{Answer, Deed, LetterWords, Won, came_back};

/// What writing does: how many came back of those written to, and of those held out.
pub fn missing_effect(
    shop: &Shop,
    _: &Actor,
    input: wire::MissingEffect,
) -> Result<wire::Effect, Refusal> {
    shop.ask(|asking| effect(asking, input.from.unwrap_or(asking.today.plus(-365))))
}

/// Came back, and of how many.
type Tally = (u64, u64);

/// What is counted over the deeds.
#[derive(Default)]
struct Counts {
    written: Tally,
    held: Tally,
    by_way: BTreeMap<Way, Tally>,
    by_words: BTreeMap<Option<LetterWords>, Tally>,
    /// Day and person of those who came back after a letter.
    came: Vec<(Day, i64)>,
    /// By what came of the letter: day and person.
    answers: BTreeMap<String, (Answer, Vec<(Day, i64)>)>,
}

impl Counts {
    /// One lapse whose window is over.
    fn over(&mut self, deed: &Deed, came: bool) {
        let add = |tally: &mut Tally| {
            tally.1 += 1;
            tally.0 += u64::from(came);
        };
        match deed {
            Deed::HandOver { way, words, .. } => {
                add(&mut self.written);
                add(self.by_way.entry(*way).or_default());
                add(self.by_words.entry(*words).or_default());
            }
            _ => add(&mut self.held),
        }
    }
}

/// Letters and held-out lapses since a day whose window is over, and who came back in it.
pub(crate) fn effect(asking: &Asking<'_>, from: Day) -> Result<wire::Effect, Refusal> {
    let within = asking.settings.came_back_days;
    let mut counts = Counts::default();
    for deed in asking.book.deeds()?.into_values().flatten() {
        let day = match deed.deed {
            Deed::HandOver { day, .. } | Deed::HoldOut { day } => day,
            Deed::Done { answer: Some(answer) } if deed.day >= from => {
                let said = counts.answers.entry(wire::word(&answer));
                said.or_insert((answer, Vec::new())).1.push((deed.day, deed.customer));
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
            counts.came.push((back, deed.customer));
        }
        // Only lapses whose window is over: a letter of yesterday has not failed yet.
        if asking.today.since(day) > i64::from(within) {
            counts.over(&deed.deed, back.is_some());
        }
    }
    told(asking, from, counts)
}

fn told(asking: &Asking<'_>, from: Day, counts: Counts) -> Result<wire::Effect, Refusal> {
    let won = Won::of(counts.written, counts.held);
    let mut by_words = Vec::new();
    for (words, tally) in counts.by_words {
        let template = words.and_then(|words| words.template);
        let written = template.map(|op| asking.book.op(op)).transpose()?.flatten();
        by_words.push(wire::WordsShare {
            language: words.map(|words| words.language),
            since: written.map(|op| op.business_day),
            share: share(tally, Won::of(tally, (0, 0)).written),
        });
    }
    let mut outcomes = Vec::new();
    for (answer, said) in counts.answers.into_values() {
        outcomes.push(wire::Outcome {
            answer,
            count: u32::try_from(said.len()).unwrap_or(u32::MAX),
            people: newest(asking, said, 100)?,
        });
    }
    Ok(wire::Effect {
        from,
        within_days: asking.settings.came_back_days,
        written: share(counts.written, won.written),
        held_out: share(counts.held, won.held_out),
        difference: won.effect.map(|effect| i64::from(effect.points.0)),
        difference_low: won.effect.map(|effect| i64::from(effect.interval.low.0)),
        difference_high: won.effect.map(|effect| i64::from(effect.interval.high.0)),
        came_back: newest_back(asking, counts.came)?,
        by_way: counts
            .by_way
            .into_iter()
            .map(|(way, tally)| wire::WayShare {
                way,
                share: share(tally, Won::of(tally, (0, 0)).written),
            })
            .collect(),
        by_words,
        outcomes,
    })
}

/// Days of people, the newest first, each of them once.
fn once(mut people: Vec<(Day, i64)>) -> impl Iterator<Item = (Day, i64)> {
    people.sort_unstable_by(|one, other| other.cmp(one));
    let mut seen = BTreeSet::new();
    people.into_iter().filter(move |(_, key)| seen.insert(*key))
}

/// Who came back last, with what they bought.
fn newest_back(
    asking: &Asking<'_>,
    people: Vec<(Day, i64)>,
) -> Result<Vec<wire::CameBack>, Refusal> {
    let mut back = Vec::new();
    for (day, key) in once(people).take(20) {
        let Some(row) = asking.book.briefs(&[key])?.pop() else { continue };
        let who = customers::brief(row, &asking.settings, asking.today);
        back.push(wire::CameBack { who, day, amount: asking.book.kept_of_day(key, day)? });
    }
    Ok(back)
}

/// People by day, the newest first, each once.
fn newest(
    asking: &Asking<'_>,
    people: Vec<(Day, i64)>,
    most: usize,
) -> Result<Vec<wire::CustomerBrief>, Refusal> {
    let keys: Vec<i64> = once(people).map(|(_, key)| key).take(most).collect();
    let briefs = asking.book.briefs(&keys)?.into_iter();
    Ok(briefs.map(|row| customers::brief(row, &asking.settings, asking.today)).collect())
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
