"""What customs files print where they have nothing."""

MISSING_WORDS = frozenset(
    {
        "", "NULL", "(NULL)", "NONE", "NAN", "N/A", "#N/A", "N.A.", "N/D", "S/D", "NO DISPONIBLE",
        "NOT AVAILABLE", "NOT DECLARED", "NO DECLARADO", "NO DECLARADOS", "SIN DATOS", "SIN DATO",
        "NOT SPECIFIED", "UNDEFINED", "UNDECLARED", "UNKNOWN", "NIL", "ABSENT", "ОТСУТСТВУЕТ", "НЕТ", "НЕ УКАЗАН", "无", "未知", "不详",
        "S/M", "SIN MARCA", "NO BRAND",
        "-", "--", "---", "—", ".", "..", "?", "*", "/",
    }
)  # fmt: skip
"""Upper-case texts that stand for a missing value. The trade store compares with these same words."""


def is_missing(text: str | None) -> bool:
    """Whether the printed text stands for no value.

    NUL characters, Excel's `_x0000_` and padding count for nothing.
    """
    return text is None or bare_text(text).upper() in MISSING_WORDS


def bare_text(text: str) -> str:
    """The text without NUL characters, Excel's `_x0000_`, and padding at the ends."""
    return text.replace("\x00", "").replace("_x0000_", "").strip()
