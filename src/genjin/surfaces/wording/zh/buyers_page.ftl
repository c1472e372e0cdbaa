web-buyers-min-value = 金额不低于（美元）
web-buyers-min-weight = 重量不低于（千克）
web-chip-value = 金额 ≥ { $value } 美元
web-chip-weight = 重量 ≥ { $value } 千克
web-chip-words = { $value }
web-buyers-hidden-why = 为什么有些行没有列出？
web-buyers-hidden-text = 货代、船公司和银行不是真正的买家，“凭指示”或空白的收货人也联系不到人，列出来只会让您找错对象。这些行仍在数据里，这里也计了数；如果通知人就是真正的买家，那一行会算在他名下。
web-buyers-copy-link = 复制搜索链接
web-buyers-export = 导出 Excel
web-buyers-saved = 已存的搜索
web-buyers-save = 保存这个搜索
web-buyers-save-name = 搜索名称
web-buyers-save-hint = 例如：秘鲁 工作灯 年采购 100 吨以上
web-buyers-forget = 删除“{ $name }”
problem-search-name-missing = 请给这个搜索起个名字，方便下次找到。
problem-search-period = 截止日期（{ $until }）早于起始日期（{ $since }）。请对调，或只填一个
buyers-looser = 去掉“{ $condition }”：{ NUMBER($count) } 家
buyers-looser-hs = HS 编码改用 { $hs }：{ NUMBER($count) } 家
cli-buyers-none = 没有同时符合所有条件的采购商。{ $hidden ->
    [0] { "" }
   *[other] 有 { NUMBER($hidden) } 行符合，但没有可显示的买家。
 }
web-buyers-loosen = 这些条件加在一起没有结果。放宽其中一个试试：
problem-search-empty = 没有可保存的条件，请先搜索。
problem-search-too-many = 已存满 { NUMBER($most) } 个搜索，请先删掉不用的。
problem-search-unknown = 这个搜索不是您存的，或者已经删除。

workbook-buyers-sheet = 采购商
workbook-buyers-company-id = 公司编号
workbook-buyers-name = 公司名称
workbook-buyers-country = 国家/地区
workbook-buyers-shipments = 票数
workbook-buyers-aggregates = 月度汇总行数
workbook-buyers-value-usd = 金额（美元）
workbook-buyers-value-basis = 金额口径
workbook-buyers-weight-kg = 重量（千克）
workbook-buyers-first-date = 首次采购
workbook-buyers-last-date = 最近采购
workbook-buyers-suppliers = 供应商数
workbook-buyers-origins = 原产国（地区）
workbook-buyers-why = 列入原因
workbook-about-sheet = 搜索条件
workbook-about-date = 导出日期
workbook-about-listed = 本表采购商数
workbook-about-total = 找到的采购商数
workbook-about-hidden = 未列出的行数（货代、银行、凭指示、无收货人）
