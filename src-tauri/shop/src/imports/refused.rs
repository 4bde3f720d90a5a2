//! The rows that could not go in, saved as a file that can be mended and brought in again.

use super::file::{Ground, Listed, unusable};
use crate::import::{RefusedFile, TableError, unwatched};
use crate::opening::Shop;
use crate::{Actor, Refusal, wire};
use fluent_bundle::FluentArgs;
use serde_json::json;
use std::fs::File;
use std::io::BufWriter;

/// Writes the refused rows of a file, all of them, into another file.
pub fn save_import_errors(
    shop: &Shop,
    _: &Actor,
    input: wire::SaveImportErrors,
) -> Result<wire::SavedErrors, Refusal> {
    if same_file(&input.path, &input.into) {
        // Nobody's own list is written over while it is read.
        return Err(Refusal::InputNotUnderstood { detail: "to".to_owned() });
    }
    let listed = Listed::open(&input.path)?;
    let ground = shop.ask(|asking| Ok(Ground::of(asking)))?;
    let mapping = listed.settled(input.mapping, &ground, &mut unwatched)?;
    let reading = listed.table.read(mapping, ground.shop())?;
    let mut reading = reading.map_err(|error| unusable(&error))?;
    let language = ground.settings.language;
    let say = |id: &str| shop.words.say(language, id, &FluentArgs::new());
    let to = BufWriter::new(File::create(&input.into).map_err(TableError::Unreadable)?);
    let (line, reason) = (say("import-refused-line"), say("import-refused-reason"));
    let mut file = RefusedFile::new(to, listed.table.headers(), &line, &reason)
        .map_err(TableError::Unreadable)?;
    let mut rows = 0;
    while let Some(row) = reading.next() {
        let Err(error) = row? else { continue };
        let told = json!({ "code": error.fault.code(), "args": error.fault.args() });
        let reason = shop.words.refusal(language, &told);
        file.row(&reading.cells(), error.line, &reason).map_err(TableError::Unreadable)?;
        rows += 1;
    }
    file.finish().map_err(TableError::Unreadable)?;
    Ok(wire::SavedErrors { rows })
}

fn same_file(one: &str, other: &str) -> bool {
    let real = |path: &str| std::fs::canonicalize(path).ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}
