//! The lines of a sale before they are reckoned with.

use super::bounded;
use crate::Refusal;
use vafa_domain::fold::clean_name;
use vafa_domain::money::Money;
use vafa_domain::purchase::{GOODS_MAX, GROUP_MAX, LINES_MAX, Line};
use vafa_store::Book;

/// Lines within their bounds. One that tells no group is of the group its goods had last.
pub fn checked_lines(book: &Book<'_>, lines: &[Line], amount: Money) -> Result<Vec<Line>, Refusal> {
    if lines.len() > LINES_MAX {
        return Err(Refusal::TooMany { most: LINES_MAX });
    }
    let mut checked = Vec::with_capacity(lines.len());
    let mut sum = Money::ZERO;
    let mut priced = false;
    for line in lines {
        let goods = clean_name(&line.goods, GOODS_MAX).map_err(|error| Refusal::of(&error))?;
        let mut group = clean_name(&line.group, GROUP_MAX).map_err(|error| Refusal::of(&error))?;
        if group.is_empty() {
            group = crate::goods::group_of(book, &goods)?;
        }
        bounded(line.amount)?;
        if !(0..=1_000_000_000).contains(&line.quantity_milli) {
            return Err(Refusal::AmountTooGreat { most: 1_000_000_000 });
        }
        priced |= line.amount.0 > 0;
        sum = sum.plus(line.amount).ok_or(Refusal::AmountTooGreat { most: Money::MAX.0 })?;
        checked.push(Line { goods, group, ..line.clone() });
    }
    // Lines may name goods without prices; with prices they add up to the amount.
    if priced && sum != amount {
        return Err(Refusal::LinesDoNotAddUp { sum: sum.0 });
    }
    Ok(checked)
}
