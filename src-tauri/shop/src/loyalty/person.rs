//! What the program's rules ask about somebody at a sale.

use crate::Refusal;
use vafa_domain::calendar::{next_anniversary, parts};
use vafa_domain::day::{Day, Instant};
use vafa_domain::loyalty::{Context, EarnRule, Membership, Past};
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord};

/// Half a year: nearer than this lies one of two anniversaries.
const HALF_YEAR: i64 = 183;

/// What is known of somebody on the day of a sale, as the rules ask it.
#[derive(Debug, Clone, Default)]
pub struct AtSale {
    visit: u32,
    first_today: bool,
    birthday: Option<i64>,
    joined: Option<i64>,
    factor: u32,
    past: Vec<Past>,
}

impl AtSale {
    /// Asks the file about somebody. Past sales are looked up only for rules that ask for them.
    pub fn of(
        book: &Book<'_>,
        settings: &Settings,
        customer: &CustomerRecord,
        day: Day,
        now: Instant,
    ) -> Result<AtSale, Refusal> {
        let key = customer.brief.key;
        // What came back whole was no visit: an exchange on the same day loses nothing.
        let first_today = book.visits_on(key, day)? == 0;
        let counts_visits = |rule: &EarnRule| rule.when.nth_visit.is_some();
        let visit = match settings.program.giving().any(counts_visits) {
            true => book.visits_beside(key, day)?.saturating_add(1),
            false => 0,
        };
        let mut past = Vec::new();
        for rule in settings.program.giving().filter(|rule| rule.needs_past()) {
            past.push(book.past_of(key, rule, day, now)?);
        }
        let born: Option<Day> = customer.birthday.parse().ok();
        let joined =
            book.membership(key)?.into_iter().find(|step| step.state == Membership::Joined);
        let joined = joined.map(|step| step.day).filter(|joined| day.since(*joined) > HALF_YEAR);
        Ok(AtSale {
            visit,
            first_today,
            birthday: born.and_then(|born| since_nearest(settings, born, day)),
            joined: joined.and_then(|joined| since_nearest(settings, joined, day)),
            factor: super::ladder::factor(book, settings, key)?,
            past,
        })
    }

    /// What is known of somebody who joins just now: their birthday as it is written, and on how
    /// many days they have bought.
    pub fn at_joining(settings: &Settings, birthday: &str, visits: u32, day: Day) -> AtSale {
        let born: Option<Day> = birthday.parse().ok();
        let birthday = born.and_then(|born| since_nearest(settings, born, day));
        AtSale { visit: visits, birthday, factor: 100, ..AtSale::default() }
    }

    /// In the form the rules read.
    pub fn context(&self, settings: &Settings, day: Day) -> Context<'_> {
        Context {
            day,
            calendar: settings.calendar,
            visit: self.visit,
            birthday: self.birthday,
            joined: self.joined,
            factor: self.factor,
            past: &self.past,
        }
    }

    /// Whether nothing that counts as a visit stands on the day yet.
    pub fn is_first_today(&self) -> bool {
        self.first_today
    }
}

/// Days since the nearest anniversary of a day, negative before it, in the shop's calendar.
fn since_nearest(settings: &Settings, first: Day, today: Day) -> Option<i64> {
    let first = parts(first, settings.calendar);
    let from = today.plus(-HALF_YEAR);
    let leap = settings.leap_day;
    let near = next_anniversary(settings.calendar, first.month, first.day, from, leap)?;
    Some(today.since(near))
}
