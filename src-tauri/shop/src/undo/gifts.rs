//! Taking back gift cards, credit and rewards.

use super::{Capability, Inverse, Standing, Undoing};
use crate::{Refusal, rewards};
use vafa_domain::fact::Fact;
use vafa_domain::id::RedemptionId;
use vafa_domain::loyalty::{
    CreditGiven, GiftCardChanged, GiftCardIssued, GiftState, RedemptionChanged, Reward, SlipState,
};
use vafa_domain::money::Money;

/// Gift cards, credit and rewards.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::GiftCardChanged(changed) => vec![Standing::Bearer(changed.card.0)],
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::GiftCardIssued(issued) => undoing.unissue_gift(issued)?,
        Fact::GiftCardChanged(changed) => undoing.unchange_gift(changed)?,
        Fact::CreditGiven(given) => Fact::CreditGiven(CreditGiven {
            customer: given.customer,
            opened: None,
            reason: given.reason.clone(),
            passed: None,
            points: undoing.opposite(&given.points, Some(given.customer))?,
        }),
        Fact::RewardChanged { reward, was } => undoing.unchange_reward(reward, was.as_ref())?,
        Fact::RewardRedeemed(redeemed) => undoing.unredeem(redeemed.redemption)?,
        Fact::RedemptionChanged(changed) => undoing.unchange_redemption(changed)?,
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// A card that was given out is void, and its price goes out of the till; refused once
    /// something was paid with it.
    fn unissue_gift(&self, issued: &GiftCardIssued) -> Result<Fact, Refusal> {
        let was = self.gift_state(issued.card)?;
        if matches!(was, GiftState::Refunded | GiftState::Void) {
            return Err(Refusal::GiftCardClosed);
        }
        Ok(Fact::GiftCardChanged(GiftCardChanged {
            card: issued.card,
            customer: issued.customer,
            was,
            state: GiftState::Void,
            till: Money(-issued.paid.0),
            passed: self.gives_back(issued.paid)?,
            points: self.opposite(&issued.points, None)?,
        }))
    }

    /// A card stands again as it stood; refused when it was changed since.
    fn unchange_gift(&self, changed: &GiftCardChanged) -> Result<Fact, Refusal> {
        if self.gift_state(changed.card)? != changed.state {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        Ok(Fact::GiftCardChanged(GiftCardChanged {
            card: changed.card,
            customer: changed.customer,
            was: changed.state,
            state: changed.was,
            till: Money(-changed.till.0),
            // The undo of a refund took the money in again; taken back, it goes out.
            passed: self.gives_back(changed.till)?,
            points: self.opposite(&changed.points, None)?,
        }))
    }

    fn gift_state(&self, card: vafa_domain::id::GiftCardId) -> Result<GiftState, Refusal> {
        Ok(self.deciding.book.gift_card(card)?.ok_or(Refusal::GiftCardUnknown)?.state)
    }

    /// A reward stands again as it stood; a new one is given no more.
    fn unchange_reward(&self, reward: &Reward, was: Option<&Reward>) -> Result<Fact, Refusal> {
        let now = self.deciding.book.reward(reward.id)?.ok_or(Refusal::RewardUnknown)?.reward;
        if now != *reward {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        let back = match was {
            Some(was) => was.clone(),
            None => Reward { active: false, ..now.clone() },
        };
        Ok(Fact::RewardChanged { reward: back, was: Some(now) })
    }

    /// A chosen reward is cancelled on its own day, also when it was handed over at once.
    fn unredeem(&self, redemption: RedemptionId) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let record = book.redemption(redemption)?.ok_or(Refusal::SlipUnknown)?;
        if record.state == SlipState::Cancelled {
            return Err(Refusal::SlipCancelled);
        }
        // Handed over later, by an act of its own: that one first.
        let at_once = matches!(
            &self.target.fact,
            Fact::RewardRedeemed(redeemed) if redeemed.handed_over
        );
        if record.state == SlipState::HandedOver && !at_once {
            return Err(Refusal::SlipHandedOver);
        }
        Ok(Fact::RedemptionChanged(rewards::cancelled(self.deciding, &record)?))
    }

    /// A change of a chosen reward is taken back: a cancelled one takes its points again.
    fn unchange_redemption(&self, changed: &RedemptionChanged) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let record = book.redemption(changed.redemption)?.ok_or(Refusal::SlipUnknown)?;
        if record.state != changed.state {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        if changed.state == SlipState::Cancelled {
            let reward = book.reward(record.reward)?.ok_or(Refusal::RewardUnknown)?;
            if reward.reward.stock.is_some_and(|stock| reward.given >= stock) {
                return Err(Refusal::RewardGone);
            }
        }
        Ok(Fact::RedemptionChanged(RedemptionChanged {
            redemption: changed.redemption,
            customer: changed.customer,
            was: changed.state,
            state: changed.was,
            points: self.opposite(&changed.points, Some(changed.customer))?,
        }))
    }
}
