place-file = { $at }
place-row = row { NUMBER($at, useGrouping: 0) }
place-field = column “{ $at }”
place-option = option { $at }
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

region-eastern-asia = East Asia
region-south-eastern-asia = South-East Asia
region-southern-asia = South Asia
region-central-asia = Central Asia
region-western-asia = Western Asia
region-northern-africa = North Africa
region-western-africa = West Africa
region-middle-africa = Middle Africa
region-eastern-africa = East Africa
region-southern-africa = Southern Africa
region-northern-america = North America
region-central-america = Central America and Mexico
region-caribbean = Caribbean
region-south-america = South America
region-northern-europe = Northern Europe
region-western-europe = Western Europe
region-southern-europe = Southern Europe
region-eastern-europe = Eastern Europe
region-australia-new-zealand = Australia and New Zealand
region-pacific-islands = Pacific islands

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
