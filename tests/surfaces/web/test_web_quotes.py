"""Products, rates and quotes in the pages: who may do what, and what the buyer never sees."""

import io
import re
import zipfile
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from genjin.stores.records.models import (
    ExchangeRate,
    Order,
    Product,
    Quote,
    RebateRate,
    User,
)
from tests.surfaces.web.conftest import FIRM, PRODUCT, REBATE, USD, Book, quoted, signed_in, typed


def test_a_quote_shows_its_margin_is_sent_and_moves_the_deal(priced: Book):
    client = signed_in(priced.owner)
    quote = quoted(client, priced.owners_customer)
    page = client.get(reverse("quote", kwargs={"quote_id": quote.pk})).content.decode()
    assert "21.36%" in page
    send = reverse("quote-send", kwargs={"quote_id": quote.pk})
    assert client.post(send, {"by_channel": "mail"}).status_code == 302
    quote.refresh_from_db()
    assert quote.sent_at is not None
    assert round(quote.deal.margin_percent or 0, 2) == 21.36
    assert quote.deal.amount_usd == Decimal(19600)
    touches = priced.owners_customer.touches.filter(direction="out")
    assert [touch.note for touch in touches] == [f"{quote.number} v1"]


def test_a_changed_sent_quote_is_a_new_version_and_a_changed_draft_is_not(priced: Book):
    client = signed_in(priced.owner)
    quote = quoted(client, priced.owners_customer)
    edit = reverse("quote-edit", kwargs={"quote_id": quote.pk})
    assert client.post(edit, typed("9.9")).status_code == 302
    client.post(reverse("quote-send", kwargs={"quote_id": quote.pk}))
    assert client.post(edit, typed("9.7")).status_code == 302
    versions = list(Quote.objects.filter(number=quote.number).order_by("version"))
    prices = [version.lines.get().tiers.get().price for version in versions]
    assert prices == [Decimal("9.9"), Decimal("9.7")]
    assert [version.sent_at is None for version in versions] == [False, True]
    assert client.post(edit, typed("9.6")).status_code == 400


def test_a_price_under_the_floor_is_saved_only_after_it_was_seen(priced: Book):
    client = signed_in(priced.owner)
    address = reverse("quote-new", kwargs={"customer_id": priced.owners_customer.pk})
    refused = client.post(address, typed("8.00"))
    assert refused.status_code == 400
    assert "under the floor" in refused.content.decode()
    assert not Quote.objects.exists()
    quote = quoted(client, priced.owners_customer, price="8.00", floor_seen="yes")
    page = client.get(reverse("quote", kwargs={"quote_id": quote.pk})).content.decode()
    assert "Under the floor" in page


def test_a_line_is_added_and_removed_and_a_wrong_code_loses_nothing(priced: Book):
    client = signed_in(priced.owner)
    address = reverse("quote-new", kwargs={"customer_id": priced.owners_customer.pk})
    wrong = client.post(address, typed(do="add", add_code="NO-SUCH"))
    assert wrong.status_code == 400
    assert "NO-SUCH" in wrong.content.decode()
    assert "LED floodlight 100W" in wrong.content.decode()
    added = client.post(address, typed(do="add", add_code="fl-100")).content.decode()
    assert 'name="line-1-price-0" type="text" value="9.8"' in added
    removed = client.post(address, typed(do="remove-0")).content.decode()
    assert "line-0-price-0" not in removed


def test_a_term_with_freight_names_the_buyers_port_not_ours(priced: Book):
    client = signed_in(priced.owner)
    address = reverse("quote-new", kwargs={"customer_id": priced.owners_customer.pk})
    cif = {"incoterm": "CIF", "freight": "900", "insurance": "20"}
    assert "port or place of destination" in client.post(address, typed(**cif)).content.decode()
    quote = quoted(client, priced.owners_customer, **cif, port="Callao")
    assert (quote.port, quote.freight) == ("Callao", Decimal(900))


def test_what_is_missing_for_a_margin_is_named(book: Book):
    client = signed_in(book.owner)
    page = client.post(reverse("quote-look"), typed()).content.decode()
    assert "exchange rate of the currency" in page
    assert "fees per order" in page
    assert "%</b>" not in page


def test_what_the_buyer_gets_holds_nothing_of_the_cost_side(priced: Book):
    client = signed_in(priced.owner)
    quote = quoted(client, priced.owners_customer)
    for kind in ("quotation.xlsx", "pi.xlsx"):
        got = client.get(reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": kind}))
        assert got.status_code == 200
        texts = workbook_text(got.content)
        assert "LED floodlight 100W" in texts
        assert ("SWIFT" in texts) == (kind == "pi.xlsx")
        for secret in ("56.5", "margin", "rebate", "21.3", "commission", "7.1<"):
            assert secret not in texts.casefold(), (kind, secret)
    for kind in ("quotation.pdf", "pi.pdf"):
        got = client.get(reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": kind}))
        assert got.content.startswith(b"%PDF-")
        assert got.headers["Content-Type"] == "application/pdf"


def test_no_text_of_a_quote_acts_as_a_formula(priced: Book):
    client = signed_in(priced.owner)
    hostile = {"line-0-description": '=HYPERLINK("http://x","y")', "note": "@SUM(1)", "port": "+1"}
    quote = quoted(client, priced.owners_customer, **hostile)
    address = reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": "quotation.xlsx"})
    content = client.get(address).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()
    assert "'=HYPERLINK" in workbook_text(content)


def test_an_invoice_is_for_what_was_ordered_and_not_for_less_than_was_offered(priced: Book):
    client = signed_in(priced.owner)
    quote = quoted(client, priced.owners_customer)
    line = quote.lines.get()
    address = reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": "pi.xlsx"})
    assert "24500" in workbook_text(client.get(f"{address}?q{line.pk}=2500").content, "sheet1")
    few = client.get(f"{address}?q{line.pk}=10")
    assert few.status_code == 400
    assert "prices begin at 2000" in few.content.decode()


def test_without_the_firms_name_nothing_is_printed(book: Book):
    client = signed_in(book.owner)
    quote = quoted(client, book.owners_customer)
    address = reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": "quotation.pdf"})
    assert client.get(address).status_code == 400


def test_a_teammate_reaches_no_quote_of_anothers_customer(priced: Book):
    quote = quoted(signed_in(priced.owner), priced.owners_customer)
    teammate, of_quote = signed_in(priced.teammate), {"quote_id": quote.pk}
    for name in ("quote", "quote-edit"):
        assert teammate.get(reverse(name, kwargs=of_quote)).status_code == 404
    file = reverse("quote-file", kwargs={**of_quote, "kind": "quotation.pdf"})
    assert teammate.get(file).status_code == 404
    assert teammate.post(reverse("quote-send", kwargs=of_quote)).status_code == 404
    assert teammate.post(reverse("quote-edit", kwargs=of_quote), typed()).status_code == 404
    new = reverse("quote-new", kwargs={"customer_id": priced.owners_customer.pk})
    assert teammate.post(new, typed()).status_code == 404
    quote.refresh_from_db()
    assert quote.sent_at is None


def test_the_owner_reaches_a_teammates_quote_and_the_teammate_his_own(priced: Book):
    quote = quoted(signed_in(priced.teammate), priced.teammates_customer)
    for user in (priced.owner, priced.teammate):
        for name in ("quote", "quote-edit"):
            address = reverse(name, kwargs={"quote_id": quote.pk})
            assert signed_in(user).get(address).status_code == 200


def test_a_deal_of_another_customer_takes_no_quote(priced: Book):
    deal = priced.owners_customer.deals.first()
    assert deal is not None
    new = reverse("quote-new", kwargs={"customer_id": priced.teammates_customer.pk})
    response = signed_in(priced.teammate).post(new, typed(deal=str(deal.pk)))
    assert response.status_code == 404
    assert not Quote.objects.exists()


def test_only_managers_see_and_change_the_figures_behind_prices(priced: Book):
    manager = User.objects.create_user("ma", role="manager", language="en")
    rebate, exchange = RebateRate.objects.get(), ExchangeRate.objects.get()
    removals = {"rebate-remove": rebate.pk, "exchange-remove": exchange.pk}
    sales = signed_in(priced.teammate)
    assert sales.get(reverse("pricing")).status_code == 403
    for name, data in (("pricing", FIRM), ("exchange-add", USD), ("rebate-add", REBATE)):
        assert sales.post(reverse(name), data).status_code == 403
    for name, rate_id in removals.items():
        assert sales.post(reverse(name, kwargs={"rate_id": rate_id})).status_code == 403
    assert (RebateRate.objects.count(), ExchangeRate.objects.count()) == (1, 1)
    client = signed_in(manager)
    assert client.get(reverse("pricing")).status_code == 200
    for name, rate_id in removals.items():
        assert client.post(reverse(name, kwargs={"rate_id": rate_id})).status_code == 302
    assert (RebateRate.objects.count(), ExchangeRate.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("code", "fl-100", "Another product already has the code"),
        ("cost_cny", "0", "A cost of 0"),
        ("price", "-3", "a price can’t be negative"),
        ("hs_code", "9999", "isn’t an HS code"),
        ("unit", "bananas", "isn’t a unit"),
    ],
)
def test_what_is_wrong_with_a_product_is_said_and_what_was_typed_stays(
    book: Book, field: str, value: str, said: str
):
    given = {**PRODUCT, "code": "NEW-1", field: value}
    response = signed_in(book.teammate).post(reverse("product-add"), given)
    assert response.status_code == 400
    text = response.content.decode()
    assert said in text
    assert "100W IP66 6500K" in text
    assert Product.objects.count() == 1


def test_a_teammate_changes_archives_and_restores_a_product(book: Book):
    client = signed_in(book.teammate)
    of_product = {"product_id": book.product_id}
    changed = {**PRODUCT, "cost_cny": "57", "price": ""}
    assert client.post(reverse("product", kwargs=of_product), changed).status_code == 302
    product = Product.objects.get()
    assert (product.cost_cny, product.price) == (Decimal(57), None)
    archive = reverse("product-archive", kwargs=of_product)
    client.post(archive, {"archived": "yes"})
    assert "FL-100 is archived" in client.get(reverse("products")).content.decode()
    assert "FL-100" not in client.get(reverse("products")).content.decode()
    client.post(archive, {"archived": "no"})
    product.refresh_from_db()
    assert product.archived_at is None


def test_the_form_of_a_product_names_its_unit_and_keeps_it(book: Book):
    client = signed_in(book.teammate)
    address = reverse("product", kwargs={"product_id": book.product_id})
    assert 'value="pcs"' in client.get(address).content.decode()
    client.post(address, {**PRODUCT, "unit": "pcs"})
    assert Product.objects.get().unit == "C62"


def test_the_exported_list_comes_back_and_changes_nothing(book: Book):
    client = signed_in(book.teammate)
    got = client.get(reverse("products-export"))
    upload = SimpleUploadedFile("products.xlsx", got.content)
    client.post(reverse("products-import"), {"file": upload})
    page = client.get(reverse("products")).content.decode()
    assert "1 known already" in page
    bad = SimpleUploadedFile("list.exe", b"MZ")
    assert client.post(reverse("products-import"), {"file": bad}).status_code == 400


def test_a_form_without_its_secret_changes_nothing(priced: Book):
    client = signed_in(priced.owner, enforce_csrf_checks=True)
    new = reverse("quote-new", kwargs={"customer_id": priced.owners_customer.pk})
    for address, data in ((new, typed()), (reverse("pricing"), FIRM), (reverse("product-add"), {})):
        assert client.post(address, data).status_code == 403
    assert not Quote.objects.exists()


def workbook_text(content: bytes, part: str = "") -> str:
    """What a workbook says: its texts, or its cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = f"xl/worksheets/{part}.xml" if part else "xl/sharedStrings.xml"
        return re.sub(r"&apos;|&#39;", "'", archive.read(name).decode())


TIERS = {"line-0-quantity-1": "5000", "line-0-price-1": "9.40"}


def test_a_quote_fills_the_form_of_its_order_at_the_tier_of_the_quantity(priced: Book):
    client = signed_in(priced.owner)
    quote = quoted(client, priced.owners_customer, **TIERS)
    line = quote.lines.get()
    address = reverse("quote-order", kwargs={"quote_id": quote.pk})
    page = client.get(address, {f"q{line.pk}": "6000"}).content.decode()
    for value in (quote.number, "FL-100", "6000", "9.4", "30% deposit", "Ningbo", "FOB"):
        assert f'value="{value}"' in page
    entered = dict(re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', page))
    entered |= {"deal": str(quote.deal.pk), "incoterm": "FOB", "unit_1": "C62"}
    enter = reverse("enter-order", kwargs={"customer_id": priced.owners_customer.pk})
    assert client.post(enter, entered).status_code == 302
    order = Order.objects.get(number=quote.number)
    assert (order.quote, order.deal, order.port) == (quote, quote.deal, "Ningbo")
    ordered = order.lines.get()
    assert (ordered.quantity, ordered.price) == (6000, Decimal("9.4"))
    assert 'name="number" type="text" value=""' in client.get(address).content.decode()


def test_below_the_first_tier_the_price_is_left_to_the_person(priced: Book):
    client = signed_in(priced.owner)
    quote = quoted(client, priced.owners_customer)
    address = reverse("quote-order", kwargs={"quote_id": quote.pk})
    page = client.get(address, {f"q{quote.lines.get().pk}": "10"}).content.decode()
    assert re.search(r'name="price_1" type="text" value=""', page)


def test_an_order_takes_no_quote_of_another_customer(priced: Book):
    quote = quoted(signed_in(priced.owner), priced.owners_customer)
    teammate = signed_in(priced.teammate)
    assert teammate.get(reverse("quote-order", kwargs={"quote_id": quote.pk})).status_code == 404
    enter = reverse("enter-order", kwargs={"customer_id": priced.teammates_customer.pk})
    given = {"number": "X-1", "description_1": "a", "quantity_1": "1", "price_1": "1"}
    assert teammate.post(enter, {**given, "quote": str(quote.pk)}).status_code == 404
    assert not Order.objects.filter(number="X-1").exists()


def test_an_invoice_says_what_the_buyers_bank_and_customs_ask_for(priced: Book):
    client = signed_in(priced.owner)
    cif = {"incoterm": "CIF", "port": "Callao", "freight": "900", "insurance": "20"}
    quote = quoted(client, priced.owners_customer, **cif)
    address = reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": "pi.xlsx"})
    texts = workbook_text(client.get(f"{address}?q{quote.lines.get().pk}=2501").content)
    for said in (
        "SAY US DOLLARS TWENTY-FOUR THOUSAND FIVE HUNDRED AND NINE AND 80/100 ONLY",
        "251 cartons, G.W. 3,012 kg, 17.570 CBM",
        "Country of origin",
        "China",
        "Port of loading",
        "Ningbo",
        "Port of discharge",
        "Callao",
        "Authorized signature",
    ):
        assert said in texts, said
    assert "20GP" not in texts
    quotation = reverse("quote-file", kwargs={"quote_id": quote.pk, "kind": "quotation.xlsx"})
    texts = workbook_text(client.get(quotation).content)
    assert "20GP" in texts
    assert "SAY US" not in texts


def test_a_second_business_is_a_deal_of_its_own_and_the_first_stays_as_it_was(priced: Book):
    client, customer = signed_in(priced.owner), priced.owners_customer
    first, known = customer.deals.get(title="Spring trucks"), customer.deals.count()
    address = reverse("quote-new", kwargs={"customer_id": customer.pk})
    page = client.get(address).content.decode()
    assert f'<option value="{first.pk}" selected' in page
    client.post(
        reverse("record-inquiry", kwargs={"customer_id": customer.pk}),
        {"product": "floodlight", "quantity": "600", "text": "And floodlights?"},
    )
    page = client.get(address).content.decode()
    assert '<option value="new" selected' in page
    quote = quoted(client, customer, deal="new")
    assert quote.deal != first
    assert quote.deal.inquiry == customer.inquiries.last()
    advance = reverse("advance-deal", kwargs={"customer_id": customer.pk})
    client.post(advance, {"deal": "new", "title": "Winches", "stage": "quoted"})
    assert customer.deals.count() == known + 2
    first.refresh_from_db()
    assert first.title == "Spring trucks"
