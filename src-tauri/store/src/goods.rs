//! Goods by name: what sales named, how it is found while somebody types, and how often it sells.

use crate::StoreError;
use crate::access::{Book, Writer};
use crate::column::Columns;
use crate::search::after_prefix;
use rusqlite::Row;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use vafa_domain::day::Day;
use vafa_domain::fold::fold;
use vafa_domain::money::Money;
use vafa_domain::promotion::GoodsSold;
use vafa_domain::purchase::Line;

/// Most goods and groups of an answer.
const FOUND_MAX: usize = 20;

/// Goods as the latest sale had them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsRecord {
    /// Their name, in the shop's words.
    pub goods: String,
    /// Their group; empty where no sale told one.
    pub group: String,
    /// What a piece cost when it was last sold with nothing off.
    pub price: Option<Money>,
}

fn record(row: &Row<'_>) -> Result<GoodsRecord, StoreError> {
    Ok(GoodsRecord {
        goods: row.get("goods")?,
        group: row.get("goods_group")?,
        price: row.get::<_, Option<i64>>("price")?.map(Money),
    })
}

/// What a piece of a line cost, rounded down; nothing where its amount or number is not told.
fn piece_price(quantity_milli: i64, amount: i64) -> Option<i64> {
    if quantity_milli <= 0 || amount <= 0 {
        return None;
    }
    i64::try_from(i128::from(amount) * 1_000 / i128::from(quantity_milli)).ok()
}

impl Writer<'_> {
    /// Remembers the goods of a line that was sold. `full_price` says that nothing was taken off
    /// the sale.
    pub(crate) fn remember_goods(
        &self,
        line: &Line,
        day: Day,
        full_price: bool,
    ) -> Result<(), StoreError> {
        let price = full_price.then(|| piece_price(line.quantity_milli, line.amount.0)).flatten();
        self.remember((&line.goods, &line.group), price, &day.to_string(), 1)
    }

    fn remember(
        &self,
        (goods, group): (&str, &str),
        price: Option<i64>,
        day: &str,
        lines: i64,
    ) -> Result<(), StoreError> {
        let folded = fold(goods);
        if folded.is_empty() {
            return Ok(());
        }
        self.db()
            .prepare_cached(include_str!("goods/remember.sql"))?
            .execute((folded, goods, group, price, day, lines))?;
        Ok(())
    }

    /// Counts the lines of a sale in (1) or out (-1), when it stands again or is void.
    pub(crate) fn count_goods_of(&self, purchase: i64, by: i64) -> Result<(), StoreError> {
        let db = self.db();
        let mut lines = db.prepare_cached("SELECT goods FROM purchase_line WHERE purchase = ?1")?;
        let mut rows = lines.query([purchase])?;
        let mut count =
            db.prepare_cached("UPDATE cache_goods SET lines = lines + ?2 WHERE folded = ?1")?;
        while let Some(row) = rows.next()? {
            count.execute((fold(row.get_ref("goods")?.as_str().unwrap_or_default()), by))?;
        }
        Ok(())
    }

    /// Counts the lines of an import's sales out, before they are made void.
    pub(crate) fn forget_goods_of_import(&self, import: i64) -> Result<(), StoreError> {
        let db = self.db();
        let mut sales =
            db.prepare("SELECT op FROM purchase WHERE import = ?1 AND voided IS NULL")?;
        let sales = sales.query_map([import], |row| row.get::<_, i64>(0))?;
        for purchase in sales.collect::<Result<Vec<_>, _>>()? {
            self.count_goods_of(purchase, -1)?;
        }
        Ok(())
    }

    /// Makes the memory of goods anew from the lines of all sales, in the order they were written.
    pub(crate) fn remember_all_goods(&self) -> Result<(), StoreError> {
        let db = self.db();
        let mut lines = db.prepare(
            "SELECT line.goods, line.goods_group, line.quantity_milli, line.amount,
                 purchase.day, purchase.off, purchase.voided IS NULL AS stands
             FROM purchase JOIN purchase_line AS line ON line.purchase = purchase.op
             ORDER BY purchase.op, line.n",
        )?;
        let mut rows = lines.query([])?;
        while let Some(row) = rows.next()? {
            let text = |column| {
                row.get_ref(column)?.as_str().map_err(|_| StoreError::Unexpected("purchase_line"))
            };
            let full_price = row.get::<_, i64>("off")? == 0;
            let price = || Ok(piece_price(row.get("quantity_milli")?, row.get("amount")?));
            let price: Result<_, StoreError> = price();
            self.remember(
                (text("goods")?, text("goods_group")?),
                price?.filter(|_| full_price),
                text("day")?,
                row.get("stands")?,
            )?;
        }
        Ok(())
    }
}

impl Book<'_> {
    /// The goods of exactly this folded name.
    pub fn goods_named(&self, folded: &str) -> Result<Option<GoodsRecord>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT goods, goods_group, price FROM cache_goods WHERE folded = ?1 AND lines > 0",
        )?;
        let mut rows = found.query([folded])?;
        rows.next()?.map(record).transpose()
    }

    /// Goods whose folded name begins so, what was sold most first; where these are few, also
    /// those with a later word that begins so. At most 20.
    pub fn goods_like(&self, folded: &str) -> Result<Vec<GoodsRecord>, StoreError> {
        let most = |found: usize| i64::try_from(FOUND_MAX - found.min(FOUND_MAX)).unwrap_or(0);
        let mut begins = self.db().prepare_cached(
            "SELECT goods, goods_group, price FROM cache_goods
             WHERE folded BETWEEN ?1 AND ?2 AND lines > 0
             ORDER BY lines DESC, folded LIMIT ?3",
        )?;
        let mut rows = begins.query((folded, after_prefix(folded), most(0)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(record(row)?);
        }
        // One letter begins a word of nearly everything.
        if found.len() < FOUND_MAX && folded.chars().count() > 1 {
            let mut later = self.db().prepare_cached(
                "SELECT goods, goods_group, price FROM cache_goods
                 WHERE instr(folded, ?1) > 0 AND lines > 0
                 ORDER BY lines DESC, folded LIMIT ?2",
            )?;
            let mut rows = later.query((format!(" {folded}"), most(found.len())))?;
            while let Some(row) = rows.next()? {
                let one = record(row)?;
                if !found.contains(&one) {
                    found.push(one);
                }
            }
        }
        Ok(found)
    }

    /// Groups of goods whose name begins so, the one with most sales first; at most 20.
    pub fn groups_like(&self, folded: &str) -> Result<Vec<String>, StoreError> {
        let mut all = self.db().prepare_cached(
            "SELECT goods_group, sum(lines) AS lines FROM cache_goods
             WHERE goods_group <> '' AND lines > 0
             GROUP BY goods_group ORDER BY lines DESC, goods_group",
        )?;
        let mut rows = all.query([])?;
        let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let group: String = row.get("goods_group")?;
            let key = fold(&group);
            if key.starts_with(folded) && seen.insert(key) {
                found.push(group);
            }
            if found.len() == FOUND_MAX {
                break;
            }
        }
        Ok(found)
    }

    /// How often each goods was sold in the days before `from` and in those from it to `to`, by
    /// the number of sales; what came back is left out.
    pub fn goods_sold(
        &self,
        before: Day,
        from: Day,
        to: Day,
    ) -> Result<Vec<GoodsSold>, StoreError> {
        let mut sold: HashMap<String, GoodsSold> = HashMap::new();
        self.each_sale(before, to, &mut |names, day| {
            for name in names {
                let new = || GoodsSold { folded: name.clone(), before: 0, within: 0, last: day };
                let one = sold.entry(name.clone()).or_insert_with(new);
                one.last = one.last.max(day);
                if day < from { one.before += 1 } else { one.within += 1 }
            }
        })?;
        Ok(sold.into_values().collect())
    }

    /// How often each of some goods stood in one sale with each of others, by folded names.
    pub fn goods_together(
        &self,
        slow: &BTreeSet<String>,
        strong: &BTreeSet<String>,
        (from, to): (Day, Day),
    ) -> Result<BTreeMap<String, BTreeMap<String, u32>>, StoreError> {
        let mut together: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
        self.each_sale(from, to, &mut |names, _| {
            for one in names.intersection(slow) {
                for other in names.intersection(strong).filter(|other| *other != one) {
                    let beside = together.entry(one.clone()).or_default();
                    *beside.entry(other.clone()).or_default() += 1;
                }
            }
        })?;
        Ok(together)
    }

    /// Tells the folded names of the goods of every standing sale of some days, sale by sale.
    fn each_sale(
        &self,
        from: Day,
        to: Day,
        tell: &mut dyn FnMut(&BTreeSet<String>, Day),
    ) -> Result<(), StoreError> {
        let mut lines = self.db().prepare_cached(include_str!("goods/sold.sql"))?;
        let mut rows = lines.query((from.to_string(), to.to_string()))?;
        let mut now: Option<(i64, Day)> = None;
        let mut names = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let purchase: i64 = row.get("purchase")?;
            if now.is_none_or(|(before, _)| before != purchase) {
                if let Some((_, day)) = now {
                    tell(&names, day);
                }
                names.clear();
                now = Some((purchase, row.day("day")?));
            }
            let name = fold(row.get_ref("goods")?.as_str().unwrap_or_default());
            if !name.is_empty() {
                names.insert(name);
            }
        }
        if let Some((_, day)) = now {
            tell(&names, day);
        }
        Ok(())
    }
}
