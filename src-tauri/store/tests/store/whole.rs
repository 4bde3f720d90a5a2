//! The story of everything: each fact there is happens at least once.

use crate::story::{Story, adjusted, day, till};
use crate::{program, round_the_shop};
use serde_json::json;
use uuid::Uuid;
use vafa_domain::consent::{Channel, ConsentState, Way};
use vafa_domain::customer::{
    Contact, ContactKind, ContactWish, CustomerState, NoteTag, PartOfDay, PersonalText,
};
use vafa_domain::fact::{
    CustomerEdited, EpochCause, Fact, ImportBegun, MembershipChanged, Opened, PurchaseReturned,
    Source, StampsAdjusted,
};
use vafa_domain::format::Language;
use vafa_domain::id::{
    AccountId, CardId, ContactId, CustomerId, ImportId, NoteId, OpId, PersonId, PurchaseId,
};
use vafa_domain::import::row_key;
use vafa_domain::ledger::{Entry, EntryKind, Holds, Posting};
use vafa_domain::loyalty::{CardNumber, Membership, MembershipSource, Taken};
use vafa_domain::missing::{Answer, Deed, Occurrence, SkipReason};
use vafa_domain::money::Money;
use vafa_domain::purchase::Line;
use vafa_store::{StoreError, Till};

/// The story of everything, told once.
pub fn whole() -> Story {
    let mut story = Story::begin();
    the_shop(&mut story);
    let mina = mina(&mut story);
    people(&mut story, mina.0);
    cards_and_membership(&mut story);
    purchases(&mut story, mina);
    imports(&mut story);
    letters(&mut story, mina.0);
    program::told(&mut story, mina);
    round_the_shop::told(&mut story, mina);
    undoing(&mut story, mina.0);
    new_epoch(&mut story);
    story
}

fn the_shop(story: &mut Story) {
    let person = PersonId(Uuid::from_u128(0xBEE));
    let name = PersonalText { person: Some("نرگس".to_owned()), ..PersonalText::default() };
    story.act_about(person.0, name, |private| Fact::PersonChanged {
        person,
        active: true,
        private: Some(private),
    });
    story.act(Fact::PersonChanged { person, active: false, private: None });
    let rule = json!({ "points": 1, "per": 100_000, "rounding": "down" });
    story.act(Fact::SettingsChanged {
        set: [("earn".to_owned(), rule), ("day_cut_off".to_owned(), json!(3))].into(),
    });
    for text in ["{given} عزیز، دلمان برایتان تنگ شده", ""] {
        story.act(Fact::TemplateChanged { language: Language::Fa, text: text.to_owned() });
    }
    story.act(Fact::TemplateChanged {
        language: Language::Ka, text: "მოგვენატრეთ".to_owned()
    });
    story.act(Fact::DayConfirmed { day: story.today() });
    story.act(Fact::DayConfirmed { day: story.today() });
}

/// Somebody of whom everything is known from the start.
fn mina(story: &mut Story) -> (CustomerId, AccountId) {
    let account = AccountId(story.id());
    let card = CardId(story.id());
    let consent = story.consent(ConsentState::Given);
    let text = PersonalText {
        honorific: Some("خانم".to_owned()),
        given: Some("مینا".to_owned()),
        family: Some("رضایی".to_owned()),
        call_me: Some("مینا جان".to_owned()),
        reference: Some("0001".to_owned()),
        birthday: Some("1990-03-21".to_owned()),
        contacts: Some(vec![story.phone("09123456789"), email(story, "mina@example.com")]),
        ..PersonalText::default()
    };
    let op = next_op(story, 2);
    let customer = story.customer_with(text, |fact| {
        fact.first_name_ok = true;
        fact.account = Some(account);
        fact.card = Some((card, CardNumber::own(1).unwrap()));
        fact.consents = vec![consent];
        fact.points.open(op, Entry::lot(account, EntryKind::Opening, 40), 0);
    });
    (customer, account)
}

/// The id the story gives out after so many others.
fn next_op(story: &mut Story, after: u128) -> OpId {
    OpId(Uuid::from_u128(story.id().as_u128() + after))
}

fn email(story: &mut Story, text: &str) -> Contact {
    Contact { kind: ContactKind::Email, norm: text.to_owned(), ..raw_contact(story, text) }
}

fn raw_contact(story: &mut Story, text: &str) -> Contact {
    Contact {
        id: ContactId(story.id()),
        raw: text.to_owned(),
        shown: text.to_owned(),
        main: false,
        mobile: false,
        ..story.phone("0")
    }
}

fn people(story: &mut Story, mina: CustomerId) {
    let keti = story.customer("ქეთევან", "ბერიძე", "+995599123456");
    let contacts = vec![story.phone("09351112233"), story.phone("02188776655")];
    let text = PersonalText {
        family: Some("کاظمی".to_owned()),
        contacts: Some(contacts),
        ..PersonalText::default()
    };
    story.act_about(mina.0, text, |private| {
        Fact::CustomerEdited(CustomerEdited {
            customer: mina,
            language: None,
            first_name_ok: Some(false),
            wish: None,
            private: Some(private),
        })
    });
    story.act(Fact::CustomerEdited(CustomerEdited {
        customer: keti,
        language: Some(Language::Ka),
        first_name_ok: None,
        wish: Some(ContactWish { channel: Some(Channel::Email), time: Some(PartOfDay::Evening) }),
        private: None,
    }));
    for state in [CustomerState::Moved, CustomerState::Deceased, CustomerState::Active] {
        story.act(Fact::CustomerStateChanged { customer: keti, state });
    }
    let (gone, _) = story.member("رفته", 2);
    story.act(Fact::CustomerStateChanged { customer: gone, state: CustomerState::Removed });
    let entries = vec![story.consent(ConsentState::Withdrawn), story.consent(ConsentState::Given)];
    story.act(Fact::ConsentRecorded { customer: keti, entries, answer_to: None });
    story.act(Fact::ContactStopped { customer: keti, stopped: true });
    let reached = story.customer("نیما", "", "09121234567");
    let entries = vec![story.consent(ConsentState::Given)];
    story.act(Fact::ConsentRecorded { customer: reached, entries, answer_to: None });
    let note = note(story, mina, "قهوه‌اش را تلخ می‌خورد");
    story.act(Fact::NoteChanged { note, customer: mina, pinned: true, removed: false });
}

fn note(story: &mut Story, customer: CustomerId, text: &str) -> NoteId {
    let note = NoteId(story.id());
    let text = PersonalText { note: Some(text.to_owned()), ..PersonalText::default() };
    story.act_about(customer.0, text, |private| Fact::NoteAdded {
        note,
        customer,
        pinned: false,
        tag: Some(NoteTag::Criticism),
        private,
    });
    note
}

fn cards_and_membership(story: &mut Story) {
    let customer = story.customer("ელენე", "", "");
    let account = AccountId(story.id());
    let mut stands = |state, account, points| {
        let source = Some(MembershipSource::Form);
        let rules = story
            .store
            .read::<_, StoreError>(|book| book.setting_since("language"))
            .expect("the founding");
        let rules = rules.filter(|_| state == Membership::Joined).map(|(op, _)| op);
        let fact = MembershipChanged {
            customer,
            state,
            account,
            opened: Vec::new(),
            points,
            source,
            rules,
        };
        story.act(Fact::MembershipChanged(fact))
    };
    stands(Membership::Joined, Some(account), Posting::default());
    stands(Membership::Paused, None, Posting::default());
    stands(Membership::Joined, None, Posting::default());
    let (first, second) = (CardId(story.id()), CardId(story.id()));
    let number = CardNumber::own(3).unwrap();
    story.act(Fact::CardIssued { card: first, customer, number, replaces: None });
    let number = CardNumber::read("old-card-77").unwrap();
    story.act(Fact::CardIssued { card: second, customer, number, replaces: Some(first) });
    story.act(Fact::CardBlocked { card: second, customer, blocked: true });
    story.act(Fact::CardBlocked { card: second, customer, blocked: false });
    let mut points = Posting::default();
    let gift = OpId(story.id());
    points.open(gift, Entry::lot(account, EntryKind::Gift, 7), 0);
    let reason = "تولد".to_owned();
    story.act_as(gift, Fact::PointsAdjusted { customer, points, reason, passed: None });
    let entry = Story::drawing(EntryKind::Remove, account, gift, 0, 7);
    let points = Posting { entries: vec![entry], owed: Vec::new() };
    let (state, account) = (Membership::Left, None);
    let (source, rules) = (None, None);
    let fact =
        MembershipChanged { customer, state, account, opened: Vec::new(), points, source, rules };
    story.act(Fact::MembershipChanged(fact));
    let (stamps, given) = (AccountId(story.id()), OpId(story.id()));
    let mut points = Posting::default();
    points.open(given, Entry::lot(stamps, EntryKind::Gift, 2), 0);
    let by_hand = |opened, points| {
        let reason = "کارت کاغذی".to_owned();
        StampsAdjusted { customer, card: 1, opened, points, reason, passed: None }
    };
    let opened = Opened { account: stamps, holds: Holds::Stamps(1) };
    story.act_as(given, Fact::StampsAdjusted(by_hand(Some(opened), points)));
    let entry = Story::drawing(EntryKind::Remove, stamps, given, 0, 1);
    let points = Posting { entries: vec![entry], owed: Vec::new() };
    story.act(Fact::StampsAdjusted(by_hand(None, points)));
}

fn line(goods: &str, amount: i64) -> Line {
    Line {
        goods: goods.to_owned(),
        quantity_milli: 1_500,
        amount: Money(amount),
        group: String::new(),
    }
}

fn purchases(story: &mut Story, mina: (CustomerId, AccountId)) {
    let (customer, account) = mina;
    story.sale(customer, 0);
    story.act(Fact::PurchaseRecorded(story.bought(None, 90_000)));
    story.wait(12);
    let sale = OpId(story.id());
    let mut fact = story.bought(Some(customer), 500_000);
    fact.lines = vec![line("چای", 200_000), line("قهوه", 300_000)];
    fact.receipt = "A-17".to_owned();
    fact.points.open(sale, Entry::lot(account, EntryKind::Earn, 5), 0);
    story.act_as(sale, Fact::PurchaseRecorded(fact));
    story.wait(11);
    // Three of the five are spent; then all of the sale comes back: two are taken, three owed.
    let mut fact = story.bought(Some(customer), 50_000);
    fact.paid_points = Money(15_000);
    fact.points.entries.push(Story::drawing(EntryKind::Spend, account, sale, 0, 3));
    let spent = story.act(Fact::PurchaseRecorded(fact));
    let back = story.act(Fact::PurchaseReturned(PurchaseReturned {
        purchase: PurchaseId::from(sale),
        day: story.today(),
        amount: Money(300_000),
        paid_back: Vec::new(),
        till: Some(Money(200_000)),
        unearned: Vec::new(),
        lines: vec![1],
        taken: vec![Taken { account, taken: 5, forgiven: 0, lapsed: 0 }],
        opened: None,
        passed: None,
        step: None,
        others: Vec::new(),
        points: Posting {
            entries: vec![Story::drawing(EntryKind::TakeBack, account, sale, 0, 2)],
            owed: vec![(account, 3)],
        },
        unreached: Vec::new(),
    }));
    let purchase = PurchaseId::from(spent);
    let given = Story::drawing(EntryKind::GiveBack, account, sale, 0, -3);
    let points = Posting { entries: vec![given], owed: Vec::new() };
    let void = story.act(Fact::PurchaseVoided {
        purchase,
        points,
        step: None,
        others: Vec::new(),
        passed: None,
        unreached: Vec::new(),
        till: Some(Money(900_000)),
        unearned: Vec::new(),
    });
    let again = Story::drawing(EntryKind::Spend, account, sale, 0, 3);
    let points = Posting { entries: vec![again], owed: Vec::new() };
    story.act(Fact::PurchaseRestored {
        purchase,
        reversed: void,
        points,
        step: None,
        others: Vec::new(),
    });
    let given = Story::drawing(EntryKind::GiveBack, account, sale, 0, -2);
    let points = Posting { entries: vec![given], owed: vec![(account, -3)] };
    let purchase = PurchaseId::from(sale);
    story.act(Fact::PurchaseRestored {
        purchase,
        reversed: back,
        points,
        step: None,
        others: Vec::new(),
    });
    // What is owed is paid from the next points earned.
    let sale = OpId(story.id());
    let mut fact = story.bought(Some(customer), 800_000);
    fact.points.owed.push((account, 2));
    fact.points.open(sale, Entry::lot(account, EntryKind::Earn, 8), 2);
    story.act_as(sale, Fact::PurchaseRecorded(fact));
}

fn imports(story: &mut Story) {
    for (digest, taken_back) in [("aa", false), ("bb", true)] {
        let import = ImportId(story.id());
        let begun = story.act(Fact::ImportBegun(ImportBegun {
            import,
            file: "sales.csv".to_owned(),
            digest: digest.repeat(32),
            rows_are: "purchases".to_owned(),
            mapping: json!({ "date": 1, "amount": "مبلغ", "customer": [0, null] }),
        }));
        story.cause = Some(begun);
        let rows = imported_rows(story, digest);
        let (added, finished) = (3, true);
        story.act(Fact::ImportBatchDone { import, rows: 3, finished, added });
        story.cause = None;
        if taken_back {
            let (stays, account, lot) = rows;
            let entry = Story::drawing(EntryKind::TakeBack, account, lot, 0, 9);
            let points = Posting { entries: vec![entry], owed: Vec::new() };
            story.act(Fact::ImportTakenBack {
                import,
                stay: vec![stays],
                unjoined: Vec::new(),
                points,
            });
        }
    }
}

/// Two people and three purchases; one of the people is a member and earns.
fn imported_rows(story: &mut Story, digest: &str) -> (CustomerId, AccountId, OpId) {
    let account = AccountId(story.id());
    let named = PersonalText { reference: Some(format!("no {digest}")), ..Default::default() };
    let first = story.customer_with(named.clone(), |fact| {
        fact.source = Source::Import;
        fact.account = Some(account);
    });
    let second = story.customer_with(named, |fact| fact.source = Source::Import);
    let lot = OpId(story.id());
    let mut fact = story.bought(Some(first), 900_000);
    fact.points.open(lot, Entry::lot(account, EntryKind::Earn, 9), 0);
    imported(story, lot, fact, digest, 0);
    for (n, customer) in [(1, Some(second)), (2, None)] {
        let op = OpId(story.id());
        let fact = story.bought(customer, 70_000);
        imported(story, op, fact, digest, n);
    }
    (first, account, lot)
}

fn imported(
    story: &mut Story,
    op: OpId,
    mut fact: vafa_domain::fact::PurchaseRecorded,
    digest: &str,
    n: u8,
) {
    fact.at = None;
    fact.day = day("2024-02-29");
    fact.row = Some(row_key([digest, &n.to_string()]));
    story.act_as(op, Fact::PurchaseRecorded(fact));
}

fn letters(story: &mut Story, customer: CustomerId) {
    story.wait(60);
    let occurrence = Occurrence::miss_you(customer, story.today().plus(-60));
    let (day, at) = (story.today(), story.now);
    let deeds = [
        Deed::Snooze { until: day.plus(3) },
        Deed::HandOver { at, day, way: Way::WhatsApp, words: None },
        Deed::Done { answer: Some(Answer::Answered) },
        Deed::Done { answer: None },
        Deed::Skip { reason: SkipReason::AwayForNow },
        Deed::HoldOut { day },
    ];
    for deed in deeds {
        story.act(Fact::ReminderDealt { occurrence, deed });
    }
    story.act(Fact::RoundBegun { per_day: 10, from: day });
    story.act(Fact::RoundEnded { on: day.plus(4) });
    story.act(Fact::RoundBegun { per_day: 5, from: day.plus(5) });
}

fn undoing(story: &mut Story, customer: CustomerId) {
    let note = note(story, customer, "اشتباه");
    let target = story.act(Fact::ContactStopped { customer, stopped: true });
    let strike = |removed| Fact::NoteChanged { note, customer, pinned: false, removed };
    let by = vec![Fact::ContactStopped { customer, stopped: false }, strike(true)];
    let reason = "نادرست".to_owned();
    let undo = story.act(Fact::Undone { target, reason, at_once: true, by });
    let by = vec![Fact::ContactStopped { customer, stopped: true }, strike(false)];
    story.act(Fact::Undone { target: undo, reason: String::new(), at_once: false, by });
    // Two postings of one undo stand behind each other in the ledger.
    let account = story.store.read(|book| {
        let key = book.find_customer(customer)?.expect("known");
        Ok::<_, StoreError>(book.accounts_of(key)?[0].id)
    });
    let (account, gift) = (account.unwrap(), OpId(story.id()));
    let mut points = Posting::default();
    points.open(gift, Entry::lot(account, EntryKind::Gift, 6), 0);
    let given = |points, reason: &str| {
        let reason = reason.to_owned();
        Fact::PointsAdjusted { customer, points, reason, passed: None }
    };
    story.act_as(gift, given(points, "هدیه"));
    let half = |points| Posting {
        entries: vec![Story::drawing(EntryKind::TakeBack, account, gift, 0, points)],
        owed: Vec::new(),
    };
    let by = vec![given(half(2), ""), given(half(4), "")];
    story.act(Fact::Undone { target: gift, reason: String::new(), at_once: false, by });
}

fn new_epoch(story: &mut Story) {
    let next = Till { epoch: 2, ..till() };
    let previous = story.store.read(|book| book.head_hash()).unwrap();
    story.store.write::<_, StoreError>(|writer| writer.set_till(&next)).unwrap();
    story.act(Fact::EpochBegun { why: EpochCause::Restored, previous });
    story.act(Fact::PurchaseRecorded(story.bought(None, 1)));
}

/// One more than nothing, for a ledger that takes no zero.
pub fn gift(story: &mut Story, (customer, account): (CustomerId, AccountId), points: i64) -> OpId {
    let op = OpId(story.id());
    let entry = Entry::lot(account, EntryKind::Gift, points);
    let points = Posting { entries: vec![entry], owed: Vec::new() };
    story.act_as(op, adjusted(customer, points))
}
