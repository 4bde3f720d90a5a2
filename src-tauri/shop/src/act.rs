//! The one door for writes.

use crate::loyalty::climb;
use crate::opening::Shop;
use crate::{Actor, Refusal, done, wire};
use serde::Serialize;
use uuid::Uuid;
use vafa_domain::customer::PersonalText;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{Commitment, Fact};
use vafa_domain::id::OpId;
use vafa_domain::setting::Settings;
use vafa_store::{NewOp, PrivateText, Writer, request_hash};

/// What a decision is made with: the file inside its transaction, the time, the rules.
pub struct Deciding<'a, 'c> {
    /// The file.
    pub book: &'a Writer<'c>,
    /// The settings now.
    pub settings: Settings,
    /// Now.
    pub now: Instant,
    /// Today's business day.
    pub today: Day,
    /// The operation that is being decided.
    pub op: OpId,
    /// Who asks.
    pub actor: Actor,
}

/// What was decided.
#[derive(Debug)]
pub struct Decided {
    /// The fact.
    pub fact: Fact,
    /// Personal text that goes with it.
    pub private: Vec<PrivateText>,
}

impl From<Fact> for Decided {
    fn from(fact: Fact) -> Decided {
        Decided { fact, private: Vec::new() }
    }
}

/// Salts a personal text. The salt is random, so that the commitment betrays nothing of a short
/// text.
pub fn private(person: Uuid, text: PersonalText) -> Result<(PrivateText, Commitment), Refusal> {
    let private = PrivateText { person, salt: Uuid::new_v4().into_bytes(), text };
    let commitment = private.commitment()?;
    Ok((private, commitment))
}

impl Shop {
    /// Does one thing to the shop: decides by the rules, writes the operation, applies it,
    /// commits, and tells who listens. The same id and the same request again gives the first
    /// answer again; the same id with another request is refused.
    pub(crate) fn act<R: Serialize>(
        &self,
        actor: &Actor,
        name: &'static str,
        op: OpId,
        request: &R,
        decide: impl FnOnce(&Deciding<'_, '_>) -> Result<Decided, Refusal>,
    ) -> Result<wire::Done, Refusal> {
        let asked =
            serde_json::to_vec(request).map_err(|error| Refusal::Internal(error.to_string()))?;
        let now = self.clock.now();
        let (answer, kind, rules) = self.store.write(|book| {
            if let Some(earlier) = book.op(op)? {
                let salt = book.salt_of(op)?;
                if earlier.request_hash != Some(request_hash(name, &asked, salt.as_ref())) {
                    return Err(Refusal::OpIdReused);
                }
                let rules = climb::changes_rules(&earlier.fact);
                return Ok((done::of(book, &earlier)?, None, rules));
            }
            let settings = crate::settings::load(book)?;
            let today = settings.day_rule().day_of(now);
            let deciding = Deciding { book, settings, now, today, op, actor: *actor };
            let decided = decide(&deciding)?;
            let hash = request_hash(name, &asked, decided.private.first().map(|text| &text.salt));
            let new = NewOp {
                op_id: op,
                at: now,
                business_day: today,
                actor: actor.person.map(|person| person.0),
                cause: None,
                fact: decided.fact,
                private: decided.private,
                request_hash: Some(hash),
            };
            book.append(&new)?;
            climb::after(&deciding, &new.fact)?;
            let written = book.op(op)?.ok_or_else(|| Refusal::Internal("op lost".to_owned()))?;
            let concerns = crate::backup::concerns_stopped(&written.fact);
            let rules = climb::changes_rules(&written.fact);
            Ok((done::of(book, &written)?, Some((done::kind(&written.fact), concerns)), rules))
        })?;
        if let Some((kind, concerns)) = kind {
            if concerns {
                crate::backup::tell_stopped(self);
            }
            self.tell(&crate::opening::areas_of(&kind));
        }
        // The rules stand by now; asked again with the same id, what was broken off goes on.
        if rules {
            self.climb_by_new_rules(actor, op)?;
        }
        Ok(answer)
    }
}
