//! Taking back what was written about a person: their page, state, notes and consent.

use super::{Capability, Inverse, Standing, Undoing, stood_on, unfolded};
use crate::act::private;
use crate::customers::PlainEdit;
use crate::{Refusal, customers};
use vafa_domain::consent::{ConsentEntry, ConsentSource, current};
use vafa_domain::customer::{CardHolder, CustomerState, PersonalText};
use vafa_domain::fact::{Commitment, CustomerAdded, CustomerEdited, Fact};
use vafa_domain::id::{CustomerId, NoteId};
use vafa_store::PrivateText;

/// What is written about a person.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::ContactStopped { customer, .. } | Fact::CustomerStateChanged { customer, .. } => {
            vec![Standing::Theirs(*customer, None)]
        }
        Fact::NoteChanged { note, customer, .. } => {
            vec![Standing::Theirs(*customer, Some(note.0))]
        }
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::CustomerAdded(added) => return undoing.unadd(added).map(Some),
        Fact::CustomerStateChanged { customer, state } => {
            return undoing.unchange_state(*customer, *state).map(Some);
        }
        Fact::CustomerEdited(edited) => undoing.unedit(edited)?,
        Fact::NoteAdded { note, customer, pinned, .. } => {
            Fact::NoteChanged { note: *note, customer: *customer, pinned: *pinned, removed: true }
        }
        Fact::NoteChanged { note, customer, pinned, removed } => {
            let before = undoing.earlier_note(*note, *customer)?;
            let (pinned, removed) = before.unwrap_or((!*pinned, !*removed));
            Fact::NoteChanged { note: *note, customer: *customer, pinned, removed }
        }
        // The answer to a letter counts no more with its mark.
        Fact::ConsentRecorded { customer, entries, .. } => undoing.unconsent(*customer, entries)?,
        Fact::ContactStopped { customer, stopped } => {
            Fact::ContactStopped { customer: *customer, stopped: !*stopped }
        }
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// Somebody new is taken off the lists again, when nothing later is about them, and what
    /// joining gave them goes.
    fn unadd(&self, added: &CustomerAdded) -> Result<Vec<Fact>, Refusal> {
        let (book, customer) = (self.deciding.book, added.customer);
        let key = customers::key(book, customer)?;
        stood_on(book.later_ops(key, self.target.seq)?)?;
        let mut facts = Vec::new();
        if !added.points.is_empty() {
            let points = self.opposite(&added.points, None)?;
            facts.push(Fact::PointsAdjusted {
                customer,
                points,
                reason: String::new(),
                passed: None,
            });
        }
        facts.push(Fact::CustomerStateChanged { customer, state: CustomerState::Removed });
        Ok(facts)
    }

    /// The state before; with somebody who comes back on the lists, their cards.
    fn unchange_state(
        &self,
        customer: CustomerId,
        left: CustomerState,
    ) -> Result<Vec<Fact>, Refusal> {
        let state = self.earlier_state(customer)?;
        let mut facts = vec![Fact::CustomerStateChanged { customer, state }];
        if left == CustomerState::Removed {
            facts.extend(self.cards_again(customer)?);
        }
        Ok(facts)
    }

    fn earlier_state(&self, customer: CustomerId) -> Result<CustomerState, Refusal> {
        let mut state = CustomerState::Active;
        for fact in self.before(customer)? {
            if let Fact::CustomerStateChanged { customer: of, state: then } = fact
                && of == customer
            {
                state = then;
            }
        }
        Ok(state)
    }

    /// The edit that puts back what stood before an edit.
    fn unedit(&mut self, edited: &CustomerEdited) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let key = customers::key(book, edited.customer)?;
        if let Some(later) = book.later_edit(key, self.target.seq)? {
            stood_on(vec![later])?;
        }
        let touched = book.private_of(self.target.op_id)?.remove(&edited.customer.0);
        let (text, stood) = self.stood_before(edited.customer)?;
        let text = touched.map(|touched| earlier_of(&touched, text)).unwrap_or_default();
        let plain = PlainEdit {
            language: edited.language.and(stood.language),
            first_name_ok: edited.first_name_ok.and(stood.first_name_ok),
            wish: edited.wish.and(stood.wish),
        };
        let decided = customers::edited(edited.customer, text, plain)?;
        self.private.extend(decided.private);
        Ok(decided.fact)
    }

    /// A page as it stood before the target.
    fn stood_before(&self, customer: CustomerId) -> Result<(PersonalText, PlainEdit), Refusal> {
        let book = self.deciding.book;
        let mut text = PersonalText::default();
        let mut plain = PlainEdit::default();
        for op in self.ops_before(customer)? {
            let private = book.private_of(op.op_id)?.remove(&customer.0);
            for fact in unfolded(op.fact) {
                match fact {
                    Fact::CustomerAdded(added) if added.customer == customer => {
                        plain = PlainEdit {
                            language: Some(added.language),
                            first_name_ok: Some(added.first_name_ok),
                            wish: Some(added.wish),
                        };
                    }
                    Fact::CustomerEdited(edit) if edit.customer == customer => {
                        plain = PlainEdit {
                            language: edit.language.or(plain.language),
                            first_name_ok: edit.first_name_ok.or(plain.first_name_ok),
                            wish: edit.wish.or(plain.wish),
                        };
                    }
                    // What a merge filled in.
                    Fact::CustomersMerged(merged) if merged.kept == customer => {}
                    Fact::CustomersParted(parted) if parted.kept == customer => {}
                    _ => continue,
                }
                if let Some(private) = &private {
                    text = overlaid(text, private.clone());
                }
            }
        }
        Ok((text, plain))
    }

    /// The text that the target wrote, as it stood before, ready to be written.
    pub(super) fn text_before(
        &self,
        customer: CustomerId,
    ) -> Result<(PrivateText, Commitment), Refusal> {
        let touched = self.deciding.book.private_of(self.target.op_id)?.remove(&customer.0);
        let (text, ..) = self.stood_before(customer)?;
        let text = touched.map(|touched| earlier_of(&touched, text)).unwrap_or_default();
        private(customer.0, text)
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
        Ok(Fact::ConsentRecorded { customer, entries: back, answer_to: None })
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
        relatives: new.relatives.or(old.relatives),
        facts: new.facts.or(old.facts),
        holders: overlaid_holders(old.holders, new.holders),
        note: None,
        person: None,
    }
}

/// Who carries which card, a later word on a card over an earlier one.
fn overlaid_holders(
    old: Option<Vec<CardHolder>>,
    new: Option<Vec<CardHolder>>,
) -> Option<Vec<CardHolder>> {
    let Some(new) = new else { return old };
    let mut all = old.unwrap_or_default();
    all.retain(|known| new.iter().all(|one| one.card != known.card));
    all.extend(new);
    Some(all)
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
        relatives: touched.relatives.as_ref().map(|_| earlier.relatives.unwrap_or_default()),
        facts: touched.facts.as_ref().map(|_| earlier.facts.unwrap_or_default()),
        holders: touched.holders.as_ref().map(|touched| {
            let earlier = earlier.holders.unwrap_or_default();
            let before = |one: &CardHolder| {
                let known = earlier.iter().find(|known| known.card == one.card);
                let name = known.map(|known| known.name.clone()).unwrap_or_default();
                CardHolder { card: one.card, name }
            };
            touched.iter().map(before).collect()
        }),
        ..PersonalText::default()
    }
}
