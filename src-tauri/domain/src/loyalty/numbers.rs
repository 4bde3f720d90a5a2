//! The numbers of rules, cards, steps and services: one names the same thing for ever.
//!
//! Ledgers, histories and counts name them by number. A number that came back with another
//! meaning would bring back what belongs to what was removed: stamps of an old card, a bonus that
//! counts as given, a service that counts as used.

use super::benefits::Service;
use super::ladder::Ladder;
use super::program::Program;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The greatest number of each kind; 0 where there was none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Numbers {
    /// Of rules of earning.
    pub rules: u32,
    /// Of stamp cards.
    pub cards: u32,
    /// Of steps of the ladder.
    pub steps: u32,
    /// Of services, over all steps.
    pub services: u32,
}

/// A number was given before to something that was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("number {0} was given before")]
pub struct Reused(pub u32);

impl Numbers {
    /// Nothing was ever removed.
    pub fn is_none(&self) -> bool {
        *self == Numbers::default()
    }

    /// The greater of both, kind by kind.
    #[must_use]
    pub fn or(self, other: Numbers) -> Numbers {
        Numbers {
            rules: self.rules.max(other.rules),
            cards: self.cards.max(other.cards),
            steps: self.steps.max(other.steps),
            services: self.services.max(other.services),
        }
    }
}

/// The numbers a program gives, by kind.
struct Given {
    rules: Vec<u32>,
    cards: Vec<u32>,
    steps: Vec<u32>,
    services: Vec<u32>,
}

fn greatest(ids: impl IntoIterator<Item = u32>) -> u32 {
    ids.into_iter().max().unwrap_or(0)
}

impl Given {
    fn of(program: &Program) -> Given {
        let steps = program.ladder.iter().flat_map(|ladder| &ladder.steps);
        Given {
            rules: program.rules.iter().map(|rule| rule.id).collect(),
            cards: program.stamp_cards.iter().map(|card| card.id).collect(),
            steps: steps.map(|step| step.id).collect(),
            services: program.services().map(|service| service.id).collect(),
        }
    }

    /// Its kinds beside those of another one, with the greatest number of what that one knows to
    /// be gone.
    fn beside<'a>(&'a self, other: &'a Given, gone: Numbers) -> [(&'a [u32], &'a [u32], u32); 4] {
        [
            (&self.rules, &other.rules, gone.rules),
            (&self.cards, &other.cards, gone.cards),
            (&self.steps, &other.steps, gone.steps),
            (&self.services, &other.services, gone.services),
        ]
    }
}

impl Program {
    /// All services of all steps, from the lowest.
    pub(super) fn services(&self) -> impl Iterator<Item = &Service> {
        let steps = self.ladder.iter().flat_map(|ladder| &ladder.steps);
        steps.flat_map(|step| &step.benefits.services)
    }

    /// The greatest numbers that were ever given: what is there, and what is gone.
    pub fn numbers(&self) -> Numbers {
        let given = Given::of(self);
        let there = Numbers {
            rules: greatest(given.rules),
            cards: greatest(given.cards),
            steps: greatest(given.steps),
            services: greatest(given.services),
        };
        there.or(self.gone)
    }

    /// This program in the place of an earlier one: it remembers the numbers of what is gone.
    #[must_use]
    pub fn in_place_of(self, before: &Program) -> Program {
        let (was, is) = (Given::of(before), Given::of(&self));
        let gone = was.beside(&is, before.gone).map(|(was, is, gone)| {
            gone.max(greatest(was.iter().copied().filter(|id| !is.contains(id))))
        });
        let [rules, cards, steps, services] = gone;
        Program { gone: Numbers { rules, cards, steps, services }, ..self }
    }

    /// Whether everything that an earlier program has not got has a number above all that were
    /// ever given.
    ///
    /// # Errors
    /// [`Reused`] with the first number that is not.
    pub fn numbers_anew(&self, before: &Program) -> Result<(), Reused> {
        let (is, was) = (Given::of(self), Given::of(before));
        for (is, was, last) in is.beside(&was, before.numbers()) {
            let reused = is.iter().find(|id| !was.contains(id) && **id <= last);
            if let Some(id) = reused {
                return Err(Reused(*id));
            }
        }
        Ok(())
    }

    /// The same program with numbers above these: one that is taken whole, where others were
    /// before it.
    #[must_use]
    pub fn numbered_above(mut self, last: Numbers) -> Program {
        for rule in &mut self.rules {
            rule.id += last.rules;
            if let crate::ledger::Holds::Stamps(card) = &mut rule.into {
                *card += last.cards;
            }
        }
        for card in &mut self.stamp_cards {
            card.id += last.cards;
        }
        for step in self.ladder.iter_mut().flat_map(|ladder| &mut ladder.steps) {
            step.id += last.steps;
            for service in &mut step.benefits.services {
                service.id += last.services;
            }
        }
        self
    }
}

impl Ladder {
    /// Whether each number of a service names one service on all steps: silver and gold may share
    /// "delivery", and then they share its count.
    pub(super) fn services_are_one(&self) -> bool {
        let mut names = BTreeMap::new();
        self.steps.iter().flat_map(|step| &step.benefits.services).all(|service| {
            let name = crate::fold::fold(&service.name);
            *names.entry(service.id).or_insert_with(|| name.clone()) == name
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loyalty::{EarnRule, Names, Ready};
    use crate::money::Currency;

    fn with_rules(ids: &[u32]) -> Program {
        let rules = ids.iter().map(|id| EarnRule { id: *id, ..EarnRule::default() });
        Program { rules: rules.collect(), ..Program::default() }
    }

    #[test]
    fn what_was_removed_never_lends_its_number_to_another() {
        let first = with_rules(&[1, 2]);
        let fewer = with_rules(&[1]).in_place_of(&first);
        assert_eq!(fewer.gone.rules, 2);
        assert_eq!(with_rules(&[1, 2]).numbers_anew(&fewer), Err(Reused(2)));
        assert_eq!(with_rules(&[1, 3]).numbers_anew(&fewer), Ok(()));
        let none = with_rules(&[]).in_place_of(&with_rules(&[1, 3]).in_place_of(&fewer));
        assert_eq!((none.gone.rules, none.numbers().rules), (3, 3));
        assert_eq!(with_rules(&[2]).numbers_anew(&none), Err(Reused(2)));
    }

    #[test]
    fn a_program_that_removed_nothing_is_stored_as_it_was() {
        let usual = Program::usual(Currency::Irr);
        let again = usual.clone().in_place_of(&usual);
        assert_eq!(again, usual);
        assert!(!serde_json::to_string(&again).expect("json").contains("gone"));
    }

    #[test]
    fn a_ready_program_taken_a_second_time_is_another_one() {
        let names = Names::default();
        for ready in Ready::ALL {
            let first = ready.program(Currency::Gel, &names);
            let second = ready.program(Currency::Gel, &names).numbered_above(first.numbers());
            assert_eq!(second.numbers_anew(&first), Ok(()), "{ready:?}");
            assert_eq!(second.is_sound(), first.is_sound(), "{ready:?}");
        }
    }
}
