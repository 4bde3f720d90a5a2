//! Full stamp cards.

use crate::act::Decided;
use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::fact::Fact;
use vafa_domain::ledger::Posting;

/// Gives what a full stamp card is good for: so many stamps go.
pub fn redeem_stamps(
    shop: &Shop,
    actor: &Actor,
    input: wire::RedeemStamps,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "redeem_stamps", input.op_id, &input, |deciding| {
        let (book, program) = (deciding.book, &deciding.settings.program);
        let customer = customers::listed(book, input.customer)?;
        if !customers::collects(&customer) {
            return Err(Refusal::NotAMember);
        }
        let card = program.stamp_card(input.card).ok_or(Refusal::StampCardUnknown)?;
        let lots = book.lots(customer.brief.key, card.holds())?;
        let entries = card
            .redeem(&lots, deciding.today)
            .map_err(|short| Refusal::StampsShort { have: short.have, need: short.need })?;
        Ok(Decided::from(Fact::StampsRedeemed {
            customer: input.customer,
            card: input.card,
            gives: card.gives.clone(),
            worth: card.worth,
            points: Posting { entries, owed: Vec::new() },
        }))
    })
}
