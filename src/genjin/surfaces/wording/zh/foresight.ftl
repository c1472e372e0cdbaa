### 下周联系谁与回测：页面

web-calls = 下周联系谁
web-calls-text = 列出您的产品在本周起最值得联系的采购商，最值得的在前：按截至今天的海关数据，14 天内很可能下单的。
web-calls-do = 生成名单
web-calls-earlier = 以前的名单
web-calls-found = 截至 { $as_of } 共有 { NUMBER($buyers) } 家采购商，列出 { NUMBER($shown) } 家，按{ $order }排序。概率指当天起 { $days } 天内采购的概率。
web-calls-chance = { $days } 天内概率
web-calls-next = 下次采购
web-calls-purchases = 采购次数
web-calls-thin = 依据少
web-calls-note = “下次采购”下面的日期区间：如再采购，五次有四次落在其中。“依据少”指他自己的采购次数太少，按整个市场的节奏推算。加入客户本后按潜在客户跟进，不会向对方发送任何内容。

web-back-test = 回测
web-back-test-link = 值不值？
web-back-test-text = 用您自己的数据逐周重演过去，每份名单只看当时已有的数据。看看照 Genjin 的名单联系，是否比常用的几种挑法更能赶在采购商下单之前。
web-back-test-do = 开始回测
web-back-test-earlier = 以前的回测
web-back-test-since = 起始日期
web-back-test-until = 截止日期
web-back-test-until-hint = 最长三年。每份名单之后 28 天的数据齐了，该周才计入。

web-foresight-goods = 产品
web-foresight-goods-hint = HS 编码，或货物描述中的词，例如 dump truck
web-foresight-country-hint = 留空则不限国家/地区
web-foresight-per-week = 每周联系几家
web-foresight-per-week-hint = 您一周联系得过来的家数
web-foresight-anywhere = 不限国家/地区
web-foresight-calls = 每周 { NUMBER($count) } 家
web-foresight-waiting = 排队中
web-foresight-running = 正在计算
web-foresight-done = 已完成
web-foresight-failed = 没有完成
web-foresight-cancelled = 已取消，没有保留结果
web-foresight-weeks-done = 已完成 { NUMBER($done) }/{ NUMBER($total) } 周
web-foresight-progress = 进度
web-foresight-leave = 您可以离开本页：计算会继续，结果会留在列表里。
web-foresight-cancel = 取消
web-foresight-again = 重新查询

web-back-test-period = { NUMBER($weeks) } 周（{ $first } 至 { $last }）· 先后出现 { NUMBER($buyers) } 家采购商
web-back-test-hits = 每周联系 { NUMBER($calls, maximumFractionDigits: 1) } 家，有 { NUMBER($hits, maximumFractionDigits: 1) } 家会在联系后 14 天内下单。
web-back-test-better = 与只联系{ $against ->
    [frequency] 买得最勤的采购商
    [recency] 最近买过的采购商
   *[due-date] 最接近惯常采购日的采购商
}相比，照 Genjin 的名单在 { NUMBER($weeks) } 周里能多赶上 { NUMBER($more) } 次采购（95% 区间：{ NUMBER($low) } 至 { NUMBER($high) }）。
web-back-test-level = 这并不比只联系{ $against ->
    [frequency] 买得最勤的采购商
    [recency] 最近买过的采购商
   *[due-date] 最接近惯常采购日的采购商
}更好：{ NUMBER($weeks) } 周里的差别在 { NUMBER($low) } 至 { NUMBER($high) } 次采购之间（95% 区间），从您的数据分不出高下。随机联系则会少赶上 { NUMBER($blind) } 次。
web-back-test-worse = 只联系{ $against ->
    [frequency] 买得最勤的采购商
    [recency] 最近买过的采购商
   *[due-date] 最接近惯常采购日的采购商
}反而更好：{ NUMBER($weeks) } 周里能多赶上 { NUMBER($more) } 次采购。这个市场就照那样做。
web-back-test-nobody = 没有一份名单之后的 14 天内有人采购，无从评判。可拉长时间，或缩短 HS 编码。
web-back-test-ranked = 有 { NUMBER($weeks) } 周按{ $order }排序
web-back-test-methods = 几种挑法的对比
web-back-test-method = 挑法
web-back-test-recall = 命中率（%）
web-back-test-precision = 准确率
web-back-test-within = { $days } 天内采购
web-back-test-lift = 为随机的几倍（{ $days } 天）
web-back-test-lead = 提前天数
web-back-test-ahead = Genjin 领先
web-back-test-ceiling = 预知未来
web-back-test-legend = 名单之后 14 天内共有 { NUMBER($bought) } 家次采购，其中联系到的比例就是命中率；准确率是联系之中及时的比例。括号内为按周重抽样得到的 95% 区间。“Genjin 领先”是命中率比该行高出多少个百分点，区间含零表示分不出高下。提前天数是名单日到采购日的中位数。
web-back-test-silent = 只看沉默 28 天以上的采购商：其中有 { NUMBER($bought) } 家次采购
web-back-test-weeks = 逐周名单
web-back-test-week = Genjin 联系 { NUMBER($calls) } 家，{ NUMBER($genjin) } 家及时；{ $against ->
    [frequency] 买得最勤的
    [recency] 最近买过的
   *[due-date] 最接近惯常采购日的
} { NUMBER($plain) } 家
web-back-test-open = 打开名单
web-back-test-not = 28 天内没有采购
web-back-test-bought-in = { NUMBER($days) } 天后采购
web-back-test-before = 当时的记录
web-back-test-after = 之后的 { NUMBER($count) } 条记录

cli-option-only = 只运行 imports（导入）或 foresight（联系名单和回测）

problem-foresight-goods = 请填写产品：HS 编码，或货物描述中的词
problem-foresight-unknown = 没有这份名单或回测，或者是别人查的
problem-foresight-lost = 计算中断了 { NUMBER($times) } 次，没有完成。请缩短时间，或用更长的 HS 编码
problem-backtest-period = 时间至少一周，最多 { NUMBER($weeks) } 周

workbook-calls-sheet = 联系名单
workbook-calls-place = 序号
workbook-calls-company-id = 公司编号
workbook-calls-name = 公司名称
workbook-calls-tax-id = 税号
workbook-calls-p-buy = 采购概率
workbook-calls-next-date = 下次采购
workbook-calls-next-low = 最早
workbook-calls-next-high = 最晚
workbook-calls-purchases = 采购次数
workbook-calls-last-date = 最近采购
workbook-calls-why = 依据
workbook-calls-as-of = 数据看到
workbook-calls-known-until = 数据截至
workbook-calls-buyers = 出现过的采购商
workbook-calls-order = 排序依据
workbook-calls-model = 模型
### 预计采购：计划的理由，以及页面上的说法

purpose-before-purchase = 赶在他下次采购前沟通
fact-predicted-purchase = 预计采购

reason-purchase-ahead = 预计他在 { $low } 至 { $high } 之间采购{ $product }（80%），所以要在 { $by } 前联系（交货期 { $days } 天{ $of ->
    [none] ，按打法
   *[other] ，按我们的 { $of }
}）
reason-purchase-ahead-late = 预计他在 { $low } 至 { $high } 之间采购{ $product }（80%）：提前 { $days } 天交货期的 { $by } 已经过了，在节奏允许的范围内尽快联系
reason-purchase-day-of-rhythm = 按节奏通常是 { $due }；这一天也在节奏之内，并且赶得上他采购
reason-purchase-not-in-time = 更早的日子按规矩不能联系，只好在 { $due }
reason-purchase-too-near = 预计他在 { $low } 至 { $high } 之间采购{ $product }（80%）：按 { $days } 天交货期，这一单已经在途，所以不为它改计划
reason-purchase-thin = 他自己的采购太少，只能按整个市场的节奏推算出 { $low } 至 { $high } 之间采购{ $product }（80%）：依据不足，不改计划
reason-purchase-unseen = 数据截至 { $known_until }：预计最迟 { $high } 采购{ $product }，他多半已经买了，只是数据里还看不到，所以不改计划
reason-purchase-unlikely = 他仍在采购{ $product }的概率只有 { NUMBER($percent) }%，不当作会买，不改计划

web-playbook-before-purchase = 预计采购日往前推产品的交货期（没填的按 { NUMBER($lead) } 天），在此之前联系，最早提前 { NUMBER($notice) } 天。下列级别可以早于节奏，但距上次联系至少 { NUMBER($apart) } 个工作日；其余只在节奏之内选日子。仍是买家的概率低于 { NUMBER($percent) }% 的，不当作会买。

web-foreseen = 预计采购
web-foreseen-chance = { $days } 天内采购的概率
web-foreseen-still = 仍是买家
web-foreseen-known = 数据截至
web-foreseen-thin = 依据不足：按市场节奏
web-foreseen-unseen = 多半已经买了，数据里还看不到
web-foreseen-note = 由这个市场全部买家的采购推算，从数据截止之日算起。
web-foreseen-plain = 只按他自己的间隔：
foreseen-model-market = 这个市场的买家和他自己的采购间隔
foreseen-model-regular = 同上，并考虑间隔有多规律
foreseen-model-trees = 同上，再加从这个市场早先月份学到的决策树

## 动态提醒

reason-alert-late = { $product }过了时候没买：{ $last } 以后没有采购，到数据截止（{ $known_until }）已 { NUMBER($silent) } 天；他的 { NUMBER($gaps) } 个间隔里有 { NUMBER($shorter) } 个没这么长
reason-alert-due-soon = 快要采购：{ $product }，预计在 { $low } 至 { $high } 之间（80%）
reason-alert-slipping = 越买越疏：{ $product }近来的间隔明显变长，最近一次在 { $last }
reason-alert-dormant = 沉寂：{ $last } 以后没有买过{ $product }，仍在采购的概率只有 { NUMBER($percent) }%
reason-alert-new-supplier = 新供应商：{ $supplier }，自 { $since } 起
reason-alert-lost-supplier = 停用供应商：{ $last } 以后没再向 { $supplier } 采购（数据截至 { $known_until }）
reason-alert-volume-up = 采购{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[other] 笔数
}比上一年增加 { NUMBER($percent) }%（截至 { $until }）
reason-alert-volume-down = 采购{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[other] 笔数
}比上一年减少 { NUMBER($percent) }%（截至 { $until }）
reason-alert-new-product = 新品类：HS { $code }，{ $since } 首次采购；他的采购记录始于 { $before }
reason-alert-came-back = 回来了：时隔 { NUMBER($days) } 天，{ $on } 又有采购
alert-late = 过时未买
alert-due-soon = 快要采购
alert-slipping = 越买越疏
alert-dormant = 沉寂
alert-new-supplier = 新供应商
alert-lost-supplier = 停用供应商
alert-volume-up = 采购增加
alert-volume-down = 采购减少
alert-new-product = 新品类
alert-came-back = 回来了
web-alerts = 客户动态
web-alert-seen = 已阅
web-alerts-more = 另有 { $count } 条，见各客户页
web-alert-seen-of = 已阅：{ $customer }，{ $what }
cli-help-alerts = 客户在海关数据里有什么变化，谁快要采购了
cli-alerts-none = 暂无变化。
cli-column-alert = 动态
cli-column-since = 自
cli-option-everything = 连已阅的也列出
problem-alert-unknown = 没有编号为“{ $value }”的提醒，可能已不再成立。
