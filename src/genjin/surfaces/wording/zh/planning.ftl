### 长假、休假、未回询盘、日历与排满的日子

purpose-order-before-holiday = 通知节前最后下单日

## 计划的理由

reason-long-holiday = { $country }{ $holiday }（{ $first } 至 { $last }）：这段时间不计间隔，也不安排跟进
reason-silence-holiday = 有 { NUMBER($count) } 次跟进赶上长假或临近长假（{ $holiday }，到 { $last }），暂不算没回音
reason-silence-away = 有 { NUMBER($count) } 次跟进赶上{ $who }休假或临近休假（到 { $last }），暂不算没回音
reason-away = { $who }休假，{ $returns } 回来上班；再过一个工作日，从 { $first } 起跟进
reason-away-unnamed = 对方休假，{ $returns } 回来上班；再过一个工作日，从 { $first } 起跟进
reason-goes-on = { $who }休假到 { $returns } 才回来，但款和货等不得：请抄送其代理人
reason-goes-on-unnamed = 对方休假，{ $returns } 才回来，但款和货等不得：请抄送其代理人
reason-order-season = 工厂{ $holiday }放假（{ $starts }）：{ $order_by } 前下单节前还能出货，今年还没通知他
reason-before-rhythm = 按节奏要等到 { $due }，那就来不及了
reason-holidays-unknown = 没有{ $country } { $year } 年公众假期的数据，只避开了周末
reason-make-up-days-unknown = { $country } { $year } 年的调休上班日还没公布，这一天可能还会变

## 排满的日子

reason-moved = { $from } 已排满，前面还有 { NUMBER($count) } 个；{ $day } 有空，仍在间隔之内（最晚 { $latest }）
reason-days-full = { $from } 已排满，前面还有 { NUMBER($count) } 个；到 { $latest } 为止的其他日子也都满了

## 没人回的询盘

reason-escalated-manager = { $owner }还没回这条 { $at } 的询盘，应在 { $by } 前回复；{ $since } 起主管也会看到
reason-escalated-backup = { $owner }还没回这条 { $at } 的询盘（应在 { $by } 前），主管也没回；您是{ $owner }的代理人，{ $since } 起会看到
reason-escalated-all = { $owner }还没回这条 { $at } 的询盘（应在 { $by } 前）；{ $since } 起所有主管都会看到
reason-escalated-nobody = 这个客户没人跟，{ $at } 的询盘应在 { $by } 前回复
web-escalated-title = 同事有 { NUMBER($count) } 条询盘还没人回
web-escalated-open = 打开并回复
web-answer-late = { $at } 起已超时
web-working-days-late = 晚了 { NUMBER($days) } 个工作日
cli-today-escalated = 同事没回的询盘：{ NUMBER($count) } 条

## 休假

web-away-title = 休假回复
web-away-hint = 对方的自动回复会写哪天回来。在那之前不安排跟进，回来后再留一个工作日；他一回信就结束。
web-away-until = 哪天回来
web-away-who = 谁
web-away-note = 回复怎么写的
web-away-keep = 记下
web-away-now = { $who }休假，{ $date } 回来
web-away-now-unnamed = 休假中，{ $date } 回来
web-away-kept = { $name }：休假，{ $date } 回来
web-away-end = 已经回来了
web-event-away = 休假，{ $date } 回来
problem-away-day = 回来的日子 { $returns } 要晚于今天（{ $today }），且在一年之内。

## 设置：大小周、代理人

web-settings-alternate = 大小周：隔周上一个周六，选一个您上班的周六
web-settings-alternate-hint = 不是大小周就留空。上面勾了周六的，每个周六都上班。
web-settings-backup = 我的代理人
web-settings-backup-hint = 新询盘超时，您和主管都没回时，由他看到；没指定就由所有主管看到。
web-settings-backup-none = 未指定
problem-alternate-saturday = “{ $value }”不是周六，请选一个您上班的周六。
problem-backup-unknown = 代理人要从同事里选。

## 日历

web-calendars = 节假日日历
web-calendars-text = 公众假期来自公开的数据。有错的、还没公布的，可以在这里登记，并写明从哪里知道的；所有人的计划马上按它排。
web-calendars-add = 登记一天
web-calendars-country = 国家或地区
web-calendars-subdivision = 州、省（可不填）
web-calendars-day = 日期
web-calendars-kind = 这一天
web-calendars-worked = 上班
web-calendars-holiday = 放假
web-calendars-name = 假日名称
web-calendars-source = 来源
web-calendars-source-hint = 网址、通知，或者谁说的
web-calendars-keep = 记下
web-calendars-kept = { $country } { $day }：已登记，相关客户的计划正在更新
web-calendars-import = 从文件导入
web-calendars-import-hint = UTF-8 编码的 CSV，列名：country, subdivision, day, kind（holiday 放假，worked 上班）, name, source
web-calendars-file = 文件
web-calendars-import-do = 读入
web-calendars-imported = 登记 { NUMBER($kept) } 天，已有 { NUMBER($known) } 天，未采用 { NUMBER($refused) } 行
web-calendars-list = 已登记的日子
web-calendars-none = 还没有登记。这里登记的日子优先于公开的数据。
web-calendars-remove = 删除
web-calendars-removed = { $country } { $day }：已删除
web-calendars-coverage = 还不知道的
web-calendars-covered = 您客户所在国家今明两年的日历都有数据。
web-calendars-by = { $source } · { $by }
cli-calendar-imported = 登记 { NUMBER($kept) } 天，已有 { NUMBER($known) } 天，未采用 { NUMBER($refused) } 行
problem-calendar-day = “{ $value }”不是日期，请写成 2027-02-06。
problem-calendar-kind = “{ $value }”不对，请写 holiday（放假）或 worked（上班）。
problem-calendar-source = 缺来源：请写明这一天是从哪里知道的。
problem-calendar-country = 不认识国家“{ $value }”，请写两位代码或名称。
problem-calendar-subdivision = 不认识{ $country }的州或省“{ $value }”；全国适用就留空。
problem-calendar-column = 缺少“{ $value }”这一列。第一行写列名：country, subdivision, day, kind, name, source。
problem-calendar-too-many = 最多登记 { NUMBER($most) } 天。
problem-calendar-too-large = 文件太大，最多读 { NUMBER($most) } 行。
problem-calendar-not-text = 文件不是 UTF-8 文本，请另存为“CSV UTF-8”。
problem-calendar-unknown = 没有登记过这一天。
doctor-check-calendars = 客户的日历
doctor-calendars-known = 您客户所在的 { NUMBER($countries) } 个国家，{ $years } 年的公众假期都有数据
doctor-calendars-unknown = 没有{ $country } { $year } 年的公众假期数据：{ NUMBER($customers) } 个客户只按周末安排。请在“设置 · 节假日日历”里登记

## 打法文件

problem-playbook-escalation = others_after_hours 要大于 manager_after_hours。
problem-playbook-month-day = 每年的某一天写成 "12-24"，要加引号。
problem-playbook-holiday-days = 长假要么写 around，要么写 every_year，二选一。
problem-playbook-holiday-unknown = 那里没有叫“{ $key }”的假日，请用该国公众假期的英文名。
web-playbook-holidays = 长假
web-playbook-holiday-every-year = 每年 { $from } 至 { $to }
web-playbook-holiday-around = { $name }前 { $before } 天至后 { $after } 天
web-playbook-order-before = 节前最后下单日：{ $holiday }往前推停工 { NUMBER($closes) } 天、交期 { NUMBER($lead) } 天；在此之前的 { NUMBER($notice) } 天内通知客户，每年一次
web-playbook-answer-days = 离长假不足 { NUMBER($days) } 个工作日时发出的，要等长假后再过这么多个工作日才算没回音。
