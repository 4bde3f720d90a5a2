//! Promotions: the list of them, what one would do, and what it did.

mod at_sale;
mod coupons;
mod effect;
mod proposals;

pub use at_sale::{Bargain, Wanted, bargain, offers, refuse_used_up};
pub use coupons::{block_coupon, issue_coupons, list_coupons, print_coupons};
pub use effect::promotion_effect;
pub use proposals::propose_bundles;

use crate::act::{Decided, Deciding};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use vafa_domain::day::Day;
use vafa_domain::fact::Fact;
use vafa_domain::fold::clean_name;
use vafa_domain::id::{CouponId, CustomerId, PromotionId};
use vafa_domain::money::Money;
use vafa_domain::promotion::{
    Advice, Audience, Basket, Coupon, PROMOTION_NAME_MAX, PROMOTIONS_MAX, Person, Promotion,
    PromotionChanged, Window, advise, best_of,
};
use vafa_domain::purchase::Line;
use vafa_domain::setting::Settings;
use vafa_store::{PromotionRecord, UseSum};

/// A promotion that the shop made, or that there is none.
fn known(book: &vafa_store::Book<'_>, id: PromotionId) -> Result<PromotionRecord, Refusal> {
    book.promotion(id)?.ok_or(Refusal::PromotionUnknown)
}

/// Lists promotions with what each came to.
pub fn list_promotions(
    shop: &Shop,
    _: &Actor,
    _: wire::Nothing,
) -> Result<wire::Promotions, Refusal> {
    shop.ask(|asking| {
        let sums = asking.book.use_sums()?;
        let own = asking.book.promotions()?.into_iter().map(|record| record.promotion);
        let rows: Vec<_> = own
            .chain(of_steps(&asking.settings))
            .map(|promotion| {
                let sum = sums.get(&promotion.id).copied().unwrap_or_default();
                row(promotion, sum, asking.today)
            })
            .collect();
        // A price of a step that is no more still cost what it cost.
        let cost = sums.values().map(|sum| sum.cost.0).sum();
        let expected = rows.iter().map(|row| row.promotion.expected_cost.0).sum();
        Ok(wire::Promotions { rows, cost: Money(cost), expected: Money(expected) })
    })
}

/// The prices of the ladder's steps.
fn of_steps(settings: &Settings) -> Vec<Promotion> {
    let ladder = settings.program.ladder.iter();
    ladder.flat_map(|ladder| &ladder.steps).filter_map(Promotion::of_step).collect()
}

fn row(promotion: Promotion, sum: UseSum, today: Day) -> wire::PromotionRow {
    let window = &promotion.window;
    let ahead = window.from.is_some_and(|from| today < from);
    let over = window.until.is_some_and(|until| until < today);
    let used_up = promotion.total.is_some_and(|most| sum.uses >= most);
    let expected = promotion.expected_cost;
    wire::PromotionRow {
        of_step: Promotion::is_of_step(promotion.id),
        stands: wire::PromotionStands {
            open: promotion.active && !ahead && !over && !used_up,
            ahead,
            over,
            used_up,
            over_budget: expected > Money::ZERO && sum.cost > expected,
        },
        sum: told(sum),
        promotion,
    }
}

fn told(sum: UseSum) -> wire::PromotionSum {
    wire::PromotionSum {
        uses: sum.uses,
        off: sum.off,
        gifts: sum.gifts,
        cost: sum.cost,
        sales: sum.sales,
        customers: sum.customers,
        first: sum.first,
        last: sum.last,
    }
}

/// Makes a promotion, or changes one.
pub fn change_promotion(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangePromotion,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_promotion", input.op_id, &input, |deciding| {
        let mut promotion = checked(input.promotion.clone())?;
        reckon_best(deciding, &mut promotion.audience)?;
        let before = deciding.book.promotion(promotion.id)?;
        if before.is_some_and(|before| before.promotion == promotion) {
            return Err(Refusal::AlreadySo);
        }
        let open = deciding.book.open_promotions()?;
        let others = open.iter().filter(|other| other.id != promotion.id).count();
        if promotion.active && others >= PROMOTIONS_MAX {
            return Err(Refusal::TooMany { most: PROMOTIONS_MAX });
        }
        if let Audience::Chosen { customers } = &promotion.audience {
            for customer in customers {
                crate::customers::key(deciding.book, *customer)?;
            }
        }
        let fact = PromotionChanged { promotion, removed: false };
        Ok(Decided::from(Fact::PromotionChanged(fact)))
    })
}

/// Reckons the sum that makes somebody one of the best customers. It is kept with the promotion, so
/// that a sale compares two numbers however many customers there are.
fn reckon_best(deciding: &Deciding<'_, '_>, audience: &mut Audience) -> Result<(), Refusal> {
    if let Audience::Best { percent, least, on } = audience {
        let place = best_of(deciding.book.buyers()?, *percent);
        *least = deciding.book.sum_at(place)?.ok_or(Refusal::NoBuyers)?;
        *on = Some(deciding.today);
    }
    Ok(())
}

/// A promotion as it is kept: its name cleaned, within its bounds, with an id of the shop's own.
fn checked(mut promotion: Promotion) -> Result<Promotion, Refusal> {
    promotion.name =
        clean_name(&promotion.name, PROMOTION_NAME_MAX).map_err(|error| Refusal::of(&error))?;
    if promotion.name.is_empty() {
        return Err(Refusal::TextNeeded);
    }
    if Promotion::is_of_step(promotion.id) || !promotion.is_sound() {
        return Err(Refusal::PromotionNotSound);
    }
    Ok(promotion)
}

/// Somebody for whom a promotion is tried.
const SOMEBODY: CustomerId = CustomerId(uuid::Uuid::max());

/// Says what a promotion would do on a sale to somebody it is meant for, while it is open.
pub fn preview_promotion(
    shop: &Shop,
    _: &Actor,
    input: wire::PreviewPromotion,
) -> Result<wire::PromotionPreview, Refusal> {
    shop.ask(|asking| {
        let promotion = Promotion { active: true, ..checked(input.promotion.clone())? };
        let amount = crate::purchases::bounded(input.amount)?;
        let lines = basket_lines(&input.lines, amount);
        let cost = input.cost.or_else(|| usual_cost(&asking.settings, amount));
        let now = at_sale::moment(&asking.settings, asking.today, asking.now);
        let tried = tried(promotion, &Basket { lines: &lines, cost, beside: Money::ZERO }, now);
        Ok(wire::PromotionPreview {
            off: tried.off,
            to_pay: Money(amount.0 - tried.off.0),
            gift: tried.chosen.iter().find_map(|one| one.gift.clone()),
            cost: tried.cost,
            margin: tried.margin,
            worries: tried.concerns.iter().map(|concern| concern.what).collect(),
            wanting: tried.near.first().map(|near| near.wanting.clone()),
        })
    })
}

/// What a promotion does to a basket, whoever it is meant for and whenever it is open.
fn tried(promotion: Promotion, basket: &Basket, at: vafa_domain::promotion::DayTime) -> Advice {
    let coupon = Coupon {
        id: CouponId(uuid::Uuid::max()),
        promotion: promotion.id,
        customer: None,
        most_uses: 1,
        used: 0,
        from: None,
        until: None,
        back_on_void: true,
    };
    let open = Promotion { audience: Audience::Everyone, window: Window::default(), ..promotion };
    let person = Person { customer: Some(SOMEBODY), member: true, visits: 1, ..Person::default() };
    advise(&[open], basket, &person, at, &[], &[coupon])
}

/// The lines promotions look at: a sale whose lines bear no prices is one piece of what it names,
/// for the whole sum.
fn basket_lines(lines: &[Line], goods_sum: Money) -> Vec<Line> {
    if lines.iter().any(|line| line.amount > Money::ZERO) {
        return lines.to_vec();
    }
    let alone = match lines {
        [one] => Some(one.clone()),
        _ => None,
    };
    let whole = Line {
        goods: String::new(),
        quantity_milli: 1_000,
        amount: goods_sum,
        group: String::new(),
    };
    vec![alone.map_or(whole.clone(), |one| Line { amount: goods_sum, ..one })]
}

/// What the goods of a sale usually cost the shop. Rounded up: a warning too many is better than
/// one too few.
fn usual_cost(settings: &Settings, amount: Money) -> Option<Money> {
    let margin = settings.program.policies.usual_margin?;
    let rest = i128::from(100 - margin.min(100));
    i64::try_from((i128::from(amount.0) * rest + 99) / 100).ok().map(Money)
}
