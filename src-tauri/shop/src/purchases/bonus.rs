//! The thanks for a recommendation: points for who came and for who brought them, once, with the
//! first real purchase.

use super::sale::Asked;
use crate::act::Deciding;
use crate::{Refusal, customers};
use vafa_domain::id::{CustomerId, PurchaseId};
use vafa_domain::ledger::{Holds, Posting};
use vafa_domain::loyalty::ReferralBonus;
use vafa_domain::money::Money;
use vafa_domain::setting::Settings;
use vafa_store::{Book, CustomerRecord, SoldRecord};

/// What a sale brings for a recommendation.
#[derive(Debug, Clone, Copy)]
pub struct Thanks {
    /// The bonus as it is given: nothing for who does not collect.
    pub bonus: ReferralBonus,
    newcomer: i64,
    /// Row key of who brought them.
    pub introducer: i64,
}

impl Thanks {
    /// What the sale brings, where it is the first real purchase of somebody who was brought: `paid`
    /// of it is paid with money, and not with points, gift cards or credit.
    pub fn of(
        book: &Book<'_>,
        settings: &Settings,
        newcomer: Option<&CustomerRecord>,
        paid: Money,
    ) -> Result<Option<Thanks>, Refusal> {
        let bonus = settings.program.referral;
        let Some(newcomer) = newcomer.filter(|_| bonus.gives() && paid >= bonus.real()) else {
            return Ok(None);
        };
        let key = newcomer.brief.key;
        let Some(by) = book.referral_of(key)?.map(|referral| referral.by) else { return Ok(None) };
        // A merge may have made one of two; what was given once is not given again.
        if by.0 == key || book.has_bought(key, bonus.real())? || book.bonus_of(key)?.is_some() {
            return Ok(None);
        }
        let given = |collects: bool, points: i64| if collects { points } else { 0 };
        let introducer = customers::record(book, by.1)?;
        let bonus = ReferralBonus {
            to_introducer: given(customers::collects(&introducer), bonus.to_introducer),
            to_newcomer: given(customers::collects(newcomer), bonus.to_newcomer),
            ..bonus
        };
        let thanks = Thanks { bonus, newcomer: key, introducer: by.0 };
        Ok(bonus.gives().then_some(thanks))
    }

    /// Writes the lots of both, at the end of the sale's posting.
    pub fn post(
        &self,
        deciding: &Deciding<'_, '_>,
        asked: &Asked<'_>,
        posting: &mut Posting,
    ) -> Result<(), Refusal> {
        let (book, settings) = (deciding.book, &deciding.settings);
        let days = (asked.day, deciding.today);
        let both =
            [(self.newcomer, self.bonus.to_newcomer), (self.introducer, self.bonus.to_introducer)];
        for (key, points) in both {
            let Some(account) = book.account_of(key, Holds::Points)? else { continue };
            let lot = settings.program.bonus_lot(account, points, days, settings.calendar);
            posting.open_paying(deciding.op, lot, &book.owing(key, Holds::Points)?);
        }
        Ok(())
    }
}

/// Another purchase whose thanks stand, when `back` of this one stands again with its own: they
/// are given once.
pub fn given_anew(
    book: &Book<'_>,
    sold: &SoldRecord,
    back: Money,
) -> Result<Option<PurchaseId>, Refusal> {
    let stands = !sold.voided && sold.points.keeps_bonus(sold.points.returned);
    let returned =
        if sold.voided { sold.points.returned } else { Money(sold.points.returned.0 - back.0) };
    let Some(key) = sold.customer.filter(|_| !sold.points.bonus.is_empty() && !stands) else {
        return Ok(None);
    };
    if !sold.points.keeps_bonus(returned) {
        return Ok(None);
    }
    Ok(book.bonus_of(key)?)
}

/// Whose points a posting of a purchase moves beside the buyer's, for a recommendation.
pub fn others(
    book: &Book<'_>,
    posting: &Posting,
    buyer: Option<CustomerId>,
) -> Result<Vec<i64>, Refusal> {
    let buyer = buyer.map(|buyer| customers::key(book, buyer)).transpose()?;
    let mut others = Vec::new();
    for entry in &posting.entries {
        if let Some(holder) = book.holder_of(entry.account)?
            && Some(holder) != buyer
            && !others.contains(&holder)
        {
            others.push(holder);
        }
    }
    Ok(others)
}
