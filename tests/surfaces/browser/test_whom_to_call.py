"""A file in, the list of whom to call, a buyer of it in the book, and whether such lists would have paid."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.surfaces.browser.conftest import Files, Served, Watched

pytestmark = pytest.mark.browser
WORKED_OUT_MILLISECONDS = 90_000


def test_a_buyer_is_listed_joins_the_book_and_the_past_is_replayed(
    served: Served, files: Files, browser: Browser
):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    page.goto(f"{served.root}/import/")
    page.set_input_files("input[type=file]", files.trade[:1])
    page.get_by_role("button", name="Start the import").click()
    expect(page.locator("article.job dl.account")).to_be_visible(timeout=WORKED_OUT_MILLISECONDS)

    page.goto(f"{served.root}/buyers/?q=9405")
    page.get_by_role("link", name="Whom to call").last.click()
    watched.check()
    page.get_by_role("button", name="Draw up the list").click()
    expect(page.locator("ol.worklist > li")).to_have_count(10, timeout=WORKED_OUT_MILLISECONDS)
    listed = page.url
    watched.check()
    page.get_by_role("button", name="Add to my customers").first.click()
    page.wait_for_url(re.compile(r"/customers/\d+/"))

    page.goto(listed)
    expect(page.get_by_role("link", name="In your book")).to_be_visible()
    page.get_by_role("link", name="Would it have paid?").click()
    page.get_by_label("First week from").fill("2025-07-01")
    page.get_by_role("button", name="Replay the weeks").click()
    expect(page.locator("#t-methods")).to_be_visible(timeout=WORKED_OUT_MILLISECONDS)
    expect(page.locator("p.report-few")).to_contain_text("calls a week")
    page.get_by_role("button", name="Open the list").first.click()
    page.get_by_role("button", name="Rows up to then").first.click()
    expect(page.locator(".evidence-rows").first).to_be_visible()
    watched.check()
    assert watched.complaints == []
    context.close()
