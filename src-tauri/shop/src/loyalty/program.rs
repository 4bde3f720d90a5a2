//! The program in words: the ready ones to start from, and what a program does, in numbers that
//! the words of an example need.

use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use fluent_bundle::FluentArgs;
use vafa_domain::format::Language;
use vafa_domain::loyalty::{Ladder, Names, Program, Ready, StampCard, until};

/// The three programs to start from, in the shop's currency and with names in its language.
pub fn ready_programs(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::ReadyPrograms, Refusal> {
    shop.ask(|asking| {
        let settings = &asking.settings;
        let names = names(shop, settings.language);
        let one = |ready: Ready| wire::ReadyProgram {
            ready,
            program: ready.program(settings.currency, &names),
        };
        let program = &settings.program;
        Ok(wire::ReadyPrograms {
            untouched: *program == Program::usual(settings.currency) || program.rules.is_empty(),
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
        ("limits", program.limits.is_sound()),
    ];
    faults.extend(parts.iter().filter(|(_, ok)| !ok).map(|(name, _)| (*name).to_owned()));
    // What goes through as parts and not as a whole: numbers given twice, a card that is not there.
    if faults.is_empty() && !program.is_sound() {
        faults.push("program".to_owned());
    }
    faults
}
