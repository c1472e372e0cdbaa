# 已入库的海关数据文件：重新读取、撤出。

web-import-reading-anew = 正在重新读取。
web-import-removing = 正在撤出。
web-import-does-read = 重新读取
web-import-does-remove = 撤出
web-import-unchanged = 数据没有任何改动。
web-import-asking-anew = 您正在改正各列含义。确认之前，已入库的行保持原样。
web-account-removed = 撤出
web-account-kept = 保留（其他文件也有）
web-account-back = 恢复为原先内容
web-files-revised = 其中更正 { NUMBER($count) } 行
web-files-otherwise = 版式已改，待重新读取
web-file-otherwise = 这个文件读取之后，版式又改过。
web-file-read = 读取方式
web-file-read-text = 重新读取用的是库里保存的原始行，不必再上传文件。含义有变的行会替换原先的读法，不会重复计算。
web-file-read-do = 重新读取
web-file-correct-text = 某一列认错了，或者国家、日期顺序不对？改正之后，文件会重新读取。
web-file-correct-do = 改正各列含义
web-file-remove = 撤出这个文件
web-file-remove-rows = { $count ->
    [0] 不会减少任何一行。
   *[other] 将有 { NUMBER($count) } 行不再计入。
 }
web-file-remove-times = 这个文件读取过 { NUMBER($count) } 次，一并撤出。
web-file-remove-back = 其中 { NUMBER($count) } 行恢复为更早文件里的内容。
web-file-remove-kept = 另有 { NUMBER($count) } 行其他文件里也有，予以保留。
web-file-remove-text = 撤出后，查询、采购档案和跟进计划都会重新计算。这个文件以后随时可以再导入。
web-file-remove-do = { $count ->
    [0] 撤出
   *[other] 撤出 { NUMBER($count) } 行
 }
web-file-of-another = 只有导入者本人、主管或老板可以重新读取或撤出这个文件。
web-file-all = 全部海关数据文件
web-layout-text-anew = 下面是目前各列的读法。请改正不对的地方再确认：文件随即重新读取，原有的行被替换，不会重复。
web-layout-confirm-anew = 确认并重新读取
web-layout-kept-anew = 已保存“{ $name }”，正在重新读取。
web-layout-left = 另有 { NUMBER($count) } 个文件是按改正之前的读法入库的，已在下面的列表里标出；打开文件即可重新读取。
web-layout-dismiss-anew = 保持原样
web-layout-dismiss-text-anew = 各列读法和已入库的行都不变。
web-layout-dismiss-do-anew = 不改了
problem-file-of-another = 这个文件是同事导入的，只有他本人、主管或老板可以这样做
problem-file-removal-failed = 文件没有撤出，数据保持原样：{ $detail }
problem-file-not-kept = 库里没有这个文件的行：全部未能导入，或者更早的文件里已有。请重新导入
problem-file-layout-fixed = 这个文件的各列不能在这里改：版式是系统自带的、已不存在，或不只是列的对应关系

cli-help-files = 已入库的海关数据文件
cli-help-files-list = 列出文件，最新的在前
cli-help-files-remove = 撤出一个文件
    FILE 是 “genjin files list” 里的编号。被它更正过的行恢复原样；其他文件也有的行予以保留。
cli-help-files-reread = 按现在的版式重新读取一个文件
    FILE 是 “genjin files list” 里的编号。原始行保存在库里，不需要原文件。
cli-column-id = 编号
cli-column-file = 文件
cli-column-rows = 行数
cli-column-imported = 导入
cli-column-revised = 更正
cli-column-duplicate = 重复
cli-column-rejected = 拒绝
cli-column-at = 日期
cli-file-removed = { $file } 已撤出：撤出 { NUMBER($removed) } 行，因其他文件也有而保留 { NUMBER($kept) } 行，恢复为原先内容 { NUMBER($back) } 行
cli-file-would-go = { $file } 如果撤出：撤出 { NUMBER($removed) } 行，因其他文件也有而保留 { NUMBER($kept) } 行，恢复为原先内容 { NUMBER($back) } 行
