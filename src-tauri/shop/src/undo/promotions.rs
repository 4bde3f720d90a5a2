//! Taking back what was said of promotions and coupons.

use super::{Capability, Inverse, Standing, Undoing, stood_on, unfolded};
use crate::Refusal;
use vafa_domain::fact::Fact;
use vafa_domain::promotion::{CouponsIssued, PromotionChanged};

/// Promotions and coupons. A sale gives its uses back with itself.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::CouponsBlocked { coupons, .. } => {
            coupons.iter().map(|coupon| Standing::Bearer(coupon.0)).collect()
        }
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::PromotionChanged(changed) => undoing.earlier_promotion(changed)?,
        Fact::CouponsIssued(issued) => return undoing.call_in(issued).map(Some),
        Fact::CouponsBlocked { coupons, blocked } => {
            Fact::CouponsBlocked { coupons: coupons.clone(), blocked: !*blocked }
        }
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// The promotion as it stood before; a new one goes away, unless somebody used it or coupons
    /// were given out for it.
    fn earlier_promotion(&self, changed: &PromotionChanged) -> Result<Fact, Refusal> {
        let (book, id) = (self.deciding.book, changed.promotion.id);
        let mut before: Option<PromotionChanged> = None;
        for op in book.promotion_ops()? {
            let later = self.stands_later(&op)?;
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::PromotionChanged(other) if other.promotion.id == id && later => {
                        stood_on(vec![op.op_id])?;
                    }
                    Fact::PromotionChanged(other)
                        if other.promotion.id == id && op.seq < self.target.seq =>
                    {
                        before = Some(other);
                    }
                    _ => {}
                }
            }
        }
        let gone = PromotionChanged { promotion: changed.promotion.clone(), removed: true };
        let back = before.unwrap_or(gone);
        if back.removed {
            stood_on(book.users_of(id)?)?;
            stood_on(book.issues_of(id)?)?;
        }
        Ok(Fact::PromotionChanged(back))
    }

    /// Coupons that were given out open nothing any more; what used one stands on them. One that was
    /// blocked by itself stays so when this is taken back.
    fn call_in(&self, issued: &CouponsIssued) -> Result<Vec<Fact>, Refusal> {
        let book = self.deciding.book;
        let (mut later, mut open) = (Vec::new(), Vec::new());
        for coupon in &issued.coupons {
            later.extend(book.users_of_coupon(coupon.id)?);
            if book.coupon(coupon.id)?.is_some_and(|record| !record.blocked) {
                open.push(coupon.id);
            }
        }
        later.truncate(20);
        stood_on(later)?;
        let block = |coupons| Fact::CouponsBlocked { coupons, blocked: true };
        Ok(if open.is_empty() { Vec::new() } else { vec![block(open)] })
    }
}
