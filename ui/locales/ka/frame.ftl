# ჩარჩო ყველა განყოფილების გარშემო: ჩანართები, ზედა ზოლი, სტატუსი, დახლი, შეტყობინება.

brand = ვაფა
window-title = { $shop } – ვაფა
nav-label = ვაფას განყოფილებები
nav-today = დღეს
nav-customers = კლიენტები
nav-club = კლუბი
nav-messages = მიმოწერა
nav-settings = პარამეტრები
nav-waiting = { $count ->
       *[other] გელოდებათ { $shown } საქმე
    }
nav-to-write = { $count ->
       *[other] დასაწერია { $shown } წერილი
    }

sample-shop = მაღაზიის ნიმუში

bar-new-customer = ახალი კლიენტი
omnibox-label = ძებნა და ბრძანება
omnibox-placeholder = ნომერი, სახელი, ბარათი ან ბრძანება…
omnibox-scanner = სკანერი მზადაა
omnibox-results = ნაპოვნია
found-count = { $count ->
        [0] ვერავინ მოიძებნა
       *[other] მოიძებნა { $shown } ადამიანი
    }
found-none = ვერავინ მოიძებნა. სცადეთ ტელეფონის ბოლო ციფრები ან სახელის ნაწილი.
found-never = ჯერ არაფერი უყიდია
found-days = { $count ->
        [0] დღეს იყო
        [1] გუშინ იყო
       *[other] { $shown } დღის წინ იყო
    }
found-command = ბრძანება
offer-card = ბარათი { $code } არავისია: მივაბათ?
offer-phone = ახალი კლიენტი ნომრით { $phone }
offer-name = ახალი კლიენტი „{ $name }“

order-sale = გაყიდვა, გატარება
order-new-customer = ახალი კლიენტი, დამატება
order-today = დღეს
order-customers = კლიენტები, სია
order-club = კლუბი, ქულები, ბარათები
order-missing = მოგვენატრეთ, წერილები, მიმოწერა
order-sales = დღის გაყიდვები, ჩეკები
order-import = სიის გადმოტანა, იმპორტი, Excel
order-settings = პარამეტრები
order-backup = სარეზერვო ასლი, აღდგენა
order-activity = მოქმედებები, გაუქმება, ისტორია
order-sign-up = გაწევრიანების ფორმა, ბეჭდვა
order-help = დახმარება, კლავიშები

scan-unknown = ბარათი { $code } ჯერ არავისია.
scan-blocked = ბარათი { $code } დაბლოკილია.
scan-replaced = ბარათი { $code } შეიცვალა ბარათით { $other }.
scan-attach = მივაბათ კლიენტს: { $name }
scan-new-customer = ახალი კლიენტი ამ ბარათით
scan-whose = ვისი იყო?

status-seller = დახლთან: { $name }
status-who = ვინ დგას დახლთან?
status-nobody = ვინ მუშაობს აქ?
status-backup-none = ასლი ჯერ არ არის
status-backup-now = ასლი: ახლახან
status-backup-minutes = { $count ->
       *[other] ასლი: { $shown } წუთის წინ
    }
status-backup-hours = { $count ->
       *[other] ასლი: { $shown } საათის წინ
    }
status-backup-days = { $count ->
       *[other] ასლი: { $shown } დღის წინ
    }
status-waiting = იცდის: სხვა ჩანაწერი ინახება. არაფერი იკარგება.
status-letters = { $count ->
       *[other] გასაგზავნია { $shown } წერილი
    }
status-keys = კლავიშები
progress-import = გადმოდის: { $done } / { $total }
progress-check = მოწმდება: { $done } / { $total }
progress-read_import = ფაილი იკითხება: { $percent }

counter = დახლი
counter-empty = დახლთან არავინაა
counter-empty-short = არავინ
counter-empty-hint = დაასკანერეთ ბარათი ან აკრიფეთ ტელეფონის ბოლო ციფრები. ვინც მოვა, აქ დარჩება, სანამ წავა.
counter-visitors = დღეს იყვნენ
counter-sale-short = გაყიდვა
counter-key-sale = უსახელო გაყიდვა
counter-key-new = ახალი კლიენტი
counter-key-help = ყველა კლავიში

guest-leaves = წავიდა
guest-number = კლიენტი №{ $shown }
guest-birthday = { $count ->
        [0] დღეს დაბადების დღე აქვს
        [1] ხვალ დაბადების დღე აქვს
       *[other] { $shown } დღეში დაბადების დღე აქვს
    }
guest-no-letters = შეტყობინებები არ სურს
guest-ask = ჰკითხეთ: შეგვიძლია მივწეროთ?
guest-ask-say = ჰკითხეთ:
guest-lacks-name = სახელი ჯერ არ ვიცით.
guest-lacks-phone = ტელეფონი ჯერ არ გვაქვს.
guest-lacks-right-phone = ნომერი არასწორია. ჰკითხეთ სწორი.
guest-lacks-write = ჩაწერა
guest-lacks-not-now = ახლა არა
guest-owed = { $count ->
       *[other] ვალად აქვს { $shown } ქულა
    }
guest-not-member = კლუბის წევრი ჯერ არ არის
guest-join = კლუბში გაწევრიანება
guest-card = ბარათი
guest-last = { $count ->
        [0] დღეს იყო
        [1] ბოლოს გუშინ
       *[other] ბოლოს { $shown } დღის წინ
    }
guest-usual = { $count ->
        [1] ჩვეულებრივ ყოველდღე
       *[other] ჩვეულებრივ { $shown } დღეში ერთხელ
    }
guest-never = ჯერ არაფერი უყიდია.
guest-sale = გაყიდვის გატარება
guest-spend = ქულების ხარჯვა
sale-is-open = გაყიდვა ღიაა
spend-not-member = ქულებს ჯერ არ აგროვებს.
spend-no-points = დასახარჯი ქულა ჯერ არ აქვს.
sign-back = { $count ->
       *[other] დაბრუნდა { $shown } დღის შემდეგ
    }
sign-new = პირველი შენაძენი
sign-nth = ვიზიტი №{ $shown }

notice-label = პასუხს ელოდება
notice-doubtful-day = ამ კომპიუტერის თარიღი უცებ შეიცვალა. დღეს ნამდვილად { $day } არის?
notice-day-right = დიახ, სწორია
notice-open-import = { $file } ბოლომდე არ გადმოსულა; { $count ->
       *[other] ჩაწერილია { $shown } სტრიქონი
    }.
notice-open-import-go = ნახვა

notice-draft-sale = გაყიდვა ბოლომდე არ აკრეფილა: { $text }
notice-draft-customer = ახალი კლიენტი ბოლომდე არ აკრეფილა: { $text }
notice-draft-edit = მონაცემების შესწორება დაუსრულებელია: { $text }
notice-draft-letter = წერილის ტექსტი დაუსრულებელია ({ $text })
notice-draft-note = შენიშვნა დაუსრულებელია: { $text }
notice-draft-go = გაგრძელება
notice-draft-drop = აღარ მინდა

toast-label = რა გაკეთდა ახლახან
undo = გაუქმება
undone = გაუქმდა.
close = დახურვა
cancel = გადავიფიქრე
back = უკან
save = შენახვა
change = შეცვლა
more = კიდევ
yes = დიახ
no = არა
optional = არასავალდებულო
print = ბეჭდვა
list-and = { " და " }
list-comma = { ", " }
list-stop = { ". " }
language-fa = فارسی
language-ka = ქართული
language-en = English

no-name = უსახელო
no-name-reference = №{ $reference }
no-name-number = კლიენტი №{ $shown }
somebody = ვიღაც
points = { $count ->
       *[other] ქულა
    }
points-unit = ქულა
points-of = { $count ->
       *[other] { $shown } ქულა
    }
people-word = { $count ->
       *[other] ადამიანი
    }
people-count = { $count ->
       *[other] { $shown } ადამიანი
    }
days-word = { $count ->
       *[other] დღე
    }
days-ago-word = { $count ->
       *[other] დღის წინ
    }
members-word = { $count ->
       *[other] წევრი
    }
at-time = { $day }, { $time }
megabytes = { $shown } მბ

amount-which = რომელია სწორი?
date-open = კალენდრის გახსნა
date-earlier = წინა თვე
date-later = შემდეგი თვე

sum-title = ქულების ანგარიში
sum-before = დღემდე
sum-earned = ეს შენაძენი
sum-spent = იხარჯება
sum-after = იქნება
