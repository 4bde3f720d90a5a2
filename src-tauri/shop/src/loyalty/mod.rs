//! The club: membership, cards and points by hand.

pub mod climb;
pub mod ladder;
mod leaving;
mod life;
mod near;
mod night;
mod person;
pub mod program;
mod stamp;

pub use ladder::{Counts, get_ladder, set_step};
pub(crate) use leaving::held;
pub use leaving::preview_membership;
pub use life::{apply_life, preview_life};
pub use near::nearest_reward;
pub use night::{of_night, run_night};
pub use person::AtSale;
pub use program::{explain_program, ready_programs};
pub use stamp::{adjust_stamps, redeem_stamps, stamp_visit};

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::purchases::account_for;
use crate::{Actor, Refusal, activity, customers, wire};
use std::collections::BTreeMap;
use uuid::Uuid;
use vafa_domain::code::{BearerCode, NotACode};
use vafa_domain::fact::{Fact, MembershipChanged, Opened};
use vafa_domain::fold::clean_note;
use vafa_domain::id::{AccountId, CardId, OpId};
use vafa_domain::ledger::{Entry, EntryKind, Holds, Lot, Owing, Posting, draw_all, spend};
use vafa_domain::loyalty::{
    CARD_PREFIX, CardNumber, Limited, Membership, MembershipSource, NotACard, Points,
    earn_at_joining, until,
};
use vafa_domain::money::Money;
use vafa_store::{Account, Book, CustomerRecord, OpPage};

/// Most points given or taken by hand at once.
const BY_HAND_MAX: i64 = 10_000_000;
/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// Cards of somebody, newest first.
pub fn cards(book: &Book<'_>, key: i64) -> Result<Vec<wire::CardBrief>, Refusal> {
    let holders = book.card_holders(key)?;
    let cards = book.cards(key)?.into_iter().map(|card| wire::CardBrief {
        id: card.id,
        number: card.number,
        blocked: card.blocked,
        replaced_by: card.replaced_by,
        since: card.since,
        holder: holders.iter().find(|one| one.card == card.id).map(|one| one.name.clone()),
    });
    Ok(cards.collect())
}

/// The number of a card that is given out: the code that was read, or the next of our own.
pub fn number_for(book: &Book<'_>, code: &str) -> Result<CardNumber, Refusal> {
    // A gift card, a coupon or a friend's slip is nobody's card.
    if !matches!(BearerCode::read(code), Err(NotACode::Shape)) {
        return Err(Refusal::CardShape);
    }
    let number = if code.trim().is_empty() {
        CardNumber::own(book.next_card_serial(CARD_PREFIX)?).ok_or(Refusal::CardShape)?
    } else {
        CardNumber::read(code).map_err(|error| match error {
            NotACard::CheckDigit => Refusal::CardCheckDigit,
            NotACard::Shape => Refusal::CardShape,
        })?
    };
    match book.card_with(&number)? {
        Some(card) if !card.blocked => Err(Refusal::CardTaken),
        _ => Ok(number),
    }
}

/// Joins, pauses or leaves the club.
pub fn change_membership(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeMembership,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_membership", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let customer = customers::listed(book, input.customer)?;
        let now = customer.brief.membership;
        if now == Some(input.state) || (now.is_none() && input.state != Membership::Joined) {
            return Err(Refusal::AlreadySo);
        }
        let (joins, key) = (input.state == Membership::Joined, customer.brief.key);
        let known = book.account_of(key, Holds::Points)?;
        let account = (joins && known.is_none()).then(|| AccountId(Uuid::new_v4()));
        let mut welcome = Welcome::default();
        if input.state == Membership::Left && !input.keep_points {
            let held = leaving::held(book, key)?;
            welcome.points.entries = draw_all(&held, EntryKind::Remove);
        }
        // Whoever joins again gets nothing; who was made a member by mistake was never one.
        if let Some(into) = account.or(known).filter(|_| joins)
            && !book.has_joined(key)?
        {
            welcome = self::welcome(deciding, Some(&customer), &customer.birthday, into)?;
        }
        let rules = if joins { rules_now(book)? } else { None };
        Ok(Fact::MembershipChanged(MembershipChanged {
            customer: input.customer,
            state: input.state,
            account,
            opened: welcome.opened,
            points: welcome.points,
            source: Some(input.source.unwrap_or(MembershipSource::Counter)),
            rules,
        })
        .into())
    })
}

/// The operation that made the rules of the club what they are: what somebody accepts by joining.
pub(crate) fn rules_now(book: &Book<'_>) -> Result<Option<OpId>, Refusal> {
    Ok(book.setting_since("program")?.map(|(op, _)| op))
}

/// What joining gives.
#[derive(Default)]
pub(crate) struct Welcome {
    /// The entries: points, stamps, tickets or credit, as the rules say.
    pub points: Posting,
    /// Accounts that are opened for what are no points.
    pub opened: Vec<Opened>,
}

/// What the program gives for joining, to somebody with this birthday, known before or new: points
/// go into the account. Not for whoever joins again.
pub(crate) fn welcome(
    deciding: &Deciding<'_, '_>,
    known: Option<&CustomerRecord>,
    birthday: &str,
    account: AccountId,
) -> Result<Welcome, Refusal> {
    let (settings, day) = (&deciding.settings, deciding.today);
    let (key, visits) = (known.map(|one| one.brief.key), known.map_or(0, |one| one.visit_days));
    let mut welcome = Welcome::default();
    let at = AtSale::at_joining(settings, birthday, visits, day);
    for applied in earn_at_joining(&settings.program.rules, &at.context(settings, day)) {
        let into = match applied.into {
            Holds::Points => account,
            other => account_for(deciding, key, other, &mut welcome.opened)?,
        };
        let lot = settings.program.lot(into, &applied, (day, day), settings.calendar);
        let owing = match key {
            Some(key) => deciding.book.owing(key, applied.into)?,
            None => Vec::new(),
        };
        welcome.points.open_paying(deciding.op, lot, &owing);
    }
    Ok(welcome)
}

/// Pays what somebody owes by now, of every kind, out of what a posting leaves them, in whichever of
/// their accounts it is: nobody has points and owes points.
pub fn settle(book: &Book<'_>, key: i64, posting: &mut Posting) -> Result<(), Refusal> {
    settle_among(book, book.accounts_of(key)?, posting, |holds| Ok(book.lots(key, holds)?))
}

/// What one of two records owes, paid out of what the other one has.
pub fn settle_together(book: &Book<'_>, keys: (i64, i64)) -> Result<Posting, Refusal> {
    let mut accounts = book.accounts_of(keys.0)?;
    accounts.extend(book.accounts_of(keys.1)?);
    let mut posting = Posting::default();
    settle_among(book, accounts, &mut posting, |holds| {
        let mut lots = book.lots(keys.0, holds)?;
        lots.extend(book.lots(keys.1, holds)?);
        // The soonest to expire first, as with lots of one record.
        lots.sort_by_key(|lot| (lot.until.is_none(), lot.until));
        Ok(lots)
    })?;
    Ok(posting)
}

/// Settles some of somebody's accounts among themselves; lots of other accounts pay nothing.
pub fn settle_among(
    book: &Book<'_>,
    accounts: Vec<Account>,
    posting: &mut Posting,
    lots: impl Fn(Holds) -> Result<Vec<Lot>, Refusal>,
) -> Result<(), Refusal> {
    let mut kinds: BTreeMap<Holds, Vec<Owing>> = BTreeMap::new();
    for account in accounts.into_iter().filter(|one| !one.holds.is_money()) {
        let owing = Owing { account: account.id, amount: book.owed_on(account.id)? };
        kinds.entry(account.holds).or_default().push(owing);
    }
    for (holds, accounts) in kinds {
        posting.settle(&accounts, &lots(holds)?);
    }
    Ok(())
}

/// Issues a card, attaches one the shop uses already, or replaces a lost one.
pub fn issue_card(
    shop: &Shop,
    actor: &Actor,
    input: wire::IssueCard,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "issue_card", input.op_id, &input, |deciding| {
        let book = deciding.book;
        customers::listed(book, input.customer)?;
        if let Some(old) = input.replaces {
            let old = book.card(old)?.ok_or(Refusal::CardUnknown)?;
            if old.customer.1 != input.customer || old.blocked {
                return Err(Refusal::CardUnknown);
            }
        }
        let number = number_for(book, &input.number)?;
        Ok(Decided::from(Fact::CardIssued {
            card: CardId(deciding.op.0),
            customer: input.customer,
            number,
            replaces: input.replaces,
        }))
    })
}

/// Blocks a card, or opens it again.
pub fn block_card(
    shop: &Shop,
    actor: &Actor,
    input: wire::BlockCard,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "block_card", input.op_id, &input, |deciding| {
        let card = deciding.book.card(input.card)?.ok_or(Refusal::CardUnknown)?;
        if card.blocked == input.blocked {
            return Err(Refusal::AlreadySo);
        }
        if !input.blocked {
            let number = CardNumber::read(&card.number).map_err(|_| Refusal::CardShape)?;
            // Its code may have been given to somebody else meanwhile.
            let holder = deciding.book.card_with(&number)?;
            if holder.is_some_and(|holder| !holder.blocked) {
                return Err(Refusal::CardTaken);
            }
        }
        let customer = card.customer.1;
        Ok(Fact::CardBlocked { card: input.card, customer, blocked: input.blocked }.into())
    })
}

/// Gives or takes points by hand.
pub fn adjust_points(
    shop: &Shop,
    actor: &Actor,
    input: wire::AdjustPoints,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "adjust_points", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let reason = clean_note(&input.reason, REASON_MAX).map_err(|error| Refusal::of(&error))?;
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if input.points.0 == 0 {
            return Err(Refusal::AlreadySo);
        }
        if input.points.0.unsigned_abs() > BY_HAND_MAX.unsigned_abs() {
            return Err(Refusal::PointsTooMany { most: BY_HAND_MAX });
        }
        let deed = Limited::PointsByHand { points: input.points.0 };
        let passed = crate::limits::passed(deciding, deed, &reason)?;
        let customer = customers::listed(book, input.customer)?;
        let key = customer.brief.key;
        let account = book.account_of(key, Holds::Points)?.ok_or(Refusal::NotAMember)?;
        let mut points = Posting::default();
        if input.points.0 > 0 {
            let program = &deciding.settings.program;
            let until = until(program.life, deciding.settings.calendar, deciding.today);
            let lot = Entry { until, ..Entry::lot(account, EntryKind::Gift, input.points.0) };
            points.open_paying(deciding.op, lot, &book.owing(key, Holds::Points)?);
        } else {
            let lots = book.lots(key, Holds::Points)?;
            points.entries = spend(&lots, -input.points.0, deciding.today, EntryKind::Remove)?;
        }
        Ok(Fact::PointsAdjusted { customer: input.customer, points, reason, passed }.into())
    })
}

/// The club at a glance.
pub fn get_club(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Club, Refusal> {
    shop.ask(|asking| {
        let count = asking.book.club()?;
        let page = OpPage { limit: 200, ..OpPage::default() };
        let mut newest = Vec::new();
        for line in asking.book.ops(&page)? {
            let summary = crate::done::summary(&asking.book, &line.op.fact)?;
            if summary.points.is_some_and(|points| points.0 != 0) && newest.len() < 20 {
                newest.push(activity::timeline_row(&asking.book, line)?);
            }
        }
        Ok(wire::Club {
            members: count.members,
            paused: count.paused,
            cards: count.cards,
            points: Points(count.points),
            worth: if count.points > 0 {
                asking.settings.program.spend.value_down(Points(count.points))
            } else {
                Money::ZERO
            },
            owed: Points(count.owed),
            newest,
        })
    })
}
