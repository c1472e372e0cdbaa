web-list-title = 核对客户表
web-list-text = 还没有写入任何内容。先看看各列对得上吗、哪些客户已经有了，再导入。
web-list-asking = 核对完了，还没有导入。
web-list-asking-text = 请看一下哪些客户已经有了、各列对不对，然后导入。
web-list-look-at = 查看并导入
web-list-would = 导入后会怎样
web-list-in-book = { NUMBER($count) } 行是已有客户：有新内容的会更新，您改过的不动
web-list-in-list = { NUMBER($count) } 行与表中前面的行是同一家公司：联系人和订单并到一起
web-list-perhaps = { NUMBER($count) } 行可能是已有客户，会新增：请看一眼
web-list-row = 行号
web-list-in-file = 表里的名称
web-list-means = 是谁
web-list-by = 依据
web-list-by-external-id = 客户编号相同
web-list-by-email = 邮箱相同
web-list-by-name = 名称和国家相同
web-list-by-domain = 邮箱域名相同
web-list-by-phone = 电话相同
web-list-by-name-elsewhere = 名称相同，国家不同
web-list-line = 第 { $line } 行
web-list-more = 另有 { NUMBER($count) } 行没有列出。
web-list-problems = 有问题的格子（先列 { NUMBER($count) } 条，导入后可下载全部）
web-list-name-it = 请在下面指明是哪一列，再核对一次。
web-list-country = 没写国家的行，都算
web-list-country-hint = 例如 秘鲁。表里没有国家列时填
web-list-kept = 您选的对应关系会记住，下次同样表头的表直接照用。
web-list-import = { $count ->
    [0] 导入
   *[other] 导入 { NUMBER($count) } 行
 }
web-list-look = 按这样再核对一次
web-list-dismiss-text = 上传的文件会删除，客户不变。
problem-list-not-asked = 这份客户表已经处理过了，或不是您上传的。
problem-list-column-option = “{ $value }”应写成 表头=字段，字段有：{ $known }
cli-list-alike = 第 { $line } 行“{ $name }”：{ $other }（{ $by }）
cli-list-alike-in-book = 已有客户 { $count } 行：
cli-list-alike-in-list = 与表中前面的行同一家 { $count } 行：
cli-list-alike-perhaps = 可能是已有客户、会新增 { $count } 行：
web-import-checking = 正在核对，还没有写入。
cli-option-said = 哪一列是什么，如 Kunde=name；可写多次，会记住
