# დღეს: რას სჭირდება ადამიანი ახლავე.

today-morning = დილა მშვიდობისა
today-morning-named = დილა მშვიდობისა, { $name }
today-noon = გამარჯობა
today-noon-named = გამარჯობა, { $name }
today-evening = საღამო მშვიდობისა
today-evening-named = საღამო მშვიდობისა, { $name }
today-night = ღამე მშვიდობისა
today-night-named = ღამე მშვიდობისა, { $name }
today-sales = დღევანდელი გაყიდვები
today-sales-none = ჯერ არ არის
today-sales-sum = { $count ->
       *[other] { $shown } გაყიდვა, { $sum }
    }
today-came-back = წერილის შემდეგ დაბრუნდა
today-came-back-of = { $of }-დან { $came }
today-missing-count = { $count ->
       *[other] მისაწერია { $shown } ადამიანი
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
today-calm = ახლა არავინ გელოდებათ.
today-long-gone = { $count ->
       *[other] { $shown } ადამიანი დიდი ხანია არ მოსულა: ჯერ კიდევ მანამ, სანამ ამ სიაში მოხვდებოდა
    }
today-first = აქ გამოჩნდებიან თქვენი ნაცნობები: ვინ მოგენატრათ, ვისი დაბადების დღეა, რას დაპირდით. დაიწყეთ ერთი კლიენტით ან შემოიტანეთ სია, რომელიც უკვე გაქვთ.
today-import = სიის შემოტანა
today-first-sale = გაყიდვის გატარება
