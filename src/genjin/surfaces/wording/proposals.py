"""A mapping in words: what a table's columns are read for, or what was understood of an unknown one."""

from collections.abc import Iterable, Sequence

from genjin.kernel.reason import Term
from genjin.sources.column_uses import ColumnUse
from genjin.sources.proposing import Proposal, ProposedField
from genjin.surfaces.wording.catalogue import Words

_LONGEST_HEADER = 40
_MOST_NAMED = 8


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


def read_columns(columns: Iterable[ColumnUse], words: Words) -> str:
    """The line that says what each column is read for."""
    return words("columns-read", fields=column_pairs(columns, words))


def column_pairs(columns: Iterable[ColumnUse], words: Words) -> str:
    """Each column that is used, with what it is read for."""
    return words("web-list-comma").join(
        words("columns-pair", uses=uses_of(each, words), header=each.header[:_LONGEST_HEADER])
        for each in columns
        if each.uses
    )


def uses_of(column: ColumnUse, words: Words) -> str:
    """What a column is read for, in words."""
    return " / ".join(words.term(Term("field", use)) for use in column.uses)


def unused_columns(headers: Sequence[str], words: Words) -> str:
    """The line that names the first of the columns which aren't used, and counts the rest."""
    return words(
        "columns-unused",
        count=len(headers),
        named=words("web-list-comma").join(
            each[:_LONGEST_HEADER] for each in headers[:_MOST_NAMED]
        ),
        more=max(0, len(headers) - _MOST_NAMED),
    )


def percent(confidence: float) -> int:
    """The confidence as a whole number of hundredths."""
    return round(confidence * 100)


def _listed(fields: Iterable[str], words: Words) -> str:
    return words("web-list-comma").join(words.term(Term("field", each)) for each in fields)
