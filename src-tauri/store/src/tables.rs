//! The one list of tables, by kind.

/// Marks the file as Vafa's: "Vafa" in ASCII.
pub const APPLICATION_ID: i32 = 0x5661_6661;

/// The shop's tables: written by `apply` only, compared with a replay of the log. Each with the
/// columns that give its rows an order.
pub const SHOP_TABLES: &[(&str, &str)] = &[
    ("reversed", "target"),
    ("setting", "name"),
    ("person", "id"),
    ("template", "language"),
    ("confirmed_day", "day"),
    ("customer", "id"),
    ("contact", "id"),
    ("note", "id"),
    ("consent", "op, n"),
    ("membership", "op"),
    ("account", "id"),
    ("holding", "account"),
    ("card", "id"),
    ("ledger_entry", "op, n"),
    ("ledger_draw", "op, n, lot_op, lot_n"),
    ("owed_entry", "op, n"),
    ("lot_life", "lot_op, lot_n, op"),
    ("step_change", "customer, op"),
    ("step_by_hand", "op"),
    ("purchase", "op"),
    ("purchase_line", "purchase, n"),
    ("purchase_return", "op"),
    ("promotion", "id"),
    ("coupon", "id"),
    ("promotion_use", "op, promotion"),
    ("import", "id"),
    ("import_row", "key"),
    ("reminder", "op"),
    ("round", "op"),
    ("op_person", "customer, op"),
    ("gift_card", "id"),
    ("gift_till", "op, card"),
    ("reward", "id"),
    ("redemption", "op"),
    ("gift_shown", "op"),
    ("limit_passed", "id"),
    ("draw", "id"),
    ("draw_entry", "draw, customer"),
    ("draw_win", "draw, place"),
    ("scratch_run", "id"),
    ("scratch_code", "run, n"),
    ("plan", "id"),
    ("instalment", "plan, n"),
    ("plan_payment", "uuid"),
    ("plan_word", "op"),
    ("credit_limit", "op"),
    ("trial", "id"),
    ("product_sheet", "id"),
    ("sheet_given", "uuid"),
    ("favour", "uuid"),
    ("merged", "gone"),
    ("merge_moved", "room, row, op"),
    ("told_apart", "one, other"),
    ("referral", "newcomer"),
    ("referral_ask", "op"),
    ("heard", "customer"),
    ("source_cost", "op"),
    ("relative", "customer, n"),
    ("personal_fact", "customer, n"),
    ("card_holder", "card"),
];

/// Caches: rebuilt from the shop's tables, compared by rebuilding.
pub const CACHE_TABLES: &[(&str, &str)] = &[
    ("cache_lot", "op, n"),
    ("cache_moved", "day, holds, kind"),
    ("cache_facts", "customer"),
    ("cache_usual", "id"),
    ("cache_writable", "customer"),
    ("cache_name", "customer"),
    ("cache_word", "word, customer"),
    ("cache_goods", "folded"),
];

#[cfg(test)]
mod tests {
    use super::{CACHE_TABLES, SHOP_TABLES};
    use crate::Store;

    /// The log itself, and the text index that is compared by its columns.
    const ELSEWHERE: &[&str] = &["op", "op_private", "cache_text"];

    #[test]
    fn every_table_is_compared_with_a_replay_or_belongs_to_this_machine() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::create(&folder.path().join("shop.vafa")).expect("a shop");
        let tables: Vec<String> = store.with_raw(|db| {
            let mut found = db
                .prepare(
                    "SELECT name FROM sqlite_schema WHERE type = 'table'
                     AND name NOT GLOB 'here_*' AND name NOT GLOB 'cache_text_*'
                     AND name NOT GLOB 'sqlite_*'",
                )
                .expect("a statement");
            let rows = found.query_map([], |row| row.get(0)).expect("rows");
            rows.collect::<Result<_, _>>().expect("names")
        });
        assert!(tables.len() > 50);
        for table in tables {
            let mut listed = SHOP_TABLES.iter().chain(CACHE_TABLES).map(|(name, _)| *name);
            let known = listed.any(|name| name == table) || ELSEWHERE.contains(&table.as_str());
            assert!(known, "{table}");
        }
    }
}
