reason-party-missing = 单证上没有名称
reason-party-to-order = 写的是凭指示（{ $word }），没有写明买方
reason-party-bank = 名称显示这是银行（{ $word }）
reason-party-forwarder = 名称显示这是货代或物流公司（{ $word }）

problem-date = 日期“{ $value }”读不出来，或日、月无法区分。应为 2025-03-01 这样的日期
problem-date-none = 没有“{ $value }”这一天。请检查日和月，以及哪个在前
problem-date-missing = 没有日期。每行都要有报关或到港日期
problem-country = 认不出国家“{ $value }”，该项已留空。应为国家名称或 ISO 两位代码，如 PE
problem-unit = 认不出数量单位“{ $value }”，该项已留空。应为 UN/ECE 第 20 号建议书的代码或常用写法，如 KGM、MTK、PCS
problem-hs-code = “{ $value }”不是 HS 编码，该项已留空。应为 2 到 12 位数字
problem-number = “{ $value }”不是数字，或小数点与千分位无法区分，该项已留空
problem-number-large = 数值“{ $value }”大得不合常理（超过 1,000,000,000,000），该项已留空
problem-number-negative = 数值“{ $value }”是负数，该项已留空
problem-import-row-too-wide = 这一行的单元格比表头多，各列对不上。请检查分隔符和引号
problem-import-row-nothing = 这一行既没有公司名称，也没有商品或 HS 编码
problem-import-same-document = 单证号“{ $value }”在本文件中还出现过，内容不同。两行都已保留

problem-import-not-found = 找不到这个文件
problem-import-is-folder = 这是文件夹。请指定其中的文件
problem-import-unreadable = 文件打不开：{ $detail }
problem-import-empty = 文件是空的。应为带表头和明细的海关数据文件（XLSX、XLS、CSV 或 Parquet），请重新下载
problem-import-zeros = 文件开头全是空字节，没有表格：下载或拷贝时只占了空间，内容没写进去。请重新下载或拷贝后再导入
problem-import-type = 这不是表格文件。请用 XLSX、XLS、CSV、Parquet，或装有这些文件的 ZIP
problem-import-damaged-parquet = Parquet 文件已损坏或不完整：文件尾部的目录或数据读不出来。请重新下载或完整导出，也可以改用 CSV 或 XLSX
problem-import-damaged = 文件已损坏或不完整，请重新下载。{ $detail }
problem-import-password = 工作簿有密码。请先去掉密码另存，再导入
problem-import-too-large = 工作簿展开后过大，或少量单元格占用了极大的区域。请另存为 CSV 再导入
problem-import-too-wide = 有 { $columns } 列，最多支持 { $limit } 列
problem-import-no-table = 这不是表格：前 40 行里没有表头。请用保留原表头的 XLSX、XLS 或 CSV
problem-import-layout-too-small = 认不出这种数据版式。第一个非空行当作表头：{ $headers }。海关数据至少要有日期、商品和公司；用 genjin layouts 查看能识别的版式
problem-import-header-only = 只有表头，没有数据
problem-import-layout-unknown = 认不出这种数据版式。{ $lines ->
        [1] 第 { NUMBER($last, useGrouping: 0) } 行当作表头
       *[other] 第 { NUMBER($first, useGrouping: 0) }、{ NUMBER($last, useGrouping: 0) } 行合起来当作表头
    }：{ $headers }。最接近的是 { $nearest }，还缺：{ $lacking }。如果表头在别的行，请合并成一行；并确认导出的是明细且未改动表头。用 genjin layouts 查看能识别的版式，也可按说明新增一种
problem-import-no-such-layout = 没有“{ $value }”这种版式。可用的有：{ $known }
problem-import-no-such-country = 认不出国家“{ $value }”。请用国家名称或 ISO 两位代码，如 PE
problem-import-country = 文件里看不出是哪国海关的数据。用命令行时请加 --country，如 --country CL；在网页单独导入这个文件时，系统会请您填写
problem-import-country-differs = 您指定的是 { $said }，但文件本身显示是 { $found } 海关的数据。请核对
problem-import-mark-unclear = “{ $column }”列的数字（{ $examples }）有两种读法：“{ $value }”按小数点读是 { $point }，按小数逗号读是 { $comma }，文件里其他数字也看不出是哪种。请注明：命令行加 --decimal-mark . 或 --decimal-mark ,，网页在“导入”页选“数字写法”
problem-import-mark-differs = 您注明小数点写作“{ $said }”，但“{ $column }”列的“{ $value }”等数字是另一种写法。请核对
problem-import-no-such-encoding = 没有“{ $value }”这种编码。应为 utf-8、gb18030、big5、cp1252、cp1251 等
problem-import-encoding-differs = 文件不是 { $said } 编码：有些字节在这种编码里没有意义。可不写编码，由系统识别，或换一种编码
encoding-taken = 文本按 { $name } 编码读取（根据字母判断）。
encoding-uncertain = 文本按 { $name } 编码读取，但把握不大。如果名称里有乱码，请注明编码后重新导入。
encoding-between = 文本按 { $name } 编码读取，但把握不大（也可能是 { $instead }）。如果名称里有乱码，请注明编码后重新导入。
figures-read = { $settles } 这样的数字按{ $mark ->
    [point] 小数点
   *[comma] 小数逗号
 }读取：{ $because ->
    [option] 您注明的写法
    [layout] 版式里规定的写法
    [ungrouped] 同一列的 { $figure } 没有千位分隔符
    [product] 只有这样“数量 × 单价”才等于金额
   *[figures] “{ $header }”列的 { $figure } 就是这种写法
 }。
problem-import-flow = 文件里看不出是进口还是出口数据。用命令行时请加 --flow import（进口）或 --flow export（出口）；在网页单独导入这个文件时，系统会请您选择
problem-import-flow-and-country = 文件里看不出是进口还是出口，也看不出是哪国海关的数据。用命令行时请一并指明，如 --flow import --country CL；在网页单独导入这个文件时，系统会请您填写
problem-import-flow-differs = 您指定的是{ $said ->
    [import] 进口
   *[export] 出口
 }，但文件本身（或读取它所用的版式）显示是{ $found ->
    [import] 进口
   *[export] 出口
 }。请核对
problem-import-busy = 另一个导入正在进行。请等它结束后再试
problem-import-failed = 导入没有完成，数据保持原样：{ $detail }
problem-import-archive-nested = 压缩包里还有压缩包。请先解压里面的那个，再导入其中的文件
problem-import-archive-password = 压缩包有密码。请先解压，再导入其中的文件
problem-import-archive-too-large = 压缩包内的文件超过 { $most } 个，或解压后过大。请解压后分批导入
problem-import-archive-empty = 压缩包里没有文件
problem-import-members-refused = 其中的 { $count } 个文件都无法导入，原因见各文件
problem-import-line-too-long = 这一行超过 { $most } 个字符，不是按行排列的表格。请重新导出为每行一条记录的 CSV
problem-import-changed = 文件在读取过程中被改动，没有导入任何数据。请等文件保存或下载完成后再导入
reason-party-named-order = 凭所写公司的指示交货（{ $word }）
reason-party-same = 只写明与提单上另一方相同
reason-party-confidential = 名称保密
buyer-rule-declared = 报关单上的进口商
buyer-rule-direct = 提单上的收货人
buyer-rule-named-order = 提单凭该公司指示，通知方没有别的公司
buyer-rule-notify-named-order = 提单凭某公司指示（可能是卖方），到货通知这一方
buyer-rule-notify-to-order = 指示提单，到货通知这一方
buyer-rule-notify-bank = 提单抬头是银行（用于结算），到货通知这一方
buyer-rule-notify-forwarder = 收货人是货代，到货通知这一方：可能是货主，也可能是另一家代理
buyer-rule-notify-missing = 收货人未公开，到货通知这一方
buyer-rule-nobody-to-order = 指示提单，也没有通知任何公司，看不出买方
buyer-rule-nobody-bank = 提单抬头是银行，也没有通知任何公司，看不出买方
buyer-rule-nobody-forwarder = 单上只有货代，真正的买方在其背后
buyer-rule-nobody-missing = 买方未公开
problem-date-future = 日期“{ $value }”晚于 { $latest }，不可能已经发生，这一行没有导入。请检查年份
problem-import-header-twice = 表头“{ $value }”出现在 { $count } 列上。每行取其中第一个有值的
web-files-again = { $count } 个文件是旧版本存的，新版本读不了，请再导入一次（旧数据原样留着）：
cli-files-outdated = { $count } 个文件是旧版本存的，新版本读不了，请再导入一次：{ $names }
doctor-files-outdated = { $count } 个海关数据文件是旧版本存的，新版本读不了，请再导入一次：{ $names }
