//! Applying a fact: the only code that writes the shop's tables.
//!
//! It reads no clock, no setting, no rule and no personal text to choose a way. A live operation
//! and a replay of the log call the same function.

mod club;
mod customers;
mod draw;
mod gifts;
mod imports;
mod ladder;
mod lending;
mod merge;
mod promotions;
mod purchases;
mod referral;
mod rewards;
mod shop;
mod trial;

use crate::StoreError;
use crate::access::Writer;
use std::collections::BTreeMap;
use uuid::Uuid;
use vafa_domain::customer::PersonalText;
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::id::OpId;
use vafa_domain::missing::{Answer, Deed};

/// What the row of the log says beside the fact.
#[derive(Debug, Clone, Copy)]
pub struct Meta {
    /// Row key of the operation.
    pub seq: i64,
    /// The business day it was written on.
    pub day: Day,
    /// The operation that led to it.
    pub cause: Option<OpId>,
}

/// Personal text of the operation by person; absent where it was erased.
pub type Private = BTreeMap<Uuid, PersonalText>;

/// Writes what a fact says.
pub fn apply(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &Fact,
    private: &Private,
) -> Result<(), StoreError> {
    match fact {
        Fact::ShopFounded { settings } => shop::settings_changed(writer, meta, settings),
        Fact::SettingsChanged { set } => shop::settings_changed(writer, meta, set),
        Fact::EpochBegun { .. } => Ok(()),
        Fact::PersonChanged { person, active, .. } => {
            shop::person_changed(writer, *person, *active, private.get(&person.0))
        }
        Fact::TemplateChanged { language, text } => {
            shop::template_changed(writer, meta, *language, text)
        }
        Fact::DayConfirmed { day } => shop::day_confirmed(writer, meta, *day),
        Fact::CustomerAdded(fact) => customers::added(writer, meta, fact, private),
        Fact::CustomerEdited(fact) => customers::edited(writer, meta, fact, private),
        Fact::CustomerStateChanged { customer, state } => {
            customers::state_changed(writer, meta, *customer, *state)
        }
        Fact::NoteAdded { note, customer, pinned, tag, .. } => {
            customers::note_added(writer, meta, *note, *customer, (*pinned, *tag), private)
        }
        Fact::NoteChanged { note, customer, pinned, removed } => {
            customers::note_changed(writer, meta, *note, *customer, *pinned, *removed)
        }
        Fact::ConsentRecorded { customer, entries, answer_to } => {
            customers::consent_recorded(writer, meta, *customer, entries)?;
            let stop = Deed::Done { answer: Some(Answer::AskedToStop) };
            answer_to.iter().try_for_each(|lapse| shop::reminder_dealt(writer, meta, lapse, &stop))
        }
        Fact::ContactStopped { customer, stopped } => {
            customers::contact_stopped(writer, meta, *customer, *stopped)
        }
        Fact::MembershipChanged(fact) => club::membership_changed(writer, meta, fact),
        Fact::CardIssued { card, customer, number, replaces } => {
            club::card_issued(writer, meta, *card, *customer, number, *replaces)
        }
        Fact::CardBlocked { card, customer, blocked } => {
            club::card_blocked(writer, meta, *card, *customer, *blocked)
        }
        Fact::PointsAdjusted { customer, points, passed, .. } => {
            gifts::passed(writer, meta, Some(*customer), passed.as_ref())?;
            club::points_adjusted(writer, meta, *customer, points)
        }
        Fact::GiftCardIssued(fact) => gifts::issued(writer, meta, fact),
        Fact::GiftCardShown { card, customer } => gifts::shown(writer, meta, *card, *customer),
        Fact::GiftCardChanged(fact) => gifts::changed(writer, meta, fact),
        Fact::CreditGiven(fact) => gifts::credit_given(writer, meta, fact),
        Fact::RewardChanged { reward, .. } => rewards::changed(writer, reward),
        Fact::RewardRedeemed(fact) => rewards::redeemed(writer, meta, fact),
        Fact::RedemptionChanged(fact) => rewards::redemption_changed(writer, meta, fact),
        Fact::PurchaseRecorded(fact) => purchases::recorded(writer, meta, fact),
        Fact::PurchaseReturned(fact) => purchases::returned(writer, meta, fact),
        Fact::PurchaseVoided { purchase, points, step, others, passed, .. } => {
            let steps = purchases::Steps { own: step.as_ref(), others };
            purchases::voided(writer, meta, *purchase, points, steps, passed.as_ref())
        }
        Fact::PurchaseRestored { purchase, reversed, points, step, others } => {
            let steps = purchases::Steps { own: step.as_ref(), others };
            purchases::restored(writer, meta, *purchase, *reversed, points, steps)
        }
        Fact::StampsAdjusted(fact) => club::stamps_adjusted(writer, meta, fact),
        Fact::StampsRedeemed { customer, points, .. } => {
            club::points_adjusted(writer, meta, *customer, points)
        }
        Fact::LotsExpired { points, .. } => club::lots_expired(writer, meta, points),
        Fact::LivesChanged { lots } => club::lives_changed(writer, meta, lots),
        Fact::StepsChanged { day, changes } => ladder::steps_changed(writer, meta, *day, changes),
        Fact::StepSet { customer, change, by_hand, reason } => {
            ladder::step_set(writer, meta, *customer, change.as_ref(), by_hand.as_ref(), reason)
        }
        Fact::ImportBegun(fact) => imports::begun(writer, meta, fact),
        Fact::ImportBatchDone { import, rows, finished, added } => {
            imports::batch_done(writer, *import, *rows, *finished, *added)
        }
        Fact::ImportTakenBack { import, stay, unjoined, points } => {
            let back = imports::TakenBack { import: *import, stay, unjoined, points };
            imports::taken_back(writer, meta, &back)
        }
        Fact::ReminderDealt { occurrence, deed } => {
            shop::reminder_dealt(writer, meta, occurrence, deed)
        }
        Fact::RoundBegun { per_day, from } => shop::round_begun(writer, meta, *per_day, *from),
        Fact::RoundEnded { on } => shop::round_ended(writer, *on),
        Fact::PromotionChanged(fact) => promotions::changed(writer, meta, fact),
        Fact::CouponsIssued(fact) => promotions::coupons_issued(writer, meta, fact),
        Fact::CouponsBlocked { coupons, blocked } => {
            promotions::coupons_blocked(writer, coupons, *blocked)
        }
        Fact::DrawOpened(fact) => draw::opened(writer, meta, fact),
        Fact::DrawClosed(fact) => draw::closed(writer, meta, fact),
        Fact::DrawReopened { draw } => draw::reopened(writer, *draw),
        Fact::DrawWithdrawn { draw, withdrawn } => draw::withdrawn(writer, *draw, *withdrawn),
        Fact::DrawMade(fact) => draw::made(writer, meta, fact),
        Fact::PrizePassedOn(fact) => draw::passed_on(writer, meta, fact),
        Fact::PrizeHandedOver { draw, place, customer, handed } => {
            draw::handed_over(writer, meta, *draw, *place, *customer, *handed)
        }
        Fact::TicketsGiven(fact) => draw::tickets_given(writer, meta, fact),
        Fact::ScratchPrinted(fact) => draw::scratch_printed(writer, meta, fact),
        Fact::ScratchConfirmed { run } => draw::scratch_confirmed(writer, meta, *run),
        Fact::ScratchActivated { run, cards, active } => {
            draw::scratch_activated(writer, meta, *run, cards, *active)
        }
        Fact::ScratchBlocked { run, blocked } => draw::scratch_blocked(writer, *run, *blocked),
        Fact::ScratchPaid(fact) => draw::scratch_paid(writer, meta, fact),
        Fact::CustomersMerged(fact) => merge::merged(writer, meta, fact, private),
        Fact::CustomersParted(fact) => merge::parted(writer, meta, fact, private),
        Fact::ToldApart { people, apart } => merge::told_apart(writer, meta, *people, *apart),
        Fact::IntroducerNamed { newcomer, by } => {
            referral::introducer_named(writer, meta, *newcomer, *by)
        }
        Fact::IntroducerThanked { newcomer, thanked } => {
            referral::introducer_thanked(writer, meta, *newcomer, *thanked)
        }
        Fact::HeardNoted { customer, heard } => {
            referral::heard_noted(writer, meta, *customer, *heard)
        }
        Fact::SourceCostRecorded(cost) => referral::cost_recorded(writer, meta, cost),
        Fact::SourceCostStruck { cost } => referral::cost_struck(writer, *cost),
        Fact::ReferralAsked { customer, day, asked } => {
            referral::asked(writer, meta, *customer, *day, *asked)
        }
        Fact::PlanAgreed(fact) => lending::agreed(writer, meta, fact),
        Fact::PlanDropped { plan, dropped } => lending::dropped(writer, meta, *plan, *dropped),
        Fact::PlanPaid(fact) => lending::paid(writer, meta, fact),
        Fact::PlanWordSaid(fact) => lending::word_said(writer, meta, fact),
        Fact::CreditLimitSet { customer, limit, .. } => {
            lending::limit_set(writer, meta, *customer, *limit)
        }
        Fact::TrialGiven(fact) => trial::given(writer, meta, fact),
        Fact::TrialChanged { trial, to, .. } => trial::changed(writer, meta, *trial, to),
        Fact::SheetChanged { sheet, .. } => trial::sheet_changed(writer, sheet),
        Fact::SheetGiven(fact) => trial::sheet_given(writer, meta, fact),
        Fact::FavourDone(fact) => trial::favour_done(writer, meta, fact),
        Fact::Undone { target, by, .. } => undone(writer, meta, *target, by, private),
    }
}

/// Applies what reverses an operation, and marks it reversed. The undo of an undo lets the first
/// operation stand again; the undo of that takes it back once more, and so on.
fn undone(
    writer: &Writer<'_>,
    meta: &Meta,
    target: OpId,
    by: &[Fact],
    private: &Private,
) -> Result<(), StoreError> {
    let target = writer.seq_of(target)?.ok_or(StoreError::Unexpected("op of an undo"))?;
    // Facts of one undo write their ledger entries behind each other.
    for fact in by {
        apply(writer, meta, fact, private)?;
    }
    writer.db().execute("INSERT INTO reversed (target, by) VALUES (?1, ?2)", [target, meta.seq])?;
    // An undo that needs no fact of its own, as that of a reminder put off, is about whom its target
    // is about.
    writer.db().execute(
        "INSERT INTO op_person (customer, op) SELECT customer, ?2 FROM op_person
         WHERE op = ?1 AND NOT EXISTS (SELECT 1 FROM op_person WHERE op = ?2)",
        [target, meta.seq],
    )?;
    let (mut undo, mut counts) = (target, false);
    while let Some(earlier) = undone_by(writer, undo)? {
        if counts {
            // Where somebody reversed it anew meanwhile, that one stands.
            writer.db().execute(
                "INSERT OR IGNORE INTO reversed (target, by) VALUES (?1, ?2)",
                [earlier, undo],
            )?;
        } else {
            writer
                .db()
                .execute("DELETE FROM reversed WHERE target = ?1 AND by = ?2", [earlier, undo])?;
        }
        (undo, counts) = (earlier, !counts);
    }
    Ok(())
}

/// What an operation undid, when it is an undo.
fn undone_by(writer: &Writer<'_>, op: i64) -> Result<Option<i64>, StoreError> {
    match writer.op_at(op)?.map(|op| op.fact) {
        Some(Fact::Undone { target, .. }) => writer.seq_of(target),
        _ => Ok(None),
    }
}

/// Puts an operation on somebody's timeline.
fn on_timeline(writer: &Writer<'_>, meta: &Meta, customer: i64) -> Result<(), StoreError> {
    writer
        .db()
        .prepare_cached("INSERT OR IGNORE INTO op_person (customer, op) VALUES (?1, ?2)")?
        .execute([customer, meta.seq])?;
    Ok(())
}
