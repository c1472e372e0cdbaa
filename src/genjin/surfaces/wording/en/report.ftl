web-nav-report = Report
report-of = Of
report-everybody = the whole firm
report-since = From
report-until = To
report-show = Show
report-days = { $count } days
report-empty = Nothing was followed up in this time
report-empty-text = Once touches and orders are logged, this page shows where your time went, where orders came from, and which touches left the method.
report-nothing = No touches and no orders in this time.
report-nothing-here = None in this time.
report-few = { $few } of { $all } customers brought { $worth }% of { $by ->
    [amount] what was ordered
   *[orders] all orders
 }, and had { $time }% of your time.
report-few-no-time = { $few } of { $all } customers brought { $worth }% of { $by ->
    [amount] what was ordered
   *[orders] all orders
 }.
report-no-orders = No orders in this time.
report-time = Where time went
report-worth-orders = Where orders came from (by number)
report-worth-amount-usd = Where orders came from (by amount)
report-worth-profit-usd = Where orders came from (by profit)
report-grade = Grade
report-customers = Customers
report-touches = Our touches
report-hours = Hours
report-orders = Orders
report-amount = Ordered
report-profit = Profit
report-won = Won
report-no-grade = not graded
report-grade-note = The grade is the one that a customer has today. Won: of the deals that were opened at this grade and have ended, how many became an order; repeat orders aren’t counted.
report-estimated = Nobody entered the minutes of { $count } of { $all } touches: they count as the playbook says for the channel.
report-days-to-order = Inquiry to order (days, median)
report-of-orders = ({ $count ->
    [one] 1 order
   *[other] { $count } orders
 })
report-hours-per-order = Hours for each order
report-answers = When buyers answer
report-answers-text = By the buyer's own clock: of what we sent then, how much was answered within a week and before our next touch.
report-weekday = Weekday
report-hour = Hours
report-answered = Answered
report-thin = , few
report-method = Was the method kept?
report-method-kept = Touches that kept to the method: { $touches }; answered: { $answered }.
report-method-broken = Touches that didn’t: { $touches }; answered: { $answered }.
report-method-thin = Too few yet to mean much.
report-method-note = Judged by today's playbook and the customer's grade of today. An answer is judged by its deadline alone; a second touch on one day goes with the first; one for a milestone of an order or a sample by its hour.
report-breach-late-answer = answered late
report-breach-too-soon = too soon
report-breach-too-late = too late
report-breach-after-the-end = after the cadence had ended
report-breach-day-off = on the buyer's day off
report-breach-outside-hours = outside the contact hours
report-gap = ({ $gap } shared working days after the last contact; { $low }–{ $high } are right)
report-broken-touches = Which ones (the newest { $count })
report-when = When
report-customer = Customer
report-what = What left the method
problem-report-period = From { $since } to { $until } is no period. The first day comes before the last, at most { $most } days apart
problem-report-not-yours = You can look at your own report only
cli-help-report = Where time went, where orders came from, whether the method was kept
cli-option-of = whose report (managers and the owner may choose)
cli-report-heading = { $since } to { $until }
cli-report-breach = {"  "}{ $name }: { $count }
