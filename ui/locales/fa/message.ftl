# Letters to people, and the words about them.
# In a letter the arguments are the marks of a template ({greeting} and so on).

### The letter "we miss you"

letter-miss-you-title = دلتنگ شما هستیم
letter-miss-you-product-body =
    { $greeting }، روزتان به‌خیر.
    چند وقتی است به ما سر نزده‌اید و دلمان برایتان تنگ شده. دفعهٔ پیش «{ $last_product }» بردید؛ امیدواریم از آن راضی بوده باشید.
    هر وقت گذرتان به این طرف‌ها افتاد، خوشحال می‌شویم ببینیمتان.
    { $sign_off }
    { $shop_phone }
letter-miss-you-plain-body =
    { $greeting }، روزتان به‌خیر.
    چند وقتی است به ما سر نزده‌اید و دلمان برایتان تنگ شده.
    هر وقت گذرتان به این طرف‌ها افتاد، خوشحال می‌شویم ببینیمتان.
    { $sign_off }
    { $shop_phone }
letter-sign-off-person = { $seller }، { $shop }
letter-sign-off-shop = { $shop }

### Why somebody is missed

missing-reason-rhythm =
    { $every ->
        [1] معمولاً هر روز
       *[other] معمولاً هر { $every_shown } روز
    }، آخرین بار { $count ->
        [1] دیروز
       *[other] { $shown } روز پیش
    }
missing-reason-twice =
    دو بار آمده، آخرین بار { $count ->
        [1] دیروز
       *[other] { $shown } روز پیش
    }
missing-reason-once =
    یک بار آمده، { $count ->
        [1] دیروز
       *[other] { $shown } روز پیش
    }
missing-reason-flat =
    آخرین بار { $count ->
        [1] دیروز
       *[other] { $shown } روز پیش
    } (مهلت: { $limit ->
       *[other] { $limit_shown } روز
    })
missing-waited = از { $day } در صف است؛ جلوتر از همهٔ پله‌ها

### Reasons not to write

not-to-write-deceased = درگذشته
not-to-write-moved = از این محل رفته
not-to-write-do-not-contact = خواسته با او تماس نگیریم
not-to-write-withdrawn = پیام نمی‌خواهد
not-to-write-no-consent = هنوز نپرسیده‌ایم
not-to-write-no-address = شماره یا ایمیل ندارد
not-to-write-address-blocked = شماره یا نشانی‌اش اشتباه یا مسدود است
not-to-write-no-address-for-consent = از راهی اجازه داده که نشانی‌اش را نداریم
not-to-write-bought-meanwhile = در این فاصله خرید کرده
not-to-write-already-written = پیام گرفته است
not-to-write-skipped = این بار رد شده
not-to-write-held-out = برای مقایسه کنار گذاشته شده
not-to-write-snoozed = مانده برای بعد
not-to-write-contacted-recently = تازه از ما پیام گرفته
not-to-write-doubtful-day = تاریخ این رایانه مطمئن نیست
not-now-quiet-hours = تا ساعت { $time } وقت پیام نیست

### Why we skip a letter

missing-skip-spoke-already = تازگی حرف زده‌ایم
missing-skip-away-for-now = فعلاً نیست، برمی‌گردد
missing-skip-buys-elsewhere = از جای دیگری می‌خرد
missing-skip-moved-away = از این محل رفته
missing-skip-not-fitting = الان وقت پیام نیست
missing-skip-other = دلیل دیگر

### What came of a letter

missing-answer-answered = جواب داد
missing-answer-no-answer = جواب نداد
missing-answer-asked-to-stop = خواست دیگر پیام ندهیم
missing-answer-wrong-address = شماره یا نشانی اشتباه بود

### Channels, ways and purposes

channel-whatsapp = واتس‌اپ
channel-sms = پیامک
channel-email = ایمیل
channel-phone = تماس
way-copy = کپی
way-whatsapp = واتس‌اپ
way-sms = پیامک
way-email = ایمیل
way-phone = تماس
purpose-service = خبر سفارش خودشان
purpose-relation = پیام تشکر و مناسبتی
purpose-advertising = پیام تبلیغاتی و «دلتنگ شما هستیم»
purpose-survey = نظرسنجی
ask-words-advertising = «اجازه می‌دهید گاهی خبرها و پیشنهادهایمان را برایتان بفرستیم؟»
ask-words-relation = «اجازه می‌دهید گاهی برای تشکر یا تبریک برایتان پیام بفرستیم؟»
ask-words-survey = «اجازه می‌دهید گاهی نظرتان را بپرسیم؟»
ask-words-service = «اجازه می‌دهید دربارهٔ سفارش خودتان خبرتان کنیم؟»
consent-unknown = پرسیده نشده
consent-given = بله
consent-withdrawn = نه
consent-source-counter = پای پیشخان
consent-source-form = فرم امضاشده
consent-source-message = پیام یا تماس
consent-source-import-column = از فایل واردشده
consent-source-owner-statement = به گفتهٔ صاحب فروشگاه
consent-source-merge = از یکی شدن دو صفحه
consent-source-import-taken-back = پس از برگرداندن یک فایل
consent-source-stopped-address = این نشانی پیش‌تر نه گفته بود

### The fields of a template

template-field-greeting = سلام و خطاب
template-field-last-product = آخرین خرید
template-field-shop = نام فروشگاه
template-field-seller = فروشنده
template-field-days = چند روز نیامده
template-field-points = امتیاز
template-field-sign-off = امضای پایان
template-field-shop-phone = تلفن فروشگاه
template-field-shop-hours = ساعت کار
template-not-personal = در این متن چیزی از خود مشتری نیست. خطاب یا آخرین خریدش را اضافه کنید.

### Errors

error-rule_out_of_bounds =
    { $name ->
        [k_tenths] چند برابر عادت خودشان (به دهم)
        [min_days] کمترین تعداد روز
        [max_days] بیشترین تعداد روز
        [default_days] روزهای کسی که هنوز عادتی ندارد
        [days] چند روز نیامده
       *[other] این عدد
    }: عددی بین { $least_shown } و { $most_shown } بگذارید. چیزی عوض نشد.
error-already_written = برای این بار دیر کردنش قبلاً پیام فرستاده‌اید.
error-lapse_closed = به این مورد قبلاً رسیدگی شده.
error-bought_meanwhile = در این فاصله خرید کرده؛ دیگر پیامی لازم نیست.
error-snooze_day = روزی بعد از امروز و تا یک سال دیگر انتخاب کنید.
error-template_field_unknown = جای خالی‌ای به نام «{ $name }» نداریم. متن ذخیره نشد.
error-template_brace = آکولاد در نویسهٔ { $at_shown } جفت ندارد. متن ذخیره نشد.
error-template_too_long = متن { $have_shown } نویسه است و حداکثر { $limit_shown } نویسه جا می‌شود. ذخیره نشد.
error-template_empty = متن خالی است.
error-address_not_usable = با این شماره یا ایمیل از این راه نمی‌شود پیام داد.
