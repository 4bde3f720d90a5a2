//! Who is missed, since when, and why.

use crate::answer::{Trouble, murmur, say};
use crate::args::{Asked, Missing};
use crate::shop;
use fluent_bundle::FluentArgs;
use serde::Serialize;
use std::collections::HashMap;
use std::io::{BufWriter, Write};
use vafa_domain::day::Day;
use vafa_domain::format::Language;
use vafa_domain::id::CustomerId;
use vafa_domain::missing::Reason;
use vafa_shop::{MissedPerson, Words, everybody_missed};

/// The answer as JSON.
#[derive(Serialize)]
struct List<'a> {
    on: Day,
    rule: String,
    count: usize,
    customers: Vec<Entry<'a>>,
}

/// Somebody in it.
#[derive(Serialize)]
struct Entry<'a> {
    id: CustomerId,
    #[serde(rename = "ref")]
    reference: Option<&'a str>,
    name: Option<&'a str>,
    last_day: Day,
    days: i64,
    limit: i64,
    since: Day,
    reason: String,
    blocked_by: &'a [&'static str],
}

/// Lists everybody who is missed: a fact, whatever may be written to them.
pub fn list(asked: &Asked, about: &Missing) -> Result<(), Trouble> {
    let shop = shop::open(asked)?;
    let (on, people) = everybody_missed(&shop, about.on, about.flat)?;
    let mut why = Why { words: shop.words(), said: HashMap::new() };
    if asked.json {
        let rule = about.flat.map_or("rhythm".to_owned(), |days| format!("flat {days}"));
        let customers: Vec<Entry<'_>> =
            people.iter().map(|person| entry(person, why.of(person))).collect();
        say_all(&List { on, rule, count: customers.len(), customers });
        return Ok(());
    }
    for person in &people {
        let number = || person.number.to_string();
        let who = person.name.clone().or_else(|| person.reference.clone()).unwrap_or_else(number);
        let (missed, held) = (person.missed, person.blocked_by.join(","));
        say(&format!("{who}\t{}\t{}\t{}\t{held}", missed.last_day, missed.since, why.of(person)));
    }
    Ok(())
}

/// Says a long list as it is written, without a copy of it. Who closes the pipe has heard enough.
fn say_all(list: &List<'_>) {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let said = serde_json::to_writer(&mut out, list).map_err(std::io::Error::from);
    if let Err(error) = said.and_then(|()| writeln!(out)).and_then(|()| out.flush())
        && error.kind() != std::io::ErrorKind::BrokenPipe
    {
        murmur(&error.to_string());
    }
}

fn entry(person: &MissedPerson, reason: String) -> Entry<'_> {
    Entry {
        id: person.id,
        reference: person.reference.as_deref(),
        name: person.name.as_deref(),
        last_day: person.missed.last_day,
        days: person.missed.days,
        limit: person.missed.limit,
        since: person.missed.since,
        reason,
        blocked_by: &person.blocked_by,
    }
}

/// Says why somebody is missed, each sentence once: of a hundred thousand people most share theirs.
struct Why<'a> {
    words: &'a Words,
    said: HashMap<(&'static str, Vec<i64>), String>,
}

impl Why<'_> {
    fn of(&mut self, person: &MissedPerson) -> String {
        let reason = person.missed.reason;
        let numbers = reason.numbers().into_iter().map(|(_, _, value)| value).collect();
        let words = self.words;
        let said = self.said.entry((reason.message_id(), numbers));
        said.or_insert_with(|| in_words(words, reason)).clone()
    }
}

fn in_words(words: &Words, reason: Reason) -> String {
    let mut args = FluentArgs::new();
    for (number, shown, value) in reason.numbers() {
        args.set(number, value);
        args.set(shown, value.to_string());
    }
    let text = words.say(Language::En, reason.message_id(), &args);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
