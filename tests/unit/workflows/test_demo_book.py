"""The whole demo, filled once for the module; these tests only read it."""

import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from genjin.demo.book.customers import demo_customers
from genjin.kernel.bilingual import Bilingual
from genjin.stores.records.models import (
    Contact,
    Customer,
    CustomerCompany,
    CustomerPlan,
    Deal,
    FirmFact,
    Order,
    PredictedPurchase,
    Sample,
    Touch,
    User,
)
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.milestones import SampleStep
from genjin.workflows.fill_demo import DemoFilled, fill_demo
from genjin.workflows.foresee_followed import renew_foresight
from genjin.workflows.home import Home
from genjin.workflows.make_home import make_home
from genjin.workflows.open_milestones import newest_words
from genjin.workflows.overdue_balance import overdue_of
from genjin.workflows.report import Report, report
from genjin.workflows.today import Today, today
from genjin.workflows.upcoming import Upcoming, upcoming

pytestmark = pytest.mark.django_db  # pytest-django makes the tables only for tests that say so
NOW = datetime(2026, 3, 5, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


TUTORIALS = {"en": "tutorial.md", "zh": "tutorial.zh-CN.md"}
ROW = re.compile(
    r"^\| ([^|]+) \| (2026-\d\d-\d\d) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE
)


class Book(NamedTuple):
    filled: DemoFilled
    day: Today
    coming: Upcoming
    report: Report


@pytest.fixture(scope="module")
def book(
    django_db_setup,  # noqa: ARG001 - asked for so that the tables are there
    django_db_blocker,
    tmp_path_factory,
):
    home = Home(tmp_path_factory.mktemp("home"))
    make_home(home)
    with django_db_blocker.unblock(), transaction.atomic():
        owner = User.objects.create_user("owner", role=User.Role.OWNER)
        filled = fill_demo(
            home,
            now=NOW,
            by=owner,
            describe=lambda problem: Bilingual(problem.id, problem.id),
            rows=3_500,
        )
        renew_foresight(home, now=NOW)
        yield Book(
            filled,
            today(home, owner, now=NOW),
            upcoming(home, owner, days=30, now=NOW),
            report(home, owner, now=NOW, person=owner),
        )
        transaction.set_rollback(True)


def test_its_files_are_recognised_and_every_row_is_accounted_for(book):
    assert [(file.layout, file.reporting_country) for file in book.filled.files] == [
        ("veritrade_peru_imports", "PE"),
        ("veritrade_peru_imports", "PE"),
        ("country_shipments", "CL"),
        ("country_monthly", "BR"),
        ("panjiva_us_imports", "US"),
        ("chinese_workbook_b", None),
    ]
    assert [each.reporting_country for each in book.filled.files[-1].members] == ["VN", "IN"]
    for file in book.filled.files:
        assert file.problem is None
        assert file.rows == file.imported + file.duplicate + file.rejected
    assert book.filled.files[1].duplicate > 0
    assert sum(file.rejected for file in book.filled.files) > 0


def test_its_list_of_customers_goes_in_without_a_problem(book):
    written = demo_customers(book.filled.demo.seed, NOW)
    imported = book.filled.customers
    assert imported.created == len(written)
    assert not imported.rejected
    assert not imported.problems
    assert not imported.unknown_columns
    told = sum(len(each.exchanges) for each in written)
    assert Touch.objects.filter(chat_messages=None).count() == told


@pytest.mark.usefixtures("book")
def test_a_chat_went_in_as_touches_of_both_sides():
    chat = Touch.objects.exclude(chat_messages=None).distinct().order_by("at")
    assert [(each.direction, each.channel) for each in chat] == [
        ("in", "whatsapp"),
        ("out", "whatsapp"),
        ("in", "whatsapp"),
        ("out", "whatsapp"),
    ]


@pytest.mark.usefixtures("book")
def test_it_has_customers_of_every_grade():
    grades = list(CustomerPlan.objects.values_list("grade", flat=True))
    assert set(grades) == {"key", "sample", "a", "b", "prospect", "decline"}
    assert grades.count("key") >= 8
    assert grades.count("sample") >= 7


def test_its_day_is_believable(book):
    due = (*book.day.items, *book.day.deferred)
    assert 12 <= len(due) <= 26
    assert len({item.touch.channel for item in due}) >= 3
    assert len({item.plan.buyer_zone for item in due}) >= 6
    assert sum(item.touch.purpose == "answer_reply" for item in due) >= 3


@pytest.mark.usefixtures("book")
def test_customers_of_the_trade_are_proposed_and_about_half_confirmed():
    newest = {each.customer_id: each.state for each in CustomerCompany.objects.order_by("at", "id")}
    states = list(newest.values())
    confirmed = states.count(CustomerCompany.State.CONFIRMED)
    assert len(states) >= 25
    assert 0.3 < confirmed / len(states) < 0.7


@pytest.mark.usefixtures("book")
def test_purchases_are_predicted_and_move_some_plans():
    predicted = PredictedPurchase.objects.all()
    assert len({each.customer_id for each in predicted}) >= 10
    assert 0 < sum(each.thin for each in predicted) < len(predicted) / 2
    said = [reason["id"] for plan in CustomerPlan.objects.all() for reason in plan.reasons]
    assert "reason-purchase-ahead" in said
    assert "reason-purchase-thin" in said


@pytest.mark.usefixtures("book")
def test_the_contact_of_a_norwegian_firm_sits_in_ningbo():
    contact = Contact.objects.get(customer__country="NO", is_main=True, country="CN")
    assert contact.city == "Ningbo"


def test_its_samples_stand_at_every_step_and_one_balance_is_overdue(book):
    reached = set()
    for sample in Sample.objects.all():
        words = newest_words(sample.events.order_by("at", "id"), SampleStep)
        reached.add([step for step in SampleStep if step in words][-1])
    assert reached == set(SampleStep)
    customers = Customer.objects.values_list("pk", flat=True)
    overdue = overdue_of(customers, NOW.date(), NOW)
    assert len(overdue) == 1
    owing = [item for item in book.day.items if item.customer.pk in overdue]
    assert [item.touch.purpose for item in owing] == ["ask_balance"]


def test_its_orders_ask_for_touches_of_different_kinds(book):
    due = (*book.day.items, *book.day.deferred)
    purposes = {item.touch.purpose for item in due if item.touch.phase == "milestone"}
    assert len(purposes) >= 4
    assert Order.objects.count() >= 9
    known = [deal.margin_percent for deal in Deal.objects.exclude(orders=None)]
    assert sum(margin is not None for margin in known) > len(known) / 2


@pytest.mark.usefixtures("book")
def test_what_its_firms_are_has_a_source_and_a_date():
    facts = FirmFact.objects.all()
    assert {"business", "size", "brands", "certificates"} <= {fact.kind for fact in facts}
    assert all(fact.source and fact.on < NOW.date() for fact in facts)


def test_its_report_says_where_orders_came_from_and_that_the_method_was_mostly_kept(book):
    told = book.report
    assert told.few is not None
    assert told.few.by_amount
    assert told.few.time_share is not None
    assert told.few.time_share < 0.25 < told.few.worth_share
    assert told.kept.touches > 4 * told.broken.touches > 0
    assert len(told.breaches) >= 3
    assert sum(grade.profit_usd for grade in told.grades) > 0
    assert all(grade.estimated < grade.touches / 2 for grade in told.grades)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_worked_example_of_the_tutorial_is_what_the_plan_says(book, language):
    page = Path(__file__).parents[3] / "docs" / TUTORIALS[language]
    shown = ROW.findall(page.read_text(encoding="utf-8"))
    firms = dict.fromkeys(row[0] for row in shown)
    assert len(firms) == 5
    words = words_in(language)
    planned = [
        (
            item.customer.name,
            touch.due.isoformat(),
            f"{touch.opens:%H:%M}–{touch.closes:%H:%M}",
            f"{touch.opens.astimezone(zone):%H:%M}–{touch.closes.astimezone(zone):%H:%M}",
            words(f"channel-{touch.channel}"),
            words(f"purpose-{touch.purpose.replace('_', '-')}"),
        )
        for item in book.coming.items
        for touch, zone in [(item.touch, ZoneInfo(item.plan.buyer_zone))]
    ]
    assert shown == [row for firm in firms for row in planned if row[0] == firm]
