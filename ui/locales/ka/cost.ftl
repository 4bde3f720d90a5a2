# What keeping people costs the shop.

loyalty-cost-title = რა გვიჯდება ერთგულება
loyalty-cost-lead = რა გასცა მაღაზიამ კლიენტების შესანარჩუნებლად. თითოეული ერთხელ ითვლება – იმ დღეს, როცა მაღაზიიდან გავიდა.
loyalty-cost-days = დღეები
loyalty-cost-span = { $from } – { $until }
loyalty-cost-none = ამ დღეებში არაფერი გაცემულა.
loyalty-cost-times = რამდენჯერ
loyalty-cost-people = კლიენტი
loyalty-cost-money = ხარჯი
loyalty-cost-promotion = აქციები და კუპონები
loyalty-cost-points = ქულებით გადახდილი
loyalty-cost-reward = პრიზები ქულებისთვის
loyalty-cost-stamps = შევსებული ბარათები
loyalty-cost-favour = უფასო მომსახურება
loyalty-cost-trial = ნიმუშები
loyalty-cost-gift_card = ნაჩუქარი სასაჩუქრე ბარათები
loyalty-cost-credit = ნაჩუქარი კრედიტი
loyalty-cost-draw = გათამაშების პრიზები
loyalty-cost-scratch = საფხეკი ბარათების პრიზები
loyalty-cost-thanks = მადლობა რეკომენდაციისთვის
loyalty-cost-thanks-line = { $count ->
       *[other] რეკომენდაციისთვის { $shown } ქულა, ღირს { $worth }
    }
loyalty-cost-thanks-why = ჯამში არ შედის: ქულა მაშინ ჯდება, როცა იხარჯება, და იქვე ითვლება.
print-loyalty-cost = რა გვიჯდება ერთგულება
