//! Two records of one person become one, and two again.

use super::{Meta, Private, club, customers, ladder, on_timeline};
use crate::StoreError;
use crate::access::Writer;
use vafa_domain::id::CustomerId;
use vafa_domain::merge::{CustomersMerged, CustomersParted};

/// What changes hands: table, column of its row key, and column of whose it is.
const ROOMS: &[(&str, &str, &str)] = &[
    ("holding", "account", "customer"),
    ("card", "id", "customer"),
    ("purchase", "op", "customer"),
    ("note", "id", "customer"),
    ("reminder", "op", "customer"),
    ("referral_ask", "op", "customer"),
    ("coupon", "id", "customer"),
    ("redemption", "op", "customer"),
    ("limit_passed", "id", "customer"),
    ("plan", "id", "customer"),
    ("trial", "id", "customer"),
    ("sheet_given", "op", "customer"),
    ("favour", "op", "customer"),
    // Who was merged into the gone record earlier leads to the kept one.
    ("merged", "gone", "kept"),
];

pub fn merged(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CustomersMerged,
    private: &Private,
) -> Result<(), StoreError> {
    let (kept, gone) = (writer.own_key(fact.kept)?, writer.own_key(fact.gone)?);
    let db = writer.db();
    for (room, row, whose) in ROOMS {
        db.execute(
            &format!(
                "INSERT INTO merge_moved (room, row, op)
                 SELECT '{room}', {row}, ?2 FROM {room} WHERE {whose} = ?1"
            ),
            [gone, meta.seq],
        )?;
        db.execute(&format!("UPDATE {room} SET {whose} = ?2 WHERE {whose} = ?1"), [gone, kept])?;
    }
    move_links(writer, meta, fact, (kept, gone))?;
    // The timeline of both; a line that both had is not moved.
    db.execute(include_str!("merge/remember_lines.sql"), [meta.seq, kept, gone])?;
    db.execute(include_str!("merge/move_lines.sql"), [meta.seq, kept])?;
    db.execute(
        "INSERT INTO merged (gone, kept, op, state) SELECT id, ?2, ?3, state FROM customer
         WHERE id = ?1",
        [gone, kept, meta.seq],
    )?;
    db.execute("UPDATE customer SET state = 'removed' WHERE id = ?1", [gone])?;
    if fact.joins {
        db.execute(
            "INSERT INTO membership (op, customer, state, day) VALUES (?1, ?2, 'joined', ?3)",
            (meta.seq, kept, meta.day.to_string()),
        )?;
    }
    if fact.stops {
        db.execute("UPDATE customer SET stopped = 1 WHERE id = ?1", [kept])?;
    }
    if let Some(step) = &fact.step {
        ladder::step_changed(writer, meta, kept, step)?;
    }
    customers::insert_consents(writer, meta, kept, &fact.consents)?;
    club::post(writer, meta, &fact.points)?;
    written(writer, meta, (kept, gone), fact.kept, private)
}

/// Whom the gone record brought, who brought it, and how it heard of the shop.
fn move_links(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CustomersMerged,
    (kept, gone): (i64, i64),
) -> Result<(), StoreError> {
    let db = writer.db();
    let remember = "INSERT INTO merge_moved (room, row, op) VALUES (?1, ?2, ?3)";
    for newcomer in &fact.brought {
        let newcomer = writer.own_key(*newcomer)?;
        db.execute(remember, ("brought", newcomer, meta.seq))?;
        db.execute("UPDATE referral SET brought = ?2 WHERE newcomer = ?1", [newcomer, kept])?;
    }
    if fact.brought_by {
        db.execute(remember, ("newcomer", kept, meta.seq))?;
        db.execute("UPDATE referral SET newcomer = ?2 WHERE newcomer = ?1", [gone, kept])?;
    }
    if fact.heard {
        db.execute(remember, ("heard", kept, meta.seq))?;
        db.execute("UPDATE heard SET customer = ?2 WHERE customer = ?1", [gone, kept])?;
    }
    Ok(())
}

pub fn parted(
    writer: &Writer<'_>,
    meta: &Meta,
    fact: &CustomersParted,
    private: &Private,
) -> Result<(), StoreError> {
    let (kept, gone) = (writer.own_key(fact.kept)?, writer.own_key(fact.gone)?);
    let db = writer.db();
    let merge: i64 =
        db.query_row("SELECT op FROM merged WHERE gone = ?1", [gone], |row| row.get(0))?;
    // Of each room exactly the rows that came; what came since stays where it is.
    let back = |room: &str, table: &str, row: &str, whose: &str, from: i64, to: i64| {
        let sql = format!(
            "UPDATE {table} SET {whose} = ?3 WHERE {whose} = ?2 AND {row} IN
                 (SELECT row FROM merge_moved WHERE op = ?1 AND room = '{room}')"
        );
        db.execute(&sql, [merge, from, to]).map(|_| ())
    };
    for (room, row, whose) in ROOMS {
        back(room, room, row, whose, kept, gone)?;
    }
    back("brought", "referral", "newcomer", "brought", kept, gone)?;
    back("newcomer", "referral", "newcomer", "newcomer", kept, gone)?;
    back("heard", "heard", "customer", "customer", kept, gone)?;
    db.execute(include_str!("merge/part_lines.sql"), [merge, kept])?;
    db.execute("DELETE FROM membership WHERE op = ?1 AND customer = ?2", [merge, kept])?;
    db.execute("DELETE FROM step_change WHERE op = ?1 AND customer = ?2", [merge, kept])?;
    db.execute(
        "UPDATE customer SET state = (SELECT state FROM merged WHERE gone = ?1) WHERE id = ?1",
        [gone],
    )?;
    if fact.unstops {
        db.execute("UPDATE customer SET stopped = 0 WHERE id = ?1", [kept])?;
    }
    db.execute("DELETE FROM merged WHERE gone = ?1", [gone])?;
    db.execute("DELETE FROM merge_moved WHERE op = ?1", [merge])?;
    customers::insert_consents(writer, meta, kept, &fact.consents)?;
    club::post(writer, meta, &fact.points)?;
    written(writer, meta, (kept, gone), fact.kept, private)
}

/// The kept record's text, the timelines of both, and what is counted of them.
fn written(
    writer: &Writer<'_>,
    meta: &Meta,
    (kept, gone): (i64, i64),
    person: CustomerId,
    private: &Private,
) -> Result<(), StoreError> {
    if let Some(text) = private.get(&person.0) {
        customers::write_text(writer, kept, text)?;
    }
    writer
        .db()
        .execute("UPDATE customer SET version = version + 1 WHERE id IN (?1, ?2)", [kept, gone])?;
    let mut touched = writer.touched.borrow_mut();
    for key in [kept, gone] {
        touched.facts.insert(key);
        touched.names.insert(key);
        touched.consents.insert(key);
    }
    drop(touched);
    on_timeline(writer, meta, kept)?;
    on_timeline(writer, meta, gone)
}

pub fn told_apart(
    writer: &Writer<'_>,
    meta: &Meta,
    people: (CustomerId, CustomerId),
    apart: bool,
) -> Result<(), StoreError> {
    let (one, other) = (writer.own_key(people.0)?, writer.own_key(people.1)?);
    let pair = [one.min(other), one.max(other)];
    writer.db().execute(
        match apart {
            true => "INSERT OR IGNORE INTO told_apart (one, other) VALUES (?1, ?2)",
            false => "DELETE FROM told_apart WHERE one = ?1 AND other = ?2",
        },
        pair,
    )?;
    on_timeline(writer, meta, one)?;
    on_timeline(writer, meta, other)
}

#[cfg(test)]
mod tests {
    use super::ROOMS;
    use crate::Store;

    /// What stays with the gone record, with the reason.
    const STAYS: &[&str] = &[
        // Text: the kept record takes over what it lacks, and the gone one keeps its own.
        "contact",
        "relative",
        "personal_fact",
        // A history of words: the kept record gets entries of its own.
        "consent",
        "membership",
        // The last row of somebody counts: one of both would be taken for the other.
        "step_change",
        "step_by_hand",
        "credit_limit",
        // Frozen with their hash, or told by a record.
        "draw_entry",
        "draw_win",
        "scratch_code",
        // Moved line by line, each where it does not stand yet.
        "op_person",
        "referral",
        "heard",
        // Pairs of records.
        "told_apart",
    ];

    #[test]
    fn every_table_that_names_a_customer_is_moved_by_a_merge_or_stays_for_a_reason() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::create(&folder.path().join("shop.vafa")).expect("a shop");
        let tables: Vec<String> = store.with_raw(|db| {
            let mut found = db
                .prepare(
                    "SELECT DISTINCT tables.name FROM sqlite_schema AS tables
                     JOIN pragma_foreign_key_list(tables.name) AS link
                     WHERE tables.type = 'table' AND link.\"table\" = 'customer'",
                )
                .expect("a statement");
            let rows = found.query_map([], |row| row.get(0)).expect("rows");
            rows.collect::<Result<_, _>>().expect("names")
        });
        assert!(tables.len() > 10);
        for table in tables {
            let moved = ROOMS.iter().any(|(room, ..)| *room == table);
            assert!(moved || STAYS.contains(&table.as_str()), "{table}");
        }
    }
}
