web-list-title = Check the customer list
web-list-text = Nothing has been written yet. See whether the columns are right and who is in your book already, then import.
web-list-asking = Checked, not imported yet.
web-list-asking-text = See who is in your book already and whether the columns are right, then import.
web-list-look-at = Look and import
web-list-would = What the import will do
web-list-in-book = { NUMBER($count) } { $count ->
    [one] row is a customer
   *[other] rows are customers
 } in the book already: news goes in, what you changed stays
web-list-in-list = { NUMBER($count) } { $count ->
    [one] row names
   *[other] rows name
 } a firm from an earlier row: people and orders are put together
web-list-perhaps = { NUMBER($count) } { $count ->
    [one] row
   *[other] rows
 } may be a customer you have, and will be added: take a look
web-list-row = Row
web-list-in-file = Name in the list
web-list-means = Who it is
web-list-by = Known by
web-list-by-external-id = same customer number
web-list-by-email = same e-mail address
web-list-by-name = same name and country
web-list-by-domain = same mail domain
web-list-by-phone = same phone number
web-list-by-name-elsewhere = same name, another country
web-list-line = row { $line }
web-list-more = { NUMBER($count) } more are not listed.
web-list-problems = Cells with problems (the first { NUMBER($count) }; all of them after the import)
web-list-name-it = Say below which column it is, then check again.
web-list-country = Rows that name no country are in
web-list-country-hint = For instance Peru; where the list has no such column
web-list-kept = Your choice of columns is kept for the next list with this header.
web-list-import = { $count ->
    [0] Import
    [one] Import { NUMBER($count) } row
   *[other] Import { NUMBER($count) } rows
 }
web-list-look = Check again like this
web-list-dismiss-text = The uploaded file is removed; your customers stay as they are.
problem-list-not-asked = This list has been dealt with already, or isn't yours.
problem-list-column-option = “{ $value }” should be HEADER=FIELD; the fields are: { $known }
cli-list-alike = row { $line } “{ $name }”: { $other } ({ $by })
cli-list-alike-in-book = { $count ->
    [one] { $count } row is a customer in the book already:
   *[other] { $count } rows are customers in the book already:
 }
cli-list-alike-in-list = { $count ->
    [one] { $count } row names a firm from an earlier row:
   *[other] { $count } rows name a firm from an earlier row:
 }
cli-list-alike-perhaps = { $count ->
    [one] { $count } row may be a customer you have, and is added:
   *[other] { $count } rows may be customers you have, and are added:
 }
web-import-checking = Checking; nothing is written yet.
cli-option-said = which column is which field, e.g. Kunde=name; may be given again, and is kept
