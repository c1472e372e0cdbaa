"""The predicted purchases of a followed customer as lines of text."""

from collections.abc import Iterable

from genjin.surfaces.cli.numbers import day
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.shown_predictions import ShownPrediction


def predicted_block(predicted: Iterable[ShownPrediction], words: Words) -> str:
    """A heading and one line for each; nothing where nothing is predicted."""
    lines = [_line(each, words) for each in predicted]
    return "\n".join((words("web-foreseen"), *lines)) if lines else ""


def _line(each: ShownPrediction, words: Words) -> str:
    row = each.row
    name = each.product.in_language(words.language)
    interval = words("web-interval", low=row.next_low, high=row.next_high)
    parts = [
        f"{words('web-next-purchase')} {day(row.next_date)} {interval}",
        f"{words('web-foreseen-chance', days=row.horizon_days)} {row.p_buy:.0%}",
        f"{words('web-foreseen-still')} {row.p_alive:.0%}",
        f"{words('web-foreseen-known')} {day(row.known_until)}",
        words(f"foreseen-model-{each.how}"),
    ]
    parts += [words("web-foreseen-thin")] if row.thin else []
    parts += [words("web-foreseen-unseen")] if each.is_past else []
    return f"· {name}: {'; '.join(parts)}"
