"""What others paid in months for which the segments' sums don't hold, from the rows themselves."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from genjin.buyers.months import last_of_month
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix

# A size of zero has no price. The kilogram is measured by weight, whatever the unit of quantity.
_BOUGHT = """
WITH bought AS (
    SELECT {code} AS code, date_trunc('month', date)::DATE AS month,
        coalesce(value_basis, 'unknown') AS basis, unit, quantity, value_usd,
        {company} AS company_id, coalesce(weight_kg, if(unit = 'KGM', quantity, NULL)) AS weight_kg
    FROM {by_hs} AS found
    WHERE ({goods}) AND grain = 'shipment' AND date BETWEEN $since AND $until AND value_usd > 0
        AND ({code}, date_trunc('month', date)::DATE) IN (
            SELECT unnest($codes::INTEGER[]), unnest($months::DATE[]))
        AND {company} IS NOT NULL AND buyer_country = $country
        AND ($excluding::UBIGINT IS NULL OR {company} <> $excluding)
),
priced AS (
    SELECT code, month, basis, unit, quantity AS size, value_usd / quantity AS price, company_id
    FROM bought WHERE quantity > 0 AND unit <> 'KGM'
    UNION ALL
    SELECT code, month, basis, 'KGM', weight_kg, value_usd / weight_kg, company_id
    FROM bought WHERE weight_kg > 0
),
ranked AS (
    SELECT *,
        sum(size) OVER (PARTITION BY code, month, basis, unit ORDER BY price) AS up_to_here,
        sum(size) OVER (PARTITION BY code, month, basis, unit) * (1 - 1e-12) AS almost_all
    FROM priced
)
SELECT code, month, unit, basis,
    min(price) FILTER (up_to_here >= 0.25 * almost_all) AS low_usd,
    min(price) FILTER (up_to_here >= 0.50 * almost_all) AS median_usd,
    min(price) FILTER (up_to_here >= 0.75 * almost_all) AS high_usd,
    count(*) AS shipments, count(DISTINCT company_id) AS buyers
FROM ranked GROUP BY code, month, unit, basis
"""


def prices_of_rows(
    segments: AttachedSegments,
    asked: Sequence[tuple[str, date]],
    country: str,
    until: date,
    excluding: int | None,
    positions: Sequence[int],
) -> list[dict[str, Any]]:
    """The figures of `MarketPrice` for each of the goods and months asked for, at least one.

    Goods are given by the beginning of their HS code. Only these segments are read.
    """
    codes = list(dict.fromkeys(code for code, _ in asked))
    goods = [f"hs_code >= $from_{at} AND hs_code < $before_{at}" for at in range(len(codes))]
    whens = " ".join(f"WHEN {one} THEN {at}" for at, one in enumerate(goods))
    sql = _BOUGHT.format(
        code=f"(CASE {whens} END)",
        goods=" OR ".join(goods),
        company=company_of_row(segments),
        by_hs=segments.table("by_hs", positions),
    )
    months = [month for _, month in asked]
    parameters = {
        **{f"from_{at}": code for at, code in enumerate(codes)},
        **{f"before_{at}": after_prefix(code) for at, code in enumerate(codes)},
        "codes": [codes.index(code) for code, _ in asked],
        "months": months,
        "country": country,
        "since": min(months),
        "until": min(until, last_of_month(max(months))),
        "excluding": excluding,
    }
    return [
        {**{name: row[name] for name in row if name != "code"}, "hs6": codes[row["code"]]}
        for row in segments.records(sql, parameters)
    ]
