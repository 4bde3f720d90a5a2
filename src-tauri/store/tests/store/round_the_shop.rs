//! What else happens around a shop in the story: draws, scratch cards, plans, samples, sheets,
//! favours, recommendations, and records that become one.

use crate::program::posting;
use crate::story::{Story, day};
use std::collections::BTreeMap;
use vafa_domain::consent::{ConsentState, Way};
use vafa_domain::customer::{CardHolder, PersonalFact, PersonalText, Relative};
use vafa_domain::draw::{
    DrawClosed, DrawMade, DrawOpened, Entrants, PrizeCost, PrizePassedOn, ScratchGiven,
    ScratchPaid, ScratchPrinted, Terms, TicketsGiven, hex,
};
use vafa_domain::fact::{CustomerEdited, Fact, Opened, PurchaseRecorded};
use vafa_domain::favour::FavourDone;
use vafa_domain::format::Language;
use vafa_domain::id::{
    AccountId, CardId, CustomerId, DrawId, OpId, PlanId, PurchaseId, ScratchRunId, SheetId, TrialId,
};
use vafa_domain::instalment::{Instalment, Plan, PlanAgreed, PlanPaid, PlanWordSaid, PoliteWord};
use vafa_domain::ledger::{Entry, EntryKind, Holds, Posting};
use vafa_domain::loyalty::CardNumber;
use vafa_domain::merge::{CustomersMerged, CustomersParted};
use vafa_domain::money::Money;
use vafa_domain::referral::{Heard, SourceCost};
use vafa_domain::sheet::{Sheet, SheetGiven, SheetText};
use vafa_domain::trial::{TrialGiven, TrialOutcome, TrialState, WhyNot};

/// Tells it of a member and people around them.
pub fn told(story: &mut Story, (mina, _): (CustomerId, AccountId)) {
    let dariush = story.customer("داریوش", "کیانی", "09122223344");
    household(story, mina, dariush);
    draws(story, [mina, dariush]);
    scratch(story, mina);
    plans(story, dariush);
    samples(story, dariush);
    recommended(story, mina, dariush);
    one_of_two(story, mina, dariush);
}

/// Who belongs to somebody, what is known of them, and who carries their card.
fn household(story: &mut Story, mina: CustomerId, customer: CustomerId) {
    let card = CardId(story.id());
    let number = CardNumber::own(8).expect("a card");
    story.act(Fact::CardIssued { card, customer, number, replaces: None });
    let relation = "همسر".to_owned();
    let wife = Relative {
        name: "مینا".to_owned(),
        relation,
        birthday: "1990-03-21".to_owned(),
        customer: Some(mina),
    };
    let text = PersonalText {
        relatives: Some(vec![wife]),
        facts: Some(vec![PersonalFact {
            text: "چای دوست دارد".to_owned(), sensitive: false
        }]),
        holders: Some(vec![CardHolder { card, name: "علی، پسر".to_owned() }]),
        ..PersonalText::default()
    };
    story.act_about(customer.0, text, |private| {
        Fact::CustomerEdited(CustomerEdited {
            customer,
            language: None,
            first_name_ok: None,
            wish: None,
            private: Some(private),
        })
    });
}

fn prizes() -> Vec<PrizeCost> {
    vec![PrizeCost { name: "قوری".to_owned(), count: 1, cost: Money(400_000) }]
}

fn opened(story: &mut Story, entrants: Entrants) -> DrawId {
    let draw = DrawId(story.id());
    let terms = Terms {
        entrants,
        prizes: prizes(),
        reserves: 1,
        one_each: true,
        without_earlier_winners: false,
    };
    story.act(Fact::DrawOpened(DrawOpened {
        draw,
        name: "قرعه‌کشی یلدا".to_owned(),
        terms,
        seed: "5e".repeat(32),
        commitment: "c0".repeat(32),
    }));
    draw
}

/// A list is frozen twice, the prize goes on to the reserve and is handed over; another draw is
/// called off.
fn draws(story: &mut Story, [mina, dariush]: [CustomerId; 2]) {
    let draw = opened(story, Entrants::Tickets);
    for customer in [mina, dariush] {
        let account = AccountId(story.id());
        story.act(Fact::TicketsGiven(TicketsGiven {
            customer,
            draw,
            opened: Some(Opened { account, holds: Holds::Tickets(draw) }),
            points: posting(Entry::lot(account, EntryKind::Gift, 2)),
            reason: "کمک کرد".to_owned(),
        }));
    }
    let closed = || {
        let list = vec![(mina, 2), (dariush, 2)];
        Fact::DrawClosed(DrawClosed { draw, list, hash: "ab".repeat(32) })
    };
    story.act(closed());
    story.act(Fact::DrawReopened { draw });
    story.act(closed());
    story.act(Fact::DrawMade(DrawMade {
        draw,
        shop: "چای‌فروشی".to_owned(),
        witness: "باران".to_owned(),
        winners: vec![(0, mina)],
        reserves: vec![dariush],
    }));
    let to = Some(1);
    let note = "در سفر است".to_owned();
    for back in [false, true, false] {
        let fact = PrizePassedOn { draw, place: 0, to, note: note.clone(), back };
        story.act(Fact::PrizePassedOn(fact));
    }
    for handed in [true, false, true] {
        story.act(Fact::PrizeHandedOver { draw, place: 1, customer: dariush, handed });
    }
    let other = opened(story, Entrants::Members);
    for withdrawn in [true, false, true] {
        story.act(Fact::DrawWithdrawn { draw: other, withdrawn });
    }
}

fn scratch(story: &mut Story, mina: CustomerId) {
    let run = ScratchRunId(story.id());
    let cards = (0..4u8).map(|n| (hex(&[n; 32]), (n == 1).then_some(0))).collect();
    story.act(Fact::ScratchPrinted(ScratchPrinted {
        run,
        name: "کارت نوروز".to_owned(),
        prizes: prizes(),
        salt: hex(&[7; 16]),
        with_sale: true,
        cards,
    }));
    story.act(Fact::ScratchConfirmed { run });
    let sale = PurchaseRecorded {
        scratch: vec![ScratchGiven { run, card: 3 }],
        ..story.bought(Some(mina), 90_000)
    };
    story.act(Fact::PurchaseRecorded(sale));
    story.act(Fact::ScratchActivated { run, cards: vec![0, 1, 2], active: true });
    story.act(Fact::ScratchActivated { run, cards: vec![2], active: false });
    for blocked in [true, false] {
        story.act(Fact::ScratchBlocked { run, blocked });
    }
    for paid in [true, false, true] {
        let fact = ScratchPaid { run, card: 1, customer: Some(mina), paid };
        story.act(Fact::ScratchPaid(fact));
    }
}

fn agreed(story: &mut Story, customer: CustomerId, purchase: Option<PurchaseId>) -> PlanId {
    let op = OpId(story.id());
    let first = story.today().plus(10);
    let part =
        |n: i64| Instalment { due: first.plus(30 * n), amount: Money(200_000), paid: Money(0) };
    story.act_as(
        op,
        Fact::PlanAgreed(PlanAgreed {
            plan: PlanId(op.0),
            customer,
            purchase,
            for_what: "سماور".to_owned(),
            parts: Plan { parts: (0..3).map(part).collect() },
        }),
    );
    PlanId(op.0)
}

fn plans(story: &mut Story, customer: CustomerId) {
    for limit in [Some(Money(2_000_000)), None] {
        let was = limit.is_none().then_some(Money(2_000_000));
        story.act(Fact::CreditLimitSet { customer, limit, was });
    }
    let sale = story.sale(customer, 600_000);
    let plan = agreed(story, customer, Some(sale));
    let (day, word, way) = (story.today().plus(7), PoliteWord::Soon { days: 3 }, Way::WhatsApp);
    story.act(Fact::PlanWordSaid(PlanWordSaid { plan, part: 0, word, way, day }));
    let payment = OpId(story.id());
    for (n, stands) in [true, false, true].into_iter().enumerate() {
        let amount = Money(250_000);
        let fact = Fact::PlanPaid(PlanPaid { payment, plan, day, amount, stands });
        match n {
            0 => story.act_as(payment, fact),
            _ => story.act(fact),
        };
    }
    let other = agreed(story, customer, None);
    for dropped in [true, false, true] {
        story.act(Fact::PlanDropped { plan: other, dropped });
    }
}

fn samples(story: &mut Story, customer: CustomerId) {
    let (op, day) = (OpId(story.id()), story.today());
    let trial = TrialId(op.0);
    let was = TrialState { follow_up: day.plus(7), outcome: None, struck: false };
    let given = TrialGiven {
        trial,
        customer,
        goods: "چای سبز".to_owned(),
        cost: Money(30_000),
        day,
        until: day.plus(30),
        state: was,
    };
    story.act_as(op, Fact::TrialGiven(given));
    let outcome = Some(TrialOutcome::Not { why: WhyNot::TooDear });
    story.act(Fact::TrialChanged { trial, to: TrialState { outcome, ..was }, was });
    let text = SheetText {
        title: "چای سبز".to_owned(),
        promise: "آرامش عصر".to_owned(),
        benefits: vec!["سبک".to_owned()],
        ..SheetText::default()
    };
    let sheet = Sheet {
        id: SheetId(story.id()),
        goods: "چای سبز".to_owned(),
        price: Some(Money(900_000)),
        texts: BTreeMap::from([(Language::Fa, text)]),
        put_away: false,
    };
    story.act(Fact::SheetChanged { sheet: sheet.clone(), was: None });
    let away = Sheet { put_away: true, ..sheet.clone() };
    story.act(Fact::SheetChanged { sheet: away, was: Some(sheet.clone()) });
    let (given, favour) = (OpId(story.id()), OpId(story.id()));
    let (language, goods) = (Language::Fa, sheet.goods);
    let fact = |stands| SheetGiven {
        given,
        sheet: sheet.id,
        customer,
        language,
        goods: goods.clone(),
        day,
        stands,
    };
    story.act_as(given, Fact::SheetGiven(fact(true)));
    story.act(Fact::SheetGiven(fact(false)));
    let fact = |stands| FavourDone {
        favour,
        customer,
        service: Some(1),
        name: "بسته‌بندی هدیه".to_owned(),
        cost: Money(20_000),
        day,
        stands,
    };
    story.act_as(favour, Fact::FavourDone(fact(true)));
    story.act(Fact::FavourDone(fact(false)));
}

/// Somebody brought somebody.
pub fn named(newcomer: CustomerId, by: Option<CustomerId>) -> Fact {
    Fact::IntroducerNamed { newcomer, by, was: None, since: None, thanked: None }
}

fn recommended(story: &mut Story, mina: CustomerId, newcomer: CustomerId) {
    for by in [Some(mina), None, Some(mina)] {
        story.act(named(newcomer, by));
    }
    for thanked in [true, false, true] {
        story.act(Fact::IntroducerThanked { newcomer, thanked });
    }
    for heard in [Some(Heard::Print), None, Some(Heard::Friend)] {
        story.act(Fact::HeardNoted { customer: newcomer, heard });
    }
    let today = story.today();
    for asked in [true, false, true] {
        story.act(Fact::ReferralAsked { customer: mina, day: today, asked });
    }
    let cost = |amount| {
        Fact::SourceCostRecorded(SourceCost {
            heard: Heard::Print,
            from: day("2026-12-01"),
            to: day("2026-12-31"),
            amount: Money(amount),
            note: "بروشور".to_owned(),
        })
    };
    story.act(cost(300_000));
    let wrong = story.act(cost(3_000_000));
    story.act(Fact::SourceCostStruck { cost: wrong });
}

/// Told apart and not; one, two, and one again.
fn one_of_two(story: &mut Story, mina: CustomerId, kept: CustomerId) {
    let (gone, account) = story.member("داریوش", 9);
    let (brought, by) = (story.customer("آرش", "", ""), gone);
    story.act(named(brought, Some(by)));
    story.act(Fact::HeardNoted { customer: gone, heard: Some(Heard::Street) });
    let entries = vec![story.consent(ConsentState::Withdrawn)];
    story.act(Fact::ConsentRecorded { customer: gone, entries, answer_to: None });
    story.sale(gone, 70_000);
    crate::whole::gift(story, (gone, account), 3);
    for (other, apart) in [(gone, true), (gone, false), (brought, true)] {
        story.act(Fact::ToldApart { people: (mina, other), apart });
    }
    merged(story, kept, gone, brought);
    story.sale(gone, 10_000);
    let text = PersonalText { birthday: Some(String::new()), ..PersonalText::default() };
    story.act_about(kept.0, text, |private| {
        Fact::CustomersParted(CustomersParted {
            kept,
            gone,
            private: Some(private),
            consents: Vec::new(),
            unstops: true,
            points: Posting::default(),
        })
    });
    merged(story, kept, gone, brought);
}

fn merged(story: &mut Story, kept: CustomerId, gone: CustomerId, brought: CustomerId) {
    let consents = vec![story.consent(ConsentState::Withdrawn)];
    let text = PersonalText { birthday: Some("1985-07-01".to_owned()), ..PersonalText::default() };
    story.act_about(kept.0, text, |private| {
        Fact::CustomersMerged(CustomersMerged {
            kept,
            gone,
            private: Some(private),
            consents,
            stops: true,
            joins: true,
            brought: vec![brought],
            brought_by: false,
            heard: false,
            step: None,
            points: Posting::default(),
        })
    });
}
