//! Gift cards looked at: by their code, in a list, and as a page to print.

use super::read_code;
use crate::opening::{Asking, Shop};
use crate::{Actor, Refusal, customers, person, rewards, wire};
use vafa_domain::code::{BearerCode, CodeKind, NotACode};
use vafa_domain::fact::Fact;
use vafa_domain::ledger::usable;
use vafa_domain::loyalty::{GiftKind, GiftState, refund_down};
use vafa_domain::money::Money;
use vafa_store::{Book, GiftCardRecord};

/// The gift card with a code, whatever signs it was typed with.
pub fn with_code(book: &Book<'_>, text: &str) -> Result<GiftCardRecord, Refusal> {
    let code = read_code(text, CodeKind::Gift)?;
    book.gift_card_with(&code)?.ok_or(Refusal::GiftCardUnknown)
}

fn brief(asking: &Asking<'_>, card: GiftCardRecord) -> Result<wire::GiftCardBrief, Refusal> {
    let lots = asking.book.lots_on(card.account)?;
    let pays = if card.state == GiftState::Open { usable(&lots, asking.today) } else { 0 };
    let holder = asking.book.briefs(card.holder.as_slice())?.pop();
    Ok(wire::GiftCardBrief {
        id: card.id,
        tail: card.code.tail().to_owned(),
        kind: card.kind,
        amount: card.amount,
        paid: card.paid,
        balance: card.balance,
        usable: Money(pays),
        until: card.until,
        state: card.state,
        since: card.since,
        holder: holder.map(|row| customers::brief(row, &asking.settings, asking.today)),
        reason: card.reason,
    })
}

fn page(asking: &Asking<'_>, card: GiftCardRecord) -> Result<wire::GiftCardPage, Refusal> {
    let movements = asking.book.entries_on(card.account)?.into_iter().map(|entry| {
        let (op, at, day, kind) = (entry.op, entry.at, entry.day, entry.kind);
        wire::GiftMovement { op, at, day, kind, amount: Money(entry.amount) }
    });
    let movements = movements.collect();
    let mut shown = Vec::new();
    for one in asking.book.gift_shown(card.key)? {
        let by = person::name_of(&asking.book, one.by)?;
        shown.push(wire::GiftShown { op: one.op, at: one.at, day: one.day, by });
    }
    let sold = card.kind == GiftKind::Sold && card.state != GiftState::Void;
    let refund = match sold && card.balance.0 > 0 {
        true => refund_down(card.paid, card.balance, card.amount),
        false => Money::ZERO,
    };
    Ok(wire::GiftCardPage { card: brief(asking, card)?, movements, shown, refund })
}

/// Gift cards somebody holds that pay something today.
pub fn cards_of(asking: &Asking<'_>, key: i64) -> Result<Vec<wire::GiftCardBrief>, Refusal> {
    let cards = asking.book.gift_cards_of(key)?.into_iter();
    let cards: Result<Vec<_>, _> = cards.map(|card| brief(asking, card)).collect();
    Ok(cards?.into_iter().filter(|card| card.usable.0 > 0).collect())
}

/// The gift card with a code: what is left, until when, and how it moved.
pub fn find_gift_card(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCode,
) -> Result<wire::GiftCardPage, Refusal> {
    shop.ask(|asking| page(asking, with_code(&asking.book, &input.code)?))
}

/// Lists gift cards; their codes are never told whole.
pub fn list_gift_cards(
    shop: &Shop,
    _: &Actor,
    input: wire::ListGiftCards,
) -> Result<wire::GiftCards, Refusal> {
    shop.ask(|asking| {
        let book = &asking.book;
        let mut cards = match input.customer {
            Some(customer) => book.gift_cards_of(customers::key(book, customer)?)?,
            None => book.gift_cards(input.after)?,
        };
        let more = cards.len() > 100;
        cards.truncate(100);
        let next = if more { cards.last().map(|card| card.key) } else { None };
        let rows: Result<Vec<_>, _> = cards.into_iter().map(|card| brief(asking, card)).collect();
        let (on_cards, credit) = book.money_held()?;
        Ok(wire::GiftCards { rows: rows?, next, on_cards, credit })
    })
}

/// What a printed gift card says: the one place that tells a code whole. Who reads a code holds the
/// money, so it is written down who read it and when.
pub fn print_gift_card(
    shop: &Shop,
    actor: &Actor,
    input: wire::PrintGiftCard,
) -> Result<wire::GiftCardSheet, Refusal> {
    shop.act(actor, "print_gift_card", input.op_id, &input, |deciding| {
        let card = deciding.book.gift_card(input.card)?.ok_or(Refusal::GiftCardUnknown)?;
        let holder = deciding.book.briefs(card.holder.as_slice())?.pop();
        let customer = holder.map(|holder| holder.id);
        Ok(Fact::GiftCardShown { card: card.id, customer }.into())
    })?;
    shop.ask(|asking| {
        let card = asking.book.gift_card(input.card)?.ok_or(Refusal::GiftCardUnknown)?;
        let code = card.code.as_str().to_owned();
        Ok(wire::GiftCardSheet { code, card: brief(asking, card)? })
    })
}

/// What a code opens: a gift card or the slip of a reward.
pub fn open_code(shop: &Shop, _: &Actor, input: wire::ByCode) -> Result<wire::OpenedCode, Refusal> {
    shop.ask(|asking| {
        let code = BearerCode::read(&input.code).map_err(|error| match error {
            NotACode::CheckDigit => Refusal::CodeCheckDigit,
            NotACode::Shape => Refusal::CodeShape,
        })?;
        let mut opened =
            wire::OpenedCode { kind: code.kind(), gift: None, slip: None, friend: None };
        match code.kind() {
            CodeKind::Gift => {
                opened.gift = Some(page(asking, with_code(&asking.book, &input.code)?)?)
            }
            CodeKind::Slip => {
                let slip = asking.book.redemption_with(&code)?.ok_or(Refusal::SlipUnknown)?;
                opened.slip = Some(rewards::redemption_row(asking, slip)?);
            }
            CodeKind::Friend => {
                let friend = crate::referral::friend_of(&asking.book, &code)?;
                let friend = asking.book.briefs(friend.as_slice())?.pop();
                let friend = friend.ok_or(Refusal::CustomerUnknown)?;
                opened.friend = Some(customers::brief(friend, &asking.settings, asking.today));
            }
            CodeKind::Coupon | CodeKind::Scratch => {}
        }
        Ok(opened)
    })
}
