# Letters to people, and the words about them.
# In a letter the arguments are the marks of a template ({greeting} and so on).

### The letter "we miss you"

letter-miss-you-title = We miss you
letter-miss-you-product-body =
    { $greeting },
    It has been a while since we last saw you, and we miss you. Last time you took home { $last_product }; we hope you enjoyed it.
    Whenever you are nearby, do drop in. We would love to see you.
    { $sign_off }
    { $shop_phone }
letter-miss-you-plain-body =
    { $greeting },
    It has been a while since we last saw you, and we miss you.
    Whenever you are nearby, do drop in. We would love to see you.
    { $sign_off }
    { $shop_phone }
letter-sign-off-person = { $seller }, { $shop }
letter-sign-off-shop = { $shop }

### Why somebody is missed

missing-reason-rhythm =
    { $every ->
        [one] usually every day
       *[other] usually every { $every_shown } days
    }, last here { $count ->
        [one] yesterday
       *[other] { $shown } days ago
    }
missing-reason-twice =
    came twice, last here { $count ->
        [one] yesterday
       *[other] { $shown } days ago
    }
missing-reason-once =
    came once, { $count ->
        [one] yesterday
       *[other] { $shown } days ago
    }
missing-reason-flat =
    last here { $count ->
        [one] yesterday
       *[other] { $shown } days ago
    } (limit: { $limit ->
        [one] { $limit_shown } day
       *[other] { $limit_shown } days
    })
missing-waited = has waited since { $day }: goes before every step

### Reasons not to write

not-to-write-deceased = has died
not-to-write-moved = moved away
not-to-write-do-not-contact = asked for no contact
not-to-write-withdrawn = said no to messages
not-to-write-no-consent = not asked yet
not-to-write-no-address = no phone or e-mail
not-to-write-address-blocked = wrong or blocked address
not-to-write-no-address-for-consent = allowed a channel we have no address for
not-to-write-bought-meanwhile = has bought since
not-to-write-already-written = already written to
not-to-write-skipped = skipped this time
not-to-write-held-out = held out to compare
not-to-write-snoozed = snoozed
not-to-write-contacted-recently = heard from us lately
not-to-write-doubtful-day = the date of this computer is in doubt
not-now-quiet-hours = Quiet hours until { $time }

### Why we skip a letter

missing-skip-spoke-already = we spoke lately
missing-skip-away-for-now = away for now
missing-skip-buys-elsewhere = buys elsewhere now
missing-skip-moved-away = moved away
missing-skip-not-fitting = a letter would not be right
missing-skip-other = another reason

### What came of a letter

missing-answer-answered = answered
missing-answer-no-answer = no answer
missing-answer-asked-to-stop = asked us to stop
missing-answer-wrong-address = wrong number or address

### Channels, ways and purposes

channel-whatsapp = WhatsApp
channel-sms = SMS
channel-email = E-mail
channel-phone = Call
way-copy = Copy
way-whatsapp = WhatsApp
way-sms = SMS
way-email = E-mail
way-phone = Call
purpose-service = notices about their own order
purpose-relation = thanks and greetings
purpose-advertising = offers and “we miss you”
purpose-survey = questions about how it was
ask-words-advertising = “May we write to you now and then, with news and offers?”
ask-words-relation = “May we send you a word of thanks or good wishes now and then?”
ask-words-survey = “May we ask you now and then how it was?”
ask-words-service = “May we let you know about your own orders?”
consent-unknown = not asked
consent-given = yes
consent-withdrawn = no
consent-source-counter = at the counter
consent-source-form = signed form
consent-source-message = message or call
consent-source-import-column = from an imported file
consent-source-owner-statement = owner’s statement
consent-source-merge = from two pages made one
consent-source-import-taken-back = after an import was taken back
consent-source-stopped-address = this address said no before

### The fields of a template

template-field-greeting = Greeting
template-field-last-product = Last purchase
template-field-shop = Shop
template-field-seller = Seller
template-field-days = Days away
template-field-points = Points
template-field-sign-off = Closing line
template-field-shop-phone = The shop’s phone
template-field-shop-hours = Opening hours
template-not-personal = This text says nothing about the person. Add the greeting or the last purchase.

### Errors

error-rule_out_of_bounds =
    { $name ->
        [k_tenths] How many times their own rhythm, in tenths
        [min_days] The fewest days
        [max_days] The most days
        [default_days] Days for those without a rhythm
        [days] Days away
       *[other] This number
    }: choose a number between { $least_shown } and { $most_shown }. Nothing was changed.
error-already_written = A letter for this absence has been handed over already.
error-lapse_closed = This has been dealt with already.
error-bought_meanwhile = They have bought since, so there is nothing to write.
error-snooze_day = Choose a day after today and within a year.
error-template_field_unknown = There is no field called “{ $name }”. The text was not saved.
error-template_brace = The brace at character { $at_shown } has no partner. The text was not saved.
error-template_too_long = The text has { $have_shown } characters; at most { $limit_shown } fit. It was not saved.
error-template_empty = The text is empty.
error-address_not_usable = This phone or e-mail cannot be used for this channel.
