### 规则、成交可能和名额

purpose-decline-to-quote = 回信，不报价
purpose-say-cannot-make = 说明做不了
state-no-room = 等名额
plan-state-no-room = 名额已满，排队等候
web-state-no-room = 等名额

## 特殊要求和价格

reason-nothing-unusual = 没有记录特殊要求
reason-option-unknown = 有特殊要求：“{ $words }”（{ $on }）。还没人确认有没有替代方案，所以不因此放弃
reason-option-left = 有特殊要求：“{ $words }”（{ $on }），还有替代方案可以给
reason-no-option = 有特殊要求：“{ $words }”（{ $on }），做不了，也没有替代方案
reason-turns-no-option = 出现做不了、又没有替代方案的特殊要求
reason-turns-option = 对方接受别的规格，或者我们找到了做法
reason-compares-prices = 只是比价：“{ $words }”
reason-compares-unsaid = 没有人认定他只是比价
reason-turns-compares = 有人写明理由，认定他只是比价
reason-turns-compares-no-more = 对方要打样，或者给出确定的数量和交货期；或者撤回这个判断
reason-break-even-unknown = 目标价或我方保本价不清楚，所以不算价格过低
reason-target-below = 目标价 { NUMBER($target_usd, maximumFractionDigits: 4) } 美元，低于我方保本价 { NUMBER($break_even_usd, maximumFractionDigits: 4) } 美元（每单位）
reason-target-enough = 目标价 { NUMBER($target_usd, maximumFractionDigits: 4) } 美元，不低于我方保本价 { NUMBER($break_even_usd, maximumFractionDigits: 4) } 美元（每单位）
reason-turns-target = 目标价提到每单位 { NUMBER($break_even_usd, maximumFractionDigits: 4) } 美元以上
reason-turns-target-drop = 目标价低于我方保本价

## 成交可能

reason-chance = 成交可能约 { NUMBER($percent) }%，八成把握落在 { NUMBER($low_percent) }%–{ NUMBER($high_percent) }% 之间
reason-chance-counts = 自己已了结的单子，走到“{ $stage }”的（{ $grade }）：{ NUMBER($total) } 单成了 { NUMBER($won) } 单
reason-chance-prior = 起步的估计：{ NUMBER($total) } 单里成 { NUMBER($won) } 单。{ $why }
reason-factor-chance = 成交可能 { NUMBER($percent) }%（自己的 { NUMBER($total) } 单成了 { NUMBER($won) } 单）×{ NUMBER($factor) }
reason-factor-no-deal = 没有在谈的生意 ×{ NUMBER($factor) }

## 名额

reason-no-room = 名额 { NUMBER($limit) } 位已满，别的客户更值得跟（他的价值是 { NUMBER($worth) }）
reason-revives-room = 别的客户放掉或不跟了，空出名额
reason-revives-worth = 价值升到 { NUMBER($worth) } 以上：等级提高、单子变大、成交可能变大
reason-revives-by-hand = 他来信，或者您亲自定级：这样的客户总有名额

## 打法文件的问题

problem-playbook-no-steps = 这个节奏没有任何步骤，等于谁也不联系。请写 phases 和 steps，或者写 then: declined。
problem-playbook-empty = “{ $key }”至少要有一项。
problem-playbook-hours-overlap = 有两段时间重叠。请合成一段，或者错开。
problem-playbook-rule-same = 规则“{ $key }”和前面的“{ $other }”条件相同，分不出来。请改其中一个的条件，或者删掉一个。
problem-playbook-rule-never = 规则“{ $key }”永远轮不到：凡是符合它的，{ $other } 都先判了。请把它的等级 order 调小，或者把前面的规则收窄。
problem-playbook-cycle = 这些等级绕回了原处：{ $circle }。missing_for 要指向更好等级的规则。
problem-playbook-prior-twice = 阶段“{ $key }”对同一等级有两个先验，请只留一个。
problem-playbook-prior-missing = 阶段“{ $key }”缺少对所有等级通用的先验。请加一个不写 grades 的。
