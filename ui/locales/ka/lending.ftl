# განვადება, ნიმუშები, საქონლის ფურცლები და უფასო მომსახურება.

### თავაზიანი წერილი გადასახდელზე

letter-plan-title = თქვენი განვადების შესახებ
letter-plan-soon =
    { $greeting },
    პატარა შეხსენება: { $has_name ->
        [yes] მორიგი გადასახდელი ({ $for_what })
       *[no] მორიგი გადასახდელი
    }, { $amount }, ვადა – { $day }. სხვა არაფერია საჭირო.
    { $sign_off }
letter-plan-today =
    { $greeting },
    დღეს, { $day }, არის { $has_name ->
        [yes] გადასახდელის ({ $for_what }) ვადა
       *[no] გადასახდელის ვადა
    }: { $amount }. გელოდებით სამუშაო საათებში.
    { $sign_off }
letter-plan-late-first =
    { $greeting },
    შესაძლოა, დაგავიწყდათ: { $amount }{ $has_name ->
        [yes] {" "}({ $for_what })
       *[no] {""}
    }, ვადა იყო { $day }. თუ უკვე გადაიხადეთ, ამ შეტყობინებას ყურადღებას ნუ მიაქცევთ.
    { $sign_off }
letter-plan-late-second =
    { $greeting },
    ჯერ კიდევ გადასახდელია { $amount }{ $has_name ->
        [yes] {" "}({ $for_what })
       *[no] {""}
    }, ვადა იყო { $day }. თუ სხვა დღე ან უფრო მცირე თანხა გირჩევნიათ, გვითხარით.
    { $sign_off }
letter-plan-late-third =
    { $greeting },
    კვლავ გადასახდელია { $amount }{ $has_name ->
        [yes] {" "}({ $for_what })
       *[no] {""}
    }, ვადა იყო { $day }. გთხოვთ, გამოგვიაროთ ან დაგვირეკოთ და ერთად ვიპოვით გამოსავალს.
    { $sign_off }

### განვადება

plans-title = განვადება
plans-open = გადასახდელი
plans-late = ვადაგადაცილებული
plans-open-of = { $count ->
       *[other] { $sum }, { $shown } განვადება
    }
plans-only-open = გადასახდელი
plans-only-late = ვადაგადაცილებული
plans-only-all = ყველა
plans-none = არავის არაფერი მართებს.
plans-none-late = არავის დაუგვიანია.
plans-record-only = ვაფა მხოლოდ იწერს, რა შეთანხმდა და რა გადაიხადეს. ფულს არ იღებს და პროცენტს არ ამატებს.
plan-due-today = ვადა დღესაა
plan-in-days = { $count ->
        [one] ხვალ
       *[other] { $shown } დღეში
    }
plan-late-days = { $count ->
        [one] ვადა გუშინ გავიდა
       *[other] ვადა გავიდა { $shown } დღის წინ
    }
plan-paid-up = გადახდილია
plan-void = გაყიდვა გაუქმდა და დანარჩენი მოიხსნა.
plan-rest = დარჩა { $open }, სულ { $total }
plan-next = მორიგი გადასახდელი { $amount }
plan-parts = { $count ->
       *[other] { $shown } ნაწილი
    }
plan-show-parts = ნაწილები
plan-part = ნაწილი { $shown }
plan-part-paid = გადახდილია
plan-pay = გადახდა
plan-pay-amount = რამდენი გადაიხადა
plan-pay-save = ჩაწერა
plan-letter = წერილი
plan-letter-language = წერილის ენა
plan-letter-said = ამ ნაწილზე ეს უკვე ვუთხარით.
plan-new = ახალი განვადება
plan-new-for = განვადება: { $name }
plan-new-nobody = ჯერ იპოვეთ კლიენტი, რომ დახლთან გამოჩნდეს; მერე აქ გააფორმეთ განვადება.
plan-pay-later = განვადება
plan-of-sale = გაყიდვა განვადებით
plan-of-sale-lead = გაყიდვა { $amount }, { $day }
plan-for-what = რისთვის
plan-total = თანხა
plan-parts-count = რამდენ ნაწილად
plan-months-apart = რამდენ თვეში ერთხელ
plan-first = პირველი ვადა
plan-agree = შევთანხმდით
plan-limit = { $name }: ვალის ლიმიტია { $limit }, ახლა მართებს { $open }.
plan-over = ეს ლიმიტს აჭარბებს, ზედმეტია { $over }.
plan-word-soon = შეხსენების დროა
plan-word-today = დღეს უნდა ვუთხრათ
plan-word-late = შეხსენების დროა
lending-rules = მაღაზიის წესი
lending-limit = ერთი კლიენტის ვალის ლიმიტი
lending-limit-none = ლიმიტის გარეშე
lending-limit-own = პირადი ლიმიტი
lending-limit-save = შენახვა
lending-limit-clear = მაღაზიის ლიმიტით
lending-before = რამდენი დღით ადრე
lending-on-the-day = შეხსენება იმავე დღეს
lending-after = რამდენი დღის შემდეგ
lending-days-how = რამდენიმე დღე ჰარით გამოყავით, მაგალითად 3 10 30.
lending-days-wrong = დაწერეთ დღეები 1-დან 365-მდე, არაუმეტეს 6 რიცხვისა.
lending-asks = { $name }: ვალი { $open }
lending-late-line = აქედან ვადაგადაცილებულია { $late }
today-plans = განვადება
plan-count = { $count ->
       *[other] { $shown } განვადება
    }
trial-count = { $count ->
       *[other] { $shown } ნიმუში
    }
print-product-sheet = საქონლის ფურცელი
today-trials = როგორ მოეწონა?
today-lending-more = { $count ->
       *[other] კიდევ { $shown }
    }

### ნიმუშები

trials-title = ნიმუშები
trials-lead = ვინ რა წაიღო საცდელად, როდის ვკითხოთ და იყიდა თუ არა.
trials-to-ask = ახლა საკითხავი
trials-all = ყველა
trials-report = რა გამოვიდა
trials-none = ნიმუში ჯერ არ გაგიციათ.
trials-none-to-ask = ახლა არავინაა საკითხავი.
trial-give = ნიმუშის მიცემა
trial-give-for = ნიმუში: { $name }
trial-nobody = ჯერ იპოვეთ კლიენტი, რომ დახლთან გამოჩნდეს; მერე აქ მიეცით ნიმუში.
trial-goods = რა
trial-cost = რა დაუჯდა მაღაზიას
trial-days = რამდენ დღეში ვკითხოთ
trial-save = მივეცით
trial-waits = { $count ->
        [one] ხვალ ვკითხოთ
       *[other] { $shown } დღეში ვკითხოთ
    }
trial-to-ask = { $count ->
        [0] დღეს ვკითხოთ
        [one] გუშინ უნდა გვეკითხა
       *[other] უკვე { $shown } დღეა, საკითხავია
    }
trial-bought-by = იყიდა, { $day }
trial-bought-said = იყიდა, თავად თქვა
trial-not = არ იყიდა: { $why }
trial-step = { $step }: უპირატესობით
trial-bought = იყიდა
trial-not-bought = არ იყიდა
trial-later = ერთ კვირაში ვკითხოთ
trial-why-too_dear = ძვირია
trial-why-did_not_like = არ მოეწონა
trial-why-no_need = ახლა არ სჭირდება
trial-why-buys_elsewhere = სხვაგან ყიდულობს
trial-why-not_said = არ თქვა
trial-report-bought = { $of }-დან იყიდა { $came }
trial-report-share = { $share }
trial-report-span = სავარაუდოდ { $low }-დან { $high }-მდე
trial-report-open = { $count ->
       *[other] { $shown } ჯერ უცნობია
    }
trial-report-cost = ხარჯი { $cost }
trials-window = რამდენ დღეში ნაყიდი ითვლება ნიმუშის შედეგად
trials-follow-up = რამდენ დღეში ვკითხოთ
trial-table-goods = საქონელი
trial-table-bought = იყიდა
trial-table-why = რატომ არა
trial-table-cost = ხარჯი

### საქონლის ფურცლები

sheets-title = საქონლის ფურცლები
sheets-lead = ერთი გვერდი ერთ საქონელზე: ჯერ რას აძლევს მყიდველს, მერე რა არის.
sheets-none = ფურცელი ჯერ არ არის.
sheet-new = ახალი ფურცელი
sheet-goods = საქონელი, როგორც ჩეკშია
sheet-price = ფასი ფურცელზე
sheet-name = სათაური
sheet-promise = რას აძლევს მყიდველს, ერთი წინადადებით
sheet-benefits = რისთვის გამოდგება, თითო სტრიქონი
sheet-features = რა არის, თითო სტრიქონი
sheet-remark = გასათვალისწინებელი
sheet-save = შენახვა
sheet-put-away = გვერდზე გადადება
sheet-take-out = ისევ გამოყენება
sheet-is-away = გვერდზეა გადადებული
sheet-print = ბეჭდვა
sheet-print-paper = ქაღალდი
sheet-print-a5 = A5
sheet-print-a4 = A4
sheet-give = მივეცით: { $name }
sheet-given = { $count ->
        [0] ჯერ არავისთვის მიგვიცია
        [one] ერთხელ მივეცით, { $day }
       *[other] { $shown }-ჯერ მივეცით, ბოლოს { $day }
    }
sheet-languages = ენები
sheet-good-for = რაში გამოგადგებათ
sheet-is = რა არის
sheet-know = გაითვალისწინეთ

### უფასო მომსახურება

favours-title = უფასო მომსახურება
favour-left = { $count ->
        [0] ამოიწურა, ისევ ამ დღიდან: { $day }
       *[other] წელს დარჩა { $shown }
    }
favour-do = შესრულდა
favour-other = სხვა მომსახურება
favour-name = რა
favour-cost = რა დაუჯდა მაღაზიას
favour-save = შესრულდა
favour-report = უფასო მომსახურება ერთ წელში
favour-report-line = { $count ->
       *[other] { $shown }-ჯერ, { $people } ადამიანი; მერე იყიდა { $later }
    }

### რა მოხდა

done-plan_agreed = { $name } განვადებით იხდის: { $amount }.
done-plan_dropped = განვადება ({ $name }): { $detail }.
done-plan_paid = გადახდილია { $amount } ({ $name }).
done-plan_word_said = გადასახდელი შევახსენეთ: { $name }.
done-credit_limit_set = ვალის ლიმიტი შეიცვალა: { $name }.
done-trial_given = { $name } სინჯავს: { $detail }.
done-trial_changed = ნიმუში ({ $name }): { $detail }.
done-sheet_changed = ფურცელი შეიცვალა: { $detail }.
done-sheet_given = ფურცელი „{ $detail }“ მიეცა: { $name }.
done-favour_done = { $name }: { $detail }.
timeline-plan_agreed = განვადებით იხდის { $amount }: { $detail }
timeline-plan_agreed-bare = განვადებით იხდის { $amount }
timeline-plan_dropped = განვადება: { $detail }
timeline-plan_paid = განვადებაში გადაიხადა { $amount }
timeline-plan_paid-bare = განვადებაში გადაიხადა { $amount }
timeline-plan_word_said = გადასახდელის შეხსენება: { $detail }
timeline-plan_word_said-bare = გადასახდელის შეხსენება
timeline-credit_limit_set = ვალის ლიმიტი: { $amount }
timeline-credit_limit_set-bare = ვალის ლიმიტი შეიცვალა
timeline-trial_given = საცდელად წაიღო: { $detail }
timeline-trial_changed = ნიმუში: { $detail }
timeline-sheet_given = ფურცელი მიიღო: { $detail }
timeline-favour_done = უფასოდ: { $detail }
detail-plan_dropped-dropped = გაუქმდა
detail-plan_dropped-stands = ისევ ძალაშია
detail-plan_word_said-copy = დაიწერა
detail-plan_word_said-whatsapp = WhatsApp-ით
detail-plan_word_said-sms = SMS-ით
detail-plan_word_said-email = ელფოსტით
detail-plan_word_said-phone = დარეკვით
detail-trial_changed-bought = იყიდა
detail-trial_changed-not = არ იყიდა
detail-trial_changed-put_off = მოგვიანებით ვკითხოთ
detail-trial_changed-struck = გადაიხაზა
detail-trial_changed-open = ჯერ უცნობია

### თუ რამე ვერ მოხერხდა

error-plan_parts = განვადებას 1-დან 60-მდე ნაწილი აქვს. არაფერი ჩაწერილა; შეცვალეთ რაოდენობა.
error-plan_months_apart = ნაწილებს შორის 1-დან 12-მდე თვეა. არაფერი ჩაწერილა; შეცვალეთ რიცხვი.
error-plan_too_little = გასაყოფი არაფერია ან ნაწილზე ერთეულიც არ მოდის. ჩაწერეთ თანხა ან შეამცირეთ ნაწილები.
error-plan_not_open = აქ მხოლოდ { $amount } რჩება. არაფერი ჩაწერილა; ჩაწერეთ ეს ან ნაკლები.
error-plan_over_limit = ეს მისი ვალის ლიმიტს აჭარბებს, ზედმეტია { $amount }. აიღეთ ნაკლები თანხა ან გაზარდეთ ლიმიტი.
error-plan_unknown = ეს განვადება აღარ არის; ის გაუქმდა.
error-word_not_due = ამ ნაწილზე დღეს არაფერია სათქმელი, ან უკვე ითქვა.
error-trial_unknown = ეს ნიმუში აღარ არის; ის გაუქმდა.
error-outcome_known = ამ ნიმუშის შედეგი უკვე ცნობილია.
error-sheet_unknown = ეს ფურცელი არ არის ან გვერდზეა გადადებული.
error-sheet_not_in_language = ამ ენაზე ფურცელი ჯერ არ დაწერილა.
error-sheet_nameless = ფურცელს საქონელი და სათაური სჭირდება. არაფერი შენახულა.
error-sheet_no_promise = ჯერ ერთი წინადადებით თქვით, რას აძლევს მყიდველს. არაფერი შენახულა; ნაწერი აქ რჩება.
error-sheet_too_long = ეს ერთ გვერდზე არ ეტევა. შეამოკლეთ ან რამდენიმე სტრიქონი ამოიღეთ.
error-service_unknown = მის საფეხურს ასეთი უფასო მომსახურება არ აქვს.
error-service_used_up = წლიური რაოდენობა ამოიწურა. ისევ შეიძლება ამ დღიდან: { $again_on }.
