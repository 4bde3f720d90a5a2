//! A batch on paper: judged rows become operations, each with an id of its own, all in one
//! transaction.

use super::file::Answers;
use super::fill::{Fill, Told, free_card, whole_text, with_ids};
use super::ids::{RowIds, Slot};
use super::judge::{Judge, Verdict};
use super::people::{Place, Register, told_by};
use crate::act::private;
use crate::{Actor, Refusal, customers};
use vafa_domain::customer::{ContactWish, PersonalText};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{CustomerAdded, Fact, MembershipChanged, PurchaseRecorded, Source};
use vafa_domain::format::Language;
use vafa_domain::id::{AccountId, CardId, CustomerId, NoteId, OpId};
use vafa_domain::import::{CustomerRow, PurchaseRow, ReadRow};
use vafa_domain::ledger::{Entry, EntryKind, Holds, Owing, Posting};
use vafa_domain::loyalty::{Membership, MembershipSource, Snapshot, earn_alone};
use vafa_domain::money::Money;
use vafa_domain::purchase::{GOODS_MAX, Line, Parts};
use vafa_store::{NewOp, PrivateText, Writer};

/// A good row and its place in the file, counted from 0 below the headings.
#[derive(Debug)]
pub(super) struct Row {
    pub place: u64,
    pub read: ReadRow,
}

/// What every operation of a batch has in common.
#[derive(Debug, Clone)]
pub(super) struct Common<'a> {
    pub ids: RowIds,
    /// The operation that began the import.
    pub cause: OpId,
    pub actor: Actor,
    pub now: Instant,
    pub today: Day,
    /// Language of letters to people whose row names none.
    pub language: Language,
    pub answers: &'a Answers,
    pub told: &'a Told<'a>,
    /// Name of the file.
    pub file: &'a str,
}

/// Where somebody stands in the club, as far as the batch needs it.
#[derive(Debug, Clone, Copy)]
enum Club {
    Unasked,
    Outside,
    /// Collects into this account; `owes` until nothing is owed any more.
    Collects {
        account: AccountId,
        owes: bool,
    },
}

/// What was done about somebody in this batch.
#[derive(Debug, Clone, Copy)]
struct Standing {
    met: bool,
    club: Club,
}

/// Writes operations.
pub(super) struct Scribe<'a, 'c> {
    book: &'a Writer<'c>,
    common: Common<'a>,
    register: &'a Register,
    standing: Vec<Standing>,
    number: u64,
    /// Rows added.
    pub added: u64,
}

impl<'a, 'c> Scribe<'a, 'c> {
    pub(super) fn new(
        book: &'a Writer<'c>,
        common: Common<'a>,
        judge: &'a Judge,
    ) -> Result<Scribe<'a, 'c>, Refusal> {
        let register = &judge.register;
        Ok(Scribe {
            book,
            common,
            register,
            standing: vec![Standing { met: false, club: Club::Unasked }; register.len()],
            number: book.next_customer_number()?,
            added: 0,
        })
    }

    /// Writes a row by its verdict.
    pub(super) fn row(&mut self, row: &Row, verdict: Verdict) -> Result<(), Refusal> {
        match (verdict, &row.read) {
            (Verdict::Purchase { whose, brings }, ReadRow::Purchase(sale)) => {
                self.added += 1;
                self.purchase(row.place, sale, whose, brings)
            }
            (Verdict::Customer(who), ReadRow::Customer(told)) => {
                self.added += 1;
                self.new_customer(row.place, who, told)
            }
            (Verdict::Fills(who), ReadRow::Customer(told)) => self.fill(row.place, who, told),
            _ => Ok(()),
        }
    }

    /// Writes one operation of a row.
    fn op(
        &self,
        place: u64,
        slot: Slot,
        fact: Fact,
        private: Vec<PrivateText>,
    ) -> Result<(), Refusal> {
        let id = self.common.ids.id(place, slot);
        self.book.append(&NewOp {
            op_id: OpId(id),
            at: self.common.now,
            business_day: self.common.today,
            actor: self.common.actor.person.map(|person| person.0),
            cause: Some(self.common.cause),
            fact,
            private,
            // Nobody asks for a row: the import was asked for.
            request_hash: None,
        })?;
        Ok(())
    }

    fn purchase(
        &mut self,
        place: u64,
        row: &PurchaseRow,
        whose: Option<Place>,
        brings: bool,
    ) -> Result<(), Refusal> {
        let customer = match whose {
            Some(who) => self.buyer(place, row, who, brings)?,
            None => None,
        };
        let op = OpId(self.common.ids.id(place, Slot::Purchase));
        let (mut points, mut earned) = (Posting::default(), Snapshot::new());
        if let (Some(rule), Some(who), Some(customer)) =
            (&self.common.answers.earn, whose, customer)
            && let Some((account, owes)) = self.account(place, who, customer)?
        {
            // Another account of theirs may owe, after a merge.
            let owing = if owes { self.owing(customer)? } else { Vec::new() };
            earned = earn_alone(rule, row.amount);
            for applied in &earned {
                let lot = Entry {
                    rule: Some(applied.rule),
                    ..Entry::lot(account, EntryKind::Earn, applied.gave)
                };
                points.open_paying(op, lot, &owing);
            }
            self.set_club(who, Club::Collects { account, owes: !owing.is_empty() });
        }
        let fact = Fact::PurchaseRecorded(PurchaseRecorded {
            customer,
            day: row.day,
            at: row.at,
            amount: row.amount,
            paid_points: Money::ZERO,
            paid_gift: Money::ZERO,
            paid_credit: Money::ZERO,
            off: Money::ZERO,
            uses: Vec::new(),
            warned: None,
            passed: None,
            dated_back: None,
            parts: Parts::default(),
            lines: lines(row),
            receipt: row.receipt.clone().unwrap_or_default(),
            row: Some(row.key),
            scratch: Vec::new(),
            earned,
            opened: Vec::new(),
            step: None,
            others: Vec::new(),
            bonus: None,
            points,
        });
        self.op(place, Slot::Purchase, fact, Vec::new())
    }

    /// The buyer of a purchase, added when new, and completed by what the row brings.
    fn buyer(
        &mut self,
        place: u64,
        row: &PurchaseRow,
        who: Place,
        brings: bool,
    ) -> Result<Option<CustomerId>, Refusal> {
        let Some(named) = self.register.at(who) else { return Ok(None) };
        let met = self.meet(who);
        if named.key.is_none() && !met {
            self.new_customer(place, who, &told_by(row.line, &row.whose))?;
        } else if brings || (!met && self.common.told.statement.is_some()) {
            self.fill(place, who, &told_by(row.line, &row.whose))?;
        }
        Ok(Some(named.id))
    }

    /// Whether somebody was met in this batch before; now they are.
    fn meet(&mut self, who: Place) -> bool {
        self.standing
            .get_mut(who)
            .is_some_and(|standing| std::mem::replace(&mut standing.met, true))
    }

    fn set_club(&mut self, who: Place, club: Club) {
        if let Some(standing) = self.standing.get_mut(who) {
            standing.club = club;
        }
    }

    /// What somebody owes of points by now.
    fn owing(&self, customer: CustomerId) -> Result<Vec<Owing>, Refusal> {
        let key = customers::key(self.book, customer)?;
        Ok(self.book.owing(key, Holds::Points)?)
    }

    /// The account a buyer earns into and whether they owe; nothing when they pause or have left.
    /// Somebody who was never asked joins.
    fn account(
        &mut self,
        place: u64,
        who: Place,
        customer: CustomerId,
    ) -> Result<Option<(AccountId, bool)>, Refusal> {
        match self.standing.get(who).map(|standing| standing.club) {
            Some(Club::Collects { account, owes }) => return Ok(Some((account, owes))),
            Some(Club::Unasked) => {}
            Some(Club::Outside) | None => return Ok(None),
        }
        let key = customers::key(self.book, customer)?;
        let steps = self.book.membership(key)?;
        let club = match steps.last().map(|step| step.state) {
            Some(Membership::Paused | Membership::Left) => Club::Outside,
            Some(Membership::Joined) => match self.book.account_of(key, Holds::Points)? {
                Some(account) => {
                    Club::Collects { account, owes: self.book.owed(key, Holds::Points)? > 0 }
                }
                None => Club::Outside,
            },
            None => {
                let account = self.join(place, customer, 0)?;
                Club::Collects { account, owes: false }
            }
        };
        self.set_club(who, club);
        match club {
            Club::Collects { account, owes } => Ok(Some((account, owes))),
            Club::Unasked | Club::Outside => Ok(None),
        }
    }

    /// Makes somebody a member, with points brought over where there are some.
    fn join(&self, place: u64, customer: CustomerId, brought: i64) -> Result<AccountId, Refusal> {
        let account = AccountId(self.common.ids.id(place, Slot::Account));
        let op = OpId(self.common.ids.id(place, Slot::Membership));
        let mut points = Posting::default();
        points.open(op, Entry::lot(account, EntryKind::Opening, brought), 0);
        let fact = Fact::MembershipChanged(MembershipChanged {
            customer,
            state: Membership::Joined,
            account: Some(account),
            opened: Vec::new(),
            points,
            source: Some(MembershipSource::Import),
            rules: None,
        });
        self.op(place, Slot::Membership, fact, Vec::new())?;
        Ok(account)
    }

    fn new_customer(&mut self, place: u64, who: Place, row: &CustomerRow) -> Result<(), Refusal> {
        let Some(named) = self.register.at(who) else { return Ok(()) };
        self.meet(who);
        let ids = self.common.ids;
        let (text, commitment) = private(named.id.0, whole_text(row, ids, place))?;
        let card = free_card(self.book, row)?;
        let brought = row.points.unwrap_or_default();
        // A card or points of the other system: they were members there.
        let joins = self.common.answers.earn.is_some() || card.is_some() || brought > 0;
        let account = joins.then(|| AccountId(ids.id(place, Slot::Account)));
        let mut points = Posting::default();
        if let Some(account) = account {
            let op = OpId(ids.id(place, Slot::Customer));
            points.open(op, Entry::lot(account, EntryKind::Opening, brought), 0);
            self.set_club(who, Club::Collects { account, owes: false });
        }
        let told = self.common.told;
        let contacts = text.text.contacts.as_deref().unwrap_or_default();
        let (stopped, mut consents) = crate::backup::inherited(
            self.book,
            told.stopped.as_ref(),
            contacts,
            (told.now, told.today),
        )?;
        consents.extend(told.consents(&row.consents, &consents));
        let fact = Fact::CustomerAdded(CustomerAdded {
            customer: named.id,
            number: self.number,
            language: row.language.unwrap_or(self.common.language),
            first_name_ok: false,
            wish: ContactWish::default(),
            source: Source::Import,
            private: commitment,
            account,
            card: card.map(|number| (CardId(ids.id(place, Slot::Card)), number)),
            stopped,
            consents,
            opened: Vec::new(),
            points,
            brought_by: None,
            heard: None,
            // What they accepted elsewhere is not known here.
            rules: None,
        });
        self.number += 1;
        self.op(place, Slot::Customer, fact, vec![text])?;
        self.note(place, named.id, row.note.as_deref())
    }

    /// Completes somebody known by what the row tells and the shop did not know.
    fn fill(&mut self, place: u64, who: Place, row: &CustomerRow) -> Result<(), Refusal> {
        let Some(named) = self.register.at(who) else { return Ok(()) };
        self.meet(who);
        let key = customers::key(self.book, named.id)?;
        let fill = Fill::of(self.book, key, row, self.common.told)?;
        let ids = self.common.ids;
        if !fill.text.is_empty() {
            let contacts = fill.text.contacts.map(|contacts| with_ids(contacts, ids, place));
            let text = PersonalText { contacts, ..fill.text };
            let edited = customers::edited(named.id, text, customers::PlainEdit::default())?;
            self.op(place, Slot::Edit, edited.fact, edited.private)?;
        }
        if fill.points > 0 || fill.card.is_some() {
            self.bring_points(place, key, named.id, fill.points)?;
        }
        if let Some(number) = fill.card {
            let card = CardId(ids.id(place, Slot::Card));
            let fact = Fact::CardIssued { card, customer: named.id, number, replaces: None };
            self.op(place, Slot::CardIssued, fact, Vec::new())?;
        }
        if !fill.consents.is_empty() {
            let fact = Fact::ConsentRecorded {
                customer: named.id,
                entries: fill.consents,
                answer_to: None,
            };
            self.op(place, Slot::Consent, fact, Vec::new())?;
        }
        self.note(place, named.id, fill.note.as_deref())
    }

    /// Brings points over to somebody known; who has no account joins.
    fn bring_points(
        &self,
        place: u64,
        key: i64,
        customer: CustomerId,
        brought: i64,
    ) -> Result<(), Refusal> {
        let Some(account) = self.book.account_of(key, Holds::Points)? else {
            return self.join(place, customer, brought).map(drop);
        };
        if brought <= 0 {
            return Ok(());
        }
        let op = OpId(self.common.ids.id(place, Slot::Points));
        let mut points = Posting::default();
        let lot = Entry::lot(account, EntryKind::Opening, brought);
        points.open_paying(op, lot, &self.book.owing(key, Holds::Points)?);
        let reason = self.common.file.to_owned();
        let fact = Fact::PointsAdjusted { customer, points, reason, passed: None };
        self.op(place, Slot::Points, fact, Vec::new())
    }

    fn note(&self, place: u64, customer: CustomerId, text: Option<&str>) -> Result<(), Refusal> {
        let Some(note) = text else { return Ok(()) };
        let text = PersonalText { note: Some(note.to_owned()), ..PersonalText::default() };
        let (text, commitment) = private(customer.0, text)?;
        let note = NoteId(self.common.ids.id(place, Slot::Note));
        let fact =
            Fact::NoteAdded { note, customer, pinned: false, tag: None, private: commitment };
        self.op(place, Slot::Note, fact, vec![text])
    }
}

/// What was bought, where the file names it: goods and note in one line, cut at its limit. Where it
/// tells the group alone, that is what was bought.
fn lines(row: &PurchaseRow) -> Vec<Line> {
    let goods = row.product.as_deref().or(row.group.as_deref());
    let parts = [goods, row.note.as_deref()];
    let said: Vec<&str> = parts.into_iter().flatten().flat_map(str::lines).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let goods = said.join(" · ").chars().take(GOODS_MAX).collect();
    let quantity_milli = row.quantity_milli.unwrap_or(1_000);
    vec![Line {
        goods,
        quantity_milli,
        amount: row.amount,
        group: row.group.clone().unwrap_or_default(),
    }]
}
