"""A product entered, a quote made from it with its margin in view, and the PDF that the buyer gets."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.surfaces.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser


def test_a_quote_is_made_from_a_product_and_printed(served: Served, browser: Browser):
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    _enter_the_figures(page, served, watched)
    _enter_a_product(page, served, watched)
    _enter_a_customer(page, served)

    page.get_by_role("link", name="New quote").click()
    page.get_by_label("Add a product by its code").fill("FL-100")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_label("1. Unit price")).to_have_value("9.8")
    expect(page.get_by_text("20.64%")).to_be_visible()
    # The margin follows what is typed, without a click.
    page.get_by_label("1. Unit price").fill("8")
    page.get_by_label("1. Unit price").press("Tab")
    expect(page.get_by_text("Under the floor", exact=True)).to_be_visible()
    watched.check()
    page.get_by_label("1. Unit price").fill("9.5")
    page.get_by_label("1. Unit price").press("Tab")
    expect(page.get_by_text("Under the floor", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Save the quote").click()
    expect(page.get_by_role("heading", name="What the buyer sees")).to_be_visible()
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        watched.check()
    page.set_viewport_size({"width": 1440, "height": 900})

    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert download.value.suggested_filename == "Q20260304-01.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    page.get_by_role("combobox", name="Sent just now by").select_option("mail")
    page.get_by_role("button", name="Mark as sent").click()
    expect(page.get_by_text("is marked as sent")).to_be_visible()
    page.get_by_role("link", name="Lima Luz SAC").click()
    expect(page.get_by_text("Quoted").first).to_be_visible()
    watched.check()

    page.get_by_role("link", name="Q20260304-01").click()
    page.get_by_role("button", name="Make an order of it").click()
    expect(page.get_by_label("Unit price").first).to_have_value("9.5")
    watched.check()
    page.get_by_role("button", name="Enter the order").click()
    expect(page.locator("#orders")).to_contain_text("Q20260304-01")
    expect(page).to_have_url(re.compile(r"/customers/\d+/$"))
    watched.check()
    assert watched.complaints == []
    context.close()


def _enter_the_figures(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/settings/pricing/")
    for label, figure in (
        ("Fees per order, CNY", "3000"),
        ("Fees, % of the cost", "2"),
        ("Commission, % of the price", "3"),
        ("Floor margin, % of the price", "8"),
        ("Name in English", "Ningbo Lantern"),
        ("Usual port of loading", "Ningbo"),
    ):
        page.get_by_label(label).fill(figure)
    page.get_by_role("button", name="Save").click()
    page.get_by_label("CNY for one unit").fill("7.1")
    page.get_by_role("button", name="Add the rate").first.click()
    page.get_by_label("HS code or its beginning").fill("9405")
    page.get_by_label("Rebate %").fill("13")
    page.get_by_role("button", name="Add the rate").last.click()
    expect(page.get_by_text("Rate saved.")).to_be_visible()
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        watched.check()
    page.set_viewport_size({"width": 1440, "height": 900})


def _enter_a_product(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/products/new/")
    for label, text in (
        ("Code", "FL-100"),
        ("English Name", "LED floodlight"),
        ("HS Code", "940542"),
        ("Cost CNY", "56.5"),
        ("Price", "9.8"),
        ("MOQ", "1500"),
        ("Quantity per Carton", "10"),
        ("Carton Length cm", "50"),
        ("Carton Width cm", "40"),
        ("Carton Height cm", "35"),
        ("Carton Gross Weight kg", "12"),
    ):
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="FL-100").click()
    expect(page.get_by_text("4,000 pcs")).to_be_visible()
    watched.check()
    page.set_viewport_size({"width": 390, "height": 900})
    watched.check()
    page.set_viewport_size({"width": 1440, "height": 900})


def _enter_a_customer(page: Page, served: Served) -> None:
    page.goto(f"{served.root}/customers/new/")
    page.locator("input[name=name]").fill("Lima Luz SAC")
    page.locator("input[name=country]").fill("Peru")
    page.locator("input[name=email]").fill("ana@limaluz.example.com")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/customers/*/")
