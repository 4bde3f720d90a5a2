//! Headings of other systems and of people.

use super::*;

fn columns(kind: Kind, headers: &str) -> Vec<(Field, String)> {
    let headers: Vec<&str> = headers.split(',').collect();
    let mapping = guess_columns(kind, &headers, &[]);
    mapping
        .fields
        .iter()
        .map(|(field, column)| (*field, headers[usize::try_from(*column).unwrap()].to_owned()))
        .collect()
}

fn has(kind: Kind, headers: &str, expected: &[(Field, &str)]) {
    let found = columns(kind, headers);
    for (field, header) in expected {
        assert!(found.contains(&(*field, (*header).to_owned())), "{field:?} in {found:?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:?}");
}

fn guess(kind: Kind, headers: &str, rows: &[&str], currency: Currency) -> Guess {
    let headers: Vec<&str> = headers.split(',').collect();
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.split(',').map(str::to_owned).collect()).collect();
    guess_mapping(kind, &headers, &rows, currency, "2026-11-21".parse().unwrap())
}

#[test]
fn shopify_current_and_old() {
    has(
        Kind::Customers,
        "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,\
         Default Address Address1,Default Address Address2,Default Address City,\
         Default Address Province Code,Default Address Country Code,Default Address Zip,\
         Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,\
         Tax Exempt,Tags",
        &[
            (Field::Customer, "Customer ID"),
            (Field::GivenName, "First Name"),
            (Field::FamilyName, "Last Name"),
            (Field::Email, "Email"),
            (Field::ConsentEmail, "Accepts Email Marketing"),
            (Field::ConsentSms, "Accepts SMS Marketing"),
            (Field::Company, "Default Address Company"),
            (Field::Address, "Default Address Address1"),
            (Field::AddressMore, "Default Address Address2"),
            (Field::City, "Default Address City"),
            (Field::Region, "Default Address Province Code"),
            (Field::Country, "Default Address Country Code"),
            (Field::PostalCode, "Default Address Zip"),
            (Field::Phone, "Phone"),
            (Field::SecondPhone, "Default Address Phone"),
            (Field::Note, "Note"),
        ],
    );
    has(
        Kind::Customers,
        "First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,\
         Province,Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,\
         Total Orders,Tags,Note,Tax Exempt",
        &[
            (Field::GivenName, "First Name"),
            (Field::FamilyName, "Last Name"),
            (Field::Email, "Email"),
            (Field::ConsentEmail, "Accepts Email Marketing"),
            (Field::ConsentSms, "Accepts SMS Marketing"),
            (Field::Company, "Company"),
            (Field::Address, "Address1"),
            (Field::AddressMore, "Address2"),
            (Field::City, "City"),
            (Field::Region, "Province"),
            (Field::Country, "Country"),
            (Field::PostalCode, "Zip"),
            (Field::Phone, "Phone"),
            (Field::Note, "Note"),
        ],
    );
}

#[test]
fn square_customers_and_transactions_meet_in_one_number() {
    has(
        Kind::Customers,
        "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,\
         Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,\
         Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,\
         Lifetime Spend,Email Subscription Status,Instant Profile,Blocked from online booking",
        &[
            (Field::Customer, "Square Customer ID"),
            (Field::GivenName, "First Name"),
            (Field::FamilyName, "Last Name"),
            (Field::Email, "Email Address"),
            (Field::Phone, "Phone Number"),
            (Field::Company, "Company Name"),
            (Field::Address, "Street Address 1"),
            (Field::AddressMore, "Street Address 2"),
            (Field::City, "City"),
            (Field::Region, "State"),
            (Field::PostalCode, "Postal Code"),
            (Field::Birthday, "Birthday"),
            (Field::Note, "Memo"),
            (Field::ConsentEmail, "Email Subscription Status"),
        ],
    );
    let transactions = "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,\
         Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Cash,Fees,Net Total,\
         Transaction ID,Payment ID,Card Brand,PAN Suffix,Device Name,Staff Name,Staff ID,Details,\
         Description,Event Type,Location,Customer ID,Customer Name,Customer Reference ID,\
         Transaction Status,Channel";
    has(
        Kind::Purchases,
        transactions,
        &[
            (Field::Date, "Date"),
            (Field::Time, "Time"),
            (Field::Amount, "Total Collected"),
            (Field::Receipt, "Transaction ID"),
            (Field::Customer, "Customer ID"),
            (Field::Name, "Customer Name"),
            (Field::Product, "Description"),
            (Field::Event, "Event Type"),
        ],
    );
    let headers: Vec<&str> = transactions.split(',').collect();
    assert_eq!(guess_kind(&headers, &[]), Kind::Purchases);
    assert_eq!(guess_columns(Kind::Purchases, &headers, &[]).source, "square");
}

#[test]
fn vend_and_loyverse() {
    has(
        Kind::Customers,
        "customer_code,first_name,last_name,company_name,email,phone,mobile,date_of_birth,sex,\
         customer_group_name,custom_field_1,postal_city,physical_postcode,loyalty_balance,\
         loyalty_adjustment,store_credit_balance,year_to_date",
        &[
            (Field::Customer, "customer_code"),
            (Field::GivenName, "first_name"),
            (Field::FamilyName, "last_name"),
            (Field::Company, "company_name"),
            (Field::Email, "email"),
            (Field::Phone, "mobile"),
            (Field::SecondPhone, "phone"),
            (Field::Birthday, "date_of_birth"),
            (Field::City, "postal_city"),
            (Field::PostalCode, "physical_postcode"),
            (Field::Points, "loyalty_balance"),
        ],
    );
    has(
        Kind::Customers,
        "id,name,email,phone_number,address,city,region,postal_code,country_code,customer_code,\
         note,first_visit,last_visit,total_visits,total_spent,total_points",
        &[
            (Field::Customer, "customer_code"),
            (Field::Name, "name"),
            (Field::Email, "email"),
            (Field::Phone, "phone_number"),
            (Field::Address, "address"),
            (Field::City, "city"),
            (Field::Region, "region"),
            (Field::PostalCode, "postal_code"),
            (Field::Country, "country_code"),
            (Field::Note, "note"),
            (Field::Points, "total_points"),
        ],
    );
}

#[test]
fn lightspeed_ecom_open_source_pos_and_epos() {
    has(
        Kind::Customers,
        "Internal ID,Registered,Language,Firstname,LastnamePreposition,Lastname,E-Mail,Phone,\
         Mobile,Customer type,Company,Coc number,Vat number,Attn,Streetname,Address 2,Number,\
         Extension,Zipcode,City,Region,Country,Shipping",
        &[
            (Field::Customer, "Internal ID"),
            (Field::Language, "Language"),
            (Field::GivenName, "Firstname"),
            (Field::FamilyPrefix, "LastnamePreposition"),
            (Field::FamilyName, "Lastname"),
            (Field::Email, "E-Mail"),
            (Field::Phone, "Mobile"),
            (Field::SecondPhone, "Phone"),
            (Field::Company, "Company"),
            (Field::Address, "Streetname"),
            (Field::AddressMore, "Address 2"),
            (Field::HouseNumber, "Number"),
            (Field::PostalCode, "Zipcode"),
            (Field::City, "City"),
            (Field::Region, "Region"),
            (Field::Country, "Country"),
        ],
    );
    has(
        Kind::Customers,
        "First Name,Last Name,Gender,Consent,Email,Phone Number,Address 1,Address2,City,State,Zip,\
         Country,Comments,Company,Account Number,Discount,Discount_Type,Taxable",
        &[
            (Field::GivenName, "First Name"),
            (Field::FamilyName, "Last Name"),
            (Field::Consent, "Consent"),
            (Field::Email, "Email"),
            (Field::Phone, "Phone Number"),
            (Field::Address, "Address 1"),
            (Field::AddressMore, "Address2"),
            (Field::City, "City"),
            (Field::Region, "State"),
            (Field::PostalCode, "Zip"),
            (Field::Country, "Country"),
            (Field::Note, "Comments"),
            (Field::Company, "Company"),
            (Field::Customer, "Account Number"),
        ],
    );
    has(
        Kind::Customers,
        "full_name,mobile_number,lookup_id,membership_tier,membership_point,\
         membership_expire_date,credit_balance,customer_group_names",
        &[
            (Field::Name, "full_name"),
            (Field::Phone, "mobile_number"),
            (Field::Customer, "lookup_id"),
            (Field::Points, "membership_point"),
        ],
    );
}

#[test]
fn persian_and_georgian_headings() {
    has(
        Kind::Purchases,
        "شماره فاکتور,تاریخ,ساعت,كد مشتري,مبلغ (تومان),توضیحات",
        &[
            (Field::Receipt, "شماره فاکتور"),
            (Field::Date, "تاریخ"),
            (Field::Time, "ساعت"),
            (Field::Customer, "كد مشتري"),
            (Field::Amount, "مبلغ (تومان)"),
            (Field::Note, "توضیحات"),
        ],
    );
    has(
        Kind::Customers,
        "نام و نام خانوادگی,شماره موبایل,تاریخ تولد,آدرس,امتیاز",
        &[
            (Field::Name, "نام و نام خانوادگی"),
            (Field::Phone, "شماره موبایل"),
            (Field::Birthday, "تاریخ تولد"),
            (Field::Address, "آدرس"),
            (Field::Points, "امتیاز"),
        ],
    );
    has(
        Kind::Purchases,
        "თარიღი,კლიენტის კოდი,თანხა (₾),ჩეკის ნომერი",
        &[
            (Field::Date, "თარიღი"),
            (Field::Customer, "კლიენტის კოდი"),
            (Field::Amount, "თანხა (₾)"),
            (Field::Receipt, "ჩეკის ნომერი"),
        ],
    );
    has(
        Kind::Customers,
        "სახელი,გვარი,მობილური,ელ-ფოსტა,დაბადების თარიღი",
        &[
            (Field::GivenName, "სახელი"),
            (Field::FamilyName, "გვარი"),
            (Field::Phone, "მობილური"),
            (Field::Email, "ელ-ფოსტა"),
            (Field::Birthday, "დაბადების თარიღი"),
        ],
    );
}

#[test]
fn a_customer_column_is_what_stands_in_it() {
    let field = |cells: &[&str]| {
        let rows: Vec<Vec<String>> =
            cells.iter().map(|cell| vec![(*cell).to_owned(), String::new()]).collect();
        let mapping = guess_columns(Kind::Purchases, &["مشتری", "مبلغ"], &rows);
        *mapping.fields.iter().find(|(_, column)| **column == 0).unwrap().0
    };
    assert_eq!(field(&["0001", "0002"]), Field::Customer);
    assert_eq!(field(&["۰۹۱۲۳۴۵۶۷۸۹", "+995599123456"]), Field::Phone);
    assert_eq!(field(&["سارا کاظمی", "علی رضایی"]), Field::Name);
}

#[test]
fn the_unit_and_the_order_are_asked_only_where_the_file_allows_two() {
    let cdnow = guess(
        Kind::Purchases,
        "customer,date,units,amount_usd",
        &["0001,1997-01-01,2,29.33"],
        Currency::Usd,
    );
    assert!(cdnow.questions.is_empty(), "{cdnow:?}");
    assert_eq!(cdnow.mapping.unit, Some(Unit::Dollar));
    assert_eq!(cdnow.mapping.date_order, Some(DateOrder::Ymd));
    assert_eq!(cdnow.mapping.decimal, Some(DecimalSign::Point));

    let iran = guess(Kind::Purchases, "تاریخ,مبلغ", &["1405/08/30,500000"], Currency::Irr);
    assert_eq!(iran.mapping.date_order, Some(DateOrder::Jalali));
    assert_eq!(iran.questions, [Question::Unit { possible: Currency::Irr.units().to_vec() }]);

    let told = guess(Kind::Purchases, "تاریخ,مبلغ (ریال)", &["1405/08/30,500000"], Currency::Irr);
    assert!(told.questions.is_empty() && told.mapping.unit == Some(Unit::Rial));

    let lari = guess(Kind::Purchases, "date,amount", &["01/02/2026,5"], Currency::Gel);
    assert_eq!(lari.mapping.unit, Some(Unit::Lari));
    assert_eq!(
        lari.questions,
        [Question::DateOrder { possible: vec![DateOrder::Dmy, DateOrder::Mdy] }]
    );

    let other = guess(Kind::Purchases, "date,amount_usd", &["2026-01-02,5"], Currency::Gel);
    assert_eq!(other.questions, [Question::OtherCurrency { unit: Unit::Dollar }]);

    let bare = guess(Kind::Purchases, "a,b", &["1,2"], Currency::Usd);
    assert_eq!(bare.questions.len(), 2);
}

#[test]
fn a_column_is_found_by_heading_or_number() {
    let headers = ["Customer", "Amount (USD)"];
    assert_eq!(find_column(&headers, "customer"), Some(0));
    assert_eq!(find_column(&headers, "Amount (USD)"), Some(1));
    assert_eq!(find_column(&headers, "2"), Some(1));
    assert_eq!(find_column(&headers, "3"), None);
    assert_eq!(find_column(&headers, "0"), None);
}

#[test]
fn a_mapping_is_saved_as_json_and_read_back() {
    let saved =
        guess(Kind::Purchases, "date,amount_usd", &["2026-01-02,5.5"], Currency::Usd).mapping;
    let text = serde_json::to_string(&saved).unwrap();
    assert!(text.contains(r#""fields":{"date":0,"amount":1}"#), "{text}");
    assert_eq!(serde_json::from_str::<Mapping>(&text).unwrap(), saved);
}
