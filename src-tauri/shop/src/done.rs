//! What an operation did, as people read it: toasts, the activity list, the timeline.
//!
//! It is made from the fact alone and from names as they stand, so a retry gives the first answer
//! again.

use crate::wire::word;
use crate::{Refusal, customers, undo, wire};
use vafa_domain::fact::Fact;
use vafa_domain::id::{CustomerId, PurchaseId};
use vafa_domain::ledger::{Holds, Posting};
use vafa_domain::loyalty::Points;
use vafa_domain::missing::Deed;
use vafa_domain::money::Money;
use vafa_domain::promotion::Unearned;
use vafa_store::{Book, OpRecord};

/// What a fact says in numbers and one word.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Whom it concerns.
    pub customer: Option<CustomerId>,
    /// The purchase it concerns.
    pub purchase: Option<PurchaseId>,
    /// Money.
    pub amount: Option<Money>,
    /// What of it goes out of the till, where something came back.
    pub till: Option<Money>,
    /// What promotions gave for a sum that the rest of a sale no longer reaches.
    pub unearned: Vec<Unearned>,
    /// Change of points.
    pub points: Option<Points>,
    /// Change of stamps.
    pub stamps: Option<i64>,
    /// Detail.
    pub detail: String,
    /// Goods of a purchase.
    pub goods: Vec<String>,
}

/// The word a fact's kind is stored as.
pub fn kind(fact: &Fact) -> String {
    let name = match fact {
        Fact::ShopFounded { .. } => "shop_founded",
        Fact::EpochBegun { .. } => "epoch_begun",
        Fact::SettingsChanged { .. } => "settings_changed",
        Fact::PersonChanged { .. } => "person_changed",
        Fact::TemplateChanged { .. } => "template_changed",
        Fact::CustomerAdded(_) => "customer_added",
        Fact::CustomerEdited(_) => "customer_edited",
        Fact::CustomerStateChanged { .. } => "customer_state_changed",
        Fact::NoteAdded { .. } => "note_added",
        Fact::NoteChanged { .. } => "note_changed",
        Fact::ConsentRecorded { .. } => "consent_recorded",
        Fact::ContactStopped { .. } => "contact_stopped",
        Fact::MembershipChanged(_) => "membership_changed",
        Fact::CardIssued { .. } => "card_issued",
        Fact::CardBlocked { .. } => "card_blocked",
        Fact::PurchaseRecorded(_) => "purchase_recorded",
        Fact::PurchaseReturned(_) => "purchase_returned",
        Fact::PurchaseVoided { .. } => "purchase_voided",
        Fact::PurchaseRestored { .. } => "purchase_restored",
        Fact::PointsAdjusted { .. } => "points_adjusted",
        Fact::StampsAdjusted(_) => "stamps_adjusted",
        Fact::StampsRedeemed { .. } => "stamps_redeemed",
        Fact::LotsExpired { .. } => "lots_expired",
        Fact::LivesChanged { .. } => "lives_changed",
        Fact::StepsChanged { .. } => "steps_changed",
        Fact::StepSet { .. } => "step_set",
        Fact::ImportBegun(_) => "import_begun",
        Fact::ImportBatchDone { .. } => "import_batch_done",
        Fact::ImportTakenBack { .. } => "import_taken_back",
        Fact::ReminderDealt { .. } => "reminder_dealt",
        Fact::RoundBegun { .. } => "round_begun",
        Fact::RoundEnded { .. } => "round_ended",
        Fact::DayConfirmed { .. } => "day_confirmed",
        Fact::DrawOpened(_) => "draw_opened",
        Fact::DrawClosed(_) => "draw_closed",
        Fact::DrawReopened { .. } => "draw_reopened",
        Fact::DrawWithdrawn { .. } => "draw_withdrawn",
        Fact::DrawMade(_) => "draw_made",
        Fact::PrizePassedOn(_) => "prize_passed_on",
        Fact::PrizeHandedOver { .. } => "prize_handed_over",
        Fact::TicketsGiven(_) => "tickets_given",
        Fact::ScratchPrinted(_) => "scratch_printed",
        Fact::ScratchConfirmed { .. } => "scratch_confirmed",
        Fact::ScratchActivated { .. } => "scratch_activated",
        Fact::ScratchBlocked { .. } => "scratch_blocked",
        Fact::ScratchPaid(_) => "scratch_paid",
        Fact::CustomersMerged(_) => "customers_merged",
        Fact::CustomersParted(_) => "customers_parted",
        Fact::ToldApart { .. } => "told_apart",
        Fact::IntroducerNamed { .. } => "introducer_named",
        Fact::IntroducerThanked { .. } => "introducer_thanked",
        Fact::HeardNoted { .. } => "heard_noted",
        Fact::SourceCostRecorded(_) => "source_cost_recorded",
        Fact::SourceCostStruck { .. } => "source_cost_struck",
        Fact::ReferralAsked { .. } => "referral_asked",
        Fact::GiftCardIssued(_) => "gift_card_issued",
        Fact::GiftCardShown { .. } => "gift_card_shown",
        Fact::GiftCardChanged(_) => "gift_card_changed",
        Fact::CreditGiven(_) => "credit_given",
        Fact::RewardChanged { .. } => "reward_changed",
        Fact::RewardRedeemed(_) => "reward_redeemed",
        Fact::RedemptionChanged(_) => "redemption_changed",
        Fact::PlanAgreed(_) => "plan_agreed",
        Fact::PlanDropped { .. } => "plan_dropped",
        Fact::PlanPaid(_) => "plan_paid",
        Fact::PlanWordSaid(_) => "plan_word_said",
        Fact::CreditLimitSet { .. } => "credit_limit_set",
        Fact::TrialGiven(_) => "trial_given",
        Fact::TrialChanged { .. } => "trial_changed",
        Fact::SheetChanged { .. } => "sheet_changed",
        Fact::SheetGiven(_) => "sheet_given",
        Fact::FavourDone(_) => "favour_done",
        Fact::Undone { .. } => "undone",
        Fact::PromotionChanged(_) => "promotion_changed",
        Fact::CouponsIssued(_) => "coupons_issued",
        Fact::CouponsBlocked { .. } => "coupons_blocked",
    };
    name.to_owned()
}

/// The change of points in a posting: entries of accounts that count something else are left out.
fn change(book: &Book<'_>, posting: &Posting) -> Result<Option<Points>, Refusal> {
    let mut change = None;
    for entry in &posting.entries {
        if book.holds_of(entry.account)? == Holds::Points {
            *change.get_or_insert(0) += entry.amount;
        }
    }
    Ok(change.map(Points))
}

/// The change of somebody's points in a posting.
fn change_of(
    book: &Book<'_>,
    posting: &Posting,
    customer: Option<i64>,
) -> Result<Option<Points>, Refusal> {
    let mut own = Posting::default();
    for entry in &posting.entries {
        if book.holder_of(entry.account)? == customer {
            own.entries.push(entry.clone());
        }
    }
    change(book, &own)
}

/// Who bought, where the fact is about a purchase.
pub fn buyer(book: &Book<'_>, fact: &Fact) -> Result<Option<i64>, Refusal> {
    let purchase = match fact {
        Fact::PurchaseRecorded(sale) => {
            return sale.customer.map(|customer| customers::key(book, customer)).transpose();
        }
        Fact::PurchaseReturned(back) => back.purchase,
        Fact::PurchaseVoided { purchase, .. } | Fact::PurchaseRestored { purchase, .. } => {
            *purchase
        }
        Fact::Undone { by, .. } => {
            return by.first().map_or(Ok(None), |fact| buyer(book, fact));
        }
        _ => return Ok(None),
    };
    Ok(book.sold(purchase)?.and_then(|sold| sold.customer))
}

/// What a purchase, its return or its undo did to the points of somebody who brought the buyer.
pub fn thanks(book: &Book<'_>, fact: &Fact, to: i64) -> Result<Option<Points>, Refusal> {
    match fact {
        Fact::PurchaseRecorded(sale) => change_of(book, &sale.points, Some(to)),
        Fact::PurchaseReturned(back) => change_of(book, &back.points, Some(to)),
        Fact::PurchaseVoided { points, .. } | Fact::PurchaseRestored { points, .. } => {
            change_of(book, points, Some(to))
        }
        Fact::Undone { by, .. } => by.first().map_or(Ok(None), |fact| thanks(book, fact, to)),
        _ => Ok(None),
    }
}

/// What a fact says.
pub fn summary(book: &Book<'_>, fact: &Fact) -> Result<Summary, Refusal> {
    let nothing = Summary::default();
    Ok(match fact {
        Fact::SettingsChanged { set } => {
            let names: Vec<&str> = set.keys().map(String::as_str).collect();
            Summary { detail: names.join(", "), ..nothing }
        }
        Fact::TemplateChanged { language, .. } => Summary { detail: word(language), ..nothing },
        Fact::CustomerAdded(added) => Summary {
            customer: Some(added.customer),
            points: change(book, &added.points)?,
            ..nothing
        },
        Fact::CustomerEdited(edited) => Summary { customer: Some(edited.customer), ..nothing },
        Fact::CustomerStateChanged { customer, state } => {
            Summary { customer: Some(*customer), detail: word(state), ..nothing }
        }
        Fact::NoteAdded { customer, tag, .. } => Summary {
            customer: Some(*customer),
            detail: tag.map(|tag| word(&tag)).unwrap_or_default(),
            ..nothing
        },
        Fact::NoteChanged { customer, pinned, removed, .. } => {
            let detail = match (removed, pinned) {
                (true, _) => "removed",
                (false, true) => "pinned",
                (false, false) => "unpinned",
            };
            Summary { customer: Some(*customer), detail: detail.to_owned(), ..nothing }
        }
        Fact::ConsentRecorded { customer, entries, .. } => {
            let detail = entries.first().map(|entry| word(&entry.state)).unwrap_or_default();
            Summary { customer: Some(*customer), detail, ..nothing }
        }
        Fact::ContactStopped { customer, stopped } => {
            let detail = if *stopped { "stopped" } else { "allowed" };
            Summary { customer: Some(*customer), detail: detail.to_owned(), ..nothing }
        }
        Fact::MembershipChanged(changed) => Summary {
            customer: Some(changed.customer),
            points: change(book, &changed.points)?,
            detail: word(&changed.state),
            ..nothing
        },
        Fact::CardIssued { customer, number, .. } => {
            Summary { customer: Some(*customer), detail: number.as_str().to_owned(), ..nothing }
        }
        Fact::CardBlocked { customer, blocked, .. } => {
            let detail = if *blocked { "blocked" } else { "opened" };
            Summary { customer: Some(*customer), detail: detail.to_owned(), ..nothing }
        }
        Fact::GiftCardIssued(_)
        | Fact::GiftCardShown { .. }
        | Fact::GiftCardChanged(_)
        | Fact::CreditGiven(_)
        | Fact::RewardChanged { .. }
        | Fact::RewardRedeemed(_)
        | Fact::RedemptionChanged(_) => of_gifts(book, fact)?,
        Fact::PointsAdjusted { customer, points, reason, .. } => Summary {
            customer: Some(*customer),
            points: change(book, points)?,
            detail: reason.clone(),
            ..nothing
        },
        Fact::ReminderDealt { occurrence, deed } => {
            Summary { customer: Some(occurrence.customer), detail: deed_word(deed), ..nothing }
        }
        Fact::CustomersMerged(merged) => Summary {
            customer: Some(merged.kept),
            points: change(book, &merged.points)?,
            ..nothing
        },
        Fact::CustomersParted(parted) => Summary {
            customer: Some(parted.kept),
            points: change(book, &parted.points)?,
            ..nothing
        },
        Fact::ToldApart { people, apart } => {
            let detail = if *apart { "apart" } else { "open" };
            Summary { customer: Some(people.0), detail: detail.to_owned(), ..nothing }
        }
        Fact::IntroducerNamed { newcomer, by, .. } => {
            let detail = if by.is_some() { "named" } else { "removed" };
            Summary { customer: Some(*newcomer), detail: detail.to_owned(), ..nothing }
        }
        Fact::IntroducerThanked { newcomer, thanked } => {
            let detail = if *thanked { "thanked" } else { "not_thanked" };
            Summary { customer: Some(*newcomer), detail: detail.to_owned(), ..nothing }
        }
        Fact::HeardNoted { customer, heard } => Summary {
            customer: Some(*customer),
            detail: heard.as_ref().map(word).unwrap_or_default(),
            ..nothing
        },
        Fact::SourceCostRecorded(cost) => {
            Summary { amount: Some(cost.amount), detail: word(&cost.heard), ..nothing }
        }
        Fact::ReferralAsked { customer, asked, .. } => {
            let detail = if *asked { "asked" } else { "not_asked" };
            Summary { customer: Some(*customer), detail: detail.to_owned(), ..nothing }
        }
        Fact::ImportBegun(begun) => Summary { detail: begun.file.clone(), ..nothing },
        Fact::Undone { by, .. } => {
            let mut told: Option<Summary> = None;
            for fact in by {
                let more = summary(book, fact)?;
                match &mut told {
                    None => told = Some(more),
                    Some(told) => {
                        let sums = [told.points, more.points].into_iter().flatten();
                        told.points = sums.reduce(|sum, more| Points(sum.0 + more.0));
                    }
                }
            }
            told.unwrap_or_default()
        }
        Fact::StampsAdjusted(adjusted) => Summary {
            customer: Some(adjusted.customer),
            stamps: Some(adjusted.points.sum_where(|_| true)),
            // No reason: a rule gave it for a visit.
            detail: match adjusted.reason.as_str() {
                "" => "visit".to_owned(),
                reason => reason.to_owned(),
            },
            ..nothing
        },
        Fact::StampsRedeemed { customer, gives, .. } => {
            Summary { customer: Some(*customer), detail: gives.clone(), ..nothing }
        }
        Fact::LotsExpired { points, .. } => Summary { points: change(book, points)?, ..nothing },
        Fact::StepSet { customer, reason, .. } => {
            Summary { customer: Some(*customer), detail: reason.clone(), ..nothing }
        }
        Fact::PromotionChanged(changed) => {
            Summary { detail: changed.promotion.name.clone(), ..nothing }
        }
        Fact::CouponsIssued(issued) => {
            let promotion = book.promotion(issued.promotion)?;
            let name = promotion.map(|record| record.promotion.name).unwrap_or_default();
            Summary { detail: name, ..nothing }
        }
        Fact::CouponsBlocked { blocked, .. } => {
            let detail = if *blocked { "blocked" } else { "opened" };
            Summary { detail: detail.to_owned(), ..nothing }
        }
        fact => match of_draw(book, fact)? {
            Some(told) => told,
            None => match crate::lending::told(book, fact)? {
                Some(told) => told,
                None => of_purchase(book, fact)?.unwrap_or_default(),
            },
        },
    })
}

fn of_draw(book: &Book<'_>, fact: &Fact) -> Result<Option<Summary>, Refusal> {
    let about = |draw| -> Result<Summary, Refusal> {
        let detail = book.draw(draw)?.map(|draw| draw.name).unwrap_or_default();
        Ok(Summary { detail, ..Summary::default() })
    };
    let of_run = |run| -> Result<Summary, Refusal> {
        let detail = book.scratch_run(run)?.map(|run| run.name).unwrap_or_default();
        Ok(Summary { detail, ..Summary::default() })
    };
    Ok(Some(match fact {
        Fact::DrawOpened(opened) => Summary { detail: opened.name.clone(), ..Summary::default() },
        Fact::DrawClosed(closed) => about(closed.draw)?,
        Fact::DrawReopened { draw } | Fact::DrawWithdrawn { draw, .. } => about(*draw)?,
        Fact::DrawMade(made) => about(made.draw)?,
        Fact::PrizePassedOn(passed) => about(passed.draw)?,
        Fact::PrizeHandedOver { draw, customer, .. } => {
            Summary { customer: Some(*customer), ..about(*draw)? }
        }
        Fact::TicketsGiven(given) => {
            Summary { customer: Some(given.customer), ..about(given.draw)? }
        }
        Fact::ScratchPrinted(printed) => {
            Summary { detail: printed.name.clone(), ..Summary::default() }
        }
        Fact::ScratchConfirmed { run }
        | Fact::ScratchActivated { run, .. }
        | Fact::ScratchBlocked { run, .. } => of_run(*run)?,
        Fact::ScratchPaid(paid) => Summary { customer: paid.customer, ..of_run(paid.run)? },
        _ => return Ok(None),
    }))
}

/// Gift cards, credit and rewards. Of a code only its tail is told.
fn of_gifts(book: &Book<'_>, fact: &Fact) -> Result<Summary, Refusal> {
    let nothing = Summary::default();
    Ok(match fact {
        Fact::GiftCardIssued(issued) => Summary {
            customer: issued.customer,
            amount: Some(Money(issued.points.change_on(issued.account))),
            detail: issued.code.tail().to_owned(),
            ..nothing
        },
        Fact::GiftCardShown { card, customer } => Summary {
            customer: *customer,
            detail: book
                .gift_card(*card)?
                .map(|card| card.code.tail().to_owned())
                .unwrap_or_default(),
            ..nothing
        },
        Fact::GiftCardChanged(changed) => Summary {
            customer: changed.customer,
            amount: Some(Money(-changed.till.0)).filter(|money| money.0 > 0),
            detail: word(&changed.state),
            ..nothing
        },
        Fact::CreditGiven(given) => Summary {
            customer: Some(given.customer),
            amount: Some(Money(given.points.sum_where(|_| true))),
            detail: given.reason.clone(),
            ..nothing
        },
        Fact::RewardChanged { reward, .. } => Summary { detail: reward.name.clone(), ..nothing },
        Fact::RewardRedeemed(redeemed) => Summary {
            customer: Some(redeemed.customer),
            points: change(book, &redeemed.points)?,
            detail: redeemed.name.clone(),
            ..nothing
        },
        Fact::RedemptionChanged(changed) => Summary {
            customer: Some(changed.customer),
            points: change(book, &changed.points)?,
            detail: word(&changed.state),
            ..nothing
        },
        _ => nothing,
    })
}

fn of_purchase(book: &Book<'_>, fact: &Fact) -> Result<Option<Summary>, Refusal> {
    let nothing = Summary::default();
    Ok(Some(match fact {
        Fact::PurchaseRecorded(sale) => Summary {
            customer: sale.customer,
            amount: Some(sale.amount),
            points: change_of(book, &sale.points, buyer(book, fact)?)?,
            goods: goods(sale),
            ..nothing
        },
        Fact::PurchaseReturned(back) => Summary {
            purchase: Some(back.purchase),
            amount: Some(back.amount),
            till: Some(back.out_of_till()),
            unearned: back.unearned.clone(),
            points: change_of(book, &back.points, buyer(book, fact)?)?,
            ..nothing
        },
        Fact::PurchaseVoided { purchase, points, till, unearned, .. } => {
            let points = change_of(book, points, buyer(book, fact)?)?;
            let (till, unearned) = (*till, unearned.clone());
            Summary { purchase: Some(*purchase), points, till, unearned, ..nothing }
        }
        Fact::PurchaseRestored { purchase, points, .. } => {
            let points = change_of(book, points, buyer(book, fact)?)?;
            Summary { purchase: Some(*purchase), points, ..nothing }
        }
        _ => return Ok(None),
    }))
}

/// The most goods named in a line.
const GOODS_MOST: usize = 4;

/// The goods of a sale, for a line.
fn goods(sale: &vafa_domain::fact::PurchaseRecorded) -> Vec<String> {
    let named = sale.lines.iter().map(|line| &line.goods).filter(|goods| !goods.is_empty());
    named.take(GOODS_MOST).cloned().collect()
}

fn deed_word(deed: &Deed) -> String {
    match deed {
        Deed::HandOver { way, .. } => format!("hand_over_{}", way.name()),
        Deed::Snooze { .. } => "snooze".to_owned(),
        Deed::Skip { .. } => "skip".to_owned(),
        Deed::Done { answer: Some(answer) } => word(answer),
        Deed::Done { answer: None } => "done".to_owned(),
        Deed::HoldOut { .. } => "hold_out".to_owned(),
    }
}

/// What promotions gave that is not earned any more, with their names as they stand.
pub fn unearned(
    book: &Book<'_>,
    unearned: &[Unearned],
) -> Result<Vec<wire::UnearnedTold>, Refusal> {
    let mut told = Vec::with_capacity(unearned.len());
    for one in unearned {
        let promotion = book.promotion(one.promotion)?;
        told.push(wire::UnearnedTold {
            name: promotion.map(|record| record.promotion.name).unwrap_or_default(),
            off: one.off,
            gift: one.gift.clone(),
        });
    }
    Ok(told)
}

/// What an operation did, for the toast.
pub fn of(book: &Book<'_>, op: &OpRecord) -> Result<wire::Done, Refusal> {
    let mut summary = summary(book, &op.fact)?;
    if let (None, Some(purchase)) = (summary.customer, summary.purchase)
        && let Some(sold) = book.sold(purchase)?
    {
        summary.customer = sold.customer_id;
        summary.amount = summary.amount.or(Some(sold.fact.amount));
    }
    let key = match summary.customer {
        Some(customer) => book.find_customer(customer)?,
        None => None,
    };
    let brief = book.briefs(key.as_slice())?.pop();
    let name = brief
        .as_ref()
        .and_then(|brief| customers::name_of(&brief.given, &brief.family, &brief.call_me));
    Ok(wire::Done {
        op: op.op_id,
        kind: kind(&op.fact),
        // A record that was merged leads to the one that was kept.
        customer: brief.as_ref().map(|brief| brief.id).or(summary.customer),
        name,
        reference: brief.as_ref().map(|brief| brief.reference.clone()).filter(|r| !r.is_empty()),
        amount: summary.amount,
        till: summary.till,
        unearned: unearned(book, &summary.unearned)?,
        points: summary.points,
        stamps: summary.stamps,
        balance: brief.filter(|brief| brief.membership.is_some()).map(|brief| Points(brief.points)),
        detail: summary.detail,
        goods: summary.goods,
        undoable: undo::undoable(&op.fact),
    })
}
