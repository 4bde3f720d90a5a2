# What went wrong, what became of it, and what to do: one message for each code.
# A number comes twice: $have only chooses the form, $have_shown is what is written.

### Whatever has no words of its own

error-internal = Something went wrong inside Vafa. Please try once more, nothing is recorded twice; if it happens again, save a support report in Settings.
error-unexpected = That did not work, and what you wrote stays here. Please try once more; if you ask for help, give this word: { $code }.
error-unknown_command = Vafa does not know this command. Nothing was changed; close the program and open it again.
error-input_not_understood = Something in this entry could not be read. Nothing was changed; please check it and try again.
error-input_too_large = This is too much at once. Nothing was saved; please shorten the text.
error-not_allowed = This is not open to you. Nothing was changed; please ask the owner of the shop.
error-op_id_reused = This was sent twice with different contents, and only the first was recorded. See what is written there, then enter the rest anew.
error-interrupted = This search made way for a newer one.

### The shop and its file

error-no_shop = There is no shop here yet. Start a new one, or open the file of yours.
error-shop_exists = There is a shop in this file already, and it was left as it is. Open it, or choose another place for the new one.
error-not_a_shop = This file is not a shop of Vafa. It was left as it is; choose another file.
error-no_file = The file is not there any more. If it was moved or lies on another disk, choose it where it is now.
error-disk_full = The disk is full, so this was not recorded. Make some room and try again; what you wrote stays here.
error-read_only = The shop’s file cannot be written to, so nothing was recorded. See whether the disk or the folder is locked.
error-busy = The shop’s file is busy just now. Nothing was recorded; try again in a moment.
error-in_use = Another program is using the shop’s file, and this needs it alone. Nothing was changed; close the other program and try again.
error-elsewhere = This shop is open in another window. Go on there, or close it first.
error-newer = A newer Vafa wrote this file, so it was left untouched. Install the newer version to open it.
error-damaged = The shop’s file is damaged. Nothing of it is deleted; bring back the last good backup.
error-network_folder = The shop’s file is in a network folder or one that a cloud copies, and it could be damaged there. Move it to a folder of this computer.
error-upgrading = The shop’s file is being made ready for this version. Please wait a moment; everything in it stays.
error-backup_unknown = This backup is not there any more. Nothing was changed; choose another one.
error-backup_damaged = This backup is damaged and cannot be opened. Nothing was changed; choose another one.
error-backup_is_the_shop = This is the file of the shop that is open, not a backup of it. Nothing was changed; choose a backup.
error-backup_shop_here = This shop is on this computer already, in the folder { $name }. Nothing was changed; open it there, and go back to a backup in Settings under “Data and safety”.
error-second_place_same = This folder lies beside the shop and would be lost together with it. Nothing was changed; choose a memory stick or another disk.
error-setting_out_of_bounds =
    { $name ->
        [profile] The shop’s card
        [currency] Currency
        [unit] Unit of money
        [zone] Time zone
        [cut_off_hour] Hour at which the day begins
        [program] { program-title }
        [score] { score-title }
        [rhythm] When somebody is missed
        [today_limit] People on one day’s list
        [round_per_day] People a day in a round
        [hold_out_percent] Share held out to compare
        [hold_out_from] People needed to compare
        [came_back_days] Days to come back
        [patience_days] Longest wait for a letter
        [quiet_from] Quiet from
        [quiet_to] Quiet until
        [per_week] Messages in a week
        [per_month] Messages in a month
        [lending] { plans-title }
        [trials] { trials-title }
        [follow_up_days] { trials-follow-up }
        [reward] Rewards
        [undo_minutes] Minutes to take back
       *[other] Setting
    }: this value cannot be used. The settings stay as they were; choose another one.

### What is not found

error-customer_unknown = This customer is not in the list any more. Nothing was recorded; look for them again.
error-purchase_unknown = This purchase is not in the book. Nothing was changed; open the customer’s page again.
error-card_unknown = This card belongs to nobody here. Nothing was changed; give it to a customer or look them up by phone.
error-note_unknown = This note is not there any more. Nothing was changed.
error-person_unknown = Nobody of this name stands behind the counter. Nothing was changed; choose somebody from the list.
error-import_unknown = This import is not in the book. Nothing was changed.
error-op_unknown = This entry is not in the book. Nothing was changed.

### What was written

error-name_or_phone_needed = Write at least a name or a phone number; otherwise we would not find them again.
error-text_needed = There is nothing written yet.
error-reason_needed = Please write the reason in a word or two; it stays in the book.
error-text_too_long = This text is too long: at most { $most_shown } characters fit. It was not saved and stays here to be shortened.
error-too_many = At most { $most_shown } of these fit. Nothing was saved; take some out.
error-page_changed = Somebody else changed this page meanwhile. Your text stays here; look at what is new and save again.
error-phone_no_digit = There is no digit in this phone number.
error-phone_too_long = A phone number has at most { $most_shown } digits. It was not saved; see whether two numbers stand here.

### Amounts

error-amount_empty = Write the amount.
error-amount_not_read = This is not an amount. Write it in figures only.
error-amount_negative = An amount cannot be below zero. For a return, open the purchase it belongs to.
error-amount_too_many_decimals = There are too many digits after the decimal sign. Nothing is rounded here; write the exact amount.
error-amount_too_great = This amount is larger than Vafa can record. See whether a zero is too many.
error-amount_too_long = This is too long for an amount. Write it in figures only.

### Days

error-date_empty = Write the date.
error-date_not_read = This date could not be read. Write day, month and year, or choose it from the calendar.
error-date_short_year = Write the year with four digits.
error-date_no_such_day = There is no such day in the calendar. Check the day and the month.
error-date_in_future = This day is still to come. Choose today or an earlier day.
error-day_in_future = This day is still to come, so nothing was recorded. Choose today or an earlier day.
error-day_too_early = This day is too long ago for a purchase, so nothing was recorded. Check the year.
error-day_in_past = This day is over, and nothing was changed. Choose today or a later day.
error-day_doubtful = The date of this computer is in doubt, so nothing was recorded. First say whether today’s date is right.

### Purchases and points

error-lines_do_not_add_up = The lines add up to { $sum_shown }, which is not the amount of the sale. Nothing was recorded; correct one or the other.
error-purchase_voided = This purchase was cancelled already. Nothing was changed.
error-return_too_much = Only { $most_shown } of this purchase is left to return. Nothing was recorded; write that or less.
error-points_short =
    { $have ->
        [0] There are no points to use yet; { $need_shown } are needed.
        [one] There is only { $have_shown } point, and { $need_shown } are needed.
       *[other] There are { $have_shown } points, and { $need_shown } are needed.
    } Nothing was taken.
error-points_too_many =
    { $most ->
        [0] No points can be used here.
        [one] At most { $most_shown } point can be used here.
       *[other] At most { $most_shown } points can be used here.
    } Nothing was changed; write a smaller number.
error-points_not_read = Write the points as a whole number.
error-parts_do_not_fit = Tax, delivery and wrapping together are more than the sale. Nothing was saved; correct one of them.
error-stamps_short =
    { $have ->
        [0] There are no stamps yet; { $need_shown } are needed.
        [one] There is { $have_shown } stamp, and { $need_shown } are needed.
       *[other] There are { $have_shown } stamps, and { $need_shown } are needed.
    } Nothing was taken.
error-stamp_card_unknown = There is no such stamp card in the club program. Nothing was changed.
error-stamps_held =
    { $count ->
        [one] { $count_shown } person holds stamps of “{ $name }”.
       *[other] { $count_shown } people hold stamps of “{ $name }”.
    } Nothing was changed; switch the card off instead: it takes no new stamps, and what is on it stays good.
error-number_reused = Number { $number_shown } belonged to something that was removed. Nothing was changed; add it anew.
error-no_ladder = The club program has no steps. Nothing was changed; make steps first.
error-step_unknown = This step is no longer in the club program. Nothing was changed; choose another one.
error-not_a_member = They do not collect points at present. Nothing was changed; join them to the club first.
error-already_so = It was so already; nothing was changed.
error-card_check_digit = One digit of the card number is wrong. Nothing was changed; read it once more.
error-card_shape = This does not look like a card number. Nothing was changed; read the card once more.
error-card_taken = This card belongs to another customer and stays with them. Take a new card.

### Draws and scratch cards

error-draw_unknown = There is no such draw or place. Nothing was changed; look at the list of draws.
error-draw_turn =
    { $state ->
        [open] The draw is still open. Nothing was changed; close its list first.
        [closed] The list of this draw is closed. Nothing was changed.
        [made] This draw was made already. Nothing was changed; what was drawn stays.
       *[withdrawn] This draw was called off. Nothing was changed.
    }
error-draw_empty = Nobody is in this draw yet. Nothing was changed; choose other entrants or wait.
error-draw_twice = Two people on this list have become one since it was closed. Nothing was drawn; take back the closing of the list under “What was done”, and close it again.
error-draw_without_tickets = This draw goes without tickets. Nothing was given.
error-draw_prizes = Every prize needs a name, a number from 1 and a cost that is not below zero. Nothing was saved.
error-draw_places = These are more winners and reserves than one draw can have. Nothing was saved; choose fewer.
error-draw_buyers = The last day is before the first, or the sum is below zero. Nothing was saved.
error-draw_points = Write how many points make one ticket, one at least. Nothing was saved.
error-tickets_out_of_bounds = Write a number of tickets from one to { $most_shown }. Nothing was given.
error-prize_turn =
    { $state ->
        [handed] This prize was handed over already. Nothing was changed.
        [passed] This prize went on to a reserve. Nothing was changed.
       *[reserve] This is a reserve without a prize so far. Nothing was changed.
    }
error-scratch_run_unknown = There are no such scratch cards. Nothing was changed.
error-scratch_code_unknown = No scratch card of this shop has this code. Nothing was changed; read the code once more.
error-scratch_not_active = This card was not given out yet. Nothing was paid; activate it if it was just sold.
error-scratch_not_given = This card did not go out with a sale. Nothing was paid.
error-scratch_came_back = This card went out with a sale that came back whole. Nothing was paid.
error-scratch_given_already = This scratch card was given out already. Nothing was recorded; take another one.
error-scratch_with_sale = These cards go out with a sale: read the card while selling. Nothing was changed.
error-scratch_blocked = These scratch cards are blocked. Nothing was changed.
error-scratch_paid = The prize of this card was paid already. Nothing was paid.
error-scratch_nothing = There is no prize on this card. Nothing was paid.
error-scratch_codes_gone = These cards were said to be on paper; their codes are shown no more.
error-scratch_cards = Write a number of cards from one to a hundred thousand. Nothing was made.
error-scratch_prizes = Every prize needs a name and a number, and there cannot be more prizes than cards. Nothing was made.
error-code_check_digit = One digit of the code is wrong. Nothing was changed; read it once more.
error-code_shape = This does not look like a code of the shop. Nothing was changed; read it once more.
error-draw_record_shape = This file is no record of a draw.
error-draw_record_version = This record was made by a newer program. Bring this one up to date and try again.
error-draw_record_limits = Texts, prizes or entrants of this record are beyond what a draw can have. The record does not hold.
error-draw_record_list = The list of entrants is out of order, or names somebody twice or without a ticket. The record does not hold.
error-draw_record_days = The draw was opened, closed and made in an impossible order. The record does not hold.
error-draw_record_commitment = The seed is not the one that was published at the opening. The record does not hold.
error-draw_record_list_changed = The list was changed after it was closed. The record does not hold.
error-draw_record_winners = Seed, list and word give other winners. The record does not hold.

### Taking back

error-cannot_undo = This kind of entry cannot be taken back. Nothing was changed; correct it with a new entry.
error-already_undone = This was taken back already. Nothing was changed.
error-stood_on =
    { $count ->
        [0] Something written later builds on this. Nothing was changed; see in the activity list what came after it, and take that back first.
        [one] { $count_shown } later entry builds on this. Nothing was changed; take it back first.
       *[other] { $count_shown } later entries build on this. Nothing was changed; take those back first.
    }
error-nothing_to_undo = There is nothing to take back.
error-undo_too_old =
    { $minutes ->
        [one] The quick way back reaches { $minutes_shown } minute.
       *[other] The quick way back reaches { $minutes_shown } minutes.
    } Nothing was changed; older entries are taken back from the activity list.
error-undo_reason_needed =
    { $minutes ->
        [one] This was done more than { $minutes_shown } minute ago.
       *[other] This was done more than { $minutes_shown } minutes ago.
    } Nothing was changed; write in a word or two why it is taken back.

### Letters and messages

error-not_missed = They are not missed at present, so nothing was written to them.
error-not_to_write =
    We do not write to them now ({ $reason ->
        [deceased] { not-to-write-deceased }
        [moved] { not-to-write-moved }
        [do_not_contact] { not-to-write-do-not-contact }
        [withdrawn] { not-to-write-withdrawn }
        [no_consent] { not-to-write-no-consent }
        [no_address] { not-to-write-no-address }
        [address_blocked] { not-to-write-address-blocked }
        [no_address_for_consent] { not-to-write-no-address-for-consent }
        [bought_meanwhile] { not-to-write-bought-meanwhile }
        [already_written] { not-to-write-already-written }
        [skipped] { not-to-write-skipped }
        [held_out] { not-to-write-held-out }
        [snoozed] { not-to-write-snoozed }
        [contacted_recently] { not-to-write-contacted-recently }
        [doubtful_day] { not-to-write-doubtful-day }
       *[other] see their page
    }). Nothing was recorded.
error-quiet_hours = It is quiet time until { $until_shown }:00, and nobody is disturbed. The text stays ready.

### Bringing in lists

error-import_running = A list is being brought in just now. Wait until it is in, or stop it.
error-import_open = An earlier list stopped half way. Finish it or take it back before the next one.
error-file_changed = The file changed since this began. What is in stays; take it back, or go on with the file as it was.
error-points_spent =
    { $spent ->
        [one] { $spent_shown } point from this list was spent already, so the list was not taken back.
       *[other] { $spent_shown } points from this list were spent already, so the list was not taken back.
    } First take back the purchases they were spent on.

### Files, links, the clipboard and the printer

error-file_not_picked = Choose the file with the button; nothing was opened.
error-save_failed = The file was not saved. See whether the folder can be written to and has room, or choose another.
error-copy_failed = The text was not copied. Try again, or mark it and copy it by hand.
error-link_refused = Vafa does not open links of this kind. Nothing left the program.
error-link_not_opened = No program on this computer opened it, and nothing was sent. Copy the text and send it your own way.
error-print_failed = The page was not printed. See whether the printer is on, then try again.
error-start_not_switched = Whether Vafa starts with the computer could not be changed; it stays as it was. You can change it in the computer’s own settings.
error-code_not_drawn = This code cannot be drawn as bars; choose QR.

error-same_person = These two are one page. Nothing was changed; choose another page.
error-already_merged = One of them is part of another page already. Nothing was changed; choose that page.
error-merge_too_old =
    { $days ->
        [one] They became one more than { $days_shown } day ago.
       *[other] They became one more than { $days_shown } days ago.
    } Nothing was changed; if they are two people, add one of them anew.
error-referral_self = Nobody brings themselves. Nothing was changed; choose somebody else.
error-referral_circle = They were brought by this very customer, directly or through others. Nothing was changed; choose somebody else.
error-no_introducer = Nobody is noted as who brought them. Nothing was changed; note that first.
error-asked_already = They were asked not long ago. Nothing was changed; wait some months.
error-days_reversed = The last day is before the first. Nothing was recorded; correct the days.
