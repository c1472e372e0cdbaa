from datetime import timedelta
from decimal import Decimal

import pytest

from genjin.demo.book.customers import demo_customers
from genjin.kernel.errors import NotAllowedError
from genjin.stores.records.models import (
    Contact,
    Customer,
    CustomerCompany,
    ExchangeRate,
    Firm,
    FirmFact,
    GradeOverride,
    ImportedFile,
    Product,
    Quote,
    RebateRate,
    Segment,
    Touch,
)
from genjin.workflows import fill_demo as module
from genjin.workflows.fill_demo import clear_demo, fill_demo, find_demo
from genjin.workflows.pricing.firm import change_firm
from genjin.workflows.pricing.rates import add_exchange_rate
from genjin.workflows.products.keeping import add_product
from genjin.workflows.tell_demo_in import tell_demo_in

A_FEW = 9  # every ninth of its customers: the whole book has tests of its own


@pytest.fixture
def fill(home, now, owner, describe, monkeypatch):
    monkeypatch.setattr(
        module, "demo_customers", lambda seed, at: demo_customers(seed, at)[::A_FEW]
    )

    def filled(**options):
        return fill_demo(home, **{"now": now, "by": owner, "describe": describe, **options})

    return filled


def demo_of(home):
    found = find_demo(home)
    assert found is not None
    return found


def counts():
    book = (Customer, Contact, Touch, CustomerCompany, ImportedFile, Segment)
    prices = (Product, Quote, RebateRate, ExchangeRate, Firm)
    return {table.__name__: table.objects.count() for table in (*book, *prices)}


def test_filling_twice_changes_nothing(fill, now):
    fill(rows=500)
    before = counts()
    assert fill(now=now + timedelta(days=3)).was_filled
    assert counts() == before


def test_a_demo_that_was_interrupted_is_finished_as_it_was_begun(fill, home, monkeypatch, now):
    def killed(*_args, **_options):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(module, "log_touch", killed)
        with pytest.raises(KeyboardInterrupt):
            fill(rows=500)
    assert demo_of(home).state == "filling"
    fill(now=now + timedelta(hours=2))
    assert demo_of(home).state == "filled"
    assert demo_of(home).now == now
    book = demo_customers(1, now)[::A_FEW]
    assert Customer.objects.count() == len(book)
    assert Touch.objects.count() == sum(len(each.exchanges) for each in book)
    assert ImportedFile.objects.count() == len(demo_of(home).files)


def test_clearing_removes_the_demo_and_nothing_else(fill, home, owner, import_text, now):
    import_text("客户名称,国家\nMi Cliente SAC,PE\n", owner)
    before = counts()
    filled = fill(rows=500)
    cleared = clear_demo(home, by=owner)
    assert cleared.customers == len(demo_customers(1, now)[::A_FEW])
    assert cleared.files == len(filled.files)
    assert counts() == before
    assert not list(home.trade.glob("*.duckdb"))
    assert not (home.path / "demo-files").exists()
    assert demo_of(home).state == "cleared"
    assert clear_demo(home, by=owner).customers == 0


def test_clearing_keeps_the_user_s_own_product_rate_and_firm(fill, home, owner, now):
    own, _ = add_product(owner, {"code": "fl-100", "name_en": "Mine"}, now=now)
    assert own is not None
    change_firm(owner, {"name_en": "My firm"})
    rate = {"currency": "USD", "cny": "7.3", "on": now.date(), "source": "", "now": now}
    add_exchange_rate(owner, **rate)
    fill(rows=500)
    assert Product.objects.count() > 10
    clear_demo(home, by=owner)
    assert [each.pk for each in Product.objects.all()] == [own.pk]
    assert Firm.objects.get().name_en == "My firm"
    assert ExchangeRate.objects.get(currency="USD").cny == Decimal("7.3")


def test_the_demo_s_quoted_deals_have_a_quote_with_a_believable_margin(fill):
    fill(rows=500)
    quotes = list(Quote.objects.select_related("deal"))
    assert quotes
    for quote in quotes:
        assert quote.sent_at is not None
        assert 8 < (quote.deal.margin_percent or 0) < 35
        assert quote.lines.get().quantity_40hq


def test_another_size_replaces_the_demo(fill, home):
    fill(rows=500)
    customers = Customer.objects.count()
    assert not fill(rows=800).was_filled
    assert Customer.objects.count() == customers
    assert demo_of(home).rows == 800


def test_only_a_manager_may_remove_the_demo(home, sales):
    with pytest.raises(NotAllowedError):
        clear_demo(home, by=sales)


def test_the_demo_s_own_notes_follow_the_language_and_a_person_s_words_stay(fill, home, owner, now):
    fill(rows=500, language="zh")
    kept = Touch.objects.order_by("id").first()
    assert kept is not None
    Touch.objects.filter(pk=kept.pk).update(note="我自己写的", fingerprint="x" * 64)
    touches = Touch.objects.exclude(pk=kept.pk)
    tell_demo_in(home, "en", by=owner, now=now)
    assert not touches.filter(note__regex=r"[\u4e00-\u9fff]").exists()
    assert not Customer.objects.filter(note__regex=r"[\u4e00-\u9fff]").exists()
    assert not FirmFact.objects.filter(value__regex=r"[\u4e00-\u9fff]").exists()
    assert not GradeOverride.objects.filter(reason__regex=r"[\u4e00-\u9fff]").exists()
    assert Touch.objects.get(pk=kept.pk).note == "我自己写的"
    before = counts()
    assert tell_demo_in(home, "en", by=owner, now=now) == 0
    assert tell_demo_in(home, "zh", by=owner, now=now) > 0
    assert touches.filter(note__regex=r"[\u4e00-\u9fff]").count() == touches.count()
    assert counts() == before


def test_a_salesperson_s_language_is_his_own_and_changes_no_notes(fill, home, sales, now):
    fill(rows=500, language="zh")
    assert tell_demo_in(home, "en", by=sales, now=now) == 0
