"""Small segment files for the contract tests, with the tables and the order that an import gives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from genjin.companies.ids import company_id, party_id, public_company_id
from genjin.companies.name import parse_party_name
from genjin.companies.name_key import name_keys
from genjin.stores.trade.segment_schema import (
    FOLDED_GOODS,
    PARTY_READ,
    SCHEMA_VERSION,
    SHIPMENT_COLUMNS,
    TABLES,
    by_hs_of,
    cards_of,
    companies_of,
    covered_of,
    markets_of,
    near_quartile_of,
    paid_of,
    party_of,
    words_of,
)

_PARTIES = {"buyer": "consignee_party", "supplier": "supplier_party", "notify": "notify_party"}
_MADE = (
    "by_hs",
    "covered",
    "market",
    "paid",
    "near_quartile",
    "card",
    "goods_word",
    "party",
    "company",
)
_COMPANY, _KIND, _PRINTED = map(list(PARTY_READ).index, ("company_id", "kind", "printed"))


@dataclass(frozen=True)
class Row:
    """One customs row of a test; `fields` are canonical fields, parties as printed."""

    date: date
    fields: dict[str, Any] = field(default_factory=dict)
    grain: str = "shipment"
    record_key: int | None = None


def truck(day: date, buyer: str | None, **fields: Any) -> Row:
    """A row of trucks into Peru; anything may be overridden."""
    usual: dict[str, Any] = {
        "buyer": buyer,
        "supplier": "DONGFENG AUTOMOBILE CO, LTD",
        "supplier_country": "CN",
        "buyer_country": "PE",
        "origin_country": "CN",
        "hs_code": "8704229000",
        "product": "CAMION DONGFENG DF-1718",
        "quantity": 1.0,
        "unit": "C62",
        "net_weight_kg": 5000.0,
        "value_usd": 20_000.0,
        "value_basis": "CIF",
        "landing_port": "CALLAO",
    }
    grain = fields.pop("grain", "shipment")
    record_key = fields.pop("record_key", None)
    return Row(day, {**usual, **fields}, grain, record_key)


def write_segment(
    folder: Path, name: str, rows: Sequence[Row], replaced: Iterable[int] = ()
) -> str:
    """Write `<name>.duckdb` and give its name back. Lines count from 7, as in the vendor's file."""
    parties: dict[int, tuple[Any, ...]] = {}
    goods: dict[tuple[str | None, str | None], int] = {}
    values: list[tuple[Any, ...]] = []
    for line, row in enumerate(rows, start=7):
        record: dict[str, Any] = {**row.fields, "date": row.date, "line": line, "source": 0}
        for role, column in _PARTIES.items():
            printed = record.get(role)
            if printed is not None:
                identity, party = _party(printed, record.get(f"{role}_country"))
                parties[identity] = party
                record[column] = identity
        described = record.get("product"), record.get("brand")
        if any(described):
            record["goods_id"] = goods.setdefault(described, len(goods) + 1)
        key = row.record_key if row.record_key is not None else hash((name, line)) % 2**63
        record |= {"record_key": key, "content_key": key, "grain": row.grain, "flow": "import"}
        record |= {"reporting_country": "PE", "buyer_party": record.get("consignee_party")}
        for role in ("supplier", "notify"):
            named = parties.get(record.get(_PARTIES[role], 0))
            if named and named[_KIND] not in ("missing", "to_order"):
                record[f"{role}_name"] = named[_PRINTED].split("\n")[0].strip()
                record[f"{role}_company"] = named[_COMPANY]
        bought = parties.get(record["buyer_party"])
        record["buyer_company"] = bought[_COMPANY] if bought else None
        values.append(tuple(record.get(column) for column in SHIPMENT_COLUMNS))
    with duckdb.connect(str(folder / f"{name}.duckdb")) as database:
        for table, columns in TABLES.items():
            if table not in _MADE:
                database.execute(f"CREATE TABLE {table}({columns})")
        database.execute(f"CREATE TABLE arriving({TABLES['shipment']})")
        _fill(database, "arriving", values)
        database.execute(
            "INSERT INTO shipment FROM arriving ORDER BY buyer_company, buyer_party, date, line"
        )
        database.execute(
            f"CREATE TABLE read({', '.join(f'{name} {kind}' for name, kind in PARTY_READ.items())})"
        )
        _fill(database, "read", list(parties.values()))
        database.execute(f"CREATE TABLE party AS {party_of('shipment', 'read')}")
        database.execute(f"CREATE TABLE company AS {companies_of('party')}")
        _fill(database, "goods", [(id_, *described, None) for described, id_ in goods.items()])
        database.execute(f"UPDATE goods SET folded = {FOLDED_GOODS}")
        for table, made in (
            ("by_hs", by_hs_of("shipment", "party")),
            ("covered", covered_of("by_hs")),
            ("market", markets_of("by_hs")),
            ("paid", paid_of("by_hs", "market")),
            ("near_quartile", near_quartile_of("paid", "market")),
            ("card", cards_of("by_hs")),
            ("goods_word", words_of("goods")),
        ):
            database.execute(f"CREATE TABLE {table} AS {made}")
        database.execute("CREATE TABLE raw_0 (c0 VARCHAR, c1 VARCHAR)")
        _fill(
            database,
            "raw_0",
            [(row.fields.get("buyer"), row.date.strftime("%d/%m/%Y")) for row in rows],
        )
        _fill(database, "replaced", [(key,) for key in replaced])
        _fill(database, "about", [("schema_version", SCHEMA_VERSION)])
        headers = ["Importador", "Fecha"]
        source = (0, name, f"{name}.xlsx", "0" * 64, "veritrade_peru_imports", 7, headers)
        _fill(database, "source", [source])
        database.execute("DROP TABLE arriving")
        database.execute("DROP TABLE read")
    return name


def _fill(database: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        places = ", ".join("?" for _ in rows[0])
        database.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


def _party(printed: str, country: str | None) -> tuple[int, tuple[Any, ...]]:
    read = parse_party_name(printed, country)
    identity = party_id(printed, country)
    company = company_id(country, read.name_key)
    return identity, (
        identity,
        printed,
        country,
        read.name,
        read.address,
        read.name_key,
        read.core_key,
        company,
        "name_key",
        1.0,
        read.kind.value,
    )


def id_of(name: str, country: str = "PE") -> str:
    return public_company_id(company_id(country, name_keys(name, country).name_key))
