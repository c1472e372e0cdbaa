"""By what the buyers of a market are put in order, to be called."""

from enum import StrEnum


class Order(StrEnum):
    """By what buyers are put in order: the probability of buying, or a plain rule."""

    PROBABILITY = "probability"
    FREQUENCY = "frequency"
    RECENCY = "recency"
    DUE_DATE = "due_date"
