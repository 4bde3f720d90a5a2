# What was done: the toast, the activity list and a person's story say it.

done = Done.
done-points-more = { $count ->
        [one] { $shown } point earned; { $balance } in all.
       *[other] { $shown } points earned; { $balance } in all.
    }
done-points-less = { $count ->
        [one] { $shown } point less; { $balance } in all.
       *[other] { $shown } points less; { $balance } in all.
    }
done-shop_founded = The shop was opened.
done-epoch_begun = A new chapter of the record began on this computer.
done-settings_changed = Settings changed.
done-person_changed = The people of the shop changed.
done-template_changed = The words of the letter changed.
done-customer_added = { $name } was added.
done-customer_edited = The page of { $name } was changed.
done-customer_state_changed = The state of { $name } was changed.
done-note_added = Note on { $name } written.
done-note_changed = Note on { $name } changed.
done-consent_recorded = The answer of { $name } about messages was written down.
done-contact_stopped = “Do not contact” of { $name } was changed.
done-membership_changed = Club membership of { $name } changed.
done-card_issued = { $name } has card { $detail }.
done-card_blocked = Card { $detail } of { $name } was changed.
done-purchase_recorded = Sale of { $amount } to { $name } registered.
done-purchase_recorded-anonymous = Sale of { $amount } registered.
done-purchase_returned = Return of { $amount } from { $name } recorded.
done-purchase_returned-anonymous = Return of { $amount } recorded.
done-purchase_voided = Sale of { $amount } to { $name } voided.
done-purchase_voided-anonymous = Sale of { $amount } voided.
done-purchase_restored = The sale counts again.
done-points_adjusted = Points of { $name } adjusted.
done-import_begun = Import: { $detail }
done-import_batch_done = Part of an import is in.
done-import_taken_back = The import was taken back.
done-reminder_dealt = “We miss you” for { $name } is dealt with.
done-round_begun = The round over the long gone has begun.
done-round_ended = The round over the long gone has ended.
done-day_confirmed = The date was confirmed.
done-undone = Something was undone.

timeline-other = Something was written down
timeline-customer_added = Became known to the shop
timeline-customer_edited = Page changed
timeline-customer_state_changed = State changed
timeline-note_added = Note: { $detail }
timeline-note_added-bare = Note written
timeline-note_changed = Note changed
timeline-consent_recorded = Answer about messages: { $detail }
timeline-consent_recorded-bare = Answer about messages written down
timeline-contact_stopped = “Do not contact” changed
timeline-membership_changed = Club membership changed
timeline-card_issued = Card { $detail }
timeline-card_issued-bare = Card given
timeline-card_blocked = Card { $detail } blocked or opened
timeline-purchase_recorded = { $detail }, { $amount }
timeline-purchase_recorded-bare = Purchase, { $amount }
timeline-purchase_returned = Returned { $detail }, { $amount }
timeline-purchase_returned-bare = Return, { $amount }
timeline-purchase_voided = Purchase voided, { $amount }
timeline-purchase_restored = Purchase counts again, { $amount }
timeline-points_adjusted = Points adjusted: { $detail }
timeline-points_adjusted-bare = Points adjusted
timeline-reminder_dealt = “We miss you”: { $detail }
timeline-reminder_dealt-bare = “We miss you”

activity-title = What was done
activity-lead = The newest first. What can be taken back has a button.
activity-by = by { $name }
activity-caused = { $count ->
        [one] with { $shown } line
       *[other] with { $shown } lines
    }
activity-open = Open
activity-reason = Why?
activity-undo-save = Take it back
activity-none = Nothing has been done yet.
