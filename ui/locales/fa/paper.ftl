# آنچه روی کاغذ می‌آید، بدهی فروشگاه به مردم، و نمرهٔ پیوند.

debt-title = بدهی ما به مشتری‌ها
debt-lead = اگر امروز همه با هر چه دارند بیایند، با قاعده‌های امروز این‌قدر می‌ارزد.
debt-total = روی هم
debt-points = امتیاز
debt-stamps = مهر
debt-gift = کارت هدیه
debt-credit = بستانکاری
debt-tickets = برگهٔ قرعه‌کشی
debt-owed = امتیازی که مشتری‌ها بدهکارند
debt-owed-hint = جدا گفته می‌شود و از بدهی کم نشده است.
debt-from = از روز
debt-until = تا روز
debt-moves = گردش
debt-kind = چه چیز
debt-before = پیش از آن
debt-given = داده‌شده
debt-used = خرج‌شده
debt-ended = مهلت‌گذشته
debt-corrected = اصلاح
debt-open = مانده
debt-worth = ارزش
debt-months = امتیاز، ماه به ماه
debt-month = ماه
debt-bars = امتیاز داده و خرج‌شده در هر ماه؛ همین عددها در جدول هم هست.
debt-none = هنوز کسی چیزی جمع نکرده است.
debt-unit-stamps = مهر
club-debt-go = بدهی ما به مشتری‌ها
club-leaflet-go = برگهٔ راهنمای باشگاه

print-card = کارت باشگاه
print-slip = برگهٔ فروش
print-leaflet = برگهٔ راهنمای باشگاه
print-statement = حساب یک‌ساله
print-go-card = چاپ کارت
print-go-slip = چاپ برگهٔ فروش
print-go-statement = حساب یک‌ساله
card-look = کد
card-look-bars = بارکد
card-look-square = کیوآر
card-paper = کاغذ
card-paper-card = کارت، ۸۵٫۶ × ۵۴ میلی‌متر
card-paper-sheet = A4، ده کارت در هر برگ
card-none = کارت فعالی برای چاپ نیست.
card-of = کارت باشگاه { $shop }

slip-paper = کاغذ
slip-wide-58 = ۵۸ میلی‌متر
slip-wide-80 = ۸۰ میلی‌متر
slip-number = فروش { $number }
slip-to-pay = مبلغ
slip-off = تخفیف
slip-paid-points = با امتیاز
slip-paid-gift = با کارت هدیه
slip-paid-credit = از بستانکاری
slip-paid-till = در صندوق
slip-returned = مرجوعی
slip-voided = این فروش باطل شده است.
slip-points = امتیاز
slip-rule-usual = بابت این خرید
slip-rule-referral = بابت معرفی
slip-spent = خرج‌شده
slip-now = امتیاز شما
slip-worth = معادل { $worth }
slip-next-end = { $count ->
       *[other] مهلت { $shown } امتیاز تا { $day }
    }
slip-stamps = { $on } از { $needs }
slip-free = { $count ->
       *[other] رایگان: { $shown } × { $gives }
    }
slip-step = پله
slip-thanks = سپاس از خرید شما؛ باز هم تشریف بیاورید.

leaflet-title = باشگاه مشتریان { $shop }
leaflet-lead = تشکر کوچکی از شما که دوباره به { $shop } می‌آیید. عضویت رایگان است و همهٔ قاعده‌ها همین‌هاست.
leaflet-collect = چطور جمع کنید
leaflet-collect-how = هر بار که خرید می‌کنید، کارتتان را نشان بدهید یا شمارهٔ موبایلتان را بگویید.
leaflet-stamps = کارت‌های مهر
leaflet-steps = پله‌ها
leaflet-step = { $step }: { $from }
leaflet-use = چطور خرج کنید
leaflet-use-how = پای پیشخان بگویید چند امتیاز می‌خواهید خرج کنید؛ لازم نیست همه‌اش باشد.
leaflet-thanks = دوستتان را بیاورید
leaflet-leave = خروج از باشگاه
leaflet-leave-how = هر وقت بخواهید، یک کلمه پای پیشخان کافی است و دلیل نمی‌پرسیم.
leaflet-leave-kept = امتیاز و مهرتان می‌ماند برای روزی که برگردید.
leaflet-leave-gone = آن وقت امتیاز و مهرتان پاک می‌شود؛ پیش از آن خرجش کنید.
leaflet-leave-messages = می‌توانید عضو بمانید و پیامی هم نگیرید.
leaflet-as-of = این قاعده‌ها مربوط به { $day } است.

statement-title = { $name } و { $shop } در { $year }
statement-span = { $from } تا { $to }
statement-year = سال
statement-gave = آنچه شما به ما دادید
statement-got = آنچه از ما گرفتید
statement-purchases = خرید
statement-sum = به مبلغ
statement-visits = روزهایی که آمدید
statement-brought = کسانی که معرفی کردید
statement-points = امتیاز شما
statement-before = پیش از این سال
statement-given = گرفته‌شده
statement-used = خرج‌شده
statement-ended = مهلت‌گذشته
statement-corrected = اصلاح
statement-after = امتیاز در پایان
statement-paid-points = پرداخت با امتیاز
statement-paid-gift = پرداخت با کارت هدیه
statement-paid-credit = پرداخت از بستانکاری
statement-off = تخفیف
statement-stamps = { $card }: مهر
statement-rewards = جایزه‌ها
statement-reward = { $count ->
       *[other] { $name } × { $shown }
    }
statement-step = پلهٔ شما
statement-thanks = سپاس که با ما مانده‌اید.

score-title = وفاداری به فروشگاه
score-shown = { $count ->
       *[other] { $shown } از ۱۰۰
    }
score-hint = ۵۰ یعنی مثل بیشتر مشتری‌ها: مبلغ خرید، تعداد مراجعه و سال‌های آشنایی با هم.
setting-score-spend = وفاداری: مبلغ خرید
setting-score-spend-hint = سهمش در نمرهٔ وفاداری، از ۰ تا ۱۰؛ صفر یعنی حساب نشود.
setting-score-visits = وفاداری: تعداد مراجعه
setting-score-visits-hint = سهمش در نمرهٔ وفاداری، از ۰ تا ۱۰؛ صفر یعنی حساب نشود.
setting-score-years = وفاداری: سال‌های آشنایی
setting-score-years-hint = سهمش در نمرهٔ وفاداری، از ۰ تا ۱۰؛ صفر یعنی حساب نشود.

guide-title = باشگاه ما چطور کار می‌کند
guide-lead = برای هر کس که پشت پیشخان است. قاعده‌های زیر همان قاعده‌های امروز است.
guide-ask = پیش از گرفتن پول، کارت یا رقم‌های آخر موبایل را بپرسید.
guide-show = F9: پیش از Enter می‌بینید این فروش چه می‌دهد. F8 امتیاز را خرج می‌کند.
guide-wrong = اشتباه شد؟ Ctrl+Z. در مرجوعی دقیقاً همان برمی‌گردد که آن فروش داده بود.
guide-print = چاپ برگهٔ راهنما
print-only = فقط: { $text }
