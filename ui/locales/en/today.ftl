# Today: what needs a person now.

today-morning = Good morning
today-morning-named = Good morning, { $name }
today-noon = Good afternoon
today-noon-named = Good afternoon, { $name }
today-evening = Good evening
today-evening-named = Good evening, { $name }
today-night = Still up?
today-night-named = Still up, { $name }?
today-waiting = Waiting for you
today-sales = Sales today
today-sales-none = none yet
today-sales-sum = { $count ->
        [one] { $shown } sale, { $sum }
       *[other] { $shown } sales, { $sum }
    }
today-came-back = Came back after a letter
today-came-back-of = { $came } of { $of }
today-missing-count = { $count ->
        [one] { $shown } person to write to
       *[other] { $shown } people to write to
    }
today-missing-more = { $count ->
        [one] { $shown } more
       *[other] { $shown } more
    }
today-birthdays = Birthdays this week
today-word = today
tomorrow-word = tomorrow
in-days = { $count ->
        [one] in { $shown } day
       *[other] in { $shown } days
    }
birthday-word = birthday
today-calm = Nothing is waiting for you.
today-long-gone = { $count ->
        [one] { $shown } person had been away for long when this shop first heard of them
       *[other] { $shown } people had been away for long when this shop first heard of them
    }
today-first = People you know will be here: who is missed, whose birthday it is, what you promised. Begin with one customer, or bring in the list you have.
today-import = Bring in a list
steps-title = The first steps
steps-customer = Write down the first customer
steps-customer-done = The first customer is written down
steps-sale = Register the first sale
steps-sale-done = The first sale is registered
steps-letter = See whom to write to, and in which words
steps-letter-done = You know where the letters are
steps-away = Put the steps away
