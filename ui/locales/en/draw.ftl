# Prize draws and scratch cards.

draws-title = Prize draws
draws-lead = Drawn so that anybody can check it: the shop commits to a hidden number first, then closes the list, then draws.
draws-open = Open a draw
draws-none = There was no draw yet.
draws-door = Prize draws and scratch cards
draw-row-prizes = { $count ->
        [one] { $shown } prize
       *[other] { $shown } prizes
    }
draw-state-open = open
draw-state-closed = list closed
draw-state-made = drawn
draw-state-withdrawn = called off
draw-name = Name of the draw
draw-prizes = Prizes
draw-prize-name = Prize
draw-prize-count = How many
draw-prize-piece = pcs
draw-prize-cost = Cost of one to the shop
draw-prize-add = One more prize
draw-prize-remove = Remove this prize
draw-cost-all = All prizes cost the shop { $cost }.
draw-prize-line = { $name } × { $shown }, { $cost } each
draw-entrants = Who is in it
draw-entrants-members = All members
draw-entrants-buyers = Buyers of some days
draw-entrants-tickets = Ticket holders
draw-entrants-points = By points
draw-entrants-members-hint = Every member of the club on the day the list is closed, once each.
draw-entrants-buyers-hint = Whoever bought within these days for at least this sum, once each. Returns are taken off.
draw-entrants-tickets-hint = Once for each ticket. Once the draw is open, you set here which sales give tickets; you can give them by hand too.
draw-entrants-points-hint = Every member; the more points they can use on the day the list is closed, the more tickets. The points stay theirs; what is short of a whole ticket does not count.
draw-per-points = Points for one ticket
draw-points-line = { $count ->
        [one] a ticket for every point
       *[other] a ticket for every { $shown } points
    }
draw-from = From
draw-to = To
draw-least = At least (may stay empty)
draw-reserves = Reserves
draw-reserves-hint = They follow, in order, when a winner does not come.
draw-reserves-line = { $count ->
        [one] { $shown } reserve
       *[other] { $shown } reserves
    }
draw-one-each = Nobody wins two prizes
draw-without-earlier = Winners of earlier draws stay out
draw-open-hint = The terms cannot be changed afterwards. Until the draw is made, opening it can be taken back.
draw-people = People in it
draw-tickets = Tickets
draw-chances = Tickets
draw-cost = Cost of the prizes
draw-handed = Handed over
draw-proof = For checking
draw-commitment = Fingerprint of the hidden number
draw-list = Fingerprint of the closed list
draw-seed = The hidden number
draw-said = Word said at the draw: { $word }
draw-commitment-hint = Hang up the poster with this fingerprint: afterwards everybody can see that the hidden number was not chosen to suit anybody.
draw-verify-hint = Whoever has the saved record checks it with: vafa verify-draw FILE
draw-close = Close the list
draw-close-hint = Whoever comes later is not in it.
draw-make = Draw the winners
draw-witness = A word from a guest
draw-witness-hint = Let somebody of the public say any word. It joins in the draw, so not even the shop can know the winners before.
draw-make-warning = A draw that was made cannot be taken back.
draw-make-yes = Draw now
draw-winners = Winners
draw-number = Customer no. { $shown }
draw-hand-over = Handed over
draw-pass-on = Did not come
draw-pass-note = What happened? (may stay empty)
draw-win-handed = handed over
draw-win-passed = went to a reserve
draw-win-waiting = waits for the prize
draw-save-record = Save the record
draw-record-file = draw-record.json
draw-record-saved = The record is saved.
draw-print-record = Print the record
draw-print-poster = Print the poster
draw-give-to = Tickets for { $name }
draw-give-hint = Tickets by hand for
draw-tickets-unit = tickets
draw-tickets-reason = Why?
draw-give = Give the tickets
draw-people-title = Who is in the draw
draw-people-none = Nobody is in it yet.
tickets-count = { $count ->
        [one] { $shown } ticket
       *[other] { $shown } tickets
    }
tickets-none = No tickets of this draw yet.
tickets-rules = What gives tickets
tickets-rules-none = No sale gives tickets yet. Choose what does:
tickets-kind-per_amount = By amount
tickets-kind-per_visit = Each visit
tickets-kind-per_goods = By goods or group
tickets-each = Tickets
tickets-rule-save = Give tickets so
tickets-by-hand = By hand
print-draw-poster = Poster of the draw
print-draw-record = Record of the draw
print-scratch-cards = Codes of the scratch cards
paper-draw-poster = Prize draw: { $name }
paper-draw-record = Record of the prize draw “{ $name }”
paper-draw-members = All members of our club are in it.
paper-draw-buyers = Whoever bought here from { $from } to { $to } is in it.
paper-draw-tickets = Whoever holds tickets of the draw is in it, once for each ticket.
paper-draw-points = { $count ->
        [one] Every member of our club is in it, once for every point they can use on the day the list is closed.
       *[other] Every member of our club is in it, once for every { $shown } points they can use on the day the list is closed.
    }
paper-draw-prize = { $name } × { $shown }
paper-draw-days = Opened { $opened }, list closed { $closed }, drawn { $drawn }.
paper-draw-people = { $count ->
        [one] { $shown } person was in it.
       *[other] { $shown } people were in it.
    }
paper-draw-reserves = Reserves, in order: { $numbers }
paper-draw-promise = This fingerprint was made when the draw was opened. After the draw we show the number behind it and the list, and anybody can draw again and get the same winners.

scratch-title = Scratch cards
scratch-lead = Cards with a code under a field to scratch. Each code is paid once; the program keeps only fingerprints of the codes.
scratch-new = New scratch cards
scratch-name = Name of the cards
scratch-count = How many cards
scratch-unit = cards
scratch-make = Make the codes
scratch-with-sale = A card pays only after it went out with a sale
scratch-with-sale-hint = The seller reads the card while selling. A card taken from the pile is worth nothing.
scratch-by-hand-hint = The cards pay once you activate them here: all of them, or one by one.
scratch-file = scratch-codes.csv
scratch-cards = { $count ->
        [one] { $shown } card
       *[other] { $shown } cards
    }
scratch-active = { $shown } active
scratch-given = { $shown } given out
scratch-paid = prizes paid: { $paid } of { $all }
scratch-paid-cost = { $paid } of { $all }
scratch-is-blocked = blocked
scratch-save = Save the codes
scratch-confirm = They are on paper
scratch-confirm-hint = Codes can be saved and printed until you say that they are on paper; then nobody sees them again.
scratch-activate = Activate all
scratch-block = Block
scratch-unblock = Open again
scratch-code = Code of a card
scratch-check = Check
scratch-pay = Pay the prize
scratch-activate-one = Activate this card
scratch-state-unknown = This shop has no such card.
scratch-state-not_active = This card was not given out yet.
scratch-state-not_given = This card did not go out with a sale yet. Read it while selling.
scratch-state-came_back = This card went out with a sale that came back whole.
scratch-state-blocked = These cards are blocked.
scratch-state-paid = The prize “{ $prize }” was paid on { $day }.
scratch-state-nothing = No prize this time.
scratch-state-wins = Wins: { $prize }
sale-scratch = Scratch cards
sale-scratch-line = “{ $name }”, …{ $tail }
sale-scratch-drop = Take the card out
sale-scratch-given = This card was given out already. Its prize is paid under “Prize draws”.
