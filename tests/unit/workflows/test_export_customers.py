"""A list that goes out comes back in as it was."""

import csv

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.stores.records.models import Contact, Customer, Deal, DealStage, Inquiry, Touch
from genjin.workflows.export_customers import export_customers
from genjin.workflows.import_customers import import_customers

LISTED = """External ID,Company,Country,City,Contact,Email,Phone,Order Dates,Stage,Stage Date,Amount,Product,Quantity,Inquiry Date,Last Contact,Direction,Notes
7,"=cmd|' /C calc'!A0",BR,São Paulo,Ana,ana@andes.br,+55 11 91234 5678,2025-01-02; 2025-05-06,quoted,2026-02-01,1234.5,Brake pad,500 pcs,2026-01-31,2026-03-01,in,"two
lines"
8,宏达贸易,HK,,,,,,,,,,,,,,@home
"""


def facts() -> list[object]:
    def of(model, *columns):
        return sorted(map(str, model.objects.values_list(*columns)))

    return [
        of(Customer, "external_id", "name", "country", "city", "note"),
        of(Contact, "name", "email", "phone"),
        of(DealStage, "stage", "on"),
        of(Deal, "amount_usd"),
        of(Inquiry, "product", "quantity", "quantity_unit", "received_at"),
        of(Touch, "channel", "direction", "at"),
    ]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_exported_list_read_into_an_empty_book_is_the_same_book(  # noqa: PLR0913, PLR0917
    owner, home, now, describe, import_text, tmp_path, suffix, language
):
    import_text(LISTED, owner)
    before = facts()
    path = tmp_path / f"out.{suffix}"
    assert export_customers(owner, path, now=now, language=language) == 2
    Customer.objects.all().delete()

    account = import_customers(home, path, now=now, by=owner, describe=describe)

    assert (account.created, account.problems) == (2, ())
    assert facts() == before


def test_an_exported_list_read_into_its_own_book_changes_nothing(
    owner, home, now, describe, import_text, tmp_path
):
    import_text(LISTED, owner)
    before = facts()
    export_customers(owner, tmp_path / "out.csv", now=now, language="en")
    account = import_customers(home, tmp_path / "out.csv", now=now, by=owner, describe=describe)
    assert account.created == 0
    assert facts() == before


def test_no_cell_of_a_list_runs_as_a_formula(owner, now, import_text, tmp_path):
    import_text(LISTED, owner)
    path = tmp_path / "out.csv"
    export_customers(owner, path, now=now, language="en")
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "-", "\t"))]
    assert "+55 11 91234 5678" in cells


def test_a_salesperson_exports_his_own_customers_only(sales, colleague, enter, now, tmp_path):
    enter(sales, "Mine Ltd", "GB")
    enter(colleague, "Theirs Ltd", "GB")
    export_customers(sales, tmp_path / "out.csv", now=now, language="en")
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert "Mine Ltd" in text
    assert "Theirs Ltd" not in text


def test_another_ending_or_folder_is_refused(owner, now, tmp_path):
    for path in (tmp_path / "out.pdf", tmp_path / "none" / "out.csv"):
        with pytest.raises(UnusableInputError):
            export_customers(owner, path, now=now, language="en")
