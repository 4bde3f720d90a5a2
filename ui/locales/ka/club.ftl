# კლუბი ერთი შეხედვით.

club-room-title = კლუბი
club-members = წევრები
club-paused-count = შეჩერებული
club-cards = ბარათები
club-points = ქულები ხალხის ხელში
club-worth = ღირს დახლთან
club-owed = დასაფარი ქულები
club-rules = წესები
club-rule-earn = { $count ->
       *[other] ყოველ გადახდილ { $per }-ზე { $shown } ქულა.
    }
club-rule-spend = { $count ->
       *[other] { $shown } ქულა უდრის { $worth }.
    }
club-rules-change = წესების შეცვლა
club-empty = აქ იქნებიან წევრები, მათი ბარათები და ქულები. წევრიანდებიან თავიანთი გვერდიდან ან დამატებისას.
club-empty-go = კლიენტებთან
club-newest = ბოლო მოძრაობები
club-line-purchase_recorded = შენაძენი, { $amount }
club-line-purchase_returned = დაბრუნება, { $amount }
club-line-purchase_voided = შენაძენი გაუქმდა, { $amount }
club-line-points_adjusted = შესწორება: { $detail }
