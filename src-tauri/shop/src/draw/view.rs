//! Draws as the window shows them.

use super::seed;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::day::Day;
use vafa_domain::draw::{Entrants, cost_of, hex};
use vafa_domain::fact::Fact;
use vafa_domain::money::Money;
use vafa_store::{Book, DrawRecord, EntryRecord, WinRecord};
use wire::{DrawState, WinState};

/// Where a draw stands.
pub fn state_of(draw: &DrawRecord) -> DrawState {
    match (draw.withdrawn, draw.made, draw.closed) {
        (true, _, _) => DrawState::Withdrawn,
        (false, Some(_), _) => DrawState::Made,
        (false, None, Some(_)) => DrawState::Closed,
        (false, None, None) => DrawState::Open,
    }
}

/// Where a place stands. The store knows no other words.
pub fn win_state(win: &WinRecord) -> WinState {
    match win.state.as_str() {
        "waiting" => WinState::Waiting,
        "handed" => WinState::Handed,
        "passed" => WinState::Passed,
        _ => WinState::Reserve,
    }
}

fn row(draw: &DrawRecord, wins: &[WinRecord]) -> wire::DrawRow {
    let count = |state| wins.iter().filter(|win| win_state(win) == state).count();
    let counted = |state| u32::try_from(count(state)).unwrap_or(u32::MAX);
    wire::DrawRow {
        draw: draw.id,
        name: draw.name.clone(),
        state: state_of(draw),
        opened: draw.opened.1,
        closed: draw.closed.map(|(_, day)| day),
        made: draw.made.map(|(_, day)| day),
        prizes: draw.terms.prizes.iter().map(|prize| prize.count).sum(),
        cost: cost_of(&draw.terms.prizes).unwrap_or(Money::MAX),
        handed: counted(WinState::Handed),
        waiting: counted(WinState::Waiting),
        by_tickets: draw.terms.entrants == Entrants::Tickets,
    }
}

/// Draws, newest first.
pub fn list_draws(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Draws, Refusal> {
    shop.ask(|asking| {
        let mut rows = Vec::new();
        for draw in asking.book.draws()? {
            rows.push(row(&draw, &asking.book.wins(draw.key)?));
        }
        Ok(wire::Draws { rows })
    })
}

/// A draw, whole.
pub fn get_draw(shop: &Shop, _: &Actor, input: wire::ByDraw) -> Result<wire::DrawPage, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let draw = super::draw(book, input.draw)?;
        let wins = book.wins(draw.key)?;
        let (entrants, tickets) = size(book, &draw, asking.today)?;
        let witness = witness(book, &draw)?;
        let seed = match witness {
            Some(_) => Some(hex(&seed(book, &draw)?)),
            None => None,
        };
        Ok(wire::DrawPage {
            row: row(&draw, &wins),
            commitment: draw.commitment.clone(),
            list: draw.list.clone(),
            entrants,
            tickets,
            witness,
            seed,
            wins: wins.iter().map(|win| win_row(book, &draw, win)).collect::<Result<_, _>>()?,
            terms: draw.terms,
        })
    })
}

/// Rows of a page of entrants.
const PAGE: usize = 100;

/// Who is in a draw, in the order of their numbers: frozen, or as it would be now.
fn entrants(book: &Book<'_>, draw: &DrawRecord, today: Day) -> Result<Vec<EntryRecord>, Refusal> {
    Ok(match state_of(draw) {
        DrawState::Open => book.would_enter(draw.id, &draw.terms, today)?,
        _ => book.draw_entries(draw.key)?,
    })
}

/// Who is in a draw with how many tickets, a page at a time.
pub fn list_entrants(
    shop: &Shop,
    _: &Actor,
    input: wire::ListEntrants,
) -> Result<wire::EntrantList, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let draw = super::draw(book, input.draw)?;
        let list = entrants(book, &draw, asking.today)?;
        let behind =
            |entry: &&EntryRecord| input.after.is_none_or(|after| entry.entrant.no > after);
        let mut page: Vec<&EntryRecord> = list.iter().filter(behind).take(PAGE + 1).collect();
        let more = page.len() > PAGE;
        page.truncate(PAGE);
        let next = page.last().filter(|_| more).map(|last| last.entrant.no);
        let mut rows = Vec::with_capacity(page.len());
        for entry in page {
            let who = customers::record(book, entry.customer)?.brief;
            rows.push(wire::EntrantRow {
                who: customers::brief(who, &asking.settings, asking.today),
                tickets: entry.entrant.weight,
            });
        }
        Ok(wire::EntrantList { name: draw.name, rows, next })
    })
}

/// People and tickets: frozen, or as they would be now.
fn size(book: &Book<'_>, draw: &DrawRecord, today: Day) -> Result<(i64, i64), Refusal> {
    match state_of(draw) {
        DrawState::Open => {
            let list = book.would_enter(draw.id, &draw.terms, today)?;
            let tickets = list.iter().map(|entry| i64::from(entry.entrant.weight)).sum();
            Ok((i64::try_from(list.len()).unwrap_or(i64::MAX), tickets))
        }
        _ => Ok(book.draw_size(draw.key)?),
    }
}

/// What was said at the draw; nothing before it.
fn witness(book: &Book<'_>, draw: &DrawRecord) -> Result<Option<String>, Refusal> {
    let Some((seq, _)) = draw.made else { return Ok(None) };
    match book.op_at(seq)?.map(|op| op.fact) {
        Some(Fact::DrawMade(made)) => Ok(Some(made.witness)),
        _ => Err(Refusal::Internal("the word of a draw".to_owned())),
    }
}

fn win_row(book: &Book<'_>, draw: &DrawRecord, win: &WinRecord) -> Result<wire::WinRow, Refusal> {
    let (key, customer, number) = win.customer;
    let brief = book.briefs(&[key])?.pop();
    let name = brief.and_then(|who| customers::name_of(&who.given, &who.family, &who.call_me));
    let prize = win.prize.and_then(|place| usize::try_from(place).ok());
    Ok(wire::WinRow {
        place: win.place,
        prize: prize.and_then(|at| draw.terms.prizes.get(at)).map(|prize| prize.name.clone()),
        customer,
        number,
        name,
        state: win_state(win),
        note: win.note.clone(),
        day: win.changed.1,
    })
}
