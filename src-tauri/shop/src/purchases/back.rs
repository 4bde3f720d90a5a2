//! What goes back into the ledgers, and where it takes somebody, when a sale or part of it comes
//! back.

use crate::Refusal;
use crate::act::Deciding;
use crate::loyalty::{Counts, ladder};
use std::collections::BTreeSet;
use vafa_domain::day::Day;
use vafa_domain::id::CustomerId;
use vafa_domain::ledger::{EntryKind, Holds, Owing, Posting};
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
pub(super) fn holding(
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

/// Which way a sale goes.
#[derive(Debug, Clone, Copy)]
pub enum Goes<'a> {
    /// So much of it comes back.
    Back(Money),
    /// So much of it that had come back with these entries stands again.
    BackNoMore(Money, &'a Posting),
    /// It never was.
    Void,
    /// It was after all.
    VoidNoMore,
}

/// Where people stand on the ladder after a sale went some way.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    /// Its customer, where that changed.
    pub own: Option<StepChange>,
    /// Whom it had thanked for a recommendation, where that changed.
    pub others: Vec<(CustomerId, StepChange)>,
}

impl Steps {
    /// Where a return, a void or the end of one takes people, with the entries it writes: what it
    /// takes back stands on the day of its sale.
    pub fn after(
        deciding: &Deciding<'_, '_>,
        sold: &SoldRecord,
        goes: Goes<'_>,
        posting: &Posting,
    ) -> Result<Steps, Refusal> {
        let (book, settings, today) = (deciding.book, &deciding.settings, deciding.today);
        if settings.program.ladder.is_none() {
            return Ok(Steps::default());
        }
        let mut steps = Steps::default();
        if let Some(customer) = sold.customer {
            let counts = Counts {
                spent: goes.spent(sold),
                visits: goes.visits(book, sold, customer)?,
                ..goes.points(book, sold, customer, posting)?
            };
            steps.own = ladder::after(book, settings, customer, today, counts)?;
        }
        let mut thanked = BTreeSet::new();
        for bonus in &sold.points.bonus {
            thanked.extend(book.holder_of(bonus.account)?);
        }
        for other in thanked.into_iter().filter(|other| Some(*other) != sold.customer) {
            let counts = goes.points(book, sold, other, posting)?;
            steps.others.extend(step_of_other(book, settings, other, today, counts)?);
        }
        Ok(steps)
    }
}

/// The change of the step of somebody whom a sale thanked, where its points move any of theirs.
pub fn step_of_other(
    book: &Book<'_>,
    settings: &Settings,
    other: i64,
    today: Day,
    counts: Counts,
) -> Result<Option<(CustomerId, StepChange)>, Refusal> {
    if counts.earned == 0 && counts.balance == 0 {
        return Ok(None);
    }
    let change = ladder::after(book, settings, other, today, counts)?;
    let brief = book.briefs(&[other])?.pop();
    Ok(brief.map(|brief| brief.id).zip(change))
}

/// The sum of somebody's points in a posting, over the entries that count.
pub fn points_in(
    book: &Book<'_>,
    posting: &Posting,
    holder: i64,
    counts: impl Fn(EntryKind) -> bool,
) -> Result<i64, Refusal> {
    let mut sum = 0;
    for entry in posting.entries.iter().filter(|entry| counts(entry.kind)) {
        let own = book.holder_of(entry.account)? == Some(holder);
        if own && book.holds_of(entry.account)? == Holds::Points {
            sum += entry.amount;
        }
    }
    Ok(sum)
}

impl Goes<'_> {
    /// Money spent, below zero when it comes back.
    fn spent(self, sold: &SoldRecord) -> i64 {
        let rest = sold.points.amount.0 - sold.points.returned.0;
        match self {
            Goes::Back(money) => -money.0,
            Goes::BackNoMore(money, _) => money.0,
            Goes::Void => -rest,
            Goes::VoidNoMore => rest,
        }
    }

    /// A day on which all came back was no visit; one on which something stands again is. A sale of
    /// nothing is none either way.
    fn visits(self, book: &Book<'_>, sold: &SoldRecord, customer: i64) -> Result<i64, Refusal> {
        let on_day = book.visits_on(customer, sold.fact.day)?;
        let rest = sold.points.amount.0 - sold.points.returned.0;
        Ok(match self {
            Goes::Back(money) if money.0 >= rest && on_day <= 1 => -1,
            // What had come back whole before was none already.
            Goes::Void if on_day == 1 && rest > 0 => -1,
            Goes::BackNoMore(..) if on_day == 0 => 1,
            Goes::VoidNoMore if on_day == 0 && rest > 0 => 1,
            _ => 0,
        })
    }

    /// What somebody's points count, on the day of the sale and by its entries.
    fn points(
        self,
        book: &Book<'_>,
        sold: &SoldRecord,
        holder: i64,
        posting: &Posting,
    ) -> Result<Counts, Refusal> {
        let taken = |kind| kind == EntryKind::TakeBack;
        let earned = match self {
            Goes::Back(_) => points_in(book, posting, holder, taken)?,
            Goes::BackNoMore(_, back) => -points_in(book, back, holder, taken)?,
            Goes::Void => -book.points_by_sale(holder, sold.op)?,
            Goes::VoidNoMore => book.points_by_sale(holder, sold.op)?,
        };
        let balance = points_in(book, posting, holder, |_| true)?;
        Ok(Counts { day: Some(sold.fact.day), earned, balance, ..Counts::default() })
    }
}
