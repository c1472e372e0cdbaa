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
   *[other] ; { NUMBER($percent) } % from { $supplier }
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
reason-next-thin = Thin evidence: few of his { NUMBER($gaps) } gaps bear on this date.
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

reason-talk-next = His next purchase is likely between { $low } and { $high }, most likely around { $expected }{ $thin ->
    [yes] { " " }(thin evidence)
   *[other] { "" }
}: be in touch before it.
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
}).
reason-talk-main-supplier = Relies on { $supplier }: { NUMBER($percent) } % by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
}, since { $since }{ $suppliers ->
    [one] , his only named supplier
   *[other] , among { NUMBER($suppliers) } suppliers
}. Ask what a second source would have to do better.
reason-talk-many-suppliers = Buys from { NUMBER($suppliers) } suppliers and depends on none: the largest, { $supplier }, has { NUMBER($percent) } % by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
}. He is open to another.
reason-talk-new-supplier = Took on { $count ->
    [one] a new supplier
   *[other] { NUMBER($count) } new suppliers
} within the last year, { $supplier } first on { $date } ({ NUMBER($percent) } % of everything): ask what made him try.
reason-talk-lost-supplier = Has left { $count ->
    [one] a supplier
   *[other] { NUMBER($count) } suppliers
}: nothing from { $supplier } since { $date }. Find out why.
reason-talk-buying-more = Bought { NUMBER($percent) } % more by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} in the year to { $until } than in the year before.
reason-talk-buying-less = Bought { NUMBER($percent) } % less by { $measure ->
    [value] value
    [weight] weight
    [quantity] quantity
   *[rows] number of rows
} in the year to { $until } than in the year before: ask how his market is doing.
reason-talk-size = A usual purchase is { $quantity_unit ->
    [none] { NUMBER($weight_kg) } kg
   *[other] { NUMBER($quantity) } { $quantity_unit }{ $weight_kg ->
        [0] { "" }
       *[other] , { NUMBER($weight_kg) } kg
    }
} (median of { NUMBER($purchases) }): quote for that quantity.
