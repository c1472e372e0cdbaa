# Buyers that fit our products (C4).
cli-help-match = Buyers that fit one of our products, the best first
    Who is in the book already is left out. Each factor from 0 to 1 counts by its weight; --weight size=0 leaves one aside.
cli-option-weight = what a factor weighs, 0 to 10: fit, size, rhythm, price, openness, origin, reach
cli-column-next-purchase = Next purchase
cli-match-account = { NUMBER($shown) } of { NUMBER($total) } buyers of { $words }; { NUMBER($in_book) } more are in the book already.
web-matches = That fit my products
web-matches-what = Choose one of your products: its buyers are ranked by fit, order size, rhythm, price, openness and reach, each with its reason. Forwarders and your customers are left out.
web-matches-no-product = No product yet
web-matches-product-add = Enter a product
web-matches-words-hint = Left empty, the product’s code is looked for, then the whole HS code.
web-matches-weights = What counts
web-matches-weights-hint = 0 leaves a factor aside, { NUMBER($most) } is most. What can’t be told of a buyer counts as half.
web-matches-ask = Find buyers
web-matches-none = Nobody else was seen buying it within two years. { NUMBER($in_book) } are in your book already.
web-matches-found = { NUMBER($shown) } of { NUMBER($ranked) } buyers of { $goods } within two years; { NUMBER($in_book) } more are in the book already.
web-matches-score = Fits
web-matches-next = Next purchase
match-factor-fit = Fit of the words
match-factor-size = Size against our minimum
match-factor-rhythm = Rhythm
match-factor-price = Price against ours
match-factor-openness = Open to new suppliers
match-factor-origin = Buys from our country
match-factor-reach = Can be reached
reason-match-fit = { NUMBER($found) } of his { NUMBER($rows) } rows under HS { $hs } hold “{ $words }” ({ NUMBER($percent) } %).
reason-match-size-enough = Buys { NUMBER($usual) } { $unit } at a time on average; our minimum is { NUMBER($minimum) }.
reason-match-size-small = Buys { NUMBER($usual) } { $unit } at a time on average, below our minimum of { NUMBER($minimum) }.
reason-match-rhythm = Bought { NUMBER($purchases) } { $purchases ->
    [one] time
   *[other] times
} between { $first_date } and { $last_date }.
reason-match-price-above = Pays { $paid } US$ FOB per { $unit }; our price is { $ours } US$.
reason-match-price-below = Pays { $paid } US$ FOB per { $unit }, less than our { $ours } US$.
reason-match-openness = Has { NUMBER($suppliers) } { $suppliers ->
    [one] supplier
   *[other] suppliers
}, { NUMBER($new) } of them taken on within the last year.
reason-match-origin = { NUMBER($percent) } % of his rows came from { $country }.
reason-match-reach-mail = His papers print a mail address.
reason-match-reach-address = His papers print a postal address, no mail address.
reason-match-reach-none = His papers print no address: the contact has to be found.
problem-match-hs = “{ $value }” has no HS code of four digits or more: enter it with the product.
problem-match-product = Say which product: --product with its code.
problem-match-weight = “{ $value }” is no weight. Write a factor and a number up to { NUMBER($most) }, such as size=4: fit, size, rhythm, price, openness, origin, reach.
