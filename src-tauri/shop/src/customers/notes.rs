//! Notes about people.

use super::listed;
use crate::act::{Decided, private};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use vafa_domain::customer::{NOTE_MAX, PersonalText};
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_note;
use vafa_domain::id::NoteId;

/// Writes a note.
pub fn add_note(shop: &Shop, actor: &Actor, input: wire::AddNote) -> Result<wire::Done, Refusal> {
    shop.act(actor, "add_note", input.op_id, &input, |deciding| {
        listed(deciding.book, input.customer)?;
        let text = clean_note(&input.text, NOTE_MAX).map_err(|error| Refusal::of(&error))?;
        if text.is_empty() {
            return Err(Refusal::TextNeeded);
        }
        let text = PersonalText { note: Some(text), ..PersonalText::default() };
        let (text, commitment) = private(input.customer.0, text)?;
        let fact = Fact::NoteAdded {
            note: NoteId(deciding.op.0),
            customer: input.customer,
            pinned: input.pinned,
            tag: input.tag,
            private: commitment,
        };
        Ok(Decided { fact, private: vec![text] })
    })
}

/// Pins, unpins or strikes out a note.
pub fn change_note(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeNote,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_note", input.op_id, &input, |deciding| {
        let note = deciding.book.note(input.note)?.ok_or(Refusal::NoteUnknown)?;
        if note.pinned == input.pinned && note.removed == input.removed {
            return Err(Refusal::AlreadySo);
        }
        Ok(Fact::NoteChanged {
            note: input.note,
            customer: note.customer,
            pinned: input.pinned,
            removed: input.removed,
        }
        .into())
    })
}
