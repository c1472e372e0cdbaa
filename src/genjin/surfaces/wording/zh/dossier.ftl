unit-C62 = 件
unit-SET = 套
unit-PR = 双
unit-DZN = 打
unit-MIL = 千件
unit-KGM = 千克
unit-GRM = 克
unit-TNE = 吨
unit-LBR = 磅
unit-MTR = 米
unit-MTK = 平方米
unit-MTQ = 立方米
unit-LTR = 升
unit-FTK = 平方英尺
unit-CTN = 箱
unit-BX = 盒
unit-RO = 卷
unit-PK = 包
unit-PF = 托
unit-BG = 袋
unit-KWH = 千瓦时
unit-CTM = 克拉
unit-CS = 箱
unit-CR = 板条箱
unit-DR = 桶
unit-BE = 捆
unit-CY = 瓶
unit-SI = 托

unit-one-C62 = 件
unit-one-SET = 套
unit-one-PR = 双
unit-one-DZN = 打
unit-one-MIL = 千件
unit-one-KGM = 千克
unit-one-GRM = 克
unit-one-TNE = 吨
unit-one-LBR = 磅
unit-one-MTR = 米
unit-one-MTK = 平方米
unit-one-MTQ = 立方米
unit-one-LTR = 升
unit-one-FTK = 平方英尺
unit-one-CTN = 箱
unit-one-BX = 盒
unit-one-RO = 卷
unit-one-PK = 包
unit-one-PF = 托
unit-one-BG = 袋
unit-one-KWH = 千瓦时
unit-one-CTM = 克拉
unit-one-CS = 箱
unit-one-CR = 板条箱
unit-one-DR = 桶
unit-one-BE = 捆
unit-one-CY = 瓶
unit-one-SI = 托

problem-company-unknown = 已导入的数据里没有公司 { $value }。公司编号是“c”加 16 位十六进制数，可用 companies find 或 buyers find 查到。
problem-hs-prefix = “{ $value }”不是 HS 编码。应为 2 至 12 位数字，可带点，例如 8704、8704.22、8704229000。
problem-segment-name = 账册里登记的数据文件名无效：{ $value }。请恢复最近的备份。
problem-segment-version = 这部分海关数据由较早版本的 Genjin 写入，请重新导入对应的海关文件。
problem-merge-failed = 海关数据的各个部分未能合并（{ $detail }）。数据保持原样，仍可正常查询。请清理磁盘空间。
problem-segment-unreadable = 这部分海关数据读不出来（{ $detail }）。请从最近的备份恢复，或重新导入对应的海关文件。

reason-found-shipments = { $first_date } 至 { $last_date }{ $hs ->
    [none] { "" }
   *[other] ，HS { $hs }{ " " }
}共 { NUMBER($count) } 条报关记录
reason-found-aggregates = { $first_date } 至 { $last_date }{ $hs ->
    [none] { "" }
   *[other] ，HS { $hs }{ " " }
}共 { NUMBER($count) } 条月度汇总（不是逐票记录）
reason-found-value = 合计 { NUMBER($value_usd) } 美元（{ $basis ->
    [unknown] 贸易术语不明
    [mixed] 含多种贸易术语
   *[other] { $basis }
}）
reason-found-weight = 合计 { NUMBER($weight_kg) } 千克；数据没有金额
reason-found-no-size = 数据没有金额，也没有重量
reason-found-sources = { NUMBER($suppliers) } 家供应商{ $origins ->
    [0] { "" }
    [1] ，原产地{ $origin }
   *[other] ，货源来自 { NUMBER($origins) } 个国家/地区
}

reason-dossier-nothing-known = 这段时间内没有这家公司的采购记录。
reason-dossier-summary = 采购{ $product ->
    [none] { $hs6 ->
        [none] 品名不详的货物
       *[other] HS { $hs6 } 项下货物
    }
   *[other] “{ $product }”{ $hs6 ->
        [none] { "" }
       *[other] （HS { $hs6 }）
    }
}{ $gap ->
    [0] ，只有 { $last_date } 一次
   *[other] ，约每 { NUMBER($gap) } { $unit ->
        [months] 个月
       *[other] 天
    }一次（{ $first_date }至 { $last_date }共 { NUMBER($purchases) } 次）
}{ $supplier ->
    [none] ；数据未列供应商
   *[other] ；{ NUMBER($percent) }% 来自 { $supplier }
}。

reason-next-too-few-gaps = 暂不预测下次采购：{ $gaps ->
    [0] 还没有采购间隔
   *[other] 只有 { NUMBER($gaps) } 个采购间隔
}，少于 { NUMBER($fewest) } 个说明不了规律。
reason-next-data-too-old = 暂不预测下次采购：数据截至 { $known_until }，距今已超过两年，请导入新数据。
reason-next-silent = 停采时间已超过以往任何一次：{ $last_date } 之后到数据截止日 { $known_until } 没有记录，此前最长间隔 { NUMBER($longest) } { $unit ->
    [months] 个月
   *[other] 天
}。问问情况有什么变化。
reason-next-from-gaps = 依据他自己的 { NUMBER($gaps) } 个采购间隔（按{ $unit ->
    [months] 月
   *[other] 天
}计），并计入至今未采购的时间；前提是照旧采购。区间的把握为 80%。
reason-next-late = 已经偏晚：{ NUMBER($silent) } { $unit ->
    [months] 个月
   *[other] 天
}没有采购，他的 { NUMBER($gaps) } 个采购间隔中有 { NUMBER($shorter) } 个都比这短。问问计划有没有变化。
reason-next-thin-few-gaps = 依据较少：已知的采购间隔只有 { NUMBER($gaps) } 个，至少要 { NUMBER($enough) } 个，区间才可靠。
reason-next-thin-few-as-long = 依据较少：他已有 { NUMBER($silent) } { $unit ->
    [months] 个月
   *[other] 天
}没有采购，{ NUMBER($gaps) } 个采购间隔中{ $longer ->
    [0] 没有一个比这更长
   *[other] 只有 { NUMBER($longer) } 个比这更长
}。
reason-next-thin-unseen = 依据较少：数据截至 { $known_until }，已过 { NUMBER($days) } 天，而他通常每 { NUMBER($usual) } { $unit ->
    [months] 个月
   *[other] 天
}采购一次，其间可能有约 { NUMBER($missed) } 次采购未见于数据。请导入新数据。
reason-next-unseen = 数据截至 { $known_until }，已过 { NUMBER($days) } 天，其间可能有未见的采购。

reason-preference-quality = HS { $hs6 } 每{ $unit }成交价（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）比本国同行高 { NUMBER($percent) }%（可比月份 { NUMBER($months) } 个）：可能看重品质。
reason-preference-price = HS { $hs6 } 每{ $unit }成交价（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）比本国同行低 { NUMBER($percent) }%（可比月份 { NUMBER($months) } 个）：可能看重价格。
reason-preference-market = HS { $hs6 } 每{ $unit }成交价（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）与本国同行持平，相差 { NUMBER($percent) }%（可比月份 { NUMBER($months) } 个）。
reason-preference-caution = 仅供参考：HS { $hs6 } 下型号很多，海关申报价又常偏低。
reason-preference-unclear = 可比数据不足：需要最近一年内至少 { NUMBER($months) } 个月，每月有 { NUMBER($buyers) } 家其他采购商的 { NUMBER($shipments) } 条记录，且单位和贸易术语相同。
reason-preference-no-prices = 数据里没有单价，无法判断重品质还是重价格。

reason-preference-mixed = 没有定论：HS { $hs6 } 每{ $unit }（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）的中位价比本国同行{ $side ->
    [above] 高
   *[below] 低
} { NUMBER($percent) }%（最近 { NUMBER($months) } 个可比月份），但以下数据不足以下结论。
reason-preference-consistency = { NUMBER($months) } 个可比月份中有 { NUMBER($above) } 个月高于同行，每月至少有 { NUMBER($buyers) } 家同行可比。

reason-supplier-new = 新增：{ $since } 首次出现，而他的采购自 { $buyer_since } 起就有数据。数据截止前半年内首次出现的算新增。
reason-supplier-growing = 增长：截至 { $until } 的 12 个月按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}比前 12 个月多 { NUMBER($percent) }%（达到 { NUMBER($threshold) }% 算增长）。
reason-supplier-grows-from-nothing = 增长：{ $since } 首次出现，上一年没有采购。
reason-supplier-shrinking = 减少：截至 { $until } 的 12 个月按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}比前 12 个月少 { NUMBER($percent) }%（达到 { NUMBER($threshold) }% 算减少）。
reason-supplier-steady = 平稳：截至 { $until } 的 12 个月按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}与前 12 个月相差 { NUMBER($percent) }%（{ NUMBER($threshold) }% 以内算平稳）。
reason-supplier-lost = 已停供：{ $date } 之后再无供货（{ NUMBER($days) } 天），此前一年占总采购的 { NUMBER($percent) }%。占比达到 { NUMBER($threshold) }%，且停了半年或两个正常采购间隔以上，算停供。
reason-supplier-past = 早已停供：{ $date } 之后再无供货（{ NUMBER($days) } 天），此前一年只占总采购的 { NUMBER($percent) }%，不到 { NUMBER($threshold) }%，份额太小，不算停供。
reason-supplier-few = 不足以比较：两年内只有 { NUMBER($purchases) } 次采购，至少要 { NUMBER($fewest) } 次。
reason-supplier-seen-too-short = 暂时无法判断：他的采购从 { $since } 才有数据。判断新增要一年数据，判断增减要两年。
reason-supplier-buyer-stopped = 无法判断：{ $date } 之后他没有向任何人采购，谈不上换掉这家供应商。
reason-supplier-unnamed-since = 无法判断：{ $date } 之后的 { NUMBER($rows) } 条记录里只有 { NUMBER($named) } 条写了供应商。

reason-season-peak = 集中在{ $first }到{ $last }采购：{ NUMBER($years) } 个整年共 { NUMBER($purchases) } 次采购，其中 { NUMBER($percent) }% 落在这三个月（平均分布应为 25%）。每年如此，并非偶然（可信度 99%）。
reason-season-even = 没有明显的季节：{ NUMBER($years) } 个整年共 { NUMBER($purchases) } 次采购，没有哪几个月年年突出。
reason-season-unclear = 数据不足，不谈季节：{ NUMBER($years) } 个整年内有 { NUMBER($purchases) } 次采购；至少要 { NUMBER($fewest_years) } 个整年、{ NUMBER($fewest) } 次。

reason-buyer-told = { NUMBER($of) } 条记录中有 { NUMBER($rows) } 条：{ $rule }（可信度 { NUMBER($percent) }%）。

reason-talk-next = 下次采购预计在 { $low }至 { $high }之间，最可能在 { $expected }前后{ $thin ->
    [unseen] （依据较少：数据只到 { $until }，之后很可能已经采购过）
    [few-gaps] （依据较少：已知的采购间隔只有 { NUMBER($gaps) } 个）
    [few-as-long] （依据较少：以往几乎没有间隔这么久的）
   *[other] { "" }
}。赶在这之前按他的常用量报价，并给出能守住的装船期。
reason-talk-late = 该买未买：已有 { NUMBER($silent) } { $unit ->
    [months] 个月
   *[other] 天
}没有采购，他的 { NUMBER($gaps) } 个采购间隔中有 { NUMBER($shorter) } 个都比这短。告诉他现货或最近一个排产档期能出多少，问他眼下缺多少。
reason-talk-silent = 停采时间超过以往任何一次：{ $last_date } 至 { $known_until } 没有记录，此前最长间隔 { NUMBER($longest) } { $unit ->
    [months] 个月
   *[other] 天
}。用他没见过的东西重新开口：新型号、新规格或一个试单量。
reason-talk-lost-supplier = 停用了 { NUMBER($count) } 家供应商：{ $supplier } 自 { $date } 后再无供货，此前占他采购的 { NUMBER($percent) }%。主动补这个缺口：同样的货、您的交货期、首单数量。
reason-talk-new-supplier = 正在试用 { NUMBER($count) } 家新供应商：{ $supplier } 自 { $date } 起供货（占最近一年 { NUMBER($percent) }%）。趁他还在比较，寄样品并附检测报告。
reason-talk-origin-switch = 货源正从{ $given_up }（{ NUMBER($given_up_before) }% → { NUMBER($given_up_now) }%）转向{ $gained }（{ NUMBER($gained_before) }% → { NUMBER($gained_now) }%）。给他算一笔到岸成本账：货价、运费、关税，和这两地各比一比。
reason-talk-price-quality = HS { $hs6 } 每{ $unit }（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）比本国同行多付 { NUMBER($percent) }%（{ NUMBER($months) } 个可比月份）。别先谈降价：把好价钱买到的东西摆出来，如规格、质保、验货报告。
reason-talk-price-price = HS { $hs6 } 每{ $unit }（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）比本国同行少付 { NUMBER($percent) }%（{ NUMBER($months) } 个可比月份）。报两个配置，一个够到他的价位，一个是您的标配，让他选。
reason-talk-price-market = HS { $hs6 } 每{ $unit }（{ $basis ->
    [unknown] 贸易术语不明
   *[other] { $basis }
}）与本国同行持平（相差 { NUMBER($percent) }%，{ NUMBER($months) } 个可比月份）。光靠价格打不动他：在交货期、包装或付款方式上给一个更好的条件。
reason-talk-buying-more = 截至 { $until } 的一年里，按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}比上一年多采购 { NUMBER($percent) }%。可以报一个年度总量价，分批出货。
reason-talk-buying-less = 截至 { $until } 的一年里，按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}比上一年少采购 { NUMBER($percent) }%。可以给小批量或拼柜方案，顺带问当地行情。
reason-talk-main-supplier = 主要依靠 { $supplier }：按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}占 { NUMBER($percent) }%，至少从 { $since } 就开始合作{ $suppliers ->
    [1] ，也是唯一列名的供应商
   *[other] ，共有 { NUMBER($suppliers) } 家供应商
}。争取做他的第二货源（不要点破他现在的供应商）：挑一款他在那里买的货，先走一个试单。
reason-talk-many-suppliers = 从 { NUMBER($suppliers) } 家供应商采购，不依赖任何一家：最大的 { $supplier } 按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}只占 { NUMBER($percent) }%。请他下一轮询价带上您，规格书和价目表先发过去。
reason-talk-season = 集中在{ $first }到{ $last }采购（{ NUMBER($years) } 年 { NUMBER($purchases) } 次中的 { NUMBER($percent) }%）。提前两三个月把报价连同排产表发给他。
reason-talk-size = 通常一次采购 { $quantity_unit ->
    [none] { NUMBER($weight_kg) } 千克
   *[other] { NUMBER($quantity) } { $quantity_unit }{ $weight_kg ->
        [0] { "" }
       *[other] 、{ NUMBER($weight_kg) } 千克
    }
}（{ NUMBER($purchases) } 次的中位数）。就按这个量报价，再报一个上一档数量的价。
reason-talk-last = 最近一次采购：{ $date }{ $quantity_unit ->
    [none] { "" }
   *[other] ，{ NUMBER($quantity) } { $quantity_unit }
}{ $suppliers ->
    [0] { "" }
    [1] ，供应商 { $supplier }
   *[other] ，来自 { NUMBER($suppliers) } 家供应商
}（{ NUMBER($rows) } 条记录）。发一份对照表，把您的型号和那票货并排列出来。
reason-talk-origin = { $countries ->
    [1] 货源只来自{ $country }
   *[other] 货源来自 { NUMBER($countries) } 个国家/地区，以{ $country }为主（{ NUMBER($percent) }%）
}。给他算一份您这边的到岸成本作对照：货价、运费、关税。

reason-preference-contradicted = 按每{ $unit }算却不一样：{ NUMBER($months) } 个可比月份里{ $side ->
    [more] 比同行高 { NUMBER($percent) }%
    [less] 比同行低 { NUMBER($percent) }%
   *[same] 与同行一样
}。他买的型号或规格多半与同行不同。
