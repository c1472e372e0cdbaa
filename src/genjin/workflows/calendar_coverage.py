"""Of which countries, states and years the calendars aren't known, for the people of a book (M6)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from genjin.kernel.calendars import country_calendar
from genjin.kernel.states import countries_with_states, state_of
from genjin.stores.records.models import Contact, Customer, User
from genjin.workflows.entered_days import entered_days

_YEARS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A year of a country of which something isn't known, and how many customers are planned by it.

    `make_up_days`: only its working weekends (调休) aren't; else no holiday at all is.
    """

    country: str
    year: int
    customers: int
    make_up_days: bool = False


def countries_in_use() -> dict[str, int]:
    """The countries by which somebody is planned, with how many customers; our own have none."""
    customers = Customer.objects.filter(archived_at=None).exclude(country="")
    counted = dict(
        customers.order_by()
        .values_list("country")
        .annotate(n=Count("pk"))
        .values_list("country", "n")
    )
    offices = Contact.objects.filter(customer__archived_at=None).exclude(Q(country=""))
    for country in offices.order_by().values_list("country", flat=True).distinct():
        counted.setdefault(country, 1)
    for country in User.objects.filter(is_active=True).values_list("country", flat=True):
        counted.setdefault(country, 0)
    return counted


def customers_without_state() -> dict[str, int]:
    """The countries whose holidays differ by state → how many customers' state isn't known there."""
    customers = Customer.objects.filter(archived_at=None, country__in=countries_with_states())
    places = customers.order_by().values_list("country", "subdivision", "city")
    unknown: Counter[str] = Counter()
    for country, subdivision, city, count in places.annotate(n=Count("pk")):
        state = state_of(country, subdivision or None, city or None)
        if state.is_assumed or state.code is None:
            unknown[country] += count
    return dict(sorted(unknown.items()))


def uncovered_years(today: date) -> tuple[Uncovered, ...]:
    """What isn't known of this year and the next, for the countries in use."""
    corrections = entered_days()
    found = []
    for country, customers in sorted(countries_in_use().items()):
        calendar = country_calendar(country, corrections=corrections)
        for year in range(today.year, today.year + _YEARS_AHEAD):
            if not calendar.covers_holidays(year):
                found.append(Uncovered(country, year, customers))
            elif not calendar.covers_make_up_days(year):
                found.append(Uncovered(country, year, customers, make_up_days=True))
    return tuple(found)
