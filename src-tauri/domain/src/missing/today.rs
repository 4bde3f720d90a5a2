//! Which of the missed stand on Today, in which order, and the rounds for the long gone.
//!
//! Whoever is later by their own measure stands first. Where the shop's ladder lets some people go
//! first (LOY-08), they do; and whoever has waited past the shop's patience goes before every step,
//! the longest waiting one first, so that nobody is passed over for ever.

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
    /// Weight of their step in queues, 0 to 9; 0 for who has none.
    pub priority: u8,
}

impl<K> Candidate<K> {
    /// Since when they wait: since they are missed, or since the day they were put off to.
    pub fn waits_since(&self) -> Day {
        match self.stand {
            Stand::Snoozed { until } => until.max(self.missed.since),
            _ => self.missed.since,
        }
    }

    /// Whether they have waited so many days on the day `on`.
    pub fn is_overdue(&self, on: Day, patience_days: u32) -> bool {
        on.since(self.waits_since()) >= i64::from(patience_days)
    }

    /// Before whom they stand, the smallest first: who has waited too long, by how long; then the
    /// steps.
    fn turn(&self, on: Day, patience_days: u32) -> (u8, Day) {
        match self.is_overdue(on, patience_days) {
            true => (0, self.waits_since()),
            false => (u8::MAX - self.priority.min(9), Day::LAST),
        }
    }
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
/// Callers leave out who may not be written to before; the long gone stand apart. Where nobody's
/// step goes first, nobody is passed over by one, and lateness alone orders the list.
pub fn today_list<K: Ord + Clone>(
    candidates: impl IntoIterator<Item = Candidate<K>>,
    on: Day,
    at_most: u32,
    patience_days: u32,
) -> TodayList<K> {
    let waiting = candidates.into_iter().filter(|one| one.stand.is_due(on));
    let (mut long_gone, mut shown): (Vec<_>, Vec<_>) =
        waiting.partition(|one| one.missed.long_gone);
    shown.sort_by(by_lateness);
    if shown.iter().any(|one| one.priority > 0) {
        // A stable sort: within a turn lateness stays.
        shown.sort_by_key(|one| one.turn(on, patience_days));
    }
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
    use proptest::prelude::*;

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
        Candidate { key, missed, stand: Stand::Open, value: Money(value), priority: 0 }
    }

    const PATIENCE: u32 = 30;

    fn of_today(people: impl IntoIterator<Item = Candidate<u32>>, on: Day) -> TodayList<u32> {
        today_list(people, on, 20, PATIENCE)
    }

    fn keys(list: &[Candidate<u32>]) -> Vec<u32> {
        list.iter().map(|one| one.key).collect()
    }

    #[test]
    fn who_is_later_by_their_own_measure_stands_first() {
        let list = of_today([candidate(1, 30, 72, 5, false), candidate(2, 12, 41, 5, false)], on());
        assert_eq!(keys(&list.shown), [2, 1], "41 of 12 days is later than 72 of 30");
    }

    #[test]
    fn today_shows_at_most_its_number_and_keeps_the_rest() {
        let people = (0..25).map(|key| candidate(key, 10, 40, i64::from(key), false));
        let list = of_today(people, on());
        assert_eq!((list.shown.len(), list.rest.len()), (20, 5));
        assert_eq!(keys(&list.rest), [4, 3, 2, 1, 0], "the less valuable of equals come last");
    }

    #[test]
    fn the_long_gone_are_not_in_today_until_a_round_brings_them() {
        let people = (0..25).map(|key| candidate(key, 10, 400, i64::from(key), true));
        let list = of_today(people, on());
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
        let mut long_gone = of_today(people, on()).long_gone;
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
        assert!(of_today([snoozed, held_out], on()).shown.is_empty());
        assert_eq!(keys(&of_today([snoozed, held_out], on().plus(1)).shown), [1]);
    }

    #[test]
    fn a_higher_step_goes_first_but_not_before_who_has_waited_past_the_limit() {
        let with = |priority, one: Candidate<u32>| Candidate { priority, ..one };
        // 41 of 12 days is the latest; the two of a step stand before it, the higher one first.
        let [plain, silver, gold] = [
            candidate(1, 12, 41, 5, false),
            candidate(2, 30, 72, 5, false),
            candidate(3, 30, 70, 5, false),
        ];
        let list = of_today([plain, with(1, silver), with(2, gold)], on());
        assert_eq!(keys(&list.shown), [3, 2, 1]);
        // Missed for the limit: before both. Put off until yesterday, they begin to wait anew.
        let old = candidate(4, 12, plain.missed.limit + 1 + 30, 5, false);
        assert_eq!(on().since(old.waits_since()), i64::from(PATIENCE));
        let list = of_today([plain, with(1, silver), with(2, gold), old], on());
        assert_eq!(keys(&list.shown), [4, 3, 2, 1]);
        let put_off = Candidate { stand: Stand::Snoozed { until: on().plus(-1) }, ..old };
        assert!(!put_off.is_overdue(on(), PATIENCE));
        assert_eq!(keys(&of_today([plain, with(2, gold), put_off], on()).shown), [3, 4, 1]);
    }

    proptest! {
        #[test]
        fn whoever_waited_past_the_limit_is_passed_by_nobody_who_came_later(
            people in prop::collection::vec((0u8..=9, 1i64..90, 31i64..200, 0i64..9), 1..40),
            patience in 1u32..60,
        ) {
            let people = (0u32..).zip(people).map(|(key, (priority, gap, days, value))| {
                Candidate { priority, ..candidate(key, gap.min(days / 4).max(1), days, value, false) }
            });
            let list = today_list(people, on(), u32::MAX, patience).shown;
            prop_assume!(list.iter().any(|one| one.priority > 0));
            for (place, one) in list.iter().enumerate().filter(|(_, one)| one.is_overdue(on(), patience)) {
                for before in &list[..place] {
                    prop_assert!(before.waits_since() <= one.waits_since());
                }
            }
            let waiting: Vec<u8> =
                list.iter().filter(|one| !one.is_overdue(on(), patience)).map(|one| one.priority).collect();
            prop_assert!(waiting.is_sorted_by(|one, next| one >= next), "{waiting:?}");
        }

        /// The shop writes a few letters a day, and every day more people of the highest step come
        /// than it writes to.
        #[test]
        fn nobody_starves_under_a_stream_of_a_higher_step(
            letters in 1usize..4, more in 1usize..4, patience in 1u32..20, golds in 0usize..10,
        ) {
            let first = on();
            let come = |key: u32, priority: u8, day: Day| {
                // Missed for the first time on that day.
                let fresh = candidate(key, 10, 31, 5, false);
                let missed = Missed { since: day, last_day: day.plus(-31), ..fresh.missed };
                Candidate { missed, priority, ..fresh }
            };
            let mut waiting = vec![come(0, 0, first)];
            waiting.extend((1u32..).take(golds).map(|key| come(key, 9, first)));
            let limit = i64::from(patience) + i64::try_from(golds / letters).unwrap() + 1;
            for ahead in 0..=limit {
                let day = first.plus(ahead);
                let list = today_list(waiting.clone(), day, u32::MAX, patience).shown;
                let written: Vec<u32> = keys(&list).into_iter().take(letters).collect();
                if written.contains(&0) {
                    return Ok(());
                }
                waiting.retain(|one| !written.contains(&one.key));
                let next = 1_000 + u32::try_from(ahead).unwrap() * 10;
                waiting.extend((next..).take(letters + more).map(|key| come(key, 9, day.plus(1))));
            }
            prop_assert!(false, "not written to in {limit} days");
        }
    }
}
