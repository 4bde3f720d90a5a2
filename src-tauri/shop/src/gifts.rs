//! Gift cards and credit: money the shop owes.

mod issue;
mod look;

pub use issue::{block_gift_card, give_credit, issue_gift_card, refund_gift_card};
pub use look::{cards_of, find_gift_card, list_gift_cards, open_code, print_gift_card, with_code};

use crate::Refusal;
use crate::act::Deciding;
use uuid::Uuid;
use vafa_domain::code::{BearerCode, CodeKind, NotACode};
use vafa_domain::fact::Opened;
use vafa_domain::id::{AccountId, OpId};
use vafa_domain::ledger::Holds;

/// Reads a code that should open something of a kind.
pub fn read_code(text: &str, kind: CodeKind) -> Result<BearerCode, Refusal> {
    let code = BearerCode::read(text).map_err(|error| match error {
        NotACode::CheckDigit => Refusal::CodeCheckDigit,
        NotACode::Shape => Refusal::CodeShape,
    })?;
    if code.kind() == kind { Ok(code) } else { Err(Refusal::CodeShape) }
}

/// A new code nobody has. It is made once with its operation, and stored with it.
pub fn new_code(
    kind: CodeKind,
    taken: impl Fn(&BearerCode) -> Result<bool, Refusal>,
) -> Result<BearerCode, Refusal> {
    loop {
        let code = BearerCode::make(kind, Uuid::new_v4().into_bytes());
        // Two in a hundred million million: it is looked at all the same.
        if !taken(&code)? {
            return Ok(code);
        }
    }
}

/// The id of the account that an operation opens, a name made of the operation's: a retry makes
/// the same.
pub fn account_of(op: OpId) -> AccountId {
    AccountId(Uuid::new_v8(op.0.as_u128().rotate_left(7).to_be_bytes()))
}

/// The account of somebody's credit: the one they hold, or one that the operation opens.
pub fn credit_account(
    deciding: &Deciding<'_, '_>,
    customer: i64,
) -> Result<(AccountId, Option<Opened>), Refusal> {
    if let Some(account) = deciding.book.account_of(customer, Holds::Credit)? {
        return Ok((account, None));
    }
    let account = account_of(deciding.op);
    Ok((account, Some(Opened { account, holds: Holds::Credit })))
}
