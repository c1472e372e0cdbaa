"""`genjin report`: where time went and where orders came from."""

from datetime import date

from genjin.surfaces.cli.commands import Day, command, option
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.report import report_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.people import get_user
from genjin.workflows.report import Report, report

_NUMBERS = frozenset(range(1, 7))


@command("report", uses="user now")
@option("--since", type=Day())
@option("--until", type=Day())
@option("--of", metavar="USER")
def report_command(since: date | None, until: date | None, of: str | None) -> None:
    """Print the report."""
    session = current_session()
    session.open_book()
    session.warn_of_playbook()
    found = report(
        session.home,
        session.user,
        now=session.now,
        since=since,
        until=until,
        person=get_user(of) if of else None,
    )
    session.answer(
        lambda: report_document(found, session.words), lambda: _as_text(found, session.words)
    )


def _as_text(found: Report, words: Words) -> str:
    lines = [words("cli-report-heading", since=found.period.since, until=found.period.until)]
    if not found.grades:
        return lines[0] + "\n" + words("report-nothing")
    if (few := found.few) is not None:
        lines.append(
            words(
                "report-few" if few.time_share is not None else "report-few-no-time",
                few=few.customers,
                all=few.of_customers,
                worth=round(few.worth_share * 100),
                time=round((few.time_share or 0) * 100),
                by="amount" if few.by_amount else "orders",
            )
        )
    header = [
        words(f"report-{name}")
        for name in ("grade", "customers", "touches", "hours", "orders", "amount", "won")
    ]
    rows = [
        [
            _grade(found, each.grade, words),
            str(each.customers),
            str(each.touches),
            f"{each.minutes / 60:.1f}",
            str(each.orders),
            f"{each.amount_usd:,.0f}" if each.orders_with_amount else "–",
            f"{each.won}/{each.won + each.lost}",
        ]
        for each in found.grades
    ]
    lines += ["", table(header, rows, _NUMBERS), ""]
    for name, rate in (("kept", found.kept), ("broken", found.broken)):
        lines.append(words(f"report-method-{name}", touches=rate.touches, answered=rate.answered))
    for breach, count in sorted(found.breaches.items(), key=lambda each: (-each[1], each[0])):
        name = words(f"report-breach-{breach.replace('_', '-')}")
        lines.append(words("cli-report-breach", name=name, count=count))
    return "\n".join(lines)


def _grade(found: Report, grade: str, words: Words) -> str:
    known = found.playbook.grades.get(grade)
    if known is None:
        return grade or words("report-no-grade")
    return known.title.zh if words.language == "zh" else known.title.en
