# یکی‌کردن دو صفحهٔ یک نفر، بستگان، و اینکه چه کسی چه کسی را آورد.

same-title = صفحه‌های تکراری
same-lead = این‌ها شاید یک نفر باشند. یکی‌شان کنید، یا بگویید دو نفرند تا دیگر پرسیده نشود.
same-none = صفحهٔ تکراری پیدا نشد.
same-open = تکراری‌ها
same-by-phone = شماره‌شان یکی است
same-by-email = ایمیلشان یکی است
same-by-name = نامشان یکی است
same-compare = کنار هم بگذار
same-two = دو نفرند
merge-title = یکی کردن دو صفحه
merge-kept = این صفحه می‌ماند
merge-gone = این صفحه در آن یکی می‌شود
merge-swap = جابه‌جا شوند
merge-what = چه می‌شود
merge-points = امتیازها روی هم { $shown } می‌شود.
merge-cards = همهٔ کارت‌ها کار می‌کنند و شماره‌های هر دو صفحه به همین‌جا می‌رسد.
merge-purchases = { $count ->
       *[other] { $shown } خرید به این صفحه می‌آید.
    }
merge-notes = { $count ->
       *[other] { $shown } یادداشت به این صفحه می‌آید.
    }
merge-takes = از آن صفحه برداشته می‌شود:
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
merge-field-facts = دانسته‌ها
merge-consent = { $channel }: { $now } بود، { $then } می‌شود؛ سخت‌گیرانه‌ترین پاسخ می‌ماند.
merge-stops = آن صفحه خواسته بود تماس نگیریم؛ برای این صفحه هم همین می‌شود.
merge-joins = با آن عضو باشگاه می‌شود.
merge-brought = { $count ->
       *[other] { $shown } نفری که آن صفحه آورده بود، آوردهٔ این صفحه می‌شوند.
    }
merge-back = { $count ->
       *[other] تا { $shown } روز می‌شود برگرداند.
    }
merge-do = یکی شوند
merge-side-purchases = { $count ->
       *[other] { $shown } خرید، روی هم { $sum }
    }
merge-side-since = از { $day } با ماست
merge-pick = صفحهٔ دیگر همین آدم را پیدا کنید
merge-open = یکی کردن با صفحهٔ دیگر
merged-here = صفحهٔ شمارهٔ { $number } با این یکی شده است
merged-part = جدا شوند

relatives = خانواده و نزدیکان
relatives-none = هنوز کسی را ننوشته‌ایم.
relative-name = نام
relative-relation = چه نسبتی دارد
relative-birthday = تولد
relative-add = یک نفر دیگر
relative-remove = برداشتن
facts = دانسته‌ها
fact-text = چه چیزی خوب است بدانیم
fact-sensitive = خصوصی بماند
fact-hidden = یک نکتهٔ خصوصی
fact-show = نشان بده
fact-add = یک نکتهٔ دیگر
holder = این کارت دست کیست
holder-of = کارت { $name }
relatives-change = ویرایش
relatives-save = ذخیره
today-relative = تولد { $name }

introduced-by = چه کسی آوردش
introduced-none = کسی ننوشته‌ایم.
introduced-name = معرف را بنویس
introduced-remove = برداشتن
introduced-named = معرفی شده، هنوز خریدی نکرده
introduced-bought = معرفی شده و خرید کرده
introduced-thanked = { $day } تشکر کردیم
introduced-thank = تشکر کردیم
introduced-not-thanked = تشکر نکرده‌ایم
heard = ما را از کجا می‌شناسد
heard-unknown = نپرسیده‌ایم
heard-friend = آشنا گفت
heard-street = از جلوی مغازه
heard-print = آگهی چاپی
heard-net = اینترنت
heard-message = پیام ما
heard-event = رویداد
heard-other = جای دیگر
network-open = شبکهٔ معرفی
network-title = شبکهٔ { $name }
network-sum = { $count ->
       *[other] { $shown } نفر، { $bought } نفرشان خرید کرده‌اند، روی هم { $sum }
    }
network-none = هنوز کسی را نیاورده است.
network-tree = به صورت درخت
network-list = به صورت فهرست
network-depth = پشت { $shown }
referrals-title = معرفی‌ها
referrals-lead = چه کسی چه کسی را آورد، و مردم از کجا ما را می‌شناسند.
referrals-introducers = معرف‌ها
referrals-sources = از کجا
referrals-asks = از چه کسی بخواهیم
referrals-none = هنوز معرفی ثبت نشده است.
referrals-advocates = هوادارها
advocates-lead = نمونه‌ای از ما بردند و بعد از آن کسی را آوردند.
advocates-none = هنوز هیچ‌کس بعد از بردن نمونه کسی را نیاورده است.
advocate-days = { $tried } نمونه برد؛ { $brought } { $name } را آورد
advocate-since = { $count ->
       *[other] از آن روز { $shown } نفر آورده
    }
advocate = هوادار ماست: { $tried } نمونه برد، { $brought } کسی را آورد
introducer-line = { $count ->
       *[other] { $shown } نفر آورد، { $bought } نفر خرید کردند؛ شبکه‌اش { $network } نفر، { $sum }
    }
introducer-to-thank = { $count ->
       *[other] { $shown } تشکر مانده
    }
sources-from = از
sources-to = تا
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
       *[other] مشتری‌های همیشگی که اجازهٔ پیام داده‌اند. از هر کس در { $shown } روز یک بار می‌خواهیم.
    }
asks-none = الان کسی نیست که بشود از او خواست.
asks-visits = { $count ->
       *[other] { $shown } روز خرید
    }
asks-text = { $greeting }، از این‌که همیشه به { $shop } سر می‌زنید ممنونیم. اگر از ما راضی هستید، خوشحال می‌شویم ما را به دوستانتان هم معرفی کنید.
asks-copy = کپی متن
asks-copied = متن کپی شد.
asks-done = از او خواستیم
asks-slip = برگهٔ «دوستت را بیاور»
friend-title = دوستتان را بیاورید
friend-lead = این برگه را به دوستتان بدهید. بار اول که آمد، نشانش بدهد تا بدانیم شما معرفی کرده‌اید.
friend-code = کد شما
friend-from = از طرف { $name }
print-friend = برگهٔ «دوستت را بیاور»
