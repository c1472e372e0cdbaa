### 采购节奏：命令、依据与问题

cli-help-rhythm = 预测文件里每个买家的下次采购
    FILE 须有 buyer 和 date 两列，可另有 quantity 和 value。
    输出：预测期内的预计采购次数和采购概率、下次采购日期及 80% 区间、
    仍是买家的概率，以及所选的模型。
cli-help-calls = 下周该联系谁，最值得的在前
    --as-of 之后的数据一概不看。
cli-help-backtest = 回测：按 Genjin 的名单联系，值不值
    逐周重演过去，每周只看当时已有的数据；与随机联系、最近买过的、
    买得最勤的、最接近惯常采购日的几种做法对比。
cli-option-events = 采购记录文件（CSV、Parquet 或 XLSX）
cli-option-horizon = 预测天数
cli-option-out = 输出文件（CSV）
cli-option-per-week = 每周联系几家

cli-rhythm-later = 有 { $count } 行日期晚于 { $as_of }，未纳入。
cli-rhythm-returns = 有 { $count } 行数量或金额为负，按退货处理，不计为采购。
cli-rhythm-merged = 数据显示同一批货常分几天申报：同一买家 { $days } 天以内的申报合为一次采购。
cli-rhythm-too-few = 买过两次以上的买家太少，无从预测，相关数值留空。
cli-rhythm-written = 已写入 { $path }：{ $count } 个买家（模型：{ $model }）
cli-calls-account = 截至 { $as_of } 共有 { $total } 个买家，列出 { $shown } 个，按{ $order }排序。概率指 { $days } 天内采购的概率。模型：{ $model }。
cli-backtest-head = 共 { $weeks } 周（{ $first } 至 { $last } 起始），每周联系 { $per_week } 家，先后出现过 { $buyers } 个买家
cli-backtest-everybody = 全部买家：联系 { $calls } 次；名单日后 14 天内有采购的 { $named } 家次；若能预知未来，最多可命中其中 { $ceiling }
cli-backtest-silent = 沉默 28 天以上的买家：联系 { $calls } 次；名单日后 14 天内有采购的 { $named } 家次；若能预知未来，最多可命中其中 { $ceiling }
cli-backtest-legend = “及时”指 14 天内买家确有采购。准确率是及时的联系所占比例，命中率是 14 天内有采购的买家中被联系到的比例，提升是相对随机联系的倍数，提前天数是从名单日到采购日的中位数。括号内为按周重抽样得到的 95% 区间。“Genjin 领先”是命中率比该行做法高出多少；区间含零，表示分不出高下。
cli-column-p-buy = 概率
cli-column-next-date = 下次采购（80% 区间）
cli-column-bought-last = 最近采购
cli-column-purchases = 采购次数
cli-column-method = 做法
cli-column-within-14 = 14 天内采购
cli-column-within-28 = 28 天内采购
cli-column-precision = 准确率
cli-column-recall = 命中率
cli-column-lift = 提升
cli-column-lead-days = 提前天数
cli-column-ahead = Genjin 领先

calls-order-probability = 采购概率
calls-order-frequency = 采购频次
calls-order-recency = 最近采购日
calls-order-due-date = 惯常采购日
backtest-method-genjin = Genjin
backtest-method-random = 随机
backtest-method-recency = 最近买过
backtest-method-frequency = 买得最勤
backtest-method-due-date = 最近惯常采购日

reason-call-bought = { $purchases ->
    [one] 买过一次，在 { $last_date }
   *[other] 买过 { NUMBER($purchases) } 次，最近一次在 { $last_date }
}
reason-call-chance = { NUMBER($days) } 天内采购的概率为 { NUMBER($percent) }%；如再采购，五次有四次落在 { $low } 至 { $high } 之间
reason-call-thin = 依据较少：{ $gaps ->
    [0] 只见他买过一次
    [one] 只知道他的一个采购间隔
   *[other] 只知道他的 { NUMBER($gaps) } 个采购间隔
}，因此按整个市场的节奏推算
reason-call-faster = 近来买得更勤：最近三个间隔不到以前的三分之二
reason-call-slower = 近来买得更疏：最近三个间隔比以前长了一半以上
reason-call-too-few = 这个市场买过两次以上的买家太少，不作预测；按各家采购次数排序
reason-call-by-frequency = 按采购次数排序：此前至多 { NUMBER($weeks) } 周里，这样排有 { NUMBER($better) } 次联系及时，按采购概率排有 { NUMBER($by_chance) } 次
reason-call-by-recency = 按最近采购日排序：此前至多 { NUMBER($weeks) } 周里，这样排有 { NUMBER($better) } 次联系及时，按采购概率排有 { NUMBER($by_chance) } 次
reason-call-unseen = 这个市场的数据截至 { $known_until }，早 { NUMBER($days) } 天：其间有没有采购并不知道，这里按没有采购推算

problem-events-empty = 文件是空的。首行应为表头（至少 buyer 和 date），其下每行一次采购
problem-events-column = 缺少这一列。首行至少要有 buyer 和 date；quantity 和 value 可有可无
problem-events-buyer = 这一行没有买家，已略去
problem-events-none = 截至 { $as_of } 没有任何采购（另有 { $later } 行日期更晚）。请改用更晚的 --as-of，或换一个含更早采购的文件
problem-out-unwritable = 文件写不进去：{ $detail }
problem-as-of-missing = 请说明数据看到哪一天，例如 --as-of 2026-03-05
problem-calls-nobody = 截至 { $until } 没有人采购 { $hs }。可缩短 HS 编码、换一个国家，或先导入海关数据
problem-backtest-no-week = 这段时间没有一周可以评判：数据从 { $first } 起、到 { $known_until } 止，而每周名单之后的 28 天都要有数据
