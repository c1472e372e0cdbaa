### 样品、订单、收款及其节点

## 节点跟进的目的

purpose-ask-sample-fee = 催样品费
purpose-tell-tracking = 告知样品快递单号
purpose-ask-sample-test = 问样品测试结果
purpose-renew-quote = 提醒报价快到期
purpose-ask-deposit = 催定金
purpose-approve-pre-production = 请客户确认产前样
purpose-confirm-inspection = 约验货
purpose-ask-balance = 催尾款
purpose-send-papers = 寄船务单据
purpose-ask-arrival = 问货是否已到
purpose-ask-feedback = 到货回访
purpose-ask-repeat = 问返单

phase-milestone = 节点

## 原因：哪个节点、哪一天、哪张单

reason-milestone-sample-fee-due = 样品“{ $record }”：样品费 { $amount } 自 { $on } 起未付
reason-milestone-sample-sent = 样品“{ $record }”：{ $on } 已寄出{ $is_known ->
    [no] {""}
   *[other] {""}，{ $tracking }
}，要告知客户
reason-milestone-sample-arrived = 样品“{ $record }”：{ $on } 已签收，测试结果还没问
reason-milestone-quote-ends = 报价 { $record }：有效期至 { $on }
reason-milestone-deposit-due = 订单 { $record }：定金{ $is_known ->
    [no] {""}
   *[other] {" "}{ $amount }{" "}
}预计 { $on } 到账
reason-milestone-pre-production-sample-due = 订单 { $record }：产前样要在 { $on } 确认
reason-milestone-inspection-due = 订单 { $record }：验货定在 { $on }
reason-milestone-balance-due = 订单 { $record }：尾款{ $is_known ->
    [no] {""}
   *[other] {" "}{ $amount }{" "}
}应在 { $on } 付清
reason-milestone-shipped = 订单 { $record }：{ $on } 已开船，单据还没给客户
reason-milestone-arrival-due = 订单 { $record }：预计 { $on } 到货，还没有消息
reason-milestone-arrived = 订单 { $record }：{ $on } 已到货，还没回访
reason-milestone-repeat-due = 订单 { $record }：按他平时的间隔，下一单大约在 { $on }
reason-milestone-too = 同一封信里一并说：{ $milestone }（{ $record }，{ $on }）
reason-milestone-declined = 这个客户已不再跟进，但订单的款和货还要跟到底
reason-factor-milestone = { $milestone } ×{ NUMBER($factor) }
reason-factor-milestone-late = { $milestone }，已经晚了 ×{ NUMBER($factor) }

fact-milestone-sample-fee-due = 样品费未付，自
fact-milestone-sample-sent = 样品寄出
fact-milestone-sample-arrived = 样品签收
fact-milestone-quote-ends = 报价有效期至
fact-milestone-deposit-due = 定金预计到账
fact-milestone-pre-production-sample-due = 产前样预计确认
fact-milestone-inspection-due = 验货日期
fact-milestone-balance-due = 尾款到期
fact-milestone-shipped = 开船
fact-milestone-arrival-due = 预计到货
fact-milestone-arrived = 到货
fact-milestone-repeat-due = 预计返单

## 逾期

reason-overdue-balance = { $amount } 自 { $since } 起逾期，已 { NUMBER($days) } 天，订单 { $orders }
reason-nothing-overdue = 没有逾期款
reason-offer-released = { $by } 同意在 { $until } 之前继续报价：{ $words }
problem-offer-blocked = { $value } 有逾期款 { $amount }（订单 { $orders }，自 { $since } 起）。要再报价，须主管同意：在客户页“逾期款”里操作。

## 步骤

sample-step-requested = 要样
sample-step-fee-paid = 样品费到账
sample-step-sent = 寄出
sample-step-arrived = 签收
sample-step-tested = 测试完
order-step-deposit = 定金
order-step-pre-production-sample = 产前样
order-step-inspection = 验货
order-step-balance = 尾款
order-step-shipped = 开船
order-step-shipping-papers = 单据已寄
order-step-arrived = 到货
order-step-feedback = 回访
order-step-repeat = 返单
payment-kind-deposit = 定金
payment-kind-balance = 尾款
payment-kind-sample-fee = 样品费
payment-kind-other = 其他

## 问题

problem-sample-unknown = 您的客户里没有编号为“{ $value }”的样品。
problem-order-unknown = 您的客户里没有编号为“{ $value }”的订单。
problem-payment-unknown = 您客户的订单里没有编号为“{ $value }”的款项。
problem-step-unknown = 没有“{ $value }”这一步，请从这些里选：{ $known }。
problem-step-in-future = { $on } 还没到（今天是 { $today }），已发生的事不能在将来，请填为“预计”。
problem-step-nothing = “{ $value }”没有可撤销的记录。
problem-sample-empty = 请写明是什么样品。
problem-currency-unknown = “{ $value }”不是币种代码，请写三个字母，如 USD、EUR、CNY。
problem-order-number-missing = 请填订单号。
problem-order-number-taken = 已有订单“{ $value }”，请换一个订单号。
problem-order-cancelled = 订单“{ $value }”已取消，请先撤销取消。
problem-order-moved-on = 订单“{ $value }”后来已有登记，不能直接撤销，请写明原因取消。
problem-order-no-lines = 订单至少要有一行，写明数量和单价。
problem-order-line = 第 { NUMBER($line) } 行要有品名描述、大于零的数量和单价。
problem-order-product-unknown = 产品库里没有“{ $value }”。请留空，或先录入这个产品。
problem-release-day = 同意的截止日须在今天或以后，最长一年。
problem-nothing-overdue = 他没有逾期款，不需要主管同意。
problem-fact-empty = 请写内容和来源。
problem-fact-unknown = 这个客户没有这条信息。
problem-fact-in-future = { $on } 还没到，请填查到这条信息的日期。

## 客户页：样品

web-samples = 样品
web-samples-none = 还没有样品。
web-sample-add = 登记要样
web-sample-what = 样品
web-sample-fee = 样品费
web-sample-tooling = 模具费
web-sample-returned = 下大货退样品费
web-sample-account = 客户的快递到付账号
web-sample-courier = 快递公司
web-sample-tracking = 快递单号
web-sample-for-deal = 所属商机
web-sample-early = 价格还没谈定，商机仍算报价阶段；价格定了再要的样，才算样品客户。
web-sample-free = 免费
web-product-number = 我方产品编号

## 客户页：订单

web-orders = 订单
web-orders-none = 还没有订单。
web-order-add = 录入订单
web-order-number = 我方订单号
web-order-po = 客户 PO 号
web-order-placed = 下单日期
web-order-incoterm = 贸易术语
web-order-port = 港口
web-order-terms = 付款方式
web-order-terms-hint = 按谈定的写，如“30% 定金，70% 见提单副本”；金额和到期日据此推算。
web-order-terms-unread = 这个付款方式没看懂，推不出到期日，请手动填日期。
web-order-lead = 交货期（天）
web-order-transit = 海运天数
web-order-total = 合计
web-order-line = 第 { NUMBER($at) } 行
web-order-description = 品名描述
web-order-price = 单价
web-order-more-lines = 更多行
web-order-save = 录入订单
web-order-deal = 来自商机
web-order-new-deal = 新商机
web-order-milestones = 节点
web-order-payments = 收款
web-order-entered = 已录入订单：{ $number }
web-order-undo = 录错了，撤销这个订单
web-order-cancel = 取消订单
web-order-cancel-reason = 取消原因
web-order-cancel-deal = 商机改为
web-order-cancel-lost = 丢单
web-order-cancel-open = 重新跟进
web-order-cancel-done = 已取消订单：{ $number }
web-order-cancel-undo = 撤销取消
web-order-cancelled = 已取消
web-order-done = 全部完成
web-orders-past = 以往 { NUMBER($count) } 个订单
web-step-expected = 预计 { $on }
web-step-happened = { $on }
web-step-open = 日期未定
web-step-late = 晚了 { NUMBER($days) } 天
web-step-change = 登记进度
web-step-which = 步骤
web-step-done = 已完成
web-step-expect = 预计
web-step-what = 状态
web-step-done-today = 今天完成
web-step-undo = 撤销上一条
web-step-entered = 已登记：{ $step }
web-payment-due = { $on } 到期
web-payment-no-day = 到期日未定
web-payment-paid = { $on } 已付
web-payment-mark = 今天到账
web-payment-marked = 已登记到账：{ $amount }
web-payment-undo = 其实没到账

## 客户页：逾期款

web-overdue = 逾期款
web-overdue-mark = 逾期 { $amount }
web-overdue-blocked = 付清或主管同意之前，不能再报价。
web-overdue-agree = 同意继续报价
web-overdue-until = 截止日
web-overdue-take-back = 收回同意
web-overdue-agreed = 已同意

## 客户页：这家公司

web-firm-facts = 公司背景
web-firm-facts-none = 进口商、批发商还是工厂？规模、品牌？
web-firm-fact-add = 添一条
web-firm-fact-kind = 哪方面
web-firm-fact-value = 内容
web-firm-fact-source = 来源
web-firm-fact-older = 更早的 { NUMBER($count) } 条
web-firm-fact-from = { $source }，{ $on }
web-firm-fact-take-back = 撤销
web-firm-fact-kept = 已记下
firm-fact-business = 性质
firm-fact-size = 规模
firm-fact-brands = 品牌
firm-fact-site = 网站
firm-fact-products = 主营产品
firm-fact-certificates = 要求的认证
firm-fact-other = 其他
firm-business-importer = 进口商
firm-business-wholesaler = 批发商
firm-business-retailer = 零售商
firm-business-maker = 工厂

## 打法页

web-playbook-milestones = 节点
web-playbook-milestone = 节点
web-playbook-milestone-due = 何时跟进
web-playbook-milestone-for = 目的
web-milestone-after = { $days ->
    [0] 当天
   *[other] { NUMBER($days) } 天后
}
web-milestone-before = 提前 { NUMBER($days) } 天
web-milestone-shared = 按双方工作日算
web-milestone-calendar = 按日历天算
web-milestone-again = 没完成就每 { NUMBER($days) } 个工作日再跟一次，最多 { NUMBER($times) } 次
