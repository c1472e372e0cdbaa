### Changing the playbook, chances, judgements and room: pages and commands

## Rules in words

rule-and = { $first }, and { $second }
rule-or = { $first }, or { $second }
rule-not = not: { $asked }
rule-orders-regularly = at least { NUMBER($at_least) } orders in { NUMBER($within_months) } months, at gaps that vary by { NUMBER($gap_variation_at_most) }% at most (orders within { NUMBER($same_order_days) } days are one)
rule-ordered-within = has ordered in the last { NUMBER($months) } months
rule-ordered-without-dates = a list counts { $at_least ->
    [one] 1 order
   *[other] { NUMBER($at_least) } orders
} or more without their dates
rule-sample-after-price-agreed = a sample was asked for after the price was agreed
rule-price-agreed = a deal has come to an agreed price
rule-margin-below = the margin is below { NUMBER($percent) }%
rule-has-written = has written to us
rule-states-product = the inquiry names the product
rule-states-model-or-specification = the inquiry names a model, specification or parameters
rule-states-quantity = the inquiry names a quantity
rule-states-company = the inquiry gives the company’s details
rule-states-intent = the inquiry has a clear intent
rule-quantity-below-minimum = the quantity is less than { NUMBER($share) }% of our MOQ
rule-no-option-left = an unusual requirement, and a person has found no option left to offer
rule-only-compares-prices = a person has said, with the reason, that he only compares prices
rule-target-below-break-even = the target price is below our break-even price
rule-market-listed = the country is on your own market list
rule-regular-import-record = customs data show { NUMBER($shipments) } imports or more, in { NUMBER($months_with_purchases) } of 24 months

## Changing it

web-playbook-change = Change the playbook
web-playbook-change-profile = Choose another profile
web-playbook-change-version = Return to an earlier version
web-playbook-back = Back to the playbook
web-playbook-in-use = in use
web-playbook-own = your own
web-playbook-look-profile = See what it would change
web-playbook-files-edit = Edit a rule ({ NUMBER($count) } files)
web-playbook-versions = Earlier versions ({ NUMBER($count) })
web-playbook-by-hand = changed in the folder
web-playbook-return = Return to it…
web-playbook-returned = back to the version of { $at }
web-playbook-text = The rule
web-playbook-text-own = Your own version of this rule. Each of its cases is an example that must come true; change them with the rule.
web-playbook-text-shipped = The shipped rule. Saving makes a version of your own that replaces it. Each of its cases is an example that must come true; change them with the rule.
web-playbook-look = See what it would change
web-playbook-shipped = Back to the shipped rule…
web-playbook-refused = This can’t be used yet. The playbook in use stays as it is.
web-playbook-failed = { $count ->
    [one] 1 example no longer comes true. Correct the rule or the example; it could be used all the same.
   *[other] { NUMBER($count) } examples no longer come true. Correct the rule or the examples; it could be used all the same.
 }
web-playbook-stale = The playbook, or this text, has changed since its effect was shown. Here it is again.
web-playbook-save = Save, and plan { $count ->
    [one] 1 customer
   *[other] { NUMBER($count) } customers
 } again
web-playbook-leave = Leave it as it is
web-playbook-saved = Saved. { $count ->
    [one] 1 customer was
   *[other] { NUMBER($count) } customers were
 } planned by the new rules; the earlier version is kept.
web-effect-same = This is what is in use already
web-effect-moved = { $count ->
    [0] Nobody would move
    [one] 1 customer would move
   *[other] { NUMBER($count) } customers would move
 }
web-effect-moved-sample = { NUMBER($count) } of the { NUMBER($looked) } customers looked at would move
web-effect-exact = All { NUMBER($total) } customers were planned under both. Nothing is saved yet.
web-effect-sample = An even sample: { NUMBER($looked) } of { NUMBER($total) } customers were planned under both. Who waits for room isn’t a part of a sample. Nothing is saved yet.
web-effect-customers = { $count ->
    [one] 1 customer
   *[other] { NUMBER($count) } customers
 }
web-effect-days = Another next day: { $count ->
    [one] 1 customer
   *[other] { NUMBER($count) } customers
 }
web-effect-otherwise = Same day, other hours, channel or step: { $count ->
    [one] 1 customer
   *[other] { NUMBER($count) } customers
 }
problem-playbook-no-rule = The playbook has no file “{ $value }”. Use: { $nearest }
problem-playbook-no-version = There is no such version.
problem-playbook-file-name = A playbook has no file of this name. Use small letters and digits, in one of the folders { $folders }, ending in .yaml.
problem-playbook-folder-taken = There is something in “{ $value }” already. Name a folder that is new or empty.
problem-playbook-own-exists = You have your own { $value } already; it was left as it is.

## Chances

web-chance = Chance
web-chance-own = Your own deals won
web-chance-prior = Believed at first
web-chance-of = { NUMBER($won) } of { NUMBER($total) }
web-chance-counts = { NUMBER($won) } of { NUMBER($total) } won; prior { NUMBER($prior_won) } of { NUMBER($prior_total) }
web-chance-how = A deal that was won or lost counts once for each stage that it passed, with the grade that the customer had there. Open deals don’t count. The range holds the true figure four times in five.
web-markets-rate = your own deals there: { NUMBER($won) } of { NUMBER($total) } won
web-markets-no-rate = none of your own deals there has ended yet

## Judgements

web-judge = Can we, and does he mean to?
web-judge-requirement = Unusual requirement
web-judge-words = What is unusual, in his words
web-judge-words-hint = A colour, a certificate, a material that we don’t do. Leave it empty if there is nothing.
web-judge-option = Is anything left to offer in its place?
web-judge-option-unknown = not looked into yet
web-judge-option-yes = yes
web-judge-option-no = no, nothing
web-judge-comparing = Only compares prices
web-judge-comparing-reason = What makes you think so?
web-judge-comparing-hint = Third round of quotes, never a sample, asks for nothing but the price. Leave it empty if he means to buy.
web-judge-kept = Kept; his grade follows.
web-judge-by = { $who }, { $on }
web-judge-take-back = Take back
problem-judge-no-inquiry = There is no inquiry yet. Record what he asked for first.
problem-judge-no-requirement = Say what is unusual before saying whether an option is left.
problem-judge-no-deal = No deal is open. Record the deal first.
problem-judgement-unknown = There is no such entry.
problem-judgement-not-newest = A later word has been given since. Take that one back first.

## Room

web-limit = How many customers you follow
web-limit-own = Customers at a time
web-limit-hint = Empty: the playbook’s { NUMBER($usual) }. Beyond it, those who are worth least wait; key accounts, answers, samples, orders and whom you graded by hand always have room.
web-today-room = { $count ->
    [one] Your list is full: 1 customer waits for room.
   *[other] Your list is full: { NUMBER($count) } customers wait for room.
 }
web-today-room-see = See them

## Commands

cli-help-playbook-profiles = List the profiles that ship, and which one is in use
cli-help-playbook-use = Choose a profile; your own files go over it
cli-help-playbook-copy = Copy a shipped rule into your playbook, or with --all a whole profile into a folder
cli-help-playbook-versions = List the versions that were kept, with who and when
cli-help-playbook-return = Return to a version by its number
cli-option-whole = the whole profile, into the folder that is named
cli-option-profile = the profile to copy from: source_text or stage_practice
cli-playbook-profile = { $mark } { $id }: { $title }
cli-playbook-used = { $title } is in use. { NUMBER($moved) } of { NUMBER($looked) } customers moved; { NUMBER($planned) } were planned.
cli-playbook-copied = Copied { NUMBER($count) } { $count ->
    [one] file
   *[other] files
 } to { $folder }.
cli-playbook-version = { NUMBER($number, useGrouping: 0) }  { $at }  { $who }  { $version }  { $change }
cli-playbook-no-versions = No version was kept yet: nothing has been changed on the page or by a command.
