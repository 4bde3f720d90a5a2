//! Two years of a sample shop, day by day: who comes, who is written to, what becomes of people.

mod club;

use super::chance::Chance;
use super::people::{Habit, Somebody, Turn};
use super::place::Place;
use super::scribe::Scribe;
use crate::Refusal;
use club::{Chore, NIGHTS_EVERY, chores};
use std::collections::{BTreeMap, VecDeque};
use vafa_domain::consent::Way;
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::PurchaseId;
use vafa_domain::missing::{Answer, Deed, Facts, Missed, Rule, SkipReason, lapse_limit, missed};
use vafa_domain::rhythm::median_gap;

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// Days between two afternoons on which letters are written.
const LETTERS_EVERY: i64 = 7;
/// Who is late since fewer days than this waits for the owner of the sample.
const LEFT_TO_WRITE: i64 = 35;
/// Most letters of an afternoon.
const LETTERS_AT_ONCE: usize = 8;

/// Something that happens at a minute of a day.
#[derive(Debug, Clone, Copy)]
enum Happening {
    /// Somebody comes.
    Visit(usize),
    /// Somebody without a name buys.
    Passing,
    /// Something comes back.
    Return(PurchaseId),
    /// What becomes of somebody.
    Turn(usize, Turn),
    /// The letters of the week.
    Letters,
    /// One letter is put off, one left out.
    PutOff,
    /// Something for the club.
    Chore(Chore),
    /// The work of the night.
    Night,
}

/// Two years.
pub struct Years<'a, 'c> {
    place: &'static Place,
    scribe: Scribe<'a, 'c>,
    people: Vec<Somebody>,
    first_day: Day,
    /// How many days lie between the first day and today.
    days: i64,
    /// The season of every day.
    seasons: Vec<usize>,
    returns: BTreeMap<i64, Vec<PurchaseId>>,
    /// What is still to be done for the club, by its day.
    chores: VecDeque<(i64, Chore)>,
}

impl<'a, 'c> Years<'a, 'c> {
    /// The years of these people, from the first day on.
    pub fn of(
        place: &'static Place,
        scribe: Scribe<'a, 'c>,
        people: Vec<Somebody>,
        first_day: Day,
        days: i64,
    ) -> Years<'a, 'c> {
        let seasons: Vec<usize> = (0..=days).map(|n| place.season_of(first_day.plus(n))).collect();
        let returns = BTreeMap::new();
        let chores = chores(days, Self::last_season(&seasons));
        Years { place, scribe, people, first_day, days, seasons, returns, chores }
    }

    /// Lets every day happen, up to `now`.
    pub fn go_by(&mut self, now: Instant) -> Result<(), Refusal> {
        for n in 0..=self.days {
            let start = self.scribe.settings().day_rule().start_of(self.day(n));
            for (at, happening) in self.happenings(n) {
                let at = Instant(start.0 + at);
                if at > now {
                    return Ok(());
                }
                self.scribe.go_to(at, self.day(n));
                self.happen(n, happening)?;
            }
        }
        Ok(())
    }

    fn day(&self, n: i64) -> Day {
        self.first_day.plus(n)
    }

    fn season(&self, n: i64) -> usize {
        usize::try_from(n).ok().and_then(|n| self.seasons.get(n)).copied().unwrap_or(0)
    }

    /// What happens on a day, in its order.
    fn happenings(&mut self, n: i64) -> Vec<(i64, Happening)> {
        let mut all = Vec::new();
        if self.place.is_closed(self.day(n)) {
            for somebody in &mut self.people {
                somebody.next = somebody.next.map(|next| if next == n { n + 1 } else { next });
            }
            return all;
        }
        let chance = &mut self.scribe.chance;
        for (who, somebody) in self.people.iter().enumerate() {
            if somebody.next == Some(n) {
                all.push((open_hour(chance), Happening::Visit(who)));
            }
            // At noon: a visit of the same day may come before or after it.
            if let Some((_, turn)) = somebody.turn.filter(|(day, _)| *day == n) {
                all.push((12 * 60 * MINUTE, Happening::Turn(who, turn)));
            }
        }
        let busy = if self.seasons.get(usize::try_from(n).unwrap_or(0)) > Some(&0) { 3 } else { 0 };
        for _ in 0..chance.below(3) + chance.below(busy + 1) {
            all.push((open_hour(chance), Happening::Passing));
        }
        for back in self.returns.remove(&n).unwrap_or_default() {
            all.push((open_hour(chance), Happening::Return(back)));
        }
        if n > 0 && n % NIGHTS_EVERY == 0 {
            all.push((5 * MINUTE, Happening::Night));
        }
        // What a closed day did not see is done on the next one, before noon.
        let mut at = 10 * 60 * MINUTE;
        while self.chores.front().is_some_and(|(day, _)| *day <= n) {
            let Some((_, chore)) = self.chores.pop_front() else { break };
            at += chance.between(4, 11) * MINUTE;
            all.push((at, Happening::Chore(chore)));
        }
        let left = self.days - n;
        if left >= LEFT_TO_WRITE && left % LETTERS_EVERY == 0 {
            all.push((15 * 60 * MINUTE, Happening::Letters));
        }
        if left == 3 {
            all.push((15 * 60 * MINUTE, Happening::PutOff));
        }
        all.sort_by_key(|(at, _)| *at);
        all
    }

    fn happen(&mut self, n: i64, happening: Happening) -> Result<(), Refusal> {
        match happening {
            Happening::Visit(who) => self.visit(n, who),
            Happening::Passing => self.scribe.passing(self.season(n)),
            Happening::Return(purchase) => self.scribe.take_back(purchase),
            Happening::Turn(who, turn) => self.turn(who, turn),
            Happening::Letters => self.letters(n),
            Happening::PutOff => self.put_off(n),
            Happening::Chore(chore) => self.chore(n, chore),
            Happening::Night => self.scribe.night(),
        }
    }

    /// Somebody comes and buys, as a new customer the first time.
    fn visit(&mut self, n: i64, who: usize) -> Result<(), Refusal> {
        let (day, season) = (self.day(n), self.season(n));
        let Some(somebody) = self.people.get_mut(who) else { return Ok(()) };
        if somebody.known.is_none() {
            self.scribe.welcome(somebody)?;
        }
        let large = season > 0 || somebody.habit == Habit::Seasons;
        let purchase = self.scribe.sale(somebody, season, large)?;
        self.scribe.thank(somebody)?;
        if somebody.visits.last() != Some(&day) {
            somebody.visits.push(day);
        }
        let next = self.next_visit(n, who);
        if let Some(somebody) = self.people.get_mut(who) {
            somebody.next = next;
        }
        let chance = &mut self.scribe.chance;
        if chance.per_mille(7) {
            let back = n + chance.between(1, 6);
            self.returns.entry(back).or_default().push(purchase);
        }
        Ok(())
    }

    /// The day on which somebody comes again by their habit, or nothing.
    fn next_visit(&mut self, n: i64, who: usize) -> Option<i64> {
        let habit = self.people.get(who)?.habit;
        match habit {
            Habit::Once => None,
            Habit::Seasons => self.next_season(n),
            Habit::Until(_, last) if n >= last => None,
            Habit::Until(gap, last) => {
                let next = n + about(&mut self.scribe.chance, gap);
                // The last visit is on its day, and the gap before it no odd one.
                Some(if next + gap / 2 >= last { last } else { next })
            }
            Habit::Every(gap) => {
                let chance = &mut self.scribe.chance;
                // Some stay away for long: half of them until a letter comes, if one does.
                if self.days - n > 60 && chance.per_mille(15) {
                    let away = (2 * gap).max(30) + chance.between(15, 80);
                    return chance.percent(45).then_some(n + away);
                }
                Some(n + about(chance, gap))
            }
        }
    }

    /// A day of the next season. Seasons are shorter than 25 days.
    fn next_season(&mut self, n: i64) -> Option<i64> {
        let begins = (n + 25..=self.days).find(|n| self.season(*n) > 0 && self.season(*n - 1) == 0);
        let begins = begins?;
        let length = (begins..=self.days).take_while(|n| self.season(*n) > 0).count();
        let length = i64::try_from(length).unwrap_or(1);
        Some(begins + self.scribe.chance.below(length))
    }

    fn turn(&mut self, who: usize, turn: Turn) -> Result<(), Refusal> {
        let Some(somebody) = self.people.get_mut(who) else { return Ok(()) };
        if matches!(turn, Turn::Moves | Turn::Dies) {
            somebody.next = None;
            somebody.habit = Habit::Once;
        }
        self.scribe.turn(somebody, turn)
    }

    /// The afternoon of letters: those missed who may be written to; some come back for it. And
    /// what came of the letters of last week.
    fn letters(&mut self, n: i64) -> Result<(), Refusal> {
        self.answers(n)?;
        let late = self.late(n);
        for (who, missed) in late.into_iter().take(LETTERS_AT_ONCE) {
            let chance = &mut self.scribe.chance;
            let way = if chance.percent(60) { Way::WhatsApp } else { Way::Sms };
            let next = match chance.below(100) {
                0..=41 => Some(n + chance.between(2, 26)),
                42..=52 => Some(n + chance.between(40, 110)),
                _ => None,
            };
            let (at, day) = self.scribe.moment();
            let Some(somebody) = self.people.get_mut(who) else { continue };
            self.scribe.deal(somebody, missed.last_day, Deed::HandOver { at, day, way })?;
            somebody.written = Some((missed.last_day, n));
            if somebody.next.is_none() {
                somebody.next = next;
            }
        }
        Ok(())
    }

    /// What some of those written to last week said.
    fn answers(&mut self, n: i64) -> Result<(), Refusal> {
        for somebody in &self.people {
            let Some((last, written)) = somebody.written else { continue };
            if written + LETTERS_EVERY != n || somebody.visits.last() != Some(&last) {
                continue;
            }
            let answer = match self.scribe.chance.below(10) {
                0..=1 => Answer::Answered,
                2..=3 => Answer::NoAnswer,
                _ => continue,
            };
            self.scribe.deal(somebody, last, Deed::Done { answer: Some(answer) })?;
        }
        Ok(())
    }

    /// One who is away for a while is left out, one is put off until next week.
    fn put_off(&mut self, n: i64) -> Result<(), Refusal> {
        let until = self.day(n + 8);
        let deeds = [Deed::Skip { reason: SkipReason::AwayForNow }, Deed::Snooze { until }];
        for ((who, missed), deed) in self.late(n).into_iter().zip(deeds) {
            if let Some(somebody) = self.people.get(who) {
                self.scribe.deal(somebody, missed.last_day, deed)?;
            }
        }
        Ok(())
    }

    /// Who is missed on a day, may be written to, and was not yet for this lapse.
    fn late(&self, n: i64) -> Vec<(usize, Missed)> {
        let rule = Rule::Rhythm(self.scribe.settings().rhythm);
        let shortest = lapse_limit(&rule, median_gap(&[]))
            .min(i64::from(self.scribe.settings().rhythm.min_days));
        let day = self.day(n);
        let late = self.people.iter().enumerate().filter_map(|(who, somebody)| {
            let last = *somebody.visits.last()?;
            let written = somebody.written.is_some_and(|(about, _)| about == last);
            if !somebody.may_write || written || day.since(last) <= shortest {
                return None;
            }
            let facts = Facts {
                last_day: Some(last),
                visit_days: i64::try_from(somebody.visits.len()).unwrap_or(i64::MAX),
                rhythm: median_gap(&somebody.visits),
                last_recorded_day: Some(last),
            };
            missed(&rule, &facts, day).map(|missed| (who, missed))
        });
        late.collect()
    }
}

/// A gap of about so many days: three tenths more or less, rounded towards the gap.
fn about(chance: &mut Chance, gap: i64) -> i64 {
    let most = gap * 3 / 10;
    (gap + chance.between(-most, most)).max(1)
}

/// A moment while the shop is open.
fn open_hour(chance: &mut Chance) -> i64 {
    chance.between(9 * 60 + 20, 20 * 60 + 40) * MINUTE + chance.below(MINUTE)
}
