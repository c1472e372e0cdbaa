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
