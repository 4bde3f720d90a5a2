//! Tickets of a draw: given by hand, and what somebody holds. What sales earn is given by the rules
//! of the program.

use super::{draw_that_is, state_of};
use crate::act::Decided;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use uuid::Uuid;
use vafa_domain::draw::{Entrants, TicketsGiven};
use vafa_domain::fact::{Fact, Opened};
use vafa_domain::fold::{clean_note, is_blank};
use vafa_domain::id::{AccountId, DrawId};
use vafa_domain::ledger::{Entry, EntryKind, Holds, Posting};
use vafa_store::Book;
use wire::DrawState;

/// Most tickets given at once.
const AT_ONCE_MAX: u32 = 10_000;
/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// Gives tickets of an open draw by hand, with a reason.
pub fn give_tickets(
    shop: &Shop,
    actor: &Actor,
    input: wire::GiveTickets,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "give_tickets", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let draw = draw_that_is(book, input.draw, DrawState::Open)?;
        if draw.terms.entrants != Entrants::Tickets {
            return Err(Refusal::DrawWithoutTickets);
        }
        if !(1..=AT_ONCE_MAX).contains(&input.tickets) {
            return Err(Refusal::TicketsOutOfBounds { most: AT_ONCE_MAX });
        }
        let reason = clean_note(&input.reason, REASON_MAX).map_err(|error| Refusal::of(&error))?;
        if is_blank(&reason) {
            return Err(Refusal::ReasonNeeded);
        }
        let customer = customers::listed(book, input.customer)?;
        let holds = Holds::Tickets(draw.id);
        let known = book.account_of(customer.brief.key, holds)?;
        let account = known.unwrap_or_else(|| AccountId(Uuid::new_v4()));
        let mut points = Posting::default();
        let lot = Entry::lot(account, EntryKind::Gift, i64::from(input.tickets));
        // After a merge another account of theirs may owe tickets.
        points.open_paying(deciding.op, lot, &book.owing(customer.brief.key, holds)?);
        Ok(Decided::from(Fact::TicketsGiven(TicketsGiven {
            customer: input.customer,
            draw: draw.id,
            opened: known.is_none().then_some(Opened { account, holds }),
            points,
            reason,
        })))
    })
}

/// Whether a draw takes tickets now.
pub fn takes_tickets(book: &Book<'_>, draw: DrawId) -> Result<bool, Refusal> {
    let draw = book.draw(draw)?;
    Ok(draw.is_some_and(|draw| {
        draw.terms.entrants == Entrants::Tickets && state_of(&draw) == DrawState::Open
    }))
}

/// Tickets somebody holds of draws that were not made yet.
pub fn list_tickets(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::Tickets, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let key = customers::key(book, input.customer)?;
        let mut rows = Vec::new();
        for draw in book.draws()? {
            let state = state_of(&draw);
            let waits = matches!(state, DrawState::Open | DrawState::Closed);
            if draw.terms.entrants != Entrants::Tickets || !waits {
                continue;
            }
            let lots = book.lots(key, Holds::Tickets(draw.id))?;
            let tickets = lots.iter().map(|lot| lot.left).sum::<i64>();
            if tickets > 0 {
                rows.push(wire::TicketsRow { draw: draw.id, name: draw.name, state, tickets });
            }
        }
        Ok(wire::Tickets { rows })
    })
}
