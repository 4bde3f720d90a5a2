# راهنما، برگه‌های چاپی، و چند جملهٔ بخش ورود فهرست.

help-title = کلیدها و قدم‌های اول
help-keys = کلیدها
help-how = کار چگونه پیش می‌رود
help-key-omnibox = رفتن به کادر بالا: شماره، نام، کارت یا دستور
help-key-sale = فروش به کسی که پای پیشخان است، یا فروش بی‌نام
help-key-spend = خرج امتیاز
help-key-stamps = دادن هدیهٔ کارت مهر پرشده
help-key-new = مشتری تازه
help-key-consent = پاسخ به «اجازهٔ پیام می‌دهند؟»
help-key-enter = باز کردن آنچه پیدا شده، ثبت آنچه نوشته شده
help-key-esc = برگشت؛ پای پیشخان: مشتری رفت
help-key-undo = برگرداندن کار آخر
help-key-activity = همهٔ کارهای انجام‌شده
help-key-help = همین صفحه
help-step-find = چند رقم آخر شماره یا بخشی از نام را بزنید، یا کارت را بخوانید. Enter صفحهٔ مشتری را باز می‌کند و او پای پیشخان می‌ماند تا برود.
help-step-sale = F9، مبلغ، Enter. پیش از Enter کنارش می‌بینید که با امتیازها چه می‌کند.
help-step-undo = اشتباه شد؟ پایین صفحه «برگرداندن» هست؛ Ctrl+Z هم همین کار را می‌کند.
help-step-missing = «دلتنگ شما هستیم» کسانی را نشان می‌دهد که نسبت به عادت خودشان دیر کرده‌اند. راهی را انتخاب کنید، پیام را همان‌جا بفرستید و بعد «فرستادم» را بزنید.
help-step-import = فهرست اکسل یا برنامهٔ دیگر را از بخش «مشتریان» وارد کنید: هر سطر را پیش از ثبت می‌بینید.
help-step-safe = پشتیبان خودبه‌خود گرفته می‌شود. در تنظیمات برایش جای دومی هم انتخاب کنید.

print-sign-up = فرم عضویت
print-purchases = خریدهای مشتری
print-purchases-of = خریدهای { $name }
print-range = از { $from } تا { $to }
print-sum = { $count ->
       *[other] { $shown } خرید
    }
print-at = تاریخ چاپ: { $day }، ساعت { $time }
paper-title = عضو باشگاه می‌شوم
paper-lead = با باشگاه { $shop } از هر خرید امتیاز می‌گیرید.
paper-given = نام
paper-family = نام خانوادگی
paper-call-me = چه صدایتان کنیم؟
paper-phone = موبایل
paper-birthday = تاریخ تولد
paper-email = ایمیل
paper-consent = { $shop } اجازه دارد خبرها و پیشنهادهایش را برایم بفرستد، و اگر مدتی نیامدم برایم بنویسد؛ از راه:
paper-stop = هر وقت بخواهم می‌توانم این اجازه را پس بگیرم؛ یک کلمه پای پیشخان کافی است.
paper-date = تاریخ
paper-signature = امضا

import-see-customers = دیدن مشتریان
import-was-stopped = متوقف شد؛ آنچه وارد شده می‌ماند تا خودتان برش گردانید.
import-consent-whole = بگویید از چه راهی، از چه روزی و با چه جمله‌ای؛ بدون این سه، چیزی ثبت نمی‌شود.
import-refused-file = سطرهای-مانده.csv
help-fonts = قلم‌ها
help-fonts-lead = قلم‌های وزیرمتن و نوتو سنس با پروانهٔ آزاد SIL همراه برنامه‌اند.
help-fonts-licence = متن پروانه
