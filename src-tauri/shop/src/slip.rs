//! The slip of a sale: what was bought, what it gave, what the person has now.

use crate::opening::Shop;
use crate::{Actor, Refusal, customers, loyalty, purchases, wire};
use vafa_domain::id::PurchaseId;
use vafa_domain::ledger::{EntryKind, Holds, usable};
use vafa_domain::loyalty::{Points, expiring};
use vafa_domain::money::Money;
use vafa_store::SoldRecord;

/// The slip of a sale.
pub fn get_slip(shop: &Shop, _: &Actor, input: wire::GetSlip) -> Result<wire::Slip, Refusal> {
    shop.ask(|asking| {
        let (book, settings, today) = (&asking.book, &asking.settings, asking.today);
        let sold = book.sold(input.purchase)?.ok_or(Refusal::PurchaseUnknown)?;
        let mut slip = of_sale(&sold, input.purchase);
        let bonus = sold.fact.bonus.map_or(0, |bonus| bonus.to_newcomer);
        slip.rules = purchases::rules_gave(&sold.fact.earned, bonus);
        for entry in sold.fact.points.entries.iter().filter(|one| one.kind == EntryKind::Spend) {
            if book.holds_of(entry.account)? == Holds::Points {
                slip.spent.0 -= entry.amount;
            }
        }
        let Some(id) = sold.customer_id else { return Ok(slip) };
        let customer = customers::record(book, id)?;
        let key = customer.brief.key;
        if customers::collects(&customer) {
            let lots = book.lots(key, Holds::Points)?;
            slip.points = Points(customer.brief.points);
            slip.worth = settings.program.spend.value_down(Points(usable(&lots, today)));
            slip.expiring = expiring(&lots, today).into_iter().next();
            slip.stamps = purchases::stamps(book, settings, key, today, |_| 0)?;
            slip.step = loyalty::ladder::step(book, settings, key)?.map(|step| step.name.clone());
        }
        slip.who = Some(customers::brief(customer.brief, settings, today));
        Ok(slip)
    })
}

/// What stands on the slip of the sale itself.
fn of_sale(sold: &SoldRecord, id: PurchaseId) -> wire::Slip {
    let fact = &sold.fact;
    let number = match fact.receipt.as_str() {
        "" => short_number(id),
        receipt => receipt.to_owned(),
    };
    let beside = fact.paid_points.0 + fact.paid_gift.0 + fact.paid_credit.0;
    wire::Slip {
        number,
        day: fact.day,
        at: fact.at,
        who: None,
        lines: fact.lines.clone(),
        amount: fact.amount,
        off: fact.off,
        paid_points: fact.paid_points,
        paid_gift: fact.paid_gift,
        paid_credit: fact.paid_credit,
        paid_till: Money(fact.amount.0 - beside),
        returned: sold.points.returned,
        voided: sold.voided,
        spent: Points(0),
        rules: Vec::new(),
        points: Points(0),
        worth: Money::ZERO,
        expiring: None,
        stamps: Vec::new(),
        step: None,
    }
}

/// The last eight signs of a sale's id: the part that is different for each.
fn short_number(id: PurchaseId) -> String {
    let text = id.0.simple().to_string().to_uppercase();
    text.get(24..).unwrap_or_default().to_owned()
}
