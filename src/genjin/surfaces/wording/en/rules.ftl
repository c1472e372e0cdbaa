### Rules, chances and room: reasons, problems and words

purpose-decline-to-quote = answer without a price
purpose-say-cannot-make = say that it can't be made
state-no-room = waiting for room
plan-state-no-room = waiting for room on the list
web-state-no-room = Waiting for room

## Requirements and prices

reason-nothing-unusual = No unusual requirement was entered
reason-option-unknown = Asks for something unusual: “{ $words }” ({ $on }). Nobody has looked yet whether another way is left, so he isn't declined for it
reason-option-left = Asks for something unusual: “{ $words }” ({ $on }), and another way is left to offer
reason-no-option = Asks for something unusual: “{ $words }” ({ $on }), and no option is left to offer
reason-turns-no-option = An unusual requirement for which no option is left
reason-turns-option = He accepts another specification, or a way to make it is found
reason-compares-prices = Only compares prices: “{ $words }”
reason-compares-unsaid = Nobody has said that he only compares prices
reason-turns-compares = A person says, with the reason, that he only compares prices
reason-turns-compares-no-more = He asks for a sample or names a firm quantity and date, or the person takes it back
reason-break-even-unknown = His target price or our break-even price isn't known, so the target isn't called too low
reason-target-below = His target of US$ { NUMBER($target_usd, maximumFractionDigits: 4) } is below our break-even price of US$ { NUMBER($break_even_usd, maximumFractionDigits: 4) } a unit
reason-target-enough = His target of US$ { NUMBER($target_usd, maximumFractionDigits: 4) } isn't below our break-even price of US$ { NUMBER($break_even_usd, maximumFractionDigits: 4) } a unit
reason-turns-target = A target price of US$ { NUMBER($break_even_usd, maximumFractionDigits: 4) } a unit or more
reason-turns-target-drop = A target price below our break-even price

## Chances

reason-chance = Won about { NUMBER($percent) } times in a hundred; four times in five the true figure lies between { NUMBER($low_percent) } and { NUMBER($high_percent) }
reason-chance-counts = Your own ended deals that had come to “{ $stage }” ({ $grade }): { NUMBER($won) } of { NUMBER($total) } won
reason-chance-prior = Believed at first: { NUMBER($won) } of { NUMBER($total) }. { $why }
reason-factor-chance = Chance { NUMBER($percent) }% ({ NUMBER($won) } of your { NUMBER($total) } won) ×{ NUMBER($factor) }
reason-factor-no-deal = Nothing is open ×{ NUMBER($factor) }

## Room on the list

reason-no-room = Your list holds { $limit ->
    [one] 1 customer
   *[other] { NUMBER($limit) } customers
} and the others are worth more (his worth is { NUMBER($worth) })
reason-revives-room = Somebody else is released or declined
reason-revives-worth = His worth rises above { NUMBER($worth) }: a better grade, a larger deal, a better chance
reason-revives-by-hand = He writes, or you grade him by hand: such customers always have room

## What is wrong with a playbook's files

problem-playbook-no-steps = This cadence has no steps, so nobody would ever be contacted. Give it phases with steps, or then: declined.
problem-playbook-empty = “{ $key }” needs at least one entry.
problem-playbook-hours-overlap = Two of these hours overlap. Put them into one, or set them apart.
problem-playbook-rule-same = The rule “{ $key }” asks the same as “{ $other }”, which comes first, so they can't be told apart. Change the condition of one, or take it out.
problem-playbook-rule-never = The rule “{ $key }” can never decide: wherever it holds, { $other } comes first. Give its grade a lower order, or make the earlier rule narrower.
problem-playbook-cycle = These grades lead back to where they began: { $circle }. missing_for names a rule of a better grade.
problem-playbook-prior-twice = The stage “{ $key }” has two priors for the same grade; keep one.
problem-playbook-prior-missing = The stage “{ $key }” has no prior for all grades. Add one without grades.
