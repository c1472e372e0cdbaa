### 客户、联系人、询盘的更正，以及成员管理

## 问题

problem-source-unknown = 没有“{ $value }”这种来源，请从列表里选。
problem-inquiry-unknown = 这个客户没有这条询盘。
problem-successor-unknown = 请选择接手的同事。
problem-role-unknown = 没有“{ $value }”这种角色。
problem-last-owner = 至少要有一位负责人，请先指定另一位负责人。

## 客户

web-cancel = 取消
web-source = 来源
web-subdivision = 省 / 州
web-customer-edit = 更正客户资料
web-customer-edit-do = 更正
web-customer-edit-text = 保存后立即重排计划：换了地方，时差和节假日也跟着换。原来的内容保留在往来记录里。
web-customer-zone-hint = 城市和省州判断不出时才填。
web-corrected = 已更正 { $name }，并重排了计划。
web-hand-over = 转给同事
web-hand-over-text = 客户连同全部记录一起转过去，并按同事的工作时间重排计划。
web-hand-over-to = 业务员
web-hand-over-do = 转交
web-handed-over = { $name } 已转给 { $who }。
web-dnc-set = 不再联系……
web-dnc-hint = 长期有效：不再排任何跟进，导入列表、修改打法都不会恢复。只有经理或负责人写明原因才能解除。
web-dnc-why = 原因
web-dnc-do = 不再联系
web-dnc-kept = { $name }：已停止跟进，不再联系。
web-dnc-text = 不再排跟进，任何人都不要发信或打电话。
web-dnc-said = { $who }，{ $at }
web-dnc-lift = 恢复联系
web-dnc-lift-why = 原因（例如客户主动要求）

## 联系人

web-contact-edit = 更正联系人
web-contact-edit-do = 更正
web-contact-language = 语言
web-contact-channel = 首选渠道
web-contact-prefers = 首选：{ $channel }
web-contact-place = 所在地
web-contact-place-hint = 和公司不在一处时才填。联系时段和节假日以联系人为准。
web-contact-main = 主要联系人
web-contact-make-main = 设为主要联系人
web-contact-remove = 移除
web-contact-removed = 已移除 { $name }，往来记录保留。
web-contact-corrected = 已更正 { $name }，并重排了计划。

## 询盘

web-inquiry-correct = 更正这条询盘
web-inquiry-correct-text = 读错了、漏填了，在这里改。客户又来了新询盘，请另外录入。
web-inquiry-corrected = 询盘已更正，等级随之更新。

## 往来记录

web-event-corrected = 更正
correction-name = 名称
correction-country = 国家
correction-subdivision = 省 / 州
correction-city = 城市
correction-time-zone = 时区
correction-website = 网站
correction-source = 来源
correction-note = 备注
correction-owner = 业务员
correction-do-not-contact = 是否联系
correction-role = 职位
correction-email = 邮箱
correction-phone = 电话
correction-whatsapp = WhatsApp
correction-wechat = 微信
correction-language = 语言
correction-preferred-channel = 首选渠道
correction-is-main = 主要联系人
correction-removed-at = 移除或恢复
correction-text = 询盘原文
correction-product = 产品
correction-model = 型号
correction-specification = 规格参数
correction-quantity = 数量
correction-quantity-unit = 单位
correction-company-details = 公司资料
correction-intent = 采购意向
correction-target-price-usd = 目标价
correction-received-at = 收到日期
correction-catalogue-product-id = 我方产品

## 成员

web-full-name = 您的姓名
web-full-name-hint = 用在草稿落款，写客户认得的名字。
web-name-kept = 已保存，草稿落款从现在起用这个名字。
web-draft-sender = 填写您的姓名
web-draft-our-company = 填写公司名称
web-person-customers = { $count ->
    [0] 没有客户
   *[other] { NUMBER($count) } 个客户
}
web-person-change = 姓名和角色
web-person-changed = 已更改 { $name }。
web-role-hint = 业务员：自己的客户。经理：全部客户、打法、价格、日历、逾期放行。负责人：另加成员和演示数据。
web-person-leave = 离职……
web-person-leave-text = 所有设备立即退出，不能再登录；跟进记录、报价、订单都保留。
web-person-successor = { NUMBER($count) } 个客户转给
web-person-leave-do = 办理离职
web-person-left = { $name } 已离职。{ $count ->
    [0] 没有需要转交的客户。
   *[other] { NUMBER($count) } 个客户已转交。
}
web-people-gone = 已离职
web-person-return = 恢复登录

## 命令行

cli-help-customers-away = 记录客户休假到哪天（--returns），或已经回来（--back）
cli-help-calendars = 日历：放假和上班的日子，对所有计划生效
cli-help-calendars-import = 导入日期表（CSV：country, subdivision, day, kind, name, source）
cli-option-returns = 回来的日期，如 2026-03-18
cli-option-back = 已经回来，计划继续
cli-away-kept = { $name } 休假，{ $date } 回来。
cli-away-ended = 已回来，计划继续。
problem-away-returns-or-back = 请用 --returns 给出回来的日期，或用 --back 表示已回来。
problem-calendar-unreadable = 文件读不了：{ $detail }
