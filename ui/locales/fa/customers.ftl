# فهرست مشتریان، فرم و صفحهٔ هر نفر.

customers-title = مشتریان
customers-import = آوردن فهرست
customers-form = فرم عضویت
customers-filter = کدام مشتری‌ها
customers-filter-all = همه
customers-filter-members = اعضای باشگاه
customers-filter-with_points = امتیازدارها
customers-filter-nameless = بی‌نام‌ها
customers-filter-consent_unknown = نپرسیده‌ها
customers-order = به ترتیبِ‌
customers-order-name = نام
customers-order-last_visit = آخرین خرید
customers-order-sum = جمع خرید
customers-order-points = امتیاز
customers-none = هر که را بیفزایید یا از فهرستی بیاورید، اینجا می‌آید.
customers-none-here = کسی در این فهرست نیست.
customers-no-visit = بی‌خرید

person-new = مشتری تازه
person-edit = ویرایش صفحه
person-enough = نام یا شماره، هر کدام کافی است.
person-name = نام
person-given = نام
person-family = نام خانوادگی
person-phone = شماره
person-address-as = خطاب
person-title = عنوان، مثل خانم
person-titles = آقای، خانم، جناب، سرکار خانم، دکتر، مهندس
person-call-me = چه صدایش کنیم
person-first-name-ok = با نام کوچک صدایش می‌کنیم
person-birthday = تولد
person-language = زبان نامه
person-language-shop = زبان فروشگاه
person-reference = شمارهٔ دیگر
person-reference-hint = شماره‌اش در برنامهٔ دیگر
person-card = کارت
person-card-scan = کارت را بخوانید، یا خالی بگذارید
person-join = عضو باشگاه شود
person-new-card = شمارهٔ کارت تازه بگیرد
person-letters = پیام
person-may-write = اجازهٔ پیام داد
person-may-not-write = پیام نمی‌خواهد
person-letters-unasked = هنوز نپرسیده‌ایم
person-letters-hint = پیامک و واتس‌اپ، خبرها و «دلتنگ شما هستیم»
person-letters-hint-email = ایمیل، خبرها و «دلتنگ شما هستیم»
person-save = ذخیره
person-save-anyway = نفر تازه‌ای است، ذخیره
person-save-sell = ذخیره و فروش
person-more = بیشتر درباره‌اش
person-needs = اول نام یا شماره را بنویسید.
person-zwnj = نیم‌فاصله همان‌طور که بزنید می‌ماند.
duplicates = یکی از این‌ها نیست؟
duplicate-phone = همین شماره
duplicate-email = همین ایمیل
duplicate-name = همین نام
contacts = راه‌های دیگر
contact-phone = شماره
contact-email = ایمیل
contact-address = نشانی
contact-wrong = نادرست
contact-remove = برداشتن
contact-unsound = شمارهٔ غیرمعمول

purchases-word = { $count ->
       *[other] خرید
    }
customer-sum = روی هم { $sum }
customer-since = از { $day } با ماست
customer-state-active = مشتری
customer-state-moved = از این محل رفته
customer-state-deceased = درگذشته
customer-state-removed = از فهرست برداشته شده
customer-mark-moved = از این محل رفته
customer-mark-deceased = درگذشته است
customer-mark-active = دوباره مشتری است
customer-at-counter = پای پیشخان است
customer-edit = ویرایش
customer-welcome = خوش‌آمد
customer-welcome-say = بگویید
customer-greeting = «{ $greeting }، خوش آمدید.»
customer-more = کارهای دیگر
customer-print = چاپ خریدها
purchases-open = خریدها
purchases-of = خریدهای { $name }
purchases-page = صفحه‌اش
purchases-find = جست‌وجو
purchases-find-hint = نام کالا یا شمارهٔ فیش
purchases-from = از روز
purchases-to = تا روز
purchases-all = همهٔ خریدها
purchases-years = سال به سال
purchases-goods = کالا به کالا
purchases-sum = { $count ->
       *[other] { $shown } خرید، { $sum }
    }
purchases-times = { $count ->
       *[other] { $shown } بار
    }
purchases-none = هنوز خریدی ندارد.
purchases-none-here = خریدی با این نشانی‌ها نیست.
seam-every = { $count ->
        [1] هر روز
       *[other] هر { $shown } روز
    }
seam-usually = معمولاً‌
seam-caption = هر کوک، فاصلهٔ دو خرید است.
seam-mean = معمولاً‌ { $mean } می‌خرد.
seam-missed = دیر کرده است.
seam-expected = حدود { $day } چشم‌به‌راهش هستیم.
story = سرگذشت
story-count = { $count ->
       *[other] { $shown } سطر
    }
story-reversed = برگردانده شد
story-none = هنوز چیزی نیست.
notes = یادداشت‌ها
note-by = { $name }، { $day }
note-pin = سنجاق کردن
note-unpin = برداشتن سنجاق
note-remove = خط زدن
note-new = یادداشت تازه
note-placeholder = همکار بعدی چه چیزی را بداند؟
note-save = یادداشت شود
reach = راه‌های تماس
reach-none = هنوز شماره و نشانی ندارد.
letters-allowed = اجازهٔ پیام
stop-contact = دیگر تماس نگیریم
stop-contact-off = دوباره می‌شود تماس گرفت
club-title = باشگاه
club-left = از باشگاه رفته است.
club-paused = فعلاً‌ امتیاز جمع نمی‌کند.
club-pause = فعلاً‌ جمع نکند
club-go-on = باز امتیاز جمع کند
club-leave = از باشگاه برود
card-blocked = بسته
card-since = از { $day }
card-block = بستن
card-unblock = باز کردن
card-give = دادن کارت
card-code = کد کارت
card-code-own = خالی بماند: شمارهٔ تازهٔ خودمان
card-give-own = شمارهٔ تازه
card-attach = وصل کردن این کارت
points-adjust = اصلاح امتیاز
points-adjust-how-many = چند امتیاز؟ با − کم می‌شود.
points-adjust-reason = چرا؟ در دفتر می‌ماند.
points-adjust-save = اصلاح شود
points-adjust-hint = عدد و دلیل هر دو لازم است.
