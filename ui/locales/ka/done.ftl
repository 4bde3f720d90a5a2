# რა გაკეთდა: შეტყობინება, მოქმედებების სია და ადამიანის ისტორია.

done = გაკეთდა.
done-points-more = { $count ->
       *[other] მიიღო { $shown } ქულა; სულ { $balance }.
    }
done-points-less = { $count ->
       *[other] მოაკლდა { $shown } ქულა; სულ { $balance }.
    }
done-shop_founded = მაღაზია გაიხსნა.
done-epoch_begun = ამ კომპიუტერზე ჩანაწერის ახალი თავი დაიწყო.
done-settings_changed = პარამეტრები შეიცვალა.
done-person_changed = თანამშრომლების სია შეიცვალა.
done-template_changed = წერილის ტექსტი შეიცვალა.
done-customer_added = დაემატა: { $name }.
done-customer_edited = შეიცვალა გვერდი: { $name }.
done-customer_state_changed = შეიცვალა მდგომარეობა: { $name }.
done-note_added = დაიწერა შენიშვნა: { $name }.
done-note_changed = შეიცვალა შენიშვნა: { $name }.
done-consent_recorded = ჩაიწერა პასუხი წერილებზე: { $name }.
done-contact_stopped = შეიცვალა „აღარ შევაწუხოთ“: { $name }.
done-membership_changed = შეიცვალა კლუბის წევრობა: { $name }.
done-card_issued = { $name }: ბარათი { $detail }.
done-card_blocked = ბარათი { $detail }: { $name }.
done-purchase_recorded = გატარდა: { $name }, { $amount }.
done-purchase_recorded-anonymous = გატარდა გაყიდვა: { $amount }.
done-purchase_returned = გატარდა დაბრუნება: { $name }, { $amount }.
done-purchase_returned-anonymous = გატარდა დაბრუნება: { $amount }.
done-purchase_voided = გაუქმდა გაყიდვა: { $name }, { $amount }.
done-purchase_voided-anonymous = გაუქმდა გაყიდვა: { $amount }.
done-purchase_restored = გაყიდვა ისევ ითვლება.
done-points_adjusted = შესწორდა ქულები: { $name }.
done-import_begun = სიის გადმოტანა: { $detail }
done-import_batch_done = სიის ნაწილი გადმოვიდა.
done-import_taken_back = გადმოტანილი სია უკან დაბრუნდა.
done-reminder_dealt = „მოგვენატრეთ“ მოგვარდა: { $name }.
done-round_begun = დიდი ხნის უნახავი კლიენტების რიგი დაიწყო.
done-round_ended = დიდი ხნის უნახავი კლიენტების რიგი დასრულდა.
done-day_confirmed = თარიღი დადასტურდა.
done-undone = რაღაც გაუქმდა.

timeline-other = ჩანაწერი
timeline-customer_added = მაღაზიამ გაიცნო
timeline-customer_edited = გვერდი შეიცვალა
timeline-customer_state_changed = { $detail }
timeline-note_added = შენიშვნა: { $detail }
timeline-note_added-bare = შენიშვნა
timeline-note_changed = შენიშვნა { $detail }
timeline-consent_recorded = პასუხი წერილებზე: { $detail }
timeline-consent_recorded-bare = ჩაიწერა პასუხი წერილებზე
timeline-contact_stopped = { $detail }
timeline-membership_changed = { $detail }
timeline-card_issued = ბარათი { $detail }
timeline-card_issued-bare = მიიღო ბარათი
timeline-card_blocked = ბარათი { $detail }
timeline-purchase_recorded = { $detail }, { $amount }
timeline-purchase_recorded-bare = შენაძენი, { $amount }
timeline-purchase_returned = დაბრუნება: { $detail }, { $amount }
timeline-purchase_returned-bare = დაბრუნება, { $amount }
timeline-purchase_voided = შენაძენი გაუქმდა, { $amount }
timeline-purchase_restored = შენაძენი ისევ ითვლება, { $amount }
timeline-points_adjusted = ქულების შესწორება: { $detail }
timeline-points_adjusted-bare = ქულების შესწორება
timeline-reminder_dealt = „მოგვენატრეთ“: { $detail }
timeline-reminder_dealt-bare = „მოგვენატრეთ“

detail-card_blocked-blocked = დაიბლოკა
detail-card_blocked-opened = ისევ გაიხსნა
detail-membership_changed-joined = კლუბში გაწევრიანდა
detail-membership_changed-paused = დაგროვება შეაჩერა
detail-membership_changed-left = კლუბიდან გავიდა
detail-contact_stopped-stopped = აღარ შევაწუხოთ
detail-contact_stopped-allowed = ისევ შეიძლება დაკავშირება
detail-customer_state_changed-active = ისევ კლიენტია
detail-customer_state_changed-moved = აქედან გადავიდა
detail-customer_state_changed-deceased = გარდაიცვალა
detail-customer_state_changed-removed = სიიდან ამოღებულია
detail-note_changed-removed = გადაიხაზა
detail-note_changed-pinned = მიმაგრდა
detail-note_changed-unpinned = მოიხსნა
detail-consent_recorded-given = დიახ
detail-consent_recorded-withdrawn = არა
detail-consent_recorded-unknown = უცნობია
detail-reminder_dealt-hand_over_copy = მივწერეთ (კოპირებით)
detail-reminder_dealt-hand_over_whatsapp = მივწერეთ WhatsApp-ით
detail-reminder_dealt-hand_over_sms = მივწერეთ SMS-ით
detail-reminder_dealt-hand_over_email = მივწერეთ ელფოსტით
detail-reminder_dealt-hand_over_phone = დავურეკეთ
detail-reminder_dealt-snooze = გადაიდო
detail-reminder_dealt-skip = გამოვტოვეთ
detail-reminder_dealt-done = მოგვარდა
detail-reminder_dealt-hold_out = შესადარებლად არ მივწერეთ
detail-reminder_dealt-answered = გვიპასუხა
detail-reminder_dealt-no_answer = არ უპასუხია
detail-reminder_dealt-asked_to_stop = გვთხოვა, აღარ მივწეროთ
detail-reminder_dealt-wrong_address = ნომერი ან მისამართი მცდარია

activity-title = რა გაკეთდა
activity-lead = ჯერ ახალი. რისი უკან დაბრუნებაც შეიძლება, ღილაკი გვერდით აქვს.
activity-by = { $name }
activity-caused = { $count ->
       *[other] { $shown } სტრიქონით
    }
activity-open = გახსნა
activity-reason = რატომ?
activity-undo-save = გაუქმდეს
activity-none = ჯერ არაფერი გაკეთებულა.
