unit-C62 = pcs
unit-SET = sets
unit-PR = pairs
unit-DZN = dozen
unit-MIL = thousand pcs
unit-KGM = kg
unit-GRM = g
unit-TNE = t
unit-LBR = lb
unit-MTR = m
unit-MTK = m²
unit-MTQ = m³
unit-LTR = l
unit-FTK = sq ft
unit-CTN = cartons
unit-BX = boxes
unit-RO = rolls
unit-PK = packages
unit-PF = pallets
unit-BG = bags
unit-KWH = kWh
unit-CTM = carats
unit-CS = cases
unit-CR = crates
unit-DR = drums
unit-BE = bundles
unit-CY = cylinders
unit-SI = skids

unit-one-C62 = piece
unit-one-SET = set
unit-one-PR = pair
unit-one-DZN = dozen
unit-one-MIL = thousand pcs
unit-one-KGM = kg
unit-one-GRM = g
unit-one-TNE = t
unit-one-LBR = lb
unit-one-MTR = m
unit-one-MTK = m²
unit-one-MTQ = m³
unit-one-LTR = l
unit-one-FTK = sq ft
unit-one-CTN = carton
unit-one-BX = box
unit-one-RO = roll
unit-one-PK = package
unit-one-PF = pallet
unit-one-BG = bag
unit-one-KWH = kWh
unit-one-CTM = carat
unit-one-CS = case
unit-one-CR = crate
unit-one-DR = drum
unit-one-BE = bundle
unit-one-CY = cylinder
unit-one-SI = skid

problem-company-unknown = There is no company { $value } in the imported data. An id is “c” and 16 hexadecimal digits; find one with `companies find` or `buyers find`.
problem-hs-prefix = “{ $value }” isn't an HS code. It would be 2 to 12 digits, with or without dots: 8704, 8704.22, 8704229000.
problem-segment-name = The book names a data file that can't be one: { $value }. Restore the latest backup.
problem-segment-version = This part of the trade data was written by an earlier version of Genjin. Import its customs file again.
problem-merge-failed = The parts of the trade data couldn't be joined ({ $detail }). They stay as they are, and all of them are read. Free some disk space.
problem-segment-unreadable = This part of the trade data can't be read ({ $detail }). Restore it from the latest backup, or import its customs file again.

reason-found-shipments = { NUMBER($count) } { $count ->
    [one] shipment
   *[other] shipments
} { $hs ->
    [none] { "" }
   *[other] of HS { $hs }{ " " }
}between { $first_date } and { $last_date }
reason-found-aggregates = { NUMBER($count) } monthly { $count ->
    [one] total
   *[other] totals
} { $hs ->
    [none] { "" }
   *[other] of HS { $hs }{ " " }
}between { $first_date } and { $last_date }, not single shipments
reason-found-value = US$ { NUMBER($value_usd) } in all ({ $basis ->
    [unknown] price basis not given
    [mixed] several price bases
   *[other] { $basis }
})
reason-found-weight = { NUMBER($weight_kg) } kg in all; the source gives no value
reason-found-no-size = The source gives neither value nor weight
reason-found-sources = { $suppliers ->
    [one] 1 supplier
   *[other] { NUMBER($suppliers) } suppliers
}{ $origins ->
    [0] { "" }
    [1] , goods from { $origin }
   *[other] , goods from { NUMBER($origins) } countries
}

reason-dossier-nothing-known = No purchase of this company is known for that period.
reason-dossier-summary = Buys { $product ->
    [none] { $hs6 ->
        [none] goods that the source doesn't describe
       *[other] goods of HS { $hs6 }
    }
   *[other] “{ $product }”{ $hs6 ->
        [none] { "" }
       *[other] { " " }(HS { $hs6 })
    }
}{ $gap ->
    [0] : one purchase, on { $last_date }
   *[other] { " " }about every { $unit ->
        [months] { $gap ->
            [one] month
           *[other] { NUMBER($gap) } months
        }
       *[other] { $gap ->
            [one] day
           *[other] { NUMBER($gap) } days
        }
    } ({ NUMBER($purchases) } purchases, { $first_date } to { $last_date })
}{ $supplier ->
    [none] ; the source doesn't name his suppliers
   *[other] ; main supplier { $supplier } ({ NUMBER($percent) } %)
}.

reason-next-too-few-gaps = No date is predicted: { $gaps ->
    [0] there are no gaps between purchases yet
    [one] there is only 1 gap between purchases
   *[other] there are only { NUMBER($gaps) } gaps between purchases
}, and fewer than { NUMBER($fewest) } say too little.
reason-next-data-too-old = No date is predicted: the data ends on { $known_until }, more than two years ago. Import newer data.
reason-next-silent = Silent for longer than ever before: nothing from { $last_date } to { $known_until }, where the data ends; his longest gap was { NUMBER($longest) } { $unit ->
    [months] { $longest ->
        [one] month
       *[other] months
    }
   *[other] { $longest ->
        [one] day
       *[other] days
    }
}. Ask what has changed.
reason-next-from-gaps = From his own { NUMBER($gaps) } gaps between purchases, counted in { $unit ->
    [months] months
   *[other] days
}, given how long he has been silent; it supposes that he goes on as before. The interval holds with 80 % likelihood.
reason-next-late = Late: silent for { NUMBER($silent) } { $unit ->
    [months] months
   *[other] days
}, and { NUMBER($shorter) } of his { NUMBER($gaps) } gaps were shorter. Ask whether his plans have changed.
reason-next-thin-few-gaps = Thin evidence: only { NUMBER($gaps) } gaps between purchases are known; it takes { NUMBER($enough) } for an interval that holds.
reason-next-thin-few-as-long = Thin evidence: he has been silent for { NUMBER($silent) } { $unit ->
    [months] months
   *[other] days
}, and { $longer ->
    [0] none of his { NUMBER($gaps) } gaps was
    [one] only one of his { NUMBER($gaps) } gaps was
   *[other] only { NUMBER($longer) } of his { NUMBER($gaps) } gaps were
} longer than that.
reason-next-thin-unseen = Thin evidence: the data ends on { $known_until }, { NUMBER($days) } days ago, and he usually buys every { NUMBER($usual) } { $unit ->
    [months] months
   *[other] days
}: about { NUMBER($missed) } { $missed ->
    [one] purchase
   *[other] purchases
} may have gone unseen. Import newer data.
reason-next-unseen = The data ends on { $known_until }, { NUMBER($days) } days ago: he may have bought since then.

reason-preference-quality = Paid { NUMBER($percent) } % more per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) than others in his country for HS { $hs6 }, over { NUMBER($months) } months that can be compared: he may be buying quality.
reason-preference-price = Paid { NUMBER($percent) } % less per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) than others in his country for HS { $hs6 }, over { NUMBER($months) } months that can be compared: he may be buying on price.
reason-preference-market = Pays about what others in his country pay per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) for HS { $hs6 }: { NUMBER($percent) } % apart over { NUMBER($months) } months that can be compared.
reason-preference-caution = Only a hint: HS { $hs6 } holds many models, and customs values are often under-declared.
reason-preference-unclear = Not enough to compare: it takes { NUMBER($months) } months within the last year in which { NUMBER($buyers) } other buyers made { NUMBER($shipments) } shipments in the same unit on the same price basis.
reason-preference-no-prices = The source gives no unit prices, so nothing can be said on quality or price.

reason-preference-mixed = No clear answer: his median per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) for HS { $hs6 } is { NUMBER($percent) } % { $side ->
    [above] above
   *[below] below
} that of others in his country over the { NUMBER($months) } newest comparable months, but the figures below don’t bear a verdict out.
reason-preference-consistency = He paid more than they did in { NUMBER($above) } of the { NUMBER($months) } months, each with at least { NUMBER($buyers) } other buyers.

reason-supplier-new = New: first seen on { $since }, while purchases are known since { $buyer_since }. New means within the last half year of the data.
reason-supplier-growing = Growing: { NUMBER($percent) } % more by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} in the 12 months to { $until } than in the 12 before. From { NUMBER($threshold) } % on it counts.
reason-supplier-grows-from-nothing = Growing: first seen on { $since }, nothing in the year before.
reason-supplier-shrinking = Shrinking: { NUMBER($percent) } % less by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} in the 12 months to { $until } than in the 12 before. From { NUMBER($threshold) } % on it counts.
reason-supplier-steady = Steady: { NUMBER($percent) } % apart by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} between the 12 months to { $until } and the 12 before. Up to { NUMBER($threshold) } % counts as steady.
reason-supplier-lost = Lost: nothing since { $date } ({ NUMBER($days) } days), after { NUMBER($percent) } % of all purchases in the year up to then. From { NUMBER($threshold) } % on, and after half a year or two of his usual gaps, it counts as lost.
reason-supplier-past = Past: nothing since { $date } ({ NUMBER($days) } days), and only { NUMBER($percent) } % of all purchases in the year up to then. From { NUMBER($threshold) } % on it would count as lost.
reason-supplier-few = Not enough to compare: { NUMBER($purchases) } { $purchases ->
    [one] purchase
   *[other] purchases
} in two years; it takes { NUMBER($fewest) }.
reason-supplier-seen-too-short = Can't be said yet: his purchases are known only since { $since }. New takes a year of data, growing two.
reason-supplier-buyer-stopped = Can't be said: nothing from anybody since { $date }, so he hasn't left this supplier for another.
reason-supplier-unnamed-since = Can't be said: since { $date } only { NUMBER($named) } of his { NUMBER($rows) } rows name a supplier.

reason-season-peak = Buys mainly from { $first } to { $last }: { NUMBER($percent) } % of { NUMBER($purchases) } purchases in { NUMBER($years) } whole years, an even spread would be 25 %. The pattern returns each year and is more than chance (1 in 100).
reason-season-even = No season: { NUMBER($purchases) } purchases in { NUMBER($years) } whole years show no months that stand out in each year.
reason-season-unclear = Not enough to speak of a season: { NUMBER($purchases) } purchases in { NUMBER($years) } whole { $years ->
    [one] year
   *[other] years
}; it takes { NUMBER($fewest) } in { NUMBER($fewest_years) }.

reason-buyer-told = { NUMBER($rows) } of { NUMBER($of) } rows: { $rule } ({ NUMBER($percent) } % sure).

reason-talk-next = He is likely to buy next between { $low } and { $high }, most likely around { $expected }{ $thin ->
    [unseen] { " " }(thin evidence: the data ends on { $until }, and he has probably bought since)
    [few-gaps] { " " }(thin evidence: only { NUMBER($gaps) } gaps between purchases are known)
    [few-as-long] { " " }(thin evidence: hardly any of his gaps was as long as the present one)
   *[other] { "" }
}. Before that, send an offer for his usual quantity with a loading date that you can hold.
reason-talk-late = Late: { NUMBER($silent) } { $unit ->
    [months] { NUMBER($silent) ->
        [one] month
       *[other] months
    }
   *[other] { NUMBER($silent) ->
        [one] day
       *[other] days
    }
} without a purchase, and { NUMBER($shorter) } of his { NUMBER($gaps) } gaps were shorter. Tell him what you can ship from stock or in the next production slot, and ask which quantity he is short of.
reason-talk-silent = Silent for longer than ever: nothing from { $last_date } to { $known_until }; his longest gap was { NUMBER($longest) } { $unit ->
    [months] { NUMBER($longest) ->
        [one] month
       *[other] months
    }
   *[other] { NUMBER($longest) ->
        [one] day
       *[other] days
    }
}. Start again with something he hasn't seen: a new model, a changed specification or a trial quantity.
reason-talk-lost-supplier = { $count ->
    [one] He has left a supplier
   *[other] He has left { NUMBER($count) } suppliers
}: nothing from { $supplier } since { $date }, { NUMBER($percent) } % of his purchases until then. Offer to fill that gap: the same goods, your lead time, a first lot.
reason-talk-new-supplier = { $count ->
    [one] He is trying a new supplier
   *[other] He is trying { NUMBER($count) } new suppliers
}: { $supplier }, first on { $date } ({ NUMBER($percent) } % of the last year). While he compares, offer a sample with your test report.
reason-talk-origin-switch = He is moving from { $given_up } ({ NUMBER($given_up_before) } % → { NUMBER($given_up_now) } %) to { $gained } ({ NUMBER($gained_before) } % → { NUMBER($gained_now) } %). Show him the landed cost from your port beside both: price, freight, duty.
reason-talk-price-quality = Pays { NUMBER($percent) } % more per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) than others in his country for HS { $hs6 } ({ NUMBER($months) } months). Don't open with a discount: send what the better price buys, such as specification, warranty, inspection report.
reason-talk-price-price = Pays { NUMBER($percent) } % less per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) than others in his country for HS { $hs6 } ({ NUMBER($months) } months). Offer two configurations, the plain one at his level and yours, and let him choose.
reason-talk-price-market = Pays what others in his country pay per { $unit } ({ $basis ->
    [unknown] price basis not given
   *[other] { $basis }
}) for HS { $hs6 } ({ NUMBER($percent) } % apart, { NUMBER($months) } months). Price alone won't win him: offer a better term, such as delivery week, packing or payment.
reason-talk-buying-more = Bought { NUMBER($percent) } % more by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} in the year to { $until } than in the year before. Offer a price for a year's quantity, called off in lots.
reason-talk-buying-less = Bought { NUMBER($percent) } % less by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} in the year to { $until } than in the year before. Offer a smaller lot or a mixed container, and ask how his market is doing.
reason-talk-main-supplier = Relies on { $supplier }: { NUMBER($percent) } % by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
}, at least since { $since }{ $suppliers ->
    [one] , his only named supplier
   *[other] , of { NUMBER($suppliers) } suppliers
}. Offer yourself as a second source, without naming whom he buys from: a trial order of one item that he buys there.
reason-talk-many-suppliers = Buys from { NUMBER($suppliers) } suppliers and depends on none: the largest, { $supplier }, has { NUMBER($percent) } % by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
}. Ask to be in the next round of quotes, and send specification and price list for it.
reason-talk-season = Buys mainly from { $first } to { $last } ({ NUMBER($percent) } % of { NUMBER($purchases) } purchases in { NUMBER($years) } years). Send the offer with your production schedule two to three months ahead.
reason-talk-size = A usual purchase is { $quantity_unit ->
    [none] { NUMBER($weight_kg) } kg
   *[other] { NUMBER($quantity) } { $quantity_unit }{ $weight_kg ->
        [0] { "" }
       *[other] , { NUMBER($weight_kg) } kg
    }
} (median of { NUMBER($purchases) }). Quote exactly that, and the price at the next quantity step.
reason-talk-last = Last purchase: { $date }{ $quantity_unit ->
    [none] { "" }
   *[other] , { NUMBER($quantity) } { $quantity_unit }
}{ $suppliers ->
    [0] { "" }
    [1] { " " }from { $supplier }
   *[other] { " " }from { NUMBER($suppliers) } suppliers
} ({ $rows ->
    [one] 1 row
   *[other] { NUMBER($rows) } rows
}). Send a data sheet that sets your model beside the goods on that bill.
reason-talk-origin = His goods come { $countries ->
    [one] from { $country } only
   *[other] from { NUMBER($countries) } countries, most from { $country } ({ NUMBER($percent) } %)
}. Give him your landed cost beside that: price, freight, duty.

reason-preference-contradicted = Per { $unit } it looks different over { NUMBER($months) } months: { $side ->
    [more] { NUMBER($percent) } % more than others
    [less] { NUMBER($percent) } % less than others
   *[same] the same as others
}. He probably buys other models or sizes than they do.
