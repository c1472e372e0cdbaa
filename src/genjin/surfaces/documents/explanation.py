"""The document of `why`: the chain from a decision to the rows that it rests on (X1)."""

from datetime import date, datetime
from typing import Any

from genjin.kernel.reason import Term
from genjin.scheduling.next_touch import cadence_for
from genjin.scheduling.planned import MILESTONE, NextTouch
from genjin.stores.trade.contract import EvidenceRow
from genjin.surfaces.documents.plan import grade_title, plan_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.explain import Explanation, Fact

Document = dict[str, Any]


def explanation_document(explanation: Explanation, words: Words) -> Document:
    """What `why --json` prints: decision → rules → facts → rows."""
    derivation, plan = explanation.derivation, explanation.plan
    graded = derivation.graded
    zone = derivation.seller.zone
    touch = explanation.touch
    return {
        "customer_id": str(derivation.record.customer.pk),
        "customer": derivation.record.customer.name,
        "touch_id": f"t{touch.pk}" if touch else None,
        "as_of": explanation.as_of.astimezone(zone).isoformat(),
        "decision": plan_document(plan, zone, words),
        "rules": [
            {
                "kind": "grade",
                "id": graded.grade,
                "rule": graded.rule,
                "title": grade_title(explanation.playbook, graded.grade, words.language),
                "playbook_version": explanation.playbook.version,
                "reasons": words.reason_documents(graded.because),
            },
            {
                "kind": "next_touch",
                "id": _rule_of(explanation),
                "rule": plan.phase or plan.state,
                "title": None,
                "playbook_version": explanation.playbook.version,
                "reasons": words.reason_documents(derivation.plan.because),
            },
        ],
        "facts": [_fact(fact, words) for fact in explanation.facts],
        "rows": [_row(row) for row in explanation.evidence],
    }


def _rule_of(explanation: Explanation) -> str:
    """The rule that made the touch: a milestone's, else the cadence that he is followed by."""
    plan = explanation.derivation.plan
    if isinstance(plan, NextTouch) and plan.phase == MILESTONE:
        return str(plan.because[0].params["rule"])
    return cadence_for(explanation.derivation.situation, explanation.playbook).id


def _fact(fact: Fact, words: Words) -> Document:
    value = fact.value
    if isinstance(value, Term):
        value = value.id
    elif isinstance(value, date | datetime):
        value = value.isoformat()
    return {
        "fact": fact.name,
        "title": words(f"fact-{fact.name.replace('_', '-')}"),
        "value": value,
        "rows": list(fact.rows),
        "selection": fact.selection.query() if fact.selection else None,
    }


def _row(row: EvidenceRow) -> Document:
    return {
        "row_id": row.row_id,
        "file": row.file,
        "row": row.row,
        "layout": row.layout,
        "grain": row.grain.value,
        "fields": row.fields,
        "raw": row.raw,
    }
