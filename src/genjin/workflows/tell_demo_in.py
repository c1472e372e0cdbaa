"""The demo's notes in the language of the book, when that changes after it was filled."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from genjin.demo.book.business import demo_business
from genjin.demo.book.customer import DemoCustomer
from genjin.demo.book.customers import demo_customers
from genjin.demo.book.listing import CUSTOMER_NOTE
from genjin.demo.book.workdays import shanghai
from genjin.kernel.bilingual import LANGUAGES, Language
from genjin.stores.records.models import Customer, GradeOverride, Touch, User
from genjin.workflows.fill_demo import find_demo
from genjin.workflows.home import Home
from genjin.workflows.permissions import sees_everything
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.tell_demo_business import retell_facts
from genjin.workflows.tell_demo_rules import retell_demo_rules
from genjin.workflows.touch_fingerprint import touch_fingerprint


def tell_demo_in(home: Home, language: Language, *, by: User, now: datetime) -> int:
    """Put what the demo itself noted into the language; how many notes were changed.

    Only texts that are still the demo's own are changed, in one transaction: what a person wrote
    stays as he wrote it. The language of the book is that of the people who see all of it, so
    others change nothing.
    """
    demo = find_demo(home)
    if demo is None or demo.state != "filled" or not sees_everything(by):
        return 0
    other = next(each for each in LANGUAGES if each != language)
    notes = Customer.objects.filter(
        external_id__in=demo.codes, note=CUSTOMER_NOTE.in_language(other)
    )
    stored = {each.external_id: each for each in notes}
    if not stored:
        return 0
    told = [each for each in demo_customers(demo.seed, demo.now) if each.code in stored]
    with transaction.atomic():
        changed = sum(_told(stored[each.code], each, language, other) for each in told)
        changed += sum(
            retell_facts(
                stored[each.code], demo_business(each, shanghai(demo.now)), language, other
            )
            for each in told
        )
        changed += notes.update(note=CUSTOMER_NOTE.in_language(language))
        changed += retell_demo_rules(stored, told, language, other, shanghai(demo.now).date())
        # The reason of a grade that a person gave stands in the plan.
        regraded = [stored[each.code].pk for each in told if each.override or each.comparing]
        plan_customers(home, regraded, now=now)
    return changed


def _told(stored: Customer, told: DemoCustomer, language: Language, other: Language) -> int:
    touches = list(_retold(stored, told, language, other))
    Touch.objects.bulk_update(touches, ["note", "fingerprint"])
    if told.away is not None:
        said = told.away.note
        stored.absences.filter(note=said.in_language(other)).update(note=said.in_language(language))
    if told.override is None:
        return len(touches)
    reason = told.override.reason
    overrides = GradeOverride.objects.filter(customer=stored, reason=reason.in_language(other))
    return len(touches) + overrides.update(reason=reason.in_language(language))


def _retold(
    stored: Customer, told: DemoCustomer, language: Language, other: Language
) -> Iterator[Touch]:
    """The touches whose note is the demo's, unsaved, with the note in the language."""
    for exchange in told.exchanges:
        said = (stored.pk, exchange.channel, exchange.direction, exchange.at)
        logged = Touch.objects.filter(
            fingerprint=touch_fingerprint(*said, exchange.note.in_language(other))
        ).first()
        if logged is not None:
            logged.note = exchange.note.in_language(language)
            logged.fingerprint = touch_fingerprint(*said, logged.note)
            yield logged
