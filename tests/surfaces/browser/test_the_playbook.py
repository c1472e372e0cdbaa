"""A manager edits a cadence: sees whom it would move, saves, sees the plan change, and goes back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.surfaces.browser.conftest import Files, Served, Watched

pytestmark = pytest.mark.browser
IMPORT_MILLISECONDS = 90_000
BEFORE, AFTER = "{min: 9, target: 10, max: 12}", "{min: 30, target: 32, max: 34}"


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["laptop", "phone"])
def test_an_edit_is_seen_before_it_is_saved_and_can_be_taken_back(
    served: Served, files: Files, browser: Browser, size: tuple[int, int]
):
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="en-GB")
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(20_000)
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    page.goto(f"{served.root}/import/?kind=customers")
    page.set_input_files("input[type=file]", files.customers)
    page.get_by_role("button", name="Start the import").click()
    page.get_by_role("link", name="Look and import").click(timeout=IMPORT_MILLISECONDS)
    page.get_by_role("button", name=re.compile(r"Import \d+ rows")).click()
    expect(page.locator("article.job dl.account")).to_be_visible(timeout=IMPORT_MILLISECONDS)

    # Two key accounts have just been written to, so that at least their rhythm decides when they are next.
    for turn in range(2):
        page.goto(f"{served.root}/customers/?grade=key")
        page.locator("a[data-row-link]").nth(turn * 3).click()
        page.get_by_role("button", name="Log a touch").click()
        expect(page.locator(".toast-undo")).to_contain_text("Logged")

    page.goto(f"{served.root}/playbook/")
    watched.check()
    page.get_by_text("Edit a rule").click()
    page.get_by_role("link", name="Key accounts: every two weeks").click()
    _edit(page, BEFORE, "{min: 30, target: 32, maxi: 34}")
    expect(page.locator("#problems")).to_contain_text("There is no key “maxi”")
    expect(page.locator("#problems")).to_contain_text(re.compile(r"(row|line) 12", re.IGNORECASE))
    watched.complaints.clear()  # The browser notes the refusal's status, as it should.
    watched.check()

    _edit(page, "{min: 30, target: 32, maxi: 34}", AFTER)
    expect(page.locator("#h-effect")).to_have_text("8 customers would move")
    expect(page.locator("#effect")).to_contain_text("Nothing is saved yet")
    watched.check()
    moved = page.locator("#effect .aside-list a").first
    address, days = moved.get_attribute("href"), moved.locator("..").inner_text()
    was, becomes = re.findall(r"[A-Z][a-z]{2} \d{1,2}, \d{4}", days)[-2:]

    page.get_by_role("button", name=re.compile("^Save, and plan")).click()
    expect(page.get_by_text("the earlier version is kept")).to_be_visible()
    page.goto(f"{served.root}{address}")
    expect(page.locator("#desk")).to_contain_text(becomes)

    page.goto(f"{served.root}/playbook/")
    page.get_by_text("Earlier versions").click()
    page.get_by_role("button", name="Return to it").last.click()
    expect(page.locator("#effect")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Save, and plan")).click()
    expect(page.get_by_text("the earlier version is kept")).to_be_visible()
    page.goto(f"{served.root}{address}")
    expect(page.locator("#desk")).to_contain_text(was)
    assert watched.complaints == []
    context.close()


def _edit(page: Page, old: str, new: str) -> None:
    """Change the rule's text wherever it says so, and its first example with it."""
    text = page.locator("#rule-text")
    said = text.input_value().replace(old, new)
    said = said.replace(
        "purpose: keep_account, min: 9, max: 12", "purpose: keep_account, min: 30, max: 34"
    )
    text.fill(said)
    page.get_by_role("button", name="See what it would change").click()
