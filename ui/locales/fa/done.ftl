# آنچه انجام شد: پیام پایین صفحه، فهرست کارها و سرگذشت مشتری.

done = انجام شد.
done-points-more = { $count ->
       *[other] { $shown } امتیاز گرفت؛ روی هم { $balance }.
    }
done-points-less = { $count ->
       *[other] { $shown } امتیاز کم شد؛ روی هم { $balance }.
    }
done-shop_founded = فروشگاه ساخته شد.
done-epoch_begun = دفتر تازه‌ای روی این رایانه باز شد.
done-settings_changed = تنظیمات تغییر کرد.
done-person_changed = فهرست همکاران تغییر کرد.
done-template_changed = متن نامه تغییر کرد.
done-customer_added = { $name } افزوده شد.
done-customer_edited = صفحهٔ { $name } تغییر کرد.
done-customer_state_changed = وضعیت { $name } تغییر کرد.
done-note_added = یادداشتی دربارهٔ { $name } نوشته شد.
done-note_changed = یادداشت { $name } تغییر کرد.
done-consent_recorded = پاسخ { $name } دربارهٔ پیام‌ها نوشته شد.
done-contact_stopped = «دیگر تماس نگیریم» برای { $name } تغییر کرد.
done-membership_changed = عضویت { $name } تغییر کرد.
done-card_issued = { $name } کارت { $detail } را دارد.
done-card_blocked = کارت { $name } { $detail } شد.
done-purchase_recorded = فروش { $amount } برای { $name } ثبت شد.
done-purchase_recorded-anonymous = فروش { $amount } ثبت شد.
done-purchase_returned = مرجوعی { $amount } از { $name } ثبت شد.
done-purchase_returned-anonymous = مرجوعی { $amount } ثبت شد.
done-purchase_voided = فروش { $amount } به { $name } باطل شد.
done-purchase_voided-anonymous = فروش { $amount } باطل شد.
done-purchase_restored = فروش دوباره به حساب آمد.
done-points_adjusted = امتیاز { $name } اصلاح شد.
done-import_begun = آوردن فهرست: { $detail }
done-import_batch_done = بخشی از فهرست وارد شد.
done-import_taken_back = فهرست واردشده برگردانده شد.
done-reminder_dealt = به «دلتنگ شما هستیم» برای { $name } رسیدگی شد.
done-round_begun = نوبت‌بندی کسانی که مدت‌هاست نیامده‌اند شروع شد.
done-round_ended = نوبت‌بندی کسانی که مدت‌هاست نیامده‌اند تمام شد.
done-day_confirmed = تاریخ تأیید شد.
done-undone = کاری برگردانده شد.

timeline-other = چیزی نوشته شد
timeline-customer_added = با فروشگاه آشنا شد
timeline-customer_edited = صفحه‌اش تغییر کرد
timeline-customer_state_changed = { $detail }
timeline-note_added = یادداشت: { $detail }
timeline-note_added-bare = یادداشت
timeline-note_changed = یادداشت { $detail }
timeline-consent_recorded = پاسخ دربارهٔ پیام‌ها: { $detail }
timeline-consent_recorded-bare = پاسخ دربارهٔ پیام‌ها نوشته شد
timeline-contact_stopped = { $detail }
timeline-membership_changed = { $detail }
timeline-card_issued = کارت { $detail }
timeline-card_issued-bare = کارت گرفت
timeline-card_blocked = کارت { $detail } شد
timeline-purchase_recorded = { $detail }، { $amount }
timeline-purchase_recorded-bare = خرید، { $amount }
timeline-purchase_returned = مرجوعی { $detail }، { $amount }
timeline-purchase_returned-bare = مرجوعی، { $amount }
timeline-purchase_voided = خرید باطل شد، { $amount }
timeline-purchase_restored = خرید دوباره به حساب آمد، { $amount }
timeline-points_adjusted = اصلاح امتیاز: { $detail }
timeline-points_adjusted-bare = اصلاح امتیاز
timeline-reminder_dealt = «دلتنگ شما هستیم»: { $detail }
timeline-reminder_dealt-bare = «دلتنگ شما هستیم»

detail-card_blocked-blocked = بسته
detail-card_blocked-opened = دوباره باز
detail-membership_changed-joined = عضو باشگاه شد
detail-membership_changed-paused = فعلاً‌ امتیاز جمع نمی‌کند
detail-membership_changed-left = از باشگاه رفت
detail-contact_stopped-stopped = دیگر تماس نگیریم
detail-contact_stopped-allowed = دوباره می‌شود تماس گرفت
detail-customer_state_changed-active = دوباره مشتری است
detail-customer_state_changed-moved = از این محل رفته
detail-customer_state_changed-deceased = درگذشته است
detail-customer_state_changed-removed = از فهرست برداشته شد
detail-note_changed-removed = خط خورد
detail-note_changed-pinned = سنجاق شد
detail-note_changed-unpinned = از سنجاق درآمد
detail-consent_recorded-given = بله
detail-consent_recorded-withdrawn = نه
detail-consent_recorded-unknown = نامعلوم
detail-reminder_dealt-hand_over_copy = نوشتیم (کپی)
detail-reminder_dealt-hand_over_whatsapp = در واتس‌اپ نوشتیم
detail-reminder_dealt-hand_over_sms = پیامک زدیم
detail-reminder_dealt-hand_over_email = ایمیل زدیم
detail-reminder_dealt-hand_over_phone = تماس گرفتیم
detail-reminder_dealt-snooze = ماند برای بعد
detail-reminder_dealt-skip = رد شد
detail-reminder_dealt-done = رسیدگی شد
detail-reminder_dealt-hold_out = برای مقایسه ننوشتیم
detail-reminder_dealt-answered = جواب داد
detail-reminder_dealt-no_answer = جواب نداد
detail-reminder_dealt-asked_to_stop = خواست ننویسیم
detail-reminder_dealt-wrong_address = شماره یا نشانی نادرست است

activity-title = کارهای انجام‌شده
activity-lead = تازه‌ترین‌ها بالاست. هر چه برگشت‌پذیر است، دکمه‌اش کنارش است.
activity-by = { $name }
activity-caused = { $count ->
       *[other] با { $shown } سطر
    }
activity-open = باز کردن
activity-reason = چرا؟
activity-undo-save = برگردانده شود
activity-none = هنوز کاری انجام نشده است.
