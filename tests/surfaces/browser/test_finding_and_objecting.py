"""A buyer found for a product, added and planned; and his word that the price is too high."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.surfaces.browser.conftest import Files, Served, Watched

pytestmark = pytest.mark.browser
IMPORT_MILLISECONDS = 90_000


def test_a_buyer_is_found_for_a_product_added_planned_and_his_objection_weighed(
    served: Served, files: Files, browser: Browser
):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
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
    page.goto(f"{served.root}/products/new/")
    for field, text in (
        ("code", "FL-100"),
        ("name_en", "LED floodlight"),
        ("hs_code", "940542"),
        ("price", "8.76"),
        ("minimum_order_quantity", "500"),
    ):
        page.locator(f"[name={field}]").fill(text)
    page.locator("main form button[type=submit]").first.click()

    page.goto(f"{served.root}/buyers/")
    page.get_by_role("link", name="That fit my products").click()
    page.get_by_label("Our product").fill("FL-100")
    page.get_by_label("Buyer’s country").fill("Peru")
    page.locator("main").get_by_role("button", name="Find buyers").click()
    expect(page.locator("ol.worklist > li").first).to_be_visible()
    watched.check()
    page.get_by_text("Why?").first.click()
    page.get_by_role("button", name=re.compile(r"^\d+ rows?$")).first.click()
    expect(page.locator(".rows-opened").first).to_be_visible()
    page.get_by_role("button", name="Add to my customers").first.click()
    expect(page.locator("#h-next")).to_be_visible()
    expect(page.locator(".page-head .grade")).to_have_text("Prospect")
    watched.check()

    page.get_by_role("link", name="He finds the price too high").click()
    page.get_by_label("Our product").fill("FL-100")
    page.get_by_label("Our price, for one").fill("8.76")
    page.get_by_label("His price, for one").fill("5")
    page.get_by_label("Unit", exact=True).fill("pcs")
    page.get_by_role("button", name="What to make of it").click()
    expect(page.locator("#h-verdict")).to_be_visible()
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        watched.check()
    assert watched.complaints == []
    context.close()
