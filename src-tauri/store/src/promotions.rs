//! Promotions as they stand: what is open, how often each was used, what it cost, and coupons.

use crate::StoreError;
use crate::access::Book;
use crate::column::Columns;
use rusqlite::{OptionalExtension, Row, named_params};
use std::collections::BTreeMap;
use vafa_domain::day::Day;
use vafa_domain::fold::fold;
use vafa_domain::id::{CouponId, CustomerId, OpId, PromotionId};
use vafa_domain::money::Money;
use vafa_domain::promotion::{Coupon, Promotion};

/// A promotion as stored.
#[derive(Debug, Clone)]
pub struct PromotionRecord {
    /// The whole of it.
    pub promotion: Promotion,
    /// The operation that made it what it is.
    pub op: OpId,
}

/// A coupon as stored.
#[derive(Debug, Clone)]
pub struct CouponRecord {
    /// Row key.
    pub key: i64,
    /// What the rules ask, with the uses that stand.
    pub coupon: Coupon,
    /// The code people carry.
    pub code: String,
    /// The operation it was given out with.
    pub op: OpId,
    /// Opens nothing.
    pub blocked: bool,
}

/// What the uses of a promotion came to; uses whose sale was made void are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UseSum {
    /// How many.
    pub uses: u32,
    /// Taken off in all.
    pub off: Money,
    /// What they cost the shop in all.
    pub cost: Money,
    /// What those sales brought in, returns taken off.
    pub sales: Money,
    /// Different people, where they are known.
    pub customers: u32,
    /// Gifts among them.
    pub gifts: u32,
    /// Day of the first.
    pub first: Option<Day>,
    /// Day of the last.
    pub last: Option<Day>,
}

/// How much of some goods was sold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GoodsSum {
    /// Lines.
    pub lines: u32,
    /// Thousandths of a piece.
    pub quantity_milli: i64,
    /// What they brought in.
    pub amount: Money,
}

const PROMOTIONS: &str = "SELECT promotion.body, op.op_id FROM promotion
    JOIN op ON op.seq = promotion.op";

/// Most promotions of a list.
const LIST_MAX: usize = 1_000;

fn promotion(row: &Row<'_>) -> Result<PromotionRecord, StoreError> {
    let promotion = serde_json::from_str(row.get_ref("body")?.as_str().unwrap_or_default())?;
    Ok(PromotionRecord { promotion, op: OpId(row.uuid("op_id")?) })
}

fn coupon(row: &Row<'_>) -> Result<CouponRecord, StoreError> {
    Ok(CouponRecord {
        key: row.get("id")?,
        coupon: Coupon {
            id: CouponId(row.uuid("uuid")?),
            promotion: PromotionId(row.uuid("promotion_uuid")?),
            customer: row.uuid_or_none("customer_uuid")?.map(CustomerId),
            most_uses: row.count("most_uses")?,
            used: row.count("used")?,
            from: row.day_or_none("from_day")?,
            until: row.day_or_none("until_day")?,
            back_on_void: row.get("back_on_void")?,
        },
        code: row.get("code")?,
        op: OpId(row.uuid("op_id")?),
        blocked: row.get("blocked")?,
    })
}

impl Book<'_> {
    /// How many coupons somebody alone may use on a day.
    pub fn coupons_open(&self, customer: i64, day: Day) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("promotions/coupons_open.sql"))?;
        let mut rows = found.query((customer, day.to_string()))?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// How many customers who are still there bought for anything, returns taken off.
    pub fn buyers(&self) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) AS count FROM cache_facts
             JOIN customer ON customer.id = cache_facts.customer
             WHERE customer.state = 'active' AND cache_facts.sum > 0",
        )?;
        let mut rows = found.query([])?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// What the customer at this place bought for, the best one at 1; none where nobody stands.
    pub fn sum_at(&self, place: u32) -> Result<Option<Money>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT cache_facts.sum FROM cache_facts
             JOIN customer ON customer.id = cache_facts.customer
             WHERE customer.state = 'active' AND cache_facts.sum > 0
             ORDER BY cache_facts.sum DESC LIMIT 1 OFFSET ?1",
        )?;
        let before = i64::from(place) - 1;
        if before < 0 {
            return Ok(None);
        }
        Ok(found.query_row([before], |row| row.get(0)).optional()?.map(Money))
    }

    pub(crate) fn promotion_key(&self, id: PromotionId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM promotion WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("promotion"))
    }

    pub(crate) fn coupon_key(&self, id: CouponId) -> Result<i64, StoreError> {
        let mut found = self.db().prepare_cached("SELECT id FROM coupon WHERE uuid = ?1")?;
        let key = found.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        key.ok_or(StoreError::Unexpected("coupon"))
    }

    /// The promotions that are switched on.
    pub fn open_promotions(&self) -> Result<Vec<Promotion>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT body FROM promotion WHERE active AND NOT removed ORDER BY id",
        )?;
        let mut rows = found.query([])?;
        let mut open = Vec::new();
        while let Some(row) = rows.next()? {
            open.push(serde_json::from_str(row.get_ref("body")?.as_str().unwrap_or_default())?);
        }
        Ok(open)
    }

    /// Every promotion there is, the newest first.
    pub fn promotions(&self) -> Result<Vec<PromotionRecord>, StoreError> {
        let sql = format!("{PROMOTIONS} WHERE NOT removed ORDER BY promotion.id DESC LIMIT ?1");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([i64::try_from(LIST_MAX).unwrap_or(i64::MAX)])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(promotion(row)?);
        }
        Ok(all)
    }

    /// One promotion.
    pub fn promotion(&self, id: PromotionId) -> Result<Option<PromotionRecord>, StoreError> {
        let sql = format!("{PROMOTIONS} WHERE promotion.uuid = ?1 AND NOT removed");
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query([id.0.as_bytes()])?;
        rows.next()?.map(promotion).transpose()
    }

    /// Uses of a promotion that stand.
    pub fn uses_in_all(&self, id: PromotionId) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached("SELECT uses FROM promotion WHERE uuid = ?1")?;
        let mut rows = found.query([id.0.as_bytes()])?;
        // The price of a step has no row and no limit.
        rows.next()?.map_or(Ok(0), |row| row.count("uses"))
    }

    /// Uses of somebody that stand, by promotion.
    pub fn uses_by(&self, customer: i64) -> Result<BTreeMap<PromotionId, u32>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("promotions/uses_by.sql"))?;
        let mut rows = found.query([customer])?;
        let mut uses = BTreeMap::new();
        while let Some(row) = rows.next()? {
            uses.insert(PromotionId(row.uuid("promotion")?), row.count("count")?);
        }
        Ok(uses)
    }

    /// What the uses of every promotion came to.
    pub fn use_sums(&self) -> Result<BTreeMap<PromotionId, UseSum>, StoreError> {
        let mut found = self.db().prepare_cached(include_str!("promotions/sums.sql"))?;
        let mut rows = found.query([])?;
        let mut sums = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let sum = UseSum {
                uses: row.count("uses")?,
                off: Money(row.get("off")?),
                cost: Money(row.get("cost")?),
                sales: Money(row.get("sales")?),
                customers: row.count("customers")?,
                gifts: row.count("gifts")?,
                first: row.day_or_none("first")?,
                last: row.day_or_none("last")?,
            };
            sums.insert(PromotionId(row.uuid("promotion")?), sum);
        }
        Ok(sums)
    }

    /// Operations that used a promotion or one of its coupons and still count, the oldest first,
    /// at most 20.
    pub fn users_of(&self, id: PromotionId) -> Result<Vec<OpId>, StoreError> {
        self.standing(
            "SELECT op.op_id FROM promotion_use JOIN op ON op.seq = promotion_use.op
             WHERE promotion_use.promotion = ?1 AND promotion_use.freed IS NULL
             ORDER BY promotion_use.op LIMIT 20",
            id.0.as_bytes(),
        )
    }

    /// Operations that gave out coupons of a promotion and were not taken back, at most 20.
    pub fn issues_of(&self, id: PromotionId) -> Result<Vec<OpId>, StoreError> {
        self.standing(
            "SELECT DISTINCT op.op_id FROM coupon
             JOIN promotion ON promotion.id = coupon.promotion
             JOIN op ON op.seq = coupon.op
             WHERE promotion.uuid = ?1
                 AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = coupon.op)
             ORDER BY coupon.op LIMIT 20",
            id.0.as_bytes(),
        )
    }

    /// Operations that used a coupon and still count, at most 20.
    pub fn users_of_coupon(&self, id: CouponId) -> Result<Vec<OpId>, StoreError> {
        self.standing(
            "SELECT op.op_id FROM coupon
             JOIN promotion_use ON promotion_use.coupon = coupon.id
             JOIN op ON op.seq = promotion_use.op
             WHERE coupon.uuid = ?1 AND promotion_use.freed IS NULL
             ORDER BY promotion_use.op LIMIT 20",
            id.0.as_bytes(),
        )
    }

    fn standing(&self, sql: &str, of: &[u8; 16]) -> Result<Vec<OpId>, StoreError> {
        let mut found = self.db().prepare_cached(sql)?;
        let mut rows = found.query([of])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            ops.push(OpId(row.uuid("op_id")?));
        }
        Ok(ops)
    }

    /// The coupon with this code.
    pub fn coupon_with(&self, code: &str) -> Result<Option<CouponRecord>, StoreError> {
        Ok(self.coupons_where("coupon.code = :code", None, None, Some(code))?.pop())
    }

    /// The coupon with this id.
    pub fn coupon(&self, id: CouponId) -> Result<Option<CouponRecord>, StoreError> {
        Ok(self.coupons_where("coupon.uuid = :uuid", Some(id.0.as_bytes()), None, None)?.pop())
    }

    /// Coupons of a promotion, the newest first, after a row: at most 100 and one more.
    pub fn coupons_of(
        &self,
        id: PromotionId,
        after: Option<i64>,
    ) -> Result<Vec<CouponRecord>, StoreError> {
        self.coupons_where("promotion.uuid = :uuid", Some(id.0.as_bytes()), after, None)
    }

    fn coupons_where(
        &self,
        filter: &'static str,
        uuid: Option<&[u8; 16]>,
        after: Option<i64>,
        code: Option<&str>,
    ) -> Result<Vec<CouponRecord>, StoreError> {
        let sql = include_str!("promotions/coupons.sql").replace("/* filter */", filter);
        let mut found = self.db().prepare_cached(&sql)?;
        let mut rows = found.query(named_params! {
            ":uuid": uuid, ":after": after, ":code": code,
        })?;
        let mut coupons = Vec::new();
        while let Some(row) = rows.next()? {
            coupons.push(coupon(row)?);
        }
        Ok(coupons)
    }

    /// Uses of a coupon that stand, but for those of one sale.
    pub fn coupon_uses_beside(&self, coupon: i64, purchase: i64) -> Result<u32, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT count(*) AS count FROM promotion_use
             WHERE coupon = ?1 AND op <> ?2 AND freed IS NULL",
        )?;
        let mut rows = found.query([coupon, purchase])?;
        rows.next()?.map_or(Ok(0), |row| row.count("count"))
    }

    /// The coupons an operation gave out, in their order.
    pub fn coupons_issued_by(&self, op: OpId) -> Result<Vec<CouponRecord>, StoreError> {
        let sql = include_str!("promotions/coupons_of_op.sql");
        let mut found = self.db().prepare_cached(sql)?;
        let mut rows = found.query([op.0.as_bytes()])?;
        let mut coupons = Vec::new();
        while let Some(row) = rows.next()? {
            coupons.push(coupon(row)?);
        }
        Ok(coupons)
    }

    /// How much of goods was sold within days, by their folded names; what came back is left out.
    pub fn goods_sums(
        &self,
        names: &[String],
        from: Day,
        to: Day,
    ) -> Result<BTreeMap<String, GoodsSum>, StoreError> {
        let mut found = self.db().prepare_cached(
            "SELECT line.goods, line.quantity_milli, line.amount FROM purchase
             JOIN purchase_line AS line ON line.purchase = purchase.op AND line.returned IS NULL
             WHERE purchase.voided IS NULL AND purchase.day BETWEEN ?1 AND ?2",
        )?;
        let mut rows = found.query((from.to_string(), to.to_string()))?;
        let mut sums: BTreeMap<String, GoodsSum> =
            names.iter().map(|name| (name.clone(), GoodsSum::default())).collect();
        while let Some(row) = rows.next()? {
            let name = fold(row.get_ref("goods")?.as_str().unwrap_or_default());
            if let Some(sum) = sums.get_mut(&name) {
                sum.lines += 1;
                sum.quantity_milli += row.get::<_, i64>("quantity_milli")?;
                sum.amount.0 += row.get::<_, i64>("amount")?;
            }
        }
        Ok(sums)
    }
}
