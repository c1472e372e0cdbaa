place-file = { $at }
place-row = row { NUMBER($at, useGrouping: 0) }
place-field = column “{ $at }”
problem-at = { $place }: { $text }

channel-mail = e-mail
channel-call = phone call
channel-whatsapp = WhatsApp
channel-wechat = WeChat
channel-visit = visit
channel-portal = platform message
channel-none = research

direction-in = from the buyer
direction-out = from us

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
