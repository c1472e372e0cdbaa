"""Numbers and times as a terminal shows them."""

from datetime import date, datetime


def grouped(value: float | None) -> str:
    """A figure in whole numbers with its thousands apart; a dash where there is none."""
    return "–" if value is None else f"{value:,.0f}"


def percent(share: float) -> str:
    """A share of one as a percentage."""
    return f"{share:.0%}"


def clock(instant: datetime) -> str:
    """Hours and minutes, in the instant's own zone."""
    return f"{instant:%H:%M}"


def day(value: date | None) -> str:
    """An ISO date; a dash where there is none."""
    return "–" if value is None else value.isoformat()


def month(value: date) -> str:
    """An ISO month, by any of its days."""
    return f"{value:%Y-%m}"
