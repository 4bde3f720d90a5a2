# کارت و مهر و خروج به دست؛ نگاه پیشخان؛ آنچه پشت یک فروش است.

card-lost = گم شده
card-lost-hint = از آن پس کارت { $code } کار نمی‌کند و هر وقت خوانده شود، کارت تازه را نشان می‌دهد.
card-replace = کارت جایگزین
card-replaced = کارت جایگزین: { $other }
scan-replace = به‌جای کارت گم‌شدهٔ { $code }
adjust-stamps-how-many = چند مهر؟ با − کم می‌شود.
adjust-both = اصلاح امتیاز یا مهر
adjust-what = چه چیزی
adjust-stamps-of = مهر: { $card }
club-source = چطور گفت
club-source-counter = پای پیشخان
club-source-form = فرم امضاشده
club-source-message = پیام یا تماس
club-source-import = از فایل واردشده
club-history = سابقهٔ عضویت
club-history-joined = عضو از { $day }
club-history-paused = توقف در { $day }
club-history-left = خروج در { $day }
club-rules-of = قاعده‌های { $day }
leave-keeps = این‌ها برای روزی که برگردد می‌ماند:
leave-drops = طبق قاعدهٔ باشگاه، این‌ها با رفتنش پاک می‌شود:
leave-nothing = نه امتیازی دارد و نه مهری.
leave-stays = این‌ها در هر حال می‌ماند:
leave-points = { $count ->
       *[other] { $shown } امتیاز به ارزش { $worth }
    }
leave-stamps = { $count ->
       *[other] { $card }: { $shown } مهر
    }
leave-gift = کارت هدیه، { $amount }
leave-credit = بستانکاری، { $amount }
leave-waiting = { $count ->
       *[other] { $shown } جایزهٔ تحویل‌نگرفته
    }
leave-owed = { $count ->
       *[other] { $shown } امتیاز بدهی
    }
leave-confirm = از باشگاه می‌رود

guest-reward-now = { $count ->
        [1] همین حالا { $name } به او می‌رسد
       *[other] همین حالا { $name } یا جایزه‌ای دیگر به او می‌رسد
    }
guest-reward-missing = { $count ->
       *[other] { $shown } امتیاز تا { $name }
    }
guest-coupons = { $count ->
        [1] یک کوپن به نام خودش دارد
       *[other] { $shown } کوپن به نام خودش دارد
    }
guest-service = { $name }: امسال { $left } بار دیگر رایگان
guest-late = { $amount } از قسطش عقب افتاده است
guest-stamp-visit = یک مهر
guest-stamp-visit-hint = مراجعه بدون نوشتن مبلغ
help-key-stamp-visit = یک مهر برای مراجعه، بدون نوشتن مبلغ

purchase-tell = جزئیات
purchase-told = امتیاز، هدیه و تخفیف این فروش
purchase-off = { $amount } تخفیف
told-rule = { $name }: { $gain }
told-tickets = { $count ->
       *[other] { $shown } برگهٔ قرعه‌کشی «{ $draw }»
    }
told-off = { $name }: { $off } تخفیف
told-gift = { $name }: { $gift } هدیه
told-step = قیمت ویژهٔ پله
told-spent = { $count ->
       *[other] { $paid } با { $shown } امتیاز پرداخت شد
    }
told-scratch = { $count ->
       *[other] { $shown } کارت خراشی
    }
told-returned = مرجوعی { $day }: { $amount }
told-returned-till = مرجوعی { $day }: { $amount }؛ { $till } از صندوق پس داده شد
told-returned-nothing = مرجوعی { $day }: { $amount }؛ چیزی از صندوق پس داده نشد
told-none = این فروش امتیاز و هدیه و تخفیفی نداشت.
sale-credit = { $amount } بستانکاری
sale-tickets = { $count ->
       *[other] { $shown } برگهٔ قرعه‌کشی «{ $draw }»
    }

done-stamps_adjusted = مهرهای { $name }: { $stamps }.
timeline-stamps_adjusted = مهر { $stamps }: { $detail }
detail-stamps_adjusted-visit = برای مراجعه
limit-stamps = مهر دستی
override-stamps_by_hand = مهر دستی: { $came_to }، سقف { $limit }
error-over_stamps = مهر دستی امروز { $came_to_shown } می‌شود و سقف آن { $limit_shown } است. دلیلش را بنویسید؛ در فهرست می‌ماند.
error-stamp_not_now = الان مهری به او نمی‌رسد: مهر این بار را گرفته یا هنوز زود است.

statement-gift-favour = برایتان انجام دادیم
statement-gift-promotion = هدیهٔ همراه خرید
statement-gift-prize = جایزه‌هایی که بردید
statement-gift-sample = برای امتحان در خانه
statement-gift-money = کارت هدیه از ما

relative-page = خودش هم مشتری است؟ پیدایش کنید
relative-page-not = کس دیگری است
network-kin = خانواده
network-kin-of = نسبت با { $name }: { $relation }
