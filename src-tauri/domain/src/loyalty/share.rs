//! Which share of a sale earns by a rule: the goods it names, without the parts and the payments
//! it leaves out.
//!
//! Two steps, each rounded down to the smallest unit and each never more for less, so that what
//! earns never grows as more of the sale comes back.

use super::earning::{Applied, By, Rest, Sale};
use crate::money::Money;

/// `whole * part / of`, rounded down; the whole where there is nothing to divide by.
fn portion_down(whole: i64, part: i64, of: i64) -> i64 {
    if of <= 0 {
        return whole;
    }
    let exact = i128::from(whole) * i128::from(part.clamp(0, of)) / i128::from(of);
    i64::try_from(exact).unwrap_or(whole)
}

/// The lines of the rest that fit a rule.
pub(super) struct Matching {
    /// Whether the rule looks at no lines at all.
    whole: bool,
    /// Whether any fitting line is left (or the rule looks at none).
    pub(super) any: bool,
    /// Money of the fitting lines left.
    money: i64,
    /// Thousandths of pieces in them.
    pieces: i64,
    /// Money of all lines left; 0 where lines carry no prices.
    all: i64,
}

impl Matching {
    pub(super) fn of(applied: &Applied, sale: &Sale<'_>, rest: &Rest<'_>) -> Matching {
        let filter = &applied.goods;
        let mut found = Matching { whole: false, any: false, money: 0, pieces: 0, all: 0 };
        if applied.by != By::Goods && filter.is_all() {
            return Matching { whole: true, any: true, ..found };
        }
        let priced = sale.lines.iter().any(|line| line.amount.0 > 0);
        let mut excluded = false;
        for (n, line) in (0u32..).zip(sale.lines) {
            let fits = filter.fits(line);
            excluded |= !fits;
            if rest.back.contains(&n) {
                continue;
            }
            found.all += line.amount.0;
            // A line for nothing among priced ones is a gift: it earns nothing.
            if fits && (line.amount.0 > 0 || !priced) {
                found.any = true;
                found.money += line.amount.0;
                found.pieces = found.pieces.saturating_add(line.quantity_milli.max(0));
            }
        }
        // "Never these" and nothing of these was sold: every part of the sale fits.
        if applied.by != By::Goods && !priced && filter.only.is_empty() && !excluded {
            return Matching { whole: true, any: true, ..found };
        }
        found
    }

    /// What fits of the money left. What came back without a line is spread over the lines left,
    /// rounded down to the smallest unit.
    pub(super) fn money_down(&self, rest: &Rest<'_>) -> Money {
        if self.whole {
            return rest.amount;
        }
        Money(portion_down(self.money, rest.amount.0, self.all))
    }

    /// What fits of the pieces left, in thousandths, spread in the same way.
    pub(super) fn pieces_down(&self, sale: &Sale<'_>, rest: &Rest<'_>) -> i64 {
        let of = if self.all > 0 { self.all } else { sale.amount.0 };
        portion_down(self.pieces, rest.amount.0, of)
    }
}

/// The share of a sale that earns: without the parts left out and what was paid with points or
/// cards.
pub(super) struct Share {
    amount: i64,
    /// Paid with what does not earn.
    paid: i64,
    /// Parts that do not earn.
    parts: i64,
}

impl Share {
    pub(super) fn of(applied: &Applied, sale: &Sale<'_>) -> Share {
        let unless = |earns: bool, money: Money| if earns { 0 } else { money.0.max(0) };
        let paid =
            unless(applied.on_points, sale.paid_points) + unless(applied.on_gift, sale.paid_gift);
        let parts = unless(!applied.on.no_tax, sale.parts.tax)
            + unless(!applied.on.no_delivery, sale.parts.delivery)
            + unless(!applied.on.no_wrapping, sale.parts.wrapping);
        Share { amount: sale.amount.0, paid, parts }
    }

    /// The earning share of this money, rounded down to the smallest unit.
    pub(super) fn of_money_down(&self, money: Money) -> Money {
        Money(portion_down(money.0, self.amount - self.paid - self.parts, self.amount))
    }

    /// The earning share of pieces, rounded down to a thousandth. Tax and delivery are no pieces.
    pub(super) fn of_pieces_down(&self, pieces: i64) -> i64 {
        portion_down(pieces, self.amount - self.paid, self.amount)
    }

    /// Whether a visit with this rest counts: not one paid with points or cards alone.
    pub(super) fn of_visit(&self, rest: Money) -> bool {
        self.amount == 0 || portion_down(rest.0, self.amount - self.paid, self.amount) > 0
    }
}
