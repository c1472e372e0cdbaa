"""The figures of a file's columns by their forms: so many rows cost what their few forms cost."""

from collections.abc import Sequence

from genjin.stores.trade.staging import Staging
from genjin.trade.decimal_marks import Figure

_EXAMPLES = 3
_FORM = "regexp_replace(regexp_replace({text}, '^([^0-9]*)0+', '\\1Z'), '[0-9]', '1', 'g')"
"""A leading zero is no digit like others: 0.125 can't be a hundred and twenty-five."""


def signs_in(staging: Staging, positions: Sequence[int]) -> frozenset[str]:
    """Which of point and comma stand in any cell of the columns."""
    if not positions:
        return frozenset()
    asked = ", ".join(
        " OR ".join(f"coalesce(bool_or(contains(c{at}, '{sign}')), false)" for at in positions)
        for sign in (".", ",")
    )
    found = staging.database.execute(f"SELECT {asked} FROM segment.raw_0").fetchall()[0]
    return frozenset(sign for sign, is_there in zip((".", ","), found, strict=True) if is_there)


def figures_of(staging: Staging, position: int) -> list[Figure]:
    """The first figures of each form of the column's texts; all digits but a leading 0 are alike.

    The last of a form's has the rows of all the others of it.
    """
    form = _FORM.format(text=f"c{position}")
    found = staging.database.execute(
        f"SELECT min(rowid, {_EXAMPLES}), arg_min(c{position}, rowid, {_EXAMPLES}), count(*) "
        f"FROM segment.raw_0 WHERE c{position} <> '' GROUP BY {form} ORDER BY 1"
    ).fetchall()
    return [
        Figure(text.strip(), rows - at if at == len(texts) - 1 else 1, number + staging.first_line)
        for numbers, texts, rows in found
        for at, (number, text) in enumerate(zip(numbers, texts, strict=True))
    ]
