//! How much somebody is bound to the shop.

use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::loyalty::Relation;
use vafa_domain::money::Money;

/// The score of a customer against what is usual in this shop.
pub fn get_score(
    shop: &Shop,
    _: &Actor,
    input: wire::ByCustomer,
) -> Result<wire::ScoreCard, Refusal> {
    shop.ask(|asking| {
        let customer = customers::record(&asking.book, input.customer)?;
        let weights = asking.settings.score;
        let usual = asking.book.usual_relation(asking.today)?;
        let one = customer.first_day.map(|first| Relation {
            spend: Money(customer.sum),
            visits: i64::from(customer.visit_days),
            days: asking.today.since(first),
        });
        let score = one.zip(usual).and_then(|(one, usual)| weights.score(one, usual));
        Ok(wire::ScoreCard { score, weights })
    })
}
