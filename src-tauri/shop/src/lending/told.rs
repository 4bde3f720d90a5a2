//! What plans, trials, sheets and favours say in a line.

use crate::Refusal;
use crate::done::Summary;
use vafa_domain::fact::Fact;
use vafa_domain::id::PlanId;
use vafa_domain::money::Money;
use vafa_domain::trial::{TrialOutcome, TrialState};
use vafa_store::Book;

/// What a fact of these says; nothing for any other.
pub fn told(book: &Book<'_>, fact: &Fact) -> Result<Option<Summary>, Refusal> {
    let nothing = Summary::default();
    let of_plan = |plan: PlanId, amount: Option<Money>, detail: &str| -> Result<Summary, Refusal> {
        let customer = book.plan_holder(plan)?;
        Ok(Summary { customer, amount, detail: detail.to_owned(), ..Summary::default() })
    };
    Ok(Some(match fact {
        Fact::PlanAgreed(agreed) => Summary {
            customer: Some(agreed.customer),
            amount: Some(agreed.parts.total()),
            detail: agreed.for_what.clone(),
            ..nothing
        },
        Fact::PlanDropped { plan, dropped } => {
            of_plan(*plan, None, if *dropped { "dropped" } else { "stands" })?
        }
        Fact::PlanPaid(paid) => of_plan(paid.plan, Some(paid.amount), "")?,
        Fact::PlanWordSaid(said) => of_plan(said.plan, None, said.way.name())?,
        Fact::CreditLimitSet { customer, limit, .. } => {
            Summary { customer: Some(*customer), amount: *limit, ..nothing }
        }
        Fact::TrialGiven(given) => {
            Summary { customer: Some(given.customer), goods: vec![given.goods.clone()], ..nothing }
        }
        Fact::TrialChanged { trial, to, was } => {
            let record = book.trial(*trial)?;
            let customer = record.map(|record| record.customer.1);
            Summary { customer, detail: change(to, was).to_owned(), ..nothing }
        }
        Fact::SheetChanged { sheet, .. } => Summary { detail: sheet.goods.clone(), ..nothing },
        Fact::SheetGiven(given) => {
            Summary { customer: Some(given.customer), goods: vec![given.goods.clone()], ..nothing }
        }
        Fact::FavourDone(done) => Summary {
            customer: Some(done.customer),
            amount: Some(done.cost).filter(|cost| *cost > Money::ZERO),
            detail: done.name.clone(),
            ..nothing
        },
        _ => return Ok(None),
    }))
}

/// What changed of a trial, in a word.
fn change(to: &TrialState, was: &TrialState) -> &'static str {
    match (to.struck, to.outcome) {
        (true, _) => "struck",
        (false, Some(TrialOutcome::Bought)) => "bought",
        (false, Some(TrialOutcome::Not { .. })) => "not",
        (false, None) if to.follow_up != was.follow_up => "put_off",
        (false, None) => "open",
    }
}
