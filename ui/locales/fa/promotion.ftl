# پیشنهادهای ویژه و کوپن‌ها: فهرست، فرم، سر فروش، چاپ.

promotions-title = پیشنهادهای ویژه
promotions-new = پیشنهاد تازه
promotions-none = هنوز پیشنهادی نیست. یکی بسازید؛ سر فروش خودش یادآوری می‌شود.
promotions-cost = تا امروز { $cost } هزینه شده است؛ برآورد شما { $expected } بود.
promotions-cost-alone = تا امروز { $cost } هزینه شده است.
promotions-open-club = پیشنهادهای ویژه و کوپن‌ها

promotion-stands-open = باز
promotion-stands-off = کنار گذاشته
promotion-stands-ahead = هنوز شروع نشده
promotion-stands-over = تمام شده
promotion-stands-used_up = سهمیه‌اش تمام شده
promotion-of-step = قیمت پله؛ در برنامهٔ باشگاه عوض می‌شود
promotion-over-budget = بیشتر از برآورد
promotion-sum = { $count ->
       *[other] { $shown } بار، برای { $people } نفر، { $cost } هزینه
    }
promotion-sum-none = هنوز کسی استفاده نکرده است.
promotion-days = از { $first } تا { $last }
promotion-expected-line = برآورد { $expected }
promotion-edit = تغییر
promotion-coupons = کوپن‌ها
promotion-effect = اثرش

kind-percent = { $percent } تخفیف روی همه چیز
kind-percent-goods = { $percent } تخفیف روی { $goods }
kind-amount = { $off } کمتر در خرید { $least } به بالا
kind-amount-any = { $off } کمتر در هر خرید
kind-price = { $goods } دانه‌ای { $price }
kind-n_for_m = { $take } تا بردار، پول { $pay } تا را بده
kind-n_for_m-goods = از { $goods } { $take } تا بردار، پول { $pay } تا را بده
kind-bundle = { $goods } با هم { $price }
kind-gift_over = هدیهٔ { $gift } برای خرید { $threshold } به بالا
kind-most = حداکثر { $most }

audience-everyone = برای همه
audience-members = برای اعضای باشگاه
audience-steps = برای پلهٔ { $steps }
audience-visits = { $count ->
       *[other] برای هر که دست‌کم { $shown } بار آمده است
    }
audience-chosen = { $count ->
       *[other] برای { $shown } مشتری برگزیده
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
pick-amount = مبلغی کمتر
pick-price = قیمت ویژه
pick-n_for_m = یکی بخر، دو تا ببر
pick-bundle = بستهٔ چند کالا
pick-gift_over = هدیه برای خرید بزرگ
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
promotion-field-off = چقدر کمتر
promotion-field-least = برای خرید از
promotion-field-price = قیمت هر دانه یا کیلو
promotion-field-take = چند تا بردارد
promotion-field-pay = پول چند تا را بدهد
promotion-field-bundle-price = قیمت بسته
promotion-field-part = کالا
promotion-field-part-count = چند تا در بسته
promotion-field-part-list = قیمتش بیرون از بسته
promotion-part-add = کالای دیگر
promotion-field-threshold = برای خرید از
promotion-field-gift = هدیه
promotion-field-gift-cost = هدیه برای مغازه چند تمام می‌شود
promotion-field-gift-share = حداکثر چه سهمی از سود فروش
promotion-field-audience = برای چه کسی
audience-pick-everyone = همه
audience-pick-members = اعضای باشگاه
audience-pick-steps = پله‌های باشگاه
audience-pick-visits = کسی که زیاد آمده
audience-pick-chosen = مشتری‌های برگزیده
audience-pick-newcomers = مشتری تازه
audience-field-visits = دست‌کم چند بار آمده باشد
audience-add-guest = افزودن { $name }
audience-guest-hint = مشتری را پیدا کنید تا سر پیشخان بیاید، بعد این‌جا بیفزایید.
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
promotion-field-expected = برآورد هزینهٔ همه‌اش
promotion-field-margin = اگر کمتر از این درصد بماند، هشدار بده
promotion-field-active = روشن باشد
promotion-more = زمان، سهمیه و بودجه
promotion-save = ذخیرهٔ پیشنهاد
promotion-try = روی یک خرید
promotion-try-off = { $off } کمتر؛ می‌ماند { $rest }.
promotion-try-gift = هدیه: { $gift }.
promotion-try-nothing = در این خرید چیزی نمی‌دهد.
promotion-try-margin = برای مغازه { $margin } می‌ماند.
promotion-try-loss = مغازه { $loss } زیان می‌کند.

promoted-before-since = { $count ->
       *[other] { $shown } روز پیش از شروع، و همان اندازه پس از آن (از { $from } تا { $to })
    }
promoted-not-begun = هنوز شروع نشده است.
promoted-goods = کالا
promoted-before = پیش از آن
promoted-since = پس از آن
promoted-sold = { $quantity } · { $amount }
promoted-part = سهم از قیمت بسته
promoted-sales = فروش همراه آن { $sales }؛ { $off } کمتر گرفته شد.
promoted-sales-alone = فروش همراه آن { $sales } بود.

offer-percent = { $percent } تخفیف دارید: { $off } کمتر.
offer-percent-goods = { $goods } { $percent } تخفیف دارد: { $off } کمتر.
offer-step = چون پلهٔ { $name } هستید: { $off } کمتر.
offer-amount = این خرید { $off } کمتر حساب می‌شود.
offer-price = قیمت ویژهٔ شما: { $off } کمتر.
offer-n_for_m = { $take } تا برده‌اید، پول { $pay } تا را می‌دهید: { $off } کمتر.
offer-bundle = با هم ارزان‌تر است: { $off } کمتر.
offer-gift_over = با این خرید یک هدیه دارید: { $gift }.
offers-title = پیشنهاد
offers-left = { $off } کمتر؛ می‌ماند { $rest }
offer-by-coupon = با کوپن
near-gift_over = با { $more } خرید دیگر، { $gift } هدیه می‌گیرید.
near-amount = با { $more } خرید دیگر، { $off } کم می‌شود.
near-pieces = { $count ->
       *[other] { $shown } تای دیگر بردارید، مجانی است.
    }
near-goods = { $goods } را هم بردارید، با هم { $price } می‌شود.
worry-below_cost = با «{ $name }» این فروش { $loss } زیان دارد.
worry-thin_margin = با «{ $name }» فقط { $left } می‌ماند؛ کمتر از { $percent }.
worry-costly_gift = هدیهٔ «{ $name }» { $cost } تمام می‌شود؛ بیش از { $percent } سود این فروش.
worry-over = { $came } تخفیف، بیش از اختیار شما ({ $limit }).
sale-reason = دلیلش
sale-coupon = کوپن
sale-coupon-add = افزودن کوپن
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
coupon-is-blocked = بسته
coupon-block = بستن
coupon-unblock = باز کردن
coupons-more = ادامهٔ فهرست
print-coupons = برگهٔ کوپن‌ها
coupon-sheet-for = به نام { $name }
coupon-sheet-uses = { $count ->
       *[other] برای { $shown } خرید
    }
setting-usual-margin = سود معمول هر فروش
setting-usual-margin-hint = از هر ۱۰۰ تومان فروش چند تومان می‌ماند. هشدار زیان پیشنهادها از همین حساب می‌شود؛ صفر یعنی بی‌هشدار.

done-promotion_changed = پیشنهاد «{ $detail }» ذخیره شد.
done-coupons_issued = کوپن‌های «{ $detail }» آماده است.
done-coupons_blocked = کوپن { $detail } شد.
detail-coupons_blocked-blocked = بسته
detail-coupons_blocked-opened = باز
override-below_cost = فروش زیر قیمت تمام‌شده، { $came_to } زیان
override-thin_margin = از فروش کم ماند: { $came_to }
override-costly_gift = هدیهٔ گران برای یک فروش: { $came_to }

error-promotion_unknown = این پیشنهاد دیگر نیست. چیزی عوض نشد؛ فهرست را دوباره ببینید.
error-promotion_not_sound = یک جای این پیشنهاد نمی‌شود: عدد، روزها یا کالا. لطفاً نوشته‌ها را نگاه کنید.
error-promotion_not_now = «{ $name }» این‌جا و حالا نمی‌شود، یا آخری‌اش را کس دیگری برد. چیزی ثبت نشد؛ تیکش را بردارید و دوباره ثبت کنید.
error-promotion_needs_no_code = این پیشنهاد بی‌کوپن هم باز است. اول «فقط با کوپن» را روشن کنید.
error-coupon_unknown = کوپنی با این رقم‌ها نیست. لطفاً یک بار دیگر بخوانید.
error-coupon_check_digit = یک رقم این کوپن درست نیست. لطفاً یک بار دیگر بخوانید.
error-coupon_not_sound = تعداد، دفعه یا تاریخ کوپن‌ها درست نیست.
error-coupon_blocked = این کوپن بسته شده است.
error-coupon_not_yours = این کوپن به نام مشتری دیگری است.
error-coupon_used_up = این کوپن استفاده شده است.
error-coupon_not_yet = وقت این کوپن هنوز نرسیده است.
error-coupon_over = مهلت این کوپن تمام شده است.
