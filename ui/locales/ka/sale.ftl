# გაყიდვა და დღის შენაძენები.

sale-title = ახალი გაყიდვა
sale-for = კლიენტი: { $name }
sale-anonymous = უსახელო
sale-anonymous-row = უსახელო გაყიდვა
sale-amount = თანხა
sale-spend = ქულების ხარჯვა
sale-spend-none = არც ერთი
sale-spend-most = რამდენიც შეიძლება: { $shown } ქულა ({ $worth })
sale-spend-have = { $count ->
       *[other] აქვს { $shown } ქულა.
    }
sale-to-pay = ქულებით { $paid }; გადასახდელია { $rest }
sale-goods = საქონელი
sale-goods-line = რა იყიდა
sale-goods-add = კიდევ ერთი სტრიქონი
sale-goods-remove = სტრიქონის ამოღება
sale-goods-differ = სტრიქონების ჯამია { $sum }.
sale-goods-take = თანხა იყოს { $sum }
sale-goods-group = ჯგუფი
sale-goods-group-hint = საქონლის ჯგუფი ერთხელ ჩაწერეთ; შემდეგ თავისით მოვა.
sale-goods-in-group = ჯგუფი: { $group }
sale-goods-last = ბოლოს ცალი { $price }
sale-pieces-wrong = რაოდენობა ვერ წავიკითხეთ; ჩაითვლება ერთი.
sale-day = დღე
sale-receipt = ჩეკის №
sale-parts = ამ თანხიდან
sale-cost = საქონლის შესყიდვის ფასი
sale-cost-leaves = ამ გაყიდვიდან რჩება { $amount }.
sale-cost-loses = ეს გაყიდვა ზარალიანია: { $amount }.
sale-later = განვადებით იხდის: { $name }
sale-later-hint = გატარებისთანავე გაიხსნება განვადება: { $amount }.
sale-later-nobody = განვადებისთვის ჯერ იპოვეთ კლიენტი, რომ დახლთან გამოჩნდეს.
sale-save = გატარება
sale-close = დახურვა
sale-other-day = სხვა დღე, ჩეკი, განვადება…
sale-needs-amount = აკრიფეთ თანხა; Enter-ით გატარდება.
sale-same = { $count ->
       *[other] დღეს ამ კლიენტზე უკვე გატარდა { $shown } გაყიდვა, თანხა: { $amount }.
    }
sale-pays-owed = { $count ->
       *[other] { $shown } ქულა ვალს ფარავს.
    }
sale-rule = { $count ->
       *[other] ყოველი { $per }: { $shown } ქულა.
    }
sales-today = დღეს დახლთან
sales-title = გაყიდვები: { $day }
sales-sum = { $count ->
       *[other] { $shown } გაყიდვა, { $sum }
    }
sales-none = ამ დღეს გაყიდვა არ ყოფილა.
purchase = შენაძენი
purchase-receipt = ჩეკი
purchase-void = გაუქმებული
purchase-returned = დაბრუნდა: { $amount }
purchase-return = დაბრუნება
purchase-take-back = გაუქმება
purchase-return-lines = რომელი საქონელი ბრუნდება?
purchase-return-how-much = რამდენი ბრუნდება? მაქსიმუმ { $left }.
purchase-return-save = დაბრუნების გატარება
