//! Goods the shop knows, because sales named them: found while a name is typed.

use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use vafa_domain::fold::fold;
use vafa_domain::purchase::GOODS_MAX;
use vafa_store::{Book, GoodsRecord};

/// Lists goods and groups as a name is typed; without a text those that were sold most.
pub fn list_goods(
    shop: &Shop,
    _: &Actor,
    input: wire::ListGoods,
) -> Result<wire::GoodsList, Refusal> {
    let text: String = input.text.chars().take(GOODS_MAX).collect();
    let folded = fold(&text);
    shop.ask(|asking| {
        let book = &asking.book;
        let exact = book.goods_named(&folded)?;
        Ok(wire::GoodsList {
            rows: book.goods_like(&folded)?.into_iter().map(told).collect(),
            groups: book.groups_like(&folded)?,
            exact: exact.map(told),
        })
    })
}

fn told(record: GoodsRecord) -> wire::GoodsRow {
    wire::GoodsRow { goods: record.goods, group: record.group, price: record.price }
}

/// The group that goods had last; empty where there is none.
pub fn group_of(book: &Book<'_>, goods: &str) -> Result<String, Refusal> {
    let known = book.goods_named(&fold(goods))?;
    Ok(known.map(|known| known.group).unwrap_or_default())
}
