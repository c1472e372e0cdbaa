web-dossier-written = as of { $day }; data to { $until }
web-show-all = Show all { NUMBER($count) }
web-show-all-prices = Show all { NUMBER($count) } price series: each HS code, unit and basis apart
web-trend = Against the year before
web-trend-by = by { $measure }, last 12 months of the data
web-measured-value = value
web-measured-weight = weight
web-measured-quantity = quantity
web-measured-rows = rows
web-standing = Standing
web-standing-new = new
web-standing-growing = growing
web-standing-steady = steady
web-standing-shrinking = shrinking
web-standing-lost = lost
web-standing-past = past
web-standing-unclear = can’t be said
web-two-years = Year before → last year
web-supplies = Supplied
web-at-least-since = { $month } or before
web-who-else = who else buys from him
web-who-else-buys = Who else buys this?
web-origins-by-origin-country = Countries of origin
web-origins-by-purchase-country = Countries of purchase
web-origins-by-supplier-country = Suppliers’ countries
web-regions = Source regions
web-origin-switch = Within the last year: { $gained } from { $gained_before } to { $gained_now }, { $given_up } from { $given_up_before } to { $given_up_now }.
web-places = Ports
web-places-loading = Ports of loading
web-places-ports = Ports of arrival
web-places-offices = Customs offices
web-places-none = The source doesn’t say.
web-verdict-quality = He seems to buy on quality.
web-verdict-price = He seems to buy on price.
web-verdict-market = He pays the market price: neither quality nor price stands out.
web-verdict-mixed = Quality or price: no clear answer.
web-verdict-unclear = Quality or price: not enough data.
web-price-of = HS { $hs6 }, US$ / { $unit } { $basis }
web-price-median = His median price is { $price }.
web-price-apart = Difference
web-season = Season
web-contacts-seen = Contacts, names and addresses in the data
web-seen-none = The data show no address, mail address or telephone number of his.
web-contacts-mails = Mail addresses
web-contacts-phones = Telephone numbers
web-contacts-notify = Notify parties
web-contacts-forwarders = Forwarders used
web-names-elsewhere = Other spellings, seen when he sells
web-seen-last = last seen { $day }
web-sources = Where the data come from
web-sources-bases = Value basis
web-sources-transports = Transport
web-sources-count = { $what } ({ $rows ->
    [one] 1 row
   *[other] { NUMBER($rows) } rows
})
web-basis-unknown = basis not given
web-sources-file = File
web-sources-by = { $publisher }: { $layout }
web-sources-aggregates = { $count ->
    [one] 1 of them a monthly sum
   *[other] { NUMBER($count) } of them monthly sums
}
web-sources-unknown = { $count ->
    [one] The file of 1 row is no longer known.
   *[other] The files of { NUMBER($count) } rows are no longer known.
}
web-covered = in { NUMBER($rows) } of { NUMBER($of) } rows
web-covered-too-few = { $rows ->
    [0] not given in the data
   *[other] in { NUMBER($rows) } of { NUMBER($of) } rows only: too few for a total
}
web-bought-between = Purchases from – to
web-eight-in-ten = 8 in 10: { $low } – { $high }
web-charted-value = value in US$ { $basis }
web-charted-weight = weight in kg
web-charted-quantity = quantity in { $unit }
web-charted-rows = number of rows
web-rows-short = { $count ->
    [one] 1 row
   *[other] { NUMBER($count) } rows
}
