# Taking over lists of other systems.

### The screen

import-title = Bring in a list
import-lead = Customers and purchases from a spreadsheet or from another till. Nothing is written before you have seen what will happen.
import-choose-file = Choose a file
import-choose-other-file = Choose another file
import-file-kinds = CSV or Excel (.xlsx)
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-done = Done
import-kind = Each row is
import-kind-customers = a customer
import-kind-purchases = a purchase
import-column = Column in the file
import-column-samples = First rows
import-column-means = Means
import-field-none = not needed
import-ask-unit = Which unit are the amounts in?
import-ask-unit-why = The file does not say it, and a guess could be wrong by a factor of ten.
import-ask-dates = How are the dates written?
import-ask-dates-why = The dates of this file can be read in more than one way.
import-dates-ymd = year, month, day
import-dates-dmy = day, month, year
import-dates-mdy = month, day, year
import-dates-jalali = Jalali calendar
import-missing-field = Which column is “{ $field }”?
import-aloud = Is this right?
import-aloud-hint = Three amounts of the file, as they were understood.
import-aloud-line = “{ $cell }” is { $words }
import-reading = Reading the file…
import-reading-rows = { $count ->
        [one] Read { $shown } row
       *[other] Read { $shown } rows
    }
import-remembered = Columns as you chose them last time for this kind of file.

### The check

import-new = { $count ->
        [one] { $shown } row goes in
       *[other] { $shown } rows go in
    }
import-known = { $count ->
        [one] { $shown } row is here already
       *[other] { $shown } rows are here already
    }
import-probably-recorded = { $count ->
        [one] { $shown } row was probably recorded at the counter already
       *[other] { $shown } rows were probably recorded at the counter already
    }
import-also-recorded = Bring these in too
import-refused = { $count ->
        [one] { $shown } row cannot go in
       *[other] { $shown } rows cannot go in
    }
import-customers-new = { $count ->
        [one] { $shown } new customer
       *[other] { $shown } new customers
    }
import-sum = Sum: { $sum }
import-days = From { $first } to { $last }
import-award-points = Give points for these purchases, by today’s rule
import-award-none = The club program has no rule by amount; these purchases earn nothing.
import-consent = The people on this list agreed to be written to
import-consent-hint = Only if it is so. It is kept with each consent, and nobody who said no is changed.
import-consent-since = Since
import-consent-wording = In which words they were asked
import-line = Line
import-verdict = Verdict
import-verdict-new = goes in
import-verdict-customer_new = goes in, new customer
import-verdict-known = here already
import-verdict-probably_recorded = probably recorded already
import-doubt-phone_length = The phone number has an unusual length; it is kept as written.
import-doubt-phone_left_out = There is no phone number in the cell; left out.
import-doubt-email_left_out = Not an e-mail address; left out.
import-doubt-birthday_left_out = The birthday cannot be read; left out.
import-doubt-consent_unread = Neither yes nor no; consent stays unknown.
import-doubt-language_left_out = Not a language of this program; left out.

### Going in

import-run-purchases = { $count ->
        [one] Bring in { $shown } purchase
       *[other] Bring in { $shown } purchases
    }
import-run-customers = { $count ->
        [one] Bring in { $shown } customer
       *[other] Bring in { $shown } customers
    }
import-running = { $shown } of { $total } rows
import-stop = Stop
import-stopping = Stopping after this part…
import-half-done = The import of { $file } stopped half way; { $count ->
        [one] { $shown } row is in
       *[other] { $shown } rows are in
    }.
import-go-on = Go on with it
import-take-back = Take all of it back
import-take-back-purchases = { $count ->
        [one] { $shown } purchase goes
       *[other] { $shown } purchases go
    }
import-take-back-people = { $count ->
        [one] { $shown } new customer goes
       *[other] { $shown } new customers go
    }
import-take-back-stay = { $count ->
        [one] { $shown } customer stays, because something later was recorded for them
       *[other] { $shown } customers stay, because something later was recorded for them
    }
import-take-back-points = { $count ->
        [one] { $shown } point goes
       *[other] { $shown } points go
    }
import-take-back-fields = { $count ->
        [one] { $shown } customer you had before loses what the file filled in
       *[other] { $shown } customers you had before lose what the file filled in
    }
import-take-back-notes = { $count ->
        [one] { $shown } note from the file goes
       *[other] { $shown } notes from the file go
    }
import-take-back-members = { $count ->
        [one] { $shown } customer is no longer a club member, as before
       *[other] { $shown } customers are no longer club members, as before
    }
import-take-back-cards = { $count ->
        [one] { $shown } card from the file stops working
       *[other] { $shown } cards from the file stop working
    }
import-take-back-consents = { $count ->
        [one] { $shown } customer’s answer about messages is again what it was
       *[other] { $shown } customers’ answers about messages are again what they were
    }
import-stays-edited-since = { $count ->
        [one] { $shown } customer keeps a detail from the file that was changed since
       *[other] { $shown } customers keep details from the file that were changed since
    }
import-stays-note-pinned = { $count ->
        [one] { $shown } customer keeps a note from the file that was pinned
       *[other] { $shown } customers keep notes from the file that were pinned
    }
import-stays-member-since = { $count ->
        [one] { $shown } customer stays a club member, because the membership was used since
       *[other] { $shown } customers stay club members, because their memberships were used since
    }
import-stays-said-since = { $count ->
        [one] { $shown } customer has answered about messages since; the answer stands
       *[other] { $shown } customers have answered about messages since; their answers stand
    }
import-stays-no-stays = { $count ->
        [one] { $shown } customer said no in the file; the no stands
       *[other] { $shown } customers said no in the file; the no stands
    }
import-done = { $count ->
        [one] { $shown } row is in
       *[other] { $shown } rows are in
    }
import-done-nothing = Nothing new in this file: every row was here already.
import-more-rows = { $count ->
    [one] Show one more row
   *[other] Show { $shown } more rows
}
import-refused-title = Rows that stay out
import-save-refused = Save the rows that could not go in
import-refused-line = Line
import-refused-reason = Reason

### Columns

import-field-customer = number in the other system
import-field-name = whole name
import-field-given_name = given name
import-field-family_prefix = before the family name
import-field-family_name = family name
import-field-honorific = form of address
import-field-company = company
import-field-phone = phone
import-field-second_phone = second phone
import-field-email = e-mail
import-field-birthday = birthday
import-field-card = card number
import-field-points = points
import-field-language = language
import-field-address = address
import-field-house_number = house number
import-field-address_more = address, second line
import-field-city = town
import-field-region = region
import-field-postal_code = postal code
import-field-country = country
import-field-consent = consent to messages
import-field-consent_email = consent to e-mail
import-field-consent_sms = consent to SMS
import-field-consent_whatsapp = consent to WhatsApp
import-field-date = date
import-field-time = time
import-field-amount = amount paid
import-field-receipt = receipt number
import-field-product = what was bought
import-field-group = group of goods
import-field-units = quantity
import-field-event = sale or return
import-field-note = note

### Why a row cannot go in

error-import_uneven_row = The row does not fit the headings: { $cells_shown } cells under { $columns_shown } headings.
error-import_text_too_long = “{ $column }” is too long; at most { $max_shown }.
error-import_nul_sign = “{ $column }” is damaged in the file.
error-import_missing = “{ $column }” is empty.
error-import_not_a_date = “{ $column }”: “{ $text }” is not a date.
error-import_future_date = “{ $column }”: { $text } is still to come.
error-import_date_too_early = “{ $column }”: { $text } is too long ago.
error-import_not_a_time = “{ $column }”: “{ $text }” is not a time of day.
error-import_not_a_number = “{ $column }”: “{ $text }” is not a number.
error-import_negative_amount = “{ $column }”: { $text } is below zero. Record a return at the sale it belongs to.
error-import_amount_too_large = “{ $column }”: { $text } is too large.
error-import_too_many_decimals = “{ $column }”: { $text } has more decimals than the currency.
error-import_amount_ambiguous = “{ $column }”: { $text } can be read in two ways, and nothing in the file decides.
error-import_other_currency = “{ $column }”: { $text } is in another currency.
error-import_phone_too_long = “{ $column }”: { $text } has too many digits for a phone number.
error-import_digits_lost = “{ $column }”: a spreadsheet has shortened the number to { $text }. Save the column as text and try again.
error-import_return_row = The row is a return ({ $text }).
error-import_cancelled_row = The row was cancelled ({ $text }).
error-import_receipt_differs = Receipt { $receipt } stands on line { $first_line_shown } already, with other contents.
error-import_nameless = No name, no phone and no number: nothing to know this customer by.

### Why a list cannot be read

error-import_unit_needed = Say which unit the amounts are in: { $possible }.
error-import_date_order_needed = Say how the dates are written: { $possible }.
error-import_unit_of_other_currency = The amounts are in another currency than the shop’s ({ $unit }).
error-import_field_needed = No column was chosen for “{ $field }”.
error-import_field_out_of_place = “{ $field }” has no place in this kind of list.
error-import_no_such_column = There is no column “{ $column }”.
error-import_no_file = The file is not there any more.
error-import_unreadable = The file cannot be read. Is it open in another program?
error-import_file_too_large = The file is larger than { $max_shown } MB. Split it and bring the parts in one after the other.
error-import_too_many_rows = The file has more than { $max_shown } rows. Split it and bring the parts in one after the other.
error-import_too_many_columns = The file has more than { $max_shown } columns.
error-import_empty = There is nothing in the file.
error-import_not_a_table = This is not a list. Choose a CSV or Excel file.
error-import_old_workbook = This workbook is of the old kind or has a password. Save it as .xlsx without a password and try again.
error-import_damaged_workbook = The workbook is damaged. Open it, save it again and retry.
error-import_no_sheet = The workbook has no sheet “{ $sheet }”.
error-import_stopped = Stopped. Nothing was written.
