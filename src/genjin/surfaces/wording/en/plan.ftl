### The playbook, grades and plans: reasons, problems and words

## What a touch is for

purpose-answer-inquiry = answer the inquiry
purpose-answer-reply = answer his message
purpose-ask-missing = ask for what is missing
purpose-name-minimum = name the minimum order, with a choice
purpose-decline-politely = decline with a choice
purpose-follow-quote = follow up the quotation
purpose-offer-choice = offer two ways to choose from
purpose-show-proof = show proof, such as a test report
purpose-follow-sample = follow up the sample
purpose-keep-account = keep the account
purpose-plan-next-order = plan the next order
purpose-introduce = introduce us
purpose-market-fact = bring a fact about his market
purpose-last-question = ask one last question
purpose-nurture = keep in touch, once a month
purpose-find-contact = find the purchasing contact

## States, stages, windows

state-followed = followed
state-declined = not pursued
state-waiting = waiting for his details
state-released = released
state-do-not-contact = do not contact

phase-answer = to be answered
window-answer = our working hours, as soon as possible
phase-research = somebody to be found
window-research = our working hours

stage-inquiry = inquiry
stage-quoted = quoted
stage-price-agreed = price agreed
stage-sample = sample
stage-order = order
stage-repeat = repeat order
stage-lost = lost

## Grades

reason-rule = { $grade }: { $rule }
reason-no-rule = No rule of the playbook applies, so he has its last grade
reason-override = Graded “{ $grade }” by { $by } on { $on }: { $words }
reason-override-against = The rules would say “{ $grade }”; a person's word comes first and no rule undoes it
reason-override-unknown = The grade “{ $grade }” that { $by } gave isn't in this playbook any more, so the rules decide
reason-only-inquiry-declined = His newest inquiry isn't pursued (“{ $rule }”) and gets one answer; his other business goes on
reason-outranked = “{ $rule }” would make him “{ $grade }”, but stronger evidence outranks it

reason-orders-regular = { NUMBER($count) } orders in { NUMBER($months) } months, { NUMBER($gap_days) } days apart on average, varying by { NUMBER($variation_percent) }%
reason-orders-irregular = { NUMBER($count) } orders in { NUMBER($months) } months, but at uneven gaps ({ NUMBER($gap_days) } days on average, varying by { NUMBER($variation_percent) }%)
reason-orders-few = { $count ->
    [one] 1 order
   *[other] { NUMBER($count) } orders
} in { NUMBER($months) } months, fewer than { NUMBER($needed) }
reason-ordered = Has ordered { $count ->
    [one] once
   *[other] { NUMBER($count) } times
}, last on { $last }
reason-not-ordered = No order in { NUMBER($months) } months
reason-undated-orders = A list counts { $count ->
    [one] 1 order
   *[other] { NUMBER($count) } orders
} of his; when they were isn't known
reason-no-undated-orders = No list counts orders of his without their dates
reason-sample-after-price = Sample since { $since }, asked for after the price was agreed
reason-sample-before-price = Asked for a sample before the price was agreed, which doesn't make a sample customer
reason-no-sample = No deal at the sample stage
reason-deal-stage = A deal has come to “{ $stage }” ({ $since })
reason-price-not-agreed = No price is agreed yet
reason-margin-below = The margin of { NUMBER($margin_percent) }% is below the { NUMBER($least_percent) }% that your playbook asks for
reason-margin-enough = The margin of { NUMBER($margin_percent) }% isn't below the { NUMBER($least_percent) }% that your playbook asks for
reason-margin-unknown = No margin is known
reason-has-written = He has written to us
reason-has-not-written = He hasn't written to us yet

reason-states-product = Names the product: “{ $words }” ({ $on })
reason-states-model = Names a model or specification: “{ $words }” ({ $on })
reason-states-quantity = Names a quantity: “{ $words }” ({ $on })
reason-states-company = Gives the company's details: “{ $words }” ({ $on })
reason-states-intent = The intent is clear: “{ $words }” ({ $on })
reason-lacks-product = No product named
reason-lacks-model = No model or specification
reason-lacks-quantity = No quantity
reason-lacks-company = No company details
reason-lacks-intent = No clear intent
reason-missing-product = Which product?
reason-missing-model = Which model, specification, parameters?
reason-missing-quantity = How many?
reason-missing-company = The company's name, address, website and business?
reason-missing-intent = What is it for, by when, and what is the next step?

reason-quantity-below = Asks for { $quantity }, less than { NUMBER($share_percent) }% of the minimum order of { $minimum }
reason-quantity-enough = Asks for { $quantity }, at least { NUMBER($share_percent) }% of the minimum order of { $minimum }
reason-minimum-unknown = The quantity or the minimum order isn't known, so it isn't called too small
reason-market-listed = { $country } is on your own market list
reason-market-not-listed = { $country } isn't on your own market list
reason-import-record-regular = Customs record: { NUMBER($shipments) } shipments in 24 months, in { NUMBER($months) } of them, the last on { $last }
reason-import-record-thin = Thin customs record: { $shipments ->
    [one] 1 shipment
   *[other] { NUMBER($shipments) } shipments
} in 24 months, in { NUMBER($months) } of them, the last on { $last }
reason-no-import-record = No confirmed customs record

## What would turn the answer

reason-turns-orders = { NUMBER($needed) } orders at even gaps within { NUMBER($months) } months
reason-turns-orders-stop = He stops ordering
reason-turns-order = He orders
reason-turns-order-dates = The dates of his orders are entered, and are long past
reason-turns-sample = He asks for a sample after the price is agreed
reason-turns-sample-over = The sample stage ends
reason-turns-price = A price is agreed
reason-turns-deal-lost = The deal is lost
reason-turns-margin = A margin of { NUMBER($least_percent) }% or more
reason-turns-margin-drop = The margin falls below what your playbook asks for
reason-turns-writes = He writes to us
reason-turns-nothing-written = The message turns out not to be his
reason-turns-quantity = A quantity of { $needed } or more
reason-turns-quantity-drop = A quantity far below the minimum order
reason-turns-market = { $country } is taken off your market list, or a regular import record is confirmed
reason-turns-market-listed = { $country } is put on your market list
reason-turns-import-record = An import record of { NUMBER($shipments) } shipments or more, in { NUMBER($months) } of 24 months
reason-turns-import-record-stops = His imports stop
reason-turns-product-withdrawn = The inquiry no longer names a product
reason-turns-model-withdrawn = The inquiry no longer names a model
reason-turns-quantity-withdrawn = The inquiry no longer names a quantity
reason-turns-company-withdrawn = The company's details turn out to be false
reason-turns-intent-withdrawn = His intent changes
reason-turns-override = A person takes it back

## The plan: why this step

reason-answer-inquiry = A new inquiry came in at { $at } ({ $zone } time) and nobody has answered
reason-answer-reply = He wrote at { $at } ({ $zone } time; { $channel }); the sequence stops until he is answered
reason-answer-wrote-again = He has written again since, last at { $at } ({ $zone } time; { $channel }), { $count } messages in all; the deadline is that of the first
reason-answer-by = Answer by { $by } ({ $zone } time)
reason-answer-late = Was to be answered by { $by } ({ $zone } time); it is late, so now by { $ahead }
reason-answer-asleep = It is { $at } in { $zone }, outside his waking hours, so by { $channel } rather than { $used }: it lies on top when his day begins
reason-answer-when-awake = It is { $at } in { $zone }, outside his waking hours; his morning begins at { $wakes } our time, and a chat can be answered then
reason-answer-asleep-anyway = It is { $at } in { $zone }, outside his waking hours; no other way to write to him is known and the answer isn't held back, so he reads it in his morning
reason-answer-in-person = He can only be called or visited, so he must be at work
reason-cadence = { $grade }, { $phase }: every { NUMBER($min) }–{ NUMBER($max) } working days that both sides share
reason-never-contacted = { $grade }, not contacted yet
reason-last-contact-out = Last contact: our { $channel } on { $on }
reason-last-contact-order = Last contact: his order of { $on }
reason-last-contact-in = Last contact: his { $channel } on { $on }
reason-unanswered = { $count ->
    [one] 1 touch
   *[other] { NUMBER($count) } touches in a row
} without an answer
reason-never-meet = Our working days and those of { $country } hardly ever meet, so only ours are counted
reason-holidays-own = Our holidays ({ $name }, from { $first }) take { $days ->
    [one] 1 working day
   *[other] { NUMBER($days) } working days
} that don't count
reason-holidays-theirs = Holidays in { $country } ({ $name }, from { $first }) take { $days ->
    [one] 1 working day
   *[other] { NUMBER($days) } working days
} that don't count

## The plan: why this day

reason-snoozed = Put off by a person until { $until }
reason-overdue = Was due by { $latest } at the latest; { $days ->
    [one] 1 working day that both sides share
   *[other] { NUMBER($days) } working days that both sides share
} late, so as soon as possible
reason-after-latest = Due by { $latest }, but no window opens before then
reason-target-passed = { $target } would have been best; { $latest } is the latest, so still in time
reason-target-closed = No window opens on { $target }
reason-better-weekday = Not on { $target } ({ $weekday }), but on a better day
reason-closed-today = Today's window has closed
reason-day-over = Our hours for it are over for today
reason-research = Nobody to write to is on file yet: no e-mail address, phone number or chat account
reason-research-day = { $weekday } is free for research, since buyers are best written to on the other days
reason-research-phone-only = Only a phone number is on file, and a first call would fall outside your own hours: find an e-mail address or a chat account first
reason-weekday-not-best = { $weekday } isn't one of the best days, but waiting would exceed the interval
reason-day-off-holiday = Holiday in { $country } on { $date }: { $name }
reason-day-off-weekend = { $weekday } is a weekend day in { $country }
reason-day-off-own = { $weekday } isn't a working day of yours

## The plan: when and how

reason-window = { $window }: { $from }–{ $to } our time
reason-buyer-time = { $weekday } { $from }–{ $to } buyer's time ({ $zone })
reason-buyer-time-overnight = { $weekday } { $from } – { $until } { $to } buyer's time ({ $zone })
reason-zone-assumed = { $country }: the buyer's city isn't known, so the zone is taken to be { $zone }
reason-state-assumed = { $country }: the buyer's state isn't known, and public holidays differ by state, so those of { $state } are taken; enter his state or city
reason-state-unknown = { $country }: the buyer's state isn't known, so only the public holidays that hold nationwide are kept; enter his state or city
reason-outside-own-hours = Outside your own hours: it takes an early or late shift, or a timed message
reason-call-outside-own-hours = Your working hours and the buyer's don't overlap, so a call takes an early or late shift
reason-another-channel = No answer by { $used }, so another channel
reason-no-other-channel = Time for another channel, but no other is known
reason-channel-closed = No { $channel }: your working hours and the buyer's don't overlap without an early or late shift
reason-no-window = No window is open, so it falls in your own working hours
reason-released = All phases have passed, { $count ->
    [one] 1 touch
   *[other] { NUMBER($count) } touches
} unanswered: released
reason-waiting = Everything has been asked; waiting for his details
reason-declined = Not pursued; an inquiry or a message gets one courteous answer
reason-do-not-contact = Marked “do not contact”, which is for good
reason-revives-reply = A message or an inquiry from him
reason-revives-evidence = He fills in what is missing

## Today's list

reason-deferred = Today is full: { $count ->
    [one] 1 touch comes
   *[other] { NUMBER($count) } touches come
} first; it can wait until { $latest }
reason-deferred-late = Today is full: { $count ->
    [one] 1 touch comes
   *[other] { NUMBER($count) } touches come
} first; it was due by { $latest } and will be late
reason-deferred-hours = { $from }–{ $to } our time is full: { $count ->
    [one] 1 touch comes
   *[other] { NUMBER($count) } touches come
} first in those hours; it can wait until { $latest }
reason-deferred-hours-late = { $from }–{ $to } our time is full: { $count ->
    [one] 1 touch comes
   *[other] { NUMBER($count) } touches come
} first in those hours; it was due by { $latest } and will be late
reason-factor-grade = { $grade } ×{ NUMBER($factor) }
reason-factor-inquiry = New inquiry to answer ×{ NUMBER($factor) }
reason-factor-reply = Message to answer ×{ NUMBER($factor) }
reason-factor-overdue = Late ×{ NUMBER($factor) }
reason-factor-last-day = Last day of its interval ×{ NUMBER($factor) }
reason-factor-in-time = In its interval ×{ NUMBER($factor) }
reason-factor-deal = Worth about US$ { NUMBER($amount_usd) } ×{ NUMBER($factor) }
reason-factor-deal-unknown = Value not entered ×{ NUMBER($factor) }

## What is wrong with a playbook's files

problem-grade-unknown = The playbook has no grade “{ $value }”. Use: { $nearest }
problem-playbook-yaml = This isn't valid YAML: { $problem }. Check the indentation, the space after a colon and the quotes.
problem-playbook-too-large = The file is too large. A playbook's file has up to 200,000 characters.
problem-playbook-too-deep = Nested too deeply. A playbook's file has up to 20 levels.
problem-playbook-two-documents = One file holds one rule; take out what follows “---”.
problem-playbook-anchor = Anchors (&) and aliases (*) aren't supported; write the content out.
problem-playbook-key-not-text = A key is one word.
problem-playbook-duplicate-key = “{ $key }” stands here twice; keep one.
problem-playbook-unknown-file = A playbook has no such file. Use: { $nearest }
problem-playbook-missing-file = The file { $name } is missing.
problem-playbook-unknown-key = There is no key “{ $key }”. Use: { $nearest }
problem-playbook-missing-key = “{ $key }” is missing.
problem-playbook-not-one-of = “{ $key }” isn't possible here. Use: { $nearest }
problem-playbook-not-a-mapping = “{ $key }” needs lines of “key: value” below it.
problem-playbook-wrong-value = “{ $key }” can't be “{ $given }”: { $expected }
problem-playbook-duplicate-id = The id “{ $key }” is already used in { $other }.
problem-playbook-unknown-id = There is no “{ $key }”. Use: { $nearest }
problem-playbook-rule-twice = The rule id “{ $key }” is used twice; change one.
problem-playbook-no-grades = The playbook has no grades. It needs at least one grades/*.yaml.
problem-playbook-condition = A condition is one predicate, or one of all, any, not.
problem-playbook-condition-list = “{ $key }” needs a list of at least one condition.
problem-playbook-unknown-predicate = There is no predicate “{ $key }”. Use: { $nearest }
problem-playbook-parameters = The parameters of “{ $key }” are lines of “key: value”.
problem-playbook-positive-number = “{ $key }” is a number above 0.
problem-playbook-interval = An interval keeps min ≤ target ≤ max.
problem-playbook-endless-not-last = Only the last phase can be endless.
problem-playbook-then = Either the last phase has endless: true, or the cadence has then (released, waiting or declined); one of the two.
problem-playbook-time = A time is written "13:00", in quotes.
problem-playbook-never-opens = This window never opens: from has to be before to.
problem-playbook-window-twice = { $key } already has the window “{ $other }” in this region. Give one of them other channels or regions, or put the hours of both into one file.
problem-playbook-only-sunday = The window “{ $key }” needs the salesperson at work, and its only day is Sunday, so it would never open on one of its days. Add a day from Monday (1) to Saturday (6).
problem-playbook-channel-without-window = The channel { $key } has no usual window. Add one without regions.
problem-playbook-country-unknown = There is no country “{ $key }”. Use a two-letter code of ISO 3166-1.
problem-playbook-country-twice = { $key } is already in the region “{ $other }”.
problem-playbook-order-twice = The grade “{ $other }” has the same order. Grades are tried one after another: give each a number of its own.
problem-playbook-decline-before-protected = A protected grade needs a lower order than “{ $other }”, which declines, so that no rule declines a key account.
problem-playbook-protected-ends = A protected grade can't have the cadence “{ $key }”, which ends. Give its last phase endless: true.
problem-playbook-unknown-placeholder = There is no placeholder “{ $key }”. Use: { $nearest }
problem-playbook-too-many = Too many playbook files; up to { NUMBER($most) } are read.
problem-playbook-not-text = The file can't be read. It should be text in UTF-8.
problem-playbook-no-folder = There is no folder “{ $value }”.
