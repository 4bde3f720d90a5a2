# კლუბის პროგრამა: წესები, ქულების ვადა, საფეხურები, შტამპების ბარათები.

program-title = კლუბის პროგრამა
program-part-ready = მზა პროგრამები
program-part-rules = დაგროვება
program-part-life = ფასი და ვადა
program-part-ladder = საფეხურები
program-part-stamps = შტამპები
program-part-thanks = რეკომენდაცია
program-part-limits = გამყიდველის ლიმიტები
program-save = პროგრამის შენახვა
program-drop = ცვლილებების გაუქმება
program-unsaved = ცვლილებები ჯერ შენახული არ არის.
program-incomplete = რაღაც აკლია; ის ადგილი მონიშნულია.
program-add = დამატება
program-remove = ამოღება
program-edit = შეცვლა
program-ready-done = ასე კარგია

ready-lead = აირჩიეთ ერთი; რიცხვების შეცვლა მერეც შეიძლება.
ready-choose = ამის არჩევა
ready-cafe_stamps = კაფეს შტამპები
ready-cafe_stamps-for = კაფესთვის, სალონისთვის, თონისთვის: სადაც ხშირად მოდიან.
ready-grocer_points = მარკეტის ქულები
ready-grocer_points-for = სურსათისთვის, ხილისთვის, აფთიაქისთვის: ყოველდღიური შენაძენი.
ready-boutique_ladder = ბუტიკის საფეხურები
ready-boutique_ladder-for = ტანსაცმლისთვის, სამკაულისთვის, ავეჯისთვის: დიდი შენაძენი, ხანდახან.
ready-name-card = შტამპების ბარათი
ready-name-free = ერთი სასმელი
ready-name-step-one = ნაცნობი
ready-name-step-two = შინაური
ready-name-step-three = ერთგული

gain-points = { $count ->
       *[other] { $shown } ქულა
    }
gain-stamps = { $count ->
       *[other] { $shown } შტამპი ბარათზე „{ $card }“
    }
gain-tickets = { $count ->
       *[other] გათამაშების { $shown } ბილეთი
    }
gain-credit = ბალანსზე { $amount }

rule-per_amount = ყოველი გადახდილი { $per }: { $gain }.
rule-per_amount-steps = ყოველი სრული { $per }: { $gain }.
rule-per_visit = დღის პირველ შენაძენზე: { $gain }.
rule-per_goods = ყოველ ცალზე: { $gain }.
rule-per_goods-of = { $goods }, ყოველ ცალზე: { $gain }.
rule-once = საჩუქრად: { $gain }.
rule-example = მაგალითად, შენაძენი { $sale }: { $gain }.

cond-off = დროებით გამორთულია
cond-weekdays = მხოლოდ { $days }
cond-month-days = თვის რიცხვები: { $days }
cond-birthday = { $count ->
        [0] დაბადების დღეს
       *[other] წელიწადში ერთხელ, დაბადების დღემდე და მის შემდეგ { $shown } დღე
    }
cond-joined = { $count ->
        [0] გაწევრიანების წლისთავზე
       *[other] წელიწადში ერთხელ, გაწევრიანების წლისთავამდე და მის შემდეგ { $shown } დღე
    }
cond-nth = { $count ->
       *[other] ვიზიტი №{ $shown }
    }
cond-nth-every = { $count ->
        [1] ყოველ ვიზიტზე
       *[other] { $shown } ვიზიტში ერთხელ
    }
cond-joining = გაწევრიანებისას, მხოლოდ ერთხელ
cond-reached = { $count ->
       *[other] როცა { $shown } დღეში { $points } ქულა გროვდება
    }
cond-only = მხოლოდ { $goods }
cond-not = გარდა: { $goods }
cond-least = მინიმუმ { $amount }
cond-most-sale = ერთ შენაძენზე არაუმეტეს { $most }
cond-most-day = დღეში არაუმეტეს { $most }
cond-delay = { $count ->
       *[other] { $shown } წუთში არაუმეტეს ერთხელ
    }
cond-no-tax = გადასახადის გარეშე
cond-no-delivery = მიტანის გარეშე
cond-no-wrapping = შეფუთვის გარეშე
cond-by-step = საფეხურის კოეფიციენტით
cond-on-points = ქულებით გადახდილზეც
cond-on-gift = სასაჩუქრე ბარათით გადახდილზეც
cond-round-down = ნაწილი ქვევით
cond-round-nearest = ნაწილი უახლოესამდე
cond-round-up = ნაწილი ზევით
cond-from = პირველი დღე: { $day }
cond-to = ბოლო დღე: { $day }

short-per_amount = თანხა
short-per_visit = ვიზიტი
short-per_goods = საქონელი
short-birthday = დაბადების დღე
short-joined = წლისთავი
short-nth = საიუბილეო ვიზიტი
short-joining = გაწევრიანება
short-reached = დაგროვება
short-day = განსაკუთრებული დღე
short-once = საჩუქარი

life-never = ქულებს ვადა არ აქვს.
life-days = { $count ->
       *[other] ქულა ძალაშია { $shown } დღე.
    }
life-month_end = { $count ->
        [0] ქულა ძალაშია იმავე თვის ბოლომდე.
        [1] ქულა ძალაშია მომდევნო თვის ბოლომდე.
       *[other] ქულა ძალაშია ამ თვის და კიდევ { $shown } თვის ბოლომდე.
    }
life-season_end = { $count ->
        [0] ქულა ძალაშია იმავე სეზონის ბოლომდე.
        [1] ქულა ძალაშია მომდევნო სეზონის ბოლომდე.
       *[other] ქულა ძალაშია ამ სეზონის და კიდევ { $shown } სეზონის ბოლომდე.
    }
life-year_end = { $count ->
        [0] ქულა ძალაშია იმავე წლის ბოლომდე.
        [1] ქულა ძალაშია მომდევნო წლის ბოლომდე.
       *[other] ქულა ძალაშია ამ წლის და კიდევ { $shown } წლის ბოლომდე.
    }
life-example = დღევანდელი ქულების ბოლო დღე: { $day }.
life-field = ვადა
life-after = კიდევ რამდენი
life-length = რამდენი დღე
life-pick-never = უვადო
life-pick-days = რამდენიმე დღე
life-pick-month_end = თვის ბოლომდე
life-pick-season_end = სეზონის ბოლომდე
life-pick-year_end = წლის ბოლომდე
life-new-only = ახალი წესი მხოლოდ ახალ ქულებს ეხება.
life-preview = რა მოუვა ძველ ქულებს?
life-preview-none = ძველი ქულები ისევე რჩება; არავინ არაფერს კარგავს.
life-preview-gain = { $count ->
       *[other] მეტი დრო ექნება { $shown } ადამიანს; არავინ არაფერს კარგავს.
    }
life-preview-lose = { $count ->
       *[other] { $shown } ადამიანს { $points } ქულა ({ $worth }) უფრო ადრე დაუმთავრდება; 30 დღეში – არც ერთი.
    }
life-apply = ძველ ქულებზეც
pending-field = რამდენ დღეში იხარჯება
pending-words = { $count ->
        [0] ქულების დახარჯვა მაშინვე შეიძლება.
       *[other] ქულების დახარჯვა { $shown } დღეში შეიძლება, როცა დაბრუნების ვადა გავა.
    }
spend-words = { $count ->
       *[other] დახლთან { $shown } ქულა უდრის { $worth }.
    }
spend-words-nothing = ქულებით დახლთან არ იხდიან.

rules-none = წესი ჯერ არ არის. დაამატეთ ან აირჩიეთ მზა პროგრამა.
rules-add = რომელი წესი?
rules-kind-per_amount = თანხის მიხედვით
rules-kind-per_visit = ყოველ ვიზიტზე
rules-kind-per_goods = საქონელზე ან ჯგუფზე
rules-kind-weekday = საჩუქარი კვირის დღეს
rules-kind-month_day = საჩუქარი თვის რიცხვში
rules-kind-birthday = საჩუქარი დაბადების დღეს
rules-kind-joined = საჩუქარი წლისთავზე
rules-kind-joining = საჩუქარი გაწევრიანებისას
rules-kind-nth = საჩუქარი საიუბილეო ვიზიტზე
rules-kind-reached = საჩუქარი დაგროვებისთვის
rule-field-name = სახელი (არასავალდებულო)
rule-field-points = რამდენი
rule-field-points-credit = რა თანხა
rule-field-into = სად ირიცხება
rule-into-points = ქულები
rule-into-credit = ბალანსი
rule-into-tickets = ბილეთები: { $draw }
rule-field-per = რა თანხაზე
rule-field-steps = მხოლოდ სრულ თანხაზე
rule-field-only = მხოლოდ ეს საქონელი ან ჯგუფები
rule-field-not = გარდა ამ საქონლისა ან ჯგუფებისა
rule-field-goods-hint = გამოყავით მძიმით.
rule-field-weekdays = კვირის დღეები
rule-field-month-days = თვის რიცხვები
rule-field-month-days-hint = მაგალითად 1, 15
rule-field-around = რამდენი დღით ადრე და მერე
rule-field-nth = მერამდენე ვიზიტი
rule-field-every = და შემდეგ ყოველ ამდენ ვიზიტში
rule-field-reached = რამდენი ქულა
rule-field-within = რამდენ დღეში
rule-reached-hint = დაბრუნებული არ ითვლება. თუ მოგვიანებით საქონელი დაბრუნდა და ქულები საჭირო რაოდენობას ვეღარ აღწევს, ბონუსიც უქმდება; მისი ხელახლა დაგროვება შეიძლება.
rule-field-least = უმცირესი შენაძენი
rule-field-most-sale = ლიმიტი შენაძენზე
rule-field-most-day = ლიმიტი დღეში
rule-field-delay = დრო ორს შორის
rule-field-parts = ამაზე არ ირიცხება
rule-part-tax = გადასახადი
rule-part-delivery = მიტანა
rule-part-wrapping = შეფუთვა
rule-field-also = ამაზეც ირიცხება
rule-also-points = ქულებით გადახდილი
rule-also-gift = სასაჩუქრე ბარათით და ბალანსიდან გადახდილი
rule-field-by-step = საფეხურის კოეფიციენტით
rule-field-active = მოქმედებს
rule-field-from = პირველი დღე
rule-field-to = ბოლო დღე
rule-more = პირობები და ლიმიტები
none-shown = არაფერი

ladder-none = საფეხურები ჯერ არ არის. საფეხურებით ვინც მეტს ყიდულობს, მეტს იღებს.
ladder-begin = საფეხურების შექმნა
ladder-remove = ყველა საფეხურის ამოღება
ladder-basis = რა ითვლება
ladder-basis-points = დაგროვილი ქულები
ladder-basis-balance = არსებული ქულები
ladder-basis-spend = გადახდილი თანხა
ladder-basis-visits = შენაძენის დღეები
ladder-span = რა დროში
ladder-span-rolling = ბოლო დღეები
ladder-span-year = ეს წელი
ladder-span-lifetime = თავიდანვე
ladder-span-days = რამდენი დღე
ladder-keep = როდემდე რჩება საფეხური
ladder-keep-grace = შეღავათიანი დღეები
ladder-keep-this_year_and_next = მომდევნო წლის ბოლომდე
ladder-keep-from_entry = რამდენიმე თვე მიღწევიდან
ladder-keep-days = შეღავათიანი დღეები
ladder-keep-months = თვეები
months-unit = თვე
times-unit = ჯერ
ladder-words-rolling = { $count ->
       *[other] ითვლება: { $what }, ბოლო { $shown } დღე.
    }
ladder-words-year = ითვლება: { $what }, ეს წელი.
ladder-words-lifetime = ითვლება: { $what }, თავიდანვე.
ladder-keep-words-grace = { $count ->
        [0] ზევით მაშინვე; ქვევით იმ დღეს, როცა აღარ ყოფნის.
       *[other] ზევით მაშინვე; ქვევით { $shown } დღეში მას შემდეგ, რაც აღარ ყოფნის.
    }
ladder-keep-words-this_year_and_next = ზევით მაშინვე; საფეხური მომდევნო წლის ბოლომდე რჩება.
ladder-keep-words-from_entry = { $count ->
       *[other] ზევით მაშინვე; საფეხური { $shown } თვე რჩება.
    }
step-add = კიდევ ერთი საფეხური
step-name = საფეხურის სახელი
step-from = რამდენიდან
step-factor = ქულების კოეფიციენტი
step-off = მუდმივი ფასდაკლება
step-off-only = რომელ საქონელზე ან ჯგუფზე? ცარიელი ნიშნავს ყველას
step-off-not = გარდა
step-priority = უპირატესობა რიგში (0-დან 9-მდე)
step-services = უფასო მომსახურება
step-service-name = რომელი
step-service-times = წელიწადში
step-from-words = მინიმუმ { $from }
step-brings-factor = ქულები × { $factor }
step-brings-off = ფასდაკლება { $off }
step-brings-off-goods = ფასდაკლება { $off }: { $goods }
step-brings-off-not = გარდა: { $goods }
step-brings-service = { $count ->
       *[other] { $name }: წელიწადში { $shown }-ჯერ უფასოდ
    }
step-brings-priority = { $count ->
       *[other] რიგში უპირატესობა { $shown }
    }

stamps-none = შტამპების ბარათი ჯერ არ არის.
stamps-add = ახალი ბარათი
stamps-name = ბარათის სახელი
stamps-needs = რამდენი შტამპი
stamps-unit = შტამპი
stamps-gives = რა არის უფასო
stamps-worth = რა უჯდება მაღაზიას
stamps-active = მოქმედებს
stamps-words = { $count ->
       *[other] { $shown } შტამპი – და უფასოა { $gives }.
    }
stamps-off = გამორთულია: ახალ შტამპებს არ იღებს. რაც კლიენტებს აქვთ, კვლავ ჩანს და გამოიყენება.
stamps-no-rule = ამ ბარათზე შტამპს ჯერ არც ერთი წესი არ სვამს.
stamps-add-rule = ერთი შტამპი ყოველ ვიზიტზე

thanks-active = ქულები რეკომენდაციისთვის
thanks-introducer = ვინც გვირჩია
thanks-newcomer = ვინც მოვიდა
thanks-least = უმცირესი პირველი შენაძენი
thanks-words = პირველი შენაძენის შემდეგ (მინიმუმ { $least }), ვინც გვირჩია, იღებს { $introducer } ქულას, ახალი კლიენტი კი – { $newcomer } ქულას. თუ შენაძენი დაბრუნდა, ორივეს ქულები უქმდება. ქულებით, სასაჩუქრე ბარათით ან ბალანსით გადახდილი არ ითვლება.
thanks-words-off = რეკომენდაციისთვის არაფერი გაიცემა.

setting-club-program = წესები, საფეხურები და შტამპების ბარათები კლუბის პროგრამაშია.
setting-club-program-go = კლუბის პროგრამა
setting-coupon-back = გაუქმებული გაყიდვის კუპონი
setting-coupon-back-back = ისევ გამოდგება
setting-coupon-back-gone = დახარჯულად ითვლება
setting-coupon-back-hint = როცა უქმდება გაყიდვა, რომელშიც კუპონი გამოიყენეს. მოქმედებს ამიერიდან გაცემულ კუპონებზე.
setting-after-leaving = ქულები, როცა კლუბიდან გადიან
setting-after-leaving-kept = რჩება
setting-after-leaving-gone = იშლება
setting-after-leaving-hint = თუ რჩება, დაბრუნების დღეს თავის ადგილზე დახვდებათ.
limits-lead = თუ დღეში ამაზე მეტი გამოვიდა, გამყიდველს მიზეზი მოეთხოვება და თქვენ მას მერე წაიკითხავთ. ცარიელი ნიშნავს, რომ ლიმიტი არ არის.
limits-taken-back = გაუქმებული გაყიდვა დაბრუნებად ითვლება. ვინც თავის შეცდომას მაშინვე ასწორებს, მას მიზეზი არ მოეთხოვება; ლიმიტს თუ გადასცდა, თქვენს სიაში მაინც იქნება.
limits-all = ყველა გამყიდველი
limits-by-all = { $name } საერთო ლიმიტებით მუშაობს.
limits-own = პირადი ლიმიტები
limits-like-all = საერთო ლიმიტებით
limit-points = ხელით მიცემული ქულები
limit-off = ფასდაკლება ერთ გაყიდვაზე
limit-gift = საჩუქრები და ბალანსზე ჩარიცხვა
limit-returned = დაბრუნებები

guest-pending = { $count ->
       *[other] დასარიცხია { $shown } ქულა
    }
guest-expiring = { $count ->
       *[other] { $shown } ქულა, ბოლო დღე: { $day }
    }
guest-stamps = { $needs }-დან { $on } შტამპი
guest-stamps-free = { $count ->
        [1] უფასოდ ეკუთვნის { $gives }
       *[other] უფასოდ ეკუთვნის { $shown } × { $gives }
    }
guest-stamps-give = გაიცა: { $gives }
guest-stamps-more = { $count ->
       *[other] { $gives }: აკლია { $shown } შტამპი
    }
guest-step-missing = { $next }: აკლია { $missing }
guest-step-top = უმაღლესი საფეხური
guest-step-until = ბოლო დღე: { $day }
step-none = საფეხური ჯერ არ აქვს
missing-points = { $count ->
       *[other] { $shown } ქულა
    }
missing-visits = { $count ->
       *[other] { $shown } ვიზიტი
    }

sale-usable-from = დახარჯვა შეიძლება ამ დღიდან: { $day }
sale-to-step = ამ გაყიდვით გადადის საფეხურზე { $step }.
sale-stamps = { $count ->
       *[other] { $card }: { $shown } შტამპი
    }

ladder-history = საფეხურები
ladder-now = ახლა: { $step }
ladder-row-up = { $from } → { $to }
ladder-row-down = ქვევით: { $from } → { $to }
ladder-why-reached = მიაღწია
ladder-why-kept = შეღავათით
ladder-why-by_hand = ხელით
ladder-set = ხელით დაყენება
ladder-set-step = საფეხური
ladder-set-until = ბოლო დღე
ladder-set-until-hint = ცარიელი ნიშნავს: სანამ თქვენ არ მოხსნით.
ladder-set-reason = რატომ? ჩანაწერში დარჩება.
ladder-set-save = საფეხურის დაყენება
ladder-set-back = ისევ წესით
ladder-by-hand = ხელით, ბოლო დღე: { $until }
ladder-by-hand-open = ხელით, უვადოდ
points-ending = ქულები, რომლებსაც ვადა გასდის

