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
done-card_blocked = A card of { $name } was { $detail }.
done-purchase_recorded = Sale of { $amount } to { $name } registered.
done-purchase_recorded-anonymous = Sale of { $amount } registered.
done-purchase_returned = Return of { $amount } from { $name } recorded.
done-purchase_returned-anonymous = Return of { $amount } recorded.
done-purchase_voided = Sale of { $amount } to { $name } voided.
done-purchase_voided-anonymous = Sale of { $amount } voided.
done-purchase_restored = The sale counts again.
done-points_adjusted = Points of { $name } adjusted.
done-stamps_redeemed = The stamp card of { $name } was full: { $detail }.
done-lots_expired = Points past their last day are gone.
done-lives_changed = Earlier points have another last day.
done-steps_changed = Steps brought up to date by the rule.
done-step_set = The step of { $name } was set by hand.
done-import_begun = Import: { $detail }
done-import_batch_done = Part of an import is in.
done-import_taken_back = The import was taken back.
done-reminder_dealt = “We miss you” for { $name } is dealt with.
done-round_begun = The round over the long gone has begun.
done-round_ended = The round over the long gone has ended.
done-day_confirmed = The date was confirmed.
done-draw_opened = Draw opened: { $detail }
done-draw_closed = The list of the draw is closed: { $detail }
done-draw_made = The winners are drawn: { $detail }
done-prize_passed_on = The prize went on to the next reserve: { $detail }
done-prize_handed_over = { $name } has the prize of the draw: { $detail }
done-tickets_given = { $name } got tickets for the draw: { $detail }
done-scratch_printed = Scratch cards are made: { $detail }
done-scratch_confirmed = Scratch cards are on paper: { $detail }
done-scratch_activated = Scratch cards are active: { $detail }
done-scratch_blocked = Scratch cards were blocked or opened again: { $detail }
done-scratch_paid = The prize of a scratch card was paid to { $name }: { $detail }
done-scratch_paid-anonymous = The prize of a scratch card was paid: { $detail }
done-undone = Something was undone.

timeline-other = Something was written down
timeline-customer_added = Became known to the shop
timeline-customer_edited = Page changed
timeline-customer_state_changed = { $detail }
timeline-note_added = Note: { $detail }
timeline-note_added-bare = Note written
timeline-note_changed = Note { $detail }
timeline-consent_recorded = Answer about messages: { $detail }
timeline-consent_recorded-bare = Answer about messages written down
timeline-contact_stopped = { $detail }
timeline-membership_changed = { $detail }
timeline-card_issued = Card { $detail }
timeline-card_issued-bare = Card given
timeline-card_blocked = Card { $detail }
timeline-purchase_recorded = { $detail }, { $amount }
timeline-purchase_recorded-bare = Purchase, { $amount }
timeline-purchase_returned = Returned { $detail }, { $amount }
timeline-purchase_returned-bare = Return, { $amount }
timeline-purchase_voided = Purchase voided, { $amount }
timeline-purchase_restored = Purchase counts again, { $amount }
timeline-points_adjusted = Points adjusted: { $detail }
timeline-points_adjusted-bare = Points adjusted
timeline-stamps_redeemed = Stamp card: { $detail }
timeline-stamps_redeemed-bare = Stamp card
timeline-lots_expired = Points came to their end
timeline-lives_changed = Points got another last day
timeline-steps_changed = Another step
timeline-step_set = Step by hand: { $detail }
timeline-step_set-bare = Step by the rule again
timeline-reminder_dealt = “We miss you”: { $detail }
timeline-reminder_dealt-bare = “We miss you”
timeline-draw_made = Won in the draw “{ $detail }”
timeline-prize_passed_on = A prize was passed on in the draw “{ $detail }”
timeline-prize_handed_over = Prize handed over, draw “{ $detail }”
timeline-tickets_given = Tickets for the draw “{ $detail }”
timeline-scratch_paid = Prize of a scratch card: { $detail }

detail-card_blocked-blocked = blocked
detail-card_blocked-opened = opened again
detail-membership_changed-joined = Joined the club
detail-membership_changed-paused = Pauses collecting
detail-membership_changed-left = Left the club
detail-contact_stopped-stopped = Wants no contact
detail-contact_stopped-allowed = May be contacted again
detail-customer_state_changed-active = Is a customer again
detail-customer_state_changed-moved = Moved away
detail-customer_state_changed-deceased = Has died
detail-customer_state_changed-removed = Taken off the list
detail-note_changed-removed = struck out
detail-note_changed-pinned = pinned
detail-note_changed-unpinned = unpinned
detail-consent_recorded-given = yes
detail-consent_recorded-withdrawn = no
detail-consent_recorded-unknown = not known
detail-reminder_dealt-hand_over_copy = written (copied)
detail-reminder_dealt-hand_over_whatsapp = written by WhatsApp
detail-reminder_dealt-hand_over_sms = written by SMS
detail-reminder_dealt-hand_over_email = written by e-mail
detail-reminder_dealt-hand_over_phone = called
detail-reminder_dealt-snooze = put off
detail-reminder_dealt-skip = skipped
detail-reminder_dealt-done = done
detail-reminder_dealt-hold_out = held out to compare
detail-reminder_dealt-answered = answered
detail-reminder_dealt-no_answer = no answer
detail-reminder_dealt-asked_to_stop = asked us to stop
detail-reminder_dealt-wrong_address = wrong number or address

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
