# კლიენტების სია, ფორმა და გვერდი.

customers-title = კლიენტები
customers-import = სიის გადმოტანა
customers-form = გაწევრიანების ფორმა
customers-filter = რომელი კლიენტები
customers-filter-all = ყველა
customers-filter-members = კლუბის წევრები
customers-filter-with_points = ქულების მქონე
customers-filter-nameless = უსახელო
customers-filter-consent_unknown = ჯერ არ გვიკითხავს
customers-order = დალაგება
customers-order-name = სახელით
customers-order-last_visit = ბოლო ვიზიტით
customers-order-sum = შენაძენების ჯამით
customers-order-points = ქულებით
customers-none = ვისაც დაამატებთ ან სიიდან გადმოიტანთ, აქ იქნება.
customers-none-here = ამ სიაში არავინაა.
customers-no-visit = არ უყიდია

person-new = ახალი კლიენტი
person-edit = გვერდის შეცვლა
person-enough = სახელი ან ტელეფონი საკმარისია.
person-name = სახელი
person-given = სახელი
person-family = გვარი
person-phone = ტელეფონი
person-address-as = მიმართვა
person-title = მაგ. ქალბატონი
person-titles = ბატონი, ქალბატონი, ექიმი
person-call-me = როგორ მივმართოთ
person-first-name-ok = სახელით მივმართავთ
person-birthday = დაბადების დღე
person-language = წერილის ენა
person-language-shop = მაღაზიის ენა
person-reference = სხვა №
person-reference-hint = ნომერი სხვა სისტემაში
person-card = ბარათი
person-card-scan = დაასკანერეთ ან დატოვეთ ცარიელი
person-join = წევრიანდება კლუბში
person-new-card = მიეცეს ახალი ბარათის ნომერი
person-letters = წერილები
person-may-write = შეიძლება მივწეროთ
person-may-not-write = წერილები არ სურს
person-letters-unasked = ჯერ არ გვიკითხავს
person-letters-hint = SMS და WhatsApp: სიახლეები და „მოგვენატრეთ“
person-letters-hint-email = ელფოსტა: სიახლეები და „მოგვენატრეთ“
person-save = შენახვა
person-save-anyway = სხვა ადამიანია, შევინახოთ
person-save-sell = შენახვა და გაყიდვა
person-more = მეტი მის შესახებ
person-needs = ჯერ აკრიფეთ სახელი ან ტელეფონი.
person-zwnj = ტექსტი ინახება ზუსტად ისე, როგორც აკრიფავთ.
duplicates = ხომ არ არის რომელიმე მათგანი?
duplicate-phone = იგივე ტელეფონი
duplicate-email = იგივე ელფოსტა
duplicate-name = იგივე სახელი
contacts = სხვა გზები
contact-phone = ტელეფონი
contact-email = ელფოსტა
contact-address = მისამართი
contact-wrong = მცდარია
contact-remove = ამოღება
contact-unsound = უჩვეულო ნომერი

purchases-word = { $count ->
       *[other] შენაძენი
    }
customer-sum = სულ { $sum }
customer-since = ჩვენთანაა: { $day }
customer-state-active = კლიენტი
customer-state-moved = აქედან გადავიდა
customer-state-deceased = გარდაიცვალა
customer-state-removed = სიიდან ამოღებული
customer-mark-moved = აქედან გადავიდა
customer-mark-deceased = გარდაიცვალა
customer-mark-active = ისევ კლიენტია
customer-at-counter = დახლთანაა
customer-edit = შეცვლა
customer-welcome = სალამი
customer-welcome-say = უთხარით
customer-greeting = „{ $greeting }, კეთილი იყოს თქვენი მობრძანება.“
customer-more = სხვა
customer-print = შენაძენების ბეჭდვა
purchases-open = შენაძენები
purchases-of = შენაძენები: { $name }
purchases-page = კლიენტის გვერდი
purchases-find = ძებნა
purchases-find-hint = საქონელი ან ჩეკის ნომერი
purchases-from = რომელი დღიდან
purchases-to = რომელ დღემდე
purchases-all = ყველა შენაძენი
purchases-years = წლების მიხედვით
purchases-goods = საქონლის მიხედვით
purchases-sum = { $count ->
       *[other] { $shown } შენაძენი, { $sum }
    }
purchases-times = { $count ->
       *[other] { $shown }-ჯერ
    }
purchases-none = ჯერ არაფერი უყიდია.
purchases-none-here = ასეთი შენაძენი არ არის.
seam-every = { $count ->
        [1] ყოველდღე
       *[other] { $shown } დღეში
    }
seam-usually = ჩვეულებრივ
seam-caption = ყოველი ნაკერი ორ შენაძენს შორის დროა.
seam-mean = ჩვეულებრივი შენაძენია { $mean }.
seam-missed = იგვიანებს.
seam-expected = ველით დაახლოებით: { $day }.
story = ისტორია
story-count = { $count ->
       *[other] { $shown } სტრიქონი
    }
story-reversed = გაუქმდა
story-none = ჯერ არაფერია.
notes = შენიშვნები
note-by = { $name }, { $day }
note-pin = მიმაგრება
note-unpin = მოხსნა
note-remove = გადახაზვა
note-new = ახალი შენიშვნა
note-placeholder = რა უნდა იცოდეს შემდეგმა?
note-save = ჩაწერა
reach = როგორ დავუკავშირდეთ
reach-none = ტელეფონი და მისამართი ჯერ არ გვაქვს.
letters-allowed = შეიძლება მივწეროთ?
stop-contact = აღარ შევაწუხოთ
stop-contact-off = ისევ შეიძლება დაკავშირება
club-title = კლუბი
club-left = კლუბიდან გავიდა.
club-paused = ქულების დაგროვება შეჩერებულია.
club-pause = შეჩერება
club-go-on = დაგროვების გაგრძელება
club-leave = კლუბიდან გასვლა
card-blocked = დაბლოკილი
card-since = გაცემულია: { $day }
card-block = დაბლოკვა
card-unblock = გახსნა
card-give = ბარათის მიცემა
card-code = ბარათის კოდი
card-code-own = ცარიელი: ჩვენი ახალი ნომერი
card-give-own = ახალი ნომერი
card-attach = ამ ბარათის მიბმა
points-adjust = ქულების შესწორება
points-adjust-how-many = რამდენი? − ნიშნით მოაკლდება.
points-adjust-reason = რატომ? ჩანაწერში დარჩება.
points-adjust-save = შესწორება
points-adjust-hint = საჭიროა რიცხვიც და მიზეზიც.
