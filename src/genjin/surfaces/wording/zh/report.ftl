web-nav-report = 复盘
report-of = 谁的
report-everybody = 全公司
report-since = 从
report-until = 到
report-show = 查看
report-days = 近 { $count } 天
report-empty = 这段时间还没有跟进
report-empty-text = 登记跟进和订单之后，这里会显示时间花在了谁身上、订单从哪里来、哪些跟进没按打法走。
report-nothing = 这段时间没有跟进，也没有订单。
report-nothing-here = 这段时间没有。
report-few = { $all } 个客户里的 { $few } 个，贡献了{ $by ->
    [amount] 订单金额
   *[orders] 订单数
 }的 { $worth }%，占您 { $time }% 的时间。
report-few-no-time = { $all } 个客户里的 { $few } 个，贡献了{ $by ->
    [amount] 订单金额
   *[orders] 订单数
 }的 { $worth }%。
report-no-orders = 这段时间没有订单。
report-time = 时间花在哪里
report-worth-orders = 订单从哪里来（按单数）
report-worth-amount-usd = 订单从哪里来（按金额）
report-worth-profit-usd = 订单从哪里来（按利润）
report-grade = 等级
report-customers = 客户
report-touches = 我方跟进
report-hours = 小时
report-orders = 订单
report-amount = 订单金额
report-profit = 利润
report-won = 成交率
report-no-grade = 未分级
report-grade-note = 等级是客户今天的等级。成交率：商机开始时属于这一级、现已结束的，有多少成了订单；返单不算。
report-estimated = { $all } 次跟进里有 { $count } 次没填用时，按打法里各渠道的分钟数计。
report-days-to-order = 询盘到下单（天，中位数）
report-of-orders = （{ $count } 单）
report-hours-per-order = 每单用时（小时）
report-answers = 客户什么时候回复
report-answers-text = 按客户当地时间，看我方在什么时候发出的跟进，一周内、下一次跟进之前得到了回复。
report-weekday = 星期
report-hour = 时段
report-answered = 回复率
report-thin = ，样本少
report-method = 是否按打法
report-method-kept = 按打法的 { $touches } 次，回复 { $answered } 次。
report-method-broken = 没按打法的 { $touches } 次，回复 { $answered } 次。
report-method-thin = 次数还少，说明不了什么。
report-method-note = 按今天的打法和客户今天的等级判断。回复客户只看时限，不看时段；同一天的第二次并入第一次；订单、样品节点的跟进只看时段。
report-breach-late-answer = 回复超过时限
report-breach-too-soon = 太早
report-breach-too-late = 太晚
report-breach-after-the-end = 该停了还在跟
report-breach-day-off = 客户当地放假
report-breach-outside-hours = 不在联系时段
report-gap = （隔 { $gap } 个双方工作日，应为 { $low }–{ $high }）
report-broken-touches = 看看是哪些（最近 { $count } 次）
report-when = 时间
report-customer = 客户
report-what = 哪里没按打法
problem-report-period = 从 { $since } 到 { $until } 不能作为一段时间。起始日应早于截止日，最长 { $most } 天
problem-report-not-yours = 只能看自己的复盘
cli-help-report = 复盘：时间花在哪里，订单从哪里来，是否按打法
cli-option-of = 看谁的（老板和主管可选）
cli-report-heading = { $since } 至 { $until }
cli-report-breach = {"  "}{ $name }：{ $count }
