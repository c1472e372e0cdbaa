"""What names a row for good, and what its content is, as SQL over the staging (C1).

A record is named by the numbers that its layout trusts. Where there are none, the row as it was
printed names it: every filled cell with the name of its column, whatever the layout reads of it,
and which of the identical rows of its file it is. So a row that is read by a corrected layout is
the same record with another content. Two countries' files may print the same sum; the country and
the flow that they are read by keep them apart.
"""

from hashlib import blake2b

from genjin.stores.trade.staging import quoted
from genjin.stores.trade.staging_fields import SOURCE_FIELDS, Fields, ReadingRules

SEPARATOR = "chr(31)"
_MIDNIGHT = " 00:00:00"
"""A workbook or a Parquet file prints it behind a day, text mostly doesn't."""


def reading_signature(rules: ReadingRules) -> int:
    """A number of 64 bits that changes when the layout means something else by the same columns.

    It depends on the names of the columns and not on their places.
    """
    fields = {
        name: ([rules.columns[at] for at in source.positions], source.pattern)
        for name, source in sorted(rules.fields.items())
        if source.positions
    }
    said = (
        fields,
        rules.grain.value,
        rules.flow.value,
        rules.reporting_country,
        sorted(rules.declared),
        sorted(rules.zero_is_missing),
        rules.value_from,
        rules.value_basis.value,
        rules.date_order,
        rules.decimal_mark,
    )
    return int.from_bytes(blake2b(repr(said).encode(), digest_size=8).digest(), "little")


def printed_key(rules: ReadingRules) -> str:
    """The number of a row as printed: the same in any order of columns, with or without empty ones."""
    order = sorted(range(len(rules.columns)), key=lambda at: (rules.columns[at], at))
    cells = ", ".join(_named_cell(at, rules.columns[at]) for at in order)
    return f"md5_number_lower(replace(concat({cells}), {quoted(_MIDNIGHT)}, ''))"


def printed_texts(fields: Fields) -> str:
    """The texts that the layout reads, as printed: a better parser doesn't make an old row a new one."""
    texts = ", ".join(
        f"coalesce({fields.text(field)}, '')" for field in SOURCE_FIELDS if fields.has(field)
    )
    return f"concat_ws({SEPARATOR}, {texts})"


def content_key(rules: ReadingRules, printed: str, texts: str) -> str:
    """The number of what a row says: its texts, or the printed row, and how they are understood."""
    said = f"coalesce({printed}::VARCHAR, {texts})"
    return f"md5_number_lower(concat_ws({SEPARATOR}, '{reading_signature(rules)}', {said}))"


def identity(fields: Fields) -> str:
    """The columns that name the record as one text, NULL if one of them is missing."""
    parts = [f"filled(unpadded(r.c{position}))" for position in fields.rules.identity]
    if not parts:
        return "NULL::VARCHAR"
    if fields.rules.identity_has_year:
        parts.append(f"year({fields.value('date')})")
    return f" || {SEPARATOR} || ".join(parts)


def record_key(rules: ReadingRules, identity: str, printed: str, occurrence: str) -> str:
    """The number of the record: by its identity, else by the printed row and its occurrence."""
    customs = f"{rules.reporting_country}/{rules.flow}"
    named = f"{quoted(f'{rules.namespace}/{customs}')} || {SEPARATOR} || {identity}"
    row = f"{quoted(customs)} || {SEPARATOR} || 'row' || {printed}"
    return f"md5_number_lower(concat_ws({SEPARATOR}, coalesce({named}, {row}), {occurrence}))"


def earlier_record_key(rules: ReadingRules, earlier_content: str, occurrence: str) -> str:
    """The number that earlier versions gave to a record without identity: by its read texts."""
    origin = quoted(f"{rules.namespace}/{rules.reporting_country}/{rules.flow}")
    return (
        f"md5_number_lower(concat_ws({SEPARATOR}, {origin}, 'content' || {earlier_content}, "
        f"{occurrence}))"
    )


def _named_cell(position: int, column: str) -> str:
    name = blake2b(column.encode(), digest_size=4).hexdigest()
    cell = f"unpadded(r.c{position})"
    # Printed text holds no separator, so that two rows can't run into one.
    return f"CASE WHEN {cell} <> '' THEN {quoted(chr(31) + name)} END, {cell}"
