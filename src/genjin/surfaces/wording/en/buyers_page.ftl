web-buyers-min-value = Value at least, US$
web-buyers-min-weight = Weight at least, kg
web-chip-value = US$ { $value } or more
web-chip-weight = { $value } kg or more
web-chip-words = { $value }
web-buyers-hidden-why = Why are rows hidden?
web-buyers-hidden-text = A forwarder, a carrier or a bank doesn’t buy the goods, and “to order” or an empty consignee names nobody to write to. Listing them would put firms before you that never buy. The rows stay in the data and are counted here; where the notify party shows the real buyer, the row counts for him.
web-buyers-copy-link = Copy link to this search
web-buyers-export = Download as Excel
web-buyers-saved = Saved searches
web-buyers-save = Save this search
web-buyers-save-name = Name of the search
web-buyers-save-hint = For example: work lights, Peru, 100 t a year
web-buyers-forget = Forget “{ $name }”
problem-search-name-missing = Give the search a name, so that you find it again.
problem-search-period = The period ends ({ $until }) before it begins ({ $since }). Swap the two days, or leave one out
buyers-looser = Without “{ $condition }”: { $count ->
    [one] 1 buyer
   *[other] { NUMBER($count) } buyers
 }
buyers-looser-hs = With the HS code { $hs }: { $count ->
    [one] 1 buyer
   *[other] { NUMBER($count) } buyers
 }
cli-buyers-none = No buyer matches all of it. { $hidden ->
    [0] { "" }
    [one] 1 row does, and has no buyer to show.
   *[other] { NUMBER($hidden) } rows do, and have no buyer to show.
 }
web-buyers-loosen = All conditions together are too much. Loosen one of them:
problem-search-empty = There is nothing to save: search for something first.
problem-search-too-many = You have { NUMBER($most) } saved searches already. Forget one that you no longer need.
problem-search-unknown = This saved search isn’t yours or has been forgotten already.

workbook-buyers-sheet = Buyers
workbook-buyers-company-id = Company id
workbook-buyers-name = Company
workbook-buyers-country = Country
workbook-buyers-shipments = Shipments
workbook-buyers-aggregates = Monthly sums
workbook-buyers-value-usd = Value, US$
workbook-buyers-value-basis = Value basis
workbook-buyers-weight-kg = Weight, kg
workbook-buyers-first-date = First seen
workbook-buyers-last-date = Last seen
workbook-buyers-suppliers = Suppliers
workbook-buyers-origins = Countries of origin
workbook-buyers-why = Why he is in the list
workbook-about-sheet = Search
workbook-about-date = Date of the list
workbook-about-listed = Buyers in this list
workbook-about-total = Buyers found
workbook-about-hidden = Rows hidden (forwarders, banks, to order, no consignee)
