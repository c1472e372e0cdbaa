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
    [unknown] 价格条款不明
    [mixed] 含多种价格条款
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
    }一次（{ $first_date } 至 { $last_date } 共 { NUMBER($purchases) } 次）
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
reason-next-thin = 依据单薄：{ NUMBER($gaps) } 个间隔中能用来判断这个日期的不多。
reason-next-unseen = 数据截至 { $known_until }，已过 { NUMBER($days) } 天，其间可能有未见的采购。

reason-preference-quality = HS { $hs6 } 每{ $unit }成交价（{ $basis ->
    [unknown] 价格条款不明
   *[other] { $basis }
}）比本国同行高 { NUMBER($percent) }%（可比月份 { NUMBER($months) } 个）：可能看重品质。
reason-preference-price = HS { $hs6 } 每{ $unit }成交价（{ $basis ->
    [unknown] 价格条款不明
   *[other] { $basis }
}）比本国同行低 { NUMBER($percent) }%（可比月份 { NUMBER($months) } 个）：可能看重价格。
reason-preference-market = HS { $hs6 } 每{ $unit }成交价（{ $basis ->
    [unknown] 价格条款不明
   *[other] { $basis }
}）与本国同行持平，相差 { NUMBER($percent) }%（可比月份 { NUMBER($months) } 个）。
reason-preference-caution = 仅供参考：HS { $hs6 } 下型号很多，海关申报价又常偏低。
reason-preference-unclear = 可比数据不足：需要最近一年内至少 { NUMBER($months) } 个月，每月有 { NUMBER($buyers) } 家其他采购商的 { NUMBER($shipments) } 条记录，且单位和价格条款相同。
reason-preference-no-prices = 数据里没有单价，无法判断重品质还是重价格。

reason-talk-next = 下次采购预计在 { $low } 至 { $high } 之间，最可能在 { $expected } 前后{ $thin ->
    [yes] （依据单薄）
   *[other] { "" }
}：赶在这之前联系。
reason-talk-last = 最近一次采购：{ $date }{ $quantity_unit ->
    [none] { "" }
   *[other] ，{ NUMBER($quantity) } { $quantity_unit }
}{ $suppliers ->
    [0] { "" }
    [1] ，供应商 { $supplier }
   *[other] ，来自 { NUMBER($suppliers) } 家供应商
}（{ NUMBER($rows) } 条记录）。
reason-talk-main-supplier = 主要依靠 { $supplier }：自 { $since } 起，按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}占 { NUMBER($percent) }%{ $suppliers ->
    [1] ，也是唯一列名的供应商
   *[other] ，共有 { NUMBER($suppliers) } 家供应商
}。问问第二货源要好在哪里他才会考虑。
reason-talk-many-suppliers = 从 { NUMBER($suppliers) } 家供应商采购，不依赖任何一家：最大的 { $supplier } 按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}只占 { NUMBER($percent) }%。对新供应商是开放的。
reason-talk-new-supplier = 最近一年新用了 { NUMBER($count) } 家供应商，其中 { $supplier } 自 { $date } 起供货（占总采购 { NUMBER($percent) }%）：问问为什么试用新货源。
reason-talk-lost-supplier = 停用了 { NUMBER($count) } 家供应商：{ $supplier } 自 { $date } 后再无供货。了解一下原因。
reason-talk-buying-more = 截至 { $until } 的一年里，按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}比上一年多采购 { NUMBER($percent) }%。
reason-talk-buying-less = 截至 { $until } 的一年里，按{ $measure ->
    [value] 金额
    [weight] 重量
    [quantity] 数量
   *[rows] 记录数
}比上一年少采购 { NUMBER($percent) }%：问问当地市场怎么样。
reason-talk-size = 通常一次采购 { $quantity_unit ->
    [none] { NUMBER($weight_kg) } 千克
   *[other] { NUMBER($quantity) } { $quantity_unit }{ $weight_kg ->
        [0] { "" }
       *[other] 、{ NUMBER($weight_kg) } 千克
    }
}（{ NUMBER($purchases) } 次的中位数）：按这个量报价。
