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
done-customer_added = დაემატა: { $name }
done-customer_edited = შეიცვალა გვერდი: { $name }
done-customer_state_changed = შეიცვალა მდგომარეობა: { $name }
done-note_added = დაიწერა შენიშვნა: { $name }
done-note_changed = შეიცვალა შენიშვნა: { $name }
done-consent_recorded = ჩაიწერა პასუხი წერილებზე: { $name }
done-contact_stopped = შეიცვალა „არ შეაწუხოთ“: { $name }
done-membership_changed = შეიცვალა კლუბის წევრობა: { $name }
done-card_issued = { $name }: ბარათი { $detail }
done-card_blocked = შეიცვალა ბარათი { $detail }: { $name }
done-purchase_recorded = გატარდა: { $name }, { $amount }
done-purchase_recorded-anonymous = გატარდა გაყიდვა: { $amount }
done-purchase_returned = გატარდა დაბრუნება: { $name }, { $amount }
done-purchase_returned-anonymous = გატარდა დაბრუნება: { $amount }
done-purchase_voided = გაუქმდა გაყიდვა: { $name }, { $amount }
done-purchase_voided-anonymous = გაუქმდა გაყიდვა: { $amount }
done-purchase_restored = გაყიდვა ისევ ითვლება.
done-points_adjusted = შესწორდა ქულები: { $name }
done-import_begun = შემოტანა: { $detail }
done-import_batch_done = სიის ნაწილი შემოვიდა.
done-import_taken_back = შემოტანილი სია უკან დაბრუნდა.
done-reminder_dealt = „მოგვენატრეთ“ მოგვარდა: { $name }
done-round_begun = დიდი ხნის წინ წასულების რიგი დაიწყო.
done-round_ended = დიდი ხნის წინ წასულების რიგი დასრულდა.
done-day_confirmed = თარიღი დადასტურდა.
done-undone = რაღაც გაუქმდა.

timeline-other = ჩანაწერი
timeline-customer_added = მაღაზიამ გაიცნო
timeline-customer_edited = გვერდი შეიცვალა
timeline-customer_state_changed = მდგომარეობა შეიცვალა
timeline-note_added = შენიშვნა: { $detail }
timeline-note_added-bare = შენიშვნა
timeline-note_changed = შენიშვნა შეიცვალა
timeline-consent_recorded = პასუხი წერილებზე: { $detail }
timeline-consent_recorded-bare = ჩაიწერა პასუხი წერილებზე
timeline-contact_stopped = შეიცვალა „არ შეაწუხოთ“
timeline-membership_changed = კლუბის წევრობა შეიცვალა
timeline-card_issued = ბარათი { $detail }
timeline-card_issued-bare = მიიღო ბარათი
timeline-card_blocked = ბარათი { $detail }: დაიბლოკა ან გაიხსნა
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
