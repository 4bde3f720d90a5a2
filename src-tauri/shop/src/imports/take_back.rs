//! An import taken back: its purchases, its points, those of its people on whom nothing later
//! stands, and what it alone gave to people who were there before.

use super::leavings::{Leavings, count};
use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, loyalty, wire};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;
use vafa_domain::fact::Fact;
use vafa_domain::id::{AccountId, ImportId};
use vafa_domain::ledger::{Lot, LotId, Posting, take_back};
use vafa_domain::loyalty::{Membership, Overdrawn, Points};
use vafa_store::{Book, ImportLot, ImportRecord, PrivateText};

/// An import that was not taken back.
pub fn standing(book: &Book<'_>, import: ImportId) -> Result<ImportRecord, Refusal> {
    let record = book.import(import)?.ok_or(Refusal::ImportUnknown)?;
    if record.state == "taken_back" { Err(Refusal::AlreadyUndone) } else { Ok(record) }
}

/// Says what taking an import back would do.
pub fn preview_take_back(
    shop: &Shop,
    _: &Actor,
    input: wire::ByImport,
) -> Result<wire::TakeBackPreview, Refusal> {
    shop.ask(|asking| {
        let record = standing(&asking.book, input.import)?;
        let (stay, go) = asking.book.people_of_import(record.key)?;
        let lots = asking.book.lots_of_import(record.key)?;
        let leavings = Leavings::of(&asking.book, &record, &go, asking.now, asking.today)?;
        let mut view = wire::TakeBackPreview {
            purchases: asking.book.purchases_of_import(record.key)?,
            points: Points(lots.iter().map(|lot| lot.gives).sum()),
            people_go: count(go.len()),
            people_stay: count(stay.len()),
            ..wire::TakeBackPreview::default()
        };
        leavings.tell(&mut view);
        Ok(view)
    })
}

/// Takes an import back. Refused when points of it were spent.
pub fn take_back_import(
    shop: &Shop,
    actor: &Actor,
    input: wire::TakeBackImport,
) -> Result<wire::Done, Refusal> {
    if shop.importing.load(Ordering::SeqCst) {
        return Err(Refusal::ImportRunning);
    }
    shop.act(actor, "take_back_import", input.op_id, &input, |deciding| {
        let record = standing(deciding.book, input.import)?;
        let (by, private) = taking_back(deciding, input.import)?;
        let fact = Fact::Undone { target: record.op.1, reason: String::new(), at_once: false, by };
        Ok(Decided { fact, private })
    })
}

/// What reverses an import, and the personal text that goes with it: for taking it back by name and
/// from the activity list.
pub fn taking_back(
    deciding: &Deciding<'_, '_>,
    import: ImportId,
) -> Result<(Vec<Fact>, Vec<PrivateText>), Refusal> {
    let book = deciding.book;
    let record = standing(book, import)?;
    let (stay, go) = book.people_of_import(record.key)?;
    let forgives = deciding.settings.program.policies.overdrawn == Overdrawn::Forgive;
    let points = emptied(book, &book.lots_of_import(record.key)?, forgives)?;
    let leavings = Leavings::of(book, &record, &go, deciding.now, deciding.today)?;
    let unjoined = leavings.unjoined;
    let mut facts = vec![Fact::ImportTakenBack { import, stay, unjoined, points }];
    facts.extend(leavings.facts);
    Ok((facts, leavings.private))
}

/// What an import gave on one account, and where it is now.
#[derive(Debug, Default)]
struct Given {
    /// The lots it opened.
    own: Vec<Lot>,
    /// Points it still gives: what must go.
    gives: i64,
    /// Points that went to debts and to reversals of other sales.
    elsewhere: i64,
    /// Points that were not used by their last day: nobody owes them.
    lapsed: i64,
}

impl Given {
    fn by_account(lots: &[ImportLot]) -> BTreeMap<AccountId, Given> {
        let mut accounts: BTreeMap<AccountId, Given> = BTreeMap::new();
        for lot in lots {
            let given = accounts.entry(lot.lot.account).or_default();
            given.own.push(lot.lot);
            given.gives += lot.gives;
            given.elsewhere += lot.elsewhere;
            given.lapsed += lot.lapsed;
        }
        accounts
    }

    /// Points that must go and are in none of its own lots any more.
    fn short(&self) -> i64 {
        self.gives - self.own.iter().map(|lot| lot.left).sum::<i64>()
    }

    /// Of these, what the customer spent or was taken by hand.
    fn spent(&self) -> i64 {
        (self.short() - self.elsewhere - self.lapsed).max(0)
    }
}

/// Takes out of every account exactly what the import still gives there: first from the lots it
/// opened, then from what else the account holds, and the rest is owed, as if the import had
/// never been; refused where the customer spent of it. Who left the club gave their points up and
/// owes none, and a shop that forgives writes no debt.
fn emptied(book: &Book<'_>, lots: &[ImportLot], forgives: bool) -> Result<Posting, Refusal> {
    let (mut points, mut spent, mut owing) = (Posting::default(), 0, BTreeSet::new());
    for (account, given) in Given::by_account(lots) {
        if given.short() <= 0 {
            points.entries.extend(take_back(&given.own, &[], 0, given.gives).entries);
            continue;
        }
        let Some(holder) = book.holder_of(account)? else { continue };
        let left =
            book.membership(holder)?.last().is_some_and(|step| step.state == Membership::Left);
        if !left {
            spent += given.spent();
        }
        let all = book.lots_on(account)?;
        let own: Vec<LotId> = given.own.iter().map(|lot| lot.id).collect();
        let back = take_back(&all, &own, given.lapsed, given.gives);
        points.entries.extend(back.entries);
        if back.short > 0 && !forgives && !left {
            points.owed.push((account, back.short));
            owing.insert(holder);
        }
    }
    if spent > 0 {
        return Err(Refusal::PointsSpent { spent });
    }
    // After a merge another account of theirs may hold what this one owes now.
    for holder in owing {
        loyalty::settle(book, holder, &mut points)?;
    }
    Ok(points)
}
