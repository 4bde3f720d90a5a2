# برنامهٔ باشگاه: قاعده‌ها، عمر امتیاز، پله‌ها، کارت مهر.

program-title = برنامهٔ باشگاه
program-part-ready = شروع آماده
program-part-rules = گرفتن امتیاز
program-part-life = خرج و عمر امتیاز
program-part-ladder = پله‌ها
program-part-stamps = کارت مهر
program-part-thanks = معرفی
program-part-limits = اختیار فروشنده
program-save = ذخیرهٔ برنامه
program-drop = تغییرها را نمی‌خواهم
program-unsaved = تغییرها هنوز ذخیره نشده است.
program-incomplete = یک جا کامل نیست؛ همان‌جا با رنگ دیگر نشان داده شده است.
program-add = افزودن
program-remove = برداشتن
program-edit = تغییر
program-ready-done = همین خوب است

ready-lead = یکی را بردارید؛ عددهایش را بعد می‌شود عوض کرد.
ready-choose = همین را می‌خواهم
ready-cafe_stamps = مهر کافه
ready-cafe_stamps-for = برای کافه، آرایشگاه، نانوایی: هر که زیاد می‌آید.
ready-grocer_points = امتیاز بقالی
ready-grocer_points-for = برای خواربار، میوه، داروخانه: خریدهای هر روز.
ready-boutique_ladder = پله‌های بوتیک
ready-boutique_ladder-for = برای پوشاک، طلا، لوازم خانه: خریدهای بزرگ و دیر به دیر.
ready-name-card = کارت مهر
ready-name-free = یک نوشیدنی
ready-name-step-one = آشنا
ready-name-step-two = همراه
ready-name-step-three = وفادار

gain-points = { $count ->
       *[other] { $shown } امتیاز
    }
gain-stamps = { $count ->
       *[other] { $shown } مهر روی «{ $card }»
    }
gain-tickets = { $count ->
       *[other] { $shown } بلیت قرعه‌کشی
    }
gain-credit = { $amount } اعتبار

rule-per_amount = هر { $per } خرید، { $gain }.
rule-per_amount-steps = هر { $per } کامل، { $gain }.
rule-per_visit = نخستین خرید هر روز، { $gain }.
rule-per_goods = هر عدد کالا، { $gain }.
rule-per_goods-of = هر عدد { $goods }، { $gain }.
rule-once = { $gain } هدیه.
rule-example = مثلاً خرید { $sale } می‌شود { $gain }.

cond-off = فعلاً کنار گذاشته شده
cond-weekdays = روزهای { $days }
cond-month-days = روزهای { $days } ماه
cond-birthday = { $count ->
        [0] روز تولد
       *[other] از { $shown } روز پیش تا { $shown } روز پس از تولد
    }
cond-joined = { $count ->
        [0] سالگرد عضویت
       *[other] از { $shown } روز پیش تا { $shown } روز پس از سالگرد عضویت
    }
cond-nth = { $count ->
       *[other] بارِ { $shown } که می‌آید
    }
cond-nth-every = { $count ->
       *[other] هر { $shown } بار که می‌آید
    }
cond-joining = هنگام عضویت، یک بار برای همیشه
cond-reached = { $count ->
       *[other] با گرفتن { $points } امتیاز در { $shown } روز
    }
cond-only = فقط { $goods }
cond-not = جز { $goods }
cond-least = از { $amount } به بالا
cond-most-sale = در هر خرید تا { $most }
cond-most-day = در هر روز تا { $most }
cond-delay = { $count ->
       *[other] هر { $shown } دقیقه حداکثر یک بار
    }
cond-no-tax = بدون مالیات
cond-no-delivery = بدون کرایهٔ ارسال
cond-no-wrapping = بدون بسته‌بندی
cond-by-step = با ضریب پله
cond-on-points = بر آنچه با امتیاز پرداخت شده هم
cond-on-gift = بر آنچه با کارت هدیه پرداخت شده هم
cond-round-nearest = خرده‌ها به نزدیک‌ترین
cond-round-up = خرده‌ها به بالا
cond-from = از { $day }
cond-to = تا { $day }

short-per_amount = مبلغ
short-per_visit = این بار
short-per_goods = کالا
short-birthday = تولد
short-joined = سالگرد عضویت
short-nth = بار ویژه
short-joining = عضویت
short-reached = پشتکار
short-day = روز ویژه
short-once = هدیه

life-never = امتیازها تمام نمی‌شود.
life-days = { $count ->
       *[other] هر امتیاز تا { $shown } روز می‌ماند.
    }
life-month_end = { $count ->
        [0] هر امتیاز تا پایان همان ماه می‌ماند.
        [1] هر امتیاز تا پایان ماه بعد می‌ماند.
       *[other] هر امتیاز تا پایان { $shown } ماه بعد می‌ماند.
    }
life-season_end = { $count ->
        [0] هر امتیاز تا پایان همان فصل می‌ماند.
        [1] هر امتیاز تا پایان فصل بعد می‌ماند.
       *[other] هر امتیاز تا پایان { $shown } فصل بعد می‌ماند.
    }
life-year_end = { $count ->
        [0] هر امتیاز تا پایان همان سال می‌ماند.
        [1] هر امتیاز تا پایان سال بعد می‌ماند.
       *[other] هر امتیاز تا پایان { $shown } سال بعد می‌ماند.
    }
life-example = امتیاز امروز تا پایان { $day }.
life-field = عمر
life-after = چند دورهٔ دیگر
life-length = چند روز
life-pick-never = همیشه
life-pick-days = چند روز
life-pick-month_end = تا پایان ماه
life-pick-season_end = تا پایان فصل
life-pick-year_end = تا پایان سال
life-new-only = قاعدهٔ تازه فقط برای امتیازهای از این پس است.
life-preview = با امتیازهای پیشین چه می‌کند؟
life-preview-none = امتیازهای پیشین همین‌طور می‌ماند؛ کسی چیزی از دست نمی‌دهد.
life-preview-gain = { $count ->
       *[other] { $shown } نفر بیشتر از حالا وقت پیدا می‌کنند و کسی چیزی از دست نمی‌دهد.
    }
life-preview-lose = { $count ->
       *[other] { $points } امتیاز از { $shown } نفر، برابر { $worth }، زودتر تمام می‌شود؛ هیچ‌کدام پیش از ۳۰ روز.
    }
life-apply = برای امتیازهای پیشین هم
pending-field = پس از چند روز قابل خرج
pending-words = { $count ->
        [0] امتیاز هر خرید همان دم قابل خرج است.
       *[other] امتیاز هر خرید پس از { $shown } روز قابل خرج است، تا مهلت مرجوعی بگذرد.
    }
spend-words = { $count ->
       *[other] هر { $shown } امتیاز پای پیشخان { $worth } می‌ارزد.
    }
spend-words-nothing = امتیاز پای پیشخان جای پول را نمی‌گیرد.

rules-none = هنوز قاعده‌ای نیست. یکی بیفزایید، یا از «شروع آماده» بردارید.
rules-add = چه قاعده‌ای؟
rules-kind-per_amount = بر اساس مبلغ
rules-kind-per_visit = هر بار آمدن
rules-kind-per_goods = بر اساس کالا یا گروه
rules-kind-weekday = هدیهٔ یک روز هفته
rules-kind-month_day = هدیهٔ یک روز ماه
rules-kind-birthday = هدیهٔ تولد
rules-kind-joined = هدیهٔ سالگرد عضویت
rules-kind-joining = هدیهٔ عضویت
rules-kind-nth = هدیهٔ چندمین بار
rules-kind-reached = هدیهٔ پشتکار
rule-field-name = نام (دلخواه)
rule-field-points = چند تا
rule-field-points-credit = چقدر
rule-field-into = به کجا می‌رود
rule-into-points = امتیاز
rule-into-credit = اعتبار
rule-field-per = برای هر چقدر خرید
rule-field-steps = فقط برای هر بار کامل
rule-field-only = فقط این کالاها یا گروه‌ها
rule-field-not = جز این کالاها یا گروه‌ها
rule-field-goods-hint = با ویرگول از هم جدا کنید.
rule-field-weekdays = روزهای هفته
rule-field-month-days = روزهای ماه
rule-field-month-days-hint = مثلاً ۱، ۱۵
rule-field-around = چند روز پیش و پس
rule-field-nth = بار چندم
rule-field-every = و هر بار به همین فاصله
rule-field-reached = چند امتیاز
rule-field-within = در چند روز
rule-reached-hint = آنچه پس داده شده حساب نمی‌شود. اگر بعداً کالای خریدی قدیمی‌تر پس بیاید، جایزهٔ داده‌شده سر جایش می‌ماند؛ فقط با پس دادن همان خریدی که به آن رسانده برمی‌گردد.
rule-field-least = کمترین خرید
rule-field-most-sale = سقف هر خرید
rule-field-most-day = سقف هر روز
rule-field-delay = فاصلهٔ دو بار
rule-field-parts = این‌ها امتیاز ندارد
rule-part-tax = مالیات
rule-part-delivery = کرایهٔ ارسال
rule-part-wrapping = بسته‌بندی
rule-field-also = این‌ها هم امتیاز دارد
rule-also-points = آنچه با امتیاز پرداخت شده
rule-also-gift = آنچه با کارت هدیه و اعتبار پرداخت شده
rule-field-by-step = ضریب پله در آن ضرب شود
rule-field-active = به کار است
rule-field-from = از روز
rule-field-to = تا روز
rule-more = شرط‌ها و سقف‌ها
none-shown = هیچ

ladder-none = هنوز پله‌ای نیست. با پله‌ها هر که بیشتر بخرد، بیشتر می‌گیرد.
ladder-begin = ساختن پله‌ها
ladder-remove = برداشتن همهٔ پله‌ها
ladder-basis = چه چیزی شمرده می‌شود
ladder-basis-points = امتیازهای گرفته‌شده
ladder-basis-balance = امتیازهای موجود
ladder-basis-spend = مبلغ خرید
ladder-basis-visits = روزهای خرید
ladder-span = در چه مدت
ladder-span-rolling = چند روز گذشته
ladder-span-year = همین سال
ladder-span-lifetime = از آغاز
ladder-span-days = چند روز
ladder-keep = پله تا کی می‌ماند
ladder-keep-grace = چند روز مهلت
ladder-keep-this_year_and_next = تا پایان سال بعد
ladder-keep-from_entry = چند ماه از روز رسیدن
ladder-keep-days = مهلت
ladder-keep-months = ماه
months-unit = ماه
times-unit = بار
ladder-words-rolling = { $count ->
       *[other] { $what } در { $shown } روز گذشته شمرده می‌شود.
    }
ladder-words-year = { $what } در همین سال شمرده می‌شود.
ladder-words-lifetime = { $what } از آغاز شمرده می‌شود.
ladder-keep-words-grace = { $count ->
        [0] بالا رفتن همان دم است؛ پایین آمدن، همان روزی که کم بیاید.
       *[other] بالا رفتن همان دم است؛ پایین آمدن { $shown } روز پس از آن که کم بیاید.
    }
ladder-keep-words-this_year_and_next = بالا رفتن همان دم است؛ پله تا پایان سال بعد می‌ماند.
ladder-keep-words-from_entry = { $count ->
       *[other] بالا رفتن همان دم است؛ پله تا { $shown } ماه می‌ماند.
    }
step-add = یک پلهٔ دیگر
step-name = نام پله
step-from = از چقدر
step-factor = ضریب امتیاز
step-off = تخفیف همیشگی
step-priority = نوبت جلوتر (۰ تا ۹)
step-services = خدمت رایگان
step-service-name = چه خدمتی
step-service-times = در سال
step-from-words = از { $from }
step-brings-factor = امتیاز × { $factor }
step-brings-off = { $off } تخفیف
step-brings-service = { $count ->
       *[other] { $name }، سالی { $shown } بار رایگان
    }
step-brings-priority = { $count ->
       *[other] نوبت { $shown }
    }

stamps-none = هنوز کارت مهری نیست.
stamps-add = کارت تازه
stamps-name = نام کارت
stamps-needs = چند مهر
stamps-unit = مهر
stamps-gives = چه چیزی رایگان است
stamps-worth = برای فروشگاه چقدر تمام می‌شود
stamps-active = به کار است
stamps-words = { $count ->
       *[other] { $shown } مهر که پر شد، { $gives } رایگان.
    }
stamps-off = خاموش است و مهر تازه نمی‌گیرد؛ مهرهایی که مردم دارند نشان داده می‌شود و به کار می‌آید.
stamps-no-rule = هنوز قاعده‌ای برای این کارت مهر نمی‌زند.
stamps-add-rule = هر بار یک مهر

thanks-active = برای معرفی امتیاز بدهیم
thanks-introducer = به معرف
thanks-newcomer = به تازه‌وارد
thanks-least = کمترین خرید نخست
thanks-words = پس از نخستین خرید از { $least } به بالا، معرف { $introducer } امتیاز و تازه‌وارد { $newcomer } امتیاز می‌گیرد. اگر آن خرید برگردد، هر دو برمی‌گردد.
thanks-words-off = برای معرفی چیزی داده نمی‌شود.

setting-club-program = قاعده‌ها، پله‌ها و کارت مهر در برنامهٔ باشگاه است.
setting-club-program-go = برنامهٔ باشگاه
setting-coupon-back = کوپن فروش باطل‌شده
setting-coupon-back-back = دوباره به کار می‌آید
setting-coupon-back-gone = تمام شده است
setting-coupon-back-hint = وقتی فروش باطل می‌شود یا همهٔ کالا برمی‌گردد.
setting-after-leaving = امتیاز کسی که از باشگاه می‌رود
setting-after-leaving-kept = می‌ماند
setting-after-leaving-gone = پاک می‌شود
setting-after-leaving-hint = اگر بماند، روزی که برگردد سر جایش است.
limits-lead = بیش از این‌ها برای هر فروشنده در یک روز، دلیل می‌خواهد و در فهرست شما می‌ماند. خالی یعنی بی‌حد.
limit-points = امتیاز دستی
limit-off = تخفیف یک فروش
limit-gift = هدیه و اعتبار
limit-returned = مرجوعی

guest-pending = { $count ->
       *[other] { $shown } امتیاز در راه است
    }
guest-expiring = { $count ->
       *[other] { $shown } امتیاز تا { $day }
    }
guest-stamps = { $on } از { $needs } مهر
guest-stamps-free = { $count ->
        [1] { $gives } رایگان دارد
       *[other] { $shown } × { $gives } رایگان دارد
    }
guest-stamps-give = { $gives } داده شد
guest-stamps-more = { $count ->
       *[other] { $shown } مهر دیگر تا { $gives }
    }
guest-step-missing = { $missing } تا { $next }
guest-step-top = بالاترین پله
guest-step-until = تا { $day }
step-none = هنوز هیچ پله
missing-points = { $count ->
       *[other] { $shown } امتیاز
    }
missing-visits = { $count ->
       *[other] { $shown } بار
    }

sale-usable-from = از { $day } قابل خرج.
sale-to-step = با این خرید به پلهٔ { $step } می‌رسد.
sale-stamps = { $count ->
       *[other] { $card }: { $shown } مهر
    }

ladder-history = پله‌ها
ladder-now = حالا { $step }
ladder-row-up = از { $from } به { $to }
ladder-row-down = از { $from } به { $to }، پایین
ladder-why-reached = رسیده است
ladder-why-kept = مهلت دارد
ladder-why-by_hand = دستی
ladder-set = دستی گذاشتن
ladder-set-step = پله
ladder-set-until = تا روز
ladder-set-until-hint = خالی یعنی تا وقتی خودتان بردارید.
ladder-set-reason = چرا؟ در دفتر می‌ماند.
ladder-set-save = همین پله
ladder-set-back = دوباره طبق قاعده
ladder-by-hand = دستی، { $until }
ladder-by-hand-open = دستی، بی‌پایان
points-ending = امتیازهایی که تمام می‌شود

