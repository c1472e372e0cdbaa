"""A quote goes out: once, with its deal, its margin and the plan."""

from datetime import timedelta
from decimal import Decimal

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.stores.records.models import CustomerPlan, Touch
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.pricing.firm import change_firm
from genjin.workflows.pricing.rates import add_exchange_rate
from genjin.workflows.products.keeping import change_product
from genjin.workflows.quotes.keeping import get_quote
from genjin.workflows.quotes.reckoning import reckon_quote
from genjin.workflows.quotes.sending import send_quote

pytestmark = pytest.mark.usefixtures("priced")


def stages_of(quote):
    return list(quote.deal.stages.order_by("id").values_list("stage", flat=True))


def test_a_first_quote_makes_the_deal_and_sending_it_quotes_the_deal(
    home, owner, now, enter, drafted, quoted
):
    customer = enter(owner, "Lima Luz SAC", "PE", email="ana@limaluz.pe")
    quote = quoted(customer, drafted())
    assert stages_of(quote) == ["inquiry"]
    sent = send_quote(home, owner, quote.pk, now=now)
    assert stages_of(sent) == ["inquiry", "quoted"]
    assert (sent.deal.amount_usd, sent.deal.margin_percent) == (Decimal(19600), 21.36)
    assert not Touch.objects.exists()


def test_sending_twice_is_sending_once_and_logs_one_touch(home, owner, now, enter, drafted, quoted):
    quote = quoted(enter(owner, "Lima Luz SAC", "PE"), drafted())
    for minutes in (0, 5):
        at = now + timedelta(minutes=minutes)
        sent = send_quote(home, owner, quote.pk, now=at, by_channel="whatsapp")
    assert sent.sent_at == now
    assert stages_of(sent) == ["inquiry", "quoted"]
    assert Touch.objects.count() == 1


def test_a_margin_below_the_rule_declines_the_customer(home, owner, now, enter, drafted, quoted):
    customer = enter(
        owner, "Lima Luz SAC", "PE", email="a@limaluz.pe", product="lamp", inquiry_date="2026-03-04"
    )
    quote = quoted(customer, drafted("7.70"), seen=("floor",))
    send_quote(home, owner, quote.pk, now=now)
    plan = CustomerPlan.objects.get(pk=customer.pk)
    assert plan.grade == "decline"
    assert "reason-margin-below" in {reason["id"] for reason in plan.grade_reasons}


def test_a_deal_that_is_further_is_not_put_back(home, owner, now, enter, drafted, quoted):
    customer = enter(owner, "Lima Luz SAC", "PE")
    advance_deal(home, owner, customer.pk, stage="sample", now=now)
    sent = send_quote(home, owner, quoted(customer, drafted()).pk, now=now)
    assert stages_of(sent) == ["sample"]


def test_the_quantity_that_was_asked_for_decides_the_amount_and_the_tier(
    home, owner, now, enter, drafted, quoted
):
    customer = enter(
        owner, "Lima Luz SAC", "PE", product="lamp", quantity="6000 pcs", inquiry_date="2026-03-04"
    )
    draft = drafted(**{"line-0-quantity-1": "5000", "line-0-price-1": "9.50"})
    deal = advance_deal(home, owner, customer.pk, stage="inquiry", now=now).deal
    sent = send_quote(home, owner, quoted(customer, draft, deal_id=deal.pk).pk, now=now)
    assert sent.deal.amount_usd == Decimal(57000)


def test_another_currency_is_turned_into_dollars(home, owner, now, enter, drafted, quoted):
    draft = drafted("9.00", currency="EUR")
    sent = send_quote(home, owner, quoted(enter(owner, "Lux GmbH", "DE"), draft).pk, now=now)
    assert sent.deal.amount_usd == round(Decimal(18000) * Decimal("7.7") / Decimal("7.1"), 2)


def test_later_figures_change_no_quote_that_was_kept(owner, now, enter, priced, drafted, quoted):
    quote = quoted(enter(owner, "Lima Luz SAC", "PE"), drafted())
    before = reckon_quote(quote)
    change_product(owner, priced.pk, {"code": "FL-100", "name_en": "LED", "cost_cny": "99"})
    change_firm(owner, {"fees_percent": "20"})
    add_exchange_rate(
        owner, currency="USD", cny="5", on=now.date(), source="", now=now, far_seen=True
    )
    assert reckon_quote(get_quote(owner, quote.pk)) == before


def test_a_quote_that_has_run_out_is_not_sent(home, owner, now, enter, drafted, quoted):
    quote = quoted(enter(owner, "Lima Luz SAC", "PE"), drafted())
    with pytest.raises(UnusableInputError):
        send_quote(home, owner, quote.pk, now=now + timedelta(days=60))


def test_two_quotes_of_a_day_have_two_numbers(owner, enter, drafted, quoted):
    customer = enter(owner, "Lima Luz SAC", "PE")
    numbers = [quoted(customer, drafted()).number for _ in range(2)]
    assert numbers == ["Q20260305-01", "Q20260305-02"]
