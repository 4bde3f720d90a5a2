# فروش، و خریدهای یک روز.

sale-title = فروش تازه
sale-for = برای { $name }
sale-anonymous = گذری، بی‌نام
sale-anonymous-row = مشتری گذری
sale-amount = مبلغ
sale-spend = خرج امتیاز
sale-spend-none = هیچ
sale-spend-most = تا جا دارد: { $shown } امتیاز، برابر { $worth }
sale-spend-have = { $count ->
       *[other] { $shown } امتیاز دارد.
    }
sale-to-pay = { $paid } با امتیاز؛ می‌ماند { $rest }
sale-goods = کالا
sale-goods-line = چه خرید
sale-goods-add = یک سطر دیگر
sale-goods-remove = حذف این سطر
sale-goods-differ = جمع سطرها { $sum } است.
sale-goods-take = مبلغ همین { $sum } باشد
sale-goods-group = گروه
sale-goods-group-hint = گروه هر کالا را یک بار بنویسید؛ از آن پس خودش می‌آید.
sale-goods-in-group = گروه: { $group }
sale-goods-last = بار آخر دانه‌ای { $price }
sale-pieces-wrong = این تعداد خوانده نشد؛ یکی حساب می‌شود.
sale-day = روز
sale-receipt = شمارهٔ فیش
sale-parts = از این مبلغ
sale-cost = قیمت خرید کالا
sale-cost-leaves = از این فروش { $amount } می‌ماند.
sale-cost-loses = این فروش { $amount } ضرر دارد.
sale-later = { $name } قسطی می‌پردازد
sale-later-hint = با ثبت فروش، خرید قسطی { $amount } باز می‌شود.
sale-later-nobody = برای فروش قسطی، اول مشتری را پیدا کنید تا پای پیشخان بیاید.
sale-save = ثبت فروش
sale-close = بستن
sale-other-day = روز دیگر، شمارهٔ فیش، قسطی…
sale-needs-amount = مبلغ را بزنید؛ با Enter ثبت می‌شود.
sale-same = { $count ->
       *[other] امروز { $shown } فروش دیگر هم با مبلغ { $amount } برایش ثبت شده است.
    }
sale-pays-owed = { $count ->
       *[other] { $shown } امتیاز بابت بدهی‌اش کم می‌شود.
    }
sale-rule = { $count ->
       *[other] هر { $per }، { $shown } امتیاز.
    }
sales-today = فروش‌های امروز
sales-title = فروش‌های { $day }
sales-sum = { $count ->
       *[other] { $shown } فروش، { $sum }
    }
sales-none = در این روز فروشی ثبت نشده است.
purchase = خرید
purchase-receipt = فیش
purchase-void = باطل
purchase-returned = مرجوعی: { $amount }
purchase-return = مرجوعی
purchase-take-back = باطل کردن
purchase-return-lines = کدام کالا برمی‌گردد؟
purchase-return-how-much = چقدر برگشت؟ حداکثر { $left }.
purchase-return-save = ثبت مرجوعی
