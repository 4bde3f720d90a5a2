//! What people do with a lapse, and what the schedule does: letters handed over, put off and left
//! out, what came of them, the rounds over the long gone, and who is held out.

use super::case::{Case, case};
use super::judging::{letters, standing};
use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, consent, customers, wire};
use chrono::Timelike;
use vafa_domain::consent::{Channel, QuietHours, ReasonNotToWrite};
use vafa_domain::customer::{ContactWish, PartOfDay};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::id::CustomerId;
use vafa_domain::missing::{Answer, Deed, HoldOutRule, LetterWords, Occurrence};
use vafa_domain::setting::Settings;
use vafa_store::NewOp;

/// Until which hour it is quiet now, if it is.
pub(crate) fn quiet_until(settings: &Settings, now: Instant) -> Option<u32> {
    use vafa_domain::consent::NotNow;
    let quiet = QuietHours { from_hour: settings.quiet_from, to_hour: settings.quiet_to };
    quiet.not_now(now, &settings.day_rule()).map(|NotNow::QuietHours { until_hour }| until_hour)
}

/// When somebody likes to be reached, where that is not now.
pub(crate) fn rather(settings: &Settings, now: Instant, wish: ContactWish) -> Option<PartOfDay> {
    let hour = settings.day_rule().local(now).hour();
    wish.time.filter(|time| *time != PartOfDay::of_hour(hour))
}

/// A deed about somebody's lapse, decided: refused when it does not fit where the lapse stands.
fn deal(
    deciding: &Deciding<'_, '_>,
    customer: CustomerId,
    deed: impl FnOnce(&Case) -> Result<Deed, Refusal>,
) -> Result<Decided, Refusal> {
    let record = customers::record(deciding.book, customer)?;
    let case = case(deciding.book, &deciding.settings, deciding.today, &record)?
        .ok_or(Refusal::NotMissed)?;
    let deed = deed(&case)?;
    case.stand
        .after(deed, deciding.today)
        .map_err(|error| Refusal::rule(error.code(), serde_json::json!({})))?;
    let occurrence = Occurrence::miss_you(customer, case.missed.last_day);
    Ok(Fact::ReminderDealt { occurrence, deed }.into())
}

/// Marks a letter as handed over. The reasons not to write and the quiet hours hold here, whatever
/// the window shows.
pub fn hand_over_message(
    shop: &Shop,
    actor: &Actor,
    input: wire::HandOverMessage,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "hand_over_message", input.op_id, &input, |deciding| {
        let theirs = customers::record(deciding.book, input.customer)?.language;
        let language = input.language.unwrap_or(theirs);
        let template = deciding.book.template_version(language)?;
        let words = LetterWords { language, template };
        deal(deciding, input.customer, |case| {
            if let Some(reason) = case.reasons.iter().min() {
                return Err(Refusal::NotToWrite { reason: reason.code().to_owned() });
            }
            let allowed = match input.way.channel() {
                Some(channel) => case.channels.contains(&channel),
                None => !case.channels.is_empty(),
            };
            if !allowed {
                let reason = ReasonNotToWrite::NoAddressForConsent.code().to_owned();
                return Err(Refusal::NotToWrite { reason });
            }
            if let Some(until) = quiet_until(&deciding.settings, deciding.now) {
                return Err(Refusal::QuietHours { until });
            }
            Ok(Deed::HandOver {
                at: deciding.now,
                day: deciding.today,
                way: input.way,
                words: Some(words),
            })
        })
    })
}

/// Puts a reminder off.
pub fn snooze_reminder(
    shop: &Shop,
    actor: &Actor,
    input: wire::SnoozeReminder,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "snooze_reminder", input.op_id, &input, |deciding| {
        deal(deciding, input.customer, |_| {
            Ok(Deed::Snooze { until: deciding.today.plus(input.days.clamp(0, 400)) })
        })
    })
}

/// Leaves somebody out this time.
pub fn skip_reminder(
    shop: &Shop,
    actor: &Actor,
    input: wire::SkipReminder,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "skip_reminder", input.op_id, &input, |deciding| {
        deal(deciding, input.customer, |_| Ok(Deed::Skip { reason: input.reason }))
    })
}

/// Records what came of the last letter to somebody. "Asked to stop" withdraws what they allowed,
/// with the answer in one operation; and by itself where there is no letter to answer any more, for
/// whatever becomes of the answer, nobody writes to them again.
pub fn record_outcome(
    shop: &Shop,
    actor: &Actor,
    input: wire::RecordOutcome,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "record_outcome", input.op_id, &input, |deciding| {
        let customer = input.customer;
        let deed = Deed::Done { answer: Some(input.answer) };
        let answered = answered(deciding, customer, deed);
        if input.answer == Answer::AskedToStop {
            let key = customers::listed(deciding.book, customer)?.brief.key;
            // They said so themselves: nobody asked in any words.
            let no = consent::Answer { purpose: None, yes: false, wording: "" };
            let entries = consent::news(deciding, key, &Channel::ALL, no)?;
            if !entries.is_empty() {
                let answer_to = match answered {
                    Err(Refusal::NotMissed | Refusal::Rule { .. }) => None,
                    found => Some(found?),
                };
                return Ok(Fact::ConsentRecorded { customer, entries, answer_to }.into());
            }
        }
        Ok(Fact::ReminderDealt { occurrence: answered?, deed }.into())
    })
}

/// The lapse of the last letter to somebody, when it still waits for what came of it.
fn answered(
    deciding: &Deciding<'_, '_>,
    customer: CustomerId,
    deed: Deed,
) -> Result<Occurrence, Refusal> {
    let record = customers::record(deciding.book, customer)?;
    let deeds = deciding.book.deeds_of(record.brief.key)?;
    let written = deeds.iter().rfind(|deed| matches!(deed.deed, Deed::HandOver { .. }));
    let written = written.ok_or(Refusal::NotMissed)?;
    standing(&deeds, written.last_day, record.brief.last_day)
        .after(deed, deciding.today)
        .map_err(|error| Refusal::rule(error.code(), serde_json::json!({})))?;
    Ok(Occurrence::miss_you(customer, written.last_day))
}

/// Starts or ends a round over the long gone.
pub fn change_round(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeRound,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_round", input.op_id, &input, |deciding| {
        let is_on = deciding.book.round()?.is_some();
        if is_on == input.on {
            return Err(Refusal::AlreadySo);
        }
        if !input.on {
            return Ok(Fact::RoundEnded { on: deciding.today }.into());
        }
        let per_day = input.per_day.unwrap_or(deciding.settings.round_per_day);
        if !(1..=200).contains(&per_day) {
            return Err(Refusal::SettingOutOfBounds { name: "round_per_day".to_owned() });
        }
        Ok(Fact::RoundBegun { per_day, from: deciding.today }.into())
    })
}

impl Shop {
    /// The schedule: draws who of the people due today is held out, once for each lapse. Its
    /// operations are named by the lapse, so that a hundred runs and two processes make each
    /// once; on a doubtful day it makes none. Returns how many letters there are to write.
    pub fn tick(&self) -> Result<u32, Refusal> {
        let now = self.clock.now();
        let held = self.ask(|asking| {
            let judged = letters(self, asking)?;
            if judged.doubtful {
                return Ok(Vec::new());
            }
            let rule = HoldOutRule {
                percent: asking.settings.hold_out_percent,
                least_due: asking.settings.hold_out_from,
            };
            let due = u64::try_from(judged.to_write.len()).unwrap_or(u64::MAX);
            let people = judged.to_write.iter().map(|place| &judged.people[*place]);
            let held = people
                .map(|person| Occurrence::miss_you(person.id, person.missed.last_day))
                .filter(|occurrence| rule.holds(occurrence, due));
            Ok(held.map(|occurrence| (occurrence, asking.today)).collect::<Vec<_>>())
        })?;
        if !held.is_empty() {
            self.store.write(|book| {
                for (occurrence, today) in held {
                    hold_out(book, occurrence, today, now)?;
                }
                Ok::<_, Refusal>(())
            })?;
            self.tell(&crate::opening::areas_of("reminder_dealt"));
        }
        self.ask(|asking| super::to_write_today(self, asking))
    }
}

fn hold_out(
    book: &vafa_store::Writer<'_>,
    occurrence: Occurrence,
    today: Day,
    now: Instant,
) -> Result<(), Refusal> {
    let op_id = occurrence.op_id("hold-out");
    if book.seq_of(op_id)?.is_some() {
        return Ok(());
    }
    book.append(&NewOp {
        op_id,
        at: now,
        business_day: today,
        actor: None,
        cause: None,
        fact: Fact::ReminderDealt { occurrence, deed: Deed::HoldOut { day: today } },
        private: Vec::new(),
        request_hash: Some(vafa_store::request_hash("hold_out", op_id.0.as_bytes(), None)),
    })?;
    Ok(())
}
