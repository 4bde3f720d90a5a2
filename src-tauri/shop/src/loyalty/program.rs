//! The program in words: the ready ones to start from, and what a program does, in numbers that
//! the words of an example need.

use crate::act::Deciding;
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use fluent_bundle::FluentArgs;
use vafa_domain::format::Language;
use vafa_domain::loyalty::{Ladder, Names, Numbers, Program, Ready, StampCard, until};
use vafa_store::Book;

/// A new program in the place of the present one: what is new in it has numbers that were never
/// given, and no card goes while people hold stamps of it.
pub fn succeeding(deciding: &Deciding<'_, '_>, new: Program) -> Result<Program, Refusal> {
    let present = &deciding.settings.program;
    new.numbers_anew(present).map_err(|reused| Refusal::NumberReused { number: reused.0 })?;
    refuse_held(deciding.book, present, &new)?;
    refuse_strangers(deciding.book, present, &new)?;
    Ok(new.in_place_of(present))
}

/// Refuses limits newly given to somebody who never stood behind the counter.
fn refuse_strangers(book: &Book<'_>, present: &Program, new: &Program) -> Result<(), Refusal> {
    let known = |program: &Program, id| program.own_limits.iter().any(|own| own.person == id);
    let people = book.people()?;
    for own in &new.own_limits {
        let works = people.iter().any(|(id, _, _)| *id == own.person);
        if !works && !known(present, own.person) {
            return Err(Refusal::PersonUnknown);
        }
    }
    Ok(())
}

/// An earlier program put back: its numbers are its own, and what came since is gone.
pub fn restored(deciding: &Deciding<'_, '_>, earlier: Program) -> Result<Program, Refusal> {
    let present = &deciding.settings.program;
    refuse_held(deciding.book, present, &earlier)?;
    Ok(earlier.in_place_of(present))
}

/// Refuses when a card would go of which people hold stamps.
fn refuse_held(book: &Book<'_>, present: &Program, new: &Program) -> Result<(), Refusal> {
    let gone = present.stamp_cards.iter().filter(|card| new.stamp_card(card.id).is_none());
    for card in gone {
        let count = book.holders(card.holds())?;
        if count > 0 {
            return Err(Refusal::StampsHeld { count, name: card.name.clone() });
        }
    }
    Ok(())
}

/// The three programs to start from, in the shop's currency and with names in its language.
pub fn ready_programs(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::ReadyPrograms, Refusal> {
    shop.ask(|asking| {
        let settings = &asking.settings;
        let names = names(shop, settings.language);
        let last = settings.program.numbers();
        let one = |ready: Ready| wire::ReadyProgram {
            ready,
            program: ready.program(settings.currency, &names).numbered_above(last),
        };
        let program = Program { gone: Numbers::default(), ..settings.program.clone() };
        Ok(wire::ReadyPrograms {
            untouched: program == Program::usual(settings.currency) || program.rules.is_empty(),
            programs: Ready::ALL.into_iter().map(one).collect(),
        })
    })
}

/// What the ready programs call things in a language.
fn names(shop: &Shop, language: Language) -> Names {
    let say = |id: &str| shop.words.say(language, id, &FluentArgs::new());
    Names {
        card: say("ready-name-card"),
        free: say("ready-name-free"),
        steps: ["one", "two", "three"].map(|step| say(&format!("ready-name-step-{step}"))),
    }
}

/// What a program that is being changed would do: an example for each rule, the last day of what
/// is earned today, and the parts that are out of their bounds.
pub fn explain_program(
    shop: &Shop,
    _: &Actor,
    input: wire::ExplainProgram,
) -> Result<wire::ProgramExplained, Refusal> {
    shop.ask(|asking| {
        let program = &input.program;
        let sound = program.rules.iter().filter(|rule| rule.is_sound());
        let examples = sound.map(|rule| wire::RuleExample { rule: rule.id, of: rule.example() });
        let usable_from = asking.today.plus(i64::from(program.pending_days));
        let lives = program.life.is_sound();
        Ok(wire::ProgramExplained {
            examples: examples.collect(),
            usable_from,
            until: lives
                .then(|| until(program.life, asking.settings.calendar, usable_from))
                .flatten(),
            faults: faults(program),
        })
    })
}

/// The parts of a program that are out of their bounds, by name; of rules and cards each by its
/// number.
fn faults(program: &Program) -> Vec<String> {
    let mut faults = Vec::new();
    let rules = program.rules.iter().filter(|rule| !rule.is_sound());
    faults.extend(rules.map(|rule| format!("rule-{}", rule.id)));
    let cards = program.stamp_cards.iter().filter(|card| !StampCard::is_sound(card));
    faults.extend(cards.map(|card| format!("card-{}", card.id)));
    let parts = [
        ("ladder", program.ladder.as_ref().is_none_or(Ladder::is_sound)),
        ("life", program.life.is_sound()),
        ("spend", program.spend.is_sound()),
        ("referral", program.referral.is_sound()),
        ("limits", program.are_limits_sound()),
    ];
    faults.extend(parts.iter().filter(|(_, ok)| !ok).map(|(name, _)| (*name).to_owned()));
    // What goes through as parts and not as a whole: numbers given twice, a card that is not there.
    if faults.is_empty() && !program.is_sound() {
        faults.push("program".to_owned());
    }
    faults
}
