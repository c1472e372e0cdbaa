"""The parties of a file: each distinct printed text and country, read once."""

from dataclasses import dataclass

import duckdb

from genjin.companies.ids import company_id, party_id
from genjin.companies.name import PartyKind, parse_party_name
from genjin.companies.shipment_buyer import BUYER_RULES
from genjin.stores.trade.segment_schema import PARTY_READ, PRINTED_NAME, if_named
from genjin.stores.trade.staging import Staging, quoted
from genjin.stores.trade.staging_fields import PARTY_FIELDS, Fields
from genjin.trade.shipment import Flow

_RULE = "name_key"
_SCORE = 1.0


@dataclass(frozen=True, slots=True)
class Parties:
    """Which party stands in each row, as SQL over `segment.raw_0 AS r` with the `joins`."""

    fields: Fields
    countries: dict[str, str]

    def joins(self) -> str:
        """The joins that the parties need, those of their countries included."""
        joins = [self.fields.joins(("buyer_country", "supplier_country"))]
        joins += [
            f"LEFT JOIN party_of_{role} {role}_ ON {role}_.text = {self.fields.text(role)} "
            f"AND {role}_.country IS NOT DISTINCT FROM {self.countries[role]}"
            for role in PARTY_FIELDS
            if self.fields.has(role)
        ]
        consignee = f"coalesce({self._kind('buyer')}, {quoted(PartyKind.MISSING)})"
        joins.append(
            f"LEFT JOIN buyer_rule ON buyer_rule.consignee = {consignee} "
            f"AND buyer_rule.notify IS NOT DISTINCT FROM {self._kind('notify')}"
        )
        return " ".join(joins)

    def party(self, role: str) -> str:
        """The id of the party that is printed in a role, NULL if there is none."""
        return f"{role}_.party_id" if self.fields.has(role) else "NULL::UBIGINT"

    def country(self, role: str) -> str:
        """Where the party of a role is, as far as the row says or its role tells."""
        said = self.fields.value(f"{role}_country")
        return f"coalesce({said}, {role}_.country)" if self.fields.has(role) else said

    def buyer(self) -> str:
        """The id of the party that buys the goods; of the consignee where nobody shows."""
        if not self.fields.has("notify"):
            return self.party("buyer")
        return (
            f"CASE WHEN buyer_rule.buyer = 'notify' THEN {self.party('notify')} "
            f"ELSE {self.party('buyer')} END"
        )

    def _kind(self, role: str) -> str:
        return f"{role}_.kind" if self.fields.has(role) else "NULL::VARCHAR"


def read_parties(staging: Staging, fields: Fields) -> Parties:
    """Make `party`, `named`, the tables from text to party, and `buyer_rule`.

    A buyer in an import declaration is at home in the reporting country, as is the exporter of an
    export declaration, unless the row says another. Whom the goods are notified to is where the
    buyer is. Other parties have the country that the row gives for them, or none.
    """
    rules = fields.rules
    reporting = quoted(rules.reporting_country)
    buyer, supplier = fields.value("buyer_country"), fields.value("supplier_country")
    countries = {
        "buyer": f"coalesce({buyer}, {reporting})" if rules.flow is Flow.IMPORT else buyer,
        "supplier": f"coalesce({supplier}, {reporting})" if rules.flow is Flow.EXPORT else supplier,
    }
    countries["notify"] = countries["buyer"]
    parties = Parties(fields, countries)
    _make_buyer_rule(staging, is_declared="buyer" in rules.declared)
    columns_read = ", ".join(f"{name} {kind}" for name, kind in PARTY_READ.items())
    staging.database.execute(f"CREATE TABLE party({columns_read})")
    texts = {role: _texts_of(staging, parties, role) for role in PARTY_FIELDS if fields.has(role)}
    declared = {
        _read_as(text, country) for role in texts if role in rules.declared
        for text, country in texts[role]
    }  # fmt: skip
    known: dict[tuple[str, str | None], tuple[int, str]] = {}
    columns: tuple[list[object], ...] = tuple([] for _ in PARTY_READ)
    for role, found in texts.items():
        rows: tuple[list[object], ...] = ([], [], [], [])
        for text, country in found:
            key = _read_as(text, country)
            if key not in known:
                known[key] = _add_party(columns, key, is_declared=key in declared)
            for column, value in zip(rows, (text, country, *known[key]), strict=True):
                column.append(value)
        table = f"party_of_{role}"
        staging.database.execute(
            f"CREATE TABLE {table}(text VARCHAR, country VARCHAR, party_id UBIGINT, kind VARCHAR)"
        )
        staging.add_rows(table, *rows)
    staging.add_rows("party", *columns)
    _name_parties(staging.database)
    return parties


def _name_parties(database: duckdb.DuckDBPyConnection) -> None:
    """Make `named(party_id, company_id, name)`: the parties that name somebody.

    A name is an ENUM, so that a sort of all rows carries its number and not the text.
    """
    named, company = (if_named("party", value) for value in (PRINTED_NAME, "company_id"))
    database.execute(
        "CREATE TABLE printed AS "
        f"SELECT party_id, {company} AS company_id, {named} AS text FROM party"
    )
    database.execute(
        "CREATE TYPE party_name AS ENUM (SELECT DISTINCT text FROM printed WHERE text IS NOT NULL)"
    )
    database.execute(
        "CREATE TABLE named AS SELECT party_id, company_id, text::party_name AS name FROM printed"
    )
    database.execute("DROP TABLE printed")


def _make_buyer_rule(staging: Staging, *, is_declared: bool) -> None:
    staging.database.execute(
        "CREATE TABLE buyer_rule(consignee VARCHAR, notify VARCHAR, buyer VARCHAR, rule VARCHAR)"
    )
    found = [
        (consignee.value, None if notify is None else notify.value, chosen.buyer, chosen.rule)
        for (declared, consignee, notify), chosen in BUYER_RULES.items()
        if declared is is_declared
    ]
    staging.database.executemany("INSERT INTO buyer_rule VALUES (?, ?, ?, ?)", found)


def _texts_of(staging: Staging, parties: Parties, role: str) -> list[tuple[str, str | None]]:
    fields = parties.fields
    joins = fields.joins(["supplier_country" if role == "supplier" else "buyer_country"])
    return staging.database.execute(
        f"SELECT DISTINCT {fields.text(role)} AS text, {parties.countries[role]} AS country "
        f"FROM segment.raw_0 r {joins} WHERE {fields.filled(role)} IS NOT NULL"
    ).fetchall()


def _read_as(text: str, country: str | None) -> tuple[str, str | None]:
    return text.strip(), country


def _add_party(
    columns: tuple[list[object], ...], key: tuple[str, str | None], *, is_declared: bool
) -> tuple[int, str]:
    printed, country = key
    read = parse_party_name(printed, country, declared=is_declared)
    identity = party_id(printed, country)
    row = (
        identity, printed, country, read.name, read.address, read.name_key, read.core_key,
        company_id(country, read.name_key or printed), _RULE, _SCORE, read.kind.value,
    )  # fmt: skip
    for column, value in zip(columns, row, strict=True):
        column.append(value)
    return identity, read.kind.value
