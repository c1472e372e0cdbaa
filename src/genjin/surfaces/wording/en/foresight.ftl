### Whom to call next week, and the back-test: the pages

web-calls = Whom to call
web-calls-text = The buyers of your product who should hear from you in the week that begins, the best to call first: those likely to buy within 14 days, by what customs data shows up to today.
web-calls-do = Draw up the list
web-calls-earlier = Lists drawn up before
web-calls-found = { NUMBER($shown) } of { NUMBER($buyers) } buyers seen up to { $as_of }, ranked by { $order }. The chance is of a purchase within { $days } days of that day.
web-calls-chance = Chance, { $days } days
web-calls-next = Next purchase
web-calls-purchases = Purchases
web-calls-thin = thin
web-calls-note = The dates under the next purchase hold it four times in five, if he buys again. “Thin” means that he has too few purchases of his own, so that the figure is the market’s rhythm. Adding a buyer makes him a prospect in your book; nothing is sent to him.

web-back-test = Back-test
web-back-test-link = Would it have paid?
web-back-test-text = Past weeks are replayed on your own data, and each list sees only what was known by then. So you see whether following Genjin’s lists would have found more buyers before they bought than the plain ways to choose whom to call.
web-back-test-do = Replay the weeks
web-back-test-earlier = Back-tests run before
web-back-test-since = First week from
web-back-test-until = Last week to
web-back-test-until-hint = Three years at most. A week counts once the 28 days after its list are in your data.

web-foresight-goods = Product
web-foresight-goods-hint = An HS code, or words of the goods such as dump truck
web-foresight-country-hint = Leave it empty for buyers everywhere
web-foresight-per-week = Calls a week
web-foresight-per-week-hint = How many buyers you can contact in a week
web-foresight-anywhere = everywhere
web-foresight-calls = { $count ->
    [one] 1 call a week
   *[other] { NUMBER($count) } calls a week
}
web-foresight-waiting = Waiting to begin
web-foresight-running = At work
web-foresight-done = Done
web-foresight-failed = It failed
web-foresight-cancelled = Cancelled: nothing was kept
web-foresight-weeks-done = { NUMBER($done) } of { NUMBER($total) } weeks
web-foresight-progress = Progress
web-foresight-leave = You can leave this page: the work goes on, and the result stays in the list.
web-foresight-cancel = Cancel
web-foresight-again = Ask again

web-back-test-period = { $weeks ->
    [one] 1 week
   *[other] { NUMBER($weeks) } weeks
}, { $first } to { $last } · { NUMBER($buyers) } buyers seen
web-back-test-hits = Of { NUMBER($calls, maximumFractionDigits: 1) } calls a week, { NUMBER($hits, maximumFractionDigits: 1) } would have reached a buyer within the 14 days before he bought.
web-back-test-better = Following Genjin instead of calling { $against ->
    [frequency] the most frequent buyers
    [recency] those who bought last
   *[due-date] those nearest their usual date
} would have found { NUMBER($more) } more buyers in { NUMBER($weeks) } weeks (95 % interval: { NUMBER($low) } to { NUMBER($high) }).
web-back-test-level = That is no better than calling { $against ->
    [frequency] the most frequent buyers
    [recency] those who bought last
   *[due-date] those nearest their usual date
}: the difference over { NUMBER($weeks) } weeks lies between { NUMBER($low) } and { NUMBER($high) } buyers (95 % interval), so your data can’t tell the two apart. Calling at random would have found { NUMBER($blind) } fewer.
web-back-test-worse = Calling { $against ->
    [frequency] the most frequent buyers
    [recency] those who bought last
   *[due-date] those nearest their usual date
} would have been better: { NUMBER($more) } more buyers in { NUMBER($weeks) } weeks. In this market, go by that.
web-back-test-nobody = Nobody bought within 14 days of any list, so nothing can be told. A longer period or a shorter HS code would help.
web-back-test-ranked = Ranked by { $order } in { $weeks ->
    [one] 1 week
   *[other] { NUMBER($weeks) } weeks
}
web-back-test-methods = The ways to choose whom to call
web-back-test-method = Way
web-back-test-recall = Share of buyers found, %
web-back-test-precision = Share of calls in time
web-back-test-within = Bought in { $days } days
web-back-test-lift = × random, { $days } days
web-back-test-lead = Lead, days
web-back-test-ahead = Genjin’s lead
web-back-test-ceiling = Knowing the future
web-back-test-legend = { NUMBER($bought) } times a buyer bought within 14 days of a list: the share of them that was called is the share found. In brackets: 95 % intervals, by drawing weeks anew. Genjin’s lead is over the way of the line, in percentage points of buyers found; where its interval holds zero, no difference can be told. Lead, days: from the list to the purchase, the median.
web-back-test-silent = Only buyers silent for 28 days or more: { NUMBER($bought) } times one of them bought
web-back-test-weeks = Week by week
web-back-test-week = Genjin { NUMBER($genjin) } of { NUMBER($calls) } calls in time; { $against ->
    [frequency] the most frequent buyers
    [recency] those who bought last
   *[due-date] those nearest their usual date
}: { NUMBER($plain) }
web-back-test-open = Open the list
web-back-test-not = no purchase within 28 days
web-back-test-bought-in = { $days ->
    [one] bought the next day
   *[other] bought after { NUMBER($days) } days
}
web-back-test-before = Rows up to then
web-back-test-after = { $count ->
    [one] The row after
   *[other] The { NUMBER($count) } rows after
}

cli-option-only = only imports, or only foresight: lists of calls and back-tests

problem-foresight-goods = Say for which product: an HS code, or words of the goods
problem-foresight-unknown = This list or back-test isn’t there, or somebody else asked for it
problem-foresight-lost = The work stopped { NUMBER($times) } times before it was done. Try a shorter period, or a longer HS code
problem-backtest-period = The period must be a week at least, and { NUMBER($weeks) } weeks at most

workbook-calls-sheet = Calls
workbook-calls-place = No.
workbook-calls-company-id = Company id
workbook-calls-name = Company
workbook-calls-tax-id = Tax id
workbook-calls-p-buy = Chance
workbook-calls-next-date = Next purchase
workbook-calls-next-low = From
workbook-calls-next-high = To
workbook-calls-purchases = Purchases
workbook-calls-last-date = Last purchase
workbook-calls-why = Why
workbook-calls-as-of = Seen up to
workbook-calls-known-until = Data ends on
workbook-calls-buyers = Buyers seen
workbook-calls-order = Ranked by
workbook-calls-model = Model
