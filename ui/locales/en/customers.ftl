# The list of people, a person's form and page.

customers-title = Customers
customers-import = Bring in a list
customers-form = Sign-up form
customers-filter = Which people
customers-filter-all = All
customers-filter-members = Members
customers-filter-with_points = With points
customers-filter-nameless = Without a name
customers-filter-consent_unknown = Not asked yet
customers-order = Order
customers-order-name = name
customers-order-last_visit = last visit
customers-order-sum = amount bought
customers-order-points = points
customers-order-score = bond with the shop
customers-none = Everybody you add or bring in will be here.
customers-none-here = Nobody is in this list.
customers-no-visit = no visit yet

person-new = New customer
person-edit = Change the page
person-enough = A name or a phone is enough.
person-name = Name
person-given = Given name
person-family = Family name
person-phone = Phone
person-address-as = Call them
person-title = title, e.g. Mrs
person-titles = Mr, Mrs, Ms, Dr
person-call-me = how they want to be called
person-first-name-ok = May be called by the first name
person-birthday = Birthday
person-language = Letters in
person-language-shop = the shop’s language
person-wish = Likes best
person-wish-any-way = any way
person-wish-when = When they like to be reached
person-wish-any-time = any time
part-of-day-morning = in the morning
part-of-day-afternoon = in the afternoon
part-of-day-evening = in the evening
person-reference = Other no.
person-reference-hint = their number in another system
person-card = Card
person-card-scan = scan a card, or leave empty
person-join = Joins the club
person-new-card = Give a new card number
person-letters = Letters
person-may-write = May be written to
person-may-not-write = Wants no messages
person-letters-unasked = Not asked yet
person-letters-hint = SMS and WhatsApp, news and “we miss you”
person-letters-hint-email = E-mail, news and “we miss you”
person-save = Save
person-save-anyway = Save as somebody new
person-save-sell = Save and sell
person-more = More about them
person-needs = Type a name or a phone first.
person-zwnj = A half-space (ZWNJ) is kept as typed.
duplicates = Is it one of these?
duplicate-phone = same phone
duplicate-email = same e-mail
duplicate-name = same name
contacts = Phones and addresses
contact-phone = phone
contact-email = e-mail
contact-address = address
contact-label = label, e.g. home
contact-labels = home, work, mobile
contact-main = first
contact-wrong = wrong
contact-remove = Take out
contact-unsound = unusual number

purchases-word = { $count ->
        [one] purchase
       *[other] purchases
    }
customer-sum = { $sum } in all
customer-since = With us since { $day }
customer-state-active = customer
customer-state-moved = moved away
customer-state-deceased = has died
customer-state-removed = taken off the list
customer-mark-moved = Moved away
customer-mark-deceased = Has died
customer-mark-active = Is a customer again
customer-at-counter = At the counter
customer-edit = Edit
customer-welcome = Say
customer-welcome-say = welcome
customer-greeting = “{ $greeting }, welcome.”
customer-more = More
customer-print = Print purchases
purchases-open = Purchases
purchases-of = Purchases of { $name }
purchases-page = Their page
purchases-find = Find
purchases-find-hint = goods or a receipt number
purchases-from = From
purchases-to = To
purchases-all = All purchases
purchases-years = By year
purchases-goods = By goods
purchases-sum = { $count ->
        [one] { $shown } purchase, { $sum }
       *[other] { $shown } purchases, { $sum }
    }
purchases-times = { $count ->
        [one] { $shown } time
       *[other] { $shown } times
    }
purchases-none = No purchase yet.
purchases-none-here = No such purchase.
customer-buys = Buys
customer-first = First purchase on { $day }
customer-favourites = Most often:
seam-every = { $count ->
        [one] every day
       *[other] every { $shown } days
    }
seam-usually = usually
seam-caption = Each stitch is the time between two purchases.
seam-mean = A usual purchase is { $mean }.
seam-missed = They are missed.
seam-expected = We expect them around { $day }.
story = Story
story-count = { $count ->
        [one] { $shown } line
       *[other] { $shown } lines
    }
story-only = What to show of the story
story-all = All
story-purchases = Purchases
story-letters = Letters
story-club = Club
story-notes = Notes
story-none-here = Nothing of this yet.
story-reversed = taken back
story-none = Nothing yet.
notes = Notes
note-about = What it is about
note-only = Which notes
note-all = all
note-tag-need = need
note-tag-praise = praise
note-tag-criticism = criticism
note-tag-idea = idea
note-tag-call = call
note-tag-visit = visit
note-by = { $name }, { $day }
note-pin = Pin
note-unpin = Unpin
note-remove = Strike out
note-new = New note
note-placeholder = What should the next of us know?
note-save = Write down
reach = How to reach them
reach-none = No phone and no address yet.
letters-allowed = May we write?
reach-wish = Likes best:
letters-for = For
consent-not-needed = no need to ask
consent-said = { $day }, { $source }.
stop-contact = Do not contact any more
stop-contact-off = May be contacted again
club-title = Club
club-left = Has left the club.
club-paused = Collecting is paused.
club-pause = Pause
club-go-on = Go on collecting
club-leave = Leave the club
card-blocked = blocked
card-since = since { $day }
card-block = Block
card-unblock = Open again
card-give = Give a card
card-code = Code of the card
card-code-own = empty: a new number of ours
card-give-own = Give a new number
card-attach = Attach this card
points-adjust = Adjust points
points-adjust-how-many = How many? With − they are taken.
points-adjust-reason = Why? It is kept.
points-adjust-save = Adjust
points-adjust-hint = Needs a number and a reason.
