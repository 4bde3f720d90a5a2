# რაც ქაღალდზე გამოდის, ვალი კლიენტების წინაშე და ერთგულება.

debt-title = ვალი კლიენტების წინაშე
debt-lead = დღეს ყველა რომ მოვიდეს და ყველაფერი გამოიყენოს, რაც აქვს, დღევანდელი წესებით ამდენი ეღირებოდა.
debt-total = სულ
debt-points = ქულები
debt-stamps = შტამპები
debt-gift = სასაჩუქრე ბარათები
debt-credit = კლიენტების ბალანსი
debt-tickets = გათამაშების ბილეთები
debt-owed = კლიენტების ვალი ქულებით
debt-owed-hint = ცალკეა ნაჩვენები და არ აკლდება.
debt-from = პირველი დღე
debt-until = ბოლო დღე
debt-moves = მოძრაობა
debt-kind = რა
debt-before = მანამდე
debt-given = გაცემული
debt-used = დახარჯული
debt-ended = ვადაგასული
debt-corrected = შესწორება
debt-open = დარჩენილი
debt-worth = ღირებულება
debt-months = ქულები თვეების მიხედვით
debt-month = თვე
debt-bars = თვეში გაცემული და დახარჯული ქულები; იგივე რიცხვები ცხრილშიცაა.
debt-none = ჯერ არავის არაფერი დაუგროვებია.
debt-unit-stamps = შტამპი
club-debt-go = ვალი კლიენტების წინაშე
club-leaflet-go = კლუბის ბუკლეტი

print-card = კლუბის ბარათი
print-slip = გაყიდვის ქვითარი
print-leaflet = კლუბის ბუკლეტი
print-statement = წლის შეჯამება
print-go-card = ბარათის ბეჭდვა
print-go-slip = ქვითრის ბეჭდვა
print-go-statement = წლის შეჯამება
card-look = კოდი
card-look-bars = შტრიხკოდი
card-look-square = QR
card-paper = ქაღალდი
card-paper-card = ბარათი, 85,6 × 54 მმ
card-paper-sheet = A4, გვერდზე ათი
card-none = დასაბეჭდი მოქმედი ბარათი არ არის.
card-of = კლუბის ბარათი – { $shop }

slip-paper = ქაღალდი
slip-wide-58 = 58 მმ
slip-wide-80 = 80 მმ
slip-number = გაყიდვა { $number }
slip-to-pay = თანხა
slip-off = ფასდაკლება
slip-paid-points = ქულებით
slip-paid-gift = სასაჩუქრე ბარათით
slip-paid-credit = ბალანსიდან
slip-paid-till = სალაროში
slip-returned = დაბრუნებული
slip-voided = ეს გაყიდვა გაუქმებულია.
slip-points = ქულები
slip-rule-usual = ამ შენაძენისთვის
slip-rule-referral = რეკომენდაციისთვის
slip-spent = დახარჯული
slip-now = თქვენი ქულები
slip-worth = უდრის { $worth }
slip-next-end = { $count ->
       *[other] { $shown } ქულას ვადა ეწურება: { $day }
    }
slip-stamps = { $on } / { $needs }
slip-free = { $count ->
       *[other] უფასოდ: { $shown } × { $gives }
    }
slip-step = საფეხური
slip-thanks = გმადლობთ, კიდევ გვეწვიეთ.

leaflet-title = { $shop } – კლუბი
leaflet-lead = „{ $shop }“ ასე გიხდით მადლობას, რომ ისევ ჩვენთან მოდიხართ. კლუბი უფასოა და ყველა წესი აქ წერია.
leaflet-collect = როგორ დააგროვოთ
leaflet-collect-how = ყოველ შენაძენზე აჩვენეთ ბარათი ან გვითხარით მობილურის ნომერი.
leaflet-stamps = შტამპების ბარათები
leaflet-steps = საფეხურები
leaflet-step = { $step }: { $from }
leaflet-use = როგორ დახარჯოთ
leaflet-use-how = დახლთან გვითხარით, რამდენი ქულის დახარჯვა გსურთ; ნაწილიც შეიძლება.
leaflet-thanks = მოიყვანეთ მეგობარი
leaflet-leave = როგორ გახვიდეთ
leaflet-leave-how = ნებისმიერ დროს ერთი სიტყვა დახლთან საკმარისია და მიზეზს არ გკითხავთ.
leaflet-leave-kept = თქვენი ქულები და შტამპები დაგელოდებათ, თუ დაბრუნდებით.
leaflet-leave-gone = მაშინ ქულები და შტამპები იშლება; მანამდე გამოიყენეთ.
leaflet-leave-messages = შეგიძლიათ კლუბში დარჩეთ და შეტყობინებები არ მიიღოთ.
leaflet-as-of = წესების თარიღი: { $day }.

statement-title = { $name } და { $shop }, { $year }
statement-span = { $from } – { $to }
statement-year = წელი
statement-gave = რა მოგვეცით
statement-got = რა მიიღეთ ჩვენგან
statement-purchases = შენაძენები
statement-sum = თანხა
statement-visits = რამდენჯერ გვეწვიეთ
statement-brought = ვინც თქვენ მოიყვანეთ
statement-points = თქვენი ქულები
statement-before = ამ წლამდე
statement-given = მიღებული
statement-used = დახარჯული
statement-ended = ვადაგასული
statement-corrected = შესწორება
statement-after = ქულები წლის ბოლოს
statement-paid-points = გადახდილი ქულებით
statement-paid-gift = გადახდილი სასაჩუქრე ბარათით
statement-paid-credit = გადახდილი ბალანსიდან
statement-off = ფასდაკლება
statement-stamps = { $card }: შტამპები
statement-rewards = პრიზები
statement-reward = { $count ->
       *[other] { $name } × { $shown }
    }
statement-step = თქვენი საფეხური
statement-thanks = გმადლობთ, რომ ჩვენთან ხართ.

score-title = ერთგულება
score-shown = { $count ->
       *[other] { $shown } / 100
    }
score-hint = აქ ჩვეულებრივია 50: თანხა, ვიზიტები და წლები ერთად.
setting-score-spend = ერთგულება: თანხა
setting-score-spend-hint = რა წონა აქვს ერთგულების შეფასებაში, 0-დან 10-მდე; 0 თიშავს.
setting-score-visits = ერთგულება: ვიზიტები
setting-score-visits-hint = რა წონა აქვს ერთგულების შეფასებაში, 0-დან 10-მდე; 0 თიშავს.
setting-score-years = ერთგულება: წლები
setting-score-years-hint = რა წონა აქვს ერთგულების შეფასებაში, 0-დან 10-მდე; 0 თიშავს.

guide-title = როგორ მუშაობს ჩვენი კლუბი
guide-lead = მათთვის, ვინც დახლთან დგას. ქვემოთ დღევანდელი წესებია.
guide-ask = ფულის აღებამდე ჰკითხეთ ბარათი ან ტელეფონის ბოლო ციფრები.
guide-show = F9: Enter-მდე ჩანს, რას იძლევა ეს გაყიდვა. F8 ქულებს ხარჯავს.
guide-wrong = შეგეშალათ? Ctrl+Z. დაბრუნებისას ზუსტად ის ბრუნდება უკან, რაც გაყიდვამ მისცა.
guide-print = ბუკლეტის ბეჭდვა
print-only = მხოლოდ: { $text }
