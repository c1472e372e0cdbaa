"""Find buyers and read a dossier, over a few rows of trade, as owner, teammate and stranger."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from genjin.stores.records.models import Customer, ImportedFile, SavedSearch, Segment
from genjin.workflows.products.keeping import add_product
from tests.contract.segment_files import Row, id_of, truck, write_segment
from tests.surfaces.web.conftest import Book, signed_in

NAME = "20260101T000000-0123456789ab"
END = date(2026, 1, 5)
FORMULA = '=HYPERLINK("http://evil.example","X") SAC'
ANDES, SUR = "TRANSPORTES ANDES SAC", "COMERCIAL DEL SUR SAC"


def _rows() -> list[Row]:
    """Three years of one buyer who changed his supplier, and others who make a market."""
    days = [END - timedelta(days=back) for back in range(0, 1095, 15)]
    rows = [
        truck(
            day,
            ANDES,
            supplier="FAW JIEFANG CO, LTD" if day.year >= 2025 else "VIEJO MOTOR LTDA",
            origin_country="CN" if day.year >= 2025 else "BR",
            supplier_country="CN" if day.year >= 2025 else "BR",
            value_usd=30_000.0,
            loading_port="QINGDAO",
            buyer_address="AV. LOS PINOS 1, LIMA TEL 511 5550134 compras@andes.example",
        )
        for day in days
    ]
    others = (SUR, FORMULA, "MINERA NORTE SAC", "OBRAS DEL ESTE SAC")
    rows += [truck(day, other, value_usd=20_000.0) for day in days for other in others]
    rows += [
        truck(date(2025, month, 1), "MENSUAL SAC", grain="aggregate", value_usd=None)
        for month in range(1, 13)
    ]
    rows += [truck(END, "BANCO DE CREDITO DEL PERU"), truck(END, "TO THE ORDER OF BANK")]
    rows += [truck(END - timedelta(days=number), SUR, supplier=f"MOTOR {number} LTD", value_usd=1.0)
             for number in range(1, 15)]  # fmt: skip
    return rows


@pytest.fixture(scope="module")
def segment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trade")
    write_segment(folder, NAME, _rows())
    return folder / f"{NAME}.duckdb"


@pytest.fixture
def traded(book: Book, segment: Path) -> Iterator[Book]:
    rows = _rows()
    book.home.trade.mkdir(exist_ok=True)
    shutil.copy(segment, book.home.trade)
    now = datetime.now(UTC)
    segment_ = Segment.objects.create(
        name=NAME, rows=len(rows), size_bytes=1, place=1, published_at=now
    )
    ImportedFile.objects.create(
        name="camiones.xlsx", sha256="0" * 64, size_bytes=1, layout="veritrade_peru_imports",
        grain="shipment", rows=len(rows), imported=len(rows), duplicate=0, rejected=0, at=now, segment=segment_,
    )  # fmt: skip
    yield book
    (book.home.trade / f"{NAME}.duckdb").unlink()


def page(client: Client, address: str, *, part: bool = False) -> str:
    response = client.get(address, headers={"HX-Request": "true"} if part else None)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_dossier_is_whole_in_both_languages(traded: Book, language: str):
    client = signed_in(traded.owner)
    client.post("/language/", {"language": language})
    text = page(client, f"/companies/{id_of(ANDES)}/")
    for part in ("talk", "months", "suppliers", "origins", "places", "products", "prices",
                 "rhythm", "season", "contacts", "sources"):  # fmt: skip
        assert f'id="h-{part}"' in text
    assert "standing-lost" in text
    assert "compras@andes.example" in text
    assert "511 5550134" in text
    assert "QINGDAO" in text
    assert f"{NAME}.xlsx" in text
    assert "Veritrade" in text
    assert "style=" not in text


def test_every_figures_link_opens_as_many_rows_as_it_says(traded: Book):
    client = signed_in(traded.owner)
    for company in (id_of(ANDES), id_of(SUR), id_of("MENSUAL SAC")):
        text = page(client, f"/companies/{company}/")
        links = {link.replace("&amp;", "&") for link in re.findall(r'hx-get="(/rows/[^"]+)"', text)}
        assert "/evidence/" not in text
        assert len(links) > 15
        for link in links:
            said = int(re.search(r"[?&]rows=(\d+)", link)[1])  # type: ignore[index]
            opened = page(client, f"{link}&offset=0", part=True)
            shown = opened.count('class="evidence-row"')
            assert said > 0
            assert shown == min(said, 100), link
            assert f"all {said:,} rows" in opened or said == 1, link
            assert "the data have changed since" not in opened


def test_rows_stand_in_pages_of_a_hundred_with_their_sum_and_open_as_printed(traded: Book):
    client = signed_in(traded.owner)
    address = f"/rows/?company={id_of(ANDES)}"
    whole = page(client, address)
    assert "<h1>Rows behind the figure</h1>" in whole
    total = int(re.search(r"Sum of all ([\d,]+) rows", whole)[1].replace(",", ""))  # type: ignore[index]
    seen = 0
    link: str | None = address
    while link:
        text = page(client, link)
        seen += text.count('class="evidence-row"')
        assert f"Sum of all {total:,} rows" in text
        following = re.search(r'rel="next" href="([^"]+)"', text)
        link = following[1].replace("&amp;", "&") if following else None
    assert seen == total
    printed = re.search(r'hx-get="(/evidence/[^"]+)"', whole)
    assert printed is not None
    assert f"{NAME}.xlsx" in page(client, printed[1].replace("&amp;", "&"))


def test_all_rows_go_into_a_workbook_in_which_nothing_acts(traded: Book):
    client = signed_in(traded.owner)
    response = client.get(f"/rows/export/?company={id_of(ANDES)}")
    assert response.status_code == 200
    assert response.headers["Content-Disposition"].endswith('.xlsx"')
    sheets = CalamineWorkbook.from_filelike(BytesIO(response.content))
    rows = sheets.get_sheet_by_name("Rows").to_python()
    whole = page(client, f"/rows/?company={id_of(ANDES)}")
    assert f"Sum of all {len(rows) - 1:,} rows" in whole
    assert not any(str(cell).startswith("=") for row in rows for cell in row)
    about = sheets.get_sheet_by_name("What this is").to_python()
    assert ["Rows", len(rows) - 1] in [row[:2] for row in about]


@pytest.mark.usefixtures("traded")
def test_nobody_opens_rows_without_signing_in():
    for address in ("/rows/", "/rows/export/"):
        response = Client().get(f"{address}?company={id_of(ANDES)}")
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize(
    "query", ["colour=red", "since=yesterday", "rows=-1", "others=1", "offset=x"]
)
def test_an_address_that_selects_nothing_sensible_is_refused_in_a_sentence(
    traded: Book, query: str
):
    response = signed_in(traded.owner).get(f"/rows/?company={id_of(ANDES)}&{query}")
    assert response.status_code == 400
    assert "Traceback" not in response.content.decode()


def test_who_is_seen_in_monthly_sums_only_or_never_bought_has_a_page_too(traded: Book):
    client = signed_in(traded.owner)
    monthly = page(client, f"/companies/{id_of('MENSUAL SAC')}/")
    assert "from monthly aggregates" in monthly
    assert "12 of them monthly sums" in monthly
    months = monthly[monthly.index('id="h-months"') : monthly.index('id="h-suppliers"')]
    assert ">Sums</th>" in months
    assert "Shipments" not in months
    assert re.search(r"data to [A-Z][a-z]{2} 202\d", monthly)
    talk = monthly[monthly.index('id="h-talk"') : monthly.index('id="h-months"')]
    assert "2025" in talk
    assert not re.search(r"[A-Z][a-z]{2} \d{1,2}, \d{4}", talk)
    supplier = page(client, f"/companies/{id_of('FAW JIEFANG CO, LTD', 'CN')}/")
    assert "No purchase of this company is known" in supplier


def test_every_chart_has_its_table(traded: Book):
    text = page(signed_in(traded.owner), f"/companies/{id_of(ANDES)}/")
    charts = re.findall(r'data-chart="([^"]+)"', text)
    assert charts
    for table in charts:
        assert f'<table class="table table-sm" id="{table}">' in text


def test_the_price_of_the_others_opens_who_they_are(traded: Book):
    client = signed_in(traded.owner)
    text = page(client, f"/companies/{id_of(ANDES)}/")
    link = re.search(r'href="(/buyers/\?q=870422[^"]+)"', text)
    assert link is not None
    others = page(client, link[1].replace("&amp;", "&"))
    assert SUR in others


def test_a_long_list_is_cut_and_opened_whole_by_its_link(traded: Book):
    client = signed_in(traded.owner)
    address = f"/companies/{id_of(SUR)}/"
    text = page(client, address)
    assert "MOTOR 1 LTD" in text
    shown = len(re.findall(r"MOTOR \d+ LTD</bdi>", text))
    assert shown < 14
    assert '"?all=suppliers#h-suppliers"' in text
    whole = page(client, f"{address}?all=suppliers")
    assert len(re.findall(r"MOTOR \d+ LTD</bdi>", whole)) == 14
    assert page(client, f"{address}?all=nonsense")


def test_a_search_is_narrowed_by_size_and_says_what_it_hides(traded: Book):
    client = signed_in(traded.owner)
    everyone = page(client, "/buyers/?q=8704")
    assert everyone.count("data-row-link") == 5
    assert "rows are not listed" in everyone
    large = page(client, "/buyers/?q=8704&value=2000000")
    assert ANDES in large
    assert large.count("data-row-link") == 1
    assert page(client, "/buyers/?q=8704&weight=99999999").count("data-row-link") == 0
    assert client.get("/buyers/?q=8704&value=much").status_code == 400


def test_a_search_that_finds_nobody_says_what_to_loosen(traded: Book):
    client = signed_in(traded.owner)
    nobody = page(client, "/buyers/?q=8704229999&country=PE&origin=FR")
    assert "data-row-link" not in nobody
    assert "Loosen one of them" not in nobody
    close = page(client, "/buyers/?q=8704&country=PE&origin=FR")
    way = re.search(r'href="(\?[^"]+)">Without “Country of origin”: (\d+) buyers?<', close)
    assert way is not None
    opened = page(client, f"/buyers/{way[1].replace('&amp;', '&')}")
    assert opened.count("data-row-link") == int(way[2]) == 5
    shorter = page(client, "/buyers/?q=8704220000")
    assert "With the HS code 870422" in shorter
    assert client.get("/buyers/?q=8704&since=2025-01-01&until=2024-01-01").status_code == 400
    wrong = client.get("/buyers/?q=8704&since=2025-13-01").content.decode()
    assert "“since”" not in wrong
    assert "2025-13-01" in wrong


@pytest.mark.parametrize(("language", "chip"), [("en", "Buyer in Peru"), ("zh", "采购国：秘鲁")])
def test_a_country_searched_for_by_its_code_is_named(traded: Book, language: str, chip: str):
    client = signed_in(traded.owner)
    client.post("/language/", {"language": language})
    assert chip in page(client, "/buyers/?q=8704&country=PE")


def test_the_list_leaves_as_a_workbook_in_which_no_name_is_a_formula(traded: Book):
    client = signed_in(traded.owner)
    response = client.get("/buyers/export/?q=8704&country=PE&offset=3")
    assert response.status_code == 200
    assert "buyers-" in response.headers["Content-Disposition"]
    workbook = CalamineWorkbook.from_filelike(BytesIO(response.content))
    header, *rows = workbook.get_sheet_by_index(0).to_python()
    assert header[1] == "Company"
    assert len(rows) == 5  # every page of the list
    assert {ANDES, f"'{FORMULA}"} <= {row[1] for row in rows}
    assert next(row for row in rows if row[1] == ANDES)[5] == 73 * 30_000
    about: dict[Any, Any] = {
        line[0]: line[1] for line in workbook.get_sheet_by_index(1).to_python()
    }
    assert about["Buyer’s country"] == "Peru"
    assert client.get("/buyers/export/").status_code == 400


def test_a_search_is_saved_opened_and_forgotten_by_its_owner_alone(traded: Book):
    owner, teammate = signed_in(traded.owner), signed_in(traded.teammate)
    form = {"name": "  Trucks,  Peru ", "query": "offset=20&q=8704&country=PE&evil=1"}
    saved = owner.post("/buyers/saved/", form)
    assert parse_qs(urlsplit(saved.headers["Location"]).query) == {"q": ["8704"], "country": ["PE"]}
    assert "Trucks, Peru" in page(owner, "/buyers/")
    assert 'aria-current="page"' in page(owner, saved.headers["Location"])
    assert "Trucks, Peru" not in page(teammate, "/buyers/")
    address = f"/buyers/saved/{SavedSearch.objects.get().pk}/forget/"
    assert teammate.post(address).status_code == 404
    assert Client().post(address).status_code == 302
    assert SavedSearch.objects.count() == 1
    assert owner.post(address).status_code == 302
    assert SavedSearch.objects.count() == 0


@pytest.mark.parametrize("form", [{"name": "", "query": "q=1"}, {"name": "x", "query": "evil=1"}])
def test_a_search_without_a_name_or_a_condition_is_not_saved(book: Book, form: dict[str, str]):
    assert signed_in(book.owner).post("/buyers/saved/", form).status_code == 400
    assert not SavedSearch.objects.exists()


def test_one_name_is_one_search(book: Book):
    client = signed_in(book.owner)
    for query in ("q=8704", "q=9405"):
        client.post("/buyers/saved/", {"name": "mine", "query": query})
    assert SavedSearch.objects.get().query == "q=9405"


def test_too_many_searches_are_refused(book: Book):
    now = datetime.now(UTC)
    SavedSearch.objects.bulk_create(
        SavedSearch(user=book.owner, name=f"n{number}", query="q=1", at=now) for number in range(50)
    )
    client = signed_in(book.owner)
    assert client.post("/buyers/saved/", {"name": "more", "query": "q=1"}).status_code == 400
    assert client.post("/buyers/saved/", {"name": "n1", "query": "q=2"}).status_code == 302


def test_a_stranger_sees_no_dossier_and_takes_no_list(traded: Book):
    for address in (f"/companies/{id_of(ANDES)}/", "/buyers/export/?q=8704", "/buyers/?q=8704"):
        response = Client().get(address)
        assert response.status_code == 302
        assert ANDES not in response.content.decode()
    assert ANDES in page(signed_in(traded.teammate), f"/companies/{id_of(ANDES)}/")


TRUCK = {
    "code": "DF-1718", "name_en": "Dump truck", "hs_code": "870422", "price": "28000",
    "minimum_order_quantity": "1",
}  # fmt: skip
MATCHES = "/buyers/matches/?product=DF-1718&country=PE"


def test_buyers_that_fit_are_added_with_their_reasons_and_planned(traded: Book):
    now = datetime.now(UTC)
    add_product(traded.owner, TRUCK, now=now)
    client = signed_in(traded.owner)
    listed = page(client, MATCHES)
    assert ANDES in listed
    assert "BANCO DE CREDITO" not in listed
    link = re.search(r'hx-get="(/rows/[^"]+)"', listed)
    assert link is not None
    said = re.search(r"rows=(\d+)", link[1])
    assert said is not None
    assert f"{int(said[1])} row" in page(client, link[1].replace("&amp;", "&"), part=True)

    added = client.post(
        f"/buyers/matches/{id_of(ANDES)}/add/", {"product": "DF-1718", "country": "PE"}
    )
    customer = page(client, added.headers["Location"])
    assert "DF-1718" in customer
    newest = Customer.objects.get(name=ANDES)
    assert newest.plan.grade == "prospect"
    assert newest.plan.state == "followed"
    kept = newest.companies.latest("id").reasons
    assert "reason-match-size-enough" in {reason["id"] for reason in kept}
    assert ANDES not in page(client, MATCHES)
    assert "1 more" in page(client, MATCHES)


def test_weights_are_shown_and_change_the_order(traded: Book):
    add_product(traded.owner, TRUCK, now=datetime.now(UTC))
    client = signed_in(traded.owner)
    only_open = "".join(
        f"&weight-{name}=0" for name in ("fit", "size", "rhythm", "price", "origin", "reach")
    )
    text = page(client, f"{MATCHES}{only_open}&weight-openness=7")
    assert text.index(SUR) < text.index(ANDES)
    assert 'value="7"' in text
    wrong = client.get(f"{MATCHES}&weight-fit=99")
    assert wrong.status_code == 400


def test_without_a_product_or_its_code_the_page_says_what_to_do(traded: Book):
    client = signed_in(traded.owner)
    assert "Choose one of your products" in page(client, "/buyers/matches/")
    assert "No product has the code" in client.get("/buyers/matches/?product=X-1").content.decode()
    add_product(traded.owner, {**TRUCK, "hs_code": ""}, now=datetime.now(UTC))
    refused = client.get(MATCHES)
    assert refused.status_code == 400
    assert "no HS code" in refused.content.decode()


def test_an_objection_of_a_linked_customer_opens_each_piece_down_to_its_rows(traded: Book):
    client = signed_in(traded.owner)
    added = client.post(f"/companies/{id_of(ANDES)}/add/")
    asked = "target=24000&quote=29500&unit=PCS&hs=870422&words=DF-1718&incoterm=CIF&currency=USD"
    text = page(client, f"{added.headers['Location']}objection/?{asked}")
    assert "Sell quality" in text
    assert "as much as our quote and a tenth more than the market" in text
    links = {link.replace("&amp;", "&") for link in re.findall(r'hx-get="(/rows/[^"]+)"', text)}
    assert len(links) >= 4
    for link in links:
        opened = page(client, link, part=True)
        assert "the data have changed" not in opened
        said = re.search(r"[?&]rows=(\d+)", link)
        assert said is not None
        assert f"{int(said[1]):,} row" in opened


def test_a_teammate_asks_nothing_about_anothers_customer(traded: Book):
    hers = signed_in(traded.teammate).get(
        f"/customers/{traded.owners_customer.pk}/objection/?target=1&quote=2&unit=PCS&hs=870422"
    )
    assert hers.status_code == 404
