# بخش پیام‌ها: دلتنگ شما هستیم.

missing-title = دلتنگ شما هستیم
missing-lead = این‌ها نسبت به عادت خودشان دیر کرده‌اند. پیام هر کدام آماده است.
missing-lead-effect = این‌ها نسبت به عادت خودشان دیر کرده‌اند. از { $of } نفری که پیام گرفتند، <door>{ $count ->
        [1] { $shown } نفر برگشته است
        [0] هنوز کسی برنگشته است
       *[other] { $shown } نفر برگشته‌اند
    }</door>.
missing-texts = متن پیام
missing-queue = برگشت به صف
missing-lists = کدام‌ها
missing-list-to-write = آمادهٔ فرستادن: { $shown }
missing-list-missed = همهٔ دیرکرده‌ها: { $shown }
missing-list-long-gone = مدت‌هاست نیامده‌اند: { $shown }
missing-long-gone-hint = این‌ها وقتی وارد فهرست شما شدند هم مدت‌ها بود نیامده بودند؛ برای همین در «امروز» نمی‌آیند. هر روز به چند نفرشان پیام بدهید، پرخریدترها اول.
missing-round-begin = { $count ->
       *[other] شروع: روزی { $shown } نفر
    }
missing-round-end = پایان نوبت‌بندی
missing-none = پیامی در صف نمانده است.
missing-none-here = کسی در این فهرست نیست.
missing-held-back = این‌ها هم دیر کرده‌اند، ولی برایشان پیامی آماده نمی‌شود:
missing-snoozed-until = ماند برای { $day }
missing-write = دیدن پیام
# نگاه به روزی دیگر یا با قاعده‌ای دیگر
looking-open = روزی دیگر یا قاعده‌ای دیگر
looking-back = برگشت به پیام‌های امروز
looking-day = در روز
looking-rule = دیرکرده پس از
looking-own = عادت خودش
looking-flat-hint = اگر خالی بماند: به عادت خرید هر کس.
looking-rhythm = دیرکرده‌های { $day }، به عادت خرید هر کس:
looking-flat =
    { $count ->
       *[other] دیرکرده‌های { $day }، پس از { $shown } روز بی‌خرید:
    }
looking-only = این فقط برای دیدن است؛ پیام‌ها با عادت خرید هر کس و برای امروز آماده می‌شوند.

letter = پیام
letter-for = پیام برای { $name }
letter-language = زبان پیام
letter-last-goods = آخرین خرید: { $goods }.
letter-sms = { $count ->
       *[other] { $shown } پیامک، { $units } نویسه. { $left } نویسهٔ دیگر جا دارد.
    }
letter-blocked = پیامی فرستاده نمی‌شود: { $reason }.
letter-rather = ترجیح می‌دهد { $time } خبرش کنیم.
letter-way-closed = { $way }: { $reason }.
way-without-whatsapp = شمارهٔ موبایل نداریم
way-without-sms = شمارهٔ موبایل نداریم
way-without-copy = نشانی نداریم
way-without-phone = شماره‌ای نداریم
way-without-email = نشانی ایمیل نداریم
letter-copied = کپی شد. در گفت‌وگو با مشتری بچسبانید.
letter-not-copied = کپی نشد.
letter-opened-whatsapp = واتس‌اپ با متن پیام باز شد.
letter-opened-sms = پیامک با متن پیام باز شد.
letter-opened-email = ایمیل با متن پیام باز شد.
letter-opened-phone = برنامهٔ تماس باز شد.
letter-opened-paste = بی‌متن باز شد، چون پیام برای آن بلند است. پیام کپی شد؛ همان‌جا بچسبانید.
letter-snooze-7 = یک هفته بعد
letter-snooze-30 = یک ماه بعد
letter-skip = رد شدن با دلیل…
letter-sent = فرستادم
letter-sent-why = «فرستادم» پس از انتخاب یکی از راه‌های بالا باز می‌شود و دیگر برنمی‌گردد.
letter-sent-final = «فرستادم» دیگر برنمی‌گردد.
letter-outcome = چه شد؟
letter-came-of-it = نتیجه: { $answer }.
template-text = متن
template-save = ذخیرهٔ متن
template-back = برگشت به متن اصلی
template-samples = نمونهٔ پیام
effect-since = پیام‌ها از
effect-title = { $count ->
       *[other] چه کسانی ظرف { $shown } روز برگشتند
    }
effect-written = پیام دادیم
effect-held-out = برای مقایسه پیام ندادیم
effect-share = { $came } از { $of }: { $share } (میان { $low } و { $high })
effect-difference = تفاوت
effect-points = { $points } ({ $low } تا { $high })
effect-no-comparison = هنوز کسی برای مقایسه نیست. دیرکرده‌ها که به تعداد کافی برسند، به چند نفر پیام نمی‌دهیم تا اثر پیام معلوم شود.
effect-clear = با پیام بیشتر برمی‌گردند تا بدون پیام.
effect-unclear = تعداد پیام‌ها هنوز آن‌قدر نیست که بشود مطمئن بود.
effect-by-way = به تفکیک راه تماس
effect-by-words = به تفکیک متن
effect-words-own = { $language }، متن خود وفا
effect-words-since = { $language }، متن شما از { $day }
effect-words-unknown = پیام‌های پیشین
effect-outcomes = نتیجهٔ پیام‌ها
effect-came-back = برگشتند
