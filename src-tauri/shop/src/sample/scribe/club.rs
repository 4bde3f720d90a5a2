//! What the club of a sample gives out: gift cards, rewards, coupons, draws, plans, goods to try.

use super::Scribe;
use crate::promotions::{Wanted, offers};
use crate::sample::club::{Club, SERVICE, STAMP_CARD, promotion};
use crate::sample::people::{Known, Somebody};
use crate::{Refusal, customers, limits, loyalty, wire};
use std::collections::BTreeMap;
use vafa_domain::code::{BearerCode, CodeKind};
use vafa_domain::customer::{CardHolder, PersonalText, Relative};
use vafa_domain::day::Day;
use vafa_domain::draw::{Seed, Terms};
use vafa_domain::fact::{CustomerEdited, Fact};
use vafa_domain::favour::FavourDone;
use vafa_domain::id::{
    AccountId, CouponId, CustomerId, DrawId, GiftCardId, OpId, PlanId, PromotionId, RedemptionId,
    RewardId, SheetId, TrialId,
};
use vafa_domain::instalment::Plan;
use vafa_domain::ledger::{Entry, EntryKind, Holds, Posting, spend, usable};
use vafa_domain::loyalty::{
    GiftCardIssued, GiftKind, Limited, Passed, RedemptionChanged, Reward, RewardRedeemed, SlipState,
};
use vafa_domain::money::Money;
use vafa_domain::promotion::{CouponsIssued, IssuedCoupon, Promotion, PromotionChanged};
use vafa_domain::referral::{Heard, SourceCost};
use vafa_domain::sheet::Sheet;

/// What the club has given out and what may still be brought back to the counter.
#[derive(Default)]
pub struct ClubBooks {
    pub(super) rewards: Vec<Reward>,
    pub(super) sheet: Option<(SheetId, String)>,
    /// Gift cards that may still pay, with their accounts.
    pub(super) cards: Vec<(BearerCode, AccountId)>,
    /// First and last days of promotions.
    pub(super) offers: Vec<(Day, Day)>,
    pub(super) coupons: BTreeMap<CustomerId, BearerCode>,
    /// Rewards that wait to be handed over.
    pub(super) waiting: Vec<(RedemptionId, CustomerId)>,
    pub(super) draw: Option<(DrawId, Seed, Terms)>,
    /// Plans with their parts, as many of them paid as payments came.
    pub(super) plans: Vec<(PlanId, Plan)>,
    pub(super) trials: Vec<TrialId>,
}

impl Scribe<'_, '_> {
    /// How a newcomer came: through somebody of the club, by what they saw, or nobody asked.
    pub(super) fn heard_of_us(&mut self) -> (Option<CustomerId>, Option<Heard>) {
        // A few bring many: of those who joined first, more are asked for by name.
        let first = self.members.len().min(if self.chance.percent(60) { 9 } else { usize::MAX });
        if first > 5 && self.chance.percent(15) {
            let place = self.chance.below(i64::try_from(first).unwrap_or(0));
            let by = usize::try_from(place).ok().and_then(|place| self.members.get(place)).copied();
            return (by, Some(Heard::Friend));
        }
        let heard = match self.chance.below(100) {
            0..=34 => Some(Heard::Street),
            35..=44 => Some(Heard::Print),
            45..=58 => Some(Heard::Net),
            59..=62 => Some(Heard::Event),
            _ => None,
        };
        (None, heard)
    }

    /// The catalogue of rewards, and the product sheet.
    pub fn catalogue(&mut self) -> Result<(), Refusal> {
        let club = &self.place.club;
        for prize in club.rewards {
            let reward = Club::reward(RewardId(self.chance.uuid(self.now)), prize);
            self.op(Fact::RewardChanged { reward: reward.clone(), was: None }, Vec::new())?;
            self.club.rewards.push(reward);
        }
        let (goods, price, _) = &club.sheet;
        let sheet = Sheet {
            id: SheetId(self.chance.uuid(self.now)),
            goods: (*goods).to_owned(),
            price: Some(Money(*price)),
            texts: [(self.place.language, club.sheet_text())].into(),
            put_away: false,
        };
        self.club.sheet = Some((sheet.id, sheet.goods.clone()));
        self.op(Fact::SheetChanged { sheet, was: None }, Vec::new()).map(drop)
    }

    /// What is taken of the promotions that are open, with the coupon somebody may have brought.
    pub(super) fn bargain(&mut self, asked: &mut wire::RecordPurchase) -> Result<(), Refusal> {
        let Some(customer) = asked.customer else { return Ok(()) };
        let coupon = self.club.coupons.get(&customer).cloned();
        let coupon = coupon.filter(|_| self.chance.percent(45));
        let open = |(from, until): &(Day, Day)| (*from..=*until).contains(&self.day);
        if coupon.is_none() && !self.club.offers.iter().any(open) {
            return Ok(());
        }
        let wanted = Wanted {
            day: self.day,
            is_today: true,
            amount: asked.amount,
            parts: asked.parts,
            lines: &asked.lines,
            cost: None,
            seller: None,
        };
        let record = customers::record(self.book, customer)?;
        let codes: Vec<String> = coupon.iter().map(|code| code.as_str().to_owned()).collect();
        let said = (&[] as &[PromotionId], codes.as_slice());
        let (offered, _) =
            offers(self.book, &self.settings, Some(&record), &wanted, said, self.now)?;
        asked.promotions = offered.offers.iter().map(|offer| offer.promotion).collect();
        if offered.offers.iter().any(|offer| offer.by_coupon) {
            asked.coupons = codes;
            self.club.coupons.remove(&customer);
        }
        Ok(())
    }

    /// A gift card that somebody brought along, seldom.
    pub(super) fn brought_card(&mut self) -> Result<Vec<wire::GiftPay>, Refusal> {
        if self.club.cards.is_empty() || !self.chance.per_mille(5) {
            return Ok(Vec::new());
        }
        let place = self.chance.below(i64::try_from(self.club.cards.len()).unwrap_or(0));
        let place = usize::try_from(place).unwrap_or(0);
        let Some((code, account)) = self.club.cards.get(place).cloned() else {
            return Ok(Vec::new());
        };
        if usable(&self.book.lots_on(account)?, self.day) == 0 {
            self.club.cards.remove(place);
            return Ok(Vec::new());
        }
        Ok(vec![wire::GiftPay { code: code.as_str().to_owned(), amount: None }])
    }

    fn code(&mut self, kind: CodeKind) -> BearerCode {
        BearerCode::make(kind, self.chance.salt())
    }

    /// A gift card is sold; mostly nobody says to whom it goes.
    pub fn sell_gift_card(&mut self, buyer: Known) -> Result<(), Refusal> {
        let amount = Money(self.chance.one_of(self.place.club.gift_cards));
        let holder = self.chance.percent(30).then_some(buyer.id);
        let until = self.chance.percent(50).then(|| self.day.plus(365));
        let op = OpId(self.chance.uuid(self.now));
        self.issue_card(op, (GiftKind::Sold, holder, until), amount, (String::new(), None))
    }

    /// A gift card makes up for something; it is more than is given without a reason.
    pub fn apologise(&mut self, to: Known) -> Result<(), Refusal> {
        let (amount, reason) = self.place.club.apology;
        let op = OpId(self.chance.uuid(self.now));
        let deed = Limited::GiftMoney { money: Money(amount) };
        let passed = self.decide(op, |deciding| limits::passed(deciding, deed, reason))?;
        let said = (reason.to_owned(), passed);
        self.issue_card(op, (GiftKind::Apology, Some(to.id), None), Money(amount), said)
    }

    fn issue_card(
        &mut self,
        op: OpId,
        (kind, customer, until): (GiftKind, Option<CustomerId>, Option<Day>),
        amount: Money,
        (reason, passed): (String, Option<Passed>),
    ) -> Result<(), Refusal> {
        let code = self.code(CodeKind::Gift);
        let account = AccountId(self.chance.uuid(self.now));
        let lot = Entry { until, ..Entry::lot(account, EntryKind::Load, amount.0) };
        let fact = Fact::GiftCardIssued(GiftCardIssued {
            card: GiftCardId(op.0),
            code: code.clone(),
            kind,
            account,
            customer,
            paid: if kind == GiftKind::Sold { amount } else { Money::ZERO },
            until,
            reason,
            passed,
            points: Posting { entries: vec![lot], owed: Vec::new() },
        });
        self.club.cards.push((code, account));
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    fn promote(&mut self, promotion: Promotion) -> Result<PromotionId, Refusal> {
        let id = promotion.id;
        let changed = PromotionChanged { promotion, removed: false };
        self.op(Fact::PromotionChanged(changed), Vec::new())?;
        Ok(id)
    }

    /// A promotion of the season, over days.
    pub fn offer_of_season(&mut self, days: (Day, Day)) -> Result<(), Refusal> {
        let (id, offer) = (PromotionId(self.chance.uuid(self.now)), &self.place.club.season_offer);
        self.club.offers.push(days);
        self.promote(promotion(id, offer.name, offer.kind(), days, offer.expected)).map(drop)
    }

    /// The promotion that is open when the sample is made.
    pub fn offer_now(&mut self, days: (Day, Day)) -> Result<(), Refusal> {
        let id = PromotionId(self.chance.uuid(self.now));
        let (name, kind, expected) = self.place.club.running;
        self.club.offers.push(days);
        self.promote(promotion(id, name, kind(), days, expected)).map(drop)
    }

    /// Coupons for some people, and some for whoever brings them.
    pub fn send_coupons(&mut self, to: &[Known], until: Day) -> Result<(), Refusal> {
        let (id, offer) = (PromotionId(self.chance.uuid(self.now)), &self.place.club.coupon);
        let days = (self.day, until);
        let offered = promotion(id, offer.name, offer.kind(), days, offer.expected);
        let promotion = self.promote(Promotion { needs_code: true, ..offered })?;
        let mut named = Vec::new();
        for known in to {
            let coupon = self.coupon(Some(known.id));
            self.club.coupons.insert(known.id, coupon.code.clone());
            named.push(coupon);
        }
        let open = (0..10).map(|_| self.coupon(None)).collect();
        for coupons in [named, open] {
            let issued = CouponsIssued {
                promotion,
                most_uses: 1,
                from: None,
                until: Some(until),
                back_on_void: true,
                coupons,
            };
            self.op(Fact::CouponsIssued(issued), Vec::new())?;
        }
        Ok(())
    }

    fn coupon(&mut self, customer: Option<CustomerId>) -> IssuedCoupon {
        let code = self.code(CodeKind::Coupon);
        IssuedCoupon { id: CouponId(self.chance.uuid(self.now)), code, customer }
    }

    /// What somebody of the club does beside buying: a full stamp card, a reward, one that waits.
    pub fn thank(&mut self, somebody: &Somebody) -> Result<(), Refusal> {
        let Some(known) = somebody.known.filter(|known| known.account.is_some()) else {
            return Ok(());
        };
        // Whoever has a full card asks for what it gives on one of the next visits.
        if self.chance.percent(30) {
            self.take_stamps(known)?;
        }
        if let Some(at) = self.club.waiting.iter().position(|(_, whose)| *whose == known.id) {
            let (redemption, customer) = self.club.waiting.remove(at);
            let fact = Fact::RedemptionChanged(RedemptionChanged {
                redemption,
                customer,
                was: SlipState::Waiting,
                state: SlipState::HandedOver,
                points: Posting::default(),
            });
            self.op(fact, Vec::new())?;
        }
        if self.chance.per_mille(14) { self.take_reward(known) } else { Ok(()) }
    }

    fn take_stamps(&mut self, known: Known) -> Result<(), Refusal> {
        let holds = Holds::Stamps(STAMP_CARD);
        let Some(card) = self.settings.program.stamp_card(STAMP_CARD).cloned() else {
            return Ok(());
        };
        let lots = self.book.lots(known.key, holds)?;
        if card.filled(usable(&lots, self.day)).free == 0 {
            return Ok(());
        }
        let entries = card
            .redeem(&lots, self.day)
            .map_err(|short| Refusal::StampsShort { have: short.have, need: short.need })?;
        let fact = Fact::StampsRedeemed {
            customer: known.id,
            card: card.id,
            gives: card.gives,
            worth: card.worth,
            points: Posting { entries, owed: Vec::new() },
        };
        self.op(fact, Vec::new()).map(drop)
    }

    /// Somebody chooses the dearest reward they can have.
    fn take_reward(&mut self, known: Known) -> Result<(), Refusal> {
        let lots = self.book.lots(known.key, Holds::Points)?;
        let have = usable(&lots, self.day);
        // The steps of a sample are numbered from the lowest.
        let step = self.book.step_of(known.key)?.unwrap_or(0);
        let can = |one: &&Reward| one.not_now(self.day, 0, have, Some(step) >= one.from_step);
        let can = self.club.rewards.iter().filter(|one| can(one).is_none());
        let Some(reward) = can.max_by_key(|one| one.points).cloned() else { return Ok(()) };
        let op = OpId(self.chance.uuid(self.now));
        let handed_over = self.chance.percent(70);
        let entries = spend(&lots, reward.points.0, self.day, EntryKind::Spend)?;
        let fact = Fact::RewardRedeemed(RewardRedeemed {
            redemption: RedemptionId(op.0),
            reward: reward.id,
            customer: known.id,
            code: self.code(CodeKind::Slip),
            name: reward.name,
            cost: reward.cost,
            handed_over,
            points: Posting { entries, owed: Vec::new() },
        });
        if !handed_over {
            self.club.waiting.push((RedemptionId(op.0), known.id));
        }
        self.op_as(op, fact, Vec::new()).map(drop)
    }

    /// A household: husband and wife with a page each, and their child with a card of one of them.
    pub fn household(
        &mut self,
        (one, other): (Known, Known),
        (one_name, other_name): (&str, &str),
    ) -> Result<(), Refusal> {
        let ((child, what), spouse) = (self.place.club.child, self.place.club.spouse);
        let born = self.day.plus(-365 * 13 - 120).to_string();
        let to_other = |id: CustomerId, name: &str| Relative {
            name: name.to_owned(),
            relation: spouse.to_owned(),
            birthday: String::new(),
            customer: Some(id),
        };
        let kid = Relative {
            name: child.to_owned(),
            relation: what.to_owned(),
            birthday: born,
            customer: None,
        };
        self.personal(
            one.id,
            PersonalText {
                relatives: Some(vec![to_other(other.id, other_name), kid]),
                ..PersonalText::default()
            },
        )?;
        self.personal(
            other.id,
            PersonalText {
                relatives: Some(vec![to_other(one.id, one_name)]),
                ..PersonalText::default()
            },
        )?;
        let (card, number) = self.card()?;
        let fact = Fact::CardIssued { card, customer: one.id, number, replaces: None };
        self.op(fact, Vec::new())?;
        let holder = CardHolder { card, name: format!("{child}, {what}") };
        let holders = Some(vec![holder]);
        self.personal(one.id, PersonalText { holders, ..PersonalText::default() })
    }

    fn personal(&mut self, customer: CustomerId, text: PersonalText) -> Result<(), Refusal> {
        let text = self.private(customer.0, text);
        let private = Some(text.commitment()?);
        let edited =
            CustomerEdited { customer, language: None, first_name_ok: None, wish: None, private };
        self.op(Fact::CustomerEdited(edited), vec![text]).map(drop)
    }

    /// A free service, where somebody stands high enough for it.
    pub fn favour(&mut self, to: Known) -> Result<(), Refusal> {
        if self.book.step_of(to.key)?.unwrap_or(0) < 2 {
            return Ok(());
        }
        let (name, cost) = self.place.club.service;
        let op = OpId(self.chance.uuid(self.now));
        let done = FavourDone {
            favour: op,
            customer: to.id,
            service: Some(SERVICE),
            name: name.to_owned(),
            cost: Money(cost),
            day: self.day,
            stands: true,
        };
        self.op_as(op, Fact::FavourDone(done), Vec::new()).map(drop)
    }

    /// Money is spent to be known, over the days from now on.
    pub fn advertise(&mut self, days: i64) -> Result<(), Refusal> {
        let (note, amount) = self.place.club.advertisement;
        let cost = SourceCost {
            heard: Heard::Print,
            from: self.day,
            to: self.day.plus(days),
            amount: Money(amount),
            note: note.to_owned(),
        };
        self.op(Fact::SourceCostRecorded(cost), Vec::new()).map(drop)
    }

    /// Those who brought somebody that bought are thanked, the newest but a few left for the owner.
    pub fn thank_introducers(&mut self) -> Result<(), Refusal> {
        let all = self.brought.len().saturating_sub(3);
        for newcomer in self.brought.clone().into_iter().take(all) {
            let key = customers::key(self.book, newcomer)?;
            let waits = self.book.referral_of(key)?.is_some_and(|one| one.thanked.is_none());
            if waits {
                self.op(Fact::IntroducerThanked { newcomer, thanked: true }, Vec::new())?;
            }
        }
        Ok(())
    }

    /// Somebody who comes often is asked to recommend the shop.
    pub fn ask_to_recommend(&mut self, who: Known) -> Result<(), Refusal> {
        if self.book.asked_on(who.key)?.is_some() {
            return Ok(());
        }
        let asked = Fact::ReferralAsked { customer: who.id, day: self.day, asked: true };
        self.op(asked, Vec::new()).map(drop)
    }

    /// The work of the night: points that end, people who go down the ladder.
    pub fn night(&mut self) -> Result<(), Refusal> {
        for (op, fact) in loyalty::of_night(self.book, &self.settings, self.day)? {
            self.op_as(op, fact, Vec::new())?;
        }
        Ok(())
    }
}
