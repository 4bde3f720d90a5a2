//! A draw over a million entrants: hash of the list, the draw itself, and its check; and one over
//! everybody in the file, from the frozen list to the names of the winners.

use crate::Row;
use crate::ground::{Ground, ask, writer};
use crate::night::MEMBERS;
use crate::spans::{Spans, ms, shown, timed};
use serde_json::json;
use vafa_domain::draw::{Entrant, Prize, Record, verify};
use vafa_shop::new_op_id;
use vafa_tests::Step;

/// Both.
pub fn rows(ground: &Ground) -> Step<Vec<Row>> {
    Ok(vec![of_a_million()?, of_the_file(ground)?])
}

/// The members of the file: their list is frozen, and the winners are drawn and written.
fn of_the_file(ground: &Ground) -> Step<Row> {
    let file = ground.copy("draw")?;
    writer(&file)?.execute_batch(MEMBERS)?;
    let shop = ground.open(&file)?;
    let terms = json!({
        "entrants": "members", "reserves": 100, "one_each": true, "without_earlier_winners": true,
        "prizes": [{ "name": "first", "count": 100, "cost": 0 }],
    });
    let opening = json!({ "op_id": new_op_id(shop.clock()), "name": "Nowruz", "terms": terms });
    ask(&shop, "open_draw", opening)?;
    let draw = ask(&shop, "list_draws", json!({}))?["rows"][0]["draw"].clone();
    let closing = json!({ "op_id": new_op_id(shop.clock()), "draw": draw });
    let (closed, freezing) = timed(|| ask(&shop, "close_draw", closing));
    closed?;
    let making = json!({ "op_id": new_op_id(shop.clock()), "draw": draw, "witness": "word" });
    let (made, drawing) = timed(|| ask(&shop, "make_draw", making));
    made?;
    let page = ask(&shop, "get_draw", json!({ "draw": draw }))?;
    if page["wins"].as_array().map(Vec::len) != Some(200) {
        return Err(format!("a draw without winners: {page}").into());
    }
    Ok(Row {
        what: format!(
            "the same from a file, {} members: frozen in {}, drawn in {}",
            page["entrants"],
            shown(freezing),
            shown(drawing)
        ),
        ours: shown(freezing + drawing),
        floor: String::new(),
        ratio: String::new(),
        bound: "1 s",
        within: freezing + drawing <= ms(1_000),
    })
}

fn of_a_million() -> Step<Row> {
    let list: Vec<Entrant> = (1..=1_000_000u64)
        .map(|no| Entrant { no, weight: u32::try_from(no % 5).unwrap_or(0) + 1 })
        .collect();
    let prizes = [
        Prize { name: "first".to_owned(), count: 1 },
        Prize { name: "second".to_owned(), count: 99 },
    ];
    let day = "2026-11-21".parse()?;
    let mut spans = Spans::default();
    for n in 0..7u8 {
        let entrants = list.clone();
        let (record, span) = timed(|| {
            Record::draw("", "", (day, day, day), true, &prizes, 100, &[n; 32], "word", entrants)
        });
        spans.add(span);
        verify(&record)?;
    }
    Ok(Row {
        what: "a draw over 1,000,000 entrants, 100 winners and 100 reserves, median".to_owned(),
        ours: shown(spans.at(50)),
        floor: String::new(),
        ratio: String::new(),
        bound: "1 s",
        within: spans.at(50) <= ms(1000),
    })
}
