//! What rows say and why they are refused.

use super::*;
use crate::format::Language;
use crate::import::{DateOrder, guess_mapping};
use crate::money::Money;

fn shop(language: Language, currency: Currency) -> ImportShop {
    ImportShop {
        currency,
        style: Style::usual(language, currency),
        today: "2026-11-21".parse().unwrap(),
        days: DayRule { zone: chrono_tz::Asia::Tehran, cut_off_hour: 4 },
        region: Region::Ir,
    }
}

fn usd() -> ImportShop {
    shop(Language::En, Currency::Usd)
}

fn reader(kind: Kind, headers: &str, order: Option<DateOrder>, shop: ImportShop) -> Reader {
    let headers: Vec<&str> = headers.split(',').collect();
    let guess = guess_mapping(kind, &headers, &[], shop.currency, shop.today);
    let mut mapping = guess.mapping;
    mapping.date_order = order;
    mapping.unit = mapping.unit.or(Some(shop.currency.units()[0]));
    Reader::new(mapping, &headers, shop).unwrap()
}

fn sales(headers: &str) -> Reader {
    reader(Kind::Purchases, headers, Some(DateOrder::Ymd), usd())
}

fn people(headers: &str) -> Reader {
    reader(Kind::Customers, headers, Some(DateOrder::Jalali), shop(Language::Fa, Currency::Irr))
}

fn sale(reader: &mut Reader, row: &str) -> Result<PurchaseRow, RowFault> {
    let cells: Vec<&str> = row.split(',').collect();
    match reader.read(2, &cells).map_err(|error| error.fault)? {
        ReadRow::Purchase(row) => Ok(row),
        ReadRow::Customer(_) => panic!("a customer in a list of purchases"),
    }
}

fn person(reader: &mut Reader, row: &str) -> Result<CustomerRow, RowFault> {
    let cells: Vec<&str> = row.split(',').collect();
    match reader.read(2, &cells).map_err(|error| error.fault)? {
        ReadRow::Customer(row) => Ok(row),
        ReadRow::Purchase(_) => panic!("a purchase in a list of customers"),
    }
}

#[test]
fn a_purchase_may_name_its_buyer_by_the_other_systems_number_alone() {
    let mut reader = sales("customer,date,units,amount_usd");
    let row = sale(&mut reader, "0001,1997-01-01,2,29.33").unwrap();
    assert_eq!(row.whose.reference.as_deref(), Some("0001"));
    assert_eq!((row.day.to_string().as_str(), row.amount), ("1997-01-01", Money(2933)));
    assert_eq!((row.quantity_milli, row.at), (Some(2000), None));
    assert!(sale(&mut reader, ",1997-01-01,2,29.33").unwrap().whose.is_nobody());
}

#[test]
fn a_zero_amount_is_a_purchase() {
    assert_eq!(sale(&mut sales("date,amount"), "1997-01-01,0.00").unwrap().amount, Money::ZERO);
}

#[test]
fn a_bad_cell_is_refused_with_its_reason() {
    let code = |row: &str| {
        let mut reader = sales("customer,date,amount,phone,event type");
        sale(&mut reader, row).map(|_| ()).map_err(|fault| fault.code())
    };
    let forty = "0".repeat(40);
    for (row, expected) in [
        ("1,1997-01-01,abc,,", "import_not_a_number"),
        ("1,1997-01-01,,,", "import_missing"),
        ("1,,5,,", "import_missing"),
        ("1,1997-01-01,99999999999999999,,", "import_amount_too_large"),
        ("1,1997-01-01,-5,,", "import_negative_amount"),
        ("1,1997-01-01,5.0051,,", "import_too_many_decimals"),
        ("1,1997-01-01,5.005,,", "import_amount_ambiguous"),
        ("1,1997-01-01,5 ₾,,", "import_other_currency"),
        ("1,2026-11-22,5,,", "import_future_date"),
        ("1,2300-01-01,5,,", "import_future_date"),
        ("1,1900-05-05,5,,", "import_date_too_early"),
        ("1,1997-02-30,5,,", "import_not_a_date"),
        (&format!("1,1997-01-01,5,{forty},"), "import_phone_too_long"),
        ("1,1997-01-01,5,9.12E+09,", "import_digits_lost"),
        ("1,1997-01-01,5,,Refund", "import_return_row"),
        ("1,1997-01-01,5,,Voided", "import_cancelled_row"),
        ("1,1997-01-01,5", "import_uneven_row"),
        ("1,1997-01-01,5,,,6", "import_uneven_row"),
        ("1\0,1997-01-01,5,,", "import_nul_sign"),
        (&format!("{},1997-01-01,5,,", "a".repeat(CELL_MAX + 1)), "import_text_too_long"),
        (&format!("{},1997-01-01,5,,", "a".repeat(65)), "import_text_too_long"),
    ] {
        assert_eq!(code(row), Err(expected), "{}", &row[..row.len().min(60)]);
    }
    assert_eq!(code("1,1997-01-01,5,,,,"), Ok(()), "empty cells after the heading do no harm");
}

#[test]
fn an_error_is_a_line_a_code_and_arguments() {
    let mut reader = sales("customer,date,amount");
    let error = reader.read(17, &["1", "1997-01-01", "abc"]).unwrap_err();
    assert_eq!(
        serde_json::to_value(error).unwrap(),
        serde_json::json!({
            "line": 17, "code": "import_not_a_number", "args": {"column": "amount", "text": "abc"}
        })
    );
}

#[test]
fn two_equal_rows_are_two_purchases_and_keep_their_keys_when_read_again() {
    let keys = || {
        let mut reader = sales("customer,date,amount");
        ["7,1997-01-01,5", "7,1997-01-01,5.00", "8,1997-01-01,5"]
            .map(|row| sale(&mut reader, row).unwrap().key)
    };
    let [first, second, other] = keys();
    assert!(first != second && first != other && second != other);
    assert_eq!(keys(), [first, second, other]);
}

#[test]
fn the_identity_is_the_receipt_where_there_is_one() {
    let mut reader = sales("receipt,customer,date,amount");
    let first = sale(&mut reader, "A-1,7,1997-01-01,5").unwrap().key;
    let again = sale(&mut reader, "a-1,7,1997-01-01,5.00").unwrap().key;
    let other = sale(&mut reader, "A-2,7,1997-01-01,5").unwrap().key;
    assert_eq!(first, again);
    assert_ne!(first, other);
    assert_eq!(
        sale(&mut reader, "A-1,7,1997-01-01,6"),
        Err(RowFault::ReceiptDiffers { receipt: "A-1".into(), first_line: 2 })
    );
}

#[test]
fn the_identity_of_a_purchase_never_changes() {
    // By another program: SHA-256 over the length-prefixed parts.
    let row = sale(&mut sales("customer,date,units,amount_usd"), "0001,1997-01-01,2,29.33");
    assert_eq!(row.unwrap().key.to_string(), "3See1boOKJA5c-mP");
}

#[test]
fn a_time_places_a_purchase_in_its_business_day() {
    let mut reader = sales("date,time,amount");
    let mut day = |row: &str| {
        let row = sale(&mut reader, row).unwrap();
        (row.day.to_string(), row.at.is_some())
    };
    assert_eq!(day("2026-11-20,01:30,5"), ("2026-11-19".into(), true));
    assert_eq!(day("2026-11-20,14:30,5"), ("2026-11-20".into(), true));
    assert_eq!(day("2026-11-20 00:00,,5"), ("2026-11-20".into(), false));
    assert_eq!(day("2026-11-19T23:30:00Z,,5"), ("2026-11-19".into(), true));
    assert_eq!(day("2026-11-20T01:00:00Z,,5"), ("2026-11-20".into(), true));
}

#[test]
fn persian_digits_arabic_letters_and_jalali_dates_give_the_right_customer() {
    let mut reader = people("نام,نام خانوادگی,موبایل,تاریخ تولد,امتیاز,رضایت");
    let row = person(&mut reader, "علي,كاظمی,۰۹۱۲۳۴۵۶۷۸۹,۱۳۶۵/۱۲/۲۹,۱٬۲۵۰,بله").unwrap();
    assert_eq!(row.phones[0].e164, "+989123456789");
    assert_eq!(row.birthday.unwrap().to_string(), "1987-03-20");
    assert_eq!(row.points, Some(1250));
    assert_eq!(row.consents, [Consented { channel: ConsentChannel::Any, given: true }]);
    assert_eq!(row.family.as_deref(), Some("كاظمی"));
    assert!(row.doubts.is_empty());
}

#[test]
fn what_cannot_be_read_of_a_customer_is_left_out_and_said() {
    let mut reader = people("name,phone,email,birthday,consent,language");
    let row = person(&mut reader, "Sara,ندارد,none,soon,perhaps,tlh").unwrap();
    assert!(row.phones.is_empty() && row.email.is_none() && row.birthday.is_none());
    assert_eq!(
        row.doubts,
        [
            Doubt::PhoneLeftOut,
            Doubt::EmailLeftOut,
            Doubt::BirthdayLeftOut,
            Doubt::LanguageLeftOut,
            Doubt::ConsentUnread
        ]
    );
    assert_eq!(person(&mut reader, ",,,,yes,fa"), Err(RowFault::Nameless));
}

#[test]
fn marked_cells_are_whole_again() {
    let mut reader = people("Customer ID,name,phone,note,card");
    let row = person(&mut reader, "'123,'=cmd,'+989123456789,'-1+1,'0042").unwrap();
    assert_eq!(row.reference.as_deref(), Some("123"));
    assert_eq!(row.given.as_deref(), Some("=cmd"));
    assert_eq!(row.phones[0].e164, "+989123456789");
    assert_eq!(row.note.as_deref(), Some("-1+1"));
    assert_eq!(row.card.as_deref(), Some("0042"));
}

#[test]
fn a_note_keeps_its_signs_and_loses_what_turns_the_line() {
    let mut reader = people("name,note");
    let row = person(&mut reader, "Sara,<b>x</b> \u{202e}abc می‌آید").unwrap();
    assert_eq!(row.note.as_deref(), Some("<b>x</b> abc می‌آید"));
}

#[test]
fn an_open_question_is_refused_and_never_guessed() {
    let headers = ["date", "amount"];
    let mapping = |unit, date_order| Mapping {
        fields: [(Field::Date, 0), (Field::Amount, 1)].into(),
        unit,
        date_order,
        ..Mapping::new(Kind::Purchases)
    };
    let new = |mapping, currency| {
        Reader::new(mapping, &headers, shop(Language::Fa, currency))
            .map(|_| ())
            .map_err(|e| e.code())
    };
    let ymd = Some(DateOrder::Ymd);
    assert_eq!(new(mapping(None, ymd), Currency::Irr), Err("import_unit_needed"));
    assert_eq!(
        new(mapping(Some(Unit::Toman), None), Currency::Irr),
        Err("import_date_order_needed")
    );
    assert_eq!(
        new(mapping(Some(Unit::Toman), ymd), Currency::Gel),
        Err("import_unit_of_other_currency")
    );
    assert_eq!(new(mapping(None, ymd), Currency::Gel), Ok(()));
    let mut without = mapping(None, ymd);
    without.fields.remove(&Field::Date);
    assert_eq!(new(without, Currency::Gel), Err("import_field_needed"));
    let mut beyond = mapping(None, ymd);
    beyond.fields.insert(Field::Note, 2);
    assert_eq!(new(beyond, Currency::Gel), Err("import_no_such_column"));
}
