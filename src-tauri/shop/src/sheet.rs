//! Product sheets: kept words by goods and language, printed by the window, handed to people.

use crate::opening::Shop;
use crate::{Actor, Refusal, customers, wire};
use vafa_domain::fact::Fact;
use vafa_domain::fold::{clean_name, clean_note, is_blank};
use vafa_domain::purchase::GOODS_MAX;
use vafa_domain::sheet::{
    REMARK_MAX, SHEET_LINE_MAX, Sheet, SheetFault, SheetGiven, SheetText, TITLE_MAX,
};

/// Most sheets of a shop.
const SHEETS_MAX: usize = 2_000;

/// A fault of the rules as a refusal.
fn refused(fault: SheetFault) -> Refusal {
    Refusal::rule(fault.code(), serde_json::json!({}))
}

/// Lists product sheets.
pub fn list_sheets(shop: &Shop, _: &Actor, _: wire::Nothing) -> Result<wire::Sheets, Refusal> {
    shop.ask(|asking| {
        let rows = asking.book.sheets()?.into_iter();
        let rows = rows.map(|record| wire::SheetRow {
            sheet: record.sheet,
            given: record.given,
            last: record.last,
        });
        Ok(wire::Sheets { rows: rows.collect() })
    })
}

/// A text cleaned of what cannot be printed, empty lines left out.
fn cleaned(text: &SheetText) -> Result<SheetText, Refusal> {
    let short = |text: &str, most| clean_name(text, most).map_err(|error| Refusal::of(&error));
    let lines = |lines: &[String]| -> Result<Vec<String>, Refusal> {
        lines
            .iter()
            .filter(|line| !is_blank(line))
            .map(|line| short(line, SHEET_LINE_MAX))
            .collect()
    };
    Ok(SheetText {
        title: short(&text.title, TITLE_MAX)?,
        promise: short(&text.promise, TITLE_MAX)?,
        benefits: lines(&text.benefits)?,
        features: lines(&text.features)?,
        remark: clean_note(&text.remark, REMARK_MAX).map_err(|error| Refusal::of(&error))?,
    })
}

/// Writes, changes or puts away a sheet.
pub fn change_sheet(
    shop: &Shop,
    actor: &Actor,
    input: wire::ChangeSheet,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "change_sheet", input.op_id, &input, |deciding| {
        let mut texts = std::collections::BTreeMap::new();
        for (language, text) in &input.sheet.texts {
            if *text != SheetText::default() {
                texts.insert(*language, cleaned(text)?);
            }
        }
        let goods =
            clean_name(&input.sheet.goods, GOODS_MAX).map_err(|error| Refusal::of(&error))?;
        let sheet = Sheet { goods, texts, ..input.sheet.clone() };
        sheet.check().map_err(refused)?;
        let was = deciding.book.sheet(sheet.id)?;
        if was.as_ref() == Some(&sheet) {
            return Err(Refusal::AlreadySo);
        }
        if was.is_none() && deciding.book.sheets()?.len() >= SHEETS_MAX {
            return Err(Refusal::TooMany { most: SHEETS_MAX });
        }
        Ok(Fact::SheetChanged { sheet, was }.into())
    })
}

/// Hands a sheet to somebody: a line of their timeline.
pub fn give_sheet(
    shop: &Shop,
    actor: &Actor,
    input: wire::GiveSheet,
) -> Result<wire::Done, Refusal> {
    shop.act(actor, "give_sheet", input.op_id, &input, |deciding| {
        customers::listed(deciding.book, input.customer)?;
        let sheet = deciding.book.sheet(input.sheet)?.filter(|sheet| !sheet.put_away);
        let sheet = sheet.ok_or(Refusal::SheetUnknown)?;
        if !sheet.texts.contains_key(&input.language) {
            return Err(Refusal::SheetNotInLanguage);
        }
        Ok(Fact::SheetGiven(SheetGiven {
            given: deciding.op,
            sheet: sheet.id,
            customer: input.customer,
            language: input.language,
            goods: sheet.goods,
            day: deciding.today,
            stands: true,
        })
        .into())
    })
}
