# ბარათები, შტამპები და გასვლა ხელით; დახლის ერთი შეხედვა; რა დგას გაყიდვის უკან.

card-lost = დაიკარგა
card-lost-hint = ბარათი { $code } ამის შემდეგ აღარ იმუშავებს; დასკანერებისას ახალი ბარათი გამოჩნდება.
card-replace = ბარათის შეცვლა
card-replaced = ახალი ბარათი: { $other }
scan-replace = დაკარგული ბარათის ({ $code }) ნაცვლად
adjust-stamps-how-many = რამდენი შტამპი? − ნიშნით მოაკლდება.
adjust-both = ქულების ან შტამპების შესწორება
adjust-what = რისი
adjust-stamps-of = შტამპები: { $card }
club-source = როგორ გვითხრა
club-source-counter = დახლთან
club-source-form = ხელმოწერილი ფორმა
club-source-message = შეტყობინება ან ზარი
club-source-import = გადმოტანილი ფაილიდან
club-history = წევრობის ისტორია
club-history-joined = გაწევრიანდა: { $day }
club-history-paused = შეჩერდა: { $day }
club-history-left = გავიდა: { $day }
club-rules-of = წესები: { $day }
leave-keeps = ეს დახვდება, როცა დაბრუნდება:
leave-drops = კლუბის წესით, გასვლისას ეს იშლება:
leave-nothing = არც ქულა აქვს და არც შტამპი.
leave-stays = ეს ნებისმიერ შემთხვევაში რჩება:
leave-points = { $count ->
       *[other] { $shown } ქულა, ღირს { $worth }
    }
leave-stamps = { $count ->
       *[other] { $card }: { $shown } შტამპი
    }
leave-gift = სასაჩუქრე ბარათები, { $amount }
leave-credit = თანხა ბალანსზე, { $amount }
leave-waiting = { $count ->
       *[other] { $shown } პრიზი, რომელიც ჯერ არ წაუღია
    }
leave-owed = { $count ->
       *[other] { $shown } ქულა მართებს
    }
leave-confirm = კლუბიდან გადის

guest-reward-now = { $count ->
        [1] უკვე ეკუთვნის პრიზი: { $name }
       *[other] უკვე ეკუთვნის პრიზი: { $name } ან სხვა
    }
guest-reward-missing = { $count ->
       *[other] { $name }: აკლია { $shown } ქულა
    }
guest-coupons = { $count ->
        [1] აქვს პირადი კუპონი
       *[other] აქვს { $shown } პირადი კუპონი
    }
guest-service = { $name }: წელს უფასოდ დარჩა { $left }
guest-late = განვადება: ვადაგადაცილებულია { $amount }
guest-stamp-visit = ერთი შტამპი
guest-stamp-visit-hint = ვიზიტი თანხის გარეშე
help-key-stamp-visit = ერთი შტამპი ვიზიტზე, თანხის გარეშე

purchase-tell = დეტალები
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
told-returned = დაბრუნება ({ $day }): { $amount }
told-returned-till = დაბრუნება ({ $day }): { $amount }, აქედან სალაროდან გაიცა { $till }
told-returned-nothing = დაბრუნება ({ $day }): { $amount }, სალაროდან არაფერი გაცემულა
told-none = ამ გაყიდვამ არაფერი მოიტანა და ფასიც არ დაკლებულა.
sale-credit = ბალანსზე { $amount }
sale-tickets = { $count ->
       *[other] { $shown } ბილეთი: { $draw }
    }

done-stamps_adjusted = { $name }: შტამპები { $stamps }.
timeline-stamps_adjusted = შტამპები { $stamps }: { $detail }
detail-stamps_adjusted-visit = ვიზიტისთვის
limit-stamps = შტამპები ხელით
override-stamps_by_hand = შტამპები ხელით: { $came_to }, ლიმიტი { $limit }
error-over_stamps = დღეს ხელით მიცემული შტამპები { $came_to_shown } გამოდის, ლიმიტია { $limit_shown }. დაწერეთ მიზეზი; სიაში დარჩება.
error-stamp_not_now = ახლა შტამპი არ ეკუთვნის: ამ ვიზიტისა უკვე აქვს, ან ჯერ ადრეა.

statement-gift-favour = რაც თქვენთვის გავაკეთეთ
statement-gift-promotion = საჩუქრები შენაძენთან
statement-gift-prize = მოგებული პრიზები
statement-gift-sample = სახლში მოსასინჯად
statement-gift-money = სასაჩუქრე ბარათები ჩვენგან

relative-page = თვითონაც კლიენტია? მოძებნეთ
relative-page-not = სხვა ადამიანია
network-kin = ოჯახი
network-kin-of = { $name }: { $relation }
