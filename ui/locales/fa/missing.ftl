# بخش نامه‌ها: دلتنگ شما هستیم.

missing-title = دلتنگ شما هستیم
missing-lead = این‌ها نسبت به عادت خودشان دیر کرده‌اند. نامهٔ هر کدام آماده است.
missing-lead-effect = این‌ها نسبت به عادت خودشان دیر کرده‌اند. از { $of } نفری که برایشان نوشتیم، <door>{ $count ->
       *[other] { $shown } نفر برگشتند
    }</door>.
missing-texts = متن نامه
missing-queue = برگشت به صف
missing-lists = کدام‌ها
missing-list-to-write = آمادهٔ فرستادن: { $shown }
missing-list-missed = همهٔ دیرکرده‌ها: { $shown }
missing-list-long-gone = مدت‌هاست نیامده‌اند: { $shown }
missing-long-gone-hint = این‌ها همان وقتی که به این فهرست آمدند هم دیر کرده بودند؛ برای همین در «امروز» نمی‌آیند. هر روز به چند نفرشان بنویسید، پرخریدترها اول.
missing-round-begin = { $count ->
       *[other] شروع: روزی { $shown } نفر
    }
missing-round-end = پایان نوبت‌بندی
missing-none = نامه‌ای در صف نمانده است.
missing-none-here = کسی در این فهرست نیست.
missing-held-back = این‌ها هم دیر کرده‌اند، ولی برایشان نامه‌ای آماده نمی‌شود:
missing-snoozed-until = مانده برای { $day }
missing-write = دیدن نامه
# نگاه به روزی دیگر یا با قاعده‌ای دیگر
looking-open = روزی دیگر یا قاعده‌ای دیگر
looking-back = برگشت به نامه‌های امروز
looking-day = در روز
looking-rule = دیرکرده پس از
looking-own = عادت خودش
looking-flat-hint = اگر خالی بماند: به عادت خرید هر کس.
looking-rhythm = دیرکرده‌های { $day }، به عادت خرید هر کس:
looking-flat =
    { $count ->
       *[other] دیرکرده‌های { $day }، پس از { $shown } روز بی‌خرید:
    }
looking-only = این فقط برای دیدن است؛ نامه‌ها با عادت خرید هر کس و برای امروز آماده می‌شوند.

letter = نامه
letter-for = نامه برای { $name }
letter-language = زبان نامه
letter-last-goods = آخرین خرید: { $goods }.
letter-sms = { $count ->
       *[other] { $shown } پیامک، { $units } نویسه. { $left } نویسهٔ دیگر جا دارد.
    }
letter-blocked = نامه‌ای فرستاده نمی‌شود: { $reason }.
letter-rather = ترجیح می‌دهد { $time } خبرش کنیم.
letter-way-closed = { $way }: { $reason }.
way-without-whatsapp = شمارهٔ همراه نداریم
way-without-sms = شمارهٔ همراه نداریم
way-without-copy = نشانی نداریم
way-without-phone = شماره‌ای نداریم
way-without-email = نشانی ایمیل نداریم
letter-copied = کپی شد. هر جا برایش می‌نویسید بچسبانید.
letter-not-copied = کپی نشد.
letter-opened-whatsapp = واتس‌اپ با متن نامه باز شد.
letter-opened-sms = پیامک با متن نامه باز شد.
letter-opened-email = ایمیل با متن نامه باز شد.
letter-opened-phone = برنامهٔ تماس باز شد.
letter-snooze-7 = یک هفته بعد
letter-snooze-30 = یک ماه بعد
letter-skip = رد شدن با دلیل…
letter-sent = فرستادم
letter-sent-why = «فرستادم» پس از انتخاب یکی از راه‌های بالا باز می‌شود.
letter-outcome = چه شد؟
template-text = متن
template-save = همین متن بماند
template-back = برگشت به متن معمول
template-samples = این‌طور خوانده می‌شود
effect-since = نامه‌ها از
effect-title = { $count ->
       *[other] چه کسانی ظرف { $shown } روز برگشتند
    }
effect-written = برایشان نوشتیم
effect-held-out = برای مقایسه ننوشتیم
effect-share = { $came } از { $of }: { $share } (میان { $low } و { $high })
effect-difference = تفاوت
effect-points = { $points } ({ $low } تا { $high })
effect-no-comparison = هنوز کسی برای مقایسه نیست: وقتی به‌اندازهٔ کافی دیرکرده باشد، به چند نفر نمی‌نویسیم تا اثر نامه دیده شود.
effect-clear = با نامه، بیشتر برمی‌گردند تا بی‌نامه.
effect-unclear = هنوز نامه‌ها کمتر از آن‌اند که بشود مطمئن بود.
effect-by-way = از هر راه
effect-by-words = با هر متن
effect-words-own = { $language }، متن خود وفا
effect-words-since = { $language }، متن شما از { $day }
effect-words-unknown = نامه‌های پیشین
effect-outcomes = نتیجهٔ نامه‌ها
effect-came-back = برگشتند
