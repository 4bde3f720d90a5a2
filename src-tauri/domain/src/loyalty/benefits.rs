//! What a step of the ladder brings: more points, a lower price, free services, a place in front.

use crate::calendar::{day_of, parts};
use crate::day::{Day, Instant};
use crate::format::Calendar;
use crate::loyalty::GoodsFilter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most services of one step.
pub const SERVICES_MAX: usize = 20;
/// Longest name of a step or a service, in characters.
pub const STEP_NAME_MAX: usize = 60;

/// What a step brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Benefits {
    /// Points earned, in percent of the usual: 100 is the usual, 150 one and a half.
    pub factor_percent: u32,
    /// Taken off the price, in percent of it; 0 is nothing.
    pub off_percent: u8,
    /// Off the price of which goods and groups.
    #[serde(skip_serializing_if = "GoodsFilter::is_all")]
    pub off_goods: GoodsFilter,
    /// Free services with a yearly count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
    /// Weight in queues, 0 to 9; the higher goes first.
    pub priority: u8,
}

impl Default for Benefits {
    fn default() -> Benefits {
        Benefits {
            factor_percent: 100,
            off_percent: 0,
            off_goods: GoodsFilter::default(),
            services: Vec::new(),
            priority: 0,
        }
    }
}

impl Benefits {
    /// Within the bounds: the factor 100 to 1,000 percent, at most all of the price off, of
    /// goods that can be named, services with a name and numbers of their own, priority at most 9.
    pub fn is_sound(&self) -> bool {
        let mut ids: Vec<u32> = self.services.iter().map(|service| service.id).collect();
        ids.sort_unstable();
        ids.dedup();
        (100..=1_000).contains(&self.factor_percent)
            && self.off_percent <= 100
            && self.off_goods.is_sound()
            && self.priority <= 9
            && self.services.len() <= SERVICES_MAX
            && ids.len() == self.services.len()
            && self.services.iter().all(Service::is_sound)
    }
}

/// A service that is free so many times a year (delivery, setting up, a seat to try it).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Service {
    /// Its number; never used again for another service.
    pub id: u32,
    /// In the shop's words.
    pub name: String,
    /// How many times in a year of the shop's calendar, 1 to 366.
    pub per_year: u16,
}

/// The service has been used as often as the step allows this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("used up until {again_on}")]
pub struct UsedUp {
    /// The first day of the next year: it can be used again from here.
    pub again_on: Day,
}

impl Service {
    /// A name of 1 to [`STEP_NAME_MAX`] characters and 1 to 366 times a year.
    pub fn is_sound(&self) -> bool {
        named(&self.name) && (1..=366).contains(&self.per_year)
    }

    /// How many times are left on a day, after the uses of these days (LOY-09). Every use in its
    /// year of the shop's calendar counts: a use of before may stand again under later ones.
    ///
    /// # Errors
    /// [`UsedUp`] with the day it renews when none is left.
    pub fn left(&self, uses: &[Day], calendar: Calendar, day: Day) -> Result<u16, UsedUp> {
        let (first, again_on) = year_of(day, calendar);
        let used = uses.iter().filter(|used| first <= **used && **used < again_on).count();
        let left = usize::from(self.per_year).saturating_sub(used);
        match u16::try_from(left) {
            Ok(left) if left > 0 => Ok(left),
            _ => Err(UsedUp { again_on }),
        }
    }
}

/// Where somebody stands in a queue; the smallest goes first (LOY-08).
///
/// Whoever has waited `patience_ms` goes before every priority, the oldest first, so that nobody
/// waits for ever. `waiting_since` and `now` are instants of the same clock.
pub fn queue_place(
    priority: u8,
    waiting_since: Instant,
    now: Instant,
    patience_ms: i64,
) -> (bool, u8, Instant) {
    let starving = now.since_ms(waiting_since) >= patience_ms;
    let weight = if starving { 0 } else { u8::MAX - priority };
    (!starving, weight, waiting_since)
}

/// Whether a name of the shop's own has 1 to [`STEP_NAME_MAX`] characters.
pub(crate) fn named(name: &str) -> bool {
    !name.trim().is_empty() && name.chars().count() <= STEP_NAME_MAX
}

/// The first day of the year a day lies in and of the year after it.
pub(crate) fn year_of(day: Day, calendar: Calendar) -> (Day, Day) {
    let year = parts(day, calendar).year;
    let first = |year| day_of(calendar, year, 1, 1);
    (first(year).unwrap_or(Day::FIRST), first(year + 1).unwrap_or(Day::LAST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_third_use_of_a_two_a_year_service_is_refused_with_the_day_it_renews() {
        let service = Service { id: 1, name: "delivery".into(), per_year: 2 };
        // 1405 begins on 2026-03-21: the use of the day before is last year's.
        let uses = [day("2026-03-20"), day("2026-03-21"), day("2026-11-01")];
        let left = |uses, today| service.left(uses, Calendar::Jalali, day(today));
        assert_eq!(left(&uses[..2], "2026-11-22"), Ok(1));
        assert_eq!(left(&uses, "2026-11-22"), Err(UsedUp { again_on: day("2027-03-21") }));
        assert_eq!(left(&uses, "2027-03-20"), Err(UsedUp { again_on: day("2027-03-21") }));
        assert_eq!(left(&uses, "2027-03-21"), Ok(2));
        let gregorian = service.left(&uses, Calendar::Gregorian, day("2026-11-22"));
        assert_eq!(gregorian, Err(UsedUp { again_on: day("2027-01-01") }));
    }

    #[test]
    fn priority_goes_first_but_nobody_waits_for_ever() {
        let now = Instant(100 * Instant::DAY_MS);
        let ago = |days: i64| Instant(now.0 - days * Instant::DAY_MS);
        let place = |priority, days| queue_place(priority, ago(days), now, 7 * Instant::DAY_MS);
        assert!(place(3, 1) < place(0, 2), "the gold one, though later");
        assert!(place(0, 7) < place(3, 6), "a normal one older than the limit goes first");
        assert!(place(0, 9) < place(3, 8), "among those who starve the oldest");
        assert!(place(1, 3) < place(1, 2));
    }

    #[test]
    fn benefits_are_held_to_their_bounds() {
        assert!(Benefits::default().is_sound());
        let service = Service { id: 1, name: "seat".into(), per_year: 2 };
        let twice =
            Benefits { services: vec![service.clone(), service.clone()], ..Benefits::default() };
        assert!(!twice.is_sound());
        for service in [
            Service { per_year: 0, ..service.clone() },
            Service { per_year: 367, ..service.clone() },
            Service { name: " ".into(), ..service },
        ] {
            assert!(!service.is_sound());
        }
        assert!(!Benefits { factor_percent: 99, ..Benefits::default() }.is_sound());
        assert!(!Benefits { off_percent: 101, ..Benefits::default() }.is_sound());
        assert!(!Benefits { priority: 10, ..Benefits::default() }.is_sound());
        let nameless = GoodsFilter { only: vec![" ".into()], not: Vec::new() };
        assert!(!Benefits { off_goods: nameless, ..Benefits::default() }.is_sound());
    }

    #[test]
    fn benefits_of_before_are_read_and_their_price_is_off_everything() {
        let old: Benefits = serde_json::from_str(r#"{"off_percent":5}"#).unwrap();
        assert!(old.off_goods.is_all() && old.off_percent == 5);
        let written = serde_json::to_value(&old).unwrap();
        assert!(written.get("off_goods").is_none(), "settings of before stay as they were");
    }
}
