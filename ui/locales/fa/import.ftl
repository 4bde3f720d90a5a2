# وارد کردن فهرست از برنامه‌های دیگر.

### The screen

import-title = وارد کردن فهرست
import-lead = مشتری‌ها و خریدها را از اکسل یا از صندوق دیگری وارد کنید. تا خودتان نبینید چه می‌شود، چیزی ثبت نمی‌شود.
import-choose-file = انتخاب فایل
import-choose-other-file = انتخاب فایل دیگر
import-file-kinds = CSV یا اکسل (‎.xlsx)
import-step-file = فایل
import-step-columns = ستون‌ها
import-step-check = بررسی
import-step-done = پایان
import-kind = هر سطر
import-kind-customers = یک مشتری است
import-kind-purchases = یک خرید است
import-column = ستون در فایل
import-column-samples = سطرهای اول
import-column-means = یعنی
import-field-none = لازم نیست
import-ask-unit = مبلغ‌ها به چه واحدی است؟
import-ask-unit-why = در فایل نوشته نشده و حدس اشتباه، مبلغ‌ها را ده برابر کم یا زیاد می‌کند.
import-ask-dates = تاریخ‌ها چطور نوشته شده‌اند؟
import-ask-dates-why = تاریخ‌های این فایل را به بیش از یک شکل می‌شود خواند.
import-dates-ymd = میلادی: سال، ماه، روز
import-dates-dmy = میلادی: روز، ماه، سال
import-dates-mdy = میلادی: ماه، روز، سال
import-dates-jalali = شمسی
import-missing-field = «{ $field }» کدام ستون است؟
import-aloud = درست است؟
import-aloud-hint = سه مبلغ از فایل، همان‌طور که خوانده شد.
import-aloud-line = «{ $cell }» یعنی { $words }
import-reading = در حال خواندن فایل…
import-reading-rows = { $count ->
       *[other] { $shown } سطر خوانده شد
    }
import-remembered = ستون‌ها همان‌طور است که دفعهٔ پیش برای چنین فایلی انتخاب کردید.

### The check

import-new = { $count ->
       *[other] { $shown } سطر وارد می‌شود
    }
import-known = { $count ->
       *[other] { $shown } سطر از قبل هست
    }
import-probably-recorded = { $count ->
       *[other] { $shown } سطر احتمالاً پای پیشخان ثبت شده
    }
import-also-recorded = این‌ها هم وارد شود
import-refused = { $count ->
       *[other] { $shown } سطر وارد نمی‌شود
    }
import-customers-new = { $count ->
       *[other] { $shown } مشتری تازه
    }
import-sum = جمع: { $sum }
import-days = از { $first } تا { $last }
import-award-points = برای این خریدها طبق قاعدهٔ امروز امتیاز داده شود
import-award-none = در برنامهٔ باشگاه قاعده‌ای بر اساس مبلغ نیست؛ این خریدها امتیازی نمی‌گیرد.
import-consent = افراد این فهرست قبول کرده‌اند برایشان پیام بفرستیم
import-consent-hint = فقط اگر واقعاً همین‌طور است. کنار اجازهٔ هر نفر ثبت می‌شود و کسی که «نه» گفته، همان «نه» می‌ماند.
import-consent-since = از تاریخ
import-consent-wording = با چه جمله‌ای از آن‌ها پرسیده شد
import-line = سطر
import-verdict = نتیجه
import-verdict-new = وارد می‌شود
import-verdict-customer_new = وارد می‌شود، مشتری تازه
import-verdict-known = از قبل هست
import-verdict-probably_recorded = احتمالاً ثبت شده
import-doubt-phone_length = تعداد رقم‌های تلفن معمول نیست؛ همان‌طور که نوشته شده می‌ماند.
import-doubt-phone_left_out = در خانهٔ تلفن شماره‌ای نیست؛ کنار گذاشته شد.
import-doubt-email_left_out = نشانی ایمیل نیست؛ کنار گذاشته شد.
import-doubt-birthday_left_out = تاریخ تولد خوانا نیست؛ کنار گذاشته شد.
import-doubt-consent_unread = نه «بله» است نه «خیر»؛ اجازه نامعلوم می‌ماند.
import-doubt-language_left_out = این برنامه چنین زبانی ندارد؛ کنار گذاشته شد.

### Going in

import-run-purchases = { $count ->
       *[other] وارد کردن { $shown } خرید
    }
import-run-customers = { $count ->
       *[other] وارد کردن { $shown } مشتری
    }
import-running = { $shown } سطر از { $total }
import-stop = توقف
import-stopping = بعد از این بخش می‌ایستد…
import-half-done = وارد کردن { $file } نیمه‌کاره ماند؛ { $count ->
       *[other] { $shown } سطر وارد شده
    }.
import-go-on = ادامه
import-take-back = برگرداندن همه
import-take-back-purchases = { $count ->
       *[other] { $shown } خرید برمی‌گردد
    }
import-take-back-people = { $count ->
       *[other] { $shown } مشتری تازه برداشته می‌شود
    }
import-take-back-stay = { $count ->
       *[other] { $shown } مشتری می‌ماند، چون بعداً چیزی برایشان ثبت شده
    }
import-take-back-points = { $count ->
       *[other] { $shown } امتیاز برداشته می‌شود
    }
import-take-back-fields = { $count ->
       *[other] برای { $shown } مشتری قبلی، آنچه فایل پر کرده بود پاک می‌شود
    }
import-take-back-notes = { $count ->
       *[other] { $shown } یادداشت این فایل برداشته می‌شود
    }
import-take-back-members = { $count ->
       *[other] عضویت { $shown } مشتری برداشته می‌شود، مثل پیش از این فایل
    }
import-take-back-cards = { $count ->
       *[other] { $shown } کارت این فایل از کار می‌افتد
    }
import-take-back-consents = { $count ->
       *[other] پاسخ { $shown } مشتری دربارهٔ پیام‌ها به همان پاسخ قبلی برمی‌گردد
    }
import-stays-edited-since = { $count ->
       *[other] در صفحهٔ { $shown } مشتری، آنچه بعداً عوض شده می‌ماند
    }
import-stays-note-pinned = { $count ->
       *[other] یادداشت این فایل برای { $shown } مشتری می‌ماند، چون سنجاق شده
    }
import-stays-member-since = { $count ->
       *[other] { $shown } مشتری عضو می‌ماند، چون بعداً از عضویتش استفاده شده
    }
import-stays-said-since = { $count ->
       *[other] { $shown } مشتری بعداً خودش دربارهٔ پیام‌ها پاسخ داده و همان می‌ماند
    }
import-stays-no-stays = { $count ->
       *[other] { $shown } مشتری در فایل «نه» گفته و همان نه می‌ماند
    }
import-done = { $count ->
       *[other] { $shown } سطر وارد شد
    }
import-done-nothing = این فایل چیز تازه‌ای نداشت؛ همهٔ سطرها از قبل بود.
import-more-rows = { $count ->
       *[other] نمایش { $shown } سطر دیگر
    }
import-refused-title = سطرهایی که وارد نمی‌شوند
import-save-refused = ذخیرهٔ سطرهایی که وارد نشد
import-refused-line = سطر
import-refused-reason = دلیل

### Columns

import-field-customer = شماره در برنامهٔ دیگر
import-field-name = نام و نام خانوادگی
import-field-given_name = نام
import-field-family_prefix = پیشوند نام خانوادگی
import-field-family_name = نام خانوادگی
import-field-honorific = عنوان (خانم، آقای…)
import-field-company = شرکت
import-field-phone = تلفن
import-field-second_phone = تلفن دوم
import-field-email = ایمیل
import-field-birthday = تاریخ تولد
import-field-card = شمارهٔ کارت
import-field-points = امتیاز
import-field-language = زبان
import-field-address = نشانی
import-field-house_number = پلاک
import-field-address_more = ادامهٔ نشانی
import-field-city = شهر
import-field-region = استان
import-field-postal_code = کد پستی
import-field-country = کشور
import-field-consent = اجازهٔ پیام
import-field-consent_email = اجازهٔ ایمیل
import-field-consent_sms = اجازهٔ پیامک
import-field-consent_whatsapp = اجازهٔ واتس‌اپ
import-field-date = تاریخ
import-field-time = ساعت
import-field-amount = مبلغ پرداختی
import-field-receipt = شمارهٔ فیش
import-field-product = کالا
import-field-group = گروه کالا
import-field-units = تعداد
import-field-event = فروش یا مرجوعی
import-field-note = یادداشت

### Why a row cannot go in

error-import_uneven_row = سطر با سرستون‌ها جور نیست: { $cells_shown } خانه زیر { $columns_shown } سرستون.
error-import_text_too_long = «{ $column }» خیلی بلند است؛ حداکثر { $max_shown }.
error-import_nul_sign = «{ $column }» در فایل خراب شده.
error-import_missing = «{ $column }» خالی است.
error-import_not_a_date = «{ $column }»: «{ $text }» تاریخ نیست.
error-import_future_date = «{ $column }»: { $text } هنوز نیامده.
error-import_date_too_early = «{ $column }»: { $text } خیلی قدیمی است.
error-import_not_a_time = «{ $column }»: «{ $text }» ساعت نیست.
error-import_not_a_number = «{ $column }»: «{ $text }» عدد نیست.
error-import_negative_amount = «{ $column }»: { $text } منفی است. مرجوعی را روی همان خرید ثبت کنید.
error-import_amount_too_large = «{ $column }»: { $text } خیلی بزرگ است.
error-import_too_many_decimals = «{ $column }»: { $text } بیشتر از واحد پول رقم اعشار دارد.
error-import_amount_ambiguous = «{ $column }»: { $text } را دو جور می‌شود خواند و در فایل چیزی نیست که معلوم کند کدام.
error-import_other_currency = «{ $column }»: { $text } به پول دیگری است.
error-import_phone_too_long = «{ $column }»: { $text } برای شمارهٔ تلفن خیلی بلند است.
error-import_digits_lost = «{ $column }»: اکسل شماره را کوتاه کرده و { $text } نوشته. ستون را به‌صورت متن ذخیره کنید و دوباره وارد کنید.
error-import_return_row = این سطر مرجوعی است ({ $text }).
error-import_cancelled_row = این سطر باطل شده ({ $text }).
error-import_receipt_differs = فیش { $receipt } قبلاً در سطر { $first_line_shown } با محتوای دیگری آمده.
error-import_nameless = نه نام دارد، نه تلفن، نه شماره؛ معلوم نیست کیست.

### Why a list cannot be read

error-import_unit_needed = بگویید مبلغ‌ها به چه واحدی است: { $possible }.
error-import_date_order_needed = بگویید تاریخ‌ها چطور نوشته شده‌اند: { $possible }.
error-import_unit_of_other_currency = مبلغ‌ها به پول دیگری است، نه پول فروشگاه ({ $unit }).
error-import_field_needed = برای «{ $field }» ستونی انتخاب نشده.
error-import_field_out_of_place = «{ $field }» در چنین فهرستی جایی ندارد.
error-import_no_such_column = ستونی به نام «{ $column }» نیست.
error-import_no_file = فایل دیگر آنجا نیست.
error-import_unreadable = فایل خوانده نشد. شاید در برنامهٔ دیگری باز است؟
error-import_file_too_large = فایل از { $max_shown } مگابایت بزرگ‌تر است. آن را چند تکه کنید و پشت سر هم وارد کنید.
error-import_too_many_rows = فایل بیش از { $max_shown } سطر دارد. آن را چند تکه کنید و پشت سر هم وارد کنید.
error-import_too_many_columns = فایل بیش از { $max_shown } ستون دارد.
error-import_empty = فایل خالی است.
error-import_not_a_table = این فایل فهرست نیست. یک فایل CSV یا اکسل انتخاب کنید.
error-import_old_workbook = این فایل اکسل قدیمی است یا رمز دارد. آن را با پسوند xlsx و بدون رمز ذخیره کنید و دوباره وارد کنید.
error-import_damaged_workbook = فایل اکسل خراب است. بازش کنید، دوباره ذخیره کنید و دوباره وارد کنید.
error-import_no_sheet = در این فایل شیتی به نام «{ $sheet }» نیست.
error-import_stopped = متوقف شد. چیزی ثبت نشد.
