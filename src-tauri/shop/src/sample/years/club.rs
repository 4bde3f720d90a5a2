//! The days of the club: when what is set up, given out, drawn, and paid.

use super::Years;
use crate::Refusal;
use crate::sample::people::{Habit, Known, Somebody};
use crate::sample::scribe::DrawTurn;
use std::collections::VecDeque;

/// Days from one night's work to the next: a sample is made quickly.
pub const NIGHTS_EVERY: i64 = 14;
/// How often the gift cards of the two years are sold, in days.
const CARD_EVERY: i64 = 37;
/// Visits after which somebody is known well.
const KNOWN_WELL: usize = 5;
/// People who get a coupon.
const COUPONS: usize = 14;

/// Something that is done for the club on a day.
#[derive(Debug, Clone, Copy)]
pub enum Chore {
    /// The catalogue of rewards, and the product sheet.
    Catalogue,
    /// A gift card is sold.
    GiftCard,
    /// A gift card makes up for something.
    Apology,
    /// The promotion of a season, over so many days.
    SeasonOffer(i64),
    /// Coupons, good for so many days.
    Coupons(i64),
    /// The promotion of now, for so many days.
    Running(i64),
    /// A turn of the draw.
    Draw(DrawTurn),
    /// The draw that is still open, for so many days.
    NextDraw(i64),
    /// A plan to pay over time is agreed on.
    Plan(usize),
    /// A part of a plan is paid.
    Pay(usize, usize),
    /// A word about a part that is late.
    Remind(usize, u32),
    /// Goods are given to try.
    Trial(usize),
    /// What came of them.
    Judge(usize),
    /// A household is written down.
    Household,
    /// A free service.
    Favour,
    /// Money for being known.
    Advertise,
    /// Those who brought somebody are thanked.
    Thank,
    /// Somebody is asked to recommend the shop.
    Ask,
}

/// What is done on which day before the last, in the order of the days. `season` is the day on
/// which the last whole season of the shop began, and how long it was.
pub fn chores(days: i64, season: Option<(i64, i64)>) -> VecDeque<(i64, Chore)> {
    use DrawTurn::{Close, HandOver, Make, Open, PassOn};
    let mut all = vec![(12, Chore::Catalogue)];
    let cards = (1..).map(|n| n * CARD_EVERY).take_while(|n| *n < days - 5);
    all.extend(cards.map(|n| (n, Chore::GiftCard)));
    all.extend(season.map(|(first, length)| (first, Chore::SeasonOffer(length))));
    let before = [
        (320, Chore::Household),
        (262, Chore::Plan(0)),
        (231, Chore::Pay(0, 0)),
        (205, Chore::Household),
        (200, Chore::Pay(0, 1)),
        (190, Chore::Advertise),
        (171, Chore::Pay(0, 2)),
        (131, Chore::Apology),
        (110, Chore::Coupons(75)),
        (95, Chore::Draw(Open)),
        (78, Chore::Plan(1)),
        (76, Chore::Advertise),
        (67, Chore::Draw(Close)),
        (66, Chore::Draw(Make)),
        (64, Chore::Draw(HandOver(0))),
        (61, Chore::Draw(HandOver(2))),
        (60, Chore::Draw(HandOver(3))),
        (58, Chore::Draw(HandOver(5))),
        (52, Chore::Draw(PassOn(1))),
        (50, Chore::Draw(HandOver(4))),
        (48, Chore::Pay(1, 0)),
        (45, Chore::Thank),
        (40, Chore::Running(62)),
        (22, Chore::Plan(2)),
        (14, Chore::NextDraw(30)),
        (11, Chore::Remind(1, 1)),
    ];
    all.extend(before.map(|(left, chore)| (days - left, chore)));
    let trials = [210, 180, 152, 121, 92, 75, 62, 47, 39, 31, 24, 12, 10, 9, 5];
    all.extend((0..).zip(trials).map(|(place, left)| (days - left, Chore::Trial(place))));
    // The four newest wait for the owner.
    let judged = trials.iter().filter(|left| **left > 20);
    all.extend((0..).zip(judged).map(|(place, left)| (days - left + 9, Chore::Judge(place))));
    all.extend([170, 141, 118, 97, 70, 44, 27, 13, 8].map(|left| (days - left, Chore::Favour)));
    all.extend([280, 150, 90, 88, 30, 29].map(|left| (days - left, Chore::Ask)));
    all.sort_by_key(|(day, _)| *day);
    all.into()
}

impl Years<'_, '_> {
    /// The first day and the length of the last whole first season that is over for a while.
    pub(super) fn last_season(seasons: &[usize]) -> Option<(i64, i64)> {
        let long_over = seasons.len().saturating_sub(30);
        let ends = seasons.iter().take(long_over).rposition(|season| *season == 1)?;
        let length = seasons.iter().take(ends + 1).rev().take_while(|one| **one == 1).count();
        let first = i64::try_from(ends + 1 - length).ok()?;
        Some((first, i64::try_from(length).ok()?))
    }

    /// Does what is to be done for the club.
    pub(super) fn chore(&mut self, n: i64, chore: Chore) -> Result<(), Refusal> {
        let until = |days: i64| (self.day(n), self.day(n + days));
        match chore {
            Chore::Catalogue => self.scribe.catalogue(),
            Chore::SeasonOffer(days) => self.scribe.offer_of_season(until(days - 1)),
            Chore::Running(days) => self.scribe.offer_now(until(days)),
            Chore::NextDraw(days) => {
                let (from, to) = until(days);
                self.scribe.next_draw(from, to)
            }
            Chore::Draw(turn) => self.scribe.draw(turn),
            Chore::Pay(plan, part) => self.scribe.pay_plan(plan, part),
            Chore::Remind(plan, part) => self.scribe.remind_of_plan(plan, part),
            Chore::Judge(place) => self.scribe.judge_trial(place),
            Chore::Advertise => self.scribe.advertise(21),
            Chore::Thank => self.scribe.thank_introducers(),
            Chore::Household => self.household(),
            Chore::Coupons(days) => {
                let (_, until) = until(days);
                let to: Vec<Known> = (0..COUPONS).filter_map(|_| self.somebody()).collect();
                self.scribe.send_coupons(&to, until)
            }
            _ => match self.somebody() {
                Some(known) => self.with_somebody(known, chore),
                None => Ok(()),
            },
        }
    }

    fn with_somebody(&mut self, known: Known, chore: Chore) -> Result<(), Refusal> {
        match chore {
            Chore::GiftCard => self.scribe.sell_gift_card(known),
            Chore::Apology => self.scribe.apologise(known),
            Chore::Plan(place) => self.scribe.agree_plan(known, place),
            Chore::Trial(place) => self.scribe.give_trial(known, place),
            Chore::Favour => self.scribe.favour(known),
            Chore::Ask => self.scribe.ask_to_recommend(known),
            _ => Ok(()),
        }
    }

    /// Whether somebody is of the club, comes often and stays.
    fn is_known_well(somebody: &Somebody) -> bool {
        let often =
            matches!(somebody.habit, Habit::Every(_)) && somebody.visits.len() >= KNOWN_WELL;
        let named = !somebody.form.family.is_empty() && somebody.turn.is_none();
        often && named && somebody.known.is_some_and(|known| known.account.is_some())
    }

    /// One of those who are known well; of some, whoever came more often.
    fn somebody(&mut self) -> Option<Known> {
        let well: Vec<(usize, Known)> = self
            .people
            .iter()
            .filter(|one| Self::is_known_well(one))
            .filter_map(|one| Some((one.visits.len(), one.known?)))
            .collect();
        let many = i64::try_from(well.len()).unwrap_or(0);
        let chance = &mut self.scribe.chance;
        let drawn = [(); 2].map(|()| usize::try_from(chance.below(many)).unwrap_or(0));
        let drawn = drawn.into_iter().filter_map(|place| well.get(place));
        drawn.max_by_key(|(visits, _)| *visits).map(|(_, known)| *known)
    }

    /// A woman and a man who are known well and belong to each other.
    fn household(&mut self) -> Result<(), Refusal> {
        let of = |title: &str| {
            self.people
                .iter()
                .filter(|one| Self::is_known_well(one) && one.form.honorific == title)
                .filter_map(|one| {
                    Some((one.known?, format!("{} {}", one.form.given, one.form.family)))
                })
                .collect::<Vec<_>>()
        };
        let (women, men) = (of(self.place.woman), of(self.place.man));
        let chance = &mut self.scribe.chance;
        let mut pick = |list: &[(Known, String)]| {
            let place = chance.below(i64::try_from(list.len()).unwrap_or(0));
            usize::try_from(place).ok().and_then(|place| list.get(place)).cloned()
        };
        let (Some((one, her)), Some((other, him))) = (pick(&women), pick(&men)) else {
            return Ok(());
        };
        self.scribe.household((one, other), (&her, &him))
    }
}
