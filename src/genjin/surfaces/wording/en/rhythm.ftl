### When buyers buy next: commands, reasons and problems

cli-help-rhythm = When each buyer of a file of purchases buys next
    FILE has the columns buyer and date, and may have quantity and value.
    What is written: expected purchases and the chance of one within the horizon, the next date with
    an interval of 80 %, the chance that he is still a buyer, and the model that was chosen.
cli-help-calls = Whom to call next week, the best first
    Nothing after --as-of is seen.
cli-help-backtest = Whether calling by Genjin's list would have paid
    Past weeks replayed, each seeing only what was known by then, beside random calls, whoever
    bought last, whoever buys most often, and whoever is nearest his usual date.
cli-option-events = the file of purchases (CSV, Parquet or XLSX)
cli-option-horizon = days to look ahead
cli-option-out = the file to write (CSV)
cli-option-per-week = calls a week

cli-rhythm-later = { $count ->
    [one] 1 row is
   *[other] { $count } rows are
} dated after { $as_of } and weren't looked at.
cli-rhythm-returns = { $count ->
    [one] 1 row with a negative quantity or value is a return
   *[other] { $count } rows with a negative quantity or value are returns
} and not counted as purchases.
cli-rhythm-merged = One shipment is evidently declared over several days here: declarations of one buyer within { $days } days count as one purchase.
cli-rhythm-too-few = Too few buyers bought more than once, so nothing can be predicted: the figures were left empty.
cli-rhythm-written = { $count ->
    [one] 1 buyer
   *[other] { $count } buyers
} written to { $path } (model: { $model })
cli-calls-account = { $shown } of { $total } buyers seen up to { $as_of }, by { $order }. The chance is of a purchase within { $days } days. Model: { $model }.
cli-backtest-head = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} beginning { $first } to { $last }, { $per_week } calls in each, { $buyers } buyers seen in all
cli-backtest-everybody = Among all buyers: { $calls } calls; bought within 14 days of a list: { $named }; whoever knew the future would have named { $ceiling } of them
cli-backtest-silent = Among buyers silent for 28 days or more: { $calls } calls; bought within 14 days of a list: { $named }; whoever knew the future would have named { $ceiling } of them
cli-backtest-legend = In time: the buyer bought within 14 days. Precision is the share of calls in time, recall the share of those who bought in time that was called; lift is over random calls; lead is the median number of days from the list to the purchase. In brackets: 95 % intervals, by drawing weeks anew. Genjin's lead in recall is over the method of the line; an interval that holds zero means no difference can be told.
cli-column-p-buy = Chance
cli-column-next-date = Next purchase (80 %)
cli-column-bought-last = Last purchase
cli-column-purchases = Purchases
cli-column-method = Method
cli-column-within-14 = In 14 days
cli-column-within-28 = In 28 days
cli-column-precision = Precision
cli-column-recall = Recall
cli-column-lift = Lift
cli-column-lead-days = Lead, days
cli-column-ahead = Genjin's lead in recall

calls-order-probability = the chance of buying
calls-order-frequency = frequency
calls-order-recency = the last purchase
calls-order-due-date = the usual date
backtest-method-genjin = Genjin
backtest-method-random = Random
backtest-method-recency = Bought last
backtest-method-frequency = Buys most often
backtest-method-due-date = Nearest usual date

reason-call-bought = { $purchases ->
    [one] Bought once, on { $last_date }
   *[other] Bought { NUMBER($purchases) } times, last on { $last_date }
}
reason-call-chance = Buys within { NUMBER($days) } days with a chance of { NUMBER($percent) }%; if he buys again, four times in five between { $low } and { $high }
reason-call-thin = Thin evidence: { $gaps ->
    [0] he was seen buying only once
    [one] only one gap between his purchases is known
   *[other] only { NUMBER($gaps) } gaps between his purchases are known
}, so this goes by the rhythm of the market
reason-call-faster = Buys at shorter intervals of late: his last three are at most two thirds of those before
reason-call-slower = Buys at longer intervals of late: his last three are at least half as long again as those before
reason-call-too-few = Too few buyers of this market bought more than once, so nothing is predicted; ranked by how often each bought
reason-call-by-frequency = Ranked by how often each bought: over up to { NUMBER($weeks) } weeks before, { NUMBER($better) } such calls were in time, and { NUMBER($by_chance) } by the chance of buying
reason-call-by-recency = Ranked by who bought last: over up to { NUMBER($weeks) } weeks before, { NUMBER($better) } such calls were in time, and { NUMBER($by_chance) } by the chance of buying
reason-call-unseen = The data of this market ends on { $known_until }, { NUMBER($days) } days before: whether he has bought since isn't known, and the silence since was taken for real

problem-events-empty = The file holds nothing. A line of headers with buyer and date, and a row for each purchase, would be right
problem-events-column = The column is missing. The first line must name at least buyer and date; quantity and value are optional
problem-events-buyer = The row names no buyer; it was left out
problem-events-none = There is no purchase up to { $as_of } ({ $later ->
    [one] 1 row is
   *[other] { $later } rows are
} dated later). Choose a later --as-of, or a file with earlier purchases
problem-out-unwritable = The file can’t be written: { $detail }
problem-as-of-missing = Say up to which day the data is to be seen, for instance --as-of 2026-03-05
problem-calls-nobody = Nobody was seen buying { $hs } up to { $until }. A shorter HS code, another country, or an import of trade data would help
problem-backtest-no-week = No week of this period can be judged: the data begins on { $first } and ends on { $known_until }, and a week counts if the 28 days after its list are known
