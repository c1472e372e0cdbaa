"""The parties of a file: each distinct printed text and country, read once."""

from genjin.companies.ids import company_id, party_id
from genjin.companies.name import parse_party_name
from genjin.stores.trade.staging import Staging, quoted
from genjin.stores.trade.staging_fields import PARTY_FIELDS, ReadingRules
from genjin.trade.shipment import Flow

_RULE = "name_key"
_SCORE = 1.0


def resolve_parties(staging: Staging, rules: ReadingRules) -> None:
    """Make `party`, and `party_of(line, buyer_party, supplier_party, notify_party)`.

    A buyer in an import declaration is at home in the reporting country, as is the exporter of an
    export declaration, unless the row says another. Whom the goods are notified to is where the
    buyer is. Other parties have the country that the row gives for them, or none.
    """
    reporting = quoted(rules.reporting_country)
    home = {
        "buyer": f"coalesce(buyer_country, {reporting})"
        if rules.flow is Flow.IMPORT
        else "buyer_country",
        "supplier": f"coalesce(supplier_country, {reporting})"
        if rules.flow is Flow.EXPORT
        else "supplier_country",
    }
    home["notify"] = home["buyer"]
    _make_party(staging, rules, home)
    joins = " ".join(
        f"LEFT JOIN party {role}_ ON {role}_.printed = t.{role} "
        f"AND {role}_.country IS NOT DISTINCT FROM {home[role]}"
        for role in PARTY_FIELDS
    )
    ids = ", ".join(f"{role}_.party_id AS {role}_party" for role in PARTY_FIELDS)
    staging.database.execute(f"CREATE TABLE party_of AS SELECT t.line, {ids} FROM typed t {joins}")
    staging.database.execute(
        "UPDATE party SET tax_id = found.tax_id FROM ("
        "SELECT buyer_party, mode(buyer_tax_id) AS tax_id FROM typed JOIN party_of USING (line) "
        "WHERE buyer_tax_id IS NOT NULL AND buyer_tax_id <> '0' GROUP BY 1) found "
        "WHERE found.buyer_party = party.party_id"
    )


def _make_party(staging: Staging, rules: ReadingRules, home: dict[str, str]) -> None:
    every = " UNION ALL ".join(
        f"SELECT DISTINCT {role} AS printed, {home[role]} AS country, "
        f"{str(role in rules.declared).lower()} AS declared FROM typed WHERE {role} IS NOT NULL"
        for role in PARTY_FIELDS
    )
    found = staging.database.execute(
        f"SELECT printed, country, bool_or(declared) FROM ({every}) GROUP BY 1, 2"
    ).fetchall()
    columns: tuple[list[object], ...] = tuple([] for _ in range(8))
    for printed, country, declared in found:
        party = parse_party_name(printed, country, declared=declared)
        company = company_id(country, party.name_key or printed)
        row = (
            party_id(printed, country), printed, country, party.name, party.name_key,
            party.core_key, company, party.kind.value,
        )  # fmt: skip
        for column, value in zip(columns, row, strict=True):
            column.append(value)
    staging.database.execute(
        "CREATE TABLE party(party_id UBIGINT, printed VARCHAR, country VARCHAR, name VARCHAR, "
        "name_key VARCHAR, core_key VARCHAR, company_id UBIGINT, rule VARCHAR, score DOUBLE, "
        "tax_id VARCHAR, kind VARCHAR)"
    )
    if found:
        staging.database.execute(
            "INSERT INTO party SELECT p, r, c, n, k, o, i, $9, $10, NULL, d FROM (SELECT "
            "unnest($1) AS p, unnest($2) AS r, unnest($3::VARCHAR[]) AS c, unnest($4) AS n, "
            "unnest($5) AS k, unnest($6) AS o, unnest($7) AS i, unnest($8) AS d)",
            [*columns, _RULE, _SCORE],
        )
