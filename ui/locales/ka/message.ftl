# Letters to people, and the words about them.
# In a letter the arguments are the marks of a template ({greeting} and so on).

### The letter "we miss you"

letter-miss-you-title = მოგვენატრეთ
letter-miss-you-product-body =
    { $greeting }.
    დიდი ხანია, ჩვენთან აღარ შემოგივლიათ და მოგვენატრეთ. ბოლოს წაიღეთ „{ $last_product }“ და იმედია, მოგეწონათ.
    როცა აქეთ გამოივლით, შემოგვიარეთ, ძალიან გაგვიხარდება თქვენი ნახვა.
    { $sign_off }
    { $shop_phone }
letter-miss-you-plain-body =
    { $greeting }.
    დიდი ხანია, ჩვენთან აღარ შემოგივლიათ და მოგვენატრეთ.
    როცა აქეთ გამოივლით, შემოგვიარეთ, ძალიან გაგვიხარდება თქვენი ნახვა.
    { $sign_off }
    { $shop_phone }
letter-sign-off-person = { $seller }, { $shop }
letter-sign-off-shop = { $shop }

### Why somebody is missed

missing-reason-rhythm =
    { $every ->
        [one] ჩვეულებრივ ყოველდღე მოდის
       *[other] ჩვეულებრივ { $every_shown } დღეში ერთხელ მოდის
    }, ბოლოს { $count ->
        [one] გუშინ იყო
       *[other] { $shown } დღის წინ იყო
    }
missing-reason-twice =
    ორჯერ იყო, ბოლოს { $count ->
        [one] გუშინ
       *[other] { $shown } დღის წინ
    }
missing-reason-once =
    ერთხელ იყო, { $count ->
        [one] გუშინ
       *[other] { $shown } დღის წინ
    }
missing-reason-flat =
    ბოლოს { $count ->
        [one] გუშინ იყო
       *[other] { $shown } დღის წინ იყო
    } (ლიმიტი: { $limit ->
       *[other] { $limit_shown } დღე
    })
missing-waited = ელოდება ამ დღიდან: { $day }; ყველა საფეხურზე წინ დგას

### Reasons not to write

not-to-write-deceased = გარდაიცვალა
not-to-write-moved = აქედან გადავიდა
not-to-write-do-not-contact = გვთხოვა, არ შევეხმიანოთ
not-to-write-withdrawn = შეტყობინებებზე უარი თქვა
not-to-write-no-consent = ჯერ არ გვიკითხავს
not-to-write-no-address = არც ტელეფონი აქვს, არც ელფოსტა
not-to-write-address-blocked = ნომერი ან მისამართი არასწორია ან დაბლოკილი
not-to-write-no-address-for-consent = თანხმობა გვაქვს, მისამართი – არა
not-to-write-bought-meanwhile = ამასობაში იყიდა
not-to-write-already-written = უკვე მივწერეთ
not-to-write-skipped = ამჯერად გამოვტოვეთ
not-to-write-held-out = შესადარებლად გამოტოვებული
not-to-write-snoozed = გადადებულია
not-to-write-contacted-recently = ახლახან მივწერეთ
not-to-write-doubtful-day = კომპიუტერის თარიღი საეჭვოა
not-now-quiet-hours = { $time }-მდე არავის ვაწუხებთ

### Why we skip a letter

missing-skip-spoke-already = ახლახან ვისაუბრეთ
missing-skip-away-for-now = დროებით აქ არ არის
missing-skip-buys-elsewhere = სხვაგან ყიდულობს
missing-skip-moved-away = აქედან გადავიდა
missing-skip-not-fitting = ახლა წერილის დრო არ არის
missing-skip-other = სხვა მიზეზი

### What came of a letter

missing-answer-answered = გვიპასუხა
missing-answer-no-answer = არ გვიპასუხა
missing-answer-asked-to-stop = გვთხოვა, აღარ მივწეროთ
missing-answer-wrong-address = ნომერი ან მისამართი არასწორია

### Channels, ways and purposes

channel-whatsapp = WhatsApp
channel-sms = SMS
channel-email = ელფოსტა
channel-phone = ზარი
way-copy = კოპირება
way-whatsapp = WhatsApp
way-sms = SMS
way-email = ელფოსტა
way-phone = ზარი
purpose-service = ცნობა საკუთარ შეკვეთაზე
purpose-relation = მადლობა და მოლოცვა
purpose-advertising = შეთავაზებები და „მოგვენატრეთ“
purpose-survey = გამოკითხვა
ask-words-advertising = „შეგვიძლია ხანდახან სიახლეები და შეთავაზებები მოგწეროთ?“
ask-words-relation = „შეგვიძლია ხანდახან მადლობა ან მილოცვა გამოგიგზავნოთ?“
ask-words-survey = „შეგვიძლია ხანდახან თქვენი აზრი გკითხოთ?“
ask-words-service = „შეგვიძლია თქვენი შეკვეთის შესახებ შეგატყობინოთ?“
consent-unknown = არ გვიკითხავს
consent-given = დიახ
consent-withdrawn = არა
consent-source-counter = დახლთან
consent-source-form = ხელმოწერილი ფორმა
consent-source-message = შეტყობინება ან ზარი
consent-source-import-column = გადმოტანილი ფაილიდან
consent-source-owner-statement = მფლობელის სიტყვით
consent-source-merge = ორი გვერდის გაერთიანებით
consent-source-import-taken-back = სიის უკან დაბრუნებით
consent-source-stopped-address = ამ მისამართიდან ადრე უარი თქვეს

### The fields of a template

template-field-greeting = მისალმება
template-field-last-product = ბოლო შენაძენი
template-field-shop = მაღაზია
template-field-seller = გამყიდველი
template-field-days = რამდენი დღეა, არ მოსულა
template-field-points = ქულები
template-field-sign-off = ხელმოწერა
template-field-shop-phone = მაღაზიის ტელეფონი
template-field-shop-hours = სამუშაო საათები
template-not-personal = ტექსტში ადამიანზე არაფერია ნათქვამი. დაამატეთ მისალმება ან ბოლო შენაძენი.

### Errors

error-rule_out_of_bounds =
    { $name ->
        [k_tenths] ჩვეულ დროზე რამდენჯერ მეტი (მეათედებში)
        [min_days] დღეების უმცირესი რიცხვი
        [max_days] დღეების უდიდესი რიცხვი
        [default_days] დღეები მათთვის, ვისი ჩვევაც ჯერ არ ჩანს
        [days] დღეები, რაც არ მოსულა
       *[other] ეს რიცხვი
    }: მიუთითეთ რიცხვი { $least_shown }-დან { $most_shown }-მდე. არაფერი შეცვლილა.
error-already_written = ამჯერად წერილი უკვე გაგზავნილია.
error-lapse_closed = ეს უკვე მოგვარებულია.
error-bought_meanwhile = ამასობაში იყიდა, წერილი აღარ არის საჭირო.
error-snooze_day = აირჩიეთ დღე ხვალიდან ერთი წლის ფარგლებში.
error-template_field_unknown = ველი „{ $name }“ არ არსებობს. ტექსტი არ შენახულა.
error-template_brace = ფიგურულ ფრჩხილს წყვილი აკლია (ნიშანი { $at_shown }). ტექსტი არ შენახულა.
error-template_too_long = ტექსტში { $have_shown } ნიშანია, დასაშვებია { $limit_shown }. ტექსტი არ შენახულა.
error-template_empty = ტექსტი ცარიელია.
error-address_not_usable = ამ ნომერზე ან ელფოსტაზე ამ გზით ვერ მივწერთ.
