//! Undo: a new operation that reverses an earlier one, or says which later ones stand on it.

use crate::act::{Decided, Deciding, private};
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, done, wire};
use std::collections::BTreeSet;
use uuid::Uuid;
use vafa_domain::consent::{ConsentEntry, ConsentSource, current};
use vafa_domain::customer::{CustomerState, PersonalText};
use vafa_domain::day::Instant;
use vafa_domain::fact::{
    CustomerEdited, Fact, MembershipChanged, PurchaseRecorded, PurchaseReturned,
};
use vafa_domain::fold::clean_note;
use vafa_domain::format::Language;
use vafa_domain::id::{AccountId, CardId, CustomerId, NoteId, OpId, PersonId, PurchaseId};
use vafa_domain::loyalty::{
    CardNumber, Draw, Entry, EntryKind, LotId, Membership, Owing, Posting, spend,
};
use vafa_store::{OpPage, OpRecord, PrivateText};

/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// Takes back the last act of this person on this machine, within the minutes of the setting.
pub fn undo_last(shop: &Shop, actor: &Actor, input: wire::UndoLast) -> Result<wire::Done, Refusal> {
    shop.act(actor, "undo_last", input.op_id, &input, |deciding| {
        let person = deciding.actor.person.map(|person| person.0);
        let target = deciding.book.last_act(person)?.ok_or(Refusal::NothingToUndo)?;
        let minutes = deciding.settings.undo_minutes;
        let age = deciding.now.since_ms(target.at);
        if age > i64::from(minutes) * 60_000 || age < -Instant::DAY_MS {
            return Err(Refusal::UndoTooOld { minutes });
        }
        undo(deciding, target, String::new())
    })
}

/// Takes back an act of the activity list.
pub fn undo_op(shop: &Shop, actor: &Actor, input: wire::UndoOp) -> Result<wire::Done, Refusal> {
    shop.act(actor, "undo_op", input.op_id, &input, |deciding| {
        let reason = clean_note(&input.reason, REASON_MAX).map_err(|error| Refusal::of(&error))?;
        let target = deciding.book.op(input.target)?.ok_or(Refusal::OpUnknown)?;
        undo(deciding, target, reason)
    })
}

fn undo(deciding: &Deciding<'_, '_>, target: OpRecord, reason: String) -> Result<Decided, Refusal> {
    if deciding.book.is_reversed(target.seq)? {
        return Err(Refusal::AlreadyUndone);
    }
    let kind = done::kind(&target.fact);
    if target.cause.is_some() || !done::undoable(&target.fact) {
        return Err(Refusal::CannotUndo { kind });
    }
    let mut undoing = Undoing { deciding, target: &target, private: Vec::new() };
    let by = match &target.fact {
        // The undo of an undo: what it wrote is reversed, last first.
        Fact::Undone { by, .. } => {
            let mut facts = Vec::new();
            for fact in by.iter().rev() {
                facts.extend(undoing.inverse(fact)?);
            }
            facts
        }
        fact => undoing.inverse(fact)?,
    };
    let private = undoing.private;
    Ok(Decided { fact: Fact::Undone { target: target.op_id, reason, by }, private })
}

/// An undo being decided.
struct Undoing<'a, 'd, 'c> {
    deciding: &'a Deciding<'d, 'c>,
    target: &'a OpRecord,
    private: Vec<PrivateText>,
}

/// Of a fact that only says how something stands now: whose it is, and of what.
fn standing_of(fact: &Fact) -> Option<(CustomerId, Option<Uuid>)> {
    match fact {
        Fact::ContactStopped { customer, .. } | Fact::CustomerStateChanged { customer, .. } => {
            Some((*customer, None))
        }
        Fact::MembershipChanged(changed) => Some((changed.customer, None)),
        Fact::CardBlocked { card, customer, .. } => Some((*customer, Some(card.0))),
        Fact::NoteChanged { note, customer, .. } => Some((*customer, Some(note.0))),
        _ => None,
    }
}

fn stood_on(ops: Vec<OpId>) -> Result<(), Refusal> {
    if ops.is_empty() { Ok(()) } else { Err(Refusal::StoodOn { count: ops.len(), ops }) }
}

impl Undoing<'_, '_, '_> {
    /// The facts that reverse one fact of the target.
    fn inverse(&mut self, fact: &Fact) -> Result<Vec<Fact>, Refusal> {
        let book = self.deciding.book;
        self.refuse_under_later(fact)?;
        let one = match fact {
            Fact::PurchaseRecorded(sale) => self.unrecord(sale)?,
            Fact::PurchaseReturned(back) => self.unreturn(back)?,
            Fact::PurchaseVoided { purchase, points } => self.unvoid(*purchase, points)?,
            Fact::CustomerAdded(added) => {
                let key = customers::key(book, added.customer)?;
                stood_on(book.later_ops(key, self.target.seq)?)?;
                let state = CustomerState::Removed;
                Fact::CustomerStateChanged { customer: added.customer, state }
            }
            Fact::CustomerStateChanged { customer, state: left } => {
                let (customer, state) = (*customer, self.earlier_state(*customer)?);
                let mut facts = vec![Fact::CustomerStateChanged { customer, state }];
                if *left == CustomerState::Removed {
                    facts.extend(self.cards_again(customer)?);
                }
                return Ok(facts);
            }
            Fact::CustomerEdited(edited) => return self.unedit(edited).map(|fact| vec![fact]),
            Fact::NoteAdded { note, customer, pinned, .. } => Fact::NoteChanged {
                note: *note,
                customer: *customer,
                pinned: *pinned,
                removed: true,
            },
            Fact::NoteChanged { note, customer, pinned, removed } => {
                let before = self.earlier_note(*note, *customer)?;
                let (pinned, removed) = before.unwrap_or((!*pinned, !*removed));
                Fact::NoteChanged { note: *note, customer: *customer, pinned, removed }
            }
            Fact::ConsentRecorded { customer, entries } => self.unconsent(*customer, entries)?,
            Fact::ContactStopped { customer, stopped } => {
                Fact::ContactStopped { customer: *customer, stopped: !*stopped }
            }
            Fact::MembershipChanged(changed) => self.unjoin(changed)?,
            Fact::CardIssued { card, customer, replaces, .. } => {
                let block =
                    |card, blocked| Fact::CardBlocked { card, customer: *customer, blocked };
                let mut facts = vec![block(*card, true)];
                if let Some(old) = replaces {
                    self.refuse_taken(*old)?;
                    facts.push(block(*old, false));
                }
                return Ok(facts);
            }
            Fact::CardBlocked { card, customer, blocked } => {
                if *blocked {
                    self.refuse_taken(*card)?;
                }
                Fact::CardBlocked { card: *card, customer: *customer, blocked: !*blocked }
            }
            Fact::PointsAdjusted { customer, points, reason } => Fact::PointsAdjusted {
                customer: *customer,
                points: self.opposite(points, Some(*customer))?,
                reason: reason.clone(),
            },
            Fact::SettingsChanged { set } => self.earlier_settings(set)?,
            Fact::TemplateChanged { language, .. } => self.earlier_template(*language)?,
            Fact::PersonChanged { person, active, .. } => {
                return self.earlier_person(*person, *active).map(|fact| vec![fact]);
            }
            Fact::ImportBegun(begun) => {
                return crate::imports::taking_back(self.deciding, begun.import)
                    .map(|fact| vec![fact]);
            }
            // A deed or a round that is marked reversed counts no more; nothing else is written.
            Fact::ReminderDealt { .. } | Fact::RoundBegun { .. } => return Ok(Vec::new()),
            other => return Err(Refusal::CannotUndo { kind: done::kind(other) }),
        };
        Ok(vec![one])
    }

    /// Where a later act of the same kind stands, an earlier one is not taken back under it: the
    /// last word of whoever asked for no letters, or whose card was lost, holds.
    fn refuse_under_later(&self, fact: &Fact) -> Result<(), Refusal> {
        let Some((customer, _)) = standing_of(fact) else { return Ok(()) };
        let book = self.deciding.book;
        let customer = Some(customers::key(book, customer)?);
        let kind = Some(done::kind(fact));
        let mut later = Vec::new();
        let page = OpPage { customer, kind, limit: 500, ..OpPage::default() };
        for line in book.ops(&page)?.into_iter().take_while(|line| line.op.seq > self.target.seq) {
            if standing_of(&line.op.fact) == standing_of(fact) && !book.is_reversed(line.op.seq)? {
                later.push(line.op.op_id);
            }
        }
        later.truncate(20);
        stood_on(later)
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

    /// A sale is taken back only when nothing stands on it: no return, and none of its points
    /// spent. (A void, by name, takes it back all the same and writes what is owed.)
    fn unrecord(&self, sale: &PurchaseRecorded) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let purchase = PurchaseId(self.target.op_id.0);
        let sold = book.sold(purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if sold.voided {
            return Err(Refusal::AlreadyUndone);
        }
        let mut later = Vec::new();
        for seq in book.returns_of(sold.op)? {
            later.extend(book.op_at(seq)?.map(|op| op.op_id));
        }
        later.extend(book.drawn_from(sold.op)?);
        stood_on(later)?;
        Ok(Fact::PurchaseVoided { purchase, points: self.opposite(&sale.points, sale.customer)? })
    }

    /// A return is taken back: the last one first, for each was reckoned from those before it, and
    /// none under a void, which took the rest of the sale.
    fn unreturn(&self, back: &PurchaseReturned) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let sold = book.sold(back.purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if sold.voided {
            return Err(Refusal::PurchaseVoided);
        }
        let mut later = Vec::new();
        for seq in book.returns_of(sold.op)?.into_iter().filter(|seq| *seq > self.target.seq) {
            later.extend(book.op_at(seq)?.map(|op| op.op_id));
        }
        stood_on(later)?;
        self.restore(back.purchase, &back.points)
    }

    /// A void is taken back, but not when its import is gone or its row came in anew: the sale
    /// would stand twice.
    fn unvoid(&self, purchase: PurchaseId, points: &Posting) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let sold = book.sold(purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        if let Some(import) = sold.import {
            crate::imports::standing(book, import)?;
        }
        if let Some(row) = &sold.fact.row
            && let Ok(key) = u128::from_str_radix(row, 16)
            && book.known_row(&key.to_be_bytes())? == vafa_store::KnownRow::Known
        {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        self.restore(purchase, points)
    }

    /// The cards that were open when somebody was taken off the lists, opened again; a code that
    /// somebody else got meanwhile stays theirs.
    fn cards_again(&self, customer: CustomerId) -> Result<Vec<Fact>, Refusal> {
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

    /// A void or a return is taken back.
    fn restore(&self, purchase: PurchaseId, points: &Posting) -> Result<Fact, Refusal> {
        let reversed = self.target.op_id;
        let customer = self.deciding.book.sold(purchase)?.and_then(|sold| sold.customer_id);
        let points = self.opposite(points, customer)?;
        Ok(Fact::PurchaseRestored { purchase, reversed, points })
    }

    /// The posting that takes another one back to the point: lots it opened are emptied, draws go
    /// back where they came from. Refused when a lot was drawn from since. What somebody owes by
    /// now is paid out of what they have then: nobody has points and owes points.
    fn opposite(
        &self,
        posting: &Posting,
        customer: Option<CustomerId>,
    ) -> Result<Posting, Refusal> {
        let mut entries = Vec::new();
        // The last first: what was paid out of a new lot goes back before the lot is emptied.
        for (n, entry) in (0u32..).zip(&posting.entries).collect::<Vec<_>>().into_iter().rev() {
            let lot = LotId { op: self.target.op_id, n };
            let draws: Vec<Draw> = if entry.kind.is_lot() {
                vec![Draw { lot, points: entry.points }]
            } else {
                entry
                    .draws
                    .iter()
                    .map(|draw| Draw { lot: draw.lot, points: -draw.points })
                    .collect()
            };
            let kind = if entry.points > 0 { EntryKind::TakeBack } else { EntryKind::GiveBack };
            entries.push(Entry { account: entry.account, kind, points: -entry.points, draws });
        }
        self.refuse_overdraft(&entries)?;
        let owed: Vec<_> =
            posting.owed.iter().map(|(account, points)| (*account, -points)).collect();
        self.refuse_paid_debt(&owed)?;
        let mut back = Posting { entries, owed };
        if let Some(customer) = customer {
            self.settle(&mut back, customer)?;
        }
        Ok(back)
    }

    fn settle(&self, back: &mut Posting, customer: CustomerId) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let key = customers::key(book, customer)?;
        let lots = book.lots(key)?;
        for account in book.accounts_of(key)? {
            let change: i64 =
                back.owed.iter().filter(|(of, _)| *of == account).map(|(_, points)| points).sum();
            let points = book.owed_on(account)? + change;
            back.settle(Owing { account, points }, &lots);
        }
        Ok(())
    }

    /// Every lot must still hold what is taken out of it, in the order of the entries.
    fn refuse_overdraft(&self, entries: &[Entry]) -> Result<(), Refusal> {
        let book = self.deciding.book;
        let mut left = std::collections::BTreeMap::new();
        for draw in entries.iter().flat_map(|entry| &entry.draws) {
            let known = match left.get(&draw.lot) {
                Some(known) => *known,
                None => book.lot_left(draw.lot)?,
            };
            let rest = known - draw.points;
            if rest < 0 {
                let op = book.seq_of(draw.lot.op)?.unwrap_or_default();
                let ops = book.drawn_from(op)?;
                return Err(Refusal::StoodOn { count: ops.len(), ops });
            }
            left.insert(draw.lot, rest);
        }
        Ok(())
    }

    /// A debt this act wrote can be struck out only while it is still owed.
    fn refuse_paid_debt(&self, owed: &[(AccountId, i64)]) -> Result<(), Refusal> {
        for (account, points) in owed {
            if self.deciding.book.owed_on(*account)? + points < 0 {
                return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
            }
        }
        Ok(())
    }

    fn earlier_state(&self, customer: CustomerId) -> Result<CustomerState, Refusal> {
        let mut state = CustomerState::Active;
        for fact in self.before(customer)? {
            if let Fact::CustomerStateChanged { state: then, .. } = fact {
                state = then;
            }
        }
        Ok(state)
    }

    /// Facts about a customer before the target, the oldest first, undone ones unfolded.
    fn before(&self, customer: CustomerId) -> Result<Vec<Fact>, Refusal> {
        Ok(self.ops_before(customer)?.into_iter().flat_map(|op| unfolded(op.fact)).collect())
    }

    fn ops_before(&self, customer: CustomerId) -> Result<Vec<OpRecord>, Refusal> {
        let book = self.deciding.book;
        let customer = Some(customers::key(book, customer)?);
        let mut ops = Vec::new();
        let mut before = Some(self.target.seq);
        loop {
            let page = OpPage { customer, before, limit: 500, ..OpPage::default() };
            let lines = book.ops(&page)?;
            let full = lines.len() == 500;
            before = lines.last().map(|line| line.op.seq);
            ops.extend(lines.into_iter().map(|line| line.op));
            if !full {
                break;
            }
        }
        ops.reverse();
        Ok(ops)
    }

    /// The edit that puts back what stood before an edit.
    fn unedit(&mut self, edited: &CustomerEdited) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let key = customers::key(book, edited.customer)?;
        if let Some(later) = book.later_edit(key, self.target.seq)? {
            stood_on(vec![later])?;
        }
        let touched = book.private_of(self.target.op_id)?.remove(&edited.customer.0);
        let mut text = PersonalText::default();
        let (mut language, mut first_name_ok) = (None, None);
        for op in self.ops_before(edited.customer)? {
            let private = book.private_of(op.op_id)?.remove(&edited.customer.0);
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::CustomerAdded(added) => {
                        (language, first_name_ok) =
                            (Some(added.language), Some(added.first_name_ok));
                    }
                    Fact::CustomerEdited(edit) => {
                        language = edit.language.or(language);
                        first_name_ok = edit.first_name_ok.or(first_name_ok);
                    }
                    _ => continue,
                }
                if let Some(private) = &private {
                    text = overlaid(text, private.clone());
                }
            }
        }
        let text = touched.map(|touched| earlier_of(&touched, text)).unwrap_or_default();
        let decided = customers::edited(
            edited.customer,
            text,
            edited.language.and(language),
            edited.first_name_ok.and(first_name_ok),
        )?;
        self.private.extend(decided.private);
        Ok(decided.fact)
    }

    fn earlier_note(
        &self,
        note: NoteId,
        customer: CustomerId,
    ) -> Result<Option<(bool, bool)>, Refusal> {
        let mut state = None;
        for fact in self.before(customer)? {
            match fact {
                Fact::NoteAdded { note: of, pinned, .. } if of == note => {
                    state = Some((pinned, false));
                }
                Fact::NoteChanged { note: of, pinned, removed, .. } if of == note => {
                    state = Some((pinned, removed));
                }
                _ => {}
            }
        }
        Ok(state)
    }

    /// Consent goes back to what held before, as a new entry: the history keeps both.
    fn unconsent(&self, customer: CustomerId, entries: &[ConsentEntry]) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let key = customers::key(book, customer)?;
        let history = book.consents(key)?;
        let undone: Vec<&ConsentEntry> = entries.iter().collect();
        let before: Vec<ConsentEntry> =
            history.iter().filter(|entry| !undone.contains(entry)).cloned().collect();
        let back = entries
            .iter()
            .map(|entry| ConsentEntry {
                state: current(&before, entry.channel, entry.purpose),
                at: self.deciding.now,
                since: Some(self.deciding.today),
                source: ConsentSource::Counter,
                ..entry.clone()
            })
            .collect();
        Ok(Fact::ConsentRecorded { customer, entries: back })
    }

    fn unjoin(&self, changed: &MembershipChanged) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let customer = customers::record(book, changed.customer)?;
        let mut state = None;
        for fact in self.before(changed.customer)? {
            match fact {
                Fact::CustomerAdded(added) if added.account.is_some() => {
                    state = Some(Membership::Joined);
                }
                Fact::MembershipChanged(step) => state = Some(step.state),
                _ => {}
            }
        }
        let back = (changed.state == Membership::Left).then_some(changed.customer);
        let mut points = self.opposite(&changed.points, back)?;
        let state = state.unwrap_or(Membership::Left);
        if state == Membership::Left && changed.state == Membership::Joined {
            let lots = book.lots(customer.brief.key)?;
            let have = lots.iter().map(|lot| lot.left).sum();
            points.entries.extend(spend(&lots, have, EntryKind::Remove)?);
        }
        let customer = changed.customer;
        Ok(Fact::MembershipChanged(MembershipChanged { customer, state, account: None, points }))
    }

    /// Whether an operation came after the target and still counts. An undo does not stand by
    /// itself: what it took back is marked, and what it brought back counts again.
    fn stands_later(&self, op: &OpRecord) -> Result<bool, Refusal> {
        Ok(op.seq > self.target.seq
            && !matches!(op.fact, Fact::Undone { .. })
            && !self.deciding.book.is_reversed(op.seq)?)
    }

    fn earlier_settings(&self, set: &crate::opening::Named) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let mut back = crate::opening::Named::new();
        for op in book.shop_ops()? {
            let later = self.stands_later(&op)?;
            for fact in unfolded(op.fact) {
                let values = match fact {
                    Fact::ShopFounded { settings } => settings,
                    Fact::SettingsChanged { set } => set,
                    _ => continue,
                };
                for (name, value) in values.into_iter().filter(|(name, _)| set.contains_key(name)) {
                    if later {
                        stood_on(vec![op.op_id])?;
                    } else if op.seq < self.target.seq {
                        back.insert(name, value);
                    }
                }
            }
        }
        Ok(Fact::SettingsChanged { set: back })
    }

    fn earlier_template(&self, language: Language) -> Result<Fact, Refusal> {
        let mut text = String::new();
        for op in self.deciding.book.shop_ops()? {
            let later = self.stands_later(&op)?;
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::TemplateChanged { language: of, .. } if of == language && later => {
                        stood_on(vec![op.op_id])?;
                    }
                    Fact::TemplateChanged { language: of, text: then }
                        if of == language && op.seq < self.target.seq =>
                    {
                        text = then;
                    }
                    _ => {}
                }
            }
        }
        Ok(Fact::TemplateChanged { language, text })
    }

    fn earlier_person(&mut self, person: PersonId, active: bool) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let mut before: Option<(bool, Option<String>)> = None;
        for op in book.shop_ops()? {
            let later = self.stands_later(&op)?;
            let name = book.private_of(op.op_id)?.remove(&person.0).and_then(|text| text.person);
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::PersonChanged { person: of, .. } if of == person && later => {
                        stood_on(vec![op.op_id])?;
                    }
                    Fact::PersonChanged { person: of, active, .. }
                        if of == person && op.seq < self.target.seq =>
                    {
                        let name = name.clone().or(before.and_then(|(_, name)| name));
                        before = Some((active, name));
                    }
                    _ => {}
                }
            }
        }
        let (active, name) = before.unwrap_or((!active, None));
        let mut commitment = None;
        if let Some(name) = name {
            let text = PersonalText { person: Some(name), ..PersonalText::default() };
            let (text, made) = private(person.0, text)?;
            self.private.push(text);
            commitment = Some(made);
        }
        Ok(Fact::PersonChanged { person, active, private: commitment })
    }
}

/// A fact and, for an undo, the facts inside it.
fn unfolded(fact: Fact) -> Vec<Fact> {
    match fact {
        Fact::Undone { by, .. } => by.into_iter().flat_map(unfolded).collect(),
        fact => vec![fact],
    }
}

/// What stood, with a later edit laid over it.
fn overlaid(old: PersonalText, new: PersonalText) -> PersonalText {
    PersonalText {
        honorific: new.honorific.or(old.honorific),
        given: new.given.or(old.given),
        family: new.family.or(old.family),
        call_me: new.call_me.or(old.call_me),
        reference: new.reference.or(old.reference),
        birthday: new.birthday.or(old.birthday),
        contacts: new.contacts.or(old.contacts),
        note: None,
        person: None,
    }
}

/// Of the earlier text, the fields that an edit touched; what was absent then was empty.
fn earlier_of(touched: &PersonalText, earlier: PersonalText) -> PersonalText {
    let of = |touched: &Option<String>, earlier: Option<String>| {
        touched.as_ref().map(|_| earlier.unwrap_or_default())
    };
    PersonalText {
        honorific: of(&touched.honorific, earlier.honorific),
        given: of(&touched.given, earlier.given),
        family: of(&touched.family, earlier.family),
        call_me: of(&touched.call_me, earlier.call_me),
        reference: of(&touched.reference, earlier.reference),
        birthday: of(&touched.birthday, earlier.birthday),
        contacts: touched.contacts.as_ref().map(|_| earlier.contacts.unwrap_or_default()),
        ..PersonalText::default()
    }
}
