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
from genjin.trade.shipment import SHIPMENT_FIELDS

_TYPES = {
    "date": "DATE",
    "quantity": "DOUBLE",
    "gross_weight_kg": "DOUBLE",
    "net_weight_kg": "DOUBLE",
    "value_usd": "DOUBLE",
    "fob_usd": "DOUBLE",
    "cif_usd": "DOUBLE",
    "freight_usd": "DOUBLE",
    "insurance_usd": "DOUBLE",
}
_PARTIES = {"buyer": "buyer_party", "supplier": "supplier_party", "notify": "notify_party"}
_BY_HS = (
    "hs_code, date, grain, buyer_party, supplier_party, reporting_country, origin_country, "
    "quantity, unit, net_weight_kg, gross_weight_kg, value_usd, value_basis, line"
)


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
    columns = [_PARTIES.get(name, name) for name in SHIPMENT_FIELDS]
    values: list[tuple[Any, ...]] = []
    for line, row in enumerate(rows, start=7):
        record: dict[str, Any] = {**row.fields, "date": row.date}
        for role, column in _PARTIES.items():
            printed = record.get(role)
            record[column] = None
            if printed is not None:
                country = record.get(f"{role}_country")
                identity, party = _party(printed, country)
                parties[identity] = party
                record[column] = identity
        key = row.record_key if row.record_key is not None else hash((name, line)) % 2**63
        values.append(
            (*(record.get(column) for column in columns), line, key, key, row.grain, "import", "PE")
        )
    with duckdb.connect(str(folder / f"{name}.duckdb")) as database:
        typed = ", ".join(
            f"{column} {'UBIGINT' if column.endswith('_party') else _TYPES.get(column, 'VARCHAR')}"
            for column in columns
        )
        database.execute(
            f"CREATE TABLE arriving ({typed}, line INTEGER, record_key UBIGINT, "
            "content_key UBIGINT, grain VARCHAR, flow VARCHAR, reporting_country VARCHAR)"
        )
        places = ", ".join("?" for _ in range(len(columns) + 6))
        if values:
            database.executemany(f"INSERT INTO arriving VALUES ({places})", values)
        database.execute(
            "CREATE TABLE shipment AS SELECT * FROM arriving ORDER BY buyer_party, date, line"
        )
        database.execute(
            f"CREATE TABLE by_hs AS SELECT {_BY_HS} FROM arriving ORDER BY hs_code, date"
        )
        database.execute(
            "CREATE TABLE party (party_id UBIGINT, printed VARCHAR, country VARCHAR, name VARCHAR, "
            "name_key VARCHAR, core_key VARCHAR, company_id UBIGINT, rule VARCHAR, score DOUBLE, "
            "tax_id VARCHAR, kind VARCHAR)"
        )
        if parties:
            database.executemany(
                f"INSERT INTO party VALUES ({', '.join('?' * 11)})", list(parties.values())
            )
        database.execute("CREATE TABLE raw (line INTEGER, cells VARCHAR[])")
        database.execute("CREATE TABLE raw_column (position INTEGER, header VARCHAR)")
        database.executemany(
            "INSERT INTO raw_column VALUES (?, ?)", [(0, "Importador"), (1, "Fecha")]
        )
        for line, row in enumerate(rows, start=7):
            cells = [row.fields.get("buyer"), row.date.strftime("%d/%m/%Y")]
            database.execute("INSERT INTO raw VALUES (?, ?)", [line, cells])
        database.execute("CREATE TABLE replaced (record_key UBIGINT)")
        for key in replaced:
            database.execute("INSERT INTO replaced VALUES (?)", [key])
        database.execute("CREATE TABLE about (key VARCHAR, value VARCHAR)")
        database.executemany(
            "INSERT INTO about VALUES (?, ?)",
            [("file", f"{name}.xlsx"), ("layout", "veritrade_peru_imports")],
        )
        database.execute("DROP TABLE arriving")
    return name


def _party(printed: str, country: str | None) -> tuple[int, tuple[Any, ...]]:
    read = parse_party_name(printed, country)
    identity = party_id(printed, country)
    company = company_id(country, read.name_key)
    return identity, (
        identity,
        printed,
        country,
        read.name,
        read.name_key,
        read.core_key,
        company,
        "name_key",
        1.0,
        None,
        read.kind.value,
    )


def id_of(name: str, country: str = "PE") -> str:
    return public_company_id(company_id(country, name_keys(name, country).name_key))
