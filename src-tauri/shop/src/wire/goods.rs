//! Goods the shop knows.

use super::wire;
use vafa_domain::money::Money;

wire! {
/// Asks for goods and groups as a name is typed.
pub struct ListGoods {
    /// The beginning of a name, in any spelling; empty for those that were sold most.
    #[serde(default)]
    pub text: String,
}

/// Goods as the latest sale had them.
pub struct GoodsRow {
    /// Their name, in the shop's words.
    pub goods: String,
    /// Their group; empty where no sale told one.
    pub group: String,
    /// What a piece cost when it was last sold with nothing off.
    pub price: Option<Money>,
}

/// Goods and groups, at most 20 of each, what was sold most first.
pub struct GoodsList {
    /// Goods with a word that begins so.
    pub rows: Vec<GoodsRow>,
    /// Groups whose name begins so.
    pub groups: Vec<String>,
    /// The goods of exactly this name, whatever its spelling.
    pub exact: Option<GoodsRow>,
}
}
