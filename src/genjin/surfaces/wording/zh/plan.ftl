### 打法、等级、计划：理由、问题和用语

## 联系的目的

purpose-answer-inquiry = 首次回复询盘
purpose-answer-reply = 回复来信
purpose-ask-missing = 问清缺的信息
purpose-name-minimum = 说清起订量，给个选择
purpose-decline-politely = 婉拒，给个选择
purpose-follow-quote = 跟进报价
purpose-offer-choice = 给两个方案让他选
purpose-show-proof = 拿出检测报告等证据
purpose-follow-sample = 跟进样品
purpose-keep-account = 维护老客户
purpose-plan-next-order = 规划下一单
purpose-introduce = 第一封开发信
purpose-market-fact = 送一条市场信息
purpose-last-question = 最后一问
purpose-nurture = 每月问候一次
purpose-find-contact = 找到采购联系人

## 状态、阶段、时段

state-followed = 跟进中
state-declined = 不跟进
state-waiting = 等对方补充信息
state-released = 已放弃跟进
state-do-not-contact = 勿联系

phase-answer = 待回复
window-answer = 我方上班时间，尽快
phase-research = 先找联系人
window-research = 我方上班时间

stage-inquiry = 询盘
stage-quoted = 已报价
stage-price-agreed = 价格已谈定
stage-sample = 打样
stage-order = 大货订单
stage-repeat = 返单
stage-lost = 丢单

## 等级

reason-rule = { $grade }：{ $rule }
reason-no-rule = 打法里没有一条规则适用，归入最后一个等级
reason-override = { $by } 于 { $on } 人工定级为“{ $grade }”：{ $words }
reason-override-against = 按规则本应是“{ $grade }”；人工定级优先，规则不会改回来
reason-override-unknown = { $by } 定的等级“{ $grade }”在现用打法里已经没有，改按规则定级
reason-only-inquiry-declined = 最近这条询盘不跟（“{ $rule }”），礼貌回一次；他的其他业务照常跟进
reason-outranked = 本应按“{ $rule }”归入“{ $grade }”，但有更硬的依据

reason-orders-regular = 近 { NUMBER($months) } 个月下单 { NUMBER($count) } 次，平均隔 { NUMBER($gap_days) } 天，间隔波动 { NUMBER($variation_percent) }%
reason-orders-irregular = 近 { NUMBER($months) } 个月下单 { NUMBER($count) } 次，但间隔忽长忽短（平均 { NUMBER($gap_days) } 天，波动 { NUMBER($variation_percent) }%）
reason-orders-few = 近 { NUMBER($months) } 个月下单 { NUMBER($count) } 次，不到 { NUMBER($needed) } 次
reason-ordered = 下过 { NUMBER($count) } 单，最近一单 { $last }
reason-not-ordered = 近 { NUMBER($months) } 个月没有下单
reason-undated-orders = 清单上有 { NUMBER($count) } 单，日期不详
reason-no-undated-orders = 清单上没有日期不详的订单
reason-sample-after-price = { $since } 起打样，价格在先谈定
reason-sample-before-price = 没谈定价格就要样品，不算样品客户
reason-no-sample = 没有在打样的商机
reason-deal-stage = 商机已到“{ $stage }”（{ $since }）
reason-price-not-agreed = 价格还没有谈定
reason-margin-below = 利润率 { NUMBER($margin_percent) }%，低于打法要求的 { NUMBER($least_percent) }%
reason-margin-enough = 利润率 { NUMBER($margin_percent) }%，不低于打法要求的 { NUMBER($least_percent) }%
reason-margin-unknown = 利润率未知
reason-has-written = 客户来过信
reason-has-not-written = 客户还没有来过信

reason-states-product = 写明产品：“{ $words }”（{ $on }）
reason-states-model = 写明型号或规格：“{ $words }”（{ $on }）
reason-states-quantity = 写明数量：“{ $words }”（{ $on }）
reason-states-company = 给出公司资料：“{ $words }”（{ $on }）
reason-states-intent = 意图明确：“{ $words }”（{ $on }）
reason-lacks-product = 没写产品
reason-lacks-model = 没写型号和规格
reason-lacks-quantity = 没写数量
reason-lacks-company = 没有公司资料
reason-lacks-intent = 看不出意图
reason-missing-product = 要什么产品？
reason-missing-model = 哪个型号，什么规格、参数？
reason-missing-quantity = 要多少？
reason-missing-company = 公司名称、地址、网址、主营？
reason-missing-intent = 用在哪里，什么时候要，下一步怎么走？

reason-quantity-below = 要 { $quantity }，不到起订量 { $minimum } 的 { NUMBER($share_percent) }%
reason-quantity-enough = 要 { $quantity }，够起订量 { $minimum } 的 { NUMBER($share_percent) }%
reason-minimum-unknown = 数量或起订量未知，不按量太小处理
reason-market-listed = { $country }在自己列出的市场里
reason-market-not-listed = { $country }不在自己列出的市场里
reason-import-record-regular = 海关记录：24 个月进口 { NUMBER($shipments) } 票，{ NUMBER($months) } 个月有货，最近 { $last }
reason-import-record-thin = 海关记录单薄：24 个月 { NUMBER($shipments) } 票，{ NUMBER($months) } 个月有货，最近 { $last }
reason-no-import-record = 没有已确认的海关记录

## 什么会改变判断

reason-turns-orders = { NUMBER($months) } 个月内间隔均匀地下满 { NUMBER($needed) } 单
reason-turns-orders-stop = 不再下单
reason-turns-order = 下单
reason-turns-order-dates = 补上订单日期后，都是很久以前的
reason-turns-sample = 价格谈定之后要样品
reason-turns-sample-over = 打样结束
reason-turns-price = 价格谈定
reason-turns-deal-lost = 商机丢了
reason-turns-margin = 利润率做到 { NUMBER($least_percent) }% 以上
reason-turns-margin-drop = 利润率低于打法的要求
reason-turns-writes = 客户来信
reason-turns-nothing-written = 来信被证实不是他的
reason-turns-quantity = 数量加到 { $needed } 以上
reason-turns-quantity-drop = 数量远低于起订量
reason-turns-market = 把{ $country }从市场清单里去掉，或确认他有稳定的进口记录
reason-turns-market-listed = 把{ $country }列入市场清单
reason-turns-import-record = 24 个月里有 { NUMBER($months) } 个月、共 { NUMBER($shipments) } 票以上的进口记录
reason-turns-import-record-stops = 进口停了
reason-turns-product-withdrawn = 询盘里不再有产品
reason-turns-model-withdrawn = 询盘里不再有型号规格
reason-turns-quantity-withdrawn = 询盘里不再有数量
reason-turns-company-withdrawn = 公司资料被证实不实
reason-turns-intent-withdrawn = 意图变了
reason-turns-override = 由人改回来

## 计划：为什么是这一步

reason-answer-inquiry = { $at }（{ $zone }时间）收到新询盘，还没有人回
reason-answer-reply = 客户 { $at }（{ $zone }时间）来信（{ $channel }），节奏停下，先回信
reason-answer-by = 请在 { $by }（{ $zone }时间）前回复
reason-answer-wrote-again = 之后又来信，最近一次是 { $at }（{ $zone }时间，{ $channel }），共 { $count } 封未回；期限从第一封算起
reason-answer-late = 本该 { $by }（{ $zone }时间）前回，已经晚了，请在 { $ahead } 前补上
reason-answer-asleep = { $zone }当地 { $at }，对方在休息，不用{ $used }，改发{ $channel }，他一早打开就看到
reason-answer-when-awake = { $zone }当地 { $at }，对方在休息；我方 { $wakes } 是他的早上，到时再回消息
reason-answer-asleep-anyway = { $zone }当地 { $at }，对方在休息；没有别的联系方式，答复也不能拖，先发过去，他早上会看到
reason-answer-in-person = 只能打电话或上门，要等对方上班
reason-cadence = { $grade }，{ $phase }：每隔 { NUMBER($min) }–{ NUMBER($max) } 个工作日（双方都上班的日子）
reason-never-contacted = { $grade }，还没有联系过
reason-last-contact-out = 上次是我方{ $channel }，{ $on }
reason-last-contact-order = 上次是客户{ $on } 下的订单
reason-last-contact-in = 上次是客户来的{ $channel }，{ $on }
reason-unanswered = 已连续联系 { NUMBER($count) } 次，没有回音
reason-never-meet = 我方和{ $country }的工作日几乎不重合，只按我方工作日算
reason-holidays-own = 我方{ $name }等假日（{ $first }起，{ NUMBER($days) } 个工作日）不计在内
reason-holidays-theirs = { $country }{ $name }等假日（{ $first }起，{ NUMBER($days) } 个工作日）不计在内

## 计划：为什么是这一天

reason-snoozed = 已由人推到 { $until } 之后
reason-overdue = 最晚应在 { $latest }，已晚 { NUMBER($days) } 个双方共同的工作日，尽快补上
reason-after-latest = 最晚应在 { $latest }，那天之前没有合适的时段
reason-target-passed = 最好在 { $target }，最晚 { $latest }，还来得及
reason-target-closed = { $target } 没有合适的时段
reason-better-weekday = 没放在 { $target }（{ $weekday }），换到更合适的日子
reason-closed-today = 今天的时段已经过了
reason-day-over = 今天能办这件事的时间已经过了
reason-research = 还没有联系人：邮箱、电话、聊天账号都没有，先查找采购是谁
reason-research-day = 联系客户最好在别的日子，{ $weekday }正好用来查资料
reason-research-phone-only = 只有电话，首次联系又在自己的上班时间之外：先找到邮箱或聊天账号
reason-weekday-not-best = { $weekday }不是最好的日子，但再等就超过间隔了
reason-day-off-holiday = { $country }{ $date }放假：{ $name }
reason-day-off-weekend = { $country }{ $weekday }是周末
reason-day-off-own = { $weekday }不上班

## 计划：什么时候、用什么

reason-window = { $window }：我方 { $from }–{ $to }
reason-buyer-time = 对方当地{ $weekday } { $from }–{ $to }（{ $zone }）
reason-buyer-time-overnight = 对方当地{ $weekday } { $from } 至{ $until } { $to }（{ $zone }）
reason-zone-assumed = 不知道对方在{ $country }哪个城市，时区先按 { $zone } 算
reason-state-assumed = { $country }各州（省）假期不同，不知道对方在哪里，先按{ $state }的假期算；请补上州（省）或城市
reason-state-unknown = { $country }各州（省）假期不同，不知道对方在哪里，只避开了全国性假期；请补上州（省）或城市
reason-outside-own-hours = 不在自己的上班时间，要排早班或晚班，或定时发送
reason-call-outside-own-hours = 双方上班时间没有交集，打电话要排早班或晚班
reason-another-channel = { $used }没有回音，换一个渠道
reason-no-other-channel = 该换渠道了，但没有别的联系方式
reason-channel-closed = { $channel }不合适：双方上班时间没有交集，除非排早班或晚班
reason-no-window = 没有开着的时段，放在自己上班的时间
reason-released = 各阶段走完，连续 { NUMBER($count) } 次没有回音，释放
reason-waiting = 该问的已经问过，等对方补充
reason-declined = 不跟进；有询盘或来信时礼貌地回一次
reason-do-not-contact = 已标记“勿联系”，长期有效
reason-revives-reply = 客户来信或来询盘
reason-revives-evidence = 客户补上缺的信息

## 今日清单

reason-deferred = 今天排满了，前面有 { NUMBER($count) } 个更要紧的；最晚可到 { $latest }
reason-deferred-late = 今天排满了，前面有 { NUMBER($count) } 个更要紧的；最晚本应在 { $latest }，会晚
reason-deferred-hours = 我方 { $from }–{ $to } 排满了，这段时间有 { NUMBER($count) } 个更要紧的；最晚可到 { $latest }
reason-deferred-hours-late = 我方 { $from }–{ $to } 排满了，这段时间有 { NUMBER($count) } 个更要紧的；最晚本应在 { $latest }，会晚
reason-factor-grade = { $grade } ×{ NUMBER($factor) }
reason-factor-inquiry = 新询盘待回 ×{ NUMBER($factor) }
reason-factor-reply = 来信待回 ×{ NUMBER($factor) }
reason-factor-overdue = 已经晚了 ×{ NUMBER($factor) }
reason-factor-last-day = 到了间隔的最后一天 ×{ NUMBER($factor) }
reason-factor-in-time = 在间隔之内 ×{ NUMBER($factor) }
reason-factor-deal = 订单金额约 { NUMBER($amount_usd) } 美元 ×{ NUMBER($factor) }
reason-factor-deal-unknown = 订单金额未填 ×{ NUMBER($factor) }

## 打法文件的问题

problem-grade-unknown = 打法里没有等级“{ $value }”。可用：{ $nearest }
problem-playbook-yaml = 这里不是正确的 YAML：{ $problem }。检查缩进、冒号后的空格和引号。
problem-playbook-too-large = 文件太大。打法文件应在 20 万字符以内。
problem-playbook-too-deep = 层级太深。打法文件最多 20 层。
problem-playbook-two-documents = 一个文件只写一条规则，去掉“---”之后的部分。
problem-playbook-anchor = 不支持锚点（&）和引用（*），请把内容直接写出来。
problem-playbook-key-not-text = 键要写成一个词。
problem-playbook-duplicate-key = “{ $key }”写了两次，保留一个。
problem-playbook-unknown-file = 打法里没有这样的文件。应为：{ $nearest }
problem-playbook-missing-file = 缺少文件 { $name }。
problem-playbook-unknown-key = 没有“{ $key }”这个键。应为：{ $nearest }
problem-playbook-missing-key = 缺少“{ $key }”。
problem-playbook-not-one-of = 不能写“{ $key }”。应为：{ $nearest }
problem-playbook-not-a-mapping = “{ $key }”下面应是几行“键: 值”。
problem-playbook-wrong-value = “{ $key }”不能是“{ $given }”：{ $expected }
problem-playbook-duplicate-id = id “{ $key }”在 { $other } 里已经用过。
problem-playbook-unknown-id = 没有“{ $key }”。应为：{ $nearest }
problem-playbook-rule-twice = 规则 id “{ $key }”用了两次，换一个。
problem-playbook-no-grades = 打法里没有等级。至少要有一个 grades/*.yaml。
problem-playbook-condition = 条件应是一个判断，或 all、any、not 之一。
problem-playbook-condition-list = “{ $key }”下面应列出至少一个条件。
problem-playbook-unknown-predicate = 没有“{ $key }”这个判断。应为：{ $nearest }
problem-playbook-parameters = “{ $key }”的参数应写成几行“键: 值”。
problem-playbook-positive-number = “{ $key }”应是大于 0 的数。
problem-playbook-interval = 间隔应满足 min ≤ target ≤ max。
problem-playbook-endless-not-last = 只有最后一个阶段可以是 endless。
problem-playbook-then = 最后一个阶段要么 endless: true，要么写 then（released、waiting 或 declined），两者取一。
problem-playbook-time = 时间应写成带引号的 "13:00"。
problem-playbook-never-opens = 这个时段永远不开：from 要早于 to。
problem-playbook-window-twice = { $key } 在同一地区已有时段“{ $other }”。请给其中一个换渠道或地区，或者把两段时间写进同一个文件。
problem-playbook-only-sunday = 时段“{ $key }”要求业务员在岗，却只定在周日，永远不会开。请加上周一（1）到周六（6）中的日子。
problem-playbook-channel-without-window = 渠道 { $key } 没有通用时段。加一个不写 regions 的时段。
problem-playbook-country-unknown = 没有国家代码“{ $key }”。应为 ISO 3166-1 两位代码。
problem-playbook-country-twice = { $key } 已在地区“{ $other }”里。
problem-playbook-order-twice = 等级“{ $other }”用了同一个 order。等级按顺序一级一级判断，每一级要有自己的数字。
problem-playbook-decline-before-protected = 重要客户的 order 要小于不跟进的等级“{ $other }”，规则才不会把他判为不跟。
problem-playbook-protected-ends = 受保护的等级不能用会结束的节奏“{ $key }”。最后一个阶段写 endless: true。
problem-playbook-unknown-placeholder = 没有占位符“{ $key }”。应为：{ $nearest }
problem-playbook-too-many = 打法文件太多，最多 { NUMBER($most) } 个。
problem-playbook-not-text = 读不了这个文件。应为 UTF-8 编码的文本。
problem-playbook-no-folder = 没有文件夹“{ $value }”。
