# What went wrong, what became of it, and what to do: one message for each code.
# A number comes twice: $have only chooses the form, $have_shown is what is written.

### Whatever has no words of its own

error-internal = در خود وفا مشکلی پیش آمد. یک بار دیگر امتحان کنید، چیزی دو بار ثبت نمی‌شود؛ اگر باز هم شد، از تنظیمات گزارش پشتیبانی بگیرید.
error-unexpected = نشد؛ نوشته‌تان سر جایش مانده. یک بار دیگر امتحان کنید و اگر کمک خواستید، این کلمه را بگویید: { $code }.
error-unknown_command = وفا این دستور را نمی‌شناسد. چیزی عوض نشد؛ برنامه را ببندید و دوباره باز کنید.
error-input_not_understood = بخشی از آنچه وارد شد خوانده نشد. چیزی عوض نشد؛ نگاهی بیندازید و دوباره امتحان کنید.
error-input_too_large = این همه را یک‌جا نمی‌شود ذخیره کرد. چیزی ثبت نشد؛ متن را کوتاه‌تر کنید.
error-not_allowed = این کار در اختیار شما نیست. چیزی عوض نشد؛ از صاحب فروشگاه بخواهید.
error-op_id_reused = این مورد دو بار با محتوای متفاوت فرستاده شد و فقط اولی ثبت شد. ببینید چه ثبت شده و بقیه را از نو وارد کنید.
error-interrupted = این جست‌وجو جایش را به جست‌وجوی تازه‌تر داد.

### The shop and its file

error-no_shop = هنوز فروشگاهی اینجا نیست. یکی تازه بسازید یا فایل فروشگاه خودتان را باز کنید.
error-shop_exists = در این فایل از قبل فروشگاهی هست و به آن دست نزدیم. همان را باز کنید یا برای فروشگاه تازه جای دیگری انتخاب کنید.
error-not_a_shop = این فایل فروشگاه وفا نیست. به آن دست نزدیم؛ فایل دیگری انتخاب کنید.
error-no_file = فایل دیگر آنجا نیست. اگر جابه‌جا شده یا روی دیسک دیگری است، از جای تازه‌اش انتخابش کنید.
error-disk_full = دیسک پر است و این مورد ثبت نشد. کمی جا باز کنید و دوباره امتحان کنید؛ نوشته‌تان سر جایش می‌ماند.
error-read_only = در فایل فروشگاه نمی‌شود نوشت و چیزی ثبت نشد. ببینید دیسک یا پوشه قفل نباشد.
error-busy = فایل فروشگاه همین حالا مشغول است. چیزی ثبت نشد؛ چند لحظهٔ دیگر دوباره امتحان کنید.
error-in_use = برنامهٔ دیگری با فایل فروشگاه کار می‌کند و این کار باید تنها انجام شود. چیزی عوض نشد؛ آن برنامه را ببندید و دوباره امتحان کنید.
error-elsewhere = این فروشگاه در پنجرهٔ دیگری باز است. همان‌جا ادامه بدهید یا اول آن را ببندید.
error-newer = این فایل با وفای تازه‌تری نوشته شده و به آن دست نزدیم. برای بازکردنش نسخهٔ تازه‌تر را نصب کنید.
error-damaged = فایل فروشگاه آسیب دیده است. چیزی از آن پاک نمی‌شود؛ آخرین پشتیبان سالم را برگردانید.
error-network_folder = فایل فروشگاه در پوشهٔ شبکه یا فضای ابری است و آنجا ممکن است آسیب ببیند. آن را به پوشه‌ای در همین رایانه ببرید.
error-upgrading = فایل فروشگاه دارد برای این نسخه آماده می‌شود. کمی صبر کنید؛ همه‌چیز سر جایش می‌ماند.
error-backup_unknown = این پشتیبان دیگر نیست. چیزی عوض نشد؛ یکی دیگر انتخاب کنید.
error-second_place_same = این پوشه کنار خود فروشگاه است و با آن از دست می‌رود. چیزی عوض نشد؛ فلش یا دیسک دیگری انتخاب کنید.
error-setting_out_of_bounds =
    { $name ->
        [profile] مشخصات فروشگاه
        [currency] پول فروشگاه
        [unit] واحد پول
        [zone] منطقهٔ زمانی
        [cut_off_hour] ساعت پایان روز
        [earn] امتیاز خرید
        [spend] خرج امتیاز
        [rhythm] قاعدهٔ دیرکردن
        [today_limit] تعداد نفرات فهرست روزانه
        [round_per_day] تعداد نامه‌های هر روز در نوبت
        [hold_out_percent] سهم کنارگذاشته‌شده برای مقایسه
        [hold_out_from] کمترین تعداد برای مقایسه
        [came_back_days] مهلت برگشتن
        [quiet_from] شروع ساعت سکوت
        [quiet_to] پایان ساعت سکوت
        [per_week] پیام در هفته
        [per_month] پیام در ماه
        [undo_minutes] مهلت برگرداندن سریع
       *[other] تنظیم
    }: این مقدار پذیرفتنی نیست. تنظیمات همان که بود ماند؛ مقدار دیگری بگذارید.

### What is not found

error-customer_unknown = این مشتری دیگر در فهرست نیست. چیزی ثبت نشد؛ دوباره دنبالش بگردید.
error-purchase_unknown = این خرید در دفتر نیست. چیزی عوض نشد؛ صفحهٔ مشتری را دوباره باز کنید.
error-card_unknown = این کارت به نام کسی نیست. چیزی عوض نشد؛ آن را به مشتری بدهید یا با شمارهٔ تلفن دنبالش بگردید.
error-note_unknown = این یادداشت دیگر نیست. چیزی عوض نشد.
error-person_unknown = کسی با این نام پشت پیشخان نیست. چیزی عوض نشد؛ از فهرست انتخاب کنید.
error-import_unknown = چنین فهرستی وارد نشده است. چیزی عوض نشد.
error-op_unknown = این مورد در دفتر نیست. چیزی عوض نشد.

### What was written

error-name_or_phone_needed = دست‌کم نام یا شمارهٔ تلفن را بنویسید، وگرنه بعداً‌ پیدایش نمی‌کنیم.
error-text_needed = هنوز چیزی ننوشته‌اید.
error-reason_needed = دلیلش را در یکی دو کلمه بنویسید؛ در دفتر می‌ماند.
error-text_too_long = متن بلند است و حداکثر { $most_shown } نویسه جا می‌شود. ذخیره نشد و همین‌جاست تا کوتاهش کنید.
error-too_many = از این‌ها حداکثر { $most_shown } تا جا می‌شود. چیزی ذخیره نشد؛ چندتا را بردارید.
error-page_changed = در این فاصله کس دیگری این صفحه را عوض کرده. نوشتهٔ شما همین‌جاست؛ تغییر تازه را ببینید و دوباره ذخیره کنید.
error-phone_no_digit = در این شمارهٔ تلفن رقمی نیست.
error-phone_too_long = شمارهٔ تلفن حداکثر { $most_shown } رقم دارد. ذخیره نشد؛ ببینید دو شماره پشت سر هم نیامده باشد.

### Amounts

error-amount_empty = مبلغ را بنویسید.
error-amount_not_read = این مبلغ خوانده نشد. فقط با رقم بنویسید.
error-amount_negative = مبلغ نمی‌تواند منفی باشد. برای مرجوعی، همان خرید را باز کنید.
error-amount_too_many_decimals = رقم‌های بعد از ممیز زیاد است. اینجا چیزی گرد نمی‌شود؛ مبلغ دقیق را بنویسید.
error-amount_too_great = این مبلغ بزرگ‌تر از آن است که ثبت شود. ببینید صفر اضافه نداشته باشد.
error-amount_too_long = این برای مبلغ زیادی بلند است. فقط با رقم بنویسید.

### Days

error-date_empty = تاریخ را بنویسید.
error-date_not_read = این تاریخ خوانده نشد. روز و ماه و سال را بنویسید یا از تقویم انتخاب کنید.
error-date_short_year = سال را چهاررقمی بنویسید.
error-date_no_such_day = چنین روزی در تقویم نیست. روز و ماه را نگاه کنید.
error-date_in_future = این روز هنوز نیامده. امروز یا روزی پیش از آن را انتخاب کنید.
error-day_in_future = این روز هنوز نیامده و چیزی ثبت نشد. امروز یا روزی پیش از آن را انتخاب کنید.
error-day_too_early = این روز برای خرید زیادی قدیمی است و چیزی ثبت نشد. سال را نگاه کنید.
error-day_in_past = این روز گذشته است و چیزی عوض نشد. امروز یا روزی پس از آن را انتخاب کنید.
error-day_doubtful = تاریخ این رایانه مطمئن نیست و چیزی ثبت نشد. اول بگویید تاریخ امروز درست است یا نه.

### Purchases and points

error-lines_do_not_add_up = جمع سطرها { $sum_shown } است و با مبلغ فروش نمی‌خواند. چیزی ثبت نشد؛ یکی را درست کنید.
error-purchase_voided = این خرید قبلاً‌ باطل شده است. چیزی عوض نشد.
error-return_too_much = از این خرید فقط { $most_shown } مانده که برگردد. چیزی ثبت نشد؛ همین مبلغ یا کمتر بنویسید.
error-points_short =
    { $have ->
        [0] هنوز امتیازی ندارد و { $need_shown } امتیاز لازم است.
       *[other] { $have_shown } امتیاز دارد و { $need_shown } امتیاز لازم است.
    } چیزی کم نشد.
error-points_too_many =
    { $most ->
        [0] اینجا نمی‌شود امتیازی به کار برد.
       *[other] اینجا حداکثر { $most_shown } امتیاز پذیرفته می‌شود.
    } چیزی عوض نشد؛ عدد کمتری بنویسید.
error-points_not_read = امتیاز را با عدد صحیح و بدون اعشار بنویسید.
error-parts_do_not_fit = مالیات و کرایه و بسته‌بندی روی هم از مبلغ فروش بیشتر است. چیزی ثبت نشد؛ یکی را درست کنید.
error-stamps_short =
    { $have ->
        [0] هنوز مهری ندارد و { $need_shown } مهر لازم است.
       *[other] { $have_shown } مهر دارد و { $need_shown } مهر لازم است.
    } چیزی کم نشد.
error-stamp_card_unknown = چنین کارت مهری در برنامهٔ باشگاه نیست. چیزی عوض نشد.
error-no_ladder = برنامهٔ باشگاه پله‌ای ندارد. چیزی عوض نشد؛ اول پله‌ها را بسازید.
error-step_unknown = این پله دیگر در برنامهٔ باشگاه نیست. چیزی عوض نشد؛ پلهٔ دیگری انتخاب کنید.
error-not_a_member = الان عضو باشگاه نیست یا عضویتش متوقف است. چیزی عوض نشد؛ اول عضوش کنید.
error-already_so = از قبل همین‌طور بود؛ چیزی عوض نشد.
error-card_check_digit = یک رقم از شمارهٔ کارت اشتباه است. چیزی عوض نشد؛ یک بار دیگر بخوانیدش.
error-card_shape = این به شمارهٔ کارت نمی‌خورد. چیزی عوض نشد؛ کارت را یک بار دیگر بخوانید.
error-card_taken = این کارت به نام مشتری دیگری است و به نام او می‌ماند. کارت تازه‌ای بردارید.

### Taking back

error-cannot_undo = این مورد را نمی‌شود برگرداند. چیزی عوض نشد؛ با ثبت تازه‌ای درستش کنید.
error-already_undone = این مورد قبلاً‌ برگردانده شده. چیزی عوض نشد.
error-stood_on =
    { $count ->
       *[other] { $count_shown } مورد بعدی روی همین ثبت شده.
    } چیزی عوض نشد؛ اول آن‌ها را برگردانید.
error-nothing_to_undo = چیزی برای برگرداندن نیست.
error-undo_too_old =
    { $minutes ->
       *[other] برگرداندن سریع فقط تا { $minutes_shown } دقیقه کار می‌کند.
    } چیزی عوض نشد؛ قدیمی‌ترها را از فهرست کارها برگردانید.

### Letters and messages

error-not_missed = الان دیر نکرده؛ برای همین چیزی برایش ننوشتیم.
error-not_to_write =
    الان برایش نمی‌نویسیم ({ $reason ->
        [deceased] { not-to-write-deceased }
        [moved] { not-to-write-moved }
        [do_not_contact] { not-to-write-do-not-contact }
        [withdrawn] { not-to-write-withdrawn }
        [no_consent] { not-to-write-no-consent }
        [no_address] { not-to-write-no-address }
        [address_blocked] { not-to-write-address-blocked }
        [no_address_for_consent] { not-to-write-no-address-for-consent }
        [bought_meanwhile] { not-to-write-bought-meanwhile }
        [already_written] { not-to-write-already-written }
        [skipped] { not-to-write-skipped }
        [held_out] { not-to-write-held-out }
        [snoozed] { not-to-write-snoozed }
        [contacted_recently] { not-to-write-contacted-recently }
        [doubtful_day] { not-to-write-doubtful-day }
       *[other] صفحه‌اش را ببینید
    }). چیزی ثبت نشد.
error-quiet_hours = تا ساعت { $until_shown } وقت پیام نیست و مزاحم کسی نمی‌شویم. متن آماده می‌ماند.

### Bringing in lists

error-import_running = همین حالا فهرستی دارد وارد می‌شود. صبر کنید تمام شود یا متوقفش کنید.
error-import_open = فهرست قبلی نیمه‌کاره مانده. پیش از فهرست بعدی، آن را تمام کنید یا برگردانید.
error-file_changed = فایل از زمان شروع عوض شده است. آنچه وارد شده می‌ماند؛ همه را برگردانید یا با فایل قبلی ادامه بدهید.
error-points_spent =
    { $spent ->
       *[other] { $spent_shown } امتیاز از این فهرست خرج شده؛ برای همین فهرست برنگشت.
    } اول خریدهایی را که با این امتیازها پرداخت شده برگردانید.

### Files, links, the clipboard and the printer

error-file_not_picked = فایل را با دکمه انتخاب کنید؛ چیزی باز نشد.
error-save_failed = فایل ذخیره نشد. ببینید پوشه جا دارد و می‌شود در آن نوشت، یا پوشهٔ دیگری انتخاب کنید.
error-copy_failed = متن کپی نشد. دوباره امتحان کنید یا خودتان متن را انتخاب و کپی کنید.
error-link_refused = وفا این جور پیوند را باز نمی‌کند. چیزی از برنامه بیرون نرفت.
error-link_not_opened = برنامه‌ای در این رایانه بازش نکرد و چیزی فرستاده نشد. متن را کپی کنید و خودتان بفرستید.
error-print_failed = صفحه چاپ نشد. ببینید چاپگر روشن باشد و دوباره امتحان کنید.
error-start_not_switched = بازشدن وفا همراه رایانه تغییر نکرد و همان است که بود. از تنظیمات خود رایانه هم می‌شود عوضش کرد.
