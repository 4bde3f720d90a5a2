//! Files of every kind, from their bytes to their judged rows.

use super::*;
use std::collections::HashSet;
use std::fmt::Write as _;
use vafa_domain::day::DayRule;
use vafa_domain::format::{Language, Style};
use vafa_domain::import::{CustomerRow, ImportShop, Kind, PurchaseRow, Question};
use vafa_domain::money::{Currency, Money, Unit};
use vafa_domain::phone::Region;

const CDNOW: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/cdnow_sample.csv");

fn shop(language: Language, currency: Currency) -> ImportShop {
    ImportShop {
        currency,
        style: Style::usual(language, currency),
        today: "2026-11-21".parse().unwrap(),
        days: DayRule { zone: chrono_tz::UTC, cut_off_hour: 0 },
        region: Region::Ir,
    }
}

fn iran() -> ImportShop {
    shop(Language::Fa, Currency::Irr)
}

fn usd() -> ImportShop {
    shop(Language::En, Currency::Usd)
}

fn table(bytes: impl Into<Vec<u8>>) -> Table {
    Table::open(Source::bytes(bytes.into()), &Opening::default()).unwrap()
}

fn reading(table: &Table, kind: Kind, shop: ImportShop) -> Reading {
    let guess = table.guess(kind, shop.currency, shop.today, &mut unwatched).unwrap();
    assert!(guess.questions.is_empty(), "{:?}", guess.questions);
    table.read(guess.mapping, shop).unwrap().unwrap()
}

fn purchases(table: &Table, shop: ImportShop) -> Vec<PurchaseRow> {
    reading(table, Kind::Purchases, shop)
        .map(|row| match row.unwrap().unwrap() {
            ReadRow::Purchase(row) => row,
            ReadRow::Customer(row) => panic!("{row:?}"),
        })
        .collect()
}

fn customers(table: &Table, shop: ImportShop) -> Vec<CustomerRow> {
    reading(table, Kind::Customers, shop)
        .map(|row| match row.unwrap().unwrap() {
            ReadRow::Customer(row) => row,
            ReadRow::Purchase(row) => panic!("{row:?}"),
        })
        .collect()
}

fn wide(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    [0xff, 0xfe].into_iter().chain(units).collect()
}

#[test]
fn the_real_sample_is_read_whole() {
    let table = Table::open(Source::Path(CDNOW.into()), &Opening::default()).unwrap();
    assert_eq!(table.guess_kind(), Kind::Purchases);
    let rows = purchases(&table, usd());
    // Added up apart, from the text of the file alone.
    let text = std::fs::read_to_string(CDNOW).unwrap();
    let cents: i64 = text
        .lines()
        .skip(1)
        .map(|line| line.rsplit(',').next().unwrap().replace('.', "").parse::<i64>().unwrap())
        .sum();
    assert_eq!(rows.len(), 6_919);
    assert_eq!(rows.iter().map(|row| row.amount.0).sum::<i64>(), cents);
    let people: HashSet<_> = rows.iter().map(|row| row.whose.reference.clone()).collect();
    assert_eq!(people.len(), 2_357);
    let keys: HashSet<_> = rows.iter().map(|row| row.key).collect();
    assert_eq!(keys.len(), 6_919, "two equal rows are two purchases");
    assert!(rows.iter().any(|row| row.amount == Money::ZERO), "a zero amount is a purchase");
    assert_eq!(rows[0].line, 2);
    assert_eq!(rows, purchases(&table, usd()), "the same file gives the same keys");
}

#[test]
fn one_list_in_three_encodings_is_one_list() {
    // Windows-1256 has neither Persian yeh and digits nor ZWNJ spelling as typed today.
    let old = "نام,نام خانوادگي,موبايل,تاريخ تولد,امتياز\r\n\
               علي,كاظمي,09123456789,1365/12/29,120\r\n\
               ژاله,پوراحمدي,09123456780,1370/01/01,0\r\n";
    let (bytes, _, lost) = encoding_rs::WINDOWS_1256.encode(old);
    assert!(!lost);
    let read = |bytes: Vec<u8>| customers(&table(bytes), iran());
    let first = read(old.as_bytes().to_vec());
    assert_eq!(first.len(), 2);
    assert_eq!(first, read(bytes.into_owned()));
    assert_eq!(first, read(wide(old)));
    assert_eq!(first, read([&[0xef, 0xbb, 0xbf], old.as_bytes()].concat()));
    // The list as typed today, with Persian letters and digits, is of the same people.
    let today = "نام;نام خانوادگی;موبایل;تاریخ تولد;امتیاز\n\
                 علی;کاظمی;۰۹۱۲۳۴۵۶۷۸۹;۱۳۶۵/۱۲/۲۹;۱۲۰\n\
                 ژاله;پوراحمدی;۰۹۱۲۳۴۵۶۷۸۰;۱۳۷۰/۰۱/۰۱;۰\n";
    let second = read(today.as_bytes().to_vec());
    let told = |rows: &[CustomerRow]| -> Vec<_> {
        rows.iter().map(|row| (row.phones.clone(), row.birthday, row.points)).collect()
    };
    assert_eq!(told(&first), told(&second));
}

#[test]
fn purchases_in_three_encodings_have_the_same_keys() {
    let old = "كد مشتري,تاريخ,مبلغ (تومان),كالا\n17,1405/08/30,500000,چاي\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(old);
    let today = "کد مشتری,تاریخ,مبلغ (تومان),کالا\n۱۷,۱۴۰۵/۸/۳۰,۵۰۰٬۰۰۰,چای\n";
    let keys = |bytes: Vec<u8>| -> Vec<_> {
        purchases(&table(bytes), iran()).into_iter().map(|row| (row.key, row.amount)).collect()
    };
    let first = keys(old.as_bytes().to_vec());
    assert_eq!(first[0].1, Money(5_000_000));
    assert_eq!(first, keys(bytes.into_owned()));
    assert_eq!(first, keys(wide(old)));
    assert_eq!(first, keys(today.as_bytes().to_vec()));
}

#[test]
fn three_bad_rows_of_a_hundred_are_listed_with_reasons() {
    let mut text = "customer,date,amount\n".to_owned();
    for row in 0..97 {
        writeln!(text, "{row},2026-01-{:02},5", row % 28 + 1).unwrap();
    }
    text.push_str("97,2026-02-30,5\n98,2026-01-01,abc\n99,2026-01-01\n");
    let table = table(text);
    let rows: Vec<_> = reading(&table, Kind::Purchases, usd()).map(Result::unwrap).collect();
    let errors: Vec<_> = rows
        .iter()
        .filter_map(|row| row.as_ref().err())
        .map(|error| (error.line, error.fault.code()))
        .collect();
    assert_eq!(rows.iter().filter(|row| row.is_ok()).count(), 97);
    assert_eq!(
        errors,
        [(99, "import_not_a_date"), (100, "import_not_a_number"), (101, "import_uneven_row")]
    );
}

#[test]
fn a_cell_of_ten_megabytes_refuses_its_row_alone() {
    let text = format!(
        "customer,date,amount\n1,2026-01-01,5\n{},2026-01-01,5\n2,2026-01-01,5\n",
        "x".repeat(10 * 1024 * 1024)
    );
    let table = table(text);
    let rows: Vec<_> = reading(&table, Kind::Purchases, usd()).map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1].as_ref().unwrap_err().fault.code(), "import_text_too_long");
    assert!(rows[0].is_ok() && rows[2].is_ok());
}

#[test]
fn a_nul_sign_refuses_its_row_alone() {
    let table = table(b"customer,date,amount\n1\0,2026-01-01,5\n2,2026-01-01,5\n".to_vec());
    let rows: Vec<_> = reading(&table, Kind::Purchases, usd()).map(Result::unwrap).collect();
    assert_eq!(rows[0].as_ref().unwrap_err().fault.code(), "import_nul_sign");
    assert!(rows[1].is_ok());
}

#[test]
fn the_order_of_dates_is_found_in_the_whole_file_and_not_in_its_first_page() {
    let mut text = "customer,date,amount\n".to_owned();
    for row in 0..5000 {
        writeln!(text, "{row},0{}/05/2026,5", row % 9 + 1).unwrap();
    }
    let ask = |text: &str| {
        let table = table(text.to_owned());
        let today = usd().today;
        table.guess(Kind::Purchases, Currency::Usd, today, &mut unwatched).unwrap().questions
    };
    assert!(matches!(ask(&text)[..], [Question::DateOrder { .. }]));
    text.push_str("1,13/05/2026,5\n");
    assert!(ask(&text).is_empty());
}

#[test]
fn a_walk_can_be_watched_and_stopped() {
    let text = format!("customer,date,amount\n{}", "1,2026-01-01,5\n".repeat(5000));
    let table = table(text);
    let mut seen = Vec::new();
    let mut watch = |progress: Progress| {
        seen.push(progress.rows);
        if progress.rows >= 3000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let today = usd().today;
    let stopped = table.guess(Kind::Purchases, Currency::Usd, today, &mut watch);
    assert!(matches!(stopped, Err(TableError::Stopped)));
    assert_eq!(seen, [1000, 2000, 3000]);
}

#[test]
fn the_preview_counts_and_reads_three_amounts_aloud() {
    let text = "کد مشتری,تاریخ,مبلغ (تومان)\n\
                1,1405/08/28,250000\n1,1405/08/29,1250000\n2,1405/08/30,5000\n3,1405/09/30,5\n\
                4,1405/08/01,7\n5,1405/08/01,8\n";
    let table = table(text);
    let mut reading = reading(&table, Kind::Purchases, iran());
    let mut known = |row: &ReadRow| match row.line() {
        6 => Known::Imported,
        7 => Known::ProbablyRecorded,
        _ => Known::New,
    };
    let style = iran().style;
    let found = preview(&mut reading, Unit::Toman, style, &mut known, &mut unwatched).unwrap();
    assert_eq!((found.rows, found.good, found.refused, found.people), (6, 3, 1, 2));
    assert_eq!((found.known, found.probably_recorded), (1, 1));
    assert_eq!(found.sum, Some(Money(15_050_000)));
    assert_eq!(found.first_day.unwrap().to_string(), "2026-11-19");
    assert_eq!(found.last_day.unwrap().to_string(), "2026-11-21");
    let words: Vec<_> = found.spoken.iter().map(|spoken| spoken.words.as_str()).collect();
    assert_eq!(
        words,
        ["دویست و پنجاه هزار تومان", "پنج هزار تومان", "یک میلیون و دویست و پنجاه هزار تومان"]
    );
    assert_eq!(found.spoken[2].cell, "1250000");
    assert_eq!(found.refused_rows[0].line, 5);
    assert!(matches!(found.first_rows[3].verdict, Verdict::Refused { .. }));
    assert_eq!(found.first_rows[0].cells[2], "250000");
}

#[test]
fn a_sheet_of_a_workbook_is_a_table() {
    let book = workbook::tests::book(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Sales</t></is></c></row>
           <row r="3"><c r="A3" t="inlineStr"><is><t>customer</t></is></c>
             <c r="B3" t="inlineStr"><is><t>date</t></is></c>
             <c r="C3" t="inlineStr"><is><t>amount</t></is></c>
             <c r="D3" t="inlineStr"><is><t>note</t></is></c></row>
           <row r="4"><c r="A4" t="inlineStr"><is><t>0001</t></is></c><c r="B4" s="1"><v>46347</v></c>
             <c r="C4"><v>29.33</v></c><c r="D4" t="inlineStr"><is><t>a, "b"</t></is></c></row>
           <row r="6"><c r="A6"><v>2</v></c><c r="B6" s="1"><v>46346.5</v></c><c r="C6"><v>1234</v></c></row>"#,
    );
    let table = table(book);
    assert_eq!(table.headers(), ["customer", "date", "amount", "note"]);
    let rows = purchases(&table, usd());
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 6]);
    assert_eq!(rows[0].whose.reference.as_deref(), Some("0001"));
    assert_eq!(rows[0].day.to_string(), "2026-11-21");
    assert_eq!(rows[0].note.as_deref(), Some("a, \"b\""));
    assert_eq!(rows[0].amount, Money(2933));
    assert_eq!(rows[1].day.to_string(), "2026-11-20");
    assert!(rows[1].at.is_some());
    assert_eq!(rows[1].amount, Money(123_400));
}

#[test]
fn what_is_no_table_is_refused_with_its_reason() {
    let code = |bytes: &[u8]| {
        let source = Source::bytes(bytes.to_vec());
        Table::open(source, &Opening::default()).map(|_| ()).map_err(|error| error.code())
    };
    assert_eq!(code(b""), Err("import_empty"));
    assert_eq!(code(b"\n\n,,\n"), Err("import_empty"));
    assert_eq!(code(b"%PDF-1.7\n"), Err("import_not_a_table"));
    assert_eq!(code(&[0, 1, 2, 3, 4, 5, 6, 7]), Err("import_not_a_table"));
    assert_eq!(code(b"PK\x03\x04 nothing"), Err("import_damaged_workbook"));
    assert_eq!(code(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Err("import_old_workbook"));
    assert_eq!(code(",".repeat(300).replace(',', "a,").as_bytes()), Err("import_too_many_columns"));
    let missing = Table::open(Source::Path("no such file".into()), &Opening::default());
    assert_eq!(missing.unwrap_err().code(), "import_no_file");
}

#[test]
fn the_refused_rows_of_a_file_can_be_mended_and_read_again() {
    let table = table("customer,date,amount\n'=x,2026-01-01,abc\n");
    let mut reading = reading(&table, Kind::Purchases, usd());
    let error = reading.next().unwrap().unwrap().unwrap_err();
    let mut file = RefusedFile::new(Vec::new(), table.headers(), "line", "reason").unwrap();
    file.row(&reading.cells(), error.line, "not a number").unwrap();
    let text = String::from_utf8(file.finish().unwrap()).unwrap().replace("abc", "7.5");
    let again = self::table(text);
    let row = &purchases(&again, usd())[0];
    assert_eq!((row.whose.reference.as_deref(), row.amount), (Some("=x"), Money(750)));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]
    #[test]
    fn no_bytes_make_the_reading_panic(
        head in proptest::sample::select(vec![
            &b""[..], b"customer,date,amount\n", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"sep=;\n",
        ]),
        tail in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
    ) {
        let source = Source::bytes([head, &tail].concat());
        if let Ok(table) = Table::open(source, &Opening::default()) {
            for kind in [Kind::Purchases, Kind::Customers] {
                let guess = table.guess(kind, Currency::Usd, usd().today, &mut unwatched).unwrap();
                if let Ok(reading) = table.read(guess.mapping, usd()).unwrap() {
                    for row in reading {
                        let _ = row.unwrap();
                    }
                }
            }
        }
    }
}

#[test]
#[ignore = "a measurement: run it in a release build"]
fn a_hundred_thousand_rows_are_read_and_judged_within_a_second_and_a_half() {
    let mut text = "customer,date,units,amount_usd\n".to_owned();
    for row in 0..100_000 {
        writeln!(
            text,
            "{:05},2025-{:02}-{:02},2,{}.33",
            row % 9973,
            row % 12 + 1,
            row % 28 + 1,
            row % 500
        )
        .unwrap();
    }
    let table = table(text);
    #[allow(clippy::disallowed_methods, reason = "a measurement")]
    let start = std::time::Instant::now();
    assert_eq!(purchases(&table, usd()).len(), 100_000);
    let taken = start.elapsed();
    println!("guessed, read and judged 100,000 rows in {taken:?}");
    assert!(taken < std::time::Duration::from_millis(1500), "{taken:?}");
}

#[test]
#[ignore = "a measurement: run it in a release build"]
fn a_hundred_thousand_customers_with_phones_are_read_and_judged_within_two_seconds() {
    let mut text = "name,phone,birthday\n".to_owned();
    for row in 0..100_000 {
        writeln!(text, "Sara {row},0912{row:07},1365/{:02}/{:02}", row % 12 + 1, row % 28 + 1)
            .unwrap();
    }
    let table = table(text);
    #[allow(clippy::disallowed_methods, reason = "a measurement")]
    let start = std::time::Instant::now();
    assert_eq!(customers(&table, iran()).len(), 100_000);
    let taken = start.elapsed();
    println!("guessed, read and judged 100,000 customers in {taken:?}");
    assert!(taken < std::time::Duration::from_secs(2), "{taken:?}");
}
