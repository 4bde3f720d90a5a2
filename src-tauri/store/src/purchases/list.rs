//! Lists of purchases: a page of them, and what they come to by day and by goods.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::{Row, named_params};
use vafa_domain::day::{Day, Instant};
use vafa_domain::fold::fold;
use vafa_domain::id::PurchaseId;
use vafa_domain::money::Money;
use vafa_domain::purchase::Line;

/// Which purchases a list holds.
#[derive(Debug, Clone, Default)]
pub struct PurchaseQuery {
    /// Of whom; everybody when absent.
    pub customer: Option<i64>,
    /// From this day on.
    pub from: Option<Day>,
    /// Up to this day.
    pub to: Option<Day>,
    /// With these letters in the goods or the receipt, however they are spelt.
    pub text: String,
    /// After this row.
    pub after: Option<i64>,
    /// Only rows of the log above this one: the day at the counter is at its end.
    pub above: i64,
}

impl PurchaseQuery {
    /// A statement over purchases, held to what is asked for but for the place of a page.
    fn filtered(&self, sql: &str) -> String {
        // Two texts, so that one person's purchases are found by their index.
        let whose = match self.customer {
            Some(_) => "purchase.customer = :customer AND",
            None => ":customer IS NULL AND",
        };
        sql.replace("/* filter */", &[whose, include_str!("filter.sql")].join("\n"))
    }
}

/// A purchase in a list.
#[derive(Debug, Clone)]
pub struct PurchaseRecord {
    /// Row key.
    pub op: i64,
    /// Id.
    pub id: PurchaseId,
    /// Who.
    pub customer: Option<i64>,
    /// Day.
    pub day: Day,
    /// Instant, where known.
    pub at: Option<Instant>,
    /// Whole amount.
    pub amount: Money,
    /// What came back.
    pub returned: Money,
    /// Paid with points.
    pub paid_points: Money,
    /// Paid with gift cards.
    pub paid_gift: Money,
    /// Paid with credit.
    pub paid_credit: Money,
    /// Taken off the price before.
    pub off: Money,
    /// Earned, less what was taken back.
    pub points: i64,
    /// Receipt.
    pub receipt: String,
    /// Lines.
    pub lines: Vec<Line>,
    /// Void.
    pub voided: bool,
    /// From a file.
    pub imported: bool,
}

/// A page of purchases.
#[derive(Debug, Clone, Default)]
pub struct PurchasePage {
    /// At most 100, newest first.
    pub rows: Vec<PurchaseRecord>,
    /// Whether there are more.
    pub more: bool,
}

/// Purchases and their sum on one day or in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DaySum {
    /// The day.
    pub day: Option<Day>,
    /// How many, voids left out.
    pub count: u32,
    /// Sum, returns taken off.
    pub sum: Money,
    /// How many of people we know.
    pub known: u32,
    /// Sum of people we know.
    pub known_sum: Money,
}

/// What was bought of one kind of goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsBought {
    /// Goods, in one of their spellings.
    pub goods: String,
    /// In how many purchases.
    pub count: u32,
    /// How many or how much, in thousandths.
    pub quantity_milli: i64,
    /// What its lines came to; zero where lines have no price.
    pub sum: Money,
}

fn record(row: &Row<'_>) -> Result<PurchaseRecord, StoreError> {
    Ok(PurchaseRecord {
        op: row.get("op")?,
        id: PurchaseId(row.uuid("op_id")?),
        customer: row.get("customer")?,
        day: row.day("day")?,
        at: row.get::<_, Option<i64>>("at")?.map(Instant),
        amount: Money(row.get("amount")?),
        returned: Money(row.get("returned")?),
        paid_points: Money(row.get("paid_points")?),
        paid_gift: Money(row.get("paid_gift")?),
        paid_credit: Money(row.get("paid_credit")?),
        off: Money(row.get("off")?),
        points: row.get("points")?,
        receipt: row.get::<_, Option<String>>("receipt")?.unwrap_or_default(),
        lines: Vec::new(),
        voided: row.get("voided")?,
        imported: row.get("imported")?,
    })
}

/// Rows of a page.
const PAGE: usize = 100;

impl Book<'_> {
    /// A page of purchases, newest first.
    pub fn purchases(&self, query: &PurchaseQuery) -> Result<PurchasePage, StoreError> {
        let sql = query.filtered(include_str!("page.sql"));
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query(named_params! {
            ":customer": query.customer,
            ":from": query.from.map(|day| day.to_string()),
            ":to": query.to.map(|day| day.to_string()),
            ":text": fold(&query.text),
            ":after": query.after,
            ":above": query.above,
        })?;
        let mut page = PurchasePage::default();
        while let Some(row) = rows.next()? {
            if page.rows.len() == PAGE {
                page.more = true;
                break;
            }
            page.rows.push(record(row)?);
        }
        for purchase in &mut page.rows {
            purchase.lines = self.lines(purchase.op)?;
        }
        Ok(page)
    }

    /// Count and sum by day, under the same filters as the list; voids left out.
    pub fn purchase_days(&self, query: &PurchaseQuery) -> Result<Vec<DaySum>, StoreError> {
        self.sums(query, include_str!("days.sql"), |row| {
            Ok(DaySum {
                day: Some(row.day("day")?),
                count: row.count("count")?,
                sum: Money(row.get("sum")?),
                known: row.count("known")?,
                known_sum: Money(row.get("known_sum")?),
            })
        })
    }

    /// What was bought of each goods, under the same filters as the list, the most money first, at
    /// most 20; what came back as a line, and voids, are left out.
    pub fn goods_bought(&self, query: &PurchaseQuery) -> Result<Vec<GoodsBought>, StoreError> {
        self.sums(query, include_str!("goods.sql"), |row| {
            Ok(GoodsBought {
                goods: row.get("goods")?,
                count: row.count("count")?,
                quantity_milli: row.get("quantity_milli")?,
                sum: Money(row.get("sum")?),
            })
        })
    }

    fn sums<T>(
        &self,
        query: &PurchaseQuery,
        sql: &str,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = self.db().prepare_cached(&query.filtered(sql))?;
        let mut rows = found.query(named_params! {
            ":customer": query.customer,
            ":from": query.from.map(|day| day.to_string()),
            ":to": query.to.map(|day| day.to_string()),
            ":text": fold(&query.text),
            ":above": query.above,
        })?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.push(read(row)?);
        }
        Ok(sums)
    }
}
