//! What the file weighs, and where.

use crate::Row;
use crate::ground::{Ground, reader};
use vafa_tests::Step;

/// Bytes a purchase, all included.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    let bytes = std::fs::metadata(ground.file())?.len();
    let each = bytes / ground.sales;
    let db = reader(ground.file())?;
    // Bytes and how full the pages are, the heaviest first.
    let mut parts = db.prepare(
        "SELECT name, sum(pgsize) AS bytes, sum(payload) * 100 / sum(pgsize) AS full
         FROM dbstat GROUP BY name ORDER BY bytes DESC LIMIT 16",
    )?;
    let mut rows = parts.query([])?;
    while let Some(row) = rows.next()? {
        let (name, part, full): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        eprintln!(
            "  {name}: {} bytes a purchase, {full} % full",
            part / i64::try_from(ground.sales)?
        );
    }
    Ok(vec![Row {
        what: "size of the file, all included".to_owned(),
        ours: format!("{each} bytes a purchase"),
        floor: String::new(),
        ratio: String::new(),
        bound: "600 bytes",
        within: each <= 600,
    }])
}
