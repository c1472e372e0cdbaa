"""On which days the buyers of some goods bought: what the rhythm of a market is read from."""

from datetime import date

from genjin.companies.ids import public_company_id
from genjin.stores.trade.contract import BuyerDay
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix
from genjin.trade.shipment import Grain

_BUYER_DAYS = """
SELECT company, date, coalesce(sum(value_usd), sum(weight_kg), 0) AS size
FROM (
    SELECT {company} AS company, date, value_usd, weight_kg FROM by_hs found
    WHERE hs_code >= $hs_from AND hs_code < $hs_before AND date <= $until AND grain = $grain
        AND ($country IS NULL OR buyer_country = $country)
)
WHERE company IS NOT NULL GROUP BY company, date ORDER BY company, date
"""


def buyer_days(
    segments: AttachedSegments, hs_prefix: str, country: str | None, until: date, grain: Grain
) -> list[BuyerDay]:
    """On which days up to `until` each company bought these goods, by company and day."""
    found = segments.rows(
        _BUYER_DAYS.format(company=company_of_row(segments)),
        {
            "hs_from": hs_prefix,
            "hs_before": after_prefix(hs_prefix),
            "until": until,
            "grain": grain.value,
            "country": country,
        },
    )
    return [BuyerDay(public_company_id(company), day, size) for company, day, size in found]
