"""A file in, a buyer found, his dossier read on a laptop, on a phone, in the dark and on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.surfaces.browser.conftest import Files, Served, Watched

pytestmark = pytest.mark.browser
IMPORT_MILLISECONDS = 90_000


def test_a_file_goes_in_a_buyer_is_found_and_his_dossier_opens(
    served: Served, files: Files, browser: Browser
):
    context = browser.new_context(
        viewport={"width": 1440, "height": 900},
        locale="en-GB",
        permissions=["clipboard-read", "clipboard-write"],
    )
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    page.goto(f"{served.root}/import/")
    page.set_input_files("input[type=file]", files.trade)
    page.get_by_role("button", name="Start the import").click()
    expect(page.locator("article.job dl.account")).to_have_count(
        len(files.trade), timeout=IMPORT_MILLISECONDS
    )

    _find_and_keep_the_search(page, served, watched)
    page.locator("a[data-row-link]").first.click()
    expect(page.get_by_role("heading", name="What to talk about")).to_be_visible()
    _look_at_it_everywhere(page, watched)
    _see_every_column(page)
    _open_the_rows_of_figures(page)
    assert watched.complaints == []
    context.close()


def _find_and_keep_the_search(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/buyers/?q=9405&country=PE")
    watched.check()
    page.get_by_text("Save this search").click()
    page.get_by_label("Name of the search").fill("Lights, Peru")
    page.get_by_role("button", name="Save", exact=True).click()
    saved = page.get_by_role("link", name="Lights, Peru")
    expect(saved).to_have_attribute("aria-current", "page")
    page.get_by_role("button", name="Copy link to this search").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "q=9405" in page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as Excel").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    watched.check()


def _look_at_it_everywhere(page: Page, watched: Watched) -> None:
    expect(page.locator("[data-chart=t-months] canvas")).to_be_visible()
    for width, scheme in ((1440, "light"), (390, "light"), (390, "dark"), (1440, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        watched.check()
    # Paper is light, whatever the screen is, and carries the tables instead of the charts.
    page.emulate_media(media="print")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")
    expect(page.locator("[data-chart=t-months]")).to_be_hidden()
    expect(page.locator("#t-months")).to_be_visible()
    expect(page.locator(".table-wrap:has(> #t-months)")).to_have_css("overflow", "visible")
    expect(page.locator("#t-months td").first).to_have_css("font-weight", "400")
    page.emulate_media(media="screen", color_scheme="light")


def _see_every_column(page: Page) -> None:
    """On a small laptop no table is cut off, in either language: the links to the rows stand last."""
    page.set_viewport_size({"width": 1280, "height": 800})
    for language, code in (("中文", "zh-CN"), ("English", "en")):
        cut_off = page.locator(".dossier .table-wrap").evaluate_all(
            """tables => tables.filter(each => each.scrollWidth > each.clientWidth)
            .map(each => [each.textContent.trim().slice(0, 40), each.scrollWidth, each.clientWidth])"""
        )
        assert cut_off == []
        page.locator(".languages button:visible", has_text=language).first.click()
        expect(page.locator("html")).to_have_attribute("lang", code)


def _open_the_rows_of_figures(page: Page) -> None:
    """Of one figure in each section, and of a talk point."""
    for section in ("talk", "suppliers", "origins", "products", "season", "sources"):
        card = page.locator(f"section[aria-labelledby=h-{section}]")
        card.locator("button.evidence-link:visible").first.click()
        expect(card.locator(".evidence-rows").first).to_contain_text(
            re.compile("row", re.IGNORECASE)
        )
        opened = card.locator(".rows-opened").first
        expect(opened.get_by_role("heading", name=re.compile("^Sum of"))).to_be_visible()
        opened.locator("td .evidence-link").first.click()
        expect(opened.get_by_role("columnheader", name="As printed").last).to_be_visible()
    # By keyboard alone: what was opened is put away, and the focus is back where it was.
    card.locator(".rows-opened").first.get_by_role("button", name="Close").press("Enter")
    expect(card.locator(".rows-opened")).to_have_count(0)
    expect(card.locator("button.evidence-link:focus")).to_have_count(1)
