# პარამეტრები.

settings-title = პარამეტრები
settings-shop = მაღაზია
settings-people = თანამშრომლები
settings-looks = ენა და რიცხვები
settings-club = ქულები
settings-missing = მოგვენატრეთ
settings-machine = ეს კომპიუტერი
settings-safety = მონაცემები და უსაფრთხოება

profile-name = სახელი
profile-name-fa = სპარსულად
profile-name-ka = ქართულად
profile-name-en = ინგლისურად
profile-address = მისამართი
profile-phone = ტელეფონი
profile-hours = სამუშაო საათები
profile-values = ჩვენი დევიზი
profile-hint = ამას იყენებენ წერილები და დაბეჭდილი ფურცლები.
shops-other = სხვა მაღაზიები
shops-open = გახსნა
shops-new = ახალი მაღაზიის გახსნა
people-lead = სახელიც საკმარისია. ვინც დახლთან დგას, ყოველ მოქმედებას მისი სახელი ეწერება.
people-new = სახელი
people-add = დამატება
people-gone = აქ აღარ მუშაობს
people-back = ისევ აქ მუშაობს

setting-language = ენა
setting-calendar = კალენდარი
setting-calendar-jalali = ირანული
setting-calendar-gregorian = გრიგორიანული
setting-digits = ციფრები
setting-digits-persian = ۱۲۳
setting-digits-latin = 123
setting-digits-hint = აკრეფა ნებისმიერი ციფრით შეიძლება.
setting-unit = ფულის ერთეული
setting-unit-hint = { $sample }. იცვლება მხოლოდ ნაჩვენები და აკრეფილი, შენახული თანხა კი არა.
setting-leap-day = დაბადების დღე ნაკიან დღეს
setting-leap-day-day_before = ერთი დღით ადრე
setting-leap-day-day_after = ერთი დღით გვიან
setting-leap-day-hint-jalali = ვინც 30 ესფანდს დაიბადა, სხვა წლებში დაბადების დღე 29 ესფანდს ან 1 ფარვარდინს აქვს.
setting-leap-day-hint-gregorian = ვინც 29 თებერვალს დაიბადა, სხვა წლებში დაბადების დღე 28 თებერვალს ან 1 მარტს აქვს.
setting-week-start = კვირა იწყება
setting-week-start-saturday = შაბათს
setting-week-start-sunday = კვირას
setting-week-start-monday = ორშაბათს
setting-zone = სასაათო სარტყელი
setting-zone-hint = ამით ითვლება მაღაზიის დღე და საათი.
setting-cut-off-hour = დღე იწყება
setting-cut-off-hour-hint = თუ მაღაზია შუაღამის შემდეგაც ღიაა, ის გაყიდვები წინა საღამოს ეთვლება.
setting-undo-minutes = Ctrl+Z მოქმედებს
setting-undo-minutes-hint = უფრო ძველი მოქმედებები სიიდან უქმდება.
setting-bounds = { $least }-დან { $most }-მდე.
hour-word = საათი
minutes-unit = წუთი
days-unit = დღე
people-unit = ადამიანი
percent-unit = პროცენტი
messages-unit = შეტყობინება
ms-unit = მწმ

setting-earn = დაგროვება
setting-spend = ხარჯვა
setting-earn-per = რამდენზე გროვდება
setting-spend-worth = რამდენი ღირს
setting-rounding = დამრგვალება
setting-rounding-down = ქვემოთ
setting-rounding-nearest = უახლოესამდე
setting-rounding-up = ზემოთ
setting-rounding-hint = როგორ დამრგვალდეს ქულის ნაწილი.
setting-overdrawn = დაბრუნება, როცა ქულა უკვე დაიხარჯა
setting-overdrawn-owe = ვალად რჩება
setting-overdrawn-forgive = ეპატიება
setting-overdrawn-hint = ვალი შემდეგი ქულებით იფარება.

setting-rhythm-lead = კლიენტი მოგვენატრება, როცა მის ჩვეულ დროზე { $factor }-ჯერ მეტი გავა.
setting-factor = მონატრება
setting-factor-times = ჩვეულ დროზე { $factor }-ჯერ მეტში
setting-min-days = არაუადრეს
setting-min-days-hint = მათთვისაც, ვინც ხშირად მოდის.
setting-max-days = არაუგვიანეს
setting-max-days-hint = მათთვისაც, ვინც იშვიათად მოდის.
setting-default-days = ჩვევა ჯერ არ ჩანს
setting-default-days-hint = მათთვის, ვინც მხოლოდ ერთხელ იყო.
setting-today-limit = „დღეს“ გვერდზე
setting-today-limit-hint = არაუმეტეს ამდენისა; დანარჩენი ერთ დაწკაპებაშია.
setting-patience-days = ყველაზე დიდი ლოდინი
setting-patience-days-hint = ვინც წერილს ამდენ დღეს ელოდება, კლუბის ყველა საფეხურზე წინ დგას.
setting-round-per-day = დიდი ხნის უნახავი, დღეში
setting-round-per-day-hint = სანამ მათი რიგი ჩართულია.
setting-came-back-days = დაბრუნების ვადა
setting-came-back-days-hint = ამ ვადაში დაბრუნება წერილის გავლენად ითვლება.
setting-hold-out-percent = შედარების წილი
setting-hold-out-percent-hint = ამდენს არ ვწერთ, რომ წერილის ნამდვილი გავლენა ჩანდეს. 0: არავინ.
setting-quiet-from = მშვიდი საათების დასაწყისი
setting-quiet-from-hint = საღამოს ამ საათის შემდეგ შეტყობინება არ იგზავნება.
setting-quiet-to = მშვიდი საათების დასასრული
setting-quiet-to-hint = და დილით ამ საათამდეც არა.
setting-per-week = 7 დღეში არაუმეტეს
setting-per-week-hint = სარეკლამო შეტყობინება ერთ ადამიანს.
setting-per-month = 30 დღეში არაუმეტეს
setting-per-month-hint = სარეკლამო შეტყობინება ერთ ადამიანს.
setting-opt-out = ბოლო სტრიქონი
setting-opt-out-hint = კლუბის შეტყობინებების ბოლოს; ცარიელი ნიშნავს, რომ არ არის.

setting-theme = იერსახე
setting-theme-system = როგორც კომპიუტერი
setting-theme-light = ნათელი
setting-theme-dark = მუქი
setting-text-size = ტექსტის ზომა
setting-scanner = სკანერი
scanner-test = დაასკანერეთ ნებისმიერი კოდი და ნახეთ, რა მოდის.
scanner-heard = მოვიდა:
scanner-waiting = ველოდებით სკანირებას…
setting-scan-gap = სკანერის სისწრაფე
setting-scan-gap-hint = უდიდესი საშუალო დრო ორ სიმბოლოს შორის. გაზარდეთ, თუ ნელი სკანერი აკრეფად ითვლება.
setting-awake = დახურვის შემდეგ
setting-stay-awake = დარჩეს ჩართული და შეგვახსენოს
setting-autostart = კომპიუტერთან ერთად ჩაირთოს
setting-awake-hint = შეხსენებაში მხოლოდ რიცხვია, სახელი არა.

safety-backup = ასლი
safety-lead = სარეზერვო ასლი თავისით კეთდება, საქაღალდეში: { $place }
safety-backup-now = ასლის გაკეთება ახლავე
safety-backup-made = ასლი { $name } გაკეთდა და შემოწმდა.
safety-second = მეორე ადგილის არჩევა…
safety-second-change = მეორე ადგილის შეცვლა…
safety-second-ask = სარეზერვო ასლის მეორე ადგილი
safety-second-later = ახლა არა
safety-second-hint = მეორე ადგილი ჯერ არ არის. თუ ეს დისკი გაფუჭდა, მაღაზიას ფლეშკა ან სხვა დისკი გადაარჩენს.
safety-good = შემოწმებული
safety-open = ნახვა
safety-none = ასლი ჯერ არ არის.
safety-restore-title = დავბრუნდეთ ამ ასლზე?
safety-restore-until = მასში ყველაფერია ამ დრომდე: { $at }.
safety-restore-nothing = მას შემდეგ არაფერი გაკეთებულა: არაფერი დაიკარგება.
safety-restore-loses = { $count ->
        [0] მასში არ არის { $people } ახალი ადამიანი; გაყიდვა არ იკარგება.
       *[other] მასში არ არის { $shown } გაყიდვა და { $people } ახალი ადამიანი:
    }
safety-restore-kept = ახლანდელი მაღაზიაც შეინახება გვერდით.
safety-restore-yes = დაბრუნება ამ ასლზე
safety-check = შემოწმება
safety-check-quick = სწრაფი შემოწმება
safety-check-whole = ყველაფრის შემოწმება
safety-checking = მოწმდება…
safety-check-good = { $count ->
       *[other] ყველაფერი რიგზეა: შემოწმდა { $shown } მოქმედება.
    }
safety-check-bad = { $count ->
       *[other] ნაპოვნია { $shown } ხარვეზი. კომპიუტერში არაფერი შეცვალოთ და შეინახეთ ანგარიში.
    }
safety-report = დახმარება
safety-report-save = ანგარიშის შენახვა დახმარებისთვის
safety-report-saved = შენახულია: { $path }
safety-report-hint = ვერსიები, ჟურნალი სახელების გარეშე და სწრაფი შემოწმების შედეგი. არაფერი იგზავნება.
