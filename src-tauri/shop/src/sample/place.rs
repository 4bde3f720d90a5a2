//! What tells one sample shop from the other: its names, its people, its goods, its year.

use super::club::Club;
use vafa_domain::calendar::{DayParts, parts};
use vafa_domain::day::Day;
use vafa_domain::format::{Calendar, Language};
use vafa_domain::money::{Currency, Money};
use vafa_domain::setting::{Profile, Settings};

/// A shop that never was, in the words of its own country.
pub struct Place {
    /// The name over the door.
    pub name: &'static str,
    /// The name in English.
    pub name_en: &'static str,
    /// The name in Georgian, where it differs.
    pub name_ka: &'static str,
    /// Street and town.
    pub address: &'static str,
    /// Phone, as printed.
    pub phone: &'static str,
    /// Opening hours, as printed.
    pub hours: &'static str,
    /// What the shop stands for.
    pub values: &'static str,
    /// Currency.
    pub currency: Currency,
    /// Language of the shop and of its letters.
    pub language: Language,
    /// Calendar of its seasons.
    pub calendar: Calendar,
    /// Time zone.
    pub zone: &'static str,
    /// Who stands behind the counter, in the morning and in the afternoon.
    pub staff: [&'static str; 2],
    /// Title of a woman.
    pub woman: &'static str,
    /// Title of a man.
    pub man: &'static str,
    /// How a woman who is known well is called.
    pub call_woman: fn(&str) -> String,
    /// How a man who is known well is called.
    pub call_man: fn(&str) -> String,
    /// Given names of women.
    pub women: &'static [&'static str],
    /// Given names of men.
    pub men: &'static [&'static str],
    /// Family names.
    pub families: &'static [&'static str],
    /// First digits of every mobile phone; four digits follow. Nobody is called by them.
    pub mobile: &'static str,
    /// What is sold.
    pub goods: &'static [Goods],
    /// What is written about people.
    pub notes: &'static [&'static str],
    /// The reason of points given by hand.
    pub gift: &'static str,
    /// When everybody buys, in the shop's calendar.
    pub seasons: &'static [Season],
    /// Days (month, day) on which the shop is closed.
    pub closed: &'static [(u8, u8)],
    /// Prices two years ago, in percent of those of today.
    pub price_then: i64,
    /// What the price of a line is a multiple of, in minor units.
    pub coin: i64,
    /// Its club.
    pub club: Club,
}

/// Some days of every year.
pub struct Season {
    /// Month, 1 to 12.
    pub month: u8,
    /// First day of it.
    pub first: u8,
    /// Last day of it.
    pub last: u8,
}

/// Something that is sold.
#[derive(Debug, Clone, Copy, Default)]
pub struct Goods {
    /// What it is called.
    pub name: &'static str,
    /// Its price today, for a kilogram or a piece.
    pub price: Money,
    /// Whether it is weighed.
    pub weighed: bool,
    /// The only season it is sold in, counted from 1; 0 for the whole year.
    pub season: usize,
}

impl Goods {
    /// Something weighed, by its price for a kilogram in minor units.
    pub const fn kilo(name: &'static str, price: i64) -> Goods {
        Goods { name, price: Money(price), weighed: true, season: 0 }
    }

    /// Something counted, by its price for a piece in minor units.
    pub const fn piece(name: &'static str, price: i64) -> Goods {
        Goods { name, price: Money(price), weighed: false, season: 0 }
    }

    /// The same, but sold in one season only.
    pub const fn in_season(self, season: usize) -> Goods {
        Goods { season, ..self }
    }
}

impl Place {
    /// The settings of the shop: those every new shop starts with, and who it is.
    pub fn settings(&self) -> Settings {
        let usual = Settings::of_new_shop(self.name, self.currency, self.language, self.zone);
        let profile = Profile {
            name: self.name.to_owned(),
            name_en: self.name_en.to_owned(),
            name_ka: self.name_ka.to_owned(),
            address: self.address.to_owned(),
            phone: self.phone.to_owned(),
            hours: self.hours.to_owned(),
            values: self.values.to_owned(),
            ..Profile::default()
        };
        Settings { profile, program: self.club.program(self.currency), ..usual }
    }

    /// The season a day lies in, counted from 1; 0 for none.
    pub fn season_of(&self, day: Day) -> usize {
        let DayParts { month, day, .. } = parts(day, self.calendar);
        let holds = |s: &Season| s.month == month && (s.first..=s.last).contains(&day);
        self.seasons.iter().position(holds).map_or(0, |place| place + 1)
    }

    /// Whether the shop is closed on a day.
    pub fn is_closed(&self, day: Day) -> bool {
        let DayParts { month, day, .. } = parts(day, self.calendar);
        self.closed.contains(&(month, day))
    }
}
