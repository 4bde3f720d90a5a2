# Paying over time, samples, product sheets, and what is done for nothing.

### The polite letter about a part of a plan

letter-plan-title = About your instalment
letter-plan-soon =
    { $greeting },
    A small reminder: the next part of your payment{ $has_name ->
        [yes] {" "}for { $for_what }
       *[no] {""}
    }, { $amount }, is due on { $day }. There is nothing else you need to do.
    { $sign_off }
letter-plan-today =
    { $greeting },
    Today, { $day }, a part of your payment{ $has_name ->
        [yes] {" "}for { $for_what }
       *[no] {""}
    } is due: { $amount }. You are welcome at any hour we are open.
    { $sign_off }
letter-plan-late-first =
    { $greeting },
    Perhaps it slipped your mind: { $amount }{ $has_name ->
        [yes] {" "}for { $for_what }
       *[no] {""}
    } was due on { $day }. If you have paid it already, please forget this message.
    { $sign_off }
letter-plan-late-second =
    { $greeting },
    { $amount }{ $has_name ->
        [yes] {" "}for { $for_what }
       *[no] {""}
    }, due on { $day }, is still open. If another day or a smaller part suits you better, just tell us.
    { $sign_off }
letter-plan-late-third =
    { $greeting },
    We still have { $amount }{ $has_name ->
        [yes] {" "}for { $for_what }
       *[no] {""}
    } open since { $day }. Please come by or call us, so that we find a way together.
    { $sign_off }

### Plans to pay over time

plans-title = Paying over time
plans-open = Open
plans-late = Late
plans-open-of = { $count ->
        [one] { $sum } on { $shown } plan
       *[other] { $sum } on { $shown } plans
    }
plans-only-open = Open
plans-only-late = Late
plans-only-all = All
plans-none = Nobody owes anything.
plans-none-late = Nobody is late.
plans-record-only = Vafa writes down what was agreed and paid. It takes no money and adds no interest.
plan-due-today = due today
plan-in-days = { $count ->
        [one] tomorrow
       *[other] in { $shown } days
    }
plan-late-days = { $count ->
        [one] since yesterday
       *[other] { $shown } days late
    }
plan-paid-up = paid up
plan-void = The sale was voided; nothing more is owed on it.
plan-rest = { $open } of { $total } open
plan-next = next part { $amount }
plan-parts = { $count ->
        [one] { $shown } part
       *[other] { $shown } parts
    }
plan-show-parts = Parts
plan-part = Part { $shown }
plan-part-paid = paid
plan-pay = Payment
plan-pay-amount = What was paid
plan-pay-save = Write it down
plan-letter = Letter
plan-letter-language = Language of the letter
plan-letter-said = This was already said about this part.
plan-new = Agree on a plan
plan-new-for = Plan for { $name }
plan-new-nobody = Bring the customer to the counter first, then agree on a plan here.
plan-pay-later = Pay over time
plan-of-sale = Pay over time
plan-of-sale-lead = Sale of { $amount } on { $day }
plan-for-what = For what
plan-total = Amount
plan-parts-count = Parts
plan-months-apart = Months from part to part
plan-first = First day
plan-agree = Agree
plan-limit = { $name } may owe { $limit } at most, and owes { $open } now.
plan-over = This goes { $over } over the limit.
plan-word-soon = a reminder is due
plan-word-today = say it today
plan-word-late = time for a word
lending-rules = How it is done here
lending-limit = The most somebody may owe
lending-limit-none = no limit
lending-limit-own = Their own limit
lending-limit-save = Keep
lending-limit-clear = Go by the shop’s limit
lending-before = Days before the due day
lending-on-the-day = A word on the day itself
lending-after = Days after it
lending-days-how = Several days with a space between them, like 3 10 30.
lending-days-wrong = Write days from 1 to 365, at most 6 of them.
lending-asks = { $name } owes { $open }
lending-late-line = { $late } of it is late
today-plans = Instalments
plan-count = { $count ->
        [one] { $shown } plan
       *[other] { $shown } plans
    }
trial-count = { $count ->
        [one] { $shown } sample
       *[other] { $shown } samples
    }
print-product-sheet = Product sheet
today-trials = How was it?
today-lending-more = { $count ->
        [one] { $shown } more
       *[other] { $shown } more
    }

### Samples

trials-title = Samples
trials-lead = Given to try, asked about on a day, and bought or not.
trials-to-ask = To ask now
trials-all = All
trials-report = What came of it
trials-none = No sample was given yet.
trials-none-to-ask = Nobody is to be asked now.
trial-give = Give a sample
trial-give-for = Sample for { $name }
trial-nobody = Bring the customer to the counter first, then give a sample here.
trial-goods = What
trial-cost = Cost to the shop
trial-days = Ask after so many days
trial-save = Given
trial-waits = { $count ->
        [one] to ask tomorrow
       *[other] to ask in { $shown } days
    }
trial-to-ask = { $count ->
        [0] to ask today
        [one] to ask since yesterday
       *[other] to ask for { $shown } days
    }
trial-bought-by = bought on { $day }
trial-bought-said = bought, they say
trial-not = did not buy: { $why }
trial-step = { $step }: goes first
trial-bought = Bought
trial-not-bought = Did not buy
trial-later = Ask in a week
trial-why-too_dear = too dear
trial-why-did_not_like = did not like it
trial-why-no_need = no need now
trial-why-buys_elsewhere = buys it elsewhere
trial-why-not_said = did not say
trial-report-bought = { $came } of { $of } bought
trial-report-share = { $share }
trial-report-span = likely between { $low } and { $high }
trial-report-open = { $count ->
        [one] { $shown } still open
       *[other] { $shown } still open
    }
trial-report-cost = cost { $cost }
trials-window = A purchase counts within so many days
trials-follow-up = Ask after so many days
trial-table-goods = Goods
trial-table-bought = Bought
trial-table-why = Why not
trial-table-cost = Cost

### Product sheets

sheets-title = Product sheets
sheets-lead = One page about one thing: first what it does for the buyer, then what it is.
sheets-none = There is no sheet yet.
sheet-new = New sheet
sheet-goods = Goods, as on the receipt
sheet-price = Price on the sheet
sheet-name = Title
sheet-promise = What it does for the buyer, in a sentence
sheet-benefits = What it is good for, a line each
sheet-features = What it is, a line each
sheet-remark = Good to know
sheet-save = Keep
sheet-put-away = Put away
sheet-take-out = Use again
sheet-is-away = put away
sheet-print = Print
sheet-print-paper = Paper
sheet-print-a5 = A5
sheet-print-a4 = A4
sheet-give = Given to { $name }
sheet-given = { $count ->
        [0] not handed out yet
        [one] handed out once, on { $day }
       *[other] handed out { $shown } times, last on { $day }
    }
sheet-languages = Languages
sheet-good-for = What it does for you
sheet-is = What it is
sheet-know = Good to know

### What is done for nothing

favours-title = Free services
favour-left = { $count ->
        [0] used up, again from { $day }
        [one] { $shown } time left this year
       *[other] { $shown } times left this year
    }
favour-do = Do it
favour-other = Another kindness
favour-name = What
favour-cost = Cost to the shop
favour-save = Done
favour-report = Free services in a year
favour-report-line = { $count ->
        [one] { $shown } time for { $people }, { $later } bought later
       *[other] { $shown } times for { $people }, { $later } bought later
    }

### What was done

done-plan_agreed = { $name } pays { $amount } over time.
done-plan_dropped = A plan of { $name } was { $detail }.
done-plan_paid = { $name } paid { $amount }.
done-plan_word_said = { $name } was reminded of an instalment.
done-credit_limit_set = The limit of { $name } was changed.
done-trial_given = { $name } tries { $detail }.
done-trial_changed = Sample of { $name }: { $detail }.
done-sheet_changed = The sheet of { $detail } was changed.
done-sheet_given = { $name } has the sheet of { $detail }.
done-favour_done = For { $name }: { $detail }.
timeline-plan_agreed = Pays { $amount } over time: { $detail }
timeline-plan_agreed-bare = Pays { $amount } over time
timeline-plan_dropped = Plan { $detail }
timeline-plan_paid = Paid { $amount } of a plan
timeline-plan_paid-bare = Paid { $amount } of a plan
timeline-plan_word_said = Reminded of an instalment: { $detail }
timeline-plan_word_said-bare = Reminded of an instalment
timeline-credit_limit_set = May owe { $amount } at most
timeline-credit_limit_set-bare = Limit changed
timeline-trial_given = Tries { $detail }
timeline-trial_changed = Sample: { $detail }
timeline-sheet_given = Got the sheet of { $detail }
timeline-favour_done = Free: { $detail }
detail-plan_dropped-dropped = taken back
detail-plan_dropped-stands = agreed again
detail-plan_word_said-copy = written
detail-plan_word_said-whatsapp = by WhatsApp
detail-plan_word_said-sms = by SMS
detail-plan_word_said-email = by e-mail
detail-plan_word_said-phone = in a call
detail-trial_changed-bought = bought
detail-trial_changed-not = did not buy
detail-trial_changed-put_off = to be asked later
detail-trial_changed-struck = struck out
detail-trial_changed-open = not known yet

### What went wrong

error-plan_parts = A plan has between 1 and 60 parts. Nothing was agreed; please change the number.
error-plan_months_apart = Between two parts lie 1 to 12 months. Nothing was agreed; please change the number.
error-plan_too_little = There is nothing to split, or less than a unit for every part. Write the amount, or take fewer parts.
error-plan_not_open = Only { $amount } is open here. Nothing was written down; write that or less.
error-plan_over_limit = This would go { $amount } over what they may owe. Take a smaller amount, or raise their limit.
error-plan_unknown = This plan is not there any more; it was taken back.
error-word_not_due = Nothing is to be said about this part today, or it was said already.
error-trial_unknown = This sample is not there any more; it was taken back.
error-outcome_known = What came of this sample is known already.
error-sheet_unknown = This sheet is not there, or it was put away.
error-sheet_not_in_language = This sheet has no words in that language yet.
error-sheet_nameless = A sheet needs the goods and a title. Nothing was kept.
error-sheet_no_promise = First say what it does for the buyer, in a sentence. Nothing was kept; what you wrote stays here.
error-sheet_too_long = This does not fit on one page. Shorten it, or take a few lines out.
error-service_unknown = Their step has no such free service.
error-service_used_up = This was used as often as the year allows. It can be used again from { $again_on }.
