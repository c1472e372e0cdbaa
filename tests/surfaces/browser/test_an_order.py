"""An order in a real browser: its deposit becomes the next touch, is paid, and gives way to the next."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.surfaces.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["laptop", "phone"])
def test_from_an_order_to_the_touch_after_its_deposit(
    served: Served, browser: Browser, size: tuple[int, int]
):
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en-GB", has_touch=size[0] < 500
    )
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    _enter_a_customer(page, served)

    # Placed a week ago, so that the deposit is due today.
    page.get_by_text("Enter an order", exact=True).click()
    orders = page.locator("#orders")
    orders.get_by_label("Our order number").fill("LX-118")
    orders.get_by_label("Placed on").fill("2026-02-25")
    orders.get_by_label("Lead time, days").fill("2")
    orders.get_by_label("Payment terms").fill("30% deposit, 70% before shipment")
    orders.get_by_label("Description").first.fill("LED panel")
    orders.get_by_label("Quantity").first.fill("1000")
    orders.get_by_label("Unit price").first.fill("11.80")
    watched.check()
    page.get_by_role("button", name="Enter the order").click()
    following = page.locator("[aria-labelledby=h-next]")
    expect(following).to_contain_text("ask for the deposit")
    expect(following).to_contain_text("Order LX-118: the deposit of USD 3,540.00 is expected")
    watched.check()

    page.get_by_role("button", name="deposit: Paid today").click()
    expect(page.locator(".toast-undo")).to_contain_text("USD 3,540.00")
    expect(following).to_contain_text("book the inspection")
    # Taken back, the deposit is asked for again.
    page.locator(".toast-undo button").click()
    expect(following).to_contain_text("ask for the deposit")
    page.get_by_role("button", name="deposit: Paid today").click()
    expect(following).to_contain_text("book the inspection")
    watched.check()

    assert watched.complaints == []
    context.close()


def _enter_a_customer(page: Page, served: Served) -> None:
    page.goto(f"{served.root}/customers/new/")
    page.locator("main input[name=name]").fill("Veldomar Handel GmbH")
    page.locator("main input[name=country]").fill("Germany")
    page.locator("main input[name=email]").fill("einkauf@veldomar.example.com")
    page.locator("main button[type=submit].btn-primary").click()
    page.wait_for_url(re.compile(r"/customers/\d+/$"))
