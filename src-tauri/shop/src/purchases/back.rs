//! What goes back into the ledgers, and where it takes somebody, when a sale or part of it comes
//! back.

use crate::Refusal;
use crate::loyalty::{Counts, ladder};
use std::collections::BTreeSet;
use vafa_domain::day::Day;
use vafa_domain::ledger::{EntryKind, Holds, Owing};
use vafa_domain::loyalty::{Holding, Overdrawn, Reversal, StepChange, reverse_sale};
use vafa_domain::money::Money;
use vafa_domain::setting::Settings;
use vafa_store::{Book, SoldRecord};

/// What goes back into the ledgers when `back` of a sale comes back, with the places of the lines
/// where they are named.
pub fn reversal(
    book: &Book<'_>,
    settings: &Settings,
    sold: &SoldRecord,
    back: Money,
    lines: &[u32],
) -> Result<Reversal, Refusal> {
    let held = holdings(book, settings, sold)?;
    Ok(reverse_sale(&sold.points, back, lines, &held))
}

/// What the customer holds of every kind the sale touched.
fn holdings(
    book: &Book<'_>,
    settings: &Settings,
    sold: &SoldRecord,
) -> Result<Vec<Holding>, Refusal> {
    let Some(customer) = sold.customer else { return Ok(Vec::new()) };
    let policy = settings.program.policies.overdrawn;
    let earned = sold.points.earned.iter().map(|earned| earned.holds);
    let paid = sold.points.tenders.iter().map(|tender| tender.holds);
    let mut held = Vec::new();
    for holds in earned.chain(paid).collect::<BTreeSet<Holds>>() {
        let owing = match book.account_of(customer, holds)? {
            // Money of cards is never owed: only what is there goes back.
            Some(account) if !holds.is_money() => {
                Some(Owing { account, amount: book.owed_on(account)? })
            }
            _ => None,
        };
        let mut others = if holds.is_money() { Vec::new() } else { book.owing(customer, holds)? };
        others.retain(|other| owing.is_none_or(|own| own.account != other.account));
        held.push(Holding {
            holds,
            lots: book.lots(customer, holds)?,
            owing,
            others,
            forgive: policy == Overdrawn::Forgive,
        });
    }
    Ok(held)
}

/// Where a return takes the customer on the ladder: what it takes back stands on the day of its
/// sale.
pub fn step_after(
    book: &Book<'_>,
    settings: &Settings,
    today: Day,
    sold: &SoldRecord,
    back: Money,
    reversal: &Reversal,
) -> Result<Option<StepChange>, Refusal> {
    let Some(customer) = sold.customer.filter(|_| settings.program.ladder.is_some()) else {
        return Ok(None);
    };
    let (mut balance, mut earned) = (0, 0);
    for entry in &reversal.posting.entries {
        if book.holds_of(entry.account)? == Holds::Points {
            balance += entry.amount;
            earned += if entry.kind == EntryKind::TakeBack { entry.amount } else { 0 };
        }
    }
    let whole = sold.points.returned.0 + back.0 >= sold.points.amount.0;
    let alone = book.visits_on(customer, sold.fact.day)? <= 1;
    let counts = Counts {
        day: Some(sold.fact.day),
        earned,
        balance,
        spent: -back.0,
        visits: if whole && alone { -1 } else { 0 },
    };
    ladder::after(book, settings, customer, today, counts)
}
