//! Undo: a new operation that reverses an earlier one, or says which later ones stand on it.
//!
//! Each capability says in its own file how its facts are reversed, and refuses there when
//! something stands on them; [`CAPABILITIES`] is the one list of them.

mod club;
mod customers;
mod draw;
mod gifts;
mod lending;
mod one_person;
mod promotions;
mod purchases;
mod shop;

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, done, wire};
use std::collections::BTreeSet;
use uuid::Uuid;
use vafa_domain::day::Instant;
use vafa_domain::fact::Fact;
use vafa_domain::fold::{clean_note, is_blank};
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::ledger::LotId;
use vafa_domain::loyalty::{Limited, Passed};
use vafa_domain::missing::Deed;
use vafa_domain::money::Money;
use vafa_domain::setting::Settings;
use vafa_store::{OpLine, OpPage, OpRecord, PrivateText};

/// What a capability says of its own facts.
struct Capability {
    /// The facts that reverse one fact of the target; refused with [`Refusal::StoodOn`] where
    /// later operations stand on it.
    inverse: fn(&mut Undoing<'_, '_, '_>, &Fact) -> Result<Inverse, Refusal>,
    /// Of a fact that only says how something stands now: of what it says so. An earlier one is not
    /// taken back under a later one of the same.
    standing: fn(&Fact) -> Vec<Standing>,
}

/// What reverses a fact, in order; `None` where the fact is another capability's.
type Inverse = Option<Vec<Fact>>;

/// Of what a word says how it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Of somebody, or of one card or note of theirs.
    Theirs(CustomerId, Option<Uuid>),
    /// Of a gift card, a coupon or a run of scratch cards: whoever has it in hand.
    Bearer(Uuid),
    /// Of points that were given once.
    Lot(LotId),
}

/// What a capability says whose facts all do more than to say how something stands.
fn no_standing(_: &Fact) -> Vec<Standing> {
    Vec::new()
}

/// Every capability whose facts can be taken back.
const CAPABILITIES: &[Capability] = &[
    customers::CAPABILITY,
    club::CAPABILITY,
    purchases::CAPABILITY,
    shop::CAPABILITY,
    promotions::CAPABILITY,
    draw::CAPABILITY,
    gifts::CAPABILITY,
    one_person::CAPABILITY,
    lending::CAPABILITY,
];

/// Longest reason, in characters.
const REASON_MAX: usize = 200;

/// Takes back the last act of this person on this machine, within the minutes of the setting.
pub fn undo_last(shop: &Shop, actor: &Actor, input: wire::UndoLast) -> Result<wire::Done, Refusal> {
    shop.act(actor, "undo_last", input.op_id, &input, |deciding| {
        let person = deciding.actor.person.map(|person| person.0);
        let target = deciding.book.last_act(person)?.ok_or(Refusal::NothingToUndo)?;
        if is_old(&deciding.settings, deciding.now, &target) {
            return Err(Refusal::UndoTooOld { minutes: deciding.settings.undo_minutes });
        }
        undo(deciding, target, String::new())
    })
}

/// Whether an act is older than the quick way back reaches; so is one of a day to come, which the
/// clock had wrong.
pub fn is_old(settings: &Settings, now: Instant, act: &OpRecord) -> bool {
    let age = now.since_ms(act.at);
    age > i64::from(settings.undo_minutes) * 60_000 || age < -Instant::DAY_MS
}

/// Takes back an act of the activity list; one that is older than the quick way back reaches, with
/// a reason.
pub fn undo_op(shop: &Shop, actor: &Actor, input: wire::UndoOp) -> Result<wire::Done, Refusal> {
    shop.act(actor, "undo_op", input.op_id, &input, |deciding| {
        let reason = clean_note(&input.reason, REASON_MAX).map_err(|error| Refusal::of(&error))?;
        let target = deciding.book.op(input.target)?.ok_or(Refusal::OpUnknown)?;
        let unexplained = is_blank(&reason) && is_old(&deciding.settings, deciding.now, &target);
        let decided = undo(deciding, target, reason)?;
        // Nobody is asked why for what cannot be taken back anyway.
        match unexplained {
            true => Err(Refusal::UndoReasonNeeded { minutes: deciding.settings.undo_minutes }),
            false => Ok(decided),
        }
    })
}

fn undo(deciding: &Deciding<'_, '_>, target: OpRecord, reason: String) -> Result<Decided, Refusal> {
    if deciding.book.is_reversed(target.seq)? {
        return Err(Refusal::AlreadyUndone);
    }
    let kind = done::kind(&target.fact);
    if target.cause.is_some() || !undoable(&target.fact) {
        return Err(Refusal::CannotUndo { kind });
    }
    let at_once = is_at_once(deciding, &target);
    let mut undoing =
        Undoing { deciding, target: &target, reason: &reason, at_once, private: Vec::new() };
    undoing.refuse_of_gone()?;
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
    Ok(Decided { fact: Fact::Undone { target: target.op_id, reason, at_once, by }, private })
}

/// Whether somebody takes back what they did themselves within the minutes of the setting: a wrong
/// amount, the wrong customer. The money of such a sale has hardly changed hands, and whoever asks
/// for a reason there teaches people not to put their mistakes right; so it is no return. What it
/// comes to over the limit is listed for the owner all the same.
fn is_at_once(deciding: &Deciding<'_, '_>, target: &OpRecord) -> bool {
    let minutes = i64::from(deciding.settings.undo_minutes);
    let own = target.actor == deciding.actor.person.map(|person| person.0);
    own && (0..=minutes * 60_000).contains(&deciding.now.since_ms(target.at))
}

/// An undo being decided.
struct Undoing<'a, 'd, 'c> {
    deciding: &'a Deciding<'d, 'c>,
    target: &'a OpRecord,
    reason: &'a str,
    at_once: bool,
    private: Vec<PrivateText>,
}

/// Whether an operation of this kind can be taken back at all.
pub fn undoable(fact: &Fact) -> bool {
    match fact {
        Fact::ShopFounded { .. }
        | Fact::EpochBegun { .. }
        | Fact::DayConfirmed { .. }
        | Fact::ImportBatchDone { .. }
        | Fact::ImportTakenBack { .. }
        // The night's: taken back, the next one would only do it again.
        | Fact::LotsExpired { .. }
        | Fact::StepsChanged { .. }
        // The way back is to give somebody to the rule again.
        | Fact::StepSet { .. }
        | Fact::PurchaseRestored { .. }
        // Who won has been said aloud.
        | Fact::DrawMade(_)
        // A frozen list that was given up is frozen anew, as it stands then.
        | Fact::DrawReopened { .. }
        // The codes are gone.
        | Fact::ScratchConfirmed { .. }
        // Whoever read the code has read it.
        | Fact::GiftCardShown { .. } => false,
        // A letter that left the house cannot be called back.
        // A draw is the schedule's: taken back, it would only be drawn again.
        Fact::ReminderDealt { deed, .. } => {
            !matches!(deed, Deed::HandOver { .. } | Deed::HoldOut { .. })
        }
        Fact::Undone { by, .. } => by.iter().all(undoable),
        _ => true,
    }
}

/// Of what a fact says how it stands now, if that is all it says.
fn standing_of(fact: &Fact) -> BTreeSet<Standing> {
    CAPABILITIES.iter().flat_map(|capability| (capability.standing)(fact)).collect()
}

/// Refuses where operations stand on the target.
fn stood_on(ops: Vec<OpId>) -> Result<(), Refusal> {
    if ops.is_empty() { Ok(()) } else { Err(Refusal::StoodOn { count: ops.len(), ops }) }
}

impl Undoing<'_, '_, '_> {
    /// Weighs money that goes back out of the till by this undo against the limit of returns.
    fn gives_back(&self, money: Money) -> Result<Option<Passed>, Refusal> {
        if money.0 <= 0 {
            return Ok(None);
        }
        let deed = match self.at_once {
            true => Limited::TakenBackAtOnce { money },
            false => Limited::Returned { money },
        };
        crate::limits::passed(self.deciding, deed, self.reason)
    }

    /// The facts that reverse one fact of the target.
    fn inverse(&mut self, fact: &Fact) -> Result<Vec<Fact>, Refusal> {
        self.refuse_under_later(fact)?;
        for capability in CAPABILITIES {
            if let Some(facts) = (capability.inverse)(self, fact)? {
                return Ok(facts);
            }
        }
        Err(Refusal::CannotUndo { kind: done::kind(fact) })
    }

    /// Where a later act of the same kind stands, an earlier one is not taken back under it: the
    /// last word of whoever asked for no letters, or whose card was lost, holds.
    fn refuse_under_later(&self, fact: &Fact) -> Result<(), Refusal> {
        let said = standing_of(fact);
        let book = self.deciding.book;
        let customer = match said.first() {
            None => return Ok(()),
            Some(Standing::Theirs(customer, _)) => Some(crate::customers::key(book, *customer)?),
            Some(Standing::Bearer(_) | Standing::Lot(_)) => None,
        };
        let (kind, after) = (Some(done::kind(fact)), self.target.seq);
        let page = OpPage { customer, kind, after, limit: 500, ..OpPage::default() };
        let stands =
            |line: &OpLine| !line.reversed && !said.is_disjoint(&standing_of(&line.op.fact));
        let later = book.ops(&page)?.into_iter().filter(stands).take(20);
        stood_on(later.map(|line| line.op.op_id).collect())
    }

    /// What was written about somebody whose record leads to another one since cannot be taken back
    /// under the merge: it would be written about the other one.
    fn refuse_of_gone(&self) -> Result<(), Refusal> {
        let about = match &self.target.fact {
            Fact::CustomerAdded(added) => added.customer,
            Fact::CustomerEdited(edited) => edited.customer,
            Fact::MembershipChanged(changed) => changed.customer,
            Fact::CustomerStateChanged { customer, .. }
            | Fact::ConsentRecorded { customer, .. }
            | Fact::ContactStopped { customer, .. }
            | Fact::HeardNoted { customer, .. }
            | Fact::IntroducerNamed { newcomer: customer, .. }
            | Fact::IntroducerThanked { newcomer: customer, .. } => *customer,
            _ => return Ok(()),
        };
        match self.deciding.book.merge_of(about)? {
            Some(merge) if merge.op > self.target.seq => stood_on(vec![merge.id]),
            _ => Ok(()),
        }
    }

    /// Facts about a customer before the target, the oldest first, undone ones unfolded.
    fn before(&self, customer: CustomerId) -> Result<Vec<Fact>, Refusal> {
        Ok(self.ops_before(customer)?.into_iter().flat_map(|op| unfolded(op.fact)).collect())
    }

    fn ops_before(&self, customer: CustomerId) -> Result<Vec<OpRecord>, Refusal> {
        let book = self.deciding.book;
        let customer = Some(crate::customers::key(book, customer)?);
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

    /// Whether an operation came after the target and still counts. An undo does not stand by
    /// itself: what it took back is marked, and what it brought back counts again.
    fn stands_later(&self, op: &OpRecord) -> Result<bool, Refusal> {
        Ok(op.seq > self.target.seq
            && !matches!(op.fact, Fact::Undone { .. })
            && !self.deciding.book.is_reversed(op.seq)?)
    }
}

/// A fact and, for an undo, the facts inside it.
fn unfolded(fact: Fact) -> Vec<Fact> {
    match fact {
        Fact::Undone { by, .. } => by.into_iter().flat_map(unfolded).collect(),
        fact => vec![fact],
    }
}
