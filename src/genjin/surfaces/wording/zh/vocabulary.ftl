place-file = { $at }
place-row = 第 { NUMBER($at, useGrouping: 0) } 行
place-field = “{ $at }”列
problem-at = { $place }：{ $text }

channel-mail = 邮件
channel-call = 电话
channel-whatsapp = WhatsApp
channel-wechat = 微信
channel-visit = 拜访
channel-none = 查找
channel-portal = 平台站内信

direction-in = 客户来信
direction-out = 我方联系

weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
