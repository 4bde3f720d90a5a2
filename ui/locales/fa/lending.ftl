# خرید قسطی، نمونهٔ کالا، برگهٔ معرفی کالا و خدمت رایگان.

### نامهٔ یادآوری قسط

letter-plan-title = یادآوری قسط
letter-plan-soon =
    { $greeting }،
    فقط یک یادآوری: قسط بعدی{ $has_name ->
        [yes] {" "}{ $for_what }
       *[no] {" "}شما
    }، { $amount }، برای { $day } است. کار دیگری لازم نیست.
    { $sign_off }
letter-plan-today =
    { $greeting }،
    امروز، { $day }، سررسید قسط{ $has_name ->
        [yes] {" "}{ $for_what }
       *[no] {" "}شماست
    } است: { $amount }. هر ساعتی که باز باشیم، قدمتان روی چشم.
    { $sign_off }
letter-plan-late-first =
    { $greeting }،
    شاید از یادتان رفته باشد: { $amount }{ $has_name ->
        [yes] {" "}بابت { $for_what }
       *[no] {""}
    } برای { $day } بود. اگر پرداخته‌اید، این پیام را ندیده بگیرید.
    { $sign_off }
letter-plan-late-second =
    { $greeting }،
    { $amount }{ $has_name ->
        [yes] {" "}بابت { $for_what }
       *[no] {""}
    } که سررسیدش { $day } بود هنوز مانده است. اگر روز دیگری یا مبلغ کمتری برایتان راحت‌تر است، به ما بگویید.
    { $sign_off }
letter-plan-late-third =
    { $greeting }،
    هنوز { $amount }{ $has_name ->
        [yes] {" "}بابت { $for_what }
       *[no] {""}
    } از { $day } مانده است. لطفاً سری بزنید یا تماس بگیرید تا با هم راهی پیدا کنیم.
    { $sign_off }

### خرید قسطی

plans-title = خرید قسطی
plans-open = مانده
plans-late = عقب‌افتاده
plans-open-of = { $count ->
       *[other] { $sum } در { $shown } قرار قسطی
    }
plans-only-open = مانده‌دار
plans-only-late = عقب‌افتاده
plans-only-all = همه
plans-none = کسی بدهی ندارد.
plans-none-late = قسط کسی عقب نیفتاده است.
plans-record-only = وفا فقط قرار و پرداخت را می‌نویسد؛ پولی نمی‌گیرد و سودی نمی‌افزاید.
plan-due-today = سررسیدش امروز است
plan-in-days = { $count ->
        [1] فردا
       *[other] { $shown } روز دیگر
    }
plan-late-days = { $count ->
        [1] از دیروز مانده
       *[other] { $shown } روز عقب‌افتاده
    }
plan-paid-up = تسویه شده
plan-void = فروش باطل شد و بقیه‌اش بخشیده شد.
plan-rest = { $open } از { $total } مانده
plan-next = قسط بعدی { $amount }
plan-parts = { $count ->
       *[other] { $shown } قسط
    }
plan-show-parts = قسط‌ها
plan-part = قسط { $shown }
plan-part-paid = پرداخت شد
plan-pay = پرداخت
plan-pay-amount = مبلغ پرداختی
plan-pay-save = ثبت پرداخت
plan-letter = یادآوری
plan-letter-language = زبان پیام
plan-letter-said = دربارهٔ این قسط همین را گفته‌ایم.
plan-new = قرار قسطی تازه
plan-new-for = قرار قسطی با { $name }
plan-new-nobody = نخست مشتری را پای پیشخان بیاورید، بعد همین‌جا قرار بگذارید.
plan-pay-later = قسطی کردن
plan-of-sale = قسطی کردن فروش
plan-of-sale-lead = فروش { $amount } در { $day }
plan-for-what = بابت
plan-total = مبلغ
plan-parts-count = شمار قسط‌ها
plan-months-apart = فاصلهٔ قسط‌ها به ماه
plan-first = نخستین سررسید
plan-agree = قرار گذاشتیم
plan-limit = { $name } تا { $limit } می‌تواند بدهکار باشد و اکنون { $open } بدهی دارد.
plan-over = این { $over } بیش از سقف است.
plan-word-soon = وقت یادآوری
plan-word-today = امروز بگویید
plan-word-late = وقت یک یادآوری
lending-rules = قاعدهٔ این مغازه
lending-limit = سقف بدهی هر نفر
lending-limit-none = بی‌سقف
lending-limit-own = سقف خودش
lending-limit-save = نگه‌دار
lending-limit-clear = با سقف مغازه
lending-before = چند روز پیش از سررسید
lending-on-the-day = یادآوری در خود روز
lending-after = چند روز پس از آن
lending-days-how = چند روز را با فاصله بنویسید، مثل ۳ ۱۰ ۳۰.
lending-days-wrong = روز از ۱ تا ۳۶۵، و بیش از ۶ تا نه.
lending-asks = { $name } { $open } بدهی دارد
lending-late-line = { $late } آن عقب افتاده است
today-plans = قسط‌ها
plan-count = { $count ->
       *[other] { $shown } قرار
    }
trial-count = { $count ->
       *[other] { $shown } نمونه
    }
print-product-sheet = برگهٔ معرفی کالا
today-trials = چطور بود؟
today-lending-more = { $count ->
       *[other] { $shown } مورد دیگر
    }

### نمونهٔ کالا

trials-title = نمونه برای امتحان
trials-lead = چه کسی چه چیزی را برد امتحان کند، کی بپرسیم، و خرید یا نه.
trials-to-ask = الان بپرسیم
trials-all = همه
trials-report = نتیجه
trials-none = هنوز نمونه‌ای نداده‌اید.
trials-none-to-ask = الان از کسی نباید پرسید.
trial-give = نمونه بدهید
trial-give-for = نمونه برای { $name }
trial-nobody = نخست مشتری را پای پیشخان بیاورید، بعد همین‌جا نمونه بدهید.
trial-goods = چه چیزی
trial-cost = برای مغازه چقدر تمام شد
trial-days = چند روز بعد بپرسیم
trial-save = دادیم
trial-waits = { $count ->
        [1] فردا بپرسیم
       *[other] { $shown } روز دیگر بپرسیم
    }
trial-to-ask = { $count ->
        [0] امروز بپرسیم
        [1] از دیروز مانده
       *[other] { $shown } روز است که مانده
    }
trial-bought-by = { $day } خرید
trial-bought-said = می‌گوید خریده است
trial-not = نخرید: { $why }
trial-step = { $step }: جلوتر از دیگران
trial-bought = خرید
trial-not-bought = نخرید
trial-later = هفتهٔ دیگر بپرسیم
trial-why-too_dear = گران بود
trial-why-did_not_like = نپسندید
trial-why-no_need = فعلاً لازم ندارد
trial-why-buys_elsewhere = از جای دیگر می‌خرد
trial-why-not_said = نگفت
trial-report-bought = { $came } از { $of } نفر خریدند
trial-report-share = { $share }
trial-report-span = به احتمال زیاد میان { $low } و { $high }
trial-report-open = { $count ->
       *[other] { $shown } مورد هنوز معلوم نیست
    }
trial-report-cost = هزینه { $cost }
trials-window = خرید تا چند روز به حساب نمونه می‌آید
trials-follow-up = چند روز بعد بپرسیم
trial-table-goods = کالا
trial-table-bought = خریدند
trial-table-why = چرا نه
trial-table-cost = هزینه

### برگهٔ معرفی کالا

sheets-title = برگهٔ معرفی کالا
sheets-lead = یک صفحه دربارهٔ یک کالا: اول به چه درد خریدار می‌خورد، بعد خودش چیست.
sheets-none = هنوز برگه‌ای نیست.
sheet-new = برگهٔ تازه
sheet-goods = نام کالا، همان که در فاکتور است
sheet-price = قیمت روی برگه
sheet-name = عنوان
sheet-promise = چه کاری برای خریدار می‌کند، در یک جمله
sheet-benefits = خوبی‌هایش، هر کدام در یک خط
sheet-features = مشخصاتش، هر کدام در یک خط
sheet-remark = خوب است بدانید
sheet-save = نگه‌دار
sheet-put-away = کنار بگذار
sheet-take-out = دوباره به کار بگیر
sheet-is-away = کنار گذاشته
sheet-print = چاپ
sheet-print-paper = کاغذ
sheet-print-a5 = A5
sheet-print-a4 = A4
sheet-give = به { $name } دادیم
sheet-given = { $count ->
        [0] هنوز به کسی نداده‌ایم
        [1] یک بار، { $day } داده‌ایم
       *[other] { $shown } بار داده‌ایم، آخرین بار { $day }
    }
sheet-languages = زبان‌ها
sheet-good-for = به چه کارتان می‌آید
sheet-is = مشخصات
sheet-know = خوب است بدانید

### خدمت رایگان

favours-title = خدمت رایگان
favour-left = { $count ->
        [0] سهم امسال تمام شد، دوباره از { $day }
       *[other] امسال { $shown } بار دیگر
    }
favour-do = انجام شد
favour-other = لطف دیگر
favour-name = چه کاری
favour-cost = برای مغازه چقدر تمام شد
favour-save = انجام شد
favour-report = خدمت رایگان در یک سال
favour-report-line = { $count ->
       *[other] { $shown } بار برای { $people } نفر؛ { $later } نفر بعدش خرید کردند
    }

### چه شد

done-plan_agreed = { $name } { $amount } را قسطی می‌پردازد.
done-plan_dropped = قرار قسطی { $name } { $detail }.
done-plan_paid = { $name } { $amount } پرداخت.
done-plan_word_said = قسط { $name } یادآوری شد.
done-credit_limit_set = سقف بدهی { $name } تغییر کرد.
done-trial_given = { $name } { $detail } را امتحان می‌کند.
done-trial_changed = نمونهٔ { $name }: { $detail }.
done-sheet_changed = برگهٔ { $detail } تغییر کرد.
done-sheet_given = برگهٔ { $detail } به { $name } داده شد.
done-favour_done = برای { $name }: { $detail }.
timeline-plan_agreed = { $amount } را قسطی می‌پردازد: { $detail }
timeline-plan_agreed-bare = { $amount } را قسطی می‌پردازد
timeline-plan_dropped = قرار قسطی { $detail }
timeline-plan_paid = { $amount } از قسط‌ها را پرداخت
timeline-plan_paid-bare = { $amount } از قسط‌ها را پرداخت
timeline-plan_word_said = یادآوری قسط: { $detail }
timeline-plan_word_said-bare = یادآوری قسط
timeline-credit_limit_set = تا { $amount } می‌تواند بدهکار باشد
timeline-credit_limit_set-bare = سقف بدهی تغییر کرد
timeline-trial_given = { $detail } را برد امتحان کند
timeline-trial_changed = نمونه: { $detail }
timeline-sheet_given = برگهٔ { $detail } را گرفت
timeline-favour_done = رایگان: { $detail }
detail-plan_dropped-dropped = برگردانده شد
detail-plan_dropped-stands = دوباره برقرار شد
detail-plan_word_said-copy = نوشته شد
detail-plan_word_said-whatsapp = با واتساپ
detail-plan_word_said-sms = با پیامک
detail-plan_word_said-email = با ایمیل
detail-plan_word_said-phone = با تماس
detail-trial_changed-bought = خرید
detail-trial_changed-not = نخرید
detail-trial_changed-put_off = بعداً بپرسیم
detail-trial_changed-struck = خط خورد
detail-trial_changed-open = هنوز معلوم نیست

### اگر نشد

error-plan_parts = قرار قسطی از ۱ تا ۶۰ قسط دارد. قراری ثبت نشد؛ شمار را عوض کنید.
error-plan_months_apart = میان دو قسط ۱ تا ۱۲ ماه فاصله است. قراری ثبت نشد؛ فاصله را عوض کنید.
error-plan_too_little = چیزی برای تقسیم نیست یا به هر قسط چیزی نمی‌رسد. مبلغ را بنویسید یا قسط‌ها را کمتر کنید.
error-plan_not_open = اینجا فقط { $amount } مانده است. چیزی ثبت نشد؛ همین یا کمتر بنویسید.
error-plan_over_limit = این { $amount } بیش از سقف بدهی اوست. مبلغ کمتری بگیرید یا سقفش را بالا ببرید.
error-plan_unknown = این قرار دیگر نیست؛ برگردانده شده است.
error-word_not_due = امروز دربارهٔ این قسط نباید چیزی گفت، یا گفته شده است.
error-trial_unknown = این نمونه دیگر نیست؛ برگردانده شده است.
error-outcome_known = نتیجهٔ این نمونه معلوم است.
error-sheet_unknown = این برگه نیست یا کنار گذاشته شده است.
error-sheet_not_in_language = این برگه هنوز به آن زبان نوشته نشده است.
error-sheet_nameless = برگه نام کالا و عنوان می‌خواهد. چیزی ثبت نشد.
error-sheet_no_promise = اول در یک جمله بگویید چه کاری برای خریدار می‌کند. چیزی ثبت نشد و نوشتهٔ شما همین‌جا می‌ماند.
error-sheet_too_long = این در یک صفحه جا نمی‌شود. کوتاهش کنید یا چند خط را بردارید.
error-service_unknown = پلهٔ او چنین خدمت رایگانی ندارد.
error-service_used_up = سهم امسالش تمام شده است. دوباره از { $again_on } می‌شود.
