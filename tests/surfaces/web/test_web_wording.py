"""Every page speaks both languages, and every text that a template asks for exists."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from genjin.surfaces.wording.catalogue import words_in
from tests.surfaces.web.conftest import Book, signed_in

TEMPLATES = Path(str(files("genjin.surfaces.web"))) / "templates"
ASKED = re.compile(r"""\bt\("([a-z][a-z0-9-]*[a-z0-9])"[,)]""")
ICON = re.compile(r"""icon\("([a-z0-9-]+)"\)""")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PAGES = ["/", "/customers/", "/customers/new/", "/buyers/", "/companies/", "/import/"]
MORE_PAGES = ["/import/?kind=customers", "/playbook/", "/settings/", "/people/", "/nowhere/"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_text_that_a_template_asks_for_exists(language):
    words = words_in(language)
    missing = {
        (path.name, name)
        for path in TEMPLATES.rglob("*.html")
        for name in ASKED.findall(path.read_text(encoding="utf-8"))
        if not words.has(name)
    }
    assert missing == set()


def test_every_icon_that_a_template_draws_is_in_the_sprite():
    sprite = (TEMPLATES.parent / "static" / "vendor" / "icons.svg").read_text(encoding="utf-8")
    missing = {
        name
        for path in TEMPLATES.rglob("*.html")
        for name in ICON.findall(path.read_text(encoding="utf-8"))
        if f'id="{name}"' not in sprite
    }
    assert missing == set()


@pytest.mark.parametrize("address", [*PAGES, *MORE_PAGES])
def test_english_pages_hold_no_chinese_but_the_switch(book: Book, address: str):
    text = signed_in(book.owner).get(address).content.decode()
    assert '<html lang="en"' in text
    assert set(CHINESE.findall(text)) <= set("中文")


@pytest.mark.parametrize("address", [*PAGES, *MORE_PAGES])
def test_chinese_pages_are_in_chinese(book: Book, address: str):
    book.owner.language = "zh"
    book.owner.save()
    text = signed_in(book.owner).get(address).content.decode()
    assert '<html lang="zh-CN"' in text
    assert len(CHINESE.findall(text)) > 40


def test_the_language_is_switched_and_stays_switched(book: Book):
    client = signed_in(book.owner)
    response = client.post("/language/", {"language": "zh", "next": "/settings/"})
    assert response.headers["Location"] == "/settings/"
    assert '<html lang="zh-CN"' in client.get("/").content.decode()
    client.post("/sign-out/")
    assert '<html lang="zh-CN"' in client.get("/sign-in/").content.decode()


def test_pages_follow_the_browser_until_the_person_has_chosen(book: Book):
    book.owner.language = ""
    book.owner.save()
    english = signed_in(book.owner, headers={"accept-language": "en-US,en;q=0.9"})
    chinese = signed_in(book.owner, headers={"accept-language": "zh-CN,zh;q=0.9"})
    assert '<html lang="en"' in english.get("/").content.decode()
    assert '<html lang="zh-CN"' in chinese.get("/").content.decode()
    chinese.post("/language/", {"language": "en", "next": "/"})
    assert '<html lang="en"' in chinese.get("/").content.decode()
    book.owner.refresh_from_db()
    assert book.owner.language == "en"
