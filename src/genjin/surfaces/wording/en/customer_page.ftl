# The customer's page: where to find what, and what is still empty.
web-sections = On this page
web-nothing-yet = Add
web-why-now = Why now
web-timeline-earlier = Earlier: { NUMBER($count) }
chat-none = Exported or copied.
web-away-none = Nobody away.
web-away-enter = Enter an absence
web-judge-none = Nothing judged yet.
web-judge-enter = Judge it
web-judge-change = Judge again
web-judged-unusual-requirement = Unusual requirement
web-judged-price-comparing = Only compares prices
web-record-none = Not linked to a company of the trade data.
web-record-find = Find it
