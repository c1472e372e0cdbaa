"""Companies of the trade data by name, in any script."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from genjin.companies.ids import public_company_id
from genjin.companies.name_key import name_keys
from genjin.stores.trade.contract import CompanyFound
from genjin.stores.trade.duckdb_segments import AttachedSegments
from genjin.stores.trade.segment_schema import PRINTED_NAME, TRADING_KINDS

ALIASES_SHOWN = 20
LONGEST_TEXT = 300
LIKE_ENOUGH = 0.86
"""Below this mean Jaro-Winkler similarity of the words two names have little in common."""

_SEEN = "($as_of::DATE IS NULL OR first_seen <= $as_of)"

_BY_TEXT = f"""
WITH folded AS (
    SELECT company_id, name_key, core_key, form, lower(strip_accents($text)) AS text
    FROM party WHERE kind IN ({TRADING_KINDS}) AND {_SEEN}
),
scored AS (
    SELECT company_id, CASE
        WHEN form = text OR name_key = $name_key THEN 1.0
        WHEN $core_key <> '' AND core_key = $core_key THEN 0.97
        WHEN starts_with(form, text) OR starts_with(name_key, $name_key)
            THEN 0.85 + 0.1 * least(length(text) / length(form), 1)
        WHEN contains(form, text) OR contains(name_key, $name_key)
            THEN 0.75 + 0.1 * least(length(text) / length(form), 1)
        WHEN len(list_filter($words, lambda word: NOT contains(name_key, word))) = 0
            THEN 0.65 + 0.1 * least(length(text) / length(form), 1)
        END AS score
    FROM folded
)
SELECT company_id, max(score) AS score FROM scored WHERE score IS NOT NULL
GROUP BY company_id ORDER BY score DESC, company_id LIMIT $limit
"""

_BY_LIKENESS = f"""
WITH scored AS (
    SELECT company_id, list_avg(list_transform(
        $words,
        lambda asked: list_max(list_transform(
            string_split(core_key, ' '),
            lambda word: jaro_winkler_similarity(asked, word)
        ))
    )) AS likeness
    FROM party WHERE kind IN ({TRADING_KINDS}) AND core_key <> '' AND {_SEEN}
)
SELECT company_id, 0.65 * max(likeness) AS score FROM scored WHERE likeness >= {LIKE_ENOUGH}
GROUP BY company_id ORDER BY score DESC, company_id LIMIT $limit
"""

_BY_KEY = f"""
SELECT DISTINCT company_id, 1.0 AS score FROM party
WHERE kind IN ({TRADING_KINDS}) AND list_contains($keys, core_key)
    AND ($country IS NULL OR country = $country)
ORDER BY company_id
"""

_FORMS = f"""
SELECT company_id, {PRINTED_NAME} AS name, max(country) AS country,
    sum(bought_rows + sold_rows) AS rows
FROM party WHERE company_id IN (SELECT unnest($companies::UBIGINT[])) AND {_SEEN}
GROUP BY 1, 2 ORDER BY rows DESC, 2
"""


_COMMONEST = """
SELECT company_id, name, rows, others FROM company
WHERE company_id IN (SELECT unnest($companies::UBIGINT[]))
"""


class Commonest(NamedTuple):
    """The commonest form of a company in a segment."""

    name: str
    rows: int
    others: int


def find_companies(
    segments: AttachedSegments, text: str, limit: int, as_of: date | None = None
) -> list[CompanyFound]:
    """Companies whose printed name is, begins with or contains the text, then those like it.

    Score: 1 the same name or name key; 0.97 the same but for the legal form; 0.85–0.95 the
    name begins with the text; 0.75–0.85 it contains it; 0.65–0.75 it contains every word;
    below 0.65 its words resemble those of the text (the mean over the text's words of the
    best Jaro-Winkler similarity).
    """
    text = " ".join(text[:LONGEST_TEXT].split())
    keys = name_keys(text)
    words = keys.core_key.split()
    if not words:
        return []
    asked = {"text": text, "words": words, "limit": limit, "as_of": as_of}
    by_key = {"name_key": keys.name_key, "core_key": keys.core_key}
    scores: dict[int, float] = dict(segments.rows(_BY_TEXT, {**asked, **by_key}))
    if len(scores) < limit:
        alike = {"words": words, "limit": limit, "as_of": as_of}
        for company, score in segments.rows(_BY_LIKENESS, alike):
            scores.setdefault(company, score)
    best = sorted(scores, key=lambda company: (-scores[company], company))[:limit]
    return _companies_found(segments, {company: scores[company] for company in best}, as_of)


def find_companies_by_key(
    segments: AttachedSegments, core_keys: Sequence[str], country: str | None
) -> list[CompanyFound]:
    """Companies with one of these core name keys."""
    keys = [key for key in core_keys if key]
    asked = {"keys": keys, "country": country}
    return _companies_found(segments, dict(segments.rows(_BY_KEY, asked)) if keys else {})


def company_names(segments: AttachedSegments, companies: Sequence[int]) -> dict[int, str]:
    """The commonest printed form of each company, verbatim, its ends trimmed."""
    found: dict[int, list[Commonest]] = {}
    for company, *commonest in segments.rows(_COMMONEST, {"companies": list(companies)}):
        found.setdefault(company, []).append(Commonest(*commonest))
    names = {
        company: name
        for company, each in found.items()
        if company not in segments.linked_companies and (name := commonest_of_all(each)) is not None
    }
    unsure = [company for company in companies if company not in names]
    counted = _named(segments, unsure).items()
    return names | {company: forms[0] for company, (forms, _) in counted}


def commonest_of_all(each: Sequence[Commonest]) -> str | None:
    """The commonest form over all segments, or None where their forms have to be counted.

    A form is commonest in some segments, and in these another has at most `others` rows.
    """
    names = {one.name for one in each}
    if len(names) == 1:
        return names.pop()
    for name in names:
        least = sum(one.rows for one in each if one.name == name)
        most_of_another = sum(one.others if one.name == name else one.rows for one in each)
        if least > most_of_another:
            return name
    return None


def _companies_found(
    segments: AttachedSegments, scores: dict[int, float], as_of: date | None = None
) -> list[CompanyFound]:
    named = _named(segments, list(scores), as_of)
    return [
        CompanyFound(
            company_id=public_company_id(company),
            name=named[company][0][0],
            country=named[company][1],
            aliases=tuple(named[company][0][:ALIASES_SHOWN]),
            score=round(float(score), 4),
        )
        for company, score in scores.items()
    ]


def _named(
    segments: AttachedSegments, companies: Sequence[int], as_of: date | None = None
) -> dict[int, tuple[list[str], str | None]]:
    """The printed forms of each company, the commonest first, and its country."""
    named: dict[int, tuple[list[str], str | None]] = {}
    if companies:
        for row in segments.records(_FORMS, {"companies": list(companies), "as_of": as_of}):
            forms, country = named.get(row["company_id"], ([], None))
            named[row["company_id"]] = ([*forms, row["name"]], country or row["country"])
    return named
