"""A list of customers goes in once, loses nothing, and says what it could not read."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from genjin.kernel.errors import UnusableInputError
from genjin.stores.records.models import (
    Contact,
    Customer,
    CustomerPlan,
    Deal,
    DealStage,
    GradeOverride,
    Inquiry,
    Touch,
)
from genjin.workflows.customer_lists.reading import ListReading
from genjin.workflows.import_customers import import_customers

FULL = """客户编号,公司名称,国家,城市,联系人,邮箱,WhatsApp,下单日期,商机阶段,阶段日期,价格已确认,商机金额美元,产品,型号,规格,数量,公司资料,意向,询盘日期,最近联系日期,最近联系方向
C-1,Divemotor SAC,秘鲁,Lima,Ana,ana@divemotor.pe,+51 999 888 777,2025-06-01; 2025-12-01,,,,,,,,,,,,2026-02-25,out
C-2,Berlin Parts GmbH,Germany,Berlin,Uwe,uwe@bp.de,,,打样,2026-02-20,是,12000,,,,,,,,2026-03-02,客户来信
C-3,Acme Inc,美国,Los Angeles,Bob,bob@acme.com,,,,,,,Brake pad,BP-12,OE 1234,"5,000 pcs",importer since 1990,buy this month,2026-03-04,,
"""


def test_each_row_becomes_a_customer_with_all_that_it_says(owner, import_text):
    account = import_text(FULL, owner)

    assert (account.rows, account.created, account.rejected, account.problems) == (3, 3, 0, ())
    regular, sampled, inquirer = Customer.objects.order_by("external_id")
    assert (regular.name, regular.country, regular.city) == ("Divemotor SAC", "PE", "Lima")
    assert regular.contacts.get().whatsapp == "+51 999 888 777"
    assert set(DealStage.objects.filter(deal__customer=regular).values_list("stage", "on")) == {
        ("order", date(2025, 6, 1)),
        ("order", date(2025, 12, 1)),
    }
    assert regular.touches.get().direction == "out"
    deal = sampled.deals.get()
    assert [stage.stage for stage in deal.stages.all()] == ["sample"]
    assert deal.amount_usd == 12000
    inquiry = inquirer.inquiries.get()
    assert (inquiry.model, inquiry.quantity, inquiry.quantity_unit) == ("BP-12", 5000, "pcs")
    assert CustomerPlan.objects.count() == 3


def test_the_grades_follow_from_what_the_rows_say(owner, import_text):
    import_text(FULL, owner)
    grades = dict(CustomerPlan.objects.values_list("customer__external_id", "grade"))
    assert grades["C-2"] == "sample"
    assert grades["C-3"] == "a"


def test_the_same_list_again_changes_nothing(owner, import_text):
    import_text(FULL, owner)
    before = [list(model.objects.order_by("pk").values()) for model in _TABLES]

    again = import_text(FULL, owner)

    assert (again.created, again.updated, again.duplicate) == (0, 0, 3)
    assert [list(model.objects.order_by("pk").values()) for model in _TABLES] == before


_TABLES = (Customer, Contact, Inquiry, Deal, DealStage, Touch, GradeOverride)


def test_columns_may_stand_in_any_order_in_three_languages(owner, import_text):
    account = import_text(
        "banner,,\n,,\nCorreo electrónico,País,Empresa\nx@a.cl,Chile,Andes Ltda\n", owner
    )
    assert account.created == 1
    customer = Customer.objects.get()
    assert (customer.name, customer.country) == ("Andes Ltda", "CL")


def test_a_row_without_a_country_is_refused_and_the_others_go_in(owner, import_text):
    account = import_text(
        "Company,Country,Email\nA Ltd,UK,a@a.uk\nB Ltd,,b@b.com\nC,Nowhere,\n", owner
    )

    assert (account.rows, account.created, account.rejected) == (3, 1, 2)
    missing, unknown = account.problems
    assert (missing.file, missing.row, missing.field) == ("list.csv", 3, "Country")
    assert missing.id == "problem-list-country-missing"
    assert (unknown.row, unknown.id, unknown.value) == (4, "problem-list-country", "Nowhere")


def test_a_cell_that_cannot_be_read_is_named_and_its_row_goes_in_without_it(owner, import_text):
    account = import_text(
        "Company,Country,Email,Last Order,Amount\nA Ltd,GB,not an address,03/04/2025,RMB 500\n",
        owner,
    )
    assert (account.created, account.rejected) == (1, 0)
    assert [problem.id for problem in account.problems] == [
        "problem-list-email",
        "problem-list-date-ambiguous",
        "problem-list-money",
    ]
    assert not Contact.objects.exclude(email="").exists()


def test_what_is_in_the_future_cannot_have_happened(owner, import_text):
    account = import_text("Company,Country,Last Contact\nA Ltd,GB,2026-03-06\n", owner)
    assert [problem.id for problem in account.problems] == ["problem-list-future"]
    assert not Touch.objects.exists()


@pytest.mark.usefixtures("tmp_path")
def test_the_problems_file_can_be_mended_and_imported_itself(owner, import_text):
    account = import_text("Company,Country,Email\nB Ltd,,b@b.com\n", owner)
    assert account.problems_file is not None
    mended = account.problems_file.read_text(encoding="utf-8-sig").replace("B Ltd,,", "B Ltd,FR,")
    assert import_text(mended, owner, name="mended.csv").created == 1


def test_a_formula_in_a_list_stays_text_in_the_problems_file(owner, import_text):
    account = import_text('Company,Country\n"=HYPERLINK(""http://x"")",\n', owner)
    assert account.problems_file is not None
    with account.problems_file.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@"))]


def test_a_changed_cell_updates_what_the_list_had_entered(owner, import_text):
    import_text("ID,Company,Country,City,Email\n7,A Ltd,GB,Leeds,a@a.uk\n", owner)
    account = import_text("ID,Company,Country,City,Email\n7,A Ltd,GB,London,a@a.uk\n", owner)
    assert (account.created, account.updated, account.duplicate) == (0, 1, 0)
    assert Customer.objects.get().city == "London"


def test_what_a_person_changed_since_is_kept(owner, import_text):
    import_text("ID,Company,Country,City\n7,A Ltd,GB,Leeds\n", owner)
    Customer.objects.update(city="York")
    import_text("ID,Company,Country,City\n7,A Ltd,GB,London\n", owner)
    assert Customer.objects.get().city == "York"


def test_an_empty_cell_takes_nothing_away(owner, import_text):
    import_text("ID,Company,Country,City\n7,A Ltd,GB,Leeds\n", owner)
    assert import_text("ID,Company,Country,City\n7,A Ltd,GB,\n", owner).duplicate == 1
    assert Customer.objects.get().city == "Leeds"


@pytest.mark.parametrize(
    "again",
    [
        "ID,Company,Country\n7,Renamed Ltd,GB\n",
        "Company,Country,Email\nOther Name,GB,a@a.uk\n",
        "Company,Country\nA LIMITED,GB\n",
    ],
)
def test_a_customer_is_known_by_id_address_or_name_and_country(owner, import_text, again):
    import_text("ID,Company,Country,Email\n7,A Ltd,GB,a@a.uk\n", owner)
    assert import_text(again, owner).created == 0


def test_another_country_or_another_id_is_another_customer(owner, import_text):
    import_text("ID,Company,Country\n7,A Ltd,GB\n", owner)
    account = import_text("ID,Company,Country\n,A Ltd,IE\n8,A Ltd,GB\n", owner)
    assert account.created == 2


def test_two_people_of_one_firm_are_one_customer_with_two_contacts(owner, import_text):
    rows = "Company,Country,Contact,Email\nA Ltd,GB,Ann,ann@a.uk\nA Ltd,GB,Bob,bob@a.uk\n"
    account = import_text(rows, owner)
    assert (account.created, account.updated) == (1, 1)
    assert [str(contact) for contact in Customer.objects.get().contacts.all()] == ["Ann", "Bob"]
    assert import_text(rows, owner).duplicate == 2


def test_new_order_dates_are_added_to_the_old_ones(owner, import_text):
    import_text("Company,Country,Order Dates\nA Ltd,GB,2025-01-02\n", owner)
    account = import_text("Company,Country,Order Dates\nA Ltd,GB,2025-01-02;2025-05-06\n", owner)
    assert account.updated == 1
    assert DealStage.objects.filter(stage="order").count() == 2


def test_a_deal_that_moved_on_in_the_list_moves_on_in_the_book(owner, import_text):
    import_text("Company,Country,Stage,Stage Date\nA Ltd,GB,quoted,2026-02-01\n", owner)
    import_text("Company,Country,Stage,Stage Date\nA Ltd,GB,sample,2026-03-01\n", owner)
    deal = Deal.objects.get()
    assert [(stage.stage, str(stage.on)) for stage in deal.stages.all()] == [
        ("quoted", "2026-02-01"),
        ("sample", "2026-03-01"),
    ]


def test_a_sample_before_the_price_is_agreed_stays_a_quote(owner, import_text):
    import_text("Company,Country,Stage,Price Agreed,Product\nA Ltd,GB,sample,no,Brake pad\n", owner)
    assert DealStage.objects.get().stage == "quoted"
    assert Inquiry.objects.get().sample_requested_before_price
    assert CustomerPlan.objects.get().grade != "sample"


def test_a_grade_of_ones_own_needs_its_reason(owner, import_text):
    account = import_text(
        "Company,Country,Grade Override,Grade Override Reason\nA Ltd,GB,key,loyal for ten years\nB Ltd,GB,key,\n",
        owner,
    )
    assert [problem.id for problem in account.problems] == ["problem-list-grade-reason"]
    assert GradeOverride.objects.get().customer.name == "A Ltd"


def test_a_salesperson_cannot_change_a_colleagues_customer_by_a_list(
    sales, colleague, import_text, enter
):
    enter(colleague, "Held Ltd", "GB", email="x@held.uk")
    account = import_text("Company,Country,City,Email\nOther Name,GB,Leeds,x@held.uk\n", sales)
    assert account.duplicate == 1
    assert Customer.objects.get().city == ""
    problem = account.problems[0]
    assert (problem.id, problem.value) == ("problem-list-held-by-colleague", "Other Name")


@pytest.mark.usefixtures("colleague")
def test_a_salesperson_enters_customers_for_himself_only(sales, import_text):
    account = import_text("Company,Country,Owner\nA Ltd,GB,wang\n", sales)
    assert [problem.id for problem in account.problems] == ["problem-list-owner-not-yours"]
    assert Customer.objects.get().owner == sales


def test_the_owner_enters_customers_for_anybody(owner, sales, import_text):
    import_text("Company,Country,Owner\nA Ltd,GB,LIN\n", owner)
    assert Customer.objects.get().owner == sales


def test_a_dry_run_gives_the_account_and_keeps_nothing(owner, import_text, home):
    account = import_text("Company,Country\nA Ltd,GB\nB Ltd,\n", owner, dry_run=True)
    assert (account.created, account.rejected, account.problems_file) == (1, 1, None)
    assert not Customer.objects.exists()
    assert not list(home.problems.iterdir())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "problem-import-empty"),
        ("Company,City\nA,B\n", "problem-list-no-country-column"),
        ("City,Country\nA,GB\n", "problem-list-no-name-column"),
    ],
)
def test_a_list_that_cannot_be_used_says_what_is_missing(owner, import_text, text, problem):
    with pytest.raises(UnusableInputError) as refused:
        import_text(text, owner)
    assert refused.value.problem.id == problem
    assert refused.value.problem.file == "list.csv"


@pytest.mark.usefixtures("tmp_path")
def test_a_picture_is_not_a_list(owner, import_text):
    with pytest.raises(UnusableInputError) as refused:
        import_text("\x89PNG\r\n\x1a\n\x00\x00\x00", owner, name="list.xlsx")
    assert refused.value.problem.id.startswith("problem-import-")


@pytest.mark.usefixtures("import_text")
def test_a_workbook_keeps_its_dates_and_numbers(owner, tmp_path, home, now, describe):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["公司名称", "国家", "最近下单日期", "金额", "电话"])
        sheet.write_row(1, 0, ["宏达贸易", "中国香港"])
        sheet.write_datetime(1, 2, datetime(2025, 4, 3), day)  # noqa: DTZ001
        sheet.write_number(1, 3, 1234.5)
        sheet.write_number(1, 4, 85212345678)
    account = import_customers(home, path, now=now, by=owner, describe=describe)
    assert account.problems == ()
    customer = Customer.objects.get()
    assert customer.country == "HK"
    assert DealStage.objects.get(stage="order").on == date(2025, 4, 3)
    assert Deal.objects.exclude(amount_usd=None).get().amount_usd == pytest.approx(1234.5)
    assert customer.contacts.get().phone == "85212345678"


def test_a_touch_of_a_list_is_not_later_than_now(owner, import_text, now):
    import_text("Company,Country,Last Contact\nA Ltd,GB,2026-03-05\n", owner)
    assert Touch.objects.get().at == now.astimezone(UTC)


def test_upload_names_are_shown_instead_of_paths(owner, home, now, describe, tmp_path):
    path = tmp_path / "b7f3"
    path.write_text("Company,Country\nA,\n", encoding="utf-8")
    account = import_customers(
        home, path, now=now, by=owner, describe=describe, name="我的客户.csv"
    )
    assert {problem.file for problem in account.problems} == {"我的客户.csv"}
    assert isinstance(account.problems_file, Path)


def test_a_dry_run_says_whom_the_rows_repeat(owner, import_text):
    import_text("Company,Country,Phone\nLumen GmbH,Germany,0049 30 1234567\n", owner)

    account = import_text(
        "Company,Country,Phone\nLumen GmbH,Germany,\nLumen GmbH,France,\nOther Ltd,Chile,+49 30 1234567\n"
        "OTHER LIMITED,Chile,\n",
        owner,
        dry_run=True,
    )

    assert [(each.kind, each.by, each.line, each.other_line) for each in account.alike] == [
        ("in_book", "name", 2, None),
        ("perhaps", "name_elsewhere", 3, None),
        ("perhaps", "phone", 4, None),
        ("in_list", "name", 5, 4),
    ]
    assert account.alike_counts == {"in_book": 1, "perhaps": 2, "in_list": 1}
    assert Customer.objects.count() == 1


def test_what_a_person_says_of_columns_is_kept_for_lists_of_the_same_header(owner, import_text):
    listed = "Firma,Lieferland\nKlinker GmbH,Germany\n"
    with pytest.raises(UnusableInputError):
        import_text(listed, owner)
    reading = ListReading({"firma": "name", "lieferland": "country"})
    assert import_text(listed, owner, reading=reading).created == 1
    again = import_text("Lieferland,Firma\nGermany,Ziegel AG\n", owner)
    assert again.created == 1


@pytest.mark.parametrize(
    "header",
    [
        "Firma;Land;E-Mail-Adresse",
        "Компания;Страна;Почта",
        "会社名;国;メール",
        "الشركة;البلد;البريد الإلكتروني",
    ],
)
def test_headers_are_known_in_other_languages(owner, import_text, header):
    account = import_text(f"{header}\nKlinker GmbH;Deutschland;uwe@klinker.example\n", owner)
    assert (account.created, account.unknown_columns) == (1, ())
    assert Customer.objects.get().contacts.get().email == "uwe@klinker.example"


TWICE = (
    "Company,Country,Contact,Email,Phone,Role\n"
    "Müller GmbH,Germany,Hans Müller,h@mueller.de,+49 89 1234567,\n"
    "Mueller GmbH,Germany,H. Mueller,h@mueller.de,+49 30 7654321,Einkauf\n"
)


def test_the_first_of_two_rows_of_one_person_is_kept_and_the_other_one_is_named(import_text, owner):
    account = import_text(TWICE, owner)
    contact = Contact.objects.get()
    assert (contact.name, contact.phone, contact.role) == (
        "Hans Müller",
        "+49 89 1234567",
        "Einkauf",
    )
    named = [(each.id, each.row, each.value) for each in account.problems]
    assert named == [
        ("problem-list-person-twice", 3, "H. Mueller"),
        ("problem-list-person-twice", 3, "+49 30 7654321"),
    ]


def test_a_list_that_names_somebody_twice_settles(import_text, owner):
    import_text(TWICE, owner)
    for _ in range(2):
        again = import_text(TWICE, owner)
        assert (again.created, again.updated, again.duplicate) == (0, 0, 2)
    assert Contact.objects.get().name == "Hans Müller"


def test_an_inquiry_without_a_date_in_a_list_is_not_a_new_one(import_text, owner, now):
    import_text(
        "公司,国家,邮箱,产品,备注,订单数,最后联系日期\nAlt Ltda,巴西,a@alt.com.br,LED panel,老客户,3,2026-02-01\n"
        "Neu Ltda,巴西,n@neu.com.br,LED panel,,,\n",
        owner,
    )
    old, unknown = CustomerPlan.objects.order_by("customer__name")
    assert (old.answer_by, unknown.answer_by) == (None, None)
    assert (old.grade, unknown.grade) == ("a", "b")
    assert "reason-undated-orders" in {each["id"] for each in old.grade_reasons}
    assert Inquiry.objects.get(customer=old.customer).received_at.date() < now.date()


def test_what_he_wrote_last_still_waits_where_the_inquiry_has_no_date(import_text, owner):
    import_text(
        "Company,Country,Email,Product,Last Contact Date,Last Contact Direction\n"
        "A Ltda,Brazil,a@a.com.br,LED panel,2026-03-04,in\n",
        owner,
    )
    assert CustomerPlan.objects.get().purpose == "answer_reply"


def test_an_inquiry_that_a_person_enters_is_new_without_a_date(owner, enter):
    enter(owner, "A Ltda", email="a@a.com.br", product="LED panel")
    assert CustomerPlan.objects.get().answer_by is not None
