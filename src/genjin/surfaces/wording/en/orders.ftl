### Samples, orders, payments, and their milestones

## What a milestone's touch is for

purpose-ask-sample-fee = ask for the sample fee
purpose-tell-tracking = tell him the tracking number
purpose-ask-sample-test = ask how the sample tested
purpose-renew-quote = remind him that the quotation ends
purpose-ask-deposit = ask for the deposit
purpose-approve-pre-production = get the pre-production sample approved
purpose-confirm-inspection = book the inspection
purpose-ask-balance = ask for the balance
purpose-send-papers = send the shipping papers
purpose-ask-arrival = ask whether the goods have come
purpose-ask-feedback = ask how the goods are
purpose-ask-repeat = ask for the repeat order

phase-milestone = milestone

## Why: the milestone, its day and its record

reason-milestone-sample-fee-due = Sample “{ $record }”: the fee of { $amount } is open since { $on }
reason-milestone-sample-sent = Sample “{ $record }”: sent on { $on }{ $is_known ->
    [no] {""}
   *[other] {""}, { $tracking }
}; he is to be told
reason-milestone-sample-arrived = Sample “{ $record }”: arrived on { $on }, the result of the test is open
reason-milestone-quote-ends = Quotation { $record }: valid until { $on }
reason-milestone-deposit-due = Order { $record }: the deposit{ $is_known ->
    [no] {""}
   *[other] {" "}of { $amount }
} is expected on { $on }
reason-milestone-pre-production-sample-due = Order { $record }: the pre-production sample is to be approved on { $on }
reason-milestone-inspection-due = Order { $record }: the inspection is planned for { $on }
reason-milestone-balance-due = Order { $record }: the balance{ $is_known ->
    [no] {""}
   *[other] {" "}of { $amount }
} is due on { $on }
reason-milestone-shipped = Order { $record }: sailed on { $on }, the shipping papers aren't sent yet
reason-milestone-arrival-due = Order { $record }: expected to arrive about { $on }, no word yet
reason-milestone-arrived = Order { $record }: arrived on { $on }, he hasn't been asked how the goods are
reason-milestone-repeat-due = Order { $record }: by his usual interval the next one comes about { $on }
reason-milestone-too = Also due, for the same message: { $milestone } ({ $record }, { $on })
reason-milestone-declined = He isn't pursued any more, but the money and the goods of his order are
reason-factor-milestone = { $milestone } ×{ NUMBER($factor) }
reason-factor-milestone-late = { $milestone }, late ×{ NUMBER($factor) }

fact-milestone-sample-fee-due = Sample fee open since
fact-milestone-sample-sent = Sample sent
fact-milestone-sample-arrived = Sample arrived
fact-milestone-quote-ends = Quotation valid until
fact-milestone-deposit-due = Deposit expected
fact-milestone-pre-production-sample-due = Pre-production sample expected
fact-milestone-inspection-due = Inspection planned
fact-milestone-balance-due = Balance due
fact-milestone-shipped = Sailed
fact-milestone-arrival-due = Arrival expected
fact-milestone-arrived = Goods arrived
fact-milestone-repeat-due = Repeat order expected

## Overdue

reason-overdue-balance = { $amount } overdue since { $since } ({ $days ->
    [one] 1 day
   *[other] { NUMBER($days) } days
}), order { $orders }
reason-nothing-overdue = Nothing is overdue
reason-offer-released = { $by } agreed to new offers until { $until }: { $words }
problem-offer-blocked = { $value } owes { $amount } past its day (order { $orders }, since { $since }). A new offer needs a manager's agreement: on the customer's page, under “Overdue”.

## Steps

sample-step-requested = requested
sample-step-fee-paid = fee paid
sample-step-sent = sent
sample-step-arrived = arrived
sample-step-tested = tested
order-step-deposit = deposit
order-step-pre-production-sample = pre-production sample
order-step-inspection = inspection
order-step-balance = balance
order-step-shipped = shipped
order-step-shipping-papers = shipping papers sent
order-step-arrived = arrived
order-step-feedback = feedback
order-step-repeat = repeat order
payment-kind-deposit = deposit
payment-kind-balance = balance
payment-kind-sample-fee = sample fee
payment-kind-other = other

## Problems

problem-sample-unknown = There is no sample with the id “{ $value }” among your customers.
problem-order-unknown = There is no order with the id “{ $value }” among your customers.
problem-payment-unknown = There is no payment with the id “{ $value }” among your customers' orders.
problem-step-unknown = “{ $value }” isn't a step. Choose one of: { $known }.
problem-step-in-future = { $on } is still ahead (today is { $today }): what happened can't lie in the future. Enter it as expected.
problem-step-nothing = There is nothing to take back for “{ $value }”.
problem-sample-empty = Say what the sample is of.
problem-currency-unknown = “{ $value }” isn't a currency code. Write three letters, such as USD, EUR or CNY.
problem-order-number-missing = An order needs its number.
problem-order-number-taken = There is an order “{ $value }” already. Give this one another number.
problem-order-cancelled = Order “{ $value }” is cancelled. Take the cancellation back first.
problem-order-moved-on = Something has been entered of order “{ $value }” since, so it can't be undone. Cancel it with a reason.
problem-order-no-lines = An order needs at least one line with a quantity and a price.
problem-order-line = Line { NUMBER($line) } needs a description, a quantity above zero and a price.
problem-order-product-unknown = “{ $value }” isn't one of your products. Leave the number empty, or enter the product first.
problem-release-day = The agreement must end today or later, and within a year.
problem-nothing-overdue = Nothing of his is overdue, so nothing needs an agreement.
problem-fact-empty = A fact needs its words and its source.
problem-fact-unknown = There is no such fact of this customer.
problem-fact-in-future = { $on } is still ahead: give the day on which you found it out.

## The customer's page: samples

web-samples = Samples
web-samples-none = None yet.
web-sample-add = Enter a sample request
web-sample-what = Sample of
web-sample-fee = Fee
web-sample-tooling = Tooling fee
web-sample-returned = The fee is returned with the order
web-sample-account = His courier account
web-sample-courier = Courier
web-sample-tracking = Tracking number
web-sample-for-deal = For the deal
web-sample-early = The price isn't agreed yet, so the deal stays a quotation; it counts as a sample once the price is agreed first.
web-sample-free = free
web-product-number = Our product number

## The customer's page: orders

web-orders = Orders
web-orders-none = None yet.
web-order-add = Enter an order
web-order-number = Our order number
web-order-po = His PO number
web-order-placed = Placed on
web-order-incoterm = Incoterm
web-order-port = Port
web-order-terms = Payment terms
web-order-terms-hint = As you agreed them: “30% deposit, 70% against copy of B/L”. The amounts and their days follow from it.
web-order-terms-unread = These terms aren't understood, so no due days follow from them. Set the days by hand.
web-order-lead = Lead time, days
web-order-transit = Days at sea
web-order-total = Total
web-order-line = Line { NUMBER($at) }
web-order-description = Description
web-order-price = Unit price
web-order-more-lines = More lines
web-order-save = Enter the order
web-order-deal = From the deal
web-order-new-deal = a new deal
web-order-milestones = Milestones
web-order-payments = Payments
web-order-entered = Order { $number } entered
web-order-undo = Entered by mistake: take the order back
web-order-cancel = Cancel the order
web-order-cancel-reason = Why it is cancelled
web-order-cancel-deal = The deal is then
web-order-cancel-lost = lost
web-order-cancel-open = open again
web-order-cancel-done = Order { $number } cancelled
web-order-cancel-undo = Not cancelled after all
web-order-cancelled = Cancelled
web-order-done = All done
web-orders-past = { $count ->
    [one] 1 earlier order
   *[other] { NUMBER($count) } earlier orders
}
web-step-expected = expected { $on }
web-step-happened = { $on }
web-step-open = no day yet
web-step-late = { $days ->
    [one] 1 day late
   *[other] { NUMBER($days) } days late
}
web-step-change = Enter a step
web-step-which = Step
web-step-done = happened
web-step-expect = expected
web-step-what = It
web-step-done-today = Done today
web-step-undo = Take back the last entry
web-step-entered = Entered: { $step }
web-payment-due = due { $on }
web-payment-no-day = no due day
web-payment-paid = paid { $on }
web-payment-mark = Paid today
web-payment-marked = Entered as paid: { $amount }
web-payment-undo = Not paid after all

## The customer's page: overdue

web-overdue = Overdue
web-overdue-mark = { $amount } overdue
web-overdue-blocked = No new offer until it is paid or a manager agrees.
web-overdue-agree = Agree to a new offer
web-overdue-until = Until
web-overdue-take-back = Take the agreement back
web-overdue-agreed = Agreed

## The customer's page: what the firm is

web-firm-facts = About the firm
web-firm-facts-none = Importer, wholesaler, maker? Size, brands?
web-firm-fact-add = Add a fact
web-firm-fact-kind = About
web-firm-fact-value = What you found
web-firm-fact-source = Source
web-firm-fact-older = { $count ->
    [one] 1 older
   *[other] { NUMBER($count) } older
}
web-firm-fact-from = { $source }, { $on }
web-firm-fact-take-back = Take back
web-firm-fact-kept = Fact noted
firm-fact-business = Business
firm-fact-size = Size
firm-fact-brands = Brands
firm-fact-site = Website
firm-fact-products = Products
firm-fact-certificates = Certificates asked for
firm-fact-other = Other
firm-business-importer = importer
firm-business-wholesaler = wholesaler
firm-business-retailer = retailer
firm-business-maker = maker

## The playbook's page

web-playbook-milestones = Milestones
web-playbook-milestone = Milestone
web-playbook-milestone-due = Touch due
web-playbook-milestone-for = Purpose
web-milestone-after = { $days ->
    [0] on its day
    [one] 1 day after
   *[other] { NUMBER($days) } days after
}
web-milestone-before = { $days ->
    [one] 1 day before
   *[other] { NUMBER($days) } days before
}
web-milestone-shared = counted in working days of both sides
web-milestone-calendar = counted in calendar days
web-milestone-again = again every { $days ->
    [one] working day
   *[other] { NUMBER($days) } working days
} until it is done, at most { NUMBER($times) } times
