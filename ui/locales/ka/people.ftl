# ერთი ადამიანის ორი გვერდის გაერთიანება, ახლობლები და ვინ ვინ მოიყვანა.

same-title = განმეორებული გვერდები
same-lead = შესაძლოა, ეს ერთი ადამიანია. გააერთიანეთ ან თქვით, რომ ორნი არიან, და აღარ შეგეკითხებით.
same-none = განმეორებული გვერდი არ მოიძებნა.
same-open = განმეორებული გვერდები
same-by-phone = ერთი ნომერი აქვთ
same-by-email = ერთი ელფოსტა აქვთ
same-by-name = ერთი სახელი აქვთ
same-compare = შედარება
same-two = ორი ადამიანია
merge-title = ორი გვერდის გაერთიანება
merge-kept = ეს გვერდი რჩება
merge-gone = ეს გვერდი მეორეს უერთდება
merge-swap = პირიქით
merge-what = რა მოხდება
merge-points = ქულები ერთად { $shown } იქნება.
merge-pays-owed = { $count ->
       *[other] ერთი გვერდის { $shown } ქულა მეორის ვალს ფარავს.
    }
merge-cards = ყველა ბარათი იმუშავებს; ორივე გვერდის ნომრით აქ მოხვდებით.
merge-purchases = { $count ->
       *[other] { $shown } შენაძენი ამ გვერდზე გადმოვა.
    }
merge-notes = { $count ->
       *[other] { $shown } შენიშვნა ამ გვერდზე გადმოვა.
    }
merge-takes = მეორე გვერდიდან გადმოვა:
merge-stays = { $field }: რჩება „{ $stays }“, „{ $leaves }“ აღარ გამოჩნდება.
merge-field = { $field }: { $text }
merge-field-given = სახელი
merge-field-family = გვარი
merge-field-call_me = როგორ მივმართოთ
merge-field-honorific = მიმართვა
merge-field-reference = სხვა ნომერი
merge-field-birthday = დაბადების დღე
merge-field-contacts = საკონტაქტო
merge-field-relatives = ახლობლები
merge-field-facts = საყურადღებო
merge-consent = { $channel }: იყო { $now }, იქნება { $then }; უფრო მკაცრი პასუხი რჩება.
merge-stops = მეორე გვერდზე წერია „აღარ შევაწუხოთ“; ეს აქაც იმოქმედებს.
merge-joins = ამით კლუბის წევრი გახდება.
merge-brought = { $count ->
       *[other] მეორე გვერდის მოყვანილი { $shown } ადამიანი აქ ჩაითვლება.
    }
merge-back = { $count ->
       *[other] გაუქმება { $shown } დღის განმავლობაში შეიძლება.
    }
merge-do = გაერთიანება
merge-side-purchases = { $count ->
       *[other] { $shown } შენაძენი, სულ { $sum }
    }
merge-side-since = კლიენტია ამ დღიდან: { $day }
merge-pick = იპოვეთ ამავე ადამიანის მეორე გვერდი
merge-open = სხვა გვერდთან გაერთიანება
merged-here = გვერდი №{ $number } ამ გვერდს შეუერთდა
merged-part = გაყოფა

relatives = ოჯახი და ახლობლები
relatives-none = ჯერ არავინ წერია.
relative-name = სახელი
relative-relation = ვინ არის
relative-birthday = დაბადების დღე
relative-add = კიდევ ერთი
relative-remove = წაშლა
facts = საყურადღებო
fact-text = რა უნდა ვიცოდეთ
fact-sensitive = პირადი დარჩეს
fact-hidden = რაღაც პირადი
fact-show = ჩვენება
fact-add = კიდევ ერთი
holder = ვის აქვს ეს ბარათი
holder-of = ბარათი: { $name }
relatives-change = შეცვლა
relatives-save = შენახვა
today-relative = დაბადების დღე: { $name }

introduced-by = ვინ გვირჩია
introduced-none = არავინ წერია.
introduced-name = ჩაწერეთ, ვინ გვირჩია
introduced-remove = წაშლა
introduced-named = მოიყვანეს, ჯერ არაფერი უყიდია
introduced-bought = მოიყვანეს და იყიდა
introduced-thanked = მადლობა ვუთხარით: { $day }
introduced-thank = მადლობა ვუთხარით
introduced-not-thanked = მადლობა ჯერ არ გვითქვამს
heard = საიდან გვიცნობს
heard-unknown = არ გვიკითხავს
heard-friend = მეგობრისგან
heard-street = გზად დაგვინახა
heard-print = ნაბეჭდი რეკლამიდან
heard-net = ინტერნეტიდან
heard-message = ჩვენი შეტყობინებიდან
heard-event = ღონისძიებიდან
heard-other = სხვა
network-open = მოყვანილები
network-title = { $name }: მოყვანილები
network-sum = { $count ->
       *[other] { $shown } ადამიანი, მათგან მყიდველი { $bought }, სულ { $sum }
    }
network-none = ჯერ არავინ მოუყვანია.
network-tree = ხის სახით
network-list = სიის სახით
network-depth = დონე { $shown }
referrals-title = რეკომენდაციები
referrals-lead = ვინ ვისი რჩევით მოვიდა და საიდან გვიცნობს ხალხი.
referrals-introducers = ვის მოჰყავს ხალხი
referrals-sources = საიდან
referrals-asks = ვის ვთხოვოთ
referrals-none = ჯერ არავინ წერია სხვისი რჩევით მოსული.
referrals-advocates = გულშემატკივრები
advocates-lead = ჩვენი ნიმუში წაიღეს და მერე ვინმე მოიყვანეს.
advocates-none = ნიმუშის შემდეგ ჯერ არავის არავინ მოუყვანია.
advocate-days = ნიმუში: { $tried }; მოიყვანა { $name } ({ $brought })
advocate-since = { $count ->
       *[other] მას შემდეგ მოიყვანა { $shown } ადამიანი
    }
advocate = ჩვენი გულშემატკივარია: ნიმუში წაიღო ({ $tried }), ახალი კლიენტი მოიყვანა ({ $brought })
introducer-line = { $count ->
       *[other] მოიყვანა { $shown }, მათგან მყიდველი { $bought }; სულ { $network } ადამიანი, { $sum }
    }
introducer-to-thank = { $count ->
       *[other] სათქმელია { $shown } მადლობა
    }
sources-from = პირველი დღე
sources-to = ბოლო დღე
sources-people = ადამიანი
sources-bought = იყიდა
sources-share = წილი
sources-revenue = პირველი 90 დღე
sources-cost = ხარჯი
sources-per-buyer = ხარჯი მყიდველზე
sources-none = ამ დღეებში არავინ მოსულა.
cost-new = ახალი ხარჯი
cost-amount = რამდენი
cost-note = რისთვის
cost-save = ხარჯის ჩაწერა
cost-line = { $source }, { $from } – { $to }
asks-lead = { $count ->
       *[other] მუდმივი კლიენტები, ვისაც შეიძლება მივწეროთ. ერთსა და იმავეს { $shown } დღეში მხოლოდ ერთხელ ვთხოვთ რეკომენდაციას.
    }
asks-none = ახლა არავინაა, ვისაც ვთხოვდით.
asks-visits = { $count ->
       *[other] { $shown } დღე შენაძენით
    }
asks-text = { $greeting }, მადლობა, რომ ასე ხშირად გვსტუმრობთ. თუ „{ $shop }“ მოგწონთ, გაგვიხარდება, მეგობრებსაც რომ უთხრათ.
asks-copy = ტექსტის კოპირება
asks-copied = ტექსტი დაკოპირდა.
asks-done = ვთხოვეთ
asks-slip = ფურცელი „მოიყვანეთ მეგობარი“
friend-title = მოიყვანეთ მეგობარი
friend-lead = ეს ფურცელი მეგობარს გადაეცით. პირველ ვიზიტზე გვაჩვენოს და გვეცოდინება, რომ თქვენ გამოგზავნეთ.
friend-code = თქვენი კოდი
friend-from = გირჩევთ: { $name }
print-friend = ფურცელი „მოიყვანეთ მეგობარი“
