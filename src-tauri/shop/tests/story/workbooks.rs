//! Workbooks as shops keep them: numbers that are numbers, dates that are serials, phones that lost
//! their nought, titles over merged cells, formulas.

use crate::desk::{Desk, text};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use serde_json::{Value, json};
use std::io::{Cursor, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// A row that tells a day of the calendar of the sheet.
fn day(sheet: &mut Worksheet, row: u32, column: u16, told: (u16, u8, u8)) {
    let moment = ExcelDateTime::from_ymd(told.0, told.1, told.2).unwrap();
    let format = Format::new().set_num_format("yyyy/mm/dd");
    sheet.write_datetime_with_format(row, column, moment, &format).unwrap();
}

/// A list of people under a title over merged cells, with an empty row and a formula.
fn people(desk: &Desk) -> PathBuf {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("مشتری‌ها").unwrap();
    sheet.merge_range(0, 0, 0, 4, "باشگاه مشتریان سرو", &Format::new()).unwrap();
    for (column, heading) in (0u16..).zip(["نام", "نام خانوادگی", "موبایل", "تاریخ تولد", "امتیاز"])
    {
        sheet.write(2, column, heading).unwrap();
    }
    sheet.write(3, 0, "سارا").unwrap();
    sheet.write(3, 1, "کاظمی").unwrap();
    sheet.write(3, 2, 9_121_234_567i64).unwrap();
    day(sheet, 3, 3, (1990, 4, 15));
    sheet.write_formula(3, 4, Formula::new("=100+20").set_result("120")).unwrap();
    // A row left free, and one that is short.
    sheet.write(5, 0, "علی").unwrap();
    sheet.write(5, 1, "امینی").unwrap();
    sheet.write(5, 2, "۰۹۳۵۱۲۳۴۵۶۷").unwrap();
    let path = desk.path("people.xlsx");
    book.save(&path).unwrap();
    path
}

/// Their purchases; the amounts are whole tomans, the second a formula.
fn sales(desk: &Desk) -> PathBuf {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("راهنما").unwrap().set_hidden(true);
    let sheet = book.add_worksheet().set_name("فروش").unwrap().set_active(true);
    for (column, heading) in (0u16..).zip(["موبایل", "تاریخ", "مبلغ", "شماره فاکتور"])
    {
        sheet.write(0, column, heading).unwrap();
    }
    let rows =
        [(9_121_234_567i64, (2026, 11, 1), 250_000, 1), (9_351_234_567, (2026, 11, 2), 99_500, 2)];
    for (row, (phone, told, amount, receipt)) in (1u32..).zip(rows) {
        sheet.write(row, 0, phone).unwrap();
        day(sheet, row, 1, told);
        let formula = Formula::new(format!("={amount}*1")).set_result(amount.to_string());
        sheet.write_formula(row, 2, formula).unwrap();
        sheet.write(row, 3, receipt).unwrap();
    }
    sheet.write(3, 0, 9_121_234_567i64).unwrap();
    day(sheet, 3, 1, (2026, 11, 3));
    sheet.write(3, 2, "صد تومان").unwrap();
    sheet.write(3, 3, 3).unwrap();
    let path = desk.path("sales.xlsx");
    book.save(&path).unwrap();
    path
}

fn take_over(desk: &Desk, path: &PathBuf, unit: Value) -> Value {
    let mut preview = desk.ask("read_import", json!({ "path": path }));
    assert_eq!(preview["ask_dates"], json!([]), "a serial is a day of one calendar");
    if preview["ask_unit"] != json!([]) {
        preview["mapping"]["unit"] = unit;
    }
    desk.act(
        "run_import",
        json!({ "path": path, "rows_are": preview["rows_are"], "mapping": preview["mapping"] }),
    )
}

#[test]
fn a_persian_workbook_of_people_and_one_of_sales_go_in_as_their_sheets_show_them() {
    let desk = Desk::with("2026-11-21T10:00", "IRR", "fa", "Asia/Tehran");
    let done = take_over(&desk, &people(&desk), Value::Null);
    assert_eq!(
        (&done["rows"], &done["added"], &done["error_count"]),
        (&json!(2), &json!(2), &json!(0))
    );
    assert_eq!(done["points"], 120, "what the formula came to");
    let found = desk.ask("find_customers", json!({ "text": "09121234567" }));
    let sara = text(&found["people"][0]["who"], "id");
    let page = desk.ask("get_customer", json!({ "customer": sara }));
    assert_eq!(
        (&page["form"]["given"], &page["form"]["birthday"]),
        (&json!("سارا"), &json!("1990-04-15"))
    );
    assert_eq!(page["contacts"][0]["sound"], true, "the nought is back");
    let done = take_over(&desk, &sales(&desk), json!("toman"));
    assert_eq!((&done["rows"], &done["added"]), (&json!(3), &json!(2)));
    assert_eq!((&done["customers_new"], &done["sum"]), (&json!(0), &json!(3_495_000)));
    assert_eq!(done["errors"][0]["line"], 4, "the row as the sheet numbers it");
    assert_eq!(
        (&done["first_day"], &done["last_day"]),
        (&json!("2026-11-01"), &json!("2026-11-02"))
    );
    let again = take_over(&desk, &desk.path("sales.xlsx"), json!("toman"));
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(2)));
    desk.end();
}

/// A workbook of one sheet with these cells in its first column.
fn column(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cell) in (0u32..).zip(cells) {
        sheet.write(row, 0, cell).unwrap();
        sheet.write(row, 1, "x").unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_beyond_a_bound_is_refused_by_its_code_and_a_damaged_one_too() {
    let desk = Desk::new("2026-11-21T10:00");
    let refused = |name: &str, bytes: &[u8]| {
        let path = desk.path(name);
        std::fs::write(&path, bytes).unwrap();
        desk.refused("read_import", json!({ "path": path }))
    };
    let good = column(["Name", "Sara"].map(str::to_owned).into_iter());
    assert_eq!(refused("cut.xlsx", &good[..good.len() / 2]), "import_damaged_workbook");
    assert_eq!(refused("bomb.xlsx", &told_to_unfold(&good, u32::MAX)), "import_file_too_large");
    let mut wide = Workbook::new();
    wide.add_worksheet().write(0, 0, "Name").unwrap().write(0, 300, "far").unwrap();
    assert_eq!(refused("wide.xlsx", &wide.save_to_buffer().unwrap()), "import_too_many_columns");
    desk.end();
}

#[test]
fn a_cell_of_a_workbook_that_is_too_long_keeps_its_row_out_and_says_so() {
    let desk = Desk::new("2026-11-21T10:00");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, name) in (0u32..).zip(["Name", "Sara Karimi", &"x".repeat(32_000)]) {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, ["Phone", "2025550123", "2025550124"][row as usize]).unwrap();
    }
    let path = desk.path("long.xlsx");
    book.save(&path).unwrap();
    let done = take_over(&desk, &path, Value::Null);
    assert_eq!((&done["added"], &done["error_count"]), (&json!(1), &json!(1)), "{done}");
    assert_eq!(done["errors"][0]["line"], 3);
    desk.end();
}

/// The workbook with a directory that promises larger parts.
fn told_to_unfold(book: &[u8], bytes: u32) -> Vec<u8> {
    let mut file = Cursor::new(book.to_vec());
    let mut whole = Vec::new();
    file.read_to_end(&mut whole).unwrap();
    let at = whole.windows(4).position(|sign| sign == b"PK\x01\x02").unwrap();
    file.seek(SeekFrom::Start(u64::try_from(at + 24).unwrap())).unwrap();
    file.write_all(&bytes.to_le_bytes()).unwrap();
    file.into_inner()
}
