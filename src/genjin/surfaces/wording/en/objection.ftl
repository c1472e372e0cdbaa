# A buyer finds our price too high (M8): the verdict, the evidence, what to say.
cli-help-objection = A buyer finds the price too high: can he be won, or does he only compare?
    Prices are for one unit, in --currency. Give the term of the quote (FOB, CIF), so that it is held against customs values of the same kind.
cli-option-quote = our price for one unit
cli-option-target = the price that he wants
cli-option-unit = the unit of the prices: PCS, KG, SET …
cli-option-cost = our cost for one unit, in the currency of the quote
cli-option-company = the buyer, by the id that “companies find” gives
cli-option-product = our product, by its code
cli-option-incoterm = the term of the quote: FOB, CIF …
cli-option-currency = the currency of the quote
cli-option-target-currency = the currency of his price, if it is another
objection-verdict-negotiable = Negotiable
objection-verdict-quality = Sell quality
objection-verdict-comparing = Only comparing prices
objection-verdict-unclear = Unclear
objection-confidence-high = firm
objection-confidence-middling = fairly firm
objection-confidence-low = weak
objection-confidence-none = no verdict
objection-advice = What to do
objection-draft = What to write

value-basis-FOB = FOB
value-basis-CFR = CFR
value-basis-CIF = CIF
value-basis-unknown = basis not given

reason-objection-verdict-negotiable = There is room between { $target } and { $quote } US$: { NUMBER($won) } points say that he can be won, { NUMBER($against) } that he only compares.
reason-objection-verdict-quality = He pays for better goods: { NUMBER($won) } points say that he can be won, { NUMBER($against) } that he only compares.
reason-objection-verdict-comparing = He collects prices and won’t buy at ours: { NUMBER($against) } points say so, { NUMBER($won) } that he can be won.
reason-objection-balanced = The evidence is too evenly divided: { NUMBER($won) } points say that he can be won, { NUMBER($against) } that he only compares.
reason-objection-thin = Too little is known of prices in { $country }, of his own and of our deals there: no verdict.
reason-objection-no-objection = He asks for { $target } US$ per { $unit }, no less than our { $quote } US$. Either he agrees, or he counts in another unit, currency or term.

reason-objection-deals-none = We have closed no order for these goods in { $country } within two years{ $others ->
    [0] { "" }
   *[other] { " " }on the term { $basis }
}.
reason-objection-deals-at-quote = { NUMBER($deals) } of our own orders in { $country } since { $since }, { NUMBER($at_quote) } of them at about our { $quote } US$ per { $unit } or more (median { $median } US$): the price sells there.
reason-objection-deals-at-target = { NUMBER($deals) } of our own orders in { $country } since { $since }, the lowest at { $lowest } US$ per { $unit } (median { $median } US$): we have sold there at about his price.
reason-objection-deals-below = { NUMBER($deals) } of our own orders in { $country } since { $since } at { $lowest } US$ per { $unit } and more (median { $median } US$), all below our { $quote } US$.

reason-objection-market = Others in { $country } paid { $low } to { $high } US$ per { $unit } (middle half of the quantity, median { $median }, { $basis }) for HS { $hs }{ $named ->
    [no] { "" }
   *[yes] { " " }“{ $words }”
} from { $since } to { $until }: { NUMBER($rows) } { $grain ->
    [aggregate] monthly sums
   *[other] shipments
} of { NUMBER($buyers) } buyers.
reason-objection-market-thin = Too few prices to compare for HS { $hs } in { $country } within the last year: { NUMBER($rows) } rows of { NUMBER($buyers) } buyers with a price per { $unit }. It takes { NUMBER($enough_rows) } rows of { NUMBER($enough_buyers) } buyers.
reason-objection-market-other-basis = Customs values for HS { $hs } in { $country } are { $other }, our quote is { $basis }: they are not held against each other. Reckon the quote on { $other } and ask again.
reason-objection-quote-above = Our { $quote } US$ is above what three quarters of the quantity cost; { NUMBER($percent) } % was bought at it or dearer.
reason-objection-quote-within = Our { $quote } US$ is within what the market pays; { NUMBER($percent) } % was bought at it or dearer.
reason-objection-quote-below = Our { $quote } US$ is cheaper than three quarters of the quantity; { NUMBER($percent) } % was bought at it or dearer.
reason-objection-target-rare = His { $target } US$ is below nine tenths of the market: { NUMBER($percent) } % of the quantity was bought at it or cheaper.
reason-objection-target-low = His { $target } US$ is at the bottom of the market: { NUMBER($percent) } % of the quantity was bought at it or cheaper.
reason-objection-target-usual = His { $target } US$ is paid in the market: { NUMBER($percent) } % of the quantity was bought at it or cheaper.
reason-objection-caution = Customs values are often under-declared{ $models ->
    [many] {", and HS"} { $hs } holds many models: name the model to compare like with like
   *[one] {""}
}.{ $stated ->
    [no] {" "}The term of the quote wasn’t given; the values compared are { $basis }.
   *[yes] {""}
}{ $left_out ->
    [0] {""}
   *[other] {" "}{ NUMBER($left_out) } prices off by more than tenfold were left out.
}{ $grain ->
    [aggregate] {" "}Monthly sums give averages, not single prices.
   *[other] {""}
}

reason-objection-own-none = Of him there are { NUMBER($rows) } rows for these goods; below { NUMBER($enough) } nothing is said of what he paid.
reason-objection-own-no-price = His { NUMBER($rows) } rows hold no price per { $unit } on { $basis } from the last two years.
reason-objection-own-dearer = He pays { $his } US$ per { $unit } ({ $basis }, { NUMBER($rows) } rows), as much as our quote and a tenth more than the market ({ $median }): he buys on quality.
reason-objection-own-as-quoted = He pays { $his } US$ per { $unit } ({ $basis }, { NUMBER($rows) } rows), as much as our { $quote } US$ or more.
reason-objection-own-at-target = He already pays { $his } US$ per { $unit } ({ $basis }, { NUMBER($rows) } rows{ $model ->
    [yes] {", the same model"} “{ $words }”
   *[no] {""}
}, bought since { $since }): his target is the price that he has.
reason-objection-own-between = He pays { $his } US$ per { $unit } ({ $basis }, { NUMBER($rows) } rows, lowest { $lowest }): more than the { $target } US$ that he asks of us.
reason-objection-suppliers-loyal = { $supplier } has { NUMBER($percent) } % of his purchases and has supplied him for { $years } years (since { $since }); nobody new has come in.
reason-objection-suppliers-open = { NUMBER($new_percent) } % of his purchases go to suppliers of the last year; he has { NUMBER($suppliers) }: he is open to another.
reason-objection-suppliers-few = He has { NUMBER($suppliers) } { $suppliers ->
    [one] supplier
   *[other] suppliers
}; the largest, { $supplier }, has { NUMBER($percent) } % and has supplied him for { $years } years.
reason-objection-volume-down = He bought { NUMBER($percent) } % less in the year to { $until } than in the year before.
reason-objection-volume-up = He bought { NUMBER($percent) } % more in the year to { $until } than in the year before.
reason-objection-volume-flat = He bought about as much in the year to { $until } as in the year before ({ NUMBER($percent) } % apart).
reason-objection-imports-unknown = The data on { $country } covers less than two years, so a trend of its imports can’t be told.
reason-objection-imports-down = { $country } imported { NUMBER($percent) } % less of HS { $hs } in the year to { $until } than in the year before.
reason-objection-imports-up = { $country } imported { NUMBER($percent) } % more of HS { $hs } in the year to { $until } than in the year before.
reason-objection-imports-flat = { $country } imported about as much of HS { $hs } in the year to { $until } as in the year before ({ NUMBER($percent) } % apart).
reason-objection-currency-unknown = How { $his } moved against { $quoted } isn’t known: there are no reference rates of the European Central Bank for it.
reason-objection-currency-down = { $his } lost { NUMBER($percent) } % against { $quoted } in the year to { $until } (reference rates of the European Central Bank): imports cost him more.
reason-objection-currency-up = { $his } gained { NUMBER($percent) } % on { $quoted } in the year to { $until } (reference rates of the European Central Bank): imports cost him less.
reason-objection-currency-flat = { $his } hardly moved against { $quoted } in the year to { $until }: { NUMBER($percent) } % (reference rates of the European Central Bank).
reason-objection-floor-unknown = Our lowest price isn’t known: enter the product’s cost, the rebate, the rate and the firm’s fees, or give the cost.
reason-objection-floor-room = His { $target } US$ is above { $kind ->
    [cost] our cost
    [even] our break-even price
   *[floor] our lowest price
} of { $floor } US$: there is room.
reason-objection-floor-between = His { $target } US$ is below { $kind ->
    [cost] our cost
    [even] our break-even price
   *[floor] our lowest price
} of { $floor } US$: we can’t follow him there.
reason-objection-floor-under = Even our { $quote } US$ is below { $kind ->
    [cost] our cost
    [even] our break-even price
   *[floor] our lowest price
} of { $floor } US$.

say-negotiable = Give way against something: a full container, a longer commitment, an earlier deposit. One step, never half of the gap, and say what it is for.
say-negotiable-floor = Our cost doesn’t allow his target. Look for what can be left out of specification or packing before you look at the price.
say-quality = Don’t open with a discount. Send what the better price buys: test report, warranty, inspection photos, and whom you supply in his market.
say-comparing = Answer once, courteously, hold the price, and name one condition under which it would change. Then spend the time elsewhere; come back when his market or his supplier changes.
say-unclear = Ask before you move: for which model, quantity, packing, term and currency is his price? Don’t touch yours until he has answered.
say-no-objection = Make sure that both of you mean the same unit, currency and term before you confirm anything.
draft-negotiable = Thank you for being open about the price. I can come closer to it in one of two ways: with a full container in one lot, or with our standard packing in place of the printed one. Which would suit you better?
draft-quality = Thank you for your feedback on the price. I see two ways: the same specification at the price quoted, with the test report and our inspection photos before shipment; or a simpler specification nearer to your figure. Which shall I prepare for you?
draft-comparing = Thank you for telling me your figure. For this specification our price stays as quoted, and it is valid until the date in the offer. Should your quantity or packing change, I will gladly reckon it again. Would you like me to write when our costs change, or shall I come back to you next quarter?
draft-unclear = Thank you for your figure. So that I compare like with like: which model, quantity and packing is it for, and is it FOB or CIF? You will have a clear answer within a day of yours.
draft-no-objection = Thank you. Just to be sure that we mean the same: our price is per piece on the term in the offer. Shall I confirm it on that basis, or do you need it per carton or on another term?
problem-objection-hs = “{ $value }” is too little of an HS code: four digits or more are needed to compare prices.
problem-objection-unit = “{ $value }” is no unit we know. Write PCS, KG, SET or another usual word.
problem-objection-price = “{ $value }” is no price: it must be above zero.
problem-objection-rate = There is no rate for { $value } on { $on }: enter one under exchange rates, or give the prices in US dollars.

web-objection = Price too high?
web-objection-open = He finds the price too high
web-objection-none = No offer yet that he could find too high.
web-objection-what = Enter the price that he wants. You will see whether he can be won or only compares prices, each piece of evidence with its rows, and what to write.
web-objection-his-word = His word
web-objection-target = His price, for one
web-objection-quote = Our price, for one
web-objection-currency = Currency
web-objection-unit = Unit
web-objection-incoterm = Incoterm
web-objection-product = Our product
web-objection-hs = HS code
web-objection-words = Words of the model
web-objection-words-hint = As declarations print it. Prices of the very model say more than those of the whole HS code.
web-objection-cost = Our cost, for one
web-objection-cost-hint = In the same currency. Left empty, it is reckoned from the catalogue.
web-objection-more = HS code, model, cost
web-objection-ask = What to make of it
web-objection-no-company = He isn’t linked to a company of the trade data, so nothing is known of what he pays and from whom he buys.
web-objection-our-deals = Our own deals there
web-objection-market = What his market pays
web-objection-his = What he buys himself
web-objection-around = His market and his currency
web-objection-floor = Our cost
web-objection-keep = Keep it: he only compares prices, because
web-objection-keep-do = Keep the judgement
web-objection-evidence = Evidence
