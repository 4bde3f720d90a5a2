# სიების გადმოტანა სხვა პროგრამებიდან

### The screen

import-title = სიის გადმოტანა
import-lead = კლიენტები და შენაძენები ცხრილიდან ან სხვა სალაროდან. სანამ ნახავთ, რა მოხდება, არაფერი ჩაიწერება.
import-choose-file = ფაილის არჩევა
import-choose-other-file = სხვა ფაილის არჩევა
import-file-kinds = CSV ან Excel (.xlsx)
import-step-file = ფაილი
import-step-columns = სვეტები
import-step-check = შემოწმება
import-step-done = დასასრული
import-kind = თითო სტრიქონია
import-kind-customers = კლიენტი
import-kind-purchases = შენაძენი
import-column = სვეტი ფაილში
import-column-samples = პირველი სტრიქონები
import-column-means = ნიშნავს
import-field-none = არ გვჭირდება
import-ask-unit = რა ერთეულშია თანხები?
import-ask-unit-why = ფაილში არ წერია, შეცდომა კი თანხას ათჯერ შეცვლიდა.
import-ask-dates = როგორ წერია თარიღები?
import-ask-dates-why = ამ ფაილის თარიღები რამდენიმენაირად იკითხება.
import-dates-ymd = წელი, თვე, დღე
import-dates-dmy = დღე, თვე, წელი
import-dates-mdy = თვე, დღე, წელი
import-dates-jalali = ირანული კალენდარი
import-missing-field = რომელი სვეტია „{ $field }“?
import-aloud = სწორია?
import-aloud-hint = ფაილის სამი თანხა, როგორც წავიკითხეთ.
import-aloud-line = „{ $cell }“ არის { $words }
import-reading = ფაილი იკითხება…
import-reading-rows = { $count ->
       *[other] წაკითხულია { $shown } სტრიქონი
    }
import-remembered = სვეტები ისეა, როგორც წინა ჯერზე აირჩიეთ ასეთი ფაილისთვის.

### The check

import-new = { $count ->
       *[other] { $shown } სტრიქონი ჩაიწერება
    }
import-known = { $count ->
       *[other] { $shown } სტრიქონი უკვე გვაქვს
    }
import-probably-recorded = { $count ->
       *[other] { $shown } სტრიქონი, სავარაუდოდ, უკვე გატარდა დახლთან
    }
import-also-recorded = ესენიც გადმოვიტანოთ
import-refused = { $count ->
       *[other] { $shown } სტრიქონი ვერ ჩაიწერება
    }
import-customers-new = { $count ->
       *[other] { $shown } ახალი კლიენტი
    }
import-sum = ჯამი: { $sum }
import-days = { $first } – { $last }
import-award-points = ამ შენაძენებზე ქულები დღევანდელი წესით დაირიცხოს
import-award-none = კლუბის პროგრამაში თანხაზე ქულების წესი არ არის; ამ შენაძენებზე ქულები არ დაირიცხება.
import-consent = ამ სიაში მყოფები თანახმა არიან, რომ მივწეროთ
import-consent-hint = მხოლოდ თუ მართლა ასეა. ეს ყოველ თანხმობას ახლავს; ვინც უარი თქვა, მისი უარი ძალაში რჩება.
import-consent-since = როდიდან
import-consent-wording = რა სიტყვებით ჰკითხეს
import-line = სტრიქონი
import-verdict = შედეგი
import-verdict-new = ჩაიწერება
import-verdict-customer_new = ჩაიწერება, ახალი კლიენტია
import-verdict-known = უკვე გვაქვს
import-verdict-probably_recorded = სავარაუდოდ უკვე გატარდა
import-doubt-phone_length = ტელეფონის ნომრის სიგრძე უჩვეულოა; რჩება, როგორც წერია.
import-doubt-phone_left_out = უჯრაში ტელეფონის ნომერი არ არის; გამოვტოვეთ.
import-doubt-email_left_out = ელფოსტის მისამართი არ არის; გამოვტოვეთ.
import-doubt-birthday_left_out = დაბადების დღე არ იკითხება; გამოვტოვეთ.
import-doubt-consent_unread = არც „დიახ“ წერია, არც „არა“; თანხმობა უცნობი რჩება.
import-doubt-language_left_out = ეს ენა პროგრამაში არ არის; გამოვტოვეთ.

### Going in

import-run-purchases = { $count ->
       *[other] { $shown } შენაძენის გადმოტანა
    }
import-run-customers = { $count ->
       *[other] { $shown } კლიენტის გადმოტანა
    }
import-running = გადმოვიდა { $shown }, სულ { $total } სტრიქონი
import-stop = შეჩერება
import-stopping = ამ ნაწილის მერე შეჩერდება…
import-half-done = { $file } ბოლომდე არ გადმოსულა; { $count ->
       *[other] ჩაწერილია { $shown } სტრიქონი
    }.
import-go-on = გაგრძელება
import-take-back = ყველაფრის უკან დაბრუნება
import-take-back-purchases = { $count ->
       *[other] გაუქმდება { $shown } შენაძენი
    }
import-take-back-people = { $count ->
       *[other] სიიდან ამოვა { $shown } ახალი კლიენტი
    }
import-take-back-stay = { $count ->
       *[other] { $shown } კლიენტი რჩება, რადგან მერე მათზე რაღაც ჩაიწერა
    }
import-take-back-points = { $count ->
       *[other] ჩამოიჭრება { $shown } ქულა
    }
import-take-back-fields = { $count ->
       *[other] { $shown } ძველ კლიენტს წაეშლება ის, რაც ფაილმა შეუვსო
    }
import-take-back-notes = { $count ->
       *[other] წაიშლება ფაილიდან მოსული { $shown } შენიშვნა
    }
import-take-back-members = { $count ->
       *[other] { $shown } კლიენტი, როგორც მანამდე, კლუბის წევრი არ იქნება
    }
import-take-back-cards = { $count ->
       *[other] ფაილიდან მოსული { $shown } ბარათი აღარ იმუშავებს
    }
import-take-back-consents = { $count ->
       *[other] { $shown } კლიენტის პასუხი შეტყობინებებზე ისევ ისეთი იქნება, როგორიც იყო
    }
import-stays-edited-since = { $count ->
       *[other] { $shown } კლიენტთან რჩება ის, რაც მერე შეიცვალა
    }
import-stays-note-pinned = { $count ->
       *[other] { $shown } კლიენტთან რჩება ფაილიდან მოსული შენიშვნა, რადგან მიამაგრეს
    }
import-stays-member-since = { $count ->
       *[other] { $shown } კლიენტი წევრად რჩება, რადგან წევრობა მერე გამოიყენეს
    }
import-stays-said-since = { $count ->
       *[other] { $shown } კლიენტმა შეტყობინებებზე მერე თვითონ უპასუხა და ეს პასუხი რჩება
    }
import-stays-no-stays = { $count ->
       *[other] { $shown } კლიენტმა ფაილში უარი თქვა და უარი რჩება
    }
import-done = { $count ->
       *[other] ჩაიწერა { $shown } სტრიქონი
    }
import-done-nothing = ამ ფაილში ახალი არაფერია: ყველა სტრიქონი უკვე გვქონდა.
import-more-rows = { $count ->
       *[other] კიდევ { $shown } სტრიქონის ჩვენება
    }
import-refused-title = სტრიქონები, რომლებიც არ ჩაიწერება
import-save-refused = ჩაუწერელი სტრიქონების შენახვა
import-refused-line = სტრიქონი
import-refused-reason = მიზეზი

### Columns

import-field-customer = ნომერი სხვა სისტემაში
import-field-name = სახელი და გვარი
import-field-given_name = სახელი
import-field-family_prefix = გვარის თავსართი
import-field-family_name = გვარი
import-field-honorific = მიმართვა
import-field-company = კომპანია
import-field-phone = ტელეფონი
import-field-second_phone = მეორე ტელეფონი
import-field-email = ელფოსტა
import-field-birthday = დაბადების დღე
import-field-card = ბარათის ნომერი
import-field-points = ქულები
import-field-language = ენა
import-field-address = მისამართი
import-field-house_number = სახლის ნომერი
import-field-address_more = მისამართის გაგრძელება
import-field-city = ქალაქი
import-field-region = რეგიონი
import-field-postal_code = საფოსტო ინდექსი
import-field-country = ქვეყანა
import-field-consent = თანხმობა შეტყობინებებზე
import-field-consent_email = თანხმობა ელფოსტაზე
import-field-consent_sms = თანხმობა SMS-ზე
import-field-consent_whatsapp = თანხმობა WhatsApp-ზე
import-field-date = თარიღი
import-field-time = დრო
import-field-amount = გადახდილი თანხა
import-field-receipt = ჩეკის ნომერი
import-field-product = რა იყიდა
import-field-group = საქონლის ჯგუფი
import-field-units = რაოდენობა
import-field-event = გაყიდვა თუ დაბრუნება
import-field-note = შენიშვნა

### Why a row cannot go in

error-import_uneven_row = სტრიქონი სათაურებს არ ემთხვევა: { $cells_shown } უჯრა, სათაური კი { $columns_shown }.
error-import_text_too_long = „{ $column }“ ძალიან გრძელია; არაუმეტეს { $max_shown }.
error-import_nul_sign = „{ $column }“ ფაილში დაზიანებულია.
error-import_missing = „{ $column }“ ცარიელია.
error-import_not_a_date = „{ $column }“: „{ $text }“ თარიღი არ არის.
error-import_future_date = „{ $column }“: { $text } ჯერ არ დამდგარა.
error-import_date_too_early = „{ $column }“: { $text } ძალიან ძველია.
error-import_not_a_time = „{ $column }“: „{ $text }“ დრო არ არის.
error-import_not_a_number = „{ $column }“: „{ $text }“ რიცხვი არ არის.
error-import_negative_amount = „{ $column }“: { $text } ნულზე ნაკლებია. დაბრუნება იმავე შენაძენზე გაატარეთ.
error-import_amount_too_large = „{ $column }“: { $text } ძალიან დიდია.
error-import_too_many_decimals = „{ $column }“: { $text } – მძიმის შემდეგ ზედმეტი ციფრია.
error-import_amount_ambiguous = „{ $column }“: { $text } ორნაირად იკითხება და ფაილიდან არ ჩანს, რომელია სწორი.
error-import_other_currency = „{ $column }“: { $text } სხვა ვალუტაშია.
error-import_phone_too_long = „{ $column }“: { $text } ტელეფონის ნომრისთვის ძალიან გრძელია.
error-import_digits_lost = „{ $column }“: ცხრილმა ნომერი შეამოკლა: { $text }. სვეტი ტექსტად შეინახეთ და თავიდან სცადეთ.
error-import_return_row = ეს სტრიქონი დაბრუნებაა ({ $text }).
error-import_cancelled_row = ეს სტრიქონი გაუქმებულია ({ $text }).
error-import_receipt_differs = ჩეკი { $receipt } უკვე წერია სტრიქონზე { $first_line_shown }, სხვა შინაარსით.
error-import_nameless = არც სახელი, არც ტელეფონი, არც ნომერი: ვერ გავიგეთ, ვინ არის.

### Why a list cannot be read

error-import_unit_needed = მიუთითეთ, რა ერთეულშია თანხები: { $possible }.
error-import_date_order_needed = მიუთითეთ, როგორ წერია თარიღები: { $possible }.
error-import_unit_of_other_currency = თანხები მაღაზიის ვალუტაში არ არის ({ $unit }).
error-import_field_needed = არ არის არჩეული სვეტი: „{ $field }“.
error-import_field_out_of_place = „{ $field }“ ასეთ სიაში არ გამოიყენება.
error-import_no_such_column = ფაილში არ არის სვეტი „{ $column }“.
error-import_no_file = ფაილი იქ აღარ არის.
error-import_unreadable = ფაილი ვერ წავიკითხეთ. სხვა პროგრამაში ხომ არ არის გახსნილი?
error-import_file_too_large = ფაილი { $max_shown } მბ-ზე დიდია. დაყავით და ნაწილ-ნაწილ გადმოიტანეთ.
error-import_too_many_rows = ფაილში { $max_shown }-ზე მეტი სტრიქონია. დაყავით და ნაწილ-ნაწილ გადმოიტანეთ.
error-import_too_many_columns = ფაილში { $max_shown }-ზე მეტი სვეტია.
error-import_empty = ფაილი ცარიელია.
error-import_not_a_table = ეს სია არ არის. აირჩიეთ CSV ან Excel ფაილი.
error-import_old_workbook = ეს Excel ფაილი ძველი სახისაა ან პაროლი ადევს. შეინახეთ .xlsx სახით, უპაროლოდ, და თავიდან სცადეთ.
error-import_damaged_workbook = Excel ფაილი დაზიანებულია. გახსენით, თავიდან შეინახეთ და ისევ სცადეთ.
error-import_no_sheet = ფაილში არ არის ფურცელი „{ $sheet }“.
error-import_stopped = შეჩერდა. არაფერი ჩაწერილა.
