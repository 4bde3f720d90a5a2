# قرعه‌کشی و کارت خراشی.

draws-title = قرعه‌کشی
draws-lead = قرعه طوری کشیده می‌شود که هر کسی بتواند درستی‌اش را بسنجد: اول عددی پنهان ثبت می‌شود، بعد فهرست بسته می‌شود، بعد قرعه می‌کشیم.
draws-open = قرعه‌کشی تازه
draws-none = هنوز قرعه‌کشی نداشته‌اید.
draws-door = قرعه‌کشی و کارت خراشی
draw-row-prizes = { $count ->
       *[other] { $shown } جایزه
    }
draw-state-open = باز
draw-state-closed = فهرست بسته
draw-state-made = انجام شد
draw-state-withdrawn = لغو شد
draw-name = نام قرعه‌کشی
draw-prizes = جایزه‌ها
draw-prize-name = جایزه
draw-prize-count = تعداد
draw-prize-piece = عدد
draw-prize-cost = هزینهٔ هر جایزه برای فروشگاه
draw-prize-add = جایزهٔ دیگر
draw-prize-remove = حذف این جایزه
draw-cost-all = همهٔ جایزه‌ها برای فروشگاه { $cost } تمام می‌شود.
draw-prize-line = { $name }، { $shown } عدد، هر یک { $cost }
draw-entrants = چه کسانی شرکت دارند
draw-entrants-members = همهٔ اعضا
draw-entrants-buyers = خریداران یک بازهٔ زمانی
draw-entrants-tickets = دارندگان برگهٔ قرعه‌کشی
draw-entrants-points = بر اساس امتیاز
draw-entrants-members-hint = هر کس روز بسته شدن فهرست عضو باشگاه باشد، یک شانس دارد.
draw-entrants-buyers-hint = هر کس در این روزها دست‌کم همین مبلغ خرید کرده باشد، یک شانس دارد. مرجوعی کم می‌شود.
draw-entrants-tickets-hint = هر برگه یک شانس است. پس از باز کردن، همین‌جا می‌گویید کدام خرید برگه دارد؛ دستی هم می‌شود داد.
draw-entrants-points-hint = هر عضو به نسبت امتیاز قابل خرجش در روز بسته شدن فهرست شانس دارد. امتیازش سر جایش می‌ماند؛ آنچه به یک شانس کامل نرسد حساب نمی‌شود.
draw-per-points = چند امتیاز برای هر شانس
draw-points-line = { $count ->
        [1] هر امتیاز یک شانس
       *[other] هر { $shown } امتیاز یک شانس
    }
draw-from = از روز
draw-to = تا روز
draw-least = دست‌کم (اختیاری)
draw-reserves = ذخیره‌ها
draw-reserves-hint = اگر برنده‌ای نیاید، به‌ترتیب جای او می‌آیند.
draw-reserves-line = { $count ->
       *[other] { $shown } نفر ذخیره
    }
draw-one-each = هیچ‌کس دو جایزه نمی‌برد
draw-without-earlier = برنده‌های قرعه‌کشی‌های قبلی شرکت ندارند
draw-open-hint = بعد از این شرایط عوض نمی‌شود. تا قرعه نکشیده‌اید، باز کردنش را می‌شود برگرداند.
draw-people = شرکت‌کننده
draw-tickets = برگهٔ قرعه‌کشی
draw-chances = شانس
draw-cost = هزینهٔ جایزه‌ها
draw-handed = تحویل‌شده
draw-proof = برای اطمینان
draw-commitment = اثر انگشت عدد پنهان
draw-list = اثر انگشت فهرست بسته‌شده
draw-seed = عدد پنهان
draw-said = کلمه‌ای که موقع قرعه گفته شد: { $word }
draw-commitment-hint = پوستر را با همین اثر انگشت به دیوار بزنید تا بعداً همه ببینند عدد پنهان به میل کسی انتخاب نشده است.
draw-verify-hint = هر کس فایل صورت‌جلسه را دارد، درستی‌اش را با این دستور می‌بیند: vafa verify-draw FILE
draw-close = بستن فهرست
draw-close-hint = هر کس بعد از این بیاید، در قرعه‌کشی نیست.
draw-make = انجام قرعه‌کشی
draw-witness = کلمه‌ای که یکی از حاضران می‌گوید
draw-witness-hint = بگذارید یکی از حاضران هر کلمه‌ای خواست بگوید. این کلمه در نتیجه اثر دارد، پس خود فروشگاه هم از پیش برنده‌ها را نمی‌داند.
draw-make-warning = قرعه‌ای که کشیده شد، برنمی‌گردد.
draw-make-yes = همین حالا انجام شود
draw-winners = برنده‌ها
draw-number = مشتری شمارهٔ { $shown }
draw-hand-over = تحویل شد
draw-pass-on = نیامد
draw-pass-note = چه شد؟ (اختیاری)
draw-win-handed = تحویل شد
draw-win-passed = به ذخیره رسید
draw-win-waiting = منتظر جایزه
draw-save-record = ذخیرهٔ صورت‌جلسه
draw-record-file = صورت‌جلسه-قرعه‌کشی.json
draw-record-saved = صورت‌جلسه ذخیره شد.
draw-print-record = چاپ صورت‌جلسه
draw-print-poster = چاپ پوستر
draw-give-to = برگهٔ قرعه‌کشی برای { $name }
draw-give-hint = برگهٔ دستی برای چه کسی
draw-tickets-unit = برگه
draw-tickets-reason = چرا؟
draw-give = دادن برگه
draw-people-title = شرکت‌کننده‌های قرعه‌کشی
draw-people-none = هنوز کسی در قرعه‌کشی نیست.
tickets-count = { $count ->
       *[other] { $shown } برگهٔ قرعه‌کشی
    }
tickets-none = از این قرعه‌کشی هنوز برگه‌ای ندارد.
tickets-rules = برگه با چه خریدی
tickets-rules-none = هنوز هیچ خریدی برگه ندارد. بگویید کدام خرید داشته باشد:
tickets-kind-per_amount = بر اساس مبلغ
tickets-kind-per_visit = هر بار مراجعه
tickets-kind-per_goods = بر اساس کالا یا گروه
tickets-each = چند برگه
tickets-rule-save = ثبت این قاعده
tickets-by-hand = برگهٔ دستی
print-draw-poster = پوستر قرعه‌کشی
print-draw-record = صورت‌جلسهٔ قرعه‌کشی
print-scratch-cards = کد کارت‌های خراشی
paper-draw-poster = قرعه‌کشی { $name }
paper-draw-record = صورت‌جلسهٔ قرعه‌کشی «{ $name }»
paper-draw-members = همهٔ اعضای باشگاه ما شرکت دارند.
paper-draw-buyers = هر کس از { $from } تا { $to } از ما خرید کرده باشد، شرکت دارد.
paper-draw-tickets = هر کس برگهٔ این قرعه‌کشی را داشته باشد، به تعداد برگه‌هایش شرکت دارد.
paper-draw-points = { $count ->
        [1] همهٔ اعضای باشگاه ما شرکت دارند: هر امتیاز قابل خرج در روز بسته شدن فهرست، یک شانس است.
       *[other] همهٔ اعضای باشگاه ما شرکت دارند: هر { $shown } امتیاز قابل خرج در روز بسته شدن فهرست، یک شانس است.
    }
paper-draw-prize = { $name }، { $shown } عدد
paper-draw-days = شروع: { $opened }؛ بستن فهرست: { $closed }؛ قرعه‌کشی: { $drawn }.
paper-draw-people = { $count ->
       *[other] شرکت‌کننده: { $shown } نفر.
    }
paper-draw-reserves = ذخیره‌ها به‌ترتیب: { $numbers }
paper-draw-promise = این اثر انگشت موقع باز شدن قرعه‌کشی ساخته شده است. بعد از قرعه، عدد پشت آن و فهرست را نشان می‌دهیم و هر کسی می‌تواند دوباره قرعه بکشد و به همان برنده‌ها برسد.

scratch-title = کارت خراشی
scratch-lead = کارت‌هایی که کدشان زیر قسمت خراشیدنی است. جایزهٔ هر کد یک بار داده می‌شود و برنامه فقط اثر انگشت کدها را نگه می‌دارد.
scratch-new = کارت خراشی تازه
scratch-name = نام کارت‌ها
scratch-count = تعداد کارت
scratch-unit = کارت
scratch-make = ساختن کدها
scratch-with-sale = کارت فقط وقتی جایزه دارد که همراه خرید داده شده باشد
scratch-with-sale-hint = فروشنده موقع فروش کارت را می‌خواند. کارتی که بی‌خرید از دسته برداشته شود، ارزشی ندارد.
scratch-by-hand-hint = جایزهٔ کارت‌ها وقتی داده می‌شود که همین‌جا فعالشان کنید؛ همه با هم یا یکی‌یکی.
scratch-file = کد-کارت‌های-خراشی.csv
scratch-cards = { $count ->
       *[other] { $shown } کارت
    }
scratch-active = { $shown } فعال
scratch-given = { $shown } داده‌شده
scratch-paid = جایزهٔ داده‌شده: { $paid } از { $all }
scratch-paid-cost = { $paid } از { $all }
scratch-is-blocked = مسدود
scratch-save = ذخیرهٔ کدها
scratch-confirm = چاپ شد
scratch-confirm-hint = تا نگفته‌اید چاپ شد، می‌شود کدها را ذخیره و چاپ کرد؛ بعد از آن دیگر کسی آن‌ها را نمی‌بیند.
scratch-activate = فعال کردن همه
scratch-block = مسدود کردن
scratch-unblock = رفع مسدودی
scratch-code = کد کارت
scratch-check = بررسی
scratch-pay = دادن جایزه
scratch-activate-one = فعال کردن این کارت
scratch-state-unknown = این فروشگاه چنین کارتی ندارد.
scratch-state-not_active = این کارت هنوز به کسی داده نشده است.
scratch-state-not_given = این کارت هنوز همراه خریدی داده نشده است؛ موقع فروش آن را بخوانید.
scratch-state-came_back = همهٔ خریدی که این کارت همراهش بود پس آورده شده است.
scratch-state-blocked = این کارت‌ها مسدودند.
scratch-state-paid = جایزهٔ «{ $prize }» در { $day } داده شده است.
scratch-state-nothing = این کارت پوچ است.
scratch-state-wins = برندهٔ { $prize }
sale-scratch = کارت خراشی
sale-scratch-line = «{ $name }»، …{ $tail }
sale-scratch-drop = برداشتن کارت
sale-scratch-given = این کارت قبلاً داده شده است. جایزه‌اش را از بخش «قرعه‌کشی» بدهید.
