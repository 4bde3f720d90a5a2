//! Everybody who is missed, at once and by name: the list of the command line. A list of a hundred
//! thousand people is read in a few passes over the file, never person by person.

use super::{chosen, judged, rule_of};
use crate::opening::Shop;
use crate::{Refusal, customers, wire};
use std::collections::HashSet;
use vafa_domain::day::Day;
use vafa_domain::id::CustomerId;
use vafa_domain::missing::Missed;

/// Somebody missed.
#[derive(Debug, Clone, PartialEq)]
pub struct MissedPerson {
    /// Who.
    pub id: CustomerId,
    /// Number in this shop.
    pub number: u32,
    /// Name, where one is known.
    pub name: Option<String>,
    /// Number in another system.
    pub reference: Option<String>,
    /// Since when, by which limit and why.
    pub missed: Missed,
    /// Codes of the reasons not to write, the weightiest first.
    pub blocked_by: Vec<&'static str>,
}

/// Everybody missed on a day (today when absent), by a flat number of days or by each person's
/// rhythm; the day, and the people in the order of the list of the missed.
///
/// # Errors
/// `no_shop` in an empty file; the rule's own refusal of a flat number out of bounds.
pub fn everybody_missed(
    shop: &Shop,
    on: Option<Day>,
    flat: Option<i64>,
) -> Result<(Day, Vec<MissedPerson>), Refusal> {
    shop.ask(|asking| {
        let on = on.unwrap_or(asking.today);
        let judged = judged(shop, asking, on, rule_of(asking, flat)?)?;
        let list = wire::MissingList::Missed;
        let places = chosen(&judged, &wire::ListMissing { list, ..Default::default() });
        let missed: HashSet<i64> = judged.people.iter().map(|person| person.key).collect();
        let mut names = asking.book.names(|key| missed.contains(&key))?;
        let mut people = Vec::with_capacity(places.len());
        for place in places {
            let Some(person) = judged.people.get(place) else { continue };
            let Some(row) = names.remove(&person.key) else { continue };
            people.push(MissedPerson {
                id: person.id,
                number: row.number,
                name: customers::name_of(&row.given, &row.family, &row.call_me),
                reference: Some(row.reference).filter(|reference| !reference.is_empty()),
                missed: person.missed,
                blocked_by: person.reasons.iter().map(|reason| reason.code()).collect(),
            });
        }
        Ok((on, people))
    })
}
