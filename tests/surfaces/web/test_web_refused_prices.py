"""What is unlikely or not allowed about a price or a rate is asked, and nothing that was typed is lost."""

from django.urls import reverse

from genjin.stores.records.models import Quote
from tests.surfaces.web.conftest import REBATE, USD, Book, quoted, signed_in, typed


def test_a_larger_quantity_at_a_higher_price_is_saved_only_after_it_was_seen(priced: Book):
    client = signed_in(priced.owner)
    address = reverse("quote-new", kwargs={"customer_id": priced.owners_customer.pk})
    dearer = {"line-0-quantity-1": "5000", "line-0-price-1": "98,5"}
    refused = client.post(address, typed(**dearer))
    assert refused.status_code == 400
    page = refused.content.decode()
    assert "the price of 98.5 is higher than for a smaller quantity" in page
    assert 'value="98,5"' in page
    quoted(client, priced.owners_customer, rising_seen="yes", **dearer)


def test_a_rate_that_is_refused_stands_in_its_form_as_it_was_typed(priced: Book):
    client = signed_in(priced.owner)
    far = client.post(reverse("exchange-add"), {**USD, "cny": "715", "on": "2026-01-03"})
    assert far.status_code == 400
    page = far.content.decode()
    assert 'value="715"' in page
    assert "more than 20% off" in page
    seen = {**USD, "cny": "715", "on": "2026-01-03", "far_seen": "yes"}
    assert client.post(reverse("exchange-add"), seen).status_code == 302
    above = client.post(reverse("rebate-add"), {**REBATE, "percent": "95"})
    assert above.status_code == 400
    assert 'value="95"' in above.content.decode()
    assert "above the VAT of 13%" in above.content.decode()


def test_a_blocked_offer_is_told_on_opening_and_agreed_to_there(priced: Book):
    client = signed_in(priced.owner)
    address = reverse("quote-new", kwargs={"customer_id": priced.indebted_customer.pk})
    opened = client.get(address).content.decode()
    assert "No new offer until it is paid or a manager agrees" in opened
    assert 'name="release_reason"' in opened
    refused = client.post(address, typed(note="Ask for Mr Ruiz"))
    assert refused.status_code == 400
    page = refused.content.decode()
    assert "owes USD 43,400.00 past its day" in page
    assert 'value="Ask for Mr Ruiz"' in page
    assert not Quote.objects.exists()
    unsaid = client.post(address, typed(do="agree"))
    assert unsaid.status_code == 400
    agreed = client.post(address, typed(do="agree", release_reason="slip seen", note="Mr Ruiz"))
    assert agreed.status_code == 200
    assert 'value="Mr Ruiz"' in agreed.content.decode()
    assert "agreed to new offers until" in agreed.content.decode()
    quoted(client, priced.indebted_customer)


def test_a_salesperson_is_told_on_opening_and_may_not_agree(priced: Book):
    priced.indebted_customer.owner = priced.teammate
    priced.indebted_customer.save()
    client = signed_in(priced.teammate)
    address = reverse("quote-new", kwargs={"customer_id": priced.indebted_customer.pk})
    opened = client.get(address).content.decode()
    assert "No new offer until it is paid" in opened
    assert 'name="release_reason"' not in opened
    assert client.post(address, typed(do="agree", release_reason="please")).status_code == 403
