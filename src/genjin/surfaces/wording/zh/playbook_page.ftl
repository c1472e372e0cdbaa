### 修改打法、成交可能、判断和名额：页面和命令

## 规则的说法

rule-and = { $first }，并且{ $second }
rule-or = { $first }，或者{ $second }
rule-not = 不符合：{ $asked }
rule-orders-regularly = { NUMBER($within_months) } 个月内至少 { NUMBER($at_least) } 单，间隔波动不超过 { NUMBER($gap_variation_at_most) }%（相隔 { NUMBER($same_order_days) } 天之内的算同一单）
rule-ordered-within = 近 { NUMBER($months) } 个月下过单
rule-ordered-without-dates = 清单上有 { NUMBER($at_least) } 单以上，日期不详
rule-sample-after-price-agreed = 价格确认后才提出打样
rule-price-agreed = 有生意谈定了价格
rule-margin-below = 利润率低于 { NUMBER($percent) }%
rule-has-written = 来过信
rule-states-product = 询盘写明产品
rule-states-model-or-specification = 询盘写明型号、规格或参数
rule-states-quantity = 询盘写明数量
rule-states-company = 询盘有公司资料
rule-states-intent = 询盘意图清楚
rule-quantity-below-minimum = 数量不到起订量（MOQ）的 { NUMBER($share) }%
rule-no-option-left = 有特殊要求，而且有人确认过没有替代方案
rule-only-compares-prices = 有人写明理由，认定他只是比价
rule-target-below-break-even = 目标价低于保本价
rule-market-listed = 国家在自己的市场清单上
rule-regular-import-record = 海关数据里 24 个月内有 { NUMBER($shipments) } 票以上进口，分布在 { NUMBER($months_with_purchases) } 个月以上

## 修改

web-playbook-change = 修改打法
web-playbook-change-profile = 换一套打法
web-playbook-change-version = 回到以前的版本
web-playbook-back = 返回打法
web-playbook-in-use = 正在用
web-playbook-own = 自己的
web-playbook-look-profile = 看看会改变什么
web-playbook-files-edit = 修改规则（{ NUMBER($count) } 个文件）
web-playbook-versions = 以前的版本（{ NUMBER($count) }）
web-playbook-by-hand = 在文件夹里改的
web-playbook-return = 回到这一版…
web-playbook-returned = 回到 { $at } 的版本
web-playbook-text = 规则
web-playbook-text-own = 这是您自己的版本。文件里的 cases 是必须成立的例子，改规则时一起改。
web-playbook-text-shipped = 这是自带的规则，保存后会成为您自己的版本来替换它。文件里的 cases 是必须成立的例子，改规则时一起改。
web-playbook-look = 看看会改变什么
web-playbook-shipped = 恢复自带的规则…
web-playbook-refused = 现在还不能用。正在用的打法不变。
web-playbook-failed = 有 { NUMBER($count) } 个例子不再成立。请改规则或改例子；不改也能用。
web-playbook-stale = 上次看过之后，打法或这段文字又变了。请再看一遍。
web-playbook-save = 保存，并重新安排 { NUMBER($count) } 位客户
web-playbook-leave = 不改了
web-playbook-saved = 已保存。{ NUMBER($count) } 位客户已按新规则重新安排；以前的版本留着。
web-effect-same = 和正在用的一样
web-effect-moved = { $count ->
    [0] 没有客户会变动
   *[other] { NUMBER($count) } 位客户会变动
 }
web-effect-moved-sample = 看过的 { NUMBER($looked) } 位客户里，{ NUMBER($count) } 位会变动
web-effect-exact = 全部 { NUMBER($total) } 位客户都按新旧两套算过。还没有保存。
web-effect-sample = 均匀抽样：{ NUMBER($total) } 位客户里抽 { NUMBER($looked) } 位按新旧两套算过；抽样看不出谁要等名额。还没有保存。
web-effect-customers = { NUMBER($count) } 位客户
web-effect-days = 下次联系换日子：{ NUMBER($count) } 位客户
web-effect-otherwise = 日子不变，时段、渠道或步骤变了：{ NUMBER($count) } 位客户
problem-playbook-no-rule = 打法里没有文件“{ $value }”。可以用：{ $nearest }
problem-playbook-no-version = 没有这个版本。
problem-playbook-file-name = 打法里没有这样的文件名。请用小写字母和数字，放在这些文件夹之一：{ $folders }，以 .yaml 结尾。
problem-playbook-folder-taken = “{ $value }”里已经有东西了。请指定一个新的或空的文件夹。
problem-playbook-own-exists = 您已经有自己的 { $value }，没有动它。

## 成交可能

web-chance = 成交可能
web-chance-own = 自己成交的
web-chance-prior = 起步的估计
web-chance-of = { NUMBER($total) } 单成 { NUMBER($won) } 单
web-chance-counts = 自己 { NUMBER($total) } 单成 { NUMBER($won) } 单；起步按 { NUMBER($prior_total) } 单成 { NUMBER($prior_won) } 单
web-chance-how = 成交或丢掉的单子，走过的每个阶段各算一次，按客户当时的等级；在谈的不算。范围表示八成把握。
web-markets-rate = 自己在那里的单子：{ NUMBER($total) } 单成 { NUMBER($won) } 单
web-markets-no-rate = 自己在那里还没有了结的单子

## 判断

web-judge = 做得了吗？真要买吗？
web-judge-requirement = 特殊要求
web-judge-words = 特殊在哪里，用客户的原话
web-judge-words-hint = 我们不做的颜色、认证、材料。没有就留空。
web-judge-option = 有没有替代方案可以给？
web-judge-option-unknown = 还没确认
web-judge-option-yes = 有
web-judge-option-no = 没有
web-judge-comparing = 只是比价
web-judge-comparing-reason = 为什么这么看？
web-judge-comparing-hint = 比如第三轮询价、从不打样、只问价格。真想买就留空。
web-judge-kept = 已记下，等级随之更新。
web-judge-by = { $who }，{ $on }
web-judge-take-back = 撤回
problem-judge-no-inquiry = 还没有询盘，请先记录他要什么。
problem-judge-no-requirement = 请先写明特殊要求，再说有没有替代方案。
problem-judge-no-deal = 没有在谈的生意，请先记录。
problem-judgement-unknown = 没有这条记录。
problem-judgement-not-newest = 之后又有新的判断，请先撤回新的那条。

## 名额

web-limit = 同时跟多少客户
web-limit-own = 同时跟进的客户数
web-limit-hint = 留空：按打法的 { NUMBER($usual) } 位。超出时，价值最低的先等着；重要客户、等回复的、打样和订单在走的、您亲自定级的，总有名额。
web-today-room = 名额已满：{ NUMBER($count) } 位客户在等名额。
web-today-room-see = 看是谁

## 命令

cli-help-playbook-profiles = 列出自带的打法，以及正在用的是哪一套
cli-help-playbook-use = 选一套打法；自己的文件盖在上面
cli-help-playbook-copy = 把一条自带的规则复制到自己的打法里；加 --all 把整套复制到一个文件夹
cli-help-playbook-versions = 列出留存的版本：谁、什么时候改的
cli-help-playbook-return = 按编号回到某一版
cli-option-whole = 整套，复制到指定的文件夹
cli-option-profile = 从哪一套复制：source_text 或 stage_practice
cli-playbook-profile = { $mark } { $id }：{ $title }
cli-playbook-used = 正在用：{ $title }。{ NUMBER($looked) } 位客户里有 { NUMBER($moved) } 位变动；{ NUMBER($planned) } 位已重新安排。
cli-playbook-copied = 已把 { NUMBER($count) } 个文件复制到 { $folder }。
cli-playbook-version = { NUMBER($number, useGrouping: 0) }  { $at }  { $who }  { $version }  { $change }
cli-playbook-no-versions = 还没有留存的版本：没有在页面上或用命令改过。
