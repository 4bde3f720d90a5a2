//! Stamp cards: full ones, stamps by hand, and the stamp of a visit without a sale.

use super::{AtSale, BY_HAND_MAX, REASON_MAX};
use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use uuid::Uuid;
use vafa_domain::fact::{Fact, Opened, StampsAdjusted};
use vafa_domain::fold::clean_note;
use vafa_domain::id::AccountId;
use vafa_domain::ledger::{Entry, EntryKind, Holds, Posting, spend};
use vafa_domain::loyalty::{EarnRule, Limited, earn_visit, until};

/// Gives what a full stamp card is good for: so many stamps go.
pub fn redeem_stamps(
    shop: &Shop,
    actor: &Actor,
    input: wire::RedeemStamps,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "redeem_stamps", input.op_id, &input, |deciding| {
        let (book, program) = (deciding.book, &deciding.settings.program);
        let customer = customers::listed(book, input.customer)?;
        if !customers::collects(&customer) {
            return Err(Refusal::NotAMember);
        }
        let card = program.stamp_card(input.card).ok_or(Refusal::StampCardUnknown)?;
        let lots = book.lots(customer.brief.key, card.holds())?;
        let entries = card
            .redeem(&lots, deciding.today)
            .map_err(|short| Refusal::StampsShort { have: short.have, need: short.need })?;
        Ok(Decided::from(Fact::StampsRedeemed {
            customer: input.customer,
            card: input.card,
            gives: card.gives.clone(),
            worth: card.worth,
            points: Posting { entries, owed: Vec::new() },
        }))
    })
}

/// Gives or takes stamps by hand.
pub fn adjust_stamps(
    shop: &Shop,
    actor: &Actor,
    input: wire::AdjustStamps,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "adjust_stamps", input.op_id, &input, |deciding| {
        decide_by_hand(deciding, &input).map(|fact| Fact::StampsAdjusted(fact).into())
    })
}

fn decide_by_hand(
    deciding: &Deciding<'_, '_>,
    input: &wire::AdjustStamps,
) -> Result<StampsAdjusted, Refusal> {
    let (book, program) = (deciding.book, &deciding.settings.program);
    let reason = clean_note(&input.reason, REASON_MAX).map_err(|error| Refusal::of(&error))?;
    if reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    let stamps = input.stamps;
    if stamps == 0 {
        return Err(Refusal::AlreadySo);
    }
    if stamps.unsigned_abs() > BY_HAND_MAX.unsigned_abs() {
        return Err(Refusal::PointsTooMany { most: BY_HAND_MAX });
    }
    let passed = crate::limits::passed(deciding, Limited::StampsByHand { stamps }, &reason)?;
    let customer = customers::listed(book, input.customer)?;
    let key = customer.brief.key;
    let card = program.stamp_card(input.card).ok_or(Refusal::StampCardUnknown)?;
    let mut posting = Posting::default();
    let mut opened = None;
    if stamps > 0 {
        if book.account_of(key, Holds::Points)?.is_none() {
            return Err(Refusal::NotAMember);
        }
        let account = account_for(deciding, key, card.holds(), &mut opened)?;
        let until = until(card.life, deciding.settings.calendar, deciding.today);
        let lot = Entry { until, ..Entry::lot(account, EntryKind::Gift, stamps) };
        posting.open_paying(deciding.op, lot, &book.owing(key, card.holds())?);
    } else {
        let lots = book.lots(key, card.holds())?;
        posting.entries = spend(&lots, -stamps, deciding.today, EntryKind::Remove)
            .map_err(|short| Refusal::StampsShort { have: short.have, need: short.need })?;
    }
    Ok(StampsAdjusted {
        customer: input.customer,
        card: input.card,
        opened,
        points: posting,
        reason,
        passed,
    })
}

/// Gives the stamp of a visit where no sale is typed: by the first rule of the program that gives
/// one for a visit, with its conditions, its wait and its caps.
pub fn stamp_visit(
    shop: &Shop,
    actor: &Actor,
    input: wire::StampVisit,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "stamp_visit", input.op_id, &input, |deciding| {
        decide_visit(deciding, &input).map(|fact| Fact::StampsAdjusted(fact).into())
    })
}

fn decide_visit(
    deciding: &Deciding<'_, '_>,
    input: &wire::StampVisit,
) -> Result<StampsAdjusted, Refusal> {
    let (book, settings, today) = (deciding.book, &deciding.settings, deciding.today);
    let program = &settings.program;
    let customer = customers::listed(book, input.customer)?;
    if !customers::collects(&customer) {
        return Err(Refusal::NotAMember);
    }
    if !program.giving().any(EarnRule::stamps_a_visit) {
        return Err(Refusal::StampCardUnknown);
    }
    let at = AtSale::of(book, settings, &customer, today, deciding.now)?;
    let applied = earn_visit(program.giving(), &at.context(settings, today));
    let applied = applied.ok_or(Refusal::StampNotNow)?;
    let Holds::Stamps(card) = applied.into else { return Err(Refusal::StampCardUnknown) };
    let key = customer.brief.key;
    let (mut posting, mut opened) = (Posting::default(), None);
    let account = account_for(deciding, key, applied.into, &mut opened)?;
    let lot = program.lot(account, &applied, (today, today), settings.calendar);
    posting.open_paying(deciding.op, lot, &book.owing(key, applied.into)?);
    Ok(StampsAdjusted {
        customer: input.customer,
        card,
        opened,
        points: posting,
        reason: String::new(),
        passed: None,
    })
}

/// The account of somebody's stamps: the one they hold, or one that the operation opens, named
/// after it so that a retry makes the same.
fn account_for(
    deciding: &Deciding<'_, '_>,
    key: i64,
    holds: Holds,
    opened: &mut Option<Opened>,
) -> Result<AccountId, Refusal> {
    if let Some(account) = deciding.book.account_of(key, holds)? {
        return Ok(account);
    }
    let account = AccountId(Uuid::new_v8(deciding.op.0.as_u128().rotate_left(5).to_be_bytes()));
    *opened = Some(Opened { account, holds });
    Ok(account)
}
