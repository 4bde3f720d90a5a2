//! What a sample lends: money to be paid over time, and goods to try.

use super::Scribe;
use crate::Refusal;
use crate::sample::people::Known;
use vafa_domain::consent::Way;
use vafa_domain::fact::Fact;
use vafa_domain::id::{OpId, PlanId, SheetId, TrialId};
use vafa_domain::instalment::{Plan, PlanAgreed, PlanPaid, PlanWordSaid, PoliteWord};
use vafa_domain::money::Money;
use vafa_domain::sheet::SheetGiven;
use vafa_domain::trial::{TrialGiven, TrialOutcome, TrialState, WhyNot};

impl Scribe<'_, '_> {
    /// Somebody may pay over time: what stands at a place of the shop's list.
    pub fn agree_plan(&mut self, who: Known, place: usize) -> Result<(), Refusal> {
        let Some((what, amount, parts)) = self.place.club.plans.get(place).copied() else {
            return Ok(());
        };
        let (op, calendar) = (OpId(self.chance.uuid(self.now)), self.settings.calendar);
        let first = vafa_domain::calendar::months_later(self.day, 1, calendar);
        let plan = Plan::agree(Money(amount), first, parts, 1, calendar)
            .map_err(|fault| Refusal::Internal(fault.code().to_owned()))?;
        self.club.plans.push((PlanId(op.0), plan.clone()));
        let fact = Fact::PlanAgreed(PlanAgreed {
            plan: PlanId(op.0),
            customer: who.id,
            purchase: None,
            for_what: what.to_owned(),
            parts: plan,
        });
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    /// A part of the plan at a place is paid whole.
    pub fn pay_plan(&mut self, place: usize, part: usize) -> Result<(), Refusal> {
        let Some((plan, parts)) = self.club.plans.get(place) else { return Ok(()) };
        let (plan, Some(part)) = (*plan, parts.parts.get(part)) else { return Ok(()) };
        let (payment, amount) = (OpId(self.chance.uuid(self.now)), part.amount);
        let paid = PlanPaid { payment, plan, day: self.day, amount, stands: true };
        self.op_as(payment, Fact::PlanPaid(paid), Vec::new()).map(drop)
    }

    /// A gentle word about a part that is late.
    pub fn remind_of_plan(&mut self, place: usize, part: u32) -> Result<(), Refusal> {
        let Some((plan, _)) = self.club.plans.get(place) else { return Ok(()) };
        let days = self.settings.lending.polite.after.first().copied().unwrap_or(3);
        let said = PlanWordSaid {
            plan: *plan,
            part,
            word: PoliteWord::Late { step: 1, days },
            way: Way::Sms,
            day: self.day,
        };
        self.op(Fact::PlanWordSaid(said), Vec::new()).map(drop)
    }

    /// Somebody takes goods home to try, with the sheet about them where there is one.
    pub fn give_trial(&mut self, to: Known, place: usize) -> Result<(), Refusal> {
        let goods = self.place.club.trials;
        let Some((goods, cost)) = goods.get(place % goods.len().max(1)).copied() else {
            return Ok(());
        };
        let (op, rule) = (OpId(self.chance.uuid(self.now)), self.settings.trials);
        let state = TrialState {
            follow_up: self.day.plus(i64::from(rule.follow_up_days)),
            outcome: None,
            struck: false,
        };
        let fact = Fact::TrialGiven(TrialGiven {
            trial: TrialId(op.0),
            customer: to.id,
            goods: goods.to_owned(),
            cost: Money(cost),
            day: self.day,
            until: self.day.plus(i64::from(rule.window_days)),
            state,
        });
        self.club.trials.push(TrialId(op.0));
        self.op_as(op, fact, Vec::new())?;
        match self.club.sheet.clone() {
            Some((sheet, about)) if about == goods => self.give_sheet(to, sheet, about),
            _ => Ok(()),
        }
    }

    fn give_sheet(&mut self, to: Known, sheet: SheetId, goods: String) -> Result<(), Refusal> {
        let given = OpId(self.chance.uuid(self.now));
        let fact = Fact::SheetGiven(SheetGiven {
            given,
            sheet,
            customer: to.id,
            language: self.place.language,
            goods,
            day: self.day,
            stands: true,
        });
        self.op_as(given, fact, Vec::new()).map(drop)
    }

    /// What somebody says of the goods they tried, where they did not buy them meanwhile.
    pub fn judge_trial(&mut self, place: usize) -> Result<(), Refusal> {
        let Some(id) = self.club.trials.get(place).copied() else { return Ok(()) };
        let Some(trial) = self.book.trial(id)? else { return Ok(()) };
        if self.book.bought_after(&trial)?.is_some() {
            return Ok(());
        }
        let outcome = match self.chance.below(10) {
            0..=2 => TrialOutcome::Bought,
            3..=4 => TrialOutcome::Not { why: WhyNot::TooDear },
            5..=6 => TrialOutcome::Not { why: WhyNot::DidNotLike },
            7..=8 => TrialOutcome::Not { why: WhyNot::NoNeed },
            _ => TrialOutcome::Not { why: WhyNot::NotSaid },
        };
        let to = TrialState { outcome: Some(outcome), ..trial.state };
        let fact = Fact::TrialChanged { trial: id, to, was: trial.state };
        self.op(fact, Vec::new()).map(drop)
    }
}
