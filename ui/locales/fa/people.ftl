# یکی‌کردن دو صفحهٔ یک نفر، بستگان، و اینکه چه کسی چه کسی را آورد.

same-title = صفحه‌های تکراری
same-lead = این‌ها شاید یک نفر باشند. یکی‌شان کنید، یا بگویید دو نفرند تا دیگر پرسیده نشود.
same-none = صفحهٔ تکراری پیدا نشد.
same-open = تکراری‌ها
same-by-phone = شماره‌شان یکی است
same-by-email = ایمیلشان یکی است
same-by-name = نامشان یکی است
same-compare = مقایسه
same-two = دو نفرند
merge-title = یکی کردن دو صفحه
merge-kept = این صفحه می‌ماند
merge-gone = این صفحه با آن یکی می‌شود
merge-swap = جابه‌جا کردن
merge-what = چه می‌شود
merge-points = امتیازها روی هم { $shown } می‌شود.
merge-pays-owed = { $count ->
       *[other] { $shown } امتیاز یک صفحه بابت بدهی صفحهٔ دیگر کم می‌شود.
    }
merge-cards = همهٔ کارت‌ها کار می‌کنند و شماره‌های هر دو صفحه به همین‌جا می‌رسد.
merge-purchases = { $count ->
       *[other] { $shown } خرید به این صفحه می‌آید.
    }
merge-notes = { $count ->
       *[other] { $shown } یادداشت به این صفحه می‌آید.
    }
merge-takes = از آن صفحه به اینجا می‌آید:
merge-stays = { $field }: «{ $stays }» می‌ماند و «{ $leaves }» کنار می‌رود.
merge-field = { $field }: { $text }
merge-field-given = نام
merge-field-family = نام خانوادگی
merge-field-call_me = خطاب
merge-field-honorific = عنوان
merge-field-reference = شمارهٔ دیگر
merge-field-birthday = تولد
merge-field-contacts = راه تماس
merge-field-relatives = بستگان
merge-field-facts = نکته‌ها
merge-consent = { $channel }: «{ $now }» بود، «{ $then }» می‌شود؛ پاسخ سخت‌گیرانه‌تر می‌ماند.
merge-stops = آن صفحه خواسته بود تماس نگیریم؛ اینجا هم همین می‌شود.
merge-joins = با این کار عضو باشگاه می‌شود.
merge-brought = { $count ->
       *[other] معرفی { $shown } نفر به حساب این صفحه می‌آید.
    }
merge-back = { $count ->
       *[other] تا { $shown } روز می‌شود برگرداند.
    }
merge-do = یکی کردن
merge-side-purchases = { $count ->
       *[other] { $shown } خرید، روی هم { $sum }
    }
merge-side-since = از { $day } با ماست
merge-pick = صفحهٔ دیگر همین آدم را پیدا کنید
merge-open = یکی کردن با صفحهٔ دیگر
merged-here = صفحهٔ شمارهٔ { $number } با این یکی شده است
merged-part = جدا کردن

relatives = خانواده و نزدیکان
relatives-none = هنوز کسی ثبت نشده است.
relative-name = نام
relative-relation = چه نسبتی دارد
relative-birthday = تولد
relative-add = یک نفر دیگر
relative-remove = حذف
facts = نکته‌ها
fact-text = چه چیزی خوب است بدانیم
fact-sensitive = خصوصی بماند
fact-hidden = یک نکتهٔ خصوصی
fact-show = نمایش
fact-add = یک نکتهٔ دیگر
holder = این کارت دست کیست
holder-of = کارت { $name }
relatives-change = ویرایش
relatives-save = ذخیره
today-relative = تولد { $name }

introduced-by = معرف
introduced-none = ثبت نشده است.
introduced-name = ثبت معرف
introduced-remove = حذف
introduced-named = معرفی شده، هنوز خریدی نکرده
introduced-bought = معرفی شده و خرید کرده
introduced-thanked = تشکر کردیم، { $day }
introduced-thank = تشکر کردیم
introduced-not-thanked = تشکر نکرده‌ایم
heard = ما را از کجا می‌شناسد
heard-unknown = نپرسیده‌ایم
heard-friend = معرفی آشنایان
heard-street = عبور از جلوی فروشگاه
heard-print = آگهی چاپی
heard-net = اینترنت
heard-message = پیام ما
heard-event = یک رویداد
heard-other = جای دیگر
network-open = معرفی‌شده‌ها
network-title = معرفی‌شده‌های { $name }
network-sum = { $count ->
       *[other] { $shown } نفر، { $bought } خریدار، روی هم { $sum }
    }
network-none = هنوز کسی را معرفی نکرده است.
network-tree = نمای درختی
network-list = نمای فهرست
network-depth = لایهٔ { $shown }
referrals-title = معرفی‌ها
referrals-lead = چه کسی چه کسی را معرفی کرده، و مردم ما را از کجا می‌شناسند.
referrals-introducers = معرف‌ها
referrals-sources = از کجا
referrals-asks = از چه کسی بخواهیم
referrals-none = هنوز برای کسی معرف ثبت نشده است.
referrals-advocates = هوادارها
advocates-lead = نمونه‌ای از ما بردند و بعد از آن کسی را معرفی کردند.
advocates-none = هنوز هیچ‌کس بعد از بردن نمونه کسی را معرفی نکرده است.
advocate-days = { $tried } نمونه برد و { $name } را { $brought } معرفی کرد
advocate-since = { $count ->
       *[other] از آن روز { $shown } نفر معرفی کرده
    }
advocate = هوادار ماست: { $tried } نمونه برد و { $brought } کسی را معرفی کرد
introducer-line = { $count ->
       *[other] { $shown } نفر معرفی کرده، خریدار: { $bought } نفر؛ با معرفی‌شده‌های آن‌ها { $network } نفر، { $sum }
    }
introducer-to-thank = { $count ->
       *[other] { $shown } تشکر مانده
    }
sources-from = از روز
sources-to = تا روز
sources-people = نفر
sources-bought = خریدار
sources-share = سهم
sources-revenue = خرید ۹۰ روز اول
sources-cost = هزینه
sources-per-buyer = هزینهٔ هر خریدار
sources-none = در این روزها کسی نیامده است.
cost-new = هزینهٔ تازه
cost-amount = چقدر
cost-note = بابت چه
cost-save = ثبت هزینه
cost-line = { $source }، { $from } تا { $to }
asks-lead = { $count ->
       *[other] مشتری‌های همیشگی که اجازهٔ پیام داده‌اند. از هر کس در { $shown } روز فقط یک بار می‌خواهیم ما را معرفی کند.
    }
asks-none = الان کسی نیست که بشود از او خواست.
asks-visits = { $count ->
       *[other] { $shown } روز خرید
    }
asks-text = { $greeting }، از اینکه همیشه به { $shop } سر می‌زنید ممنونیم. اگر از ما راضی هستید، خوشحال می‌شویم ما را به دوستانتان هم معرفی کنید.
asks-copy = کپی متن
asks-copied = متن کپی شد.
asks-done = از او خواستیم
asks-slip = برگهٔ «دوستتان را بیاورید»
friend-title = دوستتان را بیاورید
friend-lead = این برگه را به دوستتان بدهید. بار اول که آمد، نشانش بدهد تا بدانیم شما معرفی کرده‌اید.
friend-code = کد شما
friend-from = از طرف { $name }
print-friend = برگهٔ «دوستتان را بیاورید»
