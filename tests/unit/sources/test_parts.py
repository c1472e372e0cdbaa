from genjin.sources.formats.sheet import Sheet
from genjin.sources.layout import find_layout
from genjin.sources.parts import parts_of
from genjin.sources.recognise import Recognised

HEADERS = ("主体企业", "来源")


def found(*sources: str) -> Recognised:
    layout = find_layout("chinese_workbook_a")
    assert layout is not None
    rows = [["banner"], list(HEADERS), *([str(at), name] for at, name in enumerate(sources)), []]
    return Recognised(layout, Sheet("s", lambda: iter(rows), None), 2, HEADERS)


def test_a_file_of_one_source_is_one_part_as_it_is():
    file = found("越南进口", "越南进口")
    (part,) = parts_of(file)
    assert (part.name, part.found) == ("", file)


def test_each_source_is_a_part_whose_rows_keep_their_lines():
    file = found("越南进口", "印度进口", "越南进口")
    first, second = parts_of(file)
    assert (first.name, second.name) == ("越南进口", "印度进口")
    rows = [list(part.found.sheet.rows()) for part in (first, second)]
    assert [len(each) for each in rows] == [6, 6]
    assert [line for line, row in enumerate(rows[0][2:], start=3) if row] == [3, 5]
    assert [line for line, row in enumerate(rows[1][2:], start=3) if row] == [4]


def test_a_column_with_more_values_than_there_are_sources_parts_nothing():
    assert len(parts_of(found(*(f"来源{number}" for number in range(200))))) == 1
