//! The club's leaflet: the rules as they stand, in words, in three languages (LOY-16). Nothing in it
//! is written by hand, so it cannot say anything else than the program does.

mod rules;

use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, Words, wire};
use fluent_bundle::FluentArgs;
use vafa_domain::day::Day;
use vafa_domain::format::{Language, Style, list, long_date, money_with_sign, number};
use vafa_domain::loyalty::{Basis, GoodsFilter, Keep, Ladder, Life, Program, Span, Step, until};
use vafa_domain::money::Money;
use vafa_domain::setting::Settings;

/// The leaflet, a page a language, the shop's language first.
pub fn get_leaflet(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Leaflet, Refusal> {
    shop.ask(|asking| {
        let own = asking.settings.language;
        let others = Language::ALL.into_iter().filter(|language| *language != own);
        let pages = std::iter::once(own).chain(others);
        Ok(wire::Leaflet { pages: pages.map(|language| page(shop, asking, language)).collect() })
    })
}

fn page(shop: &Shop, asking: &Asking<'_>, language: Language) -> wire::LeafletPage {
    let settings = &asking.settings;
    let teller =
        Teller { words: &shop.words, style: style(settings, language), today: asking.today };
    let name = settings.profile.name_in(language).to_owned();
    let parts = [
        ("collect", collect(&teller, &settings.program)),
        ("stamps", stamps(&teller, &settings.program)),
        ("steps", steps(&teller, settings.program.ladder.as_ref())),
        ("use", spend(&teller, &settings.program)),
        ("thanks", thanks(&teller, &settings.program)),
        ("leave", leave(&teller, &settings.program)),
    ];
    let told = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    wire::LeafletPage {
        language,
        title: teller.say("leaflet-title", &[("shop", &name)]),
        lead: teller.say("leaflet-lead", &[("shop", &name)]),
        as_of: teller.say("leaflet-as-of", &[("day", &teller.day(asking.today))]),
        shop: name,
        parts: told
            .map(|(part, lines)| wire::LeafletPart {
                part: part.to_owned(),
                title: teller.say(&format!("leaflet-{part}"), &[]),
                lines,
            })
            .collect(),
    }
}

/// How things are shown to readers of a language: as the shop shows them where it is its own.
fn style(settings: &Settings, language: Language) -> Style {
    let usual = Style { unit: settings.unit, ..Style::usual(language, settings.currency) };
    if language != settings.language {
        return usual;
    }
    usual.with_digits(settings.digits).with_calendar(settings.calendar)
}

/// Who tells: the messages and how numbers are written for the readers.
struct Teller<'a> {
    words: &'a Words,
    style: Style,
    today: Day,
}

impl Teller<'_> {
    /// A message with texts.
    fn say(&self, id: &str, texts: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, text) in texts {
            args.set(*name, (*text).to_owned());
        }
        self.words.say(self.style.language, id, &args)
    }

    /// A message that counts.
    fn count(&self, id: &str, count: i64, texts: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        args.set("shown", number(count, self.style));
        for (name, text) in texts {
            args.set(*name, (*text).to_owned());
        }
        self.words.say(self.style.language, id, &args)
    }

    /// With the sign of the currency, where the readers use one.
    fn money(&self, amount: Money) -> String {
        money_with_sign(amount, self.style)
    }

    fn day(&self, day: Day) -> String {
        long_date(day, self.style)
    }
}

/// A line without conditions.
fn line(text: String) -> wire::LeafletLine {
    wire::LeafletLine { text, under: String::new() }
}

/// How to collect: a card or a number at every purchase, and what each rule gives.
fn collect(teller: &Teller<'_>, program: &Program) -> Vec<wire::LeafletLine> {
    let rules = program
        .giving()
        .filter(|rule| rule.active && rule.to.is_none_or(|last| last >= teller.today));
    let mut lines = vec![line(teller.say("leaflet-collect-how", &[]))];
    lines.extend(rules.map(|rule| rules::line(teller, program, rule)));
    if program.pending_days > 0 {
        lines.push(line(teller.count("pending-words", i64::from(program.pending_days), &[])));
    }
    lines
}

fn stamps(teller: &Teller<'_>, program: &Program) -> Vec<wire::LeafletLine> {
    let cards = program.stamp_cards.iter().filter(|card| card.active);
    let told = cards.map(|card| wire::LeafletLine {
        text: teller.count("stamps-words", i64::from(card.needs), &[("gives", &card.gives)]),
        under: card.name.clone(),
    });
    told.collect()
}

/// What points pay, and how long they live.
fn spend(teller: &Teller<'_>, program: &Program) -> Vec<wire::LeafletLine> {
    let mut lines = Vec::new();
    if program.spend.worth.0 > 0 {
        let worth = teller.money(program.spend.worth);
        lines.push(line(teller.count("spend-words", program.spend.points, &[("worth", &worth)])));
        lines.push(line(teller.say("leaflet-use-how", &[])));
        lines.push(life(teller, program));
    }
    lines
}

fn life(teller: &Teller<'_>, program: &Program) -> wire::LeafletLine {
    let text = match program.life {
        Life::Never => teller.say("life-never", &[]),
        Life::Days { days } => teller.count("life-days", i64::from(days), &[]),
        Life::MonthEnd { after } => teller.count("life-month_end", i64::from(after), &[]),
        Life::SeasonEnd { after } => teller.count("life-season_end", i64::from(after), &[]),
        Life::YearEnd { after } => teller.count("life-year_end", i64::from(after), &[]),
    };
    let usable = teller.today.plus(i64::from(program.pending_days));
    let last = until(program.life, teller.style.calendar, usable);
    let under = last.map(|day| teller.say("life-example", &[("day", &teller.day(day))]));
    wire::LeafletLine { text, under: under.unwrap_or_default() }
}

/// The ladder: what is counted, what each step brings, how long it is kept.
fn steps(teller: &Teller<'_>, ladder: Option<&Ladder>) -> Vec<wire::LeafletLine> {
    let Some(ladder) = ladder else { return Vec::new() };
    let basis = match ladder.basis {
        Basis::Points => "points",
        Basis::Balance => "balance",
        Basis::Spend => "spend",
        Basis::Visits => "visits",
    };
    let what = teller.say(&format!("ladder-basis-{basis}"), &[]);
    let what = [("what", what.as_str())];
    let counted = match ladder.span {
        Span::Rolling { days } => teller.count("ladder-words-rolling", i64::from(days), &what),
        Span::Year => teller.say("ladder-words-year", &what),
        Span::Lifetime => teller.say("ladder-words-lifetime", &what),
    };
    let kept = match ladder.keep {
        Keep::Grace { days } => teller.count("ladder-keep-words-grace", i64::from(days), &[]),
        Keep::ThisYearAndNext => teller.say("ladder-keep-words-this_year_and_next", &[]),
        Keep::FromEntry { months } => {
            teller.count("ladder-keep-words-from_entry", i64::from(months), &[])
        }
    };
    let mut lines = vec![wire::LeafletLine { text: counted, under: kept }];
    lines.extend(ladder.steps.iter().map(|step| step_line(teller, ladder.basis, step)));
    lines
}

fn step_line(teller: &Teller<'_>, basis: Basis, step: &Step) -> wire::LeafletLine {
    let from = match basis {
        Basis::Spend => teller.money(Money(step.from)),
        Basis::Visits => teller.count("missing-visits", step.from, &[]),
        Basis::Points | Basis::Balance => teller.count("missing-points", step.from, &[]),
    };
    let from = teller.say("step-from-words", &[("from", &from)]);
    let mut brings = Vec::new();
    let benefits = &step.benefits;
    if benefits.factor_percent != 100 {
        let factor = rules::hundredths(benefits.factor_percent, teller.style);
        brings.push(teller.say("step-brings-factor", &[("factor", &factor)]));
    }
    if benefits.off_percent > 0 {
        let off = vafa_domain::format::percent(i64::from(benefits.off_percent), teller.style);
        brings.extend(off_words(teller, &off, &benefits.off_goods));
    }
    for service in &benefits.services {
        let times = i64::from(service.per_year);
        brings.push(teller.count("step-brings-service", times, &[("name", &service.name)]));
    }
    let text = teller.say("leaflet-step", &[("step", &step.name), ("from", &from)]);
    wire::LeafletLine { text, under: brings.join(" · ") }
}

/// What a step takes off the price, and off which goods.
fn off_words(teller: &Teller<'_>, off: &str, goods: &GoodsFilter) -> Vec<String> {
    let names = |names: &[String]| list(names, teller.style.language);
    let mut told = vec![match goods.only.as_slice() {
        [] => teller.say("step-brings-off", &[("off", off)]),
        only => teller.say("step-brings-off-goods", &[("off", off), ("goods", &names(only))]),
    }];
    if !goods.not.is_empty() {
        told.push(teller.say("step-brings-off-not", &[("goods", &names(&goods.not))]));
    }
    told
}

fn thanks(teller: &Teller<'_>, program: &Program) -> Vec<wire::LeafletLine> {
    let bonus = program.referral;
    if !bonus.active {
        return Vec::new();
    }
    let (introducer, newcomer) =
        (number(bonus.to_introducer, teller.style), number(bonus.to_newcomer, teller.style));
    let least = teller.money(bonus.least);
    let texts = [("least", least.as_str()), ("introducer", &introducer), ("newcomer", &newcomer)];
    vec![line(teller.say("thanks-words", &texts))]
}

fn leave(teller: &Teller<'_>, program: &Program) -> Vec<wire::LeafletLine> {
    let kept = if program.policies.keep_after_leaving { "kept" } else { "gone" };
    vec![
        line(teller.say("leaflet-leave-how", &[])),
        line(teller.say(&format!("leaflet-leave-{kept}"), &[])),
        line(teller.say("leaflet-leave-messages", &[])),
    ]
}
