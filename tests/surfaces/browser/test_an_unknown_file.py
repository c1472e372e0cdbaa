"""A file of an unknown layout in a real browser: look, choose by keyboard, confirm, done."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.contract.unknown_files import row, write_unknown
from tests.surfaces.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser
IMPORT_MILLISECONDS = 90_000


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["laptop", "phone"])
def test_a_person_confirms_the_columns_of_an_unknown_file(
    served: Served, browser: Browser, tmp_path: Path, size: tuple[int, int]
):
    path = write_unknown(tmp_path / "descarga.csv", [row(n, "03/04/2025") for n in range(15)])
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="en-GB")
    watched = Watched(context.new_page())
    page = watched.page
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    page.goto(f"{served.root}/import/")
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name="Start the import").click()
    page.get_by_role("link", name="Check the columns").click(timeout=IMPORT_MILLISECONDS)

    preview = page.locator("#preview")
    expect(preview).to_contain_text("10 values can’t be read")
    watched.check()
    dates = page.get_by_label("Dates")
    dates.focus()
    page.keyboard.press("ArrowDown")
    expect(preview).to_contain_text("Every value can be read")
    expect(preview).to_contain_text("2025-04-03")
    page.get_by_label("Whose customs").fill("Peru")
    watched.check()

    page.get_by_label("Name of this layout").fill("Vendor of Lima")
    page.keyboard.press("Enter")
    expect(page.locator("article.job dl.account")).to_be_visible(timeout=IMPORT_MILLISECONDS)
    expect(page.locator("article.job")).to_contain_text("Vendor of Lima")
    watched.check()
    assert watched.complaints == []
    context.close()
