//! Promotions, coupons, and what sales use of them.

use super::{Meta, gifts};
use crate::StoreError;
use crate::access::Writer;
use vafa_domain::id::CouponId;
use vafa_domain::promotion::{CouponsIssued, PromotionChanged, Use, Warned};

pub fn changed(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &PromotionChanged,
) -> Result<(), StoreError> {
    let promotion = &fact.promotion;
    writer.db().execute(
        "INSERT INTO promotion (uuid, op, body, active, removed) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (uuid) DO UPDATE SET op = ?2, body = ?3, active = ?4, removed = ?5",
        (
            promotion.id.0.as_bytes(),
            meta.seq,
            serde_json::to_string(promotion)?,
            promotion.active,
            fact.removed,
        ),
    )?;
    Ok(())
}

pub fn coupons_issued(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CouponsIssued,
) -> Result<(), StoreError> {
    let promotion = writer.promotion_key(fact.promotion)?;
    let (from, until) =
        (fact.from.map(|day| day.to_string()), fact.until.map(|day| day.to_string()));
    for coupon in &fact.coupons {
        let customer = coupon.customer.map(|customer| writer.customer_key(customer)).transpose()?;
        writer
            .db()
            .prepare_cached(
                "INSERT INTO coupon (uuid, op, promotion, code, customer, most_uses, from_day,
                     until_day, back_on_void)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                coupon.id.0.as_bytes(),
                meta.seq,
                promotion,
                coupon.code.as_str(),
                customer,
                fact.most_uses,
                &from,
                &until,
                fact.back_on_void,
            ))?;
    }
    Ok(())
}

pub fn coupons_blocked(
    writer: &Writer<'_>,
    coupons: &[CouponId],
    blocked: bool,
) -> Result<(), StoreError> {
    for coupon in coupons {
        writer
            .db()
            .prepare_cached("UPDATE coupon SET blocked = ?2 WHERE uuid = ?1")?
            .execute((coupon.0.as_bytes(), blocked))?;
    }
    Ok(())
}

/// The uses of a sale.
pub fn used(writer: &Writer<'_>, meta: &Meta, uses: &[Use]) -> Result<(), StoreError> {
    for one in uses {
        let coupon = one.coupon.map(|coupon| writer.coupon_key(coupon)).transpose()?;
        writer
            .db()
            .prepare_cached(
                "INSERT INTO promotion_use (op, promotion, coupon, off, cost, gift)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                meta.seq,
                one.promotion.0.as_bytes(),
                coupon,
                one.off.0,
                one.cost.0,
                &one.gift,
            ))?;
    }
    if uses.is_empty() { Ok(()) } else { count(writer, meta.seq, 1) }
}

/// A sale is void: what it used is free for somebody else.
pub fn freed(writer: &Writer<'_>, meta: &Meta, purchase: i64) -> Result<(), StoreError> {
    count(writer, purchase, -1)?;
    writer
        .db()
        .prepare_cached("UPDATE promotion_use SET freed = ?2 WHERE op = ?1 AND freed IS NULL")?
        .execute([purchase, meta.seq])?;
    Ok(())
}

/// A sale stands again, and with it what it used.
pub fn taken_again(writer: &Writer<'_>, purchase: i64, by: i64) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached("UPDATE promotion_use SET freed = NULL WHERE op = ?1 AND freed = ?2")?
        .execute([purchase, by])?;
    count(writer, purchase, 1)
}

/// Counts the standing uses of a sale on their promotions, one more or one less.
fn count(writer: &Writer<'_>, purchase: i64, change: i64) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached(
            "UPDATE promotion SET uses = uses + ?2 WHERE uuid IN (
                 SELECT promotion FROM promotion_use WHERE op = ?1 AND freed IS NULL
             )",
        )?
        .execute([purchase, change])?;
    Ok(())
}

/// A warning that was passed stands in the list of what went over a limit: the weightiest, in money
/// or percent as the promotion has it.
pub fn warned(
    writer: &Writer<'_>,
    meta: &Meta,
    customer: Option<i64>,
    warned: Option<&Warned>,
) -> Result<(), StoreError> {
    let Some((first, reason)) =
        warned.and_then(|warned| Some((warned.concerns.first()?, &warned.reason)))
    else {
        return Ok(());
    };
    gifts::listed(writer, meta, customer, first.what.listed(), reason)
}
