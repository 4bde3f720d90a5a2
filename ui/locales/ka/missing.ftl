# მიმოწერა: მოგვენატრეთ.

missing-title = მოგვენატრეთ
missing-lead = ჩვეულებრივზე დიდხანს აღარ გამოჩენილან. თითოეულისთვის წერილი მზადაა.
missing-lead-effect = ჩვეულებრივზე დიდხანს აღარ გამოჩენილან. მივწერეთ { $of } ადამიანს, <door>{ $count ->
       *[other] დაბრუნდა { $shown }
    }</door>.
missing-texts = წერილის ტექსტი
missing-queue = რიგში დაბრუნება
missing-lists = რომელი სია
missing-list-to-write = ვისაც მივწერთ: { $shown }
missing-list-missed = ყველა, ვინც მოგვენატრა: { $shown }
missing-list-long-gone = დიდი ხანია არ ჩანს: { $shown }
missing-long-gone-hint = ამ სიაში მოხვედრისას უკვე დიდი ხნის წასულები იყვნენ, ამიტომ „დღეს“ გვერდზე არ ჩანან. მისწერეთ დღეში რამდენიმეს, ჯერ მათ, ვინც მეტს ყიდულობდა.
missing-round-begin = { $count ->
       *[other] დაწყება: დღეში { $shown }
    }
missing-round-end = რიგის დასრულება
missing-none = მისაწერი აღარავინაა.
missing-none-here = ამ სიაში არავინაა.
missing-held-back = ესენიც მოგვენატრნენ, მაგრამ წერილი არ მზადდება:
missing-snoozed-until = გადაიდო: { $day }
missing-write = მიწერა
# სხვა დღით ან სხვა წესით ნახვა
looking-open = სხვა დღე ან სხვა წესი
looking-back = დღევანდელი წერილები
looking-day = რომელი დღისთვის
looking-rule = მოგვენატრება, თუ არ ჩანს
looking-own = თავისი ჩვევით
looking-flat-hint = ცარიელი: თითოეულის ჩვევის მიხედვით.
looking-rhythm = ვინც მოგვენატრა ({ $day }), თითოეულის ჩვევის მიხედვით:
looking-flat =
    { $count ->
       *[other] ვინც მოგვენატრა ({ $day }), ბოლო ვიზიტიდან { $shown } დღის შემდეგ:
    }
looking-only = მხოლოდ სანახავად: წერილები თითოეულის ჩვევით და დღევანდელი დღით მზადდება.

letter = წერილი
letter-for = წერილი: { $name }
letter-language = წერილის ენა
letter-last-goods = ბოლოს იყიდა: { $goods }.
letter-sms = { $count ->
       *[other] { $shown } SMS, { $units } სიმბოლო; ეტევა კიდევ { $left }.
    }
letter-blocked = წერილი არ იგზავნება: { $reason }.
letter-rather = ურჩევნია, { $time } დავუკავშირდეთ.
letter-way-closed = { $way }: { $reason }.
way-without-whatsapp = მობილურის ნომერი არ გვაქვს
way-without-sms = მობილურის ნომერი არ გვაქვს
way-without-copy = მისამართი არ გვაქვს
way-without-phone = ტელეფონი არ გვაქვს
way-without-email = ელფოსტა არ გვაქვს
letter-copied = დაკოპირდა. ჩასვით იქ, სადაც სწერთ.
letter-not-copied = ვერ დაკოპირდა.
letter-opened-whatsapp = WhatsApp გაიხსნა წერილით.
letter-opened-sms = SMS გაიხსნა წერილით.
letter-opened-email = ელფოსტა გაიხსნა წერილით.
letter-opened-phone = ზარის პროგრამა გაიხსნა.
letter-opened-paste = გაიხსნა ტექსტის გარეშე: წერილი ამ გზისთვის გრძელია. ტექსტი დაკოპირდა, იქ ჩასვით.
letter-snooze-7 = ერთ კვირაში
letter-snooze-30 = ერთ თვეში
letter-skip = გამოტოვება, რადგან…
letter-sent = გავგზავნე
letter-sent-why = „გავგზავნე“ ჩაირთვება, როცა ზემოთ ერთ-ერთ გზას აირჩევთ. მისი გაუქმება აღარ შეიძლება.
letter-sent-final = „გავგზავნე“ აღარ უქმდება.
letter-outcome = რა მოჰყვა?
letter-came-of-it = შედეგი: { $answer }.
template-text = ტექსტი
template-save = ტექსტის შენახვა
template-back = ჩვეულებრივ ტექსტზე დაბრუნება
template-samples = ასე იკითხება
effect-since = წერილები ამ დღიდან
effect-title = { $count ->
       *[other] ვინ დაბრუნდა { $shown } დღეში
    }
effect-written = ვისაც მივწერეთ
effect-held-out = შესადარებლად არ მივწერეთ
effect-share = { $of }-დან { $came }: { $share } ({ $low }–{ $high })
effect-difference = სხვაობა
effect-points = { $points } ({ $low }–{ $high })
effect-no-comparison = შესადარებელი ჯერ არავინაა: როცა საკმარისად ბევრი მოგვენატრება, ზოგს არ მივწერთ, რომ წერილის გავლენა გამოჩნდეს.
effect-clear = წერილით უფრო მეტი ბრუნდება, ვიდრე უწერილოდ.
effect-unclear = წერილები ჯერ ცოტაა, რომ დარწმუნებით ითქვას.
effect-by-way = გზების მიხედვით
effect-by-words = ტექსტების მიხედვით
effect-words-own = { $language }, ვაფას ტექსტი
effect-words-since = { $language }, თქვენი ტექსტი ({ $day })
effect-words-unknown = ადრინდელი წერილები
effect-outcomes = რა მოჰყვა წერილებს
effect-came-back = დაბრუნდა
