# تنظیمات.

settings-title = تنظیمات
settings-shop = فروشگاه
settings-people = همکاران
settings-looks = زبان و عدد
settings-club = امتیاز
settings-missing = دلتنگ شما هستیم
settings-machine = این رایانه
settings-safety = داده‌ها و ایمنی

profile-name = نام
profile-name-fa = به فارسی
profile-name-ka = به گرجی
profile-name-en = به انگلیسی
profile-address = نشانی
profile-phone = شماره
profile-hours = ساعت کار
profile-values = شعار ما
profile-hint = پیام‌ها و برگه‌های چاپی از همین‌ها استفاده می‌کنند.
shops-other = فروشگاه‌های دیگر
shops-open = باز کردن
shops-new = ساختن فروشگاه تازه
people-lead = نام کوچک کافی است. هر که پشت پیشخان باشد، نامش کنار کارها نوشته می‌شود.
people-new = نام کوچک
people-add = افزودن
people-gone = دیگر اینجا نیست
people-back = دوباره اینجاست

setting-language = زبان
setting-calendar = تقویم
setting-calendar-jalali = شمسی
setting-calendar-gregorian = میلادی
setting-digits = رقم‌ها
setting-digits-persian = ۱۲۳
setting-digits-latin = 123
setting-digits-hint = همه‌جا با هر رقمی می‌شود نوشت.
setting-unit = واحد پول
setting-unit-hint = { $sample }. فقط نمایش و نوشتن عوض می‌شود، نه آنچه نگه داشته شده.
setting-leap-day = تولد در روز کبیسه
setting-leap-day-day_before = یک روز زودتر
setting-leap-day-day_after = یک روز دیرتر
setting-leap-day-hint-jalali = تولد متولدان ۳۰ اسفند در سال‌های غیرکبیسه ۲۹ اسفند حساب شود یا ۱ فروردین.
setting-leap-day-hint-gregorian = تولد متولدان ۲۹ فوریه در سال‌های دیگر ۲۸ فوریه حساب شود یا ۱ مارس.
setting-week-start = شروع هفته
setting-week-start-saturday = شنبه
setting-week-start-sunday = یکشنبه
setting-week-start-monday = دوشنبه
setting-zone = منطقهٔ زمانی
setting-zone-hint = روز و ساعت فروشگاه با آن حساب می‌شود.
setting-cut-off-hour = شروع روز
setting-cut-off-hour-hint = فروشگاهی که پس از نیمه‌شب هم باز است، آن فروش‌ها را به شب پیش حساب می‌کند.
setting-undo-minutes = مهلت Ctrl+Z
setting-undo-minutes-hint = کارهای قدیمی‌تر از فهرست کارهای انجام‌شده برمی‌گردند.
setting-bounds = از { $least } تا { $most }.
hour-word = ساعت
minutes-unit = دقیقه
days-unit = روز
people-unit = نفر
percent-unit = درصد
messages-unit = پیام
ms-unit = هزارم ثانیه

setting-earn = گرفتن امتیاز
setting-spend = خرج امتیاز
setting-earn-per = برای هر چقدر خرید
setting-spend-worth = ارزششان
setting-rounding = گرد کردن
setting-rounding-down = به پایین
setting-rounding-nearest = به نزدیک‌ترین
setting-rounding-up = به بالا
setting-rounding-hint = کسر امتیاز چطور گرد شود.
setting-overdrawn = مرجوعی پس از خرج امتیاز
setting-overdrawn-owe = بدهکار می‌ماند
setting-overdrawn-forgive = بخشیده می‌شود
setting-overdrawn-hint = بدهی از امتیازهای بعدی کم می‌شود.

setting-rhythm-lead = هر کس وقتی دیر کرده که { $factor } برابر فاصلهٔ معمول خودش نیامده باشد.
setting-factor = دیر کرده پس از
setting-factor-times = { $factor } برابر معمول
setting-min-days = نه زودتر از
setting-min-days-hint = حتی برای کسانی که زود به زود می‌آیند.
setting-max-days = حداکثر پس از
setting-max-days-hint = حتی برای کسانی که دیر به دیر می‌آیند.
setting-default-days = بدون سابقه
setting-default-days-hint = برای کسانی که فقط یک بار آمده‌اند.
setting-today-limit = در «امروز» حداکثر
setting-today-limit-hint = بقیه یک کلیک آن‌طرف‌ترند.
setting-patience-days = بیشترین انتظار در صف
setting-patience-days-hint = هر که این‌قدر روز در صف پیام مانده باشد، جلوتر از همهٔ پله‌های باشگاه می‌ایستد.
setting-round-per-day = مدت‌هاست نیامده‌اند، روزی
setting-round-per-day-hint = تا وقتی نوبت‌بندی آن‌ها روشن است.
setting-came-back-days = برگشت تا
setting-came-back-days-hint = برگشت تا این مدت، اثر پیام به شمار می‌آید.
setting-hold-out-percent = بدون پیام برای مقایسه
setting-hold-out-percent-hint = به این درصد پیام نمی‌دهیم تا اثر واقعی پیام دیده شود. صفر یعنی به همه پیام می‌دهیم.
setting-quiet-from = سکوت از
setting-quiet-from-hint = شب پس از این ساعت پیامی از فروشگاه نمی‌رود.
setting-quiet-to = سکوت تا
setting-quiet-to-hint = و صبح پیش از این ساعت هم نه.
setting-per-week = در ۷ روز حداکثر
setting-per-week-hint = پیام تبلیغاتی برای هر نفر.
setting-per-month = در ۳۰ روز حداکثر
setting-per-month-hint = پیام تبلیغاتی برای هر نفر.
setting-opt-out = سطر آخر
setting-opt-out-hint = در پایان پیام‌های باشگاه می‌آید؛ خالی یعنی هیچ.

setting-theme = نما
setting-theme-system = مثل رایانه
setting-theme-light = روشن
setting-theme-dark = تیره
setting-text-size = اندازهٔ نوشته
setting-scanner = بارکدخوان
scanner-test = هر کدی را اینجا بخوانید تا ببینید چه می‌رسد.
scanner-heard = رسید:
scanner-waiting = منتظر خواندن کد…
setting-scan-gap = سرعت بارکدخوان
setting-scan-gap-hint = بیشترین میانگین فاصلهٔ دو نویسه. اگر بارکدخوان کند است و تایپ به حساب می‌آید، بیشترش کنید.
setting-awake = پس از بستن
setting-stay-awake = روشن بماند و یادآوری کند
setting-autostart = با روشن شدن رایانه باز شود
setting-awake-hint = یادآوری فقط تعداد را می‌گوید، نه نام کسی را.

safety-backup = پشتیبان
safety-lead = پشتیبان خودبه‌خود گرفته می‌شود، در پوشهٔ { $place }
safety-backup-now = گرفتن پشتیبان
safety-backup-made = پشتیبان { $name } گرفته و بررسی شد.
safety-second = انتخاب جای دوم…
safety-second-change = تغییر جای دوم…
safety-second-ask = جای دوم برای پشتیبان
safety-second-later = فعلاً نه
safety-second-hint = هنوز جای دومی ندارد. اگر این دیسک خراب شود، فلش یا دیسک دیگری فروشگاه را نجات می‌دهد.
safety-good = بررسی‌شده
safety-open = دیدن
safety-none = هنوز پشتیبان گرفته نشده است.
safety-restore-title = به این پشتیبان برگردیم؟
safety-restore-until = همه‌چیز را تا { $at } دارد.
safety-restore-nothing = پس از آن کاری نشده: چیزی از دست نمی‌رود.
safety-restore-loses = { $count ->
        [0] { $people } مشتری تازه در آن نیست، ولی فروشی کم نمی‌شود.
       *[other] { $shown } فروش و { $people } مشتری تازه در آن نیست:
    }
safety-restore-kept = فروشگاه، همان‌طور که حالا هست، کنارش نگه داشته می‌شود.
safety-restore-yes = برگشت به این پشتیبان
safety-check = بررسی
safety-check-quick = بررسی سریع
safety-check-whole = بررسی همه‌چیز
safety-checking = در حال بررسی…
safety-check-good = { $count ->
       *[other] همه‌چیز درست است: { $shown } کار بررسی شد.
    }
safety-check-bad = { $count ->
       *[other] { $shown } مورد درست نیست. به این رایانه دست نزنید و گزارش را ذخیره کنید.
    }
safety-report = کمک
safety-report-save = ذخیرهٔ گزارش برای پشتیبانی
safety-report-saved = ذخیره شد: { $path }
safety-report-hint = نسخه‌ها، رویدادهای برنامه بدون نام کسی، و بررسی سریع. چیزی فرستاده نمی‌شود.
