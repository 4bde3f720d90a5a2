# What keeping people costs the shop.

loyalty-cost-title = هزینهٔ مشتری‌مداری
loyalty-cost-lead = آنچه فروشگاه برای نگه‌داشتن مشتری‌ها داده است. هر چیز یک بار حساب می‌شود، همان روزی که از فروشگاه بیرون رفته.
loyalty-cost-days = روزها
loyalty-cost-span = از { $from } تا { $until }
loyalty-cost-none = در این روزها چیزی داده نشده است.
loyalty-cost-times = بار
loyalty-cost-people = نفر
loyalty-cost-money = هزینه
loyalty-cost-promotion = پیشنهاد ویژه و کوپن
loyalty-cost-points = پرداخت با امتیاز
loyalty-cost-reward = جایزه‌ها
loyalty-cost-stamps = کارت مهر پُر
loyalty-cost-favour = خدمت رایگان
loyalty-cost-trial = نمونه برای امتحان
loyalty-cost-gift_card = کارت هدیهٔ اهدایی
loyalty-cost-credit = بستانکاری اهدایی
loyalty-cost-draw = جایزهٔ قرعه‌کشی
loyalty-cost-scratch = جایزهٔ کارت خراشی
loyalty-cost-thanks = تشکر برای معرفی
loyalty-cost-thanks-line = { $count ->
       *[other] { $shown } امتیاز برای تشکر از معرفی، به ارزش { $worth }
    }
loyalty-cost-thanks-why = در جمع نیست: امتیاز وقتی خرج می‌شود هزینه دارد و همان‌جا حساب می‌شود.
print-loyalty-cost = هزینهٔ مشتری‌مداری
