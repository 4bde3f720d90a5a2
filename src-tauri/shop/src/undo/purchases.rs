//! Taking back sales, returns and voids.

use super::{Capability, Inverse, Undoing, no_standing, stood_on};
use crate::Refusal;
use crate::promotions::refuse_used_up;
use crate::purchases::{Goes, Steps, given_anew, past_of_bonus, take_unreached};
use vafa_domain::fact::{Fact, PurchaseRecorded, PurchaseReturned};
use vafa_domain::id::{OpId, PurchaseId};
use vafa_domain::ledger::Posting;
use vafa_domain::loyalty::{Reversal, Sold, Unreached};
use vafa_domain::money::Money;
use vafa_store::{KnownRow, SoldRecord};

/// Sales, returns and voids.
pub const CAPABILITY: Capability = Capability { inverse, standing: no_standing };

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::PurchaseRecorded(sale) => undoing.unrecord(sale)?,
        Fact::PurchaseReturned(back) => undoing.unreturn(back)?,
        Fact::PurchaseVoided { purchase, points, unreached, .. } => {
            undoing.refuse_reached_anew(unreached)?;
            undoing.unvoid(*purchase, points)?
        }
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// A sale is taken back only when nothing stands on it: no return, and none of its points
    /// spent. (A void, by name, takes it back all the same and writes what is owed.)
    fn unrecord(&self, sale: &PurchaseRecorded) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let purchase = PurchaseId(self.target.op_id.0);
        let sold = book.sold(purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if sold.voided {
            return Err(Refusal::AlreadyUndone);
        }
        let mut later = Vec::new();
        for seq in book.returns_of(sold.op)? {
            later.extend(book.op_at(seq)?.map(|op| op.op_id));
        }
        later.extend(book.drawn_from(sold.op)?);
        later.extend(book.plans_on(sold.op)?);
        for card in &sale.scratch {
            let run = crate::draw::scratch_run(book, card.run)?.key;
            later.extend(book.scratch_payments(run, Some(card.card))?);
        }
        stood_on(later)?;
        let points = self.opposite(&sale.points, sale.customer)?;
        let mut reversal = Reversal { posting: points, ..Reversal::default() };
        let back = Money(sold.points.amount.0 - sold.points.returned.0);
        let unreached = take_unreached(self.deciding, &sold, (back, &[]), &mut reversal)?;
        let points = reversal.posting;
        let Steps { own: step, others } = Steps::after(self.deciding, &sold, Goes::Void, &points)?;
        let passed = self.gives_back(sold.points.amount)?;
        let beside: i64 = sold.points.tenders.iter().map(|tender| tender.paid.0).sum();
        let till = Some(Money(sold.points.amount.0 - beside));
        let unearned = Vec::new();
        Ok(Fact::PurchaseVoided {
            purchase,
            points,
            step,
            others,
            passed,
            unreached,
            till,
            unearned,
        })
    }

    /// A return is taken back: the last one first, for each was reckoned from those before it, and
    /// none under a void, which took the rest of the sale.
    fn unreturn(&self, back: &PurchaseReturned) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let sold = book.sold(back.purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if sold.voided {
            return Err(Refusal::PurchaseVoided);
        }
        let mut later = Vec::new();
        for seq in book.returns_of(sold.op)?.into_iter().filter(|seq| *seq > self.target.seq) {
            later.extend(book.op_at(seq)?.map(|op| op.op_id));
        }
        stood_on(later)?;
        self.refuse_reached_anew(&back.unreached)?;
        let mut then = sold.points.clone();
        then.returned.0 -= back.amount.0;
        then.back.retain(|line| !back.lines.contains(line));
        self.refuse_not_reached(&sold, &then)?;
        let goes = Goes::BackNoMore(back.amount, &back.points);
        self.restore(back.purchase, back.amount, goes, &back.points)
    }

    /// A void is taken back, but not when its import is gone or its row came in anew: the sale
    /// would stand twice.
    fn unvoid(&self, purchase: PurchaseId, points: &Posting) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let sold = book.sold(purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if let Some(import) = sold.import {
            crate::imports::standing(book, import)?;
        }
        refuse_used_up(book, &sold)?;
        self.refuse_given_anew(&sold)?;
        self.refuse_not_reached(&sold, &sold.points)?;
        self.refuse_cards_given(&sold.fact, purchase)?;
        if let Some(row) = sold.fact.row
            && book.known_row(row)? == KnownRow::Known
        {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        let rest = Money(sold.points.amount.0 - sold.points.returned.0);
        self.restore(purchase, rest, Goes::VoidNoMore, points)
    }

    /// What a day or an occasion gives once, a later sale may have been given in the place of this
    /// one.
    fn refuse_given_anew(&self, sold: &SoldRecord) -> Result<(), Refusal> {
        let (book, day) = (self.deciding.book, sold.fact.day);
        let Some(customer) = sold.customer else { return Ok(()) };
        for applied in &sold.points.rules {
            let rules = &self.deciding.settings.program.rules;
            let Some(rule) = rules.iter().find(|rule| rule.id == applied.rule) else { continue };
            let past = book.past_of(customer, rule, day, self.deciding.now)?;
            if !rule.fits_again(applied.gave, day, &past) {
                return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
            }
        }
        Ok(())
    }

    /// A bonus of another sale that a return took comes back with its undo: refused where that sale
    /// came back since, or another one was given it in its place.
    fn refuse_reached_anew(&self, unreached: &[Unreached]) -> Result<(), Refusal> {
        let book = self.deciding.book;
        for one in unreached {
            stood_on(book.came_back_since(OpId(one.purchase.0), self.target.seq)?)?;
            let Some(other) = book.sold(one.purchase)? else { continue };
            let Some(customer) = other.customer else { continue };
            let rules = &self.deciding.settings.program.rules;
            let Some(rule) = rules.iter().find(|rule| rule.id == one.rule) else { continue };
            let past = book.past_of(customer, rule, other.fact.day, self.deciding.now)?;
            if !rule.fits_again(0, other.fact.day, &past) {
                return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
            }
        }
        Ok(())
    }

    /// A bonus for points within days that comes back with its sale is reached by what stands now.
    fn refuse_not_reached(&self, sold: &SoldRecord, then: &Sold) -> Result<(), Refusal> {
        let Some(customer) = sold.customer else { return Ok(()) };
        let (now, left) = match sold.voided {
            true => (Vec::new(), 0),
            false => (sold.points.bonuses(), sold.points.points_left()),
        };
        let given = then.points_left() - then.bonus_points();
        for bonus in then.bonuses() {
            let past = past_of_bonus(self.deciding, customer, &bonus, sold.fact.day)?;
            let stands = now.iter().any(|one| one.rule == bonus.rule);
            let reached = bonus.reached.map_or(0, |reached| reached.points);
            if !stands && past.within - left + given < reached {
                return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
            }
        }
        Ok(())
    }

    /// A scratch card that came back with the void may have gone out with another sale since.
    fn refuse_cards_given(
        &self,
        sale: &PurchaseRecorded,
        purchase: PurchaseId,
    ) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let mut later = Vec::new();
        for card in &sale.scratch {
            let run = crate::draw::scratch_run(book, card.run)?.key;
            let given = book.scratch_given(run, card.card)?.map(|(op, _)| op);
            later.extend(given.filter(|op| op.0 != purchase.0));
        }
        stood_on(later)
    }

    /// A void or a return is taken back.
    fn restore(
        &self,
        purchase: PurchaseId,
        amount: Money,
        goes: Goes<'_>,
        points: &Posting,
    ) -> Result<Fact, Refusal> {
        let reversed = self.target.op_id;
        let sold = self.deciding.book.sold(purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if let Some(other) = given_anew(self.deciding.book, &sold, amount)? {
            stood_on(vec![OpId(other.0)])?;
        }
        let points = self.opposite(points, sold.customer_id)?;
        let Steps { own: step, others } = Steps::after(self.deciding, &sold, goes, &points)?;
        Ok(Fact::PurchaseRestored { purchase, reversed, points, step, others })
    }
}
