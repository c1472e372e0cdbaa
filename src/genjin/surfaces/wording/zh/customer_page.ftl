# The customer's page: where to find what, and what is still empty.
web-sections = 本页内容
web-nothing-yet = 补充
web-why-now = 为什么是现在
web-timeline-earlier = 更早的 { NUMBER($count) } 条
chat-none = 导出或复制的都行。
web-away-none = 没有人休假。
web-away-enter = 登记休假
web-judge-none = 还没有判断。
web-judge-enter = 写下判断
web-judge-change = 重新判断
web-judged-unusual-requirement = 特殊要求
web-judged-price-comparing = 只是比价
web-record-none = 还没对应到海关数据里的公司。
web-record-find = 去查找
