//! What is missing for a promotion: the line that is read out before the payment.

use super::basket::Ware;
use super::kind::{PromotionKind, sets};
use super::stacking::Candidate;
use crate::id::PromotionId;
use crate::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "wants", rename_all = "snake_case")]
pub enum Wanting {
    /// So much more to be paid.
    Sum {
        /// Above zero.
        more: Money,
    },
    /// So many more pieces, which are then free.
    Pieces {
        /// Above zero.
        more: u32,
    },
    /// These goods for a bundle whose other parts are here.
    Goods {
        /// In the shop's words.
        goods: String,
        /// Thousandths of a piece.
        #[ts(type = "number")]
        quantity_milli: i64,
    },
}

/// A promotion that is near.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Near {
    /// Which.
    pub promotion: PromotionId,
    /// What is missing for it.
    pub wanting: Wanting,
}

/// What is missing for a candidate when `paid` is to be paid; nothing when it is far away (less
/// than half of the sum is there, or more than the free pieces are missing) or has all it needs.
pub(super) fn wanting(candidate: &Candidate, wares: &[Ware], paid: i64) -> Option<Wanting> {
    let sum = |from: Money| {
        let more = from.0.saturating_sub(paid);
        (more > 0 && paid > 0 && more <= paid).then_some(Wanting::Sum { more: Money(more) })
    };
    match &candidate.promotion.kind {
        PromotionKind::Amount { least, .. } => sum(*least),
        PromotionKind::GiftOver { threshold, .. } => sum(*threshold),
        PromotionKind::NForM { take, pay, .. } => {
            let places = candidate.places.first()?;
            let pieces: i128 =
                places.iter().map(|at| i128::from(wares[*at].quantity_milli / 1_000)).sum();
            let over = u32::try_from(pieces % i128::from((*take).max(1))).ok()?;
            (over >= *pay).then(|| Wanting::Pieces { more: take.saturating_sub(over) })
        }
        PromotionKind::Bundle { parts, .. } => {
            if sets(parts, &candidate.places, wares) > 0 {
                return None;
            }
            let mut short = parts.iter().zip(&candidate.places).filter_map(|(part, fit)| {
                let here: i128 = fit.iter().map(|at| i128::from(wares[*at].quantity_milli)).sum();
                let missing = i64::try_from(i128::from(part.quantity_milli) - here).ok()?;
                (missing > 0).then_some((part, missing))
            });
            let (part, quantity_milli) = short.next()?;
            let alone = short.next().is_none() && parts.len() > 1;
            alone.then(|| Wanting::Goods { goods: part.goods.clone(), quantity_milli })
        }
        PromotionKind::Percent { .. } | PromotionKind::Price { .. } => None,
    }
}
