# برنامهٔ باشگاه: قاعده‌ها، مهلت امتیاز، پلکان، کارت مهر.

program-title = برنامهٔ باشگاه
program-part-ready = برنامهٔ آماده
program-part-rules = گرفتن امتیاز
program-part-life = خرج و مهلت امتیاز
program-part-ladder = پلکان امتیاز
program-part-stamps = کارت مهر
program-part-thanks = معرفی
program-part-limits = اختیار فروشنده
program-save = ذخیرهٔ برنامه
program-drop = لغو تغییرها
program-unsaved = تغییرها هنوز ذخیره نشده است.
program-incomplete = یک جا کامل نیست؛ همان‌جا علامت خورده است.
program-add = افزودن
program-remove = حذف
program-edit = تغییر
program-ready-done = همین خوب است

ready-lead = یکی را انتخاب کنید؛ عددهایش را بعد می‌شود عوض کرد.
ready-choose = انتخاب همین
ready-cafe_stamps = مهر کافه
ready-cafe_stamps-for = برای کافه، آرایشگاه، نانوایی: جایی که مشتری زیاد می‌آید.
ready-grocer_points = امتیاز سوپرمارکت
ready-grocer_points-for = برای سوپرمارکت، میوه‌فروشی، داروخانه: خریدهای هر روز.
ready-boutique_ladder = پلکان بوتیک
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
       *[other] { $shown } برگهٔ قرعه‌کشی
    }
gain-credit = { $amount } بستانکاری

rule-per_amount = هر { $per } خرید، { $gain }.
rule-per_amount-steps = هر { $per } کامل، { $gain }.
rule-per_visit = اولین خرید هر روز، { $gain }.
rule-per_goods = هر عدد کالا، { $gain }.
rule-per_goods-of = هر عدد { $goods }، { $gain }.
rule-once = { $gain } هدیه.
rule-example = مثلاً خرید { $sale } می‌شود { $gain }.

cond-off = فعلاً کنار گذاشته شده
cond-weekdays = روزهای { $days }
cond-month-days = روزهای { $days } ماه
cond-birthday = { $count ->
        [0] روز تولد
       *[other] سالی یک بار، از { $shown } روز قبل تا { $shown } روز بعد از تولد
    }
cond-joined = { $count ->
        [0] سالگرد عضویت
       *[other] سالی یک بار، از { $shown } روز قبل تا { $shown } روز بعد از سالگرد عضویت
    }
cond-nth = { $count ->
       *[other] در مراجعهٔ شمارهٔ { $shown }
    }
cond-nth-every = { $count ->
        [1] در هر مراجعه
       *[other] هر { $shown } مراجعه یک بار
    }
cond-joining = هنگام عضویت، فقط یک بار
cond-reached = { $count ->
       *[other] با گرفتن { $points } امتیاز در { $shown } روز
    }
cond-only = فقط { $goods }
cond-not = به‌جز { $goods }
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
cond-on-points = آنچه با امتیاز پرداخت شده هم حساب است
cond-on-gift = آنچه با کارت هدیه پرداخت شده هم حساب است
cond-round-down = گرد به پایین
cond-round-nearest = گرد به نزدیک‌ترین
cond-round-up = گرد به بالا
cond-from = از { $day }
cond-to = تا { $day }

short-per_amount = مبلغ
short-per_visit = مراجعه
short-per_goods = کالا
short-birthday = تولد
short-joined = سالگرد عضویت
short-nth = مراجعهٔ ویژه
short-joining = عضویت
short-reached = حد نصاب
short-day = روز ویژه
short-once = هدیه

life-never = امتیازها مهلت ندارند.
life-days = { $count ->
       *[other] هر امتیاز { $shown } روز مهلت دارد.
    }
life-month_end = { $count ->
        [0] هر امتیاز تا پایان همان ماه مهلت دارد.
        [1] هر امتیاز تا پایان ماه بعد مهلت دارد.
       *[other] هر امتیاز تا پایان { $shown } ماه بعد مهلت دارد.
    }
life-season_end = { $count ->
        [0] هر امتیاز تا پایان همان فصل مهلت دارد.
        [1] هر امتیاز تا پایان فصل بعد مهلت دارد.
       *[other] هر امتیاز تا پایان { $shown } فصل بعد مهلت دارد.
    }
life-year_end = { $count ->
        [0] هر امتیاز تا پایان همان سال مهلت دارد.
        [1] هر امتیاز تا پایان سال بعد مهلت دارد.
       *[other] هر امتیاز تا پایان { $shown } سال بعد مهلت دارد.
    }
life-example = امتیاز امروز تا پایان { $day } مهلت دارد.
life-field = مهلت
life-after = چند دورهٔ دیگر
life-length = چند روز
life-pick-never = بدون مهلت
life-pick-days = چند روز
life-pick-month_end = تا پایان ماه
life-pick-season_end = تا پایان فصل
life-pick-year_end = تا پایان سال
life-new-only = قاعدهٔ تازه فقط برای امتیازهایی است که از این پس داده می‌شود.
life-preview = با امتیازهای قبلی چه می‌کند؟
life-preview-none = امتیازهای قبلی همان‌طور می‌مانند؛ کسی چیزی از دست نمی‌دهد.
life-preview-gain = { $count ->
       *[other] مهلت امتیاز { $shown } نفر بیشتر می‌شود و کسی چیزی از دست نمی‌دهد.
    }
life-preview-lose = { $count ->
       *[other] { $points } امتیاز { $shown } نفر، برابر { $worth }، زودتر تمام می‌شود؛ هیچ‌کدام پیش از ۳۰ روز.
    }
life-apply = برای امتیازهای قبلی هم
pending-field = پس از چند روز قابل خرج
pending-words = { $count ->
        [0] امتیاز هر خرید بلافاصله قابل خرج است.
       *[other] امتیاز هر خرید پس از { $shown } روز قابل خرج است، وقتی مهلت مرجوعی گذشت.
    }
spend-words = { $count ->
       *[other] هر { $shown } امتیاز پای پیشخان { $worth } می‌ارزد.
    }
spend-words-nothing = امتیاز پای پیشخان جای پول را نمی‌گیرد.

rules-none = هنوز قاعده‌ای نیست. یکی اضافه کنید، یا از «برنامهٔ آماده» انتخاب کنید.
rules-add = چه قاعده‌ای؟
rules-kind-per_amount = بر اساس مبلغ
rules-kind-per_visit = هر بار مراجعه
rules-kind-per_goods = بر اساس کالا یا گروه
rules-kind-weekday = هدیهٔ یک روز هفته
rules-kind-month_day = هدیهٔ یک روز ماه
rules-kind-birthday = هدیهٔ تولد
rules-kind-joined = هدیهٔ سالگرد عضویت
rules-kind-joining = هدیهٔ عضویت
rules-kind-nth = هدیهٔ مراجعهٔ چندم
rules-kind-reached = هدیهٔ حد نصاب امتیاز
rule-field-name = نام (اختیاری)
rule-field-points = چند تا
rule-field-points-credit = چقدر
rule-field-into = به کجا می‌رود
rule-into-points = امتیاز
rule-into-credit = بستانکاری
rule-into-tickets = برگهٔ قرعه‌کشی: { $draw }
rule-field-per = برای هر چقدر خرید
rule-field-steps = فقط برای هر مبلغ کامل
rule-field-only = فقط این کالاها یا گروه‌ها
rule-field-not = به‌جز این کالاها یا گروه‌ها
rule-field-goods-hint = با ویرگول از هم جدا کنید.
rule-field-weekdays = روزهای هفته
rule-field-month-days = روزهای ماه
rule-field-month-days-hint = مثلاً ۱، ۱۵
rule-field-around = چند روز قبل و بعد
rule-field-nth = مراجعهٔ چندم
rule-field-every = و باز هم، هر بار با همین فاصله
rule-field-reached = چند امتیاز
rule-field-within = در چند روز
rule-reached-hint = آنچه پس داده شده حساب نمی‌شود. اگر بعداً کالایی برگردد و امتیازها دیگر به این اندازه نرسد، هدیه هم پس گرفته می‌شود؛ دوباره می‌شود به آن رسید.
rule-field-least = حداقل خرید
rule-field-most-sale = سقف هر خرید
rule-field-most-day = سقف هر روز
rule-field-delay = فاصلهٔ دو بار
rule-field-parts = این‌ها امتیاز ندارد
rule-part-tax = مالیات
rule-part-delivery = کرایهٔ ارسال
rule-part-wrapping = بسته‌بندی
rule-field-also = این‌ها هم امتیاز دارد
rule-also-points = آنچه با امتیاز پرداخت شده
rule-also-gift = آنچه با کارت هدیه و بستانکاری پرداخت شده
rule-field-by-step = ضرب در ضریب پله
rule-field-active = فعال
rule-field-from = از روز
rule-field-to = تا روز
rule-more = شرط‌ها و سقف‌ها
none-shown = هیچ

ladder-none = هنوز پله‌ای نیست. با پله‌ها هر که بیشتر بخرد، بیشتر می‌گیرد.
ladder-begin = ساختن پله‌ها
ladder-remove = حذف همهٔ پله‌ها
ladder-basis = چه چیزی شمرده می‌شود
ladder-basis-points = امتیازهای گرفته‌شده
ladder-basis-balance = امتیازهای موجود
ladder-basis-spend = مبلغ خرید
ladder-basis-visits = روزهای خرید
ladder-span = در چه مدت
ladder-span-rolling = چند روز گذشته
ladder-span-year = همین سال
ladder-span-lifetime = از اول
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
ladder-words-lifetime = { $what } از اول شمرده می‌شود.
ladder-keep-words-grace = { $count ->
        [0] بالا رفتن فوری است؛ پایین آمدن، همان روزی که کم بیاید.
       *[other] بالا رفتن فوری است؛ پایین آمدن، { $shown } روز بعد از آنکه کم بیاید.
    }
ladder-keep-words-this_year_and_next = بالا رفتن فوری است؛ پله تا پایان سال بعد می‌ماند.
ladder-keep-words-from_entry = { $count ->
       *[other] بالا رفتن فوری است؛ پله تا { $shown } ماه می‌ماند.
    }
step-add = یک پلهٔ دیگر
step-name = نام پله
step-from = از چقدر
step-factor = ضریب امتیاز
step-off = تخفیف همیشگی
step-off-only = روی کدام کالا یا گروه؟ خالی یعنی همه
step-off-not = به‌جز
step-priority = اولویت در صف (۰ تا ۹)
step-services = خدمات رایگان
step-service-name = چه خدمتی
step-service-times = چند بار در سال
step-from-words = از { $from }
step-brings-factor = امتیاز × { $factor }
step-brings-off = { $off } تخفیف
step-brings-off-goods = { $off } تخفیف روی { $goods }
step-brings-off-not = به‌جز { $goods }
step-brings-service = { $count ->
       *[other] { $name }، سالی { $shown } بار رایگان
    }
step-brings-priority = { $count ->
       *[other] اولویت { $shown }
    }

stamps-none = هنوز کارت مهری نیست.
stamps-add = کارت تازه
stamps-name = نام کارت
stamps-needs = چند مهر
stamps-unit = مهر
stamps-gives = چه چیزی رایگان است
stamps-worth = برای فروشگاه چقدر تمام می‌شود
stamps-active = فعال
stamps-words = { $count ->
       *[other] { $shown } مهر که پر شد، { $gives } رایگان.
    }
stamps-off = خاموش است و مهر تازه نمی‌گیرد؛ مهرهای قبلی دیده می‌شود و هدیه‌اش داده می‌شود.
stamps-no-rule = هنوز قاعده‌ای برای این کارت مهر نمی‌زند.
stamps-add-rule = هر بار یک مهر

thanks-active = برای معرفی امتیاز بدهیم
thanks-introducer = به معرف
thanks-newcomer = به مشتری تازه
thanks-least = حداقل اولین خرید
thanks-words = پس از اولین خرید از { $least } به بالا، معرف { $introducer } امتیاز و مشتری تازه { $newcomer } امتیاز می‌گیرد. اگر آن خرید برگردد، هر دو امتیاز هم پس گرفته می‌شود. آنچه با امتیاز، کارت هدیه یا بستانکاری پرداخت شود به حساب نمی‌آید.
thanks-words-off = برای معرفی چیزی داده نمی‌شود.

setting-club-program = قاعده‌ها، پله‌ها و کارت مهر در برنامهٔ باشگاه است.
setting-club-program-go = برنامهٔ باشگاه
setting-coupon-back = کوپن فروش باطل‌شده
setting-coupon-back-back = دوباره قابل استفاده است
setting-coupon-back-gone = مصرف‌شده می‌ماند
setting-coupon-back-hint = وقتی فروشی که کوپن در آن خرج شده باطل شود. برای کوپن‌هایی که از این پس می‌دهید.
setting-after-leaving = امتیاز کسی که از باشگاه می‌رود
setting-after-leaving-kept = می‌ماند
setting-after-leaving-gone = پاک می‌شود
setting-after-leaving-hint = اگر بماند، روزی که برگردد سر جایش است.
limits-lead = بیش از این‌ها برای هر فروشنده در یک روز، دلیل می‌خواهد و در فهرست شما می‌ماند. خالی یعنی بدون سقف.
limits-taken-back = فروشی که برگردانده شود مرجوعی حساب می‌شود. اگر فروشنده اشتباه خودش را همان موقع درست کند دلیل نمی‌خواهد، ولی از سقف که بگذرد باز در فهرست شما می‌آید.
limits-all = همهٔ فروشنده‌ها
limits-by-all = { $name } سقف جداگانه ندارد و مثل بقیه است.
limits-own = سقف جداگانه
limits-like-all = مثل بقیه باشد
limit-points = امتیاز دستی
limit-off = تخفیف یک فروش
limit-gift = هدیه و بستانکاری
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
step-none = بدون پله
missing-points = { $count ->
       *[other] { $shown } امتیاز
    }
missing-visits = { $count ->
       *[other] { $shown } مراجعه
    }

sale-usable-from = از { $day } قابل خرج.
sale-to-step = با این خرید به پلهٔ { $step } می‌رسد.
sale-stamps = { $count ->
       *[other] { $card }: { $shown } مهر
    }

ladder-history = پله‌ها
ladder-now = حالا { $step }
ladder-row-up = از { $from } به { $to }
ladder-row-down = پایین آمد: از { $from } به { $to }
ladder-why-reached = رسیده است
ladder-why-kept = مهلت دارد
ladder-why-by_hand = دستی
ladder-set = تعیین دستی
ladder-set-step = پله
ladder-set-until = تا روز
ladder-set-until-hint = خالی یعنی تا وقتی خودتان بردارید.
ladder-set-reason = چرا؟ در دفتر می‌ماند.
ladder-set-save = ثبت پله
ladder-set-back = دوباره طبق قاعده
ladder-by-hand = دستی، تا { $until }
ladder-by-hand-open = دستی، بدون مهلت
points-ending = امتیازهای رو به پایان

