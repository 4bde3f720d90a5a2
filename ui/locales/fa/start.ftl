# شروع کار: بار اول، و وقتی چیزی سر راه است.

start-welcome = به وفا خوش آمدید
start-welcome-lead = دفتری کنار صندوق: مشتری‌هایتان چه کسانی‌اند، چه خریده‌اند و چه کسی دیر کرده. همه‌چیز روی همین رایانه می‌ماند.
start-name = نام فروشگاه
start-name-example = همان که بالای در نوشته‌اید
start-currency = پول
start-currency-hint = همیشه همین می‌ماند؛ واحدی را که نشان داده می‌شود بعداً‌ هم می‌شود عوض کرد.
currency-IRR = ایران: تومان، ریال
currency-GEL = گرجستان: لاری
currency-USD = دلار آمریکا
currency-EUR = یورو
start-found = فروشگاهم را باز کن
start-needs-name = اول نام فروشگاه را بنویسید.
start-sample-title = یا اول نگاهی بیندازید
start-sample-lead = فروشگاهی ساختگی با ۳۰۰ مشتری و دو سال خرید، در فایلی جدا. هرگز با فروشگاه شما قاطی نمی‌شود.
start-sample-fa = فروشگاه نمونهٔ ایرانی
start-sample-ka = فروشگاه نمونهٔ گرجی
start-working = یک لحظه…

start-elsewhere-title = فروشگاه جای دیگری باز است
start-elsewhere-what = پنجرهٔ دیگری از وفا آن را باز کرده است.
start-elsewhere-safe = چیزی گم نشده؛ کار همان‌جا ادامه دارد.
start-elsewhere-act = نشان دادن آن پنجره
start-newer-title = این فروشگاه مال نسخهٔ تازه‌تری از وفاست
start-newer-what = آخرین بار با نسخه‌ای تازه‌تر از این باز شده است.
start-newer-safe = به چیزی دست نخورد. نسخهٔ تازه‌تر را روی این رایانه نصب کنید.
start-newer-act = امتحان دوباره
start-damaged-title = فایل فروشگاه آسیب دیده است
start-damaged-what = آن را کنار گذاشتیم و نگه داشته‌ایم.
start-damaged-safe = آخرین پشتیبان سالم باز می‌شود؛ فروش‌های پس از آن فهرست می‌شوند تا دوباره ثبتشان کنید.
start-damaged-act = باز کردن آخرین پشتیبان سالم
start-read_only-title = در فایل فروشگاه نمی‌شود نوشت
start-read_only-what = فایل یا پوشه‌اش فقط‌خواندنی است.
start-read_only-safe = همه‌چیز خواندنی است؛ تا درست نشود چیزی افزوده نمی‌شود.
start-read_only-act = باز کردن فقط برای خواندن
start-disk_full-title = دیسک پر است
start-disk_full-what = جایی برای نوشتن نمانده است.
start-disk_full-safe = آنچه ثبت شده سر جایش است. جا باز کنید و دوباره امتحان کنید.
start-disk_full-act = باز کردن فقط برای خواندن
start-network_folder-title = فروشگاه در پوشه‌ای مشترک است
start-network_folder-what = پوشهٔ شبکه یا ابری، وقتی دو رایانه با آن کار کنند، فایل را خراب می‌کند.
start-network_folder-safe = چیزی گم نشده است. فروشگاه را به همین رایانه بیاورید.
start-network_folder-act = بیاور اینجا
start-upgrading-title = فروشگاه به‌روز می‌شود
start-upgrading-what = این نسخه دفترش را به شکل تازه‌ای نگه می‌دارد؛ اول پشتیبان گرفته شد.
start-upgrading-safe = کمی طول می‌کشد. لطفاً‌ خاموش نکنید.
start-unreadable-title = فروشگاه باز نشد
start-unreadable-what = مشکلی پیش‌بینی‌نشده پیش آمده است.
start-unreadable-safe = چیزی عوض نشد. دوباره امتحان کنید، یا گزارش را برای پشتیبانی ذخیره کنید.
start-unreadable-act = امتحان دوباره
start-backup = آخرین پشتیبان سالم از { $at } است.
start-lost = { $count ->
       *[other] { $shown } فروش پس از آن ثبت شده است:
    }
start-stay = همان‌جا بماند
