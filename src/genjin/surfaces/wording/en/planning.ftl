### Long holidays, absences, late inquiries, calendars and full days

purpose-order-before-holiday = tell him the last date to order before the holiday

## Reasons of the plan

reason-long-holiday = { $holiday } in { $country } ({ $first } – { $last }): these days don't count and nothing is planned on them
reason-silence-holiday = { $count ->
    [one] 1 touch
   *[other] { NUMBER($count) } touches
} made during or just before a long holiday ({ $holiday }, until { $last }): not counted as unanswered yet
reason-silence-away = { $count ->
    [one] 1 touch
   *[other] { NUMBER($count) } touches
} made while { $who } was away or just before (until { $last }): not counted as unanswered yet
reason-away = { $who } is away and back on { $returns }; the next touch comes from { $first } on, a working day later
reason-away-unnamed = His person is away and back on { $returns }; the next touch comes from { $first } on, a working day later
reason-goes-on = { $who } is away until { $returns }, but money and goods can’t wait: copy in whoever stands in for that person
reason-goes-on-unnamed = His person is away until { $returns }, but money and goods can’t wait: copy in whoever stands in for that person
reason-order-season = The factory closes for { $holiday } ({ $starts }): orders by { $order_by } still ship before it, and he hasn't been told yet
reason-before-rhythm = The rhythm would wait until { $due }, which is too late for that
reason-holidays-unknown = The public holidays of { $country } aren't known for { $year }: only weekends are left out
reason-make-up-days-unknown = The weekends that { $country } works in { $year } in place of others haven't been announced yet, so this day may still move

## A full day

reason-moved = { $from } is full: { $count ->
    [one] 1 touch comes
   *[other] { NUMBER($count) } touches come
} first; there is room on { $day }, within its days (until { $latest })
reason-days-full = { $from } is full: { $count ->
    [one] 1 touch comes
   *[other] { NUMBER($count) } touches come
} first, and so are its other days up to { $latest }

## Late inquiries

reason-escalated-manager = { $owner } hasn't answered this inquiry of { $at }; it was due by { $by }, and since { $since } a manager sees it too
reason-escalated-backup = { $owner } hasn't answered this inquiry of { $at }, due by { $by }, nor has a manager; since { $since } you see it, standing in for { $owner }
reason-escalated-all = { $owner } hasn't answered this inquiry of { $at }, due by { $by }; since { $since } every manager sees it
reason-escalated-nobody = Nobody follows this customer, and the inquiry of { $at } was due by { $by }
web-escalated-title = { $count ->
    [one] 1 inquiry of a colleague's that nobody has answered
   *[other] { NUMBER($count) } inquiries of colleagues' that nobody has answered
}
web-escalated-open = Open and answer
web-answer-late = late since { $at }
web-working-days-late = { $days ->
    [one] 1 working day late
   *[other] { NUMBER($days) } working days late
}
cli-today-escalated = Inquiries of colleagues' that nobody has answered: { NUMBER($count) }

## Away

web-away-title = Out of office
web-away-hint = His out-of-office answer says when he is back. Nothing is planned until then, and a working day more; a reply from him ends it.
web-away-until = Back on
web-away-who = Who
web-away-note = What it says
web-away-keep = Keep
web-away-now = { $who } is back on { $date }
web-away-now-unnamed = Away; back on { $date }
web-away-kept = { $name }: away, back on { $date }
web-away-end = He is back
web-event-away = Away, back on { $date }
problem-away-day = The day of return, { $returns }, has to be after today ({ $today }) and within a year.

## Settings: alternate Saturdays, who stands in

web-settings-alternate = Every second Saturday is worked; one that you work
web-settings-alternate-hint = Leave empty where you don't. A Saturday ticked above is worked every week.
web-settings-backup = Stands in for me
web-settings-backup-hint = Sees your new inquiries when neither you nor a manager has answered in time; without a name every manager does.
web-settings-backup-none = nobody
problem-alternate-saturday = “{ $value }” isn't a Saturday. Choose a Saturday that you work.
problem-backup-unknown = The person who stands in is one of your colleagues.

## Calendars

web-calendars = Calendars
web-calendars-text = Public holidays come from published tables. Where they are wrong or not out yet, enter the day with where you know it from; planning follows at once, for everybody.
web-calendars-add = Enter a day
web-calendars-country = Country
web-calendars-subdivision = State or province (optional)
web-calendars-day = Day
web-calendars-kind = On this day offices
web-calendars-worked = work
web-calendars-holiday = are closed
web-calendars-name = Name of the holiday
web-calendars-source = Source
web-calendars-source-hint = An address, a notice, who said so
web-calendars-keep = Keep
web-calendars-kept = { $country }, { $day }: kept, and the plans concerned are being renewed
web-calendars-import = From a file
web-calendars-import-hint = CSV in UTF-8 with the columns country, subdivision, day, kind (holiday or worked), name, source
web-calendars-file = File
web-calendars-import-do = Read it
web-calendars-imported = { NUMBER($kept) } kept, { NUMBER($known) } known already, { NUMBER($refused) } refused
web-calendars-list = Entered days
web-calendars-none = Nothing entered. A day entered here comes before the published tables.
web-calendars-remove = Remove
web-calendars-removed = { $country }, { $day }: removed
web-calendars-coverage = What isn't known
web-calendars-covered = The calendars of your customers' countries are known for this year and the next.
web-calendars-by = { $source } · { $by }
cli-calendar-imported = { NUMBER($kept) } kept, { NUMBER($known) } known already, { NUMBER($refused) } refused
problem-calendar-day = “{ $value }” isn't a date. Write 2027-02-06.
problem-calendar-kind = “{ $value }” is neither “holiday” nor “worked”.
problem-calendar-source = A source is missing: say where the day is known from.
problem-calendar-country = “{ $value }” isn't a country that is known. Use its two-letter code or its name.
problem-calendar-subdivision = “{ $value }” isn't a state or province of { $country } that is known. Leave it empty for the whole country.
problem-calendar-column = The column “{ $value }” is missing. The first line names the columns: country, subdivision, day, kind, name, source.
problem-calendar-too-many = A book holds up to { NUMBER($most) } entered days.
problem-calendar-too-large = The file is too large; up to { NUMBER($most) } lines are read.
problem-calendar-not-text = The file isn't text in UTF-8. Save it as “CSV UTF-8”.
problem-calendar-unknown = This day isn't entered.
doctor-check-calendars = Customers' calendars
doctor-calendars-known = public holidays are known for all { NUMBER($countries) } countries of your customers, for { $years }
doctor-calendars-unknown = No public holidays are known for { $country } in { $year }: { $customers ->
    [one] 1 customer is
   *[other] { NUMBER($customers) } customers are
} planned by weekends alone. Enter them under Settings, Calendars

## The playbook's files

problem-playbook-escalation = others_after_hours has to be more than manager_after_hours.
problem-playbook-month-day = A day of every year is written "12-24", in quotes.
problem-playbook-holiday-days = A long holiday has either around or every_year, one of the two.
problem-playbook-holiday-unknown = No holiday is called “{ $key }” there. Use the English name of the country's public holiday.
web-playbook-holidays = Long holidays
web-playbook-holiday-every-year = every year from { $from } to { $to }
web-playbook-holiday-around = { $before } days before to { $after } days after { $name }
web-playbook-order-before = Last date to order: { NUMBER($lead) } days of lead time and { NUMBER($closes) } days of closing before { $holiday }; told in the { NUMBER($notice) } days before it, once a year
web-playbook-answer-days = A touch that leaves fewer than { NUMBER($days) } working days before such a stretch doesn't count as unanswered until so many days after it.
