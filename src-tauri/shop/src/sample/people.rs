//! The people of a sample: who they are, how often they come, what becomes of them.

use super::chance::Chance;
use super::place::Place;
use crate::wire;
use std::collections::BTreeSet;
use vafa_domain::customer::{ContactKind, ContactState};
use vafa_domain::day::{Day, Instant};
use vafa_domain::id::{AccountId, ContactId, CustomerId};

/// How many people a sample has.
pub const PEOPLE: usize = 300;
/// Of them, the first so many came often and stay away since lately: "we miss you" has letters to
/// write on whatever day the sample is made.
const AWAY_LATELY: usize = 10;

/// Who has a second page without a name.
const WRITTEN_TWICE: usize = 180;

/// How somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// About every so many days.
    Every(i64),
    /// As often, until a day (counted from the first of the shop) that is the last.
    Until(i64, i64),
    /// When everybody buys.
    Seasons,
    /// Once.
    Once,
}

/// What becomes of somebody on a day, counted from the first of the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Moves away.
    Moves,
    /// Dies.
    Dies,
    /// Wants no contact at all.
    Stops,
    /// Takes the consent back.
    Withdraws,
}

/// Somebody of the sample, as far as the two years have come.
pub struct Somebody {
    /// How they come.
    pub habit: Habit,
    /// The day of their next visit, counted from the first of the shop.
    pub next: Option<i64>,
    /// What becomes of them, and when.
    pub turn: Option<(i64, Turn)>,
    /// Whether they join the club.
    pub joins: bool,
    /// Whether they take a card.
    pub takes_card: bool,
    /// What they say when asked about letters; nothing when nobody asks.
    pub says: Option<bool>,
    /// Places of what they like best.
    pub likes: [usize; 2],
    /// A note about them, and whether it is pinned.
    pub note: Option<(&'static str, bool)>,
    /// Their page.
    pub form: wire::PersonForm,
    /// Once they are customers: who they are in the file.
    pub known: Option<Known>,
    /// The days of their visits.
    pub visits: Vec<Day>,
    /// Whether a letter may go to them now.
    pub may_write: bool,
    /// The last day of purchase that a letter was about, and the day of the letter.
    pub written: Option<(Day, i64)>,
}

/// A customer in the file.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Their id.
    pub id: CustomerId,
    /// Their row key.
    pub key: i64,
    /// Their account, where they joined.
    pub account: Option<AccountId>,
}

/// Draws the people of a shop that is `days` old. `opened` is the instant it began.
pub fn draw(place: &Place, chance: &mut Chance, opened: Instant, days: i64) -> Vec<Somebody> {
    let mut names = BTreeSet::new();
    (0..PEOPLE)
        .map(|n| {
            let (habit, first) = habit(chance, n, days);
            let lately = n < AWAY_LATELY;
            let turn = turn(chance, n, days);
            // They have been here for a while before something becomes of them.
            let first = if turn.is_some() { chance.below(days / 3) } else { first };
            let woman = chance.percent(54);
            let form = form(place, chance, &mut names, (opened, n, woman));
            let says = chance.percent(74).then(|| chance.percent(86));
            Somebody {
                habit,
                next: Some(first),
                turn,
                joins: lately || chance.percent(87),
                takes_card: chance.percent(45),
                says: if lately || turn.is_some() { Some(true) } else { says },
                likes: [(); 2].map(|()| like(place, chance)),
                note: chance.percent(18).then(|| (chance.one_of(place.notes), chance.percent(25))),
                form,
                known: None,
                visits: Vec::new(),
                may_write: false,
                written: None,
            }
        })
        .collect()
}

/// How somebody comes, and the day of their first visit.
fn habit(chance: &mut Chance, n: usize, days: i64) -> (Habit, i64) {
    // The smaller of two: a new shop meets most of its people in its first year.
    let first = chance.below(days - 90).min(chance.below(days - 90));
    if n < AWAY_LATELY {
        let gap = chance.between(6, 20);
        // Missed after twice the gap and not before 30 days; so long ago and some days more.
        let away = (2 * gap).max(30) + chance.between(8, 22);
        return (Habit::Until(gap, days - away), first / 2);
    }
    match chance.below(100) {
        0..=13 => (Habit::Every(chance.between(5, 9)), first),
        14..=43 => (Habit::Every(chance.between(10, 18)), first),
        44..=69 => (Habit::Every(chance.between(20, 38)), first),
        70..=82 => (Habit::Seasons, first),
        83..=93 => (Habit::Once, chance.below(days)),
        // Who came for the first time in the last two months.
        _ => (Habit::Every(chance.between(8, 20)), days - chance.between(1, 60)),
    }
}

/// What becomes of a few.
fn turn(chance: &mut Chance, n: usize, days: i64) -> Option<(i64, Turn)> {
    let turn = match n.checked_sub(AWAY_LATELY)? {
        0 => Turn::Dies,
        1 | 2 => Turn::Moves,
        3..=5 => Turn::Stops,
        6..=13 => Turn::Withdraws,
        _ => return None,
    };
    Some((chance.between(days / 2, days - 8), turn))
}

/// The place of something sold all the year.
fn like(place: &Place, chance: &mut Chance) -> usize {
    let always = place.goods.iter().filter(|goods| goods.season == 0).count();
    usize::try_from(chance.below(i64::try_from(always).unwrap_or(0))).unwrap_or(0)
}

/// The page of somebody: a name nobody else has, mostly a mobile phone, often a birthday.
fn form(
    place: &Place,
    chance: &mut Chance,
    names: &mut BTreeSet<(&'static str, &'static str)>,
    (opened, n, woman): (Instant, usize, bool),
) -> wire::PersonForm {
    let given_names = if woman { place.women } else { place.men };
    let (mut given, mut family) = (chance.one_of(given_names), chance.one_of(place.families));
    // There are ten times as many names as people; a few steps find a free one.
    for _ in 0..100 {
        if names.insert((given, family)) {
            break;
        }
        (given, family) = (chance.one_of(given_names), chance.one_of(place.families));
    }
    let contacts = contacts(place, chance, opened, n);
    // Some people are known by their phone alone.
    let nameless = n % 50 == 49;
    if nameless {
        return wire::PersonForm { contacts, ..wire::PersonForm::default() };
    }
    let call = if woman { place.call_woman } else { place.call_man };
    let titled = chance.percent(80);
    wire::PersonForm {
        honorific: if !titled {
            String::new()
        } else if woman {
            place.woman.to_owned()
        } else {
            place.man.to_owned()
        },
        given: given.to_owned(),
        family: family.to_owned(),
        call_me: if chance.percent(12) { call(given) } else { String::new() },
        first_name_ok: chance.percent(10),
        birthday: chance.percent(46).then(|| birthday(chance)),
        contacts,
        ..wire::PersonForm::default()
    }
}

fn birthday(chance: &mut Chance) -> Day {
    let first = Day::from_gregorian(1948, 1, 1).unwrap_or(Day::FIRST);
    // Of 18 to 76 years.
    first.plus(chance.below(58 * 365))
}

/// Phones of people, four digits each: steps of 29 meet every number below 10,000 once.
fn contacts(
    place: &Place,
    chance: &mut Chance,
    opened: Instant,
    n: usize,
) -> Vec<wire::ContactInput> {
    // The last of them was written down once before, by name: two pages of one person.
    let owner = if n + 1 == PEOPLE { WRITTEN_TWICE } else { n };
    let tail = (owner * 29 + 4_176) % 10_000;
    let known = |raw: String, kind, chance: &mut Chance| wire::ContactInput {
        id: Some(ContactId(chance.uuid(opened))),
        kind,
        raw,
        label: String::new(),
        main: true,
        state: ContactState::Valid,
    };
    let mut contacts = Vec::new();
    // A few never left a number.
    if owner % 40 != 27 {
        let raw = format!("{}{tail:04}", place.mobile);
        contacts.push(known(raw, ContactKind::Phone, chance));
    }
    if chance.percent(8) {
        // A domain kept for examples (RFC 2606).
        let raw = format!("customer{tail:04}@example.com");
        contacts.push(known(raw, ContactKind::Email, chance));
    }
    contacts
}
