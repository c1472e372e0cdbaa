today-reply = He replied
today-reply-words = With his words
today-reply-paste = What did he say? Paste it here (optional)
today-reply-log = Log his reply
today-replied = { $name } replied ({ $channel })
today-move = Move
today-move-day = To which day?
today-move-why = Why? (optional)
today-move-do = Move
today-said-us = We, { $day }, { $channel }
today-said-buyer = He, { $day }, { $channel }
today-said-inquiry = inquiry
today-off-today = Closed there: { $what }
today-off-tomorrow = Tomorrow closed there: { $what }
today-weekend = weekend
today-worth = Worth { $value }
today-worth-hint = Customers with a higher figure come first when the day is full
today-worth-product = Worth
today-worth-protected = A key account: never put off, whatever the figure.
today-not-followed = Not followed, each for a stated reason: { NUMBER($count) }
today-without-plan = { $count ->
    [one] One customer is without any plan. Run genjin doctor.
   *[other] { NUMBER($count) } customers are without any plan. Run genjin doctor.
 }
today-all-planned = Customers without any plan: none.

web-key-done-at-once = Log the touch at once, without a note
web-key-reply = He replied
web-key-reply-words = He replied, with his words
web-key-move-day = Move to a day
web-key-turn = Earlier or later week or month

plan-views = Views of the plan
plan-view-day = Day
plan-view-week = Week
plan-view-month = Month
plan-earlier = Earlier
plan-later = Later
plan-today = Today
plan-week-of = { $first } – { $last }
plan-count = { $count ->
    [one] 1 touch
   *[other] { NUMBER($count) } touches
 }
plan-key = { NUMBER($count) } key
plan-key-title = { $count ->
    [one] One of them for a key account or otherwise never put off
   *[other] { NUMBER($count) } of them for key accounts or otherwise never put off
 }
plan-load = { NUMBER($minutes) } of { NUMBER($room) } min
plan-over = { NUMBER($minutes) } of { NUMBER($room) } min: more than fits
plan-made = { $count ->
    [one] 1 contact made
   *[other] { NUMBER($count) } contacts made
 }
plan-received = { $count ->
    [one] 1 reply
   *[other] { NUMBER($count) } replies
 }
plan-nothing = Nothing planned
plan-nothing-made = Nothing logged
plan-off-own = We: { $what }
plan-off-theirs = { $country }: { $what }
plan-rest = day of rest
plan-more-holidays = and { $count ->
    [one] one more country
   *[other] { NUMBER($count) } more countries
 }
plan-more = and { NUMBER($count) } more
plan-still-due = { $count ->
    [one] One of them was due earlier
   *[other] { NUMBER($count) } of them were due earlier
 }
plan-foot = What is planned stands here as it falls if nobody answers; each customer has one next touch, so later weeks fill as touches are made.
plan-day-none = No touch is planned for this day.
plan-day-none-made = No touch was logged on this day.
plan-day-first = The first { NUMBER($shown) } of { NUMBER($total) }.
today-order = Order of the list
today-order-work = In order to work
today-order-work-hint = By the buyers’ hours, so that no window is missed
today-order-value = By worth
today-order-value-hint = Key accounts first, then the highest worth
