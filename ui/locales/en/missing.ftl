# The room of letters: we miss you.

missing-title = We miss you
missing-lead = They are late by their own habit. A letter is ready for each.
missing-lead-effect = They are late by their own habit. Of { $of } we wrote to, <door>{ $count ->
        [one] { $shown } came back
       *[other] { $shown } came back
    }</door>.
missing-texts = Words of the letter
missing-queue = Back to the queue
missing-lists = Which of the missed
missing-list-to-write = To write: { $shown }
missing-list-missed = All who are missed: { $shown }
missing-list-long-gone = Long gone: { $shown }
missing-long-gone-hint = They were late already when this shop first heard of them, so they are not in Today. Write to a few of them a day, the most valuable first.
missing-round-begin = { $count ->
        [one] Begin: { $shown } a day
       *[other] Begin: { $shown } a day
    }
missing-round-end = End the round
missing-none = Nobody is waiting for a letter.
missing-none-here = Nobody is in this list.
missing-held-back = Missed as well, but no letter is prepared:
missing-snoozed-until = put off until { $day }
missing-write = Write
# Looking at another day or by another rule
looking-open = Another day or another rule
looking-back = Back to today’s letters
looking-day = As of
looking-rule = Missed after
looking-own = own rhythm
looking-flat-hint = Empty: by each person’s own rhythm.
looking-rhythm = Missed on { $day }, by each person’s own rhythm:
looking-flat =
    { $count ->
        [one] Missed on { $day }, { $shown } day after the last visit:
       *[other] Missed on { $day }, { $shown } days after the last visit:
    }
looking-only = For looking only: letters go by each person’s own rhythm, today.

letter = Letter
letter-for = Letter to { $name }
letter-language = Language of the letter
letter-last-goods = Last bought: { $goods }.
letter-sms = { $count ->
        [one] { $shown } SMS, { $units } characters; { $left } left.
       *[other] { $shown } SMS, { $units } characters; { $left } left in the last.
    }
letter-blocked = No letter: { $reason }.
letter-rather = They rather hear from us { $time }.
letter-way-closed = { $way }: { $reason }.
way-without-whatsapp = no mobile phone
way-without-sms = no mobile phone
way-without-copy = nothing to copy to
way-without-phone = no phone
way-without-email = no e-mail address
letter-copied = Copied. Paste it where you write to them.
letter-not-copied = It could not be copied.
letter-opened-whatsapp = WhatsApp was opened with the letter.
letter-opened-sms = The SMS was opened with the letter.
letter-opened-email = The e-mail was opened with the letter.
letter-opened-phone = The call was opened.
letter-opened-paste = It was opened without the letter, which is too long for it. The letter was copied: paste it there.
letter-snooze-7 = In a week
letter-snooze-30 = In a month
letter-skip = Skip, because…
letter-sent = Sent
letter-sent-why = “Sent” opens after one of the ways above. It cannot be taken back.
letter-sent-final = “Sent” cannot be taken back.
letter-outcome = What came of it?
letter-came-of-it = What came of it: { $answer }.
template-text = Words
template-save = Keep these words
template-back = Back to the usual words
template-samples = Reads like
effect-since = letters since
effect-title = { $count ->
        [one] Who came back within { $shown } day
       *[other] Who came back within { $shown } days
    }
effect-written = Written to
effect-held-out = Held out to compare
effect-share = { $came } of { $of }: { $share } (between { $low } and { $high })
effect-difference = Difference
effect-points = { $points } ({ $low } to { $high })
effect-no-comparison = There is nobody to compare with yet: some are held out once enough people are due.
effect-clear = More come back with a letter than without.
effect-unclear = Too few letters to be sure yet.
effect-by-way = By the way they went
effect-by-words = By the words
effect-words-own = { $language }, Vafa’s words
effect-words-since = { $language }, your words since { $day }
effect-words-unknown = earlier letters
effect-outcomes = What came of the letters
effect-came-back = Came back
