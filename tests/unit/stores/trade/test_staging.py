from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.stores.trade.staging import Staging


def loaded(
    folder: Path, rows: Sequence[Sequence[object]], columns: int = 3
) -> list[tuple[object, ...]]:
    with Staging(folder) as staging:
        count = staging.load(iter(rows), 2, columns, lambda _done: None)
        found = staging.database.execute(
            "SELECT r.rowid + 2, why = 'too_wide', r.* FROM segment.raw_0 r LEFT JOIN left_out "
            "ON n = r.rowid WHERE why IS DISTINCT FROM 'blank' ORDER BY r.rowid"
        ).fetchall()
        assert count == len(found)
        return found


def test_lines_count_as_the_reader_sees_them_and_blank_ones_are_no_rows(tmp_path):
    rows = [["a", "b", "c"], ["", " ", ""], [], ["d", "e", "f"]]
    assert [row[0] for row in loaded(tmp_path, rows)] == [2, 5]


def test_cells_become_text_without_padding_nul_and_the_zero_of_whole_numbers(tmp_path):
    rows = [
        ["  PADDED   ", 20125327509.0, date(2025, 1, 2)],
        ["\x00", "a_x0000_b", 0.25],
        ["1.0", 1e300, True],
    ]
    texts = [row[2:] for row in loaded(tmp_path, rows)]
    assert texts == [
        ("PADDED", "20125327509", "2025-01-02"), (None, "ab", "0.25"), ("1.0", "1e+300", "True"),
    ]  # fmt: skip


def test_quotes_delimiters_and_line_breaks_stay_within_their_cell(tmp_path):
    rows = [
        ['say "hi", now', "two\r\nlines", "'; DROP TABLE x --"],
        ["a unit\x1fseparator", '"', "plain"],
        ["a,b", "c;d", "e\tf"],
    ]
    assert [row[2:] for row in loaded(tmp_path, rows)] == [tuple(row) for row in rows]


CELLS = st.one_of(
    st.text(st.sampled_from('ab"\x1f,\n\r\x00 \t\u3000é灯')),
    st.floats(allow_nan=False),
    st.integers(-(10**17), 10**17),
    st.booleans(),
    st.dates(),
)


@given(st.lists(st.lists(CELLS, max_size=3), max_size=8))
def test_every_cell_arrives_as_it_is_printed(rows):
    with TemporaryDirectory() as folder:
        found = loaded(Path(folder), [["first", "row", "of"], *rows])
    filled = [[*map(printed, row), "", "", ""][:3] for row in rows]
    expected = [texts for texts in filled if any(texts)]
    assert [[cell or "" for cell in row[2:]] for row in found[1:]] == expected


def printed(cell: object) -> str:
    """What stands in a cell, without padding."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip(" \t\n\r\x00\u00a0\u3000\ufeff").replace("\x00", "")


def test_short_rows_are_filled_and_only_filled_cells_beyond_the_headers_make_a_row_too_wide(
    tmp_path,
):
    rows = [["a"], ["a", "b", "c", ""], ["a", "b", "c", "d"]]
    assert [row[1] for row in loaded(tmp_path, rows)] == [None, None, True]


def test_a_huge_cell_is_cut_and_a_row_beyond_all_bounds_is_refused(tmp_path):
    assert len(str(loaded(tmp_path, [["x" * 50_000, "b", "c"]])[0][2])) == 32_767
    with pytest.raises(duckdb.Error):
        loaded(tmp_path, [["x" * 20_000_000, "b", "c"]])


def test_what_stands_for_nothing_is_no_value_of_a_column(tmp_path):
    with Staging(tmp_path) as staging:
        staging.load(iter([["CL"], ["NULL"], ["n/a"], [""], ["CL"]]), 1, 1, lambda _done: None)
        assert staging.values_of(0) == {"CL"}
