//! What a sale is paid with beside points and the till: gift cards and credit.

use crate::{Refusal, gifts, wire};
use vafa_domain::day::Day;
use vafa_domain::ledger::{Entry, EntryKind, Holds, spend, usable};
use vafa_domain::loyalty::GiftState;
use vafa_domain::money::Money;
use vafa_store::{Book, GiftCardRecord};

/// Most gift cards of one sale.
const CARDS_MAX: usize = 20;

/// What somebody wants to pay with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish<'a> {
    /// Gift cards.
    pub gift: &'a [wire::GiftPay],
    /// Credit.
    pub credit: Option<Money>,
    /// What points pay already.
    pub paid_points: Money,
}

/// Money of cards and credit that pays a sale.
#[derive(Debug, Clone, Default)]
pub struct Paid {
    /// Cards, in the order they were given.
    pub cards: Vec<wire::GiftPaid>,
    /// Paid with credit.
    pub credit: Money,
    /// Credit there is.
    pub credit_have: Money,
    /// The entries that take it.
    pub entries: Vec<Entry>,
}

impl Paid {
    /// Paid with gift cards.
    pub fn gift(&self) -> Money {
        Money(self.cards.iter().map(|card| card.pays.0).sum())
    }

    /// Paid with cards and credit.
    pub fn money(&self) -> Money {
        Money(self.gift().0 + self.credit.0)
    }

    /// Reckons what cards and credit pay of an amount, on the day they are used. An amount that is
    /// said is taken or refused; without one a card pays what it can of the rest.
    pub fn of(
        book: &Book<'_>,
        customer: Option<i64>,
        amount: Money,
        wish: Wish<'_>,
        today: Day,
    ) -> Result<Paid, Refusal> {
        if wish.gift.len() > CARDS_MAX {
            return Err(Refusal::TooMany { most: CARDS_MAX });
        }
        let mut paid = Paid::default();
        let mut rest = amount.0 - wish.paid_points.0;
        // Within the bound each, so that their sum is within what can be counted.
        for said in wish.gift.iter().filter_map(|pay| pay.amount).chain(wish.credit) {
            rest -= super::bounded(said)?.0;
        }
        for pay in wish.gift {
            let card = gifts::with_code(book, &pay.code)?;
            rest -= paid.with_card(book, &card, pay.amount, rest, today)?;
        }
        paid.with_credit(book, customer, wish.credit, today)?;
        if paid.money().0 > amount.0 {
            return Err(Refusal::TenderTooMuch { most_minor: amount.0 });
        }
        Ok(paid)
    }

    /// Takes what a card pays; gives back what of it was not said beforehand.
    fn with_card(
        &mut self,
        book: &Book<'_>,
        card: &GiftCardRecord,
        said: Option<Money>,
        rest: i64,
        today: Day,
    ) -> Result<i64, Refusal> {
        match card.state {
            GiftState::Open => {}
            GiftState::Blocked => return Err(Refusal::GiftCardBlocked),
            GiftState::Refunded | GiftState::Void => return Err(Refusal::GiftCardClosed),
        }
        // A card pays once in a sale: said twice it would be counted twice.
        if self.cards.iter().any(|known| known.card == card.id) {
            return Err(Refusal::AlreadySo);
        }
        let lots = book.lots_on(card.account)?;
        let have = usable(&lots, today);
        if let Some(until) = card.until.filter(|until| *until < today && card.balance.0 > 0) {
            return Err(Refusal::GiftCardOver { until });
        }
        if have == 0 {
            return Err(Refusal::GiftCardEmpty);
        }
        let pays = said.map_or(have.min(rest.max(0)), |said| said.0);
        if pays < 0 {
            return Err(Refusal::AmountNegative);
        }
        if pays > 0 {
            let entries = spend(&lots, pays, today, EntryKind::Spend);
            self.entries.extend(entries.map_err(|short| Refusal::MoneyShort {
                have_minor: short.have,
                need_minor: short.need,
            })?);
        }
        self.cards.push(wire::GiftPaid {
            card: card.id,
            tail: card.code.tail().to_owned(),
            usable: Money(have),
            pays: Money(pays),
        });
        Ok(if said.is_some() { 0 } else { pays })
    }

    fn with_credit(
        &mut self,
        book: &Book<'_>,
        customer: Option<i64>,
        said: Option<Money>,
        today: Day,
    ) -> Result<(), Refusal> {
        let lots = match customer {
            Some(key) => book.lots(key, Holds::Credit)?,
            None => Vec::new(),
        };
        self.credit_have = Money(usable(&lots, today));
        let said = said.unwrap_or_default();
        if said.0 < 0 {
            return Err(Refusal::AmountNegative);
        }
        if said.0 > 0 {
            let entries = spend(&lots, said.0, today, EntryKind::Spend);
            self.entries.extend(entries.map_err(|short| Refusal::MoneyShort {
                have_minor: short.have,
                need_minor: short.need,
            })?);
        }
        self.credit = said;
        Ok(())
    }
}
