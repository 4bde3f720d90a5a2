# What keeping people costs the shop.

loyalty-cost-title = هزینهٔ نگه‌داشتن مشتری‌ها
loyalty-cost-lead = آنچه فروشگاه داده تا مشتری‌ها بمانند. هر چیز یک بار حساب می‌شود، همان روزی که از فروشگاه بیرون رفته است.
loyalty-cost-days = روزها
loyalty-cost-span = از { $from } تا { $until }
loyalty-cost-none = در این روزها چیزی داده نشده است.
loyalty-cost-times = بار
loyalty-cost-people = نفر
loyalty-cost-money = هزینه
loyalty-cost-promotion = پیشنهاد ویژه و کوپن
loyalty-cost-points = پرداخت با امتیاز
loyalty-cost-reward = جایزه‌ها
loyalty-cost-stamps = کارت مهر پرشده
loyalty-cost-favour = خدمات رایگان
loyalty-cost-trial = نمونه برای امتحان
loyalty-cost-gift_card = کارت هدیه از طرف فروشگاه
loyalty-cost-credit = بستانکاری از طرف فروشگاه
loyalty-cost-draw = جایزهٔ قرعه‌کشی
loyalty-cost-scratch = جایزهٔ کارت خراشی
loyalty-cost-thanks = تشکر برای معرفی
loyalty-cost-thanks-line = { $count ->
       *[other] { $shown } امتیاز برای تشکر از معرفی، به ارزش { $worth }
    }
loyalty-cost-thanks-why = در جمع نیست: امتیاز وقتی خرج می‌شود هزینه دارد و همان‌جا حساب می‌شود.
print-loyalty-cost = هزینهٔ نگه‌داشتن مشتری‌ها
