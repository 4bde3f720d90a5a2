# Making two pages of one person one, relatives, and who brought whom.

same-title = Double pages
same-lead = These may be one person. Make them one, or say they are two and they are not asked about again.
same-none = No double pages found.
same-open = Double pages
same-by-phone = same phone
same-by-email = same e-mail
same-by-name = same name
same-compare = Compare
same-two = Two people
merge-title = Make two pages one
merge-kept = This page stays
merge-gone = This page goes into the other
merge-swap = The other way round
merge-what = What happens
merge-points = Together they have { $shown } points.
merge-pays-owed = { $count ->
        [one] { $shown } point of one page pays what the other one owes.
       *[other] { $shown } points of one page pay what the other one owes.
    }
merge-cards = Every card works, and the numbers of both pages lead here.
merge-purchases = { $count ->
        [one] { $shown } purchase moves to this page.
       *[other] { $shown } purchases move to this page.
    }
merge-notes = { $count ->
        [one] { $shown } note moves to this page.
       *[other] { $shown } notes move to this page.
    }
merge-takes = Taken over from the other page:
merge-stays = { $field }: “{ $stays }” stays, “{ $leaves }” is left behind.
merge-field = { $field }: { $text }
merge-field-given = Given name
merge-field-family = Family name
merge-field-call_me = Called
merge-field-honorific = Title
merge-field-reference = Other number
merge-field-birthday = Birthday
merge-field-contacts = Contact
merge-field-relatives = Relatives
merge-field-facts = Good to know
merge-consent = { $channel }: was { $now }, becomes { $then }; the stricter answer holds.
merge-stops = The other page asked for no contact; that holds here too.
merge-joins = Joins the club with it.
merge-brought = { $count ->
        [one] { $shown } person the other page brought counts here.
       *[other] { $shown } people the other page brought count here.
    }
merge-back = { $count ->
        [one] Can be taken back for { $shown } day.
       *[other] Can be taken back for { $shown } days.
    }
merge-do = Make them one
merge-side-purchases = { $count ->
        [one] { $shown } purchase, { $sum }
       *[other] { $shown } purchases, { $sum }
    }
merge-side-since = with us since { $day }
merge-pick = Find the other page of this person
merge-open = Make one with another page
merged-here = Page number { $number } is part of this one
merged-part = Part them

relatives = Family and friends
relatives-none = Nobody is noted yet.
relative-name = Name
relative-relation = Who they are
relative-birthday = Birthday
relative-add = Another person
relative-remove = Remove
facts = Good to know
fact-text = What is good to know
fact-sensitive = Keep it private
fact-hidden = Something private
fact-show = Show
fact-add = One more thing
holder = Who carries this card
holder-of = Card of { $name }
relatives-change = Edit
relatives-save = Save
today-relative = Birthday of { $name }

introduced-by = Who brought them
introduced-none = Nobody is noted.
introduced-name = Note who brought them
introduced-remove = Remove
introduced-named = brought, no purchase yet
introduced-bought = brought and bought
introduced-thanked = thanked on { $day }
introduced-thank = We said thanks
introduced-not-thanked = Not thanked yet
heard = How they know us
heard-unknown = Not asked
heard-friend = A friend
heard-street = Passing by
heard-print = Printed advertisement
heard-net = The internet
heard-message = Our message
heard-event = An event
heard-other = Something else
network-open = Who they brought
network-title = People of { $name }
network-sum = { $count ->
        [one] { $shown } person, { $bought } bought, { $sum } together
       *[other] { $shown } people, { $bought } bought, { $sum } together
    }
network-none = Has brought nobody yet.
network-tree = As a tree
network-list = As a list
network-depth = step { $shown }
referrals-title = Recommendations
referrals-lead = Who brought whom, and how people come to know us.
referrals-introducers = Who brings people
referrals-sources = How they know us
referrals-asks = Whom to ask
referrals-none = Nobody is noted as brought by somebody yet.
referrals-advocates = Advocates
advocates-lead = They had a sample from us, and brought somebody after it.
advocates-none = Nobody has brought anybody after a sample yet.
advocate-days = Sample on { $tried }; brought { $name } on { $brought }
advocate-since = { $count ->
        [one] brought { $shown } person since
       *[other] brought { $shown } people since
    }
advocate = Advocate: sample on { $tried }, brought somebody on { $brought }
introducer-line = { $count ->
        [one] brought { $shown }, { $bought } bought; { $network } in all, { $sum }
       *[other] brought { $shown }, { $bought } bought; { $network } in all, { $sum }
    }
introducer-to-thank = { $count ->
        [one] { $shown } thanks open
       *[other] { $shown } thanks open
    }
sources-from = From
sources-to = To
sources-people = People
sources-bought = Bought
sources-share = Share
sources-revenue = First 90 days
sources-cost = Cost
sources-per-buyer = Cost per buyer
sources-none = Nobody came in these days.
cost-new = New cost
cost-amount = How much
cost-note = What for
cost-save = Record the cost
cost-line = { $source }, { $from } to { $to }
asks-lead = { $count ->
        [one] Regulars who may be written to. Nobody is asked twice in { $shown } day.
       *[other] Regulars who may be written to. Nobody is asked twice in { $shown } days.
    }
asks-none = There is nobody to ask now.
asks-visits = { $count ->
        [one] { $shown } day with a purchase
       *[other] { $shown } days with a purchase
    }
asks-text = { $greeting }, thank you for coming to { $shop } again and again. If you are happy with us, we would be glad if you told your friends.
asks-copy = Copy the text
asks-copied = The text is copied.
asks-done = We asked
asks-slip = “Bring a friend” slip
friend-title = Bring a friend
friend-lead = Give this slip to a friend. On the first visit they show it, and we know that you sent them.
friend-code = Your code
friend-from = From { $name }
print-friend = “Bring a friend” slip
