//! What leaving the club does, said before it is done.

use crate::opening::Shop;
use crate::{Actor, Refusal, customers, gifts, wire};
use vafa_domain::ledger::{Holds, Lot, usable};
use vafa_domain::loyalty::Points;
use vafa_domain::money::Money;
use vafa_store::Book;

/// The lots of what somebody holds as a member: points and stamps. Money of gift cards and credit is
/// theirs whether they are members or not, and tickets are already in their draw.
pub fn held(book: &Book<'_>, key: i64) -> Result<Vec<Lot>, Refusal> {
    let mut kinds: Vec<Holds> = Vec::new();
    for account in book.accounts_of(key)? {
        let of_club = matches!(account.holds, Holds::Points | Holds::Stamps(_));
        if of_club && !kinds.contains(&account.holds) {
            kinds.push(account.holds);
        }
    }
    let mut lots = Vec::new();
    for holds in kinds {
        lots.extend(book.lots(key, holds)?);
    }
    Ok(lots)
}

/// Says what leaving the club would do to everything somebody holds.
pub fn preview_membership(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::LeavingPreview, Refusal> {
    shop.ask(|asking| {
        let (book, settings, today) = (&asking.book, &asking.settings, asking.today);
        let program = &settings.program;
        let customer = customers::record(book, input.customer)?;
        let key = customer.brief.key;
        let sum = |lots: &[Lot]| lots.iter().map(|lot| lot.left).sum::<i64>();
        let points = Points(sum(&book.lots(key, Holds::Points)?));
        let mut stamps = Vec::new();
        for account in book.accounts_of(key)? {
            let Holds::Stamps(card) = account.holds else { continue };
            let count = sum(&book.lots_on(account.id)?);
            if count == 0 {
                continue;
            }
            let name = program.stamp_card(card).map(|card| card.name.clone()).unwrap_or_default();
            // After a merge somebody may hold two accounts of one card.
            match stamps.iter_mut().find(|one: &&mut wire::StampsHeld| one.card == card) {
                Some(known) => known.count += count,
                None => stamps.push(wire::StampsHeld { card, name, count }),
            }
        }
        let gift = gifts::cards_of(asking, key)?.iter().map(|card| card.usable.0).sum();
        Ok(wire::LeavingPreview {
            keeps: program.policies.keep_after_leaving,
            points,
            worth: program.spend.value_down(points),
            stamps,
            owed: Points(book.owed(key, Holds::Points)?),
            gift: Money(gift),
            credit: Money(usable(&book.lots(key, Holds::Credit)?, today)),
            waiting: u32::try_from(book.redemptions(Some(key), true)?.len()).unwrap_or(u32::MAX),
        })
    })
}
