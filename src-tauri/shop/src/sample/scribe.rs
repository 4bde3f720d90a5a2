//! What happens in a sample, written into its file as the counter would have written it then.

mod club;
mod draws;
mod lending;

pub use draws::DrawTurn;

use super::chance::Chance;
use super::people::{Known, Somebody, Turn};
use super::place::{Goods, Place};
use crate::act::Deciding;
use crate::purchases::{Goes, Steps};
use crate::{Actor, Refusal, consent, customers, loyalty, purchases, settings, wire};
use club::ClubBooks;
use uuid::Uuid;
use vafa_domain::consent::ConsentEntry;
use vafa_domain::customer::{CustomerState, PersonalText};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{CustomerAdded, Fact, PurchaseRecorded, PurchaseReturned, Source};
use vafa_domain::id::{AccountId, CardId, CustomerId, NoteId, OpId, PersonId, PurchaseId, TillId};
use vafa_domain::ledger::{Entry, EntryKind, Holds, Posting, usable};
use vafa_domain::loyalty::{CardNumber, Points, Snapshot};
use vafa_domain::missing::{Deed, Occurrence};
use vafa_domain::money::Money;
use vafa_domain::purchase::{Line, Parts};
use vafa_domain::setting::ASKED_CHANNELS;
use vafa_domain::setting::Settings;
use vafa_store::{NewOp, PrivateText, Till, Writer, request_hash};

/// Fewest points anybody cares to spend.
const WORTH_SPENDING: i64 = 150;
/// The hour from which the second of the staff stands behind the counter.
const SHIFT: i64 = 14 * 3_600_000;

/// Writes.
pub struct Scribe<'a, 'c> {
    /// Chance.
    pub chance: Chance,
    book: &'a Writer<'c>,
    place: &'static Place,
    settings: Settings,
    /// Their copy, lent to one decision after the other.
    lent: Option<Settings>,
    staff: Vec<PersonId>,
    now: Instant,
    day: Day,
    /// How far the two years have come, in days of how many.
    come: (i64, i64),
    /// Who joined the club, in the order they did.
    members: Vec<CustomerId>,
    /// Whom somebody brought.
    brought: Vec<CustomerId>,
    /// What the club has given out.
    club: ClubBooks,
}

impl<'a, 'c> Scribe<'a, 'c> {
    /// Founds the shop in the empty file; its people behind the counter begin.
    pub fn found(
        book: &'a Writer<'c>,
        place: &'static Place,
        chance: Chance,
        (opened, day, days): (Instant, Day, i64),
        machine: &str,
    ) -> Result<Scribe<'a, 'c>, Refusal> {
        let settings = place
            .settings()
            .checked()
            .map_err(|bad| Refusal::SettingOutOfBounds { name: bad.0.to_owned() })?;
        let till = Till { id: TillId(Uuid::new_v4()), epoch: 1, machine: machine.to_owned() };
        book.set_till(&till)?;
        let mut scribe = Scribe {
            chance,
            book,
            place,
            settings,
            lent: None,
            staff: Vec::new(),
            now: opened,
            day,
            come: (0, days.max(1)),
            members: Vec::new(),
            brought: Vec::new(),
            club: ClubBooks::default(),
        };
        let settings = settings::named(&scribe.settings)?;
        scribe.op(Fact::ShopFounded { settings }, Vec::new())?;
        for name in place.staff {
            let person = PersonId(scribe.chance.uuid(opened));
            let text = PersonalText { person: Some(name.to_owned()), ..PersonalText::default() };
            let text = scribe.private(person.0, text);
            let private = Some(text.commitment()?);
            scribe.op(Fact::PersonChanged { person, active: true, private }, vec![text])?;
            scribe.staff.push(person);
        }
        let at_counter = serde_json::to_string(&scribe.staff.first())
            .map_err(|error| Refusal::Internal(error.to_string()))?;
        book.set_here("at_counter", &at_counter)?;
        book.set_here("sample", "true")?;
        Ok(scribe)
    }

    /// The settings of the shop.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The instant and the business day that is written now.
    pub fn moment(&self) -> (Instant, Day) {
        (self.now, self.day)
    }

    /// Goes on to a later moment.
    pub fn go_to(&mut self, at: Instant, day: Day) {
        // What takes a minute may reach beyond the next moment; the log never goes back.
        self.now = self.now.max(at);
        self.come.0 += day.since(self.day);
        self.day = day;
    }

    /// Writes one operation.
    fn op(&mut self, fact: Fact, private: Vec<PrivateText>) -> Result<OpId, Refusal> {
        let id = OpId(self.chance.uuid(self.now));
        self.op_as(id, fact, private)
    }

    fn op_as(&self, id: OpId, fact: Fact, private: Vec<PrivateText>) -> Result<OpId, Refusal> {
        self.book.append(&NewOp {
            op_id: id,
            at: self.now,
            business_day: self.day,
            actor: self.actor().person.map(|person| person.0),
            cause: None,
            fact,
            private,
            request_hash: Some(request_hash("sample", id.0.as_bytes(), None)),
        })?;
        Ok(id)
    }

    fn actor(&self) -> Actor {
        let start = self.settings.day_rule().start_of(self.day);
        let late = usize::from(self.now.since_ms(start) >= SHIFT);
        Actor { person: self.staff.get(late).copied(), ..Actor::OWNER }
    }

    /// A personal text with a salt of chance: of people who never were there is nothing to hide.
    fn private(&mut self, person: Uuid, text: PersonalText) -> PrivateText {
        PrivateText { person, salt: self.chance.salt(), text }
    }

    /// Decides an operation of this moment by the rules of the shop.
    fn decide<T>(&mut self, op: OpId, decide: impl FnOnce(&Deciding<'_, '_>) -> T) -> T {
        // Thousands of decisions are made with one copy of the settings.
        let settings = self.lent.take().unwrap_or_else(|| self.settings.clone());
        let (book, now, today, actor) = (self.book, self.now, self.day, self.actor());
        let deciding = Deciding { book, settings, now, today, op, actor };
        let decided = decide(&deciding);
        self.lent = Some(deciding.settings);
        decided
    }

    /// What a customer answers at the counter, as the counter records it.
    fn answer(&mut self, op: OpId, yes: bool) -> Result<Vec<ConsentEntry>, Refusal> {
        let answer = consent::Answer { purpose: None, yes, wording: "" };
        self.decide(op, |deciding| consent::entries(deciding, &ASKED_CHANNELS, answer))
    }

    /// Somebody becomes a customer.
    pub fn welcome(&mut self, somebody: &mut Somebody) -> Result<(), Refusal> {
        let op = OpId(self.chance.uuid(self.now));
        let customer = CustomerId(op.0);
        let read = customers::read_form(&somebody.form, &self.settings)?;
        let mobile = read.text.contacts.iter().flatten().any(|contact| contact.mobile);
        let text = self.private(customer.0, read.text);
        let account = somebody.joins.then(|| AccountId(self.chance.uuid(self.now)));
        let card = if somebody.joins && somebody.takes_card { Some(self.card()?) } else { None };
        // Who left no number is not asked.
        let says = somebody.says.filter(|_| mobile);
        somebody.may_write = says == Some(true);
        let (brought_by, heard) = self.heard_of_us();
        let fact = Fact::CustomerAdded(CustomerAdded {
            customer,
            number: self.book.next_customer_number()?,
            language: read.language,
            first_name_ok: read.first_name_ok,
            wish: read.wish,
            source: Source::Counter,
            private: text.commitment()?,
            account,
            card,
            stopped: false,
            consents: says.map(|yes| self.answer(op, yes)).transpose()?.unwrap_or_default(),
            opened: Vec::new(),
            points: Posting::default(),
            brought_by,
            heard,
            rules: if account.is_some() { loyalty::rules_now(self.book)? } else { None },
        });
        self.op_as(op, fact, vec![text])?;
        if account.is_some() {
            self.members.push(customer);
        }
        if brought_by.is_some() {
            self.brought.push(customer);
        }
        somebody.known =
            Some(Known { id: customer, key: customers::key(self.book, customer)?, account });
        if let Some((note, pinned)) = somebody.note {
            self.note(customer, note, pinned)?;
        }
        // The sale follows when the page is written.
        self.now = Instant(self.now.0 + self.chance.between(25_000, 50_000));
        Ok(())
    }

    fn card(&mut self) -> Result<(CardId, CardNumber), Refusal> {
        let number = loyalty::number_for(self.book, "")?;
        Ok((CardId(self.chance.uuid(self.now)), number))
    }

    fn note(&mut self, customer: CustomerId, note: &str, pinned: bool) -> Result<(), Refusal> {
        let text = PersonalText { note: Some(note.to_owned()), ..PersonalText::default() };
        let text = self.private(customer.0, text);
        let private = text.commitment()?;
        let op = OpId(self.chance.uuid(self.now));
        let fact = Fact::NoteAdded { note: NoteId(op.0), customer, pinned, tag: None, private };
        self.op_as(op, fact, vec![text]).map(drop)
    }

    /// A sale to somebody, by the rules of any sale: promotions that are open, a coupon or a gift
    /// card that was brought, points spent now and then.
    pub fn sale(
        &mut self,
        somebody: &Somebody,
        season: usize,
        large: bool,
    ) -> Result<PurchaseId, Refusal> {
        let lines = self.basket(&somebody.likes, season, large);
        let amount = Money(lines.iter().map(|line| line.amount.0).sum());
        let op = OpId(self.chance.uuid(self.now));
        let known = somebody.known;
        let mut asked = wire::RecordPurchase {
            op_id: op,
            customer: known.map(|known| known.id),
            amount,
            spend: None,
            gift: Vec::new(),
            credit: None,
            day: None,
            lines,
            receipt: String::new(),
            parts: Parts::default(),
            promotions: Vec::new(),
            coupons: Vec::new(),
            cost: None,
            reason: String::new(),
            scratch: Vec::new(),
        };
        if let Some(known) = known.filter(|known| known.account.is_some()) {
            self.bargain(&mut asked)?;
            asked.gift = self.brought_card()?;
            if asked.promotions.is_empty() && asked.gift.is_empty() && self.chance.percent(9) {
                let have = usable(&self.book.lots(known.key, Holds::Points)?, self.day);
                asked.spend = Some(Points(self.wish(have, amount))).filter(|wish| wish.0 > 0);
            }
        }
        let fact = self.decide(op, |deciding| purchases::decide_purchase(deciding, &asked))?;
        self.op_as(op, fact, Vec::new())?;
        if known.is_some() && self.chance.per_mille(1) {
            self.gift(somebody)?;
        }
        Ok(PurchaseId(op.0))
    }

    /// How many points somebody spends who wants to, in fifties.
    fn wish(&self, have: i64, amount: Money) -> i64 {
        if have < WORTH_SPENDING {
            return 0;
        }
        let most = self.settings.program.spend.points_for_up(amount).map_or(0, |points| points.0);
        have.min(most) / 50 * 50
    }

    /// A sale to nobody in particular: it earns nothing.
    fn purchase(&self, op: OpId, amount: Money, lines: Vec<Line>) -> Result<(), Refusal> {
        let fact = Fact::PurchaseRecorded(PurchaseRecorded {
            customer: None,
            day: self.day,
            at: Some(self.now),
            amount,
            paid_points: Money::ZERO,
            paid_gift: Money::ZERO,
            paid_credit: Money::ZERO,
            off: Money::ZERO,
            uses: Vec::new(),
            warned: None,
            passed: None,
            dated_back: None,
            parts: Parts::default(),
            lines,
            receipt: String::new(),
            row: None,
            scratch: Vec::new(),
            earned: Snapshot::new(),
            opened: Vec::new(),
            step: None,
            others: Vec::new(),
            bonus: None,
            points: Posting::default(),
        });
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    /// A sale to nobody in particular; now and then typed twice, and voided once.
    pub fn passing(&mut self, season: usize) -> Result<(), Refusal> {
        let always = self.place.goods.len();
        let lines = self.basket(&[always, always], season, false);
        let amount = Money(lines.iter().map(|line| line.amount.0).sum());
        // At a full counter nobody names the goods.
        let lines = if self.chance.percent(60) { Vec::new() } else { lines };
        let op = OpId(self.chance.uuid(self.now));
        self.purchase(op, amount, lines.clone())?;
        if self.chance.per_mille(15) {
            let again = OpId(self.chance.uuid(self.now));
            self.purchase(again, amount, lines)?;
            let purchase = PurchaseId(again.0);
            self.op(
                Fact::PurchaseVoided {
                    purchase,
                    points: Posting::default(),
                    step: None,
                    others: Vec::new(),
                    passed: None,
                    unreached: Vec::new(),
                    till: Some(amount),
                    unearned: Vec::new(),
                },
                Vec::new(),
            )?;
        }
        Ok(())
    }

    /// The first line of a purchase comes back, by the rules of any return.
    pub fn take_back(&mut self, purchase: PurchaseId) -> Result<(), Refusal> {
        let sold = self.book.sold(purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        let Some(amount) = sold.fact.lines.first().map(|line| line.amount) else { return Ok(()) };
        let (book, settings) = (self.book, &self.settings);
        let back = purchases::reversal(book, settings, &sold, amount, &[0])?;
        let op = OpId(self.chance.uuid(self.now));
        let steps = self.decide(op, |deciding| {
            Steps::after(deciding, &sold, Goes::Back(amount), &back.posting)
        })?;
        let fact = Fact::PurchaseReturned(PurchaseReturned {
            opened: None,
            passed: None,
            purchase,
            day: self.day,
            amount,
            paid_back: back.paid_back,
            till: Some(back.till),
            unearned: Vec::new(),
            lines: vec![0],
            taken: back.taken,
            points: back.posting,
            step: steps.own,
            others: steps.others,
            unreached: Vec::new(),
        });
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    fn gift(&mut self, somebody: &Somebody) -> Result<(), Refusal> {
        let Some(known) = somebody.known else { return Ok(()) };
        let Some(account) = known.account else { return Ok(()) };
        let op = OpId(self.chance.uuid(self.now));
        let mut points = Posting::default();
        let owed = self.book.owed_on(account)?;
        points.open(op, Entry::lot(account, EntryKind::Gift, 50), owed);
        let reason = self.place.gift.to_owned();
        let fact = Fact::PointsAdjusted { customer: known.id, points, reason, passed: None };
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    /// What becomes of somebody.
    pub fn turn(&mut self, somebody: &mut Somebody, turn: Turn) -> Result<(), Refusal> {
        let Some(known) = somebody.known else { return Ok(()) };
        somebody.may_write = false;
        let customer = known.id;
        let op = OpId(self.chance.uuid(self.now));
        let fact = match turn {
            Turn::Moves => Fact::CustomerStateChanged { customer, state: CustomerState::Moved },
            Turn::Dies => Fact::CustomerStateChanged { customer, state: CustomerState::Deceased },
            Turn::Stops => Fact::ContactStopped { customer, stopped: true },
            Turn::Withdraws => {
                let entries = self.answer(op, false)?;
                Fact::ConsentRecorded { customer, entries, answer_to: None }
            }
        };
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    /// What is done about somebody's lapse.
    pub fn deal(&mut self, somebody: &Somebody, last_day: Day, deed: Deed) -> Result<(), Refusal> {
        let Some(known) = somebody.known else { return Ok(()) };
        let occurrence = Occurrence::miss_you(known.id, last_day);
        self.op(Fact::ReminderDealt { occurrence, deed }, Vec::new()).map(drop)
    }

    /// One to four things: what they like, what there is in this season, what else there is.
    fn basket(&mut self, likes: &[usize; 2], season: usize, large: bool) -> Vec<Line> {
        let most = if large { 4 } else { 3 };
        let mut lines: Vec<Line> = Vec::new();
        for n in 0..self.chance.between(1, most) {
            let liked = likes.get(usize::from(n > 0)).and_then(|like| self.place.goods.get(*like));
            let goods = match liked {
                Some(goods) if n < 2 && self.chance.percent(60) => *goods,
                _ => self.goods(season),
            };
            if lines.iter().all(|line| line.goods != goods.name) {
                lines.push(self.line(goods, large));
            }
        }
        lines
    }

    /// Something that is sold now; in a season often what is sold only then.
    fn goods(&mut self, season: usize) -> Goods {
        let only = season > 0 && self.chance.percent(35);
        let sold = |goods: &&Goods| goods.season == if only { season } else { 0 };
        let goods: Vec<Goods> = self.place.goods.iter().filter(sold).copied().collect();
        if goods.is_empty() { self.goods(0) } else { self.chance.one_of(&goods) }
    }

    /// A line at the price of its day.
    fn line(&mut self, goods: Goods, large: bool) -> Line {
        let quantity_milli = match (goods.weighed, large) {
            (true, false) => self.chance.one_of(&[150, 200, 250, 250, 300, 500, 500, 750]),
            (true, true) => self.chance.one_of(&[500, 500, 750, 1_000, 1_500]),
            (false, false) => self.chance.one_of(&[1_000, 1_000, 1_000, 2_000]),
            (false, true) => self.chance.one_of(&[1_000, 1_000, 2_000, 3_000]),
        };
        let unit = self.price(goods);
        let coin = self.place.coin;
        // What is weighed is rounded down to the coin, and never nothing.
        let amount = Money((unit * quantity_milli / 1_000 / coin * coin).max(coin));
        Line { goods: goods.name.to_owned(), quantity_milli, amount, group: String::new() }
    }

    /// The price of a kilogram or a piece on this day: prices climb evenly over the two years.
    fn price(&self, goods: Goods) -> i64 {
        let (come, days) = self.come;
        let then = self.place.price_then;
        // Percent of today's price, rounded down; the price is rounded to the nearest coin.
        let percent = then + (100 - then) * come.min(days) / days;
        let coin = self.place.coin;
        (goods.price.0 * percent / 100 + coin / 2) / coin * coin
    }
}
