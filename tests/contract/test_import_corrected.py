"""A file read by a corrected layout revises its rows, and a file that is taken out leaves no trace."""

import csv
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from genjin.kernel.errors import NotAllowedError, NotFoundError
from genjin.sources.layout import Title
from genjin.sources.own_layout import Reading, layout_from
from genjin.stores.records.models import ImportedFile, Segment, User
from genjin.stores.trade.duckdb import DuckDBTradeStore
from genjin.trade.shipment import Flow, Grain
from genjin.workflows.home import Home
from genjin.workflows.import_shipments import import_files
from genjin.workflows.merge_segments import merge_small_segments
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.own_layouts import keep_layout
from genjin.workflows.remove_file import look_at_removal, remove_file
from tests.contract.customs_files import peru_row, peru_rows, write_workbook

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
HEADERS = ("Day", "Importer", "Goods", "Amount 1", "Amount 2")
WRONG = {0: "date", 1: "buyer", 2: "product", 3: "quantity"}
RIGHT = {0: "date", 1: "buyer", 2: "product", 4: "quantity", 3: "net_weight_kg"}
pytestmark = pytest.mark.django_db


class Book:
    """A home, its owner, and what these tests do to it, each a moment after the last."""

    def __init__(self, home: Home) -> None:
        home.prepare()
        self.home = home
        self.owner = User.objects.filter(role=User.Role.OWNER).first() or User.objects.create(
            username="owner", role=User.Role.OWNER
        )
        self._seconds = count()

    def read_by(
        self, fields: dict[int, str], country: str = "PE", flow: Flow = Flow.IMPORT
    ) -> None:
        reading = Reading(fields, Grain.SHIPMENT, flow, None, "dmy", ".", country)
        title = Title(zh="自有", en="Own")
        keep_layout(
            self.home, layout_from(HEADERS, reading, title=title, publisher="", origin="own")
        )

    def load(self, path: Path) -> tuple[int, int, int]:
        found = import_files(self.home, [path], now=self._now(), by=self.owner).files[0]
        assert found.problem is None
        assert found.rows == found.imported + found.duplicate + found.rejected
        return found.imported, found.revised, found.duplicate

    def take_out(self, path: Path) -> tuple[int, int, int]:
        file = ImportedFile.objects.filter(name=path.name, removed_at=None)[0]
        rows = remove_file(self.home, self.owner, file.pk, now=self._now()).rows
        return rows.removed, rows.kept, rows.back

    def merge(self) -> None:
        merge_small_segments(self.home, now=self._now(), most=1)

    def goods(self, *fields: str) -> Counter[tuple[object, ...]]:
        """How often each of the goods counts, with some fields of its rows."""
        store = open_trade_store(self.home)
        assert isinstance(store, DuckDBTradeStore)
        chosen = ", ".join(("product", *fields))
        rows = store._segments.rows(
            f"SELECT {chosen} FROM shipment LEFT JOIN goods USING (segment, goods_id)", {}
        )
        assert len(rows) == store.shipment_count()
        return Counter(rows)

    def _now(self) -> datetime:
        return NOW + timedelta(seconds=next(self._seconds))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    made = Book(Home(tmp_path / "home"))
    made.read_by(WRONG)
    return made


def row(goods: str, amount: int = 5, other: int = 900) -> tuple[str, ...]:
    return ("13/02/2025", "ACME SAC", goods, str(amount), str(other))


def written(path: Path, rows: Sequence[Sequence[str]], headers: Sequence[str] = HEADERS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([headers, *rows])
    return path


def test_a_file_that_is_read_by_a_corrected_layout_revises_each_of_its_rows(book, tmp_path):
    file = written(tmp_path / "a.csv", [row("LAMP"), row("LAMP"), row("SOCKET")])
    assert book.load(file) == (3, 0, 0)
    book.read_by(RIGHT)
    assert book.load(file) == (3, 3, 0)
    assert book.goods("quantity", "net_weight_kg") == {("LAMP", 900, 5): 2, ("SOCKET", 900, 5): 1}
    assert book.load(file) == (0, 0, 3)
    book.read_by(WRONG)
    assert book.load(file) == (3, 3, 0)
    assert book.goods("quantity") == {("LAMP", 5): 2, ("SOCKET", 5): 1}


@pytest.mark.parametrize(
    "corrected", [{"country": "CL"}, {"flow": Flow.EXPORT}, {"fields": {0: "date", 1: "supplier"}}]
)
def test_a_corrected_country_flow_or_party_counts_no_row_twice(book, tmp_path, corrected):
    file = written(tmp_path / "a.csv", [row("LAMP"), row("LAMP"), row("SOCKET")])
    book.load(file)
    book.read_by(**({"fields": WRONG} | corrected))
    assert book.load(file) == (3, 3, 0)
    assert sum(book.goods().values()) == 3
    assert book.load(file) == (0, 0, 3)
    assert book.take_out(file) == (3, 0, 0)
    assert book.goods() == {}


def test_columns_in_another_order_and_empty_ones_make_no_new_row(book, tmp_path):
    book.load(written(tmp_path / "a.csv", [row("LAMP")]))
    turned = written(tmp_path / "b.csv", [(*row("LAMP")[::-1], "")], (*HEADERS[::-1], "Remark"))
    assert book.load(turned) == (0, 0, 1)
    assert book.load(written(tmp_path / "c.csv", [row("LAMP", other=901)])) == (1, 0, 0)


def test_the_same_row_in_two_countries_files_is_two_rows(book, tmp_path):
    book.load(written(tmp_path / "a.csv", [row("LAMP")]))
    book.read_by(WRONG, country="CL")
    assert book.load(written(tmp_path / "b.csv", [row("LAMP"), row("SOCKET")])) == (2, 0, 0)


def test_a_row_that_another_file_has_too_stays_when_the_first_is_taken_out(book, tmp_path):
    first = written(tmp_path / "first.csv", [row("LAMP"), row("SOCKET")])
    second = written(tmp_path / "second.csv", [row("SOCKET"), row("CABLE")])
    book.load(first)
    assert book.load(second) == (1, 0, 1)
    assert book.take_out(first) == (1, 1, 0)
    assert book.goods() == {("SOCKET",): 1, ("CABLE",): 1}
    assert book.load(first) == (1, 0, 1)
    assert book.take_out(second) == (1, 0, 0)
    assert book.goods() == {("LAMP",): 1, ("SOCKET",): 1}
    assert book.take_out(first) == (2, 0, 0)
    assert book.goods() == {}
    assert list(book.home.trade.iterdir()) == []


@pytest.mark.parametrize("merged", [False, True])
def test_a_document_that_a_removed_file_had_revised_counts_as_it_was(book, tmp_path, merged):
    old = write_workbook(tmp_path / "old.xlsx", peru_rows(3))
    new = write_workbook(tmp_path / "new.xlsx", [peru_row(1, **{"Qty 1": 7.0}), peru_row(9)])
    book.load(old)
    assert book.load(new) == (2, 1, 0)
    if merged:
        book.merge()
    assert sorted(each for _, each in book.goods("quantity")) == [1, 1, 1, 7]
    assert book.take_out(new) == (2, 0, 1)
    assert [each for _, each in book.goods("quantity")] == [1, 1, 1]
    assert book.load(new) == (2, 1, 0)
    assert book.take_out(old) == (2, 0, 0)
    assert sorted(each for _, each in book.goods("quantity")) == [1, 7]


@pytest.mark.parametrize("merged", ["none", "all", "the last two"])
def test_a_row_that_a_corrected_country_took_from_another_file_comes_back(book, tmp_path, merged):
    first = written(tmp_path / "first.csv", [row("LAMP"), row("SOCKET")])
    second = written(tmp_path / "second.csv", [row("SOCKET"), row("CABLE")])
    large = written(tmp_path / "large.csv", [row(f"TUBE {at}") for at in range(40)])
    if merged == "the last two":
        book.load(large)
    book.load(first)
    book.load(second)
    if merged == "the last two":
        book.merge()
    before = book.goods()
    book.read_by(WRONG, country="CL")
    assert book.load(first) == (2, 2, 0)
    if merged != "none":
        book.load(written(tmp_path / "third.csv", [row("FUSE")]))
        book.merge()
    assert sum(book.goods().values()) == sum(before.values()) + (merged != "none")
    assert book.take_out(first) == (2, 0, 1)
    assert book.goods() - Counter({("FUSE",): 1}) == before - Counter({("LAMP",): 1})


def test_what_was_printed_goes_with_the_file_and_stays_of_rows_that_stay(book, tmp_path):
    first = written(tmp_path / "first.csv", [row("LAMP"), row("SOCKET")])
    book.load(first)
    book.load(written(tmp_path / "second.csv", [row("SOCKET"), row("CABLE")]))
    book.merge()
    book.take_out(first)
    (name,) = Segment.objects.filter(retired_at=None).values_list("name", flat=True)
    with duckdb.connect(str(book.home.trade / f"{name}.duckdb"), read_only=True) as segment:
        assert segment.execute("SELECT c2 FROM raw_0").fetchall() == [(None,), ("SOCKET",)]
        assert segment.execute("SELECT product FROM goods").fetchall() == [("CABLE",), ("SOCKET",)]
    store = open_trade_store(book.home)
    (source,) = (each for each, file in store.files().items() if file.name == "first.csv")
    assert store.evidence([f"{source}:3"])[0].raw["Goods"] == "SOCKET"


def test_rows_of_an_earlier_version_are_known_and_revised(book, tmp_path):
    file = written(tmp_path / "a.csv", [row("LAMP"), row("LAMP"), row("SOCKET")])
    book.load(file)
    written_by_an_earlier_version(book, "own-")
    assert book.load(file) == (0, 0, 3)
    more = written(tmp_path / "more.csv", [row("LAMP"), row("SOCKET"), row("CABLE")])
    assert book.load(more) == (1, 0, 2)
    book.read_by(RIGHT)
    assert book.load(file) == (3, 3, 0)
    assert book.load(more) == (1, 1, 2)
    book.merge()
    assert book.goods("quantity") == {("LAMP", 900): 2, ("SOCKET", 900): 1, ("CABLE", 900): 1}
    assert book.load(file) == (0, 0, 3)


def written_by_an_earlier_version(book: Book, layout: str) -> None:
    """Give the rows of the only segment the keys that they had, and take the added tables away."""
    name = Segment.objects.get().name
    separator = "chr(31)"
    with duckdb.connect(str(book.home.trade / f"{name}.duckdb")) as segment:
        for table in ("reading", "held", "too_wide"):
            segment.execute(f"DROP TABLE {table}")
        ((full,),) = segment.execute("SELECT layout FROM source").fetchall()
        assert full.startswith(layout)
        texts = f"concat_ws({separator}, c0, c1, c2, c3)"
        segment.execute(f"""
            UPDATE shipment SET content_key = old.content, record_key = md5_number_lower(concat_ws(
                {separator}, '{full}/PE/import', 'content' || old.content, old.copy))
            FROM (SELECT rowid + 2 AS line, md5_number_lower({texts}) AS content,
                row_number() OVER (PARTITION BY {texts} ORDER BY rowid) AS copy FROM raw_0) old
            WHERE old.line = shipment.line
        """)


def test_a_colleagues_file_is_not_taken_out_by_a_salesperson(book, tmp_path):
    book.load(written(tmp_path / "a.csv", [row("LAMP")]))
    file = ImportedFile.objects.get()
    sales = User.objects.create(username="sales", role=User.Role.SALES)
    with pytest.raises(NotAllowedError, match="problem-file-of-another"):
        remove_file(book.home, sales, file.pk, now=NOW)
    assert look_at_removal(book.home, book.owner, file.pk).rows.removed == 1
    book.take_out(tmp_path / "a.csv")
    with pytest.raises(NotFoundError):
        remove_file(book.home, book.owner, file.pk, now=NOW)


FILES = (
    (row("LAMP"), row("LAMP"), row("SOCKET")),
    (row("SOCKET"), row("CABLE"), row("LAMP")),
    (row("CABLE"), row("CABLE")),
)
STEPS = st.one_of(
    st.tuples(st.sampled_from(["load", "take out"]), st.integers(0, len(FILES) - 1)),
    st.tuples(st.sampled_from(["wrong", "right", "merge"]), st.just(0)),
)


@settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],  # an example takes seconds: shrinking takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(st.lists(STEPS, min_size=3, max_size=9))
def test_whatever_is_done_each_printed_row_of_the_files_that_are_in_counts_once(
    tmp_path_factory, steps
):
    folder = tmp_path_factory.mktemp("any")
    book = Book(Home(folder / "home"))
    files = [written(folder / f"{at}.csv", rows) for at, rows in enumerate(FILES)]
    fields, present = WRONG, set()
    book.read_by(fields)
    for step, at in [("load", 0), *steps]:
        match step:
            case "load":
                book.load(files[at])
                present.add(at)
            case "take out" if at in present:
                book.take_out(files[at])
                present.remove(at)
            case "merge":
                book.merge()
            case "wrong" | "right":
                fields = WRONG if step == "wrong" else RIGHT
                book.read_by(fields)
        expected: Counter[tuple[object, ...]] = Counter()
        for each in present:  # a row counts as often as the file does that has it most often
            expected |= Counter((cells[2],) for cells in FILES[each])
        assert book.goods() == expected
        if step == "load":
            quantity = 5 if fields is WRONG else 900
            read = book.goods("quantity")
            assert all(
                read[cells[2], quantity] >= times for cells, times in Counter(FILES[at]).items()
            )
    ImportedFile.objects.all().delete()
    Segment.objects.all().delete()
