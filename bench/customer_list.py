"""A customer list as a firm keeps one: so many customers of every grade, some of them due."""

import csv
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

_HEADER = (
    "Customer No", "Company", "Country", "Email", "Channel", "Order Dates", "Stage", "Stage Date",
    "Price Agreed", "Inquiry Date", "Product", "Model", "Specification", "Quantity",
    "Company Details", "Intent", "Last Contact", "Direction",
)  # fmt: skip
# In a hundred customers, as a book of this size is made up; and within how many days each kind was
# last contacted, so that about as many are due as in a book that is kept.
_KINDS = ("key",) * 2 + ("sample",) * 2 + ("a",) * 6 + ("b",) * 30 + ("prospect",) * 60
_CONTACTED_WITHIN_DAYS = {"key": 14, "sample": 7, "a": 3, "b": 60, "prospect": 12}


def write_list(path: Path, customers: int, now: datetime, owners: Sequence[str] = ()) -> None:
    """Write so many customers of every grade, last contacted over the past two months.

    `owners` are the user names whose they are in turn; without any, the importer's.
    """
    from genjin.demo.firm_names import firm_name  # noqa: PLC0415 - after the home is named
    from genjin.demo.markets import BRAZIL, CHILE, PERU  # noqa: PLC0415

    markets = (PERU, CHILE, BRAZIL)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow((*_HEADER, "Owner") if owners else _HEADER)
        for index in range(customers):
            market = markets[index % len(markets)]
            kind = _KINDS[index * 37 % len(_KINDS)]

            def ago(days: int) -> str:
                return (now - timedelta(days=days)).date().isoformat()

            asked = kind in ("a", "sample", "b")
            full = kind in ("a", "sample")
            writer.writerow(
                (
                    f"B{index:06d}",
                    firm_name(200_000 + index, market.words),
                    market.country,
                    f"buyer{index}@firm{index}.example.com",
                    ("mail", "whatsapp", "call")[index % 3],
                    "; ".join(ago(40 + 45 * turn) for turn in range(6)) if kind == "key" else "",
                    "sample" if kind == "sample" else "",
                    ago(20) if kind == "sample" else "",
                    ago(25) if kind == "sample" else "",
                    ago(30 + index % 20) if asked else "",
                    "LED floodlight" if asked else "",
                    "FL-100" if full else "",
                    "100W IP66" if full else "",
                    "2000 pcs" if full else "",
                    "importer with six shops" if full else "",
                    "first order in spring" if full else "",
                    ago(1 + index // 100 % _CONTACTED_WITHIN_DAYS[kind]),
                    "in" if index % 200 == 0 else "out",
                    *([owners[index % len(owners)]] if owners else []),
                )
            )
