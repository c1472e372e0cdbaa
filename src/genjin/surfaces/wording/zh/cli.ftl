cli-usage = 用法：
cli-options = 选项
cli-commands = 命令
cli-help-genjin = 跟进：今天该跟进谁、什么时候联系、说什么，都有据可查。
cli-help-serve = 打开网页版，并在后台做该做的事
    首次启动会建好数据文件夹，并放入一份示例数据（不要示例用 --empty）。
    只在本机可见；要让局域网访问，须加 --allow-network。
cli-help-demo = 放入一份示例数据，随处看看
cli-help-today = 今天该联系谁：按先后排好，附双方时间、渠道和理由
cli-help-plan = 今后几天的跟进安排（假设客户都不回复）
cli-help-touch = 记录一次联系，并看下一次
    客户可以写编号、您自己的客户编号，或完整名称。
cli-help-why = 为什么这样安排：决定、规则、事实、原始数据
    写客户编号，或跟进记录的编号（t12）。
cli-help-customers = 客户：导入、导出、查重、休假
cli-help-customers-import = 导入客户表（CSV 或 XLSX），列的顺序不限
cli-help-customers-export = 导出客户表（CSV 或 XLSX）
cli-help-customers-check = 查重：公司名、邮箱、域名或电话是否已在册
cli-help-buyers = 在海关数据里找买家
cli-help-buyers-find = 按产品、国家、供应商、时间等条件找买家
cli-help-companies = 在海关数据里查公司
cli-help-companies-find = 按名称查公司，写法有出入也能找到
cli-help-dossier = 采购档案：买什么、向谁买、多久一次
cli-help-import = 导入海关数据文件
    每一行都有交代：已导入、重复，或连同原因被拒绝。
    版式未知的文件先自动识别各列：把握足够就导入并注明，否则说明原因、不导入。
cli-help-layouts = 能识别的海关数据格式
cli-help-playbook = 打法：跟进的规则
cli-help-playbook-check = 检查打法文件，并运行其中的例子
cli-help-sign-in = 生成一个一次性登录地址
cli-help-backup = 把全部数据备份成一个文件
cli-help-restore = 把备份恢复到空的数据文件夹
cli-help-doctor = 检查数据、打法、时区和节假日，并说明如何修复
cli-help-jobs = 网页排队的任务
cli-help-jobs-run = 运行排队的导入、联系名单和回测

cli-option-home = 数据文件夹（默认看 GENJIN_HOME）
cli-option-json = 只在标准输出打印一份 JSON
cli-option-lang = 语言
cli-option-user = 以谁的身份（默认是老板）
cli-option-now = 当作现在的时刻，例如 2026-03-05T09:30+08:00
cli-option-as-of = 海关数据只看到这一天，例如 2026-03-05
cli-option-help = 显示帮助
cli-option-host = 监听的地址
cli-option-port = 端口
cli-option-allow-network = 允许本机以外的访问
cli-option-empty = 不放入示例数据
cli-option-rows = 示例海关数据的行数
cli-option-seed = 随机种子：相同则示例相同
cli-option-layout = 指定文件格式（默认自动识别）
cli-option-decimal-mark = 数字的小数点写法（1.250 这样的数有两种读法时）
cli-option-encoding = 文本文件的编码（不写则自动识别），如 gb18030、cp1252
cli-option-country = 国家，名称或代码
cli-option-flow = 进口（import）或出口（export），文件里没写明时用
cli-option-dry-run = 只看结果，不写入
cli-option-owner = 这些客户归谁
cli-option-hs = HS 编码的开头几位
cli-option-words = 产品描述中的词
cli-option-origin = 原产国
cli-option-supplier = 供应商名称的一部分
cli-option-since = 从这天起
cli-option-until = 到这天止
cli-option-min-shipments = 最少几票
cli-option-min-value = 总金额不低于（美元）
cli-option-min-weight = 总重量不低于（千克）
cli-option-sort = 排序
cli-option-limit = 最多列出几条
cli-option-channel = 渠道
cli-option-direction = in 客户来的，out 我方发出的
cli-option-at = 发生的时间（默认现在）
cli-option-note = 说了什么
cli-option-minutes = 花了几分钟
cli-option-hours = 今天用于跟进的小时数
cli-option-order = 列表排序：work 按联系时间，value 按价值
cli-option-days = 天数

cli-usage-option = 没有这个选项：{ $value }。用 --help 查看用法。
cli-usage-missing = 缺少 { $value }。用 --help 查看用法。
cli-usage-value = { $name } 的值不对：{ $detail }
cli-usage-date = “{ $value }”不是日期，请写成 2026-03-05 这样。
cli-usage-instant = “{ $value }”不是日期加时间，请写成 2026-03-05T09:30+08:00 这样。
cli-usage-other = 用法不对：{ $detail }

cli-column-company-id = 公司编号
cli-column-customer-id = 客户编号
cli-column-name = 名称
cli-column-country = 国家
cli-column-shipments = 票数
cli-column-value-usd = 金额（美元）
cli-column-weight-kg = 重量（千克）
cli-column-first-date = 首次
cli-column-last-date = 最近
cli-column-score = 相似度
cli-column-aliases = 其他写法
cli-column-layout = 格式
cli-column-title = 说明
cli-column-publisher = 来源
cli-column-grain = 粒度
cli-column-origin = 来历
cli-column-month = 月份
cli-column-suppliers = 供应商
cli-column-origins = 原产国
cli-column-products = 产品
cli-column-share = 占比
cli-column-owner = 负责人
cli-column-order = 序
cli-column-customer = 客户
cli-column-grade = 等级
cli-column-seller-time = 我方时间
cli-column-buyer-time = 客户时间
cli-column-channel = 渠道
cli-column-purpose = 目的
cli-column-why = 理由
cli-column-due = 日期
cli-column-check = 检查
cli-column-result = 结果

cli-more-problems = 还有 { NUMBER($count) } 条，见问题文件。
cli-progress = { NUMBER($done) } 行
cli-progress-of = { NUMBER($done) } / { NUMBER($total) }
cli-buyers-account = 列出 { NUMBER($shown) } 家，共 { NUMBER($total) } 家；另有 { NUMBER($hidden) } 行没有可显示的买家（没写名称、“凭指示”，或提单上写的是货代、银行）。
cli-companies-none = 没有找到。
cli-check-none = 不在册。
cli-columns-ignored = 没有用到的列：{ $columns }
cli-customers-imported = { $file }：{ NUMBER($rows) } 行；新增 { NUMBER($created) }，更新 { NUMBER($updated) }，重复 { NUMBER($duplicate) }，拒绝 { NUMBER($rejected) }
cli-customers-exported = 已导出 { NUMBER($count) } 个客户：{ $path }
cli-problems-file = 问题清单（可改好后直接再导入）：{ $path }
cli-trade-problems-file = 问题清单：{ $path }
cli-file-imported = { $file }：{ $layout }，{ NUMBER($rows) } 行；导入 { NUMBER($imported) }{ $revised ->
    [0] { "" }
   *[other] （其中更正 { NUMBER($revised) }）
 }，重复 { NUMBER($duplicate) }，未导入 { NUMBER($rejected) }；{ $first } 至 { $last }
cli-merging = 正在合并海关数据文件，以加快查询……
cli-jobs-run = 运行了 { NUMBER($count) } 个任务。
cli-backed-up = 已备份 { NUMBER($files) } 个文件：{ $path }
cli-restored = 已恢复 { NUMBER($files) } 个文件到：{ $home }
cli-demo-filling = 首次启动：正在放入示例数据……
cli-demo-filled = 示例数据已放入：{ NUMBER($shipments) } 行海关数据，{ NUMBER($customers) } 个客户，{ NUMBER($touches) } 次联系。
cli-demo-there = 示例数据已经在了。
cli-serving = 在浏览器里打开下面的地址登录（只能用一次，24 小时内有效）。按 Ctrl-C 停止。
cli-stopped = 已停止。
cli-case-failed = { $rule }：例子“{ $case }”应为 { $expected }，实为 { $got }
cli-option-unused = { $option } 对这个命令不起作用。
cli-playbook-broken = 您的打法文件有误，本次结果按{ $origin ->
    [kept] 上一次可用的版本
   *[shipped] 自带的规则
 }（{ $version }）给出。
cli-playbook-checked = 打法版本 { $version }：{ NUMBER($files) } 个文件，{ NUMBER($cases) } 个例子，{ NUMBER($failed) } 个不符。

problem-country-option = “{ $value }”认不出是哪个国家。请写国家名称或两位代码，例如 巴西、BR。
problem-host-not-loopback = { $value } 会让其他电脑也能访问。确定要这样，请加 --allow-network。
problem-port-taken = 不能监听 { $value } 的 { $port } 端口：{ $detail }。可能已有一个在运行；换一个端口用 --port。

cli-today-heading = { $date } { $weekday }（{ $zone }）：今天 { NUMBER($count) } 位，另有 { NUMBER($deferred) } 位到期但今天排不下
cli-today-nothing = 今天没有待跟进的客户了。
cli-today-missed = 今天的时段已过、还没联系的有 { NUMBER($count) } 位，已重新排好。
cli-today-next = 下一个跟进日：{ $date } { $weekday }，{ NUMBER($count) } 位，另有 { NUMBER($deferred) } 位到期但那天排不下
cli-plan-heading = { $first } 至 { $last }（{ $zone }）：{ NUMBER($count) } 次联系（假设客户都不回复）
cli-touch-logged = 已记录 { $id }。
cli-touch-known = 这次联系先前已经记录过（{ $id }）。
cli-touch-next = 下一次：{ $date } { $time }，{ $channel }，{ $purpose }
cli-touch-no-next = 没有下一次：{ $state }
cli-why-rules = 规则（打法版本 { $version }）：
cli-why-facts = 事实：
cli-why-rows = 原始数据：

doctor-check-records = 数据库
doctor-check-secret = 密钥
doctor-check-trade = 海关数据
doctor-check-playbook = 打法
doctor-check-zones = 时区数据
doctor-check-holidays = 节假日数据
doctor-check-jobs = 网页导入
doctor-verdict-sound = 正常
doctor-verdict-notice = 提示
doctor-verdict-warning = 注意
doctor-verdict-broken = 损坏
doctor-records-sound = { NUMBER($customers) } 个客户，{ NUMBER($users) } 个用户
doctor-records-damaged = 数据库有损坏：{ $detail }。请从备份恢复。
doctor-secret-sound = 只有本人可读
doctor-secret-missing = 还没有密钥，下次 genjin serve 时会生成
doctor-secret-open = 其他人也能读 { $path }，请改为只有本人可读（chmod 600）
doctor-segment-broken = 文件 { $name } 缺失或读不了，请从备份恢复，或重新导入原文件
doctor-trade-sound = { NUMBER($segments) } 个文件，{ NUMBER($rows) } 行
doctor-playbook-sound = 版本 { $version }，{ NUMBER($cases) } 个例子全部相符（不符 { NUMBER($failed) }）
doctor-playbook-broken = 在 { $folder } 中改正之前，暂按{ $origin ->
    [kept] 上一次可用的版本
   *[shipped] 自带的规则
 }（{ $version }）执行
doctor-playbook-fails = 版本 { $version }，{ NUMBER($cases) } 个例子中有 { NUMBER($failed) } 个不符，用 genjin playbook check 查看
doctor-zones = tzdata { $version }
doctor-make-up-days-known = 已知 { $years } 年中国的调休（holidays { $version }）
doctor-make-up-days-unknown = 还不知道 { $years } 年中国的调休（holidays { $version }）；国务院一般在前一年 11 月公布，请届时升级程序，或者在“设置 · 节假日日历”里登记
doctor-jobs = 排队 { NUMBER($waiting) } 个，失败 { NUMBER($failed) } 个

cli-dossier-since = 起始
cli-dossier-earlier-months = 更早还有 { NUMBER($count) } 个月。
cli-dossier-publisher = 数据商
