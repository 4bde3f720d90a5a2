//! Prizes on their way to people.

use super::draw_that_is;
use super::view::win_state;
use crate::act::Decided;
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use std::collections::BTreeSet;
use vafa_domain::draw::PrizePassedOn;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_note;
use vafa_domain::id::DrawId;
use vafa_store::{Book, WinRecord};
use wire::{DrawState, WinState};

/// Longest note, in characters.
const NOTE_MAX: usize = 200;

/// Somebody who has won and waits for the prize, and all places of the draw.
fn waiting(
    book: &Book<'_>,
    draw: DrawId,
    place: u32,
) -> Result<(WinRecord, Vec<WinRecord>), Refusal> {
    let draw = draw_that_is(book, draw, DrawState::Made)?;
    let wins = book.wins(draw.key)?;
    let win = wins.iter().find(|win| win.place == place).cloned().ok_or(Refusal::DrawUnknown)?;
    match win_state(&win) {
        WinState::Waiting => Ok((win, wins)),
        _ => Err(Refusal::PrizeTurn { state: win.state }),
    }
}

/// Hands a prize over.
pub fn hand_over_prize(
    shop: &Shop,
    actor: &Actor,
    input: wire::HandOverPrize,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "hand_over_prize", input.op_id, &input, |deciding| {
        let (win, _) = waiting(deciding.book, input.draw, input.place)?;
        Ok(Decided::from(Fact::PrizeHandedOver {
            draw: input.draw,
            place: input.place,
            customer: win.customer.1,
            handed: true,
        }))
    })
}

/// The next reserve who has won nothing. After a merge a reserve may be somebody who won, or whose
/// prize went on.
fn next_reserve<'w>(
    book: &Book<'_>,
    wins: &'w [WinRecord],
) -> Result<Option<&'w WinRecord>, Refusal> {
    let mut won = BTreeSet::new();
    for win in wins.iter().filter(|win| win.prize.is_some()) {
        won.insert(book.find_customer(win.customer.1)?);
    }
    for win in wins.iter().filter(|win| win_state(win) == WinState::Reserve) {
        if !won.contains(&book.find_customer(win.customer.1)?) {
            return Ok(Some(win));
        }
    }
    Ok(None)
}

/// Passes a prize on to the next reserve, because a winner did not come. Where no reserve is left,
/// the prize stays with the shop.
pub fn pass_prize_on(
    shop: &Shop,
    actor: &Actor,
    input: wire::PassPrizeOn,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "pass_prize_on", input.op_id, &input, |deciding| {
        let (_, wins) = waiting(deciding.book, input.draw, input.place)?;
        let next = next_reserve(deciding.book, &wins)?;
        let note = clean_note(&input.note, NOTE_MAX).map_err(|error| Refusal::of(&error))?;
        Ok(Decided::from(Fact::PrizePassedOn(PrizePassedOn {
            draw: input.draw,
            place: input.place,
            to: next.map(|win| win.place),
            note,
            back: false,
        })))
    })
}
