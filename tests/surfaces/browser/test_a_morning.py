"""A morning's work in a real browser, by keyboard: on a laptop, and on a telephone's width."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.surfaces.browser.conftest import Files, Served, Watched

pytestmark = pytest.mark.browser
IMPORT_MILLISECONDS = 90_000
WIDTHS = {"laptop": (1440, 900), "phone": (390, 844)}
CHAT = """[2026/3/2, 15:02:11] Chen Wei: The samples left today
[2026/3/2, 15:03:40] Chen Wei: DHL 1234
[2026/3/3, 21:40:02] The Buyer: Gracias! Price for 500?
"""


@pytest.mark.parametrize("size", WIDTHS.values(), ids=WIDTHS)
def test_a_morning(served: Served, files: Files, browser: Browser, size: tuple[int, int]):
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en-GB", has_touch=size[0] < 500
    )
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)
    page.goto(served.address)
    page.wait_for_url(f"{served.root}/")
    _import_customers(page, served, files.customers)

    page.goto(f"{served.root}/")
    watched.check()
    for words in ("Sent the new price list", "Asked for his forecast"):
        _log_by_key(page, words)
    _log_at_once_by_key(page)
    _he_replied(page)
    third = page.locator("[data-row]").nth(2)
    third.locator("[data-row-link]").click()
    expect(third).to_have_attribute("data-open", "")
    declined = _decline_with_a_reason(page)
    _undo_once(page, declined)
    _decline_with_a_reason(page)
    _move_to_a_day(page)
    watched.check()
    _grade_by_hand(page, served)
    watched.check()
    _bring_in_a_chat(page)
    watched.check()
    _turn_the_weeks(page, served, watched)
    assert watched.complaints == []
    context.close()


def _import_customers(page: Page, served: Served, listed: Path) -> None:
    page.goto(f"{served.root}/import/?kind=customers")
    page.set_input_files("input[type=file]", listed)
    page.get_by_role("button", name="Start the import").click()
    page.get_by_role("link", name="Look and import").click(timeout=IMPORT_MILLISECONDS)
    page.get_by_role("button", name=re.compile(r"Import \d+ rows")).click()
    expect(page.locator("article.job dl.account")).to_be_visible(timeout=IMPORT_MILLISECONDS)


def _opened(page: Page) -> Locator:
    return page.locator("[data-open]")


def _open_id(page: Page) -> str:
    found = _opened(page).get_attribute("id")
    assert found
    return found


def _log_by_key(page: Page, words: str) -> None:
    first = _open_id(page)
    page.keyboard.press("d")
    expect(page.locator("textarea[name=note]")).to_be_focused()
    # The channel's usual minutes stand there, and follow the channel.
    expect(page.locator("input[name=minutes]")).not_to_have_value("")
    page.locator("[data-open] select[name=channel]").select_option("call")
    expect(page.locator("input[name=minutes]")).to_have_value("20")
    page.locator("textarea[name=note]").fill(words)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".toast-undo")).to_contain_text("Logged")
    expect(page.locator(f"#{first}")).to_have_count(0)


def _log_at_once_by_key(page: Page) -> None:
    """The key acts on the row that has the focus, which isn't the open one."""
    opened, second = _open_id(page), page.locator("[data-row]").nth(1)
    chosen = second.get_attribute("id")
    page.keyboard.press("j")
    expect(second.locator("[data-row-link]")).to_be_focused()
    page.keyboard.press("D")
    expect(page.locator(f"#{chosen}")).to_have_count(0)
    expect(page.locator(f"#{opened}")).to_have_count(1)


def _he_replied(page: Page) -> None:
    first = _open_id(page)
    page.keyboard.press("r")
    expect(page.locator(".toast-undo")).to_contain_text("replied")
    expect(_opened(page)).to_have_id(first)
    # Who hasn't had a first answer yet waits for that one.
    expect(_opened(page)).to_contain_text(re.compile("answer (his message|the inquiry)"))


def _decline_with_a_reason(page: Page) -> str:
    # Who waits for an answer gets a courteous one also when he is declined.
    others = page.locator("[data-row]").filter(has_not_text=re.compile("answer|late since"))
    declined = others.first.get_attribute("id")
    assert declined
    if _open_id(page) != declined:
        page.locator(f"#{declined} [data-row-link]").click()
    expect(_opened(page)).to_have_id(declined)
    page.keyboard.press("x")
    expect(page.locator("[data-open] input[name=reason][list]")).to_be_focused()
    page.keyboard.type("Quantity too small")
    page.keyboard.press("Enter")
    expect(page.locator(".toast-undo")).to_contain_text("No longer followed")
    expect(page.locator(f"#{declined}")).to_have_count(0)
    return declined


def _undo_once(page: Page, declined: str) -> None:
    page.keyboard.press("u")
    expect(page.locator(".toast-undo")).to_have_count(0)
    expect(_opened(page)).to_have_id(declined)


def _move_to_a_day(page: Page) -> None:
    first = _open_id(page)
    page.keyboard.press("m")
    expect(page.locator("[data-open] input[name=until]")).to_be_focused()
    page.locator("[data-open] input[name=until]").fill("2026-03-19")
    page.locator("[data-open] details[open] input[name=reason]").fill("He travels")
    page.keyboard.press("Enter")
    expect(page.locator(".toast-undo")).to_contain_text("put off until Mar")
    expect(page.locator(f"#{first}")).to_have_count(0)


def _grade_by_hand(page: Page, served: Served) -> None:
    page.goto(f"{served.root}/customers/?grade=b")
    page.locator("a[data-row-link]").first.click()
    page.get_by_text("Change the grade").click()
    page.locator("select[name=grade]").select_option("key")
    page.locator("input[name=reason]:visible").fill("An old friend of the firm")
    page.get_by_role("button", name="Set the grade").click()
    expect(page.locator(".toast-undo")).to_be_visible()
    expect(page.locator(".page-head .grade")).to_have_text("Key account")


def _bring_in_a_chat(page: Page) -> None:
    page.get_by_text("Bring in a chat").click()
    page.locator("#chat-text").fill(CHAT)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("Who is who?")).to_be_visible()
    page.locator("input[name=side-1][value=us]").check(force=True)
    page.locator("input[name=side-2][value=buyer]").check(force=True)
    expect(page.get_by_text("3 messages → 2 new touches")).to_be_visible()
    page.get_by_role("button", name="Log 2 touches").click()
    expect(page.locator(".toast-undo")).to_contain_text("2 touches logged")
    expect(page.locator("#timeline")).to_contain_text("Gracias! Price for 500?")


def _turn_the_weeks(page: Page, served: Served, watched: Watched) -> None:
    page.goto(f"{served.root}/")
    page.keyboard.press("g")
    page.keyboard.press("w")
    page.wait_for_url(re.compile(r"/plan/week/"))
    expect(page.locator("[data-open]")).to_contain_text("contacts made")
    watched.check()
    page.keyboard.press("]")
    page.wait_for_url(re.compile("2026-03-11"))
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url(re.compile(r"/plan/month/\?date=2026-03-11"))
    watched.check()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/plan/day/\?date=|/$"))
    page.goto(f"{served.root}/plan/day/?date=2026-03-10")
    watched.check()
