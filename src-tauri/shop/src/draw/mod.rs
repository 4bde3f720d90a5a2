//! Prize draws that anybody can repeat, and scratch cards.
//!
//! The seed of a draw is made when it is opened and stands in the body of that operation; no
//! command gives it out before the draw is made.

mod prizes;
mod record;
mod scratch;
mod tickets;
mod view;

pub use prizes::{hand_over_prize, pass_prize_on};
pub use record::save_draw_record;
pub use scratch::{
    activate_scratch_cards, block_scratch_run, check_scratch_code, confirm_scratch_run,
    get_scratch_codes, given_with_sale, list_scratch_runs, pay_scratch_prize, print_scratch_run,
    run as scratch_run, save_scratch_codes,
};
pub use tickets::{give_tickets, list_tickets, takes_tickets};
pub use view::{get_draw, list_draws, list_entrants, state_of};

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use vafa_domain::draw::{
    Chosen, DrawClosed, DrawMade, DrawOpened, ENTRANTS_MAX, Entrant, Prize, PrizeCost, Seed,
    WORDS_MAX, choose, commitment, hex, list_hash, unhex,
};
use vafa_domain::fact::Fact;
use vafa_domain::fold::{clean_name, is_blank};
use vafa_domain::id::{CustomerId, DrawId};
use vafa_store::{Book, DrawRecord, EntryRecord};
use wire::DrawState;

/// 32 bytes nobody knows: out of two random ids of 122 random bits each.
fn random() -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(Uuid::new_v4().as_bytes());
    hasher.update(Uuid::new_v4().as_bytes());
    hasher.finalize().into()
}

/// A name that can be seen, cleaned.
fn name(text: &str) -> Result<String, Refusal> {
    let name = clean_name(text, WORDS_MAX).map_err(|error| Refusal::of(&error))?;
    if is_blank(&name) { Err(Refusal::TextNeeded) } else { Ok(name) }
}

/// Prizes with their names cleaned.
fn named(prizes: &[PrizeCost]) -> Result<Vec<PrizeCost>, Refusal> {
    let one = |prize: &PrizeCost| Ok(PrizeCost { name: name(&prize.name)?, ..prize.clone() });
    prizes.iter().map(one).collect()
}

/// A refusal of the draw's rules: they are codes without arguments.
fn rule(error: &dyn std::fmt::Display) -> Refusal {
    Refusal::rule(&error.to_string(), serde_json::json!({}))
}

/// A draw.
pub fn draw(book: &Book<'_>, id: DrawId) -> Result<DrawRecord, Refusal> {
    book.draw(id)?.ok_or(Refusal::DrawUnknown)
}

/// A draw that stands where it has to for what is asked.
fn draw_that_is(book: &Book<'_>, id: DrawId, wanted: DrawState) -> Result<DrawRecord, Refusal> {
    let draw = draw(book, id)?;
    let state = state_of(&draw);
    if state == wanted {
        return Ok(draw);
    }
    let state = match state {
        DrawState::Open => "open",
        DrawState::Closed => "closed",
        DrawState::Made => "made",
        DrawState::Withdrawn => "withdrawn",
    };
    Err(Refusal::DrawTurn { state: state.to_owned() })
}

/// The seed of a draw, out of the operation that opened it.
fn seed(book: &Book<'_>, draw: &DrawRecord) -> Result<Seed, Refusal> {
    let lost = || Refusal::Internal("the seed of a draw".to_owned());
    let op = book.op_at(draw.opened.0)?.ok_or_else(lost)?;
    let Fact::DrawOpened(opened) = op.fact else { return Err(lost()) };
    unhex(&opened.seed).ok_or_else(lost)
}

/// The numbers of a list with their tickets.
pub fn entrants(list: &[EntryRecord]) -> Vec<Entrant> {
    list.iter().map(|entry| entry.entrant).collect()
}

/// Opens a draw: its terms are fixed, and the hash of its seed is published.
pub fn open_draw(shop: &Shop, actor: &Actor, input: wire::OpenDraw) -> Result<wire::Done, Refusal> {
    shop.act(actor, "open_draw", input.op_id, &input, |_| {
        let mut terms = input.terms.clone();
        terms.prizes = named(&terms.prizes)?;
        let terms = terms.checked().map_err(|error| rule(&error))?;
        let seed = random();
        Ok(Decided::from(Fact::DrawOpened(DrawOpened {
            draw: DrawId(Uuid::new_v4()),
            name: name(&input.name)?,
            terms,
            seed: hex(&seed),
            commitment: hex(&commitment(&seed)),
        })))
    })
}

/// A later turn of a draw on an earlier day would be a record that nobody believes.
fn refuse_earlier(deciding: &Deciding<'_, '_>, day: vafa_domain::day::Day) -> Result<(), Refusal> {
    if deciding.today < day { Err(Refusal::DayDoubtful) } else { Ok(()) }
}

/// Freezes the list of a draw.
pub fn close_draw(
    shop: &Shop,
    actor: &Actor,
    input: wire::CloseDraw,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "close_draw", input.op_id, &input, |deciding| {
        let draw = draw_that_is(deciding.book, input.draw, DrawState::Open)?;
        refuse_earlier(deciding, draw.opened.1)?;
        let list = deciding.book.would_enter(draw.id, &draw.terms, deciding.today)?;
        if list.is_empty() {
            return Err(Refusal::DrawEmpty);
        }
        if list.len() > ENTRANTS_MAX {
            return Err(Refusal::TooMany { most: ENTRANTS_MAX });
        }
        let hash = hex(&list_hash(&entrants(&list)));
        let list = list.iter().map(|entry| (entry.customer, entry.entrant.weight)).collect();
        Ok(Decided::from(Fact::DrawClosed(DrawClosed { draw: draw.id, list, hash })))
    })
}

/// Makes a draw: seed, list and word together give the winners. It cannot be taken back.
pub fn make_draw(shop: &Shop, actor: &Actor, input: wire::MakeDraw) -> Result<wire::Done, Refusal> {
    shop.act(actor, "make_draw", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let draw = draw_that_is(book, input.draw, DrawState::Closed)?;
        refuse_earlier(deciding, draw.closed.map_or(draw.opened.1, |closed| closed.1))?;
        // Without a word of somebody else the shop alone would hold all that makes the winners.
        let witness = name(&input.witness)?;
        // Two records that became one since would have twice the luck, and win twice. The list
        // cannot be changed under its hash: it is given up and closed anew.
        if book.somebody_enters_twice(draw.key)? {
            return Err(Refusal::DrawTwice);
        }
        let list = book.draw_entries(draw.key)?;
        let entrants = entrants(&list);
        if draw.list != Some(hex(&list_hash(&entrants))) {
            return Err(Refusal::Damaged);
        }
        let prizes: Vec<Prize> = draw.terms.prizes.iter().map(PrizeCost::prize).collect();
        let (reserves, one_each) = (draw.terms.reserves, draw.terms.one_each);
        let seed = seed(book, &draw)?;
        let chosen = choose(&seed, &entrants, &witness, &prizes, reserves, one_each);
        let shop = deciding.settings.profile.name.clone();
        Ok(Decided::from(Fact::DrawMade(made(draw.id, shop, witness, &list, &chosen)?)))
    })
}

/// A draw as it was made, with its people instead of their numbers.
pub fn made(
    draw: DrawId,
    shop: String,
    witness: String,
    list: &[EntryRecord],
    chosen: &Chosen,
) -> Result<DrawMade, Refusal> {
    let lost = || Refusal::Internal("a winner who is not on the list".to_owned());
    let who = |no: u64| -> Result<CustomerId, Refusal> {
        let place = list.binary_search_by_key(&no, |entry| entry.entrant.no);
        place.ok().and_then(|at| list.get(at)).map(|entry| entry.customer).ok_or_else(lost)
    };
    let winner = |(prize, no): &(usize, u64)| {
        Ok::<_, Refusal>((u32::try_from(*prize).map_err(|_| lost())?, who(*no)?))
    };
    Ok(DrawMade {
        draw,
        shop,
        witness,
        winners: chosen.winners.iter().map(winner).collect::<Result<_, _>>()?,
        reserves: chosen.reserves.iter().map(|no| who(*no)).collect::<Result<_, _>>()?,
    })
}
