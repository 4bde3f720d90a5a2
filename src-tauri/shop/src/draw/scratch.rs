//! Scratch cards: printed once, given out, paid once.
//!
//! A run says whether its cards go out with a sale. Of such a run a card from the pile is worth
//! nothing: its prize can be fetched only after its code was read at a sale that stands and did not
//! come back whole.
//!
//! The codes of a run come out of a secret. It stays on this machine until somebody says that the
//! cards are on paper, so that a jam of the printer costs nothing; then it is dropped, and nobody
//! reads the codes again.

use super::{name, named, random, record, rule};
use crate::act::Decided;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use fluent_bundle::FluentArgs;
use std::path::Path;
use uuid::Uuid;
use vafa_domain::code::{BearerCode, CodeKind, NotACode};
use vafa_domain::draw::{
    PrintRun, PrizeCost, ScratchGiven, ScratchPaid, ScratchPrinted, cost_of, hex, kept, unhex,
};
use vafa_domain::fact::Fact;
use vafa_domain::id::ScratchRunId;
use vafa_domain::import::defuse;
use vafa_domain::money::Money;
use vafa_store::backup::BEARER_SECRET;
use vafa_store::{Book, ScratchCodeRecord, ScratchRunRecord};
use wire::ScratchState;

/// Most cards activated one by one in one act.
const AT_ONCE_MAX: usize = 200;
/// Most cards that go out with one sale.
const WITH_SALE_MAX: usize = 20;

/// The value of this machine that holds the secret of a run.
fn secret_name(run: ScratchRunId) -> String {
    format!("{BEARER_SECRET}{run}")
}

fn pool(cards: u32, prizes: &[PrizeCost]) -> PrintRun {
    PrintRun {
        cards,
        prizes: prizes.iter().map(PrizeCost::prize).collect(),
        costs: prizes.iter().map(|prize| prize.cost).collect(),
    }
}

/// A run of scratch cards.
pub fn run(book: &Book<'_>, id: ScratchRunId) -> Result<ScratchRunRecord, Refusal> {
    book.scratch_run(id)?.ok_or(Refusal::ScratchRunUnknown)
}

/// Makes a run: deals the prizes over the cards and gives every card its code.
pub fn print_scratch_run(
    shop: &Shop,
    actor: &Actor,
    input: wire::PrintScratchRun,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "print_scratch_run", input.op_id, &input, |deciding| {
        let prizes = named(&input.prizes)?;
        let pool = pool(input.cards, &prizes).checked().map_err(|error| rule(&error))?;
        if cost_of(&prizes).is_none() {
            return Err(Refusal::AmountTooGreat { most: Money::MAX.0 });
        }
        let run = ScratchRunId(Uuid::new_v4());
        let (secret, salt) = (random(), Uuid::new_v4().into_bytes());
        deciding.book.set_here(&secret_name(run), &hex(&secret))?;
        let card = |field: vafa_domain::draw::Field| {
            let prize = field.prize.and_then(|place| u32::try_from(place).ok());
            (hex(&kept(&salt, &field.code)), prize)
        };
        Ok(Decided::from(Fact::ScratchPrinted(ScratchPrinted {
            run,
            name: name(&input.name)?,
            salt: hex(&salt),
            with_sale: input.with_sale,
            cards: pool.deal(secret).into_iter().map(card).collect(),
            prizes,
        })))
    })
}

/// The cards of a run with their codes, until it is said to be on paper.
fn cards(book: &Book<'_>, id: ScratchRunId) -> Result<wire::ScratchCards, Refusal> {
    let run = run(book, id)?;
    if run.blocked {
        return Err(Refusal::ScratchBlocked);
    }
    let secret = book.here(&secret_name(id))?.and_then(|text| unhex(&text));
    let Some(secret) = secret.filter(|_| !run.confirmed) else {
        return Err(Refusal::ScratchCodesGone);
    };
    let card = |(no, field): (u32, vafa_domain::draw::Field)| wire::ScratchCard {
        no,
        code: field.code.as_str().to_owned(),
        prize: field.prize.and_then(|at| run.prizes.get(at)).map(|prize| prize.name.clone()),
    };
    let fields = pool(run.cards, &run.prizes).deal(secret);
    Ok(wire::ScratchCards { cards: (1..).zip(fields).map(card).collect(), name: run.name })
}

/// The codes of a run for the printer of the shop.
pub fn get_scratch_codes(
    shop: &Shop,
    _: &Actor,
    input: wire::ByScratchRun,
) -> Result<wire::ScratchCards, Refusal> {
    shop.ask(|asking| cards(&asking.book, input.run))
}

/// Saves the codes of a run as a table for a printing house.
pub fn save_scratch_codes(
    shop: &Shop,
    _: &Actor,
    input: wire::SaveScratchCodes,
) -> Result<wire::Nothing, Refusal> {
    let (cards, language) =
        shop.ask(|asking| Ok((cards(&asking.book, input.run)?, asking.settings.language)))?;
    let say = |id: &str| shop.words.say(language, id, &FluentArgs::new());
    let cell = |text: &str| format!("\"{}\"", defuse(text).replace('"', "\"\""));
    // UTF-8 with its mark, so that spreadsheets know the encoding.
    let mut text = String::from("\u{feff}");
    let heading = ["scratch-column-no", "scratch-column-code", "scratch-column-prize"];
    text.push_str(&heading.map(|id| cell(&say(id))).join(","));
    for card in &cards.cards {
        let prize = card.prize.as_deref().unwrap_or_default();
        text.push_str("\r\n");
        text.push_str(&[card.no.to_string(), cell(&card.code), cell(prize)].join(","));
    }
    text.push_str("\r\n");
    record::write(Path::new(&input.into), text.as_bytes())?;
    Ok(wire::Nothing {})
}

/// Says that a run is on paper: its codes are shown no more.
pub fn confirm_scratch_run(
    shop: &Shop,
    actor: &Actor,
    input: wire::ConfirmScratchRun,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "confirm_scratch_run", input.op_id, &input, |deciding| {
        if run(deciding.book, input.run)?.confirmed {
            return Err(Refusal::AlreadySo);
        }
        deciding.book.drop_here(&secret_name(input.run))?;
        Ok(Decided::from(Fact::ScratchConfirmed { run: input.run }))
    })
}

/// Blocks a run, or opens it again.
pub fn block_scratch_run(
    shop: &Shop,
    actor: &Actor,
    input: wire::BlockScratchRun,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "block_scratch_run", input.op_id, &input, |deciding| {
        if run(deciding.book, input.run)?.blocked == input.blocked {
            return Err(Refusal::AlreadySo);
        }
        Ok(Decided::from(Fact::ScratchBlocked { run: input.run, blocked: input.blocked }))
    })
}

/// Reads a code; one of another kind of card is none of a scratch card.
fn read(text: &str) -> Result<BearerCode, Refusal> {
    let code = BearerCode::read(text).map_err(|error| match error {
        NotACode::CheckDigit => Refusal::CodeCheckDigit,
        NotACode::Shape => Refusal::CodeShape,
    })?;
    if code.kind() == CodeKind::Scratch { Ok(code) } else { Err(Refusal::ScratchCodeUnknown) }
}

/// The run and card of a code.
fn find(
    book: &Book<'_>,
    code: &BearerCode,
) -> Result<Option<(ScratchRunRecord, ScratchCodeRecord)>, Refusal> {
    // The counter asks this: of each run only what a code is hashed with is read.
    for (key, id, salt) in book.scratch_salts()? {
        if let Some(card) = book.scratch_code(key, &kept(&salt, code))? {
            return Ok(Some((run(book, id)?, card)));
        }
    }
    Ok(None)
}

fn state(run: &ScratchRunRecord, card: &ScratchCodeRecord) -> ScratchState {
    if card.paid.is_some() {
        ScratchState::Paid
    } else if run.blocked {
        ScratchState::Blocked
    } else if !card.active && run.with_sale {
        ScratchState::NotGiven
    } else if !card.active {
        ScratchState::NotActive
    } else if card.came_back {
        ScratchState::CameBack
    } else if card.prize.is_none() {
        ScratchState::Nothing
    } else {
        ScratchState::Wins
    }
}

/// What a scratch code is good for. What is under a card that was not given out yet is not told.
pub fn check_scratch_code(
    shop: &Shop,
    _: &Actor,
    input: wire::CheckScratchCode,
) -> Result<wire::ScratchAnswer, Refusal> {
    let code = read(&input.code)?;
    shop.ask(|asking| {
        let Some((run, card)) = find(&asking.book, &code)? else {
            let state = ScratchState::Unknown;
            return Ok(wire::ScratchAnswer { state, run: None, prize: None, paid_on: None });
        };
        let state = state(&run, &card);
        let told = matches!(state, ScratchState::Wins | ScratchState::Paid);
        let place = card.prize.filter(|_| told).and_then(|place| usize::try_from(place).ok());
        Ok(wire::ScratchAnswer {
            state,
            prize: place.and_then(|at| run.prizes.get(at)).map(|prize| prize.name.clone()),
            run: Some(run.name),
            paid_on: card.paid.map(|(_, day)| day),
        })
    })
}

/// The cards that go out with a sale, by their codes; one that is read twice goes out once.
pub fn given_with_sale(book: &Book<'_>, codes: &[String]) -> Result<Vec<ScratchGiven>, Refusal> {
    if codes.len() > WITH_SALE_MAX {
        return Err(Refusal::TooMany { most: WITH_SALE_MAX });
    }
    let mut cards = Vec::with_capacity(codes.len());
    for text in codes {
        let (run, card) = find(book, &read(text)?)?.ok_or(Refusal::ScratchCodeUnknown)?;
        if run.blocked {
            return Err(Refusal::ScratchBlocked);
        }
        if card.active {
            return Err(Refusal::ScratchGivenAlready);
        }
        let given = ScratchGiven { run: run.id, card: card.n };
        if !cards.contains(&given) {
            cards.push(given);
        }
    }
    Ok(cards)
}

/// Lets the prizes of cards be fetched by hand: of cards one by one, or of a whole run. The cards of
/// a run that go out with a sale wait for theirs.
pub fn activate_scratch_cards(
    shop: &Shop,
    actor: &Actor,
    input: wire::ActivateScratchCards,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "activate_scratch_cards", input.op_id, &input, |deciding| {
        let book = deciding.book;
        if input.codes.len() > AT_ONCE_MAX {
            return Err(Refusal::TooMany { most: AT_ONCE_MAX });
        }
        let (mut of, mut cards) = (input.run, Vec::new());
        for text in &input.codes {
            let found = find(book, &read(text)?)?.ok_or(Refusal::ScratchCodeUnknown)?;
            if of.is_some_and(|run| run != found.0.id) {
                return Err(Refusal::ScratchCodeUnknown);
            }
            of = Some(found.0.id);
            if !found.1.active && !cards.contains(&found.1.n) {
                cards.push(found.1.n);
            }
        }
        let run = run(book, of.ok_or(Refusal::ScratchRunUnknown)?)?;
        if run.blocked {
            return Err(Refusal::ScratchBlocked);
        }
        if run.with_sale {
            return Err(Refusal::ScratchWithSale);
        }
        if input.codes.is_empty() {
            cards = book.scratch_resting(run.key)?;
        }
        if cards.is_empty() {
            return Err(Refusal::AlreadySo);
        }
        Ok(Decided::from(Fact::ScratchActivated { run: run.id, cards, active: true }))
    })
}

/// Pays the prize of a scratch card, once.
pub fn pay_scratch_prize(
    shop: &Shop,
    actor: &Actor,
    input: wire::PayScratchPrize,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "pay_scratch_prize", input.op_id, &input, |deciding| {
        let book = deciding.book;
        let found = find(book, &read(&input.code)?)?;
        let (run, card) = found.ok_or(Refusal::ScratchCodeUnknown)?;
        match state(&run, &card) {
            ScratchState::Wins => {}
            ScratchState::Unknown => return Err(Refusal::ScratchCodeUnknown),
            ScratchState::NotGiven => return Err(Refusal::ScratchNotGiven),
            ScratchState::CameBack => return Err(Refusal::ScratchCameBack),
            ScratchState::NotActive => return Err(Refusal::ScratchNotActive),
            ScratchState::Blocked => return Err(Refusal::ScratchBlocked),
            ScratchState::Paid => return Err(Refusal::ScratchPaid),
            ScratchState::Nothing => return Err(Refusal::ScratchNothing),
        }
        if let Some(customer) = input.customer {
            customers::listed(book, customer)?;
        }
        Ok(Decided::from(Fact::ScratchPaid(ScratchPaid {
            run: run.id,
            card: card.n,
            customer: input.customer,
            paid: true,
        })))
    })
}

/// Runs of scratch cards with what they cost and what was paid, newest first.
pub fn list_scratch_runs(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::ScratchRuns, Refusal> {
    shop.ask(|asking| {
        let mut rows = Vec::new();
        for run in asking.book.scratch_runs()? {
            let paid = asking.book.scratch_paid(run.key)?;
            rows.push(row(run, &paid));
        }
        Ok(wire::ScratchRuns { rows })
    })
}

fn row(run: ScratchRunRecord, paid: &[(u32, u32)]) -> wire::ScratchRunRow {
    let count = |place: u32| paid.iter().find(|(of, _)| *of == place).map_or(0, |(_, n)| *n);
    let prize = |(place, prize): (u32, &PrizeCost)| wire::ScratchPrizeRow {
        name: prize.name.clone(),
        count: prize.count,
        cost: prize.cost,
        paid: count(place),
    };
    let prizes: Vec<wire::ScratchPrizeRow> = (0..).zip(&run.prizes).map(prize).collect();
    // Never beyond the cost of all, which is within the bound of money.
    let spent = prizes.iter().map(|prize| i64::from(prize.paid) * prize.cost.0).sum();
    wire::ScratchRunRow {
        run: run.id,
        name: run.name,
        day: run.day,
        cards: run.cards,
        active: run.active,
        with_sale: run.with_sale,
        confirmed: run.confirmed,
        blocked: run.blocked,
        cost: cost_of(&run.prizes).unwrap_or(Money::MAX),
        paid: Money(spent),
        prizes,
    }
}
