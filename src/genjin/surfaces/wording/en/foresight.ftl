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
### Predicted purchases: reasons of the plan, and what pages say of them

purpose-before-purchase = speak with him before his next purchase
fact-predicted-purchase = predicted purchase

reason-purchase-ahead = Predicted purchase of { $product } between { $low } and { $high } (80%), so contact by { $by } (lead time { $days } days{ $of ->
    [none] , the playbook's
   *[other] , our { $of }
})
reason-purchase-ahead-late = Predicted purchase of { $product } between { $low } and { $high } (80%): { $by }, a lead time of { $days } days before it, has passed, so contact as soon as the rhythm allows
reason-purchase-day-of-rhythm = The rhythm's usual day would be { $due }; this day is one of the rhythm's too, and in time for the purchase
reason-purchase-not-in-time = No earlier day is allowed him, so { $due } it is
reason-purchase-too-near = Predicted purchase of { $product } between { $low } and { $high } (80%): with a lead time of { $days } days that order is already under way, so the plan isn't moved for it
reason-purchase-thin = A purchase of { $product } between { $low } and { $high } (80%) is predicted from the rhythm of the market alone, since too few of his own are known: that is thin evidence and doesn't move the plan
reason-purchase-unseen = The data ends on { $known_until }: he has probably bought { $product } unseen, by { $high }, so the prediction doesn't move the plan
reason-purchase-unlikely = With a probability of only { NUMBER($percent) }% he still buys { $product }, so no purchase is counted on and the plan isn't moved

web-playbook-before-purchase = Contact by the product's lead time ({ NUMBER($lead) } days where none is on file) before the predicted purchase, at the earliest { NUMBER($notice) } days before that. These grades also before their rhythm, { NUMBER($apart) } working days after the last contact; the others within it. Nobody is counted on who is a buyer still with less than { NUMBER($percent) }%.

web-foreseen = Predicted purchases
web-foreseen-chance = Chance within { $days } days
web-foreseen-still = Still a buyer
web-foreseen-known = Data until
web-foreseen-thin = thin: by the market's rhythm
web-foreseen-unseen = probably bought unseen
web-foreseen-note = Predicted from all buyers of this market, from where its data ends.
web-foreseen-plain = From his own intervals alone:
foreseen-model-market = the buyers of this market and his own intervals
foreseen-model-regular = the same, and how regular the intervals are
foreseen-model-trees = the same, and trees that learned from earlier months of this market

## What changed: alerts

reason-alert-late = Late with { $product }: nothing since { $last }, { NUMBER($silent) } days up to the end of the data ({ $known_until }); { NUMBER($shorter) } of his { NUMBER($gaps) } intervals were shorter
reason-alert-due-soon = Due soon: { $product }, between { $low } and { $high } (80%)
reason-alert-slipping = Slipping: he buys { $product } at much longer intervals of late; last on { $last }
reason-alert-dormant = Dormant: nothing of { $product } since { $last }; he still buys it with a probability of { NUMBER($percent) }%
reason-alert-new-supplier = New supplier: { $supplier }, since { $since }
reason-alert-lost-supplier = Lost supplier: nothing from { $supplier } since { $last }, and the data ends on { $known_until }
reason-alert-volume-up = Buys { NUMBER($percent) }% more by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[other] number of rows
} than in the year before (to { $until })
reason-alert-volume-down = Buys { NUMBER($percent) }% less by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[other] number of rows
} than in the year before (to { $until })
reason-alert-new-product = New product: HS { $code }, first on { $since }; purchases are known since { $before }
reason-alert-came-back = Came back: bought on { $on } after { NUMBER($days) } days without a purchase
alert-late = late
alert-due-soon = due soon
alert-slipping = slipping
alert-dormant = dormant
alert-new-supplier = new supplier
alert-lost-supplier = lost supplier
alert-volume-up = volume up
alert-volume-down = volume down
alert-new-product = new product
alert-came-back = came back
web-alerts = What changed
web-alert-seen = Seen
web-alerts-more = { $count } more on the customers' pages
web-alert-seen-of = Seen: { $customer }, { $what }
cli-help-alerts = What changed with customers in the trade data, and what is due soon
cli-alerts-none = Nothing has changed.
cli-column-alert = Alert
cli-column-since = Since
cli-option-everything = also those that somebody has seen
problem-alert-unknown = There is no alert “{ $value }”. It may hold no longer.
