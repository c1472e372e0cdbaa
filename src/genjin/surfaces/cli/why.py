"""`genjin why`: the chain from a decision to the rows that it rests on."""

import click

from genjin.kernel.reason import Term
from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.explanation import explanation_document
from genjin.surfaces.documents.plan import grade_title
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.explain import Explanation, Fact, explain

_ROWS_SHOWN = 10


@command("why", uses="user now")
@click.argument("asked_id", metavar="ID")
def why_command(asked_id: str) -> None:
    """Print the chain."""
    session = current_session()
    session.open_book()
    session.warn_of_playbook()
    explanation = explain(session.home, session.user, asked_id, now=session.now)
    session.answer(
        lambda: explanation_document(explanation, session.words),
        lambda: _as_text(explanation, session.words),
    )


def _as_text(explanation: Explanation, words: Words) -> str:
    graded, plan = explanation.derivation.graded, explanation.plan
    playbook = explanation.playbook
    due = words.date(plan.due) if plan.due else words(f"plan-state-{plan.state.replace('_', '-')}")
    name = explanation.derivation.record.customer.name
    lines = [
        f"{name}: {grade_title(playbook, graded.grade, words.language)} · {due}",
        "",
        words("cli-why-rules", version=playbook.version),
        *(f"  · {words.reason(reason)}" for reason in explanation.reasons),
        "",
        words("cli-why-facts"),
        *(f"  · {_fact(fact, words)}" for fact in explanation.facts),
    ]
    if explanation.evidence:
        lines += ["", words("cli-why-rows")]
        lines += [
            f"  · {row.row_id}  {row.file}:{row.row}" for row in explanation.evidence[:_ROWS_SHOWN]
        ]
    return "\n".join(lines)


def _fact(fact: Fact, words: Words) -> str:
    title = words(f"fact-{fact.name.replace('_', '-')}")
    match fact.value:
        case Term():
            value = words.term(fact.value)
        case bool():
            value = words("fact-yes" if fact.value else "fact-no")
        case _:
            value = str(fact.value)
    return f"{title}: {value}{_rows(fact.rows)}"


def _rows(rows: tuple[str, ...]) -> str:
    if not rows:
        return ""
    more = " …" if len(rows) > _ROWS_SHOWN else ""
    return f"  [{', '.join(rows[:_ROWS_SHOWN])}{more}]"
