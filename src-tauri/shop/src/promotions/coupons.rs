//! Coupons: given out, listed without their codes, printed once more, blocked.

use super::known;
use crate::act::{Decided, Deciding};
use crate::opening::{Shop, names};
use crate::{Actor, Refusal, customers, wire};
use uuid::Uuid;
use vafa_domain::code::{BearerCode, CodeKind};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CouponId, CustomerId};
use vafa_domain::promotion::{COUPONS_MAX, CouponsIssued, IssuedCoupon};

/// Rows of a page.
const PAGE: usize = 100;
/// Digits at the end of a code that a list shows.
const TAIL: usize = 4;

/// Gives out coupons: so many open ones, or one for each of some customers.
pub fn issue_coupons(
    shop: &Shop,
    actor: &Actor,
    input: wire::IssueCoupons,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "issue_coupons", input.op_id, &input, |deciding| {
        let promotion = known(deciding.book, input.promotion)?.promotion;
        if !promotion.needs_code {
            return Err(Refusal::PromotionNeedsNoCode);
        }
        if input.until.is_some_and(|until| until < deciding.today) {
            return Err(Refusal::DayInPast);
        }
        let issued = CouponsIssued {
            promotion: input.promotion,
            most_uses: input.most_uses,
            from: input.from,
            until: input.until,
            back_on_void: deciding.settings.program.policies.coupon_back,
            coupons: coupons(deciding, &input)?,
        };
        if !issued.is_sound() {
            return Err(Refusal::CouponNotSound);
        }
        Ok(Decided::from(Fact::CouponsIssued(issued)))
    })
}

/// The coupons with codes that nobody has.
fn coupons(
    deciding: &Deciding<'_, '_>,
    input: &wire::IssueCoupons,
) -> Result<Vec<IssuedCoupon>, Refusal> {
    let mut owners: Vec<Option<CustomerId>> = Vec::new();
    for customer in &input.customers {
        customers::listed(deciding.book, *customer)?;
        if !owners.contains(&Some(*customer)) {
            owners.push(Some(*customer));
        }
    }
    let open = usize::try_from(input.count).unwrap_or(usize::MAX);
    if owners.len().max(open) > COUPONS_MAX {
        return Err(Refusal::TooMany { most: COUPONS_MAX });
    }
    if owners.is_empty() {
        owners = vec![None; open];
    }
    let mut made: Vec<IssuedCoupon> = Vec::with_capacity(owners.len());
    for customer in owners {
        let code = loop {
            let code = BearerCode::make(CodeKind::Coupon, Uuid::new_v4().into_bytes());
            let taken = made.iter().any(|other| other.code == code);
            if !taken && deciding.book.coupon_with(code.as_str())?.is_none() {
                break code;
            }
        };
        made.push(IssuedCoupon { id: CouponId(Uuid::new_v4()), code, customer });
    }
    Ok(made)
}

/// Blocks a coupon, or opens it again.
pub fn block_coupon(
    shop: &Shop,
    actor: &Actor,
    input: wire::BlockCoupon,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "block_coupon", input.op_id, &input, |deciding| {
        let found = deciding.book.coupon(input.coupon)?.ok_or(Refusal::CouponUnknown)?;
        if found.blocked == input.blocked {
            return Err(Refusal::AlreadySo);
        }
        let blocked = input.blocked;
        Ok(Fact::CouponsBlocked { coupons: vec![input.coupon], blocked }.into())
    })
}

/// Lists the coupons of a promotion, newest first.
pub fn list_coupons(
    shop: &Shop,
    _: &Actor,
    input: wire::ListCoupons,
) -> Result<wire::Coupons, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        known(book, input.promotion)?;
        let mut found = book.coupons_of(input.promotion, input.after)?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        let next = found.last().filter(|_| more).map(|last| last.key);
        let mut rows = Vec::with_capacity(found.len());
        for one in found {
            let tail = one.code.get(one.code.len().saturating_sub(TAIL)..).unwrap_or_default();
            rows.push(wire::CouponRow {
                id: one.coupon.id,
                tail: tail.to_owned(),
                name: name_of(asking, one.coupon.customer)?,
                customer: one.coupon.customer,
                used: one.coupon.used,
                most_uses: one.coupon.most_uses,
                from: one.coupon.from,
                until: one.coupon.until,
                blocked: one.blocked,
                issue: one.op,
            });
        }
        Ok(wire::Coupons { rows, next })
    })
}

fn name_of(
    asking: &crate::opening::Asking<'_>,
    customer: Option<CustomerId>,
) -> Result<Option<String>, Refusal> {
    let Some(customer) = customer else { return Ok(None) };
    let key = customers::key(&asking.book, customer)?;
    let mut named = names(&asking.book, &[key], &asking.settings)?;
    Ok(named.remove(&key).and_then(|brief| brief.name))
}

/// The sheet of coupons that were given out together, with their codes.
pub fn print_coupons(
    shop: &Shop,
    _: &Actor,
    input: wire::PrintCoupons,
) -> Result<wire::CouponSheet, Refusal> {
    shop.ask(|asking| {
        let coupons = asking.book.coupons_issued_by(input.issue)?;
        let first = coupons.first().ok_or(Refusal::OpUnknown)?.coupon.clone();
        let promotion = known(&asking.book, first.promotion)?.promotion;
        let mut slips = Vec::with_capacity(coupons.len());
        for one in coupons.into_iter().filter(|one| !one.blocked) {
            let name = name_of(asking, one.coupon.customer)?;
            slips.push(wire::CouponSlip { code: one.code, name });
        }
        Ok(wire::CouponSheet {
            promotion,
            from: first.from,
            until: first.until,
            most_uses: first.most_uses,
            slips,
        })
    })
}
