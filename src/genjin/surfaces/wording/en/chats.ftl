problem-chat-unknown = No message of a chat is in it. Bring WhatsApp's export (“Export chat”, the .txt or .zip file), or messages copied from WeChat with names and times, such as “Ana 2026年3月5日 上午9:12” (name, date, time).
problem-chat-date = “{ $value }” isn't a day on which this can have been written, so the message was left out.
problem-chat-dates = Dates such as “{ $value }” can be read in several ways, and nothing in the chat decides. Say which: { $orders }.
problem-chat-who = Who is who isn't known: { $names }. Say which names are yours; the others are the buyer's.
problem-chat-name-unknown = Nobody in the chat is called “{ $value }”. The names are: { $names }
problem-chat-before-first = The line belongs to no message and was left out.
problem-chat-nothing-said = The message holds no text and was left out.
problem-chat-in-future = The message of { $at } is in the future and was left out.
problem-chat-not-one = The touch { $value } didn't come from a chat.
problem-chat-archive = The archive can't be read: { $detail }
problem-chat-archive-empty = There is no chat in the archive. WhatsApp's holds a file “_chat.txt”.
problem-chat-encoding = The file isn't text that can be read.
problem-chat-unreadable = The file can't be read: { $detail }
problem-chat-too-long = The chat is too long for a page: at most { NUMBER($most) } letters. Bring it in by genjin chat import.
problem-chat-too-large = The chat is too large: at most { NUMBER($most) } MB.

chat-order-ymd = year, month, day
chat-order-dmy = day, month, year
chat-order-mdy = month, day, year

cli-help-chat = Chats of WhatsApp and WeChat
cli-help-chat-import = Make touches of a chat that was exported or copied
    FILE is WhatsApp's .txt or .zip, or text copied from WeChat; - reads standard input. Bringing it in again adds only what is new.
cli-option-customer = id, id of your own system, or exact name
cli-option-me = a name in the chat that is yours (again for each); the others are the buyer's. Needed the first time
cli-option-leave-out = a name in the chat that is neither yours nor the buyer's
cli-option-date-order = how dates such as 05/03/2026 are to be read
cli-chat-imported = { $customer }: { NUMBER($messages) } messages, { NUMBER($known) } of them known already; { $touches ->
    [one] 1 touch
   *[other] { NUMBER($touches) } touches
 } logged
cli-chat-would = { $customer }: { NUMBER($messages) } messages, { NUMBER($known) } of them known already; { $touches ->
    [one] 1 touch
   *[other] { NUMBER($touches) } touches
 } would be logged. Nothing was written.

chat-title = WhatsApp and WeChat
chat-add = Bring in a chat
chat-hint = From WhatsApp: “Export chat” without media, then choose the file or paste its text. From WeChat: copy the messages with their names and times.
chat-paste = Paste the chat here
chat-file = or choose the file (.txt, .zip)
chat-look = Look at it
chat-dates-title = How is { $date } to be read?
chat-date-choice = { $day } ({ $order })
chat-who-title = Who is who? Said once, it is kept.
chat-us = us
chat-buyer = the buyer
chat-neither = leave out
chat-count = { $count ->
    [one] 1 message
   *[other] { NUMBER($count) } messages
 }
chat-is-contact = is { $name }
chat-times = Times are read as those of { $zone }.
chat-result = { $messages ->
    [one] 1 message
   *[other] { NUMBER($messages) } messages
 } → { $touches ->
    [one] 1 new touch
   *[other] { NUMBER($touches) } new touches
 }
chat-known = { $count ->
    [one] 1 message is in the book already.
   *[other] { NUMBER($count) } messages are in the book already.
 }
chat-notices = { $count ->
    [one] 1 line of the program's own was left out.
   *[other] { NUMBER($count) } lines of the program's own were left out.
 }
chat-rule = What one side wrote within an hour is one touch.
chat-nothing-new = All of it is in the book already.
chat-first = The first { NUMBER($shown) } of { NUMBER($total) }:
chat-import = { $count ->
    [one] Log 1 touch
   *[other] Log { NUMBER($count) } touches
 }
chat-cancel = Not now
chat-imported = { $count ->
    [one] 1 touch logged from the chat with { $name }
   *[other] { NUMBER($count) } touches logged from the chat with { $name }
 }
chat-open-whatsapp = Open WhatsApp with the draft
chat-copy-wechat = Copy the draft for WeChat
chat-copy-id = Copy his WeChat ID
chat-number-unusable = { $number } lacks its country code or some digits, so WhatsApp can't be opened with it. Enter it whole: +55 11 91234 5678.
