# پیشنهادهای ویژه و کوپن‌ها: فهرست، فرم، سر فروش، چاپ.

promotions-title = پیشنهادهای ویژه
promotions-new = پیشنهاد تازه
promotions-none = هنوز پیشنهادی نیست. یکی بسازید؛ سر فروش خودش یادآوری می‌شود.
promotions-cost = تا امروز { $cost } هزینه شده است؛ برآورد شما { $expected } بود.
promotions-cost-alone = تا امروز { $cost } هزینه شده است.
promotions-open-club = پیشنهادهای ویژه و کوپن‌ها

promotion-stands-open = در جریان
promotion-stands-off = کنار گذاشته شده
promotion-stands-ahead = هنوز شروع نشده
promotion-stands-over = تمام شده
promotion-stands-used_up = سهمیه‌اش تمام شده
promotion-of-step = قیمت ویژهٔ پله؛ در برنامهٔ باشگاه عوض می‌شود
promotion-over-budget = بیشتر از برآورد
promotion-sum = { $count ->
       *[other] { $shown } بار، { $people } نفر، { $cost } هزینه
    }
promotion-sum-none = هنوز کسی استفاده نکرده است.
promotion-days = از { $first } تا { $last }
promotion-expected-line = برآورد { $expected }
promotion-edit = تغییر
promotion-coupons = کوپن‌ها
promotion-effect = اثرش

kind-percent = { $percent } تخفیف روی همه‌چیز
kind-percent-goods = { $percent } تخفیف روی { $goods }
kind-amount = { $off } تخفیف برای خرید { $least } به بالا
kind-amount-any = { $off } تخفیف در هر خرید
kind-price = { $goods } دانه‌ای { $price }
kind-n_for_m = { $take } تا ببر، پول { $pay } تا بده
kind-n_for_m-goods = { $goods }: { $take } تا ببر، پول { $pay } تا بده
kind-bundle = { $goods } با هم { $price }
kind-gift_over = { $gift } هدیه برای خرید { $threshold } به بالا
kind-most = حداکثر { $most }

audience-everyone = برای همه
audience-members = برای اعضای باشگاه
audience-steps = برای پلهٔ { $steps }
audience-visits = { $count ->
       *[other] برای هر که دست‌کم { $shown } بار آمده است
    }
audience-best = برای { $percent } برتر: هر که روی هم دست‌کم { $least } خرید کرده باشد، محاسبهٔ { $day }
audience-best-new = برای { $percent } برتر از نظر خرید
audience-chosen = { $count ->
       *[other] برای { $shown } مشتری انتخاب‌شده
    }
audience-newcomers = برای مشتری تازه
window-from = از { $day }
window-until = تا پایان { $day }
window-weekdays = روزهای { $days }
window-hours = ساعت { $from } تا { $to }
limit-each = { $count ->
       *[other] هر نفر { $shown } بار
    }
limit-total = { $count ->
       *[other] روی هم { $shown } بار
    }
limit-coupon = فقط با کوپن
limit-alone = با پیشنهاد دیگر جمع نمی‌شود

promotion-form-new = پیشنهاد تازه
promotion-form-edit = تغییر پیشنهاد
promotion-pick = چه جور پیشنهادی؟
pick-percent = درصد تخفیف
pick-amount = تخفیف نقدی
pick-price = قیمت ویژه
pick-n_for_m = یکی بخر، دو تا ببر
pick-bundle = بستهٔ چند کالا
pick-gift_over = هدیه برای خرید بزرگ
promotion-propose = کالای کم‌فروش کنار کالای پرفروش
promotion-propose-days = از روی فروش { $shown } روز گذشته
promotion-propose-none = کالایی نیست که این‌قدر کم‌فروش شده باشد.
promotion-propose-take = ساختن همین بسته
promotion-propose-slow = { $count ->
        [0] { $goods }: هیچ فروش نرفته
       *[other] { $goods }: { $shown } بار فروش رفته
    }
promotion-propose-strong = { $count ->
       *[other] با { $goods }: { $shown } بار فروش رفته
    }
promotion-propose-together = { $count ->
       *[other] { $shown } بار با هم در یک خرید
    }
ready-promotion-percent = تخفیف
ready-promotion-amount = تخفیف نقدی
ready-promotion-price = قیمت ویژه
ready-promotion-n_for_m = یکی بخر، دو تا ببر
ready-promotion-bundle = بسته
ready-promotion-gift_over = هدیه
promotion-field-name = نامش
promotion-field-percent = درصد
promotion-field-most = حداکثر در یک خرید
promotion-field-goods = روی کدام کالا یا گروه؟ خالی یعنی همه
promotion-field-goods-needed = کدام کالا یا گروه؟
promotion-field-not = به‌جز
promotion-field-off = چقدر تخفیف
promotion-field-least = برای خرید از
promotion-field-least-hint = اگر کالایی برگردد و باقی خرید به این مبلغ نرسد، به فروشنده گفته می‌شود؛ چیزی خودبه‌خود پس گرفته نمی‌شود.
promotion-field-price = قیمت هر دانه یا کیلو
promotion-field-take = چند تا بردارد
promotion-field-pay = پول چند تا را بدهد
promotion-field-bundle-price = قیمت بسته
promotion-field-part = کالا
promotion-field-part-count = چند تا در بسته
promotion-field-part-list = قیمتش جدا از بسته
promotion-part-add = کالای دیگر
promotion-field-threshold = برای خرید از
promotion-field-gift = هدیه
promotion-field-gift-cost = هدیه برای فروشگاه چقدر تمام می‌شود
promotion-field-gift-share = حداکثر چه سهمی از سود فروش
promotion-field-audience = برای چه کسی
audience-pick-everyone = همه
audience-pick-members = اعضای باشگاه
audience-pick-steps = پله‌های باشگاه
audience-pick-visits = کسانی که زیاد آمده‌اند
audience-pick-best = بهترین مشتری‌ها
audience-pick-chosen = مشتری‌های انتخاب‌شده
audience-pick-newcomers = مشتری تازه
audience-field-visits = دست‌کم چند بار آمده باشد
audience-field-best = چند درصد از مشتری‌ها
audience-best-hint = بر اساس همهٔ خریدهایشان؛ مرجوعی کم می‌شود. مبلغ لازم هنگام ذخیره حساب می‌شود و تا ذخیرهٔ بعدی همان می‌ماند.
audience-add-guest = افزودن { $name }
audience-guest-hint = مشتری را پیدا کنید تا پای پیشخان بیاید، بعد اینجا اضافه کنید.
audience-clear = پاک کردن فهرست
promotion-field-from = از روز
promotion-field-until = تا پایان روز
promotion-field-hours-from = از ساعت
promotion-field-hours-to = تا ساعت
promotion-field-weekdays = فقط این روزها
promotion-field-each = هر نفر چند بار
promotion-field-total = روی هم چند بار
promotion-field-together = با پیشنهادهای دیگر جمع شود
promotion-field-code = فقط با کوپن
promotion-field-expected = برآورد کل هزینه
promotion-field-margin = هشدار، اگر کمتر از این درصد بماند
promotion-field-active = فعال
promotion-more = زمان، سهمیه و بودجه
promotion-save = ذخیرهٔ پیشنهاد
promotion-try = روی خریدی به مبلغ
promotion-try-cost = این کالا برای فروشگاه چند تمام شده؟
promotion-try-off = { $off } تخفیف؛ می‌ماند { $rest }.
promotion-try-gift = هدیه: { $gift }.
promotion-try-nothing = به این خرید چیزی نمی‌رسد.
promotion-try-margin = برای فروشگاه { $margin } می‌ماند.
promotion-try-loss = فروشگاه { $loss } ضرر می‌کند.

promoted-before-since = { $count ->
       *[other] { $shown } روز قبل از شروع، و همان‌قدر بعد از آن (از { $from } تا { $to })
    }
promoted-not-begun = هنوز شروع نشده است.
promoted-goods = کالا
promoted-before = قبل از آن
promoted-since = بعد از آن
promoted-sold = { $quantity } · { $amount }
promoted-part = سهم از قیمت بسته
promoted-sales = فروش همراه آن { $sales }؛ تخفیف داده‌شده { $off }.
promoted-sales-alone = فروش همراه آن { $sales } بود.

offer-percent = { $percent } تخفیف دارید: { $off }.
offer-percent-goods = { $goods } { $percent } تخفیف دارد: { $off }.
offer-step = برای پلهٔ { $name }: { $off } تخفیف.
offer-step-goods = برای پلهٔ { $name }: { $off } تخفیف روی { $goods }.
offer-amount = این خرید { $off } تخفیف دارد.
offer-price = قیمت ویژهٔ شما: { $off } تخفیف.
offer-n_for_m = { $take } تا می‌برید، پول { $pay } تا می‌دهید: { $off } تخفیف.
offer-bundle = با هم ارزان‌تر است: { $off } تخفیف.
offer-gift_over = با این خرید یک هدیه دارید: { $gift }.
offers-title = پیشنهاد
offers-left = { $off } تخفیف؛ می‌ماند { $rest }
offer-by-coupon = با کوپن
near-gift_over = با { $more } خرید دیگر، { $gift } هدیه می‌گیرید.
near-amount = با { $more } خرید دیگر، { $off } تخفیف می‌گیرید.
near-pieces = { $count ->
       *[other] { $shown } تای دیگر بردارید؛ رایگان است.
    }
near-goods = { $goods } را هم بردارید؛ با هم { $price } می‌شود.
worry-below_cost = با «{ $name }» این فروش { $loss } ضرر دارد.
worry-thin_margin = با «{ $name }» فقط { $left } می‌ماند؛ کمتر از { $percent }.
worry-costly_gift = هدیهٔ «{ $name }» { $cost } تمام می‌شود؛ بیش از { $percent } سود این فروش.
worry-over = { $came } تخفیف بیش از اختیار شماست ({ $limit }).
sale-reason = دلیلش
sale-coupon = کوپن یا کارت خراشی
sale-coupon-code = کد
sale-coupon-add = افزودن
sale-coupon-opens = کوپن «{ $name }»
sale-coupon-drop = برداشتن کوپن
sale-pieces = تعداد

coupons-title = کوپن‌های «{ $name }»
coupons-none = هنوز کوپنی داده نشده است.
coupons-issue = دادن کوپن
coupons-open = هر که بیاورد
coupons-chosen = به نام مشتری
coupons-count = چند کوپن
coupons-uses = هر کدام چند بار
coupons-until = تا پایان روز
coupons-make = ساختن کوپن‌ها
coupons-print = چاپ برگهٔ کوپن‌ها
coupon-tail = …{ $tail }
coupon-open = هر که بیاورد
coupon-used = { $used } از { $most } بار
coupon-until = تا پایان { $day }
coupon-is-blocked = مسدود
coupon-block = مسدود کردن
coupon-unblock = رفع مسدودی
coupons-more = ادامهٔ فهرست
print-coupons = برگهٔ کوپن‌ها
coupon-sheet-for = به نام { $name }
coupon-sheet-uses = { $count ->
       *[other] برای { $shown } خرید
    }
setting-usual-margin = سود معمول هر فروش
setting-usual-margin-hint = چند درصد مبلغ فروش سود است. هشدار ضرر پیشنهادها از همین حساب می‌شود؛ صفر یعنی بدون هشدار.

done-promotion_changed = پیشنهاد «{ $detail }» ذخیره شد.
done-coupons_issued = کوپن‌های «{ $detail }» آماده است.
done-coupons_blocked = کوپن { $detail } شد.
detail-coupons_blocked-blocked = مسدود
detail-coupons_blocked-opened = رفع مسدودی
override-below_cost = فروش زیر قیمت تمام‌شده، { $came_to } ضرر
override-thin_margin = فروش با سود کم: { $came_to }
override-costly_gift = هدیهٔ گران برای یک فروش: { $came_to }

error-promotion_unknown = این پیشنهاد دیگر نیست. چیزی عوض نشد؛ فهرست را دوباره ببینید.
error-promotion_not_sound = یک جای این پیشنهاد درست نیست: عدد، روزها یا کالا. نگاهی بیندازید و درستش کنید.
error-no_buyers = هنوز کسی خرید نکرده است، پس بهترین مشتری هم معلوم نیست. چیزی ذخیره نشد.
error-promotion_not_now = «{ $name }» الان نمی‌شود، یا آخری‌اش را کس دیگری برده است. چیزی ثبت نشد؛ تیکش را بردارید و دوباره ثبت کنید.
error-promotion_needs_no_code = این پیشنهاد بدون کوپن هم باز است. اول «فقط با کوپن» را روشن کنید.
error-coupon_unknown = کوپنی با این رقم‌ها نیست. یک بار دیگر بخوانیدش.
error-coupon_check_digit = یک رقم این کوپن درست نیست. یک بار دیگر بخوانیدش.
error-coupon_not_sound = تعداد کوپن‌ها، دفعه‌ها یا تاریخشان درست نیست.
error-coupon_blocked = این کوپن مسدود است.
error-coupon_not_yours = این کوپن به نام مشتری دیگری است.
error-coupon_used_up = این کوپن قبلاً استفاده شده است.
error-coupon_not_yet = وقت این کوپن هنوز نرسیده است.
error-coupon_over = مهلت این کوپن تمام شده است.
