# კლუბი ერთი შეხედვით.

club-room-title = კლუბი
club-members = წევრები
club-paused-count = შეჩერებული
club-cards = ბარათები
club-points = კლიენტების ქულები
club-worth = რა ღირს დახლთან
club-owed = ვალად დარჩენილი ქულები
club-rules = წესები
club-rule-earn = { $count ->
       *[other] ყოველი გადახდილი { $per }: { $shown } ქულა.
    }
club-rule-spend = { $count ->
       *[other] { $shown } ქულა უდრის { $worth }.
    }
club-rules-change = წესების შეცვლა
club-empty = აქ იქნებიან წევრები, მათი ბარათები და ქულები. გაწევრიანება კლიენტის გვერდიდან შეიძლება ან მისი დამატებისას.
club-empty-go = კლიენტების სია
club-newest = ქულების ბოლო მოძრაობა
club-line-purchase_recorded = შენაძენი, { $amount }
club-line-purchase_returned = დაბრუნება, { $amount }
club-line-purchase_voided = შენაძენი გაუქმდა, { $amount }
club-line-points_adjusted = შესწორება: { $detail }
