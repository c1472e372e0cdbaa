"""A proposed mapping in words: what was understood of a table, and what wasn't."""

from collections.abc import Iterable

from genjin.kernel.reason import Term
from genjin.sources.proposing import Proposal, ProposedField
from genjin.surfaces.wording.catalogue import Words

_LONGEST_HEADER = 40


def account_of(proposal: Proposal, words: Words) -> list[str]:
    """The lines that say what was understood, what is missing or doubtful, and what to do."""
    lines = [
        words(
            "layout-understood",
            percent=percent(proposal.confidence),
            fields=pairs(proposal.fields, words) or "–",
        )
    ]
    if proposal.missing:
        lines.append(words("layout-missing", fields=_listed(proposal.missing, words)))
    if proposal.doubtful:
        lines.append(words("layout-doubtful", fields=pairs(proposal.doubtful, words)))
    if not proposal.dates_are_clear:
        lines.append(words("layout-dates-unclear"))
    if proposal.unclear_figures:
        lines.append(words("layout-figures-unclear"))
    return [*lines, words("layout-look")]


def pairs(fields: Iterable[ProposedField], words: Words) -> str:
    """Each field with the header of its column and how sure it is."""
    return words("web-list-comma").join(
        words(
            "layout-pair",
            field=Term("field", each.field),
            header=each.header[:_LONGEST_HEADER],
            percent=percent(each.confidence),
        )
        for each in fields
    )


def percent(confidence: float) -> int:
    """The confidence as a whole number of hundredths."""
    return round(confidence * 100)


def _listed(fields: Iterable[str], words: Words) -> str:
    return words("web-list-comma").join(words.term(Term("field", each)) for each in fields)
