# باشگاه در یک نگاه.

club-room-title = باشگاه مشتریان
club-members = عضو
club-paused-count = فعلاً جمع نمی‌کنند
club-cards = کارت
club-points = امتیاز دست مشتری‌ها
club-worth = ارزش به پول
club-owed = بدهی امتیاز
club-rules = قاعده‌ها
club-rule-earn = { $count ->
       *[other] هر { $per } خرید، { $shown } امتیاز.
    }
club-rule-spend = { $count ->
       *[other] هر { $shown } امتیاز، { $worth }.
    }
club-rules-change = تغییر قاعده‌ها
club-empty = اعضای باشگاه، کارت‌ها و امتیازهایشان اینجا می‌آید. هر کس از صفحهٔ خودش عضو می‌شود، یا همان وقت که اضافه‌اش می‌کنید.
club-empty-go = رفتن به مشتریان
club-newest = تازه‌ترین امتیازها
club-line-purchase_recorded = خرید، { $amount }
club-line-purchase_returned = مرجوعی، { $amount }
club-line-purchase_voided = خرید باطل شد، { $amount }
club-line-points_adjusted = اصلاح: { $detail }
