//! A sale reckoned: what it earns, what it may be paid with, where it takes somebody.

use super::back::{points_in, step_of_other};
use super::bonus::Thanks;
use crate::act::Deciding;
use crate::draw::takes_tickets;
use crate::loyalty::{AtSale, Counts, ladder};
use crate::{Refusal, customers, wire};
use uuid::Uuid;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Opened;
use vafa_domain::id::{AccountId, CustomerId, OpId};
use vafa_domain::ledger::{Entry, EntryKind, Holds, Lot, Posting, spend, usable};
use vafa_domain::loyalty::{Points, Sale, Snapshot, StepChange, earn};
use vafa_domain::money::Money;
use vafa_domain::purchase::{Line, Parts};
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord};

/// A sale as it is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The business day.
    pub day: Day,
    /// What is left to pay after what was taken off.
    pub amount: Money,
    /// Points the customer wants to spend.
    pub wish: Points,
    /// What gift cards and credit pay of it.
    pub money: Money,
    /// Parts of the amount that are not goods.
    pub parts: Parts,
    /// Lines, where they were given.
    pub lines: &'a [Line],
}

/// A sale reckoned: the same for the question before and for the act.
pub struct Reckoned {
    pub customer: Option<CustomerRecord>,
    /// Whether they collect.
    pub collects: bool,
    pub paid_points: Money,
    pub spends: Points,
    /// Points that may be used today.
    pub usable: Points,
    pub most_points: Points,
    /// What each rule gives.
    pub earned: Snapshot,
    pub owed: i64,
    /// What it brings for a recommendation.
    pub thanks: Option<Thanks>,
    at_sale: AtSale,
    lots: Vec<Lot>,
}

impl Reckoned {
    /// What the customer gets for having been brought.
    pub fn bonus(&self) -> i64 {
        self.thanks.map_or(0, |thanks| thanks.bonus.to_newcomer)
    }

    /// What the rules give into accounts of one kind.
    pub fn gives(&self, into: Holds) -> i64 {
        self.earned.iter().filter(|one| one.into == into).map(|one| one.gave).sum()
    }
}

/// Reckons a sale by the rules that hold now. The caller refuses what cannot be.
pub fn reckon(
    book: &Book<'_>,
    settings: &Settings,
    customer: Option<CustomerRecord>,
    asked: &Asked<'_>,
    now: Instant,
) -> Result<Reckoned, Refusal> {
    let program = &settings.program;
    // What is paid in money, and not from what somebody holds here.
    let left = Money(asked.amount.0 - asked.money.0);
    let customer = match customer {
        Some(customer) if customers::collects(&customer) => customer,
        other => {
            let thanks = Thanks::of(book, settings, other.as_ref(), left)?;
            return Ok(Reckoned { thanks, ..Reckoned::of_nobody(other) });
        }
    };
    let key = customer.brief.key;
    let lots = book.lots(key, Holds::Points)?;
    let have = usable(&lots, asked.day);
    // The fewest points that pay the whole amount: nobody pays more points than the sale is worth.
    let whole = program.spend.points_for_up(left).map_or(0, |points| points.0);
    let most_points = Points(have.min(whole));
    let spends = Points(asked.wish.0.clamp(0, most_points.0.max(0)));
    let paid_points = program.spend.value_down(spends).min(left);
    let paid = Money(left.0 - paid_points.0);
    let thanks = Thanks::of(book, settings, Some(&customer), paid)?;
    let at_sale = AtSale::of(book, settings, &customer, asked.day, now)?;
    let sale = Sale {
        amount: asked.amount,
        paid_points,
        paid_gift: asked.money,
        parts: asked.parts,
        lines: asked.lines,
    };
    let mut earned = earn(program.giving(), &sale, &at_sale.context(settings, asked.day));
    keep_open(book, &mut earned)?;
    Ok(Reckoned {
        collects: true,
        paid_points,
        spends,
        usable: Points(have),
        most_points,
        earned,
        owed: book.owed(key, Holds::Points)?,
        thanks,
        at_sale,
        lots,
        customer: Some(customer),
    })
}

/// Nobody gets tickets of a draw whose list is closed, or that was called off.
fn keep_open(book: &Book<'_>, earned: &mut Snapshot) -> Result<(), Refusal> {
    let mut open = Vec::with_capacity(earned.len());
    for one in earned.drain(..) {
        let gives = match one.into {
            Holds::Tickets(draw) => takes_tickets(book, draw)?,
            _ => true,
        };
        if gives {
            open.push(one);
        }
    }
    *earned = open;
    Ok(())
}

impl Reckoned {
    /// A sale to somebody who does not collect, or to nobody we know.
    fn of_nobody(customer: Option<CustomerRecord>) -> Reckoned {
        Reckoned {
            customer,
            collects: false,
            paid_points: Money::ZERO,
            spends: Points(0),
            usable: Points(0),
            most_points: Points(0),
            earned: Snapshot::new(),
            owed: 0,
            thanks: None,
            at_sale: AtSale::default(),
            lots: Vec::new(),
        }
    }

    /// What the sale writes into the ledgers: points spent first, then money of cards and credit,
    /// then what it earns, then what it brings for a recommendation.
    pub fn posting(
        &self,
        deciding: &Deciding<'_, '_>,
        asked: &Asked<'_>,
        money: &[Entry],
    ) -> Result<(Posting, Vec<Opened>), Refusal> {
        let (mut posting, opened) = self.of_rules(deciding, asked, money)?;
        if let Some(thanks) = self.thanks {
            thanks.post(deciding, asked, &mut posting)?;
        }
        Ok((posting, opened))
    }

    fn of_rules(
        &self,
        deciding: &Deciding<'_, '_>,
        asked: &Asked<'_>,
        money: &[Entry],
    ) -> Result<(Posting, Vec<Opened>), Refusal> {
        let (mut posting, mut opened) = (Posting::default(), Vec::new());
        posting.entries.extend_from_slice(money);
        let Some(customer) = self.customer.as_ref().filter(|_| self.collects) else {
            return Ok((posting, opened));
        };
        let (settings, key) = (&deciding.settings, customer.brief.key);
        if self.spends.0 > 0 {
            let spent = spend(&self.lots, self.spends.0, asked.day, EntryKind::Spend)?;
            posting.entries.splice(0..0, spent);
        }
        for applied in &self.earned {
            let account = account_for(deciding, Some(key), applied.into, &mut opened)?;
            let days = (asked.day, deciding.today);
            let lot = settings.program.lot(account, applied, days, settings.calendar);
            let owing = deciding.book.owing(key, applied.into)?;
            posting.open_paying(deciding.op, lot, &owing);
        }
        Ok((posting, opened))
    }

    /// Where the sale takes the customer on the ladder.
    pub fn step(
        &self,
        book: &Book<'_>,
        settings: &Settings,
        today: Day,
        asked: &Asked<'_>,
    ) -> Result<Option<StepChange>, Refusal> {
        let Some(customer) = self.customer.as_ref().filter(|_| self.collects) else {
            return Ok(None);
        };
        let earned = self.gives(Holds::Points) + self.bonus();
        let counts = Counts {
            day: Some(asked.day),
            earned,
            balance: earned - self.spends.0,
            spent: asked.amount.0,
            // A sale of nothing is no visit.
            visits: i64::from(asked.amount.0 > 0 && self.at_sale.is_first_today()),
        };
        ladder::after(book, settings, customer.brief.key, today, counts)
    }

    /// Where the thanks take who brought the customer: up at once, as the customer goes.
    pub fn step_of_introducer(
        &self,
        deciding: &Deciding<'_, '_>,
        asked: &Asked<'_>,
        posting: &Posting,
    ) -> Result<Option<(CustomerId, StepChange)>, Refusal> {
        let Some(thanks) = self.thanks else { return Ok(None) };
        let (book, settings) = (deciding.book, &deciding.settings);
        let counts = Counts {
            day: Some(asked.day),
            earned: thanks.bonus.to_introducer,
            balance: points_in(book, posting, thanks.introducer, |_| true)?,
            ..Counts::default()
        };
        step_of_other(book, settings, thanks.introducer, deciding.today, counts)
    }

    /// The name of the step the sale takes the customer to.
    pub fn to_step(
        &self,
        book: &Book<'_>,
        settings: &Settings,
        today: Day,
        asked: &Asked<'_>,
    ) -> Result<Option<String>, Refusal> {
        let change = self.step(book, settings, today, asked)?;
        let to = change.and_then(|change| change.to);
        let ladder = settings.program.ladder.as_ref();
        Ok(ladder.zip(to).and_then(|(ladder, id)| ladder.step(id)).map(|step| step.name.clone()))
    }
}

/// The account of somebody that counts this: the one they hold, or one that the operation opens.
/// Somebody new (no row key yet) holds none.
pub fn account_for(
    deciding: &Deciding<'_, '_>,
    key: Option<i64>,
    holds: Holds,
    opened: &mut Vec<Opened>,
) -> Result<AccountId, Refusal> {
    if let Some(open) = opened.iter().find(|open| open.holds == holds) {
        return Ok(open.account);
    }
    if let Some(key) = key
        && let Some(account) = deciding.book.account_of(key, holds)?
    {
        return Ok(account);
    }
    let account = AccountId(account_name(deciding.op, opened.len()));
    opened.push(Opened { account, holds });
    Ok(account)
}

/// The id of an account that an operation opens: a name made of the operation's, so that a retry
/// makes the same.
fn account_name(op: OpId, place: usize) -> Uuid {
    let place = u128::try_from(place).unwrap_or_default() + 1;
    Uuid::new_v8((op.0.as_u128().rotate_left(3) ^ place).to_be_bytes())
}

/// The stamp cards of somebody, with what a sale would add.
pub fn stamps(
    book: &Book<'_>,
    settings: &Settings,
    key: i64,
    day: Day,
    gives: impl Fn(Holds) -> i64,
) -> Result<Vec<wire::StampBrief>, Refusal> {
    let mut stamps = Vec::new();
    for card in &settings.program.stamp_cards {
        let held = usable(&book.lots(key, card.holds())?, day);
        // A card that is switched off is shown while something is on it.
        if !card.active && held <= 0 {
            continue;
        }
        let filled = card.filled(held);
        stamps.push(wire::StampBrief {
            card: card.id,
            name: card.name.clone(),
            gives: card.gives.clone(),
            on_card: filled.on_card,
            needs: card.needs,
            free: filled.free,
            earns: gives(card.holds()),
        });
    }
    Ok(stamps)
}
