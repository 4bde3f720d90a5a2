//! The draws of a sample: one that was made, whole, and one that is open.

use super::Scribe;
use crate::sample::club::Club;
use crate::{Refusal, draw};
use vafa_domain::day::Day;
use vafa_domain::draw::{
    DrawClosed, DrawMade, DrawOpened, Entrants, Prize, PrizeCost, PrizePassedOn, Seed, Terms,
    choose, commitment, hex, list_hash,
};
use vafa_domain::fact::Fact;
use vafa_domain::id::DrawId;
use vafa_domain::money::Money;

/// The turns of the draw that was made.
#[derive(Debug, Clone, Copy)]
pub enum DrawTurn {
    /// It is opened.
    Open,
    /// The list is frozen.
    Close,
    /// The winners are drawn.
    Make,
    /// A prize is handed over, by its place.
    HandOver(u32),
    /// A winner did not come.
    PassOn(u32),
}

impl Scribe<'_, '_> {
    /// One turn of the draw that was made.
    pub fn draw(&mut self, turn: DrawTurn) -> Result<(), Refusal> {
        let club = &self.place.club;
        if let DrawTurn::Open = turn {
            return self.open_draw(club.draw.0, Club::prizes(club.draw.1), Entrants::Members);
        }
        let Some((id, seed, terms)) = self.club.draw.clone() else { return Ok(()) };
        let fact = match turn {
            DrawTurn::Open => return Ok(()),
            DrawTurn::Close => {
                let list = self.book.would_enter(id, &terms, self.day)?;
                let hash = hex(&list_hash(&draw::entrants(&list)));
                let list = list.iter().map(|one| (one.customer, one.entrant.weight)).collect();
                Fact::DrawClosed(DrawClosed { draw: id, list, hash })
            }
            DrawTurn::Make => Fact::DrawMade(self.winners(id, &seed, &terms)?),
            DrawTurn::HandOver(place) => {
                let wins = self.wins(id)?;
                let Some(win) = wins.iter().find(|win| win.place == place) else { return Ok(()) };
                let customer = win.customer.1;
                Fact::PrizeHandedOver { draw: id, place, customer, handed: true }
            }
            DrawTurn::PassOn(place) => {
                let reserve = self.wins(id)?.into_iter().find(|win| win.state == "reserve");
                Fact::PrizePassedOn(PrizePassedOn {
                    draw: id,
                    place,
                    to: reserve.map(|win| win.place),
                    note: club.not_reached.to_owned(),
                    back: false,
                })
            }
        };
        self.op(fact, Vec::new()).map(drop)
    }

    fn wins(&self, id: DrawId) -> Result<Vec<vafa_store::WinRecord>, Refusal> {
        Ok(self.book.wins(draw::draw(self.book, id)?.key)?)
    }

    fn winners(&self, id: DrawId, seed: &Seed, terms: &Terms) -> Result<DrawMade, Refusal> {
        let list = self.book.draw_entries(draw::draw(self.book, id)?.key)?;
        let prizes: Vec<Prize> = terms.prizes.iter().map(PrizeCost::prize).collect();
        let word = self.place.club.draw.2;
        let entrants = draw::entrants(&list);
        let chosen = choose(seed, &entrants, word, &prizes, terms.reserves, terms.one_each);
        draw::made(id, self.place.name.to_owned(), word.to_owned(), &list, &chosen)
    }

    /// A draw among those who buy between two days; it is still open when the sample is made.
    pub fn next_draw(&mut self, from: Day, to: Day) -> Result<(), Refusal> {
        let (name, prizes) = self.place.club.next_draw;
        let least = Money(30 * self.place.coin);
        self.open_draw(name, Club::prizes(prizes), Entrants::Buyers { from, to, least })
    }

    fn open_draw(
        &mut self,
        name: &str,
        prizes: Vec<PrizeCost>,
        entrants: Entrants,
    ) -> Result<(), Refusal> {
        let id = DrawId(self.chance.uuid(self.now));
        let mut seed = Seed::default();
        for half in seed.chunks_mut(16) {
            half.copy_from_slice(&self.chance.salt());
        }
        let terms =
            Terms { entrants, prizes, reserves: 3, one_each: true, without_earlier_winners: false };
        self.club.draw = Some((id, seed, terms.clone()));
        let fact = Fact::DrawOpened(DrawOpened {
            draw: id,
            name: name.to_owned(),
            terms,
            seed: hex(&seed),
            commitment: hex(&commitment(&seed)),
        });
        self.op(fact, Vec::new()).map(drop)
    }
}
