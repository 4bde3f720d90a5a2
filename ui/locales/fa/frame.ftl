# قاب دور همهٔ بخش‌ها: زبانه‌ها، نوار بالا، نوار وضعیت، پیشخان، پیام پایین صفحه.

brand = وفا
window-title = { $shop } – وفا
nav-label = بخش‌های وفا
nav-today = امروز
nav-customers = مشتریان
nav-club = باشگاه
nav-messages = پیام‌ها
nav-settings = تنظیمات
nav-waiting = { $count ->
       *[other] { $shown } مورد منتظر شماست
    }
nav-to-write = { $count ->
       *[other] { $shown } پیام آمادهٔ فرستادن
    }

sample-shop = فروشگاه نمونه

bar-new-customer = مشتری تازه
omnibox-label = جست‌وجو و دستور
omnibox-placeholder = شماره، نام، کارت یا دستور…
omnibox-scanner = بارکدخوان آماده است
omnibox-results = پیداشده‌ها
found-count = { $count ->
        [0] کسی پیدا نشد
       *[other] { $shown } نفر پیدا شد
    }
found-none = کسی پیدا نشد. چند رقم آخر شماره یا بخشی از نام را امتحان کنید.
found-never = هنوز خریدی نکرده
found-days = { $count ->
        [0] امروز اینجا بود
        [1] دیروز اینجا بود
       *[other] { $shown } روز پیش اینجا بود
    }
found-command = دستور
offer-card = کارت { $code } مال کسی نیست؛ وصلش کنیم؟
offer-phone = مشتری تازه با شمارهٔ { $phone }
offer-name = مشتری تازه به نام «{ $name }»

order-sale = فروش، ثبت فروش
order-new-customer = مشتری تازه، افزودن مشتری، مشتری جدید
order-today = امروز
order-customers = مشتریان، فهرست مشتریان
order-club = باشگاه مشتریان، امتیاز، کارت
order-missing = دلتنگ شما هستیم، پیام‌ها، نامه‌ها
order-sales = فروش‌های امروز، فروش روز
order-import = وارد کردن فهرست، ورود از اکسل، آوردن فهرست
order-settings = تنظیمات
order-backup = پشتیبان، بازگرداندن، ایمنی
order-activity = کارهای انجام‌شده، برگرداندن، تاریخچه
order-sign-up = فرم عضویت، چاپ فرم
order-help = راهنما، کلیدها

scan-unknown = کارت { $code } هنوز مال کسی نیست.
scan-blocked = کارت { $code } مسدود است.
scan-replaced = به‌جای کارت { $code }، کارت { $other } داده شده است.
scan-attach = وصل کردن به { $name }
scan-new-customer = مشتری تازه با همین کارت
scan-whose = مال چه کسی بود؟

status-seller = { $name } پشت پیشخان است
status-who = چه کسی پشت پیشخان است؟
status-nobody = چه کسانی اینجا کار می‌کنند؟
status-backup-none = هنوز پشتیبان گرفته نشده
status-backup-now = پشتیبان: همین حالا
status-backup-minutes = { $count ->
       *[other] پشتیبان: { $shown } دقیقه پیش
    }
status-backup-hours = { $count ->
       *[other] پشتیبان: { $shown } ساعت پیش
    }
status-backup-days = { $count ->
       *[other] پشتیبان: { $shown } روز پیش
    }
status-waiting = در انتظار نوبت: کار دیگری دارد ثبت می‌شود. چیزی گم نمی‌شود.
status-letters = { $count ->
       *[other] { $shown } پیام آماده
    }
status-keys = کلیدها
progress-import = وارد می‌شود: { $done } از { $total }
progress-check = بررسی می‌شود: { $done } از { $total }
progress-read_import = فایل خوانده می‌شود: { $percent }

counter = پیشخان
counter-empty = پیشخان خالی است
counter-empty-short = خالی
counter-empty-hint = کارت مشتری را بخوانید، یا چند رقم آخر شماره‌اش را بزنید. هر که بیاید، اینجا می‌ماند تا برود.
counter-visitors = امروز آمده‌اند
counter-sale-short = فروش
counter-key-sale = فروش گذری، بی‌نام
counter-key-new = مشتری تازه
counter-key-help = همهٔ کلیدها

guest-leaves = رفت
guest-number = مشتری شمارهٔ { $shown }
guest-birthday = { $count ->
        [0] امروز تولدش است
        [1] فردا تولدش است
       *[other] تولدش { $shown } روز دیگر است
    }
guest-no-letters = پیام نمی‌خواهد
guest-ask = بپرسید: اجازه می‌دهند برایشان پیام بفرستیم؟
guest-ask-say = بپرسید:
guest-lacks-name = نامش را هنوز نمی‌دانیم.
guest-lacks-phone = شماره‌اش را هنوز نداریم.
guest-lacks-right-phone = شماره‌اش درست نیست. شمارهٔ درست را بپرسید.
guest-lacks-write = بنویسیم
guest-lacks-not-now = این بار نه
guest-owed = { $count ->
       *[other] { $shown } امتیاز بدهکار است
    }
guest-not-member = هنوز عضو باشگاه نیست
guest-join = عضو باشگاه شود
guest-card = کارت
guest-last = { $count ->
        [0] امروز اینجا بود
        [1] آخرین بار دیروز
       *[other] آخرین بار { $shown } روز پیش
    }
guest-usual = { $count ->
        [1] معمولاً هر روز
       *[other] معمولاً هر { $shown } روز
    }
guest-never = هنوز خریدی نکرده است.
guest-sale = ثبت فروش
guest-spend = خرج امتیاز
sale-is-open = فروش باز است
spend-not-member = هنوز امتیاز جمع نمی‌کند.
spend-no-points = هنوز امتیازی برای خرج کردن ندارد.
sign-back = { $count ->
       *[other] بعد از { $shown } روز برگشته است
    }
sign-new = اولین خرید
sign-nth = با امروز { $shown } بار آمده است

notice-label = منتظر پاسخ
notice-doubtful-day = تاریخ این رایانه ناگهان عوض شده است. امروز واقعاً { $day } است؟
notice-day-right = بله، همین است
notice-open-import = وارد کردن { $file } نیمه‌کاره ماند؛ { $count ->
       *[other] { $shown } سطر وارد شده است
    }.
notice-open-import-go = رسیدگی

notice-draft-sale = فروشی نیمه‌کاره مانده است: { $text }
notice-draft-customer = مشتری تازه‌ای نیمه‌کاره مانده است: { $text }
notice-draft-edit = تغییر مشخصات نیمه‌کاره مانده است: { $text }
notice-draft-letter = متن پیام نیمه‌کاره مانده است ({ $text })
notice-draft-note = یادداشتی نیمه‌کاره مانده است: { $text }
notice-draft-go = ادامه
notice-draft-drop = لازم نیست

toast-label = آنچه همین حالا انجام شد
undo = برگرداندن
undone = برگردانده شد.
close = بستن
cancel = انصراف
back = برگشت
save = ذخیره
change = تغییر
more = بیشتر
yes = بله
no = نه
optional = اختیاری
print = چاپ
list-and = { " و " }
list-comma = { "، " }
list-stop = { "؛ " }
language-fa = فارسی
language-ka = ქართული
language-en = English

no-name = بی‌نام
no-name-reference = شمارهٔ { $reference }
no-name-number = مشتری شمارهٔ { $shown }
somebody = یک نفر
points = { $count ->
       *[other] امتیاز
    }
points-unit = امتیاز
points-of = { $count ->
       *[other] { $shown } امتیاز
    }
people-word = { $count ->
       *[other] نفر
    }
people-count = { $count ->
       *[other] { $shown } نفر
    }
days-word = { $count ->
       *[other] روز
    }
days-ago-word = { $count ->
       *[other] روز پیش
    }
members-word = { $count ->
       *[other] عضو
    }
at-time = { $day }، ساعت { $time }
megabytes = { $shown } مگابایت

amount-which = کدام درست است؟
date-open = باز کردن تقویم
date-earlier = ماه قبل
date-later = ماه بعد

sum-title = حساب امتیاز
sum-before = تا امروز
sum-earned = این خرید
sum-spent = خرج می‌شود
sum-after = می‌شود
