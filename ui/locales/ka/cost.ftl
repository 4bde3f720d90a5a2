# What keeping people costs the shop.

loyalty-cost-title = რა გვიჯდება კლიენტების ერთგულება
loyalty-cost-lead = რა გასცა მაღაზიამ კლიენტების შესანარჩუნებლად. თითოეული ერთხელ ითვლება – იმ დღეს, როცა მაღაზიიდან გავიდა.
loyalty-cost-days = დღეები
loyalty-cost-span = { $from } – { $until }
loyalty-cost-none = ამ დღეებში არაფერი გაცემულა.
loyalty-cost-times = რამდენჯერ
loyalty-cost-people = კლიენტი
loyalty-cost-money = ხარჯი
loyalty-cost-promotion = აქციები და კუპონები
loyalty-cost-points = ქულებით გადახდილი
loyalty-cost-reward = პრიზები ქულებით
loyalty-cost-stamps = შევსებული შტამპების ბარათები
loyalty-cost-favour = უფასო მომსახურება
loyalty-cost-trial = ნიმუშები
loyalty-cost-gift_card = სასაჩუქრე ბარათები მაღაზიისგან
loyalty-cost-credit = ბალანსზე ნაჩუქარი თანხა
loyalty-cost-draw = გათამაშების პრიზები
loyalty-cost-scratch = გადასაფხეკი ბარათების პრიზები
loyalty-cost-thanks = მადლობა რეკომენდაციისთვის
loyalty-cost-thanks-line = { $count ->
       *[other] რეკომენდაციისთვის { $shown } ქულა, ღირს { $worth }
    }
loyalty-cost-thanks-why = ჯამში არ შედის: ქულა ხარჯად მაშინ ითვლება, როცა გამოიყენება.
print-loyalty-cost = რა გვიჯდება კლიენტების ერთგულება
