"""Samples, orders, money and facts on a customer's page, and what Today says of a debt."""

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from genjin.stores.records.models import (
    CustomerPlan,
    FirmFact,
    OfferRelease,
    Order,
    OrderEvent,
    Payment,
    Sample,
)
from genjin.trade.incoterms import Incoterm
from tests.surfaces.web.conftest import Book, signed_in

PART = {"HX-Request": "true"}
ORDER = {
    "number": "LX-77",
    "buyer_reference": "PO-9",
    "payment_terms": "30% deposit, 70% before shipment",
    "lead_time_days": "25",
    "description_1": "tipper body",
    "quantity_1": "4",
    "price_1": "2,500.50",
    "unit_1": "SET",
    "description_3": "spare parts",
    "quantity_3": "1",
    "price_3": "100",
}


def _page(book: Book) -> str:
    return f"/customers/{book.teammates_customer.pk}/"


def test_an_order_is_entered_by_a_form_and_shows_its_money_and_its_milestones(book: Book):
    client = signed_in(book.teammate)
    assert client.post(f"{_page(book)}orders/", ORDER).status_code == 302
    order = Order.objects.get(number="LX-77")
    assert [line.unit for line in order.lines.all()] == ["SET", "C62"]
    text = client.get(_page(book)).content.decode()
    for words in ("LX-77", "USD 10,102", "PO-9", "pre-production sample", "USD 3,030.60"):
        assert words in text


def test_a_wrong_line_is_named_and_nothing_is_kept(book: Book):
    client = signed_in(book.teammate)
    response = client.post(f"{_page(book)}orders/", {**ORDER, "quantity_3": ""}, headers=PART)
    assert response.status_code == 400
    assert "Line 2 needs" in response.content.decode()
    assert client.post(f"{_page(book)}orders/", {**ORDER, "price_1": "much"}).status_code == 400
    assert not Order.objects.filter(number="LX-77").exists()
    asked = client.post(f"{_page(book)}orders/", {**ORDER, "price_1": "2,350"}, headers=PART)
    assert asked.status_code == 400
    assert "<div>“2,350” may be 2350 or 2.35." in asked.content.decode()


def test_an_order_just_entered_is_undone_and_its_number_is_used_again(book: Book):
    client = signed_in(book.teammate)
    entered = client.post(f"{_page(book)}orders/", {**ORDER, "from": "customer"}, headers=PART)
    undo = re.search(r"/orders/\d+/undo/", entered.content.decode())
    assert undo is not None
    text = client.post(undo[0], {"from": "customer"}, headers=PART).content.decode()
    assert "LX-77" not in text
    assert client.post(f"{_page(book)}orders/", ORDER).status_code == 302


def test_a_cancelled_order_stands_with_its_reason_and_can_hold_again(book: Book):
    client = signed_in(book.teammate)
    client.post(f"{_page(book)}orders/", ORDER)
    where = f"/orders/{Order.objects.get(number='LX-77').pk}/cancel/"
    assert client.post(where, {"reason": " "}, headers=PART).status_code == 400
    sent = {"reason": "his shop closed", "deal": "lost", "from": "customer"}
    text = client.post(where, sent, headers=PART).content.decode()
    assert "his shop closed" in text
    assert f"{where}undo/" in text
    back = client.post(f"{where}undo/", {"from": "customer"}, headers=PART).content.decode()
    assert "his shop closed" not in back
    assert "pre-production sample" in back


def test_a_milestone_is_entered_and_taken_back_within_ten_seconds(book: Book):
    client = signed_in(book.owner)
    where = f"/orders/{book.order_id}/steps/"
    text = client.post(where, {"step": "arrived", "from": "customer"}, headers=PART)
    undo = re.search(rf"{where}arrived/undo/", text.content.decode())
    assert undo is not None
    client.post(undo[0], {"from": "customer"}, headers=PART)
    assert OrderEvent.objects.filter(kind="arrived").last().is_withdrawn  # type: ignore[union-attr]
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    ahead = {"step": "arrived", "on": tomorrow}
    assert client.post(where, ahead).status_code == 400
    assert client.post(where, {**ahead, "what": "expected"}).status_code == 302


def test_money_that_has_come_is_one_tap_and_can_be_taken_back(book: Book):
    client = signed_in(book.owner)
    text = client.post(f"/payments/{book.payment_id}/paid/", {}, headers=PART).content.decode()
    assert f"/payments/{book.payment_id}/unpaid/" in text
    assert Payment.objects.get(pk=book.payment_id).paid_on is not None
    client.post(f"/payments/{book.payment_id}/unpaid/")
    assert Payment.objects.get(pk=book.payment_id).paid_on is None


def test_a_debt_stands_on_the_page_and_on_today_and_blocks_an_offer(book: Book):
    client = signed_in(book.owner)
    where = f"/customers/{book.indebted_customer.pk}/"
    page = client.get(where).content.decode()
    assert "No new offer until it is paid" in page
    plan = CustomerPlan.objects.get(pk=book.indebted_customer.pk)
    assert plan.state == "followed"
    today = client.get("/").content.decode()
    if "Trujillo Minerals" in today:
        assert "USD 43,400 overdue" in today
    offered = {"deal": "new", "stage": "quoted"}
    refused = client.post(f"{where}deal/", offered)
    assert refused.status_code == 403
    assert "USD 43,400.00" in refused.content.decode()
    assert "sign in with an account" not in refused.content.decode()
    assert client.post(f"{where}offers/", {"reason": ""}).status_code == 400
    past = client.post(f"{where}offers/", {"reason": "slip seen", "until": "2020-01-01"})
    assert past.status_code == 400
    assert 'value="slip seen"' in past.content.decode()
    client.post(f"{where}offers/", {"reason": "slip seen"})
    assert client.post(f"{where}deal/", offered).status_code == 302
    assert "agreed to new offers until" in client.get(where).content.decode()
    client.post(f"{where}offers/undo/")
    assert client.post(f"{where}deal/", offered).status_code == 403


def test_a_teammate_agrees_to_nothing_and_learns_nothing_of_anothers_customer(book: Book):
    where = f"/customers/{book.indebted_customer.pk}/offers/"
    for address in (where, f"{where}undo/"):
        assert signed_in(book.teammate).post(address, {"reason": "x"}).status_code == 404


def test_a_salesperson_may_not_agree_for_himself(book: Book):
    book.indebted_customer.owner = book.teammate
    book.indebted_customer.save()
    client = signed_in(book.teammate)
    where = f"/customers/{book.indebted_customer.pk}/"
    assert "Agree to a new offer" not in client.get(where).content.decode()
    assert client.post(f"{where}offers/", {"reason": "please"}).status_code == 403
    assert not OfferRelease.objects.exists()


def test_a_sample_is_entered_and_sent_with_its_number(book: Book):
    client = signed_in(book.teammate)
    form = {"description": "Brake pad", "fee": "60", "tooling_fee": "200", "is_returned": "yes"}
    assert client.post(f"{_page(book)}samples/", form).status_code == 302
    sample = Sample.objects.get(description="Brake pad")
    assert sample.is_fee_returned_with_order
    step = {"step": "sent", "courier": "DHL", "tracking_number": "12 3456"}
    client.post(f"/samples/{sample.pk}/steps/", step)
    text = client.get(_page(book)).content.decode()
    assert "DHL 12 3456" in text
    assert "fee paid" in text
    client.post(f"/samples/{sample.pk}/steps/sent/undo/")
    assert sample.events.filter(kind="sent").last().is_withdrawn  # type: ignore[union-attr]


def test_a_fact_is_noted_in_either_language_and_taken_back(book: Book):
    client = signed_in(book.teammate)
    fact = {"kind": "business", "value": "批发商", "source": "website"}
    assert client.post(f"{_page(book)}facts/", fact).status_code == 302
    noted = FirmFact.objects.get(kind="business")
    assert noted.value == "wholesaler"
    text = client.get(_page(book)).content.decode()
    assert "wholesaler" in text
    client.post(f"{_page(book)}facts/{noted.pk}/undo/")
    assert "website, " not in client.get(_page(book)).content.decode()
    assert client.post(f"{_page(book)}facts/", {**fact, "source": ""}).status_code == 400


def test_the_page_and_its_forms_read_in_chinese(book: Book):
    book.owner.language = "zh"
    book.owner.save()
    text = signed_in(book.owner).get(f"/customers/{book.indebted_customer.pk}/").content.decode()
    for words in ("逾期款", "定金", "尾款", "单据已寄", "公司背景", "录入订单", "登记要样"):
        assert words in text


def test_the_playbook_page_lists_the_milestones(book: Book):
    text = signed_in(book.owner).get("/playbook/").content.decode()
    assert "The balance is late" in text
    assert "at most 6 times" in text


def test_a_refused_order_comes_back_as_it_was_typed(book: Book):
    client = signed_in(book.teammate)
    said = {**ORDER, "price_1": "2,350", "buyer_reference": "PO-9", "transit_days": "31"}
    response = client.post(f"{_page(book)}orders/", said)
    assert response.status_code == 400
    page = response.content.decode()
    assert "may be 2350 or 2.35" in page
    for typed in ("2,350", "PO-9", "LX-77", "31"):
        assert f'value="{typed}"' in page
    assert client.post(f"{_page(book)}orders/", {**said, "price_1": "2,35"}).status_code == 302
    prices = Order.objects.get(number="LX-77").lines.values_list("price", flat=True)
    assert Decimal("2.35") in prices


def test_a_refused_sample_comes_back_as_it_was_typed(book: Book):
    client = signed_in(book.teammate)
    said = {"description": "Brake pad", "fee": "a lot", "courier": "DHL", "is_returned": "yes"}
    response = client.post(f"{_page(book)}samples/", said)
    assert response.status_code == 400
    page = response.content.decode()
    assert "Fee: “a lot” isn’t a usable number" in page
    for typed in ("Brake pad", "a lot", "DHL"):
        assert f'value="{typed}"' in page
    assert 'value="yes" checked' in page
    assert not Sample.objects.filter(description="Brake pad").exists()


def test_quotes_and_orders_offer_the_same_incoterms(book: Book):
    client = signed_in(book.owner)
    customer = book.owners_customer.pk
    offered = [
        re.findall(r'<option value="([A-Z]{3})"', client.get(address).content.decode())
        for address in (f"/customers/{customer}/", f"/customers/{customer}/quotes/new/")
    ]
    in_order = [[term for term in terms if term in set(Incoterm)] for terms in offered]
    assert in_order == [list(Incoterm), list(Incoterm)]
