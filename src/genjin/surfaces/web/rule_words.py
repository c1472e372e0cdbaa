"""Conditions of the playbook in the reader's words."""

from functools import reduce

from genjin.playbook.conditions import AllOf, AnyOf, Asks, Condition, NotSo
from genjin.surfaces.wording.catalogue import Words

_PERCENTS = frozenset({"share", "gap_variation_at_most"})


def rule_words(condition: Condition, words: Words) -> str:
    """What the condition asks, as one sentence without its full stop."""
    match condition:
        case Asks(predicate, parameters):
            shown = {
                name: round(value * 100) if name in _PERCENTS else value
                for name, value in parameters.items()
            }
            return words(f"rule-{predicate.replace('_', '-')}", **shown)
        case NotSo(part):
            return words("rule-not", asked=rule_words(part, words))
        case AllOf(parts):
            return _joined("rule-and", parts, words)
        case AnyOf(parts):
            return _joined("rule-or", parts, words)


def _joined(message: str, parts: tuple[Condition, ...], words: Words) -> str:
    told = [rule_words(part, words) for part in parts]
    return reduce(lambda first, second: words(message, first=first, second=second), told)
