# 字段名：给核对列的人看
field-date = 日期
field-document = 报关单号／提单号
field-customs-office = 海关口岸
field-buyer = 采购商（进口商、收货人）
field-buyer-tax-id = 采购商税号
field-buyer-address = 采购商地址
field-buyer-country = 采购商国家
field-supplier = 供应商（出口商、发货人）
field-supplier-address = 供应商地址
field-supplier-country = 供应商国家
field-notify = 通知人
field-forwarder = 货代
field-hs-code = HS 编码
field-product = 商品描述
field-brand = 品牌
field-origin-country = 原产国
field-purchase-country = 购买国
field-quantity = 数量
field-unit = 数量单位
field-gross-weight-kg = 毛重（千克）
field-net-weight-kg = 净重（千克）
field-value-usd = 金额（美元，未注明贸易术语）
field-fob-usd = FOB 金额（美元）
field-cif-usd = CIF 金额（美元）
field-freight-usd = 运费（美元）
field-insurance-usd = 保费（美元）
field-loading-port = 启运港
field-landing-port = 目的港
field-transport = 运输方式
field-incoterm = 贸易术语
field-identity = 记录编号
field-flow = 进口／出口
field-reporting-country = 哪国海关
field-part = 各行来自哪国海关

layout-origin-shipped = 系统自带
layout-origin-own = 自建
layout-origin-proposed = 自动识别，未核对

import-stage-reading = 读取文件
import-stage-typing = 解析数据
import-stage-comparing = 比对已有数据
import-stage-writing = 写入
import-stage-done = 完成
import-rate = 每秒 { NUMBER($rate) } 行
import-left-seconds = 大约还要 { NUMBER($seconds) } 秒
import-left-minutes = 大约还要 { NUMBER($minutes) } 分钟

problem-layout-broken = 这个版式文件读不了：{ $detail }。请改正 source.yaml，或把它的文件夹移出 layouts 文件夹
problem-layout-not-asked = 这次导入已不需要核对：有人核对过，或导入已结束
problem-layout-no-date = 没有指定日期列。没有日期，任何一行都无法导入
problem-layout-nothing = 没有指定公司或商品列。至少要选采购商、商品描述、HS 编码之一
problem-layout-date-order = 有的日期（如 03/04/2025）分不清日和月，请选择哪个在前
problem-layout-decimal-mark = 有的数字（如 1.250）有两种读法，请选择数字写法
problem-layout-no-flow = 请选择是进口还是出口数据
problem-layout-flow-nowhere = 这个文件里没有一列、文件名里也没有字样说明是进口还是出口，请直接选择
problem-layout-no-country = 请填写是哪国海关的数据
problem-layout-no-name = 请给这个版式起个名字
problem-job-dismissed = 您已选择不导入这个文件

layout-understood = 认出的列（把握 { $percent }%）：{ $fields }
layout-missing = 没找到：{ $fields }
layout-doubtful = 拿不准，未采用：{ $fields }
layout-dates-unclear = 日期里的日和月分不清
layout-figures-unclear = 有的数字（如 1.250）有两种读法，请用 --decimal-mark 注明
columns-read = 各列对应：{ $fields }
columns-pair = { $uses } ← { $header }
columns-unused = 有 { NUMBER($count) } 列没有用到：{ $named }{ $more ->
    [0] { "" }
   *[other] {" "}等
 }
sheets-unread = 工作表“{ $names }”的列与此不同，没有读取。如果也是海关数据，请另存为单独的文件再导入
layout-pair = { $field } ← { $header }（{ $percent }%）
layout-look = 可在网页的“导入”中上传，手工核对各列
cli-proposed = 各列对应关系由系统自动识别（把握 { $percent }%），尚未有人核对：{ $fields }
cli-proposed-before = 各列对应关系是首次导入这种文件时由系统自动识别的，尚未有人核对：{ $fields }
cli-proposed-kept = 已存为 { $layout }。如有不对，请在 { $path } 中改正，再重新读取文件：genjin files reread

web-import-asking = 需要您核对。
web-import-asking-text = 这种版式第一次见，系统先识别了各列的含义；您核对之前不会导入任何内容。
web-import-look = 去核对
web-import-proposed = 各列由系统识别，尚未核对
web-import-columns-read = 各列对应关系（用到 { NUMBER($count) } 列，未用 { NUMBER($unused) } 列）
web-import-column = 文件中的列
web-import-read-as = 读作
web-import-unsaid = 还需要您补充。
web-import-unsaid-text = { $what ->
    [flow] 文件里看不出是进口还是出口数据。
    [country] 文件里看不出是哪国海关的数据。
   *[both] 文件里看不出是进口还是出口，也看不出是哪国海关的数据。
 }补充之前不会导入任何内容。
web-import-whose = 哪国海关
web-import-go-on = 导入
web-import-rows-of = { NUMBER($count) } / { NUMBER($total) } 行
web-layout-title = 核对各列含义
web-layout-text = 这种版式第一次见。下面是系统识别的各列含义。请改正不对的地方再确认：文件随即导入，以后同样的文件自动导入。
web-layout-sheet = 工作表 { $sheet }
web-layout-line = 表头在第 { NUMBER($line, useGrouping: 0) } 行
web-layout-columns = 各列是什么
web-layout-header = 文件中的列
web-layout-samples = 列中内容
web-layout-is = 含义
web-layout-sure = 把握
web-layout-column-is = “{ $header }”列的含义
web-layout-unused = – 不使用 –
web-layout-check = 请核对
web-layout-perhaps = 可能是：{ $field }
web-layout-no-header = （无表头）
web-layout-unnamed = 没有表头的列无法使用
web-layout-repeated = 与前面的列同名，无法区分
web-layout-other-columns = 还有 { NUMBER($count) } 列未使用
web-layout-about = 这个文件
web-layout-flow = 进口还是出口
web-layout-import = 进口
web-layout-export = 出口
web-layout-flow-column = 每行自己写明（“{ $header }”列）
web-layout-flow-name = 看每个文件的文件名
web-layout-choose = 请选择……
web-layout-country = 哪国海关的数据
web-layout-country-hint = 申报国，不是贸易对方国家
web-layout-always = 这种版式的文件都来自这个国家
web-layout-grain = 每一行是
web-layout-shipments = 一票货物或一条报关明细
web-layout-sums = 汇总（如按月合计，不计入票数）
web-layout-dates = 日期写法
web-layout-dates-clear = 一看就清楚（2025-12-31、2025年12月31日）
web-layout-dates-choose = 请选择：日在前还是月在前
web-layout-dmy = 日在前（31/12/2025）
web-layout-mdy = 月在前（12/31/2025）
web-layout-numbers = 数字写法
web-layout-numbers-clear = 一看就清楚（1234.5、1.234,50）
web-layout-numbers-choose = 请选择：小数点还是小数逗号
web-layout-letters = 文字有乱码？
web-layout-letters-text = 系统根据字母识别文本文件的编码。可换一种编码重新读取文件。
web-layout-encoding = 编码
web-layout-read-again = 重新读取
web-layout-preview = 前 { NUMBER($count) } 行：上为读取结果，下为原文
web-layout-unread = 读不出
web-layout-unread-count = { $count ->
    [0] 所有值都能读出。
   *[other] 有 { NUMBER($count) } 个值读不出。请检查对应的列是否选对，日期和数字写法是否正确。
 }
web-layout-none-mapped = 还没有选任何列。至少要选日期，以及采购商或商品。
web-layout-name = 版式名称
web-layout-name-hint = 以后这种版式的文件都会显示这个名称
web-layout-confirm = 确认并导入
web-layout-look = 重新显示
web-layout-kept = 已保存“{ $name }”，开始导入。
web-layout-others = 另有 { NUMBER($count) } 个表头相同的文件也一并导入。
web-layout-dismiss = 不导入这个文件
web-layout-dismiss-text = 上传的文件将被删除，其中没有任何内容导入过。
web-layout-dismiss-do = 删除
