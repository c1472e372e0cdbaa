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
