"""What a large store answers, warm: dossiers, buyers of a heading, buyers by words, dossier pages.

Asked of the home that `large_import.py` left. The yardsticks of the dossier's data are its mark,
which is higher while many segments lie unmerged, and the same questions as bare SQL on one DuckDB
table of the same rows, sorted by company and date, opened with the same memory and threads; those
of the others are the marks that they have to keep. Large buyers have many rows and are looked at
more often, so buyers are sampled by rows; the dossiers of buyers sampled evenly stand below.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from figures import Figure, p95, print_figures

if TYPE_CHECKING:
    from genjin.stores.trade.contract import TradeStore

WARM_UP, TIMES = 20, 200
DOSSIER_MS, UNMERGED_DOSSIER_MS = 30.0, 60.0
MERGED = 2
"""So many segments count as merged."""
TOP_MS, WORDS_MS, PAGE_MS = 60.0, 50.0, 150.0

_BARE_ROWS = """
CREATE TABLE bare.shipment AS
SELECT b.company_id, b.printed AS buyer_name, b.country, p.company_id AS supplier_id,
    p.printed AS supplier_name, n.printed AS notify_name, g.product, g.brand,
    s.* EXCLUDE (record_key, content_key, goods_id, buyer_company)
FROM {shipment} s JOIN {party} b ON b.segment = s.segment AND b.party_id = s.buyer_party
LEFT JOIN {party} p ON p.segment = s.segment AND p.party_id = s.supplier_party
LEFT JOIN {party} n ON n.segment = s.segment AND n.party_id = s.notify_party
LEFT JOIN {goods} g ON g.segment = s.segment AND g.goods_id = s.goods_id
ORDER BY b.company_id, s.date
"""
_BARE_PURCHASES = (
    "SELECT * FROM shipment WHERE company_id = $company AND date <= $until ORDER BY date"
)
_BARE_FORMS = """
SELECT buyer_name, buyer_tax_id, buyer_address, count(*) FROM shipment
WHERE company_id = $company GROUP BY ALL
"""
_BARE_COVERED = """
SELECT max(date) FROM shipment
WHERE hs_code >= $hs AND hs_code < $hs || ':' AND reporting_country = $country
"""
_BARE_PRICES = """
SELECT date_trunc('month', date) AS month, unit, value_basis,
    quantile_cont(value_usd / quantity, [0.25, 0.5, 0.75]), count(*), count(DISTINCT company_id)
FROM shipment WHERE hs_code >= $hs AND hs_code < $hs || ':' AND country = $country
    AND date BETWEEN $since AND $until AND value_usd > 0 AND quantity > 0 AND company_id <> $company
GROUP BY ALL
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", nargs="*", default=["lampara led", "bomba", "tornillo acero"])
    asked = parser.parse_args()
    os.environ["GENJIN_HOME"] = str(asked.home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
    import django  # noqa: PLC0415 - after the home is named

    django.setup()
    figures = _measure(asked.times, random.Random(asked.seed), asked.words)  # noqa: S311 - a sample
    print_figures(figures)
    return 0


def _measure(times: int, chance: random.Random, words: Sequence[str]) -> list[Figure]:
    from genjin.stores.trade.contract import BuyerSearch  # noqa: PLC0415 - needs Django
    from genjin.workflows.get_dossier import dossier_data  # noqa: PLC0415
    from genjin.workflows.home import find_home  # noqa: PLC0415
    from genjin.workflows.open_trade_store import open_trade_store  # noqa: PLC0415

    store = open_trade_store(find_home())
    segments = len(store._segments.names)  # type: ignore[attr-defined]  # noqa: SLF001 - of one store
    print(f"{store.shipment_count():,} shipments in {segments} segments", file=sys.stderr)
    companies = _companies(store, times, chance)
    headings = chance.choices(_headings(store), k=times)
    figures = []

    mark = DOSSIER_MS if segments <= MERGED else UNMERGED_DOSSIER_MS
    bare = _bare_dossier(store)
    for sample, asked in (
        ("", companies),
        (", buyers evenly", _any_companies(store, times, chance)),
    ):
        ours = _timed(lambda company: dossier_data(store, company, None), asked)
        theirs = _timed(bare, asked)
        what = f"dossier data{sample}"
        figures += [
            Figure(f"{what}, p95", p95(ours), "ms", "mark", mark),
            Figure(f"{what}, p95", p95(ours), "ms", "bare SQL", p95(theirs)),
            Figure(f"{what}, median", median(ours), "ms", "bare SQL", median(theirs)),
        ]

    last = max(row.last_date for row in store.find_buyers(BuyerSearch(limit=50)).buyers)
    since = date(last.year - 1, last.month, 1)
    top = _timed(
        lambda heading: store.find_buyers(
            BuyerSearch(hs_prefix=heading, since=since, until=last, limit=1000)
        ),
        headings,
    )
    what = "top 1,000 buyers of a heading"
    figures.append(Figure(f"{what}, p95", p95(top), "ms", "mark", TOP_MS))
    figures.append(Figure(f"{what}, median", median(top), "ms", "mark", TOP_MS))
    for text in words:
        found = _timed(
            lambda _, text=text: store.find_buyers(BuyerSearch(words=text)), range(times // 4)
        )
        total = store.find_buyers(BuyerSearch(words=text)).total
        what = f"words “{text}” ({total:,} buyers)"
        figures.append(Figure(f"{what}, p95", p95(found), "ms", "mark", WORDS_MS))
        figures.append(Figure(f"{what}, median", median(found), "ms", "mark", WORDS_MS))
    page = _timed(_page(), companies[: times // 2])
    figures.append(Figure("dossier page, p95", p95(page), "ms", "mark", PAGE_MS))
    figures.append(Figure("dossier page, median", median(page), "ms", "mark", PAGE_MS))
    return figures


def _timed(act: Callable[[Any], object], asked: Sequence[Any]) -> list[float]:
    """The milliseconds of each, after some to warm up."""
    for one in asked[:WARM_UP]:
        act(one)
    spent = []
    for one in asked:
        began = time.perf_counter()
        act(one)
        spent.append((time.perf_counter() - began) * 1000)
    return spent


def _companies(store: "TradeStore", times: int, chance: random.Random) -> list[str]:
    """Buyers by chance, each as likely as he has rows: those who are looked at."""
    rows = store._segments.rows(  # type: ignore[attr-defined]  # noqa: SLF001 - of one store, to sample it
        "SELECT DISTINCT printed_id FROM (SELECT buyer_company AS printed_id FROM by_hs "
        "WHERE buyer_company IS NOT NULL USING SAMPLE 20000 ROWS (reservoir, 1))",
        {},
    )
    return [f"c{number:016x}" for (number,) in chance.sample(sorted(rows), times)]


def _any_companies(store: "TradeStore", times: int, chance: random.Random) -> list[str]:
    """Buyers by chance, each as likely as every other."""
    rows = store._segments.rows(  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        "SELECT DISTINCT buyer_company FROM by_hs WHERE buyer_company IS NOT NULL "
        "ORDER BY hash(buyer_company) LIMIT 20000",
        {},
    )
    return [f"c{number:016x}" for (number,) in chance.sample(sorted(rows), times)]


def _headings(store: "TradeStore") -> list[str]:
    rows = store._segments.rows(  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        "SELECT DISTINCT left(hs_code, 4) FROM by_hs WHERE hs_code IS NOT NULL", {}
    )
    return sorted(heading for (heading,) in rows)


def _bare_dossier(store: "TradeStore") -> Callable[[str], object]:
    """The dossier's questions on one plain table."""
    import duckdb  # noqa: PLC0415 - beside the store's own

    from genjin.stores.trade.duckdb_segments import MEMORY_LIMIT, THREADS  # noqa: PLC0415
    from genjin.workflows.home import find_home  # noqa: PLC0415

    path = find_home().path / "bare.duckdb"
    if not path.exists():
        _make_bare(store, path)
    database = duckdb.connect(
        str(path), read_only=True, config={"memory_limit": MEMORY_LIMIT, "threads": THREADS}
    )

    def ask(company_id: str) -> object:
        company = int(company_id[1:], 16)
        asked = {"company": company}
        answers: list[object] = [database.execute(_BARE_FORMS, asked).fetchall()]
        rows = database.execute(_BARE_PURCHASES, asked | {"until": date.max}).fetchall()
        columns = [column[0] for column in database.description or ()]
        code, day = columns.index("hs_code"), columns.index("date")
        country = rows[0][columns.index("country")]
        counted: dict[str, int] = {}
        for row in rows:
            if row[code]:
                counted[row[code][:6]] = counted.get(row[code][:6], 0) + 1
        period = {"since": rows[0][day].replace(day=1), "until": rows[-1][day]}
        for hs in sorted(counted, key=lambda each: -counted[each])[:3]:
            where = {"hs": hs, "country": country}
            answers.append(database.execute(_BARE_COVERED, where).fetchall())
            answers.append(database.execute(_BARE_PRICES, where | period | asked).fetchall())
        return answers, rows

    return ask


def _make_bare(store: "TradeStore", path: Path) -> None:
    import duckdb  # noqa: PLC0415

    from genjin.workflows.home import find_home  # noqa: PLC0415

    names = store._segments.names  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    with duckdb.connect(config={"memory_limit": "4GB"}) as database:
        for at, name in enumerate(names):
            file = find_home().trade / f"{name}.duckdb"
            database.execute(f"ATTACH '{file}' AS s{at} (READ_ONLY)")
        database.execute(f"ATTACH '{path}' AS bare")
        tables = {
            table: "("
            + " UNION ALL BY NAME ".join(
                f"SELECT {at} AS segment, * FROM s{at}.{table}" for at in range(len(names))
            )
            + ")"
            for table in ("shipment", "party", "goods")
        }
        database.execute(_BARE_ROWS.format(**tables))


def _page() -> Callable[[str], object]:
    from django.test import Client  # noqa: PLC0415 - needs Django

    from genjin.workflows.people import get_user  # noqa: PLC0415

    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(get_user())

    def ask(company_id: str) -> object:
        response = client.get(f"/companies/{company_id}/")
        assert response.status_code == 200, response.status_code
        return response.content

    return ask


if __name__ == "__main__":
    sys.exit(main())
