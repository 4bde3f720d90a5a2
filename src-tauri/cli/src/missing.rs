//! Who is missed, since when, and why.

use crate::answer::{Trouble, say};
use crate::args::{Asked, Missing};
use crate::shop;
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};
use vafa_domain::format::Language;
use vafa_domain::missing::Reason;
use vafa_shop::Words;
use vafa_shop::wire::{MissingPeople, MissingRow};

/// Lists everybody who is missed: a fact, whatever may be written to them.
pub fn list(asked: &Asked, about: &Missing) -> Result<(), Trouble> {
    let shop = shop::open(asked)?;
    let input = json!({ "on": about.on, "flat": about.flat, "list": "missed", "all": true });
    let people: MissingPeople = shop::ask_for(&shop, "list_missing", input)?;
    let why = |row: &MissingRow| in_words(shop.words(), reason(row, about.flat.is_some()));
    if asked.json {
        let customers: Vec<Value> = people.rows.iter().map(|row| entry(row, &why(row))).collect();
        let rule = about.flat.map_or("rhythm".to_owned(), |days| format!("flat {days}"));
        let count = customers.len();
        let list = json!({ "on": people.on, "rule": rule, "count": count, "customers": customers });
        say(&list.to_string());
        return Ok(());
    }
    for row in &people.rows {
        let number = || row.who.number.to_string();
        let who = row.who.name.clone().or_else(|| row.who.reference.clone()).unwrap_or_else(number);
        let held = row.blocked_by.join(",");
        say(&format!("{who}\t{}\t{}\t{}\t{held}", row.last_day, row.since, why(row)));
    }
    Ok(())
}

fn entry(row: &MissingRow, reason: &str) -> Value {
    json!({
        "id": row.who.id,
        "ref": row.who.reference,
        "name": row.who.name,
        "last_day": row.last_day,
        "days": row.days,
        "limit": row.limit,
        "since": row.since,
        "reason": reason,
        "blocked_by": row.blocked_by,
    })
}

fn reason(row: &MissingRow, flat: bool) -> Reason {
    let days = row.days;
    match row.usual_days {
        _ if flat => Reason::Flat { days, limit: row.limit },
        None => Reason::Once { days },
        Some(_) if row.visits <= 2 => Reason::Twice { days },
        Some(every) => Reason::Rhythm { every, days },
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
