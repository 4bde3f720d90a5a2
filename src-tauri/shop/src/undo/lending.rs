//! Taking back plans, payments, limits, trials, product sheets and favours.

use super::{Capability, Inverse, Standing, Undoing, stood_on};
use crate::{Refusal, favour, lending};
use vafa_domain::fact::Fact;
use vafa_domain::favour::FavourDone;
use vafa_domain::id::{OpId, PlanId};
use vafa_domain::instalment::{PlanFault, PlanPaid};
use vafa_domain::sheet::{Sheet, SheetGiven};
use vafa_domain::trial::TrialState;
use vafa_store::PlanRecord;

/// Paying over time, trying, and kindness.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::CreditLimitSet { customer, .. } => vec![Standing::Theirs(*customer, None)],
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::PlanAgreed(agreed) => undoing.disagree(agreed.plan)?,
        Fact::PlanDropped { plan, dropped } => {
            if *dropped {
                lending::refuse_again(undoing.deciding, *plan)?;
            }
            Fact::PlanDropped { plan: *plan, dropped: !*dropped }
        }
        Fact::PlanPaid(paid) => undoing.unpay(paid)?,
        Fact::CreditLimitSet { customer, limit, was } => {
            Fact::CreditLimitSet { customer: *customer, limit: *was, was: *limit }
        }
        Fact::TrialGiven(given) => {
            let was = undoing.trial_now(given.trial)?;
            // What somebody wrote of it since stands on it.
            if was != given.state {
                let book = undoing.deciding.book;
                let key = crate::customers::key(book, given.customer)?;
                stood_on(book.later_ops(key, undoing.target.seq)?)?;
            }
            let to = TrialState { struck: true, ..was };
            Fact::TrialChanged { trial: given.trial, to, was }
        }
        Fact::TrialChanged { trial, to, was } => {
            if undoing.trial_now(*trial)? != *to {
                return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
            }
            Fact::TrialChanged { trial: *trial, to: *was, was: *to }
        }
        Fact::SheetChanged { sheet, was } => undoing.unwrite(sheet, was.as_ref())?,
        Fact::SheetGiven(given) => {
            Fact::SheetGiven(SheetGiven { stands: !given.stands, ..given.clone() })
        }
        Fact::FavourDone(done) => {
            if !done.stands {
                favour::refuse_again(undoing.deciding, done)?;
            }
            Fact::FavourDone(FavourDone { stands: !done.stands, ..done.clone() })
        }
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// A plan is taken back when no payment stands on it, and nothing of its sale came back since:
    /// what was open of it then did not come out of the till.
    fn disagree(&self, plan: PlanId) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let record = book.plan(plan)?.ok_or(Refusal::PlanUnknown)?;
        let paid = book.payments_of(record.key)?;
        stood_on(paid.into_iter().map(|payment| payment.op).collect())?;
        self.refuse_under_return(&record)?;
        Ok(Fact::PlanDropped { plan, dropped: true })
    }

    /// What came back of a plan's sale was reckoned by what was paid and open then.
    fn refuse_under_return(&self, record: &PlanRecord) -> Result<(), Refusal> {
        let Some(purchase) = record.purchase else { return Ok(()) };
        let book = self.deciding.book;
        stood_on(book.came_back_since(OpId(purchase.0), self.target.seq)?)
    }

    /// A payment never was; or was after all, when so much is open.
    fn unpay(&self, paid: &PlanPaid) -> Result<Fact, Refusal> {
        let record = self.deciding.book.plan(paid.plan)?.ok_or(Refusal::PlanUnknown)?;
        if paid.stands {
            self.refuse_under_return(&record)?;
        }
        let open = record.plan.open();
        if !paid.stands && paid.amount > open {
            let code = PlanFault::NotOpen { open }.code();
            return Err(Refusal::rule(code, serde_json::json!({ "amount": open })));
        }
        Ok(Fact::PlanPaid(PlanPaid { stands: !paid.stands, ..paid.clone() }))
    }

    fn trial_now(&self, trial: vafa_domain::id::TrialId) -> Result<TrialState, Refusal> {
        let record = self.deciding.book.trial(trial)?;
        Ok(record.ok_or(Refusal::TrialUnknown)?.state)
    }

    /// A sheet is as it was before; a new one is put away. Not under a later change of it.
    fn unwrite(&self, sheet: &Sheet, was: Option<&Sheet>) -> Result<Fact, Refusal> {
        let now = self.deciding.book.sheet(sheet.id)?;
        if now.as_ref() != Some(sheet) {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        let away = Sheet { put_away: true, ..sheet.clone() };
        let to = was.cloned().unwrap_or(away);
        Ok(Fact::SheetChanged { sheet: to, was: Some(sheet.clone()) })
    }
}
