# ბარათები, შტამპები და გასვლა ხელით; დახლის ერთი შეხედვა; რა დგას გაყიდვის უკან.

card-lost = დაიკარგა
card-lost-hint = ბარათი { $code } აღარაფერს გახსნის; წაკითხვისას ახალი ბარათი გამოჩნდება.
card-replace = ბარათის შეცვლა
card-replaced = შეცვალა ბარათმა { $other }
scan-replace = დაკარგული { $code } ბარათის ნაცვლად
adjust-stamps-how-many = რამდენი შტამპი? − ნიშნით მოაკლდება.
adjust-both = ქულების ან შტამპების შესწორება
adjust-what = რისი
adjust-stamps-of = შტამპები: { $card }
club-source = როგორ გვითხრა
club-source-counter = დახლთან
club-source-form = ხელმოწერილი ფორმა
club-source-message = შეტყობინება ან ზარი
club-source-import = ფაილიდან
club-history = წევრობის ისტორია
club-history-joined = გაწევრიანდა: { $day }
club-history-paused = შეჩერდა: { $day }
club-history-left = გავიდა: { $day }
club-rules-of = წესები: { $day }
leave-keeps = ეს დაელოდება დაბრუნებამდე:
leave-drops = კლუბის წესით, გასვლისას ეს იშლება:
leave-nothing = არც ქულა აქვს და არც შტამპი.
leave-stays = ეს ნებისმიერ შემთხვევაში მისია:
leave-points = { $count ->
       *[other] { $shown } ქულა, ღირს { $worth }
    }
leave-stamps = { $count ->
       *[other] { $card }: { $shown } შტამპი
    }
leave-gift = სასაჩუქრე ბარათები, { $amount }
leave-credit = კრედიტი, { $amount }
leave-waiting = { $count ->
       *[other] { $shown } ჯილდო, რომელიც ჯერ არ წაუღია
    }
leave-owed = { $count ->
       *[other] { $shown } ქულა მართებს
    }
leave-confirm = კლუბიდან გადის

guest-reward-now = { $count ->
        [1] უკვე ეკუთვნის { $name }
       *[other] უკვე ეკუთვნის { $name } ან სხვა ჯილდო
    }
guest-reward-missing = { $count ->
       *[other] { $name }: აკლია { $shown } ქულა
    }
guest-coupons = { $count ->
        [1] აქვს პირადი კუპონი
       *[other] აქვს { $shown } პირადი კუპონი
    }
guest-service = { $name }: წელს უფასოდ დარჩა { $left }
guest-late = განვადებიდან დაგვიანებულია { $amount }
guest-stamp-visit = ერთი შტამპი
guest-stamp-visit-hint = მოსვლა თანხის გარეშე
help-key-stamp-visit = ერთი შტამპი მოსვლისთვის, თანხის გარეშე

purchase-told = რა მოიტანა ამ გაყიდვამ
purchase-off = ფასდაკლება { $amount }
told-rule = { $name }: { $gain }
told-tickets = { $count ->
       *[other] { $shown } ბილეთი: { $draw }
    }
told-off = { $name }: ფასდაკლება { $off }
told-gift = { $name }: საჩუქრად { $gift }
told-step = საფეხურის ფასი
told-spent = { $count ->
       *[other] { $shown } ქულით გადახდილია { $paid }
    }
told-scratch = { $count ->
       *[other] { $shown } გადასაფხეკი ბარათი
    }
told-none = ამ გაყიდვამ არაფერი მოიტანა და ფასიც არ დაკლებულა.
sale-credit = კრედიტი { $amount }
sale-tickets = { $count ->
       *[other] { $shown } ბილეთი: { $draw }
    }

done-stamps_adjusted = შტამპები, { $name }: { $stamps }.
timeline-stamps_adjusted = შტამპები { $stamps }: { $detail }
detail-stamps_adjusted-visit = მოსვლისთვის
limit-stamps = შტამპები ხელით
override-stamps_by_hand = შტამპები ხელით: { $came_to }, ლიმიტი { $limit }
error-over_stamps = დღეს ხელით მიცემული შტამპები { $came_to_shown } გამოდის, ლიმიტია { $limit_shown }. დაწერეთ მიზეზი; სიაში დარჩება.
error-stamp_not_now = ახლა შტამპი არ ეკუთვნის: ამ მოსვლისა უკვე აქვს, ან ჯერ ადრეა.

statement-gift-favour = რაც თქვენთვის გავაკეთეთ
statement-gift-promotion = საჩუქრები შენაძენთან
statement-gift-prize = მოგებული პრიზები
statement-gift-sample = სახლში მოსასინჯად
statement-gift-money = სასაჩუქრე ბარათები ჩვენგან

relative-page = თვითონაც კლიენტია? მოძებნეთ
relative-page-not = ეს კლიენტი არ არის
network-kin = ოჯახი
network-kin-of = { $name }: { $relation }
