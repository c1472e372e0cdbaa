# 客户嫌价格高（M8）：判断、依据、怎么说。
cli-help-objection = 客户嫌价格高：还能谈，还是只在比价？
    价格为单价，币种见 --currency。请写明报价的贸易术语（FOB、CIF），以便与同口径的海关价格比较。
cli-option-quote = 我方单价
cli-option-target = 客户的目标价
cli-option-unit = 价格的单位：件、千克、套……
cli-option-cost = 我方单位成本，币种同报价
cli-option-company = 采购商，用 “companies find” 给出的编号
cli-option-product = 我方产品的货号
cli-option-incoterm = 报价的贸易术语：FOB、CIF……
cli-option-currency = 报价的币种
cli-option-target-currency = 目标价的币种（与报价不同时填）
objection-verdict-negotiable = 可以谈
objection-verdict-quality = 卖品质
objection-verdict-comparing = 只在比价
objection-verdict-unclear = 看不清
objection-confidence-high = 把握大
objection-confidence-middling = 把握较大
objection-confidence-low = 把握小
objection-confidence-none = 不下结论
objection-advice = 怎么做
objection-draft = 怎么写

value-basis-FOB = FOB
value-basis-CFR = CFR
value-basis-CIF = CIF
value-basis-unknown = 贸易术语不明

reason-objection-verdict-negotiable = { $target } 与 { $quote } 美元之间有谈的余地：能拿下 { NUMBER($won) } 分，只在比价 { NUMBER($against) } 分。
reason-objection-verdict-quality = 他愿意为好货付钱：能拿下 { NUMBER($won) } 分，只在比价 { NUMBER($against) } 分。
reason-objection-verdict-comparing = 他是在收集报价，不会按我们的价买：只在比价 { NUMBER($against) } 分，能拿下 { NUMBER($won) } 分。
reason-objection-balanced = 依据相当，不下结论：能拿下 { NUMBER($won) } 分，只在比价 { NUMBER($against) } 分。
reason-objection-thin = { $country }的成交价、他自己的进价和我们在当地的成交都知道得太少，不下结论。
reason-objection-no-objection = 他要 { $target } 美元/{ $unit }，不低于我们报的 { $quote } 美元：要么是接受了，要么单位、币种或贸易术语不是一回事。

reason-objection-deals-none = 近两年我们在{ $country }没有成交过这个产品{ $others ->
    [0] { "" }
   *[other] 的 { $basis } 订单
}。
reason-objection-deals-at-quote = 自 { $since } 起我们在{ $country }成交 { NUMBER($deals) } 单，其中 { NUMBER($at_quote) } 单与 { $quote } 美元/{ $unit } 相当或更高（中位价 { $median } 美元）：这个价在当地卖得动。
reason-objection-deals-at-target = 自 { $since } 起我们在{ $country }成交 { NUMBER($deals) } 单，最低 { $lowest } 美元/{ $unit }（中位价 { $median } 美元）：接近他的目标价我们卖过。
reason-objection-deals-below = 自 { $since } 起我们在{ $country }成交 { NUMBER($deals) } 单，最低 { $lowest } 美元/{ $unit }（中位价 { $median } 美元），都低于现在的 { $quote } 美元。

reason-objection-market = { $country }其他采购商买 HS { $hs }{ $named ->
    [no] { "" }
   *[yes] “{ $words }”
}，按数量计中间一半的单价是 { $low }–{ $high } 美元/{ $unit }（中位价 { $median }，{ $basis }），{ $since } 至 { $until }，{ NUMBER($buyers) } 家 { NUMBER($rows) } 条{ $grain ->
    [aggregate] 月度汇总
   *[other] 记录
}。
reason-objection-market-thin = 近一年{ $country } HS { $hs } 可比的单价太少：按{ $unit }计价的只有 { NUMBER($buyers) } 家 { NUMBER($rows) } 条；至少要 { NUMBER($enough_buyers) } 家 { NUMBER($enough_rows) } 条。
reason-objection-market-other-basis = { $country } HS { $hs } 的海关价格是 { $other }，我们报的是 { $basis }，两者不能直接比。请折成 { $other } 价再看。
reason-objection-quote-above = 我们的 { $quote } 美元高于四分之三的成交量；不低于这个价成交的占 { NUMBER($percent) }%。
reason-objection-quote-within = 我们的 { $quote } 美元在市场成交价之内；不低于这个价成交的占 { NUMBER($percent) }%。
reason-objection-quote-below = 我们的 { $quote } 美元比四分之三的成交量便宜；不低于这个价成交的占 { NUMBER($percent) }%。
reason-objection-target-rare = 他的 { $target } 美元低于市场九成的成交量：不高于这个价成交的只占 { NUMBER($percent) }%。
reason-objection-target-low = 他的 { $target } 美元在市场的低位：不高于这个价成交的占 { NUMBER($percent) }%。
reason-objection-target-usual = 他的 { $target } 美元市场上有人成交：不高于这个价成交的占 { NUMBER($percent) }%。
reason-objection-caution = 海关申报价常常偏低{ $models ->
    [many] ，HS { $hs } 下型号又多：写明型号才好同类相比
   *[one] {""}
}。{ $stated ->
    [no] 报价的贸易术语没有写明，这里比的是{ $basis }价。
   *[yes] {""}
}{ $left_out ->
    [0] {""}
   *[other] 相差十倍以上的 { NUMBER($left_out) } 个单价没有计入。
}{ $grain ->
    [aggregate] 月度汇总是均价，不是逐笔价格。
   *[other] {""}
}

reason-objection-own-none = 他买这个产品的记录只有 { NUMBER($rows) } 条，不足 { NUMBER($enough) } 条，不谈他的进价。
reason-objection-own-no-price = 他的 { NUMBER($rows) } 条记录里，近两年没有按{ $unit }计的单价（{ $basis }）。
reason-objection-own-dearer = 他的进价是 { $his } 美元/{ $unit }（{ $basis }，{ NUMBER($rows) } 条），不低于我们的报价，比市场中位价 { $median } 高一成以上：他看重品质。
reason-objection-own-as-quoted = 他的进价是 { $his } 美元/{ $unit }（{ $basis }，{ NUMBER($rows) } 条），不低于我们的 { $quote } 美元。
reason-objection-own-at-target = 他现在的进价就是 { $his } 美元/{ $unit }（{ $basis }，{ NUMBER($rows) } 条{ $model ->
    [yes] ，同一型号“{ $words }”
   *[no] {""}
}，自 { $since } 起）：目标价就是他手里的价。
reason-objection-own-between = 他的进价是 { $his } 美元/{ $unit }（{ $basis }，{ NUMBER($rows) } 条，最低 { $lowest }），比向我们要的 { $target } 美元高。
reason-objection-suppliers-loyal = { $supplier } 占他采购的 { NUMBER($percent) }%，已供货 { $years } 年（自 { $since } 起），没有新供应商进来。
reason-objection-suppliers-open = 他有 { NUMBER($suppliers) } 家供应商，近一年新进的占 { NUMBER($new_percent) }%：愿意换新。
reason-objection-suppliers-few = 他有 { NUMBER($suppliers) } 家供应商，最大的 { $supplier } 占 { NUMBER($percent) }%，已供货 { $years } 年。
reason-objection-volume-down = 截至 { $until } 的一年，他的采购量比上一年少 { NUMBER($percent) }%。
reason-objection-volume-up = 截至 { $until } 的一年，他的采购量比上一年多 { NUMBER($percent) }%。
reason-objection-volume-flat = 截至 { $until } 的一年，他的采购量与上一年相当（相差 { NUMBER($percent) }%）。
reason-objection-imports-unknown = { $country }的数据不足两年，看不出进口走势。
reason-objection-imports-down = 截至 { $until } 的一年，{ $country } HS { $hs } 的进口量比上一年少 { NUMBER($percent) }%。
reason-objection-imports-up = 截至 { $until } 的一年，{ $country } HS { $hs } 的进口量比上一年多 { NUMBER($percent) }%。
reason-objection-imports-flat = 截至 { $until } 的一年，{ $country } HS { $hs } 的进口量与上一年相当（相差 { NUMBER($percent) }%）。
reason-objection-currency-unknown = { $his } 对 { $quoted } 的走势不清楚：欧洲央行没有它的参考汇率。
reason-objection-currency-down = 截至 { $until } 的一年，{ $his } 对 { $quoted } 贬值 { NUMBER($percent) }%（欧洲央行参考汇率）：他的进口成本上升。
reason-objection-currency-up = 截至 { $until } 的一年，{ $his } 对 { $quoted } 升值 { NUMBER($percent) }%（欧洲央行参考汇率）：他的进口成本下降。
reason-objection-currency-flat = 截至 { $until } 的一年，{ $his } 对 { $quoted } 变动不大：{ NUMBER($percent) }%（欧洲央行参考汇率）。
reason-objection-floor-unknown = 我们的底价算不出来：请填产品成本、退税率、汇率和公司费用，或直接给出成本。
reason-objection-floor-room = 他的 { $target } 美元高于{ $kind ->
    [cost] 我们的成本
    [even] 我们的保本价
   *[floor] 我们的底价
} { $floor } 美元：有余地。
reason-objection-floor-between = 他的 { $target } 美元低于{ $kind ->
    [cost] 我们的成本
    [even] 我们的保本价
   *[floor] 我们的底价
} { $floor } 美元：跟不了。
reason-objection-floor-under = 连我们报的 { $quote } 美元也低于{ $kind ->
    [cost] 我们的成本
    [even] 我们的保本价
   *[floor] 我们的底价
} { $floor } 美元。

say-negotiable = 让价要换东西：整柜、长单或提前付定金。只让一步，不要对半砍，并说明为什么能让。
say-negotiable-floor = 成本撑不住他的目标价：先看规格、包装里有什么可以减，再谈价格。
say-quality = 不要一上来就降价。把贵在哪里给他看：检测报告、质保、验货照片，以及在当地给谁供货。
say-comparing = 礼貌地答复一次，价格守住，只说一个可以重新核价的条件。然后把时间用到别处；等他的市场或供应商有变化再联系。
say-unclear = 先问清再动价格：目标价是哪个型号、多少数量、什么包装、什么贸易术语和币种？他答复之前不要降价。
say-no-objection = 确认之前，先核对双方说的是同一个单位、币种和贸易术语。
draft-negotiable = 谢谢您坦率地谈价格。要更接近您的价格，有两种办法：一次走一整柜，或者用我们的标准包装代替印刷包装。您看哪种更合适？
draft-quality = 谢谢您对价格的反馈。有两个方案：规格不变、按原报价，发货前附检测报告和验货照片；或者规格简化一些，更接近您的价格。您希望我准备哪一个？
draft-comparing = 谢谢您告知目标价。这个规格我们维持原报价，有效期以报价单为准。如果您的数量或包装有变化，我很乐意重新核算。您希望我在成本有变动时写信给您，还是下个季度再联系您？
draft-unclear = 谢谢您告知目标价。为了同类相比，请问它对应哪个型号、数量和包装，是 FOB 还是 CIF？收到您的回复后，一天之内给您明确答复。
draft-no-objection = 谢谢您。为避免误会，和您核对一下：我们的价格是单件价，贸易术语以报价单为准。按此确认可以吗，还是您需要按箱计价或其他贸易术语？
problem-objection-hs = “{ $value }”不够：比较价格至少要 HS 编码的前四位。
problem-objection-unit = 不认识单位“{ $value }”。请写件、千克、套等常用单位。
problem-objection-price = “{ $value }”不是价格：必须大于零。
problem-objection-rate = { $on } 没有 { $value } 的汇率：请先录入汇率，或改用美元报价。

web-objection = 嫌价格高？
web-objection-open = 客户嫌价格高
web-objection-none = 还没有报价。
web-objection-what = 填上客户的目标价，就能看到：能不能拿下，还是只在比价；每条依据都能打开原始记录；以及怎么回复。
web-objection-his-word = 客户怎么说
web-objection-target = 目标单价
web-objection-quote = 我方单价
web-objection-currency = 币种
web-objection-unit = 单位
web-objection-incoterm = 贸易术语
web-objection-product = 我方产品
web-objection-hs = HS 编码
web-objection-words = 型号用词
web-objection-words-hint = 按报关品名的写法。同型号的价格比整个 HS 编码更说明问题。
web-objection-cost = 单位成本
web-objection-cost-hint = 与报价同币种。不填则按产品资料核算。
web-objection-more = HS 编码、型号、成本
web-objection-ask = 看看怎么回事
web-objection-no-company = 还没有关联到海关数据中的公司，所以不知道他的进价和供应商。
web-objection-our-deals = 我们在当地的成交
web-objection-market = 当地市场的成交价
web-objection-his = 他自己的采购
web-objection-around = 他的市场与货币
web-objection-floor = 我们的成本
web-objection-keep = 记下：只在比价，理由
web-objection-keep-do = 记下这个判断
web-objection-evidence = 依据
