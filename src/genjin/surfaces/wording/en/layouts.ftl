# Fields of a shipment, as a person who maps columns reads them.
field-date = Date
field-document = Declaration or B/L number
field-customs-office = Customs office
field-buyer = Buyer (importer, consignee)
field-buyer-tax-id = Buyer’s tax number
field-buyer-address = Buyer’s address
field-buyer-country = Buyer’s country
field-supplier = Supplier (exporter, shipper)
field-supplier-address = Supplier’s address
field-supplier-country = Supplier’s country
field-notify = Notify party
field-forwarder = Forwarder
field-hs-code = HS code
field-product = Goods
field-brand = Brand
field-origin-country = Country of origin
field-purchase-country = Country of purchase
field-quantity = Quantity
field-unit = Unit of quantity
field-gross-weight-kg = Gross weight, kg
field-net-weight-kg = Net weight, kg
field-value-usd = Value, US$ (basis not stated)
field-fob-usd = FOB value, US$
field-cif-usd = CIF value, US$
field-freight-usd = Freight, US$
field-insurance-usd = Insurance, US$
field-loading-port = Port of loading
field-landing-port = Port of discharge
field-transport = Mode of transport
field-incoterm = Incoterm
field-identity = Number of the record
field-flow = Import or export
field-reporting-country = Whose customs
field-part = Whose customs, row by row

layout-origin-shipped = with Genjin
layout-origin-own = your own
layout-origin-proposed = proposed, not yet checked

import-stage-reading = Reading
import-stage-typing = Understanding the values
import-stage-comparing = Comparing with what is there
import-stage-writing = Writing
import-stage-done = Done
import-rate = { NUMBER($rate) } rows/s
import-left-seconds = { $seconds ->
    [one] about 1 second left
   *[other] about { NUMBER($seconds) } seconds left
 }
import-left-minutes = { $minutes ->
    [one] about 1 minute left
   *[other] about { NUMBER($minutes) } minutes left
 }

problem-layout-broken = This layout can’t be read: { $detail }. Mend its source.yaml, or move its folder out of the layouts folder
problem-layout-not-asked = This import asks nothing any more: it was answered, or has ended
problem-layout-no-date = No column is the date. Without one, no row can be imported
problem-layout-nothing = No column is a company or the goods. Choose at least the buyer, the goods or the HS code
problem-layout-date-order = In some dates, such as 03/04/2025, day and month could be swapped. Choose which comes first
problem-layout-decimal-mark = Some figures, such as 1.250, could be read in two ways. Choose how numbers are written
problem-layout-no-flow = Say whether these are imports or exports
problem-layout-flow-nowhere = Nothing in this file says whether it is import or export: no column and not its name. Choose one
problem-layout-no-country = Say whose customs the file is from
problem-layout-no-name = Give the layout a name
problem-job-dismissed = You chose not to import this file

layout-understood = Understood ({ $percent }% sure): { $fields }
layout-missing = Not found: { $fields }
layout-doubtful = Doubtful, left out: { $fields }
layout-dates-unclear = Day and month can’t be told apart in its dates
layout-figures-unclear = Figures such as 1.250 in it could be read in two ways; say which with --decimal-mark
columns-read = Read: { $fields }
columns-pair = { $uses } ← { $header }
columns-unused = { $count ->
    [one] 1 column not used: { $named }
   *[other] { NUMBER($count) } columns not used: { $named }
 }{ $more ->
    [0] { "" }
   *[other] {" "}and { NUMBER($more) } more
 }
sheets-unread = Not read, because the columns are others: sheet { $names }. If that is customs data too, save it as a file of its own and import that
layout-pair = { $field } ← { $header } ({ $percent }%)
layout-look = Give it to the Import page of the web app to correct the mapping by hand
cli-proposed = Nobody has checked this mapping, which was proposed ({ $percent }% sure): { $fields }
cli-proposed-before = Nobody has checked this mapping yet; it was proposed when a file like this first came: { $fields }
cli-proposed-kept = It is kept as { $layout }. If something is wrong, correct it in { $path }, then read the file anew: genjin files reread

web-import-asking = Needs your eye.
web-import-asking-text = This layout is new to Genjin. It proposes which column is what; nothing is imported until you have looked.
web-import-look = Check the columns
web-import-proposed = mapping proposed, not yet checked
web-import-columns-read = Which column is what ({ NUMBER($count) } used, { NUMBER($unused) } not)
web-import-column = Column of the file
web-import-read-as = Read as
web-import-unsaid = One more thing.
web-import-unsaid-text = { $what ->
    [flow] The file doesn’t say whether these are imports or exports.
    [country] The file doesn’t say whose customs it is from.
   *[both] The file says neither whether these are imports or exports nor whose customs it is from.
 } Nothing is imported until you have said it.
web-import-whose = Whose customs
web-import-go-on = Import it
web-import-rows-of = { NUMBER($count) } of { NUMBER($total) } rows
web-layout-title = Check the columns
web-layout-text = Genjin hasn’t seen this layout before. Below is what it makes of the columns. Correct what is wrong, then confirm: the file is imported, and the next one like it goes in by itself.
web-layout-sheet = sheet { $sheet }
web-layout-line = headers in row { NUMBER($line, useGrouping: 0) }
web-layout-columns = Which column is what
web-layout-header = Column of the file
web-layout-samples = What stands in it
web-layout-is = Is
web-layout-sure = How sure
web-layout-column-is = What the column { $header } is
web-layout-unused = – not used –
web-layout-check = please check
web-layout-perhaps = perhaps: { $field }
web-layout-no-header = (no header)
web-layout-unnamed = A column without a header can’t be used
web-layout-repeated = The same header as a column before it: can’t be told apart
web-layout-other-columns = { $count ->
    [one] 1 more column that isn’t used
   *[other] { NUMBER($count) } more columns that aren’t used
 }
web-layout-about = About the file
web-layout-flow = Imports or exports
web-layout-import = Imports
web-layout-export = Exports
web-layout-flow-column = Each row says it (column { $header })
web-layout-flow-name = Each file says it in its name
web-layout-choose = Choose…
web-layout-country = Whose customs
web-layout-country-hint = The country that reported the data, not the partner
web-layout-always = Every file of this layout is from this country
web-layout-grain = One row is
web-layout-shipments = One shipment or declaration line
web-layout-sums = A sum, for instance of a month (never counted as a shipment)
web-layout-dates = Dates
web-layout-dates-clear = Clear as they are (2025-12-31, 31 Dec 2025)
web-layout-dates-choose = Choose: day or month first?
web-layout-dmy = Day first (31/12/2025)
web-layout-mdy = Month first (12/31/2025)
web-layout-numbers = Numbers are written
web-layout-numbers-clear = Clear as they are (1234.5, 1.234,50)
web-layout-numbers-choose = Choose: point or comma?
web-layout-letters = Do letters look wrong?
web-layout-letters-text = Genjin recognises the encoding of a text file by its letters. Choose another one to have the file read again.
web-layout-encoding = Encoding
web-layout-read-again = Read it again
web-layout-preview = { $count ->
    [one] The first row: as understood, and below as printed
   *[other] The first { NUMBER($count) } rows: as understood, and below as printed
 }
web-layout-unread = can’t be read
web-layout-unread-count = { $count ->
    [0] Every value can be read.
    [one] 1 value can’t be read. Is its column really that? Are dates and numbers set right?
   *[other] { NUMBER($count) } values can’t be read. Are their columns really that? Are dates and numbers set right?
 }
web-layout-none-mapped = No column is used yet. Choose at least the date and the buyer or the goods.
web-layout-name = Name of this layout
web-layout-name-hint = You will see it beside every file that comes in this layout
web-layout-confirm = Confirm and import
web-layout-look = Show again
web-layout-kept = “{ $name }” is kept. The import runs.
web-layout-others = { $count ->
    [one] 1 other file with the same headers goes in the same way.
   *[other] { NUMBER($count) } other files with the same headers go in the same way.
 }
web-layout-dismiss = Don’t import this file
web-layout-dismiss-text = The uploaded file is removed. Nothing of it has been imported.
web-layout-dismiss-do = Remove it
