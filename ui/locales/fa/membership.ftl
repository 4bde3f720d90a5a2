# کارت و مهر و خروج به دست؛ نگاه پیشخان؛ آنچه پشت یک فروش است.

card-lost = گم شده
card-lost-hint = از آن پس کارت { $code } چیزی را باز نمی‌کند و خواندنش کارت تازه را نشان می‌دهد.
card-replace = کارت جایگزین
card-replaced = جایش: { $other }
scan-replace = به جای کارت گم‌شدهٔ { $code }
adjust-stamps-how-many = چند مهر؟ با − کم می‌شود.
adjust-both = اصلاح امتیاز یا مهر
adjust-what = چه چیزی
adjust-stamps-of = مهر: { $card }
club-source = چطور گفت
club-source-counter = پای پیشخان
club-source-form = فرم امضاشده
club-source-message = پیام یا تلفن
club-source-import = از فایل
club-history = سابقهٔ عضویت
club-history-joined = عضو از { $day }
club-history-paused = توقف در { $day }
club-history-left = خروج در { $day }
club-rules-of = قاعده‌های { $day }
leave-keeps = این‌ها می‌ماند برای روزی که برگردد:
leave-drops = به قاعدهٔ باشگاه، این‌ها با رفتنش پاک می‌شود:
leave-nothing = نه امتیازی دارد و نه مهری.
leave-stays = این‌ها در هر حال مال خودش است:
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
       *[other] { $shown } امتیاز بدهکار است
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
guest-stamp-visit-hint = آمدن بدون نوشتن مبلغ
help-key-stamp-visit = یک مهر برای آمدن، بدون نوشتن مبلغ

purchase-told = این فروش چه داد
purchase-off = { $amount } تخفیف
told-rule = { $name }: { $gain }
told-tickets = { $count ->
       *[other] { $shown } بلیت { $draw }
    }
told-off = { $name }: { $off } تخفیف
told-gift = { $name }: { $gift } هدیه
told-step = قیمت پله
told-spent = { $count ->
       *[other] { $shown } امتیاز، { $paid } را پرداخت
    }
told-scratch = { $count ->
       *[other] { $shown } کارت خراشی
    }
told-none = این فروش چیزی نداد و تخفیفی نداشت.
sale-credit = { $amount } بستانکاری
sale-tickets = { $count ->
       *[other] { $shown } بلیت { $draw }
    }

done-stamps_adjusted = مهرهای { $name }: { $stamps }.
timeline-stamps_adjusted = مهر { $stamps }: { $detail }
detail-stamps_adjusted-visit = برای آمدن
limit-stamps = مهر دستی
override-stamps_by_hand = مهر دستی: { $came_to }، حد { $limit }
error-over_stamps = مهر دستی امروز { $came_to_shown } می‌شود و حد آن { $limit_shown } است. دلیلش را بنویسید؛ در فهرست می‌ماند.
error-stamp_not_now = الان مهری به او نمی‌رسد: مهر این بار را گرفته یا هنوز زود است.

statement-gift-favour = کاری که برایتان کردیم
statement-gift-promotion = هدیهٔ همراه خرید
statement-gift-prize = جایزه‌های قرعه‌کشی
statement-gift-sample = برای امتحان در خانه
statement-gift-money = کارت هدیه از ما

relative-page = خودش هم مشتری است؟ پیدایش کنید
relative-page-not = این مشتری نیست
network-kin = خانواده
network-kin-of = با { $name }: { $relation }
