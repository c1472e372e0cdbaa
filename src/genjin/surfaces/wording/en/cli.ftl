cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-help-genjin = Whom to follow up, when to contact them and what to say, with the evidence.
cli-help-serve = Serve the pages, and do the work in the background
    The first start makes the home and fills it with demo data (--empty for none).
    Only this machine sees it; --allow-network opens it to others.
cli-help-demo = Fill the book with demo data to look around in
cli-help-today = Whom to contact today, in order: times here and there, channel, why
cli-help-plan = The touches of the coming days, as they fall if nobody answers
cli-help-touch = Log a touch and see the next one
    CUSTOMER is an id, the id of your own system, or the exact name.
cli-help-why = Why it was decided so: decision, rules, facts, rows
    ID is a customer's, or a touch's (t12).
cli-help-customers = Customers: lists in and out, who is known, who is away
cli-help-customers-import = Import a list (CSV or XLSX), its columns in any order
cli-help-customers-export = Write the list (CSV or XLSX)
cli-help-customers-check = Whether a firm, an address or a phone is in the book
cli-help-buyers = Find buyers in the trade data
cli-help-buyers-find = Find buyers by product, country, supplier, period and size
cli-help-companies = Look firms up in the trade data
cli-help-companies-find = Find a firm by its name, however it is spelled
cli-help-dossier = What a firm buys, from whom, and how often
cli-help-import = Import files of customs data
    Every row is accounted for: imported, duplicate, or rejected with the reason.
    A file of an unknown layout is imported by a proposed one if that is sure enough, and labelled.
cli-help-layouts = The layouts of customs files that can be read
cli-help-playbook = The rules of following up
cli-help-playbook-check = Check the playbook's files and run their cases
cli-help-sign-in = Make an address that signs a person in, once
cli-help-backup = Back everything up into one file
cli-help-restore = Restore a backup into an empty home
cli-help-doctor = Check data, playbook, time zones and holidays, and say what to mend
cli-help-jobs = Work that the page queued
cli-help-jobs-run = Run the queued imports, lists of calls and back-tests

cli-option-home = where the book lives (else GENJIN_HOME)
cli-option-json = print one JSON document on standard output
cli-option-lang = language
cli-option-user = who acts (else the owner)
cli-option-now = take this as the present, as 2026-03-05T09:30+08:00
cli-option-as-of = see trade data up to this day, as 2026-03-05
cli-option-help = show this page
cli-option-host = address to listen on
cli-option-port = port
cli-option-allow-network = let other machines in
cli-option-empty = without demo data
cli-option-rows = rows of demo trade data
cli-option-seed = seed: the same gives the same demo
cli-option-layout = layout of the files (else recognised)
cli-option-decimal-mark = decimal mark of the figures, where 1.250 could be read in two ways
cli-option-encoding = encoding of text files (else recognised), such as cp1252 or gb18030
cli-option-country = country, by name or code
cli-option-flow = import or export, where the files don’t say
cli-option-dry-run = show what would happen, keep nothing
cli-option-owner = whose the customers become
cli-option-hs = first digits of the HS code
cli-option-words = words of the goods' description
cli-option-origin = country of origin
cli-option-supplier = part of the supplier's name
cli-option-since = from this day on
cli-option-until = up to this day
cli-option-min-shipments = at least so many shipments
cli-option-min-value = only buyers of at least this value in all, in US dollars
cli-option-min-weight = only buyers of at least this weight in all, in kg
cli-option-sort = order
cli-option-limit = at most so many
cli-option-channel = channel
cli-option-direction = in from the buyer, out from us
cli-option-at = when it happened (else now)
cli-option-note = what was said
cli-option-minutes = minutes that it took
cli-option-hours = hours for follow-up today
cli-option-order = order of the list: as to work through it, or by worth
cli-option-days = number of days

cli-usage-option = There is no option { $value }. See --help.
cli-usage-missing = { $value } is missing. See --help.
cli-usage-value = { $name } has a value that can't be used: { $detail }
cli-usage-date = “{ $value }” isn't a date. Write it like 2026-03-05.
cli-usage-instant = “{ $value }” isn't a date with a time. Write it like 2026-03-05T09:30+08:00.
cli-usage-other = Wrong usage: { $detail }

cli-column-company-id = Company
cli-column-customer-id = Customer
cli-column-name = Name
cli-column-country = Country
cli-column-shipments = Shipments
cli-column-value-usd = Value, USD
cli-column-weight-kg = Weight, kg
cli-column-first-date = First
cli-column-last-date = Last
cli-column-score = Score
cli-column-aliases = Also printed as
cli-column-layout = Layout
cli-column-title = Title
cli-column-publisher = Publisher
cli-column-grain = Grain
cli-column-origin = From
cli-column-month = Month
cli-column-suppliers = Supplier
cli-column-origins = Origin
cli-column-products = Product
cli-column-share = Share
cli-column-owner = Owner
cli-column-order = #
cli-column-customer = Customer
cli-column-grade = Grade
cli-column-seller-time = Our time
cli-column-buyer-time = His time
cli-column-channel = Channel
cli-column-purpose = Purpose
cli-column-why = Why
cli-column-due = Day
cli-column-check = Check
cli-column-result = Result

cli-more-problems = { NUMBER($count) } more; see the problems file.
cli-progress = { NUMBER($done) } rows
cli-progress-of = { NUMBER($done) } of { NUMBER($total) }
cli-buyers-account = { NUMBER($shown) } of { NUMBER($total) } buyers; { $hidden ->
    [one] 1 row has
   *[other] { NUMBER($hidden) } rows have
 } no buyer to show (none named, “to order”, or a bill of lading to a forwarder or bank).
cli-companies-none = Nothing was found.
cli-check-none = Not in the book.
cli-columns-ignored = Columns that were not used: { $columns }
cli-customers-imported = { $file }: { NUMBER($rows) } rows; { NUMBER($created) } created, { NUMBER($updated) } updated, { NUMBER($duplicate) } known, { NUMBER($rejected) } rejected
cli-customers-exported = { NUMBER($count) } customers written to { $path }
cli-problems-file = The rows with problems, to mend and import again: { $path }
cli-trade-problems-file = The problems, row by row: { $path }
cli-file-imported = { $file }: { $layout }, { NUMBER($rows) } rows; { NUMBER($imported) } imported{ $revised ->
    [0] { "" }
   *[other] {" "}({ NUMBER($revised) } of them revised)
 }, { NUMBER($duplicate) } known, { NUMBER($rejected) } rejected; { $first } to { $last }
cli-merging = Joining the parts of the trade data, so that they are read faster…
cli-jobs-run = { NUMBER($count) } jobs were run.
cli-backed-up = { NUMBER($files) } files backed up to { $path }
cli-restored = { NUMBER($files) } files restored to { $home }
cli-demo-filling = First start: filling the book with demo data …
cli-demo-filled = The demo is in: { NUMBER($shipments) } rows of trade data, { NUMBER($customers) } customers, { NUMBER($touches) } touches.
cli-demo-there = The demo is in already.
cli-serving = Open this address to sign in (it works once, within 24 hours). Ctrl-C stops.
cli-stopped = Stopped.
cli-case-failed = { $rule }: case “{ $case }” should be { $expected } and is { $got }
cli-option-unused = { $option } makes no difference to this command.
cli-playbook-broken = Your playbook files have a mistake. This answer goes by { $origin ->
    [kept] the last version that worked
   *[shipped] the shipped rules alone
 } ({ $version }).
cli-playbook-checked = Playbook { $version }: { NUMBER($files) } files, { NUMBER($cases) } cases, { NUMBER($failed) } failed.

problem-country-option = “{ $value }” isn't known as a country. Give its name or two-letter code: Brazil, BR.
problem-host-not-loopback = { $value } lets other machines in. If you mean it, add --allow-network.
problem-port-taken = Port { $port } of { $value } can't be used: { $detail }. Perhaps another one runs; choose another port with --port.

cli-today-heading = { $weekday }, { $date } ({ $zone }): { NUMBER($count) } to contact; due as well, but not fitting into today: { NUMBER($deferred) }
cli-today-nothing = No one is left for today.
cli-today-missed = { $count ->
    [one] 1 customer was
   *[other] { NUMBER($count) } customers were
} not reached in the hours that were planned for today, and planned anew.
cli-today-next = Next follow-up day is { $weekday }, { $date }: { NUMBER($count) } to contact; due as well, but not fitting into that day: { NUMBER($deferred) }
cli-plan-heading = { $first } to { $last } ({ $zone }): { NUMBER($count) } touches, if nobody answers
cli-touch-logged = Logged as { $id }.
cli-touch-known = This touch had been logged before ({ $id }).
cli-touch-next = Next: { $date } { $time }, { $channel }, { $purpose }
cli-touch-no-next = No next touch: { $state }
cli-why-rules = Rules (playbook { $version }):
cli-why-facts = Facts:
cli-why-rows = Rows:

doctor-check-records = Records
doctor-check-secret = Secret key
doctor-check-trade = Trade data
doctor-check-playbook = Playbook
doctor-check-zones = Time zones
doctor-check-holidays = Holidays
doctor-check-jobs = Web imports
doctor-verdict-sound = sound
doctor-verdict-notice = note
doctor-verdict-warning = look here
doctor-verdict-broken = broken
doctor-records-sound = Customers: { NUMBER($customers) }; users: { NUMBER($users) }
doctor-records-damaged = The records are damaged: { $detail }. Restore a backup.
doctor-secret-sound = readable by its owner only
doctor-secret-missing = There is no key yet; the next genjin serve makes it
doctor-secret-open = Others can read { $path }; let only its owner read it (chmod 600)
doctor-segment-broken = File { $name } is missing or can't be read: restore a backup, or import the file again
doctor-trade-sound = Files: { NUMBER($segments) }; rows: { NUMBER($rows) }
doctor-playbook-sound = version { $version }: all { NUMBER($cases) } cases come true ({ NUMBER($failed) } fail)
doctor-playbook-broken = until that is corrected in { $folder }, { $origin ->
    [kept] the last version that worked is in use
   *[shipped] the shipped rules alone are in use
 } ({ $version })
doctor-playbook-fails = version { $version }: { NUMBER($failed) } of { NUMBER($cases) } cases fail; see genjin playbook check
doctor-zones = tzdata { $version }
doctor-make-up-days-known = China's shifted working weekends are known for { $years } (holidays { $version })
doctor-make-up-days-unknown = China's shifted working weekends are not known for { $years } (holidays { $version }); they are published in November of the year before, so update the program then, or enter them under Settings, Calendars
doctor-jobs = { NUMBER($waiting) } queued, { NUMBER($failed) } failed

cli-dossier-since = Since
cli-dossier-earlier-months = { $count ->
    [one] and 1 earlier month.
   *[other] and { NUMBER($count) } earlier months.
}
cli-dossier-publisher = Publisher
