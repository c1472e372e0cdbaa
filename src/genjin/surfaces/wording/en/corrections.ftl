### Correcting customers, contacts and inquiries, and the people of the book

## Problems

problem-source-unknown = “{ $value }” isn’t a source. Choose one of the list.
problem-inquiry-unknown = This customer has no such inquiry.
problem-successor-unknown = Choose the colleague who takes over.
problem-role-unknown = “{ $value }” isn’t a role.
problem-last-owner = The book needs an owner. Make somebody else an owner first.

## A customer

web-cancel = Cancel
web-source = Source
web-subdivision = State or province
web-customer-edit = Correct the customer
web-customer-edit-do = Correct
web-customer-edit-text = The plan follows at once: another place is another clock and other holidays. What stood here before stays in the history.
web-customer-zone-hint = Only where the city and the state don’t give it.
web-corrected = { $name } is corrected and planned again.
web-hand-over = Give to a colleague
web-hand-over-text = The customer moves with everything on record, and is planned for the hours of the colleague.
web-hand-over-to = Salesperson
web-hand-over-do = Give
web-handed-over = { $name } is now with { $who }.
web-dnc-set = Do not contact…
web-dnc-hint = For good: nothing is planned any more, and neither a list nor a rule changes that. Only a manager lifts it, with a reason.
web-dnc-why = Why?
web-dnc-do = Do not contact any more
web-dnc-kept = { $name }: nothing is planned any more.
web-dnc-text = Nothing is planned, and nobody writes or calls.
web-dnc-said = { $who }, { $at }
web-dnc-lift = Allow contact again
web-dnc-lift-why = Why, for example that the buyer asked for it

## Contacts

web-contact-edit = Correct the contact
web-contact-edit-do = Correct
web-contact-language = Language
web-contact-channel = Preferred channel
web-contact-prefers = prefers: { $channel }
web-contact-place = Place
web-contact-place-hint = Only if it isn’t the firm’s. The hours and the holidays follow the contact.
web-contact-main = main contact
web-contact-make-main = Make main contact
web-contact-remove = Remove
web-contact-removed = { $name } is removed. What was said stays on record.
web-contact-corrected = { $name } is corrected, and the customer planned again.

## Inquiries

web-inquiry-correct = Correct this inquiry
web-inquiry-correct-text = For what was misread or left out. If the buyer has written again, record a newer inquiry instead.
web-inquiry-corrected = The inquiry is corrected, and the grade follows.

## The history

web-event-corrected = Corrected
correction-name = name
correction-country = country
correction-subdivision = state
correction-city = city
correction-time-zone = time zone
correction-website = website
correction-source = source
correction-note = note
correction-owner = salesperson
correction-do-not-contact = do not contact
correction-role = position
correction-email = e-mail
correction-phone = phone
correction-whatsapp = WhatsApp
correction-wechat = WeChat
correction-language = language
correction-preferred-channel = preferred channel
correction-is-main = main contact
correction-removed-at = removed or back
correction-text = the buyer’s words
correction-product = product
correction-model = model
correction-specification = specification
correction-quantity = quantity
correction-quantity-unit = unit
correction-company-details = company details
correction-intent = intent
correction-target-price-usd = target price
correction-received-at = date received
correction-catalogue-product-id = our product

## People

web-full-name = Your name
web-full-name-hint = Signs the drafts, as buyers know it.
web-name-kept = Saved. Drafts are signed with it from now on.
web-draft-sender = Enter your name
web-draft-our-company = Enter our firm’s name
web-person-customers = { $count ->
    [0] no customers
    [one] 1 customer
   *[other] { NUMBER($count) } customers
}
web-person-change = Name and role
web-person-changed = { $name } is changed.
web-role-hint = Sales: own customers. Manager: all customers, the playbook, prices, calendars, overdue balances. Owner: also the people and the demo.
web-person-leave = Leaves the firm…
web-person-leave-text = Signs the person out everywhere and for good; touches, quotes and orders stay.
web-person-successor = { $count ->
    [one] The customer goes to
   *[other] All { NUMBER($count) } customers go to
}
web-person-leave-do = Take out of the book
web-person-left = { $name } has left. { $count ->
    [0] There were no customers to hand over.
    [one] 1 customer was handed over.
   *[other] { NUMBER($count) } customers were handed over.
}
web-people-gone = No longer here
web-person-return = Let in again

## On the command line

cli-help-customers-away = Until when a buyer is away (--returns), or that the buyer is back (--back)
cli-help-calendars = Calendars: days off and days worked, for every plan
cli-help-calendars-import = Import a CSV of days (country, subdivision, day, kind, name, source)
cli-option-returns = day of the return, as 2026-03-18
cli-option-back = back already: the plan goes on
cli-away-kept = { $name } is away, back on { $date }.
cli-away-ended = Back: the plan goes on.
problem-away-returns-or-back = Give either --returns with the day of the return, or --back.
problem-calendar-unreadable = The file can’t be read: { $detail }
