//! A rule of earning in words: what it gives, and when.

use super::Teller;
use crate::wire::LeafletLine;
use vafa_domain::format::{Style, decimal, list, number, weekday_name};
use vafa_domain::ledger::Holds;
use vafa_domain::loyalty::{EarnRule, Gives, OccasionOf, Program, Rounding};
use vafa_domain::money::Money;

/// The rule as a line of the leaflet.
pub fn line(teller: &Teller<'_>, program: &Program, rule: &EarnRule) -> LeafletLine {
    let gain = gain(teller, program, rule.into, rule.gives.points());
    let gain = ("gain", gain.as_str());
    let only = rule.goods.only.as_slice();
    let text = match rule.gives {
        Gives::PerAmount { per, steps, .. } => {
            let id = if steps { "rule-per_amount-steps" } else { "rule-per_amount" };
            teller.say(id, &[gain, ("per", &teller.money(per))])
        }
        Gives::PerVisit { .. } => teller.say("rule-per_visit", &[gain]),
        Gives::PerGoods { .. } if only.is_empty() => teller.say("rule-per_goods", &[gain]),
        Gives::PerGoods { .. } => {
            let goods = list(only, teller.style.language);
            teller.say("rule-per_goods-of", &[gain, ("goods", &goods)])
        }
        Gives::Once { .. } => teller.say("rule-once", &[gain]),
    };
    let mut under = occasions(teller, program, rule);
    under.extend(goods(teller, rule));
    under.extend(bounds(teller, program, rule));
    LeafletLine { text, under: under.join(" · ") }
}

/// So many of what an account counts.
fn gain(teller: &Teller<'_>, program: &Program, into: Holds, count: i64) -> String {
    match into {
        Holds::Points => teller.count("gain-points", count, &[]),
        Holds::Stamps(card) => {
            let name = program.stamp_card(card).map(|card| card.name.as_str());
            teller.count("gain-stamps", count, &[("card", name.unwrap_or_default())])
        }
        Holds::Tickets(_) => teller.count("gain-tickets", count, &[]),
        Holds::Gift | Holds::Credit => {
            teller.say("gain-credit", &[("amount", &teller.money(Money(count)))])
        }
    }
}

/// The days, visits and events on which it works.
fn occasions(teller: &Teller<'_>, program: &Program, rule: &EarnRule) -> Vec<String> {
    let mut told = Vec::new();
    let (when, language) = (&rule.when, teller.style.language);
    if !when.weekdays.is_empty() {
        let days: Vec<String> =
            when.weekdays.iter().map(|day| weekday_name(*day, language).to_owned()).collect();
        told.push(teller.say("cond-weekdays", &[("days", &list(&days, language))]));
    }
    if !when.month_days.is_empty() {
        let days: Vec<String> =
            when.month_days.iter().map(|day| number(i64::from(*day), teller.style)).collect();
        told.push(teller.say("cond-month-days", &[("days", &list(&days, language))]));
    }
    if let Some(occasion) = when.occasion {
        let id = match occasion.of {
            OccasionOf::Birthday => "cond-birthday",
            OccasionOf::Joined => "cond-joined",
        };
        told.push(teller.count(id, i64::from(occasion.days), &[]));
    }
    if let Some(visit) = when.nth_visit {
        let id = if visit.every { "cond-nth-every" } else { "cond-nth" };
        told.push(teller.count(id, i64::from(visit.nth), &[]));
    }
    if when.joining {
        told.push(teller.say("cond-joining", &[]));
    }
    if let Some(reached) = when.reached {
        let points = number(reached.points, teller.style);
        told.push(teller.count(
            "cond-reached",
            i64::from(reached.within_days),
            &[("points", &points)],
        ));
    }
    // A step multiplies only where there are steps.
    if rule.by_step && program.ladder.is_some() && rule.into == Holds::Points {
        told.push(teller.say("cond-by-step", &[]));
    }
    told
}

/// The goods and the parts of a sale for which it works.
fn goods(teller: &Teller<'_>, rule: &EarnRule) -> Vec<String> {
    let mut told = Vec::new();
    let language = teller.style.language;
    let in_the_sentence = matches!(rule.gives, Gives::PerGoods { .. });
    if !rule.goods.only.is_empty() && !in_the_sentence {
        told.push(teller.say("cond-only", &[("goods", &list(&rule.goods.only, language))]));
    }
    if !rule.goods.not.is_empty() {
        told.push(teller.say("cond-not", &[("goods", &list(&rule.goods.not, language))]));
    }
    let parts = [
        (rule.on.no_tax, "cond-no-tax"),
        (rule.on.no_delivery, "cond-no-delivery"),
        (rule.on.no_wrapping, "cond-no-wrapping"),
        (rule.on_points, "cond-on-points"),
        (rule.on_gift, "cond-on-gift"),
    ];
    told.extend(parts.iter().filter(|(holds, _)| *holds).map(|(_, id)| teller.say(id, &[])));
    told
}

/// The least and the most, and the days between which it works.
fn bounds(teller: &Teller<'_>, program: &Program, rule: &EarnRule) -> Vec<String> {
    let mut told = Vec::new();
    if rule.least.0 > 0 {
        told.push(teller.say("cond-least", &[("amount", &teller.money(rule.least))]));
    }
    for (most, id) in [(rule.most_sale, "cond-most-sale"), (rule.most_day, "cond-most-day")] {
        if let Some(most) = most {
            let most = gain(teller, program, rule.into, most);
            told.push(teller.say(id, &[("most", &most)]));
        }
    }
    match rule.rounding {
        Rounding::Nearest if rule.rounds() => told.push(teller.say("cond-round-nearest", &[])),
        Rounding::Up if rule.rounds() => told.push(teller.say("cond-round-up", &[])),
        // What everybody expects is not said on paper.
        _ => {}
    }
    if rule.delay_minutes > 0 {
        told.push(teller.count("cond-delay", i64::from(rule.delay_minutes), &[]));
    }
    if let Some(from) = rule.from.filter(|from| *from > teller.today) {
        told.push(teller.say("cond-from", &[("day", &teller.day(from))]));
    }
    if let Some(to) = rule.to {
        told.push(teller.say("cond-to", &[("day", &teller.day(to))]));
    }
    told
}

/// A percentage as a factor, without zeros at its end: 150 is `1.5`, 200 is `2`.
pub fn hundredths(percent: u32, style: Style) -> String {
    let percent = i64::from(percent);
    match percent {
        _ if percent % 100 == 0 => number(percent / 100, style),
        _ if percent % 10 == 0 => decimal(percent / 10, 1, style),
        _ => decimal(percent, 2, style),
    }
}
