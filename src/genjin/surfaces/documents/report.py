"""The document of `report`: time and orders by grade, answers by hour, what broke the method."""

from typing import Any

from genjin.insights.answers import AnswerRate
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.report import Report

Document = dict[str, Any]


def report_document(found: Report, words: Words) -> Document:
    """What `report --json` prints. Shares are of one, money is US dollars."""
    return {
        "user": found.person.username if found.person else None,
        "since": found.period.since.isoformat(),
        "until": found.period.until.isoformat(),
        "playbook_version": found.playbook.version,
        "few": {
            "customers": found.few.customers,
            "of_customers": found.few.of_customers,
            "measured_by": "amount" if found.few.by_amount else "orders",
            "worth_share": found.few.worth_share,
            "time_share": found.few.time_share,
        }
        if found.few
        else None,
        "pace": {
            "orders_after_inquiry": found.pace.orders_after_inquiry,
            "median_days_to_order": found.pace.median_days,
            "hours_per_order": found.pace.hours_per_order,
        },
        "grades": [
            {
                "grade": each.grade,
                "customers": each.customers,
                "touches": each.touches,
                "minutes": each.minutes,
                "touches_with_estimated_minutes": each.estimated,
                "orders": each.orders,
                "amount_usd": each.amount_usd if each.orders_with_amount else None,
                "orders_with_amount": each.orders_with_amount,
                "profit_usd": each.profit_usd if each.orders_with_profit else None,
                "orders_with_profit": each.orders_with_profit,
                "won": each.won,
                "lost": each.lost,
                "win_rate": each.win_rate,
            }
            for each in found.grades
        ],
        "answers": {
            "by_weekday": {str(day): _rate(rate) for day, rate in found.by_weekday.items()},
            "by_hour": {str(hour): _rate(rate) for hour, rate in found.by_hour.items()},
            "method_kept": _rate(found.kept),
            "method_broken": _rate(found.broken),
        },
        "breaches": {breach.value: count for breach, count in sorted(found.breaches.items())},
        "broken_touches": [
            {
                "touch_id": each.made.touch.touch_id,
                "customer_id": each.made.history.customer_id,
                "customer": each.made.history.name,
                "at": each.made.touch.at.astimezone(each.made.history.seller.zone).isoformat(),
                "breaches": [breach.value for breach in each.breaches],
                "text": [
                    words(f"report-breach-{breach.replace('_', '-')}") for breach in each.breaches
                ],
                "gap_days": each.gap_days,
                "due_days": list(each.due) if each.due else None,
                "answered": each.made.is_answered,
            }
            for each in found.broken_touches
        ],
    }


def _rate(rate: AnswerRate) -> Document:
    return {
        "touches": rate.touches,
        "answered": rate.answered,
        "rate": rate.rate,
        "thin": rate.is_thin,
    }
