"""The one sentence of the dossier."""

from genjin.buyers.figures import Evidence
from genjin.buyers.months import to_the_month
from genjin.buyers.rhythm import Rhythm
from genjin.buyers.shares import Share, Shares
from genjin.kernel.reason import ParamValue, Reason

SHORT = 60


def summary(bought: Evidence, products: Shares, suppliers: Shares, rhythm: Rhythm | None) -> Reason:
    """What he buys, how often, and mostly from whom; `bought` are the rows that were measured."""
    if rhythm is None:
        return Reason("reason-dossier-nothing-known")
    main = products.parts[0]
    known = [part for part in suppliers.parts if part.key is not None and part.share]
    first = known[0] if known else None
    params: dict[str, ParamValue] = {
        "hs6": main.key or "none",
        "product": _goods(main),
        "purchases": rhythm.purchases,
        "unit": rhythm.unit,
        "gap": round(rhythm.gaps.median) if rhythm.gaps else 0,
        "first_date": rhythm.first_date,
        "last_date": rhythm.last_date,
        "supplier": (first.name or "none") if first else "none",
        "percent": round((first.share or 0) * 100) if first else 0,
    }
    reason = bought.because("reason-dossier-summary", params)
    return to_the_month(reason) if rhythm.unit == "months" else reason


def _goods(main: Share) -> str:
    """What to call the goods: their brand, else the first words of the declaration."""
    named = main.brands or main.words
    if not named:
        return "none"
    words = " ".join(named[0].split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"
