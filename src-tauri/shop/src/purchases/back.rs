//! What goes back into the ledgers, and where it takes somebody, when a sale or part of it comes
//! back.

use crate::Refusal;
use crate::loyalty::{Counts, ladder};
use std::collections::BTreeSet;
use vafa_domain::day::Day;
use vafa_domain::ledger::{EntryKind, Holds, Owing};
use vafa_domain::loyalty::{Holding, Overdrawn, Reversal, StepChange, reverse_sale, take_bonus};
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
    let mut reversal = reverse_sale(&sold.points, back, lines, &held);
    let bonus = sold.points.bonus.iter().filter(|_| sold.points.loses_bonus(back));
    for bonus in bonus {
        // After a merge somebody else may hold the account.
        if let Some(holder) = book.holder_of(bonus.account)? {
            let holding = holding(book, settings, holder, Holds::Points)?;
            take_bonus(bonus, &holding, &mut reversal);
        }
    }
    Ok(reversal)
}

/// What the customer holds of every kind the sale touched.
fn holdings(
    book: &Book<'_>,
    settings: &Settings,
    sold: &SoldRecord,
) -> Result<Vec<Holding>, Refusal> {
    let Some(customer) = sold.customer else { return Ok(Vec::new()) };
    let earned = sold.points.earned.iter().map(|earned| earned.holds);
    let paid = sold.points.tenders.iter().map(|tender| tender.holds);
    let kinds: BTreeSet<Holds> = earned.chain(paid).collect();
    kinds.into_iter().map(|holds| holding(book, settings, customer, holds)).collect()
}

/// What somebody holds of one kind.
fn holding(
    book: &Book<'_>,
    settings: &Settings,
    customer: i64,
    holds: Holds,
) -> Result<Holding, Refusal> {
    let owing = match book.account_of(customer, holds)? {
        // Money of cards is never owed: only what is there goes back.
        Some(account) if !holds.is_money() => {
            Some(Owing { account, amount: book.owed_on(account)? })
        }
        _ => None,
    };
    let mut others = if holds.is_money() { Vec::new() } else { book.owing(customer, holds)? };
    others.retain(|other| owing.is_none_or(|own| own.account != other.account));
    Ok(Holding {
        holds,
        lots: book.lots(customer, holds)?,
        owing,
        others,
        forgive: settings.program.policies.overdrawn == Overdrawn::Forgive,
    })
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
        let own = book.holder_of(entry.account)? == Some(customer);
        if own && book.holds_of(entry.account)? == Holds::Points {
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
