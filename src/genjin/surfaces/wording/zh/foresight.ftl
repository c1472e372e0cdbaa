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
