//! Settings of the shop: one value each, with its default, its bounds and its meaning.

use crate::calendar::LeapDay;
use crate::consent::{Channel, Purpose};
use crate::day::DayRule;
use crate::format::{Calendar, Digits, Language, WeekStart};
use crate::instalment::Lending;
use crate::loyalty::{Program, ScoreWeights};
use crate::missing::RhythmRule;
use crate::money::{Currency, Unit};
use crate::trial::Trials;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who the shop is, in its own words: signatures, slips and letters use it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Profile {
    /// The name over the door, in the shop's first language.
    pub name: String,
    /// The name in the other languages, where it differs.
    pub name_en: String,
    /// See `name_en`.
    pub name_fa: String,
    /// See `name_en`.
    pub name_ka: String,
    /// Street and town, as printed.
    pub address: String,
    /// Phone, as printed.
    pub phone: String,
    /// Opening hours, as printed.
    pub hours: String,
    /// What the shop stands for, in a sentence.
    pub values: String,
}

impl Profile {
    /// The shop's name for a reader of this language.
    pub fn name_in(&self, language: Language) -> &str {
        let own = match language {
            Language::En => &self.name_en,
            Language::Fa => &self.name_fa,
            Language::Ka => &self.name_ka,
        };
        if own.is_empty() { &self.name } else { own }
    }
}

/// Every setting of the shop. What belongs to a machine (theme, text size) is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Settings {
    /// Who the shop is.
    pub profile: Profile,
    /// Fixed when the shop is made.
    pub currency: Currency,
    /// Language of the interface.
    pub language: Language,
    /// Calendar shown and typed; apart from the language.
    pub calendar: Calendar,
    /// Digits shown; all are accepted.
    pub digits: Digits,
    /// Unit of amounts shown and typed; one of the currency's.
    pub unit: Unit,
    /// IANA time zone of the shop.
    pub zone: String,
    /// Hour at which the business day begins, 0 to 12.
    pub cut_off_hour: u32,
    /// First day of the week in pickers and reports.
    pub week_start: WeekStart,
    /// When a birthday on 29 February or 30 Esfand is kept in a year without that day.
    #[serde(default)]
    pub leap_day: LeapDay,
    /// The loyalty program, whole.
    pub program: Program,
    /// How much each part of the loyalty score counts.
    #[serde(default)]
    pub score: ScoreWeights,
    /// When somebody counts as missed.
    pub rhythm: RhythmRule,
    /// At most this many letters on Today, 1 to 200.
    pub today_limit: u32,
    /// Whoever waits for a letter so many days stands before every step of the ladder, 1 to 365.
    #[serde(default = "usual_patience_days")]
    pub patience_days: u32,
    /// Long-gone people a day in a round, 1 to 200.
    pub round_per_day: u32,
    /// Share held out to see the real effect, in percent, 0 to 50.
    pub hold_out_percent: u32,
    /// Under this many people due nobody is held out.
    pub hold_out_from: u32,
    /// A purchase within this many days after a letter counts as come back, 1 to 365.
    pub came_back_days: u32,
    /// First hour of the evening in which nobody is written to, 0 to 23.
    pub quiet_from: u32,
    /// First hour of the morning in which people may be written to, 0 to 23.
    pub quiet_to: u32,
    /// At most this many advertising messages in 7 days.
    pub per_week: u32,
    /// At most this many advertising messages in 30 days.
    pub per_month: u32,
    /// Last line of club messages («لغو ۱۱»); empty for none.
    pub opt_out_line: String,
    /// How people pay over time.
    #[serde(default)]
    pub lending: Lending,
    /// How people try goods.
    #[serde(default)]
    pub trials: Trials,
    /// Ctrl+Z reaches back this many minutes, 1 to 120.
    pub undo_minutes: u32,
}

/// How long people wait for a letter at most where the shop says nothing else.
fn usual_patience_days() -> u32 {
    30
}

/// A value out of its bounds, by the name of the setting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("setting out of bounds: {0}")]
pub struct OutOfBounds(pub &'static str);

impl Settings {
    /// What a new shop starts with.
    pub fn of_new_shop(name: &str, currency: Currency, language: Language, zone: &str) -> Settings {
        let persian = currency == Currency::Irr;
        Settings {
            profile: Profile { name: name.to_owned(), ..Profile::default() },
            currency,
            language,
            calendar: if persian { Calendar::Jalali } else { Calendar::Gregorian },
            digits: if language == Language::Fa { Digits::Persian } else { Digits::Latin },
            unit: currency.units()[0],
            zone: zone.to_owned(),
            cut_off_hour: 0,
            week_start: language.week_start(),
            leap_day: LeapDay::default(),
            program: Program::usual(currency),
            score: ScoreWeights::default(),
            rhythm: RhythmRule::default(),
            today_limit: 20,
            patience_days: usual_patience_days(),
            round_per_day: 10,
            hold_out_percent: 10,
            hold_out_from: 50,
            came_back_days: 30,
            quiet_from: 21,
            quiet_to: 9,
            per_week: 1,
            per_month: 3,
            opt_out_line: if persian { "لغو ۱۱".to_owned() } else { String::new() },
            lending: Lending::default(),
            trials: Trials::default(),
            undo_minutes: 15,
        }
    }

    /// Checks every bound; a shop is never left with a value its rules cannot work with.
    pub fn checked(self) -> Result<Settings, OutOfBounds> {
        let within = |name, ok: bool| if ok { Ok(()) } else { Err(OutOfBounds(name)) };
        let text_ok = |text: &str| text.chars().count() <= 500;
        within("profile", {
            let p = &self.profile;
            !p.name.trim().is_empty()
                && [&p.name, &p.name_en, &p.name_fa, &p.name_ka, &p.address, &p.phone, &p.hours]
                    .into_iter()
                    .chain([&p.values, &self.opt_out_line])
                    .all(|text| text_ok(text))
        })?;
        within("unit", self.unit.currency() == self.currency)?;
        within("zone", self.zone.parse::<chrono_tz::Tz>().is_ok())?;
        within("cut_off_hour", self.cut_off_hour <= 12)?;
        within("program", self.program.is_sound())?;
        within("score", self.score.is_sound())?;
        within("rhythm", self.rhythm.is_sound())?;
        within("today_limit", (1..=200).contains(&self.today_limit))?;
        within("patience_days", (1..=365).contains(&self.patience_days))?;
        within("round_per_day", (1..=200).contains(&self.round_per_day))?;
        within("hold_out_percent", self.hold_out_percent <= 50)?;
        within("hold_out_from", self.hold_out_from <= 100_000)?;
        within("came_back_days", (1..=365).contains(&self.came_back_days))?;
        within("quiet_from", self.quiet_from <= 23)?;
        within("quiet_to", self.quiet_to <= 23)?;
        within("per_week", self.per_week <= 7)?;
        within("per_month", self.per_month <= 30)?;
        within("lending", self.lending.is_sound())?;
        within("trials", self.trials.is_sound())?;
        within("undo_minutes", (1..=120).contains(&self.undo_minutes))?;
        Ok(self)
    }

    /// The rule by which instants become business days.
    pub fn day_rule(&self) -> DayRule {
        DayRule {
            zone: self.zone.parse().unwrap_or(chrono_tz::UTC),
            cut_off_hour: self.cut_off_hour,
        }
    }
}

/// The channel and purpose of "we miss you".
pub const MISSING_PURPOSE: Purpose = Purpose::Advertising;

/// The channels the counter panel asks about with one key.
pub const ASKED_CHANNELS: [Channel; 2] = [Channel::Sms, Channel::WhatsApp];
