//! Taking a file over.

use crate::answer::{Trouble, murmur, say, words};
use crate::args::{Asked, Import};
use crate::shop::{self, ask_for};
use serde_json::{Value, json};
use std::path::Path;
use vafa_domain::import::mapping::guess_columns;
use vafa_domain::import::{Mapping, find_column};
use vafa_shop::import::{Opening, Source, Table};
use vafa_shop::wire::{ImportDone, ImportPreview, RowProblem};
use vafa_shop::{Refusal, Shop, new_op_id};

/// Takes the file over, or says what would happen. A file that can be read in two ways is refused
/// until `--unit` and `--dates` say which.
pub fn run(asked: &Asked, told: &Import) -> Result<(), Trouble> {
    let shop = shop::open(asked)?;
    let path = path_text(&told.file)?;
    let mapping = mapping(told)?;
    let answer = if told.dry_run {
        preview(&shop, told, path, &mapping)?
    } else {
        if !asked.json {
            shop.listen_progress(|work, done, total| murmur(&format!("{work} {done}/{total}")));
        }
        let input = json!({
            "op_id": new_op_id(shop.clock()),
            "path": path,
            "rows_are": told.kind,
            "mapping": mapping,
            "award_points": told.award_points,
        });
        done(&ask_for(&shop, "run_import", input)?)
    };
    if asked.json {
        say(&answer.to_string());
    } else {
        say_it(&answer);
    }
    Ok(())
}

fn path_text(path: &Path) -> Result<&str, Trouble> {
    path.to_str().ok_or_else(|| Trouble::Usage("the file's name is not Unicode".to_owned()))
}

/// The mapping: the columns that were told, or those the headings tell.
fn mapping(told: &Import) -> Result<Mapping, Refusal> {
    let source = Source::Path(told.file.clone());
    let table = Table::open(source, &Opening::default())
        .map_err(|error| Refusal::rule(error.code(), error.args()))?;
    let guessed = guess_columns(told.kind, table.headers(), table.sample());
    let mut mapping = Mapping { date_order: told.dates, ..guessed };
    if let Some(columns) = &told.columns {
        mapping.fields.clear();
        // What a heading says of the unit is heard again for the column that was told.
        mapping.unit = None;
        for (field, text) in columns {
            let column = find_column(table.headers(), text)
                .ok_or_else(|| Refusal::rule("import_no_such_column", json!({ "column": text })))?;
            mapping.fields.insert(*field, column);
        }
    }
    mapping.unit = told.unit.or(mapping.unit);
    Ok(mapping)
}

/// What would happen, in the shape of what happened.
fn preview(shop: &Shop, told: &Import, path: &str, mapping: &Mapping) -> Result<Value, Refusal> {
    let input = json!({ "path": path, "rows_are": told.kind, "mapping": mapping });
    let preview: ImportPreview = ask_for(shop, "read_import", input)?;
    let list = |codes: Value| {
        let codes = codes.as_array().cloned().unwrap_or_default();
        codes.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
    };
    if let Some(field) = preview.missing_fields.first() {
        return Err(Refusal::rule("import_field_needed", json!({ "field": field })));
    }
    if !preview.ask_unit.is_empty() {
        let possible = list(json!(preview.ask_unit));
        return Err(Refusal::rule("import_unit_needed", json!({ "possible": possible })));
    }
    if !preview.ask_dates.is_empty() {
        let possible = list(json!(preview.ask_dates));
        return Err(Refusal::rule("import_date_order_needed", json!({ "possible": possible })));
    }
    let earned = if told.award_points { preview.points_earned.0 } else { 0 };
    Ok(json!({
        "batch": null,
        "rows": preview.rows,
        "added": preview.new,
        "known": preview.known + preview.probably_recorded,
        "errors": problems(&preview.problems),
        "customers_new": preview.customers_new,
        "sum_minor": preview.sum,
        "points": preview.points_brought.0 + earned,
        "first_day": preview.first_day,
        "last_day": preview.last_day,
    }))
}

fn done(done: &ImportDone) -> Value {
    json!({
        "batch": done.import,
        "rows": done.rows,
        "added": done.added,
        "known": done.known,
        "errors": problems(&done.errors),
        "customers_new": done.customers_new,
        "sum_minor": done.sum,
        "points": done.points,
        "first_day": done.first_day,
        "last_day": done.last_day,
    })
}

fn problems(rows: &[RowProblem]) -> Vec<Value> {
    let problem =
        |row: &RowProblem| json!({ "line": row.line, "code": row.code, "args": row.args });
    rows.iter().map(problem).collect()
}

/// Says it in lines: name TAB value, then the rows that were left out.
fn say_it(answer: &Value) {
    let fields = answer.as_object().into_iter().flatten();
    for (name, value) in fields.filter(|(name, _)| *name != "errors") {
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        say(&format!("{name}\t{shown}"));
    }
    let errors = answer.get("errors").and_then(Value::as_array).into_iter().flatten();
    for error in errors {
        let code = error.get("code").and_then(Value::as_str).unwrap_or_default();
        let line = error.get("line").cloned().unwrap_or_default();
        say(&format!("line {line}\t{code}: {}", words(error)));
    }
}
