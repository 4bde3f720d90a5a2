//! Which of the missed stand on Today, in which order, and the rounds for the long gone.

use super::{Missed, Stand};
use crate::day::Day;
use crate::money::Money;
use std::cmp::{Ordering, Reverse};

/// Somebody missed, with what ordering needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate<K> {
    /// The key the caller knows them by; it also settles ties, so an order never flickers.
    pub key: K,
    /// Why and since when.
    pub missed: Missed,
    /// Where their occurrence stands.
    pub stand: Stand,
    /// What they have bought in all.
    pub value: Money,
}

/// The list of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayList<K> {
    /// At most as many as the setting says.
    pub shown: Vec<Candidate<K>>,
    /// The rest, one click away, in the same order.
    pub rest: Vec<Candidate<K>>,
    /// The long gone whose round has not come: counted and listed apart.
    pub long_gone: Vec<Candidate<K>>,
}

/// A round for the long gone, which the owner started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// The first day of the round.
    pub started: Day,
    /// So many people a day.
    pub per_day: u32,
}

/// Later by their own measure first: days over limit, then the more valuable, then the key.
fn by_lateness<K: Ord>(one: &Candidate<K>, other: &Candidate<K>) -> Ordering {
    // days/limit compared without a division; a limit of 0 days counts as 1.
    let ratio = |of: &Candidate<K>, by: &Candidate<K>| {
        i128::from(of.missed.days) * i128::from(by.missed.limit.max(1))
    };
    ratio(other, one)
        .cmp(&ratio(one, other))
        .then_with(|| other.value.cmp(&one.value))
        .then_with(|| one.key.cmp(&other.key))
}

/// The list for the day `on`: those whose occurrence waits for somebody.
///
/// Callers leave out who may not be written to before; the long gone stand apart.
pub fn today_list<K: Ord + Clone>(
    candidates: impl IntoIterator<Item = Candidate<K>>,
    on: Day,
    at_most: u32,
) -> TodayList<K> {
    let waiting = candidates.into_iter().filter(|one| one.stand.is_due(on));
    let (mut long_gone, mut shown): (Vec<_>, Vec<_>) =
        waiting.partition(|one| one.missed.long_gone);
    shown.sort_by(by_lateness);
    long_gone.sort_by_cached_key(|one| (Reverse(one.value), one.key.clone()));
    let at_most = usize::try_from(at_most).unwrap_or(usize::MAX).min(shown.len());
    let rest = shown.split_off(at_most);
    TodayList { shown, rest, long_gone }
}

/// The long gone whose turn it is on the day `on`, the most valuable first.
///
/// `dealt_today` of this round were written to, skipped or snoozed today already, so the day's
/// number is kept however often the list is asked. Days without the machine are not added up:
/// a round brings `per_day` people a day and never a flood.
pub fn round_of_the_day<K: Ord + Clone>(
    long_gone: &[Candidate<K>],
    round: Option<Round>,
    dealt_today: u32,
    on: Day,
) -> Vec<Candidate<K>> {
    let Some(round) = round.filter(|round| on >= round.started) else { return Vec::new() };
    let left = usize::try_from(round.per_day.saturating_sub(dealt_today)).unwrap_or(usize::MAX);
    let mut waiting: Vec<_> =
        long_gone.iter().filter(|one| one.stand.is_due(on)).cloned().collect();
    waiting.sort_by_cached_key(|one| (Reverse(one.value), one.key.clone()));
    waiting.truncate(left);
    waiting
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, RhythmRule, Rule, missed};
    use super::*;
    use crate::rhythm::HalfDays;

    fn on() -> Day {
        "2026-11-21".parse().expect("a day")
    }

    fn candidate(key: u32, gap: i64, days: i64, value: i64, recorded_late: bool) -> Candidate<u32> {
        let last = on().plus(-days);
        let facts = Facts {
            last_day: Some(last),
            visit_days: 9,
            rhythm: Some(HalfDays(gap * 2)),
            last_recorded_day: Some(if recorded_late { on() } else { last }),
        };
        let rule = Rule::Rhythm(RhythmRule { min_days: 1, ..RhythmRule::default() });
        let missed = missed(&rule, &facts, on()).expect("the test's people are late");
        Candidate { key, missed, stand: Stand::Open, value: Money(value) }
    }

    fn keys(list: &[Candidate<u32>]) -> Vec<u32> {
        list.iter().map(|one| one.key).collect()
    }

    #[test]
    fn who_is_later_by_their_own_measure_stands_first() {
        let list =
            today_list([candidate(1, 30, 72, 5, false), candidate(2, 12, 41, 5, false)], on(), 20);
        assert_eq!(keys(&list.shown), [2, 1], "41 of 12 days is later than 72 of 30");
    }

    #[test]
    fn today_shows_at_most_its_number_and_keeps_the_rest() {
        let people = (0..25).map(|key| candidate(key, 10, 40, i64::from(key), false));
        let list = today_list(people, on(), 20);
        assert_eq!((list.shown.len(), list.rest.len()), (20, 5));
        assert_eq!(keys(&list.rest), [4, 3, 2, 1, 0], "the less valuable of equals come last");
    }

    #[test]
    fn the_long_gone_are_not_in_today_until_a_round_brings_them() {
        let people = (0..25).map(|key| candidate(key, 10, 400, i64::from(key), true));
        let list = today_list(people, on(), 20);
        assert!(list.shown.is_empty() && list.rest.is_empty());
        assert_eq!(list.long_gone.len(), 25);
        assert!(round_of_the_day(&list.long_gone, None, 0, on()).is_empty());
        let round = Some(Round { started: on(), per_day: 10 });
        assert!(round_of_the_day(&list.long_gone, round, 0, on().plus(-1)).is_empty());
        let today = round_of_the_day(&list.long_gone, round, 0, on());
        assert_eq!(keys(&today), [24, 23, 22, 21, 20, 19, 18, 17, 16, 15]);
        assert_eq!(round_of_the_day(&list.long_gone, round, 10, on()), []);
    }

    /// Three are written to; asked again, the same seven are left of the day's ten.
    #[test]
    fn asking_again_does_not_enlarge_the_round_of_a_day() {
        let people = (0..25).map(|key| candidate(key, 10, 400, i64::from(key), true));
        let mut long_gone = today_list(people, on(), 20).long_gone;
        let round = Some(Round { started: on(), per_day: 10 });
        let before = keys(&round_of_the_day(&long_gone, round, 0, on()));
        for one in long_gone.iter_mut().take(3) {
            one.stand = Stand::Done { answer: None };
        }
        assert_eq!(keys(&round_of_the_day(&long_gone, round, 3, on())), before[3..]);
        let after_ten_days_away = round_of_the_day(&long_gone, round, 0, on().plus(10));
        assert_eq!(after_ten_days_away.len(), 10, "days without the machine are not added up");
    }

    #[test]
    fn who_is_snoozed_or_dealt_with_is_not_on_the_list() {
        let mut snoozed = candidate(1, 10, 40, 5, false);
        snoozed.stand = Stand::Snoozed { until: on().plus(1) };
        let mut held_out = candidate(2, 10, 40, 5, false);
        held_out.stand = Stand::HeldOut { day: on() };
        assert!(today_list([snoozed, held_out], on(), 20).shown.is_empty());
        assert_eq!(keys(&today_list([snoozed, held_out], on().plus(1), 20).shown), [1]);
    }
}
