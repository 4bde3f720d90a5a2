//! Taking back a merge, exactly; and what was said about who brought whom.

use super::{Capability, Inverse, Standing, Undoing, stood_on, unfolded};
use crate::{Refusal, customers, loyalty, one_person};
use vafa_domain::consent::ConsentEntry;
use vafa_domain::day::Instant;
use vafa_domain::fact::Fact;
use vafa_domain::id::CustomerId;
use vafa_domain::ledger::Posting;
use vafa_domain::merge::{CustomersMerged, CustomersParted, PARTED_WITHIN_DAYS, parted_consents};
use vafa_domain::referral::{Heard, Introduced, parting_closes_circle};

/// Merges, referrals and sources.
pub const CAPABILITY: Capability = Capability { inverse, standing };

fn standing(fact: &Fact) -> Vec<Standing> {
    match fact {
        Fact::IntroducerNamed { newcomer: customer, .. }
        | Fact::IntroducerThanked { newcomer: customer, .. }
        | Fact::HeardNoted { customer, .. } => vec![Standing::Theirs(*customer, None)],
        _ => Vec::new(),
    }
}

fn inverse(undoing: &mut Undoing<'_, '_, '_>, fact: &Fact) -> Result<Inverse, Refusal> {
    let one = match fact {
        Fact::CustomersMerged(merged) => undoing.part(merged)?,
        Fact::CustomersParted(parted) => {
            let (fact, private) = one_person::merge(undoing.deciding, parted.kept, parted.gone)?;
            undoing.private.extend(private);
            fact
        }
        Fact::ToldApart { people, apart } => Fact::ToldApart { people: *people, apart: !*apart },
        Fact::IntroducerNamed { newcomer, was, .. } => undoing.unname(*newcomer, *was)?,
        Fact::IntroducerThanked { newcomer, thanked } => {
            Fact::IntroducerThanked { newcomer: *newcomer, thanked: !*thanked }
        }
        Fact::HeardNoted { customer, .. } => {
            Fact::HeardNoted { customer: *customer, heard: undoing.heard_before(*customer)? }
        }
        Fact::SourceCostRecorded(_) => Fact::SourceCostStruck { cost: undoing.target.op_id },
        Fact::ReferralAsked { customer, day, asked } => {
            Fact::ReferralAsked { customer: *customer, day: *day, asked: !*asked }
        }
        _ => return Ok(None),
    };
    Ok(Some(vec![one]))
}

impl Undoing<'_, '_, '_> {
    /// Two records stand by themselves again, when nothing later stands on what was moved.
    fn part(&mut self, merged: &CustomersMerged) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        let merge = book.merge_of(merged.gone)?.ok_or(Refusal::AlreadyUndone)?;
        if self.deciding.now.since_ms(merge.at) > PARTED_WITHIN_DAYS * Instant::DAY_MS {
            return Err(Refusal::MergeTooOld { days: PARTED_WITHIN_DAYS });
        }
        // Who was kept may have been merged into somebody else since.
        if let Some(later) = book.merge_of(merged.kept)? {
            return Err(Refusal::StoodOn { count: 1, ops: vec![later.id] });
        }
        stood_on(book.stands_on_merge(merge.op)?)?;
        if parting_closes_circle(merged, &book.links()?, &book.resting_links(merged.gone)?) {
            return Err(Refusal::StoodOn { count: 0, ops: Vec::new() });
        }
        let key = customers::key(book, merged.kept)?;
        let mut commitment = None;
        if merged.private.is_some() {
            if let Some(later) = book.later_edit(key, merge.op)? {
                stood_on(vec![later])?;
            }
            let (text, written) = self.text_before(merged.kept)?;
            commitment = Some(written);
            self.private.push(text);
        }
        Ok(Fact::CustomersParted(CustomersParted {
            kept: merged.kept,
            gone: merged.gone,
            private: commitment,
            consents: self.consents_parted(key, &merged.consents)?,
            unstops: merged.stops,
            points: self.points_parted(key, merge.op, merged.gone)?,
        }))
    }

    /// What one record had paid for the other goes back; then each pays what it owes out of what it
    /// has itself.
    fn points_parted(&self, key: i64, merge: i64, gone: CustomerId) -> Result<Posting, Refusal> {
        let book = self.deciding.book;
        // The merge that stands may be one that was done again, and paid something else.
        let standing = book.op_at(merge)?.map(|op| unfolded(op.fact)).unwrap_or_default();
        let paid = standing.into_iter().find_map(|fact| match fact {
            Fact::CustomersMerged(merged) if merged.gone == gone => Some(merged.points),
            _ => None,
        });
        let mut points = self.reversed(&paid.unwrap_or_default())?;
        let moved = book.accounts_moved(merge)?;
        let (gone, kept): (Vec<_>, Vec<_>) =
            book.accounts_of(key)?.into_iter().partition(|one| moved.contains(&one.id));
        for accounts in [kept, gone] {
            let lots = |holds| Ok(book.lots(key, holds)?);
            loyalty::settle_among(book, accounts, &mut points, lots)?;
        }
        Ok(points)
    }

    /// The kept record's own will again, where nothing else was said since.
    fn consents_parted(
        &self,
        key: i64,
        merged: &[ConsentEntry],
    ) -> Result<Vec<ConsentEntry>, Refusal> {
        let now = self.deciding.book.consents(key)?;
        let Some(first) = merged.first() else { return Ok(Vec::new()) };
        let before = now.iter().position(|entry| entry == first).unwrap_or(now.len());
        Ok(parted_consents(now.get(..before).unwrap_or_default(), &now, self.deciding.now))
    }

    /// Who had brought somebody before the target brought them again, since then, and was thanked
    /// for it when they were: nobody is thanked twice.
    fn unname(&self, newcomer: CustomerId, was: Option<Introduced>) -> Result<Fact, Refusal> {
        let book = self.deciding.book;
        Ok(Fact::IntroducerNamed {
            newcomer,
            by: crate::referral::may_bring(book, newcomer, was.map(|was| was.by))?,
            was: crate::referral::introduced(book, customers::key(book, newcomer)?)?,
            since: was.map(|was| was.day),
            thanked: was.and_then(|was| was.thanked),
        })
    }

    /// How somebody had heard of the shop before the target.
    fn heard_before(&self, customer: CustomerId) -> Result<Option<Heard>, Refusal> {
        let mut known = None;
        for fact in self.before(customer)? {
            match fact {
                Fact::CustomerAdded(added) if added.customer == customer => known = added.heard,
                Fact::HeardNoted { customer: of, heard } if of == customer => known = heard,
                _ => {}
            }
        }
        Ok(known)
    }
}
