//! Taking back what the club wrote: membership, cards, and points to the point.

use super::{Capability, Inverse, Standing, Undoing};
use crate::{Refusal, customers, loyalty};
use std::collections::{BTreeMap, BTreeSet};
use vafa_domain::customer::CustomerState;
use vafa_domain::day::Day;
use vafa_domain::fact::{Fact, MembershipChanged, StampsAdjusted};
use vafa_domain::id::{AccountId, CardId, CustomerId};
use vafa_domain::ledger::{Draw, Entry, EntryKind, LotId, Posting, draw_all, refill};
use vafa_domain::loyalty::{CardNumber, Membership};

/// The club.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::MembershipChanged(changed) => vec![Standing::Theirs(changed.customer, None)],
        Fact::CardBlocked { card, customer, .. } => {
            vec![Standing::Theirs(*customer, Some(card.0))]
        }
        Fact::LivesChanged { lots } => lots.iter().map(|(lot, _)| Standing::Lot(*lot)).collect(),
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::MembershipChanged(changed) => undoing.unjoin(changed)?,
        Fact::CardIssued { card, customer, replaces, .. } => {
            return undoing.unissue(*card, *customer, *replaces).map(Some);
        }
        Fact::CardBlocked { card, customer, blocked } => {
            if *blocked {
                undoing.refuse_taken(*card)?;
            }
            Fact::CardBlocked { card: *card, customer: *customer, blocked: !*blocked }
        }
        Fact::StampsRedeemed { customer, gives, points, .. } => Fact::PointsAdjusted {
            customer: *customer,
            points: undoing.opposite(points, Some(*customer))?,
            reason: gives.clone(),
            passed: None,
        },
        Fact::StampsAdjusted(adjusted) => Fact::StampsAdjusted(StampsAdjusted {
            opened: None,
            points: undoing.opposite(&adjusted.points, Some(adjusted.customer))?,
            passed: None,
            ..adjusted.clone()
        }),
        Fact::LivesChanged { lots } => Fact::LivesChanged { lots: undoing.earlier_lives(lots)? },
        Fact::PointsAdjusted { customer, points, reason, .. } => Fact::PointsAdjusted {
            customer: *customer,
            points: undoing.opposite(points, Some(*customer))?,
            reason: reason.clone(),
            passed: None,
        },
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    fn unjoin(&self, changed: &MembershipChanged) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let customer = customers::record(book, changed.customer)?;
        let mut state = None;
        for fact in self.before(changed.customer)? {
            match fact {
                Fact::CustomerAdded(added)
                    if added.account.is_some() && added.customer == changed.customer =>
                {
                    state = Some(Membership::Joined);
                }
                Fact::MembershipChanged(step) if step.customer == changed.customer => {
                    state = Some(step.state);
                }
                Fact::CustomersMerged(merged)
                    if merged.joins && merged.kept == changed.customer =>
                {
                    state = Some(Membership::Joined);
                }
                // An import that alone had made them a member was taken back.
                Fact::ImportTakenBack { unjoined, .. } if unjoined.contains(&changed.customer) => {
                    state = None;
                }
                _ => {}
            }
        }
        self.refuse_came_back(&changed.points)?;
        let back = (changed.state == Membership::Left).then_some(changed.customer);
        let mut points = self.opposite(&changed.points, back)?;
        let state = state.unwrap_or(Membership::Left);
        if state == Membership::Left && changed.state == Membership::Joined {
            // What joining gave has gone back already.
            let lots = crate::loyalty::held(book, customer.brief.key)?;
            let rest = refill(&lots, &points.entries);
            points.entries.extend(draw_all(&rest, EntryKind::Remove));
        }
        Ok(Fact::MembershipChanged(MembershipChanged {
            customer: changed.customer,
            state,
            account: None,
            opened: Vec::new(),
            points,
            source: None,
            rules: None,
        }))
    }

    /// A new card opens nothing any more, and the one it replaced opens again. One that was blocked
    /// by a word of its own stays blocked when the undo is taken back.
    fn unissue(
        &self,
        card: CardId,
        customer: CustomerId,
        replaces: Option<CardId>,
    ) -> Result<Vec<Fact>, Refusal> {
        let block = |card, blocked| Fact::CardBlocked { card, customer, blocked };
        let is_open = self.deciding.book.card(card)?.is_some_and(|card| !card.blocked);
        let mut facts = Vec::new();
        if is_open {
            facts.push(block(card, true));
        }
        if let Some(old) = replaces {
            self.refuse_taken(old)?;
            facts.push(block(old, false));
        }
        Ok(facts)
    }

    /// What went with leaving a return since has counted as gone: it does not come back from there.
    fn refuse_came_back(&self, left: &Posting) -> Result<(), Refusal> {
        let sales = left.entries.iter().flat_map(|entry| &entry.draws).map(|draw| draw.lot.op);
        let mut ops = Vec::new();
        for sale in sales.collect::<BTreeSet<_>>() {
            ops.extend(self.deciding.book.came_back_since(sale, self.target.seq)?);
        }
        super::stood_on(ops)
    }

    /// A card opens again only when nobody else got its code meanwhile.
    fn refuse_taken(&self, card: CardId) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let Some(card) = book.card(card)? else { return Err(Refusal::CardUnknown) };
        let number = CardNumber::read(&card.number).map_err(|_| Refusal::CardShape)?;
        match book.card_with(&number)? {
            Some(holder) if !holder.blocked && holder.id != card.id => Err(Refusal::CardTaken),
            _ => Ok(()),
        }
    }

    /// The cards that were open when somebody was taken off the lists, opened again; a code that
    /// somebody else got meanwhile stays theirs.
    pub(super) fn cards_again(&self, customer: CustomerId) -> Result<Vec<Fact>, Refusal> {
        let mut open = BTreeSet::new();
        for fact in self.before(customer)? {
            match fact {
                Fact::CustomerAdded(added) => open.extend(added.card.map(|(card, _)| card)),
                Fact::CardIssued { card, replaces, .. } => {
                    open.insert(card);
                    replaces.map(|old| open.remove(&old));
                }
                Fact::CardBlocked { card, blocked: true, .. } => drop(open.remove(&card)),
                Fact::CardBlocked { card, blocked: false, .. } => drop(open.insert(card)),
                Fact::CustomerStateChanged { state: CustomerState::Removed, .. } => open.clear(),
                _ => {}
            }
        }
        let free = |card: &CardId| self.refuse_taken(*card).is_ok();
        let block = |card| Fact::CardBlocked { card, customer, blocked: false };
        Ok(open.into_iter().filter(free).map(block).collect())
    }

    /// The posting that takes another one back to the point: lots it opened are emptied, draws go
    /// back where they came from. Refused when a lot was drawn from since. What somebody owes by
    /// now is paid out of what they have then: nobody has points and owes points.
    pub(super) fn opposite(
        &self,
        posting: &Posting,
        customer: Option<CustomerId>,
    ) -> Result<Posting, Refusal> {
        let mut back = self.reversed(posting)?;
        let book = self.deciding.book;
        if let Some(customer) = customer {
            loyalty::settle(book, customers::key(book, customer)?, &mut back)?;
        }
        // A sale may have given somebody else thanks for a recommendation.
        for other in crate::purchases::others(book, &back, customer)? {
            loyalty::settle(book, other, &mut back)?;
        }
        Ok(back)
    }

    /// The posting that takes another one back to the point, and pays nothing of what is owed then.
    pub(super) fn reversed(&self, posting: &Posting) -> Result<Posting, Refusal> {
        let mut entries = Vec::new();
        // The last first: what was paid out of a new lot goes back before the lot is emptied.
        for (n, entry) in (0u32..).zip(&posting.entries).collect::<Vec<_>>().into_iter().rev() {
            let lot = LotId { op: self.target.op_id, n };
            let draws: Vec<Draw> = if entry.kind.is_lot() {
                vec![Draw { lot, amount: entry.amount }]
            } else {
                entry
                    .draws
                    .iter()
                    .map(|draw| Draw { lot: draw.lot, amount: -draw.amount })
                    .collect()
            };
            let kind = if entry.amount > 0 { EntryKind::TakeBack } else { EntryKind::GiveBack };
            entries.push(Entry::moving(entry.account, kind, draws));
        }
        self.refuse_overdraft(&entries)?;
        let owed: Vec<_> =
            posting.owed.iter().map(|(account, amount)| (*account, -amount)).collect();
        self.refuse_paid_debt(&owed)?;
        Ok(Posting { entries, owed })
    }

    /// The last days that lots had before the target gave them others; what is empty now stays.
    fn earlier_lives(
        &self,
        lots: &[(LotId, Option<Day>)],
    ) -> Result<Vec<(LotId, Option<Day>)>, Refusal> {
        let mut earlier = Vec::with_capacity(lots.len());
        for (lot, _) in lots {
            earlier.push((*lot, self.deciding.book.life_before(*lot, self.target.seq)?));
        }
        Ok(earlier)
    }

    /// Every lot must still hold what is taken out of it, in the order of the entries.
    fn refuse_overdraft(&self, entries: &[Entry]) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let mut left = BTreeMap::new();
        for draw in entries.iter().flat_map(|entry| &entry.draws) {
            let known = match left.get(&draw.lot) {
                Some(known) => *known,
                None => book.lot_left(draw.lot)?,
            };
            let rest = known - draw.amount;
            if rest < 0 {
                let op = book.seq_of(draw.lot.op)?.unwrap_or_default();
                let ops = book.drawn_from(op)?;
                return Err(Refusal::StoodOn { count: ops.len(), ops });
            }
            left.insert(draw.lot, rest);
        }
        Ok(())
    }

    /// A debt this act wrote can be struck out only while it is still owed, all that it wrote for
    /// an account together; what paid it since stands on it.
    fn refuse_paid_debt(&self, owed: &[(AccountId, i64)]) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let mut accounts: BTreeMap<AccountId, i64> = BTreeMap::new();
        for (account, amount) in owed {
            *accounts.entry(*account).or_default() += amount;
        }
        for (account, amount) in accounts {
            if book.owed_on(account)? + amount < 0 {
                let ops = book.paid_since(account, self.target.seq)?;
                return Err(Refusal::StoodOn { count: ops.len(), ops });
            }
        }
        Ok(())
    }
}
