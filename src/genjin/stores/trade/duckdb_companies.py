"""Companies of the trade data by name, in any script."""

from collections.abc import Sequence
from typing import Any

from genjin.companies.ids import public_company_id
from genjin.companies.name_key import name_keys
from genjin.stores.trade.contract import CompanyFound
from genjin.stores.trade.duckdb_segments import AttachedSegments

ALIASES_SHOWN = 20
LONGEST_TEXT = 300
LIKE_ENOUGH = 0.86
"""Below this mean Jaro-Winkler similarity of the words two names have little in common."""

PRINTED_NAME = "trim(split_part(printed, chr(10), 1), chr(32) || chr(9) || chr(13) || chr(160))"
"""The name as it is printed: some sources print the address in the lines below it."""

_BY_TEXT = f"""
WITH folded AS (
    SELECT company_id, name_key, core_key, lower(strip_accents({PRINTED_NAME})) AS form,
        lower(strip_accents($text)) AS text
    FROM party WHERE kind = 'company'
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
    FROM party WHERE kind = 'company' AND core_key <> ''
)
SELECT company_id, 0.65 * max(likeness) AS score FROM scored WHERE likeness >= {LIKE_ENOUGH}
GROUP BY company_id ORDER BY score DESC, company_id LIMIT $limit
"""

_BY_KEY = """
SELECT DISTINCT company_id, 1.0 AS score FROM party
WHERE kind = 'company' AND list_contains($keys, core_key)
    AND ($country IS NULL OR country = $country)
ORDER BY company_id
"""

_FORMS = f"""
SELECT company_id, {PRINTED_NAME} AS form, max(country) AS country,
    list(DISTINCT party_id) AS parties
FROM party WHERE list_contains($companies::UBIGINT[], company_id)
GROUP BY company_id, form
"""

_PARTY_ROWS = """
SELECT party_id, count(*) AS rows FROM (
    SELECT buyer_party AS party_id FROM shipment
    WHERE buyer_party IN (SELECT unnest($parties::UBIGINT[]))
    UNION ALL
    SELECT supplier_party AS party_id FROM shipment
    WHERE supplier_party IN (SELECT unnest($parties::UBIGINT[]))
) GROUP BY party_id
"""


def find_companies(segments: AttachedSegments, text: str, limit: int) -> list[CompanyFound]:
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
    asked = {"text": text, "words": words, "limit": limit}
    by_key = {"name_key": keys.name_key, "core_key": keys.core_key}
    scores: dict[int, float] = dict(segments.rows(_BY_TEXT, {**asked, **by_key}))
    if len(scores) < limit:
        alike = {"words": words, "limit": limit}
        for company, score in segments.rows(_BY_LIKENESS, alike):
            scores.setdefault(company, score)
    best = sorted(scores, key=lambda company: (-scores[company], company))[:limit]
    return _companies_found(segments, {company: scores[company] for company in best})


def find_companies_by_key(
    segments: AttachedSegments, core_keys: Sequence[str], country: str | None
) -> list[CompanyFound]:
    """Companies with one of these core name keys."""
    keys = [key for key in core_keys if key]
    asked = {"keys": keys, "country": country}
    return _companies_found(segments, dict(segments.rows(_BY_KEY, asked)) if keys else {})


def company_names(segments: AttachedSegments, companies: Sequence[int]) -> dict[int, str]:
    """The commonest printed form of each company, verbatim, its ends trimmed."""
    return {company: forms[0] for company, (forms, _) in _named(segments, companies).items()}


def _companies_found(segments: AttachedSegments, scores: dict[int, float]) -> list[CompanyFound]:
    named = _named(segments, list(scores))
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
    segments: AttachedSegments, companies: Sequence[int]
) -> dict[int, tuple[list[str], str | None]]:
    """The printed forms of each company, the commonest first, and its country."""
    forms = _forms(segments, companies)
    # Rows need counting only where there is a choice, which is rare and saves the scan.
    undecided = [
        party
        for choices in forms.values()
        if len(choices) > 1
        for form in choices
        for party in form["parties"]
    ]
    rows = _party_rows(segments, undecided)
    named: dict[int, tuple[list[str], str | None]] = {}
    for company, choices in forms.items():
        choices.sort(
            key=lambda form: (-sum(rows.get(party, 0) for party in form["parties"]), form["form"])
        )
        country = next((form["country"] for form in choices if form["country"]), None)
        named[company] = ([form["form"] for form in choices], country)
    return named


def _forms(segments: AttachedSegments, companies: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    forms: dict[int, list[dict[str, Any]]] = {}
    if companies:
        for row in segments.records(_FORMS, {"companies": list(companies)}):
            forms.setdefault(row["company_id"], []).append(row)
    return forms


def _party_rows(segments: AttachedSegments, parties: Sequence[int]) -> dict[int, int]:
    return dict(segments.rows(_PARTY_ROWS, {"parties": list(parties)})) if parties else {}
