"""The main job in a real browser: two files in, today's list, one customer, one touch, the next."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.surfaces.browser.conftest import Files, Served, Watched

pytestmark = pytest.mark.browser
IMPORT_MILLISECONDS = 90_000
WIDTHS = {"laptop": (1440, 900), "phone": (390, 844)}


@pytest.mark.parametrize("size", WIDTHS.values(), ids=WIDTHS)
def test_from_two_files_to_the_next_touch(
    served: Served, files: Files, browser: Browser, size: tuple[int, int]
):
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en-GB", has_touch=size[0] < 500
    )
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)

    # The printed address signs in, and an empty Today says what to do first.
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    expect(page.get_by_text("Whom to contact today will stand here")).to_be_visible()
    watched.check()

    _import_trade(page, served, files)
    watched.check()
    _import_customers(page, served, files)
    watched.check()
    _confirm_the_company_and_read_his_record(page, served, watched)
    _log_a_touch_by_keyboard(page, served, watched)
    _look_at_the_other_pages(page, served, watched)
    _switch_the_language(page, served, watched)

    assert watched.complaints == []
    context.close()


def _import_trade(page: Page, served: Served, files: Files) -> None:
    page.goto(f"{served.root}/import/")
    page.set_input_files("input[type=file]", files.trade)
    page.get_by_role("button", name="Start the import").click()
    # The progress survives leaving the page and coming back.
    page.goto(f"{served.root}/")
    page.goto(f"{served.root}/import/")
    jobs = page.locator("article.job")
    expect(jobs).to_have_count(len(files.trade))
    expect(page.locator("article.job dl.account")).to_have_count(
        len(files.trade), timeout=IMPORT_MILLISECONDS
    )
    for account in page.locator("article.job dl.account").all():
        figures = _figures(account.inner_text())
        assert figures["Rows"] > 0
        parts = ("Imported", "Known already", "Rejected")
        assert figures["Rows"] == sum(figures[name] for name in parts)


def _import_customers(page: Page, served: Served, files: Files) -> None:
    page.goto(f"{served.root}/import/?kind=customers")
    page.set_input_files("input[type=file]", files.customers)
    page.get_by_role("button", name="Start the import").click()
    page.get_by_role("link", name="Look and import").click(timeout=IMPORT_MILLISECONDS)
    page.get_by_role("button", name=re.compile(r"Import \d+ rows")).click()
    account = page.locator("article.job dl.account")
    expect(account).to_be_visible(timeout=IMPORT_MILLISECONDS)
    assert _figures(account.inner_text())["New"] > 20


def _confirm_the_company_and_read_his_record(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/customers/?q=SAC")
    addresses = [link.get_attribute("href") for link in page.locator("a[data-row-link]").all()]
    for address in addresses:
        page.goto(f"{served.root}{address}")
        if page.get_by_role("button", name="Yes, it is").count():
            break
    watched.check()
    # As a reader does who drags its corner: the policy must not stumble over the style.
    page.locator("#inquiry-text").evaluate("box => { box.style.height = '200px'; }")
    page.get_by_role("button", name="Yes, it is").click()
    expect(page.get_by_role("link", name="Open the full dossier")).to_be_visible()
    page.get_by_role("link", name="Open the full dossier").click()
    expect(page.get_by_role("heading", name="Purchases by month")).to_be_visible()
    expect(page.locator("[data-chart=t-months] canvas")).to_be_visible()
    months = page.locator("#t-months tbody tr")
    assert months.count() >= 2
    shipments = sum(int(cell.replace(",", "")) for cell in _column(page, "#t-months", 1))
    shown = page.locator(".figures div", has_text="Shipments").locator(".value").first
    assert int(shown.inner_text().replace(",", "")) == shipments
    expect(page.get_by_role("heading", name="Suppliers")).to_be_visible()
    # A figure opens its rows, as they were printed.
    page.locator("#t-months .evidence-link").first.click()
    expect(page.locator("#e-months")).to_contain_text("Sum of")
    page.locator("#e-months td .evidence-link").first.click()
    expect(page.locator("#e-months")).to_contain_text("As printed")
    expect(page.locator("#e-months table table").first).to_be_visible()
    watched.check()


def _log_a_touch_by_keyboard(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/")
    rows = page.locator("[data-row]")
    assert rows.count() >= 2
    expect(rows.first.locator(".row-time")).to_have_text(re.compile(r"\d\d:\d\d–\d\d:\d\d"))
    watched.check()
    first, second = (rows.nth(at).get_attribute("id") for at in (0, 1))

    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")

    page.keyboard.press("d")
    expect(page.locator("textarea[name=note]").first).to_be_focused()
    page.keyboard.type("Asked about the next order")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".toast-undo")).to_contain_text("Logged")
    expect(page.locator(f"#{first}")).to_have_count(0)
    expect(page.locator("[data-open]")).to_have_id(second or "")
    # The next one is open, and the touch can be taken back.
    page.keyboard.press("u")
    expect(page.locator("[data-open]")).to_have_id(first or "")
    # Put off: gone from today, and back again.
    page.keyboard.press("s")
    page.keyboard.press("Enter")
    expect(page.locator(".toast-undo")).to_contain_text("put off")
    expect(page.locator(f"#{first}")).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator(f"#{first}")).to_have_count(1)
    # Ctrl-K goes anywhere.
    page.keyboard.press("Control+k")
    page.keyboard.type("playb")
    page.locator("#palette-results a").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served.root}/playbook/")


def _look_at_the_other_pages(page: Page, served: Served, watched: Watched) -> None:
    for address in (
        "/playbook/",
        "/buyers/",
        "/buyers/?q=9405&country=Peru",
        "/companies/?q=iluminacion",
        "/customers/",
        "/customers/new/",
        "/settings/",
        "/people/",
    ):
        page.goto(f"{served.root}{address}")
        watched.check()
    page.goto(f"{served.root}/buyers/?q=9405")
    assert page.locator("[data-row]").count() > 0


def _switch_the_language(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/settings/")
    page.locator("main").get_by_role("button", name="中文").click()
    expect(page.locator("main h1")).to_have_text("设置")
    page.goto(f"{served.root}/")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    watched.check()


def _figures(text: str) -> dict[str, int]:
    """The account as its labels and numbers stand on the page."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return {label: int(figure.replace(",", "")) for label, figure in pairs}


def _column(page: Page, table: str, at: int) -> list[str]:
    cells = page.locator(f"{table} tbody tr td:nth-child({at + 1})")
    return [cell.strip() for cell in cells.all_inner_texts()]
