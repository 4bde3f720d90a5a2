# აქციები და კუპონები: სია, ფორმა, გაყიდვისას, ქაღალდზე.

promotions-title = აქციები
promotions-new = ახალი აქცია
promotions-none = აქცია ჯერ არ არის. შექმენით ერთი და გაყიდვისას თავად შეგახსენებთ.
promotions-cost = აქამდე დაიხარჯა { $cost }; თქვენი ვარაუდი იყო { $expected }.
promotions-cost-alone = აქამდე დაიხარჯა { $cost }.
promotions-open-club = აქციები და კუპონები

promotion-stands-open = მოქმედებს
promotion-stands-off = დროებით გამორთულია
promotion-stands-ahead = ჯერ არ დაწყებულა
promotion-stands-over = დასრულდა
promotion-stands-used_up = ლიმიტი ამოიწურა
promotion-of-step = საფეხურის ფასი; იცვლება კლუბის პროგრამაში
promotion-over-budget = ვარაუდზე მეტი
promotion-sum = { $count ->
       *[other] გამოყენებულია { $shown }-ჯერ, { $people } ადამიანი, ხარჯი { $cost }
    }
promotion-sum-none = ჯერ არავის გამოუყენებია.
promotion-days = { $first } – { $last }
promotion-expected-line = ვარაუდი { $expected }
promotion-edit = შეცვლა
promotion-coupons = კუპონები
promotion-effect = რა მოიტანა

kind-percent = { $percent } ფასდაკლება ყველაფერზე
kind-percent-goods = { $percent } ფასდაკლება: { $goods }
kind-amount = ფასდაკლება { $off }, თუ შენაძენია მინიმუმ { $least }
kind-amount-any = ფასდაკლება { $off } ყოველ შენაძენზე
kind-price = { $goods }, თითო { $price }
kind-n_for_m = { $take } ცალი { $pay }-ის ფასად
kind-n_for_m-goods = { $goods }: { $take } ცალი { $pay }-ის ფასად
kind-bundle = { $goods } ერთად { $price }
kind-gift_over = საჩუქრად { $gift }, თუ შენაძენია მინიმუმ { $threshold }
kind-most = არაუმეტეს { $most }

audience-everyone = ყველასთვის
audience-members = კლუბის წევრებისთვის
audience-steps = საფეხური: { $steps }
audience-visits = { $count ->
       *[other] ვინც სულ მცირე { $shown }-ჯერ მოვიდა
    }
audience-best = საუკეთესო { $percent }: ვინც სულ { $least } მაინც იყიდა, გამოთვლილია { $day }
audience-best-new = საუკეთესო { $percent } შენაძენების ჯამით
audience-chosen = { $count ->
       *[other] { $shown } შერჩეული კლიენტისთვის
    }
audience-newcomers = ახალი კლიენტებისთვის
window-from = პირველი დღე: { $day }
window-until = ბოლო დღე: { $day }
window-weekdays = დღეები: { $days }
window-hours = { $from } – { $to }
limit-each = { $count ->
       *[other] თითო ადამიანს { $shown }-ჯერ
    }
limit-total = { $count ->
       *[other] სულ { $shown }-ჯერ
    }
limit-coupon = მხოლოდ კუპონით
limit-alone = სხვა აქციასთან არ ჯამდება

promotion-form-new = ახალი აქცია
promotion-form-edit = აქციის შეცვლა
promotion-pick = როგორი აქცია?
pick-percent = პროცენტი
pick-amount = თანხის დაკლება
pick-price = განსაკუთრებული ფასი
pick-n_for_m = ორი ერთის ფასად
pick-bundle = რამდენიმე საქონელი ერთად
pick-gift_over = საჩუქარი დიდ შენაძენზე
promotion-propose = რაც ცუდად იყიდება, იმის გვერდით, რასაც ყველა ყიდულობს
promotion-propose-days = ბოლო { $shown } დღის გაყიდვებით
promotion-propose-none = ასე ცუდად არაფერი იყიდება.
promotion-propose-take = ამ ნაკრების შექმნა
promotion-propose-slow = { $count ->
        [0] { $goods }: არ გაყიდულა
       *[other] { $goods }: გაიყიდა { $shown }-ჯერ
    }
promotion-propose-strong = { $count ->
       *[other] და { $goods }: გაიყიდა { $shown }-ჯერ
    }
promotion-propose-together = { $count ->
       *[other] ერთ შენაძენში { $shown }-ჯერ
    }
ready-promotion-percent = ფასდაკლება
ready-promotion-amount = თანხის დაკლება
ready-promotion-price = განსაკუთრებული ფასი
ready-promotion-n_for_m = ორი ერთის ფასად
ready-promotion-bundle = ნაკრები
ready-promotion-gift_over = საჩუქარი
promotion-field-name = სახელი
promotion-field-percent = პროცენტი
promotion-field-most = ერთ გაყიდვაზე არაუმეტეს
promotion-field-goods = რომელ საქონელზე ან ჯგუფზე? ცარიელი ნიშნავს ყველას
promotion-field-goods-needed = რომელი საქონელი ან ჯგუფი?
promotion-field-not = გარდა
promotion-field-off = რამდენი აკლდება
promotion-field-least = შენაძენი მინიმუმ
promotion-field-least-hint = თუ საქონელი დაბრუნდა და დანარჩენი ამ თანხას აღარ აღწევს, გამყიდველს ეცნობება; თავისით არაფერი უქმდება.
promotion-field-price = ცალის ან კილოგრამის ფასი
promotion-field-take = რამდენს წაიღებს
promotion-field-pay = რამდენის ფასს გადაიხდის
promotion-field-bundle-price = ნაკრების ფასი
promotion-field-part = საქონელი
promotion-field-part-count = რამდენი ნაკრებში
promotion-field-part-list = ფასი ნაკრების გარეთ
promotion-part-add = კიდევ ერთი საქონელი
promotion-field-threshold = შენაძენი მინიმუმ
promotion-field-gift = საჩუქარი
promotion-field-gift-cost = რა უჯდება საჩუქარი მაღაზიას
promotion-field-gift-share = გაყიდვის მოგების მაქსიმუმ რა წილი
promotion-field-audience = ვისთვის
audience-pick-everyone = ყველა
audience-pick-members = კლუბის წევრები
audience-pick-steps = კლუბის საფეხურები
audience-pick-visits = ვინც ხშირად მოდის
audience-pick-best = საუკეთესო კლიენტები
audience-pick-chosen = შერჩეული კლიენტები
audience-pick-newcomers = ახალი კლიენტები
audience-field-visits = სულ მცირე რამდენჯერ მოვიდა
audience-field-best = კლიენტების რამდენი პროცენტი
audience-best-hint = ითვლება ყველა შენაძენის ჯამით, დაბრუნებული აკლდება. საჭირო თანხა შენახვისას გამოითვლება და მომდევნო შენახვამდე აღარ იცვლება.
audience-add-guest = დაემატოს { $name }
audience-guest-hint = იპოვეთ კლიენტი, რომ დახლთან გამოჩნდეს, შემდეგ აქ დაამატეთ.
audience-clear = სიის გასუფთავება
promotion-field-from = პირველი დღე
promotion-field-until = ბოლო დღე
promotion-field-hours-from = საათიდან
promotion-field-hours-to = საათამდე
promotion-field-weekdays = მხოლოდ ამ დღეებში
promotion-field-each = თითო ადამიანს რამდენჯერ
promotion-field-total = სულ რამდენჯერ
promotion-field-together = ჯამდება სხვა აქციებთან
promotion-field-code = მხოლოდ კუპონით
promotion-field-expected = მთლიანად რა შეიძლება დაჯდეს
promotion-field-margin = გაფრთხილება, თუ ამ პროცენტზე ნაკლები რჩება
promotion-field-active = ჩართულია
promotion-more = დრო, ლიმიტები და ბიუჯეტი
promotion-save = აქციის შენახვა
promotion-try = თუ გაყიდვის თანხაა
promotion-try-cost = რა დაუჯდა საქონელი მაღაზიას
promotion-try-off = აკლდება { $off }; გადასახდელია { $rest }.
promotion-try-gift = საჩუქარი: { $gift }.
promotion-try-nothing = ამ გაყიდვაზე არაფერს იძლევა.
promotion-try-margin = მაღაზიას რჩება { $margin }.
promotion-try-loss = მაღაზია კარგავს { $loss }.

promoted-before-since = { $count ->
       *[other] { $shown } დღე დაწყებამდე და ამდენივე შემდეგ ({ $from } – { $to })
    }
promoted-not-begun = ჯერ არ დაწყებულა.
promoted-goods = საქონელი
promoted-before = მანამდე
promoted-since = შემდეგ
promoted-sold = { $quantity } · { $amount }
promoted-part = წილი ნაკრების ფასში
promoted-sales = ამ გაყიდვებმა მოიტანა { $sales }; ფასდაკლებამ შეადგინა { $off }.
promoted-sales-alone = ამ გაყიდვებმა მოიტანა { $sales }.

offer-percent = გაქვთ { $percent } ფასდაკლება: გაკლდებათ { $off }.
offer-percent-goods = { $goods } – { $percent } ფასდაკლება: გაკლდებათ { $off }.
offer-step = თქვენი საფეხურია „{ $name }“: გაკლდებათ { $off }.
offer-step-goods = თქვენი საფეხურია „{ $name }“: გაკლდებათ { $off } ({ $goods }).
offer-amount = ამ შენაძენზე გაკლდებათ { $off }.
offer-price = თქვენთვის განსაკუთრებული ფასია: გაკლდებათ { $off }.
offer-n_for_m = { $take } ცალი მიგაქვთ { $pay }-ის ფასად: გაკლდებათ { $off }.
offer-bundle = ერთად უფრო იაფია: გაკლდებათ { $off }.
offer-gift_over = ამ შენაძენზე საჩუქარი გეკუთვნით: { $gift }.
offers-title = აქცია
offers-left = აკლდება { $off }; გადასახდელია { $rest }
offer-by-coupon = კუპონით
near-gift_over = კიდევ { $more } და საჩუქრად მიიღებთ: { $gift }.
near-amount = კიდევ { $more } და დაგაკლდებათ { $off }.
near-pieces = { $count ->
       *[other] აიღეთ კიდევ { $shown }, უფასოა.
    }
near-goods = აიღეთ ესეც: { $goods }. ერთად გამოვა { $price }.
worry-below_cost = „{ $name }“: ეს გაყიდვა ზარალიანია, { $loss }.
worry-thin_margin = „{ $name }“: რჩება მხოლოდ { $left }, { $percent }-ზე ნაკლები.
worry-costly_gift = „{ $name }“: საჩუქარი ჯდება { $cost }, ამ გაყიდვის მოგების { $percent }-ზე მეტი.
worry-over = ფასდაკლება { $came } თქვენს ლიმიტზე მეტია ({ $limit }).
sale-reason = მიზეზი
sale-coupon = კუპონი ან გადასაფხეკი ბარათი
sale-coupon-code = კოდი
sale-coupon-add = დამატება
sale-coupon-opens = კუპონი „{ $name }“
sale-coupon-drop = კუპონის ამოღება
sale-pieces = რაოდენობა

coupons-title = კუპონები: „{ $name }“
coupons-none = კუპონი ჯერ არ გაცემულა.
coupons-issue = კუპონების გაცემა
coupons-open = ვინც მოიტანს
coupons-chosen = კლიენტის სახელზე
coupons-count = რამდენი კუპონი
coupons-uses = თითო რამდენჯერ
coupons-until = ბოლო დღე
coupons-make = კუპონების შექმნა
coupons-print = კუპონების ფურცლის ბეჭდვა
coupon-tail = …{ $tail }
coupon-open = ვინც მოიტანს
coupon-used = { $most }-დან { $used }-ჯერ
coupon-until = ბოლო დღე: { $day }
coupon-is-blocked = დაბლოკილია
coupon-block = დაბლოკვა
coupon-unblock = განბლოკვა
coupons-more = სიის გაგრძელება
print-coupons = კუპონების ფურცელი
coupon-sheet-for = სახელზე: { $name }
coupon-sheet-uses = { $count ->
        [one] მოქმედებს { $shown } შენაძენზე
       *[other] მოქმედებს { $shown } შენაძენზე
    }
setting-usual-margin = გაყიდვის ჩვეული მოგება
setting-usual-margin-hint = რამდენი რჩება ყოველი 100-დან. აქციების გაფრთხილება ამით გამოითვლება; 0 ნიშნავს, რომ გაფრთხილება არ არის.

done-promotion_changed = აქცია „{ $detail }“ შენახულია.
done-coupons_issued = „{ $detail }“: კუპონები მზადაა.
done-coupons_blocked = კუპონი { $detail }.
detail-coupons_blocked-blocked = დაბლოკილია
detail-coupons_blocked-opened = განბლოკილია
override-below_cost = გაიყიდა თვითღირებულებაზე იაფად, ზარალი { $came_to }
override-thin_margin = გაყიდვიდან ცოტა დარჩა: { $came_to }
override-costly_gift = გაყიდვისთვის ძვირი საჩუქარი: { $came_to }

error-promotion_unknown = ეს აქცია აღარ არის. არაფერი შეცვლილა; ნახეთ სია თავიდან.
error-promotion_not_sound = ამ აქციაში რაღაც არ ემთხვევა: რიცხვი, დღეები ან საქონელი. გთხოვთ, გადაამოწმოთ.
error-no_buyers = ჯერ არავის უყიდია, ამიტომ საუკეთესოც არავინაა. არაფერი შენახულა.
error-promotion_not_now = „{ $name }“ აქ და ახლა არ მოქმედებს, ან ბოლო უკვე სხვამ გამოიყენა. არაფერი ჩაწერილა; მოხსენით მონიშვნა და თავიდან გაატარეთ.
error-promotion_needs_no_code = ეს აქცია კუპონის გარეშეც მოქმედებს. ჯერ ჩართეთ „მხოლოდ კუპონით“.
error-coupon_unknown = ამ კოდით კუპონი არ არის. გთხოვთ, ციფრები კიდევ ერთხელ წაიკითხოთ.
error-coupon_check_digit = კუპონის ერთი ციფრი არასწორია. გთხოვთ, კიდევ ერთხელ წაიკითხოთ.
error-coupon_not_sound = კუპონების რაოდენობა, გამოყენების რიცხვი ან ვადა არ გამოდგება.
error-coupon_blocked = ეს კუპონი დაბლოკილია.
error-coupon_not_yours = ეს კუპონი სხვა კლიენტს ეკუთვნის.
error-coupon_used_up = ეს კუპონი უკვე გამოყენებულია.
error-coupon_not_yet = ამ კუპონის დრო ჯერ არ დამდგარა.
error-coupon_over = ამ კუპონის ვადა გასულია.
