# გათამაშებები და გადასაფხეკი ბარათები.

draws-title = გათამაშება
draws-lead = ტარდება ისე, რომ ნებისმიერმა შეძლოს შემოწმება: ჯერ მაღაზია საიდუმლო რიცხვს აფიქსირებს, მერე სია იხურება, ბოლოს კი გამარჯვებულები ვლინდებიან.
draws-open = ახალი გათამაშება
draws-none = გათამაშება ჯერ არ ყოფილა.
draws-door = გათამაშება და გადასაფხეკი ბარათები
draw-row-prizes = { $count ->
       *[other] { $shown } პრიზი
    }
draw-state-open = ღიაა
draw-state-closed = სია დახურულია
draw-state-made = ჩატარდა
draw-state-withdrawn = გაუქმდა
draw-name = გათამაშების სახელი
draw-prizes = პრიზები
draw-prize-name = პრიზი
draw-prize-count = რაოდენობა
draw-prize-piece = ცალი
draw-prize-cost = ერთის ღირებულება მაღაზიისთვის
draw-prize-add = კიდევ ერთი პრიზი
draw-prize-remove = ამ პრიზის წაშლა
draw-cost-all = ყველა პრიზი მაღაზიას { $cost } უჯდება.
draw-prize-line = { $name }, { $shown } ცალი, თითო { $cost }
draw-entrants = ვინ თამაშობს
draw-entrants-members = ყველა წევრი
draw-entrants-buyers = გარკვეული დღეების მყიდველები
draw-entrants-tickets = ბილეთის მფლობელები
draw-entrants-points = ქულების მიხედვით
draw-entrants-members-hint = კლუბის ყველა წევრი სიის დახურვის დღეს, თითოს ერთი შანსი აქვს.
draw-entrants-buyers-hint = ვინც ამ დღეებში სულ მცირე ამ თანხით იყიდა, თითოს ერთი შანსი აქვს. დაბრუნებული აკლდება.
draw-entrants-tickets-hint = იმდენჯერ, რამდენი ბილეთიც აქვს. გახსნის შემდეგ აქვე ირჩევთ, რომელ შენაძენზე გაიცემა ბილეთი; ხელითაც შეიძლება.
draw-entrants-points-hint = ყველა წევრი: რაც მეტი დასახარჯი ქულა აქვს სიის დახურვის დღეს, მით მეტი შანსი. ქულები მასთან რჩება; რაც სრულ შანსამდე ვერ აღწევს, არ ითვლება.
draw-per-points = რამდენი ქულაა ერთი შანსი
draw-points-line = { $count ->
        [1] ყოველ ქულაზე ერთი შანსი
       *[other] ყოველ { $shown } ქულაზე ერთი შანსი
    }
draw-from = პირველი დღე
draw-to = ბოლო დღე
draw-least = სულ მცირე (არასავალდებულო)
draw-reserves = სათადარიგო
draw-reserves-hint = თუ გამარჯვებული არ მოვიდა, პრიზი რიგრიგობით მათ გადაეცემა.
draw-reserves-line = { $count ->
       *[other] { $shown } სათადარიგო
    }
draw-one-each = ერთი ადამიანი ორ პრიზს ვერ იგებს
draw-without-earlier = წინა გათამაშებების გამარჯვებულები არ მონაწილეობენ
draw-open-hint = პირობები მერე აღარ იცვლება. ჩატარებამდე გახსნის გაუქმება შეიძლება.
draw-people = მონაწილეები
draw-tickets = ბილეთები
draw-chances = შანსები
draw-cost = პრიზების ღირებულება
draw-handed = გადაცემული
draw-proof = შემოწმება
draw-commitment = საიდუმლო რიცხვის ანაბეჭდი
draw-list = დახურული სიის ანაბეჭდი
draw-seed = საიდუმლო რიცხვი
draw-said = გათამაშებაზე ნათქვამი სიტყვა: { $word }
draw-commitment-hint = გამოაკარით პლაკატი ამ ანაბეჭდით: მერე ყველა ნახავს, რომ საიდუმლო რიცხვი ვინმეს სასარგებლოდ არ შერჩეულა.
draw-verify-hint = ვისაც შენახული ოქმი აქვს, ასე ამოწმებს: vafa verify-draw FILE
draw-close = სიის დახურვა
draw-close-hint = ვინც მერე მოვა, ვეღარ მონაწილეობს.
draw-make = გამარჯვებულების გამოვლენა
draw-witness = სიტყვა დამსწრისგან
draw-witness-hint = დამსწრეთაგან ვინმემ თქვას ნებისმიერი სიტყვა. ის შედეგზე მოქმედებს, ამიტომ გამარჯვებულები წინასწარ მაღაზიამაც არ იცის.
draw-make-warning = ჩატარებული გათამაშების გაუქმება აღარ შეიძლება.
draw-make-yes = ახლავე ჩატარდეს
draw-winners = გამარჯვებულები
draw-number = კლიენტი №{ $shown }
draw-hand-over = გადაეცა
draw-pass-on = არ მოვიდა
draw-pass-note = რა მოხდა? (არასავალდებულო)
draw-win-handed = გადაეცა
draw-win-passed = სათადარიგოს ერგო
draw-win-waiting = პრიზს ელოდება
draw-save-record = ოქმის შენახვა
draw-record-file = გათამაშების-ოქმი.json
draw-record-saved = ოქმი შენახულია.
draw-print-record = ოქმის ბეჭდვა
draw-print-poster = პლაკატის ბეჭდვა
draw-give-to = ბილეთები: { $name }
draw-give-hint = ვის მივცეთ ბილეთი ხელით
draw-tickets-unit = ბილეთი
draw-tickets-reason = რატომ?
draw-give = ბილეთების გაცემა
draw-people-title = გათამაშების მონაწილეები
draw-people-none = ჯერ არავინ მონაწილეობს.
tickets-count = { $count ->
       *[other] { $shown } ბილეთი
    }
tickets-none = ამ გათამაშების ბილეთი ჯერ არ აქვს.
tickets-rules = რაზე გაიცემა ბილეთი
tickets-rules-none = ჯერ არც ერთ შენაძენზე ბილეთი არ გაიცემა. აირჩიეთ, რომელზე გაიცეს:
tickets-kind-per_amount = თანხის მიხედვით
tickets-kind-per_visit = ყოველ ვიზიტზე
tickets-kind-per_goods = საქონელზე ან ჯგუფზე
tickets-each = ბილეთი
tickets-rule-save = ასე გავცეთ ბილეთები
tickets-by-hand = ხელით
print-draw-poster = გათამაშების პლაკატი
print-draw-record = გათამაშების ოქმი
print-scratch-cards = გადასაფხეკი ბარათების კოდები
paper-draw-poster = გათამაშება: { $name }
paper-draw-record = გათამაშების ოქმი: „{ $name }“
paper-draw-members = მონაწილეობს ჩვენი კლუბის ყველა წევრი.
paper-draw-buyers = მონაწილეობს ყველა, ვინც ჩვენთან იყიდა: { $from } – { $to }.
paper-draw-tickets = მონაწილეობს ყველა, ვისაც ბილეთი აქვს, თითო ბილეთი – ერთი შანსი.
paper-draw-points = { $count ->
        [1] მონაწილეობს ჩვენი კლუბის ყველა წევრი: სიის დახურვის დღეს ყოველ დასახარჯ ქულაზე – ერთი შანსი.
       *[other] მონაწილეობს ჩვენი კლუბის ყველა წევრი: სიის დახურვის დღეს ყოველ { $shown } დასახარჯ ქულაზე – ერთი შანსი.
    }
paper-draw-prize = { $name }, { $shown } ცალი
paper-draw-days = გაიხსნა: { $opened }, სია დაიხურა: { $closed }, ჩატარდა: { $drawn }.
paper-draw-people = { $count ->
       *[other] მონაწილეობდა { $shown } ადამიანი.
    }
paper-draw-reserves = სათადარიგოები რიგით: { $numbers }
paper-draw-promise = ეს ანაბეჭდი გათამაშების გახსნისას შეიქმნა. ჩატარების შემდეგ ვაჩვენებთ რიცხვსა და სიას, და ყველას შეუძლია გათამაშება გაიმეოროს და იგივე გამარჯვებულები მიიღოს.

scratch-title = გადასაფხეკი ბარათები
scratch-lead = ბარათები, რომლებზეც კოდი გადასაფხეკი ველის ქვეშ წერია. თითო კოდზე პრიზი ერთხელ გაიცემა; პროგრამა კოდების მხოლოდ ანაბეჭდებს ინახავს.
scratch-new = ახალი გადასაფხეკი ბარათები
scratch-name = ბარათების სახელი
scratch-count = რამდენი ბარათი
scratch-unit = ბარათი
scratch-make = კოდების შექმნა
scratch-with-sale = პრიზი მხოლოდ შენაძენთან ერთად მიცემულ ბარათზე გაიცემა
scratch-with-sale-hint = გამყიდველი ბარათს გაყიდვისას ასკანერებს. შენაძენის გარეშე აღებულ ბარათზე პრიზი არ გაიცემა.
scratch-by-hand-hint = პრიზი მას მერე გაიცემა, რაც ბარათებს აქ გაააქტიურებთ: ყველას ერთად ან სათითაოდ.
scratch-file = გადასაფხეკი-კოდები.csv
scratch-cards = { $count ->
       *[other] { $shown } ბარათი
    }
scratch-active = აქტიური: { $shown }
scratch-given = გაცემული: { $shown }
scratch-paid = გაცემული პრიზები: { $paid } / { $all }
scratch-paid-cost = { $paid } / { $all }
scratch-is-blocked = დაბლოკილია
scratch-save = კოდების შენახვა
scratch-confirm = დაბეჭდილია
scratch-confirm-hint = კოდების შენახვა და ბეჭდვა მანამ შეიძლება, სანამ არ მონიშნავთ, რომ დაბეჭდილია; მერე მათ ვეღარავინ ნახავს.
scratch-activate = ყველას გააქტიურება
scratch-block = დაბლოკვა
scratch-unblock = განბლოკვა
scratch-code = ბარათის კოდი
scratch-check = შემოწმება
scratch-pay = პრიზის გაცემა
scratch-activate-one = ამ ბარათის გააქტიურება
scratch-state-unknown = ამ მაღაზიას ასეთი ბარათი არ აქვს.
scratch-state-not_active = ეს ბარათი ჯერ არავისთვის მიგიციათ.
scratch-state-not_given = ეს ბარათი შენაძენთან ერთად ჯერ არ გაცემულა. დაასკანერეთ გაყიდვისას.
scratch-state-came_back = შენაძენი, რომელსაც ეს ბარათი მოჰყვა, მთლიანად დაბრუნებულია.
scratch-state-blocked = ეს ბარათები დაბლოკილია.
scratch-state-paid = პრიზი „{ $prize }“ გაიცა: { $day }.
scratch-state-nothing = ამჯერად უპრიზოა.
scratch-state-wins = იგებს: { $prize }
sale-scratch = ბარათები
sale-scratch-line = „{ $name }“, …{ $tail }
sale-scratch-drop = ბარათის ამოღება
sale-scratch-given = ეს ბარათი უკვე გაცემულია. პრიზის გასაცემად გახსენით „გათამაშება“.
