//! The lists of headings: what lists, tills and shops call their columns. The best name of a
//! field first; words are as `header::heading` makes them (small letters, no punctuation).

use super::field::Field;

/// A field with the headings that mean it.
pub(super) type Names = (Field, &'static [&'static str]);

/// Words that turn a heading into something else than its telling word says.
pub(super) const OTHERWISE: &[&str] = &[
    "tax",
    "discount",
    "discounts",
    "tip",
    "fee",
    "fees",
    "refund",
    "refunds",
    "balance",
    "due",
    "expire",
    "expiry",
    "verified",
    "valid",
    "count",
    "مالیات",
    "تخفیف",
    "مانده",
    "انقضا",
    "اعتبار",
    "ფასდაკლება",
    "გადასახადი",
    "ნაშთი",
    "ვადა",
];

/// Every known heading. Systems: Shopify, Square, Loyverse, Lightspeed X (Vend) and eCom,
/// Open Source Point of Sale, EPOS; then what people write over a list in three languages.
// One word a line would hide the lists behind their length.
#[rustfmt::skip]
pub(super) const KNOWN: &[Names] = &[
    (Field::Customer, &[
        "square customer id", "customer id", "customer code", "customer reference id",
        "reference id", "internal id", "account number", "lookup id", "customer no",
        "customer number", "customer ref", "customer", "client id", "client", "member id",
        "member no", "member number", "member", "reference", "ref", "buyer", "id", "code",
        "کد مشتری", "شماره مشتری", "شناسه مشتری", "کد اشتراک", "شماره اشتراک", "کد طرف حساب",
        "کد عضو", "کد عضویت", "شماره عضویت", "مشتری", "خریدار", "طرف حساب", "کد", "شناسه",
        "მომხმარებლის კოდი", "კლიენტის კოდი", "კლიენტის ნომერი", "მომხმარებლის ნომერი",
        "მყიდველის კოდი", "მომხმარებელი", "კლიენტი", "მყიდველი", "კოდი",
    ]),
    (Field::Name, &[
        "customer name", "full name", "fullname", "name", "client name", "member name",
        "contact name", "نام و نام خانوادگی", "نام ونام خانوادگی", "نام مشتری", "نام کامل",
        "نام طرف حساب", "نام خریدار", "სახელი გვარი", "სახელი და გვარი", "გვარი სახელი",
        "სრული სახელი", "კლიენტის სახელი", "მომხმარებლის სახელი", "მყიდველის სახელი",
    ]),
    (Field::GivenName, &[
        "first name", "firstname", "given name", "forename", "نام", "نام کوچک", "اسم", "სახელი",
    ]),
    (Field::FamilyPrefix, &["lastname preposition", "last name preposition", "name prefix"]),
    (Field::FamilyName, &[
        "last name", "lastname", "family name", "surname", "family", "نام خانوادگی", "فامیل",
        "فامیلی", "გვარი", "გვარი",
    ]),
    (Field::Honorific, &[
        "honorific", "title", "salutation", "form of address", "عنوان", "لقب", "მიმართვა",
    ]),
    (Field::Company, &[
        "company name", "company", "default address company", "organisation", "organization",
        "شرکت", "نام شرکت", "კომპანია", "ორგანიზაცია",
    ]),
    (Field::Phone, &[
        "mobile number", "mobile phone", "mobile", "cell phone", "cell", "phone number", "phone",
        "telephone", "tel", "customer phone", "whatsapp", "default address phone", "shipping phone",
        "شماره موبایل", "تلفن همراه", "شماره همراه", "موبایل", "همراه", "شماره تماس",
        "شماره تلفن", "تلفن", "تلفن ثابت", "მობილური", "მობილურის ნომერი", "მობილური ტელეფონი",
        "მობილური", "ტელეფონის ნომერი", "ტელეფონი", "ტელ",
    ]),
    (Field::Email, &[
        "email address", "email", "e mail", "e mail address", "mail", "customer email", "ایمیل",
        "پست الکترونیک", "پست الکترونیکی", "رایانامه", "ელფოსტა", "ელ ფოსტა", "იმეილი", "მეილი",
    ]),
    (Field::Birthday, &[
        "birthday", "date of birth", "birth date", "birthdate", "dob", "تاریخ تولد", "تولد",
        "زادروز", "დაბადების თარიღი", "დაბადების დღე",
    ]),
    (Field::Card, &[
        "card number", "card no", "loyalty card", "club card", "card code", "customer card",
        "barcode", "card", "شماره کارت", "کارت", "کد کارت", "شماره کارت اشتراک", "بارکد",
        "ბარათის ნომერი", "ბარათი", "ბარათის კოდი",
    ]),
    (Field::Points, &[
        "loyalty balance", "total points", "points balance", "points", "membership point",
        "membership points", "loyalty points", "point", "امتیاز", "امتیازات", "مانده امتیاز",
        "جمع امتیاز", "ქულები", "ქულა", "ქულების ნაშთი",
    ]),
    (Field::Language, &["language", "lang", "locale", "زبان", "ენა"]),
    (Field::Address, &[
        "default address address1", "street address 1", "address 1", "address1", "streetname",
        "street", "physical address1", "physical address 1", "postal address1",
        "postal address 1", "address", "آدرس", "نشانی", "მისამართი",
    ]),
    (Field::HouseNumber, &["house number", "پلاک", "სახლის ნომერი"]),
    (Field::AddressMore, &[
        "default address address2", "street address 2", "address 2", "address2",
        "physical address2", "physical address 2", "postal address2", "postal address 2",
    ]),
    (Field::City, &[
        "default address city", "city", "town", "physical city", "postal city", "شهر", "ქალაქი",
    ]),
    (Field::Region, &[
        "default address province code", "province", "state", "region", "physical state",
        "postal state", "province code", "استان", "რეგიონი",
    ]),
    (Field::PostalCode, &[
        "default address zip", "zip", "zipcode", "zip code", "postal code", "postcode",
        "physical postcode", "postal postcode", "کد پستی", "کدپستی", "საფოსტო კოდი", "ინდექსი",
    ]),
    (Field::Country, &[
        "default address country code", "country", "country code", "physical country id",
        "postal country id", "کشور", "ქვეყანა",
    ]),
    (Field::Consent, &[
        "consent", "marketing consent", "accepts marketing", "رضایت", "رضایت تبلیغات",
        "اجازه پیام", "თანხმობა", "თანხმობა რეკლამაზე",
    ]),
    (Field::ConsentEmail, &[
        "accepts email marketing", "email subscription status", "email consent", "رضایت ایمیل",
    ]),
    (Field::ConsentSms, &[
        "accepts sms marketing", "sms subscription status", "sms consent", "رضایت پیامک",
        "اجازه پیامک", "თანხმობა sms",
    ]),
    (Field::ConsentWhatsapp, &[
        "accepts whatsapp marketing", "whatsapp consent", "رضایت واتساپ",
    ]),
    (Field::Date, &[
        "date", "purchase date", "sale date", "transaction date", "order date", "invoice date",
        "receipt date", "created at", "date time", "datetime", "day", "تاریخ خرید", "تاریخ فاکتور",
        "تاریخ فروش", "تاریخ سفارش", "تاریخ سند", "تاریخ", "შეძენის თარიღი", "გაყიდვის თარიღი",
        "ყიდვის თარიღი", "თარიღი", "დღე",
    ]),
    (Field::Time, &["time", "purchase time", "sale time", "hour", "ساعت", "زمان", "დრო", "საათი"]),
    (Field::Amount, &[
        "total collected", "amount paid", "paid", "amount", "total", "grand total",
        "total amount", "purchase amount", "sale amount", "order total", "sum", "net sales",
        "gross sales", "net total", "price", "مبلغ پرداختی", "مبلغ پرداخت شده", "مبلغ نهایی",
        "قابل پرداخت", "مبلغ قابل پرداخت", "مبلغ کل", "جمع کل", "مبلغ فاکتور", "مبلغ خرید",
        "مبلغ", "مبلغ به", "جمع", "قیمت کل", "قیمت", "پرداختی", "გადახდილი თანხა", "გადახდილი",
        "თანხა", "ჯამი", "სულ", "ფასი",
    ]),
    (Field::Receipt, &[
        "transaction id", "payment id", "receipt number", "receipt no", "receipt",
        "invoice number", "invoice no", "invoice", "order number", "order no", "order id",
        "sale id", "bill no", "شماره فاکتور", "شماره رسید", "شماره سفارش", "شماره فیش",
        "شماره سند", "فاکتور", "رسید", "ჩეკის ნომერი", "ქვითრის ნომერი", "ინვოისის ნომერი",
        "შეკვეთის ნომერი", "ჩეკი", "ქვითარი",
    ]),
    (Field::Product, &[
        "product", "product name", "item", "items", "item name", "goods", "description", "details",
        "کالا", "نام کالا", "شرح کالا", "محصول", "نام محصول", "شرح", "პროდუქტი", "საქონელი",
        "დასახელება",
    ]),
    (Field::Group, &[
        "category", "category name", "product category", "item category", "goods group",
        "product group", "item group", "group", "department", "product type",
        "گروه کالا", "گروه", "دسته", "دسته بندی", "دسته کالا", "دسته بندی کالا", "گروه محصول",
        "دسته محصول", "კატეგორია", "საქონლის ჯგუფი", "პროდუქტის ჯგუფი", "საქონლის კატეგორია",
        "პროდუქტის კატეგორია", "ჯგუფი",
    ]),
    (Field::Units, &[
        "units", "quantity", "qty", "count", "pieces", "تعداد", "مقدار", "რაოდენობა",
    ]),
    (Field::Event, &[
        "event type", "transaction type", "sale type", "transaction status", "نوع تراکنش",
        "نوع فاکتور", "ოპერაციის ტიპი",
    ]),
    (Field::Note, &[
        "note", "notes", "memo", "comments", "comment", "remark", "remarks", "یادداشت",
        "توضیحات", "توضیح", "ملاحظات", "შენიშვნა", "კომენტარი",
    ]),
];
