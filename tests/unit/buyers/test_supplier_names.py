from genjin.buyers.supplier_names import suppliers_by_name
from tests.unit.buyers.rows import row


def test_one_name_with_and_without_its_country_is_one_supplier() -> None:
    rows = [
        row(0, supplier="AKCAN CIMENTO SAN. TIC. A.S.", supplier_id="ctr"),
        row(1, supplier="AKCAN CIMENTO SAN TIC AS", supplier_id="ctr"),
        row(2, supplier="AKCAN CIMENTO SAN TIC AS", supplier_id="cnone"),
        row(3, supplier="BEYAZ CIMENTO", supplier_id="cb"),
        row(4, supplier=None, supplier_id=None),
    ]
    assert [each.supplier_id for each in suppliers_by_name(rows)] == [
        "ctr", "ctr", "ctr", "cb", None,
    ]  # fmt: skip


def test_rows_of_different_names_stay_as_they_are() -> None:
    rows = [row(0, supplier="A", supplier_id="ca"), row(1, supplier="B", supplier_id="cb")]
    assert suppliers_by_name(rows) == rows
