//! Short stories: a shop in a folder of its own, to which things happen one after the other.

use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;
use vafa_domain::consent::{Channel, ConsentEntry, ConsentSource, ConsentState, Purpose};
use vafa_domain::customer::{Contact, ContactKind, ContactWish, PersonalText};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fact::{Commitment, CustomerAdded, Fact, PurchaseRecorded, Source};
use vafa_domain::format::Language;
use vafa_domain::id::{AccountId, ContactId, CustomerId, OpId, PurchaseId, TillId};
use vafa_domain::ledger::{Draw, Entry, EntryKind, LotId, Posting};
use vafa_domain::loyalty::CardNumber;
use vafa_domain::money::Money;
use vafa_domain::phone;
use vafa_domain::purchase::Parts;
use vafa_store::{NewOp, PrivateText, Store, StoreError, Till};

/// A shop and what comes next in it. Ids and times are counted: a story is the same every time.
pub struct Story {
    pub store: Store,
    folder: TempDir,
    counted: u128,
    /// The hour of the story.
    pub now: Instant,
    /// The operation that leads to what is told now.
    pub cause: Option<OpId>,
}

pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub fn till() -> Till {
    Till { id: TillId(Uuid::from_u128(0x7111)), epoch: 1, machine: "counter".to_owned() }
}

/// The hour at which every story begins: 2026-11-21, eight in the morning in UTC.
pub const MORNING: Instant = Instant(1_795_248_000_000);

/// Begins a shop in a file that is not there yet.
pub fn found(path: &Path) -> Store {
    let store = Store::create(path).expect("a new file");
    store.write::<_, StoreError>(|writer| writer.set_till(&till())).expect("a till");
    store
}

pub fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, |_, _| Ok(()))
}

/// What the whole check finds, as code and place.
pub fn found_by_check(store: &Store) -> Vec<(&'static str, String)> {
    let replay = store.check(&mut |_, _| true).expect("a check");
    replay.findings.into_iter().map(|finding| (finding.code, finding.place)).collect()
}

/// How many operations the log holds.
pub fn length(store: &Store) -> i64 {
    store.with_raw(|db| db.query_row("SELECT count(*) FROM op", [], |row| row.get(0))).unwrap()
}

/// A purchase, as little of it as there can be.
pub fn bought(customer: Option<CustomerId>, day: Day, amount: Money) -> PurchaseRecorded {
    PurchaseRecorded {
        customer,
        day,
        at: None,
        amount,
        paid_points: Money(0),
        paid_gift: Money(0),
        paid_credit: Money(0),
        off: Money(0),
        uses: Vec::new(),
        warned: None,
        passed: None,
        dated_back: None,
        parts: Parts::default(),
        lines: Vec::new(),
        receipt: String::new(),
        row: None,
        scratch: Vec::new(),
        earned: Vec::new(),
        opened: Vec::new(),
        step: None,
        others: Vec::new(),
        bonus: None,
        points: Posting::default(),
    }
}

/// A purchase that earned nothing never was.
pub fn voided(purchase: PurchaseId) -> Fact {
    Fact::PurchaseVoided {
        purchase,
        points: Posting::default(),
        step: None,
        others: Vec::new(),
        passed: None,
        unreached: Vec::new(),
        till: None,
        unearned: Vec::new(),
    }
}

/// Points by hand, without a word.
pub fn adjusted(customer: CustomerId, points: Posting) -> Fact {
    Fact::PointsAdjusted { customer, points, reason: String::new(), passed: None }
}

impl Story {
    /// A founded shop.
    pub fn begin() -> Story {
        let folder = tempfile::tempdir().expect("a folder");
        let store = found(&folder.path().join("shop.vafa"));
        let mut story = Story { store, folder, counted: 0, now: MORNING, cause: None };
        let settings = [("language", "fa".into()), ("currency", "IRR".into())];
        story.act(Fact::ShopFounded {
            settings: settings.map(|(name, value)| (name.to_owned(), value)).into(),
        });
        story
    }

    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn id(&mut self) -> Uuid {
        self.counted += 1;
        Uuid::from_u128(self.counted)
    }

    pub fn today(&self) -> Day {
        let date = chrono::DateTime::from_timestamp_millis(self.now.0).expect("a time");
        date.date_naive().to_string().parse().expect("a day")
    }

    pub fn wait(&mut self, days: i64) {
        self.now = Instant(self.now.0 + days * Instant::DAY_MS);
    }

    /// The operation as it would be written.
    pub fn op(&mut self, op_id: OpId, fact: Fact, private: Vec<PrivateText>) -> NewOp {
        self.now = Instant(self.now.0 + 60_000);
        NewOp {
            op_id,
            at: self.now,
            business_day: self.today(),
            actor: None,
            cause: self.cause,
            fact,
            private,
            request_hash: self
                .cause
                .is_none()
                .then(|| vafa_store::request_hash("story", b"told", None)),
        }
    }

    pub fn try_act(&mut self, op_id: OpId, fact: Fact) -> Result<i64, StoreError> {
        let op = self.op(op_id, fact, Vec::new());
        self.store.write(|writer| writer.append(&op))
    }

    pub fn act_as(&mut self, op_id: OpId, fact: Fact) -> OpId {
        self.try_act(op_id, fact).expect("an operation");
        op_id
    }

    pub fn act(&mut self, fact: Fact) -> OpId {
        let op_id = OpId(self.id());
        self.act_as(op_id, fact)
    }

    /// Something with personal text: the fact gets its commitment.
    pub fn act_about(
        &mut self,
        person: Uuid,
        text: PersonalText,
        fact: impl FnOnce(Commitment) -> Fact,
    ) -> OpId {
        let op_id = OpId(self.id());
        let private = PrivateText { person, salt: *self.id().as_bytes(), text };
        let fact = fact(private.commitment().expect("a commitment"));
        let op = self.op(op_id, fact, vec![private]);
        self.store.write::<_, StoreError>(|writer| writer.append(&op)).expect("an operation");
        op_id
    }

    /// Somebody new, as little of them as there can be.
    pub fn newcomer(&mut self, private: Commitment) -> CustomerAdded {
        let number = self.store.read(|book| book.next_customer_number()).expect("a number");
        CustomerAdded {
            customer: CustomerId(self.id()),
            number,
            language: Language::Fa,
            first_name_ok: false,
            wish: ContactWish::default(),
            source: Source::Counter,
            private,
            account: None,
            card: None,
            stopped: false,
            consents: Vec::new(),
            opened: Vec::new(),
            points: Posting::default(),
            brought_by: None,
            heard: None,
            rules: None,
        }
    }

    /// A customer with a name and a phone.
    pub fn customer(&mut self, given: &str, family: &str, phone: &str) -> CustomerId {
        let contacts = match phone {
            "" => Vec::new(),
            phone => vec![self.phone(phone)],
        };
        let text = PersonalText {
            given: Some(given.to_owned()),
            family: Some(family.to_owned()),
            contacts: Some(contacts),
            ..PersonalText::default()
        };
        self.customer_with(text, |_| {})
    }

    pub fn customer_with(
        &mut self,
        text: PersonalText,
        change: impl FnOnce(&mut CustomerAdded),
    ) -> CustomerId {
        let mut fact = self.newcomer(Commitment(String::new()));
        change(&mut fact);
        let customer = fact.customer;
        self.act_about(customer.0, text, |private| {
            Fact::CustomerAdded(CustomerAdded { private, ..fact })
        });
        customer
    }

    /// A member with an account and a card of their own.
    pub fn member(&mut self, given: &str, serial: u32) -> (CustomerId, AccountId) {
        let (account, card) = (AccountId(self.id()), vafa_domain::id::CardId(self.id()));
        let text = PersonalText { given: Some(given.to_owned()), ..PersonalText::default() };
        let customer = self.customer_with(text, |fact| {
            fact.account = Some(account);
            fact.card = Some((card, CardNumber::own(serial).expect("a card")));
        });
        (customer, account)
    }

    pub fn phone(&mut self, text: &str) -> Contact {
        let read = phone::read_phone(text, phone::Region::Ir).expect("a phone");
        Contact {
            id: ContactId(self.id()),
            kind: ContactKind::Phone,
            raw: text.to_owned(),
            norm: read.e164,
            shown: read.shown,
            mobile: true,
            sound: read.valid,
            label: String::new(),
            main: true,
            state: vafa_domain::customer::ContactState::Valid,
        }
    }

    pub fn consent(&self, state: ConsentState) -> ConsentEntry {
        ConsentEntry {
            channel: Channel::Sms,
            purpose: Purpose::Advertising,
            state,
            at: self.now,
            since: Some(self.today()),
            source: ConsentSource::Counter,
            wording: None,
        }
    }

    /// A purchase of today, as little of it as there can be.
    pub fn bought(&self, customer: Option<CustomerId>, amount: i64) -> PurchaseRecorded {
        PurchaseRecorded { at: Some(self.now), ..bought(customer, self.today(), Money(amount)) }
    }

    pub fn sale(&mut self, customer: CustomerId, amount: i64) -> PurchaseId {
        let fact = self.bought(Some(customer), amount);
        self.act(Fact::PurchaseRecorded(fact)).into()
    }

    /// One entry that draws from the lots of an operation.
    pub fn drawing(kind: EntryKind, account: AccountId, lot: OpId, n: u32, amount: i64) -> Entry {
        let lot = LotId { op: lot, n };
        Entry::moving(account, kind, vec![Draw { lot, amount }])
    }

    /// The end of every story: file, chain and tables are what they have to be.
    #[track_caller]
    pub fn ends_well(&self) {
        assert_eq!(
            found_by_check(&self.store),
            [],
            "the tables are what a replay of the log gives"
        );
    }
}
