# کارت هدیه، بستانکاری و جایزه‌ها.

### Gift cards

gift-title = کارت هدیه
gift-cards-title = کارت‌های هدیه
gift-code = کد روی کارت
gift-code-hint = کارت را بخوانید یا کدش را بزنید.
gift-look = دیدن موجودی
gift-of = از { $amount }
gift-kind-sold = فروخته‌شده
gift-kind-reward = هدیهٔ فروشگاه
gift-kind-apology = برای دلجویی
gift-state-open = فعال
gift-state-blocked = مسدود
gift-state-refunded = پولش برگشته
gift-state-void = باطل
gift-until = تا { $day } مهلت دارد.
gift-for-ever = مهلت ندارد.
gift-tail = کارتی که آخرش { $tail } است
gift-holder = دست { $name }
gift-use = خرج در فروش
gift-block = مسدود کردن
gift-unblock = رفع مسدودی
gift-refund = پس دادن { $amount }
gift-refund-why = چرا پس داده می‌شود؟
gift-print = چاپ کارت
gift-moves = گردش
gift-move-load = شارژ
gift-move-spend = خرج
gift-move-give_back = برگشت
gift-move-expire = مهلتش گذشت
gift-move-remove = از صندوق پس داده شد
gift-move-take_back = برداشته شد
gift-move-other = سایر
gift-shown = کد برای چاپ دیده شد
gift-shown-by = { $name } کد را برای چاپ دید
gift-new = کارت هدیهٔ تازه
gift-new-kind = بابت
gift-new-amount = مبلغ کارت
gift-new-until = تا روز (اختیاری)
gift-new-reason = به چه دلیل
gift-new-for = برای { $name }
gift-new-sell = فروش کارت
gift-new-give = دادن کارت
gift-new-hint = فروش کارت هدیه خرید به حساب نمی‌آید و امتیاز ندارد؛ وقتی با کارت خرید کنند، آن خرید حساب می‌شود.
gift-none = هنوز کارت هدیه‌ای نیست. با F7 یکی بفروشید یا هدیه بدهید.
gift-on-cards = روی همهٔ کارت‌ها
gift-credit-all = بستانکاری همهٔ مشتری‌ها
gift-today-back = { $back } پس داده شد
gift-sheet-title = کارت هدیه
gift-sheet-keep = هر کس این کارت را بیاورد می‌تواند خرجش کند؛ مثل پول نگهش دارید.
print-gift-card = کارت هدیه
print-reward-slip = برگهٔ جایزه

### Paying a sale

tender-gift = کارت هدیه
tender-gift-add = افزودن کارت
tender-gift-remove = برداشتن کارت
tender-gift-line = …{ $tail }: { $pays } از { $usable }
tender-credit = بستانکاری
tender-credit-have = { $amount } بستانکار است.
tender-credit-all = { $amount } خرج شود
tender-rest = می‌ماند: { $amount }
guest-credit = بستانکاری: { $amount }
guest-gift-cards = کارت هدیه: { $amount }
credit-give = بستانکار کردن
credit-how-much = چقدر
credit-save = ثبت
return-as-credit = از صندوق نرود؛ برای خرید بعد بستانکار شود
return-reason = دلیل مرجوعی
purchase-paid-gift = { $amount } با کارت هدیه
purchase-paid-credit = { $amount } از بستانکاری

### Rewards

rewards-title = جایزه‌ها
rewards-lead = آنچه مشتری با امتیازش می‌گیرد.
rewards-none = هنوز جایزه‌ای نیست. اولی را اضافه کنید: نام و امتیاز لازمش کافی است.
reward-new = جایزهٔ تازه
reward-name = نام
reward-kind = نوع
reward-kind-gift = کالا
reward-kind-discount = تخفیف
reward-kind-service = خدمات
reward-points = امتیاز لازم
reward-cost = برای فروشگاه چقدر تمام می‌شود (اختیاری)
reward-stock = تعداد کل (اختیاری)
reward-from-step = فقط از این پله به بالا
reward-every-step = برای همه
reward-from = از روز (اختیاری)
reward-until = تا روز (اختیاری)
reward-save = ذخیره
reward-change = تغییر
reward-stop = دیگر داده نشود
reward-go-on = دوباره داده شود
reward-takes = { $count ->
       *[other] { $shown } امتیاز
    }
reward-left = { $count ->
       *[other] { $shown } تا مانده
    }
reward-given = { $count ->
       *[other] { $shown } بار داده شده
    }
reward-step = از پلهٔ { $name } به بالا
reward-not-inactive = فعلاً داده نمی‌شود
reward-not-not_yet = از { $day }
reward-not-over = تا { $day } بود
reward-not-gone = تمام شده
reward-not-step_too_low = برای پلهٔ { $name } به بالا
reward-not-missing = { $count ->
       *[other] { $shown } امتیاز دیگر
    }
redeem-title = خرج امتیاز
redeem-for = { $name } می‌تواند { $shown } امتیاز خرج کند.
redeem-at-sale = پرداخت بخشی از فروش بعدی با امتیاز
redeem-give = تحویل همین حالا
redeem-slip = برگه برای بعد
redeem-stamps = دادن { $gives }
redeem-stamps-full = { $name } پر است
redeem-stamps-missing = { $name }: { $count ->
       *[other] { $shown } مهر دیگر
    }
redeem-nothing = هنوز چیزی در فهرست جایزه‌ها نیست.
redeem-who = چه کسی پای پیشخان است؟ اول پیدایش کنید (F2).
slips-waiting = منتظر تحویل
slip-hand-over = تحویل
slip-cancel = لغو
slip-print = چاپ برگه
slip-state-waiting = منتظر تحویل
slip-state-handed_over = تحویل شد
slip-state-cancelled = لغو شد
slip-sheet-lead = برای { $name }
slip-sheet-bring = این برگه را پای پیشخان بیاورید.

### Over a limit

overrides-title = بیش از سقف
overrides-none = چیزی از سقف نگذشته است.
override-points_by_hand = امتیاز دستی: { $came_to }، سقف { $limit }
override-off = درصد تخفیف: { $came_to }، سقف { $limit }
override-gift_money = مبلغ هدیه: { $came_to }، سقف { $limit }
override-returned = مرجوعی: { $came_to }، سقف { $limit }
override-at_once = کار خودش را همان موقع برگرداند: امروز { $came_to }، سقف { $limit }
override-dated_back = { $count ->
       *[other] فروش به تاریخ { $shown } روز پیش ثبت شد: با تخفیف آن روز، یا با امتیازی که به روز خرید بستگی دارد
    }
override-undone = بعداً برگردانده شد

### The frame

help-key-gift = کارت هدیه
order-rewards = جایزه‌ها، جایزه، هدیه
order-gift-cards = کارت‌های هدیه، کارت هدیه، بن
offer-code = باز کردن کد

### What was done

done-gift_card_issued = { $name } کارت هدیهٔ { $amount } گرفت.
done-gift_card_issued-anonymous = کارت هدیهٔ { $amount }، آخرش { $detail }.
done-gift_card_changed = کارت هدیهٔ { $name }: { $detail }.
done-gift_card_changed-anonymous = کارت هدیه: { $detail }.
done-gift_card_shown = کد کامل کارت هدیهٔ { $name } برای چاپ دیده شد، آخرش { $detail }.
done-gift_card_shown-anonymous = کد کامل یک کارت هدیه برای چاپ دیده شد، آخرش { $detail }.
detail-gift_card_changed-open = رفع مسدودی شد
detail-gift_card_changed-blocked = مسدود شد
detail-gift_card_changed-refunded = پولش پس داده شد
detail-gift_card_changed-void = باطل شد
done-credit_given = { $name } { $amount } بستانکار شد.
done-reward_changed = جایزهٔ «{ $detail }» ذخیره شد.
done-reward_redeemed = { $name } «{ $detail }» را گرفت.
done-redemption_changed = جایزهٔ { $name }: { $detail }.
detail-redemption_changed-waiting = دوباره انتخاب شد
detail-redemption_changed-handed_over = تحویل شد
detail-redemption_changed-cancelled = لغو شد
timeline-gift_card_issued = کارت هدیهٔ { $amount }
timeline-gift_card_issued-bare = کارت هدیه
timeline-gift_card_changed = کارت هدیه: { $detail }
timeline-gift_card_changed-bare = کارت هدیه
timeline-gift_card_shown = کد کارت هدیه برای چاپ دیده شد، آخرش { $detail }
timeline-gift_card_shown-bare = کد کارت هدیه برای چاپ دیده شد
timeline-credit_given = بستانکاری { $amount }: { $detail }
timeline-credit_given-bare = بستانکاری
timeline-reward_redeemed = جایزه: { $detail }
timeline-reward_redeemed-bare = جایزه
timeline-redemption_changed = جایزه: { $detail }
timeline-redemption_changed-bare = جایزه
club-line-reward_redeemed = جایزه: { $detail }
club-line-redemption_changed = جایزه: { $detail }

### What went wrong

error-gift_card_unknown = کارت هدیه‌ای با این کد نیست. چیزی عوض نشد؛ یک بار دیگر بخوانیدش.
error-gift_card_blocked = این کارت هدیه مسدود است و با آن نمی‌شود پرداخت کرد. اول رفع مسدودی کنید.
error-gift_card_closed = این کارت هدیه بسته است: پولش پس داده شده یا اصلاً فروخته نشده.
error-gift_card_empty = موجودی این کارت هدیه تمام شده است.
error-gift_card_over = مهلت این کارت هدیه تا { $until } بود. چیزی با آن پرداخت نشد.
error-gift_card_not_sold = این کارت را فروشگاه هدیه داده است؛ خرج می‌شود ولی نقد نمی‌شود.
error-money_short = { $have_minor_shown } دارد و { $need_minor_shown } لازم است. چیزی پرداخت نشد.
error-tender_too_much = فروش فقط { $most_minor_shown } است. چیزی ثبت نشد؛ از کارت‌ها کمتر بردارید.
error-credit_needs_customer = بستانکاری به نام مشتری است و این فروش بی‌نام است. پول را از صندوق برگردانید.
error-reward_unknown = این جایزه در فهرست نیست. چیزی عوض نشد.
error-reward_inactive = این جایزه فعلاً داده نمی‌شود. امتیازی کم نشد.
error-reward_not_yet = این جایزه از { $from } داده می‌شود. امتیازی کم نشد.
error-reward_over = این جایزه تا { $until } بود. امتیازی کم نشد.
error-reward_gone = از این جایزه چیزی نمانده است. امتیازی کم نشد.
error-reward_step = این جایزه برای پلهٔ بالاتر است. امتیازی کم نشد.
error-slip_unknown = برگه‌ای با این کد نیست. چیزی عوض نشد؛ یک بار دیگر بخوانیدش.
error-slip_handed_over = این جایزه قبلاً تحویل شده است. چیزی عوض نشد.
error-slip_cancelled = این برگه لغو شده و امتیازش برگشته است.
error-slip_day_over = جایزه فقط همان روز لغو می‌شود. امتیاز را دستی و با دلیل بدهید.
error-over_points = امتیاز دستی امروز { $came_to_shown } می‌شود و سقف آن { $limit_shown } است. دلیلش را بنویسید؛ در فهرست می‌ماند.
error-over_off = تخفیف { $came_to_shown } درصد می‌شود و سقف آن { $limit_shown } است. دلیلش را بنویسید؛ در فهرست می‌ماند.
error-over_gift_money = مبلغ هدیهٔ امروز { $came_to_minor_shown } می‌شود و سقف آن { $limit_minor_shown } است. دلیلش را بنویسید؛ در فهرست می‌ماند.
error-over_returned = مرجوعی امروز { $came_to_minor_shown } می‌شود و سقف آن { $limit_minor_shown } است. دلیلش را بنویسید؛ در فهرست می‌ماند.
