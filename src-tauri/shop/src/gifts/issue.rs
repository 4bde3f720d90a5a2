//! Giving out gift cards and credit, blocking cards and paying them back.

use super::{account_of, credit_account, new_code};
use crate::act::{Decided, Deciding};
use crate::limits::{passed, reason_of};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::code::CodeKind;
use vafa_domain::fact::Fact;
use vafa_domain::id::GiftCardId;
use vafa_domain::ledger::{Entry, EntryKind, Posting, draw_all};
use vafa_domain::loyalty::{
    CreditGiven, GiftCardChanged, GiftCardIssued, GiftKind, GiftState, Limited, refund_down,
};
use vafa_domain::money::Money;
use vafa_store::GiftCardRecord;

/// Money above zero and within the bound.
fn bounded(amount: Money) -> Result<Money, Refusal> {
    if amount.0 <= 0 {
        return Err(Refusal::AmountNegative);
    }
    if amount.0 > Money::MAX.0 {
        return Err(Refusal::AmountTooGreat { most: Money::MAX.0 });
    }
    Ok(amount)
}

/// Gives out a gift card. Its code is made with the operation: the same request again is the same
/// card again.
pub fn issue_gift_card(
    shop: &Shop,
    actor: &Actor,
    input: wire::IssueGiftCard,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "issue_gift_card", input.op_id, &input, |deciding| {
        let amount = bounded(input.amount)?;
        let paid = paid_for(&input, amount)?;
        let reason = reason_of(&input.reason)?;
        // A sold card the till takes nothing for is a present by another name.
        let is_given = input.kind != GiftKind::Sold || paid.0 == 0;
        if is_given && reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if input.until.is_some_and(|until| until < deciding.today) {
            return Err(Refusal::DayInPast);
        }
        if let Some(customer) = input.customer {
            customers::listed(deciding.book, customer)?;
        }
        // What the till did not take for it is given.
        let given = Money(amount.0 - paid.0);
        let passed = match given.0 {
            0 => None,
            _ => passed(deciding, Limited::GiftMoney { money: given }, &reason)?,
        };
        let code =
            new_code(CodeKind::Gift, |code| Ok(deciding.book.gift_card_with(code)?.is_some()))?;
        let account = account_of(deciding.op);
        let lot = Entry { until: input.until, ..Entry::lot(account, EntryKind::Load, amount.0) };
        Ok(Decided::from(Fact::GiftCardIssued(GiftCardIssued {
            card: GiftCardId(deciding.op.0),
            code,
            kind: input.kind,
            account,
            customer: input.customer,
            paid,
            until: input.until,
            reason,
            passed,
            points: Posting { entries: vec![lot], owed: Vec::new() },
        })))
    })
}

/// What the till takes for a card: a sold one its amount or less, any other nothing.
fn paid_for(input: &wire::IssueGiftCard, amount: Money) -> Result<Money, Refusal> {
    let usual = if input.kind == GiftKind::Sold { amount } else { Money::ZERO };
    let paid = input.paid.unwrap_or(usual);
    if paid.0 < 0 {
        return Err(Refusal::AmountNegative);
    }
    if paid.0 > usual.0 {
        return Err(Refusal::AmountTooGreat { most: usual.0 });
    }
    Ok(paid)
}

fn known(deciding: &Deciding<'_, '_>, card: GiftCardId) -> Result<GiftCardRecord, Refusal> {
    deciding.book.gift_card(card)?.ok_or(Refusal::GiftCardUnknown)
}

/// A change of how a card stands that moves no money.
fn changed(
    deciding: &Deciding<'_, '_>,
    card: &GiftCardRecord,
    state: GiftState,
) -> Result<GiftCardChanged, Refusal> {
    let holder = deciding.book.briefs(card.holder.as_slice())?.pop();
    Ok(GiftCardChanged {
        card: card.id,
        customer: holder.map(|holder| holder.id),
        was: card.state,
        state,
        till: Money::ZERO,
        passed: None,
        points: Posting::default(),
    })
}

/// Blocks a gift card, or opens it again.
pub fn block_gift_card(
    shop: &Shop,
    actor: &Actor,
    input: wire::BlockGiftCard,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "block_gift_card", input.op_id, &input, |deciding| {
        let card = known(deciding, input.card)?;
        let state = match (card.state, input.blocked) {
            (GiftState::Open, true) => GiftState::Blocked,
            (GiftState::Blocked, false) => GiftState::Open,
            (GiftState::Refunded | GiftState::Void, _) => return Err(Refusal::GiftCardClosed),
            _ => return Err(Refusal::AlreadySo),
        };
        Ok(Fact::GiftCardChanged(changed(deciding, &card, state)?).into())
    })
}

/// Takes a sold gift card back: what is left of its price goes out of the till, and the card pays
/// nothing any more.
pub fn refund_gift_card(
    shop: &Shop,
    actor: &Actor,
    input: wire::RefundGiftCard,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "refund_gift_card", input.op_id, &input, |deciding| {
        let card = known(deciding, input.card)?;
        if card.state == GiftState::Void {
            return Err(Refusal::GiftCardClosed);
        }
        if card.kind != GiftKind::Sold {
            return Err(Refusal::GiftCardNotSold);
        }
        if card.balance.0 <= 0 {
            return Err(Refusal::GiftCardEmpty);
        }
        let money = refund_down(card.paid, card.balance, card.amount);
        let passed = passed(deciding, Limited::Returned { money }, &input.reason)?;
        let lots = deciding.book.lots_on(card.account)?;
        let entries = draw_all(&lots, EntryKind::Remove);
        Ok(Decided::from(Fact::GiftCardChanged(GiftCardChanged {
            till: Money(-money.0),
            passed,
            points: Posting { entries, owed: Vec::new() },
            ..changed(deciding, &card, GiftState::Refunded)?
        })))
    })
}

/// Gives a customer credit, for the next time they buy.
pub fn give_credit(
    shop: &Shop,
    actor: &Actor,
    input: wire::GiveCredit,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "give_credit", input.op_id, &input, |deciding| {
        let amount = bounded(input.amount)?;
        let reason = reason_of(&input.reason)?;
        if reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let customer = customers::listed(deciding.book, input.customer)?;
        let passed = passed(deciding, Limited::GiftMoney { money: amount }, &reason)?;
        let (account, opened) = credit_account(deciding, customer.brief.key)?;
        let lot = Entry::lot(account, EntryKind::Load, amount.0);
        Ok(Decided::from(Fact::CreditGiven(CreditGiven {
            customer: input.customer,
            opened,
            reason,
            passed,
            points: Posting { entries: vec![lot], owed: Vec::new() },
        })))
    })
}
