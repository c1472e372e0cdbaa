"""The published segments as one set of tables: attached read-only, revised rows left out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from genjin.kernel.errors import BrokenStoreError
from genjin.kernel.problem import Problem
from genjin.stores.trade.contract import StoredFile
from genjin.stores.trade.segment_schema import (
    MARKET_KEYS,
    SCHEMA_VERSION,
    TABLES,
    cards_of,
    covered_of,
    priced_of,
)

MEMORY_LIMIT = "1GB"
THREADS = 2

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": MEMORY_LIMIT,
    "threads": THREADS,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    # A reading command never writes, not even what doesn't fit into memory.
    "temp_directory": "",
}
_VIEWS = (
    "shipment",
    "by_hs",
    "market",
    "card",
    "goods",
    "goods_word",
    "party",
    "keyed_party",
    "company",
)
_ROWS = ("shipment", "by_hs")
"""The tables with one row for each record, of which those that were revised are left out."""

_WITHDRAWN = "market INTEGER, company UBIGINT, size DOUBLE, price_usd DOUBLE"
MOST_WITHDRAWN = 200_000

_SEGMENT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_PUBLIC_ID = re.compile(r"[pc][0-9a-f]{16}")


def find_number(public_id: str) -> int | None:
    """The 64-bit number in the public id of a party or company, or None if it isn't one."""
    return int(public_id[1:], 16) if _PUBLIC_ID.fullmatch(public_id) else None


def after_prefix(prefix: str) -> str:
    """The first text that sorts behind everything that begins with the prefix."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


@dataclass(frozen=True, slots=True)
class CompanyRows:
    """Where the rows of a company lie: its parties, and the segments that name them.

    `keyed` are the companies of the parties by their name keys: shipments lie in their order.
    Queries list both as literal values, since these let a scan skip by the physical order, and
    read these segments only. `forms` has the name that each party prints, `buyers` by segment
    those that name somebody.
    """

    parties: tuple[int, ...]
    keyed: tuple[int, ...]
    segments: tuple[int, ...]
    forms: Mapping[int, str]
    buyers: Mapping[tuple[int, int], str]
    addresses: Mapping[int, str]
    sold_by: frozenset[str]
    country: str | None

    def sql(self, query: str, segments: "AttachedSegments") -> str:
        """The query with its places for the rows and the condition for them filled in."""
        his = f"buyer_company IN ({_numbers(self.keyed)})"
        if segments.has_links:
            his += f" AND buyer_party IN ({_numbers(self.parties)})"
        return query.format(shipment=segments.table("shipment", self.segments), his=his)


class ShipmentRow(NamedTuple):
    """A stored row of a company, as far as its dossier asks for it: by the columns' names."""

    segment: int
    source: int
    line: int
    date: date
    grain: str
    buyer_party: int
    buyer_rule: str | None
    buyer_address: str | None
    buyer_tax_id: str | None
    supplier_party: int | None
    supplier_company: int | None
    supplier_name: str | None
    supplier_country: str | None
    notify_name: str | None
    forwarder: str | None
    origin_country: str | None
    purchase_country: str | None
    reporting_country: str
    hs_code: str | None
    goods_id: int | None
    quantity: float | None
    unit: str | None
    net_weight_kg: float | None
    gross_weight_kg: float | None
    value_usd: float | None
    value_basis: str | None
    document: str | None
    landing_port: str | None
    loading_port: str | None
    customs_office: str | None
    transport: str | None
    incoterm: str | None


class AttachedSegments:
    """One in-memory database with every published segment attached read-only.

    Segments are given in the order of their publication. It offers the views `shipment`,
    `by_hs`, `card`, `goods`, `goods_word` and `party`: the segments' tables with a column
    `segment` (the position in that order), without the records that a later segment replaces.
    `party` has the companies of the decided links, `keyed_party` those of the name keys, and
    `company_link` the links. It never changes after it was made, so threads may share it: each
    query runs on a cursor of its own.
    """

    def __init__(self, folder: Path, names: Sequence[str], links: Mapping[str, str]) -> None:
        self.names = tuple(names)
        self._database = duckdb.connect(":memory:", config=_CONFIG)
        for position, name in enumerate(self.names):
            self._attach(position, folder / f"{name}.duckdb", name)
        # Everything that is to be read is open now; from here on no file can be opened.
        self._database.execute("SET enable_external_access = false")
        self._company_of = self._overlay(links)
        self.has_links = bool(self._company_of)
        self.linked_companies = self._find_linked_companies()
        """The companies that lost or won a party by a decision."""
        self._find_sources()
        self._leave_out_replaced()
        self._find_revised_markets()
        self._find_covered()
        self._make_views()
        self._database.execute("SET lock_configuration = true")
        self.rows_of_company: dict[tuple[str, date | None], CompanyRows | None] = {}
        """Where the rows of companies lie that were asked for, since one page asks several times."""
        self.shipments_of_company: dict[tuple[str, date | None], list[ShipmentRow]] = {}
        """The rows of the companies that were asked for last, for the same reason."""

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Every row of a query. Values are given as parameters only."""
        with self._database.cursor() as cursor:
            return cursor.execute(sql, dict(parameters)).fetchall()

    def records(self, sql: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Every row of a query by column name."""
        with self._database.cursor() as cursor:
            cursor.execute(sql, dict(parameters))
            columns = [column[0] for column in cursor.description or ()]
            return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]

    def company_of(self, party: int | None, keyed: int) -> int:
        """The company of a party: as somebody decided, else the one given, by the name key."""
        return self._company_of.get(party, keyed) if party is not None else keyed

    def source_place(self) -> str:
        """The place of a row's source in `sources`, as SQL."""
        first: dict[int, int] = {}
        for place, (segment, _) in enumerate(self.sources):
            first.setdefault(segment, place)
        whens = " ".join(f"WHEN {segment} THEN {place}" for segment, place in first.items())
        return f"(CASE segment {whens} END + source)" if whens else "source"

    def row_id(self, segment: int, source: int, line: int) -> str:
        """The public id of a row: the name of its customs file's source, and its line there."""
        return f"{self._source_names[segment, source]}:{line}"

    def find_row(self, row_id: str) -> tuple[int, int, int] | None:
        """The segment, source and line of a public row id, or None if it is unknown."""
        name, _, line = row_id.rpartition(":")
        place = self._places.get(name)
        if place is None or not (line.isascii() and line.isdigit()):
            return None
        return (*place, int(line))

    def table(self, name: str, positions: Iterable[int]) -> str:
        """The rows of some segments only, to stand in a query's FROM.

        A query over the view of all segments is planned for each of them; whoever knows where
        his rows lie saves that.
        """
        parts = [self._part(name, position) for position in sorted(positions)]
        return f"({' UNION ALL BY NAME '.join(parts)})" if parts else name

    def _attach(self, position: int, file: Path, name: str) -> None:
        if not _SEGMENT_NAME.fullmatch(name):
            raise BrokenStoreError(Problem("problem-segment-name", value=name))
        path = str(file).replace("'", "''")
        try:
            self._database.execute(f"ATTACH '{path}' AS s{position} (READ_ONLY)")
            about = self._database.execute(f"SELECT key, value FROM s{position}.about").fetchall()
        except duckdb.Error as error:
            problem = Problem("problem-segment-unreadable", {"detail": str(error)}, file=file.name)
            raise BrokenStoreError(problem) from error
        if dict(about).get("schema_version") != SCHEMA_VERSION:
            raise BrokenStoreError(Problem("problem-segment-version", file=file.name))

    def _overlay(self, links: Mapping[str, str]) -> Mapping[int, int]:
        self._database.execute(
            "CREATE TABLE company_link (party_id UBIGINT PRIMARY KEY, company_id UBIGINT)"
        )
        decided = [
            (party, company)
            for party, company in (
                (find_number(party_id), find_number(company_id))
                for party_id, company_id in links.items()
            )
            if party is not None and company is not None
        ]
        if decided:
            self._database.executemany("INSERT INTO company_link VALUES (?, ?)", decided)
        return dict(decided)

    def _find_linked_companies(self) -> frozenset[int]:
        if not self.has_links:
            return frozenset()
        every = " UNION ".join(
            f"SELECT company_id FROM s{position}.party SEMI JOIN company_link USING (party_id)"
            for position in range(len(self.names))
        )
        lost = self._database.execute(every).fetchall() if every else []
        return frozenset(self._company_of.values()) | {company for (company,) in lost}

    def _find_sources(self) -> None:
        self.files: dict[str, StoredFile] = {}
        self._source_names: dict[tuple[int, int], str] = {}
        for position in range(len(self.names)):
            for source, name, file, layout in self._database.execute(
                f"SELECT source, name, file, layout FROM s{position}.source"
            ).fetchall():
                self._source_names[position, source] = name
                self.files[name] = StoredFile(file, layout)
        self._places = {name: place for place, name in self._source_names.items()}
        self.sources = tuple(sorted(self._source_names))
        """The segment and number of each source: its place here numbers it among all."""

    def _leave_out_replaced(self) -> None:
        """Find the rows of each segment that a later one replaces; most often there are none."""
        self._database.execute(
            "CREATE TABLE left_out (segment INTEGER, source USMALLINT, line INTEGER)"
        )
        revising = [
            position
            for position in range(len(self.names))
            if self._database.execute(f"SELECT 1 FROM s{position}.replaced LIMIT 1").fetchone()
        ]
        for position in range(len(self.names)):
            later = [other for other in revising if other > position]
            if not later:
                continue
            replaced = " UNION ".join(
                f"SELECT record_key FROM s{other}.replaced" for other in later
            )
            self._database.execute(
                f"INSERT INTO left_out SELECT {position}, source, line FROM s{position}.shipment "
                f"WHERE record_key IN ({replaced})"
            )
        self._incomplete = frozenset(
            segment
            for (segment,) in self._database.execute(
                "SELECT DISTINCT segment FROM left_out"
            ).fetchall()
        )

    def _find_revised_markets(self) -> None:
        """Find the markets whose sums hold rows that are left out, and what these rows bought.

        Where a great many are left out, only the markets are named: what was bought would take
        the memory that queries need.
        """
        self._database.execute(
            "CREATE TABLE revised_market (hs6 VARCHAR, country VARCHAR, month DATE)"
        )
        self._database.execute(f"CREATE TABLE withdrawn (segment INTEGER, {_WITHDRAWN})")
        are_few = self._count("left_out") <= MOST_WITHDRAWN
        self.has_revised = bool(self._incomplete) and not are_few
        for position in self._incomplete:
            left_out = (
                f"(SELECT b.* FROM s{position}.by_hs b SEMI JOIN (SELECT source, line "
                f"FROM left_out WHERE segment = {position}) USING (source, line))"
            )
            self._database.execute(
                f"INSERT INTO withdrawn WITH left_out_goods AS MATERIALIZED {left_out} "
                f"SELECT {position}, market, company, p.size, price_usd "
                f"FROM ({priced_of('left_out_goods')}) p JOIN s{position}.market USING ({MARKET_KEYS})"
                if are_few
                else "INSERT INTO revised_market SELECT DISTINCT left(hs_code, 6), buyer_country, "
                f"date_trunc('month', date)::DATE FROM {left_out}"
            )
        self.withdrawn_from = frozenset(
            self._database.execute("SELECT DISTINCT segment, market FROM withdrawn").fetchall()
        )
        """The segments and numbers of the markets in which rows are left out."""

    def _count(self, table: str) -> int:
        return int(self._database.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0])

    def _find_covered(self) -> None:
        """Make `covered` of all segments; what it owes to rows that are left out is read anew."""
        self._database.execute(f"CREATE TABLE covered ({TABLES['covered']})")
        self._database.execute(
            "CREATE TABLE revised_cover (segment INTEGER, hs6 VARCHAR, reporting_country VARCHAR)"
        )
        for position in self._incomplete:
            self._database.execute(
                f"INSERT INTO revised_cover SELECT DISTINCT {position}, c.hs6, c.reporting_country "
                f"FROM s{position}.by_hs b SEMI JOIN (SELECT source, line FROM left_out "
                f"WHERE segment = {position}) o ON o.source = b.source AND o.line = b.line "
                f"JOIN s{position}.covered c ON c.hs6 = left(b.hs_code, 6) "
                "AND c.reporting_country = b.reporting_country "
                "AND c.last_date = if(b.grain = 'aggregate', last_day(b.date), b.date)"
            )
        owed = "(SELECT hs6, reporting_country FROM revised_cover WHERE segment = {})"
        for position in range(len(self.names)):
            self._database.execute(
                f"INSERT INTO covered FROM s{position}.covered "
                f"ANTI JOIN {owed.format(position)} USING (hs6, reporting_country)"
            )
        for position in self._incomplete:
            # A revision tells of the same day, most often: then nothing is left to be read.
            later = (
                f"SELECT c.hs6, c.reporting_country FROM s{position}.covered c "
                f"SEMI JOIN {owed.format(position)} USING (hs6, reporting_country) "
                "WHERE NOT EXISTS (FROM covered o WHERE o.hs6 = c.hs6 "
                "AND o.reporting_country = c.reporting_country AND o.last_date >= c.last_date)"
            )
            open_ = self._database.execute(later).fetchall()
            if open_:
                rows = (
                    f"(SELECT * FROM ({self._part('by_hs', position)}) "
                    f"WHERE (left(hs_code, 6), reporting_country) IN ({later}))"
                )
                self._database.execute(f"INSERT INTO covered {covered_of(rows)}")

    def _make_views(self) -> None:
        for name in _VIEWS:
            if self.names:
                union = self.table(name, range(len(self.names)))
                self._database.execute(f"CREATE VIEW {name} AS SELECT * FROM {union}")
            else:
                columns = TABLES[name.removeprefix("keyed_")]
                self._database.execute(f"CREATE TABLE {name} (segment INTEGER, {columns})")

    def _part(self, table: str, position: int) -> str:
        if table == "party" and self.has_links:
            return _with_links(position)
        if table == "card" and position in self._incomplete:
            # The sums of the cards hold rows that are left out by now: they are made anew.
            complete = cards_of(f"({self._part('by_hs', position)})")
            return f"SELECT {position} AS segment, * FROM ({complete})"
        rows = f"SELECT {position} AS segment, * FROM s{position}.{table.removeprefix('keyed_')}"
        if table not in _ROWS or position not in self._incomplete:
            return rows
        return (
            f"{rows} t ANTI JOIN (SELECT source, line FROM left_out WHERE segment = {position}) o "
            "ON o.source = t.source AND o.line = t.line"
        )


def _numbers(values: Iterable[int]) -> str:
    """A list of SQL. Without the type, numbers of 64 bits are compared as if they had 128."""
    return ", ".join(f"{value}::UBIGINT" for value in values)


def _with_links(position: int) -> str:
    return (
        f"SELECT {position} AS segment, party.* "
        "REPLACE (coalesce(company_link.company_id, party.company_id) AS company_id) "
        f"FROM s{position}.party AS party LEFT JOIN company_link USING (party_id)"
    )
