# სასაჩუქრე ბარათები, ბალანსი და პრიზები.

### Gift cards

gift-title = სასაჩუქრე ბარათი
gift-cards-title = სასაჩუქრე ბარათები
gift-code = ბარათის კოდი
gift-code-hint = დაასკანერეთ ბარათი ან აკრიფეთ კოდი.
gift-look = შემოწმება
gift-of = სულ { $amount }
gift-kind-sold = გაყიდული
gift-kind-reward = საჩუქარი
gift-kind-apology = ბოდიშის ნიშნად
gift-state-open = მოქმედი
gift-state-blocked = დაბლოკილი
gift-state-refunded = თანხა დაბრუნებულია
gift-state-void = გაუქმებული
gift-until = მოქმედების ბოლო დღე: { $day }.
gift-for-ever = უვადოა.
gift-tail = ბარათი, ბოლო ციფრები { $tail }
gift-holder = ეკუთვნის: { $name }
gift-use = გამოყენება გაყიდვისას
gift-block = დაბლოკვა
gift-unblock = განბლოკვა
gift-refund = დაბრუნება: { $amount }
gift-refund-why = რატომ ბრუნდება?
gift-print = ბარათის ბეჭდვა
gift-moves = მოძრაობა
gift-move-load = ჩარიცხვა
gift-move-spend = გადახდა
gift-move-give_back = დაბრუნება
gift-move-expire = ვადა გავიდა
gift-move-remove = ხელზე გაიცა
gift-move-take_back = ჩამოიჭრა
gift-move-other = სხვა
gift-shown = კოდი გაიხსნა დასაბეჭდად
gift-shown-by = კოდი დასაბეჭდად გახსნა: { $name }
gift-new = ახალი სასაჩუქრე ბარათი
gift-new-kind = რისთვის
gift-new-amount = ბარათის თანხა
gift-new-until = ბოლო დღე (არასავალდებულო)
gift-new-reason = მიზეზი
gift-new-for = კლიენტი: { $name }
gift-new-sell = ბარათის გაყიდვა
gift-new-give = ბარათის გაცემა
gift-new-hint = ბარათის გაყიდვა შენაძენი არ არის და ქულები არ ირიცხება; შენაძენი ის არის, რასაც ბარათით იყიდიან.
gift-none = სასაჩუქრე ბარათი ჯერ არ არის. გაყიდეთ F7-ით ან აჩუქეთ.
gift-on-cards = ყველა ბარათზე
gift-credit-all = ყველა კლიენტის ბალანსი
gift-today-back = დაბრუნდა { $back }
gift-sheet-title = სასაჩუქრე ბარათი
gift-sheet-keep = ბარათით სარგებლობს ის, ვინც მას მოიტანს. შეინახეთ ფულივით.
print-gift-card = სასაჩუქრე ბარათი
print-reward-slip = პრიზის ქვითარი

### Paying a sale

tender-gift = სასაჩუქრე ბარათი
tender-gift-add = ბარათის დამატება
tender-gift-remove = ბარათის მოხსნა
tender-gift-line = …{ $tail }: { $pays }, ბარათზეა { $usable }
tender-credit = ბალანსი
tender-credit-have = ბალანსზე აქვს { $amount }.
tender-credit-all = ბალანსიდან { $amount }
tender-rest = გადასახდელია: { $amount }
guest-credit = ბალანსი: { $amount }
guest-gift-cards = სასაჩუქრე ბარათები: { $amount }
credit-give = ბალანსზე ჩარიცხვა
credit-how-much = რამდენი
credit-save = ჩარიცხვა
return-as-credit = თანხა ბალანსზე დაბრუნდეს შემდეგი ჯერისთვის და არა სალაროდან
return-reason = დაბრუნების მიზეზი
purchase-paid-gift = { $amount } სასაჩუქრე ბარათით
purchase-paid-credit = { $amount } ბალანსიდან

### Rewards

rewards-title = პრიზები ქულებით
rewards-lead = რას იღებენ კლიენტები ქულებით.
rewards-none = პრიზი ჯერ არ არის. დაამატეთ პირველი: სახელი და რამდენი ქულა ღირს.
reward-new = ახალი პრიზი
reward-name = სახელი
reward-kind = რა არის
reward-kind-gift = ნივთი
reward-kind-discount = ფასდაკლება
reward-kind-service = მომსახურება
reward-points = ქულები
reward-cost = მაღაზიას რა უჯდება (არასავალდებულო)
reward-stock = სულ რამდენია (არასავალდებულო)
reward-from-step = მხოლოდ ამ საფეხურიდან
reward-every-step = ყველასთვის
reward-from = პირველი დღე (არასავალდებულო)
reward-until = ბოლო დღე (არასავალდებულო)
reward-save = შენახვა
reward-change = შეცვლა
reward-stop = შეჩერება
reward-go-on = განახლება
reward-takes = { $count ->
       *[other] { $shown } ქულა
    }
reward-left = { $count ->
       *[other] დარჩა { $shown }
    }
reward-given = { $count ->
       *[other] გაცემულია { $shown }-ჯერ
    }
reward-step = საფეხური { $name } და ზემოთ
reward-not-inactive = ახლა არ გაიცემა
reward-not-not_yet = გაიცემა ამ დღიდან: { $day }
reward-not-over = დასრულდა: { $day }
reward-not-gone = აღარ დარჩა
reward-not-step_too_low = საფეხური { $name } და ზემოთ
reward-not-missing = { $count ->
       *[other] კიდევ { $shown } ქულა
    }
redeem-title = ქულების ხარჯვა
redeem-for = { $name }: შეიძლება დაიხარჯოს { $shown } ქულა.
redeem-at-sale = შემდეგი შენაძენის ნაწილი ქულებით
redeem-give = გაცემა ახლავე
redeem-slip = ქვითარი შემდეგისთვის
redeem-stamps = გაცემა: { $gives }
redeem-stamps-full = { $name } შევსებულია
redeem-stamps-missing = { $name }: { $count ->
       *[other] კიდევ { $shown } შტამპი
    }
redeem-nothing = კატალოგი ჯერ ცარიელია.
redeem-who = რომელი კლიენტია დახლთან? ჯერ იპოვეთ (F2).
slips-waiting = გასაცემია
slip-hand-over = გადაცემა
slip-cancel = გაუქმება
slip-print = ქვითრის ბეჭდვა
slip-state-waiting = ელოდება
slip-state-handed_over = გადაცემულია
slip-state-cancelled = გაუქმებულია
slip-sheet-lead = კლიენტი: { $name }
slip-sheet-bring = ქვითარი მოიტანეთ დახლთან.

### Over a limit

overrides-title = ლიმიტს გადაცილებული
overrides-none = ლიმიტს არაფერი გადასცილებია.
override-points_by_hand = ქულები ხელით: { $came_to }, ლიმიტი { $limit }
override-off = ფასდაკლების პროცენტი: { $came_to }, ლიმიტი { $limit }
override-gift_money = გაჩუქებული თანხა: { $came_to }, ლიმიტი { $limit }
override-returned = დაბრუნებული თანხა: { $came_to }, ლიმიტი { $limit }
override-at_once = თავისივე მოქმედება მაშინვე გააუქმა: დღეს { $came_to }, ლიმიტი { $limit }
override-dated_back = { $count ->
       *[other] გაყიდვა ჩაწერილია { $shown } დღით ადრინდელი თარიღით: მოქმედებს იმ დღის აქცია ან დღეზე დამოკიდებული წესი
    }
override-undone = შემდეგ გაუქმდა

### The frame

help-key-gift = სასაჩუქრე ბარათი
order-rewards = პრიზები, ქულები, კატალოგი
order-gift-cards = სასაჩუქრე ბარათები, სასაჩუქრე
offer-code = კოდის გახსნა

### What was done

done-gift_card_issued = { $name }: სასაჩუქრე ბარათი, { $amount }.
done-gift_card_issued-anonymous = სასაჩუქრე ბარათი { $amount }, ბოლო ციფრები { $detail }.
done-gift_card_changed = სასაჩუქრე ბარათი ({ $name }): { $detail }.
done-gift_card_changed-anonymous = სასაჩუქრე ბარათი: { $detail }.
done-gift_card_shown = დასაბეჭდად გაიხსნა სასაჩუქრე ბარათის სრული კოდი ({ $name }), ბოლო ციფრები { $detail }.
done-gift_card_shown-anonymous = დასაბეჭდად გაიხსნა სასაჩუქრე ბარათის სრული კოდი, ბოლო ციფრები { $detail }.
detail-gift_card_changed-open = განიბლოკა
detail-gift_card_changed-blocked = დაიბლოკა
detail-gift_card_changed-refunded = თანხა დაბრუნდა
detail-gift_card_changed-void = გაუქმდა
done-credit_given = { $name }: ბალანსზე ჩაირიცხა { $amount }.
done-reward_changed = პრიზი „{ $detail }“ შენახულია.
done-reward_redeemed = { $name } იღებს პრიზს: „{ $detail }“.
done-redemption_changed = პრიზი ({ $name }): { $detail }.
detail-redemption_changed-waiting = ისევ არჩეულია
detail-redemption_changed-handed_over = გადაეცა
detail-redemption_changed-cancelled = გაუქმდა
timeline-gift_card_issued = სასაჩუქრე ბარათი, { $amount }
timeline-gift_card_issued-bare = სასაჩუქრე ბარათი
timeline-gift_card_changed = სასაჩუქრე ბარათი: { $detail }
timeline-gift_card_changed-bare = სასაჩუქრე ბარათი
timeline-gift_card_shown = სასაჩუქრე ბარათის კოდი გაიხსნა დასაბეჭდად, ბოლო ციფრები { $detail }
timeline-gift_card_shown-bare = სასაჩუქრე ბარათის კოდი გაიხსნა დასაბეჭდად
timeline-credit_given = ბალანსზე ჩაირიცხა { $amount }: { $detail }
timeline-credit_given-bare = ბალანსზე ჩარიცხვა
timeline-reward_redeemed = პრიზი: { $detail }
timeline-reward_redeemed-bare = პრიზი
timeline-redemption_changed = პრიზი: { $detail }
timeline-redemption_changed-bare = პრიზი
club-line-reward_redeemed = პრიზი: { $detail }
club-line-redemption_changed = პრიზი: { $detail }

### What went wrong

error-gift_card_unknown = ასეთი კოდით სასაჩუქრე ბარათი არ არის. არაფერი შეცვლილა; კიდევ ერთხელ წაიკითხეთ.
error-gift_card_blocked = ეს სასაჩუქრე ბარათი დაბლოკილია და მისით გადახდა არ შეიძლება. ჯერ განბლოკეთ.
error-gift_card_closed = ეს სასაჩუქრე ბარათი დახურულია: თანხა დაბრუნებულია ან ბარათი არ გაყიდულა.
error-gift_card_empty = ამ სასაჩუქრე ბარათზე აღარაფერი დარჩა.
error-gift_card_over = ამ სასაჩუქრე ბარათის ვადა გავიდა, ბოლო დღე იყო { $until }. მისით არაფერი გადახდილა.
error-gift_card_not_sold = ეს ბარათი ნაჩუქარია: მისით ყიდულობენ, ნაღდად კი არ გაიცემა.
error-money_short = არის მხოლოდ { $have_minor_shown }, საჭიროა { $need_minor_shown }. არაფერი გადახდილა.
error-tender_too_much = გაყიდვის თანხაა მხოლოდ { $most_minor_shown }. არაფერი ჩაწერილა; ბარათებიდან ნაკლები აიღეთ.
error-credit_needs_customer = ბალანსი კლიენტს აქვს, ეს გაყიდვა კი უსახელოა. თანხა სალაროდან დააბრუნეთ.
error-reward_unknown = ეს პრიზი კატალოგში არ არის. არაფერი შეცვლილა.
error-reward_inactive = ეს პრიზი ახლა არ გაიცემა. ქულები არ ჩამოჭრილა.
error-reward_not_yet = ეს პრიზი გაიცემა ამ დღიდან: { $from }. ქულები არ ჩამოჭრილა.
error-reward_over = ეს პრიზი აღარ გაიცემა, ბოლო დღე იყო { $until }. ქულები არ ჩამოჭრილა.
error-reward_gone = ეს პრიზი აღარ დარჩა. ქულები არ ჩამოჭრილა.
error-reward_step = ეს პრიზი უფრო მაღალი საფეხურისაა. ქულები არ ჩამოჭრილა.
error-slip_unknown = ასეთი კოდით ქვითარი არ არის. არაფერი შეცვლილა; კიდევ ერთხელ წაიკითხეთ.
error-slip_handed_over = ეს პრიზი უკვე გადაცემულია. არაფერი შეცვლილა.
error-slip_cancelled = ეს ქვითარი გაუქმებულია და ქულები დაბრუნებულია.
error-slip_day_over = პრიზი მხოლოდ არჩევის დღეს უქმდება. ქულები ხელით დაუბრუნეთ და მიზეზი მიუთითეთ.
error-over_points = დღეს ხელით მიცემული ქულები { $came_to_shown } გამოდის, ლიმიტია { $limit_shown }. დაწერეთ მიზეზი; სიაში დარჩება.
error-over_off = ფასდაკლება { $came_to_shown } პროცენტია, ლიმიტია { $limit_shown }. დაწერეთ მიზეზი; სიაში დარჩება.
error-over_gift_money = დღეს გაჩუქებული თანხა { $came_to_minor_shown } გამოდის, ლიმიტია { $limit_minor_shown }. დაწერეთ მიზეზი; სიაში დარჩება.
error-over_returned = დღეს დაბრუნებული თანხა { $came_to_minor_shown } გამოდის, ლიმიტია { $limit_minor_shown }. დაწერეთ მიზეზი; სიაში დარჩება.
