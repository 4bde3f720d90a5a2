//! Buy today, pay over the agreed time: plans, payments, limits. The program records; it takes no
//! money and adds none.

mod letter;
mod list;
mod told;

pub use letter::{get_plan_letter, hand_over_plan_letter};
pub(crate) use list::due;
pub use list::{due_today, get_plan, list_plans};
pub use told::told;

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::calendar::months_later;
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_name;
use vafa_domain::id::{CustomerId, OpId, PlanId, PurchaseId};
use vafa_domain::instalment::{
    FOR_WHAT_MAX, Plan, PlanAgreed, PlanFault, PlanPaid, cover, may_lend,
};
use vafa_domain::money::Money;
use vafa_domain::setting::Settings;
use vafa_store::{Book, PlanRecord};

/// A fault of the rules as a refusal; its money is the argument `amount`.
fn refused(fault: PlanFault) -> Refusal {
    let args = match fault {
        PlanFault::NotOpen { open } => serde_json::json!({ "amount": open }),
        PlanFault::OverLimit { by } => serde_json::json!({ "amount": by }),
        PlanFault::Parts | PlanFault::Apart | PlanFault::TooLittle => serde_json::json!({}),
    };
    Refusal::rule(fault.code(), args)
}

/// What is asked of a plan.
struct Wish {
    customer: CustomerId,
    purchase: Option<PurchaseId>,
    amount: Option<Money>,
    first: Option<Day>,
    parts: Option<u32>,
    months_apart: Option<u32>,
}

/// A plan reckoned.
struct Reckoned {
    plan: Plan,
    months_apart: u32,
    open_before: Money,
    own_limit: Option<Money>,
}

fn reckon(
    book: &Book<'_>,
    settings: &Settings,
    today: Day,
    wish: &Wish,
) -> Result<Reckoned, Refusal> {
    let customer = customers::listed(book, wish.customer)?;
    let most = match wish.purchase {
        Some(id) => Some(left_of_sale(book, id, wish.customer)?),
        None => None,
    };
    let amount = wish.amount.or(most).ok_or_else(|| refused(PlanFault::TooLittle))?;
    if let Some(most) = most.filter(|most| amount > *most) {
        return Err(refused(PlanFault::NotOpen { open: most }));
    }
    let first = wish.first.unwrap_or_else(|| months_later(today, 1, settings.calendar));
    if first < today {
        return Err(Refusal::DayInPast);
    }
    let lending = &settings.lending;
    let months_apart = wish.months_apart.unwrap_or(lending.months_apart);
    let parts = wish.parts.unwrap_or(lending.parts);
    let plan =
        Plan::agree(amount, first, parts, months_apart, settings.calendar).map_err(refused)?;
    let open_before = open_of(&book.plans(Some(customer.brief.key), true)?);
    let own_limit = book.credit_limit(customer.brief.key)?;
    Ok(Reckoned { plan, months_apart, open_before, own_limit })
}

/// What the till took for a sale that no other plan covers.
fn left_of_sale(book: &Book<'_>, id: PurchaseId, customer: CustomerId) -> Result<Money, Refusal> {
    let sold = book.sold(id)?.ok_or(Refusal::PurchaseUnknown)?;
    if sold.voided {
        return Err(Refusal::PurchaseVoided);
    }
    if sold.customer != Some(customers::key(book, customer)?) {
        return Err(Refusal::PurchaseUnknown);
    }
    let sale = &sold.fact;
    let otherwise = sale.paid_points.0 + sale.paid_gift.0 + sale.paid_credit.0;
    let plans = book.plans(sold.customer, false)?;
    // What comes back lowers the plan of its sale: two plans would both be lowered by it.
    if plans.iter().any(|plan| plan.purchase == Some(id)) {
        return Ok(Money::ZERO);
    }
    let left = sale.amount.0 - otherwise - sold.points.returned.0;
    Ok(Money(left.max(0)))
}

/// Refuses a plan that would stand again where it could not be agreed now: another plan covers its
/// sale, so much of the sale is not left, or its customer would owe more than the shop lends.
pub fn refuse_again(deciding: &Deciding<'_, '_>, plan: PlanId) -> Result<(), Refusal> {
    let book = deciding.book;
    let agreed = match book.op(OpId(plan.0))?.map(|op| op.fact) {
        Some(Fact::PlanAgreed(agreed)) => agreed,
        _ => return Err(Refusal::PlanUnknown),
    };
    let total = agreed.parts.total();
    if let Some(purchase) = agreed.purchase {
        let open = left_of_sale(book, purchase, agreed.customer)?;
        if total > open {
            return Err(refused(PlanFault::NotOpen { open }));
        }
    }
    let key = customers::listed(book, agreed.customer)?.brief.key;
    let (own, before) = (book.credit_limit(key)?, open_of(&book.plans(Some(key), true)?));
    may_lend(&deciding.settings.lending, own, before, total).map_err(refused)
}

/// What is open of plans together.
fn open_of(plans: &[PlanRecord]) -> Money {
    Money(plans.iter().map(|plan| plan.plan.open().0).sum())
}

/// Says how a plan would be.
pub fn quote_plan(
    shop: &Shop,
    _: &Actor,
    input: wire::QuotePlan,
) -> Result<wire::PlanQuote, Refusal> {
    shop.ask(|asking| {
        let wire::QuotePlan { customer, purchase, amount, first, parts, months_apart } = input;
        let wish = Wish { customer, purchase, amount, first, parts, months_apart };
        let reckoned = reckon(&asking.book, &asking.settings, asking.today, &wish)?;
        let lending = &asking.settings.lending;
        let total = reckoned.plan.total();
        let over = match may_lend(lending, reckoned.own_limit, reckoned.open_before, total) {
            Err(PlanFault::OverLimit { by }) => Some(by),
            _ => None,
        };
        Ok(wire::PlanQuote {
            total,
            parts: reckoned.plan.parts,
            months_apart: reckoned.months_apart,
            open_before: reckoned.open_before,
            limit: reckoned.own_limit.or(lending.limit),
            over,
        })
    })
}

/// Agrees on a plan.
pub fn agree_plan(
    shop: &Shop,
    actor: &Actor,
    input: wire::AgreePlan,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "agree_plan", input.op_id, &input, |deciding| {
        let for_what =
            clean_name(&input.for_what, FOR_WHAT_MAX).map_err(|error| Refusal::of(&error))?;
        let wish = Wish {
            customer: input.customer,
            purchase: input.purchase,
            amount: input.amount,
            first: input.first,
            parts: input.parts,
            months_apart: input.months_apart,
        };
        let settings = &deciding.settings;
        let reckoned = reckon(deciding.book, settings, deciding.today, &wish)?;
        let (own, before) = (reckoned.own_limit, reckoned.open_before);
        may_lend(&settings.lending, own, before, reckoned.plan.total()).map_err(refused)?;
        Ok(Fact::PlanAgreed(PlanAgreed {
            plan: PlanId::from(deciding.op),
            customer: input.customer,
            purchase: input.purchase,
            for_what,
            parts: reckoned.plan,
        })
        .into())
    })
}

/// A plan that stands.
fn standing(book: &Book<'_>, id: PlanId) -> Result<PlanRecord, Refusal> {
    book.plan(id)?.ok_or(Refusal::PlanUnknown)
}

/// Records money that came for a plan. It takes any amount up to what is open, and the oldest part
/// is paid first.
pub fn pay_plan(shop: &Shop, actor: &Actor, input: wire::PayPlan) -> Result<wire::Done, Refusal> {
    shop.act(actor, "pay_plan", input.op_id, &input, |deciding| {
        let plan = standing(deciding.book, input.plan)?;
        cover(&plan.plan, input.amount).map_err(refused)?;
        Ok(Fact::PlanPaid(PlanPaid {
            payment: deciding.op,
            plan: input.plan,
            day: deciding.today,
            amount: input.amount,
            stands: true,
        })
        .into())
    })
}

/// Sets how much somebody may owe.
pub fn set_credit_limit(
    shop: &Shop,
    actor: &Actor,
    input: wire::SetCreditLimit,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "set_credit_limit", input.op_id, &input, |deciding| {
        decide_limit(deciding, input.customer, input.limit)
    })
}

fn decide_limit(
    deciding: &Deciding<'_, '_>,
    customer: CustomerId,
    limit: Option<Money>,
) -> Result<Decided, Refusal> {
    let key = customers::listed(deciding.book, customer)?.brief.key;
    if limit.is_some_and(|limit| limit.0 < 0) {
        return Err(Refusal::AmountNegative);
    }
    if limit.is_some_and(|limit| limit > Money::MAX) {
        return Err(Refusal::AmountTooGreat { most: Money::MAX.0 });
    }
    let was = deciding.book.credit_limit(key)?;
    if was == limit {
        return Err(Refusal::AlreadySo);
    }
    Ok(Fact::CreditLimitSet { customer, limit, was }.into())
}
