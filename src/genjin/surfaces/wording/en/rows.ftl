rows-title = Rows behind the figure
rows-title-others = What others in his country bought
rows-of = { $name }: { $count ->
    [one] 1 row
   *[other] { NUMBER($count) } rows
}
rows-among = of the { $all ->
    [one] 1 row
   *[other] { NUMBER($all) } rows
} known of him
rows-changed = The figure was written from { $before ->
    [one] 1 row
   *[other] { NUMBER($before) } rows
}; the data have changed since.
rows-none = No row meets these conditions.
rows-column-date = Date
rows-column-goods = Goods
rows-column-price = Unit price
rows-column-source = As printed
rows-supplier = from { $name }
rows-buyer = bought by { $name }
rows-total = Sum of { $count ->
    [one] this row
   *[other] all { NUMBER($count) } rows
}
rows-total-shipment = { $count ->
    [one] 1 shipment
   *[other] { NUMBER($count) } shipments
}
rows-total-aggregate = { $count ->
    [one] 1 monthly sum
   *[other] { NUMBER($count) } monthly sums
}
rows-price = Unit price, { $unit }: median { $median }; half of the quantity between { $low } and { $high }; { $quantity } in all
rows-only-these = only these
rows-own-page = On a page of its own
rows-export = Excel
rows-close = Close
rows-print = Row { NUMBER($at, useGrouping: 0) } of { $file }: as printed
rows-pages = Pages of rows
rows-grain-shipment = shipments
rows-grain-aggregate = monthly sums
rows-weight-KGM = stated
rows-long-text = (long text)
rows-by-not = without { $what }
rows-by-as-of = As known on
rows-by-since = From
rows-by-until = To
rows-by-grain = Kind
rows-by-month = Month
rows-by-month-of-year = Month of the year
rows-by-supplier = Supplier
rows-by-origin-country = Origin
rows-by-purchase-country = Bought in
rows-by-supplier-country = Supplier’s country
rows-by-origin-region = Region of origin
rows-by-purchase-region = Region of purchase
rows-by-supplier-region = Supplier’s region
rows-by-hs6 = HS
rows-by-hs = HS code begins
rows-by-words = Words
rows-by-landing-port = Port of arrival
rows-by-loading-port = Port of loading
rows-by-customs-office = Customs office
rows-by-incoterm = Incoterm
rows-by-transport = Transport
rows-by-value = Value
rows-by-weight = Weight
rows-by-quantity = Quantity
rows-by-measured = Size
rows-by-price = Unit price
rows-by-file = File
rows-by-buyer-rule = Told as the buyer by
rows-by-buyer = Name as printed
rows-by-buyer-address = Address
rows-by-notify = Notify party
rows-by-forwarder = Forwarder
rows-by-mail = Mail address
rows-by-phone = Telephone
problem-rows-selection = “{ $value }” doesn’t say which rows are meant. Open them from the figure again, or take the “selection” that the dossier prints with --json.
problem-rows-others = What others bought can be opened for one product and its months only. Open it from the price in the dossier.

workbook-rows-sheet = Rows
workbook-rows-more = Rows ({ NUMBER($at) })
workbook-rows-row-id = Row id
workbook-rows-date = Date
workbook-rows-grain = Kind
workbook-rows-document = Document
workbook-rows-buyer = Buyer as printed
workbook-rows-supplier = Supplier
workbook-rows-origin = Origin
workbook-rows-hs = HS code
workbook-rows-product = Goods
workbook-rows-brand = Brand
workbook-rows-quantity = Quantity
workbook-rows-unit = Unit
workbook-rows-net-weight = Net weight, kg
workbook-rows-gross-weight = Gross weight, kg
workbook-rows-value-usd = Value, US$
workbook-rows-value-basis = Value basis
workbook-rows-loading-port = Port of loading
workbook-rows-landing-port = Port of arrival
workbook-rows-customs-office = Customs office
workbook-rows-transport = Transport
workbook-rows-incoterm = Incoterm
workbook-rows-file = File
workbook-rows-line = Row in the file
workbook-rows-about = What this is
workbook-rows-company = Company
workbook-rows-count = Rows
cli-option-selection = The rows behind a figure: its “selection” from --json, or “all”
