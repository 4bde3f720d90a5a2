# დღეს: რას სჭირდება ადამიანი ახლავე.

today-morning = დილა მშვიდობისა
today-morning-named = დილა მშვიდობისა, { $name }
today-noon = დღე მშვიდობისა
today-noon-named = დღე მშვიდობისა, { $name }
today-evening = საღამო მშვიდობისა
today-evening-named = საღამო მშვიდობისა, { $name }
today-night = გამარჯობა
today-night-named = გამარჯობა, { $name }
today-waiting = გელოდებათ
today-sales = დღევანდელი გაყიდვები
today-sales-none = ჯერ არ არის
today-sales-sum = { $count ->
       *[other] { $shown } გაყიდვა, { $sum }
    }
today-came-back = წერილის შემდეგ დაბრუნდა
today-came-back-of = { $of }-დან { $came }
today-missing-count = { $count ->
       *[other] მივწეროთ { $shown } ადამიანს
    }
today-missing-more = { $count ->
       *[other] კიდევ { $shown }
    }
today-birthdays = ამ კვირის დაბადების დღეები
today-word = დღეს
tomorrow-word = ხვალ
in-days = { $count ->
       *[other] { $shown } დღეში
    }
birthday-word = დაბადების დღე
today-calm = ახლა გადაუდებელი არაფერია.
today-long-gone = { $count ->
       *[other] { $shown } ადამიანი დიდი ხანია არ მოსულა, ჯერ კიდევ ამ სიაში მოხვედრამდე
    }
today-first = აქ გამოჩნდებიან თქვენი ნაცნობები: ვინ მოგენატრათ, ვისი დაბადების დღეა, რას დაპირდით. დაიწყეთ ერთი კლიენტით ან გადმოიტანეთ სია, რომელიც უკვე გაქვთ.
today-import = სიის გადმოტანა
steps-title = პირველი ნაბიჯები
steps-customer = ჩაწერეთ პირველი კლიენტი
steps-customer-done = პირველი კლიენტი ჩაწერილია
steps-sale = გაატარეთ პირველი გაყიდვა
steps-sale-done = პირველი გაყიდვა გატარებულია
steps-letter = ნახეთ, ვის მივწეროთ და რა სიტყვებით
steps-letter-done = უკვე იცით, სად არის წერილები
steps-away = ნაბიჯები აღარ მჭირდება
