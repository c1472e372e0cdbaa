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
