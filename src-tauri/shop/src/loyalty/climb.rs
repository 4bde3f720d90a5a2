//! People go up at once: whoever was given points by hand, at joining or for a recommendation, and
//! everybody when the ladder itself is another one.
//!
//! A sale and its return say in their own operation where they take the buyer. What takes anybody
//! else writes one more operation, which it led to.

use crate::act::Deciding;
use crate::opening::{Shop, is_doubtful};
use crate::{Actor, Refusal, purchases};
use uuid::Uuid;
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CustomerId, OpId};
use vafa_domain::ledger::{Holds, Posting};
use vafa_domain::loyalty::{StepChange, Turn};
use vafa_domain::setting::Settings;
use vafa_store::{Book, NewOp, Writer, request_hash};

/// People of one operation: a sale at the counter goes between two of them.
pub const BATCH: usize = 500;

/// The operations that take people to other steps for one cause: a night, or a change of settings.
pub struct Series {
    /// What the names are made of.
    pub name: String,
    /// The operation they come from; a night's come from its first.
    pub cause: Option<OpId>,
}

impl Series {
    /// The name of one of them: the same in every process.
    pub fn op(&self, n: usize) -> OpId {
        let hash = request_hash("ladder", format!("{} {n}", self.name).as_bytes(), None);
        let mut name = [0u8; 16];
        for (to, from) in name.iter_mut().zip(hash) {
            *to = from;
        }
        OpId(Uuid::new_v8(name))
    }
}

/// Whether a fact changes the rules by which people climb.
pub fn changes_rules(fact: &Fact) -> bool {
    match fact {
        Fact::SettingsChanged { set } => {
            set.contains_key("program") || set.contains_key("calendar")
        }
        Fact::Undone { by, .. } => by.iter().any(changes_rules),
        _ => false,
    }
}

/// Writes where an operation that was just written takes people, beside those it says itself.
pub fn after(deciding: &Deciding<'_, '_>, fact: &Fact) -> Result<(), Refusal> {
    let settings = &deciding.settings;
    if settings.program.ladder.is_none() {
        return Ok(());
    }
    let book = deciding.book;
    let mut changes = Vec::new();
    for key in moved(book, fact)? {
        let standing = super::ladder::standing(book, settings, key, deciding.today)?;
        let ladder = settings.program.ladder.as_ref();
        let change = standing.zip(ladder).map(|(standing, ladder)| {
            Ok::<_, Refusal>(standing.change_from(book.step_of(key)?, ladder))
        });
        if let Some(change) = change.transpose()?.flatten() {
            changes.extend(book.briefs(&[key])?.pop().map(|brief| (brief.id, change)));
        }
    }
    if changes.is_empty() {
        return Ok(());
    }
    let series = Series { name: deciding.op.0.to_string(), cause: Some(deciding.op) };
    book.append(&NewOp {
        op_id: series.op(0),
        at: deciding.now,
        business_day: deciding.today,
        actor: deciding.actor.person.map(|person| person.0),
        cause: series.cause,
        fact: Fact::StepsChanged { day: deciding.today, changes },
        private: Vec::new(),
        request_hash: None,
    })?;
    Ok(())
}

/// Whose points a fact moved without saying where that takes them.
fn moved(book: &Book<'_>, fact: &Fact) -> Result<Vec<i64>, Refusal> {
    let of = |posting: &Posting, buyer| holders(book, posting, buyer);
    match fact {
        Fact::PointsAdjusted { points, .. } => of(points, None),
        Fact::MembershipChanged(changed) => of(&changed.points, None),
        Fact::CustomerAdded(added) => of(&added.points, None),
        // Sales go back with the record, also where no points do.
        Fact::CustomersParted(parted) => {
            let mut people = of(&parted.points, None)?;
            people.extend(book.find_customer(parted.gone)?);
            people.sort_unstable();
            people.dedup();
            Ok(people)
        }
        // Only thanks for a recommendation go to anybody but the buyer.
        Fact::PurchaseRecorded(sale) if sale.bonus.is_some() => of(&sale.points, sale.customer),
        Fact::PurchaseReturned(back) => {
            of(&back.points, book.sold(back.purchase)?.and_then(|sold| sold.customer_id))
        }
        Fact::PurchaseVoided { purchase, points, .. }
        | Fact::PurchaseRestored { purchase, points, .. } => {
            of(points, book.sold(*purchase)?.and_then(|sold| sold.customer_id))
        }
        Fact::Undone { by, .. } => {
            let mut people = Vec::new();
            for fact in by {
                people.extend(moved(book, fact)?);
            }
            people.sort_unstable();
            people.dedup();
            Ok(people)
        }
        _ => Ok(Vec::new()),
    }
}

/// Who holds accounts of points that a posting moved, beside the buyer.
fn holders(
    book: &Book<'_>,
    posting: &Posting,
    buyer: Option<CustomerId>,
) -> Result<Vec<i64>, Refusal> {
    let mut points = posting.clone();
    let mut entries = Vec::new();
    for entry in points.entries.drain(..) {
        if book.holds_of(entry.account)? == Holds::Points {
            entries.push(entry);
        }
    }
    purchases::others(book, &Posting { entries, ..points }, buyer)
}

/// Everybody whose step is another one today.
pub fn climbing(
    book: &Book<'_>,
    settings: &Settings,
    today: Day,
) -> Result<Vec<(CustomerId, StepChange)>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(Vec::new()) };
    let at = ladder.on(today, settings.calendar);
    let mut changes = Vec::new();
    book.each_climber(ladder.basis, today, |climber, sums, by_hand| {
        let standing = at.standing(sums, by_hand);
        let change = standing.change_from(climber.step, ladder);
        changes.extend(change.map(|change| (climber.id, change)));
    })?;
    Ok(changes)
}

/// Of these changes those whose people still stand where they stood: a sale since may have moved
/// somebody, and what was done before a stop is not done again.
fn still(
    book: &Book<'_>,
    settings: &Settings,
    changes: &[(CustomerId, StepChange)],
) -> Result<Vec<(CustomerId, StepChange)>, Refusal> {
    let Some(ladder) = &settings.program.ladder else { return Ok(Vec::new()) };
    let mut still = Vec::new();
    for (customer, change) in changes {
        let stood = book.find_customer(*customer)?;
        let step = stood.map(|key| book.step_of(key)).transpose()?.flatten();
        let known = change.to.is_none_or(|to| ladder.step(to).is_some());
        if known && ladder.height(step) == ladder.height(change.from) {
            still.push((*customer, *change));
        }
    }
    Ok(still)
}

impl Shop {
    /// Everybody goes where the ladder has them now, some hundred in one operation; tells how many
    /// went up and down. Broken off, it goes on where it was the next time.
    pub(crate) fn climb(&self, actor: &Actor, series: &Series) -> Result<(u32, u32), Refusal> {
        let (mut up, mut down) = (0u32, 0u32);
        let mut n = 0;
        let climbing = self.ask(|asking| climbing(&asking.book, &asking.settings, asking.today))?;
        for changes in climbing.chunks(BATCH) {
            let at = self.clock.now();
            let counted = self.store.write(|book| {
                let settings = crate::settings::load(book)?;
                let changes = still(book, &settings, changes)?;
                if changes.is_empty() {
                    return Ok(None);
                }
                while book.op(series.op(n))?.is_some() {
                    n += 1;
                }
                let turns = |turn| changes.iter().filter(|(_, one)| one.turn == turn).count();
                let counted = (turns(Turn::Up), turns(Turn::Down));
                self.write_climb(book, actor, (series, n), at, &settings, changes)?;
                Ok::<_, Refusal>(Some(counted))
            })?;
            let Some((higher, lower)) = counted else { continue };
            up = up.saturating_add(u32::try_from(higher).unwrap_or(u32::MAX));
            down = down.saturating_add(u32::try_from(lower).unwrap_or(u32::MAX));
            self.tell(&crate::opening::areas_of("steps_changed"));
        }
        Ok((up, down))
    }

    fn write_climb(
        &self,
        book: &Writer<'_>,
        actor: &Actor,
        (series, n): (&Series, usize),
        at: Instant,
        settings: &Settings,
        changes: Vec<(CustomerId, StepChange)>,
    ) -> Result<(), Refusal> {
        let (op_id, day) = (series.op(n), settings.day_rule().day_of(at));
        book.append(&NewOp {
            op_id,
            at,
            business_day: day,
            actor: actor.person.map(|person| person.0),
            cause: series.cause.or_else(|| (n > 0).then(|| series.op(0))),
            fact: Fact::StepsChanged { day, changes },
            private: Vec::new(),
            request_hash: Some(request_hash("run_night", &op_id.0.into_bytes(), None)),
        })?;
        Ok(())
    }

    /// Everybody goes where new rules have them, as far as somebody may say so today: on a
    /// doubtful day the night does it, when the day is right.
    pub(crate) fn climb_by_new_rules(&self, actor: &Actor, cause: OpId) -> Result<(), Refusal> {
        let waits = self.ask(|asking| is_doubtful(&asking.book, asking.today))?;
        if !waits {
            let series = Series { name: cause.0.to_string(), cause: Some(cause) };
            self.climb(actor, &series)?;
        }
        Ok(())
    }
}
