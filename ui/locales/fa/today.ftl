# امروز: آنچه همین حالا کسی باید به آن برسد.

today-morning = صبح به‌خیر
today-morning-named = صبح به‌خیر، { $name }
today-noon = روز به‌خیر
today-noon-named = روز به‌خیر، { $name }
today-evening = عصر به‌خیر
today-evening-named = عصر به‌خیر، { $name }
today-night = شب به‌خیر
today-night-named = شب به‌خیر، { $name }
today-waiting = منتظر شما
today-sales = فروش امروز
today-sales-none = هنوز هیچ
today-sales-sum = { $count ->
       *[other] { $shown } فروش، { $sum }
    }
today-came-back = پس از پیام برگشتند
today-came-back-of = { $came } از { $of }
today-missing-count = { $count ->
       *[other] { $shown } نفر در صف
    }
today-missing-more = { $count ->
       *[other] { $shown } نفر دیگر
    }
today-birthdays = تولدهای این هفته
today-word = امروز
tomorrow-word = فردا
in-days = { $count ->
       *[other] { $shown } روز دیگر
    }
birthday-word = تولد
today-calm = فعلاً کاری نمانده است.
today-long-gone = { $count ->
       *[other] { $shown } نفر وقتی وارد این فهرست شدند هم مدت‌ها بود نیامده بودند
    }
today-first = اینجا کسانی را می‌بینید که می‌شناسید: چه کسی دیر کرده، تولد کیست، به چه کسی قول داده‌اید. با یک مشتری شروع کنید، یا فهرستی را که دارید وارد کنید.
today-import = وارد کردن فهرست مشتریان
steps-title = قدم‌های اول
steps-customer = ثبت اولین مشتری
steps-customer-done = اولین مشتری ثبت شد
steps-sale = ثبت اولین فروش
steps-sale-done = اولین فروش ثبت شد
steps-letter = ببینید به چه کسی و با چه متنی پیام بدهید
steps-letter-done = جای پیام‌ها را دیده‌اید
steps-away = قدم‌ها دیگر لازم نیست
