place-file = { $at }
place-row = 第 { NUMBER($at, useGrouping: 0) } 行
place-field = “{ $at }”列
place-option = 选项 { $at }
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

region-eastern-asia = 东亚
region-south-eastern-asia = 东南亚
region-southern-asia = 南亚
region-central-asia = 中亚
region-western-asia = 西亚
region-northern-africa = 北非
region-western-africa = 西非
region-middle-africa = 中部非洲
region-eastern-africa = 东非
region-southern-africa = 南部非洲
region-northern-america = 北美
region-central-america = 中美洲（含墨西哥）
region-caribbean = 加勒比地区
region-south-america = 南美
region-northern-europe = 北欧
region-western-europe = 西欧
region-southern-europe = 南欧
region-eastern-europe = 东欧
region-australia-new-zealand = 澳大利亚和新西兰
region-pacific-islands = 太平洋岛国和地区

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
