//! Taking back what concerns draws and scratch cards. A draw that was made stays.

use super::{Capability, Inverse, Standing, Undoing, stood_on};
use crate::Refusal;
use crate::draw::{draw, scratch_run};
use vafa_domain::draw::{PrizePassedOn, ScratchPaid, TicketsGiven};
use vafa_domain::fact::Fact;
use vafa_domain::id::{DrawId, OpId, ScratchRunId};

/// Draws and scratch cards.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::ScratchBlocked { run, .. } => vec![Standing::Bearer(run.0)],
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::DrawOpened(opened) => undoing.unopen(opened.draw)?,
        Fact::DrawWithdrawn { draw, withdrawn } => {
            Fact::DrawWithdrawn { draw: *draw, withdrawn: !withdrawn }
        }
        Fact::DrawClosed(closed) => {
            undoing.refuse_after(closed.draw, |record| record.made)?;
            Fact::DrawReopened { draw: closed.draw }
        }
        Fact::PrizePassedOn(passed) => undoing.unpass(passed)?,
        Fact::PrizeHandedOver { draw, place, customer, handed } => {
            let wanted = if *handed { "handed" } else { "waiting" };
            undoing.refuse_moved(*draw, *place, wanted)?;
            let (draw, place, customer) = (*draw, *place, *customer);
            Fact::PrizeHandedOver { draw, place, customer, handed: !handed }
        }
        Fact::TicketsGiven(given) => undoing.ungive(given)?,
        Fact::ScratchPrinted(printed) => {
            undoing.refuse_paid(printed.run, None)?;
            // A run that was blocked by a word of its own stays so when this is taken back.
            if scratch_run(undoing.deciding.book, printed.run)?.blocked {
                return Ok(Some(Vec::new()));
            }
            Fact::ScratchBlocked { run: printed.run, blocked: true }
        }
        Fact::ScratchBlocked { run, blocked } => {
            Fact::ScratchBlocked { run: *run, blocked: !blocked }
        }
        Fact::ScratchActivated { run, cards, active } => {
            for card in cards {
                match active {
                    true => undoing.refuse_paid(*run, Some(*card))?,
                    false => undoing.refuse_given(*run, *card)?,
                }
            }
            Fact::ScratchActivated { run: *run, cards: cards.clone(), active: !active }
        }
        Fact::ScratchPaid(paid) => return undoing.unpay_prize(paid).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// Refuses when the draw went on: the act that took it there stands on the target.
    fn refuse_after(
        &self,
        id: DrawId,
        turn: impl Fn(&vafa_store::DrawRecord) -> Option<(i64, vafa_domain::day::Day)>,
    ) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let Some((seq, _)) = turn(&draw(book, id)?) else { return Ok(()) };
        stood_on(book.op_at(seq)?.map(|op| op.op_id).into_iter().collect())
    }

    fn unopen(&self, draw: DrawId) -> Result<Fact, Refusal> {
        self.refuse_after(draw, |record| record.closed)?;
        stood_on(self.deciding.book.ticket_ops(draw)?)?;
        Ok(Fact::DrawWithdrawn { draw, withdrawn: true })
    }

    /// Refuses when a place stands elsewhere by now.
    fn refuse_moved(&self, id: DrawId, place: u32, wanted: &str) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let wins = book.wins(draw(book, id)?.key)?;
        let moved = wins.into_iter().find(|win| win.place == place && win.state != wanted);
        let ops: Vec<OpId> = moved.map(|win| win.changed.0).into_iter().collect();
        stood_on(ops)
    }

    fn unpass(&self, passed: &PrizePassedOn) -> Result<Fact, Refusal> {
        let (from, to) = if passed.back { ("waiting", "reserve") } else { ("passed", "waiting") };
        self.refuse_moved(passed.draw, passed.place, from)?;
        if let Some(place) = passed.to {
            self.refuse_moved(passed.draw, place, to)?;
        }
        Ok(Fact::PrizePassedOn(PrizePassedOn {
            back: !passed.back,
            note: String::new(),
            ..passed.clone()
        }))
    }

    /// Tickets go back while nobody counted them: a frozen list stands on them.
    fn ungive(&self, given: &TicketsGiven) -> Result<Fact, Refusal> {
        self.refuse_after(given.draw, |record| record.closed)?;
        Ok(Fact::PointsAdjusted {
            customer: given.customer,
            points: self.opposite(&given.points, Some(given.customer))?,
            reason: given.reason.clone(),
            passed: None,
        })
    }

    /// A payment is taken back. Where the sale the card went out with never was, the card goes back
    /// to the pile with it.
    fn unpay_prize(&self, paid: &ScratchPaid) -> Result<Vec<Fact>, Refusal> {
        let (run, card) = (paid.run, paid.card);
        if !paid.paid {
            self.refuse_paid(run, Some(card))?;
        }
        let mut facts = vec![Fact::ScratchPaid(ScratchPaid { paid: !paid.paid, ..paid.clone() })];
        let book = self.deciding.book;
        let given = book.scratch_given(scratch_run(book, run)?.key, card)?;
        if paid.paid && given.is_some_and(|(_, voided)| voided) {
            facts.push(Fact::ScratchActivated { run, cards: vec![card], active: false });
        }
        Ok(facts)
    }

    /// Refuses where a card went out again since.
    fn refuse_given(&self, run: ScratchRunId, card: u32) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let given = book.scratch_given(scratch_run(book, run)?.key, card)?;
        stood_on(given.map(|(op, _)| op).into_iter().collect())
    }

    fn refuse_paid(&self, run: ScratchRunId, card: Option<u32>) -> Result<(), Refusal> {
        let book = self.deciding.book;
        stood_on(book.scratch_payments(scratch_run(book, run)?.key, card)?)
    }
}
