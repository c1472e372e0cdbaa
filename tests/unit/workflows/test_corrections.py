"""What the book says of a customer and his people can be put right, and what stood there stays known."""

from datetime import timedelta
from decimal import Decimal

import pytest

from genjin.kernel.errors import NotAllowedError, NotFoundError, UnusableInputError
from genjin.stores.records.models import Contact, Correction, CustomerPlan, Inquiry
from genjin.workflows.add_contact import CONTACT_FIELDS, add_contact
from genjin.workflows.correct_contact import (
    bring_contact_back,
    correct_contact,
    make_main_contact,
    remove_contact,
)
from genjin.workflows.correct_customer import correct_customer, customer_as_typed
from genjin.workflows.correct_inquiry import correct_inquiry
from genjin.workflows.customer_page import customer_page
from genjin.workflows.do_not_contact import lift_do_not_contact, set_do_not_contact
from genjin.workflows.hand_over import hand_over
from genjin.workflows.log_touch import log_touch
from genjin.workflows.record_inquiry import record_inquiry


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Andes Luz", "PE", email="ana@andes.pe", contact_name="Ana")


@pytest.fixture
def correct(home, owner, customer, now):
    def corrected(by=owner, **fields):
        typed = customer_as_typed(customer) | fields
        return correct_customer(home, by, customer.pk, typed, now=now)

    return corrected


def plan(customer) -> CustomerPlan:
    return CustomerPlan.objects.get(pk=customer.pk)


def contact_as_typed(contact) -> dict[str, str]:
    return {name: getattr(contact, name) for name in CONTACT_FIELDS}


def test_another_country_is_another_clock_at_once(customer, correct):
    assert plan(customer).buyer_zone == "America/Lima"
    corrected, problems = correct(
        country="Vietnam", city="Hanoi", website="andes.vn", source="fair"
    )
    assert problems == ()
    assert (corrected.country, corrected.source) == ("VN", "fair")
    assert plan(customer).buyer_zone == "Asia/Ho_Chi_Minh"
    kept = Correction.objects.get()
    assert kept.changed == {
        "country": ["PE", "VN"],
        "city": ["", "Hanoi"],
        "website": ["", "andes.vn"],
        "source": ["other", "fair"],
    }


def test_a_zone_goes_before_what_the_city_says(customer, correct):
    correct(country="US", time_zone="America/Denver")
    assert plan(customer).buyer_zone == "America/Denver"


def test_a_corrected_name_is_found_as_a_duplicate_and_the_old_one_is_free(
    home, owner, customer, correct, enter, now
):
    correct(name="Cordillera Luz S.A.C.")
    enter(owner, "Andes Luz", "PE")
    other = correct(name="Andes Luz")
    assert [problem.id for problem in other[1]] == ["problem-customer-known"]
    assert customer_page(home, owner, customer.pk, now=now).customer.name == "Cordillera Luz S.A.C."


def test_a_list_does_not_put_back_what_a_person_corrected(home, owner, now, import_text):
    text = "Customer,Country,City,Email\nLampara S.A.,CL,Santiago,j@lampara.cl\n"
    import_text(text, owner)
    customer = Contact.objects.get(email="j@lampara.cl").customer
    typed = customer_as_typed(customer) | {"city": "Iquique"}
    correct_customer(home, owner, customer.pk, typed, now=now)
    import_text(text.replace("j@", "j@"), owner)
    customer.refresh_from_db()
    assert customer.city == "Iquique"


@pytest.mark.parametrize(
    "fields",
    [
        {"name": " "},
        {"country": "Atlantis"},
        {"time_zone": "America/Nowhere"},
        {"source": "hearsay"},
        {"city": "x" * 200},
    ],
)
def test_what_can_not_be_read_is_told_and_nothing_is_kept(customer, correct, fields):
    corrected, problems = correct(**fields)
    assert corrected is None
    assert problems
    assert not Correction.objects.exists()
    assert type(customer).objects.get(pk=customer.pk).name == "Andes Luz"


def test_saying_the_same_changes_nothing(correct):
    correct()
    assert not Correction.objects.exists()


def test_a_colleague_corrects_nothing_of_anothers(home, sales, owner, customer, correct, now):
    contact = customer.contacts.get()
    with pytest.raises(NotFoundError):
        correct(by=sales, name="Mine")
    with pytest.raises(NotFoundError):
        remove_contact(home, sales, customer.pk, contact.pk, now=now)
    with pytest.raises(NotFoundError):
        set_do_not_contact(home, sales, customer.pk, reason="rude", now=now)
    with pytest.raises(NotAllowedError):
        hand_over(home, sales, customer.pk, sales.pk, now=now)
    with pytest.raises(UnusableInputError):
        hand_over(home, owner, customer.pk, None, now=now)


def test_a_customer_is_given_to_another_who_plans_him_by_his_own_hours(
    home, owner, sales, customer, now
):
    sales.time_zone = "America/Lima"
    sales.save()
    hand_over(home, owner, customer.pk, sales.pk, now=now)
    assert (plan(customer).owner, plan(customer).customer.owner) == (sales, sales)
    assert Correction.objects.get().changed == {"owner": ["owner", "lin"]}
    assert customer_page(home, sales, customer.pk, now=now).owner == sales


def test_nothing_is_planned_for_one_who_is_not_to_be_contacted(home, owner, customer, now):
    assert plan(customer).due is not None
    set_do_not_contact(home, owner, customer.pk, reason="asked us to stop", now=now)
    assert (plan(customer).state, plan(customer).due) == ("do_not_contact", None)
    kinds = [event.kind for event in customer_page(home, owner, customer.pk, now=now).timeline]
    assert "correction" in kinds
    with pytest.raises(UnusableInputError):
        set_do_not_contact(home, owner, customer.pk, reason=" ", now=now)


def test_who_said_so_by_mistake_takes_it_back_at_once_later_it_is_a_manager_s_word(
    home, owner, sales, enter, now
):
    customer = enter(sales, "Lampara S.A.", "CL", email="j@lampara.cl")
    set_do_not_contact(home, sales, customer.pk, reason="a slip", now=now)
    lift_do_not_contact(home, sales, customer.pk, reason="", now=now + timedelta(minutes=1))
    assert plan(customer).due is not None
    set_do_not_contact(home, sales, customer.pk, reason="asked us to stop", now=now)
    later = now + timedelta(hours=1)
    with pytest.raises(NotAllowedError):
        lift_do_not_contact(home, sales, customer.pk, reason="he wrote", now=later)
    with pytest.raises(UnusableInputError):
        lift_do_not_contact(home, owner, customer.pk, reason="", now=later)
    lift_do_not_contact(home, owner, customer.pk, reason="he wrote again", now=later)
    assert plan(customer).due is not None


def test_no_list_undoes_do_not_contact(owner, import_text):
    text = "Customer,Country,Email,Do Not Contact\nLampara S.A.,CL,j@lampara.cl,yes\n"
    import_text(text, owner)
    customer = Contact.objects.get(email="j@lampara.cl").customer
    import_text(text.replace("yes", "no"), owner)
    customer.refresh_from_db()
    assert customer.do_not_contact


def test_the_window_follows_the_contact_s_place_and_his_channel_comes_first(
    home, owner, customer, now
):
    contact = customer.contacts.get()
    typed = contact_as_typed(contact) | {
        "country": "Spain",
        "city": "Madrid",
        "language": "es",
        "whatsapp": "+34 600 123 456",
        "preferred_channel": "whatsapp",
    }
    corrected, problems = correct_contact(home, owner, customer.pk, contact.pk, typed, now=now)
    assert problems == ()
    assert corrected is not None
    assert (corrected.country, corrected.language) == ("ES", "es")
    assert (plan(customer).buyer_zone, plan(customer).channel) == ("Europe/Madrid", "whatsapp")
    assert Correction.objects.get().contact == contact


def test_a_contact_in_another_state_of_the_country_has_its_clock(home, owner, enter, now):
    customer = enter(owner, "Prairie Lighting", "US", city="New York", email="p@prairie.us")
    contact = customer.contacts.get()
    typed = contact_as_typed(contact) | {"city": "Los Angeles"}
    correct_contact(home, owner, customer.pk, contact.pk, typed, now=now)
    assert plan(customer).buyer_zone == "America/Los_Angeles"


def test_a_contact_without_any_way_to_reach_him_is_refused(home, owner, customer, now):
    contact = customer.contacts.get()
    typed = contact_as_typed(contact) | {"email": ""}
    assert correct_contact(home, owner, customer.pk, contact.pk, typed, now=now)[0] is None


def test_there_is_one_main_contact(home, owner, customer, now):
    other = add_contact(home, owner, customer.pk, {"email": "luis@andes.pe"}, now=now)
    make_main_contact(home, owner, customer.pk, other.pk, now=now)
    assert list(customer.contacts.filter(is_main=True)) == [other]
    assert customer_page(home, owner, customer.pk, now=now).contacts[0] == other


def test_a_removed_contact_is_written_to_no_more_and_what_he_said_stays(
    home, owner, customer, now, import_text
):
    contact = customer.contacts.get()
    log_touch(home, owner, customer.pk, channel="mail", direction="in", note="Hola", now=now)
    remove_contact(home, owner, customer.pk, contact.pk, now=now)
    page = customer_page(home, owner, customer.pk, now=now)
    assert (page.contacts, page.channels) == ((), ())
    assert customer.touches.count() == 1
    import_text("Customer,Country,Email\nAndes Luz,PE,ana@andes.pe\n", owner)
    assert not customer.contacts.exists()
    bring_contact_back(home, owner, customer.pk, contact.pk, now=now)
    assert customer.contacts.get() == contact


def test_a_correction_of_an_inquiry_is_no_new_inquiry(home, owner, customer, now):
    inquiry = record_inquiry(
        home, owner, customer.pk, {"product": "panel", "quantity": 50.0}, now=now
    )
    later = now + timedelta(hours=1)
    correct_inquiry(
        home,
        owner,
        customer.pk,
        inquiry.pk,
        {
            "product": "panel",
            "quantity": 500.0,
            "target_price_usd": Decimal("7.2"),
            "source": "fair",
        },
        now=later,
    )
    kept = Inquiry.objects.get()
    assert (kept.quantity, kept.source, kept.received_at) == (500.0, "fair", now)
    changed = Correction.objects.get().changed
    assert changed["quantity"] == [50.0, 500.0]
    with pytest.raises(UnusableInputError):
        correct_inquiry(home, owner, customer.pk, inquiry.pk, {}, now=later)
    with pytest.raises(NotFoundError):
        correct_inquiry(home, owner, customer.pk, 999, {"product": "x"}, now=later)
